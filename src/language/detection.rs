//! Language detection: by script where a script settles it, by letters that one language alone uses, by the commonest
//! function words. A guess for texts that say nothing of themselves; `None` where nothing tells.

use std::sync::OnceLock;

use super::case::lowercase;
use super::languages::{Letters, Script, known_tag, table};
use super::normalize::{normalize_into, words};
use super::numbered::Numbered;
use super::scripts::script_of_language;
use crate::small::chars::is_alphabetic;
use crate::small::scan::count_ascii_letters;
use crate::small::text::{beyond_ascii, has_mark, is_word_of};

/// How much of a text is looked at, in words and in characters.
const MAX_WORDS: usize = 400;
const MAX_CHARS: usize = 6000;

/// The commonest function words of languages.
pub(super) const FUNCTION_WORDS: &[(&str, &str)] = table!((&str, &str), ("", ""), |language| {
    if language.function_words.is_empty() { None } else { Some((language.tag, language.function_words)) }
});

/// All of them, each once, and which of them each language has: a text's words are looked up once for all languages.
struct FunctionWords {
    words: Numbered,
    lists: Vec<Vec<u32>>,
}

impl FunctionWords {
    #[inline(never)]
    fn shared() -> &'static Self {
        static SHARED: OnceLock<FunctionWords> = OnceLock::new();
        SHARED.get_or_init(|| {
            let mut words = Numbered::default();
            let mut numbers =
                |(_, list): &(&str, &str)| list.split_ascii_whitespace().map(|word| words.number(word)).collect();
            let lists = FUNCTION_WORDS.iter().map(&mut numbers).collect();
            Self { words, lists }
        })
    }
}

/// For each of them, the Latin letters beyond ASCII that it is written with.
static ALPHABETS: &[&str] = table!(&str, "", |language| match language.letters {
    Letters::Latin(letters) if !language.function_words.is_empty() => Some(letters),
    _ if !language.function_words.is_empty() => Some(""),
    _ => None,
});

/// Scripts that settle the language: where their letters begin and end.
const SCRIPTS: &[(char, char, &str)] = table!((char, char, &str), (' ', ' ', ""), |language| match language.letters {
    Letters::Block(first, last) => Some((first, last, language.tag)),
    _ => None,
});

/// Letters that tell languages of one script apart, the rarest first: who uses one of the first lines uses those below,
/// too. Each with how many in a thousand letters it takes, and with the letters that it has not.
type OwnLetters = (&'static str, &'static str, usize, &'static str);

/// The table of a script.
macro_rules! own_letters {
    ($script:pat) => {
        table!(OwnLetters, ("", "", 0, ""), |language| match (&language.letters, language.script) {
            (Letters::Among(letters, least, foreign), $script) => Some((language.tag, *letters, *least, *foreign)),
            _ => None,
        })
    };
}

/// The language without letters of its own, and those that it has not.
const PLAIN_ARABIC: &[OwnLetters] = &[("ar", "ا", 0, "پچژگۆێەڵٹڈے")];

/// Letters of languages that share the block of another, and are none that we know: Assamese, Tigrinya, Yiddish.
const OF_NEIGHBORS: &str = "ৰৱኣኽቐװױײ";

/// How many in a thousand letters may be those of names in another language.
const MAX_FOREIGN: usize = 8;

static ARABIC: &[OwnLetters] = own_letters!(Some(Script::Arabic));

/// Two languages of this script are written in Latin letters too.
static CYRILLIC: &[OwnLetters] = own_letters!(Some(Script::Cyrillic) | None);

/// A guess at the language of a text.
pub(crate) fn guess_language(text: &str) -> Option<&'static str> {
    let start = first_chars(text);
    let mut latin = count_ascii_letters(start.as_bytes());
    let mut counts = [0_usize; SCRIPTS.len()];
    let (mut arabic, mut cyrillic, mut kana, mut han) = (0, 0, 0, 0);
    for c in beyond_ascii(start) {
        match c {
            '\u{80}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => latin += usize::from(is_alphabetic(c)),
            '\u{400}'..='\u{52f}' => cyrillic += 1,
            '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' => arabic += usize::from(is_alphabetic(c)),
            '\u{3041}'..='\u{30ff}' => kana += 1,
            '\u{3400}'..='\u{9fff}' => han += 1,
            // Dandas end the sentences of many scripts.
            '।' | '॥' => {}
            _ => {
                let script = SCRIPTS.iter().position(|&(first, last, _)| (first..=last).contains(&c));
                if let Some(count) = script.and_then(|script| counts.get_mut(script)) {
                    *count += 1;
                }
            }
        }
    }
    // Some kana among Chinese characters are Japanese.
    let (ja, zh) = if kana * 20 > han { (kana + han, 0) } else { (0, han) };
    let settled = SCRIPTS.iter().zip(counts).map(|(script, count)| (script.2, count));
    let others = [("ja", ja), ("zh", zh), ("ar", arabic), ("ru", cyrillic)];
    let (language, count) = settled.chain(others).max_by_key(|&(_, count)| count)?;
    if count <= latin || count == 0 {
        return by_words(text);
    }
    match language {
        "ar" => {
            let letters = LetterCounts::of(text);
            by_letters(&letters, ARABIC, arabic).or_else(|| by_letters(&letters, PLAIN_ARABIC, arabic))
        }
        "ru" => by_letters(&LetterCounts::of(text), CYRILLIC, cyrillic),
        // Its neighbors have no letters of their own.
        "hi" => by_words(text).or(Some("hi")),
        _ => Some(language).filter(|_| own_letters(text, OF_NEIGHBORS) * 1000 <= count * MAX_FOREIGN),
    }
}

