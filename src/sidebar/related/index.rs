//! The index: documents, and for each term which of them have it.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::postings::Terms;
use super::rank::divisor;
use super::vector::{Collector, FieldWeights, Vector, hash};
use crate::article::language_of;
use crate::json::{JsonWriter, Thousandths, ToJson, Verbatim};
use crate::language::{Vocabulary, beginning, dates, normalize};
use crate::sidebar::ranking::{COMMON_DOCUMENTS, DEFAULT_DIVERSITY, DEFAULT_HALF_LIFE_DAYS, DEFAULT_LIMIT};
use crate::small::hash::{EMPTY_64, step_64};

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
    /// From 0, the best by themselves, to 1, as different from each other as can be. Default: 0.25.
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
            limit: DEFAULT_LIMIT,
            now: None,
            half_life_days: DEFAULT_HALF_LIFE_DAYS,
            diversity: DEFAULT_DIVERSITY,
            past_only: false,
            pinned: Vec::new(),
            blocked: Vec::new(),
            weights: [title, lead, text, keywords],
        }
    }
}

/// How many documents may be gone before their places are taken out, where few are left.
const MOST_GONE: usize = 64;

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
pub(super) struct Keys {
    /// Of the headline in normal form; 0 where there is none.
    pub(super) title: u32,
    /// Days since 1970.
    pub(super) day: Option<i64>,
}

impl Keys {
    pub(super) fn of(entry: &Entry) -> Self {
        Self { title: title_key(&entry.title), day: entry.published.as_deref().and_then(dates::days) }
    }
}

pub(super) fn title_key(title: &str) -> u32 {
    if title.trim().is_empty() { 0 } else { hash(&normalize(title)) }
}

/// Of IDs, which are strings: FNV-1a.
#[derive(Default)]
pub(super) struct IdHasher(u64);

impl Hasher for IdHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0 ^ EMPTY_64, |hash, &byte| step_64(hash, byte));
    }
}

type Ids = HashMap<String, u32, BuildHasherDefault<IdHasher>>;

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
    pub(super) entries: Vec<Option<Entry>>,
    pub(super) keys: Vec<Keys>,
    pub(super) by_id: Ids,
    /// For each term, the documents that have it, and its weight there.
    pub(super) postings: Terms,
    /// What a document's product with another is divided by.
    pub(super) divisors: Vec<f32>,
    pub(super) vocabularies: Vec<(&'static str, Vocabulary)>,
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
        self.remove(&id);
        self.insert(Entry { id, url, title, published, section, author, lang, image, vector });
    }

    /// `false` where there was one of that ID: nobody has taken it out, and the index is of no use.
    pub(super) fn insert(&mut self, entry: Entry) -> bool {
        let number = self.entries.len() as u32;
        for &(term, weight) in &entry.vector.terms {
            let posting = number << 8 | u32::from(weight);
            self.postings.push(term, posting);
        }
        let is_new = self.by_id.insert(entry.id.clone(), number).is_none();
        self.keys.push(Keys::of(&entry));
        self.divisors.push(divisor(&entry.vector));
        self.entries.push(Some(entry));
        is_new
    }

    /// Removes a document; `false` where there is none of that ID.
    pub fn remove(&mut self, id: &str) -> bool {
        let Some(number) = self.by_id.remove(id) else { return false };
        let Some(entry) = self.entries.get_mut(number as usize).and_then(Option::take) else { return false };
        for (term, _) in entry.vector.terms {
            self.postings.remove(term, number);
        }
        if self.entries.len() - self.by_id.len() > self.by_id.len().max(MOST_GONE) {
            self.compact();
        }
        true
    }

    /// Takes out the places of documents that are gone: an archive whose articles are replaced all day would fill up with them, and come to the end of the
    /// numbers that a posting has room for. Those that are left keep their order, and with it what `save` gives.
    fn compact(&mut self) {
        let mut left = 0;
        let numbers: Vec<u32> = self
            .entries
            .iter()
            .map(|entry| {
                let number = left;
                left += u32::from(entry.is_some());
                number
            })
            .collect();
        let anew = |number: u32| numbers.get(number as usize).copied().unwrap_or_default();
        for posting in self.postings.all_mut() {
            *posting = anew(*posting >> 8) << 8 | *posting & 0xff;
        }
        self.by_id.values_mut().for_each(|number| *number = anew(*number));
        let mut places = self.entries.iter().map(Option::is_some);
        self.keys.retain(|_| places.next().unwrap_or_default());
        let mut places = self.entries.iter().map(Option::is_some);
        self.divisors.retain(|_| places.next().unwrap_or_default());
        self.entries.retain(Option::is_some);
    }

    /// The documents, in the order in which they were added.
    pub(super) fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().flatten()
    }

    /// The vector, the language, and the words where the collector keeps them.
    pub(super) fn vector_of(
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
        if document.title.trim().is_empty() {
            collector.add_untitled(&document.text, weights.text, vocabulary);
        } else {
            collector.add(&document.text, weights.text, vocabulary);
        }
        let (vector, surfaces) = collector.finish();
        (vector, lang, surfaces)
    }

    fn vocabulary(&mut self, lang: &str) -> &Vocabulary {
        let name = Vocabulary::name_of(lang);
        let known = self.vocabularies.iter().position(|(known, _)| *known == name);
        let at = known.unwrap_or_else(|| {
            self.vocabularies.push((name, Vocabulary::of(name)));
            self.vocabularies.len() - 1
        });
        &self.vocabularies[at].1
    }

    /// How much a term says, by the number of documents that have it. (Not by their share of the archive: what is added
    /// elsewhere in it would change how two articles compare.)
    pub(super) fn rarity(documents: usize) -> f32 {
        (1.0 + COMMON_DOCUMENTS / documents.max(1) as f32).ln()
    }

    pub(super) fn length(&self, vector: &Vector) -> f32 {
        let squares = vector.terms.iter().map(|&(term, weight)| self.weigh(term, weight).powi(2));
        squares.sum::<f32>().sqrt().max(1.0)
    }

    pub(super) fn weigh(&self, term: u32, weight: u8) -> f32 {
        f32::from(weight) * Self::rarity(self.documents(term))
    }

    /// How many documents have a term.
    pub(super) fn documents(&self, term: u32) -> usize {
        self.postings.get(term).map_or(0, |list| list.all().len())
    }
}

impl ToJson for RelatedArticle {
    fn write_json(&self, json: &mut JsonWriter) {
        json.object(&mut |json| {
            json.member("id", &Verbatim(&self.id));
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
