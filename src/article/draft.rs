//! From what is decided of an article, and its cut document, to a draft.

use super::decide::roles::CAPTION;
use super::detection::DetectedLanguage;
use super::leaves::{Leaf, leaves};
use super::metadata::{FieldSource, Metadata};
use super::{Article, CheckedKeyword, KeywordSource, Notice, NoticeCode, PageFacts, into_collapsed};
use crate::article::decide::header::Header;
use crate::article::decide::parts::Parts;
use crate::error::Error;
use crate::html::{Attribute, Element};
use crate::language::normalize;
use crate::language::page_words::opens_text;
use crate::policy::Policy;
use crate::read::has_more_lines;
use crate::tree::{Document, Node, NodeId};

/// An article with the document that holds its body, before it is written.
pub(crate) struct Draft {
    pub(crate) article: Article,
    /// The parts that become the sidebar.
    pub(crate) parts: Parts,
    pub(crate) document: Document,
    pub(crate) body: NodeId,
    pub(crate) lead: Option<NodeId>,
    /// The publication date as the source prints it.
    pub(crate) date_line: Option<String>,
    pub(crate) notices: Vec<Notice>,
    /// The role of each block and the evidence for it, a line each, where the caller asks for it.
    pub(crate) explanation: String,
}

/// All that is decided of an article, before its document is cut.
pub(super) struct Decided {
    pub(super) metadata: Metadata,
    pub(super) header: Header,
    pub(super) parts: Parts,
    pub(super) body: NodeId,
    pub(super) language: DetectedLanguage,
    pub(super) notices: Vec<Notice>,
    pub(super) explanation: String,
}

impl Decided {
    /// Makes the draft. Where the cut document holds next to nothing of the text that JSON-LD gives, that is the body.
    ///
    /// # Errors
    /// Where that text has more lines than the policy allows elements.
    pub(super) fn into_draft(
        mut self,
        mut document: Document,
        facts: &PageFacts,
        policy: &Policy,
    ) -> Result<Draft, Error> {
        if let Some(text) = self.metadata.body.take().filter(|text| is_lost(&document, self.body, text)) {
            self.body = body_of_data(&mut document, &text, policy.max_elements())?;
            self.notices.push(Notice {
                code: NoticeCode::BodyFromData,
                message: "the page holds its text in JSON-LD alone".into(),
            });
        }
        let lead = find_lead(&document, self.body);
        Ok(self.into_draft_with(document, facts, lead))
    }

    /// Makes the draft of a document whose body and lead are known.
    pub(super) fn into_draft_with(self, document: Document, facts: &PageFacts, lead: Option<NodeId>) -> Draft {
        let Self { mut metadata, header, mut parts, body, language, mut notices, explanation } = self;
        merge_keywords(&mut parts.keywords, std::mem::take(&mut metadata.keywords));
        let dir = Some(language.dir);
        let mut article = Article { dir, lead: lead.map(|id| into_collapsed(document.text(id))), ..Article::default() };
        let date_line = header.date_line.clone();
        if let Some(line) = header.unclear_zone.as_ref().filter(|_| metadata.published.is_none()) {
            let message = ["the zone of the time may be one of several, and was left away: ", line].concat();
            notices.push(Notice { code: NoticeCode::ZoneUnclear, message });
        }
        // A subtitle that is the first paragraph again would be read twice.
        metadata.subtitle = metadata.subtitle.filter(|subtitle| !opens_with(&document, body, subtitle));
        fill(&mut article, metadata, header, language.lang);
        if article.title.is_empty() {
            notices.push(Notice { code: NoticeCode::NoHeadline, message: "no headline was found".into() });
        }
        let is_white = |id: NodeId| document.element(id).is_some() || document.is_white(id);
        if document.subtree(body).all(is_white) {
            notices.push(Notice { code: NoticeCode::NoBody, message: "no body text was found".into() });
        } else if facts.is_page && body == NodeId::ROOT {
            let message = "no body was found in the page: all of it is taken".into();
            notices.push(Notice { code: NoticeCode::WholePage, message });
        }
        Draft { article, parts, document, body, lead, date_line, notices, explanation }
    }
}

