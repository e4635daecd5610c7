//! The phrases of a text that could be its keywords, and the features of each, known from this text alone.

mod shown;

use crate::language::{CountedText, Gap, Slots, Token, Vocabulary, Word, is_capital, is_unspaced};
use crate::small::scan::position_of;

/// A phrase has at most so many words without its linkers, and so many tokens with them.
const MAX_PHRASE_WORDS: usize = 4;
const MAX_PHRASE_TOKENS: usize = 6;

/// The scripts without spaces before it have no characters for whole words.
const FIRST_KANA: &str = "\u{3041}";

/// The number of features of a phrase: see [`Phrases::features`].
pub(super) const FEATURES: usize = 20;

/// What the letters of a word count for at most.
const MAX_SIZE: f32 = 6.0;

/// The place in the features of how far down a phrase first stands.
pub(super) const DEPTH: usize = 8;

/// Has a text letters of hiragana? Their first byte tells of most texts that there are none.
fn has_kana(text: &str) -> bool {
    let first = position_of(text.as_bytes(), [0xe3]);
    let rest = first.and_then(|at| text.get(at..)).unwrap_or_default();
    rest.chars().any(|c| matches!(c, '\u{3041}'..='\u{309f}'))
}

/// The tokens of a phrase: the first, and the one behind the last.
type PhrasePlace = (usize, usize);

/// A phrase with all its occurrences.
#[derive(Clone, Debug)]
pub(super) struct CandidatePhrase<'p> {
    /// Where it occurs, in order.
    pub(super) places: &'p [PhrasePlace],
    /// How many words it has, linkers not counted.
    pub(super) words: usize,
    /// Does it occur in a longer phrase as often as it occurs anywhere, and more than once? Then it is only a part.
    pub(super) is_fragment: bool,
}

impl CandidatePhrase<'_> {
    pub(super) fn first(&self) -> PhrasePlace {
        self.places.first().copied().unwrap_or_default()
    }
}

/// What stands around a phrase, and in it, that takes a look at each of its places or words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Surroundings {
    /// At how many places it fills the space between two boundaries.
    bounded: usize,
    is_name: bool,
    breaks_agreement: bool,
    /// Has it a stop word or a number in it?
    has_filler: bool,
    has_verb: bool,
}

impl Surroundings {
    pub(super) fn of(phrases: &Phrases<'_>, candidate: &CandidatePhrase<'_>) -> Self {
        let place = candidate.first();
        Self {
            bounded: candidate.places.iter().filter(|&&place| phrases.is_bounded(place)).count(),
            is_name: candidate.places.iter().any(|&place| phrases.is_name(place)),
            breaks_agreement: phrases.breaks_agreement(place),
            has_filler: phrases.words(place).any(|word| word.is_stop_word || word.is_number),
            has_verb: phrases.words(place).any(|word| word.is_verb),
        }
    }

    /// Those for which a phrase scores most.
    pub(super) fn best(candidate: &CandidatePhrase<'_>) -> Self {
        let bounded = candidate.places.len();
        Self { bounded, is_name: true, breaks_agreement: false, has_filler: false, has_verb: false }
    }
}

/// A text, with what the features of its phrases are computed from.
pub(super) struct Phrases<'a> {
    pub(super) source: &'a str,
    pub(super) text: &'a CountedText,
    /// The number of tokens before the title, and its logarithm.
    body: usize,
    log_length: f32,
    /// For each token, whether it can be told to be none that a term ends with: a verb, a title.
    verbs: Vec<bool>,
    /// For each token, whether a phrase may begin with it, and whether one may end with it.
    starts: Vec<bool>,
    ends: Vec<bool>,
    /// Is it Japanese?
    has_kana: bool,
    /// How often the commonest stem occurs that is no stop word; and for each stem the logarithm of its count.
    most: f32,
    log_counts: Vec<f32>,
    /// For each stem, whether the title has it.
    in_title: Vec<bool>,
    /// For each stem, whether it tells what the text is about: see [`Phrases::subject`]. Empty where a list of stop
    /// words tells what does not.
    subject: Vec<bool>,
}

