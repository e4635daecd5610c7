//! Ghost: exports, the Content API, and bodies that are there only as the editor stores them.

mod support;

use serde_json::{Value, json};
use support::check;

#[test]
fn an_export_is_read_with_its_tables() {
    let data = json!({
        "posts": [
            {"id": 2, "uuid": "u", "title": "رصيف جديد", "slug": "quay", "status": "published",
             "html": "<p>نص <a href=\"__GHOST_URL__/a\">أول</a>.</p>", "published_at": "2026-11-24T07:30:00.000Z",
             "updated_at": "2026-11-25 07:30:00", "feature_image": "__GHOST_URL__/content/images/q.jpg",
             "custom_excerpt": "ملخص", "locale": "ar"},
            {"id": 3, "title": "مسودة", "status": "draft", "html": null, "published_at": null},
            {"id": 4, "title": "غدًا", "status": "scheduled", "html": "<p>a</p>", "published_at": "2026-11-30T06:00:00.000Z"},
            {"id": 5, "title": "(Untitled)", "page": true, "html": "<p>b</p>", "author_id": 8, "status": "published",
             "published_at": 1_795_165_200_000_i64}
        ],
        "users": [{"id": 7, "name": "سلمى"}, {"id": 8, "name": "كريم"}],
        "tags": [{"id": 1, "name": "ميناء"}, {"id": 2, "name": "#داخلي"}, {"id": 3, "name": "سر", "visibility": "internal"},
            {"id": 4, "name": "سفن"}],
        "posts_authors": [{"post_id": 2, "author_id": 8, "sort_order": 1}, {"post_id": 2, "author_id": 7, "sort_order": 0}],
        "posts_tags": [{"post_id": 2, "tag_id": 4, "sort_order": 3}, {"post_id": 2, "tag_id": 1, "sort_order": 0},
            {"post_id": 2, "tag_id": 2, "sort_order": 1}, {"post_id": 2, "tag_id": 3, "sort_order": 2}],
        "posts_meta": [{"post_id": 2, "feature_image_alt": "رصيف", "feature_image_caption": "<b>الرصيف</b> الجديد"}]
    });
    let file = json!({"db": [{"meta": {"version": "5.80.0"}, "data": data}]}).to_string();
    let expected = json!([
        {"format": "ghost", "formatVersion": "5.80.0", "title": "رصيف جديد", "authors": ["سلمى", "كريم"], "byline": null,
         "keywords": ["ميناء", "سفن"], "section": "ميناء", "published": "2026-11-24T07:30:00Z",
         "modified": "2026-11-25T07:30:00Z", "lead": "ملخص", "lang": "ar", "slug": "quay", "image": "/content/images/q.jpg",
         "images": [{"alt": "رصيف", "caption": "الرصيف الجديد", "renditions": [{"url": "/content/images/q.jpg"}]}],
         "source": "<p>نص <a href=\"/a\">أول</a>.</p>", "status": "usable", "notices": [{"code": "SITE_UNKNOWN",
            "message": "the export does not say the address of the site, so that its own links are relative"}]},
        {"title": "مسودة", "status": "withheld", "published": null},
        {"title": "غدًا", "status": "withheld", "senderStatus": "usable", "embargo": "2026-11-30T06:00:00Z"},
        {"title": null, "source": "<p>b</p>", "byline": "كريم", "published": "2026-11-20T09:00:00Z"},
    ]);
    check("an export", &file, &expected);
    let old = json!({"meta": {"version": "003"}, "data": {"posts": [{"id": 1, "markdown": "# A\n\nb", "title": "T"}]}});
    check("an old export", &old.to_string(), &json!([{"title": "T", "source": "<h1>A</h1>\n<p>b</p>"}]));
}

