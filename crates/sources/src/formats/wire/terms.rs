//! The words that desks use in headers, notes and sign-offs.

use crate::text::{is_alphabetic, is_alphanumeric};

/// Words in marks above a headline that say which version or kind of text it is: `2ND LEAD`.
const MARKS: &[&str] = &[
    "LEAD",
    "LD",
    "NET",
    "EXTRA",
    "REFILE",
    "REPEAT",
    "URGENT",
    "URGENTE",
    "ROUNDUP",
    "UPDATE",
    "FEATURE",
    "BACKGROUND",
    "CORRECTION",
    "CORRECTED",
    "WRITETHRU",
    "ADVISORY",
    "PREVIEW",
    "ANALYSIS",
    "PROFILE",
    "CHRONOLOGY",
    "SNAP",
    "FLASH",
    "ALERT",
    "BULLETIN",
    "KILL",
    "ELIMINATION",
    "WITHDRAWN",
    "EIL",
    "EILMELDUNG",
    "WDH",
    "KORREKTUR",
    "BERICHTIGUNG",
    "ZUSAMMENFASSUNG",
    "AVANCE",
    "PREV",
    "LEAD-ALL",
    "عاجل",
    "تحديث",
    "تصحيح",
    "إعادة",
];

/// How a line begins that names who wrote it.
const BY: &[&str] = &["By ", "BY ", "بقلم ", "بقلم:", "كتب ", "كتبت ", "كتب:", "إعداد "];
/// The same, where headlines begin so too: names have to follow.
const BY_NAMES: &[&str] = &["Von ", "Par ", "Por ", "De ", "Di ", "Od ", "Av ", "Door ", "Af ", "Írta: ", "من "];
/// Small words in names.
const PARTICLES: &[&str] = &[
    "and", "und", "et", "y", "e", "och", "og", "en", "i", "a", "de", "del", "della", "di", "da", "dos", "der", "den",
    "van", "von", "la", "le", "al", "el", "bin", "ibn", "in", "for",
];

/// Words with which a message ends.
const ENDS: &[&str] = &[
    "ends",
    "end",
    "ende",
    "schluss",
    "fim",
    "fin",
    "fine",
    "final",
    "koniec",
    "konec",
    "kraj",
    "vége",
    "nnnn",
    "30",
    "انتهى",
    "النهاية",
    "نهاية",
];

/// Agencies as they sign their messages.
const AGENCIES: &[&str] = &[
    "AAP",
    "AFP",
    "AGI",
    "ANA",
    "ANP",
    "ANSA",
    "AP",
    "APA",
    "ATS",
    "Belga",
    "CTK",
    "ČTK",
    "dpa",
    "EFE",
    "HINA",
    "IANS",
    "Interfax",
    "JTA",
    "Kyodo",
    "Lusa",
    "MENA",
    "MTI",
    "NTB",
    "NZPA",
    "OTS",
    "PA",
    "PAP",
    "PTI",
    "Reuters",
    "ritzau",
    "RTRS",
    "SDA",
    "STA",
    "STT",
    "TANJUG",
    "TASS",
    "ТАСС",
    "TASR",
    "TT",
    "UPI",
    "Xinhua",
    "Yonhap",
    "واس",
    "وام",
    "كونا",
    "بترا",
    "قنا",
    "بنا",
    "وفا",
    "واج",
    "وات",
    "سانا",
    "واع",
    "رويترز",
    "فرانس برس",
];

/// Is it the name of an agency: one that is known, or the one that the text names?
pub(super) fn is_agency(name: &str, provider: Option<&str>) -> bool {
    AGENCIES.iter().any(|known| known.eq_ignore_ascii_case(name))
        || provider.is_some_and(|provider| {
            provider.split(|c: char| !is_alphanumeric(c)).any(|part| part.eq_ignore_ascii_case(name))
        })
}

/// Is it a word for the end, and nothing else: `// انتهى //`, `(Schluss)`?
pub(super) fn is_end_line(line: &str) -> bool {
    let mut words = line.split(|c: char| !is_alphanumeric(c)).filter(|word| !word.is_empty()).peekable();
    let is_marked = line.trim().starts_with(|c: char| !is_alphanumeric(c));
    words.peek().is_some() && is_marked && words.all(is_end)
}

fn is_end(word: &str) -> bool {
    ENDS.contains(&word.to_ascii_lowercase().as_str())
}

/// Takes the name of an agency, or a word for the end, in brackets from the end of a text: `… it rained. (PAP)`.
pub(super) fn without_signature<'t>(text: &'t str, provider: Option<&str>) -> Option<&'t str> {
    let inside = text.trim_end().trim_end_matches('.').strip_suffix(')')?;
    let (before, name) = inside.rsplit_once('(')?;
    (is_end(name) || is_agency(name, provider)).then(|| before.trim_end())
}

pub(super) fn is_mark(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    let is_loud = !line.chars().any(char::is_lowercase);
    is_loud && words.len() <= 4 && words.iter().any(|word| MARKS.contains(&word.trim_end_matches([':', ','])))
}

