//! NITF: the head's metadata, the body's blocks, and what stands around the text.

mod support;

use serde_json::{Value, json};
use support::check_whole;

fn nitf(head: &str, body_head: &str, content: &str) -> String {
    format!(
        "<nitf><head>{head}</head><body><body.head>{body_head}</body.head><body.content>{content}</body.content></body></nitf>"
    )
}

#[test]
fn the_head_says_what_a_story_is() {
    let file = "\u{feff}<?xml version=\"1.0\"?>\r\n<!DOCTYPE nitf SYSTEM \"nitf-3-4.dtd\">\r\n\
        <n:nitf xmlns:n=\"http://iptc.org/std/NITF/2006-10-18/\" version=\"-//IPTC//DTD NITF 3.4//EN\" baselang=\"ar\">\r\n\
        <head><title>ميناء-توسعة</title><meta name=\"slugline\" content=\"ميناء-توسعة\"/><tobject>\
        <tobject.subject tobject.subject.refnum=\"04011008\" tobject.subject.type=\"اقتصاد\" tobject.subject.matter=\"نقل بحري\"/></tobject>\
        <docdata management-status=\"USABLE\" management-doc-idref=\"mina-6\"><doc-id id-string=\"mina-7\" regsrc=\"mina.example\"/>\
        <urgency ed-urg=\"3\"/><evloc city=\"البصرة\" iso-cc=\"IRQ\"/><date.issue norm=\"20261120T100000+0300\"/>\
        <date.release norm=\"20261120T103000+0300\"/><du-key key=\"port\" version=\"2\"/><ed-msg info=\"صور لاحقا\"/>\
        <correction info=\"صُحح عدد الأرصفة\" id-string=\"mina-6\"/><doc.copyright year=\"2026\" holder=\"وكالة الميناء\"/>\
        <key-list><keyword key=\"موانئ\"/><keyword>شحن</keyword></key-list><identified-content>\
        <classifier type=\"medtop\" value=\"20000337\">نقل</classifier><location><city>الفاو</city></location></identified-content>\
        </docdata><pubdata position.section=\"اقتصاد\" name=\"بريد الميناء\" ex-ref=\"https://mina.example/7\"/></head>\
        <body><body.head><hedline><hl1>توسعة الميناء تبدأ</hl1><hl2>خمسة أرصفة في عامين</hl2></hedline>\
        <note noteclass=\"editorsnote\"><body.content><p>للتدقيق</p></body.content></note>\
        <byline>بقلم <person>سلمى الحداد</person><byttl>مراسلة</byttl></byline><distributor>وكالة الميناء</distributor>\
        <dateline><location><city>البصرة</city><country>العراق</country></location></dateline>\
        <abstract><p>خطة من مرحلتين.</p></abstract></body.head>\
        <body.content><p>بدأت اليوم أعمال توسعة الميناء.</p></body.content>\
        <body.end><tagline>شارك في التغطية مراسل الفاو.</tagline></body.end></body></n:nitf>";
    check_whole(
        "all of it",
        file,
        &json!([{
            "format": "nitf", "formatVersion": "3.4", "kind": "html", "version": "2", "lang": "ar", "status": "usable",
            "senderStatus": "usable", "embargo": null, "notices": [], "title": "توسعة الميناء تبدأ",
            "subtitle": "خمسة أرصفة في عامين", "byline": "بقلم سلمى الحداد", "authors": ["سلمى الحداد"], "lead": "خطة من مرحلتين.",
            "dateline": "البصرة, العراق", "published": "2026-11-20T10:30:00+03:00", "keywords": ["موانئ", "شحن"],
            "section": "اقتصاد", "siteName": "بريد الميناء", "canonicalUrl": "https://mina.example/7", "provider": "وكالة الميناء",
            "copyright": "© 2026 وكالة الميناء", "urgency": 3, "places": ["البصرة", "الفاو"], "id": "mina-7", "replaces": "mina-6",
            "subjects": [{"code": "04011008", "name": "نقل بحري", "scheme": "IPTC"}, {"code": "medtop:20000337", "name": "نقل"}],
            "notes": ["صور لاحقا", "للتدقيق"], "corrections": ["صُحح عدد الأرصفة"], "slug": "ميناء-توسعة",
            "source": "<p>بدأت اليوم أعمال توسعة الميناء.</p><p>شارك في التغطية مراسل الفاو.</p>"
        }]),
    );
}

