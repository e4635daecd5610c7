//! Where in a page the body of the article is.
//!
//! Prose gives its weight to the elements around it, less with each level, so that the element whose paragraphs stand
//! side by side wins over the one that holds them scattered in cards. From there the body grows: upwards, where
//! siblings hold prose of the same kind, since pages split an article around pictures and advertisements.

use crate::article::decide::pictures::{is_picture, is_small, leads_away};
use crate::article::decide::roles::Evidence;
use crate::article::measure::hints::Hint;
use crate::article::measure::measures::Measures;
use crate::article::measure::shingles::Shingles;
use crate::html::{Attribute, Element, has_word};
use crate::tree::{Document, NodeId};

/// How far up a paragraph's weight is felt.
const MAX_LEVELS: usize = 5;

/// The body, and what stands inside it and yet beside the article.
pub(in crate::article) struct Body {
    pub(in crate::article) root: NodeId,
    pub(in crate::article) beside: Vec<NodeId>,
    /// What stands between its pieces and is a picture with a few words about it.
    pub(in crate::article) pictures: Vec<NodeId>,
    pub(in crate::article) evidence: Evidence,
}

#[inline(never)]
pub(in crate::article) fn find(
    document: &Document,
    measures: &Measures,
    headline: Option<NodeId>,
    shingles: &Shingles,
) -> Body {
    let (scores, candidates) = score(document, measures, headline, shingles);
    let best_in = |root: NodeId| {
        let mut best = (NodeId::ROOT, 0.0_f32);
        for &id in &candidates {
            let score = scores[id.index()];
            if score > best.1 && document.is_within(id, root) {
                best = (id, score);
            }
        }
        best
    };
    let mut best = best_in(NodeId::ROOT);
    if let Some(story) = headline.and_then(|headline| story(document, measures, headline, best.0)) {
        best = best_in(story);
    }
    let marked = marked(document, measures, measures.inside(best.0).score);
    grow(document, measures, &scores, marked.unwrap_or(best.0), headline, marked.is_some())
}

/// The element that the markup calls the body, if enough of the prose is there.
fn marked(document: &Document, measures: &Measures, best: f32) -> Option<NodeId> {
    let says_body = |id: &NodeId| {
        document.attribute(*id, Attribute::Itemprop).is_some_and(|name| name.eq_ignore_ascii_case("articleBody"))
            && !measures.is_boilerplate(*id)
    };
    let marked = document.having(NodeId::ROOT, &[Attribute::Itemprop]);
    let found: Vec<NodeId> = marked.into_iter().filter(says_body).collect();
    let holds = |id: &&NodeId| {
        // Beside an article, a page may show the beginnings of many others: one that alone is marked need not outweigh
        // them.
        let inside = measures.inside(**id);
        let share = if found.len() == 1 && inside.paragraphs >= 4 { 0.1 } else { 0.5 };
        inside.score > share * best
    };
    found.iter().find(holds).copied()
}

/// The element of the story under the headline, where the best element is that of another: pages load the next story
/// below the first.
fn story(document: &Document, measures: &Measures, headline: NodeId, best: NodeId) -> Option<NodeId> {
    const MIN_PROSE_LETTERS: u32 = 150;
    let holds_story = |&id: &NodeId| {
        let inside = measures.inside(id);
        inside.paragraphs >= 2 && inside.stops >= 2 && inside.prose >= MIN_PROSE_LETTERS
    };
    let story = document.ancestors(headline).find(holds_story)?;
    let around: Vec<NodeId> = document.inclusive_ancestors(story).collect();
    let mut up = document.inclusive_ancestors(best).take_while(|id| !around.contains(id));
    (story < best && up.any(|id| begins_story(document, measures, id))).then_some(story)
}

/// Does an element begin with a heading of the first level, or with one of any level that names an author?
fn begins_story(document: &Document, measures: &Measures, id: NodeId) -> bool {
    const WORDS: &[&str] = &["author", "authors", "byline"];
    let is_read = |&id: &NodeId| !measures.is_boilerplate(id);
    let is_prose = |id: NodeId| measures.own(id).is_prose;
    let mut first = document.subtree(id).filter(is_read).take_while(|&id| !is_prose(id));
    let heading = first.find(|&id| document.is_heading(id));
    let is_signed = || {
        document.subtree(id).any(|id| {
            document.attribute(id, Attribute::Class).is_some_and(|class| has_word(class, WORDS))
                || document.attribute(id, Attribute::Rel).is_some_and(|rel| has_word(rel, WORDS))
        })
    };
    heading.is_some_and(|heading| document.is(heading, Element::H1) || is_signed())
}

