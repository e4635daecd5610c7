//! Instagram: the ID is the name of a post.

use super::address::{IdPlace, IdRule};
use super::{Naming, Pattern, Provider};

pub(super) const PROVIDER: Provider = Provider {
    key: "instagram",
    name: "Instagram",
    players: &[
        Pattern::player("www.instagram.com", "/p/", IdPlace::Segments(1)).with_part("/embed"),
        Pattern::player("www.instagram.com", "/reel/", IdPlace::Segments(1)).with_part("/embed"),
    ],
    pages: &[
        Pattern::page("instagram.com", "/p/", IdPlace::AfterPart).kept_on("instagram.com"),
        Pattern::page("instagram.com", "/reel/", IdPlace::AfterPart).kept_on("instagram.com"),
        Pattern::page("instagram.com", "/tv/", IdPlace::AfterPart).kept_on("instagram.com"),
    ],
    id: IdRule::Names,
    page: "https://www.instagram.com/p/*/",
    player: "https://www.instagram.com/p/*/embed/",
    other_page: None,
    naming: Some(Naming { words: &["instagram", "instgrm"], start: "https://www.instagram.com/p/" }),
    quote_classes: &["instagram-media"],
    #[cfg(test)]
    examples: &[
        ("https://www.instagram.com/reel/Ab_1/?hl=ar", "Ab_1", "https://instagram.com/reel/Ab_1"),
        ("https://www.instagram.com/p/Ab_1/embed/captioned/", "Ab_1", "https://www.instagram.com/p/Ab_1/"),
    ],
    #[cfg(test)]
    others: &["https://www.instagram.com/waha/"],
};
