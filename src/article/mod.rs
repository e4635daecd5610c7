//! The article: plain data, made from a document.

mod author;
mod backgrounds;
mod checked;
mod contents;
mod decide;
mod detection;
mod draft;
mod extract;
mod files;
mod known;
mod lazy_pictures;
mod leaves;
mod measure;
mod metadata;
mod notes;
mod notice;
mod own;
mod parts;
mod picture_key;
mod reader;
mod style_sheets;
mod text;
mod title;

pub use author::Author;
pub(crate) use checked::{CheckedItem, CheckedKeyword};
pub(crate) use contents::Contents;
pub use contents::{Embed, Footnote, Heading, Image, Link};
pub(crate) use decide::header::is_agency;
pub(crate) use decide::parts::{Parts, is_tag_page};
pub(crate) use decide::roles::CAPTION;
pub(crate) use detection::language_of;
pub(crate) use draft::{Draft, find_lead};
pub(crate) use extract::extract;
pub(crate) use files::document_name;
pub(crate) use known::Known;
pub use known::KnownMetadata;
pub(crate) use leaves::{innermost_of, leaves};
pub(crate) use measure::hints::is_for_machines;
pub(crate) use metadata::Field;
pub use metadata::FieldSource;
pub(crate) use notes::{FOOTNOTE, Notes, note_text};
pub use notice::{Notice, NoticeCode};
pub(crate) use own::{BYLINE, HEADER, LEAD, find as own_article, names_in_byline};
pub(crate) use picture_key::{file_name, last_part, picture_key};
use picture_key::{motif_key, upload_key};
pub(crate) use reader::{PageFacts, Reader, is_language_tag, language_option};
pub(crate) use style_sheets::mark_styled;
pub(crate) use text::{TextFacts, read as read_article_text};

use std::borrow::Cow;

use crate::json::{JsonWriter, Thousandths, ToJson};
pub use crate::language::direction::Direction;
use crate::small::text::{is_short_word, single_spaced, trim_start};
use crate::small::text_enum::text_enum;

/// An article's parts. Text is as readers see it: white space collapsed, nothing escaped.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Article {
    /// The headline, without the site's name.
    pub title: String,
    /// The line under the headline.
    pub subtitle: Option<String>,
    /// What the page says of the article in a sentence or two.
    pub description: Option<String>,
    /// The first paragraph, where it introduces the rest.
    pub lead: Option<String>,
    /// The line that names who wrote it, as printed.
    pub byline: Option<String>,
    /// The names in the byline or the metadata.
    pub authors: Vec<String>,
    /// What the page's JSON-LD tells of those of them that it names: whether they are persons, and their pages.
    pub author_details: Vec<Author>,
    /// When it was published: ISO 8601, no more precise than is known.
    pub published: Option<String>,
    /// When it was last changed: ISO 8601, no more precise than is known.
    pub modified: Option<String>,
    /// The section or desk.
    pub section: Option<String>,
    pub site_name: Option<String>,
    /// The address of the publisher's logo.
    pub publisher_logo: Option<String>,
    /// The address that the page gives for itself.
    pub canonical_url: Option<String>,
    /// The address that the caller gives for the page.
    pub(crate) given_url: Option<String>,
    /// The type that the page says it has, of schema.org's types of articles.
    pub(crate) schema_type: Option<&'static str>,
    /// The picture that the page names for itself.
    pub image: Option<String>,
    /// BCP 47 tag.
    pub lang: Option<String>,
    /// The direction of its text. A rendered article has it always.
    pub dir: Option<Direction>,
    /// The body's plain text: lead and sub-headings in; headline, captions and sidebar parts out.
    pub text: String,
    /// Sentences of the body that were set a second time, for the eye.
    pub pull_quotes: Vec<String>,
    /// The body's headings.
    pub headings: Vec<Heading>,
    /// The body's pictures.
    pub images: Vec<Image>,
    /// The body's links.
    pub links: Vec<Link>,
    /// Posts, videos and maps of other sites in the body.
    pub embeds: Vec<Embed>,
    /// The body's notes.
    pub footnotes: Vec<Footnote>,
    /// Words in `text`; letters, where a script writes no spaces between words.
    pub word_count: usize,
    /// Minutes to read `text` at the speed of its language, rounded up: 138 words for Arabic, 228 for English, 255
    /// letters for Chinese (Trauzettel-Klosinski and Dietz 2012).
    pub reading_minutes: usize,
    pub keywords: Vec<Keyword>,
    pub read_also: Vec<Item>,
    pub related: Vec<Item>,
    /// Where the values of fields were found, by the fields' names in JSON.
    pub sources: Vec<(&'static str, FieldSource)>,
}

/// Another article that this one points to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Item {
    pub title: String,
    pub url: Option<String>,
    pub summary: Option<String>,
    /// The address of its picture.
    pub image: Option<String>,
    /// ISO 8601.
    pub published: Option<String>,
    pub section: Option<String>,
    /// BCP 47.
    pub lang: Option<String>,
    /// The direction of its title, where that is not the article's.
    pub dir: Option<Direction>,
}

impl Item {
    /// An article of which only the title is known. Set the other fields afterward.
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), ..Self::default() }
    }
}

