//! Cards: what Ghost's editors put between paragraphs. Both editors have the same ones.

use crate::json::Value;

use crate::formats::markdown::to_html;
use crate::html::Body;
use crate::json::{at, first_text, list, text};

/// Writes a card; false where it is none that readers would see an article's part in.
pub(super) fn write(body: &mut Body, name: &str, card: &Value) -> bool {
    let raw = |path: &str| at(card, path).as_str().unwrap_or_default();
    match name {
        "html" => body.html(raw("html")),
        "markdown" | "card-markdown" => body.html(&to_html(raw("markdown"))),
        "hr" | "horizontalrule" => body.start("hr", &[]),
        "code" | "codeblock" => {
            body.start("pre", &[]);
            body.start("code", &[]);
            body.text(raw("code"));
            body.end("code");
            body.end("pre");
        }
        "image" => image(body, card, raw("caption")),
        "gallery" => list(card, "images").iter().for_each(|picture| image(body, picture, "")),
        "embed" => match text(card, "url") {
            Some(url) => body.block("p", &url),
            None => body.html(raw("html")),
        },
        "video" | "audio" => {
            body.start(name, &[("controls", Some("")), ("src", Some(raw("src")))]);
            body.end(name);
        }
        "bookmark" => link(body, card, &["metadata.title", "title"]),
        "file" => link(body, card, &["fileTitle", "fileName"]),
        "button" => link(body, card, &["buttonText"]),
        "callout" => {
            body.start("blockquote", &[]);
            body.html(raw("calloutText"));
            body.end("blockquote");
        }
        "toggle" => {
            body.start("h4", &[]);
            body.html(raw("heading"));
            body.end("h4");
            body.html(raw("content"));
        }
        // Where the part for paying readers begins, and what is for mail alone.
        "paywall" | "email" | "email-cta" => {}
        _ => return false,
    }
    true
}

/// A picture; its caption is HTML.
fn image(body: &mut Body, picture: &Value, caption: &str) {
    let Some(url) = text(picture, "src") else { return };
    body.start("figure", &[]);
    body.start("img", &[("src", Some(&url)), ("alt", Some(&text(picture, "alt").unwrap_or_default()))]);
    if !caption.is_empty() {
        body.start("figcaption", &[]);
        body.html(caption);
        body.end("figcaption");
    }
    body.end("figure");
}

fn link(body: &mut Body, card: &Value, names: &[&str]) {
    if let Some(url) = first_text(card, &["url", "src", "buttonUrl"]) {
        body.start("p", &[]);
        body.start("a", &[("href", Some(&url))]);
        body.text(&first_text(card, names).unwrap_or_else(|| url.clone()));
        body.end("a");
        body.end("p");
    }
}
