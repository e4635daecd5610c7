//! Keywords: behind their label, on the lines below it, or lines of hash tags and tag links that need no label.

use std::ops::Range;

use super::labels::Labeled;
use super::{Finder, MAX_KEYWORD_CHARS, Part, markup};
use crate::article::measure::block::Block;
use crate::article::{CheckedKeyword as Keyword, KeywordSource, collapse};
use crate::html::Element;
use crate::language::labels::Label;
use crate::language::page_words::PageWords;
use crate::policy::CheckedUrl;
use crate::read::Break;
use crate::small::search::{contains_literal, replace_literal};
use crate::small::text::{ends_with_mark, has_mark, has_number, trim_marks, word_count};
use crate::tree::{Document, NodeId};

/// The most words of a keyword.
const MAX_WORDS: usize = 6;

/// The most keywords in a box that its class names; more are the site's.
const MAX_IN_BOX: usize = 20;

/// The most lines that keywords take up.
const MAX_LINES: usize = 60;

impl Finder<'_, '_, '_> {
    pub(super) fn tags_behind(&self, at: usize, label: Labeled) -> Option<Part> {
        let line = self.line(at)?;
        let is_own_line = label.rest >= line.text.len();
        if !is_own_line {
            let mut keywords = self.tags(line, label.rest)?;
            let end = at + 1 + self.more_tags(at, &mut keywords);
            return self.accept(label, at..end, keywords);
        }
        let next = self.line(at + 1).filter(|next| !self.is_teaser(at + 1) && !self.heads_cards(next, at + 1))?;
        if let Some(range) = self.list_at(at + 1) {
            let mut keywords = Vec::new();
            for line in self.open.list.get(range.clone())? {
                keywords.extend(self.tags(line, 0)?);
            }
            return self.accept(label, at..range.end, keywords);
        }
        let is_list = |line: &Block<'_>| line.is_linked(0) || (line.is_plain() && is_tag_line(line));
        let mut keywords = self.tags(next, 0).filter(|_| is_tag_line(next) || next.is_linked(0))?;
        let mut end = at + 2;
        if keywords.len() == 1 && is_list(next) {
            let second = self.line(end);
            while let Some(line) = self.line(end).filter(|_| end < at + MAX_LINES) {
                let is_end = ends_list(line, next, second) || self.is_teaser(end);
                let found = self.tags(line, 0).filter(|found| found.len() == 1 && !is_end && is_list(line));
                let Some(found) = found else { break };
                keywords.extend(found);
                end += 1;
            }
        } else {
            end += self.more_tags(at + 1, &mut keywords);
        }
        self.accept(label, at..end, keywords)
    }

    fn accept(&self, label: Labeled, range: Range<usize>, keywords: Vec<Keyword>) -> Option<Part> {
        let has_urls = keywords.iter().any(|keyword| keyword.url.is_some());
        label.is_enough(keywords.len(), has_urls).then(|| Part::keywords(range, keywords)).flatten()
    }

    /// Tags that go on in the same paragraph, behind line breaks; how many lines of them.
    fn more_tags(&self, at: usize, keywords: &mut Vec<Keyword>) -> usize {
        let node = self.line(at).map(|line| line.node);
        let goes_on =
            |line: &&Block<'_>| Some(line.node) == node && line.before == Break::Line && line.label().is_none();
        let mut count = 0;
        while let Some(line) = self.line(at + count + 1).filter(goes_on).filter(|_| count < MAX_LINES) {
            match self.tags(line, 0).filter(|found| line.is_linked(0) || line.text.starts_with('#') || found.len() > 1)
            {
                Some(found) => keywords.extend(found),
                None => break,
            }
            count += 1;
        }
        count
    }

    /// The keywords of a line behind `start`, if that is what it consists of.
    pub(super) fn tags(&self, line: &Block<'_>, start: usize) -> Option<Vec<Keyword>> {
        let anchors: Vec<_> = line.anchors.iter().filter(|anchor| anchor.range.end > start).collect();
        let mut keywords = Vec::new();
        if anchors.is_empty() {
            let text = line.text.get(start..)?;
            keywords.extend(split_tags(text)?);
        } else if line.is_linked(start) {
            for anchor in anchors {
                let text = line.text.get(anchor.range.start.max(start)..anchor.range.end)?;
                keywords.push(keyword(text, self.url(anchor)));
            }
        }
        are_keywords(&mut keywords).then_some(keywords)
    }

    /// The lines of the list that starts at this line.
    pub(super) fn list_at(&self, at: usize) -> Option<Range<usize>> {
        let line = self.line(at).filter(|line| line.element != Element::P)?;
        let list = self
            .document
            .inclusive_ancestors(line.node)
            .take_while(|&id| id != self.body && self.open.span(id).start == at)
            .filter(|&id| matches!(self.document.element(id), Some(Element::Ul | Element::Ol | Element::Menu)))
            .last()?;
        Some(self.open.span(list)).filter(|span| span.len() <= MAX_LINES)
    }

    /// A line of nothing but hash tags, or of links that say that they lead to tags; in front of several, a word or two
    /// may be a label that nobody has told us.
    pub(super) fn bare_tags(&self, at: usize) -> Option<Part> {
        const MAX_LABEL_WORDS: usize = 3;
        let line = self.line(at)?;
        let is_hash_tag = |word: &str| word.starts_with('#') && word.chars().count() > 2;
        let is_hashed =
            line.text.starts_with('#') && line.text.split_whitespace().all(is_hash_tag) && word_count(&line.text) > 1;
        if !is_hashed && line.anchors.is_empty() {
            return None;
        }
        let all =
            |is_it: fn(&Document, NodeId) -> bool| line.anchors.iter().all(|anchor| is_it(self.document, anchor.id));
        let is_marked =
            line.is_linked(0) && (all(markup::is_rel_tag) || (line.anchors.len() > 1 && all(markup::is_tag)));
        let front = line.anchors.first().map_or(0, |anchor| anchor.range.start);
        let is_label = line.anchors.len() > 1 && word_count(line.text.get(..front)?) <= MAX_LABEL_WORDS;
        let is_labeled = is_label && line.is_linked(front) && all(markup::is_tag);
        if !is_hashed && !is_marked && !is_labeled {
            return self.filed_tags(line, at);
        }
        let start = if is_hashed || is_marked { 0 } else { front };
        Part::keywords(at..at + 1, self.tags(line, start)?).map(|part| Part { label: Label::Keywords, ..part })
    }

    /// The tags in a line that says where a post is filed (`Posted in News | Tagged mill, flour | 3 Comments`).
    fn filed_tags(&self, line: &Block<'_>, at: usize) -> Option<Part> {
        let is_filed = line.anchors.iter().all(|anchor| markup::is_filing(self.document, anchor.id));
        if !is_filed || !PageWords::Asks.begin(line.normal()) {
            return None;
        }
        let tags = line.anchors.iter().filter(|anchor| markup::is_tag(self.document, anchor.id));
        let keywords = tags.map(|anchor| keyword(line.anchor_text(anchor), self.url(anchor))).collect();
        Part::keywords(at..at + 1, keywords).map(|part| Part { label: Label::Keywords, ..part })
    }

    /// A box that its class names, and that holds nothing but tags, behind a word or two that introduce them.
    pub(super) fn named_tags(&self, at: usize) -> Option<Part> {
        let line = self.line(at).filter(|line| !line.is_plain())?;
        if !self.may_be_around(line.node, at, &markup::may_be_tag_box) {
            return None;
        }
        self.around(line.node, at).into_iter().rev().find_map(|id| {
            if !markup::is_tag_box(self.document, id) {
                return None;
            }
            let span = self.open.span(id);
            let lines = self.open.list.get(span.clone())?;
            let is_label = |line: &Block<'_>| line.element.is_heading() || line.bare_label().is_some();
            let is_labeled = lines.len() > 1 && lines.first().is_some_and(|first| is_label(first));
            // Beside links, what is none introduces them.
            let is_linked = lines.iter().any(|line| !line.anchors.is_empty());
            let is_tags = |line: &&&Block<'_>| !is_linked || !line.anchors.is_empty() || line.words() > MAX_WORDS;
            let mut keywords = Vec::new();
            for line in lines.iter().skip(usize::from(is_labeled)).filter(is_tags) {
                let is_authors = line.anchors.iter().any(|anchor| markup::is_author(self.document, anchor.id));
                let tags = self.tags_in_cells(line).or_else(|| self.tags(line, label_end(line)));
                keywords.extend(tags.filter(|_| !is_authors)?);
            }
            let has_links = keywords.iter().any(|keyword| keyword.url.is_some());
            let is_of_article =
                keywords.len() <= MAX_IN_BOX && !keywords.iter().any(|keyword| is_of_site(&keyword.text));
            Part::keywords(span, keywords).filter(|part| is_of_article && (has_links || part.keywords.len() > 1))
        })
    }

    /// Tags that have nothing between them but the elements that they stand in.
    fn tags_in_cells(&self, line: &Block<'_>) -> Option<Vec<Keyword>> {
        let around = |node: NodeId| self.document.parent(node).filter(|&id| id != line.node);
        let outermost = |node: NodeId| std::iter::successors(around(node), |&id| around(id)).last();
        let cells = line.cells(|node| outermost(node).unwrap_or(line.node));
        let are_apart = line.anchors.is_empty() && cells.len() > 1;
        let is_cell = |&&(id, _): &&(NodeId, &str)| id != line.node;
        let mut keywords: Vec<Keyword> = cells.iter().filter(is_cell).map(|(_, text)| keyword(text, None)).collect();
        (are_apart && keywords.len() * 2 >= cells.len() && are_keywords(&mut keywords)).then_some(keywords)
    }
}

