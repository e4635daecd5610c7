//! Pictures that a site gives for each page that has none: its logo, its icon, a placeholder.

use crate::article::file_name;
use crate::html::url;
use crate::small::search::contains_literal;

/// Words that name such a picture, and words that stand beside them and tell nothing else.
const NAMES: &[&str] = &["blank", "default", "fallback", "favicon", "icon", "logo", "noimage", "noimg", "placeholder"];
const OTHERS: &[&str] = &[
    "black",
    "card",
    "color",
    "colour",
    "crop",
    "cropped",
    "dark",
    "facebook",
    "generic",
    "graph",
    "header",
    "image",
    "images",
    "img",
    "landscape",
    "large",
    "light",
    "open",
    "opengraph",
    "pic",
    "preview",
    "promo",
    "share",
    "sharing",
    "site",
    "small",
    "social",
    "square",
    "standard",
    "svg",
    "thumb",
    "thumbnail",
    "touch",
    "apple",
    "twitter",
    "white",
];

/// Names that hosts of films give the picture of each.
const OWN: &[&str] = &["default"];

/// Does an address name a picture of the site, and not of an article? All words of the file's name say so: a size, the
/// network that shows it, the site's own name. `new-logo-of-the-bank.jpg` is a picture.
pub(super) fn is_of_site(address: &str) -> bool {
    let file = file_name(address);
    let stem = file.rsplit_once('.').map_or(&*file, |(stem, _)| stem);
    let host = url::host(address).unwrap_or_default();
    let is_name = |word: &str| NAMES.contains(&word) || word.ends_with("logo");
    let is_site = |word: &str| word.len() > 2 && contains_literal(host, word);
    let tells_nothing = |word: &str| {
        let is_size = word.starts_with(|c: char| c.is_ascii_digit());
        word.len() < 3 || is_size || OTHERS.contains(&word) || is_name(word) || is_site(word)
    };
    let words = || stem.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    contains_literal(address, "/blavatar/")
        || !OWN.contains(&stem) && words().any(is_name) && words().all(tells_nothing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_of_a_site_are_told_by_their_names() {
        for (address, expected) in [
            ("https://m.example/img/logo.png", true),
            ("https://m.example/img/social_default_logo-1481777.png", true),
            ("https://www.riverpost.example/up/riverpost_fb_logo.jpg", true),
            ("/assets/og-fallback-1200x630.png?v=3", true),
            ("/favicon-96.ico", true),
            ("https://m.example/no-img_460x320_logo.jpg", true),
            ("https://secure.gravatar.com/blavatar/55bf7238?s=200", true),
            ("https://m.example/2021/03/new-logo-of-the-bank.jpg", false),
            ("https://m.example/2021/03/harvest-default.jpg", false),
            ("https://img.youtube.com/vi/abcDEF-_123/default.jpg", false),
            ("https://img.youtube.com/vi/abcDEF-_123/maxresdefault.jpg", false),
            ("https://m.example/im-128022/social", false),
            ("https://m.example/2021/03/bridge/og-image.png", false),
            ("https://m.example/2021/03/شعار-المصرف.jpg", false),
        ] {
            assert_eq!(is_of_site(address), expected, "{address}");
        }
    }
}
