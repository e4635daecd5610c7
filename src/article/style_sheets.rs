//! What a page's own style sheets say of its classes. Sites whose classes a tool makes of a hash hide words for screen
//! readers by such a class, so that only the rule beside it tells; others keep the lines of a poem by one.

use crate::html::Attribute;
use crate::small::scan::position_of;
use crate::small::search::{Literals, contains_any_literal, contains_literal, find_literal};
use crate::small::text::split_first;
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

/// Reads the rules that hold at any width, on any medium: those in no block of another rule. Few rules of a page say
/// anything of what is looked for: only in front of those braces are counted.
fn read_rules<'s>(css: &'s str, classes: &mut Vec<(&'s str, Says)>) {
    // How many braces are open in front of `uncounted`; and what is not searched yet.
    let (mut depth, mut uncounted) = (0_usize, css);
    let mut rest = css;
    while let Some((before, _)) = telling_place(rest).and_then(|at| rest.split_at_checked(at)) {
        let start = before.rfind('}').map_or(0, |end| end + 1);
        let behind = rest.get(start..).unwrap_or_default();
        let (piece, next) = split_first(behind, b'}').unwrap_or((behind, ""));
        rest = next;
        let Some((selectors, declarations)) = split_first(piece, b'{') else { continue };
        let Some(says) = says(declarations).filter(|_| !declarations.contains('{')) else { continue };
        let (counted, piece) = uncounted.split_at_checked(uncounted.len() - behind.len()).unwrap_or_default();
        (depth, uncounted) = (depth_behind(counted, depth), piece);
        if depth == 0 {
            classes.extend(selectors.split(',').filter_map(class_of).map(|class| (class, says)));
        }
    }
}

/// Where the next words stand without which a rule says nothing: `rect(` or `inset(` of what is clipped, `white-space`.
fn telling_place(css: &str) -> Option<usize> {
    let mut at = 0;
    loop {
        at += position_of(css.as_bytes().get(at..)?, [b'(', b'w'])?;
        let (before, behind) = css.split_at_checked(at)?;
        if behind.starts_with("white-space") || before.ends_with("rect") || before.ends_with("inset") {
            return Some(at);
        }
        at += 1;
    }
}

/// How many braces are open behind a piece, where so many were before it.
fn depth_behind(css: &str, before: usize) -> usize {
    let mut depth = before;
    let mut rest = css.as_bytes();
    while let Some((brace, behind)) =
        position_of(rest, [b'{', b'}']).and_then(|at| rest.get(at..)).and_then(<[u8]>::split_first)
    {
        depth = if *brace == b'{' { depth + 1 } else { depth.saturating_sub(1) };
        rest = behind;
    }
    depth
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
            ("p{margin:0}@media print{.a{margin:0}}p{}}.b{clip:rect(0,0,0,0);position:absolute}", &["b"]),
            ("p{w:var(--w)}}.a{position:absolute;clip-path:inset(50%)}.c{}.b{clip-path:inset(50%)}", &["a"]),
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
