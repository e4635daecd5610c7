//! Which picture an address names, whatever its size and whoever resizes it.

use crate::html::{name_key, url};
use crate::small::scan::{places_of, position_of};
use crate::small::search::contains_literal;
use crate::small::text::{eq_ignore_case, split_last};

/// Names of queries in which those who resize pictures carry the address of the original.
const ORIGINAL: &[&str] = &["url=", "src=", "image=", "image_uri="];

/// Names that say what kind of file it is, and not which.
const GENERIC: &[&str] =
    &["image", "images", "photo", "picture", "original", "default", "large", "medium", "master", "thumbnail"];

/// Words by which systems tell the cuts of a picture.
const CUTS: &[&str] = &[
    "articlelarge",
    "facebookjumbo",
    "large",
    "lg",
    "md",
    "medium",
    "og",
    "opengraph",
    "rt",
    "share",
    "sm",
    "small",
    "social",
    "superjumbo",
    "teaser",
    "th",
    "thumb",
    "xs",
];

/// A shorter name may be that of many; in front of a number, or of a part behind a full stop.
const MIN_BYTES: usize = 6;
const MIN_BYTES_IN_FRONT: usize = 12;

/// The same hash for the same picture: `a-name.jpg`, `a-name-300x200.jpg`, `/_next/image?url=%2Fa-name.jpg&w=640`.
pub(crate) fn picture_key(address: &str) -> u32 {
    key(address, stem)
}

/// The same hash for what is probably the same picture in another cut: `a-name.fit-760w.jpg`, `a-name-70db515a.jpg`.
/// Numbered pictures of one series may have it as well.
pub(crate) fn motif_key(address: &str) -> u32 {
    key(address, motif)
}

/// The same hash for what is perhaps the same picture, put there another time: `harvest-at-noon_1.jpg`. It tells among
/// few.
pub(crate) fn upload_key(address: &str) -> u32 {
    key(address, upload)
}

fn key(address: &str, stem: fn(&str) -> &str) -> u32 {
    let original = original(address);
    let address = original.as_deref().unwrap_or(address);
    let file = file_name(address);
    let file = if file.contains('%') { url::decoded(&file).unwrap_or(file) } else { file };
    let stem = stem(&file);
    if stem.len() >= MIN_BYTES && !GENERIC.contains(&stem) {
        return name_key(stem);
    }
    // A name that says nothing is that of a file in its folder, or none at all (`image?id=1`).
    let end = position_of(address.as_bytes(), [b'?']).filter(|_| file.contains('.')).unwrap_or(address.len());
    name_key(address.get(..end).unwrap_or(address))
}

/// The address of the original in one that resizes it.
fn original(address: &str) -> Option<String> {
    let query = address.get(position_of(address.as_bytes(), [b'?'])? + 1..)?;
    let value = query.split('&').find_map(|pair| ORIGINAL.iter().find_map(|name| pair.strip_prefix(name)))?;
    url::decoded(value).filter(|original| contains_literal(original, "/"))
}

/// The last part of an address's path, in lower case.
pub(crate) fn file_name(address: &str) -> String {
    last_part(address).to_ascii_lowercase()
}

/// The same, as it is written.
pub(crate) fn last_part(address: &str) -> &str {
    let end = position_of(address.as_bytes(), [b'?', b'#']).unwrap_or(address.len());
    let path = address.get(..end).unwrap_or_default();
    let name = split_last(path, b'/').map_or(path, |(_, name)| name);
    // Some take the original's address for a part of their own.
    let is_stroke = |&at: &usize| name.get(at + 1..at + 3).is_some_and(|code| eq_ignore_case(code, "2f"));
    let last = places_of(name.as_bytes(), b'%').filter(is_stroke).last();
    last.and_then(|at| name.get(at + 3..)).unwrap_or(name)
}

/// The name without its ending and its size.
fn stem(file: &str) -> &str {
    without(file.rsplit_once('.').map_or(file, |(stem, _)| stem), |_, part| is_size(part))
}

/// The name without the hash, the word or the part behind a full stop by which a CMS tells its cuts, and TYPO3's
/// `csm_`.
fn motif(file: &str) -> &str {
    let stem = stem(file);
    let is_cut = |(name, cut): &(&str, &str)| {
        name.len() >= MIN_BYTES_IN_FRONT && cut.starts_with(|c: char| c.is_ascii_alphanumeric())
    };
    let name = stem.split_once('.').filter(is_cut).map_or(stem, |(name, _)| name);
    without(name.strip_prefix("csm_").unwrap_or(name), |name, part| {
        is_size(part) || name.len() >= MIN_BYTES && (CUTS.contains(&part) || is_hash(part) || is_parameter(part))
    })
}

/// The name without the number that Drupal gives a file that is uploaded under one name again.
fn upload(file: &str) -> &str {
    let name = motif(file);
    let is_copy = |(name, number): &(&str, &str)| {
        name.len() >= MIN_BYTES_IN_FRONT && number.len() == 1 && number.starts_with(|c: char| c.is_ascii_digit())
    };
    name.rsplit_once('_').filter(is_copy).map_or(name, |(name, _)| name)
}

