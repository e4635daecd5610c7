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
        let named = Self::NAMED.iter().find(|(_, known)| name.eq_ignore_ascii_case(known));
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

/// How a reference relates to the page it stands on.
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
        let cleaned = strip(raw);
        let (scheme, rest) = split_scheme(&cleaned)?;
        let scheme = Scheme::from_name(scheme);
        if !matches!(scheme, Scheme::Http | Scheme::Https) {
            return None;
        }
        let (authority, rest) = split_authority(rest.trim_start_matches(['/', '\\']));
        let (path, query, _) = split_path(rest);
        let mut base = Self { scheme, authority: String::new(), path: String::new(), query: None };
        write_authority(authority, scheme.default_port(), &mut base.authority)?;
        write_absolute_path(path, &mut base.path);
        base.query = query.map(|query| {
            let mut encoded = String::new();
            encode(query, EncodeSet::Query, &mut encoded);
            encoded
        });
        Some(base)
    }

    /// The host, without the port.
    pub(crate) fn host(&self) -> &str {
        without_port(&self.authority)
    }

    /// The whole address.
    pub(crate) fn address(&self) -> String {
        let query = self.query.as_deref().map(|query| ["?", query].concat());
        [&self.origin(), &self.path, query.as_deref().unwrap_or_default()].concat()
    }

    fn origin(&self) -> String {
        [self.scheme.name(), "://", &self.authority].concat()
    }
}

impl Url<'_> {
    /// The host that it names, without the port; `None` for a path, a fragment, or a scheme without hosts.
    pub(crate) fn host(&self) -> Option<&str> {
        host(&self.href)
    }
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

/// The canonical form of any reference.
fn rewrite(reference: &str, base: Option<&Base>) -> Option<(String, Reach)> {
    match split_scheme(reference) {
        Some((name, rest)) => {
            let scheme = Scheme::from_name(name);
            match base {
                // "Special relative or authority state": `https:next` on an https page is the path `next`.
                Some(base) if base.scheme == scheme && !starts_with_slashes(rest) => resolve(rest, base),
                _ => rewrite_absolute(scheme, name, rest),
            }
        }
        None => match base {
            Some(base) if !reference.starts_with('#') => resolve(reference, base),
            _ => rewrite_relative(reference),
        },
    }
}

fn rewrite_absolute(scheme: Scheme, name: &str, rest: &str) -> Option<(String, Reach)> {
    let mut href = name.to_ascii_lowercase();
    href.push(':');
    match scheme {
        Scheme::Http | Scheme::Https | Scheme::Ftp => {
            let (authority, rest) = split_authority(rest.trim_start_matches(['/', '\\']));
            let (path, query, fragment) = split_path(rest);
            href.push_str("//");
            write_authority(authority, scheme.default_port(), &mut href)?;
            write_absolute_path(path, &mut href);
            write_tail(&mut href, query, fragment);
        }
        Scheme::Mailto | Scheme::Tel | Scheme::Sms | Scheme::Geo | Scheme::Xmpp | Scheme::Data => {
            encode(rest, EncodeSet::Opaque, &mut href);
        }
        Scheme::Other => {}
    }
    Some((href, Reach::Absolute(scheme)))
}

/// A reference that the page itself will resolve: encoded, its backslashes turned, not otherwise reshaped.
fn rewrite_relative(reference: &str) -> Option<(String, Reach)> {
    let mut href = String::new();
    if let Some(fragment) = reference.strip_prefix('#') {
        href.push('#');
        encode(fragment, EncodeSet::Fragment, &mut href);
        return Some((href, Reach::Fragment));
    }
    let rest = if starts_with_slashes(reference) {
        let (authority, rest) = split_authority(reference.trim_start_matches(['/', '\\']));
        href.push_str("//");
        write_authority(authority, None, &mut href)?;
        rest
    } else {
        reference
    };
    let (path, query, fragment) = split_path(rest);
    encode(&path.replace('\\', "/"), EncodeSet::Path, &mut href);
    write_tail(&mut href, query, fragment);
    Some((href, Reach::Relative))
}

