//! What pages set below the last paragraph of an article, and requests to their readers that stand among its
//! paragraphs.

use std::cell::OnceCell;

use crate::article::decide::own_links;
use crate::article::decide::roles::{Role, Roles};
use crate::article::measure::block::Block;
use crate::article::measure::figures::OwnMeasure;
use crate::article::measure::measures::Measures;
use crate::html::Element;
use crate::language::normalize;
use crate::language::page_words::{PageWords, ends_article, invites, is_button, marks_end};
use crate::small::chars::is_alphabetic;
use crate::small::text::{has_chars_up_to, has_number};
use crate::tree::{Node, NodeId};

/// The longest request, in characters, and the most sentences of one.
const MAX_CHARS: usize = 300;
const MAX_SENTENCES: u16 = 4;

/// Takes out what is left at the end when boxes are gone: headings with nothing under them, lines that lead away or
/// speak of the page; and anywhere requests that are set apart. `kept` are boxes of links that are the article's own.
pub(super) fn decide(roles: &mut Roles<'_, '_>, measures: &Measures, kept: &[NodeId]) {
    let blocks = roles.blocks;
    let open = open_in_body(roles);
    let mut unwanted = Vec::new();
    let (mut is_end, mut is_all) = (true, true);
    for &at in open.iter().rev() {
        let Some(block) = blocks.list.get(at) else { continue };
        let is_short = || has_chars_up_to(&block.text, MAX_CHARS);
        // Each is looked at once: to keep all normal forms would take as much memory as the text.
        let known = OnceCell::new();
        let normal =
            || -> &str { known.get_or_init(|| if is_short() { normalize(&block.text) } else { String::new() }) };
        let is_kept = || roles.document.inclusive_ancestors(block.node).any(|id| kept.contains(&id));
        let is_own = || is_kept() || own_links::is_announced(roles, block.node);
        is_end = is_end && is_short() && is_no_text(block, measures.own(block.node), &normal) && !is_own();
        if is_end || is_request(roles, block, &normal) || is_line_of_page(block, &normal) {
            unwanted.push(at);
        } else {
            is_all &= !measures.own(block.node).is_prose;
        }
    }
    // A page of two words is not all end.
    for at in unwanted.into_iter().filter(|_| !is_all) {
        roles.take(at..at + 1, Role::Boilerplate, "nothing stands under it, or the page speaks for itself");
    }
    take_mark(roles);
}

/// The blocks of the body that have no role yet.
fn open_in_body(roles: &Roles<'_, '_>) -> Vec<usize> {
    roles.blocks.span(roles.body).filter(|&at| roles.of(at).is_none()).collect()
}

/// Is a line at the end none of the article's text: a heading, a link to elsewhere, what a page says of itself?
fn is_no_text<'n>(block: &Block<'_>, own: &OwnMeasure, normal: &dyn Fn() -> &'n str) -> bool {
    const MAX_LINK_LETTERS: u32 = 100;
    // Below a quotation it says whose that is.
    let is_link = block.quote == 0 && own.link_density() > 0.7 && own.letters < MAX_LINK_LETTERS && own.stops == 0;
    block.element.is_heading() || is_link || speaks_of_page(block, normal) || is_invitation(block, normal)
}

/// Is it the head of the comments or of a box about the author, a label with nothing under it, a button?
fn speaks_of_page<'n>(block: &Block<'_>, normal: &dyn Fn() -> &'n str) -> bool {
    const MAX_COLUMNS: usize = 60;
    const MAX_WORDS: usize = 8;
    const MAX_BUTTON_WORDS: usize = 3;
    if block.quote > 0 || block.ends_sentence() || block.shape().columns > MAX_COLUMNS {
        return false;
    }
    let words = block.words();
    let is_few = words <= MAX_BUTTON_WORDS;
    let is_comments = || (is_few || PageWords::Leave.begin(normal())) && PageWords::Comments.are_in(normal());
    is_comments()
        || block.bare_label().is_some()
        || (words <= MAX_WORDS && ends_article(&block.text))
        || (is_few && is_button(&block.text))
}

/// Does a page ask its reader for something: to subscribe, to follow it, to pay for it, to log in? In a list it may be
/// a step of instructions, and in a quotation it is somebody else's.
fn is_invitation<'n>(block: &Block<'_>, normal: &dyn Fn() -> &'n str) -> bool {
    block.quote == 0
        && !matches!(block.element, Element::Li | Element::Td | Element::Pre | Element::Figcaption)
        && block.sentences() <= MAX_SENTENCES
        && invites(normal())
}

