//! What people really publish, and what other tools were seen to get wrong with it: `tests/reported/` holds a file for
//! each kind of fault, and `tests/reported/README.md` says how a case is written.
//!
//! A value that is not right yet is a line of `known-failures.txt`, and a line of a value that has become right fails
//! the test as well. `MAQAL_BLESS=1 cargo test --test reported` writes that file anew: read the difference.

mod support;

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use maqal::{
    Format, KeywordOptions, Policy, RelatedDocument, RelatedIndex, RelatedOptions, RenderOptions, RenderedArticle,
};
use serde_json::{Value, json};
use support::sound::faults;

/// Noon of 2026-11-27 in Greenwich, for what is printed as relative to now.
const NOW: i64 = 1_795_780_800;

/// What may stand between a case's name and its input.
const SETTINGS: &[&str] = &["in", "call", "lang", "url", "format", "keywords", "meta", "each"];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reported")
}

struct Case {
    /// The file's name and the case's.
    name: String,
    settings: HashMap<String, String>,
    input: String,
    /// What must be true of the result; the rows of a table, where the setting `each` is there.
    expected: Vec<String>,
}

impl Case {
    fn setting(&self, name: &str) -> Option<&str> {
        self.settings.get(name).map(String::as_str)
    }

    /// The forms in which the input is tried, as they are written.
    fn forms(&self) -> Vec<&str> {
        self.setting("in").unwrap_or("bare").split(", ").collect()
    }
}

/// A form such as `page top ar`, apart from the language of the words around it.
fn form_and_lang(written: &str) -> (&str, &str) {
    written.rsplit_once(' ').filter(|(_, lang)| lang.len() == 2).unwrap_or((written, "en"))
}

fn files() -> Vec<(String, String)> {
    let entries = fs::read_dir(folder()).expect("a readable folder");
    let paths = entries.map(|entry| entry.expect("a readable entry").path());
    let mut paths: Vec<PathBuf> = paths.filter(|path| path.extension().is_some_and(|end| end == "cases")).collect();
    paths.sort();
    let name = |path: &Path| path.file_stem().expect("a name").to_string_lossy().into_owned();
    paths.iter().map(|path| (name(path), fs::read_to_string(path).expect("UTF-8"))).collect()
}

fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (file, text) in files() {
        cases.extend(text.split("\n=== ").skip(1).map(|text| case(&file, text)));
    }
    cases
}

fn case(file: &str, text: &str) -> Case {
    let (head, expected) = text.split_once("\n---\n").unwrap_or_else(|| panic!("{file}: no --- in {text}"));
    let (name, mut input) = head.split_once('\n').unwrap_or((head, ""));
    let mut settings = HashMap::new();
    while let Some((key, rest)) = input.split_once(": ").filter(|(key, _)| SETTINGS.contains(key)) {
        let (value, rest) = rest.split_once('\n').unwrap_or((rest, ""));
        settings.insert(key.to_owned(), value.to_owned());
        input = rest;
    }
    let is_said = |line: &&str| !line.trim().is_empty() && !line.starts_with("# ");
    let expected = expected.lines().filter(is_said).map(str::to_owned).collect();
    Case { name: format!("{file}: {name}"), settings, input: input.to_owned(), expected }
}

/// A headline and three paragraphs in each language, to be set around an input.
struct Words {
    dir: &'static str,
    lines: Vec<String>,
}

fn words() -> HashMap<String, Words> {
    let text = fs::read_to_string(folder().join("words.txt")).expect("UTF-8");
    let of = |text: &str| {
        let mut lines = text.lines().filter(|line| !line.is_empty()).map(str::to_owned);
        let lang = lines.next().expect("a language");
        let dir = if ["ar", "fa", "he", "ur"].contains(&lang.as_str()) { "rtl" } else { "ltr" };
        (lang, Words { dir, lines: lines.collect() })
    };
    text.split("=== ").skip(1).map(of).collect()
}

/// The input in one of its forms, with words in the places that are kept for them.
fn source(form: &str, lang: &str, input: &str, meta: &str, words: &HashMap<String, Words>) -> String {
    let Words { dir, lines } = words.get(lang).unwrap_or_else(|| panic!("no words in {lang}"));
    let snippets = match form {
        "bare" => None,
        "page" | "fragment" => Some(("", input)),
        "page top" | "fragment top" => Some((input, "")),
        other => panic!("no such form: {other}"),
    };
    let source = match snippets {
        None => input.to_owned(),
        Some((top, middle)) => {
            let article = format!("<h1>{{title}}</h1>\n{top}<p>{{1}}</p>\n{middle}<p>{{2}}</p>\n<p>{{3}}</p>\n");
            if form.starts_with("fragment") {
                article
            } else {
                format!(
                    "<!doctype html><html lang=\"{lang}\" dir=\"{dir}\"><head><title>{{title}}</title>{meta}</head>\
                     <body><main><article>{article}</article></main></body></html>"
                )
            }
        }
    };
    with_words(&source, lines)
}

