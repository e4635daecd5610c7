//! From source to tokens: lol_html as a token source, text whole, references decoded; plain text as its own little source.

mod sink;
mod text;
mod tokens;
mod unclosed;
mod value;

pub(crate) use sink::{Interrupted, TextKind, TokenSink};
pub(crate) use text::{looks_like_html, read_text};
pub(crate) use tokens::{Attributes, EndTag, HtmlReader, StartTag, read_html};
pub(crate) use value::{decode_value, normalize_text};
