//! Elements that say nothing, or not what they mean: a `span` or `a` without attributes of use, bold around the whole
//! lead, formatting around blocks, a section without a heading, a list of descriptions without terms.

mod definitions;

use super::pass::{Context, PassInfo, Stage};
use super::tools::{inside, is_any, is_blank};
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
        examples: &[
            ("<p><span>a</span></p>", "<p>a</p>"),
            ("<section><p>a</p></section>", "<p>a</p>"),
            ("<dl><dd>a</dd></dl>", "<p>a</p>"),
        ],
        note: "inline elements that say nothing or stand around blocks, bold around the whole first paragraph, \
            sections without a heading, descriptions without a term",
        must_follow: &[("pullQuotes", "a quote may have been all that a wrapper held")],
        must_precede: &[],
    },
};

/// Unwraps `span` without language, direction, title or ID, `a` that leads nowhere and marks no place, and `b` or
/// `strong` around all of the first paragraph, which the style sheet emphasizes.
///
/// Unwraps formatting that holds blocks, and sections without a heading, and repairs lists of descriptions.
fn unwrap(document: &mut Document, root: NodeId, context: &mut Context) {
    let is_useless = |&id: &NodeId| id != root && says_nothing(document, id, context.policy);
    let useless: Vec<NodeId> = document.subtree(root).filter(is_useless).collect();
    let around_blocks = inline_around_blocks(document, root);
    for id in useless.into_iter().chain(around_blocks) {
        document.unwrap(id);
    }
    unwrap_sections(document, root);
    definitions::repair(document, root);
    let first = document.subtree(root).find(|&id| document.is(id, Element::P));
    if let Some(only) = first.and_then(|first| only_child(document, first))
        && (document.is(only, Element::B) || document.is(only, Element::Strong))
    {
        document.unwrap(only);
    }
}

/// Formatting that holds blocks, which are no part of a line.
fn inline_around_blocks(document: &Document, root: NodeId) -> Vec<NodeId> {
    use Element::*;
    const INLINE: &[Element] = &[Span, Em, Strong, B, I, U, S, Small, Cite, Q, Mark, Code, Abbr, Sub, Sup];
    let mut found = Vec::new();
    let mut is_known = vec![false; document.len()];
    for id in document.subtree(root) {
        if !document.element(id).is_some_and(|element| element.is_block() && element != Br) {
            continue;
        }
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

/// Unwraps sections that no heading introduces: nothing would be read out of them but that they are there.
fn unwrap_sections(document: &mut Document, root: NodeId) {
    const SECTIONS: &[Element] = &[Element::Section, Element::Article];
    if !document.may_hold(SECTIONS) {
        return;
    }
    let mut has_heading = vec![false; document.len()];
    for id in document.subtree(root).filter(|&id| document.element(id).is_some_and(Element::is_heading)) {
        for around in document.ancestors(id) {
            if std::mem::replace(&mut has_heading[around.index()], true) {
                break;
            }
        }
    }
    for id in inside(document, root) {
        let is_bare = is_any(document, id, SECTIONS)
            && !has_heading[id.index()]
            && document.attribute(id, Attribute::AriaLabel).is_none()
            && document.attribute(id, Attribute::MaqalClass).is_none();
        if !is_bare {
            continue;
        }
        let is_block = |child| document.element(child).is_some_and(Element::is_block) || is_blank(document, child);
        if document.children(id).all(is_block) && document.attribute(id, Attribute::Id).is_none() {
            document.unwrap(id);
        } else {
            document.rename(id, Element::Div);
        }
    }
}

fn says_nothing(document: &Document, id: NodeId, policy: &Policy) -> bool {
    use Attribute::{DataMaqalProvider, Dir, Href, Id, Lang, Name, Title};
    let has = |names: &[Attribute]| names.iter().any(|&name| document.attribute(id, name).is_some());
    match document.element(id) {
        Some(Element::Span) => !has(&[Lang, Dir, Title, Id]),
        Some(Element::A) => match document.attribute(id, Href) {
            // The policy would keep the `a` and drop the address.
            Some(href) => !has(&[DataMaqalProvider]) && policy.checked_url(UrlKind::Link, href).is_none(),
            None => !has(&[Name, Id]),
        },
        _ => false,
    }
}

/// The one child that shows anything.
fn only_child(document: &Document, id: NodeId) -> Option<NodeId> {
    let mut children = document
        .children(id)
        .filter(|&child| !document.text(child).trim().is_empty() || document.element(child).is_some());
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
            ("<em><p>a</p><h2>b</h2></em>", "<p>a</p><h2>b</h2>"),
            ("<section>a <b>b</b></section>", "<div>a <b>b</b></div>"),
            ("<p><a href=\"sms:+123\">a</a></p>", "<p>a</p>"),
            ("<dl><dt>a</dt><dt>b</dt></dl>", "<ul><li>a</li><li>b</li></ul>"),
            ("<dl><dd>a</dd><dt>b</dt><dd>c</dd><dt>d</dt></dl>", "<p>a</p><dl><dt>b</dt><dd>c</dd></dl><p>d</p>"),
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
            "<section><h2>a</h2><p>b</p></section>",
            "<dl><dt>a</dt><dd>b</dd></dl>",
            "<dl><div><dt>a</dt><dd>b</dd></div></dl>",
        ] {
            assert_eq!(run(&PASS, html), html);
        }
    }
}
