//! The place of the next byte that means something, and whether a number does: sixteen at a time, since most of a page
//! means only itself.

/// The place of the first byte that is one of `wanted`.
#[inline]
pub(crate) fn position_of<const N: usize>(bytes: &[u8], wanted: [u8; N]) -> Option<usize> {
    first_place(bytes, |chunk| places(chunk, wanted), |byte| wanted.contains(&byte))
}

/// The place of the first byte that is in the set.
#[inline]
pub(crate) fn position_in<const N: usize>(bytes: &[u8], set: &ByteSet<N>) -> Option<usize> {
    first_place(bytes, |chunk| set.places(chunk), |byte| set.has(byte))
}

#[inline(always)]
fn first_place(bytes: &[u8], places: impl Fn(&[u8; 16]) -> Places, is_wanted: impl Fn(u8) -> bool) -> Option<usize> {
    let (chunks, rest) = bytes.as_chunks::<16>();
    for (index, chunk) in chunks.iter().enumerate() {
        let places = places(chunk);
        if places != 0 {
            return Some(index * 16 + places.trailing_zeros() as usize / BITS);
        }
    }
    match bytes.last_chunk() {
        // The last chunk overlaps the one before it, in which nothing was found.
        Some(last) if !rest.is_empty() => match places(last) {
            0 => None,
            places => Some(bytes.len() - 16 + places.trailing_zeros() as usize / BITS),
        },
        Some(_) => None,
        None => rest.iter().position(|&byte| is_wanted(byte)),
    }
}

/// Bytes that are looked for together, each in the one of sixteen places that its two halves add up to: a single
/// comparison tells whether a byte is one of them, however many they are.
pub(crate) struct ByteSet<const N: usize> {
    #[cfg_attr(all(target_arch = "wasm32", target_feature = "simd128"), expect(dead_code))]
    wanted: [u8; N],
    table: [u8; 16],
}

impl<const N: usize> ByteSet<N> {
    /// It does not compile where two of the bytes have one place.
    pub(crate) const fn of(wanted: [u8; N]) -> Self {
        // A byte that has another place stands where none is wanted.
        let mut table = [0; 16];
        table[0] = 1;
        let mut taken = [false; 16];
        let mut index = 0;
        while index < N {
            let place = Self::place(wanted[index]);
            assert!(!taken[place]);
            taken[place] = true;
            table[place] = wanted[index];
            index += 1;
        }
        Self { wanted, table }
    }

    #[inline(always)]
    const fn place(byte: u8) -> usize {
        (byte.wrapping_add(byte >> 4) & 15) as usize
    }

    #[inline(always)]
    fn has(&self, byte: u8) -> bool {
        self.table[Self::place(byte)] == byte
    }

    #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
    #[inline(always)]
    fn places(&self, chunk: &[u8; 16]) -> Places {
        use std::arch::wasm32::{u8x16_add, u8x16_bitmask, u8x16_eq, u8x16_splat, u8x16_swizzle, u16x8_shr, v128_and};
        let bytes = vector(chunk);
        // What comes over from the byte beside it lands in the half that is not asked for.
        let places = v128_and(u8x16_add(bytes, u16x8_shr(bytes, 4)), u8x16_splat(15));
        u32::from(u8x16_bitmask(u8x16_eq(u8x16_swizzle(vector(&self.table), places), bytes)))
    }

    #[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
    #[inline(always)]
    fn places(&self, chunk: &[u8; 16]) -> Places {
        places(chunk, self.wanted)
    }
}

/// A class of bytes of which there may be many, told by the halves of each byte: a bit of `high` stands for all first
/// halves that go with the same second halves, which have that bit in `low`.
pub(crate) struct ByteClass {
    low: [u8; 16],
    high: [u8; 16],
}

impl ByteClass {
    /// The class of the bytes that are `true`. It does not compile where more than eight sets of second halves differ.
    pub(crate) const fn of(members: &[bool; 256]) -> Self {
        let mut class = Self { low: [0; 16], high: [0; 16] };
        let mut rows = [0_u16; 8];
        let mut high = 0;
        while high < 16 {
            let mut row = 0;
            let mut low = 0;
            while low < 16 {
                row |= (members[high * 16 + low] as u16) << low;
                low += 1;
            }
            let mut bit = 0;
            while row != 0 && rows[bit] != 0 && rows[bit] != row {
                bit += 1;
            }
            if row != 0 {
                rows[bit] = row;
                class.high[high] = 1 << bit;
                let mut low = 0;
                while low < 16 {
                    class.low[low] |= ((row >> low & 1) as u8) << bit;
                    low += 1;
                }
            }
            high += 1;
        }
        class
    }

