//! **maqal** (مقال, "article"): untrusted article HTML goes in; safe and well-formed article HTML comes out.
//!
//! ```
//! use maqal::Policy;
//!
//! let html = maqal::sanitize("<p onclick=steal()>Hello <b>world", &Policy::new())?;
//! assert_eq!(html, "<p>Hello <b>world</b></p>");
//! # Ok::<(), maqal::Error>(())
//! ```

#![forbid(unsafe_code)]

mod error;
mod html;
mod js;
mod output;
mod pipeline;
mod policy;
mod read;
mod tree;

// What went wrong.
pub use error::Error;

// What comes through.
pub use policy::{Policy, Preset};

/// Makes untrusted HTML safe and well-formed.
///
/// The result is a strictly nested tree of allow-listed elements: put into any flow container, by any conforming parser,
/// it is read back as exactly what was written.
///
/// # Errors
/// Only for the policy's limits: [`Error::is_input_too_large`], [`Error::is_too_many_elements`]. Bad HTML is repaired.
pub fn sanitize(html: &str, policy: &Policy) -> Result<String, Error> {
    pipeline::sanitize(html, policy)
}
