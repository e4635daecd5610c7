//! Files of every format, invented, and seeded damage to them; what must hold of whatever is read of them. The root's
//! tests and the fuzzer use it, too.

use maqal_sources::{ReadOptions, Source, Status, read_source};
use serde_json::{Value, json};

/// A file, and what in it says that the story must not be published.
pub struct Seed {
    pub name: &'static str,
    pub file: &'static str,
    pub holds_back: Option<&'static str>,
}

const fn seed(name: &'static str, file: &'static str) -> Seed {
    Seed { name, file, holds_back: None }
}

const fn held(name: &'static str, file: &'static str, holds_back: &'static str) -> Seed {
    Seed { name, file, holds_back: Some(holds_back) }
}

/// What a file of the system that an external entity names would begin with.
const SECRET: &str = "root:x:0";

#[rustfmt::skip]
pub const SEEDS: &[Seed] = &[
    held("NewsML-G2", r#"<?xml version="1.0"?><!DOCTYPE newsItem [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:a" version="2" standardversion="2.35" xml:lang="ar"><itemMeta><itemClass qcode="ninat:text"/><provider literal="بحر"/><versionCreated>2026-11-20T10:00:00+03:00</versionCreated><pubStatus qcode="stat:canceled"/><edNote>للمحررين</edNote></itemMeta><contentMeta><urgency>3</urgency><headline>عنوان &x;</headline><by>سلمى</by><keyword>ميناء</keyword><subject qcode="medtop:1"><name>n</name></subject></contentMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>فقرة &x; &b;</p><table><tr><td>1</td></tr></table></body></html></inlineXML></contentSet></newsItem>"#,
        r#"<pubStatus qcode="stat:canceled"/>"#),
    held("NewsML-G2 under embargo", r#"<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:a"><itemMeta><pubStatus qcode="stat:usable"/><embargoed>2099-01-01T00:00:00Z</embargoed></itemMeta><contentMeta><headline>Ebbe</headline></contentMeta><contentSet><inlineData>Wasser.</inlineData></contentSet></newsItem>"#,
        "<embargoed>2099-01-01T00:00:00Z</embargoed>"),
    held("NewsML 1.2", r#"<?xml version="1.0"?><!DOCTYPE NewsML SYSTEM "file:///etc/passwd"><NewsML><NewsItem><Identification><NewsIdentifier><NewsItemId>a</NewsItemId></NewsIdentifier></Identification><NewsManagement><FirstCreated>20261120T100000Z</FirstCreated><Status FormalName="Canceled"/></NewsManagement><NewsComponent><NewsLines><HeadLine>Ebbe</HeadLine><ByLine>Lena</ByLine></NewsLines><ContentItem><DataContent><nitf><body><body.content><p>Wasser.</p></body.content></body></nitf></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"#,
        r#"<Status FormalName="Canceled"/>"#),
    held("NITF", r#"<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf><head><title>t</title><docdata management-status="canceled"><date.issue norm="20261120T100000Z"/><key-list><keyword key="k"/></key-list></docdata></head><body><body.head><hedline><hl1>Ebbe &x;</hl1></hedline><byline>Von Lena</byline></body.head><body.content><p>Wasser &x;.</p><media media-type="image"><media-reference source="../../a.jpg"/></media></body.content></body></nitf>"#,
        r#"management-status="canceled""#),
    held("ninjs", r#"{"uri": "a", "type": "text", "headline": "عنوان", "byline": "سلمى", "firstcreated": "2026-11-20T10:00:00Z", "embargoed": "2099-01-01T00:00:00Z", "keywords": ["a"], "body_html": "<p>فقرة</p>", "associations": {"m": {"type": "picture", "renditions": {"o": {"href": "x", "width": 1}}}}, "subject": [{"name": "n", "code": "c"}], "urgency": 3}"#,
        r#""embargoed": "2099-01-01T00:00:00Z""#),
    held("ninjs 3", r#"{"uri": "a", "type": "text", "headlines": [{"value": "Ebbe"}], "bodies": [{"contentType": "text/vnd.IPTC.NITF", "value": "<nitf><body><body.content><p>a</p></body.content></body></nitf>"}], "pubStatus": "canceled", "versionCreated": "2026-11-20T10:00:00Z"}"#,
        r#""pubStatus": "canceled""#),
    seed("IPTC 7901", "\u{1}abc0123 4 pl 100 dpa 0123\r\n\u{2}Ebbe =\r\n\r\n   Wasser (dpa) - Es regnet.\r\n   Noch immer.\r\n\u{3}201000 Nov 26\r\n\u{4}"),
    seed("ANPA", "\u{16}\u{16}\u{1}a0123abcd-\r\nr i\u{13}BC-Tide 1stLd 11-20 0100\u{14}\r\n^BC-Tide,100<\r\n^Low tide<\r\n^By LENA M=\r\n^AP Writer=\r\n\tBASRA (AP) _ It rained.\r\n\tIt still does.\r\n\u{3}AP-WF-11-20-26 1000GMT<\r\n\u{4}"),
    seed("RSS", r#"<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>t</title><language>ar</language><item><title>عنوان &x;</title><pubDate>Fri, 20 Nov 2026 10:00:00 GMT</pubDate><category>c</category><content:encoded><![CDATA[<p>فقرة</p>]]></content:encoded></item><item><title>b</title><description>d &lt;b&gt;</description></item></channel></rss>"#),
    seed("Atom", r#"<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/"><title>t</title><entry><title type="html">&lt;b&gt;a</title><id>i</id><updated>2026-11-20T10:00:00Z</updated><author><name>Lena</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>a</p></div></content></entry></feed>"#),
    seed("JSON Feed", r#"{"version": "https://jsonfeed.org/version/1.1", "title": "t", "items": [{"id": "1", "title": "a", "content_html": "<p>b</p>", "date_published": "2026-11-20T10:00:00Z", "tags": ["x"], "authors": [{"name": "Lena"}]}]}"#),
    seed("sitemap", r#"<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://a.example/1</loc><news:news><news:publication><news:name>n</news:name><news:language>ar</news:language></news:publication><news:publication_date>2026-11-20</news:publication_date><news:title>عنوان</news:title></news:news></url></urlset>"#),
    seed("WXR", r#"<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><wp:author><wp:author_login>l</wp:author_login><wp:author_display_name>Lena</wp:author_display_name></wp:author><item><title>عنوان</title><dc:creator>l</dc:creator><content:encoded><![CDATA[a

b [caption id="x"]c[/caption]]]></content:encoded><wp:post_date_gmt>2026-11-20 10:00:00</wp:post_date_gmt><wp:status>draft</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>"#),
    seed("WordPress REST", r#"[{"id": 1, "date_gmt": "2026-11-20T10:00:00", "status": "publish", "title": {"rendered": "a &amp; b"}, "content": {"rendered": "<p>c</p>"}, "_embedded": {"author": [{"name": "Lena"}], "wp:term": [[{"taxonomy": "post_tag", "name": "x"}]]}}]"#),
    seed("Blogger", r#"<feed xmlns="http://www.w3.org/2005/Atom"><generator>Blogger</generator><entry><category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#post"/><title>a</title><published>2026-11-20T10:00:00Z</published><content type="html">&lt;p&gt;b&lt;/p&gt;</content></entry></feed>"#),
    seed("Ghost", r#"{"db": [{"data": {"posts": [{"id": "1", "title": "a", "html": "<p>b</p>", "status": "published", "published_at": "2026-11-20T10:00:00Z"}], "tags": [], "users": []}}]}"#),
    seed("Telegram", r##"{"name": "قناة", "type": "public_channel", "id": 5, "messages": [{"id": 1, "type": "message", "date": "2026-11-20T10:00:00", "date_unixtime": "1795165200", "text": [{"type": "bold", "text": "عنوان"}, "\n\nفقرة \ud83c\udf0a ", {"type": "hashtag", "text": "#x"}], "photo": "photos/a.jpg"}, {"id": 2, "type": "message", "text": "b", "photo": "../../etc/passwd"}]}"##),
    seed("Facebook", r#"[{"timestamp": 1795165200, "data": [{"post": "\u00d9\u0085 a\nb"}], "attachments": [{"data": [{"media": {"uri": "posts/a.jpg", "description": "d"}}, {"external_context": {"url": "https://a.example"}}]}]}]"#),
    seed("Apple News", r#"{"version": "1.24", "identifier": "a", "language": "ar", "title": "t", "metadata": {"datePublished": "2026-11-20T10:00:00Z", "authors": ["Lena"]}, "documentStyle": {}, "components": [{"role": "title", "text": "t"}, {"role": "container", "components": [{"role": "body", "format": "html", "text": "<p>a</p>"}, {"role": "body", "format": "markdown", "text": "*b*"}, {"role": "photo", "URL": "https://a.example/a.jpg", "caption": "c"}]}]}"#),
    seed("AMP", "<!doctype html><html ⚡ lang=\"ar\"><head><title>t</title></head><body><h1>عنوان</h1><p>فقرة</p><amp-img src=\"a.jpg\" width=\"1\" height=\"1\"></amp-img></body></html>"),
    seed("Markdown", "---\ntitle: \"عنوان\"\ndate: 2026-11-20\ntags: [a, b]\n---\n# A\n\nb *c* [d](javascript:e) <script>f</script>\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: g\n"),
    seed("HTML", "<!doctype html><title>t</title><p>a<script>b</script>"),
    seed("text", "عنوان\n\nفقرة <b>\n"),
];

/// xorshift64*: the same seed gives the same damage everywhere.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self((seed ^ 0x9e37_79b9_7f4a_7c15).wrapping_mul(0xd134_2543_de82_ef95) | 1)
    }

    pub fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % bound.max(1)
    }
}

/// What is put where it does not belong.
const STRAY: &[&str] = &[
    "\0",
    "\u{1b}[2J",
    "\r",
    "\u{feff}",
    "\u{202e}",
    "&",
    "&#0;",
    "&x;",
    "&#x110000;",
    "&a;&b;",
    "<",
    ">",
    "<p>",
    "</p>",
    "<a b='",
    "</",
    "]]>",
    "<![CDATA[",
    "<?x",
    "\"",
    "\\",
    "\\ud83d",
    "\\x1B",
    ",",
    "{",
    "}",
    "[",
    "]",
    "null",
    "1e999",
    "<script>alert(1)</script>",
    "<img src=x onerror=x>",
    "\n\n",
    "---\n",
    "^",
    "\u{1}",
    "\u{3}",
    "\u{2028}",
    "<body.content>",
    "</body>",
    "<item>",
];

/// A value of another type than is expected.
const VALUES: &[&str] =
    &["null", "true", "-1", "1e400", "\"\"", "[]", "{}", "[[]]", "{\"a\": {\"value\": 1}}", "\"\\u0000\\ud800\""];

/// Damages a file once or several times. What is named stays as it is written.
pub fn damage(random: &mut Random, file: &str, stays: Option<&str>) -> String {
    let mut damaged = file.to_owned();
    for _ in 0..=random.below(3) {
        let next = damage_once(random, &damaged);
        if stays.is_none_or(|stays| next.contains(stays)) {
            damaged = next;
        }
    }
    damaged
}

fn place(random: &mut Random, file: &str) -> usize {
    let mut at = random.below(file.len() + 1);
    while !file.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn damage_once(random: &mut Random, file: &str) -> String {
    let (one, other) = (place(random, file), place(random, file));
    let (start, end) = (one.min(other), one.max(other));
    let (before, between, behind) = (&file[..start], &file[start..end], &file[end..]);
    let stray = STRAY[random.below(STRAY.len())];
    match random.below(9) {
        0 => before.to_owned(),
        1 => [before, behind].concat(),
        2 => [before, between, between, behind].concat(),
        3 | 4 => [before, stray, between, behind].concat(),
        5 => [before, &stray.repeat(200), between, behind].concat(),
        6 => swap_parts(random, file),
        7 => [before, &" a=\"b\"".repeat(500), between, behind].concat(),
        _ => replace_a_value(random, file),
    }
}

/// Two tags, or two parts between commas, change places.
fn swap_parts(random: &mut Random, file: &str) -> String {
    let sign = if file.contains('<') { '<' } else { ',' };
    let mut parts: Vec<&str> = file.split(sign).collect();
    let (one, other) = (random.below(parts.len()), random.below(parts.len()));
    parts.swap(one, other);
    parts.join(&sign.to_string())
}

/// A value of JSON is one of another type.
fn replace_a_value(random: &mut Random, file: &str) -> String {
    let value = VALUES[random.below(VALUES.len())];
    let colons: Vec<usize> = file.match_indices(": ").map(|(at, _)| at + 2).collect();
    if colons.is_empty() {
        return file.to_owned();
    }
    let start = colons[random.below(colons.len())];
    let end = file[start..].find([',', '}']).map_or(file.len(), |end| start + end);
    [&file[..start], value, &file[end..]].concat()
}

/// Reads a file, and says which promise its stories break.
pub fn check(file: &str) -> Result<Vec<Source>, String> {
    let sources = read_source(file, &ReadOptions::default()).map_err(|error| error.to_string())?;
    for source in &sources {
        let (known, all) = (json!(source.known), json!(source).to_string());
        if let Some(text) = control_in(&known) {
            return Err(format!("a control character in {text:?}"));
        }
        for date in [&source.known.published, &source.known.modified].into_iter().flatten() {
            if !is_date(date) {
                return Err(format!("{date:?} is no date"));
            }
        }
        if all.contains(SECRET) {
            return Err("an external entity was read".to_owned());
        }
        if source.status != source.known.status || source.embargo != source.known.embargo {
            return Err("known says another status".to_owned());
        }
        if source.embargo.is_some() && source.status == Status::Usable {
            return Err("an embargo that holds nothing back".to_owned());
        }
    }
    Ok(sources)
}

/// The first text of a value that has a control character.
fn control_in(value: &Value) -> Option<&str> {
    match value {
        Value::String(text) => Some(&text[..]).filter(|text| text.contains(char::is_control)),
        Value::Array(values) => values.iter().find_map(control_in),
        Value::Object(members) => members.values().find_map(control_in),
        _ => None,
    }
}

/// Is that a date of ISO 8601, with a time or without, with a zone or without?
fn is_date(text: &str) -> bool {
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    let Some(rest) = shape.strip_prefix("0000-00-00") else { return false };
    let Some(rest) = rest.strip_prefix("T00:00") else { return rest.is_empty() };
    let mut rest = rest.strip_prefix(":00").unwrap_or(rest);
    if let Some(fraction) = rest.strip_prefix('.') {
        rest = fraction.trim_start_matches('0');
    }
    matches!(rest, "" | "Z" | "+00:00" | "-00:00")
}