impl<'a> Phrases<'a> {
    /// The title starts at `title_start`, at the end of `source`: it tells which words matter, and is not counted
    /// again.
    pub(super) fn new(source: &'a str, text: &'a CountedText, title_start: usize, vocabulary: &Vocabulary) -> Self {
        let mut counts = vec![0_u32; text.stems.len()];
        let mut in_title = vec![false; text.stems.len()];
        let body = text.tokens.partition_point(|token| token.start < title_start);
        let nowhere = || vec![false; text.tokens.len()];
        let (mut starts, mut ends) = (nowhere(), nowhere());
        let mut before = text.word(usize::MAX);
        for (index, token) in text.tokens.iter().enumerate() {
            let word = text.word(index);
            let before = std::mem::replace(&mut before, word);
            // A name is not cut: عبد and الله are none of their own.
            let is_behind = token.gap < Gap::Break && index > 0;
            let is_half = is_behind && (before.is_name_opener || word.is_name_end && !before.is_stop_word);
            if word.is_stop_word {
                starts[index] = word.is_name_opener && !is_half;
                continue;
            }
            let is_word = word.letters > 1 || token.is_unspaced || word.is_number || text.capitals[index];
            starts[index] = is_word && !is_half;
            // One character more makes another word: 图书 and 馆.
            ends[index] = is_word || token.text(source).starts_with(is_unspaced);
            if is_behind && word.is_name_end && !before.is_stop_word {
                ends[index - 1] = false;
            }
            if index >= body {
                if let Some(is_in_title) = in_title.get_mut(word.stem as usize) {
                    *is_in_title = true;
                }
            } else if let Some(count) = counts.get_mut(word.stem as usize) {
                *count += 1;
            }
        }
        let most = counts.iter().copied().max().unwrap_or(1).max(1) as f32;
        let log_counts = counts.iter().map(|&count| if count > 1 { (count as f32).ln() } else { 0.0 }).collect();
        let log_length = (body.max(1) as f32).ln();
        let has_kana = has_kana(source);
        let mut phrases = Self {
            source,
            has_kana,
            text,
            body,
            log_length,
            verbs: Vec::new(),
            starts,
            ends,
            most,
            log_counts,
            in_title,
            subject: Vec::new(),
        };
        if vocabulary.is_known() {
            phrases.verbs = phrases.verbs(vocabulary);
        } else {
            phrases.subject = phrases.subject();
            if phrases.has_title() {
                phrases.in_title.clone_from(&phrases.subject);
            }
        }
        phrases
    }

    /// For each token, whether it is none that a term ends with: a word without a capital that has the form of a verb
    /// or stands behind an auxiliary, in Turkish at the end of a sentence, and in German any, since nouns have one;
    /// a title in front of a name; an Arabic object beside another (شهرا كاملا).
    fn verbs(&self, vocabulary: &Vocabulary) -> Vec<bool> {
        let tokens = &self.text.tokens;
        let is_inside = |index: usize| tokens.get(index).is_some_and(|token| token.gap != Gap::Sentence);
        // Where nobody writes capitals, none tells anything.
        let has_nouns = || (0..tokens.len()).any(|index| is_inside(index) && self.is_capital(index));
        let nouns_have_capitals = !vocabulary.names_have_capitals() && has_nouns();
        let is_verb = |(index, token): (usize, &Token)| {
            let word = self.text.word(index);
            if word.is_stop_word || word.is_number || token.is_unspaced {
                return false;
            }
            let text = token.text(self.source);
            let is_object = |index: usize| {
                let token = tokens.get(index).filter(|_| self.text.word(index).clitic == 0);
                token.is_some_and(|token| vocabulary.is_arabic_object(token.text(self.source)))
            };
            let are_objects = |gap: usize, other: usize| {
                tokens.get(gap).is_some_and(|token| token.gap == Gap::Space) && is_object(other)
            };
            let is_pair = || are_objects(index, index.wrapping_sub(1)) || are_objects(index + 1, index + 1);
            let before = index.wrapping_sub(1);
            let is_auxiliary = |token: &Token| vocabulary.is_auxiliary(token.text(self.source));
            let may_be_led = token.gap == Gap::Space && self.text.word(before).may_be_auxiliary;
            let is_led = || may_be_led && tokens.get(before).is_some_and(is_auxiliary);
            let is_last = || vocabulary.has_verbs_last() && !is_inside(index + 1);
            let is_small = || !text.contains(is_capital);
            (nouns_have_capitals || is_led() || is_last()) && is_small()
                || vocabulary.is_verb(text) && (!is_inside(index) || is_small())
                || word.may_be_title && vocabulary.is_title(text)
                || vocabulary.is_arabic() && is_object(index) && is_pair()
        };
        tokens.iter().enumerate().map(is_verb).collect()
    }

