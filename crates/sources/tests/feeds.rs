//! RSS, Atom, JSON Feed, sitemaps and Blogger's export.

mod support;

use serde_json::json;
use support::check;

/// An RSS feed with these items.
fn rss(items: &str) -> String {
    format!(
        "<rss version=\"2.0\" xmlns:d=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:media=\"http://search.yahoo.com/mrss/\">\
         <channel><title>Bahr</title><link>https://bahr.example/</link><language>ar_SY</language>{items}</channel></rss>"
    )
}

/// An Atom feed with these entries.
fn atom(entries: &str) -> String {
    format!(
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"https://bahr.example/news/\" xml:lang=\"ar\"><title>Bahr\
         </title><author><name>مكتب الأخبار</name></author>{entries}</feed>"
    )
}

#[test]
fn items_of_rss() {
    for (name, items, expected) in [
        (
            "all that an item has",
            "<item><title>الميناء &amp;amp; &lt;b&gt;السفن&lt;/b&gt;</title><link>/1</link><guid isPermaLink='false'>g1</guid>\
             <d:creator>سلمى حسن</d:creator><pubDate>Fri, 20 Nov 2026 10:00:00 +0300</pubDate><category domain='u'>سفن\
             </category><category>سفن</category><category>12</category><description>ملخص آخر</description>\
             <content:encoded><![CDATA[<p>نص <a href=\"a?b\">أول</a>.</p>]]></content:encoded>\
             <source url='https://other.example/feed'>Other</source></item>",
            json!([{"format": "rss", "formatVersion": "2.0", "title": "الميناء & السفن", "canonicalUrl":
                "https://bahr.example/1", "id": "g1", "byline": "سلمى حسن", "authors": ["سلمى حسن"],
                "published": "2026-11-20T10:00:00+03:00", "lang": "ar-SY", "siteName": "Bahr", "keywords": ["سفن"],
                "subjects": [{"code": "سفن", "name": "سفن", "scheme": "u"}], "lead": "ملخص آخر", "status": "usable",
                "source": "<p>نص <a href=\"https://bahr.example/a?b\">أول</a>.</p>", "notices": [],
                "links": [{"url": "https://other.example/feed", "title": "Other", "rel": "source"}]}]),
        ),
        (
            "names of authors behind their addresses",
            "<item><author>a@b.example (Amal)</author></item><item><author>a@b.example</author></item>\
             <item><author>Amal (a@b.example)</author></item><item><d:creator>A</d:creator><d:creator>B</d:creator></item>",
            json!([{"byline": "Amal"}, {"byline": null}, {"byline": "Amal"}, {"byline": null, "authors": ["A", "B"]}]),
        ),
        (
            "the address that is one",
            "<item><guid>https://a.example/1</guid></item><item><guid isPermaLink='false'>https://a.example/1</guid></item>\
             <item><link/><atom:link xmlns:atom='http://www.w3.org/2005/Atom' href='https://a.example/2'/></item>",
            json!([{"canonicalUrl": "https://a.example/1"}, {"canonicalUrl": null}, {"canonicalUrl": "https://a.example/2"}]),
        ),
        (
            "text without a tag is text",
            "<item><description>R&amp;amp;D is 1 &amp;lt; 2.\n\nNext.</description></item>",
            json!([{"source": "<p>R&amp;D is 1 &lt; 2.</p><p>Next.</p>"}]),
        ),
        (
            "HTML that nobody has escaped",
            "<item><description><p>a &amp; <b>b</b></p><img src='/c.jpg'/></description></item>",
            json!([{"source": "<p>a &amp; <b>b</b></p><img src=\"https://bahr.example/c.jpg\">"}]),
        ),
        (
            "CDATA that is torn",
            "<item><description><![CDATA[<p>a ]]> b</p>]]></description><title>t</title></item>",
            json!([{"title": "t", "notices": [{"code": "XML_MALFORMED",
                "message": "the XML is not well-formed: </p> ends nothing"}]}]),
        ),
        (
            "pictures in several sizes",
            "<item><title>t</title><media:content url='https://i.example/a.jpg?w=140' width='140'><media:credit>تصوير: أمل\
             </media:credit></media:content><media:content url='https://i.example/a.jpg?w=460' width='460'/>\
             <enclosure url='https://i.example/s.mp3' type='audio/mpeg' length='1'/></item>",
            json!([{"image": "https://i.example/a.jpg?w=460", "images": [{"credit": "تصوير: أمل", "renditions": [
                {"url": "https://i.example/a.jpg?w=460", "width": 460}, {"url": "https://i.example/a.jpg?w=140", "width": 140}]}],
                "links": [{"url": "https://i.example/s.mp3", "rel": "enclosure"}]}]),
        ),
        (
            "a group, and elements of a site's own",
            "<item><media:group><media:content url='https://i.example/v.mp4' type='video/mp4'/><media:thumbnail \
             url='https://i.example/t.jpg'/><media:thumbnail url='https://i.example/u.jpg' width='9'/></media:group></item>\
             <item><image><url>/b.jpg</url></image></item><item><thumbnail>/s.jpg</thumbnail><bigimage>/l.jpg</bigimage></item>",
            json!([{"image": "https://i.example/u.jpg", "links": [{"url": "https://i.example/v.mp4", "rel": "enclosure"}]},
                {"image": "https://bahr.example/b.jpg"}, {"image": "https://bahr.example/l.jpg"}]),
        ),
        (
            "the story in a vocabulary of a site's own",
            "<item><description>Stub.</description><x:meta><x:lead>First.</x:lead><x:body>Second, and longer.\n\nThird.\
             </x:body></x:meta></item>",
            json!([{"source": "<p>First.</p><p>Second, and longer.</p><p>Third.</p>", "lead": "Stub."}]),
        ),
        (
            "an item that is not closed costs no other",
            "<item><title>a</title><item><title>b</title></item>",
            json!([{"title": "a", "notices": [{"code": "XML_MALFORMED",
                "message": "the XML is not well-formed: it ends inside <item>"}]}, {"title": "b", "notices": []}]),
        ),
        ("nothing", "<item/><item> </item>", json!([])),
    ] {
        check(name, &rss(items), &expected);
    }
}

