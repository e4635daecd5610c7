//! Lists that were typed: lines or paragraphs that begin with bullets, dashes or numbers, and items of lists that begin
//! so beside the marks that the list sets.

use super::pass::{Context, PassInfo, Stage};
use super::tools::{beginning, cut_beginning, is_any, is_blank, is_in_code, number};
use crate::html::Element;
use crate::small::chars::is_alphabetic;
use crate::small::text::trim_start;
use crate::tree::{Document, Node, NodeId};

pub(super) const PASS: PassInfo = PassInfo {
    name: "lists",
    stages: &[Stage::Body],
    is_on_by_default: true,
    is_guess: true,
    run: build,
    #[cfg(test)]
    about: super::pass::About {
        examples: &[
            ("<p>Bring:<br>- water<br>- bread</p>", "<p>Bring:</p><ul><li>water</li><li>bread</li></ul>"),
            ("<ul><li>• water</li><li>• bread</li></ul>", "<ul><li>water</li><li>bread</li></ul>"),
        ],
        note: "bullets, hyphens, numbers in any digits, also in the items of a list, which has marks of its own. \
            Speech stays: after a long dash, or questions with answers",
        must_follow: &[("paragraphs", "an item is a paragraph, or a line of one")],
        must_precede: &[],
    },
};

/// The beginning of a typed item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Marker {
    Bullet(char),
    /// A hyphen or an asterisk. (Longer dashes are how many languages write speech: those are no lists.)
    Dash(char),
    Number(u32),
}

/// A mark is looked for in the first bytes of a line alone.
const MAX_MARK_BYTES: usize = 64;

/// So many elements may stand around the mark of an item.
const MAX_WRAPPERS: usize = 4;

/// Builds lists of lines and paragraphs that begin alike: two bullets, two numbers from 1 on, two dashes in one
/// paragraph, or three paragraphs with dashes.
fn build(document: &mut Document, root: NodeId, _: &mut Context) {
    let has_lines = document.may_hold(&[Element::Br]);
    let may_be = |id: NodeId| document.last_child(id).is_some() && (has_lines || !document.is(id, Element::P));
    let parents: Vec<NodeId> = document.subtree(root).filter(|&id| may_be(id)).collect();
    for id in parents {
        if document.is(id, Element::P) {
            build_of_lines(document, id);
        } else if is_any(document, id, &[Element::Ul, Element::Ol]) {
            cut_marks(document, id);
        } else if !document.is_heading(id) && !is_in_code(document, id) {
            build_of_paragraphs(document, id);
        }
    }
}

/// Takes the typed marks off the items of a list, where all begin alike, or count from 1 on.
fn cut_marks(document: &mut Document, list: NodeId) {
    let items: Vec<NodeId> = document.children(list).filter(|&id| document.is(id, Element::Li)).collect();
    let Some(marks) = items.iter().map(|&item| mark_of_item(document, item)).collect::<Option<Vec<_>>>() else {
        return;
    };
    let are_alike = marks.iter().zip(marks.iter().skip(1)).all(|(&(one, _), &(next, _))| follows(one, next));
    let first = marks.first().filter(|_| are_alike).map(|&(mark, _)| mark);
    let are_marks = match first {
        Some(Marker::Bullet(_)) => true,
        Some(Marker::Dash(_)) => marks.len() > 1,
        Some(Marker::Number(number)) => number == 1 && marks.len() > 1,
        None => false,
    };
    if !are_marks {
        return;
    }
    if matches!(first, Some(Marker::Number(_))) {
        document.rename(list, Element::Ol);
    }
    for (item, (_, length)) in items.into_iter().zip(marks) {
        cut_beginning(document, &[item], length);
    }
}

/// The mark that an item begins with. In a list a long dash is no speech.
fn mark_of_item(document: &Document, item: NodeId) -> Option<(Marker, usize)> {
    let is_code = |id| is_any(document, id, &[Element::Pre, Element::Code]);
    if document.subtree(item).take(MAX_WRAPPERS).any(is_code) {
        return None;
    }
    mark(document, &[item]).or_else(|| {
        let text = beginning(document, &[item], MAX_MARK_BYTES);
        let rest = text.trim_start().strip_prefix(['–', '—']).filter(|rest| rest.starts_with(char::is_whitespace))?;
        let rest = rest.trim_start();
        (!rest.is_empty()).then_some((Marker::Dash('–'), text.len() - rest.len()))
    })
}

