//! NewsML-G2, in stories that nobody wrote but us, each for a habit of its senders.

use maqal_sources::{KnownMetadata, ReadOptions, Source, Status, read_source};

fn sources(xml: &str) -> Vec<Source> {
    read_source(xml, &ReadOptions::default()).expect("a small file")
}

/// A file of one item: what stands in its parts, and its content.
fn item(item_meta: &str, content_meta: &str, content: &str) -> Source {
    let xml = format!(
        "<?xml version=\"1.0\"?>\
         <newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:newsml:example.org:1\" \
         version=\"3\" standard=\"NewsML-G2\" standardversion=\"2.35\" xml:lang=\"ar\"><itemMeta>\
         <itemClass qcode=\"ninat:text\"/>{item_meta}</itemMeta><contentMeta>{content_meta}</contentMeta>\
         <contentSet>{content}</contentSet></newsItem>"
    );
    let mut found = sources(&xml);
    assert_eq!(found.len(), 1, "{xml}");
    found.remove(0)
}

fn known(item_meta: &str, content_meta: &str) -> KnownMetadata {
    item(item_meta, content_meta, "").known
}

#[test]
fn bodies_are_read_whatever_they_are_written_in() {
    let rain = "<p>هطل المطر على صنعاء.</p><p>وامتلأت السدود.</p>";
    for (name, content, expected) in [
        (
            "a whole page of XHTML",
            format!(
                "<inlineXML><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>عنوان</title></head>\
                <body>{rain}</body></html></inlineXML>"
            ),
            rain,
        ),
        ("a body alone", format!("<inlineXML><body>{rain}</body></inlineXML>"), rain),
        ("paragraphs alone", format!("<inlineXML>{rain}</inlineXML>"), rain),
        (
            "prefixes",
            "<inlineXML xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:html><h:body><h:p>هطل المطر على صنعاء.</h:p>\
                <h:p>وامتلأت السدود.</h:p></h:body></h:html></inlineXML>"
                .to_owned(),
            rain,
        ),
        (
            "NITF",
            format!(
                "<inlineXML><nitf><body><body.head><hedline><hl1>عنوان</hl1></hedline></body.head>\
                <body.content><block>{rain}</block></body.content></body></nitf></inlineXML>"
            ),
            rain,
        ),
        ("HTML in CDATA", format!("<inlineData contenttype=\"text/plain\"><![CDATA[{rain}]]></inlineData>"), rain),
        (
            "escaped HTML",
            "<inlineData>&lt;p&gt;هطل المطر على صنعاء.&lt;/p&gt;\
             &lt;p&gt;وامتلأت السدود.&lt;/p&gt;</inlineData>"
                .to_owned(),
            rain,
        ),
        ("text with empty lines", "<inlineData>هطل المطر\nعلى صنعاء.\n\nوامتلأت السدود.</inlineData>".to_owned(), rain),
        (
            "text wrapped by hand, with indented beginnings",
            "<inlineXML><html><body><p>   هطل المطر\nعلى صنعاء.\n   وامتلأت\nالسدود.\n  </p></body></html>\
                </inlineXML>"
                .to_owned(),
            rain,
        ),
        (
            "paragraphs by two line ends",
            "<inlineXML><body><p>هطل المطر على صنعاء.<br/><br/>وامتلأت السدود.</p></body></inlineXML>".to_owned(),
            rain,
        ),
        (
            "TT's own elements",
            "<inlineXML><BODY><TEXT><RUBRIK>Regn</RUBRIK><INGRESS><P>Regn.</P></INGRESS><BRODTEXT>\
                <CITAT>Bra, säger hon.</CITAT><MELLIS>Mer</MELLIS><UL><LI>ett</LI></UL></BRODTEXT>\
                <BYLINE>Ida Ek/TT</BYLINE></TEXT></BODY></inlineXML>"
                .to_owned(),
            "<h2>Regn</h2><p>Regn.</p><p>– Bra, säger hon.</p><h2>Mer</h2><ul><li>ett</li></ul>",
        ),
        (
            "a heading inside a paragraph",
            "<inlineXML><body><p><h3>عنوان</h3></p><p></p><p>نص</p></body></inlineXML>".to_owned(),
            "<h3>عنوان</h3><p>نص</p>",
        ),
        (
            "elements of the sender's own",
            "<inlineXML><body><p>من <Company>شركة</Company> \
             و<a href=\"https://example.org/\" class=\"x\">رابط</a></p></body></inlineXML>"
                .to_owned(),
            "<p>من شركة و<a href=\"https://example.org/\">رابط</a></p>",
        ),
        (
            "escaped twice",
            "<inlineXML><body><p>قال: &amp;quot;نعم&amp;#39;</p></body></inlineXML>".to_owned(),
            "<p>قال: &quot;نعم'</p>",
        ),
        (
            "text that looks like markup stays text",
            "<inlineXML><body><p>1 &lt;script&gt; 2</p></body></inlineXML>".to_owned(),
            "<p>1 &lt;script&gt; 2</p>",
        ),
        (
            "figures of sports are no text",
            "<inlineXML><sports-content><team>عدن</team></sports-content>\
                </inlineXML>"
                .to_owned(),
            "",
        ),
        ("nothing but a comment", "<inlineXML><!-- none --></inlineXML>".to_owned(), ""),
    ] {
        assert_eq!(item("", "", &content).source, expected, "{name}");
    }
}