#[test]
fn older_rss() {
    let file = "<?xml version='1.0'?><!DOCTYPE rdf:RDF [<!ENTITY % x SYSTEM 'http://x.example/'>]><rdf:RDF \
        xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' \
        xmlns:dc='http://purl.org/dc/elements/1.1/'><channel rdf:about='https://bahr.example/'><title>Bahr</title>\
        <link>https://bahr.example/</link><items><rdf:Seq><rdf:li rdf:resource='https://bahr.example/1'/></rdf:Seq></items>\
        <dc:language>fr</dc:language></channel><item rdf:about='https://bahr.example/1'><title>Le port</title>\
        <dc:date>2026-11-20T10:00+01:00</dc:date><dc:subject>Ports</dc:subject><description>Ouvert &eacute;t&eacute;.\
        </description></item></rdf:RDF>";
    let expected = json!([{"formatVersion": "1.0", "title": "Le port", "canonicalUrl": "https://bahr.example/1", "lang": "fr",
        "published": "2026-11-20T10:00+01:00", "keywords": ["Ports"], "source": "<p>Ouvert été.</p>", "siteName": "Bahr"}]);
    check("RSS 1.0", file, &expected);
    let file = "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:x='http://purl.org/rss/1.0/'><x:item>\
        <x:title>A</x:title></x:item></r:RDF>";
    check("RSS with a prefix", file, &json!([{"title": "A"}]));
    let file = "\u{feff}<rss version='0.91'>\r\n<channel>\r\n<language>en</language>\r\n<item>\r\n<title>\r\nA\r\n</title>\r\n\
        <link>https://a.example/1</link></item></channel></rss>";
    check("RSS 0.91", file, &json!([{"formatVersion": "0.91", "title": "A", "lang": "en", "source": ""}]));
}

