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
pub struct Error(Kind);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    InputTooLarge { bytes: usize, most: usize },
    TooManyElements { most: usize },
    BadOption { path: String, expected: String },
    BadInput { expected: String },
    BadIndex { expected: String },
}

impl Error {
    pub(crate) fn input_too_large(bytes: usize, most: usize) -> Self {
        Self(Kind::InputTooLarge { bytes, most })
    }

    pub(crate) fn too_many_elements(most: usize) -> Self {
        Self(Kind::TooManyElements { most })
    }

    pub(crate) fn bad_option(path: impl Into<String>, expected: impl Into<String>) -> Self {
        Self(Kind::BadOption { path: path.into(), expected: expected.into() })
    }

    pub(crate) fn bad_input(expected: impl Into<String>) -> Self {
        Self(Kind::BadInput { expected: expected.into() })
    }

    pub(crate) fn bad_index(expected: &str) -> Self {
        Self(Kind::BadIndex { expected: expected.to_owned() })
    }

    /// The bytes of an index are damaged, cut, or of another version.
    pub fn is_bad_index(&self) -> bool {
        matches!(self.0, Kind::BadIndex { .. })
    }

    /// The input has more bytes than the policy lets in.
    pub fn is_input_too_large(&self) -> bool {
        matches!(self.0, Kind::InputTooLarge { .. })
    }

    /// The input has more start tags than the policy lets in.
    pub fn is_too_many_elements(&self) -> bool {
        matches!(self.0, Kind::TooManyElements { .. })
    }

    /// An option is unknown or has a wrong type or value.
    pub fn is_bad_option(&self) -> bool {
        matches!(self.0, Kind::BadOption { .. })
    }

    /// The code that the JavaScript error carries.
    pub fn code(&self) -> &'static str {
        match self.0 {
            Kind::InputTooLarge { .. } => "INPUT_TOO_LARGE",
            Kind::TooManyElements { .. } => "TOO_MANY_ELEMENTS",
            Kind::BadOption { .. } => "BAD_OPTION",
            Kind::BadInput { .. } => "BAD_INPUT",
            Kind::BadIndex { .. } => "BAD_INDEX",
        }
    }

    /// The path of the option that is to blame, such as `limits.depth`.
    pub fn option(&self) -> Option<&str> {
        match &self.0 {
            Kind::InputTooLarge { .. } => Some("limits.inputBytes"),
            Kind::TooManyElements { .. } => Some("limits.elements"),
            Kind::BadOption { path, .. } => Some(path),
            Kind::BadInput { .. } | Kind::BadIndex { .. } => None,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::InputTooLarge { bytes, most } => {
                write!(f, "the input has {bytes} bytes; limits.inputBytes lets in {most}")
            }
            Kind::TooManyElements { most } => {
                write!(f, "the input has more start tags than limits.elements lets in ({most})")
            }
            Kind::BadOption { path, expected } => write!(f, "option {path}: expected {expected}"),
            Kind::BadInput { expected } => write!(f, "input: expected {expected}"),
            Kind::BadIndex { expected } => write!(f, "index: expected {expected}"),
        }
    }
}

impl std::error::Error for Error {}
