//! Files, whole or in pieces.

use crate::detect::detect;
use crate::error::Error;
use crate::formats::{Input, Items, Reading, reading};
use crate::source::Source;

/// A file that is read at once has no more; nor has an item of a stream.
const MAX_BYTES: usize = 64 << 20;
/// A stream's format is told by this much of it.
const HEAD_BYTES: usize = 64 << 10;
/// Items are looked for in pieces of this size, so that no file is copied as a whole.
const PIECE_BYTES: usize = 256 << 10;
/// A file that is read at once has no more: a story of few bytes takes a thousand of memory.
const MAX_STORIES: usize = 100_000;

/// What is known of a file besides what is in it.
#[derive(Clone, Debug, Default)]
pub struct ReadOptions {
    name: Option<String>,
    content_type: Option<String>,
}

impl ReadOptions {
    /// Sets the file's name, whose extension helps where the content does not say enough (`.md`).
    ///
    /// # Default
    /// None.
    #[must_use]
    pub fn with_name(mut self, name: &str) -> Self {
        self.name = Some(name.to_owned());
        self
    }

    /// Sets the media type that came with the file, which helps where the content does not say enough
    /// (`text/markdown`).
    ///
    /// # Default
    /// None.
    #[must_use]
    pub fn with_content_type(mut self, content_type: &str) -> Self {
        self.content_type = Some(content_type.to_owned());
        self
    }

    pub(crate) fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    pub(crate) fn content_type(&self) -> Option<&str> {
        self.content_type.as_deref()
    }
}

/// Reads the stories of a file. A file of no known format is one of HTML or of text.
///
/// # Errors
/// [`Error`] for a file of more than 64 MB or 100,000 stories; [`SourceReader`] reads larger ones.
pub fn read_source(text: &str, options: &ReadOptions) -> Result<Vec<Source>, Error> {
    if text.len() > MAX_BYTES {
        return Err(Error::too_large("a file that is read at once", MAX_BYTES));
    }
    let mut reader = SourceReader::new(options.clone());
    let mut found = Vec::new();
    for piece in pieces(text, PIECE_BYTES) {
        found.extend(reader.write(piece)?);
        if found.len() > MAX_STORIES {
            return Err(Error::too_many("stories in a file that is read at once", MAX_STORIES));
        }
    }
    found.extend(reader.end()?);
    Ok(found)
}

/// A text in parts of about so many bytes.
fn pieces(text: &str, bytes: usize) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let piece = start_of(rest, bytes);
        rest = &rest[piece.len()..];
        (!piece.is_empty()).then_some(piece)
    })
}

/// The first so many bytes, or a few less, so that no character is cut.
fn start_of(text: &str, bytes: usize) -> &str {
    let mut end = text.len().min(bytes);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// Reads a file in pieces, and gives each story as soon as it is whole. Exports of WordPress and Telegram and feeds may
/// be of any size; other formats are read at the end.
#[derive(Debug)]
pub struct SourceReader {
    options: ReadOptions,
    state: State,
}

#[derive(Debug)]
enum State {
    /// The format is not told yet.
    Head(String),
    /// A format of items.
    Items(Box<dyn Items>),
    /// Any other, up to here.
    Whole(String),
}

impl SourceReader {
    /// Begins a file.
    #[must_use]
    pub fn new(options: ReadOptions) -> Self {
        Self { options, state: State::Head(String::new()) }
    }

    /// Reads a piece, and gives the stories that are whole now.
    ///
    /// # Errors
    /// [`Error`] where an item, or a file that is not of items, has more than 64 MB.
    pub fn write(&mut self, text: &str) -> Result<Vec<Source>, Error> {
        let State::Head(head) = &mut self.state else { return self.feed(text) };
        head.push_str(text);
        if head.len() < HEAD_BYTES {
            return Ok(Vec::new());
        }
        let head = std::mem::take(head);
        self.begin(&head)
    }

    /// Reads the end, and gives the stories that are left.
    ///
    /// # Errors
    /// As [`write`](Self::write).
    pub fn end(&mut self) -> Result<Vec<Source>, Error> {
        let mut found = Vec::new();
        if let State::Head(head) = &mut self.state {
            let head = std::mem::take(head);
            found = self.begin(&head)?;
        }
        if let State::Whole(text) = &mut self.state {
            let text = std::mem::take(text);
            match reading(detect(&text, &self.options)) {
                Reading::Whole(read) => {
                    let mut found = read(&Input { text: &text, name: self.options.name() });
                    found.iter_mut().for_each(Source::hold_back_if_damaged);
                    return Ok(found);
                }
                // Its beginning did not say yet that it is of items.
                Reading::Items(items) => self.state = State::Items(items),
            }
            found = self.feed(&text)?;
        }
        if let State::Items(items) = &mut self.state {
            items.end(&mut found);
        }
        Ok(found)
    }

    /// Tells the format by the beginning of the file, which is as long however the file is cut, and reads that.
    fn begin(&mut self, head: &str) -> Result<Vec<Source>, Error> {
        self.state = match reading(detect(start_of(head, HEAD_BYTES), &self.options)) {
            Reading::Whole(_) => State::Whole(String::new()),
            Reading::Items(items) => State::Items(items),
        };
        self.feed(head)
    }

    fn feed(&mut self, text: &str) -> Result<Vec<Source>, Error> {
        let mut found = Vec::new();
        let (held, what) = match &mut self.state {
            State::Items(items) => {
                let most = pieces(text, PIECE_BYTES).map(|piece| items.write(piece, &mut found)).max();
                (most.unwrap_or_default(), "one item of a file")
            }
            State::Head(held) | State::Whole(held) => {
                held.push_str(text);
                (held.len(), "a file of this format")
            }
        };
        if held > MAX_BYTES { Err(Error::too_large(what, MAX_BYTES)) } else { Ok(found) }
    }
}
