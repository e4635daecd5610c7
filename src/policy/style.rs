//! `style`, by a small grammar: alignment, direction and sizes. CSS can fetch (`url()`), cover the page (`position`),
//! and hide its meaning in escapes and comments; so nothing is filtered out here, but the few known forms are picked
//! and written anew.

use crate::html::{Element, trim};
use crate::small::text::{append, decimal, split_first, whole_number};

/// The properties, in the order in which they are written.
pub(super) const PROPERTIES: &[&str] =
    &["text-align", "direction", "width", "min-width", "max-width", "height", "min-height", "max-height"];

/// Sizes begin here in [`PROPERTIES`].
const FIRST_SIZE: usize = 2;

/// May the element have a `style`?
pub(super) const fn has_style(element: Element) -> bool {
    has_size(element) || element.is_block()
}

const fn has_size(element: Element) -> bool {
    matches!(element, Element::Table | Element::Img | Element::Col | Element::Td | Element::Th)
}

/// Appends the declarations that pass; `false` where none does. Of two for one property the last counts, unless the
/// first alone is important.
pub(super) fn write(element: Element, value: &str, out: &mut String) -> bool {
    let start = out.len();
    let value = value.to_ascii_lowercase();
    for (index, &property) in PROPERTIES.iter().enumerate() {
        let mut found = String::new();
        let mut is_final = false;
        for (name, value) in declarations(&value).filter_map(|declaration| split_first(declaration, b':')) {
            let value = trim(value);
            let plain = value.strip_suffix("important").and_then(|rest| trim(rest).strip_suffix('!')).map(trim);
            let passes = |value| match index {
                0 => keyword(value, &["left", "right", "center", "justify", "start", "end"]),
                1 => keyword(value, &["ltr", "rtl"]),
                _ if has_size(element) => size(value, index),
                _ => None,
            };
            if trim(name) == property
                && (plain.is_some() || !is_final)
                && let Some(value) = passes(plain.unwrap_or(value))
            {
                found = value;
                is_final = plain.is_some();
            }
        }
        if !found.is_empty() {
            let gap = if out.len() > start { "; " } else { "" };
            for part in [gap, property, ": ", &found] {
                append(out, part);
            }
        }
    }
    out.len() > start
}

/// Splits at the semicolons outside strings and brackets, each of which only its own kind closes. A value with a
/// comment or an escape has no declarations, nor has what follows a string that its line does not end, or brackets in
/// brackets by the dozen: no editor writes one, and reading them wrongly would bring back what the source had taken
/// out.
fn declarations(value: &str) -> impl Iterator<Item = &str> {
    let value = if value.as_bytes().windows(2).any(|pair| pair == b"/*") || value.contains('\\') { "" } else { value };
    // What is open, two bits each, the innermost last.
    let mut open = 0_u32;
    let mut quote = None;
    value.split(move |c: char| {
        let bracket = match c {
            '(' | ')' => 1,
            '[' | ']' => 2,
            '{' | '}' => 3,
            _ => 0,
        };
        match quote {
            Some(end) if c == end => quote = None,
            // The tokenizer lets no NUL through, so nothing ends it any more.
            Some(_) if matches!(c, '\n' | '\r' | '\x0c') => quote = Some('\0'),
            Some(_) => {}
            None if c == '"' || c == '\'' => quote = Some(c),
            None if bracket == 0 => {}
            None if matches!(c, '(' | '[' | '{') => {
                if open >> 30 != 0 {
                    quote = Some('\0');
                }
                open = open << 2 | bracket;
            }
            None if open & 3 == bracket => open >>= 2,
            None => {}
        }
        c == ';' && open == 0 && quote.is_none()
    })
}

fn keyword(value: &str, known: &[&str]) -> Option<String> {
    known.contains(&value).then(|| value.to_owned())
}

/// `auto`, `0`, or a number up to 9999 (100 for percentages) with at most three decimals, in `px`, `%` or `em`.
fn size(value: &str, index: usize) -> Option<String> {
    let is_plain = index == FIRST_SIZE || index == FIRST_SIZE + 3;
    if (is_plain && value == "auto") || value == "0" {
        return Some(value.to_owned());
    }
    let unit = ["px", "%", "em"].into_iter().find(|unit| value.ends_with(unit))?;
    let number = value.strip_suffix(unit)?;
    let (whole, decimals) = split_first(number, b'.').unwrap_or((number, "0"));
    if whole_number(decimals).is_none() || decimals.len() > 3 {
        return None;
    }
    let whole = if whole.is_empty() { 0 } else { whole_number(whole)? };
    let decimals = decimals.trim_end_matches('0');
    let most = if unit == "%" { 100 } else { 9999 };
    if whole > most || (whole == most && !decimals.is_empty()) {
        return None;
    }
    let point = if decimals.is_empty() { "" } else { "." };
    Some([&decimal(whole as usize), point, decimals, unit].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_forms_are_picked_and_written_anew() {
        for (element, value, expected) in [
            (Element::Td, "WIDTH:050.50% ; text-align:Center", "text-align: center; width: 50.5%"),
            (Element::Td, "width:1px;width:2px", "width: 2px"),
            (Element::Td, "width:1px;width:expression(alert(1))", "width: 1px"),
            (Element::Td, "min-width:.5em;height:auto;max-height:0", "min-width: 0.5em; height: auto; max-height: 0"),
            (Element::Td, "width:10px !important", "width: 10px"),
            (Element::P, "width:10px;direction:rtl", "direction: rtl"),
            (Element::Td, "background:url(a;width:5px;b)", ""),
            (Element::Td, "content:'a;width:5px;b'", ""),
            (Element::Td, "width:/**/5px", ""),
            (Element::Td, "wid\\74h:5px", ""),
            (Element::Td, "a:(];width:5px", ""),
            (Element::Td, "a:(];b:);width:5px", "width: 5px"),
            (Element::Td, "a:{(};width:5px", ""),
            (Element::Td, "a:[(]);width:5px", ""),
            (Element::Td, "a:);width:5px", "width: 5px"),
            (Element::Td, "a:(\"\"];width:5px", ""),
            (Element::Td, "a:')';width:5px", "width: 5px"),
            (Element::Td, "a:'\n';width:5px;b:'", ""),
            (Element::Td, "width:4px;a:\"\n\";width:5px;b:\"", "width: 4px"),
            (Element::Td, "width:5px!important;width:6px", "width: 5px"),
            (Element::Td, "width:5px ! important;width:6px!IMPORTANT;width:7px", "width: 6px"),
            (Element::Td, "width:5px!important;width:7vw!important", "width: 5px"),
            (Element::Td, "width:5px;width:5px important", "width: 5px"),
            (Element::Td, "width:101%;height:99999px;max-width:-1px;min-width:1e3px", ""),
            (Element::Td, "position:fixed;top:0;width:100vw", ""),
            (Element::Td, "", ""),
        ] {
            let mut out = String::new();
            assert_eq!((write(element, value, &mut out), out.as_str()), (!expected.is_empty(), expected), "{value:?}");
            let mut again = String::new();
            write(element, &out, &mut again);
            assert_eq!(again, out, "stable: {value:?}");
        }
    }
}