/// The page's own words first, what is printed after them; but the headline and the byline as they are printed, unless
/// the caller knows them.
fn fill(article: &mut Article, metadata: Metadata, mut header: Header, lang: Option<(String, FieldSource)>) {
    if let Some(title) = metadata.title.as_ref().filter(|_| metadata.is_known("title")) {
        header.title.clone_from(title);
    }
    let mut sources = metadata.sources;
    let mut put = |field: &'static str, told: Option<String>, printed: Option<String>| {
        if told.is_none() && printed.is_some() {
            sources.push((field, FieldSource::Text));
        }
        told.or(printed)
    };
    article.published = put("published", metadata.published, header.published);
    article.modified = put("modified", metadata.modified, header.modified);
    article.section = put("section", metadata.section, header.desk);
    let is_printed = header.byline.is_some();
    let joined = Some(metadata.authors.join(", ")).filter(|names| !names.is_empty());
    let is_byline_known = metadata.byline.is_some();
    article.byline = metadata.byline.or(header.byline).or(joined);
    if article.byline.is_some() && !is_byline_known {
        let found =
            sources.iter().find(|(field, _)| *field == "authors").map_or(FieldSource::Text, |(_, source)| *source);
        sources.push(("byline", if is_printed { FieldSource::Text } else { found }));
    }
    article.authors = if metadata.authors.is_empty() { header.authors } else { metadata.authors };
    let is_told = metadata.title.as_deref() == Some(header.title.as_str());
    if !is_told && !header.title.is_empty() {
        sources.retain(|(field, _)| *field != "title");
        sources.insert(0, ("title", FieldSource::Text));
    }
    article.title = header.title;
    article.subtitle = metadata.subtitle;
    article.description = metadata.description;
    article.author_details = metadata.author_details;
    article.schema_type = metadata.schema_type;
    article.publisher_logo = metadata.publisher_logo.map(String::from);
    article.site_name = metadata.site_name;
    article.canonical_url = metadata.canonical_url.map(String::from);
    article.image = metadata.image.map(String::from);
    if let Some((lang, source)) = lang {
        sources.push(("lang", source));
        article.lang = Some(lang);
    }
    article.sources = sources;
}

/// Does JSON-LD hold much more text than what was found?
fn is_lost(document: &Document, body: NodeId, text: &str) -> bool {
    const SHORTEST: usize = 250;
    text.len() > SHORTEST && document.text(body).trim().len() < text.len() / 5
}

/// A body of the text that JSON-LD gives: a paragraph a line.
fn body_of_data(document: &mut Document, text: &str, most: usize) -> Result<NodeId, Error> {
    if has_more_lines(text, most) {
        return Err(Error::too_many_elements(most));
    }
    let body = document.create_element(Element::Div);
    document.append(NodeId::ROOT, body);
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let paragraph = document.create_element(Element::P);
        document.append(body, paragraph);
        let line = document.create_text(line);
        document.append(paragraph, line);
    }
    Ok(body)
}

/// Publisher's keywords from the metadata fill up those of the body; spelling variants count as one.
fn merge_keywords(keywords: &mut Vec<CheckedKeyword>, more: Vec<String>) {
    let mut known: Vec<String> = keywords.iter().map(|keyword| normalize(&keyword.text)).collect();
    for text in more {
        let normal = normalize(&text);
        if !known.contains(&normal) {
            known.push(normal);
            keywords.push(CheckedKeyword { text, url: None, source: KeywordSource::Publisher, score: None });
        }
    }
}

/// Is it a caption, words in a figure with a picture, or a paragraph of nothing but a picture and its caption?
fn is_caption(document: &Document, id: NodeId) -> bool {
    let is_picture = |id: NodeId| matches!(document.element(id), Some(Element::Img | Element::Video));
    let figure = document.inclusive_ancestors(id).take(4).find(|&id| document.is(id, Element::Figure));
    if figure.is_some_and(|figure| document.subtree(figure).any(is_picture)) {
        return true;
    }
    let is_marked = |id: NodeId| document.attribute(id, Attribute::MaqalClass) == Some(CAPTION);
    let is_told = |text: NodeId| document.ancestors(text).take_while(|&up| up != id).any(is_marked);
    let mut words =
        document.subtree(id).filter(|&id| matches!(document.node(id), Node::Text(text) if !text.trim().is_empty()));
    is_marked(id) || document.subtree(id).any(is_marked) && words.all(is_told)
}

/// Does the body begin with a block that says that and nothing else?
fn opens_with(document: &Document, body: NodeId, text: &str) -> bool {
    text_blocks(document, body).next().is_some_and(|first| normalize(&first.text) == normalize(text))
}

/// The blocks of a body, but for captions.
fn text_blocks(document: &Document, body: NodeId) -> impl Iterator<Item = Leaf> {
    leaves(document, body).filter(|block| block.element != Element::Figcaption && !is_caption(document, block.id))
}

/// The first block, a note of the editors aside, where it is a paragraph long enough to introduce the rest.
pub(crate) fn find_lead(document: &Document, body: NodeId) -> Option<NodeId> {
    const SHORTEST: usize = 40;
    const MAX_NOTES: usize = 2;
    let mut notes = 0;
    let mut blocks = text_blocks(document, body).skip_while(|block| {
        notes += 1;
        notes <= MAX_NOTES && block.text.contains([':', '：']) && opens_text(&block.text)
    });
    let first = blocks.next()?;
    let is_lead = first.element == Element::P && first.chars() >= SHORTEST && blocks.next().is_some();
    is_lead.then_some(first.id)
}
