//! What is beyond the sanitizer: articles, keywords, related articles, sidebars. The feature `articles` brings it.

mod archive;
mod options;
mod related;
mod sidebar;

use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;

use super::values::{read_source, to_js, to_value};
use super::{CompiledPolicy, rewriter};
use crate::error::Error;
use crate::options::RenderOptions;
use crate::pipeline;
use crate::policy::Policy;
use crate::sidebar::{document_frequencies as count_documents, extract_keywords as find_keywords, set_segmenter};
use options::{read_keyword_options, read_render_options, read_rendering, read_texts};

#[wasm_bindgen]
impl CompiledPolicy {
    /// `renderArticle(source, { policy, … })`.
    #[wasm_bindgen(js_name = renderArticle)]
    pub fn render_article(&self, source: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
        let (options, base) = read_rendering(options).map_err(to_js)?;
        render(source, &self.policy.with_default_base(base), &options)
    }
}

/// `renderArticle(source, options?)`.
#[wasm_bindgen(js_name = renderArticle)]
pub fn render_article(source: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let (policy, options) = read_render_options(options).map_err(to_js)?;
    render(source, &policy, &options)
}

/// `explainArticle(source, options?)`.
#[wasm_bindgen(js_name = explainArticle)]
pub fn explain_article(source: &JsValue, options: &JsValue) -> Result<String, JsValue> {
    let (policy, options) = read_render_options(options).map_err(to_js)?;
    let source = read_source(source).map_err(to_js)?;
    rewriter::finish(pipeline::explain_article(&source, &policy, &options))
}

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

fn render(source: &JsValue, policy: &Policy, options: &RenderOptions) -> Result<JsValue, JsValue> {
    let source = read_source(source).map_err(to_js)?;
    let mut rendered = rewriter::finish(pipeline::render_article(source.into(), policy, options))?;
    // The HTML, half of the result, needs no escapes: it crosses as it is, in the place that JSON has kept for it.
    let html = JsValue::from(std::mem::take(&mut rendered.html));
    let value = to_value(&rendered)?;
    Reflect::set(&value, &"html".into(), &html)?;
    Ok(value)
}
