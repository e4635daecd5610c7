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

/// The numbers below `len` in the order of the keys of what they stand for; equals stay in theirs. It asks for each key
/// once, and takes a tenth of the time that comparing takes.
pub(crate) fn order_by_key(len: usize, key: &dyn Fn(usize) -> u64) -> Vec<u32> {
    let mut keyed: Vec<(u64, u32)> = (0..len).map(|at| (key(at), at as u32)).collect();
    let mut spare = keyed.clone();
    sort_keyed(&mut keyed, &mut spare);
    keyed.into_iter().map(|(_, at)| at).collect()
}

/// So few are sorted one by one.
const FEW: usize = 12;
/// The most bits that one step of a radix sort goes by.
const MOST_BITS: u32 = 8;

/// A radix sort from the first bits in which keys differ. Each step goes by as many bits as give each bucket an item or
/// two, if keys are spread, as hashes are. `spare` has the length of `items`.
fn sort_keyed(items: &mut [(u64, u32)], spare: &mut [(u64, u32)]) {
    if items.len() <= FEW {
        return insert_each(items);
    }
    let first = items.first().map_or(0, |&(key, _)| key);
    let differing = items.iter().fold(0, |bits, &(key, _)| bits | (key ^ first));
    if differing == 0 {
        return;
    }
    let bits = items.len().ilog2().min(MOST_BITS);
    let shift = (u64::BITS - differing.leading_zeros()).saturating_sub(bits);
    let bucket_of = |key: u64| (key >> shift) as usize & ((1 << bits) - 1);
    let mut all = [0_u32; 1 << MOST_BITS];
    let ends = &mut all[..1 << bits];
    for &(key, _) in items.iter() {
        ends[bucket_of(key)] += 1;
    }
    let mut sum = 0;
    for end in ends.iter_mut() {
        sum += *end;
        *end = sum - *end; // where the bucket begins, until its items have been put into it
    }
    for &item in items.iter() {
        let place = &mut ends[bucket_of(item.0)];
        spare[*place as usize] = item;
        *place += 1;
    }
    items.copy_from_slice(spare);
    let mut start = 0;
    for end in ends.iter().map(|&end| end as usize) {
        if end - start > 1 {
            sort_keyed(&mut items[start..end], &mut spare[start..end]);
        }
        start = end;
    }
}

/// Puts each item before those that come behind it.
fn insert_each(items: &mut [(u64, u32)]) {
    for end in 1..items.len() {
        let mut at = end;
        while at > 0 && items[at - 1].0 > items[at].0 {
            items.swap(at - 1, at);
            at -= 1;
        }
    }
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
        }
    }

    /// Keys with all kinds of bits in common: hashes, a few values many times over, a first or last byte alone.
    const KEYS: [fn(u64) -> u64; 7] = [
        |at| at.wrapping_mul(0x9E37_79B9_7F4A_7C15),
        |at| at * 7919 % 13,
        |at| ((at * 7919 % 13) << 60) | (at % 3),
        |at| u64::MAX - at,
        |_| 7,
        |at| at & 1,
        |at| ((at & 1) << 63) | (at * 31 % 257),
    ];

    #[test]
    fn keys_come_in_order_and_equals_stay_in_theirs() {
        for (kind, key) in KEYS.into_iter().enumerate() {
            for len in [0, 1, 2, 12, 13, 300, 5000] {
                let mut sorted: Vec<(u64, u64)> = (0..len).map(|at| (key(at), at)).collect();
                let mut expected = sorted.clone();
                expected.sort_by_key(|&(key, _)| key);
                sort_by_key(&mut sorted, |&(key, _)| key);
                assert_eq!(sorted, expected, "{kind}, {len}");
            }
        }
    }
}
