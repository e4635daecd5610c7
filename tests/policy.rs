//! Policies: named cases, and the part of the invariant that holds under every one of them.

mod support;

use maqal::{LinkKind, OtherElements, Policy, Preset, RelativeUrls, UrlKind};
use support::generator::{Random, fragment};
use support::invariant::check_stable;

const BASE: &str = "https://news.example/a/";

fn named(name: &str) -> Result<Policy, maqal::Error> {
    let new = Policy::new;
    Ok(match name {
        "main kept" => new().with_kept_elements(&["main", "center", "font", "rtc", "menu"])?,
        "no tables" => new().with_unwrapped_elements(&["table", "a"])?,
        "tables dropped" => new().with_dropped_elements(&["table", "nav", "ul"])?,
        "basic and lists" => new().with_preset(Preset::Basic).with_kept_elements(&["li", "table", "dd", "p"])?,
        "attributes" => new()
            .with_attribute("*", "loading")?
            .with_attribute_values("p", "role", &["note"])?
            .without_attribute("*", "id")?,
        "classes" => new().with_classes(&["note", "align-*"])?,
        "styles" => new().with_styles(true),
        "hosts" => new()
            .with_allowed_hosts(UrlKind::Image, &["*.news.example"])?
            .with_denied_hosts(UrlKind::Link, &["bad.example", "127.0.0.1"])?,
        "https" => new().with_schemes(UrlKind::Link, &["https", "sms"])?,
        "relative dropped" => new().with_base_url(BASE)?.with_relative_urls(UrlKind::Link, RelativeUrls::Drop),
        "relative kept" => new().with_base_url(BASE)?.with_relative_urls(UrlKind::Link, RelativeUrls::Keep),
        "data images" => new().with_data_images(&["png", "jpeg"], 12)?,
        "links" => new()
            .with_base_url(BASE)?
            .with_link_rel(LinkKind::External, &["ugc", "nofollow"])?
            .with_new_tab(LinkKind::External, true),
        "prefix" => new().with_id_prefix("story-")?,
        "two attributes" => new().with_preset(Preset::Embed).with_max_attributes(2),
        "embed" => new().with_preset(Preset::Embed).with_attribute("*", "loading")?,
        "no frame addresses" => new().with_preset(Preset::Embed).without_attribute("*", "src")?,
        "escape" => new().with_escaped_elements(&["form", "textarea", "table", "img", "svg", "input"])?,
        "others escaped" => new().with_preset(Preset::Basic).with_other_elements(OtherElements::Escape),
        "others dropped" => new().with_other_elements(OtherElements::Drop).with_unwrapped_elements(&["center"])?,
        "rewritten" => new().with_preset(Preset::Embed).with_data_images(&["gif"], 99)?.with_url_rewriter(proxy),
        other => panic!("no policy {other}"),
    })
}

/// Pictures through a proxy, links of one host away, the rest as it is.
fn proxy(url: &str, kind: UrlKind, element: &str) -> Option<String> {
    match (kind, element) {
        (UrlKind::Image, "img") if !url.starts_with("/proxy?") => Some(format!("/proxy?{url}")),
        (UrlKind::Link, _) if url.contains("bad.example") => None,
        (UrlKind::Media, _) => Some("javascript:alert(1)".to_owned()),
        (UrlKind::Frame, _) if url.contains("youtube") => Some("//www.youtube-nocookie.com/embed/y".to_owned()),
        (UrlKind::Frame, _) => None,
        _ => Some(url.to_owned()),
    }
}

const FRAME_END: &str = "sandbox=\"allow-scripts allow-same-origin allow-popups allow-presentation\" loading=\"lazy\" \
    referrerpolicy=\"strict-origin-when-cross-origin\"></iframe>";

