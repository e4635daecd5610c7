//! Markdown, with front matter as the makers of sites have it: Hugo, Jekyll, Eleventy, Astro, Obsidian.

mod front_matter;
mod marks;

use super::Input;
use crate::dates;
use crate::json::Value;
use crate::json::{as_text, at, first_text, text};
use crate::source::{Format, Image, Kind, Rendition, Source, Status};
use crate::text::{contains, filled, language_tag, of_html};

// In the npm package Markdown is read by a wasm of its own.
#[cfg(all(feature = "js", target_arch = "wasm32"))]
pub(super) use crate::js::to_html;
#[cfg(all(feature = "js", target_arch = "wasm32"))]
use crate::js::{first_heading, to_html_below_heading};
#[cfg(not(all(feature = "js", target_arch = "wasm32")))]
pub(super) use maqal_markdown::to_html;
#[cfg(not(all(feature = "js", target_arch = "wasm32")))]
use maqal_markdown::{first_heading, to_html_below_heading};

pub(super) fn read(input: &Input<'_>) -> Vec<Source> {
    let text = input.text.trim_start_matches('\u{feff}');
    let mut source = Source::new(Format::Markdown, Kind::Html, String::new());
    let (matter, body) = match front_matter::split(text) {
        Ok(Some((matter, body))) => (matter, body),
        Ok(None) => (Value::Null, text),
        Err((body, message)) => {
            source.notice("FRONT_MATTER_MALFORMED", message);
            (Value::Null, body)
        }
    };
    read_matter(&matter, &mut source);
    if source.known.published.is_none() {
        source.known.published = input.name.and_then(date_of_name);
    }
    let (body, left_out) = marks::as_markdown(body);
    if !left_out.is_empty() {
        let names = left_out.join(", ");
        source.notice("SHORTCODE", format!("what these would insert is not in the file: {names}"));
    }
    source.source = without_title(&body, &mut source.known.title);
    vec![source]
}

/// What the front matter says. Hugo's themes have members of their own in `params`.
fn read_matter(matter: &Value, source: &mut Source) {
    let first = |names: &[&str]| {
        let paths = names.iter().flat_map(|name| [(*name).to_owned(), ["params.", name].concat()]);
        paths.into_iter().find_map(|path| text(matter, &path))
    };
    let words = |names: &[&str]| first(names).and_then(|text| filled(of_html(&text)));
    let date = |names: &[&str]| first(names).and_then(|text| dates::any(&text).or_else(|| named_date(&text)));
    let known = &mut source.known;
    known.title = words(&["title", "Title", "headline"]);
    known.kicker = words(&["kicker", "overline", "pretitle"]);
    known.subtitle = words(&["subtitle", "Subtitle", "subheadline", "tagline", "deck"]);
    known.lead = words(&["description", "summary", "excerpt", "abstract", "lead"]);
    known.byline = words(&["byline"]);
    known.authors = names(matter, &["author", "authors", "Author", "Authors", "params.author", "params.authors"]);
    known.keywords = names(matter, &["tags", "keywords", "Tags", "Keywords", "tag", "params.tags"]);
    known.section = names(matter, &["section", "category", "categories", "Category"]).into_iter().next();
    known.published = date(&[
        "date",
        "Date",
        "pubDate",
        "publishDate",
        "pubDatetime",
        "published",
        "published_at",
        "publishedAt",
        "datePublished",
        "date_published",
        "created",
        "date created",
    ]);
    known.modified = date(&[
        "lastmod",
        "updated",
        "modified",
        "last_modified_at",
        "updatedDate",
        "modDatetime",
        "updated_at",
        "dateModified",
        "date_modified",
        "date modified",
    ]);
    known.lang = first(&["lang", "language", "locale"]).and_then(|tag| language_tag(&tag));
    known.copyright = words(&["copyright"]);
    known.slug = first(&["slug"]);
    known.id = first(&["id", "guid", "uuid"]);
    let canonical = ["canonical", "canonical_url", "canonicalURL", "canonicalUrl", "url"];
    known.canonical_url = first(&canonical).filter(|url| is_address(url));
    read_image(matter, source);

    let params = at(matter, "params");
    let is = |name: &str, flag: bool| is_true(at(matter, name)) == Some(flag);
    let is_draft =
        ["draft", "Draft"].iter().any(|name| is(name, true)) || is("published", false) || is("publish", false);
    let word = first(&["status"]).map(|word| Status::of_word(&word));
    let status = if is_draft { Some(Status::Withheld) } else { word };
    // What is there and is no date holds it back, too.
    let embargoes = ["embargo", "embargoed", "Embargo"].iter().flat_map(|name| [at(matter, name), at(params, name)]);
    let embargoes = embargoes.filter(|embargo| is_true(embargo) == Some(true));
    let written = embargoes.map(|embargo| as_text(embargo).unwrap_or_else(|| embargo.to_string()));
    let embargo = Source::one_embargo(written.map(|text| dates::any(&text).unwrap_or(text)));
    source.set_status(status, embargo);
    source.set_version(text(matter, "version"));
}