/// Is it a line that names who wrote the text?
pub(super) fn is_byline(line: &str) -> bool {
    const MAX_CHARS: usize = 100;
    if line.chars().count() > MAX_CHARS || line.ends_with(['.', '!', '?', ':', '"', '»', '”']) {
        return false;
    }
    let is_name = |word: &str| {
        let word = word.trim_matches(|c: char| !is_alphanumeric(c));
        PARTICLES.contains(&word)
            || !word.starts_with(char::is_lowercase)
            || (word.len() <= 4 && !word.contains(char::is_uppercase))
    };
    let after = |start: &&str| {
        let behind = line.get(..start.len()).filter(|begin| begin.eq_ignore_ascii_case(start));
        behind.map(|_| &line[start.len()..])
    };
    let names = BY_NAMES.iter().find_map(after);
    BY.iter().any(|start| line.starts_with(start))
        || names.is_some_and(|names| names.split_whitespace().count() <= 9 && names.split_whitespace().all(is_name))
}

/// Does it hold a text back? Words about an embargo of the news alone: a note on an oil embargo is none.
pub(super) fn is_embargo(line: &str) -> bool {
    let line = line.trim_start_matches(|c: char| !is_alphanumeric(c)).to_ascii_lowercase();
    let line = line.strip_prefix("eds:").or_else(|| line.strip_prefix("achtung")).unwrap_or(&line);
    let line = line.trim_start_matches(|c: char| !is_alphanumeric(c));
    let starts = ["embargo", "sperrfrist", "hold for release", "for release at", "for release on", "sous embargo"];
    let holds = [
        "embargoed until",
        "embargoed till",
        "embargoed for",
        "embargo until",
        "under embargo",
        "not for release before",
        "not for publication before",
        "not for use before",
        "hold for release",
        "held for release",
        "sperrfrist",
        "embargo jusqu",
        "embargo hasta",
        "embargo bis",
        "حظر النشر",
        "محظور النشر",
        "يحظر النشر",
        "للنشر بعد",
    ];
    starts.iter().any(|start| line.starts_with(start)) || holds.iter().any(|held| crate::text::contains(line, held))
}

/// Does it take a text back?
pub(super) fn is_withdrawal(line: &str) -> bool {
    let line = line.to_ascii_lowercase();
    let whole = line.trim_matches(|c: char| !is_alphanumeric(c));
    let words = [
        "bulletin kill",
        "story kill",
        "mandatory kill",
        "please kill",
        "kill story",
        "has been withdrawn",
        "is withdrawn",
        "story withdrawn",
        "do not use this story",
        "bitte nicht verwenden",
        "nicht zu verwenden",
        "ist zurückgezogen",
        "wird zurückgezogen",
        "annule et supprime",
        "يلغى الخبر",
        "إلغاء الخبر",
        "نرجو عدم استخدام",
        "الرجاء عدم استخدام",
    ];
    let alone = ["kill", "elimination", "withdrawn", "withdrawal", "storno", "annulation", "anulada", "إلغاء"];
    alone.contains(&whole) || whole.ends_with(", kill") || words.iter().any(|word| crate::text::contains(&line, word))
}

/// Does it say what was wrong before?
pub(super) fn is_correction(line: &str) -> bool {
    let line = line.trim_start_matches(|c: char| !is_alphanumeric(c)).to_ascii_lowercase();
    let starts =
        ["berichtig", "korrektur", "korrigier", "correct", "corrig", "corrección", "rettelse", "تصحيح", "تصويب"];
    starts.iter().any(|start| line.starts_with(start))
}

/// Does it close a message: initials of the desk, an agency's name, a word for the end? `is_alone` says that it stands
/// between empty lines, as the last line of a paragraph does not.
pub(super) fn is_sign_off(line: &str, provider: Option<&str>, is_alone: bool) -> bool {
    const MAX_CHARS: usize = 48;
    let line = line.trim();
    if line.chars().count() > MAX_CHARS || line.ends_with(['.', '!', '?', ':', '"', '”', '»']) {
        return false;
    }
    let mut tokens = line.split(|c: char| !is_alphanumeric(c)).filter(|token| !token.is_empty()).peekable();
    let is_drawn = |c: char| "*#=_-~".contains(c) || c.is_whitespace();
    let Some(&first) = tokens.peek() else { return line.chars().all(is_drawn) };
    let is_agency = |token: &str| is_agency(token, provider);
    let is_initials = |token: &str| match token.chars().next() {
        Some(c) if c.is_lowercase() => token.len() <= 5 && !token.contains(char::is_uppercase),
        Some(c) if c.is_uppercase() => token.len() <= 5 && !token.contains(char::is_lowercase),
        Some(c) => is_alphabetic(c) && token.chars().count() <= 3,
        None => false,
    };
    let is_marked = line.starts_with(['(', '=', '/', '-', '#']) || line.contains(['/', '\\']);
    let is_told = is_end(first) || is_agency(first) || is_marked;
    let is_lowercase = !line.contains(char::is_uppercase) && line.starts_with(char::is_lowercase);
    let is_caseless = !line.contains(char::is_uppercase) && !line.contains(char::is_lowercase);
    let is_pair = (is_lowercase || is_caseless) && line.contains(' ');
    let is_year = |token: &str| token.len() == 4 && token.starts_with("20") && token.parse::<u32>().is_ok();
    if line.starts_with("==") || is_agency(line) || (is_agency(first) && line.split([' ', '.']).any(is_year)) {
        return true;
    }
    let is_closing = tokens.all(|token| is_end(token) || is_agency(token) || is_initials(token));
    is_closing && if is_alone { is_told || is_pair } else { is_marked && !line.starts_with('-') }
}
