//! The facts of each language, one file a language. Adding one touches its file and its place in the list below.
//!
//! The values exist while the crate is compiled. Each module that uses a field builds its own table of it from [`ALL`],
//! with [`joined!`] or [`table!`], so that a build carries the words alone, once, in the shape in which they are looked
//! up.

use super::packing::{Packed, packed};
use crate::small::text::is_word_of;

/// The modules of the languages, and [`ALL`].
macro_rules! languages {
    ($($tag:ident)*) => {
        $(
            // A file says by its last line that the rest is as in `NONE`, also where there is no rest.
            #[allow(clippy::needless_update)]
            mod $tag;
        )*
        /// Every language.
        pub(super) const ALL: &[Language] = &[$($tag::LANGUAGE),*];
    };
}

// The order matters in two ways. Of languages that share letters, detection believes the first. Of languages that share
// a label, the first has it.
languages! {
    sd ug ps ckb ur fa ar he
    en fr es pt it de nl pl tr id sv da nb fi cs ro hu vi ms hr ca sk is sw sl et lt tl sq af gl oc ht ha lb nn
    tg kk mn ky uk be mk sr ru bg
    el hy hi mr ne bn pa gu ta te kn ml si th lo my ka am km ko zh ja
}

/// A family of languages by the letters they are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    Latin,
    Arabic,
    Hebrew,
    Cyrillic,
    Greek,
    Indic,
    Thai,
    Han,
    Kana,
    Hangul,
    Other,
}

/// A language.
///
/// Lists of phrases have `|` between them, lists of single words have spaces. A field that a language leaves out is as
/// in [`Language::NONE`]. Sources: Unicode CLDR for names of months and times and for quotation marks; the pages and
/// public style guides of newspapers for the rest.
pub(super) struct Language {
    /// The primary subtag of its BCP 47 tag.
    pub(super) tag: &'static str,
    /// Other tags that mean it.
    pub(super) other_tags: &'static str,

    // How it is recognized.
    /// The script that it is written in; `None` for two. A page that claims a language of another script is not
    /// believed.
    pub(super) script: Option<Script>,
    /// The evidence that its letters give.
    pub(super) letters: Letters,
    /// Its commonest function words, as frequency lists have them, where letters alone do not tell it. Words that
    /// several languages share count for each, and the sum decides.
    pub(super) function_words: &'static str,

    // How it is set and read.
    /// Opening and closing quotation mark: CLDR, `quotationStart` and `quotationEnd`, but for Arabic, where newsrooms
    /// set guillemets. Empty where straight marks stay; `None` for the marks of most languages, `“` and `”`.
    pub(super) quotation_marks: Option<(&'static str, &'static str)>,
    /// Words that adults read aloud in a minute, where somebody has measured it ([`reading`](super::reading) names the
    /// source).
    pub(super) words_per_minute: Option<usize>,

    /// The word for a table, by which assistive technology names one without a caption.
    pub(super) table: &'static str,

    // Labels, as they are printed. `?` marks one that nobody has shown us on a page yet: more is asked of what stands
    // under it. `~` marks one that may stand over any other articles, `!` one over what everybody reads. The first of
    // each is also our own heading in that language; in Chinese, the second is that in traditional letters. What two
    // languages share stands in one of them, unless it is the heading.
    /// "Read also".
    pub(super) read_also: &'static str,
    /// "Keywords", "tags", "topics".
    pub(super) keywords: &'static str,
    /// "Related articles".
    pub(super) related: &'static str,

