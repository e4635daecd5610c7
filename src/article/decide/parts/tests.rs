//! Parts by label and shape, and what is left alone.

use crate::language::labels::Label;
use crate::{Article, Format, KeywordSource, Policy, RenderOptions};

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
    // Those with a score are the ones that were extracted.
    let told = article.keywords.iter().filter(|keyword| keyword.score.is_none());
    let keywords = told.map(|keyword| keyword.text.clone()).collect();
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
        ("a sentence with a link", "<p>Read also <a href=/1>the letter</a> that the mayor wrote to his neighbors.</p>"),
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

/// Two other articles as what stands behind a text: headline and summary.
const TEASERS: [(&str, &str); 2] = [
    ("One story of the town", "It is about a town and its people."),
    ("Another story of the hill", "Nobody has climbed it since the long winter."),
];

/// Both of them in the markup that `one` gives for link, headline and summary.
fn teasers(one: impl Fn(&str, &str, &str) -> String) -> String {
    TEASERS.iter().zip(["/1", "/2"]).map(|((title, summary), url)| one(url, title, summary)).collect()
}

/// What is wrong with an article that should have lost a label and given these teasers.
fn not_lifted(found: &Article, text: &str) -> Option<String> {
    let related: Vec<_> = found.related.iter().map(|item| (item.title.as_str(), item.summary.as_deref())).collect();
    let is_right = related == TEASERS.map(|(title, summary)| (title, Some(summary)))
        && found.keywords.iter().all(|keyword| keyword.source != KeywordSource::Publisher)
        && found.read_also.is_empty()
        && found.text == text;
    (!is_right).then(|| format!("{related:?}, {:?} and {:?}", parts(found), found.text))
}