fn resolve(reference: &str, base: &Base) -> Option<(String, Reach)> {
    let names_host = starts_with_slashes(reference);
    let (authority, rest) = match names_host {
        true => split_authority(reference.trim_start_matches(['/', '\\'])),
        false => ("", reference),
    };
    let (path, query, fragment) = split_path(rest);
    let mut href = if names_host { [base.scheme.name(), "://"].concat() } else { base.origin() };
    if names_host {
        write_authority(authority, base.scheme.default_port(), &mut href)?;
        write_absolute_path(path, &mut href);
    } else if path.is_empty() {
        href.push_str(&base.path);
    } else if path.starts_with(['/', '\\']) {
        write_absolute_path(path, &mut href);
    } else {
        let folder = base.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        write_absolute_path(&[folder, "/", path].concat(), &mut href);
    }
    let inherits_query = path.is_empty() && query.is_none() && !names_host;
    match &base.query {
        Some(base_query) if inherits_query => {
            href.push('?');
            href.push_str(base_query);
            write_tail(&mut href, None, fragment);
        }
        _ => write_tail(&mut href, query, fragment),
    }
    Some((href, Reach::Absolute(base.scheme)))
}

/// Leading and trailing C0 controls and spaces go, and every TAB, LF and CR: `java&Tab;script:` hides its scheme so.
pub(crate) fn strip(raw: &str) -> Cow<'_, str> {
    let trimmed = raw.trim_matches(|c: char| c <= ' ');
    if trimmed.bytes().any(|byte| matches!(byte, b'\t' | b'\n' | b'\r')) {
        Cow::Owned(trimmed.replace(['\t', '\n', '\r'], ""))
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

fn split_authority(rest: &str) -> (&str, &str) {
    let end = rest.bytes().position(|byte| matches!(byte, b'/' | b'\\' | b'?' | b'#'));
    end.and_then(|end| rest.split_at_checked(end)).unwrap_or((rest, ""))
}

/// Path, query and fragment, without their `?` and `#`.
fn split_path(rest: &str) -> (&str, Option<&str>, Option<&str>) {
    let (rest, fragment) = match rest.split_once('#') {
        Some((rest, fragment)) => (rest, Some(fragment)),
        None => (rest, None),
    };
    match rest.split_once('?') {
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

/// Appends the path with its dot segments resolved, always starting with a slash.
fn write_absolute_path(path: &str, out: &mut String) {
    let mut segments: Vec<&str> = Vec::new();
    let path = path.strip_prefix(['/', '\\']).unwrap_or(path);
    let mut ends_in_folder = false;
    for part in path.split(['/', '\\']) {
        let dots = dots(part);
        match dots {
            2 => {
                segments.pop();
            }
            1 => {}
            _ => segments.push(part),
        }
        ends_in_folder = dots > 0;
    }
    if ends_in_folder {
        segments.push("");
    }
    for segment in segments {
        out.push('/');
        encode(segment, EncodeSet::Path, out);
    }
}

/// 1 for `.`, 2 for `..`, in any of their percent-encoded spellings; 0 for any other segment.
fn dots(segment: &str) -> usize {
    let mut rest = segment;
    let mut count = 0;
    while !rest.is_empty() && count < 3 {
        let encoded = rest.split_at_checked(3).filter(|(head, _)| head.eq_ignore_ascii_case("%2e"));
        rest = match rest.strip_prefix('.').or(encoded.map(|(_, after)| after)) {
            Some(after) => after,
            None => return 0,
        };
        count += 1;
    }
    if count < 3 { count } else { 0 }
}

fn write_tail(href: &mut String, query: Option<&str>, fragment: Option<&str>) {
    if let Some(query) = query {
        href.push('?');
        encode(query, EncodeSet::Query, href);
    }
    if let Some(fragment) = fragment {
        href.push('#');
        encode(fragment, EncodeSet::Fragment, href);
    }
}

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
            ("https:news.example", "https://news.example/"),
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
                "a", "/a\tb", "/ ",
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