/// The first language whose own letters are as many as it takes, of so many letters; and which has all others, but for
/// those of a name or two.
fn by_letters(letters: &LetterCounts, languages: &[OwnLetters], all: usize) -> Option<&'static str> {
    let is_it = |(_, own, least, foreign): &&OwnLetters| {
        letters.among(own) * 1000 > all * least && letters.among(foreign) * 1000 <= all * MAX_FOREIGN
    };
    languages.iter().find(is_it).map(|&(tag, ..)| tag)
}

/// How often each letter of the alphabets from Latin to Arabic comes in a text, small where it has a case: by its code.
struct LetterCounts([u16; 0x800]);

impl LetterCounts {
    /// Counts once for all languages what [`own_letters()`] counts for each.
    fn of(text: &str) -> Self {
        let mut counts = [0; 0x800];
        each_letter(text, &mut |c| {
            if let Some(count) = counts.get_mut(c as usize) {
                *count += 1;
            }
        });
        Self(counts)
    }

    fn among(&self, letters: &str) -> usize {
        letters.chars().filter_map(|c| self.0.get(c as usize)).map(|&count| usize::from(count)).sum()
    }
}

/// How many letters of a text are among some that are not ASCII, and small where they have a case.
pub(super) fn own_letters(text: &str, letters: &str) -> usize {
    // Most letters are told by a bit of them that none of these has.
    let bit = |c: char| 1_u64 << (c as u32 % u64::BITS);
    let bits = letters.chars().fold(0, |bits, c| bits | bit(c));
    let mut count = 0;
    each_letter(text, &mut |c| count += usize::from(bits & bit(c) != 0 && has_mark(letters, c)));
    count
}

/// Gives each character that is not ASCII of the part that is looked at, letters in lower case.
#[inline(never)]
fn each_letter(text: &str, with: &mut dyn FnMut(char)) {
    beyond_ascii(first_chars(text)).map(lowercase).for_each(with);
}

/// The part of a text whose letters are looked at.
fn first_chars(text: &str) -> &str {
    let cut = (text.len() > MAX_CHARS).then(|| text.char_indices().nth(MAX_CHARS)).flatten();
    cut.and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

/// The language whose function words a text has most of, less what its letters say against that; none, where two are
/// told alike: a wrong language is worse than none.
fn by_words(text: &str) -> Option<&'static str> {
    /// A letter that a language is not written with weighs as much as two words.
    const FOREIGN: usize = 2;
    const LONG: usize = 40;
    /// In prose, a twentieth of the words at least are of a list. Filler text has one or two of them, over and over.
    const SHARE: usize = 20;
    let words = WordCounts::of(text);
    let all = words.all;
    let variety = if all < LONG { 2 } else { 3 };
    let letters = latin_letters(text);
    let (mut best, mut most) = (None, 0);
    for ((&(language, _), list), alphabet) in FUNCTION_WORDS.iter().zip(&words.known.lists).zip(ALPHABETS) {
        let found = words.of_list(list);
        if found.all == 0 {
            continue;
        }
        let foreign = letters.iter().filter(|(c, _)| !has_mark(alphabet, *c)).count();
        let own = letters.iter().filter(|(c, is_own)| *is_own && has_mark(alphabet, *c)).count();
        // One word alone, however often it comes, tells nothing; nor do letters, which names have.
        if found.distinct + own < variety || all >= LONG && (found.all + own) * SHARE < all {
            continue;
        }
        let score = (found.all + own).saturating_sub(FOREIGN * foreign);
        if score >= most {
            best = (score > most).then_some(language);
            most = score;
        }
    }
    best
}

