//! Panels that open and panels behind tabs, where classes tell them and no role does, as page builders write them. What
//! they hide until somebody clicks is shown.

use super::{MAX_NAME_CHARS, OF_PANEL, make_heading, name_panel, names_something};
use crate::article::is_for_machines;
use crate::html::{Attribute, Element, has_all_of_one, has_word, letters_in, letters_of};
use crate::passes::tools::{inside, is_any, is_blank, next_shown, only_child, short_text};
use crate::small::chars::is_alphanumeric;
use crate::small::scan::position_of;
use crate::small::search::Literals;
use crate::tree::{Document, NodeId};

/// Pieces of the classes of what opens, and of what it is in.
const KINDS: [&str; 10] = [
    "accord",
    "toggle",
    "collaps",
    "expand",
    "spoiler",
    "readmore",
    "read-more",
    "more-text",
    "more-content",
    "show-more",
];
static PIECES: Literals = Literals::in_any_case(&KINDS);

/// Those of tabs.
static PIECES_OF_TABS: Literals =
    Literals::in_any_case(&["tabs", "tabcontent", "tabpanel", "tab-content", "tab-pane", "tab-title", "_tab_"]);

/// The letters of each piece: most classes lack one of them, and are not searched.
static LETTERS_OF_KINDS: [u32; KINDS.len()] = letters_of(&KINDS);
static LETTERS_OF_TABS: [u32; 1] = letters_of(&["tab"]);
static LETTERS_OF_FAQ: [u32; 1] = letters_of(&["faq"]);

/// Words in the classes of a panel's name, and in those of a panel.
const NAMES: &[&str] = &[
    "button", "btn", "control", "head", "header", "heading", "label", "link", "name", "question", "summary", "title",
    "toggle", "trigger",
];
const PANELS: &[&str] = &[
    "accordion",
    "answer",
    "body",
    "box",
    "collapse",
    "content",
    "details",
    "expand",
    "inner",
    "more",
    "pane",
    "panel",
    "spoiler",
    "tab",
    "tabcontent",
    "text",
    "toggle",
];

/// Words in the classes and IDs of rows of tabs, and of what they are in.
const TABS: &[&str] = &["tab", "tabs", "tablist"];

/// Words in the classes of panels that hold what the site is for, and no text.
const MENUS: &[&str] = &["dropdown", "filter", "menu", "nav", "navbar", "search"];

/// The most tabs in a row.
const MAX_TABS: usize = 20;

/// Makes headings of the names, and shows what is behind them, among the elements with a class or an ID.
pub(super) fn read(document: &mut Document, ids: &[NodeId]) {
    let mut opening = Opening::of(document, ids);
    for &id in ids {
        if !opening.is_about(document, id) {
            continue;
        }
        if let Some(panels) = panels_of_row(document, id, &opening) {
            document.detach(id);
            panels.into_iter().for_each(|(name, panel)| name_panel(document, panel, &name));
        } else if is_panel(document, id, &opening) && show(document, id) {
            opening.forget(id);
        }
        if names_next(document, id, &opening) {
            make_heading(document, id, OF_PANEL);
            bare(document, id);
        }
    }
}

/// The elements whose classes say that something opens there, or that there are tabs: few of a page, so that no others
/// are asked for words.
struct Opening {
    /// For each node, the bits of what its class or ID says.
    are: Vec<u8>,
}

const OPENS: u8 = 1;
const TABS_BY_CLASS: u8 = 2;
const TABS_BY_ID: u8 = 4;

impl Opening {
    fn of(document: &Document, ids: &[NodeId]) -> Self {
        let mut are = vec![0; document.len()];
        for &id in ids {
            let mut bits = 0;
            if let Some(class) = document.attribute(id, Attribute::Class) {
                let letters = letters_in(class);
                if has_all_of_one(letters, &LETTERS_OF_KINDS) && PIECES.are_in(class)
                    || has_all_of_one(letters, &LETTERS_OF_FAQ) && has_three(class, *b"faq")
                {
                    bits |= OPENS;
                }
                if has_all_of_one(letters, &LETTERS_OF_TABS) && has_three(class, *b"tab") {
                    bits |= if PIECES_OF_TABS.are_in(class) { OPENS } else { 0 };
                    bits |= if has_word(class, TABS) { TABS_BY_CLASS } else { 0 };
                }
            }
            if document.attribute(id, Attribute::Id).is_some_and(|name| has_tab(name) && has_word(name, TABS)) {
                bits |= TABS_BY_ID;
            }
            are[id.index()] = bits;
        }
        Self { are }
    }

    /// The class of a panel that is shown says nothing of it any more.
    fn forget(&mut self, id: NodeId) {
        self.are[id.index()] &= TABS_BY_ID;
    }

    fn is(&self, id: NodeId, bits: u8) -> bool {
        self.are.get(id.index()).is_some_and(|are| are & bits != 0)
    }

    /// Is an element one, or in one, or in an element in one?
    fn holds(&self, document: &Document, id: NodeId) -> bool {
        document.inclusive_ancestors(id).take(3).any(|id| self.is(id, OPENS))
    }

    /// Does anything of the kind stand so near? On most pages nothing does.
    fn is_about(&self, document: &Document, id: NodeId) -> bool {
        document.inclusive_ancestors(id).take(3).any(|id| self.is(id, OPENS | TABS_BY_CLASS | TABS_BY_ID))
    }
}

/// Is there a `tab` in it, in any ASCII case? It is looked for by its last letter, which most names do not have.
fn has_tab(name: &str) -> bool {
    position_of(name.as_bytes(), [b'b', b'B']).is_some() && has_three(name, *b"tab")
}

