//! Empty and blank elements, which were there to make space.

use std::cell::OnceCell;

use super::pass::{Context, PassInfo, Stage};
use super::tools::{is_blank, named};
use crate::html::{Attribute, Element, name_key};
use crate::policy::bare_id;
use crate::small::scan::position_of;
use crate::small::search::contains_literal;
use crate::small::sort::sort;
use crate::tree::{Document, NodeId};

pub(super) const PASS: PassInfo = PassInfo {
    name: "blanks",
    stages: &[Stage::Page, Stage::Body],
    is_on_by_default: true,
    is_guess: false,
    run: remove,
    #[cfg(test)]
    about: super::pass::About {
        examples: &[("<p>&nbsp;</p><p>a</p>", "<p>a</p>")],
        note: "elements in which nothing shows, line breaks that part nothing",
        must_follow: &[
            ("paragraphs", "what stands between two line breaks may be blank"),
            ("pullQuotes", "a box may have held a pull quote alone"),
            ("wrappers", "a block may have held empty elements alone"),
        ],
        must_precede: &[],
    },
};

/// Removes blocks and inline elements in which nothing shows: a `picture` without its `img`, too. Cells stay, since a
/// row without one would be another row, and so does what a link leads to.
fn remove(document: &mut Document, root: NodeId, context: &mut Context) {
    let wanted = OnceCell::new();
    let is_wanted = |id: NodeId| {
        if !document.may_have(id, &[Attribute::Id, Attribute::Name]) {
            return false;
        }
        let wanted = wanted.get_or_init(|| linked_names(document, root, context));
        let names = [Attribute::Id, Attribute::Name].into_iter().filter_map(|name| document.attribute(id, name));
        names.into_iter().any(|name| wanted.binary_search(&name_key(bare_id(name, &context.id_prefix))).is_ok())
    };
    // The picture of the article may be painted behind an empty box.
    let is_painted = |id: NodeId| {
        context.stage == Stage::Page
            && document.attribute(id, Attribute::Style).is_some_and(|style| contains_literal(style, "url("))
    };
    let mut shows = vec![false; document.len()];
    let mut left = Vec::with_capacity(document.len() / 8);
    let mut sort_out = |id: NodeId| {
        if shows_by_itself(document, id) {
            mark(document, &mut shows, id);
        } else if document.element(id).is_some() {
            left.push(id);
        }
    };
    // In the whole document, a look at what was ever made takes less than a walk: what stands nowhere any more shows in
    // nothing, and takes nothing out.
    match root {
        NodeId::ROOT => document.all_ever_made().skip(1).for_each(&mut sort_out),
        _ => document.subtree(root).skip(1).for_each(&mut sort_out),
    }
    // Most elements are marked by now, and need not be asked for their attributes.
    left.retain(|id| !shows[id.index()]);
    let is_post = |id: NodeId| document.attribute(id, Attribute::MaqalResource).is_some();
    for &id in left.iter().filter(|&&id| is_post(id) || is_wanted(id) || is_painted(id)) {
        mark(document, &mut shows, id);
    }
    // White space in `pre` shows: it is how code is indented.
    let has_pre = document.may_hold(&[Element::Pre]);
    let is_in_pre = |id: NodeId| has_pre && document.ancestors(id).any(|id| document.is(id, Element::Pre));
    left.retain(|&id| !shows[id.index()] && document.element(id).is_some_and(is_removable) && !is_in_pre(id));
    left.into_iter().for_each(|id| document.detach(id));
    for id in named(document, root, Element::Br) {
        for blank in parts_nothing(document, id) {
            document.detach(blank);
        }
    }
}

/// Marks a node that shows something, and what it stands in, up to the first that is marked already.
fn mark(document: &Document, shows: &mut [bool], id: NodeId) {
    let mut at = Some(id);
    while let Some(showing) = at.filter(|at| !shows[at.index()]) {
        shows[showing.index()] = true;
        at = document.parent(showing);
    }
}

/// A line break at an edge of its block, and what is blank between it and that edge; nothing where it parts lines. In
/// cells, line breaks set lines beside those of other cells.
fn parts_nothing(document: &Document, line_break: NodeId) -> Vec<NodeId> {
    let parent = document.parent(line_break).and_then(|parent| document.element(parent));
    if parent.is_some_and(|parent| !parent.is_block() || parent.is_table_part()) {
        return Vec::new();
    }
    // Most stand between words.
    let is_words = |id: Option<NodeId>| id.is_some_and(|id| document.says(id));
    if is_words(document.previous(line_break)) && is_words(document.next(line_break)) {
        return Vec::new();
    }
    let sides: [fn(&Document, NodeId) -> Option<NodeId>; 2] = [Document::previous, Document::next];
    let mut found = Vec::new();
    for side in sides {
        let beside = || std::iter::successors(side(document, line_break), |&id| side(document, id));
        let is_edge =
            |id: NodeId| document.element(id).is_some_and(|element| element.is_block() && element != Element::Br);
        if beside().find(|&id| !is_blank(document, id)).is_none_or(is_edge) {
            let is_text = |id: &NodeId| document.element(*id).is_none() && is_blank(document, *id);
            found.push(line_break);
            found.extend(beside().take_while(is_text));
        }
    }
    found
}

/// The hashes of the names of places that links lead to, sorted: an empty element may be such a place. A link to `#`
/// leads to none.
fn linked_names(document: &Document, root: NodeId, context: &Context) -> Vec<u32> {
    let name = |id: NodeId| {
        let href = document.attribute(id, Attribute::Href)?;
        let name = href.get(position_of(href.as_bytes(), [b'#'])? + 1..)?.trim();
        (!name.is_empty() && document.is_within(id, root)).then_some(name)
    };
    let named = document.ever_having(&[Attribute::Href]).into_iter().filter_map(name);
    let mut names: Vec<u32> = named.map(|name| name_key(bare_id(name, &context.id_prefix))).collect();
    sort(&mut names);
    names
}

fn shows_by_itself(document: &Document, id: NodeId) -> bool {
    match document.element(id) {
        None => document.says(id),
        Some(element) => {
            use Element::*;
            matches!(element, Img | Video | Audio | Iframe | Embed | Oembed | Script | Hr | Meta | Link | Base | Col)
        }
    }
}

fn is_removable(element: Element) -> bool {
    use Element::*;
    !element.is_table_part() && !element.is_void() && !matches!(element, Title | Script)
}

#[cfg(test)]
mod tests {
    use super::super::tests::run;
    use super::*;

    #[test]
    fn what_shows_nothing_goes() {
        for (html, expected) in [
            ("<p>&nbsp;</p><p>a</p><div> <span></span></div>", "<p>a</p>"),
            ("<h2></h2><p><b>\u{200f}</b></p>a", "a"),
            ("<ul><li></li><li>a</li></ul>", "<ul><li>a</li></ul>"),
            ("<p><a href=\"/x\"></a></p>", ""),
            ("<figure><picture><source srcset=\"a.webp\"></picture></figure>", ""),
        ] {
            assert_eq!(run(&PASS, html), expected, "{html}");
        }
    }

    #[test]
    fn what_shows_something_stays() {
        for html in [
            "<p><img src=\"a.png\" alt=\"\"></p>",
            "<table><tbody><tr><td></td><td>a</td></tr></tbody></table>",
            "<p>.</p><hr>",
            "<picture><source srcset=\"a.webp\"><img src=\"a.png\"></picture>",
            "<pre><code>a\n<b>    </b><b>b</b></code></pre>",
        ] {
            assert_eq!(run(&PASS, html), html);
        }
    }
}
