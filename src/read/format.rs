//! Is a source of unknown format markup, or text (`format: 'auto'`)? And what in markup looks like a tag and is none.

use std::borrow::Cow;

use super::value::decode_data;
use crate::html::Element;

/// The markup of a source that is some; `None` of one that is text. Feeds hand on some that is escaped as a whole.
pub(crate) fn markup_in(source: &str) -> Option<Cow<'_, str>> {
    if looks_like_html(source) {
        return Some(without_false_tags(source));
    }
    let is_escaped = source.trim_start().starts_with("&lt;") && source.trim_end().ends_with("&gt;");
    let markup = is_escaped.then(|| decode_data(source)).filter(|markup| looks_like_html(markup))?;
    Some(Cow::Owned(without_false_tags(&markup).into_owned()))
}

/// Is it HTML? It is where an element of HTML does something: a doctype, a comment, a block or another element that
/// needs no end tag, or an inline element that is opened and closed. `<desk@news.example>`, `<grin>`, `a < b` and
/// `R&amp;D` are what a reader of text would see.
fn looks_like_html(source: &str) -> bool {
    let mut opened = [false; Element::COUNT];
    tags(source).any(|(_, tag)| match tag {
        TagLike::Declaration => true,
        TagLike::Start { element, .. } if element.is_raw() || (element.is_block() && !element.is_void()) => true,
        // `<source>` and `<link>` are words in angle brackets; with attributes they are elements.
        TagLike::Start { element, is_bare } if element.is_void() => !is_bare || stands_bare(element),
        TagLike::Start { element, .. } => {
            opened[element as usize] = true;
            false
        }
        TagLike::End(element) => opened[element as usize] || (element.is_block() && !element.is_void()),
        TagLike::False => false,
    })
}

/// A fragment in which what looks like a tag and is none (`<desk@news.example>`, `<grin>`, `a<b`) is written as the
/// text that its readers see. A page is left alone: whoever makes one knows how to write HTML.
fn without_false_tags(source: &str) -> Cow<'_, str> {
    let is_page = |tag: TagLike| match tag {
        TagLike::Declaration => false,
        TagLike::Start { element, .. } => {
            matches!(
                element,
                Element::Html | Element::Head | Element::Body | Element::Svg | Element::Math | Element::Template
            )
        }
        _ => false,
    };
    let mut found = Vec::new();
    for (at, tag) in tags(source) {
        if is_page(tag) {
            return Cow::Borrowed(source);
        }
        if tag == TagLike::False {
            found.push(at);
        }
    }
    if found.is_empty() {
        return Cow::Borrowed(source);
    }
    let mut text = String::with_capacity(source.len() + 3 * found.len());
    let mut start = 0;
    for at in found {
        text.push_str(source.get(start..at).unwrap_or_default());
        text.push_str("&lt;");
        start = at + 1;
    }
    text.push_str(source.get(start..).unwrap_or_default());
    Cow::Owned(text)
}

/// Something that looks like a tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TagLike {
    /// A doctype, a comment, or an XML declaration.
    Declaration,
    /// `is_bare`: without attributes.
    Start {
        element: Element,
        is_bare: bool,
    },
    End(Element),
    /// It is none: no element has that name, or nothing closes it.
    False,
}

/// Everything in a source that looks like a tag, in order, each with where it stands.
fn tags(source: &str) -> impl Iterator<Item = (usize, TagLike)> + '_ {
    let open = source.bytes().enumerate().filter(|&(_, byte)| byte == b'<').map(|(at, _)| at);
    open.filter_map(|at| Some((at, tag_at(source.get(at + 1..)?)?)))
}

/// The tag whose `<` stands in front of `rest`.
fn tag_at(rest: &str) -> Option<TagLike> {
    const MAX_NAME_BYTES: usize = 40;
    let begins =
        |known: &[u8]| rest.as_bytes().get(..known.len()).is_some_and(|start| start.eq_ignore_ascii_case(known));
    if begins(b"!--") || begins(b"!doctype") || begins(b"?xml") {
        return Some(TagLike::Declaration);
    }
    let name = rest.strip_prefix('/').unwrap_or(rest);
    if !name.as_bytes().first().is_some_and(u8::is_ascii_alphabetic) {
        return None;
    }
    let is_end_of_name = |byte: u8| matches!(byte, b'>' | b'/' | b' ' | b'\t' | b'\n' | b'\r' | 0x0c);
    let length = name.bytes().take(MAX_NAME_BYTES).position(is_end_of_name).unwrap_or(name.len().min(MAX_NAME_BYTES));
    let behind = name.get(length..).unwrap_or_default();
    let name = name.get(..length).unwrap_or_default();
    let Some(element) = Element::from_name(name) else { return is_word(name, behind).then_some(TagLike::False) };
    if name.len() < rest.len() && rest.starts_with('/') {
        return Some(TagLike::End(element));
    }
    match attributes(behind) {
        AttributeList::Unclosed if element.is_block() => Some(TagLike::Start { element, is_bare: false }),
        AttributeList::Unclosed => Some(TagLike::False),
        AttributeList::Words if !element.is_block() && !element.is_void() => Some(TagLike::False),
        AttributeList::Words | AttributeList::Some => Some(TagLike::Start { element, is_bare: false }),
        AttributeList::None => Some(TagLike::Start { element, is_bare: true }),
    }
}

