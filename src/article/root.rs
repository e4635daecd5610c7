//! Where in a page the body of the article is, and what around and inside it is not.

use super::blocks::{blocks, remove};
use crate::html::{Attribute, Element};
use crate::tree::{Document, NodeId};

/// The shortest text of a block that counts as prose, in characters.
const PROSE: usize = 25;

/// The element that holds the body: what the markup says where enough prose stands behind it, else where the prose is.
pub(super) fn find(document: &Document) -> NodeId {
    let scores = score(document);
    let total = scores[NodeId::ROOT.index()].inside;
    let says_body = |id: &NodeId| {
        document.attribute(*id, Attribute::Itemprop).is_some_and(|name| name.eq_ignore_ascii_case("articleBody"))
    };
    let marked = |wanted: &dyn Fn(&NodeId) -> bool| {
        document
            .subtree(NodeId::ROOT)
            .filter(|id| wanted(id))
            .max_by(|a, b| scores[a.index()].inside.total_cmp(&scores[b.index()].inside))
            .filter(|id| scores[id.index()].inside > 0.4 * total)
    };
    if let Some(id) = marked(&says_body).or_else(|| marked(&|id| document.is(*id, Element::Article))) {
        return id;
    }
    let best = document.subtree(NodeId::ROOT).max_by(|a, b| scores[a.index()].own.total_cmp(&scores[b.index()].own));
    let mut body = best.unwrap_or(NodeId::ROOT);
    // Up, while the parent holds clearly more prose: sections of one article share a parent.
    while let Some(parent) = document.parent(body) {
        if scores[parent.index()].inside < 1.3 * scores[body.index()].inside
            || scores[parent.index()].inside > 0.95 * total && scores[body.index()].inside > 0.6 * total
        {
            break;
        }
        body = parent;
    }
    body
}

#[derive(Clone, Copy, Debug, Default)]
struct Score {
    /// Prose in its own blocks, and half of that one level down.
    own: f64,
    /// All prose inside.
    inside: f64,
}

fn score(document: &Document) -> Vec<Score> {
    let mut scores = vec![Score::default(); document.len()];
    for block in blocks(document, NodeId::ROOT) {
        let chars = block.chars();
        if chars < PROSE || is_boilerplate(document, block.id) {
            continue;
        }
        let commas = block.text.matches([',', '،', '、', ';', '؛']).count() as f64;
        let prose = (1.0 + commas + (chars as f64 / 100.0).min(4.0)) * (1.0 - block.link_density()).max(0.0);
        let parents = std::iter::successors(document.parent(block.id), |&id| document.parent(id));
        for (distance, parent) in parents.enumerate() {
            let score = &mut scores[parent.index()];
            score.inside += prose;
            score.own += match distance {
                0 => prose,
                1 => prose / 2.0,
                _ => 0.0,
            };
        }
    }
    scores
}

/// Takes out of the body what readers do not read as the article. In a fragment, which is all article, only controls.
pub(super) fn prune(document: &mut Document, body: NodeId, is_page: bool) {
    use Element::*;
    let unwanted: Vec<NodeId> = document
        .subtree(body)
        .filter(|&id| id != body)
        .filter(|&id| match document.element(id) {
            Some(Form | Button | Select | Title | Meta | Link | Base | Dialog) => true,
            Some(Nav | Footer) => is_page,
            Some(Div | Section | Aside | Ul | P) => is_page && is_named_boilerplate(document, id),
            _ => false,
        })
        .collect();
    for id in unwanted {
        if document.parent(id).is_some() {
            remove(document, id, body);
        }
    }
}

fn is_boilerplate(document: &Document, id: NodeId) -> bool {
    std::iter::successors(Some(id), |&id| document.parent(id)).any(|id| {
        matches!(document.element(id), Some(Element::Nav | Element::Footer | Element::Form))
            || is_named_boilerplate(document, id)
    })
}

/// Does a class or ID name it as something around the article?
fn is_named_boilerplate(document: &Document, id: NodeId) -> bool {
    const NAMES: &[&str] = &[
        "comment",
        "share",
        "sharing",
        "social",
        "newsletter",
        "subscribe",
        "cookie",
        "consent",
        "breadcrumb",
        "sidebar",
        "footer",
        "navbar",
        "menu",
        "advert",
        "sponsor",
        "promo",
        "popup",
        "modal",
        "paywall",
        "print-link",
        "screen-reader",
    ];
    [Attribute::Class, Attribute::Id].iter().filter_map(|&name| document.attribute(id, name)).any(|value| {
        let value = value.to_ascii_lowercase();
        let is_short = value.len() < 80;
        is_short
            && value.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').any(|token| {
                NAMES.iter().any(|name| {
                    token == *name || (token.starts_with(name) && token[name.len()..].starts_with(['-', 's']))
                })
            })
    })
}
