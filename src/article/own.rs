//! An article that maqal has written, read again: it is the article that it was.
//!
//! Its header and its classes say what each thing is, so that nothing is guessed, and nothing taken out of the body a
//! second time. Anybody may write the same; they tell no more by it than by JSON-LD, and what is written of it is
//! judged as anything else is.

use super::detection::DetectedLanguage;
use super::draft::{Decided, Draft};
use super::metadata::{FieldSource, Metadata};
use super::{CAPTION, FOOTNOTE, Known, PageFacts, collapse};
use crate::article::decide::header::{Header, names_in};
use crate::article::decide::parts::Parts;
use crate::article::measure::block::sample;
use crate::article::measure::blocks::Blocks;
use crate::html::{Attribute, Element, is_blank};
use crate::language::dates::parse_iso;
use crate::language::direction::Direction;
use crate::policy::Policy;
use crate::tree::{Document, Node, NodeId};

/// The class of the article's element.
const ARTICLE: &str = "maqal-article";

/// The class of its header. Reader tools (Readability, which is in Firefox) take what is named a header for the
/// site's own, and drop it with the byline in it.
pub(crate) const HEADER: &str = "maqal-head";

/// How maqal 0.1 named it.
const OLD_HEADER: &str = "maqal-header";

/// The classes of the byline: ours, and hAtom's, by which reader tools that know no class of ours find it.
pub(crate) const BYLINE: &str = "maqal-byline author";

/// The class of the first paragraph, where it introduces the rest.
pub(crate) const LEAD: &str = "maqal-lead";

/// The classes that are given to elements of the body.
const CLASSES: &[&str] = &[CAPTION, "maqal-embed", FOOTNOTE, "maqal-gallery", LEAD, "maqal-pullquote", "maqal-table"];

/// The most authors, and the longest text that an attribute of the article tells, in characters.
const MAX_AUTHORS: usize = 100;
const MAX_CHARS: usize = 2000;

/// The article's element, where the source is an article of ours and nothing else.
pub(crate) fn find(document: &Document, facts: &PageFacts) -> Option<NodeId> {
    if facts.is_page {
        return None;
    }
    let is_something = |&id: &NodeId| !matches!(document.node(id), Node::Text(text) if is_blank(text));
    let mut children = document.children(NodeId::ROOT).filter(is_something);
    let article = children.next().filter(|&id| document.is(id, Element::Article) && has(document, id, ARTICLE))?;
    children.next().is_none().then_some(article)
}

fn has(document: &Document, id: NodeId, class: &str) -> bool {
    document.attribute(id, Attribute::Class) == Some(class)
}

fn is_header(document: &Document, id: NodeId) -> bool {
    document.is(id, Element::Header) && (has(document, id, HEADER) || has(document, id, OLD_HEADER))
}

pub(super) fn extract(
    mut document: Document,
    body: NodeId,
    facts: &PageFacts,
    policy: &Policy,
    known: &Known,
) -> Draft {
    let (mut metadata, mut header) = read(&mut document, body);
    metadata.prefer(&known.told, policy);
    if metadata.is_known("published") {
        header.date_line = None;
    }
    restore(&mut document, body);
    let blocks = Blocks::of(&document);
    let sample = sample(blocks.list.get(blocks.span(body)).unwrap_or_default().iter());
    let mut language = DetectedLanguage::of(&document, body, facts, &metadata, known.lang.as_deref(), &sample);
    // The first time, there may have been more text to tell it.
    language.dir = document.attribute(body, Attribute::Dir).and_then(Direction::named).unwrap_or(language.dir);
    let is_lead = |id: &NodeId| document.attribute(*id, Attribute::MaqalClass) == Some(LEAD);
    let lead = document.subtree(body).find(is_lead);
    let (parts, notices, explanation) = (Parts::default(), Vec::new(), String::new());
    Decided { metadata, header, parts, body, language, notices, explanation }.into_draft_with(document, facts, lead)
}

/// The names in a byline that maqal wrote. Where they are not the authors, an attribute of the article's element names
/// those.
pub(crate) fn names_in_byline(byline: Option<&str>) -> Vec<String> {
    byline.map(names_in).unwrap_or_default()
}

/// Reads the header and the attributes of the article's element. The header leaves the body.
fn read(document: &mut Document, article: NodeId) -> (Metadata, Header) {
    let mut metadata = Metadata::default();
    let told = |name| {
        let value = document.attribute(article, name).unwrap_or_default();
        value.split('\n').map(collapse).filter(|text| !text.is_empty() && text.chars().count() <= MAX_CHARS)
    };
    metadata.section = told(Attribute::DataMaqalSection).next();
    metadata.modified = told(Attribute::DataMaqalModified).next().and_then(|date| parse_iso(&date));
    let authors: Vec<String> = told(Attribute::DataMaqalAuthors).take(MAX_AUTHORS).collect();
    let has_authors = document.attribute(article, Attribute::DataMaqalAuthors).is_some();
    let mut header = Header::default();
    let element = document.children(article).find(|&id| document.element(id).is_some());
    if let Some(element) = element.filter(|&id| is_header(document, id)) {
        for id in document.subtree(element).skip(1) {
            let text = || Some(collapse(&document.text(id))).filter(|text| !text.is_empty());
            match document.attribute(id, Attribute::Class) {
                Some("maqal-subtitle") => metadata.subtitle = text(),
                Some(BYLINE | "maqal-byline") => header.byline = text(),
                Some("maqal-published") => {
                    metadata.published = document.attribute(id, Attribute::Datetime).and_then(parse_iso);
                    // Languages write dates with spaces of their own, where no line breaks.
                    header.date_line = Some(document.text(id).trim().to_owned()).filter(|line| !line.is_empty());
                }
                _ if document.is_heading(id) => {
                    header.title = text().unwrap_or_default();
                }
                _ => {}
            }
        }
        document.detach(element);
    }
    metadata.authors = if has_authors { authors } else { names_in_byline(header.byline.as_deref()) };
    metadata.title = Some(header.title.clone()).filter(|title| !title.is_empty());
    for (field, is_told) in [
        ("title", metadata.title.is_some()),
        ("authors", !metadata.authors.is_empty()),
        ("published", metadata.published.is_some()),
        ("modified", metadata.modified.is_some()),
        ("section", metadata.section.is_some()),
    ] {
        if is_told {
            metadata.sources.push((field, FieldSource::Markup));
        }
    }
    (metadata, header)
}

/// The classes that passes once gave, given again.
fn restore(document: &mut Document, body: NodeId) {
    let ids: Vec<NodeId> = document.subtree(body).skip(1).collect();
    for id in ids {
        let class = document.attribute(id, Attribute::Class).unwrap_or_default();
        if let Some(class) = CLASSES.iter().find(|known| **known == class) {
            document.set_attribute(id, Attribute::MaqalClass, class);
        }
    }
}
