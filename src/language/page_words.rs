//! What pages say of themselves and to their readers, in the languages of the labels: by it the menus, footers, forms
//! and comments in the text of a copied page are told from its article.

use std::sync::OnceLock;

use super::languages::{joined, pieces};
use super::openings::Openings;
use super::{is_shouted, normalize};
use crate::small::chars::{is_alphabetic, is_alphanumeric};
use crate::small::hash::fnv;
use crate::small::search::LiteralSet;
use crate::small::sort::sort_by_key;
use crate::small::text::{has_mark, has_number, is_word_of, trim_marks, word_count};

/// Rights, terms, cookies: a line that holds one of these is never of an article.
const LEGAL: &str = joined!('|', |language| language.legal, "©");

/// Headings of the comments of readers, or of the form under an article.
const COMMENTS: &str = joined!('|', |language| language.comments);

/// How the head of a form for comments begins.
const LEAVE: &str = joined!('|', |language| language.comment_forms);

/// Requests of a page to its reader.
const ASKS: &str = joined!('|', |language| language.requests);

/// The names of networks that pages share with, and want to be followed on.
const NETWORKS: &str = "facebook|instagram|linkedin|pinterest|telegram|twitter|whatsapp";

/// What a page asks of its reader in so many words.
const INVITES: &str = joined!('|', |language| language.invitations);

/// Words for credits, within a caption.
const CREDITS: &str = joined!(
    '|',
    |language| language.credits,
    "getty images|afp/|/afp|(ap photo|ap photo/|picture alliance|shutterstock|istock|dpa/|/dpa"
);

/// A line that is nothing but one of these is a button or an entry of a menu.
const BUTTONS: &str = joined!(
    '|',
    |language| language.buttons,
    "e-mail|email|facebook|faq|instagram|linkedin|menu|newsletter|newsletters|pinterest|rss|telegram|tweet|twitter|\
        video|videos|whatsapp|youtube"
);

/// Words beside the numbers in a line that counts minutes of reading, readers or comments.
const COUNTS: &str = joined!('|', |language| language.counts);

/// What stands in the place of a section where there is none: the first page, and the box for what nobody has sorted.
const NO_SECTIONS: &str = joined!('|', |language| language.no_sections);

/// How a letter or a statement opens, or a note about the text.
const TEXT_OPENINGS: &str = joined!('|', |language| language.text_openings);

/// A line that is nothing but one of these ends an article: what follows is about its author, or other articles.
const ENDS: &str = joined!('|', |language| language.article_ends);

/// A heading that is nothing but one of these stands over a list of what an article was made from.
const SOURCES: &str = joined!('|', |language| language.sources);

/// What checks of facts come to.
const VERDICTS: &str = joined!('|', |language| language.verdicts);

/// Words of a sentence that announces a list.
const ANNOUNCEMENTS: &str = joined!('|', |language| language.announcements);

/// A line that stands where an advertisement does, in normal form.
static ADVERTISEMENT: &[&str] = pieces!(joined!('|', |language| language.advertisement), '|');

/// The kind of a line of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PageWords {
    Legal,
    Comments,
    Leave,
    Asks,
    Networks,
    Credits,
    Announcements,
    Invites,
}

/// The lists, by kind.
const PIECES: [&str; 8] = [LEGAL, COMMENTS, LEAVE, ASKS, NETWORKS, CREDITS, ANNOUNCEMENTS, INVITES];

/// A list of whole lines, as their hashes, sorted; made when it is first asked, since a page asks few of them.
struct Lines(&'static str, OnceLock<(Vec<u32>, Openings)>);

static BUTTON_LINES: Lines = Lines::new(BUTTONS);
static COUNT_LINES: Lines = Lines::new(COUNTS);
static TEXT_OPENING_LINES: Lines = Lines::new(TEXT_OPENINGS);
static NO_SECTION_LINES: Lines = Lines::new(NO_SECTIONS);
static END_LINES: Lines = Lines::new(ENDS);
static SOURCE_LINES: Lines = Lines::new(SOURCES);
static VERDICT_LINES: Lines = Lines::new(VERDICTS);

impl Lines {
    const fn new(list: &'static str) -> Self {
        Self(list, OnceLock::new())
    }

    #[inline(never)]
    fn have(&self, line: &str) -> bool {
        let made = || {
            let (mut hashes, mut openings) = (Vec::new(), Openings::EMPTY);
            for line in self.0.split('|') {
                hashes.push(key(line));
                openings.add(line);
            }
            sort_by_key(&mut hashes, |&hash| u64::from(hash));
            (hashes, openings)
        };
        if line.len() > MAX_LINE_BYTES {
            return false;
        }
        let (hashes, openings) = self.1.get_or_init(made);
        openings.may_have(line) && hashes.binary_search(&key(line)).is_ok()
    }
}

fn openings<'l>(list: impl Iterator<Item = &'l str>) -> Openings {
    let mut openings = Openings::EMPTY;
    list.for_each(|text| openings.add(text));
    openings
}

