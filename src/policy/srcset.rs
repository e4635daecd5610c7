//! `srcset`, candidate by candidate. <https://html.spec.whatwg.org/#parse-a-srcset-attribute>

use crate::html::is_space;
use crate::small::text::{append, split_first, whole_number};

/// Appends the candidates whose URL and descriptor pass; `false` where none does.
pub(super) fn write(value: &str, out: &mut String, mut write_url: impl FnMut(&str, &mut String) -> bool) -> bool {
    let start = out.len();
    let mut rest = value;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
        if rest.is_empty() {
            return out.len() > start;
        }
        let end = rest.bytes().position(is_space).unwrap_or(rest.len());
        let (raw_url, after) = rest.split_at(end);
        let url = raw_url.trim_end_matches(',');
        let descriptor = if url.len() < raw_url.len() {
            rest = after;
            ""
        } else {
            let (descriptor, next) = split_descriptor(after);
            rest = next;
            descriptor
        };
        let mark = out.len();
        if mark > start {
            append(out, ", ");
        }
        let url_start = out.len();
        if !write_url(url, out) || !write_descriptor(descriptor, out) {
            out.truncate(mark);
        } else {
            protect_commas(url_start, out);
        }
    }
}

/// Up to the next comma outside parentheses, which no valid descriptor has.
fn split_descriptor(text: &str) -> (&str, &str) {
    let mut depth = 0_usize;
    for (index, byte) in text.bytes().enumerate() {
        match byte {
            b'(' => depth += 1,
            b')' => depth = depth.saturating_sub(1),
            b',' if depth == 0 => return (&text[..index], &text[index + 1..]),
            _ => {}
        }
    }
    (text, "")
}

/// None, a width (`640w`), or a density (`1.5x`).
fn write_descriptor(descriptor: &str, out: &mut String) -> bool {
    let mut parts = descriptor.split_ascii_whitespace();
    let Some(first) = parts.next() else {
        return true;
    };
    // No picture is 0 wide, and a number does not end in its point: browsers leave out candidates that say so.
    let is_width = |width| whole_number(width).is_some_and(|width| (1..1_000_000).contains(&width));
    let is_density = |density: &str| {
        let (whole, decimals) = split_first(density, b'.').unwrap_or((density, "0"));
        density.len() < 9 && whole_number(whole).is_some() && whole_number(decimals).is_some()
    };
    let is_valid = first.strip_suffix('w').is_some_and(is_width) || first.strip_suffix('x').is_some_and(is_density);
    if is_valid && parts.next().is_none() {
        append(out, " ");
        append(out, first);
        return true;
    }
    false
}

/// A comma at the end of a candidate's URL would be read as the end of the candidate, one at its beginning as part of
/// what parts it from the last.
fn protect_commas(url_start: usize, out: &mut String) {
    let written = &out[url_start..];
    let (url, descriptor) = written.split_at(written.find(' ').unwrap_or(written.len()));
    let bare = url.trim_end_matches(',');
    let rest = bare.strip_prefix(',');
    if rest.is_some() || bare.len() < url.len() {
        let first = rest.map_or("", |_| "%2C");
        let last = "%2C".repeat(url.len() - bare.len());
        let protected = [first, rest.unwrap_or(bare), &last, descriptor].concat();
        out.truncate(url_start);
        append(out, &protected);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn candidates_are_judged_one_by_one() {
        for (value, expected) in [
            ("a.jpg 1x, b.jpg 2x", "a.jpg 1x, b.jpg 2x"),
            ("a.jpg,b.jpg", "a.jpg,b.jpg"),
            ("a.jpg, b.jpg", "a.jpg, b.jpg"),
            ("  a.jpg  640w ,bad.jpg 2x,c.jpg 1280w", "a.jpg 640w, c.jpg 1280w"),
            ("a.jpg 1q, b.jpg", "b.jpg"),
            ("a.jpg 0w, b.jpg 000w, c.jpg 010w", "c.jpg 010w"),
            ("a.jpg 1.x, b.jpg 1.5x, c.jpg .x, d.jpg 0x", "b.jpg 1.5x, d.jpg 0x"),
            ("a.jpg w, b.jpg x", ""),
            ("bad.jpg 1x", ""),
            ("", ""),
            (",,,", ""),
        ] {
            let mut out = String::new();
            let kept = write(value, &mut out, |url, out| {
                out.push_str(url);
                !url.starts_with("bad")
            });
            assert_eq!((out.as_str(), kept), (expected, !expected.is_empty()), "{value:?}");
        }
    }
}