#[test]
fn what_is_not_for_readers_leaves_the_body() {
    let lines = "<headline>مطر غزير</headline><by>By Huda Salem</by><dateline>ADEN (Example) -</dateline>";
    for (name, body, expected) in [
        ("the headline again", "<h1>مطر غزير</h1><p>نص</p>", "<p>نص</p>"),
        ("the byline again", "<p>By Huda Salem</p><p>نص</p>", "<p>نص</p>"),
        ("the dateline as a paragraph of its own", "<p>ADEN (Example) -</p><p>نص</p>", "<p>نص</p>"),
        ("the desk's header", "<header><ul><li>CODE</li></ul></header><section><p>نص</p></section>", "<p>نص</p>"),
        ("codes behind the text", "<p>نص</p>51 77 03 CRO01 QBXB", "<p>نص</p>"),
        ("a rule and a sign-off", "<p>نص</p><p>_____</p><p>(Example)</p>", "<p>نص</p>"),
        ("a note to editors", "<p>Eds: Adds quotes.</p><p>نص</p>", "<p>نص</p>"),
        (
            "a picture that counts readers",
            "<p>نص</p><p><img src=\"https://example.org/c\" width=\"1\"/></p>",
            "<p>نص</p>",
        ),
        (
            "a credit that papers print stays",
            "<p>نص</p><p>(Reporting by A B; Editing by C D)</p>",
            "<p>نص</p><p>(Reporting by A B; Editing by C D)</p>",
        ),
    ] {
        let content = format!("<inlineXML><html><body>{body}</body></html></inlineXML>");
        let story = item("<provider literal=\"Example\"/>", lines, &content);
        assert_eq!(story.source, expected, "{name}");
    }
}

#[test]
fn what_stands_above_a_byline_is_known_and_no_text() {
    let text = "<inlineXML><body><p>(Adds detail)\n    * Rain in Aden\n    * Dams are full\n\n    \
                By Huda Salem\n    Rain fell\non Aden.</p></body></inlineXML>";
    let story = item("", "", text);
    assert_eq!(story.source, "<p>Rain fell on Aden.</p>");
    assert_eq!(story.known.byline.as_deref(), Some("By Huda Salem"));
    assert_eq!(story.known.lead.as_deref(), Some("Rain in Aden; Dams are full"));
    assert_eq!(story.known.notes, ["(Adds detail)"]);
}

