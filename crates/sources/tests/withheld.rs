//! What must not be published is not usable, whatever the trick.

use maqal_sources::{ReadOptions, Status, read_source};

/// The status of a file's one story.
fn status(name: &str, file: &str) -> Status {
    let sources = read_source(file, &ReadOptions::default()).expect(name);
    assert_eq!(sources.len(), 1, "{name}: {sources:?}");
    sources[0].status
}

fn g2(meta: &str) -> String {
    format!(
        "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:a\">{meta}<contentMeta><headline>عنوان\
         </headline></contentMeta><contentSet><inlineData>نص.</inlineData></contentSet></newsItem>"
    )
}

#[test]
fn newsml_g2() {
    for (name, meta, expected) in [
        ("usable", "<itemMeta><pubStatus qcode='stat:usable'/></itemMeta>", Status::Usable),
        (
            "two statuses",
            "<itemMeta><pubStatus qcode='stat:usable'/><pubStatus qcode='stat:canceled'/></itemMeta>",
            Status::Canceled,
        ),
        (
            "two statuses apart",
            "<itemMeta><pubStatus qcode='stat:usable'/></itemMeta><itemMeta><pubStatus qcode='stat:withheld'/></itemMeta>",
            Status::Withheld,
        ),
        (
            "one status twice in one tag",
            "<itemMeta><pubStatus qcode='stat:usable' qcode='stat:canceled'/></itemMeta>",
            Status::Withheld,
        ),
        (
            "a status of another vocabulary",
            "<itemMeta><pubStatus xmlns:x='u' x:qcode='stat:usable' qcode='stat:canceled'/></itemMeta>",
            Status::Canceled,
        ),
        (
            "a code and an address that differ",
            "<itemMeta><pubStatus qcode='stat:usable' uri='http://cv.iptc.org/newscodes/pubstatusg2/canceled'/></itemMeta>",
            Status::Canceled,
        ),
        ("other case", "<itemMeta><pubStatus qcode='STAT:Canceled '/></itemMeta>", Status::Canceled),
        ("a word that nobody knows", "<itemMeta><pubStatus qcode='stat:frei'/></itemMeta>", Status::Withheld),
        (
            "a comment in a date",
            "<itemMeta><embargoed>2099<!-- -->-01-01T00:00:00Z</embargoed></itemMeta>",
            Status::Withheld,
        ),
        (
            "an embargo behind an empty one",
            "<itemMeta><embargoed/><embargoed>2099-01-01T00:00:00Z</embargoed></itemMeta>",
            Status::Withheld,
        ),
        ("a date that is none", "<itemMeta><embargoed>31/12/2099</embargoed></itemMeta>", Status::Withheld),
        (
            "a zone that is none",
            "<itemMeta><embargoed>2099-01-01T00:00:00 Damaskus</embargoed></itemMeta>",
            Status::Withheld,
        ),
        (
            "another prefix",
            "<n:itemMeta xmlns:n='u'><n:embargoed>2099-01-01T00:00:00Z</n:embargoed></n:itemMeta>",
            Status::Withheld,
        ),
        (
            "no date, and a note that speaks of it",
            "<itemMeta><embargoed/><edNote>Embargo bis zur Pressekonferenz</edNote></itemMeta>",
            Status::Withheld,
        ),
    ] {
        assert_eq!(status(name, &g2(meta)), expected, "{name}");
    }
}

/// Of two embargoes that differ none is over.
#[test]
fn two_embargoes() {
    let meta =
        "<itemMeta><embargoed>2020-01-01T00:00:00Z</embargoed><embargoed>2099-01-01T00:00:00Z</embargoed></itemMeta>";
    let sources = read_source(&g2(meta), &ReadOptions::default()).expect("within limits");
    assert_eq!(sources[0].embargo.as_deref(), Some("2020-01-01T00:00:00Z / 2099-01-01T00:00:00Z"));
}

