//! Hosts and ports.

use super::percent;
use crate::small::text::{append, append_lower, split_last, whole_number};

/// Appends host and port, without credentials; `None` where the host is empty or holds a forbidden code point.
pub(super) fn write_authority(authority: &str, default_port: Option<u16>, out: &mut String) -> Option<()> {
    let host_and_port = split_last(authority, b'@').map_or(authority, |(_, host)| host);
    let (host, port) = split_port(host_and_port);
    write_host(host, out)?;
    let Some(port) = port.filter(|port| !port.is_empty()) else { return Some(()) };
    let number = whole_number(port).filter(|&number| number <= 0xffff)?;
    if Some(number) != default_port.map(u32::from) {
        append(out, ":");
        let digits = port.trim_start_matches('0');
        append(out, if digits.is_empty() { "0" } else { digits });
    }
    Some(())
}

/// Host and port, parted at the colon that is not inside an IPv6 address.
pub(super) fn split_port(authority: &str) -> (&str, Option<&str>) {
    let bracket = authority.rfind(']').unwrap_or(0);
    let colon = authority.bytes().skip(bracket).position(|byte| byte == b':').map(|colon| bracket + colon);
    let parted = colon.and_then(|colon| authority.split_at_checked(colon));
    parted.map_or((authority, None), |(host, port)| (host, port.get(1..)))
}

