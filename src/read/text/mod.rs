//! Plain text as a source: its lines as their writer meant them. Nothing is decoded.
//!
//! Lines that were wrapped are made whole. A line end of the writer's parts two paragraphs or two lines of one (of
//! verse, of an address), as the rest of the text shows.

mod columns;
mod lines;
mod marks;
mod wrap;

use std::borrow::Cow;
use std::ops::Range;

use crate::small::chars::{is_alphabetic, is_alphanumeric};
use crate::small::hash::fnv;
use crate::small::sort::sort;
use crate::small::text::{at_most, has_number};
use lines::{Glue, Line};

pub(crate) use columns::{columns, is_unspaced};
pub(crate) use lines::has_more_lines;
pub(crate) use marks::{begins_small, ends_sentence, list_mark, sentence_count};
pub(crate) use wrap::Apart;

/// The break between a line and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Break {
    /// A line end within a paragraph.
    Line,
    /// The end of a paragraph, and how many blank lines.
    Paragraph(u16),
}

/// A line as its writer meant it.
#[derive(Clone, Debug)]
pub(crate) struct TextLine<'t> {
    pub(crate) text: Cow<'t, str>,
    pub(crate) before: Break,
    /// Its depth of quotation, as in mail.
    pub(crate) quote: u16,
    pub(crate) columns: usize,
}

/// The fewest columns of a line that is prose: of one that ends a sentence, and of any.
pub(crate) const PROSE_COLUMNS: usize = 60;
const LONG_COLUMNS: usize = 120;

impl TextLine<'_> {
    /// Is it prose: a long line, or one that ends a sentence and is not short?
    pub(crate) fn is_prose(&self) -> bool {
        self.columns >= LONG_COLUMNS || (self.columns >= PROSE_COLUMNS && ends_sentence(&self.text))
    }
}

/// The lines of plain text. `apart` says of a line (its number and its text) whether it stands apart from its
/// neighbors, as labels and dates do.
pub(crate) fn read_text<'t>(source: &'t str, apart: &dyn Fn(usize, &str) -> Apart) -> Vec<TextLine<'t>> {
    let mut lines = lines::lines(source);
    let shallowest = lines.iter().map(|line| line.quote).min().unwrap_or_default();
    lines.iter_mut().for_each(|line| line.quote -= shallowest);
    let joints = joints(&lines, apart);
    let mut joined = join(source, &lines, &joints);
    part_paragraphs(&mut joined);
    joined
}

/// The kinds of line ends in running text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LineEnd {
    /// Only wrapping put it there: a space, or nothing between letters of scripts without spaces.
    Wrapped {
        is_space: bool,
    },
    /// A line break within a paragraph.
    Break,
    Paragraph,
}

