//! Out again: an article that was rendered, and what is known of it, as an item of a wire.

mod newsml_g2;
mod ninjs;
mod story;
mod xhtml;

use crate::error::Error;
use crate::json::{Value, read};
use crate::source::Status;
use story::Story;

/// How an item is written, beyond what the article and its known metadata say.
#[derive(Clone, Debug, Default)]
pub struct WriteOptions {
    uri: Option<String>,
    provider: Option<String>,
    copyright: Option<String>,
    sender_status: Option<Status>,
    now: Option<String>,
}

impl WriteOptions {
    /// Sets the item's ID, a URI: `urn:newsml:example.org:20261101:rain`.
    ///
    /// # Default
    /// The known ID, else the article's canonical address; one of the three must be there.
    #[must_use]
    pub fn with_uri(mut self, uri: &str) -> Self {
        self.uri = Some(uri.to_owned());
        self
    }

    /// Sets who sends it.
    ///
    /// # Default
    /// The known provider, else the name of the article's site.
    #[must_use]
    pub fn with_provider(mut self, provider: &str) -> Self {
        self.provider = Some(provider.to_owned());
        self
    }

    /// Sets the copyright line.
    ///
    /// # Default
    /// The known one.
    #[must_use]
    pub fn with_copyright(mut self, copyright: &str) -> Self {
        self.copyright = Some(copyright.to_owned());
        self
    }

    /// Sets what the sender says of publishing it, beside the embargo: [`Source::sender_status`](crate::Source).
    ///
    /// # Default
    /// The known status, which an embargo makes withheld.
    #[must_use]
    pub fn with_sender_status(mut self, status: Status) -> Self {
        self.sender_status = Some(status);
        self
    }

    /// Sets the time at which this version is made, as ISO 8601 with a time. NewsML-G2 asks for it.
    ///
    /// # Default
    /// When the article was changed or published last, where it says the time.
    #[must_use]
    pub fn with_now(mut self, now: &str) -> Self {
        self.now = Some(now.to_owned());
        self
    }
}

/// Writes an article as ninjs 3.1, an object of JSON. `rendered` is what `renderArticle` gave, as JSON: its `html` and
/// its `article` are read. `known` is a [`KnownMetadata`](crate::KnownMetadata) as JSON, or empty; it counts first.
///
/// # Errors
/// [`Error`] where there is no URI to call it by.
pub fn write_ninjs(rendered: &str, known: &str, options: &WriteOptions) -> Result<String, Error> {
    to_ninjs(&read(rendered).value, &read(known).value, options)
}

/// Writes an article as a `newsItem` of NewsML-G2 2.35, its body as XHTML. The arguments are those of [`write_ninjs`].
///
/// # Errors
/// [`Error`] where there is no URI to call it by, or no time of its version.
pub fn write_newsml_g2(rendered: &str, known: &str, options: &WriteOptions) -> Result<String, Error> {
    to_newsml_g2(&read(rendered).value, &read(known).value, options)
}

pub(crate) fn to_ninjs(rendered: &Value, known: &Value, options: &WriteOptions) -> Result<String, Error> {
    Story::new(rendered, known, options).map(|story| ninjs::write(&story).to_string())
}

pub(crate) fn to_newsml_g2(rendered: &Value, known: &Value, options: &WriteOptions) -> Result<String, Error> {
    newsml_g2::write(&Story::new(rendered, known, options)?)
}
