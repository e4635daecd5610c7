//! An inverted index: for each term the documents that have it. It is a hash table that keeps no trace of what was
//! removed: the standard library's leaves tombstones and doubles when they fill it, so that an archive whose articles
//! are replaced all day would have a table twice as large as another of the same articles.

/// The postings of a term: a document's number and weight in one each. Most terms are pairs of words, and have one.
pub(super) enum Postings {
    One(u32),
    Many(Vec<u32>),
}

impl Postings {
    pub(super) fn all(&self) -> &[u32] {
        match self {
            Self::One(posting) => std::slice::from_ref(posting),
            Self::Many(list) => list,
        }
    }

    fn all_mut(&mut self) -> &mut [u32] {
        match self {
            Self::One(posting) => std::slice::from_mut(posting),
            Self::Many(list) => list,
        }
    }

    fn push(&mut self, posting: u32) {
        match self {
            Self::One(first) => *self = Self::Many(vec![*first, posting]),
            Self::Many(list) => list.push(posting),
        }
    }

    /// Removes a document's posting. Is none left?
    fn remove(&mut self, number: u32) -> bool {
        match self {
            Self::One(posting) => *posting >> 8 == number,
            Self::Many(list) => {
                list.retain(|posting| posting >> 8 != number);
                list.is_empty()
            }
        }
    }
}

/// Terms by their hash, with open addressing: each stands in its own place, or in the next one that was free.
#[derive(Default)]
pub(super) struct InvertedIndex {
    /// None, or a power of two of them, of which at least a fifth is free.
    slots: Vec<Option<(u32, Postings)>>,
    count: usize,
}

impl InvertedIndex {
    pub(super) fn get(&self, term: u32) -> Option<&Postings> {
        self.slots.get(self.place(term))?.as_ref().map(|(_, postings)| postings)
    }

    /// Adds a posting to a term.
    pub(super) fn push(&mut self, term: u32, posting: u32) {
        if self.count * 5 >= self.slots.len() * 4 {
            self.grow();
        }
        let place = self.place(term);
        match self.slots.get_mut(place) {
            Some(Some((_, postings))) => postings.push(posting),
            Some(free) => {
                *free = Some((term, Postings::One(posting)));
                self.count += 1;
            }
            None => {}
        }
    }

    /// Removes a document's posting from a term.
    pub(super) fn remove(&mut self, term: u32, number: u32) {
        let place = self.place(term);
        let Some(Some((_, postings))) = self.slots.get_mut(place) else { return };
        if postings.remove(number) {
            self.count -= 1;
            self.close(place);
        }
    }

    /// All postings of all terms.
    pub(super) fn all_mut(&mut self) -> impl Iterator<Item = &mut u32> {
        self.slots.iter_mut().flatten().flat_map(|(_, postings)| postings.all_mut())
    }

    /// The place of a term, or the one that it would get.
    fn place(&self, term: u32) -> usize {
        let mut place = self.own_place(term);
        while let Some(Some((other, _))) = self.slots.get(place) {
            if *other == term {
                break;
            }
            place = self.behind(place);
        }
        place
    }

    fn own_place(&self, term: u32) -> usize {
        let mixed = u64::from(term).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32;
        (mixed as usize) & self.slots.len().wrapping_sub(1)
    }

    fn behind(&self, place: usize) -> usize {
        (place + 1) & self.slots.len().wrapping_sub(1)
    }

    /// Frees a place: a term behind it whose own place is there, or before it, moves up.
    fn close(&mut self, mut hole: usize) {
        let mut place = hole;
        loop {
            if let Some(slot) = self.slots.get_mut(hole) {
                *slot = None;
            }
            loop {
                place = self.behind(place);
                let Some(Some((term, _))) = self.slots.get(place) else { return };
                // A term stays where moving up would take it past its own place.
                let all = self.slots.len().wrapping_sub(1);
                let from_own = place.wrapping_sub(self.own_place(*term)) & all;
                if from_own >= place.wrapping_sub(hole) & all {
                    break;
                }
            }
            self.slots.swap(hole, place);
            hole = place;
        }
    }

    fn grow(&mut self) {
        let wider = (self.slots.len() * 2).max(64);
        let before = std::mem::take(&mut self.slots);
        self.slots.resize_with(wider, || None);
        for (term, postings) in before.into_iter().flatten() {
            let place = self.place(term);
            if let Some(slot) = self.slots.get_mut(place) {
                *slot = Some((term, postings));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    #[test]
    fn it_holds_what_the_standard_librarys_holds_and_grows_no_larger_by_changes() {
        let mut terms = InvertedIndex::default();
        let mut expected: HashMap<u32, Vec<u32>> = HashMap::new();
        let mut state = 1_u32;
        let mut random = |below: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 8) % below
        };
        let mut wide = 0;
        for turn in 0..60_000 {
            let (term, number) = (random(400).wrapping_mul(0x0101_0101), random(4));
            let known = expected.entry(term).or_default();
            if known.contains(&(number << 8)) {
                known.retain(|&posting| posting != number << 8);
                terms.remove(term, number);
            } else {
                known.push(number << 8);
                terms.push(term, number << 8);
            }
            terms.remove(7, number); // which nobody has
            if turn == 6000 {
                wide = terms.slots.len();
            }
        }
        expected.retain(|_, known| !known.is_empty());
        assert_eq!(terms.count, expected.len());
        for (&term, known) in &expected {
            assert_eq!(terms.get(term).map(Postings::all), Some(known.as_slice()), "{term}");
        }
        assert!(terms.get(7).is_none() && InvertedIndex::default().get(7).is_none());
        assert_eq!(terms.slots.len(), wide);
        assert_eq!(terms.all_mut().count(), expected.values().map(Vec::len).sum::<usize>());
    }
}
