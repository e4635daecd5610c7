//! The providers whose posts, players and maps stand in articles: where their addresses are, what names a post in them,
//! and where the post's own page and its player are. One table each; what reads them is below.
//!
//! IDs, as `data-maqal-id` has them: the video, track or post by its own name; for Telegram `channel/number`, for Spotify
//! `kind/name`, for Threads `@user/post/name`, for Bluesky `user/name`, for Facebook the address without its host, for
//! SoundCloud with its host, for Google Maps the query of the map.

use super::{Policy, Supply};
use crate::html::{Attribute, split_first, url};
use crate::search::{holds, split_at_piece};

/// Who it is.
#[derive(Debug)]
pub(crate) struct Provider {
    /// In `data-maqal-provider`.
    pub(crate) key: &'static str,
    /// The title of a post that brings none.
    pub(crate) name: &'static str,
}

const fn who(key: &'static str, name: &'static str) -> Provider {
    Provider { key, name }
}

static YOUTUBE: Provider = who("youtube", "YouTube");
static VIMEO: Provider = who("vimeo", "Vimeo");
static DAILYMOTION: Provider = who("dailymotion", "Dailymotion");
static SOUNDCLOUD: Provider = who("soundcloud", "SoundCloud");
static SPOTIFY: Provider = who("spotify", "Spotify");
static X: Provider = who("x", "X");
static FACEBOOK: Provider = who("facebook", "Facebook");
static INSTAGRAM: Provider = who("instagram", "Instagram");
static TIKTOK: Provider = who("tiktok", "TikTok");
static TELEGRAM: Provider = who("telegram", "Telegram");
static MAPS: Provider = who("google-maps", "Google Maps");
static BLUESKY: Provider = who("bluesky", "Bluesky");
static THREADS: Provider = who("threads", "Threads");

/// How a post's addresses are made of its ID: by the provider's key, the address of its page and that of its player. In both,
/// `*` is the ID, `~` the ID in percent-encoding, `^` and `$` what is before and behind its first slash. Apart from [`Provider`],
/// since who only sanitizes makes none.
static ADDRESSES: &[(&str, &str, &str)] = &[
    ("youtube", "https://www.youtube.com/watch?v=*", "https://www.youtube-nocookie.com/embed/*"),
    ("vimeo", "https://vimeo.com/*", "https://player.vimeo.com/video/*"),
    ("dailymotion", "https://www.dailymotion.com/video/*", "https://geo.dailymotion.com/player.html?video=*"),
    ("soundcloud", "https://*", "https://w.soundcloud.com/player/?url=https%3A%2F%2F~"),
    ("spotify", "https://open.spotify.com/*", "https://open.spotify.com/embed/*"),
    ("x", "https://x.com/i/status/*", "https://platform.twitter.com/embed/Tweet.html?id=*"),
    (
        "facebook",
        "https://www.facebook.com/*",
        "https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2F~",
    ),
    ("instagram", "https://www.instagram.com/p/*/", "https://www.instagram.com/p/*/embed/"),
    ("tiktok", "https://www.tiktok.com/@/video/*", "https://www.tiktok.com/player/v1/*"),
    ("telegram", "https://t.me/*", "https://t.me/*?embed=1"),
    ("google-maps", "https://www.google.com/maps?*", "https://www.google.com/maps/embed?*"),
    ("bluesky", "https://bsky.app/profile/^/post/$", "https://embed.bsky.app/embed/^/app.bsky.feed.post/$"),
    ("threads", "https://www.threads.com/*", "https://www.threads.com/*/embed"),
];

