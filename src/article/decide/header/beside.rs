//! Words beside names, which are no part of them: agencies, and what somebody is.

use std::sync::OnceLock;

use crate::language::{Numbered, bylines, normalize};
use crate::small::chars::is_alphanumeric;
use crate::small::search::replace_literal;
use crate::small::text::is_word_of;

/// Agencies, in normal form and without spaces: neither towns nor desks.
const AGENCIES: &str = "reuters afp ap upi dpa efe ansa tass lusa belga aa dha iha agencies pap čtk ctk stt \
    ntb ritzau mti hina anp kna epd kyodo yonhap antara bernama pti irna isna azertac ukrinform interfax \
    интерфакс укринформ укрінформ ايرنا ايسنا 연합뉴스 뉴시스 뉴스1 共同通信 時事通信 中新社 中央社 新华网 тасс 新华社 رويترز الاناضول \
    وام واس سانا وفا كونا بترا وات واع واج قنا شينخوا سبوتنيك افب دبا وكالات";

/// The longest of them.
const MAX_AGENCY_BYTES: usize = 18;

/// Words in front of what somebody is that belong to it, in normal form: `Ann Lee Political Editor`.
const OF_OFFICES: &str = "chief deputy senior special political business foreign environment health science sports \
    defence economics education diplomatic";

/// Is it the name of an agency?
pub(crate) fn is_agency(text: &str) -> bool {
    static KNOWN: OnceLock<Numbered> = OnceLock::new();
    // Of ASCII, all but white space stays in normal form.
    if text.is_ascii() && text.bytes().filter(u8::is_ascii_graphic).count() > MAX_AGENCY_BYTES {
        return false;
    }
    let normal = normalize(text.trim());
    let name = replace_literal(&normal, " ", "");
    name.len() <= MAX_AGENCY_BYTES && KNOWN.get_or_init(|| Numbered::of_words(AGENCIES)).has(&name)
}

/// May a list begin with the name of an agency? Two letters of ASCII tell most texts from all of them.
pub(super) fn may_begin_with_agency(list: &str) -> bool {
    match list.trim_start().as_bytes() {
        [first, second, ..] if first.is_ascii_alphabetic() && second.is_ascii_alphabetic() => {
            SECONDS[usize::from(first & 31)] & 1 << (second & 31) != 0
        }
        _ => true,
    }
}

/// For each letter of ASCII that an agency's name begins with, a bit for each second one.
static SECONDS: [u32; 32] = {
    let names = AGENCIES.as_bytes();
    let mut seconds = [0; 32];
    let mut at = 0;
    while at + 1 < names.len() {
        if (at == 0 || names[at - 1] == b' ') && names[at].is_ascii() {
            seconds[(names[at] & 31) as usize] |= 1 << (names[at + 1] & 31);
        }
        at += 1;
    }
    seconds
};

/// Does a word say what somebody is, or where he writes from? Then it is no part of his name.
pub(super) fn is_beside_name(word: &str) -> bool {
    let normal = normalize(word);
    let normal = normal.trim_matches(|c: char| !is_alphanumeric(c));
    // ARD-Korrespondentin
    let normal = normal.rsplit('-').next().unwrap_or_default();
    // Each word of a line is asked about.
    static BESIDE: OnceLock<Numbered> = OnceLock::new();
    let beside = BESIDE.get_or_init(|| Numbered::of_words(bylines::BESIDE_NAMES));
    !normal.is_empty() && beside.has(normal)
}

pub(super) fn is_of_office(word: &str) -> bool {
    is_word_of(OF_OFFICES, &normalize(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_agency_is_longer_than_the_longest() {
        assert_eq!(AGENCIES.split(' ').map(str::len).max(), Some(MAX_AGENCY_BYTES));
        assert!(AGENCIES.split(' ').all(|name| is_agency(name) && may_begin_with_agency(name)));
        for (text, expected) in [(" Reuters", true), ("укрінформ", true), ("وكالة الأناضول", false), ("A F P", true)]
        {
            assert_eq!(is_agency(text), expected, "{text}");
        }
    }
}
