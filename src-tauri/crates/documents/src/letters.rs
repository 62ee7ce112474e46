//! Letters to one address, and how they are drawn.
//!
//! What a letter must say stands in its [`LetterKind::rules`]. Which letter is due, and whether its
//! facts are lawful, is not decided here.

use std::ops::ControlFlow;
use std::sync::Arc;

use chrono::NaiveDate;
use domain::Refusal;
use domain::letter::{Choice, LetterKind, Part, Parts, Value};

use crate::assets;
use crate::consents::signatures;
use crate::error::Error;
use crate::fields::Fields;
use crate::language::{Grammar, Language};
use crate::layout::flow::{Cell, Flow, Row};
use crate::layout::sheet::{ROOT, Role, Sheet};
use crate::layout::{COLUMN, LEFT, mm};
use crate::pdf::{self, Publication};
use crate::stationery::{BODY, Desk, Letterhead, RUNNING};
use crate::template::{Block, Place, Template, plain};
use crate::text::faces::Face;
use crate::text::paragraph::{Typesetter, can_print};

/// Who signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signatory {
    /// Full name.
    pub name: String,
    /// Function, such as `directeur`.
    pub function: String,
    /// In whose name, such as `het bevoegd gezag`; without the word for "on behalf of".
    pub on_behalf_of: Option<String>,
}

/// A letter to one address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// What kind of letter.
    pub kind: LetterKind,
    /// Language of the whole letter.
    pub language: Language,
    /// The school.
    pub letterhead: Letterhead,
    /// Name and address, line by line; may be empty for a sheet that is not posted.
    pub recipient: Vec<String>,
    /// Who signs for having seen it, where the letter asks for that.
    pub seen_by: Vec<String>,
    /// Where it was written.
    pub place: String,
    /// When it was written.
    pub date: NaiveDate,
    /// The school's reference.
    pub reference: String,
    /// What the letter has to tell, see [`LetterKind::rules`].
    pub parts: Parts,
    /// Who signs.
    pub signatory: Signatory,
    /// The school's own wording; that of the program when there is none.
    pub template: Option<Template>,
}

impl Letter {
    /// Whether every character of it can be printed, so that one name in a strange script does not
    /// keep the other letters of a batch from being drawn.
    pub fn is_printable(&self) -> bool {
        // The subject names the pupil in bold, which knows fewer characters.
        let in_bold = self.parts.iter().filter(|(part, _)| *part == Part::Pupil);
        let in_bold = in_bold.flat_map(|(_, value)| texts(value));
        let others = self.parts.iter().flat_map(|(_, value)| texts(value));
        let others = others.chain(&self.recipient).chain(&self.seen_by);
        can_print(Face::Bold, in_bold) && can_print(Face::Regular, others)
    }
}

/// What of a value was typed.
fn texts(value: &Value) -> &[String] {
    match value {
        Value::Text(text) => std::slice::from_ref(text),
        Value::List(items) => items,
        Value::Date(_) | Value::Count(_) | Value::Flag(_) | Value::Choice(_) => &[],
    }
}

/// A drawn document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// Title, in the language of the document.
    pub title: String,
    /// The whole text in the order of reading, one block a line, to be kept beside the bytes.
    pub text: String,
    /// The PDF.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: u32,
}

/// The parts that stand beside the text: in the window of the envelope, or under the letter.
const BESIDE: [Part; 4] = [
    Part::Address,
    Part::Municipality,
    Part::MunicipalityAddress,
    Part::Signer,
];

/// The names that the template of a kind of letter may use; it uses all of them. A part that is a
/// choice gives a name for each, such as `ruling_upheld`; `school` and `board` come from the
/// letterhead.
pub fn names(kind: LetterKind) -> Vec<String> {
    let parts = kind.rules().iter().map(|rule| rule.part);
    parts
        .filter(|part| !BESIDE.contains(part))
        .flat_map(|part| match part.choices() {
            [] => vec![part.code().to_owned()],
            choices => choices.iter().map(|one| name_of(part, *one)).collect(),
        })
        .collect()
}

