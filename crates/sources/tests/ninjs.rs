//! ninjs: each version's names, the senders' dialects, lists and packages, and what holds an item back.

mod support;

use maqal_sources::{ReadOptions, Status, read_source};
use serde_json::{Value, json};
use support::check_whole;

/// An item of 1.x with these members besides.
fn item(members: &Value) -> Value {
    let mut item =
        json!({"uri": "urn:bahr:1", "type": "text", "headline": "Der Hafen öffnet", "body_html": "<p>Seit heute.</p>"});
    let object = item.as_object_mut().expect("an object");
    for (name, value) in members.as_object().expect("an object") {
        object.insert(name.clone(), value.clone());
    }
    item
}

#[test]
fn the_versions_name_the_same_things() {
    for (name, file) in [
        (
            "1.x",
            json!({"uri": "urn:bahr:7", "type": "text", "$standard": {"name": "ninjs", "version": "1.4"}, "version": "3", "firstcreated": "2026-11-20T10:00:00+03:00",
                "versioncreated": "2026-11-20T10:30:00+03:00", "pubstatus": "usable", "urgency": 2, "language": "ar_SY", "headline": "افتتاح الميناء", "byline": "كتبت: سلمى",
                "body_text": "افتُتح الميناء.", "body_html": "<p>افتُتح <b>الميناء</b>.</p>", "description_text": "أول رصيف منذ عشرين عامًا", "located": "اللاذقية",
                "copyrightholder": "وكالة البحر", "copyrightnotice": "© وكالة البحر", "usageterms": "للمشتركين", "ednote": "للمحررين: صور لاحقًا", "slugline": "MINA",
                "subject": [{"name": "نقل", "code": "20000337", "scheme": "medtop"}], "place": [{"name": "اللاذقية"}], "person": [{"name": "سمير", "code": "p1"}]}),
        ),
        (
            "2.x",
            json!({"uri": "urn:bahr:7", "type": "text", "standard": {"name": "ninjs", "version": "1.4"}, "version": "3", "firstcreated": "2026-11-20T10:00:00+03:00",
                "versioncreated": "2026-11-20T10:30:00+03:00", "pubstatus": "usable", "urgency": 2, "language": "ar-SY",
                "headlines": [{"role": "short", "value": "الميناء"}, {"role": "main", "value": "افتتاح الميناء"}], "by": "كتبت: سلمى",
                "bodies": [{"role": "text", "contenttype": "text/plain", "value": "افتُتح الميناء."}, {"role": "html5", "contenttype": "text/html", "value": "<p>افتُتح <b>الميناء</b>.</p>"}],
                "descriptions": [{"value": "أول رصيف منذ عشرين عامًا"}], "located": "اللاذقية", "copyrightholder": "وكالة البحر", "copyrightnotice": "© وكالة البحر",
                "usageterms": "للمشتركين", "ednote": "للمحررين: صور لاحقًا", "slugline": "MINA", "subjects": [{"name": "نقل", "literal": "20000337", "scheme": "medtop"}],
                "places": [{"name": "اللاذقية"}], "people": [{"name": "سمير", "literal": "p1"}]}),
        ),
        (
            "3.x",
            json!({"uri": "urn:bahr:7", "type": "text", "standard": {"name": "ninjs", "version": "1.4"}, "version": "3", "firstCreated": "2026-11-20T10:00:00+03:00",
                "versionCreated": "2026-11-20T10:30:00+03:00", "pubStatus": "usable", "urgency": 2, "language": "ar-SY", "headlines": [{"value": "افتتاح الميناء"}], "by": "كتبت: سلمى",
                "bodies": [{"contentType": "application/xhtml+xml", "value": "<p>افتُتح <b>الميناء</b>.</p>"}, {"contentType": "text/plain", "value": "افتُتح الميناء."}],
                "descriptions": [{"contentType": "text/html", "value": "<p>أول رصيف منذ عشرين عامًا</p>"}], "located": "اللاذقية", "copyrightHolder": "وكالة البحر",
                "copyrightNotice": "© وكالة البحر", "usageTerms": "للمشتركين", "edNote": "للمحررين: صور لاحقًا", "slugline": "MINA",
                "subjects": [{"name": "نقل", "uri": "20000337", "scheme": "medtop"}], "places": [{"name": "اللاذقية"}], "people": [{"name": "سمير", "uri": "p1"}]}),
        ),
    ] {
        check_whole(
            name,
            &file.to_string(),
            &json!([{"format": "ninjs", "formatVersion": "1.4", "version": "3", "kind": "html", "source": "<p>افتُتح <b>الميناء</b>.</p>", "status": "usable",
                "senderStatus": "usable", "embargo": null, "notices": [], "title": "افتتاح الميناء", "byline": "كتبت: سلمى", "lead": "أول رصيف منذ عشرين عامًا",
                "published": "2026-11-20T10:00:00+03:00", "modified": "2026-11-20T10:30:00+03:00", "lang": "ar-SY", "keywords": ["نقل"], "dateline": "اللاذقية",
                "provider": "وكالة البحر", "copyright": "© وكالة البحر", "usageTerms": "للمشتركين", "urgency": 2, "places": ["اللاذقية"],
                "subjects": [{"code": "20000337", "name": "نقل", "scheme": "medtop"}, {"code": "p1", "name": "سمير"}], "notes": ["للمحررين: صور لاحقًا"],
                "slug": "MINA", "id": "urn:bahr:7"}]),
        );
    }
}

