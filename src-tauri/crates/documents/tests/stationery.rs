//! The school's paper: its logo, the fold marks, paper that is printed already, and the test page.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "what cannot be drawn fails the test"
)]

mod samples;
mod strict;

use std::io::Cursor;
use std::sync::Arc;

use documents::{LARGEST_FILE, Language, Letter, Logo, LogoFault, letter, test_page};
use domain::letter::LetterKind;
use domain::stationery::{Fold, Stationery, Window};
use image::{DynamicImage, ImageFormat, Rgba, RgbaImage};
use lopdf::{Document, Object};

const MM: f32 = 72.0 / 25.4;

/// A picture: a dark ring, and nothing around it.
fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let image = RgbaImage::from_fn(width, height, |x, y| {
        if (x / 8 + y / 8).is_multiple_of(2) {
            Rgba([0, 80, 90, 255])
        } else {
            Rgba([0, 0, 0, 0])
        }
    });
    let image = DynamicImage::from(image);
    let image = match format {
        ImageFormat::Jpeg => DynamicImage::from(image.to_rgb8()),
        _ => image,
    };
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).expect("a picture");
    bytes.into_inner()
}

fn drawing(inside: &str) -> Vec<u8> {
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink"
            viewBox="0 0 40 20">{inside}</svg>"#
    )
    .into_bytes()
}

fn warning(logo: Option<Logo>, stationery: Stationery) -> Letter {
    let mut letter = samples::letter(LetterKind::Warning, Language::Dutch);
    letter.letterhead.logo = logo.map(Arc::new);
    letter.letterhead.stationery = stationery;
    letter
}

/// The pictures in a PDF: width, height and how many bytes their points are.
fn pictures(pdf: &[u8]) -> Vec<(i64, i64, usize)> {
    let document = Document::load_mem(pdf).expect("a PDF");
    let streams = document.objects.values().filter_map(|object| match object {
        Object::Stream(stream) => Some(stream),
        _ => None,
    });
    streams
        .filter(|stream| {
            let subtype = stream.dict.get(b"Subtype").and_then(Object::as_name);
            subtype.is_ok_and(|name| name == b"Image")
        })
        .map(|stream| {
            let number = |key: &[u8]| stream.dict.get(key).and_then(Object::as_i64).expect("it");
            let points = stream.decompressed_content().expect("points");
            (number(b"Width"), number(b"Height"), points.len())
        })
        .collect()
}

#[test]
fn a_logo_may_be_a_png_a_jpeg_or_a_drawing() {
    let shape = r##"<rect width="30" height="20" fill="#05606a"/>"##;
    for file in [
        picture(300, 200, ImageFormat::Png),
        picture(300, 200, ImageFormat::Jpeg),
        drawing(shape),
    ] {
        let logo = Logo::read(&file).expect("a logo");
        let (wide, high) = (logo.width(), logo.height());
        let drawn = letter(&warning(Some(logo), Stationery::default())).expect("a letter");
        let points = usize::try_from(wide * high * 3).unwrap();
        assert_eq!(
            pictures(&drawn.pdf),
            [(i64::from(wide), i64::from(high), points)]
        );
        assert_eq!(strict::findings(&drawn.pdf), [""; 0]);
    }
}

#[test]
fn a_large_logo_is_kept_no_finer_than_paper_shows() {
    let logo = Logo::read(&picture(4000, 3000, ImageFormat::Png)).expect("a logo");
    assert_eq!((logo.width(), logo.height()), (480, 360));
}

#[test]
fn what_shines_through_a_logo_is_paper() {
    let half = r##"<rect width="40" height="20" fill="#000" fill-opacity="0.5"/>"##;
    let logo = Logo::read(&drawing(half)).expect("a logo");
    let drawn = letter(&warning(Some(logo), Stationery::default())).expect("a letter");
    let document = Document::load_mem(&drawn.pdf).expect("a PDF");
    let grey = document.objects.values().any(|object| match object {
        Object::Stream(stream) => stream.decompressed_content().is_ok_and(|points| {
            points.len() > 1000 && points.iter().all(|at| *at == 127 || *at == 128)
        }),
        _ => false,
    });
    assert!(grey, "half black on white is grey");
}

#[test]
fn a_file_that_cannot_be_a_logo_says_why() {
    let mut cut = picture(300, 200, ImageFormat::Png);
    cut.truncate(cut.len() / 2);
    for (file, fault) in [
        (vec![0; LARGEST_FILE + 1], LogoFault::TooLarge),
        (picture(20, 20, ImageFormat::Png), LogoFault::TooSmall),
        (cut, LogoFault::Unreadable),
        (b"%PDF-1.7".to_vec(), LogoFault::Unreadable),
        (b"GIF89a".to_vec(), LogoFault::Unreadable),
        (Vec::new(), LogoFault::Unreadable),
        (drawing("<rect"), LogoFault::Unreadable),
        (drawing(""), LogoFault::Empty),
        (
            drawing("<text y='10'>De Verzonnen Wilg</text>"),
            LogoFault::NotOnlyShapes,
        ),
        (
            drawing("<image x:href='/etc/hostname' width='9' height='9'/>"),
            LogoFault::NotOnlyShapes,
        ),
    ] {
        let told = Logo::read(&file).expect_err("no logo");
        assert_eq!(
            told,
            fault,
            "{}",
            String::from_utf8_lossy(&file[..file.len().min(60)])
        );
    }
}

