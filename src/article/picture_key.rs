//! Which picture an address names, whatever its size and whoever resizes it.

use crate::html::{name_key, url};
use crate::small::search::{contains_literal, split_at_literal};

/// Names of queries in which those who resize pictures carry the address of the original.
const ORIGINAL: &[&str] = &["url=", "src=", "image=", "image_uri="];

/// Names that say what kind of file it is, and not which.
const GENERIC: &[&str] =
    &["image", "images", "photo", "picture", "original", "default", "large", "medium", "master", "thumbnail"];

/// The same hash for the same picture: `a-name.jpg`, `a-name-300x200.jpg`, `/_next/image?url=%2Fa-name.jpg&w=640`.
pub(crate) fn picture_key(address: &str) -> u32 {
    /// A shorter name may be that of many.
    const MIN_BYTES: usize = 6;
    let original = original(address);
    let address = original.as_deref().unwrap_or(address);
    let file = file_name(address);
    let stem = stem(&file);
    if stem.len() >= MIN_BYTES && !GENERIC.contains(&stem) {
        return name_key(stem);
    }
    // A name that says nothing is that of a file in its folder, or none at all (`image?id=1`).
    let end = address.bytes().position(|byte| byte == b'?').filter(|_| file.contains('.')).unwrap_or(address.len());
    name_key(address.get(..end).unwrap_or(address))
}

/// The address of the original in one that resizes it.
fn original(address: &str) -> Option<String> {
    let (_, query) = address.split_once('?')?;
    let value = query.split('&').find_map(|pair| ORIGINAL.iter().find_map(|name| pair.strip_prefix(name)))?;
    url::decoded(value).filter(|original| contains_literal(original, "/"))
}

/// The last part of an address's path, in lower case.
pub(crate) fn file_name(address: &str) -> String {
    let end = address.bytes().position(|byte| matches!(byte, b'?' | b'#')).unwrap_or(address.len());
    let path = address.get(..end).unwrap_or_default().to_ascii_lowercase();
    // Some take the original's address for a part of their own.
    let mut name = path.rsplit('/').next().unwrap_or_default();
    while let Some((_, rest)) = split_at_literal(name, "%2f") {
        name = rest;
    }
    name.to_owned()
}

/// The name without its ending and its size.
fn stem(file: &str) -> &str {
    const MAX_PARTS: usize = 3;
    let mut stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    for _ in 0..MAX_PARTS {
        match stem.rsplit_once(['-', '_', '@']) {
            Some((name, part)) if is_size(part) => stem = name,
            _ => break,
        }
    }
    stem
}

/// Is a part of a name a size: `300x200`, `f1400x900`, `2x`, WordPress's `scaled`?
fn is_size(part: &str) -> bool {
    let part = part.strip_prefix('f').unwrap_or(part);
    let (width, height) = part.split_once('x').unwrap_or(("", ""));
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    part == "scaled" || (!(width.is_empty() && height.is_empty()) && is_number(width) && is_number(height))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_the_same_in_any_size() {
        const ORIGINAL: &str = "https://m.example/2021/03/harvest.jpg";
        for address in [
            "harvest-300x200.jpg",
            "/up/harvest-1200x675-300x200.webp?w=300",
            "/a/harvest_f1400x900",
            "harvest-scaled.jpg",
            "harvest@2x.jpg",
            "https://i0.wp.com/m.example/2021/03/harvest.jpg?resize=640%2C480&ssl=1",
            "/_next/image?url=https%3A%2F%2Fm.example%2F2021%2F03%2Fharvest.jpg&w=640&q=75",
            "https://img.example/resize/640/https%3A%2F%2Fm.example%2Fharvest.jpg",
        ] {
            assert_eq!(picture_key(address), picture_key(ORIGINAL), "{address}");
        }
        assert_eq!(picture_key("/a/09.jpg?v=1"), picture_key("/a/09.jpg?v=2"));
        for (one, other) in [
            ("/image?id=1", "/image?id=2"),
            ("/a/image.jpg", "/b/image.jpg"),
            ("harvest-1.jpg", "harvest-2.jpg"),
            ("/_next/image?url=%2Fharvest.jpg&w=640", "/_next/image?url=%2Forchard.jpg&w=640"),
        ] {
            assert_ne!(picture_key(one), picture_key(other), "{one} {other}");
        }
    }
}
