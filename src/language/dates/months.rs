//! Month names of 36 languages.

use super::tokens::{Token, number_at, word_at};
use crate::small::text::{find_word, next_word};

/// The beginnings of month names, without diacritics, in lower case: for scripts with inflected or abbreviated forms, the
/// letters that all forms share. A longer beginning wins over a shorter one (`marras` over `mar`). Words of other scripts stand
/// whole. Arabic has three sets: Levant and Iraq, Egypt and the Gulf, and the Maghreb. Facts: Unicode CLDR, calendars' month
/// names; and the usage of newspapers.
const MONTHS: [&str; 12] = [
    "jan ene gen stycz led ocak tammi janv янв яну січ ιαν ינו يناير جانفي ژانويه ژانويه جنوري जनवरी জানুয়ারি জানুয়ারী জানুয়ারি জানুয়ারী જાન્યુઆરી มกราคม มค",
    "feb fev lut unor subat helmi фев лют φεβ פבר شباط فبراير فيفري فوريه فروري फरवरी फ़रवरी फ़रवरी ফেব্রুয়ারি ফেব্রুয়ারী ফেব্রুয়ারি ফেব্রুয়ারী ફેબ્રુઆરી กุมภาพันธ์ กพ",
    "mar maart maalis mrt brez machi maret мар берез μαρ מרץ מרס اذار مارس مارچ मार्च মার্চ માર્ચ มีนาคม มีค",
    "apr abr avr kwie dub nisan huhti апр квіт απρ אפר نيسان ابريل افريل اپريل اوريل अप्रैल এপ্রিল એપ્રિલ เมษายน เมย",
    "may mai maj mei mag kvet touko май мая трав μαι מאי ايار مايو ماي ماي مه مئي मई মে મે พฤษภาคม พค",
    "jun juin giu czerw cerven cervna haziran kesa июн юни черв ιουν יונ حزيران يونيو يونيه جوان ژوئن جون जून জুন જૂન มิถุนายน มิย",
    "jul juil lug lip cervenec cervence temmuz heina июл юли лип ιουλ יול تموز يوليو يوليه يوليوز جويليه جويلية ژوئيه جولاي جولائي जुलाई জুলাই જુલાઈ กรกฎาคม กค",
    "aug agu ago aout sierp srp elo авг серп αυγ אוג اب اغسطس غشت اوت اوت اگست अगस्त আগস্ট অগাস্ট ઓગસ્ટ ઑગસ્ટ สิงหาคม สค",
    "sep set szept wrze zari eylul syys сен сеп верес σεπ ספט ايلول سبتمبر شتنبر سپتامبر ستمبر सितंबर सितम्बर সেপ্টেম্বর સપ્ટેમ્બર กันยายน กย",
    "oct okt out ott pazdz rij ekim loka окт жовт οκτ אוק اكتوبر اكتبر اكتوبر अक्टूबर अक्तूबर অক্টোবর ઑક્ટોબર ઓક્ટોબર ตุลาคม ตค",
    "nov listopad kasim marras ноя ное листоп νοε נוב نوفمبر نونبر نوامبر نومبر नवंबर नवम्बर নভেম্বর નવેમ્બર พฤศจิกายน พย",
    "dec dez dic des grud prosin aralik joulu дек груд δεκ דצמ ديسمبر دجنبر دسامبر دسمبر दिसंबर दिसम्बर ডিসেম্বর ડિસેમ્બર ธันวาคม ธค",
];

/// The months of the Persian solar calendar, in normal form.
const PERSIAN: &str = "فروردين ارديبهشت خرداد تير مرداد شهريور مهر ابان اذر دي بهمن اسفند";

/// The most letters behind a beginning.
const LONGEST_ENDING: usize = 7;

/// A month's name, and where it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Month {
    pub(super) number: u8,
    pub(super) is_persian: bool,
}

/// The month that stands at this token, and how many tokens name it: Levantine names are of two words.
#[inline(never)]
pub(super) fn month_at(tokens: &[Token], at: usize) -> Option<(Month, usize)> {
    let word = word_at(tokens, at);
    if word.is_empty() {
        return None;
    }
    let civil = |number| Month { number, is_persian: false };
    let which = word_at(tokens, at + 1);
    let which = which.strip_prefix("ال").unwrap_or(which);
    match (word, which) {
        ("كانون", "ثاني") => return Some((civil(1), 2)),
        ("كانون", "اول") => return Some((civil(12), 2)),
        ("تشرين", "ثاني") => return Some((civil(11), 2)),
        ("تشرين", "اول") => return Some((civil(10), 2)),
        // Vietnamese numbers its months.
        ("thang", _) => {
            let (number, _) = number_at(tokens, at + 1)?;
            return (1..=12).contains(&number).then(|| (civil(number as u8), 2));
        }
        _ => {}
    }
    if let Some(index) = find_word(PERSIAN, &|name| name == word) {
        return Some((Month { number: index as u8 + 1, is_persian: true }, 1));
    }
    // Hebrew writes "in" in front: במרץ.
    let number = named(word).or_else(|| named(word.strip_prefix('ב')?))?;
    Some((civil(number), 1))
}

fn named(word: &str) -> Option<u8> {
    let is_whole = word.chars().next().is_some_and(|c| c >= '\u{600}');
    let (mut longest, mut best) = (0, None);
    for (number, mut names) in (1..).zip(MONTHS) {
        while let Some(name) = next_word(&mut names) {
            let ending = word.strip_prefix(name).map(|ending| ending.chars().count());
            let is_it = ending.is_some_and(|ending| ending == 0 || (!is_whole && ending <= LONGEST_ENDING));
            if is_it && name.len() > longest {
                (longest, best) = (name.len(), Some(number));
            }
        }
    }
    best
}
