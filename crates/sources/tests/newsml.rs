//! NewsML 1.x: items, components and their roles, metadata that components have from those around them.

mod support;

use serde_json::{Value, json};
use support::check_whole;

/// An item whose management and components are these.
fn item(management: &str, components: &str) -> String {
    format!(
        "<NewsML Version=\"1.2\"><NewsEnvelope><DateAndTime>20261120T110000Z</DateAndTime></NewsEnvelope><NewsItem>\
         <Identification><NewsIdentifier><ProviderId>mina.example</ProviderId><NewsItemId>7</NewsItemId></NewsIdentifier>\
         </Identification><NewsManagement>{management}</NewsManagement>{components}</NewsItem></NewsML>"
    )
}

fn text(data: &str) -> String {
    format!("<ContentItem><MediaType FormalName=\"Text\"/><DataContent>{data}</DataContent></ContentItem>")
}

#[test]
fn an_item_says_what_its_story_is() {
    let file = "<?xml version=\"1.0\"?>\n<!DOCTYPE NewsML PUBLIC \"urn:newsml:iptc.org:20021018:NewsMLv1.2:1\" \"NewsML.dtd\" [\n\
        <!ENTITY % nitf SYSTEM \"nitf.dtd\">\n%nitf;\n]>\n\
        <NewsML Version=\"1.2\" xmlns=\"http://iptc.org/std/NewsML/2003-10-10/\"><NewsEnvelope><DateAndTime>20261120T110000Z</DateAndTime></NewsEnvelope>\
        <NewsItem xml:lang=\"en\"><Identification><NewsIdentifier><ProviderId>mina.example</ProviderId><DateId>20261120</DateId>\
        <NewsItemId>mina-7</NewsItemId><RevisionId PreviousRevision=\"1\" Update=\"N\">2</RevisionId>\
        <PublicIdentifier>urn:newsml:mina.example:20261120:mina-7:2</PublicIdentifier></NewsIdentifier>\
        <NameLabel>ميناء-توسعة</NameLabel></Identification>\
        <NewsManagement><NewsItemType FormalName=\"News\"/><FirstCreated>20261120T100000+0300</FirstCreated>\
        <ThisRevisionCreated>20261120T103000+0300</ThisRevisionCreated><Status FormalName=\"USABLE\"/><Urgency FormalName=\"3\"/>\
        <AssociatedWith NewsItem=\"urn:newsml:mina.example:1\" FormalName=\"Photo\"/></NewsManagement>\
        <NewsComponent><TopicSet><Topic><TopicType FormalName=\"Subject\"/><FormalName>04011008</FormalName>\
        <Description xml:lang=\"en\" Variant=\"Name\">shipping</Description><Description xml:lang=\"ar\" Variant=\"Name\">نقل بحري</Description></Topic></TopicSet>\
        <NewsLines><HeadLine>\n <![CDATA[توسعة الميناء تبدأ]]>\n</HeadLine><SubHeadLine>خمسة أرصفة في عامين</SubHeadLine><ByLine>بقلم سلمى الحداد</ByLine>\
        <DateLine>البصرة، 20 نوفمبر</DateLine><CreditLine>الميناء</CreditLine><CopyrightLine>© 2026 الميناء</CopyrightLine><SeriesLine>اقتصاد</SeriesLine>\
        <NewsLine><NewsLineType FormalName=\"AdvisoryLine\"/><NewsLineText>يضيف تصريحات</NewsLineText></NewsLine>\
        <NewsLine><NewsLineType FormalName=\"Kicker\"/><NewsLineText>موانئ</NewsLineText></NewsLine></NewsLines>\
        <AdministrativeMetadata><Provider><Party FormalName=\"وكالة الميناء\"/></Provider></AdministrativeMetadata>\
        <RightsMetadata><UsageRights><UsageType>للأعضاء</UsageType></UsageRights></RightsMetadata>\
        <DescriptiveMetadata><Language FormalName=\"AR\"/><SubjectCode><SubjectMatter FormalName=\"04011008\" Scheme=\"IptcSubjectCodes\"/></SubjectCode>\
        <Location HowPresent=\"Event\"><Property FormalName=\"City\" Value=\"البصرة\"/></Location>\
        <Location HowPresent=\"Origin\"><Property FormalName=\"City\" Value=\"بغداد\"/></Location>\
        <Property FormalName=\"Keyword\" Value=\"شحن\"/><Property FormalName=\"Keyword\" Value=\"ECO/ECO10;ECO-PORT\"/></DescriptiveMetadata>\
        <NewsComponent><Role FormalName=\"Main\"/><ContentItem><MediaType FormalName=\"Text\"/><Format FormalName=\"NITF3.1\"/><DataContent>\
        <nitf><head><docdata><key-list><keyword key=\"موانئ\"/></key-list></docdata></head><body><body.head><hedline><hl1>غيره</hl1></hedline></body.head>\
        <body.content><p>بدأت اليوم.</p><p>م ع / ر ق</p></body.content></body></nitf></DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem></NewsML>";
    check_whole(
        "all of it",
        file,
        &json!([{
            "format": "newsml", "formatVersion": "1.2", "kind": "html", "version": "2", "status": "usable", "senderStatus": "usable",
            "embargo": null, "notices": [], "lang": "ar", "title": "توسعة الميناء تبدأ", "subtitle": "خمسة أرصفة في عامين",
            "kicker": "موانئ", "byline": "بقلم سلمى الحداد", "dateline": "البصرة، 20 نوفمبر", "section": "اقتصاد",
            "published": "2026-11-20T10:00:00+03:00", "modified": "2026-11-20T10:30:00+03:00", "provider": "وكالة الميناء",
            "copyright": "© 2026 الميناء", "usageTerms": "للأعضاء", "urgency": 3, "slug": "ميناء-توسعة", "keywords": ["شحن", "موانئ"],
            "subjects": [{"code": "04011008", "name": "نقل بحري", "scheme": "IptcSubjectCodes"}], "places": ["البصرة"],
            "notes": ["يضيف تصريحات"], "replaces": "1", "id": "urn:newsml:mina.example:20261120:mina-7:2",
            "links": [{"id": "urn:newsml:mina.example:1", "rel": "Photo"}], "source": "<p>بدأت اليوم.</p>"
        }]),
    );
}

