//! "Read also", keywords and teasers: found by label, shape and shortness together, and taken out of the body.
//!
//! A label alone is never enough: a sentence may well say «اقرأ أيضا». What follows must look like what the label promises:
//! links that are nearly all of their line, tags, or titles with a summary.

use super::blocks::{Block, blocks, remove};
use super::{Item, Keyword, collapse};
use crate::html::{Attribute, Element};
use crate::language::labels::Label;
use crate::language::normalize;
use crate::policy::Policy;
use crate::tree::{Document, NodeId};

#[derive(Clone, Debug, Default)]
pub(super) struct Parts {
    pub(super) read_also: Vec<Item>,
    pub(super) keywords: Vec<Keyword>,
    pub(super) related: Vec<Item>,
}

/// The longest title, summary and keyword, in characters.
const LONGEST_TITLE: usize = 180;
const LONGEST_SUMMARY: usize = 300;
const LONGEST_KEYWORD: usize = 50;

pub(super) fn lift(document: &mut Document, body: NodeId, is_text: bool, policy: &Policy) -> Parts {
    let listed = blocks(document, body);
    let lifter = Lifter { blocks: &listed, is_text, policy };
    let mut parts = Parts::default();
    let mut taken: Vec<NodeId> = Vec::new();
    let mut at = 0;
    while at < listed.len() {
        let end = lifter.labelled(at, &mut parts).or_else(|| {
            // Teasers need no label where a lifted part stands right before them.
            let follows_part = at > 0 && taken.last() == Some(&listed[at - 1].id);
            follows_part.then(|| lifter.cards(at, 2, &mut parts.related)).flatten()
        });
        match end {
            Some(end) => {
                taken.extend(listed[at..end].iter().map(|block| block.id));
                at = end;
            }
            None => at += 1,
        }
    }
    for id in taken {
        remove(document, id, body);
    }
    parts
}

struct Lifter<'a> {
    blocks: &'a [Block],
    is_text: bool,
    policy: &'a Policy,
}

