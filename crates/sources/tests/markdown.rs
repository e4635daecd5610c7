//! Markdown: front matter of many site makers, and the body as HTML.

mod support;

use maqal_sources::{Format, ReadOptions, read_source};
use serde_json::{Value, json};
use support::check;

#[test]
fn front_matter_is_what_is_known() {
    let cases: &[(&str, &str, Value)] = &[
        (
            "Hugo in YAML: lists by lines and inline, members, a draft",
            "---\ntitle: \"قوارب الكتب: تعود\"\ndate: 2026-11-27T10:30:00+02:00\nlastmod: 2026-11-28\ndraft: true\nauthors:\n  - ليلى حدّاد\n  - name: عمر سعيد\ntags: [كتب, \"النهر\"]\n\
             categories:\n- ثقافة\ncover:\n  image: https://nahr.example/a.jpg\n  alt: قارب\ndescription: >\n  ثلاثة قوارب\n  وست قرى\n---\nعادت القوارب.\n",
            json!([{"format": "markdown", "kind": "html", "title": "قوارب الكتب: تعود", "published": "2026-11-27T10:30:00+02:00", "modified": "2026-11-28", "status": "withheld", "senderStatus": "withheld",
                "authors": ["ليلى حدّاد", "عمر سعيد"], "keywords": ["كتب", "النهر"], "section": "ثقافة", "image": "https://nahr.example/a.jpg", "lead": "ثلاثة قوارب وست قرى",
                "images": [{"alt": "قارب", "renditions": [{"url": "https://nahr.example/a.jpg"}]}], "source": "<p>عادت القوارب.</p>\n", "notices": []}]),
        ),
        (
            "Hugo in TOML, with CR LF",
            "+++\r\ntitle = \"Boats return\"\r\ndate = 2026-11-27\r\ntags = [\"books\", \"river\"]\r\n[params]\r\nsubtitle = 'Six villages'\r\n+++\r\nThey came.\r\n",
            json!([{"title": "Boats return", "published": "2026-11-27", "keywords": ["books", "river"], "subtitle": "Six villages", "source": "<p>They came.</p>\n"}]),
        ),
        (
            "JSON",
            "{\n\"title\": \"Boats return\", \"tags\": [\"books\"], \"draft\": false\n}\n\nThey came.\n",
            json!([{"title": "Boats return", "keywords": ["books"], "status": "usable", "source": "<p>They came.</p>\n"}]),
        ),
        (
            "Jekyll: tags between commas, not published, a picture of the site's own",
            "---\nlayout: post\ntitle:  Boats return # again\nauthor: Layla Haddad\ndate:   2026-11-27 10:30:00 +0200\ntags: books, river\npublished: false\nimage: /a.jpg\n---\nThey came.\n",
            json!([{"title": "Boats return", "authors": ["Layla Haddad"], "published": "2026-11-27T10:30:00+02:00", "keywords": ["books", "river"], "status": "withheld",
                "image": null, "images": [{"renditions": [{"url": "/a.jpg"}]}]}]),
        ),
        (
            "Astro: a date with the name of its month",
            "---\ntitle: 'It''s back'\npubDate: 'Nov 27 2026'\nupdatedDate: November 28, 2026\nheroImage: '../a.jpg'\nlang: ar_LB\n---\n",
            json!([{"title": "It's back", "published": "2026-11-27", "modified": "2026-11-28", "lang": "ar-LB", "source": ""}]),
        ),
        (
            "Obsidian: tags with their sign, links between notes",
            "---\ntags:\n  - \"#كتب\"\naliases: [x]\n---\n# القوارب\n\nعادت [[قوارب|القوارب]] إلى [[النهر]]. %%مسودة%%\n\n![[خريطة.png]]\n",
            json!([{"keywords": ["كتب"], "title": "القوارب", "source": "<p>عادت القوارب إلى النهر.</p>\n",
                "notices": [{"code": "SHORTCODE", "message": "what these would insert is not in the file: خريطة.png"}]}]),
        ),
        (
            "an embargo of one's own",
            "---\ntitle: a\nembargo: 2026-12-01T06:00:00+02:00\n---\nb\n",
            json!([{"status": "withheld", "embargo": "2026-12-01T06:00:00+02:00"}]),
        ),
        ("front matter without an end", "+++\ntitle = \"a\"\n\nb\n+++x\n", json!([{"format": "text"}])),
    ];
    for (name, file, expected) in cases {
        check(name, file, expected);
    }
}

#[test]
fn the_body_is_html() {
    let options = ReadOptions::default().with_name("posts/2026-11-27-boats.md");
    for (name, file, title, html) in [
        (
            "the headline again goes",
            "---\ntitle: Boats return\n---\n# Boats *return*\n\nThey came.",
            "Boats return",
            "<p>They came.</p>\n",
        ),
        (
            "the first heading is the headline where there is no other",
            "# Boats\n\nThey came.",
            "Boats",
            "<p>They came.</p>\n",
        ),
        ("another heading stays", "---\ntitle: Boats\n---\n# River\n", "Boats", "<h1>River</h1>\n"),
        (
            "raw HTML and hard wraps stay",
            "---\ntitle: a\n---\na  \nb\n\n<figure>c</figure>\n",
            "a",
            "<p>a<br />\nb</p>\n<figure>c</figure>\n",
        ),
        ("a heading's ID", "---\ntitle: a\n---\n## b {#c}\n", "a", "<h2 id=\"c\">b</h2>\n"),
        (
            "a list of tasks",
            "---\ntitle: a\n---\n- [x] b\n",
            "a",
            "<ul>\n<li><input disabled=\"\" type=\"checkbox\" checked=\"\"/>\nb</li>\n</ul>\n",
        ),
        (
            "a film by its shortcode",
            "---\ntitle: a\n---\n{{< youtube abcDEF-_123 >}}\n",
            "a",
            "<p><a href=\"https://www.youtube.com/watch?v=abcDEF-_123\">https://www.youtube.com/watch?v=abcDEF-_123</a></p>\n",
        ),
    ] {
        let sources = read_source(file, &options).expect("no limit is met");
        let [story] = &sources[..] else { panic!("{name}: one story") };
        assert_eq!(story.format, Format::Markdown, "{name}");
        assert_eq!((story.known.title.as_deref(), story.source.as_str()), (Some(title), html), "{name}");
        assert_eq!(story.known.published.as_deref(), Some("2026-11-27"), "{name}: the date is in the file's name");
    }
}
