//! The project's own rules, as tests: who may use whom, and what no file may hold.

use std::fs;
use std::path::{Path, PathBuf};

#[path = "tidy/imports.rs"]
mod imports;

/// Which modules of the crate each module may use, beside `small`, which all may. ARCHITECTURE.md says why.
const MAY_USE: &[(&str, &[&str])] = &[
    ("html", &[]),
    ("json", &[]),
    ("language", &[]),
    ("error", &[]),
    ("small", &[]),
    ("read", &["html"]),
    ("embeds", &["html"]),
    ("policy", &["embeds", "error", "html", "json", "read"]),
    ("tree", &["html", "json", "policy", "read"]),
    ("article", &["embeds", "error", "html", "json", "language", "policy", "read", "tree"]),
    ("source", &["article", "error", "policy", "read", "tree"]),
    ("passes", &["article", "embeds", "html", "json", "language", "policy", "read", "source", "tree"]),
    ("sidebar", &["article", "error", "html", "json", "language", "policy"]),
    ("options", &["article", "error", "passes", "source"]),
    ("output", &["article", "embeds", "html", "json", "language", "options", "passes", "policy", "tree"]),
    ("rendered", &["article", "json", "output", "sidebar", "tree"]),
    (
        "pipeline",
        &[
            "article", "error", "html", "language", "options", "output", "passes", "policy", "read", "rendered",
            "sidebar", "source", "tree",
        ],
    ),
    ("stream", &["error", "html", "pipeline", "policy", "read"]),
    ("js", &["article", "error", "html", "json", "options", "pipeline", "policy", "sidebar", "source", "stream"]),
    ("lib", &["article", "error", "options", "pipeline", "policy", "rendered", "sidebar", "source", "stream", "tree"]),
];

/// Words that belong to one place alone.
const ONLY_IN: &[(&str, &str)] = &[("JsValue", "src/js"), ("arch::wasm32", "src/small/scan.rs")];

fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut waiting = vec![PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = waiting.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for entry in entries {
            let path = entry.expect("a readable entry").path();
            if path.is_dir() && !path.ends_with("target") && !path.ends_with("node_modules") {
                waiting.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).expect("UTF-8");
                found.push((path, text));
            }
        }
    }
    found
}

/// Every Rust file of the repository.
fn all_sources() -> impl Iterator<Item = (PathBuf, String)> {
    ["src", "tests", "examples", "fuzz", "crates"].into_iter().flat_map(sources)
}

fn is_below(path: &Path, place: &str) -> bool {
    path.starts_with(Path::new(env!("CARGO_MANIFEST_DIR")).join(place))
}

/// The file without its unit tests, which stand at the foot.
fn shipped(text: &str) -> &str {
    let tests = ["#[cfg(test)]\nmod ", "#[cfg(test)]\npub(crate) mod tests"].iter().find_map(|tests| text.find(tests));
    &text[..tests.unwrap_or(text.len())]
}

/// The file without its unit tests and without comments.
fn code(text: &str) -> String {
    shipped(text).lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// `html` for `src/html/url.rs` and for `src/html.rs`.
fn module(path: &Path) -> String {
    let relative = path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).expect("below src");
    let first = relative.components().next().expect("a file name");
    first.as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned()
}

/// Is it a file, or in a folder, of unit tests that stand apart?
fn is_test_file(path: &Path) -> bool {
    path.components().any(|part| part.as_os_str() == "tests" || part.as_os_str() == "tests.rs")
}

