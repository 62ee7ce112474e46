//! The drawing instructions of each page.

use std::collections::HashMap;
use std::io::Write as _;
use std::sync::Arc;

use lopdf::{Dictionary, Stream};

use crate::error::Error;
use crate::layout::PAGE_HEIGHT;
use crate::layout::sheet::{Artifact, Item, Page, Shade, Sheet};
use crate::pdf::fonts::{self, Fonts};
use crate::pdf::{Packer, name, tags, utf16};
use crate::text::paragraph::{Ink, Line, Style};
use crate::text::words::Word;

/// What the pages call the picture of the logo.
pub(super) const LOGO: &str = "Logo";

/// A word ready to be shown, in any size.
struct Shown {
    resource: String,
    instructions: Vec<Instruction>,
}

enum Instruction {
    /// What goes between the brackets of a show operator: strings and numbers. A string is written
    /// as the bytes it has, which is half of what digits would take.
    Show(Vec<u8>),
    /// Raises what follows, in thousandths of the type size.
    Rise(i32),
    /// A whole operator.
    Operator(String),
}

/// The shown form of each word, by the address of the word.
struct Vocabulary(HashMap<usize, Shown>);

impl Vocabulary {
    fn of(sheets: &[Sheet], fonts: &Fonts) -> Result<Self, Error> {
        let shown = |word: &Arc<Word>| Ok((address(word), show(word, fonts)?));
        Ok(Self(
            fonts::words(sheets)
                .into_iter()
                .map(shown)
                .collect::<Result<_, Error>>()?,
        ))
    }

    fn get(&self, word: &Arc<Word>) -> Option<&Shown> {
        self.0.get(&address(word))
    }
}

fn address(word: &Arc<Word>) -> usize {
    Arc::as_ptr(word).addr()
}

/// The compressed drawing of every page, in order; two threads share the work of many pages.
pub(super) fn pages(sheets: &[Sheet], fonts: &Fonts) -> Result<Vec<Stream>, Error> {
    let vocabulary = Vocabulary::of(sheets, fonts)?;
    let pages: Vec<&Page> = sheets.iter().flat_map(|sheet| &sheet.pages).collect();
    let draw = |pages: &[&Page]| {
        let mut packer = Packer::new();
        pages
            .iter()
            .map(|page| draw_page(page, &vocabulary, &mut packer))
            .collect::<Result<Vec<_>, Error>>()
    };
    if pages.len() < 8 {
        return draw(&pages);
    }
    let (first, second) = pages.split_at(pages.len() / 2);
    std::thread::scope(|scope| {
        let other = scope.spawn(|| draw(second));
        let mut streams = draw(first)?;
        streams.extend(other.join().map_err(|_| Error::Cancelled)??);
        Ok(streams)
    })
}

fn draw_page(page: &Page, vocabulary: &Vocabulary, packer: &mut Packer) -> Result<Stream, Error> {
    let mut drawing = Drawing {
        out: Vec::with_capacity(16 * 1024),
        ink: Ink::Black,
        font: None,
    };
    for item in &page.items {
        drawing.item(item, vocabulary);
    }
    let filter = Dictionary::from_iter([("Filter", name("FlateDecode"))]);
    Ok(Stream::new(filter, packer.pack(&drawing.out)?))
}

struct Drawing<'a> {
    out: Vec<u8>,
    ink: Ink,
    /// The font and its size, which stay from one line to the next.
    font: Option<(&'a str, Style)>,
}

impl<'a> Drawing<'a> {
    fn add(&mut self, instruction: std::fmt::Arguments<'_>) {
        // Writing to memory cannot fail.
        let _ = self.out.write_fmt(instruction);
        self.out.push(b'\n');
    }

    fn item(&mut self, item: &Item, vocabulary: &'a Vocabulary) {
        match item {
            Item::Begin { role, mark } => {
                self.add(format_args!(
                    "/{} <</MCID {mark}>>BDC",
                    tags::standard(*role)
                ));
            }
            Item::BeginArtifact(kind) => self.add(format_args!(
                "/Artifact <</Type /{}>>BDC",
                match kind {
                    Artifact::Header => "Pagination /Subtype /Header",
                    Artifact::Footer => "Pagination /Subtype /Footer",
                    Artifact::Ornament => "Layout",
                }
            )),
            Item::End => self.add(format_args!("EMC")),
            Item::Line { line, x, y } => self.line(line, *x, PAGE_HEIGHT - y, vocabulary),
            Item::Fill { rectangles, shade } => {
                self.grey(match shade {
                    Shade::Black => "0",
                    Shade::Pale => "0.93",
                });
                for [x, y, width, height] in rectangles {
                    let bottom = PAGE_HEIGHT - y - height;
                    self.add(format_args!("{x:.2} {bottom:.2} {width:.2} {height:.2} re"));
                }
                self.add(format_args!("f"));
                self.ink_again();
            }
            Item::Code { x, y, code } => {
                let [width, height] = code.field;
                let top = PAGE_HEIGHT - y;
                self.add(format_args!(
                    "q {width:.4} 0 0 -{height:.4} {x:.2} {top:.2} cm 0 g"
                ));
                for [left, top, width, height] in &code.dark {
                    self.add(format_args!("{left} {top} {width} {height} re"));
                }
                self.add(format_args!("f Q"));
            }
            Item::Logo([x, y, width, height]) => {
                let bottom = PAGE_HEIGHT - y - height;
                self.add(format_args!(
                    "q {width:.2} 0 0 {height:.2} {x:.2} {bottom:.2} cm /{LOGO} Do Q"
                ));
            }
            Item::Rule {
                x,
                y,
                width,
                thickness,
            } => {
                self.grey("0.35");
                let bottom = PAGE_HEIGHT - y - thickness;
                self.add(format_args!(
                    "{x:.2} {bottom:.2} {width:.2} {thickness:.2} re f"
                ));
                self.ink_again();
            }
        }
    }

