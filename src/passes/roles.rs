//! Headings that their ARIA role alone tells, and the names of what opens and of what lies behind a tab, as headings of
//! it: readers of an article see all of it at once.

mod panels;

use super::pass::{Context, PassInfo, Stage};
use super::tools::{first_shown, is_any, next_shown, only_child, short_text};
use crate::html::{Attribute, Element, name_key};
use crate::small::sort::sort;
use crate::small::text::eq_ignore_case;
use crate::tree::{Document, NodeId};

pub(super) const PASS: PassInfo = PassInfo {
    name: "roles",
    stages: &[Stage::Page],
    is_on_by_default: true,
    is_guess: false,
    run: read,
    #[cfg(test)]
    about: super::pass::About {
        examples: &[
            ("<div role=\"heading\" aria-level=\"3\">A</div><p>b</p>", "<h3>A</h3><p>b</p>"),
            (
                "<div role=\"button\" aria-controls=\"a\">A</div><div id=\"a\">b</div>",
                "<h3>A</h3><div id=\"user-content-a\">b</div>",
            ),
            (
                "<div class=\"faq\"><button class=\"faq-question\">A</button>\
                    <div class=\"faq-answer\" hidden>b</div></div>",
                "<div><h3>A</h3><div>b</div></div>",
            ),
        ],
        note: "headings by their role, names of panels that open and of tabs, by roles and by builders' classes",
        must_follow: &[],
        must_precede: &[("paragraphs", "a heading is no paragraph")],
    },
};

/// The level of a heading by its role that names none (<https://www.w3.org/TR/wai-aria-1.2/#heading>), and that of a
/// panel's name.
const DEFAULT: Element = Element::H2;
const OF_PANEL: Element = Element::H3;

/// The longest name of a panel, in characters.
const MAX_NAME_CHARS: usize = 140;

fn read(document: &mut Document, root: NodeId, _: &mut Context) {
    use Attribute::{AriaControls, Class, Id, Role};
    let mut ids = document.having_in_order(root, &[AriaControls, Class, Id, Role]);
    let mut tabs = Vec::new();
    for &id in &ids {
        if !document.may_have(id, &[AriaControls, Role]) {
            continue;
        }
        if has_role(document, id, "heading") {
            let level = document.attribute(id, Attribute::AriaLevel).and_then(|level| level.trim().parse().ok());
            make_heading(document, id, level.map_or(DEFAULT, Element::heading));
        } else if has_role(document, id, "tab") {
            tabs.push(id);
        } else if opens_next(document, id) {
            make_heading(document, id, OF_PANEL);
        }
    }
    if tabs.len() > 1 {
        name_panels(document, root, &tabs);
        ids = document.having_in_order(root, &[Class, Id]);
    }
    ids.retain(|&id| document.may_have(id, &[Class, Id]));
    panels::read(document, &ids);
}

fn has_role(document: &Document, id: NodeId, role: &str) -> bool {
    document.attribute(id, Attribute::Role).is_some_and(|value| eq_ignore_case(value.trim(), role))
}

/// Does it name the panel behind it, which it opens?
fn opens_next(document: &Document, id: NodeId) -> bool {
    use Element::{A, Button, Div, P, Span};
    let Some(name) =
        document.attribute(id, Attribute::AriaControls).filter(|_| is_any(document, id, &[A, Button, Div, P, Span]))
    else {
        return false;
    };
    let is_panel = |panel: NodeId| document.attribute(panel, Attribute::Id) == Some(name.trim());
    let around = document.parent(id).filter(|&parent| only_child(document, parent) == Some(id));
    let mut behind = [Some(id), around].into_iter().flatten().filter_map(|id| next_shown(document, id));
    behind.any(is_panel) && names_something(document, id)
}

/// Has it the words of a name, and no heading around or in it?
fn names_something(document: &Document, id: NodeId) -> bool {
    short_text(document, id, MAX_NAME_CHARS).is_some_and(|text| !text.is_empty())
        && !document.subtree(id).any(|id| document.is_heading(id))
        && !document.ancestors(id).take(4).any(|id| document.is_heading(id) || document.is(id, Element::Summary))
}

