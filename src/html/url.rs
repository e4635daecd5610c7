//! URLs as the URL standard parses them, as far as links and images of articles need: special schemes whole,
//! `mailto:` and `tel:` as opaque paths, everything else by its scheme name alone.
//!
//! What is left out, on purpose: IDNA (a non-ASCII host is kept as it is, and the browser maps it), IPv4 in its odd
//! notations (kept as text), `file:`. Credentials are not written back: `https://bank.example@evil.example/` is only
//! ever a trick. A reference without a base keeps its dot segments: resolving `/.//evil.example` by itself would make
//! another host of a path.
//!
//! <https://url.spec.whatwg.org/>

use std::borrow::Cow;

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
pub(crate) struct Url {
    pub(crate) href: String,
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
        Some(Self {
            scheme,
            authority: write_authority(authority, scheme.default_port())?,
            path: write_absolute_path(path),
            query: query.map(|query| encoded(query, in_query_set)),
        })
    }

    /// The host, without the port.
    pub(crate) fn host(&self) -> &str {
        without_port(&self.authority)
    }

    fn origin(&self) -> String {
        format!("{}://{}", if self.scheme == Scheme::Http { "http" } else { "https" }, self.authority)
    }
}

impl Url {
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
    let end = if authority.starts_with('[') { authority.find(']').map(|end| end + 1) } else { authority.find(':') };
    &authority[..end.unwrap_or(authority.len())]
}

/// Parses a reference; `None` where the URL standard fails. Relative references are resolved where there is a base.
pub(crate) fn parse(raw: &str, base: Option<&Base>) -> Option<Url> {
    let cleaned = strip(raw);
    match split_scheme(&cleaned) {
        Some((name, rest)) => {
            let scheme = Scheme::from_name(name);
            match base {
                // "Special relative or authority state": `https:next` on an https page is the path `next`.
                Some(base) if base.scheme == scheme && !starts_with_slashes(rest) => Some(resolve(rest, base)?),
                _ => parse_absolute(scheme, name, rest),
            }
        }
        None => match base {
            Some(base) if !cleaned.starts_with('#') => resolve(&cleaned, base),
            _ => parse_relative(&cleaned),
        },
    }
}

fn parse_absolute(scheme: Scheme, name: &str, rest: &str) -> Option<Url> {
    let href = match scheme {
        Scheme::Http | Scheme::Https | Scheme::Ftp => {
            let (authority, rest) = split_authority(rest.trim_start_matches(['/', '\\']));
            let (path, query, fragment) = split_path(rest);
            let mut href = name.to_ascii_lowercase();
            href.push_str("://");
            href.push_str(&write_authority(authority, scheme.default_port())?);
            href.push_str(&write_absolute_path(path));
            write_tail(&mut href, query, fragment);
            href
        }
        Scheme::Mailto | Scheme::Tel | Scheme::Sms | Scheme::Geo | Scheme::Xmpp | Scheme::Data => {
            let mut href = name.to_ascii_lowercase();
            href.push(':');
            encode(rest, &mut href, |byte| !(0x20..=0x7e).contains(&byte));
            href
        }
        Scheme::Other => name.to_ascii_lowercase() + ":",
    };
    Some(Url { href, reach: Reach::Absolute(scheme) })
}

/// A reference that the page itself will resolve: encoded, its backslashes turned, not otherwise reshaped.
fn parse_relative(reference: &str) -> Option<Url> {
    if let Some(fragment) = reference.strip_prefix('#') {
        let mut href = String::from("#");
        encode(fragment, &mut href, in_fragment_set);
        return Some(Url { href, reach: Reach::Fragment });
    }
    let mut href = String::new();
    let rest = if starts_with_slashes(reference) {
        let (authority, rest) = split_authority(reference.trim_start_matches(['/', '\\']));
        href.push_str("//");
        href.push_str(&write_authority(authority, None)?);
        rest
    } else {
        reference
    };
    let (path, query, fragment) = split_path(rest);
    encode(&path.replace('\\', "/"), &mut href, in_path_set);
    write_tail(&mut href, query, fragment);
    Some(Url { href, reach: Reach::Relative })
}

fn resolve(reference: &str, base: &Base) -> Option<Url> {
    let mut href = base.origin();
    let rest = if starts_with_slashes(reference) {
        let (authority, rest) = split_authority(reference.trim_start_matches(['/', '\\']));
        href.truncate(href.len() - base.authority.len());
        href.push_str(&write_authority(authority, base.scheme.default_port())?);
        href.push_str(&write_absolute_path(split_path(rest).0));
        rest
    } else {
        let path = split_path(reference).0;
        if path.is_empty() {
            href.push_str(&base.path);
        } else if path.starts_with(['/', '\\']) {
            href.push_str(&write_absolute_path(path));
        } else {
            let folder = &base.path[..base.path.rfind('/').map_or(0, |slash| slash + 1)];
            href.push_str(&write_absolute_path(&format!("{folder}{path}")));
        }
        reference
    };
    let (path, query, fragment) = split_path(rest);
    let inherited = path.is_empty() && query.is_none() && !starts_with_slashes(reference);
    match &base.query {
        Some(base_query) if inherited => {
            href.push('?');
            href.push_str(base_query);
            write_tail(&mut href, None, fragment);
        }
        _ => write_tail(&mut href, query, fragment),
    }
    Some(Url { href, reach: Reach::Absolute(base.scheme) })
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
    let colon = reference.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.')))?;
    let starts_well = reference.starts_with(|c: char| c.is_ascii_alphabetic());
    (starts_well && reference[colon..].starts_with(':')).then(|| (&reference[..colon], &reference[colon + 1..]))
}

