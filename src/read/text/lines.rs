//! The lines of plain text as they stand in the source, each with what is seen of it at a glance.

use super::columns::{columns, columns_and_chars, is_unspaced};
use super::marks::{ends_sentence, list_mark};
use crate::small::chars::is_alphabetic;
use crate::small::scan::position_of;

/// A line that is not blank.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'t> {
    /// Without the white space and the marks of quotation around it.
    pub(super) text: &'t str,
    /// Its offset in the source.
    pub(super) start: usize,
    /// Columns of white space in front of it.
    pub(super) indent: usize,
    pub(super) columns: usize,
    pub(super) chars: usize,
    /// The number of blank lines in front of it.
    pub(super) blank: usize,
    /// Its depth of quotation, as mail programs quote, and the columns that their marks take.
    pub(super) quote: usize,
    pub(super) margin: usize,
    /// Does it end in the one space by which "format=flowed" says that the paragraph goes on (RFC 3676)?
    pub(super) is_flowed: bool,
    pub(super) ends_sentence: bool,
    pub(super) has_list_mark: bool,
}

/// White space, and characters that are as invisible.
pub(super) fn is_edge(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}')
        || c == '\u{feff}'
}

/// The characters that end a line: LF, vertical tab, form feed, NEL, and the line and paragraph separators of Unicode.
const LINE_ENDS: [char; 6] = ['\n', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];

/// The bytes that these begin with.
static MAY_END_LINE: [bool; 256] = {
    let mut table = [false; 256];
    let mut at = 0;
    while at < LINE_ENDS.len() {
        table[LINE_ENDS[at].encode_utf8(&mut [0; 4]).as_bytes()[0] as usize] = true;
        at += 1;
    }
    table
};

/// The lines of a text, each without the character that ended it, and how many bytes that has.
fn raw_lines(text: &str) -> impl Iterator<Item = (&str, usize)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut from = 0;
        while let Some(found) = rest.as_bytes()[from..].iter().position(|&byte| MAY_END_LINE[byte as usize]) {
            let at = from + found;
            let next = rest.get(at..).and_then(|rest| rest.chars().next());
            let end = next.filter(|&c| c == '\n' || LINE_ENDS.contains(&c));
            if let Some(end) = end.map(char::len_utf8) {
                let (line, behind) = rest.split_at(at);
                rest = behind.get(end..).unwrap_or_default();
                return Some((line, end));
            }
            from = at + 1;
        }
        let last = std::mem::take(&mut rest);
        (!last.is_empty()).then_some((last, 0))
    })
}

/// Do a letter or a mark of ASCII stand at both ends of a line? Then there is nothing to trim.
fn is_trimmed(line: &str) -> bool {
    let bytes = line.as_bytes();
    bytes.first().is_some_and(u8::is_ascii_graphic) && bytes.last().is_some_and(u8::is_ascii_graphic)
}

/// Has a text more lines than so many, blank ones not counted?
pub(crate) fn has_more_lines(source: &str, most: usize) -> bool {
    let is_blank = |line: &str| !is_trimmed(line) && line.chars().all(is_edge);
    source.len() > most && raw_lines(source).filter(|(line, _)| !is_blank(line)).nth(most).is_some()
}

/// The lines of a text.
pub(super) fn lines(source: &str) -> Vec<Line<'_>> {
    let is_quoted = has_quotations(source);
    let mut found = Vec::new();
    let mut blank = 1;
    let mut at = 0;
    for (raw, end) in raw_lines(source) {
        let begin = at;
        at += raw.len() + end;
        let (quote, rest) = if is_quoted { quotation(raw) } else { (0, raw) };
        let is_trimmed = is_trimmed(rest);
        let behind_edge = if is_trimmed { rest } else { rest.trim_start_matches(is_edge) };
        let text = if is_trimmed { rest } else { behind_edge.trim_end_matches(is_edge) };
        if text.is_empty() {
            blank += 1;
            continue;
        }
        let head = rest.get(..rest.len() - behind_edge.len()).unwrap_or_default();
        let head = head.get(..head.len() - head.trim_start().len()).unwrap_or_default();
        let (columns, chars) = columns_and_chars(text);
        found.push(Line {
            text,
            start: begin + raw.len() - behind_edge.len(),
            indent: indent(head),
            columns,
            chars,
            blank,
            quote,
            margin: if quote > 0 { raw.len() - rest.len() } else { 0 },
            is_flowed: rest.ends_with(' ') && !rest.ends_with("  "),
            ends_sentence: ends_sentence(text),
            has_list_mark: list_mark(text).is_some(),
        });
        blank = 0;
    }
    drop_heading_marks(&mut found);
    if let Some(first) = found.first_mut() {
        first.blank = 0;
    }
    found
}

