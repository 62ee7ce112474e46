//! Composing a letter: which parts it has and what is known of them, what still stands in its way,
//! how it would look, and issuing it.
//!
//! One way for every kind that is not drawn within a decision. What the register and the law know
//! is filled in by the office; the rest is typed, and what nobody typed is proposed.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use chrono::{Datelike, NaiveDate};
use domain::id::{EntryId, GroupId, GuardianId, IncidentId, LetterId, PupilId, SanctionId};
use domain::incident::Incident;
use domain::letter::{
    Audience, Choice, Entry, LetterKind, Need, Part, Parts, Power, Value, signers, signs,
};
use domain::person::{Named, PersonId};
use domain::procedure::{StationKind, offence};
use domain::pupil::Pupil;
use domain::refusal::Refusal;
use domain::sanction::{Decider, Decision};
use domain::school::{Address, Language, School};

use super::paper::{DrawnLetter, Envelope, copy, envelopes, envelopes_of_all, issue, number};
use super::slips::Names;
use super::words::Words;
use crate::error::{Checks, Error, Problem, Result, Spoken};
use crate::procedures::{Read, follow, put_down};
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

/// Everything that is known about a letter that is being composed.
pub(super) struct Composition<'a> {
    pub(super) office: &'a Office,
    pub(super) request: &'a LetterRequest,
    pub(super) school: School,
    /// The pupil in whose file it is kept.
    pub(super) pupil: Option<Pupil>,
    pub(super) group: Option<String>,
    pub(super) incident: Option<Incident>,
    /// The procedure that it belongs to, decided or not.
    pub(super) procedure: Option<Read>,
    pub(super) now: Now,
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
        if incident.as_ref().is_some_and(offence::concerns) {
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

impl Composition<'_> {
    pub(super) fn is_public(&self) -> bool {
        self.school.denomination == domain::school::Denomination::Public
    }

    /// The person in whose file the letter is kept: the pupil, also when it is to a guardian.
    fn file_of(&self) -> Option<PersonId> {
        match &self.pupil {
            Some(pupil) => Some(PersonId::Pupil(pupil.id)),
            None => self.request.person,
        }
    }

    /// The decision in its procedure, once it is taken.
    pub(super) fn decision(&self) -> Option<&Decision> {
        let row = self.procedure.as_ref()?.sanction.as_ref()?;
        Some(&row.decision)
    }

    /// Who took the decision that the letter tells, or made it fall.
    fn decided_by(&self) -> Option<Decider> {
        let read = self.procedure.as_ref()?;
        let back = read.case(self.now.today).felled_by();
        let own = self.decision().map(|decision| decision.decided_by);
        back.filter(|_| self.request.kind == LetterKind::Withdrawal)
            .or(own)
    }

    /// Who may sign, first who usually does.
    fn signers(&self) -> Vec<Decider> {
        let decided = self.decided_by();
        signers(
            self.request.kind,
            decided,
            self.office.me.role,
            &self.school,
        )
    }

    fn signer(&self) -> Decider {
        let usual = self.signers().first().copied();
        self.request.signed_by.or(usual).unwrap_or(Decider::Board)
    }

    /// To whom copies go.
    fn envelopes(&self) -> Result<Vec<Envelope>> {
        let read = self.office.read();
        let line = |part: Part| {
            let typed = self.request.parts.get(&part).map(String::as_str);
            typed.unwrap_or_default().trim().to_owned()
        };
        let lines = |part: Part| -> Vec<String> {
            let typed = line(part);
            let lines = typed.lines().map(str::trim).filter(|one| !one.is_empty());
            lines.map(str::to_owned).collect()
        };
        let named = |name: String, address| Envelope {
            names: if name.is_empty() {
                Vec::new()
            } else {
                vec![name]
            },
            address,
            ..Envelope::default()
        };
        Ok(match (self.request.kind.audience(), self.request.person) {
            (Audience::Municipality, _) => {
                vec![named(
                    line(Part::Municipality),
                    lines(Part::MunicipalityAddress),
                )]
            }
            (Audience::Staff, Some(PersonId::Staff(id))) => {
                vec![named(read.staff(id)?.name.full(), lines(Part::Address))]
            }
            (Audience::Group, _) if self.request.per_household => {
                let pupils: Vec<PupilId> = read
                    .every_pupil()?
                    .into_iter()
                    .filter(|pupil| pupil.left_on.is_none_or(|day| day > self.now.today))
                    .filter(|pupil| {
                        self.request
                            .group
                            .is_none_or(|group| pupil.group == Some(group))
                    })
                    .map(|pupil| pupil.id)
                    .collect();
                envelopes_of_all(&read.every_guardian()?, &pupils)
            }
            (Audience::Group, _) => {
                vec![named(self.audience(Language::Dutch), Vec::new())]
            }
            (_, Some(PersonId::Guardian(id))) => {
                let guardian = read.guardian(id)?;
                vec![Envelope {
                    names: vec![guardian.name.full()],
                    guardians: vec![id],
                    address: if guardian.address.is_complete() {
                        Address::lines(&guardian.address)
                    } else {
                        Vec::new()
                    },
                    language: Some(guardian.language),
                    for_school: false,
                }]
            }
            (Audience::Guardians, Some(PersonId::Pupil(id))) if self.only_to().is_some() => {
                let to = self.only_to().unwrap_or_default();
                let mut all = envelopes(&read.guardians_of(id)?, id);
                all.retain(|one| one.guardians.iter().any(|who| to.contains(who)));
                all
            }
            (audience, Some(PersonId::Pupil(id))) => {
                let mut all = Vec::new();
                if audience == Audience::Schools {
                    all.push(Envelope {
                        for_school: true,
                        ..named(line(Part::ReceivingSchool), lines(Part::ReceivingAddress))
                    });
                }
                all.extend(envelopes(&read.guardians_of(id)?, id));
                all
            }
            _ => Vec::new(),
        })
    }

    /// "groep 7b", or the name of the school.
    pub(super) fn audience(&self, language: Language) -> String {
        match &self.group {
            Some(group) => Words::of(language).get("group").replace("{group}", group),
            None => self.school.name.clone(),
        }
    }

    /// Every part of one copy: what is known, what was decided and put down, what was typed, and
    /// what is proposed.
    pub(super) fn parts(&self, envelope: &Envelope) -> Result<Parts> {
        let language = envelope.language();
        let mut parts = Parts::new();
        for rule in self.request.kind.rules() {
            let fixed = self.fixed(rule.part, language);
            let value = match self.request.parts.get(&rule.part) {
                _ if rule.known => self.known(rule.part, envelope),
                _ if fixed.is_some() => fixed,
                Some(typed) => rule.part.read(typed),
                None => self.proposed(rule.part, language)?,
            };
            if let Some(value) = value.filter(|value| !value.is_empty()) {
                parts = parts.with(rule.part, value);
            }
        }
        Ok(parts)
    }

    /// Every rule in the way of the letter, and every name that may not be in it.
    fn weigh(&self, envelopes: &[Envelope]) -> Result<(Vec<Refusal>, Vec<NameHit>)> {
        let kind = self.request.kind;
        let mut refusals = Vec::new();
        if !self.school.address.is_complete() {
            refusals.push(Refusal::SchoolAddressMissing);
        }
        let decided = self.decided_by();
        let (by, role) = (self.signer(), self.office.me.role);
        refusals.extend(signs(kind, by, decided, role, &self.school).err());
        refusals.extend(self.says_otherwise());
        if let (Some(incident), Some(person)) = (&self.incident, self.request.person)
            && !self.has_a_part(incident, person)
        {
            refusals.push(Refusal::NotAParty);
        }
        let to_nobody = match kind.audience() {
            Audience::Guardians | Audience::Schools => envelopes
                .iter()
                .all(|envelope| envelope.guardians.is_empty()),
            _ => envelopes.is_empty(),
        };
        if to_nobody {
            refusals.push(Refusal::NobodyToInform);
        }
        let without_address: Vec<&str> = envelopes
            .iter()
            .filter(|envelope| envelope.address.is_empty())
            .flat_map(|envelope| envelope.names.iter().map(String::as_str))
            .collect();
        let general = kind.audience() == Audience::Group;
        if !without_address.is_empty() && !self.request.in_person && !general {
            refusals.push(Refusal::NoAddress {
                names: without_address.join(", "),
            });
        }
        let any = Envelope::default();
        let parts = self.parts(envelopes.first().unwrap_or(&any))?;
        refusals.extend(self.out_of_turn(&parts));
        // What is true for one household may be missing for another.
        let copies = if envelopes.is_empty() {
            std::slice::from_ref(&any)
        } else {
            envelopes
        };
        for envelope in copies {
            let parts = self.parts(envelope)?;
            for refusal in domain::letter::check(kind, &parts, self.now.today) {
                if !refusals.contains(&refusal) {
                    refusals.push(refusal);
                }
            }
        }
        // No letter of the board goes out without the name of a person under it.
        let asks = kind.rules().iter().any(|rule| rule.part == Part::Signer);
        if asks && by == Decider::Board && !parts.has(Part::Signer) {
            let part = Part::Signer;
            refusals.push(Refusal::PartMissing { letter: kind, part });
        }
        let hits = self.hits(&parts)?;
        let mut words: Vec<&str> = Vec::new();
        for hit in hits.iter().filter(|hit| !hit.cleared) {
            if !words.contains(&hit.words.as_str()) {
                words.push(&hit.words);
            }
        }
        if !words.is_empty() {
            refusals.push(Refusal::NamesSomeoneElse {
                words: words.join(", "),
            });
        }
        Ok((refusals, hits))
    }

    /// Whether a person, or the child of a guardian, has a part in the incident.
    fn has_a_part(&self, incident: &Incident, person: PersonId) -> bool {
        let own = [Some(person), self.file_of()];
        incident
            .parties
            .iter()
            .filter_map(|party| party.who.person())
            .any(|one| own.contains(&Some(one)))
    }

    fn names(&self, signer: &str) -> Result<Names> {
        let pupil = self.pupil.as_ref().map(|pupil| pupil.id);
        let person = self.request.person;
        self.office
            .names_for(person, pupil, signer, Language::Dutch)
    }

    /// The names in what will be printed that may not be there. Members of staff may be named
    /// where they are the contact, and who is named there may be named elsewhere too.
    fn hits(&self, parts: &Parts) -> Result<Vec<NameHit>> {
        let by = self.signer();
        let signatory =
            self.office
                .signatory(self.request.kind, by, "", &self.school, Language::Dutch)?;
        let mut names = self.names(&signatory.name)?;
        let typed = || {
            let rules = self.request.kind.rules().iter().filter(|rule| !rule.known);
            rules.filter_map(|rule| Some((rule.part, self.as_typed(rule.part, parts)?)))
        };
        for (_, text) in typed().filter(|(part, _)| part.names_staff()) {
            names.allow_staff_in(&text);
        }
        let mut hits = Vec::new();
        // Who signs for the board bears a name of their own, whoever else bears it too.
        for (part, text) in typed().filter(|(part, _)| *part != Part::Signer) {
            for hit in names.hits(&text, part.names_staff()) {
                hits.push(NameHit {
                    part,
                    at: hit.at,
                    length: hit.length,
                    replacement: names.replacement(&hit),
                    cleared: self.request.cleared.contains(&hit.words),
                    words: hit.words,
                });
            }
        }
        Ok(hits)
    }

    /// The words of a part as they stand in the form, so that places in them can be pointed at.
    fn as_typed(&self, part: Part, parts: &Parts) -> Option<String> {
        match self.request.parts.get(&part) {
            Some(text) => Some(text.clone()),
            None => parts.get(part).map(Value::words),
        }
    }

    fn copy(
        &self,
        envelope: &Envelope,
        parts: Parts,
        reference: String,
    ) -> Result<documents::Letter> {
        let signer = match parts.get(Part::Signer) {
            Some(Value::Text(signer)) => signer.clone(),
            _ => String::new(),
        };
        let (kind, to) = (self.request.kind, envelope.language());
        let signatory = self
            .office
            .signatory(kind, self.signer(), &signer, &self.school, to)?;
        let signed = (parts, signatory);
        let head = self.office.letterhead(&self.school)?;
        self.office.worded(copy(
            kind,
            (head, &self.school.address.town),
            envelope,
            signed,
            (reference, self.now),
        ))
    }

    /// Draws every copy: one letter each, or for a group one file with all of them.
    fn draw(&self, envelopes: &[Envelope]) -> Result<Vec<DrawnLetter>> {
        let kind = self.request.kind;
        let year = self.now.today.year();
        let first = self.office.read().next_letter_number(year)?;
        let drawn_letter = |envelope: &Envelope, drawn| DrawnLetter {
            kind,
            language: envelope.language(),
            person: self.file_of(),
            incident: self.incident.as_ref().map(|incident| incident.id),
            about: self.about(),
            recipients: envelope.names.clone(),
            guardians: envelope.guardians.clone(),
            address: envelope.address.clone(),
            drawn,
        };
        if kind.audience() == Audience::Group {
            let reference = number(year, first);
            let mut copies = Vec::new();
            for envelope in envelopes {
                // One letter in one language: it is the same for all.
                let envelope = &Envelope {
                    language: None,
                    ..envelope.clone()
                };
                let parts = self.parts(envelope)?;
                copies.push(self.copy(envelope, parts, reference.clone())?);
            }
            let whole = Envelope {
                names: vec![self.audience(Language::Dutch)],
                guardians: envelopes
                    .iter()
                    .flat_map(|one| one.guardians.clone())
                    .collect(),
                ..Envelope::default()
            };
            return Ok(vec![drawn_letter(
                &whole,
                documents::letters(&copies, &mut |_, _| ControlFlow::Continue(()))?,
            )]);
        }
        let mut drafts = Vec::new();
        for (envelope, order) in envelopes.iter().zip(first..) {
            let parts = self.parts(envelope)?;
            let letter = self.copy(envelope, parts, number(year, order))?;
            drafts.push(drawn_letter(envelope, documents::letter(&letter)?));
        }
        Ok(drafts)
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
