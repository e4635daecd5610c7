//! Attribute values: each kind has one canonical form, so that what passed once passes again unchanged.

use super::{ID_PREFIX, Policy, srcset};
use crate::html::url::{self, Reach};
use crate::html::{Attribute, Element, ValueKind, is_blank, trim};

/// Appends the canonical value; `false` where there is none.
pub(super) fn clean(policy: &Policy, element: Element, attribute: Attribute, value: &str, out: &mut String) -> bool {
    match attribute.value_kind(element) {
        ValueKind::Text => {
            out.push_str(value);
            true
        }
        ValueKind::Link => clean_url(policy, value, false, out),
        ValueKind::Resource => clean_url(policy, value, true, out),
        ValueKind::Srcset => srcset::clean(value, out, |url, out| clean_url(policy, url, true, out)),
        ValueKind::Id => clean_id(value, out),
        ValueKind::IdReferences => clean_references(value, out),
        // No class and no link relation has a meaning on every site: without a list, none comes through.
        ValueKind::Tokens => false,
        ValueKind::Keyword(keywords) => {
            let found = keywords.iter().find(|keyword| trim(value).eq_ignore_ascii_case(keyword));
            out.push_str(found.copied().unwrap_or_default());
            found.is_some()
        }
        ValueKind::Number => clean_number(attribute, value, out),
        ValueKind::Boolean => true,
    }
}

fn clean_url(policy: &Policy, value: &str, is_resource: bool, out: &mut String) -> bool {
    let Some(url) = url::parse(value, policy.base()) else {
        return false;
    };
    match url.reach {
        Reach::Absolute(scheme) if !policy.schemes(is_resource).contains(&scheme) => return false,
        Reach::Fragment if is_resource => return false,
        // A link to a place in the article follows the place's new name. `#` and `#top` are the page's own.
        Reach::Fragment if url.href.len() > 1 && !url.href.eq_ignore_ascii_case("#top") => {
            let id = &url.href[1..];
            out.push('#');
            if !id.starts_with(ID_PREFIX) {
                out.push_str(ID_PREFIX);
            }
            out.push_str(id);
            return true;
        }
        // An empty `src` fetches the page itself.
        Reach::Relative if is_resource && url.href.is_empty() => return false,
        _ => {}
    }
    out.push_str(&url.href);
    true
}

fn clean_id(value: &str, out: &mut String) -> bool {
    let is_valid = !value.is_empty() && !value.contains(|c: char| c.is_ascii_whitespace());
    if is_valid {
        push_prefixed(value, out);
    }
    is_valid
}

fn clean_references(value: &str, out: &mut String) -> bool {
    for (index, id) in value.split_ascii_whitespace().enumerate() {
        if index > 0 {
            out.push(' ');
        }
        push_prefixed(id, out);
    }
    !is_blank(value)
}

fn push_prefixed(id: &str, out: &mut String) {
    if !id.starts_with(ID_PREFIX) {
        out.push_str(ID_PREFIX);
    }
    out.push_str(id);
}

/// Digits as the standard's number rules find them: leading white space and trailing rubbish do not count.
fn clean_number(attribute: Attribute, value: &str, out: &mut String) -> bool {
    let value = trim(value);
    let end = value.find(|c: char| !c.is_ascii_digit()).unwrap_or(value.len());
    let (digits, rest) = value.split_at(end);
    let Ok(number) = digits.parse::<u32>() else {
        return false;
    };
    let most = match attribute {
        Attribute::Colspan | Attribute::Span => 1000,
        Attribute::Rowspan => 65_534,
        _ => 99_999,
    };
    if number > most {
        return false;
    }
    out.push_str(&number.to_string());
    if matches!(attribute, Attribute::Width | Attribute::Height) && rest.starts_with('%') {
        out.push('%');
    }
    true
}
