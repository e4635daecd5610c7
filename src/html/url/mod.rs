//! URLs as the URL standard parses them, as far as links and images of articles need: special schemes whole,
//! `mailto:` and `tel:` as opaque paths, everything else by its scheme name alone.
//!
//! What is left out, on purpose: IDNA (a non-ASCII host is kept as it is, and the browser maps it), IPv4 in its odd
//! notations (kept as text), `file:`. Credentials are not written back: `https://bank.example@evil.example/` is only
//! ever a trick. A reference without a base keeps its dot segments: resolving `/.//evil.example` by itself would make
//! another host of a path.
//!
//! <https://url.spec.whatwg.org/>

mod host;
mod percent;
mod written;

use std::borrow::Cow;

use host::write_authority;
use percent::{EncodeSet, decode, encode};

use super::trim_where;
use crate::small::text::{append, append_lower, eq_ignore_case, split_first, split_last};

/// The schemes that maqal tells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scheme {
    Http,
    Https,
    Mailto,
    Tel,
    Sms,
    Geo,
    Xmpp,
    Ftp,
    Data,
    Other,
}

impl Scheme {
    /// The schemes that have a name here.
    pub(crate) const NAMED: &[(Self, &str)] = &[
        (Self::Http, "http"),
        (Self::Https, "https"),
        (Self::Mailto, "mailto"),
        (Self::Tel, "tel"),
        (Self::Sms, "sms"),
        (Self::Geo, "geo"),
        (Self::Xmpp, "xmpp"),
        (Self::Ftp, "ftp"),
        (Self::Data, "data"),
    ];

    /// Its name; empty for the others.
    pub(crate) fn name(self) -> &'static str {
        Self::NAMED.iter().find(|(scheme, _)| *scheme == self).map_or("", |&(_, name)| name)
    }

    fn from_name(name: &str) -> Self {
        let named = Self::NAMED.iter().find(|(_, known)| eq_ignore_case(name, known));
        named.map_or(Self::Other, |&(scheme, _)| scheme)
    }

    const fn default_port(self) -> Option<u16> {
        match self {
            Self::Http => Some(80),
            Self::Https => Some(443),
            Self::Ftp => Some(21),
            _ => None,
        }
    }
}

/// The relation of a reference to the page it stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// A URL with a scheme.
    Absolute(Scheme),
    /// A reference to be resolved by the page: a path, a query, or `//host/path`.
    Relative,
    /// `#id`: a place on the same page.
    Fragment,
}

/// A parsed URL, written back in one canonical way: parsing `href` again gives the same `href`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Url<'a> {
    pub(crate) href: Cow<'a, str>,
    pub(crate) reach: Reach,
}

/// The address that relative references are resolved against: an absolute `http` or `https` URL in its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Base {
    scheme: Scheme,
    authority: String,
    path: String,
    query: Option<String>,
}

impl Base {
    /// Parses a base address; `None` unless it is an absolute `http:` or `https:` URL.
    pub(crate) fn parse(raw: &str) -> Option<Self> {
        let (href, reach) = rewrite(&strip(raw), None)?;
        let Reach::Absolute(scheme @ (Scheme::Http | Scheme::Https)) = reach else { return None };
        let (authority, rest) = split_authority(href.get(scheme.name().len() + "://".len()..)?);
        let (path, query, _) = split_path(rest);
        Some(Self { scheme, authority: authority.to_owned(), path: path.to_owned(), query: query.map(str::to_owned) })
    }

    /// The host, without the port.
    pub(crate) fn host(&self) -> &str {
        without_port(&self.authority)
    }

    /// The whole address.
    pub(crate) fn address(&self) -> String {
        let (mark, query) = self.query.as_deref().map_or(("", ""), |query| ("?", query));
        [self.scheme.name(), "://", &self.authority, &self.path, mark, query].concat()
    }
}

impl Url<'_> {
    /// The host that it names, without the port; `None` for a path, a fragment, or a scheme without hosts.
    pub(crate) fn host(&self) -> Option<&str> {
        host(&self.href)
    }
}