/// Builds the lists that a paragraph ends with.
fn build_of_lines(document: &mut Document, paragraph: NodeId) {
    if !document.children(paragraph).any(|id| document.is(id, Element::Br)) {
        return;
    }
    let children: Vec<NodeId> = document.children(paragraph).collect();
    let mut lines: Vec<&[NodeId]> = children.split(|&id| document.is(id, Element::Br)).collect();
    let marks: Vec<Option<(Marker, usize)>> = lines.iter().map(|line| mark(document, line)).collect();
    while let Some(&Some((last, _))) = marks.get(lines.len().wrapping_sub(1)) {
        let run = marks.get(..lines.len()).unwrap_or_default().iter().rev();
        let mut before = None;
        let mut count = 0;
        for (found, _) in run.map_while(|found| *found) {
            if before.is_some_and(|next| !follows(found, next)) {
                break;
            }
            (before, count) = (Some(found), count + 1);
        }
        let is_list = count >= 2 && matches!(before, Some(Marker::Number(1) | Marker::Bullet(_) | Marker::Dash(_)));
        if !is_list {
            break;
        }
        let first = lines.len() - count;
        let list = create_list(document, last);
        document.insert_after(paragraph, list);
        for (line, mark) in lines.split_off(first).into_iter().zip(marks.get(first..).unwrap_or_default()) {
            append_item(document, list, line, mark.map_or(0, |(_, length)| length));
        }
    }
    // The line breaks before and between the lines that went go as well.
    let kept: usize = lines.iter().map(|line| line.len() + 1).sum();
    for &child in children.get(kept.saturating_sub(1)..).unwrap_or_default() {
        if document.parent(child) == Some(paragraph) {
            document.detach(child);
        }
    }
    if lines.is_empty() {
        document.detach(paragraph);
    }
}

/// Builds lists of the runs of paragraphs among the children of one element.
fn build_of_paragraphs(document: &mut Document, parent: NodeId) {
    if !document.children(parent).any(|id| document.is(id, Element::P)) {
        return;
    }
    let mut run: Vec<(NodeId, Marker, usize)> = Vec::new();
    let children: Vec<NodeId> = document.children(parent).collect();
    for id in children {
        if document.parent(id) != Some(parent) || (!document.is(id, Element::P) && is_blank(document, id)) {
            continue;
        }
        let found = document.is(id, Element::P).then(|| line_of(document, id)).flatten();
        let goes_on = match (run.last(), found) {
            (Some(&(_, before, _)), Some((next, _))) => follows(before, next),
            _ => false,
        };
        if !goes_on && !run.is_empty() {
            close_run(document, &mut run);
        }
        run.extend(found.map(|(mark, length)| (id, mark, length)));
    }
    close_run(document, &mut run);
}

fn close_run(document: &mut Document, run: &mut Vec<(NodeId, Marker, usize)>) {
    let is_dash = matches!(run.first(), Some((_, Marker::Dash(_), _)));
    if run.len() >= if is_dash { 3 } else { 2 }
        && !(is_dash && is_speech(document, run))
        && let Some(&(first, mark @ (Marker::Bullet(_) | Marker::Dash(_) | Marker::Number(1)), _)) = run.first()
    {
        let list = create_list(document, mark);
        document.insert_before(first, list);
        for &(id, _, length) in run.iter() {
            let content: Vec<NodeId> = document.children(id).collect();
            document.detach(id);
            append_item(document, list, &content, length);
        }
    }
    run.clear();
}

/// Do some of the paragraphs ask and others not, as the two sides of an interview do?
fn is_speech(document: &Document, run: &[(NodeId, Marker, usize)]) -> bool {
    let asks = |id: NodeId| document.text(id).trim_end().ends_with(['?', '؟', '？', '\u{37e}']);
    let asking = run.iter().filter(|(id, ..)| asks(*id)).count();
    asking > 0 && asking < run.len()
}

/// The mark of a paragraph of one line.
fn line_of(document: &Document, id: NodeId) -> Option<(Marker, usize)> {
    if begins_with_letter(document, &[id]) {
        return None;
    }
    let children: Vec<NodeId> = document.children(id).collect();
    if children.iter().any(|&child| document.is(child, Element::Br)) { None } else { mark(document, &children) }
}

/// Does the text of some nodes begin with a letter, as no mark does?
fn begins_with_letter(document: &Document, nodes: &[NodeId]) -> bool {
    // Most paragraphs begin with their text, and that with a letter.
    let first = nodes.first().map(|&id| document.children(id).next().unwrap_or(id));
    if let Some(Node::Text(text)) = first.map(|id| document.node(id))
        && text.as_bytes().first().is_some_and(u8::is_ascii_alphabetic)
    {
        return true;
    }
    let first = |id: NodeId| match document.node(id) {
        Node::Text(text) => trim_start(text).chars().next(),
        Node::Element(_) => None,
    };
    nodes.iter().find_map(|&id| document.subtree(id).find_map(first)).is_some_and(is_alphabetic)
}

