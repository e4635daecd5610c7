//! Lines above the body that say again what is known of the article, and which are set again.

use crate::article::decide::roles::{Evidence, Role};
use crate::article::measure::block::Block;
use crate::language::{begins_with_normal, normalize};

/// The lines, among those that are near, that say the title, or what the caller knows: the whole of it, in one line or
/// in several. A subtitle that is prose, as what follows it is, is the first
/// paragraph, and stays.
#[inline(never)]
pub(super) fn find(
    blocks: &[Block<'_>],
    near: &[usize],
    title: &str,
    known: &[(Role, &str)],
) -> Vec<(usize, Role, Evidence)> {
    let near: Vec<(usize, &Block<'_>)> = near.iter().filter_map(|&at| Some((at, blocks.get(at)?))).collect();
    let mut found = Vec::new();
    for &(role, text) in [(Role::Headline, title)].iter().chain(known) {
        let text = normalize(text);
        let is_paragraph = |at: usize, block: &Block<'_>| {
            block.is_prose() && blocks.get(at + 1).is_some_and(|below| below.element == block.element)
        };
        let may_leave = |at, block: &Block<'_>| role != Role::Subtitle || !is_paragraph(at, block);
        for from in 0..near.len() {
            let lines = near.get(from..).unwrap_or_default();
            let said = lines.get(..lines_of(&text, lines)).unwrap_or_default();
            let leaving = said.iter().filter(|&&(at, block)| may_leave(at, block));
            found.extend(leaving.map(|&(at, _)| (at, role, "says again what is known")));
        }
    }
    found
}

/// How many lines, from the first on, are the whole of a text in normal form; 0 where they are not.
fn lines_of(text: &str, lines: &[(usize, &Block<'_>)]) -> usize {
    let mut rest = text;
    for (count, (_, line)) in lines.iter().enumerate() {
        // Most lines begin with other letters, which is seen without their normal form.
        if !begins_with_normal(rest, &line.text) {
            return 0;
        }
        match rest.strip_prefix(line.normal()).map(str::trim_start) {
            Some("") if !text.is_empty() => return count + 1,
            Some(behind) if !line.normal().is_empty() => rest = behind,
            _ => return 0,
        }
    }
    0
}
