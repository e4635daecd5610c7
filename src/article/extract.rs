//! From a document to an [`Article`]: metadata, body, header, parts, in this order.

use super::blocks::Blocks;
use super::leaves::leaves;
use super::measures::Measures;
use super::metadata::{self, Metadata, Source, Told};
use super::parts::Parts;
use super::roles::Roles;
use super::shingles::Shingles;
use super::text::{CAPTION, TextFacts};
use super::{
    Article, CheckedItem, CheckedKeyword, Notice, PageFacts, boilerplate, collapse, detection, header, headline,
    marked_byline, own, parts, subtitle, top_candidate,
};
use crate::error::Error;
use crate::html::{Attribute, Element};
use crate::language::dates::Setting;
use crate::language::direction::Direction;
use crate::language::normalize;
use crate::policy::{Policy, UrlKind};
use crate::read::has_more_lines;
use crate::small::search::contains_linear;
use crate::tree::{Document, Node, NodeId};

/// An article with the document that holds its body, before it is written.
pub(crate) struct Draft {
    pub(crate) article: Article,
    /// What becomes the sidebar.
    pub(crate) parts: Parts,
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
    /// What it tells of the article, before all that the source says.
    pub(crate) told: Told,
}

/// Finds the article in a document, and takes out of its body what is not body.
///
/// # Errors
/// Where the text that JSON-LD gives has more lines than the policy allows elements.
#[inline(never)]
pub(crate) fn extract(
    mut document: Document,
    facts: &PageFacts,
    text: Option<TextFacts>,
    policy: &Policy,
    known: &Known,
) -> Result<Draft, Error> {
    if let Some(article) = own::find(&document, facts) {
        return Ok(own::extract(document, article, facts, known));
    }
    // Measure.
    let mut metadata = metadata::read(&document, &facts.scripts, &known.told, policy);
    let blocks = Blocks::of(&document);
    let measures = facts.is_page.then(|| Measures::of(&document));
    // Decide.
    let mut notices = Vec::new();
    let headline = headline::find(&document, &blocks, metadata.title.as_deref());
    let shingles = metadata.body.as_deref().map(Shingles::of).unwrap_or_default();
    let found =
        measures.as_ref().map(|measures| top_candidate::find(&document, measures, headline.heading(), &shingles));
    let mut body = found.as_ref().map_or(NodeId::ROOT, |found| found.root);
    let mut roles = Roles::new(&document, &blocks, body);
    if let (Some(measures), Some(headline)) = (&measures, headline.heading().filter(|_| metadata.title.is_some())) {
        let description = metadata.description.as_deref().unwrap_or_default();
        if let Some(text) = subtitle::decide(&mut roles, measures, headline, description) {
            metadata.subtitle = Some(text);
        }
    }
    let claims = claims(&document, body, facts, &metadata);
    // The order of numbers in dates depends on the language; the start of the text tells it where nothing else does.
    let start = start_of(&roles);
    let script = detection::script_of(&start);
    let lang = match &known.lang {
        Some(lang) => Some((lang.clone(), "option")),
        None => detection::language(&claims, script, &start),
    };
    let setting = Setting { lang: lang.as_ref().map(|(lang, _)| lang.as_str()).unwrap_or_default(), now: known.now };
    let is_unsigned = metadata.authors.is_empty();
    let marked =
        measures.as_ref().filter(|_| is_unsigned).and_then(|measures| marked_byline::find(&document, measures));
    let (mut header, mut parts) = match text {
        Some(mut text) => {
            notices.append(&mut text.notices);
            metadata.subtitle = text.header.subtitle.take();
            (text.header, text.parts)
        }
        None => {
            let header = header::decide(&mut roles, headline, metadata.title.as_deref(), setting);
            // Before boilerplate: the boxes of other articles and of tags are what this reads.
            (header, parts::decide(&mut roles, facts.is_page, policy))
        }
    };
    let is_somebody_else = |line: &str| {
        let line = normalize(line);
        !is_unsigned && !metadata.authors.iter().any(|name| contains_linear(&line, &normalize(name)))
    };
    if header.byline.as_deref().is_some_and(is_somebody_else) {
        header.byline = None;
    }
    if let (None, Some((line, names))) = (&header.byline, marked) {
        (header.byline, header.authors) = (Some(line), names);
    }
    if let Some((measures, found)) = measures.zip(found) {
        let pointers = boilerplate::decide(&mut roles, measures, found.beside);
        parts.related.extend(pointers.into_iter().filter_map(|(title, href)| pointer(title, &href, policy)));
    }
    boilerplate::controls(&mut roles);
    boilerplate::credits(&mut roles);
    // Cut.
    roles.into_cut().apply(&mut document);
    if let Some(text) = metadata.body.take().filter(|text| is_lost(&document, body, text)) {
        body = body_of_data(&mut document, &text, policy.max_elements())?;
        notices.push(Notice { code: "BODY_FROM_DATA", message: "the page holds its text in JSON-LD alone".into() });
    }

    let claimed = claimed_direction(&document, body).or(facts.dir);
    let dir = detection::direction(claimed, &claims, script, &start).name();
    let lead = find_lead(&document, body);
    let mut article = Article { dir, lead: lead.map(|id| collapse(&document.text(id))), ..Article::default() };
    merge_keywords(&mut parts.keywords, std::mem::take(&mut metadata.keywords));
    let date_line = header.date_line.clone();
    fill(&mut article, metadata, header, lang);
    if article.title.is_empty() {
        notices.push(Notice { code: "NO_HEADLINE", message: "no headline was found".into() });
    }
    if document.text(body).trim().is_empty() {
        notices.push(Notice { code: "NO_BODY", message: "no body text was found".into() });
    } else if facts.is_page && body == NodeId::ROOT {
        notices
            .push(Notice { code: "WHOLE_PAGE", message: "no body was found in the page: all of it is taken".into() });
    }
    Ok(Draft { article, parts, document, body, lead, date_line, notices })
}

