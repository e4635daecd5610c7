//! Spotify: the ID is the kind and the name of what is played.

use super::address::{IdPlace, IdRule};
use super::{Pattern, Provider};

pub(super) const PROVIDER: Provider = Provider {
    key: "spotify",
    name: "Spotify",
    players: &[Pattern::player("open.spotify.com", "/embed/", IdPlace::Segments(2))],
    pages: &[Pattern::page("open.spotify.com", "", IdPlace::Segments(2))],
    id: IdRule::KindAndName(&["track", "album", "playlist", "episode", "show", "artist"]),
    page: "https://open.spotify.com/*",
    player: "https://open.spotify.com/embed/*",
    other_page: None,
    naming: None,
    quote_classes: &[],
    #[cfg(test)]
    examples: &[("https://open.spotify.com/embed/track/4a?x=1", "track/4a", "https://open.spotify.com/track/4a")],
    #[cfg(test)]
    others: &["https://open.spotify.com/user/x"],
};
