//! The school's own paper: on which side its envelopes have their window, how a letter is folded,
//! and whether the school's name is printed on the paper already. What stands in the head of a
//! letter comes from the school's settings, and is not chosen here.

use crate::{codes, value};

codes! {
    /// The side on which the window of the envelopes is.
    #[derive(Default)]
    pub enum Window {
        /// A window on the left: 90 by 35 mm, 20 mm from the left and 50 mm from the top.
        #[default]
        Left = "links",
        /// A window on the right: as large, 20 mm from the right.
        Right = "rechts",
    }
}

codes! {
    /// How a letter goes into its envelope, which decides where its fold marks stand.
    #[derive(Default)]
    pub enum Fold {
        /// No marks.
        #[default]
        None = "geen",
        /// Once, at half of the page, for a C5 envelope (162 by 229 mm).
        Half = "c5",
        /// Twice, in three, for a DL envelope (110 by 220 mm).
        Thirds = "dl",
    }
}

impl Fold {
    /// Where the marks stand, in millimetres from the top of an A4 page.
    pub fn marks(self) -> &'static [f32] {
        match self {
            Self::None => &[],
            Self::Half => &[148.5],
            Self::Thirds => &[99.0, 198.0],
        }
    }
}

value! {
    /// How the school's letters are printed.
    #[derive(Copy, Default)]
    pub struct Stationery {
        /// The side of the envelopes' window.
        pub window: Window,
        /// How a letter is folded.
        pub fold: Fold,
        /// Whether the paper in the printer carries the school's head already, so that it stays
        /// out of letters. Consent forms keep theirs: they are printed on plain paper.
        pub preprinted: bool,
    }
}
