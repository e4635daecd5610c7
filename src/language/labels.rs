//! The words by which newsrooms introduce what is not the article: "read also", keywords, related. And our own
//! headings.

use crate::small::chars::is_alphanumeric;
use crate::small::hash::fnv64;
use std::borrow::Cow;
use std::sync::OnceLock;

use super::detection::own_letters;
use super::languages::{joined, known_tag, split, table};
use super::normalize;
use super::openings::Openings;
use crate::small::search::replace_literal;
use crate::small::text::{has_chars_up_to, has_mark};

/// Language, read also, keywords, related.
type Row = (&'static str, &'static str, &'static str, &'static str);

static ROWS: &[Row] = table!(Row, ("", "", "", ""), |language| {
    if language.is_spoken() {
        Some((language.tag, language.read_also, language.keywords, language.related))
    } else {
        None
    }
});

/// The kinds of parts that labels introduce.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Label {
    ReadAlso,
    Keywords,
    Related,
}

/// A label that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) label: Label,
    /// Its words alone say little: they are everyday ones, or nobody has shown them to us as a label yet.
    pub(crate) is_weak: bool,
    /// It may stand over any other articles: "read more", "recommended".
    pub(crate) is_general: bool,
    /// It stands over what everybody reads, whatever the article.
    pub(crate) is_popular: bool,
}

/// The longest label, in characters, with what may stand around it.
const MAX_LABEL_CHARS: usize = 45;

/// Marks that may stand between a label and what it introduces.
const SEPARATORS: &[&str] = &[":", "：", "፦", "՝", "..", "…", "|", "»", "›", ">", "→", "←", " – ", " — ", " - "];

impl Found {
    /// The label that a short line is, marks around it aside.
    pub(crate) fn of(line: &str) -> Option<Self> {
        if is_short(line) && may_begin(line) { Self::known(line) } else { None }
    }

    fn known(line: &str) -> Option<Self> {
        let key = key(line);
        let index = index();
        probe(key)
            .map_while(|slot| index.slots.get(slot).copied().flatten())
            .find(|entry| entry.0 == key)
            .map(|entry| entry.1)
    }

    /// The label that a line is, or starts with where a mark separates it from the rest; and where in the line the rest
    /// starts.
    pub(crate) fn at_start(line: &str) -> Option<(Self, usize)> {
        if !may_begin(line) {
            return None;
        }
        let whole = if is_short(line) { Self::known(line) } else { None };
        whole.map(|found| (found, line.len())).or_else(|| Self::split_known(line))
    }

    /// The label that a line starts with, where a mark separates it from the rest; and where in the line the rest
    /// starts.
    pub(crate) fn split(line: &str) -> Option<(Self, usize)> {
        if may_begin(line) { Self::split_known(line) } else { None }
    }

    fn split_known(line: &str) -> Option<(Self, usize)> {
        // Most lines begin with characters of one byte.
        let ascii = line.get(..MAX_LABEL_CHARS).filter(|near| near.is_ascii());
        let near = ascii.unwrap_or_else(|| match line.char_indices().nth(MAX_LABEL_CHARS) {
            Some((end, _)) => line.get(..end).unwrap_or(line),
            None => line,
        });
        // Ornaments in front (`>> Read also: …`) separate nothing.
        let start = near.find(is_alphanumeric)?;
        let bytes = near.as_bytes();
        let may_be = |at: &usize| {
            let next = bytes.get(at + 1).copied().unwrap_or_default();
            SECONDS[usize::from(bytes[*at])] & second_bit(next) != 0
        };
        let (at, separator) = (start..bytes.len()).filter(may_be).find_map(|at| {
            let rest = near.get(at..)?;
            Some((at, SEPARATORS.iter().find(|separator| rest.starts_with(**separator))?))
        })?;
        let found = Self::of(line.get(..at)?)?;
        let behind = line.get(at + separator.len()..)?;
        let rest = behind.trim_start_matches(|c: char| c.is_whitespace() || has_mark(".:፦՝|»›>→←–—-", c));
        Some((found, line.len() - rest.len()))
    }
}

