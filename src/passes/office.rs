//! Leavings of Word and Google Docs in a text that was pasted: formatting that stands in `style` alone.

use super::pass::{Context, PassInfo, Stage};
use super::tools::{is_any, is_in, styles};
use crate::html::{Attribute, Element};
use crate::tree::{Document, Node, NodeId};

pub(super) const PASS: PassInfo = PassInfo {
    name: "office",
    stages: &[Stage::Page],
    is_on_by_default: true,
    is_guess: false,
    run: convert,
    #[cfg(test)]
    about: super::pass::About {
        examples: &[(
            "<b style=\"font-weight:normal\">a <span style=\"font-style:italic\">b</span></b>",
            "a <i><span>b</span></i>",
        )],
        note: "what Word and Google Docs keep in styles",
        must_follow: &[],
        must_precede: &[("paragraphs", "bold that is none hides line breaks and blocks")],
    },
};

/// Unwraps bold that is none, and makes elements of styles that mean bold, italic, struck, raised or lowered. (The
/// rest that Word brings, `o:p`, classes and comments, never gets this far.)
fn convert(document: &mut Document, root: NodeId, _: &mut Context) {
    use Element::*;
    for id in document.having_in_order(root, &[Attribute::Style]) {
        if is_any(document, id, &[B, Strong]) {
            if is_one(styles(document, id, ["font-weight"])[0], PLAIN) {
                document.unwrap(id);
            }
        } else if document.is(id, Span) {
            const PROPERTIES: [&str; 5] =
                ["mso-list", "font-weight", "font-style", "text-decoration", "vertical-align"];
            let [list, weight, style, line, place] = styles(document, id, PROPERTIES);
            let is_mark = is_one(list, &["ignore"]);
            let meant = [
                (is_one(weight, BOLD), B),
                (is_one(style, &["italic"]), I),
                (is_one(line, &["line-through"]), S),
                (is_one(place, &["super"]), Sup),
                (is_one(place, &["sub"]), Sub),
            ];
            // The mark of an item, which a tab parts from its words.
            let is_close = || {
                !document.next(id).is_some_and(
                    |next| matches!(document.node(next), Node::Text(text) if text.starts_with(char::is_whitespace)),
                )
            };
            if is_mark && is_close() {
                let space = document.create_text(" ");
                document.insert_after(id, space);
            }
            for (is_meant, element) in meant {
                // A heading is bold already.
                let is_said = || {
                    is_in(document, id, &[element])
                        || (element == B && is_in(document, id, &[Strong, Th, H1, H2, H3, H4, H5, H6]))
                };
                if is_meant && !is_said() {
                    let new = document.create_element(element);
                    document.wrap(id, new);
                }
            }
        }
    }
}

const PLAIN: &[&str] = &["normal", "400"];
const BOLD: &[&str] = &["bold", "bolder", "600", "700", "800", "900"];

/// Is a value one of these, in any ASCII case?
fn is_one(value: Option<&str>, known: &[&str]) -> bool {
    value.is_some_and(|value| known.iter().any(|known| value.eq_ignore_ascii_case(known)))
}

#[cfg(test)]
mod tests {
    use super::super::tests::run;
    use super::*;

    #[test]
    fn styles_that_mean_something_become_elements() {
        for (html, expected) in [
            ("<b style=\"font-weight:normal\" id=\"docs-internal-guid-1\"><p>a</p></b>", "<p>a</p>"),
            ("<span style=\"font-weight: 700; color: red\">a</span>", "<b><span>a</span></b>"),
            ("<span style=\"font-style:italic;font-weight:bold\">a</span>", "<b><i><span>a</span></i></b>"),
            ("x<span style=\"vertical-align:super\">2</span>", "x<sup><span>2</span></sup>"),
            ("<p><span style=\"mso-list:Ignore\">1.</span>a</p>", "<p><span>1.</span> a</p>"),
            (
                "<p class=\"MsoNormal\"><span style=\"mso-bidi-font-style:x\">a<o:p></o:p></span></p>",
                "<p><span>a</span></p>",
            ),
        ] {
            assert_eq!(run(&PASS, html), expected, "{html}");
        }
    }

    #[test]
    fn styles_without_a_meaning_change_nothing() {
        for html in ["<span>a</span>", "<h2><span>a</span></h2>", "<b>a</b>"] {
            assert_eq!(run(&PASS, &html.replace("<span>", "<span style=\"font-weight:400;color:red\">")), html);
        }
        assert_eq!(run(&PASS, "<h2><span style=\"font-weight:700\">a</span></h2>"), "<h2><span>a</span></h2>");
    }
}