    // Dates: words in lower case without diacritics, Arabic ones in normal form, `|` between months and between units.
    /// January to December, each by the beginnings that tell its forms from those of other months. A longer beginning
    /// wins over a shorter one. Words of Arabic and the scripts behind it stand whole.
    pub(super) months: &'static str,
    /// Sunday to Saturday, by the beginnings of their names, once or twice over.
    pub(super) weekdays: &'static str,
    /// Minutes, hours, days, weeks, months, years, by the beginnings of their names. One of one or two letters stands
    /// whole.
    pub(super) units: &'static str,
    /// Two to ten, where papers write them as words; in Arabic by their beginnings.
    pub(super) numerals: &'static str,
    /// Words that say of so many hours or days that they are past.
    pub(super) ago: &'static str,
    /// Today, yesterday, the day before: `|` between them, `/` between several words for one.
    pub(super) days_ago: &'static str,
    /// 21/03/13 is the 13th of March: the year comes first.
    pub(super) is_year_first: bool,
    /// Half past ten is 10.30.
    pub(super) has_stops_in_times: bool,
    /// Words between the parts of a date: `of`, `de`.
    pub(super) date_fillers: &'static str,
    /// Words that lead from a name to a date: `Posted by Ann Lee on May 3`.
    pub(super) date_leads: &'static str,
    /// The words for the two halves of the day: `am`, `pm`.
    pub(super) before_noon: &'static str,
    pub(super) after_noon: &'static str,
    /// Beginnings of the words for "published" and "date", in the labels of dates.
    pub(super) published: &'static str,
    /// Beginnings of the words for "updated"; of two words with a plus sign in place of the space.
    pub(super) updated: &'static str,
    /// Beginnings of words that say of a date that it is that of an event, a deadline or a release; one with
    /// `$` behind it stands whole.
    pub(super) other_dates: &'static str,

    // Bylines.
    /// Words in front of a name. One that ends in a space is a word of everyday use, so that names must follow.
    pub(super) bylines: &'static str,
    /// Common first names in a script without capitals, by which a name is told from other words.
    pub(super) first_names: &'static str,
    /// Words of names of sections and of topics, in lower case without accents, which no name of a person holds.
    pub(super) topics: &'static str,
    /// What checks of facts come to: a box or a line that is nothing else is the article's.
    pub(super) verdicts: &'static str,
    /// "And" between two names, or the comma of a script that puts no space behind it.
    pub(super) and: &'static str,
    /// "And" between the two surnames of one name, where they have one.
    pub(super) between_surnames: &'static str,
    /// Words behind a reporter's name.
    pub(super) reporters: &'static str,
    /// The letter that means "and" and is written as one with the word behind it; and the names that begin with it.
    pub(super) joining: &'static str,
    /// Words beside a name that are no part of it, in normal form: what somebody is, what he writes for, the words in
    /// front of the place that he writes from.
    pub(super) beside_names: &'static str,
    /// Towns of several words, which are no names.
    pub(super) towns: &'static str,

    // What a page says around an article.
    /// Words in front of what a picture shows or whose it is, folded. Behind them stands a colon, a slash or a bar.
    pub(super) captions: &'static str,
    /// Words for credits, anywhere in a caption.
    pub(super) credits: &'static str,
    /// A line that stands where an advertisement does, in normal form.
    pub(super) advertisement: &'static str,
    /// Rights, terms, cookies: a line that holds one of these is never of an article.
    pub(super) legal: &'static str,
    /// Headings of the comments of readers, or of the form under an article.
    pub(super) comments: &'static str,
    /// How the head of a form for comments begins.
    pub(super) comment_forms: &'static str,
    /// Requests of a page to its reader.
    pub(super) requests: &'static str,
    /// How sentences begin in which a page asks something for itself: to subscribe, to follow it, to pay, to log in.
    /// No sentence of an article begins so. Behind `…`: words that may stand anywhere in it, where verbs stand last.
    pub(super) invitations: &'static str,
    /// A line that is nothing but one of these is a button or an entry of a menu.
    pub(super) buttons: &'static str,
    /// Words beside the numbers in a line that counts minutes of reading, readers or comments.
    pub(super) counts: &'static str,
    /// What stands in the place of a section where there is none: the first page, and the box for what nobody has
    /// sorted.
    pub(super) no_sections: &'static str,
    /// How a letter or a statement opens, or a note about the text: a line that is no headline.
    pub(super) text_openings: &'static str,
    /// A line that is nothing but one of these ends an article: what follows is about its author, or other articles.
    pub(super) article_ends: &'static str,
    /// A heading that is nothing but one of these stands over a list of what an article was made from.
    pub(super) sources: &'static str,
    /// Words of a sentence that announces a list, where no colon does.
    pub(super) announcements: &'static str,
    /// Words of banners, offers and forms that no keyword is made of, folded. Few languages give one another meaning.
    pub(super) page_words: &'static str,