#[test]
fn senders_have_dialects() {
    for (name, members, expected) in [
        (
            "a headline of another name",
            json!({"headline": null, "headline_main": "Ebbe &amp; <i>Flut</i>"}),
            json!({"title": "Ebbe & Flut"}),
        ),
        ("any headline", json!({"headline": "", "headline_web": "Ebbe"}), json!({"title": "Ebbe"})),
        ("a title for want of one", json!({"headline": null, "title": "Ebbe"}), json!({"title": "Ebbe"})),
        (
            "a kicker and a line below",
            json!({"headlines": [{"role": "main", "value": "A"}, {"role": "kicker", "value": "B"}, {"role": "subtitle", "value": "C"}]}),
            json!({"title": "A", "kicker": "B", "subtitle": "C"}),
        ),
        (
            "Superdesk's guid, service, keywords and rewrites",
            json!({"uri": null, "guid": "urn:x", "service": [{"name": "Sport", "code": "s"}], "keywords": ["Hafen", "Meer"],
            "subject": [{"name": "Verkehr", "code": "1"}], "evolvedfrom": "urn:w", "source": "Bahr"}),
            json!({"id": "urn:x", "section": "Sport", "keywords": ["Hafen", "Meer"], "replaces": "urn:w", "provider": "Bahr", "subjects": [{"code": "1", "name": "Verkehr"}]}),
        ),
        (
            "authors with roles",
            json!({"authors": [{"name": "A", "role": "editor"}, {"name": "B", "role": "writer"}, {"name": "C"}]}),
            json!({"authors": ["B", "C"], "byline": null}),
        ),
        ("keywords in a text", json!({"keywords": "Hafen, Meer"}), json!({"keywords": ["Hafen", "Meer"]})),
        (
            "a place among the subjects",
            json!({"subject": [{"name": "Basra", "rel": "location", "code": "l"}, {"name": "Rat", "rel": "category", "code": "c"}]}),
            json!({"places": ["Basra"], "keywords": ["Rat"]}),
        ),
        (
            "dpa's own names",
            json!({"body_html": null, "article_html": "<section><p>A</p></section>", "infobox_html": "<p>B</p>", "kicker": "K", "dateline": "Berlin (dpa) - ", "urn": "u",
            "uri": null, "version_created": "2026-11-20T10:00:00+01:00", "ednotes": [{"ednote": "N", "role": "x"}], "categories": [{"type": "dnltype:keyword", "name": "Meer"},
            {"type": "dnltype:geosubject", "name": "Berlin", "qcode": "a:3"}, {"type": "dnltype:desk", "name": "ku", "qcode": "c:ku"}]}),
            json!({"source": "<section><p>A</p></section><p>B</p>", "kicker": "K", "dateline": "Berlin (dpa)", "id": "u", "published": "2026-11-20T10:00:00+01:00", "notes": ["N"],
                "keywords": ["Meer"], "places": ["Berlin"], "subjects": [{"code": "a:3", "name": "Berlin"}]}),
        ),
        (
            "an empty body beside one",
            json!({"body_html": "<p></p>", "body_text": "Wasser < Land"}),
            json!({"kind": "text", "source": "Wasser < Land"}),
        ),
        (
            "a text that begins with the headline",
            json!({"body_html": null, "body_text": "Der Hafen öffnet\r\n\r\nSeit heute."}),
            json!({"kind": "text", "source": "Seit heute."}),
        ),
        (
            "HTML under the name of text",
            json!({"body_html": null, "body_text": "<p>Wasser</p>"}),
            json!({"kind": "html", "source": "<p>Wasser</p>"}),
        ),
        (
            "tags that are said to be text",
            json!({"body_html": null, "bodies": [{"contentType": "text/plain", "value": "<p>Wasser</p>"}]}),
            json!({"kind": "text", "source": "<p>Wasser</p>"}),
        ),
        (
            "the longer of two, a teaser aside",
            json!({"body_html": null, "bodies": [{"role": "teaser", "contentType": "text/html", "value": "<p>a much longer teaser</p>"},
            {"role": "web", "contentType": "text/html", "value": "<p>a</p>"}, {"role": "print", "contentType": "text/html", "value": "<p>a b</p>"}]}),
            json!({"source": "<p>a b</p>"}),
        ),
        (
            "XML of the sender's own comes last",
            json!({"body_html": null, "bodies": [{"role": "ttnitf", "contenttype": "application/xml", "value": "<TT><P>longer than that</P></TT>"},
            {"contenttype": "text/plain", "value": "text"}]}),
            json!({"source": "text"}),
        ),
        (
            "a description for want of a body",
            json!({"body_html": null, "description_html": "<p>D</p>", "description_text": "D"}),
            json!({"source": "<p>D</p>", "lead": null}),
        ),
        ("a lead that says what the text says", json!({"description_text": "Seit heute."}), json!({"lead": null})),
        (
            "no text at all",
            json!({"body_html": null}),
            json!({"source": "", "notices": [{"code": "NO_BODY", "message": "the item has no text"}]}),
        ),
        (
            "a correction",
            json!({"signal": [{"code": "c", "name": "Correction"}], "ednote": "Corrects the date"}),
            json!({"corrections": ["Corrects the date"], "notes": ["Corrects the date"]}),
        ),
        (
            "an end of its relevance",
            json!({"expires": "2026-12-01"}),
            json!({"notices": [{"code": "EXPIRES", "message": "the sender finds it irrelevant from 2026-12-01 on"}]}),
        ),
        (
            "dates that are none, numbers as texts",
            json!({"firstcreated": "gestern", "versioncreated": 5, "version": 4, "urgency": "3", "language": "Deutsch (DE)"}),
            json!({"published": null, "modified": null, "version": "4", "urgency": 3, "lang": null}),
        ),
        (
            "wrong types",
            json!({"byline": {}, "subject": "x", "place": 5, "associations": "a", "keywords": {"a": 1}, "authors": 7, "headlines": [1], "bodies": {"value": 5}}),
            json!({"title": "Der Hafen öffnet", "byline": null}),
        ),
    ] {
        check_whole(name, &item(&members).to_string(), &json!([expected]));
    }
}

