//! Files, whole or in pieces.

use crate::detect::detect;
use crate::error::Error;
use crate::formats::{self, Input, Items};
use crate::source::Source;

/// A file that is read at once has no more; nor has an item of a stream.
const MAX_BYTES: usize = 64 << 20;
/// A stream's format is told by this much of it.
const HEAD_BYTES: usize = 64 << 10;

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
/// [`Error`] for a file of more than 64 MB; [`SourceReader`] reads larger ones.
pub fn read_source(text: &str, options: &ReadOptions) -> Result<Vec<Source>, Error> {
    if text.len() > MAX_BYTES {
        return Err(Error::too_large("a file that is read at once", MAX_BYTES));
    }
    let mut reader = SourceReader::new(options.clone());
    reader.begin(text);
    let mut found = reader.feed(text)?;
    found.extend(reader.end()?);
    Ok(found)
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
    Whole(crate::Format, String),
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
        if let State::Head(head) = &mut self.state {
            head.push_str(text);
            if head.len() < HEAD_BYTES {
                return Ok(Vec::new());
            }
            let head = std::mem::take(head);
            self.begin(&head);
            return self.feed(&head);
        }
        self.feed(text)
    }

    /// Reads the end, and gives the stories that are left.
    ///
    /// # Errors
    /// As [`write`](Self::write).
    pub fn end(&mut self) -> Result<Vec<Source>, Error> {
        let mut found = Vec::new();
        if let State::Head(head) = &mut self.state {
            let head = std::mem::take(head);
            self.begin(&head);
            found = self.feed(&head)?;
        }
        match &mut self.state {
            State::Items(items) => items.end(&mut found),
            State::Whole(format, text) => found = formats::read(*format, &Input { text, name: self.options.name() }),
            State::Head(_) => {}
        }
        Ok(found)
    }

    /// Tells the format by the beginning of the file, or by all of it.
    fn begin(&mut self, head: &str) {
        let format = detect(head, &self.options);
        self.state = formats::items(format).map_or_else(|| State::Whole(format, String::new()), State::Items);
    }

    fn feed(&mut self, text: &str) -> Result<Vec<Source>, Error> {
        let mut found = Vec::new();
        let (held, what) = match &mut self.state {
            State::Items(items) => (items.write(text, &mut found), "one item of a file"),
            State::Head(held) | State::Whole(_, held) => {
                held.push_str(text);
                (held.len(), "a file of this format")
            }
        };
        if held > MAX_BYTES { Err(Error::too_large(what, MAX_BYTES)) } else { Ok(found) }
    }
}
