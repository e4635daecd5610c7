//! Headings without gaps in their levels, each with a place to link to.

use super::pass::{Context, PassInfo, Stage};
use super::tools::any_of;
use crate::html::{Attribute, Element, name_key};
use crate::language::{normalize, words};
use crate::policy::{OWN_NAMES, bare_id};
use crate::small::sort::sort;
use crate::small::text::decimal;
use crate::tree::{Document, NodeId};

pub(super) const PASS: PassInfo = PassInfo {
    name: "headings",
    stages: &[Stage::Body],
    is_on_by_default: true,
    is_guess: false,
    run: renumber,
    #[cfg(test)]
    about: super::pass::About {
        examples: &[("<h2>A</h2><h5>B</h5>", "<h2 id=\"user-content-a\">A</h2><h3 id=\"user-content-b\">B</h3>")],
        note: "one level at a time, counted from `headingLevel`, each with a place to link to",
        must_follow: &[("wrappers", "an ID is made of words, so no text moves after it")],
        must_precede: &[],
    },
};

/// An ID that is made of a heading is no longer.
const MAX_ID_BYTES: usize = 80;

/// After so many numbers that are taken, a heading gets no ID.
const MAX_TRIES: u32 = 100;

/// Gives the first headings the level that the context names, each deeper one the next, and an ID made of its words to
/// each that has none.
fn renumber(document: &mut Document, root: NodeId, context: &mut Context) {
    let headings = any_of(document, root, &Element::HEADINGS);
    if headings.is_empty() {
        return;
    }
    let named = document.having_in_order(root, &[Attribute::Id, Attribute::Name]);
    let named = named.iter().flat_map(|&id| [Attribute::Id, Attribute::Name].map(|name| document.attribute(id, name)));
    let mut taken: Vec<u32> = named.flatten().map(|name| name_key(bare_id(name, &context.id_prefix))).collect();
    sort(&mut taken);
    // The IDs that were given, each with how often.
    let mut given: Vec<(u32, u32)> = Vec::new();
    // The levels, as the source has them, of the headings that this one stands under.
    let mut above: Vec<usize> = Vec::new();
    for id in headings {
        let Some(level) = document.element(id).and_then(level) else { continue };
        while above.last().is_some_and(|&last| last >= level) {
            above.pop();
        }
        let new = usize::from(context.heading_level).saturating_sub(1) + above.len();
        above.push(level);
        document.rename(id, Element::HEADINGS.get(new).copied().unwrap_or(Element::H6));
        if document.attribute(id, Attribute::Id).is_none()
            && let Some(place) = free_id(&document.text(id), &taken, &mut given)
        {
            document.set_attribute(id, Attribute::Id, &place);
        }
    }
}

fn level(element: Element) -> Option<usize> {
    Element::HEADINGS.iter().position(|&known| known == element)
}

/// The words with hyphens between them, and a number behind them where that ID is taken.
fn free_id(text: &str, taken: &[u32], given: &mut Vec<(u32, u32)>) -> Option<String> {
    let mut base = String::new();
    for word in words(text).map(normalize) {
        if base.len() + word.len() >= MAX_ID_BYTES {
            break;
        }
        if !base.is_empty() {
            base.push('-');
        }
        base.push_str(&word);
    }
    if base.is_empty() {
        return None;
    }
    // The IDs of the sidebar begin so.
    if base.starts_with(OWN_NAMES) {
        base.insert_str(0, "on-");
    }
    let key = name_key(&base);
    let at = given.binary_search_by_key(&key, |&(known, _)| known);
    let at = at.unwrap_or_else(|at| {
        given.insert(at, (key, 0));
        at
    });
    let (_, count) = given.get_mut(at)?;
    for _ in 0..MAX_TRIES {
        *count += 1;
        let id = if *count == 1 { base.clone() } else { [&base, "-", &decimal(*count as usize)].concat() };
        if taken.binary_search(&name_key(&id)).is_err() {
            return Some(id);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::tests::run;
    use super::*;

    #[test]
    fn levels_go_down_one_by_one() {
        for (html, expected) in [
            ("<h3 id=a>A</h3><h5 id=b>B</h5><h3 id=c>C</h3>", "h2 h3 h2"),
            ("<h4 id=a>A</h4><h2 id=b>B</h2><h3 id=c>C</h3><h6 id=d>D</h6>", "h2 h2 h3 h4"),
            (
                "<h1 id=a>A</h1><h2 id=b>B</h2><h3 id=c>C</h3><h4 id=d>D</h4><h5 id=e>E</h5><h6 id=f>F</h6>",
                "h2 h3 h4 h5 h6 h6",
            ),
        ] {
            let out = run(&PASS, html);
            let levels: Vec<&str> = out.match_indices("<h").filter_map(|(at, _)| out.get(at + 1..at + 3)).collect();
            assert_eq!(levels.join(" "), expected, "{html}");
        }
    }

    #[test]
    fn every_heading_has_a_place_of_its_own() {
        for (html, expected) in [
            ("<h2>Two wells!</h2><h2>Two wells</h2>", ["user-content-two-wells", "user-content-two-wells-2"]),
            ("<h2>عودة الماء</h2><h2 id=\"here\">x</h2>", ["user-content-عودة-الماء", "user-content-here"]),
            ("<h2>A</h2><h2 id=\"a\">x</h2>", ["user-content-a-2", "user-content-a"]),
            ("<h2>A</h2><h2 id=\"user-content-a\">x</h2>", ["user-content-a-2", "user-content-a"]),
            ("<h2>A<a name=\"a\">b</a></h2><h2>A</h2>", ["user-content-ab", "user-content-a-2"]),
            ("<h2>Maqal: read also</h2><h2 id=maqal-b>B</h2>", ["user-content-on-maqal-read-also", "user-content-b"]),
        ] {
            let out = run(&PASS, html);
            let ids: Vec<&str> = out.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
            assert_eq!(ids, expected, "{html}");
        }
    }

    #[test]
    fn good_headings_stay() {
        let html = "<h2 id=\"user-content-a\">A</h2><p>b</p><h3 id=\"user-content-c\">C</h3>";
        assert_eq!(run(&PASS, html), html);
    }
}
