//! The body of a text item: `contentSet` (NewsML-G2 Implementation Guide, "Quick Start: Text").

use crate::blocks::{self, Block};
use crate::formats::margins;
use crate::text::filled;
use crate::xml::{Element, Names, parse};

/// Bylines and what stands above them are looked for in so many blocks.
const MAX_HEAD_BLOCKS: usize = 12;

/// What a body says, and of whom.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) blocks: Vec<Block>,
    /// A headline that stands in the body's own head.
    pub(super) title: Option<String>,
    pub(super) subtitle: Option<String>,
    pub(super) byline: Option<String>,
    /// Points that stand above the byline.
    pub(super) lead: Option<String>,
    pub(super) lang: Option<String>,
    pub(super) notes: Vec<String>,
    /// There is content that is no text of any known kind.
    pub(super) is_unknown: bool,
}

impl Found {
    pub(super) fn into_html(self) -> String {
        blocks::to_html(&self.blocks)
    }

    /// All text of the blocks.
    pub(super) fn text(&self) -> String {
        self.blocks.iter().map(|block| block.text.as_str()).collect::<Vec<_>>().join(" ")
    }
}

/// The richest body of an item.
pub(super) fn of_item(item: &Element) -> Found {
    let mut found = Found::default();
    for set in item.all("contentSet") {
        for content in set.children() {
            let read = match content.name() {
                "inlineXML" => of_xml(content),
                "inlineData" => of_data(content),
                _ => continue,
            };
            if found.blocks.is_empty() {
                let was_unknown = found.is_unknown;
                found = read;
                found.is_unknown |= was_unknown;
            }
        }
    }
    found
}

fn of_xml(content: &Element) -> Found {
    if let Some(nitf) = content.find("nitf") {
        return of_nitf(nitf);
    }
    let text = content.raw_text();
    if content.children().next().is_none() {
        return of_text(&text);
    }
    let html = content.find("html");
    let body = html.map_or_else(|| content.find("body"), |html| html.find("body")).or(html).unwrap_or(content);
    let mut found = Found {
        blocks: blocks::of_element(body),
        lang: html.and_then(|html| html.attribute("xml:lang").or(html.attribute("lang"))).map(str::to_owned),
        ..Found::default()
    };
    // What is of no known vocabulary has no text for readers: figures of sports, events.
    let is_known = !std::ptr::eq(body, content) || blocks::has_blocks(content);
    if !is_known {
        found.blocks.clear();
        found.is_unknown = true;
    }
    // dpa's header has the byline beside codes; TT's byline stands below the text.
    found.byline = body
        .find_all("p")
        .into_iter()
        .find(|line| line.attribute("class") == Some("byline"))
        .or_else(|| body.find("BYLINE"))
        .and_then(|line| filled(line.raw_text()));
    found
}

/// `nitf/body`, and its head where contentMeta says less.
fn of_nitf(nitf: &Element) -> Found {
    let content = nitf.find_all("body.content").pop();
    let head = nitf.find("body.head");
    let headline = head.and_then(|head| head.child("hedline").or_else(|| head.child("headline")));
    let line = |name: &str| headline.and_then(|line| line.text_at(name));
    Found {
        blocks: content.or_else(|| nitf.child("body")).map(blocks::of_element).unwrap_or_default(),
        title: line("hl1").or_else(|| nitf.text_at("head/title")),
        subtitle: line("hl2"),
        byline: head.and_then(|head| head.child("byline")).and_then(byline),
        ..Found::default()
    }
}

/// `<byline>By Huda Salem, <byttl>Reporter</byttl></byline>` without the title, where there is more than that.
fn byline(element: &Element) -> Option<String> {
    let mut name = String::new();
    for node in element.nodes() {
        match node {
            crate::xml::Node::Text(text) => name.push_str(text),
            crate::xml::Node::Element(child) if child.name() == "byttl" => {}
            crate::xml::Node::Element(child) => name.extend([" ", &child.raw_text(), " "]),
        }
    }
    filled(name.trim().trim_end_matches(',')).or_else(|| filled(element.raw_text()))
}