    fn grey(&mut self, level: &str) {
        self.add(format_args!("{level} g"));
    }

    fn ink_again(&mut self) {
        self.grey(level(self.ink));
    }

    fn line(&mut self, line: &Line, x: f32, y: f32, vocabulary: &'a Vocabulary) {
        let Some(first) = line.pieces.first() else {
            return;
        };
        self.add(format_args!("BT {:.2} {y:.2} Td", x + first.x));
        let mut inside = Vec::new();
        for piece in &line.pieces {
            let Some(shown) = vocabulary.get(&piece.word) else {
                continue;
            };
            let font = Some((shown.resource.as_str(), piece.style));
            if self.font != font || self.ink != piece.style.ink() {
                self.show(&mut inside);
                if self.ink != piece.style.ink() {
                    self.ink = piece.style.ink();
                    self.ink_again();
                }
                self.add(format_args!(
                    "/{} {} Tf",
                    shown.resource,
                    piece.style.size()
                ));
                self.font = font;
            }
            for instruction in &shown.instructions {
                match instruction {
                    Instruction::Show(more) => join(&mut inside, more),
                    Instruction::Rise(thousandths) => {
                        self.show(&mut inside);
                        let points = *thousandths as f32 / 1000.0 * piece.style.size();
                        self.add(format_args!("{points:.3} Ts"));
                    }
                    Instruction::Operator(operator) => {
                        self.show(&mut inside);
                        self.add(format_args!("{operator}"));
                    }
                }
            }
        }
        self.show(&mut inside);
        self.add(format_args!("ET"));
    }

    fn show(&mut self, inside: &mut Vec<u8>) {
        if !inside.is_empty() {
            self.out.push(b'[');
            self.out.append(inside);
            self.out.extend(b"]TJ\n");
        }
    }
}

fn level(ink: Ink) -> &'static str {
    match ink {
        Ink::Black => "0",
        Ink::Grey => "0.3",
    }
}

/// Appends strings and numbers; two strings that meet become one, two numbers stay apart.
fn join(inside: &mut Vec<u8>, more: &[u8]) {
    match more.strip_prefix(b"(") {
        Some(rest) if inside.ends_with(b")") => {
            inside.pop();
            inside.extend(rest);
        }
        Some(_) => inside.extend(more),
        None => {
            if inside.last().is_some_and(u8::is_ascii_digit) {
                inside.push(b' ');
            }
            inside.extend(more);
        }
    }
}

/// A string of one glyph.
fn string(glyph: u16) -> Vec<u8> {
    let mut string = vec![b'('];
    for byte in glyph.to_be_bytes() {
        match byte {
            // A bare return would be read as a line feed.
            b'\r' => string.extend(b"\\r"),
            b'(' | b')' | b'\\' => string.extend([b'\\', byte]),
            _ => string.push(byte),
        }
    }
    string.push(b')');
    string
}

fn show(word: &Word, fonts: &Fonts) -> Result<Shown, Error> {
    let embedded = fonts.get(word.face)?;
    let mut instructions = Vec::new();
    // How much further right the pen should stand than the viewer has it.
    let mut behind = 0;
    for (text, group) in fonts::clusters(word) {
        let glyphs = &word.glyphs[group];
        let codes = glyphs
            .iter()
            .map(|glyph| {
                embedded.code(glyph.id).ok_or(Error::Font {
                    name: word.face.name(),
                })
            })
            .collect::<Result<Vec<_>, _>>()?;
        // Where its glyphs tell another text, or tell it in another order, the place says it.
        let told: String = codes.iter().map(|code| code.text.as_str()).collect();
        let tells_other = told != text;
        if tells_other {
            let hex: String = utf16(text)
                .iter()
                .map(|byte| format!("{byte:02X}"))
                .collect();
            let span = format!("/Span <</ActualText <{hex}>>>BDC");
            instructions.push(Instruction::Operator(span));
        }
        for (glyph, code) in glyphs.iter().zip(codes) {
            let move_right = behind + glyph.shift_right;
            if move_right != 0 {
                show_more(&mut instructions, (-move_right).to_string().as_bytes());
            }
            if glyph.shift_up != 0 {
                instructions.push(Instruction::Rise(glyph.shift_up));
            }
            show_more(&mut instructions, &string(code.id));
            if glyph.shift_up != 0 {
                instructions.push(Instruction::Rise(0));
            }
            behind = glyph.advance - glyph.shift_right - code.width;
        }
        if tells_other {
            instructions.push(Instruction::Operator("EMC".to_owned()));
        }
    }
    if behind != 0 {
        show_more(&mut instructions, (-behind).to_string().as_bytes());
    }
    Ok(Shown {
        resource: embedded.resource.clone(),
        instructions,
    })
}

fn show_more(instructions: &mut Vec<Instruction>, more: &[u8]) {
    match instructions.last_mut() {
        Some(Instruction::Show(inside)) => join(inside, more),
        _ => instructions.push(Instruction::Show(more.to_owned())),
    }
}
