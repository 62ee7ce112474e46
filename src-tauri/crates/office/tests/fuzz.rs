//! Thousands of damaged files for everything that reads files of others, the same ones every time:
//! no reader panics, and enough of the files are still read for the damage to be met inside.
//! `cargo fuzz` feeds the same readers without end, from `tests/fuzz`.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "in a test that is how it fails"
)]

use std::fs;
use std::io::Cursor;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::time::Instant;

use image::{ImageFormat, Rgb, RgbImage};
use register::{Chance, Founding, Kdf, Register};

#[path = "../../register/tests/figures/mod.rs"]
mod figures;
#[path = "../../../../tests/fuzz/readers.rs"]
mod readers;

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(sides.max(1)).unwrap()).unwrap()
    }

    /// Damages a sound file in up to six places: other bytes, bytes gone, bytes twice, an end.
    fn damage(&mut self, sound: &[u8]) -> Vec<u8> {
        let mut bytes = sound.to_vec();
        for _ in 0..=self.roll(6) {
            let at = self.roll(bytes.len() + 1);
            let to = (at + self.roll(40)).min(bytes.len());
            match self.roll(7) {
                0 | 1 if at < bytes.len() => bytes[at] = u8::try_from(self.roll(256)).unwrap(),
                2 => drop(bytes.drain(at..to)),
                3 => {
                    let copy = bytes[at..to].to_vec();
                    let elsewhere = self.roll(bytes.len() + 1);
                    bytes.splice(elsewhere..elsewhere, copy);
                }
                4 if self.roll(6) == 0 => bytes.truncate(at),
                5 if at < bytes.len() => bytes[at] ^= 1 << self.roll(8),
                _ => {
                    let pieces: [&[u8]; 9] = [
                        b"\xFF\xFF\xFF\xFF",
                        b"\0",
                        b"{{",
                        b"}}",
                        b"<",
                        b"\"",
                        b"=",
                        b"\n",
                        "\u{200f}\u{0130}".as_bytes(),
                    ];
                    bytes.splice(at..at, pieces[self.roll(pieces.len())].iter().copied());
                }
            }
        }
        bytes
    }
}

fn assets(folder: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../assets")
        .join(folder);
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .collect();
    files.sort();
    files.iter().map(|path| fs::read(path).unwrap()).collect()
}

/// Sound files of the kind that a reader reads.
fn sound(reader: &str) -> Vec<Vec<u8>> {
    let invented = fixtures::school_of(3);
    match reader {
        "roster" => vec![fixtures::edexml(&invented).into_bytes()],
        "guardians" => {
            let list = fixtures::guardians_csv(&invented).into_bytes();
            let sheet = exchange::table::read(&list, None).unwrap();
            let rows: Vec<_> = sheet.rows.into_iter().map(|row| row.cells).collect();
            vec![list, exchange::out::xlsx(&rows).unwrap()]
        }
        "calendar" => vec![
            b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261224\r\n\
              DTEND;VALUE=DATE:20261226\r\nSUMMARY:Kerst\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
                .to_vec(),
        ],
        "protocol" => domain::protocol::shipped()
            .iter()
            .map(|(_, text)| text.as_bytes().to_vec())
            .collect(),
        "template" => assets("letters/nl"),
        "picture" => {
            // A PNG has a sum over each part; a JPEG and an SVG are read however they were damaged.
            let photo = RgbImage::from_fn(96, 64, |x, y| {
                let tone = |of: u32| u8::try_from(of * 37 % 256).unwrap();
                Rgb([tone(x), tone(y), tone(x * y)])
            });
            let mut jpeg = Cursor::new(Vec::new());
            photo.write_to(&mut jpeg, ImageFormat::Jpeg).unwrap();
            let mut all = vec![PICTURE.to_vec(), jpeg.into_inner()];
            all.extend(
                assets("brand")
                    .into_iter()
                    .filter(|file| file.starts_with(b"<svg")),
            );
            assert_eq!(all.len(), 3);
            all
        }
        "register" => {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("school.pluis");
            let founding = Founding {
                school_name: "De Verzonnen Vlinder",
                user: "doortje",
                password: "zeven zachte zebra's",
                kdf: Kdf::rehearsal(),
            };
            let register = Register::create(&path, &founding, Chance::Rehearsed(1));
            register.unwrap().close().unwrap();
            let mut bytes = fs::read(path).unwrap();
            bytes.truncate(40 * 1024);
            vec![bytes]
        }
        other => panic!("{other} has no sound files"),
    }
}

/// A screenshot of one white point.
const PICTURE: &[u8] = &[
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x02, 0x00, 0x00, 0x00, 0x90, 0x77, 0x53,
    0xde, 0x00, 0x00, 0x00, 0x0c, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9c, 0x63, 0xf8, 0xff, 0xff, 0x3f,
    0x00, 0x05, 0xfe, 0x02, 0xfe, 0x0d, 0xef, 0x46, 0xb8, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e,
    0x44, 0xae, 0x42, 0x60, 0x82,
];

#[test]
fn no_reader_panics_whatever_it_is_given() {
    let turns = figures::folder().map_or(300, |_| 2_000);
    for (name, reader) in readers::READERS {
        let mut dice = Dice(20_261_122);
        let sound = sound(name);
        assert!(
            sound.iter().all(|whole| reader(whole)),
            "{name} reads no sound file"
        );
        let (mut read, mut damaged) = (0, 0);
        let began = Instant::now();
        for turn in 0..turns {
            let whole = &sound[turn % sound.len()];
            let bytes = dice.damage(whole);
            damaged += usize::from(bytes != *whole);
            let answer = catch_unwind(|| reader(&bytes));
            assert!(answer.is_ok(), "{name} panics at turn {turn}");
            read += usize::from(answer.unwrap_or_default());
        }
        let took = began.elapsed();
        assert!(
            damaged * 100 > turns * 95,
            "{name}: only {damaged} of {turns} differ"
        );
        // A reader that turns everything away at its door meets nothing inside.
        assert!(read * 20 > turns, "{name} read only {read} of {turns}");
        figures::tell_readers(name, [turns, read], took);
    }
}

#[test]
fn every_reader_has_a_target_for_cargo_fuzz_and_the_other_way_round() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fuzz");
    let manifest = fs::read_to_string(folder.join("Cargo.toml")).unwrap();
    let named = manifest
        .lines()
        .filter(|line| line.starts_with("path = \"targets/"));
    assert_eq!(named.count(), readers::READERS.len());
    for (name, _) in readers::READERS {
        assert!(
            manifest.contains(&format!("path = \"targets/{name}.rs\"")),
            "{name}"
        );
        let target = fs::read_to_string(folder.join(format!("targets/{name}.rs"))).unwrap();
        let calls = format!("|bytes: &[u8]| {{ _ = readers::{name}(bytes) }}");
        assert!(target.contains(&calls), "{name}: {target}");
    }
}
