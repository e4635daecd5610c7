//! Footnotes: each has a way back to where it was called.

use super::pass::{Context, PassInfo, Stage};
use super::tools::{digit, inside, is_any, short_text};
use crate::article::FOOTNOTE;
use crate::html::{Attribute, Element, name_key};
use crate::policy::bare_id;
use crate::small::sort::sort;
use crate::small::text::has_mark;
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
    let ids = inside(document, root);
    // Every place by the hash of its name, the first of a name first.
    let mut places: Vec<(u32, usize, NodeId)> = Vec::new();
    for (order, &id) in ids.iter().enumerate() {
        for name in [Attribute::Id, Attribute::Name] {
            let bare = document.attribute(id, name).map(|value| bare_id(value, &context.id_prefix));
            places.extend(bare.map(|value| (name_key(value), order, id)));
        }
    }
    sort(&mut places);
    for (order, &call) in ids.iter().enumerate() {
        let target = document.attribute(call, Attribute::Href).and_then(|href| href.trim().strip_prefix('#'));
        let target = target.map(|target| bare_id(target, &context.id_prefix));
        let Some(target) = target.filter(|target| !target.is_empty()) else { continue };
        let key = name_key(target);
        let at = places.partition_point(|&(known, ..)| known < key);
        let place = places.get(at).filter(|&&(known, later, _)| known == key && later > order);
        let is_call = || short_text(document, call, 6).is_some_and(|text| is_mark(&text));
        let Some(note) = place.filter(|_| is_call()).and_then(|&(.., place)| note_at(document, place)) else {
            continue;
        };
        if document.attribute(note, Attribute::MaqalClass).is_some() {
            continue;
        }
        let is_free = |name: &String| {
            let key = name_key(name);
            let at = places.partition_point(|&(known, ..)| known < key);
            places.get(at).is_none_or(|&(known, ..)| known != key)
        };
        let back = ["-ref", "-call", "-back"].iter().map(|end| [target, end].concat()).find(is_free);
        document.set_attribute(note, Attribute::MaqalClass, FOOTNOTE);
        if leads_back(document, note) {
            continue;
        }
        let named = |id: NodeId| document.attribute(id, Attribute::Id).map(str::to_owned);
        let name =
            named(call).or_else(|| document.parent(call).filter(|&id| document.is(id, Element::Sup)).and_then(named));
        if let (None, Some(back)) = (&name, &back) {
            document.set_attribute(call, Attribute::Id, back);
        }
        let Some(back) = name.or(back) else { continue };
        let link = document.create_element(Element::A);
        document.set_attribute(link, Attribute::Href, &["#", &back].concat());
        let arrow = document.create_text(" ↩".trim_start());
        document.append(link, arrow);
        let last = document.last_child(note).filter(|&last| document.is(last, Element::P)).unwrap_or(note);
        let space = document.create_text(" ");
        document.append(last, space);
        document.append(last, link);
    }
}

/// Is it a number or a sign, in brackets or bare?
fn is_mark(text: &str) -> bool {
    let bare = text.trim_matches(['[', ']', '(', ')', ' ', '.', '^']);
    let is_number = !bare.is_empty() && bare.chars().all(|c| digit(c).is_some());
    is_number || (!bare.is_empty() && bare.chars().all(|c| has_mark("*†‡§¶", c)))
}

/// The block that a place is, or stands in.
fn note_at(document: &Document, place: NodeId) -> Option<NodeId> {
    use Element::{Aside, Dd, Div, Li, P};
    document.inclusive_ancestors(place).take(4).find(|&id| is_any(document, id, &[Li, P, Dd, Div, Aside]))
}

fn leads_back(document: &Document, note: NodeId) -> bool {
    let is_local =
        |id: NodeId| document.attribute(id, Attribute::Href).is_some_and(|href| href.trim().starts_with('#'));
    document.subtree(note).take(200).any(is_local)
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
