//! The school's logo: a picture of whatever kind becomes the points that a page shows.
//!
//! It is read once, when the school chooses it, and kept ready to be printed: nothing of the file
//! itself (its maker, where a photo was taken, scripts in a drawing) goes along. Deliberately
//! absent: transparency and colour profiles, which an archive would have to know about.

use std::fmt;
use std::io::{Cursor, Write as _};

use flate2::Compression;
use flate2::write::ZlibEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageReader, Limits, Rgba, RgbaImage};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::roxmltree::Document;
use resvg::usvg::{ImageHrefResolver, Options, Tree};

use crate::layout::mm;

/// The largest file that is read, in bytes.
pub const LARGEST_FILE: usize = 5 * 1024 * 1024;

/// The room in the letterhead, in points: beside the school's name, or above it.
const BESIDE: f32 = mm(26.0);
const WIDEST: f32 = mm(60.0);
const HIGHEST: f32 = mm(18.0);
const HIGHEST_ABOVE: f32 = mm(13.0);

/// The most points that are kept each way; the widest logo then has 500 of them to an inch.
const MOST_ACROSS: u32 = 1200;
const MOST_DOWN: u32 = 360;
/// A picture of more points than this is not opened at all.
const MOST_READ: u32 = 12_000;
/// A smaller picture would be seen as blocks.
const LEAST: u32 = 64;

/// A logo, ready to be printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Logo {
    width: u32,
    height: u32,
    /// Red, green and blue of each point, row by row, compressed by zlib.
    points: Vec<u8>,
}

/// Why a file cannot be the school's logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LogoFault {
    /// Larger than [`LARGEST_FILE`], or of too many points.
    #[error("the picture is too large")]
    TooLarge,
    /// Fewer than 64 points in both directions.
    #[error("the picture is too small to print")]
    TooSmall,
    /// Neither PNG, JPEG nor SVG, or damaged.
    #[error("not a picture that can be read")]
    Unreadable,
    /// A drawing with text or photos in it, which would be lost.
    #[error("the drawing holds text or pictures")]
    NotOnlyShapes,
    /// Nothing but white, or nothing at all.
    #[error("the picture is empty")]
    Empty,
}

impl Logo {
    /// Reads a PNG, JPEG or SVG file.
    ///
    /// # Errors
    /// Why the file cannot be the logo.
    pub fn read(file: &[u8]) -> Result<Self, LogoFault> {
        if file.len() > LARGEST_FILE {
            return Err(LogoFault::TooLarge);
        }
        let picture = match image::guess_format(file) {
            Ok(_) => photo(file)?,
            Err(_) => drawing(file)?,
        };
        let picture = on_white(picture);
        let (width, height) = picture.dimensions();
        let points = picture.into_raw();
        if points.iter().all(|level| *level >= 250) {
            return Err(LogoFault::Empty);
        }
        Ok(Self {
            width,
            height,
            points: compressed(&points).ok_or(LogoFault::Unreadable)?,
        })
    }

    /// A logo that was kept: its width and height in points, and the points as
    /// [`points`](Self::points) gave them.
    pub fn kept(width: u32, height: u32, points: Vec<u8>) -> Self {
        Self {
            width,
            height,
            points,
        }
    }

    /// Points across.
    pub fn width(&self) -> u32 {
        self.width
    }

    /// Points down.
    pub fn height(&self) -> u32 {
        self.height
    }

    /// Red, green and blue of each point, row by row, compressed by zlib.
    pub fn points(&self) -> &[u8] {
        &self.points
    }

    /// Whether it stands beside the school's name; a wider one stands above it.
    pub(crate) fn is_beside(&self) -> bool {
        self.scaled(WIDEST, HIGHEST).0 <= BESIDE
    }

    /// Width and height on paper.
    pub(crate) fn size(&self) -> (f32, f32) {
        let high = if self.is_beside() {
            HIGHEST
        } else {
            HIGHEST_ABOVE
        };
        self.scaled(WIDEST, high)
    }

