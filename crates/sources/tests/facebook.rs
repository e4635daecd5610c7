//! Facebook's export: its doubly encoded text, and what comes with a post.

mod support;

use serde_json::{Value, json};
use support::check;

/// As Facebook writes it: each byte of UTF-8 is a character.
fn doubly_encoded(value: &Value) -> Value {
    match value {
        Value::String(text) => text.bytes().map(char::from).collect::<String>().into(),
        Value::Array(values) => values.iter().map(doubly_encoded).collect(),
        Value::Object(members) => members
            .iter()
            .map(|(name, value)| (name.clone(), doubly_encoded(value)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
        other => other.clone(),
    }
}

#[test]
fn posts_are_stories() {
    let uri = "posts/media/a/1.jpg";
    for (name, post, expected) in [
        (
            "Arabic, a picture with its caption, an edit",
            json!({"timestamp": 1_795_165_200, "title": "Mina added a photo.", "data": [{"post": "افتُتح الرصيف 🌊\n\nوتأخرت السفينة."}, {"update_timestamp": 1_795_165_500}],
                "attachments": [{"data": [{"media": {"uri": uri, "title": "Timeline", "description": "الرصيف صباحًا"}}]}]}),
            json!([{"format": "facebook", "kind": "html", "title": null, "source": "<p>افتُتح الرصيف 🌊</p><p>وتأخرت السفينة.</p>",
                "published": "2026-11-20T09:00:00Z", "modified": "2026-11-20T09:05:00Z", "notices": [], "status": "usable",
                "images": [{"caption": "الرصيف صباحًا", "renditions": [{"url": uri}]}]}]),
        ),
        (
            "a shared link and a place are data",
            json!({"timestamp": 1, "data": [{"post": "Read < this"}], "attachments": [{"data": [
                {"external_context": {"url": "https://mina.example/a", "name": "Häfen"}}, {"place": {"name": "Basra"}}]}]}),
            json!([{"source": "<p>Read &lt; this</p>", "links": [{"url": "https://mina.example/a", "title": "Häfen", "rel": "external"}], "places": ["Basra"]}]),
        ),
        (
            "what is said of the picture alone is the text",
            json!({"timestamp": 1, "attachments": [{"data": [{"media": {"uri": uri, "description": "Ebbe"}}]}]}),
            json!([{"source": "<p>Ebbe</p>", "images": [{"renditions": [{"url": uri}]}]}]),
        ),
        (
            "what is said twice is said once",
            json!({"timestamp": 1, "data": [{"post": "Ebbe"}], "attachments": [{"data": [{"media": {"uri": uri, "description": "Ebbe"}}]}]}),
            json!([{"source": "<p>Ebbe</p>", "images": [{"renditions": [{"url": uri}]}]}]),
        ),
        (
            "a mention",
            json!({"timestamp": 1, "data": [{"post": "With @[1000:2048:Léa M] and @[a] and @[1:"}]}),
            json!([{"source": "<p>With Léa M and @[a] and @[1:</p>"}]),
        ),
        (
            "a hostile name",
            json!({"timestamp": 1, "data": [{"post": "a"}], "attachments": [{"data": [{"media": {"uri": "../../a.jpg"}}]}]}),
            json!([{"images": null, "notices": [{"code": "UNSAFE_PATH", "message": "the name of a picture leads out of the export, and is left out"}]}]),
        ),
        (
            "Instagram's",
            json!({"media": [{"uri": "media/posts/1.jpg", "creation_timestamp": 1_795_165_200, "title": "Möwen"}]}),
            json!([{"source": "<p>Möwen</p>", "published": "2026-11-20T09:00:00Z", "images": [{"renditions": [{"url": "media/posts/1.jpg"}]}]}]),
        ),
        ("what was done is no story", json!({"timestamp": 1, "data": [], "title": "A shared a link."}), json!([])),
        ("wrong types", json!({"timestamp": "x", "data": 5, "attachments": [{"data": {"media": 1}}, 7]}), json!([])),
    ] {
        check(name, &json!([doubly_encoded(&post)]).to_string(), &expected);
    }
}

#[test]
fn only_what_is_utf_8_afterwards_is_turned_back() {
    for (name, text, expected) in [
        ("doubly encoded", "CafÃ©", "Café"),
        ("right already", "Café", "Café"),
        ("right already, in letters beyond", "مرحبا", "مرحبا"),
        ("both in one text", "مرحبا CafÃ©", "مرحبا CafÃ©"),
        ("cut in a character", "CafÃ", "CafÃ"),
    ] {
        check(
            name,
            &json!([{"timestamp": 1, "data": [{"post": text}]}]).to_string(),
            &json!([{"source": format!("<p>{expected}</p>")}]),
        );
    }
}

#[test]
fn lists_have_had_several_names() {
    let post = json!({"timestamp": 1, "data": [{"post": "a"}]});
    for file in [
        json!({"status_updates": [post]}),
        json!({"group_posts_v2": [post]}),
        json!({"group_posts": {"activity_log_data": [post]}}),
        post.clone(),
    ] {
        check("a list", &file.to_string(), &json!([{"source": "<p>a</p>"}]));
    }
    let file = json!([post, {"timestamp": 2, "data": [{"post": "bcd"}]}]).to_string();
    let cut = &file[..file.find("bcd").expect("it is there") + 2];
    check("cut", cut, &json!([{"source": "<p>a</p>", "notices": []}, {"source": "<p>bc</p>"}]));
}
