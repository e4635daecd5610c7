//! `maqal.archive`: the files that `npx maqal index` writes, natively. Each step takes a batch and gives what the next
//! one takes, so that a cluster may share the work. `pkg/bin/steps.js` has the same steps for lines of text.

mod counts;
mod format;
mod record;
mod relater;

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Mutex, OnceLock, PoisonError};

use maqal::archive::{ArchiveRanker, days};
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use self::counts::Counts;
use self::format::{Cut, DOCUMENTS_A_SHARD, Parts, Posting};
use self::record::Record;
use self::relater::Relater;
use crate::errors::Outcome;

/// How an archive of so many documents is cut: files of terms, files of related articles, documents a file, and of each
/// how many-th document the manifest has the date.
#[pyfunction]
pub(crate) fn archive_shape(documents: usize) -> (u32, u32, usize, usize) {
    let cut = Cut::of(documents);
    (1 << cut.terms, 1 << cut.related, DOCUMENTS_A_SHARD, format::days_step(documents))
}

/// Where a file stands while the archive is built.
#[pyfunction]
pub(crate) fn archive_path(kind: &str, shard: u32) -> String {
    format::path_of(kind, shard)
}

/// How many of the documents have each term.
#[pyfunction]
pub(crate) fn count_terms(py: Python<'_>, records: Vec<String>) -> PyResult<HashMap<u32, u32>> {
    Ok(py.detach(|| {
        let mut counts = HashMap::new();
        for record in &records {
            Record::read(record)?.terms.into_iter().for_each(|term| *counts.entry(term).or_default() += 1);
        }
        Outcome::Ok(counts)
    })?)
}

/// A file of terms, of its postings in any order: term, documents that have it, posting.
#[pyfunction]
pub(crate) fn terms_file(py: Python<'_>, postings: Vec<Posting>) -> Bound<'_, PyBytes> {
    PyBytes::new(py, &py.detach(|| format::encode_terms(postings)))
}

/// A file of documents, of their records in order.
#[pyfunction]
pub(crate) fn documents_file(py: Python<'_>, records: Vec<String>) -> PyResult<String> {
    Ok(py.detach(|| {
        let shown = |record: &String| Record::read(record)?.shown.to_json();
        records.iter().map(shown).collect::<Outcome<Vec<_>>>().map(|shown| format::documents_file(&shown))
    })?)
}

/// A file of related articles, of IDs and their lists.
#[pyfunction]
pub(crate) fn related_file(lists: Vec<(String, String)>) -> String {
    format::related_file(lists)
}

/// What a reader of an archive fetches first. `published`: the dates of each so many-th document. `common`: terms and
/// how many documents have each. `folders`: the digests of those of documents, of related articles and of terms.
#[pyfunction]
pub(crate) fn archive_manifest(
    documents: usize,
    bytes: usize,
    published: Vec<Option<String>>,
    common: Vec<(u32, u32)>,
    folders: [Vec<String>; 3],
) -> String {
    let days = published.iter().map(|date| days(date.as_deref()?)).collect();
    format::manifest(documents, Parts { days, common, bytes, folders })
}

/// The steps that need to know of the whole archive. They read what they need of it once.
#[pyclass(frozen, module = "maqal._maqal")]
pub(crate) struct ArchiveSteps {
    /// How many documents have each term.
    frequencies: PathBuf,
    /// Where the files are written.
    built: PathBuf,
    documents: usize,
    limit: usize,
    counts: OnceLock<Counts>,
    relater: Mutex<Option<Relater>>,
}

#[pymethods]
impl ArchiveSteps {
    #[new]
    fn new(frequencies: PathBuf, built: PathBuf, documents: usize, limit: usize) -> Self {
        Self { frequencies, built, documents, limit, counts: OnceLock::new(), relater: Mutex::default() }
    }

    /// The postings of the terms that the archive keeps of each document: the number of the file, and the posting.
    fn postings(&self, py: Python<'_>, documents: Vec<(u32, String)>) -> PyResult<Vec<(u32, Posting)>> {
        Ok(py.detach(|| {
            let (counts, bits) = (self.counts()?, Cut::of(self.documents).terms);
            let mut ranker = ArchiveRanker::default();
            let mut postings = Vec::new();
            for (number, record) in &documents {
                let record = Record::read(record)?;
                for kept in ranker.ask(&record.terms, &record.weights, record.cut, &counts.of(&record.terms)) {
                    let Some(&term) = record.terms.get(kept.place as usize) else { continue };
                    let posting = (term, counts.get(term), format::posting_of(*number, kept.level));
                    postings.push((format::term_shard(term, bits), posting));
                }
            }
            Outcome::Ok(postings)
        })?)
    }

    /// The related articles of each document: the number of the file, the ID, and the list as JSON. The files of terms
    /// and of documents have to be written.
    fn related(&self, py: Python<'_>, documents: Vec<(u32, String)>) -> PyResult<Vec<(u32, String, String)>> {
        Ok(py.detach(|| {
            let (counts, bits) = (self.counts()?, Cut::of(self.documents).related);
            let mut relater = self.relater.lock().unwrap_or_else(PoisonError::into_inner);
            let relater = match &mut *relater {
                Some(relater) => relater,
                empty => empty.insert(Relater::new(&self.built, self.documents, self.limit)?),
            };
            let list = |(number, record): &(u32, String)| {
                let record = Record::read(record)?;
                let list = relater.list(*number, &record, counts);
                Ok((format::related_shard(&record.shown.id, bits), record.shown.id, list))
            };
            documents.iter().map(list).collect::<Outcome<Vec<_>>>()
        })?)
    }
}

impl ArchiveSteps {
    fn counts(&self) -> Outcome<&Counts> {
        match self.counts.get() {
            Some(counts) => Ok(counts),
            None => {
                let counts = Counts::read(&self.frequencies)?;
                Ok(self.counts.get_or_init(|| counts))
            }
        }
    }
}
