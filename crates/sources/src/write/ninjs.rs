//! ninjs 3.1: <https://iptc.org/std/ninjs/>

use super::story::{Story, instant, is_uri};
use crate::json::{self, Map, Value};
use crate::source::Status;

pub(super) fn write(story: &Story<'_>) -> Value {
    let mut item = Item(Map::default());
    item.set("uri", Some(story.uri.clone()));
    item.set("type", Some("text".to_owned()));
    item.set("representationType", Some("full".to_owned()));
    item.set("version", story.text("version"));
    // What has no zone, or no time, is no date of ninjs.
    let date = |name: &str| story.text(name).and_then(|date| instant(&date));
    let embargo = date("embargo");
    item.set("pubStatus", Some(status_word(story.status(embargo.as_deref())).to_owned()));
    item.set("firstCreated", date("published"));
    item.set("versionCreated", date("modified"));
    item.set("embargoedUntil", embargo);
    item.set("language", story.text("lang"));
    item.set("by", story.text("byline"));
    item.set("located", story.text("dateline"));
    item.set("slugline", story.text("slug"));
    item.set("copyrightNotice", story.copyright.clone());
    item.set("usageTerms", story.text("usageTerms"));
    item.set("edNote", Some(story.texts("notes").join("\n")));
    item.put("urgency", story.urgency().and_then(|urgency| i64::try_from(urgency).ok()).map(Value::from));
    item.list("headlines", roles(story, &[("main", "title"), ("subtitle", "subtitle"), ("kicker", "kicker")]));
    let corrections =
        story.texts("corrections").into_iter().map(|text| object(&[("role", "correction"), ("value", &text)]));
    item.list("descriptions", roles(story, &[("summary", "lead")]).into_iter().chain(corrections).collect());
    item.list("bodies", bodies(story));
    item.list("infoSources", story.provider.iter().map(|name| object(&[("name", name)])).collect());
    item.list(
        "people",
        story.texts("authors").iter().map(|name| object(&[("name", name), ("rel", "author")])).collect(),
    );
    item.list("places", story.texts("places").iter().map(|name| object(&[("name", name)])).collect());
    item.list("subjects", subjects(story));
    // The story's own page is one more rendition of it.
    let page = story.text("canonicalUrl").filter(|url| is_uri(url));
    item.list(
        "renditions",
        page.iter().map(|url| object(&[("name", "web"), ("href", url), ("contentType", "text/html")])).collect(),
    );
    item.list("associations", associations(story));
    item.put("standard", Some(object(&[("name", "ninjs"), ("version", "3.1"), ("schema", SCHEMA)])));
    Value::Object(item.0)
}

const SCHEMA: &str = "https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json";

fn object(members: &[(&str, &str)]) -> Value {
    Value::Object(members.iter().map(|(name, text)| ((*name).to_owned(), Value::String((*text).to_owned()))).collect())
}

/// An object that has no empty members.
struct Item(Map);

impl Item {
    fn put(&mut self, name: &str, value: Option<Value>) {
        if let Some(value) = value {
            self.0.insert(name.to_owned(), value);
        }
    }

    fn set(&mut self, name: &str, text: Option<String>) {
        self.put(name, text.filter(|text| !text.is_empty()).map(Value::String));
    }

    fn list(&mut self, name: &str, values: Vec<Value>) {
        self.put(
            name,
            Some(Value::Array(values)).filter(|values| values.as_array().is_some_and(|list| !list.is_empty())),
        );
    }
}

pub(super) fn status_word(status: Status) -> &'static str {
    match status {
        Status::Usable => "usable",
        Status::Withheld => "withheld",
        Status::Canceled => "canceled",
    }
}

fn roles(story: &Story<'_>, roles: &[(&str, &str)]) -> Vec<Value> {
    let of = |(role, name): &(&str, &str)| story.text(name).map(|value| object(&[("role", role), ("value", &value)]));
    roles.iter().filter_map(of).collect()
}

fn bodies(story: &Story<'_>) -> Vec<Value> {
    if story.body.trim().is_empty() {
        return Vec::new();
    }
    vec![object(&[("role", "main"), ("contentType", "application/xhtml+xml"), ("value", story.body.trim())])]
}

