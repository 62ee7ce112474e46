//! QR codes as rectangles.

use qrcode::{Color, EcLevel, QrCode};

/// The dark parts of the code for a text in a square of `side` points with its top left corner at
/// `x`, `y`: left, top, width and height of each. `None` when the text is too long for a code.
pub(crate) fn rectangles(text: &str, (x, y): (f32, f32), side: f32) -> Option<Vec<[f32; 4]>> {
    let code = QrCode::with_error_correction_level(text.as_bytes(), EcLevel::M).ok()?;
    let count = code.width();
    let module = side / count as f32;
    let mut rectangles = Vec::new();
    for row in 0..count {
        let mut column = 0;
        while column < count {
            let start = column;
            while column < count && code[(column, row)] == Color::Dark {
                column += 1;
            }
            if column > start {
                rectangles.push([
                    x + start as f32 * module,
                    y + row as f32 * module,
                    (column - start) as f32 * module,
                    module,
                ]);
            }
            column += 1;
        }
    }
    Some(rectangles)
}
