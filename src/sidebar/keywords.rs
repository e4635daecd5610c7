//! Keyword extraction: the names and terms that say what a text is about, the best first.
//!
//! The score of a phrase is a weighted sum of its features, which [`phrases`](super::phrases) computes. The weights
//! were fitted once, by logistic regression, on news in Arabic, English, French and Portuguese and on Polish abstracts,
//! all together; they depend on no language and no kind of text. The features go back to KP-Miner (El-Beltagy and
//! Rafea, 2009: phrases between stop words, early and repeated), KEA (Witten and others, 1999: first occurrence) and
//! YAKE (Campos and others, 2020: capitals, spread over the sentences).

use std::borrow::Cow;

use super::credits::without_credits;
use super::document_frequencies::DocumentFrequencies;
use super::phrases::{CandidatePhrase, DEPTH, FEATURES, Phrases, Surroundings};
use crate::article::{Article, CheckedKeyword, KeywordSource, is_agency, language_of, language_option};
use crate::error::Error;
use crate::json::{JsonWriter, Thousandths, ToJson};
use crate::language::host_words::with_seams;
use crate::language::{CountedText, Gap, SEAM, Slots, Vocabulary, Word, beginning, fold, tokens};
use crate::small::hash::{EMPTY_64, fold_64};
use crate::small::scan::position_of;
use crate::small::search::contains_literal;
use crate::small::sort::sort_by;
use crate::small::text::lines;

/// A phrase that says what a text is about.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ExtractedKeyword {
    /// As the text writes it most often.
    pub text: String,
    /// From 0 to 1: how likely an editor would choose it.
    pub score: f32,
    /// How often it occurs in the text.
    pub count: usize,
}

/// How keywords are extracted.
#[derive(Clone, Debug, Default)]
pub struct KeywordOptions {
    title: String,
    lang: Option<String>,
    limit: Option<usize>,
    frequencies: Option<String>,
}

impl KeywordOptions {
    /// Sets the text's headline, whose words count for more.
    ///
    /// # Default
    /// None.
    #[must_use]
    pub fn with_title(mut self, title: &str) -> Self {
        title.clone_into(&mut self.title);
        self
    }

    /// Sets the text's language, a BCP 47 tag.
    ///
    /// # Default
    /// Detected from the words.
    ///
    /// # Errors
    /// [`Error::is_bad_option`] where it is no such tag.
    pub fn with_lang(mut self, lang: &str) -> Result<Self, Error> {
        self.lang = Some(language_option(lang)?);
        Ok(self)
    }

    /// Limits the keywords, to 100 at most.
    ///
    /// # Default
    /// 10.
    #[must_use]
    pub fn with_limit(mut self, limit: usize) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Sets a table of [`document_frequencies`](crate::document_frequencies): words that are rare in it count for more.
    ///
    /// # Default
    /// None: the text alone decides.
    ///
    /// # Errors
    /// [`Error::is_bad_option`] for any other text.
    pub fn with_document_frequencies(mut self, table: &str) -> Result<Self, Error> {
        DocumentFrequencies::read(table)?;
        self.frequencies = Some(table.to_owned());
        Ok(self)
    }
}

/// The keywords of a text alone.
pub(crate) fn extract_keywords(text: &str, options: &KeywordOptions) -> Vec<ExtractedKeyword> {
    let lang = options.lang.clone().or_else(|| language_of(beginning(text, MAX_TEXT_BYTES))).unwrap_or_default();
    // Checked when it was set.
    let frequencies = options.frequencies.as_deref().and_then(|table| DocumentFrequencies::read(table).ok());
    let limit = options.limit.unwrap_or(DEFAULT_LIMIT);
    extract(text, &options.title, &Vocabulary::shared(&lang), limit, f32::NEG_INFINITY, frequencies)
}