/// Takes the mark that a text ends with.
fn take_mark(roles: &mut Roles<'_, '_>) {
    use Element::{Center, Div, P};
    let blocks = roles.blocks;
    let mut open = blocks.span(roles.body).rev().filter(|&at| roles.of(at).is_none());
    let last = open.next().filter(|_| open.next().is_some()).and_then(|at| Some((at, blocks.list.get(at)?)));
    let is_line = |block: &Block<'_>| block.quote == 0 && matches!(block.element, Center | Div | P);
    if let Some((at, _)) = last.filter(|(_, block)| is_line(block) && marks_end(&block.text)) {
        roles.take(at..at + 1, Role::Boilerplate, "the mark that the text ends with");
    }
}

/// Takes requests that are set apart out of a fragment, those in front of its text and behind it, and the mark that it
/// ends with.
pub(super) fn decide_fragment(roles: &mut Roles<'_, '_>) {
    let blocks = roles.blocks;
    let open = open_in_body(roles);
    let is_asking = |at: &&usize| blocks.list.get(**at).is_some_and(is_plain_request);
    let last = open.iter().rev().take_while(is_asking).count();
    let first = open.iter().take_while(is_asking).count();
    // A fragment that is nothing else is one.
    if first < open.len() {
        for &at in open.iter().take(first).chain(open.iter().rev().take(last)) {
            roles.take(at..at + 1, Role::Boilerplate, "a request of the page, in front of the text or behind it");
        }
    }
    let is_one = |&at: &usize| {
        let block = blocks.list.get(at).filter(|block| block.chars() <= MAX_CHARS);
        block.is_some_and(|block| {
            let normal = || block.normal();
            is_request(roles, block, &normal) || is_line_of_page(block, &normal)
        })
    };
    let open = open_in_body(roles);
    let unwanted: Vec<usize> = open.iter().copied().filter(is_one).collect();
    if unwanted.len() < open.len() {
        for at in unwanted {
            roles.take(at..at + 1, Role::Boilerplate, "a request of the page, set apart");
        }
    }
    take_mark(roles);
}

/// Does a line ask to subscribe, to follow or to write, by how it begins and by what it speaks of? What tells a number
/// is of something else: `Sign up by May 3 at the town hall`.
pub(in crate::article) fn is_plain_request(block: &Block<'_>) -> bool {
    asks_in_plain(block, &|| block.normal())
}

/// The same, with the line's normal form.
fn asks_in_plain<'n>(block: &Block<'_>, normal: &dyn Fn() -> &'n str) -> bool {
    block.chars() <= MAX_CHARS
        && !(block.ends_sentence() && has_number(&block.text))
        && is_invitation(block, normal)
        && (PageWords::Asks.are_in(normal()) || PageWords::Networks.are_in(normal()) || block.text.contains('@'))
}

/// Is it a request of one sentence that has a paragraph to itself: `Join our channel on WhatsApp for the latest news`?
fn is_line_of_page<'n>(block: &Block<'_>, normal: &dyn Fn() -> &'n str) -> bool {
    const MAX_BYTES: usize = 200;
    const MAX_WORDS: usize = 16;
    block.text.len() <= MAX_BYTES
        && matches!(block.element, Element::P | Element::Div | Element::Center)
        && block.line_break.is_none()
        && block.has_words_up_to(MAX_WORDS)
        && block.sentences() <= 1
        // Follow us, said the engineer.
        && !(block.ends_sentence() && block.text.contains([',', '،']))
        && asks_in_plain(block, normal)
}

/// Is it a request that stands apart from the text by its type, and leads away?
fn is_request<'n>(roles: &Roles<'_, '_>, block: &Block<'_>, normal: &dyn Fn() -> &'n str) -> bool {
    use Element::{A, B, Em, I, Mark, Strong, U};
    let document = roles.document;
    let is_set_off = |piece: NodeId| {
        let mut around = document.ancestors(piece).take_while(|&id| id != block.node);
        around.any(|id| matches!(document.element(id), Some(A | B | Em | I | Mark | Strong | U)))
    };
    let says_something =
        |piece: &NodeId| matches!(document.node(*piece), Node::Text(text) if text.contains(is_alphabetic));
    !block.anchors.is_empty()
        && (block.element.is_heading() || block.nodes().filter(says_something).all(is_set_off))
        && is_invitation(block, normal)
}
