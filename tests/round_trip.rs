//! What maqal has written is read again as the same article.

use std::fs;
use std::path::Path;

use maqal::{Article, Policy, RenderOptions};

/// What the second rendering says otherwise, by field.
fn differences(one: &Article, other: &Article) -> Vec<(&'static str, String)> {
    let fields = |article: &Article| {
        [
            ("title", format!("{:?}", article.title)),
            ("subtitle", format!("{:?}", article.subtitle)),
            ("byline", format!("{:?}", article.byline)),
            ("authors", format!("{:?}", article.authors)),
            ("published", format!("{:?}", article.published)),
            ("modified", format!("{:?}", article.modified)),
            ("section", format!("{:?}", article.section)),
            ("lead", format!("{:?}", article.lead)),
            ("text", article.text.clone()),
            ("pullQuotes", format!("{:?}", article.pull_quotes)),
            ("lang", format!("{:?}", article.lang)),
            ("dir", article.dir.map_or("", maqal::Direction::as_str).to_owned()),
            ("embeds", format!("{:?}", article.embeds)),
            ("headings", format!("{:?}", article.headings)),
            ("footnotes", format!("{:?}", article.footnotes)),
        ]
    };
    let pairs = fields(one).into_iter().zip(fields(other));
    pairs.filter(|(one, other)| one != other).map(|((name, one), (_, other))| (name, beginning(&one, &other))).collect()
}

/// Where two texts part.
fn beginning(one: &str, other: &str) -> String {
    let same = one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    let shown = |text: &str| text.chars().skip(same.saturating_sub(20)).take(80).collect::<String>();
    format!("{:?}\n    {:?}", shown(one), shown(other))
}

fn round_trip(source: &str) -> Vec<(&'static str, String)> {
    let render =
        |source: &str| maqal::render_article(source, &Policy::new(), &RenderOptions::default()).expect("within limits");
    let once = render(source);
    let again = render(&once.html);
    let mut found = differences(&once.article, &again.article);
    if once.html != again.html {
        found.push(("html", beginning(&once.html, &again.html)));
    }
    found
}

