//! Stop words: the words that say nothing about what a text is about.

use super::detection::FUNCTION_WORDS;
use super::fold::fold;
use super::languages::{known_tag, table};
use super::numbered::Numbered;
use super::packing::{MAX_SHORT_LETTERS, Packed, unpack};
use super::roles::{Listed, Roles};
use crate::small::text::{has_mark, is_word_of};

/// What a lexicon has about stop words.
#[derive(Clone, Copy)]
struct OfLexicon {
    words: Packed,
    particles: &'static [&'static str],
    own_letters: Packed,
}

impl OfLexicon {
    const NOTHING: Self = Self { words: Packed::EMPTY, particles: &[], own_letters: Packed::EMPTY };
}

/// The lists of the languages that have one, by language.
static LISTED: &[(&str, OfLexicon)] =
    table!((&str, OfLexicon), ("", OfLexicon::NOTHING), |language| match &language.lexicon {
        Some(lexicon) => {
            let (words, particles, own_letters) = (lexicon.stop_words, lexicon.particles, lexicon.own_letters);
            Some((language.tag, OfLexicon { words, particles, own_letters }))
        }
        None => None,
    });

/// Languages without a file, and those with whose function words theirs are read.
const RELATIVES: &[(&str, &str)] = &[
    ("af fy", "nl"),
    ("an ast", "es"),
    ("bs me sh", "hr"),
    ("fo", "da"),
    ("gl mwl", "pt"),
    ("jv su", "id"),
    ("lb nds", "de"),
    ("nn", "nb"),
    ("oc", "ca"),
    ("sk", "cs"),
];

/// The commonest function words of a language that has no lexicon, or of its nearest relative.
fn function_words(language: &str) -> impl Iterator<Item = &'static str> {
    let tag = known_tag(language);
    let relative = RELATIVES.iter().find(|(tags, _)| is_word_of(tags, tag)).map_or(tag, |(_, relative)| relative);
    let list = FUNCTION_WORDS.iter().find(|(known, _)| *known == relative).map_or("", |(_, words)| words);
    list.split_ascii_whitespace()
}

/// The longest beginnings of words in `own_letters` of a lexicon have two letters more.
const MAX_OWN_LETTERS: usize = 6;

/// The stop words of a language; of one that we have no list of, its nearest relative's function words.
#[derive(Clone, Debug)]
pub(super) struct StopWords {
    /// They, and the words of other lists.
    pub(super) listed: Listed,
    particles: &'static [&'static str],
    own_letters: Numbered,
    is_arabic: bool,
}

impl StopWords {
    /// The stop words of a language by its BCP 47 tag.
    pub(super) fn of(language: &str) -> Self {
        let tag = known_tag(language);
        let listed = LISTED.iter().find(|(known, _)| known.eq_ignore_ascii_case(tag));
        let &(tag, OfLexicon { words, particles, own_letters }) = listed.unwrap_or(&("", OfLexicon::NOTHING));
        let mut listed = Listed::new();
        unpack(words, |word| listed.add(word, Roles::STOP_WORD));
        if tag.is_empty() {
            function_words(language).for_each(|word| listed.add(&fold(word), Roles::STOP_WORD));
        }
        let mut own = Numbered::default();
        unpack(own_letters, |word| {
            own.number(word);
        });
        Self { listed, particles, own_letters: own, is_arabic: tag == "ar" }
    }

    /// Is the folded word one of them?
    pub(super) fn has(&self, word: &str) -> bool {
        self.listed.roles(word).has(Roles::STOP_WORD) || self.has_behind_particles(word)
    }

    /// Is it one behind a conjunction or a preposition, which are written as one with it: وقال, فمنها, بهذا, והוא?
    #[inline]
    pub(super) fn has_behind_particles(&self, word: &str) -> bool {
        !self.particles.is_empty() && self.has_without_particles(word)
    }

    fn has_without_particles(&self, word: &str) -> bool {
        let mut rest = word;
        for letters in self.particles {
            let behind = strip_letter(rest, letters);
            if behind.len() == rest.len() {
                continue;
            }
            if self.begins_with_own_letter(rest) {
                break;
            }
            if self.listed.roles(behind).has(Roles::STOP_WORD) {
                return true;
            }
            rest = behind;
        }
        self.has_with_article(word)
    }

    /// Is it one behind ل, which its article loses a letter to: للمرة?
    fn has_with_article(&self, word: &str) -> bool {
        let behind_article = || word.strip_prefix(['و', 'ف']).unwrap_or(word).strip_prefix("لل");
        self.is_arabic
            && behind_article().is_some_and(|rest| self.listed.roles(&["ال", rest].concat()).has(Roles::STOP_WORD))
    }

    /// Does a folded word begin with a letter that is no particle there, although it could be?
    pub(super) fn begins_with_own_letter(&self, word: &str) -> bool {
        let ends = word.char_indices().map(|(at, _)| at).skip(3).chain([word.len()]);
        ends.take(MAX_OWN_LETTERS).any(|end| word.get(..end).is_some_and(|start| self.own_letters.has(start)))
    }
}

/// Is a word a stop word of up to three letters, as those are that lead on to the next line of a headline?
pub(crate) fn is_short_stop_word(word: &str, language: &str) -> bool {
    let word = fold(word);
    word.chars().count() <= MAX_SHORT_LETTERS && StopWords::of(language).has(&word)
}

/// `word` without its first letter, where that is one of `letters` and at least two are left.
pub(super) fn strip_letter<'a>(word: &'a str, letters: &str) -> &'a str {
    let mut rest = word.chars();
    match rest.next() {
        Some(first) if has_mark(letters, first) && rest.as_str().len() >= 4 => rest.as_str(),
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stop_words_with_what_arabic_writes_as_one_with_them() {
        let arabic = StopWords::of("ar-EG");
        for (word, expected) in [
            ("وقال", true),
            ("فمنها", true),
            ("بهذا", true),
            ("إلى", true),
            ("وطن", false),
            ("ولاية", false),
            ("للمرة", true),
            ("وللمرة", true),
            ("للقوات", false),
            ("وجود", true),
            ("بلد", false),
            ("كتاب", false),
        ] {
            assert_eq!(arabic.has(&fold(word)), expected, "{word}");
        }
    }
}
