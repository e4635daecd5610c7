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

/// As [`EMPTY`], 64 bits.
pub(crate) const EMPTY_64: u64 = 0xcbf2_9ce4_8422_2325;

/// As [`step`], 64 bits.
pub(crate) const fn step_64(hash: u64, byte: u8) -> u64 {
    (hash ^ byte as u64).wrapping_mul(0x0100_0000_01b3)
}
