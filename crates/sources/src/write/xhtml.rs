//! HTML as XHTML: every element closed, every attribute quoted and with a value, no references but those of XML.

use crate::html::{Body, is_void};
use crate::xml::{Element, Names, Node, parse};

/// The body of an article that was rendered: without its header, and without what maqal's style sheet and script need.
pub(super) fn of_article(html: &str) -> String {
    let (root, _) = parse(html, Names::Prefixed);
    let mut body = Body::default();
    nodes(&root, &mut body);
    body.into_html()
}

fn nodes(element: &Element, body: &mut Body) {
    for node in element.nodes() {
        match node {
            Node::Text(text) => body.text(&allowed(text)),
            Node::Element(child) => write(child, body),
        }
    }
}

fn write(element: &Element, body: &mut Body) {
    let class = element.attribute("class").unwrap_or_default();
    let has = |name: &str| class.split(' ').any(|part| part == name);
    let name = element.name();
    if has("maqal-head") || matches!(name, "script" | "style" | "template") {
        return;
    }
    // An element that HTML does not close has what follows it inside, as XML sees it.
    if is_void(name) {
        body.empty(name, &attributes(element));
        return nodes(element, body);
    }
    let is_wrapper = has("maqal-article") || has("maqal-table") || !is_name(name);
    if is_wrapper {
        return nodes(element, body);
    }
    body.start(name, &attributes(element));
    nodes(element, body);
    body.end(name);
}

fn attributes(element: &Element) -> Vec<(&str, Option<&str>)> {
    let is_ours = |name: &str| {
        matches!(name, "class" | "id" | "role" | "tabindex" | "style")
            || ["data-", "aria-", "on", "xmlns", "xml:"].iter().any(|start| name.starts_with(start))
            || !is_name(name)
    };
    let kept = element.attributes().filter(|(name, _)| !is_ours(name));
    // An attribute that is there and no more has its own name as its value: XHTML 1.0, section 4.5.
    let kept = kept.map(|(name, value)| {
        let is_flag = value.is_empty() && matches!(name, "controls" | "reversed" | "loop" | "muted" | "hidden");
        (name, Some(if is_flag { name } else { value }))
    });
    let lang = element.attribute("lang").map(|lang| ("xml:lang", Some(lang)));
    kept.chain(lang).collect()
}

/// Names of HTML are letters, digits and hyphens.
fn is_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

/// Text without what XML does not allow as a character.
pub(super) fn allowed(text: &str) -> String {
    let is_allowed =
        |c: &char| !matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    text.chars().filter(is_allowed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_becomes_well_formed() {
        for (name, html, expected) in [
            (
                "elements that HTML does not close",
                "<p>a<br>b<img src=\"/i\" alt=\"\"></p><hr><p>c",
                "<p>a<br/>b<img src=\"/i\" alt=\"\"/></p><hr/><p>c</p>",
            ),
            ("references", "<p>a&nbsp;&amp;&lt;&eacute;</p>", "<p>a\u{a0}&amp;&lt;é</p>"),
            ("attributes", "<a href=\"/?a&amp;b\" class=\"x\" data-maqal-id='1'>c</a>", "<a href=\"/?a&amp;b\">c</a>"),
            (
                "one without a value",
                "<video controls src=\"/v\"></video>",
                "<video controls=\"controls\" src=\"/v\"></video>",
            ),
            (
                "the article's header",
                "<article class=\"maqal-article\"><header class=\"maqal-head\"><h1>a</h1></header><p>b</p></article>",
                "<p>b</p>",
            ),
            ("a table's box", "<div class=\"maqal-table\" role=\"region\"><table></table></div>", "<table></table>"),
            ("a language", "<p lang=\"ar\">ا</p>", "<p lang=\"ar\" xml:lang=\"ar\">ا</p>"),
            ("characters that XML does not allow", "<p>a\u{1}b</p>", "<p>ab</p>"),
        ] {
            assert_eq!(of_article(html).trim(), expected, "{name}");
        }
    }
}
