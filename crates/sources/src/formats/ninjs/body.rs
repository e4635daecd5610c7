//! The body: the richest of those that an item has.

use crate::json::Value;

use super::item::Item;
use crate::formats::nitf;
use crate::source::{Kind, Source};
use crate::text::{filled, of_html};

/// What a text is written in, richest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Markup {
    Html,
    Nitf,
    Plain,
    /// XML of the sender's own.
    Other,
}

/// A body or a description.
struct Written<'v> {
    markup: Markup,
    role: String,
    text: &'v str,
}

/// Names of texts that are no body.
const TEASERS: &[&str] = &["teaser", "summary", "lead", "intro", "abstract", "caption", "ticker", "short", "sms"];

/// Sets the body; a description stands for one that is missing.
pub(super) fn set(item: Item<'_>, source: &mut Source) {
    let mut bodies = written(item, "bodies", role);
    bodies.retain(|body| body.markup != Markup::Other || body.text.contains("</"));
    let is_teaser = |body: &Written<'_>| TEASERS.contains(&&body.role[..]);
    // Of two that are written alike, the longer has all of it.
    let best = bodies.iter().min_by_key(|body| (is_teaser(body), body.markup, std::cmp::Reverse(body.text.len())));
    let descriptions = written(item, "descriptions", role_of_description);
    match best {
        Some(body) => {
            body.put(source);
            let lead = descriptions.first().map(|text| of_html(text.text));
            source.known.lead = lead.filter(|lead| !repeats(lead, body.text, source.known.title.as_deref()));
            if let Some(infobox) = item.get(&["infoboxhtml"]).and_then(Value::as_str) {
                source.source.push_str(infobox);
            }
        }
        None => {
            if let Some(description) = descriptions.first() {
                description.put(source);
            }
        }
    }
    if source.source.is_empty() {
        source.notice("NO_BODY", "the item has no text");
    }
}

impl Written<'_> {
    fn put(&self, source: &mut Source) {
        match self.markup {
            Markup::Html | Markup::Other => self.text.clone_into(&mut source.source),
            Markup::Nitf => put_nitf(self.text, source),
            Markup::Plain => {
                source.kind = Kind::Text;
                source.source = without_headline(self.text, source.known.title.as_deref());
            }
        }
    }
}

/// A document of NITF: its text, and what only it says.
fn put_nitf(text: &str, source: &mut Source) {
    let nitf = nitf::of_text(text);
    (source.source, source.kind) = (nitf.source, nitf.kind);
    source.notices.extend(nitf.notices);
    let (known, inner) = (&mut source.known, nitf.known);
    known.title = known.title.take().or(inner.title);
    known.subtitle = inner.subtitle;
    known.byline = inner.byline;
    known.dateline = inner.dateline;
    known.images = inner.images;
    known.notes = inner.notes;
}

/// The texts of 2.x and 3.x, a list of objects, and those of 1.x: `body_html`, `body_text` and whatever stands behind
/// the name.
fn written<'v>(item: Item<'v>, list: &str, role_of: fn(&str) -> Option<&str>) -> Vec<Written<'v>> {
    let mut found = Vec::new();
    for (_, text) in item.objects(&[list]) {
        let value = text.get(&["value"]).and_then(Value::as_str).unwrap_or_default();
        let kind = text.text(&["contenttype", "mimetype"]).unwrap_or_default();
        add(&mut found, value, &kind, text.text(&["role"]).unwrap_or_default());
    }
    for (name, value) in item.members() {
        if let (Some(role), Some(text)) = (role_of(name), value.as_str()) {
            add(&mut found, text, "", role.to_owned());
        }
    }
    found
}

/// The role that a body's name says: `body_html` (1.x), `bodyHtml`, and dpa's `article_html`.
pub(super) fn role(name: &str) -> Option<&str> {
    if let "article_html" | "content_html" = name {
        return Some("html");
    }
    behind(name, "body")
}

fn role_of_description(name: &str) -> Option<&str> {
    if let "abstract" | "teaser" | "summary" = name {
        return Some("");
    }
    behind(name, "description")
}

fn behind<'n>(name: &'n str, start: &str) -> Option<&'n str> {
    let rest = name.strip_prefix(start)?;
    let is_role = rest.is_empty() || rest.starts_with(|c: char| c == '_' || c.is_ascii_uppercase());
    is_role.then(|| rest.trim_start_matches('_'))
}

/// Says a lead only what the headline or the beginning of the text says, too?
fn repeats(lead: &str, body: &str, title: Option<&str>) -> bool {
    let mut end = body.len().min(4096);
    while !body.is_char_boundary(end) {
        end -= 1;
    }
    let start: String = lead.chars().take(40).collect();
    Some(lead) == title || of_html(&body[..end]).contains(&start)
}

fn add<'v>(found: &mut Vec<Written<'v>>, text: &'v str, kind: &str, role: String) {
    // Senders leave the unused one of two as `<p></p>`.
    if filled(text).is_some() && !of_html(text).is_empty() {
        found.push(Written { markup: markup(text, kind, &role), role: role.to_ascii_lowercase(), text });
    }
}

/// By the media type; where there is none, or one that says nothing, by the role and by the text itself.
fn markup(text: &str, kind: &str, role: &str) -> Markup {
    let kind = kind.to_ascii_lowercase();
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let looks_like_nitf = start.starts_with("<nitf") || (start.starts_with("<?xml") && text.contains("<nitf"));
    if kind.contains("nitf") || looks_like_nitf {
        return Markup::Nitf;
    }
    let looks_like_html = || {
        ["</p>", "<p>", "<br", "</div>", "</section>", "</a>", "</b>", "</strong>", "</html>"]
            .iter()
            .any(|tag| contains(text, tag))
    };
    if kind.contains("html") {
        return Markup::Html;
    }
    if kind.starts_with("text/plain") {
        return Markup::Plain;
    }
    if kind.contains("xml") {
        let begins_like_html = ["<p", "<html", "<body", "<div", "<section", "<article", "<!doctype html"]
            .iter()
            .any(|tag| begins(start, tag));
        return if begins_like_html { Markup::Html } else { Markup::Other };
    }
    if role.contains("html") || looks_like_html() { Markup::Html } else { Markup::Plain }
}

/// Is that tag in the text, in upper or lower case?
fn contains(text: &str, tag: &str) -> bool {
    text.as_bytes().windows(tag.len()).any(|window| window.eq_ignore_ascii_case(tag.as_bytes()))
}

/// Does a text begin with that tag?
fn begins(text: &str, tag: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag.as_bytes()))
        && bytes.get(tag.len()).is_some_and(|byte| !byte.is_ascii_alphanumeric())
}

/// A plain text may begin with the headline.
fn without_headline(text: &str, title: Option<&str>) -> String {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let is_headline = title.is_some() && filled(first).as_deref() == title && !rest.trim().is_empty();
    if is_headline { rest.trim_start().to_owned() } else { text.to_owned() }
}