/// Fills the keywords of an article up to `limit` with extracted ones that say something new.
#[inline(never)]
pub(crate) fn fill_keywords(keywords: &mut Vec<CheckedKeyword>, article: &Article, limit: usize) {
    if !crate::EXTRACTS_KEYWORDS || keywords.len() >= limit || article.word_count < MIN_ARTICLE_WORDS {
        return;
    }
    let lang = article.lang.as_deref().unwrap_or_default();
    let vocabulary = Vocabulary::shared(lang);
    let found = extract(&story(article), &article.title, &vocabulary, limit, MIN_SUM, None);
    let stems = |text: &str| -> Vec<String> {
        tokens(text).iter().map(|token| vocabulary.stem(&fold(token.text(text)))).collect()
    };
    let mut known: Vec<Vec<String>> = keywords.iter().map(|keyword| stems(&keyword.text)).collect();
    for keyword in found.into_iter().filter(|keyword| keyword.score >= MIN_SCORE) {
        let new = stems(&keyword.text);
        // A keyword in another form, or a part of one, says nothing new.
        let is_known = new.is_empty() || known.iter().any(|known| known.windows(new.len()).any(|part| part == new));
        if !is_known && keywords.len() < limit {
            known.push(new);
            let score = Some(keyword.thousandths());
            keywords.push(CheckedKeyword { text: keyword.text, url: None, source: KeywordSource::Extracted, score });
        }
    }
}

/// The text of an article without the lines that say again what is said of its pictures, as much of it as is read.
fn story(article: &Article) -> String {
    let said = article.images.iter().flat_map(|image| [&image.caption, &image.credit]).flatten();
    let mut known = CountedLines::default();
    // What is said of a picture counts twice, as if the text had it again.
    said.for_each(|line| {
        known.count(line, 2);
    });
    let count = |line: &str| known.count(line, u8::from(line.len() <= MAX_REPEATED_BYTES));
    let numbers: Vec<u32> = lines(&article.text).filter(|line| !line.is_empty()).map(count).collect();
    let mut numbers = numbers.into_iter();
    let mut story = String::new();
    for line in lines(&article.text) {
        if !line.is_empty() && numbers.next().is_some_and(|number| known.counts[number as usize] > 1) {
            continue;
        }
        story.push_str(line);
        story.push('\n');
        if story.len() > MAX_TEXT_BYTES {
            break;
        }
    }
    story.pop();
    story
}

/// The different lines of a text by number, each with how often it counts, up to twice.
#[derive(Default)]
struct CountedLines {
    hashes: Vec<u64>,
    counts: Vec<u8>,
    slots: Slots,
}

impl CountedLines {
    /// Counts a line so many times more. Gives its number.
    fn count(&mut self, line: &str, times: u8) -> u32 {
        let hash = fold_64(EMPTY_64, line.as_bytes());
        let Self { hashes, counts, slots } = self;
        slots.make_room(hashes.len(), |number| hashes[number as usize] as u32);
        let slot = slots.find(hash as u32, |number| hashes[number as usize] == hash);
        let number = slots.number(slot).unwrap_or_else(|| {
            hashes.push(hash);
            counts.push(0);
            slots.fill(slot, hashes.len() as u32 - 1)
        });
        let count = &mut counts[number as usize];
        *count = count.saturating_add(times);
        number
    }
}

impl ExtractedKeyword {
    fn thousandths(&self) -> Thousandths {
        Thousandths((self.score * 1000.0) as usize)
    }
}

impl ToJson for ExtractedKeyword {
    fn write_json(&self, json: &mut JsonWriter) {
        json.object(&mut |json| {
            json.member("text", &self.text);
            json.member("score", &self.thousandths());
            json.member("count", &self.count);
        });
    }
}

/// The weight of each feature, in their order.
const WEIGHTS: [f32; FEATURES] = [
    -0.016, -0.599, -1.293, -0.413, 0.766, 0.862, 1.278, 0.447, -0.341, 0.883, 0.147, 0.049, -0.488, -0.155, 0.306,
    0.967, 0.142, -1.224, -1.256, -1.576,
];
const BIAS: f32 = -2.1209;

/// How much more a rare phrase counts for being frequent here, where document frequencies are known. And the rarity
/// past which all phrases are names, or mistakes.
const REPEATED_RARITY: f32 = 0.5;
const MAX_RARITY: f32 = 0.7;

/// A part of a longer keyword is a keyword too if it occurs so many times as often.
const PART_RATIO: usize = 3;

