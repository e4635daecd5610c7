//! What HTML lets stand where: items in lists, and nothing else; words alone in headings; sections that have a heading.
//! <https://html.spec.whatwg.org/multipage/dom.html#content-models>

mod definitions;

use super::pass::{Context, PassInfo, Stage};
use super::tools::{any_of, inside, is_any, is_blank};
use crate::html::{Attribute, Element};
use crate::small::text::is_blank_text;
use crate::tree::{Document, NodeId};

use Element::*;

pub(super) const PASS: PassInfo = PassInfo {
    name: "structure",
    stages: &[Stage::Body],
    is_on_by_default: true,
    is_guess: false,
    run: repair,
    #[cfg(test)]
    about: super::pass::About {
        examples: &[
            ("<ul><li>a</li><ul><li>b</li></ul></ul>", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
            ("<div><li>a</li></div>", "<div><ul><li>a</li></ul></div>"),
            ("<h2><div>A</div><p>B</p></h2>", "<h2>A B</h2>"),
            ("<section><p>a</p></section>", "<p>a</p>"),
            ("<dl><dd>a</dd></dl>", "<p>a</p>"),
        ],
        note: "what stands where HTML has no place for it: beside the items of a list, as a block in a heading or \
            around one, as a section without a heading, a description without a term, `details` without a summary",
        must_follow: &[("pullQuotes", "a quote may have been all that an element held")],
        must_precede: &[("wrappers", "the first paragraph may have stood in what goes")],
    },
};

/// Elements that hold words and what stands among words: a block in one of them leaves its words behind.
const LINES: &[Element] = &[H1, H2, H3, H4, H5, H6, Pre, Summary];

/// Parts of a line, around which a block loses them.
const INLINE: &[Element] = &[
    Abbr, B, Bdi, Bdo, Cite, Code, Data, Dfn, Em, I, Kbd, Mark, Q, S, Samp, Small, Span, Strong, Sub, Sup, Time, U, Var,
];

/// Elements of which [`repair_element`] makes something else somewhere.
const REPAIRED: &[Element] = &[
    A, Address, Dd, Details, Dt, Footer, H1, H2, H3, H4, H5, H6, Header, Hgroup, Li, Ol, Picture, Rb, Rtc, Ruby,
    Summary, Ul,
];

/// Puts everything where the content models of the standard have it, from the inside of a line to whole sections.
fn repair(document: &mut Document, root: NodeId, _: &mut Context) {
    for id in inline_around_blocks(document, root) {
        document.unwrap(id);
    }
    for id in any_of(document, root, LINES) {
        unwrap_blocks(document, id);
    }
    for id in any_of(document, root, REPAIRED) {
        if document.parent(id).is_some() {
            repair_element(document, root, id);
        }
    }
    unwrap_sections(document, root);
    definitions::repair(document, root);
}

/// Formatting that holds blocks, which are no part of a line.
fn inline_around_blocks(document: &Document, root: NodeId) -> Vec<NodeId> {
    let mut found = Vec::new();
    if !document.may_hold(INLINE) {
        return found;
    }
    let mut is_known = vec![false; document.len()];
    for id in document.subtree(root).filter(|&id| is_block(document, id)) {
        for around in document.ancestors(id).take_while(|&around| around != root) {
            if is_known[around.index()] {
                break;
            }
            is_known[around.index()] = true;
            if is_any(document, around, INLINE) {
                found.push(around);
            }
        }
    }
    found
}

/// Leaves the words of the blocks in a line, apart from each other as they were: by a space, or a line end in `pre`.
fn unwrap_blocks(document: &mut Document, line: NodeId) {
    let separator = if document.is(line, Pre) { "\n" } else { " " };
    for id in inside(document, line).into_iter().filter(|&id| is_block(document, id)).collect::<Vec<_>>() {
        if document.previous(id).is_some() {
            let space = document.create_text(separator);
            document.insert_before(id, space);
        }
        if document.next(id).is_some_and(|next| !is_block(document, next)) {
            let space = document.create_text(separator);
            document.insert_after(id, space);
        }
        document.unwrap(id);
    }
}

fn repair_element(document: &mut Document, root: NodeId, id: NodeId) {
    const HEADINGS: &[Element] = &[H1, H2, H3, H4, H5, H6];
    let parent = document.parent(id).unwrap_or(root);
    let is_in = |elements: &[Element]| {
        document.ancestors(id).take_while(|&id| id != root).any(|id| is_any(document, id, elements))
    };
    let holds = |elements: &[Element]| document.subtree(id).skip(1).any(|inner| is_any(document, inner, elements));
    let has_child = |elements: &[Element]| document.children(id).any(|child| is_any(document, child, elements));
    match document.element(id) {
        Some(Ul | Ol) => repair_list(document, id),
        Some(Li) if !is_any(document, parent, &[Ul, Ol]) => gather_items(document, id),
        Some(Dt | Dd) if !definitions::is_in_list(document, id) => definitions::make_paragraph(document, id),
        Some(Details) => repair_details(document, id),
        Some(Summary) if !document.is(parent, Details) => document.rename(id, P),
        Some(Header | Footer) if is_in(&[Header, Footer]) => document.rename(id, Div),
        Some(Address) if holds(HEADINGS) || holds(&[Address, Header, Footer, Section, Article, Nav, Aside]) => {
            document.rename(id, Div);
        }
        Some(H1 | H2 | H3 | H4 | H5 | H6) if is_in(&[Th, Dt]) => document.unwrap(id),
        Some(H1 | H2 | H3 | H4 | H5 | H6) if !says_anything(document, id) => document.rename(id, P),
        Some(Hgroup) if !has_child(HEADINGS) => document.unwrap(id),
        Some(Picture) if !is_sound_picture(document, id) => unwrap_picture(document, id),
        // A player in a link would answer to the same click.
        Some(A) if holds(&[Video, Audio, Iframe, Details]) => document.unwrap(id),
        Some(Rb | Rtc) => document.unwrap(id),
        Some(Ruby) => repair_ruby(document, id),
        _ => {}
    }
}

/// What shows anything in an element, in order.
fn shown(document: &Document, id: NodeId) -> Vec<NodeId> {
    document.children(id).filter(|&child| !is_blank(document, child)).collect()
}

fn is_block(document: &Document, id: NodeId) -> bool {
    document.element(id).is_some_and(|element| element.is_block() && element != Br)
}

/// A list without items is an indentation. In one with items, an inner list belongs to the item in front of it, and
/// other things become items.
fn repair_list(document: &mut Document, list: NodeId) {
    let children = shown(document, list);
    if !children.iter().any(|&child| document.is(child, Li)) {
        return leave_content(document, list);
    }
    let mut before = None;
    // The item that is being made of what is none.
    let mut made = None;
    for child in children {
        if document.is(child, Li) {
            (before, made) = (Some(child), None);
            continue;
        }
        let is_inner_list = is_any(document, child, &[Ul, Ol]);
        let item = made.or(before.filter(|_| is_inner_list)).unwrap_or_else(|| {
            let item = document.create_element(Li);
            document.insert_before(child, item);
            item
        });
        document.append(item, child);
        (before, made) = (Some(item), Some(item));
    }
}

/// Makes a list of an item that stands in none, and of those behind it.
fn gather_items(document: &mut Document, first: NodeId) {
    let list = document.create_element(Ul);
    document.insert_before(first, list);
    let mut at = Some(first);
    while let Some(id) = at.filter(|&id| document.is(id, Li) || is_blank(document, id)) {
        at = document.next(id);
        document.append(list, id);
    }
}

/// Takes an element away that means nothing where it stands. Words that were alone in it become a paragraph.
fn leave_content(document: &mut Document, id: NodeId) {
    let children = shown(document, id);
    if children.iter().all(|&child| is_block(document, child)) && document.attribute(id, Attribute::Id).is_none() {
        document.unwrap(id);
    } else {
        let is_line = !document.subtree(id).skip(1).any(|inner| is_block(document, inner));
        document.rename(id, if is_line { P } else { Div });
    }
}

/// The summary comes first, and there is one; without any, there is nothing to open the rest with.
fn repair_details(document: &mut Document, id: NodeId) {
    let summaries: Vec<NodeId> = document.children(id).filter(|&child| document.is(child, Summary)).collect();
    let Some((&summary, others)) = summaries.split_first() else { return leave_content(document, id) };
    others.iter().for_each(|&other| document.rename(other, P));
    let first = document.children(id).next().filter(|&first| first != summary);
    if let Some(first) = first {
        document.insert_before(first, summary);
    }
}

/// Does it hold sources, and behind them a picture?
fn is_sound_picture(document: &Document, id: NodeId) -> bool {
    let parts = shown(document, id);
    let Some((&last, sources)) = parts.split_last() else { return false };
    document.is(last, Img) && sources.iter().all(|&source| document.is(source, Source))
}

fn unwrap_picture(document: &mut Document, id: NodeId) {
    for child in shown(document, id) {
        if document.is(child, Source) {
            document.detach(child);
        }
    }
    document.unwrap(id);
}

/// Has it words, in its text or for a picture?
fn says_anything(document: &Document, id: NodeId) -> bool {
    let has_words = |id: NodeId| document.attribute(id, Attribute::Alt).is_some_and(|alt| !is_blank_text(alt));
    document.subtree(id).any(|id| document.says(id) || has_words(id))
}

/// Each reading has brackets on both sides, for browsers that set it in the line, or none has.
fn repair_ruby(document: &mut Document, id: NodeId) {
    let parts = |wanted| inside(document, id).into_iter().filter(|&id| document.is(id, wanted)).collect();
    let (readings, brackets): (Vec<NodeId>, Vec<NodeId>) = (parts(Rt), parts(Rp));
    let is_read = readings.iter().any(|&reading| says_anything(document, reading));
    if !is_read || brackets.len() != readings.len() * 2 {
        brackets.into_iter().for_each(|bracket| document.detach(bracket));
    }
    if !is_read {
        readings.into_iter().for_each(|reading| document.detach(reading));
        document.unwrap(id);
        return;
    }
    // What stands behind the last reading has none: it belongs behind the ruby.
    let parts: Vec<NodeId> = document.children(id).collect();
    let is_part = |&part: &NodeId| is_any(document, part, &[Rt, Rp, Rtc]);
    let last = parts.iter().rposition(is_part).map_or(0, |last| last + 1);
    // All readings are of rubies inside it.
    if last == 0 && parts.iter().any(|&part| document.is(part, Ruby)) {
        document.unwrap(id);
        return;
    }
    let behind = parts.get(last..).unwrap_or_default();
    if last > 0 && behind.iter().any(|&part| !is_blank(document, part) || document.is(part, Br)) {
        for &part in behind.iter().rev() {
            document.detach(part);
            document.insert_after(id, part);
        }
    }
}

/// Unwraps sections that no heading of their own introduces: nothing would be read out of them but that they are there.
fn unwrap_sections(document: &mut Document, root: NodeId) {
    const SECTIONS: &[Element] = &[Section, Article];
    if !document.may_hold(SECTIONS) {
        return;
    }
    let mut has_heading = vec![false; document.len()];
    for id in document.subtree(root).filter(|&id| document.is_heading(id)) {
        let section = document.ancestors(id).find(|&id| is_any(document, id, &[Section, Article, Aside, Nav]));
        if let Some(section) = section {
            has_heading[section.index()] = true;
        }
    }
    for id in inside(document, root) {
        let is_bare = is_any(document, id, SECTIONS)
            && !has_heading[id.index()]
            && document.attribute(id, Attribute::AriaLabel).is_none()
            && document.attribute(id, Attribute::MaqalClass).is_none();
        if is_bare {
            leave_content(document, id);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::run;
    use super::*;

    #[test]
    fn what_has_no_place_gets_one() {
        for (html, expected) in [
            // Lists.
            ("<ul>a<li>b</li><p>c</p></ul>", "<ul><li>a</li><li>b</li><li><p>c</p></li></ul>"),
            ("<ul><ul><li>a</li></ul></ul>", "<ul><li>a</li></ul>"),
            ("<ol><ol><li>a</li></ol><li>b</li></ol>", "<ol><li><ol><li>a</li></ol></li><li>b</li></ol>"),
            ("<ul>a <b>b</b></ul>", "<p>a <b>b</b></p>"),
            ("<ul>a<p>b</p></ul>", "<div>a<p>b</p></div>"),
            (
                "<blockquote><li>a</li> <li>b</li>c</blockquote>",
                "<blockquote><ul><li>a</li> <li>b</li></ul>c</blockquote>",
            ),
            // Lines.
            ("<h2><ul><li>a</li><li>b</li></ul></h2>", "<h2>a b</h2>"),
            ("<pre><p>a</p><div>b</div>c</pre>", "<pre>a\nb\nc</pre>"),
            ("<em><p>a</p><h2>b</h2></em>", "<p>a</p><h2>b</h2>"),
            ("<time datetime=\"2021\"><div>a</div></time>", "<div>a</div>"),
            // Boxes.
            ("<section>a <b>b</b></section>", "<p>a <b>b</b></p>"),
            ("<section><section><h2>a</h2></section></section>", "<section><h2>a</h2></section>"),
            ("<header><header>a</header></header>", "<header><div>a</div></header>"),
            ("<address>a<address>b</address></address>", "<div>a<address>b</address></div>"),
            ("<hgroup><p>a</p></hgroup>", "<p>a</p>"),
            ("<details><p>a</p></details><summary>b</summary>", "<p>a</p><p>b</p>"),
            ("<details><p>a</p><summary>b</summary></details>", "<details><summary>b</summary><p>a</p></details>"),
            ("<table><tr><th><h2>a</h2></th></tr></table>", "<table><tbody><tr><th>a</th></tr></tbody></table>"),
            // Terms.
            ("<dl><dt>a</dt><dt>b</dt></dl>", "<ul><li>a</li><li>b</li></ul>"),
            ("<dl><dd>a</dd><dt>b</dt><dd>c</dd><dt>d</dt></dl>", "<p>a</p><dl><dt>b</dt><dd>c</dd></dl><p>d</p>"),
            ("<div><dd>a</dd><dt><p>b</p></dt></div>", "<div><p>a</p><div><p>b</p></div></div>"),
            // Pictures, players, ruby.
            (
                "<picture><source srcset=\"b.avif\"><a href=\"/x\"><img src=\"b.jpg\"></a></picture>",
                "<a href=\"/x\"><img src=\"b.jpg\"></a>",
            ),
            (
                "<a href=\"/x\"><video src=\"v.mp4\" controls></video></a>",
                "<video src=\"v.mp4\" controls=\"\"></video>",
            ),
            ("<ruby>a<rp>(</rp></ruby>", "a"),
            ("<ruby>a<rp>(</rp><rt>b</rt></ruby>", "<ruby>a<rt>b</rt></ruby>"),
            ("<p>x<ruby>a<rt>b</rt><br>c</ruby>d</p>", "<p>x<ruby>a<rt>b</rt></ruby><br>cd</p>"),
            ("<p><ruby>a<br></ruby>b</p>", "<p>a<br>b</p>"),
            ("<h2><img src=\"a.jpg\"></h2>", "<p><img src=\"a.jpg\"></p>"),
        ] {
            assert_eq!(run(&PASS, html), expected, "{html}");
        }
    }

    #[test]
    fn what_is_in_its_place_stays() {
        for html in [
            "<ul>\n<li>a<ul><li>b</li></ul></li>\n</ul>",
            "<h2>a <b>b</b><br>c</h2>",
            "<section><h2>a</h2><p>b</p></section>",
            "<section aria-label=\"a\"><p>b</p></section>",
            "<header><h2>a</h2></header><footer>b</footer>",
            "<details><summary>a</summary>b</details>",
            "<dl><dt>a</dt><dd>b</dd></dl>",
            "<dl><div><dt>a</dt><dd>b</dd></div></dl>",
            "<picture> <source srcset=\"b.avif\"> <img src=\"b.jpg\"> </picture>",
            "<ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby>",
        ] {
            assert_eq!(run(&PASS, html), html);
        }
    }
}
