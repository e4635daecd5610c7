//! Values on their way in and out: sources, results and errors.

use js_sys::{Error as JsError, JSON, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use crate::error::Error;
use crate::json::{JsonWriter, ToJson};

/// Plain objects, arrays, strings, numbers and null.
pub(super) fn to_value(value: &dyn ToJson) -> Result<JsValue, JsValue> {
    JSON::parse(&JsonWriter::to_string(value))
}

/// Text as it is, and UTF-8 too. All other bytes `pkg/internal/charset.js` decodes by the platform's decoder, which
/// knows every encoding of the web, so that the wasm need not; it has made a `Uint8Array` of whatever else holds bytes.
pub(super) fn read_source(source: &JsValue) -> Result<String, Error> {
    if let Some(text) = source.as_string() {
        return Ok(text);
    }
    let bytes: &Uint8Array =
        source.dyn_ref().ok_or_else(|| Error::bad_input("a string, a Uint8Array or an ArrayBuffer"))?;
    String::from_utf8(bytes.to_vec()).map_err(|_| Error::bad_input("UTF-8"))
}

/// A JavaScript `Error` with `code` and `option`, which the package turns into a `MaqalError`.
pub(super) fn to_js(error: Error) -> JsValue {
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
