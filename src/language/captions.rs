//! Lines that stand at a picture: what it shows, and whose it is.

use super::dates::digit;
use super::fold;
use super::languages::{joined, pieces};
use crate::small::scan::position_of;
use crate::small::search::{replace_literal, split_at_literal};
use crate::small::text::{ends_with_mark, has_chars_up_to, is_word_of, trim_marks};

/// Words in front of what a picture shows or whose it is, folded. Behind them stands a colon, a slash or a bar.
static WORDS: &[&str] = pieces!(joined!('|', |language| language.captions), '|');

/// The longest caption, in characters.
const MAX_CHARS: usize = 200;

/// Is it a caption or a credit (`Photo: …`, `تصوير: …`)?
pub(crate) fn is_caption(line: &str) -> bool {
    const MAX_SENTENCES: usize = 4;
    // A word, its mark, and what stands behind it.
    const MIN_BYTES: usize = 3;
    if line.len() < MIN_BYTES || !is_short(line) || position_of_end(line).is_none() {
        return false;
    }
    let ends = |c: char| matches!(c, '.' | '!' | '?' | '؟' | '。' | '।' | '۔' | '(' | '（' | '[');
    // Behind what the picture shows, whose it is: `The old harbor at dawn. Photo: Mina Sol`.
    let last = line.char_indices().rev().filter(|&(_, c)| ends(c));
    let mut starts = last.map(|(at, c)| at + c.len_utf8()).take(MAX_SENTENCES);
    begins(line) || starts.any(|start| line.get(start..).is_some_and(begins))
}

/// Does a line begin as captions and credits do?
pub(crate) fn begins_caption(line: &str) -> bool {
    is_short(line) && begins(line)
}

/// Does a line end with a name in brackets, as captions do, or behind the sign: `The harbor at dawn (Reuters)`, `The
/// harbor at dawn © Mina Sol`?
pub(crate) fn ends_with_credit(line: &str) -> bool {
    const MAX_NAME_CHARS: usize = 40;
    let is_name = |name: &str| !name.trim().is_empty() && name.chars().count() <= MAX_NAME_CHARS;
    in_last_brackets(line).is_some_and(is_name) || line.rsplit_once('©').is_some_and(|(_, name)| is_name(name))
}

/// Does a line right behind a picture say whose it is, in its last words or by the marks of agencies in East Asia: `The
/// harbor at dawn (archive)`, `… / Photo: Mina Sol`, `Getty Images`, «新华社记者 王芳 摄»?
pub(crate) fn names_source(line: &str) -> bool {
    const ARCHIVES: &str = "archive archives archiv archivbild archivfoto archivo archivio arquivo arkiv arsiv file \
        архив ارشيف الارشيف ارشيفيه ارشيو ארכיון";
    const STOCKS: &str = "gettyimages getty shutterstock istock istockphoto adobestock alamy depositphotos unsplash \
        pixabay pexels imago dreamstime freepik wikimediacommons";
    /// The most words of a credit alone.
    const MAX_WORDS: usize = 6;
    const STARTS: [char; 5] = ['▲', '△', '▼', '◀', '▶'];
    const IN_PICTURE: [&str; 4] = ["图为", "圖為", "图源", "圖源"];
    const PHOTOGRAPHED: [&str; 4] = ["摄", "攝", "撮影", "供图"];
    let bare = line.trim_end_matches([')', '）', ']', '.', ' ', '。']);
    let is_archive = |words: &str| words.split(' ').any(|word| is_word_of(ARCHIVES, &fold(word)));
    let is_short = || line.split(' ').nth(MAX_WORDS).is_none() && !ends_with_mark(line, ".!?؟。");
    let is_stock = |words: &str| is_word_of(STOCKS, &fold(&replace_literal(words, " ", "")));
    let parts = line.char_indices().filter(|(_, c)| matches!(c, '|' | '/' | '–' | '—' | '｜' | '／'));
    let has_credit =
        || parts.take(3).any(|(at, c)| line.get(at + c.len_utf8()..).is_some_and(|part| begins(part.trim())));
    line.rsplit_once('©').is_some_and(|_| ends_with_credit(line))
        || in_last_brackets(line).is_some_and(is_archive)
        || is_short() && (opens_credit(line) || is_archive(last_word(bare)))
        || is_stock(last_word(bare))
        || bare.rsplit_once(' ').is_some_and(|(front, word)| is_stock(&[last_word(front), word].concat()))
        || line.starts_with(STARTS)
        || IN_PICTURE.iter().any(|start| line.starts_with(start))
        || PHOTOGRAPHED.iter().any(|end| bare.ends_with(end))
        || has_credit()
}

fn last_word(text: &str) -> &str {
    text.rsplit([' ', '/', '|', ',']).next().unwrap_or_default()
}

/// What stands in the brackets at the end of a line, behind other words.
pub(crate) fn in_last_brackets(line: &str) -> Option<&str> {
    let (said, name) = line.strip_suffix([')', '）'])?.rsplit_once(['(', '（'])?;
    (!said.trim().is_empty()).then_some(name)
}

