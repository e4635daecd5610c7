//! Finding the end of an element whose content is text to the tokenizer.

use crate::html::is_space;
use crate::small::scan::position_of;

use Search::{At, ResumeFrom};

/// The answer of a search in a source that may go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Search {
    /// Found at this offset.
    At(usize),
    /// Not found: search again from this offset once more of the source has come.
    ResumeFrom(usize),
}

/// The offset of `</name`, in any case and ended as a tag's name is.
pub(super) fn end_tag(bytes: &[u8], name: &str) -> Search {
    let mut at = 0;
    while let Some(ahead) = position_of(bytes.get(at..).unwrap_or_default(), [b'<']) {
        at += ahead;
        match starts_with(bytes.get(at + 1..).unwrap_or_default(), b"/", name) {
            Some(true) => return At(at),
            Some(false) => at += 1,
            None => return ResumeFrom(at),
        }
    }
    ResumeFrom(bytes.len())
}

/// The tokenizer's states within a script.
/// <https://html.spec.whatwg.org/#script-data-state>
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum ScriptState {
    #[default]
    Plain,
    /// Behind a `<!--`.
    Escaped,
    /// Behind a `<script` behind a `<!--`: an end tag leads back, and does not end the script.
    DoubleEscaped,
}

/// As [`end_tag`], for a script from `from` on. `state` is the state at `from`, and then at the offset in the answer.
pub(super) fn script_end(bytes: &[u8], from: usize, state: &mut ScriptState) -> Search {
    let mut at = from;
    loop {
        let rest = bytes.get(at..).unwrap_or_default();
        // Most scripts never leave the first state, in which a dash means nothing.
        let is_plain = *state == ScriptState::Plain;
        let ahead = if is_plain { position_of(rest, [b'<']) } else { position_of(rest, [b'<', b'-']) };
        let Some(ahead) = ahead else { return ResumeFrom(bytes.len()) };
        at += ahead;
        let rest = bytes.get(at..).unwrap_or_default();
        let after = rest.get(1..).unwrap_or_default();
        if rest.first() == Some(&b'-') {
            if is_cut_off(rest, b"-->") {
                return ResumeFrom(at);
            }
            at += 1;
            if rest.starts_with(b"-->") {
                *state = ScriptState::Plain;
            }
            continue;
        }
        if is_cut_off(rest, b"<!--") {
            return ResumeFrom(at);
        }
        let closes = starts_with(after, b"/", "script");
        let opens = starts_with(after, b"", "script");
        let (next, length) = match (*state, closes, opens) {
            (_, None, _) | (_, _, None) => return ResumeFrom(at),
            (ScriptState::Plain | ScriptState::Escaped, Some(true), _) => return At(at),
            (ScriptState::DoubleEscaped, Some(true), _) => (ScriptState::Escaped, 1),
            (ScriptState::Escaped, _, Some(true)) => (ScriptState::DoubleEscaped, 1),
            // Its dashes count as those of `-->`, too.
            (ScriptState::Plain, ..) if rest.starts_with(b"<!--") => (ScriptState::Escaped, "<!".len()),
            (state, ..) => (state, 1),
        };
        *state = next;
        at += length;
    }
}

/// Does the rest start with the mark and the name, and does the name end there? `None` where the rest is too short to
/// tell.
fn starts_with(rest: &[u8], mark: &[u8], name: &str) -> Option<bool> {
    let (length, name) = (mark.len() + name.len(), name.as_bytes());
    let is_so_far = |(index, byte): (usize, &u8)| match mark.get(index) {
        Some(expected) => byte == expected,
        None => name.get(index - mark.len()).is_none_or(|expected| byte.to_ascii_lowercase() == *expected),
    };
    if !rest.iter().take(length).enumerate().all(is_so_far) {
        return Some(false);
    }
    rest.get(length).map(|&byte| is_space(byte) || matches!(byte, b'/' | b'>'))
}

/// Could the rest be the beginning of the mark, cut off by the end of the source?
fn is_cut_off(rest: &[u8], mark: &[u8]) -> bool {
    rest.len() < mark.len() && mark.starts_with(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_ends_where_browsers_end_it() {
        for (source, expected) in [
            ("a</script>", At(1)),
            ("a</SCRIPT\n>", At(1)),
            ("a</scripts>b", ResumeFrom(12)),
            ("a</script", ResumeFrom(1)),
            ("<!--</script>", At(4)),
            ("<!--<script></script>-->", ResumeFrom(24)),
            ("<!--<script></script></script>", At(21)),
            ("<!--<script>--></script>", At(15)),
            ("<!--<scripts></script>", At(13)),
            ("<!--><script></script>", At(13)),
            ("<!---><script></script>", At(14)),
            ("<script><!--</script>", At(12)),
            ("a<!-", ResumeFrom(1)),
            ("<!--a-", ResumeFrom(5)),
        ] {
            assert_eq!(script_end(source.as_bytes(), 0, &mut ScriptState::Plain), expected, "{source:?}");
        }
    }

    #[test]
    fn a_script_in_pieces_ends_where_the_whole_does() {
        for source in
            ["<!--a<script>b</script>c--d-->e</script>", "<!--><script>a</script>", "<!--<script>--</script>--->"]
        {
            let whole = script_end(source.as_bytes(), 0, &mut ScriptState::Plain);
            for cut in 0..source.len() {
                let mut state = ScriptState::Plain;
                let first = script_end(&source.as_bytes()[..cut], 0, &mut state);
                let end = match first {
                    At(_) => first,
                    ResumeFrom(from) => script_end(source.as_bytes(), from, &mut state),
                };
                assert_eq!(end, whole, "{source:?} cut at {cut}");
            }
        }
    }

    #[test]
    fn an_end_tag_is_found_in_any_case_and_whole() {
        for (source, expected) in [
            ("a</title>", At(1)),
            ("a</tItLe/", At(1)),
            ("</titles></title >", At(9)),
            ("a</titl", ResumeFrom(1)),
            ("a</title", ResumeFrom(1)),
            ("a</", ResumeFrom(1)),
            ("a<b", ResumeFrom(3)),
            ("", ResumeFrom(0)),
        ] {
            assert_eq!(end_tag(source.as_bytes(), "title"), expected, "{source:?}");
        }
    }
}
