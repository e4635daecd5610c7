//! Attribute values: each kind has one canonical form, so that what passed once passes again unchanged.

use super::{Policy, srcset, style};
use crate::html::{Attribute, Element, ValueKind, is_blank, trim};
use crate::small::text::{append, decimal, eq_ignore_case, whole_number};

/// Appends the canonical value; `false` where there is none.
pub(super) fn write_by_kind(
    policy: &Policy,
    element: Element,
    attribute: Attribute,
    value: &str,
    out: &mut String,
) -> bool {
    match attribute.value_kind(element) {
        // A frame without a title gets its provider's name.
        ValueKind::Text if element == Element::Iframe && is_blank(value) => false,
        ValueKind::Text => {
            append(out, value);
            true
        }
        ValueKind::Link | ValueKind::Resource => policy.write_rewritten_url(element, attribute, value, out),
        kind => write_rare_kind(policy, kind, element, attribute, value, out),
    }
}

/// The kinds beside text and addresses: apart, since nearly all values are those.
#[inline(never)]
fn write_rare_kind(
    policy: &Policy,
    kind: ValueKind,
    element: Element,
    attribute: Attribute,
    value: &str,
    out: &mut String,
) -> bool {
    match kind {
        ValueKind::Srcset => {
            srcset::write(value, out, |url, out| policy.write_rewritten_url(element, attribute, url, out))
        }
        ValueKind::Id => write_id(policy, value, out),
        ValueKind::IdReferences => write_references(policy, value, out),
        ValueKind::Classes => {
            let start = out.len();
            for class in value.split_ascii_whitespace().filter(|class| policy.settings.classes.match_any(class)) {
                if out.len() > start {
                    append(out, " ");
                }
                append(out, class);
            }
            out.len() > start
        }
        ValueKind::Style => style::write(element, value, out),
        ValueKind::Supplied => false,
        ValueKind::Keyword(keywords) => {
            let found = keywords.iter().find(|keyword| eq_ignore_case(trim(value), keyword));
            append(out, found.copied().unwrap_or_default());
            found.is_some()
        }
        ValueKind::Number => write_number(attribute, value, out),
        ValueKind::Boolean => true,
        ValueKind::Text | ValueKind::Link | ValueKind::Resource => false,
    }
}

fn write_id(policy: &Policy, value: &str, out: &mut String) -> bool {
    let is_valid = !value.is_empty() && !value.contains(|c: char| c.is_ascii_whitespace());
    if is_valid {
        policy.push_id(value, out);
    }
    is_valid
}

fn write_references(policy: &Policy, value: &str, out: &mut String) -> bool {
    for (index, id) in value.split_ascii_whitespace().enumerate() {
        if index > 0 {
            append(out, " ");
        }
        policy.push_id(id, out);
    }
    !is_blank(value)
}

/// Digits as the standard's number rules find them: leading white space and trailing rubbish do not count.
fn write_number(attribute: Attribute, value: &str, out: &mut String) -> bool {
    let value = trim(value);
    let rest = value.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = value.get(..value.len() - rest.len()).unwrap_or_default();
    let Some(number) = whole_number(digits) else {
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
    append(out, &decimal(number as usize));
    if matches!(attribute, Attribute::Width | Attribute::Height) && rest.starts_with('%') {
        append(out, "%");
    }
    true
}
