//! What opens an article and stands outside the element of its body: its picture, and first paragraphs in the header.
//!
//! Templates set them in the page's or the article's header, before the headline, or between it and the text. They are
//! put in front of the body.

use crate::article::decide::captions;
use crate::article::decide::pictures::{
    addresses, is_little, is_picture, is_small, leads_away, leads_home, leads_to_gallery, size,
};
use crate::article::decide::roles::{Evidence, Role, Roles};
use crate::article::files::leads_to_picture;
use crate::article::measure::block::Block;
use crate::article::measure::hints::Hint;
use crate::article::measure::measures::Measures;
use crate::article::{motif_key, upload_key};
use crate::html::{Attribute, Element, has_word};
use crate::language::is_caption;
use crate::small::search::contains_any_literal;
use crate::tree::{Document, NodeId};

/// The most nodes of a line that are looked at.
const MAX_NODES: usize = 20;

/// The most lines, and the longest of them in letters, that stand under a picture.
const MAX_LINES: usize = 3;
const MAX_LINE_LETTERS: u32 = 300;

/// A shorter line is a button or a section's name, unless markup or its words call it a caption. In characters.
const MIN_LINE_CHARS: usize = 25;

/// The most paragraphs in front of a body, and the shortest of them in letters: with a full stop or comma, without
/// one, and as a heading.
const MAX_PARAGRAPHS: usize = 3;
const MIN_PARAGRAPH_LETTERS: u32 = 40;
const MIN_CLAUSE_LETTERS: u32 = 80;
const MIN_HEADING_LETTERS: u32 = 100;

/// Words in the classes of first paragraphs, which teasers of other articles bear as well.
const LEADS: &[&str] = &["intro", "lead", "summary", "teaser"];

/// Words in the classes of boxes of hero pictures.
const HEROES: &[&str] = &[
    "hero",
    "featured",
    "feature",
    "lead",
    "main",
    "cover",
    "stage",
    "opener",
    "top",
    "thumbnail",
    "image",
    "img",
    "photo",
    "picture",
    "fig",
    "figure",
    "headerimage",
    "headimage",
    "heroimage",
    "leadimage",
    "mainimage",
    "media",
    "visual",
];

/// So many elements around what holds headline and body may be named as an article's.
const MAX_NEAR_LEVELS: usize = 2;

/// A picture that says it is as wide is no logo. CSS pixels.
const MIN_WIDE_PIXELS: u32 = 600;

/// `image` is the address of the picture that the page's data name, `page` its own.
#[inline(never)]
pub(in crate::article) fn decide(
    roles: &mut Roles<'_, '_>,
    measures: &Measures,
    headline: Option<NodeId>,
    image: Option<&str>,
    page: Option<&str>,
) {
    const EVIDENCE: Evidence = "stands under the picture that opens the article";
    if roles.body == NodeId::ROOT {
        return;
    }
    if let Some(picture) = hero(roles, measures, headline, image, page) {
        roles.open_with(picture, Role::Caption, EVIDENCE);
        captions::mark(roles, picture, EVIDENCE);
    }
    for id in headline.map(|headline| paragraphs(roles, measures, headline)).unwrap_or_default() {
        roles.open_with(id, Role::Body, "prose between the headline and the body");
    }
}