/// How many paragraphs behind the headline are probably the article's first.
const FIRST_PARAGRAPHS: usize = 3;

/// The score of each node, and those that have one, in document order.
fn score(
    document: &Document,
    measures: &Measures,
    headline: Option<NodeId>,
    shingles: &Shingles,
) -> (Vec<f32>, Vec<NodeId>) {
    let mut scores = vec![0.0; document.len()];
    let mut seen = 0;
    for id in measures.prose() {
        let mut weight = measures.own(id).score();
        if seen < FIRST_PARAGRAPHS && headline.is_some_and(|headline| headline < id) {
            weight = weight * 1.5 + 5.0;
            seen += 1;
        }
        if !shingles.is_empty() && shingles.contains(&document.text(id)) {
            weight *= 2.0;
        }
        let mut reach = MAX_LEVELS;
        let mut at = document.parent(id);
        while let Some(parent) = at.filter(|_| reach > 0) {
            let (share, is_candidate) = passes_on(document, parent);
            if is_candidate {
                scores[parent.index()] += weight;
                reach -= 1;
            }
            // What is in an article of its own is little of what is around that.
            weight *= share;
            at = document.parent(parent);
        }
    }
    let candidates: Vec<NodeId> = document.in_order(NodeId::ROOT).filter(|id| scores[id.index()] > 0.0).collect();
    for &id in &candidates {
        let score = &mut scores[id.index()];
        *score *= 1.0 - measures.inside(id).link_density();
        let is_named = measures.hint(document, id) == Hint::Body
            || matches!(document.element(id), Some(Element::Article | Element::Main));
        *score *= if is_named { 1.25 } else { 1.0 };
    }
    (scores, candidates)
}

/// The share of a weight that goes up from an element, and may it be the body? Lists and rows only pass on.
fn passes_on(document: &Document, id: NodeId) -> (f32, bool) {
    use Element::*;
    match document.element(id) {
        Some(Ul | Ol | Dl | Table | Tbody | Thead | Tfoot | Tr) => (1.0, false),
        Some(Li | Dd | Dt | P | Blockquote | Figure | Th) => (0.5, false),
        Some(Article) => (0.2, true),
        Some(element) => (0.5, element.is_block()),
        None => (1.0, false),
    }
}

/// Goes up from the best element, as long as siblings on the way hold more of the same.
fn grow(
    document: &Document,
    measures: &Measures,
    scores: &[f32],
    best: NodeId,
    headline: Option<NodeId>,
    is_marked: bool,
) -> Body {
    let total = measures.inside(NodeId::ROOT).score;
    let mut body = best;
    let (mut beside, mut pictures) = (Vec::new(), Vec::new());
    let mut left_out = 0;
    let mut at = best;
    let mut around = document.inclusive_ancestors(best);
    let article = around.find(|&id| document.is(id, Element::Article));
    let growing = Growing { scores, best, headline, in_article: article.is_some() };
    while let Some(parent) = document.parent(at) {
        if matches!(document.element(at), Some(Element::Article | Element::Main))
            && measures.inside(at).score > 0.4 * total
        {
            break;
        }
        let mut joins = false;
        let mut is_before = true;
        for sibling in document.children(parent) {
            if sibling == at {
                is_before = false;
            } else if !measures.is_boilerplate(sibling) {
                let leads = is_before && headline.is_some_and(|headline| headline < sibling);
                if (leads && is_lead(document, measures, sibling))
                    || (!is_marked && is_more(document, measures, &growing, at, sibling))
                {
                    joins = true;
                } else if shows_picture(document, measures, sibling) {
                    pictures.push(sibling);
                } else {
                    beside.push(sibling);
                }
            }
        }
        if joins {
            (body, left_out) = (parent, beside.len());
        }
        at = parent;
    }
    beside.truncate(left_out);
    let (root, evidence) = match article.filter(|&article| is_scattered(measures, body, article)) {
        Some(article) => {
            beside.clear();
            (article, "most of the article, in pieces unlike each other")
        }
        None => (body, if is_marked { "markup calls it the body" } else { "the most prose" }),
    };
    pictures.retain(|&id| document.is_within(id, root));
    Body { root, beside, pictures, evidence }
}

