//! What is beyond the sanitizer: articles and their sidebars. The feature `articles` brings it.

mod options;
mod sidebar;

use js_sys::Reflect;
use wasm_bindgen::prelude::*;

use super::values::{read_source, to_js, to_value};
use super::{CompiledPolicy, rewriter};
use crate::options::RenderOptions;
use crate::pipeline;
use crate::policy::Policy;
use options::{read_render_options, read_rendering};

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

fn render(source: &JsValue, policy: &Policy, options: &RenderOptions) -> Result<JsValue, JsValue> {
    let source = read_source(source).map_err(to_js)?;
    let mut rendered = rewriter::finish(pipeline::render_article(source.into(), policy, options))?;
    // The HTML, half of the result, needs no escapes: it crosses as it is, in the place that JSON has kept for it.
    let html = JsValue::from(std::mem::take(&mut rendered.html));
    let value = to_value(&rendered)?;
    Reflect::set(&value, &"html".into(), &html)?;
    Ok(value)
}
