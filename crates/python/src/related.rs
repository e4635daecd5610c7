//! `maqal.RelatedIndex`: which articles of an archive belong beside one.

use std::sync::{Mutex, MutexGuard, PoisonError};

use maqal::{FieldWeights, RelatedDocument, RelatedIndex, RelatedOptions};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyString};

use crate::errors::{Failure, Outcome};
use crate::options::{Options, with};
use crate::policy::detached;
use crate::rendering::thousandths;
use crate::text::text_of;

/// The index behind `maqal.RelatedIndex`, which has read the documents.
#[pyclass(frozen, module = "maqal._maqal", name = "RelatedIndex")]
pub(crate) struct PyRelatedIndex(Mutex<RelatedIndex>);

/// id, url, title, published, section, lang, image, score, why.
type Related =
    (String, String, String, Option<String>, Option<String>, Option<String>, Option<String>, f64, Vec<String>);

impl PyRelatedIndex {
    /// The index. What a thread that panicked has left of it is whole.
    fn lock(&self) -> MutexGuard<'_, RelatedIndex> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[pymethods]
impl PyRelatedIndex {
    #[new]
    fn new() -> Self {
        Self(Mutex::default())
    }

    /// An index of bytes that `save` gave.
    #[staticmethod]
    fn load(py: Python<'_>, bytes: &[u8]) -> PyResult<Self> {
        let index = py.detach(|| RelatedIndex::load(bytes)).map_err(Failure::from)?;
        Ok(Self(Mutex::new(index)))
    }

    /// Adds documents, a list of them as JSON.
    fn add(&self, py: Python<'_>, documents: &Bound<'_, PyString>) -> PyResult<()> {
        let documents = text_of(documents)?;
        detached(py, || {
            let documents = RelatedDocument::read_all(&documents, true)?;
            let mut index = self.lock();
            documents.into_iter().for_each(|document| index.add(document));
            Ok::<_, Failure>(())
        })
    }

    /// Removes the document of that ID; was it there?
    fn remove(&self, py: Python<'_>, id: String) -> bool {
        py.detach(|| self.lock().remove(&id))
    }

    fn __len__(&self, py: Python<'_>) -> usize {
        py.detach(|| self.lock().len())
    }

    /// The articles that belong beside this one.
    fn related(
        &self,
        py: Python<'_>,
        article: &Bound<'_, PyString>,
        options: &Bound<'_, PyDict>,
    ) -> PyResult<Vec<Related>> {
        let options = read_options(options)?;
        let article = text_of(article)?;
        let found = detached(py, || {
            let article = RelatedDocument::read_all(&article, false)?.pop();
            let article = article.ok_or_else(|| Failure::bad_input("an article"))?;
            Ok::<_, Failure>(self.lock().related(&article, &options))
        })?;
        let tuple = |one: maqal::RelatedArticle| {
            let score = thousandths(one.score);
            (one.id, one.url, one.title, one.published, one.section, one.lang, one.image, score, one.why)
        };
        Ok(found.into_iter().map(tuple).collect())
    }

    /// The terms of documents, which need not be in the index: a line of JSON each.
    fn terms(&self, py: Python<'_>, documents: &Bound<'_, PyString>) -> PyResult<Vec<String>> {
        let documents = text_of(documents)?;
        detached(py, || {
            let documents = RelatedDocument::read_all(&documents, false)?;
            let mut index = self.lock();
            Ok::<_, Failure>(documents.into_iter().map(|document| index.terms_of(document).to_json()).collect())
        })
    }

    /// The index as bytes.
    fn save<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, &py.detach(|| self.lock().save()))
    }
}

fn read_options(options: &Bound<'_, PyDict>) -> Outcome<RelatedOptions> {
    let (mut related, mut weights) = (RelatedOptions::default(), FieldWeights::default());
    Options::read(options, |options| {
        with(&mut related, options.count("limit", 1, 1000)?, RelatedOptions::with_limit);
        with(&mut related, options.seconds("now")?, RelatedOptions::with_now);
        with(&mut related, options.number("half_life_days", 0.01, 1e6)?, RelatedOptions::with_half_life_days);
        with(&mut related, options.number("diversity", 0.0, 1.0)?, RelatedOptions::with_diversity);
        with(&mut related, options.boolean("past_only")?, RelatedOptions::with_past_only);
        with(&mut related, options.strings("pinned")?, RelatedOptions::with_pinned);
        with(&mut related, options.strings("blocked")?, RelatedOptions::with_blocked);
        options.within("weights", |options| {
            let weight = |name| options.number(name, 0.0, 100.0);
            with(&mut weights, weight("title")?, FieldWeights::with_title);
            with(&mut weights, weight("lead")?, FieldWeights::with_lead);
            with(&mut weights, weight("text")?, FieldWeights::with_text);
            with(&mut weights, weight("keywords")?, FieldWeights::with_keywords);
            Ok(())
        })
    })?;
    Ok(related.with_weights(weights))
}
