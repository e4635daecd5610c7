//! What is beyond articles: the keywords of a text, and the articles that belong beside one. The feature `keywords`
//! brings it.

mod archive;
mod options;
mod related;

use js_sys::Function;
use wasm_bindgen::prelude::*;

use super::values::{to_js, to_value};
use crate::error::Error;
use crate::sidebar::{document_frequencies as count_documents, extract_keywords as find_keywords, set_segmenter};
use options::{read_keyword_options, read_texts};

/// `extractKeywords(text, options?)`.
#[wasm_bindgen(js_name = extractKeywords)]
pub fn extract_keywords(text: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let options = read_keyword_options(options).map_err(to_js)?;
    let text = text.as_string().ok_or_else(|| to_js(Error::bad_input("a string")))?;
    to_value(&find_keywords(&text, &options))
}

/// Sets what puts a seam before each word of a text without spaces, as `pkg/internal/words.js` does; it gives anything
/// but a string where it cannot.
#[wasm_bindgen(js_name = useSegmenter)]
pub fn use_segmenter(segmenter: Function) {
    set_segmenter(Box::new(move |text| segmenter.call1(&JsValue::NULL, &text.into()).ok()?.as_string()));
}

/// `documentFrequencies(texts, options?)`.
#[wasm_bindgen(js_name = documentFrequencies)]
pub fn document_frequencies(texts: &JsValue, options: &JsValue) -> Result<String, JsValue> {
    let (texts, lang) = read_texts(texts, options).map_err(to_js)?;
    Ok(count_documents(&texts, &lang))
}
