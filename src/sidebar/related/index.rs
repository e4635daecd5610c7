//! The index: documents, and an inverted index of their terms.

use super::vector::{FieldWeights, Vector, VectorBuilder, hash};
use crate::article::language_of;
use crate::json::{JsonWriter, Thousandths, ToJson, Verbatim};
use crate::language::{Vocabulary, beginning, dates, normalize};
use crate::sidebar::inverted_index::{InvertedIndex, Postings};
use crate::sidebar::ranking::{COMMON_DOCUMENTS, DEFAULT_DIVERSITY, DEFAULT_HALF_LIFE_DAYS, DEFAULT_LIMIT};

/// An article of the archive, or the one whose sidebar it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct RelatedDocument {
    /// The site's own ID. Adding another document with the same ID replaces this one.
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
    /// BCP 47. Default: detected from the words.
    pub lang: Option<String>,
    pub image: Option<String>,
}

impl RelatedDocument {
    /// A document of which only these three are known. Set the other fields afterward.
    pub fn new(id: impl Into<String>, url: impl Into<String>, title: impl Into<String>) -> Self {
        Self { id: id.into(), url: url.into(), title: title.into(), ..Self::default() }
    }
}

/// An article that belongs beside another.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
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
    /// The words that both have, as the article writes them, what counts most first. Empty where an editor pinned it,
    /// or where only its date speaks for it.
    pub why: Vec<String>,
}

/// How related articles are chosen.
#[derive(Clone, Debug)]
pub struct RelatedOptions {
    pub(super) limit: usize,
    pub(super) now: Option<i64>,
    pub(super) half_life_days: f32,
    pub(super) diversity: f32,
    pub(super) past_only: bool,
    pub(super) pinned: Vec<String>,
    pub(super) blocked: Vec<String>,
    pub(super) weights: FieldWeights,
}

impl Default for RelatedOptions {
    fn default() -> Self {
        Self {
            limit: DEFAULT_LIMIT,
            now: None,
            half_life_days: DEFAULT_HALF_LIFE_DAYS,
            diversity: DEFAULT_DIVERSITY,
            past_only: false,
            pinned: Vec::new(),
            blocked: Vec::new(),
            weights: FieldWeights::default(),
        }
    }
}

impl RelatedOptions {
    /// Limits how many articles are chosen.
    ///
    /// # Default
    /// 5.
    #[must_use]
    pub fn with_limit(mut self, limit: usize) -> Self {
        self.limit = limit;
        self
    }

    /// Sets what ages are counted from, in seconds since 1970.
    ///
    /// # Default
    /// The article's own date.
    #[must_use]
    pub fn with_now(mut self, seconds: i64) -> Self {
        self.now = Some(seconds);
        self
    }

    /// Sets after how many days an article counts half as much for being new.
    ///
    /// # Default
    /// 180.
    #[must_use]
    pub fn with_half_life_days(mut self, days: f32) -> Self {
        self.half_life_days = days;
        self
    }

    /// Sets how different from each other the articles are: from 0, the best by themselves, to 1, as different as can
    /// be.
    ///
    /// # Default
    /// 0.25.
    #[must_use]
    pub fn with_diversity(mut self, diversity: f32) -> Self {
        self.diversity = diversity;
        self
    }

    /// Sets whether articles are left out that were published after `now`, or after the article itself.
    ///
    /// # Default
    /// `false`.
    #[must_use]
    pub fn with_past_only(mut self, past_only: bool) -> Self {
        self.past_only = past_only;
        self
    }

    /// Sets the IDs that come first, in this order, whatever their score.
    ///
    /// # Default
    /// None.
    #[must_use]
    pub fn with_pinned(mut self, ids: Vec<String>) -> Self {
        self.pinned = ids;
        self
    }

    /// Sets the IDs and URLs that never come.
    ///
    /// # Default
    /// None.
    #[must_use]
    pub fn with_blocked(mut self, ids: Vec<String>) -> Self {
        self.blocked = ids;
        self
    }

    /// Sets how much the words of each of the article's fields count.
    ///
    /// # Default
    /// [`FieldWeights::default`].
    #[must_use]
    pub fn with_weights(mut self, weights: FieldWeights) -> Self {
        self.weights = weights;
        self
    }
}

/// So many documents may be removed, where few are left, before their places are removed too.
const MAX_GONE_DOCUMENTS: usize = 64;

/// A document as the index stores it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct IndexEntry {
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

/// The numbers that every query compares with each document, computed once.
#[derive(Clone, Copy, Debug)]
pub(super) struct Signals {
    /// The hash of the normalized headline; 0 if there is none.
    pub(super) title: u32,
    /// Days since 1970.
    pub(super) day: Option<i64>,
}

impl Signals {
    pub(super) fn of(entry: &IndexEntry) -> Self {
        Self { title: title_key(&entry.title), day: entry.published.as_deref().and_then(dates::days) }
    }
}

pub(super) fn title_key(title: &str) -> u32 {
    if title.trim().is_empty() { 0 } else { hash(&normalize(title)) }
}

