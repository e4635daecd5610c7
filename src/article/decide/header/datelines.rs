//! Who reports a text, beside the place that its first paragraph begins with, as agencies and papers of East Asia say.

use crate::article::decide::header::beside::is_agency;
use crate::article::decide::header::byline::reporters;
use crate::article::decide::header::joined::{SURNAMES_OF_KOREA, is_han};
use crate::small::search::{find_literal, split_at_literal};

/// What opens a dateline, and what ends it.
const OPENING: &[char] = &['(', '（', '[', '［', '【'];
const CLOSING: &[char] = &[')', '）', ']', '］', '】'];

/// Between a place and who reports from it.
const EQUALS: &[char] = &['=', '＝'];

/// The most characters up to the end of a dateline.
const MAX_CHARS: usize = 60;

/// What is said of the reporters, as it is printed, and their names.
pub(super) fn read(text: &str) -> Option<(&str, Vec<String>)> {
    let text = text.trim_start();
    let end = text.char_indices().nth(MAX_CHARS).map_or(text.len(), |(at, _)| at);
    let text = text.get(..end)?;
    if text.is_ascii() {
        return None;
    }
    of_china(text).or_else(|| of_korea(text)).or_else(|| of_japan(text))
}

/// The same in brackets behind a text.
pub(super) fn read_behind(text: &str) -> Option<(&str, Vec<String>)> {
    let inside = text.trim_end().strip_suffix(CLOSING)?;
    let bracketed = inside.get(inside.rfind(OPENING)?..)?;
    (bracketed.chars().count() <= MAX_CHARS).then(|| of_china(bracketed)).flatten()
}

/// `新华社北京1月2日电（记者王芳、李明）`, `（記者林靜／台南報導）`.
fn of_china(text: &str) -> Option<(&str, Vec<String>)> {
    const MAX_CHARS_OF_OUTLET: usize = 6;
    const ENDS: &[&str] = &["通讯员", "通訊員", "实习生", "實習生"];
    let (at, word) = ["记者", "記者"].iter().find_map(|word| Some((find_literal(text, word)?, word)))?;
    let (_, outlet) = text.get(..at)?.rsplit_once(OPENING)?;
    let is_opened = outlet.chars().count() <= MAX_CHARS_OF_OUTLET && outlet.chars().all(is_han);
    let piece = text.get(at..)?.split(CLOSING).next()?;
    let named = ENDS.iter().find_map(|end| split_at_literal(piece, end)).map_or(piece, |(named, _)| named);
    let named = named.strip_prefix(word)?.split(['／', '/', '，']).next()?;
    let names = named.split([' ', '\u{3000}', '\u{a0}', '、', ',', '：', ':']).filter(|name| !name.is_empty());
    let names: Vec<String> = names.map(str::to_owned).collect();
    let are_names = !names.is_empty() && names.iter().all(|name| (2..=4).contains(&name.chars().count()));
    (is_opened && are_names && names.iter().flat_map(|name| name.chars()).all(is_han)).then(|| (piece.trim(), names))
}

/// `(서울=연합뉴스) 김민수 기자 = …`, `[바다일보=김민수 기자] …`.
fn of_korea(text: &str) -> Option<(&str, Vec<String>)> {
    let (inside, rest) = text.strip_prefix(OPENING)?.split_once(CLOSING)?;
    let (_, last) = inside.rsplit_once(EQUALS)?;
    let behind = rest.split_once(EQUALS).map(|(piece, _)| piece);
    let pieces = [Some(last), behind].into_iter().flatten().map(str::trim);
    pieces
        .filter(|piece| piece.starts_with(|c| SURNAMES_OF_KOREA.contains(c)))
        .find_map(|piece| Some((piece, reporters(piece)?)))
}

/// `【ソウル=山田太郎】`: a name of Chinese characters alone, which is no agency.
fn of_japan(text: &str) -> Option<(&str, Vec<String>)> {
    const NO_NAMES: &[&str] = &["通信", "新聞", "共同", "時事", "支局", "本社"];
    let (inside, _) = text.strip_prefix('【').or_else(|| text.strip_prefix('［'))?.split_once(CLOSING)?;
    let (_, name) = inside.rsplit_once(EQUALS)?;
    let name = name.trim();
    let is_name = (3..=6).contains(&name.chars().count()) && name.chars().all(is_han);
    let is_agency = is_agency(name) || NO_NAMES.iter().any(|end| name.ends_with(end));
    (is_name && !is_agency).then(|| (name, vec![name.to_owned()]))
}
