//! What a page's own style sheets say of its classes. Sites whose classes a tool makes of a hash hide words for screen
//! readers by such a class, so that only the rule beside it tells; others keep the lines of a poem by one.

use crate::html::Attribute;
use crate::small::search::{Literals, contains_any_literal, contains_literal, find_literal};
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

/// What a rule says of the elements of a class.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Says {
    /// They are hidden from everybody but screen readers.
    Hidden,
    /// Their line ends are those of the source.
    KeepsLines,
}

/// Notes on each element what the style sheets say of its class, as if it stood in its own attributes. `sheets` is
/// where in the source the tags of its style sheets stand.
pub(crate) fn mark_styled(document: &mut Document, source: &str, sheets: &[usize]) {
    let classes = classes(source, sheets);
    if classes.is_empty() {
        return;
    }
    let said = |id: NodeId| {
        let class = document.attribute(id, Attribute::Class).unwrap_or_default();
        let of = |name: &str| classes.iter().find(|(known, _)| *known == name);
        class.split_ascii_whitespace().find_map(of).map(|&(_, says)| (id, says))
    };
    let marked: Vec<(NodeId, Says)> = document.subtree(NodeId::ROOT).filter_map(said).collect();
    for (id, says) in marked {
        let style = document.attribute(id, Attribute::Style).unwrap_or_default();
        match says {
            Says::Hidden => document.set_attribute(id, Attribute::MaqalHidden, ""),
            Says::KeepsLines => {
                let style = [style, ";white-space:pre-line"].concat();
                document.set_attribute(id, Attribute::Style, style.trim_start_matches(';'));
            }
        }
    }
}

/// The classes that rules in a source's style sheets say something of.
fn classes<'s>(source: &'s str, sheets: &[usize]) -> Vec<(&'s str, Says)> {
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
fn read_rules<'s>(css: &'s str, classes: &mut Vec<(&'s str, Says)>) {
    let mut depth = 0_usize;
    for piece in css.split('}') {
        let opened = piece.matches('{').count();
        if let (0, 1, Some((selectors, declarations))) = (depth, opened, piece.split_once('{'))
            && let Some(says) = says(declarations)
        {
            classes.extend(selectors.split(',').filter_map(class_of).map(|class| (class, says)));
        }
        depth = (depth + opened).saturating_sub(1);
    }
}

fn says(declarations: &str) -> Option<Says> {
    const KEEPING: &[&str] = &["white-space:pre", "white-space:break-spaces", "white-space-collapse:preserve"];
    let (may_hide, may_keep) = (contains_literal(declarations, "clip"), contains_literal(declarations, "white-space"));
    if !may_hide && !may_keep {
        return None;
    }
    let squeezed: String = declarations.chars().filter(|c| !c.is_whitespace()).collect();
    if may_hide && contains_literal(&squeezed, "position:absolute") && CLIPPED.are_in(&squeezed) {
        return Some(Says::Hidden);
    }
    contains_any_literal(&squeezed, KEEPING).then_some(Says::KeepsLines)
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
            let expected: Vec<_> = expected.iter().map(|&class| (class, Says::Hidden)).collect();
            assert_eq!(classes(&source, &["<p>x</p>".len()]), expected, "{css}");
        }
        assert_eq!(
            classes("<style>.a { white-space: pre-line }.b{white-space:nowrap}</style>", &[0]),
            [("a", Says::KeepsLines)]
        );
    }
}