/// Makes a heading of an element that is a line, or is all of its paragraph.
fn make_heading(document: &mut Document, id: NodeId, heading: Element) {
    use Element::{A, Button, Div, P, Span};
    if !names_something(document, id) || !is_any(document, id, &[A, Button, Div, P, Span]) {
        return;
    }
    let Some(parent) = document.parent(id) else { return };
    let is_in_line = document.is(parent, P) || document.element(parent).is_some_and(|element| !element.is_block());
    if is_in_line && only_child(document, parent) != Some(id) {
        return;
    }
    let line = if document.is(parent, P) { parent } else { id };
    document.rename(line, heading);
}

/// Puts the name of each tab over its panel, and takes the row of tabs away, where each has its panel.
fn name_panels(document: &mut Document, root: NodeId, tabs: &[NodeId]) {
    let named = |id: NodeId| Some((name_key(document.attribute(id, Attribute::Id)?), id));
    let mut places: Vec<(u32, NodeId)> = document.subtree(root).filter_map(named).collect();
    sort(&mut places);
    let panel = |tab: NodeId| {
        let link =
            document.subtree(tab).take(4).find_map(|id| document.attribute(id, Attribute::Href)?.strip_prefix('#'));
        let name = document.attribute(tab, Attribute::AriaControls).or(link)?;
        let key = name_key(name.trim());
        let at = places.partition_point(|&(known, _)| known < key);
        places.get(at).filter(|&&(known, _)| known == key).map(|&(_, id)| id)
    };
    let mut rows: Vec<NodeId> = Vec::new();
    let mut names = Vec::new();
    for &tab in tabs {
        let row = document.ancestors(tab).take(4).find(|&id| has_role(document, id, "tablist"));
        let (Some(row), Some(panel)) = (row, panel(tab)) else { return };
        if !document.is_within(panel, row) {
            rows.push(row);
            names.extend(short_text(document, tab, MAX_NAME_CHARS).map(|name| (panel, name)));
        }
    }
    rows.into_iter().for_each(|row| document.detach(row));
    names.into_iter().for_each(|(panel, name)| name_panel(document, panel, &name));
}

/// Puts a name over what is in a panel, unless it has a heading.
fn name_panel(document: &mut Document, panel: NodeId, name: &str) {
    if name.is_empty() || first_shown(document, panel).is_some_and(|id| document.is_heading(id)) {
        return;
    }
    let heading = document.create_element(OF_PANEL);
    let text = document.create_text(name);
    document.append(heading, text);
    let first = document.children(panel).next();
    match first {
        Some(first) => document.insert_before(first, heading),
        None => document.append(panel, heading),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::run;
    use super::*;

    #[test]
    fn roles_and_controls_make_headings() {
        for (html, expected) in [
            ("<p role=heading>A</p>", "<h2>A</h2>"),
            ("<p><span role=heading aria-level=4>A</span></p>", "<h4><span>A</span></h4>"),
            (
                "<div><a aria-controls=a>A</a></div><div id=a><p>b</p></div>",
                "<div><h3>A</h3></div><div id=\"user-content-a\"><p>b</p></div>",
            ),
            (
                "<ul role=tablist><li><a role=tab href=#a>A</a></li><li><a role=tab href=#b>B</a></li></ul>\
                    <div id=a>c</div><div id=b>d</div>",
                "<div id=\"user-content-a\"><h3>A</h3>c</div><div id=\"user-content-b\"><h3>B</h3>d</div>",
            ),
        ] {
            assert_eq!(run(&PASS, html), expected, "{html}");
        }
    }

    #[test]
    fn other_elements_stay() {
        for (html, expected) in [
            ("<p>a <span role=heading>b</span></p>", "<p>a <span>b</span></p>"),
            (
                "<h3><span aria-controls=a>A</span></h3><div id=a>b</div>",
                "<h3><span>A</span></h3><div id=\"user-content-a\">b</div>",
            ),
            ("<div aria-controls=b>A</div><div id=a>b</div>", "<div>A</div><div id=\"user-content-a\">b</div>"),
        ] {
            assert_eq!(run(&PASS, html), expected, "{html}");
        }
    }
}
