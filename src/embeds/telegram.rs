//! Telegram: the ID is the name of a channel and the number of a post.

use super::address::{IdPlace, IdRule};
use super::{Naming, Pattern, Provider};

pub(super) const PROVIDER: Provider = Provider {
    key: "telegram",
    name: "Telegram",
    players: &[Pattern::player("t.me", "/", IdPlace::Segments(2)).with_part("embed=1")],
    pages: &[Pattern::page("t.me", "", IdPlace::Segments(2))],
    id: IdRule::NameAndNumber,
    page: "https://t.me/*",
    player: "https://t.me/*?embed=1",
    other_page: None,
    naming: Some(Naming { words: &["telegram"], start: "https://t.me/" }),
    quote_classes: &[],
    #[cfg(test)]
    examples: &[("https://t.me/waha/12?embed=1", "waha/12", "https://t.me/waha/12")],
    #[cfg(test)]
    others: &["https://t.me/waha"],
};
