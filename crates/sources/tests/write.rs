//! Out again: an article becomes ninjs and NewsML-G2, and our own readers read the same from them.
//! `tests/consumers/wires.test.mjs` has both validated by IPTC's
//! schemas.

use maqal_sources::{ReadOptions, Source, Status, WriteOptions, read_source, write_newsml_g2, write_ninjs};
use serde_json::{Value, json};

fn rendered() -> Value {
    json!({
        "html": "<article class=\"maqal-article\" lang=\"ar\" dir=\"rtl\">\n\
                 <header class=\"maqal-head\"><h1>مطر غزير</h1></header>\n\
                 <p>هطل المطر&nbsp;على <b>صنعاء</b>.<br>وامتلأت السدود &amp; الآبار.</p>\n\
                 <h2 id=\"user-content-a\">ما بعد المطر</h2>\n<ul><li>واحد</li><li>اثنان</li></ul>\n\
                 <div class=\"maqal-table\" tabindex=\"0\"><table><tbody><tr><td>1</td></tr></tbody></table></div>\n\
                 <p>وقال <a href=\"https://example.org/?a=1&amp;b=2\">خبراء</a> ذلك.</p>\n</article>",
        "article": { "title": "عنوان المقالة", "lang": "ar", "keywords": [], "images": [], "siteName": "صحيفة" },
    })
}

/// Every value that both formats have a place for.
fn known() -> Value {
    json!({
        "title": "مطر غزير", "subtitle": "والسدود ممتلئة", "kicker": "طقس", "lead": "موجز لا يقوله النص",
        "byline": "هدى سالم وعمر سعيد", "authors": ["هدى سالم", "عمر سعيد"],
        "published": "2026-11-01T08:00:00+03:00", "modified": "2026-11-02T09:30:00+03:00",
        "lang": "ar", "section": "محليات",
        "canonicalUrl": "https://example.org/rain", "image": "https://example.org/l.jpg",
        "keywords": ["مطر", "سدود"], "dateline": "صنعاء", "provider": "وكالة المثال",
        "copyright": "© وكالة المثال 2026",
        "usageTerms": "للصحف <فقط> & لا غير", "urgency": 3,
        "subjects": [{ "code": "medtop:20001128", "name": "طقس" }, { "code": "desk:7" }],
        "places": ["صنعاء"], "version": "2", "status": "usable", "notes": ["الصورة تلي"],
        "images": [{
            "id": "urn:example:picture:1", "caption": "سد مأرب", "credit": "سعيد",
            "renditions": [
                { "url": "https://example.org/l.jpg", "width": 2000, "height": 1000, "type": "image/jpeg",
                  "role": "highRes" },
                { "url": "https://example.org/s.jpg", "width": 200, "height": 100, "type": "image/jpeg",
                  "role": "thumbnail" },
            ],
        }],
        "links": [{ "url": "https://example.org/b", "id": "urn:example:b", "title": "خبر سابق", "rel": "seeAlso" }],
        "slug": "rain-sanaa", "id": "urn:newsml:example.org:20261101:rain",
    })
}

type Writer = fn(&str, &str, &WriteOptions) -> Result<String, maqal_sources::Error>;

const WRITERS: [(&str, Writer); 2] = [("ninjs", write_ninjs), ("newsml-g2", write_newsml_g2)];

fn read(text: &str) -> Source {
    let mut found = read_source(text, &ReadOptions::default()).expect("a small file");
    assert_eq!(found.len(), 1, "{text}");
    found.remove(0)
}

#[test]
fn what_is_known_is_known_again() {
    let expected = known();
    for (format, write) in WRITERS {
        let text =
            write(&rendered().to_string(), &expected.to_string(), &WriteOptions::default()).expect("it has an ID");
        let source = read(&text);
        assert_eq!(json!(source.format), json!(format));
        assert_eq!(source.notices, [], "{format}");
        let got = json!(source.known);
        for (name, value) in expected.as_object().expect("an object") {
            assert_eq!(&got[name], value, "{format}: {name} of {text}");
        }
        let new: Vec<_> =
            got.as_object().expect("an object").keys().filter(|name| expected.get(name).is_none()).collect();
        assert!(new.is_empty(), "{format}: {new:?}");
    }
}

#[test]
fn the_body_is_the_articles_as_xhtml() {
    for (format, write) in WRITERS {
        let source = read(
            &write(&rendered().to_string(), &known().to_string(), &WriteOptions::default()).expect("it has an ID"),
        );
        let text: String = source.source.split_whitespace().collect();
        for part in [
            "<p>هطلالمطرعلى<b>صنعاء</b>.<br",
            "السدود&amp;الآبار.</p>",
            "ما بعد المطر</h2>",
            "<li>واحد</li><li>اثنان</li></ul>",
            "<td>1</td>",
            "href=\"https://example.org/?a=1&amp;b=2\">خبراء</a>",
        ] {
            let part: String = part.split_whitespace().collect();
            let strong = part.replace("<b>", "<strong>").replace("</b>", "</strong>");
            assert!(text.contains(&part) || text.contains(&strong), "{format}: {part} in {}", source.source);
        }
        assert!(!source.source.contains("maqal-"), "{format}: {}", source.source);
        assert!(!source.source.contains("<h1"), "{format}: {}", source.source);
    }
}

