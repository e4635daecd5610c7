//! FNV-1a, 32 and 64 bits: small, good enough for words, and known when the crate is compiled.
//! <https://www.rfc-editor.org/rfc/rfc9923>

/// The hash of nothing.
pub(crate) const EMPTY: u32 = 0x811c_9dc5;

/// One byte more.
pub(crate) const fn step(hash: u32, byte: u8) -> u32 {
    (hash ^ byte as u32).wrapping_mul(0x0100_0193)
}

pub(crate) fn fnv(bytes: &[u8]) -> u32 {
    bytes.iter().fold(EMPTY, |hash, &byte| step(hash, byte))
}

/// As [`fnv`], where two of millions must not share one.
pub(crate) fn fnv64(bytes: &[u8]) -> u64 {
    bytes.iter().fold(EMPTY_64, |hash, &byte| step_64(hash, byte))
}

/// Eight bytes at once, for what is hashed often and never stored: another number than [`fnv64`] gives.
pub(crate) fn fold_64(hash: u64, bytes: &[u8]) -> u64 {
    let mix = |hash: u64, word: u64| (hash ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29);
    let (words, rest) = bytes.as_chunks::<8>();
    let hash = words.iter().fold(hash, |hash, word| mix(hash, u64::from_le_bytes(*word)));
    mix(rest.iter().fold(hash, |hash, &byte| mix(hash, u64::from(byte))), bytes.len() as u64)
}

/// As [`EMPTY`], 64 bits.
pub(crate) const EMPTY_64: u64 = 0xcbf2_9ce4_8422_2325;

/// As [`step`], 64 bits.
pub(crate) const fn step_64(hash: u64, byte: u8) -> u64 {
    (hash ^ byte as u64).wrapping_mul(0x0100_0000_01b3)
}
