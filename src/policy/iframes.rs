//! Frames: kept for a provider's player alone, and never without the sandbox.

use super::{Policy, Supply, UrlKind};
use crate::embeds::{PLAYERS, Player};
use crate::html::Attribute;
use crate::html::url::{self, Reach, Scheme};
use crate::small::text::split_first;

/// The rights of every frame: run its player on its own origin, open links in a new tab, cast. Not: navigate the page
/// it stands on, send forms, start downloads.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-popups allow-presentation";

/// Finds whose player it is, by an `https:` address in canonical form.
fn player(href: &str) -> Option<&'static Player> {
    let rest = href.strip_prefix("https://")?;
    let (authority, rest) = rest.split_at_checked(split_first(rest, b'/')?.0.len())?;
    // An encoded slash is a slash to some servers: `/embed/..%2Fredirect`.
    let mut path = split_first(rest, b'#').map_or(rest, |(path, _)| path).to_ascii_lowercase();
    path.truncate(split_first(&path, b'?').map_or(path.len(), |(path, _)| path.len()));
    let encodes_slash = path.as_bytes().windows(3).any(|three| three == b"%2f" || three == b"%5c");
    if encodes_slash || url::host(href) != Some(authority) {
        return None;
    }
    let address = split_first(rest, b'#').map_or(rest, |(address, _)| address);
    PLAYERS.iter().find(|player| player.patterns.iter().any(|pattern| pattern.matches(authority, address)))
}

impl Policy {
    /// The address of a frame; `None` unless it is a provider's player. `http:` and `//` become `https:`, which every
    /// provider serves.
    pub(super) fn frame_url(&self, raw: &str) -> Option<String> {
        let url = url::parse(raw, None)?;
        let after_scheme = match url.reach {
            Reach::Absolute(Scheme::Https) => url.href.strip_prefix("https:"),
            Reach::Absolute(Scheme::Http) => url.href.strip_prefix("http:"),
            Reach::Relative => Some(url.href.as_ref()).filter(|href| href.starts_with("//")),
            _ => None,
        }?;
        // Parsed anew, since a reference keeps its dot segments: `//host/embed/../redirect` is not a player.
        let with_scheme = ["https:", after_scheme].concat();
        let url = url::parse(&with_scheme, None)?;
        player(&url.href)?;
        self.settings.urls[UrlKind::Frame as usize].allow_host(url.host()?).then(|| url.href.into_owned())
    }

    /// Gives a frame what it has whatever its source says: the sandbox above all. A frame is kept for the address that
    /// it shows, or not at all (`false`): scripts of the page could fill one without an address.
    #[cold]
    pub(super) fn supply_frame(&self, attributes: &mut dyn Supply) -> bool {
        let Some(src) = attributes.get(Attribute::Src) else { return false };
        let name = player(src).map_or("", |player| player.name);
        if attributes.get(Attribute::Title).is_none() {
            attributes.push(Attribute::Title, name);
        }
        attributes.push(Attribute::Sandbox, SANDBOX);
        attributes.push(Attribute::Loading, "lazy");
        attributes.push(Attribute::Referrerpolicy, "strict-origin-when-cross-origin");
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embeds::{PROVIDERS, player};

    #[test]
    fn every_player_is_an_address_that_frames_may_show() {
        for provider in PROVIDERS {
            for (_, id, _) in provider.examples.iter().filter(|(_, id, _)| !id.is_empty()) {
                let address = player(provider.key, id);
                assert!(Policy::new().frame_url(&address).is_some(), "{address}");
                assert_eq!(super::player(&address).map(|player| player.name), Some(provider.name), "{address}");
            }
        }
    }
}
