//! Labels in lines, and how much speaks for each.

use crate::article::measure::block::Block;
use crate::language::labels::{Found, Label};
use crate::small::text::word_count;

/// The most links behind the last sentence of a paragraph.
const MAX_LINKS_AT_THE_END: usize = 5;

/// A label in a line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Labeled {
    pub(super) found: Found,
    /// Where the label starts: past 0, behind a sentence.
    pub(super) from: usize,
    /// Where what it introduces starts; the line's length, where that is on the lines below.
    pub(super) rest: usize,
    /// How much the line itself speaks for a label: a line of its own, a colon, a heading.
    pub(super) points: u8,
    /// It is a line of text, of several words, which are hardly a label by chance.
    is_phrase: bool,
}

impl Labeled {
    /// The label in a line: at its start, in front of its first link, or behind its last sentence.
    pub(super) fn of(line: &Block<'_>) -> Option<Self> {
        if let Some(label) = Self::at_start(line) {
            return Some(label);
        }
        // Words in front of a link may be the beginning of a sentence, however many they are.
        let in_front_of_link = |found, from, rest| Self { found, from, rest, points: 0, is_phrase: false };
        let first = line.anchors.first()?;
        let head = line.text.get(..first.range.start)?;
        if let Some(found) = Found::of(head).or_else(|| long_label(line, head)) {
            return Some(in_front_of_link(found, 0, first.range.start));
        }
        // Behind the last sentence of a paragraph, in an element of its own, with nothing but links behind it.
        let last = line.anchors.iter().rev().take_while(|anchor| anchor.range.start > 0).take(MAX_LINKS_AT_THE_END);
        let anchor = last.take_while(|anchor| line.is_linked(anchor.range.start)).last()?;
        let head = line.text.get(..anchor.range.start)?;
        let from = head.rfind(['.', '؟', '!', '?', '…', '。', '।', '»', '”'])?;
        let from = from + head.get(from..)?.chars().next().map_or(1, char::len_utf8);
        let found = head.get(from..).and_then(Found::of)?;
        let from = from + head.get(from..).map_or(0, |text| text.len() - text.trim_start().len());
        line.has_seam(from).then(|| in_front_of_link(found, from, anchor.range.start))
    }

    /// The label that a line is, or begins with in front of a mark.
    pub(super) fn at_start(line: &Block<'_>) -> Option<Self> {
        let is_whole = || Some((long_label(line, &line.text)?, line.text.len()));
        let (found, rest) = line.label().or_else(is_whole).or_else(|| in_link(line))?;
        let words = line.text.get(..rest).unwrap_or_default();
        // In markup other articles are links; where they are none, several words prove nothing.
        let is_phrase = line.is_plain() && word_count(words) > 1;
        let has_colon = words.contains([':', '：']);
        let is_own_line = rest >= line.text.len();
        let is_told = if is_own_line {
            // A line end in plain text may be there for the width alone; a line break in markup is meant.
            line.blank() > 0 || line.line_break.is_some()
        } else {
            // In text, a colon behind a single word says something in front of keywords alone.
            !line.is_plain() || (has_colon && (is_phrase || found.label == Label::Keywords))
        };
        let is_set_off = is_own_line && (has_colon || line.element.is_heading());
        let points = u8::from(is_told || !found.is_weak) + u8::from(is_set_off);
        Some(Self { found, from: 0, rest, points, is_phrase })
    }

    /// Does shape make up for what the label's words do not say?
    pub(super) fn is_enough(self, count: usize, has_urls: bool) -> bool {
        let points = self.points + u8::from(self.is_phrase) + u8::from(count > 1) + u8::from(has_urls);
        count > 0 && points > u8::from(self.found.is_weak)
    }
}

