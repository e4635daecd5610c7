//! Paragraphs and headings of a body of HTML, which may be taken out of it or written anew.

use std::mem;
use std::ops::Range;

use crate::text::{is_alphanumeric, of_html};

/// A paragraph or a heading of nothing but text.
pub(super) struct Block {
    pub(super) place: Range<usize>,
    pub(super) text: String,
    pub(super) is_taken: bool,
    tag: String,
    /// What is in it, parted at `br`.
    lines: Vec<String>,
    is_changed: bool,
}

impl Block {
    fn new(html: &str, place: Range<usize>, inner: Range<usize>) -> Self {
        let content = &html[inner.clone()];
        let tag = html[place.start..inner.start].to_owned();
        Self { place, text: of_html(content), is_taken: false, tag, lines: lines(content), is_changed: false }
    }

    /// Takes away lines at the end as long as they are to be.
    pub(super) fn take_last_lines(&mut self, mut is_to_be: impl FnMut(&str) -> bool) {
        while self.lines.len() > 1
            && self.lines.last().is_some_and(|line| {
                let text = of_html(line);
                text.is_empty() || is_to_be(&text)
            })
        {
            self.lines.pop();
            self.is_changed = true;
        }
        self.text = of_html(&self.lines.join(" "));
    }

    fn written(&self) -> String {
        let end = ["</", name_of(&self.tag[1..]), ">"].concat();
        [&self.tag, &*self.lines.join("<br>"), &end].concat()
    }
}

