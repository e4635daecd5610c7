//! What stands before the head: text there begins the body, and lol_html tells of text only to whoever wants to hear of
//! all of it.

/// Elements whose content is text of their own, or a document of its own.
const APART: [&[u8]; 8] =
    [b"title", b"script", b"style", b"noscript", b"template", b"noframes", b"textarea", b"iframe"];

/// Is there text between the tags and comments with which a page begins?
pub(crate) fn has_text(page: &[u8]) -> bool {
    // A byte order mark is none.
    let mut rest = page.strip_prefix("\u{feff}".as_bytes()).unwrap_or(page);
    loop {
        rest = rest.trim_ascii_start();
        let Some(tag) = rest.strip_prefix(b"<") else { return !rest.is_empty() };
        rest = match tag {
            [b'!', b'-', b'-', ..] => behind(tag, b"-->"),
            [b'!' | b'?' | b'/', ..] => behind(tag, b">"),
            _ => behind_element(tag),
        };
    }
}

/// What stands behind the next of these bytes.
fn behind<'a>(bytes: &'a [u8], end: &[u8]) -> &'a [u8] {
    bytes.windows(end.len()).position(|window| window == end).map_or(&[], |at| &bytes[at + end.len()..])
}

/// What stands behind a start tag, and what is in its element if it is one of [`APART`].
fn behind_element(tag: &[u8]) -> &[u8] {
    let name = &tag[..tag.iter().take_while(|byte| byte.is_ascii_alphabetic()).count()];
    let mut quote = None;
    let is_end = |&byte: &u8| match quote {
        Some(open) => {
            if byte == open {
                quote = None;
            }
            false
        }
        None => {
            if matches!(byte, b'"' | b'\'') {
                quote = Some(byte);
            }
            byte == b'>'
        }
    };
    let mut rest = tag.iter().position(is_end).map_or(&[][..], |end| &tag[end + 1..]);
    if APART.iter().any(|apart| name.eq_ignore_ascii_case(apart)) {
        loop {
            rest = behind(rest, b"</");
            if rest.is_empty() || rest.get(..name.len()).is_some_and(|end| end.eq_ignore_ascii_case(name)) {
                return behind(rest, b">");
            }
        }
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_what_is_neither_a_tag_nor_a_comment_nor_in_an_element_of_the_head() {
        for (page, expected) in [
            ("", false),
            ("\u{feff}<!doctype html>\n<!-- a > b --><html lang=\"a>b\">", false),
            ("<?xml version='1.0'?><title>a</title><script>if (a</b/.c) {}</SCRIPT ><style>x</style></link>", false),
            ("<noscript><img></noscript><template><p>text</p></template><base href='>'>", false),
            (" a", true),
            ("<html>\u{feff}", true),
            ("<title>a</title>&nbsp;<meta>", true),
            ("<!-- --> --><html>", true),
        ] {
            assert_eq!(has_text(page.as_bytes()), expected, "{page}");
        }
    }
}