#[test]
fn senders_say_things_elsewhere() {
    for (name, head, body_head, expected) in [
        (
            "the slug is the second headline, the byline has initials, the dateline a date for machines",
            "<docdata><key-list><keyword key=\"PUERTO OBRAS\"/></key-list></docdata>",
            "<hedline><hl1>Empiezan las obras</hl1><hl2>PUERTO OBRAS</hl2></hedline><byline>ab/cd</byline>\
             <dateline><story.date norm=\"20261120T100000+0000\">20261120T100000+0000</story.date></dateline>",
            json!({"title": "Empiezan las obras", "subtitle": null, "slug": "PUERTO OBRAS", "byline": null, "dateline": null,
                "published": "2026-11-20T10:00:00+00:00"}),
        ),
        (
            "the subtitle is in the byline",
            "",
            "<hedline><hl1>Al via i lavori del porto</hl1></hedline><byline>Cinque moli pronti entro due anni, dice il ministro</byline>",
            json!({"subtitle": "Cinque moli pronti entro due anni, dice il ministro", "byline": null}),
        ),
        (
            "the headline again is no second one",
            "",
            "<hedline><hl1>Port works begin</hl1><hl2>Port works begin</hl2></hedline>",
            json!({"title": "Port works begin", "subtitle": null}),
        ),
        (
            "the title is made of the keywords",
            "<title>1 HARBOUR Quay-Works</title><docdata><doc-scope scope=\"HARBOUR\"/><series series.part=\"1\"/><key-list>\
             <keyword key=\"Quay-Works\"/></key-list></docdata>",
            "",
            json!({"title": null, "section": "HARBOUR"}),
        ),
        (
            "there is no headline but the title",
            "<title>Hafen wird größer</title>",
            "",
            json!({"title": "Hafen wird größer"}),
        ),
        (
            "embargoed until it is released",
            "<docdata management-status=\"embargoed\"><date.issue norm=\"20261120T100000Z\"/><date.release norm=\"20261121T000100Z\"/></docdata>",
            "",
            json!({"status": "withheld", "senderStatus": null, "embargo": "2026-11-21T00:01:00Z", "published": "2026-11-20T10:00:00Z"}),
        ),
        (
            "embargoed without a date",
            "<docdata management-status=\"embargoed\"/>",
            "",
            json!({"status": "withheld", "senderStatus": "withheld", "embargo": null}),
        ),
        (
            "an embargo that cannot be read is none that is over",
            "<docdata management-status=\"embargoed\"><date.release norm=\"Friday\"/></docdata>",
            "",
            json!({"status": "withheld", "embargo": "Friday"}),
        ),
        (
            "an embargo that only a note speaks of",
            "<docdata><ed-msg info=\"EMBARGOED until Friday\"/></docdata>",
            "",
            json!({"status": "usable", "notices": [{"code": "EMBARGO_IN_TEXT",
                "message": "a note to editors speaks of an embargo, and no date says it"}]}),
        ),
        (
            "a template's date",
            "<docdata><date.release norm=\"YYYYMMDD\"/><date.issue norm=\"2026-11-20 10:00\"/></docdata>",
            "",
            json!({"published": "2026-11-20T10:00", "notices": [{"code": "DATE_UNREADABLE", "message": "no date: YYYYMMDD"}]}),
        ),
        ("canceled", "<docdata management-status=\"canceled\"/>", "", json!({"status": "canceled"})),
        ("a status that nobody knows", "<docdata management-status=\"hold\"/>", "", json!({"status": "withheld"})),
    ] {
        check_whole(name, &nitf(head, body_head, "<p>Text.</p>"), &json!([expected]));
    }
}

