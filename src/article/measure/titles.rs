//! The looks of articles' titles.

use crate::read::is_unspaced;
use crate::small::search::contains_literal;
use crate::small::text::{ends_with_mark, trim_marks, word_count};

/// The longest title, in characters.
pub(in crate::article) const MAX_TITLE_CHARS: usize = 180;

/// Drops the bullet in front of a title, and a separator behind it.
pub(in crate::article) fn clean_title(text: &str) -> &str {
    let bare = trim_marks(text, "-–—•·*▪◾◼■●○›→←🔴🔹🔸👈◀▶،,;|:");
    // Where German quotes, it is no bullet.
    if contains_literal(bare, "«") { bare } else { bare.trim_start_matches(['»', '>']) }
}

/// Could it be a headline? No sentence: it does not end in a full stop, and it is short.
#[inline(never)]
pub(in crate::article) fn is_title(text: &str) -> bool {
    const MIN_UNSPACED_CHARS: usize = 5;
    let has_stop = ends_with_mark(text, ".:،,؛。।") && !text.ends_with("..");
    let title = clean_title(text);
    let has_words =
        || word_count(title) >= 2 || title.chars().filter(|&c| is_unspaced(c)).nth(MIN_UNSPACED_CHARS - 1).is_some();
    !has_stop && text.chars().count() <= MAX_TITLE_CHARS && has_words()
}

/// Words; of scripts that set no spaces between them, two letters count as one.
pub(in crate::article) fn count_words(text: &str) -> usize {
    let unspaced = if text.is_ascii() { 0 } else { text.chars().filter(|&c| is_unspaced(c)).count() };
    word_count(text) + unspaced / 2
}