#[test]
fn what_holds_an_item_back_is_never_overheard() {
    for (name, members, status, sender, embargo) in [
        ("nothing", json!({}), "usable", None, None),
        ("usable", json!({"pubstatus": "usable"}), "usable", Some("usable"), None),
        (
            "an embargo beside usable",
            json!({"pubstatus": "usable", "embargoed": "2026-11-27T06:00:00+03:00"}),
            "withheld",
            Some("usable"),
            Some("2026-11-27T06:00:00+03:00"),
        ),
        (
            "3.x",
            json!({"pubStatus": "usable", "embargoedUntil": "2026-11-27T06:00:00Z"}),
            "withheld",
            Some("usable"),
            Some("2026-11-27T06:00:00Z"),
        ),
        ("an embargo that cannot be read", json!({"embargoed": "Monday noon"}), "withheld", None, Some("Monday noon")),
        ("an embargo that is a number", json!({"embargoed": 1_795_000_000}), "withheld", None, Some("1795000000")),
        ("an empty embargo is none", json!({"embargoed": "", "pubstatus": "usable"}), "usable", Some("usable"), None),
        (
            "canceled",
            json!({"pubstatus": "canceled", "embargoed": "2020-01-01"}),
            "canceled",
            Some("canceled"),
            Some("2020-01-01"),
        ),
        ("the vocabulary's prefix", json!({"pubstatus": "stat:canceled"}), "canceled", Some("canceled"), None),
        ("a word that no vocabulary has", json!({"pubstatus": "perhaps"}), "withheld", Some("withheld"), None),
        ("a status that is no word", json!({"pubstatus": ["canceled"]}), "withheld", Some("withheld"), None),
        (
            "two that differ",
            json!({"pubstatus": "usable", "pubStatus": "canceled"}),
            "canceled",
            Some("canceled"),
            None,
        ),
    ] {
        check_whole(
            name,
            &item(&members).to_string(),
            &json!([{"status": status, "senderStatus": sender, "embargo": embargo}]),
        );
    }
}

