//! The text of a message: strings and entities, as HTML.

use crate::json::Value;

use crate::html::escape;
use crate::json;
use crate::text::{filled, is_alphanumeric};

/// A first line that is not bold is a headline up to this length.
const MAX_PLAIN_TITLE_CHARS: usize = 100;
const MAX_BOLD_TITLE_CHARS: usize = 200;

/// What a message says.
#[derive(Debug, Default)]
pub(super) struct MessageText {
    /// The first line, where it is a headline.
    pub(super) title: Option<String>,
    /// The rest.
    pub(super) html: String,
    /// The hashtags.
    pub(super) keywords: Vec<String>,
}

/// A line, without its end.
#[derive(Debug, Default)]
struct Line {
    html: String,
    text: String,
    block: Block,
    /// An empty line stands before it.
    is_apart: bool,
    /// Some of it is not bold.
    is_plain: bool,
    /// It has hashtags, mentions or links to channels.
    has_tags: bool,
    /// It has words that are none of them.
    has_words: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Block {
    #[default]
    Paragraph,
    Quote,
    Code,
}

pub(super) fn read(message: &Value) -> MessageText {
    let mut lines = Lines::default();
    let text = ["text", "text_entities"].map(|name| json::at(message, name));
    match text.into_iter().find(|text| text.as_str().is_some_and(|text| !text.is_empty()) || text.is_array()) {
        Some(Value::String(text)) => lines.piece("plain", text, None),
        Some(Value::Array(pieces)) => pieces.iter().for_each(|piece| match piece {
            Value::String(text) => lines.piece("plain", text, None),
            piece => {
                let member = |name| piece.get(name).and_then(Value::as_str);
                lines.piece(member("type").unwrap_or_default(), member("text").unwrap_or_default(), member("href"));
            }
        }),
        _ => {}
    }
    lines.finish()
}

/// The lines that are read.
#[derive(Default)]
struct Lines {
    done: Vec<Line>,
    /// The line that is being read.
    line: Line,
    keywords: Vec<String>,
}

impl Lines {
    fn piece(&mut self, kind: &str, text: &str, href: Option<&str>) {
        if kind == "hashtag" {
            let keyword = filled(text.trim_start_matches('#'));
            self.keywords.extend(keyword.filter(|keyword| !self.keywords.contains(keyword)));
        }
        let block = match kind {
            "pre" => Block::Code,
            "blockquote" => Block::Quote,
            _ => Block::Paragraph,
        };
        if block != self.line.block {
            self.end_line();
            self.line.block = block;
        }
        if block == Block::Code {
            self.line.html.push_str(&escape(&without_controls(text)));
            self.line.text.push_str(text);
            self.line.is_plain = true;
            self.line.has_words = true;
        } else {
            for (number, part) in text.split('\n').enumerate() {
                if number > 0 {
                    self.end_line();
                    self.line.block = block;
                }
                self.part(kind, part, href);
            }
        }
        if block != Block::Paragraph {
            self.end_line();
        }
    }

    /// A part of a line.
    fn part(&mut self, kind: &str, text: &str, href: Option<&str>) {
        let text = without_controls(text);
        let line = &mut self.line;
        line.text.push_str(&text);
        if text.trim().is_empty() {
            line.html.push_str(&text);
            return;
        }
        let is_tag = matches!(kind, "hashtag" | "cashtag" | "mention" | "bot_command") || is_channel_link(kind, &text);
        line.has_tags |= is_tag;
        line.has_words |= !is_tag && text.contains(is_alphanumeric);
        line.is_plain |= kind != "bold";
        let html = escape(&text);
        let (before, behind) = match kind {
            "bold" => ("<b>", "</b>"),
            "italic" => ("<i>", "</i>"),
            "underline" => ("<u>", "</u>"),
            "strikethrough" => ("<s>", "</s>"),
            "code" => ("<code>", "</code>"),
            _ => ("", ""),
        };
        match address(kind, &text, href) {
            Some(address) => line.html.extend(["<a href=\"", &escape(&address), "\">", &html, "</a>"]),
            None => line.html.extend([before, &html, behind]),
        }
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        if line.text.trim().is_empty() {
            // An empty line, unless a block has just ended the one before.
            self.line.is_apart = true;
        } else {
            self.done.push(line);
        }
    }

    fn finish(mut self) -> MessageText {
        self.end_line();
        let mut lines = &self.done[..];
        let is_tags = |line: &Line| line.has_tags && !line.has_words;
        if lines.iter().any(|line| !is_tags(line)) {
            while let [first, rest @ ..] = lines
                && is_tags(first)
            {
                lines = rest;
            }
            while let [rest @ .., last] = lines
                && is_tags(last)
            {
                lines = rest;
            }
        }
        let mut title = None;
        if let [first, second, ..] = lines
            && first.is_title(second.is_apart)
        {
            title = filled(&first.text);
            lines = &lines[1..];
        }
        MessageText { title, html: html(lines), keywords: self.keywords }
    }
}

impl Line {
    fn is_title(&self, is_apart_from_the_next: bool) -> bool {
        let text = self.text.trim();
        let chars = text.chars().count();
        let is_bold = !self.is_plain && chars <= MAX_BOLD_TITLE_CHARS;
        let is_short = is_apart_from_the_next
            && chars <= MAX_PLAIN_TITLE_CHARS
            && !text.ends_with(['.', ':', ',', ';', '،', '؛', '۔', '。']);
        self.block == Block::Paragraph && self.has_words && (is_bold || is_short)
    }
}

/// Lines as paragraphs, quotes and code.
fn html(lines: &[Line]) -> String {
    let mut html = String::new();
    let mut open: Option<Block> = None;
    for line in lines {
        if open.is_some_and(|block| block != line.block || line.is_apart || block == Block::Code) {
            html.push_str(open.take().map_or("", Block::end));
        }
        if open.is_some() {
            html.push_str("<br>");
        } else {
            html.push_str(line.block.start());
            open = Some(line.block);
        }
        html.push_str(line.html.trim());
    }
    html.push_str(open.map_or("", Block::end));
    html
}

impl Block {
    fn start(self) -> &'static str {
        match self {
            Self::Paragraph => "<p>",
            Self::Quote => "<blockquote><p>",
            Self::Code => "<pre>",
        }
    }

    fn end(self) -> &'static str {
        match self {
            Self::Paragraph => "</p>",
            Self::Quote => "</p></blockquote>",
            Self::Code => "</pre>",
        }
    }
}

/// Where an entity leads.
fn address(kind: &str, text: &str, href: Option<&str>) -> Option<String> {
    let text = text.trim();
    match kind {
        "text_link" => href.map(str::to_owned),
        // Telegram sees a link in `example.org`, too.
        "link" if crate::text::contains(text, "://") => Some(text.to_owned()),
        "link" => Some(["https://", text].concat()),
        "email" => Some(["mailto:", text].concat()),
        "mention" => Some(["https://t.me/", text.trim_start_matches('@')].concat()),
        _ => None,
    }
}

/// A channel names itself below its posts.
fn is_channel_link(kind: &str, text: &str) -> bool {
    let text = text.trim();
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or(text);
    kind == "link" && ["t.me/", "telegram.me/"].iter().any(|start| host.starts_with(start))
}

fn without_controls(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}