/// Whether every character of a text can be printed.
pub fn is_printable(text: &str) -> bool {
    let text = [text.to_owned()];
    can_print(Face::Regular, &text) && can_print(Face::Bold, &text)
}

/// The name by which a template asks for a choice of a part.
pub fn name_of(part: Part, choice: Choice) -> String {
    format!("{}_{}", part.code(), choice.code())
}

/// The values of the parts by the names that a template calls them.
fn fields(parts: &Parts) -> Fields {
    parts.iter().fold(Fields::new(), |fields, (part, value)| {
        let name = part.code();
        match value {
            Value::Text(text) => fields.text(name, text),
            // An address within a sentence.
            Value::List(items) if part == Part::ReceivingAddress => {
                fields.text(name, items.join(", "))
            }
            Value::List(items) => fields.list(name, items),
            Value::Date(day) => fields.date(name, *day),
            Value::Count(count) => fields.count(name, *count),
            Value::Flag(flag) => fields.flag(name, *flag),
            Value::Choice(chosen) => part.choices().iter().fold(fields, |fields, one| {
                fields.flag(&name_of(part, *one), one == chosen)
            }),
        }
    })
}

/// Refuses a letter that lacks a part, or has one that its kind does not know.
fn check(kind: LetterKind, parts: &Parts, day: NaiveDate) -> Result<(), Error> {
    for (part, _) in parts.iter() {
        if !kind.rules().iter().any(|rule| rule.part == part) {
            let name = part.code().to_owned();
            return Err(Error::UnknownField { name });
        }
    }
    let refusals = domain::letter::check(kind, parts, day);
    let missing = refusals.iter().find_map(|refusal| match refusal {
        Refusal::PartMissing { part, .. } => Some(part.code().to_owned()),
        _ => None,
    });
    missing.map_or(Ok(()), |name| Err(Error::MissingField { name }))
}

/// Draws a letter.
///
/// # Errors
/// When a part is missing or is no part of the letter, or a character has no glyph.
pub fn letter(letter: &Letter) -> Result<Drawn, Error> {
    letters(std::slice::from_ref(letter), &mut |_, _| {
        ControlFlow::Continue(())
    })
}