#[test]
fn entries_of_atom() {
    for (name, entries, expected) in [
        (
            "all that an entry has",
            "<entry><id>i</id><title type='html'>A &amp;amp; &lt;i>B&lt;/i></title><link href='1'/><link rel='related' \
             href='2' title='Two'/><link rel='enclosure' type='image/png' href='/3.png'/><updated>2026-11-21T00:00:00Z</updated>\
             <published>2026-11-20T00:00:00Z</published><category term='ports' label='Häfen' scheme='s'/><category term='b'/>\
             <summary>Sum</summary><content type='html'>&lt;p>&lt;a href='x'>a&lt;/a></content><rights>©</rights></entry>",
            json!([{"format": "atom", "formatVersion": "1.0", "id": "i", "title": "A & B", "lang": "ar", "copyright": "©",
                "canonicalUrl": "https://bahr.example/news/1", "published": "2026-11-20T00:00:00Z",
                "modified": "2026-11-21T00:00:00Z", "keywords": ["Häfen", "b"], "subjects": [{"code": "ports",
                "name": "Häfen", "scheme": "s"}], "lead": "Sum", "byline": "مكتب الأخبار", "siteName": "Bahr",
                "source": "<p><a href='https://bahr.example/news/x'>a</a>", "image": "https://bahr.example/3.png",
                "links": [{"url": "https://bahr.example/news/2", "title": "Two", "rel": "related"}]}]),
        ),
        (
            "XHTML, with bases at any level",
            "<entry xml:base='a/'><title type='xhtml'><x:div xmlns:x='http://www.w3.org/1999/xhtml'>A <x:b>B</x:b></x:div>\
             </title><content type='xhtml' xml:base='b/'><div xmlns='http://www.w3.org/1999/xhtml' xml:base='c/'><p \
             xml:base='/d/'><img src='e.jpg'/>x &lt;</p><a href='f#g'>y</a><br/></div></content></entry>",
            json!([{"title": "A B", "source": "<p><img src=\"https://bahr.example/d/e.jpg\">x &lt;</p><a \
                href=\"https://bahr.example/news/a/b/c/f#g\">y</a><br>"}]),
        ),
        (
            "text is text, and what says no type is taken for what it looks like",
            "<entry><title type='text'>1 &lt; 2 &lt;b></title><content type='text'>a &lt;b>\n\nc</content></entry>\
             <entry><title>A &amp;#8211; B</title><content>&lt;p>a&lt;/p></content></entry>",
            json!([{"title": "1 < 2 <b>", "source": "<p>a &lt;b&gt;</p><p>c</p>"}, {"title": "A – B", "source": "<p>a</p>"}]),
        ),
        (
            "authors of the entry, of what it was taken from, of the feed",
            "<entry><author><name>A</name></author><source><author><name>S</name></author></source></entry>\
             <entry><title/><source><id>x</id><author><name>S</name></author></source></entry><entry><title/></entry>",
            json!([{"byline": "A"}, {"byline": "S"}, {"byline": "مكتب الأخبار"}]),
        ),
        (
            "a date alone is when it was published",
            "<entry><updated>2026-11-21T00:00:00Z</updated></entry>",
            json!([{"published": "2026-11-21T00:00:00Z", "modified": null}]),
        ),
        (
            "content elsewhere, or in Base64",
            "<entry><content type='image/png'>iVBORw0KGgo=</content><summary>S</summary></entry>",
            json!([{"source": "<p>S</p>", "lead": null}]),
        ),
    ] {
        check(name, &atom(entries), &expected);
    }
    let old = "<feed version='0.3' xmlns='http://purl.org/atom/ns#' xml:lang='de'><tagline>x</tagline><entry><title \
        mode='escaped' type='text/html'>A &amp;amp; B</title><link rel='alternate' type='text/html' \
        href='https://a.example/1'/><issued>2004-02-03T04:05:06Z</issued><modified>2004-02-04</modified><content \
        type='application/xhtml+xml' mode='xml'><div xmlns='http://www.w3.org/1999/xhtml'><p>a</p></div></content></entry>\
        </feed>";
    let expected = json!([{"formatVersion": "0.3", "title": "A & B", "source": "<p>a</p>", "lang": "de",
        "published": "2004-02-03T04:05:06Z", "modified": "2004-02-04", "canonicalUrl": "https://a.example/1"}]);
    check("Atom 0.3", old, &expected);
    let one = "<a:entry xmlns:a='http://www.w3.org/2005/Atom' xml:lang='he'><a:title>A</a:title></a:entry>";
    check("one entry, with a prefix", one, &json!([{"title": "A", "lang": "he"}]));
    check(
        "a feed with a prefix",
        "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:title>A</a:title></a:entry>\
        </a:feed>",
        &json!([{"title": "A"}]),
    );
}

