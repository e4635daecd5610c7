//! The authors that metadata tells: a name, a list of names, or what is written as a byline is.

use super::beside::{is_agency, is_beside_name};
use super::byline;
use super::joined::{items, with_marks};
use super::names::{
    are_agencies, has_person, is_definite_or_agency, is_of_no_name, is_outlet, is_person, is_place, is_town, list,
    person, tidy, without_office,
};
use super::opening::{strip_label, strip_opening};
use crate::small::search::split_at_literal;
use crate::small::text::is_word_of;

/// Words in front of the place that somebody writes from, in lower case.
const FROM: &str = "in à en em aus from desde uit";

/// The names that metadata gives as one value: a list only where each part of it is a name by its form, so that a name
/// with its surname first stays one, and that of an office stays whole.
pub(in crate::article) fn of_data(text: &str) -> Vec<String> {
    let text = byline::without_credits(text);
    if let Some(names) = strip_label(text).map(without_office).filter(|names| has_person(names)) {
        let is_one = items(&with_marks(names)).len() == 1 && beside_place(names).is_none();
        return if is_one { list(names) } else { of_data(names) };
    }
    let marked = with_marks(text);
    let items = items(&marked);
    // What is joined to no name may be the rest of a sentence: `Ann Lee, who covers boats and bridges`.
    let mut was_person = true;
    let is_list = items.iter().enumerate().all(|(at, item)| {
        let is_person = person(item.text).is_some() && !says_more(item.text);
        let is_needed = at == 0 || item.is_joined && was_person;
        was_person = is_person;
        is_person || !is_needed || is_agency(item.text)
    });
    if items.len() > 1 && is_list || are_agencies(text) {
        return list(text);
    }
    let is_somebody = |name: &String| is_person(name) || is_agency(name);
    let signed = beside_place(text).or_else(|| byline::signed(text)).filter(|names| names.iter().all(is_somebody));
    signed.unwrap_or_else(|| tidy(&[without_office(text)]))
}

/// The name beside a town or an office (`Ann Lee - Political editor`, «بيروت - سلمى الخطيب»), or both parts, where each
/// is a name.
fn beside_place(text: &str) -> Option<Vec<String>> {
    const DASHES: &[&str] = &[" - ", " – ", " — ", " ـ ", " | "];
    let (first, last) = DASHES.iter().find_map(|dash| split_at_literal(text, dash))?;
    let is_elsewhere = |part: &str| {
        let is_deed = || part.split(' ').next().is_some_and(byline::is_opening);
        is_town(part) || is_outlet(part) || is_place(part) || part.split_whitespace().any(is_beside_name) || is_deed()
    };
    let is_name = |part: &str| is_person(part) && !is_elsewhere(part);
    match (is_name(first), is_name(last)) {
        (true, true) if is_definite_or_agency(last) && !is_definite_or_agency(first) => Some(list(first)),
        (true, true) if is_definite_or_agency(first) && !is_definite_or_agency(last) => Some(list(last)),
        (true, true) => Some([list(first), list(last)].concat()),
        (true, false) if is_elsewhere(last) => Some(list(first)),
        (false, true) if is_elsewhere(first) => Some(list(last)),
        _ => None,
    }
}

/// Do words stand in a name that begin small, as in those of offices (`Anstalt für Wald`)?
fn says_more(text: &str) -> bool {
    let is_small = |word: &str| is_of_no_name(word) && !is_word_of(FROM, word);
    strip_opening(text).unwrap_or(text).split_whitespace().any(|word| is_small(word) && !is_beside_name(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_of_metadata_is_a_list_where_its_parts_are_names() {
        for (text, expected) in [
            ("Lee, Ann", &["Lee, Ann"][..]),
            ("Ann Lee, Jr.", &["Ann Lee, Jr."]),
            ("Harbour and Sea Trust", &["Harbour and Sea Trust"]),
            ("Ann Lee; Bob Ray", &["Ann Lee", "Bob Ray"]),
            ("Ann Lee, who covers harbors, bridges and the weather", &["Ann Lee"]),
            ("Simon & Garfunkel", &["Simon & Garfunkel"]),
            ("سلمى الخطيب ونادر يوسف", &["سلمى الخطيب", "نادر يوسف"]),
        ] {
            assert_eq!(of_data(text), expected, "{text}");
        }
    }
}