#[test]
fn pictures_and_related_items_are_data() {
    let picture = json!({"type": "picture", "guid": "p1", "description_text": "Der Kai", "byline": "Foto: Lena", "body_text": "Ein Kai im Nebel",
        "renditions": {"small": {"href": "https://bahr.example/s.jpg", "width": 100, "height": "50"}, "original": {"href": "https://bahr.example/o.jpg", "width": 900, "mimetype": "image/jpeg"}}});
    let image = json!({"id": "p1", "caption": "Der Kai", "credit": "Foto: Lena", "alt": "Ein Kai im Nebel", "renditions": [
        {"url": "https://bahr.example/o.jpg", "width": 900, "type": "image/jpeg", "role": "original"}, {"url": "https://bahr.example/s.jpg", "width": 100, "height": 50, "role": "small"}]});
    for (name, members, expected) in [
        (
            "1.x",
            json!({"associations": {"featuremedia": picture}}),
            json!({"images": [image], "image": "https://bahr.example/o.jpg", "links": null}),
        ),
        (
            "the main one first, what is no picture a link",
            json!({"associations": {"editor_1": {"type": "picture", "guid": "e"}, "featuremedia": picture, "related--1": {"type": "text", "guid": "t", "headline": "Mehr", "body_html": "<p>x</p>"}, "none": null}}),
            json!({"images": [image, {"id": "e"}], "links": [{"id": "t", "title": "Mehr", "rel": "related--1"}]}),
        ),
        (
            "3.x",
            json!({"associations": [{"name": "mainpic", "uri": "p2", "type": "picture", "by": "Lena", "descriptions": [{"role": "creditline", "value": "no"}, {"role": "caption", "value": "<p>Der Kai</p>"}],
                "renditions": [{"name": "main", "href": "https://bahr.example/o.jpg", "contentType": "image/jpeg"}]}, {"name": "clip", "uri": "v", "type": "video"}]}),
            json!({"images": [{"id": "p2", "caption": "Der Kai", "credit": "Lena", "renditions": [{"url": "https://bahr.example/o.jpg", "type": "image/jpeg", "role": "main"}]}],
                "links": [{"id": "v", "rel": "clip"}]}),
        ),
    ] {
        check_whole(name, &item(&members).to_string(), &json!([expected]));
    }
}

