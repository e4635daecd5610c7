//! Apple News Format: components by their roles, texts in their formats, tables, metadata.

mod support;

use serde_json::{Value, json};
use support::check;

#[test]
fn components_become_html() {
    let cases: &[(&str, Value, Value)] = &[
        (
            "what is known, and no headline, byline or subtitle again in the body",
            json!({"version": "1.24", "title": "قوارب الكتب تعود", "subtitle": "ست قرى", "language": "ar",
                "metadata": {"authors": ["ليلى حدّاد"], "datePublished": "2026-11-27T10:30:00+02:00", "keywords": ["كتب"], "canonicalURL": "https://nahr.example/a",
                    "thumbnailURL": "bundle://a.jpg"},
                "components": [{"role": "header", "components": [{"role": "title", "text": "قوارب الكتب تعود"}, {"role": "intro", "text": "ست قرى"}]},
                    {"role": "byline", "text": "ليلى حدّاد | 27 نوفمبر"}, {"role": "body", "text": "عادت القوارب."}]}),
            json!({"title": "قوارب الكتب تعود", "subtitle": "ست قرى", "lang": "ar", "authors": ["ليلى حدّاد"], "byline": "ليلى حدّاد", "formatVersion": "1.24",
                "published": "2026-11-27T10:30:00+02:00", "keywords": ["كتب"], "canonicalUrl": "https://nahr.example/a", "image": null, "source": "<p>عادت القوارب.</p>"}),
        ),
        (
            "plain text: a paragraph a line, links by their ranges",
            json!({"components": [{"role": "body", "text": "a 𝄞 <b> c\n\nd", "additions": [{"type": "link", "URL": "https://nahr.example/", "rangeStart": 2, "rangeLength": 6}]}]}),
            json!({"source": "<p>a <a href=\"https://nahr.example/\">𝄞 &lt;b&gt;</a> c</p><p>d</p>"}),
        ),
        (
            "HTML and Markdown",
            json!({"components": [{"role": "body", "format": "html", "text": "a <em>b</em>"}, {"role": "body", "format": "html", "text": "<p>c</p>"},
                {"role": "body", "format": "markdown", "text": "**d**\n\ne"}, {"role": "heading2", "text": "f & g"}]}),
            json!({"source": "<p>a <em>b</em></p><p>c</p><p><strong>d</strong></p>\n<p>e</p>\n<h2>f &amp; g</h2>"}),
        ),
        (
            "pictures, with an address and from the bundle",
            json!({"components": [{"role": "photo", "URL": "https://nahr.example/a.jpg", "caption": {"text": "<b>c</b>", "format": "html"}, "accessibilityCaption": "d"},
                {"role": "gallery", "items": [{"URL": "bundle://b.jpg", "caption": "e"}]}]}),
            json!({"source": "<figure><img src=\"https://nahr.example/a.jpg\" alt=\"d\"><figcaption>c</figcaption></figure>",
                "images": [{"caption": "c", "alt": "d", "renditions": [{"url": "https://nahr.example/a.jpg"}]}, {"caption": "e", "renditions": [{"url": "bundle://b.jpg"}]}]}),
        ),
        (
            "quotes, posts, films",
            json!({"components": [{"role": "pullquote", "text": "a"}, {"role": "tweet", "URL": "https://x.com/nahr/status/123"},
                {"role": "embedwebvideo", "URL": "https://www.youtube.com/embed/abcDEF-_123"}, {"role": "video", "URL": "https://nahr.example/v.mp4", "stillURL": "https://nahr.example/p.jpg"}]}),
            json!({"source": "<blockquote class=\"pullquote\"><p>a</p></blockquote><p><a href=\"https://x.com/nahr/status/123\">https://x.com/nahr/status/123</a></p>\
                <figure><iframe src=\"https://www.youtube.com/embed/abcDEF-_123\"></iframe></figure>\
                <figure><video src=\"https://nahr.example/v.mp4\" controls=\"\" poster=\"https://nahr.example/p.jpg\"></video></figure>"}),
        ),
        (
            "a table of records",
            json!({"components": [{"role": "datatable", "data": {"descriptors": [{"key": "b", "label": "B"}, {"key": "a", "label": {"text": "A & a"}}],
                "records": [{"a": 1, "b": "<x>"}, {"a": true}]}}]}),
            json!({"source": "<table><tr><th>B</th><th>A &amp; a</th></tr><tr><td>&lt;x&gt;</td><td>1</td></tr><tr><td></td><td>true</td></tr></table>"}),
        ),
        (
            "advertising goes, what HTML has not is named",
            json!({"components": [{"role": "banner_advertisement"}, {"role": "arkit"}, {"role": "divider"}, {"role": "link_button", "text": "a", "URL": "https://nahr.example/"}]}),
            json!({"source": "<hr><p><a href=\"https://nahr.example/\">a</a></p>", "links": [{"url": "https://nahr.example/", "title": "a"}],
                "notices": [{"code": "LEFT_OUT", "message": "these components have nothing for a reader of HTML: arkit"}]}),
        ),
    ];
    for (name, members, expected) in cases {
        let mut file = json!({"identifier": "a1", "layout": {"columns": 7}});
        file.as_object_mut().expect("an object").extend(members.as_object().expect("an object").clone());
        check(name, &file.to_string(), &json!([expected]));
    }
}

#[test]
fn a_file_that_is_cut_gives_what_was_read() {
    let file = r#"{"identifier": "a", "layout": {}, "title": "b", "components": [{"role": "body", "text": "c"}, {"role": "body", "text": "#;
    let notice = json!({"code": "JSON_CUT", "message": "the JSON ends early; what came before is here"});
    check("cut", file, &json!([{"title": "b", "source": "<p>c</p>", "notices": [notice]}]));
}
