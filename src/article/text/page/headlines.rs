//! Which line of a copied page is the headline: its words come back in the text below it, a date or a byline stands
//! near, it may stand twice (in the breadcrumb), and it ends in no full stop.

use std::ops::Range;

use super::measure::{LineKind, PageLine};
use crate::article::measure::block::Block;
use crate::article::measure::prefixes::prefixes;
use crate::language::Slots;

/// How far below a headline its words are looked for, in lines, and how far above the article it is looked for.
const MAX_BELOW: usize = 60;
const MAX_ABOVE: usize = 40;

/// Where words stand in prose: the last three lines of each.
#[derive(Default)]
struct Near {
    slots: Slots,
    words: Vec<(u32, [usize; 3])>,
}

impl Near {
    fn slot(&self, word: u32) -> usize {
        self.slots.find(word, |number| self.words.get(number as usize).is_some_and(|known| known.0 == word))
    }

    fn push(&mut self, word: u32, at: usize) {
        let words = &self.words;
        self.slots.make_room(words.len() + 1, |number| words.get(number as usize).map_or(0, |known| known.0));
        let slot = self.slot(word);
        match self.slots.number(slot).and_then(|number| self.words.get_mut(number as usize)) {
            Some((_, places)) => *places = [at, places[0], places[1]],
            None => {
                self.slots.fill(slot, self.words.len() as u32);
                self.words.push((word, [at, usize::MAX, usize::MAX]));
            }
        }
    }

    /// In how many of the lines below `at` it stands, up to two, in halves.
    fn share(&self, word: u32, at: usize) -> f32 {
        let known = self.slots.number(self.slot(word)).and_then(|number| self.words.get(number as usize));
        let near = |place: &&usize| **place != usize::MAX && **place - at <= MAX_BELOW;
        known.map_or(0.0, |(_, places)| places.iter().filter(near).count().min(2) as f32 / 2.0)
    }
}

/// Scores each line, from the last on, so that what stands below it is known.
pub(super) fn score(blocks: &[Block<'_>], lines: &mut [PageLine]) {
    let mut near = Near::default();
    for at in (0..lines.len()).rev() {
        let (Some(block), Some(line)) = (blocks.get(at), lines.get(at)) else { continue };
        let is_candidate = line.may_be_headline();
        let words = if line.is_prose || is_candidate { prefixes(&block.text) } else { Vec::new() };
        if line.is_prose {
            words.iter().for_each(|&word| near.push(word, at));
        }
        if !is_candidate || words.is_empty() {
            continue;
        }
        let share: f32 = words.iter().map(|&word| near.share(word, at)).sum();
        let share = share / (words.len() as f32).max(2.5);
        let is_meta = |at: usize| lines.get(at).is_some_and(|line| line.kind == LineKind::Meta);
        let below = (1..6).find(|&distance| is_meta(at + distance)).map_or(0.0, |distance| (7 - distance) as f32 / 6.0);
        let above = if at > 0 && is_meta(at - 1) { 0.4 } else { 0.0 };
        let score = 2.0 * share + 1.6 * (below + above) + if line.is_twice { 0.5 } else { 0.0 }
            - if line.ends_in_stop() { 1.6 } else { 0.0 }
            - if line.words < 4 { 0.8 } else { 0.0 }
            - if share < 0.15 { 0.3 } else { 0.0 }
            - if line.is_apart() { 0.7 } else { 0.0 };
        if let Some(line) = lines.get_mut(at) {
            line.headline = score;
        }
    }
}

/// The best line above the article, or one of its first two; with its score.
pub(super) fn choose(lines: &[PageLine], article: Range<usize>) -> Option<(usize, f32)> {
    const FARTHER: f32 = 0.03;
    const NEARLY: f32 = 0.3;
    let start = article.start;
    let value = |at: usize| {
        let distance = if at <= start { start - at } else { 10 * (at - start) };
        lines.get(at).map_or(0.0, |line| line.headline) - FARTHER * distance as f32
    };
    let candidates = start.saturating_sub(MAX_ABOVE)..lines.len().min(start + 3);
    let best = candidates.clone().max_by(|&one, &other| value(one).total_cmp(&value(other)))?;
    let score = value(best);
    // Below a headline stand its subtitle, a caption or a name, which may score a little more: it is the first of them.
    let is_shouted = lines.get(best).is_some_and(|line| line.is_shouted);
    let is_line = |line: &PageLine| line.words > 3 && (is_shouted || !line.is_shouted);
    let is_above = |&at: &usize| value(at) >= score - NEARLY && lines.get(at).is_some_and(is_line);
    let above = (best.saturating_sub(4).max(candidates.start)..best).find(is_above);
    (score > 0.0).then_some((above.unwrap_or(best), score))
}
