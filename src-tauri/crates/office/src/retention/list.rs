//! The list of what may and must go: who left and since when, light incidents from which nothing
//! followed, and what holds each of them back.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::id::{IncidentId, PupilId, SanctionId, StaffId};
use domain::incident::{IncidentStatus, Severity};
use domain::person::PersonId;
use domain::procedure::{StationKind, StationState};
use domain::retention::{
    Hold, Keeping, Kept, guardian_file, light_incident, pupil_file, staff_file,
};
use domain::school::SchoolYear;
use register::{Account, HoldRow, IncidentBrief, Part, ProcedureQuery, StaffCases};

use super::{KeptLine, KeptState};
use crate::error::Result;
use crate::{Now, Office};

/// Something that is kept, with its term.
pub(super) struct Candidate {
    pub(super) kept: Kept,
    pub(super) keeping: Keeping,
    since: Option<NaiveDate>,
    /// The incidents in which they have a part, or the incident itself.
    incidents: Vec<IncidentBrief>,
}

/// The stations at which somebody contests a decision, or still can.
const CONTESTED: [StationKind; 10] = [
    StationKind::Objection,
    StationKind::ObjectionReceived,
    StationKind::ObjectionAcknowledged,
    StationKind::DisputeFiled,
    StationKind::DisputeOpinion,
    StationKind::ObjectionHearing,
    StationKind::ObjectionDecided,
    StationKind::Appeal,
    StationKind::AppealFiled,
    StationKind::AppealDecided,
];

fn person(kept: Kept) -> Option<PersonId> {
    match kept {
        Kept::Pupil(id) => Some(PersonId::Pupil(id)),
        Kept::Guardian(id) => Some(PersonId::Guardian(id)),
        Kept::Staff(id) => Some(PersonId::Staff(id)),
        Kept::Incident(_) => None,
    }
}

impl Office {
    /// The lines of the list, the first to go first.
    pub(super) fn kept_lines(&self, now: Now) -> Result<Vec<KeptLine>> {
        let until = SchoolYear::of(now.today).next().first_day();
        let candidates: Vec<Candidate> = self
            .every_kept(now)?
            .into_iter()
            .filter(|one| one.keeping.may_from <= until)
            .collect();
        let people: Vec<PersonId> = candidates.iter().filter_map(|c| person(c.kept)).collect();
        let names = self.read().names(&people)?;
        let letters = self.read().letters_each()?;
        let mut lines = Vec::new();
        for one in candidates {
            let holds = self.holds_of(&one, now)?;
            let named = person(one.kept).and_then(|person| names.get(&person));
            let brief = one.incidents.first();
            let must = one.keeping.must_from.is_some_and(|day| day <= now.today);
            let state = match (one.keeping.may_from <= now.today, holds.is_empty()) {
                (false, _) => KeptState::Coming,
                (true, false) => KeptState::Held,
                (true, true) if must => KeptState::Must,
                (true, true) => KeptState::May,
            };
            lines.push(KeptLine {
                kept: one.kept,
                class: one.keeping.class,
                name: match (named, brief) {
                    (Some(named), _) => named.name.clone(),
                    (None, Some(brief)) => brief.number.clone(),
                    (None, None) => String::new(),
                },
                detail: named.map(|named| named.detail.clone()).unwrap_or_default(),
                since: one.since,
                may_from: one.keeping.may_from,
                must_from: one.keeping.must_from,
                source: one.keeping.class.source().to_owned(),
                state,
                holds,
                incidents: u32::try_from(one.incidents.len()).unwrap_or(u32::MAX),
                letters: person(one.kept)
                    .and_then(|person| letters.get(&person).copied())
                    .unwrap_or_default(),
            });
        }
        lines.sort_by(|one, other| {
            (one.may_from, one.class, &one.name).cmp(&(other.may_from, other.class, &other.name))
        });
        Ok(lines)
    }

