//! The one writer of markup: the serialization of the HTML standard, for elements and attributes of our own tables.
//!
//! <https://html.spec.whatwg.org/#serialising-html-fragments>

use crate::html::{Attribute, ESCAPE, Element, Text};
use crate::small::scan::{ByteSet, position_in};
use crate::tree::{AttributeSlice, TreeSink};

/// Writes tree events as HTML.
#[derive(Debug, Default)]
pub(crate) struct HtmlEncoder {
    out: String,
}

impl HtmlEncoder {
    pub(crate) fn with_capacity(bytes: usize) -> Self {
        Self { out: String::with_capacity(bytes) }
    }

    /// Takes what was written since the last call.
    pub(crate) fn take(&mut self) -> String {
        std::mem::take(&mut self.out)
    }

    pub(crate) fn into_html(self) -> String {
        self.out
    }

    #[inline]
    fn write_attribute(&mut self, attribute: Attribute, value: &str) {
        self.out.push(' ');
        attribute.push_name(&mut self.out);
        self.out.push_str("=\"");
        escape(value, true, &mut self.out);
        self.out.push('"');
    }
}

impl TreeSink for HtmlEncoder {
    fn open(&mut self, element: Element, attributes: AttributeSlice<'_>) {
        self.out.push('<');
        element.push_name(&mut self.out);
        for (attribute, value) in attributes.iter() {
            self.write_attribute(attribute, value);
        }
        self.out.push('>');
    }

    #[inline]
    fn close(&mut self, element: Element) {
        self.out.push_str("</");
        element.push_name(&mut self.out);
        self.out.push('>');
    }

    #[inline]
    fn text(&mut self, text: Text<'_>) {
        if text.is_plain() {
            self.out.push_str(text.as_str());
        } else {
            escape(text.as_str(), false, &mut self.out);
        }
    }
}

/// "Escaping a string", as of 2025: `<` and `>` are escaped in attributes too, so that no later reading of the value
/// as markup (mXSS) finds a tag in it.
///
/// Bytes that a parser would not read back do not come out, wherever they come from: NUL is left out, CR becomes LF.
/// So is ESC, which starts the shift sequences of ISO-2022-JP. Tokens hold none of them; this catches values that no
/// tokenizer has seen.
fn escape(text: &str, in_attribute: bool, out: &mut String) {
    let bytes = text.as_bytes();
    let mut copied = 0;
    let mut i = 0;
    // Bytes that may start something to escape.
    const NEED_CARE: ByteSet<8> = ByteSet::of([b'&', b'<', b'>', b'"', 0xc2, 0, b'\r', ESCAPE]);
    while let Some(ahead) = bytes.get(i..).and_then(|rest| position_in(rest, &NEED_CARE)) {
        i += ahead;
        let (length, replacement) = match bytes.get(i) {
            Some(b'&') => (1, "&amp;"),
            Some(b'<') => (1, "&lt;"),
            Some(b'>') => (1, "&gt;"),
            Some(b'"') if in_attribute => (1, "&quot;"),
            // U+00A0 NO-BREAK SPACE.
            Some(0xc2) if bytes.get(i + 1) == Some(&0xa0) => (2, "&nbsp;"),
            Some(&(0 | ESCAPE)) => (1, ""),
            Some(b'\r') => (1, "\n"),
            _ => {
                i += 1;
                continue;
            }
        };
        if copied < i {
            out.push_str(text.get(copied..i).unwrap_or_default());
        }
        out.push_str(replacement);
        i += length;
        copied = i;
    }
    out.push_str(text.get(copied..).unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_attributes_escape_what_the_standard_escapes() {
        let cases = [
            ("a & b", "a &amp; b", "a &amp; b"),
            ("<\u{a0}>", "&lt;&nbsp;&gt;", "&lt;&nbsp;&gt;"),
            ("\"'", "\"'", "&quot;'"),
            ("نص Â", "نص Â", "نص Â"),
            ("a\0b\u{1b}$B\rc\r\n", "ab$B\nc\n\n", "ab$B\nc\n\n"),
        ];
        for (raw, text, attribute) in cases {
            for (in_attribute, expected) in [(false, text), (true, attribute)] {
                let mut out = String::new();
                escape(raw, in_attribute, &mut out);
                assert_eq!(out, expected, "{raw:?} in_attribute={in_attribute}");
            }
        }
    }
}
