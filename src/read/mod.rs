//! From source to tokens: the standard's tokenizer, text whole, references decoded; plain text as its own little
//! source.

mod format;
mod raw;
mod reader;
mod sink;
mod tags;
mod text;
mod tokenizer;
mod unclosed;
mod value;

pub(crate) use format::markup_in;
pub(crate) use reader::{HtmlReader, read_html};
pub(crate) use sink::{Interrupted, TokenSink};
pub(crate) use tags::{Attributes, EndTag, RawAttribute, StartTag};
pub(crate) use text::{
    Apart, Break, LineEnd, PROSE_COLUMNS, TextLine, begins_small, columns, ends_sentence, has_more_lines, is_unspaced,
    line_ends, list_mark, read_text, sentence_count,
};
pub(crate) use value::{TextKind, decode_data, decode_value, normalize_text};
