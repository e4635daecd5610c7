//! SoundCloud: the ID is the address of a track, without its scheme.

use super::address::{IdPlace, IdRule, fill};
use super::{Naming, Pattern, Provider};

const PLAYER: &str = "https://w.soundcloud.com/player/?url=https%3A%2F%2F~";

pub(super) const PROVIDER: Provider = Provider {
    key: "soundcloud",
    name: "SoundCloud",
    players: &[Pattern::player("w.soundcloud.com", "/player/", IdPlace::Inner("url"))],
    pages: &[
        Pattern::page("api.soundcloud.com", "", IdPlace::HostAndAddress),
        Pattern::page("soundcloud.com", "", IdPlace::HostAndAddress),
    ],
    id: IdRule::Parts(3),
    page: "https://*",
    player: PLAYER,
    other_page: Some(page_of_api),
    naming: Some(Naming { words: &["soundcloud"], start: "https://api.soundcloud.com/tracks/" }),
    quote_classes: &[],
    #[cfg(test)]
    examples: &[
        (
            "https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/waha/one&color=x",
            "soundcloud.com/waha/one",
            "https://soundcloud.com/waha/one",
        ),
        (
            "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1",
            "api.soundcloud.com/tracks/1",
            "https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F1",
        ),
    ],
    #[cfg(test)]
    others: &["https://soundcloud.com/waha"],
};

/// What the interface for programs serves is of no use to readers: they get the player.
fn page_of_api(id: &str) -> Option<String> {
    id.starts_with("api.").then(|| fill(PLAYER, id))
}
