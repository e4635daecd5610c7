//! AMP HTML: a page whose own elements `maqal` knows; what a browser does not show once the page has loaded is left
//! out, and the players that it does not know become frames.
//!
//! <https://amp.dev/documentation/components>

use crate::json::Value;

use super::Input;
use crate::dates;
use crate::html::Body;
use crate::json::{self, at, text};
use crate::source::{Format, Kind, Source};
use crate::text::{contains, filled, find, language_tag, of_html, rfind};
use crate::xml::decode_references;

/// Elements that show nothing of the article.
const UNSEEN: &[&str] = &[
    "amp-ad",
    "amp-ad-exit",
    "amp-addthis",
    "amp-analytics",
    "amp-auto-ads",
    "amp-consent",
    "amp-embed",
    "amp-geo",
    "amp-link-rewriter",
    "amp-list",
    "amp-next-page",
    "amp-pixel",
    "amp-script",
    "amp-sidebar",
    "amp-skimlinks",
    "amp-social-share",
    "amp-state",
    "amp-sticky-ad",
    "amp-user-notification",
    "amp-web-push-widget",
];

/// Attributes of what stands in an element's place until it has loaded, or where it cannot.
const STAND_INS: &[&str] = &["fallback", "overflow", "placeholder"];

/// Players that are known by their IDs, and the addresses of their frames: `*` is the value of the attribute before.
const PLAYERS: &[(&str, &[&str])] = &[
    (
        "amp-brightcove",
        &["https://players.brightcove.net/", "data-account", "/default_default/index.html?videoId=", "data-video-id"],
    ),
    ("amp-jwplayer", &["https://content.jwplatform.com/players/", "data-media-id", "-", "data-player-id", ".html"]),
    ("amp-gist", &["https://gist.github.com/", "data-gistid"]),
    ("amp-reddit", &["", "data-src"]),
    ("amp-pinterest", &["", "data-url"]),
    ("amp-bluesky", &["", "data-post-url"]),
    ("amp-threads", &["", "data-url"]),
];

pub(super) fn read(input: &Input<'_>) -> Vec<Source> {
    let mut page = Page { text: input.text, at: 0, raw: None, unclosed: Vec::new() };
    let mut html = String::with_capacity(input.text.len());
    let mut source = Source::new(Format::Amp, Kind::Html, String::new());
    let mut titles: Vec<String> = Vec::new();
    loop {
        let start = page.at;
        let Some(tag) = page.next_tag() else {
            html.push_str(&input.text[start..]);
            break;
        };
        html.push_str(&input.text[start..tag.start]);
        if tag.is_unseen() {
            if tag.name == "amp-list" {
                cut_introduction(&mut html);
            }
            page.skip(&tag);
            continue;
        }
        match tag.name.as_str() {
            "html" => source.known.lang = tag.value("lang").and_then(|tag| language_tag(&tag)),
            "link" if tag.value("rel").as_deref() == Some("canonical") => {
                source.known.canonical_url = tag.value("href").filter(|url| url.starts_with("http"));
            }
            "h1" if titles.len() < 2 => {
                titles.extend(page.text_inside("h1").and_then(|inside| filled(of_html(inside))))
            }
            "script" if tag.value("type").as_deref() == Some("application/ld+json") => {
                read_linked_data(page.text_inside("script").unwrap_or_default(), &mut source);
            }
            _ => {}
        }
        match tag.player() {
            Some(url) => {
                let mut frame = Body::default();
                frame.start("iframe", &[("src", Some(&url)), ("title", tag.value("title").as_deref())]);
                frame.end("iframe");
                html.push_str(&frame.into_html());
                page.skip(&tag);
            }
            None => html.push_str(&input.text[tag.start..tag.end]),
        }
    }
    // Several may be those of a list.
    if let [title] = &titles[..] {
        source.known.title = Some(title.clone());
    }
    source.source = html;
    vec![source]
}

