//! Words that run the other way, kept from pulling their neighbors along:
//! <https://www.w3.org/International/articles/inline-bidi-markup/>.

use std::ops::Range;

use super::pass::{Context, PassInfo, Stage};
use super::tools::{inside, is_any, is_in, is_in_code, only_child};
use crate::html::{Attribute, Element};
use crate::language::bidi::{Around, first_direction, first_letter, runs_to_isolate};
use crate::language::direction::{Direction, is_rtl, may_hold_rtl};
use crate::small::chars::is_alphabetic;
use crate::tree::{Document, Node, NodeId};

pub(super) const PASS: PassInfo = PassInfo {
    name: "directions",
    stages: &[Stage::Body],
    is_on_by_default: true,
    is_guess: false,
    run: isolate,
    #[cfg(test)]
    about: super::pass::About {
        examples: &[("<p>لغة C++ سهلة</p>", "<p>لغة <bdi>C++</bdi> سهلة</p>")],
        note: "words that the bidirectional algorithm would tear apart or pull along; a block in the other direction \
            gets its own `dir`",
        must_follow: &[
            ("spaces", "it cuts text in pieces, and a run of spaces may stand in two"),
            ("typography", "the same of quotation marks"),
        ],
        must_precede: &[],
    },
};

/// Gives blocks that run the other way a direction of their own, and isolates what Unicode's algorithm would tear apart
/// or pull along ([`runs_to_isolate`] says what).
fn isolate(document: &mut Document, root: NodeId, context: &mut Context) {
    remove_repeated(document, root, context.dir);
    let may_be_rtl = |id: NodeId| matches!(document.node(id), Node::Text(text) if may_hold_rtl(text));
    if context.dir == Direction::Ltr && !document.subtree(root).any(may_be_rtl) {
        return;
    }
    let ids = inside(document, root);
    let mut elements_left = context.max_elements;
    let blocks = crate::article::leaves(document, root);
    let others: Vec<_> = blocks
        .map(|block| (block.id, Direction::of(&block.text), block.text))
        .filter(|(id, own, text)| *own != context.dir && *id != root && is_of_one_direction(text))
        .collect();
    for (id, own, text) in others {
        if direction_of(document, id, root).is_some() {
            continue;
        }
        // A direction of its own would take an item's bullet, or what is indented, out of the column.
        if is_in(document, id, &[Element::Li, Element::Dt, Element::Dd, Element::Summary]) && elements_left > 0 {
            elements_left -= usize::from(isolate_content(document, id, own, &text));
        } else {
            document.set_attribute(id, Attribute::Dir, own.as_str());
        }
    }
    isolate_code(document, root, &ids, context.dir);
    isolate_runs(document, root, &ids, context.dir, elements_left);
}

/// Takes `dir` from blocks that run that way anyhow: some systems give it to each of them. A block of words in the
/// other direction keeps it, which says something there.
fn remove_repeated(document: &mut Document, root: NodeId, dir: Direction) {
    for id in document.having_in_order(root, &[Attribute::Dir]) {
        let own = document.attribute(id, Attribute::Dir).and_then(Direction::of_attribute);
        let Some(own) = own.filter(|_| document.element(id).is_some_and(Element::is_block)) else { continue };
        let around =
            document.parent(id).and_then(|parent| direction_of(document, parent, root)).map(Direction::of_attribute);
        let holds_blocks = || document.children(id).any(|id| document.element(id).is_some_and(Element::is_block));
        if around.unwrap_or(Some(dir)) == Some(own) && (holds_blocks() || Direction::of(&document.text(id)) == own) {
            document.remove_attribute(id, Attribute::Dir);
        }
    }
}

/// Gives code in a line from right to left its own direction, so that what stands between its words stays there.
fn isolate_code(document: &mut Document, root: NodeId, ids: &[NodeId], dir: Direction) {
    for &id in ids {
        if !is_any(document, id, &[Element::Code, Element::Kbd, Element::Samp]) {
            continue;
        }
        let around = direction_of(document, id, root).map_or(Some(dir), Direction::of_attribute);
        let is_isolated = document.attribute(id, Attribute::Dir).is_some() || is_in(document, id, ISOLATES);
        if around == Some(Direction::Rtl) && !is_isolated && !document.text(id).contains(is_rtl) {
            document.set_attribute(id, Attribute::Dir, Direction::Ltr.as_str());
        }
    }
}

/// Elements that isolate their text already.
const ISOLATES: &[Element] = &[Element::Bdi, Element::Bdo];

/// Puts all that is in a block into one isolate, unless it is in one. Did it?
fn isolate_content(document: &mut Document, block: NodeId, dir: Direction, text: &str) -> bool {
    if only_child(document, block).is_some_and(|only| is_any(document, only, ISOLATES)) {
        return false;
    }
    let isolate = document.create_element(Element::Bdi);
    // An isolate takes the direction of its first letter.
    if first_direction(text) != Some(dir) {
        document.set_attribute(isolate, Attribute::Dir, dir.as_str());
    }
    document.wrap_content(block, isolate);
    true
}

/// Isolates what needs it in each text, of at most so many runs: a text may hold more of them than a source may hold
/// elements.
fn isolate_runs(document: &mut Document, root: NodeId, ids: &[NodeId], dir: Direction, mut elements_left: usize) {
    let mut around = Around::default();
    let mut block = None;
    for (at, &id) in ids.iter().enumerate() {
        let nearest = nearest_block(document, id);
        if is_line_break(document, id) || nearest != block {
            (around, block) = (Around::default(), nearest);
        }
        let Node::Text(text) = document.node(id) else { continue };
        if is_in(document, id, ISOLATES) {
            around.before = None;
        } else if is_in_code(document, id) {
            around.skip(text);
        } else {
            let own = direction_of(document, id, root).and_then(Direction::of_attribute);
            let dir = own.unwrap_or(dir);
            around.after = next_letter(document, ids.get(at + 1..).unwrap_or_default(), block);
            let mut runs = runs_to_isolate(text, dir, &mut around);
            runs.truncate(elements_left);
            elements_left -= runs.len();
            if !runs.is_empty() {
                let text = text.to_owned();
                wrap(document, id, &text, &runs);
            }
        }
    }
}

