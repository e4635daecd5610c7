//! The one public error: a limit, or a caller's mistake. A bad file is none.

use std::fmt;

/// Why a file was not read, or an item not written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error(ErrorKind);

#[derive(Clone, Debug, PartialEq, Eq)]
enum ErrorKind {
    TooLarge { what: &'static str, max_bytes: usize },
    TooMany { what: &'static str, max: usize },
    BadOption { option: &'static str, expected: &'static str },
}

impl Error {
    pub(crate) fn too_large(what: &'static str, max_bytes: usize) -> Self {
        Self(ErrorKind::TooLarge { what, max_bytes })
    }

    pub(crate) fn too_many(what: &'static str, max: usize) -> Self {
        Self(ErrorKind::TooMany { what, max })
    }

    pub(crate) fn bad_option(option: &'static str, expected: &'static str) -> Self {
        Self(ErrorKind::BadOption { option, expected })
    }

    /// The code that the JavaScript error carries.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self.0 {
            ErrorKind::TooLarge { .. } | ErrorKind::TooMany { .. } => "INPUT_TOO_LARGE",
            ErrorKind::BadOption { .. } => "BAD_OPTION",
        }
    }

    /// The option that is mistaken, if one is.
    #[must_use]
    pub fn option(&self) -> Option<&'static str> {
        match self.0 {
            ErrorKind::BadOption { option, .. } => Some(option),
            _ => None,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            ErrorKind::TooLarge { what, max_bytes } => {
                write!(formatter, "input: {what} has more than {} MB", max_bytes >> 20)
            }
            ErrorKind::BadOption { option, expected } => write!(formatter, "option {option}: expected {expected}"),
            ErrorKind::TooMany { what, max } => write!(formatter, "input: more than {max} {what}"),
        }
    }
}

impl std::error::Error for Error {}