#[test]
fn blocks_are_those_of_html() {
    let image = |caption: &str| {
        json!([{"id": "m1", "caption": caption, "credit": "أمل", "alt": "رافعة",
        "renditions": [{"url": "https://img.example/1.jpg", "width": 800, "height": 600, "type": "image/jpeg"}, {"url": "1s.jpg"}]}])
    };
    for (name, content, source, known) in [
        (
            "names inside a line",
            "<block><p>قال <person>علي</person> لـ<org value=\"x\">الميناء</org>: <em>نعم</em> <num>1<frac><frac-num>1</frac-num>/<frac-den>2</frac-den></frac></num></p></block>",
            "<p>قال علي لـالميناء: <em>نعم</em> 11/2</p>",
            json!({}),
        ),
        ("text stays text", "<p>1 &lt; 2 &amp; <![CDATA[<b>]]></p>", "<p>1 &lt; 2 &amp; &lt;b&gt;</p>", json!({})),
        (
            "subheads, lists, quotes, footnotes",
            "<hl2>أولا</hl2><ul><li>رصيف</li><li><p>رافعة</p></li></ul><bq><block><p>نعم</p></block><credit>علي</credit></bq><fn><p>1 حاشية</p></fn>",
            "<h2>أولا</h2><ul><li>رصيف</li><li><p>رافعة</p></li></ul><blockquote><p>نعم</p><p><cite>علي</cite></p></blockquote><p>1 حاشية</p>",
            json!({}),
        ),
        (
            "a table",
            "<nitf-table><nitf-table-metadata><nitf-table-summary>x</nitf-table-summary></nitf-table-metadata><table><tr><th colspan=\"2\">a</th></tr><tr><td>1</td><td/></tr></table></nitf-table>",
            "<table><tr><th colspan=\"2\">a</th></tr><tr><td>1</td><td></td></tr></table>",
            json!({}),
        ),
        ("lines that count", "<pre>a\n  b</pre>", "<pre>a\n  b</pre>", json!({})),
        (
            "text without paragraphs",
            "One.<br/>Two.<p>Three.</p>Four.",
            "<p>One.<br>Two.</p><p>Three.</p><p>Four.</p>",
            json!({}),
        ),
        (
            "a picture with an address",
            "<p>a</p><media media-type=\"image\" id=\"m1\"><media-reference source=\"https://img.example/1.jpg\" mime-type=\"image/jpeg\" width=\"800\" height=\"600\" alternate-text=\"رافعة\"/><media-reference source=\"1s.jpg\"/><media-caption><p>الرصيف</p></media-caption><media-producer>أمل</media-producer></media>",
            "<p>a</p><figure><img src=\"https://img.example/1.jpg\" alt=\"رافعة\"><figcaption>الرصيف <small>أمل</small></figcaption></figure>",
            json!({"images": image("الرصيف")}),
        ),
        (
            "a file beside the story is data alone",
            "<img source=\"photo.jpg\"/><p>a</p>",
            "<p>a</p>",
            json!({"images": [{"renditions": [{"url": "photo.jpg"}]}]}),
        ),
        (
            "a film is a link",
            "<p>a</p><media media-type=\"video\"><media-reference source=\"https://v.example/1.mp4\"/><media-caption>الرصيف</media-caption></media>",
            "<p>a</p>",
            json!({"links": [{"url": "https://v.example/1.mp4", "title": "الرصيف", "rel": "video"}], "images": null}),
        ),
        (
            "a note to editors, and one to readers",
            "<note type=\"npa\"><p>x</p></note><note><p>y</p></note>",
            "<p>y</p>",
            json!({"notes": ["x"]}),
        ),
        (
            "the lead paragraph in a block of its own",
            "<block><p>a</p></block><block><p>a</p><p>b</p></block>",
            "<p>a</p><p>b</p>",
            json!({}),
        ),
    ] {
        let mut expected = known;
        expected["source"] = Value::from(source);
        check_whole(name, &nitf("", "", content), &json!([expected]));
    }
}

