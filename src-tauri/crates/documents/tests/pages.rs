//! Pages as they look, and their text as it is read: one of each letter, a form and the sheets,
//! drawn to pixels without any program of the machine and held against pictures that somebody
//! looked at. `UPDATE=1 cargo test -p documents --test pages` makes them anew; look at each before
//! it is kept. What differs is left in `out/pages`.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "what cannot be drawn fails the test"
)]

mod samples;

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use documents::template::Template;
use documents::{Drawn, Language, consent_forms, letter};
use domain::letter::{LetterKind, Part};
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use image::GrayImage;

/// Pixels per point: small, and large enough to read a word.
const SCALE: f32 = 0.8;
/// How much a pixel may differ between two machines, of 255, before it counts.
const SHADE: u8 = 64;
/// How many pixels of a page may count.
const FEW: usize = 12;

fn kept() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages")
}

fn pictures(pdf: &[u8]) -> Vec<GrayImage> {
    let pdf = Pdf::new(pdf.to_vec()).expect("a PDF");
    let cache = RenderCache::new();
    let pixels = PixmapSettings {
        x_scale: SCALE,
        y_scale: SCALE,
        bg_color: WHITE,
    };
    // Hinting moves points to whole pixels, which hides how they really stand.
    let how = RenderSettings {
        hinting: false,
        ..RenderSettings::default()
    };
    let pages = pdf.pages().iter().map(|page| {
        let drawn = render(page, &cache, &InterpreterSettings::default(), &how, &pixels);
        let png = drawn.into_png().expect("a picture");
        image::load_from_memory(&png).expect("a picture").to_luma8()
    });
    pages.collect()
}

fn differ(one: &GrayImage, other: &GrayImage) -> bool {
    let counts = |(a, b): (&u8, &u8)| a.abs_diff(*b) > SHADE;
    one.dimensions() != other.dimensions()
        || one
            .iter()
            .zip(other.iter())
            .filter(|both| counts(*both))
            .count()
            > FEW
}

/// The names of what no longer looks or reads as it was kept.
fn changed(name: &str, drawn: &Drawn) -> Vec<String> {
    let update = std::env::var_os("UPDATE").is_some();
    let mut changed = Vec::new();
    let text = kept().join(format!("{name}.txt"));
    if update {
        fs::create_dir_all(kept()).expect("the folder of pages");
        fs::write(&text, &drawn.text).expect("a text");
    } else if fs::read_to_string(&text).ok().as_ref() != Some(&drawn.text) {
        changed.push(left(&format!("{name}.txt"), |file| {
            fs::write(file, &drawn.text)
        }));
    }
    for (picture, number) in pictures(&drawn.pdf).iter().zip(1..) {
        let file = format!("{name}-{number}.png");
        let save = |to: &Path| picture.save(to).map_err(std::io::Error::other);
        if update {
            save(&kept().join(&file)).expect("a picture");
        } else {
            let before = image::open(kept().join(&file)).map(|it| it.to_luma8());
            if before.is_err() || before.is_ok_and(|before| differ(&before, picture)) {
                changed.push(left(&file, save));
            }
        }
    }
    let beyond = kept().join(format!("{name}-{}.png", drawn.pages + 1));
    if beyond.exists() {
        changed.push(format!("{} is a page no more", beyond.display()));
    }
    changed
}

/// Leaves what it is now for whoever looks into it.
fn left(file: &str, save: impl Fn(&Path) -> std::io::Result<()>) -> String {
    let out = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../out/pages");
    fs::create_dir_all(&out).expect("the folder of what differs");
    save(&out.join(file)).expect("what differs");
    format!("{file}, now in out/pages")
}