const PLACES: [&str; 4] = ["{title}", "{1}", "{2}", "{3}"];

fn with_words(text: &str, words: &[String]) -> String {
    let text = text.replace("{P}", "<p>{1}</p><p>{2}</p>");
    PLACES.iter().zip(words).fold(text, |text, (place, words)| text.replace(place, words))
}

/// The other way round, for people who read what was found.
fn without_words(text: &str, words: &[String]) -> String {
    PLACES.iter().zip(words).rev().fold(text.to_owned(), |text, (place, words)| text.replace(words, place))
}

/// What the crate gives for an input, as JSON.
fn result(case: &Case, source: &str, fill: &dyn Fn(&str) -> String) -> Value {
    match case.setting("call").unwrap_or("render") {
        "render" => rendered(case, source, fill),
        "keywords" => {
            let mut options = KeywordOptions::default();
            if let Some(lang) = case.setting("lang") {
                options = options.with_lang(&fill(lang)).expect("a language tag");
            }
            let keywords = maqal::extract_keywords(source, &options);
            json!({ "keywords": keywords.iter().map(|keyword| keyword.text.as_str()).collect::<Vec<_>>() })
        }
        "related" => related(source),
        other => panic!("{}: no such call: {other}", case.name),
    }
}

fn rendered(case: &Case, source: &str, fill: &dyn Fn(&str) -> String) -> Value {
    let mut options = RenderOptions::default().with_now(NOW);
    let mut policy = Policy::new();
    if let Some(lang) = case.setting("lang") {
        options = options.with_lang(&fill(lang)).expect("a language tag");
    }
    if case.setting("format") == Some("text") {
        options = options.with_format(Format::Text);
    }
    if let Some(limit) = case.setting("keywords") {
        options = options.with_keyword_limit(limit.parse().expect("a number"));
    }
    if let Some(url) = case.setting("url") {
        policy = policy.with_base_url(url).expect("an address");
    }
    let rendered = maqal::render_article(source, &policy, &options).expect("within limits");
    let mut value = json_of(&rendered);
    let (header, body) = rendered.html.split_once("</header>").unwrap_or(("", &rendered.html));
    value["header"] = header.into();
    value["body"] = body.trim_start().into();
    value["faults"] = faults(&rendered.html).into();
    value
}

fn json_of(rendered: &RenderedArticle) -> Value {
    serde_json::from_str(&rendered.to_json()).expect("JSON")
}

/// The related documents of an article: those that share words with it are `met`.
fn related(source: &str) -> Value {
    let asked: Value = serde_json::from_str(source).unwrap_or_else(|error| panic!("{source}: {error}"));
    let document = |value: &Value| {
        let field = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
        let mut document = RelatedDocument::new(field("id"), "", field("title"));
        document.text = field("text");
        document.lang = value["lang"].as_str().map(str::to_owned);
        document
    };
    let mut index = RelatedIndex::default();
    for candidate in asked["documents"].as_array().expect("documents") {
        index.add(document(candidate));
    }
    let found = index.related(&document(&asked["article"]), &RelatedOptions::default().with_limit(100));
    let met = found.iter().filter(|found| !found.why.is_empty() && found.score > 0.0);
    json!({ "met": met.map(|found| found.id.as_str()).collect::<Vec<_>>() })
}

/// What stands at a path such as `article.images[0].caption`; `[]` is every item of a list.
fn at(value: &Value, path: &str) -> Value {
    if path.is_empty() {
        return value.clone();
    }
    if let Some((list, rest)) = path.split_once("[]") {
        let items = at(value, list);
        let items = items.as_array().map(Vec::as_slice).unwrap_or_default();
        return items.iter().map(|item| at(item, rest.trim_start_matches('.'))).collect();
    }
    path.replace('[', ".").replace(']', "").split('.').fold(value.clone(), |value, part| {
        let child =
            if value.is_array() { part.parse().ok().and_then(|part: usize| value.get(part)) } else { value.get(part) };
        child.cloned().unwrap_or_default()
    })
}

