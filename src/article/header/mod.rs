//! The lines above the body: headline, date, desk and byline. They are taken out of the body, since they are set again.

mod byline;
mod cells;

pub(super) use byline::{begins_byline, read as read_byline, tidy as tidy_names};

use super::blocks::{Block, innermost};
use super::collapse;
use super::hints::is_in_comments;
use super::lines::{Line, Lines};
use super::metadata::Metadata;
use super::title::are_alike;
use crate::html::{Attribute, Element};
use crate::language::dates::{self, Printed, Setting};
use crate::language::labels::Found;
use crate::language::normalize;
use crate::small::search::contains_linear;
use crate::small::text::{ends_with_mark, trim_marks};
use crate::tree::{Document, NodeId};

#[derive(Clone, Debug, Default)]
pub(super) struct Header {
    pub(super) title: String,
    pub(super) subtitle: Option<String>,
    pub(super) published: Option<String>,
    pub(super) modified: Option<String>,
    /// The date as the line has it.
    pub(super) date_line: Option<String>,
    pub(super) desk: Option<String>,
    pub(super) byline: Option<String>,
    pub(super) authors: Vec<String>,
}

/// How many short lines below the headline may be date and byline.
const HEADER_LINES: usize = 8;

/// How many lines behind the headline, and of the body, are looked at: more than any that is one of these.
const MAX_LINES: usize = 40;

/// The longest line above the body that is no prose, in characters.
pub(super) const MAX_LINE_CHARS: usize = 120;

/// The longest headline, in characters.
const MAX_HEADLINE_CHARS: usize = 250;

#[inline(never)]
pub(super) fn take(document: &mut Document, body: NodeId, metadata: &Metadata, setting: Setting<'_>) -> Header {
    let heading = find_heading(document, metadata);
    let nodes: Vec<NodeId> = std::iter::once(body).chain(heading.flatten()).collect();
    let lines = Lines::as_far_as(document, NodeId::ROOT, &nodes, MAX_LINES);
    let headline = heading.and_then(|heading| find_headline(&lines, body, heading));
    let title = match headline {
        Some((start, end)) => join(lines.list.get(start..end).unwrap_or_default()),
        None => metadata.title.clone().unwrap_or_default(),
    };
    let mut header = Header { title, ..Header::default() };
    let mut taken: Vec<usize> = headline.map_or(0..0, |(start, end)| start..end).collect();
    let first = headline.map_or(lines.span(body).start, |(_, end)| end);
    for at in first..first + HEADER_LINES {
        let Some(line) = lines.list.get(at) else { break };
        if header.read(document, line, setting) {
            taken.push(at);
        } else if line.chars() > MAX_LINE_CHARS || Found::of(&line.text).is_some() {
            break;
        }
    }
    taken.extend(again(&lines, body, &header.title));
    for at in taken {
        let is_inside = lines.span(body).contains(&at);
        if is_inside && lines.list.get(at).is_some_and(|line| document.parent(line.first_node()).is_some()) {
            lines.take(document, at..at + 1, body);
        }
    }
    header
}

impl Header {
    /// Reads what a line says of the article; false where it says nothing of the kind.
    fn read(&mut self, document: &Document, line: &Line, setting: Setting<'_>) -> bool {
        if line.element.is_heading() || line.chars() > MAX_LINE_CHARS {
            return false;
        }
        let printed = dates::find(&line.text, setting);
        let cells = cells::cells(document, line);
        // A table's cell may tell the day of anything.
        let is_free = !matches!(line.element, Element::Td | Element::Th);
        let found = cells::read(document, &cells, printed.as_ref(), setting).filter(|_| is_free);
        if let Some((dates, rests)) = found {
            let mut is_new = false;
            for date in dates {
                is_new |= self.push_date(date.iso, &date.line, date.is_update);
            }
            if is_new {
                self.read_names(document, line, &rests);
            }
            return true;
        }
        let text = cells::join(&cells);
        let machine = machine_date(document, line);
        if machine.is_none() && printed.is_none() {
            let is_marked = byline::marked(document, line.first_node(), line.block).is_some();
            let may_be = self.byline.is_none() && !(is_marked && is_in_comments(document, line.block));
            return may_be && self.read_byline(&text, is_marked);
        }
        let Printed { iso, rest, is_update } =
            printed.unwrap_or_else(|| Printed { iso: String::new(), rest: Vec::new(), is_update: false });
        if self.push_date(machine.unwrap_or(iso), &text, is_update) {
            self.read_names(document, line, &rest);
        }
        true
    }

    /// The names that stand beside a date.
    fn read_names(&mut self, document: &Document, line: &Line, rests: &[String]) {
        if self.byline.is_some() {
            return;
        }
        let mut marked: Vec<NodeId> = line.nodes().filter_map(|id| byline::marked(document, id, line.block)).collect();
        marked.retain(|&id| id != line.block && document.parent(line.block) != Some(id));
        let text = |id: NodeId| collapse(&document.text(id));
        // Words that say that they are a byline come before a mark that does; by form alone, where no mark is within.
        let is_innermost = |id: NodeId| !document.subtree(id).skip(1).any(|inner| marked.contains(&inner));
        let says_so = |&&id: &&NodeId| {
            byline::read(&text(id), false).is_some_and(|found| found.desk.is_none() || is_innermost(id))
        };
        let is_told = match marked.iter().find(says_so) {
            Some(&id) => self.read_byline(&text(id), false),
            None => rests.iter().any(|rest| self.read_byline(rest, false)),
        };
        // The mark of a link to somebody before that of "posted by" in front of it.
        let is_link = |id: NodeId| document.subtree(id).any(|id| document.is(id, Element::A));
        let best = marked.iter().find(|&&id| is_link(id)).or(marked.first());
        if let Some(&id) = best.filter(|_| !is_told) {
            self.read_byline(&text(id), true);
        }
    }

