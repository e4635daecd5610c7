//! Light stemming: one small engine, and a line of rules for each language.

use std::borrow::Cow;
use std::sync::OnceLock;

use super::case::is_capital;
use super::languages::{Lexicon, joined, known_tag, table};
use super::normalize::normalize;
use super::numbered::Numbered;
use super::roles::Roles;
use super::stop_words::{StopWords, strip_letter};
use crate::small::sort::sort_by_key;
use crate::small::text::{find_word, has_mark, is_word_of};

/// Words of no language that pages say around a text, and those of each.
const PAGE_WORDS: &str = joined!(
    ' ',
    |language| language.page_words,
    "browser captcha cookie cookies copyright email javascript login newsletter website websites"
);

/// The lexicons of the languages that have one, by language.
static LEXICONS: &[(&str, Lexicon)] =
    table!((&str, Lexicon), ("", Lexicon::EMPTY), |language| match language.lexicon {
        Some(lexicon) => Some((language.tag, lexicon.of_build())),
        None => None,
    });

/// The endings that languages write behind an acronym, by language.
static ACRONYM_ENDINGS: &[(&str, &str)] = table!((&str, &str), ("", ""), |language| {
    let has_some = crate::EXTRACTS_KEYWORDS && !language.acronym_endings.is_empty();
    if has_some { Some((language.tag, language.acronym_endings)) } else { None }
});

/// Languages that write the ending of a name behind an apostrophe: `Ankara'da`, `Kennedy'ego`, `Bordeaux'n`.
const APOSTROPHE_LANGUAGES: &str = "az et fi pl tr";

/// In front of a name, short for what its bearer is called. Languages share them.
const TITLES: &str = "dott dr dra dhr herrn hr ing med mevr mgr mlle mme mr mrs mw prof sig sr sra";