#[test]
fn an_empty_label_goes_and_the_teasers_behind_it_are_teasers() {
    let text = format!("{BODY}\n\n{END}");
    let mut wrong = Vec::new();
    for lang in LANGUAGES.split(' ') {
        let label = Label::Keywords.heading(lang);
        for (shape, label) in [
            ("a paragraph", format!("<p>{label}:</p>")),
            ("a heading", format!("<h4>{label}</h4>")),
            ("a box", format!("<div class=box><b>{label}:</b></div>")),
            ("a list of terms", format!("<dl><dt>{label}:</dt><dd> </dd></dl>")),
        ] {
            let plain = teasers(|url, title, summary| format!("<h3><a href={url}>{title}</a></h3><p>{summary}</p>"));
            let html = format!("<h1>A headline</h1><p>{BODY}</p><p>{END}</p>{label}{plain}");
            let problem = not_lifted(&article(&html, Format::Html), &text);
            wrong.extend(problem.map(|problem| format!("{lang}, {shape}: {problem}")));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn teasers_are_told_in_any_markup() {
    let text = format!("{BODY}\n\n{END}");
    for (name, teasers) in [
        ("paragraphs", teasers(|url, title, summary| format!("<p><a href={url}>{title}</a></p><p>{summary}</p>"))),
        ("lines", teasers(|url, title, summary| format!("<p><a href={url}>{title}</a><br>{summary}</p>"))),
        (
            "cards with pictures",
            teasers(|url, title, summary| {
                format!(
                    "<div class=card><a href={url}><img src={url}.jpg alt=''></a><h3><a href={url}>{title}</a></h3><p>{summary}</p></div>"
                )
            }),
        ),
        (
            "cards that are all link",
            teasers(|url, title, summary| {
                format!("<a href={url}><img src={url}.jpg alt=''><h3>{title}</h3><p>{summary}</p></a>")
            }),
        ),
        (
            "cards with section and date",
            teasers(|url, title, summary| {
                format!(
                    "<article><p class=kicker>Valley</p><h3><a href={url}>{title}</a></h3><p>{summary}</p><time>2 March 2026</time></article>"
                )
            }),
        ),
        (
            "figures",
            teasers(|url, title, summary| {
                format!(
                    "<figure><a href={url}><img src={url}.jpg alt=''></a><figcaption><h4><a href={url}>{title}</a></h4><p>{summary}</p></figcaption></figure>"
                )
            }),
        ),
        (
            "a list",
            format!(
                "<ul>{}</ul>",
                teasers(|url, title, summary| format!("<li><a href={url}>{title}</a><p>{summary}</p></li>"))
            ),
        ),
        (
            "terms and what they mean",
            format!(
                "<dl>{}</dl>",
                teasers(|url, title, summary| format!("<dt><a href={url}>{title}</a></dt><dd>{summary}</dd>"))
            ),
        ),
    ] {
        let html = format!("<h1>A headline</h1><p>{BODY}</p><p>{END}</p><p>Keywords:</p>{teasers}");
        assert_eq!(not_lifted(&article(&html, Format::Html), &text), None, "{name}");
    }
}

#[test]
fn a_label_with_nothing_under_it_goes() {
    let read_also = "<p>Read also:</p><ul><li><a href=/1>One story of the town</a></li></ul>";
    for (name, html) in [
        ("at the end", "<p><strong>Keywords:</strong></p>".to_owned()),
        ("at the end, in a heading", "<h3>Read also</h3>".to_owned()),
        ("in front of another label", format!("<p>Keywords:</p>{read_also}")),
        ("behind another part", format!("{read_also}<p>Keywords:</p>")),
        ("two of them", format!("<p>Keywords:</p><p>Related stories</p>{read_also}")),
    ] {
        let found = article(&format!("<h1>A headline</h1><p>{BODY}</p><p>{END}</p>{html}"), Format::Html);
        assert_eq!(found.text, format!("{BODY}\n\n{END}"), "{name}");
        assert!(found.related.is_empty() && found.read_also.len() < 2, "{name}: {:?}", parts(&found));
    }
    let found = article(&format!("<h1>A headline</h1><p>{BODY}</p><p>Read also:</p><p>{END}</p>"), Format::Html);
    assert_eq!(found.text, format!("{BODY}\n\n{END}"), "between paragraphs");
}

#[test]
fn what_is_no_empty_label_stays() {
    for (name, html, kept) in [
        ("a heading over prose", "<h2>Keywords</h2><p>They are what the law is about.</p>", "Keywords"),
        ("an everyday word", "<p>More</p><p>The mayor says so every year, and nobody asks.</p>", "More"),
        (
            "a label over a film",
            "<p>Read also:</p><iframe src=https://www.youtube.com/embed/abcdefghijk></iframe>",
            "Read also",
        ),
        (
            "a list under a heading of the article",
            "<h2>What to pack</h2><ul><li><a href=/1>A lamp that needs no oil</a></li><li><a href=/2>A map of the hill</a></li></ul>",
            "A map of the hill",
        ),
        (
            "headings that are links, and an article that goes on",
            "<p>Keywords:</p><h3><a href=/1>The lamp of the year</a></h3><p>It needs no oil and hardly any care.</p>             <h3><a href=/2>The map of the year</a></h3><p>It shows every path on the hill.</p>",
            "The map of the year",
        ),
    ] {
        let end = "Then they left, and what they had packed was all that they had: two lamps, three maps and a rope, none of \
                   which was of any use to people who wanted to stay where they were, and who went on to say so for years.";
        let source = format!("<h1>A headline</h1><p>{BODY}</p>{html}<p>{end}</p>");
        let found = article(&source, Format::Html);
        assert!(found.text.contains(kept) && found.text.ends_with(end), "{name}: {:?} {:?}", found.text, parts(&found));
    }
}

#[test]
fn the_next_label_ends_a_part() {
    let read_also = "<li><a href=/1>One story of the town</a></li>";
    let mut wrong = Vec::new();
    for lang in LANGUAGES.split(' ') {
        let [first, tags] = [Label::ReadAlso, Label::Keywords].map(|label| label.heading(lang));
        let links = "<a href=/w>Water</a>, <a href=/h>Hills</a>";
        for (shape, html) in [
            ("links", format!("<p>{first}:</p><ul>{read_also}</ul><p><b>{tags}:</b> {links}</p>")),
            ("links in one box", format!("<div><h4>{first}</h4><ul>{read_also}</ul><p>{tags}: {links}</p></div>")),
            (
                "a list",
                format!("<p>{first}:</p><ul>{read_also}</ul><p>{tags}:</p><ul><li>Water</li><li>Hills</li></ul>"),
            ),
            ("terms", format!("<p>{first}:</p><ul>{read_also}</ul><dl><dt>{tags}</dt><dd>{links}</dd></dl>")),
        ] {
            let found = article(&format!("<h1>A headline</h1><p>{BODY}</p><p>{END}</p>{html}"), Format::Html);
            let expected = [&["One story of the town"][..], &["Water", "Hills"], &[]];
            if parts(&found) != expected || found.text != format!("{BODY}\n\n{END}") {
                wrong.push(format!("{lang}, {shape}: {:?} and {:?}", parts(&found), found.text));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// A page with an article of three paragraphs, and what stands behind its text and beside it.
fn page(behind: &str, beside: &str) -> Article {
    let source = format!(
        "<!doctype html><title>A headline of the town</title><nav><a href=/>Home</a> <a href=/town>Town</a></nav>\
         <main><article><h1>A headline of the town</h1><div class=text><p>{BODY}</p><p>{END}</p><p>{BODY}</p></div>{behind}\
         </article>{beside}</main><footer><p>All rights reserved.</p></footer>"
    );
    article(&source, Format::Html)
}

#[test]
fn teasers_beside_an_article_on_its_page_are_read() {
    let cards = teasers(|url, title, summary| {
        format!(
            "<div class=card><a href={url}><img src={url}.jpg alt=''></a><h3><a href={url}>{title}</a></h3><p>{summary}</p></div>"
        )
    });
    let items = teasers(|url, title, summary| format!("<li><a href={url}>{title}</a><p>{summary}</p></li>"));
    let text = format!("{BODY}\n\n{END}\n\n{BODY}");
    let tags = "<p class=x><b>Keywords:</b></p>";
    let mut wrong = Vec::new();
    for lang in LANGUAGES.split(' ') {
        let label = Label::Related.heading(lang);
        for (name, behind, beside) in [
            ("an aside", "", format!("<aside><h2>{label}</h2>{cards}</aside>")),
            ("a section with a list", "", format!("<section class=x><h3>{label}</h3><ul>{items}</ul></section>")),
            ("a heading, and the list behind it", "", format!("<h2>{label}</h2><ul>{items}</ul>")),
        ] {
            let problem = not_lifted(&page(behind, &beside), &text);
            wrong.extend(problem.map(|problem| format!("{lang}, {name}: {problem}")));
        }
    }
    for (name, behind, beside) in [
        ("without a heading, behind an empty label", format!("{tags}<aside class=x>{cards}</aside>"), ""),
        (
            "the same, behind a bar for sharing",
            format!(
                "{tags}<div class=share-bar><button>Copy</button> <a href=https://x.example/>X</a></div><aside class=x>{cards}</aside>"
            ),
            "",
        ),
        (
            "a label behind a list of what is read most",
            String::new(),
            "<aside><h2>Most read</h2><ul><li><a href=/9>The mill burns down again</a></li></ul></aside><aside><h2>Related</h2>CARDS</aside>",
        ),
    ] {
        let problem = not_lifted(&page(&behind, &beside.replace("CARDS", &cards)), &text);
        wrong.extend(problem.map(|problem| format!("{name}: {problem}")));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn what_else_stands_beside_an_article_is_none_of_it() {
    let list = "<ul><li><a href=/7>The mill burns down again</a><p>It did so in May, and in June.</p></li>\
                <li><a href=/8>Boats for sale on the lake</a><p>They are said to be dry inside.</p></li></ul>";
    let text = format!("{BODY}\n\n{END}\n\n{BODY}");
    for (name, html) in [
        ("what is read most", format!("<aside><h2>Most read</h2>{list}</aside>")),
        ("the same in Arabic", format!("<aside><h2>الأكثر قراءة</h2>{list}</aside>")),
        ("what is recommended to all", format!("<aside><h2>Recommended</h2>{list}</aside>")),
        ("more of the site", format!("<section><h2>More</h2>{list}</section>")),
        ("a list without a heading", format!("<aside class=x>{list}</aside>")),
        ("a menu", format!("<nav><h2>Related</h2>{list}</nav>")),
        ("links of the site's footer", format!("<footer><h2>Related</h2>{list}</footer>")),
        (
            "a newsletter",
            "<aside class=box><h3>Related news by mail</h3><p>Get it every morning, before you get up.</p><form><input name=mail><button>Subscribe</button></form></aside>".to_owned(),
        ),
        ("an advertisement", "<aside><a href=https://ads.example/><h3>Boots for the hill</h3><p>They are dry, and they are cheap.</p></a></aside>".to_owned()),
        (
            "what readers say",
            format!("<section id=comments><h3>Related</h3>{list}</section>"),
        ),
        (
            "the tags of others",
            "<aside><p>Keywords: <a href=/tag/mill rel=tag>Mill</a>, <a href=/tag/boats rel=tag>Boats</a></p></aside>".to_owned(),
        ),
        (
            "the next article, with its own teasers",
            format!("<article><h1>The mill burns down</h1>{}<section><h3>Related</h3>{list}</section></article>", format!("<p>{END}</p>").repeat(2)),
        ),
    ] {
        let found = page("", &html);
        assert_eq!(parts(&found), [const { Vec::<String>::new() }; 3], "{name}");
        if !name.starts_with("the next") {
            assert_eq!(found.text, text, "{name}");
        }
    }
    for (name, html) in [
        ("what is read most, behind the text", format!("<section><h2>Most read</h2>{list}</section>")),
        ("cards with a heading of their own", format!("<p>Keywords:</p><aside><h2>Our best</h2>{list}</aside>")),
        ("the same in Arabic", format!("<p>الكلمات المفتاحية</p><aside><div>الأكثر قراءة</div>{list}</aside>")),
        ("cards that no part stands in front of", format!("<aside class=x>{list}</aside>")),
    ] {
        let found = page(&html, "");
        assert_eq!(parts(&found), [const { Vec::<String>::new() }; 3], "{name}");
        assert_eq!(found.text, text, "{name}");
    }
}
