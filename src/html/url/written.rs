//! The way most addresses of an article are written already: in their canonical form. One look at each byte tells, and
//! spares parsing and writing them again.

use super::percent::{EncodeSet, MEANT};
use super::{Reach, Scheme};

/// The reach of an address that is in its canonical form already; `None` where it is not, or where only parsing can
/// tell. References are canonical only where nothing resolves them.
pub(super) fn canonical_reach(raw: &str, has_base: bool) -> Option<Reach> {
    let rest = raw.as_bytes();
    let (reach, rest) = if let Some(rest) = rest.strip_prefix(b"https://") {
        (Reach::Absolute(Scheme::Https), after_host(rest)?)
    } else if let Some(rest) = rest.strip_prefix(b"http://") {
        (Reach::Absolute(Scheme::Http), after_host(rest)?)
    } else {
        (Reach::Relative, Some(rest).filter(|_| !has_base)?)
    };
    let is_path = match (reach, rest) {
        // A second slash begins a host where there is none yet.
        (Reach::Relative, [b'/', second, ..]) => !matches!(second, b'/' | b'\\'),
        (_, [b'/', ..]) => true,
        // Without a colon no scheme stands in front of it. Behind a host a path begins with a slash.
        (Reach::Relative, [first, ..]) => first.is_ascii_alphanumeric() && !rest.contains(&b':'),
        _ => false,
    };
    (is_path && is_canonical_path(rest)).then_some(reach)
}

/// What follows a host that is a plain name: no port, no credentials, nothing to map or to decode.
fn after_host(rest: &[u8]) -> Option<&[u8]> {
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'_');
    let end = rest.iter().position(|&byte| !is_plain(byte))?;
    rest.get(end..).filter(|_| end > 0)
}

/// Path, query and fragment, of bytes that stay as they are, without a segment that begins with a dot.
fn is_canonical_path(path: &[u8]) -> bool {
    let mut set = EncodeSet::Path;
    let mut at = 0;
    // Most bytes mean nothing in any part.
    while let Some(ahead) = path.get(at..).and_then(|rest| MEANT.position_in(rest)) {
        at += ahead;
        let Some(&byte) = path.get(at) else { break };
        match (set, byte) {
            (EncodeSet::Path, b'?') => set = EncodeSet::Query,
            (EncodeSet::Path | EncodeSet::Query, b'#') => set = EncodeSet::Fragment,
            (EncodeSet::Path, b'\\') => return false,
            (EncodeSet::Path, b'.' | b'%') if at > 0 && path.get(at - 1) == Some(&b'/') => return false,
            _ if set.has(byte) => return false,
            _ => {}
        }
        at += 1;
    }
    true
}