#[test]
fn headlines_are_told_by_role_rank_and_language() {
    let one = |xml: &str| {
        let known = known("", xml);
        [known.kicker, known.title, known.subtitle].map(Option::unwrap_or_default)
    };
    for (name, xml, expected) in [
        ("one", "<headline>أ</headline>", ["", "أ", ""]),
        ("a role of ANSA's", "<headline>أ</headline><headline role=\"hld:subHeadline\">ب</headline>", ["", "أ", "ب"]),
        ("the same again", "<headline>أ</headline><headline role=\"hld:subHeadline\">أ</headline>", ["", "أ", ""]),
        ("dpa's third rank", "<headline rank=\"3\">ج</headline><headline rank=\"1\">أ</headline>", ["ج", "أ", ""]),
        ("two without role", "<headline>أ</headline><headline>ب</headline>", ["", "أ", "ب"]),
        ("a short one is for others", "<headline role=\"x:short\">ق</headline><headline>أ</headline>", ["", "أ", ""]),
        (
            "two languages",
            "<headline xml:lang=\"en\">A</headline><headline xml:lang=\"ar-YE\">أ</headline>",
            ["", "أ", ""],
        ),
        ("an empty one", "<headline/>", ["", "", ""]),
    ] {
        assert_eq!(one(xml), expected, "{name}");
    }
}

#[test]
fn dates_are_those_of_the_story() {
    for (name, item_meta, content_meta, published, modified) in [
        (
            "both",
            "<firstCreated>2026-11-01T08:00:00+03:00</firstCreated>\
                <versionCreated>2026-11-02T08:00:00+03:00</versionCreated>",
            "",
            Some("2026-11-01T08:00:00+03:00"),
            Some("2026-11-02T08:00:00+03:00"),
        ),
        (
            "one version",
            "<versionCreated>2026-11-02T08:00:00.000Z</versionCreated>",
            "",
            Some("2026-11-02T08:00:00Z"),
            None,
        ),
        (
            "empty elements",
            "<firstCreated/><versionCreated/>",
            "<contentCreated>2026-11-01T08:00:00</contentCreated>\
                <contentModified>2026-11-03T08:00:00</contentModified>",
            Some("2026-11-01T08:00:00"),
            Some("2026-11-03T08:00:00"),
        ),
        (
            "a space for the T",
            "<versionCreated>2026-11-02 08:00:00</versionCreated>",
            "",
            Some("2026-11-02T08:00:00"),
            None,
        ),
        (
            "a zone without colon",
            "<versionCreated>2026-11-02T08:00:00+0300</versionCreated>",
            "",
            Some("2026-11-02T08:00:00+03:00"),
            None,
        ),
    ] {
        let known = known(item_meta, content_meta);
        assert_eq!(known.published.as_deref(), published, "{name}");
        assert_eq!(known.modified.as_deref(), modified, "{name}");
    }
}

#[test]
fn an_embargo_holds_back_what_is_called_usable() {
    let usable = "<pubStatus qcode=\"stat:usable\"/>";
    for (name, item_meta, status, embargo) in [
        ("usable", usable.to_owned(), Status::Usable, None),
        ("no status is usable", String::new(), Status::Usable, None),
        (
            "a URI",
            "<pubStatus uri=\"http://cv.iptc.org/newscodes/pubstatusg2/canceled\"/>".to_owned(),
            Status::Canceled,
            None,
        ),
        (
            "an embargo",
            format!("<embargoed>2026-12-01T12:00:00+03:00</embargoed>{usable}"),
            Status::Withheld,
            Some("2026-12-01T12:00:00+03:00"),
        ),
        ("an embargo in words", format!("<embargoed>noon</embargoed>{usable}"), Status::Withheld, Some("noon")),
        ("an empty element of a template", format!("<embargoed/>{usable}"), Status::Usable, None),
        (
            "an empty element that a note explains",
            format!("<embargoed/>{usable}<edNote>Embargo bis Montag</edNote>"),
            Status::Withheld,
            Some("unknown"),
        ),
        ("a status of nobody's", "<pubStatus qcode=\"stat:strange\"/>".to_owned(), Status::Withheld, None),
    ] {
        let story = item(&item_meta, "", "");
        assert_eq!((story.status, story.embargo.as_deref()), (status, embargo), "{name}");
    }
}

