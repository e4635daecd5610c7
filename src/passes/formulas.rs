//! Formulas in MathML as text that every page can show: fractions in a line, exponents and indices raised and lowered.

use super::pass::{Context, PassInfo, Stage};
use super::tools::{inside, next_shown, only_child, previous_shown};
use crate::html::{Attribute, Element};
use crate::small::chars::is_alphanumeric;
use crate::small::search::contains_literal;
use crate::small::text::is_blank_text;
use crate::tree::{Document, Node, NodeId};

pub(super) const PASS: PassInfo = PassInfo {
    name: "formulas",
    stages: &[Stage::Page],
    is_on_by_default: true,
    is_guess: false,
    run: write_out,
    #[cfg(test)]
    about: super::pass::About {
        examples: &[(
            "<math><mi>A</mi><mo>=</mo><mi>π</mi><msup><mi>r</mi><mn>2</mn></msup></math>",
            "A = πr<sup>2</sup>",
        )],
        note: "MathML as text; a table of numbers in it as its TeX, where the source has that",
        must_follow: &[],
        must_precede: &[("paragraphs", "a formula is text of its paragraph")],
    },
};

/// What no line shows: the TeX beside it does.
const TABLES: &[&str] = &["mtable", "mmultiscripts"];

/// Relations, which have a space on both sides.
const RELATIONS: &str = "=<>≤≥≈≠≡≅∝→⇒⇔∈∉⊂⊆";

fn write_out(document: &mut Document, root: NodeId, _: &mut Context) {
    let parts = document.having(root, &[Attribute::MaqalFormula]);
    let formulas: Vec<NodeId> = parts.into_iter().filter(|&id| name(document, id) == "math").collect();
    for formula in formulas {
        if is_shown_beside(document, formula) {
            document.detach(formula);
        } else {
            write_formula(document, formula);
        }
    }
}

/// The name that a part of a formula has in MathML.
fn name(document: &Document, id: NodeId) -> &str {
    document.attribute(id, Attribute::MaqalFormula).unwrap_or_default()
}

/// Is it there for assistive technology, with what everybody else sees beside it?
fn is_shown_beside(document: &Document, formula: NodeId) -> bool {
    let around = document.parent(formula).filter(|&parent| only_child(document, parent) == Some(formula));
    let is_for_eyes = |id: NodeId| {
        let is_muted = document.attribute(id, Attribute::AriaHidden).is_some_and(|value| value == "true");
        is_muted && document.text(id).contains(is_alphanumeric)
    };
    [Some(formula), around]
        .into_iter()
        .flatten()
        .any(|id| [previous_shown(document, id), next_shown(document, id)].into_iter().flatten().any(is_for_eyes))
}

fn write_formula(document: &mut Document, formula: NodeId) {
    let parts = inside(document, formula);
    let is_annotation = |&id: &NodeId| name(document, id).starts_with("annotation");
    let annotations: Vec<NodeId> = parts.iter().copied().filter(is_annotation).collect();
    let noted = document.attribute(formula, Attribute::Title).map(str::to_owned);
    let tex = noted.or_else(|| annotations.first().map(|&id| document.text(id)));
    annotations.into_iter().for_each(|id| document.detach(id));
    let has_table = parts.iter().any(|&id| TABLES.contains(&name(document, id)));
    let says_nothing = is_blank_text(&document.text(formula));
    if let Some(tex) = tex.filter(|_| has_table || says_nothing) {
        let text = document.create_text(without_style(tex.trim()));
        document.insert_before(formula, text);
        document.detach(formula);
        return;
    }
    // The inner parts first: a fraction around others wants to know what they have become.
    parts.iter().rev().for_each(|&part| write_part(document, part));
    let is_part = |id: &NodeId| !name(document, *id).is_empty() && document.parent(*id).is_some();
    let left: Vec<NodeId> = parts.into_iter().filter(is_part).collect();
    left.into_iter().chain([formula]).for_each(|id| document.unwrap(id));
}

/// TeX without the style that converters put around all of it.
fn without_style(tex: &str) -> &str {
    let inner = tex.strip_prefix("{\\displaystyle").or_else(|| tex.strip_prefix("{\\textstyle"));
    inner.and_then(|inner| inner.strip_suffix('}')).map_or(tex, str::trim)
}

