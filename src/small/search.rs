//! Looking for a piece of text. `str::find` and its kin build a searcher into every place that calls them: 1 kB each.
//!
//! There are two kinds, by where the piece comes from. A *literal* is a piece of ours and short: the `*_literal`
//! functions compare it at each place, which takes its length times the text's. A piece that the input may choose needs
//! [`contains_linear`]: a page with a long headline could make the others take minutes.

/// The offset of the first `literal`.
#[inline(never)]
pub(crate) fn find_literal(text: &str, literal: &str) -> Option<usize> {
    let first = *literal.as_bytes().first()?;
    let starts = text.bytes().enumerate().filter(|&(_, byte)| byte == first);
    starts.map(|(at, _)| at).find(|&at| is_at(text, at, literal))
}

/// The offset of the last `literal`.
#[inline(never)]
pub(crate) fn rfind_literal(text: &str, literal: &str) -> Option<usize> {
    let ends = (literal.len()..=text.len()).rev().filter(|_| !literal.is_empty());
    ends.map(|end| end - literal.len()).find(|&at| is_at(text, at, literal))
}

fn is_at(text: &str, at: usize, literal: &str) -> bool {
    text.as_bytes().get(at..).is_some_and(|rest| rest.starts_with(literal.as_bytes()))
}

/// Does the text contain `literal`?
pub(crate) fn contains_literal(text: &str, literal: &str) -> bool {
    find_literal(text, literal).is_some()
}

/// Does the text contain one of the literals? One look at each byte tells of most places that none begins there.
#[inline(never)]
pub(crate) fn contains_any_literal(text: &str, literals: &[&str]) -> bool {
    let mut begins = [false; 256];
    for first in literals.iter().filter_map(|literal| literal.as_bytes().first()) {
        begins[usize::from(*first)] = true;
    }
    let is_any_at = |at: usize| literals.iter().any(|literal| is_at(text, at, literal));
    text.bytes().enumerate().any(|(at, byte)| begins[usize::from(byte)] && is_any_at(at))
}

/// The text before and after the first `literal`.
#[inline(never)]
pub(crate) fn split_at_literal<'t>(text: &'t str, literal: &str) -> Option<(&'t str, &'t str)> {
    let at = find_literal(text, literal)?;
    Some((text.get(..at)?, text.get(at + literal.len()..)?))
}

/// The text with every `literal` replaced by `other`.
#[inline(never)]
pub(crate) fn replace_literal(text: &str, literal: &str, other: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = split_at_literal(rest, literal) {
        out.push_str(before);
        out.push_str(other);
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Does the text contain `piece`, whatever the two are? In linear time, by Knuth, Morris and Pratt (1977).
#[inline(never)]
pub(crate) fn contains_linear(text: &str, piece: &str) -> bool {
    /// The number of bytes of the piece that match up to `byte`, where `matched` of them ended just before.
    fn grown(piece: &[u8], borders: &[usize], mut matched: usize, byte: u8) -> usize {
        while matched > 0 && piece.get(matched) != Some(&byte) {
            matched = borders.get(matched - 1).copied().unwrap_or_default();
        }
        matched + usize::from(piece.get(matched) == Some(&byte))
    }

    let piece = piece.as_bytes();
    if piece.is_empty() || piece.len() > text.len() {
        return false;
    }
    // For each beginning of the piece, how long a beginning of it is also its end.
    let mut borders = vec![0];
    let mut matched = 0;
    for &byte in piece.iter().skip(1) {
        matched = grown(piece, &borders, matched, byte);
        borders.push(matched);
    }
    matched = 0;
    text.bytes().any(|byte| {
        matched = grown(piece, &borders, matched, byte);
        matched == piece.len()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_of_pages_are_found_as_ours_are() {
        // Texts of two letters, pieces of each, and one letter changed in them.
        let texts = (0..200_u64).map(|seed| {
            let bit = |at: u64| (seed + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left((7 * at) as u32) & 3 == 0;
            (0..60).map(|at| if bit(at) { 'b' } else { 'a' }).collect::<String>()
        });
        for text in texts {
            for from in 0..20 {
                let piece = &text[from..from + 1 + from % 37];
                for piece in [piece.to_owned(), ["b", &piece[1..]].concat(), [&piece[1..], "b"].concat()] {
                    assert_eq!(contains_linear(&text, &piece), contains_literal(&text, &piece), "{piece} in {text}");
                }
            }
        }
        assert!(!contains_linear(&"a".repeat(40), &"a".repeat(41)) && !contains_linear("a", ""));
    }

    #[test]
    fn pieces_are_found_split_and_replaced() {
        assert_eq!(find_literal("اقرأ أيضا", "أيضا"), Some(9));
        assert_eq!(find_literal("aab", "ab"), Some(1));
        assert_eq!(find_literal("a", "ab"), None);
        assert_eq!(find_literal("a", ""), None);
        assert_eq!((rfind_literal("abab", "ab"), rfind_literal("أيضا", "أيضا")), (Some(2), Some(0)));
        assert_eq!((rfind_literal("a", "ab"), rfind_literal("a", "")), (None, None));
        assert!(
            contains_any_literal("aab", &["b", "c"])
                && !contains_any_literal("aab", &["ba", "c"])
                && !contains_any_literal("", &["a"])
        );
        assert_eq!(split_at_literal("a - b - c", " - "), Some(("a", "b - c")));
        assert_eq!(replace_literal("a and b and c", " and ", ","), "a,b,c");
    }
}