/// Text, or HTML that stands as text: in CDATA or escaped.
fn of_data(content: &Element) -> Found {
    if content.attribute("encoding").is_some() {
        return Found { is_unknown: true, ..Found::default() };
    }
    of_text(&content.raw_text())
}

fn of_text(text: &str) -> Found {
    if !is_markup(text) {
        return Found { blocks: blocks::of_text(text), ..Found::default() };
    }
    let (root, _) = parse(text, Names::Local);
    let body = root.find("body").unwrap_or(&root);
    Found { blocks: blocks::of_element(body), ..Found::default() }
}

fn is_markup(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    ["<p>", "<p ", "</p>", "<br", "<html", "<div", "<body", "</a>"].iter().any(|tag| text.contains(tag))
}

/// Takes out what stands elsewhere already, and what the margins of a text are not known by: codes, and all that stands
/// above a byline.
pub(super) fn trim(found: &mut Found, lines: &[Option<&str>], by: Option<&str>) {
    let blocks = std::mem::take(&mut found.blocks);
    let mut kept: Vec<Block> = Vec::new();
    for block in blocks {
        let is_known = lines.iter().flatten().any(|line| is_same(line, &block.text));
        // Other desks' bodies repeat the headline above the text alone.
        if is_known && (block.name.starts_with('h') || kept.is_empty()) {
            continue;
        }
        if block.is_loose && is_routing(&block.text) {
            found.notes.push(block.text);
            continue;
        }
        kept.push(if block.name == "h1" { Block { name: "h2", ..block } } else { block });
    }
    take_byline(found, &mut kept, by);
    found.blocks = kept;
}

/// Codes for machines: `51 77 03 CRO01 1113 QBXB`.
fn is_routing(text: &str) -> bool {
    text.chars().any(|c| c.is_ascii_digit())
        && text.chars().any(|c| c.is_ascii_uppercase())
        && !text.chars().any(char::is_lowercase)
        && text.split_whitespace().count() > 2
}

/// The byline leaves the body, and with it what stands above: points and notes that no reader of the text needs.
fn take_byline(found: &mut Found, kept: &mut Vec<Block>, by: Option<&str>) {
    let is_byline = |block: &Block| {
        block.name == "p" && (by.is_some_and(|by| is_same(by, &block.text)) || margins::is_byline(&block.text))
    };
    let Some(at) = kept.iter().take(MAX_HEAD_BLOCKS).position(is_byline) else { return };
    let is_head = |block: &Block| block.name == "li" || is_in_brackets(&block.text);
    if !kept[..at].iter().all(is_head) {
        return;
    }
    let rest = kept.split_off(at + 1);
    let mut points = Vec::new();
    for block in std::mem::replace(kept, rest) {
        if is_byline(&block) {
            found.byline = Some(block.text);
        } else if block.name == "li" {
            points.push(block.text);
        } else {
            found.notes.push(block.text);
        }
    }
    found.lead = filled(points.join("; "));
}

fn is_in_brackets(text: &str) -> bool {
    text.starts_with('(') && text.ends_with(')')
}

/// The same words, whatever the case, the white space and the signs between them.
pub(super) fn is_same(a: &str, b: &str) -> bool {
    margins::is_same_text(a, b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byline_has_no_title() {
        for (xml, expected) in [
            ("<byline>By Huda Salem, <byttl>Reporter</byttl></byline>", "By Huda Salem"),
            ("<byline><byttl>The Sports Desk</byttl></byline>", "The Sports Desk"),
            ("<byline>By<person>Huda Salem</person></byline>", "By Huda Salem"),
        ] {
            let (root, _) = parse(xml, Names::Local);
            let element = root.child("byline").and_then(byline);
            assert_eq!(element.as_deref(), Some(expected));
        }
    }

    #[test]
    fn codes_have_no_words() {
        assert!(is_routing("51 77 03 CRO01 1113 APE4800 QBXB"));
        assert!(!is_routing("It rained on 3 of 7 days"));
        assert!(!is_routing("LONDON"));
    }
}