/// The longest line that is compared as a whole. The longest of ours has half as many bytes.
const MAX_LINE_BYTES: usize = 120;

/// A hash of a line in normal form, without the marks around it.
fn key(line: &str) -> u32 {
    let normal = normalize(line);
    fnv(normal.trim_matches(|c: char| !is_alphanumeric(c)).as_bytes())
}

impl PageWords {
    fn literals(self) -> &'static LiteralSet {
        static SETS: [OnceLock<LiteralSet>; PIECES.len()] = [const { OnceLock::new() }; PIECES.len()];
        SETS[self as usize].get_or_init(|| LiteralSet::of(PIECES[self as usize].split('|').map(normalize)))
    }

    /// Does a line in normal form hold words of this kind?
    pub(crate) fn are_in(self, normal: &str) -> bool {
        self.literals().is_in(normal)
    }

    /// Does the line begin with words of this kind?
    pub(crate) fn begin(self, normal: &str) -> bool {
        self.literals().begins(normal)
    }
}

/// Is a short line a button or an entry of a menu (`Log in`, `الرئيسية`)?
pub(crate) fn is_button(line: &str) -> bool {
    BUTTON_LINES.have(line)
}

/// Does a text name the first page, or what nobody has sorted, in the place of a section?
pub(crate) fn is_no_section(name: &str) -> bool {
    NO_SECTION_LINES.have(name)
}

/// Does a short line open a letter or a note (`Dear readers,`), or begin as one (`Editor's note: …`)? A number may
/// stand behind the word for a part (`Chapter 1`, `Chapter IV: …`), a stroke or a full stop behind that of a question.
pub(crate) fn opens_text(line: &str) -> bool {
    let label = line.split([':', '：']).next().unwrap_or_default();
    let is_number = |word: &str| word.chars().all(|c| c.is_numeric() || matches!(c, 'I' | 'V' | 'X' | '.'));
    let counted = label.trim().rsplit_once(' ').filter(|(_, last)| is_number(last)).map(|(part, _)| part);
    let asked = line.split(['/', '.']).next().filter(|label| label.chars().count() == 1);
    let lines = [Some(line), Some(label), counted, asked];
    lines.iter().flatten().any(|line| TEXT_OPENING_LINES.have(line))
}

/// Does a short line count minutes of reading, readers or comments (`3 min read`, `1.2K views · 12 comments`)?
pub(crate) fn is_count(line: &str) -> bool {
    if line.len() > MAX_LINE_BYTES || !has_number(line) {
        return false;
    }
    let is_between = |c: char| c.is_numeric() || c == '.';
    // The K of 1.2K stands for a thousand.
    let words = line.split(is_between).map(|phrase| phrase.strip_prefix("K ").unwrap_or(phrase));
    let phrases: Vec<&str> = words.filter(|phrase| phrase.contains(is_alphabetic)).collect();
    let counts = |phrase: &str| COUNT_LINES.have(phrase);
    phrases.iter().any(|phrase| counts(phrase)) && phrases.iter().all(|phrase| counts(phrase) || is_button(phrase))
}

/// Does a short line end an article (`About the author`)?
pub(crate) fn ends_article(line: &str) -> bool {
    END_LINES.have(line)
}

/// Is a line the mark that a text ends with: `###`, `-30-`, `(END)`, «انتهى»?
pub(crate) fn marks_end(line: &str) -> bool {
    const MAX_BYTES: usize = 24;
    const WORDS: &str = "30 end ends ende fin fine fim انتهي конец 끝 完 終 终";
    const MARKS: &str = "-–—_=*#/\\|.…()[]<>•■□◆●⁂（）";
    if line.len() > MAX_BYTES {
        return false;
    }
    let word = trim_marks(line, MARKS);
    let is_between = line.starts_with(|c| has_mark(MARKS, c)) && line.ends_with(|c| has_mark(MARKS, c));
    // A word of a sentence's letters may be all that somebody says.
    let is_bare = || is_shouted(word) || !word.chars().any(|c| c.is_lowercase() || c.is_numeric());
    // =) is a smile.
    let is_mark = || word.is_empty() && !line.contains(['(', ')', '[', ']', '（', '）']);
    is_mark() || (is_between || is_bare()) && is_word_of(WORDS, &normalize(word))
}

/// Does a short line stand over a list of what an article was made from (`Sources`)?
pub(crate) fn heads_sources(line: &str) -> bool {
    SOURCE_LINES.have(line)
}

