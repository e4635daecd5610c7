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
pub struct Error(Box<Kind>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
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
    fn of(kind: Kind) -> Self {
        Self(Box::new(kind))
    }

    pub(crate) fn input_too_large(bytes: usize, most: usize) -> Self {
        Self::of(Kind::InputTooLarge { bytes, most })
    }

    pub(crate) fn too_many_elements(most: usize) -> Self {
        Self::of(Kind::TooManyElements { most })
    }

    #[cold]
    #[inline(never)]
    pub(crate) fn bad_option(path: impl Into<String>, expected: impl Into<String>) -> Self {
        Self::of(Kind::BadOption { path: path.into(), expected: expected.into() })
    }

    #[cold]
    #[inline(never)]
    pub(crate) fn bad_input(expected: impl Into<String>) -> Self {
        Self::of(Kind::BadInput { expected: expected.into() })
    }

    pub(crate) fn bad_index(expected: &str) -> Self {
        Self::of(Kind::BadIndex { expected: expected.to_owned() })
    }

    /// The bytes of an index are damaged, cut, or of another version.
    pub fn is_bad_index(&self) -> bool {
        matches!(*self.0, Kind::BadIndex { .. })
    }

    /// The input has more bytes than the policy lets in.
    pub fn is_input_too_large(&self) -> bool {
        matches!(*self.0, Kind::InputTooLarge { .. })
    }

    /// The input has more start tags, or lines of plain text, than the policy lets in elements.
    pub fn is_too_many_elements(&self) -> bool {
        matches!(*self.0, Kind::TooManyElements { .. })
    }

    /// An option is unknown or has a wrong type or value.
    pub fn is_bad_option(&self) -> bool {
        matches!(*self.0, Kind::BadOption { .. })
    }

    /// The code that the JavaScript error carries.
    pub fn code(&self) -> &'static str {
        match *self.0 {
            Kind::InputTooLarge { .. } => "INPUT_TOO_LARGE",
            Kind::TooManyElements { .. } => "TOO_MANY_ELEMENTS",
            Kind::BadOption { .. } => "BAD_OPTION",
            Kind::BadInput { .. } => "BAD_INPUT",
            Kind::BadIndex { .. } => "BAD_INDEX",
        }
    }

    /// The path of the option that is to blame, such as `limits.depth`.
    pub fn option(&self) -> Option<&str> {
        match &*self.0 {
            Kind::InputTooLarge { .. } => Some("limits.inputBytes"),
            Kind::TooManyElements { .. } => Some("limits.elements"),
            Kind::BadOption { path, .. } => Some(path),
            Kind::BadInput { .. } | Kind::BadIndex { .. } => None,
        }
    }

    /// The text that [`Display`](fmt::Display) writes. It is joined, not formatted, since the wasm has no other use for
    /// the standard library's formatting.
    pub(crate) fn message(&self) -> String {
        match &*self.0 {
            Kind::InputTooLarge { bytes, most } => {
                ["the input has ", &bytes.to_string(), " bytes; limits.inputBytes lets in ", &most.to_string()].concat()
            }
            Kind::TooManyElements { most } => [
                "the input has more start tags, or lines of text, than limits.elements lets in (",
                &most.to_string(),
                ")",
            ]
            .concat(),
            Kind::BadOption { path, expected } => ["option ", path, ": expected ", expected].concat(),
            Kind::BadInput { expected } => ["input: expected ", expected].concat(),
            Kind::BadIndex { expected } => ["index: expected ", expected].concat(),
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
