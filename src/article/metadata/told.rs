//! The fields of an article's metadata, and values for them with their sources.

use crate::article::author::Author;
use crate::small::text_enum::text_enum;

text_enum! {
    /// Where the value of a field was found.
    FieldSource {
        /// In the options of the call.
        Option = "option",
        /// In the page's JSON-LD.
        JsonLd = "json-ld",
        /// In a property of OpenGraph, or of Facebook's `article:`.
        OpenGraph = "open-graph",
        /// In a `meta` name of Twitter's cards.
        Twitter = "twitter",
        /// In a `meta` name of Dublin Core.
        DublinCore = "dublin-core",
        /// In a `meta` name of Parsely.
        Parsely = "parsely",
        /// In any other `meta` name.
        Meta = "meta",
        /// In a `link`.
        Link = "link",
        /// In an item property of the text.
        Microdata = "microdata",
        /// In the page's `title`, an attribute, or markup that maqal wrote.
        Markup = "markup",
        /// In the text that readers see.
        Text = "text",
    }
}

/// A field of an article's metadata.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    Title,
    Subtitle,
    Description,
    Authors,
    Published,
    Modified,
    Section,
    SiteName,
    CanonicalUrl,
    Image,
    /// Keywords, several to a value, with marks between them.
    Keywords,
    /// A keyword by itself, whatever marks stand in it.
    Tag,
    Lang,
    /// The article's text.
    Body,
}

impl Field {
    /// The name under which `article.sources` tells where its value was found, where it does.
    pub(super) fn name(self) -> Option<&'static str> {
        match self {
            Self::Title => Some("title"),
            Self::Authors => Some("authors"),
            Self::Published => Some("published"),
            Self::Modified => Some("modified"),
            Self::Section => Some("section"),
            Self::SiteName => Some("siteName"),
            Self::CanonicalUrl => Some("canonicalUrl"),
            Self::Image => Some("image"),
            Self::Subtitle | Self::Description | Self::Keywords | Self::Tag | Self::Lang | Self::Body => None,
        }
    }
}

/// Values that the caller, or a page's JSON-LD, gives for the fields of an article.
#[derive(Clone, Debug, Default)]
pub(crate) struct Told {
    fields: Vec<(Field, String)>,
    /// The authors whose type is known, or an address.
    pub(super) authors: Vec<Author>,
    /// The type of the article in schema.org's words.
    pub(super) schema_type: Option<&'static str>,
    /// The address of the publisher's logo.
    pub(super) logo: Option<String>,
}

impl Told {
    pub(crate) fn push(&mut self, field: Field, value: impl IntoIterator<Item = String>) {
        self.fields.extend(value.into_iter().map(|value| (field, value)));
    }

    pub(super) fn all(&self, wanted: Field) -> Vec<&str> {
        self.fields.iter().filter(|(field, _)| *field == wanted).map(|(_, value)| value.as_str()).collect()
    }
}
