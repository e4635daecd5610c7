//! The JavaScript face: the only place that names `JsValue`. Thin: options in, values out, errors with a code.

#[cfg(feature = "articles")]
pub mod articles;
#[cfg(feature = "keywords")]
pub mod keywords;
mod options;
mod rewriter;
mod values;

use std::sync::Arc;

use wasm_bindgen::prelude::*;

use crate::html::Element;
use crate::pipeline;
use crate::policy::Policy;
use crate::stream::Sanitizer;
use options::read_policy;
use values::{read_source, to_js, to_value};

/// Half the size of the one that Rust brings.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Options, read and compiled: what `new Policy(options)` stands on, and every call of the sanitizer.
#[wasm_bindgen]
pub struct CompiledPolicy {
    policy: Arc<Policy>,
}

#[wasm_bindgen]
impl CompiledPolicy {
    /// Takes the options of `sanitize`.
    #[wasm_bindgen(constructor)]
    pub fn new(options: &JsValue) -> Result<Self, JsValue> {
        let policy = read_policy(options).map_err(to_js)?;
        Ok(Self { policy: Arc::new(policy) })
    }

    /// `sanitize(html, policy)`.
    pub fn sanitize(&self, html: &JsValue) -> Result<String, JsValue> {
        let html = read_source(html).map_err(to_js)?;
        rewriter::finish(pipeline::sanitize(&html, Arc::clone(&self.policy)))
    }

    /// `sanitizeWithReport(html, policy)`.
    #[wasm_bindgen(js_name = sanitizeWithReport)]
    pub fn sanitize_with_report(&self, html: &JsValue) -> Result<JsValue, JsValue> {
        let html = read_source(html).map_err(to_js)?;
        to_value(&rewriter::finish(pipeline::sanitize_with_report(&html, Arc::clone(&self.policy)))?)
    }

    /// `describePolicy(policy)`.
    #[wasm_bindgen(js_name = describePolicy)]
    pub fn describe_policy(&self) -> Result<JsValue, JsValue> {
        to_value(&*self.policy)
    }

    /// `sanitizeStream(policy)`.
    #[wasm_bindgen(js_name = sanitizeStream)]
    #[must_use]
    pub fn sanitize_stream(&self) -> StreamSanitizer {
        StreamSanitizer(Sanitizer::sharing(Arc::clone(&self.policy)))
    }

    /// For a string that `pkg/internal/pieces.js` gives piece by piece; `undefined` where that many bytes may be too
    /// many.
    #[wasm_bindgen(js_name = sanitizePieces)]
    pub fn sanitize_pieces(&self, bytes: usize) -> Option<StreamSanitizer> {
        Sanitizer::of_whole(Arc::clone(&self.policy), bytes).map(StreamSanitizer)
    }
}

/// The stream behind `sanitizeStream(options?)`, and behind `sanitize` where there is code to leave out: text in, piece
/// by piece; HTML out.
#[wasm_bindgen]
pub struct StreamSanitizer(Sanitizer);

#[wasm_bindgen]
impl StreamSanitizer {
    /// Takes a piece; its output comes with that of a later call. In whose code does it end? 1: a script's, 2: a style
    /// sheet's, 0: nobody's.
    pub fn push(&mut self, piece: &str) -> Result<u8, JsValue> {
        let pushed = self.0.push(piece);
        Ok(match rewriter::finish(pushed)? {
            Some(Element::Script) => 1,
            Some(_) => 2,
            None => 0,
        })
    }

    /// The source ends here.
    pub fn end(&mut self) -> Result<(), JsValue> {
        let ended = self.0.finish();
        rewriter::finish(ended)
    }

    /// Gives what is certain of the output since the last call.
    pub fn take(&mut self) -> String {
        self.0.take()
    }

    /// Closes what is open, at the end or after an error, and gives the rest of the output.
    pub fn close(&mut self) -> String {
        self.0.close()
    }
}
