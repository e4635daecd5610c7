//! Sitemaps (<https://www.sitemaps.org/protocol.html>), with Google's elements for news, pictures and videos. A story
//! has no body here: its address says where to fetch it.

use super::items::{Reader, xml};
use super::{Items, feed};
use crate::dates;
use crate::source::{Format, Image, Kind, Link, Notice, Rendition, Source};
use crate::text::{filled, language_tag, of_html};
use crate::xml::Element;

pub(super) fn items() -> Box<dyn Items> {
    xml(&["url", "sitemap"], Sitemap)
}

#[derive(Debug)]
struct Sitemap;

impl Reader for Sitemap {
    fn head(&mut self, _: &Element) {}

    fn item(&mut self, item: &Element, notices: Vec<Notice>, found: &mut Vec<Source>) {
        let Some(address) = item.child("loc").and_then(|loc| filled(loc.raw_text())) else { return };
        let mut source = if item.local() == "sitemap" { sitemap(item, address) } else { page(item, address) };
        source.notices = notices;
        found.push(source);
    }
}

/// A sitemap that an index names is no story: it has a link, and no address of its own.
fn sitemap(item: &Element, address: String) -> Source {
    let mut source = Source::new(Format::NewsSitemap, Kind::Html, String::new());
    source.known.modified = date(item, "lastmod");
    source.known.links.push(Link { url: Some(address), rel: Some("sitemap".to_owned()), ..Link::default() });
    source
}

fn page(item: &Element, address: String) -> Source {
    let mut source = Source::new(Format::NewsSitemap, Kind::Html, String::new());
    let known = &mut source.known;
    known.modified = date(item, "lastmod");
    known.id = Some(address.clone());
    known.canonical_url = Some(address);
    if let Some(news) = item.child("news:news") {
        let text = |path: &str| news.path(path).and_then(|element| filled(of_html(&element.raw_text())));
        known.title = text("news:title");
        known.published = date(news, "news:publication_date");
        known.site_name = text("news:publication/news:name");
        known.lang = news.path("news:publication/news:language").and_then(|tag| language_tag(&tag.raw_text()));
        for word in text("news:keywords").unwrap_or_default().split([',', '،']) {
            feed::add(&mut known.keywords, filled(word));
        }
    }
    for image in item.all("image:image") {
        let text = |name: &str| image.child(name).and_then(|element| filled(of_html(&element.raw_text())));
        let rendition = Rendition { url: text("image:loc"), ..Rendition::default() };
        let caption = text("image:caption").or_else(|| text("image:title"));
        known.images.push(Image { caption, renditions: vec![rendition], ..Image::default() });
    }
    known.image = feed::main_image(&known.images);
    for video in item.all("video:video") {
        let text = |name: &str| video.child(name).and_then(|element| filled(of_html(&element.raw_text())));
        let url = text("video:content_loc").or_else(|| text("video:player_loc"));
        feed::add_link(
            &mut known.links,
            Link { url, title: text("video:title"), rel: Some("video".to_owned()), id: None },
        );
    }
    for other in item.all("xhtml:link").filter(|link| link.attribute("rel") == Some("alternate")) {
        let url = other.attribute("href").and_then(filled);
        feed::add_link(&mut known.links, Link { url, rel: Some("alternate".to_owned()), ..Link::default() });
    }
    source
}

fn date(element: &Element, name: &str) -> Option<String> {
    element.child(name).and_then(|date| dates::any(&date.raw_text()))
}
