//! **maqal-page**: a rendered article set into a site's own page.
//!
//! The page is the site's template, which the site trusts; the article comes from `maqal`. The page is read once, by
//! lol_html, and becomes pieces: bytes that no article changes, and holes where one goes. Whoever has the article fills
//! the holes, now or later.
//!
//! ```
//! use maqal_page::{Article, Options, Page, Piece, Rendered};
//!
//! let mut page = Page::new(Options::default(), None)?;
//! page.write(b"<html><head></head><body><main data-maqal=article></main></body></html>")?;
//! page.end()?;
//! page.provide(Rendered {
//!     html: "<p>Hello</p>".into(),
//!     article: Article { title: "A & B".into(), ..Article::default() },
//!     ..Rendered::default()
//! });
//! let html: String = page.take().into_iter().map(|piece| match piece {
//!     Piece::Bytes(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
//!     Piece::Hole(hole) => page.fill(hole).unwrap_or_default(),
//! }).collect();
//! assert!(html.contains("<title>A &amp; B</title>"));
//! assert!(html.ends_with("<main data-maqal=article><p>Hello</p></main></body></html>"));
//! # Ok::<(), maqal_page::Error>(())
//! ```
//!
//! `page` wires the handlers; `head` and `slots` are what they do; `places` knows where an article may not stand;
//! `fill` writes what goes into a hole, and is the only place that writes markup or escapes. `rules` stands apart: it
//! edits what `maqal` has written.

#![forbid(unsafe_code)]
// These are too heavy to ship; clippy.toml says why.
#![cfg_attr(not(test), warn(clippy::disallowed_methods, clippy::disallowed_macros))]

mod error;
mod fill;
mod head;
#[cfg(feature = "js")]
#[doc(hidden)]
pub mod js;
mod metadata;
mod options;
mod page;
mod places;
mod prologue;
mod rendered;
mod rules;
mod slots;
mod state;
mod strays;
mod tables;

// Errors.
pub use error::Error;

// What goes in.
pub use options::{Head, Options, Part};
pub use rendered::{Article, Keyword, Rendered, Sidebar};

// What comes out.
pub use page::Page;
pub use state::Piece;

// Edits of the article itself.
pub use rules::{Edit, Rule, apply_rules};
