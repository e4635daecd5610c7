//! The JavaScript face: the only place that names `JsValue`. Thin: options in, values out, errors with a code.

mod options;

use js_sys::{ArrayBuffer, Error as JsError, JSON, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::TextDecoder;

use crate::error::Error;
use crate::json::{JsonWriter, ToJson};
use crate::pipeline::Sanitizer;
use options::{read_policy, read_render_options};

/// `sanitize(html, options?)`.
#[wasm_bindgen]
pub fn sanitize(html: &JsValue, options: &JsValue) -> Result<String, JsValue> {
    let (policy, charset) = read_policy(options).map_err(to_js)?;
    let html = read_source(html, charset.as_deref()).map_err(to_js)?;
    crate::sanitize(&html, &policy).map_err(to_js)
}

/// `sanitizeWithReport(html, options?)`.
#[wasm_bindgen(js_name = sanitizeWithReport)]
pub fn sanitize_with_report(html: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let (policy, charset) = read_policy(options).map_err(to_js)?;
    let html = read_source(html, charset.as_deref()).map_err(to_js)?;
    to_value(&crate::sanitize_with_report(&html, &policy).map_err(to_js)?)
}

/// `renderArticle(source, options?)`.
#[wasm_bindgen(js_name = renderArticle)]
pub fn render_article(source: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let (policy, options, charset) = read_render_options(options).map_err(to_js)?;
    let source = read_source(source, charset.as_deref()).map_err(to_js)?;
    let rendered = crate::render_article(&source, &policy, &options).map_err(to_js)?;
    to_value(&rendered)
}

/// `describePolicy(options?)`: a policy as JSON is what it does.
#[wasm_bindgen(js_name = describePolicy)]
pub fn describe_policy(options: &JsValue) -> Result<JsValue, JsValue> {
    let (policy, _) = read_policy(options).map_err(to_js)?;
    to_value(&policy)
}

/// What `sanitizeStream` stands on: text in, piece by piece.
#[wasm_bindgen]
pub struct StreamSanitizer {
    sanitizer: Sanitizer,
    charset: String,
}

#[wasm_bindgen]
impl StreamSanitizer {
    /// Takes the options of `sanitize`.
    #[wasm_bindgen(constructor)]
    pub fn new(options: &JsValue) -> Result<Self, JsValue> {
        let (policy, charset) = read_policy(options).map_err(to_js)?;
        let charset = charset.unwrap_or_else(|| "utf-8".to_owned());
        decoder(&charset).map_err(to_js)?;
        Ok(Self { sanitizer: Sanitizer::new(&policy), charset })
    }

    /// The encoding of chunks in bytes.
    #[wasm_bindgen(getter)]
    pub fn charset(&self) -> String {
        self.charset.clone()
    }

    /// Takes a piece, gives the output so far.
    pub fn write(&mut self, piece: &str) -> Result<String, JsValue> {
        self.sanitizer.write(piece).map_err(to_js)
    }

    /// Gives the rest of the output, everything closed.
    pub fn end(&mut self) -> Result<String, JsValue> {
        self.sanitizer.end().map_err(to_js)
    }

    /// Closes what is open, after an error.
    pub fn close(&mut self) -> String {
        self.sanitizer.close()
    }
}

/// Plain objects, arrays, strings, numbers and null.
fn to_value(value: &dyn ToJson) -> Result<JsValue, JsValue> {
    JSON::parse(&JsonWriter::to_string(value))
}

/// Text as it is; bytes by the platform's decoder, which knows every encoding of the web, so that the wasm need not.
fn read_source(source: &JsValue, charset: Option<&str>) -> Result<String, Error> {
    if let Some(text) = source.as_string() {
        return Ok(text);
    }
    let bytes = if let Some(buffer) = source.dyn_ref::<ArrayBuffer>() {
        Uint8Array::new(buffer)
    } else if let Some(bytes) = source.dyn_ref::<Uint8Array>() {
        bytes.clone()
    } else {
        return Err(Error::bad_input("a string, a Uint8Array or an ArrayBuffer"));
    };
    decoder(charset.unwrap_or("utf-8"))?
        .decode_with_buffer_source(&bytes)
        .map_err(|_| Error::bad_input("bytes that the charset can decode"))
}

fn decoder(charset: &str) -> Result<TextDecoder, Error> {
    TextDecoder::new_with_label(charset)
        .map_err(|_| Error::bad_option("charset", "an encoding label such as \"windows-1256\""))
}

/// A JavaScript `Error` with `code` and `option`, which the package turns into a `MaqalError`.
fn to_js(error: Error) -> JsValue {
    let thrown = JsError::new(&error.to_string());
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
