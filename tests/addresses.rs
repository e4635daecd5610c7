//! No address that the policy refuses comes out, by whatever way it came in; and each address is rewritten once, so
//! that the HTML, the data, the sidebar and the JSON-LD of an article agree.

use std::sync::{Arc, Mutex};

use maqal::{
    Article, Format, Item, Keyword, Policy, Preset, RelativeUrls, RenderOptions, RenderedArticle, SidebarOptions,
    UrlKind,
};
use serde_json::Value;

const KINDS: [UrlKind; 4] = [UrlKind::Link, UrlKind::Image, UrlKind::Media, UrlKind::Frame];

/// A way to refuse addresses.
struct Rule {
    name: &'static str,
    policy: fn() -> Result<Policy, maqal::Error>,
    /// What the refused addresses of a source begin with.
    refused: &'static str,
    /// What no address that comes out holds.
    mark: &'static str,
    /// Is the page's own address judged too? No function of the site's is asked about it.
    has_canonical: bool,
}

const RULES: &[Rule] = &[
    Rule {
        name: "denyHosts",
        policy: || {
            KINDS.iter().try_fold(Policy::new(), |policy, &kind| policy.with_denied_hosts(kind, &["bad.example"]))
        },
        refused: "https://bad.example/",
        mark: "bad.example",
        has_canonical: true,
    },
    Rule {
        name: "allowHosts",
        policy: || {
            KINDS.iter().try_fold(Policy::new(), |policy, &kind| policy.with_allowed_hosts(kind, &["*.fine.example"]))
        },
        refused: "https://bad.example/",
        mark: "bad.example",
        has_canonical: true,
    },
    Rule {
        name: "schemes",
        policy: || KINDS.iter().try_fold(Policy::new(), |policy, &kind| policy.with_schemes(kind, &["https"])),
        refused: "http://www.fine.example/",
        mark: "http:",
        has_canonical: true,
    },
    Rule {
        name: "relative addresses dropped",
        policy: || {
            let drop = |policy: Policy, &kind: &UrlKind| policy.with_relative_urls(kind, RelativeUrls::Drop);
            Ok(KINDS.iter().fold(Policy::new().with_base_url("https://www.fine.example/a/")?, drop))
        },
        refused: "/relative/",
        mark: "relative/",
        has_canonical: true,
    },
    Rule {
        name: "relative addresses without a base",
        policy: || {
            let resolve = |policy: Policy, &kind: &UrlKind| policy.with_relative_urls(kind, RelativeUrls::Resolve);
            Ok(KINDS.iter().fold(Policy::new(), resolve))
        },
        refused: "/relative/",
        mark: "relative/",
        has_canonical: true,
    },
    Rule {
        name: "a rewriteUrl that refuses",
        policy: || {
            Ok(Policy::new().with_url_rewriter(|url, _, _| (!url.contains("bad.example")).then(|| url.to_owned())))
        },
        refused: "https://bad.example/",
        mark: "bad.example",
        has_canonical: false,
    },
    Rule {
        name: "a rewriteUrl whose answers are refused",
        policy: || {
            let policy =
                Policy::new().with_url_rewriter(|url, _, _| Some(url.replace("www.fine.example/no/", "bad.example/")));
            KINDS.iter().try_fold(policy, |policy, &kind| policy.with_denied_hosts(kind, &["bad.example"]))
        },
        refused: "https://www.fine.example/no/",
        mark: "/no/",
        has_canonical: false,
    },
    Rule {
        name: "no attribute for addresses",
        policy: || {
            ["href", "src", "srcset", "cite", "poster"]
                .iter()
                .try_fold(Policy::new(), |policy, name| policy.without_attribute("*", name))
        },
        refused: "https://bad.example/",
        mark: "://",
        has_canonical: false,
    },
    Rule {
        name: "listed values",
        policy: || {
            let policy = Policy::new().with_attribute_values("a", "href", &["https://www.fine.example/b1"])?;
            let policy = policy.with_attribute_values("img", "src", &["https://www.fine.example/b2.jpg"])?;
            let media = ["video", "audio", "source", "track"];
            let policy = media.iter().try_fold(policy, |policy, element| policy.without_attribute(element, "src"))?;
            ["srcset", "cite", "poster"].iter().try_fold(policy, |policy, name| policy.without_attribute("*", name))
        },
        refused: "https://bad.example/",
        mark: "bad.example",
        has_canonical: false,
    },
];

