//! WordPress: exports and the REST interface.

mod support;

use serde_json::{Value, json};
use support::check;

/// An export with these items.
fn export(items: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<!-- generator="WordPress/6.6" -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>صوت الميناء</title><link>https://mina.example</link>
<language>ar</language><wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_login><![CDATA[salma]]></wp:author_login><wp:author_display_name><![CDATA[سلمى حسن]]></wp:author_display_name></wp:author>
{items}</channel></rss>"#
    )
}

/// A post with that body and these elements.
fn post(body: &str, elements: &str) -> String {
    let body = body.replace("]]>", "]]]]><![CDATA[>");
    format!("<item><title>عنوان</title><content:encoded><![CDATA[{body}]]></content:encoded>{elements}</item>")
}

const PUBLISHED: &str = "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>";

#[test]
fn an_item_is_a_story() {
    for (name, items, expected) in [
        (
            "all that a post has",
            "<item><title><![CDATA[الميناء &amp; السفن]]></title><link>https://mina.example/?p=7</link><pubDate>Tue, 24 Nov \
             2026 07:30:00 +0000</pubDate><dc:creator><![CDATA[salma]]></dc:creator><guid isPermaLink=\"false\">g</guid>\
             <content:encoded><![CDATA[نص أول.\n\nنص ثان.]]></content:encoded><excerpt:encoded><![CDATA[ملخص]]></excerpt:encoded>\
             <wp:post_id>7</wp:post_id><wp:post_date>2026-11-24 10:30:00</wp:post_date><wp:post_date_gmt>2026-11-24 07:30:00\
             </wp:post_date_gmt><wp:post_modified_gmt>2026-11-25 07:30:00</wp:post_modified_gmt><wp:status>publish</wp:status>\
             <wp:post_name>ships</wp:post_name><wp:post_type>post</wp:post_type>\
             <category domain=\"category\" nicename=\"local\"><![CDATA[محليات]]></category>\
             <category domain=\"post_tag\" nicename=\"ships\"><![CDATA[سفن &amp; بحر]]></category></item>"
                .to_owned(),
            json!([{"format": "wxr", "formatVersion": "1.2", "title": "الميناء & السفن", "byline": "سلمى حسن",
                "authors": ["سلمى حسن"], "canonicalUrl": "https://mina.example/?p=7", "id": "7", "slug": "ships",
                "published": "2026-11-24T07:30:00Z", "modified": "2026-11-25T07:30:00Z", "lang": "ar",
                "siteName": "صوت الميناء", "section": "محليات", "keywords": ["سفن & بحر"], "lead": "ملخص",
                "source": "<p>نص أول.</p>\n<p>نص ثان.</p>\n", "status": "usable", "notices": []}]),
        ),
        (
            "states",
            ["publish", "draft", "pending", "private", "trash", "future"]
                .map(|status| {
                    let date = "<wp:post_date_gmt>2026-11-30 06:00:00</wp:post_date_gmt>";
                    post("a", &format!("{date}<wp:status>{status}</wp:status>"))
                })
                .concat(),
            json!([{"status": "usable", "senderStatus": "usable", "embargo": null}, {"status": "withheld"},
                {"status": "withheld"}, {"status": "withheld"}, {"status": "canceled", "senderStatus": "canceled"},
                {"status": "withheld", "senderStatus": "usable", "embargo": "2026-11-30T06:00:00Z"}]),
        ),
        (
            "a password",
            post("a", "<wp:status>publish</wp:status><wp:post_password><![CDATA[x]]></wp:post_password>"),
            json!([{"status": "withheld", "notices": [{"code": "PASSWORD", "message": "readers need a password for it"}]}]),
        ),
        (
            "a draft was never published",
            post("a", "<pubDate>Mon, 30 Nov -0001 00:00:00 +0000</pubDate><wp:post_date_gmt>0000-00-00 00:00:00\
                 </wp:post_date_gmt><wp:status>draft</wp:status>"),
            json!([{"published": null, "status": "withheld"}]),
        ),
        (
            "pictures belong to the posts that name them, wherever they stand",
            [
                post("a\n\n[gallery ids=\"3, 2\"]", &format!("{PUBLISHED}<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key>\
                    <wp:meta_value><![CDATA[2]]></wp:meta_value></wp:postmeta>")),
                post("b", PUBLISHED),
                "<item><title>x</title><wp:post_id>2</wp:post_id><wp:post_type>attachment</wp:post_type>\
                 <excerpt:encoded><![CDATA[الرصيف]]></excerpt:encoded><wp:attachment_url>https://mina.example/2.jpg?a&b\
                 </wp:attachment_url></item>".to_owned(),
                "<item><wp:post_id>3</wp:post_id><wp:post_type>attachment</wp:post_type>\
                 <wp:attachment_url>/3.jpg</wp:attachment_url><wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key>\
                 <wp:meta_value>سفينة</wp:meta_value></wp:postmeta></item>".to_owned(),
            ]
            .concat(),
            json!([
                {"image": "https://mina.example/2.jpg?a&b", "images": [{"id": "2", "caption": "الرصيف", "renditions":
                    [{"url": "https://mina.example/2.jpg?a&b"}]}],
                 "source": "<p>a</p>\n<figure><img src=\"https://mina.example/3.jpg\" alt=\"سفينة\"></figure><figure><img \
                    src=\"https://mina.example/2.jpg?a&amp;b\" alt=\"\"><figcaption>الرصيف</figcaption></figure>"},
                {"source": "<p>b</p>\n", "image": null},
            ]),
        ),
        (
            "a gallery of all that is attached",
            [
                post("[gallery]", "<wp:post_id>5</wp:post_id>"),
                "<item><wp:post_id>6</wp:post_id><wp:post_parent>5</wp:post_parent><wp:post_type>attachment</wp:post_type>\
                 <wp:attachment_url>https://mina.example/6.png</wp:attachment_url></item>".to_owned(),
            ]
            .concat(),
            json!([{"source": "<figure><img src=\"https://mina.example/6.png\" alt=\"\"></figure>"}]),
        ),
        (
            "a picture that is not there",
            post("a", "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>"),
            json!([{"image": null, "notices": [{"code": "IMAGE_MISSING",
                "message": "its picture 9 is not in the file, or too far away"}]}]),
        ),
        (
            "what is no story",
            ["nav_menu_item", "revision", "wp_block", "acf-field"]
                .map(|kind| post("a", &format!("<wp:post_type>{kind}</wp:post_type>")))
                .concat()
                + &post("b", "<wp:post_type>page</wp:post_type>")
                + &post("c", "<wp:post_type>interview</wp:post_type>"),
            json!([{"source": "<p>b</p>\n"}, {"source": "<p>c</p>\n"}]),
        ),
        (
            "comments are not in the text",
            post("a", "<wp:comment><wp:comment_author>x</wp:comment_author><wp:comment_content><![CDATA[b</item>]]>\
                 </wp:comment_content></wp:comment>"),
            json!([{"source": "<p>a</p>\n"}]),
        ),
        (
            "several authors, by the taxonomy of plugins",
            post("a", "<dc:creator>salma</dc:creator><category domain=\"author\" nicename=\"cap-salma\">salma</category>\
                 <category domain=\"author\" nicename=\"cap-karim\"><![CDATA[كريم]]></category>"),
            json!([{"authors": ["سلمى حسن", "كريم"], "byline": null}]),
        ),
        (
            "CDATA in the text",
            post("a <![CDATA[ b ]]> c", ""),
            json!([{"source": "<p>a &lt;![CDATA[ b ]]> c</p>\n", "notices": []}]),
        ),
    ] {
        check(name, &export(&items), &expected);
    }
}