#[test]
fn each_letter_looks_and_reads_as_it_was_seen() {
    let letters = LetterKind::ALL.iter().flat_map(|kind| {
        let drawn = letter(&samples::letter(*kind, Language::Dutch)).expect("a letter");
        changed(kind.code(), &drawn)
    });
    assert_eq!(letters.collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn a_letter_looks_and_reads_as_it_was_seen_in_english_too() {
    let drawn = letter(&samples::letter(LetterKind::Suspension, Language::English));
    assert_eq!(changed("suspension-en", &drawn.expect("a letter")), [""; 0]);
}

#[test]
fn the_longest_letter_looks_as_it_was_seen() {
    let drawn = letter(&samples::longest(LetterKind::Suspension, Language::Dutch));
    assert_eq!(
        changed("suspension-longest", &drawn.expect("a letter")),
        [""; 0]
    );
}

#[test]
fn forms_look_and_read_as_they_were_seen_in_each_language() {
    for language in Language::ALL {
        let mut go_on = |_, _| ControlFlow::Continue(());
        let form = samples::form(*language, 3);
        let drawn = consent_forms(&[form], &samples::letterhead(), &mut go_on).expect("a form");
        let name = format!("consent_form-{}", language.code());
        assert_eq!(changed(&name, &drawn), [""; 0]);
    }
}

#[test]
fn a_pile_of_forms_of_two_groups_looks_as_it_was_seen() {
    let mut go_on = |_, _| ControlFlow::Continue(());
    let forms = [24, 25].map(|index| samples::form(Language::Dutch, index));
    let drawn = consent_forms(&forms, &samples::letterhead(), &mut go_on).expect("forms");
    assert_eq!(changed("consent_forms", &drawn), [""; 0]);
}

#[test]
fn names_of_many_writings_look_as_they_were_seen() {
    let names = [
        "Zoë Coördinaat-de Vries, Jurriën van ’t Hoff, Ĳsbrand Eeuwijk",
        "Şeyma Yıldız-Öğün, İlkay Çağlar, Łukasz Wójcik-Żółć, Čeněk Říha, Ørjan Åström",
        "Nguyễn Thị Ánh Tuyết, Trần Đỗ Quốc, Ìfẹ́olúwa Adébáyọ̀, Ọlámidé Ṣẹ̀gun",
        "Γιώργος Παπαδόπουλος, Ἀθηνᾶ, Олександра Шевчук-Їжак, Ђорђе Љубић",
        "محمد الحسيني (12) en ليلى الخيالي, דָּוִד כֹּהֵן, met 3 broers",
        "affiniteit, fietsenhok, Toyota’s T. Väinö – “zei hij” … ‘nee’",
    ];
    let mut whole = samples::letter(LetterKind::Warning, Language::Dutch);
    whole.parts = whole.parts.text(Part::Facts, names.join("\n"));
    let drawn = letter(&whole).expect("a letter");
    for name in ["Tuyết", "Ṣẹ̀gun", "Παπαδόπουλος", "Їжак", "الحسيني", "כֹּהֵן"]
    {
        assert!(drawn.text.contains(name), "{name}");
    }
    assert_eq!(changed("names", &drawn), [""; 0]);
}

#[test]
fn a_word_that_moves_is_seen() {
    let shown = |reference: &str| {
        let mut whole = samples::letter(LetterKind::Warning, Language::Dutch);
        whole.reference = reference.to_owned();
        pictures(&letter(&whole).expect("a letter").pdf).remove(0)
    };
    assert!(!differ(&shown("2026-0417"), &shown("2026-0417")));
    assert!(differ(&shown("2026-0417"), &shown("2026-0419")));
}

/// What the typesetter can do, on one page; `README.md` of this crate shows it.
#[test]
fn the_page_of_type_specimens_looks_and_reads_as_it_was_seen() {
    let mut specimen = samples::letter(LetterKind::Warning, Language::Dutch);
    let text = include_str!("specimen/specimen.txt");
    specimen.template = Some(Template::parse("specimen", text).expect("a text"));
    specimen.parts = specimen.parts.list(
        Part::Expectations,
        [
            "Zoë, Jurriën, Ĳsbrand, Çağla Yıldız, Łukasz Żółć, Čeněk, Ørjan, Nguyễn Thị Ánh",
            "Ìfẹ́olúwa Adébáyọ̀, Γιώργος Παπαδόπουλος, Олександра Їжак, محمد الحسيني, דָּוִד כֹּהֵן",
        ],
    );
    let drawn = letter(&specimen).expect("a page");
    assert_eq!(drawn.pages, 1);
    assert_eq!(changed("specimen", &drawn), [""; 0]);
}
