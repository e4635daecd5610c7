//! Measures of each line of a copied page, and how likely they make it that it stands in the article.

use crate::article::decide::header::{begins_byline, is_byline};
use crate::article::measure::block::Block;
use crate::language::dates::{self, Setting};
use crate::language::page_words::{PageWords, ends_article, is_button, is_count};
use crate::language::{is_shouted, normalize};
use crate::read::{is_unspaced, list_mark};
use crate::small::hash::fnv64;
use crate::small::sort::sort;

/// The kind of a line by its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LineKind {
    Unknown,
    Legal,
    /// A heading or a counter of comments, or the head of their form.
    Comments,
    /// A label, with what it introduces below it.
    Label,
    /// A label with a title behind it.
    ReadAlso,
    /// A date, a byline.
    Meta,
    Caption,
    Button,
    /// It asks the reader for something.
    Asks,
}

/// A line of a page, by number that of its block.
#[derive(Clone, Copy, Debug)]
pub(super) struct PageLine {
    pub(super) kind: LineKind,
    pub(super) columns: usize,
    /// Words; in scripts without spaces eight columns each.
    pub(super) words: usize,
    sentences: u16,
    /// It ends a sentence.
    pub(super) ends: bool,
    /// It ends in an ellipsis: a teaser.
    is_cut: bool,
    /// Numbers in it, and tabs.
    numbers: usize,
    pub(super) tabs: usize,
    /// Is a blank line in front of it, and behind it?
    blank_before: bool,
    blank_behind: bool,
    /// It stands in the page twice.
    pub(super) is_twice: bool,
    pub(super) is_prose: bool,
    has_list_mark: bool,
    ends_in_colon: bool,
    ends_in_stop: bool,
    /// It is one of several entries with numbers: dates of a tour, results, ingredients.
    is_row: bool,
    /// It is in capitals, as section names are.
    pub(super) is_shouted: bool,
    /// Log-odds that it stands in the article, and how much it looks like a headline.
    pub(super) odds: f32,
    pub(super) headline: f32,
}

impl PageLine {
    /// Do blank lines set it apart on both sides?
    pub(super) fn is_apart(&self) -> bool {
        self.blank_before && self.blank_behind
    }

    /// How many of its sides have no blank line.
    fn bare_sides(&self) -> f32 {
        f32::from(u8::from(!self.blank_before)) + f32::from(u8::from(!self.blank_behind))
    }

    /// Within the article, is it the article's text?
    pub(super) fn is_text(&self) -> bool {
        let is_small = matches!(self.kind, LineKind::Asks) && self.columns < 80;
        let is_other = matches!(
            self.kind,
            LineKind::Caption
                | LineKind::ReadAlso
                | LineKind::Label
                | LineKind::Comments
                | LineKind::Button
                | LineKind::Legal
        );
        let is_meta = self.kind == LineKind::Meta && !self.is_row;
        !(is_other || is_meta || is_small || (self.is_twice && self.words < 4))
    }

    pub(super) fn may_be_headline(&self) -> bool {
        matches!(self.kind, LineKind::Unknown | LineKind::Asks)
            && (10..=220).contains(&self.columns)
            && self.sentences <= 2
            && self.tabs == 0
    }

    pub(super) fn ends_in_stop(&self) -> bool {
        self.ends_in_stop
    }
}

