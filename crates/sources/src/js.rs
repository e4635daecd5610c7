//! The JavaScript face. `pkg/internal/sources.js` has decoded the bytes and read the options.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::error::Error;
use crate::json::{Value, at, read};
use crate::source::{Source, Status};
use crate::stream::{ReadOptions, SourceReader};
use crate::write::{WriteOptions, to_newsml_g2, to_ninjs};

/// Half the size of the one that Rust brings.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// `readSource(text, { name, contentType })`
#[wasm_bindgen(js_name = readSource)]
pub fn read_source(text: &str, name: Option<String>, content_type: Option<String>) -> Result<JsValue, JsValue> {
    crate::read_source(text, &options(name, content_type)).map_err(to_js).and_then(|found| values(&found))
}

/// `toNinjs(JSON.stringify({ rendered: { html, article }, known, options }))`, as JSON. Options are `uri`, `provider`,
/// `copyright`, `senderStatus` and `now`, an ISO 8601 date with a time.
#[wasm_bindgen(js_name = toNinjs)]
pub fn write_ninjs(input: &str) -> Result<String, JsValue> {
    write(input, to_ninjs)
}

/// `toNewsmlG2(JSON.stringify({ rendered: { html, article }, known, options }))`, as XML; its input is that of
/// `toNinjs`.
#[wasm_bindgen(js_name = toNewsmlG2)]
pub fn write_newsml_g2(input: &str) -> Result<String, JsValue> {
    write(input, to_newsml_g2)
}

// Markdown is read by a wasm of its own, which that file knows how to come by.
#[wasm_bindgen(raw_module = "../internal/markdown.js")]
extern "C" {
    #[wasm_bindgen(js_name = toHtml)]
    pub(crate) fn to_html(markdown: &str) -> String;
    #[wasm_bindgen(js_name = toHtmlBelowHeading)]
    pub(crate) fn to_html_below_heading(markdown: &str) -> String;
    #[wasm_bindgen(js_name = firstHeading)]
    pub(crate) fn first_heading(markdown: &str) -> Option<String>;
}

type Writer = fn(&Value, &Value, &WriteOptions) -> Result<String, Error>;

fn write(input: &str, writer: Writer) -> Result<String, JsValue> {
    let input = read(input).value;
    let given = at(&input, "options");
    let text = |name: &str| given.get(name).and_then(Value::as_str);
    let mut options = WriteOptions::default();
    for (name, with) in [
        ("uri", WriteOptions::with_uri as fn(WriteOptions, &str) -> WriteOptions),
        ("provider", WriteOptions::with_provider),
        ("copyright", WriteOptions::with_copyright),
        ("now", WriteOptions::with_now),
    ] {
        if let Some(value) = text(name) {
            options = with(options, value);
        }
    }
    if let Some(word) = text("senderStatus") {
        options = options.with_sender_status(Status::of_word(word));
    }
    writer(at(&input, "rendered"), at(&input, "known"), &options).map_err(to_js)
}

/// A file in pieces.
#[wasm_bindgen]
pub struct SourceStream {
    reader: SourceReader,
}

#[wasm_bindgen]
impl SourceStream {
    /// Begins a file.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(name: Option<String>, content_type: Option<String>) -> Self {
        Self { reader: SourceReader::new(options(name, content_type)) }
    }

    /// Reads a piece; gives the stories that are whole now.
    pub fn write(&mut self, text: &str) -> Result<JsValue, JsValue> {
        self.reader.write(text).map_err(to_js).and_then(|found| values(&found))
    }

    /// Reads the end; gives the stories that are left.
    pub fn end(&mut self) -> Result<JsValue, JsValue> {
        self.reader.end().map_err(to_js).and_then(|found| values(&found))
    }
}

fn options(name: Option<String>, content_type: Option<String>) -> ReadOptions {
    let mut options = ReadOptions::default();
    if let Some(name) = name {
        options = options.with_name(&name);
    }
    if let Some(content_type) = content_type {
        options = options.with_content_type(&content_type);
    }
    options
}

fn values(found: &[Source]) -> Result<JsValue, JsValue> {
    // Plain objects, where the default would be instances of Map for what is flattened or keyed.
    found.serialize(&Serializer::new().serialize_maps_as_objects(true)).map_err(JsValue::from)
}

/// An error with a `code`, of which `pkg/internal/error.js` makes a `MaqalError`.
fn to_js(error: Error) -> JsValue {
    let value = js_sys::Error::new(&error.to_string());
    for (name, text) in [("code", Some(error.code())), ("option", error.option())] {
        if let Some(text) = text {
            let _ = js_sys::Reflect::set(&value, &name.into(), &text.into());
        }
    }
    value.into()
}