/// The country whose domain a host is in, by its two letters, in capitals; else empty.
pub(crate) fn country(host: &str) -> String {
    let last = host.rsplit('.').next().unwrap_or_default();
    if last.len() == 2 { last.to_ascii_uppercase() } else { String::new() }
}

/// The host of an address in its canonical form.
pub(crate) fn host(href: &str) -> Option<&str> {
    let after_scheme = match split_scheme(href) {
        Some((_, rest)) => rest,
        None => href,
    };
    let authority = split_authority(after_scheme.strip_prefix("//")?).0;
    Some(without_port(authority))
}

/// Do two addresses in canonical form differ by nothing but a fragment, or a slash at the end?
pub(crate) fn is_same_page(one: &str, other: &str) -> bool {
    let bare = |url: &str| url.split('#').next().unwrap_or_default().trim_end_matches('/').to_owned();
    !bare(one).is_empty() && bare(one) == bare(other)
}

/// Does the reference start with a scheme?
pub(crate) fn has_scheme(href: &str) -> bool {
    split_scheme(href).is_some()
}

fn without_port(authority: &str) -> &str {
    host::split_port(authority).0
}

/// Parses a reference; `None` where the URL standard fails. Relative references are resolved where there is a base.
pub(crate) fn parse<'a>(raw: &'a str, base: Option<&Base>) -> Option<Url<'a>> {
    if let Some(reach) = written::canonical_reach(raw, base.is_some()) {
        return Some(Url { href: Cow::Borrowed(raw), reach });
    }
    let (href, reach) = rewrite(&strip(raw), base)?;
    Some(Url { href: Cow::Owned(href), reach })
}

/// The canonical form of any reference. Without a base, one that the page itself will resolve is encoded, its
/// backslashes turned, and not otherwise reshaped.
fn rewrite(reference: &str, base: Option<&Base>) -> Option<(String, Reach)> {
    let mut href = String::new();
    let (named, rest) = match split_scheme(reference) {
        Some((name, rest)) => (Some(Scheme::from_name(name)).zip(Some(name)), rest),
        None => (None, reference),
    };
    match named {
        Some((Scheme::Http | Scheme::Https | Scheme::Ftp, _)) => {}
        Some((scheme, name)) => {
            append_lower(&mut href, name);
            append(&mut href, ":");
            if scheme != Scheme::Other {
                encode(rest, EncodeSet::Opaque, &mut href);
            }
            return Some((href, Reach::Absolute(scheme)));
        }
        None => {
            if let Some(fragment) = reference.strip_prefix('#') {
                write_part('#', Some(fragment), EncodeSet::Fragment, &mut href);
                return Some((href, Reach::Fragment));
            }
        }
    }
    let scheme = named.map(|(scheme, _)| scheme);
    // "Special relative or authority state": `https:next` is the path `next` on an https page, and the host `next` on
    // any other. Without a base it is either, as the reader's page is, and leads where nobody has looked.
    if base.is_none() && matches!(scheme, Some(Scheme::Http | Scheme::Https)) && !starts_with_slashes(rest) {
        return None;
    }
    let base = base.filter(|base| scheme.is_none_or(|scheme| scheme == base.scheme));
    let names_host = starts_with_slashes(rest) || (scheme.is_some() && base.is_none());
    let scheme = scheme.or(base.map(|base| base.scheme));
    if let Some(scheme) = scheme {
        append(&mut href, scheme.name());
        append(&mut href, ":");
    }
    let (authority, rest) = if names_host { split_authority(rest.trim_start_matches(['/', '\\'])) } else { ("", rest) };
    let (path, mut query, fragment) = split_path(rest);
    if names_host {
        append(&mut href, "//");
        write_authority(authority, scheme.and_then(Scheme::default_port), &mut href)?;
    }
    match base {
        Some(base) if !names_host => {
            append(&mut href, "//");
            append(&mut href, &base.authority);
            let start = href.len();
            if path.is_empty() {
                append(&mut href, &base.path);
                query = query.or(base.query.as_deref());
            } else {
                if !path.starts_with(['/', '\\']) {
                    append(&mut href, split_last(&base.path, b'/').map_or("", |(folder, _)| folder));
                }
                write_absolute_path(path, start, &mut href);
            }
        }
        _ if scheme.is_some() => {
            let start = href.len();
            write_absolute_path(path, start, &mut href);
        }
        _ => {
            for (index, part) in path.split(['/', '\\']).enumerate() {
                if index > 0 {
                    append(&mut href, "/");
                }
                encode(part, EncodeSet::Path, &mut href);
            }
        }
    }
    write_part('?', query, EncodeSet::Query, &mut href);
    write_part('#', fragment, EncodeSet::Fragment, &mut href);
    Some((href, scheme.map_or(Reach::Relative, Reach::Absolute)))
}

