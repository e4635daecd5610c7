//! WordPress's export, WXR: RSS with what WordPress knows of a post. Posts, pages and what plugins add to them are
//! stories; pictures are items of their own, and belong to the posts that name them.

use std::collections::VecDeque;

use super::{Attachments, set_body, set_status};
use crate::address::resolve;
use crate::dates;
use crate::formats::Items;
use crate::formats::feed::{add, lead, person, set_authors};
use crate::formats::items::{Reader, xml};
use crate::html::with_base;
use crate::small::Table;
use crate::source::{Format, Image, Kind, Notice, Rendition, Source};
use crate::text::{filled, language_tag, of_html};
use crate::xml::Element;

/// So many bytes of posts wait for pictures that stand behind them, as most do.
const MAX_WAITING_BYTES: usize = 8 << 20;
/// So many bytes of pictures are known at a time.
const MAX_PICTURE_BYTES: usize = 8 << 20;
/// A gallery has no more.
const MAX_GALLERY: usize = 1000;

pub(in crate::formats) fn items() -> Box<dyn Items> {
    xml(&["item"], Export::default())
}

#[derive(Debug, Default)]
struct Export {
    site: Site,
    pictures: Pictures,
    /// Posts in the order of the file, the first of which waits for a picture.
    waiting: VecDeque<Post>,
    waiting_bytes: usize,
}

/// What stands before the items.
#[derive(Debug, Default)]
struct Site {
    version: Option<String>,
    title: Option<String>,
    link: Option<String>,
    lang: Option<String>,
    /// Names by log-in names.
    authors: Table<String>,
}

#[derive(Debug)]
struct Post {
    source: Source,
    /// The body as it is stored.
    stored: String,
    id: String,
    thumbnail: Option<String>,
    /// Pictures that it names and that have not come yet, the last first.
    missing: Vec<String>,
    /// It has a gallery of all pictures that are attached to it, of which nobody knows which is the last.
    has_all: bool,
}

impl Reader for Export {
    fn head(&mut self, head: &Element) {
        let Some(root) = head.children().next() else { return };
        let channel = root.child("channel").unwrap_or(root);
        let text = |name: &str| channel.child(name).and_then(|element| filled(of_html(&element.raw_text())));
        let mut authors = Table::default();
        for author in channel.all("wp:author") {
            let of = |name: &str| author.child(name).and_then(|element| filled(of_html(&element.raw_text())));
            let whole = || {
                let names = [of("wp:author_first_name"), of("wp:author_last_name")];
                filled(names.into_iter().flatten().collect::<Vec<_>>().join(" "))
            };
            if let (Some(login), Some(name)) = (of("wp:author_login"), of("wp:author_display_name").or_else(whole)) {
                authors.insert(login, name);
            }
        }
        self.site = Site {
            version: text("wp:wxr_version"),
            title: text("title"),
            link: text("link").or_else(|| text("wp:base_blog_url")),
            lang: channel.child("language").and_then(|tag| language_tag(&tag.raw_text())),
            authors,
        };
    }

    fn item(&mut self, item: &Element, notices: Vec<Notice>, found: &mut Vec<Source>) {
        match text(item, "wp:post_type").as_deref() {
            Some("attachment") => self.pictures.add(item, self.site.link.as_deref()),
            Some(kind) if is_no_story(kind) => {}
            _ => {
                let post = self.post(item, notices);
                self.waiting_bytes += post.bytes();
                self.waiting.push_back(post);
            }
        }
        while self.waiting_bytes > MAX_WAITING_BYTES || self.is_first_whole() {
            self.release(found);
        }
    }

    fn end(&mut self, found: &mut Vec<Source>) {
        while !self.waiting.is_empty() {
            self.release(found);
        }
    }
}