impl Lifter<'_> {
    /// Lifts the part that a label at `at` introduces; the index behind it.
    fn labelled(&self, at: usize, parts: &mut Parts) -> Option<usize> {
        let block = &self.blocks[at];
        if let Some(label) = Label::of(&block.text) {
            return match label {
                Label::ReadAlso => self.links(at + 1, &mut parts.read_also),
                Label::Keywords => self.keywords(at + 1, &mut parts.keywords),
                Label::Related => self.cards(at + 1, 1, &mut parts.related),
            };
        }
        let (label, rest) = Label::split(&block.text)?;
        if rest.is_empty() || block.chars() > LONGEST_SUMMARY {
            return None;
        }
        match label {
            Label::Keywords => {
                parts.keywords.extend(self.keywords_of(block, rest)?);
                Some(at + 1)
            }
            Label::ReadAlso | Label::Related => {
                let linked: usize = block.links.iter().map(|link| link.text.chars().count()).sum();
                let is_links = linked * 10 >= rest.chars().count() * 8;
                let items: Vec<Item> = if is_links { self.items(block) } else { Vec::new() };
                if items.is_empty() {
                    return None;
                }
                let list = if label == Label::ReadAlso { &mut parts.read_also } else { &mut parts.related };
                push_new(list, items);
                Some(at + 1)
            }
        }
    }

    /// Lines that are nearly all link; in plain text, short lines that are no sentences.
    fn links(&self, start: usize, list: &mut Vec<Item>) -> Option<usize> {
        let is_item = |block: &Block| {
            let is_short = block.chars() <= LONGEST_TITLE && Label::of(&block.text).is_none();
            let is_title = self.is_text && !block.text.ends_with(['.', ':', '،']);
            is_short && (is_title || (!block.links.is_empty() && block.link_density() >= 0.8))
        };
        let end = self.run(start, is_item)?;
        for block in &self.blocks[start..end] {
            push_new(list, self.items(block));
        }
        Some(end)
    }

    fn items(&self, block: &Block) -> Vec<Item> {
        if block.links.is_empty() {
            return vec![Item { title: block.text.clone(), ..Item::default() }];
        }
        block
            .links
            .iter()
            .map(|link| Item { title: link.text.clone(), url: self.url(&link.href), summary: None })
            .collect()
    }

    /// One line of tags, or a list of them.
    fn keywords(&self, start: usize, list: &mut Vec<Keyword>) -> Option<usize> {
        let first = self.blocks.get(start)?;
        let element = first.element;
        let mut end = start;
        while let Some(block) = self.blocks.get(end).filter(|block| block.element == element || end == start) {
            let is_list = element == Element::Li || (self.is_text && block.chars() <= LONGEST_KEYWORD);
            if end > start && !is_list {
                break;
            }
            let Some(found) = self.keywords_of(block, &block.text) else {
                break;
            };
            for keyword in found {
                if !list.iter().any(|known| normalize(&known.text) == normalize(&keyword.text)) {
                    list.push(keyword);
                }
            }
            end += 1;
        }
        (end > start).then_some(end)
    }

    fn keywords_of(&self, block: &Block, text: &str) -> Option<Vec<Keyword>> {
        let keyword = |text: &str, url: Option<String>| Keyword { text: text.to_owned(), url, source: "publisher" };
        if !block.links.is_empty() {
            let are_tags = block.link_density() >= 0.5
                && block.links.iter().all(|link| link.text.chars().count() <= LONGEST_KEYWORD);
            let tag = |text: &str| {
                collapse(text.trim_matches(|c: char| c == '#' || c == ',' || c == '،' || c.is_whitespace()))
            };
            return are_tags.then(|| {
                block
                    .links
                    .iter()
                    .map(|link| keyword(&tag(&link.text), self.url(&link.href)))
                    .filter(|tag| !tag.text.is_empty())
                    .collect()
            });
        }
        let listed: Vec<String> = text
            .split([',', '،', ';', '؛', '|', '•', '·', '#'])
            .map(|tag| tag.trim_matches(|c: char| c.is_whitespace() || c == '.').replace('_', " "))
            .filter(|tag| !tag.is_empty())
            .collect();
        let are_tags = !listed.is_empty() && listed.iter().all(|tag| tag.chars().count() <= LONGEST_KEYWORD);
        are_tags.then(|| listed.iter().map(|tag| keyword(tag, None)).collect())
    }

    /// Titles (nearly all link, or a heading; in plain text, a line that is no sentence), each with a summary line or
    /// without. At least `least` of them.
    fn cards(&self, start: usize, least: usize, list: &mut Vec<Item>) -> Option<usize> {
        let mut found = Vec::new();
        let mut at = start;
        while let Some(title) = self.blocks.get(at).filter(|block| self.is_card_title(block)) {
            let mut items = self.items(title);
            at += 1;
            let is_summary = |block: &&Block| {
                block.element == Element::P
                    && block.links.is_empty()
                    && block.chars() <= LONGEST_SUMMARY
                    && Label::of(&block.text).is_none()
            };
            if let Some(summary) = self.blocks.get(at).filter(is_summary) {
                let is_text_summary = !self.is_text || summary.text.ends_with(['.', '…', '!', '؟', '?']);
                if let Some(item) = items.last_mut().filter(|_| is_text_summary) {
                    item.summary = Some(summary.text.clone());
                    at += 1;
                }
            }
            found.extend(items);
        }
        if found.len() < least {
            return None;
        }
        push_new(list, found);
        Some(at)
    }

    fn is_card_title(&self, block: &Block) -> bool {
        let is_short = block.chars() <= LONGEST_TITLE && Label::of(&block.text).is_none();
        let is_linked = !block.links.is_empty() && block.link_density() >= 0.8;
        is_short && (is_linked || (self.is_text && !block.text.ends_with(['.', ':', '،'])))
    }

    fn run(&self, start: usize, is_item: impl Fn(&Block) -> bool) -> Option<usize> {
        let length = self.blocks[start.min(self.blocks.len())..].iter().take_while(|block| is_item(block)).count();
        (length > 0).then_some(start + length)
    }

    fn url(&self, href: &str) -> Option<String> {
        let mut out = String::new();
        let is_place = href.trim_start().starts_with('#');
        (!is_place && self.policy.clean(Element::A, Attribute::Href, href, &mut out)).then_some(out)
    }
}

fn push_new(list: &mut Vec<Item>, items: Vec<Item>) {
    for item in items {
        if !list.iter().any(|known| known.title == item.title || (known.url.is_some() && known.url == item.url)) {
            list.push(item);
        }
    }
}
