//! Language and direction: the markup's word counts where the letters bear it out; else the letters tell them.

use std::borrow::Cow;

use crate::language::detection::{guess_language, is_ruled_out};
use crate::language::direction::Direction;
use crate::language::{Script, script_of_language};

use super::PageFacts;
use super::metadata::{FieldSource, Metadata};
use crate::html::Attribute;
use crate::small::chars::is_alphabetic;
use crate::small::scan::count_ascii_letters;
use crate::small::search::replace_literal;
use crate::small::text::beyond_ascii;
use crate::tree::{Document, NodeId};

const SCRIPTS: usize = Script::Other as usize + 1;

/// How much of a text is looked at, in letters.
const MAX_LETTERS: usize = 6000;

/// The language of a text, as its words tell.
pub(crate) fn language_of(text: &str) -> Option<String> {
    language(&[], Scripts::of(text).most(), text).map(|(lang, _)| lang)
}

/// The language that is claimed for a text, where the text bears it out; else the one that its words tell.
pub(super) fn believed_language(claim: Option<&str>, text: &str) -> Option<String> {
    let claims: Vec<_> = claim.and_then(tag).map(|lang| (lang, FieldSource::Option)).into_iter().collect();
    language(&claims, Scripts::of(text).told(&claims, None), text).map(|(lang, _)| lang)
}

/// The language and the direction of an article.
pub(super) struct DetectedLanguage {
    /// BCP 47, and where it was found.
    pub(super) lang: Option<(String, FieldSource)>,
    pub(super) dir: Direction,
}

impl DetectedLanguage {
    /// Takes the caller's word, else what is claimed, as far as a sample of the body's text bears it out: by what the
    /// caller knows, by the markup around the body, by the metadata; else the sample tells.
    pub(super) fn of(
        document: &Document,
        body: NodeId,
        facts: &PageFacts,
        metadata: &Metadata,
        known: Option<&str>,
        sample: &str,
    ) -> Self {
        let around = document.inclusive_ancestors(body).filter_map(|id| document.attribute(id, Attribute::Lang));
        let langs = around.chain(facts.lang.as_deref()).map(|lang| (lang, FieldSource::Markup));
        let told = metadata.langs.iter().map(|(lang, source)| (lang.as_str(), *source));
        let is_known = |&(_, source): &(&str, FieldSource)| source == FieldSource::Option;
        let claims = told.clone().filter(is_known).chain(langs).chain(told.filter(|claim| !is_known(claim)));
        let claims = claims.filter_map(|(lang, source)| Some((tag(lang)?, source)));
        let known = known.map(|lang| (lang.to_owned(), FieldSource::Option));
        let claims: Vec<(String, FieldSource)> = known.clone().into_iter().chain(claims).collect();
        let dir = claimed_direction(document, body).or(facts.dir);
        let script = Scripts::of(sample).told(&claims, dir);
        Self { lang: known.or_else(|| language(&claims, script, sample)), dir: direction(dir, script, sample) }
    }

    /// Its tag; empty where it is not known.
    pub(super) fn tag(&self) -> &str {
        self.lang.as_ref().map(|(lang, _)| lang.as_str()).unwrap_or_default()
    }
}

/// The language of a text in that script: the first of what is claimed that its letters and words bear out, else a
/// guess.
#[inline(never)]
fn language(claims: &[(String, FieldSource)], script: Option<Script>, text: &str) -> Option<(String, FieldSource)> {
    // Where Latin letters are not the text's own, its words are the others.
    let own = match script {
        None | Some(Script::Latin) => Cow::Borrowed(text),
        Some(_) => Cow::Owned(text.chars().filter(|c| !c.is_ascii_alphabetic()).collect::<String>()),
    };
    let guess = guess_language(&own);
    let is_believed =
        |lang: &str| script.is_none_or(|script| bears_out(script, lang)) && !is_ruled_out(lang, guess, &own);
    let believed = claims.iter().find(|(lang, _)| is_believed(lang));
    believed.cloned().or_else(|| Some((guess?.to_owned(), FieldSource::Text)))
}

/// The direction of a text in that script. Markup decides where there are no letters: what says left to right of Arabic
/// is a template's default.
fn direction(claimed: Option<Direction>, script: Option<Script>, text: &str) -> Direction {
    match script {
        Some(Script::Arabic | Script::Hebrew) => Direction::Rtl,
        Some(_) => Direction::of(text),
        None => claimed.unwrap_or(Direction::Ltr),
    }
}

fn claimed_direction(document: &Document, body: NodeId) -> Option<Direction> {
    let around = document.inclusive_ancestors(body);
    let mut dirs = around.filter_map(|id| document.attribute(id, Attribute::Dir));
    dirs.find(|dir| !dir.eq_ignore_ascii_case("auto")).and_then(Direction::of_attribute)
}

/// `ar_EG`, `AR-eg` → `ar-EG`; `None` for what is no tag.
fn tag(raw: &str) -> Option<String> {
    let tag = replace_literal(raw.trim(), "_", "-");
    let (primary, rest) = tag.split_once('-').map_or((&*tag, ""), |(primary, rest)| (primary, rest));
    let is_primary = (2..=3).contains(&primary.len()) && primary.bytes().all(|byte| byte.is_ascii_alphabetic());
    if !is_primary || !super::is_language_tag(&tag) {
        return None;
    }
    let mut out = primary.to_ascii_lowercase();
    for part in rest.split('-').filter(|part| !part.is_empty()) {
        out.push('-');
        out.push_str(&if part.len() == 2 { part.to_ascii_uppercase() } else { part.to_owned() });
    }
    Some(out)
}

