//! Sorting with one small copy of the code. The standard library's costs the wasm 5 to 35 kB for each type and order
//! that is sorted (18 of them were a sixth of it), and 9 kB for one; none of our lists is long enough to feel the
//! difference.

use std::cmp::Ordering;

/// The numbers below `len` in the order that `compare` gives to what they stand for; equals stay in theirs. A merge
/// sort, from pairs upwards.
pub(crate) fn order(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<u32> {
    let mut order: Vec<u32> = (0..len as u32).collect();
    let mut sorted = 1;
    while sorted < len {
        let mut merged = Vec::with_capacity(len);
        for pair in order.chunks(2 * sorted) {
            let (mut left, mut right) = pair.split_at(sorted.min(pair.len()));
            while let (Some((&one, after_one)), Some((&other, after_other))) = (left.split_first(), right.split_first())
            {
                if compare(one as usize, other as usize).is_gt() {
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

/// Sorts by `compare`; equals stay in their order.
pub(crate) fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let order = order(items.len(), &|one, other| compare(&items[one], &items[other]));
    arrange(order, &mut |one, other| items.swap(one, other));
}

/// The numbers below `len` in the order of the keys of what they stand for; equals stay in theirs. A radix sort: it
/// asks for each key once, and takes a fifth of the time that comparing takes.
pub(crate) fn order_by_key(len: usize, key: &dyn Fn(usize) -> u64) -> Vec<u32> {
    let keys: Vec<u64> = (0..len).map(key).collect();
    let mut order: Vec<u32> = (0..len as u32).collect();
    for shift in (0..u64::BITS).step_by(8) {
        let digit = |number: u32| keys.get(number as usize).map_or(0, |key| (key >> shift) as u8);
        let mut counts = [0_u32; 256];
        order.iter().for_each(|&number| counts[usize::from(digit(number))] += 1);
        if counts.contains(&(len as u32)) {
            continue; // one digit in all of them
        }
        let (mut places, mut start) = (counts, 0);
        for place in &mut places {
            start += std::mem::replace(place, start);
        }
        let mut sorted = vec![0; len];
        for number in order {
            let place = &mut places[usize::from(digit(number))];
            if let Some(free) = sorted.get_mut(*place as usize) {
                *free = number;
            }
            *place += 1;
        }
        order = sorted;
    }
    order
}

/// Sorts by numbers; equals stay in their order.
pub(crate) fn sort_by_key<T>(items: &mut [T], key: impl Fn(&T) -> u64) {
    let order = order_by_key(items.len(), &|at| key(&items[at]));
    arrange(order, &mut |one, other| items.swap(one, other));
}

/// Brings items into an order by swaps. It knows no type, so that all types share one copy of it.
#[inline(never)]
fn arrange(order: Vec<u32>, swap: &mut dyn FnMut(usize, usize)) {
    // The place at which each item belongs; each swap brings one there.
    let mut places = vec![0; order.len()];
    for (place, item) in (0_u32..).zip(order) {
        places[item as usize] = place;
    }
    for item in 0..places.len() {
        while places[item] as usize != item {
            let place = places[item] as usize;
            swap(item, place);
            places.swap(item, place);
        }
    }
}

/// For each text the number of the first that is equal to it.
pub(crate) fn first_equals<T: AsRef<str>>(texts: &[T]) -> Vec<u32> {
    let text = |at: usize| texts.get(at).map(AsRef::as_ref).unwrap_or_default();
    let order = order(texts.len(), &|one, other| text(one).cmp(text(other)));
    let mut firsts = vec![0; texts.len()];
    let mut first = 0;
    for at in order {
        if text(at as usize) != text(first as usize) {
            first = at;
        }
        firsts[at as usize] = first;
    }
    firsts
}

/// Sorts by what an item is.
pub(crate) fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, Ord::cmp);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_come_in_order_and_equals_stay_in_theirs() {
        for n in [0_usize, 1, 2, 3, 7, 100, 1000] {
            let items: Vec<(usize, usize)> = (0..n).map(|i| (i * 7919 % 13, i)).collect();
            let mut sorted = items.clone();
            sort_by(&mut sorted, |one, other| one.0.cmp(&other.0));
            let mut expected = items;
            expected.sort_by_key(|item| item.0);
            assert_eq!(sorted, expected);
            let mut keyed: Vec<(usize, usize)> = (0..n).map(|i| (i * 7919 % 13, i)).collect();
            sort_by_key(&mut keyed, |item| (item.0 as u64) << 60 | item.0 as u64);
            assert_eq!(keyed, expected);
        }
    }
}