fn is_short(line: &str) -> bool {
    has_chars_up_to(line, MAX_LABEL_CHARS)
}

/// The shortest label, in bytes.
pub(crate) const MIN_LABEL_BYTES: usize = 3;

/// May a line begin with a label? Behind a slash, the first letter may be one that is left out.
fn may_begin(line: &str) -> bool {
    if line.len() < MIN_LABEL_BYTES {
        return false;
    }
    let is_slashed = || line.find(|c| c == '/' || is_alphanumeric(c)).is_some_and(|at| line.as_bytes()[at] == b'/');
    index().openings.may_have(line) || is_slashed()
}

/// For each byte that a separator begins with, which second ones there are: all, where it has no other byte. By two
/// bytes, most spaces are told from those in front of a dash.
static SECONDS: [u32; 256] = {
    let mut table = [0; 256];
    let mut at = 0;
    while at < SEPARATORS.len() {
        let bytes = SEPARATORS[at].as_bytes();
        table[bytes[0] as usize] |= if bytes.len() > 1 { second_bit(bytes[1]) } else { u32::MAX };
        at += 1;
    }
    table
};

/// The bit of a second byte in [`SECONDS`], which others share.
const fn second_bit(second: u8) -> u32 {
    1 << (second & 31)
}

impl Label {
    /// Our heading over the part, in the article's language; in English where we [do not speak](is_spoken) that.
    pub(crate) fn heading(self, lang: &str) -> &'static str {
        let row = row(lang).or_else(|| row("en"));
        let forms = row.map_or("", |row| self.forms(row));
        forms
            .split('|')
            .nth(usize::from(is_traditional_chinese(lang)))
            .unwrap_or_default()
            .trim_start_matches(|c| has_mark(MARKS, c))
    }

    fn forms(self, row: &(&str, &'static str, &'static str, &'static str)) -> &'static str {
        match self {
            Self::ReadAlso => row.1,
            Self::Keywords => row.2,
            Self::Related => row.3,
        }
    }
}

/// Have we headings in that language?
pub(crate) fn is_spoken(lang: &str) -> bool {
    row(lang).is_some()
}

fn row(lang: &str) -> Option<&'static Row> {
    let lang = known_tag(lang);
    ROWS.iter().find(|row| row.0.eq_ignore_ascii_case(lang))
}

/// Is it Chinese in traditional letters, by the script or the place that the tag names?
fn is_traditional_chinese(lang: &str) -> bool {
    let names = |script: &str| lang.split('-').any(|part| part.eq_ignore_ascii_case(script));
    let is_of_place = ["TW", "HK", "MO"].iter().any(|place| names(place));
    known_tag(lang).eq_ignore_ascii_case("zh") && (names("Hant") || is_of_place && !names("Hans"))
}

/// The tag by which headings are found for a text: where Chinese names neither script nor place, its letters tell.
pub(crate) fn heading_tag<'l>(lang: &'l str, text: &str) -> &'l str {
    const MAX_CHARS: usize = 500;
    // Letters of everyday words that are written in one of the two ways alone.
    let near = text.char_indices().nth(MAX_CHARS).map_or(text, |(end, _)| text.get(..end).unwrap_or(text));
    let count = |letters: &str| own_letters(near, letters);
    let is_traditional = lang.eq_ignore_ascii_case("zh")
        && count("這個們來時說國會對為過後學發經還沒實當長問間開關從與見現點車東")
            > count("这个们来时说国会对为过后学发经还没实当长问间开关从与见现点车东");
    if is_traditional { "zh-Hant" } else { lang }
}

/// What stands in front of a label in the table, and says something of it.
const MARKS: &str = "?~!";

/// Slots of the index: a power of two, at least twice as many as there are labels.
const SLOTS: usize = {
    const fn count(list: &str) -> usize {
        split::<0>(list, '|').1
    }
    let read_also = count(joined!('|', |language| language.read_also));
    let keywords = count(joined!('|', |language| language.keywords));
    let related = count(joined!('|', |language| language.related));
    (2 * (read_also + keywords + related)).next_power_of_two()
};