    /// Does a phrase end as no term does, at most of its places?
    pub(super) fn ends_in_verb(&self, candidate: &CandidatePhrase<'_>) -> bool {
        let is_verb = |&&(_, end): &&PhrasePlace| self.verbs.get(end.wrapping_sub(1)) == Some(&true);
        candidate.places.iter().filter(is_verb).count() * 2 > candidate.places.len()
    }

    /// The phrases at these places.
    pub(super) fn candidates<'p>(&self, places: &'p Places) -> Vec<CandidatePhrase<'p>> {
        let candidate = |places: &'p [PhrasePlace]| {
            let words = self.words(places.first().copied().unwrap_or_default());
            let words = words.filter(|word| !word.is_stop_word).count();
            CandidatePhrase { places, words, is_fragment: !self.is_unit(places) }
        };
        let mut candidates: Vec<CandidatePhrase<'p>> = places.by_phrase().map(candidate).collect();
        for index in self.fragments(&candidates, &places.known) {
            if let Some(part) = candidates.get_mut(index) {
                part.is_fragment = true;
            }
        }
        candidates
    }

    /// The places of phrases: runs of words between stop words and punctuation, in every length. Most phrases come
    /// once, as a word in them tells: such a one is left out here, unless it `may_rank`, and takes no look-up.
    pub(super) fn places(&self, may_rank: impl Fn(&CandidatePhrase<'_>) -> bool) -> Places {
        let tokens = self.text.tokens.get(..self.body).unwrap_or_default();
        let mut places = Places::with_room_for(tokens.len() / 4);
        for (start, first) in tokens.iter().enumerate() {
            if self.starts.get(start) != Some(&true) {
                continue;
            }
            let is_of_syllables = first.is_unspaced || self.text.parts_syllables;
            let most = if is_of_syllables { MAX_PHRASE_TOKENS } else { MAX_PHRASE_WORDS };
            let (mut words, mut comes_once) = (0, false);
            for (end, token) in tokens.iter().enumerate().skip(start).take(MAX_PHRASE_TOKENS) {
                let is_first = end == start;
                if token.is_unspaced != first.is_unspaced || token.gap >= Gap::Break && !is_first {
                    break;
                }
                let word = self.text.word(end);
                // What is joined to a particle is the next thing: a conjunction, a preposition.
                let is_joined = word.clitic == 0 && (!word.is_stop_word || word.is_linker);
                words += usize::from(!word.is_stop_word);
                comes_once |= word.comes_once;
                if !is_joined && !is_first || words > most {
                    break;
                }
                // A number alone, or at the end, is a count or a date; a Chinese letter or a syllable alone is no word.
                let is_phrase = self.ends.get(end) == Some(&true) && !word.is_number;
                if !is_phrase || is_of_syllables && is_first {
                    continue;
                }
                let place = (start, end + 1);
                let may_rank = || {
                    let alone = CandidatePhrase { places: &[place], words, is_fragment: false };
                    may_rank(&alone) && self.is_unit(&[place])
                };
                if !comes_once || may_rank() {
                    places.push(self.key(place), place);
                }
            }
        }
        places.sort();
        places
    }

    /// Do the words of a phrase belong together, as far as the text can show it? A piece of a text without spaces is a
    /// unit where it fills the space between boundaries: in Thai and its neighbors between spaces, each time; among
    /// Chinese characters once between particles or marks, and in Chinese, where particles are few, with something else
    /// on both sides another time. Only a repeated one counts, but for Japanese, whose nouns stand between kana.
    fn is_unit(&self, places: &[PhrasePlace]) -> bool {
        let Some(&(first, end)) = places.first() else { return false };
        let tokens = &self.text.tokens;
        let is_repeated = places.len() > 1;
        let Some(token) = tokens.get(first).filter(|token| token.is_unspaced) else {
            let ends_in = |last: &Token| last.text(self.source).starts_with(is_unspaced);
            let is_longer = self.text.word(end - 1).letters > 1;
            return is_repeated || is_longer || !tokens.get(end - 1).is_some_and(ends_in);
        };
        if token.text(self.source) < FIRST_KANA {
            let is_apart = |token: usize| tokens.get(token).is_none_or(|token| token.gap >= Gap::Space);
            return is_repeated && places.iter().all(|&(start, end)| is_apart(start) && is_apart(end));
        }
        let is_varied = |side: &dyn Fn(PhrasePlace) -> usize| {
            let neighbor = |&place: &PhrasePlace| {
                let token = side(place);
                let is_apart = tokens.get(token.max(place.0)).is_none_or(|token| token.gap > Gap::Nothing);
                if is_apart { None } else { self.text.word_of.get(token).copied() }
            };
            let mut neighbors = places.iter().map(neighbor);
            let first = neighbors.next().flatten();
            first.is_none() || neighbors.any(|other| other != first)
        };
        let varies = || is_repeated && is_varied(&|place| place.0.wrapping_sub(1)) && is_varied(&|place| place.1);
        places.iter().any(|&place| self.is_bounded(place)) && (self.has_kana || varies())
    }

    pub(super) fn is_capital(&self, token: usize) -> bool {
        self.text.capitals.get(token) == Some(&true)
    }

    fn words(&self, place: PhrasePlace) -> impl Iterator<Item = &Word> + Clone {
        (place.0..place.1).map(|token| self.text.word(token))
    }

    /// A key that equal phrases share.
    pub(super) fn key(&self, place: PhrasePlace) -> u128 {
        self.words(place).fold(0, extended)
    }

    /// The candidates that are fragments, by index.
    fn fragments(&self, candidates: &[CandidatePhrase<'_>], known: &PhraseNumbers) -> Vec<usize> {
        let mut parts = Vec::new();
        let is_phrase = |longer: &&CandidatePhrase<'_>| match longer.places.len() {
            0 | 1 => false,
            // Of a title and a name, as of الشيخ علي, the title is no keyword alone.
            2 => !self.breaks_agreement(longer.first()),
            _ => true,
        };
        for longer in candidates.iter().filter(is_phrase) {
            let (start, end) = longer.first();
            for from in start..end {
                let mut key = 0;
                for to in (from..end).take(end - start - usize::from(from == start)) {
                    key = extended(key, self.text.word(to));
                    let is_no_more = |&index: &usize| {
                        candidates.get(index).is_some_and(|part| part.places.len() <= longer.places.len())
                    };
                    parts.extend(known.find(key).filter(is_no_more));
                }
            }
        }
        parts
    }

    fn log_count(&self, word: &Word) -> f32 {
        self.log_counts.get(word.stem as usize).copied().unwrap_or_default()
    }

    /// The features of a phrase in such surroundings, in the order of their weights.
    pub(super) fn features(&self, candidate: &CandidatePhrase<'_>, around: Surroundings) -> [f32; FEATURES] {
        let place = candidate.first();
        let (start, _) = place;
        let tf = candidate.places.len() as f32;
        let log_tf = if candidate.places.len() > 1 { tf.ln() } else { 0.0 };
        let words = candidate.words.max(1) as f32;
        let is_unspaced = self.text.tokens.get(start).is_some_and(|token| token.is_unspaced);
        let n = if is_unspaced || self.text.parts_syllables {
            // Two Chinese letters, or two syllables, are mostly one word.
            candidate.words.div_ceil(2)
        } else {
            candidate.words
        };
        let flag = |is: bool| f32::from(u8::from(is));
        let share = |of: usize| of as f32 / tf;

        let (mut letters, mut title_words, mut log_counts) = (0, 0, 0.0);
        for word in self.words(place).filter(|word| !word.is_stop_word) {
            letters += word.letters;
            title_words += usize::from(self.in_title.get(word.stem as usize) == Some(&true));
            log_counts += self.log_count(word);
        }
        let size = (letters as f32 / words - 6.0).clamp(-4.0, MAX_SIZE);
        let log_length = self.log_length - 6.0;
        [
            flag(n == 1),
            flag(n == 3),
            flag(n > 3),
            // How often the phrase and its words occur.
            flag(tf < 2.0),
            tf / self.most,
            flag(n == 2) * log_tf,
            flag(n > 2) * log_tf,
            log_counts / words,
            // Where it occurs.
            (1.0 + start as f32).ln(),
            flag(title_words == candidate.words),
            // What it looks like.
            flag(n == 1) * size,
            flag(n > 1) * size,
            flag(n == 1) * log_length,
            flag(n == 2) * log_length,
            flag(n == 1) * flag(around.is_name),
            // What its neighbors are.
            share(around.bounded),
            flag(around.bounded > 0),
            flag(around.breaks_agreement),
            flag(around.has_filler),
            flag(around.has_verb),
        ]
    }

    /// The features, with the best of words and surroundings, of a phrase of `n` words that comes once, at the
    /// beginning, and is not all in the title.
    pub(super) fn best_once(&self, n: usize) -> [f32; FEATURES] {
        let flag = |is: bool| f32::from(u8::from(is));
        let log_length = self.log_length - 6.0;
        [
            flag(n == 1),
            flag(n == 3),
            flag(n > 3),
            1.0,
            1.0 / self.most,
            0.0,
            0.0,
            self.most.ln(),
            0.0,
            0.0,
            flag(n == 1) * MAX_SIZE,
            flag(n > 1) * MAX_SIZE,
            flag(n == 1) * log_length,
            flag(n == 2) * log_length,
            flag(n == 1),
            1.0,
            1.0,
            0.0,
            0.0,
            0.0,
        ]
    }

    /// Are all words of a phrase in the title?
    pub(super) fn is_in_title(&self, candidate: &CandidatePhrase<'_>) -> bool {
        let mut words = self.words(candidate.first()).filter(|word| !word.is_stop_word);
        words.all(|word| self.in_title.get(word.stem as usize) == Some(&true))
    }

    /// Does it fill the space between two boundaries?
    fn is_bounded(&self, (start, end): PhrasePlace) -> bool {
        let tokens = &self.text.tokens;
        let breaks = |token: usize| {
            let is_new = tokens.get(token).is_none_or(|token| token.gap >= Gap::Break);
            token == 0 || is_new || self.breaks_agreement((token - 1, token + 1))
        };
        let before = breaks(start) || self.text.word(start - 1).is_stop_word;
        before && (breaks(end) || self.text.word(end).is_stop_word)
    }

    /// Is it written with capitals that no start of a sentence explains?
    fn is_name(&self, (start, end): PhrasePlace) -> bool {
        let begins = self.text.tokens.get(start).is_some_and(|token| token.gap == Gap::Sentence);
        !begins && (start..end).all(|token| self.is_capital(token) || self.text.word(token).is_stop_word)
    }

    /// Does an Arabic word with the article precede one without? Such words belong to different phrases.
    fn breaks_agreement(&self, (start, end): PhrasePlace) -> bool {
        let word = |token: usize| self.text.word(token);
        // The second half of a name has the article of its own: عبد الله ناصر.
        let is_definite = |token: usize| {
            let is_half = word(token).is_name_end || token > 0 && word(token - 1).is_name_opener;
            word(token).is_definite && !is_half
        };
        (start + 1..end).any(|token| is_definite(token - 1) && !word(token).is_stop_word && !word(token).is_definite)
    }
}

