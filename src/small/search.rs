//! Looking for a piece of text. `str::find` and its kin build a searcher into every place that calls them: 1 kB each.
//!
//! There are two kinds, by where the piece comes from. A *literal* is a piece of ours and short: the `*_literal`
//! functions compare it at each place, which takes its length times the text's. A piece that the input may choose needs
//! [`contains_linear`]: a page with a long headline could make the others take minutes.

use std::borrow::Cow;
use std::sync::OnceLock;

use super::scan::position_of;
use super::sort::sort_by_key;

/// The offset of the first `literal`.
#[inline]
pub(crate) fn find_literal(text: &str, literal: &str) -> Option<usize> {
    find_bytes(text.as_bytes(), literal.as_bytes())
}

#[inline(never)]
fn find_bytes(text: &[u8], literal: &[u8]) -> Option<usize> {
    let first = *literal.first().filter(|_| literal.len() <= text.len())?;
    let mut at = 0;
    loop {
        at += position_of(text.get(at..)?, [first])?;
        if text.get(at..)?.starts_with(literal) {
            return Some(at);
        }
        at += 1;
    }
}

/// The offset of the last `literal`.
#[inline(never)]
pub(crate) fn rfind_literal(text: &str, literal: &str) -> Option<usize> {
    let ends = (literal.len()..=text.len()).rev().filter(|_| !literal.is_empty());
    ends.map(|end| end - literal.len()).find(|&at| is_at(text, at, literal))
}

fn is_at(text: &str, at: usize, literal: &str) -> bool {
    text.as_bytes().get(at..).is_some_and(|rest| rest.starts_with(literal.as_bytes()))
}

/// Does the text contain `literal`?
pub(crate) fn contains_literal(text: &str, literal: &str) -> bool {
    find_literal(text, literal).is_some()
}

/// Does the text contain one of the literals?
#[inline(never)]
pub(crate) fn contains_any_literal(text: &str, literals: &[&str]) -> bool {
    places_of_any(text, literals).any(|at| literals.iter().any(|literal| is_at(text, at, literal)))
}

/// The places where one of the literals may begin. One look at two bytes tells of most that none does.
#[inline(always)]
fn places_of_any<'t>(text: &'t str, literals: &[&str]) -> impl Iterator<Item = usize> + use<'t> {
    let bit = |second: u8| 1_u32 << (second & 31);
    // For each first byte of a literal, which second ones there are; any, where it has no other byte.
    let mut seconds = [0_u32; 256];
    for literal in literals {
        if let Some((first, rest)) = literal.as_bytes().split_first() {
            seconds[usize::from(*first)] |= rest.first().map_or(u32::MAX, |second| bit(*second));
        }
    }
    let next = text.bytes().skip(1).chain([0]);
    let places = text.bytes().zip(next).enumerate();
    places.filter(move |(_, (byte, next))| seconds[usize::from(*byte)] & bit(*next) != 0).map(|(at, _)| at)
}

/// Literals of ours that are looked for together again and again, as a `static`.
pub(crate) struct Literals {
    literals: &'static [&'static str],
    case: Case,
    set: OnceLock<LiteralSet>,
}

/// Do literals stand for themselves alone, or for what differs from them in ASCII case, too?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Case {
    Same,
    Any,
}

impl Case {
    /// What four bytes have in common with all that differ from them in a case that does not matter, and with few
    /// others.
    #[inline]
    fn fold(self, four: [u8; 4]) -> u32 {
        u32::from_le_bytes(four) | self.small()
    }

    /// The bits by which small letters differ from capitals, in each of four bytes; none where the case matters.
    #[inline]
    fn small(self) -> u32 {
        if self == Self::Any { 0x2020_2020 } else { 0 }
    }

    /// The four bytes of a text from an offset on, folded.
    fn opening(self, text: &str, at: usize) -> Option<u32> {
        text.as_bytes().get(at..at + 4)?.first_chunk().map(|four| self.fold(*four))
    }

    /// Does a literal stand anywhere?
    fn is_in(self, text: &str, literal: &str) -> bool {
        let Some(first) = literal.bytes().next() else { return false };
        let mut at = 0;
        while let Some(next) = text.as_bytes().get(at..).and_then(|rest| position_of(rest, self.cases_of(first))) {
            at += next;
            if self.is_at(text, at, literal) {
                return true;
            }
            at += 1;
        }
        false
    }

