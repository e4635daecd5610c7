//! Related articles: documents come in as JSON text, which crosses once and not a property at a time.

use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;

use super::options::read_related_options;
use crate::error::Error;
use crate::js::values::{to_js, to_value};
use crate::json::JsonWriter;
use crate::sidebar::{self, DocumentTerms, RelatedDocument};

/// The index behind JavaScript's `RelatedIndex`.
#[wasm_bindgen]
#[derive(Default)]
pub struct ArticleIndex(sidebar::RelatedIndex);

#[wasm_bindgen]
impl ArticleIndex {
    /// An empty index.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// An index of bytes that `save` gave.
    pub fn load(bytes: &JsValue) -> Result<Self, JsValue> {
        let bytes = bytes.dyn_ref::<Uint8Array>().ok_or_else(|| to_js(Error::bad_input("a Uint8Array")))?;
        sidebar::RelatedIndex::load(&bytes.to_vec()).map(Self).map_err(to_js)
    }

    /// Adds a document, or each of a list.
    pub fn add(&mut self, documents: &str) -> Result<(), JsValue> {
        RelatedDocument::read_all(documents, true)
            .map_err(to_js)?
            .into_iter()
            .for_each(|document| self.0.add(document));
        Ok(())
    }

    /// Removes the document of that ID.
    pub fn remove(&mut self, id: &str) -> bool {
        self.0.remove(id)
    }

    /// How many documents there are.
    #[wasm_bindgen(getter)]
    pub fn size(&self) -> usize {
        self.0.len()
    }

    /// The articles that belong beside this one.
    pub fn related(&mut self, article: &str, options: &JsValue) -> Result<JsValue, JsValue> {
        let options = read_related_options(options).map_err(to_js)?;
        let mut articles = RelatedDocument::read_all(article, false).map_err(to_js)?;
        let article = articles.pop().ok_or_else(|| to_js(Error::bad_input("an article")))?;
        to_value(&self.0.related(&article, &options))
    }

    /// The terms of documents, which need not be in the index, as JSON.
    pub fn terms(&mut self, documents: &str) -> Result<String, JsValue> {
        let documents = RelatedDocument::read_all(documents, false).map_err(to_js)?;
        let terms: Vec<DocumentTerms> = documents.into_iter().map(|document| self.0.terms_of(document)).collect();
        Ok(JsonWriter::to_string(&terms))
    }

    /// The index as bytes.
    pub fn save(&self) -> Vec<u8> {
        self.0.save()
    }
}
