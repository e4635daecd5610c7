//! Line ends that only wrapping put there. A wrapped text has a right edge: every line but the last of a paragraph
//! comes so near to it that the next word would have passed it. Where no such edge explains the line ends, they are the
//! writer's.

use super::lines::{Glue, Line, Seam};
use super::marks::begins_small;

/// Does a line stand apart from its neighbors, whatever their widths say?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Apart {
    No,
    /// It goes on with nothing that stands before it.
    Begins,
    /// It goes on with nothing, and nothing goes on with it.
    Alone,
}

/// The narrowest and the widest edge that anybody wraps text at: columns of PDF files, and wide mail.
const MIN_EDGE: usize = 36;
const MAX_EDGE: usize = 140;

/// The fewest line ends that make an edge by themselves.
const MIN_EVIDENCE: usize = 3;

/// Two lines in a row, the second of which may go on with the first.
struct LinePair {
    /// The first of them.
    at: usize,
    seam: Seam,
    /// The columns by which the first line is indented further than the text around it.
    extra: usize,
    /// The first line is in the middle of a sentence.
    is_mid_sentence: bool,
    /// The second begins with a small letter; `None` in scripts without.
    begins_small: Option<bool>,
}

/// The right edge of a text.
#[derive(Clone, Copy, Debug)]
enum Edge {
    /// At so many columns, or characters.
    Sharp { at: usize, is_in_chars: bool },
    /// Of proportional type, where lines of one length hold more letters or fewer.
    Ragged { at: usize },
    /// Told by the spaces at the ends of lines.
    Flowed,
}