/// Where in an address the ID is.
#[derive(Clone, Copy, Debug)]
enum Id {
    /// So many segments of the path, behind the place's path.
    First(usize),
    /// The first and the third segment behind it.
    FirstAndThird,
    /// The last segment of the path.
    Last,
    /// The segment behind the place's part.
    Behind,
    /// The value of that name in the query.
    Value(&'static str),
    /// The address that is the value of that name.
    Inner(&'static str),
    /// Path and query.
    Address,
    /// Host, path and query.
    Whole,
    Query,
}

/// A kind of address.
#[derive(Debug)]
pub(crate) struct Place {
    pub(super) provider: &'static Provider,
    pub(super) host: &'static str,
    pub(super) path: &'static str,
    /// What the address must hold besides, since the path alone does not tell.
    part: &'static str,
    id: Id,
    /// Is it made for frames?
    pub(super) is_player: bool,
}

const fn player_at(provider: &'static Provider, host: &'static str, path: &'static str, id: Id) -> Place {
    Place { provider, host, path, part: "", id, is_player: true }
}

const fn page_at(provider: &'static Provider, host: &'static str, part: &'static str, id: Id) -> Place {
    Place { provider, host, path: "/", part, id, is_player: false }
}

/// What is made for frames. Exact hosts and the beginnings of paths: `youtube.com.evil.example` is another host, and a redirect
/// page of a provider is no player.
static PLAYERS: &[Place] = &[
    player_at(&YOUTUBE, "www.youtube.com", "/embed/", Id::First(1)),
    player_at(&YOUTUBE, "youtube.com", "/embed/", Id::First(1)),
    player_at(&YOUTUBE, "www.youtube-nocookie.com", "/embed/", Id::First(1)),
    player_at(&VIMEO, "player.vimeo.com", "/video/", Id::First(1)),
    player_at(&DAILYMOTION, "www.dailymotion.com", "/embed/", Id::Last),
    player_at(&DAILYMOTION, "geo.dailymotion.com", "/player", Id::Value("video")),
    player_at(&SOUNDCLOUD, "w.soundcloud.com", "/player/", Id::Inner("url")),
    player_at(&SPOTIFY, "open.spotify.com", "/embed/", Id::First(2)),
    player_at(&X, "platform.twitter.com", "/embed/", Id::Value("id")),
    player_at(&X, "platform.x.com", "/embed/", Id::Value("id")),
    player_at(&FACEBOOK, "www.facebook.com", "/plugins/", Id::Inner("href")),
    Place { part: "/embed", ..player_at(&INSTAGRAM, "www.instagram.com", "/p/", Id::First(1)) },
    Place { part: "/embed", ..player_at(&INSTAGRAM, "www.instagram.com", "/reel/", Id::First(1)) },
    player_at(&TIKTOK, "www.tiktok.com", "/embed/", Id::Last),
    player_at(&TIKTOK, "www.tiktok.com", "/player/", Id::Last),
    Place { part: "embed=1", ..player_at(&TELEGRAM, "t.me", "/", Id::First(2)) },
    player_at(&MAPS, "www.google.com", "/maps/embed", Id::Query),
    Place { part: "output=embed", ..player_at(&MAPS, "maps.google.com", "/maps", Id::Query) },
    player_at(&BLUESKY, "embed.bsky.app", "/embed/", Id::FirstAndThird),
    Place { part: "/embed", ..player_at(&THREADS, "www.threads.net", "/@", Id::First(3)) },
    Place { part: "/embed", ..player_at(&THREADS, "www.threads.com", "/@", Id::First(3)) },
];

/// What is made for readers. The hosts stand for those with `www.`, `m.` and `mobile.` too.
static PAGES: &[Place] = &[
    page_at(&YOUTUBE, "youtube.com", "/watch?", Id::Value("v")),
    page_at(&YOUTUBE, "youtube.com", "/shorts/", Id::Behind),
    page_at(&YOUTUBE, "youtube.com", "/live/", Id::Behind),
    page_at(&YOUTUBE, "youtube.com", "/v/", Id::Behind),
    page_at(&YOUTUBE, "youtu.be", "", Id::First(1)),
    page_at(&VIMEO, "vimeo.com", "", Id::Last),
    page_at(&DAILYMOTION, "dailymotion.com", "/video/", Id::Behind),
    page_at(&DAILYMOTION, "dai.ly", "", Id::First(1)),
    page_at(&SOUNDCLOUD, "api.soundcloud.com", "", Id::Whole),
    page_at(&SOUNDCLOUD, "soundcloud.com", "", Id::Whole),
    page_at(&SPOTIFY, "open.spotify.com", "", Id::First(2)),
    page_at(&X, "twitter.com", "/status/", Id::Behind),
    page_at(&X, "x.com", "/status/", Id::Behind),
    page_at(&FACEBOOK, "facebook.com", "/posts/", Id::Address),
    page_at(&FACEBOOK, "facebook.com", "/videos/", Id::Address),
    page_at(&FACEBOOK, "facebook.com", "/watch", Id::Address),
    page_at(&FACEBOOK, "facebook.com", "/reel/", Id::Address),
    page_at(&FACEBOOK, "facebook.com", "/photo", Id::Address),
    page_at(&FACEBOOK, "facebook.com", "/permalink.php?", Id::Address),
    page_at(&FACEBOOK, "facebook.com", "/story.php?", Id::Address),
    page_at(&INSTAGRAM, "instagram.com", "/p/", Id::Behind),
    page_at(&INSTAGRAM, "instagram.com", "/reel/", Id::Behind),
    page_at(&INSTAGRAM, "instagram.com", "/tv/", Id::Behind),
    page_at(&TIKTOK, "tiktok.com", "/video/", Id::Behind),
    page_at(&TELEGRAM, "t.me", "", Id::First(2)),
    Place { path: "/profile/", ..page_at(&BLUESKY, "bsky.app", "/post/", Id::FirstAndThird) },
    page_at(&THREADS, "threads.net", "/post/", Id::First(3)),
    page_at(&THREADS, "threads.com", "/post/", Id::First(3)),
];

/// What every frame may do: run its player on its own origin, open links in a new tab, cast. Not: navigate the page it
/// stands on, send forms, start downloads.
pub(super) const SANDBOX: &str = "allow-scripts allow-same-origin allow-popups allow-presentation";

/// Whose player it is, by an `https:` address in canonical form.
pub(super) fn provider(href: &str) -> Option<&'static Place> {
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
    PLAYERS.iter().find(|known| known.host == authority && known.holds(address))
}

/// A post, video, track or map of a provider.
#[derive(Debug)]
pub(crate) struct Embed {
    pub(crate) provider: &'static Provider,
    /// Empty for a player whose address names no post.
    pub(crate) id: String,
    /// The page of it.
    pub(crate) url: String,
}

/// What an address leads to, if that is something of a provider.
pub(crate) fn recognise(raw: &str) -> Option<Embed> {
    let url = url::parse(raw, None)?;
    let rest = url.href.strip_prefix("https:").or_else(|| url.href.strip_prefix("http:")).unwrap_or(&url.href);
    let (host, address) = rest.strip_prefix("//").and_then(|rest| rest.split_at_checked(rest.find('/')?))?;
    let address = address.split('#').next()?;
    let bare = ["www.", "m.", "mobile."].iter().find_map(|start| host.strip_prefix(start)).unwrap_or(host);
    for place in PLAYERS.iter().chain(PAGES) {
        let host = if place.is_player { host } else { bare };
        if place.host != host || !place.holds(address) {
            continue;
        }
        if let Id::Inner(name) = place.id
            && let Some(inner) = query_value(address, name)
            // Once: an address inside an address inside an address is nobody's.
            && !inner.split('/').any(|part| part == "plugins")
            && let Some(embed) = recognise(&inner)
        {
            return Some(embed);
        }
        let id = place.id_in(host, address).filter(|id| place.is_valid(id)).unwrap_or_default();
        if id.is_empty() && !place.is_player {
            continue;
        }
        let mut url = place.provider.page(&id);
        if id.is_empty() {
            url = ["https://", host, address].concat();
        } else if let Id::Behind = place.id {
            // The page itself, which names the author.
            let end =
                split_at_piece(address, place.part).map_or(0, |(before, _)| before.len() + place.part.len() + id.len());
            if let Some(path) = address.get(..end).filter(|path| !place.is_youtube() && !path.contains('?')) {
                url = ["https://", if host == "twitter.com" { "x.com" } else { host }, path].concat();
            }
        }
        return Some(Embed { provider: place.provider, id, url });
    }
    None
}

/// The address of the player for an ID.
pub(crate) fn player(key: &str, id: &str) -> String {
    fill(addresses(key).1, id)
}

/// Where a provider's page and player are; empty for one that is not known.
fn addresses(key: &str) -> (&'static str, &'static str) {
    let known = ADDRESSES.iter().find(|(known, ..)| *known == key);
    known.map_or(("", ""), |&(_, page, player)| (page, player))
}

impl Provider {
    fn page(&self, id: &str) -> String {
        // A place on the map, where the map names it: the address of a map in a frame is of no use to readers.
        if let (Some(longitude), Some(latitude)) = (number_behind(id, "!2d"), number_behind(id, "!3d")) {
            return ["https://www.google.com/maps/search/?api=1&query=", latitude, ",", longitude].concat();
        }
        // What the interface serves is of no use to them either.
        let (page, player) = addresses(self.key);
        fill(if id.starts_with("api.") { player } else { page }, id)
    }
}

impl Place {
    fn holds(&self, address: &str) -> bool {
        address.starts_with(self.path) && (self.part.is_empty() || holds(address, self.part))
    }

