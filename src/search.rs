//! Looking for a piece of text, by one small function: the standard library's searcher is written into every place that
//! calls it, and weighs a kilobyte there.

/// Where `piece` stands first. It is one of ours, and short: looking for a long one could take its length times the text's.
#[inline(never)]
pub(crate) fn position(text: &str, piece: &str) -> Option<usize> {
    let first = *piece.as_bytes().first()?;
    let starts = text.bytes().enumerate().filter(|&(_, byte)| byte == first);
    starts
        .map(|(at, _)| at)
        .find(|&at| text.as_bytes().get(at..).is_some_and(|rest| rest.starts_with(piece.as_bytes())))
}

/// Does it hold a piece that comes from a page, as it does? In linear time, whatever the two are: by Knuth, Morris and Pratt (1977).
#[inline(never)]
pub(crate) fn includes(text: &str, piece: &str) -> bool {
    /// How much of the piece ends with `byte`, where so much of it ended before.
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

/// Where `piece` stands last.
#[inline(never)]
pub(crate) fn last_position(text: &str, piece: &str) -> Option<usize> {
    let ends = (piece.len()..=text.len()).rev().filter(|_| !piece.is_empty());
    ends.map(|end| end - piece.len())
        .find(|&at| text.as_bytes().get(at..).is_some_and(|rest| rest.starts_with(piece.as_bytes())))
}

/// Does it hold `piece`?
pub(crate) fn holds(text: &str, piece: &str) -> bool {
    position(text, piece).is_some()
}

/// Does it hold one of the pieces? One look at each byte tells most places that none begins there.
#[inline(never)]
pub(crate) fn holds_any(text: &str, pieces: &[&str]) -> bool {
    let mut begins = [false; 256];
    for first in pieces.iter().filter_map(|piece| piece.as_bytes().first()) {
        begins[usize::from(*first)] = true;
    }
    let bytes = text.as_bytes();
    let is_at =
        |at: usize| bytes.get(at..).is_some_and(|rest| pieces.iter().any(|piece| rest.starts_with(piece.as_bytes())));
    bytes.iter().enumerate().any(|(at, &byte)| begins[usize::from(byte)] && is_at(at))
}

/// What stands in front of the first `piece` and behind it.
#[inline(never)]
pub(crate) fn split_at_piece<'t>(text: &'t str, piece: &str) -> Option<(&'t str, &'t str)> {
    let at = position(text, piece)?;
    Some((text.get(..at)?, text.get(at + piece.len()..)?))
}

/// The text with every `piece` written as `other`.
#[inline(never)]
pub(crate) fn replaced(text: &str, piece: &str, other: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = split_at_piece(rest, piece) {
        out.push_str(before);
        out.push_str(other);
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// How many words it has, as white space parts them.
#[inline(never)]
pub(crate) fn word_count(text: &str) -> usize {
    text.split_whitespace().count()
}

/// Is it one of the marks? (The standard library looks for a mark beyond ASCII as it looks for a long text.)
#[inline(never)]
pub(crate) fn has_mark(marks: &str, c: char) -> bool {
    marks.chars().any(|mark| mark == c)
}

/// Does it end in one of the marks?
#[inline(never)]
pub(crate) fn ends_in(text: &str, marks: &str) -> bool {
    text.chars().next_back().is_some_and(|last| has_mark(marks, last))
}

/// Without white space and the marks at both ends.
#[inline(never)]
pub(crate) fn trimmed<'t>(text: &'t str, marks: &str) -> &'t str {
    text.trim_matches(|c: char| c.is_whitespace() || has_mark(marks, c))
}

/// Takes the first word off a list, which single spaces separate.
#[inline(never)]
pub(crate) fn next_word<'l>(list: &mut &'l str) -> Option<&'l str> {
    if list.is_empty() {
        return None;
    }
    let end = list.bytes().position(|byte| byte == b' ').unwrap_or(list.len());
    let word = list.get(..end)?;
    *list = list.get(end + 1..).unwrap_or_default();
    Some(word)
}

/// The place among the words of a list of the first that `is_it`.
#[inline(never)]
pub(crate) fn find_word(mut list: &str, is_it: &dyn Fn(&str) -> bool) -> Option<usize> {
    let mut place = 0;
    while let Some(word) = next_word(&mut list) {
        if is_it(word) {
            return Some(place);
        }
        place += 1;
    }
    None
}

/// Is it one of the words of a list?
#[inline(never)]
pub(crate) fn is_word_of(list: &str, word: &str) -> bool {
    find_word(list, &|known| known == word).is_some()
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
                    assert_eq!(includes(&text, &piece), holds(&text, &piece), "{piece} in {text}");
                }
            }
        }
        assert!(!includes(&"a".repeat(40), &"a".repeat(41)) && !includes("a", ""));
    }

    #[test]
    fn pieces_are_found_split_and_replaced() {
        assert_eq!(position("اقرأ أيضا", "أيضا"), Some(9));
        assert_eq!(position("aab", "ab"), Some(1));
        assert_eq!(position("a", "ab"), None);
        assert_eq!(position("a", ""), None);
        assert_eq!((last_position("abab", "ab"), last_position("أيضا", "أيضا")), (Some(2), Some(0)));
        assert_eq!((last_position("a", "ab"), last_position("a", "")), (None, None));
        assert!(holds_any("aab", &["b", "c"]) && !holds_any("aab", &["ba", "c"]) && !holds_any("", &["a"]));
        assert_eq!(split_at_piece("a - b - c", " - "), Some(("a", "b - c")));
        assert_eq!(replaced("a and b and c", " and ", ","), "a,b,c");
        assert_eq!(trimmed(" - a, b. ", "-,."), "a, b");
        assert_eq!(word_count(" a  b "), 2);
        assert!(has_mark("،;", '،') && !has_mark("،;", ':'));
        assert!(ends_in("لماذا؟", ".؟") && !ends_in("", ".") && !ends_in("a", "."));
        assert_eq!(find_word("a b", &|word| word == "b"), Some(1));
        assert!(is_word_of("de del la", "del") && !is_word_of("de del la", "d"));
    }
}
