//! The one public error: limits and a caller's mistakes. Bad HTML is never an error.

use std::fmt;

/// Why a call gave no result.
///
/// # Example
/// ```
/// let policy = maqal::Policy::new().with_max_input_bytes(3);
/// let error = maqal::sanitize("<p>four</p>", &policy).unwrap_err();
/// assert!(error.is_input_too_large());
/// assert_eq!(error.code(), "INPUT_TOO_LARGE");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
// Boxed, so that a `Result` is one word wherever it is handed on.
pub struct Error(Box<ErrorKind>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum ErrorKind {
    InputTooLarge { bytes: usize, most: usize },
    TooManyElements { most: usize },
    BadOption { path: String, expected: String },
    BadInput { expected: String },
    BadIndex { expected: String },
}

impl Error {
    // Errors are rare, and made in a hundred places: each of these is kept to one copy of its code.

    #[cold]
    #[inline(never)]
    fn of(kind: ErrorKind) -> Self {
        Self(Box::new(kind))
    }

    pub(crate) fn input_too_large(bytes: usize, most: usize) -> Self {
        Self::of(ErrorKind::InputTooLarge { bytes, most })
    }

    pub(crate) fn too_many_elements(most: usize) -> Self {
        Self::of(ErrorKind::TooManyElements { most })
    }

    #[cold]
    #[inline(never)]
    pub(crate) fn bad_option(path: impl Into<String>, expected: impl Into<String>) -> Self {
        Self::of(ErrorKind::BadOption { path: path.into(), expected: expected.into() })
    }

    #[cold]
    #[inline(never)]
    pub(crate) fn bad_input(expected: impl Into<String>) -> Self {
        Self::of(ErrorKind::BadInput { expected: expected.into() })
    }

    pub(crate) fn bad_index(expected: &str) -> Self {
        Self::of(ErrorKind::BadIndex { expected: expected.to_owned() })
    }

    /// The bytes of an index are damaged, cut, or of another version.
    pub fn is_bad_index(&self) -> bool {
        matches!(*self.0, ErrorKind::BadIndex { .. })
    }

    /// The input has more bytes than the policy lets in.
    pub fn is_input_too_large(&self) -> bool {
        matches!(*self.0, ErrorKind::InputTooLarge { .. })
    }

    /// The input has more start tags, or lines of plain text, than the policy lets in elements.
    pub fn is_too_many_elements(&self) -> bool {
        matches!(*self.0, ErrorKind::TooManyElements { .. })
    }

    /// An option is unknown or has a wrong type or value.
    pub fn is_bad_option(&self) -> bool {
        matches!(*self.0, ErrorKind::BadOption { .. })
    }

    /// The code that the JavaScript error carries.
    pub fn code(&self) -> &'static str {
        match *self.0 {
            ErrorKind::InputTooLarge { .. } => "INPUT_TOO_LARGE",
            ErrorKind::TooManyElements { .. } => "TOO_MANY_ELEMENTS",
            ErrorKind::BadOption { .. } => "BAD_OPTION",
            ErrorKind::BadInput { .. } => "BAD_INPUT",
            ErrorKind::BadIndex { .. } => "BAD_INDEX",
        }
    }

    /// The path of the option that is to blame, such as `limits.depth`.
    pub fn option(&self) -> Option<&str> {
        match &*self.0 {
            ErrorKind::InputTooLarge { .. } => Some("limits.inputBytes"),
            ErrorKind::TooManyElements { .. } => Some("limits.elements"),
            ErrorKind::BadOption { path, .. } => Some(path),
            ErrorKind::BadInput { .. } | ErrorKind::BadIndex { .. } => None,
        }
    }

    /// The text that [`Display`](fmt::Display) writes. It is joined, not formatted, since the wasm has no other use for
    /// the standard library's formatting.
    pub(crate) fn message(&self) -> String {
        match &*self.0 {
            ErrorKind::InputTooLarge { bytes, most } => {
                ["the input has ", &bytes.to_string(), " bytes; limits.inputBytes lets in ", &most.to_string()].concat()
            }
            ErrorKind::TooManyElements { most } => [
                "the input has more start tags, or lines of text, than limits.elements lets in (",
                &most.to_string(),
                ")",
            ]
            .concat(),
            ErrorKind::BadOption { path, expected } => ["option ", path, ": expected ", expected].concat(),
            ErrorKind::BadInput { expected } => ["input: expected ", expected].concat(),
            ErrorKind::BadIndex { expected } => ["index: expected ", expected].concat(),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message())
    }
}

impl std::error::Error for Error {}

/// The expectation of a message where only these names will do.
pub(crate) fn one_of(names: &[&str]) -> String {
    ["one of ", &names.join(", ")].concat()
}