#[test]
fn a_picture_that_unfolds_to_gigabytes_is_not_opened() {
    // The head of a PNG that promises 60,000 by 60,000 points.
    let mut bomb = picture(100, 100, ImageFormat::Png);
    bomb[16..20].copy_from_slice(&60_000_u32.to_be_bytes());
    bomb[20..24].copy_from_slice(&60_000_u32.to_be_bytes());
    assert!(matches!(
        Logo::read(&bomb),
        Err(LogoFault::TooLarge | LogoFault::Unreadable)
    ));
}

#[test]
fn a_logo_of_any_shape_leaves_the_address_and_the_name_whole() {
    for (width, height) in [(200, 200), (100, 400), (1000, 200), (1600, 80)] {
        let logo = Logo::read(&picture(width, height, ImageFormat::Png)).expect("a logo");
        let mut whole = samples::longest(LetterKind::Warning, Language::Dutch);
        whole.letterhead.logo = Some(Arc::new(logo));
        let drawn = letter(&whole).expect("a letter");
        let head: Vec<_> = strict::lines(&drawn.pdf)
            .into_iter()
            .filter(|line| line.page == 0 && line.baseline > 841.89 - 50.0 * MM)
            .collect();
        let text: String = head.iter().map(|line| line.text.as_str()).collect();
        for word in whole.letterhead.school.split_whitespace() {
            assert!(text.contains(word), "{width} x {height}: {word} in {text}");
        }
        assert!(head.iter().all(|line| line.right < 595.276 - 15.0 * MM));
    }
}

#[test]
fn paper_with_the_school_on_it_already_gets_no_second_head() {
    let stationery = Stationery {
        preprinted: true,
        ..Stationery::default()
    };
    let logo = Logo::read(&picture(200, 200, ImageFormat::Png)).expect("a logo");
    let drawn = letter(&warning(Some(logo), stationery)).expect("a letter");
    let first = strict::lines(&drawn.pdf)
        .into_iter()
        .next()
        .expect("a line");
    assert!(first.baseline < 841.89 - 50.0 * MM, "{}", first.text);
    assert_eq!(pictures(&drawn.pdf), []);
    assert_eq!(strict::findings(&drawn.pdf), [""; 0]);
}

#[test]
fn fold_marks_stand_at_the_left_edge_where_the_letter_is_folded() {
    for (fold, down) in [
        (Fold::None, &[][..]),
        (Fold::Half, &[148.5][..]),
        (Fold::Thirds, &[99.0, 198.0][..]),
    ] {
        let stationery = Stationery {
            fold,
            ..Stationery::default()
        };
        let pdf = letter(&warning(None, stationery)).expect("a letter").pdf;
        let document = Document::load_mem(&pdf).expect("a PDF");
        let page = document.get_pages()[&1];
        let drawn = String::from_utf8(document.get_page_content(page)).unwrap();
        let marks: Vec<f32> = drawn
            .lines()
            .filter_map(|line| {
                let place: Vec<f32> = line
                    .split(' ')
                    .map_while(|word| word.parse().ok())
                    .collect();
                match place[..] {
                    [x, y, _, thick] if x < 15.0 * MM => Some(841.89 - y - thick),
                    _ => None,
                }
            })
            .collect();
        let expected: Vec<f32> = down.iter().map(|down: &f32| down * MM).collect();
        assert_eq!(marks.len(), expected.len(), "{fold:?}");
        for (mark, wanted) in marks.iter().zip(expected) {
            assert!((mark - wanted).abs() < 0.1, "{fold:?}: {mark} for {wanted}");
        }
    }
}

#[test]
fn the_test_page_shows_the_window_the_folds_and_a_true_ruler() {
    for language in Language::WHOLE {
        for window in Window::ALL.iter().copied() {
            let mut head = samples::letterhead();
            head.stationery = Stationery {
                window,
                fold: Fold::Thirds,
                preprinted: false,
            };
            let drawn = test_page(&head, language).expect("a page");
            assert_eq!(drawn.pages, 1);
            assert_eq!(strict::findings(&drawn.pdf), [""; 0]);
            let lines = strict::lines(&drawn.pdf);
            let at = |text: &str| lines.iter().find(|line| line.text.trim() == text);
            let (zero, hundred) = (at("0").expect("0"), at("100").expect("100"));
            let apart = (hundred.left - zero.left) / MM;
            assert!((apart - 100.0).abs() < 0.1, "{apart} mm");
            let name = at("Bedachtelaan 100").expect("the sample address");
            let left = match window {
                Window::Left => 25.0,
                Window::Right => 105.0,
            };
            assert!((name.left / MM - left).abs() < 0.1, "{window:?}");
        }
    }
}