    fn is_youtube(&self) -> bool {
        std::ptr::eq(self.provider, &raw const YOUTUBE)
    }

    fn id_in(&self, host: &str, address: &str) -> Option<String> {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let behind = path.get(self.path.trim_end_matches('@').len()..)?;
        let mut segments = behind.split('/');
        Some(match self.id {
            Id::First(count) => segments.take(count).collect::<Vec<_>>().join("/"),
            Id::FirstAndThird => [segments.next()?, "/", segments.nth(1)?].concat(),
            Id::Last => path.trim_end_matches('/').rsplit('/').next()?.to_owned(),
            Id::Behind => split_at_piece(address, self.part)?.1.split(['/', '?']).next()?.to_owned(),
            Id::Value(name) => query_value(address, name)?,
            Id::Inner(_) => return None,
            Id::Address => address.get(1..)?.to_owned(),
            Id::Whole => [host, address].concat(),
            Id::Query => query.to_owned(),
        })
    }

    /// An ID goes into addresses: it is made of what means nothing there, but for those that are addresses themselves.
    fn is_valid(&self, id: &str) -> bool {
        let is_name = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.:@".contains(&byte));
        let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let count = id.split('/').filter(|part| !part.is_empty()).count();
        let parts = id.split('/').count();
        match self.provider.key {
            // Lists and live streams have names of their own there, as long as a film's.
            "youtube" => id.len() == 11 && is_name(id) && id != "videoseries" && id != "live_stream",
            "facebook" | "google-maps" => id.len() > 1,
            "soundcloud" => count >= 3 && !id.contains(['?', '%']),
            "telegram" => count == 2 && id.split_once('/').is_some_and(|(name, post)| is_name(name) && is_digits(post)),
            "vimeo" | "x" | "tiktok" => is_digits(id),
            "spotify" => {
                let kinds = ["track/", "album/", "playlist/", "episode/", "show/", "artist/"];
                parts == 2 && count == 2 && kinds.iter().any(|kind| id.starts_with(kind)) && id.split('/').all(is_name)
            }
            _ => count == parts && id.split('/').all(is_name),
        }
    }
}

/// The decoded value of a name in an address's query.
fn query_value(address: &str, name: &str) -> Option<String> {
    let (_, query) = address.split_once('?')?;
    query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('=')).and_then(url::decoded)
}