/// Policy, input, output. `FRAME` stands for [`FRAME_END`].
const CASES: &[(&str, &str, &str)] = &[
    ("main kept", "<main><p>a</main>", "<main><p>a</p></main>"),
    ("no tables", "<table><tr><td>a<td>b</table><a href=x>c</a>", "a b c"),
    ("tables dropped", "<table><tr><td>a</table><ul><li>x</ul><p>b", "<p>b</p>"),
    ("basic and lists", "<p>a<ul><li>b</ul>", "<p>a</p>b"),
    ("attributes", "<p id=x role=note>a<p role=alert onclick=x>b", "<p role=\"note\">a</p><p>b</p>"),
    ("classes", "<p class='x note  align-left'>a<p class=notes>b", "<p class=\"note align-left\">a</p><p>b</p>"),
    ("styles", "<p style='text-align:RIGHT;position:fixed'>a", "<p style=\"text-align: right\">a</p>"),
    (
        "hosts",
        "<img src=https://a.news.example/x><img src=//spy.example/x>",
        "<img src=\"https://a.news.example/x\"><img>",
    ),
    ("hosts", "<a href=//bad.example.>a</a><a href=http://0x7f.1>b</a>", "<a>a</a><a>b</a>"),
    ("hosts", "<a href='https://\u{ff42}ad.example/'>full-width</a>", "<a>full-width</a>"),
    (
        "hosts",
        "<a href=https://bad.example../>a</a><a href=//.bad.example>b</a><a href=https://bad%2eexample%2E./>c</a>\
         <a href=http://127.0.0.1./>d</a><a href=https://good..example/>e</a><a href=https://good.example./>f</a>",
        "<a>a</a><a>b</a><a>c</a><a>d</a><a>e</a><a href=\"https://good.example./\">f</a>",
    ),
    ("hosts", "<img src=https://.news.example/x><img src=https://a.news.example../x>", "<img><img>"),
    ("https", "<a href=http://a.example>a</a><a href=sms:+1>b</a>", "<a>a</a><a href=\"sms:+1\">b</a>"),
    ("https", "<a href=javascript:x>a</a><a href=mailto:x>b</a>", "<a>a</a><a>b</a>"),
    ("relative dropped", "<a href=x>a</a><a href=#y>b</a>", "<a>a</a><a href=\"#user-content-y\">b</a>"),
    ("relative kept", "<a href=x>a</a>", "<a href=\"x\">a</a>"),
    ("relative kept", "<a href=https:x>a</a><a href=http:/x>b</a><a href=ftp:x>c</a>", "<a>a</a><a>b</a><a>c</a>"),
    ("relative dropped", "<a href=https:x>a</a><a href=https:/x>b</a>", "<a>a</a><a>b</a>"),
    (
        "https",
        "<a href=https:a.example>a</a><img src=https:/a.png srcset='http:b.png, /c.png'>",
        "<a>a</a><img srcset=\"/c.png\">",
    ),
    (
        "links",
        "<a href=https:b>a</a><a href=http:a.example>b</a>",
        "<a href=\"https://news.example/a/b\">a</a>\
         <a href=\"http://a.example/\" rel=\"noopener nofollow ugc\" target=\"_blank\">b</a>",
    ),
    ("embed", "<iframe src=https:www.youtube.com/embed/x>x</iframe>a", "a"),
    ("rewritten", "<img srcset='a.png 0w, b.png 1.x, c.png 2x'>", "<img srcset=\"/proxy?c.png 2x\">"),
    (
        "styles",
        "<td style='a:(];width:5px'><p style='direction:rtl!important;direction:ltr'>a",
        "<p style=\"direction: rtl\">a</p>",
    ),
    ("data images", "<img src='DATA:image/jpg;base64,/9j/4AAQ'>", "<img src=\"data:image/jpeg;base64,/9j/4AAQ\">"),
    ("data images", "<img src='data:image/png;base64,AAAAAAAAAAAAAAAAAAAA'>", "<img>"),
    ("data images", "<img src='data:image/svg+xml;base64,PHN2Zz4='>", "<img>"),
    ("data images", "<a href='data:image/png;base64,AAAA'>a</a>", "<a>a</a>"),
    (
        "links",
        "<a rel=opener target=_top href=https://a.example>a</a><a href=b>b</a><a href=#c>c</a>",
        "<a href=\"https://a.example/\" rel=\"noopener nofollow ugc\" target=\"_blank\">a</a>\
         <a href=\"https://news.example/a/b\">b</a><a href=\"#user-content-c\">c</a>",
    ),
    ("prefix", "<p id=x><a href=#x>a</a>", "<p id=\"story-x\"><a href=\"#story-x\">a</a></p>"),
    (
        "embed",
        "<iframe src=//www.youtube.com/embed/x>no frames</iframe>a",
        "<iframe src=\"https://www.youtube.com/embed/x\" title=\"YouTube\" FRAMEa",
    ),
    (
        "embed",
        "<iframe title=T loading=eager sandbox='' src=http://player.vimeo.com/video/1 srcdoc=x>",
        "<iframe title=\"T\" src=\"https://player.vimeo.com/video/1\" FRAME",
    ),
    ("embed", "<iframe src=//www.youtube.com/embed/../redirect>x</iframe>a", "a"),
    ("embed", "<iframe src=https://www.youtube.com.evil.example/embed/x>x</iframe>a", "a"),
    ("embed", "<iframe src=https://www.youtube.com:8443/embed/x>x</iframe>a", "a"),
    ("embed", "<iframe src=https://www.youtube.com/embed/..%2fredirect>x</iframe>a", "a"),
    ("embed", "<iframe src=javascript:x>x</iframe><iframe srcdoc='<script>'>y</iframe>a", "a"),
    ("no frame addresses", "<iframe src=https://www.youtube.com/embed/x>x</iframe>a", "a"),
    ("no frame addresses", "<iframe srcdoc=x>x</iframe><iframe>y</iframe>a", "a"),
    (
        "escape",
        "<p>a<form action=/x onsubmit='y' z>b</FORM>c",
        "<p>a&lt;form action=\"/x\" onsubmit=\"y\" z&gt;b&lt;/FORM&gt;c</p>",
    ),
    (
        "escape",
        "<textarea rows='\"'>&lt;b><i></textarea>",
        "&lt;textarea rows='\"'&gt;&lt;b&gt;&lt;i&gt;&lt;/textarea&gt;",
    ),
    (
        "escape",
        "<table><tr><td>a</table><p>b</td>",
        "&lt;table&gt;&lt;tr&gt;&lt;td&gt;a&lt;/table&gt;<p>b&lt;/td&gt;</p>",
    ),
    ("escape", "<image src=x><img/>", "&lt;image src=\"x\"&gt;&lt;img/&gt;"),
    ("escape", "<svg><p>a</svg>", "&lt;svg&gt;<p>a&lt;/svg&gt;</p>"),
    ("escape", "<script><form></script><math><form>a</math>b", "b"),
    ("escape", "<form \0=\u{1b}$B \r\n x=&amp;>", "&lt;form =\"$B\" x=\"&amp;amp;\"&gt;"),
    (
        "others escaped",
        "List<String> <b>x</b> <p>y</nav> <script>z</script>",
        "List&lt;String&gt; <b>x</b> &lt;p&gt;y&lt;/nav&gt; ",
    ),
    ("others escaped", "<html><body>a<image><title>t</title>", "a&lt;image&gt;"),
    ("others dropped", "a<my-x>b<p>c</p></my-x><center>d</center><form>e</form>", "a d"),
    (
        "rewritten",
        "<img src=a.png srcset='a.png 1x, b,c.png 2x'>",
        "<img src=\"/proxy?a.png\" srcset=\"/proxy?a.png 1x, /proxy?b,c.png 2x\">",
    ),
    ("rewritten", "<a href=//bad.example>a</a><audio src=x controls></audio>", "<a>a</a><audio controls=\"\"></audio>"),
    (
        "rewritten",
        "<img src='data:image/gif;base64,AAAA'><a href=#x>a</a>",
        "<img src=\"data:image/gif;base64,AAAA\"><a href=\"#user-content-x\">a</a>",
    ),
    ("rewritten", "<iframe src=https://player.vimeo.com/video/1>x</iframe>a", "a"),
    (
        "rewritten",
        "<iframe src=https://www.youtube.com/embed/x></iframe>",
        "<iframe src=\"https://www.youtube-nocookie.com/embed/y\" title=\"YouTube\" FRAME",
    ),
    ("two attributes", "<p lang=ar dir=rtl title=x>a", "<p lang=\"ar\" dir=\"rtl\">a</p>"),
];

