//! The one public error: what is wrong with a template or an option, and what to do about it.

use std::borrow::Cow;
use std::fmt;

/// Why a page cannot take an article.
#[derive(Clone, Debug, PartialEq, Eq)]
// Boxed, so that a `Result` is one word wherever it is handed on.
pub struct Error(Box<ErrorKind>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum ErrorKind {
    /// A mistake of the template, at a tag or in the page as a whole.
    BadTemplate {
        at: Option<TagAt>,
        problem: String,
    },
    BadOption {
        path: String,
        expected: String,
    },
}

/// A tag of the template, and the byte at which it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TagAt {
    pub(crate) name: Cow<'static, str>,
    pub(crate) byte: usize,
}

impl Error {
    /// A mistake at a tag. `problem` says what is wrong, then what to do.
    #[cold]
    #[inline(never)]
    pub(crate) fn at(tag: TagAt, problem: &[&str]) -> Self {
        Self(Box::new(ErrorKind::BadTemplate { at: Some(tag), problem: problem.concat() }))
    }

    /// A mistake of the page as a whole.
    #[cold]
    #[inline(never)]
    pub(crate) fn in_page(problem: &[&str]) -> Self {
        Self(Box::new(ErrorKind::BadTemplate { at: None, problem: problem.concat() }))
    }

    #[cold]
    #[inline(never)]
    pub(crate) fn bad_option(path: &str, expected: &[&str]) -> Self {
        Self(Box::new(ErrorKind::BadOption { path: path.to_owned(), expected: expected.concat() }))
    }

    /// The code that the JavaScript error carries.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match *self.0 {
            ErrorKind::BadTemplate { .. } => "BAD_TEMPLATE",
            ErrorKind::BadOption { .. } => "BAD_OPTION",
        }
    }

    /// The path of the option that is to blame.
    #[must_use]
    pub fn option(&self) -> Option<&str> {
        match &*self.0 {
            ErrorKind::BadOption { path, .. } => Some(path),
            ErrorKind::BadTemplate { .. } => None,
        }
    }

    /// The name of the tag that is to blame, and the byte of the page (as UTF-8) at which it begins.
    #[must_use]
    pub fn tag(&self) -> Option<(&str, usize)> {
        match &*self.0 {
            ErrorKind::BadTemplate { at: Some(tag), .. } => Some((&tag.name, tag.byte)),
            _ => None,
        }
    }

    /// The text that [`Display`](fmt::Display) writes. It is joined, not formatted, as in the crate `maqal`.
    pub(crate) fn message(&self) -> String {
        match &*self.0 {
            ErrorKind::BadTemplate { at: Some(TagAt { name, byte }), problem } => {
                ["template: <", name, "> at byte ", &byte.to_string(), ": ", problem].concat()
            }
            ErrorKind::BadTemplate { at: None, problem } => ["template: ", problem].concat(),
            ErrorKind::BadOption { path, expected } => ["option ", path, ": expected ", expected].concat(),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message())
    }
}

impl std::error::Error for Error {}