    fn scaled(&self, wide: f32, high: f32) -> (f32, f32) {
        let (width, height) = (self.width.max(1) as f32, self.height.max(1) as f32);
        let scale = (wide / width).min(high / height);
        (width * scale, height * scale)
    }
}

impl fmt::Debug for Logo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Logo({} x {})", self.width, self.height)
    }
}

fn photo(file: &[u8]) -> Result<RgbaImage, LogoFault> {
    let reader = || {
        let mut limits = Limits::default();
        limits.max_image_width = Some(MOST_READ);
        limits.max_image_height = Some(MOST_READ);
        let mut reader = ImageReader::new(Cursor::new(file));
        reader.limits(limits);
        reader.with_guessed_format()
    };
    let unreadable = |_| LogoFault::Unreadable;
    let (width, height) = reader()
        .map_err(unreadable)?
        .into_dimensions()
        .map_err(|_| LogoFault::Unreadable)?;
    if width > MOST_READ || height > MOST_READ {
        return Err(LogoFault::TooLarge);
    }
    if width < LEAST && height < LEAST {
        return Err(LogoFault::TooSmall);
    }
    let picture = reader()
        .map_err(unreadable)?
        .decode()
        .map_err(|error| match error {
            image::ImageError::Limits(_) => LogoFault::TooLarge,
            _ => LogoFault::Unreadable,
        })?;
    if width <= MOST_ACROSS && height <= MOST_DOWN {
        return Ok(picture.into_rgba8());
    }
    let smaller = picture.resize(MOST_ACROSS, MOST_DOWN, FilterType::Lanczos3);
    Ok(DynamicImage::into_rgba8(smaller))
}

fn drawing(file: &[u8]) -> Result<RgbaImage, LogoFault> {
    let text = str::from_utf8(file).map_err(|_| LogoFault::Unreadable)?;
    let document = Document::parse(text).map_err(|_| LogoFault::Unreadable)?;
    let lost = |name| ["text", "image", "foreignObject"].contains(&name);
    if document
        .descendants()
        .any(|node| lost(node.tag_name().name()))
    {
        return Err(LogoFault::NotOnlyShapes);
    }
    let options = Options {
        // Nothing is fetched, from disk or from elsewhere.
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    };
    let tree = Tree::from_xmltree(&document, &options).map_err(|_| LogoFault::Unreadable)?;
    let (width, height) = (tree.size().width(), tree.size().height());
    let scale = (MOST_ACROSS as f32 / width).min(MOST_DOWN as f32 / height);
    // Both are at least one and at most what was asked: `as` loses nothing but the fraction.
    let (across, down) = (
        (width * scale).round().max(1.0) as u32,
        (height * scale).round().max(1.0) as u32,
    );
    let mut pixmap = Pixmap::new(across, down).ok_or(LogoFault::Unreadable)?;
    resvg::render(
        &tree,
        Transform::from_scale(scale, scale),
        &mut pixmap.as_mut(),
    );
    let points = pixmap
        .pixels()
        .iter()
        .map(|point| point.demultiply())
        .flat_map(|point| [point.red(), point.green(), point.blue(), point.alpha()])
        .collect();
    RgbaImage::from_raw(across, down, points).ok_or(LogoFault::Unreadable)
}

/// What shines through is paper.
fn on_white(picture: RgbaImage) -> image::RgbImage {
    let mix = |level: u8, alpha: u8| {
        let (level, alpha) = (u32::from(level), u32::from(alpha));
        // At most 255, being a mean of two levels.
        ((level * alpha + 255 * (255 - alpha) + 127) / 255) as u8
    };
    image::RgbImage::from_fn(picture.width(), picture.height(), |x, y| {
        let Rgba([red, green, blue, alpha]) = *picture.get_pixel(x, y);
        image::Rgb([mix(red, alpha), mix(green, alpha), mix(blue, alpha)])
    })
}

fn compressed(points: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(points).ok()?;
    encoder.finish().ok()
}
