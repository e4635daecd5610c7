//! What is known of an article beside its source counts before what the source says, and what the source prints of it
//! again above its text leaves the body.

use maqal::{Article, Format, KnownMetadata, Policy, RenderOptions, RenderedArticle};

const FIRST: &str = "عاد الماء إلى بساتين القرية هذا الربيع بعد عامين من الجفاف، وعادت معه أسراب النحل إلى خلاياها.";
const SECOND: &str = "ويقول الفلاحون الذين باعوا نصف أغنامهم إنهم سيزرعون من جديد، وإن كان ذلك على مهل هذه المرة.";
const TITLE: &str = "عودة الماء إلى البستان";

fn rendered(source: &str, format: Format, known: KnownMetadata) -> RenderedArticle {
    let options = RenderOptions::default().with_format(format).with_known(known);
    let policy = Policy::new().with_base_url("https://oasis.example/").expect("an address");
    maqal::render_article(source, &policy, &options).expect("within limits")
}

fn article(source: &str, known: KnownMetadata) -> Article {
    rendered(source, Format::Html, known).article
}

/// Two paragraphs behind some lines, as HTML and as text.
fn sources(lines: &[&str]) -> [(Format, String); 2] {
    let blocks = || lines.iter().chain(&[FIRST, SECOND]);
    let html = blocks().map(|line| format!("<p>{line}</p>")).collect();
    let text = blocks().map(|line| format!("{line}\n\n")).collect();
    [(Format::Html, html), (Format::Text, text)]
}

#[test]
fn what_the_text_prints_again_leaves_it() {
    let known = || KnownMetadata::default().with_title(TITLE);
    let body = format!("{FIRST}\n\n{SECOND}");
    for (name, lines, known) in [
        ("nothing", &[][..], known()),
        ("the headline", &[TITLE], known()),
        ("the headline in other letters and marks", &["عودة  المَاء الى البستان"], known()),
        ("the headline in two lines", &["عودة الماء", "إلى البستان"], known()),
        ("a headline with a dash", &["حلب - عودة الماء"], KnownMetadata::default().with_title("حلب - عودة الماء")),
        ("the kicker above the headline", &["ملف المياه", TITLE], known().with_kicker("ملف المياه")),
        (
            "headline, subtitle, byline and date",
            &[TITLE, "النحل يعود أيضًا", "بقلم ليلى سالم", "13 مارس 2021"],
            known().with_subtitle("النحل يعود أيضًا").with_byline("ليلى سالم"),
        ),
        ("a byline without its opening words", &[TITLE, "ليلى سالم"], known().with_byline("ليلى سالم")),
        ("an author's name alone", &["ليلى سالم"], known().with_authors(&["عمر نور", "ليلى سالم"])),
        ("a date alone", &["13 مارس 2021"], known().with_published("2021-03-13")),
    ] {
        for (format, source) in sources(lines) {
            let article = rendered(&source, format, known.clone()).article;
            assert_eq!(article.text, body, "{name}, {format:?}");
        }
    }
}

#[test]
fn what_is_the_texts_own_stays() {
    let known = || KnownMetadata::default().with_title(TITLE);
    for (name, lines, known) in [
        ("a short first line that is no headline", &["قرية في الوادي"][..], known()),
        ("another headline", &["سباق القوارب يبدأ اليوم"], known()),
        ("a first paragraph that is the subtitle too", &[][..], known().with_subtitle(FIRST)),
    ] {
        for (format, source) in sources(lines) {
            let article = rendered(&source, format, known.clone()).article;
            let expected: Vec<&str> = lines.iter().copied().chain([FIRST, SECOND]).collect();
            assert_eq!(article.text, expected.join("\n\n"), "{name}, {format:?}");
            assert_eq!((article.title.as_str(), article.subtitle), (TITLE, None), "{name}, {format:?}");
        }
    }
    let further_down = format!("<p>{FIRST}</p>").repeat(9) + "<h2>إلى البستان</h2><p>الخاتمة</p>";
    let article = article(&further_down, known());
    assert_eq!(article.headings.len(), 1, "a heading further down that the headline has, too");
}

