//! Composing a letter: which parts it has and what is known of them, what still stands in its way,
//! how it would look, and issuing it.
//!
//! One way for every kind that is not drawn within a decision. What the register and the law know
//! is filled in by the office; the rest is typed, and what nobody typed is proposed.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use domain::id::{EntryId, GroupId, GuardianId, IncidentId, LetterId, PupilId, SanctionId};
use domain::letter::{Audience, Choice, Entry, LetterKind, Need, Part, Power, Value};
use domain::person::{Named, PersonId};
use domain::procedure::{StationKind, offence};
use domain::refusal::Refusal;
use domain::sanction::Decider;
use domain::school::Language;

use super::composition::Composition;
use super::paper::{Envelope, issue, number};
use crate::error::{Checks, Error, Problem, Result, Spoken};
use crate::procedures::{follow, put_down};
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// A letter as it is asked for.
    pub struct LetterRequest {
        /// Which letter.
        pub kind: LetterKind,
        /// In whose file it is kept; left out for a letter to a group or the school.
        #[serde(default)]
        pub person: Option<PersonId>,
        /// For a guardian: which of their children it is about; left out when there is one.
        #[serde(default)]
        pub pupil: Option<PupilId>,
        /// For a letter to a group: which; the whole school when it is left out.
        #[serde(default)]
        pub group: Option<GroupId>,
        /// For a letter to a group: a copy for each household, in one file.
        #[serde(default)]
        pub per_household: bool,
        /// The incident that it tells of.
        #[serde(default)]
        pub incident: Option<IncidentId>,
        /// The sanction that it belongs to.
        #[serde(default)]
        pub sanction: Option<SanctionId>,
        /// What was put down in its procedure that it reports or answers: a hearing, an
        /// objection. Left out where it can be no other.
        #[serde(default)]
        pub about: Option<EntryId>,
        /// What was typed, by part: a day as "2026-11-22", several things one a line, a choice by
        /// its code. What is left out is proposed; what is empty stays empty.
        #[serde(default)]
        pub parts: BTreeMap<Part, String>,
        /// Who signs; left out for whom it usually is.
        #[serde(default)]
        pub signed_by: Option<Decider>,
        /// Whether who has no address gets it handed over in person.
        #[serde(default)]
        pub in_person: bool,
        /// Words that look like the name of someone else and were looked at.
        #[serde(default)]
        pub cleared: Vec<String>,
    }
}

view! {
    /// What a form for a letter shows.
    pub struct LetterForm {
        /// Which letter.
        pub kind: LetterKind,
        /// In whose file it will be kept.
        pub person: Option<Named>,
        /// The parts that are typed, in the order of the letter.
        pub parts: Vec<FormPart>,
        /// To whom copies will go.
        pub recipients: Vec<LetterRecipient>,
        /// Who may sign, first who usually does.
        pub signers: Vec<Decider>,
        /// For a guardian with several children: which can be chosen.
        pub pupils: Vec<Named>,
        /// What it can report or answer, where there are several hearings or objections.
        pub abouts: Vec<About>,
    }
}

view! {
    /// Something that was put down and that a letter can report or answer.
    pub struct About {
        /// The entry.
        pub entry: EntryId,
        /// At which station: a hearing, an objection.
        pub station: StationKind,
        /// When it was.
        pub on: NaiveDate,
        /// Who it was, as it was put down.
        pub who: String,
    }
}

view! {
    /// A part of a letter as a form shows it. Its label is the word for its code.
    pub struct FormPart {
        /// Which part.
        pub part: Part,
        /// How it is typed.
        pub entry: Entry,
        /// Whether the letter cannot do without.
        pub mandatory: bool,
        /// What is known or proposed, as it would be typed; may be empty.
        pub value: String,
        /// Whether the decision or its procedure knows it, so that it is not typed over.
        pub fixed: bool,
        /// What can be chosen, for a choice.
        pub choices: Vec<Choice>,
        /// How many characters may be typed.
        pub limit: u32,
    }
}