/// The line ends of a text, each with where the white space around it stands.
pub(crate) fn line_ends(source: &str) -> Vec<(Range<usize>, LineEnd)> {
    let lines = lines::lines(source);
    let joints = joints(&lines, &|_, _| Apart::No);
    let mut joined = join(source, &lines, &joints);
    part_paragraphs(&mut joined);
    let mut breaks = joined.iter().map(|line| line.before);
    let ends = lines.iter().zip(&joints).map(|(line, joint)| match joint {
        Some(glue) => (line, LineEnd::Wrapped { is_space: *glue == Glue::Space }),
        None if breaks.next() == Some(Break::Line) => (line, LineEnd::Break),
        None => (line, LineEnd::Paragraph),
    });
    let ends: Vec<(&Line<'_>, LineEnd)> = ends.collect();
    let end_of = |line: &Line<'_>| line.start + line.text.len();
    ends.windows(2).map(|two| (end_of(two[0].0)..two[1].0.start, two[1].1)).collect()
}

/// For each line what joins it to the one before, where only wrapping parted the two.
fn joints(lines: &[Line<'_>], apart: &dyn Fn(usize, &str) -> Apart) -> Vec<Option<Glue>> {
    let speakers = speakers(lines);
    let speaker_of = |text: &str| if speakers.is_empty() { None } else { speaker(text) };
    let apart_of = |(at, line): (usize, &Line<'_>)| match speaker_of(line.text) {
        Some(speaker) if speakers.binary_search(&speaker).is_ok() => Apart::Begins,
        _ => apart(at, line.text),
    };
    let apart: Vec<Apart> = lines.iter().enumerate().map(apart_of).collect();
    wrap::joints(lines, &apart)
}

fn join<'t>(source: &'t str, lines: &[Line<'t>], joints: &[Option<Glue>]) -> Vec<TextLine<'t>> {
    let mut words = KnownWords { source, hashes: None };
    let mut joined: Vec<TextLine<'t>> = Vec::with_capacity(lines.len());
    for (line, joint) in lines.iter().zip(joints) {
        match (joined.last_mut(), joint) {
            (Some(last), Some(glue)) => last.push(*glue, line, &mut words),
            _ => joined.push(TextLine {
                text: Cow::Borrowed(line.text),
                before: if line.blank > 0 { Break::Paragraph(at_most(line.blank)) } else { Break::Line },
                quote: at_most(line.quote),
                columns: line.columns,
            }),
        }
    }
    joined
}

impl<'t> TextLine<'t> {
    /// Appends a line that only wrapping parted from this one.
    fn push(&mut self, glue: Glue, line: &Line<'t>, words: &mut KnownWords<'t>) {
        let text = self.text.to_mut();
        match glue {
            Glue::Space => text.push(' '),
            Glue::Nothing => {}
            Glue::Hyphen => {
                let bare = text.trim_end_matches(['-', '\u{2010}', '\u{ad}']).len();
                let is_soft = text.ends_with('\u{ad}');
                let start = text.rfind(|c: char| !is_alphanumeric(c) && c != '-').map_or(0, |at| at + 1);
                let head = text.get(start..bare).unwrap_or_default();
                let tail = line.text.find(|c: char| !is_alphanumeric(c)).map_or(line.text, |end| &line.text[..end]);
                if is_soft || words.has(&[head, tail].concat()) {
                    text.truncate(bare);
                }
            }
        }
        text.push_str(line.text);
        self.columns += line.columns + usize::from(glue == Glue::Space);
    }
}

/// The words of a text, hashed when somebody first asks: most texts have no hyphen at the end of a line.
struct KnownWords<'t> {
    source: &'t str,
    hashes: Option<Vec<u32>>,
}

impl KnownWords<'_> {
    fn has(&mut self, word: &str) -> bool {
        let hashes = self.hashes.get_or_insert_with(|| {
            let words = self.source.split(|c: char| !is_alphanumeric(c)).filter(|word| !word.is_empty());
            let mut hashes: Vec<u32> = words.map(|word| fnv(word.as_bytes())).collect();
            sort(&mut hashes);
            hashes
        });
        hashes.binary_search(&fnv(word.as_bytes())).is_ok()
    }
}

/// The speaker that a line of a transcript names (`Name: …`), hashed.
fn speaker(line: &str) -> Option<u32> {
    const MAX_BYTES: usize = 60;
    const MAX_WORDS: usize = 4;
    let end = line.bytes().take(MAX_BYTES).position(|byte| byte == b':')?;
    let (name, rest) = (line.get(..end)?, line.get(end + 1..)?);
    let is_name = name.chars().all(|c| is_alphabetic(c) || matches!(c, ' ' | '.' | '\'' | '-')) && !name.is_empty();
    (is_name && rest.starts_with(' ') && name.split(' ').count() <= MAX_WORDS && begins_small(name) != Some(true))
        .then(|| fnv(name.as_bytes()))
}

/// The speakers of more than one line, sorted.
fn speakers(lines: &[Line<'_>]) -> Vec<u32> {
    let mut all: Vec<u32> = lines.iter().filter_map(|line| speaker(line.text)).collect();
    sort(&mut all);
    let mut speakers: Vec<u32> = all.windows(2).filter(|two| two[0] == two[1]).map(|two| two[0]).collect();
    speakers.dedup();
    speakers
}

/// Decides which line ends part paragraphs. In a text that sets its paragraphs a line each, all do, but for stanzas,
/// addresses and results that blank lines set apart; in one that sets blank lines between them, only those do that
/// prose stands at.
fn part_paragraphs(lines: &mut [TextLine<'_>]) {
    let style = Style::of(lines);
    let mut start = 0;
    while start < lines.len() {
        let rest = lines.get(start + 1..).unwrap_or_default();
        let length = 1 + rest.iter().take_while(|line| line.before == Break::Line).count();
        let is_edge = start == 0 || start + length == lines.len();
        let Some(run) = lines.get_mut(start..start + length) else { return };
        let stays = match style {
            Style::BlankBetween => run.len() <= MAX_STANZA && run.iter().all(|line| line.columns <= PROSE_COLUMNS),
            Style::LineEach => !is_edge && is_stanza(run) && (is_poem(run) || are_results(run)),
            Style::Stanzas(length) => run.len() == length,
        };
        if !stays {
            run.iter_mut().filter(|line| line.before == Break::Line).for_each(|line| line.before = Break::Paragraph(0));
            keep_announced(run);
        }
        start += length;
    }
}

/// The most lines that one paragraph is taken for, and the fewest that are taken for verse.
const MAX_STANZA: usize = 20;
const MIN_STANZA: usize = 3;

/// The ways in which texts set their paragraphs apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    LineEach,
    BlankBetween,
    /// It is verse: no prose, and most runs of lines are as many.
    Stanzas(usize),
}

impl Style {
    fn of(lines: &[TextLine<'_>]) -> Self {
        // Is prose followed by another line at once, or by a blank one?
        let (mut together, mut apart) = (0, 0);
        for two in lines.windows(2) {
            let [line, next] = two else { continue };
            match next.before {
                _ if !line.is_prose() => {}
                Break::Line => together += 1,
                Break::Paragraph(_) => apart += 1,
            }
        }
        if together * 3 >= apart && together > 0 {
            return Self::LineEach;
        }
        let in_runs = lines.windows(2).filter(|two| two[1].before == Break::Line).count();
        if apart > 0 && (apart >= MIN_STANZA || in_runs * 2 <= lines.len()) {
            return Self::BlankBetween;
        }
        // A few short lines show nothing: blank lines are there for something.
        let has_blank = lines.iter().skip(1).any(|line| line.before != Break::Line);
        let is_short = has_blank && lines.len() <= MAX_STANZA && in_runs * 2 <= lines.len();
        Self::stanzas(lines).unwrap_or(if is_short { Self::BlankBetween } else { Self::LineEach })
    }

    /// The length that most runs of several lines have, where there is no prose to tell by.
    fn stanzas(lines: &[TextLine<'_>]) -> Option<Self> {
        let runs = lines.chunk_by(|_, next| next.before == Break::Line).map(<[_]>::len).filter(|&length| length > 1);
        let mut counts = [0_usize; MAX_STANZA + 1];
        let mut all = 0;
        for length in runs {
            all += 1;
            counts[length.min(MAX_STANZA)] += 1;
        }
        let length = (2..MAX_STANZA).max_by_key(|&length| counts[length])?;
        (counts[length] >= 2 && counts[length] * 4 >= all * 3).then_some(Self::Stanzas(length))
    }
}

/// Within lines that are a paragraph each, keeps those together that a colon announces and that are set like verse (of
/// much the same length, or with commas at their ends) or like an address (short, with a number).
fn keep_announced(lines: &mut [TextLine<'_>]) {
    let mut at = 1;
    while at < lines.len() {
        let rest = lines.get(at..).unwrap_or_default();
        let length = rest.iter().take_while(|line| is_stanza_line(line)).count();
        let is_announced = lines.get(at - 1).is_some_and(|line| line.text.ends_with([':', '：']));
        if is_announced && let Some(run) = lines.get_mut(at..at + length).filter(|run| is_verse(run) || is_address(run))
        {
            run.iter_mut().skip(1).for_each(|line| line.before = Break::Line);
        }
        at += length.max(1);
    }
}

fn is_verse(lines: &[TextLine<'_>]) -> bool {
    let widths = || lines.iter().map(|line| line.columns);
    let commas =
        lines.iter().filter(|line| line.text.ends_with([',', ';', '،', '؛', '，', '—', '。', '।', '.'])).count();
    let (least, most) = (widths().min().unwrap_or_default(), widths().max().unwrap_or_default());
    let is_even = most <= least * 2 && commas * 2 >= lines.len();
    lines.len() >= MIN_STANZA && (is_even || most * 2 <= least * 3)
}

/// Lines of much the same length, of some words each.
fn is_poem(lines: &[TextLine<'_>]) -> bool {
    const MIN_LINES: usize = 4;
    let has_words = |line: &TextLine<'_>| line.text.split(' ').count() > 2 || line.text.chars().any(is_unspaced);
    lines.len() >= MIN_LINES && is_verse(lines) && lines.iter().all(has_words)
}

/// A number stands within every line: `Ahli 2 - 1 Zamalek`.
fn are_results(lines: &[TextLine<'_>]) -> bool {
    let is_result = |line: &TextLine<'_>| {
        let inner = line.text.trim_matches(is_alphabetic);
        has_number(inner) && !line.text.starts_with(char::is_numeric)
    };
    lines.iter().all(is_result)
}

fn is_address(lines: &[TextLine<'_>]) -> bool {
    const MAX_LINES: usize = 8;
    (MIN_STANZA..=MAX_LINES).contains(&lines.len()) && lines.iter().any(|line| has_number(&line.text))
}

/// Lines of verse, of an address, of results: several short ones, none of which is a sentence of prose.
fn is_stanza(lines: &[TextLine<'_>]) -> bool {
    (MIN_STANZA..=MAX_STANZA).contains(&lines.len()) && lines.iter().all(is_stanza_line)
}

fn is_stanza_line(line: &TextLine<'_>) -> bool {
    const MAX_COLUMNS: usize = 50;
    line.columns <= MAX_COLUMNS && list_mark(&line.text).is_none() && !line.text.ends_with([':', '：'])
}

#[cfg(test)]
mod tests;
