//! Shortcodes, `[name attribute="value"]`: those of WordPress itself become markup, those of plugins are left out with
//! a notice, and what only looks like one stays: `[sic]`.

use super::Attachments;
use crate::html::Body;
use crate::small::Table;
use crate::source::Image;
use crate::text::{filled, of_html};
use crate::xml::decode_references;

/// HTML without shortcodes, and the names of those that were left out.
pub(super) struct Expanded {
    pub(super) html: String,
    pub(super) left_out: Vec<String>,
}

/// Where the ends of shortcodes stand, by their names: no text is searched twice, however many begin.
struct Ends<'h> {
    html: &'h str,
    by_name: Table<Vec<usize>>,
}

impl<'h> Ends<'h> {
    fn of(html: &'h str) -> Self {
        let mut by_name = Table::default();
        let brackets = html.bytes().enumerate().filter(|&(_, byte)| byte == b'[').map(|(at, _)| at);
        for at in brackets.filter(|&at| html[at..].starts_with("[/")) {
            let name = &html[at + 2..];
            let end = name.bytes().take(64).position(|byte| byte == b']');
            if let Some(name) = end.and_then(|end| name.get(..end)) {
                by_name.get_or_insert(name.to_owned(), Vec::new()).push(at);
            }
        }
        Self { html, by_name }
    }

    /// What stands between a shortcode and its end, and what is behind that.
    fn inside(&self, behind: &'h str, name: &str) -> Option<(&'h str, &'h str)> {
        let from = self.html.len() - behind.len();
        let ends = self.by_name.get(name)?;
        let at = *ends.get(ends.partition_point(|&end| end < from))?;
        Some((&self.html[from..at], &self.html[at + name.len() + 3..]))
    }
}

/// The pictures that each gallery names; none where it shows all that are attached to the post.
pub(super) fn galleries(html: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(at) = crate::text::find(rest, "[gallery") {
        rest = &rest[at..];
        match Tag::of(rest).filter(|tag| tag.name == "gallery") {
            Some(tag) => {
                found.push(tag.picture_ids());
                rest = &rest[tag.length..];
            }
            None => rest = &rest[1..],
        }
    }
    found
}

/// A longer tag is none.
const MAX_TAG_CHARS: usize = 4096;
/// A notice names no more.
const MAX_NAMES: usize = 16;

/// Expands the shortcodes of a post.
pub(super) fn expand(html: &str, attachments: &Attachments<'_>) -> Expanded {
    let mut expanded = Expanded { html: String::with_capacity(html.len()), left_out: Vec::new() };
    let ends = Ends::of(html);
    let mut rest = html;
    while let Some(at) = rest.find('[') {
        let (text, markup) = rest.split_at(at);
        expanded.html.push_str(text);
        rest = expanded.shortcode(markup, &ends, attachments);
    }
    expanded.html.push_str(rest);
    expanded
}

/// A tag of a shortcode: `[name …]`, `[name … /]`, `[/name]`.
struct Tag<'t> {
    name: &'t str,
    attributes: &'t str,
    is_end: bool,
    /// With the brackets.
    length: usize,
}

impl<'t> Tag<'t> {
    fn of(text: &'t str) -> Option<Self> {
        let inside = text.strip_prefix('[')?;
        let (is_end, inside) = inside.strip_prefix('/').map_or((false, inside), |inside| (true, inside));
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
        let end = inside.find(|c: char| !is_name(c)).filter(|&end| end > 0)?;
        let name = &inside[..end];
        let mut quote = None;
        let close = inside[end..].char_indices().take(MAX_TAG_CHARS).find(|&(_, c)| {
            match quote {
                Some(open) if open == c => quote = None,
                Some(_) => return false,
                None if c == '"' => quote = Some(c),
                None => {}
            }
            matches!(c, ']' | '[' | '<') && quote.is_none()
        });
        let (length, _) = close.filter(|(_, c)| *c == ']')?;
        let attributes = &inside[end..end + length];
        let is_apart = attributes.is_empty() || attributes.starts_with(|c: char| c.is_whitespace() || c == '/');
        let length = text.len() - inside.len() + end + length + 1;
        (name.starts_with(|c: char| c.is_ascii_alphabetic()) && is_apart).then_some(Self {
            name,
            attributes,
            is_end,
            length,
        })
    }

    /// The pictures that a gallery names.
    fn picture_ids(&self) -> Vec<String> {
        let ids = self.attribute("ids").or_else(|| self.attribute("include")).unwrap_or_default();
        ids.split(',').filter_map(filled).collect()
    }

    fn attribute(&self, name: &str) -> Option<String> {
        let mut rest = self.attributes;
        while let Some(at) = rest.find('=') {
            let (before, behind) = (rest[..at].trim_end(), rest[at + 1..].trim_start());
            let found = before.rsplit(char::is_whitespace).next().unwrap_or_default();
            let quote = behind.chars().next().filter(|c| matches!(c, '"' | '\''));
            let from = usize::from(quote.is_some());
            let ends = |c: char| quote.map_or(c.is_whitespace(), |quote| c == quote);
            let end = behind[from..].find(ends).map_or(behind.len(), |end| from + end);
            if found.eq_ignore_ascii_case(name) {
                return filled(decode_references(&behind[from..end]));
            }
            rest = behind.get(end + from..).unwrap_or_default();
        }
        None
    }
}

