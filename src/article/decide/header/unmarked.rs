//! The lines above the body where no markup says which of them is the headline: kicker, headline, subtitle, date,
//! byline, by their order and their looks.

use std::ops::{Range, RangeInclusive};

use super::Header;
use super::alone::is_no_headline;
use super::said::{MAX_LINE_CHARS, Said};
use crate::article::decide::roles::{Decisions, Role};
use crate::article::measure::block::Block;
use crate::article::measure::inline::plain;
use crate::article::measure::prefixes::prefixes;
use crate::language::dates::Setting;
use crate::language::page_words::last_step;
use crate::language::{begins_caption, is_short_stop_word};
use crate::read::{begins_small, is_unspaced};
use crate::small::chars::is_alphabetic;
use crate::small::sort::sort;
use crate::small::text::{ends_with_mark, word_count};
use crate::tree::Document;

/// The most blocks that stand above the body, and the most of them in front of the date.
const MAX_BLOCKS: usize = 12;
const MAX_ABOVE_DATE: usize = 5;

/// The longest headline, in characters, and the most lines of one.
const MAX_HEADLINE_CHARS: usize = 140;
const MAX_HEADLINE_LINES: usize = 3;

/// Gives the blocks of the header their roles. Says where the body begins.
pub(in crate::article) fn decide(
    document: &Document,
    blocks: &[Block<'_>],
    roles: &mut Decisions,
    setting: Setting<'_>,
    header: &mut Header,
    is_free: &dyn Fn(&Block<'_>) -> bool,
) -> usize {
    let mut first = (0..blocks.len()).find(|&at| roles.role(at).is_body()).unwrap_or(blocks.len());
    let step = blocks.get(first).filter(|block| block.anchors.is_empty()).and_then(|block| last_step(&block.text));
    if let Some(step) = step {
        roles.change(first, Role::Boilerplate, "the way to the page");
        header.desk = Some(step.to_owned());
        first += 1;
    }
    let mut zone = zone(document, blocks, first, roles, setting);
    free_headline(blocks, first, &mut zone, is_free);
    let may_be_headline = |at: usize| may_be_headline(blocks, at, is_free) && !is_no_headline(document, blocks, at);
    let run = headline_run(first, &zone, &may_be_headline);
    let is_dated = zone.iter().any(|said| !said.is_nothing());
    let is_above_date = zone.get(run.end.saturating_sub(first)).is_some_and(|said| !said.is_nothing());
    let mut end = headline(blocks, run, (is_dated, is_above_date), setting.lang, roles, header);
    let kicker = header.desk.take();
    for (at, said) in (first..).zip(zone) {
        let Some(block) = blocks.get(at) else { break };
        if let Some((role, evidence)) = header.take(document, block, said) {
            roles.change(at, role, evidence);
            end = end.max(at + 1);
        }
    }
    header.desk = kicker.or(header.desk.take());
    // A name alone below the date, with the text under it.
    if header.byline.is_none()
        && header.published.is_some()
        && let Some(block) = blocks.get(end).filter(|block| may_be_name(block) && block.label().is_none())
        && blocks.get(end + 1).is_some_and(|next| next.is_prose())
        && header.read_byline(&block.text, true)
    {
        roles.change(end, Role::Byline, "a name alone below the date");
        end += 1;
    }
    header.settle_dates();
    end
}

/// Gives the lines around a headline that is known their roles: date and byline stand below it, down to the third line
/// of the body, which starts at `start`, or close above.
pub(in crate::article) fn decide_around(
    document: &Document,
    blocks: &[Block<'_>],
    roles: &mut Decisions,
    (headline, start): (usize, usize),
    setting: Setting<'_>,
    header: &mut Header,
) {
    const MAX_ABOVE: usize = 3;
    const MAX_INSIDE: usize = 3;
    roles.change(headline, Role::Headline, "the best headline of a copied page");
    header.title = blocks.get(headline).map_or_else(String::new, |block| plain(&block.text));
    let top = headline.min(start);
    let below = headline + 1..blocks.len().min(start + MAX_INSIDE);
    for at in below.chain((top.saturating_sub(MAX_ABOVE)..top).rev()) {
        let Some(block) = blocks.get(at).filter(|block| block.label().is_none() && !block.is_prose()) else {
            continue;
        };
        let said = Said::of(document, blocks, at, setting);
        if at < headline && said.is_pair() {
            continue;
        }
        if let Some((role, evidence)) = header.take(document, block, said) {
            roles.change(at, role, evidence);
        }
    }
}

/// The role of each of the blocks above the body, up to a label or to prose.
fn zone(document: &Document, blocks: &[Block<'_>], first: usize, roles: &Decisions, setting: Setting<'_>) -> Vec<Said> {
    /// The widest headline.
    const MAX_COLUMNS: usize = 400;
    let mut zone = Vec::new();
    let mut is_dated = false;
    for (at, block) in blocks.iter().enumerate().skip(first).take(MAX_BLOCKS) {
        let max_chars = if zone.is_empty() { MAX_HEADLINE_CHARS } else { MAX_LINE_CHARS };
        let is_end = block.label().is_some() || block.chars() > max_chars;
        // A first line right above the date is the headline, however long.
        let is_long_headline = || {
            let below = Said::of(document, blocks, first + 1, setting);
            zone.is_empty()
                && block.shape().columns <= MAX_COLUMNS
                && matches!(below, Said::Dates { .. } | Said::Byline { .. })
        };
        if (is_end && !is_long_headline()) || (!is_dated && zone.len() > MAX_ABOVE_DATE) {
            break;
        }
        let is_caption = roles.is(at, Role::Caption);
        let said = if is_caption { Said::Nothing } else { Said::of(document, blocks, at, setting) };
        is_dated |= !said.is_nothing();
        zone.push(said);
    }
    zone
}

/// Headlines may hold a date or a dash (`Aleppo - the long way home`): where the date stands below it, or nothing else
/// can be the headline, the first line is.
fn free_headline(blocks: &[Block<'_>], first: usize, zone: &mut [Said], is_free: &dyn Fn(&Block<'_>) -> bool) {
    let has_headline =
        (first..).zip(zone.iter()).any(|(at, said)| said.is_nothing() && may_be_headline(blocks, at, is_free));
    let is_above_date = matches!(zone.get(1), Some(Said::Dates { .. }));
    let Some(said) = zone.first_mut().filter(|_| !has_headline || is_above_date) else { return };
    if said.is_pair() || said.has_rests() {
        *said = Said::Nothing;
    }
}

/// The blocks among which the headline is: those in front of the first date or byline, else those behind it.
fn headline_run(first: usize, zone: &[Said], may_be_headline: &dyn Fn(usize) -> bool) -> Range<usize> {
    let above = zone.iter().take_while(|said| said.is_nothing()).count();
    let is_dated = above < zone.len();
    if above > 0 && (is_dated || may_be_headline(first)) {
        return first..first + above;
    }
    let start = above + zone.iter().skip(above).take_while(|said| !said.is_nothing()).count();
    let length = zone.iter().skip(start).take_while(|said| said.is_nothing()).count();
    let start = first + start;
    if above == 0 && length > 0 && may_be_headline(start) { start..start + length } else { first..first }
}

/// A short line that is no sentence, with something under it.
fn may_be_headline(blocks: &[Block<'_>], at: usize, is_free: &dyn Fn(&Block<'_>) -> bool) -> bool {
    let Some(block) = blocks.get(at).filter(|_| at + 1 < blocks.len()) else { return false };
    let is_sentence = ends_with_mark(&block.text, ".。।۔:：") && !block.text.ends_with("..");
    !is_sentence
        && block.chars() <= MAX_HEADLINE_CHARS
        && block.label().is_none()
        && !block.has_list_mark()
        && !block.is_url()
        && !block.has_tab()
        && block.quote == 0
        && !block.is_caption()
        && is_free(block)
}

/// Decides which of a run of blocks is the headline, and what stands above and below it. Says where the last of them
/// ends.
fn headline(
    blocks: &[Block<'_>],
    run: Range<usize>,
    (is_dated, is_above_date): (bool, bool),
    lang: &str,
    roles: &mut Decisions,
    header: &mut Header,
) -> usize {
    let run = told_by_words(blocks, run);
    let Some(lines) = blocks.get(run.clone()).filter(|lines| !lines.is_empty()) else { return run.end };
    let mut set = |at: usize, role: Role, evidence| roles.change(run.start + at, role, evidence);
    let mut at = 0;
    if let [kicker, below, ..] = lines
        && (is_dated || below.words() > 4)
        && is_kicker(kicker, below)
    {
        header.desk = Some(kicker.text.trim_end_matches([':', '：']).to_owned());
        set(0, Role::Kicker, "a few words above a longer line");
        at = 1;
    }
    let goes_on = |two: &&[Block<'_>]| matches!(two, [above, below] if continues(above, below, lang));
    let more = lines.get(at..).unwrap_or_default().windows(2).take(MAX_HEADLINE_LINES - 1).take_while(goes_on).count();
    let end = at + 1 + more;
    for line in at..end {
        set(line, Role::Headline, "above date and byline, or a short first line");
        push_line(&mut header.title, &lines.get(line).map_or_else(String::new, |block| plain(&block.text)));
    }
    match lines.get(end) {
        // Between headline and date there is nothing else of some length, but for a credit. Where the date stands above
        // both, a sentence, and what other lines follow at once, is the text's.
        Some(subtitle)
            if is_dated
                && (is_above_date
                    || !subtitle.ends_sentence()
                        && blocks.get(run.start + end + 1).is_some_and(|next| next.blank() > 0))
                && subtitle.words() > 2
                && !subtitle.is_url()
                && !subtitle.has_list_mark()
                && !begins_caption(&subtitle.text) =>
        {
            header.subtitle = Some(plain(&subtitle.text));
            set(end, Role::Subtitle, "between headline and date");
            run.start + end + 1
        }
        _ => run.start + end,
    }
}

/// Skips lines in front whose words have nothing to do with the text (`Welcome to our network`, `Learn more`), where
/// those of a later line have.
fn told_by_words(blocks: &[Block<'_>], run: Range<usize>) -> Range<usize> {
    const MAX_BLOCKS: usize = 20;
    const FOREIGN: usize = 20;
    const OWN: usize = 50;
    if run.len() < 2 {
        return run;
    }
    let text = blocks.get(run.end..).unwrap_or_default().iter().filter(|block| block.is_prose()).take(MAX_BLOCKS);
    let mut known: Vec<u32> = text.flat_map(|block| prefixes(&block.text)).collect();
    sort(&mut known);
    // How many percent of a line's words the text has.
    let share = |at: usize| {
        let words = blocks.get(at).map(|block| prefixes(&block.text)).unwrap_or_default();
        words.iter().filter(|word| known.binary_search(word).is_ok()).count() * 100 / words.len().max(1)
    };
    let is_own = |at: &usize| share(*at) >= OWN && blocks.get(*at).is_some_and(|block| block.words() > 4);
    match run.clone().find(is_own).filter(|&own| own > run.start && (run.start..own).all(|at| share(at) <= FOREIGN)) {
        // A line or two right above may be the kicker, or the first line of the headline.
        Some(own) if own > run.start + 1 => own..run.end,
        _ => run,
    }
}

/// One to three words above a longer line, which they do not begin.
fn is_kicker(block: &Block<'_>, below: &Block<'_>) -> bool {
    const MAX_COLUMNS: usize = 24;
    let times = match block.words() {
        0..=2 => 3,
        3 => 4,
        _ => return false,
    };
    block.shape().columns <= MAX_COLUMNS
        && below.shape().columns * 2 > block.shape().columns * times
        && !below.ends_sentence()
        && begins_small(&below.text) != Some(true)
        && !ends_with_mark(&block.text, ",،-–—")
}

/// Does a headline go on in the line below? It does not end, and what follows cannot stand alone: it begins with a
/// small letter, or behind a comma or a word that leads on; or it is about as long, as the lines of one headline are,
/// where a subtitle would be longer.
fn continues(above: &Block<'_>, below: &Block<'_>, lang: &str) -> bool {
    const MAX_COLUMNS: usize = 60;
    if below.blank() > 0
        || above.ends_sentence()
        || below.has_list_mark()
        || below.is_url()
        || is_set_apart(&above.text)
    {
        return false;
    }
    let is_as_long =
        below.shape().columns * 5 <= above.shape().columns * 6 && below.shape().columns * 3 >= above.shape().columns;
    // A sentence stands alone: it is the subtitle, or the lead.
    if below.ends_sentence() || below.is_prose() {
        return false;
    }
    let last = above.text.split_whitespace().next_back().unwrap_or_default();
    // Adverbs are stop words, too (`again`, `wieder`); what leads on is short.
    let leads_on = || is_short_stop_word(last, lang);
    begins_small(&below.text) == Some(true)
        || ends_with_mark(&above.text, ",،、-–—:")
        || leads_on()
        || (above.shape().columns <= MAX_COLUMNS && is_as_long && !is_name(&below.text))
}

/// Two to four words of a script with capitals, each with one: a name, more likely than the rest of a headline.
fn is_name(line: &str) -> bool {
    const WORDS: RangeInclusive<usize> = 2..=4;
    WORDS.contains(&word_count(line)) && line.split_whitespace().all(is_name_word)
}

fn is_name_word(word: &str) -> bool {
    word.chars().all(|c| is_alphabetic(c) || matches!(c, '.' | '-' | '\'' | '’')) && begins_small(word) == Some(false)
}

/// A few words that end nothing, in any script.
fn may_be_name(block: &Block<'_>) -> bool {
    const MAX_COLUMNS: usize = 30;
    let is_bare = block.text.chars().all(|c| is_alphabetic(c) || matches!(c, ' ' | '.' | '-' | '\'' | '’'));
    let is_few = (2..=4).contains(&block.words()) && block.shape().columns <= MAX_COLUMNS && !block.ends_sentence();
    is_bare && is_few && (begins_small(&block.text).is_none() || is_name(&block.text))
}

/// Is the whole line set bold or italic, as in `*a headline*`?
fn is_set_apart(line: &str) -> bool {
    line.starts_with(['*', '_']) && line.ends_with(['*', '_'])
}

/// Appends a line of a headline: behind a space, but in scripts that set none.
fn push_line(title: &mut String, line: &str) {
    let is_tight = title.chars().next_back().is_some_and(is_unspaced) && line.chars().next().is_some_and(is_unspaced);
    if !title.is_empty() && !is_tight {
        title.push(' ');
    }
    title.push_str(line);
}
