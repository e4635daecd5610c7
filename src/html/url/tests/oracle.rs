//! The crate `url`, as a second opinion on our URL parser: both resolve the same addresses against the same base.
//!
//! What differs on purpose, and is not compared:
//! - *Credentials* are not written back here.
//! - *Schemes* without a host here (all but `http`, `https` and `ftp`) are compared by their name alone.
//! - *Hosts* that IDNA or the IPv4 parser would change are kept as they are here, and some of them refused;
//!   `is_plain_host` says which. Of these the rest of the address is compared, where both take it.
//!
//! Where the crate is behind the standard, the standard counts: it encodes `^` in paths, and takes `///host` for
//! `//host`.

use super::{Base, Reach, Scheme, parse};

const BASE: &str = "https://news.example/folder/page?query";

/// An address as the oracle has it, without credentials; `None` where it refuses.
fn by_oracle(raw: &str) -> Option<url::Url> {
    let base = url::Url::parse(BASE).expect("a base");
    let mut parsed = base.join(raw).ok()?;
    if parsed.has_host() {
        parsed.set_username("").expect("a host");
        parsed.set_password(None).expect("a host");
    }
    Some(parsed)
}

/// Is it a host of ASCII labels that neither IDNA nor the IPv4 parser looks into?
fn is_plain_host(host: &str) -> bool {
    let last = host.trim_end_matches('.').rsplit('.').next().unwrap_or_default();
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-.".contains(&byte);
    !host.is_empty()
        && host.bytes().all(is_plain)
        && !last.starts_with(|c: char| c.is_ascii_digit())
        && !host.to_ascii_lowercase().split('.').any(|label| label.starts_with("xn--") || label.is_empty())
}

/// The rest of the oracle's address, `^` in its path encoded.
fn encoded(address: &url::Url, from: url::Position) -> String {
    let start = &address[from..url::Position::BeforePath];
    [start, &address.path().replace('^', "%5E"), &address[url::Position::AfterPath..]].concat()
}

/// What the two disagree about, in a word.
fn difference(raw: &str) -> Option<String> {
    let base = Base::parse(BASE);
    let has_three_slashes = super::strip(raw).bytes().take_while(|byte| b"/\\".contains(byte)).count() > 2;
    if has_three_slashes {
        return None;
    }
    let ours = parse(raw, base.as_ref());
    let theirs = by_oracle(raw);
    let (ours, theirs) = match (&ours, &theirs) {
        (None, None) => return None,
        (Some(ours), Some(theirs)) => (ours, theirs),
        // A host that only one of them takes.
        (Some(ours), None) => {
            let is_open = ours.host().is_none_or(|host| !is_plain_host(host));
            return (!is_open).then(|| format!("refused by the oracle, {} here", ours.href));
        }
        (None, Some(theirs)) => {
            let is_open = theirs.host_str().is_none_or(|host| !is_plain_host(host));
            return (!is_open).then(|| format!("refused here, {theirs} by the oracle"));
        }
    };
    let scheme = match ours.reach {
        Reach::Absolute(Scheme::Http | Scheme::Https | Scheme::Ftp) => None,
        Reach::Absolute(_) => ours.href.split_once(':').map(|(name, _)| name),
        // A fragment is left to the page.
        Reach::Fragment => {
            let theirs = &theirs[url::Position::AfterQuery..];
            return (ours.href != theirs).then(|| format!("{} here, {theirs} by the oracle", ours.href));
        }
        Reach::Relative => return Some("not resolved".to_owned()),
    };
    if let Some(name) = scheme {
        return (name != theirs.scheme()).then(|| format!("{name} here, {} by the oracle", theirs.scheme()));
    }
    let is_same = if [ours.host(), theirs.host_str()].into_iter().flatten().all(is_plain_host) {
        ours.href == encoded(theirs, url::Position::BeforeScheme)
    } else {
        ours.href.ends_with(&encoded(theirs, url::Position::BeforePath))
    };
    (!is_same).then(|| format!("{} here, {theirs} by the oracle", ours.href))
}

/// Addresses made of pieces that mean something to some parser.
fn generated() -> impl Iterator<Item = String> {
    const PIECES: &[&str] = &[
        "http:",
        "https:",
        "HTTPS:",
        "ftp:",
        "mailto:",
        "javascript:",
        "data:",
        "x+y:",
        "//",
        "/",
        "\\",
        "\\\\",
        "///",
        "a.example",
        "News.Example",
        "user@",
        "user:p@ss@",
        ":80",
        ":443",
        ":8080",
        ":0",
        ":99999",
        ":x",
        ":",
        "@",
        "?",
        "#",
        ".",
        "..",
        "/./",
        "/../",
        "%2e",
        "%2E%2e",
        "%00",
        "%",
        "%zz",
        "%41",
        " ",
        "\t",
        "\n",
        "\u{1}",
        "\u{7f}",
        "é",
        "مقال",
        "<",
        ">",
        "\"",
        "'",
        "`",
        "{",
        "}",
        "|",
        "^",
        "[",
        "]",
        "[::1]",
        "&",
        "=",
        "+",
        ";",
        ",",
        "~",
        "localhost",
        "a",
        "b/c",
        "q=1",
        "\u{feff}",
        "\u{200b}",
        "\u{ad}",
        "xn--a",
        "127.0.0.1",
        "0x7f.1",
        "$",
        "(",
        "!",
    ];
    let mut state = 1_u64;
    let mut below = move |limit: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % limit
    };
    (0..20_000).map(move |_| {
        let start = ["", "", "https://", "http://", "//"][below(5)];
        let pieces: String = (0..1 + below(7)).map(|_| PIECES[below(PIECES.len())]).collect();
        [start, &pieces].concat()
    })
}

#[test]
fn addresses_are_read_as_the_url_crate_reads_them() {
    let table = [
        "https://news.example",
        "http://a.example:80/x",
        "https://a.example:8443",
        "../up?x#y",
        "?only=query",
        "",
        "/a//b",
        "//cdn.example/a\\b",
        "https:relative",
        "https:/a",
        "https:\\\\a.example",
        "a b",
        "a%20b",
        "é?é#é",
        "http://a.example/%7Eb/'(c)'",
        "https://a.example?x='1'\"<>",
        "https://a.example/{}|^`",
        "#`<>\" é",
        "mailto:a@b.example",
        "JavaScript:alert(1)",
        "ftp://a.example:21/x",
        "https://a.example/..;/x/%2e%2e/",
    ];
    let all = table.into_iter().map(str::to_owned).chain(generated());
    let problems: Vec<String> =
        all.filter_map(|raw| difference(&raw).map(|difference| format!("{raw:?}: {difference}"))).take(30).collect();
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}
