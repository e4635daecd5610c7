//! Tags in whose place a post or film appears once a script has run or a reader has agreed: those of lazy players,
//! consent boxes, page builders, AMP and the providers themselves. There are more of them than anybody could list, so
//! they are known by what they say: the address of a post, or a provider's name and a post's ID.

use std::borrow::Cow;
use std::sync::OnceLock;

use super::address::query_value;
use super::{Naming, PROVIDERS, Resource, recognize};
use crate::html::has_word;
use crate::small::search::{LiteralSet, contains_any_literal, contains_literal, find_literal, replace_literal};
use crate::small::text::eq_ignore_case;

/// A tag's attributes: names as they are written, values decoded.
pub(super) type TagAttributes<'t> = [(&'t str, Cow<'t, str>)];

/// Words in the classes of what shares, follows or discusses the post that it names.
const CONTROLS: &[&str] =
    &["button", "comments", "follow", "like", "save", "send", "share", "sharing", "subscribe", "teaser"];

/// How the names of attributes end that hold the ID of a post.
const ID_NAMES: &[&str] =
    &["video", "videoid", "video-id", "embed-id", "shortcode", "tweetid", "trackid", "post", "-src"];

/// The post or film that a tag stands for.
pub(crate) fn stands_for(name: &str, attributes: &TagAttributes<'_>) -> Option<Resource> {
    let is_control = |(name, value): &(&str, Cow<'_, str>)| eq_ignore_case(name, "class") && has_word(value, CONTROLS);
    if attributes.iter().any(is_control) {
        return None;
    }
    let mut values = attributes.iter().filter(|(name, _)| may_be_address(name)).map(|(_, value)| value.as_ref());
    values.find_map(addressed).or_else(|| named(name, attributes))
}

fn is_data(name: &str) -> bool {
    name.get(..5).is_some_and(|start| start == "data-" || eq_ignore_case(start, "data-"))
}

fn may_be_address(name: &str) -> bool {
    let is_address = || ["src", "url", "href", "cite", "data"].iter().any(|known| eq_ignore_case(name, known));
    is_data(name) || matches!(name.len(), 3 | 4) && is_address()
}

/// The post at an address; or else at the first address of a post that the value holds: in its query, as a player of
/// players has it, or in JSON or markup.
fn addressed(value: &str) -> Option<Resource> {
    const MAX_ADDRESSES: usize = 8;
    let is_post = |found: &Resource| !found.id.is_empty();
    let has_slashes = value.as_bytes().windows(2).any(|pair| matches!(pair, b"//" | b"/\\"));
    if !has_slashes && !contains_literal(value, "%2F%2F") && !contains_literal(value, "%2f%2f") {
        return None;
    }
    // Most addresses are of no provider: no host has to be parsed for it.
    static HOSTS: OnceLock<LiteralSet> = OnceLock::new();
    let patterns = || PROVIDERS.iter().flat_map(|provider| provider.players.iter().chain(provider.pages));
    let hosts = || LiteralSet::in_any_case(patterns().map(|pattern| pattern.host.to_owned()));
    if !HOSTS.get_or_init(hosts).is_in(value) {
        return None;
    }
    let in_query = || ["url", "src", "href"].iter().find_map(|name| recognize(&query_value(value, name)?));
    if let Some(found) = recognize(value).filter(is_post).or_else(in_query) {
        return Some(found);
    }
    // JSON may have a backslash before each slash.
    let text = replace_literal(value, "\\", "");
    let mut rest = &*text;
    for _ in 0..MAX_ADDRESSES {
        rest = rest.get(find_literal(rest, "//")?..)?;
        let is_end = |byte: u8| byte.is_ascii_whitespace() || b"\"'<>[](){}".contains(&byte);
        let address = rest.get(..rest.bytes().position(is_end).unwrap_or(rest.len()))?;
        if let Some(found) = recognize(address).filter(is_post) {
            return Some(found);
        }
        rest = rest.get(2..)?;
    }
    None
}

/// By a provider's name in what the tag is called, and the ID of a post in one of its attributes.
fn named(name: &str, attributes: &TagAttributes<'_>) -> Option<Resource> {
    const MAX_BYTES: usize = 200;
    if !attributes.iter().any(|(name, value)| is_code(name, value)) {
        return None;
    }
    let mut words = String::with_capacity(2 * MAX_BYTES);
    words.push_str(name);
    for (name, value) in attributes.iter().filter(|(_, value)| value.len() < MAX_BYTES) {
        if is_data(name) || eq_ignore_case(name, "class") || eq_ignore_case(name, "src") {
            for word in [*name, value] {
                words.push(' ');
                words.push_str(word);
            }
        }
    }
    words.make_ascii_lowercase();
    // Most tags say nothing of any provider.
    static ALL_WORDS: OnceLock<LiteralSet> = OnceLock::new();
    let namings = || PROVIDERS.iter().filter_map(|provider| provider.naming);
    let all_words = || LiteralSet::of(namings().flat_map(|naming| naming.words).map(|&word| word.to_owned()));
    if !ALL_WORDS.get_or_init(all_words).is_in(&words) {
        return None;
    }
    PROVIDERS.iter().find_map(|provider| {
        let naming = provider.naming.filter(|naming| contains_any_literal(&words, naming.words))?;
        attributes.iter().filter(|(name, value)| is_id(name, value, naming)).find_map(|(_, value)| {
            let found = recognize(&[naming.start, value.trim()].concat())?;
            (found.provider.key == provider.key && found.id.ends_with(value.trim())).then_some(found)
        })
    })
}

/// Is it the ID of a post? An attribute that is called an ID and no more may be that of anything.
fn is_id(name: &str, value: &str, naming: Naming) -> bool {
    const MIN_CHARS: usize = 8;
    let name_lower = name.to_ascii_lowercase();
    let is_of_post =
        ID_NAMES.iter().any(|end| name_lower.ends_with(end)) || contains_any_literal(&name_lower, naming.words);
    is_code(name, value) && (is_of_post || (name_lower.ends_with("id") && value.trim().len() >= MIN_CHARS))
}

/// May it be an ID? A word is none: `data-video="fixed-width"`.
fn is_code(name: &str, value: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_/".contains(&byte);
    let value = value.trim();
    !["id", "class"].iter().any(|known| eq_ignore_case(name, known))
        && value.bytes().all(is_plain)
        && value.bytes().any(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(name: &str, attributes: &[(&str, &str)]) -> Option<(&'static str, String)> {
        let attributes: Vec<(&str, Cow<'_, str>)> =
            attributes.iter().map(|&(name, value)| (name, Cow::Borrowed(value))).collect();
        stands_for(name, &attributes).map(|found| (found.provider.key, found.id))
    }

    #[test]
    fn tags_are_known_by_the_address_or_the_id_of_a_post() {
        for (name, attributes, key, id) in [
            ("lite-youtube", &[("videoid", "abcDEF-_123")][..], "youtube", "abcDEF-_123"),
            ("div", &[("class", "youtube-player"), ("data-id", "abcDEF-_123")], "youtube", "abcDEF-_123"),
            ("div", &[("data-yt-id", "abcDEF-_123")], "youtube", "abcDEF-_123"),
            ("lite-vimeo", &[("videoid", "55555")], "vimeo", "55555"),
            ("div", &[("data-plyr-provider", "vimeo"), ("data-plyr-embed-id", "55555")], "vimeo", "55555"),
            ("script", &[("data-telegram-post", "waha/12")], "telegram", "waha/12"),
            ("amp-twitter", &[("data-tweetid", "123")], "x", "123"),
            ("amp-instagram", &[("data-shortcode", "C1")], "instagram", "C1"),
            ("amp-soundcloud", &[("data-trackid", "1")], "soundcloud", "api.soundcloud.com/tracks/1"),
            ("amp-tiktok", &[("data-src", "77")], "tiktok", "77"),
            ("div", &[("data-href", "https://www.facebook.com/waha/posts/1")], "facebook", "waha/posts/1"),
            (
                "div",
                &[("data-settings", r#"{"a":1,"youtube_url":"https:\/\/youtu.be\/abcDEF-_123"}"#)],
                "youtube",
                "abcDEF-_123",
            ),
            ("div", &[("data-html", "<iframe src=\"//player.vimeo.com/video/55?x\">")], "vimeo", "55"),
            ("iframe", &[("src", "/media/oembed?url=https%3A//vimeo.com/55&max_width=0")], "vimeo", "55"),
        ] {
            assert_eq!(found(name, attributes), Some((key, id.to_owned())), "{name} {attributes:?}");
        }
    }

    #[test]
    fn other_tags_stand_for_nothing() {
        for (name, attributes) in [
            ("div", &[("class", "youtube-subscribe"), ("data-id", "abcDEF-_123")][..]),
            ("div", &[("class", "fb-like"), ("data-href", "https://www.facebook.com/waha/posts/1")]),
            ("div", &[("data-id", "abcDEF-_123")]),
            ("div", &[("class", "youtube"), ("data-layout-id", "fixed-width")]),
            ("div", &[("class", "vimeo-grid"), ("data-id", "55")]),
            ("div", &[("class", "youtube"), ("id", "abcDEF-_123")]),
            ("div", &[("data-url", "https://a.example/story?next=https://b.example/")]),
        ] {
            assert_eq!(found(name, attributes), None, "{name} {attributes:?}");
        }
    }
}
