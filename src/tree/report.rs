//! The report of what was left out, why, how often and where, so that a newsroom sees what its feeds carry.

use crate::json::{JsonWriter, ToJson};
use crate::small::sort::sort_by;
use crate::small::text_enum::text_enum;

/// The most different removals that are told apart; an attacker could otherwise fill the report with made-up names.
const MAX_REMOVALS: usize = 1000;

/// The most places that are named for each removal.
const MAX_OFFSETS: usize = 20;

/// The longest name that is written out, in characters.
const MAX_NAME_CHARS: usize = 64;

/// Something that was left out of the output.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Removal {
    pub kind: RemovalKind,
    /// The element's or attribute's name, in lower case; `*` for those past the thousandth; empty for comments.
    pub name: String,
    /// The reason.
    pub reason: Reason,
    /// The number of times.
    pub count: usize,
    /// The offsets of the first twenty: bytes from the start of the source in UTF-8.
    pub offsets: Vec<usize>,
}

text_enum! {
    /// What was left out. The kinds stand in the order of their texts, which decides what a report names first where
    /// two removals start in one place.
    RemovalKind {
        /// An attribute, or its value.
        Attribute = "attribute",
        /// A comment.
        Comment = "comment",
        /// An element, or its tags.
        Element = "element",
        /// A declaration of CSS, or all of them.
        Style = "style",
        /// An address.
        Url = "url",
    }
}

text_enum! {
    /// Why something was left out.
    Reason {
        /// The policy does not have it; of an element, the content stayed.
        NotAllowed = "not-allowed",
        /// The element went with everything in it.
        Dropped = "dropped",
        /// The element is nested deeper than the policy or the parser allows; its content stayed.
        TooDeep = "too-deep",
        /// The element stands where no parser would put it; its content stayed.
        Misplaced = "misplaced",
        /// An attribute that runs script.
        EventHandler = "event-handler",
        /// The attribute is there already.
        Duplicate = "duplicate",
        /// The policy has the attribute, but not this value of it.
        BadValue = "bad-value",
        /// The element's tags were written as text.
        Escaped = "escaped",
        /// The element has more attributes than the policy looks at.
        TooMany = "too-many",
    }
}

impl ToJson for Removal {
    fn write_json(&self, json: &mut JsonWriter) {
        json.object(&mut |json| {
            json.member("kind", &self.kind.as_str());
            json.member("name", &self.name);
            json.member("reason", &self.reason.as_str());
            json.member("count", &self.count);
            json.member("offsets", &self.offsets);
        });
    }
}

/// The removals so far, in the order of [`place`](Report::place), so that one is found again by halving. That is no
/// slower for names that an attacker chose, and a fraction of the code of a `BTreeMap`.
#[derive(Debug, Default)]
pub(crate) struct Report(Vec<Removal>);

impl Report {
    pub(super) fn add(&mut self, kind: RemovalKind, name: &str, reason: Reason, offset: usize) {
        let end = name.char_indices().nth(MAX_NAME_CHARS).map_or(name.len(), |(end, _)| end);
        let mut name = name.get(..end).unwrap_or_default().to_ascii_lowercase();
        let mut place = self.place(kind, &name, reason);
        if place.is_err() && self.0.len() >= MAX_REMOVALS {
            "*".clone_into(&mut name);
            place = self.place(kind, &name, reason);
        }
        let index = place.unwrap_or_else(|index| {
            self.0.insert(index, Removal { kind, name, reason, count: 0, offsets: Vec::new() });
            index
        });
        let removal = &mut self.0[index];
        removal.count += 1;
        if removal.offsets.len() < MAX_OFFSETS {
            removal.offsets.push(offset);
        }
    }

    /// Where it is, or else where it belongs.
    fn place(&self, kind: RemovalKind, name: &str, reason: Reason) -> Result<usize, usize> {
        self.0.binary_search_by(|known| {
            known.kind.cmp(&kind).then_with(|| known.name.as_str().cmp(name)).then_with(|| known.reason.cmp(&reason))
        })
    }

    /// The removals, in the order of their first place.
    pub(crate) fn into_removals(self) -> Vec<Removal> {
        let mut removals = self.0;
        sort_by(&mut removals, |one, other| one.offsets.first().cmp(&other.offsets.first()));
        removals
    }
}

#[cfg(test)]
mod tests {
    use super::RemovalKind::{Attribute, Comment, Element, Style, Url};

    #[test]
    fn the_kinds_stand_in_the_order_of_their_texts() {
        let kinds = [Attribute, Comment, Element, Style, Url];
        assert!(kinds.is_sorted() && kinds.is_sorted_by_key(|kind| kind.as_str()));
    }
}