/// Is a name that no element has a word or an address in angle brackets? Not where a program wrote it: names with a
/// hyphen or a colon belong to custom elements and to XML, and so may whatever has attributes.
fn is_word(name: &str, behind: &str) -> bool {
    let is_address = name.contains('@') || behind.starts_with("//") || name.contains('.');
    is_address || (behind.starts_with('>') && !name.contains(['-', ':', '_']))
}

/// The attributes between the name of a tag and its end.
enum AttributeList {
    None,
    Some,
    /// Several words, none of which has a value.
    Words,
    /// Another tag begins first, or the source ends, with nothing like an attribute before.
    Unclosed,
}

fn attributes(behind: &str) -> AttributeList {
    let end = behind.bytes().position(|byte| matches!(byte, b'>' | b'<'));
    let inner = behind.get(..end.unwrap_or(behind.len())).unwrap_or_default().trim_matches('/');
    let is_closed = end.is_some_and(|end| behind.as_bytes().get(end) == Some(&b'>'));
    match inner.split_ascii_whitespace().count() {
        _ if inner.contains('=') => AttributeList::Some,
        _ if !is_closed => AttributeList::Unclosed,
        0 => AttributeList::None,
        1 => AttributeList::Some,
        _ => AttributeList::Words,
    }
}

/// Is it a void element that does something without attributes?
fn stands_bare(element: Element) -> bool {
    matches!(element, Element::Br | Element::Hr | Element::Wbr)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_told_from_text() {
        for (name, source, expected) in [
            ("a block", "<p>a", true),
            ("the end of a block", "a</p>", true),
            ("a line break", "a<br>b", true),
            ("XML's line break", "a<br/>b", true),
            ("an image", "a <img src=/i.jpg>", true),
            ("a comment", "a<!-- b -->", true),
            ("a doctype", "<!DOCTYPE html>a", true),
            ("opened and closed", "a <b>c</b>", true),
            ("opened and closed, with attributes", "a <a href=\"/x\">c</a>", true),
            ("opened alone", "if a <b then c", false),
            ("opened alone, and another", "a <i> b <u> c", false),
            ("closed alone", "a </b> c", false),
            ("references alone", "R&amp;D, &#1587;", false),
            ("an address", "Write to <desk@news.example>.", false),
            ("an address of the web", "See <https://news.example/a>.", false),
            ("a word", "he said <grin> and <b@c.example>", false),
            ("a word that names an element", "see the <link> and the <source> here", false),
            ("comparisons", "a < b & c > d <3", false),
            ("words", "x <b and c> y </b>", false),
            ("Arabic", "نص بلا وسوم", false),
            ("nothing", "", false),
        ] {
            assert_eq!(looks_like_html(source), expected, "{name}: {source:?}");
        }
    }

    #[test]
    fn what_only_looks_like_a_tag_is_text_within_markup_too() {
        for (name, source, expected) in [
            ("an address", "<p>Write to <desk@news.example>.", "<p>Write to &lt;desk@news.example>."),
            ("a word", "<p>He left <grin>", "<p>He left &lt;grin>"),
            ("a comparison", "<b>a</b> if a<b and c", "<b>a</b> if a&lt;b and c"),
            ("custom elements stay", "<p><my-card>a</my-card> <o:p></o:p>", "<p><my-card>a</my-card> <o:p></o:p>"),
            ("unknown ones with attributes stay", "<p><blink class=x>a", "<p><blink class=x>a"),
            ("a page stays", "<html><p>a <grin>", "<html><p>a <grin>"),
            ("a drawing stays", "<svg><path d=x></svg><circle>", "<svg><path d=x></svg><circle>"),
        ] {
            assert_eq!(without_false_tags(source), expected, "{name}");
        }
    }

    #[test]
    fn markup_that_is_escaped_as_a_whole_is_markup() {
        for (source, expected) in [
            ("&lt;p&gt;A road &amp;amp; a bridge&lt;/p&gt;\n", Some("<p>A road &amp; a bridge</p>\n")),
            ("<p>&lt;p&gt;a&lt;/p&gt;</p>", Some("<p>&lt;p&gt;a&lt;/p&gt;</p>")),
            ("Write &lt;p&gt; in front and &lt;/p&gt;", None),
            ("&lt;grin&gt;", None),
        ] {
            assert_eq!(markup_in(source).as_deref(), expected, "{source}");
        }
    }
}