fn write_part(document: &mut Document, part: NodeId) {
    if let Node::Text(text) = document.node(part) {
        // Between the parts white space shows nothing, and neither do the signs that are only read aloud.
        let is_words = document.parent(part).is_some_and(|parent| name(document, parent) == "mtext");
        if !is_words {
            let shown: String = text.trim().chars().filter(|c| !matches!(c, '\u{2061}'..='\u{2064}')).collect();
            document.set_text(part, &shown);
        }
        return;
    }
    let children: Vec<NodeId> = document.children(part).filter(|&id| document.element(id).is_some()).collect();
    let (first, second, third) = (children.first(), children.get(1), children.get(2));
    match name(document, part) {
        "msup" | "mover" => raise(document, second, Element::Sup),
        "msub" | "munder" => raise(document, second, Element::Sub),
        "msubsup" | "munderover" => {
            raise(document, second, Element::Sub);
            raise(document, third, Element::Sup);
        }
        "mfrac" => {
            children.iter().for_each(|&child| enclose(document, child));
            if let Some(&second) = second {
                // The bracket in front of it, if there is one.
                let start = document.previous(second).filter(|&id| Some(&id) != first).unwrap_or(second);
                let is_bracket = matches!(document.node(start), Node::Text(text) if text == "(");
                put_before(document, if is_bracket { start } else { second }, "/");
            }
        }
        "msqrt" => {
            let is_one = children.len() == 1 && first.is_some_and(|&first| is_one(document, first));
            if let (Some(&first), Some(&last)) = (first, children.last()) {
                put_around(document, [first, last], if is_one { ["√", ""] } else { ["√(", ")"] });
            }
        }
        "mroot" => {
            if let (Some(&first), Some(&second)) = (first, second) {
                let is_one = is_one(document, first);
                raise(document, Some(&second), Element::Sup);
                document.insert_before(first, second);
                put_around(document, [first; 2], if is_one { ["√", ""] } else { ["√(", ")"] });
            }
        }
        "mfenced" => {
            children.iter().skip(1).for_each(|&child| put_before(document, child, ", "));
            if let (Some(&first), Some(&last)) = (first, children.last()) {
                put_around(document, [first, last], ["(", ")"]);
            }
        }
        "mtd" | "mtr" | "mspace" => put_before(document, part, " "),
        "mphantom" | "none" | "mprescripts" => document.detach(part),
        "mo" if is_relation(document, part) => put_around(document, [part; 2], [" ", " "]),
        _ => {}
    }
}

fn is_relation(document: &Document, operator: NodeId) -> bool {
    let sign = document.children(operator).next().map(|id| document.node(id));
    let is_one =
        matches!(sign, Some(Node::Text(text)) if text.chars().count() == 1 && contains_literal(RELATIONS, text));
    is_one && previous_shown(document, operator).is_some()
}

/// Makes an exponent or an index of a part.
fn raise(document: &mut Document, part: Option<&NodeId>, element: Element) {
    let Some(&part) = part else { return };
    document.remove_attribute(part, Attribute::MaqalFormula);
    document.rename(part, element);
}

/// Is it one number or one name?
fn is_one(document: &Document, part: NodeId) -> bool {
    let mut texts = document.subtree(part).filter_map(|id| match document.node(id) {
        Node::Text(text) if !text.is_empty() => Some(text.chars().all(is_alphanumeric)),
        _ => None,
    });
    texts.next().is_some_and(|is_word| is_word) && texts.next().is_none()
}

/// Puts brackets around what is more than that.
fn enclose(document: &mut Document, part: NodeId) {
    if !is_one(document, part) {
        put_around(document, [part; 2], ["(", ")"]);
    }
}

fn put_around(document: &mut Document, [first, last]: [NodeId; 2], [before, behind]: [&str; 2]) {
    put_before(document, first, before);
    let text = document.create_text(behind);
    document.insert_after(last, text);
}

fn put_before(document: &mut Document, part: NodeId, text: &str) {
    let text = document.create_text(text);
    document.insert_before(part, text);
}

#[cfg(test)]
mod tests {
    use super::super::tests::run;
    use super::*;

    #[test]
    fn formulas_are_written_in_a_line() {
        for (html, expected) in [
            ("<mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></mfrac>", "a/(b+1)"),
            ("<msqrt><mi>x</mi></msqrt>\n <mo>&#8290;</mo> <mi>y</mi>", "√xy"),
            ("<msqrt><mi>x</mi><mo>-</mo><mn>1</mn></msqrt>", "√(x-1)"),
            ("<mroot><mn>8</mn><mn>3</mn></mroot>", "<sup>3</sup>√8"),
            (
                "<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>i</mi>",
                "∑<sub>i = 1</sub><sup>n</sup>i",
            ),
            ("<mtext>speed is </mtext><mi>v</mi><mspace/><mphantom><mi>z</mi></mphantom>", "speed is v "),
            ("<mfenced><mi>a</mi><mi>b</mi></mfenced>", "(a, b)"),
            (
                "<semantics><mtable><mtr><mtd>1</mtd></mtr></mtable><annotation>\\pmatrix{1}</annotation></semantics>",
                "\\pmatrix{1}",
            ),
            ("<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr></mtable>", "  1 2"),
            ("<annotation>{\\displaystyle x}</annotation>", "x"),
        ] {
            assert_eq!(run(&PASS, &format!("<math>{html}</math>")), expected, "{html}");
        }
        assert_eq!(run(&PASS, "<math alttext=\"x^2\"></math>"), "x^2");
    }

    #[test]
    fn of_two_copies_the_one_for_the_eye_stays() {
        let html = "<span><math><mi>A</mi></math></span><span aria-hidden=\"true\">A</span>";
        assert_eq!(run(&PASS, html), "<span></span><span aria-hidden=\"true\">A</span>");
    }

    #[test]
    fn what_is_no_formula_stays() {
        let html = "<p>a<sup>2</sup></p>";
        assert_eq!(run(&PASS, html), html);
    }
}