/// The articles of tests/articles, and what is hard to carry. (`scripts/round-trip.mjs` has the share of real pages,
/// where the corpora are.)
#[test]
fn what_was_written_is_the_same_article() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let files = fs::read_dir(&folder).expect("a readable folder").map(|entry| entry.expect("a readable entry").path());
    let mut cases: Vec<(String, String)> = files
        .filter(|path| path.extension().is_some_and(|end| end != "json"))
        .map(|path| (path.display().to_string(), fs::read_to_string(&path).expect("UTF-8")))
        .collect();
    cases.sort();
    let page = |head: &str, body: &str| {
        format!("<html lang=ar dir=rtl><title>عودة الماء</title>{head}<article><h1>عودة الماء</h1>{body}</article>")
    };
    const BODY: &str =
        "<p>عاد الماء إلى قرى الوادي بعد سنوات من الانتظار، وعاد معه الناس.</p><p>وقال الأهالي إنهم سعداء.</p>";
    for (name, source) in [
        (
            "metadata that nothing prints",
            page(
                r#"<script type="application/ld+json">{"@type":"NewsArticle","headline":"عودة الماء","author":[{"name":"سالم، ليلى"},
                {"name":"By Ann"}],"articleSection":"محليات","dateModified":"2021-03-14T10:00:00+03:00","datePublished":"2021-03-13",
                "alternativeHeadline":"إلى قرى الوادي كلها"}</script>"#,
                BODY,
            ),
        ),
        ("a list instead of the first paragraph", page("", &["<p>1. عاد الماء إلى قرى الوادي كلها بعد سنوات</p><p>2. عاد الناس</p>", BODY].concat())),
        ("a quote that is repeated", page("", &[BODY, "<blockquote>عاد الماء إلى قرى الوادي بعد سنوات</blockquote>"].concat())),
        ("a film", page("", &[BODY, "<iframe src=https://www.youtube.com/embed/abcDEF-_123 title='فيلم'></iframe>"].concat())),
        ("a film without a title", page("", &[BODY, "<iframe src=https://www.youtube.com/embed/abcDEF-_123></iframe>"].concat())),
        (
            "a map, whose page does not tell its ID",
            page("", &[BODY, "<iframe src='https://www.google.com/maps/embed?pb=!1m1!2d36.27!3d33.51!4f1'></iframe>"].concat()),
        ),
        (
            "a map of a place",
            page("", &[BODY, "<iframe src='https://www.google.com/maps/embed/v1/place?q=Elgin&amp;key=k'></iframe>"].concat()),
        ),
        (
            "a post whose quotation leads elsewhere",
            page(
                "",
                &[
                    BODY,
                    "<div class=fb-post data-href=https://www.facebook.com/waha/posts/9><blockquote cite=https://graph.facebook.com/waha/posts/9>\
                        <p>كلام قصير</p><a href=https://www.facebook.com/waha>الواحة</a></blockquote></div>",
                ]
                .concat(),
            ),
        ),
        (
            "white space beside pictures, and around what shows nothing",
            page(
                "",
                &[BODY, "<figure> <meta itemprop=url content=a> <picture> <source srcset=/b.webp> <img src=/b.jpg alt=b width=600 height=400> </picture></figure>\
                    <p>ثم <a href=/c><img src=/c.jpg alt=c width=300 height=300></a></p>"].concat(),
            ),
        ),
        (
            "a box around a figure whose caption was two lines",
            page("", &[BODY, "<div><figure><img src=/b.jpg alt=b width=600 height=400><figcaption>البئر</figcaption><p>تصوير ليلى</p></figure></div>"].concat()),
        ),
        (
            "a caption in a link, whose picture is gone",
            page("", &[BODY, "<a href=/x><figure><figcaption>البئر القديمة</figcaption></figure></a>", BODY].concat()),
        ),
        (
            "a date that its language writes with a narrow space",
            "<html lang=ru><meta property=article:published_time content=2018-09-24T16:45:00+03:00><title>Вода вернулась</title>\
                <article><h1>Вода вернулась</h1><p>Вода вернулась в деревни долины после долгих лет ожидания, и с ней вернулись люди.</p>\
                <p>Жители говорят, что они счастливы, и что колодцы полны.</p></article>"
                .to_owned(),
        ),
        (
            "a post that is quoted",
            page("", &[BODY, "<blockquote class=twitter-tweet><p>كلام قصير</p><a href=https://twitter.com/a/status/123>١٣ مارس</a></blockquote>"].concat()),
        ),
        ("a note", page("", "<p>نص أول طويل بما يكفي ليكون مقدمة<sup><a href=#n>1</a></sup></p><p>b</p><p id=n>ملاحظة</p>")),
        ("no headline", BODY.to_owned()),
        ("nothing", String::new()),
    ] {
        cases.push((name.to_owned(), source));
    }
    let mut failures = Vec::new();
    for (name, source) in cases {
        for (field, why) in round_trip(&source) {
            failures.push(format!("{name}: {field}\n    {why}"));
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

/// Who writes our classes tells no more by them than a title or a byline, and opens nothing.
#[test]
fn a_forged_article_is_judged_as_any_other() {
    let forged = "<article class=maqal-article data-maqal-authors='a\n<b>' data-maqal-modified=never data-maqal-section='<i>'>\
        <header class=maqal-header><h2>T<script>x</script></h2><p class=maqal-byline>x<iframe src=//e.example></iframe></header>\
        <p class=maqal-lead onclick=x id=maqal-related>a</p><figure class=maqal-embed><a href=https://e.example/ \
        data-maqal-provider=youtube data-maqal-id=x>b</a></figure><article data-maqal-section=s data-maqal-authors=t>c</article>\
        <img src=https://e.example/1.gif width=1 height=1></article>";
    let rendered = maqal::render_article(forged, &Policy::new(), &RenderOptions::default()).expect("within limits");
    let expected = "<article class=\"maqal-article\" dir=\"ltr\" data-maqal-authors=\"a\n&lt;b&gt;\" data-maqal-section=\"&lt;i&gt;\">\n\
        <header class=\"maqal-head\"><h1>T</h1><p class=\"maqal-byline author\">x</p></header>\n<p class=\"maqal-lead\">a</p>\n\
        <figure class=\"maqal-embed\"><a href=\"https://e.example/\">b</a></figure>\n<p>c</p>\n</article>";
    assert_eq!(rendered.html, expected);
}