#[test]
fn items_of_json_feed() {
    let feed = json!({"version": "https://jsonfeed.org/version/1.1", "title": "Bahr", "home_page_url": "https://bahr.example/",
    "language": "ar", "authors": [{"name": "مكتب"}], "items": [
        {"id": 1, "url": "/1", "title": "A &amp; B", "content_html": "<p><img src=\"i.jpg\"></p>", "summary": "S",
         "date_published": "2026-11-20T10:00:00+03:00", "tags": ["x", "x"], "image": "/i.jpg",
         "attachments": [{"url": "https://a.example/s.mp3", "title": "S", "mime_type": "audio/mpeg"}]},
        {"id": "2", "content_text": "a < b\n\nc", "authors": [{"name": "سلمى"}], "external_url": "https://b.example/2"}
    ]});
    let expected = json!([
        {"format": "json-feed", "formatVersion": "1.1", "id": "1", "title": "A & B", "canonicalUrl": "https://bahr.example/1",
         "source": "<p><img src=\"https://bahr.example/i.jpg\"></p>", "lead": "S", "published": "2026-11-20T10:00:00+03:00",
         "keywords": ["x"], "image": "https://bahr.example/i.jpg", "byline": "مكتب", "lang": "ar",
         "links": [{"url": "https://a.example/s.mp3", "title": "S", "rel": "enclosure"}]},
        {"id": "2", "source": "<p>a &lt; b</p><p>c</p>", "byline": "سلمى", "canonicalUrl": "https://b.example/2"},
    ]);
    check("two items", &feed.to_string(), &expected);
}

#[test]
fn addresses_of_sitemaps() {
    let file = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' \
        xmlns:n='http://www.google.com/schemas/sitemap-news/0.9' xmlns:image='http://www.google.com/schemas/sitemap-image/1.1'>\
        <url><loc> https://bahr.example/1?a&amp;b </loc><lastmod>2026-11-21</lastmod><n:news><n:publication><n:name>بحر</n:name>\
        <n:language>ar</n:language></n:publication><n:publication_date>2026-11-20T10:00+03:00</n:publication_date><n:title>أ &amp; \
        ب</n:title><n:keywords>x, y،z</n:keywords></n:news><image:image><image:loc>https://bahr.example/1.jpg</image:loc>\
        <image:caption>C</image:caption></image:image></url><url><loc>https://bahr.example/2</loc></url><url><loc/></url></urlset>";
    let expected = json!([
        {"format": "news-sitemap", "kind": "html", "source": "", "canonicalUrl": "https://bahr.example/1?a&b", "title": "أ & ب",
         "id": "https://bahr.example/1?a&b", "published": "2026-11-20T10:00+03:00", "modified": "2026-11-21", "lang": "ar",
         "siteName": "بحر", "keywords": ["x", "y", "z"], "image": "https://bahr.example/1.jpg",
         "images": [{"caption": "C", "renditions": [{"url": "https://bahr.example/1.jpg"}]}]},
        {"canonicalUrl": "https://bahr.example/2", "title": null},
    ]);
    check("pages", file, &expected);
    let index = "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>https://bahr.example/s.xml</loc>\
        <lastmod>2026-11-21</lastmod></sitemap></sitemapindex>";
    let expected = json!([{"canonicalUrl": null, "modified": "2026-11-21",
        "links": [{"url": "https://bahr.example/s.xml", "rel": "sitemap"}]}]);
    check("an index", index, &expected);
}

