//! An item whose members are asked for by the names that they have in the versions of ninjs and with its senders.

use crate::json::{Map, Value};

use crate::json::as_text;
use crate::text::{filled, of_html};

/// An item. `pubstatus` finds `pubStatus` (3.x), `pub_status` and `$pubstatus`, too.
#[derive(Clone, Copy)]
pub(super) struct Item<'v>(pub(super) &'v Map);

impl<'v> Item<'v> {
    pub(super) fn of(value: &'v Value) -> Option<Self> {
        value.as_object().map(Self)
    }

    pub(super) fn members(self) -> impl Iterator<Item = (&'v str, &'v Value)> {
        self.0.iter().map(|(name, value)| (&name[..], value))
    }

    /// The members of these names that say something, in the order of the names.
    pub(super) fn all(self, names: &[&str]) -> impl Iterator<Item = &'v Value> {
        names.iter().flat_map(move |wanted| {
            let same = self.0.iter().filter(move |(name, value)| is_name(name, wanted) && says_something(value));
            same.map(|(_, value)| value)
        })
    }

    /// The first of several members that says something.
    pub(super) fn get(self, names: &[&str]) -> Option<&'v Value> {
        self.all(names).next()
    }

    pub(super) fn has(self, names: &[&str]) -> bool {
        self.get(names).is_some()
    }

    /// A text or a number.
    pub(super) fn text(self, names: &[&str]) -> Option<String> {
        names.iter().find_map(|name| self.get(&[name]).and_then(as_text))
    }

    /// A text, without the markup that some senders put there.
    pub(super) fn plain(self, names: &[&str]) -> Option<String> {
        names.iter().find_map(|name| self.get(&[name]).and_then(plain))
    }

    /// The objects of a list; a list that is an object of objects (1.x) gives them their names.
    pub(super) fn objects(self, names: &[&str]) -> Vec<(Option<&'v str>, Item<'v>)> {
        match self.get(names) {
            Some(Value::Array(values)) => values.iter().filter_map(Item::of).map(|item| (None, item)).collect(),
            Some(Value::Object(members)) => {
                let named: Vec<_> =
                    members.iter().filter_map(|(name, value)| Some((Some(&name[..]), Item::of(value)?))).collect();
                // One object where a list should be.
                if named.is_empty() { vec![(None, Item(members))] } else { named }
            }
            _ => Vec::new(),
        }
    }

    /// The names of a list of objects or of texts, or in a text with commas.
    pub(super) fn names(self, names: &[&str]) -> Vec<String> {
        match self.get(names) {
            Some(Value::Array(values)) => values.iter().filter_map(name_of).collect(),
            Some(Value::String(text)) => text.split([',', ';']).filter_map(filled).collect(),
            Some(value) => name_of(value).into_iter().collect(),
            None => Vec::new(),
        }
    }
}

fn is_name(name: &str, wanted: &str) -> bool {
    let letters = name.bytes().filter(|byte| !matches!(byte, b'_' | b'-' | b'$'));
    letters.map(|byte| byte.to_ascii_lowercase()).eq(wanted.bytes())
}

fn says_something(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => false,
        Value::String(text) => !text.trim().is_empty(),
        Value::Array(values) => !values.is_empty(),
        Value::Object(members) => !members.is_empty(),
        Value::Bool(true) | Value::Number(_) => true,
    }
}

/// A text, or the name of a thing.
pub(super) fn name_of(value: &Value) -> Option<String> {
    plain(value).or_else(|| Item::of(value)?.plain(&["name", "title", "value"]))
}

fn plain(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(of_html(text)).filter(|text| !text.is_empty()),
        value => as_text(value),
    }
}
