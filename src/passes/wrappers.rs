//! Elements that say nothing: a `span` or `a` without attributes of use, bold around the whole lead.

use super::pass::{Context, PassInfo, Stage};
use crate::html::{Attribute, Element};
use crate::policy::{Policy, UrlKind};
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
        note: "inline elements that say nothing, bold around the whole first paragraph",
        must_follow: &[("pullQuotes", "a quote may have been all that a wrapper held")],
        must_precede: &[],
    },
};

/// Unwraps `span` without language, direction, title or ID, `a` that leads nowhere and marks no place, and `b` or
/// `strong` around all of the first paragraph, which the style sheet emphasizes.
fn unwrap(document: &mut Document, root: NodeId, context: &mut Context) {
    let is_useless = |&id: &NodeId| id != root && says_nothing(document, id, context.policy);
    if document.may_hold(&[Element::A, Element::Span]) {
        let useless: Vec<NodeId> = document.subtree(root).filter(is_useless).collect();
        for id in useless {
            document.unwrap(id);
        }
    }
    let first = document.subtree(root).find(|&id| document.is(id, Element::P));
    let bold = |id: NodeId| {
        let only = only_child(document, id)?;
        (document.is(only, Element::B) || document.is(only, Element::Strong)).then_some(only)
    };
    // The questions of an interview stay as they are, the first as the others.
    let is_question = |first: NodeId| {
        let mut others = document.subtree(root).filter(|&id| id != first && document.is(id, Element::P));
        document.text(first).trim_end().ends_with(['?', '؟', '？']) && others.any(|id| bold(id).is_some())
    };
    if let Some(first) = first
        && let Some(only) = bold(first)
        && !is_question(first)
    {
        document.unwrap(only);
    }
}

fn says_nothing(document: &Document, id: NodeId, policy: &Policy) -> bool {
    use Attribute::{DataMaqalProvider, Dir, Href, Id, Lang, Title};
    let has = |names: &[Attribute]| names.iter().any(|&name| document.attribute(id, name).is_some());
    match document.element(id) {
        Some(Element::Span) => !has(&[Lang, Dir, Title, Id]),
        Some(Element::A) => match document.attribute(id, Href) {
            // The policy would keep the `a` and drop the address.
            Some(href) => !has(&[DataMaqalProvider]) && policy.checked_url(UrlKind::Link, href).is_none(),
            None => !has(&[Id]),
        },
        _ => false,
    }
}

/// The one child that shows anything.
fn only_child(document: &Document, id: NodeId) -> Option<NodeId> {
    let mut children = document.children(id).filter(|&child| !document.is_white(child));
    let only = children.next()?;
    children.next().is_none().then_some(only)
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
            ("<p><a href=\"sms:+123\">a</a></p>", "<p>a</p>"),
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
