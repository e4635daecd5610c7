//! **maqal-sources**: what wires, CMSs and feeds deliver, read into HTML or text with what is known of it.
//!
//! A file of any listed [`Format`] goes in, told by its content; its stories come out as [`Source`]s. Nothing here is
//! safe yet: `maqal` renders a source, and sanitizes it as it does any other.
//!
//! ```
//! use maqal_sources::{Format, ReadOptions, Status, read_source};
//!
//! let file = "<!doctype html><title>Rain</title><p>It rained.</p>";
//! let [story] = &read_source(file, &ReadOptions::default())?[..] else { panic!("one story") };
//! assert_eq!(story.format, Format::Html);
//! assert_eq!(story.status, Status::Usable);
//! # Ok::<(), maqal_sources::Error>(())
//! ```
//!
//! `detect` tells the format; `formats/` has a file for each; `xml` and `json` are what they read with, `html` writes
//! their bodies, `dates` their dates. `stream` reads files of any size, item by item.

#![forbid(unsafe_code)]

mod address;
mod blocks;
mod dates;
mod detect;
mod error;
mod formats;
mod html;
#[cfg(feature = "js")]
#[doc(hidden)]
pub mod js;
mod json;
mod lines;
mod small;
mod source;
mod stream;
mod text;
mod write;
mod xml;

// Errors.
pub use error::Error;

// What goes in.
pub use stream::{ReadOptions, SourceReader, read_source};

// What goes out again.
pub use write::{WriteOptions, write_newsml_g2, write_ninjs};

// What comes out.
pub use source::{Format, Image, Kind, KnownMetadata, Link, Notice, Rendition, Source, Status, Subject};
