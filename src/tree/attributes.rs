//! Attribute lists in one arena: no allocation per attribute, given back in stack order.

use std::ops::Range;

use crate::html::Attribute;
use crate::policy::Supply;
use crate::small::hash::fold_64;

/// Attributes of all open elements, end to end.
#[derive(Debug, Default)]
pub(crate) struct AttributeArena {
    entries: Vec<StoredAttribute>,
    values: String,
}

#[derive(Clone, Copy, Debug)]
struct StoredAttribute {
    attribute: Attribute,
    start: u32,
    end: u32,
}

/// The place of a list in the arena, which is no longer than a piece of source, far below 4 GiB.
pub(super) type List = Range<u32>;

/// The attributes of one element: name and decoded value, in order, each name at most once.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AttributeSlice<'a> {
    entries: &'a [StoredAttribute],
    values: &'a str,
}

impl AttributeArena {
    /// The place at which the next element's list will start.
    #[inline]
    pub(crate) fn mark(&self) -> u32 {
        self.entries.len() as u32
    }

    /// Appends an attribute whose value `write` puts at the end of the string it is given; nothing is kept where it
    /// answers `false`.
    #[inline]
    pub(crate) fn push(&mut self, attribute: Attribute, write: impl FnOnce(&mut String) -> bool) -> bool {
        let start = self.values.len();
        let kept = write(&mut self.values);
        if kept {
            self.entries.push(StoredAttribute { attribute, start: start as u32, end: self.values.len() as u32 });
        } else {
            self.values.truncate(start);
        }
        kept
    }

    /// The list from `mark` on, for the policy to add to.
    #[inline]
    pub(crate) fn since(&mut self, mark: u32) -> Unfinished<'_> {
        Unfinished { arena: self, mark }
    }

    /// Forgets every list from `mark` on.
    #[inline]
    pub(crate) fn truncate(&mut self, mark: u32) {
        if let Some(first) = self.entries.get(mark as usize) {
            self.values.truncate(first.start as usize);
            self.entries.truncate(mark as usize);
        }
    }

    #[inline]
    pub(crate) fn slice(&self, list: &List) -> AttributeSlice<'_> {
        let entries = self.entries.get(list.start as usize..list.end as usize).unwrap_or_default();
        AttributeSlice { entries, values: &self.values }
    }
}

/// The attributes of an element that are collected so far.
pub(crate) struct Unfinished<'a> {
    arena: &'a mut AttributeArena,
    mark: u32,
}

impl Supply for Unfinished<'_> {
    fn get(&self, attribute: Attribute) -> Option<&str> {
        let list = self.arena.slice(&(self.mark..self.arena.mark()));
        list.iter().find(|(name, _)| *name == attribute).map(|(_, value)| value)
    }

    #[inline]
    fn push(&mut self, attribute: Attribute, value: &str) {
        self.arena.push(attribute, |out| {
            out.push_str(value);
            true
        });
    }
}

impl<'a> AttributeSlice<'a> {
    pub(crate) const EMPTY: AttributeSlice<'static> = AttributeSlice { entries: &[], values: "" };

    #[inline]
    pub(crate) fn iter(self) -> impl Iterator<Item = (Attribute, &'a str)> {
        let value = move |entry: &StoredAttribute| {
            self.values.get(entry.start as usize..entry.end as usize).unwrap_or_default()
        };
        self.entries.iter().map(move |entry| (entry.attribute, value(entry)))
    }

    #[inline]
    pub(crate) fn is_empty(self) -> bool {
        self.entries.is_empty()
    }

    /// All values end to end, as they stand in the arena, and the place of each among them.
    #[inline]
    pub(crate) fn joined(self) -> (&'a str, impl ExactSizeIterator<Item = (Attribute, List)>) {
        let start = self.entries.first().map_or(0, |first| first.start);
        let end = self.entries.last().map_or(0, |last| last.end);
        let places = self.entries.iter().map(move |entry| (entry.attribute, entry.start - start..entry.end - start));
        (self.values.get(start as usize..end as usize).unwrap_or_default(), places)
    }

    /// A number that two lists share only if they are (all but certainly) the same.
    pub(crate) fn fingerprint(self) -> u64 {
        self.iter().fold(0, |hash, (attribute, value)| fold_64(hash ^ attribute as u64, value.as_bytes()))
    }

    /// The bytes that the values take.
    pub(crate) fn weight(self) -> usize {
        self.entries.iter().map(|entry| (entry.end - entry.start) as usize).sum()
    }
}
