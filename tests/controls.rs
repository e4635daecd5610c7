//! No character that a parser would not read back comes out, whoever brings it: NUL, ESC, CR.

use maqal::{Article, Format, Item, Policy, RenderOptions, SidebarOptions};

mod support;

/// The characters, each raw, as JSON escapes it, and as HTML does.
const FORMS: &[&str] = &[
    "\0",
    "\u{1b}",
    "\r",
    "\\u0000",
    "\\u001b",
    "\\u001B",
    "\\u000d",
    "\\r",
    "&#0;",
    "&#27;",
    "&#x1b;",
    "&#13;",
    "&amp;#27;",
    "\\u0026#27;",
    "\\u0026#0;",
    "\\u0026#13;",
];

/// What each of them is brought in by; `¤` is where it stands.
const SOURCES: &[(&str, &str)] = &[
    (
        "JSON-LD",
        r#"<script type="application/ld+json">{"@type":"NewsArticle","headline":"عودة¤ الماء","alternativeHeadline":"إلى¤ القرى",
        "description":"وصف¤ قصير","author":[{"name":"ليلى¤ سالم"}],"articleSection":"محليات¤","publisher":{"name":"الواحة¤"},
        "keywords":["ماء¤","قرى¤"],"datePublished":"2021-03-13¤","inLanguage":"ar¤","url":"https://x.example/¤a",
        "image":"https://x.example/¤a.jpg","mainEntityOfPage":"https://x.example/¤b"}</script><p>نص"#,
    ),
    (
        "values of JSON-LD without quotes",
        r#"<script type="application/ld+json">{"@type":"NewsArticle","headline":عودة¤الماء,"keywords":[ماء¤]}</script><p>x"#,
    ),
    (
        "meta",
        "<title>عودة¤ الماء</title><meta property=og:title content='عودة¤ الماء'><meta name=author content='ليلى¤ سالم'>\
         <meta name=description content='وصف¤'><meta name=keywords content='ماء¤,قرى'><meta property=og:site_name content='الو¤احة'>\
         <meta property=article:section content='محليات¤'><meta property=og:url content='https://x.example/¤a'><p>نص",
    ),
    (
        "microdata",
        "<html><title>x</title><article><h1 itemprop=headline>عودة¤ الماء</h1><span itemprop=author>ليلى¤ سالم</span>\
         <meta itemprop=alternativeHeadline content='إلى¤ القرى'><p>نص</article>",
    ),
    (
        "an answer to oEmbed",
        r#"<p>a</p><script type="application/json+oembed">{"html":"<p>con¤tent</p><iframe src='https://www.youtube.com/embed/ab¤c' title='t¤t'>"}</script>"#,
    ),
    (
        "links, labels and attributes",
        "<h1 id='a¤b'>عودة¤</h1><p title='t¤t'>نص <a href='https://x.example/¤a'>li¤nk</a></p><p>اقرأ أيضا:</p><ul><li>\
         <a href='https://x.example/1¤'>قصة أخرى¤ عن الماء</a></ul><p>الكلمات المفتاحية: ماء¤، قرى¤</p><img src='a¤.jpg' alt='a¤b'>",
    ),
    ("noscript", "<p>a</p><noscript><img src='a¤.jpg' alt='a¤b'><p>b¤c</p></noscript>"),
];

fn is_clean(text: &str) -> bool {
    !text.contains(['\0', '\u{1b}', '\r'])
}

/// The debug form has each character that is not printed as an escape.
fn debug_is_clean(value: &dyn std::fmt::Debug) -> bool {
    let shown = format!("{value:?}").replace("\\\\", "");
    !["\\0", "\\u{1b}", "\\r"].iter().any(|escape| shown.contains(escape))
}

#[test]
fn nothing_that_is_not_read_back_comes_out_of_any_source() {
    let mut failures = Vec::new();
    for (name, source) in SOURCES {
        for form in FORMS {
            let source = source.replace('¤', form);
            for format in [Format::Html, Format::Text] {
                let options = RenderOptions::default().with_format(format);
                let rendered = maqal::render_article(&source, &Policy::new(), &options).expect("within limits");
                let json_ld = rendered.json_ld().replace("\\\\", "");
                for (part, is_clean) in [
                    ("html", is_clean(&rendered.html)),
                    ("sidebar", is_clean(&rendered.sidebar.html)),
                    ("data", debug_is_clean(&rendered.article)),
                    ("sidebar's data", debug_is_clean(&rendered.sidebar)),
                    ("notices", debug_is_clean(&rendered.notices)),
                    ("JSON-LD", is_clean(&json_ld) && !json_ld.contains("\\u001b") && !json_ld.contains("\\u0000")),
                ] {
                    if !is_clean {
                        failures.push(format!("{name}, {form:?}: {part} of {format:?}"));
                    }
                }
            }
            if let Err(why) = support::invariant::check_rendered(&source) {
                failures.push(format!("{name}, {form:?}: {why}"));
            }
        }
    }
    assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn nothing_that_is_not_read_back_comes_out_of_an_article_that_somebody_made() {
    for control in ["\0", "\u{1b}", "\r"] {
        let text = |text: &str| text.replace('¤', control);
        let item = |at: &str| {
            let mut item = Item::new(text("Another¤ story") + at);
            item.url = Some(text("https://x.example/¤") + at);
            item.summary = Some(text("A ¤summary"));
            item.image = Some(text("https://x.example/¤.jpg"));
            item.published = Some(text("2021-03-13¤"));
            item.section = Some(text("Lo¤cal"));
            item.lang = Some(text("e¤n"));
            item
        };
        let mut article = Article::default();
        article.read_also = vec![item("1")];
        article.related = vec![item("2")];
        article.lang = Some(text("e¤n"));
        article.canonical_url = Some(text("https://x.example/¤c"));
        let options = SidebarOptions::default()
            .with_tag_url(&text("https://x.example/¤tag/{tag}?¤"))
            .with_images(true)
            .with_data_attributes(true);
        let sidebar = maqal::render_sidebar(&article, &Policy::new(), &options);
        assert!(is_clean(&sidebar.html), "{control:?}: {:?}", sidebar.html);
        assert!(debug_is_clean(&sidebar), "{control:?}: {sidebar:?}");
    }
}
