//! Names as small enums: one hash and one comparison from bytes to variant, no allocation.

use super::{EMPTY_KEY, name_key_step};

/// The [key](super::name_key). Names outside a table may share it with one inside.
pub(super) const fn hash(name: &[u8]) -> u32 {
    let mut hash = EMPTY_KEY;
    let mut i = 0;
    while i < name.len() {
        hash = name_key_step(hash, name[i].to_ascii_lowercase());
        i += 1;
    }
    hash
}

/// A hash table with open addressing, four times as large as what is in it: for each slot, one more than the index of a
/// name, or 0.
pub(super) const fn slots(names: &[&str]) -> [u8; SLOTS] {
    assert!(names.len() * 3 < SLOTS && names.len() < 255);
    let mut slots = [0; SLOTS];
    let mut i = 0;
    while i < names.len() {
        let mut slot = first_slot(hash(names[i].as_bytes()));
        while slots[slot] != 0 {
            slot = (slot + 1) % SLOTS;
        }
        i += 1;
        slots[slot] = i as u8;
    }
    slots
}

pub(super) const SLOTS: usize = 512;

/// The length that has room for each of the names, in whole words of four bytes.
pub(super) const fn width(names: &[&str]) -> usize {
    let (mut longest, mut i) = (0, 0);
    while i < names.len() {
        longest = if names[i].len() > longest { names[i].len() } else { longest };
        i += 1;
    }
    longest.next_multiple_of(4)
}

/// The names end to end, each with spaces up to their [`width`].
pub(super) const fn padded<const LENGTH: usize>(names: &[&str]) -> [u8; LENGTH] {
    let mut padded = [b' '; LENGTH];
    let mut i = 0;
    while i < names.len() {
        let name = names[i].as_bytes();
        let mut at = 0;
        while at < name.len() {
            padded[i * width(names) + at] = name[at];
            at += 1;
        }
        i += 1;
    }
    padded
}

/// The place at which the search for a name begins: a key alone is spread too little, in its upper bits above all.
#[inline(always)]
const fn first_slot(key: u32) -> usize {
    (key.wrapping_mul(0x9e37_79b9) >> 16) as usize % SLOTS
}

/// The index of a name in any ASCII case, by its hash.
#[inline]
pub(super) fn find(name: &[u8], hash: u32, names: &[&str], slots: &[u8; SLOTS]) -> Option<usize> {
    let mut slot = first_slot(hash);
    while let Some(index) = usize::from(slots[slot]).checked_sub(1) {
        if names.get(index).is_some_and(|known| is_same(name, known.as_bytes())) {
            return Some(index);
        }
        slot = (slot + 1) % SLOTS;
    }
    None
}

/// Is it the known name, in any ASCII case? Nearly all are written in lower case and have no more than eight letters:
/// the first few and the last few are all of them.
#[inline]
fn is_same(name: &[u8], known: &[u8]) -> bool {
    if name.len() != known.len() {
        return false;
    }
    let is_written_so = match name.len() {
        1 | 2 => same_ends::<1>(name, known),
        3 | 4 => same_ends::<2>(name, known),
        5..=8 => same_ends::<4>(name, known),
        _ => false,
    };
    is_written_so || name.iter().zip(known).all(|(byte, lower)| byte.to_ascii_lowercase() == *lower)
}

/// Have the two the same `N` bytes at the start, and at the end?
#[inline(always)]
fn same_ends<const N: usize>(one: &[u8], other: &[u8]) -> bool {
    one.first_chunk::<N>() == other.first_chunk() && one.last_chunk::<N>() == other.last_chunk()
}

/// Declares an enum of names, with `ALL`, `name()`, `from_name()` and `from_hashed_name()`.
macro_rules! names {
    ($(#[$meta:meta])* $Enum:ident { $($Variant:ident = $name:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[repr(u8)]
        pub(crate) enum $Enum { $($Variant),+ }

        impl $Enum {
            /// Every known name, in declaration order; a variant's place in it is `variant as usize`.
            pub(crate) const ALL: &[Self] = &[$(Self::$Variant),+];
            const NAMES: &[&str] = &[$($name),+];

            /// All names end to end, each with spaces up to the same width.
            const PADDED: &str = {
                const LENGTH: usize = $Enum::NAMES.len() * $crate::html::name::width($Enum::NAMES);
                const PADDED: [u8; LENGTH] = $crate::html::name::padded($Enum::NAMES);
                match ::std::str::from_utf8(&PADDED) {
                    Ok(padded) => padded,
                    Err(_) => "",
                }
            };

            /// The name as it is written, in lower case.
            pub(crate) const fn name(self) -> &'static str {
                Self::NAMES[self as usize]
            }

            /// Appends the name: with its spaces, whose width is known, and without them again. WebAssembly copies what
            /// has a length of its own by a call of the engine's, which takes three times as long.
            #[inline]
            pub(crate) fn push_name(self, out: &mut String) {
                const WIDTH: usize = $crate::html::name::width($Enum::NAMES);
                let start = self as usize * WIDTH;
                let end = out.len() + self.name().len();
                if let Some(padded) = Self::PADDED.get(start..start + WIDTH) {
                    out.push_str(padded);
                    out.truncate(end);
                }
            }

            /// The variant of a name in any ASCII case; `None` where the name is not known.
            pub(crate) fn from_name(name: &str) -> ::std::option::Option<Self> {
                Self::from_hashed_name(name.as_bytes(), $crate::html::name::hash(name.as_bytes()))
            }

            /// As [`from_name`](Self::from_name), where the name's [`name_key`]($crate::html::name_key) is known
            /// already.
            #[inline]
            pub(crate) fn from_hashed_name(name: &[u8], key: u32) -> ::std::option::Option<Self> {
                static SLOTS: [u8; $crate::html::name::SLOTS] = $crate::html::name::slots($Enum::NAMES);
                let index = $crate::html::name::find(name, key, Self::NAMES, &SLOTS)?;
                Self::ALL.get(index).copied()
            }
        }
    };
}
pub(super) use names;

#[cfg(test)]
mod tests {
    use crate::html::{Attribute, Element};

    #[test]
    fn names_are_appended_without_the_spaces_behind_them() {
        for &element in Element::ALL {
            let mut out = String::from("<");
            element.push_name(&mut out);
            assert_eq!(out, ["<", element.name()].concat());
        }
        for &attribute in Attribute::ALL {
            let mut out = String::new();
            attribute.push_name(&mut out);
            assert_eq!(out, attribute.name());
        }
    }

    #[test]
    fn every_name_is_found_in_any_case_and_no_other() {
        for &element in Element::ALL.iter().filter(|&&element| element != Element::Other) {
            assert_eq!(Element::from_name(element.name()), Some(element));
            assert_eq!(Element::from_name(&element.name().to_uppercase()), Some(element));
            assert_eq!(Element::from_name(&format!("{}x", element.name())), None);
        }
        for &attribute in Attribute::ALL {
            assert_eq!(Attribute::from_name(attribute.name()), Some(attribute));
        }
        for name in ["divs", "Dib", "spam", "sectiom", "sectionsection", "A1", "hr5"] {
            assert_eq!(Element::from_name(name), None, "{name}");
        }
        assert_eq!(Attribute::from_name(""), None);
    }
}