/// The vocabulary of a language.
#[derive(Clone, Debug)]
pub(crate) struct Vocabulary {
    stop_words: StopWords,
    lexicon: Lexicon,
    steps: Vec<StemStep>,
    acronym_endings: &'static str,
    /// A bit for each byte that an ending of a verb ends with.
    verb_edges: [u64; 4],
    has_apostrophes: bool,
    is_known: bool,
    is_arabic: bool,
    is_hebrew: bool,
    is_english: bool,
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
    /// The endings that are taken off, each with what is put in its place: sorted by their outer bytes, and in order
    /// among those of one.
    rules: Vec<(&'static str, &'static str)>,
    /// For each outer byte, where the rules of the endings with it begin; they end where those of the next byte begin.
    starts: [u8; 257],
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
        let &(tag, lexicon) = lexicon_of(language).unwrap_or(&("", Lexicon::EMPTY));
        let known = known_tag(language);
        let mut stop_words = StopWords::of(language);
        for (list, role) in [
            (PAGE_WORDS, Roles::PAGE_WORD),
            (TITLES, Roles::TITLE),
            (lexicon.auxiliaries, Roles::AUXILIARY),
            (lexicon.linkers, Roles::LINKER),
            (lexicon.name_openers, Roles::NAME_OPENER),
            (lexicon.name_ends, Roles::NAME_END),
            (lexicon.given_names, Roles::GIVEN_NAME),
        ] {
            stop_words.listed.add_all(list, role);
        }
        Self {
            stop_words,
            lexicon,
            steps: read_steps(lexicon.endings),
            acronym_endings: ACRONYM_ENDINGS
                .iter()
                .find(|(language, _)| *language == known)
                .map_or("", |(_, endings)| endings),
            verb_edges: verb_edges(lexicon.verb_endings),
            has_apostrophes: is_word_of(APOSTROPHE_LANGUAGES, known),
            is_known: !tag.is_empty(),
            is_arabic: tag == "ar",
            is_hebrew: tag == "he",
            is_english: tag == "en",
            is_german: tag == "de",
            is_korean: tag == "ko",
            is_turkish: tag == "tr",
            is_vietnamese: known == "vi",
        }
    }

    /// The vocabulary of a language, which is made once where it has a lexicon.
    pub(crate) fn shared(language: &str) -> Cow<'static, Self> {
        static SHARED: [OnceLock<Vocabulary>; LEXICONS.len()] = [const { OnceLock::new() }; LEXICONS.len()];
        let shared = lexicon_of(language).and_then(|(tag, _)| {
            let index = LEXICONS.iter().position(|(known, _)| known == tag)?;
            Some(SHARED.get(index)?.get_or_init(|| Self::of(tag)))
        });
        shared.map_or_else(|| Cow::Owned(Self::of(language)), Cow::Borrowed)
    }

    /// Is there a list of the language's stop words, and not of its commonest function words alone?
    pub(crate) fn is_known(&self) -> bool {
        self.is_known
    }

    pub(crate) fn is_arabic(&self) -> bool {
        self.is_arabic
    }

    /// Which vocabulary a language has: one for all that none is known of.
    pub(crate) fn name_of(language: &str) -> &'static str {
        lexicon_of(language).map_or("", |(language, _)| language)
    }

    /// Are its verbs told from its adjectives by their form? In English, "armed" is both.
    pub(crate) fn has_plain_verbs(&self) -> bool {
        !self.is_english
    }

    /// Is a noun shortest in its plain form, as in Turkish (roman, romanında)?
    pub(crate) fn is_plain_shortest(&self) -> bool {
        self.is_turkish
    }

    /// Does a verb end each sentence, as in Turkish?
    pub(crate) fn has_verbs_last(&self) -> bool {
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
        self.stop_words.has(word)
    }

    /// Is the folded word a stop word behind particles that are written as one with it?
    #[inline]
    pub(crate) fn is_stop_word_behind_particles(&self, word: &str) -> bool {
        self.stop_words.has_behind_particles(word)
    }

    /// What lists say of the folded word.
    pub(crate) fn roles(&self, word: &str) -> Roles {
        self.stop_words.listed.roles(word)
    }

    /// Is what stands behind an apostrophe, in small letters, the ending of a name?
    pub(crate) fn has_endings_behind_apostrophes(&self) -> bool {
        self.has_apostrophes
    }

    /// A word, as it is written, without the ending that a hyphen joins to an acronym.
    #[inline]
    pub(crate) fn without_acronym_ending<'w>(&self, word: &'w str) -> &'w str {
        if self.acronym_endings.is_empty() { word } else { self.cut_acronym_ending(word) }
    }

    fn cut_acronym_ending<'w>(&self, word: &'w str) -> &'w str {
        let is_acronym = |name: &str| name.chars().filter(|&c| is_capital(c) || c.is_ascii_digit()).nth(1).is_some();
        let cut = word.rsplit_once('-').filter(|(_, ending)| is_word_of(self.acronym_endings, ending));
        cut.map(|(name, _)| name).filter(|name| is_acronym(name)).unwrap_or(word)
    }

    /// Stands a verb or an adjective behind a word, as it is written, rather than a noun? Its folded form has the role.
    pub(crate) fn is_auxiliary(&self, word: &str) -> bool {
        is_listed(self.lexicon.auxiliaries, word)
    }

    /// Is a word, as it is written, short for what the bearer of the name behind it is called? Its folded form has the
    /// role.
    pub(crate) fn is_title(&self, word: &str) -> bool {
        is_listed(TITLES, word)
    }

    /// Has an Arabic word, as it is written, the form of an object or an adverb (شهرا)? Many names end so as well.
    #[inline]
    pub(crate) fn is_arabic_object(&self, word: &str) -> bool {
        self.is_arabic && self.has_form_of_object(word)
    }

    fn has_form_of_object(&self, word: &str) -> bool {
        const MIN_LETTERS: usize = 4;
        let normal = normalize(word);
        normal.ends_with('ا')
            && !normal.ends_with("يا")
            && !self.is_definite(&normal)
            && normal.chars().nth(MIN_LETTERS - 1).is_some()
    }

    /// Has a word, as it is written, the form of a verb?
    #[inline]
    pub(crate) fn is_verb(&self, word: &str) -> bool {
        // Of a letter of ASCII, one byte tells most words from verbs.
        let last = word.bytes().next_back().unwrap_or_default().to_ascii_lowercase();
        (!last.is_ascii() || has_edge(&self.verb_edges, last)) && self.ends_as_verb(word)
    }

    fn ends_as_verb(&self, word: &str) -> bool {
        const MIN_STEM: usize = 3;
        let lower = normalize(word);
        let ends = |ending: &str| match ending.strip_prefix('$') {
            Some(whole) => lower == whole,
            None => without_ending(&lower, ending).is_some_and(|stem| stem.chars().nth(MIN_STEM - 1).is_some()),
        };
        find_word(self.lexicon.verb_endings, &ends).is_some()
    }

    /// Is a word, as it is written, the name علي, alone or behind a particle? The preposition على has no dots.
    pub(crate) fn is_ali(&self, word: &str) -> bool {
        self.is_arabic && matches!(word.strip_prefix(['و', 'ل', 'ب']).unwrap_or(word), "علي")
    }

    /// Does the folded word carry the Arabic article?
    pub(crate) fn is_definite(&self, word: &str) -> bool {
        let starts = |word: &str| word.starts_with("ال");
        self.is_arabic && (starts(word) || starts(strip_letter(word, "وفبكل")) || word.starts_with("لل"))
    }

    /// Does the folded word look like an Arabic verb of the present tense or the future (يقرر, سيقرر, ستقرر, ويقرر), or
    /// is it `led` by a conjunction that begins a clause (وافتتح)?
    #[inline]
    pub(crate) fn is_arabic_verb(&self, word: &str, is_led: bool) -> bool {
        self.is_arabic && self.has_form_of_verb(word, is_led)
    }

    fn has_form_of_verb(&self, word: &str, is_led: bool) -> bool {
        let rest = strip_letter(word, "وف");
        let is_long = || rest.chars().count() > 3;
        let begins = || rest.starts_with('ي') || (rest.starts_with("سي") || rest.starts_with("ست")) && is_long();
        is_led && !self.is_definite(word) || begins() && !self.stop_words.begins_with_own_letter(rest)
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
        if rest.len() == word.len() {
            return 0;
        }
        let with_article = |word: &str| words.has(&["ال", word].concat());
        let is_told = || {
            let is_conjunction = is_first && word.starts_with('و') && rest.len() >= 6;
            let is_labial = has_two_labials(word) || self.roles(rest).has(Roles::NAME_OPENER);
            // Two particles in turn stand before one word: بجائزة, ولجائزة.
            let is_turned = |other: &str| !word.starts_with(other) && words.has(&[other, rest].concat());
            let has_turns = || rest.chars().count() > 3 && ["ب", "ل", "وب", "ول"].into_iter().any(is_turned);
            is_conjunction || is_labial || words.has(rest) || with_article(rest) || has_turns()
        };
        let is_own = || self.stop_words.begins_with_own_letter(word) || with_article(word);
        let is_particle = rest.starts_with("ال") || !is_own() && is_told();
        if is_particle { word.len() - rest.len() } else { 0 }
    }

    /// A folded Arabic word without the particles and the article in front.
    fn without_particles<'w>(&self, word: &'w str) -> &'w str {
        let keeps = |rest: &str, least: usize| rest.chars().count() >= least;
        let article = |word: &'w str| word.strip_prefix("ال").filter(|rest| keeps(rest, 2));
        let strip = |word: &'w str, letters: &str| match strip_letter(word, letters) {
            rest if rest.len() < word.len() && keeps(rest, 3) && !self.stop_words.begins_with_own_letter(word) => rest,
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
            Some(rest) if rest.starts_with('ل') && self.stop_words.begins_with_own_letter(rest) => rest,
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
        let mut stem = String::with_capacity(word.len());
        self.stem_into(word, &mut stem);
        stem
    }

    /// Puts the stem of a folded word in the place of what is in `stem`.
    pub(crate) fn stem_into(&self, word: &str, stem: &mut String) {
        stem.clear();
        stem.push_str(if self.is_arabic { self.without_particles(word) } else { word });
        for step in &self.steps {
            step.apply(stem);
        }
    }
}

