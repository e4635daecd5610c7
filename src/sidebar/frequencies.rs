//! In how many documents of an archive each word occurs.

/// A table of document frequencies, by stem.
#[derive(Clone, Debug, Default)]
pub struct DocumentFrequencies {
    documents: f32,
    /// Sorted by stem.
    stems: Vec<(String, u32)>,
}

impl DocumentFrequencies {
    /// `words` are counted by stem: a stem's documents are those of its commonest form, at least.
    pub(crate) fn new<'a>(documents: u32, words: impl Iterator<Item = (&'a str, u32)>, language: &str) -> Self {
        let vocabulary = crate::language::Vocabulary::of(language);
        let mut stems: Vec<(String, u32)> =
            words.map(|(word, count)| (vocabulary.stem(&crate::language::fold(word)), count)).collect();
        // The largest count of a stem first.
        stems.sort_unstable_by(|one, other| one.0.cmp(&other.0).then(other.1.cmp(&one.1)));
        stems.dedup_by(|next, kept| next.0 == kept.0);
        Self { documents: documents.max(1) as f32, stems }
    }

    /// From 0, for a stem that every document has, to 1, for one that none has.
    pub(super) fn rarity(&self, stem: &str) -> f32 {
        let found = self.stems.binary_search_by(|(known, _)| known.as_str().cmp(stem));
        let count = found.ok().and_then(|index| self.stems.get(index)).map_or(0, |&(_, count)| count) as f32;
        let most = (self.documents + 1.0).ln();
        ((most - (count + 1.0).ln()) / most).clamp(0.0, 1.0)
    }
}