/// An archive that answers which of its articles are related to one.
///
/// # Example
/// ```
/// use maqal::{RelatedDocument, RelatedIndex, RelatedOptions};
///
/// let story = |id: &str, title: &str| {
///     let mut story = RelatedDocument::new(id, format!("/{id}"), title);
///     story.lang = Some("en".into());
///     story
/// };
/// let mut index = RelatedIndex::default();
/// index.add(story("1", "Olive harvest begins in the valley"));
/// index.add(story("2", "Election results are late"));
/// let found = index.related(&story("3", "The olive mills open"), &RelatedOptions::default().with_limit(1));
/// assert_eq!((found[0].id.as_str(), found[0].why[0].as_str()), ("1", "olive"));
/// ```
#[derive(Default)]
pub struct RelatedIndex {
    pub(super) entries: Vec<Option<IndexEntry>>,
    pub(super) signals: Vec<Signals>,
    /// For each ID's hash the documents that have it: one, unless two IDs share a hash. These postings have no weight.
    ids: InvertedIndex,
    count: usize,
    /// For each term the documents that have it, and its weight there.
    pub(super) postings: InvertedIndex,
    /// [`Vector::divisor`] of each document.
    pub(super) divisors: Vec<f32>,
    pub(super) vocabularies: Vec<(&'static str, Vocabulary)>,
}

impl RelatedIndex {
    /// How many documents there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.count
    }

    /// Are there none?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Adds a document, in place of the one with the same ID.
    pub fn add(&mut self, document: RelatedDocument) {
        let (vector, lang, _) = self.vectorize(&document, &FieldWeights::default(), VectorBuilder::default());
        let RelatedDocument { id, url, title, published, section, author, image, .. } = document;
        let published = published.as_deref().and_then(dates::parse_iso);
        self.remove(&id);
        self.insert(IndexEntry { id, url, title, published, section, author, lang, image, vector });
    }

    /// Returns `false` where there was one with that ID: it has not been removed, and the index is of no use.
    pub(super) fn insert(&mut self, entry: IndexEntry) -> bool {
        let number = self.entries.len() as u32;
        for &(term, weight) in &entry.vector.terms {
            let posting = number << 8 | u32::from(weight);
            self.postings.push(term, posting);
        }
        let is_new = self.number_of(&entry.id).is_none();
        self.ids.push(hash(&entry.id), number << 8);
        self.count += 1;
        self.signals.push(Signals::of(&entry));
        self.divisors.push(entry.vector.divisor());
        self.entries.push(Some(entry));
        is_new
    }

    /// Removes a document; returns `false` if there is none with that ID.
    pub fn remove(&mut self, id: &str) -> bool {
        let Some(number) = self.number_of(id) else { return false };
        self.ids.remove(hash(id), number);
        self.count -= 1;
        let Some(entry) = self.entries.get_mut(number as usize).and_then(Option::take) else { return false };
        for (term, _) in entry.vector.terms {
            self.postings.remove(term, number);
        }
        if self.entries.len() - self.count > self.count.max(MAX_GONE_DOCUMENTS) {
            self.compact();
        }
        true
    }

    /// Removes the places of documents that are gone: an archive whose articles are replaced all day would fill up with
    /// them, and run out of the numbers that a posting has room for. The others keep their order, and with it what
    /// `save` gives.
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
        for posting in self.postings.all_mut().chain(self.ids.all_mut()) {
            *posting = anew(*posting >> 8) << 8 | *posting & 0xff;
        }
        let mut places = self.entries.iter().map(Option::is_some);
        self.signals.retain(|_| places.next().unwrap_or_default());
        let mut places = self.entries.iter().map(Option::is_some);
        self.divisors.retain(|_| places.next().unwrap_or_default());
        self.entries.retain(Option::is_some);
    }

    /// The number of the document with that ID.
    pub(super) fn number_of(&self, id: &str) -> Option<u32> {
        let postings = self.ids.get(hash(id)).map(Postings::all).unwrap_or_default();
        let mut numbers = postings.iter().map(|posting| posting >> 8);
        numbers.find(|&number| self.entry(number).is_some_and(|entry| entry.id == id))
    }

    /// The documents, in the order in which they were added.
    pub(super) fn entries(&self) -> impl Iterator<Item = &IndexEntry> {
        self.entries.iter().flatten()
    }

    /// The vector, the language, and the surface forms where the builder keeps them.
    pub(super) fn vectorize<'t>(
        &mut self,
        document: &'t RelatedDocument,
        weights: &FieldWeights,
        mut collector: VectorBuilder<'t>,
    ) -> (Vector, Option<String>, Vec<(u32, &'t str)>) {
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

    /// The inverse document frequency of a term, by the number of documents that have it. Not by their share of the
    /// archive: documents on other subjects would change how two articles compare.
    pub(super) fn idf(documents: usize) -> f32 {
        (1.0 + COMMON_DOCUMENTS / documents.max(1) as f32).ln()
    }

    pub(super) fn length(&self, vector: &Vector) -> f32 {
        let squares = vector.terms.iter().map(|&(term, weight)| self.weigh(term, weight).powi(2));
        squares.sum::<f32>().sqrt().max(1.0)
    }

    pub(super) fn weigh(&self, term: u32, weight: u8) -> f32 {
        f32::from(weight) * Self::idf(self.document_count(term))
    }

    /// The document frequency of a term.
    pub(super) fn document_count(&self, term: u32) -> usize {
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
