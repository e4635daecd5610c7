//! JSON, where members are asked for without knowing whether they are there.

use serde_json::Value;

use crate::text::filled;

/// The member at a path of names: `at(&value, "metadata.authors")`.
pub(crate) fn at<'v>(value: &'v Value, path: &str) -> &'v Value {
    path.split('.').fold(value, |value, name| value.get(name).unwrap_or(&Value::Null))
}

/// A text or a number at a path, unless it is empty.
pub(crate) fn text(value: &Value, path: &str) -> Option<String> {
    match at(value, path) {
        Value::String(text) => filled(text),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// The first of several paths that has a text.
pub(crate) fn first_text(value: &Value, paths: &[&str]) -> Option<String> {
    paths.iter().find_map(|path| text(value, path))
}

/// The elements of the list at a path; none where there is no list.
pub(crate) fn list<'v>(value: &'v Value, path: &str) -> &'v [Value] {
    at(value, path).as_array().map(Vec::as_slice).unwrap_or_default()
}
