//! Footnotes: each has a way back to where it was called.

use super::pass::{Context, PassInfo, Stage};
use super::tools::{digit, is_any, named, next_shown, short_text};
use crate::article::{FOOTNOTE, note_text};
use crate::html::url::{Base, decoded, is_same_page, parse};
use crate::html::{Attribute, Element, name_key};
use crate::policy::bare_id;
use crate::small::chars::is_alphabetic;
use crate::small::search::contains_literal;
use crate::small::sort::sort;
use crate::small::text::{decimal, has_mark};
use crate::tree::{Document, NodeId};

pub(super) const PASS: PassInfo = PassInfo {
    name: "footnotes",
    stages: &[Stage::Body],
    is_on_by_default: true,
    is_guess: true,
    run: link,
    #[cfg(test)]
    about: super::pass::About {
        examples: &[(
            "<p>a<sup><a href=\"#n\">1</a></sup></p><ol><li id=\"n\">b</li></ol>",
            "<p>a<sup><a href=\"#user-content-n\" id=\"user-content-n-ref\">1</a></sup></p>\
                <ol><li class=\"maqal-footnote\" id=\"user-content-n\">b \
                <a href=\"#user-content-n-ref\">↩</a></li></ol>",
        )],
        note: "each note gets a way back to where it was called",
        must_follow: &[
            ("wrappers", "a link to a note is a link, whatever it stood in"),
            ("headings", "a name that a heading got is taken"),
        ],
        must_precede: &[],
    },
};

/// Finds links that are a number or a sign and lead to a later place, marks the note there, and gives it a link back
/// where it has none.
fn link(document: &mut Document, root: NodeId, context: &mut Context) {
    collect_tooltips(document, root);
    if !document.may_give(&[Attribute::Href]) {
        return;
    }
    let ids = document.having_in_order(root, &[Attribute::Href, Attribute::Id, Attribute::Name]);
    let places = Places::of(document, &ids, &context.id_prefix);
    for address in context.addresses.iter().filter_map(|address| Base::parse(address)) {
        shorten(document, &ids, &places, &address);
    }
    let mut calls = Vec::new();
    for (order, &call) in ids.iter().enumerate() {
        let target = target(document, call, &context.id_prefix);
        let place = target.and_then(|target| places.find(target).filter(|&(later, _)| later > order));
        if let Some((_, place)) = place.filter(|_| is_call(document, call)) {
            calls.push((call, place));
        }
    }
    let mut called: Vec<NodeId> = calls.iter().map(|&(_, place)| place).collect();
    sort(&mut called);
    for (call, place) in calls {
        let note = note_at(document, place, call, root, &called);
        if let Some(note) = note.filter(|&note| document.attribute(note, Attribute::MaqalClass).is_none()) {
            document.set_attribute(note, Attribute::MaqalClass, FOOTNOTE);
            name_note(document, note, place);
            lead_back(document, note, call, &places, &context.id_prefix);
        }
    }
}

/// Notes that stand behind their calls, to be shown when a reader points at one, become a list at the end.
fn collect_tooltips(document: &mut Document, root: NodeId) {
    let is_tooltip =
        |class: &str| contains_literal(class, "footnote") && (class.ends_with("__note") || class.ends_with("tooltip"));
    let mut list = None;
    for id in named(document, root, Element::Span) {
        let class = document.attribute(id, Attribute::Class).unwrap_or_default();
        let call = document.previous(id).filter(|_| class.split_ascii_whitespace().any(is_tooltip));
        let Some(call) = call.filter(|&call| is_call(document, call)) else { continue };
        let link = document.subtree(call).take(8).find(|&id| document.is(id, Element::A));
        document.detach(id);
        // Where the call leads to a place, the note is there.
        let href = link.and_then(|link| document.attribute(link, Attribute::Href)).unwrap_or_default();
        if href.starts_with('#') && href.len() > 1 {
            continue;
        }
        let link = link.unwrap_or_else(|| {
            let link = document.create_element(Element::A);
            document.wrap_content(call, link);
            link
        });
        let list = *list.get_or_insert_with(|| {
            let list = document.create_element(Element::Ol);
            document.append(root, list);
            list
        });
        document.append(list, id);
        document.rename(id, Element::Li);
        let name = document
            .attribute(id, Attribute::Id)
            .map_or_else(|| ["note-", &decimal(id.index())].concat(), str::to_owned);
        document.set_attribute(id, Attribute::Id, &name);
        document.set_attribute(link, Attribute::Href, &["#", &name].concat());
    }
}

/// Every place by the hash of its name, the first of a name first; and its order.
struct Places<'p> {
    list: Vec<(u32, usize, NodeId)>,
    id_prefix: &'p str,
}

