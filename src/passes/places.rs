//! Places in the article that links lead to: each has a name of its own.

use super::pass::{Context, PassInfo, Stage};
use super::tools::named;
use crate::html::{Attribute, Element, name_key};
use crate::policy::bare_id;
use crate::small::sort::sort;
use crate::tree::{Document, NodeId};

use Attribute::{Id, Name};

pub(super) const PASS: PassInfo = PassInfo {
    name: "places",
    stages: &[Stage::Body],
    is_on_by_default: true,
    is_guess: false,
    run: settle,
    #[cfg(test)]
    about: super::pass::About {
        examples: &[
            ("<a name=\"a\">b</a>", "<a id=\"user-content-a\">b</a>"),
            ("<p id=\"a\">b</p><p id=\"a\">c</p>", "<p id=\"user-content-a\">b</p><p>c</p>"),
        ],
        note: "the `name` of an `a` is an ID, and no two places share one",
        must_follow: &[],
        must_precede: &[
            ("headings", "a name that a place has is taken"),
            ("footnotes", "a note is found by its name"),
            ("wrappers", "an `a` that marks no place says nothing"),
        ],
    },
};

fn settle(document: &mut Document, root: NodeId, context: &mut Context) {
    make_ids(document, root, &context.id_prefix);
    remove_doubles(document, root, &context.id_prefix);
}

/// Makes IDs of names. An `a` that has an ID, too, gets its second one in front of it.
fn make_ids(document: &mut Document, root: NodeId, prefix: &str) {
    for id in named(document, root, Element::A) {
        let Some(name) = document.attribute(id, Name).map(str::to_owned) else { continue };
        document.remove_attribute(id, Name);
        match document.attribute(id, Id) {
            None => document.set_attribute(id, Id, &name),
            Some(known) if bare_id(known, prefix) == bare_id(&name, prefix) => {}
            Some(_) => {
                let place = document.create_element(Element::Span);
                document.set_attribute(place, Id, &name);
                document.insert_before(id, place);
            }
        }
    }
}

/// Removes the IDs that are none, and those that an earlier place has.
fn remove_doubles(document: &mut Document, root: NodeId, prefix: &str) {
    let mut places: Vec<(u32, usize, NodeId)> = Vec::new();
    for (order, id) in document.having_in_order(root, &[Id]).into_iter().enumerate() {
        match document.attribute(id, Id).map(|name| bare_id(name, prefix)) {
            Some(name) if name.is_empty() || name.contains(|c: char| c.is_ascii_whitespace()) => {
                document.remove_attribute(id, Id);
            }
            Some(name) => places.push((name_key(name), order, id)),
            None => {}
        }
    }
    sort(&mut places);
    for (&(before, ..), &(key, _, id)) in places.iter().zip(places.iter().skip(1)) {
        if before == key {
            document.remove_attribute(id, Id);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::run;
    use super::*;

    #[test]
    fn places_have_one_name_each() {
        for (html, expected) in [
            ("<a name=\"a\" id=\"a\">b</a>", "<a id=\"user-content-a\">b</a>"),
            ("<a name=\"a\" id=\"b\">c</a>", "<span id=\"user-content-a\"></span><a id=\"user-content-b\">c</a>"),
            ("<p id=\"a\">b</p><a name=\"a\">c</a>", "<p id=\"user-content-a\">b</p><a>c</a>"),
            ("<p id=\"a b\">c</p><p id=\"\">d</p>", "<p>c</p><p>d</p>"),
        ] {
            assert_eq!(run(&PASS, html), expected, "{html}");
        }
    }

    #[test]
    fn other_places_stay() {
        let html = "<p id=\"user-content-a\">b</p><p id=\"user-content-b\">c</p>";
        assert_eq!(run(&PASS, html), html);
    }
}
