//! The name of the section or topic that stands beside a headline.

use crate::article::measure::block::Block;
use crate::article::measure::blocks::Blocks;
use crate::html::{Attribute, has_word};
use crate::language::bylines;
use crate::language::page_words::{is_button, is_no_section};
use crate::small::search::contains_literal;
use crate::small::text::{has_number, trim_marks, word_count};
use crate::tree::{Document, NodeId};

/// Words in the classes of lines that name a section.
const SECTIONS: &[&str] = &[
    "categoria",
    "categorie",
    "categories",
    "category",
    "kategori",
    "kategoria",
    "kategorie",
    "rubric",
    "rubrica",
    "rubriek",
    "rubrik",
    "rubrique",
    "rubryka",
];

/// Words in the classes of lines above a headline that may say anything else.
const KICKERS: &[&str] = &[
    "antetitulo",
    "chapeu",
    "cintillo",
    "dachzeile",
    "eyebrow",
    "kicker",
    "occhiello",
    "overline",
    "pretitle",
    "pretitulo",
    "spitzmarke",
    "surtitre",
    "topline",
    "volanta",
];

/// Words in the classes of labels in a box with a headline; and those that name a section with one of a few others, and
/// a box of the page alone.
const LABELS: &[&str] = &["badge", "cat", "label", "tag", "topic"];
const BOXES: &[&str] = &["section"];
const OF_BOXES: &[&str] = &["label", "link", "name", "news", "tag", "title"];

/// Where a line stands by the headline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Below,
    Above,
    /// It is in one small box with the headline.
    Near,
    /// It is a heading right above it.
    Heading,
}

/// Reads a line that is set beside a headline as the name of a section is: the name of its first link, where it has
/// one. Markup calls it so, or it is a heading. Empty where it says something else in the place of one (`Exclusive`).
pub(super) fn name(document: &Document, blocks: &Blocks<'_>, line: &Block<'_>, place: Place) -> Option<String> {
    const MAX_WORDS: usize = 3;
    const MAX_CHARS: usize = 30;
    let is_linked = !line.anchors.is_empty();
    let name = line.anchors.first().map_or(line.text.as_ref(), |anchor| line.anchor_text(anchor));
    let name = trim_marks(name, "/|:：»›>[]-–—#");
    let words = word_count(name);
    let is_short = (1..=MAX_WORDS).contains(&words) && name.chars().count() <= MAX_CHARS;
    if !is_short || has_number(name) || name.contains(['@', '.', ':', '?', '؟', '!']) {
        return None;
    }
    let is_alone = |id: &NodeId| blocks.span(*id).len() == 1;
    let mut around = document.inclusive_ancestors(line.first_node()).take_while(is_alone);
    // What no link leads on from is a section in a word or two: `Arts & Culture`.
    let is_name = is_linked || words < MAX_WORDS || has_and(name);
    let is_above = matches!(place, Place::Above | Place::Near);
    let is_label = |class: &str| has_word(class, LABELS) || has_word(class, BOXES) && has_word(class, OF_BOXES);
    let is_named = |id| {
        document.attributes(id).any(|(name, value)| match name {
            Attribute::Rel => has_word(value, &["category"]),
            name if name.names_part() => {
                has_word(value, SECTIONS)
                    || (is_linked || is_above) && is_name && has_word(value, KICKERS)
                    || place == Place::Near && is_name && is_label(value)
            }
            _ => false,
        })
    };
    if place != Place::Heading && !around.any(is_named) {
        return None;
    }
    let is_other = is_button(name) || is_no_section(name);
    match place {
        Place::Above | Place::Near if is_other => Some(String::new()),
        _ => Some(name.to_owned()).filter(|_| !is_other),
    }
}

/// Do two words stand in it with an "and" between them?
fn has_and(name: &str) -> bool {
    let is_letter = |word: &str| bylines::JOINING.iter().any(|row| word.starts_with(|c| row.starts_with(c)));
    bylines::AND.iter().any(|and| contains_literal(name, and)) || name.split(' ').skip(1).any(is_letter)
}