/// The last step of a line that shows the way to a page, from the front page on: `Home > News > Harbor`.
pub(crate) fn last_step(line: &str) -> Option<&str> {
    const MARKS: &[char] = &['>', '›', '»', '→', '‹', '«', '←', '/', '|', '<'];
    const MAX_WORDS: usize = 5;
    if line.len() > 2 * MAX_LINE_BYTES || !line.contains(MARKS) {
        return None;
    }
    let mut steps = line.split(MARKS).map(str::trim);
    let is_front = is_no_section(steps.next()?);
    let is_step = |step: &str| (1..=MAX_WORDS).contains(&word_count(step)) && step.contains(is_alphabetic);
    // Each mark stands apart from the words in front.
    let mut pieces = line.split(MARKS).rev().skip(1);
    let are_apart = pieces.all(|piece| piece.ends_with(' '));
    let last = line.rsplit(MARKS).next()?.trim();
    (is_front && are_apart && steps.all(is_step)).then_some(last)
}

/// Does a short line say what a check of facts came to (`False`, `Rating: Mostly false`, «الحكم: مضلل»)?
pub(crate) fn is_verdict(line: &str) -> bool {
    VERDICT_LINES.have(line.rsplit([':', '：']).next().unwrap_or_default())
}

/// Does a sentence of a line in normal form begin as a page's requests do (`Subscribe to`, `تابعنا`)? Where verbs stand
/// last, the words may be anywhere in it.
pub(crate) fn invites(normal: &str) -> bool {
    static ANYWHERE: OnceLock<LiteralSet> = OnceLock::new();
    let starts = normal.split(['.', '!', '?', '؟', '。', '！', '？', '।', '|', ':']);
    let mut starts = starts.map(|sentence| sentence.trim_start_matches(|c: char| !is_alphanumeric(c)));
    let anywhere = || {
        let pieces = INVITES.split('|').filter_map(|piece| piece.strip_prefix('…'));
        ANYWHERE.get_or_init(|| LiteralSet::of(pieces.map(normalize))).is_in(normal)
    };
    starts.any(|sentence| PageWords::Invites.begin(sentence)) || anywhere()
}

/// Is a line the word that stands where an advertisement does (`Advertisement`, `إعلان`)?
pub(crate) fn is_advertisement(line: &str) -> bool {
    static OPENINGS: OnceLock<Openings> = OnceLock::new();
    let is_it = || ADVERTISEMENT.contains(&normalize(line).trim_matches(|c: char| !is_alphanumeric(c)));
    OPENINGS.get_or_init(|| openings(ADVERTISEMENT.iter().copied())).may_have(line) && is_it()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_speak_of_themselves_in_many_languages() {
        for (line, kind, expected) in [
            ("© 2026 The Harbor Post. All rights reserved.", PageWords::Legal, true),
            ("جميع الحقوق محفوظة لصحيفة الميناء", PageWords::Legal, true),
            ("34 Comments", PageWords::Comments, true),
            ("أضف تعليقًا", PageWords::Comments, true),
            ("Leave a reply", PageWords::Leave, true),
            ("Suscríbete a nuestro boletín", PageWords::Asks, true),
            ("اشترك في النشرة البريدية", PageWords::Asks, true),
            ("Share it on WhatsApp", PageWords::Networks, true),
            ("资料如下。", PageWords::Announcements, true),
            ("The harbor at dawn (AP Photo/Mina Sol)", PageWords::Credits, true),
            ("The harbor road is open again.", PageWords::Legal, false),
            ("The harbor road is open again.", PageWords::Asks, false),
        ] {
            assert_eq!(kind.are_in(&normalize(line)), expected, "{line}");
        }
    }

    #[test]
    fn lines_that_count_say_nothing_else() {
        for (line, expected) in [
            ("2min", true),
            ("3 min read", true),
            ("Lesezeit: 3 Minuten", true),
            ("3 Min. Lesezeit", true),
            ("مدة القراءة: 3 دقائق", true),
            ("٣ دقائق قراءة", true),
            ("この記事は3分で読めます", true),
            ("1.2K views · 12 comments", true),
            ("Listen to this article 3 min", true),
            ("Minutes", false),
            ("3 hours", false),
            ("It took her 2 min", false),
            ("2024", false),
        ] {
            assert_eq!(is_count(line), expected, "{line}");
        }
    }

    #[test]
    fn requests_begin_a_sentence() {
        for (line, expected) in [
            ("Never miss a story! Sign up for our newsletter.", true),
            ("» تابعونا على تلغرام", true),
            ("Bizi Google Haberler'de takip edin.", true),
            ("She had to sign up for the course.", false),
            ("تابع الوزير قائلا إن الطريق مفتوح", false),
            ("", false),
        ] {
            assert_eq!(invites(&normalize(line)), expected, "{line}");
        }
    }

    #[test]
    fn buttons_and_ends_are_whole_lines() {
        for (line, button, end) in [
            ("Log in", true, false),
            ("» الرئيسية", true, false),
            ("Log in to read what the mayor said", false, false),
            ("About the author", false, true),
            ("عن الكاتب:", false, true),
        ] {
            assert_eq!((is_button(line), ends_article(line)), (button, end), "{line}");
        }
    }
}
