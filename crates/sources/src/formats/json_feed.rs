//! JSON Feed: <https://www.jsonfeed.org/version/1.1/>

use super::Items;
use super::feed::{add, add_link, lead, main_image, set_authors};
use crate::address::resolve;
use crate::dates;
use crate::html::{paragraphs, with_base};
use crate::json::{self, Cutter, Json, Map, Part, Value, first_text, list, text};
use crate::source::{Format, Image, Kind, Link, Rendition, Source};
use crate::text::{filled, language_tag, of_html};

/// So many bytes of items wait for what the feed says of itself behind them. In a larger feed, that does not count for
/// the items that have waited.
const MAX_WAITING_BYTES: usize = 1 << 20;

pub(super) fn items() -> Box<dyn Items> {
    Box::new(JsonFeed { cutter: Cutter::new(&["items"]), feed: Feed::default() })
}

#[derive(Debug)]
struct JsonFeed {
    cutter: Cutter,
    feed: Feed,
}

/// A feed, as far as it is read.
#[derive(Debug, Default)]
struct Feed {
    /// What it says of itself.
    about: Value,
    waiting: Vec<String>,
    waiting_bytes: usize,
}

impl Items for JsonFeed {
    fn write(&mut self, text: &str, found: &mut Vec<Source>) -> usize {
        let feed = &mut self.feed;
        self.cutter.write(text, &mut |part| feed.part(part, found));
        self.cutter.held()
    }

    fn end(&mut self, found: &mut Vec<Source>) {
        let is_whole = self.cutter.is_whole();
        let feed = &mut self.feed;
        self.cutter.end(&mut |part| feed.part(part, found));
        feed.flush(found);
        if let (false, Some(last)) = (is_whole, found.last_mut()) {
            json::note_cut(last);
        }
    }
}

impl Feed {
    fn part(&mut self, part: Part<'_>, found: &mut Vec<Source>) {
        match part {
            Part::Member { path: "", name, value } => self.add(name, json::read(value).value),
            Part::Element { value, .. } if self.waiting_bytes + value.len() <= MAX_WAITING_BYTES => {
                // An item costs memory even where it is of one byte.
                self.waiting_bytes += value.len() + size_of::<String>();
                self.waiting.push(value.to_owned());
            }
            Part::Element { value, .. } => {
                self.flush(found);
                self.waiting_bytes = MAX_WAITING_BYTES;
                found.push(self.story(value));
            }
            Part::Object { .. } | Part::Member { .. } => {}
        }
    }

    fn add(&mut self, name: &str, value: Value) {
        if !self.about.is_object() {
            self.about = Value::Object(Map::default());
        }
        if let Value::Object(about) = &mut self.about {
            about.insert(name.to_owned(), value);
        }
    }

    fn flush(&mut self, found: &mut Vec<Source>) {
        found.extend(std::mem::take(&mut self.waiting).iter().map(|item| self.story(item)));
    }

    fn story(&self, item: &str) -> Source {
        let Json { value, damage } = json::read(item);
        let mut source = story(&value, &self.about);
        source.notices.extend(damage.map(json::Damage::notice));
        source
    }
}

fn story(item: &Value, feed: &Value) -> Source {
    let page = first_text(item, &["url", "external_url"]);
    let page = page.map(|page| resolve(text(feed, "home_page_url").as_deref(), &page));
    let base = page.clone().or_else(|| text(feed, "home_page_url"));
    let html = item.get("content_html").and_then(Value::as_str).filter(|html| !html.trim().is_empty());
    let plain = item.get("content_text").and_then(Value::as_str);
    let html = html.map_or_else(|| paragraphs(plain.unwrap_or_default()), |html| with_base(html, base.as_deref()));
    let summary = text(item, "summary");
    let mut source = Source::new(Format::JsonFeed, Kind::Html, html);
    let version = text(feed, "version").unwrap_or_default();
    source.format_version = version.rsplit('/').next().and_then(filled);
    if source.source.is_empty() {
        source.source = paragraphs(summary.as_deref().unwrap_or_default());
    } else {
        source.known.lead = summary.and_then(|summary| lead(&summary, &source.source));
    }
    let known = &mut source.known;
    known.id = text(item, "id");
    known.title = text(item, "title").map(|title| of_html(&title));
    known.published = text(item, "date_published").and_then(|date| dates::any(&date));
    known.modified = text(item, "date_modified").and_then(|date| dates::any(&date));
    known.lang = first_text(item, &["language"]).or_else(|| text(feed, "language")).and_then(|tag| language_tag(&tag));
    known.site_name = text(feed, "title");
    let own = authors(item);
    set_authors(known, if own.is_empty() { authors(feed) } else { own });
    list(item, "tags").iter().for_each(|tag| add(&mut known.keywords, tag.as_str().and_then(filled)));
    for name in ["image", "banner_image"] {
        if let Some(url) = text(item, name) {
            let rendition = Rendition { url: Some(resolve(base.as_deref(), &url)), ..Rendition::default() };
            known.images.push(Image { renditions: vec![rendition], ..Image::default() });
        }
    }
    known.image = main_image(&known.images);
    for file in list(item, "attachments") {
        let url = text(file, "url").map(|url| resolve(base.as_deref(), &url));
        let link = Link { url, title: text(file, "title"), rel: Some("enclosure".to_owned()), id: None };
        add_link(&mut known.links, link);
    }
    let external = text(item, "external_url").filter(|url| page.as_ref() != Some(url));
    add_link(&mut known.links, Link { url: external, rel: Some("related".to_owned()), ..Link::default() });
    known.canonical_url = page;
    source
}

/// Version 1.1 has a list, version 1 has one.
fn authors(value: &Value) -> Vec<String> {
    let mut names = Vec::new();
    list(value, "authors").iter().for_each(|author| add(&mut names, text(author, "name")));
    if names.is_empty() {
        add(&mut names, text(value, "author.name"));
    }
    names
}