#[test]
fn named_cases() {
    let mut failures = Vec::new();
    for (name, input, expected) in CASES {
        let expected = expected.replace("FRAME", FRAME_END);
        match check_stable(input, &named(name).expect("a policy")) {
            Ok(out) if out == expected => {}
            Ok(out) => failures.push(format!("{name}: {input}\n  got      {out}\n  expected {expected}")),
            Err(why) => failures.push(format!("{name}: {input}\n  {why}")),
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

#[test]
fn generated_hostile_html_is_stable_under_every_policy() {
    let mut names: Vec<&str> = CASES.iter().map(|(name, ..)| *name).collect();
    names.dedup();
    let mut failures = Vec::new();
    for name in names {
        let policy = named(name).expect("a policy");
        for seed in 0..600 {
            let mut random = Random::new(seed);
            let player = ["", "<iframe src=//www.youtube.com/embed/x title>"][random.below(2)];
            let input = format!("{}{player}{}", fragment(&mut random, 8), fragment(&mut random, 8));
            if let Err(why) = check_stable(&input, &policy) {
                failures.push(format!("{name}, seed {seed}: {input:?}\n  {why}"));
            }
        }
    }
    failures.sort_by_key(String::len);
    failures.truncate(5);
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

#[test]
fn what_is_not_safe_is_refused_with_its_path() {
    let new = Policy::new;
    for (path, result) in [
        ("elements.keep[1]", new().with_kept_elements(&["main", "script"])),
        ("elements.keep[0]", new().with_kept_elements(&["svg"])),
        ("elements.keep[0]", new().with_kept_elements(&["iframe"])),
        ("elements.keep[0]", new().with_kept_elements(&["td"])),
        ("elements.keep[0]", new().with_kept_elements(&[""])),
        ("elements.unwrap[0]", new().with_unwrapped_elements(&["style"])),
        ("attributes.*", new().with_attribute("*", "onclick")),
        ("attributes.p", new().with_attribute("p", "href")),
        ("attributes.p", new().with_attribute("p", "style")),
        ("attributes.iframe", new().with_attribute("iframe", "sandbox")),
        ("attributes.script", new().with_attribute("script", "src")),
        ("classes[0]", new().with_classes(&["*"])),
        ("urls.link.schemes[0]", new().with_schemes(UrlKind::Link, &["javascript"])),
        ("urls.image.schemes[0]", new().with_schemes(UrlKind::Image, &["data"])),
        ("urls.link.denyHosts[0]", new().with_denied_hosts(UrlKind::Link, &["https://a.example"])),
        ("dataImages.types[0]", new().with_data_images(&["svg+xml"], 1)),
        ("links.rel.external[0]", new().with_link_rel(LinkKind::External, &["opener"])),
        ("idPrefix", new().with_id_prefix("")),
        ("idPrefix", new().with_id_prefix("A b")),
    ] {
        let error = result.expect_err(path);
        assert!(error.is_bad_option(), "{path}");
        assert_eq!(error.option(), Some(path));
    }
}
