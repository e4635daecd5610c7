//! The article: plain data, made from a document.

mod blocks;
mod header;
mod hints;
mod lines;
mod linked_data;
mod metadata;
mod parts;
mod prune;
mod reader;
mod root;
mod survey;

pub(crate) use blocks::blocks;
pub(crate) use reader::{PageFacts, Reader, document_from_text, is_language_tag};

use crate::html::Element;
use crate::json::{JsonWriter, ToJson};
use crate::language::dates::Setting;
use crate::language::direction::{Direction, guess_language};
use crate::language::normalize;
use crate::policy::Policy;
use crate::tree::{Document, Node, NodeId};
use survey::Survey;

/// An article's parts. Text is as readers see it: white space collapsed, nothing escaped.
#[derive(Clone, Debug, Default)]
pub struct Article {
    /// The headline, without the site's name.
    pub title: String,
    /// The first paragraph, where it introduces the rest.
    pub lead: Option<String>,
    /// The line that names who wrote it, as printed.
    pub byline: Option<String>,
    /// The names in the byline or the metadata.
    pub authors: Vec<String>,
    /// When it was published: ISO 8601, no more precise than is known.
    pub published: Option<String>,
    /// When it was last changed: ISO 8601, no more precise than is known.
    pub modified: Option<String>,
    /// The section or desk.
    pub section: Option<String>,
    pub site_name: Option<String>,
    /// The address that the page gives for itself.
    pub canonical_url: Option<String>,
    /// The picture that the page names for itself.
    pub image: Option<String>,
    /// BCP 47 tag.
    pub lang: Option<String>,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// The body's plain text: lead and sub-headings in; headline, captions and sidebar parts out.
    pub text: String,
    /// Sentences of the body that were set a second time, for the eye.
    pub pull_quotes: Vec<String>,
    /// Words in `text`.
    pub word_count: usize,
    /// Minutes to read `text` at 200 words a minute, rounded up.
    pub reading_minutes: usize,
    pub keywords: Vec<Keyword>,
    pub read_also: Vec<Item>,
    pub related: Vec<Item>,
}

/// Another article that this one points to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    pub title: String,
    pub url: Option<String>,
    pub summary: Option<String>,
}

/// A keyword of the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keyword {
    pub text: String,
    pub url: Option<String>,
    /// `publisher`, where the source itself names it.
    pub source: &'static str,
}

/// Something odd that was met, and what was done about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub code: &'static str,
    pub message: String,
}

impl ToJson for Article {
    fn write_json(&self, json: &mut JsonWriter) {
        json.object(&mut |json| {
            json.member("title", &self.title);
            json.member("lead", &self.lead);
            json.member("byline", &self.byline);
            json.member("authors", &self.authors);
            json.member("published", &self.published);
            json.member("modified", &self.modified);
            json.member("section", &self.section);
            json.member("siteName", &self.site_name);
            json.member("canonicalUrl", &self.canonical_url);
            json.member("image", &self.image);
            json.member("lang", &self.lang);
            json.member("dir", &self.dir);
            json.member("text", &self.text);
            json.member("pullQuotes", &self.pull_quotes);
            json.member("wordCount", &self.word_count);
            json.member("readingMinutes", &self.reading_minutes);
            json.member("keywords", &self.keywords);
            json.member("readAlso", &self.read_also);
            json.member("related", &self.related);
        });
    }
}

impl ToJson for Item {
    fn write_json(&self, json: &mut JsonWriter) {
        json.object(&mut |json| {
            json.member("title", &self.title);
            json.member_if_some("url", &self.url);
            json.member_if_some("summary", &self.summary);
        });
    }
}

impl ToJson for Keyword {
    fn write_json(&self, json: &mut JsonWriter) {
        json.object(&mut |json| {
            json.member("text", &self.text);
            json.member_if_some("url", &self.url);
            json.member("source", &self.source);
        });
    }
}

impl ToJson for Notice {
    fn write_json(&self, json: &mut JsonWriter) {
        json.object(&mut |json| {
            json.member("code", &self.code);
            json.member("message", &self.message);
        });
    }
}

/// An article with the document that holds its body, before it is written.
pub(crate) struct Draft {
    pub(crate) article: Article,
    pub(crate) document: Document,
    pub(crate) body: NodeId,
    pub(crate) lead: Option<NodeId>,
    /// The publication date as the source prints it.
    pub(crate) date_line: Option<String>,
    pub(crate) notices: Vec<Notice>,
}

