//! Pictures: items of their own, references to them, and files beside a text.

use super::concepts::{value, value_at, value_of};
use super::known::{Item, title_of};
use crate::address::is_web;
use crate::source::{Image, Rendition};
use crate::text::filled;
use crate::xml::Element;

/// Is it said to be a picture, by `itemClass` or by its media type?
pub(super) fn is_picture(element: &Element) -> bool {
    let class = element.child("itemClass").map(value_of).unwrap_or_default();
    is_picture_class(&class) || (class.is_empty() && (is_image_type(element) || is_image_file(element)))
}

fn is_image_file(element: &Element) -> bool {
    let name = element.attribute("residref").or(element.attribute("href")).unwrap_or_default().to_ascii_lowercase();
    [".jpg", ".jpeg", ".png", ".gif", ".webp", ".tif", ".tiff"].iter().any(|extension| name.ends_with(extension))
}

pub(super) fn is_picture_class(class: &str) -> bool {
    matches!(class, "picture" | "graphic" | "graphics" | "photo" | "image")
}

fn is_image_type(element: &Element) -> bool {
    element.attribute("contenttype").is_some_and(|kind| kind.trim().to_ascii_lowercase().starts_with("image/"))
}

/// Adds a picture, unless it is there.
pub(super) fn add(images: &mut Vec<Image>, image: Image) {
    if image.id.is_none() || !images.iter().any(|known| known.id == image.id) {
        images.push(image);
    }
}

/// The picture of an item of its own.
pub(super) fn of_item(item: &Item<'_>) -> Image {
    let mut image = described(item);
    image.id = item.guid();
    image.renditions = best_first(item.all("contentSet", "remoteContent").map(rendition).collect());
    image
}

/// The pictures whose files stand beside a text: a rendition that comes again begins another picture.
pub(super) fn beside_text(item: &Item<'_>) -> Vec<Image> {
    let mut images: Vec<Image> = Vec::new();
    for content in item.all("contentSet", "remoteContent").filter(|content| is_image_type(content)) {
        let file = rendition(content);
        let is_other = |image: &Image| {
            file.role.is_none() || image.renditions.iter().any(|known| known.role == file.role || known.role.is_none())
        };
        match images.last_mut().filter(|image| !is_other(image)) {
            Some(image) => image.renditions.push(file),
            None => images.push(Image {
                id: content.attribute("residref").and_then(filled),
                caption: content.text_at("caption"),
                renditions: vec![file],
                ..Image::default()
            }),
        }
    }
    for image in &mut images {
        image.renditions = best_first(std::mem::take(&mut image.renditions));
    }
    images
}

/// A picture that is referred to and not in the file: what the reference says, which may have parts of the item itself
/// as hints (NewsML-G2 Specification, "Hint and Extension Point").
pub(super) fn of_reference(reference: &Element) -> Image {
    let caption = reference.all("description").next().map(Element::text).and_then(filled);
    let files = reference.all("contentSet").flat_map(|set| set.all("remoteContent"));
    let files: Vec<_> = files.map(rendition).filter(|file| file.url.is_some()).collect();
    let mut file = rendition(reference);
    if !is_image_file(reference) {
        file.url = reference.attribute("href").and_then(filled);
    }
    file.r#type = file.r#type.filter(|kind| kind.starts_with("image/"));
    Image {
        id: reference.attribute("residref").and_then(filled),
        caption: caption.or_else(|| title_of(reference)),
        credit: reference.text_at("creditline"),
        renditions: match files {
            files if !files.is_empty() => best_first(files),
            _ if file.url.is_some() => vec![file],
            _ => Vec::new(),
        },
        ..Image::default()
    }
}

fn described(item: &Item<'_>) -> Image {
    let described = |wanted: &[&str]| {
        item.all("contentMeta", "description").find(|text| wanted.contains(&value_at(text, "role").as_str()))
    };
    let caption = described(&["caption"]).or_else(|| described(&["", "summary"]));
    let lower = |text: &str| text.to_ascii_lowercase();
    let by = item.text("contentMeta", "by");
    let line = item.text("contentMeta", "creditline");
    let credit = match (by, line) {
        (Some(by), Some(line)) if !lower(&line).contains(&lower(&by)) => Some([by, line].join("/")),
        (by, line) => line.or(by),
    };
    Image {
        caption: caption.map(Element::text).and_then(filled),
        credit,
        alt: described(&["alttext", "altdesc", "alt", "accessibility"]).map(Element::text).and_then(filled),
        ..Image::default()
    }
}

fn rendition(content: &Element) -> Rendition {
    let at = |name: &str| content.attribute(name).and_then(filled);
    let pixels = |name: &str| at(name).and_then(|text| text.parse().ok());
    let role = content.attribute("rendition").map(|role| role.rsplit([':', '/']).next().unwrap_or(role));
    Rendition {
        url: at("href").or_else(|| at("residref")),
        width: pixels("width"),
        height: pixels("height"),
        r#type: at("contenttype").filter(|kind| kind.contains('/')),
        role: role.and_then(filled),
    }
}

/// The largest first, where they say how large they are; thumbnails last.
fn best_first(files: Vec<Rendition>) -> Vec<Rendition> {
    let mut sorted: Vec<Rendition> = Vec::with_capacity(files.len());
    for file in files {
        let at = sorted.iter().position(|other| rank(&file) > rank(other)).unwrap_or(sorted.len());
        sorted.insert(at, file);
    }
    sorted
}

fn rank(file: &Rendition) -> (bool, u32) {
    let role = file.role.as_deref().map(value).unwrap_or_default();
    (!role.contains("thumb"), file.width.unwrap_or_default())
}

/// The address of the first picture that has one.
pub(super) fn main_address(images: &[Image]) -> Option<String> {
    let files = images.iter().flat_map(|image| &image.renditions);
    files.filter_map(|file| file.url.as_ref()).find(|url| is_web(url)).cloned()
}
