//! Letters to one address: their kinds, what each needs to know, and how they are drawn.
//!
//! Who fills a letter looks at [`LetterKind::contract`], which is also printed in the crate's
//! documentation. Which letter is due, and whether its facts are lawful, is not decided here.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::assets;
use crate::error::Error;
use crate::fields::{FieldKind, Fields};
use crate::language::Language;
use crate::layout::flow::{Cell, Flow, Row};
use crate::layout::sheet::{ROOT, Role, Sheet};
use crate::layout::{COLUMN, LEFT, mm};
use crate::pdf::{self, Publication};
use crate::stationery::{BODY, Desk, Letterhead, RUNNING};
use crate::template::{Block, Place, plain};
use crate::text::paragraph::Typesetter;

/// A kind of letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LetterKind {
    /// Written warning to the guardians of a pupil.
    Warning,
    /// Decision to suspend a pupil (WPO art. 40c).
    Suspension,
    /// Sheet with which the Inspectorate is told of a suspension of more than one school day
    /// (WPO art. 40c, third paragraph).
    InspectorateNotice,
    /// Letter that goes with the yearly consent form.
    ConsentCover,
}

/// A field of a letter, as the office must fill it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldRule {
    /// Name of the field.
    pub name: &'static str,
    /// Kind of its value.
    pub kind: FieldKind,
    /// Whether the letter can do without.
    pub need: Need,
}

/// When a field must have a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// In every letter of the kind.
    Always,
    /// Only where the other choices make the letter print it; then its absence is
    /// [`Error::MissingField`].
    WhenPrinted,
    /// Never: the letter reads well without.
    Optional,
}

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
    /// Where it was written.
    pub place: String,
    /// When it was written.
    pub date: NaiveDate,
    /// The school's reference.
    pub reference: String,
    /// What the letter has to tell, see [`LetterKind::contract`].
    pub fields: Fields,
    /// Who signs.
    pub signatory: Signatory,
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

const fn always(name: &'static str, kind: FieldKind) -> FieldRule {
    FieldRule {
        name,
        kind,
        need: Need::Always,
    }
}

const fn printed(name: &'static str, kind: FieldKind) -> FieldRule {
    FieldRule {
        name,
        kind,
        need: Need::WhenPrinted,
    }
}

const fn optional(name: &'static str, kind: FieldKind) -> FieldRule {
    FieldRule {
        name,
        kind,
        need: Need::Optional,
    }
}

const WARNING: &[FieldRule] = &[
    always("salutation", FieldKind::Text),
    always("pupil", FieldKind::Text),
    always("pupil_first_name", FieldKind::Text),
    always("group", FieldKind::Text),
    always("incident_date", FieldKind::Date),
    always("facts", FieldKind::Text),
    always("protocol", FieldKind::Text),
    always("rule", FieldKind::Text),
    optional("earlier_talks", FieldKind::List),
    always("expectations", FieldKind::List),
    optional("support", FieldKind::Text),
    always("next_step", FieldKind::Text),
    optional("react_before", FieldKind::Date),
    always("contact", FieldKind::Text),
];

const SUSPENSION: &[FieldRule] = &[
    always("salutation", FieldKind::Text),
    always("pupil", FieldKind::Text),
    always("pupil_first_name", FieldKind::Text),
    always("group", FieldKind::Text),
    always("incident_date", FieldKind::Date),
    always("facts", FieldKind::Text),
    always("reasons", FieldKind::Text),
    always("proportionality", FieldKind::Text),
    optional("earlier_measures", FieldKind::List),
    always("first_day", FieldKind::Date),
    always("last_day", FieldKind::Date),
    always("school_days", FieldKind::Count),
    always("forbidden", FieldKind::List),
    always("schoolwork", FieldKind::Text),
    always("schoolwork_contact", FieldKind::Text),
    always("heard", FieldKind::Flag),
    printed("hearing_date", FieldKind::Date),
    optional("hearing_account", FieldKind::Text),
    optional("return_talk_date", FieldKind::Date),
    optional("return_talk_time", FieldKind::Text),
    optional("return_talk_place", FieldKind::Text),
    always("public_school", FieldKind::Flag),
    always("objection_offered", FieldKind::Flag),
    printed("objection_last_day", FieldKind::Date),
    printed("objection_addressee", FieldKind::Text),
    printed("objection_address", FieldKind::Text),
    always("complaint_route", FieldKind::Text),
    optional("copies", FieldKind::List),
    always("contact", FieldKind::Text),
];

