//! Inline elements that say nothing: a `span` or `a` without attributes of use, and bold around the whole lead.

use super::pass::{Context, PassInfo, Stage};
use crate::html::{Attribute, Element};
use crate::tree::{Document, NodeId};

pub(super) const PASS: PassInfo = PassInfo {
    name: "wrappers",
    stages: &[Stage::Body],
    is_on_by_default: true,
    is_guess: false,
    run: unwrap,
    #[cfg(test)]
    about: super::pass::About {
        examples: &[("<p><span>a</span></p>", "<p>a</p>")],
        note: "inline elements that say nothing, and bold around the whole first paragraph",
        must_follow: &[("pullQuotes", "a quote may have been all that a wrapper held")],
        must_precede: &[],
    },
};

/// Unwraps `span` without language, direction, title or ID, `a` that leads nowhere and marks no place, and `b` or
/// `strong` around all of the first paragraph, which the style sheet emphasizes.
fn unwrap(document: &mut Document, root: NodeId, _: &mut Context) {
    let useless: Vec<NodeId> = document.subtree(root).filter(|&id| id != root && says_nothing(document, id)).collect();
    for id in useless {
        replace_with_children(document, id);
    }
    let first = document.subtree(root).find(|&id| document.is(id, Element::P));
    if let Some(only) = first.and_then(|first| only_child(document, first))
        && (document.is(only, Element::B) || document.is(only, Element::Strong))
    {
        replace_with_children(document, only);
    }
}

fn says_nothing(document: &Document, id: NodeId) -> bool {
    use Attribute::{Dir, Href, Id, Lang, Name, Title};
    let has = |names: &[Attribute]| names.iter().any(|&name| document.attribute(id, name).is_some());
    match document.element(id) {
        Some(Element::Span) => !has(&[Lang, Dir, Title, Id]),
        Some(Element::A) => !has(&[Href, Name, Id]) || document.attribute(id, Href).is_some_and(is_script),
        _ => false,
    }
}

/// A link that only ever ran script. (The policy would keep the `a` and drop the address.)
fn is_script(href: &str) -> bool {
    use crate::html::url::{Reach, Scheme, parse};
    parse(href, None).is_none_or(|url| url.reach == Reach::Absolute(Scheme::Other))
}

/// The one child that shows anything.
fn only_child(document: &Document, id: NodeId) -> Option<NodeId> {
    let mut children = document
        .children(id)
        .filter(|&child| !document.text(child).trim().is_empty() || document.element(child).is_some());
    let only = children.next()?;
    children.next().is_none().then_some(only)
}

fn replace_with_children(document: &mut Document, id: NodeId) {
    let children: Vec<NodeId> = document.children(id).collect();
    for child in children {
        document.insert_before(id, child);
    }
    document.detach(id);
}

#[cfg(test)]
mod tests {
    use super::super::tests::run;
    use super::*;

    #[test]
    fn what_says_nothing_is_unwrapped() {
        for (html, expected) in [
            ("<p><span>a</span> <a>b</a> <a href=\"java&Tab;script:x\">c</a></p>", "<p>a b c</p>"),
            ("<p><strong>a <i>b</i></strong></p><p><b>c</b></p>", "<p>a <i>b</i></p><p><b>c</b></p>"),
            ("<p><span><span>a</span></span></p>", "<p>a</p>"),
        ] {
            assert_eq!(run(&PASS, html), expected, "{html}");
        }
    }

    #[test]
    fn what_says_something_stays() {
        for html in [
            "<p><span lang=\"en\" dir=\"ltr\">a</span> b</p>",
            "<p><a href=\"/x\">a</a> <a id=\"user-content-y\"></a>c</p>",
            "<p><b>a</b> b</p>",
        ] {
            assert_eq!(run(&PASS, html), html);
        }
    }
}