/// What stands in a body, with `BAD` for what is refused and `GOOD` for what is not.
const BODY: &str = r##"<h1>The mill of Hill Street turns again</h1><p class="byline">By <a rel="author" href="BADauthor">Mona Nasser</a></p>
<p>After forty years the wheel turned on Monday, and half of the town <a href="BADbody">stood on the bridge</a> to see it.</p>
<p>The <a href="GOODb1">city council</a> paid for the timber, and <q cite="BADquote">nobody asked for more</q>, says the miller, who is proud.</p>
<blockquote cite="BADcite"><p>We will grind on Saturdays, and <a href=" BADspaced ">sell the flour</a> ourselves.</p></blockquote>
<p><img src="BADpicture.jpg" alt="The wheel"> <img src="GOODb2.jpg" alt="The bridge" srcset="BADs1.jpg 1x, BADs2.jpg 2x"></p>
<figure><picture><source srcset="BADp.avif 1x"><img src="BADp.jpg" alt="The door"></picture><figcaption>The door, seen from <a href="BADcaption">the yard</a></figcaption></figure>
<p><img data-src="BADlazy.jpg" data-srcset="BADlazy.jpg 400w" alt="The stone"><img data-original="BADoriginal.jpg" alt="The roof"></p>
<video src="BADv.mp4" poster="BADposter.jpg" controls><source src="BADw.mp4"><track src="BADt.vtt"></video><audio controls src="BADa.mp3"></audio>
<iframe src="BADframe"></iframe><object data="BADobject"><embed src="BADembed"></object>
<amp-img src="BADamp.jpg" width="300" height="200" alt="The sluice"></amp-img><amp-video src="BADamp.mp4" poster="BADamp-poster.jpg"></amp-video><amp-iframe src="BADamp-frame"></amp-iframe>
<noscript><img src="BADnoscript.jpg" alt="The ditch"></noscript><noscript><video src="BADnoscript.mp4" poster="BADnp.jpg"></video></noscript>
<script type="application/json+oembed">{"html":"<p><a href=\"BADoembed\">The film</a><img src=\"BADoembed.jpg\" alt=\"A film\"></p><iframe src=\"BADoembed-frame\"></iframe>"}</script>
<figure class="media"><oembed url="BADoembed-url"></oembed></figure><div data-oembed-url="BADoembed-data"><p>A player.</p></div>
<p>The last word belongs to the children, who want to <a href="javascript:alert(1)">ride</a> the wheel, and <a href="#note">may not</a>.</p>
<p id="note">Nobody has ridden it since the year of the flood, and the council would like that to stay so.</p>
<h3>Read also</h3><div class="cards">
<div class="card"><a href="BADcard1"><img src="BADcard1.jpg" alt=""></a><h4><a href="BADcard1">The school opens its garden</a></h4><time datetime="2021-03-01">1 March 2021</time></div>
<div class="card"><a href="GOODb1"><img src="BADcard2.jpg" alt=""></a><h4><a href="GOODb1">The bridge is painted blue</a></h4><time datetime="2021-03-02">2 March 2021</time></div>
<div class="card"><a href="GOODb1?2"><img src="GOODb2.jpg" alt=""></a><h4><a href="GOODb1?2">The market moves indoors</a></h4><time datetime="2021-03-03">3 March 2021</time></div></div>
<p>Tags: <a rel="tag" href="BADtag/mill">Mill</a>, <a rel="tag" href="GOODtag/water">Water</a></p>
<div class="related-posts"><ul><li><a href="BADrelated">A new bell for the tower</a></li><li><a href="GOODb1?3">The old bell is sold</a></li></ul></div>"##;