/// Takes the marks of Markdown's headings (`## The bridge`) off lines that stand alone between blank ones. A comment in
/// code has its code below it, and a hash tag no space.
fn drop_heading_marks(lines: &mut [Line<'_>]) {
    const MAX_LEVEL: usize = 6;
    for at in 0..lines.len() {
        let is_above_blank = lines.get(at + 1).is_none_or(|next| next.blank > 0);
        let Some(line) = lines.get_mut(at).filter(|line| is_above_blank && line.blank > 0) else { continue };
        let words = line.text.trim_start_matches('#');
        let level = line.text.len() - words.len();
        if (1..=MAX_LEVEL).contains(&level) && words.starts_with(' ') && !words.contains('#') {
            let text = words.trim_start();
            line.start += line.text.len() - text.len();
            line.text = text;
            (line.columns, line.chars) = columns_and_chars(text);
        }
    }
}

fn indent(head: &str) -> usize {
    const TAB: usize = 4;
    head.chars().fold(0, |columns, c| match c {
        '\t' => (columns / TAB + 1) * TAB,
        '\u{3000}' => columns + 2,
        c if c.is_whitespace() => columns + 1,
        _ => columns,
    })
}

/// Are there two lines in a row that begin with `>`? A single one is an ornament in front of a link.
fn has_quotations(source: &str) -> bool {
    if position_of(source.as_bytes(), [b'>']).is_none() {
        return false;
    }
    let mut before = false;
    source.lines().any(|line| {
        let is_quoted = line.trim_start().starts_with('>');
        std::mem::replace(&mut before, is_quoted) && is_quoted
    })
}

/// The depth of a line's quotation, and its text.
fn quotation(raw: &str) -> (usize, &str) {
    const DEEPEST: usize = 8;
    let (mut depth, mut rest) = (0, raw);
    while let Some(next) = rest.trim_start().strip_prefix('>').filter(|_| depth < DEEPEST) {
        (depth, rest) = (depth + 1, next);
    }
    (depth, if depth > 0 { rest.strip_prefix(' ').unwrap_or(rest) } else { raw })
}

/// A line end between two lines, by what would have to fit behind the first of them to make wrapping it there
/// unnecessary. Widths are in columns, or in characters, which many programs count instead.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seam {
    /// The text that joins them again.
    pub(super) glue: Glue,
    /// The width of the first word of the second line, glue included.
    pub(super) next_columns: usize,
    pub(super) next_chars: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Glue {
    Space,
    /// Letters of a script without spaces meet.
    Nothing,
    /// A word was cut at a hyphen.
    Hyphen,
}

impl Seam {
    pub(super) fn between(line: &Line<'_>, next: &Line<'_>) -> Self {
        let last = line.text.chars().next_back().unwrap_or(' ');
        let first = next.text.chars().next().unwrap_or(' ');
        let before = line.text.chars().rev().nth(1).unwrap_or(' ');
        let is_cut = (matches!(last, '-' | '\u{2010}' | '\u{ad}'))
            && is_alphabetic(before)
            && is_alphabetic(first)
            && !is_conjunction(first_word(next.text, Glue::Space));
        let glue = if is_cut {
            Glue::Hyphen
        } else if is_unspaced(last) && is_unspaced(first) {
            Glue::Nothing
        } else {
            Glue::Space
        };
        let word = first_word(next.text, glue);
        let space = usize::from(glue == Glue::Space);
        Self { glue, next_columns: columns(word) + space, next_chars: word.chars().count() + space }
    }
}

/// A word in front of which a hyphen stands for the rest of a compound: `Auf- und Ausbau`.
fn is_conjunction(word: &str) -> bool {
    matches!(
        word,
        "und"
            | "oder"
            | "bis"
            | "sowie"
            | "and"
            | "or"
            | "et"
            | "ou"
            | "en"
            | "of"
            | "og"
            | "och"
            | "eller"
            | "ja"
            | "tai"
            | "i"
            | "lub"
    )
}

/// The beginning of a text that could not have been cut: up to white space; between letters of scripts without spaces
/// two of them, since marks may not begin a line.
fn first_word(text: &str, glue: Glue) -> &str {
    const LETTERS: usize = 2;
    let mut letters = 0;
    for (at, c) in text.char_indices() {
        if c.is_whitespace() {
            return text.get(..at).unwrap_or(text);
        }
        letters += usize::from(glue == Glue::Nothing && is_unspaced(c));
        if letters >= LETTERS {
            return text.get(..at + c.len_utf8()).unwrap_or(text);
        }
    }
    text
}