/// The places of phrases, grouped by phrase.
pub(super) struct Places {
    known: PhraseNumbers,
    /// The number of the phrase and its place, in the order of the text. Empty once they are sorted.
    found: Vec<(u32, PhrasePlace)>,
    sorted: Vec<PhrasePlace>,
    /// For each phrase the end of its places in `sorted`.
    ends: Vec<u32>,
}

impl Places {
    fn with_room_for(count: usize) -> Self {
        let known = PhraseNumbers { keys: Vec::with_capacity(count), slots: Slots::with_room_for(count) };
        Self { known, found: Vec::with_capacity(count), sorted: Vec::new(), ends: Vec::with_capacity(count) }
    }

    fn push(&mut self, key: u128, place: PhrasePlace) {
        let number = self.known.number(key);
        if number as usize == self.ends.len() {
            self.ends.push(0);
        }
        self.ends[number as usize] += 1;
        self.found.push((number, place));
    }

    /// Puts each phrase's places behind those of the phrase before.
    fn sort(&mut self) {
        let mut start = 0;
        for end in &mut self.ends {
            (*end, start) = (start, start + *end);
        }
        // `ends` holds each phrase's start now, and moves up to its end place by place.
        self.sorted = vec![(0, 0); self.found.len()];
        for (number, place) in std::mem::take(&mut self.found) {
            let end = &mut self.ends[number as usize];
            self.sorted[*end as usize] = place;
            *end += 1;
        }
    }

