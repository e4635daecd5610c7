//! AMP pages: what a browser hides is left out, players become frames, metadata is read.

mod support;

use serde_json::{Value, json};
use support::check;

#[test]
fn pages_of_amp_are_stories() {
    let page = |body: &str| ["<!doctype html><html amp lang=\"ar\"><body>", body, "</body></html>"].concat();
    let out = |body: &str, html: &str| (page(body), json!([{"format": "amp", "kind": "html", "source": page(html)}]));
    let cases: &[(&str, (String, Value))] = &[
        ("maqal's elements stay", out("<amp-img src=a.jpg alt=\"a > b\"></amp-img>", "<amp-img src=a.jpg alt=\"a > b\"></amp-img>")),
        (
            "stand-ins until it has loaded",
            out(
                "<amp-video src=v.mp4><div fallback><p>لا يمكن العرض</p></div><source src=w.mp4></amp-video><amp-iframe src=f><amp-img placeholder src=p></amp-img></amp-iframe>",
                "<amp-video src=v.mp4><source src=w.mp4></amp-video><amp-iframe src=f></amp-iframe>",
            ),
        ),
        ("what is not displayed", out("<div layout='nodisplay'><div>a</div></div>b", "b")),
        ("advertising, nested", out("<AMP-AD type=x><amp-ad></amp-ad>c</AMP-AD>b", "b")),
        ("one that nothing ends costs no text", out("<amp-ad type=x><p>b</p>", "<p>b</p>")),
        (
            "a list that is fetched, and what introduces it",
            out("<p>a:</p><h2>Related</h2> <p>Read these:</p><!-- list --><amp-list src=l><template>{{a}}</template></amp-list>", "<p>a:</p>"),
        ),
        ("a paragraph before such a list", out("<p>It rained.</p><amp-list src=l></amp-list>", "<p>It rained.</p>")),
        ("text in scripts and comments is no markup", out("<script>'<amp-ad>'</script><!-- <amp-ad> -->a", "<script>'<amp-ad>'</script><!-- <amp-ad> -->a")),
        (
            "a player that is known by IDs",
            out(
                "<amp-brightcove data-account=\"12\" data-video-id=\"ref:a&amp;b\"></amp-brightcove>",
                "<iframe src=\"https://players.brightcove.net/12/default_default/index.html?videoId=ref:a&amp;b\"></iframe>",
            ),
        ),
        ("a player without its ID", out("<amp-jwplayer data-media-id=a></amp-jwplayer>", "<amp-jwplayer data-media-id=a></amp-jwplayer>")),
        (
            "what is known",
            (
                "<!doctype html><html ⚡ lang=\"ar-LB\"><head><link rel=canonical href=\"https://nahr.example/a\"><script type=\"application/ld+json\">\
                 {\"@graph\": [{\"@type\": \"WebSite\"}, {\"@type\": \"NewsArticle\", \"datePublished\": \"2026-11-27T10:30:00+02:00\",\
                 \"dateModified\": \"2026-11-27\", \"author\": [{\"name\": \"ليلى حدّاد\"}]}]}</script></head><body><h1>القوارب <em>تعود</em></h1></body></html>"
                    .to_owned(),
                json!([{"lang": "ar-LB", "title": "القوارب تعود", "canonicalUrl": "https://nahr.example/a", "authors": ["ليلى حدّاد"],
                    "published": "2026-11-27T10:30:00+02:00", "modified": "2026-11-27"}]),
            ),
        ),
        ("several headings of the first rank are no title", (page("<h1>a</h1><h1>b</h1>"), json!([{"title": null}]))),
        ("a page that is cut", (("<html amp><p>a<!-- b").to_owned(), json!([{"source": "<html amp><p>a<!-- b"}]))),
    ];
    for (name, (file, expected)) in cases {
        check(name, file, expected);
    }
}
