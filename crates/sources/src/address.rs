//! Addresses: RFC 3986, as far as relative ones need it.

/// A relative address, made absolute by the address of what it stands in. What is absolute already, or stands in
/// nothing of the web, stays as it is.
pub(crate) fn resolve(base: Option<&str>, address: &str) -> String {
    let address = address.trim();
    let Some(base) = base.map(str::trim).filter(|base| is_web(base) && !has_scheme(address)) else {
        return address.to_owned();
    };
    let base = base.split(['?', '#']).next().unwrap_or(base);
    let host = crate::text::find(base, "://").map_or(0, |at| at + 3);
    let path = base[host..].find('/').map_or(base.len(), |at| host + at);
    if address.is_empty() {
        base.to_owned()
    } else if address.starts_with("//") {
        [&base[..host - 2], address].concat()
    } else if address.starts_with('/') {
        [&base[..path], &without_dots(address)].concat()
    } else if address.starts_with(['?', '#']) {
        [base, address].concat()
    } else {
        let folder = base[path..].rfind('/').map_or("/", |at| &base[path..=path + at]);
        [&base[..path], &without_dots(&[folder, address].concat())].concat()
    }
}

/// An address of `http` or `https`.
pub(crate) fn is_web(address: &str) -> bool {
    let start: String = address.trim_start().chars().take(8).map(|c| c.to_ascii_lowercase()).collect();
    start.starts_with("http://") || start.starts_with("https://")
}

/// The same page, whatever stands in the query, at the end of the path and before the host?
pub(crate) fn is_same_page(one: &str, other: &str) -> bool {
    page(one) == page(other)
}

/// Does a page stand below that address?
pub(crate) fn is_below(address: &str, above: &str) -> bool {
    page(address).strip_prefix(page(above)).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

fn page(address: &str) -> &str {
    let address = address.trim().split(['?', '#']).next().unwrap_or_default();
    let address = crate::text::split_once(address, "://").map_or(address, |(_, rest)| rest);
    address.strip_prefix("www.").unwrap_or(address).trim_end_matches('/')
}

/// RFC 3986, section 3.1.
fn has_scheme(address: &str) -> bool {
    address.split_once(':').is_some_and(|(scheme, _)| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'))
    })
}

/// RFC 3986, section 5.2.4, for a path that begins with `/`; what is behind it stays.
fn without_dots(path: &str) -> String {
    let (path, behind) = path.split_at(path.find(['?', '#']).unwrap_or(path.len()));
    let mut segments = Vec::new();
    let mut rest = path.split('/').skip(1).peekable();
    while let Some(segment) = rest.next() {
        let is_last = rest.peek().is_none();
        match segment {
            "." | ".." => {
                if segment == ".." {
                    segments.pop();
                }
                if is_last {
                    segments.push("");
                }
            }
            _ => segments.push(segment),
        }
    }
    ["/", &segments.join("/"), behind].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_addresses_are_resolved() {
        let base = Some("https://a.example/b/c?d=/e#f");
        for (address, expected) in [
            ("g", "https://a.example/b/g"),
            ("./g/", "https://a.example/b/g/"),
            ("../g?h=../i", "https://a.example/g?h=../i"),
            ("../../../g", "https://a.example/g"),
            ("..", "https://a.example/"),
            ("/g/./h", "https://a.example/g/h"),
            ("//g/h", "https://g/h"),
            ("?g", "https://a.example/b/c?g"),
            ("#g", "https://a.example/b/c#g"),
            ("", "https://a.example/b/c"),
            (" mailto:g@h ", "mailto:g@h"),
            ("http://g/../h", "http://g/../h"),
        ] {
            assert_eq!(resolve(base, address), expected, "{address}");
        }
        assert_eq!(resolve(Some("https://a.example"), "b"), "https://a.example/b");
        assert_eq!(resolve(Some("urn:x"), "b"), "b");
        assert_eq!(resolve(None, "b"), "b");
    }

    #[test]
    fn pages_are_compared_without_what_counts_readers() {
        assert!(is_same_page("https://www.a.example/b/?utm=1", "http://a.example/b"));
        assert!(is_below("https://a.example/b/c", "https://a.example/b/"));
        assert!(!is_below("https://a.example/bc", "https://a.example/b"));
    }
}