/// What of the HTML may be a block's beginning, end, or be shown in it besides text.
enum Tag<'h> {
    Start(&'h str),
    End(&'h str),
    Shown,
    Other,
}

impl<'h> Tag<'h> {
    fn of(lower: &'h str) -> Self {
        let (is_end, name) = match lower.strip_prefix('/') {
            Some(rest) => (true, name_of(rest)),
            None => (false, name_of(lower)),
        };
        match name {
            "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" if is_end => Self::End(name),
            "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Self::Start(name),
            "img" | "iframe" | "video" | "audio" | "object" | "table" | "ul" | "ol" | "pre" | "li" | "hr" => {
                Self::Shown
            }
            _ => Self::Other,
        }
    }
}

/// The blocks of the HTML, in order. One without an end tag ends where the next begins.
pub(super) fn blocks(html: &str) -> Vec<Block> {
    let lower = html.to_ascii_lowercase();
    let mut blocks = Vec::new();
    // Where the open block's start tag begins and ends, and its name; whether it shows more than text.
    let mut open: Option<(usize, usize, &str)> = None;
    let mut shows = false;
    each_tag(&lower, |tag, place| match (Tag::of(tag), open) {
        (Tag::Start(name), before) => {
            if let Some((start, inner, _)) = before.filter(|_| !shows) {
                blocks.push(Block::new(html, start..place.start, inner..place.start));
            }
            (open, shows) = (Some((place.start, place.end, name)), false);
        }
        (Tag::End(name), Some((start, inner, opened))) if name == opened => {
            if !shows {
                blocks.push(Block::new(html, start..place.end, inner..place.start));
            }
            open = None;
        }
        (Tag::Shown, _) => shows = true,
        _ => {}
    });
    blocks
}

/// Calls for each tag, with what is in it and its place.
fn each_tag<'h>(html: &'h str, mut call: impl FnMut(&'h str, Range<usize>)) {
    let mut at = 0;
    while let Some(start) = html[at..].find('<').map(|found| at + found) {
        let is_comment = html[start..].starts_with("<!--");
        let end = if is_comment { "-->" } else { ">" };
        let Some(behind) = crate::text::find(&html[start..], end).map(|found| start + found + end.len()) else {
            return;
        };
        call(&html[start + 1..behind - 1], start..behind);
        at = behind;
    }
}

fn name_of(tag: &str) -> &str {
    let end = tag.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(tag.len());
    &tag[..end]
}

fn lines(content: &str) -> Vec<String> {
    let lower = content.to_ascii_lowercase();
    let mut lines = Vec::new();
    let mut from = 0;
    each_tag(&lower, |tag, place| {
        if name_of(tag) == "br" {
            lines.push(content[from..place.start].trim().to_owned());
            from = place.end;
        }
    });
    lines.push(content[from..].trim().to_owned());
    lines
}

/// Does nothing stand there that is shown?
pub(super) fn gap_is_empty(html: &str) -> bool {
    let lower = html.to_ascii_lowercase();
    let mut from = 0;
    let mut is_empty = true;
    each_tag(&lower, |tag, place| {
        let name = name_of(tag.trim_start_matches('/'));
        let is_holder = matches!(
            name,
            "" | "div" | "section" | "article" | "body" | "html" | "main" | "header" | "span" | "br" | "p"
        );
        is_empty &= is_holder && of_html(&html[from..place.start]).is_empty();
        from = place.end;
    });
    is_empty && of_html(&html[from..]).is_empty()
}

/// The HTML with what became of its blocks.
pub(super) fn written(html: &str, blocks: &[Block]) -> String {
    let mut out = String::with_capacity(html.len());
    let mut at = 0;
    for block in blocks.iter().filter(|block| block.is_taken || block.is_changed || is_line(block)) {
        out.push_str(&html[at..block.place.start]);
        if !block.is_taken {
            out.push_str(&if is_line(block) { "<hr>".to_owned() } else { block.written() });
        }
        at = block.place.end;
    }
    out.push_str(&html[at..]);
    out
}

/// Signs alone part the text: `___`, `* * *`.
fn is_line(block: &Block) -> bool {
    !block.text.is_empty() && !block.text.contains(is_alphanumeric) && block.text.chars().count() > 1
}

/// A width at which lines are broken has at least so many characters, and at most so many.
const WIDTHS: Range<usize> = 45..100;
/// So many line ends tell that there is such a width.
const FEWEST: usize = 3;
/// Blanks that lines may have had at their beginning or where two were one.
const BLANKS: usize = 4;

/// How long a line is, and the first word of it.
#[derive(Clone, Copy)]
struct Measure {
    line: usize,
    word: usize,
}

impl Measure {
    fn of(line: &str) -> Self {
        let text = of_html(line);
        let word = text.split(' ').next().unwrap_or_default().chars().count();
        Self { line: text.chars().count(), word }
    }
}

/// Old systems break lines at a width. Such a line end is a space: the next line's first word had no place before it.
pub(super) fn join_lines(blocks: &mut [Block]) {
    let measured: Vec<Vec<_>> =
        blocks.iter().map(|block| block.lines.iter().map(|line| Measure::of(line)).collect()).collect();
    let width = measured.iter().filter(|lines| lines.len() > 1).flatten().map(|line| line.line).max();
    let Some(width) = width.filter(|width| WIDTHS.contains(width)) else { return };
    let is_broken = |pair: &[Measure]| pair[0].line + pair[1].word + BLANKS > width;
    let ends = || measured.iter().flat_map(|lines| lines.windows(2)).filter(|pair| pair[1].line > 0);
    let broken = ends().filter(|pair| is_broken(pair)).count();
    if broken < FEWEST || broken * 4 < ends().count() * 3 {
        return;
    }
    for (block, lines) in blocks.iter_mut().zip(&measured).filter(|(block, _)| block.lines.len() > 1) {
        let mut joined: Vec<String> = Vec::new();
        for (at, line) in mem::take(&mut block.lines).into_iter().enumerate() {
            match joined.last_mut() {
                Some(last) if is_broken(&lines[at - 1..=at]) => last.extend([" ", &line]),
                _ => joined.push(line),
            }
        }
        while joined.len() > 1 && joined.last().is_some_and(String::is_empty) {
            joined.pop();
        }
        (block.lines, block.is_changed) = (joined, true);
    }
}