#[test]
fn what_stands_around_the_text_is_taken_off() {
    for (name, content, source, known) in [
        ("the headline again", "<hl2>Port works begin</hl2><p>a</p>", "<p>a</p>", json!({})),
        (
            "a byline as the first paragraph",
            "<p>By Salma Haddad</p><p>a</p>",
            "<p>a</p>",
            json!({"byline": "By Salma Haddad"}),
        ),
        (
            "a sentence that begins like one",
            "<p>By noon the port was shut.</p><p>a</p>",
            "<p>By noon the port was shut.</p><p>a</p>",
            json!({"byline": null}),
        ),
        (
            "notes to editors",
            "<p>Eds: UPDATES with quotes.</p><p>a</p>",
            "<p>a</p>",
            json!({"notes": ["Eds: UPDATES with quotes."]}),
        ),
        (
            "marks with spaces between their letters",
            "<p>N i e u w bericht, vervangt: Haven dicht</p><p>a</p>",
            "<p>a</p>",
            json!({"notes": ["N i e u w bericht, vervangt: Haven dicht"]}),
        ),
        ("a line between parts", "<p>a</p><p>___</p><p>b</p><p>* * *</p>", "<p>a</p><hr><p>b</p>", json!({})),
        (
            "a copyright line",
            "<p>a</p><p>© 2026 Harbour News</p>",
            "<p>a</p>",
            json!({"copyright": "© 2026 Harbour News"}),
        ),
        ("a sign-off as the last line", "<p>One.<br/>Two.<br/>AAP ab</p>", "<p>One.<br>Two.</p>", json!({})),
        ("empty paragraphs", "<p>a</p><p/><p> <br/></p><p>b</p>", "<p>a</p><p>b</p>", json!({})),
        ("one paragraph alone is the text", "<p>ends</p>", "<p>ends</p>", json!({})),
        (
            "lines broken at a width",
            "<p>   Work on the five new quays of the harbour began on Friday at<br/>dawn, the minister said, and the first of them is to open next<br/>year.</p>\
             <p>   The old quays stay open in the meantime, with fewer ships than<br/>before and with longer waits.</p>",
            "<p>Work on the five new quays of the harbour began on Friday at dawn, the minister said, and the first of them is to open next year.</p>\
             <p>The old quays stay open in the meantime, with fewer ships than before and with longer waits.</p>",
            json!({}),
        ),
        (
            "lines that are a poem's",
            "<p>The sea<br/>is deep<br/>and wide<br/>and blue</p>",
            "<p>The sea<br>is deep<br>and wide<br>and blue</p>",
            json!({}),
        ),
    ] {
        let mut expected = known;
        expected["source"] = Value::from(source);
        check_whole(name, &nitf("", "<hedline><hl1>Port works begin</hl1></hedline>", content), &json!([expected]));
    }
}

#[test]
fn sign_offs_are_told_from_text() {
    for (line, is_sign_off) in [
        ("ends", true),
        ("(END)", true),
        ("(النهاية)", true),
        ("(النهاية) م ح ع / ط م ا", true),
        ("// انتهى //", true),
        ("م ع / ر ق", true),
        ("(واس)", true),
        ("==Kyodo", true),
        ("/ritzau/", true),
        ("hh/ph/ts/hd", true),
        ("AAP RTV ab", true),
        ("dpa ab yyzz c1", true),
        ("EFE ab/cd", true),
        ("(Schluss) abc/def", true),
        ("ABC // DEF", true),
        ("-0-", true),
        ("###", true),
        ("desk@agency.example", true),
        ("Ende gut, alles gut.", false),
        ("قال: لا", false),
        ("It rained in Basra on Friday", false),
        ("Score: 2/1", false),
        ("https://a.example/b", false),
        ("Reporting by Salma Haddad; editing by Ali Karim", false),
        ("AP was founded in 1846.", false),
        ("完", true),
        ("他说", false),
    ] {
        let file = nitf("", "", &format!("<p>Text.</p><p>{line}</p>"));
        let source = if is_sign_off { "<p>Text.</p>".to_owned() } else { format!("<p>Text.</p><p>{line}</p>") };
        check_whole(line, &file, &json!([{"source": source}]));
    }
}

#[test]
fn what_is_not_well_formed_is_read_up_to_there() {
    for (name, file, expected) in [
        ("it ends early", "<nitf><body><body.content><p>One.</p><p>Two", json!([{"source": "<p>One.</p><p>Two</p>"}])),
        (
            "no body at all",
            "<nitf><head><title>A title</title></head></nitf>",
            json!([{"title": "A title", "source": "",
            "notices": [{"code": "NO_BODY", "message": "the item has no text"}]}]),
        ),
        (
            "body.content without body",
            "<nitf><body.content><block><p>One.</p></block></body.content></nitf>",
            json!([{"source": "<p>One.</p>"}]),
        ),
        (
            "paragraphs without body.content",
            "<nitf><body><body.head/><p>One.</p></body></nitf>",
            json!([{"source": "<p>One.</p>"}]),
        ),
        ("two stories", "<x:a xmlns:x='u'/><nitf/>", json!([{"source": "<x:a xmlns:x='u'/><nitf/>"}])),
    ] {
        check_whole(name, file, &expected);
    }
}
