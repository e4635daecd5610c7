//! Atom 1.0 (RFC 4287) and 0.3.

use super::body::{html_of_text, lead, own_story, without_trailer};
use super::media::add_media;
use super::{
    Feed, add, add_link, address, first_date, is_name, main_image, own_language, person, set_authors, short_text,
};
use crate::address::resolve;
use crate::formats::Items;
use crate::formats::items::{Reader, xml};
use crate::html::{Body, escape, has_markup};
use crate::source::{Format, Image, Kind, Link, Notice, Rendition, Source, Status, Subject};
use crate::text::{collapse, filled, of_html};
use crate::xml::Element;

pub(in crate::formats) fn items() -> Box<dyn Items> {
    xml(&["entry"], Atom::default())
}

#[derive(Debug, Default)]
struct Atom {
    entries: Entries,
}

impl Reader for Atom {
    fn head(&mut self, head: &Element) {
        self.entries = Entries::of(head);
    }

    fn item(&mut self, entry: &Element, notices: Vec<Notice>, found: &mut Vec<Source>) {
        if entry.children().next().is_some() {
            let mut source = self.entries.story(entry);
            source.notices_first(notices);
            found.push(source);
        }
    }
}

/// How entries become stories.
#[derive(Debug, Default)]
pub(in crate::formats) struct Entries {
    feed: Feed,
}

impl Entries {
    /// By what stands before the first entry.
    pub(in crate::formats) fn of(head: &Element) -> Self {
        let Some(feed) = head.children().next() else { return Self::default() };
        let own_base = feed.attribute("xml:base").map(str::to_owned);
        let link = link_of(feed, own_base.as_deref());
        let version = feed.attribute("version").unwrap_or("1.0");
        let feed = Feed {
            version: filled(version),
            title: feed.child("title").and_then(|title| text(title, version)),
            base: own_base,
            link,
            lang: own_language(feed),
            copyright: feed.child("rights").or(feed.child("copyright")).and_then(|rights| text(rights, version)),
            authors: authors(feed),
        };
        Self { feed }
    }

    /// The address of the site.
    pub(in crate::formats) fn site(&self) -> Option<&str> {
        self.feed.link.as_deref()
    }

    /// The story of an entry.
    pub(in crate::formats) fn story(&self, entry: &Element) -> Source {
        let feed = &self.feed;
        let version = feed.version.as_deref().unwrap_or("1.0");
        let own_base = entry.attribute("xml:base").map(|own| resolve(feed.base.as_deref(), own));
        let base = own_base.or_else(|| feed.base.clone());
        let page = link_of(entry, base.as_deref());
        // Where nothing is said, RFC 4287 leaves it to the address that the feed came from, which nobody here knows.
        let base = base.or_else(|| page.clone()).or_else(|| feed.link.clone());
        let base = base.as_deref();
        let mut source = Source::new(Format::Atom, Kind::Html, String::new());
        source.format_version.clone_from(&feed.version);
        self.set_body(&mut source, entry, base, page.as_deref());
        let known = &mut source.known;
        known.title = entry.child("title").and_then(|title| text(title, version));
        known.id = entry.child("id").and_then(|id| filled(id.raw_text()));
        let changed = first_date(entry, &["updated", "modified"]);
        known.published = first_date(entry, &["published", "issued", "created", "dc:date"]);
        match &known.published {
            Some(published) => known.modified = changed.filter(|changed| changed != published),
            None => known.published = changed,
        }
        known.lang =
            own_language(entry).or_else(|| entry.child("content").and_then(own_language)).or_else(|| feed.lang.clone());
        let origin = entry.child("source");
        known.site_name = feed.title.clone();
        known.copyright = entry.child("rights").and_then(|rights| text(rights, version)).or(feed.copyright.clone());
        let own = [Some(entry), origin].into_iter().flatten().map(authors).find(|authors| !authors.is_empty());
        set_authors(known, own.unwrap_or_else(|| feed.authors.clone()));
        if is_draft(entry) {
            source.set_status(Some(Status::Withheld), None);
        }
        add_keywords(&mut source, entry);
        add_links(&mut source, entry, base);
        let known = &mut source.known;
        add_media(known, entry, base);
        known.image = main_image(&known.images);
        if let Some(origin) = origin {
            let link = Link {
                url: link_of(origin, base),
                title: origin.child("title").and_then(|title| text(title, version)),
                rel: Some("source".to_owned()),
                id: None,
            };
            add_link(&mut known.links, link);
        }
        known.canonical_url = page;
        source
    }

    fn set_body(&self, source: &mut Source, entry: &Element, base: Option<&str>, page: Option<&str>) {
        let version = self.feed.version.as_deref().unwrap_or("1.0");
        let html = |name: &str| {
            let mut elements = entry.all(name);
            elements.find_map(|element| html_of(element, version, base).filter(|html| !html.trim().is_empty()))
        };
        let (content, summary) = (html("content"), html("summary"));
        let feed_text = content.as_ref().or(summary.as_ref()).map_or("", String::as_str);
        let story = own_story(entry, feed_text, base).or(content);
        let has_story = story.is_some();
        let described = || entry.find("media:description").map(|text| html_of_text(&text.raw_text(), base));
        let story = story.or_else(|| summary.clone()).or_else(described).unwrap_or_default();
        source.source = without_trailer(&story, page, self.feed.link.as_deref());
        if has_story {
            source.known.lead = summary.and_then(|summary| lead(&summary, &source.source));
        }
    }
}