fn is_line_break(document: &Document, id: NodeId) -> bool {
    document.element(id).is_some_and(Element::is_block)
}

fn nearest_block(document: &Document, id: NodeId) -> Option<NodeId> {
    document.ancestors(id).find(|&around| document.element(around).is_some_and(Element::is_block))
}

/// The letter or digit that follows in the line of that block.
fn next_letter(document: &Document, following: &[NodeId], block: Option<NodeId>) -> Option<char> {
    const MAX_NODES: usize = 8;
    let is_of_line = |&id: &NodeId| {
        !is_line_break(document, id) && !is_any(document, id, ISOLATES) && nearest_block(document, id) == block
    };
    following.iter().copied().take(MAX_NODES).take_while(is_of_line).find_map(|id| match document.node(id) {
        Node::Text(text) => first_letter(text),
        Node::Element(_) => None,
    })
}

/// The direction that a node below `root` gets from an attribute, its own or an ancestor's.
fn direction_of(document: &Document, id: NodeId, root: NodeId) -> Option<&str> {
    if !document.may_give(&[Attribute::Dir]) {
        return None;
    }
    let mut around = document.inclusive_ancestors(id).take_while(|&id| id != root);
    around.find_map(|id| document.attribute(id, Attribute::Dir))
}

/// Are nine in ten letters of one direction?
fn is_of_one_direction(text: &str) -> bool {
    let (mut rtl, mut ltr) = (0, 0);
    for c in text.chars().filter(|&c| is_alphabetic(c)) {
        *(if is_rtl(c) { &mut rtl } else { &mut ltr }) += 1;
    }
    rtl.max(ltr) >= 9 * rtl.min(ltr) && rtl + ltr > 0
}

/// Puts each run into a `bdi`.
fn wrap(document: &mut Document, id: NodeId, text: &str, runs: &[Range<usize>]) {
    let mut end = 0;
    for run in runs {
        let before = document.create_text(text.get(end..run.start).unwrap_or_default());
        let isolate = document.create_element(Element::Bdi);
        let inner = document.create_text(text.get(run.clone()).unwrap_or_default());
        document.insert_before(id, before);
        document.insert_before(id, isolate);
        document.append(isolate, inner);
        end = run.end;
    }
    document.cut_text(id, end..text.len());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_direction_is_said_once() {
        use super::super::tests::run_in;
        for (html, expected) in [
            ("<div dir=\"rtl\"><p dir=\"RTL\">قال نعم</p></div>", "<div><p>قال نعم</p></div>"),
            ("<p dir=\"rtl\">He said so.</p>", "<p dir=\"rtl\"><bdi>He said so.</bdi></p>"),
            ("<p dir=\"ltr\">He said so.</p>", "<p dir=\"ltr\">He said so.</p>"),
            ("<div dir=\"ltr\"><p dir=\"rtl\">قال نعم</p></div>", "<div dir=\"ltr\"><p dir=\"rtl\">قال نعم</p></div>"),
            ("<p>قال <span dir=\"rtl\">نعم</span></p>", "<p>قال <span dir=\"rtl\">نعم</span></p>"),
        ] {
            assert_eq!(run_in(&PASS, "ar", html), expected);
        }
    }

    #[test]
    fn code_keeps_its_order_in_text_from_right_to_left() {
        use super::super::tests::run_in;
        for (lang, html, expected) in [
            (
                "ar",
                "<p>הריכוז היה <code>0.8 g/l</code> במים</p>",
                "<p>הריכוז היה <code dir=\"ltr\">0.8 g/l</code> במים</p>",
            ),
            ("ar", "<p>اضغط <kbd>Ctrl + C</kbd></p>", "<p>اضغط <kbd dir=\"ltr\">Ctrl + C</kbd></p>"),
            ("ar", "<p>اكتب <code>نعم</code></p>", "<p>اكتب <code>نعم</code></p>"),
            ("en", "<p>Add <code>0.8 g/l</code></p>", "<p>Add <code>0.8 g/l</code></p>"),
        ] {
            assert_eq!(run_in(&PASS, lang, html), expected);
        }
    }

    #[test]
    fn blocks_of_another_direction_say_so() {
        use super::super::tests::run;
        for (html, expected) in [
            ("<p>قال إن الماء عاد.</p><p>He said so.</p>", "<p dir=\"rtl\">قال إن الماء عاد.</p><p>He said so.</p>"),
            ("<p dir=\"ltr\">قال نعم</p>", "<p dir=\"ltr\"><bdi>قال نعم</bdi></p>"),
            ("<p>He said <bdi>نعم</bdi>, <code>لا</code>.</p>", "<p>He said <bdi>نعم</bdi>, <code>لا</code>.</p>"),
            ("<p>He said نعم.</p>", "<p>He said <bdi>نعم</bdi>.</p>"),
            ("<p>قال <b>نعم</b> ثم he left the hall.</p>", "<p>قال <b>نعم</b> ثم he left the hall.</p>"),
            ("<ul><li>A</li><li><b>قال</b> نعم</li></ul>", "<ul><li>A</li><li><bdi><b>قال</b> نعم</bdi></li></ul>"),
        ] {
            assert_eq!(run(&PASS, html), expected);
        }
    }
}