/// Every label by the hash of its canonical form.
struct Index {
    slots: Vec<Option<(u64, Found)>>,
    openings: Openings,
}

/// Made at the first look.
fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut index = Index { slots: vec![None; SLOTS], openings: Openings::EMPTY };
        for row in ROWS {
            for label in [Label::ReadAlso, Label::Keywords, Label::Related] {
                for form in label.forms(row).split('|') {
                    let (marks, form) = form.split_at(form.find(|c| !has_mark(MARKS, c)).unwrap_or_default());
                    let found = Found {
                        label,
                        is_weak: marks.contains('?') || is_everyday(form),
                        is_general: !marks.trim_matches('?').is_empty(),
                        is_popular: marks.contains('!'),
                    };
                    insert(&mut index.slots, key(form), found);
                    index.openings.add(form);
                }
            }
        }
        index
    })
}

/// The same words may be verified in one language only: the stronger entry stays.
fn insert(slots: &mut [Option<(u64, Found)>], key: u64, found: Found) {
    let is_free = |slot: &usize| match slots.get(*slot) {
        Some(Some(entry)) => entry.0 == key && entry.1.is_weak && !found.is_weak,
        _ => true,
    };
    let is_known = |slot: &usize| matches!(slots.get(*slot), Some(Some(entry)) if entry.0 == key);
    let slot = probe(key).find(|slot| is_free(slot) || is_known(slot)).filter(is_free);
    if let Some(slot) = slot.and_then(|slot| slots.get_mut(slot)) {
        *slot = Some((key, found));
    }
}

/// The slots where a key may stand, in order.
fn probe(key: u64) -> impl Iterator<Item = usize> {
    (0..SLOTS).map(move |step| (key as usize).wrapping_add(step) % SLOTS)
}

/// One word of a script that sets spaces between words.
fn is_everyday(form: &str) -> bool {
    !form.contains([' ', '-', '\u{200c}']) && form.chars().all(|c| c < '\u{e00}')
}

/// A hash of the line in normal form, without the marks around it, and without the gender ending that Arabic puts
/// behind a slash (`اقرأ/ي`). Who finds a collision has made one more label.
fn key(line: &str) -> u64 {
    let normal = normalize(line);
    let bare = if normal.contains('/') { replace_literal(&normal, "/ي ", " ") } else { Cow::Borrowed(&*normal) };
    fnv64(bare.trim_matches(is_mark).as_bytes())
}

/// Is it a mark, as may stand around a label?
fn is_mark(c: char) -> bool {
    !is_alphanumeric(c) && !is_vowel_sign(c)
}

