//! From source to tokens: lol_html as a token source, text whole, references decoded; plain text as its own little source.

mod text;
mod tokens;
mod unclosed;

pub(crate) use text::{looks_like_html, read_text};
pub(crate) use tokens::{
    Attributes, EndTag, HtmlReader, Interrupted, StartTag, TextKind, TokenSink, decode_value, normalize_text, read_html,
};
