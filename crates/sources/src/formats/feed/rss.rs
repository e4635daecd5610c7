//! RSS: 0.9x, 1.0 (<https://web.resource.org/rss/1.0/spec>) and 2.0 (<https://www.rssboard.org/rss-specification>),
//! with the modules that feeds use: Dublin Core, content, Media RSS, Atom's elements, iTunes.

use super::body::{html_of, lead, own_story, without_trailer};
use super::media::add_media;
use super::{
    Feed, add, add_link, address, first_date, first_language, first_text, is_name, main_image, own_language, person,
    set_authors, short_text,
};
use crate::address::{is_web, resolve};
use crate::formats::Items;
use crate::formats::items::{Reader, xml};
use crate::source::{Format, Kind, Link, Notice, Source, Subject};
use crate::text::{filled, of_html};
use crate::xml::Element;

/// Where bodies stand, the fullest first.
const BODIES: &[&str] = &["content:encoded", "xhtml:body", "atom:content", "content", "fulltext", "yandex:full-text"];
/// Where summaries stand.
const SUMMARIES: &[&str] = &["description", "atom:summary", "itunes:summary", "dc:description"];

pub(in crate::formats) fn items() -> Box<dyn Items> {
    xml(&["item"], Rss::default())
}

#[derive(Debug, Default)]
struct Rss {
    feed: Feed,
}

impl Reader for Rss {
    fn head(&mut self, head: &Element) {
        let Some(root) = head.children().next() else { return };
        let channel = root.child("channel").unwrap_or(root);
        let own_base = root.attribute("xml:base").or(channel.attribute("xml:base"));
        let link = channel.all("link").find_map(|link| filled(link.raw_text()));
        let base = own_base.map(str::to_owned).or_else(|| link.clone());
        let version = if root.local() == "RDF" { Some("1.0") } else { root.attribute("version") };
        self.feed = Feed {
            version: version.and_then(filled),
            title: first_text(channel, &["title"]),
            link,
            base,
            lang: first_language(channel, &["language", "dc:language"])
                .or_else(|| own_language(channel))
                .or_else(|| own_language(root)),
            copyright: first_text(channel, &["copyright", "dc:rights"]),
            authors: Vec::new(),
        };
    }

    fn item(&mut self, item: &Element, notices: Vec<Notice>, found: &mut Vec<Source>) {
        if item.children().next().is_some() {
            let mut source = self.story(item);
            source.notices_first(notices);
            found.push(source);
        }
    }
}

impl Rss {
    fn story(&self, item: &Element) -> Source {
        let feed = &self.feed;
        let link = link(item, feed.base.as_deref());
        let own_base = item.attribute("xml:base").map(|own| resolve(feed.base.as_deref(), own));
        let base = own_base.or_else(|| link.clone().filter(|link| is_web(link))).or_else(|| feed.base.clone());
        let (html, lead) = body(item, base.as_deref(), link.as_deref(), feed.link.as_deref());
        let mut source = Source::new(Format::Rss, Kind::Html, html);
        source.format_version.clone_from(&feed.version);
        let known = &mut source.known;
        known.title = item.all("title").chain(item.all("media:title")).chain(item.all("dc:title")).find_map(title);
        known.lead = lead;
        known.id = item.child("guid").and_then(|guid| filled(guid.raw_text()));
        known.published = first_date(item, &["pubDate", "pubdate", "dc:date", "dcterms:created", "dcterms:issued"])
            .or_else(|| first_date(item, &["atom:published", "atom:updated", "published"]));
        known.modified = first_date(item, &["atom:updated", "dcterms:modified"])
            .filter(|modified| known.published.as_ref() != Some(modified));
        known.lang = first_language(item, &["dc:language", "language"])
            .or_else(|| own_language(item))
            .or_else(|| feed.lang.clone());
        known.site_name.clone_from(&feed.title);
        known.copyright =
            first_text(item, &["dc:rights", "copyright", "media:copyright"]).or_else(|| feed.copyright.clone());
        known.provider = first_text(item, &["dc:publisher", "dc:source"]);
        set_authors(known, authors(item));
        for category in item.all("category").chain(item.all("dc:subject")) {
            let name = short_text(category).or_else(|| category.attribute("term").and_then(filled));
            let Some(name) = name.filter(|name| is_name(name)) else { continue };
            if let Some(scheme) = category.attribute("domain").and_then(filled) {
                let subject = Subject { code: name.clone(), name: Some(name.clone()), scheme: Some(scheme) };
                known.subjects.push(subject);
            }
            add(&mut known.keywords, Some(name));
        }
        for list in item.all("media:keywords").chain(item.all("itunes:keywords")).chain(item.all("keywords")) {
            list.text().split([',', '،', ';']).for_each(|word| add(&mut known.keywords, filled(word)));
        }
        add_media(known, item, base.as_deref());
        known.image = main_image(&known.images);
        if let Some(origin) = item.child("source") {
            let url = origin.attribute("url").and_then(filled);
            let link = Link { url, title: short_text(origin), rel: Some("source".to_owned()), id: None };
            add_link(&mut known.links, link);
        }
        known.canonical_url = link;
        source
    }
}

/// A title is text, and many write HTML into it.
fn title(element: &Element) -> Option<String> {
    let mut html = element.raw_text();
    if element.children().next().is_some() {
        html = html_of(element, None);
    }
    filled(of_html(&html))
}

/// The address of the story. Services that count readers keep it apart from `link`.
fn link(item: &Element, base: Option<&str>) -> Option<String> {
    let text = |name: &str| item.all(name).find_map(|link| address(base, &link.raw_text()));
    let by_atom = || {
        let links = item.all("atom:link").chain(item.all("link"));
        let mut links = links.filter(|link| matches!(link.attribute("rel"), None | Some("alternate")));
        links.find_map(|link| address(base, link.attribute("href")?))
    };
    let permanent = || {
        let guid = item.child("guid").filter(|guid| guid.attribute("isPermaLink") != Some("false"))?;
        filled(guid.raw_text()).filter(|guid| is_web(guid))
    };
    let about = || item.attribute("rdf:about").and_then(filled).filter(|about| is_web(about));
    text("feedburner:origLink").or_else(|| text("link")).or_else(by_atom).or_else(permanent).or_else(about)
}

fn authors(item: &Element) -> Vec<String> {
    for name in ["dc:creator", "author", "atom:author", "dc:author", "itunes:author"] {
        let mut authors = Vec::new();
        for author in item.all(name) {
            let names: Vec<_> = author.all("name").chain(author.all("atom:name")).collect();
            let text = names.first().map_or_else(|| author.raw_text(), |name| name.raw_text());
            add(&mut authors, person(&text));
        }
        if !authors.is_empty() {
            return authors;
        }
    }
    Vec::new()
}

/// The body, and a summary that stands apart from it.
fn body(item: &Element, base: Option<&str>, page: Option<&str>, site: Option<&str>) -> (String, Option<String>) {
    let first = |names: &[&str]| {
        let mut elements = names.iter().flat_map(|name| item.all(name));
        elements.find_map(|element| Some(html_of(element, base)).filter(|html| !html.trim().is_empty()))
    };
    let summary = first(SUMMARIES);
    let full = first(BODIES);
    let own = own_story(item, full.as_ref().or(summary.as_ref()).map_or("", String::as_str), base);
    let html = match own.or(full) {
        Some(html) => html,
        None => return (without_trailer(&summary.unwrap_or_default(), page, site), None),
    };
    let html = without_trailer(&html, page, site);
    let lead = summary.and_then(|summary| lead(&without_trailer(&summary, page, site), &html));
    (html, lead)
}