fn primary(lang: &str) -> &str {
    lang.split('-').next().unwrap_or(lang)
}

fn bears_out(script: Script, lang: &str) -> bool {
    let Some(wanted) = script_of_language(primary(lang)) else { return true };
    match wanted {
        // Japanese has Chinese characters too; a short text may have nothing else.
        Script::Kana => matches!(script, Script::Kana | Script::Han),
        wanted => wanted == script,
    }
}

/// The part of a text that is looked at.
fn first_letters(text: &str) -> &str {
    let letters = || text.char_indices().filter(|&(_, c)| is_alphabetic(c));
    let cut = (text.len() > MAX_LETTERS).then(|| letters().nth(MAX_LETTERS)).flatten();
    cut.and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

/// How many letters of a text are of each script.
struct Scripts([usize; SCRIPTS]);

impl Scripts {
    fn of(text: &str) -> Self {
        let text = first_letters(text);
        let mut counts = [0; SCRIPTS];
        counts[Script::Latin as usize] = count_ascii_letters(text.as_bytes());
        for c in beyond_ascii(text).filter(|&c| is_alphabetic(c)) {
            counts[script_of_letter(c) as usize] += 1;
        }
        Self(counts)
    }

    fn count(&self, script: Script) -> usize {
        self.0[script as usize]
    }

    /// The script of most letters. Some kana among Chinese characters are Japanese.
    fn most(&self) -> Option<Script> {
        if self.count(Script::Kana) * 10 > self.count(Script::Han)
            && self.count(Script::Kana) > self.count(Script::Latin)
        {
            return Some(Script::Kana);
        }
        ALL_SCRIPTS.into_iter().filter(|&script| self.count(script) > 0).max_by_key(|&script| self.count(script))
    }

    /// The script of most letters; but names and quotations in Latin letters may be more than the text around them, so
    /// that the markup's script is believed where a tenth of the letters are of it.
    fn told(&self, claims: &[(String, FieldSource)], dir: Option<Direction>) -> Option<Script> {
        let most = self.most()?;
        if most != Script::Latin {
            return Some(most);
        }
        // A letter of these stands for several of an alphabet.
        let weight = |script| if matches!(script, Script::Han | Script::Kana | Script::Hangul) { 3 } else { 1 };
        let is_enough = |script: &Script| self.count(*script) * weight(*script) * 10 >= self.0.iter().sum();
        let of_dir = [Script::Arabic, Script::Hebrew].into_iter().filter(|_| dir == Some(Direction::Rtl));
        // A language in two scripts is borne out by either.
        let of_lang = claims.iter().map(|(lang, _)| script_of_language(primary(lang)).unwrap_or(most));
        of_dir.chain(of_lang).find(is_enough).or(Some(most))
    }
}

const ALL_SCRIPTS: [Script; SCRIPTS] = [
    Script::Latin,
    Script::Arabic,
    Script::Hebrew,
    Script::Cyrillic,
    Script::Greek,
    Script::Indic,
    Script::Thai,
    Script::Han,
    Script::Kana,
    Script::Hangul,
    Script::Other,
];

fn script_of_letter(c: char) -> Script {
    match c {
        '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Script::Latin,
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Script::Greek,
        '\u{400}'..='\u{52f}' => Script::Cyrillic,
        '\u{590}'..='\u{5ff}' => Script::Hebrew,
        '\u{600}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}' | '\u{fb50}'..='\u{fefc}' => Script::Arabic,
        '\u{900}'..='\u{dff}' => Script::Indic,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' => Script::Thai,
        '\u{3040}'..='\u{30ff}' => Script::Kana,
        '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' => Script::Han,
        '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7af}' => Script::Hangul,
        _ => Script::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_believed_where_the_letters_bear_it_out() {
        for (name, claim, text, expected) in [
            ("true", "ar-EG", "افتتحت البلدية مكتبة جديدة", Some("ar-EG")),
            ("a template's default", "en", "افتتحت البلدية مكتبة جديدة", Some("ar")),
            ("two scripts", "sr", "Библиотека је отворена", Some("sr")),
            ("Japanese in few kana", "ja", "東京の図書館", Some("ja")),
            ("no letters", "fr", "2021", Some("fr")),
        ] {
            let claims = [(claim.to_owned(), FieldSource::Markup)];
            let script = Scripts::of(text).told(&claims, None);
            assert_eq!(language(&claims, script, text).map(|(lang, _)| lang).as_deref(), expected, "{name}");
        }
    }

    #[test]
    fn direction_is_that_of_the_letters_where_markup_errs() {
        for (name, dir, lang, text, expected) in [
            ("a template's default", Some(Direction::Ltr), "ar", "افتتحت البلدية", Direction::Rtl),
            ("right", Some(Direction::Rtl), "ar", "افتتحت البلدية", Direction::Rtl),
            ("English on an Arabic site", Some(Direction::Rtl), "ar", "The library opened", Direction::Ltr),
            ("none", None, "he", "הספרייה נפתחה", Direction::Rtl),
        ] {
            let claims = [(lang.to_owned(), FieldSource::Markup)];
            let script = Scripts::of(text).told(&claims, dir);
            assert_eq!(direction(dir, script, text), expected, "{name}");
        }
    }

    #[test]
    fn tags_are_written_one_way() {
        for (raw, expected) in [("ar_EG", Some("ar-EG")), ("EN-us", Some("en-US")), ("English", None), ("", None)] {
            assert_eq!(tag(raw).as_deref(), expected, "{raw}");
        }
    }
}
