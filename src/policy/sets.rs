//! Small sets: attributes as bits, and lists of names with a wildcard at the end.

use crate::html::{Attribute, class_matches};

/// A set of attributes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct AttributeSet([u64; 2]);

const _: () = assert!(Attribute::COUNT <= 128, "an attribute set has 128 bits");

impl AttributeSet {
    pub(crate) const EMPTY: Self = Self([0; 2]);

    pub(crate) const fn with(mut self, attribute: Attribute) -> Self {
        self.0[attribute as usize / 64] |= Self::bit(attribute);
        self
    }

    pub(super) const fn without(mut self, attribute: Attribute) -> Self {
        self.0[attribute as usize / 64] &= !Self::bit(attribute);
        self
    }

    /// By reference: a copy would be made in memory, for a look at a half of it.
    pub(crate) const fn has(&self, attribute: Attribute) -> bool {
        self.0[attribute as usize / 64] & Self::bit(attribute) != 0
    }

    const fn bit(attribute: Attribute) -> u64 {
        1 << (attribute as u32 % 64)
    }
}

/// Exact names, and beginnings of names written with a `*` at the end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Patterns(Vec<String>);

impl Patterns {
    /// The description of a valid pattern, for messages.
    pub(super) const EXPECTED: &str = "a name without white space, or the beginning of one followed by *";

    /// Takes a pattern in; `false` where it is none. A lone `*` is none: it would let everything through by a slip.
    pub(super) fn push(&mut self, pattern: &str) -> bool {
        let name = pattern.strip_suffix('*').unwrap_or(pattern);
        let is_valid = !name.is_empty() && !name.contains(|c: char| c.is_whitespace() || c == '*');
        if is_valid {
            self.0.push(pattern.to_owned());
        }
        is_valid
    }

    pub(super) fn match_any(&self, name: &str) -> bool {
        self.0.iter().any(|pattern| class_matches(name, pattern))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn list(&self) -> &[String] {
        &self.0
    }
}
