//! Lists of names, cut where a mark, a word or a letter joins two.

use super::beside::{is_agency, is_beside_name};
use crate::language::{bylines, is_shouted};
use crate::small::chars::is_alphabetic;
use crate::small::search::{contains_any_literal, contains_literal, replace_literal, split_at_literal};
use crate::small::text::{has_mark, is_word_of, next_word, word_count};

/// Words that lead on to further names: `Ann Lee with Bo Ray`, `Ann Lee (with Bo Ray)`.
const WITH: &str = "with avec mit con com met med ile مع با עם";

/// A part of a list of names.
pub(super) struct NamePart<'l> {
    pub(super) text: &'l str,
    /// A word or a letter for "and" stands in front of it.
    pub(super) is_joined: bool,
}

/// A space around the "and" of one name.
const UNPARTED: char = '\u{a0}';

/// Between two names, where a list is cut: nothing in a name is one of these.
const JOINED: char = '\n';

/// The words of a list with one mark for all that means "and".
pub(super) fn with_marks(text: &str) -> String {
    let mut marked = with_surnames(with_names_in_brackets(text));
    let is_shouted = is_shouted(text);
    // Most texts are one name.
    let may_join = is_shouted || contains_any_literal(&marked, bylines::AND);
    for between in bylines::AND.iter().filter(|_| may_join) {
        marked = replace_literal(&marked, between, "\n").into_owned();
        if is_shouted {
            marked = replace_literal(&marked, &between.to_ascii_uppercase(), "\n").into_owned();
        }
    }
    // Without spaces around it, the dot is a part of a name.
    if contains_literal(&marked, " · ") {
        marked = replace_literal(&marked, " · ", " • ").into_owned();
    }
    marked = with_names_behind_with(&marked);
    let mut out = String::with_capacity(marked.len() + 8);
    for (at, part) in marked.split(JOINED).enumerate() {
        if at > 0 {
            out.push(JOINED);
        }
        push_unjoined(part, &mut out);
    }
    out
}