    /// The place of the first byte of the class.
    #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
    #[inline]
    pub(crate) fn position_in(&self, bytes: &[u8]) -> Option<usize> {
        first_place(bytes, |chunk| self.places(chunk), |byte| self.has(byte))
    }

    /// As above: without a look at sixteen tables at once, each byte by itself is faster.
    #[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
    #[inline]
    pub(crate) fn position_in(&self, bytes: &[u8]) -> Option<usize> {
        bytes.iter().position(|&byte| self.has(byte))
    }

    #[inline(always)]
    fn has(&self, byte: u8) -> bool {
        self.low[usize::from(byte & 15)] & self.high[usize::from(byte >> 4)] != 0
    }

    #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
    #[inline(always)]
    fn places(&self, chunk: &[u8; 16]) -> Places {
        use std::arch::wasm32::{u8x16_bitmask, u8x16_ne, u8x16_shr, u8x16_splat, u8x16_swizzle, u64x2, v128_and};
        let bytes = vector(chunk);
        let low = u8x16_swizzle(vector(&self.low), v128_and(bytes, u8x16_splat(15)));
        let high = u8x16_swizzle(vector(&self.high), u8x16_shr(bytes, 4));
        u32::from(u8x16_bitmask(u8x16_ne(v128_and(low, high), u64x2(0, 0))))
    }
}

/// The places of all bytes that are this one, which is not NUL. Those of a chunk are found at once, however close they
/// stand.
pub(crate) fn places_of(bytes: &[u8], wanted: u8) -> impl Iterator<Item = usize> {
    debug_assert_ne!(wanted, 0);
    let (chunks, rest) = bytes.as_chunks::<16>();
    let mut last = [0; 16];
    last[..rest.len()].copy_from_slice(rest);
    let mut next = 0;
    // Those places of the chunk in front of the next one that were not given yet.
    let mut left: Places = 0;
    std::iter::from_fn(move || {
        while left == 0 {
            let chunk = chunks.get(next).or(Some(&last).filter(|_| next == chunks.len()))?;
            left = places(chunk, [wanted]);
            next += 1;
        }
        let at = (next - 1) * 16 + left.trailing_zeros() as usize / BITS;
        left &= left - 1;
        Some(at)
    })
}

/// How many bytes are this one.
pub(crate) fn count_of(bytes: &[u8], wanted: u8) -> usize {
    let (chunks, rest) = bytes.as_chunks::<16>();
    let in_chunks: u32 = chunks.iter().map(|chunk| count(places(chunk, [wanted]))).sum();
    in_chunks as usize + rest.iter().filter(|&&byte| byte == wanted).count()
}

/// How many bytes at the start are letters of ASCII: mostly those of a word, which eight bytes at once are enough for.
#[inline]
pub(crate) fn ascii_letters(bytes: &[u8]) -> usize {
    const ONES: u64 = u64::MAX / 255;
    let mut count = 0;
    for chunk in bytes.as_chunks::<8>().0 {
        let small = u64::from_le_bytes(*chunk) | (ONES * 0x20);
        // The highest bit of each byte of a sum tells whether it is `a` or more, and whether it is more than `z`.
        let seven = small & (ONES * 0x7f);
        let letters = (seven + ONES * (0x80 - 0x61)) & !(seven + ONES * (0x80 - 0x7b)) & !small & (ONES * 0x80);
        let others = letters ^ (ONES * 0x80);
        if others != 0 {
            return count + others.trailing_zeros() as usize / 8;
        }
        count += 8;
    }
    let rest = bytes.get(count..).unwrap_or_default();
    count + rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count()
}

/// How many bytes are letters of ASCII.
#[inline(never)]
pub(crate) fn count_ascii_letters(bytes: &[u8]) -> usize {
    count_within(bytes, [(b'A', b'Z'), (b'a', b'z')])
}

