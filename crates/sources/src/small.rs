//! What is ours only for its weight in the wasm, where each type that the standard library sorts, or keeps in a tree,
//! brings a copy of the code.

use std::cmp::Ordering;
use std::collections::BTreeMap;

/// Values by their names. The tree of names is one for all types of values, and keeps any number of them fast.
#[derive(Clone, Debug)]
pub(crate) struct Table<V> {
    places: BTreeMap<String, usize>,
    values: Vec<V>,
}

impl<V> Default for Table<V> {
    fn default() -> Self {
        Self { places: BTreeMap::new(), values: Vec::new() }
    }
}

impl<V: PartialEq> PartialEq for Table<V> {
    fn eq(&self, other: &Self) -> bool {
        self.values.len() == other.values.len() && self.iter().all(|(name, value)| other.get(name) == Some(value))
    }
}

impl<V> Table<V> {
    pub(crate) fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    pub(crate) fn get(&self, name: &str) -> Option<&V> {
        place(&self.places, name).and_then(|at| self.values.get(at))
    }

    /// Sets the value of a name.
    pub(crate) fn insert(&mut self, name: String, value: V) {
        match place(&self.places, &name) {
            Some(at) => self.values[at] = value,
            None => {
                add(&mut self.places, name, self.values.len());
                self.values.push(value);
            }
        }
    }

    /// The value of a name; that one, where it has none yet.
    pub(crate) fn get_or_insert(&mut self, name: String, value: V) -> &mut V {
        let at = place(&self.places, &name).unwrap_or(self.values.len());
        if at == self.values.len() {
            add(&mut self.places, name, at);
            self.values.push(value);
        }
        &mut self.values[at]
    }

    /// The values, in the order of their names.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&String, &V)> {
        self.places.iter().map(|(name, &at)| (name, &self.values[at]))
    }
}

impl<V> FromIterator<(String, V)> for Table<V> {
    fn from_iter<I: IntoIterator<Item = (String, V)>>(values: I) -> Self {
        let mut table = Self::default();
        for (name, value) in values {
            table.insert(name, value);
        }
        table
    }
}

#[inline(never)]
fn place(places: &BTreeMap<String, usize>, name: &str) -> Option<usize> {
    places.get(name).copied()
}

#[inline(never)]
fn add(places: &mut BTreeMap<String, usize>, name: String, at: usize) {
    places.insert(name, at);
}

/// The numbers below `len` in the order that `compare` gives to what they stand for; equals stay in theirs. A merge
/// sort, from pairs upwards.
pub(crate) fn order(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    let mut sorted = 1;
    while sorted < len {
        let mut merged = Vec::with_capacity(len);
        for pair in order.chunks(2 * sorted) {
            let (mut left, mut right) = pair.split_at(sorted.min(pair.len()));
            while let (Some((&one, after_one)), Some((&other, after_other))) = (left.split_first(), right.split_first())
            {
                if compare(one, other).is_gt() {
                    merged.push(other);
                    right = after_other;
                } else {
                    merged.push(one);
                    left = after_one;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        order = merged;
        sorted *= 2;
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_have_one_value_a_name_in_the_order_of_the_names() {
        let mut table: Table<u32> =
            [("ب", 1), ("a", 2), ("ب", 3)].map(|(name, n)| (name.to_owned(), n)).into_iter().collect();
        *table.get_or_insert("c".to_owned(), 4) += 1;
        *table.get_or_insert("a".to_owned(), 9) += 1;
        let shown: Vec<_> = table.iter().map(|(name, value)| (name.as_str(), *value)).collect();
        assert_eq!(shown, [("a", 3), ("c", 5), ("ب", 3)]);
        assert_eq!((table.get("c"), table.get("d"), table.is_empty()), (Some(&5), None, false));
        let other: Table<u32> =
            [("c", 5), ("ب", 3), ("a", 3)].map(|(name, n)| (name.to_owned(), n)).into_iter().collect();
        assert_eq!(table, other, "whatever the order in which they came");
        assert_ne!(table, Table::default());
    }

    #[test]
    fn equals_stay_in_their_order() {
        for len in 0..40 {
            let keys: Vec<usize> = (0..len).map(|n| n * 7 % 5).collect();
            let mut expected: Vec<usize> = (0..len).collect();
            expected.sort_by_key(|&n| keys[n]);
            assert_eq!(order(len, &|one, other| keys[one].cmp(&keys[other])), expected);
        }
    }
}