    /// A byte in either case.
    fn cases_of(self, byte: u8) -> [u8; 2] {
        match self {
            Self::Same => [byte; 2],
            Self::Any => [byte.to_ascii_lowercase(), byte.to_ascii_uppercase()],
        }
    }

    /// Does a literal stand at an offset?
    fn is_at(self, text: &str, at: usize, literal: &str) -> bool {
        match self {
            Self::Same => is_at(text, at, literal),
            Self::Any => {
                let there = text.as_bytes().get(at..at + literal.len());
                there.is_some_and(|there| there.eq_ignore_ascii_case(literal.as_bytes()))
            }
        }
    }
}

impl Literals {
    pub(crate) const fn new(literals: &'static [&'static str]) -> Self {
        Self { literals, case: Case::Same, set: OnceLock::new() }
    }

    /// Literals that are looked for in any ASCII case, as those of classes and addresses are: that takes no copy of the
    /// text in lower case.
    pub(crate) const fn in_any_case(literals: &'static [&'static str]) -> Self {
        Self { literals, case: Case::Any, set: OnceLock::new() }
    }

    /// Does the text contain one of them?
    pub(crate) fn are_in(&self, text: &str) -> bool {
        self.set().is_in(text)
    }

    /// Does the text begin with one of them?
    pub(crate) fn begin(&self, text: &str) -> bool {
        self.set().begins(text)
    }

    #[inline(never)]
    fn set(&self) -> &LiteralSet {
        self.set.get_or_init(|| {
            let mut literals = self.literals.iter();
            LiteralSet::made(self.case, &mut || literals.next().map(|&literal| literal.to_owned()))
        })
    }
}

/// The longest [step](LiteralSet::step), which literals of seven bytes allow.
const MAX_STEP: usize = 4;

/// Literals that are looked for together again and again. Four bytes tell of most places that none begins there, also
/// where a script has the first byte of all its letters in common.
pub(crate) struct LiteralSet {
    case: Case,
    /// With the [opening](Case::opening) of each, sorted by them.
    literals: Vec<(u32, String)>,
    /// Those that have no four bytes.
    shorter: Vec<String>,
    /// A bit for each hash of what the literals begin with.
    openings: [u32; 128],
    /// From a place that is looked at to the next. Where each literal has five bytes, every other place is enough:
    /// `openings` also has the four bytes behind the first, and one may begin at the place before. The longer they are,
    /// the fewer places are enough.
    step: usize,
}

impl LiteralSet {
    /// The place of the bit of an opening: which number, and where in it.
    fn bit(opening: u32) -> (usize, u32) {
        let hash = opening.wrapping_mul(0x9e37_79b1) >> 20;
        (hash as usize >> 5, 1 << (hash & 31))
    }

    pub(crate) fn of(mut literals: impl Iterator<Item = String>) -> Self {
        Self::made(Case::Same, &mut || literals.next())
    }

    /// Literals that are looked for in any ASCII case.
    pub(crate) fn in_any_case(mut literals: impl Iterator<Item = String>) -> Self {
        Self::made(Case::Any, &mut || literals.next())
    }

    /// One copy for all lists.
    fn made(case: Case, next: &mut dyn FnMut() -> Option<String>) -> Self {
        /// More would set so many bits that they tell of few places.
        const MAX_OPENINGS: usize = 128;
        let mut set = Self { case, literals: Vec::new(), shorter: Vec::new(), openings: [0; 128], step: MAX_STEP };
        while let Some(literal) = next() {
            match case.opening(&literal, 0) {
                Some(opening) => {
                    set.step = set.step.min(literal.len() - 3);
                    set.literals.push((opening, literal));
                }
                None if literal.is_empty() => {}
                None => set.shorter.push(literal),
            }
        }
        while set.step > 2 && set.step * set.literals.len() > MAX_OPENINGS {
            set.step -= 1;
        }
        for (_, literal) in &set.literals {
            for opening in (0..set.step).filter_map(|at| case.opening(literal, at)) {
                let (number, bit) = Self::bit(opening);
                set.openings[number] |= bit;
            }
        }
        sort_by_key(&mut set.literals, |(opening, _)| u64::from(*opening));
        set
    }

