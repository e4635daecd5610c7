//! Lines that stand alone above a text and are no headline of it: they open the text, or belong to something beside it.

use super::byline::agency;
use super::names::is_town;
use crate::article::decide::pictures::is_little;
use crate::article::measure::block::Block;
use crate::html::Element;
use crate::language::page_words::{heads_sources, opens_text};
use crate::language::{is_shouted, normalize};
use crate::read::is_unspaced;
use crate::small::chars::{is_alphabetic, is_alphanumeric};
use crate::small::text::{ends_with_mark, has_number, trim_marks, word_count};
use crate::tree::{Document, NodeId};

/// Is the line at a place such a line? Where a date or a byline follows, it is none.
pub(super) fn is_no_headline(document: &Document, lines: &[Block<'_>], at: usize) -> bool {
    let (Some(line), Some(below)) = (lines.get(at), lines.get(at + 1)) else { return false };
    !line.text.contains(is_alphanumeric)
        || below.is_prose() && opens(&line.text)
        || is_value(&line.text)
        || is_verse(lines.get(at..).unwrap_or_default())
        || labels_list(line, below)
        || is_below_picture(document, line)
        || is_one_of_several(line, lines.get(at + 1..).unwrap_or_default())
}

/// Is a line the label of the list below it (`Key points`)?
pub(super) fn labels_list(line: &Block<'_>, below: &Block<'_>) -> bool {
    const MAX_WORDS: usize = 3;
    below.element == Element::Li && line.element != Element::H1 && line.words() <= MAX_WORDS
}

/// Does a line give a number behind a label, as `Price: $29.99`?
fn is_value(line: &str) -> bool {
    let value = line.split_once([':', '：']).map(|(_, value)| value);
    value.is_some_and(|value| has_number(value) && !value.contains(is_alphabetic))
}

/// Are the lines those of a poem or an address: three short ones or more of one paragraph?
fn is_verse(lines: &[Block<'_>]) -> bool {
    const MIN_LINES: usize = 3;
    const MIN_WORDS: usize = 3;
    const MAX_CHARS: usize = 60;
    let Some(first) = lines.first().filter(|first| !first.is_plain()) else { return false };
    let of_one = lines.iter().take_while(|line| line.node == first.node);
    let mut verses = 0;
    of_one.inspect(|_| verses += 1).all(|line| line.chars() <= MAX_CHARS && line.words() >= MIN_WORDS)
        && verses >= MIN_LINES
}

/// Does a heading above prose open the text, as `Introduction` or `Chapter 1` does?
pub(super) fn opens_part(heading: &Block<'_>, below: &Block<'_>) -> bool {
    below.is_prose() && opens_text(&heading.text)
}

/// Is it one of several questions of an interview, or a number in a count (`Step 1`, `1. The road`)?
pub(super) fn is_one_of_several(line: &Block<'_>, below: &[Block<'_>]) -> bool {
    let is_asked = |line: &Block<'_>| ends_with_mark(&line.text, "?؟？");
    let first = |line: &Block<'_>| line.text.split(' ').next().map(normalize);
    let is_counted = |line: &Block<'_>| line.words() == 2 && line.text.ends_with(char::is_numeric);
    let asks = |other: &Block<'_>| is_asked(other) && !other.is_long_prose();
    let counts = |other: &Block<'_>| is_counted(other) && first(other) == first(line);
    let is_item = |line: &Block<'_>| line.has_list_mark() && line.text.starts_with(char::is_numeric);
    let mut others = below.iter().filter(|other| other.element == line.element);
    is_asked(line) && others.clone().any(asks)
        || is_item(line) && others.clone().any(is_item)
        || is_counted(line) && others.any(counts)
}

/// Does a line lead on to the text: one word, a place, an agency, a source, a form of address?
fn opens(line: &str) -> bool {
    const MAX_WORDS: usize = 3;
    let words = word_count(line);
    let bare = trim_marks(line, "()[]،,:-–—");
    let is_word = words == 1 && !line.chars().any(is_unspaced);
    let leads_on = words <= MAX_WORDS && ends_with_mark(line, ",،-–—");
    let is_shouted = words <= 2 && is_shouted(line);
    let is_source = || line.split_once([':', '：']).is_some_and(|(label, _)| heads_sources(label));
    is_word
        || leads_on
        || is_shouted
        || words <= MAX_WORDS && is_place(line)
        || is_town(bare)
        || is_source()
        || agency(trim_marks(line, "-–— "), true).is_some()
        || opens_text(line)
}

/// A town and its country, each with a capital: `Beirut, Lebanon`.
fn is_place(line: &str) -> bool {
    let is_name = |part: &str| {
        let is_capital = |word: &str| word.starts_with(char::is_uppercase);
        (1..=2).contains(&word_count(part)) && part.split_whitespace().all(is_capital)
    };
    line.split_once(',').is_some_and(|(town, country)| is_name(town) && is_name(country))
}

/// Does a line stand right below a picture or a film, in no stronger letters than the text?
fn is_below_picture(document: &Document, line: &Block<'_>) -> bool {
    use Element::{Audio, Embed, Iframe, Img, Object, Video};
    let is_medium = |id: NodeId| {
        matches!(document.element(id), Some(Audio | Embed | Iframe | Img | Object | Video)) && !is_little(document, id)
    };
    let shows = |id: NodeId| document.subtree(id).any(is_medium);
    let place = line.line_break.unwrap_or(line.node);
    let above = document.inclusive_ancestors(place).find_map(|id| previous_element(document, id));
    !line.element.is_heading() && !line.is_bold(document) && above.is_some_and(shows)
}

fn previous_element(document: &Document, id: NodeId) -> Option<NodeId> {
    let mut id = document.previous(id)?;
    while document.element(id).is_none() {
        id = document.previous(id)?;
    }
    Some(id)
}
