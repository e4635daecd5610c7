//! The fields of an article's metadata, and values for them with their sources.

use crate::article::author::Author;
use crate::article::decide::roles::Role;
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
    /// A line above the headline that names the topic.
    Kicker,
    Subtitle,
    Description,
    /// The first paragraph.
    Lead,
    /// The line that names the authors.
    Byline,
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
            Self::Byline => Some("byline"),
            Self::Authors => Some("authors"),
            Self::Published => Some("published"),
            Self::Modified => Some("modified"),
            Self::Section => Some("section"),
            Self::SiteName => Some("siteName"),
            Self::CanonicalUrl => Some("canonicalUrl"),
            Self::Image => Some("image"),
            Self::Kicker | Self::Subtitle | Self::Description | Self::Lead => None,
            Self::Keywords | Self::Tag | Self::Lang | Self::Body => None,
        }
    }
}

/// A step on the way from a site's first page to an article: a bread crumb.
#[derive(Clone, Debug, Default)]
pub(super) struct Step {
    pub(super) name: String,
    pub(super) address: String,
}

/// Values that the caller, or a page's JSON-LD, gives for the fields of an article.
#[derive(Clone, Debug, Default)]
pub(crate) struct Told {
    fields: Vec<(Field, String)>,
    /// The authors whose type is known, or an address.
    pub(super) authors: Vec<Author>,
    /// The type of the article in schema.org's words.
    pub(super) schema_type: Option<&'static str>,
    /// The way from the site's first page to the article's.
    pub(super) way: Vec<Step>,
    /// The address of the publisher's logo.
    pub(super) logo: Option<String>,
}

impl Told {
    pub(crate) fn push(&mut self, field: Field, value: impl IntoIterator<Item = String>) {
        self.fields.extend(value.into_iter().map(|value| (field, value)));
    }

    /// Takes values in the place of those that are there.
    pub(crate) fn replace(&mut self, field: Field, values: impl IntoIterator<Item = String>) {
        self.fields.retain(|(known, _)| *known != field);
        self.push(field, values);
    }

    pub(super) fn all(&self, wanted: Field) -> Vec<&str> {
        self.fields.iter().filter(|(field, _)| *field == wanted).map(|(_, value)| value.as_str()).collect()
    }

    pub(crate) fn first(&self, wanted: Field) -> Option<&str> {
        self.fields.iter().find(|(field, _)| *field == wanted).map(|(_, value)| value.as_str())
    }

    /// The values that a source may print above its text, each with the role of the line that prints it.
    pub(in crate::article) fn lines(&self) -> Vec<(Role, &str)> {
        let role = |field| match field {
            Field::Title => Some(Role::Headline),
            Field::Kicker => Some(Role::Kicker),
            Field::Subtitle => Some(Role::Subtitle),
            Field::Byline | Field::Authors => Some(Role::Byline),
            _ => None,
        };
        self.fields.iter().filter_map(|(field, value)| Some((role(*field)?, value.as_str()))).collect()
    }
}
