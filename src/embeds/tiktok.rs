//! TikTok: the ID is the number of a film.

use super::address::{IdPlace, IdRule};
use super::{Naming, Pattern, Provider};

pub(super) const PROVIDER: Provider = Provider {
    key: "tiktok",
    name: "TikTok",
    players: &[
        Pattern::player("www.tiktok.com", "/embed/", IdPlace::Last),
        Pattern::player("www.tiktok.com", "/player/", IdPlace::Last),
    ],
    pages: &[Pattern::page("tiktok.com", "/video/", IdPlace::AfterPart).kept_on("tiktok.com")],
    id: IdRule::Number,
    page: "https://www.tiktok.com/@/video/*",
    player: "https://www.tiktok.com/player/v1/*",
    other_page: None,
    naming: Some(Naming { words: &["tiktok"], start: "https://www.tiktok.com/embed/" }),
    quote_classes: &["tiktok-embed"],
    #[cfg(test)]
    examples: &[
        ("https://www.tiktok.com/@waha/video/77?x", "77", "https://tiktok.com/@waha/video/77"),
        ("https://www.tiktok.com/embed/v2/77", "77", "https://www.tiktok.com/@/video/77"),
    ],
    #[cfg(test)]
    others: &["https://www.tiktok.com/@waha"],
};