#[test]
fn what_may_not_be_published_may_not_be_published_again() {
    for (status, embargo, sender, expected) in [
        ("canceled", None, None, (Status::Canceled, None)),
        ("withheld", None, None, (Status::Withheld, None)),
        ("withheld", Some("2026-12-01T12:00:00+03:00"), Some(Status::Usable), (Status::Withheld, Some(Status::Usable))),
        // Whoever does not say what the sender said gets the stricter of the two.
        ("withheld", Some("2026-12-01T12:00:00+03:00"), None, (Status::Withheld, Some(Status::Withheld))),
    ] {
        let mut known = known();
        known["status"] = json!(status);
        known["embargo"] = json!(embargo);
        for (format, write) in WRITERS {
            let mut options = WriteOptions::default();
            if let Some(sender) = sender {
                options = options.with_sender_status(sender);
            }
            let source = read(&write(&rendered().to_string(), &known.to_string(), &options).expect("it has an ID"));
            assert_eq!(source.status, expected.0, "{format}: {status}");
            assert_eq!(source.embargo.as_deref(), embargo, "{format}: {status}");
            if expected.1.is_some() {
                assert_eq!(source.sender_status, expected.1, "{format}: {status}");
            }
        }
    }
}

#[test]
fn an_embargo_that_a_format_cannot_say_holds_the_item_back() {
    for (embargo, expected) in [
        ("2026-12-01T12:00:00+03:00", [Some(Status::Usable), Some(Status::Usable)]),
        ("2026-12-01T12:00:00", [Some(Status::Withheld), Some(Status::Usable)]),
        ("2026-12-01", [Some(Status::Withheld), Some(Status::Withheld)]),
        ("after the vote, Tuesday", [Some(Status::Withheld), Some(Status::Withheld)]),
    ] {
        let mut known = known();
        (known["status"], known["embargo"]) = (json!("withheld"), json!(embargo));
        for ((format, write), expected) in WRITERS.into_iter().zip(expected) {
            let usable = WriteOptions::default().with_sender_status(Status::Usable);
            let source = read(&write(&rendered().to_string(), &known.to_string(), &usable).expect("it has an ID"));
            assert_eq!((source.status, source.sender_status), (Status::Withheld, expected), "{format}: {embargo}");
        }
    }
}

#[test]
fn an_article_without_a_name_of_its_own_is_refused() {
    for (format, write) in WRITERS {
        let now = WriteOptions::default().with_now("2026-11-03T10:00:00Z");
        let error = write(&rendered().to_string(), "", &now).expect_err("no ID");
        assert_eq!((error.code(), error.option()), ("BAD_OPTION", Some("uri")), "{format}");
        assert!(error.to_string().starts_with("option uri:"), "{format}: {error}");
        let error = write(&rendered().to_string(), &known().to_string(), &WriteOptions::default().with_uri("no URI"))
            .expect_err("no URI");
        assert_eq!(error.code(), "BAD_OPTION", "{format}");
        let source = read(&write(&rendered().to_string(), "", &now.with_uri("urn:example:1")).expect("an ID"));
        assert_eq!(source.known.id.as_deref(), Some("urn:example:1"), "{format}");
        assert_eq!(source.known.title.as_deref(), Some("عنوان المقالة"), "{format}");
        assert_eq!(source.known.provider.as_deref(), Some("صحيفة"), "{format}");
    }
    let error = write_newsml_g2(&rendered().to_string(), "", &WriteOptions::default().with_uri("urn:example:1"));
    assert!(error.expect_err("no time").to_string().starts_with("option now:"));
}

#[test]
fn a_day_without_a_time_is_no_time() {
    let mut known = known();
    (known["published"], known["modified"]) = (json!("2026-11-01"), Value::Null);
    let now = WriteOptions::default().with_now("2026-11-03T10:00:00Z");
    let g2 = read(&write_newsml_g2(&rendered().to_string(), &known.to_string(), &now).expect("a time"));
    assert_eq!(g2.known.published.as_deref(), Some("2026-11-01"));
    // ninjs has no place for it.
    let ninjs = read(&write_ninjs(&rendered().to_string(), &known.to_string(), &now).expect("an ID"));
    assert_eq!(ninjs.known.published, None);
}

#[test]
fn whatever_the_article_holds_the_item_can_be_read() {
    for html in [
        "",
        "text & <b>open",
        "<p>a<br><img src=x><input disabled></p></p>",
        "\u{0}\u{1}<p>\u{fffe}</p>",
        "<x:y z:a='1'>b</x:y>",
        "]]>",
    ] {
        let rendered = json!({ "html": html, "article": { "title": "ع ]]> <b>&" } });
        for (format, write) in WRITERS {
            let text =
                write(&rendered.to_string(), &known().to_string(), &WriteOptions::default()).expect("it has an ID");
            assert_eq!(
                read(&text).known.id,
                Some("urn:newsml:example.org:20261101:rain".to_owned()),
                "{format}: {text}"
            );
            assert!(!text.contains(['\0', '\u{1}', '\u{fffe}']), "{format}");
        }
    }
}
