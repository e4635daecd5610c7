//! Names as small enums: one hash and one comparison from bytes to variant, no allocation.

/// FNV-1a over the ASCII-lowercased bytes; good enough to tell a hundred known names apart, checked by the compiler
/// (two equal keys would make a match arm unreachable, which is denied).
pub(super) const fn hash(name: &[u8]) -> u32 {
    let mut hash = 0x811c_9dc5_u32;
    let mut i = 0;
    while i < name.len() {
        hash = (hash ^ name[i].to_ascii_lowercase() as u32).wrapping_mul(0x0100_0193);
        i += 1;
    }
    hash
}

/// Declares an enum of names, with `ALL`, `name()` and `from_name()`.
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

            /// The name as it is written, in lower case.
            pub(crate) const fn name(self) -> &'static str {
                Self::NAMES[self as usize]
            }

            /// The variant of a name in any ASCII case; `None` where the name is not known.
            #[deny(unreachable_patterns)]
            pub(crate) fn from_name(name: &str) -> ::std::option::Option<Self> {
                #[allow(non_upper_case_globals)]
                mod key { $(pub(super) const $Variant: u32 = $crate::html::name::hash($name.as_bytes());)+ }
                let found = match $crate::html::name::hash(name.as_bytes()) {
                    $(key::$Variant => Self::$Variant,)+
                    _ => return None,
                };
                name.eq_ignore_ascii_case(found.name()).then_some(found)
            }
        }
    };
}
pub(super) use names;
