//! What a case says when its entries are read together: what stands, what was decided, from which
//! day terms run.

use chrono::NaiveDate;

use crate::id::{EntryId, LetterId};
use crate::letter::{Audience, LetterKind};
use crate::person::Subject;
use crate::procedure::{
    Case, Decided, Entry, EntryKind, ProcedureEnd, Route, Sent, StationKind, Verdict, What,
    attempts, letters, track,
};
use crate::pupil::compulsory_from;
use crate::sanction::{Decider, Decision, Particulars, SanctionKind};
use crate::school::Denomination;
use crate::term::{Term, TermKind};

use StationKind as S;

/// The entries that no later entry struck, and that say something themselves.
pub fn standing_entries(entries: &[Entry]) -> impl Iterator<Item = &Entry> {
    entries.iter().filter(|entry| {
        let struck = entries
            .iter()
            .any(|other| other.said.strikes == Some(entry.id));
        !struck && entry.said.kind != EntryKind::StruckOut
    })
}

/// What was done at a station and stands, in the order in which it was put down.
fn done_at(entries: &[Entry], at: StationKind) -> impl Iterator<Item = &Entry> {
    let done = move |entry: &&Entry| entry.said.kind == EntryKind::Done;
    standing_entries(entries)
        .filter(done)
        .filter(move |entry| entry.said.station == at)
}

/// Until when a measure of order for staff was made longer, once the member of staff was told: what
/// is made longer runs on only for who knows it (CAO PO).
pub fn extended_until(entries: &[Entry]) -> Option<NaiveDate> {
    let told = done_at(entries, S::ExtensionTold).next().is_some();
    let extended = done_at(entries, S::Extended).next().filter(|_| told);
    extended?.said.set_for
}

/// Since when a judge halts a decision, as it was on a day: until another ruling, or until the
/// objection or the appeal is decided (Awb 8:81, 8:85; Rv 254).
pub fn halted_until(entries: &[Entry], day: NaiveDate) -> Option<NaiveDate> {
    let ruling = done_at(entries, S::InjunctionDecided).last()?;
    let on = ruling.said.on;
    let halts = matches!(ruling.said.what, Some(What::Enjoined { halts: true }));
    let later = [S::ObjectionDecided, S::AppealDecided].into_iter();
    let mut later = later
        .flat_map(|at| done_at(entries, at))
        .map(|entry| entry.said.on);
    let over = later.any(|decided| decided >= on && decided <= day);
    (halts && on <= day && !over).then_some(on)
}

impl<'a> Case<'a> {
    pub(super) fn standing(&self) -> impl Iterator<Item = &'a Entry> + use<'a> {
        standing_entries(self.entries)
    }

    /// What was done at a station, in the order in which it was put down.
    pub(super) fn done(&self, at: StationKind) -> impl Iterator<Item = &'a Entry> + use<'a> {
        self.standing()
            .filter(move |entry| entry.said.station == at && entry.said.kind == EntryKind::Done)
    }

    /// The first day on which something was done at a station.
    pub(super) fn first(&self, at: StationKind) -> Option<NaiveDate> {
        self.done(at).map(|entry| entry.said.on).min()
    }

    /// The last day on which something was done at a station.
    pub(super) fn last(&self, at: StationKind) -> Option<NaiveDate> {
        self.done(at).map(|entry| entry.said.on).max()
    }

    /// Whether a station was said not to be needed.
    pub(super) fn left_out(&self, at: StationKind) -> bool {
        self.standing()
            .any(|entry| entry.said.station == at && entry.said.kind == EntryKind::NotNeeded)
    }

    /// The day that was last set for a station.
    pub(super) fn planned(&self, at: StationKind) -> Option<NaiveDate> {
        self.standing()
            .filter(|entry| entry.said.station == at && entry.said.kind == EntryKind::Planned)
            .filter_map(|entry| entry.said.set_for)
            .last()
    }

    /// Whether an objection or an appeal ended so.
    fn has_ended(&self, how: Verdict) -> bool {
        let ends = [S::ObjectionDecided, S::AppealDecided].into_iter();
        ends.flat_map(|at| self.done(at)).any(
            |entry| matches!(entry.said.what, Some(What::Ended { verdict, .. }) if verdict == how),
        )
    }

