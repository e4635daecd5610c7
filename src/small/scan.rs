//! The place of the next byte that means something, and whether a number does: sixteen at a time, since most of a page
//! means only itself.

/// The place of the first byte that is one of `wanted`.
#[inline]
pub(crate) fn position_of<const N: usize>(bytes: &[u8], wanted: [u8; N]) -> Option<usize> {
    let (chunks, rest) = bytes.as_chunks::<16>();
    for (index, chunk) in chunks.iter().enumerate() {
        let places = places(chunk, wanted);
        if places != 0 {
            return Some(index * 16 + places.trailing_zeros() as usize / BITS);
        }
    }
    match bytes.last_chunk() {
        // The last chunk overlaps the one before it, in which nothing was found.
        Some(last) if !rest.is_empty() => match places(last, wanted) {
            0 => None,
            places => Some(bytes.len() - 16 + places.trailing_zeros() as usize / BITS),
        },
        Some(_) => None,
        None => rest.iter().position(|byte| wanted.contains(byte)),
    }
}

/// The places of all bytes that are this one.
pub(crate) fn places_of(bytes: &[u8], wanted: u8) -> impl Iterator<Item = usize> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let at = from + position_of(bytes.get(from..)?, [wanted])?;
        from = at + 1;
        Some(at)
    })
}

/// How many bytes are this one.
pub(crate) fn count_of(bytes: &[u8], wanted: u8) -> usize {
    let (chunks, rest) = bytes.as_chunks::<16>();
    let in_chunks: u32 = chunks.iter().map(|chunk| places(chunk, [wanted]).count_ones()).sum();
    in_chunks as usize + rest.iter().filter(|&&byte| byte == wanted).count()
}

/// How many bytes from the start on, by whole chunks, are words that single spaces part, without a byte that is in one
/// of the ranges, from the first to the last of each. A space at the end may be the first of several.
pub(crate) fn single_spaced_chunks<const N: usize>(bytes: &[u8], ranges: [(u8, u8); N]) -> usize {
    let (chunks, _) = bytes.as_chunks::<16>();
    // Is there a space in front? At the beginning none may stand.
    let mut behind_space = 1;
    let mut count = 0_usize;
    for chunk in chunks {
        let spaces = places(chunk, [b' ']);
        if spaces & (spaces << BITS | behind_space) != 0 || places_within(chunk, ranges) != 0 {
            break;
        }
        behind_space = spaces >> (15 * BITS);
        count += 16;
    }
    if behind_space > 0 { count.saturating_sub(1) } else { count }
}

/// Is one of the bytes within a range, from the first to the last?
pub(crate) fn has_any_from(bytes: &[u8], range: (u8, u8)) -> bool {
    let (chunks, rest) = bytes.as_chunks::<16>();
    chunks.iter().any(|chunk| places_within(chunk, [range]) != 0)
        || rest.iter().any(|byte| (range.0..=range.1).contains(byte))
}

/// Runs of bytes in a chunk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Runs {
    pub(crate) count: usize,
    /// Does one begin with the first byte; does one end with the last?
    pub(crate) from_start: bool,
    pub(crate) to_end: bool,
}

/// The runs of letters and digits in a chunk; `None` where it is not all ASCII.
#[inline]
pub(crate) fn ascii_runs(chunk: &[u8; 16]) -> Option<Runs> {
    if !chunk.is_ascii() {
        return None;
    }
    let places = places_within(chunk, [(b'0', b'9'), (b'A', b'Z'), (b'a', b'z')]);
    let count = (places & !(places << BITS)).count_ones() as usize;
    Some(Runs { count, from_start: places & 1 != 0, to_end: places >> (15 * BITS) != 0 })
}

