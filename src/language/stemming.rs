//! Light stemming: one small engine, and a line of rules for each language.

use super::languages::{Lexicon, joined, known_tag, table};
use super::numbered::Numbered;
use super::packing::unpack;
use crate::small::text::{has_mark, is_word_of};

/// Words of no language that pages say around a text, and those of each.
const PAGE_WORDS: &str = joined!(
    ' ',
    |language| language.page_words,
    "browser captcha cookie cookies copyright email javascript login newsletter website websites"
);

/// The lexicons of the languages that have one, by language.
static LEXICONS: &[(&str, Lexicon)] =
    table!((&str, Lexicon), ("", Lexicon::EMPTY), |language| match language.lexicon {
        Some(lexicon) => Some((language.tag, lexicon)),
        None => None,
    });

/// The vocabulary of a language; empty for a language that we do not know.
#[derive(Clone, Debug, Default)]
pub(crate) struct Vocabulary {
    stop_words: Numbered,
    page_words: Numbered,
    linkers: &'static str,
    steps: Vec<Step>,
    is_arabic: bool,
    is_german: bool,
}

#[derive(Clone, Debug)]
struct Step {
    /// Letters that must be left.
    least: usize,
    kind: StepKind,
    /// The endings that are taken off, each with what is put in its place.
    rules: Vec<(&'static str, &'static str)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum StepKind {
    Prefix,
    Suffix,
    /// A doubled last letter becomes one.
    Undouble,
}

impl Vocabulary {
    /// The vocabulary of a language by its BCP 47 tag.
    pub(crate) fn of(language: &str) -> Self {
        let mut page_words = Numbered::default();
        for word in PAGE_WORDS.split(' ') {
            page_words.number(word);
        }
        let Some((language, lexicon)) = lexicon_of(language) else {
            return Self { page_words, ..Self::default() };
        };
        let mut stop_words = Numbered::default();
        unpack(lexicon.stop_words, |word| {
            stop_words.number(word);
        });
        Self {
            stop_words,
            page_words,
            linkers: lexicon.linkers,
            steps: read_steps(lexicon),
            is_arabic: *language == "ar",
            is_german: *language == "de",
        }
    }

    /// Which vocabulary a language has: one for all that none is known of.
    pub(crate) fn name_of(language: &str) -> &'static str {
        lexicon_of(language).map_or("", |(language, _)| language)
    }

    /// Does a capital inside a sentence tell a name? German has one on every noun.
    pub(crate) fn names_have_capitals(&self) -> bool {
        !self.is_german
    }

    /// Does the folded word say nothing about what a text is about?
    pub(crate) fn is_stop_word(&self, word: &str) -> bool {
        self.has(word)
            || self.is_arabic && {
                // A conjunction and a preposition are written as one with their word: وقال, فمنها, بهذا.
                let rest = strip_letter(word, "وف");
                self.has(rest) || self.has(strip_letter(rest, "بلك"))
            }
    }

    /// Is the folded word what pages say around a text: banners, offers, forms? A story may be about it, too.
    pub(crate) fn is_page_word(&self, word: &str) -> bool {
        self.page_words.has(word)
    }

    fn has(&self, word: &str) -> bool {
        self.stop_words.has(word)
    }

    /// May the folded word stand inside a name?
    pub(crate) fn is_linker(&self, word: &str) -> bool {
        is_word_of(self.linkers, word)
    }

    /// Does the folded word carry the Arabic article?
    pub(crate) fn is_definite(&self, word: &str) -> bool {
        let starts = |word: &str| word.starts_with("ال");
        self.is_arabic && (starts(word) || starts(strip_letter(word, "وفبكل")) || word.starts_with("لل"))
    }

    /// Does the folded word look like an Arabic verb of the present tense: يقرر, سيقرر, ويقرر?
    pub(crate) fn is_arabic_verb(&self, word: &str) -> bool {
        self.is_arabic && {
            let rest = strip_letter(word, "وف");
            rest.starts_with('ي') || rest.starts_with("سي")
        }
    }

    /// How many bytes at the start of a folded Arabic word are a particle written as one with it. One letter may as
    /// well belong to the word: it is a particle where the article follows, or where the text has the word without it
    /// too. `words` are those.
    pub(crate) fn clitic(&self, word: &str, words: &Numbered) -> usize {
        if !self.is_arabic {
            return 0;
        }
        let rest = strip_letter(word, "وفبلك");
        let is_alone = rest.starts_with("ال") || words.has(rest);
        if is_alone { word.len() - rest.len() } else { 0 }
    }

    /// The stem of a folded word: what its forms have in common, roughly.
    pub(crate) fn stem(&self, word: &str) -> String {
        let mut stem = word.to_owned();
        for step in &self.steps {
            step.apply(&mut stem);
        }
        stem
    }
}

/// `word` without its first letter, where that is one of `letters` and at least two are left.
fn strip_letter<'a>(word: &'a str, letters: &str) -> &'a str {
    let mut rest = word.chars();
    match rest.next() {
        Some(first) if has_mark(letters, first) && rest.as_str().len() >= 4 => rest.as_str(),
        _ => word,
    }
}

/// By a BCP 47 tag.
fn lexicon_of(language: &str) -> Option<&'static (&'static str, Lexicon)> {
    let tag = known_tag(language);
    LEXICONS.iter().find(|(language, _)| language.eq_ignore_ascii_case(tag))
}

fn read_steps(lexicon: &'static Lexicon) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for item in lexicon.endings.split(' ') {
        let (kind, number) = match item.strip_prefix('^') {
            Some(rest) => (StepKind::Prefix, rest),
            None => match item.strip_suffix('~') {
                Some(rest) => (StepKind::Undouble, rest),
                None => (StepKind::Suffix, item),
            },
        };
        if let Ok(least) = number.parse() {
            steps.push(Step { least, kind, rules: Vec::new() });
        } else if let Some(step) = steps.last_mut() {
            step.rules.push(item.split_once('=').unwrap_or((item, "")));
        }
    }
    steps
}

impl Step {
    fn apply(&self, word: &mut String) {
        if self.kind == StepKind::Undouble {
            let mut letters = word.chars().rev();
            let is_doubled = letters.next().is_some_and(|last| letters.next() == Some(last));
            if is_doubled && word.chars().count() > self.least {
                word.pop();
            }
            return;
        }
        let is_prefix = self.kind == StepKind::Prefix;
        // One byte tells most words and endings apart.
        let outer = |part: &str| {
            let bytes = part.as_bytes();
            (if is_prefix { bytes.first() } else { bytes.last() }).copied()
        };
        let end = outer(word);
        for (ending, instead) in self.rules.iter().filter(|(ending, _)| outer(ending) == end) {
            let rest = if is_prefix { word.strip_prefix(ending) } else { word.strip_suffix(ending) };
            let Some(rest) = rest.filter(|rest| rest.chars().count() + instead.chars().count() >= self.least) else {
                continue;
            };
            if is_prefix {
                *word = [instead, rest].concat();
            } else {
                word.truncate(rest.len());
                word.push_str(instead);
            }
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fold;
    use super::*;

    #[test]
    fn stop_words_with_what_arabic_writes_as_one_with_them() {
        let arabic = Vocabulary::of("ar-EG");
        for (word, expected) in [
            ("وقال", true),
            ("فمنها", true),
            ("بهذا", true),
            ("إلى", true),
            ("وطن", false),
            ("بلد", false),
            ("كتاب", false),
        ] {
            assert_eq!(arabic.is_stop_word(&fold(word)), expected, "{word}");
        }
    }
}
