//! Hosts and ports.

use super::percent;

/// Appends host and port, without credentials; `None` where the host is empty or holds a forbidden code point.
pub(super) fn write_authority(authority: &str, default_port: Option<u16>, out: &mut String) -> Option<()> {
    let host_and_port = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let (host, port) = split_port(host_and_port);
    write_host(host, out)?;
    let Some(port) = port.filter(|port| !port.is_empty()) else { return Some(()) };
    if !port.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number: u16 = port.parse().ok()?;
    if Some(number) != default_port {
        out.push(':');
        let digits = port.trim_start_matches('0');
        out.push_str(if digits.is_empty() { "0" } else { digits });
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
        out.extend(host.chars().map(|c| c.to_ascii_lowercase()));
        return plausible.then_some(());
    }
    let decoded = percent::decode(host)?;
    // Letters beyond ASCII stay as they are: browsers map them.
    out.extend(decoded.chars().map(|c| c.to_ascii_lowercase()));
    let is_taken =
        !decoded.contains(is_forbidden) && if decoded.is_ascii() { !decoded.is_empty() } else { is_domain(&decoded) };
    is_taken.then_some(())
}

/// Of a host that is not in ASCII: would IDNA let it through? What is looked at here is in no table of the standard library,
/// whose tables of letters weigh a twentieth of the wasm.
#[cold]
#[inline(never)]
fn is_domain(host: &str) -> bool {
    joiners_join(host) && labels_begin(host) && runs_one_way(host) && !host.chars().all(is_ignored)
}

/// Full stops, all of which part labels.
const LABEL_ENDS: [char; 4] = ['.', '\u{3002}', '\u{ff0e}', '\u{ff61}'];

/// No label begins with a combining mark (UTS 46, validity criteria). The blocks of marks that scripts share, and those of
/// Cyrillic, Hebrew and Arabic.
fn labels_begin(host: &str) -> bool {
    let first = |label: &str| label.chars().find(|&c| !is_ignored(c));
    let is_mark = |c: char| {
        matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{610}'..='\u{61a}')
            || matches!(c, '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}' | '\u{1ab0}'..='\u{1aff}')
            || matches!(c, '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
    };
    !host.split(LABEL_ENDS).filter_map(first).any(is_mark)
}

/// No label has letters of both directions, and none that runs right to left ends in a hyphen (RFC 5893).
fn runs_one_way(host: &str) -> bool {
    let is_rtl = |c: char| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}');
    let runs = |label: &str| {
        !label.contains(is_rtl)
            || !(label.contains(|c: char| !is_rtl(c) && !has_no_direction(c)) || label.ends_with('-'))
    };
    host.split(LABEL_ENDS).all(runs)
}

/// Digits, signs, symbols and marks that scripts share: what may stand beside letters of any direction. Whatever is not in
/// the list counts as a letter.
fn has_no_direction(c: char) -> bool {
    matches!(c, '\0'..='@' | '['..='`' | '{'..='©' | '«'..='´' | '¶'..='¹' | '»'..='¿' | '×' | '÷' | '\u{300}'..='\u{344}')
        || matches!(c, '\u{346}'..='\u{362}' | '\u{483}'..='\u{489}' | '\u{2000}'..='\u{206f}')
        || matches!(c, '\u{20a0}'..='\u{20ff}' | '\u{2190}'..='\u{245f}' | '\u{2500}'..='\u{2bff}' | '\u{2e00}'..='\u{2e2e}')
        || matches!(c, '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{fe00}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff20}')
        || matches!(c, '\u{1f000}'..='\u{1f0ff}' | '\u{1f300}'..='\u{1faff}')
}

/// What IDNA's mapping takes out (UTS 46, "ignored").
fn is_ignored(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{180b}'..='\u{180f}' | '\u{200b}' | '\u{2060}' | '\u{2064}')
        || matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// A joiner is let through only behind a letter of a script that has any use for it (RFC 5892, appendix A).
fn joiners_join(host: &str) -> bool {
    let mut before = '.';
    host.chars().all(|c| {
        let joins = !matches!(c, '\u{200c}' | '\u{200d}') || matches!(before, '\u{620}'..='\u{dff}');
        before = c;
        joins
    })
}

/// <https://url.spec.whatwg.org/#forbidden-domain-code-point>, what would end an attribute, and what no mapping of IDNA lets
/// through: white space of any kind, direction marks, private and unassigned ends of planes (UTS 46, "disallowed").
fn is_forbidden(c: char) -> bool {
    let is_disallowed = c.is_whitespace()
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{e000}'..='\u{f8ff}')
        || matches!(c, '\u{fdd0}'..='\u{fdef}' | '\u{fff9}'..='\u{ffff}' | '\u{e0000}'..);
    is_disallowed || c <= ' ' || ('\x7f'..='\u{9f}').contains(&c) || "#/:<>?@[\\]^|%\"`{}'".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_letter_is_without_direction() {
        assert_eq!(('\0'..='\u{10ffff}').find(|&c| has_no_direction(c) && c.is_alphabetic()), None);
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