/// What a page says of itself.
const HEAD: &str = r#"<title>The mill of Hill Street turns again</title><link rel="canonical" href="BADcanonical"><link rel="image_src" href="BADimage-src.jpg">
<meta property="og:url" content="BADog"><meta property="og:image" content="BADog.jpg"><meta name="twitter:image" content="BADtwitter.jpg"><meta property="article:author" content="BADwriter">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"The mill of Hill Street turns again","url":"BADdata","mainEntityOfPage":"BADentity","image":{"url":"BADdata.jpg"},"author":{"@type":"Person","name":"Mona Nasser","url":"BADperson"}}</script>"#;

/// A page whose text is in its data alone.
const DATA: &str = r#"<html><head><title>The mill of Hill Street turns again</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"The mill of Hill Street turns again","url":"BADdata","image":["BADdata.jpg"],"thumbnailUrl":"BADthumb.jpg",
"articleBody":"After forty years the wheel turned on Monday, and half of the town stood on the bridge to see it.\nThe city council paid for the timber, and nobody asked for more, says the miller, who is proud of it.\nWe will grind on Saturdays, says she, and sell the flour ourselves to whoever comes with a bag."}</script>
</head><body><div id="app"></div><ul class="related-posts"><li><a href="BADrelated">A new bell for the tower</a></li><li><a href="GOODb1">The old bell is sold</a></li></ul></body></html>"#;

const TEXT: &str = "The mill of Hill Street turns again

After forty years the wheel turned on Monday, and half of the town stood on the bridge to see it turn.

The city council paid for the timber (BADbody), and nobody asked for more, says the miller; see also GOODb1 and **BADbold**.

Read also: The school opens its garden BADbehind
The bridge is painted blue GOODb1

We will grind on Saturdays, says she, and sell the flour ourselves to whoever comes with a bag of cloth.

Read also:
The market moves indoors
BADbelow
Five ways to bake with old flour - GOODb1?2

Keywords: mill, water, bread

A new bell for the tower
The tower gets the bell that was found in the river two summers ago, says the priest.
BADteaser
The old bell is sold
A buyer from the coast paid more for it than the new one cost, says the mayor.
GOODb1?3
";

/// The same as somebody copies it with the page around it.
fn copied() -> String {
    let menu = "Home\n\nNews\n\nSport\n\nWeather\n\nSign in\n\nSearch\n\nBADmenu\n\nHill Street Herald\n\n";
    let footer =
        "\n\nMore from us\n\nContact\n\nAbout us BADfooter\n\nPrivacy\n\nTerms of use\n\n© 2021 Hill Street Herald\n";
    [menu, TEXT, footer].concat()
}

/// Name, format, source.
fn sources() -> Vec<(&'static str, Format, String)> {
    let page = |html: &str, head: &str| {
        format!("<!doctype html><html{html}><head>{head}</head><body><main>{BODY}</main></body></html>")
    };
    vec![
        ("a page", Format::Auto, page("", HEAD)),
        ("an AMP page", Format::Html, page(" amp lang=en", HEAD)),
        ("a fragment", Format::Html, BODY.to_owned()),
        ("text in data", Format::Auto, DATA.to_owned()),
        ("text", Format::Text, TEXT.to_owned()),
        ("text, found out", Format::Auto, TEXT.to_owned()),
        ("a copied page", Format::Text, copied()),
    ]
}

fn with_addresses(source: &str, refused: &str) -> String {
    source.replace("BAD", refused).replace("GOOD", "https://www.fine.example/")
}

/// Everything is asked for that a sidebar can show.
fn sidebar_options() -> SidebarOptions {
    SidebarOptions::default().with_images(true).with_data_attributes(true)
}

fn render(source: &str, format: Format, policy: &Policy) -> RenderedArticle {
    let options = RenderOptions::default().with_format(format).with_sidebar(sidebar_options());
    maqal::render_article(source, policy, &options).expect("within limits")
}

