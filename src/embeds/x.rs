//! X, once Twitter: the ID is the number of a post.

use super::address::{IdPlace, IdRule};
use super::{Naming, Pattern, Provider};

pub(super) const PROVIDER: Provider = Provider {
    key: "x",
    name: "X",
    players: &[
        Pattern::player("platform.twitter.com", "/embed/", IdPlace::Value("id")),
        Pattern::player("platform.x.com", "/embed/", IdPlace::Value("id")),
    ],
    pages: &[
        Pattern::page("twitter.com", "/status/", IdPlace::AfterPart).kept_on("x.com"),
        Pattern::page("x.com", "/status/", IdPlace::AfterPart).kept_on("x.com"),
    ],
    id: IdRule::Number,
    page: "https://x.com/i/status/*",
    player: "https://platform.twitter.com/embed/Tweet.html?id=*",
    other_page: None,
    naming: Some(Naming { words: &["twitter", "tweet"], start: "https://x.com/i/status/" }),
    quote_classes: &["twitter-tweet", "twitter-video"],
    #[cfg(test)]
    examples: &[
        ("https://twitter.com/waha/status/123?s=20", "123", "https://x.com/waha/status/123"),
        ("https://x.com/123/status/123", "123", "https://x.com/123/status/123"),
        ("https://platform.twitter.com/embed/Tweet.html?dnt=1&id=123", "123", "https://x.com/i/status/123"),
    ],
    #[cfg(test)]
    others: &["https://x.com/waha"],
};