/// Does a list of one keyword a line end in front of this line? The end of a paragraph ends it, unless its first two
/// lines are paragraphs; so do more blank lines than stand in front of its first.
fn ends_list(line: &Block<'_>, first: &Block<'_>, second: Option<&Block<'_>>) -> bool {
    match line.is_plain() {
        true => line.blank() > first.blank().min(1),
        false => line.node != first.node && second.is_some_and(|second| second.node == first.node),
    }
}

/// Is it of a list of all that a site has, or no keyword: a letter, one with a count behind it, a label with a value?
fn is_of_site(keyword: &str) -> bool {
    let is_counted = keyword.ends_with(')') && has_number(keyword);
    keyword.len() < 2 || is_counted || keyword.contains([':', '：', '【'])
}

/// Where a few words in front of a line's links end, which introduce them.
fn label_end(line: &Block<'_>) -> usize {
    const MAX_LABEL_WORDS: usize = 3;
    let front = line.anchors.first().map_or(0, |anchor| anchor.range.start);
    let is_label = line.text.get(..front).is_some_and(|front| word_count(front) <= MAX_LABEL_WORDS);
    if is_label { front } else { 0 }
}

/// A short line, or one with marks between keywords.
fn is_tag_line(line: &Block<'_>) -> bool {
    line.label().is_none()
        && !line.is_url()
        && !(line.is_prose() && line.ends_sentence())
        && (line.words() <= MAX_WORDS || line.text.contains([',', '،', '#', '、', '|', '•', '؛', ';']))
}

