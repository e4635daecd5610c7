//! The codes by which a page shows a chart, a film or a listing of a site that is none of the providers: they leave a
//! link, which says where it leads.

use std::borrow::Cow;

use super::tag::TagAttributes;
use crate::html::has_word;
use crate::small::search::split_at_literal;
use crate::small::text::eq_ignore_case;

/// What a code shows.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Shown {
    pub(crate) address: String,
    /// What the code calls it, or the name of the site.
    pub(crate) title: String,
}

/// What a tag shows, where it is such a code.
pub(crate) fn shown(attributes: &TagAttributes<'_>) -> Option<Shown> {
    let value = |wanted: &str| {
        let is_wanted = |name: &str| name.len() == wanted.len() && eq_ignore_case(name, wanted);
        let mut values = attributes.iter().filter(|(name, _)| is_wanted(name));
        values.next().map(|(_, value): &(&str, Cow<'_, str>)| value.trim())
    };
    let is_named = |word: &str| value("class").is_some_and(|class| has_word(class, &[word]));
    let title = |site: &str| value("data-title").filter(|title| !title.is_empty()).unwrap_or(site).to_owned();
    let shown = |parts: &[&str], site: &str| Shown { address: parts.concat(), title: title(site) };
    if let Some(src) = value("src") {
        return script(src).map(|(address, site)| Shown { address, title: site.to_owned() });
    }
    if let Some(chart) = value("data-src").filter(|src| is_named("flourish") && is_path(src)) {
        return Some(shown(&["https://flo.uri.sh/", chart, "/embed"], "Flourish"));
    }
    if let Some(id) = value("data-id").filter(|id| is_named("infogram") && is_name(id)) {
        return Some(shown(&["https://infogram.com/", id], "Infogram"));
    }
    let (account, film) = (value("data-account")?, value("data-video-id")?);
    let part = |name: &str| value(name).filter(|value| is_name(value)).unwrap_or("default");
    let player = [part("data-player"), "_", part("data-embed")].concat();
    let address = ["https://players.brightcove.net/", account, "/", &player, "/index.html?videoId=", film];
    (is_name(account) && is_name(film)).then(|| shown(&address, "Brightcove"))
}

/// The page that a site's script would show, and the site's name.
fn script(src: &str) -> Option<(String, &'static str)> {
    if !leads_to_any(src) {
        return None;
    }
    let behind = |host: &str| split_at_literal(src, host).map(|(_, path)| path);
    if let Some(path) = behind("//datawrapper.dwcdn.net/") {
        let (id, file) = path.split_once('/')?;
        return (is_name(id) && file.ends_with("embed.js"))
            .then(|| (["https://datawrapper.dwcdn.net/", id, "/"].concat(), "Datawrapper"));
    }
    if let Some(film) = behind("//cdn.jwplayer.com/players/").or_else(|| behind("//content.jwplatform.com/players/")) {
        let film = film.strip_suffix(".js").filter(|film| is_name(film))?;
        return Some((["https://cdn.jwplayer.com/players/", film, ".html"].concat(), "JW Player"));
    }
    let listing = behind("//gist.github.com/")?.strip_suffix(".js").filter(|listing| is_path(listing))?;
    Some((["https://gist.github.com/", listing].concat(), "GitHub Gist"))
}

/// May the address of a script be one of a site below? That of most scripts is none.
fn leads_to_any(src: &str) -> bool {
    const HOSTS: &[&str] =
        &["datawrapper.dwcdn.net/", "cdn.jwplayer.com/", "content.jwplatform.com/", "gist.github.com/"];
    let mut rest = src;
    while let Some((_, behind)) = split_at_literal(rest, "//") {
        if HOSTS.iter().any(|host| behind.starts_with(host)) {
            return true;
        }
        rest = behind;
    }
    false
}

fn is_name(value: &str) -> bool {
    !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

fn is_path(value: &str) -> bool {
    value.split('/').all(is_name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(attributes: &[(&str, &str)]) -> Option<(String, String)> {
        let attributes: Vec<(&str, Cow<'_, str>)> =
            attributes.iter().map(|&(name, value)| (name, Cow::Borrowed(value))).collect();
        shown(&attributes).map(|shown| (shown.address, shown.title))
    }

    #[test]
    fn codes_tell_their_page() {
        for (attributes, address, title) in [
            (
                &[("class", "flourish-embed flourish-chart"), ("data-src", "visualisation/123")][..],
                "https://flo.uri.sh/visualisation/123/embed",
                "Flourish",
            ),
            (
                &[("class", "infogram-embed"), ("data-id", "ab-12"), ("data-title", "The costs")],
                "https://infogram.com/ab-12",
                "The costs",
            ),
            (
                &[("data-account", "12"), ("data-video-id", "34"), ("data-player", "default")],
                "https://players.brightcove.net/12/default_default/index.html?videoId=34",
                "Brightcove",
            ),
            (
                &[("src", "https://datawrapper.dwcdn.net/aBc1d/embed.js")],
                "https://datawrapper.dwcdn.net/aBc1d/",
                "Datawrapper",
            ),
            (
                &[("src", "//content.jwplatform.com/players/AbCd1234-WxYz.js")],
                "https://cdn.jwplayer.com/players/AbCd1234-WxYz.html",
                "JW Player",
            ),
            (&[("src", "https://gist.github.com/ann/01ab.js")], "https://gist.github.com/ann/01ab", "GitHub Gist"),
        ] {
            assert_eq!(found(attributes), Some((address.into(), title.into())), "{attributes:?}");
        }
    }

    #[test]
    fn other_tags_show_nothing() {
        for attributes in [
            &[("data-src", "visualisation/123")][..],
            &[("class", "flourish-embed"), ("data-src", "a?b=<c>")],
            &[("data-video-id", "34")],
            &[("src", "https://public.flourish.studio/resources/embed.js")],
            &[("src", "https://cdn.jwplayer.com/libraries/AbCd.js/x")],
        ] {
            assert_eq!(found(attributes), None, "{attributes:?}");
        }
    }
}