/// What WordPress and its plugins store beside stories.
fn is_no_story(kind: &str) -> bool {
    let others = ["revision", "nav_menu_item", "custom_css", "customize_changeset", "oembed_cache", "user_request"];
    let prefixes = ["wp_", "acf-", "jp_", "amp_", "elementor_", "wpcf7_", "shop_", "fl-builder", "et_", "scheduled-"];
    others.contains(&kind) || prefixes.iter().any(|prefix| kind.starts_with(prefix))
}

impl Export {
    fn post(&self, item: &Element, notices: Vec<Notice>) -> Post {
        let site = &self.site;
        let mut source = Source::new(Format::Wxr, Kind::Html, String::new());
        source.notices = notices;
        source.format_version.clone_from(&site.version);
        let known = &mut source.known;
        known.title = item.child("title").and_then(|title| filled(of_html(&title.raw_text())));
        known.canonical_url = text(item, "link").map(|link| resolve(site.link.as_deref(), &link));
        known.site_name.clone_from(&site.title);
        known.lang.clone_from(&site.lang);
        let id = text(item, "wp:post_id");
        known.id = id.clone().or_else(|| text(item, "guid"));
        known.slug = text(item, "wp:post_name");
        known.published = date(item, "wp:post_date_gmt", "wp:post_date");
        known.modified = date(item, "wp:post_modified_gmt", "wp:post_modified")
            .filter(|modified| known.published.as_ref() != Some(modified));
        set_authors(known, self.authors(item));
        let of_domain = |domain: &'static str| {
            item.all("category").filter(move |category| category.attribute("domain") == Some(domain))
        };
        let name = |category: &Element| filled(of_html(&category.raw_text()));
        known.section = of_domain("category").find_map(name);
        of_domain("post_tag").chain(of_domain("tag")).for_each(|tag| add(&mut known.keywords, name(tag)));
        let has_password = text(item, "wp:post_password").is_some();
        let status = text(item, "wp:status");
        set_status(&mut source, status.as_deref().unwrap_or_default(), has_password);
        if status.is_none() && !source.notices.is_empty() {
            // It is cut, and what says that it is a draft may be what was lost.
            source.hold_back();
        }
        let stored = item.child("content:encoded").map(Element::raw_text).unwrap_or_default();
        source.known.lead = item
            .child("excerpt:encoded")
            .or(item.child("description"))
            .and_then(|excerpt| lead(&excerpt.raw_text(), &stored));
        let thumbnail = meta(item, "_thumbnail_id");
        let galleries = super::shortcodes::galleries(&stored);
        let mut missing: Vec<_> = galleries.iter().flatten().chain(&thumbnail).take(MAX_GALLERY).cloned().collect();
        missing.reverse();
        let has_all = galleries.iter().any(Vec::is_empty);
        Post { source, stored, id: id.unwrap_or_default(), thumbnail, missing, has_all }
    }

    /// Several authors are terms of a taxonomy, which the plugins that make them possible share.
    fn authors(&self, item: &Element) -> Vec<String> {
        let mut names = Vec::new();
        for category in item.all("category").filter(|category| category.attribute("domain") == Some("author")) {
            let login = category.attribute("nicename").map(|name| name.strip_prefix("cap-").unwrap_or(name));
            let name = filled(of_html(&category.raw_text()));
            let known = [name.as_deref(), login].into_iter().flatten().find_map(|name| self.site.authors.get(name));
            add(&mut names, known.cloned().or(name));
        }
        if names.is_empty() {
            let login = text(item, "dc:creator");
            let name = login.as_ref().and_then(|login| self.site.authors.get(login)).cloned();
            add(&mut names, name.or_else(|| login.and_then(|login| person(&login))));
        }
        names
    }

    /// Does the first post wait for nothing more?
    fn is_first_whole(&mut self) -> bool {
        let Some(post) = self.waiting.front_mut() else { return false };
        while post.missing.last().is_some_and(|id| self.pictures.by_id.get(id).is_some()) {
            post.missing.pop();
        }
        !post.has_all && post.missing.is_empty()
    }

    /// Hands over the first post.
    fn release(&mut self, found: &mut Vec<Source>) {
        if let Some(post) = self.waiting.pop_front() {
            self.waiting_bytes -= post.bytes();
            found.push(self.finish(post));
        }
    }

    fn finish(&self, post: Post) -> Source {
        let Post { mut source, stored, id, thumbnail, .. } = post;
        let pictures = &self.pictures;
        let attachments = Attachments { by_id: &|id| pictures.by_id.get(id), of_post: &|| pictures.of_post(&id) };
        set_body(&mut source, &stored, &attachments);
        let base = source.known.canonical_url.as_deref().or(self.site.link.as_deref());
        source.source = with_base(&source.source, base);
        match thumbnail.as_ref().map(|id| (id, pictures.by_id.get(id))) {
            Some((_, Some(image))) => {
                source.known.image = image.renditions.first().and_then(|rendition| rendition.url.clone());
                source.known.images.push(image.clone());
            }
            Some((id, None)) => {
                source.notice("IMAGE_MISSING", ["its picture ", id, " is not in the file, or too far away"].concat());
            }
            None => {}
        }
        source
    }
}

