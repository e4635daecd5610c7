//! Errors: each becomes a `maqal.MaqalError`, with its code and, in Python's spelling, the option that is to blame.

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyType;

/// What went wrong, before it is a Python exception: it is made where the GIL may be released.
#[derive(Debug)]
pub(crate) struct Failure {
    code: &'static str,
    message: String,
    option: Option<String>,
}

pub(crate) type Outcome<T> = Result<T, Failure>;

/// The names of options that the crates say in errors, as Python spells them.
const SPELLINGS: &[(&str, &str)] = &[
    ("allowHosts", "allow_hosts"),
    ("baseUrl", "base_url"),
    ("dataImages", "data_images"),
    ("denyHosts", "deny_hosts"),
    ("documentFrequencies", "document_frequencies"),
    ("idPrefix", "id_prefix"),
    ("inputBytes", "input_bytes"),
    ("removeAttributes", "remove_attributes"),
];

impl Failure {
    pub(crate) fn bad_option(path: &str, expected: &str) -> Self {
        let message = format!("option {path}: expected {expected}");
        Self { code: "BAD_OPTION", message, option: Some(path.to_owned()) }
    }

    pub(crate) fn bad_input(expected: &str) -> Self {
        Self { code: "BAD_INPUT", message: format!("input: expected {expected}"), option: None }
    }

    pub(crate) fn bad_index(what: &str) -> Self {
        Self { code: "BAD_INDEX", message: format!("archive: {what}"), option: None }
    }

    fn of(code: &'static str, message: &str, option: Option<&str>) -> Self {
        let spelled =
            |text: &str| SPELLINGS.iter().fold(text.to_owned(), |text, (name, spelling)| text.replace(name, spelling));
        Self { code, message: spelled(message), option: option.map(spelled) }
    }
}

impl From<maqal::Error> for Failure {
    fn from(error: maqal::Error) -> Self {
        Self::of(error.code(), &error.to_string(), error.option())
    }
}

impl From<maqal_page::Error> for Failure {
    fn from(error: maqal_page::Error) -> Self {
        Self::of(error.code(), &error.to_string(), error.option())
    }
}

impl From<maqal_sources::Error> for Failure {
    fn from(error: maqal_sources::Error) -> Self {
        Self::of(error.code(), &error.to_string(), None)
    }
}

impl From<Failure> for PyErr {
    fn from(failure: Failure) -> Self {
        static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
        Python::attach(|py| {
            let made = CLASS
                .import(py, "maqal._errors", "MaqalError")
                .and_then(|class| class.call1((failure.code, failure.message, failure.option)));
            made.map_or_else(|error| error, PyErr::from_value)
        })
    }
}