/// Only so much of a text is read: it has said by then what it is about.
const MAX_TEXT_BYTES: usize = 200_000;

/// The number of keywords, and how many occurrences of one, or candidates for one, are looked at.
const DEFAULT_LIMIT: usize = 10;
const MAX_KEYWORDS: usize = 100;
const MAX_LOOKED_AT: usize = 64;

/// A shorter article is a headline.
const MIN_ARTICLE_WORDS: usize = 12;

/// A line of so many bytes that stands in an article again, word for word, is a credit or a part of the page.
const MAX_REPEATED_BYTES: usize = 120;

/// Beside an article, a phrase that scores less is left out: it is more often an ordinary word than a keyword.
const MIN_SCORE: f32 = 0.3;

/// A phrase with a smaller sum cannot reach the minimal score, and need not be ranked.
const MIN_SUM: f32 = -0.85;

/// The keywords of a text, the best first: at most `limit` of those whose weighted sum is `least` or more.
fn extract(
    text: &str,
    title: &str,
    vocabulary: &Vocabulary,
    limit: usize,
    least: f32,
    frequencies: Option<DocumentFrequencies<'_>>,
) -> Vec<ExtractedKeyword> {
    let limit = limit.min(MAX_KEYWORDS);
    let is_article = least > f32::NEG_INFINITY;
    let title = with_seams(beginning(title, MAX_TEXT_BYTES));
    let text = without_credits(&without_addresses(beginning(text, MAX_TEXT_BYTES)));
    let body = if text.trim().is_empty() { title.clone() } else { with_seams(&text) };
    // The title is read behind the text: its words count, but not that they stand first.
    let source = [&*body, "\n", &title].concat();
    let mut counted = CountedText::new(&source, vocabulary);
    counted.judge_by_use(&source, vocabulary);
    let phrases = Phrases::new(&source, &counted, body.len(), vocabulary);
    let may_rank = |candidate: &CandidatePhrase<'_>| {
        !candidate.is_fragment
            && phrases.may_be_shown(candidate, vocabulary, is_article)
            && (frequencies.is_some() || phrases.score_at_most(candidate) >= least)
    };
    let horizon = phrases.horizon(least);
    let places = phrases.places(|once| {
        // Of a text alone nearly all may.
        !is_article || (once.first().0 < horizon || phrases.is_in_title(once)) && may_rank(once)
    });
    let candidates = phrases.candidates(&places);
    let mut ranked: Vec<(f32, &CandidatePhrase<'_>)> = candidates
        .iter()
        .filter(|candidate| may_rank(candidate))
        .map(|candidate| {
            let rarity = frequencies.map_or(0.0, |known| phrases.rarity(candidate, &known));
            (phrases.score(candidate) + rarity, candidate)
        })
        .filter(|(score, _)| *score >= least)
        .collect();
    // Equal scores: in the order of the text.
    sort_by(&mut ranked, |one, other| other.0.total_cmp(&one.0).then_with(|| one.1.first().cmp(&other.1.first())));
    let mut taken: Vec<(f32, &CandidatePhrase<'_>)> = Vec::new();
    for (score, candidate) in ranked.into_iter().take(limit * MAX_LOOKED_AT) {
        if taken.len() >= limit {
            break;
        }
        let candidate = phrases.whole_name(candidate, &candidates);
        let is_part = |&(_, longer): &(f32, &CandidatePhrase<'_>)| {
            let is_known = candidate.places.len() < PART_RATIO * longer.places.len();
            let is_form = || !vocabulary.is_known() && phrases.are_forms(longer, candidate);
            phrases.contains(longer.first(), candidate.first()) && (is_known || longer.words == candidate.words)
                || is_form()
        };
        // Who reported it is what it is about only where the title says so.
        let is_source = |name: &str| is_agency(name) && !contains_literal(&title, name);
        if !taken.iter().any(is_part) && !is_source(phrases.slice(candidate.first())) {
            taken.push((score, candidate));
        }
    }
    let keyword = |(score, candidate): (f32, &CandidatePhrase<'_>)| ExtractedKeyword {
        text: vocabulary.without_particle(&phrases.surface(candidate, vocabulary)).to_owned(),
        score: 1.0 / (1.0 + (-score).exp()),
        count: candidate.places.len(),
    };
    taken.into_iter().map(keyword).collect()
}

/// The text with a full stop in place of each address: its words are those of a machine.
fn without_addresses(text: &str) -> Cow<'_, str> {
    let is_address = |word: &str| contains_literal(word, "://") || word.starts_with("www.") || word.contains('@');
    // Most words are none, and are copied at once with those around them.
    let mut out = String::new();
    let (mut copied, mut from) = (0, 0);
    while let Some(found) = text.as_bytes().get(from..).and_then(|rest| position_of(rest, [b':', b'@', b'w'])) {
        let (before, behind) = text.split_at(from + found);
        let start = before
            .get(from..)
            .map_or(from, |before| before.trim_end_matches(|c: char| !c.is_whitespace()).len() + from);
        let end = text.len() - behind.split_once(char::is_whitespace).map_or(0, |(_, rest)| rest.len());
        if text.get(start..end).is_some_and(is_address) {
            out.push_str(text.get(copied..start).unwrap_or_default());
            out.push_str(".\n");
            copied = end;
        }
        from = end;
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(text.get(copied..).unwrap_or_default());
    Cow::Owned(out)
}

fn weighted(features: [f32; FEATURES]) -> f32 {
    BIAS + features.into_iter().zip(WEIGHTS).map(|(feature, weight)| feature * weight).sum::<f32>()
}

impl Phrases<'_> {
    /// Is a phrase a term, as far as the text or what is known of its language can tell? Of a text alone, English verbs
    /// count as well: many are adjectives, too, and those who were asked for keywords chose them.
    fn may_be_shown(&self, candidate: &CandidatePhrase<'_>, vocabulary: &Vocabulary, is_article: bool) -> bool {
        match vocabulary.is_known() {
            true => !(is_article || vocabulary.has_plain_verbs()) || !self.ends_in_verb(candidate),
            false => self.is_shown(candidate),
        }
    }

    fn score(&self, candidate: &CandidatePhrase<'_>) -> f32 {
        weighted(self.features(candidate, Surroundings::of(self, candidate)))
    }

    /// The score of a phrase whose surroundings speak for it. Most phrases come once, far down, of words that do so
    /// too: theirs need not be looked at.
    fn score_at_most(&self, candidate: &CandidatePhrase<'_>) -> f32 {
        weighted(self.features(candidate, Surroundings::best(candidate)))
    }

    /// The token from which on no phrase that comes once scores `least`, unless it is all in the title: the further
    /// down it stands, the less it scores.
    fn horizon(&self, least: f32) -> usize {
        // Sums of numbers that differ are rounded in other ways.
        const MARGIN: f32 = 0.01;
        let best = (1..=4).map(|n| weighted(self.best_once(n))).fold(f32::MIN, f32::max);
        // The feature is the logarithm of the token's number, from 1.
        ((best + MARGIN - least) / -WEIGHTS[DEPTH]).exp() as usize
    }

    /// The addition to a phrase's score for the rarity of its words elsewhere and its frequency here.
    fn rarity(&self, candidate: &CandidatePhrase<'_>, known: &DocumentFrequencies<'_>) -> f32 {
        let (start, end) = candidate.first();
        let words = (start..end).map(|token| self.text.word(token)).filter(|word| !word.is_stop_word);
        let stem = |word: &Word| self.text.stems.get(word.stem as usize);
        let sum: f32 = words.map(|word| known.rarity(stem(word)).min(MAX_RARITY)).sum();
        sum / candidate.words.max(1) as f32 * (1.0 + REPEATED_RARITY * (candidate.places.len() as f32).ln())
    }

    /// Does the longer phrase contain the other, or equal it?
    fn contains(&self, longer: (usize, usize), part: (usize, usize)) -> bool {
        let length = part.1 - part.0;
        let last = (longer.1 + 1).saturating_sub(length);
        let key = self.key(part);
        (longer.0..last).any(|start| self.key((start, start + length)) == key)
    }

    /// The longer name that `candidate` begins or ends at its first occurrence, because people are named in full first
    /// and then in short.
    fn whole_name<'c, 'p>(
        &self,
        candidate: &'c CandidatePhrase<'p>,
        candidates: &'c [CandidatePhrase<'p>],
    ) -> &'c CandidatePhrase<'p> {
        let (start, end) = candidate.first();
        if candidate.words > 1 || !self.has_capitals((start, end)) {
            return candidate;
        }
        let mut best = candidate;
        for longer in candidates.iter().filter(|longer| longer.words > best.words && longer.places.len() > 1) {
            let (from, to) = longer.first();
            let is_around = (from == start && to > end) || (from < start && to == end);
            if is_around && self.has_capitals((from, to)) {
                best = longer;
            }
        }
        best
    }

    /// Is it written with capitals?
    fn has_capitals(&self, (start, end): (usize, usize)) -> bool {
        (start..end).all(|token| self.is_capital(token) || self.text.word(token).is_linker)
    }

    /// The phrase in its plain form, as the text writes that most often: without the particles that Arabic joins to it,
    /// and without tatweel and the marks that say how a word is spoken.
    fn surface(&self, candidate: &CandidatePhrase<'_>, vocabulary: &Vocabulary) -> String {
        let clitic = |place: (usize, usize)| self.text.word(place.0).clitic;
        let places = candidate.places.iter().take(MAX_LOOKED_AT).copied();
        let form = |written: &str| vocabulary.without_acronym_ending(&plain(written)).to_owned();
        // Mostly a phrase is written in one way: each way, its form, and how often it comes.
        let mut ways: Vec<(&str, String, usize)> = Vec::new();
        for written in places.clone().map(|place| self.slice(place)) {
            match ways.iter_mut().find(|(known, ..)| *known == written) {
                Some((.., count)) => *count += 1,
                None => ways.push((written, form(written), 1)),
            }
        }
        let mut best = ((false, 0, false, 0), candidate.first(), "");
        for place in places {
            let written = self.slice(place);
            let Some((_, form, _)) = ways.iter().find(|(known, ..)| *known == written) else { continue };
            let count = ways.iter().filter(|(_, other, _)| other == form).map(|(.., count)| count).sum::<usize>();
            // A capital at the start of a sentence may not belong to the word.
            let is_inside = self.text.tokens.get(place.0).is_some_and(|token| token.gap != Gap::Sentence);
            let shortness = if vocabulary.is_plain_shortest() { usize::MAX - form.len() } else { 0 };
            let worth = (clitic(place) == 0, count, is_inside, shortness);
            if worth > best.0 {
                best = (worth, place, form);
            }
        }
        let mut letters = best.2.chars();
        if clitic(best.1) > 0 {
            letters.next();
        }
        // Persian's ending of a word that something belongs to: کتاب‌های.
        let letters = letters.as_str();
        let letters =
            if letters.ends_with("\u{200c}های") { letters.strip_suffix('ی').unwrap_or(letters) } else { letters };
        match letters.strip_prefix("لل").filter(|_| self.text.word(best.1.0).is_definite) {
            Some(rest) => ["ال", rest].concat(),
            None => letters.to_owned(),
        }
    }

    fn slice(&self, (start, end): (usize, usize)) -> &str {
        let at = |token: usize| self.text.tokens.get(token);
        let (Some(first), Some(last)) = (at(start), at(end.saturating_sub(1))) else { return "" };
        self.source.get(first.start..last.end).unwrap_or_default()
    }
}

/// A phrase without what only tells how it is spoken, or fills a line: Arabic and Hebrew marks, tatweel. Its words have
/// one space between them.
fn plain(text: &str) -> String {
    let is_mark = |c: char| {
        let is_hebrew = matches!(c, '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}');
        is_hebrew || matches!(c, '\u{640}' | '\u{64b}'..='\u{652}' | '\u{670}')
    };
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        // The ending of an object, as in كتابًا, is an alef that the plain word has not.
        let word = word.strip_suffix("\u{64b}ا").or_else(|| word.strip_suffix("ا\u{64b}")).unwrap_or(word);
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.chars().filter(|&c| !is_mark(c) && c != SEAM));
    }
    out
}

#[cfg(test)]
mod tests;
