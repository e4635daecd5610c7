//! Telegram Desktop's export: messages with words are stories, entities are markup, albums are one story.

mod support;

use serde_json::{Value, json};
use support::check;

/// A channel's export with these messages.
fn channel(messages: &Value) -> String {
    format!(r#"{{"name": "وكالة الميناء", "type": "public_channel", "id": 1700000003, "messages": {messages}}}"#)
}

#[test]
fn a_message_is_a_story() {
    for (name, message, expected) in [
        (
            "a bold headline, a link, hashtags and the channel's name below",
            json!({"type": "message", "id": 4, "date": "2026-11-20T10:00:00", "date_unixtime": "1795165200", "from": "وكالة الميناء",
                "edited": "2026-11-20T10:05:00", "edited_unixtime": "1795165500", "author": "سلمى",
                "text": [{"type": "bold", "text": "افتتاح الرصيف الجديد"}, "\n\nاستقبل ", {"type": "text_link", "text": "الميناء", "href": "https://mina.example/a?b&c"},
                    " أول سفينة.\nوتأخرت ساعة.\n\n", {"type": "hashtag", "text": "#الميناء"}, " | ", {"type": "hashtag", "text": "#سفن"}, "\n",
                    {"type": "mention", "text": "@mina"}]}),
            json!([{"title": "افتتاح الرصيف الجديد", "keywords": ["الميناء", "سفن"], "published": "2026-11-20T09:00:00Z", "modified": "2026-11-20T09:05:00Z",
                "source": "<p>استقبل <a href=\"https://mina.example/a?b&amp;c\">الميناء</a> أول سفينة.<br>وتأخرت ساعة.</p>",
                "siteName": "وكالة الميناء", "provider": "وكالة الميناء", "byline": "سلمى", "authors": ["سلمى"], "id": "4",
                "format": "telegram", "kind": "html", "status": "usable", "embargo": null, "notices": []}]),
        ),
        (
            "a short first line with an empty line behind it is the headline",
            json!({"type": "message", "text": "Der Hafen ist zu\n\nEs stürmt seit Mittag."}),
            json!([{"title": "Der Hafen ist zu", "source": "<p>Es stürmt seit Mittag.</p>"}]),
        ),
        (
            "a sentence is none",
            json!({"text": "It rained.\n\nThen it stopped."}),
            json!([{"title": null, "source": "<p>It rained.</p><p>Then it stopped.</p>"}]),
        ),
        (
            "one line alone is the text",
            json!({"text": [{"type": "bold", "text": "It rained"}]}),
            json!([{"title": null, "source": "<p><b>It rained</b></p>"}]),
        ),
        (
            "hashtags above the headline",
            json!({"text": [{"type": "hashtag", "text": "#عاجل"}, "\n", {"type": "bold", "text": "عنوان"}, "\nنص"]}),
            json!([{"title": "عنوان", "keywords": ["عاجل"], "source": "<p>نص</p>"}]),
        ),
        (
            "a hashtag in a sentence stays in it",
            json!({"text": ["Rain in ", {"type": "hashtag", "text": "#Basra"}, " today."]}),
            json!([{"source": "<p>Rain in #Basra today.</p>", "keywords": ["Basra"]}]),
        ),
        (
            "nothing but hashtags",
            json!({"text": [{"type": "hashtag", "text": "#a"}]}),
            json!([{"source": "<p>#a</p>"}]),
        ),
        (
            "entities are markup, and what has none is text",
            json!({"text": [
                {"type": "italic", "text": "i"}, {"type": "underline", "text": "u"}, {"type": "strikethrough", "text": "s"}, {"type": "code", "text": "c<"},
                {"type": "spoiler", "text": " spoiler "}, {"type": "custom_emoji", "text": "🌊", "document_id": "x"}, {"type": "link", "text": "mina.example"},
                {"type": "email", "text": "a@mina.example"}, {"type": "phone", "text": "+1"}, {"type": "mention_name", "text": "Ali", "user_id": 5},
                {"type": "cashtag", "text": "$A"}, {"type": "unknown", "text": "<b>"}]}),
            json!([{"source": "<p><i>i</i><u>u</u><s>s</s><code>c&lt;</code> spoiler 🌊<a href=\"https://mina.example\">mina.example</a>\
                <a href=\"mailto:a@mina.example\">a@mina.example</a>+1Ali$A&lt;b&gt;</p>"}]),
        ),
        (
            "code and quotes are blocks",
            json!({"text": ["Look:\n", {"type": "pre", "text": "a\n\n  b", "language": "c"}, "then\n", {"type": "blockquote", "text": "one\ntwo"}, "\nend"]}),
            json!([{"source": "<p>Look:</p><pre>a\n\n  b</pre><p>then</p><blockquote><p>one<br>two</p></blockquote><p>end</p>"}]),
        ),
        (
            "a bold word over two paragraphs is bold in both",
            json!({"text": ["a ", {"type": "bold", "text": "b.\n \nc"}, " d"]}),
            json!([{"source": "<p>a <b>b.</b></p><p><b>c</b> d</p>"}]),
        ),
        (
            "entities without a text beside them",
            json!({"text_entities": [{"type": "plain", "text": "a"}]}),
            json!([{"source": "<p>a</p>"}]),
        ),
        (
            "forwarded, and an answer",
            json!({"text": "a", "forwarded_from": "قناة أخرى", "reply_to_message_id": 3}),
            json!([{"provider": "قناة أخرى", "links": [{"id": "3", "rel": "reply-to"}]}]),
        ),
        (
            "in a group the sender wrote it",
            json!({"text": "a", "from": "Lina"}),
            json!([{"byline": "Lina", "authors": ["Lina"]}]),
        ),
        (
            "an old export: a date without zone, and 1970 for never edited",
            json!({"text": "a", "date": "2019-05-01T10:00:00", "edited": "1970-01-01T03:00:00"}),
            json!([{"published": "2019-05-01T10:00:00", "modified": null}]),
        ),
        (
            "a poll",
            json!({"text": "", "poll": {"question": "Open?", "answers": [{"text": "Yes", "voters": 3}, {"text": "No & no"}]}}),
            json!([{"title": "Open?", "source": "<ul><li>Yes</li><li>No &amp; no</li></ul>"}]),
        ),
        ("who joined is no story", json!({"type": "service", "action": "join_group_by_link", "text": "a"}), json!([])),
        ("nor is a picture without words", json!({"type": "message", "photo": "photos/a.jpg", "text": ""}), json!([])),
        ("wrong types", json!({"text": 5, "date": [], "photo": {}, "text_entities": {"a": 1}}), json!([])),
        ("a place", json!({"text": "a", "place_name": "Basra"}), json!([{"places": ["Basra"]}])),
    ] {
        check(name, &channel(&json!([message])), &expected);
    }
}

#[test]
fn files_are_data_and_hostile_names_are_left_out() {
    for (name, message, expected) in [
        (
            "a photo",
            json!({"text": "a", "photo": "photos/photo_1@20-11-2026.jpg", "width": 800, "height": 600}),
            json!([{"images": [{"renditions": [{"url": "photos/photo_1@20-11-2026.jpg", "width": 800, "height": 600, "role": "photo"}]}], "source": "<p>a</p>"}]),
        ),
        (
            "a video and its preview",
            json!({"text": "a", "file": "video_files/v.mp4", "thumbnail": "video_files/v.mp4_thumb.jpg", "media_type": "video_file", "mime_type": "video/mp4", "width": 640, "height": 360}),
            json!([{"images": [{"renditions": [{"url": "video_files/v.mp4", "width": 640, "height": 360, "type": "video/mp4", "role": "video_file"},
                {"url": "video_files/v.mp4_thumb.jpg", "role": "thumbnail"}]}]}]),
        ),
        (
            "a photo that was not exported",
            json!({"text": "a", "photo": "(File not included. Change data exporting settings to download.)"}),
            json!([{"images": null, "notices": [{"code": "FILE_MISSING",
                "message": "the export has not the photo: (File not included. Change data exporting settings to download.)"}]}]),
        ),
        (
            "a name that leads out",
            json!({"text": "a", "photo": "../../etc/passwd"}),
            json!([{"images": null, "notices": [{"code": "UNSAFE_PATH", "message": "the name of the photo leads out of the export, and is left out"}]}]),
        ),
        (
            "a voice message",
            json!({"text": "a", "file": "v.ogg", "media_type": "voice_message"}),
            json!([{"images": null}]),
        ),
    ] {
        check(name, &channel(&json!([message])), &expected);
    }
}

#[test]
fn an_album_is_one_story() {
    let photo = |id: i32, date: &str, text: &str| json!({"type": "message", "id": id, "date_unixtime": date, "from_id": "channel1", "photo": format!("photos/{id}.jpg"), "text": text});
    let image = |id: i32| json!({"renditions": [{"url": format!("photos/{id}.jpg"), "role": "photo"}]});
    for (name, messages, expected) in [
        (
            "the caption is at the first",
            json!([photo(1, "90000", "a"), photo(2, "90000", ""), photo(3, "90000", "")]),
            json!([{"id": "1", "source": "<p>a</p>", "images": [image(1), image(2), image(3)]}]),
        ),
        (
            "or at the last",
            json!([photo(1, "90000", ""), photo(2, "90000", "a")]),
            json!([{"id": "1", "source": "<p>a</p>", "images": [image(1), image(2)]}]),
        ),
        (
            "another date is another post",
            json!([photo(1, "90000", "a"), photo(2, "90001", "")]),
            json!([{"id": "1", "images": [image(1)]}]),
        ),
        (
            "two captions are two posts",
            json!([photo(1, "90000", "a"), photo(2, "90000", "b")]),
            json!([{"id": "1"}, {"id": "2"}]),
        ),
        (
            "a message between them ends it",
            json!([photo(1, "90000", "a"), {"type": "message", "id": 2, "text": "b"}, photo(3, "90000", "")]),
            json!([{"id": "1", "images": [image(1)]}, {"id": "2", "images": null}]),
        ),
    ] {
        check(name, &channel(&messages), &expected);
    }
}

#[test]
fn a_whole_account_is_read_chat_by_chat() {
    let file = r##"{"about": "x", "personal_information": {"first_name": "a"}, "contacts": {"list": [{"messages": [{"text": "no"}]}]},
        "chats": {"about": "y", "list": [
            {"name": "A", "type": "public_channel", "messages": [{"id": 1, "type": "message", "text": "one"}]},
            {"name": null, "type": "personal_chat", "messages": [{"id": 1, "type": "message", "text": "two"}]}]},
        "left_chats": {"list": [{"name": "C", "messages": [{"id": 1, "text": "three"}]}]}}"##;
    check(
        "chats, and those that were left",
        file,
        &json!([{"siteName": "A", "source": "<p>one</p>"}, {"siteName": null, "source": "<p>two</p>"}, {"siteName": "C", "source": "<p>three</p>"}]),
    );
}

#[test]
fn a_damaged_export_gives_what_was_read() {
    let file = channel(&json!([{"id": 1, "text": "one"}, {"id": 2, "text": "two"}]));
    let cut = &file[..file.find("two").expect("it is there") + 2];
    check("cut in a message", cut, &json!([{"source": "<p>one</p>", "notices": []}, {"source": "<p>tw</p>"}]));
    let escaped = file.replace("one", r"o\x1Bne\ud83d");
    check("Telegram's own escapes", &escaped, &json!([{"source": "<p>one\u{fffd}</p>"}, {"source": "<p>two</p>"}]));
    check("a byte order mark", &format!("\u{feff}{file}"), &json!([{"id": "1"}, {"id": "2"}]));
    check("trailing commas", &file.replace("}]}", "},],}"), &json!([{"id": "1"}, {"id": "2"}]));
}