    /// Endings that are written behind an acronym with a hyphen between them: `NATO-hoz`, `PiS-u`.
    pub(super) acronym_endings: &'static str,

    /// What it adds to matching. A build may leave it out by a feature.
    pub(super) lexicon: Option<Lexicon>,

    /// What its file promises.
    #[cfg(test)]
    pub(super) examples: Examples,
}

/// The evidence that letters give of a language.
pub(super) enum Letters {
    /// They are those of other languages too.
    Shared,
    /// It alone is written in the letters of this block, first to last.
    Block(char, char),
    /// Letters that most languages of its script lack, and how many in a thousand letters of a text it takes; and
    /// letters that it has not, which say that it is a neighbor.
    Among(&'static str, usize, &'static str),
    /// The Latin letters beyond ASCII that it is written with. Its function words tell it; other such letters speak
    /// against it.
    Latin(&'static str),
}

/// Stop words and a light stemmer. Everything is written folded (see [`fold()`](super::fold())).
///
/// Stop words are our own choice of function words, reporting verbs, counts and times, as newspapers use them. The
/// endings follow the light stemmers of Savoy (French, German, Italian, Portuguese, Spanish, Russian: "Light stemming
/// approaches", 2006), Harman (English plurals, 1991), Larkey, Ballesteros and Connell (Arabic light10, 2007; with the
/// pronouns, the one-letter particles and the names of countries that it leaves as they are), Ramanathan and Rao
/// (Hindi, 2003), and plain school grammar for the rest.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lexicon {
    /// Words that say nothing about what a text is about, sorted: `packed!` takes where the letters of the script begin
    /// (0 for Latin letters, and for scripts of more than 128 letters) and the words.
    pub(super) stop_words: Packed,
    /// Those of them that may stand inside a name or a term: `Côte d'Ivoire`, `محمد بن زايد`.
    pub(super) linkers: &'static str,
    /// Letters that are written as one with the word behind them: one of each group, in this order.
    pub(super) particles: &'static [&'static str],
    /// How words begin whose first letter is their own although it is one of those, sorted.
    pub(super) own_letters: Packed,
    /// Stop words that a name begins with, or goes on with: عبد الله, أبو ظبي.
    pub(super) name_openers: &'static str,
    /// Words that are the second half of a name: نصر الله, صلاح الدين.
    pub(super) name_ends: &'static str,
    /// Stop words that people are called too.
    pub(super) given_names: &'static str,
    /// Words with a verb or an adjective behind them rather than a noun: forms of "have", "be" and "will", as they are
    /// written.
    pub(super) auxiliaries: &'static str,
    /// How verbs end, as they are written, and hardly any noun, and nouns in the place of an adverb; `$` in front marks
    /// a whole word.
    pub(super) verb_endings: &'static str,
    /// Rules, in steps: a number opens a step and says how many letters must be left; the first ending that fits is
    /// taken off, or replaced by what stands behind `=`. `^` before the number: prefixes. `~` behind it: a doubled last
    /// letter becomes one.
    pub(super) endings: &'static str,
}

impl Lexicon {
    /// Of a language that has none.
    pub(super) const EMPTY: Self = Self {
        stop_words: Packed::EMPTY,
        linkers: "",
        particles: &[],
        own_letters: Packed::EMPTY,
        name_openers: "",
        name_ends: "",
        given_names: "",
        auxiliaries: "",
        verb_endings: "",
        endings: "",
    };