/// Two surnames with an "and" between them stay one name, `José Ortega y Gasset`: behind two words or more there is one
/// word, which is no office. The spaces around that word become such as part nothing.
fn with_surnames(text: String) -> String {
    let Some(and) = bylines::BETWEEN_SURNAMES.iter().find(|and| contains_literal(&text, and)) else { return text };
    let is_end = |c: char| matches!(c, ',' | ';' | '|' | '/' | '\n');
    let mut out = String::with_capacity(text.len() + 4);
    let mut rest = text.as_str();
    while let Some((front, behind)) = split_at_literal(rest, and) {
        let names = front.rsplit(is_end).next().unwrap_or_default();
        let surname = behind.split(is_end).next().unwrap_or_default();
        let surname = split_at_literal(surname, and).map_or(surname, |(surname, _)| surname);
        let is_surname = word_count(surname) == 1 && surname.starts_with(char::is_uppercase);
        let is_one = word_count(names) > 1 && is_surname && !is_beside_name(surname) && !is_agency(surname);
        out.push_str(front);
        if is_one {
            out.extend(and.chars().map(|c| if c == ' ' { UNPARTED } else { c }));
        } else {
            out.push_str(and);
        }
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// The names that brackets hold are cut from those in front of them.
fn with_names_in_brackets(text: &str) -> String {
    let opened = text.split_once('(').and_then(|(front, rest)| Some((front, rest.split_once(')')?)));
    if let Some((front, (inside, behind))) = opened
        && let Some((first, names)) = inside.trim().split_once(' ')
        && is_word_of(WITH, first)
    {
        return [front, "\n", names, "\n", behind].concat();
    }
    text.to_owned()
}

/// Cuts in front of the names behind a "with": they have capitals, where their script has any.
fn with_names_behind_with(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((front, behind)) = rest.split_once(' ') {
        out.push_str(front);
        let (word, names) = behind.split_once(' ').unwrap_or_default();
        let is_small = names.starts_with(|c: char| c.is_lowercase() || !is_alphabetic(c));
        if is_word_of(WITH, word) && !is_small {
            out.push(JOINED);
            rest = names;
        } else {
            out.push(' ');
            rest = behind;
        }
    }
    out.push_str(rest);
    out
}

/// Takes off the letter for "and" that some scripts write as one with the word behind it (`سلمى الخطيب ونادر يوسف`):
/// where at least two words stand in front, and two behind, and it is no letter of a name's own. Between names in
/// Chinese characters, Japanese writes `と` or a dot, and Chinese a space.
fn push_unjoined(part: &str, out: &mut String) {
    let (mut start, mut first) = (0, 0);
    let words: Vec<(usize, &str)> = spans(part);
    for (at, &(place, word)) in words.iter().enumerate() {
        if at - first < 2 || words.len() - at < 2 {
            continue;
        }
        if let Some(letter) = joining_letter(word) {
            out.push_str(part.get(start..place).unwrap_or_default());
            out.push(JOINED);
            (start, first) = (place + letter, at);
        }
    }
    let rest = part.get(start..).unwrap_or_default();
    if words.len() > 1 && words.iter().all(|(_, word)| is_chinese_name(word)) {
        out.extend(rest.chars().map(|c| if c == ' ' { JOINED } else { c }));
        return;
    }
    let is_between = |at: usize, c: char| {
        let han = |c: Option<char>| c.is_some_and(is_han);
        han(rest.get(..at).and_then(|front| front.chars().next_back()))
            && han(rest.get(at + c.len_utf8()..).and_then(|behind| behind.chars().next()))
    };
    for (at, c) in rest.char_indices() {
        out.push(if matches!(c, 'と' | '・') && is_between(at, c) { JOINED } else { c });
    }
}

/// The words of a text, with where they begin.
pub(super) fn spans(text: &str) -> Vec<(usize, &str)> {
    let mut words = Vec::new();
    let mut at = 0;
    for word in text.split(' ') {
        if !word.is_empty() {
            words.push((at, word));
        }
        at += word.len() + 1;
    }
    words
}

/// How many bytes of a word are a letter that means "and".
fn joining_letter(word: &str) -> Option<usize> {
    bylines::JOINING.iter().find_map(|row| {
        let mut names = *row;
        let letter = next_word(&mut names)?;
        let rest = word.strip_prefix(letter)?;
        let is_doubled = rest.starts_with(letter);
        (is_doubled || rest.chars().count() > 1 && !is_word_of(names, word)).then_some(letter.len())
    })
}

/// The first syllables of names of Korea.
pub(super) const SURNAMES_OF_KOREA: &str =
    "강고공곽구권김나남노류문민박방배백변서석선설성손송신심안양엄염오우원유윤이임장전정조주지진차채천최추하한허현홍황";

/// Three letters, the first of which is a surname of Korea, and the last no ending of a desk's name.
pub(super) fn is_korean_name(word: &str) -> bool {
    const ENDINGS_OF_DESKS: &str = "국부실팀";
    let (first, last) = (word.chars().next(), word.chars().next_back());
    word.chars().count() == 3
        && first.is_some_and(|first| has_mark(SURNAMES_OF_KOREA, first))
        && last.is_some_and(|last| !has_mark(ENDINGS_OF_DESKS, last))
}

/// Two or three characters, the first of which is a surname of China. A space inside a name is Japanese (`山田 太郎`).
pub(super) fn is_chinese_name(word: &str) -> bool {
    const SURNAMES: &str = "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭\
        曾肖董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范廖贾賈夏韦韋付邹鄒孟熊秦邱尹薛段雷侯龙龍\
        史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴武戴莫孔汤湯";
    let first = word.chars().next();
    (2..=3).contains(&word.chars().count()) && word.chars().all(is_han) && first.is_some_and(|c| has_mark(SURNAMES, c))
}

pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '々')
}

/// The names in a text, one of each.
pub(super) fn items(marked: &str) -> Vec<NamePart<'_>> {
    let mut items = Vec::new();
    let mut is_joined = false;
    let mut start = 0;
    for (at, c) in marked.char_indices() {
        if matches!(c, JOINED | ',' | ';' | '،' | '؛' | '|' | '/' | '／' | '｜' | '+' | '•') {
            push_item(marked.get(start..at), is_joined, &mut items);
            is_joined = c == JOINED;
            start = at + c.len_utf8();
        }
    }
    push_item(marked.get(start..), is_joined, &mut items);
    items
}

fn push_item<'l>(text: Option<&'l str>, is_joined: bool, items: &mut Vec<NamePart<'l>>) {
    let text = text.unwrap_or_default().trim();
    if text.chars().any(is_alphabetic) {
        items.push(NamePart { text, is_joined });
    }
}