    /// Everything that has a term: whoever left, guardians without a child at the school, and light
    /// incidents from which nothing followed.
    pub(super) fn every_kept(&self, now: Now) -> Result<Vec<Candidate>> {
        let read = self.read();
        let referred = read.referrals()?;
        let parts = read.parts()?;
        let briefs = self.seen_briefs(&parts)?;
        let in_which = |person: PersonId| -> Vec<IncidentBrief> {
            let own = parts.iter().filter(|part| part.person == person);
            own.filter_map(|part| briefs.get(&part.incident).cloned())
                .collect()
        };
        let mut all = Vec::new();
        let mut keeping: BTreeMap<PupilId, Keeping> = BTreeMap::new();
        let mut pupils = BTreeSet::new();
        for pupil in read.every_pupil()? {
            pupils.insert(pupil.id);
            let Some(left_on) = pupil.left_on.filter(|_| pupil.has_left(now.today)) else {
                continue;
            };
            let until = pupil_file(left_on, referred.contains(&pupil.id));
            keeping.insert(pupil.id, until.clone());
            all.push(Candidate {
                kept: Kept::Pupil(pupil.id),
                keeping: until,
                since: Some(left_on),
                incidents: in_which(PersonId::Pupil(pupil.id)),
            });
        }
        let children = read.children_ever()?;
        for guardian in read.every_guardian()? {
            let own = children.get(&guardian.id).cloned().unwrap_or_default();
            let own: Vec<PupilId> = own.intersection(&pupils).copied().collect();
            // With a child there the guardian stays; one who left takes them along.
            if own.iter().any(|child| !keeping.contains_key(child)) {
                continue;
            }
            let last = own.iter().filter_map(|child| keeping.get(child));
            let last = last.max_by_key(|until| until.may_from);
            all.push(Candidate {
                kept: Kept::Guardian(guardian.id),
                keeping: guardian_file(last, now.today),
                since: None,
                incidents: in_which(PersonId::Guardian(guardian.id)),
            });
        }
        for staff in read.every_staff()? {
            let Some(left_on) = staff.left_on.filter(|day| *day < now.today) else {
                continue;
            };
            if self.staff_cases().hides(PersonId::Staff(staff.id)) {
                continue;
            }
            all.push(Candidate {
                kept: Kept::Staff(staff.id),
                keeping: staff_file(left_on),
                since: Some(left_on),
                incidents: in_which(PersonId::Staff(staff.id)),
            });
        }
        for brief in briefs.into_values() {
            let struck = brief.status == IncidentStatus::StruckOut;
            if (brief.severity == Severity::Light || struck) && !brief.was_followed {
                all.push(Candidate {
                    kept: Kept::Incident(brief.id),
                    keeping: light_incident(brief.happened_on),
                    since: Some(brief.happened_on),
                    incidents: vec![brief],
                });
            }
        }
        Ok(all)
    }

    /// The incidents that who is working sees.
    fn seen_briefs(&self, parts: &[Part]) -> Result<BTreeMap<IncidentId, IncidentBrief>> {
        let hidden = self.staff_cases();
        let hides: BTreeSet<IncidentId> = parts
            .iter()
            .filter(|part| part.role.can_be_sanctioned() && hidden.hides(part.person))
            .map(|part| part.incident)
            .collect();
        let all = self.read().every_incident()?.into_iter();
        Ok(all
            .filter(|brief| !hides.contains(&brief.id))
            .map(|brief| (brief.id, brief))
            .collect())
    }

    /// What holds something back: by hand, a procedure or an incident that runs, an objection that
    /// was or can be made, something that must come offline, or an account that still opens the
    /// register.
    pub(super) fn holds_of(&self, one: &Candidate, now: Now) -> Result<Vec<Hold>> {
        let mut holds = Vec::new();
        let about = one.incidents.iter().map(|brief| Kept::Incident(brief.id));
        let about: Vec<Kept> = about.chain([one.kept]).collect();
        for row in self.read().holds()? {
            if row.lifted_on.is_none() && about.contains(&row.kept) {
                holds.push(self.by_hand(row)?);
            }
        }
        for brief in &one.incidents {
            let closed = [IncidentStatus::Closed, IncidentStatus::StruckOut];
            if !closed.contains(&brief.status) {
                holds.push(Hold::IncidentOpen {
                    number: brief.number.clone(),
                });
            }
        }
        let Some(person) = person(one.kept) else {
            return Ok(holds);
        };
        for row in self.read().procedures(&ProcedureQuery {
            person: Some(person),
            staff_cases: StaffCases::Shown,
            limit: 1_000,
            ..ProcedureQuery::default()
        })? {
            if row.end.is_some() {
                continue;
            }
            if !row.is_decided {
                holds.push(Hold::ProcedureRuns { number: row.number });
            } else if self.is_contested(row.id, now)? {
                holds.push(Hold::ObjectionRuns { number: row.number });
            }
        }
        if self.read().still_online()?.contains(&person) {
            holds.push(Hold::StillOnline);
        }
        if let PersonId::Staff(staff) = person {
            let own = self.accounts_of(staff)?;
            if own.iter().any(|account| account.suspended_on.is_none()) {
                holds.push(Hold::AccountOpen);
            }
        }
        Ok(holds)
    }

    /// The accounts of a member of staff: those that say so, and one that bears the same name.
    pub(crate) fn accounts_of(&self, staff: StaffId) -> Result<Vec<Account>> {
        let read = self.read();
        let bears = read.account(&read.staff(staff)?.name.full()).ok();
        let bears = bears.map(|account| account.id);
        let mut accounts = read.accounts()?;
        accounts.retain(|it| it.staff == Some(staff) || Some(it.id) == bears);
        Ok(accounts)
    }

    fn by_hand(&self, row: HoldRow) -> Result<Hold> {
        let accounts = self.read().accounts()?;
        let by = accounts
            .into_iter()
            .find(|account| account.id.to_string() == row.by);
        Ok(Hold::ByHand {
            reason: row.reason,
            since: row.since,
            by: by.map(|account| account.name).unwrap_or_default(),
        })
    }

    fn is_contested(&self, procedure: SanctionId, now: Now) -> Result<bool> {
        let strip = self.gather_procedure(procedure)?.strip(now.today);
        Ok(strip.iter().any(|station| {
            CONTESTED.contains(&station.kind)
                && matches!(
                    station.state,
                    StationState::Due | StationState::Late | StationState::Blocked
                )
        }))
    }
}
