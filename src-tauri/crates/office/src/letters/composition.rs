//! A letter that is being composed: everything that is known about it, and from that its copies,
//! their parts, who signs them, and what stands in the way.

use std::ops::ControlFlow;

use chrono::{Datelike, NaiveDate};
use domain::id::PupilId;
use domain::incident::Incident;
use domain::letter::{Audience, LetterKind, Part, Parts, Power, Value, power_of, signers, signs};
use domain::person::PersonId;
use domain::pupil::Pupil;
use domain::refusal::Refusal;
use domain::sanction::{Decider, Decision};
use domain::school::{Address, Language, School};

use super::compose::{LetterRequest, NameHit};
use super::paper::{DrawnLetter, Envelope, copy, envelopes, envelopes_of_all, number};
use super::slips::Names;
use super::words::Words;
use crate::error::Result;
use crate::procedures::Read;
use crate::{Now, Office};

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

impl Composition<'_> {
    pub(super) fn is_public(&self) -> bool {
        self.school.denomination == domain::school::Denomination::Public
    }

    /// The person in whose file the letter is kept: the pupil, also when it is to a guardian.
    pub(super) fn file_of(&self) -> Option<PersonId> {
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
        back.filter(|_| self.request.kind.takes_back()).or(own)
    }

    /// Who may sign, first who usually does.
    pub(super) fn signers(&self) -> Vec<Decider> {
        let decided = self.decided_by();
        signers(
            self.request.kind,
            decided,
            self.office.me.role,
            &self.school,
        )
    }

    /// Whose power it uses: to take a decision back is the power to take it.
    pub(super) fn power(&self) -> Power {
        let step = self.procedure.as_ref().map(|read| read.row.opening.kind);
        power_of(self.request.kind, step)
    }

    pub(super) fn signer(&self) -> Decider {
        let usual = self.signers().first().copied();
        self.request.signed_by.or(usual).unwrap_or(Decider::Board)
    }

    /// To whom copies go: to nobody who has read it before, unless everybody has.
    pub(super) fn envelopes(&self) -> Result<Vec<Envelope>> {
        let mut all = self.addressed()?;
        if all.iter().any(|one| self.told_before(one).is_none()) {
            all.retain(|one| self.told_before(one).is_none());
        }
        Ok(all)
    }

    /// The day by which who a copy goes to had read before what the letter tells.
    fn told_before(&self, envelope: &Envelope) -> Option<NaiveDate> {
        let case = self.procedure.as_ref()?.case(self.now.today);
        case.told_before(self.request.kind, self.about(), &envelope.guardians, None)
    }

    /// To whom the letter is.
    fn addressed(&self) -> Result<Vec<Envelope>> {
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
                _ if self.is_of_household(rule.part) => self.account_for(envelope),
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

    /// Whether a part says something else to each household, so that it is not typed.
    pub(super) fn is_of_household(&self, part: Part) -> bool {
        part == Part::HearingAccount && self.live_apart()
    }

    /// Every rule in the way of the letter, and every name that may not be in it.
    pub(super) fn weigh(&self, envelopes: &[Envelope]) -> Result<(Vec<Refusal>, Vec<NameHit>)> {
        let kind = self.request.kind;
        let mut refusals = Vec::new();
        if !self.school.address.is_complete() {
            refusals.push(Refusal::SchoolAddressMissing);
        }
        let says = |part| kind.rules().iter().any(|rule| rule.part == part);
        let offers = domain::letter::offers_objection(kind, &self.school);
        if says(Part::ObjectionAddress) && offers && !self.school.board_address.is_complete() {
            refusals.push(Refusal::BoardAddressMissing);
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
        let told: Option<Vec<NaiveDate>> =
            envelopes.iter().map(|it| self.told_before(it)).collect();
        if let Some(on) = told.and_then(|days| days.into_iter().max()) {
            refusals.push(Refusal::ToldBefore { on });
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
                .signatory(self.power(), by, "", &self.school, Language::Dutch)?;
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

    pub(super) fn copy(
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
        let signatory =
            self.office
                .signatory(self.power(), self.signer(), &signer, &self.school, to)?;
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
    pub(super) fn draw(&self, envelopes: &[Envelope]) -> Result<Vec<DrawnLetter>> {
        let kind = self.request.kind;
        let year = self.now.today.year();
        let first = self.office.read().next_letter_number(year)?;
        let invites = kind == LetterKind::TalkInvitation;
        let drawn_letter = |envelope: &Envelope, invites_to, drawn| DrawnLetter {
            kind,
            invites_to,
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
                None,
                documents::letters(&copies, &mut |_, _| ControlFlow::Continue(()))?,
            )]);
        }
        let mut drafts = Vec::new();
        for (envelope, order) in envelopes.iter().zip(first..) {
            let parts = self.parts(envelope)?;
            let to = parts.day(Part::MeetingDate).filter(|_| invites);
            let letter = self.copy(envelope, parts, number(year, order))?;
            drafts.push(drawn_letter(envelope, to, documents::letter(&letter)?));
        }
        Ok(drafts)
    }
}