/// What the caller knows better than the source.
#[derive(Clone, Debug, Default)]
pub(crate) struct Known {
    pub(crate) lang: Option<String>,
    /// Seconds since 1970, for dates that are printed relative to now.
    pub(crate) now: Option<i64>,
}

/// Finds the article in a document, and takes out of its body what is not body.
pub(crate) fn extract(mut document: Document, facts: &PageFacts, policy: &Policy, known: &Known) -> Draft {
    let mut notices = Vec::new();
    let metadata = metadata::read(&document, policy);
    let survey = facts.is_page.then(|| Survey::of(&document, NodeId::ROOT));
    let found = survey.as_ref().map(|survey| root::find(&document, survey, header::heading(&document, &metadata)));
    let body = found.as_ref().map_or(NodeId::ROOT, |found| found.body);
    // The order of numbers in dates depends on the language; the start of the text tells it where nothing else does.
    let lang = known.lang.as_deref().or(facts.lang.as_deref());
    let lang = lang.or_else(|| guess_language(&start_of(&document, body))).unwrap_or_default();
    let setting = Setting { lang, now: known.now };
    let header = header::take(&mut document, body, &metadata, facts.is_text, setting);
    // Before anything is pruned: the boxes of other articles and of tags are what this reads.
    let parts = parts::lift(&mut document, body, facts, policy);
    let pointers = match (&survey, found) {
        (Some(survey), Some(found)) => prune::page(&mut document, survey, found),
        _ => Vec::new(),
    };
    prune::controls(&mut document, body);

    let mut article = Article {
        title: header.title,
        byline: header.byline.or(metadata.byline),
        published: header.published.or(metadata.published),
        modified: metadata.modified.or(header.modified),
        section: metadata.section.or(header.desk),
        site_name: metadata.site_name,
        canonical_url: metadata.canonical_url,
        image: metadata.image,
        keywords: parts.keywords,
        read_also: parts.read_also,
        related: parts.related,
        ..Article::default()
    };
    article.authors = if metadata.authors.is_empty() { header.authors } else { metadata.authors };
    merge_keywords(&mut article.keywords, metadata.keywords);
    if article.title.is_empty() {
        notices.push(Notice { code: "NO_HEADLINE", message: "no headline was found".into() });
    }

    let text = document.text(body);
    article.dir = facts.dir.unwrap_or_else(|| Direction::of(&format!("{} {text}", article.title))).name();
    article.lang =
        known.lang.clone().or_else(|| facts.lang.clone()).or_else(|| guess_language(&text).map(str::to_owned));
    if text.trim().is_empty() {
        notices.push(Notice { code: "NO_BODY", message: "no body text was found".into() });
    }
    let lead = find_lead(&document, body);
    article.lead = lead.map(|id| collapse(&document.text(id)));
    Draft { article, document, body, lead, date_line: header.date_line, notices }
}

/// Some of a node's text: enough to tell a language by.
fn start_of(document: &Document, root: NodeId) -> String {
    const ENOUGH: usize = 3000;
    let mut start = String::new();
    for id in document.subtree(root) {
        if let Node::Text(text) = document.node(id) {
            start.push_str(text);
            start.push(' ');
        }
        if start.len() > ENOUGH {
            break;
        }
    }
    start
}

/// Publisher's keywords from the metadata fill up those of the body; spelling variants count as one.
fn merge_keywords(keywords: &mut Vec<Keyword>, more: Vec<String>) {
    for text in more {
        if !keywords.iter().any(|known| normalize(&known.text) == normalize(&text)) {
            keywords.push(Keyword { text, url: None, source: "publisher" });
        }
    }
}

/// The first block, where it is a paragraph long enough to introduce the rest.
fn find_lead(document: &Document, body: NodeId) -> Option<NodeId> {
    const SHORTEST: usize = 40;
    let text_blocks: Vec<_> =
        blocks(document, body).into_iter().filter(|block| block.element != Element::Figcaption).collect();
    let first = text_blocks.first()?;
    let is_lead = first.element == Element::P && first.text.chars().count() >= SHORTEST && text_blocks.len() > 1;
    is_lead.then_some(first.id)
}

/// White space as HTML shows it: runs become one space, none at the ends.
pub(crate) fn collapse(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace()).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}
