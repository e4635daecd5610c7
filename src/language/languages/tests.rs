//! What every language's file keeps, and the examples that it gives. Whoever adds a language is told here what it
//! lacks.

use super::super::dates::{Setting, find};
use super::super::labels::{Found, Label};
use super::super::packing::unpack;
use super::super::{Vocabulary, fold, normalize};
use super::*;

/// Fails with all problems at once. Each names the file that has it.
fn fail_with(problems: Vec<(&str, String)>) {
    let lines: Vec<_> =
        problems.iter().map(|(tag, problem)| format!("src/language/languages/{tag}.rs: {problem}")).collect();
    assert!(lines.is_empty(), "\n{}", lines.join("\n"));
}

/// The problems that a check finds in the languages, one by one.
fn check(find: impl Fn(&'static Language) -> Vec<String>) {
    let problems = |language: &'static Language| find(language).into_iter().map(|problem| (language.tag, problem));
    fail_with(ALL.iter().flat_map(problems).collect());
}

/// The texts of a language that are lists, by the name of their field, their separator and the form that they are kept
/// in.
fn lists(language: &'static Language) -> Vec<(&'static str, &'static str, char, Form)> {
    let mut lists = vec![
        ("function_words", language.function_words, ' ', Form::Normal),
        ("date_fillers", language.date_fillers, ' ', Form::Free),
        ("before_noon", language.before_noon, ' ', Form::Free),
        ("after_noon", language.after_noon, ' ', Form::Free),
        ("months", language.months, '|', Form::Free),
        ("weekdays", language.weekdays, ' ', Form::Free),
        ("numerals", language.numerals, ' ', Form::Free),
        ("units", language.units, '|', Form::Free),
        ("days_ago", language.days_ago, '|', Form::Free),
        ("ago", language.ago, ' ', Form::Free),
        ("published", language.published, ' ', Form::Free),
        ("updated", language.updated, ' ', Form::Free),
        ("read_also", language.read_also, '|', Form::Free),
        ("keywords", language.keywords, '|', Form::Free),
        ("related", language.related, '|', Form::Free),
        ("bylines", language.bylines, '|', Form::Free),
        ("and", language.and, '|', Form::Free),
        ("reporters", language.reporters, '|', Form::Free),
        ("captions", language.captions, '|', Form::Folded),
        ("credits", language.credits, '|', Form::Free),
        ("advertisement", language.advertisement, '|', Form::Normal),
        ("legal", language.legal, '|', Form::Free),
        ("comments", language.comments, '|', Form::Free),
        ("comment_forms", language.comment_forms, '|', Form::Free),
        ("requests", language.requests, '|', Form::Free),
        ("buttons", language.buttons, '|', Form::Free),
        ("counts", language.counts, '|', Form::Free),
        ("article_ends", language.article_ends, '|', Form::Free),
        ("sources", language.sources, '|', Form::Free),
        ("announcements", language.announcements, '|', Form::Free),
        ("page_words", language.page_words, ' ', Form::Folded),
    ];
    lists.extend(language.lexicon.iter().map(|lexicon| ("linkers", lexicon.linkers, ' ', Form::Folded)));
    lists
}

#[derive(PartialEq, Eq)]
enum Form {
    Free,
    Normal,
    Folded,
}

#[test]
fn every_file_has_its_own_tag() {
    check(|language| {
        let tag = language.tag;
        let is_tag = (2..=3).contains(&tag.len()) && tag.bytes().all(|byte| byte.is_ascii_lowercase());
        let of_tag = ALL.iter().filter(|other| other.tag == tag).count();
        let file = format!("{}/src/language/languages/{tag}.rs", env!("CARGO_MANIFEST_DIR"));
        [
            (!is_tag, "`tag` is the primary subtag of a BCP 47 tag, two or three small letters"),
            (of_tag > 1, "another file has this `tag`"),
            (!std::path::Path::new(&file).exists(), "the file is not named by its `tag`"),
        ]
        .into_iter()
        .filter(|(is_wrong, _)| *is_wrong)
        .map(|(_, what)| what.to_owned())
        .collect()
    });
}

/// A language that has one label has all three; and one whose bylines or dates are read needs what extraction needs.
#[test]
fn no_language_is_half_spoken() {
    check(|language| {
        let labels = [language.read_also, language.keywords, language.related];
        let of_readers = [language.bylines, language.months, language.ago, language.units];
        let has_dates = of_readers.iter().any(|list| !list.is_empty());
        let has_labels = labels.iter().all(|list| !list.is_empty());
        let months = language.months.split('|').count();
        let weekdays = language.weekdays.split_whitespace().count();
        // They number their months, which dates/mod.rs reads.
        let is_numbered = matches!(language.tag, "vi" | "zh" | "ja" | "ko");
        let is_told = !language.function_words.is_empty() || !matches!(language.letters, Letters::Shared);
        let is_script_told = !matches!(language.script, Some(Script::Latin | Script::Arabic | Script::Cyrillic));
        [
            (labels.iter().any(|list| !list.is_empty()) && !has_labels, "it has one of three labels"),
            (has_dates && !has_labels, "`read_also` is empty"),
            (has_dates && months != 12 && !is_numbered, "`months` needs twelve names"),
            (weekdays % 7 != 0, "`weekdays` needs seven names"),
            (has_dates && language.examples.dates.len() < 3, "`examples.dates` needs three lines at least"),
            (
                !is_told && !is_script_told && !UNTOLD.contains(&language.tag),
                "nothing tells the language: `function_words` for Latin letters, `letters` for others",
            ),
        ]
        .into_iter()
        .filter(|(is_wrong, _)| *is_wrong)
        .map(|(_, what)| what.to_owned())
        .collect()
    });
}

/// Languages that a page must name: their words are told from no neighbor's yet. Arabic is what is left of its script.
const UNTOLD: &[&str] = &["ar", "sk", "is", "sw"];

#[test]
fn lists_are_written_as_they_are_read() {
    check(|language| {
        let mut problems = Vec::new();
        for (name, list, separator, form) in lists(language).into_iter().filter(|(_, list, ..)| !list.is_empty()) {
            for piece in list.split(separator) {
                if piece.trim().is_empty() {
                    problems.push(format!("`{name}` has an empty piece in \"{list}\""));
                }
                if form == Form::Folded && fold(piece) != piece {
                    problems.push(format!("`{name}`: write \"{}\" for \"{piece}\"", fold(piece)));
                }
                if form == Form::Normal && normalize(piece) != piece {
                    problems.push(format!("`{name}`: write \"{}\" for \"{piece}\"", normalize(piece)));
                }
            }
        }
        problems
    });
}

#[test]
fn headings_are_labels_themselves() {
    check(|language| {
        let mut problems = Vec::new();
        for label in [Label::ReadAlso, Label::Keywords, Label::Related] {
            let heading = label.heading(language.tag);
            let found = Found::of(heading);
            if found.map(|found| found.label) != Some(label) {
                problems.push(format!("the heading \"{heading}\" is not read as {label:?}, but as {found:?}"));
            }
            if label == Label::Related && found.is_some_and(|found| found.is_general) {
                problems.push(format!("the heading \"{heading}\" may stand over any articles (`~`, `!`)"));
            }
        }
        problems
    });
}

#[test]
fn labels_mean_one_thing_in_all_languages() {
    let mut problems = Vec::new();
    for language in ALL.iter().filter(|language| language.is_spoken()) {
        let lists = [language.read_also, language.keywords, language.related];
        for (list, label) in lists.into_iter().zip([Label::ReadAlso, Label::Keywords, Label::Related]) {
            for form in list.split('|').map(|form| form.trim_start_matches(['?', '~', '!'])) {
                let found = Found::of(form).map(|found| found.label);
                if found != Some(label) {
                    problems.push((language.tag, format!("\"{form}\" is {label:?} here and {found:?} elsewhere")));
                }
            }
        }
    }
    fail_with(problems);
}

#[test]
fn stop_words_are_folded_and_sorted() {
    check(|language| {
        let Some(lexicon) = language.lexicon else { return Vec::new() };
        let mut words: Vec<String> = Vec::new();
        unpack(lexicon.stop_words, |word| words.push(word.to_owned()));
        let mut problems = Vec::new();
        for pair in words.windows(2).filter(|pair| pair[0] >= pair[1]) {
            problems.push(format!("`stop_words`: \"{}\" stands in front of \"{}\"", pair[0], pair[1]));
        }
        for word in words.iter().filter(|word| fold(word) != **word) {
            problems.push(format!("`stop_words`: write \"{}\" for \"{word}\"", fold(word)));
        }
        let linkers = lexicon.linkers.split(' ').filter(|linker| !linker.is_empty());
        for linker in linkers.filter(|linker| !words.iter().any(|word| word == linker)) {
            problems.push(format!("`linkers`: \"{linker}\" is none of the stop words"));
        }
        for part in lexicon.endings.split([' ', '=', '^', '~']).filter(|part| fold(part) != **part) {
            problems.push(format!("`endings`: write \"{}\" for \"{part}\"", fold(part)));
        }
        problems
    });
}

#[test]
fn examples_of_dates_are_read() {
    // 2021-03-13T10:30:00Z
    let now = Some(1_615_631_400);
    check(|language| {
        let examples = &language.examples;
        let absolute = examples.dates.iter().map(|example| (example, None));
        let relative = examples.relative_dates.iter().map(|example| (example, now));
        absolute
            .chain(relative)
            .filter_map(|((line, expected), now)| {
                let found = find(line, Setting { lang: language.tag, now, ..Setting::default() })
                    .map(|date| date.iso)
                    .unwrap_or_default();
                (found != *expected).then(|| format!("the date \"{line}\" is read as \"{found}\", not \"{expected}\""))
            })
            .collect()
    });
}

#[test]
fn examples_of_stems_hold() {
    check(|language| {
        let vocabulary = Vocabulary::of(language.tag);
        let stems = |words: &str| words.split(' ').map(|word| vocabulary.stem(&fold(word))).collect::<Vec<_>>();
        let mut problems = Vec::new();
        if language.lexicon.is_none() {
            return problems;
        }
        for words in language.examples.same_stems {
            let stems = stems(words);
            if stems.iter().any(|stem| *stem != stems[0]) {
                problems.push(format!("`same_stems`: \"{words}\" have the stems {stems:?}"));
            }
        }
        for words in language.examples.different_stems {
            let mut stems = stems(words);
            let count = stems.len();
            stems.sort();
            stems.dedup();
            if stems.len() != count {
                problems.push(format!("`different_stems`: \"{words}\" have the stems {stems:?}"));
            }
        }
        problems
    });
}