impl<'p> Places<'p> {
    fn of(document: &Document, ids: &[NodeId], id_prefix: &'p str) -> Self {
        let mut list = Vec::new();
        for (order, &id) in ids.iter().enumerate() {
            for name in [Attribute::Id, Attribute::Name] {
                let bare = document.attribute(id, name).map(|value| bare_id(value, id_prefix));
                list.extend(bare.map(|value| (name_key(value), order, id)));
            }
        }
        sort(&mut list);
        Self { list, id_prefix }
    }

    fn find(&self, name: &str) -> Option<(usize, NodeId)> {
        let find = |name: &str| {
            let key = name_key(bare_id(name, self.id_prefix));
            let at = self.list.partition_point(|&(known, ..)| known < key);
            self.list.get(at).filter(|&&(known, ..)| known == key).map(|&(_, order, id)| (order, id))
        };
        // Letters beyond ASCII are often encoded in a link and not in the name.
        find(name).or_else(|| find(&decoded(name)?))
    }
}

/// Takes the page's own address off links to a place that is in the article.
fn shorten(document: &mut Document, ids: &[NodeId], places: &Places, address: &Base) {
    for &id in ids {
        let Some((page, name)) = document.attribute(id, Attribute::Href).and_then(|href| href.split_once('#')) else {
            continue;
        };
        if page.trim().is_empty() || places.find(name.trim()).is_none() {
            continue;
        }
        if parse(page, Some(address)).is_some_and(|url| is_same_page(&url.href, &address.address())) {
            let place = ["#", name.trim()].concat();
            document.set_attribute(id, Attribute::Href, &place);
        }
    }
}

/// The name of the place that a link leads to in the article.
fn target<'d>(document: &'d Document, link: NodeId, id_prefix: &str) -> Option<&'d str> {
    let name = document.attribute(link, Attribute::Href)?.trim().strip_prefix('#')?;
    Some(bare_id(name, id_prefix)).filter(|name| !name.is_empty())
}

/// Does a link call a note: is it a number or a sign, or a letter that is raised or in brackets?
fn is_call(document: &Document, link: NodeId) -> bool {
    const MAX_CHARS: usize = 12;
    let is_raised = || {
        let around = document.inclusive_ancestors(link).take(3).chain(document.children(link));
        around.into_iter().any(|id| document.is(id, Element::Sup))
    };
    short_text(document, link, MAX_CHARS).is_some_and(|text| is_mark(&text) || (is_raised() && is_label(&text)))
}

fn is_mark(text: &str) -> bool {
    let bare = text.trim_matches(|c| has_mark("[](){}［］【】. ^", c));
    let are_all = |is: &dyn Fn(char) -> bool| !bare.is_empty() && bare.chars().all(is);
    are_all(&|c| digit(c).is_some() || has_mark("¹²³⁰⁴⁵⁶⁷⁸⁹", c))
        || are_all(&|c| has_mark("*†‡§¶※", c))
        || (text.starts_with(['[', '［', '【']) && is_label(bare))
}

/// A letter, or a word and a number: `a`, `note 1`.
fn is_label(text: &str) -> bool {
    let bare = text.trim_matches(|c| has_mark("[]() ", c));
    let word = bare.trim_end_matches(|c| digit(c).is_some());
    let is_numbered = word.len() < bare.len() && word.chars().all(|c| is_alphabetic(c) || has_mark(". ※", c));
    is_numbered || (bare.chars().count() == 1 && bare.chars().all(is_alphabetic))
}

/// A note is no longer than so many nodes.
const MAX_NODES: usize = 300;

/// The block around a place that says more than the note's number; or the one behind it.
fn note_at(document: &Document, place: NodeId, call: NodeId, root: NodeId, called: &[NodeId]) -> Option<NodeId> {
    use Element::{Aside, Dd, Div, Dt, Li, P, Tr};
    let is_other = |id: NodeId| id != place && called.binary_search(&id).is_ok();
    let is_note = |id: NodeId| {
        let mut inside = document.subtree(id).take(MAX_NODES);
        let is_none = |id: NodeId| is_other(id) || document.is_heading(id);
        !inside.any(is_none) && !note_text(document, id, &|_| true).is_empty()
    };
    let around = document.inclusive_ancestors(place).take_while(|&id| id != root && !document.is_within(call, id));
    let mut blocks = around.take(6).filter(|&id| is_any(document, id, &[Li, P, Dd, Dt, Div, Aside, Tr])).peekable();
    let first = *blocks.peek()?;
    let note = blocks.find(|&id| !document.is(id, Dt) && is_note(id));
    note.or_else(|| {
        let next = next_shown(document, first).filter(|&id| is_any(document, id, &[P, Dd, Div]))?;
        (note_text(document, first, &|_| true).is_empty() && is_note(next)).then_some(next)
    })
}

/// Gives a note the name of an empty element that stood for its place.
fn name_note(document: &mut Document, note: NodeId, place: NodeId) {
    let name = document.attribute(place, Attribute::Id).or(document.attribute(place, Attribute::Name));
    let name = name.map(str::to_owned).filter(|_| document.attribute(note, Attribute::Id).is_none());
    if let Some(name) = name.filter(|_| document.children(place).next().is_none() && document.is_within(place, note)) {
        document.set_attribute(note, Attribute::Id, &name);
        document.detach(place);
    }
}

