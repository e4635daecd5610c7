//! Ranking: from the cosine of two documents to a list that a reader wants.

use super::index::{IndexEntry, RelatedArticle, RelatedDocument, RelatedIndex, RelatedOptions, Signals, title_key};
use super::vector::{Vector, VectorBuilder};
use crate::language::dates;
use crate::sidebar::inverted_index::Postings;
use crate::sidebar::ranking::{AUTHOR, MAX_REASONS, OTHER_LANGUAGE, RECENCY, SECTION};
use crate::sidebar::top_documents::TopDocuments;
use crate::small::sort::sort_by;

/// Two documents with such a cosine are copies of one text.
const DUPLICATE: f32 = 0.9;

/// A score is at most so many times the likeness.
const MAX_FACTOR: f32 = 1.0 + SECTION + AUTHOR;

/// So many candidates are looked at for each article that is wanted, when the list is made diverse.
const LOOKED_AT: usize = 4;

impl RelatedIndex {
    /// The articles related to this one, the best first. Never itself, nor a near-duplicate of it or of another in the
    /// list. The list is as long as `limit` wherever the index has as many.
    pub fn related(&mut self, article: &RelatedDocument, options: &RelatedOptions) -> Vec<RelatedArticle> {
        let (vector, lang, surfaces) = self.vectorize(article, &options.weights, VectorBuilder::with_surfaces());
        let query = Query { article, lang, today: today(article, options), title: title_key(&article.title), options };
        // More than are looked at, because copies are removed; and all, where very many are copies.
        let mut most = 10 * (options.limit * LOOKED_AT).max(20);
        let chosen = loop {
            let ranked = self.rank(&vector, &query, most);
            let chosen = self.choose(&ranked, &vector, &query);
            if chosen.len() >= options.limit || ranked.len() < most {
                break chosen;
            }
            most *= 10;
        };
        chosen.into_iter().filter_map(|(number, score)| self.to_article(number, score, &vector, &surfaces)).collect()
    }

    /// The best documents with their scores, at most so many.
    fn rank(&self, vector: &Vector, query: &Query<'_>, most: usize) -> Vec<(u32, f32)> {
        let mut products = vec![0.0_f32; self.entries.len()];
        for &(term, weight) in &vector.terms {
            let Some(list) = self.postings.get(term).map(Postings::all) else { continue };
            let idf = Self::idf(list.len());
            let weight = f32::from(weight) * idf * idf;
            for &posting in list {
                if let Some(product) = products.get_mut((posting >> 8) as usize) {
                    *product += weight * f32::from(posting as u8);
                }
            }
        }
        let length = self.length(vector);
        // Of equals the newest, then by ID, so that the order of the archive changes nothing.
        let tie = |one: u32, other: u32| {
            let key = |number: u32| self.entry(number).map(|entry| (&entry.published, &entry.id));
            let (one, other) = (key(one), key(other));
            other.map(|key| key.0).cmp(&one.map(|key| key.0)).then(one.cmp(&other))
        };
        let mut best = TopDocuments::new(most, &tie);
        // First those that share a term; the others, by their age, only if there are too few.
        for shares in [true, false] {
            let known = self.entries.iter().zip(&self.signals).zip(&self.divisors);
            for ((number, &product), ((entry, signals), divisor)) in (0..).zip(&products).zip(known) {
                if (product > 0.0) != shares {
                    continue;
                }
                let likeness = product / (length * divisor);
                let Some(entry) = entry.as_ref().filter(|_| !best.is_beneath(f64::from(likeness * MAX_FACTOR))) else {
                    continue;
                };
                if let Some(score) = query.score(entry, *signals, likeness) {
                    best.push(f64::from(score), number);
                }
            }
            if best.is_full() {
                break;
            }
        }
        best.finish().into_iter().map(|(score, number)| (number, score as f32)).collect()
    }

    pub(super) fn entry(&self, number: u32) -> Option<&IndexEntry> {
        self.entries.get(number as usize)?.as_ref()
    }