fn add_keywords(source: &mut Source, entry: &Element) {
    let known = &mut source.known;
    for category in entry.all("category") {
        let Some(term) = category.attribute("term").and_then(filled).or_else(|| short_text(category)) else { continue };
        let label = category.attribute("label").map(of_html).and_then(filled);
        let scheme = category.attribute("scheme").and_then(filled);
        if scheme.is_some() || label.is_some() {
            known.subjects.push(Subject { code: term.clone(), name: label.clone(), scheme });
        }
        add(&mut known.keywords, label.or(Some(of_html(&term))).filter(|name| is_name(name)));
    }
    // Vocabularies of a site's own have lists of tags.
    for tags in entry.children().flat_map(|child| child.children()).filter(|child| child.local() == "tags") {
        for tag in tags.children() {
            let name = tag.attribute("value").and_then(filled).or_else(|| short_text(tag));
            add(&mut known.keywords, name.filter(|name| is_name(name)));
        }
    }
}

fn add_links(source: &mut Source, entry: &Element, base: Option<&str>) {
    let known = &mut source.known;
    for link in entry.all("link") {
        let rel = link.attribute("rel").unwrap_or("alternate");
        let Some(url) = link.attribute("href").and_then(|href| address(base, href)) else { continue };
        let r#type = link.attribute("type").and_then(filled);
        if rel == "enclosure" && r#type.as_ref().is_some_and(|name| name.starts_with("image/")) {
            let rendition = Rendition { url: Some(url), r#type, ..Rendition::default() };
            known.images.push(Image { renditions: vec![rendition], ..Image::default() });
        } else if matches!(rel, "enclosure" | "related" | "via") {
            let title = link.attribute("title").and_then(filled);
            add_link(&mut known.links, Link { url: Some(url), title, rel: Some(rel.to_owned()), id: None });
        }
    }
}

/// The address of the page that an entry or a feed is about.
fn link_of(element: &Element, base: Option<&str>) -> Option<String> {
    let is_page = |link: &&Element| {
        link.attribute("href").is_some() && link.attribute("rel").is_none_or(|rel| rel == "alternate")
    };
    let is_html = |link: &&Element| link.attribute("type").is_none_or(|name| name.contains("html"));
    let pages = || element.all("link").filter(is_page);
    let link = pages().find(is_html).or_else(|| pages().next())?;
    address(base, link.attribute("href")?)
}

fn authors(element: &Element) -> Vec<String> {
    let mut authors = Vec::new();
    for author in element.all("author") {
        let name = author.child("name").map_or_else(|| author.raw_text(), Element::raw_text);
        add(&mut authors, person(&name));
    }
    if authors.is_empty() {
        element.all("dc:creator").for_each(|creator| add(&mut authors, person(&creator.raw_text())));
    }
    authors
}

/// What an element's text is.
#[derive(PartialEq, Eq)]
enum Construct {
    Text,
    /// HTML as text.
    Html,
    /// Elements of XHTML.
    Xhtml,
    /// Anything else, such as a picture in Base64.
    Other,
}

/// RFC 4287, sections 3.1 and 4.1.3; Atom 0.3 says it by a media type and a mode.
fn construct(element: &Element, version: &str) -> Construct {
    let r#type = element.attribute("type").map(|name| name.trim().to_ascii_lowercase());
    let has_elements = element.children().next().is_some();
    let mode = element.attribute("mode").unwrap_or(if version == "0.3" { "xml" } else { "" });
    match r#type.as_deref() {
        _ if mode == "base64" => Construct::Other,
        Some("html" | "text/html" | "xhtml" | "application/xhtml+xml") if has_elements => Construct::Xhtml,
        Some("html" | "text/html" | "xhtml" | "application/xhtml+xml") => Construct::Html,
        None | Some("text" | "text/plain" | "") if has_elements => Construct::Xhtml,
        // A type that is missing is a text to the standard; senders forget it, and mean HTML.
        None if mode == "escaped" || has_markup(&element.raw_text()) => Construct::Html,
        None | Some("text" | "text/plain" | "") => Construct::Text,
        Some(name) if name.starts_with("text/") => Construct::Text,
        Some(_) => Construct::Other,
    }
}

/// A text construct as a short text.
fn text(element: &Element, version: &str) -> Option<String> {
    filled(match construct(element, version) {
        Construct::Text if element.attribute("type").is_some() => collapse(&element.raw_text()),
        Construct::Text | Construct::Html => of_html(&element.raw_text()),
        Construct::Xhtml => element.text(),
        Construct::Other => String::new(),
    })
}

/// A text construct as HTML.
fn html_of(element: &Element, version: &str, base: Option<&str>) -> Option<String> {
    let own_base = element.attribute("xml:base").map(|own| resolve(base, own));
    let base = own_base.as_deref().or(base);
    match construct(element, version) {
        Construct::Text => Some(html_of_text(&escape(&element.raw_text()), base)),
        Construct::Html => Some(html_of_text(&element.raw_text(), base)),
        Construct::Xhtml => {
            let mut body = Body::default();
            // The standard's own `div` around it is not part of it.
            let only =
                element.children().next().filter(|child| child.local() == "div" && element.children().count() == 1);
            let base = only
                .and_then(|div| div.attribute("xml:base"))
                .map(|own| resolve(base, own))
                .or(base.map(str::to_owned));
            body.children_at(only.unwrap_or(element), base.as_deref());
            Some(body.into_html())
        }
        Construct::Other => None,
    }
}

/// RFC 5023, section 13.1.1. A word that is neither yes nor no is a yes.
pub(in crate::formats) fn is_draft(entry: &Element) -> bool {
    let controls = entry.children().filter(|child| child.local() == "control");
    let mut words = controls.flat_map(|control| control.children().filter(|child| child.local() == "draft"));
    words.any(|word| !word.text().eq_ignore_ascii_case("no"))
}
