//! The index: documents, and for each term which of them have it.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::vector::{Collector, FieldWeights, Vector, hash};
use crate::article::language_of;
use crate::json::{JsonWriter, Thousandths, ToJson};
use crate::language::{Vocabulary, beginning, dates, normalize};
use crate::sort::sort_by;

/// An article of the archive, or the one whose sidebar it is: what is known of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RelatedDocument {
    /// What the site calls it. Adding another of the same ID replaces it.
    pub id: String,
    pub url: String,
    pub title: String,
    pub lead: String,
    /// Plain text.
    pub text: String,
    pub keywords: Vec<String>,
    /// ISO 8601, at least the day.
    pub published: Option<String>,
    pub section: Option<String>,
    pub author: Option<String>,
    /// BCP 47; what the words tell, where it is absent.
    pub lang: Option<String>,
    pub image: Option<String>,
}

/// An article that belongs beside another.
#[derive(Clone, Debug, PartialEq)]
pub struct RelatedArticle {
    pub id: String,
    pub url: String,
    pub title: String,
    pub published: Option<String>,
    pub section: Option<String>,
    pub lang: Option<String>,
    pub image: Option<String>,
    /// From 0 to 1.
    pub score: f32,
    /// The words that both have, as the article writes them, what counts most first. Empty where an editor pinned it, or where
    /// only its date speaks for it.
    pub why: Vec<String>,
}

/// How related articles are chosen.
#[derive(Clone, Debug)]
pub struct RelatedOptions {
    /// The most articles. Default: 5.
    pub limit: usize,
    /// Seconds since 1970: what ages are counted from. Default: the article's own date.
    pub now: Option<i64>,
    /// After how many days an article counts half as much for being new. Default: 180.
    pub half_life_days: f32,
    /// From 0, the best by themselves, to 1, as different from each other as can be. Default: 0.1.
    pub diversity: f32,
    /// Are articles left out that were published after `now`, or after the article itself? Default: `false`.
    pub past_only: bool,
    /// IDs that come first, in this order, whatever their score.
    pub pinned: Vec<String>,
    /// IDs and URLs that never come.
    pub blocked: Vec<String>,
    /// How much the words of the article's fields count: headline, lead, text, keywords. Default: 3, 1.5, 1, 2.
    pub weights: [f32; 4],
}

impl Default for RelatedOptions {
    fn default() -> Self {
        let FieldWeights { title, lead, text, keywords } = FieldWeights::default();
        Self {
            limit: 5,
            now: None,
            half_life_days: 180.0,
            diversity: 0.1,
            past_only: false,
            pinned: Vec::new(),
            blocked: Vec::new(),
            weights: [title, lead, text, keywords],
        }
    }
}

/// Two texts whose vectors are so close are one text.
const DUPLICATE: f32 = 0.9;

/// How much of a score hangs on being new; on the section; on the author. And what another language leaves of it.
const RECENCY: f32 = 0.2;
const SECTION: f32 = 0.05;
const AUTHOR: f32 = 0.03;
const OTHER_LANGUAGE: f32 = 0.3;
/// No document is shorter than a tenth of [`SHORT`]: `10^LENGTH_PENALTY` is 2.
const MOST_FACTOR: f32 = 2.0 * (1.0 + SECTION + AUTHOR);

/// In how many documents a term is common. Measured: ten times as many change little.
const COMMON: f32 = 100_000.0;

/// How much a long document loses, beyond what the cosine takes: it shares words with everything. 0 would be the cosine alone.
/// And the length of a short one, which loses nothing.
const LENGTH_PENALTY: f32 = 0.3;
const SHORT: f32 = 1000.0;

/// How many are looked at for each that is wanted, when the list is made diverse.
const LOOKED_AT: usize = 4;

/// The most reasons given.
const MOST_REASONS: usize = 3;

/// A document as the index keeps it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) id: String,
    pub(super) url: String,
    pub(super) title: String,
    pub(super) published: Option<String>,
    pub(super) section: Option<String>,
    pub(super) author: Option<String>,
    pub(super) lang: Option<String>,
    pub(super) image: Option<String>,
    pub(super) vector: Vector,
}

/// What is compared with every document: made once.
#[derive(Clone, Copy, Debug)]
struct Keys {
    /// Of the headline in normal form; 0 where there is none.
    title: u32,
    /// Days since 1970.
    day: Option<i64>,
}

impl Keys {
    fn of(entry: &Entry) -> Self {
        Self { title: title_key(&entry.title), day: entry.published.as_deref().and_then(dates::days) }
    }
}

