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
