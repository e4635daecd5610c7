//! What was left out, why, how often and where: so that a newsroom sees what its feeds carry.

use std::collections::BTreeMap;

use crate::json::{JsonWriter, ToJson};
use crate::sort::sort_by;

/// The most different removals that are told apart; an attacker could otherwise fill the report with made-up names.
const MOST_REMOVALS: usize = 1000;

/// The most places that are named for each removal.
const MOST_OFFSETS: usize = 20;

/// The longest name that is written out, in characters.
const LONGEST_NAME: usize = 64;

/// Something that was left out of the output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removal {
    /// `element`, `attribute`, `url`, `style` or `comment`.
    pub kind: &'static str,
    /// The element's or attribute's name, in lower case; `*` for those past the thousandth; empty for comments.
    pub name: String,
    /// Why: see [`Reason`].
    pub reason: Reason,
    /// How often.
    pub count: usize,
    /// Where the first twenty started: bytes from the start of the source in UTF-8.
    pub offsets: Vec<usize>,
}

/// Why something was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The policy does not have it; of an element, the content stayed.
    NotAllowed,
    /// The element went with everything in it.
    Dropped,
    /// The element is nested deeper than the policy or the parser allows; its content stayed.
    TooDeep,
    /// The element stands where no parser would put it; its content stayed.
    Misplaced,
    /// An attribute that runs script.
    EventHandler,
    /// The attribute is there already.
    Duplicate,
    /// The policy has the attribute, but not this value of it.
    BadValue,
    /// The element's tags were written as text.
    Escaped,
    /// The element has more attributes than the policy looks at.
    TooMany,
}

impl Reason {
    /// The code that the JavaScript report carries.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotAllowed => "not-allowed",
            Self::Dropped => "dropped",
            Self::TooDeep => "too-deep",
            Self::Misplaced => "misplaced",
            Self::EventHandler => "event-handler",
            Self::Duplicate => "duplicate",
            Self::BadValue => "bad-value",
            Self::Escaped => "escaped",
            Self::TooMany => "too-many",
        }
    }
}

impl ToJson for Removal {
    fn write_json(&self, json: &mut JsonWriter) {
        json.object(&mut |json| {
            json.member("kind", &self.kind);
            json.member("name", &self.name);
            json.member("reason", &self.reason.code());
            json.member("count", &self.count);
            json.member("offsets", &self.offsets);
        });
    }
}

#[derive(Debug, Default)]
pub(crate) struct Report(BTreeMap<(&'static str, String, Reason), (usize, Vec<usize>)>);

impl Report {
    pub(super) fn add(&mut self, kind: &'static str, name: &str, reason: Reason, offset: usize) {
        let name: String = name.chars().take(LONGEST_NAME).map(|c| c.to_ascii_lowercase()).collect();
        let mut key = (kind, name, reason);
        if self.0.len() >= MOST_REMOVALS && !self.0.contains_key(&key) {
            key.1 = "*".to_owned();
        }
        let (count, offsets) = self.0.entry(key).or_default();
        *count += 1;
        if offsets.len() < MOST_OFFSETS {
            offsets.push(offset);
        }
    }

    /// The removals, in the order of their first place.
    pub(crate) fn into_removals(self) -> Vec<Removal> {
        let removal = |((kind, name, reason), (count, offsets))| Removal { kind, name, reason, count, offsets };
        let mut removals: Vec<Removal> = self.0.into_iter().map(removal).collect();
        sort_by(&mut removals, |one, other| one.offsets.first().cmp(&other.offsets.first()));
        removals
    }
}