/// How many bytes are within one of the ranges, from the first to the last of each.
#[inline]
pub(crate) fn count_within<const N: usize>(bytes: &[u8], ranges: [(u8, u8); N]) -> usize {
    let (chunks, rest) = bytes.as_chunks::<16>();
    let in_chunks: u32 = chunks.iter().map(|chunk| count(places_within(chunk, &ranges))).sum();
    in_chunks as usize + rest.iter().filter(|&&byte| is_within(byte, &ranges)).count()
}

fn is_within(byte: u8, ranges: &[(u8, u8)]) -> bool {
    ranges.iter().any(|&(first, last)| (first..=last).contains(&byte))
}

/// Is a byte within one of the ranges, from the first to the last of each?
pub(crate) fn has_within<const N: usize>(bytes: &[u8], ranges: [(u8, u8); N]) -> bool {
    let (chunks, rest) = bytes.as_chunks::<16>();
    chunks.iter().any(|chunk| places_within(chunk, &ranges) != 0)
        || match bytes.last_chunk() {
            // It overlaps the one before it.
            Some(last) => !rest.is_empty() && places_within(last, &ranges) != 0,
            None => rest.iter().any(|&byte| is_within(byte, &ranges)),
        }
}

/// The place of the first byte that is not ASCII.
pub(crate) fn first_beyond_ascii(bytes: &[u8]) -> Option<usize> {
    first_place(bytes, beyond_ascii, |byte| !byte.is_ascii())
}

/// A bit for each byte of the chunk that is not ASCII: its highest.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[inline(always)]
fn beyond_ascii(chunk: &[u8; 16]) -> Places {
    u32::from(std::arch::wasm32::u8x16_bitmask(vector(chunk)))
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[inline(always)]
fn beyond_ascii(chunk: &[u8; 16]) -> Places {
    u128::from_le_bytes(*chunk) >> 7 & ALL
}

/// The words of ASCII that end in the beginning of a text.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct AsciiWords {
    /// How many bytes were read, by whole chunks.
    pub(crate) bytes: usize,
    pub(crate) ends: usize,
    /// Does the last word go on behind them?
    pub(crate) goes_on: bool,
}

impl AsciiWords {
    #[inline(never)]
    pub(crate) fn of(bytes: &[u8]) -> Self {
        let (mut starts, mut read) = (0, 0);
        // Is the byte in front of a chunk one of a word?
        let mut is_inside: Places = 0;
        for chunk in bytes.as_chunks().0.iter().take_while(|chunk| beyond_ascii(chunk) == 0) {
            let of_words = alphanumerics(chunk);
            starts += count(of_words & !((of_words << BITS) | is_inside)) as usize;
            is_inside = of_words >> (15 * BITS);
            read += 16;
        }
        let goes_on = is_inside != 0;
        Self { bytes: read, ends: starts - usize::from(goes_on), goes_on }
    }
}