    /// Does one of the literals that have four bytes begin at an offset?
    fn begins_at(&self, text: &str, at: usize) -> bool {
        let Some(opening) = self.case.opening(text, at) else { return false };
        let start = self.literals.partition_point(|(known, _)| *known < opening);
        let mut candidates = self.literals.iter().skip(start).take_while(|(known, _)| *known == opening);
        candidates.any(|(_, literal)| self.case.is_at(text, at, literal))
    }

    /// Does one of them begin at an offset that is looked at, or at one of those that were passed over in front of it?
    #[inline(never)]
    fn begins_about(&self, text: &str, at: usize) -> bool {
        (0..self.step).any(|back| at.checked_sub(back).is_some_and(|at| self.begins_at(text, at)))
    }

    /// Does the text begin with one of the literals?
    #[inline(never)]
    pub(crate) fn begins(&self, text: &str) -> bool {
        self.begins_at(text, 0) || self.shorter.iter().any(|literal| self.case.is_at(text, 0, literal))
    }

    /// Does the text contain one of the literals that have four bytes? By a known step: that its bytes are there needs
    /// no question then.
    #[inline(always)]
    fn is_at_steps<const STEP: usize>(&self, text: &str) -> bool {
        let small = self.case.small();
        let mut rest = text.as_bytes();
        while let Some(four) = rest.first_chunk() {
            let (number, bit) = Self::bit(u32::from_le_bytes(*four) | small);
            if self.openings[number] & bit != 0 && self.begins_about(text, text.len() - rest.len()) {
                return true;
            }
            rest = rest.get(STEP..).unwrap_or_default();
        }
        false
    }

    /// Does the text contain one of the literals?
    #[inline(never)]
    pub(crate) fn is_in(&self, text: &str) -> bool {
        let found = match self.step {
            1 => self.is_at_steps::<1>(text),
            2 => self.is_at_steps::<2>(text),
            3 => self.is_at_steps::<3>(text),
            _ => self.is_at_steps::<MAX_STEP>(text),
        };
        found || self.shorter.iter().any(|literal| self.case.is_in(text, literal))
    }
}

/// The text before and after the first `literal`.
#[inline(never)]
pub(crate) fn split_at_literal<'t>(text: &'t str, literal: &str) -> Option<(&'t str, &'t str)> {
    let at = find_literal(text, literal)?;
    Some((text.get(..at)?, text.get(at + literal.len()..)?))
}

/// The text before and after the first of that literal which comes first in a list, of those that are in the text; and
/// the literal.
#[inline(never)]
pub(crate) fn split_at_first_of<'t, 'l>(text: &'t str, literals: &[&'l str]) -> Option<(&'t str, &'t str, &'l str)> {
    let mut known: Option<(usize, usize)> = None;
    for at in places_of_any(text, literals) {
        let better = literals.get(..known.map_or(literals.len(), |(number, _)| number)).unwrap_or_default();
        let found = better.iter().position(|literal| is_at(text, at, literal));
        known = found.map(|number| (number, at)).or(known);
    }
    let (number, at) = known?;
    let literal = *literals.get(number)?;
    Some((text.get(..at)?, text.get(at + literal.len()..)?, literal))
}