#[test]
fn subjects_have_names_in_the_language_of_the_story() {
    let known = known(
        "",
        "<subject qcode=\"medtop:20000523\"><name xml:lang=\"en-GB\">labour market</name>\
                <name xml:lang=\"ar\">سوق العمل</name>\
         <broader qcode=\"medtop:04000000\"><name>اقتصاد</name></broader></subject>\
         <subject qcode=\"medtop:20000533\"/><subject type=\"cpnat:geoArea\" qcode=\"geo:1\"><name>عدن</name>\
                </subject>\
         <subject type=\"cpnat:geoArea\" why=\"why:ancestor\" qcode=\"geo:2\"><name>آسيا</name></subject>\
         <subject type=\"x:category\" qcode=\"x:1\"><name>اقتصاد</name><name role=\"nrol:mnemonic\">eco</name>\
                </subject>",
    );
    let subjects: Vec<_> = known.subjects.iter().map(|s| (s.code.as_str(), s.name.as_deref())).collect();
    let expected = [
        ("medtop:20000523", Some("سوق العمل")),
        ("medtop:20000533", None),
        ("geo:1", Some("عدن")),
        ("geo:2", Some("آسيا")),
        ("x:1", Some("اقتصاد")),
    ];
    assert_eq!(subjects, expected);
    assert_eq!(known.places, ["عدن"]);
    assert_eq!(known.section.as_deref(), Some("اقتصاد"));
}

#[test]
fn notes_are_for_editors_and_corrections_for_readers() {
    let known = known(
        "<signal qcode=\"sig:update\"/><edNote role=\"x:private\">في الفقرة الثانية</edNote>\
         <edNote role=\"x:public\">صحح اسم المدينة</edNote>\
         <edNote role=\"x:notepad\"><section xmlns=\"http://www.w3.org/1999/xhtml\"><h3>Notizblock</h3><ul>\
         <li>Kontakt: a@example.org</li><li>في الفقرة الثانية</li></ul></section></edNote>",
        "",
    );
    assert_eq!(known.corrections, ["صحح اسم المدينة"]);
    assert_eq!(known.notes, ["في الفقرة الثانية", "Kontakt: a@example.org"]);
    let corrected = item("<signal qcode=\"sig:correction\"/><edNote>صحح الرقم</edNote>", "", "").known;
    assert_eq!(corrected.corrections, ["صحح الرقم"]);
}

#[test]
fn a_time_stamp_is_no_dateline_and_initials_are_no_author() {
    let known = known(
        "<provider literal=\"example.org\"/>",
        "<dateline>2026-11-01 08:00:00 GMT</dateline><creator literal=\"VRG\"><name>VRG</name></creator>\
         <by>هدى سالم</by><contributor><name>هدى سالم</name></contributor><urgency>4</urgency><slugline>a-b</slugline>\
         <keyword>مطر</keyword><keyword>مطر</keyword><keyword/>",
    );
    assert_eq!(known.dateline, None);
    assert_eq!(known.authors, ["هدى سالم"]);
    assert_eq!(known.provider.as_deref(), Some("example.org"));
    assert_eq!((known.urgency, known.slug.as_deref()), (Some(4), Some("a-b")));
    assert_eq!(known.keywords, ["مطر"]);
}

const PACKAGE: &str = r#"<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header>\
                <sent>2026-11-01T08:00:00Z</sent></header>
<itemSet><packageItem guid="p"><itemMeta><itemClass qcode="ninat:composite"/></itemMeta><groupSet root="r">
<group id="r" role="grpRole:main"><itemRef residref="a"><itemClass qcode="ninat:text"/></itemRef>
<itemRef residref="b"><itemClass qcode="ninat:picture"/></itemRef><itemRef residref="v">
<itemClass qcode="ninat:video"/><title>فيديو</title></itemRef></group>
<group id="s" role="grpRole:sidebars"><itemRef residref="c"><itemClass qcode="ninat:text"/></itemRef>
</group></groupSet></packageItem>
<newsItem guid="a"><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentMeta>
<headline>أول</headline></contentMeta>
<contentSet><inlineXML><body><p>نص أول</p></body></inlineXML></contentSet></newsItem>
<newsItem guid="b"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentMeta><by>سعيد</by>
<creditline>Example</creditline>
<description role="drol:caption">سد مأرب</description></contentMeta><contentSet>
<remoteContent rendition="rnd:thumbnail" href="https://example.org/t.jpg" contenttype="image/jpeg" width="100"/>
<remoteContent rendition="rnd:highRes" href="https://example.org/h.jpg" contenttype="image/jpeg"
width="2000" height="1000"/></contentSet></newsItem>
<newsItem guid="c"><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentMeta>
<headline>ثان</headline></contentMeta>
<contentSet><inlineXML><body><p>نص ثان</p></body></inlineXML></contentSet></newsItem></itemSet>
</newsMessage>"#;