impl Expanded {
    /// Reads what begins with `[`, and gives what is behind it.
    fn shortcode<'h>(&mut self, text: &'h str, ends: &Ends<'h>, attachments: &Attachments<'_>) -> &'h str {
        // WordPress shows `[[gallery]]` as `[gallery]`.
        if let Some(tag) = text.strip_prefix('[').and_then(Tag::of)
            && text[1 + tag.length..].starts_with(']')
        {
            self.html.push_str(&text[1..1 + tag.length]);
            return &text[tag.length + 2..];
        }
        let Some(tag) = Tag::of(text) else {
            self.html.push('[');
            return &text[1..];
        };
        let behind = &text[tag.length..];
        if tag.is_end {
            return self.stray_end(text, &tag);
        }
        let inside = ends.inside(behind, tag.name).filter(|_| !tag.attributes.trim_end().ends_with('/'));
        let content = inside.map_or("", |(content, _)| content);
        let after = inside.map_or(behind, |(_, after)| after);
        let markup = match tag.name {
            "caption" | "wp_caption" => Some(caption(&tag, content)),
            "gallery" => Some(gallery(&tag, attachments)),
            "embed" => Some(paragraph(content)),
            "audio" => Some(player("audio", &tag, content, &["mp3", "m4a", "ogg", "wav", "flac", "wma"])),
            "video" => Some(player("video", &tag, content, &["mp4", "m4v", "webm", "ogv", "flv", "wmv"])),
            "youtube" | "vimeo" | "tweet" | "soundcloud" | "instagram" => {
                address(&tag, content).map(|url| paragraph(&url))
            }
            _ => None,
        };
        match markup {
            Some(markup) => {
                // A blank line on either side, so that it stands by itself.
                self.html.extend(["\n\n", &markup, "\n\n"]);
                after
            }
            None if inside.is_some() || is_of_a_plugin(&tag) => {
                self.leave_out(tag.name);
                // What a shortcode encloses stays: only its end is left out when it comes.
                behind
            }
            None => {
                self.html.push_str(&text[..tag.length]);
                behind
            }
        }
    }

    /// An end whose beginning was left out is left out, too; any other is text.
    fn stray_end<'h>(&mut self, text: &'h str, tag: &Tag<'_>) -> &'h str {
        if self.left_out.iter().any(|name| name == tag.name) || is_of_a_plugin(tag) {
            return &text[tag.length..];
        }
        self.html.push_str(&text[..tag.length]);
        &text[tag.length..]
    }

    fn leave_out(&mut self, name: &str) {
        if self.left_out.len() < MAX_NAMES && !self.left_out.iter().any(|known| known == name) {
            self.left_out.push(name.to_owned());
        }
    }
}

/// Is that nothing that a writer writes in brackets? `[sic]` and `[1]` are, `[contact_form]` and `[button url="…"]` are
/// not.
fn is_of_a_plugin(tag: &Tag<'_>) -> bool {
    tag.name.contains(['_', '-'])
        || crate::text::contains(tag.attributes, "=\"")
        || crate::text::contains(tag.attributes, "='")
}

/// <https://codex.wordpress.org/Caption_Shortcode>: the text stands behind the picture, before 3.4 in an attribute.
fn caption(tag: &Tag<'_>, content: &str) -> String {
    let end =
        crate::text::rfind(content, "<img").and_then(|at| content[at..].find('>').map(|end| at + end + 1)).unwrap_or(0);
    let link = content[end..].trim_start().strip_prefix("</a>").map(|rest| content.len() - rest.len());
    let (picture, text) = content.split_at(link.unwrap_or(end));
    let old = tag.attribute("caption");
    let text = if text.trim().is_empty() { old.as_deref().unwrap_or_default() } else { text.trim() };
    if picture.is_empty() {
        return text.to_owned();
    }
    let mut figure = Body::default();
    figure.start("figure", &[]);
    figure.html(picture.trim());
    if !text.is_empty() {
        figure.start("figcaption", &[]);
        figure.html(text);
        figure.end("figcaption");
    }
    figure.end("figure");
    figure.into_html()
}

/// <https://codex.wordpress.org/Gallery_Shortcode>: pictures by their IDs, or all that are attached to the post.
fn gallery(tag: &Tag<'_>, attachments: &Attachments<'_>) -> String {
    let mut figures = Body::default();
    let ids = tag.picture_ids();
    let images: Vec<&Image> = if ids.is_empty() {
        attachments.of_post()
    } else {
        ids.iter().filter_map(|id| attachments.image(id)).collect()
    };
    for image in images {
        if let Some(url) = image.renditions.first().and_then(|rendition| rendition.url.as_deref()) {
            figures.figure(url, image.alt.as_deref(), image.caption.as_deref(), None);
        }
    }
    figures.into_html()
}

/// An address on a line of its own, which maqal makes an embed of.
fn paragraph(address: &str) -> String {
    let mut body = Body::default();
    body.block("p", &of_html(address));
    body.into_html()
}

/// A player; its file stands in `src`, in an attribute of its format, or inside.
fn player(element: &str, tag: &Tag<'_>, content: &str, formats: &[&str]) -> String {
    let by_format = || formats.iter().find_map(|format| tag.attribute(format));
    let inside = || filled(of_html(content)).filter(|text| crate::address::is_web(text));
    let Some(url) = tag.attribute("src").or_else(by_format).or_else(inside) else { return String::new() };
    let mut body = Body::default();
    let poster = tag.attribute("poster");
    body.start(element, &[("controls", Some("")), ("src", Some(&url)), ("poster", poster.as_deref())]);
    body.end(element);
    body.into_html()
}

/// The address that a shortcode of a provider has, in an attribute or inside.
fn address(tag: &Tag<'_>, content: &str) -> Option<String> {
    let bare = tag.attributes.trim().trim_start_matches('=').trim().trim_matches('"');
    let candidates = [tag.attribute("url"), filled(of_html(content)), filled(decode_references(bare))];
    candidates.into_iter().flatten().find(|text| crate::address::is_web(text) && !text.contains(' '))
}