    /// Whether the decision stands no longer: after an objection or an appeal it was withdrawn, or
    /// another decision takes its place.
    pub(super) fn is_revoked(&self) -> bool {
        self.is_withdrawn() || self.has_ended(Verdict::Revoked) || self.is_changed()
    }

    /// Whether another decision takes its place, after an objection or an appeal.
    pub(super) fn is_changed(&self) -> bool {
        self.has_ended(Verdict::Changed)
    }

    /// Whether who decided took the decision back.
    pub(super) fn is_withdrawn(&self) -> bool {
        self.first(S::Withdrawn).is_some()
    }

    /// The entry by which the decision fell: it was taken back, or it did not stand after an
    /// objection or an appeal.
    pub fn fall(&self) -> Option<&'a Entry> {
        self.withdrawal().or_else(|| self.upheld().last())
    }

    /// Who made the decision fall, where that is known: who took it back, or who decided on an
    /// objection.
    pub fn felled_by(&self) -> Option<Decider> {
        match self.fall()?.said.what {
            Some(What::Withdrawn { decided_by }) => Some(decided_by),
            Some(What::Ended { decided_by, .. }) => decided_by,
            _ => None,
        }
    }

    /// What was put down of objections and appeals after which the decision stands no longer.
    pub(super) fn upheld(&self) -> impl Iterator<Item = &'a Entry> + use<'a> {
        let done = [S::ObjectionDecided, S::AppealDecided].map(|at| self.done(at));
        done.into_iter().flatten().filter(|entry| {
            matches!(
                entry.said.what,
                Some(What::Ended {
                    verdict: Verdict::Revoked | Verdict::Changed,
                    ..
                })
            )
        })
    }

    /// What was put down when the decision was taken back.
    pub fn withdrawal(&self) -> Option<&'a Entry> {
        self.done(S::Withdrawn).last()
    }

    /// The authorities that know of the decision, so that they are told when it stands no longer.
    /// The attendance officer gets a copy of the letter of a suspension of more than one day.
    pub fn authorities_told(&self) -> Vec<StationKind> {
        let copied = self.opening.kind == SanctionKind::Suspension
            && self.takes_school_days() > 1
            && self.is_compulsory()
            && self.tidings().any(|sent| sent.delivered_on.is_some())
            && !self.left_out(S::AttendanceTold);
        let told = [S::Municipality, S::AttendanceTold, S::Inspectorate];
        let knows =
            |at: &StationKind| self.first(*at).is_some() || copied && *at == S::AttendanceTold;
        told.into_iter().filter(knows).collect()
    }

    /// Whether any of them knows.
    pub(super) fn authorities_know(&self) -> bool {
        !self.authorities_told().is_empty()
    }

    /// Whether it is a decision under the Awb: that of a public school, but for an access ban,
    /// which rests on civil law in every school.
    pub(super) fn is_public(&self) -> bool {
        let civil = self.opening.kind == SanctionKind::AccessBan;
        self.school.denomination == Denomination::Public && !civil
    }

    /// Whether guardians can go to the administrative court: against a public school, once it
    /// decided on their objection (Awb 7:1, 8:1).
    pub(super) fn may_appeal(&self) -> bool {
        self.is_public() && self.offers_objection() && self.first(S::ObjectionDecided).is_some()
    }

    /// The last day on which a decision on an objection reached who objected (Awb 6:8).
    fn ruling_told(&self) -> Option<NaiveDate> {
        let letters = self.letters.iter();
        let rulings = letters.filter(|sent| sent.kind == LetterKind::ObjectionDecision);
        rulings.filter_map(|sent| sent.delivered_on).max()
    }

    /// Since when a judge halts the decision: until another ruling, or until the objection or the
    /// appeal is decided (Awb 8:81, 8:85; Rv 254).
    pub fn halted_on(&self) -> Option<NaiveDate> {
        halted_until(self.entries, NaiveDate::MAX)
    }

    /// The day on which the decision ceased to stand.
    pub fn fell_on(&self) -> Option<NaiveDate> {
        Some(self.fall()?.said.on)
    }

    /// Whether it ended without a decision.
    pub(super) fn is_stopped(&self) -> bool {
        self.first(S::Stopped).is_some()
    }

    /// How the procedure ended, where it did.
    pub fn end(&self) -> Option<ProcedureEnd> {
        if self.is_withdrawn() || self.has_ended(Verdict::Revoked) {
            Some(ProcedureEnd::Revoked)
        } else if self.has_ended(Verdict::Changed) {
            Some(ProcedureEnd::Changed)
        } else if self.is_stopped() {
            Some(ProcedureEnd::Stopped)
        } else {
            None
        }
    }

    /// The question and the day of the school that admits the pupil (WPO 40(11)); what it said last
    /// counts.
    pub fn accepted(&self) -> Option<(EntryId, NaiveDate)> {
        attempts(self.entries).into_iter().find_map(|attempt| {
            match (attempt.accepts, attempt.answered_on) {
                (Some(true), Some(on)) => Some((attempt.asked, on)),
                _ => None,
            }
        })
    }

    pub(super) fn decided_on(&self) -> Option<NaiveDate> {
        Some(self.decided?.decision.decided_on)
    }

    /// Whether the days of a decision that fell were over by then.
    pub(super) fn ran_before_it_fell(&self) -> bool {
        let last = self.days().and_then(|(_, last)| last);
        let known = !self.waits_for_letter() || self.made_known().is_some();
        known && last.is_some_and(|day| Some(day) < self.fell_on())
    }

    /// First and last day of what was decided, as it was extended.
    pub(super) fn days(&self) -> Option<(NaiveDate, Option<NaiveDate>)> {
        let (first, last) = self.decided?.decision.days()?;
        Some((first, extended_until(self.entries).or(last)))
    }

    /// That a measure of order was made longer, and until when.
    pub fn extended(&self) -> Option<&'a Entry> {
        self.done(S::Extended).next()
    }

    /// The day on which the letter left that tells of it.
    pub(super) fn extension_sent(&self) -> Option<NaiveDate> {
        let letters = self.letters.iter();
        let own = letters.filter(|sent| sent.kind == LetterKind::StaffExtension);
        own.filter_map(|sent| sent.delivered_on).min()
    }

    pub(super) fn takes_school_days(&self) -> u32 {
        self.decided.map_or(0, |decided| decided.school_days)
    }

    /// Whether the pupil is of compulsory school age on the day of the decision, or today while
    /// there is none. Unknown counts as yes: telling too much here is no fault, too little is.
    pub(super) fn is_compulsory(&self) -> bool {
        let on = self.decided_on().unwrap_or(self.today);
        self.birth_date
            .is_none_or(|born| compulsory_from(born) <= on)
    }

    /// An order measure may go before the view (CAO PO).
    pub(super) fn may_do_without_intent(&self) -> bool {
        self.opening.is_of_order()
    }

    /// Whether a measure of order went before the view, so that the member of staff is heard after
    /// it (CAO PO; domain: staff measures).
    pub(super) fn is_heard_after(&self) -> bool {
        let set = |decided: Decided<'_>| decided.decision.hearing.hear_on.is_some();
        self.opening.is_of_order() && self.decided.is_some_and(set)
    }

    /// Whether a measure of order that is decided on a day goes before the view: there is none, and
    /// it could still be given.
    pub(crate) fn goes_before_view(&self, on: NaiveDate) -> bool {
        let runs = self.term(S::View).is_none_or(|term| on < term.late_from);
        self.opening.is_of_order() && self.first(S::View).is_none() && runs
    }

    /// A contract that ends because both agree to it in writing waits for no view (BW 7:670b).
    pub(super) fn is_by_agreement(&self) -> bool {
        let route = match self.decided.map(|decided| &decided.decision.particulars) {
            Some(Some(Particulars::StaffMeasure(terms))) => terms.route,
            Some(_) => None,
            None => self.opening.route,
        };
        self.opening.kind == SanctionKind::Dismissal && route == Some(Route::Agreement)
    }

    /// What was put down when the UWV gave its permit, or the court ended the contract
    /// (BW 7:671a, 7:671b).
    pub(crate) fn granted(&self) -> Option<&'a Entry> {
        self.done(S::RequestGranted).last()
    }

    /// Whether the court says on which day the contract ends (BW 7:671b(9)).
    pub(super) fn court_sets_end(&self) -> bool {
        self.opening.route == Some(Route::Court)
    }

    /// Whether a measure runs only once it was made known (WPO 40c(2); Awb 3:40). A time-out runs
    /// at once: the guardians are told of it the same day.
    pub(super) fn waits_for_letter(&self) -> bool {
        self.opening.kind.runs_once_known() && !self.has_no_letter()
    }

    /// Whether no letter belongs to the decision here: the step has none, or it is one whose
    /// letters are drawn within the decision and there are none, so it was taken over from before.
    pub(super) fn has_no_letter(&self) -> bool {
        use SanctionKind as K;
        let drawn_within = matches!(self.opening.kind, K::WrittenWarning | K::Suspension);
        let has_kind = letters::letter(self.opening.kind, S::Letter).is_some();
        let none = !self.letters.iter().any(|sent| sent.makes_known);
        self.decided.is_some() && none && (drawn_within || !has_kind)
    }

    /// Whether guardians are offered an objection: always against an expulsion, and against a
    /// suspension or a ban as law and school guide have it.
    pub(super) fn offers_objection(&self) -> bool {
        self.school.offers_objection(self.opening.kind)
    }

    /// The letters that make the decision known, one for each household: that which reached it
    /// first, for what is sent once more starts no new term (Awb 3:41, 6:8(1)); where none did,
    /// the last.
    pub(super) fn tidings(&self) -> impl Iterator<Item = &'a Sent> + use<'a> {
        let letters = self.letters;
        let known = letters.iter().filter(|sent| sent.makes_known);
        let known = known.filter(|sent| !is_replaced(letters, sent));
        known.filter(move |sent| std::ptr::eq(*sent, tiding(letters, sent)))
    }

    /// The letter by which the household of this one got to know the decision.
    pub(super) fn tiding(&self, letter: LetterId) -> Option<&'a Sent> {
        let mut known = self.letters.iter().filter(|sent| sent.makes_known);
        let sent = known.find(|sent| sent.id == letter)?;
        Some(tiding(self.letters, sent))
    }

    /// The day on which the decision was made known to all (Awb 3:41): the last on which one of
    /// its letters was handed over or posted. `None` while one was not, or came back: what is not
    /// made known works against nobody and starts no term. Where no letter belongs to it, the day
    /// that was put down.
    pub(super) fn made_known(&self) -> Option<NaiveDate> {
        self.decided?;
        if self.tidings().next().is_some() {
            let days: Option<Vec<NaiveDate>> = self.tidings().map(|it| it.delivered_on).collect();
            days?.into_iter().max()
        } else if self.has_no_letter() {
            self.last(S::Delivered)
        } else {
            None
        }
    }

    /// The days on which households were told, from the first on.
    pub(super) fn told_on(&self) -> Vec<NaiveDate> {
        let mut days: Vec<NaiveDate> = match self.tidings().next() {
            Some(_) => self.tidings().filter_map(|it| it.delivered_on).collect(),
            None => self.made_known().into_iter().collect(),
        };
        days.sort_unstable();
        days
    }

    /// The terms in which the households that were told can object, where it is offered, from the
    /// first on: each runs from the day after that household was told (WPO 63(3); Awb 6:8(1)).
    pub(super) fn objection_terms(&self) -> Vec<Term> {
        let days = if self.offers_objection() {
            self.told_on()
        } else {
            Vec::new()
        };
        let source = track::source(self, S::Objection);
        let term = |from| Term::of(TermKind::Objection, from, self.calendar).written_in(source);
        days.into_iter().map(term).collect()
    }

    /// The term in which guardians can object: that of the household that was told last.
    pub(super) fn objection_term(&self) -> Option<Term> {
        self.objection_terms().pop()
    }

    /// The term that runs at a station.
    pub(super) fn term(&self, at: StationKind) -> Option<Term> {
        let of = |kind, from: Option<NaiveDate>| Some(Term::of(kind, from?, self.calendar));
        match at {
            S::Municipality if self.is_compulsory() => {
                of(TermKind::MunicipalityNotice, self.decided_on())
            }
            S::Inspectorate if self.opening.kind == SanctionKind::Suspension => {
                of(TermKind::InspectorateNotice, self.decided_on())
            }
            S::Objection => self.objection_term(),
            S::ObjectionDecided => self.decision_term(),
            S::DisputeOpinion => of(TermKind::DisputesOpinion, self.first(S::DisputeFiled)),
            S::View => of(TermKind::StaffView, self.last(S::Intent)),
            S::Appeal if self.opening.kind.subject() != Subject::Staff => of(
                TermKind::CourtAppeal,
                self.ruling_told().filter(|_| self.may_appeal()),
            ),
            // That it was made longer is a decision of its own.
            S::Appeal => {
                let known = self.made_known();
                of(TermKind::StaffAppeal, known.max(self.extension_sent()))
            }
            _ => None,
        }
    }

    /// When the protocol looks whether it helped.
    pub(super) fn evaluation(&self) -> Option<NaiveDate> {
        let decided = self.decided?;
        if let Some(Particulars::AccessBan(ban)) = &decided.decision.particulars
            && ban.review_on.is_some()
        {
            return ban.review_on;
        }
        let weeks = decided.evaluate_after_weeks;
        let day = decided.decision.decided_on + chrono::Days::new(u64::from(weeks) * 7);
        (weeks > 0).then_some(day)
    }

    /// The day on which something at a station is due, apart from a term.
    pub(super) fn due_on(&self, at: StationKind) -> Option<NaiveDate> {
        let decision = self.decided.map(|decided| decided.decision);
        let week_after = |day: NaiveDate| day + chrono::Days::new(7);
        // Each objection has a hearing of its own.
        let planned = match at {
            S::ObjectionHearing => None,
            _ => self.planned(at),
        };
        planned.or(match at {
            S::View => decision.and_then(|it| it.hearing.hear_on),
            S::PupilHeard | S::GuardiansHeard | S::GuardianHeard => match decision {
                Some(decision) => decision.hearing.hear_on,
                None => self.intended_for(),
            },
            S::Letter | S::Delivered | S::ReasonTold | S::Inspectorate => self.decided_on(),
            S::GuardiansTold | S::Municipality | S::AttendanceTold => self.decided_on(),
            S::InForce => self.days().map(|(first, _)| first),
            S::ReturnTalk => decision.and_then(Decision::return_talk),
            S::Evaluated => self.evaluation(),
            S::Removed => decision.and_then(Decision::leaves_on),
            S::ObjectionAcknowledged | S::ObjectionHearing => self.answer_due(at),
            S::TransferReport | S::Deregistered => self.last(S::Removed).map(week_after),
            S::LeavingTold => self.accepted().map(|(_, day)| day).max(self.decided_on()),
            S::NewDecision | S::WithdrawalTold | S::PassedOn => self.fell_on(),
            S::ExtensionTold => self.last(S::Extended),
            _ => None,
        })
    }
}

/// The letter by which who got `of` got to know the decision: the one that reached them first;
/// where none did, the last.
fn tiding<'a>(letters: &'a [Sent], of: &'a Sent) -> &'a Sent {
    let one = !of.guardians.is_empty() || of.kind.audience() == Audience::Staff;
    let mut same = letters.iter().filter(|sent| {
        sent.makes_known && one && sent.kind == of.kind && sent.guardians == of.guardians
    });
    let reached = same.clone().filter(|sent| sent.delivered_on.is_some());
    let first = reached.min_by_key(|sent| sent.delivered_on);
    first.or(same.next_back()).unwrap_or(of)
}

/// Whether a letter that reached nobody was drawn anew since for each of whom it is for, who live
/// apart by now.
fn is_replaced(letters: &[Sent], of: &Sent) -> bool {
    let anew = |who| {
        letters.iter().any(|sent| {
            let later = sent.kind == of.kind && sent.id.0 > of.id.0;
            later && sent.guardians != of.guardians && sent.guardians.contains(who)
        })
    };
    of.delivered_on.is_none() && !of.guardians.is_empty() && of.guardians.iter().all(anew)
}
