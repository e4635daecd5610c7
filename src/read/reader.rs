//! A source, whole or piece by piece: the tokens are the same wherever it is cut.

use super::sink::{Interrupted, TokenSink};
use super::tokenizer::{Chunk, Tokenizer};
use crate::html::Element;
use crate::html::entities::{shorten_number, unfinished_reference};

/// Reads a whole source. The end of it closes nothing: that is the sink's to do.
pub(crate) fn read_html(source: &str, sink: &mut impl TokenSink) -> Result<(), Interrupted> {
    Tokenizer::new().read(Chunk { source, offset: 0, is_last: true }, sink).map(|_| ())
}

/// Reads a source piece by piece.
pub(crate) struct HtmlReader {
    tokenizer: Tokenizer,
    /// The source that has come and is not read yet: the beginning of a token.
    window: String,
    /// The offset of the window in the source, in bytes.
    offset: usize,
    /// The length of the window when it was last read.
    tried: usize,
    max_held_bytes: usize,
}

impl HtmlReader {
    /// `max_held_bytes` bounds what is held back of an unfinished token, in bytes.
    pub(crate) fn new(max_held_bytes: usize) -> Self {
        Self { tokenizer: Tokenizer::new(), window: String::new(), offset: 0, tried: 0, max_held_bytes }
    }

    /// Takes the next piece.
    pub(crate) fn write(&mut self, piece: &str, sink: &mut impl TokenSink) -> Result<(), Interrupted> {
        self.window.push_str(piece);
        // An unfinished token is read from its start again. Done for each of many small pieces, that would take time by
        // the square of a long token's length.
        if self.window.len() >= self.tried + self.tried / 4 {
            let piece = Chunk { source: &self.window, offset: self.offset, is_last: false };
            let read = self.tokenizer.read(piece, sink)?;
            self.window.drain(..read);
            self.offset += read;
            if self.tokenizer.is_in_data() && unfinished_reference(&self.window) == self.window.len() {
                self.offset += shorten_number(&mut self.window);
            }
            self.tried = self.window.len();
        }
        if self.window.len() > self.max_held_bytes { Err(Interrupted) } else { Ok(()) }
    }

    /// The element whose code comes next, a script or a style sheet, where all that has come is read. A caller may
    /// leave out the code before the next `</` with the element's name, or `<!--`, since nobody would see it.
    pub(crate) fn code(&self) -> Option<Element> {
        self.tokenizer.code().filter(|_| self.window.is_empty())
    }

    /// The source ends here.
    pub(crate) fn end(&mut self, sink: &mut impl TokenSink) -> Result<(), Interrupted> {
        let source = std::mem::take(&mut self.window);
        self.tokenizer.read(Chunk { source: &source, offset: self.offset, is_last: true }, sink).map(|_| ())
    }
}
