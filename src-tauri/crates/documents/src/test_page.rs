//! The page on which a school tries its printer and its envelopes: the window as it should be seen,
//! the marks to fold by, and two rulers that show whether the printer shrinks a page.

use crate::assets;
use crate::error::Error;
use crate::fields::Fields;
use crate::language::Language;
use crate::layout::flow::Flow;
use crate::layout::sheet::{Artifact, Item, ROOT, Role, Shade};
use crate::layout::{COLUMN, LEFT, mm};
use crate::letters::Drawn;
use crate::pdf::{Publication, write};
use crate::stationery::{Desk, Letterhead, SMALL, address_left};
use crate::template::Block;

/// Left, top, width and height of the window; its sides are those of DL and C5 envelopes.
const WINDOW: [f32; 4] = [mm(-5.0), mm(50.0), mm(90.0), mm(35.0)];
const THIN: f32 = 0.5;
/// Length of the rulers in millimetres.
const ACROSS: u16 = 100;
const DOWN: u16 = 100;

/// Draws the test page of a school's paper.
///
/// # Errors
/// `MissingGlyph` for a character in the school's details that no font has.
pub fn test_page(letterhead: &Letterhead, language: Language) -> Result<Drawn, Error> {
    let stationery = letterhead.stationery;
    let fields = Fields::new()
        .flag("folded", !stationery.fold.marks().is_empty())
        .flag("preprinted", stationery.preprinted);
    let blocks = assets::template("test_page", language)?.fill(&fields, language)?;
    let (sheet, title) = Desk::with(language, |desk| page(desk, letterhead, &blocks))?;
    Ok(Drawn {
        text: sheet.reading_text(),
        pages: u32::try_from(sheet.pages.len()).unwrap_or(u32::MAX),
        pdf: write(Publication {
            title: title.clone(),
            language,
            sheets: vec![sheet],
            logo: letterhead.printed_logo(),
            chapters: Vec::new(),
        })?,
        title,
    })
}

/// Draws the one page; gives its title.
fn page(desk: &mut Desk<'_>, letterhead: &Letterhead, blocks: &[Block]) -> Result<String, Error> {
    let stationery = letterhead.stationery;
    desk.letterhead(letterhead)?;
    let sample = ["sample_name", "sample_street", "sample_town"]
        .map(|label| desk.labels.get(label, &[]))
        .into_iter()
        .collect::<Result<Vec<_>, _>>()?;
    let below = desk.address(&sample, stationery)?;
    let [shift, top, width, height] = WINDOW;
    let left = address_left(stationery.window) + shift;
    let frame = [
        [left, top, width, THIN],
        [left, top + height - THIN, width, THIN],
        [left, top, THIN, height],
        [left + width - THIN, top, THIN, height],
    ];
    let lines = |rectangles| Item::Fill {
        rectangles,
        shade: Shade::Black,
    };
    let window = lines(frame.to_vec());
    desk.sheet.adorn(0, Artifact::Ornament, [window]);

    let mut flow = Flow::default();
    // A test page asks for nothing and is signed by nobody.
    let title = desk.blocks(&mut flow, blocks, |_, _, _| Ok(()))?;
    let end = flow.place(&mut desk.sheet, below.max(mm(87.0)) + mm(11.0));

    let ruler = (LEFT, end + mm(14.0));
    let ticks = (0..=ACROSS).map(|at| {
        let tall = tick(at);
        [ruler.0 + mm(f32::from(at)), ruler.1 - tall, THIN, tall]
    });
    let across = lines(ticks.collect());
    let right = LEFT + COLUMN;
    let upper = ruler.1.max(mm(165.0));
    let ticks = (0..=DOWN).map(|at| {
        let wide = tick(at);
        [right - wide, upper + mm(f32::from(at)), wide, THIN]
    });
    let down = lines(ticks.collect());
    desk.sheet.adorn(0, Artifact::Ornament, [across, down]);
    let tens = |length: u16| {
        (0..=length)
            .step_by(10)
            .map(|at| (f32::from(at), at.to_string()))
    };
    for (at, number) in tens(ACROSS) {
        numbered(desk, &number, (ruler.0 + mm(at) - 3.0, ruler.1 + 10.0))?;
    }
    for (at, number) in tens(DOWN) {
        numbered(desk, &number, (right - mm(13.0), upper + mm(at) + 3.0))?;
    }
    let length = desk.labels.get("ruler", &[])?;
    let set = desk.typesetter.set_plain(&length, SMALL, COLUMN)?;
    let node = desk.sheet.node(ROOT, Role::Paragraph, &set.text);
    let drawn = set.lines.iter().map(|line| Item::Line {
        line: line.clone(),
        x: ruler.0,
        y: ruler.1 + 24.0,
    });
    let drawn: Vec<_> = drawn.collect();
    desk.sheet.draw(node, drawn);
    desk.heads_and_feet(&title)?;
    Ok(title)
}

/// How far a millimetre's tick reaches.
fn tick(at: u16) -> f32 {
    match at {
        _ if at.is_multiple_of(10) => mm(5.0),
        _ if at.is_multiple_of(5) => mm(3.5),
        _ => mm(2.0),
    }
}

/// A number beside its tick; a screen reader is told the length once, not forty numbers.
fn numbered(desk: &mut Desk<'_>, number: &str, (x, y): (f32, f32)) -> Result<(), Error> {
    let set = desk.typesetter.set_plain(number, SMALL, COLUMN)?;
    let items = set.lines.iter().map(|line| Item::Line {
        line: line.clone(),
        x,
        y,
    });
    let items: Vec<_> = items.collect();
    desk.sheet.adorn(0, Artifact::Ornament, items);
    Ok(())
}