/// Subjects by their codes, and keywords by their words.
fn subjects(story: &Story<'_>) -> Vec<Value> {
    let mut found = Vec::new();
    for subject in story.list("subjects") {
        let mut item = Item(Map::default());
        let code = json::text(subject, "code").unwrap_or_default();
        item.set("name", json::text(subject, "name"));
        item.set(if code.starts_with("http") && is_uri(&code) { "uri" } else { "literal" }, Some(code));
        found.push(Value::Object(item.0));
    }
    found.extend(story.texts("keywords").iter().map(|word| object(&[("name", word), ("rel", "keyword")])));
    found.extend(story.text("section").map(|section| object(&[("name", &section), ("rel", "section")])));
    found
}

/// Pictures, and items that the story refers to. Each has to have a URI and a name.
fn associations(story: &Story<'_>) -> Vec<Value> {
    let mut found = Vec::new();
    for image in story.list("images") {
        let caption = json::text(image, "caption");
        let mut item = Item(Map::default());
        let files = Story::renditions(image);
        let id = json::text(image, "id").filter(|id| is_uri(id));
        let address = files.iter().filter_map(|file| json::text(file, "url")).find(|url| is_uri(url));
        let number = (found.len() + 1).to_string();
        item.set("uri", id.or(address).or_else(|| Some([&story.uri, "#image-", &number].concat())));
        item.set("name", Some(["image-", &number].concat()));
        item.set("type", Some("picture".to_owned()));
        item.set("by", json::text(image, "credit"));
        let described = [("caption", caption), ("altText", json::text(image, "alt"))];
        let described = described
            .into_iter()
            .filter_map(|(role, text)| text.map(|text| object(&[("role", role), ("value", &text)])));
        item.list("descriptions", described.collect());
        item.list("renditions", files.iter().filter_map(rendition).collect());
        found.push(Value::Object(item.0));
    }
    for link in story.links() {
        let url = json::text(link, "url").filter(|url| is_uri(url));
        let uri = json::text(link, "id").filter(|id| is_uri(id)).or_else(|| url.clone());
        let (Some(uri), title) = (uri, json::text(link, "title")) else { continue };
        let mut item = Item(Map::default());
        item.set("name", title.clone().or_else(|| Some(uri.clone())));
        item.set("uri", Some(uri));
        item.set("type", Some("text".to_owned()));
        item.set("rel", json::text(link, "rel").or_else(|| Some("seeAlso".to_owned())));
        item.list("headlines", title.iter().map(|title| object(&[("role", "main"), ("value", title)])).collect());
        item.list(
            "renditions",
            url.iter().map(|url| object(&[("name", "web"), ("href", url), ("contentType", "text/html")])).collect(),
        );
        found.push(Value::Object(item.0));
    }
    found
}

fn rendition(file: &Value) -> Option<Value> {
    let url = json::text(file, "url").filter(|url| is_uri(url))?;
    let mut item = Item(Map::default());
    item.set("name", json::text(file, "role").or_else(|| Some("main".to_owned())));
    item.set("href", Some(url));
    item.set("contentType", json::text(file, "type"));
    for name in ["width", "height"] {
        item.put(name, json::at(file, name).as_i64().map(Value::from));
    }
    Some(Value::Object(item.0))
}

#[cfg(test)]
mod tests {
    use super::super::story::date_time;
    use super::*;

    #[test]
    fn dates_without_a_zone_are_none_of_ninjs() {
        assert_eq!(instant("2026-11-01T08:00+03:00").as_deref(), Some("2026-11-01T08:00:00+03:00"));
        assert_eq!(instant("2026-11-01T08:00:00Z").as_deref(), Some("2026-11-01T08:00:00Z"));
        assert_eq!(instant("2026-11-01T08:00:00"), None);
        assert_eq!(date_time("2026-11-01T08:00").as_deref(), Some("2026-11-01T08:00:00"));
        assert_eq!(date_time("2026-11-01"), None);
    }
}
