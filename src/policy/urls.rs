//! The settings of a site for addresses, by what they are used for: schemes, hosts, relative ones, pictures inside the
//! document.

use std::fmt;
use std::sync::Arc;

use crate::html::url::Scheme;
use crate::html::{Attribute, Element};
use crate::small::text::{append, split_first, split_last, whole_number};

/// The use of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum UrlKind {
    /// Followed when a reader acts: `href` and `cite`.
    Link,
    /// A picture: `src`, `srcset`, `poster`.
    Image,
    /// Sound, video and their tracks.
    Media,
    /// A player or a map of [`Preset::Embed`](super::Preset::Embed).
    Frame,
}

impl UrlKind {
    pub(crate) const ALL: [Self; 4] = [Self::Link, Self::Image, Self::Media, Self::Frame];

    /// The name that options use.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Image => "image",
            Self::Media => "media",
            Self::Frame => "frame",
        }
    }

    /// The use of an attribute that holds an address.
    pub(super) const fn of(element: Element, attribute: Attribute) -> Self {
        match (attribute, element) {
            (Attribute::Href | Attribute::Cite, _) => Self::Link,
            (Attribute::Srcset | Attribute::DataSrcset | Attribute::Poster, _) => Self::Image,
            (_, Element::Iframe) => Self::Frame,
            (_, Element::Audio | Element::Video | Element::Source | Element::Track) => Self::Media,
            _ => Self::Image,
        }
    }

    /// The schemes that a site may allow. `javascript:`, `vbscript:` and `data:` run or hold code; `file:`, `blob:` and
    /// the `ms-…:` family reach into the reader's machine: none of them is ever among them.
    pub(super) const fn choices(self) -> &'static [Scheme] {
        use Scheme::{Ftp, Geo, Http, Https, Mailto, Sms, Tel, Xmpp};
        match self {
            Self::Link => &[Http, Https, Mailto, Tel, Sms, Geo, Xmpp, Ftp],
            Self::Image | Self::Media => &[Http, Https],
            Self::Frame => &[Https],
        }
    }

    const fn default_schemes(self) -> &'static [Scheme] {
        match self {
            Self::Link => &[Scheme::Http, Scheme::Https, Scheme::Mailto, Scheme::Tel],
            _ => self.choices(),
        }
    }
}

/// The treatment of an address that is relative to the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RelativeUrls {
    /// It stays as it is.
    Keep,
    /// It is resolved against the base URL; without one it goes.
    Resolve,
    /// It goes. `#place` stays: that is a place in the article.
    Drop,
}

impl RelativeUrls {
    /// Every choice, by the name that options use.
    pub(crate) const NAMED: &[(&str, Self)] = &[("keep", Self::Keep), ("resolve", Self::Resolve), ("drop", Self::Drop)];
}

/// The rules for the addresses of one kind.
#[derive(Clone, Debug)]
pub(super) struct Rules {
    pub(super) schemes: Vec<Scheme>,
    /// Empty for any host.
    pub(super) allowed: Hosts,
    pub(super) denied: Hosts,
    /// `None`: resolved where there is a base, else kept.
    pub(super) relative: Option<RelativeUrls>,
}

impl Rules {
    pub(super) fn new(kind: UrlKind) -> Self {
        Self {
            schemes: kind.default_schemes().to_vec(),
            allowed: Hosts::default(),
            denied: Hosts::default(),
            relative: None,
        }
    }

    pub(super) fn allow_any_host(&self) -> bool {
        self.allowed.0.is_empty() && self.denied.0.is_empty()
    }

    pub(super) fn allow_host(&self, host: &str) -> bool {
        if self.allow_any_host() {
            return true;
        }
        let host = host.strip_suffix('.').unwrap_or(host);
        is_comparable(host) && !self.denied.has(host) && (self.allowed.0.is_empty() || self.allowed.has(host))
    }
}

/// A host has many spellings that a browser makes one of: full-width letters, soft hyphens and ideographic full stops
/// (IDNA), `0x7f.1` for `127.0.0.1`, zeros in IPv6, and resolvers that read past a full stop too many. We do not map
/// them, so where there is a list only a spelling that is its own canonical form is compared, and any other is refused.
fn is_comparable(host: &str) -> bool {
    let is_plain =
        host.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_.".contains(&byte));
    let last = split_last(host, b'.').map_or(host, |(_, last)| last);
    let is_number = |label: &str| !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_digit());
    let is_octet = |part: &str| {
        whole_number(part).is_some_and(|number| number < 256) && (part.len() == 1 || !part.starts_with('0'))
    };
    let ends_in_number = is_number(last) || last.starts_with("0x");
    let has_labels = host.split('.').all(|label| !label.is_empty());
    is_plain && has_labels && (!ends_in_number || (host.split('.').count() == 4 && host.split('.').all(is_octet)))
}

/// A site's own function, which is given each address that passed and answers with the one to write.
#[derive(Clone)]
pub(super) struct Rewriter(pub(super) Arc<Rewrite>);

