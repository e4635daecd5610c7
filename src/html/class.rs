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

/// Is one of the words in the value of a class or an ID, in any ASCII case? Whatever is no ASCII letter parts words.
pub(crate) fn has_word(value: &str, words: &[&str]) -> bool {
    // A letter has the same five bits in either case: those of its first letter tell of most words that they are none.
    let bit = |word: &[u8]| word.first().map_or(0, |&letter| 1_u32 << (letter & 31));
    let letters = words.iter().fold(0, |letters, known| letters | bit(known.as_bytes()));
    let is_one_of = |word: &[u8]| words.iter().any(|known| word.eq_ignore_ascii_case(known.as_bytes()));
    value.as_bytes().split(|byte| !byte.is_ascii_alphabetic()).any(|word| letters & bit(word) != 0 && is_one_of(word))
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
        for (value, expected) in [
            ("photo-caption", true),
            ("Entry__Caption2", true),
            ("captions", false),
            ("photoCaption", false),
            ("", false),
        ] {
            assert_eq!(has_word(value, &["caption"]), expected, "{value}");
        }
    }
}