#[test]
fn a_stored_post_becomes_what_is_shown() {
    for (name, stored, expected) in [
        ("blank lines part paragraphs", "سطر أول\r\n\r\n \nسطر ثان", "<p>سطر أول</p>\n<p>سطر ثان</p>\n"),
        ("line ends are line breaks", "a\nb<br />\nc", "<p>a<br>\nb<br />\nc</p>\n"),
        ("a heading in the middle", "a\n<h2>b</h2>\nc", "<p>a</p>\n<h2>b</h2><p>c</p>\n"),
        ("a list", "a\n<ul>\n\t<li>b</li>\n\n\t<li>c</li>\n</ul>", "<p>a</p>\n<ul><li>b</li><li>c</li></ul>"),
        (
            "a quotation has paragraphs",
            "<blockquote>a\n\nb</blockquote>",
            "<blockquote><p>a</p>\n<p>b</p>\n</blockquote>",
        ),
        ("an item with two", "<ul><li>a\n\nb</li></ul>", "<ul><li><p>a</p>\n<p>b</p>\n</li></ul>"),
        ("lines of code", "<pre>a\n\n  b</pre>\nc", "<pre>a\n\n  b</pre><p>c</p>\n"),
        ("a paragraph with attributes", "<p dir=\"rtl\">a\nb</p>", "<p dir=\"rtl\">a<br>\nb</p>"),
        ("a paragraph of another program", "<p>a\nb</p>\n\n<p>c</p>", "<p>a\nb</p><p>c</p>"),
        ("inline markup", "<strong>a</strong> <em>b</em>\n\nc", "<p><strong>a</strong> <em>b</em></p>\n<p>c</p>\n"),
        ("signs", "1 < 2 & 3\n\n<!--more-->\n\nc", "<p>1 < 2 & 3</p>\n<p>c</p>\n"),
        ("a tag that is not closed", "a\n\n<b title=\"", "<p>a</p>\n<p><b title=\"</p>\n"),
        (
            "blocks have their paragraphs",
            "<!-- wp:paragraph {\"a\":\"-->\"} -->\n<p>a\nb</p>\n<!-- /wp:paragraph -->",
            "\"} -->\n<p>a\nb</p>\n",
        ),
        (
            "a block of an embed",
            "<!-- wp:embed {\"url\":\"https://v.example/?a&b\"} /-->",
            "\n<p>https://v.example/?a&amp;b</p>\n",
        ),
        (
            "a caption",
            "[caption id=\"a\" width=\"8\"]<a href=\"#\"><img src=\"https://a.example/b.jpg\" /></a> رصيف [1][/caption]",
            "<figure><a href=\"#\"><img src=\"https://a.example/b.jpg\" /></a><figcaption>رصيف [1]</figcaption></figure>",
        ),
        (
            "a caption as it was before",
            "[caption caption=\"a > b\"]<img src=\"https://a.example/b.jpg\">[/caption]",
            "<figure><img src=\"https://a.example/b.jpg\"><figcaption>a > b</figcaption></figure>",
        ),
        ("an embed", "a\n[embed width=\"1\"]https://v.example/1[/embed]", "<p>a</p>\n<p>https://v.example/1</p>"),
        (
            "a sound",
            "[audio mp3=\"https://a.example/b.mp3\"][/audio]",
            "<audio controls=\"\" src=\"https://a.example/b.mp3\"></audio>",
        ),
        (
            "a film",
            "[video src='https://a.example/b.mp4' poster=https://a.example/p.jpg]",
            "<video controls=\"\" src=\"https://a.example/b.mp4\" poster=\"https://a.example/p.jpg\"></video>",
        ),
        (
            "what is in brackets",
            "قال [هكذا] [sic] [1] [a](b) [[gallery]]",
            "<p>قال [هكذا] [sic] [1] [a](b) [gallery]</p>\n",
        ),
    ] {
        check(name, &export(&post(stored, "")), &json!([{ "source": expected, "notices": [] }]));
    }
}