/// Draws letters into one file, one after the other, each with page numbers and a language of its
/// own; the file speaks that of the first. `progress` hears how many of how many are laid out, and
/// may stop the work.
///
/// # Errors
/// As [`letter`], [`Error::Nothing`] for no letters, and [`Error::Cancelled`].
pub fn letters(
    letters: &[Letter],
    progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> Result<Drawn, Error> {
    let language = letters.first().ok_or(Error::Nothing)?.language;
    let mut typesetters: Vec<(Language, Typesetter)> = Vec::new();
    let mut title = String::new();
    let mut texts = Vec::new();
    let mut sheets = Vec::new();
    for (done, letter) in letters.iter().enumerate() {
        let known = typesetters
            .iter()
            .position(|(of, _)| *of == letter.language);
        let at = match known {
            Some(at) => at,
            None => {
                typesetters.push((letter.language, Typesetter::new(letter.language)?));
                typesetters.len() - 1
            }
        };
        let (subject, sheet) = sheet(letter, letter.language, &mut typesetters[at].1)?;
        texts.push(sheet.reading_text());
        sheets.push(sheet);
        if done == 0 {
            title = subject;
        }
        if progress(done + 1, letters.len()).is_break() {
            return Err(Error::Cancelled);
        }
    }
    let pages = sheets.iter().map(|sheet| sheet.pages.len()).sum::<usize>();
    Ok(Drawn {
        text: texts.join("\n"),
        pages: u32::try_from(pages).unwrap_or(u32::MAX),
        pdf: pdf::write(Publication {
            title: title.clone(),
            language,
            sheets,
            logo: letters[0].letterhead.printed_logo(),
            chapters: Vec::new(),
        })?,
        title,
    })
}

/// The pages of one letter, and what it is about.
pub(crate) fn sheet(
    letter: &Letter,
    language: Language,
    typesetter: &mut Typesetter,
) -> Result<(String, Sheet), Error> {
    check(letter.kind, &letter.parts, letter.date)?;
    let fields = fields(&letter.parts)
        .text("school", &letter.letterhead.school)
        .text("board", &letter.letterhead.board);
    let blocks = match &letter.template {
        Some(own) => own.fill(&fields, language)?,
        None => assets::template(letter.kind.code(), language)?.fill(&fields, language)?,
    };
    let labels = assets::labels(language)?;
    let mut desk = Desk {
        sheet: Sheet::new(),
        typesetter,
        labels: &labels,
        inset: 0.0,
    };

    let head = desk.letterhead(&letter.letterhead)?;
    let below = if letter.recipient.is_empty() {
        head.max(mm(44.0))
    } else {
        desk.address(&letter.recipient, letter.letterhead.stationery)?
    };
    let below = below + mm(7.0);
    let place_and_date = format!("{}, {}", letter.place, language.date(letter.date));
    let particulars = [
        (labels.get("place_and_date", &[])?, place_and_date),
        (labels.get("reference", &[])?, letter.reference.clone()),
    ];
    desk.particulars(&particulars, below)?;

    let mut flow = Flow::default();
    let mut title = String::new();
    for (index, block) in blocks.iter().enumerate() {
        let next = blocks.get(index + 1);
        let signature_follows = matches!(next, Some(Block::Place(Place::Signature)));
        match block {
            Block::Subject(text) => {
                title = plain(text);
                desk.title(&mut flow, text)?;
            }
            Block::Heading(text) => desk.heading(&mut flow, text)?,
            Block::Paragraph(text) => {
                if signature_follows {
                    flow.glue();
                    flow.gap = if flow.gap > 0.0 { flow.gap } else { 10.0 };
                }
                desk.paragraph(&mut flow, text, RUNNING)?;
            }
            Block::Numbered(items) => desk.list(&mut flow, items, Role::NumberedList)?,
            Block::Bulleted(items) => desk.list(&mut flow, items, Role::BulletedList)?,
            Block::Table(rows) => desk.pairs(&mut flow, rows)?,
            Block::Place(Place::Signature) => {
                signature(&mut desk, &mut flow, &letter.signatory)?;
            }
            Block::Place(Place::Signatures) => {
                signatures(&mut desk, &mut flow, &letter.seen_by)?;
            }
            // The tables of a consent form have no place in a letter.
            Block::Place(Place::Items | Place::Answers) => {}
        }
    }
    flow.place(&mut desk.sheet, below + mm(14.0));
    let foot = format!("{} · {}", letter.reference, letter.letterhead.school);
    desk.heads_and_feet(&foot)?;

    Ok((title, desk.sheet))
}

/// Room to sign, with who signs under it; never apart from the text before it.
fn signature(desk: &mut Desk<'_>, flow: &mut Flow, signatory: &Signatory) -> Result<(), Error> {
    const ROOM: f32 = 46.0;
    let mut function = signatory.function.clone();
    if let Some(who) = &signatory.on_behalf_of {
        function = format!(
            "{function}, {}",
            desk.labels.get("on_behalf_of", &[("who", who)])?
        );
    }
    let italic = BODY.italic();
    let mut room = ROOM;
    for (text, style) in [(&signatory.name, BODY), (&function, italic)] {
        let set = desk.typesetter.set_plain(text, style, COLUMN)?;
        let node = desk.sheet.node(ROOT, Role::Paragraph, &set.text);
        let lines: Vec<_> = set.lines.iter().map(Arc::clone).collect();
        flow.glue();
        flow.row(Row {
            before: std::mem::take(&mut room),
            height: lines.len() as f32 * RUNNING.1,
            may_break: false,
            cells: vec![Cell {
                node,
                x: LEFT,
                baseline: RUNNING.1 * 0.75,
                leading: RUNNING.1,
                lines,
            }],
            ornaments: Vec::new(),
        });
    }
    Ok(())
}
