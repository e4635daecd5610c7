//! The article in the text of a whole page as it is copied, menus, teasers, comments, footer and all: by measures over
//! lines.
//!
//! Each line gets log-odds of standing in the article: by its length, by whether it ends sentences, by the blank lines
//! around it (Chromium sets `p` apart by blank lines, and other blocks by line ends), and by what pages say of
//! themselves. The article is the run of lines with the greatest sum. The numbers were tuned on one half of 803 copied
//! pages, but the rules were chosen by looking at all of them: no figure of ours is of pages unseen. Most of the
//! numbers may change by a third without much loss; `FIRST_ENOUGH` may not.

mod headlines;
mod measure;

use std::ops::Range;

use crate::article::decide::roles::{Decisions, Role};
use crate::article::measure::block::Block;
use crate::article::{Notice, NoticeCode};
use crate::language::dates::Setting;
use crate::small::text::decimal;
use measure::{LineKind, PageLine};

/// The places of the headline and of the article in a copied page.
pub(super) struct CopiedPage {
    /// The headline.
    pub(super) headline: Option<usize>,
    /// The lines from the article's first to its last. Some of them do not belong to it.
    pub(super) article: Range<usize>,
}

/// How much less prose counts behind a heading of comments, and how good the first of several runs has to be.
const AFTER_COMMENTS: f32 = 0.5;
const FIRST_ENOUGH: f32 = 0.8;

/// How much a headline above helps a run to begin, and how fast that fades.
const HOPE: f32 = 1.5;
const HOPE_FADES: f32 = 0.3;

/// The cost of each date after the second: comments and teasers are dated one by one.
const DATED: f32 = 0.3;