/// Cuts what introduces a list that is fetched later: a paragraph that ends with a colon, and a heading.
fn cut_introduction(html: &mut String) {
    while let Some((before, comment)) = html
        .trim_end()
        .strip_suffix("-->")
        .and_then(|text| rfind(text, "<!--").map(|at| (&text[..at], &text[at + 4..])))
    {
        let end = html.len().min(before.len());
        if contains(comment, "-->") {
            break;
        }
        html.truncate(end);
    }
    let start_of = |html: &str, names: &[&str]| {
        let written = html.trim_end();
        let name = names.iter().find(|name| written.strip_suffix('>').is_some_and(|tag| tag.ends_with(*name)))?;
        let inside = written.strip_suffix('>')?.strip_suffix(*name)?.strip_suffix("</")?;
        let start = rfind(inside, &["<", name].concat())?;
        (!contains(&inside[start + 1..], "</")).then_some((start, inside.ends_with(':')))
    };
    if let Some((start, true)) = start_of(html, &["p"]) {
        html.truncate(start);
    }
    if let Some((start, _)) = start_of(html, &["h2", "h3", "h4"]) {
        html.truncate(start);
    }
}

/// What the page says of its article as data.
fn read_linked_data(text_of_script: &str, source: &mut Source) {
    let data = json::read(text_of_script).value;
    let listed = |list: &Value| list.as_array().cloned().unwrap_or_default();
    let all = [vec![data.clone()], listed(&data), listed(at(&data, "@graph"))].concat();
    let Some(article) = all.iter().find(|item| text(item, "datePublished").is_some()) else { return };
    let date = |name: &str| text(article, name).and_then(|date| dates::any(&date));
    let known = &mut source.known;
    known.published = known.published.take().or_else(|| date("datePublished"));
    known.modified = known.modified.take().or_else(|| date("dateModified"));
    if known.authors.is_empty() {
        let author = at(article, "author");
        let authors = author.as_array().cloned().unwrap_or_else(|| vec![author.clone()]);
        known.authors =
            authors.iter().filter_map(|author| text(author, "name").or_else(|| json::as_text(author))).collect();
    }
}

/// A start tag.
struct Tag<'t> {
    start: usize,
    end: usize,
    name: String,
    attributes: &'t str,
}

impl Tag<'_> {
    /// The value of an attribute; an empty one where it has none.
    fn value(&self, name: &str) -> Option<String> {
        let mut rest = self.attributes;
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
            if rest.is_empty() {
                return None;
            }
            let end = rest.find(|c: char| c.is_whitespace() || c == '=').unwrap_or(rest.len()).max(1);
            let end = (end..=rest.len()).find(|end| rest.is_char_boundary(*end))?;
            let is_it = rest[..end].eq_ignore_ascii_case(name);
            rest = rest[end..].trim_start();
            let value = match rest.strip_prefix('=').map(str::trim_start) {
                Some(behind) => {
                    let (value, behind) = match behind.chars().next().filter(|mark| matches!(mark, '"' | '\'')) {
                        Some(mark) => behind[1..].split_once(mark).unwrap_or((&behind[1..], "")),
                        None => behind.split_at(behind.find(char::is_whitespace).unwrap_or(behind.len())),
                    };
                    rest = behind;
                    value
                }
                None => "",
            };
            if is_it {
                return Some(decode_references(value));
            }
        }
    }

    fn is_unseen(&self) -> bool {
        UNSEEN.contains(&self.name.as_str())
            || STAND_INS.iter().any(|name| self.value(name).is_some())
                && !matches!(self.name.as_str(), "input" | "textarea")
            || self.value("layout").as_deref() == Some("nodisplay")
    }

    /// The address of the frame of a player.
    fn player(&self) -> Option<String> {
        let (_, parts) = PLAYERS.iter().find(|(name, _)| *name == self.name)?;
        let value = |part: &&str| if part.starts_with("data-") { self.value(part) } else { Some((*part).to_owned()) };
        parts.iter().map(value).collect::<Option<String>>().filter(|url| url.starts_with("https://"))
    }
}

/// A page that is read tag by tag.
struct Page<'t> {
    text: &'t str,
    at: usize,
    /// The element whose content is no markup, right behind its start tag.
    raw: Option<String>,
    /// Elements that nothing ends from here on. They are not looked for again, so that time stays linear.
    unclosed: Vec<String>,
}

