//! Threads: the ID is the path of a post.

use super::address::{IdPlace, IdRule};
use super::{Pattern, Provider};

pub(super) const PROVIDER: Provider = Provider {
    key: "threads",
    name: "Threads",
    players: &[
        Pattern::player("www.threads.net", "/@", IdPlace::Segments(3)).with_part("/embed"),
        Pattern::player("www.threads.com", "/@", IdPlace::Segments(3)).with_part("/embed"),
    ],
    pages: &[
        Pattern::page("threads.net", "/post/", IdPlace::Segments(3)),
        Pattern::page("threads.com", "/post/", IdPlace::Segments(3)),
    ],
    id: IdRule::Names,
    page: "https://www.threads.com/*",
    player: "https://www.threads.com/*/embed",
    other_page: None,
    naming: None,
    quote_classes: &["text-post-media"],
    #[cfg(test)]
    examples: &[("https://www.threads.net/@waha/post/C1?x", "@waha/post/C1", "https://www.threads.com/@waha/post/C1")],
    #[cfg(test)]
    others: &["https://www.threads.com/@waha"],
};