/// Is the normal form of a word, as it is written, one of a list's?
fn is_listed(list: &str, word: &str) -> bool {
    // Of ASCII, it is its small letters: no text has to be made for them.
    let mut letters = [0; 16];
    if let Some(lower) = letters.get_mut(..word.len()).filter(|_| word.is_ascii()) {
        lower.copy_from_slice(word.as_bytes());
        lower.make_ascii_lowercase();
        return str::from_utf8(lower).is_ok_and(|lower| is_word_of(list, lower));
    }
    is_word_of(list, &normalize(word))
}

fn verb_edges(endings: &str) -> [u64; 4] {
    let mut edges = [0; 4];
    for edge in endings.split_ascii_whitespace().filter_map(|ending| ending.bytes().next_back()) {
        edges[usize::from(edge >> 6)] |= 1 << (edge & 63);
    }
    edges
}

fn has_edge(edges: &[u64; 4], edge: u8) -> bool {
    edges[usize::from(edge >> 6)] & 1 << (edge & 63) != 0
}

/// Does a word begin with a particle that is a labial, and another labial?
fn has_two_labials(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next() == Some('ب') && letters.next().is_some_and(|next| has_mark("بفم", next)) && word.len() >= 10
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
            steps.push(StemStep { least, kind, rules: Vec::new(), starts: [0; 257] });
        } else if let Some(step) = steps.last_mut() {
            step.rules.push(item.split_once('=').unwrap_or((item, "")));
        }
    }
    for step in &mut steps {
        let kind = step.kind;
        sort_by_key(&mut step.rules, |(ending, _)| u64::from(kind.outer_byte(ending)));
        debug_assert!(step.rules.len() <= usize::from(u8::MAX), "a byte counts the rules of a step");
        let mut end = 0;
        for byte in 0..=u8::MAX {
            end += step.rules.iter().skip(end).take_while(|(ending, _)| kind.outer_byte(ending) == byte).count();
            step.starts[usize::from(byte) + 1] = end as u8;
        }
    }
    steps
}

impl StepKind {
    /// The byte at the edge of a word that a step looks at; 0 where there is none.
    fn outer_byte(self, part: &str) -> u8 {
        let bytes = part.as_bytes();
        let outer = if self == Self::Prefix { bytes.first() } else { bytes.last() };
        outer.copied().unwrap_or_default()
    }
}

/// `str::strip_suffix` for an ending of few letters: most differ from the word's in the last but one.
fn without_ending<'w>(word: &'w str, ending: &str) -> Option<&'w str> {
    let is_same = word.bytes().rev().zip(ending.bytes().rev()).all(|(one, other)| one == other);
    word.len().checked_sub(ending.len()).filter(|_| is_same).and_then(|end| word.get(..end))
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
        let edge = usize::from(self.kind.outer_byte(word));
        let (start, end) = (self.starts[edge], self.starts[edge + 1]);
        for (ending, instead) in self.rules.get(usize::from(start)..usize::from(end)).unwrap_or_default() {
            let rest = if is_prefix { word.strip_prefix(ending) } else { without_ending(word, ending) };
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