/// The page's own words first, what is printed after them; but the headline and the byline as they are printed.
pub(super) fn fill(article: &mut Article, metadata: Metadata, header: header::Header, lang: Option<(String, Source)>) {
    let mut sources = metadata.sources;
    let mut put = |field: &'static str, told: Option<String>, printed: Option<String>| {
        if told.is_none() && printed.is_some() {
            sources.push((field, "text"));
        }
        told.or(printed)
    };
    article.published = put("published", metadata.published, header.published);
    article.modified = put("modified", metadata.modified, header.modified);
    article.section = put("section", metadata.section, header.desk);
    let is_printed = header.byline.is_some();
    let joined = Some(metadata.authors.join(", ")).filter(|names| !names.is_empty());
    article.byline = header.byline.or(joined);
    if article.byline.is_some() {
        let found = sources.iter().find(|(field, _)| *field == "authors").map_or("text", |(_, source)| *source);
        sources.push(("byline", if is_printed { "text" } else { found }));
    }
    article.authors = if metadata.authors.is_empty() { header.authors } else { metadata.authors };
    let is_told = metadata.title.as_deref() == Some(header.title.as_str());
    if !is_told && !header.title.is_empty() {
        sources.retain(|(field, _)| *field != "title");
        sources.insert(0, ("title", "text"));
    }
    article.title = header.title;
    article.subtitle = metadata.subtitle;
    article.description = metadata.description;
    article.site_name = metadata.site_name;
    article.canonical_url = metadata.canonical_url.map(String::from);
    article.image = metadata.image.map(String::from);
    if let Some((lang, source)) = lang {
        sources.push(("lang", source));
        article.lang = Some(lang);
    }
    article.sources = sources;
}

/// What the markup calls the language: around the body, on the page, in its metadata.
pub(super) fn claims(
    document: &Document,
    body: NodeId,
    facts: &PageFacts,
    metadata: &Metadata,
) -> Vec<(String, Source)> {
    let around = document.inclusive_ancestors(body);
    let langs = around.filter_map(|id| document.attribute(id, Attribute::Lang)).chain(facts.lang.as_deref());
    let langs = langs.map(|lang| (lang, "markup"));
    let told = metadata.langs.iter().map(|(lang, source)| (lang.as_str(), *source));
    langs.chain(told).filter_map(|(lang, source)| Some((detection::tag(lang)?, source))).collect()
}

pub(super) fn claimed_direction(document: &Document, body: NodeId) -> Option<Direction> {
    let around = document.inclusive_ancestors(body);
    let dir =
        around.filter_map(|id| document.attribute(id, Attribute::Dir)).find(|dir| !dir.eq_ignore_ascii_case("auto"))?;
    match dir {
        dir if dir.eq_ignore_ascii_case("rtl") => Some(Direction::Rtl),
        dir if dir.eq_ignore_ascii_case("ltr") => Some(Direction::Ltr),
        _ => None,
    }
}

fn pointer(title: String, href: &str, policy: &Policy) -> Option<CheckedItem> {
    let url = policy.checked_url(UrlKind::Link, href)?;
    Some(CheckedItem { title, url: Some(url), ..CheckedItem::default() })
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

/// Some of the body's text: enough to tell a language by.
pub(super) fn start_of(roles: &Roles<'_, '_>) -> String {
    const MAX_SAMPLE_BYTES: usize = 3000;
    let mut start = String::new();
    for id in roles.rest(roles.body) {
        if let Node::Text(text) = roles.document.node(id) {
            start.push_str(text);
            start.push(' ');
        }
        if start.len() > MAX_SAMPLE_BYTES {
            break;
        }
    }
    start
}

/// Publisher's keywords from the metadata fill up those of the body; spelling variants count as one.
fn merge_keywords(keywords: &mut Vec<CheckedKeyword>, more: Vec<String>) {
    let mut known: Vec<String> = keywords.iter().map(|keyword| normalize(&keyword.text)).collect();
    for text in more {
        let normal = normalize(&text);
        if !known.contains(&normal) {
            known.push(normal);
            keywords.push(CheckedKeyword { text, url: None, source: "publisher", score: None });
        }
    }
}

fn is_caption(document: &Document, id: NodeId) -> bool {
    document.attribute(id, Attribute::MaqalClass) == Some(CAPTION)
}

/// The first block, where it is a paragraph long enough to introduce the rest.
pub(crate) fn find_lead(document: &Document, body: NodeId) -> Option<NodeId> {
    const SHORTEST: usize = 40;
    let mut text_blocks =
        leaves(document, body).filter(|block| block.element != Element::Figcaption && !is_caption(document, block.id));
    let first = text_blocks.next()?;
    let is_lead = first.element == Element::P && first.chars() >= SHORTEST && text_blocks.next().is_some();
    is_lead.then_some(first.id)
}
