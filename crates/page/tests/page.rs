//! Pages into which an article goes: what is filled, what is refused, and that no cut of the input changes the output.

use maqal_page::{Article, Edit, Head, Keyword, Options, Page, Part, Piece, Rendered, Rule, Sidebar, apply_rules};

fn rendered() -> Rendered {
    Rendered {
        html: "<article><p>متن</p></article>".into(),
        article: Article {
            title: "A & B".into(),
            lead: Some("L \"q\"".into()),
            lang: Some("ar-EG".into()),
            dir: Some("rtl".into()),
            published: Some("2026-11-27".into()),
            canonical_url: Some("https://n.example/?a=1&b=2".into()),
            keywords: vec![Keyword { text: "k".into() }],
            ..Article::default()
        },
        sidebar: Sidebar { html: "<aside>s</aside>".into() },
        json_ld: "{\"a\":\"</script>\"}".into(),
    }
}

/// Reads a page in pieces of so many bytes, and fills the holes afterwards; or has the article from the beginning.
fn read(page: &str, options: Options, cut: usize, is_there: bool) -> Result<String, maqal_page::Error> {
    let mut reader = Page::new(options, is_there.then(rendered))?;
    for piece in page.as_bytes().chunks(cut) {
        reader.write(piece)?;
    }
    reader.end()?;
    let pieces = reader.take();
    reader.provide(rendered());
    let html = pieces.into_iter().flat_map(|piece| match piece {
        Piece::Bytes(bytes) => bytes,
        Piece::Hole(hole) => reader.fill(hole).expect("the article is there").into_bytes(),
    });
    Ok(String::from_utf8(html.collect()).expect("UTF-8"))
}

fn fill(page: &str, options: Options) -> Result<String, maqal_page::Error> {
    read(page, options, usize::MAX, true)
}

