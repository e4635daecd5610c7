//! The article is found in whole pages: invented pages, each with the trap that its name tells.

use maqal::{NoticeCode, Policy, RenderOptions, RenderedArticle};

const FIRST: &str = "The water came back to the orchard this spring, after two dry years, and with it the bees.";
const SECOND: &str = "Farmers, who had sold half of their goats, say that they will plant again, if slowly.";
const THIRD: &str = "A council of nine families decides who opens the sluice, on which day, and for how long.";

fn render(html: &str) -> RenderedArticle {
    maqal::render_article(html, &Policy::new(), &RenderOptions::default()).expect("within limits")
}

/// A page with that body.
fn page(body: &str) -> String {
    format!(
        "<!doctype html><html><head><title>Water in the orchard | The Lake</title></head><body>{body}</body></html>"
    )
}

fn prose() -> String {
    format!("<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>")
}

#[test]
fn the_body_is_the_article_and_nothing_else() {
    let links =
        "<li><a href=/1>Boats for sale</a><li><a href=/2>Weather on the lake</a><li><a href=/3>A new bridge</a>";
    let teaser = "<div class=card><h3><a href=/9>Another story</a></h3><p>It tells of boats, of nets, and of a long winter.</p></div>";
    let all = format!("{FIRST}\n\n{SECOND}\n\n{THIRD}");
    for (name, body) in [
        (
            "navigation and footer",
            format!(
                "<nav><ul>{links}</ul></nav><h1>Water in the orchard</h1><div>{}</div><footer><p>All rights reserved by the Lake, its boats, and its nets.</footer>",
                prose()
            ),
        ),
        (
            "a form around the page",
            format!("<form action=/><h1>Water in the orchard</h1><div>{}</div><ul>{links}</ul></form>", prose()),
        ),
        (
            "a name that the whole page bears",
            format!("<div class=has-sidebar><h1>Water in the orchard</h1><div>{}</div></div>", prose()),
        ),
        (
            "an article in two containers",
            format!(
                "<main><h1>Water in the orchard</h1><div class=part><p>{FIRST}</p><p>{SECOND}</p></div><div class=advert>Buy nets</div><div class=part><p>{THIRD}</p></div></main>"
            ),
        ),
        (
            "an article in articles, under a headline beside them",
            format!(
                "<div><article><h1>Water in the orchard</h1></article><article class=media><p>{FIRST}</p></article><article class=text><p>{SECOND}</p></article><article><p>{THIRD}</p></article></div>"
            ),
        ),
        (
            "an article in sections without a name",
            format!(
                "<article><h1>Water in the orchard</h1><section><p>{FIRST}</p></section><section><div><p>{SECOND}</p><p>{THIRD}</p></div></section></article>"
            ),
        ),
        (
            "other stories in articles, under a headline beside them",
            format!(
                "<div><h1>Water in the orchard</h1><article>{}</article>{}</div>",
                prose(),
                format!("<article><h2><a href=/9>Another story</a></h2><p>{FIRST}</p><p>{SECOND}</p></article>")
                    .repeat(2)
            ),
        ),
        (
            "comments longer than it",
            format!(
                "<h1>Water in the orchard</h1><div class=text>{}</div><div class=comments>{}</div>",
                prose(),
                "<p>I have seen this orchard, and I do not think so, my friends, not at all.</p>".repeat(6)
            ),
        ),
        (
            "teasers longer than it",
            format!(
                "<h1>Water in the orchard</h1><div class=text>{}</div><div class=more>{}</div>",
                prose(),
                teaser.repeat(8)
            ),
        ),
        (
            "boxes of links in it",
            format!(
                "<article><h1>Water in the orchard</h1><p>{FIRST}</p><ul>{links}</ul><p>{SECOND}</p><div class=share-bar><a href=/s>Share</a></div><p>{THIRD}</p></article>"
            ),
        ),
        (
            "a list of links and dates in it",
            format!(
                "<article><h1>Water in the orchard</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p><ul>\
                 <li>3 May <a href=/1>A school under the mulberry tree</a></li><li>4 May <a href=/2>The harbour clock strikes again</a></li></ul></article>"
            ),
        ),
        (
            "what is hidden",
            format!(
                "<article><h1>Water in the orchard</h1>{}<div hidden><p>{FIRST} Again.</p></div><p style='display: none'>{SECOND} Again.</p></article>",
                prose()
            ),
        ),
        (
            "headings over nothing",
            format!("<article><h1>Water in the orchard</h1>{}<h3>Tell us what you think</h3></article>", prose()),
        ),
        (
            "the word for an advertisement",
            format!(
                "<article><h1>Water in the orchard</h1><p>{FIRST}</p><p>Advertisement</p><p>{SECOND}</p><p>إعلان</p><p>{THIRD}</p></article>"
            ),
        ),
        ("never closed", format!("<article><div><h1>Water in the orchard</h1><div><p>{FIRST}<p>{SECOND}<p>{THIRD}")),
        (
            "layout tables",
            format!(
                "<table><tr><td><ul>{links}</ul></td><td><h1>Water in the orchard</h1>{}</td></tr></table>",
                prose()
            ),
        ),
    ] {
        let rendered = render(&page(&body));
        assert_eq!(rendered.article.text, all, "{name}");
        assert_eq!(rendered.article.title, "Water in the orchard", "{name}");
    }
}

