//! Words that Unicode's bidirectional algorithm would show torn apart: <https://www.unicode.org/reports/tr9/>.
//!
//! Words of the other direction come out in one piece as long as they begin and end with a letter or a digit. A mark
//! at an end takes the direction of the text around it (N2), so that it is set at their other end. Behind an Arabic
//! letter (W2), a number comes out in one piece where single `. , : /` part its digits (W4), and is set part by part,
//! last part first, where others do.

mod numbers;

use std::ops::Range;

use super::direction::{Direction, is_rtl, may_hold_rtl};
use crate::small::chars::is_alphabetic;
use crate::small::text::{has_mark, is_word_of};

/// What stands around a text in its line, beyond the elements that part them.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Around {
    /// The letter or digit in front of the text; `None` where the line or an isolate ends.
    pub(crate) before: Option<char>,
    /// The letter or digit behind it.
    pub(crate) after: Option<char>,
    /// The last letter in front of it.
    pub(crate) strong: Option<char>,
}

impl Around {
    /// Goes on behind a text that stays as it is.
    pub(crate) fn skip(&mut self, text: &str) {
        let mut letters = text.chars().rev().filter(|&c| is_strong(c) || is_digit(c));
        self.before = letters.clone().next().or(self.before);
        self.strong = letters.find(|&c| is_strong(c)).or(self.strong);
    }
}

/// The first letter or digit of a text.
pub(crate) fn first_letter(text: &str) -> Option<char> {
    text.chars().find(|&c| is_strong(c) || is_digit(c))
}

/// The first letter of a text that has a direction.
pub(crate) fn first_direction(text: &str) -> Option<Direction> {
    let strong = text.chars().find(|&c| is_strong(c))?;
    Some(if is_right_to_left(strong) { Direction::Rtl } else { Direction::Ltr })
}

/// The runs of a text to isolate, in order: in a right-to-left text those that would be torn; in a left-to-right one
/// all that runs from right to left, since commas and numbers beside it would join it. `around` becomes what stands in
/// front of the next text of the line.
pub(crate) fn runs_to_isolate(text: &str, dir: Direction, around: &mut Around) -> Vec<Range<usize>> {
    // Whoever typed embeddings and isolates has seen to it.
    let is_set = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    // Most texts have nothing but letters of their direction and marks.
    let is_foreign = |c: char| matches!(kind_of(c, dir), Kind::Other | Kind::Digit);
    if (dir == Direction::Ltr && !may_hold_rtl(text)) || text.contains(is_set) || !text.contains(is_foreign) {
        around.skip(text);
        return Vec::new();
    }
    let chars: Vec<_> = text.char_indices().map(|(byte, c)| (byte, c, kind_of(c, dir))).collect();
    let is_alone = around.before.is_none() && around.after.is_none();
    let is_whole = is_alone && !chars.iter().any(|&(.., kind)| kind == Kind::Own);
    let line = Line { chars, size: text.len(), dir, after: around.after, is_whole };
    let shown = line.shown();
    let mut runs = Vec::new();
    let mut at = 0;
    while let Some(c) = line.char(at) {
        let Some(run) = line.run_at(at, around.strong) else {
            around.skip(c.encode_utf8(&mut [0; 4]));
            at += 1;
            continue;
        };
        if run.is_torn && !line.goes_on(&run.range, &shown, around.before) {
            runs.push(line.bytes(&run.range));
            around.before = None;
        } else {
            around.skip(text.get(line.bytes(&run.range)).unwrap_or_default());
        }
        at = run.range.end;
    }
    runs
}

/// Words or a number, by the places of its characters.
struct Run {
    range: Range<usize>,
    is_torn: bool,
}

/// A text.
struct Line {
    /// Its characters, with the byte at which each begins.
    chars: Vec<(usize, char, Kind)>,
    size: usize,
    dir: Direction,
    after: Option<char>,
    /// No word of its direction is in it, and nothing beside it in its line.
    is_whole: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// A letter of the text's direction.
    Own,
    Other,
    Digit,
    Space,
    Mark,
}

fn kind_of(c: char, dir: Direction) -> Kind {
    let is_rtl_text = dir == Direction::Rtl;
    match c {
        _ if is_strong(c) => {
            if is_right_to_left(c) == is_rtl_text {
                Kind::Own
            } else {
                Kind::Other
            }
        }
        _ if c.is_whitespace() => Kind::Space,
        _ if is_digit(c) => Kind::Digit,
        // Commas of the script part words of the other.
        '،' | '؛' | '؟' | '۔' if is_rtl_text => Kind::Own,
        _ => Kind::Mark,
    }
}