/// Compares all that differ, by name.
fn check(cases: &[(&str, String, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter(|(_, is, expected)| is != expected)
        .map(|(name, is, expected)| format!("{name}\n  is       {is}\n  expected {expected}"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

const PAGE: &str = "<!doctype html><html lang=en class='a\"b'><head><meta charset=windows-1256><title>Old | S</title>\
     <meta name=description content='d \"x\"' data-x=1><meta property='og:image' content=/d.png>\
     <meta property='og:image:width' content=9><meta name=Description content=second><link rel=Canonical href=/old>\
     <svg><title>s</title></svg></head><body><h1 data-maqal=title>t <b></h1><time data-maqal=published>d</time>\
     <main data-maqal=article>old <i></main><aside data-maqal=sidebar></aside></body></html>";

#[test]
fn the_head_is_filled_in_its_places() {
    let page = |head: &str| format!("<html><head>{head}</head><body><main data-maqal=article></main></body></html>");
    let head = |head: &str, options: Options| {
        let html = fill(&page(head), options).expect("a good page");
        let start = html.find("<head>").expect("a head") + 6;
        // What is missing is looked at in one case of its own.
        let end = html.find("<meta name=\"keywords\"").unwrap_or(html.len());
        html[start..end].to_owned()
    };
    let fill = Options::default;
    let pattern = || Options { title: Some("{title} | S".into()), ..fill() };
    check(&[
        (
            "a title by the pattern",
            head("<title>x</title><meta name=description>", pattern()),
            "<title>A &amp; B | S</title><meta name=\"description\" content=\"L &quot;q&quot;\">",
        ),
        (
            "a second title is dropped",
            head("<title>x</title><title>y</title><meta name=description>", fill()),
            "<title>A &amp; B</title><meta name=\"description\" content=\"L &quot;q&quot;\">",
        ),
        (
            "other attributes stay",
            head("<title></title><meta data-a='\"' content=x name=description>", fill()),
            "<title>A &amp; B</title><meta data-a=\"&quot;\" name=\"description\" content=\"L &quot;q&quot;\">",
        ),
        (
            "a second of a key is dropped",
            head("<title></title><meta name=description content=x><meta name=DESCRIPTION content=y>", fill()),
            "<title>A &amp; B</title><meta name=\"description\" content=\"L &quot;q&quot;\">",
        ),
        (
            "what the article does not know stays",
            head(
                "<title></title><meta property=og:image content=/d.png><meta property=og:image:width content=9>\
                  <meta name=description>",
                fill(),
            ),
            "<title>A &amp; B</title><meta property=\"og:image\" content=\"/d.png\">\
             <meta property=\"og:image:width\" content=\"9\"><meta name=\"description\" content=\"L &quot;q&quot;\">",
        ),
        (
            "what is not the article's stays as it is",
            head("<title></title><meta name=viewport content=x><meta name=description>", fill()),
            "<title>A &amp; B</title><meta name=viewport content=x><meta name=\"description\" content=\"L &quot;q&quot;\">",
        ),
        (
            "a template of the page's own is left alone",
            head("<template><title>x</title></template><title></title><meta name=description>", fill()),
            "<template><title>x</title></template><title>A &amp; B</title><meta name=\"description\" content=\"L &quot;q&quot;\">",
        ),
        (
            "the encoding becomes UTF-8",
            head(
                "<meta charset=windows-1256><meta http-equiv=Content-Type content='text/html; charset=x'><title></title><meta name=description>",
                fill(),
            ),
            "<meta charset=\"utf-8\"><meta http-equiv=Content-Type content=\"text/html; charset=utf-8\"><title>A &amp; B</title>\
             <meta name=\"description\" content=\"L &quot;q&quot;\">",
        ),
        (
            "all of it late",
            head(
                "<title>x</title><meta name=description content=y><style></style>",
                Options { head: Head::Late, ..fill() },
            ),
            "<style></style><title>A &amp; B</title><meta name=\"description\" content=\"L &quot;q&quot;\">",
        ),
        (
            "late, too, what the article does not know stays",
            head("<meta name=author content=x><style></style>", Options { head: Head::Late, ..fill() }),
            "<style></style><title>A &amp; B</title><meta name=\"description\" content=\"L &quot;q&quot;\">\
             <meta name=\"author\" content=\"x\">",
        ),
        (
            "off",
            head("<title>x</title><meta name=description content=y>", Options { head: Head::Off, ..fill() }),
            "<title>x</title><meta name=description content=y></head><body><main data-maqal=article><article><p>متن</p></article></main></body></html>",
        ),
        (
            "a meta that says one thing by two names has both keys",
            head(
                "<title></title><meta name=description property=og:description content=x><meta name=description content=y>",
                fill(),
            ),
            "<title>A &amp; B</title><meta name=\"description\" property=\"og:description\" content=\"L &quot;q&quot;\">",
        ),
        (
            "a description where nobody looks for one gives way",
            head("<title></title><meta property=description content=x>", fill()),
            "<title>A &amp; B</title><meta name=\"description\" content=\"L &quot;q&quot;\">",
        ),
        (
            "what is missing, before text that ends the head",
            head("<title></title>\n;\n<meta name=description content=x>", fill()),
            "<title>A &amp; B</title>\n<meta name=\"description\" content=\"L &quot;q&quot;\">",
        ),
        (
            "text in a template of the page's own ends no head",
            head("<title></title><template>x</template><meta name=description>", fill()),
            "<title>A &amp; B</title><template>x</template><meta name=\"description\" content=\"L &quot;q&quot;\">",
        ),
        (
            "what is missing, before an element that ends the head",
            head("<img>", fill()),
            "<title>A &amp; B</title><meta name=\"description\" content=\"L &quot;q&quot;\">",
        ),
    ]);
}

#[test]
fn what_the_head_lacks_is_added() {
    let html =
        fill("<html><body><main data-maqal=article></main></body></html>", Options::default()).expect("a good page");
    assert_eq!(
        html,
        "<html lang=\"ar-EG\" dir=\"rtl\"><title>A &amp; B</title><meta name=\"description\" content=\"L &quot;q&quot;\">\
         <meta name=\"keywords\" content=\"k\"><link rel=\"canonical\" href=\"https://n.example/?a=1&amp;b=2\">\
         <meta property=\"og:type\" content=\"article\"><meta property=\"og:title\" content=\"A &amp; B\">\
         <meta property=\"og:description\" content=\"L &quot;q&quot;\">\
         <meta property=\"og:url\" content=\"https://n.example/?a=1&amp;b=2\"><meta property=\"og:locale\" content=\"ar_EG\">\
         <meta property=\"article:published_time\" content=\"2026-11-27\"><meta name=\"twitter:title\" content=\"A &amp; B\">\
         <meta name=\"twitter:description\" content=\"L &quot;q&quot;\"><meta property=\"article:tag\" content=\"k\">\
         <script type=\"application/ld+json\">{\"a\":\"\\u003c/script>\"}</script>\
         <body><main data-maqal=article><article><p>متن</p></article></main></body></html>"
    );
}

#[test]
fn tags_of_the_head_and_the_body_may_be_left_out() {
    let slot = "<main data-maqal=article></main>";
    for before in [
        "",
        "<title>x</title>",
        "<!doctype html><html><meta charset=utf-8><title>x</title>\n",
        "<title>x</title></head>",
    ] {
        let page = fill(&[before, slot].concat(), Options::default()).expect(before);
        let head = page.find("<main").map(|end| &page[..end]).expect("a slot");
        assert_eq!(head.matches("<title>A &amp; B</title>").count(), 1, "{page}");
        assert!(head.contains("og:title") && head.ends_with("</script>"), "{page}");
    }
    for before in ["x", "<html>\u{feff}<head></head>", "<title>x</title>;"] {
        let error = fill(&[before, slot].concat(), Options::default()).expect_err(before);
        assert!(error.to_string().contains("text before it has ended the head"), "{error}");
    }
    assert!(fill(&["x", slot].concat(), Options { head: Head::Off, ..Options::default() }).is_ok());
}

#[test]
fn what_nobody_closes_takes_time_that_grows_with_the_page_alone() {
    let slot = "<main data-maqal=article></main>";
    for tags in ["<b>", "<svg>", "<svg><a><a><a>", "<svg><foreignObject>", "<table><tr><td>", "<table>"] {
        let page = [&tags.repeat(10_000), &"</b></svg></td></table>".repeat(10_000), slot].concat();
        let start = std::time::Instant::now();
        let _ = fill(&page, Options::default());
        assert!(start.elapsed().as_secs() < 20, "{tags}: {:?}", start.elapsed());
    }
}

#[test]
fn the_language_is_said_once() {
    let head = |html: &str| {
        let page = fill(&[html, "<main data-maqal=article></main>"].concat(), Options::default()).expect(html);
        page[..=page.find('>').expect("a tag")].to_owned()
    };
    check(&[
        ("in XHTML", head("<html xml:lang=en lang=en>"), "<html lang=\"ar-EG\" dir=\"rtl\">"),
        (
            "another attribute stays",
            head("<html class=a lang=en dir=ltr>"),
            "<html class=\"a\" lang=\"ar-EG\" dir=\"rtl\">",
        ),
    ]);
}

#[test]
fn slots_take_their_parts() {
    let body = |body: &str, options: Options| {
        let html =
            fill(&["<head></head><body>", body].concat(), Options { head: Head::Off, ..options }).expect("a good page");
        html[19..].to_owned()
    };
    let by = |slots: &[(&str, Part)]| Options {
        slots: slots.iter().map(|(selector, part)| ((*selector).to_owned(), *part)).collect(),
        ..Options::default()
    };
    check(&[
        (
            "by attribute",
            body("<h1 data-maqal=title>x<b></h1><main data-maqal=article>y</main>", by(&[])),
            "<h1 data-maqal=title>A &amp; B</h1><main data-maqal=article><article><p>متن</p></article></main>",
        ),
        (
            "text in an option, a caption and a cell",
            body(
                "<select><option data-maqal=title></option></select><table><caption data-maqal=title></caption>\
                 <tr><td data-maqal=title></td></table><main data-maqal=article></main>",
                by(&[]),
            ),
            "<select><option data-maqal=title>A &amp; B</option></select><table><caption data-maqal=title>A &amp; B</caption>\
             <tr><td data-maqal=title>A &amp; B</td></table><main data-maqal=article><article><p>متن</p></article></main>",
        ),
        (
            "by selector",
            body("<h1>x</h1><main><div>y</div></main>", by(&[("h1", Part::Title), ("main > div", Part::Article)])),
            "<h1>A &amp; B</h1><main><div><article><p>متن</p></article></div></main>",
        ),
    ]);
    let time = body("<time data-maqal=published datetime=x>y</time><main data-maqal=article></main>", by(&[]));
    assert!(time.starts_with("<time data-maqal=\"published\" datetime=\"2026-11-27\">2026-11-27</time>"), "{time}");
    let time = body("<time data-maqal=modified datetime=x>y</time><main data-maqal=article></main>", by(&[]));
    assert!(time.starts_with("<time data-maqal=\"modified\"></time>"), "{time}");
}

#[test]
fn no_cut_of_the_page_changes_what_comes_out() {
    assert!(fill(PAGE, Options::default()).expect("a good page").contains("<svg><title>s</title></svg>"));
    let with_text = PAGE.replace("<svg><title>s</title></svg>", " \n &amp; é ");
    for page in [PAGE, &with_text] {
        let whole = fill(page, Options::default()).expect("a good page");
        for cut in 1..=page.len() {
            for is_there in [true, false] {
                assert_eq!(
                    read(page, Options::default(), cut, is_there).expect("a good page"),
                    whole,
                    "cut every {cut}"
                );
            }
        }
    }
    let whole = fill(&with_text, Options::default()).expect("a good page");
    assert!(whole.contains(" \n <meta name=\"keywords\"") && whole.contains("</script>&amp; é </head>"), "{whole}");
}

#[test]
fn mistakes_of_a_template_are_named_with_their_tag_and_byte() {
    let slot = "<main data-maqal=article></main>";
    let refuse = |page: &str| {
        let error = fill(page, Options { head: Head::Off, ..Options::default() }).expect_err(page);
        assert_eq!(error.code(), "BAD_TEMPLATE");
        error.tag().map_or("the page".to_owned(), |(name, byte)| format!("{name} {byte}"))
    };
    let around = |before: &str| refuse(&[before, slot].concat());
    check(&[
        ("no slot", refuse("<p>x"), "the page"),
        ("a slot in a comment", refuse("<!-- <main data-maqal=article> -->"), "the page"),
        ("a slot in a title", refuse("<title><main data-maqal=article></title>"), "the page"),
        ("no such part", refuse("<p data-maqal=artcle></p>"), "p 0"),
        ("a second slot", around(slot), "main 32"),
        ("a slot in a slot", refuse("<main data-maqal=article><p data-maqal=title></p></main>"), "p 25"),
        ("a slot that is not closed", refuse("<main data-maqal=article>"), "main 0"),
        ("a slot that another end tag closes", refuse("<div><main data-maqal=article></div>"), "main 5"),
        ("a paragraph", refuse("<p data-maqal=article></p>"), "p 0"),
        ("no content", refuse("<div data-maqal=article />"), "div 0"),
        ("a link around it", around("<a>"), "main 3"),
        ("a link that is not closed", around("<div><a></div>"), "a 5"),
        ("formatting around it", around("<b>"), "main 3"),
        ("a button", around("<button>"), "main 8"),
        ("a list of options", around("<select>"), "main 8"),
        ("foreign content", around("<svg>"), "main 5"),
        ("foreign content that only a slash ends", around("<svg/>"), "svg 0"),
        (
            "foreign content in foreign content that HTML ends",
            refuse("<svg><math><table><![CDATA[ > <div data-maqal=article></div> ]]>"),
            "table 11",
        ),
        ("foreign content that HTML holds open", around("<svg><foreignObject><div></foreignObject></svg>"), "div 20"),
        ("straight in a table", around("<table><tr>"), "main 11"),
        ("a cell that a second one has ended", around("<table><tr><td><td></td>"), "main 24"),
        ("a cell without a row", around("<table><td>"), "main 11"),
        ("a cell without a table", refuse("<td data-maqal=article></td>"), "td 0"),
        ("a body that only the parser has opened", around("<table><tr><td></tbody>"), "main 23"),
        ("a template", around("<template>"), "main 10"),
        ("a page of frames", around("<frameset>"), "frameset 0"),
        ("a custom element in a paragraph", refuse("<p><x-a data-maqal=article></x-a>"), "x-a 3"),
        ("text as code", refuse("<xmp data-maqal=title></xmp>"), "xmp 0"),
        ("text that a table moves", refuse("<table data-maqal=title></table>"), "table 0"),
        ("text that a form in a form loses", refuse("<form><form data-maqal=title></form>"), "form 6"),
        ("text in a list of options", refuse("<select><p data-maqal=title></p>"), "p 8"),
        ("text in a caption without a table", refuse("<caption data-maqal=title></caption>"), "caption 0"),
        ("text in select", refuse("<select><style></style></select>"), "the page"),
    ]);
}

#[test]
fn what_does_not_disturb_an_article_is_let_in() {
    let slot = "<main data-maqal=article></main>";
    for before in [
        "<a>x</a>",
        "<p>",
        "<ul><li>",
        "<table><tr><td>",
        "<table><tbody><tr><td>a<tr><th>",
        "<table><caption>",
        "<svg><title>t</title><path/></svg>",
        "<svg><p></svg>",
        "<select><option>a<option>b</select>",
        "<template><tr><td></td></tr></template>",
        "<h1><label><form>",
        "</p></table></a>",
        "<!-- </tbody> --><table><tbody><tr><td>",
        &["<select>", &"<option>a".repeat(30_000), "</select>"].concat(),
        &"<p>a".repeat(30_000),
    ] {
        let page = [before, slot].concat();
        let filled = fill(&page, Options { head: Head::Off, ..Options::default() });
        assert!(filled.is_ok(), "{page}: {filled:?}");
    }
}

#[test]
fn selectors_that_match_nothing_or_are_none_are_named() {
    let with = |selector: &str| Options { slots: vec![(selector.into(), Part::Article)], ..Options::default() };
    let missing = fill(PAGE, with(".body")).expect_err("no such element");
    assert_eq!((missing.code(), missing.to_string().contains("\".body\"")), ("BAD_TEMPLATE", true));
    let bad = fill(PAGE, with("a:has(b)")).expect_err("no such selector");
    assert_eq!((bad.code(), bad.option()), ("BAD_OPTION", Some("slots")));
}

#[test]
fn a_head_that_is_known_waits_for_nothing() {
    let known = Article { title: "K".into(), lang: Some("fa".into()), ..Article::default() };
    let mut page = Page::new(Options { known: Some(known), ..Options::default() }, None).expect("good options");
    page.write(PAGE.as_bytes()).expect("a good page");
    page.end().expect("a good page");
    let pieces = page.take();
    let Some(Piece::Bytes(first)) = pieces.first() else { panic!("no bytes first") };
    let first = String::from_utf8_lossy(first).into_owned();
    assert!(
        first.contains("<title>K</title>")
            && first.contains("lang=\"fa\"")
            && first.ends_with("</head><body><h1 data-maqal=title>"),
        "{first}"
    );
    page.provide(rendered());
    let article = pieces.iter().find_map(|piece| match piece {
        Piece::Hole(hole) => page.fill(*hole).filter(|html| html.contains("متن")),
        Piece::Bytes(_) => None,
    });
    assert!(article.expect("an article").ends_with("</script>"), "the slot has the JSON-LD");
}

#[test]
fn rules_edit_what_maqal_writes() {
    let html = "<article><p>1</p><p>2</p><img src=\"/a.png\"><p class=\"x\">3</p></article>";
    let rule = |select: &str, edits: Vec<Edit>| Rule { select: select.into(), limit: None, edits };
    let apply = |rules: &[Rule]| apply_rules(rules, html).expect("good rules");
    check(&[
        (
            "after the second paragraph",
            apply(&[rule("article > p:nth-of-type(2)", vec![Edit::After("<ad>".into())])]),
            "<article><p>1</p><p>2</p><ad><img src=\"/a.png\"><p class=\"x\">3</p></article>",
        ),
        (
            "attributes are escaped",
            apply(&[rule("img", vec![Edit::Attribute("alt".into(), "\"&<".into())])]),
            "<article><p>1</p><p>2</p><img src=\"/a.png\" alt=\"&quot;&amp;&lt;\"><p class=\"x\">3</p></article>",
        ),
        (
            "a class beside another, once",
            apply(&[rule("p.x", vec![Edit::Class("y".into()), Edit::Class("x".into())])]),
            "<article><p>1</p><p>2</p><img src=\"/a.png\"><p class=\"x y\">3</p></article>",
        ),
        (
            "no more than the limit",
            apply(&[Rule { limit: Some(1), ..rule("p", vec![Edit::Remove]) }]),
            "<article><p>2</p><img src=\"/a.png\"><p class=\"x\">3</p></article>",
        ),
        (
            "one rule after the other",
            apply(&[rule("img", vec![Edit::Unwrap]), rule("article", vec![Edit::Unwrap])]),
            "<p>1</p><p>2</p><p class=\"x\">3</p>",
        ),
    ]);
    assert_eq!(
        apply_rules(&[rule("p:last-child", Vec::new())], html).expect_err("no such selector").option(),
        Some("rules")
    );
}
