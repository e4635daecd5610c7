//! What agencies write around a story for each other, which readers should not see: bylines, sign-offs, codes, notes.

/// Longer lines are sentences.
const MAX_BYLINE_CHARS: usize = 100;
const MAX_BYLINE_WORDS: usize = 12;

/// The words that bylines begin with, in the languages whose agencies print them.
const BYLINE_WORDS: &[&str] = &[
    "by",
    "von",
    "par",
    "por",
    "di",
    "door",
    "af",
    "av",
    "text",
    "bericht",
    "od",
    "autor",
    "yazan",
    "كتب",
    "كتبت",
    "بقلم",
    "تقرير",
];

/// `By Marwan Makdisi`, but no sentence that begins with such a word.
pub(crate) fn is_byline(text: &str) -> bool {
    let text = text.trim();
    let mut words = text.split_whitespace();
    let first = words.next().unwrap_or_default().trim_end_matches([':', '\u{200f}']).to_ascii_lowercase();
    let is_sentence = text.ends_with(['.', '?', '!', '"', '؟']) && !text.ends_with(". ");
    // In scripts with two cases a name begins with a capital.
    let is_name = |word: &str| word.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase());
    BYLINE_WORDS.contains(&first.as_str())
        && words.next().is_some_and(is_name)
        && !is_sentence
        && text.chars().count() <= MAX_BYLINE_CHARS
        && text.split_whitespace().count() <= MAX_BYLINE_WORDS
        // `By Friday, rain will …` has small words; names and titles have few.
        && words.filter(|word| word.chars().all(char::is_lowercase)).count() <= 3
}

/// The last line of a story, by which its desk signs: `(AFP)`, `ENDS`, `###`, `==Kyodo`.
pub(crate) fn is_sign_off(text: &str) -> bool {
    let text = text.trim();
    let inner = text.strip_prefix(['(', '[']).and_then(|rest| rest.strip_suffix([')', ']']));
    let word = text.trim_matches(|c: char| !c.is_alphanumeric()).to_ascii_lowercase();
    let is_end = matches!(
        word.as_str(),
        "ends" | "end" | "ende" | "fin" | "slutt" | "slut" | "more" | "nnnn" | "30" | "انتهى" | ""
    );
    let is_name = inner.is_some_and(|name| !name.contains(' ') && name.chars().count() <= 20);
    let is_signed = text.starts_with("==") && text.split_whitespace().count() <= 2;
    !text.is_empty() && (is_end || is_name || is_signed || is_initials(text))
}

/// `asl/tib/pid/cac`, `mr-jm/abc`: who wrote and edited it.
fn is_initials(text: &str) -> bool {
    let mut parts = text.split(['/', '-']);
    text.contains('/')
        && parts.all(|part| (2..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_lowercase()))
}

/// A rule of signs: `_____`.
pub(crate) fn is_rule(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| matches!(c, '_' | '-' | '=' | '*' | '—' | ' '))
}

/// Codes for machines: `51 77 03 CRO01 1113 QBXB`.
pub(crate) fn is_routing(text: &str) -> bool {
    text.chars().any(|c| c.is_ascii_digit())
        && text.chars().any(|c| c.is_ascii_uppercase())
        && !text.chars().any(char::is_lowercase)
        && text.split_whitespace().count() > 2
}

/// A note to editors: `Eds: Adds quotes`, `(Adds comments, detail)`.
pub(crate) fn is_note(text: &str) -> bool {
    let start = text.trim_start_matches(['(', '[', ' ']).to_ascii_lowercase();
    ["eds:", "eds.:", "editors:", "editor's note", "eds note", "note to editors", "attention editors"]
        .iter()
        .any(|word| start.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines_are_no_sentences() {
        for (line, expected) in [
            ("By Huda Salem", true),
            ("By Huda Salem and Omar Said in Aden", true),
            ("Von Karla Meier, dpa", true),
            ("بقلم هدى سالم", true),
            ("By Friday, rain will have filled most of the reservoirs in the north of the country.", false),
            ("Bypass opened", false),
            ("By the numbers", false),
            ("", false),
        ] {
            assert_eq!(is_byline(line), expected, "{line}");
        }
    }

    #[test]
    fn sign_offs_are_short() {
        for (line, expected) in [
            ("(AFP)", true),
            ("ENDS", true),
            ("###", true),
            ("-30-", true),
            ("abc/de/fgh", true),
            ("(Reporting by Huda Salem; Editing by Omar Said)", false),
            ("It ends.", false),
            ("", false),
        ] {
            assert_eq!(is_sign_off(line), expected, "{line}");
        }
    }

    #[test]
    fn codes_have_no_words() {
        assert!(is_routing("51 77 03 CRO01 1113 APE4800 QBXB"));
        assert!(!is_routing("It rained on 3 of 7 days"));
        assert!(!is_routing("LONDON"));
    }
}
