//! A letter in its turn: what has to be put down in the procedure before it, what issuing it puts
//! down itself, and what it may not say otherwise.

use domain::id::{EntryId, GuardianId};
use domain::letter::{LetterKind, Part, Parts, Value, says_otherwise};
use domain::procedure::{Asks, Entry, EntryKind, Manner, Said};
use domain::refusal::Refusal;
use domain::sanction::SanctionKind;
use domain::school::Language;

use super::compose::About;
use super::composition::Composition;
use super::paper::Envelope;
use crate::error::Result;

impl Composition<'_> {
    /// The objection that the letter answers.
    pub(super) fn objection(&self) -> Option<&Entry> {
        let kind = self.request.kind;
        let read = self
            .procedure
            .as_ref()
            .filter(|_| kind.answers_objection())?;
        let case = read.case(self.now.today);
        case.objection_of(kind, self.request.about)
    }

    /// The hearing that the letter reports.
    pub(super) fn hearing(&self) -> Option<&Entry> {
        let reports = self.request.kind == LetterKind::HearingReport;
        let read = self.procedure.as_ref().filter(|_| reports)?;
        let case = read.case(self.now.today);
        case.hearing_of(self.request.about)
    }

    /// The entry that the letter reports or answers.
    pub(super) fn about(&self) -> Option<EntryId> {
        let entry = self.objection().or_else(|| self.hearing())?;
        Some(entry.id)
    }

    /// The guardians to whom alone it goes: whose objection or hearing it is, where that is known,
    /// or who do not read in an answer that the decision fell.
    pub(super) fn only_to(&self) -> Option<Vec<GuardianId>> {
        let case = self.procedure.as_ref()?.case(self.now.today);
        if self.request.kind.takes_back() {
            return case.fall_told_to();
        }
        let own = match (self.objection(), self.hearing()) {
            (Some(objection), _) => case.objectors(objection),
            (None, Some(hearing)) => case.heard_at(hearing),
            (None, None) => None,
        };
        own.map(<[GuardianId]>::to_vec)
    }

    /// What the letter can report or answer, where there are several.
    pub(super) fn abouts(&self) -> Vec<About> {
        let kind = self.request.kind;
        let Some(read) = &self.procedure else {
            return Vec::new();
        };
        let case = read.case(self.now.today);
        let all = match kind {
            LetterKind::HearingReport => case.hearings(),
            _ => case.objections_for(kind),
        };
        if all.len() < 2 {
            return Vec::new();
        }
        let about = |entry: &Entry| About {
            entry: entry.id,
            station: entry.said.station,
            on: entry.said.on,
            who: entry.said.who.clone(),
        };
        all.into_iter().map(about).collect()
    }

    /// What stands in the way in the procedure of the letter: a decision is made known once it is
    /// taken, an intention within its procedure, and what a station rests on goes before it.
    pub(super) fn out_of_turn(&self, parts: &Parts) -> Vec<Refusal> {
        let kind = self.request.kind;
        let decided = self.decision().is_some();
        match (&self.procedure, kind.rests_on().first()) {
            (None, Some(_)) if kind.answers_objection() => return vec![Refusal::NoObjection],
            (None, Some(_)) if kind.comes_after_decision() => return vec![Refusal::NotDecided],
            (None, Some(step)) => return vec![Refusal::NotOpened { kind: *step }],
            (Some(_), _) if kind.comes_after_decision() && !decided => {
                return vec![Refusal::NotDecided];
            }
            // Nothing goes to another school while an expulsion is not decided.
            (None, None) if kind == LetterKind::TransferReport && self.may_be_expelled() => {
                return vec![Refusal::NotDecided];
            }
            _ => {}
        }
        let Some(read) = &self.procedure else {
            return Vec::new();
        };
        let case = read.case(self.now.today);
        let about = self.request.about;
        if let Some(refusal) = domain::procedure::rests_on_station(&case, kind, about) {
            return vec![refusal];
        }
        let id = EntryId(read.row.id.0);
        let mut refusals: Vec<Refusal> = Vec::new();
        for said in self.stations(parts) {
            let refused = domain::procedure::enter(&case, id, &said).err();
            refusals.extend(refused.unwrap_or_default());
        }
        refusals.retain(|refusal| !already(refusal) && !self.said_of_part(refusal, parts));
        refusals
    }

    /// Whether an expulsion of the pupil is not decided yet.
    fn may_be_expelled(&self) -> bool {
        let earlier = self
            .request
            .person
            .map(|person| self.office.earlier(person));
        let earlier = earlier
            .and_then(std::result::Result::ok)
            .unwrap_or_default();
        let mut running = earlier.iter().filter(|one| one.open);
        running.any(|one| one.kind == SanctionKind::Expulsion)
    }

    /// Whether what a station lacks is a part of the letter that is said to be missing, or to have
    /// passed, itself.
    fn said_of_part(&self, refusal: &Refusal, parts: &Parts) -> bool {
        let Refusal::EntryLacks { asks, .. } = refusal else {
            return false;
        };
        match asks {
            Asks::SetFor => parts
                .day(Part::HearingDate)
                .is_none_or(|day| day < self.now.today),
            Asks::ViewBefore => parts
                .day(Part::ViewBefore)
                .is_none_or(|day| day < self.now.today),
            Asks::Who => !parts.has(Part::ReceivingSchool),
            _ => false,
        }
    }

    /// What issuing says of the stations of the procedure, unless it was put down there before.
    pub(super) fn said(&self, envelopes: &[Envelope]) -> Result<Vec<Said>> {
        let any = Envelope::default();
        let parts = self.parts(envelopes.first().unwrap_or(&any))?;
        let Some(read) = &self.procedure else {
            return Ok(Vec::new());
        };
        let case = read.case(self.now.today);
        let id = EntryId(read.row.id.0);
        let mut said = self.stations(&parts);
        said.retain(|said| domain::procedure::enter(&case, id, said).is_ok());
        Ok(said)
    }

    /// What issuing would say. Whoever is told of a hearing is invited to it.
    fn stations(&self, parts: &Parts) -> Vec<Said> {
        let Some(read) = &self.procedure else {
            return Vec::new();
        };
        let text = |part| match parts.get(part) {
            Some(Value::Text(text)) => text.clone(),
            _ => String::new(),
        };
        let manner = if self.request.in_person {
            Manner::HandedOver
        } else {
            Manner::Post
        };
        let kind = self.request.kind;
        let (today, hearing) = (self.now.today, parts.day(Part::HearingDate));
        // The day that the letter names is the day on which the pupil leaves.
        let set_for = hearing.or(parts.day(Part::EffectiveDate));
        let own = domain::procedure::said_by_letter(
            read.row.opening.kind,
            kind,
            (today, set_for, parts.day(Part::ViewBefore)),
            &text(Part::ReceivingSchool),
            manner,
        );
        let objection = self.objection().map(|entry| entry.id);
        let set = objection.and_then(|id| read.case(today).hearing_set(id));
        let mut said: Vec<Said> = own.into_iter().collect();
        if kind == LetterKind::ObjectionReceipt && hearing.is_some() {
            said.push(domain::procedure::hearing_set(today, hearing));
        }
        let planned = |said: &Said| said.kind == EntryKind::Planned;
        said.retain(|said| !(planned(said) && set.is_some() && said.set_for == set));
        for said in &mut said {
            said.objection = objection;
        }
        said
    }

    /// What was typed otherwise than the decision or the procedure has it, in whichever language.
    pub(super) fn says_otherwise(&self) -> Vec<Refusal> {
        let rules = || self.request.kind.rules().iter().filter(|rule| !rule.known);
        let fixed = |language: Language| {
            rules()
                .filter_map(|rule| Some((rule.part, self.fixed(rule.part, language)?)))
                .fold(Parts::new(), |parts, (part, value)| parts.with(part, value))
        };
        let typed = self
            .request
            .parts
            .iter()
            .filter_map(|(part, text)| Some((*part, part.read(text)?)))
            .fold(Parts::new(), |parts, (part, value)| parts.with(part, value));
        let mut refusals = says_otherwise(&fixed(Language::Dutch), &typed);
        let english = says_otherwise(&fixed(Language::English), &typed);
        refusals.retain(|refusal| english.contains(refusal));
        refusals
    }
}

/// Whether a refusal says no more than that it was put down before.
fn already(refusal: &Refusal) -> bool {
    matches!(refusal, Refusal::AlreadyEntered { .. })
}