/// Is a line the number of a picture among several (`3/12`, `Photo 3 of 12`, «3 من 12»)? Says whether it has a word for
/// a picture, too.
pub(crate) fn counts_picture(line: &str) -> Option<bool> {
    const MAX_BYTES: usize = 40;
    const MAX_COUNT: u32 = 999;
    const BETWEEN: &str = "/ ／ of von sur de di da из з z af av van din من از کا כ מתוך";
    const PICTURES: &str = "picture slide image الصوره شريحه diapositive imagen imagem page seite pagina sayfa strona \
        strana الصفحه صفحه страница";
    let may_be_digit = |byte: u8| byte.is_ascii_digit() || !byte.is_ascii();
    if line.len() > MAX_BYTES || !line.bytes().any(may_be_digit) {
        return None;
    }
    let line = trim_marks(line, "()[]（）.");
    let (word, rest) = line.split_at_checked(line.find(|c| digit(c).is_some())?)?;
    let word = trim_marks(word, " :#");
    let (number, rest) = number(rest)?;
    let (between, rest) = rest.split_at_checked(rest.find(|c| digit(c).is_some())?)?;
    let (count, rest) = self::number(rest)?;
    let is_told = is_word_of(BETWEEN, &fold(between.trim())) && rest.is_empty();
    let is_picture = !word.is_empty() && (is_word(word) || is_word_of(PICTURES, &fold(word)));
    let is_one = is_told && (1..=count).contains(&number) && (2..=MAX_COUNT).contains(&count);
    (is_one && (word.is_empty() || is_picture)).then_some(is_picture)
}

/// The number that a text begins with, and what stands behind it.
fn number(text: &str) -> Option<(u32, &str)> {
    const MAX_DIGITS: usize = 3;
    let end = text.find(|c| digit(c).is_none()).unwrap_or(text.len());
    let (digits, rest) = text.split_at_checked(end)?;
    let is_number = (1..=MAX_DIGITS).contains(&digits.chars().count());
    is_number.then(|| (digits.chars().filter_map(digit).fold(0, |sum, digit| sum * 10 + digit), rest))
}

/// Does a text say first that it is of a picture, with a mark behind the word or without: `Photo: Mina Sol`,
/// `Foto Mina Sol`, `© Mina Sol`?
pub(crate) fn opens_credit(text: &str) -> bool {
    let behind = || text.split_once(' ').filter(|(word, _)| is_word(trim_marks(word, "(.")));
    let is_name = |names: &str| names.contains(' ') && !names.starts_with(char::is_lowercase);
    text.starts_with('©')
        || text.starts_with("(c) ")
        || begins_caption(text)
        || behind().is_some_and(|(_, names)| is_name(names))
}

fn is_short(line: &str) -> bool {
    has_chars_up_to(line, MAX_CHARS)
}

/// Does it begin with such a word, which a number may follow (`Figure 2: …`), and a mark behind it?
fn begins(line: &str) -> bool {
    const MAX_WORD_BYTES: usize = 60;
    let near = super::beginning(line, MAX_WORD_BYTES);
    // Fot. Jan Kowalski / Agencja
    let abbreviated = split_at_literal(near, ". ").filter(|(word, rest)| !word.contains(' ') && begins_capital(rest));
    if abbreviated.is_some_and(|(word, _)| is_word(word)) {
        return true;
    }
    let Some((head, rest)) = position_of_end(near).and_then(|end| line.split_at_checked(end)) else { return false };
    // One word and a comma begin a sentence: `Photos, letters and maps are on show`.
    if rest.starts_with(',') && !head.contains(' ') {
        return false;
    }
    let rest = rest.trim_start_matches(is_end).trim_start();
    let head = trim_marks(head, "([（【*_.").trim_end_matches(|c: char| c.is_numeric() || c == ' ' || c == '.');
    !rest.is_empty() && !head.is_empty() && is_word(head)
}

fn begins_capital(text: &str) -> bool {
    text.starts_with(char::is_uppercase)
}

/// Is it a mark that stands behind such a word?
fn is_mark(c: char) -> bool {
    matches!(c, ':' | '/' | '|' | '=' | '：' | '／' | '｜' | '＝')
}

/// Does it end such a word? Behind two words a comma may (`Image source, The Harbor`).
fn is_end(c: char) -> bool {
    is_mark(c) || c == ','
}

/// Where the first such mark stands: each begins with one of a few bytes.
fn position_of_end(line: &str) -> Option<usize> {
    let mut at = 0;
    loop {
        at += position_of(line.as_bytes().get(at..)?, ENDS_BEGIN)?;
        if line.get(at..)?.starts_with(is_end) {
            return Some(at);
        }
        at += 1;
    }
}

/// The bytes that what ends such a word begins with.
const ENDS_BEGIN: [u8; 6] = [b':', b'/', b'|', b',', b'=', 0xef];

fn is_word(head: &str) -> bool {
    let head = fold(head);
    WORDS.contains(&head.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn captions_are_told_from_other_lines() {
        for (line, expected) in [
            ("Photo: Mina Sol", true),
            ("PHOTO CREDIT: Mina Sol / The Harbor", true),
            ("(Foto: Jo Mast)", true),
            ("The old harbor at dawn. Photo: Mina Sol", true),
            ("The old harbor at dawn (Photo: Mina Sol)", true),
            ("Crédit photo : Awa Sall", true),
            ("تصوير: ليلى سالم", true),
            ("الصورة: الميناء القديم عند الفجر", true),
            ("Фото: Ольга Белова", true),
            ("写真：港の朝", true),
            ("图/新华社", true),
            ("फोटो: रवि", true),
            ("Figure 2: The pillars from below", true),
            ("Abb. 4: Die Pfeiler", true),
            ("الشكل ٣: أعمدة الجسر", true),
            ("Image source, The Harbor", true),
            ("Fot. Jan Kowalski / Agencja Morska", true),
            ("Fig. 3 shows the harbor", false),
            ("Photo, letters and maps: all are on show", false),
            ("Photo", false),
            ("The photo: it shows nothing", false),
            ("Layla: I took the photo", false),
            ("", false),
        ] {
            assert_eq!(is_caption(line), expected, "{line}");
        }
    }
}