#[test]
fn lists_and_packages_give_their_stories() {
    let one = item(&json!({"uri": "1"}));
    let two = item(&json!({"uri": "2", "pubstatus": "canceled"}));
    let both = json!([{"id": "1", "status": "usable"}, {"id": "2", "status": "canceled"}]);
    for (name, file, expected) in [
        ("a list", json!([one, two]), both.clone()),
        ("Superdesk's answer", json!({"_items": [one, two], "_meta": {"total": 2}}), both.clone()),
        ("the BBC's", json!({"total": 2, "item": [one, two]}), both.clone()),
        ("a search index's", json!({"hits": {"total": 2, "hits": [{"_source": one}, {"_source": two}]}}), both.clone()),
        ("AP's", json!({"data": {"items": [{"meta": {}, "item": one}, {"item": two}]}}), both.clone()),
        (
            "pictures are no stories",
            json!([one, {"uri": "p", "type": "picture", "headline": "P", "body_text": "P"}, {"uri": "v", "type": "video", "headline": "V"}]),
            json!([{"id": "1"}]),
        ),
        (
            "a package of stories",
            json!({"uri": "p", "type": "composite", "headline": "Paket", "associations": {"main": one, "side": two}}),
            both.clone(),
        ),
        (
            "what holds a package back holds back its parts",
            json!({"uri": "p", "type": "composite", "embargoed": "2099-01-01T00:00:00Z", "associations": {"main": one, "side": two}}),
            json!([{"id": "1", "status": "withheld", "embargo": "2099-01-01T00:00:00Z"}, {"id": "2", "status": "canceled"}]),
        ),
        ("a composite that is a story", item(&json!({"type": "composite"})), json!([{"id": "urn:bahr:1"}])),
        (
            "a gallery is none",
            json!({"uri": "g", "type": "composite", "headline": "Bilder", "associations": {"a": {"type": "picture", "uri": "p"}}}),
            json!([]),
        ),
        (
            "a flash is a headline",
            json!({"uri": "f", "type": "text", "headline": "EIL"}),
            json!([{"title": "EIL", "source": ""}]),
        ),
        ("a mere reference", json!([{"uri": "r", "type": "text"}, one]), json!([{"id": "1"}])),
    ] {
        check_whole(name, &file.to_string(), &expected);
    }
    check_whole("an item a line", &format!("\u{feff}{one}\n{two}\n"), &both);
}

#[test]
fn damage_never_makes_an_item_usable() {
    let canceled = item(&json!({"zz": 1, "pubstatus": "canceled"})).to_string();
    let embargoed = item(&json!({"zz": 1, "embargoed": "2099-01-01T00:00:00Z"})).to_string();
    for file in [&canceled, &embargoed] {
        for at in (0..file.len()).filter(|at| file.is_char_boundary(*at)) {
            let quoted = format!("{}\"{}", &file[..at], &file[at..]);
            for damaged in [&file[..at], &quoted] {
                for source in read_source(damaged, &ReadOptions::default()).expect("no limit is met") {
                    let is_ninjs = source.format == maqal_sources::Format::Ninjs;
                    assert!(!is_ninjs || source.status != Status::Usable, "{damaged}");
                }
            }
        }
    }
    let list =
        json!([item(&json!({"uri": "1", "pubstatus": "usable"})), item(&json!({"uri": "2", "pubstatus": "usable"}))])
            .to_string();
    let cut = &list[..list.len() - 4];
    check_whole(
        "only the last of a list that is cut is held back",
        cut,
        &json!([{"id": "1", "status": "usable"}, {"status": "withheld", "senderStatus": "usable"}]),
    );
    let sloppy = list.replace("}]", "},]").replace("Seit", "Seit\\ud83d\n");
    check_whole(
        "what loses nothing is usable",
        &sloppy,
        &json!([{"id": "1", "status": "usable"}, {"id": "2", "status": "usable"}]),
    );
}
