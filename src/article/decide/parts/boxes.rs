//! Other articles in markup: below a label as lists, cards or lines of links, or in a box that its class names.

use std::ops::Range;

use super::cards::MAX_SECTION_WORDS;
use super::labels::Labeled;
use super::{Finder, MAX_SUMMARY_CHARS, Part, link_title, markup};
use crate::article::CheckedItem as Item;
use crate::article::measure::block::{Anchor, Block};
use crate::article::measure::titles::{MAX_TITLE_CHARS, count_words, is_title};
use crate::html::Element;
use crate::language::dates;
use crate::language::labels::Label;
use crate::language::page_words::is_button;
use crate::small::text::word_count;
use crate::tree::{Document, NodeId};

/// The most lines of a box. More is a page.
const MAX_LINES: usize = 80;

impl Finder<'_, '_, '_> {
    /// The part below a label that has a line of its own: the rest of its box, or lists, cards and links behind it.
    pub(super) fn links_below(&self, at: usize, label: Labeled) -> Option<Part> {
        let line = self.line(at)?;
        let best = self.around(line.node, at).into_iter().rev().find_map(|id| {
            let end = self.open.span(id).end;
            Some((end, self.cards(at + 1..end)?))
        });
        let (end, items) = best.or_else(|| self.units(at + 1))?;
        self.judge(label, at..end, items)
    }

    /// The elements below the body that start with this line, from the inside out.
    #[inline(never)]
    pub(super) fn around(&self, block: NodeId, at: usize) -> Vec<NodeId> {
        self.up_from(block, at).collect()
    }

    fn up_from(&self, block: NodeId, at: usize) -> impl Iterator<Item = NodeId> {
        let is_around = move |&id: &NodeId| {
            let span = self.open.span(id);
            id != self.body && span.start == at && span.len() <= MAX_LINES
        };
        self.document.inclusive_ancestors(block).take_while(is_around)
    }

    /// May one of them be such an element?
    pub(super) fn may_be_around(&self, block: NodeId, at: usize, may_be: &dyn Fn(&Document, NodeId) -> bool) -> bool {
        self.up_from(block, at).any(|id| may_be(self.document, id))
    }

    /// The outermost of them that is nothing but cards: where it ends, and its items.
    pub(super) fn widest(&self, block: NodeId, at: usize) -> Option<(usize, Vec<Item>)> {
        self.around(block, at).into_iter().rev().find_map(|id| {
            let span = self.open.span(id);
            Some((span.end, self.cards(span)?))
        })
    }

    /// Lists, cards and links, one behind the other.
    fn units(&self, start: usize) -> Option<(usize, Vec<Item>)> {
        let mut items: Vec<Item> = Vec::new();
        let mut end = start;
        while let Some(line) = self.line(end).filter(|_| end < start + MAX_LINES) {
            let mut unit = self.widest(line.node, end);
            // A headline that is all link has its summary below it, where the next thing is another one, or nothing.
            if let Some((behind, found)) = &mut unit
                && *behind == end + 1
                && line.element.is_heading()
                && let Some(summary) = self.line(*behind).filter(|summary| is_summary(summary))
                && self.line(*behind + 1).is_none_or(|next| next.is_linked(0) || Labeled::of(next).is_some())
                && let Some(item) = found.last_mut()
            {
                item.summary = Some(summary.text.clone().into_owned());
                *behind += 1;
            }
            let unit = unit.or_else(|| if items.is_empty() { self.plain_list(end) } else { None });
            let Some((behind, found)) = unit else { break };
            items.extend(found);
            end = behind;
        }
        (!items.is_empty()).then_some((end, items))
    }

    /// A list of headlines without links.
    fn plain_list(&self, at: usize) -> Option<(usize, Vec<Item>)> {
        let span = self.list_at(at)?;
        let lines = self.open.list.get(span.clone())?;
        let are_titles = lines.iter().all(|line| line.anchors.is_empty() && is_title(&line.text));
        let item = |line: &&Block<'_>| Item { title: line.text.clone().into_owned(), ..Item::default() };
        are_titles.then(|| (span.end, lines.iter().map(item).collect()))
    }

    /// The items of a range that holds nothing but links to other articles and what goes with them: summaries, dates,
    /// sections. `None` where there is other prose, or another label.
    pub(super) fn cards(&self, range: Range<usize>) -> Option<Vec<Item>> {
        let mut items: Vec<Item> = Vec::new();
        let mut link: Option<NodeId> = None;
        // A headline that is no link, until the link behind it that says "read more".
        let mut headline: Option<&Block<'_>> = None;
        let (mut plain_lines, mut plain_chars) = (0, 0);
        let lines = self.open.list.get(range)?;
        // Beside the headline of an article, a link to a tag names its section.
        let is_tag = |line: &Block<'_>, anchor: &Anchor| {
            word_count(line.anchor_text(anchor)) <= MAX_SECTION_WORDS && markup::is_tag(self.document, anchor.id)
        };
        let is_headline = |line: &Block<'_>, anchor: &Anchor| word_count(line.anchor_text(anchor)) > MAX_SECTION_WORDS;
        let has_headline = lines.iter().any(|line| line.anchors.iter().any(|anchor| is_headline(line, anchor)));
        // An item of a list that is nothing but the tag is one of the list's.
        let is_item = |at: usize, line: &Block<'_>| {
            let holds = |at: usize| lines.get(at).is_some_and(|other| self.document.is_within(other.node, line.node));
            line.element == Element::Li && !holds(at.wrapping_sub(1)) && !holds(at + 1)
        };
        let names_section = |at: usize, line: &Block<'_>, anchor: &Anchor| {
            self.is_section_link(anchor.id, &line.text) || has_headline && is_tag(line, anchor) && !is_item(at, line)
        };
        for (at, line) in lines.iter().enumerate() {
            if self.begins_part(line) {
                return None;
            }
            let chars = line.chars();
            let is_dated = || dates::parse_line(line.beside()).is_some();
            let first = line.anchors.first().filter(|_| line.is_linked(0) || is_dated());
            if first.is_some_and(|first| line.anchors.len() == 1 && names_section(at, line, first)) {
                continue;
            }
            if let Some(first) = first {
                if link == Some(first.id) && line.anchors.len() == 1 {
                    // The second line of a card that is a link as a whole.
                    self.add_to_card(line, &mut items);
                    continue;
                }
                if chars > MAX_TITLE_CHARS * line.anchors.len() {
                    return None;
                }
                if link_title(line.anchor_text(first)).is_some() {
                    link = Some(first.id);
                } else if let (Some(headline), Some(url)) = (headline.take(), self.url(first)) {
                    let title = headline.text.clone().into_owned();
                    items.push(Item { title, url: Some(url), ..Item::default() });
                    continue;
                }
                self.push_items(line, 0, &mut items);
                continue;
            }
            if line.element.is_heading() && line.anchors.is_empty() {
                headline = Some(line);
            }
            if chars > MAX_SUMMARY_CHARS {
                return None;
            }
            plain_lines += 1;
            plain_chars += chars;
            if let Some(item) = items.last_mut().filter(|item| item.summary.is_none() && is_summary(line)) {
                item.summary = Some(line.text.clone().into_owned());
            }
        }
        let is_mostly_links = plain_lines <= 2 * items.len() + 1 && plain_chars <= 220 * items.len();
        (!items.is_empty() && is_mostly_links).then_some(items)
    }

    /// Does another part's label stand in this line, outside its links?
    fn begins_part(&self, line: &Block<'_>) -> bool {
        let Some(label) = Labeled::of(line).filter(|label| label.from == 0) else { return false };
        let is_keywords = label.found.label == Label::Keywords;
        let is_own_line = label.rest >= line.text.len();
        match line.anchors.first() {
            Some(first) => {
                let is_linked =
                    line.text.get(first.range.start..label.rest).is_some_and(|text| !text.trim().is_empty());
                !is_linked && (is_keywords || !label.found.is_weak)
            }
            None if is_own_line => is_keywords || (!label.found.is_weak && label.points > 1),
            None => !label.found.is_weak,
        }
    }

    /// A card that is all one link: its heading is the title; what is longer than that, below it, the summary.
    fn add_to_card(&self, line: &Block<'_>, items: &mut [Item]) {
        let Some(item) = items.last_mut() else { return };
        let is_longer = line.text.len() > item.title.len();
        if line.element.is_heading() || (word_count(&item.title) < 3 && is_longer && item.summary.is_none()) {
            item.title = line.text.clone().into_owned();
        } else if item.summary.is_none() && sums_up(line) {
            item.summary = Some(line.text.clone().into_owned());
        }
    }

    /// A part that needs no label: markup names it.
    pub(super) fn marked(&self, at: usize) -> Option<Part> {
        if let Some(tags) = self.bare_tags(at).or_else(|| self.named_tags(at)) {
            return Some(tags);
        }
        let line = self.line(at).filter(|line| !line.anchors.is_empty())?;
        self.around(line.node, at).into_iter().rev().find_map(|id| {
            let span = self.open.span(id);
            Part::items(markup::box_label(self.document, id)?, span.clone(), self.cards(span)?)
        })
    }
}

/// A short paragraph without links that says more than a date, a section or a button.
pub(super) fn is_summary(line: &Block<'_>) -> bool {
    line.anchors.is_empty() && sums_up(line)
}

fn sums_up(line: &Block<'_>) -> bool {
    !line.element.is_heading()
        && line.chars() <= MAX_SUMMARY_CHARS
        && count_words(&line.text) >= 4
        && line.element != Element::Figcaption
        && !is_button(&line.text)
        && dates::parse_line(&line.text).is_none()
}
