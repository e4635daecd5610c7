//! The lines above the body: headline, date, desk and byline. They are taken out of the body, since they are set again.

mod again;
mod alone;
mod beside;
mod byline;
mod cells;
mod data;
mod dated;
mod datelines;
mod joined;
mod kicker;
mod more;
mod names;
mod opening;
mod pieces;
mod said;
pub(in crate::article) mod unmarked;

pub(crate) use beside::is_agency;
pub(in crate::article) use byline::{begins_byline, is_byline, is_opening};
pub(in crate::article) use data::of_data as names_of_data;
pub(in crate::article) use names::{is_person, tidy as tidy_names};
pub(in crate::article) use said::Said;

use std::ops::Range;

use byline::Byline;
use dated::Dated;
use kicker::Place;
use said::{MAX_LINE_CHARS, Rest};

use crate::article::decide::headline::{self, Headline};
use crate::article::decide::roles::{Decisions, Evidence, Role, Roles};
use crate::article::decide::{captions, pull_quotes, subtitle};
use crate::article::into_collapsed;
use crate::article::measure::block::Block;
use crate::article::measure::blocks::Blocks;
use crate::article::measure::hints::{Hint, is_other_work};
use crate::html::{Attribute, Element};
use crate::language::dates::{self, Printed, Setting};
use crate::language::page_words::{PageWords, invites, is_advertisement, is_button, is_count};
use crate::small::search::{Literals, replace_literal};
use crate::small::text::trim_marks;
use crate::tree::{Document, NodeId};

#[derive(Clone, Debug, Default)]
pub(in crate::article) struct Header {
    pub(in crate::article) title: String,
    pub(in crate::article) subtitle: Option<String>,
    pub(in crate::article) published: Option<String>,
    pub(in crate::article) modified: Option<String>,
    /// The date as the line has it.
    pub(in crate::article) date_line: Option<String>,
    /// The line of the date in `modified`, where only markup calls it an update.
    marked_update: Option<String>,
    /// A line with a time whose zone may be one of several.
    pub(in crate::article) unclear_zone: Option<String>,
    pub(in crate::article) desk: Option<String>,
    pub(in crate::article) byline: Option<String>,
    pub(in crate::article) authors: Vec<String>,
}

/// How many short lines below the headline may be date and byline.
const HEADER_LINES: usize = 8;

/// How many lines above the headline may hold the date.
const MAX_LINES_ABOVE: usize = 2;

/// Among how many lines of the body the headline may stand again.
pub(in crate::article) const MAX_LINES_OF_HEADLINE: usize = 8;

/// Gives the lines that print headline, date and byline their roles, and reads what they say. `title` is what the
/// source tells besides, and `known` what the caller knows of such lines.
#[inline(never)]
pub(in crate::article) fn decide(
    roles: &mut Roles<'_, '_>,
    headline: Headline,
    title: Option<&str>,
    known: &[(Role, &str)],
    setting: Setting<'_>,
) -> Header {
    let (document, blocks) = (roles.document, roles.blocks);
    let inside = blocks.span(roles.body);
    let is_bare = |first: &&Block<'_>| !first.element.is_heading() && !is_of_something(roles, first, setting);
    if headline == Headline::FirstBlock && blocks.list.get(inside.start).filter(is_bare).is_some() {
        return decide_unmarked(roles, setting);
    }
    let lines = find_headline(roles, headline);
    let printed = lines.as_ref().and_then(|lines| blocks.list.get(lines.clone())).unwrap_or_default();
    let title = if printed.is_empty() { title.unwrap_or_default().to_owned() } else { headline::title(printed, title) };
    let mut header = Header { title, ..Header::default() };
    let first = lines.as_ref().map_or(inside.start, |lines| lines.end);
    let top = lines.as_ref().map_or(inside.start, |lines| lines.start);
    let mut found: Vec<(usize, Role, Evidence)> = Vec::new();
    found.extend(lines.unwrap_or(0..0).map(|at| (at, Role::Headline, "the headline as printed")));
    let near = roles.open_from(inside.start).take_while(|&at| at < inside.end).take(MAX_LINES_OF_HEADLINE);
    let again = again::find(&blocks.list, &near.collect::<Vec<_>>(), &header.title, known);
    let is_fragment = roles.body == NodeId::ROOT && top < first;
    if is_fragment && !known.iter().any(|(role, _)| *role == Role::Subtitle) {
        found.extend(header.read_subtitle(document, &blocks.list, first));
    }
    let below = roles.open_from(first).filter(|&at| !captions::is_one(roles, at));
    header.read_lines(document, &blocks.list, below, &again, setting, &mut found);
    found.extend(header.read_list(document, blocks, &found));
    found.extend(words_beside(blocks, &found));
    let is_open = |&at: &usize| roles.of(at).is_none() && !is_caption(roles, at);
    let above = (inside.start..top).rev().take(MAX_LINES_ABOVE).filter(is_open);
    header.read_above(document, &blocks.list, above, setting, &mut found);
    found.extend(header.read_kicker(document, blocks, (top..first, inside.clone()), &found));
    header.settle_dates();
    for (at, role, evidence) in found.into_iter().chain(again) {
        if inside.contains(&at) && roles.of(at).is_none() {
            roles.take(at..at + 1, role, evidence);
        } else {
            roles.decide(at, role, evidence);
        }
    }
    header
}

