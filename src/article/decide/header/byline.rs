//! Bylines: `By …`, `بقلم …`, `desk - name`, or whatever the markup calls a byline.

use crate::article::collapse;
use crate::html::Attribute;
use crate::language::dates::{self, Setting};
use crate::language::{bylines, lowercase, normalize};
use crate::small::search::{contains_literal, replace_literal, split_at_literal};
use crate::small::text::{ends_with_mark, is_word_of, word_count};
use crate::tree::{Document, NodeId};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::article) struct Byline {
    pub(in crate::article) desk: Option<String>,
    pub(in crate::article) names: Vec<String>,
}

/// The longest byline, in characters, and the most words of a desk or a name in it.
const MAX_CHARS: usize = 80;
const MAX_WORDS: usize = 4;

/// The desk and names of a byline; `None` where the line is none. `is_marked`: markup says that it is one.
pub(in crate::article) fn read(line: &str, is_marked: bool) -> Option<Byline> {
    let line = if is_marked { before_date(line) } else { line }.trim();
    if line.is_empty() || line.chars().count() > MAX_CHARS || ends_with_mark(line, ".؟!:?。।") {
        return None;
    }
    // In Korean and Japanese the word for "reporter" stands behind the name.
    if let Some(name) = bylines::REPORTERS.iter().find_map(|suffix| line.strip_suffix(suffix)) {
        let name = name.rsplit(['=', '＝', ' ', '】', ']']).next().unwrap_or_default();
        if (2..=8).contains(&name.chars().count()) && name.chars().all(char::is_alphabetic) {
            return Some(Byline { desk: None, names: vec![name.to_owned()] });
        }
    }
    let (desk, name) =
        match [" - ", " – ", " — ", " | ", " / ", "/ "].iter().find_map(|dash| split_at_literal(line, dash)) {
            Some((desk, name)) => (Some(desk.trim()), name.trim()),
            None => (None, line),
        };
    let whole = strip_preposition(line);
    if let Some(names) = whole.filter(|names| is_marked || are_names(names)) {
        // By Ann Lee | The Daily
        let names = [" | ", " - ", " – "]
            .iter()
            .find_map(|dash| split_at_literal(names, dash))
            .map_or(names, |(names, _)| names);
        return Some(Byline { desk: None, names: split_names(names) });
    }
    let stripped = strip_preposition(name);
    let is_short = |part: &str| (1..=MAX_WORDS).contains(&word_count(part)) && !part.contains(|c: char| c.is_numeric());
    let is_pair = desk.is_some_and(is_short) && is_short(name) && are_names(name);
    if !is_marked && !is_pair && (desk.is_none() || stripped.is_none()) {
        return None;
    }
    Some(Byline { desk: desk.map(str::to_owned), names: split_names(stripped.unwrap_or(name)) })
}

/// The element around a node that its attributes call a byline, up to the block around the line's own.
pub(super) fn marked(document: &Document, node: NodeId, block: NodeId) -> Option<NodeId> {
    let outside = document.parent(block).and_then(|top| document.parent(top));
    document.ancestors(node).take_while(|&id| Some(id) != outside).find(|&id| {
        let class = document.attribute(id, Attribute::Class).unwrap_or_default().to_ascii_lowercase();
        document.attribute(id, Attribute::Itemprop) == Some("author")
            || document.attribute(id, Attribute::Rel) == Some("author")
            || contains_literal(&class, "byline")
            || contains_literal(&class, "author")
    })
}

/// Does a line begin as bylines do (`By …`, `كتب …`)?
pub(in crate::article) fn begins_byline(line: &str) -> bool {
    strip_preposition(line).is_some()
}

/// `By Jane Doe` → `Jane Doe`.
fn strip_preposition(name: &str) -> Option<&str> {
    bylines::OPENINGS.iter().find_map(|preposition| {
        let (head, rest) = name.split_at_checked(preposition.len())?;
        let is_it = head == *preposition || (preposition.is_ascii() && head.eq_ignore_ascii_case(preposition));
        // Most lines are told by their first character that they begin with nothing of the kind.
        let may_be =
            |c: char, known: char| lowercase(c) == known || (!c.is_ascii() && is_arabic(c) && is_arabic(known));
        let first = head.chars().next().zip(preposition.chars().next());
        let is_capital =
            || first.is_some_and(|(c, known)| may_be(c, known)) && normalize(head) == normalize(preposition);
        (is_it || (!preposition.is_ascii() && is_capital())).then(|| rest.trim())
    })
}

