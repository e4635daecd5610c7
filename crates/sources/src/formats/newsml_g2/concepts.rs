//! Concepts: values of vocabularies, told by code, address or word, with names in several languages
//! (NewsML-G2 Specification, "Concepts and Concept Items").

use crate::text::filled;
use crate::xml::Element;

/// The code of a concept: its QCode, its URI, or the word that stands for it.
pub(super) fn code(element: &Element) -> Option<String> {
    ["qcode", "uri", "literal"].iter().find_map(|name| element.attribute(name).and_then(filled))
}

/// The last part of a code, in lower case: `usable` of `stat:usable` and `http://…/pubstatusg2/usable`.
pub(super) fn value(code: &str) -> String {
    code.trim().rsplit(['/', ':', '#']).next().unwrap_or_default().to_ascii_lowercase()
}

/// [`value`] of an attribute; empty where there is none.
pub(super) fn value_at(element: &Element, attribute: &str) -> String {
    element.attribute(attribute).map(value).unwrap_or_default()
}

/// [`value`] of the code of a concept.
pub(super) fn value_of(element: &Element) -> String {
    code(element).map(|code| value(&code)).unwrap_or_default()
}

/// How well an element's own language fits: the same, the same but for the region, none given, another.
fn fit(element: &Element, lang: Option<&str>) -> u8 {
    let primary = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    match (element.attribute("xml:lang"), lang) {
        (Some(own), Some(lang)) if own.eq_ignore_ascii_case(lang) => 3,
        (Some(own), Some(lang)) if primary(own) == primary(lang) => 2,
        (None, _) => 1,
        _ => 0,
    }
}

/// Of elements that say the same in several languages, those in the best one.
pub(super) fn in_language<'e>(elements: impl Iterator<Item = &'e Element>, lang: Option<&str>) -> Vec<&'e Element> {
    let filled: Vec<_> = elements.filter(|element| !element.text().is_empty()).collect();
    let best = filled.iter().map(|element| fit(element, lang)).max();
    filled.into_iter().filter(|element| Some(fit(element, lang)) == best).collect()
}

/// The text of the element that says it in that language, or in any.
pub(super) fn text_in(elements: Vec<&Element>) -> Option<String> {
    elements.first().map(|element| element.text())
}

/// The name of a concept, in that language where there is one; mnemonics are none.
pub(super) fn name(element: &Element, lang: Option<&str>) -> Option<String> {
    let is_name = |name: &&Element| value_at(name, "role") != "mnemonic";
    let names = in_language(element.all("name").filter(is_name), lang);
    let full = names.iter().find(|name| value_at(name, "role") != "short").or(names.first());
    full.map(|name| name.text())
}

/// The name, else the word that stands for it.
pub(super) fn name_or_literal(element: &Element, lang: Option<&str>) -> Option<String> {
    name(element, lang).or_else(|| element.attribute("literal").and_then(filled))
}