/// A keyword of the article.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Keyword {
    pub text: String,
    pub url: Option<String>,
    pub source: KeywordSource,
    /// How likely an editor would choose it, where it was extracted.
    pub(crate) score: Option<Thousandths>,
}

impl Keyword {
    /// A keyword without an address. Set the other fields afterward.
    pub fn new(text: impl Into<String>, source: KeywordSource) -> Self {
        Self { text: text.into(), url: None, source, score: None }
    }

    /// How likely an editor would choose it, from 0 to 1, where it was extracted.
    pub fn score(&self) -> Option<f64> {
        self.score.map(Thousandths::value)
    }

    /// Sets [`score`](Self::score), rounded to thousandths.
    #[must_use]
    pub fn with_score(mut self, score: f64) -> Self {
        self.score = Some(Thousandths::of(score));
        self
    }
}

text_enum! {
    /// Who says that it is a keyword of the article.
    KeywordSource {
        /// The source itself.
        Publisher = "publisher",
        /// The text, which the keyword was extracted from.
        Extracted = "extracted",
    }
}

impl ToJson for Article {
    fn write_json(&self, json: &mut JsonWriter) {
        json.object(&mut |json| {
            json.member("title", &self.title);
            json.member("subtitle", &self.subtitle);
            json.member("description", &self.description);
            json.member("lead", &self.lead);
            json.member("byline", &self.byline);
            json.member("authors", &self.authors);
            json.member("authorDetails", &self.author_details);
            json.member("published", &self.published);
            json.member("modified", &self.modified);
            json.member("section", &self.section);
            json.member("siteName", &self.site_name);
            json.member("publisherLogo", &self.publisher_logo);
            json.member("canonicalUrl", &self.canonical_url);
            json.member("image", &self.image);
            json.member("lang", &self.lang);
            json.member("dir", &self.dir.map_or("", Direction::as_str));
            json.member("text", &self.text);
            json.member("pullQuotes", &self.pull_quotes);
            json.member("headings", &self.headings);
            json.member("images", &self.images);
            json.member("links", &self.links);
            json.member("embeds", &self.embeds);
            json.member("footnotes", &self.footnotes);
            json.member("wordCount", &self.word_count);
            json.member("readingMinutes", &self.reading_minutes);
            json.member("keywords", &self.keywords);
            json.member("readAlso", &self.read_also);
            json.member("related", &self.related);
            json.object_member("sources", &mut |json| {
                self.sources.iter().for_each(|(field, source)| json.member(field, &source.as_str()));
            });
        });
    }
}

impl ToJson for Item {
    fn write_json(&self, json: &mut JsonWriter) {
        json.object(&mut |json| {
            json.member("title", &self.title);
            json.member_if_some("url", &self.url);
            json.member_if_some("summary", &self.summary);
            json.member_if_some("image", &self.image);
            json.member_if_some("published", &self.published);
            json.member_if_some("section", &self.section);
            json.member_if_some("lang", &self.lang);
            if let Some(dir) = self.dir {
                json.member("dir", &dir.as_str());
            }
        });
    }
}

impl ToJson for Keyword {
    fn write_json(&self, json: &mut JsonWriter) {
        json.object(&mut |json| {
            json.member("text", &self.text);
            json.member_if_some("url", &self.url);
            json.member("source", &self.source.as_str());
            if self.score.is_some() {
                json.member("score", &self.score);
            }
        });
    }
}

/// White space as HTML shows it: runs become one space, none at the ends.
pub(crate) fn collapse(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    collapse_into(text, &mut out);
    out
}

/// [`collapse`], without a copy where nothing is to be done.
fn collapsed(text: &str) -> Cow<'_, str> {
    if single_spaced(text) == text.len() { Cow::Borrowed(text) } else { Cow::Owned(collapse(text)) }
}

/// [`collapse`], of a text that is given away.
fn into_collapsed(text: String) -> String {
    if single_spaced(&text) == text.len() { text } else { collapse(&text) }
}

/// Appends a text with its white space collapsed.
pub(crate) fn collapse_into(text: &str, out: &mut String) {
    if is_short_word(text) {
        out.push_str(text);
        return;
    }
    let start = out.len();
    let mut rest = trim_start(text);
    // A run of words that single spaces part is copied at once.
    while !rest.is_empty() {
        let (run, behind) = rest.split_at(single_spaced(rest));
        if out.len() > start {
            out.push(' ');
        }
        out.push_str(run);
        rest = trim_start(behind);
    }
}

#[cfg(test)]
mod tests {
    use super::collapse;

    #[test]
    fn white_space_of_any_kind_is_one_space() {
        for (text, expected) in [
            ("", ""),
            (" \t\u{a0}\u{2003} ", ""),
            ("a b  c", "a b c"),
            (" a\n\u{3000}b ", "a b"),
            ("قال إن «نعم»", "قال إن «نعم»"),
            ("é ç \u{e2}\u{a0}x", "é ç \u{e2} x"),
            ("الماء\u{2028} عاد \u{1680}\u{85}", "الماء عاد"),
        ] {
            assert_eq!(collapse(text), expected, "{text:?}");
            assert_eq!(text.split_whitespace().collect::<Vec<_>>().join(" "), expected, "{text:?}");
        }
    }
}
