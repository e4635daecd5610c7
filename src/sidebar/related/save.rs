//! The index as bytes, and back: a version, a checksum, then all terms, then the documents, through a range coder that
//! learns what is frequent. One function both writes and reads, so that the two cannot disagree.

use super::index::{IndexEntry, RelatedIndex};
use super::range_coder::{BitModel, Coder, Decoder, Encoder, NumberModel, TextModel, code_bits};
use super::vector::Vector;
use crate::error::Error;
use crate::small::hash::fnv64;
use crate::small::sort::{sort, sort_by};

/// Format and version.
const HEAD: &[u8; 8] = b"maqalri2";

/// At most this many terms of a document are saved, because readers download the index. Measured: twice as many are no
/// better.
const MAX_SAVED_TERMS: usize = 48;

/// Weights are saved in steps of this size.
const COARSE: u8 = 16;

/// About how much memory a document takes beside its texts, a posting, and a term of the archive.
const DOCUMENT_BYTES: usize = 256;
const POSTING_BYTES: usize = 16;
const TERM_BYTES: usize = 8;

impl RelatedIndex {
    /// The index as bytes, for [`load`](Self::load). The same documents, added in the same order, give the same bytes.
    #[must_use]
    pub fn save(&self) -> Vec<u8> {
        let mut entries: Vec<IndexEntry> = self.entries().cloned().collect();
        for entry in &mut entries {
            entry.vector = self.saved(&entry.vector);
        }
        let mut all: Vec<u32> = entries.iter().flat_map(|entry| &entry.vector.terms).map(|&(term, _)| term).collect();
        sort(&mut all);
        all.dedup();
        let mut encoder = Encoder::new();
        // The result is what was given: an encoder has nothing to read.
        let _ = code(&mut encoder, &all, &entries);
        let out = encoder.finish();
        [HEAD.as_slice(), &fnv64(&out).to_le_bytes(), &out].concat()
    }

    /// The part of a vector that is saved: the terms that say most in this archive. Terms that no other document has
    /// come last, because only an article to come could share them.
    fn saved(&self, vector: &Vector) -> Vector {
        let coarse = |weight: u8| (weight / COARSE * COARSE + COARSE / 2).max(1);
        // A vector that was saved before is saved again as it is.
        if vector.terms.len() <= MAX_SAVED_TERMS && vector.terms.iter().all(|&(_, weight)| weight == coarse(weight)) {
            return vector.clone();
        }
        let mut terms = vector.terms.clone();
        let worth = |&(term, weight): &(u32, u8)| (self.document_count(term) > 1, self.weigh(term, weight));
        sort_by(&mut terms, |one, other| {
            let (one_worth, other_worth) = (worth(one), worth(other));
            other_worth.0.cmp(&one_worth.0).then(other_worth.1.total_cmp(&one_worth.1)).then(one.0.cmp(&other.0))
        });
        terms.truncate(MAX_SAVED_TERMS);
        // A coarse weight is enough to tell a headline's word from another.
        terms.iter_mut().for_each(|(_, weight)| *weight = coarse(*weight));
        Vector::of(terms, vector.whole_length())
    }

    /// Reads an index from the bytes that [`save`](Self::save) gave.
    ///
    /// # Errors
    /// [`Error::is_bad_index`] for any other bytes: cut, damaged, of another version, or such as would unfold to far
    /// more memory than an archive needs.
    pub fn load(bytes: &[u8]) -> Result<Self, Error> {
        let body =
            bytes.strip_prefix(HEAD).ok_or_else(|| Error::bad_index("bytes that save() of this version gave"))?;
        let (sum, body) = body.split_at_checked(8).ok_or_else(|| Error::bad_index("the whole of it"))?;
        if sum != fnv64(body).to_le_bytes() {
            return Err(Error::bad_index("bytes that nobody has changed since save()"));
        }
        // The checksum finds damage but is no signature, so what is read is checked all the same.
        let mut decoder = Decoder::new(body);
        let entries = code(&mut decoder, &[], &[]).filter(|_| decoder.is_at_end());
        let entries = entries.ok_or_else(|| Error::bad_index("an index that save() could have written"))?;
        let mut index = Self::default();
        if !entries.into_iter().all(|entry| index.insert(entry)) {
            return Err(Error::bad_index("an index that has no ID twice"));
        }
        Ok(index)
    }
}

/// Codes the terms and the documents: an encoder writes these, a decoder gives the ones that were written.
fn code(coder: &mut dyn Coder, all: &[u32], entries: &[IndexEntry]) -> Option<Vec<IndexEntry>> {
    let (mut counts, mut steps) = (NumberModel::new(), NumberModel::new());
    let mut terms: Vec<u32> = Vec::new();
    for place in 0..counts.code(coder, all.len() as u32)? as usize {
        coder.take(TERM_BYTES)?;
        let before = terms.last().copied().unwrap_or_default();
        let step = steps.code(coder, all.get(place).map_or(0, |&term| term.wrapping_sub(before)))?;
        if step == 0 && place > 0 {
            return None;
        }
        terms.push(before.checked_add(step)?);
    }
    let mut models = DocumentModels::new();
    let mut read = Vec::new();
    let nobody = IndexEntry::default();
    for place in 0..counts.code(coder, entries.len() as u32)? as usize {
        coder.take(DOCUMENT_BYTES)?;
        read.push(models.entry(coder, entries.get(place).unwrap_or(&nobody), &terms)?);
    }
    Some(read)
}