/// Marks that are part of a word at either end: `@name`, `C++`.
const SIGNS: &str = "@#$%&*+=/\\^_|~<>°™®©€£¥₪±×÷";

/// Of them those that may stand behind a letter that is written as one with the word: و@name.
const ATTACHED: &str = "@#$+€£¥₪";

/// Marks that are set with the digits beside them, but not behind an Arabic letter (ET).
const TERMINATORS: &str = "#$%€£¥₪°‰";

/// Marks between two clauses.
const PARTING: &str = ".,:;!?…—–";

/// Quotation marks that are more often apostrophes.
const APOSTROPHES: &str = "'‘’";

/// Quotation marks and brackets, and what closes each. Keyboards of right-to-left scripts have them either way round.
const OPENERS: &str = "\"“”„«»‹([{'‘";
const CLOSERS: &str = "\"”““»«›)]}'’";

/// Words whose stop is their own.
const ABBREVIATIONS: &str =
    "Inc Ltd Co Corp Bros Mr Mrs Ms Dr Jr Sr St Prof Gen Gov Sen Rep Lt Col Sgt Capt Mt Ft vs etc Vol Esq Pty Plc Dept";

/// A quotation is looked for in so many characters.
const MAX_QUOTATION: usize = 500;

impl Line {
    fn char(&self, at: usize) -> Option<char> {
        self.chars.get(at).map(|&(_, c, _)| c)
    }

    fn before(&self, at: usize) -> Option<char> {
        self.char(at.checked_sub(1)?)
    }

    /// White space at either edge.
    fn kind(&self, at: usize) -> Kind {
        self.chars.get(at).map_or(Kind::Space, |&(.., kind)| kind)
    }

    fn is_letter(&self, at: usize) -> bool {
        self.char(at).is_some_and(|c| is_strong(c) || is_digit(c))
    }

    fn bytes(&self, range: &Range<usize>) -> Range<usize> {
        let at = |at: usize| self.chars.get(at).map_or(self.size, |&(byte, ..)| byte);
        at(range.start)..at(range.end)
    }

    /// Where the characters that fulfill the condition end, from `at` on.
    fn skip(&self, at: usize, is_skipped: impl Fn(char) -> bool) -> usize {
        (at..).find(|&at| !self.char(at).is_some_and(&is_skipped)).unwrap_or(at)
    }

    /// All from the first letter or digit to the last.
    fn shown(&self) -> Range<usize> {
        let is_shown = |at: &usize| !matches!(self.kind(*at), Kind::Space | Kind::Mark);
        let last = (0..self.chars.len()).rev().find(is_shown);
        (0..self.chars.len()).find(is_shown).unwrap_or_default()..last.map_or(0, |last| last + 1)
    }

    /// Does the run begin in the element before this text, or go on in the next?
    fn goes_on(&self, run: &Range<usize>, shown: &Range<usize>, before: Option<char>) -> bool {
        let is_foreign = |c: char| matches!(kind_of(c, self.dir), Kind::Other | Kind::Digit);
        (run.start <= shown.start && before.is_some_and(is_foreign))
            || (run.end >= shown.end && self.after.is_some_and(is_foreign))
    }

    /// The words or the number of which this is the first letter or the first sign.
    fn run_at(&self, at: usize, strong: Option<char>) -> Option<Run> {
        match self.kind(at) {
            Kind::Other => Some(self.words_at(at, strong)),
            Kind::Digit | Kind::Mark if self.dir == Direction::Rtl => self.number_at(at, strong),
            _ => None,
        }
    }

    /// Words around the first of their letters.
    fn words_at(&self, first: usize, strong: Option<char>) -> Run {
        let mut start = self.start_of_word(first);
        let is_rtl_text = self.dir == Direction::Rtl;
        if !is_rtl_text {
            start = self.start_of_number_before(start);
        }
        let is_head_torn = is_rtl_text && self.is_head_torn(start..first, strong);
        let (close, is_mixed) = self.quotation(start).unwrap_or((first, false));
        if close > first {
            let is_torn = is_head_torn || is_mixed || !is_rtl_text || self.is_tail_torn(first..close);
            return Run { range: start..close, is_torn };
        }
        let words = self.end_of_words(first);
        // A dash on either side sets words apart.
        if self.char(start) == Some('-') && self.char(words) == Some('-') {
            start += 1;
        }
        let end = self.end_with_marks(start, words);
        let is_torn = !is_rtl_text || (is_head_torn && start < first) || self.is_tail_torn(first..end);
        Run { range: start..end, is_torn }
    }