#[test]
fn the_picture_that_the_data_name_opens_the_article() {
    let head = "<!doctype html><title>Water in the orchard</title><meta property=og:image content=https://m.example/up/the-old-sluice.jpg>";
    for (name, picture) in [
        ("in a cut of TYPO3", "<img src=/fileadmin/csm_the-old-sluice_49efb8458e.jpg>"),
        ("in a cut with a hash", "<img src=/assets/the-old-sluice-70db515a.jpg>"),
        (
            "with a set of addresses alone",
            "<img srcset='/up/the-old-sluice-300x200.jpg 300w, /up/the-old-sluice.jpg 900w'>",
        ),
    ] {
        let html = format!(
            "{head}<main><h1>Water in the orchard</h1><div class=text><div class=top>{picture}</div>{}</div></main>",
            prose()
        );
        let images = render(&html).article.images;
        assert_eq!(images.len(), 1, "{name}: {images:?}");
        assert!(images[0].url.contains("the-old-sluice"), "{name}");
    }
}

#[test]
fn first_headings_of_a_page_without_a_headline_head_its_parts() {
    let part = |heading: &str, text: &str| {
        format!("<div class=part><h1>{heading}</h1><p>{text}</p><p>{text} So it is.</p></div>")
    };
    let html = [part("The spring", FIRST), part("The goats", SECOND), part("The sluice", THIRD)].concat();
    let text = render(&format!("<!doctype html><title>The lake</title><body><nav><a href=/>Home</a></nav>{html}"))
        .article
        .text;
    assert!([FIRST, SECOND, THIRD].iter().all(|part| text.contains(part)), "{text}");
}

#[test]
fn prose_is_prose_in_any_script() {
    for (name, paragraph) in [
        ("Arabic", "عاد الماء إلى البستان هذا الربيع، بعد سنتين من الجفاف، وعاد معه النحل إلى شجرات اللوز."),
        ("Chinese", "今年春天，水又回到了果园，经过两年的干旱，蜜蜂也跟着回来了，村民们都很高兴。"),
        ("Thai", "น้ำกลับมาที่สวนผลไม้ในฤดูใบไม้ผลินี้ หลังจากแห้งแล้งมาสองปี และผึ้งก็กลับมาด้วย"),
        ("Hindi", "इस वसंत में पानी बगीचे में लौट आया, दो सूखे वर्षों के बाद, और मधुमक्खियाँ भी लौट आईं।"),
    ] {
        let body = format!(
            "<div id=a><ul><li><a href=/1>x</a><li><a href=/2>y</a></ul></div><div id=b><p>{paragraph}</p><p>{paragraph} 2</p></div>\
             <div id=c><p><a href=/3>{paragraph}</a></p></div>"
        );
        let text = render(&page(&body)).article.text;
        assert!(text.starts_with(paragraph) && text.ends_with('2'), "{name}: {text}");
    }
}

#[test]
fn nothing_that_is_read_is_lost() {
    for (name, body, kept) in [
        ("no prose at all", "<div><h1>Water</h1><p>Soon.</p></div>", "Soon."),
        (
            "links in sentences",
            &format!(
                "<article>{}<p><a href=/x>The orchard, the sluice and the goats are all in the council's new report.</a></p></article>",
                prose()
            ),
            "new report.",
        ),
        (
            "a tweet in a box for social media",
            &format!(
                "<article>{}<div class=social-embed><blockquote><p>It rains!</p></blockquote></div></article>",
                prose()
            ),
            "It rains!",
        ),
        (
            "a list between paragraphs",
            &format!("<article>{}<ul><li>almonds</li><li>olives</li></ul><p>{FIRST} So it is.</p></article>", prose()),
            "olives",
        ),
        (
            "a list that says something beside each of its links",
            &format!(
                "<article>{}<ul><li>Omar Nur mended <a href=/1>the upper sluice and its gate</a></li>\
                 <li>Layla Salim painted <a href=/2>the clock of shadows on the wall</a></li></ul></article>",
                prose()
            ),
            "Layla Salim painted",
        ),
        (
            "text beside a list in a list",
            &format!(
                "<article>{}<ul><li>Trees<ul><li>almond</li></ul></li></ul><p>{FIRST} So it is.</p></article>",
                prose()
            ),
            "Trees",
        ),
        (
            "a section whose ID is its heading",
            &format!(
                "<article>{}<div id=sharing-water-between-families><p>{FIRST} So it is.</p></div></article>",
                prose()
            ),
            "So it is.",
        ),
    ] {
        let text = render(&page(body)).article.text;
        assert!(text.contains(kept), "{name}: {text}");
    }
}