fn fail_with(problems: &[String]) {
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

#[test]
fn modules_use_only_what_the_table_allows() {
    let mut problems = Vec::new();
    // A test may build what it needs with any module.
    for (path, text) in sources("src").into_iter().filter(|(path, _)| !is_test_file(path)) {
        let module = module(&path);
        let Some((_, allowed)) = MAY_USE.iter().find(|(name, _)| *name == module) else {
            problems.push(format!("{}: module {module} is not in the table", path.display()));
            continue;
        };
        for (at, _) in code(&text).match_indices("crate::") {
            let code = code(&text);
            let used: String =
                code[at + "crate::".len()..].chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            let is_module = MAY_USE.iter().any(|(name, _)| *name == used);
            if is_module && used != module && used != "small" && !allowed.contains(&used.as_str()) {
                problems.push(format!("{}: {module} may not use {used}", path.display()));
            }
        }
    }
    fail_with(&problems);
}

#[test]
fn some_words_belong_to_one_place() {
    let mut problems = Vec::new();
    for (path, text) in sources("src") {
        for (word, place) in ONLY_IN {
            if code(&text).contains(word) && !path.to_string_lossy().contains(place) {
                problems.push(format!("{}: {word} belongs in {place}", path.display()));
            }
        }
    }
    fail_with(&problems);
}

#[test]
fn every_file_says_first_what_it_is() {
    let folders = ["src", "tests", "examples", "fuzz", "crates"];
    let silent = folders.iter().flat_map(|folder| sources(folder)).filter(|(_, text)| !text.starts_with("//!"));
    fail_with(&silent.map(|(path, _)| format!("{}: no //! line", path.display())).collect::<Vec<_>>());
}

#[test]
fn shipped_code_does_not_unwrap() {
    let mut problems = Vec::new();
    for (path, text) in ["src", "crates"].into_iter().flat_map(sources) {
        for word in [".unwrap()", ".expect(", "panic!(", "todo!(", "unimplemented!(", "dbg!("] {
            if !is_test_file(&path) && code(&text).contains(word) {
                problems.push(format!("{}: {word}", path.display()));
            }
        }
    }
    fail_with(&problems);
}

/// Calls of the standard library that build a searcher where they are given a text, and of none where they are given a
/// character: `clippy.toml` cannot tell the two.
const SEARCHES: &[&str] = &[
    "contains",
    "find",
    "rfind",
    "matches",
    "split",
    "rsplit",
    "split_once",
    "rsplit_once",
    "splitn",
    "split_terminator",
];

#[test]
fn shipped_code_searches_for_texts_with_the_functions_of_small() {
    let mut problems = Vec::new();
    for (path, text) in sources("src").into_iter().filter(|(path, _)| !is_test_file(path)) {
        for search in SEARCHES {
            if code(&text).contains(&format!(".{search}(\"")) {
                problems.push(format!("{}: .{search}(\"…\"): use src/small/search.rs", path.display()));
            }
        }
    }
    fail_with(&problems);
}

/// A reader of a file should need no file that needs it. A folder's `mod.rs` is no exception for what it defines, but
/// for what it re-exports: see `imports::graph`.
#[test]
fn files_import_from_each_other_in_no_circle() {
    let files = imports::files();
    fail_with(&imports::circles(&imports::graph(&files)));
}

/// What rustfmt keeps code to. It leaves comments and long strings as they are.
const MAX_COLUMNS: usize = 120;

/// A table that a script writes.
const WIDE_TABLE: &str = "src/html/entities/names.rs";

/// What tests read and expect may be wider, since a page's lines are as long as they are; their comments may not.
#[test]
fn lines_are_not_wider_than_the_limit() {
    let mut problems = Vec::new();
    for (path, text) in all_sources().filter(|(path, _)| !is_below(path, WIDE_TABLE)) {
        let tests_begin = if is_test_file(&path) { 0 } else { shipped(&text).lines().count() };
        for (at, line) in text.lines().enumerate() {
            let columns = line.chars().count();
            if columns > MAX_COLUMNS && (at < tests_begin || line.trim_start().starts_with("//")) {
                problems.push(format!("{}:{}: {columns} columns", path.display(), at + 1));
            }
        }
    }
    fail_with(&problems);
}

/// Beginnings of words in British spelling, and the American ones that this project uses in names and comments.
const BRITISH: &[(&str, &str)] = &[
    ("analyse", "analyze"),
    ("artefact", "artifact"),
    ("behaviour", "behavior"),
    ("cancelled", "canceled"),
    ("canonicalis", "canonicaliz"),
    ("capitalis", "capitaliz"),
    ("catalogue", "catalog"),
    ("colour", "color"),
    ("favour", "favor"),
    ("honour", "honor"),
    ("initialis", "initializ"),
    ("labelled", "labeled"),
    ("maximis", "maximiz"),
    ("minimis", "minimiz"),
    ("modelled", "modeled"),
    ("neighbour", "neighbor"),
    ("normalis", "normaliz"),
    ("organis", "organiz"),
    ("realis", "realiz"),
    ("recognis", "recogniz"),
    ("sanitis", "sanitiz"),
    ("serialis", "serializ"),
    ("tokenis", "tokeniz"),
];

/// Names that a standard or a public interface has fixed.
const FIXED_NAMES: &[&str] = &["labelledby", "not_initialised", "realistic", "serialising-html-fragments"];

#[test]
fn names_and_comments_are_in_american_spelling() {
    let mut problems = Vec::new();
    for (path, text) in all_sources().filter(|(path, _)| !path.ends_with("tests/tidy.rs")) {
        for (at, line) in text.lines().enumerate() {
            let mut words = without_strings(line).to_lowercase();
            FIXED_NAMES.iter().for_each(|name| words = words.replace(name, ""));
            for (british, american) in BRITISH.iter().filter(|(british, _)| words.contains(british)) {
                problems.push(format!("{}:{}: {british}…, say {american}…", path.display(), at + 1));
            }
        }
    }
    fail_with(&problems);
}

/// A line of Rust without what stands in quotes, which may be words of pages.
fn without_strings(line: &str) -> String {
    line.replace("\\\"", "").split('"').step_by(2).collect()
}