/// The label that a line begins with which is one link, its title included, without a mark between the two:
/// «اقرأ أيضا افتتاح المكتبة». And where the title begins.
fn in_link(line: &Block<'_>) -> Option<(Found, usize)> {
    const MAX_WORDS: usize = 5;
    const MIN_WORDS_OF_TITLE: usize = 3;
    let [anchor] = line.anchors.as_slice() else { return None };
    if anchor.range.start > 0 || anchor.range.end < line.text.len() {
        return None;
    }
    let ends = line.text.bytes().enumerate().filter(|&(_, byte)| byte == b' ').map(|(at, _)| at);
    let title = |end: usize| line.text.get(end + 1..).unwrap_or_default();
    let is_title = |title: &str| word_count(title) >= MIN_WORDS_OF_TITLE && !title.starts_with(char::is_lowercase);
    let found = |end: usize| Found::of(line.text.get(..end)?).filter(is_certain).map(|found| (found, end + 1));
    ends.take(MAX_WORDS).filter(|&end| is_title(title(end))).filter_map(found).last()
}

/// Does a label say what it is by several words, and of one article?
fn is_certain(found: &Found) -> bool {
    !found.is_weak && !found.is_general && found.label != Label::Keywords
}

/// The label that a line in markup, or the words in front of its first link, begin with and go on from, up to a colon:
/// `Read also these stories of ours:`.
fn long_label(line: &Block<'_>, text: &str) -> Option<Found> {
    const MAX_CHARS: usize = 80;
    const MIN_WORDS: usize = 2;
    const MAX_MORE: usize = 5;
    if line.is_plain() {
        return None;
    }
    let text = text.trim_end();
    if !text.ends_with([':', '：']) || text.chars().count() > MAX_CHARS {
        return None;
    }
    let spaces = text.bytes().enumerate().filter(|&(_, byte)| byte == b' ');
    let ends = spaces.map(|(at, _)| at).skip(MIN_WORDS - 1);
    let heads: Vec<&str> = ends.filter_map(|end| text.get(..end)).collect();
    let found = heads.iter().rev().take(MAX_MORE).find_map(|head| Found::of(head));
    found.filter(is_certain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::measure::blocks::Blocks;
    use crate::pipeline::tests::document_of;
    use crate::read::{Apart, read_text};

    #[test]
    fn everyday_words_are_a_label_by_two_signs_in_text_and_markup() {
        for (name, source, count, has_urls, expected) in [
            ("a line of its own with a colon", "a\n\nRelated:", 1, false, true),
            ("a line of its own", "a\n\nRelated", 1, false, false),
            ("with several under it", "a\n\nRelated", 2, false, true),
            ("a line end alone", "a\nRelated", 2, false, false),
            ("a colon behind one word", "Related: The boat sails", 2, false, false),
            ("with addresses", "Related: The boat sails", 2, true, true),
            ("in front of keywords", "Tags: water, boats", 2, false, true),
            ("in front of one keyword", "Tags: water", 1, false, false),
            ("a paragraph", "<p>Related</p>", 1, false, false),
            ("several words in text", "a\n\nFurther reading", 1, false, true),
            ("several words in markup", "<p>Further reading</p>", 1, false, false),
            ("a heading", "<h3>Related</h3>", 1, false, true),
            ("a line break", "<p>a<br>Related</p>", 2, false, true),
            ("a colon in front of a link", "<p>Related: <a href=/1>The boat sails</a></p>", 1, true, true),
            ("no colon in front of it", "<p>Related <a href=/1>The boat sails</a></p>", 1, true, false),
            ("words that are nothing else", "a\nRead also", 1, false, true),
            ("nothing under them", "a\nRead also", 0, false, false),
            ("words that go on up to a colon", "<p>Read also these stories of ours:</p>", 2, true, true),
        ] {
            let document = document_of(source);
            let blocks = match source.starts_with('<') {
                true => Blocks::of(&document),
                false => Blocks::of_text(read_text(source, &|_, _| Apart::Alone)),
            };
            let label = blocks.list.iter().find_map(Labeled::of).expect(name);
            assert_eq!(label.is_enough(count, has_urls), expected, "{name}");
        }
    }
}