/// A bit for each byte of the chunk that is within one of the ranges.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[inline(always)]
fn places_within<const N: usize>(chunk: &[u8; 16], ranges: [(u8, u8); N]) -> u32 {
    use std::arch::wasm32::{u8x16_bitmask, u8x16_le, u8x16_splat, u8x16_sub, u64x2, v128_or};
    let half = |at: usize| u64::from_le_bytes(std::array::from_fn(|index| chunk[at + index]));
    let bytes = u64x2(half(0), half(8));
    let find = |found, &(first, last): &(u8, u8)| {
        v128_or(found, u8x16_le(u8x16_sub(bytes, u8x16_splat(first)), u8x16_splat(last - first)))
    };
    u32::from(u8x16_bitmask(ranges.iter().fold(u64x2(0, 0), find)))
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[allow(clippy::needless_range_loop)]
#[inline(always)]
fn places_within<const N: usize>(chunk: &[u8; 16], ranges: [(u8, u8); N]) -> u128 {
    let mut within = [0; 16];
    for index in 0..16 {
        for (first, last) in ranges {
            within[index] |= u8::from(chunk[index].wrapping_sub(first) <= last - first);
        }
    }
    u128::from_le_bytes(within)
}

/// Is one of the numbers as large as `least`?
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[inline(always)]
pub(crate) fn any_reaches(numbers: &[u32; 16], least: u32) -> bool {
    use std::arch::wasm32::{u32x4, u32x4_ge, u32x4_max, u32x4_splat, v128_any_true};
    let four = |at: usize| u32x4(numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + 3]);
    let largest = u32x4_max(u32x4_max(four(0), four(4)), u32x4_max(four(8), four(12)));
    v128_any_true(u32x4_ge(largest, u32x4_splat(least)))
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[inline(always)]
pub(crate) fn any_reaches(numbers: &[u32; 16], least: u32) -> bool {
    numbers.iter().fold(0, |largest, &number| largest.max(number)) >= least
}

/// A bit for each byte of the chunk that is one of `wanted`. By name, since compilers see the vector instructions in
/// plain loops only now and then: written as one, it took fifteen times as many instructions.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[inline(always)]
fn places<const N: usize>(chunk: &[u8; 16], wanted: [u8; N]) -> u32 {
    use std::arch::wasm32::{u8x16_bitmask, u8x16_eq, u8x16_splat, u64x2, v128_or};
    // Compilers make one load of this, and two of two halves.
    let whole = u128::from_le_bytes(*chunk);
    let bytes = u64x2(whole as u64, (whole >> 64) as u64);
    let find = |found, &one: &u8| v128_or(found, u8x16_eq(bytes, u8x16_splat(one)));
    u32::from(u8x16_bitmask(wanted.iter().fold(u64x2(0, 0), find)))
}

/// As bytes of a large number, 1 for each that is wanted: in that form compilers see the vector instructions that they
/// have, but not through the iterators that clippy would rather see.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[allow(clippy::needless_range_loop)]
#[inline(always)]
fn places<const N: usize>(chunk: &[u8; 16], wanted: [u8; N]) -> u128 {
    // A single byte is told by arithmetic on all sixteen: of a loop so short compilers make sixteen comparisons.
    if let &[one] = wanted.as_slice() {
        const ONES: u128 = u128::MAX / 255;
        let differ = u128::from_le_bytes(*chunk) ^ (ONES * u128::from(one));
        return !(((differ & (ONES * 0x7f)) + ONES * 0x7f) | differ) >> 7 & ONES;
    }
    let mut places = [0; 16];
    for index in 0..16 {
        for one in wanted {
            places[index] |= u8::from(chunk[index] == one);
        }
    }
    u128::from_le_bytes(places)
}

/// The bits of [`places`] for one byte.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
const BITS: usize = 1;
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
const BITS: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_of_letters_are_counted_in_a_chunk() {
        const BYTES: [u8; 4] = [b'a', b'Z', b'7', b' '];
        let mut number = 7_u32;
        for _ in 0..5000 {
            let chunk: [u8; 16] = std::array::from_fn(|_| {
                number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                BYTES[(number >> 20) as usize % BYTES.len()]
            });
            let is_of_run = |at: usize| chunk[at] != b' ';
            let count = (0..16).filter(|&at| is_of_run(at) && (at == 0 || !is_of_run(at - 1))).count();
            let expected = Runs { count, from_start: is_of_run(0), to_end: is_of_run(15) };
            assert_eq!(ascii_runs(&chunk), Some(expected), "{chunk:?}");
        }
        assert_eq!(ascii_runs(b"[`{/:@ [`{/:@ [`").map(|runs| runs.count), Some(0));
        assert_eq!(ascii_runs(&[b'a', 0xc3, 0xa9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), None);
    }

    #[test]
    fn a_byte_of_a_range_is_found_at_every_place() {
        for at in 0..40 {
            let mut bytes = [b'['; 40];
            assert!(!has_any_from(&bytes, (b'A', b'Z')));
            bytes[at] = b'Z';
            assert!(has_any_from(&bytes, (b'A', b'Z')), "{at}");
        }
    }

    #[test]
    fn the_largest_of_sixteen_numbers_counts_at_every_place() {
        for at in 0..16 {
            let mut numbers = [3; 16];
            numbers[at] = u32::MAX;
            assert!(any_reaches(&numbers, u32::MAX), "{at}");
        }
        assert!(any_reaches(&[3; 16], 3) && !any_reaches(&[3; 16], 4));
    }

    #[test]
    fn the_first_of_the_wanted_is_found_at_every_place() {
        for length in 0..70 {
            for at in 0..length {
                let mut bytes = vec![b'a'; length];
                bytes[at] = b'<';
                assert_eq!(position_of(&bytes, [b'&', b'<']), Some(at), "{at} of {length}");
                bytes[length - 1] = b'&';
                assert_eq!(position_of(&bytes, [b'&', b'<']), Some(at), "the first of two, {at} of {length}");
                assert_eq!(count_of(&bytes, b'&'), 1, "one, {length}");
                assert_eq!(places_of(&bytes, b'<').chain(places_of(&bytes, b'&')).last(), Some(length - 1));
                assert_eq!(places_of(&bytes, b'a').count(), count_of(&bytes, b'a'));
                assert_eq!(
                    count_of(&bytes, b'a'),
                    length - 1 - usize::from(at + 1 < length),
                    "others, {at} of {length}"
                );
            }
            assert_eq!(position_of(&vec![b'a'; length], [b'&', b'<', 0]), None, "none in {length}");
        }
    }
}