    /// Without what tells tags from verbs, where no tags are extracted.
    pub(super) const fn of_build(self) -> Self {
        if crate::EXTRACTS_KEYWORDS { self } else { Self { auxiliaries: "", verb_endings: "", ..self } }
    }
}

/// Examples of a language, each run as a test.
#[cfg(test)]
pub(super) struct Examples {
    /// Lines that print a date, and the date.
    pub(super) dates: &'static [(&'static str, &'static str)],
    /// Examples of relative dates, where now is 2021-03-13T10:30:00Z.
    pub(super) relative_dates: &'static [(&'static str, &'static str)],
    /// Forms of one word.
    pub(super) same_stems: &'static [&'static str],
    /// Words that must not become one.
    pub(super) different_stems: &'static [&'static str],
}

#[cfg(test)]
impl Examples {
    const NONE: Self = Self { dates: &[], relative_dates: &[], same_stems: &[], different_stems: &[] };
}

impl Language {
    /// A language in Latin letters of which nothing is known.
    const NONE: Self = Self {
        tag: "",
        other_tags: "",
        script: Some(Script::Latin),
        letters: Letters::Shared,
        function_words: "",
        quotation_marks: None,
        words_per_minute: None,
        table: "",
        read_also: "",
        keywords: "",
        related: "",
        months: "",
        units: "",
        weekdays: "",
        numerals: "",
        ago: "",
        days_ago: "",
        is_year_first: false,
        has_stops_in_times: false,
        date_fillers: "",
        date_leads: "",
        before_noon: "",
        after_noon: "",
        published: "",
        updated: "",
        other_dates: "",
        bylines: "",
        first_names: "",
        verdicts: "",
        topics: "",
        and: "",
        between_surnames: "",
        reporters: "",
        joining: "",
        beside_names: "",
        towns: "",
        captions: "",
        credits: "",
        advertisement: "",
        legal: "",
        comments: "",
        comment_forms: "",
        requests: "",
        invitations: "",
        buttons: "",
        counts: "",
        no_sections: "",
        text_openings: "",
        article_ends: "",
        sources: "",
        announcements: "",
        page_words: "",
        acronym_endings: "",
        lexicon: None,
        #[cfg(test)]
        examples: Examples::NONE,
    };

    /// Do we know its labels, and give it headings? Of the others we know by what to recognize them, and little more.
    pub(super) const fn is_spoken(&self) -> bool {
        !self.read_also.is_empty()
    }
}

/// One list of what every language says, made while the crate is compiled: `joined!('|', |language| language.legal)`. A
/// third argument is what belongs to no language.
macro_rules! joined {
    ($separator:literal, |$language:ident| $words:expr) => {
        $crate::language::languages::joined!($separator, |$language| $words, "")
    };
    ($separator:literal, |$language:ident| $words:expr, $others:expr) => {{
        use $crate::language::languages::{ALL, join};
        const PARTS: [&str; ALL.len() + 1] = {
            let mut parts = [$others; ALL.len() + 1];
            let mut at = 0;
            while at < ALL.len() {
                let $language = &ALL[at];
                parts[at] = $words;
                at += 1;
            }
            parts
        };
        const SIZE: usize = join::<0>(&PARTS, $separator).1;
        const BYTES: [u8; SIZE] = join::<SIZE>(&PARTS, $separator).0;
        const LIST: &str = match str::from_utf8(&BYTES) {
            Ok(list) => list,
            // Pieces of UTF-8 are UTF-8.
            Err(_) => "",
        };
        LIST
    }};
}
pub(super) use joined;

/// One line for each language, made while the crate is compiled: the line of a language has its [`number_of()`].
macro_rules! lines {
    (|$language:ident| $words:expr) => {
        $crate::language::languages::joined!('\n', |$language| $words)
    };
}
pub(super) use lines;