/// The name without the parts at its end of which that is true, and of what is in front of them.
fn without(mut name: &str, is_unwanted: impl Fn(&str, &str) -> bool) -> &str {
    const MAX_PARTS: usize = 3;
    for _ in 0..MAX_PARTS {
        match name.rsplit_once(['-', '_', '@']) {
            Some((rest, part)) if is_unwanted(rest, part) => name = rest,
            _ => break,
        }
    }
    name
}

/// Is a part of a name a size: `300x200`, `f1400x900`, `rcm1200x0`, `2x`, WordPress's `scaled`?
fn is_size(part: &str) -> bool {
    const MAX_LETTERS: usize = 3;
    let digits = part.trim_start_matches(|c: char| c.is_ascii_lowercase() && c != 'x');
    let part = if part.len() - digits.len() > MAX_LETTERS { part } else { digits };
    let (width, height) = part.split_once('x').unwrap_or(("", ""));
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    part == "scaled" || (!width.is_empty() && is_number(width) && is_number(height))
}

/// Is a part of a name what a server makes of the picture: nothing, `resize=680,383`, or the width in `i753`?
fn is_parameter(part: &str) -> bool {
    let width = part.strip_prefix(['i', 't', 'w']).unwrap_or_default();
    let is_width = matches!(width.len(), 3 | 4) && width.bytes().all(|byte| byte.is_ascii_digit());
    part.is_empty() || part.contains('=') || is_width
}

/// Is a part of a name what TYPO3 (ten hexadecimal digits) or Contao (eight) makes of a size? A date has digits alone.
fn is_hash(part: &str) -> bool {
    let is_hex = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'a'..=b'f');
    let digits = part.bytes().filter(u8::is_ascii_digit).count();
    matches!(part.len(), 8 | 10) && part.bytes().all(is_hex) && (1..part.len()).contains(&digits)
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
            "harvest-i480x270.jpg",
            "https://i0.wp.com/m.example/2021/03/harvest.jpg?resize=640%2C480&ssl=1",
            "/_next/image?url=https%3A%2F%2Fm.example%2F2021%2F03%2Fharvest.jpg&w=640&q=75",
            "https://img.example/resize/640/https%3A%2F%2Fm.example%2Fharvest.jpg",
        ] {
            assert_eq!(picture_key(address), picture_key(ORIGINAL), "{address}");
        }
        for (one, other) in [("/a/09.jpg?v=1", "/a/09.jpg?v=2"), ("m%C3%A4rz-am-see.jpg", "märz-am-see.jpg")] {
            assert_eq!(picture_key(one), picture_key(other), "{one} {other}");
        }
        for (one, other) in [
            ("/image?id=1", "/image?id=2"),
            ("/a/image.jpg", "/b/image.jpg"),
            ("harvest-1.jpg", "harvest-2.jpg"),
            ("our-house-x5.jpg", "our-house-x6.jpg"),
            ("harvest-20210313.jpg", "harvest-20210314.jpg"),
            ("harvest-70db515a.jpg", "harvest-38f5579b.jpg"),
            ("/_next/image?url=%2Fharvest.jpg&w=640", "/_next/image?url=%2Forchard.jpg&w=640"),
        ] {
            assert_ne!(picture_key(one), picture_key(other), "{one} {other}");
        }
    }
    #[test]
    fn a_motif_is_the_same_in_any_cut() {
        for (one, other, is_same) in [
            ("/a/harvest-70db515a.jpg", "/b/harvest-38f5579b.jpg", true),
            ("/a/harvest.jpg", "/_processed_/5/e/csm_harvest_49efb8458e.jpg", true),
            ("harvest-at-noon.fit-1240w.jpg", "harvest-at-noon.social-1200-630.jpg", true),
            ("harvest-at-noon.jpg", "harvest-300x200.jpg", false),
            ("harvest-20210313.jpg", "harvest-20210314.jpg", false),
            ("bees_front.jpg", "bees_back.jpg", false),
            ("harvest_opengraph.jpg", "harvest_i753.jpg", true),
            ("harvest-facebookJumbo.jpg", "harvest-articleLarge.jpg", true),
            ("harvest.jpg", "harvest_extract=67,0,1867,1050_resize=680,383_.jpg", true),
            ("Plate-No.-one-bees.jpg", "Plate-No.-two-bees.jpg", false),
            ("harvest-a-large.jpg", "harvest-b-large.jpg", false),
            ("large-og.jpg", "small-og.jpg", false),
        ] {
            assert_eq!(motif_key(one) == motif_key(other), is_same, "{one} {other}");
        }
    }

    #[test]
    fn a_number_behind_an_underscore_may_be_that_of_an_upload() {
        for (one, other, is_same) in [
            ("harvest-at-noon_1.jpg", "harvest-at-noon_2.jpg", true),
            ("harvest-at-noon.jpg", "harvest-at-noon_2-300x200.jpg", true),
            ("harvest-at-noon-1.jpg", "harvest-at-noon-2.jpg", false),
            ("bees_1.jpg", "bees_2.jpg", false),
        ] {
            assert_eq!(upload_key(one) == upload_key(other), is_same, "{one} {other}");
        }
    }
}
