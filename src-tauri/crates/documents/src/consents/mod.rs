//! The yearly consent forms: one sheet for each household of a pupil, all in one file.
//!
//! A form asks for each purpose and medium apart, with two empty boxes and never a default (AVG
//! art. 7); what was chosen last year stands there as a word. Each form has its own page numbers
//! and carries a code that tells the school whose answer came back; a letter may go in front (L21).
//! Forms are sorted into groups by the caller; where the group changes, a cover sheet with a list
//! to tick off goes in between.

mod answers;
mod cover;
mod form;
mod sample;
mod sheets;

use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;

use chrono::NaiveDate;
use domain::letter::FormKind;

use crate::assets;
use crate::error::Error;
use crate::fields::Fields;
use crate::language::Language;
use crate::layout::sheet::Sheet;
use crate::letters::{self, Drawn, Letter};
use crate::pdf::{self, Chapter, Publication};
use crate::stationery::{Desk, Letterhead};
use crate::template::{Block, Labels, Template, TemplateError};
use crate::text::faces::Face;
use crate::text::paragraph::{Typesetter, can_print};

pub(crate) use answers::signatures;

pub use sample::sample_form;
pub use sheets::{GroupSheet, MailRow, Mark, SheetColumn, SheetKind, group_sheets, mail_sheet};

/// The program's own wording of the form.
fn own_template(language: Language) -> Result<Template, TemplateError> {
    assets::template(FormKind::ConsentForm.code(), language)
}

/// What carries a recording: a column of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Medium {
    /// A photo.
    Photo,
    /// Film.
    Film,
    /// Sound.
    Sound,
}

impl Medium {
    /// In the order of the columns.
    pub(crate) const ALL: [Medium; 3] = [Medium::Photo, Medium::Film, Medium::Sound];
}

/// One pair of boxes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ConsentAsk {
    /// In which medium; `None` where nothing is recorded.
    pub medium: Option<Medium>,
    /// What was chosen before, if anything was.
    pub last_year: Option<bool>,
}

/// One thing that can be consented to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentLine {
    /// What it is, in a few words.
    pub label: String,
    /// What it means and what the risk is, in one sentence; may be empty.
    pub explanation: String,
    /// A pair of boxes for each medium, or one.
    pub asks: Vec<ConsentAsk>,
}

/// The form of one pupil for one household, or of one member of staff.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentForm {
    /// Language of the form.
    pub language: Language,
    /// Such as `2026-2027`.
    pub school_year: String,
    /// Full name of the pupil or the member of staff.
    pub pupil: String,
    /// Name of the group, such as `5b`; empty for staff.
    pub group: String,
    /// Whether it is the form of a member of staff.
    pub staff: bool,
    /// Whether a yes holds until it is withdrawn, not for the school year.
    pub lasting: bool,
    /// Code of the form as people read it; the QR code says the same.
    pub code: String,
    /// Names of the guardians who may sign here; empty leaves one line to write a name.
    pub household: Vec<String>,
    /// Name and address for the window of an envelope; empty for a form that goes by hand.
    pub recipient: Vec<String>,
    /// What is asked, in order.
    pub items: Vec<ConsentLine>,
    /// Last day to return the form.
    pub return_by: NaiveDate,
    /// Whom to tell when changing one's mind: a name, number or address.
    pub contact: String,
    /// The letter that goes in front of it, with the address; `None` for the form alone.
    pub letter: Option<Box<Letter>>,
    /// The school's own wording; that of the program when there is none.
    pub template: Option<Arc<Template>>,
}

/// The words of a form around what it asks, without what differs from form to form: with them an
/// answer can be shown years later. `own` is the school's wording.
///
/// # Errors
/// Only if a template were broken, which a test rules out.
pub fn consent_words(
    language: Language,
    own: Option<&Template>,
    staff: bool,
    lasting: bool,
) -> Result<String, Error> {
    let blank = "…";
    let fields = Fields::new()
        .text("school", blank)
        .text("board", blank)
        .text("school_year", blank)
        .text("contact", blank)
        .text("return_by", blank)
        .flag("lasting", lasting)
        .flag("staff", staff);
    let blocks = match own {
        Some(own) => own.fill(&fields, language)?,
        None => own_template(language)?.fill(&fields, language)?,
    };
    let mut text = String::new();
    for block in &blocks {
        if let Block::Subject(words) | Block::Heading(words) | Block::Paragraph(words) = block {
            let line: String = words.iter().map(|stretch| stretch.text.as_str()).collect();
            text.push_str(&line);
            text.push('\n');
        }
    }
    Ok(text.trim_end().to_owned())
}

