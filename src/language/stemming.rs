//! Light stemming: one small engine, and a line of rules for each language.

use super::detection::FUNCTION_WORDS;
use super::fold::fold;
use super::languages::{Lexicon, joined, known_tag, table};
use super::numbered::Numbered;
use super::packing::{Packed, unpack};
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

/// The longest beginnings of words in [`Lexicon::own_letters`] have two letters more.
const MAX_OWN_LETTERS: usize = 6;

/// The vocabulary of a language; of one that we do not know, its nearest relative's function words.
#[derive(Clone, Debug)]
pub(crate) struct Vocabulary {
    stop_words: Numbered,
    page_words: Numbered,
    lexicon: Lexicon,
    /// The own letters of the lexicon.
    own_letters: Numbered,
    steps: Vec<StemStep>,
    is_known: bool,
    is_arabic: bool,
    is_hebrew: bool,
    is_german: bool,
    is_korean: bool,
    is_turkish: bool,
    is_vietnamese: bool,
}

#[derive(Clone, Debug)]
struct StemStep {
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
        let &(tag, lexicon) = lexicon_of(language).unwrap_or(&("", Lexicon::EMPTY));
        let mut stop_words = unpacked(lexicon.stop_words);
        if tag.is_empty() {
            for word in function_words(language) {
                stop_words.number(&fold(word));
            }
        }
        Self {
            stop_words,
            page_words,
            lexicon,
            own_letters: unpacked(lexicon.own_letters),
            steps: read_steps(lexicon.endings),
            is_known: !tag.is_empty(),
            is_arabic: tag == "ar",
            is_hebrew: tag == "he",
            is_german: tag == "de",
            is_korean: tag == "ko",
            is_turkish: tag == "tr",
            is_vietnamese: known_tag(language) == "vi",
        }
    }

    /// Is there a list of the language's stop words, and not of its commonest function words alone?
    pub(crate) fn is_known(&self) -> bool {
        self.is_known
    }

    /// Which vocabulary a language has: one for all that none is known of.
    pub(crate) fn name_of(language: &str) -> &'static str {
        lexicon_of(language).map_or("", |(language, _)| language)
    }

    /// Is a noun shortest in its plain form, as in Turkish (roman, romanında)?
    pub(crate) fn is_plain_shortest(&self) -> bool {
        self.is_turkish
    }

    /// Is each syllable of a word written apart, as in Vietnamese?
    pub(crate) fn parts_syllables(&self) -> bool {
        self.is_vietnamese
    }

    /// Does a capital inside a sentence tell a name? German has one on every noun.
    pub(crate) fn names_have_capitals(&self) -> bool {
        !self.is_german
    }

    /// Does the folded word say nothing about what a text is about?
    pub(crate) fn is_stop_word(&self, word: &str) -> bool {
        let mut rest = word;
        // A conjunction and a preposition are written as one with their word: وقال, فمنها, بهذا, והוא.
        let mut particles = self.lexicon.particles.iter();
        while !self.stop_words.has(rest) {
            let Some(letters) = particles.next().filter(|_| !self.begins_with_own_letter(rest)) else {
                return self.is_stop_word_with_article(word);
            };
            rest = strip_letter(rest, letters);
        }
        true
    }

    /// Is it a stop word behind ل, which its article loses a letter to: للمرة?
    fn is_stop_word_with_article(&self, word: &str) -> bool {
        let rest = word.strip_prefix(['و', 'ف']).unwrap_or(word).strip_prefix("لل").filter(|_| self.is_arabic);
        rest.is_some_and(|rest| self.stop_words.has(&["ال", rest].concat()))
    }

    /// Does a folded word begin with a letter that is no particle there, although it could be?
    fn begins_with_own_letter(&self, word: &str) -> bool {
        let ends = word.char_indices().map(|(at, _)| at).skip(3).chain([word.len()]);
        ends.take(MAX_OWN_LETTERS).any(|end| word.get(..end).is_some_and(|start| self.own_letters.has(start)))
    }

    /// Is the folded word what pages say around a text: banners, offers, forms? A story may be about it, too.
    pub(crate) fn is_page_word(&self, word: &str) -> bool {
        self.page_words.has(word)
    }

    /// May the folded word stand inside a name?
    pub(crate) fn is_linker(&self, word: &str) -> bool {
        is_word_of(self.lexicon.linkers, word) || self.is_name_opener(word)
    }

    /// Does a name begin, or go on, with the folded word?
    pub(crate) fn is_name_opener(&self, word: &str) -> bool {
        is_word_of(self.lexicon.name_openers, word)
    }

    /// Is the folded word the second half of a name?
    pub(crate) fn is_name_end(&self, word: &str) -> bool {
        is_word_of(self.lexicon.name_ends, word)
    }

    /// Is a word, as it is written, the name علي, alone or behind a particle? The preposition على has no dots.
    pub(crate) fn is_ali(&self, word: &str) -> bool {
        self.is_arabic && matches!(word.strip_prefix(['و', 'ل', 'ب']).unwrap_or(word), "علي")
    }

    /// Is the folded word, which may be a stop word, a given name as well?
    pub(crate) fn is_given_name(&self, word: &str) -> bool {
        is_word_of(self.lexicon.given_names, word)
    }

    /// Does the folded word carry the Arabic article?
    pub(crate) fn is_definite(&self, word: &str) -> bool {
        let starts = |word: &str| word.starts_with("ال");
        self.is_arabic && (starts(word) || starts(strip_letter(word, "وفبكل")) || word.starts_with("لل"))
    }

    /// Does the folded word look like an Arabic verb of the present tense or the future (يقرر, سيقرر, ستقرر, ويقرر), or
    /// is it `led` by a conjunction that begins a clause (وافتتح)?
    pub(crate) fn is_arabic_verb(&self, word: &str, is_led: bool) -> bool {
        let rest = strip_letter(word, "وف");
        let is_long = || rest.chars().count() > 3;
        let begins = || rest.starts_with('ي') || (rest.starts_with("سي") || rest.starts_with("ست")) && is_long();
        self.is_arabic && (is_led && !self.is_definite(word) || begins() && !self.begins_with_own_letter(rest))
    }

    /// How many bytes at the start of a folded Arabic word are a particle written as one with it. One letter may as
    /// well belong to the word: it is a particle where the article follows, where the text, whose `words` are given,
    /// has the word without it, where it begins a clause (`is_first`) as a conjunction does, and where no word begins
    /// with such a pair of letters (no Arabic root has two labials in front).
    pub(crate) fn clitic(&self, word: &str, words: &Numbered, is_first: bool) -> usize {
        if self.is_hebrew {
            let rest = strip_letter(word, "ובלכש");
            let is_told = rest.chars().count() > 2 && (words.has(rest) || words.has(&["ה", rest].concat()));
            return if is_told { word.len() - rest.len() } else { 0 };
        }
        if !self.is_arabic {
            return 0;
        }
        let rest = strip_letter(word, "وفبلك");
        let with_article = |word: &str| words.has(&["ال", word].concat());
        let is_told = || {
            let is_conjunction = is_first && word.starts_with('و') && rest.len() >= 6;
            let is_labial = has_two_labials(word) || self.is_name_opener(rest);
            // Two particles in turn stand before one word: بجائزة, ولجائزة.
            let is_turned = |other: &str| !word.starts_with(other) && words.has(&[other, rest].concat());
            let has_turns = || rest.chars().count() > 3 && ["ب", "ل", "وب", "ول"].into_iter().any(is_turned);
            is_conjunction || is_labial || words.has(rest) || with_article(rest) || has_turns()
        };
        let is_own = || self.begins_with_own_letter(word) || with_article(word);
        let is_particle = rest.starts_with("ال") || !is_own() && is_told();
        if is_particle { word.len() - rest.len() } else { 0 }
    }

    /// A folded Arabic word without the particles and the article in front.
    fn without_particles<'w>(&self, word: &'w str) -> &'w str {
        let keeps = |rest: &str, least: usize| rest.chars().count() >= least;
        let article = |word: &'w str| word.strip_prefix("ال").filter(|rest| keeps(rest, 2));
        let strip = |word: &'w str, letters: &str| match strip_letter(word, letters) {
            rest if keeps(rest, 3) && !self.begins_with_own_letter(word) => rest,
            _ => word,
        };
        if let Some(rest) = article(word) {
            return rest;
        }
        let letters = if word.starts_with("فال") { "ف" } else { "و" };
        let word = strip(word, letters);
        if let Some(rest) = word.strip_prefix(['ب', 'ك']).and_then(article).or_else(|| article(word)) {
            return rest;
        }
        match word.strip_prefix('ل') {
            Some(rest) if rest.starts_with('ل') && self.begins_with_own_letter(rest) => rest,
            Some(rest) if rest.starts_with('ل') && keeps(rest, 3) => rest.strip_prefix('ل').unwrap_or(rest),
            _ => strip(word, "بل"),
        }
    }

    /// A word as it is written without the particle that Korean joins to its end.
    pub(crate) fn without_particle<'w>(&self, word: &'w str) -> &'w str {
        if !self.is_korean {
            return word;
        }
        word.get(..self.stem(word).len()).unwrap_or(word)
    }

    /// The stem of a folded word: what its forms have in common, roughly.
    pub(crate) fn stem(&self, word: &str) -> String {
        let mut stem = if self.is_arabic { self.without_particles(word) } else { word }.to_owned();
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

/// Does a word begin with a particle that is a labial, and another labial?
fn has_two_labials(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next() == Some('ب') && letters.next().is_some_and(|next| has_mark("بفم", next)) && word.len() >= 10
}

fn unpacked(packed: Packed) -> Numbered {
    let mut words = Numbered::default();
    unpack(packed, |word| {
        words.number(word);
    });
    words
}

/// By a BCP 47 tag.
fn lexicon_of(language: &str) -> Option<&'static (&'static str, Lexicon)> {
    let tag = known_tag(language);
    LEXICONS.iter().find(|(language, _)| language.eq_ignore_ascii_case(tag))
}

fn read_steps(endings: &'static str) -> Vec<StemStep> {
    let mut steps: Vec<StemStep> = Vec::new();
    for item in endings.split(' ') {
        let (kind, number) = match item.strip_prefix('^') {
            Some(rest) => (StepKind::Prefix, rest),
            None => match item.strip_suffix('~') {
                Some(rest) => (StepKind::Undouble, rest),
                None => (StepKind::Suffix, item),
            },
        };
        if let Ok(least) = number.parse() {
            steps.push(StemStep { least, kind, rules: Vec::new() });
        } else if let Some(step) = steps.last_mut() {
            step.rules.push(item.split_once('=').unwrap_or((item, "")));
        }
    }
    steps
}

impl StemStep {
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
            ("ولاية", false),
            ("للمرة", true),
            ("وللمرة", true),
            ("للقوات", false),
            ("وجود", true),
            ("بلد", false),
            ("كتاب", false),
        ] {
            assert_eq!(arabic.is_stop_word(&fold(word)), expected, "{word}");
        }
    }
}