const INSPECTORATE_NOTICE: &[FieldRule] = &[
    always("brin", FieldKind::Text),
    always("pupil_initials", FieldKind::Text),
    always("birth_date", FieldKind::Date),
    always("group", FieldKind::Text),
    always("decision_date", FieldKind::Date),
    always("first_day", FieldKind::Date),
    always("last_day", FieldKind::Date),
    always("school_days", FieldKind::Count),
    always("reason_category", FieldKind::Text),
    always("reasons", FieldKind::Text),
    optional("earlier_suspensions", FieldKind::List),
    always("return_actions", FieldKind::List),
    always("contact", FieldKind::Text),
];

const CONSENT_COVER: &[FieldRule] = &[
    always("salutation", FieldKind::Text),
    always("school_year", FieldKind::Text),
    always("return_by", FieldKind::Date),
    optional("privacy_statement", FieldKind::Text),
    always("contact", FieldKind::Text),
];

impl LetterKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [
        Self::Warning,
        Self::Suspension,
        Self::InspectorateNotice,
        Self::ConsentCover,
    ];

    /// The stable name of the kind, also that of its template file.
    pub fn code(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Suspension => "suspension",
            Self::InspectorateNotice => "inspectorate_notice",
            Self::ConsentCover => "consent_cover",
        }
    }

    /// The kind of that name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The fields a letter of this kind takes, in the order they appear. A template may also use
    /// `school` and `board`, which come from the letterhead.
    pub fn contract(self) -> &'static [FieldRule] {
        match self {
            Self::Warning => WARNING,
            Self::Suspension => SUSPENSION,
            Self::InspectorateNotice => INSPECTORATE_NOTICE,
            Self::ConsentCover => CONSENT_COVER,
        }
    }
}

/// Checks values against a contract.
fn check(fields: &Fields, contract: &[FieldRule]) -> Result<(), Error> {
    for (name, field) in fields.iter() {
        let rule = contract.iter().find(|rule| rule.name == name);
        let rule = rule.ok_or_else(|| Error::UnknownField {
            name: name.to_owned(),
        })?;
        if rule.kind != field.kind() {
            let (expected, given) = (rule.kind, field.kind());
            return Err(Error::FieldKind {
                name: name.to_owned(),
                expected,
                given,
            });
        }
    }
    let given = |name| fields.get(name).is_some_and(|field| !field.is_empty());
    let missing = |rule: &&FieldRule| rule.need == Need::Always && !given(rule.name);
    match contract.iter().find(missing) {
        Some(rule) => Err(Error::MissingField {
            name: rule.name.to_owned(),
        }),
        None => Ok(()),
    }
}

/// Draws a letter.
///
/// # Errors
/// When a field is missing, unknown or of the wrong kind, or a character has no glyph.
pub fn letter(letter: &Letter) -> Result<Drawn, Error> {
    check(&letter.fields, letter.kind.contract())?;
    let fields = letter
        .fields
        .clone()
        .text("school", &letter.letterhead.school)
        .text("board", &letter.letterhead.board);
    let blocks =
        assets::template(letter.kind.code(), letter.language)?.fill(&fields, letter.language)?;
    let labels = assets::labels(letter.language)?;
    let mut typesetter = Typesetter::new(letter.language)?;
    let mut desk = Desk {
        sheet: Sheet::new(),
        typesetter: &mut typesetter,
        labels: &labels,
        inset: 0.0,
    };

    let head = desk.letterhead(&letter.letterhead)?;
    let below = if letter.recipient.is_empty() {
        head.max(mm(44.0))
    } else {
        desk.address(&letter.recipient)?
    };
    let below = below + mm(7.0);
    let place_and_date = format!("{}, {}", letter.place, letter.language.date(letter.date));
    let particulars = [
        (labels.get("place_and_date", &[])?, place_and_date),
        (labels.get("reference", &[])?, letter.reference.clone()),
    ];
    desk.particulars(&particulars, below)?;

    let mut flow = Flow::default();
    let mut title = String::new();
    for (index, block) in blocks.iter().enumerate() {
        let signature_follows = matches!(blocks.get(index + 1), Some(Block::Place(_)));
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
            // Tables of a consent form have no place in a letter.
            Block::Place(Place::Items | Place::Answers | Place::Signatures) => {}
        }
    }
    flow.place(&mut desk.sheet, below + mm(14.0));
    let foot = format!("{} · {}", letter.reference, letter.letterhead.school);
    desk.heads_and_feet(&foot)?;

    let sheet = desk.sheet;
    let text = sheet.reading_text();
    let pages = u32::try_from(sheet.pages.len()).unwrap_or(u32::MAX);
    let publication = Publication {
        title: title.clone(),
        language: letter.language,
        sheets: vec![sheet],
        chapters: Vec::new(),
    };
    Ok(Drawn {
        title,
        text,
        pdf: pdf::write(publication)?,
        pages,
    })
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