#[test]
fn a_post_of_the_api_has_all_that_belongs_to_it() {
    let post = json!({"id": "a", "uuid": "u", "title": "T", "url": "https://mina.example/quay/", "html": "<p><img \
        src=\"/i.jpg\"></p>", "authors": [{"name": "سلمى"}], "tags": [{"name": "x"}, {"name": "#y"}],
        "primary_tag": {"name": "x"}, "published_at": "2026-11-24T07:30:00.000+00:00", "feature_image_alt": "n"});
    let expected = json!([{"source": "<p><img src=\"https://mina.example/i.jpg\"></p>", "byline": "سلمى", "keywords": ["x"],
        "section": "x", "canonicalUrl": "https://mina.example/quay/", "published": "2026-11-24T07:30:00+00:00",
        "image": null}]);
    check("posts", &json!({"posts": [post], "meta": {}}).to_string(), &expected);
    check("one post", &post.to_string(), &expected);
}

fn body(field: &str, document: &Value) -> String {
    json!({"posts": [{"title": "T", "html": null, field: document.to_string()}]}).to_string()
}

#[test]
fn what_the_editor_stores_becomes_html() {
    let lexical = |nodes: Value| body("lexical", &json!({"root": {"type": "root", "children": nodes}}));
    let text = |text: &str, format: u8| json!({"type": "extended-text", "text": text, "format": format});
    let mobiledoc = |cards: Value, sections: Value| {
        let document = json!({"version": "0.3.1", "markups": [["em"], ["a", ["href", "https://a.example/?b&c"]], ["script"]],
            "atoms": [["soft-return", "", {}]], "cards": cards, "sections": sections});
        body("mobiledoc", &document)
    };
    for (name, file, expected) in [
        (
            "words",
            lexical(json!([
                {"type": "paragraph", "children": [text("a ", 0), text("b<", 3), {"type": "linebreak"},
                    {"type": "link", "url": "https://a.example", "children": [text("c", 0)]}]},
                {"type": "heading", "tag": "h3", "children": [text("d", 0)]},
                {"type": "list", "tag": "ol", "children": [{"type": "listitem", "children": [text("e", 0)]}]},
                {"type": "extended-quote", "children": [text("f", 0)]}])),
            "<p>a <strong><em>b&lt;</em></strong><br><a href=\"https://a.example\">c</a></p><h3>d</h3><ol><li>e</li></ol>\
             <blockquote>f</blockquote>",
        ),
        (
            "cards",
            lexical(json!([{"type": "image", "src": "https://a.example/i.jpg", "alt": "x", "caption": "<b>y</b>"},
                {"type": "embed", "url": "https://v.example/1", "html": "<iframe>"}, {"type": "codeblock", "code": "a<b"},
                {"type": "markdown", "markdown": "*m*"}, {"type": "horizontalrule"},
                {"type": "bookmark", "url": "https://b.example", "metadata": {"title": "B"}}])),
            "<figure><img src=\"https://a.example/i.jpg\" alt=\"x\"><figcaption><b>y</b></figcaption></figure>\
             <p>https://v.example/1</p><pre><code>a&lt;b</code></pre><p><em>m</em></p>\n<hr><p><a \
             href=\"https://b.example\">B</a></p>",
        ),
        (
            "sections of Mobiledoc",
            mobiledoc(
                json!([["html", {"html": "<div>h</div>"}], ["image", {"src": "https://a.example/i.jpg"}]]),
                json!([
                    [1, "h2", [[0, [], 0, "a"]]],
                    [1, "p", [[0, [0], 0, "b"], [0, [1], 2, "c<"], [1, [], 0, 0], [0, [2], 1, "d"]]],
                    [3, "ul", [[[0, [], 0, "e"]], [[0, [], 0, "f"]]]],
                    [10, 0],
                    [10, 1]
                ]),
            ),
            "<h2>a</h2><p><em>b<a href=\"https://a.example/?b&amp;c\">c&lt;</a></em><br><span>d</span></p>\
             <ul><li>e</li><li>f</li></ul><div>h</div><figure><img src=\"https://a.example/i.jpg\" alt=\"\"></figure>",
        ),
    ] {
        check(name, &file, &json!([{ "source": expected, "notices": [] }]));
    }
    let unknown = lexical(json!([{"type": "poll", "children": [text("a", 0)]}]));
    let notice = json!([{"code": "CARD_LEFT_OUT", "message": "cards that are not known were left out: poll"}]);
    check("a card that is not known", &unknown, &json!([{"source": "a", "notices": notice}]));
}
