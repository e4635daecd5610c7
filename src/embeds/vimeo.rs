//! Vimeo: the ID is the number of a film.

use super::address::{IdPlace, IdRule};
use super::{Naming, Pattern, Provider};

pub(super) const PROVIDER: Provider = Provider {
    key: "vimeo",
    name: "Vimeo",
    players: &[Pattern::player("player.vimeo.com", "/video/", IdPlace::Segments(1))],
    pages: &[Pattern::page("vimeo.com", "", IdPlace::Last)],
    id: IdRule::Number,
    page: "https://vimeo.com/*",
    player: "https://player.vimeo.com/video/*",
    other_page: None,
    naming: Some(Naming { words: &["vimeo"], start: "https://player.vimeo.com/video/" }),
    quote_classes: &[],
    #[cfg(test)]
    examples: &[
        ("https://vimeo.com/channels/staff/55", "55", "https://vimeo.com/55"),
        ("https://player.vimeo.com/video/55?h=1", "55", "https://vimeo.com/55"),
    ],
    #[cfg(test)]
    others: &["https://vimeo.com/waha"],
};