/// Does a value say yes? It is written in many ways; what is neither is a yes, and an empty value says nothing.
fn is_true(value: &Value) -> Option<bool> {
    match value {
        Value::Null => None,
        Value::Bool(is_true) => Some(*is_true),
        Value::String(text) => {
            let word = text.trim().to_ascii_lowercase();
            (!word.is_empty()).then_some(!matches!(word.as_str(), "false" | "no" | "off" | "n" | "0"))
        }
        _ => Some(true),
    }
}

/// The main picture, whose address may be one of the site's own files.
fn read_image(matter: &Value, source: &mut Source) {
    let listed = at(matter, "images").item(0).and_then(Value::as_str).and_then(filled);
    let names = [
        "image",
        "cover",
        "thumbnail",
        "featured_image",
        "featuredImage",
        "featureImage",
        "heroImage",
        "hero",
        "banner",
        "ogImage",
        "og_image",
        "image.src",
        "image.url",
        "image.path",
        "image.feature",
        "cover.image",
        "cover.src",
        "header.image",
        "header.teaser",
        "heroImage.src",
        "params.image",
        "params.cover.image",
    ];
    let Some(url) = first_text(matter, &names).or(listed) else { return };
    let known = &mut source.known;
    known.image = Some(url.clone()).filter(|url| is_address(url));
    let alt = first_text(matter, &["image.alt", "cover.alt", "heroImage.alt", "imageAlt", "image_alt", "heroImageAlt"]);
    let caption =
        first_text(matter, &["image.caption", "cover.caption", "header.caption", "imageCaption", "image_caption"]);
    let renditions = vec![Rendition { url: Some(url), ..Rendition::default() }];
    known.images.push(Image { alt, caption, renditions, ..Image::default() });
}

fn is_address(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

/// Names at the first of several paths that has any: in a list, in objects with a `name`, between commas.
fn names(matter: &Value, paths: &[&str]) -> Vec<String> {
    fn name(value: &Value) -> Option<String> {
        match value {
            Value::String(text) => filled(text.trim().trim_start_matches('#')),
            Value::Number(number) => Some(number.to_string()),
            _ => first_text(value, &["name", "title", "label"]),
        }
    }
    let at_path = |path: &&str| match at(matter, path) {
        Value::Array(values) => values.iter().filter_map(name).collect(),
        Value::String(text) if contains(&path.to_ascii_lowercase(), "author") => filled(text).into_iter().collect(),
        Value::String(text) => {
            text.split([',', '،']).filter_map(|part| filled(part.trim().trim_start_matches('#'))).collect()
        }
        value => name(value).into_iter().collect::<Vec<_>>(),
    };
    paths.iter().map(at_path).find(|names| !names.is_empty()).unwrap_or_default()
}

/// `Jul 08 2022`, `July 8, 2022`: Astro's own template writes dates so.
fn named_date(text: &str) -> Option<String> {
    let mut words = text.split([' ', ',']).filter(|word| !word.is_empty());
    let month = dates::month(words.next()?)?;
    let day = words.next()?.parse().ok()?;
    dates::checked_date(words.next()?.parse().ok()?, month, day).filter(|_| words.next().is_none())
}

/// Jekyll names its posts `2026-11-27-title.md`.
fn date_of_name(name: &str) -> Option<String> {
    let name = name.rsplit(['/', '\\']).next()?;
    let rest = name.get(10..)?;
    dates::iso(name.get(..10)?).filter(|_| rest.starts_with('-'))
}

/// The body, without a first heading that says the title again. Where no title is known, it is the title.
fn without_title(markdown: &str, title: &mut Option<String>) -> String {
    let Some(heading) = first_heading(markdown).and_then(filled) else { return to_html(markdown) };
    let title = title.get_or_insert_with(|| heading.clone());
    if title.eq_ignore_ascii_case(&heading) { to_html_below_heading(markdown) } else { to_html(markdown) }
}