/// The values of all attributes; text has its quotation marks written otherwise by none of the sources.
fn attributes(html: &str) -> Vec<String> {
    let tags = html.split('<').skip(1).filter_map(|tag| tag.split_once('>')).map(|(tag, _)| tag);
    tags.flat_map(|tag| tag.split('"').skip(1).step_by(2)).map(|value| value.replace("&amp;", "&")).collect()
}

fn of_items(items: &[Item]) -> impl Iterator<Item = String> + '_ {
    items.iter().flat_map(|item| item.url.iter().chain(&item.image).cloned())
}

fn of_keywords(keywords: &[Keyword]) -> impl Iterator<Item = String> + '_ {
    keywords.iter().filter_map(|keyword| keyword.url.clone())
}

/// The addresses in the data, by the part that they stand in.
fn of_data(rendered: &RenderedArticle) -> Vec<(&'static str, Vec<String>)> {
    let RenderedArticle { article, sidebar, .. } = rendered;
    let embeds = article.embeds.iter().flat_map(|embed| [Some(embed.url.clone()), embed.id.clone()]).flatten();
    vec![
        ("canonicalUrl", article.canonical_url.iter().cloned().collect()),
        ("image", article.image.iter().cloned().collect()),
        ("images", article.images.iter().map(|image| image.url.clone()).collect()),
        ("links", article.links.iter().map(|link| link.url.clone()).collect()),
        ("embeds", embeds.collect()),
        ("authors", article.authors.clone()),
        ("readAlso", of_items(&article.read_also).collect()),
        ("related", of_items(&article.related).collect()),
        ("keywords", of_keywords(&article.keywords).collect()),
        ("sidebar.readAlso", of_items(&sidebar.read_also).collect()),
        ("sidebar.related", of_items(&sidebar.related).collect()),
        ("sidebar.keywords", of_keywords(&sidebar.keywords).collect()),
    ]
}

/// All strings in the JSON-LD but those that are the article's own text; its own address apart.
fn of_json_ld(value: &Value, has_canonical: bool, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| of_json_ld(item, has_canonical, found)),
        Value::Object(members) => members
            .iter()
            .filter(|(name, _)| *name != "@context" && (has_canonical || *name != "url" && *name != "mainEntityOfPage"))
            .for_each(|(_, value)| of_json_ld(value, has_canonical, found)),
        _ => {}
    }
}

/// Every address that comes out, by where.
fn outputs(rendered: &RenderedArticle, has_canonical: bool) -> Vec<(&'static str, Vec<String>)> {
    let mut json_ld = Vec::new();
    of_json_ld(&serde_json::from_str(&rendered.json_ld()).expect("JSON"), has_canonical, &mut json_ld);
    let mut found = of_data(rendered);
    found.retain(|(name, _)| has_canonical || *name != "canonicalUrl");
    found.extend([
        ("html", attributes(&rendered.html)),
        ("sidebar.html", attributes(&rendered.sidebar.html)),
        ("jsonLd", json_ld),
    ]);
    found
}

