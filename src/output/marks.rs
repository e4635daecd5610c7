//! Numbers that are set above or below the line, as text that does not run into the word in front: the mark of a note
//! in brackets, powers and indices in the characters that Unicode has for them.

use crate::article::collapse;
use crate::html::Element;
use crate::language::dates::digit;
use crate::small::chars::is_alphanumeric;
use crate::small::text::has_mark;
use crate::tree::{Document, NodeId};

/// What holds more nodes is no mark.
const MAX_NODES: usize = 12;

/// The text of an element that marks a note, or raises or lowers a number. `behind` is the text that it is close to.
pub(super) fn mark(document: &Document, id: NodeId, behind: &str) -> Option<String> {
    use Element::{A, Sub, Sup};
    let element = document.element(id).filter(|element| matches!(element, A | Sub | Sup))?;
    if document.subtree(id).nth(MAX_NODES).is_some() {
        return None;
    }
    let is_linked = || document.subtree(id).any(|id| document.is(id, A));
    let text = collapse(&document.text(id));
    match element {
        A => (is_number(&text) && behind.ends_with(is_closed)).then(|| in_brackets(&text)),
        Sup if is_linked() => is_note(&text).then(|| in_brackets(&text)),
        _ => text.chars().map(|c| set_off(c, element == Sup)).collect(),
    }
}

/// May a mark stand behind it? A number in brackets has its own.
fn is_closed(c: char) -> bool {
    is_alphanumeric(c) || has_mark(".,;:!?؟،؛。，»”’\"')]", c)
}

fn is_number(text: &str) -> bool {
    const MAX_DIGITS: usize = 3;
    (1..=MAX_DIGITS).contains(&text.chars().count()) && text.chars().all(|c| digit(c).is_some())
}

/// Is it a number, a letter, or several with commas between them?
fn is_note(text: &str) -> bool {
    let mut marks = text.split([',', '،', '-', '–']).map(str::trim);
    marks.all(|mark| is_number(mark) || mark.chars().count() == 1 && mark.chars().all(is_alphanumeric))
}

fn in_brackets(text: &str) -> String {
    ["[", text, "]"].concat()
}

/// The raised or lowered form of a digit or sign.
fn set_off(c: char, is_raised: bool) -> Option<char> {
    const RAISED: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    const LOWERED: &str = "₀₁₂₃₄₅₆₇₈₉";
    let (digits, signs) = if is_raised { (RAISED, "⁺⁻⁽⁾") } else { (LOWERED, "₊₋₍₎") };
    let at = |list: &str, at: usize| list.chars().nth(at);
    match c {
        '+' => at(signs, 0),
        '-' | '\u{2212}' => at(signs, 1),
        '(' => at(signs, 2),
        ')' => at(signs, 3),
        ',' | '،' | ' ' => Some(c),
        _ => at(digits, digit(c)? as usize),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pipeline::tests::document_of;

    #[test]
    fn numbers_above_and_below_the_line_are_set_apart() {
        for (html, behind, expected) in [
            ("<sup><a href=#n>1</a></sup>", "1911", Some("[1]")),
            ("<sup><a href=#n>1</a>, <a href=#m>2</a></sup>", "1911", Some("[1, 2]")),
            ("<sup><a href=#n>a</a></sup>", "x", Some("[a]")),
            ("<sup><a href=#n>[1]</a></sup>", "1911", None),
            ("<sup><a href=#n>the plan</a></sup>", "x", None),
            ("<a href=#n>12</a>", "word", Some("[12]")),
            ("<a href=#n>١٢</a>", "كلمة", Some("[١٢]")),
            ("<a href=#n>12</a>", "", None),
            ("<a href=#n>12</a>", "[", None),
            ("<a href=/1921>1921</a>", "since", None),
            ("<sup>2</sup>", "m", Some("²")),
            ("<sup>٢</sup>", "م", Some("²")),
            ("<sup>-10</sup>", "10", Some("⁻¹⁰")),
            ("<sup>3, 4</sup>", "say.", Some("³, ⁴")),
            ("<sub>2</sub>", "H", Some("₂")),
            ("<sup>th</sup>", "4", None),
            ("<b>2</b>", "m", None),
        ] {
            let document = document_of(html);
            let first = document.children(NodeId::ROOT).next().expect("an element");
            assert_eq!(mark(&document, first, behind).as_deref(), expected, "{behind}{html}");
        }
    }
}
