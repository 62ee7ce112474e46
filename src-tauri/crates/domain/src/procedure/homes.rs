//! Households in a procedure: guardians who live apart are each invited, each heard, and each told
//! what is true of them. Where there is one household, what is put down is about all of them.

use chrono::NaiveDate;

use crate::guardian::Home;
use crate::id::{EntryId, GuardianId};
use crate::letter::LetterKind;
use crate::procedure::track::was_not_held;
use crate::procedure::{Case, Entry, EntryKind, Manner, Said, StationKind};
use crate::sanction::SanctionKind;

use StationKind as S;

impl<'a> Case<'a> {
    /// Whether guardians live apart, so that each household counts for itself.
    pub(super) fn live_apart(&self) -> bool {
        self.homes.len() > 1
    }

    /// Whether what was put down is about a household. What names nobody is about everybody, but
    /// a hearing of guardians who live apart is only about whom it names.
    fn is_about(&self, said: &Said, home: &Home) -> bool {
        let hearing = said.station == S::GuardiansHeard && said.kind == EntryKind::Done;
        if said.guardians.is_empty() {
            !(hearing && self.live_apart())
        } else {
            home.has_one_of(&said.guardians)
        }
    }

    /// What was done at the hearing of the guardians that is about a household.
    fn hearings_of(&self, home: &Home) -> impl Iterator<Item = &'a Entry> {
        self.done(S::GuardiansHeard)
            .filter(move |entry| self.is_about(&entry.said, home))
    }

    /// The households that were not heard, nor invited in vain, before the decision or after it
    /// (WPO 40(11), 63(2); Awb 4:8).
    pub(super) fn unheard(&self) -> Vec<&'a Home> {
        let hearing = self.decided.map(|decided| &decided.decision.hearing);
        self.homes
            .iter()
            .filter(|home| {
                let before = hearing.and_then(|it| it.of(home, self.homes));
                before.is_none() && self.hearings_of(home).next().is_none()
            })
            .collect()
    }

    /// The hearings that were held, of guardians on an intention or on an objection.
    pub fn hearings(&self) -> Vec<&'a Entry> {
        let stations = [S::GuardiansHeard, S::ObjectionHearing].into_iter();
        let done = stations.flat_map(|at| self.done(at));
        done.filter(|entry| !was_not_held(entry)).collect()
    }

    /// The hearing that a report tells of: the one that is chosen, else the last. Of guardians who
    /// live apart none is picked silently.
    pub fn hearing_of(&self, chosen: Option<EntryId>) -> Option<&'a Entry> {
        let all = self.hearings();
        match (chosen, all.as_slice()) {
            (Some(id), _) => all.into_iter().find(|entry| entry.id == id),
            (None, [_, _, ..]) if self.live_apart() => None,
            (None, _) => all.into_iter().max_by_key(|entry| entry.said.on),
        }
    }

    /// The guardians whose hearing it was, where that is known.
    pub fn heard_at(&self, hearing: &'a Entry) -> Option<&'a [GuardianId]> {
        let objection = hearing.said.objection;
        let objection = objection.and_then(|id| self.objections().find(|entry| entry.id == id));
        let named = hearing.said.guardians.as_slice();
        match objection {
            Some(objection) => self.objectors(objection),
            None => (!named.is_empty()).then_some(named),
        }
    }

    /// The last day on which the household of these guardians was heard, in a talk or in writing;
    /// none when they did not use the invitation.
    pub fn heard_on(&self, guardians: &[GuardianId]) -> Option<NaiveDate> {
        let home = self.homes.iter().find(|home| home.has_one_of(guardians))?;
        let held = self.hearings_of(home).filter(|entry| !was_not_held(entry));
        let before = self
            .decided
            .and_then(|decided| decided.decision.hearing.of(home, self.homes))
            .filter(|heard| !heard.declined)
            .map(|heard| heard.on);
        held.map(|entry| entry.said.on).max().or(before)
    }

    /// Until when a household can still write what they think of the intention to expel, while
    /// nothing in writing came from all of them: a talk does not take that away (WPO 40(11),
    /// 63(2)).
    pub(super) fn written_view_runs(&self, decided_on: NaiveDate) -> Option<NaiveDate> {
        let until = self.view_before()?;
        let wrote = |home: &Home| {
            self.hearings_of(home).any(|entry| {
                let manner = entry.said.manner;
                manner.is_some_and(|manner| manner == Manner::Waived || manner.is_in_writing())
            })
        };
        let waits = self.homes.is_empty() || !self.homes.iter().all(wrote);
        (decided_on < until && waits).then_some(until)
    }

    /// Before which day a written view can be given, by the intention that was put down last.
    pub fn view_before(&self) -> Option<NaiveDate> {
        let intents = self.done(S::Intent);
        intents.filter_map(|entry| entry.said.view_before).last()
    }

    /// The last day that was offered to be heard at a station: what was planned, what the intention
    /// set, or the end of the time for a view; `None` where nobody was invited, as when the letter
    /// with the invitation did not reach each household that is meant (WPO 40(11); Awb 4:8).
    pub(super) fn invited_for(&self, said: &Said) -> Option<NaiveDate> {
        let at = said.station;
        let meant: Vec<&Home> = match said.guardians.as_slice() {
            [] => self.homes.iter().collect(),
            named => self
                .homes
                .iter()
                .filter(|home| home.has_one_of(named))
                .collect(),
        };
        if at == S::GuardiansHeard && self.opening.kind == SanctionKind::Expulsion {
            let invitations = || {
                let letters = self.letters.iter();
                letters.filter(|sent| sent.kind == LetterKind::ExpulsionIntent)
            };
            let reached = |home: &&Home| {
                let own = || invitations().filter(|sent| home.has_one_of(&sent.guardians));
                let all = own().next().is_some();
                all && own().any(|sent| sent.delivered_on.is_some())
            };
            let any = invitations().next().is_some();
            let nowhere = invitations().all(|sent| sent.delivered_on.is_none());
            if any && (nowhere || !meant.iter().all(reached)) {
                return None;
            }
        }
        let set = match at {
            S::View => self.term(S::View).map(|term| term.ends_on),
            _ => match self.decided {
                Some(decided) => decided.decision.hearing.hear_on,
                None => self
                    .intended_for()
                    .max(self.view_before().and_then(|day| day.pred_opt())),
            },
        };
        let planned = self
            .standing()
            .filter(|entry| entry.said.station == at && entry.said.kind == EntryKind::Planned)
            .filter(|entry| {
                meant.is_empty() || meant.iter().all(|home| self.is_about(&entry.said, home))
            })
            .filter_map(|entry| entry.said.set_for)
            .last();
        planned.max(set)
    }

    /// The day for which the intention invited to a hearing.
    pub(super) fn intended_for(&self) -> Option<NaiveDate> {
        self.done(S::Intent)
            .filter_map(|entry| entry.said.set_for)
            .last()
    }
}
