//! Bylines: `By …`, `بقلم …`, `desk - name`, or whatever the markup calls a byline.

use crate::article::collapse;
use crate::html::Attribute;
use crate::language::search::{ends_in, holds, is_word_of, replaced, split_at_piece, word_count};
use crate::tree::{Document, NodeId};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Byline {
    pub(super) desk: Option<String>,
    pub(super) names: Vec<String>,
}

/// The longest byline, in characters, and the most words of a desk or a name in it.
const LONGEST: usize = 80;
const MOST_WORDS: usize = 4;

/// What stands in front of a name, in the languages of the labels. Those that end in a space are words of everyday use, so
/// that names must follow.
const PREPOSITIONS: &[&str] = &[
    "by ",
    "written by ",
    "words by ",
    "story by ",
    "reporting by ",
    "par ",
    "por ",
    "von ",
    "di ",
    "door ",
    "de ",
    "af ",
    "av ",
    "text: ",
    "tekst: ",
    "autor: ",
    "autore: ",
    "auteur: ",
    "автор: ",
    "автор ",
    "текст: ",
    "szerző: ",
    "yazan: ",
    "haber: ",
    "oleh ",
    "oleh: ",
    "penulis: ",
    "tác giả: ",
    "teksti: ",
    "höfundur: ",
    "per ",
    "na ",
    "του ",
    "της ",
    "by: ",
    "بقلم: ",
    "بقلم ",
    "بقلم/ ",
    "كتب: ",
    "كتبت: ",
    "كتب ",
    "كتبت ",
    "كتب/ ",
    "إعداد: ",
    "إعداد ",
    "تقرير: ",
    "تحقيق: ",
    "حوار: ",
    "ترجمة: ",
    "نویسنده: ",
    "نوشته ",
    "گزارش: ",
    "از ",
    "تحریر: ",
    "מאת: ",
    "מאת ",
    "文/",
    "文｜",
    "记者 ",
    "記者 ",
    "作者：",
    "作者:",
    "撰文：",
    "文＝",
    "글 ",
    "글·사진 ",
    "लेखक: ",
    "প্রতিবেদক: ",
    "โดย ",
    "લેખક: ",
];

/// Between several names.
const BETWEEN: &[&str] = &[
    "،", "、", " and ", " et ", " und ", " y ", " e ", " en ", " och ", " og ", " ja ", " и ", " та ", " i ", " ve ",
    " dan ", " và ", " & ",
];

/// The desk and names of a byline; `None` where the line is none. `is_marked`: markup says that it is one.
pub(super) fn read(line: &str, is_marked: bool) -> Option<Byline> {
    let line = line.trim();
    if line.is_empty() || line.chars().count() > LONGEST || ends_in(line, ".؟!:?。।") {
        return None;
    }
    let (desk, name) =
        match [" - ", " – ", " — ", " | ", " / ", "/ "].iter().find_map(|dash| split_at_piece(line, dash)) {
            Some((desk, name)) => (Some(desk.trim()), name.trim()),
            None => (None, line),
        };
    let whole = strip_preposition(line);
    if let Some(names) = whole.filter(|names| is_marked || are_names(names)) {
        // By Ann Lee | The Daily
        let names =
            [" | ", " - ", " – "].iter().find_map(|dash| split_at_piece(names, dash)).map_or(names, |(names, _)| names);
        return Some(Byline { desk: None, names: split_names(names) });
    }
    let stripped = strip_preposition(name);
    let is_short =
        |part: &str| (1..=MOST_WORDS).contains(&word_count(part)) && !part.contains(|c: char| c.is_numeric());
    let is_pair = desk.is_some_and(is_short) && is_short(name) && are_names(name);
    if !is_marked && !is_pair && (desk.is_none() || stripped.is_none()) {
        return None;
    }
    Some(Byline { desk: desk.map(str::to_owned), names: split_names(stripped.unwrap_or(name)) })
}

/// The element around a node that its attributes call a byline, up to the block around the line's own.
pub(super) fn marked(document: &Document, node: NodeId, block: NodeId) -> Option<NodeId> {
    let top = document.parent(block);
    let around = |id: NodeId| document.parent(id).filter(|_| Some(id) != top);
    std::iter::successors(around(node), |&id| around(id)).find(|&id| {
        let class = document.attribute(id, Attribute::Class).unwrap_or_default().to_ascii_lowercase();
        document.attribute(id, Attribute::Itemprop) == Some("author")
            || document.attribute(id, Attribute::Rel) == Some("author")
            || holds(&class, "byline")
            || holds(&class, "author")
    })
}

/// `By Jane Doe` → `Jane Doe`.
fn strip_preposition(name: &str) -> Option<&str> {
    PREPOSITIONS.iter().find_map(|preposition| {
        let (head, rest) = name.split_at_checked(preposition.len())?;
        let is_it = head == *preposition || (preposition.is_ascii() && head.eq_ignore_ascii_case(preposition));
        let is_capital = || head.to_lowercase() == *preposition;
        (is_it || (!preposition.is_ascii() && is_capital())).then(|| rest.trim())
    })
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
    let is_short = |name: &String| word_count(name) <= MOST_WORDS + 1;
    are_capital && count > 0 && !names.contains(|c: char| c.is_numeric()) && split_names(names).iter().all(is_short)
}

#[inline(never)]
fn split_names(names: &str) -> Vec<String> {
    let mut commas = names.to_owned();
    for &between in BETWEEN {
        commas = replaced(&commas, between, ",");
    }
    let mut list = Vec::new();
    for name in commas.split(',') {
        if !name.trim().is_empty() {
            list.push(collapse(name));
        }
    }
    list
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
            ("Автор: Ольга Белова", false, None, &["Ольга Белова"]),
            ("Ann Lee", true, None, &["Ann Lee"]),
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