/// The Latin letters beyond ASCII in a text, each once: is it one language's own?
fn latin_letters(text: &str) -> Vec<(char, bool)> {
    let mut found: Vec<(char, bool)> = Vec::new();
    each_letter(text, &mut |c| {
        let is_latin = matches!(c, '\u{df}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}');
        if is_latin && !found.iter().any(|&(known, _)| known == c) {
            found.push((c, ALPHABETS.iter().filter(|alphabet| has_mark(alphabet, c)).count() == 1));
        }
    });
    found
}

/// How often each function word of any language comes among the first words of a text.
struct WordCounts {
    known: &'static FunctionWords,
    /// By the number of the word.
    counts: Vec<u16>,
    /// How many words the text has, of those that are looked at.
    all: usize,
}

/// How many words of a text are of a list: all of them, and those that differ.
#[derive(Clone, Copy, Default)]
struct ListCount {
    all: usize,
    distinct: usize,
}

impl WordCounts {
    fn of(text: &str) -> Self {
        let known = FunctionWords::shared();
        let mut found = Self { known, counts: vec![0; known.words.strings().len()], all: 0 };
        let mut normal = String::new();
        for word in words(text).take(MAX_WORDS) {
            found.all += 1;
            // Words of ASCII are found as they are written.
            let mut written = word;
            if !word.is_ascii() {
                normal.clear();
                normalize_into(word, &mut normal);
                written = &normal;
            }
            let number = known.words.find(written);
            if let Some(count) = number.and_then(|number| found.counts.get_mut(number as usize)) {
                *count += 1;
            }
        }
        found
    }

    fn count(&self, word: u32) -> usize {
        self.counts.get(word as usize).copied().unwrap_or_default().into()
    }

    fn of_list(&self, list: &[u32]) -> ListCount {
        let mut found = ListCount::default();
        list.iter().for_each(|&word| found.add(self.count(word)));
        found
    }
}

impl ListCount {
    fn add(&mut self, count: usize) {
        self.all += count;
        self.distinct += usize::from(count > 0);
    }
}

/// Is a text plainly not in the language that somebody says it is in? Its letters or words must be those of another
/// one, the guess, and too many for a quotation. Of two languages that share most of them, either may be said.
pub(crate) fn is_ruled_out(lang: &str, guess: Option<&str>, text: &str) -> bool {
    let tag = known_tag(lang);
    let Some(guess) = guess.filter(|guess| *guess != tag) else { return false };
    is_ruled_out_by_letters(tag, guess, text) || is_ruled_out_by_words(tag, guess, text)
}

fn is_ruled_out_by_words(tag: &str, guess: &str, text: &str) -> bool {
    const MIN_WORDS: usize = 40;
    const MIN_VARIETY: usize = 3;
    let lists = || FUNCTION_WORDS.iter().zip(&FunctionWords::shared().lists);
    let list_of = |tag: &str| lists().find(|((language, _), _)| *language == tag).map(|(_, list)| list);
    let (Some(said), Some(told)) = (list_of(tag), list_of(guess)) else { return false };
    // A language in two scripts has its list in one of them.
    if script_of_language(tag) != Some(Script::Latin) {
        return false;
    }
    let words = WordCounts::of(text);
    let all = words.all;
    let (mut of_told, mut shared) = (ListCount::default(), ListCount::default());
    for &word in told {
        let found = if said.contains(&word) { &mut shared } else { &mut of_told };
        found.add(words.count(word));
    }
    let with_shared = words.of_list(said).all;
    let of_said = with_shared - shared.all;
    let is_close = 2 * with_shared > of_told.all + shared.all;
    // In prose, a fifth to a half of the words are of the list. Syllables that stand apart are less often.
    let is_prose = of_told.all * 8 >= all || (of_told.all * 16 >= all && of_said * 50 <= all);
    // Filler text and lists of names have one or two such words, over and over.
    let is_varied = of_told.distinct >= MIN_VARIETY;
    all >= MIN_WORDS && is_varied && !is_close && is_prose && of_said * 5 <= of_told.all
}

