//! "Read also", keywords and teasers: found by label, shape and shortness together, and taken out of the body, in
//! markup and in plain text.
//!
//! A label alone is never enough: a sentence may well say «اقرأ أيضا». What follows must look like what the label
//! promises: links that are nearly all of their line, tags, or titles. Labels that say little of themselves need more
//! of that.

mod boxes;
mod cards;
mod labels;
mod markup;
mod tags;
mod teasers;
mod titles;

pub(crate) use markup::{is_filing, is_tag_page};

use std::ops::Range;

use crate::article::decide::roles::{Decisions, Evidence, Role, Roles, Unclaimed};
use crate::article::measure::block::{Anchor, Block};
use crate::article::measure::blocks::Blocks;
use crate::article::measure::titles::{MAX_TITLE_CHARS, clean_title};
use crate::article::{CheckedItem as Item, CheckedKeyword as Keyword, collapse};
use crate::html::{Attribute, Element};
use crate::language::dates;
use crate::language::labels::{Found, Label};
use crate::language::normalize;
use crate::language::page_words::{is_button, is_count};
use crate::policy::{CheckedUrl, Policy, UrlKind};
use crate::small::chars::is_alphabetic;
use crate::small::text::word_count;
use crate::tree::{Document, NodeId};
use labels::Labeled;

#[derive(Clone, Debug, Default)]
pub(crate) struct Parts {
    pub(crate) read_also: Vec<Item>,
    pub(crate) keywords: Vec<Keyword>,
    pub(crate) related: Vec<Item>,
}

/// The longest summary and keyword, in characters.
const MAX_SUMMARY_CHARS: usize = 320;
const MAX_KEYWORD_CHARS: usize = 50;

/// The most items or keywords of one part, and of all parts: no newsroom sets more, and what holds more is left where
/// it stands.
const MAX_OF_A_PART: usize = 100;
const MAX_OF_ALL: usize = 300;

/// How far behind the body its parts may stand, in lines.
const MAX_LINES_BEHIND: usize = 150;

/// Gives labels and what they introduce their roles, and takes them out of the body; reads those that stand behind it
/// on a page as well.
#[inline(never)]
pub(in crate::article) fn decide(roles: &mut Roles<'_, '_>, is_page: bool, policy: &Policy) -> Parts {
    let mut parts = Parts::default();
    let (document, open) = (roles.document, roles.open());
    let inside = open.span(roles.body);
    let near = if is_page { open.span(surroundings(document, roles.body)) } else { inside.clone() };
    let last_prose = inside.clone().rfind(|&at| open.list.get(at).is_some_and(|block| teasers::is_long_prose(block)));
    let prose_end = last_prose.map_or(0, |at| at + 1);
    let end = near.end;
    let finder = Finder { document, open: &open, body: roles.body, inside: inside.clone(), prose_end, end, policy };
    for part in finder.find(&mut parts) {
        let (role, evidence) = (part.role(), part.evidence());
        if !inside.contains(&part.range.start) {
            open.places(part.range).for_each(|at| roles.decide(at, role, evidence));
            continue;
        }
        let mut range = open.places(part.range.start..part.range.end.min(inside.end));
        if part.from > 0 {
            roles.take_behind(range.start, part.from);
            range.start += 1;
        } else if open.list.get(part.range.start).is_some_and(|block| block.bare_label().is_some()) {
            roles.decide(range.start, Role::Label, LABEL);
        }
        roles.take(range, role, evidence);
    }
    parts
}

/// The same in plain text, whose lines become elements only when all is decided: in the article, and behind it in a
/// copied page.
pub(in crate::article) fn decide_in_text(
    blocks: &Blocks<'_>,
    roles: &mut Decisions,
    inside: Range<usize>,
    policy: &Policy,
) -> Parts {
    let mut parts = Parts::default();
    let (document, open) = (&Document::new(), &Unclaimed::all(blocks));
    let end = open.list.len();
    let prose_end = open.list.iter().rposition(|block| block.is_prose()).map_or(0, |at| at + 1);
    let finder = Finder { document, open, body: NodeId::ROOT, inside, prose_end, end, policy };
    for part in finder.find(&mut parts) {
        let (role, evidence) = (part.role(), part.evidence());
        let start = part.range.start;
        part.range.for_each(|at| roles.change(at, role, evidence));
        if open.list.get(start).is_some_and(|block| block.bare_label().is_some()) {
            roles.change(start, Role::Label, LABEL);
        }
    }
    parts
}

/// What speaks for a line that is a label and nothing else.
const LABEL: Evidence = "words that introduce what follows";

/// The element around the body that is likely to hold what belongs to it: up to the article, but not the page.
fn surroundings(document: &Document, body: NodeId) -> NodeId {
    let is_whole = |id: NodeId| matches!(document.element(id), Some(Element::Article | Element::Main | Element::Body));
    let mut at = body;
    for _ in 0..3 {
        match document.parent(at) {
            Some(parent) if !is_whole(at) && document.parent(parent).is_some() => at = parent,
            _ => break,
        }
    }
    at
}