/// Leading and trailing C0 controls and spaces go, and every TAB, LF and CR: `java&Tab;script:` hides its scheme so.
pub(crate) fn strip(raw: &str) -> Cow<'_, str> {
    let trimmed = trim_where(raw, |byte| byte <= b' ');
    if trimmed.bytes().any(|byte| matches!(byte, b'\t' | b'\n' | b'\r')) {
        let mut kept = trimmed.to_owned();
        kept.retain(|c| !matches!(c, '\t' | '\n' | '\r'));
        Cow::Owned(kept)
    } else {
        Cow::Borrowed(trimmed)
    }
}

fn split_scheme(reference: &str) -> Option<(&str, &str)> {
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
    let (name, rest) = reference.split_at_checked(reference.bytes().position(|byte| !is_part(byte))?)?;
    Some((name, rest.strip_prefix(':')?)).filter(|_| name.starts_with(|c: char| c.is_ascii_alphabetic()))
}

fn starts_with_slashes(reference: &str) -> bool {
    let mut bytes = reference.bytes();
    let mut slash = || matches!(bytes.next(), Some(b'/' | b'\\'));
    slash() && slash()
}

#[inline]
fn split_authority(rest: &str) -> (&str, &str) {
    let end = rest.bytes().position(|byte| matches!(byte, b'/' | b'\\' | b'?' | b'#'));
    end.and_then(|end| rest.split_at_checked(end)).unwrap_or((rest, ""))
}

/// Path, query and fragment, without their `?` and `#`.
#[inline]
fn split_path(rest: &str) -> (&str, Option<&str>, Option<&str>) {
    let (rest, fragment) = match split_first(rest, b'#') {
        Some((rest, fragment)) => (rest, Some(fragment)),
        None => (rest, None),
    };
    match split_first(rest, b'?') {
        Some((path, query)) => (path, Some(query), fragment),
        None => (rest, None, fragment),
    }
}

/// A value of a query as it was before it was put there; `None` where its bytes are no text.
pub(crate) fn decoded(value: &str) -> Option<String> {
    decode(value).map(Cow::into_owned)
}

/// Appends a text as a value of a query: everything that could mean something there is encoded.
pub(crate) fn encode_component(text: &str, out: &mut String) {
    encode(text, EncodeSet::Component, out);
}

/// Appends the path behind what is written of it from `start` on, with its dot segments resolved, always starting with
/// a slash.
fn write_absolute_path(path: &str, start: usize, out: &mut String) {
    let path = path.strip_prefix(['/', '\\']).unwrap_or(path);
    let mut ends_in_folder = false;
    for part in path.split(['/', '\\']) {
        let dots = dots(part);
        match dots {
            2 => {
                let written = out.as_bytes().get(start..).unwrap_or_default();
                out.truncate(start + written.iter().rposition(|&byte| byte == b'/').unwrap_or(0));
            }
            1 => {}
            _ => {
                append(out, "/");
                encode(part, EncodeSet::Path, out);
            }
        }
        ends_in_folder = dots > 0;
    }
    if ends_in_folder {
        append(out, "/");
    }
}

