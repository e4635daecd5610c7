//! Ranking: from the likeness of two documents to a list that a reader wants.

use super::index::{Entry, Keys, RelatedArticle, RelatedDocument, RelatedIndex, RelatedOptions, title_key};
use super::postings::Postings;
use super::vector::{Collector, FieldWeights, Vector};
use crate::language::dates;
use crate::sidebar::ranking::{AUTHOR, LENGTH_PENALTY, MAX_REASONS, OTHER_LANGUAGE, RECENCY, SECTION};
use crate::small::sort::sort_by;

/// Two texts whose vectors are so close are one text.
const DUPLICATE: f32 = 0.9;

/// The most that a score can be of the likeness.
const MOST_FACTOR: f32 = 1.0 + SECTION + AUTHOR;

/// A document that is no longer than this loses nothing by [`LENGTH_PENALTY`].
const SHORT: f32 = 1000.0;

/// How rare a word is, on the whole. A document is as long as its words are many: were it longer for their being rare, those
/// that say most would lose most. Measured: Arabic articles among 6,000 others, nDCG@5 .822 instead of .814.
const TYPICAL_RARITY: f32 = 10.0;

/// What the product of a document with another is divided by.
pub(super) fn divisor(vector: &Vector) -> f32 {
    let length = (TYPICAL_RARITY * vector.whole_length()).max(1.0);
    length * (length / SHORT).powf(LENGTH_PENALTY)
}

/// How many are looked at for each that is wanted, when the list is made diverse.
const LOOKED_AT: usize = 4;

impl RelatedIndex {
    /// The articles that belong beside this one, the best first. Never itself, nor what is as good as a copy of it or of
    /// another in the list; and never fewer than there are, while `limit` is not reached.
    pub fn related(&mut self, article: &RelatedDocument, options: &RelatedOptions) -> Vec<RelatedArticle> {
        let [title, lead, text, keywords] = options.weights;
        let weights = FieldWeights { title, lead, text, keywords };
        let (vector, lang, surfaces) = self.vector_of(article, &weights, Collector::with_surfaces());
        let asked = Asked { article, lang, today: today(article, options), title: title_key(&article.title), options };
        // More than are looked at, since copies fall out; and all, where so many are copies.
        let mut most = 10 * (options.limit * LOOKED_AT).max(20);
        let chosen = loop {
            let ranked = self.rank(&vector, &asked, most);
            let chosen = self.choose(&ranked, &vector, &asked);
            if chosen.len() >= options.limit || ranked.len() < most {
                break chosen;
            }
            most *= 10;
        };
        chosen.into_iter().filter_map(|(number, score)| self.tell(number, score, &vector, &surfaces)).collect()
    }

    /// So many documents, or all there are, the best first, each with its score.
    fn rank(&self, vector: &Vector, asked: &Asked<'_>, most: usize) -> Vec<(u32, f32)> {
        let mut products = vec![0.0_f32; self.entries.len()];
        for &(term, weight) in &vector.terms {
            let Some(list) = self.postings.get(term).map(Postings::all) else { continue };
            let rarity = Self::rarity(list.len());
            let weight = f32::from(weight) * rarity * rarity;
            for &posting in list {
                if let Some(product) = products.get_mut((posting >> 8) as usize) {
                    *product += weight * f32::from(posting as u8);
                }
            }
        }
        let length = self.length(vector);
        let mut best = Best { ranked: Vec::new(), floor: f32::MIN, most, index: self };
        // First those that share a term; the others, by their age, only where there are too few.
        for shares in [true, false] {
            let known = self.entries.iter().zip(&self.keys).zip(&self.divisors);
            for ((number, &product), ((entry, keys), divisor)) in (0..).zip(&products).zip(known) {
                if (product > 0.0) != shares {
                    continue;
                }
                let likeness = product / (length * divisor);
                let Some(entry) = entry.as_ref().filter(|_| !best.is_beneath(likeness * MOST_FACTOR)) else { continue };
                if let Some(score) = asked.score(entry, *keys, likeness) {
                    best.push((number, score));
                }
            }
            if best.ranked.len() >= most {
                break;
            }
        }
        best.finish()
    }

    fn entry(&self, number: u32) -> Option<&Entry> {
        self.entries.get(number as usize)?.as_ref()
    }

