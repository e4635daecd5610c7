//! What an item is associated with: pictures, and other items.

use crate::json::Value;

use super::item::Item;
use super::{headline, is_text};
use crate::source::{Image, KnownMetadata, Link, Rendition};

/// Adds the pictures and the related items.
pub(super) fn add(item: Item<'_>, known: &mut KnownMetadata) {
    let mut associated = item.objects(&["associations"]);
    // The main picture first, whatever its place in the alphabet.
    let is_main = |name: Option<&str>| name.is_some_and(|name| name.starts_with("feature") || name.starts_with("main"));
    let (main, others): (Vec<_>, Vec<_>) = associated.drain(..).partition(|(name, _)| is_main(*name));
    for (name, other) in main.into_iter().chain(others) {
        if is_picture(other) {
            known.images.push(picture(other));
        } else {
            let url = other.text(&["url", "href"]).or_else(|| page(other));
            let id = id(other);
            let rel = other.text(&["rel"]).or_else(|| name.map(str::to_owned)).or_else(|| other.text(&["name"]));
            known.links.push(Link { url, id, title: headline(other), rel });
        }
    }
    // The item's own renditions are of its picture, or the page that it has on the web.
    let own = renditions(item);
    if !own.is_empty() {
        known.images.insert(0, Image { renditions: own, ..Image::default() });
    }
    known.images.retain(|image| !image.renditions.is_empty() || image.id.is_some() || image.caption.is_some());
    known.image = known
        .images
        .iter()
        .flat_map(|image| &image.renditions)
        .filter_map(|rendition| rendition.url.clone())
        .find(|url| url.starts_with("https://") || url.starts_with("http://"));
}

pub(super) fn id(item: Item<'_>) -> Option<String> {
    item.text(&["uri", "guid", "urn", "id", "itemid"])
}

fn is_picture(item: Item<'_>) -> bool {
    match item.text(&["type"]) {
        Some(kind) => matches!(&kind.to_ascii_lowercase()[..], "picture" | "photo" | "image" | "graphic"),
        None => item.has(&["renditions"]) && !is_text(item),
    }
}

fn picture(item: Item<'_>) -> Image {
    let described = |is_wanted: fn(&str) -> bool| {
        let texts = item.objects(&["descriptions"]).into_iter();
        texts
            .filter(|(_, text)| is_wanted(&text.text(&["role"]).unwrap_or_default()))
            .find_map(|(_, text)| text.plain(&["value"]))
    };
    let caption = described(|role| !role.contains("credit") && !role.starts_with("alt"))
        .or_else(|| item.plain(&["descriptiontext", "caption", "description", "descriptionhtml", "bodytext"]))
        .or_else(|| {
            item.members().find(|(name, _)| name.starts_with("description_")).and_then(|(_, v)| super::item::name_of(v))
        });
    let photographer = || item.objects(&["authors"]).into_iter().find_map(|(_, author)| author.plain(&["name"]));
    let credit = item
        .plain(&["creditline", "credit", "byline", "by"])
        .or_else(photographer)
        .or_else(|| item.plain(&["copyrightholder", "copyrightnotice", "source"]));
    // Superdesk has the alternative text in `body_text`.
    let alt = described(|role| role.starts_with("alt"))
        .or_else(|| item.plain(&["alttext", "alt", "bodytext"]))
        .filter(|alt| Some(alt) != caption.as_ref());
    Image { id: id(item), caption: caption.or_else(|| headline(item)), credit, alt, renditions: renditions(item) }
}

/// The address of the page that an item has on the web, where that is one of its renditions.
pub(super) fn page(item: Item<'_>) -> Option<String> {
    let files = item.objects(&["renditions"]).into_iter();
    files.filter(|(_, file)| is_page(*file)).find_map(|(_, file)| file.text(&["href"]))
}

fn is_page(file: Item<'_>) -> bool {
    file.text(&["contenttype", "mimetype"]).is_some_and(|kind| kind.starts_with("text/html"))
}

/// The files of a picture, widest first.
fn renditions(item: Item<'_>) -> Vec<Rendition> {
    let mut found: Vec<Rendition> = Vec::new();
    for (name, file) in item.objects(&["renditions"]) {
        let size = |name| file.text(&[name]).and_then(|size| size.parse().ok());
        let rendition = Rendition {
            url: file.text(&["href", "url"]),
            width: size("width"),
            height: size("height"),
            r#type: file.text(&["mimetype", "contenttype"]),
            role: name.map(str::to_owned).or_else(|| file.text(&["name", "role", "rendition"])),
        };
        if rendition.url.is_some() && !is_page(file) {
            let at = found.iter().position(|known| known.width < rendition.width).unwrap_or(found.len());
            found.insert(at, rendition);
        }
    }
    if let (true, Some(url)) = (found.is_empty(), item.get(&["href", "url"]).and_then(Value::as_str)) {
        found.push(Rendition { url: Some(url.to_owned()), r#type: item.text(&["mimetype"]), ..Rendition::default() });
    }
    found
}