    /// The places of each phrase.
    fn by_phrase(&self) -> impl Iterator<Item = &[PhrasePlace]> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, &end)| self.sorted.get(start as usize..end as usize).unwrap_or_default())
    }
}

/// Numbers for the keys of phrases, in the order in which they first came.
struct PhraseNumbers {
    keys: Vec<u128>,
    slots: Slots,
}

impl PhraseNumbers {
    /// The number of a key, which is given one where it is new.
    fn number(&mut self, key: u128) -> u32 {
        let Self { keys, slots } = self;
        slots.make_room(keys.len(), |number| hash(keys[number as usize]));
        let slot = slots.find(hash(key), |number| keys[number as usize] == key);
        slots.number(slot).unwrap_or_else(|| {
            keys.push(key);
            slots.fill(slot, keys.len() as u32 - 1)
        })
    }

    fn find(&self, key: u128) -> Option<usize> {
        let slot = self.slots.find(hash(key), |number| self.keys[number as usize] == key);
        self.slots.number(slot).map(|number| number as usize)
    }
}

fn hash(key: u128) -> u32 {
    ((key as u64 ^ (key >> 64) as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as u32
}

/// The key of a phrase that goes on with `word`. It consists of the numbers of the stems: a text has fewer than a
/// million of them within the limit, and a phrase six words at most, so that all fit.
fn extended(key: u128, word: &Word) -> u128 {
    const BITS: u32 = u128::BITS / MAX_PHRASE_TOKENS as u32;
    key << BITS | u128::from(word.stem + 1)
}