#[test]
fn what_is_left_out_is_named() {
    for (name, stored, expected, code, message) in [
        (
            "shortcodes of plugins; what they enclose stays",
            "[vc_row][dropcap]a[/dropcap]b [button url=\"x\"]c[/button][/vc_row] [contact_form]",
            "<p>ab c</p>\n",
            "SHORTCODE_LEFT_OUT",
            "shortcodes of plugins were left out: [vc_row], [dropcap], [button], [contact_form]",
        ),
        (
            "blocks that are made when a page is shown",
            "<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph --><!-- wp:latest-posts {\"n\":3} /-->",
            "<p>a</p>",
            "BLOCK_LEFT_OUT",
            "blocks that are made when the page is shown are not in the file: latest-posts",
        ),
    ] {
        let notices = json!([{ "code": code, "message": message }]);
        check(name, &export(&post(stored, "")), &json!([{ "source": expected, "notices": notices }]));
    }
}

#[test]
fn posts_of_the_rest_interface() {
    let post = json!({
        "id": 12, "date": "2026-11-24T10:30:00", "date_gmt": "2026-11-24T07:30:00", "slug": "ships", "status": "publish",
        "link": "https://mina.example/ships", "title": {"rendered": "الميناء &#8211; السفن"},
        "content": {"rendered": "<p>نص <a href=\"/a\">أول</a>.</p>\n", "protected": false},
        "excerpt": {"rendered": "<p>ملخص</p>"},
        "_embedded": {
            "author": [{"name": "سلمى حسن"}],
            "wp:term": [[{"taxonomy": "category", "name": "محليات"}], [{"taxonomy": "post_tag", "name": "سفن &amp; بحر"}]],
            "wp:featuredmedia": [{"id": 3, "source_url": "https://mina.example/3.jpg", "alt_text": "سفينة",
                "caption": {"rendered": "<p>الرصيف</p>"}, "mime_type": "image/jpeg",
                "media_details": {"width": 800, "height": 600, "sizes": {"full": {"source_url": "https://mina.example/3.jpg"},
                    "thumbnail": {"source_url": "https://mina.example/3-150.jpg", "width": 150, "height": 150}}}}]
        }
    });
    let expected = json!([{"format": "wp-rest", "title": "الميناء – السفن", "source": "<p>نص <a \
        href=\"https://mina.example/a\">أول</a>.</p>", "published": "2026-11-24T07:30:00Z", "byline": "سلمى حسن",
        "section": "محليات", "keywords": ["سفن & بحر"], "lead": "ملخص", "image": "https://mina.example/3.jpg",
        "images": [{"id": "3", "alt": "سفينة", "caption": "الرصيف", "renditions": [
            {"url": "https://mina.example/3.jpg", "width": 800, "height": 600, "type": "image/jpeg"},
            {"url": "https://mina.example/3-150.jpg", "width": 150, "height": 150, "role": "thumbnail"}]}]}]);
    check("a post", &post.to_string(), &expected);
    let list = json!([post, {"id": 13, "title": {"rendered": "x"}, "content": {"rendered": "", "protected": true}, "status": "publish"}]);
    let second = json!({"title": "x", "status": "withheld", "id": "13"});
    check("a list", &list.to_string(), &Value::Array(vec![expected[0].clone(), second]));
    let raw = json!({"title": {"raw": "x"}, "content": {"raw": "a\n\nb"}, "guid": {"rendered": ""}});
    check("a post as it is stored", &raw.to_string(), &json!([{"title": "x", "source": "<p>a</p>\n<p>b</p>\n"}]));
}
