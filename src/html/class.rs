//! Matching classes and IDs, by two rules.
//!
//! A class that a program gives is one name, such as `twitter-tweet`: [`class_matches`] compares it whole. The classes
//! that authors of templates make up are of words, such as `photo-caption` or `entry__caption`: [`has_word`] compares
//! each. (`article::measure::hints` also reads words set apart by capitals, and pairs of words: there are hundreds to
//! look up for each element of a page, and it does that by their hashes.)

/// Does the pattern name this class? A `*` at an end of the pattern stands for anything there.
pub(crate) fn class_matches(class: &str, pattern: &str) -> bool {
    match (pattern.strip_prefix('*'), pattern.strip_suffix('*')) {
        (Some(end), _) => class.ends_with(end),
        (_, Some(start)) => class.starts_with(start),
        _ => class == pattern,
    }
}

/// For each byte the bit of the letter that it is in any ASCII case; none for whatever is no letter.
static LETTER_BITS: [u32; 256] = {
    let mut bits = [0; 256];
    let mut letter = b'a';
    while letter <= b'z' {
        bits[letter as usize] = 1 << (letter - b'a');
        bits[letter.to_ascii_uppercase() as usize] = bits[letter as usize];
        letter += 1;
    }
    bits
};

/// The letters of each word, as bits.
pub(crate) const fn letters_of<const N: usize>(words: &[&str]) -> [u32; N] {
    let mut letters = [0; N];
    let mut at = 0;
    while at < N {
        let word = words[at].as_bytes();
        let mut place = 0;
        while place < word.len() {
            letters[at] |= LETTER_BITS[word[place] as usize];
            place += 1;
        }
        at += 1;
    }
    letters
}

/// The letters that a value has, as bits.
pub(crate) fn letters_in(value: &str) -> u32 {
    value.bytes().fold(0, |letters, byte| letters | LETTER_BITS[usize::from(byte)])
}

/// Are all letters of one of some words, which are given by [`letters_of`], among these?
pub(crate) fn has_all_of_one(letters: u32, words: &[u32]) -> bool {
    words.iter().any(|word| word & !letters == 0)
}

/// Has a value all letters of one of some words? Otherwise it has none of them, whatever parts their letters.
pub(crate) fn may_have_word(value: &str, words: &[u32]) -> bool {
    has_all_of_one(letters_in(value), words)
}

/// Is one of the words in the value of a class or an ID, in any ASCII case? Whatever is no ASCII letter parts words.
#[inline(never)]
pub(crate) fn has_word(value: &str, words: &[&str]) -> bool {
    // Many elements have neither.
    if value.is_empty() {
        return false;
    }
    let bit = |byte: u8| LETTER_BITS[usize::from(byte)];
    // The first letter tells of most words that they are none.
    let firsts = words.iter().fold(0, |firsts, known| firsts | known.bytes().next().map_or(0, bit));
    let bytes = value.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let start = at;
        at += 1;
        if bit(byte) == 0 {
            continue;
        }
        while bytes.get(at).is_some_and(|&byte| bit(byte) != 0) {
            at += 1;
        }
        if bit(byte) & firsts != 0 {
            let word = bytes.get(start..at).unwrap_or_default();
            if words.iter().any(|known| word.eq_ignore_ascii_case(known.as_bytes())) {
                return true;
            }
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_are_matched_whole_and_words_within_them() {
        for (class, pattern, expected) in [
            ("twitter-tweet", "twitter-tweet", true),
            ("twitter-tweet-2", "twitter-tweet", false),
            ("twitter-tweet-2", "twitter-*", true),
            ("fb-post", "*-post", true),
            ("post", "*-post", false),
            ("twitter", "twitter-*", false),
        ] {
            assert_eq!(class_matches(class, pattern), expected, "{class} by {pattern}");
        }
        const LETTERS: [u32; 1] = letters_of(&["caption"]);
        assert!(may_have_word("CAP-tion", &LETTERS) && !may_have_word("action", &LETTERS));
        for (value, expected) in [
            ("photo-caption", true),
            ("Entry__Caption2", true),
            ("captions", false),
            ("photoCaption", false),
            ("cap caption", true),
            ("2caption-", true),
            ("-caption2s", true),
            ("", false),
        ] {
            assert_eq!(has_word(value, &["caption"]), expected, "{value}");
            assert!(!expected || may_have_word(value, &LETTERS), "{value}");
        }
    }
}
