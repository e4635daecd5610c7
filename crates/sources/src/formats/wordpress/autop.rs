//! Classic posts: what stands between blank lines becomes a paragraph and what stands on a line of its own gets a line
//! break, as WordPress does when it shows them (`wpautop`).

use crate::html::{is_block, is_void};

/// What is open deeper is not looked at, since each end looks for its beginning.
const MAX_OPEN: usize = 512;

/// HTML whose paragraphs are blank lines, with its paragraphs marked up. HTML that has them keeps them.
pub(super) fn paragraphs(html: &str) -> String {
    let mut writer = Writer::default();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (text, markup) = rest.split_at(at);
        writer.text(text);
        let end = end_of_markup(markup);
        let (tag, behind) = markup.split_at(end);
        rest = behind;
        match tag_name(tag) {
            None => writer.text(tag),
            Some(name) if is_verbatim(&name) && !tag.starts_with("</") => {
                let end = end_of_element(behind, &name);
                writer.verbatim(&name, tag, &behind[..end]);
                rest = &behind[end..];
            }
            Some(name) if is_block(&name) => writer.block(&name, tag),
            Some(_) => writer.inline(tag),
        }
    }
    writer.text(rest);
    writer.finish()
}

/// How long the tag or comment is that begins there; 1 where `<` is text.
fn end_of_markup(markup: &str) -> usize {
    if markup.starts_with("<!--") {
        return crate::text::find(markup, "-->").map_or(markup.len(), |end| end + 3);
    }
    if !markup[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/') {
        return 1;
    }
    let mut quote = None;
    let mut is_value = false;
    for (at, c) in markup.char_indices().skip(1) {
        match (c, quote) {
            (_, Some(open)) => quote = Some(open).filter(|open| *open != c),
            ('>', None) => return at + 1,
            ('"' | '\'', None) if is_value => quote = Some(c),
            _ => {}
        }
        is_value = c == '=' || (is_value && c.is_whitespace());
    }
    // What is not closed reaches to the end, for a browser as well.
    markup.len()
}

/// The name of a tag, in lower case.
fn tag_name(tag: &str) -> Option<String> {
    let name = tag.strip_prefix('<')?;
    let name = name.strip_prefix('/').unwrap_or(name);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
    name.starts_with(|c: char| c.is_ascii_alphabetic()).then(|| name[..end].to_ascii_lowercase())
}

/// Line ends in them are their own.
fn is_verbatim(name: &str) -> bool {
    matches!(name, "pre" | "script" | "style" | "textarea" | "svg")
}

fn end_of_element(html: &str, name: &str) -> usize {
    let end = ["</", name].concat();
    let is_end = |at: &usize| html.get(*at..at + end.len()).is_some_and(|found| found.eq_ignore_ascii_case(&end));
    let at = html.bytes().enumerate().filter(|&(_, byte)| byte == b'<').map(|(at, _)| at).find(is_end);
    at.map_or(html.len(), |at| at + html[at..].find('>').map_or(html.len() - at, |length| length + 1))
}

/// What an open block may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Content {
    /// Paragraphs: a blockquote.
    Flow,
    /// Words, and paragraphs only where blank lines part them: a cell.
    Either,
    /// Words: a paragraph.
    Words,
    /// Blocks alone: a list.
    Blocks,
}

impl Content {
    fn of(name: &str) -> Self {
        match name {
            "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "figcaption" | "caption" | "summary" | "legend" | "dt"
            | "figure" | "address" => Self::Words,
            "li" | "td" | "th" | "dd" => Self::Either,
            "ul" | "ol" | "dl" | "table" | "thead" | "tbody" | "tfoot" | "tr" | "colgroup" | "select" | "optgroup"
            | "audio" | "video" | "object" | "map" | "menu" => Self::Blocks,
            _ => Self::Flow,
        }
    }
}

#[derive(Default)]
struct Writer {
    html: String,
    open: Vec<String>,
    /// In a paragraph as other programs write it. WordPress's editor takes the tags of those without attributes out, so
    /// that line ends in one are nobody's line breaks.
    is_foreign: bool,
    /// Words that have come since the last block, in their paragraphs.
    paragraphs: Vec<String>,
    /// Whether the last of them may go on.
    is_open: bool,
}

impl Writer {
    fn text(&mut self, text: &str) {
        let mut is_first = true;
        let mut blank_lines = 0;
        for line in text.split('\n') {
            if !is_first {
                blank_lines += 1;
            }
            is_first = false;
            // `blank_lines` counts line ends since the last words: two of them part paragraphs.
            if line.trim_matches(|c: char| c == '\r' || c == ' ' || c == '\t').is_empty() {
                if blank_lines == 0 {
                    self.words(line);
                }
                continue;
            }
            self.line_ends(blank_lines);
            blank_lines = 0;
            self.words(line.trim_end_matches('\r'));
        }
        self.line_ends(blank_lines);
    }

    fn line_ends(&mut self, count: usize) {
        match count {
            0 => {}
            1 if self.is_open => self.words("\n"),
            1 => {}
            _ => self.is_open = false,
        }
    }

    fn words(&mut self, words: &str) {
        if self.is_open {
            if let Some(paragraph) = self.paragraphs.last_mut() {
                paragraph.push_str(words);
            }
        } else if !words.trim().is_empty() {
            self.paragraphs.push(words.to_owned());
            self.is_open = true;
        }
    }

    fn inline(&mut self, tag: &str) {
        self.words(tag);
    }

    fn block(&mut self, name: &str, tag: &str) {
        self.flush();
        self.html.push_str(tag);
        self.is_foreign = tag.eq_ignore_ascii_case("<p>");
        if tag.starts_with("</") {
            if let Some(at) = self.open.iter().rposition(|open| open == name) {
                self.open.truncate(at);
            }
        } else if !is_void(name) && !tag.ends_with("/>") && self.open.len() < MAX_OPEN {
            self.open.push(name.to_owned());
        }
    }

    fn verbatim(&mut self, name: &str, tag: &str, inside: &str) {
        if is_block(name) {
            self.flush();
            self.html.extend([tag, inside]);
        } else {
            self.words(tag);
            self.words(inside);
        }
    }

    /// Writes the words that have come, as what is open may hold them.
    fn flush(&mut self) {
        self.is_open = false;
        let paragraphs = std::mem::take(&mut self.paragraphs);
        let content = self.open.last().map_or(Content::Flow, |name| Content::of(name));
        let are_parted = content == Content::Flow || (content == Content::Either && paragraphs.len() > 1);
        for paragraph in paragraphs {
            let paragraph = paragraph.trim();
            if are_parted && !paragraph.is_empty() {
                self.html.extend(["<p>", &with_breaks(paragraph), "</p>\n"]);
            } else if content == Content::Blocks || self.is_foreign {
                self.html.push_str(paragraph);
            } else {
                self.html.push_str(&with_breaks(paragraph));
            }
        }
    }

    fn finish(mut self) -> String {
        self.flush();
        self.html
    }
}

/// Words with their line ends marked up, but where the author has marked them up already.
fn with_breaks(words: &str) -> String {
    let mut html = String::with_capacity(words.len());
    for line in words.split('\n') {
        if !html.is_empty() {
            let before = html.trim_end().as_bytes();
            let ends = |sign: &[u8]| {
                before.len() >= sign.len() && before[before.len() - sign.len()..].eq_ignore_ascii_case(sign)
            };
            let is_marked = ends(b"<br>") || ends(b"<br/>") || ends(b"<br />");
            html.push_str(if is_marked { "\n" } else { "<br>\n" });
        }
        html.push_str(line);
    }
    html
}