    /// Takes a date, with the line that prints it; false where both dates are known.
    fn push_date(&mut self, date: String, line: &str, is_update: bool) -> bool {
        if is_update && self.modified.is_none() {
            self.modified = Some(date);
        } else if self.published.is_none() {
            self.published = Some(date);
            self.date_line = Some(line.to_owned());
        } else {
            return false;
        }
        true
    }

    /// Takes the date of a line of plain text, and the names beside it.
    pub(super) fn push_printed(&mut self, line: &str, printed: Printed) {
        let is_new = self.push_date(printed.iso, line, printed.is_update);
        if is_new && self.byline.is_none() {
            let _ = printed.rest.iter().any(|text| self.read_byline(text, false));
        }
    }

    pub(super) fn read_byline(&mut self, text: &str, is_marked: bool) -> bool {
        let text = trim_marks(text, "|•·–—-,،/");
        let Some(found) = byline::read(text, is_marked) else { return false };
        self.byline = Some(text.to_owned());
        self.desk = found.desk;
        self.authors = found.names;
        true
    }
}

/// The names in a line that markup calls a byline.
pub(super) fn names_in(line: &str) -> Vec<String> {
    byline::read(line, true).map(|found| found.names).unwrap_or_default()
}

/// What a `time` element in the line's block says for machines.
fn machine_date(document: &Document, line: &Line) -> Option<String> {
    document
        .subtree(line.block)
        .take(40)
        .filter(|&id| document.is(id, Element::Time))
        .find_map(|id| document.attribute(id, Attribute::Datetime).and_then(dates::parse_iso))
}

/// The headline again, as a paragraph or in another heading.
fn again<'l>(lines: &'l Lines, body: NodeId, title: &str) -> impl Iterator<Item = usize> + 'l {
    let title = normalize(title);
    let near = lines.span(body).take(8);
    near.filter(move |&at| !title.is_empty() && lines.list.get(at).is_some_and(|line| normalize(&line.text) == title))
}

fn join(lines: &[Line]) -> String {
    let mut text = String::new();
    for line in lines {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&line.text);
    }
    text
}

/// The heading that says what the page's title says, at any level; a first-level one before all.
#[inline(never)]
pub(super) fn heading(document: &Document, metadata: &Metadata) -> Option<NodeId> {
    const MIN_BYTES: usize = 8;
    let title = normalize(metadata.title.as_deref()?);
    let mut first = None;
    for id in document.subtree(NodeId::ROOT).filter(|&id| document.element(id).is_some_and(Element::is_heading)) {
        let text = normalize(&document.text(id));
        if text.len() >= MIN_BYTES && says_title(&text, &title) {
            if document.is(id, Element::H1) {
                return Some(id);
            }
            first = first.or(Some(id));
        }
    }
    first
}

/// Does a heading say what the page's title says, or a good part of it? Both in normal form.
fn says_title(heading: &str, title: &str) -> bool {
    heading.len() * 3 >= title.len() && contains_linear(title, heading)
}

/// The heading that is the headline: the `h1` that agrees with the page's title, else the first that is like it; where there
/// is a title and no `h1`, any that agrees, or there is no headline at all.
fn find_heading(document: &Document, metadata: &Metadata) -> Option<Option<NodeId>> {
    let title = metadata.title.as_deref().map(normalize).unwrap_or_default();
    let is_heading = |id: &NodeId| document.element(*id).is_some_and(Element::is_heading);
    let everywhere = innermost(document, NodeId::ROOT).into_iter().filter(is_heading);
    let all: Vec<Block> = everywhere.filter_map(|id| Block::of(document, id)).collect();
    let is_h1 = |block: &&Block| block.element == Element::H1 && block.chars() <= MAX_HEADLINE_CHARS;
    let agrees = |block: &&Block| says_title(&normalize(&block.text), &title);
    let mut headings = all.iter().filter(is_h1);
    // One that says something else than the page's title is the name of the site, or of a section.
    let is_like = |block: &&Block| title.is_empty() || are_alike(&block.text, &title);
    let h1 = headings.clone().find(agrees).or_else(|| headings.find(is_like));
    match h1 {
        Some(block) => Some(Some(block.id)),
        None if metadata.title.is_some() => Some(Some(all.iter().find(agrees)?.id)),
        None => Some(None),
    }
}

/// The lines of the headline: those of the heading; in a fragment, of a heading that starts it.
fn find_headline(lines: &Lines, body: NodeId, heading: Option<NodeId>) -> Option<(usize, usize)> {
    let span = |id: NodeId| Some(lines.span(id)).filter(|span| !span.is_empty()).map(|span| (span.start, span.end));
    if let Some(heading) = heading {
        return span(heading);
    }
    let inside = lines.span(body);
    let at = inside.start;
    let first = lines.list.get(at)?;
    // A paragraph of one line, or of lines that go on with date and byline.
    let is_sentence = ends_with_mark(&first.text, ".؟。।:") && !first.text.ends_with("..");
    let is_line = first.chars() <= 140 && !is_sentence && first.anchors.is_empty() && Found::of(&first.text).is_none();
    let is_headline = first.element.is_heading() || (is_line && inside.end > at + 1);
    is_headline
        .then(|| if first.element.is_heading() { span(first.block).unwrap_or((at, at + 1)) } else { (at, at + 1) })
}