/// A part, and which lines it is.
#[derive(Debug)]
struct Part {
    label: Label,
    range: Range<usize>,
    /// Where in the first line it starts: a label may stand behind the last sentence of a paragraph.
    from: usize,
    items: Vec<Item>,
    keywords: Vec<Keyword>,
    /// Lists of what everybody reads stand beside an article, and are no matter of it.
    is_popular: bool,
    /// Its first block is a label, or begins with one.
    has_label: bool,
}

impl Part {
    fn items(label: Label, range: Range<usize>, items: Vec<Item>) -> Option<Self> {
        (1..=MAX_OF_A_PART).contains(&items.len()).then_some(Self { items, ..Self::empty(label, range) })
    }

    fn keywords(range: Range<usize>, keywords: Vec<Keyword>) -> Option<Self> {
        let part = Self::empty(Label::Keywords, range);
        (1..=MAX_OF_A_PART).contains(&keywords.len()).then_some(Self { keywords, ..part })
    }

    /// The role of its blocks.
    fn role(&self) -> Role {
        match self.label {
            Label::ReadAlso => Role::ReadAlso,
            Label::Keywords => Role::Keyword,
            Label::Related => Role::Teaser,
        }
    }

    fn evidence(&self) -> Evidence {
        match self.has_label {
            true => "behind a label",
            false => "markup, addresses or marks name it, or it follows such a part",
        }
    }

    /// A label with nothing under it.
    fn empty(label: Label, range: Range<usize>) -> Self {
        Self { label, range, from: 0, items: Vec::new(), keywords: Vec::new(), is_popular: false, has_label: false }
    }
}

impl Parts {
    fn push(&mut self, part: &mut Part) {
        self.push_items(part.label, part.items.drain(..));
        self.push_keywords(part.keywords.drain(..));
    }

    /// Items of a part, each once.
    pub(in crate::article) fn push_items(&mut self, label: Label, items: impl Iterator<Item = Item>) {
        let list = if label == Label::ReadAlso { &mut self.read_also } else { &mut self.related };
        for item in items {
            if !list.iter().any(|known| known.title == item.title || (known.url.is_some() && known.url == item.url)) {
                list.push(item);
            }
        }
    }

    /// Keywords, each once, however it is spelled.
    pub(in crate::article) fn push_keywords(&mut self, keywords: impl Iterator<Item = Keyword>) {
        let mut known: Vec<String> = self.keywords.iter().map(|known| normalize(&known.text)).collect();
        for keyword in keywords {
            let normal = normalize(&keyword.text);
            if !known.contains(&normal) {
                known.push(normal);
                self.keywords.push(keyword);
            }
        }
    }
}

struct Finder<'a, 'd, 's> {
    document: &'d Document,
    open: &'a Unclaimed<'d, 's>,
    body: NodeId,
    /// The lines of the body.
    inside: Range<usize>,
    /// The number of the block behind the last long paragraph of the body.
    prose_end: usize,
    /// How far a part may reach.
    end: usize,
    policy: &'a Policy,
}