/// The models of a document's fields.
struct DocumentModels {
    texts: [TextModel; 8],
    cut: [BitModel; 256],
    count: NumberModel,
    steps: NumberModel,
    /// The weight of a term, by the one before.
    weights: Vec<[BitModel; 256]>,
}

impl DocumentModels {
    fn new() -> Self {
        let texts = std::array::from_fn(|_| TextModel::new());
        let weights = vec![[BitModel::NEW; 256]; 8];
        Self { texts, cut: [BitModel::NEW; 256], count: NumberModel::new(), steps: NumberModel::new(), weights }
    }

    fn entry(&mut self, coder: &mut dyn Coder, entry: &IndexEntry, terms: &[u32]) -> Option<IndexEntry> {
        let [id, url, title, published, section, author, lang, image] = &mut self.texts;
        let mut text = |model: &mut TextModel, text: &str| String::from_utf8(model.code(coder, text.as_bytes())?).ok();
        let mut read = IndexEntry {
            id: text(id, &entry.id)?,
            url: text(url, &entry.url)?,
            title: text(title, &entry.title)?,
            ..IndexEntry::default()
        };
        let mut optional = |model: &mut TextModel, known: &Option<String>| {
            text(model, known.as_deref().unwrap_or_default()).map(|text| Some(text).filter(|text| !text.is_empty()))
        };
        read.published = optional(published, &entry.published)?;
        read.section = optional(section, &entry.section)?;
        read.author = optional(author, &entry.author)?;
        read.lang = optional(lang, &entry.lang)?;
        read.image = optional(image, &entry.image)?;
        read.vector.cut = code_bits(coder, &mut self.cut, 8, u32::from(entry.vector.cut))? as u8;
        let (mut number, mut before) = (0_u32, 0_u8);
        for place in 0..self.count.code(coder, entry.vector.terms.len() as u32)? as usize {
            coder.take(POSTING_BYTES)?;
            let (term, weight) = entry.vector.terms.get(place).copied().unwrap_or_default();
            let known = terms.binary_search(&term).unwrap_or_default() as u32;
            let step = self.steps.code(coder, known.wrapping_sub(number))?;
            if step == 0 && place > 0 {
                return None;
            }
            number = number.checked_add(step)?;
            let model = self.weights.get_mut(usize::from(before >> 5))?;
            before = code_bits(coder, model, 8, u32::from(weight))? as u8;
            read.vector.terms.push((*terms.get(number as usize)?, before));
        }
        read.vector.terms.shrink_to_fit();
        Some(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sidebar::RelatedDocument;

    /// An index of these documents as a forger would write it: the checksum is right, and no bytes pad it.
    fn forged(entries: &[IndexEntry]) -> Vec<u8> {
        let mut all: Vec<u32> = entries.iter().flat_map(|entry| &entry.vector.terms).map(|&(term, _)| term).collect();
        all.sort_unstable();
        all.dedup();
        let mut encoder = Encoder::new();
        code(&mut encoder, &all, entries).expect("what is written is read back");
        let out = encoder.end();
        [HEAD.as_slice(), &fnv64(&out).to_le_bytes(), &out].concat()
    }

    fn entry(id: &str) -> IndexEntry {
        IndexEntry { id: id.to_owned(), ..IndexEntry::default() }
    }

    fn loads(bytes: &[u8]) -> bool {
        RelatedIndex::load(bytes).map_err(|error| assert!(error.is_bad_index(), "{error}")).is_ok()
    }

    #[test]
    fn bytes_that_would_unfold_to_gigabytes_are_refused() {
        let titled = |id: usize| IndexEntry { title: "a".repeat(100_000), ..entry(&id.to_string()) };
        let termed = |id: usize| IndexEntry {
            vector: Vector { terms: (0..20_000).map(|term| (term, 24)).collect(), cut: 0 },
            ..entry(&id.to_string())
        };
        let cases: [(&str, Vec<IndexEntry>); 4] = [
            ("documents of nothing", vec![entry(""); 300_000]),
            ("documents of one ID", vec![entry("olives"), entry("olives")]),
            ("long titles", (0..100).map(titled).collect()),
            ("many terms", (0..100).map(termed).collect()),
        ];
        for (name, entries) in cases {
            let bytes = forged(&entries);
            assert!(bytes.len() < 1_000_000, "{name}: {} bytes", bytes.len());
            assert!(!loads(&bytes), "{name}");
        }
        assert!(loads(&forged(&[entry("olives"), entry("mills"), entry("")])));
    }

    #[test]
    fn a_number_of_bytes_that_nobody_has_is_refused_before_they_are_there() {
        let mut encoder = Encoder::new();
        let mut number = NumberModel::new();
        for count in [0, 1, u32::MAX] {
            number.code(&mut encoder, count).expect("a number");
        }
        let out = encoder.end();
        assert!(!loads(&[HEAD.as_slice(), &fnv64(&out).to_le_bytes(), &out].concat()));
    }

    #[test]
    fn whatever_was_added_is_loaded_again() {
        let alike = |id: usize| RelatedDocument {
            id: id.to_string(),
            url: "https://news.example/".to_owned() + &"section/".repeat(500),
            ..RelatedDocument::default()
        };
        let mut index = RelatedIndex::default();
        (0..2000).for_each(|id| index.add(alike(id)));
        let bytes = index.save();
        let again = RelatedIndex::load(&bytes).expect("what was saved");
        assert_eq!((again.len(), again.save() == bytes), (2000, true));
        // Without its padding it would be taken for a bomb.
        let entries: Vec<IndexEntry> = index.entries().cloned().collect();
        assert!(forged(&entries).len() < bytes.len() && !loads(&forged(&entries)));
    }
}
