//! One macro for the closed enums of this crate: each knows all its variants and the code of
//! each, so that a test can walk them and no message is ever missing.

/// Declares a closed enum with `ALL` and `code()`.
///
/// The code is the variant's name in kebab-case; the message in the locales is called
/// `exchange-<code>`.
macro_rules! closed {
    (
        $(#[$meta:meta])*
        pub enum $name:ident { $( $(#[$doc:meta])* $variant:ident = $code:literal, )+ }
    ) => {
        $(#[$meta])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize,
        )]
        #[cfg_attr(feature = "wire", derive(specta::Type))]
        #[serde(rename_all = "camelCase")]
        pub enum $name { $( $(#[$doc])* $variant, )+ }

        impl $name {
            /// Every variant, in the order of declaration.
            pub const ALL: &'static [Self] = &[ $( Self::$variant, )+ ];

            /// The variant's name in kebab-case; its message is `exchange-<code>`.
            pub const fn code(self) -> &'static str {
                match self { $( Self::$variant => $code, )+ }
            }
        }
    };
}

pub(crate) use closed;
