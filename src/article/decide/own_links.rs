//! What is made of links and belongs to the article all the same: tables of data, lists that a sentence announces,
//! sources under a heading, references, a sentence that is one link, a post of another site.

use crate::article::decide::roles::Roles;
use crate::article::measure::measures::Measures;
use crate::embeds;
use crate::html::{Attribute, Element, url};
use crate::language::is_letter;
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
        Some(Ul | Ol | Dl) => is_reference_list(roles, id) || is_introduced(roles, id, host),
        Some(Div | Section | Article | Aside) => {
            is_sentence(roles, measures, id) || is_post(roles, id) || {
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

/// A table with headers or a caption, of several rows.
fn is_data(roles: &Roles<'_, '_>, table: NodeId) -> bool {
    let count = |wanted: fn(Element) -> bool| {
        let elements = roles.rest(table).filter_map(|id| roles.document.element(id));
        elements.filter(|&element| wanted(element)).count()
    };
    count(|element| matches!(element, Element::Th | Element::Caption)) > 0
        && count(|element| element == Element::Tr) > 1
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

/// A list behind a sentence that ends in a colon, or of links to other sites under a heading of the article.
fn is_introduced(roles: &Roles<'_, '_>, list: NodeId, host: Option<&str>) -> bool {
    let start = roles.blocks.span(list).start;
    let inside = roles.blocks.span(roles.body);
    let Some(at) = start.checked_sub(1).filter(|at| inside.contains(at)) else { return false };
    let Some(before) = roles.blocks.list.get(at).filter(|_| roles.of(at).is_none_or(|(role, _)| role.is_body())) else {
        return false;
    };
    if before.element.is_heading() {
        return before.label().is_none() && leads_elsewhere(roles, list, host);
    }
    let letters = before.text.chars().filter(|&c| is_letter(c)).count();
    before.text.ends_with([':', '：', '፡']) && letters >= MIN_ANNOUNCING_LETTERS && before.bare_label().is_none()
}

/// Do all links lead to other sites?
fn leads_elsewhere(roles: &Roles<'_, '_>, list: NodeId, host: Option<&str>) -> bool {
    let document = roles.document;
    let mut hrefs = roles.rest(list).filter_map(|id| document.attribute(id, Attribute::Href));
    let is_elsewhere = |href: &str| {
        let url = url::parse(href.trim(), None);
        url.is_some_and(|url| url::host(&url.href).is_some_and(|own| Some(site(own)) != host.map(site)))
    };
    hrefs.all(is_elsewhere)
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
        && line.shape().ends_sentence
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