/// The lines of one to three words that share the paragraph of dates and names, and that hold nothing else: a town,
/// a section, a number of minutes.
fn words_beside(blocks: &Blocks<'_>, found: &[(usize, Role, Evidence)]) -> Vec<(usize, Role, Evidence)> {
    const MAX_WORDS: usize = 3;
    let is_found = |at: usize| found.iter().any(|&(known, ..)| known == at);
    let is_word = |at: usize| {
        blocks
            .list
            .get(at)
            .is_some_and(|line| line.has_words_up_to(MAX_WORDS) && !line.ends_sentence() && line.anchors.is_empty())
    };
    let told = found.iter().filter(|(_, role, _)| matches!(role, Role::Date | Role::Byline));
    let mut beside: Vec<usize> = Vec::new();
    for span in told.filter_map(|&(at, ..)| Some(blocks.span(blocks.list.get(at)?.node))) {
        if span.len() > 1 && span.clone().all(|at| is_found(at) || is_word(at)) {
            beside.extend(span.filter(|&at| !is_found(at)));
        }
    }
    beside.dedup();
    let evidence = "a word in the paragraph of the date or the byline";
    beside.into_iter().map(|at| (at, Role::Boilerplate, evidence)).collect()
}

/// The same for plain text whose headline the caller knows. Says where the body begins.
pub(in crate::article) fn decide_in_text(
    document: &Document,
    blocks: &[Block<'_>],
    roles: &mut Decisions,
    known: &[(Role, &str)],
    setting: Setting<'_>,
    header: &mut Header,
) -> usize {
    let near = (0..blocks.len()).filter(|&at| roles.role(at).is_body()).take(MAX_LINES_OF_HEADLINE);
    let near: Vec<usize> = near.collect();
    let again = again::find(blocks, &near, "", known);
    let mut found = Vec::new();
    header.read_lines(document, blocks, near.iter().copied(), &again, setting, &mut found);
    header.settle_dates();
    let mut start = near.first().copied().unwrap_or_default();
    for (at, role, evidence) in found.into_iter().chain(again) {
        roles.change(at, role, evidence);
        start = start.max(at + 1);
    }
    start
}

impl Header {
    /// Reads what markup calls the subtitle in the first lines below the headline of a fragment.
    fn read_subtitle(
        &mut self,
        document: &Document,
        blocks: &[Block<'_>],
        first: usize,
    ) -> Option<(usize, Role, Evidence)> {
        const MAX_LINES: usize = 4;
        // What nothing follows is the text itself.
        let lines = first..(first + MAX_LINES).min(blocks.len().saturating_sub(1));
        let is_subtitle = |at| blocks.get(at).is_some_and(|line| subtitle::is_called(document, line, at == first));
        let at = lines.into_iter().find(|&at| is_subtitle(at))?;
        self.subtitle = blocks.get(at).map(|line| line.text.clone().into_owned());
        Some((at, Role::Subtitle, "markup calls it a subtitle"))
    }

    /// Reads dates and bylines in the lines above the body, but for those that say `again` what is known.
    fn read_lines(
        &mut self,
        document: &Document,
        blocks: &[Block<'_>],
        lines: impl Iterator<Item = usize>,
        again: &[(usize, Role, Evidence)],
        setting: Setting<'_>,
        found: &mut Vec<(usize, Role, Evidence)>,
    ) {
        let mut lines = lines.take(HEADER_LINES).filter(|at| !again.iter().any(|(known, ..)| known == at)).peekable();
        let first = lines.peek().copied();
        while let Some(at) = lines.next() {
            let Some(block) = blocks.get(at) else { break };
            if opens_entry(document, block, blocks.get(at + 1)) {
                break;
            }
            let said = Said::of(document, blocks, at, setting);
            if let Some((role, evidence)) =
                self.take(document, block, said).or_else(|| self.take_more(document, blocks, at, found))
            {
                found.push((at, role, evidence));
            } else if block.bare_label().is_some() {
                break;
            } else if block.chars() > MAX_LINE_CHARS {
                let next = lines.peek().and_then(|&next| blocks.get(next));
                if first != Some(at) || !is_above_header(block, next, setting) {
                    break;
                }
            }
        }
    }

    /// Reads the lines above the headline, nearest first, where none below has said a date: up to one that does, with
    /// few words beside it.
    fn read_above(
        &mut self,
        document: &Document,
        blocks: &[Block<'_>],
        lines: impl Iterator<Item = usize>,
        setting: Setting<'_>,
        found: &mut Vec<(usize, Role, Evidence)>,
    ) {
        const MAX_WORDS: usize = 4;
        if self.published.is_some() || self.modified.is_some() {
            return;
        }
        let mut said = lines.map(|at| (at, Said::of(document, blocks, at, setting)));
        let dated = said.find(|(_, said)| matches!(said, Said::Dates { .. }));
        let Some((at, said)) = dated.filter(|(_, said)| said.words_beside() <= MAX_WORDS) else { return };
        let Some(line) = blocks.get(at) else { return };
        found.extend(self.take(document, line, said).map(|(role, evidence)| (at, role, evidence)));
    }

    /// Reads the name of a section close to the headline, which markup calls one, or sets as a heading above it.
    fn read_kicker(
        &mut self,
        document: &Document,
        blocks: &Blocks<'_>,
        (headline, inside): (Range<usize>, Range<usize>),
        found: &[(usize, Role, Evidence)],
    ) -> Option<(usize, Role, Evidence)> {
        const MAX_ABOVE: usize = 3;
        const MAX_BELOW: usize = 3;
        const MAX_BOXES: usize = 2;
        if headline.is_empty() {
            return None;
        }
        let near = headline.start.saturating_sub(MAX_ABOVE)..(headline.end + MAX_BELOW).min(blocks.list.len());
        let is_open = |at: &usize| !headline.contains(at) && !found.iter().any(|(known, ..)| known == at);
        let heading = blocks.list.get(headline.start).map(|block| block.node);
        let is_beside_headline = |line: &Block<'_>| {
            let mut boxes = document.ancestors(line.node).take(MAX_BOXES);
            heading.is_some_and(|heading| boxes.any(|id| document.is_within(heading, id)))
        };
        near.filter(is_open).find_map(|at| {
            let line = blocks.list.get(at)?;
            let is_heading = inside.contains(&at) && at + 1 == headline.start && line.element.is_heading();
            let place = match at < headline.start {
                true if is_heading => Place::Heading,
                true if is_beside_headline(line) => Place::Near,
                true => Place::Above,
                false => Place::Below,
            };
            let name = kicker::name(document, blocks, line, place)?;
            self.desk = Some(name).filter(|name| !name.is_empty()).or(self.desk.take());
            Some((at, Role::Kicker, "the section beside the headline"))
        })
    }

    /// Takes what a line says, where it is not known yet: the line's role, where it says something of the kind.
    pub(in crate::article) fn take(
        &mut self,
        document: &Document,
        line: &Block<'_>,
        said: Said,
    ) -> Option<(Role, Evidence)> {
        match said {
            Said::Dates { dates, rests, evidence } => {
                if self.take_dates(dates) {
                    self.take_names(document, line, &rests);
                }
                Some((Role::Date, evidence))
            }
            Said::Byline { line, byline, evidence } if self.byline.is_none() => {
                self.set_byline(&line, byline);
                Some((Role::Byline, evidence))
            }
            Said::Opening => Some((Role::Byline, "the words in front of a name")),
            Said::DateLabel => Some((Role::Date, "the label of the date below")),
            Said::Office => Some((Role::Byline, "what the author is")),
            Said::Byline { .. } | Said::Nothing => None,
        }
    }

    /// Takes the dates of a line; false where all of them are known.
    fn take_dates(&mut self, dates: Vec<Dated>) -> bool {
        let mut is_new = false;
        for date in dates {
            if date.is_update_by_mark && self.modified.is_none() {
                self.marked_update = Some(date.line.clone());
            }
            let is_taken = self.push_date(date.iso, &date.line, date.is_update);
            if is_taken && date.is_zone_unclear {
                self.unclear_zone = Some(date.line);
            }
            is_new |= is_taken;
        }
        is_new
    }

    /// Takes the names that stand beside a date.
    fn take_names(&mut self, document: &Document, line: &Block<'_>, rests: &[Rest]) {
        if self.byline.is_some() {
            return;
        }
        let mut marked: Vec<NodeId> = line.nodes().filter_map(|id| byline::marked(document, id, line.node)).collect();
        marked.retain(|&id| id != line.node && document.parent(line.node) != Some(id));
        let text = |id: NodeId| into_collapsed(document.text(id));
        // Words that say that they are a byline come before a mark that does; by form alone, where no mark is within.
        let is_innermost = |id: NodeId| !document.subtree(id).skip(1).any(|inner| marked.contains(&inner));
        let says_so = |&&id: &&NodeId| {
            byline::read(&text(id), false).is_some_and(|found| found.desk.is_none() || is_innermost(id))
        };
        let is_told = match marked.iter().find(says_so) {
            Some(&id) => self.read_byline(&text(id), false),
            None => rests.iter().any(|rest| self.read_byline(&rest.text, false)),
        };
        // A marked link to the author's page wins over a marked "posted by" in front of it.
        let is_link = |id: NodeId| document.subtree(id).any(|id| document.is(id, Element::A));
        let best = marked.iter().find(|&&id| is_link(id)).or(marked.first());
        if is_told {
            return;
        }
        match best {
            Some(&id) => {
                self.read_byline(&text(id), true);
            }
            // What stands apart from the date is a name, or what stands beside it where the whole line is marked.
            None => {
                let is_marked = byline::marked(document, line.first_node(), line.node).is_some();
                let is_read = rests.iter().any(|rest| {
                    let is_name = || (is_marked || rest.is_apart) && names::is_person(&rest.text);
                    let is_plain =
                        || names::is_plain_with_more(&rest.text) && !said::leads_elsewhere(document, line, &rest.text);
                    (is_name() || is_plain()) && self.read_byline(&rest.text, true)
                });
                if let Some(name) = cells::plain_name(document, &cells::cells(document, line)).filter(|_| !is_read) {
                    self.read_byline(name, true);
                }
            }
        }
    }

    /// Reads who signs the text: beside the place that it begins with, where a reporter of Korea or Japan is named in a
    /// line of his own, or in its last line. The line stays in its place.
    pub(in crate::article) fn read_signature<'b, 's: 'b>(&mut self, body: impl Iterator<Item = &'b Block<'s>>) {
        let mut last = None;
        let mut signed = None;
        let mut body = body.filter(|block| block.quote == 0 && !block.element.is_heading()).peekable();
        if let Some((piece, names)) = body.peek().and_then(|first| datelines::read(&first.text)) {
            (self.byline, self.authors) = (Some(piece.to_owned()), names);
            return;
        }
        for block in body {
            signed = signed.or_else(|| byline::reporters(&block.text).map(|names| (block, names)));
            last = Some(block);
        }
        let of_line = |block: &'b Block<'s>| {
            let found = byline::read(&block.text, false).filter(|found| found.desk.is_none())?;
            Some((block.text.trim(), found.names))
        };
        let signed = signed.map(|(block, names)| (block.text.trim(), names));
        let of_last = || last.and_then(|last| datelines::read_behind(&last.text).or_else(|| of_line(last)));
        if let Some((piece, names)) = signed.or_else(of_last) {
            (self.byline, self.authors) = (Some(piece.to_owned()), names);
        }
    }

    /// Takes a date, with the line that prints it; false where both dates are known.
    fn push_date(&mut self, date: String, line: &str, is_update: bool) -> bool {
        if is_update && self.modified.is_none() {
            self.modified = Some(date);
        } else if self.published.is_none() {
            self.published = Some(date);
            // A timestamp waits for a script to make words of it, and "an hour ago" is not true for long.
            let line = Some(without_marks(line).to_owned());
            self.date_line = line.filter(|line| !is_timestamp(line) && !dates::is_relative(line));
        } else {
            return false;
        }
        true
    }

    /// Themes for WordPress call the only date of a post `updated`: to readers it is the day of publication.
    fn settle_dates(&mut self) {
        if let (None, Some(line)) = (&self.published, self.marked_update.take()) {
            self.published.clone_from(&self.modified);
            self.date_line = Some(line);
        }
    }

    /// Reads a text as a byline. False where it is none.
    pub(in crate::article) fn read_byline(&mut self, text: &str, is_marked: bool) -> bool {
        let Some((line, byline)) = byline::of_line(text, is_marked) else { return false };
        self.set_byline(line, byline);
        true
    }

    fn set_byline(&mut self, line: &str, byline: Byline) {
        // Elements leave spaces in front of the marks between them.
        self.byline = Some(replace_literal(&replace_literal(line, " ,", ","), " ،", "،").into_owned());
        self.desk = byline.desk;
        self.authors = byline.names;
    }
}

/// A date's line without the strokes and dots that part it from its neighbors, which stand elsewhere now.
pub(in crate::article) fn without_marks(line: &str) -> &str {
    trim_marks(line, "|｜¦•·・—–/")
}

/// Does a long line stand between the headline and a line that is a date or a byline and nothing else, as a standfirst
/// does?
fn is_above_header(line: &Block<'_>, next: Option<&Block<'_>>, setting: Setting<'_>) -> bool {
    const MAX_CHARS: usize = 240;
    let Some(next) = next.filter(|next| line.chars() <= MAX_CHARS && next.chars() <= MAX_LINE_CHARS) else {
        return false;
    };
    let is_date = || {
        let is_bare = |date: &Printed| date.rest.iter().all(|rest| dates::words_beside(rest) <= 1);
        // Something may have been so for years.
        dates::find(&next.text, Setting { now: None, ..setting }).as_ref().is_some_and(is_bare)
    };
    !next.element.is_heading() && (begins_byline(&next.text) && is_byline(&next.text) || is_date())
}

fn is_timestamp(line: &str) -> bool {
    let is_at = |at: usize, byte: u8| line.as_bytes().get(at) == Some(&byte);
    is_at(4, b'-') && is_at(10, b'T') && dates::parse_iso(line).is_some()
}

/// The names in a line that markup calls a byline.
pub(in crate::article) fn names_in(line: &str) -> Vec<String> {
    byline::read(line, true).map(|found| found.names).unwrap_or_default()
}

/// Gives the first lines of a fragment that begins with no heading their roles, by their looks.
fn decide_unmarked(roles: &mut Roles<'_, '_>, setting: Setting<'_>) -> Header {
    let (document, blocks, body) = (roles.document, roles.blocks, roles.body);
    let inside = blocks.span(body);
    let list = blocks.list.get(inside.clone()).unwrap_or_default();
    let mut header = Header::default();
    let mut decisions = Decisions::for_blocks(list.len());
    decisions.keep_evidence();
    for (at, evidence) in captions::lines(roles, inside.start..inside.end.min(inside.start + HEADER_LINES)) {
        decisions.decide(at - inside.start, Role::Caption, evidence);
    }
    let may_be_headline = |line: &Block<'_>| !is_of_something(roles, line, setting);
    unmarked::decide(document, list, &mut decisions, setting, &mut header, &may_be_headline);
    let decided = (0..list.len()).filter_map(|at| Some((inside.start + at, decisions.explained(at)?)));
    for (at, (role, evidence)) in decided.filter(|(_, (role, _))| *role != Role::Caption) {
        roles.take(at..at + 1, role, evidence);
    }
    header
}

/// The lines of the headline: those of the heading, also of one that starts a fragment, or stands behind a picture and
/// its caption there.
fn find_headline(roles: &Roles<'_, '_>, headline: Headline) -> Option<Range<usize>> {
    const MAX_CAPTIONS: usize = 3;
    let blocks = roles.blocks;
    let span = |id: NodeId| Some(blocks.span(id)).filter(|span| !span.is_empty());
    match headline {
        Headline::Heading(heading) => span(heading),
        Headline::NotPrinted => None,
        Headline::FirstBlock => {
            let start = blocks.span(roles.body).start;
            let mut first = (start..=start + MAX_CAPTIONS).skip_while(|&at| is_caption(roles, at));
            let first = first.next().and_then(|at| blocks.list.get(at)).filter(|first| first.element.is_heading())?;
            span(highest_heading(blocks, first)?)
        }
    }
}

/// Is a line what a picture shows, or whose it is?
fn is_caption(roles: &Roles<'_, '_>, at: usize) -> bool {
    let is_named = |line: &Block<'_>| roles.hint(line.node) == Hint::Caption;
    roles.blocks.list.get(at).is_some_and(is_named) || captions::is_one(roles, at)
}

/// The heading that a fragment begins with: the one below it, where that ranks above it and the first is a kicker; none
/// where it is the label of a list, or one of several questions.
fn highest_heading(blocks: &Blocks<'_>, first: &Block<'_>) -> Option<NodeId> {
    let behind = blocks.list.get(blocks.span(first.node).end..).unwrap_or_default();
    let Some(below) = behind.first() else { return Some(first.node) };
    if alone::labels_list(first, below) || alone::opens_part(first, below) || alone::is_one_of_several(first, behind) {
        return None;
    }
    let ranks_above = below.element.is_heading() && below.element < first.element;
    Some(if ranks_above { below.node } else { first.node })
}

/// Is a line the time of an entry of a live blog: one in an item of its own, or a time of day in one box with the
/// heading below it?
fn opens_entry(document: &Document, line: &Block<'_>, below: Option<&Block<'_>>) -> bool {
    /// `Uhr`, `GMT`, `a.m.`
    const MAX_LETTERS: usize = 3;
    let count = |is: fn(char) -> bool| line.text.chars().filter(|&c| is(c)).count();
    let is_clock = || {
        (2..=4).contains(&count(char::is_numeric))
            && line.text.contains([':', '.', 'h'])
            && count(char::is_alphabetic) <= MAX_LETTERS
    };
    let is_beside =
        |below: &Block<'_>| below.element.is_heading() && document.parent(below.node) == document.parent(line.node);
    let is_item = |id: NodeId| is_other_work(document, id);
    document.inclusive_ancestors(line.node).any(is_item) || below.is_some_and(is_beside) && is_clock()
}

/// Does a class call it a pull quote, or a box of facts?
fn is_set_apart(document: &Document, id: NodeId) -> bool {
    static BOXES: Literals = Literals::in_any_case(&["infobox", "info-box", "factbox", "fact-box"]);
    let class = document.attribute(id, Attribute::Class);
    class.is_some_and(|class| pull_quotes::is_named(class) || BOXES.are_in(class))
}

/// Is a line part of something that keeps it: a table, a list, a quotation, code, a picture with its caption? Or does
/// it print a credit, a date or a byline?
fn is_of_something(roles: &Roles<'_, '_>, line: &Block<'_>, setting: Setting<'_>) -> bool {
    use Element::*;
    let (document, blocks, body) = (roles.document, roles.blocks, roles.body);
    let around = || document.inclusive_ancestors(line.node).take_while(|&id| id != body);
    // A table that holds prose sets out a page.
    let is_data = |id: NodeId| {
        let mut cells = blocks.list.get(blocks.span(id)).unwrap_or_default().iter();
        !cells.any(|cell| cell.is_prose() && cell.ends_sentence())
    };
    let keeps = |id: NodeId| match document.element(id) {
        Some(Aside | Blockquote | Caption | Details | Dl | Figure | Footer | Li | Pre) => true,
        Some(Tr) => blocks.span(id).len() > 1,
        Some(Table) => is_data(id),
        _ => matches!(roles.hint(id), Hint::Caption | Hint::Away) || is_set_apart(document, id),
    };
    let is_beside_picture =
        || around().any(|id| blocks.span(id).len() == 1 && document.subtree(id).any(|id| document.is(id, Img)));
    let normal = line.normal();
    let is_hashed = || line.text.split_whitespace().all(|word| word.starts_with(['#', '＃']));
    !line.anchors.is_empty()
        || line.is_caption()
        || line.has_list_mark()
        || line.is_url()
        || (line.words() == 1 && line.has_url())
        || is_hashed()
        || is_count(&line.text)
        || is_button(&line.text)
        || is_advertisement(&line.text)
        || PageWords::Credits.are_in(normal)
        || PageWords::Legal.are_in(normal)
        || invites(normal)
        || dates::find(&line.text, setting).is_some()
        || begins_byline(&line.text) && is_byline(&line.text)
        || around().any(keeps)
        || is_beside_picture()
}
