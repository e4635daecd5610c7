//! What stands inside the body and is not the article.

use super::blocks::remove;
use super::collapse;
use super::hints::{Hint, hint};
use super::measures::Measures;
use super::pull_quotes::Quotes;
use super::top_candidate::Body;
use crate::html::{Attribute, Element, has_word};
use crate::language::normalize;
use crate::language::page_words::is_advertisement;
use crate::small::text::eq_ignore_case;
use crate::tree::{Document, NodeId};

/// Takes out of the body of a page what readers do not read as the article. Gives title and address of the other articles
/// that it points to in passing.
#[inline(never)]
pub(super) fn page(document: &mut Document, measures: Measures, found: Body) -> Vec<(String, String)> {
    let body = found.root;
    take(document, body, found.beside);
    boilerplate(document, body, &measures);
    let measures = measures.again(document, body);
    links(document, body, &measures);
    let pointers = pointers(document, body, &measures);
    ends(document, body, &measures);
    captions(document, body, &measures);
    pointers
}

/// Controls, which no article has.
pub(super) fn controls(document: &mut Document, body: NodeId) {
    use Element::*;
    let unwanted: Vec<NodeId> = document
        .subtree(body)
        .filter(|&id| {
            id != body
                && matches!(document.element(id), Some(Form | Button | Select | Title | Meta | Link | Base | Dialog))
        })
        .collect();
    take(document, body, unwanted);
}

/// What the measures found boilerplate, but for pull quotes: what else stands in an `aside` is none of the article.
fn boilerplate(document: &mut Document, body: NodeId, measures: &Measures) {
    let mut unwanted: Vec<NodeId> = document
        .subtree(body)
        .filter(|&id| {
            id != body
                && measures.is_boilerplate(id)
                && document.parent(id).is_some_and(|parent| !measures.is_boilerplate(parent))
        })
        .collect();
    let mut quotes = Quotes::new(document, body, measures);
    unwanted.retain(|&id| !quotes.is_one(id));
    take(document, body, unwanted);
}

fn take(document: &mut Document, body: NodeId, unwanted: Vec<NodeId>) {
    for id in unwanted {
        if document.parent(id).is_some() {
            remove(document, id, body);
        }
    }
}

/// What is left at the end when boxes are gone: headings with nothing under them, lines that lead away; and anywhere the
/// word that stands for an advertisement.
fn ends(document: &mut Document, body: NodeId, measures: &Measures) {
    let lines: Vec<NodeId> = document.subtree(body).filter(|id| measures.own(*id).letters > 0).collect();
    let mut unwanted = Vec::new();
    let mut is_end = true;
    for &id in lines.iter().rev() {
        let own = measures.own(id);
        let is_heading = document.element(id).is_some_and(Element::is_heading);
        let is_link = own.link_density() > 0.7 && own.letters < 100 && own.stops == 0;
        is_end = is_end && id != body && (is_heading || is_link);
        let is_advertisement = || own.letters < 20 && is_advertisement(&normalize(&document.text(id)));
        if is_end || is_advertisement() {
            unwanted.push(id);
        }
    }
    // A page of two words is not all end.
    let is_all = || lines.iter().filter(|id| measures.own(**id).paragraphs > 0).all(|id| unwanted.contains(id));
    if !is_all() {
        take(document, body, unwanted);
    }
}

/// A paragraph that is all link and no sentence, among others that are prose: a pointer to another article. Gives title
/// and address of each.
fn pointers(document: &mut Document, body: NodeId, measures: &Measures) -> Vec<(String, String)> {
    let (mut pointers, mut letters) = (Vec::new(), 0);
    for id in document.subtree(body) {
        let own = measures.own(id);
        let is_line = document.is(id, Element::P)
            && own.letters >= 12
            && own.letters < 150
            && own.link_density() > 0.9
            && own.links == 1;
        let is_sentence = own.stops > 0 && collapse(&document.text(id)).ends_with(['.', '!', '…', '。', '۔', '।']);
        if is_line && !is_sentence {
            letters += own.letters;
            pointers.push(id);
        }
    }
    let all = measures.inside(body);
    if all.paragraphs < 4 || letters * 4 > all.prose {
        return Vec::new();
    }
    let found = pointers.iter().filter_map(|&id| {
        let link = document.subtree(id).find(|&inner| document.is(inner, Element::A))?;
        Some((collapse(&document.text(id)), document.attribute(link, Attribute::Href)?.to_owned()))
    });
    let found = found.collect();
    take(document, body, pointers);
    found
}

/// Lists and boxes of links.
fn links(document: &mut Document, body: NodeId, measures: &Measures) {
    let mut unwanted = Vec::new();
    let mut at = Some(body);
    while let Some(id) = at {
        let inside = id != body && is_link_box(document, measures, id);
        if inside {
            unwanted.push(id);
        }
        at = document.following(id, body, !inside);
    }
    take(document, body, unwanted);
}

fn is_link_box(document: &Document, measures: &Measures, id: NodeId) -> bool {
    use Element::*;
    let measure = measures.inside(id);
    match document.element(id) {
        Some(Ul | Ol | Div | Section | Table | Header | Dl | Article | Aside) => {
            measure.links > 0
                && measure.link_density() > 0.5
                && measure.prose < 150
                && !says_more(document, measures, id)
        }
        _ => false,
    }
}

/// Does a list tell something beside each of its links? A date or a number of comments is not much.
fn says_more(document: &Document, measures: &Measures, list: NodeId) -> bool {
    const MIN_LETTERS: u32 = 12;
    let is_list = matches!(document.element(list), Some(Element::Ul | Element::Ol));
    let items = || document.children(list).filter(|&id| document.is(id, Element::Li));
    let says = |id: &NodeId| {
        let item = measures.inside(*id);
        item.letters.saturating_sub(item.linked) >= MIN_LETTERS
    };
    is_list && items().next().is_some() && items().all(|id| says(&id))
}

/// What is named as a caption becomes one.
fn captions(document: &mut Document, body: NodeId, measures: &Measures) {
    let found: Vec<NodeId> =
        document.subtree(body).filter(|&id| id != body && is_caption(document, measures, id)).collect();
    for id in found {
        document.rename(id, Element::Figcaption);
    }
}

/// Whose picture it is stands in small print inside a caption, since the class that says so does not stay.
pub(super) fn credits(document: &mut Document, body: NodeId) {
    let is_in_caption = |id: NodeId| {
        let mut around = document.ancestors(id).take(4);
        around.any(|id| document.is(id, Element::Figcaption))
    };
    let is_credit = |id: &NodeId| document.is(*id, Element::Span) && names_credit(document, *id) && is_in_caption(*id);
    let found: Vec<NodeId> = document.subtree(body).filter(is_credit).collect();
    for id in found {
        document.rename(id, Element::Small);
    }
}

fn names_credit(document: &Document, id: NodeId) -> bool {
    let class = document.attribute(id, Attribute::Class).unwrap_or_default();
    let property = document.attribute(id, Attribute::Itemprop).unwrap_or_default();
    has_word(class, CREDIT) || CREDIT.iter().any(|known| eq_ignore_case(property, known))
}

/// Words in classes and item properties of credits.
const CREDIT: &[&str] = &["credit", "credits", "copyright", "photographer", "copyrightHolder", "creditText"];

fn is_caption(document: &Document, measures: &Measures, id: NodeId) -> bool {
    use Element::*;
    let may_be = matches!(document.element(id), Some(Div | P | Span | Small | Section));
    may_be && measures.inside(id).paragraphs <= 3 && hint(document, id) == Hint::Caption
}
