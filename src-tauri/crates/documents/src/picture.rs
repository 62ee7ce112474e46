//! Pictures that are kept as proof: a small one to look for, and a copy on which parts are covered.
//!
//! The original is never changed. What is covered is painted over and drawn anew as PNG, so that
//! nothing of it is left behind, nor anything else that the file told of its maker or place.

use std::io::Cursor;

use domain::evidence::Area;
use image::{DynamicImage, ImageDecoder, ImageReader, Limits, Rgba, RgbaImage};

/// A picture of more points than this each way is not opened.
const MOST: u32 = 12_000;
/// The small picture, at most so many points each way.
const SMALL: u32 = 320;

/// Why a picture cannot be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PictureFault {
    /// Of too many points.
    #[error("the picture is too large")]
    TooLarge,
    /// Damaged, or no PNG or JPEG.
    #[error("not a picture that can be read")]
    Unreadable,
}

/// A small PNG of a PNG or JPEG.
///
/// # Errors
/// Why it cannot be drawn.
pub fn thumbnail(file: &[u8]) -> Result<Vec<u8>, PictureFault> {
    png(&read(file)?.thumbnail(SMALL, SMALL).into_rgba8())
}

/// A PNG of a PNG or JPEG on which these areas are painted over, in thousandths of its size. Each
/// edge is taken outwards to whole points.
///
/// # Errors
/// Why it cannot be drawn.
pub fn covered(file: &[u8], areas: &[Area]) -> Result<Vec<u8>, PictureFault> {
    let mut picture = read(file)?.into_rgba8();
    let (width, height) = picture.dimensions();
    let at = |part: u32, whole: u32| u64::from(part) * u64::from(whole);
    let narrow = |points: u64, most: u32| u32::try_from(points).unwrap_or(most).min(most);
    for area in areas {
        let left = narrow(at(area.left, width) / 1000, width);
        let top = narrow(at(area.top, height) / 1000, height);
        let right = at(area.left.saturating_add(area.width), width).div_ceil(1000);
        let bottom = at(area.top.saturating_add(area.height), height).div_ceil(1000);
        for y in top..narrow(bottom, height) {
            for x in left..narrow(right, width) {
                picture.put_pixel(x, y, Rgba([0, 0, 0, 255]));
            }
        }
    }
    png(&picture)
}

/// The picture as it is looked at: turned as its maker held the camera.
fn read(file: &[u8]) -> Result<DynamicImage, PictureFault> {
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST);
    limits.max_image_height = Some(MOST);
    let mut reader = ImageReader::new(Cursor::new(file))
        .with_guessed_format()
        .map_err(|_| PictureFault::Unreadable)?;
    reader.limits(limits);
    let fault = |error: image::ImageError| match error {
        image::ImageError::Limits(_) => PictureFault::TooLarge,
        _ => PictureFault::Unreadable,
    };
    let mut decoder = reader.into_decoder().map_err(fault)?;
    let orientation = decoder.orientation().map_err(fault)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(fault)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

fn png(picture: &RgbaImage) -> Result<Vec<u8>, PictureFault> {
    let mut bytes = Cursor::new(Vec::new());
    picture
        .write_to(&mut bytes, image::ImageFormat::Png)
        .map_err(|_| PictureFault::Unreadable)?;
    Ok(bytes.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn white(width: u32, height: u32) -> Vec<u8> {
        png(&RgbaImage::from_pixel(width, height, Rgba([255; 4]))).unwrap()
    }

    #[test]
    fn what_is_covered_is_gone_to_the_last_point_and_the_rest_stays() {
        let area = Area {
            left: 333,
            top: 500,
            width: 334,
            height: 500,
        };
        let bytes = covered(&white(10, 10), &[area]).unwrap();
        let picture = read(&bytes).unwrap().into_rgba8();
        for (x, y, point) in picture.enumerate_pixels() {
            let black = (3..7).contains(&x) && y >= 5;
            assert_eq!(point.0[0] == 0, black, "{x} {y}");
        }
    }

    #[test]
    fn the_small_picture_keeps_its_shape_and_is_small() {
        let bytes = thumbnail(&white(1600, 400)).unwrap();
        let small = read(&bytes).unwrap();
        assert_eq!((small.width(), small.height()), (320, 80));
    }

    #[test]
    fn a_file_that_only_begins_as_a_picture_is_refused() {
        for bytes in [
            &b"\x89PNG\r\n\x1a\n"[..],
            b"\xff\xd8\xff\xe0",
            b"%PDF-1.7",
            b"",
        ] {
            assert_eq!(thumbnail(bytes), Err(PictureFault::Unreadable));
        }
    }
}