fn number_behind<'t>(text: &'t str, mark: &str) -> Option<&'t str> {
    let number = split_at_piece(text, mark)?.1.split('!').next()?;
    number.bytes().all(|byte| byte.is_ascii_digit() || b".-".contains(&byte)).then_some(number)
}

fn fill(template: &str, id: &str) -> String {
    let mut out = String::new();
    let (before, behind) = id.split_once('/').unwrap_or((id, ""));
    for c in template.chars() {
        match c {
            '*' => out.push_str(id),
            '^' => out.push_str(before),
            '$' => out.push_str(behind),
            '~' => url::encode_component(id, &mut out),
            c => out.push(c),
        }
    }
    out
}

impl Policy {
    /// What a frame has, whatever it was given: the sandbox above all. A frame is kept for the address that it shows, or
    /// not at all (`false`): one without is filled by whoever finds it.
    #[cold]
    pub(super) fn supply_frame(&self, attributes: &mut dyn Supply) -> bool {
        let Some(src) = attributes.get(Attribute::Src) else { return false };
        let name = provider(src).map_or("", |place| place.provider.name);
        if attributes.get(Attribute::Title).is_none() {
            attributes.push(Attribute::Title, name);
        }
        attributes.push(Attribute::Sandbox, SANDBOX);
        attributes.push(Attribute::Loading, "lazy");
        attributes.push(Attribute::Referrerpolicy, "strict-origin-when-cross-origin");
        true
    }