#[test]
fn no_refused_address_comes_out() {
    let mut problems = Vec::new();
    for rule in RULES {
        let policy = (rule.policy)().expect("a policy");
        for (name, format, source) in sources() {
            let rendered = render(&with_addresses(&source, rule.refused), format, &policy);
            for (output, addresses) in outputs(&rendered, rule.has_canonical) {
                for address in addresses.iter().filter(|address| address.contains(rule.mark)) {
                    problems.push(format!("{}, {name}: {output} has {address}", rule.name));
                }
            }
        }
    }
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

#[test]
fn addresses_that_pass_come_out_of_every_source() {
    for (name, format, source) in sources() {
        let rendered = render(&with_addresses(&source, "https://bad.example/"), format, &Policy::new());
        let found = outputs(&rendered, true);
        let has = |output: &str, mark: &str| {
            found.iter().any(|(name, all)| *name == output && all.iter().any(|address| address.contains(mark)))
        };
        let is_markup = !name.contains("text") && name != "a copied page";
        let mut expected = vec!["sidebar.html", "related", "sidebar.related"];
        if name != "text in data" {
            expected.extend(["html", "links", "readAlso", "sidebar.readAlso"]);
        }
        if is_markup {
            expected.extend(["images", "keywords", "sidebar.keywords", "jsonLd"]);
        }
        for output in expected {
            assert!(has(output, "fine.example") || output == "jsonLd", "{name}: {output}: {found:?}");
            assert!(has(output, "bad.example"), "{name}: no rule, no refusal: {output}: {found:?}");
        }
    }
}

#[test]
fn a_refused_embed_leaves_nothing_of_its_address() {
    let forms = [
        "<iframe src=https://www.youtube.com/embed/abcDEF-_123></iframe>",
        "<p>https://youtu.be/abcDEF-_123</p>",
        "<amp-youtube data-videoid=abcDEF-_123></amp-youtube>",
        "<noscript><iframe src=https://www.youtube.com/embed/abcDEF-_123></iframe></noscript>",
        "<script type=application/json+oembed>{\"html\":\"<iframe src=https://www.youtube.com/embed/abcDEF-_123></iframe>\"}</script>",
        "<figure class=media><oembed url=https://youtu.be/abcDEF-_123></oembed></figure>",
        "<blockquote class=instagram-media><a href=https://youtu.be/abcDEF-_123>A film</a></blockquote>",
    ];
    let deny = |policy: Policy, kind| policy.with_denied_hosts(kind, &["*.youtube.com", "*.youtube-nocookie.com"]);
    let by_host = || deny(deny(Policy::new(), UrlKind::Link).expect("hosts"), UrlKind::Frame).expect("hosts");
    let refuse = |url: &str, _: UrlKind, _: &str| (!url.contains("youtube")).then(|| url.to_owned());
    for (name, policy) in [
        ("denyHosts", by_host()),
        ("denyHosts, players", by_host().with_preset(Preset::Embed)),
        ("rewriteUrl", Policy::new().with_url_rewriter(refuse)),
        ("rewriteUrl, players", Policy::new().with_preset(Preset::Embed).with_url_rewriter(refuse)),
    ] {
        for form in forms {
            let source =
                format!("<p>A first paragraph, long enough to be the lead of it all.</p><p>Another.</p>{form}");
            let rendered = render(&source, Format::Html, &policy);
            assert!(!rendered.html.contains("abcDEF-_123"), "{name}: {form}: {}", rendered.html);
            assert!(rendered.article.embeds.is_empty(), "{name}: {form}: {:?}", rendered.article.embeds);
            let open = render(&source, Format::Html, &Policy::new());
            assert!(open.html.contains("abcDEF-_123") && open.article.embeds.len() == 1, "{form}: {}", open.html);
        }
    }
}

#[test]
fn the_page_s_own_address_is_a_link() {
    let canonical = |address: &str, policy: &Policy| {
        let source = format!(
            "<html><head><link rel=canonical href=\"{address}\"></head><body><h1>A mill</h1><p>It turns.</p></body></html>"
        );
        let rendered = render(&source, Format::Html, policy);
        assert_eq!(rendered.json_ld().contains("mainEntityOfPage"), rendered.article.canonical_url.is_some());
        rendered.article.canonical_url
    };
    let new = Policy::new;
    let own = Some("https://news.example/a");
    for (name, policy, address, expected) in [
        ("no rule", new(), "https://news.example/a", own),
        (
            "pictures of one host",
            new().with_allowed_hosts(UrlKind::Image, &["cdn.example"]).expect("a host"),
            "https://news.example/a",
            own,
        ),
        (
            "no pictures",
            new().with_preset(Preset::Basic).with_dropped_elements(&["img"]).expect("known"),
            "https://news.example/a",
            own,
        ),
        (
            "a denied host",
            new().with_denied_hosts(UrlKind::Link, &["news.example"]).expect("a host"),
            "https://news.example/a",
            None,
        ),
        ("https alone", new().with_schemes(UrlKind::Link, &["https"]).expect("known"), "http://news.example/a", None),
        ("resolved", new().with_base_url("https://news.example/b").expect("absolute"), "/a", own),
        ("relative", new(), "/a", Some("/a")),
        ("mail is no page", new(), "mailto:desk@news.example", None),
        ("nor is a place", new(), "#top", None),
        ("nor nothing", new(), "", None),
        ("nor a script", new(), "javascript:alert(1)", None),
    ] {
        assert_eq!(canonical(address, &policy).as_deref(), expected, "{name}");
    }
}

/// A click counter and proxy that gives each address a number, with what it was asked.
fn numbering() -> (Policy, Arc<Mutex<Vec<String>>>) {
    let asked = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&asked);
    let policy = Policy::new().with_url_rewriter(move |url, kind, element| {
        let mut log = log.lock().expect("no panic elsewhere");
        log.push(format!("{kind:?} {element} {url}"));
        Some(format!("https://count.example/{}?to={}", log.len(), url.replace("://", ":").replace('&', "-")))
    });
    (policy, asked)
}

