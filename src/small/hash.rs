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

/// Adds bytes to a 64-bit hash, eight at once: for what is hashed often and never stored. This is not FNV, and gives
/// another number than [`fnv64`].
pub(crate) fn fold_64(hash: u64, bytes: &[u8]) -> u64 {
    let mix = |hash: u64, word: u64| (hash ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29);
    let (words, rest) = bytes.as_chunks::<8>();
    let hash = words.iter().fold(hash, |hash, word| mix(hash, u64::from_le_bytes(*word)));
    mix(rest.iter().fold(hash, |hash, &byte| mix(hash, u64::from(byte))), bytes.len() as u64)
}