/// 1 for `.`, 2 for `..`, in any of their percent-encoded spellings; 0 for any other segment.
fn dots(segment: &str) -> usize {
    let mut rest = segment;
    let mut count = 0;
    while !rest.is_empty() && count < 3 {
        let encoded = rest.split_at_checked(3).filter(|(head, _)| eq_ignore_case(head, "%2e"));
        rest = match rest.strip_prefix('.').or(encoded.map(|(_, after)| after)) {
            Some(after) => after,
            None => return 0,
        };
        count += 1;
    }
    if count < 3 { count } else { 0 }
}

/// Appends a query or a fragment, if there is one.
fn write_part(mark: char, part: Option<&str>, set: EncodeSet, out: &mut String) {
    if let Some(part) = part {
        out.push(mark);
        encode(part, set, out);
    }
}

#[cfg(test)]
#[path = "tests/oracle.rs"]
mod oracle;

#[cfg(test)]
mod tests {
    use super::*;

    fn href(raw: &str, base: Option<&str>) -> Option<String> {
        let base = base.map(|base| Base::parse(base).expect("a base"));
        parse(raw, base.as_ref()).map(|url| url.href.into_owned())
    }

    #[test]
    fn absolute_urls_come_back_canonical() {
        for (raw, expected) in [
            ("HTTPS://News.Example:443/a/./b/../c d?q='x'#é", "https://news.example/a/c%20d?q=%27x%27#%C3%A9"),
            ("  http://news.example\t/a\n ", "http://news.example/a"),
            ("http:\\\\news.example\\a", "http://news.example/a"),
            ("https:\\/\\news.example", "https://news.example/"),
            ("ftp:files.example/a", "ftp://files.example/a"),
            ("https://user:pass@news.example/", "https://news.example/"),
            ("https://news.example/مقال/١", "https://news.example/%D9%85%D9%82%D8%A7%D9%84/%D9%A1"),
            ("https://news.example/%2e%2E/a/%2e", "https://news.example/a/"),
            ("https://[2001:DB8::1]:8080/", "https://[2001:db8::1]:8080/"),
            ("mailto:desk@news.example?subject=a b", "mailto:desk@news.example?subject=a b"),
            ("TEL:+963 11 000", "tel:+963 11 000"),
        ] {
            assert_eq!(href(raw, None).as_deref(), Some(expected), "{raw:?}");
            assert_eq!(href(expected, None).as_deref(), Some(expected), "stable: {expected:?}");
        }
    }

    #[test]
    fn schemes_show_through_every_disguise() {
        for raw in
            ["javascript:alert(1)", " \u{1}JaVa\tScRi\npt:alert(1)", "vbscript:x", "ms-calculator:", "blob:https://a/b"]
        {
            assert_eq!(parse(raw, None).map(|url| url.reach), Some(Reach::Absolute(Scheme::Other)), "{raw:?}");
        }
    }

    #[test]
    fn the_host_is_found_in_every_canonical_form() {
        for (raw, expected) in [
            ("https://news.example:8080/a@b", Some("news.example")),
            ("http://user:pass@News.example", Some("news.example")),
            ("//cdn.example/x", Some("cdn.example")),
            ("\\\\cdn.example\\x", Some("cdn.example")),
            ("https://[2001:db8::1]:8080/", Some("[2001:db8::1]")),
            ("ftp://files.example:21/a", Some("files.example")),
            ("/a//b", None),
            ("mailto:desk@news.example", None),
            ("#x", None),
        ] {
            assert_eq!(parse(raw, None).expect(raw).host(), expected, "{raw:?}");
        }
    }

    #[test]
    fn hosts_that_no_browser_takes_are_refused() {
        for raw in [
            "https://",
            "https://a b/",
            "https://a<b/",
            "https://a%00b/",
            "https://a:99999/",
            "https://a:x/",
            "//",
            "https://[x]/",
        ] {
            assert_eq!(href(raw, None), None, "{raw:?}");
        }
    }

