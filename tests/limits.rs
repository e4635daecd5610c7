//! What grows with the input is bounded by the limits, whatever the input is made of.

use maqal::{Format, Policy, RenderOptions};

fn codes(source: &str, policy: &Policy) -> Vec<&'static str> {
    let code = |format| {
        let options = RenderOptions::default().with_format(format);
        maqal::render_article(source, policy, &options).map_or_else(|error| error.code(), |_| "")
    };
    vec![code(Format::Auto), code(Format::Html), code(Format::Text)]
}

#[test]
fn lines_of_text_count_as_elements_do() {
    let policy = Policy::new().with_max_elements(10);
    let page = |script: &str| format!("<title>t</title><script type=\"application/ld+json\">{script}</script><p>x");
    let body = |lines: usize| {
        let text = "سطر من النص طويل بعض الشيء\\n".repeat(lines);
        page(&format!("{{\"@type\":\"Article\",\"articleBody\":\"{text}\"}}"))
    };
    const MANY: &str = "TOO_MANY_ELEMENTS";
    let cases = [
        ("short lines", "a\n".repeat(100), [MANY, MANY, MANY]),
        ("as many as may be", "a\n".repeat(10), ["", "", ""]),
        ("blank lines are none", format!("a{}b", "\n".repeat(100)), ["", "", ""]),
        ("lines that other characters end", "a\u{2028}".repeat(100), [MANY, MANY, MANY]),
        ("paragraphs", "a\n\n".repeat(100), [MANY, MANY, MANY]),
        ("lines of a list", "- a\n".repeat(100), [MANY, MANY, MANY]),
        ("quoted lines", "> a\n".repeat(100), [MANY, MANY, MANY]),
        ("cells of one line", "a\t".repeat(100), ["", "", ""]),
        ("cells of two lines", format!("{0}\n{0}", "a\t".repeat(100)), [MANY, "", MANY]),
        ("links of one line", "http://x.example/a ".repeat(100), [MANY, "", MANY]),
        ("lines of JSON-LD", body(20), [MANY, MANY, MANY]),
        ("as many of JSON-LD as may be", body(10), ["", "", MANY]),
    ];
    let mut failures = Vec::new();
    for (name, source, expected) in cases {
        let found = codes(&source, &policy);
        // What JSON-LD looks like as text is not the point.
        let count = if name.contains("JSON") { 2 } else { 3 };
        if found[..count] != expected[..count] {
            failures.push(format!("{name}: {found:?}, expected {expected:?}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn a_text_of_millions_of_lines_is_refused_before_anything_is_made_of_it() {
    for piece in ["a\n", "- a\n", "a ب\n"] {
        let options = RenderOptions::default().with_format(Format::Text);
        let error = maqal::render_article(&piece.repeat(4 << 20), &Policy::new(), &options).expect_err(piece);
        assert!(error.is_too_many_elements(), "{piece:?}: {error}");
    }
}

/// What a page holds back for readers without scripts is one more source, however many pieces it comes in.
#[test]
fn markup_in_noscript_counts_as_a_whole() {
    let policy = Policy::new().with_max_elements(50);
    let page = format!("<p>x</p>{}", "<noscript><img src=a.png><img src=b.png></noscript>".repeat(45));
    let rendered = maqal::render_article(&page, &policy, &RenderOptions::default()).expect("within limits");
    let pictures = rendered.html.matches("<img").count();
    assert!((1..=50).contains(&pictures), "{pictures}");
}

#[test]
fn words_that_are_isolated_count_as_elements_do() {
    let policy = Policy::new().with_max_elements(50);
    let page = format!("<p lang=ar dir=rtl>{}</p>", "لغة C++ سهلة ".repeat(200));
    let rendered = maqal::render_article(&page, &policy, &RenderOptions::default()).expect("within limits");
    assert_eq!(rendered.html.matches("<bdi>").count(), 50);
}
