//! JSON, where members are asked for without knowing whether they are there.

mod cut;
mod read;
mod value;

use crate::source::{Notice, Source};
use crate::text::filled;

pub(crate) use cut::{Cutter, Part};
pub(crate) use read::{read, read_all, read_first};
pub(crate) use value::{Map, Value};

/// A value that was read, and what was wrong with how it is written.
#[derive(Debug)]
pub(crate) struct Json {
    pub(crate) value: Value,
    pub(crate) damage: Option<Damage>,
}

/// What is wrong with JSON that was read all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Damage {
    /// Nothing is lost: a comma too many, a control character in a text, half of a surrogate pair.
    Sloppy,
    /// It ends early. What stands before is as it was written.
    Cut,
    /// Something may be lost or misread: a quote stands inside a text, a bracket is another one's.
    Broken,
}

impl Damage {
    /// Says so to whoever reads the story.
    pub(crate) fn notice(self) -> Notice {
        let (code, message) = match self {
            Self::Sloppy => ("JSON_SLOPPY", "the JSON is not written by its rules; nothing was lost"),
            Self::Cut => ("JSON_CUT", "the JSON ends early; what came before is here"),
            Self::Broken => ("JSON_MALFORMED", "the JSON is broken; what could be read of it is here"),
        };
        Notice { code, message: message.to_owned() }
    }
}

/// Says of stories that their file is damaged, and holds those back of which what says that they must not be published
/// may be what was lost.
pub(crate) fn note_damage(found: &mut [Source], damage: Option<Damage>) {
    let Some(damage) = damage else { return };
    match damage {
        Damage::Broken => found.iter_mut().for_each(Source::hold_back),
        Damage::Cut => found.last_mut().into_iter().for_each(Source::hold_back),
        Damage::Sloppy => {}
    }
    found.iter_mut().for_each(|source| source.notices.push(damage.notice()));
}

/// Says that a file was cut in or behind a story, unless it is said already.
pub(crate) fn note_cut(last: &mut Source) {
    let notice = Damage::Cut.notice();
    if !last.notices.contains(&notice) {
        last.notices.push(notice);
    }
}

/// The member at a path of names: `at(&value, "metadata.authors")`.
pub(crate) fn at<'v>(value: &'v Value, path: &str) -> &'v Value {
    path.split('.').fold(value, |value, name| value.get(name).unwrap_or(&Value::Null))
}

/// A text or a number at a path, unless it is empty.
pub(crate) fn text(value: &Value, path: &str) -> Option<String> {
    as_text(at(value, path))
}

/// A text or a number, unless it is empty.
pub(crate) fn as_text(value: &Value) -> Option<String> {
    match value {
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
