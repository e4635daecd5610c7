//! Which phrases a text shows to be terms, where nobody knows the function words of its language.

use super::{CandidatePhrase, FIRST_KANA, PhrasePlace, Phrases};
use crate::language::{Gap, SYLLABLES, Word, is_acronym, is_capital};

/// So many words of a headline, or of a first sentence, are looked at for what a text is about.
const MAX_TELLING: usize = 40;

/// A text of more words says what it is about more than twice.
const LONG_TEXT: usize = 60;

impl Phrases<'_> {
    /// Is a phrase written as a name, or made of words that tell what the text is about? Or do other letters tell that
    /// it is a Japanese noun?
    pub(in crate::sidebar) fn is_shown(&self, candidate: &CandidatePhrase<'_>) -> bool {
        let (start, end) = candidate.first();
        let first = self.text.tokens.get(start);
        let is_japanese = || self.has_kana && first.is_some_and(|token| token.text(self.source) >= FIRST_KANA);
        let is_subject = |word: &Word| word.is_stop_word || self.subject.get(word.stem as usize) == Some(&true);
        let count = candidate.places.len();
        let is_single = end == start + 1;
        // A weekday has a capital too.
        let is_enough = || count > 1 || !is_single || !self.has_title() || is_subject(self.text.word(start));
        let is_acronym = || is_single && first.is_some_and(|token| is_acronym(token.text(self.source)));
        let is_named = || is_acronym() || candidate.places.iter().any(|&place| self.is_whole_name(place));
        let is_name = || is_named() && is_enough();
        // The first sentence tells less than a headline.
        let is_short = || first.is_some_and(|token| is_few_letters(token.text(self.source)));
        let is_weak = || self.body > LONG_TEXT && count < 3 || is_short();
        let is_told = || count > 1 && (self.has_title() || !is_single || !is_weak());
        is_japanese() || is_name() || is_told() && self.words((start, end)).all(is_subject)
    }

    /// Are two phrases forms of one word?
    pub(in crate::sidebar) fn are_forms(&self, one: &CandidatePhrase<'_>, other: &CandidatePhrase<'_>) -> bool {
        let stem = |phrase: &CandidatePhrase<'_>| {
            let (start, end) = phrase.first();
            Some(self.text.stems.get(self.text.word(start).stem as usize)).filter(|_| end == start + 1)
        };
        stem(one).zip(stem(other)).is_some_and(|(one, other)| are_forms(one, other))
    }

    pub(super) fn has_title(&self) -> bool {
        self.body < self.text.tokens.len()
    }

    /// For each stem, whether the headline has a form of it, or the first sentence where there is no headline: they say
    /// what a text is about, and few of its function words and reporting verbs stand there.
    pub(super) fn subject(&self) -> Vec<bool> {
        let tokens = &self.text.tokens;
        let is_end = |&token: &usize| tokens.get(token).is_none_or(|token| token.gap == Gap::Sentence);
        let lead_end = || (1..self.body).find(is_end).unwrap_or(self.body);
        let telling = if self.has_title() { self.body..tokens.len() } else { 0..lead_end() };
        let words = telling.take(MAX_TELLING).map(|token| self.text.word(token)).filter(|word| !word.is_stop_word);
        let told: Vec<&str> = words.map(|word| self.text.stems.get(word.stem as usize)).collect();
        self.text.stems.iter().map(|stem| told.iter().any(|told| are_forms(told, stem))).collect()
    }

    /// Is it a name, and no part of a longer one?
    fn is_whole_name(&self, (start, end): PhrasePlace) -> bool {
        let goes_on = |token: usize, gap: usize| {
            let is_beside = self.text.tokens.get(gap).is_some_and(|token| token.gap < Gap::Break);
            is_beside && self.is_capital(token) && self.is_name((token, token + 1))
        };
        self.is_name((start, end)) && !goes_on(end, end) && (start == 0 || !goes_on(start - 1, start))
    }
}

/// Are two words forms of one, as far as their beginnings tell (silta, sillan)?
fn are_forms(one: &str, other: &str) -> bool {
    let shared = one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    let least = one.chars().count().min(other.chars().count());
    one == other || shared >= 3 && shared + 2 >= least
}

/// Has a word, in an alphabet, no more letters than most function words?
fn is_few_letters(word: &str) -> bool {
    word.chars().count() <= 3 && word.chars().all(|c| c < SYLLABLES && !is_capital(c))
}
