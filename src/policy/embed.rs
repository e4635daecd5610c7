//! The providers whose players and maps may stand in a frame.

use super::{Policy, Supply};
use crate::html::{Attribute, url};

/// A page of a provider that is made for frames.
#[derive(Debug)]
pub(crate) struct Provider {
    /// The title of a frame that brings none.
    pub(super) name: &'static str,
    pub(super) host: &'static str,
    pub(super) path: &'static str,
    /// What the address must hold besides, since the path alone does not tell a player from a page.
    part: &'static str,
}

const fn at(name: &'static str, host: &'static str, path: &'static str) -> Provider {
    Provider { name, host, path, part: "" }
}

/// Exact hosts and the beginnings of paths: `youtube.com.evil.example` is another host, and a redirect page of a provider
/// is no player.
pub(super) const PROVIDERS: &[Provider] = &[
    at("YouTube", "www.youtube.com", "/embed/"),
    at("YouTube", "youtube.com", "/embed/"),
    at("YouTube", "www.youtube-nocookie.com", "/embed/"),
    at("Vimeo", "player.vimeo.com", "/video/"),
    at("Dailymotion", "www.dailymotion.com", "/embed/"),
    at("Dailymotion", "geo.dailymotion.com", "/player"),
    at("SoundCloud", "w.soundcloud.com", "/player/"),
    at("Spotify", "open.spotify.com", "/embed/"),
    at("X", "platform.twitter.com", "/embed/"),
    at("X", "platform.x.com", "/embed/"),
    at("Facebook", "www.facebook.com", "/plugins/"),
    Provider { part: "/embed", ..at("Instagram", "www.instagram.com", "/p/") },
    Provider { part: "/embed", ..at("Instagram", "www.instagram.com", "/reel/") },
    at("TikTok", "www.tiktok.com", "/embed/"),
    at("TikTok", "www.tiktok.com", "/player/"),
    Provider { part: "embed=1", ..at("Telegram", "t.me", "/") },
    at("Google Maps", "www.google.com", "/maps/embed"),
    Provider { part: "output=embed", ..at("Google Maps", "maps.google.com", "/maps") },
    at("Bluesky", "embed.bsky.app", "/embed/"),
    Provider { part: "/embed", ..at("Threads", "www.threads.net", "/@") },
    Provider { part: "/embed", ..at("Threads", "www.threads.com", "/@") },
];

/// What every frame may do: run its player on its own origin, open links in a new tab, cast. Not: navigate the page it
/// stands on, send forms, start downloads.
pub(super) const SANDBOX: &str = "allow-scripts allow-same-origin allow-popups allow-presentation";

/// Whose player it is, by an `https:` address in canonical form.
pub(super) fn provider(href: &str) -> Option<&'static Provider> {
    let rest = href.strip_prefix("https://")?;
    let (authority, rest) = rest.split_at(rest.find('/')?);
    // An encoded slash is a slash to some servers: `/embed/..%2Fredirect`.
    let path = rest.split(['?', '#']).next()?.to_ascii_lowercase();
    if path.contains("%2f") || path.contains("%5c") || url::host(href) != Some(authority) {
        return None;
    }
    let address = rest.split('#').next()?;
    PROVIDERS
        .iter()
        .find(|known| known.host == authority && address.starts_with(known.path) && address.contains(known.part))
}

impl Policy {
    /// What a frame has, whatever it was given: the sandbox above all. A frame is kept for the address that it shows, or
    /// not at all (`false`): one without is filled by whoever finds it.
    pub(super) fn supply_frame(&self, attributes: &mut dyn Supply) -> bool {
        let Some(src) = attributes.get(Attribute::Src) else { return false };
        let name = provider(src).map_or("", |provider| provider.name);
        if attributes.get(Attribute::Title).is_none() {
            attributes.push(Attribute::Title, name);
        }
        attributes.push(Attribute::Sandbox, SANDBOX);
        attributes.push(Attribute::Loading, "lazy");
        attributes.push(Attribute::Referrerpolicy, "strict-origin-when-cross-origin");
        true
    }

    /// The providers of [`Preset::Embed`](super::Preset::Embed), each with its hosts and the beginnings of its paths.
    pub(super) fn frame_addresses() -> impl Iterator<Item = (&'static str, String)> {
        PROVIDERS.iter().map(|known| (known.name, ["https://", known.host, known.path].concat()))
    }
}
