//! From lines to pages: what goes where on the sheet, and what it means to a screen reader.
//!
//! Coordinates are points from the top left corner of the page, down and to the right.

pub(crate) mod flow;
pub(crate) mod sheet;

/// Width of an A4 page in points.
pub(crate) const PAGE_WIDTH: f32 = 595.276;
/// Height of an A4 page in points.
pub(crate) const PAGE_HEIGHT: f32 = 841.89;

/// Millimetres in points.
pub(crate) const fn mm(millimetres: f32) -> f32 {
    millimetres * 72.0 / 25.4
}

/// Left margin, where the window of an envelope begins to show.
pub(crate) const LEFT: f32 = mm(25.0);
/// Width between the margins; the right margin is 22 mm.
pub(crate) const COLUMN: f32 = PAGE_WIDTH - LEFT - mm(22.0);
/// Where the text of a page ends.
pub(crate) const BOTTOM: f32 = PAGE_HEIGHT - mm(23.0);
/// Where the text of a second page begins, under its head.
pub(crate) const NEXT_TOP: f32 = mm(28.0);
