//! How the school words its letters and forms: proposing another text for one, having a second
//! person judge it, and which one is in use. What a text must say is checked by `documents`, who
//! may judge it by `domain::letter::judge`. Every version stays.
//!
//! A text that lacks what a newer program asks of the letter is not used: the letter is drawn
//! from the program's own, and the list says so.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use chrono::{DateTime, Utc};
use documents::template::{Lack, Mistake, Place, Template};
use domain::id::{AccountId, LetterTextId};
use domain::letter::{Choice, FormKind, Hand, Part, Passage, TextState, Worded, judge};
use domain::refusal::Refusal;
use domain::school::Language;
use register::LetterTextRow;
use sha2::{Digest, Sha256};

use crate::error::{Checks, Error, Noun, Result};
use crate::rights::UseCase;
use crate::{Now, Office, view};

/// The most characters of a text.
const LONGEST: usize = 30_000;

view! {
    /// A letter in the list of texts.
    pub struct LetterTextLine {
        /// Which letter or form.
        pub letter: Worded,
        /// In which language.
        pub language: Language,
        /// Since when the school's own text is in use.
        pub own_since: Option<DateTime<Utc>>,
        /// Whether the one in use lacks something by now, so that the program's own is used.
        pub lacks: bool,
        /// Whether the program's own has changed since the school's was proposed.
        pub outdated: bool,
        /// Whether a proposal waits to be judged.
        pub waits: bool,
        /// Whether whoever looks may judge it.
        pub judgeable: bool,
    }
}

view! {
    /// A letter's text with everything around it.
    pub struct LetterTextFile {
        /// Which letter or form.
        pub letter: Worded,
        /// In which language.
        pub language: Language,
        /// The text that is in use.
        pub source: String,
        /// The program's own text.
        pub program: String,
        /// What can stand in it, in the order of the letter.
        pub fields: Vec<LetterTextField>,
        /// The passages that stay in it.
        pub passages: Vec<Passage>,
        /// Every version, the newest first.
        pub versions: Vec<LetterTextVersion>,
    }
}

view! {
    /// A value that can stand in a text.
    pub struct LetterTextField {
        /// The name by which the text calls it.
        pub field: String,
        /// The part of the letter; `None` for the school and its board.
        pub part: Option<Part>,
        /// Which choice of the part it is.
        pub choice: Option<Choice>,
        /// Whether it is in every letter, so that it needs no condition.
        pub always: bool,
    }
}

view! {
    /// One version of a text.
    pub struct LetterTextVersion {
        /// Its id.
        pub id: LetterTextId,
        /// The text; empty for that of the program.
        pub source: String,
        /// Why it was proposed.
        pub why: String,
        /// Who proposed it.
        pub proposed_by: String,
        /// When.
        pub proposed_at: DateTime<Utc>,
        /// How far it is.
        pub state: TextState,
        /// Who judged it.
        pub judged_by: Option<String>,
        /// When.
        pub judged_at: Option<DateTime<Utc>>,
        /// What was said to it.
        pub answer: String,
        /// Whether whoever looks proposed it.
        pub mine: bool,
        /// Whether whoever looks may judge it.
        pub judgeable: bool,
        /// Whether letters are drawn from it.
        pub in_use: bool,
    }
}

/// What is wrong with a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum LetterTextFaultKind {
    /// `{` without `}`.
    OpenBrace,
    /// What stands between braces is no name.
    FieldName,
    /// `{else}` or `{/if}` without its `{#if …}`.
    NoIf,
    /// `{#if …}` without its `{/if}`.
    OpenIf,
    /// `{/keep}` without its `{#keep …}`.
    NoKeep,
    /// `{#keep …}` without its `{/keep}`.
    OpenKeep,
    /// No letter has a passage of this name.
    UnknownPassage,
    /// A passage says nothing.
    EmptyPassage,
    /// `**` is opened and not closed.
    OpenBold,
    /// A heading is written otherwise.
    Heading,
    /// There is no place of this name.
    UnknownPlace,
    /// The letter has no subject.
    NoSubject,
    /// The letter has no such field.
    UnknownField,
    /// A value is printed, also in letters that do not have it.
    MayBeEmpty,
    /// A value is left out, or left out of some letters.
    FieldLeftOut,
    /// A passage is left out, or left out of some letters.
    PassageLeftOut,
    /// The room to sign, or a table, is left out.
    PlaceLeftOut,
    /// A place stands before one that it has to come after.
    PlaceMoved,
    /// A form takes more pages than its two sides.
    TooLong,
    /// More conditions stand around one thing than can be gone through.
    TooManyConditions,
    /// A character that no font has.
    NotPrintable,
}

