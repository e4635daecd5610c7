//! Keywords of texts that were written for these tests.

use super::*;
use crate::article::Image;

const ARABIC: &str = "\
    افتتحت وزيرة الثقافة مكتبة دار السلام في مدينة صفاقس يوم الأحد. وقالت الوزيرة إن مكتبة دار السلام \
    تضم خمسين ألف كتاب. وأضافت أن المكتبات العامة تحتاج إلى دعم، وأن دعم المكتبات العامة من أولويات \
    الوزارة. وحضر الافتتاح الشاعر منصف الوهايبي، وقال إن مدينة صفاقس تستحق مكتبة كهذه. وبالمكتبات العامة \
    يبدأ الإصلاح، كما أكد الشاعر منصف الوهايبي.";

const ENGLISH: &str = "\
    The harbour of Port Elgin was closed on Monday after a ferry ran aground. Captain Maria Delgado \
    said the ferry had lost power. Coastal engineers inspected the harbour on Tuesday, and Delgado \
    praised the coastal engineers. Maria Delgado has worked in Port Elgin for nine years. The ferry \
    company announced that the harbour of Port Elgin will open again.";

const FRENCH: &str = "\
    La bibliothèque de Côte d'Ivoire a ouvert ses portes lundi 4 mars. Selon le ministre, la \
    bibliothèque accueille des lecteurs de toute la Côte d'Ivoire. Les lecteurs ont salué l'ouverture, a \
    déclaré le ministre.";

fn extract(
    text: &str,
    title: &str,
    language: &str,
    limit: usize,
    frequencies: Option<DocumentFrequencies<'_>>,
) -> Vec<ExtractedKeyword> {
    super::extract(text, title, &Vocabulary::of(language), limit, f32::NEG_INFINITY, frequencies)
}

fn keywords(text: &str, language: &str) -> Vec<String> {
    extract(text, "", language, 10, None).into_iter().map(|keyword| keyword.text).collect()
}

#[test]
fn names_and_terms_come_out_whole() {
    for (name, text, language, expected) in [
        ("an Arabic term", ARABIC, "ar", "المكتبات العامة"),
        ("an Arabic name", ARABIC, "ar", "دار السلام"),
        ("an Arabic person", ARABIC, "ar", "منصف الوهايبي"),
        ("a place", ENGLISH, "en", "Port Elgin"),
        ("a person, though the family name is more frequent", ENGLISH, "en", "Maria Delgado"),
        ("a term of two words", ENGLISH, "en", "coastal engineers"),
        ("a name with a linker", FRENCH, "fr", "Côte d'Ivoire"),
        ("a word with its accents", FRENCH, "fr", "bibliothèque"),
    ] {
        let found = keywords(text, language);
        let is_found = found.iter().any(|keyword| keyword.contains(expected));
        assert!(is_found, "{name}: {found:?}");
    }
}

#[test]
fn what_is_no_keyword() {
    for (name, text, language, unwanted) in [
        ("Arabic reporting verbs", ARABIC, "ar", "قالت"),
        ("Arabic weekdays", ARABIC, "ar", "الأحد"),
        ("an Arabic conjunction", ARABIC, "ar", "وبالمكتبات"),
        ("reporting verbs", ENGLISH, "en", "announced"),
        ("weekdays", ENGLISH, "en", "Monday"),
        ("half a name", ENGLISH, "en", "Elgin"),
        ("French reporting verbs", FRENCH, "fr", "déclaré"),
        ("months", FRENCH, "fr", "mars"),
    ] {
        let found = keywords(text, language);
        assert!(!found.iter().any(|keyword| keyword == unwanted), "{name}: {found:?}");
    }
}

#[test]
fn the_surface_is_what_readers_know() {
    for (name, text, language, expected) in [
        ("the commonest form", "Cats purr. A cat sleeps. Cats eat. Cats run.", "en", "Cats"),
        ("no conjunction", "شارك الفنانون والموسيقيون. وصفق الجمهور للفنانين. والموسيقيون غنوا.", "ar", "الموسيقيون"),
        ("no preposition before the article", "اهتم الناس بالسينما. بالسينما يحيا الفن.", "ar", "السينما"),
        ("the article after ل", "منحت الجائزة للمهرجان. للمهرجان جمهور.", "ar", "المهرجان"),
    ] {
        let found = keywords(text, language);
        assert!(found.iter().any(|keyword| keyword == expected), "{name}: {found:?}");
    }
}

#[test]
fn texts_without_spaces_give_repeated_words() {
    let found = keywords("北京大学今天开放图书馆。北京大学的图书馆有很多书。学生喜欢北京大学图书馆。", "zh");
    assert!(found.iter().any(|keyword| keyword.contains("北京大学")), "{found:?}");
    assert!(found.iter().any(|keyword| keyword.contains("图书馆")), "{found:?}");
}

