//! What is written: the article, and what is known of it, which counts first.

use crate::json::Value;

use super::{WriteOptions, xhtml};
use crate::dates;
use crate::error::Error;
use crate::json;
use crate::source::Status;
use crate::text::filled;

pub(super) struct Story<'s> {
    article: &'s Value,
    known: &'s Value,
    pub(super) uri: String,
    pub(super) provider: Option<String>,
    pub(super) copyright: Option<String>,
    status: Status,
    pub(super) now: Option<String>,
    /// The body as XHTML, without the headline and what stands beside it.
    pub(super) body: String,
}

impl<'s> Story<'s> {
    pub(super) fn new(rendered: &'s Value, known: &'s Value, options: &WriteOptions) -> Result<Self, Error> {
        let html = json::at(rendered, "html").as_str().unwrap_or_default();
        let mut story = Self {
            article: json::at(rendered, "article"),
            known,
            uri: String::new(),
            provider: None,
            copyright: None,
            status: Status::Usable,
            now: options.now.as_deref().and_then(filled),
            body: xhtml::of_article(html),
        };
        story.uri = story.uri(options)?;
        story.provider = options.provider.clone().or_else(|| story.text("provider")).or_else(|| story.text("siteName"));
        story.copyright = options.copyright.clone().or_else(|| story.text("copyright"));
        let status = story.text("status").map(|word| Status::of_word(&word)).unwrap_or_default();
        story.status = options.sender_status.unwrap_or(status);
        Ok(story)
    }

    /// A name that holds for the item wherever it goes.
    fn uri(&self, options: &WriteOptions) -> Result<String, Error> {
        if let Some(uri) = options.uri.as_deref() {
            return Some(uri.trim().to_owned())
                .filter(|uri| is_uri(uri))
                .ok_or_else(|| Error::bad_option("uri", "a URI, such as urn:newsml:example.org:20261101:rain"));
        }
        let uri = ["id", "canonicalUrl"].iter().filter_map(|name| self.text(name)).find(|uri| is_uri(uri));
        uri.ok_or_else(|| {
            Error::bad_option("uri", "to be given, since the article has neither an ID that is a URI nor an address")
        })
    }

    /// A text that is known, else the article's.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        json::text(self.known, name).or_else(|| json::text(self.article, name))
    }

    /// A text that is known beside the article.
    pub(super) fn known(&self, name: &str) -> Option<String> {
        json::text(self.known, name)
    }

    /// The texts of a list; of the article's keywords, those of the publisher.
    pub(super) fn texts(&self, name: &str) -> Vec<String> {
        let of = |value: &Value| match value {
            Value::String(text) => filled(text),
            value if json::text(value, "source").as_deref() == Some("extracted") => None,
            value => json::text(value, "text"),
        };
        self.list(name).iter().filter_map(of).collect()
    }

    /// A list that is known, else the article's.
    pub(super) fn list(&self, name: &str) -> &'s [Value] {
        let known = json::list(self.known, name);
        if known.is_empty() { json::list(self.article, name) } else { known }
    }

    /// Items that it refers to: those that are known, else what the article says under "read also".
    pub(super) fn links(&self) -> &'s [Value] {
        let known = json::list(self.known, "links");
        if known.is_empty() { json::list(self.article, "readAlso") } else { known }
    }

    /// What is said of publishing it. An embargo that the format has no place for holds it back until further notice.
    pub(super) fn status(&self, embargo: Option<&str>) -> Status {
        let is_lost = embargo.is_none() && self.text("embargo").is_some();
        if is_lost { self.status.max(Status::Withheld) } else { self.status }
    }

    pub(super) fn urgency(&self) -> Option<u64> {
        json::at(self.known, "urgency").as_u64().filter(|urgency| (1..=9).contains(urgency))
    }

    /// The files of a picture: the article's pictures are their own.
    pub(super) fn renditions(image: &'s Value) -> &'s [Value] {
        if json::text(image, "url").is_some() { std::slice::from_ref(image) } else { json::list(image, "renditions") }
    }
}

/// RFC 3986, section 3: a scheme, and something behind it.
pub(super) fn is_uri(text: &str) -> bool {
    text.split_once(':').is_some_and(|(scheme, rest)| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'))
            && !rest.is_empty()
            && !rest
                .chars()
                .any(|c| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '{' | '}' | '\\' | '^' | '`' | '|'))
    })
}

/// A date with a time to the second, as XML's and JSON's schemas want it; `None` where the time is not known.
pub(super) fn date_time(date: &str) -> Option<String> {
    let date = dates::iso(date)?;
    let (day, time) = date.split_once('T')?;
    let at = time.find(['Z', '+', '-']).unwrap_or(time.len());
    let (clock, zone) = time.split_at(at);
    let seconds = if clock.matches(':').count() == 1 { ":00" } else { "" };
    Some([day, "T", clock, seconds, zone].concat())
}

/// A date with a time and its zone (RFC 3339).
pub(super) fn instant(date: &str) -> Option<String> {
    date_time(date).filter(|date| date.ends_with('Z') || date[11..].contains(['+', '-']))
}