/// Measures the lines of a page.
pub(super) fn lines(blocks: &[Block<'_>], setting: Setting<'_>) -> Vec<PageLine> {
    let normals: Vec<String> = blocks.iter().map(|block| normalize(&block.text)).collect();
    let mut hashes: Vec<u64> = normals.iter().map(|normal| fnv64(normal.as_bytes())).collect();
    sort(&mut hashes);
    let is_twice = |normal: &str| {
        let hash = fnv64(normal.as_bytes());
        let first = hashes.partition_point(|&known| known < hash);
        hashes.get(first + 1) == Some(&hash)
    };
    let mut lines: Vec<PageLine> = Vec::with_capacity(blocks.len());
    for (at, block) in blocks.iter().enumerate() {
        let behind = blocks.get(at + 1).is_none_or(|next| next.blank() > 0);
        let normal = normals.get(at).map_or("", String::as_str);
        let mut line = seen(block, at == 0 || block.blank() > 0, behind);
        line.is_twice = is_twice(normal);
        line.kind = kind(block, &line, normal, setting);
        let asks_or_shouts = block.text.ends_with(['?', '!', '؟', '？', '！']);
        // A sentence that stands twice is the caption of a gallery and of its large view.
        if line.is_twice
            && line.kind == LineKind::Unknown
            && line.columns >= MIN_PROSE_COLUMNS
            && line.sentences > 0
            && (line.columns > 120 || !asks_or_shouts)
            && !line.is_apart()
        {
            line.kind = LineKind::Caption;
        }
        line.is_prose = is_paragraph(&line, &block.text);
        lines.push(line);
    }
    mark_rows(&mut lines);
    lines
}

/// The score of a line that cannot be the headline.
const NO_HEADLINE: f32 = -10.0;

/// The fewest columns of a paragraph: of a line with a sentence in it, and of any line.
const MIN_PROSE_COLUMNS: usize = 70;
const MIN_LONG_COLUMNS: usize = 200;

fn seen(block: &Block<'_>, blank_before: bool, blank_behind: bool) -> PageLine {
    let text = block.text.as_ref();
    let (mut numbers, mut unspaced, mut thai, mut chars, mut tabs) = (0, 0, 0, 0, 0);
    let mut before = ' ';
    for c in text.chars() {
        numbers += usize::from(c.is_numeric() && !before.is_numeric());
        unspaced += usize::from(is_unspaced(c));
        thai += usize::from(matches!(c, '\u{e00}'..='\u{eff}'));
        tabs += usize::from(c == '\t');
        chars += 1;
        before = c;
    }
    let in_columns = if unspaced * 2 > chars { block.shape().columns / 8 } else { 0 };
    let is_cut =
        text.trim_end_matches(['"', '”', '»', '\'', ')', '’', ']', ' ']).ends_with(['…']) || text.ends_with("...");
    // Thai and Lao write no full stops: a line between blank lines, which is no heading, counts as a sentence.
    let is_stopless = thai * 2 > chars;
    let ends = (block.ends_sentence() && !is_cut)
        || (is_stopless && blank_before && blank_behind && block.shape().columns >= 30);
    PageLine {
        kind: LineKind::Unknown,
        columns: block.shape().columns,
        words: block.words().max(in_columns),
        sentences: if is_stopless && block.shape().columns >= 100 {
            block.sentences().max(1)
        } else {
            block.sentences()
        },
        ends,
        is_cut,
        numbers,
        tabs,
        blank_before,
        blank_behind,
        is_twice: false,
        is_prose: false,
        has_list_mark: list_mark(text).is_some(),
        ends_in_colon: text.ends_with([':', '：']),
        ends_in_stop: ends && text.ends_with(['.', '。', '।', '۔']),
        is_row: false,
        is_shouted: is_shouted(text),
        odds: 0.0,
        headline: NO_HEADLINE,
    }
}

fn kind(block: &Block<'_>, line: &PageLine, normal: &str, setting: Setting<'_>) -> LineKind {
    let is_sentence = line.ends && line.is_apart() && line.words > 9;
    let is_counter = line.words <= 3 || (line.numbers == 1 && line.words <= 6) || PageWords::Leave.begin(normal);
    if line.columns <= 600 && PageWords::Legal.are_in(normal) {
        LineKind::Legal
    } else if line.columns <= 60 && line.sentences <= 1 && is_counter && PageWords::Comments.are_in(normal) {
        LineKind::Comments
    } else if block.bare_label().is_some() || (line.words <= 8 && ends_article(&block.text)) {
        LineKind::Label
    } else if is_dated(block, line, setting) || (line.words <= 8 && !line.ends && says_byline(&block.text)) {
        LineKind::Meta
    } else if block.is_caption() || (line.columns <= 400 && line.sentences <= 3 && PageWords::Credits.are_in(normal)) {
        LineKind::Caption
    } else if (line.words <= 3 && is_button(&block.text)) || is_count(&block.text) {
        LineKind::Button
    } else if line.columns <= 120 && !is_sentence && asks(normal) {
        LineKind::Asks
    } else if line.columns <= 200 && block.label().is_some() {
        LineKind::ReadAlso
    } else {
        LineKind::Unknown
    }
}

fn asks(normal: &str) -> bool {
    PageWords::Asks.are_in(normal) || PageWords::Networks.are_in(normal)
}

fn says_byline(text: &str) -> bool {
    const MIN_BYTES: usize = 5;
    text.len() >= MIN_BYTES && (begins_byline(text) || is_byline(text))
}

/// A date, by itself or among a few words: a day's number near a year's, or a clock time.
fn is_dated(block: &Block<'_>, line: &PageLine, setting: Setting<'_>) -> bool {
    const MAX_COLUMNS: usize = 90;
    if line.columns > MAX_COLUMNS || line.sentences > 2 || line.tabs > 1 || line.numbers == 0 {
        return false;
    }
    let may_be = line.numbers > 1 || setting.now.is_some() || has_year(&block.text);
    (may_be && dates::find(&block.text, setting).is_some())
        || has_day(&block.text)
        || (line.words <= 9 && has_clock(&block.text))
}

/// Does a number of four digits stand in it?
fn has_year(text: &str) -> bool {
    text.split(|c: char| !c.is_numeric()).any(|number| number.chars().count() == 4)
}

/// Does a number of one or two digits stand within two words of one of four that begins with 1 or 2?
fn has_day(text: &str) -> bool {
    let (mut year, mut day) = (None, None);
    for (at, word) in text.split_whitespace().enumerate() {
        for number in word.split(|c: char| !c.is_numeric()) {
            match number.chars().count() {
                1 | 2 => day = Some(at),
                4 if number.starts_with(['1', '2', '١', '٢', '۱', '۲', '१', '२']) => year = Some(at),
                _ => {}
            }
        }
        if let (Some(year), Some(day)) = (year, day)
            && year.abs_diff(day) <= 2
        {
            return true;
        }
    }
    false
}

/// Does a clock time stand in it: `10:05`, `10h05`?
fn has_clock(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let is_clock = |at: usize| {
        matches!(bytes.get(at), Some(b':' | b'h'))
            && at.checked_sub(1).is_some_and(is_digit)
            && is_digit(at + 1)
            && is_digit(at + 2)
            && !is_digit(at + 3)
    };
    (0..bytes.len()).any(is_clock)
}

fn is_paragraph(line: &PageLine, text: &str) -> bool {
    let is_other = matches!(
        line.kind,
        LineKind::Legal
            | LineKind::Caption
            | LineKind::ReadAlso
            | LineKind::Meta
            | LineKind::Comments
            | LineKind::Button
    );
    if (line.is_cut && line.columns < MIN_LONG_COLUMNS) || is_other {
        return false;
    }
    let is_thai = || text.chars().filter(|c| matches!(c, '\u{e00}'..='\u{eff}')).count() * 2 > text.chars().count();
    (line.columns >= MIN_PROSE_COLUMNS
        && line.sentences > 0
        && (line.ends || line.sentences > 1 || line.columns >= MIN_LONG_COLUMNS))
        || (line.columns >= 100 && is_thai())
}

/// Entries in a row that all have a number, without blank lines between.
fn mark_rows(lines: &mut [PageLine]) {
    const MIN_ROWS: usize = 4;
    let is_entry = |line: &PageLine| {
        line.numbers > 0
            && line.words > 2
            && !line.is_prose
            && matches!(line.kind, LineKind::Unknown | LineKind::Meta)
            && !line.is_apart()
    };
    let mut start = 0;
    while start < lines.len() {
        let rest = lines.get(start..).unwrap_or_default();
        let goes_on = |(at, line): &(usize, &PageLine)| is_entry(line) && (*at == 0 || !line.blank_before);
        let length = rest.iter().enumerate().take_while(goes_on).count();
        if length >= MIN_ROWS {
            lines.iter_mut().skip(start).take(length).for_each(|line| line.is_row = true);
        }
        start += length.max(1);
    }
}

/// Labels within an article, with the few titles below them: prose stands close above, and goes on below.
fn bridges(lines: &[PageLine]) -> Vec<bool> {
    const MAX_ABOVE: usize = 2;
    const MAX_TITLES: usize = 4;
    let is_prose = |at: usize| lines.get(at).is_some_and(|line| line.is_prose);
    let mut is_bridge = vec![false; lines.len()];
    for at in (0..lines.len()).filter(|&at| lines.get(at).is_some_and(|line| line.kind == LineKind::Label)) {
        let is_below = at > 0 && (at.saturating_sub(MAX_ABOVE)..at).any(is_prose);
        let is_title = |at: &usize| lines.get(*at).is_some_and(|line| line.kind == LineKind::Unknown && !line.is_prose);
        let end = at + 1 + (at + 1..lines.len()).take(MAX_TITLES).take_while(is_title).count();
        if is_below && is_prose(end) && end > at + 1 {
            is_bridge.iter_mut().take(end).skip(at).for_each(|is| *is = true);
        }
    }
    is_bridge
}

/// Gives each line its log-odds. `style` is the share of the article's prose that blank lines set apart on both sides:
/// where it is, what is not so set apart hardly belongs to it.
pub(super) fn weigh(lines: &mut [PageLine], style: f32) {
    let solid: Vec<usize> = (0..lines.len())
        .filter(|&at| {
            lines
                .get(at)
                .is_some_and(|line| !matches!(line.kind, LineKind::Caption | LineKind::ReadAlso | LineKind::Asks))
        })
        .collect();
    let is_full = |at: Option<&usize>| {
        at.and_then(|&at| lines.get(at)).is_some_and(|line| line.is_prose || (line.ends && line.words > 3))
    };
    // Does text stand next to it? A teaser's summary stands alone.
    let mut has_mates = vec![false; lines.len()];
    for (place, &at) in solid.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|place| solid.get(place));
        if let Some(has) = has_mates.get_mut(at) {
            *has = is_full(before) || is_full(solid.get(place + 1));
        }
    }
    let is_bridge = bridges(lines);
    // Each further entry of a run counts half: a list in an article may be long.
    let mut run = 1.0;
    let mut is_announced = false;
    for ((line, has_mates), is_bridge) in lines.iter_mut().zip(has_mates).zip(is_bridge) {
        let (bare, is_few) = (line.bare_sides(), line.words < 4);
        let loose = 0.5 + 0.5 * style;
        let is_listed = (line.tabs > 0 || is_announced || line.has_list_mark) && (line.words > 3 || line.tabs > 0);
        let mut is_entry = false;
        line.odds = match line.kind {
            _ if line.is_prose => {
                let length = line.columns.min(400) as f32 / 200.0;
                1.1 + length - 0.7 * bare * style - if has_mates { 0.0 } else { 0.3 }
            }
            _ if line.is_row => 0.3,
            _ if is_bridge => -0.1,
            LineKind::Legal | LineKind::Comments => -4.0,
            LineKind::Label => -2.5,
            LineKind::Meta | LineKind::Asks => -2.0,
            LineKind::Button => -0.5 - 1.1 * bare,
            LineKind::Caption | LineKind::ReadAlso => -0.5,
            LineKind::Unknown if line.is_cut => -2.0,
            LineKind::Unknown if line.ends => (if is_few { -0.5 } else { 0.5 }) - 0.7 * bare * style,
            LineKind::Unknown if is_listed => 0.3,
            LineKind::Unknown if is_few => -0.5 - 1.1 * bare * loose,
            LineKind::Unknown => {
                is_entry = bare > 0.0;
                let odds = -0.1 - 0.6 * bare * loose;
                let factor = if is_entry { run * if line.numbers > 0 { 0.5 } else { 1.0 } } else { 1.0 };
                odds * factor
            }
        };
        run = if is_entry { run * 0.5 } else { 1.0 };
        if line.ends_in_colon && line.words > 2 && line.kind == LineKind::Unknown {
            is_announced = true;
        } else if line.is_prose || line.kind != LineKind::Unknown || (line.ends && line.blank_before) {
            is_announced = false;
        }
    }
}
