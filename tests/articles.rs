//! Whole articles, invented and written for this, in the markup of systems that newsrooms use: each source beside its
//! expected article in `tests/articles/`. `name.json` holds for every `name.*` beside it.

use std::fs;
use std::path::{Path, PathBuf};

use maqal::{Article, Direction, Format, Item, KeywordSource, Policy, RenderOptions, RenderedArticle};
use serde_json::Value;

/// Noon of 2021-03-14 in Greenwich, for what is printed as relative to now.
const NOW: i64 = 1_615_723_200;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles")
}

/// Each source with its expectation, by name.
fn cases() -> Vec<(String, String, Value)> {
    let mut names: Vec<String> = fs::read_dir(folder())
        .expect("a readable folder")
        .map(|entry| entry.expect("a readable entry").file_name().to_string_lossy().into_owned())
        .filter(|name| !name.ends_with(".json"))
        .collect();
    names.sort();
    let case = |name: String| {
        let base = name.split('.').next().unwrap_or_default();
        let read =
            |name: &str| fs::read_to_string(folder().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        let expected =
            serde_json::from_str(&read(&format!("{base}.json"))).unwrap_or_else(|error| panic!("{base}: {error}"));
        (read(&name), expected, name)
    };
    names.into_iter().map(case).map(|(source, expected, name)| (name, source, expected)).collect()
}

fn render(name: &str, source: &str) -> RenderedArticle {
    let format = if name.ends_with(".txt") { Format::Text } else { Format::Html };
    let options = RenderOptions::default().with_format(format).with_now(NOW);
    maqal::render_article(source, &Policy::new(), &options).expect("within limits")
}

#[test]
fn every_article_is_what_its_file_says() {
    let mut problems = Vec::new();
    for (name, source, expected) in cases() {
        let rendered = render(&name, &source);
        for (key, expected) in expected.as_object().expect("an object") {
            if let Some(problem) = differs(&rendered, key, expected) {
                problems.push(format!("{name}: {key}: {problem}"));
            }
        }
    }
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

/// What is wrong with that part of the article, if anything.
fn differs(rendered: &RenderedArticle, key: &str, expected: &Value) -> Option<String> {
    let article = &rendered.article;
    let titles = |items: &[Item]| items.iter().map(|item| item.title.clone()).collect::<Vec<_>>();
    let text = article.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let found = match key {
        "title" => Value::from(article.title.as_str()),
        "lead" => Value::from(article.lead.clone()),
        "byline" => Value::from(article.byline.clone()),
        "authors" => Value::from(article.authors.clone()),
        "published" => Value::from(article.published.clone()),
        "modified" => Value::from(article.modified.clone()),
        "section" => Value::from(article.section.clone()),
        "lang" => Value::from(article.lang.clone()),
        "dir" => Value::from(article.dir.map(Direction::as_str)),
        "pullQuotes" => Value::from(article.pull_quotes.clone()),
        "keywords" => Value::from(
            article
                .keywords
                .iter()
                .filter(|keyword| keyword.source == KeywordSource::Publisher)
                .map(|keyword| keyword.text.clone())
                .collect::<Vec<_>>(),
        ),
        "readAlso" => Value::from(titles(&article.read_also)),
        "readAlsoUrls" => Value::from(article.read_also.iter().map(|item| item.url.clone()).collect::<Vec<_>>()),
        "related" => Value::from(titles(&article.related)),
        "summaries" => Value::from(article.related.iter().filter_map(|item| item.summary.clone()).collect::<Vec<_>>()),
        "first" => return (!text.starts_with(string(expected))).then(|| start(&text)),
        "last" => return (!text.ends_with(string(expected))).then(|| end(&text)),
        "within" => return missing(expected, |words| text.contains(words)),
        "without" => return missing(expected, |words| !text.contains(words)),
        other => panic!("no part of an article: {other}"),
    };
    (found != *expected).then(|| format!("{found}, not {expected}"))
}

fn string(value: &Value) -> &str {
    value.as_str().expect("a string")
}

fn start(text: &str) -> String {
    text.chars().take(60).collect()
}

fn end(text: &str) -> String {
    text.chars().skip(text.chars().count().saturating_sub(60)).collect()
}

/// The first of the strings that the body is not right about.
fn missing(expected: &Value, is_right: impl Fn(&str) -> bool) -> Option<String> {
    let list = expected.as_array().expect("a list").iter().map(string);
    list.filter(|words| !is_right(words)).map(str::to_owned).next()
}

#[test]
fn page_fragment_and_text_end_in_the_same_article() {
    let mut seen: Vec<(String, RenderedArticle)> = Vec::new();
    let mut problems = Vec::new();
    let mut compared = 0;
    for (name, source, _) in cases() {
        let base = name.split('.').next().unwrap_or_default().to_owned();
        let rendered = render(&name, &source);
        for (_, other) in seen.iter().filter(|(known, _)| *known == base) {
            problems.extend(unlike(&rendered, other).iter().map(|problem| format!("{name}: {problem}")));
            compared += 1;
        }
        seen.push((base, rendered));
    }
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
    assert!(compared >= 27, "articles in all three kinds: {compared}");
}

/// What two forms of one article do not agree on.
fn unlike(one: &RenderedArticle, other: &RenderedArticle) -> Vec<String> {
    let (one, other) = (&one.article, &other.article);
    let mut problems = Vec::new();
    for ((name, one), (_, other)) in facts(one).iter().zip(&facts(other)) {
        if one != other {
            problems.push(format!("{name}: {one}, not {other}"));
        }
    }
    // Plain text has no addresses.
    let items = |article: &Article| [&article.read_also[..], &article.related].concat();
    for (one, other) in items(one).iter().zip(&items(other)) {
        if one.url.is_some() && other.url.is_some() && one.url != other.url {
            problems.push(format!("address of {}: {:?}, not {:?}", one.title, one.url, other.url));
        }
    }
    problems
}

/// What all forms of an article must agree on, by name.
fn facts(article: &Article) -> [(&'static str, Value); 14] {
    let titles = |items: &[Item]| {
        let pairs = items.iter().map(|item| Value::from(vec![Some(item.title.clone()), item.summary.clone()]));
        Value::from(pairs.collect::<Vec<_>>())
    };
    let published = article.keywords.iter().filter(|keyword| keyword.source == KeywordSource::Publisher);
    let headings = article.headings.iter().map(|heading| heading.text.clone());
    [
        ("title", Value::from(article.title.as_str())),
        ("byline", Value::from(article.byline.clone())),
        ("authors", Value::from(article.authors.clone())),
        ("published", Value::from(article.published.clone())),
        ("section", Value::from(article.section.clone())),
        ("lang", Value::from(article.lang.clone())),
        ("dir", Value::from(article.dir.map(Direction::as_str))),
        ("text", Value::from(article.text.as_str())),
        ("lead", Value::from(article.lead.clone())),
        ("pullQuotes", Value::from(article.pull_quotes.clone())),
        ("keywords", Value::from(published.map(|keyword| keyword.text.clone()).collect::<Vec<_>>())),
        ("readAlso", titles(&article.read_also)),
        ("related", titles(&article.related)),
        ("headings", Value::from(headings.collect::<Vec<_>>())),
    ]
}
