//! Language and direction: the markup's word counts where the letters bear it out; else the letters tell them.

use crate::language::detection::guess_language;
use crate::language::direction::Direction;
use crate::language::{Script, script_of_language};

use super::PageFacts;
use super::metadata::{FieldSource, Metadata};
use crate::html::Attribute;
use crate::small::search::replace_literal;
use crate::tree::{Document, NodeId};

const SCRIPTS: usize = Script::Other as usize + 1;

/// How much of a text is looked at, in characters.
const MAX_CHARS: usize = 6000;

/// The language of a text, as its words tell.
pub(crate) fn language_of(text: &str) -> Option<String> {
    language(&[], script_of(text), text).map(|(lang, _)| lang)
}

/// The language of an article, and what tells it and its direction.
pub(super) struct DetectedLanguage {
    /// BCP 47, and where it was found.
    pub(super) lang: Option<(String, FieldSource)>,
    claims: Vec<(String, FieldSource)>,
    script: Option<Script>,
    sample: String,
}

impl DetectedLanguage {
    /// Takes the caller's word, else that of the markup around the body or of the metadata, as far as a sample of the
    /// body's text bears it out; else the sample tells.
    pub(super) fn of(
        document: &Document,
        body: NodeId,
        facts: &PageFacts,
        metadata: &Metadata,
        known: Option<&str>,
        sample: String,
    ) -> Self {
        let around = document.inclusive_ancestors(body).filter_map(|id| document.attribute(id, Attribute::Lang));
        let langs = around.chain(facts.lang.as_deref()).map(|lang| (lang, FieldSource::Markup));
        let told = metadata.langs.iter().map(|(lang, source)| (lang.as_str(), *source));
        let claims: Vec<(String, FieldSource)> =
            langs.chain(told).filter_map(|(lang, source)| Some((tag(lang)?, source))).collect();
        let script = script_of(&sample);
        let lang = match known {
            Some(lang) => Some((lang.to_owned(), FieldSource::Option)),
            None => language(&claims, script, &sample),
        };
        Self { lang, claims, script, sample }
    }

    /// Its tag; empty where it is not known.
    pub(super) fn tag(&self) -> &str {
        self.lang.as_ref().map(|(lang, _)| lang.as_str()).unwrap_or_default()
    }

    /// The direction of the article.
    pub(super) fn direction(&self, document: &Document, body: NodeId, facts: &PageFacts) -> Direction {
        direction(claimed_direction(document, body).or(facts.dir), &self.claims, self.script, &self.sample)
    }
}

/// The language of a text in that script: the first of what is claimed that its letters bear out, else a guess.
#[inline(never)]
fn language(claims: &[(String, FieldSource)], script: Option<Script>, text: &str) -> Option<(String, FieldSource)> {
    let believed = claims.iter().find(|(lang, _)| script.is_none_or(|script| bears_out(script, lang)));
    if let Some((lang, source)) = believed {
        return Some((lang.clone(), *source));
    }
    guess_language(text).map(|lang| (lang.to_owned(), FieldSource::Text))
}

/// The direction: that of the markup, unless the letters run the other way and the markup's language is not believed
/// either. Markup that says left to right of Arabic is a template's default.
fn direction(
    claimed: Option<Direction>,
    claims: &[(String, FieldSource)],
    script: Option<Script>,
    text: &str,
) -> Direction {
    let told = Direction::of(text);
    let is_doubted = claims.first().is_some_and(|(lang, _)| script.is_some_and(|script| !bears_out(script, lang)));
    match claimed {
        Some(Direction::Rtl) if !is_doubted => Direction::Rtl,
        _ => told,
    }
}

fn claimed_direction(document: &Document, body: NodeId) -> Option<Direction> {
    let around = document.inclusive_ancestors(body);
    let dir =
        around.filter_map(|id| document.attribute(id, Attribute::Dir)).find(|dir| !dir.eq_ignore_ascii_case("auto"))?;
    match dir {
        dir if dir.eq_ignore_ascii_case("rtl") => Some(Direction::Rtl),
        dir if dir.eq_ignore_ascii_case("ltr") => Some(Direction::Ltr),
        _ => None,
    }
}

/// `ar_EG`, `AR-eg` → `ar-EG`; `None` for what is no tag.
fn tag(raw: &str) -> Option<String> {
    let tag = replace_literal(raw.trim(), "_", "-");
    let (primary, rest) = tag.split_once('-').map_or((tag.as_str(), ""), |(primary, rest)| (primary, rest));
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

fn bears_out(script: Script, lang: &str) -> bool {
    let primary = lang.split('-').next().unwrap_or(lang);
    let Some(wanted) = script_of_language(primary) else { return true };
    match wanted {
        // Japanese has Chinese characters too; a short text may have nothing else.
        Script::Kana => matches!(script, Script::Kana | Script::Han),
        wanted => wanted == script,
    }
}

/// The script of most letters. Some kana among Chinese characters are Japanese.
fn script_of(text: &str) -> Option<Script> {
    let mut counts = [0_usize; SCRIPTS];
    for c in text.chars().filter(|c| c.is_alphabetic()).take(MAX_CHARS) {
        let script = if c.is_ascii() { Script::Latin } else { script_of_letter(c) };
        counts[script as usize] += 1;
    }
    let of = |script: Script| counts[script as usize];
    if of(Script::Kana) * 10 > of(Script::Han) && of(Script::Kana) > of(Script::Latin) {
        return Some(Script::Kana);
    }
    const ALL: [Script; SCRIPTS] = [
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
    ALL.into_iter().filter(|&script| of(script) > 0).max_by_key(|&script| of(script))
}

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
            assert_eq!(language(&claims, script_of(text), text).map(|(lang, _)| lang).as_deref(), expected, "{name}");
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
            assert_eq!(direction(dir, &claims, script_of(text), text), expected, "{name}");
        }
    }

    #[test]
    fn tags_are_written_one_way() {
        for (raw, expected) in [("ar_EG", Some("ar-EG")), ("EN-us", Some("en-US")), ("English", None), ("", None)] {
            assert_eq!(tag(raw).as_deref(), expected, "{raw}");
        }
    }
}