/// Is most of an article's prose in pieces that are too unlike each other to be joined? Then all of it is the body.
fn is_scattered(measures: &Measures, body: NodeId, article: NodeId) -> bool {
    let (have, all) = (measures.inside(body), measures.inside(article));
    have.score * 2.0 < all.score && all.link_density() < 0.25
}

/// A paragraph or two between the headline and the body.
fn is_lead(document: &Document, measures: &Measures, sibling: NodeId) -> bool {
    let inside = measures.inside(sibling);
    (1..=2).contains(&inside.paragraphs)
        && inside.stops > 0
        && inside.prose >= 40
        && inside.prose * 10 >= inside.letters * 8
        && inside.link_density() < 0.2
        && measures.hint(document, sibling) != Hint::Caption
        && !document.is(sibling, Element::Figure)
}

/// Is it one picture or a few with some words about them, between the pieces of a body?
fn shows_picture(document: &Document, measures: &Measures, sibling: NodeId) -> bool {
    const MAX_LETTERS: u32 = 200;
    const MAX_PICTURES: u16 = 12;
    let inside = measures.inside(sibling);
    let mut pictures = document.subtree(sibling).filter(|&id| is_picture(document, id)).peekable();
    (1..=MAX_PICTURES).contains(&inside.images)
        && inside.letters <= MAX_LETTERS
        && pictures.peek().is_some()
        && pictures.all(|id| !is_small(document, measures, id, sibling))
        && !document.subtree(sibling).any(|id| leads_away(document, id) || measures.is_boilerplate(id))
}

struct Growing<'a> {
    scores: &'a [f32],
    best: NodeId,
    headline: Option<NodeId>,
    in_article: bool,
}

/// The fewest letters of a sibling's paragraphs, on average, and how much of the best element's score is in one of
/// them.
const MIN_MORE_LETTERS: u32 = 40;
const MIN_MORE_SHARE: f32 = 0.2;

/// Is a sibling more of the same article?
fn is_more(document: &Document, measures: &Measures, growing: &Growing<'_>, at: NodeId, sibling: NodeId) -> bool {
    let more = measures.inside(sibling);
    if document.element(sibling).is_none() || more.paragraphs == 0 || more.link_density() > 0.25 {
        return false;
    }
    let holds_headline = |id: NodeId| growing.headline.is_some_and(|headline| document.is_within(headline, id));
    let holds_at = holds_headline(at);
    // Under a headline that stands beside them, articles are pieces of one, unless their own headings lead to them.
    let are_pieces = document.is(at, Element::Article) && !holds_at && document.parent(at).is_some_and(holds_headline);
    let is_other = |id: NodeId| match document.element(id) {
        Some(Element::Article) => {
            measures.inside(id).paragraphs > 0 && (!are_pieces || is_heading_linked(document, measures, id))
        }
        // On a page without a headline they are the headings of its parts.
        Some(Element::H1) => !growing.in_article && growing.headline.is_some_and(|headline| headline != id),
        _ => false,
    };
    if document.subtree(sibling).any(|id| !measures.is_boilerplate(id) && is_other(id)) {
        return false;
    }
    if holds_at && begins_story(document, measures, sibling) {
        return false;
    }
    let own = measures.own(sibling);
    if own.is_prose && document.is(sibling, Element::P) {
        return own.letters >= 60 && at == growing.best;
    }
    let class = |id: NodeId| document.attribute(id, Attribute::Class);
    let is_named_or_section = class(at).is_some() || document.is(at, Element::Section) && more.stops > 0;
    let same_kind =
        document.element(sibling) == document.element(at) && class(sibling) == class(at) && is_named_or_section;
    let best = document.subtree(sibling).map(|id| growing.scores[id.index()]).fold(0.0, f32::max);
    let is_like_best = best >= MIN_MORE_SHARE * growing.scores[growing.best.index()];
    same_kind || (is_like_best && more.prose / more.paragraphs >= MIN_MORE_LETTERS)
}

fn is_heading_linked(document: &Document, measures: &Measures, article: NodeId) -> bool {
    let heading = document.subtree(article).find(|&id| document.is_heading(id));
    heading.is_some_and(|heading| measures.own(heading).links > 0)
}