#[test]
fn content_is_of_any_form() {
    for (name, data, source) in [
        ("bare paragraphs", "<p>a &lt; b</p><p>c</p>", "<p>a &lt; b</p><p>c</p>"),
        (
            "XHTML",
            "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>x</title></head><body><p>a</p></body></html>",
            "<p>a</p>",
        ),
        ("HTML in CDATA", "<![CDATA[<P>a &amp; b</P>\n<P> </P>\n<P>© 2026 Harbour News</P>]]>", "<P>a &amp; b</P>"),
        ("a page in CDATA", "<![CDATA[<html><body class=x><p>a</p></body></html>]]>", "<p>a</p>"),
        ("HTML escaped", "&lt;p&gt;a&lt;/p&gt;", "<p>a</p>"),
        (
            "NITF escaped",
            "&lt;nitf&gt;&lt;body&gt;&lt;body.content&gt;&lt;p&gt;a&lt;/p&gt;&lt;/body.content&gt;&lt;/body&gt;&lt;/nitf&gt;",
            "<p>a</p>",
        ),
        ("NITF without body", "<nitf><body.content><p>a</p></body.content></nitf>", "<p>a</p>"),
        ("plain text", "a &amp;\nb\n\n1 &lt; 2", "<p>a &amp;<br>b</p><p>1 &lt; 2</p>"),
        ("plain text with tags in its lines", "a &lt;b&gt;b&lt;/b&gt;\nc", "<p>a <b>b</b></p><p>c</p>"),
    ] {
        let file = item("", &format!("<NewsComponent>{}</NewsComponent>", text(data)));
        let found = check_whole(name, &file, &json!([{"published": "2026-11-20T11:00:00Z"}]));
        assert_eq!(found[0].source.trim(), source, "{name}");
    }
}