/// For each line what joins it to the line before, where only wrapping parted the two.
pub(super) fn joints(lines: &[Line<'_>], apart: &[Apart]) -> Vec<Option<Glue>> {
    let mut joints = vec![None; lines.len()];
    if are_narrow(lines) {
        return joints;
    }
    let pairs = pairs(lines, apart);
    let mut join = |pairs: &[LinePair], edge: Edge| {
        for pair in pairs.iter().filter(|pair| edge.explains(lines, pair)) {
            if let Some(joint) = joints.get_mut(pair.at + 1) {
                *joint = Some(pair.seam.glue);
            }
        }
    };
    if let Some(edge) = Edge::of(lines, &pairs, true) {
        join(&pairs, edge);
        return joints;
    }
    // A text of several origins may have a wrapped part.
    for run in pairs.chunk_by(|one, next| one.at + 1 == next.at).filter(|run| run.len() + 1 >= MIN_EVIDENCE) {
        if let Some(edge) = Edge::of(lines, run, false) {
            join(run, edge);
        }
    }
    joints
}

/// Are the lines so narrow that no two of them, side by side, come up to an edge? Only spaces at their ends could say
/// then that they were wrapped.
fn are_narrow(lines: &[Line<'_>]) -> bool {
    let most = |width: fn(&Line<'_>) -> usize| lines.iter().map(width).max().unwrap_or_default();
    let widest = most(|line| line.columns.max(line.chars));
    most(|line| line.indent) + 2 * widest + 1 < MIN_EDGE && !lines.iter().any(|line| line.is_flowed)
}

fn pairs(lines: &[Line<'_>], apart: &[Apart]) -> Vec<LinePair> {
    let is = |at: usize, kind: Apart| apart.get(at) == Some(&kind);
    let mut pairs = Vec::new();
    let mut start = 0;
    // Below the mark of a signature nothing is wrapped.
    let mark = lines.iter().rposition(|line| line.text == "--" && line.is_flowed);
    let end = mark.unwrap_or(lines.len());
    let lines = lines.get(..end).unwrap_or_default();
    for run in lines.chunk_by(|line, next| next.blank == 0 && next.quote == line.quote) {
        let base = run.iter().map(|line| line.indent).min().unwrap_or_default();
        // The indent of the mark of the item whose lines these may be.
        let mut item = None;
        let mut begins_item = run.first().is_some_and(|line| line.has_list_mark);
        for (at, two) in (start..).zip(run.windows(2)) {
            let [line, next] = two else { continue };
            if begins_item {
                item = Some(line.indent);
            }
            begins_item = next.has_list_mark && (item.is_some() || !wraps_into(line, next));
            item = item.filter(|&mark| next.indent > mark || (mark == base && next.indent == base));
            // An indented line begins a paragraph, unless it hangs from an item's mark.
            let begins_paragraph = next.indent >= base + 2 && item.is_none();
            if begins_item || begins_paragraph || is(at, Apart::Alone) || !is(at + 1, Apart::No) {
                continue;
            }
            pairs.push(LinePair {
                at,
                seam: Seam::between(line, next),
                extra: line.indent.saturating_sub(base),
                is_mid_sentence: !line.ends_sentence,
                begins_small: begins_small(next.text),
            });
        }
        start += run.len();
    }
    pairs
}

/// May a line that looks like an item be the rest of a sentence, wrapped in front of a dash or a number (`(ITF` / `40)
/// leads`)? A list begins with a bullet, with its first number, or behind the end of a sentence.
fn wraps_into(line: &Line<'_>, next: &Line<'_>) -> bool {
    let is_doubtful = match next.text.chars().next() {
        Some('-' | '–' | '*') => true,
        Some(first) => {
            let is_first =
                matches!(first, '1' | '١' | '۱' | '१') && !next.text.chars().nth(1).is_some_and(char::is_numeric);
            first.is_numeric() && !is_first
        }
        None => false,
    };
    is_doubtful && !line.ends_sentence && !line.text.ends_with([':', '：'])
}

/// Is `count` at least so many percent of all?
fn has_share(count: usize, all: usize, percent: usize) -> bool {
    count * 100 >= all * percent
}

impl Edge {
    /// The edge of the lines in these pairs; `None` where their ends are the writer's. Part of a text has to show it
    /// more clearly than all of it.
    fn of(lines: &[Line<'_>], pairs: &[LinePair], is_whole_text: bool) -> Option<Self> {
        let scope = match (pairs.first(), pairs.last()) {
            (Some(first), Some(last)) if !is_whole_text => lines.get(first.at..last.at + 2)?,
            _ => lines,
        };
        if !is_whole_text {
            return sharp(scope, lines, pairs, 80).or_else(|| flowed(lines, pairs));
        }
        sharp(scope, lines, pairs, 75)
            .or_else(|| flowed(lines, pairs))
            .or_else(|| ragged(lines, pairs))
            .or_else(|| sharp(scope, lines, pairs, 50))
    }

    /// Is it this edge alone that ended the first line of the pair?
    fn explains(self, lines: &[Line<'_>], pair: &LinePair) -> bool {
        let Some(line) = lines.get(pair.at) else { return false };
        match self {
            Self::Sharp { at, is_in_chars } => {
                let (width, next) = pair.widths(line, is_in_chars);
                // Programs differ by a column or two in what they count.
                width + pair.extra + next + 1 > at && width <= at + 2
            }
            Self::Ragged { at } => {
                let reach = line.columns + pair.extra + pair.seam.next_columns;
                let least = match (pair.is_mid_sentence, pair.begins_small) {
                    (true, Some(true)) if pair.seam.glue == Glue::Hyphen => 0,
                    (true, Some(true)) => 50,
                    (true, _) => 75,
                    (false, _) => 88,
                };
                has_share(reach, at, least)
            }
            Self::Flowed => line.is_flowed && line.text != "--",
        }
    }
}

impl LinePair {
    /// The widths of the first line and of the word that did not fit behind it.
    fn widths(&self, line: &Line<'_>, is_in_chars: bool) -> (usize, usize) {
        let (width, next) =
            if is_in_chars { (line.chars, self.seam.next_chars) } else { (line.columns, self.seam.next_columns) };
        (width + line.margin, next)
    }
}

/// The edge that most line ends agree on: a line of width `w`, whose next word takes `n` columns, was wrapped at one of
/// the columns from `w` to `w + n - 1`.
fn sharp(scope: &[Line<'_>], lines: &[Line<'_>], pairs: &[LinePair], least: usize) -> Option<Edge> {
    if pairs.iter().all(|pair| lines.get(pair.at).is_none_or(|line| line.columns < MIN_EDGE)) {
        return None;
    }
    let agreeing = |is_in_chars: bool| {
        let mut steps = [0_isize; MAX_EDGE + 2];
        for pair in pairs {
            let Some((width, next)) = lines.get(pair.at).map(|line| pair.widths(line, is_in_chars)) else { continue };
            if width <= MAX_EDGE {
                steps[width] += 1;
                steps[(width + pair.extra + next).min(MAX_EDGE + 1)] -= 1;
            }
        }
        let mut open = 0;
        let mut best = (0, 0);
        for (at, step) in steps.iter().enumerate() {
            open += step;
            if at >= MIN_EDGE && open > best.1 {
                best = (at, open);
            }
        }
        (best.0, best.1.unsigned_abs())
    };
    let (columns, chars) = (agreeing(false), agreeing(true));
    let is_in_chars = chars.1 > columns.1;
    let (at, count) = if is_in_chars { chars } else { columns };
    let edge = Edge::Sharp { at, is_in_chars };
    let width = |line: &Line<'_>| if is_in_chars { line.chars } else { line.columns };
    // No line passes the edge, but for an address that nobody could cut.
    let passing = scope.iter().filter(|line| width(line) > at + 2 && line.text.contains(' ')).count();
    let is_edge = has_share(count, pairs.len(), least) && passing * 8 <= count && count > 0;
    (is_edge && cuts_prose(lines, pairs, edge)).then_some(edge)
}

/// Are the line ends that an edge explains those of running text? Most of them stand within a sentence, and where a
/// script has capitals, what follows is often small. Verse, lists of headlines and addresses have capitals there, and
/// short paragraphs full stops.
fn cuts_prose(lines: &[Line<'_>], pairs: &[LinePair], edge: Edge) -> bool {
    let (mut count, mut mid, mut small, mut cased) = (0, 0, 0, 0);
    for pair in pairs.iter().filter(|pair| edge.explains(lines, pair)) {
        count += 1;
        mid += usize::from(pair.is_mid_sentence);
        small += usize::from(pair.begins_small == Some(true));
        cased += usize::from(pair.begins_small.is_some());
    }
    // Fewer will do where every line end of the text is one of them, within a sentence.
    let is_all = mid == count && count == pairs.len() && (small == count || (cased == 0 && count > 1));
    let is_enough = count >= MIN_EVIDENCE || is_all;
    // Many line ends that agree say enough by themselves: German has nouns with capitals.
    let is_certain = count >= 2 * MIN_EVIDENCE && has_share(count, pairs.len(), 85);
    is_enough && count > 0 && has_share(mid, count, 50) && (is_certain || has_share(small, cased, 30))
}

/// Lines that say by a space at their end that the paragraph goes on.
fn flowed(lines: &[Line<'_>], pairs: &[LinePair]) -> Option<Edge> {
    let flowed = pairs.iter().filter(|pair| Edge::Flowed.explains(lines, pair));
    let count = flowed.clone().count();
    let mid = flowed.filter(|pair| pair.is_mid_sentence).count();
    (count >= MIN_EVIDENCE && has_share(mid, count, 60)).then_some(Edge::Flowed)
}

/// The edge of proportional type: lines are of much the same length, and most end within a sentence.
fn ragged(lines: &[Line<'_>], pairs: &[LinePair]) -> Option<Edge> {
    const MIN_PAIRS: usize = 6;
    // Letters of scripts without spaces are of one width: their edge is sharp.
    let spaced = pairs.iter().filter(|pair| pair.seam.glue != Glue::Nothing).count();
    if pairs.len() < MIN_PAIRS || spaced * 2 < pairs.len() {
        return None;
    }
    // The number of lines of each width. Nine of ten lines are shorter than the edge.
    let mut counts = [0_usize; MAX_EDGE + 1];
    let widths = pairs.iter().filter_map(|pair| lines.get(pair.at)).map(|line| line.columns);
    widths.filter(|&width| width <= MAX_EDGE).for_each(|width| counts[width] += 1);
    let mut below = 0;
    let at = counts.iter().position(|count| {
        below += count;
        has_share(below, pairs.len(), 90)
    });
    let at = at.filter(|&at| at >= MIN_EDGE)?;
    let edge = Edge::Ragged { at };
    // The last lines of paragraphs end where they like.
    let within = || pairs.iter().filter(|pair| pair.is_mid_sentence);
    let explained = within().filter(|pair| edge.explains(lines, pair)).count();
    let passing = lines.iter().filter(|line| line.columns * 4 > at * 5 && line.text.contains(' ')).count();
    let is_edge = has_share(explained, within().count(), 70) && passing * 16 <= pairs.len();
    let cased = pairs.iter().filter(|pair| pair.begins_small.is_some()).count();
    let small = pairs.iter().filter(|pair| pair.begins_small == Some(true)).count();
    let mid = pairs.iter().filter(|pair| pair.is_mid_sentence).count();
    // Without capitals to tell by, verse of long lines looks alike: there more of the line ends must be within
    // sentences.
    let is_running = if cased * 2 > pairs.len() {
        has_share(small, cased, 50) && has_share(mid, pairs.len(), 60)
    } else {
        at >= 50 && has_share(mid, pairs.len(), 75)
    };
    (is_edge && is_running).then_some(edge)
}