#[test]
fn text_that_only_the_data_hold_is_the_body() {
    let text = format!(
        "{FIRST}\\n{SECOND}\\n{THIRD} Nobody has yet been refused, and nobody has yet been late; the goats, which know the day, wait at the gate. The bees do not wait."
    );
    let html = page(&format!(
        "<div id=app></div><script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"articleBody\":\"{text}\"}}</script>"
    ));
    let rendered = render(&html);
    assert!(rendered.article.text.starts_with(FIRST) && rendered.article.text.contains(THIRD));
    assert_eq!(rendered.notices[0].code, NoticeCode::BodyFromData);
}

#[test]
fn every_value_has_the_best_source() {
    let head = r#"<meta property="og:title" content="OG"><meta property="article:published_time" content="2021-03-14">
        <meta name="author" content="Meta Name"><meta property="og:site_name" content="The Lake">
        <meta name="dc.creator" content="Dublin Name"><link rel=canonical href="https://lake.example/1">"#;
    let data = r##"<script type="application/ld+json">
        {"@graph":[{"@type":"NewsArticle","headline":"Water in the orchard","datePublished":"2021-03-13T08:00:00+03:00",
         "articleSection":["Valley"],"author":{"@id":"#a"},"keywords":"water, bees",},{"@id":"#a","@type":"Person","name":"Layla Salim"}]}
        </script>"##;
    let body = format!("<article>{}</article>", prose());
    for (name, html, field, source) in [
        ("headline", format!("{head}{data}"), "title", "json-ld"),
        ("headline without data", head.to_owned(), "title", "open-graph"),
        ("date", format!("{head}{data}"), "published", "json-ld"),
        ("date without data", head.to_owned(), "published", "open-graph"),
        ("author", format!("{head}{data}"), "authors", "json-ld"),
        ("author without data", head.to_owned(), "authors", "dublin-core"),
        ("address", head.to_owned(), "canonicalUrl", "link"),
        ("site", head.to_owned(), "siteName", "open-graph"),
        ("language", String::new(), "lang", "text"),
    ] {
        let article = render(&page(&format!("{html}{body}"))).article;
        let found = article.sources.iter().find(|(known, _)| *known == field).map(|(_, found)| found.as_str());
        assert_eq!(found, Some(source), "{name}");
    }
    let article = render(&page(&format!("{head}{data}{body}"))).article;
    assert_eq!(article.authors, ["Layla Salim"]);
    assert_eq!(article.published.as_deref(), Some("2021-03-13T08:00:00+03:00"));
    let publishers = article.keywords.iter().filter(|keyword| keyword.source == maqal::KeywordSource::Publisher);
    assert_eq!(publishers.map(|keyword| keyword.text.as_str()).collect::<Vec<_>>(), ["water", "bees"]);
}

#[test]
fn who_comments_on_an_article_has_not_written_it() {
    let thread = "<ul class=comments-list><li><div class=byline>Nadim</div><p>They say it every year.</p></li></ul>";
    let writer = "<div class=author-name>Layla Salim</div>";
    for (name, before, after, expected) in [
        ("the thread is first", thread, writer, &["Layla Salim"][..]),
        ("the thread is last", writer, thread, &["Layla Salim"]),
        ("there is nothing but the thread", thread, "", &[]),
    ] {
        let html = page(&format!("{before}<main><h1>Water in the orchard</h1>{}</main>{after}", prose()));
        assert_eq!(render(&html).article.authors, expected, "{name}");
    }
}

#[test]
fn a_deck_is_the_subtitle_and_leaves_the_body() {
    for (name, deck) in [
        ("by its class", "<p class=article-subtitle>Two dry years end in a valley of almonds.</p>"),
        ("by its level", "<h2>Two dry years end in a valley of almonds.</h2>"),
    ] {
        let html = page(&format!("<main><h1>Water in the orchard</h1>{deck}<div>{}</div></main>", prose()));
        let rendered = render(&html);
        assert_eq!(rendered.article.subtitle.as_deref(), Some("Two dry years end in a valley of almonds."), "{name}");
        assert!(!rendered.article.text.contains("Two dry years end"), "{name}");
        assert!(rendered.html.contains("maqal-subtitle"), "{name}");
    }
}

#[test]
fn the_body_is_told_as_data() {
    let html = format!(
        "<h1>Water in the orchard</h1>{}<h2 id=sluice>The sluice</h2><p>{THIRD} <a href=https://lake.example/2>More</a> <a href=#sluice>up</a></p>\
         <figure><img src=https://lake.example/a.jpg alt='A gate' width=640 height=480><figcaption>The gate at dawn. <span class=credit>Omar Nur</span></figcaption></figure>",
        prose()
    );
    let article = render(&html).article;
    assert_eq!((article.headings[0].text.as_str(), article.headings[0].level), ("The sluice", 2));
    assert_eq!(article.links.len(), 1);
    let image = &article.images[0];
    assert_eq!((image.caption.as_deref(), image.credit.as_deref()), (Some("The gate at dawn."), Some("Omar Nur")));
    assert_eq!((image.width, image.height, image.alt.as_deref()), (Some(640), Some(480), Some("A gate")));
}

#[test]
fn json_ld_cannot_end_its_script() {
    let rendered = render("<h1>a &lt;/script>&lt;!-- b</h1><p>c</p>");
    assert!(rendered.article.title.contains("</script>"));
    assert!(!rendered.json_ld().contains('<'));
}