#[test]
fn a_package_gives_each_story_its_pictures_and_the_others_as_links() {
    let found = sources(PACKAGE);
    let [first, second] = &found[..] else { panic!("two stories: {found:?}") };
    let [image] = &first.known.images[..] else { panic!("one picture: {first:?}") };
    assert_eq!((image.caption.as_deref(), image.credit.as_deref()), (Some("سد مأرب"), Some("سعيد/Example")));
    let files: Vec<_> = image.renditions.iter().map(|file| (file.role.as_deref(), file.width)).collect();
    assert_eq!(files, [(Some("highRes"), Some(2000)), (Some("thumbnail"), Some(100))]);
    assert_eq!(first.known.image.as_deref(), Some("https://example.org/h.jpg"));
    assert!(second.known.images.is_empty());
    let links = |source: &Source| -> Vec<_> {
        source.known.links.iter().map(|link| (link.id.clone(), link.title.clone(), link.rel.clone())).collect()
    };
    let link = |id: &str, title: &str, rel: &str| (Some(id.to_owned()), Some(title.to_owned()), Some(rel.to_owned()));
    assert_eq!(links(first), [link("v", "فيديو", "main"), link("c", "ثان", "sidebars")]);
    assert_eq!(links(second), [link("a", "أول", "main"), link("v", "فيديو", "main")]);
}

#[test]
fn a_message_of_one_text_and_pictures_is_a_story_with_its_pictures() {
    let from = PACKAGE.find("<packageItem").expect("a package");
    let to = PACKAGE.find("</packageItem>").expect("its end") + "</packageItem>".len();
    let second = PACKAGE.find("<newsItem guid=\"c\"").expect("the second text");
    let xml = [&PACKAGE[..from], &PACKAGE[to..second], "</itemSet></newsMessage>"].concat();
    let found = sources(&xml);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].known.images.len(), 1);
}

#[test]
fn a_file_without_a_story_says_so() {
    for (name, xml) in [
        (
            "a concept",
            "<conceptItem guid=\"x\"><itemMeta><itemClass qcode=\"cinat:concept\"/></itemMeta></conceptItem>",
        ),
        ("a picture", "<newsItem guid=\"x\"><itemMeta><itemClass qcode=\"ninat:picture\"/></itemMeta></newsItem>"),
        (
            "a package of items elsewhere",
            "<packageItem guid=\"x\"><itemMeta/><groupSet><group><itemRef residref=\"y\"/></group></groupSet>\
                </packageItem>",
        ),
        ("an empty message", "<newsMessage><itemSet/></newsMessage>"),
    ] {
        let found = sources(xml);
        assert_eq!(found.len(), 1, "{name}");
        assert!(found[0].source.is_empty(), "{name}");
        assert!(found[0].notices.iter().any(|notice| notice.code == "NO_STORY"), "{name}");
    }
}

#[test]
fn what_is_torn_is_read_up_to_there() {
    let whole = "<newsItem guid=\"x\"><itemMeta><itemClass qcode=\"ninat:text\"/>\
                <pubStatus qcode=\"stat:canceled\"/></itemMeta>\
                 <contentMeta><headline>مطر</headline></contentMeta><contentSet><inlineXML><html><body>\
                <p>أول</p><p>ثان";
    let found = sources(whole);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].source, "<p>أول</p><p>ثان</p>");
    assert_eq!(found[0].status, Status::Canceled);
    assert!(found[0].notices.iter().any(|notice| notice.code == "XML_MALFORMED"));
    // Cut anywhere, it is one story or none, and nothing panics.
    for (at, _) in whole.char_indices() {
        assert!(sources(&whole[..at]).len() <= 1, "at {at}");
    }
}