fn starts_with_slashes(reference: &str) -> bool {
    let mut bytes = reference.bytes();
    let mut slash = || matches!(bytes.next(), Some(b'/' | b'\\'));
    slash() && slash()
}

fn split_authority(rest: &str) -> (&str, &str) {
    rest.split_at(rest.find(['/', '\\', '?', '#']).unwrap_or(rest.len()))
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

/// Host and port, without credentials; `None` where the host is empty or holds a forbidden code point.
fn write_authority(authority: &str, default_port: Option<u16>) -> Option<String> {
    let host_and_port = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let port_colon = match host_and_port.rfind(']') {
        Some(bracket) => host_and_port[bracket..].find(':').map(|colon| bracket + colon),
        None => host_and_port.find(':'),
    };
    let (host, port) = match port_colon {
        Some(colon) => (&host_and_port[..colon], &host_and_port[colon + 1..]),
        None => (host_and_port, ""),
    };
    let mut written = write_host(host)?;
    if !port.is_empty() {
        if !port.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let port = port.parse::<u16>().ok()?;
        if Some(port) != default_port {
            written.push_str(&format!(":{port}"));
        }
    }
    Some(written)
}

fn write_host(host: &str) -> Option<String> {
    if let Some(address) = host.strip_prefix('[') {
        let address = address.strip_suffix(']')?;
        let plausible = address.contains(':')
            && address.bytes().all(|byte| byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.'));
        return plausible.then(|| host.to_ascii_lowercase());
    }
    let decoded = percent_decoded(host)?;
    let forbidden =
        |c: char| c <= ' ' || c == '\x7f' || ('\u{80}'..='\u{9f}').contains(&c) || "#/:<>?@[\\]^|%\"`{}'".contains(c);
    if decoded.is_empty() || decoded.contains(forbidden) {
        return None;
    }
    Some(decoded.to_lowercase())
}

fn percent_decoded(text: &str) -> Option<Cow<'_, str>> {
    if !text.contains('%') {
        return Some(Cow::Borrowed(text));
    }
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut i = 0;
    while i < bytes.len() {
        let digit = |at: usize| bytes.get(at).and_then(|&byte| (byte as char).to_digit(16));
        match (bytes[i], digit(i + 1), digit(i + 2)) {
            (b'%', Some(high), Some(low)) => {
                decoded.push((high * 16 + low) as u8);
                i += 3;
            }
            (byte, ..) => {
                decoded.push(byte);
                i += 1;
            }
        }
    }
    String::from_utf8(decoded).ok().map(Cow::Owned)
}

/// The path with its dot segments resolved, always starting with a slash.
fn write_absolute_path(path: &str) -> String {
    let mut segments: Vec<&str> = Vec::new();
    let mut parts = path.strip_prefix(['/', '\\']).unwrap_or(path).split(['/', '\\']).peekable();
    while let Some(part) = parts.next() {
        let last = parts.peek().is_none();
        match dots(part) {
            2 => {
                segments.pop();
                if last {
                    segments.push("");
                }
            }
            1 => {
                if last {
                    segments.push("");
                }
            }
            _ => segments.push(part),
        }
    }
    let mut written = String::with_capacity(path.len() + 1);
    for segment in segments {
        written.push('/');
        encode(segment, &mut written, in_path_set);
    }
    if written.is_empty() {
        written.push('/');
    }
    written
}

/// 1 for `.`, 2 for `..`, in any of their percent-encoded spellings; 0 for any other segment.
fn dots(segment: &str) -> usize {
    let mut rest = segment;
    let mut count = 0;
    while !rest.is_empty() && count < 3 {
        let encoded = rest.get(..3).filter(|head| head.eq_ignore_ascii_case("%2e"));
        rest = match rest.strip_prefix('.').or(encoded.map(|_| &rest[3..])) {
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
        encode(query, href, in_query_set);
    }
    if let Some(fragment) = fragment {
        href.push('#');
        encode(fragment, href, in_fragment_set);
    }
}

fn encoded(text: &str, in_set: fn(u8) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    encode(text, &mut out, in_set);
    out
}

/// UTF-8 percent-encodes the bytes of a percent-encode set. <https://url.spec.whatwg.org/#percent-encoded-bytes>
fn encode(text: &str, out: &mut String, in_set: fn(u8) -> bool) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let mut copied = 0;
    for (i, &byte) in text.as_bytes().iter().enumerate() {
        if in_set(byte) {
            // A byte of a set is ASCII, or every byte of its character is in the set: both cuts fall between characters.
            out.push_str(text.get(copied..i).unwrap_or_default());
            out.push('%');
            out.push(HEX[usize::from(byte >> 4)] as char);
            out.push(HEX[usize::from(byte & 15)] as char);
            copied = i + 1;
        }
    }
    out.push_str(text.get(copied..).unwrap_or_default());
}

const fn in_path_set(byte: u8) -> bool {
    matches!(byte, 0..=0x20 | b'"' | b'#' | b'<' | b'>' | b'?' | b'^' | b'`' | b'{' | b'}' | 0x7f..)
}

const fn in_query_set(byte: u8) -> bool {
    matches!(byte, 0..=0x20 | b'"' | b'#' | b'<' | b'>' | b'\'' | 0x7f..)
}

const fn in_fragment_set(byte: u8) -> bool {
    matches!(byte, 0..=0x20 | b'"' | b'<' | b'>' | b'`' | 0x7f..)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn href(raw: &str, base: Option<&str>) -> Option<String> {
        let base = base.map(|base| Base::parse(base).expect("a base"));
        parse(raw, base.as_ref()).map(|url| url.href)
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
}