    /// Goes back over the signs and digits that a word begins with.
    fn start_of_word(&self, first: usize) -> usize {
        let is_of_word = |&at: &usize| match self.chars.get(at) {
            Some((_, c, Kind::Digit)) => self.dir == Direction::Rtl && c.is_ascii(),
            Some(&(_, c, Kind::Mark)) => !has_mark(OPENERS, c) && !has_mark(CLOSERS, c),
            _ => false,
        };
        let start = (0..first).rev().take_while(is_of_word).last().unwrap_or(first);
        let begins_word = |at: usize| match (self.char(at), self.before(at)) {
            (Some(c), _) if is_digit(c) || has_mark(ATTACHED, c) => true,
            // What else stands behind a letter of the text is a hyphen or the like.
            (_, Some(before)) if is_strong(before) || is_digit(before) => false,
            (Some(c), _) if has_mark(SIGNS, c) => true,
            (Some('.' | '-' | '−'), before) => {
                before.is_none_or(|c| c.is_whitespace() || has_mark(OPENERS, c))
                    && matches!(self.kind(at + 1), Kind::Other | Kind::Digit)
            }
            _ => false,
        };
        (start..first).find(|&at| begins_word(at)).unwrap_or(first)
    }

    /// Goes back over a number in digits of the words' own script in front of them: `١٢ مارس`.
    fn start_of_number_before(&self, start: usize) -> usize {
        let is_own = |at: &usize| self.char(*at).is_some_and(|c| is_digit(c) && !c.is_ascii());
        let space = start.checked_sub(1).filter(|&at| self.kind(at) == Kind::Space);
        let number = space.and_then(|space| (0..space).rev().take_while(is_own).last());
        number.unwrap_or(start)
    }

    /// Where words end that stand in quotation marks or brackets of their own; and whether words of the text are among
    /// them, which only a quotation of several words may hold.
    fn quotation(&self, start: usize) -> Option<(usize, bool)> {
        let opener = self.before(start).filter(|&c| has_mark(OPENERS, c))?;
        let is_bracket = has_mark("([{", opener);
        let closes = |c: char| OPENERS.chars().zip(CLOSERS.chars()).any(|pair| pair == (opener, c));
        let (mut own, mut other, mut spaces) = (0, 0, 0);
        for at in (start..self.chars.len()).take(MAX_QUOTATION) {
            match self.kind(at) {
                Kind::Own if is_bracket => return None,
                Kind::Own => own += 1,
                Kind::Other => other += 1,
                Kind::Space => spaces += 1,
                Kind::Mark if self.char(at).is_some_and(closes) && !self.is_letter(at + 1) => {
                    let is_whole = own == 0 || (other > 3 * own && spaces > 2);
                    return is_whole.then_some((at, own > 0));
                }
                Kind::Mark if self.char(at) == Some(opener) => return None,
                Kind::Mark | Kind::Digit => {}
            }
        }
        None
    }

    /// Where words end: behind their last letter or digit, or the bracket that closes one of theirs.
    fn end_of_words(&self, first: usize) -> usize {
        let is_rtl_text = self.dir == Direction::Rtl;
        let (mut end, mut outer, mut depth) = (first + 1, first + 1, 0);
        for at in first + 1..self.chars.len() {
            let c = self.char(at).unwrap_or_default();
            match self.kind(at) {
                Kind::Own => break,
                Kind::Other => end = at + 1,
                // Digits run from left to right, those of the Arabic script are at home in the other.
                Kind::Digit if c.is_ascii() == is_rtl_text => end = at + 1,
                Kind::Digit if is_rtl_text => break,
                Kind::Digit | Kind::Space => {}
                Kind::Mark if self.opens(at, c) => {
                    if depth == 0 {
                        outer = end;
                    }
                    depth += 1;
                    if depth > 2 {
                        break;
                    }
                }
                Kind::Mark if has_mark(CLOSERS, c) && !has_mark(APOSTROPHES, c) => {
                    if depth == 0 {
                        break;
                    }
                    depth -= 1;
                    if depth == 0 {
                        end = at + 1;
                    }
                }
                // In a text that runs from left to right, these part clauses of it.
                Kind::Mark
                    if !is_rtl_text && depth == 0 && has_mark(PARTING, c) && self.kind(at + 1) != Kind::Other =>
                {
                    break;
                }
                Kind::Mark => {}
            }
        }
        if depth > 0 { outer } else { end }
    }