view! {
    /// To whom a copy of a letter goes.
    pub struct LetterRecipient {
        /// Names.
        pub names: Vec<String>,
        /// The lines below the names; none when there is no address.
        pub address: Vec<String>,
    }
}

view! {
    /// How a letter stands before it is issued.
    pub struct LetterRehearsal {
        /// The rules in its way; empty when it can be issued.
        pub refusals: Vec<Spoken>,
        /// Where someone is named who may not be named, also where that was cleared.
        pub hits: Vec<NameHit>,
        /// To whom copies will go.
        pub recipients: Vec<LetterRecipient>,
    }
}

view! {
    /// A name that may not stand in a letter, and what can take its place.
    pub struct NameHit {
        /// In which part.
        pub part: Part,
        /// Where in what was typed, in UTF-16 units.
        pub at: u32,
        /// How long, in UTF-16 units.
        pub length: u32,
        /// The words there.
        pub words: String,
        /// What can take their place, as "een medeleerling".
        pub replacement: String,
        /// Whether someone looked at it and let it stand.
        pub cleared: bool,
    }
}

impl Office {
    /// The letters that can be composed for a person, or without one for a group or the school.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn letter_kinds(&self, person: Option<PersonId>) -> Result<Vec<LetterKind>> {
        self.allow(UseCase::IssueLetter)?;
        let kinds = LetterKind::ALL.iter().copied();
        Ok(kinds
            .filter(|kind| match person {
                Some(person) => kind.is_composed_for(person.subject()),
                None => kind.audience() == Audience::Group,
            })
            .filter(|kind| self.may_issue(*kind).is_ok())
            .collect())
    }

    /// What a form for a letter shows: its parts with what is known of them, and to whom it goes.
    /// What `request` has typed already stays.
    ///
    /// # Errors
    /// [`Error::Invalid`] for a person the letter is not for, [`Error::NotFound`],
    /// [`Error::Forbidden`].
    pub fn letter_form(&self, request: &LetterRequest, now: Now) -> Result<LetterForm> {
        let composition = self.composition(request, now)?;
        let envelopes = composition.envelopes()?;
        let language = envelopes
            .first()
            .map_or(Language::Dutch, Envelope::language);
        // What a flag that is known asks for.
        let is_up = |part: &Part| {
            let known = envelopes
                .first()
                .and_then(|one| composition.known(*part, one));
            let fixed = composition.fixed(*part, language);
            known == Some(Value::Flag(true)) || fixed.is_some_and(|value| !value.is_empty())
        };
        let mut parts = Vec::new();
        let board = composition.signer() == Decider::Board;
        let rules = request.kind.rules().iter().filter(|rule| !rule.known);
        // Who signs for the board is asked where the board signs.
        let rules = rules.filter(|rule| !composition.is_of_household(rule.part));
        for rule in rules.filter(|rule| board || rule.part != Part::Signer) {
            let fixed = composition.fixed(rule.part, language);
            let is_fixed = fixed.is_some();
            let value = match (fixed, request.parts.get(&rule.part)) {
                (Some(value), _) => typed(value),
                (None, Some(typed)) => typed.clone(),
                (None, None) => composition
                    .proposed(rule.part, language)?
                    .map_or_else(String::new, typed),
            };
            parts.push(FormPart {
                part: rule.part,
                entry: rule.part.entry(),
                mandatory: match rule.need {
                    Need::Always => true,
                    Need::With(others) => others.iter().any(is_up),
                    // The board signs by the name of a person.
                    Need::Optional => rule.part == Part::Signer,
                },
                value,
                fixed: is_fixed,
                choices: rule.part.choices().to_vec(),
                limit: u32::try_from(rule.part.limit()).unwrap_or(u32::MAX),
            });
        }
        let pupils = match request.person {
            Some(PersonId::Guardian(id)) => self.children(id)?,
            _ => Vec::new(),
        };
        let several: &[PupilId] = if pupils.len() > 1 { &pupils } else { &[] };
        let several: Vec<PersonId> = several.iter().copied().map(PersonId::Pupil).collect();
        Ok(LetterForm {
            kind: request.kind,
            person: composition
                .file_of()
                .map(|person| self.name_of(person))
                .transpose()?,
            parts,
            recipients: recipients(&envelopes),
            signers: composition.signers(),
            pupils: self.read().names(&several)?.into_values().collect(),
            abouts: composition.abouts(),
        })
    }

    /// How a letter stands, without issuing it: every rule in its way, and every name that may not
    /// be in it with what can take its place.
    ///
    /// # Errors
    /// [`Error::Invalid`], [`Error::NotFound`], [`Error::Forbidden`].
    pub fn rehearse_letter(&self, request: &LetterRequest, now: Now) -> Result<LetterRehearsal> {
        let composition = self.composition(request, now)?;
        let envelopes = composition.envelopes()?;
        let (refusals, hits) = composition.weigh(&envelopes)?;
        Ok(LetterRehearsal {
            refusals: refusals.into_iter().map(Spoken::from).collect(),
            hits,
            recipients: recipients(&envelopes),
        })
    }

    /// One copy of a letter as it stands (PDF), with dots where something is still missing: which,
    /// in the order of the recipients, from 0. The first when there are not as many.
    ///
    /// # Errors
    /// [`Error::Invalid`], [`Error::NotFound`], [`Error::Forbidden`], or what cannot be printed.
    pub fn preview_letter(&self, request: &LetterRequest, copy: u32, now: Now) -> Result<Vec<u8>> {
        let composition = self.composition(request, now)?;
        let mut envelopes = composition.envelopes()?;
        let at = usize::try_from(copy).unwrap_or(usize::MAX);
        let at = if at < envelopes.len() { at } else { 0 };
        let envelope = if envelopes.is_empty() {
            Envelope::default()
        } else {
            envelopes.swap_remove(at)
        };
        let mut parts = composition.parts(&envelope)?;
        for refusal in domain::letter::check(request.kind, &parts, now.today) {
            if let Refusal::PartMissing { part, .. } = refusal {
                parts = parts.text(part, "…");
            }
        }
        let year = now.today.year();
        // A letter to a group is one, under one number.
        let place = match request.kind.audience() {
            Audience::Group => 0,
            _ => u32::try_from(at).unwrap_or_default(),
        };
        let reference = number(year, self.read().next_letter_number(year)? + place);
        let letter = composition.copy(&envelope, parts, reference)?;
        Ok(documents::letter(&letter)?.pdf)
    }

    /// Issues a letter: a copy for each household, or for whom else it is, each frozen under its
    /// own number; a letter to a group is one.
    ///
    /// # Errors
    /// [`Error::Refused`] with every rule in the way, [`Error::Invalid`], [`Error::NotFound`],
    /// [`Error::Forbidden`], or what cannot be printed; nothing was written then.
    pub fn issue_letter(&mut self, request: &LetterRequest, now: Now) -> Result<Vec<LetterId>> {
        let composition = self.composition(request, now)?;
        let envelopes = composition.envelopes()?;
        let (refusals, _) = composition.weigh(&envelopes)?;
        if !refusals.is_empty() {
            return Err(Error::all_refused(refusals));
        }
        let drafts = composition.draw(&envelopes)?;
        let said = composition.said(&envelopes)?;
        let procedure = composition.procedure;
        let by = self.me.id.to_string();
        self.change("issue_letter", now, |change| {
            let mut issued = Vec::new();
            let mut sent = Vec::new();
            for draft in drafts {
                let to = (draft.guardians.clone(), draft.about);
                let id = issue(change, draft, request.sanction, &by, now)?;
                issued.push(id);
                sent.push((id, to));
            }
            if let Some(mut read) = procedure {
                for (id, to) in sent {
                    read.send(id, request.kind, to, now.today);
                }
                for said in &said {
                    read = put_down(change, read, said, &by, now)?.1;
                }
                follow(change, &read, now.today, now)?;
            }
            Ok(issued)
        })
    }

    /// Who issues letters may issue this one: what is the power of the director or the board takes
    /// who decides, and what concerns staff who sees their cases.
    fn may_issue(&self, kind: LetterKind) -> Result<()> {
        self.allow(UseCase::IssueLetter)?;
        if kind.power() != Power::Team {
            self.allow(UseCase::DecideSanction)?;
        }
        if kind.power() == Power::Employer {
            self.allow(UseCase::SeeStaffCases)?;
        }
        Ok(())
    }

    fn children(&self, guardian: GuardianId) -> Result<Vec<PupilId>> {
        let ties = self.read().guardian(guardian)?.pupils;
        Ok(ties.iter().map(|tie| tie.pupil).collect())
    }

    fn composition<'a>(&'a self, request: &'a LetterRequest, now: Now) -> Result<Composition<'a>> {
        self.may_issue(request.kind)?;
        let read = self.read();
        let fits = match request.person {
            Some(person) => request.kind.is_composed_for(person.subject()),
            None => request.kind.audience() == Audience::Group,
        };
        if !fits {
            return Err(Error::field("person", Problem::NotAChoice));
        }
        let pupil = match request.person {
            Some(PersonId::Pupil(id)) => Some(id),
            Some(PersonId::Guardian(id)) => {
                let children = self.children(id)?;
                match (request.pupil, children.as_slice()) {
                    (Some(child), all) if all.contains(&child) => Some(child),
                    (None, [only]) => Some(*only),
                    _ => return Err(Error::field("pupil", Problem::NotAChoice)),
                }
            }
            Some(PersonId::Staff(_)) | None => None,
        };
        let pupil = pupil.map(|id| read.pupil(id)).transpose()?;
        let procedure = request
            .sanction
            .map(|id| self.read_procedure(id))
            .transpose()?;
        if let Some(read) = &procedure {
            let opening = &read.row.opening;
            let steps = request.kind.rests_on();
            let fits = steps.is_empty() || steps.contains(&opening.kind);
            if Some(opening.person) != request.person || !fits {
                return Err(Error::field("sanction", Problem::NotAChoice));
            }
        }
        let incident = request
            .incident
            .or(procedure
                .as_ref()
                .and_then(|read| read.row.opening.incident))
            .map(|id| self.seen_incident(id))
            .transpose()?;
        if incident.as_ref().is_some_and(offence::locks) {
            return Err(Refusal::SexualOffenceByStaff.into());
        }
        let group = match request.kind.audience() {
            Audience::Group => request.group,
            _ => pupil.as_ref().and_then(|pupil| pupil.group),
        };
        let mut checks = Checks::default();
        for (part, text) in &request.parts {
            let field = format!("parts.{}", part.code());
            let rule = request.kind.rules().iter().find(|rule| rule.part == *part);
            match (rule, part.read(text)) {
                (Some(rule), _) if rule.known => checks.wrong(&field, Problem::NotAChoice),
                (None, _) => checks.wrong(&field, Problem::NotAChoice),
                (_, None) if part.entry() == Entry::Date => {
                    checks.wrong(&field, Problem::NoSuchDate);
                }
                (_, None) => checks.wrong(&field, Problem::NotAChoice),
                (Some(_), Some(_)) => checks.length(&field, text, part.limit()),
            }
        }
        checks.done()?;
        Ok(Composition {
            office: self,
            request,
            school: read.school()?,
            group: group
                .map(|id| read.group(id))
                .transpose()?
                .map(|group| group.name),
            pupil,
            incident,
            procedure,
            now,
        })
    }
}

/// A value as it would be typed.
fn typed(value: Value) -> String {
    match value {
        Value::Date(day) => day.to_string(),
        Value::Choice(choice) => choice.code().to_owned(),
        other => other.words(),
    }
}

fn recipients(envelopes: &[Envelope]) -> Vec<LetterRecipient> {
    envelopes
        .iter()
        .map(|envelope| LetterRecipient {
            names: envelope.names.clone(),
            address: envelope.address.clone(),
        })
        .collect()
}
