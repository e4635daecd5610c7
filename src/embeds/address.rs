//! The addresses of providers: which belong to them, where the ID is, what an ID looks like, and how one is put into a
//! template.

use crate::html::url;
use crate::small::search::{contains_literal, split_at_literal};

/// A kind of address: an exact host and the beginning of a path. `youtube.com.evil.example` is another host, and a
/// redirect page of a provider is no player.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pattern {
    pub(crate) host: &'static str,
    pub(crate) path: &'static str,
    /// A condition on the rest of the address, since host and path alone do not tell.
    part: &'static str,
    pub(super) id: IdPlace,
    /// The host on which the address itself, up to the ID, is the post's page, since it names the author; empty where
    /// the page is made from the provider's template.
    page_host: &'static str,
}

/// The place of the ID in an address.
#[derive(Clone, Copy, Debug)]
pub(super) enum IdPlace {
    /// So many segments of the path, after the pattern's path.
    Segments(usize),
    /// The first and the third segment after the pattern's path.
    FirstAndThird,
    /// The last segment of the path.
    Last,
    /// The segment after the pattern's part.
    AfterPart,
    /// The value of that name in the query.
    Value(&'static str),
    /// In the address that is the value of that name in the query.
    Inner(&'static str),
    /// Path and query, without the first slash.
    Address,
    /// Host, path and query.
    HostAndAddress,
    /// The whole query.
    Query,
}

impl Pattern {
    /// An address that is made for frames.
    pub(super) const fn player(host: &'static str, path: &'static str, id: IdPlace) -> Self {
        Self { host, path, part: "", id, page_host: "" }
    }

    /// An address that is made for readers. The host stands for the one with `www.`, `m.` and `mobile.` too.
    pub(super) const fn page(host: &'static str, part: &'static str, id: IdPlace) -> Self {
        Self { host, path: "/", part, id, page_host: "" }
    }

    /// The pattern for addresses that hold this as well.
    pub(super) const fn with_part(self, part: &'static str) -> Self {
        Self { part, ..self }
    }

    /// The pattern for paths that begin with this.
    pub(super) const fn with_path(self, path: &'static str) -> Self {
        Self { path, ..self }
    }

    /// The pattern of a page that keeps its address up to the ID, on this host.
    pub(super) const fn kept_on(self, page_host: &'static str) -> Self {
        Self { page_host, ..self }
    }

    /// Is it an address of this kind? `address` is what follows the host.
    pub(crate) fn matches(&self, host: &str, address: &str) -> bool {
        self.host == host
            && address.starts_with(self.path)
            && (self.part.is_empty() || contains_literal(address, self.part))
    }

    pub(super) fn id_in(&self, host: &str, address: &str) -> Option<String> {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let mut segments = path.get(self.path.trim_end_matches('@').len()..)?.split('/');
        Some(match self.id {
            IdPlace::Segments(count) => segments.take(count).collect::<Vec<_>>().join("/"),
            IdPlace::FirstAndThird => [segments.next()?, "/", segments.nth(1)?].concat(),
            IdPlace::Last => path.trim_end_matches('/').rsplit('/').next()?.to_owned(),
            IdPlace::AfterPart => split_at_literal(address, self.part)?.1.split(['/', '?']).next()?.to_owned(),
            IdPlace::Value(name) => query_value(address, name)?,
            IdPlace::Inner(_) => return None,
            IdPlace::Address => address.get(1..)?.to_owned(),
            IdPlace::HostAndAddress => [host, address].concat(),
            IdPlace::Query => query.to_owned(),
        })
    }

    /// The page's own address up to the ID, where that is the page to link to.
    pub(super) fn kept(&self, address: &str, id: &str) -> Option<String> {
        let (before, _) = split_at_literal(address, self.part).filter(|_| !self.page_host.is_empty())?;
        let path = address.get(..before.len() + self.part.len() + id.len())?;
        (!path.contains('?')).then(|| ["https://", self.page_host, path].concat())
    }
}

/// The form of a provider's IDs. An ID goes into addresses: it is made of what means nothing there, unless it
/// is an address itself.
#[derive(Clone, Copy, Debug)]
pub(crate) enum IdRule {
    /// Names with one slash between each two; most often a single name.
    Names,
    /// A name of so many characters, none of these.
    NameOf { chars: usize, except: &'static [&'static str] },
    /// Digits.
    Number,
    /// A name, a slash, and digits.
    NameAndNumber,
    /// One of these kinds, a slash, and a name.
    KindAndName(&'static [&'static str]),
    /// An address without scheme and query, with at least so many parts.
    Parts(usize),
    /// An address or a query: anything longer than one character.
    Anything,
}

impl IdRule {
    pub(super) fn fits(self, id: &str) -> bool {
        match self {
            Self::Names => id.split('/').all(|part| !part.is_empty() && is_name(part)),
            Self::NameOf { chars, except } => id.len() == chars && is_name(id) && !except.contains(&id),
            Self::Number => is_number(id),
            Self::NameAndNumber => id.split_once('/').is_some_and(|(name, number)| {
                !name.is_empty() && is_name(name) && !number.is_empty() && is_number(number)
            }),
            Self::KindAndName(kinds) => id
                .split_once('/')
                .is_some_and(|(kind, name)| kinds.contains(&kind) && !name.is_empty() && is_name(name)),
            Self::Parts(least) => {
                id.split('/').filter(|part| !part.is_empty()).count() >= least && !id.contains(['?', '%'])
            }
            Self::Anything => id.len() > 1,
        }
    }
}

fn is_name(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.:@".contains(&byte))
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The decoded value of a name in an address's query.
pub(super) fn query_value(address: &str, name: &str) -> Option<String> {
    let (_, query) = address.split_once('?')?;
    query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('=')).and_then(url::decoded)
}

/// Puts an ID into a template: see [`page`](super::Provider::page).
pub(super) fn fill(template: &str, id: &str) -> String {
    let mut out = String::new();
    let (before, after) = id.split_once('/').unwrap_or((id, ""));
    for c in template.chars() {
        match c {
            '*' => out.push_str(id),
            '^' => out.push_str(before),
            '$' => out.push_str(after),
            '~' => url::encode_component(id, &mut out),
            c => out.push(c),
        }
    }
    out
}