    fn opens(&self, at: usize, c: char) -> bool {
        let stands_before_word = || self.before(at).is_none_or(|c| c.is_whitespace() || has_mark(OPENERS, c));
        has_mark("([{", c) || (has_mark(OPENERS, c) && !has_mark(APOSTROPHES, c) && stands_before_word())
    }

    /// Where words end with the marks behind them that are theirs.
    fn end_with_marks(&self, start: usize, words: usize) -> usize {
        let mut end = self.skip(words, |c| has_mark(SIGNS, c));
        // A stroke or the like between two words is of neither.
        if end > words && self.kind(end) == Kind::Own && self.is_letter(end) {
            end -= 1;
        }
        let of_script = if self.dir == Direction::Ltr { "؟؛۔" } else { "" };
        let marks = self.skip(end, |c| has_mark(".!?…", c) || has_mark(of_script, c));
        if marks > end && self.keeps(start, end..marks) { marks } else { end }
    }

    /// Do the words keep the marks behind them, or end those a sentence of the text?
    fn keeps(&self, start: usize, marks: Range<usize>) -> bool {
        let are = |of: &str| marks.clone().all(|at| self.char(at).is_some_and(|c| has_mark(of, c)));
        let has = |of: &str| marks.clone().any(|at| self.char(at).is_some_and(|c| has_mark(of, c)));
        let next = self.char(marks.end);
        let is_followed =
            || self.after.is_some() || (marks.end..self.chars.len()).any(|at| self.kind(at) != Kind::Space);
        let goes_on = next.is_none_or(|c| c.is_whitespace() || has_mark(",;:،؛؟", c)) && is_followed();
        let is_said = || {
            let mut front = (0..start).rev().filter_map(|at| self.char(at));
            let front = front.find(|&c| !c.is_whitespace() && !has_mark(OPENERS, c));
            front == Some(':') && (start..marks.start).filter(|&at| self.kind(at) == Kind::Space).count() > 1
        };
        self.is_whole
            || are("؟؛۔")
            || (are(".!?…") && has("!?") && goes_on)
            || is_said()
            || (are(".") && goes_on && self.is_abbreviation(marks.start))
    }

    /// Is the word that ends here one that takes a stop: `Inc.`, `U.S.`?
    fn is_abbreviation(&self, end: usize) -> bool {
        let is_of_word = |c: &char| is_strong(*c) || *c == '.';
        let mut word: Vec<char> = (0..end).rev().map_while(|at| self.char(at).filter(is_of_word)).take(8).collect();
        word.reverse();
        let word: String = word.into_iter().collect();
        let has_short_parts = || word.split('.').all(|part| part.chars().count() <= 2);
        is_word_of(ABBREVIATIONS, &word) || (word.contains('.') && has_short_parts())
    }

    /// Would what stands in front of a word's first letter be set behind the word?
    fn is_head_torn(&self, head: Range<usize>, strong: Option<char>) -> bool {
        let Some(last) = self.before(head.end).filter(|_| !head.is_empty()) else { return false };
        let joins = is_digit(last) || (has_mark(TERMINATORS, last) && !strong.is_some_and(is_arabic));
        let is_foreign = strong.is_some_and(|c| !is_right_to_left(c));
        !is_foreign && (!joins || self.is_number_torn(head, strong))
    }

    /// Would marks behind the last letter or digit be set in front of the word? Brackets are seen as a pair (N0).
    fn is_tail_torn(&self, words: Range<usize>) -> bool {
        let marks = words.rev().filter_map(|at| self.char(at)).take_while(|&c| !is_strong(c) && !is_digit(c));
        marks.into_iter().any(|c| !c.is_whitespace() && !has_mark(")]}", c))
    }
}

/// Letters, the accents on them, and the marks that stand for a letter of either direction.
fn is_strong(c: char) -> bool {
    is_alphabetic(c) || matches!(c, '\u{300}'..='\u{36f}' | '\u{200e}' | '\u{200f}')
}

fn is_right_to_left(c: char) -> bool {
    is_rtl(c) || c == '\u{200f}'
}

/// A letter of the kind behind which digits are those of the Arabic script (AL).
fn is_arabic(c: char) -> bool {
    is_rtl(c) && !matches!(c, '\u{590}'..='\u{5ff}' | '\u{7c0}'..='\u{85f}' | '\u{fb1d}'..='\u{fb4f}')
}

fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '٠'..='٩' | '۰'..='۹')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, dir: Direction) -> String {
        let mut out = String::new();
        let mut end = 0;
        for run in runs_to_isolate(text, dir, &mut Around::default()) {
            out += &format!("{}[{}]", &text[end..run.start], &text[run.clone()]);
            end = run.end;
        }
        out + &text[end..]
    }

    #[test]
    fn what_would_be_torn_is_isolated_in_right_to_left_text() {
        for (text, expected) in [
            ("لغة C++ سهلة", "لغة [C++] سهلة"),
            ("بالـC++ مباشرة", "بالـ[C++] مباشرة"),
            ("لغة C++، وغيرها", "لغة [C++]، وغيرها"),
            ("كتب @news_desk أمس", "كتب [@news_desk] أمس"),
            ("اتصلوا على +966 50 123 4567.", "اتصلوا على [+966 50 123 4567]."),
            ("درجة الحرارة -5 اليوم", "درجة الحرارة [-5] اليوم"),
            ("الموقع https://news.example/a/ جديد", "الموقع [https://news.example/a/] جديد"),
            ("شركة Apple Inc. أعلنت", "شركة [Apple Inc.] أعلنت"),
            ("قال: \"Go home!\" ثم خرج", "قال: \"[Go home!]\" ثم خرج"),
            ("قال \"The word مقال is Arabic!\" ثم", "قال \"[The word مقال is Arabic!]\" ثم"),
            ("فيلم What If...? الأمريكي", "فيلم [What If...?] الأمريكي"),
            ("بين -5 و-10 درجات", "بين [-5] و[-10] درجات"),
            ("حاصل 3 × 4 = 12 دائما", "حاصل [3 × 4 = 12] دائما"),
            ("بمقاس 10 × 15 سم", "بمقاس [10 × 15] سم"),
            ("بين $5-$10 للتذكرة", "بين [$5-$10] للتذكرة"),
            ("صحيفة 20 Minutes الفرنسية", "صحيفة [20 Minutes] الفرنسية"),
            ("بسرعة 100 km/h وأكثر", "بسرعة [100 km/h] وأكثر"),
            ("في عام 2021 Apple أعلنت", "في عام 2021 Apple أعلنت"),
            ("في 13 مارس 2021 كوفيد-19", "في 13 مارس 2021 كوفيد-19"),
            ("أسهم (Yahoo!) و iPhone®", "أسهم ([Yahoo!]) و [iPhone®]"),
            ("يوم 2024-01-05، 3 - 1", "يوم [2024-01-05]، [3 - 1]"),
            ("نحو 10 000 دينار", "نحو [10 000] دينار"),
            // The algorithm sets these as they are read.
            ("شركة Apple في New York", "شركة Apple في New York"),
            ("هاتف iPhone 15 Pro، وغيره", "هاتف iPhone 15 Pro، وغيره"),
            ("برنامج Notepad++ for Windows، مجاني", "برنامج Notepad++ for Windows، مجاني"),
            ("في 13 مارس 2021 بنسبة 50%", "في 13 مارس 2021 بنسبة 50%"),
            ("شبكة 5G (وهي سريعة)", "شبكة 5G (وهي سريعة)"),
            ("شركة Apple. وقال", "شركة Apple. وقال"),
            ("כתב ב־2024-01-05 על 3-1", "כתב ב־2024-01-05 על 3-1"),
            ("كوفيد-19 بين ١٩٩٠-٢٠٠٠", "كوفيد-19 بين ١٩٩٠-٢٠٠٠"),
        ] {
            assert_eq!(shown(text, Direction::Rtl), expected);
        }
    }

    #[test]
    fn words_that_go_on_in_another_element_are_left_alone() {
        let isolated = |before, after| {
            let mut around = Around { before, after, strong: before };
            runs_to_isolate(" Inc. أعلنت", Direction::Rtl, &mut around).len()
        };
        assert_eq!((isolated(Some('e'), None), isolated(Some('ة'), None)), (0, 1));
    }

    #[test]
    fn right_to_left_words_are_isolated_in_left_to_right_text() {
        for (text, expected) in [
            ("The river (النيل) rose", "The river ([النيل]) rose"),
            ("The paper قرية الماء 2021 won", "The paper [قرية الماء] 2021 won"),
            ("by ليلى، and رامي", "by [ليلى]، and [رامي]"),
            ("Nothing here 2021", "Nothing here 2021"),
            ("On ١٢ مارس ٢٠٢١, he wrote", "On [١٢ مارس ٢٠٢١], he wrote"),
        ] {
            assert_eq!(shown(text, Direction::Ltr), expected);
        }
    }
}
