//! Parts by label and shape, and what is left alone.

use crate::language::labels::Label;
use crate::{Article, Format, Policy, RenderOptions};

const BODY: &str = "The first paragraph says what happened in the village, and where, and when it will be told again.";
const END: &str =
    "The last paragraph is as long as the first one and says nothing that has not been said before, as it should.";

fn article(source: &str, format: Format) -> Article {
    let options = RenderOptions::default().with_format(format);
    crate::render_article(source, &Policy::new(), &options).expect("within limits").article
}

/// Read also, keywords and related, by their words.
fn parts(article: &Article) -> [Vec<String>; 3] {
    let titles = |items: &[crate::Item]| items.iter().map(|item| item.title.clone()).collect();
    let keywords = article.keywords.iter().map(|keyword| keyword.text.clone()).collect();
    [titles(&article.read_also), keywords, titles(&article.related)]
}

const LANGUAGES: &str =
    "ar fa ur he en fr es pt it de nl ru uk pl cs sk hu el tr id vi hi bn gu zh ja ko th no da sv fi is bg ca sw";

#[test]
fn every_language_lifts_in_every_shape() {
    let two = ["One story of the town".to_owned(), "Another story of the hill".to_owned()];
    let [one, other] = &two;
    let mut wrong = Vec::new();
    for lang in LANGUAGES.split(' ') {
        for (label, at) in [(Label::ReadAlso, 0), (Label::Related, 2)] {
            let heading = label.heading(lang);
            let links = format!("<a href=/1>{one}</a>, <a href=/2>{other}</a>");
            let list = format!("<ul><li><a href=/1>{one}</a></li><li><a href=/2>{other}</a></li></ul>");
            let card = |url: u8, title: &str| {
                format!(
                    "<div class=card><a href=/{url}><img src=/{url}.jpg alt=''></a><h4><a href=/{url}>{title}</a></h4><p>It is about a town and its people.</p></div>"
                )
            };
            for (shape, html) in [
                ("behind the label", format!("<p><strong>{heading}:</strong> {links}</p>")),
                (
                    "on lines of one paragraph",
                    format!("<p><b>{heading}:</b><br><a href=/1>{one}</a><br><a href=/2>{other}</a></p>"),
                ),
                ("a list", format!("<p>{heading}:</p>{list}")),
                ("paragraphs", format!("<p>{heading}:</p><p><a href=/1>{one}</a></p><p><a href=/2>{other}</a></p>")),
                ("a box", format!("<div class=box><h3>{heading}</h3>{list}</div>")),
                ("cards", format!("<h3>{heading}</h3><div>{}{}</div>", card(1, one), card(2, other))),
            ] {
                let found = article(&format!("<h1>A headline</h1><p>{BODY}</p>{html}<p>{END}</p>"), Format::Html);
                if parts(&found)[at] != two || found.text != format!("{BODY}\n\n{END}") {
                    wrong.push(format!("{lang} {heading}, {shape}: {:?} and {:?}", parts(&found), found.text));
                }
            }
            let text = format!("A headline\n\n{BODY}\n\n{END}\n\n{heading}:\n{one}\n{other}\n");
            let found = article(&text, Format::Text);
            if parts(&found)[at] != two || found.text != format!("{BODY}\n\n{END}") {
                wrong.push(format!("{lang} {heading}, plain text: {:?} and {:?}", parts(&found), found.text));
            }
        }
        let heading = Label::Keywords.heading(lang);
        for (shape, html) in [
            ("commas", format!("<p>{heading}: Water, Hills</p>")),
            ("links", format!("<div>{heading} <a href=/w>Water</a> <a href=/h>Hills</a></div>")),
            ("a list", format!("<h4>{heading}</h4><ul><li>Water</li><li>Hills</li></ul>")),
        ] {
            let found = article(&format!("<h1>A headline</h1><p>{BODY}</p><p>{END}</p>{html}"), Format::Html);
            if parts(&found)[1] != ["Water", "Hills"] || found.text != format!("{BODY}\n\n{END}") {
                wrong.push(format!("{lang} {heading}, {shape}: {:?} and {:?}", parts(&found), found.text));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn labels_without_their_shape_stay() {
    for (name, html) in [
        ("a sentence", "<p>Read also what the mayor wrote.</p>"),
        (
            "a sentence with a link",
            "<p>Read also <a href=/1>the letter</a> that the mayor wrote to his neighbours.</p>",
        ),
        (
            "a heading over prose",
            "<h2>Related</h2><p>All that is told here is related to the river and its people.</p>",
        ),
        ("an everyday word before a link", "<p>More <a href=/1>letters of the mayor</a></p>"),
        ("a label without anything", "<p>Read also:</p>"),
        ("a colon in prose", "<p>Read more: the mayor says that nobody does.</p>"),
        ("topics in prose", "<p>Topics: the river, and who owns it.</p>"),
        ("a list of sources", "<p>Sources:</p><ul><li><a href=/1>The almanac of the village</a></li></ul>"),
        ("an Arabic sentence", "<p>اقرأ أيضا كتب الجاحظ إن أردت أن تفهم هذا الرجل وما كتب.</p>"),
        ("another kind of link", "<p>شاهد أيضا كيف <a href=/1>يعود الماء</a> إلى البستان كل عام في الربيع.</p>"),
    ] {
        let found = article(&format!("<h1>A headline</h1><p>{BODY}</p>{html}<p>{END}</p>"), Format::Html);
        assert_eq!(parts(&found), [const { Vec::<String>::new() }; 3], "{name}");
    }
}

#[test]
fn shapes_that_need_no_label() {
    for (name, html, expected) in [
        ("hash tags", "<p>#river #old_town</p>", [&[][..], &["river", "old town"], &[]]),
        ("links that say they are tags", "<p><a rel=tag href=/r>River</a></p>", [&[], &["River"], &[]]),
        (
            "a box that its class names",
            "<div class=related-posts><a href=/1>One story of the town</a></div>",
            [&[], &[], &["One story of the town"]],
        ),
        (
            "tags below a label for articles",
            "<h2>Related</h2><ul><li><a href=/topics/river>River</a></li><li><a href=/topics/town>Town</a></li></ul>",
            [&[], &["River", "Town"], &[]],
        ),
        (
            "behind the last sentence of a paragraph",
            "<p>So it ends. <b>Read also:</b> <a href=/1>One story of the town</a></p>",
            [&["One story of the town"], &[], &[]],
        ),
    ] {
        let found = article(&format!("<h1>A headline</h1><p>{BODY}</p>{html}<p>{END}</p>"), Format::Html);
        assert_eq!(
            parts(&found),
            expected.map(|part| part.iter().map(|&text| text.to_owned()).collect::<Vec<_>>()),
            "{name}"
        );
    }
}

#[test]
fn a_card_tells_more_than_a_headline() {
    let url = |path: &str| Some(format!("https://news.example{path}"));
    let text = |text: &str| Some(text.to_owned());
    let plain = |html: &str| {
        let (one, other) = ("<a href=/1>One story of the town</a>", "<a href=/2>Another story of the hill</a>");
        html.replace("{1}", one).replace("{2}", other)
    };
    // The first item's picture, date and section; what the second's card holds must not come to the first.
    for (name, html, expected) in [
        ("links alone", "<ul><li>{1}</li><li>{2}</li></ul>", [None, None, None]),
        (
            "all of it",
            "<ul><li><img src=/1.jpg width=300><span class=post-category>Valley</span><h4>{1}</h4><time datetime=2026-03-02T10:00Z>Monday</time></li>\
             <li><img src=/2.jpg>{2}<p>1 March 2026</p></li></ul>",
            [url("/1.jpg"), text("2026-03-02T10:00Z"), text("Valley")],
        ),
        (
            "a date as readers see it",
            "<div><div>{1}<p>2 March 2026</p></div><div>{2}<p>1 March 2026</p></div></div>",
            [None, text("2026-03-02"), None],
        ),
        (
            "a date on the headline's line",
            "<ul><li>{1} (2 March 2026)</li><li>1.3.2026 – {2}</li></ul>",
            [None, text("2026-03-02"), None],
        ),
        (
            "a picture that a script would load",
            "<div><div><img src=data:image/gif;base64,R0lGOD data-src=/real.jpg>{1}</div><div>{2}</div></div>",
            [url("/real.jpg"), None, None],
        ),
        (
            "an icon is no picture",
            "<ul><li><img src=/face.png width=24 height=24>{1}</li><li>{2}</li></ul>",
            [None, None, None],
        ),
        (
            "a section that is a link is no article",
            "<div><div><div class=kicker><a href=/valley>Valley</a></div><h4>{1}</h4></div><div>{2}</div></div>",
            [None, None, text("Valley")],
        ),
        (
            "what only the second has",
            "<ul><li>{1}</li><li><img src=/2.jpg>{2} <time datetime=2026-03-01>1 March 2026</time></li></ul>",
            [None, None, None],
        ),
        ("two in one line have no card of their own", "<p><img src=/both.jpg>{1}, {2}</p>", [None, None, None]),
        (
            "an address that the policy refuses",
            "<ul><li><img src=javascript:1>{1}</li><li>{2}</li></ul>",
            [None, None, None],
        ),
    ] {
        let source = format!("<h1>A headline</h1><p>{BODY}</p><h3>Read also</h3>{}<p>{END}</p>", plain(html));
        let policy = Policy::new().with_base_url("https://news.example/").expect("an address");
        let found = crate::render_article(&source, &policy, &RenderOptions::default()).expect("within limits").article;
        let titles = parts(&found)[0].join("|");
        assert_eq!(titles, "One story of the town|Another story of the hill", "{name}");
        let item = found.read_also[0].clone();
        assert_eq!([item.image, item.published, item.section], expected, "{name}");
    }
}
