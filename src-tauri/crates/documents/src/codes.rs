//! Codes for machines as rectangles: QR codes for a camera, and bars (Code 39) for the scanners of
//! a shop, which many a school office has.

use qrcode::{Color, EcLevel, QrCode};

/// A code in a grid of its own, that is small in a file: the dark parts as left, top, width and
/// height in whole fields of the grid.
#[derive(Clone, Debug)]
pub(crate) struct Code {
    /// Width and height of a field, in points.
    pub(crate) field: [f32; 2],
    pub(crate) dark: Vec<[u16; 4]>,
}

/// The QR code for a text, in a square of `side` points. `None` when the text is too long for one.
pub(crate) fn square(text: &str, side: f32) -> Option<Code> {
    let code = QrCode::with_error_correction_level(text.as_bytes(), EcLevel::M).ok()?;
    let count = code.width();
    let mut dark = Vec::new();
    for row in 0..count {
        let mut column = 0;
        while column < count {
            let start = column;
            while column < count && code[(column, row)] == Color::Dark {
                column += 1;
            }
            if column > start {
                dark.push([start as u16, row as u16, (column - start) as u16, 1]);
            }
            column += 1;
        }
    }
    let field = side / count as f32;
    Some(Code {
        field: [field, field],
        dark,
    })
}

/// The bars of Code 39 for a text of digits and capitals, between the stars that begin and end it.
/// `None` for a text with any other sign.
pub(crate) fn bars(text: &str, (width, height): (f32, f32)) -> Option<Code> {
    // A wide element is two and a half narrow ones; between two signs is a narrow space.
    const NARROW: u16 = 2;
    const WIDE: u16 = 5;
    let signs: Vec<u16> = std::iter::once('*')
        .chain(text.chars())
        .chain(std::iter::once('*'))
        .map(elements)
        .collect::<Option<_>>()?;
    let mut dark = Vec::new();
    let mut at = 0;
    for sign in signs {
        for place in 0..9 {
            let wide = sign >> (8 - place) & 1 == 1;
            let element = if wide { WIDE } else { NARROW };
            if place % 2 == 0 {
                dark.push([at, 0, element, 1]);
            }
            at += element;
        }
        at += NARROW;
    }
    Some(Code {
        field: [width / f32::from(at - NARROW), height],
        dark,
    })
}

/// The nine elements of a sign, bar and space in turn, the first in the highest of nine bits; one
/// is wide.
fn elements(sign: char) -> Option<u16> {
    const SIGNS: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*";
    const ELEMENTS: [u16; 37] = [
        0b000110100,
        0b100100001,
        0b001100001,
        0b101100000,
        0b000110001,
        0b100110000,
        0b001110000,
        0b000100101,
        0b100100100,
        0b001100100,
        0b100001001,
        0b001001001,
        0b101001000,
        0b000011001,
        0b100011000,
        0b001011000,
        0b000001101,
        0b100001100,
        0b001001100,
        0b000011100,
        0b100000011,
        0b001000011,
        0b101000010,
        0b000010011,
        0b100010010,
        0b001010010,
        0b000000111,
        0b100000110,
        0b001000110,
        0b000010110,
        0b110000001,
        0b011000001,
        0b111000000,
        0b010010001,
        0b110010000,
        0b011010000,
        0b010010100,
    ];
    let place = SIGNS.iter().position(|known| char::from(*known) == sign)?;
    ELEMENTS.get(place).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_of_the_bars_has_three_wide_elements_and_none_is_like_another() {
        let signs = ('0'..='9').chain('A'..='Z').chain(['*']);
        let all: Vec<u16> = signs.map(|sign| elements(sign).unwrap()).collect();
        assert!(all.iter().all(|sign| sign.count_ones() == 3));
        let different: std::collections::BTreeSet<u16> = all.iter().copied().collect();
        assert_eq!(different.len(), 37);
    }

    #[test]
    fn the_bars_fill_their_place_and_know_no_other_signs() {
        let bars = bars("K3F7QP29X", (150.0, 20.0)).unwrap();
        assert_eq!(bars.dark.len(), 11 * 5);
        let [left, top, width, height] = bars.dark[54];
        assert!((f32::from(left + width) * bars.field[0] - 150.0).abs() < 0.01);
        assert_eq!((top, height, bars.field[1]), (0, 1, 20.0));
        assert!(super::bars("k3f", (9.0, 9.0)).is_none());
        assert!(super::bars("K3F-7QP", (9.0, 9.0)).is_none());
    }
}