    #[test]
    fn a_scheme_without_slashes_leads_where_the_page_says() {
        let (secure, plain) = (Some("https://news.example/a/b?c"), Some("http://news.example/a/b?c"));
        for (raw, on_secure, on_plain) in [
            ("https:evil.example", "https://news.example/a/evil.example", "https://evil.example/"),
            ("http:evil.example", "http://evil.example/", "http://news.example/a/evil.example"),
            ("https:/evil.example", "https://news.example/evil.example", "https://evil.example/"),
            ("HTTPS:\\evil.example", "https://news.example/evil.example", "https://evil.example/"),
            ("ht\ttps:../x", "https://news.example/x", "https://../x"),
            ("https:?q", "https://news.example/a/b?q", ""),
            ("https:", "https://news.example/a/b?c", ""),
            ("https:user@evil.example", "https://news.example/a/user@evil.example", "https://evil.example/"),
        ] {
            assert_eq!(href(raw, secure).unwrap_or_default(), on_secure, "{raw:?} on an https page");
            assert_eq!(href(raw, plain).unwrap_or_default(), on_plain, "{raw:?} on an http page");
            assert_eq!(href(raw, None), None, "{raw:?} on any page");
        }
        assert_eq!(Base::parse("https:news.example"), None);
    }

    #[test]
    fn relative_references_stay_relative_without_a_base() {
        for (raw, expected) in [
            ("/a b", "/a%20b"),
            ("a?b#c", "a?b#c"),
            ("./javascript:alert(1)", "./javascript:alert(1)"),
            ("/.//evil.example", "/.//evil.example"),
            ("\\\\cdn.example\\x", "//cdn.example/x"),
            ("#نص", "#%D9%86%D8%B5"),
            ("", ""),
        ] {
            assert_eq!(href(raw, None).as_deref(), Some(expected), "{raw:?}");
            assert_eq!(href(expected, None).as_deref(), Some(expected), "stable: {expected:?}");
        }
    }

    #[test]
    fn relative_references_resolve_against_a_base() {
        let base = Some("https://news.example/a/b?c#d");
        for (raw, expected) in [
            ("x", "https://news.example/a/x"),
            ("../x", "https://news.example/x"),
            ("/x", "https://news.example/x"),
            ("//cdn.example/x", "https://cdn.example/x"),
            ("?q", "https://news.example/a/b?q"),
            ("", "https://news.example/a/b?c"),
            ("https:x", "https://news.example/a/x"),
            ("/..//evil.example", "https://news.example//evil.example"),
            ("#d", "#d"),
        ] {
            assert_eq!(href(raw, base).as_deref(), Some(expected), "{raw:?}");
        }
    }

    #[test]
    fn what_is_taken_for_canonical_is_what_rewriting_gives() {
        let base = Base::parse("https://news.example/a/b").expect("a base");
        for host in [
            "",
            "https://news.example",
            "http://n_1.example",
            "https://news.example:443",
            "https://-",
            "//b",
            "HTTPS://a",
        ] {
            for path in [
                "", "/", "/a", "/a/", "//a", "/.", "/..", "/a/.b", "/a.b", "/%2e", "/a%2e", "/\\", "/a\\", "/^", "/é",
                "a", "/a\tb", "/ ", "a:b", "1a/b:c", "a/b//c", "a/./b", "a\\b",
            ] {
                for tail in ["", "?", "?a=b", "?'", "?\\", "?/./", "#", "#a", "#a#b", "#`", "?#"] {
                    let raw = [host, path, tail].concat();
                    for base in [None, Some(&base)] {
                        let rewritten = rewrite(&strip(&raw), base);
                        if let Some(reach) = written::canonical_reach(&raw, base.is_some()) {
                            assert_eq!(rewritten, Some((raw.clone(), reach)), "{raw:?}");
                        }
                    }
                }
            }
        }
        assert!(written::canonical_reach("https://news.example/a.b/c?d=e%20f#g", true).is_some());
        assert!(written::canonical_reach("/a", false).is_some());
    }
}
