//! Google Maps: the ID is the query of a map.

use super::address::{IdPlace, IdRule};
use super::{Pattern, Provider};
use crate::small::search::split_at_literal;

pub(super) const PROVIDER: Provider = Provider {
    key: "google-maps",
    name: "Google Maps",
    players: &[
        Pattern::player("www.google.com", "/maps/embed", IdPlace::Query),
        Pattern::player("maps.google.com", "/maps", IdPlace::Query).with_part("output=embed"),
    ],
    pages: &[],
    id: IdRule::Anything,
    page: "https://www.google.com/maps?*",
    player: "https://www.google.com/maps/embed?*",
    other_page: Some(place),
    naming: None,
    quote_classes: &[],
    #[cfg(test)]
    examples: &[
        (
            "https://www.google.com/maps/embed?pb=!1m1!2d36.27!3d33.51!4f1",
            "pb=!1m1!2d36.27!3d33.51!4f1",
            "https://www.google.com/maps/search/?api=1&query=33.51,36.27",
        ),
        (
            "https://maps.google.com/maps?q=Elgin&output=embed",
            "q=Elgin&output=embed",
            "https://www.google.com/maps?q=Elgin&output=embed",
        ),
    ],
    #[cfg(test)]
    others: &["https://www.google.com/maps/place/x"],
};

/// The place that the map shows, where its query names it: the address of a map in a frame is of no use to readers.
fn place(query: &str) -> Option<String> {
    let (longitude, latitude) = (number_after(query, "!2d")?, number_after(query, "!3d")?);
    Some(["https://www.google.com/maps/search/?api=1&query=", latitude, ",", longitude].concat())
}

fn number_after<'t>(text: &'t str, mark: &str) -> Option<&'t str> {
    let number = split_at_literal(text, mark)?.1.split('!').next()?;
    number.bytes().all(|byte| byte.is_ascii_digit() || b".-".contains(&byte)).then_some(number)
}