impl ConsentForm {
    /// Whether every character of the names on it can be printed, so that one name in a strange
    /// script does not keep four hundred other forms from being drawn.
    pub fn is_printable(&self) -> bool {
        let others = [&self.group]
            .into_iter()
            .chain(&self.household)
            .chain(&self.recipient);
        // The pupil's name is set in bold, which knows fewer characters.
        can_print(Face::Bold, [&self.pupil]) && can_print(Face::Regular, others)
    }
}

/// Draws the forms in the order given, with a cover sheet for each group when there are several
/// forms. Several forms are a pile of the school: its title, its cover sheets and the file itself
/// speak Dutch. Each form speaks its own language, and so does the letter in front of it. With a
/// letter the form needs no address.
///
/// `progress` hears how many forms are laid out, of how many, and may stop the work.
///
/// # Errors
/// [`Error::Cancelled`] when `progress` breaks off, [`Error::Nothing`] without forms or with a form
/// that asks nothing, and whatever a letter can fail of.
pub fn consent_forms(
    forms: &[ConsentForm],
    letterhead: &Letterhead,
    progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> Result<Drawn, Error> {
    let publication = lay_out(forms, letterhead, progress)?;
    let sheets = &publication.sheets;
    let text = sheets
        .iter()
        .map(Sheet::reading_text)
        .collect::<Vec<_>>()
        .join("\n\n");
    let pages = sheets.iter().map(|sheet| sheet.pages.len()).sum::<usize>();
    Ok(Drawn {
        title: publication.title.clone(),
        text,
        pages: u32::try_from(pages).unwrap_or(u32::MAX),
        pdf: pdf::write(publication)?,
    })
}

/// The same forms by the second writer, to measure the first by.
///
/// # Errors
/// As [`consent_forms`], and what the second writer refuses, in its words.
#[cfg(feature = "second-writer")]
pub fn consent_forms_by_second_writer(
    forms: &[ConsentForm],
    letterhead: &Letterhead,
) -> Result<Vec<u8>, String> {
    let mut go_on = |_, _| ControlFlow::Continue(());
    let publication = lay_out(forms, letterhead, &mut go_on).map_err(|error| error.to_string())?;
    pdf::second::write(&publication)
}

/// Everything but the writing of [`consent_forms`].
fn lay_out(
    forms: &[ConsentForm],
    letterhead: &Letterhead,
    progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> Result<Publication, Error> {
    let Some(first) = forms.first() else {
        return Err(Error::Nothing);
    };
    let language = match forms {
        [only] => only.language,
        _ => Language::Dutch,
    };
    let drawn = draw_all(forms, letterhead, progress)?;
    let mut wording = Wording::new(language)?;
    let title = wording
        .labels
        .get("forms_title", &[("school_year", &first.school_year)])?;

    let mut sheets = Vec::with_capacity(forms.len());
    let mut chapters: Vec<Chapter> = Vec::new();
    let mut page = 0;
    let mut rest = drawn.into_iter();
    for group in forms.chunk_by(|one, next| one.group == next.group) {
        let name = if group[0].staff {
            wording.labels.get("staff", &[])?
        } else {
            wording.labels.get("group", &[("group", &group[0].group)])?
        };
        let mut chapter = Chapter {
            title: name.clone(),
            page,
            sections: Vec::new(),
        };
        if forms.len() > 1 {
            let mut cover = cover::draw(group, &name, letterhead, &mut wording)?;
            end_on_a_back(&mut cover);
            page += cover.pages.len();
            sheets.push(cover);
        }
        for (form, (letter, mut sheet)) in group.iter().zip(rest.by_ref()) {
            chapter
                .sections
                .push((format!("{} ({})", form.pupil, form.code), page));
            if let Some(mut letter) = letter {
                end_on_a_back(&mut letter);
                page += letter.pages.len();
                sheets.push(letter);
            }
            if forms.len() > 1 {
                end_on_a_back(&mut sheet);
            }
            page += sheet.pages.len();
            sheets.push(sheet);
        }
        chapters.push(chapter);
    }
    Ok(Publication {
        title,
        language,
        sheets,
        logo: letterhead.printed_logo(),
        chapters,
    })
}

/// Printed on both sides, what follows must begin on a sheet of its own.
fn end_on_a_back(sheet: &mut Sheet) {
    if sheet.pages.len() % 2 == 1 {
        sheet.turn();
    }
}

/// A form that was laid out, with the letter in front of it.
type Laid = (Option<Sheet>, Sheet);

/// Lays out all forms, half of them on a second thread.
fn draw_all(
    forms: &[ConsentForm],
    letterhead: &Letterhead,
    progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> Result<Vec<Laid>, Error> {
    let stopped = AtomicBool::new(false);
    let (finished, heard) = mpsc::channel();
    let parts = forms.chunks(forms.len().div_ceil(2).max(1));
    std::thread::scope(|scope| {
        let mut workers = Vec::new();
        let mut start = 0;
        for part in parts {
            let (finished, stopped, offset) = (finished.clone(), &stopped, start);
            start += part.len();
            workers.push(scope.spawn(move || {
                let drawn = draw_part(part, offset, letterhead, stopped, &finished);
                if drawn.is_err() {
                    stopped.store(true, Ordering::Relaxed);
                }
                drawn
            }));
        }
        drop(finished);
        for done in 1.. {
            if heard.recv().is_err() {
                break;
            }
            if progress(done, forms.len()).is_break() {
                stopped.store(true, Ordering::Relaxed);
            }
        }
        let mut sheets = Vec::with_capacity(forms.len());
        let mut failure = None;
        for worker in workers {
            match worker.join().map_err(|_| Error::Cancelled).flatten() {
                Ok(drawn) => sheets.extend(drawn),
                // What stopped one worker tells more than that the other was stopped.
                Err(Error::Cancelled) if failure.is_some() => {}
                Err(error) => failure = Some(error),
            }
        }
        match failure {
            Some(error) => Err(error),
            None if stopped.load(Ordering::Relaxed) => Err(Error::Cancelled),
            None => Ok(sheets),
        }
    })
}

/// How many pages a form takes.
pub(crate) fn pages_of(form: &ConsentForm, letterhead: &Letterhead) -> Result<usize, Error> {
    let mut wording = Wording::new(form.language)?;
    let sheet = form::draw(form, 1, letterhead, &mut wording)?;
    Ok(sheet.pages.len())
}

fn draw_part(
    forms: &[ConsentForm],
    offset: usize,
    letterhead: &Letterhead,
    stopped: &AtomicBool,
    finished: &mpsc::Sender<()>,
) -> Result<Vec<Laid>, Error> {
    let mut words: Vec<(Language, Wording)> = Vec::new();
    let mut sheets = Vec::with_capacity(forms.len());
    for (index, form) in forms.iter().enumerate() {
        if stopped.load(Ordering::Relaxed) {
            return Err(Error::Cancelled);
        }
        let known = words
            .iter()
            .position(|(language, _)| *language == form.language);
        let at = match known {
            Some(at) => at,
            None => {
                words.push((form.language, Wording::new(form.language)?));
                words.len() - 1
            }
        };
        let wording = &mut words[at].1;
        let letter = match &form.letter {
            Some(letter) => {
                let (_, sheet) = letters::sheet(letter, form.language, &mut wording.typesetter)?;
                Some(sheet)
            }
            None => None,
        };
        let form = form::draw(form, offset + index + 1, letterhead, wording)?;
        sheets.push((letter, form));
        // Nobody may be listening any more; that is no reason to stop.
        let _ = finished.send(());
    }
    Ok(sheets)
}

/// What all forms of one language share.
struct Wording {
    template: Template,
    labels: Labels,
    typesetter: Typesetter,
}

impl Wording {
    fn new(language: Language) -> Result<Self, Error> {
        Ok(Self {
            template: own_template(language)?,
            labels: assets::labels(language)?,
            typesetter: Typesetter::new(language)?,
        })
    }

    fn desk(&mut self) -> Desk<'_> {
        Desk {
            sheet: Sheet::new(),
            typesetter: &mut self.typesetter,
            labels: &self.labels,
            inset: 0.0,
        }
    }
}
