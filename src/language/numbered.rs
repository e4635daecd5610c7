//! Words that are told apart by number, and the hash table that finds them.

use super::Strings;
use crate::small::hash::{caseless, is_same_caseless};
use crate::small::text::next_word;

/// Words in lower case by number, equal ones by the same: in the order in which they first came. A word of ASCII may be
/// given as it is written: no text has to be made of its small letters to find it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Numbered {
    strings: Strings,
    /// The hash of each.
    hashes: Vec<u32>,
    slots: Slots,
}

impl Numbered {
    /// The words of a list.
    pub(crate) fn of_words(mut list: &str) -> Self {
        let mut words = Self::default();
        while let Some(word) = next_word(&mut list) {
            words.number(word);
        }
        words
    }

    /// Without words, and with room for so many.
    pub(crate) fn with_room_for(count: usize) -> Self {
        let (strings, slots) = (Strings::with_room_for(count), Slots::with_room_for(count));
        Self { strings, hashes: Vec::with_capacity(count), slots }
    }

    /// The number of a word, which is new or known.
    pub(crate) fn number(&mut self, word: &str) -> u32 {
        let hash = caseless(word.as_bytes());
        let Self { strings, hashes, slots } = self;
        slots.make_room(hashes.len(), |number| hashes[number as usize]);
        let is_it = |number| {
            hashes[number as usize] == hash && is_same_caseless(strings.bytes(number as usize), word.as_bytes())
        };
        let slot = slots.find(hash, is_it);
        slots.number(slot).unwrap_or_else(|| {
            strings.push_lower(word);
            hashes.push(hash);
            slots.fill(slot, hashes.len() as u32 - 1)
        })
    }

    pub(crate) fn strings(&self) -> &Strings {
        &self.strings
    }

    pub(crate) fn into_strings(self) -> Strings {
        self.strings
    }

    /// The number of a word, where it has one.
    #[inline(never)]
    pub(crate) fn find(&self, word: &str) -> Option<u32> {
        let hash = caseless(word.as_bytes());
        let is_it = |number| {
            self.hashes[number as usize] == hash
                && is_same_caseless(self.strings.bytes(number as usize), word.as_bytes())
        };
        let slot = self.slots.find(hash, is_it);
        self.slots.number(slot)
    }

    pub(crate) fn has(&self, string: &str) -> bool {
        self.find(string).is_some()
    }
}

/// An open hash table of numbers, which stand for things that are kept elsewhere. At most half full: a free slot is
/// always found.
#[derive(Clone, Debug, Default)]
pub(crate) struct Slots(Vec<u32>);

impl Slots {
    /// A table that need not grow before it has so many things.
    pub(crate) fn with_room_for(count: usize) -> Self {
        Self(vec![0; (count * 2 + 1).next_power_of_two().max(256)])
    }

    /// Makes room for one more thing than there are. `hash` is that of a thing.
    pub(crate) fn make_room(&mut self, count: usize, hash: impl Fn(u32) -> u32) {
        if count * 2 < self.0.len() {
            return;
        }
        self.0 = vec![0; (self.0.len() * 2).max(256)];
        for number in 0..count as u32 {
            let slot = self.find(hash(number), |_| false);
            self.fill(slot, number);
        }
    }

    /// The slot of the thing that `is_it`, or the free one where it would stand.
    pub(crate) fn find(&self, hash: u32, is_it: impl Fn(u32) -> bool) -> usize {
        let mask = self.0.len().wrapping_sub(1);
        let mut slot = (hash ^ hash >> 15) as usize & mask;
        while self.number(slot).is_some_and(|number| !is_it(number)) {
            slot = (slot + 1) & mask;
        }
        slot
    }

    /// The number in a slot.
    pub(crate) fn number(&self, slot: usize) -> Option<u32> {
        self.0.get(slot)?.checked_sub(1)
    }

    /// Puts a number into a free slot.
    pub(crate) fn fill(&mut self, slot: usize, number: u32) -> u32 {
        if let Some(free) = self.0.get_mut(slot) {
            *free = number + 1;
        }
        number
    }
}
