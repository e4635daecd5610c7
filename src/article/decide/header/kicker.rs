//! The name of the section or topic that stands beside a headline.

use crate::article::measure::block::Block;
use crate::article::measure::blocks::Blocks;
use crate::html::{Attribute, has_word};
use crate::language::page_words::{is_button, is_no_section};
use crate::small::text::{trim_marks, word_count};
use crate::tree::{Document, NodeId};

/// Words in the classes of lines that name a section, and of those that may say anything else: in these a link does.
const SECTIONS: &[&str] = &["categories", "category", "rubric", "rubrica", "rubrik", "rubrique"];
const KICKERS: &[&str] = &["eyebrow", "kicker", "overline"];

/// The name in a line: that of its first link, where it has one. Markup calls it a section, or it is a heading.
pub(super) fn name(document: &Document, blocks: &Blocks<'_>, line: &Block<'_>, is_heading: bool) -> Option<String> {
    const MAX_WORDS: usize = 3;
    const MAX_CHARS: usize = 30;
    let name = line.anchors.first().map_or(line.text.as_ref(), |anchor| line.anchor_text(anchor));
    let name = trim_marks(name, "/|:：»›>[]-–—");
    let is_short = (1..=MAX_WORDS).contains(&word_count(name)) && name.chars().count() <= MAX_CHARS;
    let is_other = || name.contains(['@', '.']) || is_button(name) || is_no_section(name);
    if !is_short || name.contains(char::is_numeric) || is_other() {
        return None;
    }
    let is_alone = |id: &NodeId| blocks.span(*id).len() == 1;
    let mut around = document.inclusive_ancestors(line.first_node()).take_while(is_alone);
    let is_named = |id| {
        document.attributes(id).any(|(name, value)| match name {
            Attribute::Rel => has_word(value, &["category"]),
            name if name.names_part() => {
                has_word(value, SECTIONS) || !line.anchors.is_empty() && has_word(value, KICKERS)
            }
            _ => false,
        })
    };
    (is_heading || around.any(is_named)).then(|| name.to_owned())
}
