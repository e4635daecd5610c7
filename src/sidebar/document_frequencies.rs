//! The document frequency of each stem of an archive, as a table that is text: it can be searched without unpacking it.

use crate::error::Error;
use crate::language::{CountedText, Numbered, Vocabulary, beginning};
use crate::small::sort::order;
use crate::small::text::decimal;

/// A table begins with this, before the number of documents.
const HEAD: &str = "maqal-frequencies 1 ";

/// A table of document frequencies: a line with the number of documents, then a line for each stem that two documents
/// or more have, with their number, sorted by stem.
#[derive(Clone, Copy, Debug)]
pub(crate) struct DocumentFrequencies<'t> {
    documents: f32,
    lines: &'t str,
}

impl<'t> DocumentFrequencies<'t> {
    /// # Errors
    /// [`Error::is_bad_option`] unless [`document_frequencies`] has written the table.
    pub(crate) fn read(table: &'t str) -> Result<Self, Error> {
        let documents = table.strip_prefix(HEAD).and_then(|rest| rest.split_once('\n'));
        let read = documents
            .and_then(|(count, lines)| Some(Self { documents: count.parse::<u32>().ok()?.max(1) as f32, lines }));
        read.ok_or_else(|| Error::bad_option("documentFrequencies", "a table that documentFrequencies() has written"))
    }

    /// The inverse document frequency of a stem, from 0 where every document has it to 1 where none has.
    pub(super) fn rarity(&self, stem: &str) -> f32 {
        let most = (self.documents + 1.0).ln();
        ((most - (self.count(stem) as f32 + 1.0).ln()) / most).clamp(0.0, 1.0)
    }

    fn count(&self, stem: &str) -> u32 {
        let mut rest = self.lines;
        while !rest.is_empty() {
            let middle = beginning(rest, rest.len() / 2).len();
            let (before, behind) = rest.split_at_checked(middle).unwrap_or((rest, ""));
            let start = before.rfind('\n').map_or(0, |at| at + 1);
            let end = behind.find('\n').map_or(rest.len(), |at| middle + at);
            let (word, count) = rest.get(start..end).and_then(|line| line.split_once(' ')).unwrap_or_default();
            rest = match word.cmp(stem) {
                std::cmp::Ordering::Equal => return count.parse().unwrap_or(0),
                std::cmp::Ordering::Less => rest.get(end + 1..).unwrap_or_default(),
                std::cmp::Ordering::Greater => rest.get(..start).unwrap_or_default(),
            };
        }
        // A stem that one document has, or none, has no line.
        0
    }
}

/// Counts the texts that have each stem. Gives the table that [`KeywordOptions`](crate::KeywordOptions) takes.
pub(crate) fn document_frequencies(texts: &[String], lang: &str) -> String {
    let vocabulary = Vocabulary::of(lang);
    let (mut stems, mut counts) = (Numbered::default(), Vec::new());
    for text in texts {
        let counted = CountedText::new(text, &vocabulary);
        let mut is_stop_word = vec![true; counted.stems.len()];
        for word in counted.words.iter().filter(|word| !word.is_stop_word) {
            if let Some(is_stop_word) = is_stop_word.get_mut(word.stem as usize) {
                *is_stop_word = false;
            }
        }
        for (stem, _) in counted.stems.iter().zip(is_stop_word).filter(|(stem, is)| !is && !stem.contains(' ')) {
            let number = stems.number(stem) as usize;
            counts.resize(counts.len().max(number + 1), 0_usize);
            counts[number] += 1;
        }
    }
    let mut table = [HEAD, &decimal(texts.len()), "\n"].concat();
    let stem = |number: usize| stems.strings().get(number);
    for number in order(counts.len(), &|one, other| stem(one).cmp(stem(other))) {
        let (stem, count) = (stem(number as usize), counts[number as usize]);
        if count > 1 && !stem.is_empty() {
            [stem, " ", &decimal(count), "\n"].iter().for_each(|part| table.push_str(part));
        }
    }
    table
}
