//! Plain text as a source: lines and blank lines, nothing decoded.

/// Does a source of unknown format hold markup? A tag that starts like one, a comment, or a character reference
/// is enough; `a < b` and `<3` are text.
///
/// This is `format: 'auto'`. Where it errs it errs towards HTML, which keeps the words of text as well.
pub(crate) fn looks_like_html(source: &str) -> bool {
    let bytes = source.as_bytes();
    let opens_tag = |i: usize| match bytes.get(i + 1) {
        Some(b'/') => bytes.get(i + 2).is_some_and(u8::is_ascii_alphabetic),
        Some(b'!' | b'?') => true,
        Some(next) => next.is_ascii_alphabetic(),
        None => false,
    };
    let opens_reference = |i: usize| {
        let rest = &bytes[i + 1..bytes.len().min(i + 34)];
        let name = rest.strip_prefix(b"#").unwrap_or(rest);
        let length = name.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        length > 0 && name.get(length) == Some(&b';')
    };
    bytes.iter().enumerate().any(|(i, &byte)| match byte {
        b'<' => opens_tag(i),
        b'&' => opens_reference(i),
        _ => false,
    })
}

/// The paragraphs of plain text, each as its lines, trimmed: a blank line ends one, and where no line is blank every
/// line is one.
pub(crate) fn read_text(source: &str) -> Vec<Vec<&str>> {
    let is_edge = |c: char| c.is_whitespace() || c == '\u{feff}';
    let lines: Vec<&str> = source.trim_matches(is_edge).lines().map(|line| line.trim_matches(is_edge)).collect();
    if lines.contains(&"") {
        lines.split(|line| line.is_empty()).filter(|lines| !lines.is_empty()).map(<[&str]>::to_vec).collect()
    } else {
        lines.into_iter().map(|line| vec![line]).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_told_from_text() {
        for (source, expected) in [
            ("<p>a", true),
            ("a</p>", true),
            ("a<!-- b -->", true),
            ("a &amp; b", true),
            ("&#1587;", true),
            ("a < b & c > d <3", false),
            ("R&D; nothing", true),
            ("نص بلا وسوم", false),
            ("", false),
        ] {
            assert_eq!(looks_like_html(source), expected, "{source:?}");
        }
    }

    #[test]
    fn blank_lines_end_paragraphs_and_otherwise_every_line_does() {
        assert_eq!(read_text("a\nb\n\n c \n"), [vec!["a", "b"], vec!["c"]]);
        assert_eq!(read_text("\u{feff}a\r\nb\r\n"), [vec!["a"], vec!["b"]]);
        assert!(read_text(" \n ").is_empty());
    }
}
