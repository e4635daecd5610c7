//! The JavaScript face: the only place that names `JsValue`. Thin: options in, values out, errors with a code.

#[cfg(feature = "articles")]
pub mod articles;
mod options;
mod rewriter;

use std::rc::Rc;

use js_sys::{Error as JsError, JSON, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::TextDecoder;

use crate::error::Error;
use crate::html::{Element, is_name};
use crate::json::{JsonWriter, ToJson};
use crate::pipeline::{self, Sanitizer};
use crate::policy::Policy;
use options::read_policy;

/// Half the size of the one that Rust brings.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Options, read and compiled: what `new Policy(options)` stands on, and every call of the sanitizer.
#[wasm_bindgen]
pub struct CompiledPolicy {
    policy: Rc<Policy>,
    charset: Option<String>,
}

#[wasm_bindgen]
impl CompiledPolicy {
    /// Takes the options of `sanitize`.
    #[wasm_bindgen(constructor)]
    pub fn new(options: &JsValue) -> Result<Self, JsValue> {
        let (policy, charset) = read_policy(options).map_err(to_js)?;
        Ok(Self { policy: Rc::new(policy), charset })
    }

    /// `sanitize(html, policy)`.
    pub fn sanitize(&self, html: &JsValue) -> Result<String, JsValue> {
        let html = read_source(html, self.charset.as_deref()).map_err(to_js)?;
        rewriter::finish(pipeline::sanitize(&html, &self.policy))
    }

    /// `sanitizeWithReport(html, policy)`.
    #[wasm_bindgen(js_name = sanitizeWithReport)]
    pub fn sanitize_with_report(&self, html: &JsValue) -> Result<JsValue, JsValue> {
        let html = read_source(html, self.charset.as_deref()).map_err(to_js)?;
        to_value(&rewriter::finish(pipeline::sanitize_with_report(&html, &self.policy))?)
    }

    /// `describePolicy(policy)`.
    #[wasm_bindgen(js_name = describePolicy)]
    pub fn describe_policy(&self) -> Result<JsValue, JsValue> {
        to_value(&*self.policy)
    }

    /// `sanitizeStream(policy)`.
    #[wasm_bindgen(js_name = sanitizeStream)]
    pub fn sanitize_stream(&self) -> Result<StreamSanitizer, JsValue> {
        let charset = self.charset.clone().unwrap_or_else(|| "utf-8".to_owned());
        decoder(&charset).map_err(to_js)?;
        Ok(StreamSanitizer { sanitizer: Sanitizer::sharing(Rc::clone(&self.policy)), charset })
    }

    /// For a string that `pkg/pieces.js` gives piece by piece; `undefined` where that many bytes may be too many.
    #[wasm_bindgen(js_name = sanitizePieces)]
    pub fn sanitize_pieces(&self, bytes: usize) -> Option<StreamSanitizer> {
        let sanitizer = Sanitizer::of_whole(Rc::clone(&self.policy), bytes)?;
        Some(StreamSanitizer { sanitizer, charset: String::new() })
    }
}

/// What `sanitizeStream(options?)` stands on, and `sanitize` where there is code to leave out: text in, piece by piece; HTML out.
#[wasm_bindgen]
pub struct StreamSanitizer {
    sanitizer: Sanitizer,
    charset: String,
}

#[wasm_bindgen]
impl StreamSanitizer {
    /// The encoding of chunks in bytes.
    #[wasm_bindgen(getter)]
    pub fn charset(&self) -> String {
        self.charset.clone()
    }

    /// Takes a piece; its output comes with that of a later call. In whose code does it end? 1: a script's, 2: a style sheet's, 0: nobody's.
    pub fn push(&mut self, piece: &str) -> Result<u8, JsValue> {
        let pushed = self.sanitizer.push(piece);
        Ok(match rewriter::finish(pushed)? {
            Some(Element::Script) => 1,
            Some(_) => 2,
            None => 0,
        })
    }

    /// The source ends here.
    pub fn end(&mut self) -> Result<(), JsValue> {
        let ended = self.sanitizer.finish();
        rewriter::finish(ended)
    }

    /// Gives what is certain of the output since the last call.
    pub fn take(&mut self) -> String {
        self.sanitizer.take()
    }

    /// Closes what is open, at the end or after an error, and gives the rest of the output.
    pub fn close(&mut self) -> String {
        self.sanitizer.close()
    }
}

/// Plain objects, arrays, strings, numbers and null.
fn to_value(value: &dyn ToJson) -> Result<JsValue, JsValue> {
    JSON::parse(&JsonWriter::to_string(value))
}

/// Text as it is; UTF-8 as it is, too; other bytes by the platform's decoder, which knows every encoding of the web, so that the wasm need not.
fn read_source(source: &JsValue, charset: Option<&str>) -> Result<String, Error> {
    if let Some(text) = source.as_string() {
        return Ok(text);
    }
    // `pkg/api.js` has made one of whatever else holds bytes.
    let bytes: &Uint8Array =
        source.dyn_ref().ok_or_else(|| Error::bad_input("a string, a Uint8Array or an ArrayBuffer"))?;
    let charset = charset.unwrap_or("utf-8");
    if is_name(charset, "utf-8")
        && let Ok(text) = String::from_utf8(bytes.to_vec())
    {
        return Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text));
    }
    decoder(charset)?
        .decode_with_buffer_source(bytes)
        .map_err(|_| Error::bad_input("bytes that the charset can decode"))
}

fn decoder(charset: &str) -> Result<TextDecoder, Error> {
    TextDecoder::new_with_label(charset)
        .map_err(|_| Error::bad_option("charset", "an encoding label such as \"windows-1256\""))
}

/// A JavaScript `Error` with `code` and `option`, which the package turns into a `MaqalError`.
fn to_js(error: Error) -> JsValue {
    let thrown = JsError::new(&error.message());
    let set = |name: &str, value: &JsValue| {
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&thrown, &name.into(), value);
    };
    set("code", &error.code().into());
    if let Some(option) = error.option() {
        set("option", &option.into());
    }
    thrown.into()
}