#[test]
fn every_keyword_stands_in_its_text_and_once_in_the_list() {
    for (text, language) in
        [(ARABIC, "ar"), (ENGLISH, "en"), (FRENCH, "fr"), (ENGLISH, ""), (ARABIC, "xx"), ("", "ar"), ("…!", "")]
    {
        let found = extract(text, "", language, 8, None);
        assert!(found.len() <= 8);
        for (index, keyword) in found.iter().enumerate() {
            assert!(keyword.count >= 1 && keyword.score > 0.0 && keyword.score < 1.0, "{keyword:?}");
            assert!(found[..index].iter().all(|other| other.text != keyword.text), "{found:?}");
        }
        assert!(found.is_sorted_by(|one, next| one.score >= next.score), "{found:?}");
    }
}

#[test]
fn what_is_left_out_early_would_not_rank() {
    let long = [FRENCH, "Le parc reste fermé."].join(" ").repeat(3);
    for (text, language) in
        [(ARABIC, "ar"), (FRENCH, "fr"), (&long, "fr"), (ENGLISH, "xx"), ("北京大学今天开放图书馆。", "zh")]
    {
        for title in ["", "Le ministre et la Côte d'Ivoire", "الشاعر في مدينة صفاقس", "Port Elgin"] {
            let of = |least| super::extract(text, title, &Vocabulary::of(language), 30, least, None);
            let mut all = of(f32::MIN);
            all.retain(|keyword| keyword.score >= MIN_SCORE);
            let mut ranked = of(MIN_SUM);
            ranked.retain(|keyword| keyword.score >= MIN_SCORE);
            assert_eq!(ranked, all, "{title}: {text}");
        }
    }
}

#[test]
fn words_of_the_title_count_for_more() {
    let score = |title| {
        let found = extract(ENGLISH, title, "en", 30, None);
        found.iter().find(|keyword| keyword.text == "ferry").map_or(0.0, |keyword| keyword.score)
    };
    assert!(score("A ferry in trouble") > score(""));
}

#[test]
fn what_every_document_has_is_no_keyword() {
    let common =
        DocumentFrequencies::read("maqal-frequencies 1 1000\nferri 2\nferry 2\nharbour 990\n").expect("a table");
    let score = |frequencies: Option<DocumentFrequencies<'_>>, text: &str| {
        let found = extract(ENGLISH, "", "en", 50, frequencies);
        found.iter().find(|keyword| keyword.text == text).map_or(0.0, |keyword| keyword.score)
    };
    assert!(
        score(Some(common), "ferry") - score(None, "ferry") > score(Some(common), "harbour") - score(None, "harbour")
    );
}

#[test]
fn lines_of_pictures_and_lines_that_stand_again_are_no_part_of_the_story() {
    let picture = Image { caption: Some("A boat at dawn".into()), credit: Some("Mina Sol".into()), ..Image::default() };
    let text = "The boat sails.\n\nA boat at dawn\nMina Sol\nRead on\nThe mill turns.\nRead on";
    let article = Article { text: text.into(), images: vec![picture], ..Article::default() };
    assert_eq!(story(&article), "The boat sails.\n\nThe mill turns.");
}

/// If each line were compared with all others, this would take minutes.
#[test]
fn a_text_may_have_any_number_of_lines() {
    let lines: Vec<String> = (0..400_000).map(|number| format!("line {number}")).collect();
    let article = Article { text: lines.join("\n"), ..Article::default() };
    assert!(story(&article).len() >= MAX_TEXT_BYTES);
}

#[test]
fn no_phrase_scores_more_than_its_surroundings_allow() {
    for (text, language) in [(ARABIC, "ar"), (ENGLISH, "en"), (FRENCH, "fr"), (ENGLISH, "")] {
        let vocabulary = Vocabulary::of(language);
        let counted = CountedText::new(text, &vocabulary);
        let phrases = Phrases::new(text, &counted, text.len(), &vocabulary);
        let places = phrases.places(|_| true);
        let candidates = phrases.candidates(&places);
        let mut differ = 0;
        for candidate in &candidates {
            let (score, most) = (phrases.score(candidate), phrases.score_at_most(candidate));
            assert!(score <= most, "{}: {score} of {most}", phrases.slice(candidate.first()));
            differ += usize::from(score < most);
        }
        for least in [MIN_SUM, -2.0, -3.0] {
            let horizon = phrases.horizon(least);
            let is_beyond = |candidate: &&CandidatePhrase<'_>| {
                candidate.places.len() == 1 && candidate.first().0 >= horizon && !phrases.is_in_title(candidate)
            };
            let most = candidates.iter().filter(is_beyond).map(|candidate| phrases.score_at_most(candidate));
            assert!(most.fold(f32::MIN, f32::max) < least, "{least}");
        }
        assert!(differ > 0, "{language}");
    }
}
