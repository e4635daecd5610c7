//! The terms of a document for code that keeps an index of its own: the files of an archive, a database.

use super::index::{RelatedDocument, RelatedIndex, title_key};
use super::vector::{FieldWeights, Vector, VectorBuilder};
use crate::json::{JsonWriter, ToJson, Verbatim};
use crate::language::dates;
use crate::small::sort::sort_by_key;

/// More than twice as many as an archive keeps of a document once it knows which terms are rare.
const MAX_SENT_TERMS: usize = 96;

/// A document's terms, the weightiest first, and its fields but the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentTerms {
    document: RelatedDocument,
    /// The hash of the normalized headline; 0 if there is none.
    key: u32,
    /// How much longer the whole vector is than these terms, in hundredths past 1.
    cut: u8,
    terms: Vec<u32>,
    /// From 1 to 255.
    weights: Vec<u8>,
    /// Each term as the document first writes it; empty for a pair of words.
    words: Vec<String>,
}

impl RelatedIndex {
    /// The terms of a document, which need not be in the index.
    #[doc(hidden)]
    pub fn terms_of(&mut self, mut document: RelatedDocument) -> DocumentTerms {
        let (vector, lang, surfaces) =
            self.vectorize(&document, &FieldWeights::default(), VectorBuilder::with_surfaces());
        let before = vector.whole_length();
        let mut terms = vector.terms;
        sort_by_key(&mut terms, |&(term, weight)| u64::from(!weight) << 32 | u64::from(term));
        terms.truncate(MAX_SENT_TERMS);
        let cut = Vector::of(terms.clone(), before).cut;
        let word = |&(term, _): &(u32, u8)| {
            let at = surfaces.binary_search_by_key(&term, |&(known, _)| known).ok();
            at.and_then(|at| surfaces.get(at)).map(|(_, word)| (*word).to_owned()).unwrap_or_default()
        };
        let words = terms.iter().map(word).collect();
        document.lang = lang;
        document.published = document.published.as_deref().and_then(dates::parse_iso);
        DocumentTerms {
            key: title_key(&document.title),
            cut,
            words,
            weights: terms.iter().map(|&(_, weight)| weight).collect(),
            terms: terms.iter().map(|&(term, _)| term).collect(),
            document,
        }
    }
}

impl DocumentTerms {
    /// All of it as JSON, as `maqal vectors` prints it.
    #[must_use]
    pub fn to_json(&self) -> String {
        JsonWriter::to_string(self)
    }
}

impl ToJson for DocumentTerms {
    fn write_json(&self, json: &mut JsonWriter) {
        json.object(&mut |json| {
            let RelatedDocument { id, url, title, published, section, author, lang, image, .. } = &self.document;
            json.member("id", &Verbatim(id));
            json.member("url", url);
            json.member("title", title);
            let rest =
                [("published", published), ("section", section), ("author", author), ("lang", lang), ("image", image)];
            rest.iter().for_each(|(name, value)| json.member_if_some(name, value));
            json.member("key", &(self.key as usize));
            json.member("cut", &usize::from(self.cut));
            json.member("terms", &self.terms.iter().map(|&term| term as usize).collect::<Vec<_>>());
            json.member("weights", &self.weights.iter().map(|&weight| usize::from(weight)).collect::<Vec<_>>());
            json.member("words", &self.words);
        });
    }
}
