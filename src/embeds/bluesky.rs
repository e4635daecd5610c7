//! Bluesky: the ID is the name of an author and the name of a post.

use super::address::{IdPlace, IdRule};
use super::{Pattern, Provider};

pub(super) const PROVIDER: Provider = Provider {
    key: "bluesky",
    name: "Bluesky",
    players: &[Pattern::player("embed.bsky.app", "/embed/", IdPlace::FirstAndThird)],
    pages: &[Pattern::page("bsky.app", "/post/", IdPlace::FirstAndThird).with_path("/profile/")],
    id: IdRule::Names,
    page: "https://bsky.app/profile/^/post/$",
    player: "https://embed.bsky.app/embed/^/app.bsky.feed.post/$",
    other_page: None,
    naming: None,
    quote_classes: &["bluesky-embed"],
    #[cfg(test)]
    examples: &[
        (
            "https://bsky.app/profile/waha.example/post/3k",
            "waha.example/3k",
            "https://bsky.app/profile/waha.example/post/3k",
        ),
        (
            "https://embed.bsky.app/embed/did:plc:a1/app.bsky.feed.post/3k",
            "did:plc:a1/3k",
            "https://bsky.app/profile/did:plc:a1/post/3k",
        ),
    ],
    #[cfg(test)]
    others: &["https://bsky.app/profile/waha.example"],
};
