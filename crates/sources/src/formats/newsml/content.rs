//! What a content item of NewsML 1.x holds (1.2 Functional Specification, `ContentItem`).

use crate::formats::{nitf, plain};
use crate::source::{Format, Kind, Rendition, Source};
use crate::text::{contains, filled, find, of_html};
use crate::xml::Element;

/// How much a form of the same text says.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Richness {
    Plain,
    Html,
    Nitf,
}

/// The data of an item of text; `None` for one of anything else, or of nothing.
pub(super) fn text_data(item: &Element) -> Option<&Element> {
    let is_encoded = item.find("Encoding").is_some_and(|encoding| encoding.attribute("Notation").is_some());
    let kind = kind_of(item);
    let is_other = ["image/", "audio/", "video/", "photo", "picture", "graphic", "audio", "video"];
    if is_encoded || is_other.iter().any(|other| kind.starts_with(other)) {
        return None;
    }
    item.child("DataContent").or_else(|| item.find("DataContent")).filter(|data| !data.raw_text().trim().is_empty())
}

/// Its media type, else its kind of media, in lower case.
fn kind_of(item: &Element) -> String {
    let names = ["MimeType", "MediaType"];
    names.iter().find_map(|name| formal_name(item.child(name)?)).unwrap_or_default().to_ascii_lowercase()
}

/// What an element of a controlled vocabulary says; some senders write it as text.
pub(super) fn formal_name(element: &Element) -> Option<String> {
    element.attribute("FormalName").and_then(filled).or_else(|| filled(element.text()))
}

pub(super) fn richness(data: &Element) -> Richness {
    if data.find("nitf").is_some() || data.find("body.content").is_some() || contains(&data.raw_text(), "<nitf") {
        Richness::Nitf
    } else if data.children().next().is_some() || has_markup(&data.raw_text()) {
        Richness::Html
    } else {
        Richness::Plain
    }
}

/// The story that the data is: NITF, HTML as elements or as text, or plain text.
pub(super) fn story(data: &Element) -> Source {
    if let Some(nitf) = data.find("nitf") {
        return nitf::parts(nitf);
    }
    let mut source = Source::new(Format::Newsml, Kind::Html, String::new());
    if data.children().next().is_some() {
        source.source = nitf::blocks(data, &mut source.known);
        return source;
    }
    let text = data.raw_text();
    if contains(&text, "<nitf") {
        return nitf::of_text(&text);
    }
    source.source = html_of(&text);
    source
}

/// Text that may be HTML, as HTML. Tags inside of lines alone leave the line ends their meaning.
fn html_of(text: &str) -> String {
    let lower = text.to_ascii_lowercase();
    let has_blocks = ["<p>", "<p ", "<br", "<div", "<h1", "<h2", "<h3", "<ul", "<ol", "<table", "<body"]
        .iter()
        .any(|tag| contains(&lower, tag));
    if has_blocks {
        inside_of_body(text, &lower).trim().to_owned()
    } else if has_markup(text) {
        plain::paragraphs_with_markup(text)
    } else {
        plain::paragraphs(text)
    }
}

fn inside_of_body<'t>(text: &'t str, lower: &str) -> &'t str {
    let Some(start) = find(lower, "<body").and_then(|tag| Some(tag + lower[tag..].find('>')? + 1)) else { return text };
    &text[start..find(&lower[start..], "</body").map_or(text.len(), |end| start + end)]
}

/// Is there a tag that ends an element or a line, or an element without content?
fn has_markup(text: &str) -> bool {
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        let is_end = rest.strip_prefix('/').is_some_and(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()));
        let is_line = ["br", "p>", "P>", "BR"].iter().any(|name| rest.starts_with(name));
        let Some((tag, _)) = rest.split_once('>') else { return false };
        let is_empty = tag.starts_with(|c: char| c.is_ascii_alphabetic()) && tag.ends_with('/');
        if is_end || is_line || is_empty {
            return true;
        }
    }
    false
}

/// The words of a caption.
pub(super) fn words(data: &Element) -> Option<String> {
    let html = story(data).source;
    filled(of_html(&html))
}

pub(super) fn is_picture(item: &Element) -> bool {
    let kind = kind_of(item);
    let name = item.attribute("Href").unwrap_or_default().to_ascii_lowercase();
    let name = name.split(['?', '#']).next().unwrap_or_default();
    ["image/", "photo", "picture", "image", "graphic"].iter().any(|start| kind.starts_with(start))
        || [".jpg", ".jpeg", ".png", ".gif", ".webp", ".tif", ".tiff", ".svg"].iter().any(|end| name.ends_with(end))
}

/// A file of a picture; `None` where no file is named.
pub(super) fn rendition(item: &Element, role: Option<String>) -> Option<Rendition> {
    let characteristics = item.child("Characteristics");
    let pixels = |name: &str| {
        let characteristics = characteristics?;
        let property = property(characteristics, name).or_else(|| characteristics.text_at(name))?;
        property.trim_end_matches("px").parse().ok()
    };
    Some(Rendition {
        url: Some(item.attribute("Href").and_then(filled)?),
        width: pixels("Width"),
        height: pixels("Height"),
        r#type: item.child("MimeType").and_then(formal_name),
        role,
    })
}

/// The value of a property of that name, unless it is empty.
pub(super) fn property(of: &Element, name: &str) -> Option<String> {
    of.all("Property")
        .filter(|property| is_named(property, name))
        .find_map(|property| filled(property.attribute("Value")?))
}

pub(super) fn is_named(property: &Element, name: &str) -> bool {
    property.attribute("FormalName").is_some_and(|known| known.trim().eq_ignore_ascii_case(name))
}