/// Do these three small letters stand in it in a row, in any ASCII case?
fn has_three(name: &str, letters: [u8; 3]) -> bool {
    let [.., last] = letters;
    let ends = |three: &[u8]| three.last().is_some_and(|byte| byte | 0x20 == last);
    name.as_bytes().windows(3).any(|three| ends(three) && three.eq_ignore_ascii_case(&letters))
}

fn class(document: &Document, id: NodeId) -> &str {
    document.attribute(id, Attribute::Class).unwrap_or_default()
}

fn is_panel(document: &Document, id: NodeId, opening: &Opening) -> bool {
    use Element::{Article, Dd, Div, Li, P, Section, Span};
    is_any(document, id, &[Article, Dd, Div, Li, P, Section, Span])
        && opening.holds(document, id)
        && has_word(class(document, id), PANELS)
        && !has_word(class(document, id), MENUS)
}

/// Is it a short line with the class of a name, over a panel?
fn names_next(document: &Document, id: NodeId, opening: &Opening) -> bool {
    use Element::{A, Button, Div, P, Span};
    if !is_any(document, id, &[A, Button, Div, P, Span])
        || !opening.holds(document, id)
        || !has_word(class(document, id), NAMES)
        || has_word(class(document, id), MENUS)
    {
        return false;
    }
    let around = document.parent(id).filter(|&parent| only_child(document, parent) == Some(id));
    let mut behind = [Some(id), around].into_iter().flatten().filter_map(|id| next_shown(document, id));
    behind.any(|next| is_panel(document, next, opening)) && names_something(document, id)
}

/// Shows a panel that is hidden, without the button behind it that would. Was it hidden?
fn show(document: &mut Document, id: NodeId) -> bool {
    if !is_for_machines(document, id) && document.attribute(id, Attribute::Hidden).is_none() {
        return false;
    }
    for hiding in [Attribute::Hidden, Attribute::MaqalHidden, Attribute::AriaHidden, Attribute::Style] {
        document.remove_attribute(id, hiding);
    }
    document.set_attribute(id, Attribute::Class, "panel");
    let button = next_shown(document, id).filter(|&next| is_idle(document, next));
    button.into_iter().for_each(|button| document.detach(button));
    true
}

/// Is it a button, or a link that leads nowhere?
fn is_idle(document: &Document, id: NodeId) -> bool {
    let href = document.attribute(id, Attribute::Href).unwrap_or_default();
    document.is(id, Element::Button) || document.is(id, Element::A) && (href.is_empty() || href.starts_with('#'))
}

/// Takes from a heading the link or button that it was, and the sign of opening.
fn bare(document: &mut Document, heading: NodeId) {
    for id in inside(document, heading) {
        let is_sign =
            || is_any(document, id, &[Element::I, Element::Span]) && !document.text(id).contains(is_alphanumeric);
        if is_idle(document, id) {
            document.unwrap(id);
        } else if is_sign() {
            document.detach(id);
        }
    }
}

/// The panels behind a row of tabs, each with the name that its tab gives it: as many as there are tabs, behind the row
/// or in the box behind it, in the order of the tabs or with the IDs that they lead to.
fn panels_of_row(document: &Document, row: NodeId, opening: &Opening) -> Option<Vec<(String, NodeId)>> {
    const NAMED: u8 = TABS_BY_CLASS | TABS_BY_ID;
    let parent = document.parent(row)?;
    if !is_any(document, row, &[Element::Div, Element::Nav, Element::Ol, Element::Ul])
        || !opening.is(row, NAMED) && !opening.is(parent, NAMED)
    {
        return None;
    }
    let tabs: Vec<NodeId> = shown(document, row).take(MAX_TABS + 1).collect();
    let count = tabs.len();
    if !(2..=MAX_TABS).contains(&count) {
        return None;
    }
    let names = tabs.iter().map(|&tab| short_text(document, tab, MAX_NAME_CHARS).filter(|name| !name.is_empty()));
    let names: Vec<String> = names.collect::<Option<_>>()?;
    let place = |tab: NodeId| {
        let mut hrefs = document.subtree(tab).take(4).filter_map(|id| document.attribute(id, Attribute::Href));
        hrefs.find_map(|href| href.strip_prefix('#')).filter(|place| !place.is_empty())
    };
    let places: Vec<&str> = tabs.iter().filter_map(|&tab| place(tab)).collect();
    let id = |panel: NodeId| document.attribute(panel, Attribute::Id).unwrap_or_default();
    let are_panels = |panels: &Vec<NodeId>| {
        let is_led_to = |&panel: &NodeId| !id(panel).is_empty() && places.contains(&id(panel));
        panels.len() == count
            && (panels.iter().all(is_led_to)
                || panels.iter().all(|&panel| has_word(class(document, panel), &["pane", "tab", "tabcontent"])))
    };
    let alone = Some(parent).filter(|&parent| only_child(document, parent) == Some(row));
    let next = next_shown(document, row).or_else(|| next_shown(document, alone?))?;
    let behind = std::iter::successors(Some(next), |&id| next_shown(document, id)).take(count).collect();
    let mut panels = Some(behind).filter(are_panels).or_else(|| {
        let inside = shown(document, next).take(MAX_TABS + 1).collect();
        Some(inside).filter(are_panels)
    })?;
    if panels.iter().all(|&panel| places.contains(&id(panel))) {
        let of = |place: &&str| panels.iter().copied().find(|&panel| id(panel) == *place);
        panels = places.iter().map(of).collect::<Option<_>>()?;
    }
    (panels.len() == count).then(|| names.into_iter().zip(panels).collect())
}

/// The children that show anything.
fn shown(document: &Document, id: NodeId) -> impl Iterator<Item = NodeId> {
    document.children(id).filter(|&child| !is_blank(document, child))
}