/// Gives a note a link back to its call, unless it has one.
fn lead_back(document: &mut Document, note: NodeId, call: NodeId, places: &Places, id_prefix: &str) {
    if document.subtree(note).take(MAX_NODES).any(|id| target(document, id, id_prefix).is_some()) {
        return;
    }
    let named = |id: NodeId| document.attribute(id, Attribute::Id).map(str::to_owned);
    let raised = document.parent(call).filter(|&id| document.is(id, Element::Sup));
    let name = named(call).or_else(|| raised.and_then(named)).or_else(|| {
        let target = target(document, call, id_prefix)?;
        let is_free = |name: &String| places.find(name).is_none();
        let name = ["-ref", "-call", "-back"].iter().map(|end| [target, end].concat()).find(is_free)?;
        document.set_attribute(call, Attribute::Id, &name);
        Some(name)
    });
    let Some(name) = name else { return };
    let link = document.create_element(Element::A);
    document.set_attribute(link, Attribute::Href, &["#", &name].concat());
    let arrow = document.create_text(" ↩".trim_start());
    document.append(link, arrow);
    let is_block = |&id: &NodeId| is_any(document, id, &[Element::P, Element::Div, Element::Td]);
    let lasts = std::iter::successors(Some(note), |&id| document.last_child(id).filter(is_block));
    let last = lasts.last().unwrap_or(note);
    let space = document.create_text(" ");
    document.append(last, space);
    document.append(last, link);
}

#[cfg(test)]
mod tests {
    use super::super::tests::run;
    use super::*;

    #[test]
    fn notes_lead_back() {
        for (html, expected) in [
            (
                "<p>a<sup><a href=\"#n1\">1</a></sup></p><ol><li id=\"n1\">b</li></ol>",
                "<p>a<sup><a href=\"#user-content-n1\" id=\"user-content-n1-ref\">1</a></sup></p><ol>\
                    <li class=\"maqal-footnote\" \
                    id=\"user-content-n1\">b <a href=\"#user-content-n1-ref\">↩</a></li></ol>",
            ),
            (
                "<p>a<a id=\"r\" href=\"#n\">[١]</a></p><p id=\"n\">b</p>",
                "<p>a<a id=\"user-content-r\" href=\"#user-content-n\">[١]</a></p><p class=\"maqal-footnote\" \
                    id=\"user-content-n\">b <a href=\"#user-content-r\">↩</a></p>",
            ),
            (
                "<p id=\"n-ref\">a<a href=\"#n\">1</a></p><p id=\"n\">b</p>",
                "<p id=\"user-content-n-ref\">a<a href=\"#user-content-n\" id=\"user-content-n-call\">1</a></p>\
                    <p class=\"maqal-footnote\" id=\"user-content-n\">b <a href=\"#user-content-n-call\">↩</a></p>",
            ),
        ] {
            assert_eq!(run(&PASS, html), expected, "{html}");
        }
    }

    #[test]
    fn a_note_is_the_block_that_says_more_than_its_number() {
        for (html, expected) in [
            (
                "<p>a<a id=\"r\" href=\"#n\">1</a></p><div><p><a id=\"n\" href=\"#r\">1</a></p><p>b</p></div>",
                "<div class=\"maqal-footnote\"><p><a id",
            ),
            (
                "<p>a<a id=\"r\" href=\"#n\">1</a></p><dl><dt id=\"n\"><a href=\"#r\">1</a></dt><dd>b</dd></dl>",
                "<dd class=\"maqal-footnote\">b",
            ),
            (
                "<p>a<sup>1</sup><span class=\"a-footnote__note\" id=\"n\">b</span></p>",
                "<li class=\"maqal-footnote\" id=\"user-content-n\">b",
            ),
        ] {
            let out = run(&PASS, html);
            assert!(out.contains(expected), "{html}\n{out}");
        }
    }

    #[test]
    fn notes_that_lead_back_are_only_marked() {
        let html = "<p>a<a id=\"user-content-r\" href=\"#user-content-n\">*</a></p>\
            <p><a id=\"user-content-n\" href=\"#user-content-r\">*</a> b</p>";
        let marked = html.replace("</p><p>", "</p><p class=\"maqal-footnote\">");
        assert_eq!(run(&PASS, &html.replace("user-content-", "")), marked);
    }

    #[test]
    fn other_links_inside_the_page_stay() {
        for html in [
            "<p><a href=\"#user-content-b\">see below</a></p><h2 id=\"user-content-b\">B</h2>",
            "<p id=\"user-content-t\">a</p><p><a href=\"#user-content-t\">1</a></p>",
            "<p><a href=\"#user-content-x\">1</a></p>",
        ] {
            assert_eq!(run(&PASS, html), html);
        }
    }
}