impl<'d, 's> Finder<'_, 'd, 's> {
    fn line(&self, at: usize) -> Option<&'d Block<'s>> {
        self.open.list.get(at).copied().filter(|_| at < self.end)
    }

    /// All parts, in order; what they hold goes to `parts`.
    fn find(mut self, parts: &mut Parts) -> Vec<Part> {
        let near_end = self.end;
        let last = self.open.list.len().min(self.inside.end + MAX_LINES_BEHIND);
        let mut found_parts: Vec<Part> = Vec::new();
        // The last part, and where what follows it starts.
        let mut before = None;
        let mut at = self.inside.start;
        let mut count = 0;
        while at < last && count < MAX_OF_ALL {
            let found = if at < near_end {
                let teasers = || self.teasers(at, before.filter(|&(_, end)| end == at)?.0);
                self.labeled(at).or_else(|| self.marked(at)).or_else(teasers)
            } else {
                self.end = self.open.list.len();
                if self.begins_another(at) {
                    break;
                }
                let has_tags = found_parts.iter().any(|part| part.label == Label::Keywords);
                let tags = if has_tags { None } else { self.tags_beside(at) };
                tags.or_else(|| self.beside(at))
            };
            match found {
                Some(part) if part.is_popular => at = part.range.end.max(at + 1),
                Some(mut part) => {
                    self.fill(&part.range, &mut part.items);
                    at = part.range.end.max(at + 1);
                    count += (part.items.len() + part.keywords.len()).max(1);
                    before = Some((part.label, at));
                    parts.push(&mut part);
                    found_parts.push(part);
                }
                None => {
                    if let Some((_, end)) = before.as_mut().filter(|(_, end)| *end == at && self.is_for_sharing(at)) {
                        *end = at + 1;
                    }
                    at += 1;
                }
            }
        }
        found_parts
    }

    /// The part that a label in this line introduces.
    fn labeled(&self, at: usize) -> Option<Part> {
        let line = self.line(at)?;
        if matches!(line.element, Element::Pre | Element::Figcaption | Element::Caption) {
            return None;
        }
        let label = Labeled::of(line)?;
        let is_own_line = label.rest >= line.text.len();
        let mut part = match label.found.label {
            Label::Keywords => self.tags_behind(at, label),
            _ if is_own_line => self.links_below(at, label).or_else(|| self.titles_below(at, label)),
            _ => self.links_behind(at, label).or_else(|| self.titles_behind(at, label)),
        }
        .or_else(|| self.empty(at, label))?;
        part.from = label.from;
        part.has_label = true;
        part.range.start = at;
        part.is_popular = label.found.is_popular && !self.inside.contains(&at);
        Some(part)
    }

    /// `Read also: <a>title</a> | <a>title</a>`, and the lines below that are nothing but links.
    fn links_behind(&self, at: usize, label: Labeled) -> Option<Part> {
        let line = self.line(at)?;
        if !line.is_linked(label.rest) {
            return None;
        }
        let mut items = Vec::new();
        self.push_items(line, label.rest, &mut items);
        let parent = self.document.parent(line.node);
        let follows = |next: &&&Block<'_>| {
            let is_near = next.node == line.node
                || (next.element == line.element && parent.is_some() && self.document.parent(next.node) == parent);
            is_near && next.is_linked(0) && next.chars() <= MAX_TITLE_CHARS && Found::split(&next.text).is_none()
        };
        let below = self.open.list.get(at + 1..self.end).unwrap_or_default();
        let mut end = at + 1;
        for next in below.iter().take_while(follows) {
            self.push_items(next, 0, &mut items);
            end += 1;
        }
        self.judge(label, at..end, items)
    }

    /// Are there enough of them for such a label, and are they articles or tags? Newsrooms put either under one label:
    /// the addresses tell.
    fn judge(&self, label: Labeled, range: Range<usize>, items: Vec<Item>) -> Option<Part> {
        if !label.is_enough(items.len(), items.iter().any(|item| item.url.is_some())) {
            return None;
        }
        let mut anchors =
            self.open.list.get(range.clone()).unwrap_or_default().iter().enumerate().flat_map(|(index, line)| {
                line.anchors.iter().filter(move |anchor| index > 0 || anchor.range.end > label.rest)
            });
        let is_short = |item: &Item| item.title.chars().count() <= MAX_KEYWORD_CHARS && item.summary.is_none();
        let is_plain = self.line(range.start).is_some_and(Block::is_plain);
        let (tags, mut items): (Vec<Item>, Vec<Item>) = items.into_iter().partition(|item| is_hash_tag(&item.title));
        let mut keywords: Vec<Keyword> = tags.into_iter().map(|item| tags::keyword(&item.title, item.url)).collect();
        // Where others have an address, what has none is a button that a script makes work.
        if !is_plain && items.iter().any(|item| item.url.is_some()) {
            items.retain(|item| item.url.is_some());
        }
        if items.is_empty() {
            return Part::keywords(range, keywords);
        }
        if !is_plain && items.iter().all(is_short) && anchors.all(|anchor| markup::is_tag(self.document, anchor.id)) {
            keywords.extend(items.into_iter().map(|item| tags::keyword(&item.title, item.url)));
            return Part::keywords(range, keywords);
        }
        Part::items(label.found.label, range, items).map(|part| Part { keywords, ..part })
    }

    /// The links of a line behind `start` as items; a link that stands in two elements is one.
    fn push_items(&self, line: &Block<'_>, start: usize, items: &mut Vec<Item>) {
        let is_author = |anchor: &Anchor| markup::is_author(self.document, anchor.id) && !line.element.is_heading();
        for anchor in line.anchors.iter().filter(|anchor| anchor.range.end > start && !is_author(anchor)) {
            let text = line.text.get(anchor.range.start.max(start)..anchor.range.end).unwrap_or_default();
            let Some(title) = link_title(text) else { continue };
            let url = self.url(anchor);
            match items.last_mut().filter(|last| last.url.is_some() && last.url == url) {
                Some(last) if last.title != title => last.title = collapse(&(last.title.clone() + " " + title)),
                Some(_) => {}
                None => items.push(Item { title: title.to_owned(), url, ..Item::default() }),
            }
        }
    }

    /// Where a link leads.
    fn url(&self, anchor: &Anchor) -> Option<CheckedUrl> {
        let href = self.document.attribute(anchor.id, Attribute::Href)?;
        let is_place = href.trim_start().starts_with('#');
        self.policy.checked_url(UrlKind::Link, href).filter(|_| !is_place)
    }
}

/// The title in a link's text. A "read more", a button, a date or a number of comments is none.
fn link_title(text: &str) -> Option<&str> {
    let title = clean_title(text);
    let is_title = title.chars().any(is_alphabetic)
        && Found::of(title).is_none()
        && dates::parse_line(title).is_none()
        && !is_button(title)
        && !is_count(title);
    is_title.then_some(title)
}

/// Is it one hash tag?
fn is_hash_tag(title: &str) -> bool {
    title.starts_with(['#', '＃']) && word_count(title) == 1
}

#[cfg(test)]
mod tests;