#[test]
fn each_address_is_rewritten_once_and_everything_has_that_answer() {
    for (name, format, source) in sources() {
        let (policy, asked) = numbering();
        let rendered = render(&with_addresses(&source, "https://bad.example/"), format, &policy);
        let asked = asked.lock().expect("no panic elsewhere");
        let mut known = asked.clone();
        known.sort();
        let count = known.len();
        known.dedup();
        assert_eq!(known.len(), count, "{name}: asked twice: {asked:?}");
        let RenderedArticle { article, sidebar, .. } = &rendered;
        let (html, aside) = (attributes(&rendered.html), attributes(&sidebar.html));
        for url in article.links.iter().map(|link| &link.url).chain(article.images.iter().map(|image| &image.url)) {
            assert!(html.contains(url), "{name}: {url} is in no attribute of the HTML");
        }
        for url in of_items(&article.read_also).chain(of_items(&article.related)).chain(of_keywords(&article.keywords))
        {
            assert!(aside.contains(&url), "{name}: {url} is in no attribute of the sidebar");
        }
        assert_eq!((&article.read_also, &article.related), (&sidebar.read_also, &sidebar.related), "{name}");
        assert_eq!(article.keywords, sidebar.keywords, "{name}");
        // The same article without a counter: nothing is lost, found or set otherwise.
        let plain = render(&with_addresses(&source, "https://bad.example/"), format, &Policy::new());
        let shape = |items: &[Item]| {
            let has = |url: &Option<String>| url.is_some();
            let shape = |item: &Item| (item.title.clone(), item.published.clone(), has(&item.url), has(&item.image));
            items.iter().map(shape).collect::<Vec<_>>()
        };
        assert_eq!(shape(&article.read_also), shape(&plain.article.read_also), "{name}");
        assert_eq!(shape(&article.related), shape(&plain.article.related), "{name}");
        assert_eq!(article.text, plain.article.text, "{name}");
    }
}

#[test]
fn pictures_of_data_and_body_have_one_answer() {
    let source = "<html><head><meta property=og:image content=https://cdn.example/wheel.jpg></head><body><h1>A mill</h1>\
        <p>It turns, and the whole town is there to see it turn.</p><img src=https://cdn.example/wheel.jpg alt=Wheel>\
        <p>Nobody had seen that for forty years, says the miller.</p></body></html>";
    let rendered = render(source, Format::Html, &numbering().0);
    let image = rendered.article.image.clone().expect("a picture");
    assert_eq!(rendered.article.images[0].url, image);
    assert!(attributes(&rendered.html).contains(&image), "{}", rendered.html);
    assert_eq!(rendered.json_ld().matches("count.example").count(), 1, "{}", rendered.json_ld());
}