    /// Takes pinned documents first, then the best of the others, each as different from those before it as the options
    /// ask for: maximal marginal relevance.
    fn choose(&self, ranked: &[(u32, f32)], vector: &Vector, query: &Query<'_>) -> Vec<(u32, f32)> {
        let options = query.options;
        let mut chosen: Vec<(u32, f32)> = Vec::new();
        for id in &options.pinned {
            let Some(number) = self.number_of(id) else { continue };
            let is_new = chosen.iter().all(|&(other, _)| other != number);
            if is_new && self.entry(number).is_some_and(|entry| !query.is_barred(entry, Signals::of(entry))) {
                chosen.push((number, 1.0));
            }
        }
        let own = (vector, self.length(vector));
        let mut waiting = ranked.iter().filter_map(|&(number, score)| {
            let entry = self.entry(number)?;
            let length = self.length(&entry.vector);
            let is_copy = self.cosine(own, (&entry.vector, length)) >= DUPLICATE;
            (!is_copy).then_some(IndexCandidate { number, entry, length, score, nearest: 0.0 })
        });
        let most = (options.limit * LOOKED_AT).max(20);
        let mut open: Vec<IndexCandidate<'_>> = waiting.by_ref().take(most).collect();
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
            let worth =
                |candidate: &IndexCandidate<'_>| candidate.score * (1.0 - options.diversity * candidate.nearest);
            // The first of equals, because they are in order.
            let best = open.iter().enumerate().rev().max_by(|one, other| worth(one.1).total_cmp(&worth(other.1)));
            match best.map(|(at, _)| at) {
                Some(at) => {
                    let IndexCandidate { number, score, .. } = open.remove(at);
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

    /// The cosine; 1 for one and the same document, and for one headline.
    fn likeness(&self, candidate: &IndexCandidate<'_>, other: u32, vector: (&Vector, f32)) -> f32 {
        let title = |number: u32| self.signals.get(number as usize).map_or(0, |signals| signals.title);
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

    fn to_article(&self, number: u32, score: f32, vector: &Vector, surfaces: &[(u32, &str)]) -> Option<RelatedArticle> {
        let entry = self.entry(number)?.clone();
        let mut reasons: Vec<(f32, u32)> = shared(vector, &entry.vector)
            .map(|(term, one, other)| (self.weigh(term, one) * self.weigh(term, other), term))
            .collect();
        sort_by(&mut reasons, |one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        let word = |&(_, term): &(f32, u32)| {
            let at = surfaces.binary_search_by_key(&term, |&(known, _)| known).ok()?;
            surfaces.get(at).map(|(_, word)| (*word).to_owned())
        };
        let why = reasons.iter().take(MAX_REASONS).filter_map(word).collect();
        let IndexEntry { id, url, title, published, section, lang, image, .. } = entry;
        Some(RelatedArticle { id, url, title, published, section, lang, image, score: score.clamp(0.0, 1.0), why })
    }
}

/// A document of the index that may be chosen.
struct IndexCandidate<'i> {
    number: u32,
    entry: &'i IndexEntry,
    /// The length of its vector, by the idf of its words.
    length: f32,
    score: f32,
    /// Its likeness to the nearest of the chosen.
    nearest: f32,
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

/// The conditions of a query beside its words.
struct Query<'a> {
    article: &'a RelatedDocument,
    lang: Option<String>,
    /// Days since 1970.
    today: Option<i64>,
    /// The hash of the headline, as in [`Signals`].
    title: u32,
    options: &'a RelatedOptions,
}

impl Query<'_> {
    /// A document's score by its cosine and its signals; `None` if it must not be in the list.
    fn score(&self, entry: &IndexEntry, signals: Signals, cosine: f32) -> Option<f32> {
        if self.is_barred(entry, signals) {
            return None;
        }
        let same = |one: &Option<String>, other: &Option<String>| one.is_some() && one == other;
        let age = self.today.zip(signals.day).map(|(today, day)| (today - day) as f32);
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
    fn is_barred(&self, entry: &IndexEntry, signals: Signals) -> bool {
        let is_same = (!self.article.id.is_empty() && entry.id == self.article.id)
            || (!self.article.url.is_empty() && entry.url == self.article.url)
            || (self.title != 0 && signals.title == self.title);
        let is_blocked = self.options.blocked.iter().any(|blocked| *blocked == entry.id || *blocked == entry.url);
        let is_later = || self.today.zip(signals.day).is_some_and(|(today, day)| day > today);
        is_same || is_blocked || (self.options.past_only && is_later())
    }
}

fn today(article: &RelatedDocument, options: &RelatedOptions) -> Option<i64> {
    let own = || article.published.as_deref().and_then(dates::parse_iso).and_then(|iso| dates::days(&iso));
    options.now.map(|seconds| seconds.div_euclid(86_400)).or_else(own)
}
