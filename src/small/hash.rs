//! FNV-1a, 32 and 64 bits: small, good enough for words, and `const`, so that tables can be built at compile time.
//! <https://www.rfc-editor.org/rfc/rfc9923>

/// The 32-bit hash of nothing.
pub(crate) const EMPTY: u32 = 0x811c_9dc5;

/// The 64-bit hash of nothing.
pub(crate) const EMPTY_64: u64 = 0xcbf2_9ce4_8422_2325;

/// Adds a byte to a 32-bit hash.
pub(crate) const fn step(hash: u32, byte: u8) -> u32 {
    (hash ^ byte as u32).wrapping_mul(0x0100_0193)
}

/// Adds a byte to a 64-bit hash.
pub(crate) const fn step_64(hash: u64, byte: u8) -> u64 {
    (hash ^ byte as u64).wrapping_mul(0x0100_0000_01b3)
}

/// The 32-bit hash of bytes.
pub(crate) fn fnv(bytes: &[u8]) -> u32 {
    bytes.iter().fold(EMPTY, |hash, &byte| step(hash, byte))
}

/// The 64-bit hash of bytes, for where two of millions must not share one.
pub(crate) fn fnv64(bytes: &[u8]) -> u64 {
    bytes.iter().fold(EMPTY_64, |hash, &byte| step_64(hash, byte))
}

/// The hash of a word that does not tell the capitals of ASCII from its small letters, eight bytes at once: for what is
/// never stored.
pub(crate) fn caseless(word: &[u8]) -> u32 {
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    // The bit that small letters have and capitals have not, in each byte of ASCII.
    let small = |bytes: u64| bytes | !bytes >> 2 & (u64::MAX / 255 * 0x20);
    let mix = |hash: u64, bytes: u64| {
        let mixed = (hash ^ small(bytes)).wrapping_mul(FACTOR);
        mixed ^ mixed >> 32
    };
    let hash = word.as_chunks().0.iter().fold(word.len() as u64, |hash, chunk| mix(hash, u64::from_le_bytes(*chunk)));
    (mix(hash, last_bytes(word)).wrapping_mul(FACTOR) >> 32) as u32
}

/// Are two words the same in any ASCII case? Most that are asked for are so byte by byte, and are compared eight bytes
/// at once.
#[inline]
pub(crate) fn is_same_caseless(one: &[u8], other: &[u8]) -> bool {
    let same_chunks = || one.as_chunks::<8>().0.iter().zip(other.as_chunks().0).all(|(one, other)| one == other);
    one.len() == other.len()
        && (last_bytes(one) == last_bytes(other) && same_chunks() || one.eq_ignore_ascii_case(other))
}

/// The last bytes of a word as a number: eight, which overlap the chunk before them, or all of a shorter word.
#[inline]
fn last_bytes(word: &[u8]) -> u64 {
    let four = |bytes: &[u8; 4]| u64::from(u32::from_le_bytes(*bytes));
    match (word.last_chunk(), word.first_chunk().zip(word.last_chunk())) {
        (Some(last), _) => u64::from_le_bytes(*last),
        (None, Some((first, last))) => four(first) << 32 | four(last),
        (None, None) => word.iter().fold(0, |bytes, &byte| bytes << 8 | u64::from(byte)),
    }
}

/// Adds bytes to a 64-bit hash, eight at once: for what is hashed often and never stored. This is not FNV, and gives
/// another number than [`fnv64`].
pub(crate) fn fold_64(hash: u64, bytes: &[u8]) -> u64 {
    let mix = |hash: u64, word: u64| (hash ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29);
    let (words, rest) = bytes.as_chunks::<8>();
    let hash = words.iter().fold(hash, |hash, word| mix(hash, u64::from_le_bytes(*word)));
    mix(rest.iter().fold(hash, |hash, &byte| mix(hash, u64::from(byte))), bytes.len() as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_have_the_hash_of_small_letters() {
        let text = "abcdefghijklmnopqrstuvwxyz é ق 012";
        let mut hashes = Vec::new();
        for (end, _) in text.char_indices() {
            let word = &text[..end];
            assert_eq!(caseless(word.as_bytes()), caseless(word.to_ascii_uppercase().as_bytes()), "{word}");
            hashes.push(caseless(word.as_bytes()));
        }
        // Each letter counts, whether it is ASCII or not.
        for (one, other) in [("aé", "aè"), ("قلم", "قلب"), ("walls", "walks"), ("abcdefgh", "abcdefgi"), ("a", "b")]
        {
            hashes.extend([one, other].map(|word| caseless(word.as_bytes())));
        }
        hashes.sort_unstable();
        assert!(hashes.windows(2).filter(|pair| pair[0] == pair[1]).count() <= 2);
    }
}