#[test]
fn a_known_subtitle_is_shown_once() {
    const SUBTITLE: &str = "عاد النحل إلى خلاياه في القرية كلها، بعد عامين من الجفاف والانتظار الطويل.";
    for (name, line, expected) in [
        ("nowhere in the text", String::new(), Some(SUBTITLE)),
        ("a box of its own", format!("<div>{SUBTITLE}</div>"), Some(SUBTITLE)),
        ("a named box", format!("<div class=subtitle>{SUBTITLE}</div>"), Some(SUBTITLE)),
        ("a heading", format!("<h2>{SUBTITLE}</h2>"), Some(SUBTITLE)),
        ("the first paragraph", format!("<p>{SUBTITLE}</p>"), None),
    ] {
        let source = format!("<h1>{TITLE}</h1>{line}<p>{FIRST}</p><p>{SECOND}</p>");
        let known = KnownMetadata::default().with_title(TITLE).with_subtitle(SUBTITLE);
        let rendered = rendered(&source, Format::Html, known);
        assert_eq!(rendered.article.subtitle.as_deref(), expected, "{name}");
        assert_eq!(rendered.html.matches(SUBTITLE).count(), 1, "{name}");
    }
}

#[test]
fn the_known_value_wins() {
    let page = format!(
        "<!doctype html><html lang=ar><title>عنوان آخر | الواحة</title><meta property=og:title content='عنوان آخر'>\
         <meta name=author content='عمر نور'><meta property=article:published_time content=2020-01-01>\
         <meta property=og:site_name content=الواحة><meta property=article:section content=محليات>\
         <link rel=canonical href=https://oasis.example/old><meta property=og:image content=https://oasis.example/o.jpg>\
         <meta name=keywords content='نهر, جسر'><article><h1>عنوان آخر</h1><p class=byline>بقلم عمر نور</p>\
         <p>{FIRST}</p><p>{SECOND}</p></article>"
    );
    let known = KnownMetadata::default()
        .with_title(TITLE)
        .with_subtitle("النحل يعود أيضًا")
        .with_byline("بقلم ليلى سالم")
        .with_published("2021-03-13T10:00")
        .with_modified("2021-03-14T10:00:00+02:00")
        .with_section("بيئة")
        .with_site_name("وكالة الوادي")
        .with_canonical_url("https://valley.example/water")
        .with_image("https://valley.example/w.jpg")
        .with_keywords(&["ماء، زراعة", "Lee, Ann; Ray | Bo"]);
    let article = article(&page, known);
    let some = |text: &str| Some(text.to_owned());
    for (name, found, expected) in [
        ("title", some(&article.title), some(TITLE)),
        ("subtitle", article.subtitle, some("النحل يعود أيضًا")),
        ("byline", article.byline, some("بقلم ليلى سالم")),
        ("authors", some(&article.authors.join("|")), some("ليلى سالم")),
        ("a time without a zone", article.published, some("2021-03-13T10:00")),
        ("modified", article.modified, some("2021-03-14T10:00:00+02:00")),
        ("section", article.section, some("بيئة")),
        ("site", article.site_name, some("وكالة الوادي")),
        ("address", article.canonical_url, some("https://valley.example/water")),
        ("picture", article.image, some("https://valley.example/w.jpg")),
    ] {
        assert_eq!(found, expected, "{name}");
    }
    let keywords: Vec<&str> = article.keywords.iter().map(|keyword| keyword.text.as_str()).take(4).collect();
    assert_eq!(keywords, ["ماء، زراعة", "Lee, Ann; Ray | Bo", "نهر", "جسر"]);
    let by_caller = article.sources.iter().filter(|(_, source)| source.as_str() == "option").count();
    assert_eq!(by_caller, 9, "{:?}", article.sources);
}

#[test]
fn a_value_that_is_none_is_not_known() {
    let page = format!(
        "<!doctype html><title>{TITLE} | الواحة</title><meta property=article:published_time content=2020-01-01>\
         <link rel=canonical href=https://oasis.example/1><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p>"
    );
    let known = KnownMetadata::default()
        .with_title(" \u{1}\t ")
        .with_published("soon")
        .with_canonical_url("javascript:alert(1)")
        .with_image("data:text/html,x")
        .with_authors(&["https://oasis.example/layla", "@layla", "…"])
        .with_lang("no language");
    let article = article(&page, known);
    assert_eq!(article.title, TITLE);
    assert_eq!(article.published.as_deref(), Some("2020-01-01"));
    assert_eq!(article.canonical_url.as_deref(), Some("https://oasis.example/1"));
    assert_eq!((article.image, article.authors.len(), article.lang.as_deref()), (None, 0, Some("ar")));
}