#[test]
fn the_text_is_told_from_what_stands_beside_it() {
    let role = |role: &str, inside: &str| {
        format!("<NewsComponent xml:lang=\"nl\"><Role FormalName=\"{role}\"/>{inside}</NewsComponent>")
    };
    let file = |href: &str, kind: &str| {
        format!(
            "<ContentItem Href=\"{href}\"><MediaType FormalName=\"{kind}\"/><Characteristics><Property FormalName=\"Width\" Value=\"800\"/>\
                 <Property FormalName=\"Title\" Value=\"Plan\"/></Characteristics></ContentItem>"
        )
    };
    let picture = role(
        "Photo",
        &[
            "<NewsLines><CreditLine>أمل</CreditLine></NewsLines>",
            &role("HighRes", &file("https://img.example/1.jpg", "Photo")),
            &role("Thumbnail", &file("1s.jpg", "Photo")),
            &role("Caption", &text("<p>الرصيف</p>")),
        ]
        .concat(),
    );
    let image = json!([{"caption": "الرصيف", "credit": "أمل", "renditions": [
        {"url": "https://img.example/1.jpg", "width": 800, "role": "HighRes"}, {"url": "1s.jpg", "width": 800, "role": "Thumbnail"}]}]);
    let line = |line: &str| format!("<NewsLines><HeadLine>{line}</HeadLine></NewsLines>");
    for (name, components, expected) in [
        (
            "a picture and its caption",
            role("", &[role("Main Text", &text("<p>a</p>")), picture.clone()].concat()),
            json!([{"source": "<p>a</p>", "images": image, "image": "https://img.example/1.jpg"}]),
        ),
        (
            "a list of pictures",
            role("", &[role("Content list", &[picture.clone(), picture.clone()].concat()), role("Main", &text("<p>a</p>"))].concat()),
            json!([{"source": "<p>a</p>", "images": [image[0], image[0]]}]),
        ),
        (
            "the main text comes first",
            role("", &[role("Supporting", &text("<p>b</p>")), role("main", &text("<p>a</p>"))].concat()),
            json!([{"source": "<p>a</p>"}, {"source": "<p>b</p>"}]),
        ),
        (
            "a story in parts",
            role("Text", &[line(""), role("Title", &text("Haven dicht")), role("Lead", &text("Het stormt.")), role("Body", &text("Sinds vrijdag.\nIn Gent."))].concat()),
            json!([{"title": "Haven dicht", "lang": "nl", "source": "<p>Het stormt.</p><p>Sinds vrijdag.</p><p>In Gent.</p>"}]),
        ),
        (
            "two languages",
            role("", &[role("Short", &[line("Haven dicht"), role("Body", &text("Het stormt."))].concat()),
                role("Short", &[line("Port fermé"), role("Body", &text("La tempête."))].concat()).replace("\"nl\"", "\"fr\"")].concat()),
            json!([{"title": "Haven dicht", "lang": "nl", "source": "<p>Het stormt.</p>"}, {"title": "Port fermé", "lang": "fr", "source": "<p>La tempête.</p>"}]),
        ),
        (
            "a summary",
            role("", &[role("Abstract", &text("In short.")), role("Main", &text("<p>a</p>"))].concat()),
            json!([{"lead": "In short.", "source": "<p>a</p>"}]),
        ),
        (
            "the same text in two forms",
            format!("<NewsComponent EquivalentsList=\"yes\">{}{}</NewsComponent>", text("a"), text("<p>a</p>")),
            json!([{"source": "<p>a</p>"}]),
        ),
        (
            "a file that is no picture",
            role("", &[text("<p>a</p>"), file("https://a.example/plan.pdf", "Document")].concat()),
            json!([{"links": [{"url": "https://a.example/plan.pdf", "title": "Plan"}], "images": null}]),
        ),
        (
            "a picture as bytes is no text",
            role("", &[text("<p>a</p>"), "<ContentItem><Encoding Notation=\"Base64\"><DataContent>R0lGODlh</DataContent></Encoding></ContentItem>".into()].concat()),
            json!([{"source": "<p>a</p>"}]),
        ),
    ] {
        check_whole(name, &item("", &components), &expected);
    }
}

#[test]
fn senders_say_things_elsewhere() {
    let lines = |lines: &str| {
        format!("<NewsComponent><NewsLines>{lines}</NewsLines>{}</NewsComponent>", text("<p>Eerste.</p><p>Tweede.</p>"))
    };
    for (name, given, expected) in [
        (
            "the slug is the second headline",
            "<HeadLine>Empiezan las obras</HeadLine><SubHeadLine>PUERTO OBRAS</SubHeadLine>",
            json!({"subtitle": null, "slug": "PUERTO OBRAS"}),
        ),
        ("the second headline is the first paragraph", "<SubHeadLine>Eerste.</SubHeadLine>", json!({"subtitle": null})),
        ("names in another case", "<Headline>Haven dicht</Headline>", json!({"title": "Haven dicht"})),
        ("initials are no byline", "<ByLine>ab/cd</ByLine>", json!({"byline": null})),
        ("a date is no dateline", "<DateLine>20261120</DateLine>", json!({"dateline": null})),
        (
            "keywords in one line",
            "<KeywordLine>a, b</KeywordLine><KeywordLine>STORM/GENT/HAVEN</KeywordLine><KeywordLine>X;PORT-NEWS</KeywordLine>",
            json!({"keywords": ["a", "b", "STORM", "GENT", "HAVEN"]}),
        ),
    ] {
        check_whole(name, &item("", &lines(given)), &json!([expected]));
    }
}

