//! Bodies as HTML. They go through the sanitizer afterwards; here it is only made sure that text stays text.

use crate::xml::{Element, Node};

/// Text as HTML.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            _ => escaped.push(c),
        }
    }
    escaped
}

/// A body that is written.
#[derive(Debug, Default)]
pub(crate) struct Body {
    html: String,
}

impl Body {
    pub(crate) fn is_empty(&self) -> bool {
        self.html.is_empty()
    }

    pub(crate) fn into_html(self) -> String {
        self.html
    }

    /// Text in an element, where there is any: `body.block("p", "Rain & wind")`.
    pub(crate) fn block(&mut self, name: &str, text: &str) {
        let text = text.trim();
        if !text.is_empty() {
            self.start(name, &[]);
            self.text(text);
            self.end(name);
        }
    }

    /// A start tag. Attributes without a value (`None`) are left out.
    pub(crate) fn start(&mut self, name: &str, attributes: &[(&str, Option<&str>)]) {
        self.html.push('<');
        self.html.push_str(name);
        for (attribute, value) in attributes {
            if let Some(value) = value {
                self.html.extend([" ", attribute, "=\"", &escape(value), "\""]);
            }
        }
        self.html.push('>');
    }

    pub(crate) fn end(&mut self, name: &str) {
        self.html.extend(["</", name, ">"]);
    }

    pub(crate) fn text(&mut self, text: &str) {
        self.html.push_str(&escape(text));
    }

    /// HTML that a file has as it is.
    pub(crate) fn html(&mut self, html: &str) {
        self.html.push_str(html);
    }

    /// A picture with what stands below it.
    pub(crate) fn figure(&mut self, url: &str, alt: Option<&str>, caption: Option<&str>, credit: Option<&str>) {
        self.start("figure", &[]);
        self.start("img", &[("src", Some(url)), ("alt", Some(alt.unwrap_or_default()))]);
        if caption.is_some() || credit.is_some() {
            self.start("figcaption", &[]);
            self.text(caption.unwrap_or_default());
            if let Some(credit) = credit {
                self.html(" ");
                self.start("small", &[]);
                self.text(credit);
                self.end("small");
            }
            self.end("figcaption");
        }
        self.end("figure");
    }

    /// An element of XML as HTML of the same names, with its attributes; namespaces are left out.
    pub(crate) fn element(&mut self, element: &Element) {
        let name = element.local();
        let attributes: Vec<_> = element.attributes().map(|(name, value)| (name, Some(value))).collect();
        self.start(name, &attributes);
        if !is_void(name) {
            self.children(element);
            self.end(name);
        }
    }

    /// What is inside an element of XML, as HTML.
    pub(crate) fn children(&mut self, element: &Element) {
        for node in element.nodes() {
            match node {
                Node::Text(text) => self.text(text),
                Node::Element(child) => self.element(child),
            }
        }
    }
}

/// <https://html.spec.whatwg.org/#void-elements>
fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "source"
            | "track"
            | "wbr"
    )
}

/// Plain text as paragraphs of HTML: parts between empty lines, whose line ends are spaces.
pub(crate) fn paragraphs(text: &str) -> String {
    let mut body = Body::default();
    let mut paragraph = String::new();
    for line in text.lines().chain([""]) {
        let line = line.trim();
        if line.is_empty() {
            body.block("p", &paragraph);
            paragraph.clear();
        } else {
            paragraph.extend([line, " "]);
        }
    }
    body.into_html()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        let mut body = Body::default();
        body.block("p", " a < b & \"c\" ");
        body.figure("https://example.org/?a&b", None, Some("<i>"), Some("Photo: A"));
        let expected = "<p>a &lt; b &amp; &quot;c&quot;</p><figure><img src=\"https://example.org/?a&amp;b\" alt=\"\">\
                        <figcaption>&lt;i&gt; <small>Photo: A</small></figcaption></figure>";
        assert_eq!(body.into_html(), expected);
        assert_eq!(paragraphs("one\ntwo\n\n  \nthree"), "<p>one two</p><p>three</p>");
    }
}