view! {
    /// A fault of a text: what is wrong, and where.
    pub struct LetterTextFault {
        /// What is wrong.
        pub fault: LetterTextFaultKind,
        /// On which line, counted from 1; `None` when it is about the whole.
        pub line: Option<u32>,
        /// The name of the field or the place.
        pub name: String,
        /// The part that the field prints.
        pub part: Option<Part>,
        /// Which choice of the part.
        pub choice: Option<Choice>,
        /// Which passage.
        pub passage: Option<Passage>,
    }
}

view! {
    /// How a text stands.
    pub struct LetterTextCheck {
        /// What is wrong with it; empty when it can be proposed.
        pub faults: Vec<LetterTextFault>,
        /// Words in it that look like the name of a pupil, a guardian or a member of staff. A
        /// text is for every letter, so nobody should be named in it.
        pub names: Vec<String>,
    }
}

impl LetterTextFault {
    fn new(fault: LetterTextFaultKind) -> LetterTextFault {
        LetterTextFault {
            fault,
            line: None,
            name: String::new(),
            part: None,
            choice: None,
            passage: None,
        }
    }

    fn at(mut self, line: usize) -> LetterTextFault {
        self.line = u32::try_from(line).ok();
        self
    }

    fn field(mut self, letter: Worded, name: &str) -> LetterTextFault {
        let field = fields(letter).into_iter().find(|field| field.field == name);
        if let Some(field) = field {
            (self.part, self.choice) = (field.part, field.choice);
        }
        name.clone_into(&mut self.name);
        self
    }

    fn place(mut self, place: Place) -> LetterTextFault {
        let name = match place {
            Place::Signature => "@signature",
            Place::Signatures => "@signatures",
            Place::Items => "@items",
            Place::Answers => "@answers",
        };
        name.clone_into(&mut self.name);
        self
    }

    fn of_mistake(mistake: Mistake, line: usize) -> LetterTextFault {
        use LetterTextFaultKind as F;
        let fault = match mistake {
            Mistake::OpenBrace => F::OpenBrace,
            Mistake::FieldName | Mistake::Label => F::FieldName,
            Mistake::NoIf => F::NoIf,
            Mistake::OpenIf => F::OpenIf,
            Mistake::NoKeep => F::NoKeep,
            Mistake::OpenKeep => F::OpenKeep,
            Mistake::Passage => F::UnknownPassage,
            Mistake::EmptyPassage => F::EmptyPassage,
            Mistake::OpenBold => F::OpenBold,
            Mistake::Heading => F::Heading,
            Mistake::Place => F::UnknownPlace,
            Mistake::NoSubject => F::NoSubject,
        };
        LetterTextFault::new(fault).at(line)
    }

    fn of_lack(letter: Worded, lack: Lack) -> LetterTextFault {
        use LetterTextFaultKind as F;
        match lack {
            Lack::Unknown { field, line } => LetterTextFault::new(F::UnknownField)
                .at(line)
                .field(letter, &field),
            Lack::MayBeEmpty { field, line } => LetterTextFault::new(F::MayBeEmpty)
                .at(line)
                .field(letter, &field),
            Lack::Field { field } => LetterTextFault::new(F::FieldLeftOut).field(letter, &field),
            Lack::Passage { passage } => LetterTextFault {
                passage: Some(passage),
                ..LetterTextFault::new(F::PassageLeftOut)
            },
            Lack::Place { place } => LetterTextFault::new(F::PlaceLeftOut).place(place),
            Lack::Moved { place } => LetterTextFault::new(F::PlaceMoved).place(place),
            Lack::TooLong => LetterTextFault::new(F::TooLong),
            Lack::Subject => LetterTextFault::new(F::NoSubject),
            Lack::TooManyConditions { field } => {
                LetterTextFault::new(F::TooManyConditions).field(letter, &field)
            }
        }
    }
}

/// What can stand in the text of a letter or form.
fn fields(letter: Worded) -> Vec<LetterTextField> {
    let known: &[Part] = match letter {
        Worded::Letter(kind) => &kind
            .rules()
            .iter()
            .map(|rule| rule.part)
            .collect::<Vec<_>>(),
        // What it shares with the letter in front of it.
        Worded::Form(FormKind::ConsentForm) => &[
            Part::SchoolYear,
            Part::Contact,
            Part::ReturnBy,
            Part::Lasting,
        ],
    };
    let mut parts: BTreeMap<String, (Part, Option<Choice>)> = BTreeMap::new();
    for part in known.iter().copied() {
        if part.choices().is_empty() {
            parts.insert(part.code().to_owned(), (part, None));
        }
        for choice in part.choices() {
            let name = documents::name_of(part, *choice);
            parts.insert(name, (part, Some(*choice)));
        }
    }
    documents::text_names(letter)
        .into_iter()
        .map(|field| LetterTextField {
            part: parts.get(&field).map(|(part, _)| *part),
            choice: parts.get(&field).and_then(|(_, choice)| *choice),
            always: documents::is_always_there(letter, &field),
            field,
        })
        .collect()
}

