//! What a page's own style sheets say of its classes. Sites whose classes a tool makes of a hash hide words for screen
//! readers by such a class, so that only the rule beside it tells.

use crate::html::Attribute;
use crate::small::search::{Literals, contains_literal, find_literal};
use crate::tree::{Document, NodeId};

/// How many style sheets are read, and how many classes are kept.
pub(super) const MAX_SHEETS: usize = 32;
const MAX_CLASSES: usize = 32;

/// What leaves nothing to see of a box, in declarations without white space.
static CLIPPED: Literals = Literals::new(&[
    "clip:rect(0000)",
    "clip:rect(0,0,0,0)",
    "clip:rect(1px1px1px1px)",
    "clip:rect(1px,1px,1px,1px)",
    "clip-path:inset(50%)",
    "clip-path:inset(100%)",
]);

/// Notes on each element whose class hides it from everybody but screen readers. `sheets` is where in the source the
/// tags of its style sheets stand.
pub(crate) fn mark_hidden(document: &mut Document, source: &str, sheets: &[usize]) {
    let hidden = hiding_classes(source, sheets);
    if hidden.is_empty() {
        return;
    }
    let is_hidden = |&id: &NodeId| {
        let class = document.attribute(id, Attribute::Class).unwrap_or_default();
        class.split_ascii_whitespace().any(|name| hidden.contains(&name))
    };
    let marked: Vec<NodeId> = document.subtree(NodeId::ROOT).filter(is_hidden).collect();
    marked.into_iter().for_each(|id| document.set_attribute(id, Attribute::MaqalHidden, ""));
}

/// The classes that hide so, of the style sheets in a source.
fn hiding_classes<'s>(source: &'s str, sheets: &[usize]) -> Vec<&'s str> {
    let mut classes = Vec::new();
    for sheet in sheets.iter().filter_map(|&at| source.get(at..)) {
        let end = find_literal(sheet, "</style").unwrap_or(sheet.len());
        let (_, css) = sheet.get(..end).and_then(|sheet| sheet.split_once('>')).unwrap_or_default();
        read_rules(css, &mut classes);
    }
    classes.truncate(MAX_CLASSES);
    classes
}

/// Reads the rules that hold at any width, on any medium: those in no block of another rule.
fn read_rules<'s>(css: &'s str, classes: &mut Vec<&'s str>) {
    let mut depth = 0_usize;
    for piece in css.split('}') {
        let opened = piece.matches('{').count();
        if let (0, 1, Some((selectors, declarations))) = (depth, opened, piece.split_once('{'))
            && contains_literal(declarations, "clip")
            && hides(declarations)
        {
            classes.extend(selectors.split(',').filter_map(class_of));
        }
        depth = (depth + opened).saturating_sub(1);
    }
}

fn hides(declarations: &str) -> bool {
    let squeezed: String = declarations.chars().filter(|c| !c.is_whitespace()).collect();
    contains_literal(&squeezed, "position:absolute") && CLIPPED.are_in(&squeezed)
}

/// The class of a selector that is one class and no more.
fn class_of(selector: &str) -> Option<&str> {
    let class = selector.trim().strip_prefix('.')?;
    class.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)).then_some(class)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_for_screen_readers_are_told_by_their_rules() {
        for (css, expected) in [
            (".a1{position:absolute;clip:rect(0 0 0 0);height:1px}", &["a1"][..]),
            ("p{margin:0}.a, .b-2 { position: absolute !important; clip: rect(1px, 1px, 1px, 1px) }", &["a", "b-2"]),
            (".a{clip-path:inset(50%);position:absolute}", &["a"]),
            ("@media print{.a{clip-path:inset(50%);position:absolute}.b{clip-path:inset(50%);position:absolute}}", &[]),
            ("@media print{.a{margin:0}}.b{clip-path:inset(50%);position:absolute}", &["b"]),
            (".a:focus{clip-path:inset(50%);position:absolute}", &[]),
            (".a .b{clip-path:inset(50%);position:absolute}", &[]),
            (".a{clip:rect(0 12px 24px 0);position:absolute}", &[]),
            (".a{clip:rect(0 0 0 0)}", &[]),
            (".a{", &[]),
        ] {
            let source = ["<p>x</p><style type=\"text/css\">", css, "</style><p>y</p>"].concat();
            assert_eq!(hiding_classes(&source, &["<p>x</p>".len()]), expected, "{css}");
        }
    }
}
