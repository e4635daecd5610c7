//! Attribute lists in one arena: no allocation per attribute, given back in stack order.

use std::ops::Range;

use crate::hash::{EMPTY_64, step_64};
use crate::html::Attribute;
use crate::policy::Supply;

/// Attributes of all open elements, end to end.
#[derive(Debug, Default)]
pub(crate) struct AttributeArena {
    entries: Vec<Entry>,
    values: String,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    attribute: Attribute,
    start: usize,
    end: usize,
}

/// The attributes of one element: name and decoded value, in order, each name at most once.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AttributeSlice<'a> {
    entries: &'a [Entry],
    values: &'a str,
}

impl AttributeArena {
    /// Where the next element's list will start.
    pub(crate) fn mark(&self) -> usize {
        self.entries.len()
    }

    /// Appends an attribute whose value `write` puts at the end of the string it is given; nothing is kept where it
    /// answers `false`.
    pub(crate) fn push(&mut self, attribute: Attribute, write: impl FnOnce(&mut String) -> bool) -> bool {
        let start = self.values.len();
        let kept = write(&mut self.values);
        if kept {
            self.entries.push(Entry { attribute, start, end: self.values.len() });
        } else {
            self.values.truncate(start);
        }
        kept
    }

    /// The list from `mark` on, for the policy to add to.
    pub(crate) fn since(&mut self, mark: usize) -> Unfinished<'_> {
        Unfinished { arena: self, mark }
    }

    /// Forgets every list from `mark` on.
    pub(crate) fn truncate(&mut self, mark: usize) {
        if let Some(first) = self.entries.get(mark) {
            self.values.truncate(first.start);
            self.entries.truncate(mark);
        }
    }

    pub(crate) fn slice(&self, range: &Range<usize>) -> AttributeSlice<'_> {
        AttributeSlice { entries: self.entries.get(range.clone()).unwrap_or_default(), values: &self.values }
    }
}

/// The attributes of an element that are collected so far.
pub(crate) struct Unfinished<'a> {
    arena: &'a mut AttributeArena,
    mark: usize,
}

impl Supply for Unfinished<'_> {
    fn get(&self, attribute: Attribute) -> Option<&str> {
        let list = self.arena.slice(&(self.mark..self.arena.mark()));
        list.iter().find(|(name, _)| *name == attribute).map(|(_, value)| value)
    }

    fn push(&mut self, attribute: Attribute, value: &str) {
        self.arena.push(attribute, |out| {
            out.push_str(value);
            true
        });
    }
}

impl<'a> AttributeSlice<'a> {
    pub(crate) const EMPTY: AttributeSlice<'static> = AttributeSlice { entries: &[], values: "" };

    pub(crate) fn iter(self) -> impl Iterator<Item = (Attribute, &'a str)> {
        self.entries.iter().map(move |entry| (entry.attribute, &self.values[entry.start..entry.end]))
    }

    /// A number that two lists share only if they are (all but certainly) the same.
    pub(crate) fn fingerprint(self) -> u64 {
        self.iter()
            .fold(EMPTY_64, |hash, (attribute, value)| value.bytes().fold(step_64(hash, attribute as u8), step_64))
    }

    /// The bytes that the values take.
    pub(crate) fn weight(self) -> usize {
        self.entries.iter().map(|entry| entry.end - entry.start).sum()
    }
}