fn title_key(title: &str) -> u32 {
    if title.trim().is_empty() { 0 } else { hash(&normalize(title)) }
}

/// A hash is a hash.
#[derive(Default)]
pub(super) struct AsIs(u64);

impl Hasher for AsIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        // FNV-1a of 64 bits: for IDs, which are strings.
        self.0 = bytes.iter().fold(self.0 ^ 0xcbf2_9ce4_8422_2325, |hash, &byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
    }

    fn write_u32(&mut self, hash: u32) {
        self.0 = u64::from(hash).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

/// The documents that have a term: number and weight in one. Most terms, being pairs, have one.
enum Postings {
    One(u32),
    Many(Vec<u32>),
}

impl Postings {
    fn all(&self) -> &[u32] {
        match self {
            Self::One(posting) => std::slice::from_ref(posting),
            Self::Many(list) => list,
        }
    }

    fn push(&mut self, posting: u32) {
        match self {
            Self::One(first) => *self = Self::Many(vec![*first, posting]),
            Self::Many(list) => list.push(posting),
        }
    }

    /// Takes a document out. Is none left?
    fn remove(&mut self, number: u32) -> bool {
        match self {
            Self::One(posting) => *posting >> 8 == number,
            Self::Many(list) => {
                list.retain(|posting| posting >> 8 != number);
                list.is_empty()
            }
        }
    }
}

type Map<K, V> = HashMap<K, V, BuildHasherDefault<AsIs>>;

/// An archive, ready to be asked.
///
/// # Example
/// ```
/// use maqal::{RelatedDocument, RelatedIndex, RelatedOptions};
///
/// let story = |id: &str, title: &str| RelatedDocument { id: id.into(), title: title.into(), lang: Some("en".into()), ..Default::default() };
/// let mut index = RelatedIndex::default();
/// index.add(story("1", "Olive harvest begins in the valley"));
/// index.add(story("2", "Election results are late"));
/// let found = index.related(&story("3", "The olive mills open"), &RelatedOptions { limit: 1, ..Default::default() });
/// assert_eq!((found[0].id.as_str(), found[0].why[0].as_str()), ("1", "olive"));
/// ```
#[derive(Default)]
pub struct RelatedIndex {
    entries: Vec<Option<Entry>>,
    keys: Vec<Keys>,
    by_id: Map<String, u32>,
    /// For each term, the documents that have it, and its weight there.
    postings: Map<u32, Postings>,
    /// The lengths of the vectors; empty until they are asked for.
    norms: Vec<f32>,
    vocabularies: Vec<(String, Vocabulary)>,
}

impl RelatedIndex {
    /// How many documents there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.by_id.len()
    }

    /// Are there none?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_id.is_empty()
    }

    /// Adds a document, in place of the one of the same ID.
    pub fn add(&mut self, document: RelatedDocument) {
        let (vector, lang, _) = self.vector_of(&document, &FieldWeights::default(), Collector::default());
        let RelatedDocument { id, url, title, published, section, author, image, .. } = document;
        let published = published.as_deref().and_then(dates::parse_iso);
        self.insert(Entry { id, url, title, published, section, author, lang, image, vector });
    }

    pub(super) fn insert(&mut self, entry: Entry) {
        self.remove(&entry.id);
        self.norms.clear();
        let number = self.entries.len() as u32;
        for &(term, weight) in &entry.vector.terms {
            let posting = number << 8 | u32::from(weight);
            self.postings.entry(term).and_modify(|list| list.push(posting)).or_insert(Postings::One(posting));
        }
        self.by_id.insert(entry.id.clone(), number);
        self.keys.push(Keys::of(&entry));
        self.entries.push(Some(entry));
    }

    /// Removes a document; `false` where there is none of that ID.
    pub fn remove(&mut self, id: &str) -> bool {
        let Some(number) = self.by_id.remove(id) else { return false };
        let Some(entry) = self.entries.get_mut(number as usize).and_then(Option::take) else { return false };
        self.norms.clear();
        for (term, _) in entry.vector.terms {
            let is_last = self.postings.get_mut(&term).is_some_and(|list| list.remove(number));
            if is_last {
                self.postings.remove(&term);
            }
        }
        true
    }

    /// The documents, in the order in which they were added.
    pub(super) fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().flatten()
    }

    /// The articles that belong beside this one, the best first. Never itself, nor what is as good as a copy of it or of
    /// another in the list; and never fewer than there are, while `limit` is not reached.
    pub fn related(&mut self, article: &RelatedDocument, options: &RelatedOptions) -> Vec<RelatedArticle> {
        let [title, lead, text, keywords] = options.weights;
        let weights = FieldWeights { title, lead, text, keywords };
        let (vector, lang, surfaces) = self.vector_of(article, &weights, Collector::with_surfaces());
        self.measure();
        let asked = Asked { article, lang, today: today(article, options), title: title_key(&article.title), options };
        // More than are looked at, since copies fall out; and all, where so many are copies.
        let mut most = 10 * (options.limit * LOOKED_AT).max(20);
        let chosen = loop {
            let ranked = self.rank(&vector, &asked, most);
            let chosen = self.choose(&ranked, &asked);
            if chosen.len() >= options.limit || ranked.len() < most {
                break chosen;
            }
            most *= 10;
        };
        chosen.into_iter().filter_map(|(number, score)| self.tell(number, score, &vector, &surfaces)).collect()
    }

    /// The vector, the language, and the words where the collector keeps them.
    fn vector_of(
        &mut self,
        document: &RelatedDocument,
        weights: &FieldWeights,
        mut collector: Collector,
    ) -> (Vector, Option<String>, Vec<(u32, String)>) {
        let told = document.lang.clone().filter(|lang| !lang.is_empty());
        let lang = told.or_else(|| language_of(beginning(&[&document.title, " ", &document.text].concat(), 4000)));
        let lang = lang.map(|lang| lang.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase());
        let vocabulary = self.vocabulary(lang.as_deref().unwrap_or_default());
        collector.add(&document.title, weights.title, vocabulary);
        collector.add(&document.lead, weights.lead, vocabulary);
        for keyword in &document.keywords {
            collector.add(keyword, weights.keywords, vocabulary);
        }
        collector.add(&document.text, weights.text, vocabulary);
        let (vector, surfaces) = collector.finish();
        (vector, lang, surfaces)
    }

    fn vocabulary(&mut self, lang: &str) -> &Vocabulary {
        let known = self.vocabularies.iter().position(|(known, _)| known == lang);
        let at = known.unwrap_or_else(|| {
            self.vocabularies.push((lang.to_owned(), Vocabulary::of(lang)));
            self.vocabularies.len() - 1
        });
        &self.vocabularies[at].1
    }

    /// How much a term says, by the number of documents that have it. (Not by their share of the archive: what is added
    /// elsewhere in it would change how two articles compare.)
    fn rarity(documents: usize) -> f32 {
        (1.0 + COMMON / documents.max(1) as f32).ln()
    }

    fn measure(&mut self) {
        if self.norms.len() == self.entries.len() {
            return;
        }
        let norm = |entry: &Entry| self.norm(&entry.vector);
        self.norms = self.entries.iter().map(|entry| entry.as_ref().map_or(1.0, norm)).collect();
    }

    fn norm(&self, vector: &Vector) -> f32 {
        let squares = vector.terms.iter().map(|&(term, weight)| self.weigh(term, weight).powi(2));
        squares.sum::<f32>().sqrt().max(1.0)
    }

    pub(super) fn weigh(&self, term: u32, weight: u8) -> f32 {
        f32::from(weight) * Self::rarity(self.documents(term))
    }

    /// How many documents have a term.
    pub(super) fn documents(&self, term: u32) -> usize {
        self.postings.get(&term).map_or(0, |list| list.all().len())
    }

    /// So many documents, or all there are, the best first: each with its score and its cosine.
    fn rank(&self, vector: &Vector, asked: &Asked<'_>, most: usize) -> Vec<(u32, f32, f32)> {
        let mut products = vec![0.0_f32; self.entries.len()];
        for &(term, weight) in &vector.terms {
            let Some(list) = self.postings.get(&term).map(Postings::all) else { continue };
            let rarity = Self::rarity(list.len());
            let weight = f32::from(weight) * rarity * rarity;
            for &posting in list {
                if let Some(product) = products.get_mut((posting >> 8) as usize) {
                    *product += weight * f32::from(posting as u8);
                }
            }
        }
        let length = self.norm(vector);
        let mut best = Best { ranked: Vec::new(), floor: f32::MIN, most, index: self };
        // First those that share a term; the others, by their age, only where there are too few.
        for shares in [true, false] {
            let known = self.entries.iter().zip(&self.keys).zip(&self.norms);
            for ((number, &product), ((entry, keys), norm)) in (0..).zip(&products).zip(known) {
                if (product > 0.0) != shares {
                    continue;
                }
                let cosine = product / (length * norm);
                let Some(entry) = entry.as_ref().filter(|_| !best.is_beneath(cosine * MOST_FACTOR)) else { continue };
                if let Some(score) = asked.score(entry, *keys, cosine * self.penalty(entry, *norm)) {
                    best.push((number, score, cosine));
                }
            }
            if best.ranked.len() >= most {
                break;
            }
        }
        best.finish()
    }

    /// What a document's length leaves of its cosine.
    fn penalty(&self, entry: &Entry, norm: f32) -> f32 {
        let longer = entry.vector.longer();
        (SHORT / (norm * longer)).powf(LENGTH_PENALTY) / longer
    }

    fn entry(&self, number: u32) -> Option<&Entry> {
        self.entries.get(number as usize)?.as_ref()
    }

    /// Pins first, then the best of what is left, each as unlike those before it as the options ask for.
    fn choose(&self, ranked: &[(u32, f32, f32)], asked: &Asked<'_>) -> Vec<(u32, f32)> {
        let options = asked.options;
        let mut chosen: Vec<(u32, f32)> = Vec::new();
        for id in &options.pinned {
            let Some(&number) = self.by_id.get(id) else { continue };
            let is_new = chosen.iter().all(|&(other, _)| other != number);
            if is_new && self.entry(number).is_some_and(|entry| !asked.is_barred(entry, Keys::of(entry))) {
                chosen.push((number, 1.0));
            }
        }
        let mut waiting = ranked.iter().filter(|candidate| candidate.2 < DUPLICATE);
        let most = (options.limit * LOOKED_AT).max(20);
        // Each with its likeness to the nearest of the chosen.
        let mut open: Vec<(u32, f32, f32)> =
            waiting.by_ref().take(most).map(|&(number, score, _)| (number, score, 0.0)).collect();
        let mut seen = 0;
        while chosen.len() < options.limit {
            for &(last, _) in chosen.get(seen..).unwrap_or_default() {
                for (number, _, nearest) in &mut open {
                    *nearest = nearest.max(if *number == last { 1.0 } else { self.likeness(*number, last) });
                }
                open.retain(|&(.., nearest)| nearest < DUPLICATE);
            }
            seen = chosen.len();
            let worth = |&(_, score, nearest): &(u32, f32, f32)| score * (1.0 - options.diversity * nearest);
            // The first of the best: they stand in their order.
            let best = open.iter().enumerate().rev().max_by(|one, other| worth(one.1).total_cmp(&worth(other.1)));
            match best.map(|(at, _)| at) {
                Some(at) => {
                    let (number, score, _) = open.remove(at);
                    chosen.push((number, score));
                }
                None => {
                    open.extend(waiting.by_ref().take(most).map(|&(number, score, _)| (number, score, 0.0)));
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

    /// The cosine of two documents.
    fn likeness(&self, one: u32, other: u32) -> f32 {
        let (Some(first), Some(second)) = (self.entry(one), self.entry(other)) else { return 0.0 };
        let title = |number: u32| self.keys.get(number as usize).map_or(0, |keys| keys.title);
        if title(one) != 0 && title(one) == title(other) {
            return 1.0;
        }
        let length = |number: u32| self.norms.get(number as usize).copied().unwrap_or(1.0);
        let shared = shared(&first.vector, &second.vector);
        let product: f32 = shared.map(|(term, one, other)| self.weigh(term, one) * self.weigh(term, other)).sum();
        product / (length(one) * length(other))
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
        let why = reasons.iter().take(MOST_REASONS).filter_map(word).collect();
        let Entry { id, url, title, published, section, lang, image, .. } = entry;
        Some(RelatedArticle { id, url, title, published, section, lang, image, score: score.clamp(0.0, 1.0), why })
    }
}

/// The best of many, in order, without sorting all of them.
struct Best<'i> {
    ranked: Vec<(u32, f32, f32)>,
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

    fn push(&mut self, found: (u32, f32, f32)) {
        self.ranked.push(found);
        if self.ranked.len() >= 2 * self.most {
            self.cut();
        }
    }

    fn finish(mut self) -> Vec<(u32, f32, f32)> {
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

impl ToJson for RelatedArticle {
    fn write_json(&self, json: &mut JsonWriter) {
        json.object(&mut |json| {
            json.member("id", &self.id);
            json.member("url", &self.url);
            json.member("title", &self.title);
            let rest = [
                ("published", &self.published),
                ("section", &self.section),
                ("lang", &self.lang),
                ("image", &self.image),
            ];
            rest.iter().for_each(|(name, value)| json.member_if_some(name, value));
            json.member("score", &Thousandths((self.score * 1000.0) as usize));
            json.member("why", &self.why);
        });
    }
}