#[test]
fn a_value_is_one_line_of_visible_text() {
    let known = KnownMetadata::default().with_title("\u{2}  Rain \n over\u{0}\u{1b} the\u{85}valley ");
    assert_eq!(article("<p>a", known).title, "Rain over the valley");
    let twice = KnownMetadata::default().with_title("Rain").with_title("Snow");
    assert_eq!(article("<p>a", twice).title, "Snow", "the last one that is set");
    let markup = rendered("<p>a", Format::Html, KnownMetadata::default().with_title("<script>a</script>"));
    assert!(markup.html.contains("&lt;script&gt;a&lt;/script&gt;</h1>"), "{}", markup.html);
}

#[test]
fn a_language_is_a_claim_that_the_text_may_contradict() {
    const DUTCH: &str =
        "<p lang=de>De molen bij de stuw maalt weer meel, voor het eerst in elf jaren, en het dorp is blij.";
    let arabic = format!("<p>{FIRST}</p>");
    for (name, source, claim, expected) in [
        ("as the letters are", arabic.as_str(), "ar-EG", "ar-EG"),
        ("in other letters", &arabic, "ar_eg", "ar-EG"),
        ("of another script", &arabic, "en-us", "ar"),
        ("before the markup's", DUTCH, "nl-BE", "nl-BE"),
    ] {
        for (format, source) in [(Format::Html, source), (Format::Text, source.trim_start_matches("<p>"))] {
            let known = KnownMetadata::default().with_lang(claim);
            let found = rendered(source, format, known.clone()).article.lang;
            assert_eq!(found.as_deref(), Some(expected), "{name}, {format:?}");
            let options = RenderOptions::default().with_known(known).with_lang("fr").expect("a language");
            let by_option =
                maqal::render_article(source, &Policy::new(), &options).expect("within limits").article.lang;
            assert_eq!(by_option.as_deref(), Some("fr"), "{name}: the option is the caller's word");
        }
    }
}

#[test]
fn without_a_headline_the_text_is_read_as_ever() {
    let known = || KnownMetadata::default().with_published("2021-03-13").with_site_name("قناة الوادي");
    for (format, source) in sources(&["سباق القوارب يبدأ اليوم"]) {
        let found = rendered(&source, format, known()).article;
        let plain = rendered(&source, format, KnownMetadata::default()).article;
        assert_eq!(found.title, "سباق القوارب يبدأ اليوم", "{format:?}");
        assert_eq!((found.title, found.text), (plain.title, plain.text), "{format:?}");
    }
}

#[test]
fn a_lead_is_known_where_the_text_has_none() {
    let known = || KnownMetadata::default().with_lead("الماء يعود");
    let lead = |source: &str| article(source, known()).lead;
    assert_eq!(lead("<h1>عنوان</h1><ul><li>بند</li></ul>").as_deref(), Some("الماء يعود"));
    assert_eq!(lead(&format!("<p>{FIRST}</p><p>{SECOND}</p>")).as_deref(), Some(FIRST));
}

#[test]
fn an_article_of_our_own_takes_what_is_known() {
    let written =
        rendered(&format!("<h1>{TITLE}</h1><p>13 مارس 2021</p><p>{FIRST}</p>"), Format::Html, KnownMetadata::default());
    let known = KnownMetadata::default()
        .with_title("عنوان جديد")
        .with_byline("بقلم ليلى سالم")
        .with_published("2021-03-14")
        .with_keywords(&["ماء"]);
    let again = rendered(&written.html, Format::Html, known);
    assert_eq!((again.article.title.as_str(), again.article.text.as_str()), ("عنوان جديد", FIRST));
    assert_eq!(again.article.authors, ["ليلى سالم"]);
    assert_eq!(again.article.keywords[0].text, "ماء");
    assert!(again.html.contains("14 مارس 2021") && !again.html.contains("13 مارس"), "{}", again.html);
}