/// Prose between the headline and the body that nothing else has claimed.
fn paragraphs(roles: &Roles<'_, '_>, measures: &Measures, headline: NodeId) -> Vec<NodeId> {
    let document = roles.document;
    let start = roles.blocks.span(headline).end;
    let end = roles.blocks.span(roles.body).start;
    let around = common(document, headline, roles.body);
    let mut found: Vec<NodeId> = Vec::new();
    for (at, block) in roles.blocks.list.iter().enumerate().take(end).skip(start) {
        let own = measures.own(block.node);
        let shortest = match own.stops {
            0 => MIN_CLAUSE_LETTERS,
            _ if block.element.is_heading() => MIN_HEADING_LETTERS,
            _ => MIN_PARAGRAPH_LETTERS,
        };
        let is_prose = own.letters >= shortest && own.link_density() < 0.2;
        let is_text = matches!(block.element, Element::P | Element::Div | Element::H2 | Element::H3);
        let is_read = || !measures.is_boilerplate(block.node) || is_named_lead(roles, block.node, around);
        let is_open = roles.of(at).is_none() && is_read();
        let is_other = || {
            let mut up = document.inclusive_ancestors(block.node).take_while(|&id| id != around);
            up.any(|id| {
                roles.hint(id) == Hint::Caption
                    || matches!(document.element(id), Some(Element::Figure | Element::A | Element::Li | Element::Table))
            })
        };
        let holds_block =
            || document.children(block.node).any(|id| document.element(id).is_some_and(Element::is_block));
        let list = (block.element == Element::Li && is_open).then(|| summary(roles, measures, block.node)).flatten();
        let is_paragraph = is_text && is_prose && is_open && !is_other() && !holds_block();
        let one = list.or(is_paragraph.then_some(block.node));
        if let Some(one) = one.filter(|one| found.last() != Some(one)) {
            found.push(one);
        }
    }
    if found.len() > MAX_PARAGRAPHS { Vec::new() } else { found }
}

/// The list around an item, where it says what the article does: several lines without a link, none of which has been
/// claimed.
fn summary(roles: &Roles<'_, '_>, measures: &Measures, item: NodeId) -> Option<NodeId> {
    const MIN_ITEMS: usize = 2;
    const MIN_ITEM_LETTERS: u32 = 15;
    let document = roles.document;
    let list = document.parent(item).filter(|&id| matches!(document.element(id), Some(Element::Ul | Element::Ol)))?;
    let span = roles.blocks.span(list);
    let says = |at: usize| {
        let line = roles.blocks.list.get(at);
        roles.of(at).is_none()
            && line.is_some_and(|line| line.anchors.is_empty() && measures.own(line.node).letters >= MIN_ITEM_LETTERS)
    };
    (span.len() >= MIN_ITEMS && span.into_iter().all(says)).then_some(list)
}

/// Is a paragraph in front of a body left out for nothing but a name, which an article's first paragraph has as well?
fn is_named_lead(roles: &Roles<'_, '_>, paragraph: NodeId, around: NodeId) -> bool {
    use Element::*;
    let document = roles.document;
    let mut up = document.inclusive_ancestors(paragraph).take_while(|&id| id != around);
    let is_named = |id: NodeId| document.attribute(id, Attribute::Class).is_some_and(|class| has_word(class, LEADS));
    let is_other = |id: NodeId| {
        matches!(document.element(id), Some(Aside | Nav | Footer | Form))
            || matches!(roles.hint(id), Hint::Hidden | Hint::Away | Hint::Near | Hint::Gate)
    };
    up.all(|id| is_named(id) || !is_other(id))
}