/// Signs of the Indic scripts and of Thai, which end words without being letters.
fn is_vowel_sign(c: char) -> bool {
    ('\u{900}'..='\u{eff}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(line: &str) -> Option<Label> {
        Found::of(line).map(|found| found.label)
    }

    #[test]
    fn labels_are_known_in_every_spelling() {
        for (line, expected) in [
            ("اقرأ/ي أيضًا:", Some(Label::ReadAlso)),
            ("إقرأ أيضاً", Some(Label::ReadAlso)),
            ("اقرأ أيضا..", Some(Label::ReadAlso)),
            ("🔴 اقرأ أيضاً 👇", Some(Label::ReadAlso)),
            ("الكلمات المفتاحيّة", Some(Label::Keywords)),
            ("برچسب ها", Some(Label::Keywords)),
            ("» Related articles", Some(Label::Related)),
            ("À LIRE AUSSI :", Some(Label::ReadAlso)),
            ("यह भी पढ़ें", Some(Label::ReadAlso)),
            ("【関連記事】", Some(Label::Related)),
            ("اقرأ أيضا ما كتبه الوزير في مذكراته عن تلك السنوات الطويلة", None),
            ("the related articles of the statute", None),
            ("", None),
        ] {
            assert_eq!(label(line), expected, "{line}");
        }
    }

    #[test]
    fn no_label_is_shorter_than_is_said() {
        let forms = |row: &Row| [row.1, row.2, row.3].map(|forms| forms.split('|')).into_iter().flatten();
        let shortest = ROWS.iter().flat_map(forms).map(|form| form.trim_start_matches(['?', '~', '!']).len()).min();
        assert_eq!(shortest, Some(MIN_LABEL_BYTES));
    }

    #[test]
    fn everyday_and_unverified_words_are_weak() {
        for (line, expected) in
            [("اقرأ أيضا", false), ("المزيد", true), ("Read also", false), ("Related", true), ("Čtěte také", true)]
        {
            assert_eq!(Found::of(line).map(|found| found.is_weak), Some(expected), "{line}");
        }
    }

    #[test]
    fn labels_of_anything_are_told_from_those_of_one_article() {
        for (line, is_general, is_popular) in [
            ("Related stories", false, false),
            ("اقرأ أيضا", false, false),
            ("المزيد", true, false),
            ("Recommended for you", true, false),
            ("Lees meer", true, false),
            ("?더보기", true, false),
            ("Most read", true, true),
            ("Meistgelesen", true, true),
        ] {
            let found = Found::of(line).map(|found| (found.is_general, found.is_popular));
            assert_eq!(found, Some((is_general, is_popular)), "{line}");
        }
        for row in ROWS {
            let heading = Label::Related.heading(row.0);
            assert_eq!(Found::of(heading).map(|found| found.is_general), Some(false), "{}: {heading}", row.0);
        }
    }

    #[test]
    fn a_mark_separates_label_and_rest() {
        for (line, expected) in [
            ("اقرأ أيضًا: عنوان", Some((Label::ReadAlso, "عنوان"))),
            ("اقرأ أيضا.. عنوان", Some((Label::ReadAlso, "عنوان"))),
            ("Tags: a, b", Some((Label::Keywords, "a, b"))),
            ("À lire aussi > Titre", Some((Label::ReadAlso, "Titre"))),
            (">> Read also: Title", Some((Label::ReadAlso, "Title"))),
            ("→ اقرأ أيضًا: عنوان", Some((Label::ReadAlso, "عنوان"))),
            ("延伸閱讀：標題", Some((Label::ReadAlso, "標題"))),
            ("قال الوزير: لا", None),
            ("Read also the statute: it is long", None),
        ] {
            let found = Found::split(line).map(|(found, at)| (found.label, &line[at..]));
            assert_eq!(found, expected, "{line}");
        }
    }

    #[test]
    fn every_language_has_headings_that_are_labels_themselves() {
        for row in ROWS {
            for label in [Label::ReadAlso, Label::Keywords, Label::Related] {
                let heading = label.heading(row.0);
                assert_eq!(self::label(heading), Some(label), "{}: {heading}", row.0);
            }
        }
        assert_eq!(Label::ReadAlso.heading("pt-BR"), "Leia também");
        assert_eq!(Label::Keywords.heading("xx"), "Keywords");
    }

    #[test]
    fn chinese_headings_have_the_letters_of_the_text() {
        for (lang, expected) in [
            ("zh", "关键词"),
            ("zh-CN", "关键词"),
            ("zh-TW", "關鍵字"),
            ("zh-HK", "關鍵字"),
            ("zh-Hant", "關鍵字"),
            ("zh-Hans-HK", "关键词"),
        ] {
            assert_eq!(Label::Keywords.heading(lang), expected, "{lang}");
        }
        for (lang, text, expected) in [
            ("zh", "他們說這個國家的學生來了", "zh-Hant"),
            ("zh", "他们说这个国家的学生来了", "zh"),
            ("zh-CN", "他們說這個國家的學生來了", "zh-CN"),
            ("ja", "国を見た", "ja"),
        ] {
            assert_eq!(heading_tag(lang, text), expected, "{text}");
        }
    }
}