#[test]
fn links_are_told_apart_by_where_they_lead_not_by_the_answer() {
    let body = "<h1>A mill</h1><p>It turns, and the whole town is there to see it turn.</p>\
        <p>Nobody had seen that for forty years, says the miller.</p><h3>Read also</h3><ul>\
        <li><a href=/mill#more>The same story again</a></li><li><a href=/bell>The old bell is sold</a></li>\
        <li><a href=/tower>A new bell for the tower</a></li><li><a href=/tag/water>Water</a></li>\
        <li><a href=https://other.example/x>Far from the river</a></li></ul>";
    let source =
        format!("<html><head><link rel=canonical href=https://news.example/mill></head><body>{body}</body></html>");
    let sidebar = |policy: Policy| {
        let policy = policy.with_base_url("https://news.example/").expect("absolute");
        let sidebar = SidebarOptions::default().with_external(false);
        let options = RenderOptions::default().with_sidebar(sidebar);
        let rendered = maqal::render_article(&source, &policy, &options).expect("within limits");
        let titles: Vec<_> = rendered.article.read_also.iter().map(|item| item.title.clone()).collect();
        let is_publishers = |keyword: &&maqal::Keyword| keyword.source == maqal::KeywordSource::Publisher;
        let keywords = rendered.article.keywords.iter().filter(is_publishers);
        (titles, keywords.map(|keyword| keyword.text.clone()).collect::<Vec<_>>())
    };
    let expected = sidebar(Policy::new());
    assert_eq!(expected.0, ["The old bell is sold", "A new bell for the tower"]);
    assert_eq!(expected.1, ["Water"]);
    for (name, policy) in [
        ("a counter", numbering().0),
        ("one answer for all", Policy::new().with_url_rewriter(|_, _, _| Some("https://count.example/".to_owned()))),
        ("no answer", Policy::new().with_url_rewriter(|_, _, _| None)),
    ] {
        assert_eq!(sidebar(policy), expected, "{name}");
    }
}

#[test]
fn what_callers_bring_to_a_sidebar_is_checked() {
    for rule in RULES.iter().filter(|rule| !rule.name.contains("rewriteUrl")) {
        let policy = (rule.policy)().expect("a policy");
        let bad = |name: &str| Some(format!("{}{name}", rule.refused));
        let item = |title: &str| {
            let mut item = Item::new(title);
            item.url = bad("x");
            item.image = bad("x.jpg");
            item
        };
        let mut keywords = render(TEXT, Format::Text, &policy).article.keywords;
        keywords.truncate(1);
        keywords[0].url = bad("tag");
        let mut article = Article::default();
        article.canonical_url = bad("own");
        article.read_also = vec![item("The old bell is sold")];
        article.related = vec![item("A new bell for the tower")];
        article.keywords = keywords;
        let template = format!("{}{{tag}}", rule.refused);
        let options = sidebar_options().with_tag_url(&template);
        let sidebar = maqal::render_sidebar(&article, &policy, &options);
        let data = of_items(&sidebar.read_also).chain(of_items(&sidebar.related)).chain(of_keywords(&sidebar.keywords));
        let found: Vec<String> =
            data.chain(attributes(&sidebar.html)).filter(|text| text.contains(rule.mark)).collect();
        assert!(found.is_empty(), "{}: {found:?}", rule.name);
        assert_eq!(
            (sidebar.read_also.len(), sidebar.related.len(), sidebar.keywords.len()),
            (1, 1, 1),
            "{}",
            rule.name
        );
    }
}

#[test]
fn a_sidebar_has_no_links_where_the_policy_keeps_none() {
    for policy in [Policy::new().with_dropped_elements(&["a"]), Policy::new().with_unwrapped_elements(&["a"])] {
        let policy = policy.expect("known");
        let sidebar = render(&with_addresses(BODY, "https://bad.example/"), Format::Html, &policy).sidebar;
        assert!(!sidebar.html.contains("<a ") && !sidebar.html.contains("<nav"), "{}", sidebar.html);
        assert!(sidebar.html.contains("The bridge is painted blue"), "{}", sidebar.html);
    }
}