/// The picture in front of the body's first words, with the box that holds it and its caption: the one that the page's
/// data name, wherever it stands; else one that a template sets there.
fn hero(
    roles: &Roles<'_, '_>,
    measures: &Measures,
    headline: Option<NodeId>,
    image: Option<&str>,
    page: Option<&str>,
) -> Option<NodeId> {
    let document = roles.document;
    if opens_with_picture(roles, measures) {
        return None;
    }
    let near = headline.map(|headline| {
        let near = common(document, headline, roles.body);
        let is_named = |id: &NodeId| roles.hint(*id) == Hint::Body && !document.is(*id, Element::Body);
        document.ancestors(near).take(MAX_NEAR_LEVELS).take_while(is_named).last().unwrap_or(near)
    });
    let is_whole = |id: &NodeId| matches!(document.element(*id), Some(Element::Article | Element::Main));
    let around = document.ancestors(roles.body).filter(is_whole).last().or(near);
    let told = image.and_then(|image| told(roles, measures, around, headline, upload_key(image), page));
    if let Some(picture) = told {
        // What stands elsewhere may have anything beside it.
        let min_chars = if picture < first_words(roles) { MIN_LINE_CHARS } else { usize::MAX };
        return Some(boxed(roles, measures, picture, NodeId::ROOT, headline, min_chars));
    }
    let around = around?;
    let end = first_words(roles);
    let mut pictures = document.subtree(around).take_while(|&id| id < end);
    pictures.find_map(|id| {
        if !is_picture(document, id) || (document.is_within(id, roles.body) && !roles.is_gone(id)) {
            return None;
        }
        let is_behind = headline.is_none_or(|headline| headline < id);
        let is_certain = is_whole(&around) || is_behind || is_in_hero(document, id, around);
        let mut up = document.inclusive_ancestors(id).take_while(|&id| id != around);
        let link = up.find(|&id| leads_away(document, id));
        let is_preview = |address: &str| contains_any_literal(address, &["thumb"]);
        let is_open = |link| leads_to_gallery(document, link) && !addresses(document, id).any(is_preview);
        let is_hero = is_certain
            && !is_small(document, measures, id, around)
            && link.is_none_or(is_open)
            && !is_elsewhere(roles, measures, id, around)
            && !shows(roles, id);
        // A link to more pictures says so in words that are none about this one.
        let top = || if link.is_some() { id } else { boxed(roles, measures, id, around, headline, MIN_LINE_CHARS) };
        is_hero.then(top)
    })
}

/// The picture that the page's data name, where the body does not show it. Behind the body's first words it counts only
/// for a body without pictures.
fn told(
    roles: &Roles<'_, '_>,
    measures: &Measures,
    around: Option<NodeId>,
    headline: Option<NodeId>,
    image: u32,
    page: Option<&str>,
) -> Option<NodeId> {
    let document = roles.document;
    let is_told = |address: &str| upload_key(address) == image;
    let is_one = |&id: &NodeId| addresses(document, id).any(is_told);
    let mut told = document.elements(Element::Img).into_iter().filter(is_one).peekable();
    told.peek()?;
    let end = first_words(roles);
    let is_left = |id: NodeId| is_picture(document, id) && !is_small(document, measures, id, roles.body);
    let has_pictures = roles.rest(roles.body).any(is_left);
    told.find(|&id| {
        let is_in_front = id < end;
        let up = || document.ancestors(id);
        let is_between = || is_in_front && headline.is_some_and(|headline| headline < id);
        let leads_away = || up().any(|id| leads_away(document, id) && !leads_home(document, id, page));
        let is_in_article = is_in_front && around.is_some_and(|around| document.is_within(id, around))
            || document.is_within(id, roles.body)
            || is_between() && !leads_away();
        let is_preview = || up().take(3).any(|id| leads_to_picture(document, id));
        // Some themes set it in the page's own header, where each page has another.
        let is_wide = || {
            let width = size(document, id, Attribute::Width);
            is_in_front && width.is_some_and(|width| width >= MIN_WIDE_PIXELS) && !leads_away()
        };
        let is_elsewhere = || {
            is_small(document, measures, id, NodeId::ROOT)
                || leads_away()
                || is_elsewhere(roles, measures, id, NodeId::ROOT)
        };
        (is_in_front || !has_pictures)
            && (!is_little(document, id) || is_preview())
            && (is_in_article || is_preview() || is_wide() || !is_elsewhere())
            && !shows(roles, id)
    })
}

/// The first words of the body.
fn first_words(roles: &Roles<'_, '_>) -> NodeId {
    let first = roles.blocks.span(roles.body).find(|&at| roles.of(at).is_none_or(Role::is_body));
    first.and_then(|at| roles.blocks.list.get(at)).map_or(roles.body, Block::first_node)
}

/// Does a picture stand in the body in front of its words?
fn opens_with_picture(roles: &Roles<'_, '_>, measures: &Measures) -> bool {
    let document = roles.document;
    let start = first_words(roles);
    roles
        .rest(roles.body)
        .take_while(|&id| id < start)
        .any(|id| is_picture(document, id) && !is_small(document, measures, id, roles.body))
}