/// Letters whose spelling variants are one in normal form.
fn is_arabic(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6ff}')
}

/// In scripts with capitals, a name's words have them, but for particles; in others any few words may be a name.
fn are_names(names: &str) -> bool {
    const PARTICLES: &str =
        "de da do dos del der den van von y e et und and en i ja og och ve bin al la le du di & и та dan và";
    let mut count = 0;
    let are_capital = names.split_whitespace().all(|word| {
        count += 1;
        let is_lower = word.chars().next().is_some_and(char::is_lowercase);
        !is_lower || is_word_of(PARTICLES, word)
    });
    let is_short = |name: &String| word_count(name) <= MAX_WORDS + 1;
    are_capital && count > 0 && !names.contains(|c: char| c.is_numeric()) && split_names(names).iter().all(is_short)
}

#[inline(never)]
fn split_names(names: &str) -> Vec<String> {
    let mut commas = names.to_owned();
    for between in bylines::AND {
        commas = replace_literal(&commas, between, ",");
    }
    tidy(commas.split(','))
}

/// The most names that are read. No article has as many; a longer list is an attack or a mistake.
const MAX_NAMES: usize = 100;

/// Names without what stands in front of them, without accounts and degrees behind them, each once.
pub(in crate::article) fn tidy<'n>(names: impl Iterator<Item = &'n str>) -> Vec<String> {
    let mut list: Vec<String> = Vec::new();
    let mut known: Vec<String> = Vec::new();
    for name in names {
        if list.len() == MAX_NAMES {
            break;
        }
        let name = name.split('@').next().unwrap_or_default().trim();
        let name = ["by ", "par ", "por ", "von ", "بقلم "].iter().find_map(|by| strip(name, by)).unwrap_or(name);
        let is_degree = is_word_of("BA BSc JD MA MBA MD MPH MS MSc PhD RD RN", name) && !list.is_empty();
        let normal = normalize(name);
        if !name.is_empty() && !is_degree && !known.contains(&normal) {
            list.push(collapse(name));
            known.push(normal);
        }
    }
    list
}

/// What stands in front of a date, which has a digit, and mostly a month in front of that.
fn before_date(line: &str) -> &str {
    let Some((names, _)) = line.find(char::is_numeric).and_then(|at| line.split_at_checked(at)) else { return line };
    let names = names.trim_end();
    let is_month = |word: &str| dates::find(&[word, " 1, 2000"].concat(), Setting::default()).is_some();
    match names.rsplit_once(' ') {
        Some((names, last)) if is_month(last) => names,
        _ => names,
    }
}

fn strip<'n>(name: &'n str, by: &str) -> Option<&'n str> {
    let (head, rest) = name.split_at_checked(by.len())?;
    head.eq_ignore_ascii_case(by).then(|| rest.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines_are_told_from_other_lines() {
        for (line, is_marked, desk, names) in [
            ("By Ann Lee and Bo Ray", false, None, &["Ann Lee", "Bo Ray"][..]),
            ("بقلم: ليلى سالم، عمر نور", false, None, &["ليلى سالم", "عمر نور"]),
            ("الموقع - فريق التحرير", false, Some("الموقع"), &["فريق التحرير"]),
            ("Par Awa Sall et Ibou Ndoye", false, None, &["Awa Sall", "Ibou Ndoye"]),
            ("김노라 기자", false, None, &["김노라"]),
            ("森野記者", false, None, &["森野"]),
            ("Автор: Ольга Белова", false, None, &["Ольга Белова"]),
            ("Ann Lee", true, None, &["Ann Lee"]),
            ("By Ann Lee March 11, 2015 3:46 PM The Daily", true, None, &["Ann Lee"]),
            ("By Ann Lee, MD, and Bo Ray@boray", true, None, &["Ann Lee", "Bo Ray"]),
        ] {
            let names = names.iter().map(|&name| name.to_owned()).collect();
            let expected = Byline { desk: desk.map(str::to_owned), names };
            assert_eq!(read(line, is_marked), Some(expected), "{line}");
        }
        for line in [
            "By the river they sat and wept",
            "Ann Lee",
            "The mayor left.",
            "",
            "Von hier an wird alles besser",
            "كتب وبؤر فكرية تدفع بالشباب إلى الغلو",
        ] {
            assert_eq!(read(line, false), None, "{line}");
        }
    }
}
