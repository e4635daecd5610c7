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
// These are too heavy to ship; clippy.toml says why.
#![cfg_attr(not(test), warn(clippy::disallowed_methods, clippy::disallowed_macros))]
// A build without one of these leaves parts of the crate unused.
#![cfg_attr(not(all(feature = "articles", feature = "js", feature = "keywords")), allow(dead_code, unused_imports))]

mod article;
mod embeds;
mod error;
mod html;
#[cfg(feature = "js")]
#[doc(hidden)]
pub mod js;
mod json;
mod language;
mod options;
mod output;
mod passes;
mod pipeline;
mod policy;
mod read;
mod rendered;
mod sidebar;
mod small;
mod source;
mod stream;
mod tree;

/// Are keywords extracted from texts? The module of `maqal/article` goes without; the crate by itself never does.
const EXTRACTS_KEYWORDS: bool = cfg!(any(feature = "keywords", not(feature = "js")));

// Errors.
pub use error::Error;

// The policy.
pub use policy::{LinkKind, OtherElements, Policy, Preset, RelativeUrls, UrlKind};

// The article.
pub use article::{
    Article, Author, Direction, Embed, FieldSource, Footnote, Heading, Image, Item, Keyword, KeywordSource,
    KnownMetadata, Link, Notice, NoticeCode,
};
pub use options::{RenderOptions, SidebarOptions};
pub use rendered::{RenderedArticle, Sanitized};
pub use sidebar::{
    ExtractedKeyword, FieldWeights, KeywordOptions, RelatedArticle, RelatedDocument, RelatedIndex, RelatedOptions,
    Sidebar,
};
pub use source::Format;
pub use stream::Sanitizer;
pub use tree::{Reason, Removal, RemovalKind};

/// The numbers behind an archive in files, for the programs that write one; the npm package has the format, and both
/// may change.
#[doc(hidden)]
pub mod archive {
    pub use crate::sidebar::{ArchiveRanker, CandidateDocument, Clock, DocumentTerms, KeptTerm, days};
    pub use crate::sidebar::{DEFAULT_DIVERSITY, DEFAULT_HALF_LIFE_DAYS, MAX_REASONS};
}

/// Makes untrusted HTML safe and well-formed.
///
/// The result is a strictly nested tree of allow-listed elements: put into any flow container, by any conforming
/// parser, it is read back as exactly what was written.
///
/// # Errors
/// Only for the policy's limits: [`Error::is_input_too_large`], [`Error::is_too_many_elements`]. Bad HTML is repaired.
pub fn sanitize(html: &str, policy: &Policy) -> Result<String, Error> {
    pipeline::sanitize(html, policy)
}

/// [`sanitize`], with what was left out, why, how often and where.
///
/// # Errors
/// As for [`sanitize`].
///
/// # Example
/// ```
/// use maqal::{Policy, Reason, RemovalKind};
///
/// let sanitized = maqal::sanitize_with_report("<p onclick=x>a</p><script>b</script>", &Policy::new())?;
/// assert_eq!(sanitized.html, "<p>a</p>");
/// let removed = &sanitized.removed[0];
/// assert_eq!((removed.kind, removed.name.as_str()), (RemovalKind::Attribute, "onclick"));
/// assert_eq!(removed.reason, Reason::EventHandler);
/// assert_eq!(removed.offsets, [3]);
/// # Ok::<(), maqal::Error>(())
/// ```
pub fn sanitize_with_report(html: &str, policy: &Policy) -> Result<Sanitized, Error> {
    pipeline::sanitize_with_report(html, policy)
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
    pipeline::render_article(source.into(), policy, options)
}

/// Explains the role of each block of a source and the evidence for it: a line each, with number, role, evidence and
/// text between tabs. For whoever works on the rules; its form may change.
///
/// # Errors
/// As for [`render_article`].
#[doc(hidden)]
pub fn explain_article(source: &str, policy: &Policy, options: &RenderOptions) -> Result<String, Error> {
    pipeline::explain_article(source, policy, options)
}

/// The sidebar of an article: of one that [`render_article`] gave, with more related ones perhaps, or of one made by
/// hand. Its texts and addresses are not trusted.
#[must_use]
pub fn render_sidebar(article: &Article, policy: &Policy, options: &SidebarOptions) -> Sidebar {
    pipeline::render_sidebar(article, policy, options)
}

/// The keywords of a text, the best first: names and terms, in the form that readers know.
///
/// # Example
/// ```
/// use maqal::KeywordOptions;
///
/// let text = "The harbour of Port Elgin was closed on Monday after a ferry ran aground. Engineers inspected the \
///     ferry, and the mayor of Port Elgin said that the harbour will open again. No ferry runs \
///     from Port Elgin until then.";
/// let keywords = maqal::extract_keywords(text, &KeywordOptions::default().with_lang("en")?.with_limit(3));
/// assert!(keywords.iter().any(|keyword| keyword.text == "Port Elgin"));
/// # Ok::<(), maqal::Error>(())
/// ```
#[must_use]
pub fn extract_keywords(text: &str, options: &KeywordOptions) -> Vec<ExtractedKeyword> {
    sidebar::extract_keywords(text, options)
}

/// In how many texts of an archive each word occurs, as a table for
/// [`KeywordOptions::with_document_frequencies`]. `lang` is the BCP 47 tag of the texts.
///
/// # Example
/// ```
/// let texts = ["The harbour was closed.".to_owned(), "A harbour opens.".to_owned()];
/// assert_eq!(maqal::document_frequencies(&texts, "en"), "maqal-frequencies 1 2\nharbour 2\n");
/// ```
#[must_use]
pub fn document_frequencies(texts: &[String], lang: &str) -> String {
    sidebar::document_frequencies(texts, lang)
}
