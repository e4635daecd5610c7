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

/// How many bytes are this one.
pub(crate) fn count_of(bytes: &[u8], wanted: u8) -> usize {
    let (chunks, rest) = bytes.as_chunks::<16>();
    let in_chunks: u32 = chunks.iter().map(|chunk| count(places(chunk, [wanted]))).sum();
    in_chunks as usize + rest.iter().filter(|&&byte| byte == wanted).count()
}

/// How many bytes are no first ones of a character.
pub(crate) fn count_continuing(bytes: &[u8]) -> usize {
    let (chunks, rest) = bytes.as_chunks::<16>();
    let in_chunks: u32 = chunks.iter().map(|chunk| count(within(chunk, [(0x80, 0xbf)]))).sum();
    in_chunks as usize + rest.iter().filter(|&&byte| byte & 0xc0 == 0x80).count()
}

/// How many bytes at the start are white space of ASCII: between tags, a line break and an indent.
#[inline]
pub(crate) fn spaces(bytes: &[u8]) -> usize {
    let (chunks, _) = bytes.as_chunks::<16>();
    let mut at = 0;
    for chunk in chunks {
        let others = within(chunk, [(b' ', b' '), (b'\t', b'\r')]) ^ ALL;
        if others != 0 {
            return at + others.trailing_zeros() as usize / BITS;
        }
        at += 16;
    }
    while let Some(b'\t'..=b'\r' | b' ') = bytes.get(at) {
        at += 1;
    }
    at
}

/// What a text has of ASCII in its whole chunks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct AsciiCounts {
    /// Letters and digits.
    pub(crate) letters: u32,
    /// Those marks that were asked for.
    pub(crate) marks: u32,
    /// Are all bytes ASCII?
    pub(crate) is_all: bool,
}

/// Counts the letters and digits of ASCII in a text, and its `marks`, which are ASCII as well; and gives the last
/// bytes, which are not counted.
#[inline]
pub(crate) fn count_ascii_chunks<const N: usize>(text: &str, marks: [u8; N]) -> (AsciiCounts, &[u8]) {
    let (chunks, rest) = text.as_bytes().as_chunks::<16>();
    const BEYOND: u128 = (u128::MAX / 255) << 7;
    let (mut letters, mut found, mut bits) = (0, 0, 0);
    for chunk in chunks {
        letters += count(alphanumerics(chunk));
        found += count(places(chunk, marks));
        bits |= u128::from_le_bytes(*chunk);
    }
    (AsciiCounts { letters, marks: found, is_all: bits & BEYOND == 0 }, rest)
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
        if spaces & (spaces << BITS | behind_space) != 0 || within(chunk, ranges) != 0 {
            break;
        }
        behind_space = spaces >> (15 * BITS);
        count += 16;
    }
    if behind_space > 0 { count.saturating_sub(1) } else { count }
}

/// A bit for each byte of the chunk that is within one of the ranges, from the first to the last of each.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[inline(always)]
fn within<const N: usize>(chunk: &[u8; 16], ranges: [(u8, u8); N]) -> Places {
    use std::arch::wasm32::{u8x16_bitmask, u8x16_le, u8x16_splat, u8x16_sub, u64x2, v128_or};
    let whole = u128::from_le_bytes(*chunk);
    let bytes = u64x2(whole as u64, (whole >> 64) as u64);
    let find = |found, &(first, last): &(u8, u8)| {
        v128_or(found, u8x16_le(u8x16_sub(bytes, u8x16_splat(first)), u8x16_splat(last - first)))
    };
    u32::from(u8x16_bitmask(ranges.iter().fold(u64x2(0, 0), find)))
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[allow(clippy::needless_range_loop)]
#[inline(always)]
fn within<const N: usize>(chunk: &[u8; 16], ranges: [(u8, u8); N]) -> Places {
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

/// A bit for each byte of the chunk that is a letter or a digit of ASCII.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[inline(always)]
fn alphanumerics(chunk: &[u8; 16]) -> Places {
    within(chunk, [(b'a', b'z'), (b'A', b'Z'), (b'0', b'9')])
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[allow(clippy::needless_range_loop)]
#[inline(always)]
fn alphanumerics(chunk: &[u8; 16]) -> Places {
    let mut places = [0; 16];
    for index in 0..16 {
        let byte = chunk[index];
        places[index] = u8::from((byte | 0x20).wrapping_sub(b'a') < 26) | u8::from(byte.wrapping_sub(b'0') < 10);
    }
    u128::from_le_bytes(places)
}

/// A bit for each byte of the chunk that is one of `wanted`. By name, since compilers see the vector instructions in
/// plain loops only now and then: written as one, it took fifteen times as many instructions.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[inline(always)]
fn places<const N: usize>(chunk: &[u8; 16], wanted: [u8; N]) -> Places {
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
fn places<const N: usize>(chunk: &[u8; 16], wanted: [u8; N]) -> Places {
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

/// A number with a bit for each byte of a chunk: how many of its bits are one byte's, the number with all those bits,
/// and how many are set.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
type Places = u32;
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
const BITS: usize = 1;
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
const ALL: Places = 0xffff;
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
fn count(places: Places) -> u32 {
    places.count_ones()
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
type Places = u128;
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
const BITS: usize = 8;
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
const ALL: Places = Places::MAX / 255;
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
fn count(places: Places) -> u32 {
    // The bytes, each of them 0 or 1, add up in the highest one.
    (places.wrapping_mul(ALL) >> 120) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

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
                assert_eq!(
                    count_of(&bytes, b'a'),
                    length - 1 - usize::from(at + 1 < length),
                    "others, {at} of {length}"
                );
            }
            assert_eq!(position_of(&vec![b'a'; length], [b'&', b'<', 0]), None, "none in {length}");
        }
    }

    #[test]
    fn letters_and_marks_are_counted_at_every_place() {
        let all: String = (0..128_u8).map(char::from).chain("é،قلم。𝔞".chars()).cycle().take(400).collect();
        for from in (0..200).filter(|&at| all.is_char_boundary(at)) {
            for text in (from..from + 60).filter_map(|end| all.get(from..end)) {
                let counted = &text.as_bytes()[..text.len() / 16 * 16];
                let count = |is_one: &dyn Fn(&u8) -> bool| counted.iter().filter(|byte| is_one(byte)).count() as u32;
                let letters = count(&u8::is_ascii_alphanumeric);
                let marks = count(&|byte| matches!(byte, b'.' | b'?'));
                let expected = AsciiCounts { letters, marks, is_all: counted.is_ascii() };
                let rest = &text.as_bytes()[counted.len()..];
                assert_eq!(count_ascii_chunks(text, [b'.', b'?']), (expected, rest), "{text:?}");
            }
        }
    }
}