#[test]
fn an_item_says_whether_it_may_be_published() {
    for (name, management, expected) in [
        (
            "usable",
            "<Status FormalName=\"Usable\"/>",
            json!({"status": "usable", "senderStatus": "usable", "embargo": null}),
        ),
        (
            "embargoed until its status changes",
            "<Status FormalName=\"Embargoed\"/><StatusWillChange><FutureStatus FormalName=\"Usable\"/><DateAndTime>20261121T000100Z</DateAndTime></StatusWillChange>",
            json!({"status": "withheld", "senderStatus": null, "embargo": "2026-11-21T00:01:00Z"}),
        ),
        (
            "usable until it is canceled",
            "<Status FormalName=\"Usable\"/><StatusWillChange><FutureStatus FormalName=\"Canceled\"/><DateAndTime>20261121T000100Z</DateAndTime></StatusWillChange>",
            json!({"status": "usable", "embargo": null}),
        ),
        ("withheld", "<Status FormalName=\"Withheld\"/>", json!({"status": "withheld", "senderStatus": "withheld"})),
        ("canceled", "<Status FormalName=\"Canceled\"/>", json!({"status": "canceled"})),
        (
            "an instruction to kill",
            "<Status FormalName=\"Usable\"/><Instruction FormalName=\"Kill\"/>",
            json!({"status": "canceled"}),
        ),
        (
            "a property with a date",
            "<Status FormalName=\"Usable\"/><Property FormalName=\"Embargo\" Value=\"20261121T000100Z\"/>",
            json!({"status": "withheld", "senderStatus": "usable", "embargo": "2026-11-21T00:01:00Z"}),
        ),
        (
            "a date that is none",
            "<FirstCreated>today</FirstCreated>",
            json!({"published": "2026-11-20T11:00:00Z", "notices": [{"code": "DATE_UNREADABLE", "message": "no date: today"}]}),
        ),
    ] {
        let file = item(management, &format!("<NewsComponent>{}</NewsComponent>", text("<p>a</p>")));
        check_whole(name, &file, &json!([expected]));
    }
    let held = text(
        "<nitf><head><docdata management-status=\"embargoed\"><date.release norm=\"20261121T000100Z\"/></docdata></head><body><body.content><p>a</p></body.content></body></nitf>",
    );
    let file = item("<Status FormalName=\"Usable\"/>", &format!("<NewsComponent>{held}</NewsComponent>"));
    check_whole(
        "the text says that it is embargoed",
        &file,
        &json!([{"status": "withheld", "embargo": "2026-11-21T00:01:00Z"}]),
    );
}

#[test]
fn several_items_are_several_stories_and_none_is_lost() {
    let one = item("", &format!("<NewsComponent>{}</NewsComponent>", text("a")));
    let two = one.replace("</NewsML>", "").replace("<NewsML Version=\"1.2\">", "");
    for (name, file, expected) in [
        ("two items", format!("<NewsML>{two}{two}</NewsML>"), json!([{"source": "<p>a</p>"}, {"source": "<p>a</p>"}])),
        (
            "an item alone",
            two.replacen("<NewsEnvelope><DateAndTime>20261120T110000Z</DateAndTime></NewsEnvelope>", "", 1),
            json!([{"source": "<p>a</p>", "published": null}]),
        ),
        (
            "a canceled item without text",
            item("<Status FormalName=\"Canceled\"/>", "<NewsComponent/>"),
            json!([{"status": "canceled", "source": ""}]),
        ),
        (
            "no item",
            "<NewsML><NewsEnvelope/></NewsML>".to_owned(),
            json!([{"source": "", "notices": [{"code": "NO_BODY", "message": "the file has no item with a text"}]}]),
        ),
        (
            "it ends early",
            one.split("</DataContent>").next().map(str::to_owned).unwrap_or_default(),
            json!([{"source": "<p>a</p>", "id": "7"}]),
        ),
    ] {
        check_whole(name, &file, &expected);
    }
    let many =
        (0..2000).map(|at| format!("<NewsComponent>{}</NewsComponent>", text(&at.to_string()))).collect::<String>();
    let found = check_whole(
        "texts without end",
        &item("", &format!("<NewsComponent>{many}</NewsComponent>")),
        &Value::Array(vec![json!({}); 64]),
    );
    assert_eq!(found[63].source, "<p>63</p>");
    assert_eq!(found[63].notices[0].code, "TOO_MANY_TEXTS");
}