#[test]
fn stories_of_blogger() {
    const KIND: &str = "http://schemas.google.com/g/2005#kind";
    let entry = |kind: &str, inside: &str| {
        format!(
            "<entry><category scheme='{KIND}' term='http://schemas.google.com/blogger/2008/kind#{kind}'/><author><name>سلمى\
             </name></author><published>2026-11-20T10:00:00.000+03:00</published>{inside}</entry>"
        )
    };
    let file = [
        "<feed xmlns='http://www.w3.org/2005/Atom'><generator uri='https://www.blogger.com'>Blogger</generator>",
        &entry("template", "<title>T</title>"),
        &entry("settings", "<title>S</title>"),
        &entry("post", "<title type='text'>أ</title><category scheme='http://www.blogger.com/atom/ns#' term='سفن'/>\
            <content type='html'>&lt;p>نص&lt;/p></content><link rel='alternate' type='text/html' href='https://b.example/1'/>"),
        &entry("post", "<app:control><app:draft>yes</app:draft></app:control><title>D</title>"),
        &entry("comment", "<title>C</title>"),
        &entry("page", "<title>P</title>"),
        "</feed>",
    ]
    .concat();
    let expected = json!([
        {"format": "blogger", "title": "أ", "keywords": ["سفن"], "byline": "سلمى", "source": "<p>نص</p>", "subjects": null,
         "canonicalUrl": "https://b.example/1", "status": "usable", "published": "2026-11-20T10:00:00+03:00"},
        {"title": "D", "status": "withheld"},
        {"title": "P", "status": "usable"},
    ]);
    check("the older export", &file, &expected);
    let entry = |kind: &str, status: &str| {
        format!(
            "<entry><blogger:type>{kind}</blogger:type><blogger:status>{status}</blogger:status><title>{status}</title>\
             <published>2026-11-30T06:00:00Z</published><blogger:filename>/2026/11/a.html</blogger:filename></entry>"
        )
    };
    let file = [
        "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018'><title>B</title>\
         <link rel='alternate' href='https://b.example/'/>",
        &entry("POST", "LIVE"),
        &entry("COMMENT", "LIVE"),
        &entry("PAGE", "DRAFT"),
        &entry("POST", "SCHEDULED"),
        &entry("POST", "SOFT_TRASHED"),
        "</feed>",
    ]
    .concat();
    let expected = json!([
        {"title": "LIVE", "status": "usable", "canonicalUrl": "https://b.example/2026/11/a.html"},
        {"title": "DRAFT", "status": "withheld"},
        {"title": "SCHEDULED", "status": "withheld", "embargo": "2026-11-30T06:00:00Z"},
        {"title": "SOFT_TRASHED", "status": "canceled"},
    ]);
    check("the one of Takeout", &file, &expected);
}

#[test]
fn any_cut_of_a_small_feed_changes_nothing() {
    let file =
        "<rss><!-- <item> --><channel><item><title>م<![CDATA[</item>]]></title><a b='>'/></item><?x <item>?><item>";
    let expected = json!([{"title": "م"}]);
    check("comments, CDATA, quotes and instructions", file, &expected);
}

/// What a feed says of itself may stand behind its items; a large one does not wait for it.
#[test]
fn json_feeds_of_any_size() {
    check(
        "what it says of itself stands behind its items",
        r#"{"items": [{"id": "1", "content_text": "نص"}, {"id": "2", "content_text": "b"}], "title": "Bahr",
            "language": "ar", "version": "https://jsonfeed.org/version/1.1"}"#,
        &json!([{"id": "1", "siteName": "Bahr", "lang": "ar", "formatVersion": "1.1"}, {"id": "2", "siteName": "Bahr"}]),
    );
    check(
        "it is cut",
        r#"{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "content_text": "a"}, {"id": "2", "#,
        &json!([{"id": "1", "notices": []}, {"id": "2"}]),
    );
    let mut reader = maqal_sources::SourceReader::new(maqal_sources::ReadOptions::default());
    let item = format!(r#"{{"id": "1", "content_html": "<p>{}</p>"}},"#, "نص ".repeat(1000));
    let mut found =
        reader.write(r#"{"version": "https://jsonfeed.org/version/1.1", "items": ["#).expect("within limits");
    for _ in 0..1000 {
        found.extend(reader.write(&item).expect("within limits"));
    }
    assert!(found.len() > 900, "{} come while the feed is read", found.len());
    found.extend(reader.write("]}").expect("within limits"));
    found.extend(reader.end().expect("within limits"));
    assert_eq!(found.len(), 1000);
}
