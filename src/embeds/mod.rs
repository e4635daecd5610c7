//! The providers whose posts, videos, players and maps stand in articles. Each is one value in one file of its own;
//! this file recognizes their addresses, and makes the addresses of pages and players.
//!
//! To add a provider, write its file and name it twice below: as a module and in [`PROVIDERS`]. The tests say what the
//! documentation lacks then.

mod address;
mod bluesky;
mod codes;
mod dailymotion;
mod facebook;
mod google_maps;
mod instagram;
mod soundcloud;
mod spotify;
mod tag;
mod telegram;
mod threads;
mod tiktok;
mod vimeo;
mod x;
mod youtube;

use crate::html::url;
pub(crate) use address::Pattern;
use address::{IdPlace, IdRule, fill, query_value};
pub(crate) use codes::shown;
pub(crate) use tag::stands_for;

/// Every provider, in the order in which `describePolicy` names them.
pub(crate) const PROVIDERS: &[Provider] = &[
    youtube::PROVIDER,
    vimeo::PROVIDER,
    dailymotion::PROVIDER,
    soundcloud::PROVIDER,
    spotify::PROVIDER,
    x::PROVIDER,
    facebook::PROVIDER,
    instagram::PROVIDER,
    tiktok::PROVIDER,
    telegram::PROVIDER,
    google_maps::PROVIDER,
    bluesky::PROVIDER,
    threads::PROVIDER,
];

/// The facts about a provider.
#[derive(Debug)]
pub(crate) struct Provider {
    /// The value of `data-maqal-provider`, by which a provider is told from the others.
    pub(crate) key: &'static str,
    /// The name that readers know: the title of a post that brings none.
    pub(crate) name: &'static str,
    /// The addresses that are made for frames.
    pub(crate) players: &'static [Pattern],
    /// The addresses that are made for readers.
    pub(crate) pages: &'static [Pattern],
    /// The form of the IDs.
    pub(crate) id: IdRule,
    /// The template of a post's page: `*` is the ID, `~` the ID in percent-encoding, `^` and `$` are what stands before
    /// and after the first slash of the ID.
    pub(crate) page: &'static str,
    /// The template of a post's player, written like `page`.
    pub(crate) player: &'static str,
    /// Makes the page for the IDs that `page` does not fit.
    pub(crate) other_page: Option<fn(id: &str) -> Option<String>>,
    /// How tags name its posts by their IDs: those of lazy players, of AMP, of the provider's own script.
    pub(crate) naming: Option<Naming>,
    /// The classes by which the provider's script finds block quotes; `*` at the end stands for any ending.
    pub(crate) quote_classes: &'static [&'static str],
    /// Addresses, each with the ID and the page that are found in it. The documentation shows the first.
    #[cfg(test)]
    pub(crate) examples: &'static [(&'static str, &'static str, &'static str)],
    /// Addresses on the provider's hosts that name no post.
    #[cfg(test)]
    pub(crate) others: &'static [&'static str],
}

/// How tags name the posts of a provider by their IDs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Naming {
    /// Pieces of what such tags, their classes and their attributes are called.
    words: &'static [&'static str],
    /// What stands before the ID in an address.
    start: &'static str,
}

/// A provider as frames show it: all that the sanitizer needs to know, so that the rest weighs nothing there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Player {
    pub(crate) name: &'static str,
    pub(crate) patterns: &'static [Pattern],
}

/// The players of all providers.
pub(crate) static PLAYERS: [Player; PROVIDERS.len()] = {
    let mut players = [Player { name: "", patterns: &[] }; PROVIDERS.len()];
    let mut index = 0;
    while index < players.len() {
        players[index] = Player { name: PROVIDERS[index].name, patterns: PROVIDERS[index].players };
        index += 1;
    }
    players
};

/// A post, video, track or map of a provider.
#[derive(Debug)]
pub(crate) struct Resource {
    pub(crate) provider: &'static Provider,
    /// Empty for a player whose address names no post.
    pub(crate) id: String,
    /// The address of its page.
    pub(crate) url: String,
}

/// Finds what an address leads to, if that belongs to a provider.
pub(crate) fn recognize(raw: &str) -> Option<Resource> {
    let url = url::parse(raw, None)?;
    let rest = url.href.strip_prefix("https:").or_else(|| url.href.strip_prefix("http:")).unwrap_or(&url.href);
    let (host, address) = rest.strip_prefix("//").and_then(|rest| rest.split_at_checked(rest.find('/')?))?;
    let address = address.split('#').next()?;
    PROVIDERS.iter().find_map(|provider| provider.player_at(host, address).or_else(|| provider.page_at(host, address)))
}

/// The address of the player for an ID, by the provider's key; empty for a provider that is not known.
pub(crate) fn player(key: &str, id: &str) -> String {
    let provider = PROVIDERS.iter().find(|provider| provider.key == key);
    fill(provider.map_or("", |provider| provider.player), id)
}

impl Provider {
    fn player_at(&'static self, host: &str, address: &str) -> Option<Resource> {
        let player = self.players.iter().find(|player| player.matches(host, address))?;
        if let IdPlace::Inner(name) = player.id
            && let Some(inner) = query_value(address, name)
            // Unwrapped once only: a player inside a player's address is not looked into.
            && !inner.split('/').any(|part| part == "plugins")
            && let Some(embed) = recognize(&inner)
        {
            return Some(embed);
        }
        let id = player.id_in(host, address).filter(|id| self.id.fits(id)).unwrap_or_default();
        let url = if id.is_empty() { ["https://", host, address].concat() } else { self.page_of(&id) };
        Some(Resource { provider: self, id, url })
    }

    fn page_at(&'static self, host: &str, address: &str) -> Option<Resource> {
        let bare_host = ["www.", "m.", "mobile."].iter().find_map(|start| host.strip_prefix(start)).unwrap_or(host);
        self.pages.iter().filter(|page| page.matches(bare_host, address)).find_map(|page| {
            let id = page.id_in(bare_host, address).filter(|id| !id.is_empty() && self.id.fits(id))?;
            let url = page.kept(address, &id).unwrap_or_else(|| self.page_of(&id));
            Some(Resource { provider: self, id, url })
        })
    }

    fn page_of(&self, id: &str) -> String {
        self.other_page.and_then(|other_page| other_page(id)).unwrap_or_else(|| fill(self.page, id))
    }
}

#[cfg(test)]
mod tests;