/// The text with every `literal` replaced by `other`: no copy, where there is none.
#[inline(never)]
pub(crate) fn replace_literal<'t>(text: &'t str, literal: &str, other: &str) -> Cow<'t, str> {
    if !contains_literal(text, literal) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = split_at_literal(rest, literal) {
        out.push_str(before);
        out.push_str(other);
        rest = after;
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// Does the text contain `piece`, whatever the two are? In linear time, by Knuth, Morris and Pratt (1977).
#[inline(never)]
pub(crate) fn contains_linear(text: &str, piece: &str) -> bool {
    /// The number of bytes of the piece that match up to `byte`, where `matched` of them ended just before.
    fn grown(piece: &[u8], borders: &[usize], mut matched: usize, byte: u8) -> usize {
        while matched > 0 && piece.get(matched) != Some(&byte) {
            matched = borders.get(matched - 1).copied().unwrap_or_default();
        }
        matched + usize::from(piece.get(matched) == Some(&byte))
    }

    let piece = piece.as_bytes();
    if piece.is_empty() || piece.len() > text.len() {
        return false;
    }
    // Most texts have not even the beginning of the piece, which is short enough to be compared at each place.
    let head = piece.get(..8).unwrap_or(piece);
    let Some(rest) = find_bytes(text.as_bytes(), head).and_then(|at| text.as_bytes().get(at..)) else { return false };
    // For each beginning of the piece, how long a beginning of it is also its end.
    let mut borders = Vec::with_capacity(piece.len());
    borders.push(0);
    let mut matched = 0;
    for &byte in piece.iter().skip(1) {
        matched = grown(piece, &borders, matched, byte);
        borders.push(matched);
    }
    matched = 0;
    rest.iter().any(|&byte| {
        matched = grown(piece, &borders, matched, byte);
        matched == piece.len()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_of_pages_are_found_as_ours_are() {
        // Texts of two letters, pieces of each, and one letter changed in them.
        let texts = (0..200_u64).map(|seed| {
            let bit = |at: u64| (seed + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left((7 * at) as u32) & 3 == 0;
            (0..60).map(|at| if bit(at) { 'b' } else { 'a' }).collect::<String>()
        });
        for text in texts {
            for from in 0..20 {
                let piece = &text[from..from + 1 + from % 37];
                for piece in [piece.to_owned(), ["b", &piece[1..]].concat(), [&piece[1..], "b"].concat()] {
                    assert_eq!(contains_linear(&text, &piece), contains_literal(&text, &piece), "{piece} in {text}");
                }
            }
        }
        assert!(!contains_linear(&"a".repeat(40), &"a".repeat(41)) && !contains_linear("a", ""));
    }

    #[test]
    fn one_of_many_literals_is_found_at_every_place() {
        let literals = ["abc", "abcd", "abcde", "bcdefg", "bcdefgh", "bcdefghi", "أيضا"];
        for literal in literals {
            let set = LiteralSet::of([literal, "zzzzzzzz"].into_iter().map(str::to_owned));
            for before in 0..9 {
                for behind in 0..5 {
                    let text = ["x".repeat(before), literal.to_owned(), "y".repeat(behind)].concat();
                    assert!(set.is_in(&text), "{literal} in {text}");
                    assert_eq!(set.begins(&text), before == 0, "{literal} first in {text}");
                    assert!(!set.is_in(&text.replace(literal, literal.get(2..).unwrap_or_default())), "half of {text}");
                }
            }
        }
    }

    #[test]
    fn literals_are_found_in_any_case_where_it_does_not_matter() {
        static ANY: Literals = Literals::in_any_case(&["/tag/", "?tag=", "nav", "share", "/وسم/"]);
        static SAME: Literals = Literals::new(&["/tag/", "?tag=", "nav", "share", "/وسم/"]);
        for text in ["/TAG/1", "a/Tag/", "?tAg=", "NaV", "xShArE", "/وسم/", "O/tag/", "-NAV", "?TAG"] {
            let lower = text.to_ascii_lowercase();
            assert_eq!(ANY.are_in(text), SAME.are_in(&lower), "{text}");
            assert_eq!(ANY.begin(text), SAME.begin(&lower), "{text}");
        }
        for text in ["\u{f}tag\u{f}", "/taG", "SHAR", "[are/TA"] {
            assert!(!ANY.are_in(text), "{text}");
        }
    }

    #[test]
    fn pieces_are_found_split_and_replaced() {
        assert_eq!(find_literal("اقرأ أيضا", "أيضا"), Some(9));
        assert_eq!(find_literal("aab", "ab"), Some(1));
        assert_eq!(find_literal("a", "ab"), None);
        assert_eq!(find_literal("a", ""), None);
        assert_eq!((rfind_literal("abab", "ab"), rfind_literal("أيضا", "أيضا")), (Some(2), Some(0)));
        assert_eq!((rfind_literal("a", "ab"), rfind_literal("a", "")), (None, None));
        assert!(
            contains_any_literal("aab", &["b", "c"])
                && !contains_any_literal("aab", &["ba", "c"])
                && !contains_any_literal("", &["a"])
        );
        assert_eq!(split_at_literal("a - b - c", " - "), Some(("a", "b - c")));
        for (text, expected) in
            [("a, b - c, d - e", Some(("a, b", "c, d - e", " - "))), ("a, b", Some(("a", "b", ", "))), ("a-b,c", None)]
        {
            assert_eq!(split_at_first_of(text, &[" - ", ", "]), expected, "{text}");
        }
        assert_eq!(replace_literal("a and b and c", " and ", ","), "a,b,c");
    }
}
