//! Facebook: the ID is the address of a post or film, without its host.

use super::address::{IdPlace, IdRule};
use super::{Pattern, Provider};

pub(super) const PROVIDER: Provider = Provider {
    key: "facebook",
    name: "Facebook",
    players: &[
        Pattern::player("www.facebook.com", "/plugins/post.php", IdPlace::Inner("href")),
        Pattern::player("www.facebook.com", "/plugins/video.php", IdPlace::Inner("href")),
    ],
    pages: &[
        Pattern::page("facebook.com", "/posts/", IdPlace::Address),
        Pattern::page("facebook.com", "/videos/", IdPlace::Address),
        Pattern::page("facebook.com", "/watch", IdPlace::Address),
        Pattern::page("facebook.com", "/reel/", IdPlace::Address),
        Pattern::page("facebook.com", "/photo", IdPlace::Address),
        Pattern::page("facebook.com", "/permalink.php?", IdPlace::Address),
        Pattern::page("facebook.com", "/story.php?", IdPlace::Address),
    ],
    id: IdRule::Anything,
    page: "https://www.facebook.com/*",
    player: "https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2F~",
    other_page: None,
    naming: None,
    quote_classes: &["fb-xfbml*"],
    #[cfg(test)]
    examples: &[
        ("https://www.facebook.com/watch/?v=9", "watch/?v=9", "https://www.facebook.com/watch/?v=9"),
        (
            "https://www.facebook.com/plugins/video.php?h=3&href=https%3A%2F%2Fwww.facebook.com%2Fwaha%2Fvideos%2F9%2F",
            "waha/videos/9/",
            "https://www.facebook.com/waha/videos/9/",
        ),
    ],
    #[cfg(test)]
    others: &["https://www.facebook.com/waha", "https://www.facebook.com/plugins/like.php?href=x"],
};