/// A table with one row for each language that has one, made while the crate is compiled:
/// `table!(usize, 0, |language| language.words_per_minute)`. The second argument is any row.
macro_rules! table {
    ($row:ty, $any:expr, |$language:ident| $value:expr) => {{
        use $crate::language::languages::ALL;
        const SIZE: usize = {
            let (mut size, mut at) = (0, 0);
            while at < ALL.len() {
                let $language = &ALL[at];
                let row: Option<$row> = $value;
                size += row.is_some() as usize;
                at += 1;
            }
            size
        };
        const TABLE: [$row; SIZE] = {
            let mut table = [$any; SIZE];
            let (mut size, mut at) = (0, 0);
            while at < ALL.len() {
                let $language = &ALL[at];
                if let Some(row) = $value {
                    table[size] = row;
                    size += 1;
                }
                at += 1;
            }
            table
        };
        &TABLE
    }};
}
pub(super) use table;

/// The pieces of a list, as a table, made while the crate is compiled.
macro_rules! pieces {
    ($list:expr, $separator:literal) => {{
        const SIZE: usize = $crate::language::languages::split::<0>($list, $separator).1;
        const PIECES: [&str; SIZE] = $crate::language::languages::split::<SIZE>($list, $separator).0;
        &PIECES
    }};
}
pub(super) use pieces;

/// The tags of each language.
static TAGS: &[&str] = table!(&str, "", |language| Some(language.tag));

/// Other tags of languages, and the tag that theirs stand under.
static OTHER_TAGS: &[(&str, &str)] = table!((&str, &str), ("", ""), |language| {
    if language.other_tags.is_empty() { None } else { Some((language.other_tags, language.tag)) }
});

/// The tag that a language is known by: its primary subtag, or the one that stands for it. `no-NO` → `nb`.
pub(super) fn known_tag(lang: &str) -> &str {
    let primary = lang.split(['-', '_']).next().unwrap_or_default();
    OTHER_TAGS.iter().find(|(others, _)| is_word_of(others, primary)).map_or(primary, |(_, tag)| tag)
}

/// The place of a language among all.
pub(super) fn number_of(lang: &str) -> Option<usize> {
    number_of_tag(known_tag(lang))
}

/// The place of the language of a tag by which it is known.
pub(super) fn number_of_tag(tag: &str) -> Option<usize> {
    TAGS.iter().position(|known| known.eq_ignore_ascii_case(tag))
}

/// The parts with a separator between them, and their size; with a `SIZE` of 0, the size alone. Empty parts are left
/// out, but for lines, which are counted.
pub(super) const fn join<const SIZE: usize>(parts: &[&str], separator: char) -> ([u8; SIZE], usize) {
    let mut out = [0; SIZE];
    let (mut length, mut part) = (0, 0);
    while part < parts.len() {
        let bytes = parts[part].as_bytes();
        part += 1;
        if bytes.is_empty() && separator != '\n' {
            continue;
        }
        if length > 0 || part > 1 && separator == '\n' {
            if SIZE > 0 {
                out[length] = separator as u8;
            }
            length += 1;
        }
        let mut at = 0;
        while at < bytes.len() {
            if SIZE > 0 {
                out[length] = bytes[at];
            }
            (length, at) = (length + 1, at + 1);
        }
    }
    (out, length)
}

/// The pieces of a list and how many they are; with a `SIZE` of 0, the number alone.
pub(super) const fn split<const SIZE: usize>(list: &str, separator: char) -> ([&str; SIZE], usize) {
    let mut pieces = [""; SIZE];
    let mut count = 0;
    let (mut start, mut at) = (0, 0);
    while at <= list.len() {
        if at == list.len() || list.as_bytes()[at] == separator as u8 {
            if SIZE > 0 {
                pieces[count] = list.split_at(at).0.split_at(start).1;
            }
            (count, start) = (count + 1, at + 1);
        }
        at += 1;
    }
    (pieces, count)
}

#[cfg(test)]
mod tests;
