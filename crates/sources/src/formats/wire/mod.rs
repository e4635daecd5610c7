//! The two old text formats of wires, IPTC 7901 and ANPA 1312: telegrams of lines between control characters.
//!
//! Both envelop a message alike (header, STX, text, ETX, date, EOT), and senders mix them: a message of 7901 may have
//! ANPA's header. So a file is cut into messages here, and each is told by its own header.

mod anpa;
mod date_line;
mod iptc7901;
mod lines;
mod terms;

use super::Input;
use crate::source::{Format, KnownMetadata, Source, Status};
use crate::text::is_alphanumeric;

const SOH: char = '\u{1}';
const STX: char = '\u{2}';
const ETX: char = '\u{3}';
const EOT: char = '\u{4}';

/// Which of the two does a file begin with, if with any? Without control characters, which many systems take out, the
/// header line of a message has to be there in its exact form.
pub(crate) fn format(text: &str) -> Option<Format> {
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}');
    let padding = &text[..text.len() - start.len()];
    let mut head = start.lines().filter(|line| !line.trim().is_empty()).take(8);
    let first = head.next()?;
    let second = head.next().unwrap_or_default();
    let has_slug_line =
        [second].into_iter().chain(head).chain([first]).map(lines::clean).any(|line| anpa::is_slug_line(&line));
    if has_slug_line || anpa::is_header_line(second) {
        return Some(Format::Anpa);
    }
    let is_framed = padding.contains(SOH) || first.starts_with("ZCZC");
    (is_framed || iptc7901::header(first).is_some()).then_some(Format::Iptc7901)
}

/// One message.
struct Message<'t> {
    /// The lines before the text, none of them empty.
    header: Vec<&'t str>,
    text: Vec<&'t str>,
    /// What stands behind the text: its date.
    tail: &'t str,
    /// It has a beginning and no end.
    is_cut: bool,
}

impl<'t> Message<'t> {
    fn of(lines: &'t str) -> Self {
        let (header, text) = lines.split_once(STX).map_or((None, lines), |(header, text)| (Some(header), text));
        let (body, tail) = text.split_once(ETX).unwrap_or((text, ""));
        let has_end = body.len() < text.len();
        let filled = |line: &&str| !lines::clean(line).trim().is_empty();
        let mut text: Vec<&str> = body.lines().skip_while(|line| !filled(line)).collect();
        let header = if let Some(header) = header {
            header.lines().filter(filled).collect()
        } else {
            let length = if text.get(1).is_some_and(|line| anpa::is_header_line(line)) { 2 } else { 1 };
            let is_header = length == 2 || text.first().is_some_and(|line| iptc7901::header(line).is_some());
            let header = text.drain(..if is_header { length } else { 0 }).collect();
            let padding = text.iter().position(filled).unwrap_or(text.len());
            text.drain(..padding);
            header
        };
        Self { header, text, tail, is_cut: lines.contains(STX) && !has_end }
    }
}

/// Reads the messages of a file; those without a story, which keep a line awake, are left out.
pub(super) fn read(input: &Input<'_>) -> Vec<Source> {
    let framed = input.text.split([SOH, EOT]).flat_map(parts);
    let read = framed.filter_map(|lines| {
        let message = Message::of(lines);
        let is_anpa = message.header.get(1).is_some_and(|line| anpa::is_header_line(line));
        let has_slug_line = message.text.iter().take(8).any(|line| anpa::is_slug_line(&lines::clean(line)));
        let mut story = if is_anpa || has_slug_line { anpa::read(&message) } else { iptc7901::read(&message) };
        if message.is_cut {
            story.notice("MESSAGE_CUT", "the message has no end mark: what is missing behind it nobody can tell");
        }
        let is_story = !story.source.is_empty() || story.known.title.is_some();
        is_story.then_some(story)
    });
    read.collect()
}

/// Messages that no control character parts: by `ZCZC` and `NNNN`, or where a header line follows an empty line.
fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut at, mut was_empty) = (0, 0, true);
    for line in text.split_inclusive('\n') {
        let word = line.trim();
        let is_start = word.starts_with("ZCZC") || (was_empty && iptc7901::header(word).is_some());
        if is_start || word == "NNNN" {
            parts.push(&text[start..at]);
            start = if is_start && !word.starts_with("ZCZC") { at } else { at + line.len() };
        }
        at += line.len();
        was_empty = word.is_empty();
    }
    parts.push(&text[start..]);
    parts.retain(|part| part.chars().any(is_alphanumeric));
    parts
}

/// What desks write beside a text.
#[derive(Default)]
struct Desk {
    notes: Vec<String>,
    corrections: Vec<String>,
    embargo: Option<String>,
    is_killed: bool,
}

impl Desk {
    /// Takes a line that is for editors. One about an embargo or a withdrawal holds the story back.
    fn take(&mut self, line: String) {
        if line.is_empty() {
            return;
        }
        if terms::is_embargo(&line) {
            self.embargo.get_or_insert_with(|| line.clone());
        }
        self.is_killed |= terms::is_withdrawal(&line);
        let list = if terms::is_correction(&line) { &mut self.corrections } else { &mut self.notes };
        list.push(line);
    }

    fn tell(self, story: &mut Source) {
        story.set_status(self.is_killed.then_some(Status::Canceled), self.embargo);
        let KnownMetadata { notes, corrections, .. } = &mut story.known;
        (*notes, *corrections) = (self.notes, self.corrections);
    }
}
