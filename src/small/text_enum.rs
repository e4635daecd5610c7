//! Enums that are texts in JSON.

/// Defines a public enum whose variants each have a text of their own, which JSON and JavaScript have in their place.
/// More variants may follow in a later version, so that code elsewhere has a `_` arm where it matches them.
macro_rules! text_enum {
    (
        $(#[$about:meta])*
        $name:ident {
            $($(#[$doc:meta])* $variant:ident = $text:literal,)+
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$doc])* $variant,)+
        }

        impl $name {
            /// The text that JSON has for it.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)+
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}
pub(crate) use text_enum;

#[cfg(test)]
mod tests {
    text_enum! {
        /// A fruit.
        Fruit {
            /// Sweet.
            DriedFig = "dried-fig",
            /// Not sweet.
            Lemon = "lemon",
        }
    }

    #[test]
    fn a_variant_is_its_text_and_stands_in_the_order_of_its_definition() {
        assert_eq!(Fruit::DriedFig.as_str(), "dried-fig");
        assert_eq!(Fruit::Lemon.to_string(), "lemon");
        assert!(Fruit::DriedFig < Fruit::Lemon);
    }
}
