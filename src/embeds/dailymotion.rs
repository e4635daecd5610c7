//! Dailymotion: the ID is the name of a film.

use super::address::{IdPlace, IdRule};
use super::{Naming, Pattern, Provider};

pub(super) const PROVIDER: Provider = Provider {
    key: "dailymotion",
    name: "Dailymotion",
    players: &[
        Pattern::player("www.dailymotion.com", "/embed/", IdPlace::Last),
        Pattern::player("geo.dailymotion.com", "/player", IdPlace::Value("video")),
    ],
    pages: &[
        Pattern::page("dailymotion.com", "/video/", IdPlace::AfterPart).kept_on("dailymotion.com"),
        Pattern::page("dai.ly", "", IdPlace::Segments(1)),
    ],
    id: IdRule::Names,
    page: "https://www.dailymotion.com/video/*",
    player: "https://geo.dailymotion.com/player.html?video=*",
    other_page: None,
    naming: Some(Naming { words: &["dailymotion"], start: "https://www.dailymotion.com/embed/video/" }),
    quote_classes: &[],
    #[cfg(test)]
    examples: &[
        ("https://dai.ly/x8a", "x8a", "https://www.dailymotion.com/video/x8a"),
        ("https://geo.dailymotion.com/player/x.html?video=x8a", "x8a", "https://www.dailymotion.com/video/x8a"),
        ("https://www.dailymotion.com/video/x8a?y", "x8a", "https://dailymotion.com/video/x8a"),
    ],
    #[cfg(test)]
    others: &["https://www.dailymotion.com/waha"],
};
