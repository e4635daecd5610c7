//! What is made of links and belongs to the article all the same: tables of data, lists that a sentence announces,
//! sources under a heading, references, a sentence that is one link, a post of another site.

use crate::article::decide::roles::{Role, Roles};
use crate::article::files::document_name;
use crate::article::measure::block::Block;
use crate::article::measure::measures::Measures;
use crate::embeds;
use crate::html::{Attribute, Element, url};
use crate::language::dates;
use crate::language::page_words::{PageWords, heads_sources};
use crate::small::chars::is_alphanumeric;
use crate::tree::{Document, NodeId};

/// The shortest sentence that announces a list, in letters, and the shortest that is one link.
const MIN_ANNOUNCING_LETTERS: usize = 12;
const MIN_SENTENCE_LETTERS: u32 = 40;

/// Is a box of links the article's own? `host` is that of the page, where it is known.
pub(super) fn are(roles: &Roles<'_, '_>, measures: &Measures, id: NodeId, host: Option<&str>) -> bool {
    use Element::*;
    let document = roles.document;
    match document.element(id) {
        Some(Table) => is_data(roles, id),
        Some(Dl) if is_glossary(roles, id) => true,
        Some(Ol) if is_between_prose(roles, id) => true,
        Some(Ul | Ol | Dl) => is_reference_list(roles, id) || is_introduced(roles, id, host),
        Some(Div | Section | Article | Aside) => {
            let is_set = || is_sentence(roles, measures, id) || is_post(roles, id) || is_block(document, id);
            is_set() || lead_to_documents(roles, id) || {
                let is_list = |id: &NodeId| matches!(document.element(*id), Some(Ul | Ol | Dl | Table));
                let list = roles.rest(id).find(is_list);
                list.is_some_and(|list| {
                    measures.inside(list).links == measures.inside(id).links && are(roles, measures, list, host)
                })
            }
        }
        _ => false,
    }
}

/// A table of several rows, with headers or a caption; or with as many columns in each row, one of which says something
/// that is no link.
fn is_data(roles: &Roles<'_, '_>, table: NodeId) -> bool {
    let document = roles.document;
    let elements = || roles.rest(table).filter_map(|id| document.element(id));
    if elements().filter(|&element| element == Element::Tr).count() < 2 {
        return false;
    }
    if elements().any(|element| matches!(element, Element::Th | Element::Caption)) || has_caption(document, table) {
        return true;
    }
    let mut columns = None;
    let mut rows = roles.rest(table).filter(|&id| document.is(id, Element::Tr));
    rows.all(|row| {
        let cells: Vec<NodeId> = document.children(row).filter(|&id| document.is(id, Element::Td)).collect();
        cells.len() > 1
            && *columns.get_or_insert(cells.len()) == cells.len()
            && cells.into_iter().any(|cell| is_said(roles, cell))
    })
}

/// Does the figure around a table say what it shows?
fn has_caption(document: &Document, table: NodeId) -> bool {
    let figure = document.ancestors(table).take(3).find(|&id| document.is(id, Element::Figure));
    figure.is_some_and(|figure| document.subtree(figure).any(|id| document.is(id, Element::Figcaption)))
}

/// A list of terms, each of which says something.
fn is_glossary(roles: &Roles<'_, '_>, list: NodeId) -> bool {
    let mut terms = roles.document.children(list).filter(|&id| roles.document.is(id, Element::Dt));
    terms.next().is_some_and(|id| is_said(roles, id)) && terms.all(|id| is_said(roles, id))
}

/// Does it say something that is neither a link nor the date of what is linked?
fn is_said(roles: &Roles<'_, '_>, id: NodeId) -> bool {
    let lines = roles.blocks.list.get(roles.blocks.span(id)).unwrap_or_default();
    let is_plain = |line: &Block<'_>| line.anchors.is_empty() && dates::parse_line(&line.text).is_none();
    !lines.is_empty() && lines.iter().all(is_plain)
}

/// A list whose items the text leads to, or that lead back to it, or that cite a work.
fn is_reference_list(roles: &Roles<'_, '_>, list: NodeId) -> bool {
    let document = roles.document;
    let is_item = |id: &NodeId| matches!(document.element(*id), Some(Element::Li | Element::Dd)) && !roles.is_gone(*id);
    let leads_back = |id: NodeId| {
        roles.rest(id).any(|id| {
            document.is(id, Element::Cite)
                || document.attribute(id, Attribute::Href).is_some_and(|href| href.trim_start().starts_with('#'))
        })
    };
    let mut items = document.children(list).filter(is_item);
    let is_one = |id: NodeId| document.attribute(id, Attribute::Id).is_some() && leads_back(id);
    items.next().is_some_and(is_one) && items.all(is_one)
}

/// A list behind a sentence that announces it; or of sources, files or links to other sites under a heading of the
/// article.
fn is_introduced(roles: &Roles<'_, '_>, list: NodeId, host: Option<&str>) -> bool {
    let Some(before) = before(roles, roles.blocks.span(list).start) else { return false };
    if before.bare_label().is_some() {
        return false;
    }
    if before.element.is_heading() || before.is_bold(roles.document) {
        return heads_sources(&before.text) || lead_elsewhere(roles, list, host);
    }
    announces(before) || before.text.ends_with([':', '：']) && lead_to_documents(roles, list)
}