impl<'t> Page<'t> {
    /// Reads up to the end of the next start tag. Comments, scripts and styles have none inside.
    fn next_tag(&mut self) -> Option<Tag<'t>> {
        if let Some(length) = self.raw.take().and_then(|name| self.length_of(&name)) {
            self.at += length;
        }
        loop {
            let start = self.at + self.text[self.at..].find('<')?;
            let rest = &self.text[start..];
            if let Some(comment) = rest.strip_prefix("<!--") {
                self.at = start + 4 + find(comment, "-->")? + 3;
                continue;
            }
            let length = rest[1..].find(|c: char| c.is_whitespace() || "/><".contains(c)).unwrap_or(rest.len() - 1);
            let name = rest[1..=length].to_ascii_lowercase();
            if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
                self.at = start + 1;
                continue;
            }
            let end = end_of_tag(rest)?;
            self.at = start + end;
            if matches!(name.as_str(), "script" | "style" | "title" | "textarea") {
                self.raw = Some(name.clone());
            }
            return Some(Tag { start, end: self.at, name, attributes: &rest[1 + length..end - 1] });
        }
    }

    /// What stands between here and the first end tag of that name.
    fn text_inside(&mut self, name: &str) -> Option<&'t str> {
        let length = self.length_of(name)?;
        Some(&self.text[self.at..self.at + length])
    }

    fn length_of(&mut self, name: &str) -> Option<usize> {
        if self.unclosed.iter().any(|known| known == name) {
            return None;
        }
        let found = tags_named(&self.text[self.at..], name).find(|(_, is_end)| *is_end);
        if found.is_none() {
            self.unclosed.push(name.to_owned());
        }
        found.map(|(at, _)| at)
    }

    /// Goes behind the element that the tag begins; behind the tag alone where nothing ends it.
    fn skip(&mut self, tag: &Tag<'_>) {
        self.raw = None;
        let is_void = matches!(tag.name.as_str(), "img" | "input" | "source" | "br");
        if is_void || self.unclosed.contains(&tag.name) {
            return;
        }
        let mut depth = 1_usize;
        for (at, is_end) in tags_named(&self.text[tag.end..], &tag.name) {
            depth = if is_end { depth - 1 } else { depth + 1 };
            if depth == 0 {
                let behind = tag.end + at;
                self.at = self.text[behind..].find('>').map_or(self.text.len(), |end| behind + end + 1);
                return;
            }
        }
        self.unclosed.push(tag.name.clone());
    }
}

/// Where the tags of an element stand, and whether each is its end.
fn tags_named<'t>(text: &'t str, name: &'t str) -> impl Iterator<Item = (usize, bool)> + 't {
    let bytes = text.as_bytes();
    let is_named = |at: usize| {
        let behind = bytes.get(at + name.len()).is_none_or(|byte| byte.is_ascii_whitespace() || b"/>".contains(byte));
        behind && bytes.get(at..at + name.len()).is_some_and(|word| word.eq_ignore_ascii_case(name.as_bytes()))
    };
    bytes.iter().enumerate().filter(|(_, byte)| **byte == b'<').filter_map(move |(at, _)| {
        let is_end = bytes.get(at + 1) == Some(&b'/');
        is_named(at + 1 + usize::from(is_end)).then_some((at, is_end))
    })
}

/// The end of a tag: the first `>` outside the quotation marks of a value.
fn end_of_tag(text: &str) -> Option<usize> {
    let mut mark = None;
    let mut is_behind_equals = false;
    for (at, byte) in text.bytes().enumerate() {
        match (mark, byte) {
            (Some(open), _) if open == byte => mark = None,
            (Some(_), _) => {}
            (None, b'>') => return Some(at + 1),
            (None, b'"' | b'\'') if is_behind_equals => mark = Some(byte),
            _ => {}
        }
        is_behind_equals = byte == b'=' || (is_behind_equals && byte.is_ascii_whitespace());
    }
    None
}