impl Post {
    fn bytes(&self) -> usize {
        // What a story takes besides its text.
        self.stored.len() + 2048
    }
}

/// Pictures that have come.
#[derive(Debug, Default)]
struct Pictures {
    by_id: Table<Image>,
    by_post: Table<Vec<String>>,
    bytes: usize,
}

impl Pictures {
    fn add(&mut self, item: &Element, base: Option<&str>) {
        let Some(id) = text(item, "wp:post_id") else { return };
        let Some(url) = text(item, "wp:attachment_url").or_else(|| text(item, "guid")) else { return };
        let html = |name: &str| item.child(name).and_then(|element| filled(of_html(&element.raw_text())));
        let rendition = Rendition { url: Some(resolve(base, &url)), ..Rendition::default() };
        let image = Image {
            id: Some(id.clone()),
            caption: html("excerpt:encoded"),
            alt: meta(item, "_wp_attachment_image_alt"),
            credit: None,
            renditions: vec![rendition],
        };
        let texts = [&image.caption, &image.alt].into_iter().flatten().map(String::len).sum::<usize>();
        self.bytes += url.len() + texts + 512;
        if self.bytes > MAX_PICTURE_BYTES {
            // Most posts stand near their pictures.
            *self = Self::default();
        }
        if let Some(parent) = text(item, "wp:post_parent").filter(|parent| parent != "0" && is_picture(&url)) {
            let of_post = self.by_post.get_or_insert(parent, Vec::new());
            if of_post.len() < MAX_GALLERY {
                of_post.push(id.clone());
            }
        }
        self.by_id.insert(id, image);
    }

    fn of_post(&self, id: &str) -> Vec<&Image> {
        self.by_post.get(id).into_iter().flatten().filter_map(|id| self.by_id.get(id)).collect()
    }
}

fn is_picture(url: &str) -> bool {
    let name = url.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif"].iter().any(|extension| name.ends_with(extension))
}

fn text(item: &Element, name: &str) -> Option<String> {
    item.child(name).and_then(|element| filled(element.raw_text()))
}

/// A value that plugins and WordPress store by a name of their own.
fn meta(item: &Element, key: &str) -> Option<String> {
    let mut entries = item.all("wp:postmeta");
    entries.find_map(|entry| text(entry, "wp:meta_key").filter(|found| found == key).and(text(entry, "wp:meta_value")))
}

/// A time in UTC, which is all zeros for what was never published. Files of other programs have local times alone.
fn date(item: &Element, utc: &str, local: &str) -> Option<String> {
    match item.child(utc) {
        Some(date) => dates::iso(&date.raw_text()).map(|date| date + "Z"),
        None => item
            .child("pubDate")
            .filter(|_| local == "wp:post_date")
            .and_then(|date| dates::rfc822(&date.raw_text()))
            .or_else(|| item.child(local).and_then(|date| dates::iso(&date.raw_text()))),
    }
}