/// The program's own text.
fn program(letter: Worded, language: Language) -> &'static str {
    documents::assets::source(letter.code(), language)
}

fn sha256(text: &str) -> String {
    let hash = Sha256::digest(text.as_bytes());
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The template of a text, or every fault that keeps it from being used.
fn read(
    letter: Worded,
    language: Language,
    source: &str,
) -> std::result::Result<Template, Vec<LetterTextFault>> {
    let template = documents::read_text(letter, language, source)
        .map_err(|error| vec![LetterTextFault::of_mistake(error.mistake, error.line)])?;
    let lacks = documents::lacks(letter, language, &template)
        .map_err(|error| vec![LetterTextFault::of_mistake(error.mistake, error.line)])?;
    let mut faults: Vec<LetterTextFault> = lacks
        .into_iter()
        .map(|lack| LetterTextFault::of_lack(letter, lack))
        .collect();
    for (at, line) in source.lines().enumerate() {
        if !line.starts_with("//") && !documents::is_printable(line) {
            faults.push(LetterTextFault::new(LetterTextFaultKind::NotPrintable).at(at + 1));
        }
    }
    if faults.is_empty() {
        Ok(template)
    } else {
        faults.sort_by_key(|fault| (fault.line.is_none(), fault.line));
        Err(faults)
    }
}

impl Office {
    /// The letters of the program in each language that it has them in, and how each is worded.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn letter_texts(&self) -> Result<Vec<LetterTextLine>> {
        self.allow(UseCase::WordLetters)?;
        let rows = self.read().letter_texts()?;
        let mut lines = Vec::new();
        for letter in Worded::all() {
            for language in Language::ALL.iter().copied() {
                let program = program(letter, language);
                if program.is_empty() {
                    continue;
                }
                let of_it = |row: &&LetterTextRow| row.worded == letter && row.language == language;
                let own = in_use(rows.iter().filter(of_it));
                let open = rows.iter().filter(of_it);
                let open = open.clone().find(|row| row.state == TextState::Proposed);
                lines.push(LetterTextLine {
                    letter,
                    language,
                    own_since: own.and_then(|row| row.judged_at),
                    lacks: own.is_some_and(|row| read(letter, language, &row.source).is_err()),
                    outdated: own.is_some_and(|row| row.beside != sha256(program)),
                    waits: open.is_some(),
                    judgeable: open.is_some_and(|row| self.may_judge(row).is_ok()),
                });
            }
        }
        Ok(lines)
    }

    /// How one letter is worded, with what can stand in it and every version there was.
    ///
    /// # Errors
    /// [`Error::NotFound`] for a language in which the program does not have it,
    /// [`Error::Forbidden`].
    pub fn letter_text(&self, letter: Worded, language: Language) -> Result<LetterTextFile> {
        self.allow(UseCase::WordLetters)?;
        let program = self.has(letter, language)?;
        let rows = self.read().letter_texts()?;
        let rows = rows.into_iter();
        let rows = rows.filter(|row| row.worded == letter && row.language == language);
        let rows: Vec<LetterTextRow> = rows.collect();
        let own = in_use(rows.iter());
        let used = own.filter(|row| read(letter, language, &row.source).is_ok());
        let names = self.account_names()?;
        let name = |id: AccountId| names.get(&id.to_string()).cloned().unwrap_or_default();
        let passages = documents::read_text(letter, language, program)
            .map(|template| template.passages())
            .unwrap_or_default();
        Ok(LetterTextFile {
            letter,
            language,
            source: own.map_or(program, |row| row.source.as_str()).to_owned(),
            program: program.to_owned(),
            fields: fields(letter),
            passages,
            versions: rows
                .iter()
                .map(|row| LetterTextVersion {
                    id: row.id,
                    source: row.source.clone(),
                    why: row.why.clone(),
                    proposed_by: name(row.proposed_by),
                    proposed_at: row.proposed_at,
                    state: row.state,
                    judged_by: row.judged_by.map(name),
                    judged_at: row.judged_at,
                    answer: row.answer.clone(),
                    mine: row.proposed_by == self.me.id,
                    judgeable: self.may_judge(row).is_ok(),
                    in_use: used.is_some_and(|used| used.id == row.id),
                })
                .collect(),
        })
    }

    /// What is wrong with a text, and which names stand in it. An empty text is that of the
    /// program.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::Forbidden`].
    pub fn check_letter_text(
        &self,
        letter: Worded,
        language: Language,
        source: &str,
    ) -> Result<LetterTextCheck> {
        self.allow(UseCase::WordLetters)?;
        let program = self.has(letter, language)?;
        let source = if source.is_empty() { program } else { source };
        let names = self.names_for(None, None, "", language)?;
        let mut found: Vec<String> = Vec::new();
        for hit in names.hits(source, false) {
            if !program.contains(&hit.words) && !found.contains(&hit.words) {
                found.push(hit.words);
            }
        }
        Ok(LetterTextCheck {
            faults: read(letter, language, source).err().unwrap_or_default(),
            names: found,
        })
    }

    /// How a letter reads in a text (PDF), with invented values: with every part that it can
    /// have when it is `whole`, else with no more than it must. An empty text is that of the
    /// program.
    ///
    /// # Errors
    /// [`Error::Refused`] for a text with faults, [`Error::NotFound`], [`Error::Forbidden`].
    pub fn preview_letter_text(
        &self,
        letter: Worded,
        language: Language,
        source: &str,
        whole: bool,
        now: Now,
    ) -> Result<Vec<u8>> {
        self.allow(UseCase::WordLetters)?;
        let program = self.has(letter, language)?;
        let source = if source.is_empty() { program } else { source };
        let template = read(letter, language, source).map_err(|faults| lacking(&faults))?;
        let head = self.letterhead(&self.read().school()?)?;
        let head = (head, Some(template));
        Ok(match letter {
            Worded::Letter(kind) => {
                let sample = documents::sample(kind, language, head, now.today, whole)?;
                documents::letter(&sample)?.pdf
            }
            Worded::Form(FormKind::ConsentForm) => {
                let (head, template) = head;
                let form = documents::sample_form(language, template, now.today, whole)?;
                let mut go_on = |_, _| ControlFlow::Continue(());
                documents::consent_forms(&[form], &head, &mut go_on)?.pdf
            }
        })
    }

    /// Proposes a text; it is used once someone else has approved it. An empty text goes back
    /// to that of the program. A proposal of one's own that still waits is taken back.
    ///
    /// # Errors
    /// [`Error::Refused`] for a text with faults, one that is in use already, or when a
    /// proposal of someone else waits; [`Error::Invalid`], [`Error::NotFound`],
    /// [`Error::Forbidden`].
    pub fn propose_letter_text(
        &mut self,
        letter: Worded,
        language: Language,
        source: &str,
        why: &str,
        now: Now,
    ) -> Result<LetterTextId> {
        self.allow(UseCase::WordLetters)?;
        let program = self.has(letter, language)?;
        let mut checks = Checks::default();
        checks.length("source", source, LONGEST);
        checks.text("why", why, 1_000);
        checks.done()?;
        let source = source.replace("\r\n", "\n");
        let source = if source == program { "" } else { &source };
        if !source.is_empty() {
            read(letter, language, source).map_err(|faults| lacking(&faults))?;
        }
        let rows = self.read().letter_texts()?;
        let of_it = |row: &&LetterTextRow| row.worded == letter && row.language == language;
        let used = in_use(rows.iter().filter(of_it)).map_or("", |row| row.source.as_str());
        if used == source {
            return Err(Refusal::LetterTextSame.into());
        }
        let mut open = rows.iter().filter(of_it);
        let open = open.find(|row| row.state == TextState::Proposed);
        if open.is_some_and(|row| row.proposed_by != self.me.id) {
            return Err(Refusal::LetterTextWaits.into());
        }
        let open = open.map(|row| row.id);
        let (me, role) = (self.me.id, self.me.role);
        self.change("propose_letter_text", now, |change| {
            if let Some(open) = open {
                change.judge_letter_text(open, TextState::Withdrawn, (me, now.at), "")?;
            }
            let id = LetterTextId(change.new_id()?);
            change.add_letter_text(&LetterTextRow {
                id,
                worded: letter,
                language,
                source: source.to_owned(),
                beside: sha256(program),
                why: why.trim().to_owned(),
                proposed_by: me,
                proposed_role: role,
                proposed_at: now.at,
                state: TextState::Proposed,
                judged_by: None,
                judged_at: None,
                answer: String::new(),
            })?;
            Ok(id)
        })
    }

    /// Approves or declines what someone else proposed. What is declined needs an answer.
    ///
    /// # Errors
    /// [`Error::Refused`] for one's own, one that was judged, or one that has faults by now;
    /// [`Error::Invalid`], [`Error::NotFound`], [`Error::Forbidden`].
    pub fn judge_letter_text(
        &mut self,
        id: LetterTextId,
        approved: bool,
        answer: &str,
        now: Now,
    ) -> Result<()> {
        self.allow(UseCase::WordLetters)?;
        let row = self.found_letter_text(id)?;
        let mut checks = Checks::default();
        if approved {
            checks.length("answer", answer, 1_000);
        } else {
            checks.text("answer", answer, 1_000);
        }
        checks.done()?;
        self.may_judge(&row)?;
        if approved && !row.source.is_empty() {
            read(row.worded, row.language, &row.source).map_err(|faults| lacking(&faults))?;
        }
        let state = if approved {
            TextState::Approved
        } else {
            TextState::Declined
        };
        let me = self.me.id;
        self.change("judge_letter_text", now, |change| {
            Ok(change.judge_letter_text(id, state, (me, now.at), answer.trim())?)
        })
    }

    /// Takes back what one proposed oneself and nobody has judged.
    ///
    /// # Errors
    /// [`Error::Refused`] for one that was judged, [`Error::NotFound`], [`Error::Forbidden`] for
    /// that of someone else.
    pub fn withdraw_letter_text(&mut self, id: LetterTextId, now: Now) -> Result<()> {
        self.allow(UseCase::WordLetters)?;
        let row = self.found_letter_text(id)?;
        if row.proposed_by != self.me.id {
            return Err(Error::Forbidden);
        }
        if row.state != TextState::Proposed {
            return Err(Refusal::LetterTextJudged.into());
        }
        let me = self.me.id;
        self.change("withdraw_letter_text", now, |change| {
            Ok(change.judge_letter_text(id, TextState::Withdrawn, (me, now.at), "")?)
        })
    }

    /// How many proposals wait for whoever looks; none for who does not judge them.
    pub(crate) fn letter_texts_to_judge(&self) -> Result<u32> {
        if self.allow(UseCase::WordLetters).is_err() {
            return Ok(0);
        }
        let rows = self.read().letter_texts()?;
        let wait = rows.iter().filter(|row| self.may_judge(row).is_ok());
        Ok(u32::try_from(wait.count()).unwrap_or(u32::MAX))
    }

    /// The letter in the school's own text, where it has one that says all that it must.
    pub(crate) fn worded(&self, mut letter: documents::Letter) -> Result<documents::Letter> {
        letter.template = self.text_of(letter.kind.into(), letter.language)?;
        Ok(letter)
    }

    /// The school's own text of a letter or form, where it has one that says all that it must.
    pub(crate) fn text_of(&self, letter: Worded, language: Language) -> Result<Option<Template>> {
        let row = self.read().approved_letter_text(letter, language)?;
        let own = row.filter(|row| !row.source.is_empty());
        Ok(own.and_then(|row| read(letter, language, &row.source).ok()))
    }

    fn has(&self, letter: Worded, language: Language) -> Result<&'static str> {
        let program = program(letter, language);
        if program.is_empty() {
            return Err(Error::NotFound {
                noun: Noun::LetterText,
            });
        }
        Ok(program)
    }

    fn found_letter_text(&self, id: LetterTextId) -> Result<LetterTextRow> {
        let mut rows = self.read().letter_texts()?.into_iter();
        rows.find(|row| row.id == id).ok_or(Error::NotFound {
            noun: Noun::LetterText,
        })
    }

    fn may_judge(&self, row: &LetterTextRow) -> Result<()> {
        let proposer = Hand {
            account: row.proposed_by,
            role: row.proposed_role,
        };
        let me = Hand {
            account: self.me.id,
            role: self.me.role,
        };
        Ok(judge(row.worded, row.state, proposer, me)?)
    }
}

/// The version that was approved last, when it is not the program's own.
fn in_use<'a>(rows: impl Iterator<Item = &'a LetterTextRow>) -> Option<&'a LetterTextRow> {
    rows.filter(|row| row.state == TextState::Approved)
        .max_by_key(|row| row.judged_at)
        .filter(|row| !row.source.is_empty())
}

fn lacking(faults: &[LetterTextFault]) -> Error {
    let count = u32::try_from(faults.len()).unwrap_or(u32::MAX);
    Refusal::LetterTextLacks { count }.into()
}