fn create_list(document: &mut Document, mark: Marker) -> NodeId {
    document.create_element(if let Marker::Number(_) = mark { Element::Ol } else { Element::Ul })
}

fn append_item(document: &mut Document, list: NodeId, line: &[NodeId], mark: usize) {
    let item = document.create_element(Element::Li);
    document.append(list, item);
    cut_beginning(document, line, mark);
    for &id in line {
        document.append(item, id);
    }
}

fn follows(before: Marker, next: Marker) -> bool {
    match (before, next) {
        (Marker::Number(one), Marker::Number(two)) => two == one + 1,
        _ => before == next,
    }
}

/// The mark that a line begins with, and how many bytes it is long with the white space around it.
fn mark(document: &Document, line: &[NodeId]) -> Option<(Marker, usize)> {
    if begins_with_letter(document, line) {
        return None;
    }
    let text = beginning(document, line, MAX_MARK_BYTES);
    let start = text.trim_start();
    let first = start.chars().next()?;
    let (mark, rest) = match first {
        // The last three are the bullets of the fonts Symbol and Wingdings.
        '•' | '▪' | '◦' | '‣' | '●' | '○' | '■' | '·' | '∙' | '⁃' | '►' | '➢' | '➤' | '\u{f0a7}' | '\u{f0b7}'
        | '\u{f0d8}' => (Marker::Bullet(first), start.get(first.len_utf8()..)?),
        '-' | '*' => {
            let rest = start.get(1..)?;
            // `-5` is a number, `--` an ornament.
            (Marker::Dash(first), rest.starts_with(char::is_whitespace).then_some(rest)?)
        }
        _ => {
            let (number, rest) = number(start)?;
            let rest = rest.strip_prefix(['.', ')', '-'])?;
            // `1.5` is a number, `1-2` a result.
            (Marker::Number(number), rest.starts_with(char::is_whitespace).then_some(rest)?)
        }
    };
    let rest = rest.trim_start();
    (!rest.is_empty()).then_some((mark, text.len() - rest.len()))
}

#[cfg(test)]
mod tests {
    use super::super::tests::run;
    use super::*;

    #[test]
    fn typed_items_become_lists() {
        for (html, expected) in [
            ("<p>Bring:<br>- water<br>- <b>bread</b></p>", "<p>Bring:</p><ul><li>water</li><li><b>bread</b></li></ul>"),
            ("<p>• a<br>• b</p><p>c</p>", "<ul><li>a</li><li>b</li></ul><p>c</p>"),
            ("<p>• ماء</p>\n<p>•\u{a0}خبز</p>", "<ul><li>ماء</li><li>خبز</li></ul>\n"),
            ("<p>١. أول</p><p>٢. ثان</p>", "<ol><li>أول</li><li>ثان</li></ol>"),
            ("<p>1) a</p><p>2) b</p><p>c</p>", "<ol><li>a</li><li>b</li></ol><p>c</p>"),
            ("<p>- a</p><p>- b</p><p>- c</p>", "<ul><li>a</li><li>b</li><li>c</li></ul>"),
            ("<p>• a<br>• b<br>1. c<br>2. d</p>", "<ul><li>a</li><li>b</li></ul><ol><li>c</li><li>d</li></ol>"),
            ("<ul><li>- a</li><li>- b</li></ul>", "<ul><li>a</li><li>b</li></ul>"),
            ("<ul><li>– a</li><li>– b</li></ul>", "<ul><li>a</li><li>b</li></ul>"),
            ("<ul><li><p><b>• a</b></p></li></ul>", "<ul><li><p><b>a</b></p></li></ul>"),
            ("<ul><li>١. أول</li><li>٢. ثان</li></ul>", "<ol><li>أول</li><li>ثان</li></ol>"),
        ] {
            assert_eq!(run(&PASS, html), expected, "{html}");
        }
    }

    #[test]
    fn speech_numbers_and_single_lines_stay() {
        for html in [
            "<p>— Where to?<br>— Home.</p>",
            "<p>- Where to?</p><p>- Home.</p>",
            "<p>• a</p><p>b</p>",
            "<p>1. a</p><p>3. b</p>",
            "<p>2024. was</p><p>2025. is</p>",
            "<p>1.5 metres<br>2.5 metres</p>",
            "<pre>- a\n- b</pre>",
            "<ul><li>- a</li><li>b</li></ul>",
            "<ul><li>-5 degrees</li><li>-3 degrees</li></ul>",
            "<ol><li>3. a</li><li>4. b</li></ol>",
            "<ul><li><pre>- a</pre></li><li><pre>- b</pre></li></ul>",
        ] {
            assert_eq!(run(&PASS, html), html);
        }
    }
}
