//! Errors, as records of the interface.

pub(crate) use crate::bindings::exports::maqal::article::types::Error;

pub(crate) type Outcome<T> = Result<T, Error>;

/// An option that is not what it has to be; `path` is the npm package's.
#[cold]
pub(crate) fn bad_option(path: &str, expected: &str) -> Error {
    let message = ["option ", path, ": expected ", expected].concat();
    Error { code: "BAD_OPTION".to_owned(), message, option: Some(path.to_owned()), tag: None }
}

/// An argument that is not what it has to be.
#[cold]
pub(crate) fn bad_input(expected: &str) -> Error {
    of("BAD_INPUT", ["input: expected ", expected].concat())
}

#[cold]
pub(crate) fn of(code: &str, message: String) -> Error {
    Error { code: code.to_owned(), message, option: None, tag: None }
}

impl From<maqal::Error> for Error {
    fn from(error: maqal::Error) -> Self {
        Self { option: error.option().map(str::to_owned), ..of(error.code(), error.to_string()) }
    }
}

#[cfg(feature = "full")]
impl From<maqal_sources::Error> for Error {
    fn from(error: maqal_sources::Error) -> Self {
        Self { option: error.option().map(str::to_owned), ..of(error.code(), error.to_string()) }
    }
}

#[cfg(feature = "full")]
impl From<maqal_page::Error> for Error {
    fn from(error: maqal_page::Error) -> Self {
        use crate::bindings::exports::maqal::article::types::TemplateTag;

        let tag = error.tag().map(|(name, offset)| TemplateTag { name: name.to_owned(), offset: offset as u32 });
        Self { option: error.option().map(str::to_owned), tag, ..of(error.code(), error.to_string()) }
    }
}