/// Finds the article where the text is a copied page; gives the lines around it the role of boilerplate.
pub(super) fn decide(
    blocks: &[Block<'_>],
    roles: &mut Decisions,
    setting: Setting<'_>,
    notices: &mut Vec<Notice>,
) -> Option<CopiedPage> {
    if !may_be_page(blocks) {
        return None;
    }
    let mut lines = measure::lines(blocks, setting);
    headlines::score(blocks, &mut lines);
    let (mut article, style) = settle(&mut lines);
    let headline = headlines::choose(&lines, article.clone());
    let (mut top, mut score) = (None, 0.0);
    if let Some((at, found)) = headline {
        (top, score) = (Some(at), found);
        article.start = article.start.max(at + 1);
    }
    // Paragraphs between the headline and the start are text that a label, or a list of titles, cut off.
    if let Some(head) = top.filter(|_| score > 1.0) {
        let is_text = |at: &usize| lines.get(*at).is_some_and(|line| line.is_prose && (style < 0.5 || line.is_apart()));
        article.start = (head + 1..article.start).find(is_text).unwrap_or(article.start);
    }
    let points = points(&lines, &article, top);
    if points < PAGE {
        if points >= MAYBE_PAGE {
            let message = "the text may be that of a whole page; all of it was taken".into();
            notices.push(Notice { code: NoticeCode::PageUnclear, message });
        }
        return None;
    }
    let mut is_under_label = false;
    for (at, line) in lines.iter().enumerate() {
        let is_inside = article.contains(&at);
        if is_inside && line.kind == LineKind::Label {
            is_under_label = true;
        } else if line.is_prose
            || (line.is_apart() && (line.ends || line.words > 3 || lines.get(at + 1).is_some_and(|next| next.is_prose)))
        {
            is_under_label = false;
        }
        let (role, evidence) = if is_inside && line.kind == LineKind::Caption {
            (Role::Caption, "in the best run of lines, with the words of a caption")
        } else if is_inside && !is_under_label && line.is_text() {
            (Role::Body, "in the best run of lines")
        } else {
            (
                Role::Boilerplate,
                if is_inside { "in the best run of lines, but unlike text" } else { "outside the best run of lines" },
            )
        };
        roles.change(at, role, evidence);
    }
    let left_out = (0..blocks.len()).filter(|&at| roles.is(at, Role::Boilerplate)).count();
    let message =
        ["the text is that of a whole page: ", &decimal(left_out), " lines around the article were left out"].concat();
    notices.push(Notice { code: NoticeCode::CopiedPage, message });
    Some(CopiedPage { headline: top, article })
}

/// An article has a few short lines; a page has dozens. Most texts are told by this that they are none.
fn may_be_page(blocks: &[Block<'_>]) -> bool {
    const MIN_SHORT_LINES: usize = 10;
    // No page has more; a list of so many lines is something else.
    const MAX_LINES: usize = 20_000;
    let is_short = |block: &&Block<'_>| block.shape().columns < 40 && !block.ends_sentence() && block.words() <= 4;
    blocks.len() <= MAX_LINES && blocks.iter().filter(is_short).nth(MIN_SHORT_LINES - 1).is_some()
}

/// The fewest points of a text that is a page, and of one that may be.
const PAGE: f32 = 5.0;
const MAYBE_PAGE: f32 = 3.0;

/// How much there is outside the article of menus, and of what pages say of themselves. An article has some tags or a ©
/// at most.
fn points(lines: &[PageLine], article: &Range<usize>, headline: Option<usize>) -> f32 {
    let start = headline.map_or(article.start, |at| at.min(article.start));
    let outside = || lines.iter().enumerate().filter(|(at, _)| *at < start || *at >= article.end).map(|(_, line)| line);
    let is_menu = |line: &&PageLine| {
        line.words <= 4 && !line.ends && line.tabs == 0 && matches!(line.kind, LineKind::Unknown | LineKind::Button)
    };
    let says = |line: &&PageLine| {
        line.words <= 12
            && matches!(line.kind, LineKind::Legal | LineKind::Asks | LineKind::Comments | LineKind::Button)
    };
    let first = lines.iter().position(|line| line.is_prose).unwrap_or(0);
    let is_short = |line: &&PageLine| line.words <= 3 && !line.ends && line.tabs == 0;
    let above = lines.iter().take(first).filter(is_short).count();
    (outside().filter(is_menu).count() as f32 / 10.0).min(3.0)
        + (outside().filter(says).count() as f32).min(4.0)
        + (above as f32 / 10.0).min(5.0)
}

/// Finds the best run of lines, and how much of its prose is set apart by blank lines. Neither is known before the
/// other: three rounds settle both.
fn settle(lines: &mut [PageLine]) -> (Range<usize>, f32) {
    let mut style = 0.5;
    let mut best = 0..0;
    for _ in 0..3 {
        measure::weigh(lines, style);
        best = best_run(lines);
        let prose = lines.get(best.clone()).unwrap_or_default().iter().filter(|line| line.is_prose);
        let all: usize = prose.clone().map(|line| line.columns).sum();
        let apart: usize = prose.filter(|line| line.is_apart()).map(|line| line.columns).sum();
        style = if all > 0 { apart as f32 / all as f32 } else { 0.5 };
    }
    (best, style)
}

/// The run of lines with the greatest sum: the first of those that come near it, since comments are prose as well, and
/// come later.
fn best_run(lines: &[PageLine]) -> Range<usize> {
    let mut runs: Vec<(f32, Range<usize>)> = Vec::new();
    let (mut sum, mut hope, mut best_before) = (0.0_f32, 0.0_f32, 0.0_f32);
    let (mut start, mut dates, mut weight) = (0, 0_u32, 1.0);
    let mut top = (0.0_f32, 0..0);
    for (at, line) in lines.iter().enumerate() {
        if sum <= hope {
            best_before = best_before.max(top.0);
            runs.push(std::mem::replace(&mut top, (0.0, 0..0)));
            (sum, start, dates) = (hope, at, 0);
        }
        sum += line.odds;
        if line.kind == LineKind::Meta {
            dates += 1;
            sum -= DATED * dates.saturating_sub(2) as f32;
        }
        if line.kind == LineKind::Comments && best_before.max(top.0) > 4.0 {
            weight = AFTER_COMMENTS;
        }
        if sum * weight > top.0 {
            top = (sum * weight, start..at + 1);
        }
        hope = (hope - HOPE_FADES).max(line.headline * HOPE).max(0.0);
    }
    runs.push(top);
    let best = runs.iter().map(|run| run.0).fold(0.0, f32::max);
    runs.into_iter().find(|run| run.0 >= best * FIRST_ENOUGH).map(|run| run.1).unwrap_or_default()
}