/// Does a list stand between two paragraphs of prose? One that is numbered counts steps there, or places.
fn is_between_prose(roles: &Roles<'_, '_>, list: NodeId) -> bool {
    let span = roles.blocks.span(list);
    let is_prose = |block: &Block<'_>| block.is_prose();
    let behind = roles.blocks.list.get(span.end).filter(|_| roles.blocks.span(roles.body).contains(&span.end));
    before(roles, span.start).is_some_and(is_prose) && behind.is_some_and(is_prose)
}

/// The line in front of another, where it is one of the body.
fn before<'d>(roles: &Roles<'d, '_>, start: usize) -> Option<&'d Block<'d>> {
    let at = start.checked_sub(1).filter(|at| roles.blocks.span(roles.body).contains(at))?;
    roles.blocks.list.get(at).filter(|_| roles.of(at).is_none_or(Role::is_body))
}

/// Does a sentence announce what follows: by a colon, or by words that say so?
fn announces(line: &Block<'_>) -> bool {
    const MAX_CHARS: usize = 150;
    let letters = line.text.chars().filter(|&c| is_alphanumeric(c)).count();
    let has_colon = line.text.ends_with([':', '：', '፡']);
    let is_short = line.chars() <= MAX_CHARS && line.ends_sentence();
    letters >= MIN_ANNOUNCING_LETTERS && has_colon || is_short && PageWords::Announcements.are_in(line.normal())
}

/// Is a paragraph that is a link announced by the line in front of it, or in front of other such paragraphs: by a
/// sentence, or as a source?
pub(super) fn is_announced(roles: &Roles<'_, '_>, id: NodeId) -> bool {
    const MAX_LINES: usize = 50;
    let start = roles.blocks.span(id).start;
    for at in (start.saturating_sub(MAX_LINES)..=start).rev() {
        let Some(line) = before(roles, at) else { return false };
        if !line.is_linked(0) {
            return line.bare_label().is_none() && (announces(line) || heads_sources(&line.text));
        }
    }
    false
}

/// Do all links lead to other sites, or to files?
pub(super) fn lead_elsewhere(roles: &Roles<'_, '_>, list: NodeId, host: Option<&str>) -> bool {
    let document = roles.document;
    let mut hrefs = roles.rest(list).filter_map(|id| document.attribute(id, Attribute::Href));
    hrefs.all(|href| leads_elsewhere(href, host))
}

/// Does an address lead to another site, or to a file?
pub(super) fn leads_elsewhere(href: &str, host: Option<&str>) -> bool {
    let url = url::parse(href.trim(), None);
    document_name(href).is_some()
        || url.is_some_and(|url| url::host(&url.href).is_some_and(|own| Some(site(own)) != host.map(site)))
}

/// Is it a button or a card that an author sets among the paragraphs, by the name that the editors of WordPress, Ghost
/// and Medium give it?
fn is_block(document: &Document, id: NodeId) -> bool {
    const NAMES: &[&str] = &["graf--mixtapeEmbed", "kg-button-card", "wp-block-button", "wp-block-buttons"];
    let class = document.attribute(id, Attribute::Class).unwrap_or_default();
    class.split_ascii_whitespace().any(|name| NAMES.contains(&name))
}

/// Does all that is linked lead to documents?
fn lead_to_documents(roles: &Roles<'_, '_>, id: NodeId) -> bool {
    let mut hrefs = roles.rest(id).filter_map(|id| roles.document.attribute(id, Attribute::Href));
    hrefs.all(|href| document_name(href).is_some())
}

/// A host without what names a server of it.
fn site(host: &str) -> &str {
    host.strip_prefix("www.").unwrap_or(host)
}

/// One paragraph, all of which is a sentence and a link.
fn is_sentence(roles: &Roles<'_, '_>, measures: &Measures, id: NodeId) -> bool {
    let document = roles.document;
    let span = roles.blocks.span(id);
    let lines = roles.blocks.list.get(span).unwrap_or_default();
    let [line] = lines else { return false };
    let own = measures.own(line.node);
    document.is(line.node, Element::P)
        && line.ends_sentence()
        && own.letters >= MIN_SENTENCE_LETTERS
        && own.links == 1
        && !has_picture(document, id)
}

fn has_picture(document: &Document, id: NodeId) -> bool {
    document.subtree(id).any(|id| matches!(document.element(id), Some(Element::Img | Element::Video)))
}

/// What was posted elsewhere, with the link to it.
fn is_post(roles: &Roles<'_, '_>, id: NodeId) -> bool {
    let mut hrefs = roles.rest(id).filter_map(|id| roles.document.attribute(id, Attribute::Href));
    let is_known = |href: &str| embeds::recognize(href).is_some_and(|embed| !embed.id.is_empty());
    let lines = roles.blocks.span(id);
    lines.len() <= 6 && hrefs.any(is_known)
}