fn is_ruled_out_by_letters(tag: &str, guess: &str, text: &str) -> bool {
    const MIN_LETTERS: usize = 100;
    let letters = text.chars().take(MAX_CHARS).filter(|&c| is_alphabetic(c)).count();
    let settles = |tag: &str| SCRIPTS.iter().any(|(.., language)| *language == tag);
    if letters < MIN_LETTERS {
        return false;
    }
    // Every Japanese text of some length has kana.
    if (settles(tag) && settles(guess)) || (tag == "ja" && guess == "zh") {
        return true;
    }
    let (languages, base) = if tag == "ar" || place(ARABIC, tag).is_some() { (ARABIC, "ar") } else { (CYRILLIC, "") };
    let is_here = |tag: &str| tag == base || place(languages, tag).is_some();
    // Urdu and Persian share letters, and texts in either are typed on keyboards of the other.
    let is_close = is_word_of("fa ur", tag) && is_word_of("fa ur", guess);
    if !is_here(tag) || !is_here(guess) || is_close {
        return false;
    }
    let said = place(languages, tag);
    let has_rarer = place(languages, guess).is_some_and(|told| said.is_none_or(|said| told < said));
    let own = said.and_then(|at| languages.get(at));
    has_rarer || own.is_some_and(|(_, own, least, _)| own_letters(text, own) * 5000 < letters * least)
}

/// The place of a language among those of its script, the rarest letters first.
fn place(languages: &[OwnLetters], tag: &str) -> Option<usize> {
    languages.iter().position(|(language, ..)| *language == tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_counted_once_as_for_each_language() {
        let text = "كتابتون د ټولو لپاره پرانیستل شو، Ёлка и ѣ, کتێبخانەکە بۆ هەمووان ІЇЄ ґанок abc";
        for (.., own, _, foreign) in ARABIC.iter().chain(PLAIN_ARABIC).chain(CYRILLIC) {
            for letters in [own, foreign] {
                assert_eq!(LetterCounts::of(text).among(letters), own_letters(text, letters), "{letters}");
            }
        }
    }

    #[test]
    fn scripts_letters_and_function_words_tell_the_language() {
        for (text, expected) in [
            ("افتتحت البلدية مكتبة جديدة", Some("ar")),
            ("به گزارش خبرگزاری، پروژه‌ی کتابخانه گشایش یافت", Some("fa")),
            ("یہ خبر ہے کہ لائبریری کھل گئی ہے", Some("ur")),
            ("کتێبخانەکە بۆ هەمووان کراوەیە و خەڵک سەردانی دەکەن", Some("ckb")),
            ("کتابتون د ټولو لپاره پرانیستل شو او خلک ورځي چې ښه کتابونه ولولي", Some("ps")),
            ("لائبريري سڀني لاءِ کليل آهي ۽ ماڻھو اتي پڙھڻ لاءِ اچن ٿا", Some("sd")),
            ("كۈتۈپخانا ھەممە كىشىگە ئېچىلدى ۋە بالىلار كەلدى", Some("ug")),
            ("הספרייה נפתחה", Some("he")),
            ("The library of the town is open to all and that is good", Some("en")),
            ("La bibliothèque est ouverte et les enfants lisent dans une salle", Some("fr")),
            ("La biblioteca del pueblo está abierta y los niños leen en una sala", Some("es")),
            ("A biblioteca da vila está aberta e as crianças não pagam", Some("pt")),
            ("Die Bücherei ist offen und das Dorf liest mit den Kindern", Some("de")),
            ("Kütüphane bu sabah açıldı ve çocuklar için bir oda var", Some("tr")),
            ("Perpustakaan itu dibuka karena hujan dan anak-anak yang datang", Some("id")),
            ("Perpustakaan itu dibuka untuk semua dan anak-anak yang datang", None),
            ("Biblioteka w wiosce jest otwarta i dzieci nie płacą", Some("pl")),
            ("Библиотека открыта для всех, и дети читают её вечером", Some("ru")),
            ("Бібліотека відкрита для всіх, і діти читають її ввечері", Some("uk")),
            ("Библиотека је отворена за све и деца читају увече", Some("sr")),
            ("Библиотеката е отворена за всички и децата четат вътре", Some("bg")),
            ("Η βιβλιοθήκη άνοιξε", Some("el")),
            ("図書館が開いた", Some("ja")),
            ("图书馆开放了", Some("zh")),
            ("도서관이 열렸다", Some("ko")),
            ("ห้องสมุดเปิดแล้ว", Some("th")),
            ("पुस्तकालय खुल गया", Some("hi")),
            ("ბიბლიოთეკა გაიხსნა", Some("ka")),
            ("ቤተ መጻሕፍቱ ተከፈተ", Some("am")),
            ("12345", None),
            ("Lorem", None),
            ("A paragraph. A line. A word.", None),
        ] {
            assert_eq!(guess_language(text), expected, "{text}");
        }
    }
}