fn write_host(host: &str, out: &mut String) -> Option<()> {
    if let Some(address) = host.strip_prefix('[') {
        let address = address.strip_suffix(']')?;
        let plausible = address.contains(':')
            && address.bytes().all(|byte| byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.'));
        append_lower(out, host);
        return plausible.then_some(());
    }
    let decoded = percent::decode(host)?;
    // Letters beyond ASCII stay as they are: browsers map them.
    append_lower(out, &decoded);
    let is_taken =
        !decoded.contains(is_forbidden) && if decoded.is_ascii() { !decoded.is_empty() } else { is_domain(&decoded) };
    is_taken.then_some(())
}

/// Would IDNA let this host through, which is not in ASCII? The characters looked at here are in no table of the
/// standard library, whose tables of letters weigh a twentieth of the wasm.
#[cold]
#[inline(never)]
fn is_domain(host: &str) -> bool {
    joiners_join(host) && host.split(LABEL_ENDS).all(is_label) && !host.chars().all(|c| is_in(IGNORED, c))
}

/// Full stops, all of which part labels.
const LABEL_ENDS: [char; 4] = ['.', '\u{3002}', '\u{ff0e}', '\u{ff61}'];

/// Is it in one of the ranges, each written as its first and its last character?
#[inline(never)]
fn is_in(ranges: &str, c: char) -> bool {
    let mut ends = ranges.chars();
    while let (Some(first), Some(last)) = (ends.next(), ends.next()) {
        if (first..=last).contains(&c) {
            return true;
        }
    }
    false
}

/// The blocks of marks that scripts share, and those of Cyrillic, Hebrew and Arabic.
const MARKS: &str = "\u{300}\u{36f}\u{483}\u{489}\u{591}\u{5bd}\u{610}\u{61a}\u{64b}\u{65f}\u{670}\u{670}\u{6d6}\u{6dc}\
    \u{1ab0}\u{1aff}\u{1dc0}\u{1dff}\u{20d0}\u{20ff}\u{fe20}\u{fe2f}";

const RIGHT_TO_LEFT: &str = "\u{590}\u{8ff}\u{fb1d}\u{fdff}\u{fe70}\u{fefc}";

/// No label begins with a combining mark (UTS 46, validity criteria). None has letters of both directions, and none
/// that runs right to left ends in a hyphen (RFC 5893).
fn is_label(label: &str) -> bool {
    let has = |of: &dyn Fn(char) -> bool| label.chars().any(of);
    let begins = label.chars().find(|&c| !is_in(IGNORED, c)).is_none_or(|c| !is_in(MARKS, c));
    let runs_both_ways = || has(&|c| !is_in(RIGHT_TO_LEFT, c) && !is_in(NO_DIRECTION, c)) || label.ends_with('-');
    begins && !(has(&|c| is_in(RIGHT_TO_LEFT, c)) && runs_both_ways())
}

/// Digits, signs, symbols and marks that scripts share: what may stand beside letters of any direction. Whatever is not
/// in the list counts as a letter.
const NO_DIRECTION: &str = "\0@[`{©«´¶¹»¿××÷÷\u{300}\u{344}\u{346}\u{362}\u{483}\u{489}\u{2000}\u{206f}\u{20a0}\u{20ff}\
    \u{2190}\u{245f}\u{2500}\u{2bff}\u{2e00}\u{2e2e}\u{3000}\u{3004}\u{3008}\u{3020}\u{fe00}\u{fe6f}\u{ff00}\u{ff20}\
    \u{1f000}\u{1f0ff}\u{1f300}\u{1faff}";

/// Characters that IDNA's mapping takes out (UTS 46, "ignored").
const IGNORED: &str = "\u{ad}\u{ad}\u{34f}\u{34f}\u{180b}\u{180f}\u{200b}\u{200b}\u{2060}\u{2060}\u{2064}\u{2064}\
    \u{fe00}\u{fe0f}\u{feff}\u{feff}";

/// A joiner is let through only behind a letter of a script that has any use for it (RFC 5892, appendix A).
fn joiners_join(host: &str) -> bool {
    let mut before = '.';
    host.chars().all(|c| {
        let joins = !matches!(c, '\u{200c}' | '\u{200d}') || matches!(before, '\u{620}'..='\u{dff}');
        before = c;
        joins
    })
}

/// <https://url.spec.whatwg.org/#forbidden-domain-code-point>, what would end an attribute, and what no mapping of IDNA
/// lets through: white space of any kind, direction marks, private and unassigned ends of planes (UTS 46,
/// "disallowed").
fn is_forbidden(c: char) -> bool {
    if c.is_ascii() { c <= ' ' || b"#/:<>?@[\\]^|%\"`{}'\x7f".contains(&(c as u8)) } else { is_in(DISALLOWED, c) }
}

const DISALLOWED: &str = "\u{80}\u{a0}\u{1680}\u{1680}\
    \u{2000}\u{200a}\u{200e}\u{200f}\u{2028}\u{202f}\u{205f}\u{205f}\
    \u{2066}\u{2069}\u{3000}\u{3000}\u{e000}\u{f8ff}\u{fdd0}\u{fdef}\u{fff9}\u{ffff}\u{e0000}\u{10ffff}";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_letter_is_without_direction() {
        assert_eq!(('\0'..='\u{10ffff}').find(|&c| is_in(NO_DIRECTION, c) && c.is_alphabetic()), None);
    }

    #[test]
    fn white_space_is_forbidden_wherever_unicode_has_it() {
        assert_eq!(('\0'..='\u{10ffff}').find(|&c| c.is_whitespace() && !is_forbidden(c)), None);
    }

    #[test]
    fn hosts_that_no_browser_takes_are_refused() {
        for host in [
            "a\u{2029}b.example",
            "a\u{a0}b.example",
            "a\u{3000}b.example",
            "a\u{202e}b.example",
            "a\u{e000}.example",
            "a b",
            "a\u{200c}b.example",
            "a.exampleنص",
            "مثالa.example",
            "مثال-.example",
            "\u{301}.example",
            "a.\u{ad}\u{64e}b.example",
            "\u{feff}",
            "\u{ad}\u{200b}",
            "",
        ] {
            assert_eq!(write_authority(host, None, &mut String::new()), None, "{host:?}");
        }
        for host in [
            "مثال.example",
            "1مثال.a1",
            "مثال٣.a-b.example",
            "می\u{200c}خواهم.example",
            "a\u{ad}b.example",
            "日本.example",
        ] {
            assert_eq!(write_authority(host, None, &mut String::new()), Some(()), "{host:?}");
        }
    }
}