/// The keywords of a line of text, if that is what it consists of.
fn split_tags(text: &str) -> Option<Vec<Keyword>> {
    let mut keywords: Vec<Keyword> = split(text).into_iter().map(|tag| keyword(&tag, None)).collect();
    let is_sentence = ends_with_mark(text, ".؟!。।") && keywords.len() < 3;
    (!is_sentence && are_keywords(&mut keywords)).then_some(keywords)
}

/// Leaves the empty ones out. Are the others as short as keywords are?
fn are_keywords(keywords: &mut Vec<Keyword>) -> bool {
    keywords.retain(|keyword| !keyword.text.is_empty());
    let is_short =
        |keyword: &Keyword| keyword.text.chars().count() <= MAX_KEYWORD_CHARS && word_count(&keyword.text) <= MAX_WORDS;
    !keywords.is_empty() && keywords.iter().all(is_short)
}

/// One keyword, without the marks that lists put around it.
pub(super) fn keyword(text: &str, url: Option<CheckedUrl>) -> Keyword {
    let bare = trim_marks(text, "#＃,،;؛|•·.-–");
    Keyword { text: collapse(&replace_literal(bare, "_", " ")), url, source: KeywordSource::Publisher, score: None }
}

/// Splits a line of tags at whatever separates them.
fn split(text: &str) -> Vec<String> {
    let is_separator = |c: char| has_mark(",،;؛|•·#＃、\n", c);
    let has_separator = text.trim_matches(is_separator).contains(is_separator);
    let separator = [" - ", " – ", " / "].iter().find(|separator| contains_literal(text, separator));
    match separator.filter(|_| !has_separator) {
        Some(separator) => replace_literal(text, separator, "|").split(is_separator).map(str::to_owned).collect(),
        None => text.split(is_separator).map(str::to_owned).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_split_at_whatever_separates_them() {
        for (name, line, expected) in [
            ("Arabic commas", "الزراعة، المياه، القرى", &["الزراعة", "المياه", "القرى"][..]),
            ("hash tags", "#سد_القرية #المياه", &["سد القرية", "المياه"]),
            ("dashes", "Water - Village life - Farms", &["Water", "Village life", "Farms"]),
            ("a dash within a tag", "Saint-Louis, Podor", &["Saint-Louis", "Podor"]),
            ("ideographic commas", "水利、农村", &["水利", "农村"]),
        ] {
            let found: Vec<_> =
                split(line).iter().map(|tag| keyword(tag, None).text).filter(|tag| !tag.is_empty()).collect();
            assert_eq!(found, expected, "{name}");
        }
    }
}
