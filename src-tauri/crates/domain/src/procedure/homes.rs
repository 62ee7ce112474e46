//! Households in a procedure: guardians who live apart are each invited, each heard, and each told
//! what is true of them. Where there is one household, what is put down is about all of them.

use chrono::{Days, NaiveDate};

use crate::guardian::Home;
use crate::id::{EntryId, GuardianId};
use crate::letter::LetterKind;
use crate::procedure::enter::not_heard;
use crate::procedure::letters::was_not_held;
use crate::procedure::track;
use crate::procedure::{
    Case, Entry, EntryKind, Manner, Said, Sent, StationKind, What, invite_by, leaves_time,
};
use crate::refusal::Refusal;
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
        // Whom an expulsion is about is heard at its own station.
        let expels = self.opening.kind == SanctionKind::Expulsion;
        let decided = self.decided.filter(|_| !expels);
        let hearing = decided.map(|decided| &decided.decision.hearing);
        // An invitation that came back since was declined by nobody.
        let counts = |entry: &Entry| not_heard(self, &entry.said).is_none();
        self.homes
            .iter()
            .filter(|home| {
                let before = hearing.and_then(|it| it.of(home, self.homes));
                before.is_none() && !self.hearings_of(home).any(counts)
            })
            .collect()
    }

    /// The households that read in a letter of its own that the decision stands no longer: all,
    /// where it was taken back; after an objection whoever did not make it, for who did reads it in
    /// the answer (Awb 3:41, 7:12).
    fn told_of_fall(&self) -> Vec<&'a Home> {
        let all = || self.homes.iter().collect();
        if self.is_withdrawn() {
            return all();
        }
        let upheld: Vec<&Entry> = self.upheld().collect();
        if upheld.is_empty() || self.homes.len() < 2 {
            return Vec::new();
        }
        let objectors: Vec<GuardianId> = upheld
            .iter()
            .filter(|entry| entry.said.station == S::ObjectionDecided)
            .filter_map(|entry| {
                let about = self.meant(&entry.said)?;
                let objection = self.objections().find(|it| it.id == about)?;
                self.objectors(objection)
            })
            .flatten()
            .copied()
            .collect();
        let others = self.homes.iter();
        others.filter(|home| !home.has_one_of(&objectors)).collect()
    }

    /// Whether somebody is told in a letter of its own that the decision stands no longer.
    pub(super) fn is_told_of_fall(&self) -> bool {
        self.is_withdrawn() || !self.told_of_fall().is_empty()
    }

    /// The guardians to whom alone that letter goes; none where it goes to all.
    pub fn fall_told_to(&self) -> Option<Vec<GuardianId>> {
        let told = self.told_of_fall();
        let some = !told.is_empty() && told.len() < self.homes.len();
        some.then(|| {
            told.into_iter()
                .flat_map(|it| it.guardians.clone())
                .collect()
        })
    }

    /// The last letters that named the school that admits the pupil, with the day on which the
    /// pupil leaves: none while none did, or another school admits the pupil since (WPO 40(11)).
    fn leaving_letters(&self) -> Vec<&'a Sent> {
        let named = self.standing().filter(|entry| {
            let planned = entry.said.kind == EntryKind::Planned;
            planned && entry.said.station == S::Removed && entry.said.set_for.is_some()
        });
        let admits = self.accepted_by();
        let Some(named) = named
            .last()
            .filter(|entry| admits == Some(entry.said.who.trim()))
        else {
            return Vec::new();
        };
        let of = |kind| {
            let letters = self.letters.iter();
            letters.filter(move |sent| sent.kind == kind && sent.issued_on == named.said.on)
        };
        let own: Vec<&Sent> = of(LetterKind::LeavingDay).collect();
        if own.is_empty() {
            of(LetterKind::ExpulsionDecision).collect()
        } else {
            own
        }
    }

    /// The first day on which a pupil can leave: a week after the last household read which school
    /// admits the pupil and from which day, so that they can prepare (Awb 3:4; WPO 40(11)).
    pub(super) fn leaves_from(&self) -> Option<NaiveDate> {
        Some(fair_leaving_day(self.leaving_told()?))
    }

    /// The households that did not read yet which school admits the pupil and from which day.
    pub(super) fn leaving_untold(&self) -> Vec<&'a Home> {
        let letters = self.leaving_letters();
        // Of several on one day the last says what holds.
        let told = |home: &Home| {
            let own = letters.iter().filter(|it| home.has_one_of(&it.guardians));
            let last = own.max_by_key(|sent| sent.id.0);
            last.is_some_and(|sent| sent.delivered_on.is_some())
        };
        self.homes.iter().filter(|home| !told(home)).collect()
    }

    /// The day on which the last household read which school admits the pupil and from which day.
    pub(super) fn leaving_told(&self) -> Option<NaiveDate> {
        let letters = self.leaving_letters().into_iter();
        let last = letters.filter_map(|sent| sent.delivered_on).max()?;
        self.leaving_untold().is_empty().then_some(last)
    }

    /// The name of the school that admits the pupil.
    fn accepted_by(&self) -> Option<&'a str> {
        let (asked, _) = self.accepted()?;
        self.done(S::Search)
            .find_map(|entry| match &entry.said.what {
                Some(What::Asked { school, .. }) if entry.id == asked => Some(school.trim()),
                _ => None,
            })
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
    /// or the decision set, or the end of the time for a view (WPO 40(11); Awb 4:8, 4:11; CAO PO).
    ///
    /// # Errors
    /// [`Refusal::NotInvited`] where nobody was invited, as when the letter with the invitation did
    /// not reach each household that is meant, and [`Refusal::InvitedTooLate`] when it left too
    /// late to come.
    pub(super) fn invited_for(&self, said: &Said) -> Result<NaiveDate, Refusal> {
        let at = said.station;
        let meant: Vec<&Home> = match said.guardians.as_slice() {
            [] => self.homes.iter().collect(),
            named => self
                .homes
                .iter()
                .filter(|home| home.has_one_of(named))
                .collect(),
        };
        let before = self.decided.is_none() || track::goes_before(self.opening, at);
        let letters = || self.letters.iter().filter(|sent| self.invites(at, sent));
        // What leaves no time to come invites nobody to that day.
        let arrived = |to: Option<NaiveDate>| {
            let in_time = |sent: &Sent| match (sent.delivered_on, to) {
                (Some(on), Some(to)) => leaves_time(on, sent.in_hand, to),
                (on, None) => on.is_some(),
                (None, Some(_)) => false,
            };
            let reached = |home: &&Home| {
                let mut own = letters().filter(|sent| home.has_one_of(&sent.guardians));
                own.any(in_time)
            };
            letters().any(in_time) && meant.iter().all(reached)
        };
        let any = letters().next().is_some();
        let heard_after = self.decided.and_then(|it| it.decision.hearing.hear_on);
        let set = match at {
            S::View if before => self.term(S::View).map(|term| term.ends_on),
            _ if before => self
                .intended_for()
                .max(self.view_before().and_then(|day| day.pred_opt())),
            // The decision tells on which day they are heard after it.
            _ => heard_after.filter(|_| arrived(None) || self.has_no_letter()),
        };
        let planned = self
            .standing()
            .filter(|entry| entry.said.station == at && entry.said.kind == EntryKind::Planned)
            .filter(|entry| {
                meant.is_empty() || meant.iter().all(|home| self.is_about(&entry.said, home))
            })
            .filter_map(|entry| entry.said.set_for)
            .last();
        let station = at;
        let Some(to) = planned.max(set) else {
            return Err(Refusal::NotInvited { station });
        };
        if !any || !before || arrived(Some(to)) {
            Ok(to)
        } else if arrived(None) {
            let by = invite_by(to, false);
            Err(Refusal::InvitedTooLate { to, by })
        } else {
            Err(Refusal::NotInvited { station })
        }
    }

    /// Whether a letter tells on which day someone can be heard at a station: the intention before
    /// a decision, the decision itself where they are heard after it.
    fn invites(&self, at: StationKind, sent: &Sent) -> bool {
        if self.decided.is_some() && !track::goes_before(self.opening, at) {
            return sent.makes_known;
        }
        matches!(
            sent.kind,
            LetterKind::ExpulsionIntent
                | LetterKind::StaffIntention
                | LetterKind::DismissalIntention
        )
    }

    /// The day for which the intention invited to a hearing.
    pub(super) fn intended_for(&self) -> Option<NaiveDate> {
        self.done(S::Intent)
            .filter_map(|entry| entry.said.set_for)
            .last()
    }
}

/// How many days guardians have at least between reading when a pupil leaves, and that day.
const NOTICE: Days = Days::new(7);

/// The first day that a letter of a day can name as the one on which a pupil leaves.
pub fn fair_leaving_day(told_on: NaiveDate) -> NaiveDate {
    told_on.checked_add_days(NOTICE).unwrap_or(told_on)
}
