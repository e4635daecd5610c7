//! The address that a script would give a picture, in whatever attribute it waits.

use crate::json::{Json, read_json};
use crate::small::scan::position_of;
use crate::small::search::contains_literal;
use crate::small::text::eq_ignore_case;

/// A picture that is wider is more than a screen needs, in CSS pixels.
const MAX_WIDTH: u32 = 1600;

/// May a value as it stands in the source hold the address of a picture? None is without a slash, which may be written
/// as a reference, or in JSON behind a backslash; and none but JSON has a space.
pub(super) fn may_hold_address(value: &str) -> bool {
    position_of(value.as_bytes(), [b'/', b'&', b'\\']).is_some()
        && (position_of(value.as_bytes(), [b' ']).is_none() || value.trim_start().starts_with(['{', '[', '&']))
}

/// The address that the attribute of a picture holds, if it holds one.
pub(super) fn address_in(name: &str, value: &str) -> Option<String> {
    if eq_ignore_case(name, "src") {
        return None;
    }
    if name.starts_with("data-") && value.trim_start().starts_with(['{', '[']) {
        let values = read_json(value);
        let mut best = None;
        values.iter().for_each(|json| find_widest(json, &mut best));
        return best.map(|(_, address)| address.to_owned());
    }
    (is_address_of_picture(value) || is_lazy_address(name, value)).then(|| value.to_owned())
}

/// Finds the address of the widest picture that JSON names: as the value of a member beside its width, or as the name
/// of a member that holds its size.
fn find_widest<'j>(json: &'j Json<'_>, best: &mut Option<(u32, &'j str)>) {
    let number = |json: &Json<'_>| json.as_text().and_then(|text| text.parse().ok());
    let mut offer = |address: &'j str, width: Option<u32>| {
        let width = width.filter(|&width| width <= MAX_WIDTH).unwrap_or(0);
        if is_address_of_picture(address) && best.is_none_or(|(known, _)| width > known) {
            *best = Some((width, address));
        }
    };
    match json {
        Json::Object(members) => {
            let width = ["width", "w"].iter().find_map(|name| number(json.get(name)?));
            for (name, value) in members {
                offer(name, value.items().first().and_then(number));
                offer(value.as_text().unwrap_or_default(), width);
            }
            members.iter().for_each(|(_, value)| find_widest(value, best));
        }
        Json::List(items) => {
            items.iter().for_each(|item| offer(item.as_text().unwrap_or_default(), None));
            items.iter().for_each(|item| find_widest(item, best));
        }
        Json::Text(_) | Json::Bare(_) => {}
    }
}

/// Is it the address of a picture's file and nothing else?
fn is_address_of_picture(value: &str) -> bool {
    const ENDINGS: &[&str] = &[".jpg", ".jpeg", ".png", ".webp", ".avif"];
    let end = position_of(value.as_bytes(), [b'?', b'#']).unwrap_or(value.len());
    let path = value.as_bytes().get(..end).unwrap_or_default();
    let ends = |ending: &str| {
        let start = path.len().checked_sub(ending.len());
        start.and_then(|start| path.get(start..)).is_some_and(|end| end.eq_ignore_ascii_case(ending.as_bytes()))
    };
    let is_one = || !value.bytes().any(|byte| byte.is_ascii_whitespace() || b",;{}\"'".contains(&byte));
    ENDINGS.iter().any(|ending| ends(ending)) && path.contains(&b'/') && is_one()
}

/// Does the attribute's name say that its value is the address of a picture, whatever that looks like?
fn is_lazy_address(name: &str, value: &str) -> bool {
    const KINDS: &[&str] = &["delayed", "image", "img", "lazy", "photo", "picture"];
    let is_named =
        name.ends_with("src") || name.ends_with("url") && KINDS.iter().any(|kind| contains_literal(name, kind));
    let is_address = value.starts_with("https://") || value.starts_with("http://") || value.starts_with("//");
    is_named && name.starts_with("data-") && is_address && !value.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_in_whatever_holds_them() {
        for (name, value, expected) in [
            ("data-hero", "/boat.jpg", Some("/boat.jpg")),
            ("data-lazy-src", "https://m.example/boat", Some("https://m.example/boat")),
            ("data-src", r#"{"src":"/boat.jpg","w":800}"#, Some("/boat.jpg")),
            ("data-set", r#"[{"url":"/s.jpg","width":400},{"url":"/l.jpg","width":"900"}]"#, Some("/l.jpg")),
            ("data-set", r#"{"/s.jpg":[400,300],"/l.jpg":[900,600],"/xl.jpg":[9000,6000]}"#, Some("/l.jpg")),
            ("data-set", r#"{"image":{"desktop":["/boat.webp"]}}"#, Some("/boat.webp")),
            ("data-set", r#"{"title":"boat.jpg"}"#, None),
            ("src", "/boat.jpg", None),
        ] {
            assert_eq!(address_in(name, value).as_deref(), expected, "{value}");
            assert!(expected.is_none() || may_hold_address(value), "{value}");
        }
    }
}