/// Is the picture in the body already?
fn shows(roles: &Roles<'_, '_>, picture: NodeId) -> bool {
    let document = roles.document;
    let own: Vec<u32> = addresses(document, picture).map(motif_key).collect();
    let is_same = |id: NodeId| addresses(document, id).any(|other| own.contains(&motif_key(other)));
    roles.rest(roles.body).any(|id| document.is(id, Element::Img) && is_same(id))
}

/// Does its box or markup call a picture that of an article?
fn is_in_hero(document: &Document, id: NodeId, around: NodeId) -> bool {
    const PROPERTIES: &[&str] = &["associatedmedia", "contenturl", "image", "thumbnailurl"];
    let has = |id: NodeId, name, words| document.attribute(id, name).is_some_and(|value| has_word(value, words));
    let mut up = document.inclusive_ancestors(id).take_while(|&id| id != around).take(4);
    has(id, Attribute::Itemprop, PROPERTIES)
        || up.any(|id| document.is(id, Element::Figure) || has(id, Attribute::Class, HEROES))
}

/// Does it stand among what is no article?
fn is_elsewhere(roles: &Roles<'_, '_>, measures: &Measures, id: NodeId, around: NodeId) -> bool {
    let document = roles.document;
    let is_named = |id: NodeId| matches!(roles.hint(id), Hint::Hidden | Hint::Away);
    let is_none = |id: NodeId| {
        let element = document.element(id);
        is_named(id) || matches!(element, Some(Element::Aside | Element::Nav | Element::Footer))
    };
    // What holds the body too is not named for what it is beside.
    let is_beside = |id: &NodeId| *id != around && !document.is_within(roles.body, *id);
    measures.is_boilerplate(id) || document.inclusive_ancestors(id).take_while(is_beside).any(is_none)
}

/// The largest box of a picture that holds nothing but it and a few lines about it, each of so many characters at least
/// unless it says that it is about a picture.
fn boxed(
    roles: &Roles<'_, '_>,
    measures: &Measures,
    picture: NodeId,
    around: NodeId,
    headline: Option<NodeId>,
    min_chars: usize,
) -> NodeId {
    use Element::*;
    let document = roles.document;
    let is_box = |&id: &NodeId| {
        let span = roles.blocks.span(id);
        let is_line = |at: usize| {
            let block = roles.blocks.list.get(at);
            let may_be_caption = block.is_some_and(|block| {
                let is_marked = || {
                    let around = document.ancestors(block.node).take_while(|&up| up != id);
                    let mut near = document.subtree(block.node).take(MAX_NODES).chain(around);
                    near.any(|it| document.is(it, Element::Figcaption) || roles.hint(it) == Hint::Caption)
                };
                let is_said = || block.chars() >= min_chars || block.text.starts_with('©') || is_caption(&block.text);
                let is_short = measures.own(block.node).letters <= MAX_LINE_LETTERS && !block.element.is_heading();
                is_short && (is_said() || is_marked())
            });
            may_be_caption && roles.of(at).is_none_or(|role| role == Role::Boilerplate)
        };
        id != around
            && Some(id) != headline
            && !document.is_within(roles.body, id)
            && !headline.is_some_and(|headline| document.is_within(headline, id))
            && span.len() <= MAX_LINES
            && span.into_iter().all(is_line)
    };
    let fits = |id: &NodeId| {
        matches!(
            document.element(*id),
            Some(Figure | Div | Picture | Img | Video | Iframe | P | Section | A | Span | Center | Header)
        )
    };
    document.inclusive_ancestors(picture).take_while(is_box).take_while(fits).last().unwrap_or(picture)
}

/// The nearest element around both.
fn common(document: &Document, one: NodeId, other: NodeId) -> NodeId {
    document.inclusive_ancestors(one).find(|&id| document.is_within(other, id)).unwrap_or(NodeId::ROOT)
}