/// How many bytes at the start are white space of ASCII: between tags, a line break and an indent.
#[inline]
pub(crate) fn spaces(bytes: &[u8]) -> usize {
    let (chunks, _) = bytes.as_chunks::<16>();
    let mut at = 0;
    for chunk in chunks {
        let others = places_within(chunk, &[(b' ', b' '), (b'\t', b'\r')]) ^ ALL;
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
    let (mut letters, mut found, mut others) = (0, 0, 0);
    for chunk in chunks {
        letters += count(alphanumerics(chunk));
        found += count(places(chunk, marks));
        others |= beyond_ascii(chunk);
    }
    (AsciiCounts { letters, marks: found, is_all: others == 0 }, rest)
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
        if spaces & (spaces << BITS | behind_space) != 0 || places_within(chunk, &ranges) != 0 {
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
fn places_within(chunk: &[u8; 16], ranges: &[(u8, u8)]) -> Places {
    use std::arch::wasm32::{u8x16_bitmask, u8x16_le, u8x16_splat, u8x16_sub, u64x2, v128_or};
    let bytes = vector(chunk);
    let find = |found, &(first, last): &(u8, u8)| {
        v128_or(found, u8x16_le(u8x16_sub(bytes, u8x16_splat(first)), u8x16_splat(last - first)))
    };
    u32::from(u8x16_bitmask(ranges.iter().fold(u64x2(0, 0), find)))
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[allow(clippy::needless_range_loop)]
#[inline(always)]
fn places_within(chunk: &[u8; 16], ranges: &[(u8, u8)]) -> Places {
    let mut within = [0; 16];
    for index in 0..16 {
        for &(first, last) in ranges {
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
    places_within(chunk, &[(b'a', b'z'), (b'A', b'Z'), (b'0', b'9')])
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
    let bytes = vector(chunk);
    let find = |found, &one: &u8| v128_or(found, u8x16_eq(bytes, u8x16_splat(one)));
    u32::from(u8x16_bitmask(wanted.iter().fold(u64x2(0, 0), find)))
}

/// Compilers make one load of this, and two of two halves.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[inline(always)]
fn vector(chunk: &[u8; 16]) -> std::arch::wasm32::v128 {
    let whole = u128::from_le_bytes(*chunk);
    std::arch::wasm32::u64x2(whole as u64, (whole >> 64) as u64)
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
    fn a_set_has_its_bytes_and_no_others() {
        const WANTED: [u8; 8] = [b'&', b'<', b'>', b'"', 0xc2, 0, b'\r', 0x1b];
        const SET: ByteSet<8> = ByteSet::of(WANTED);
        for byte in 0..=u8::MAX {
            for length in [1, 15, 16, 33] {
                let mut bytes = vec![b'a'; length];
                bytes[length - 1] = byte;
                assert_eq!(position_in(&bytes, &SET), position_of(&bytes, WANTED), "{byte} at the end of {length}");
            }
        }
    }

    #[test]
    fn a_class_has_its_bytes_and_no_others() {
        let mut members = [false; 256];
        for (byte, is_member) in members.iter_mut().enumerate() {
            *is_member = !(b'!'..=b'~').contains(&(byte as u8)) || b".%<`{".contains(&(byte as u8));
        }
        let class = ByteClass::of(&members);
        for byte in 0..=u8::MAX {
            for length in [1, 15, 16, 33] {
                let mut bytes = vec![b'a'; length];
                bytes[length - 1] = byte;
                let expected = members[usize::from(byte)].then_some(length - 1);
                assert_eq!(class.position_in(&bytes), expected, "{byte} at the end of {length}");
            }
        }
    }

    #[test]
    fn letters_end_at_any_other_byte() {
        for length in 0..20 {
            for byte in 0..=u8::MAX {
                for at in 0..length {
                    let mut bytes = vec![b"azAZ"[at % 4]; length];
                    bytes[at] = byte;
                    let expected = if byte.is_ascii_alphabetic() { length } else { at };
                    assert_eq!(ascii_letters(&bytes), expected, "{byte} at {at} of {length}");
                }
            }
        }
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
                assert_eq!(places_of(&bytes, b'<').chain(places_of(&bytes, b'&')).last(), Some(length - 1));
                assert_eq!(places_of(&bytes, b'a').count(), count_of(&bytes, b'a'));
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
    fn bytes_within_ranges_are_found_at_every_place() {
        for length in 0..70 {
            assert!(!has_within(&vec![b'a'; length], [(0x80, 0xff), (b'0', b'9')]));
            assert_eq!(first_beyond_ascii(&vec![b'a'; length]), None);
            assert_eq!(count_within(&vec![b'a'; length], [(b'a', b'a')]), length);
            for at in 0..length {
                let mut bytes = vec![b'a'; length];
                for byte in [0x80, 0xff, b'0', b'9'] {
                    bytes[at] = byte;
                    assert!(has_within(&bytes, [(0x80, 0xff), (b'0', b'9')]), "{at} of {length}");
                    assert_eq!(count_within(&bytes, [(0x80, 0xff), (b'0', b'9')]), 1, "{at} of {length}");
                }
                bytes[at..].fill(0x80);
                assert_eq!(first_beyond_ascii(&bytes), Some(at), "{at} of {length}");
            }
        }
    }

    #[test]
    fn words_of_ascii_are_counted_by_where_they_end() {
        let text = b"The 2 boats sail, and the harbor's lights go out one by one; it is late, and cold. ";
        for end in 0..text.len() {
            let (mut is_inside, mut ends) = (false, 0);
            for byte in &text[..end / 16 * 16] {
                ends += usize::from(is_inside && !byte.is_ascii_alphanumeric());
                is_inside = byte.is_ascii_alphanumeric();
            }
            let expected = AsciiWords { bytes: end / 16 * 16, ends, goes_on: is_inside };
            assert_eq!(AsciiWords::of(&text[..end]), expected, "{end}");
        }
        assert_eq!(AsciiWords::of("sixteen bytes é of".as_bytes()), AsciiWords::default());
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
