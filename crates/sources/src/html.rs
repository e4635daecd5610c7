//! Bodies as HTML. They go through the sanitizer afterwards; here it is only made sure that text stays text.

use crate::address::resolve;
use crate::xml::{Element, Node};

/// Text as HTML.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'&' | b'<' | b'>' | b'"')) {
        let reference = match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            _ => "&quot;",
        };
        escaped.extend([&rest[..at], reference]);
        rest = &rest[at + 1..];
    }
    escaped + rest
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

    /// An element of XML with nothing in it.
    pub(crate) fn empty(&mut self, name: &str, attributes: &[(&str, Option<&str>)]) {
        self.start(name, attributes);
        self.html.pop();
        self.html.push_str("/>");
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

    /// What is inside an element of XML, as HTML, with the addresses in it made absolute by that one and by any
    /// `xml:base`.
    pub(crate) fn children_at(&mut self, element: &Element, base: Option<&str>) {
        for node in element.nodes() {
            match node {
                Node::Text(text) => self.text(text),
                Node::Element(child) => self.element_at(child, base),
            }
        }
    }

    /// An element of XML as HTML of the same names, with its attributes; namespaces are left out. Addresses are as in
    /// [`children_at`](Self::children_at).
    pub(crate) fn element_at(&mut self, element: &Element, base: Option<&str>) {
        let own = element.attribute("xml:base").map(|own| resolve(base, own));
        let base = own.as_deref().or(base);
        let name = element.local();
        let attributes: Vec<_> = element
            .attributes()
            .filter(|(name, _)| *name != "xml:base")
            .map(|(name, value)| (name, absolute(name, value, base)))
            .collect();
        let attributes: Vec<_> = attributes.iter().map(|(name, value)| (*name, Some(value.as_str()))).collect();
        self.start(name, &attributes);
        if !is_void(name) {
            self.children_at(element, base);
            self.end(name);
        }
    }
}

/// The value of an attribute, absolute where it is an address.
fn absolute(name: &str, value: &str, base: Option<&str>) -> String {
    match name {
        // A place in the article itself, such as a footnote.
        _ if value.starts_with('#') => value.to_owned(),
        "href" | "src" | "poster" | "cite" | "data" => resolve(base, value),
        "srcset" => {
            // Of `a.jpg 2x, b.jpg` the words are addresses that do not begin with a digit and end with a unit.
            let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit() || b == b'.');
            let is_size = |word: &str| word.trim_end_matches(',').strip_suffix(['x', 'w']).is_some_and(is_number);
            let words = value.split_ascii_whitespace();
            let words = words.map(|word| if is_size(word) { word.to_owned() } else { resolve(base, word) });
            words.collect::<Vec<_>>().join(" ")
        }
        _ => value.to_owned(),
    }
}

/// Is there a tag in the text?
pub(crate) fn has_markup(text: &str) -> bool {
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/') {
            return rest.contains('>');
        }
    }
    false
}

/// HTML with its addresses made absolute by that one. Everything else stays as it is.
pub(crate) fn with_base(html: &str, base: Option<&str>) -> String {
    let Some(base) = base else { return html.to_owned() };
    let base = escape(base);
    let mut resolved = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (text, tag) = rest.split_at(at + 1);
        resolved.push_str(text);
        rest = tag;
        if tag.starts_with(|c: char| c.is_ascii_alphabetic()) {
            rest = tag_with_base(tag, &base, &mut resolved);
        }
    }
    resolved + rest
}

/// Writes a tag, and gives what is behind its attributes.
fn tag_with_base<'h>(tag: &'h str, base: &str, resolved: &mut String) -> &'h str {
    let bytes = tag.as_bytes();
    let is = |at: usize, wanted: fn(u8) -> bool| bytes.get(at).is_some_and(|&byte| wanted(byte));
    let is_space = |byte: u8| byte.is_ascii_whitespace();
    let (mut at, mut written) = (0, 0);
    while is(at, |byte| byte != b'>') {
        let start = at;
        while is(at, |byte| !byte.is_ascii_whitespace() && !matches!(byte, b'=' | b'>' | b'/')) {
            at += 1;
        }
        let name = &tag[start..at];
        while is(at, is_space) {
            at += 1;
        }
        if name.is_empty() || !is(at, |byte| byte == b'=') {
            at += usize::from(is(at, |byte| matches!(byte, b'/' | b'=')));
            continue;
        }
        at += 1;
        while is(at, is_space) {
            at += 1;
        }
        let quote = bytes.get(at).copied().filter(|byte| matches!(byte, b'"' | b'\''));
        let from = at + usize::from(quote.is_some());
        let ends = |byte: &u8| quote.map_or(byte.is_ascii_whitespace() || *byte == b'>', |quote| *byte == quote);
        let to = bytes[from..].iter().position(ends).map_or(bytes.len(), |length| from + length);
        let value = absolute(&name.to_ascii_lowercase(), &tag[from..to], Some(base));
        resolved.extend([&tag[written..from], &value]);
        (at, written) = ((to + usize::from(quote.is_some())).min(bytes.len()), to);
    }
    resolved.push_str(&tag[written..at]);
    &tag[at..]
}

/// <https://html.spec.whatwg.org/#void-elements>
pub(crate) fn is_void(name: &str) -> bool {
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

/// Elements that begin a line of their own.
/// <https://html.spec.whatwg.org/multipage/rendering.html#flow-content-3>
pub(crate) fn is_block(name: &str) -> bool {
    const BLOCKS: &str = " address article aside audio blockquote caption center col colgroup dd details dialog dir \
        div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr iframe legend li main menu \
        nav object ol option p pre script section select style summary table tbody td tfoot th thead tr ul video ";
    crate::text::find(BLOCKS, &[" ", name, " "].concat()).is_some()
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
    fn addresses_in_html_become_absolute() {
        for (html, expected) in [
            ("<a href='b'>x</a> y", "<a href='https://a.example/b'>x</a> y"),
            ("<IMG alt=\"a>b\" SRC=b.jpg>", "<IMG alt=\"a>b\" SRC=https://a.example/b.jpg>"),
            ("<img src = \"/b?c&amp;d\"/>", "<img src = \"https://a.example/b?c&amp;d\"/>"),
            (
                "<img srcset='b.jpg 1x, /c.jpg 2.5x'>",
                "<img srcset='https://a.example/b.jpg 1x, https://a.example/c.jpg 2.5x'>",
            ),
            ("<a href='mailto:b' title='href=c' hidden>", "<a href='mailto:b' title='href=c' hidden>"),
            ("1 < 2 href='b' <a href=\"b", "1 < 2 href='b' <a href=\"https://a.example/b"),
            ("<a href=#b>", "<a href=#b>"),
            ("<a =b= / href=b", "<a =b= / href=https://a.example/b"),
        ] {
            assert_eq!(with_base(html, Some("https://a.example/")), expected);
        }
    }

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