    /// Pins first, then the best of what is left, each as unlike those before it as the options ask for.
    fn choose(&self, ranked: &[(u32, f32)], vector: &Vector, asked: &Asked<'_>) -> Vec<(u32, f32)> {
        let options = asked.options;
        let mut chosen: Vec<(u32, f32)> = Vec::new();
        for id in &options.pinned {
            let Some(&number) = self.by_id.get(id) else { continue };
            let is_new = chosen.iter().all(|&(other, _)| other != number);
            if is_new && self.entry(number).is_some_and(|entry| !asked.is_barred(entry, Keys::of(entry))) {
                chosen.push((number, 1.0));
            }
        }
        let own = (vector, self.length(vector));
        let mut waiting = ranked.iter().filter_map(|&(number, score)| {
            let entry = self.entry(number)?;
            let length = self.length(&entry.vector);
            let is_copy = self.cosine(own, (&entry.vector, length)) >= DUPLICATE;
            (!is_copy).then_some(Candidate { number, entry, length, score, nearest: 0.0 })
        });
        let most = (options.limit * LOOKED_AT).max(20);
        let mut open: Vec<Candidate<'_>> = waiting.by_ref().take(most).collect();
        let mut seen = 0;
        while chosen.len() < options.limit {
            for &(last, _) in chosen.get(seen..).unwrap_or_default() {
                let Some(entry) = self.entry(last) else { continue };
                let length = self.length(&entry.vector);
                for candidate in &mut open {
                    candidate.nearest = candidate.nearest.max(self.likeness(candidate, last, (&entry.vector, length)));
                }
                open.retain(|candidate| candidate.nearest < DUPLICATE);
            }
            seen = chosen.len();
            let worth = |candidate: &Candidate<'_>| candidate.score * (1.0 - options.diversity * candidate.nearest);
            // The first of the best: they stand in their order.
            let best = open.iter().enumerate().rev().max_by(|one, other| worth(one.1).total_cmp(&worth(other.1)));
            match best.map(|(at, _)| at) {
                Some(at) => {
                    let Candidate { number, score, .. } = open.remove(at);
                    chosen.push((number, score));
                }
                None => {
                    open.extend(waiting.by_ref().take(most));
                    if open.is_empty() {
                        break;
                    }
                    seen = 0;
                }
            }
        }
        chosen.truncate(options.limit);
        chosen
    }

    /// 1 for one and the same document, and for one headline; else the cosine.
    fn likeness(&self, candidate: &Candidate<'_>, other: u32, vector: (&Vector, f32)) -> f32 {
        let title = |number: u32| self.keys.get(number as usize).map_or(0, |keys| keys.title);
        let own = title(candidate.number);
        if candidate.number == other || (own != 0 && own == title(other)) {
            return 1.0;
        }
        self.cosine((&candidate.entry.vector, candidate.length), vector)
    }

    /// The cosine of two vectors, each with its length.
    fn cosine(&self, one: (&Vector, f32), other: (&Vector, f32)) -> f32 {
        let shared = shared(one.0, other.0);
        let product: f32 = shared.map(|(term, one, other)| self.weigh(term, one) * self.weigh(term, other)).sum();
        product / (one.1 * other.1)
    }

    fn tell(&self, number: u32, score: f32, vector: &Vector, surfaces: &[(u32, String)]) -> Option<RelatedArticle> {
        let entry = self.entry(number)?.clone();
        let mut reasons: Vec<(f32, u32)> = shared(vector, &entry.vector)
            .map(|(term, one, other)| (self.weigh(term, one) * self.weigh(term, other), term))
            .collect();
        sort_by(&mut reasons, |one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        let word = |&(_, term): &(f32, u32)| {
            let at = surfaces.binary_search_by_key(&term, |&(known, _)| known).ok()?;
            surfaces.get(at).map(|(_, word)| word.clone())
        };
        let why = reasons.iter().take(MAX_REASONS).filter_map(word).collect();
        let Entry { id, url, title, published, section, lang, image, .. } = entry;
        Some(RelatedArticle { id, url, title, published, section, lang, image, score: score.clamp(0.0, 1.0), why })
    }
}

/// A document that may be chosen.
struct Candidate<'i> {
    number: u32,
    entry: &'i Entry,
    /// Of its vector, as rare as its words are.
    length: f32,
    score: f32,
    /// Its likeness to the nearest of the chosen.
    nearest: f32,
}

