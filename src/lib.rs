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

mod article;
mod error;
mod html;
#[doc(hidden)]
pub mod js;
mod json;
mod language;
mod output;
mod passes;
mod pipeline;
mod policy;
mod read;
mod sidebar;
mod tree;

use std::rc::Rc;

// What went wrong.
pub use error::Error;

// What comes through.
pub use policy::{LinkKind, OtherElements, Policy, Preset, RelativeUrls, UrlKind};

// What an article is.
pub use article::{Article, Embed, Footnote, Heading, Image, Item, Keyword, Link, Notice};
pub use pipeline::{Format, RenderOptions, RenderedArticle, Sanitized, Sanitizer};
pub use sidebar::Sidebar;
pub use tree::{Reason, Removal};

/// Makes untrusted HTML safe and well-formed.
///
/// The result is a strictly nested tree of allow-listed elements: put into any flow container, by any conforming parser,
/// it is read back as exactly what was written.
///
/// # Errors
/// Only for the policy's limits: [`Error::is_input_too_large`], [`Error::is_too_many_elements`]. Bad HTML is repaired.
pub fn sanitize(html: &str, policy: &Policy) -> Result<String, Error> {
    pipeline::sanitize(html, &Rc::new(policy.clone()))
}

/// [`sanitize`], with what was left out, why, how often and where.
///
/// # Errors
/// As for [`sanitize`].
///
/// # Example
/// ```
/// use maqal::{Policy, Reason};
///
/// let sanitized = maqal::sanitize_with_report("<p onclick=x>a</p><script>b</script>", &Policy::new())?;
/// assert_eq!(sanitized.html, "<p>a</p>");
/// let removed = &sanitized.removed[0];
/// assert_eq!((removed.kind, removed.name.as_str(), removed.reason), ("attribute", "onclick", Reason::EventHandler));
/// assert_eq!(removed.offsets, [3]);
/// # Ok::<(), maqal::Error>(())
/// ```
pub fn sanitize_with_report(html: &str, policy: &Policy) -> Result<Sanitized, Error> {
    pipeline::sanitize_with_report(html, &Rc::new(policy.clone()))
}

/// Makes an article, its parts as data, and a sidebar of an untrusted page, fragment or plain text.
///
/// # Errors
/// Only for the policy's limits, as for [`sanitize`].
///
/// # Example
/// ```
/// use maqal::{Policy, RenderOptions};
///
/// let source = "<h1>A headline</h1><p>13 March 2021</p><p>A first paragraph that says what the story is about.</p>\
///     <p>And a second one.</p><p>Read also: <a href=/other>Another story</a></p>";
/// let rendered = maqal::render_article(source, &Policy::new(), &RenderOptions::default())?;
/// assert_eq!(rendered.article.title, "A headline");
/// assert_eq!(rendered.article.published.as_deref(), Some("2021-03-13"));
/// assert_eq!(rendered.article.read_also[0].title, "Another story");
/// assert!(!rendered.html.contains("Another story"));
/// # Ok::<(), maqal::Error>(())
/// ```
pub fn render_article(source: &str, policy: &Policy, options: &RenderOptions) -> Result<RenderedArticle, Error> {
    pipeline::render_article(source, policy, options)
}
