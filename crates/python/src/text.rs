//! Text on its way in: Python's strings, and bytes in any encoding of the web.

use std::borrow::Cow;
use std::ops::Deref;
use std::str;

use encoding_rs::{Encoding, REPLACEMENT};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::PyString;

/// The text of a string, for code that runs without Python's lock: where Python has made UTF-8 of it, that is not
/// copied once more.
pub(crate) enum Text {
    Python(PyBackedStr),
    Own(String),
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        match self {
            Self::Python(text) => text,
            Self::Own(text) => text,
        }
    }
}

/// A string as UTF-8. Half a surrogate pair, which UTF-8 cannot say, becomes U+FFFD, and two halves become their
/// character, as in JavaScript.
pub(crate) fn text_of(text: &Bound<'_, PyString>) -> PyResult<Text> {
    if let Ok(text) = PyBackedStr::try_from(text.clone()) {
        return Ok(Text::Python(text));
    }
    let encoded = text.call_method1("encode", ("utf-16-le", "surrogatepass"))?;
    let bytes: Cow<'_, [u8]> = encoded.extract()?;
    let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
    Ok(Text::Own(String::from_utf16_lossy(&units)))
}

/// The name of an encoding by one of its labels, as the Encoding Standard has them, in lower case.
#[pyfunction]
pub(crate) fn encoding_of(label: String) -> Option<String> {
    let encoding = Encoding::for_label(label.as_bytes()).filter(|&encoding| encoding != REPLACEMENT)?;
    Some(encoding.name().to_ascii_lowercase())
}

/// Are these bytes UTF-8?
#[pyfunction]
pub(crate) fn is_utf8(py: Python<'_>, bytes: &[u8]) -> bool {
    py.detach(|| str::from_utf8(bytes).is_ok())
}

/// The text of bytes, and whether some of them meant nothing.
#[pyfunction]
pub(crate) fn decode(py: Python<'_>, bytes: &[u8], encoding: String) -> PyResult<(String, bool)> {
    let encoding =
        Encoding::for_label(encoding.as_bytes()).ok_or_else(|| PyValueError::new_err("an unknown encoding"))?;
    Ok(py.detach(|| {
        let (text, had_errors) = encoding.decode_with_bom_removal(bytes);
        (text.into_owned(), had_errors)
    }))
}