#[test]
fn ninjs() {
    for (name, members, expected) in [
        ("usable", r#""pubstatus": "usable""#, Status::Usable),
        ("a status twice", r#""pubstatus": "canceled", "pubstatus": "usable""#, Status::Withheld),
        ("a status in two spellings", r#""pubStatus": "canceled", "pubstatus": "usable""#, Status::Canceled),
        ("other case", r#""pubstatus": "CANCELED""#, Status::Canceled),
        ("a list", r#""pubstatus": ["canceled"]"#, Status::Withheld),
        ("a name with an escape", r#""pub\u0073tatus": "canceled""#, Status::Canceled),
        ("an embargo of version 3", r#""embargoedUntil": "2099-01-01T00:00:00Z""#, Status::Withheld),
        ("an embargo that is a number", r#""embargoed": 4070908800"#, Status::Withheld),
        ("an embargo that is no date", r#""embargoed": "after the match""#, Status::Withheld),
        ("no embargo", r#""embargoed": null"#, Status::Usable),
    ] {
        let file = format!(r#"{{"uri": "a", "headline": "عنوان", "body_text": "نص", {members}}}"#);
        assert_eq!(status(name, &file), expected, "{name}");
    }
    let file = r#"{"uri": "a", "headline": "b", "body_text": "c", "embargoed": "2020-01-01T00:00:00Z", "embargoedUntil": "2099-01-01T00:00:00Z"}"#;
    let sources = read_source(file, &ReadOptions::default()).expect("within limits");
    assert_eq!(sources[0].embargo.as_deref(), Some("2020-01-01T00:00:00Z / 2099-01-01T00:00:00Z"));
}

#[test]
fn newsml_1() {
    let file = |management: &str, nitf: &str| {
        format!(
            "<NewsML><NewsItem><NewsManagement>{management}</NewsManagement><NewsComponent><NewsLines><HeadLine>Ebbe\
             </HeadLine></NewsLines><ContentItem><DataContent><nitf><head>{nitf}</head><body><body.content><p>Wasser.\
             </p></body.content></body></nitf></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"
        )
    };
    let change = "<Status FormalName='Embargoed'/><StatusWillChange><FutureStatus FormalName='Usable'/><DateAndTime>\
                  20200101T000000Z</DateAndTime></StatusWillChange>";
    for (name, management, nitf, expected) in [
        ("usable", "<Status FormalName='Usable'/>", "", Status::Usable),
        ("two statuses", "<Status FormalName='Usable'/><Status FormalName='Canceled'/>", "", Status::Canceled),
        ("a status in words", "<Status>Canceled</Status>", "", Status::Canceled),
        (
            "its content is canceled",
            "<Status FormalName='Usable'/>",
            "<docdata management-status='canceled'/>",
            Status::Canceled,
        ),
        (
            "its content is canceled, and it under embargo",
            change,
            "<docdata management-status='canceled'/>",
            Status::Canceled,
        ),
    ] {
        assert_eq!(status(name, &file(management, nitf)), expected, "{name}");
    }
}

#[test]
fn nitf() {
    for (name, head, expected) in [
        ("usable", "<docdata management-status='usable'/>", Status::Usable),
        (
            "two statuses",
            "<docdata management-status='usable'/><docdata management-status='canceled'/>",
            Status::Canceled,
        ),
        (
            "canceled under embargo",
            "<docdata management-status='embargoed'><date.release norm='20200101T000000Z'/></docdata><docdata management-status='canceled'/>",
            Status::Canceled,
        ),
        ("an embargo without a date", "<docdata management-status='Embargoed'/>", Status::Withheld),
        (
            "a date that is none",
            "<docdata management-status='embargoed'><date.release norm='soon'/></docdata>",
            Status::Withheld,
        ),
    ] {
        let file = format!("<nitf><head>{head}</head><body><body.content><p>Wasser.</p></body.content></body></nitf>");
        assert_eq!(status(name, &file), expected, "{name}");
    }
}

#[test]
fn drafts() {
    let atom = |control: &str| {
        format!(
            "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>a</title><content>b</content>{control}</entry></feed>"
        )
    };
    for (name, file, expected) in [
        ("Atom", atom("<control xmlns='http://www.w3.org/2007/app'><draft>yes</draft></control>"), Status::Withheld),
        (
            "Atom in capitals",
            atom("<a:control xmlns:a='http://www.w3.org/2007/app'><a:draft>YES</a:draft></a:control>"),
            Status::Withheld,
        ),
        (
            "Atom, no draft",
            atom("<a:control xmlns:a='http://www.w3.org/2007/app'><a:draft>no</a:draft></a:control>"),
            Status::Usable,
        ),
        ("Markdown", "---\ntitle: a\ndraft: \"true\"\n---\nb\n".to_owned(), Status::Withheld),
        ("Markdown, yes", "---\ntitle: a\ndraft: yes\n---\nb\n".to_owned(), Status::Withheld),
        ("Markdown, no draft", "---\ntitle: a\ndraft: \"false\"\n---\nb\n".to_owned(), Status::Usable),
        (
            "Markdown, a list of embargoes",
            "---\ntitle: a\nembargo: [2099-01-01]\n---\nb\n".to_owned(),
            Status::Withheld,
        ),
    ] {
        assert_eq!(status(name, &file), expected, "{name}");
    }
}

/// Names that lead elsewhere stay data: no body opens them.
#[test]
fn hostile_names_are_never_addresses_of_a_body() {
    for path in ["../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "javascript:alert(1)", "..\\a", "C:\\a.jpg"] {
        let json = path.replace('\\', "\\\\");
        for (name, file) in [
            (
                "NITF",
                format!(
                    "<nitf><body><body.content><p>a</p><media media-type='image'><media-reference source='{path}'/></media></body.content></body></nitf>"
                ),
            ),
            (
                "Telegram",
                format!(
                    r#"{{"name": "n", "type": "public_channel", "id": 5, "messages": [{{"id": 1, "type": "message", "text": "b", "photo": "{json}"}}]}}"#
                ),
            ),
            (
                "Facebook",
                format!(
                    r#"[{{"timestamp": 1795165200, "data": [{{"post": "a"}}], "attachments": [{{"data": [{{"media": {{"uri": "{json}"}}}}]}}]}}]"#
                ),
            ),
            (
                "ninjs",
                format!(
                    r#"{{"uri": "a", "headline": "h", "body_text": "b", "associations": {{"m": {{"type": "picture", "renditions": {{"o": {{"href": "{json}"}}}}}}}}}}"#
                ),
            ),
            ("NewsML-G2", g2(&format!("<itemMeta/><contentSet><remoteContent href='{path}'/></contentSet>"))),
        ] {
            for source in read_source(&file, &ReadOptions::default()).expect(name) {
                for attribute in ["src", "href"] {
                    let written = format!("{attribute}=\"{path}");
                    assert!(!source.source.contains(&written), "{name}: {}", source.source);
                }
            }
        }
    }
}
