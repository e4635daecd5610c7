//! A text without whose pictures and whose words it has: the names in credits and of agencies say nothing of what it is
//! about.

use crate::article::is_agency;
use crate::language::page_words::PageWords;
use crate::language::{begins_caption, is_caption, normalize};
use crate::small::chars::is_alphanumeric;
use crate::small::text::{ends_with_mark, trim_marks, word_count, words_up_to};

/// The longest credit, in bytes and in words.
const MAX_BYTES: usize = 240;
const MAX_WORDS: usize = 12;

/// The text without the lines that are credits, without credits in brackets, and without those behind the last sentence
/// of a line.
pub(super) fn without_credits(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let bare = line.trim();
        if !is_caption(bare) && !is_credit(bare) {
            push_uncredited(line, &mut out);
        } else if line.ends_with('\n') {
            out.push('\n');
        }
    }
    out
}

/// Appends a line without the credits in it.
fn push_uncredited(line: &str, out: &mut String) {
    let mut rest = line;
    while let Some((front, behind)) = rest.split_once('(')
        && let Some((inside, after)) = behind.split_once(')')
    {
        out.push_str(front);
        if is_credit(inside) {
            out.push(' ');
        } else {
            out.push('(');
            out.push_str(inside);
            out.push(')');
        }
        rest = after;
    }
    let bare = rest.trim_end();
    let last = bare.rfind(['.', '!', '?', '؟', '。', '।', '۔', '…']);
    let is_between = |c: char| !is_alphanumeric(c) && c != '©';
    let tail = last.and_then(|at| bare.get(at..)).map(|tail| tail.trim_start_matches(is_between));
    match tail.filter(|tail| is_credit(tail)) {
        Some(tail) => {
            out.push_str(bare.strip_suffix(tail).unwrap_or(bare));
            out.push('\n');
        }
        None => out.push_str(rest),
    }
}

/// Does a short text say whose a picture or a text is: an agency, somebody beside one, a name behind the word for it?
fn is_credit(text: &str) -> bool {
    if text.is_empty() || text.len() > MAX_BYTES {
        return false;
    }
    let words = words_up_to(text, MAX_WORDS + 1);
    if words > MAX_WORDS {
        return false;
    }
    let is_agency = |part: &str| is_agency(trim_marks(part, "()[]©.:"));
    let is_signed = words * 2 <= MAX_WORDS && text.split(['/', '+']).any(is_agency);
    // تصوير سالم الراوي
    let (word, name) = text.split_once(' ').unwrap_or_default();
    let is_of_word = || word_count(name) * 3 <= MAX_WORDS && begins_caption(&[word, ": ", name].concat());
    let has_words = || PageWords::Credits.are_in(&normalize(text)) || is_of_word();
    let is_of_agency = || text.split_once([':', '：']).is_some_and(|(_, name)| name.split(['/', '+']).all(is_agency));
    is_signed
        || text.starts_with('©')
        || begins_caption(text)
        || is_of_agency()
        || !ends_with_mark(text, ".!?؟") && has_words()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credits_leave_and_all_else_stays() {
        for (text, expected) in [
            ("The road is open. AFP\nPhoto: Jo Mast", "The road is open. \n"),
            ("The road (Photo by Jo Mast/Getty Images) is open.", "The road   is open."),
            ("Jo Mast / AFP", ""),
            ("Illustration by Jo Mast", ""),
            ("تصوير سالم الراوي", ""),
            ("فتح الطريق. (الأناضول)", "فتح الطريق.  "),
            ("The road (of 1921) is open. The bridge is not.", "The road (of 1921) is open. The bridge is not."),
            ("Photos, letters and maps are on show", "Photos, letters and maps are on show"),
            ("Reuters and AFP closed their offices in the town.", "Reuters and AFP closed their offices in the town."),
        ] {
            assert_eq!(without_credits(text).trim_end(), expected.trim_end(), "{text}");
        }
    }
}
