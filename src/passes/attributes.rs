//! Attributes whose values are not what HTML asks of them, and elements that mean nothing without one.

use super::pass::{Context, PassInfo, Stage};
use super::tools::is_any;
use crate::article::{collapse, is_language_tag};
use crate::html::{Attribute, Element};
use crate::language::dates::parse_iso;
use crate::small::search::replace_literal;
use crate::tree::{Document, NodeId};

use Attribute::*;

pub(super) const PASS: PassInfo = PassInfo {
    name: "attributes",
    stages: &[Stage::Body],
    is_on_by_default: true,
    is_guess: false,
    run: check,
    #[cfg(test)]
    about: super::pass::About {
        examples: &[
            ("<p>a <time>today</time></p>", "<p>a today</p>"),
            ("<img src=\"a.jpg\" width=\"100%\" height=\"0\">", "<img src=\"a.jpg\">"),
        ],
        note: "values that HTML has no meaning for: widths in per cent, spans of no cell, languages and dates that are \
            none, spaces in a telephone number; `time`, `data` and `bdo` without their value",
        must_follow: &[("structure", "the number of an item counts in an `ol` alone")],
        must_precede: &[],
    },
};

fn check(document: &mut Document, root: NodeId, _: &mut Context) {
    // Without an attribute these alone are looked at.
    const LOOKED_AT: &[Element] = &[Element::Time, Element::Bdo, Element::Data];
    if !document.gives_any() && !document.may_hold(LOOKED_AT) {
        return;
    }
    let is_looked_at = |id: NodeId| document.has_attributes(id) || is_any(document, id, LOOKED_AT);
    for id in document.subtree(root).skip(1).filter(|&id| is_looked_at(id)).collect::<Vec<_>>() {
        let Some(element) = document.element(id) else { continue };
        let is_unsound = |&(name, value): &(Attribute, &str)| !is_sound(document, id, name, value);
        let unsound: Vec<Attribute> = document.attributes(id).filter(is_unsound).map(|(name, _)| name).collect();
        unsound.into_iter().for_each(|name| document.remove_attribute(id, name));
        let lacks = |name| document.attribute(id, name).is_none();
        match element {
            Element::Time => settle_time(document, id),
            Element::Bdo if lacks(Dir) => document.unwrap(id),
            Element::Data if lacks(Value) => document.unwrap(id),
            Element::A => settle_number(document, id),
            _ => {}
        }
    }
}

/// May an attribute of the element have that value?
fn is_sound(document: &Document, id: NodeId, name: Attribute, value: &str) -> bool {
    let is = |element| document.is(id, element);
    let value = value.trim();
    match name {
        Width | Height => !value.ends_with('%') && value != "0",
        Colspan | Span => value != "0",
        Value if is(Element::Li) => document.parent(id).is_some_and(|list| document.is(list, Element::Ol)),
        Type if is(Element::Ol) => matches!(value, "1" | "a" | "A" | "i" | "I"),
        Lang | Hreflang => value.is_empty() || is_language_tag(value),
        // An edit has a whole day, or a time with its zone.
        Datetime if is(Element::Del) || is(Element::Ins) => {
            parse_iso(value).is_some_and(|iso| iso.len() == 10 || iso.ends_with('Z') || iso.contains('+'))
        }
        _ => true,
    }
}

/// Gives a `time` its date for machines, out of its words where it has none; one without a date says nothing.
fn settle_time(document: &mut Document, id: NodeId) {
    let told = document.attribute(id, Datetime);
    let date = parse_iso(&told.map_or_else(|| collapse(&document.text(id)), str::to_owned));
    match date {
        Some(date) if told != Some(date.as_str()) => document.set_attribute(id, Datetime, &date),
        Some(_) => {}
        None => document.unwrap(id),
    }
}

/// Takes the spaces out of a telephone number, and writes those of a mail address as addresses have them.
fn settle_number(document: &mut Document, id: NodeId) {
    let Some(href) = document.attribute(id, Href).map(str::trim).filter(|href| href.contains(' ')) else { return };
    let space = match href.split_once(':') {
        Some((scheme, _)) if scheme.eq_ignore_ascii_case("tel") => "",
        Some((scheme, _)) if scheme.eq_ignore_ascii_case("mailto") => "%20",
        _ => return,
    };
    let href = replace_literal(href, " ", space).into_owned();
    document.set_attribute(id, Href, &href);
}

#[cfg(test)]
mod tests {
    use super::super::tests::run;
    use super::*;

    #[test]
    fn what_html_has_no_meaning_for_goes() {
        for (html, expected) in [
            ("<p><time datetime=\"soon\">a</time> <bdo>b</bdo> <data>c</data></p>", "<p>a b c</p>"),
            ("<time>2021-03-13</time>", "<time datetime=\"2021-03-13\">2021-03-13</time>"),
            (
                "<time datetime=\"2021-03-13T10:00:00+0200\">a</time>",
                "<time datetime=\"2021-03-13T10:00:00+02:00\">a</time>",
            ),
            ("<del datetime=\"2021-03-13T10:00\">a</del>", "<del>a</del>"),
            ("<ul><li value=\"3\">a</li></ul>", "<ul><li>a</li></ul>"),
            ("<ol type=\"disc\"><li>a</li></ol>", "<ol><li>a</li></ol>"),
            ("<p lang=\"english\">a <span lang=\"x_y\">b</span></p>", "<p>a <span>b</span></p>"),
            ("<table><tr><td colspan=\"0\">a</td></tr></table>", "<table><tbody><tr><td>a</td></tr></tbody></table>"),
            ("<a href=\"tel:+961 1 23\">a</a>", "<a href=\"tel:+961123\">a</a>"),
            ("<a href=\"mailto:a@b.example?subject=a b\">a</a>", "<a href=\"mailto:a@b.example?subject=a%20b\">a</a>"),
        ] {
            assert_eq!(run(&PASS, html), expected, "{html}");
        }
    }

    #[test]
    fn good_values_stay() {
        for html in [
            "<p><time datetime=\"2021-03-13\">a</time> <bdo dir=\"rtl\">b</bdo> <data value=\"1\">c</data></p>",
            "<ins datetime=\"2021-03-13\">a</ins><del datetime=\"2021-03-13T10:00:00Z\">b</del>",
            "<ol type=\"a\"><li value=\"3\">a</li></ol>",
            "<p lang=\"zh-Hant-TW\">a <span lang=\"\">b</span> <span lang=\"ar-001\">c</span></p>",
            "<img src=\"a.jpg\" width=\"8\" height=\"6\">",
            "<a href=\"tel:+961123\">a</a>",
        ] {
            assert_eq!(run(&PASS, html), html);
        }
    }
}