/// The best of many, in order, without sorting all of them.
struct Best<'i> {
    ranked: Vec<(u32, f32)>,
    /// The lowest score of as many as are wanted.
    floor: f32,
    most: usize,
    index: &'i RelatedIndex,
}

impl Best<'_> {
    /// Is a score too low to be among them?
    fn is_beneath(&self, score: f32) -> bool {
        score < self.floor
    }

    fn push(&mut self, found: (u32, f32)) {
        self.ranked.push(found);
        if self.ranked.len() >= 2 * self.most {
            self.cut();
        }
    }

    fn finish(mut self) -> Vec<(u32, f32)> {
        self.cut();
        self.ranked
    }

    /// Ties: the newest, then by ID, so that the order of the archive changes nothing.
    fn cut(&mut self) {
        let key = |number: u32| self.index.entry(number).map(|entry| (&entry.published, &entry.id));
        sort_by(&mut self.ranked, |one, other| {
            other.1.total_cmp(&one.1).then_with(|| {
                let (one, other) = (key(one.0), key(other.0));
                other.map(|key| key.0).cmp(&one.map(|key| key.0)).then(one.cmp(&other))
            })
        });
        self.ranked.truncate(self.most);
        if self.ranked.len() == self.most {
            self.floor = self.ranked.last().map_or(f32::MIN, |worst| worst.1);
        }
    }
}

/// The terms of both, each with its two weights.
fn shared<'v>(one: &'v Vector, other: &'v Vector) -> impl Iterator<Item = (u32, u8, u8)> + 'v {
    let mut rest = other.terms.as_slice();
    one.terms.iter().filter_map(move |&(term, weight)| {
        while let Some((&(known, _), behind)) = rest.split_first() {
            if known >= term {
                break;
            }
            rest = behind;
        }
        rest.first().filter(|(known, _)| *known == term).map(|&(_, other)| (term, weight, other))
    })
}

/// What is asked for, beside the words.
struct Asked<'a> {
    article: &'a RelatedDocument,
    lang: Option<String>,
    /// Days since 1970.
    today: Option<i64>,
    /// Of the headline, as in [`Keys`].
    title: u32,
    options: &'a RelatedOptions,
}

impl Asked<'_> {
    /// A document's cosine, and all else that counts; `None` where it may not come.
    fn score(&self, entry: &Entry, keys: Keys, cosine: f32) -> Option<f32> {
        if self.is_barred(entry, keys) {
            return None;
        }
        let same = |one: &Option<String>, other: &Option<String>| one.is_some() && one == other;
        let age = self.today.zip(keys.day).map(|(today, day)| (today - day) as f32);
        let newness = age.map_or(1.0, |age| (-age.max(0.0) / self.options.half_life_days.max(0.01)).exp2());
        let mut factor = 1.0 - RECENCY + RECENCY * newness;
        factor += if same(&self.article.section, &entry.section) { SECTION } else { 0.0 };
        factor += if same(&self.article.author, &entry.author) { AUTHOR } else { 0.0 };
        if self.lang.is_some() && entry.lang.is_some() && self.lang != entry.lang {
            factor *= OTHER_LANGUAGE;
        }
        Some(cosine * factor)
    }

    /// Is it the article itself, blocked, or too new?
    fn is_barred(&self, entry: &Entry, keys: Keys) -> bool {
        let is_same = (!self.article.id.is_empty() && entry.id == self.article.id)
            || (!self.article.url.is_empty() && entry.url == self.article.url)
            || (self.title != 0 && keys.title == self.title);
        let is_blocked = self.options.blocked.iter().any(|blocked| *blocked == entry.id || *blocked == entry.url);
        let is_later = || self.today.zip(keys.day).is_some_and(|(today, day)| day > today);
        is_same || is_blocked || (self.options.past_only && is_later())
    }
}

fn today(article: &RelatedDocument, options: &RelatedOptions) -> Option<i64> {
    let own = || article.published.as_deref().and_then(dates::parse_iso).and_then(|iso| dates::days(&iso));
    options.now.map(|seconds| seconds.div_euclid(86_400)).or_else(own)
}