/// What was found in place of what is expected, if anything. `\u000a` in what is expected is a line end.
fn differs(result: &Value, expected: &str) -> Option<String> {
    let mut words = expected.splitn(3, ' ');
    let [path, sign, wanted] = [(); 3].map(|()| words.next().unwrap_or_else(|| panic!("no expectation: {expected}")));
    let found = at(result, path);
    let wanted =
        &if sign == "=" { wanted.to_owned() } else { wanted.replace("\\u000a", "\n").replace("\\u0009", "\t") };
    let has = || match &found {
        Value::String(text) => text.contains(wanted.as_str()),
        Value::Array(items) => items.iter().any(|item| item == wanted),
        _ => false,
    };
    let is_right = match sign {
        "=" => found == serde_json::from_str::<Value>(wanted).unwrap_or_else(|error| panic!("{expected}: {error}")),
        "has" => has(),
        "lacks" => !has(),
        "starts" => found.as_str().is_some_and(|text| text.starts_with(wanted.as_str())),
        other => panic!("no such sign: {other} in {expected}"),
    };
    (!is_right).then(|| found.to_string())
}

const SOUND: &str = "faults = []";

/// Every value that a case gives: its name, and what was found if that is not right.
fn values(case: &Case, words: &HashMap<String, Words>) -> Vec<(String, Option<String>)> {
    let mut values = Vec::new();
    let forms = case.forms();
    for written in &forms {
        let name = if forms.len() > 1 { format!("{} ({written})", case.name) } else { case.name.clone() };
        let meta = case.setting("meta").unwrap_or_default();
        let check = |cells: &[&str], lines: &[String]| -> Vec<Option<String>> {
            let fill = |text: &str| {
                let places = ["{a}", "{b}", "{c}"].iter().zip(cells);
                places.fold(text.to_owned(), |text, (place, cell)| text.replace(place, cell))
            };
            let written = fill(written);
            let (form, lang) = form_and_lang(&written);
            let result = result(case, &source(form, lang, &fill(&case.input), &fill(meta), words), &fill);
            let words = &words[lang].lines;
            let found = lines.iter().map(|line| differs(&result, &with_words(line, words)));
            found.map(|found| found.map(|found| without_words(&found, words))).collect()
        };
        // Whatever else a case is about, its HTML is sound.
        let is_html = case.setting("call").is_none();
        if let Some(path) = case.setting("each") {
            for row in &case.expected {
                let (cells, wanted) = row.split_once(" => ").unwrap_or_else(|| panic!("{name}: no => in {row}"));
                let cells: Vec<&str> = cells.split(" ;; ").collect();
                let is_signed = ["has ", "lacks ", "starts "].iter().any(|sign| wanted.starts_with(sign));
                let line = format!("{path} {}{wanted}", if is_signed { "" } else { "= " });
                let lines = [line, SOUND.to_owned()];
                let names = [format!("{name}: {row}"), format!("{name}: {cells:?}: {SOUND}")];
                let count = 1 + usize::from(is_html);
                values.extend(names.into_iter().zip(check(&cells, &lines[..count])));
            }
        } else {
            let sound = is_html.then(|| SOUND.to_owned());
            let lines: Vec<String> = case.expected.iter().cloned().chain(sound).collect();
            let found = check(&[], &lines);
            values.extend(lines.iter().map(|line| format!("{name}: {line}")).zip(found));
        }
    }
    values
}

#[test]
fn every_value_is_right_or_known_not_to_be() {
    let words = words();
    let values: Vec<(String, Option<String>)> = cases().iter().flat_map(|case| values(case, &words)).collect();
    let path = folder().join("known-failures.txt");
    let wrong: Vec<&str> = values.iter().filter(|(_, found)| found.is_some()).map(|(name, _)| name.as_str()).collect();
    let counts = |is_sound: bool| {
        let all = values.iter().filter(|(name, _)| name.ends_with(SOUND) == is_sound);
        format!("{} of {}", all.clone().filter(|(_, found)| found.is_none()).count(), all.count())
    };
    println!("right: {} values; sound: {} outputs", counts(false), counts(true));
    if std::env::var_os("MAQAL_BLESS").is_some() {
        fs::write(&path, wrong.iter().map(|line| format!("{line}\n")).collect::<String>()).expect("a writable file");
    }
    let known = fs::read_to_string(&path).unwrap_or_default();
    let known: Vec<&str> = known.lines().collect();
    let mut problems = Vec::new();
    for (name, found) in &values {
        match (found, known.contains(&name.as_str())) {
            (Some(found), false) => problems.push(format!("{name}\n    found {found}")),
            (None, true) => problems.push(format!("{name}\n    is right now: take the line out of known-failures.txt")),
            _ => {}
        }
    }
    let mut names: Vec<&str> = values.iter().map(|(name, _)| name.as_str()).collect();
    names.sort_unstable();
    let twice = names.windows(2).filter(|pair| pair[0] == pair[1]);
    problems.extend(twice.map(|pair| format!("{}\n    is there twice", pair[0])));
    let is_stale = |line: &&&str| !values.iter().any(|(name, _)| name == **line);
    problems.extend(known.iter().filter(is_stale).map(|line| format!("{line}\n    is no value of any case")));
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}