    /// The providers of [`Preset::Embed`](super::Preset::Embed), each with its hosts and the beginnings of its paths.
    pub(super) fn frame_addresses() -> impl Iterator<Item = (&'static str, Vec<String>)> {
        PLAYERS.chunk_by(|one, other| one.provider.name == other.provider.name).filter_map(|places| {
            let addresses = places.iter().map(|place| ["https://", place.host, place.path].concat()).collect();
            places.first().map(|place| (place.provider.name, addresses))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_every_provider_are_recognised() {
        for (raw, expected) in [
            (
                "https://www.youtube.com/embed/abcDEF-_123?start=5",
                "youtube abcDEF-_123 https://www.youtube.com/watch?v=abcDEF-_123",
            ),
            ("//www.youtube.com/embed/abcDEF-_123", "youtube abcDEF-_123 https://www.youtube.com/watch?v=abcDEF-_123"),
            (
                "https://m.youtube.com/watch?app=x&v=abcDEF-_123",
                "youtube abcDEF-_123 https://www.youtube.com/watch?v=abcDEF-_123",
            ),
            ("https://youtu.be/abcDEF-_123?t=3", "youtube abcDEF-_123 https://www.youtube.com/watch?v=abcDEF-_123"),
            (
                "https://www.youtube.com/embed/videoseries?list=x",
                "youtube  https://www.youtube.com/embed/videoseries?list=x",
            ),
            ("https://twitter.com/waha/status/123?s=20", "x 123 https://x.com/waha/status/123"),
            ("https://x.com/123/status/123", "x 123 https://x.com/123/status/123"),
            ("https://platform.twitter.com/embed/Tweet.html?dnt=1&id=123", "x 123 https://x.com/i/status/123"),
            ("https://www.instagram.com/reel/Ab_1/?hl=ar", "instagram Ab_1 https://instagram.com/reel/Ab_1"),
            ("https://www.instagram.com/p/Ab_1/embed/captioned/", "instagram Ab_1 https://www.instagram.com/p/Ab_1/"),
            (
                "https://www.facebook.com/plugins/video.php?height=3&href=https%3A%2F%2Fwww.facebook.com%2Fwaha%2Fvideos%2F9%2F",
                "facebook waha/videos/9/ https://www.facebook.com/waha/videos/9/",
            ),
            ("https://www.facebook.com/watch/?v=9", "facebook watch/?v=9 https://www.facebook.com/watch/?v=9"),
            ("https://www.tiktok.com/@waha/video/77?x", "tiktok 77 https://tiktok.com/@waha/video/77"),
            ("https://www.tiktok.com/embed/v2/77", "tiktok 77 https://www.tiktok.com/@/video/77"),
            ("https://t.me/waha/12?embed=1", "telegram waha/12 https://t.me/waha/12"),
            ("https://player.vimeo.com/video/55?h=1", "vimeo 55 https://vimeo.com/55"),
            ("https://vimeo.com/channels/staff/55", "vimeo 55 https://vimeo.com/55"),
            ("https://dai.ly/x8a", "dailymotion x8a https://www.dailymotion.com/video/x8a"),
            (
                "https://geo.dailymotion.com/player/x.html?video=x8a",
                "dailymotion x8a https://www.dailymotion.com/video/x8a",
            ),
            (
                "https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/waha/one&color=x",
                "soundcloud soundcloud.com/waha/one https://soundcloud.com/waha/one",
            ),
            (
                "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1",
                "soundcloud api.soundcloud.com/tracks/1 \
                    https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F1",
            ),
            ("https://open.spotify.com/embed/track/4a?x=1", "spotify track/4a https://open.spotify.com/track/4a"),
            ("https://www.threads.net/@waha/post/C1?x", "threads @waha/post/C1 https://www.threads.com/@waha/post/C1"),
            (
                "https://bsky.app/profile/waha.example/post/3k",
                "bluesky waha.example/3k https://bsky.app/profile/waha.example/post/3k",
            ),
            (
                "https://embed.bsky.app/embed/did:plc:a1/app.bsky.feed.post/3k",
                "bluesky did:plc:a1/3k https://bsky.app/profile/did:plc:a1/post/3k",
            ),
            (
                "https://www.google.com/maps/embed?pb=!1m1!2d36.27!3d33.51!4f1",
                "google-maps pb=!1m1!2d36.27!3d33.51!4f1 https://www.google.com/maps/search/?api=1&query=33.51,36.27",
            ),
        ] {
            let found = recognise(raw).map(|embed| [embed.provider.key, &embed.id, &embed.url].join(" "));
            assert_eq!(found.as_deref(), Some(expected), "{raw}");
        }
    }

    #[test]
    fn other_addresses_are_nobodys() {
        for raw in [
            "https://youtube.com.evil.example/watch?v=abcDEF-_123",
            "https://www.youtube.com/@waha",
            "https://x.com/waha",
            "https://t.me/waha",
            "https://soundcloud.com/waha",
            "https://www.facebook.com/waha",
            "https://www.google.com/maps/place/x",
            "https://open.spotify.com/user/x",
            "javascript:alert(1)//youtu.be/abcDEF-_123",
            "/watch?v=abcDEF-_123",
        ] {
            assert!(recognise(raw).is_none(), "{raw}");
        }
    }

    #[test]
    fn every_player_is_an_address_that_frames_may_show() {
        for (key, id) in [
            ("youtube", "abcDEF-_123"),
            ("vimeo", "5"),
            ("dailymotion", "x8"),
            ("soundcloud", "soundcloud.com/a/b"),
            ("spotify", "track/4"),
            ("x", "1"),
            ("facebook", "watch/?v=9"),
            ("instagram", "C1"),
            ("tiktok", "7"),
            ("telegram", "a/1"),
            ("google-maps", "pb=!1"),
            ("bluesky", "did:plc:a/3"),
            ("threads", "@a/post/C"),
        ] {
            let address = player(key, id);
            assert_eq!(provider(&address).map(|place| place.provider.key), Some(key), "{address}");
        }
    }
}