/// Address, use and element to address.
pub(crate) type Rewrite = dyn Fn(&str, UrlKind, &str) -> Option<String> + Send + Sync;

impl fmt::Debug for Rewriter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Rewriter")
    }
}

/// Hosts by name, and `*.name` for those below one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Hosts(Vec<String>);

impl Hosts {
    pub(super) const EXPECTED: &str =
        "a host name in its ASCII form such as \"news.example\", or \"*.news.example\" for those below it";

    /// Takes a host in; `false` where it is none, or a spelling that no address would be compared with.
    pub(super) fn push(&mut self, pattern: &str) -> bool {
        let pattern = pattern.to_ascii_lowercase();
        let name = pattern.strip_prefix("*.").unwrap_or(&pattern);
        let is_valid = name.len() <= 253 && is_comparable(name);
        if is_valid {
            self.0.push(pattern);
        }
        is_valid
    }

    fn has(&self, host: &str) -> bool {
        self.0.iter().any(|pattern| match pattern.strip_prefix('*') {
            Some(below) => host.len() > below.len() && host.ends_with(below),
            None => host == pattern,
        })
    }

    pub(super) fn list(&self) -> &[String] {
        &self.0
    }
}

/// Pictures inside the document.
#[derive(Clone, Debug)]
pub(super) struct DataImages {
    pub(super) types: Vec<&'static str>,
    /// The most bytes of one, decoded.
    pub(super) bytes: usize,
}

impl DataImages {
    /// Never `svg`: it is a document that can hold scripts and fetch others.
    pub(super) const TYPES: &[&str] = &["png", "jpeg", "gif", "webp", "avif"];

    /// `data:image/<type>;base64,<base64>` and nothing else: no parameters, no percent-encoding, no white space inside.
    pub(super) fn write(&self, url: &str, out: &mut String) -> bool {
        let Some((head, data)) = split_first(url, b',') else {
            return false;
        };
        let head = head.to_ascii_lowercase();
        let named = head.strip_prefix("data:image/").and_then(|head| head.strip_suffix(";base64"));
        let named = named.map(|name| if name == "jpg" { "jpeg" } else { name });
        let Some(name) = self.types.iter().find(|&&known| named == Some(known)) else {
            return false;
        };
        let digits = data.trim_end_matches('=');
        let is_base64 = digits.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'+' || byte == b'/');
        let is_whole = data.len() % 4 == 0 && data.len() - digits.len() <= 2;
        if digits.is_empty() || !is_base64 || !is_whole || digits.len() / 4 * 3 + digits.len() % 4 > self.bytes {
            return false;
        }
        for part in ["data:image/", name, ";base64,", data] {
            append(out, part);
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_canonical_spellings_of_a_host_are_compared() {
        for (host, expected) in [
            ("news.example", true),
            ("xn--mgbh0fb.example", true),
            ("127.0.0.1", true),
            ("127.1", false),
            ("0x7f.0.0.1", false),
            ("127.0.0.0x1", false),
            ("2130706433", false),
            ("127.0.0.01", false),
            ("[::1]", false),
            ("\u{ff45}vil.example", false),
            ("ev\u{ad}il.example", false),
            ("evil\u{3002}example", false),
            ("evil.example.", false),
            (".evil.example", false),
            ("evil..example", false),
            (".", false),
            ("", false),
        ] {
            assert_eq!(is_comparable(host), expected, "{host}");
        }
    }

    #[test]
    fn full_stops_too_many_pass_no_list() {
        let mut rules = Rules::new(UrlKind::Link);
        assert!(rules.allow_host("evil.example.."), "no list, no rule");
        assert!(rules.denied.push("evil.example") && rules.denied.push("*.evil.example"));
        for (host, expected) in [
            ("news.example", true),
            ("news.example.", true),
            ("evil.example", false),
            ("evil.example.", false),
            ("evil.example..", false),
            ("evil.example...", false),
            (".evil.example", false),
            ("..evil.example.", false),
            ("a..evil.example", false),
            ("news..example", false),
            (".", false),
        ] {
            assert_eq!(rules.allow_host(host), expected, "{host:?} beside a deny list");
        }
        rules.denied = Hosts::default();
        assert!(rules.allowed.push("*.news.example"));
        for (host, expected) in [
            ("a.news.example.", true),
            (".news.example", false),
            ("a.news.example..", false),
            ("a..news.example", false),
        ] {
            assert_eq!(rules.allow_host(host), expected, "{host:?} beside an allow list");
        }
    }

    #[test]
    fn a_star_stands_for_what_is_below_a_host() {
        let mut hosts = Hosts::default();
        assert!(hosts.push("*.News.example"));
        for (host, expected) in
            [("a.news.example", true), ("a.b.news.example", true), ("news.example", false), ("badnews.example", false)]
        {
            assert_eq!(hosts.has(host), expected, "{host}");
        }
        for bad in ["", "*", "*.", "a*.example", "https://a", "a:80", "a..b", "مثال.example", "a.", "[::1]", "127.1"]
        {
            assert!(!hosts.push(bad), "{bad}");
        }
    }
}
