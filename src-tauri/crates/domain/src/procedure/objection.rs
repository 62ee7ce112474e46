//! Objections, each on its own: guardians who live apart each have their own letter, their own term
//! and their own objection. What is put down about one names it; where there is one, it need not.

use chrono::{Days, NaiveDate};

use crate::calendar::Calendar;
use crate::id::{EntryId, GuardianId, LetterId};
use crate::letter::LetterKind;
use crate::procedure::track;
use crate::procedure::{
    Case, Entry, EntryKind, Manner, Said, Sent, StationKind, Verdict, What, invite_by, leaves_time,
};
use crate::refusal::Refusal;
use crate::term::{Pause, Term, TermKind, decide_on_objection};

use StationKind as S;

/// Whether what is put down at a station answers an objection.
pub(super) fn answers_one(at: StationKind) -> bool {
    matches!(
        at,
        S::ObjectionAcknowledged | S::ObjectionHearing | S::ObjectionDecided
    )
}

/// How many days after its last day an objection that was posted in time may come in (Awb 6:9(2)).
const IN_THE_POST: Days = Days::new(7);

impl Said {
    /// Whether an objection came in time: it was received by the last day or, by post, it was
    /// posted by then and received within a week after (Awb 6:9).
    pub(super) fn came_in_time(&self, until: NaiveDate) -> bool {
        let posted = self.posted_on.is_some_and(|day| day <= until);
        self.on <= until || posted && self.could_be_in_the_post(until)
    }

    /// Whether it came in a talk or by telephone.
    fn is_by_word_of_mouth(&self) -> bool {
        matches!(self.manner, Some(Manner::Talk | Manner::Phone))
    }

    /// Whether it came by post within a week after the last day.
    fn could_be_in_the_post(&self, until: NaiveDate) -> bool {
        let by_post = matches!(self.manner, Some(Manner::Post | Manner::RegisteredPost));
        let week = until.checked_add_days(IN_THE_POST).unwrap_or(until);
        by_post && self.on <= week
    }
}

/// An objection is inadmissible only at a public school, and only when it came in after its term
/// (Awb 6:7, 6:11). An independent school hears and answers whoever objects (WPO 63(3)).
pub(super) fn inadmissible(case: &Case<'_>, said: &Said) -> Option<Refusal> {
    let Some(What::Ended {
        verdict: Verdict::Inadmissible,
        ..
    }) = said.what
    else {
        return None;
    };
    if said.station != S::ObjectionDecided {
        return None;
    }
    if !case.may_be_inadmissible() {
        return Some(Refusal::NeverInadmissible);
    }
    let about = case.meant(said);
    let objection = case.objections().find(|entry| Some(entry.id) == about)?;
    match case.could_object_until(&objection.said) {
        None => Some(Refusal::NotMadeKnown),
        Some(until) if objection.said.came_in_time(until) => {
            Some(Refusal::ObjectedInTime { until })
        }
        Some(_) => None,
    }
}

impl<'a> Case<'a> {
    /// The term in which the household that got a letter can object, where it is offered and once
    /// the letter reached them (WPO 63(3); Awb 6:8(1)).
    pub fn objection_term_of(&self, letter: LetterId) -> Option<Term> {
        let sent = self.tiding(letter)?;
        let from = sent.delivered_on.filter(|_| self.offers_objection())?;
        Some(Term::of(TermKind::Objection, from, self.calendar))
    }

    /// Whether an objection can be inadmissible here: only where it rests on the Awb. Whoever
    /// objects at an independent school is heard and answered, also when it came late (WPO 63(3)).
    pub(super) fn may_be_inadmissible(&self) -> bool {
        self.is_public() && self.offers_objection()
    }

    /// Whether an objection came after its last day, and in time if it was posted by then.
    pub(super) fn may_be_in_time(&self, said: &Said) -> bool {
        let until = self.could_object_until(said);
        let late = until.filter(|until| said.on > *until);
        self.may_be_inadmissible() && late.is_some_and(|until| said.could_be_in_the_post(until))
    }

    /// The last day to object for the household whose objection it is; of the one that was told
    /// last, where that is not known. None while no term runs.
    pub(super) fn could_object_until(&self, objection: &Said) -> Option<NaiveDate> {
        let term = match objection.what {
            Some(What::Objected { letter }) => self.objection_term_of(letter),
            _ => self.objection_term(),
        };
        Some(term?.ends_on)
    }

    /// The objections that came in, in the order in which they were put down. What somebody says by
    /// word of mouth is noted and sets no clock going, where an objection is offered: that is made
    /// in writing (WPO 63(3); Awb 6:4). Whoever complains may do so by telephone.
    pub(super) fn objections(&self) -> impl Iterator<Item = &'a Entry> + use<'a> {
        let offered = self.offers_objection();
        let noted = move |entry: &&Entry| offered && entry.said.is_by_word_of_mouth();
        self.done(S::ObjectionReceived)
            .filter(move |entry| !noted(entry))
    }

    /// Whether what is put down says by word of mouth that somebody objects, where that is no
    /// objection yet.
    pub(super) fn is_only_said(&self, said: &Said) -> bool {
        let received = said.station == S::ObjectionReceived;
        received && self.offers_objection() && said.is_by_word_of_mouth()
    }

    /// Whether an objection came in.
    pub(super) fn is_objected_to(&self) -> bool {
        self.objections().next().is_some()
    }

    /// An objection as it stands: who mended it, put it down anew.
    pub(super) fn as_it_stands(&self, mut id: EntryId) -> EntryId {
        let mended = |id| {
            let mut all = self.entries.iter();
            all.find(|e| e.said.strikes == Some(id) && e.said.kind == EntryKind::Done)
        };
        while let Some(later) = mended(id) {
            id = later.id;
        }
        id
    }

    /// The objection that an entry answers: the one that it names, else the first.
    fn answered_by(&self, said: &Said) -> Option<EntryId> {
        match said.objection {
            Some(id) => Some(self.as_it_stands(id)),
            None => self.objections().next().map(|entry| entry.id),
        }
    }

    /// What was put down at a station about one objection.
    fn about(
        &self,
        at: StationKind,
        kind: EntryKind,
        objection: EntryId,
    ) -> impl Iterator<Item = &'a Entry> {
        self.standing().filter(move |entry| {
            entry.said.station == at
                && entry.said.kind == kind
                && self.answered_by(&entry.said) == Some(objection)
        })
    }

    /// The last day on which a station was passed for an objection.
    pub(super) fn answered_on(&self, at: StationKind, objection: EntryId) -> Option<NaiveDate> {
        let done = self.about(at, EntryKind::Done, objection);
        done.map(|entry| entry.said.on).max()
    }

    /// The day that was last set for hearing who made an objection.
    pub(super) fn hearing_on(&self, objection: EntryId) -> Option<NaiveDate> {
        self.about(S::ObjectionHearing, EntryKind::Planned, objection)
            .filter_map(|entry| entry.said.set_for)
            .last()
    }

    /// The day to which who made an objection was invited (WPO 63(3); Awb 7:2).
    ///
    /// # Errors
    /// [`Refusal::NotInvited`] while no letter with it left the school, and
    /// [`Refusal::InvitedTooLate`] when it left too late to come.
    pub(super) fn invited_to(&self, objection: EntryId) -> Result<NaiveDate, Refusal> {
        let invites = |sent: &&Sent| {
            let kind = matches!(
                sent.kind,
                LetterKind::ObjectionReceipt | LetterKind::ObjectionHearing
            );
            kind && sent.about.map(|id| self.as_it_stands(id)) == Some(objection)
        };
        let letters: Vec<&Sent> = self.letters.iter().filter(invites).collect();
        let station = S::ObjectionHearing;
        let Some(to) = self.hearing_on(objection) else {
            return Err(Refusal::NotInvited { station });
        };
        let left = |sent: &&Sent| Some((sent.delivered_on?, sent.in_hand));
        let mut gone = letters.iter().filter_map(left).peekable();
        let any_gone = gone.peek().is_some();
        if letters.is_empty() || gone.any(|(on, in_hand)| leaves_time(on, in_hand, to)) {
            Ok(to)
        } else if any_gone {
            let by = invite_by(to, false);
            Err(Refusal::InvitedTooLate { to, by })
        } else {
            Err(Refusal::NotInvited { station })
        }
    }

    /// The objections that still wait for a station, in the order in which they came in; none that
    /// was decided.
    pub(super) fn waiting(&self, at: StationKind) -> Vec<EntryId> {
        let passed = |at, id| self.answered_on(at, id).is_some();
        self.objections()
            .map(|entry| entry.id)
            .filter(|id| !passed(S::ObjectionDecided, *id) && !passed(at, *id))
            .collect()
    }

    /// Which objection is meant by what is put down; `None` where it could be several, or is none
    /// that stands.
    pub(super) fn meant(&self, said: &Said) -> Option<EntryId> {
        let all: Vec<EntryId> = self.objections().map(|entry| entry.id).collect();
        if let Some(named) = said.objection {
            let named = self.as_it_stands(named);
            return all.contains(&named).then_some(named);
        }
        match (self.waiting(said.station).as_slice(), all.as_slice()) {
            ([one], _) | ([], [one]) => Some(*one),
            _ => None,
        }
    }

    /// The objections that a letter can tell of: those that wait for its station, and for the
    /// decision those that were decided. Where none waits, all: it can be sent again.
    pub fn objections_for(&self, letter: LetterKind) -> Vec<&'a Entry> {
        let waiting = match letter {
            LetterKind::ObjectionReceipt => self.waiting(S::ObjectionAcknowledged),
            LetterKind::ObjectionHearing => self.waiting(S::ObjectionHearing),
            LetterKind::ObjectionDecision => {
                let decided = self.done(S::ObjectionDecided);
                decided
                    .filter_map(|entry| self.answered_by(&entry.said))
                    .collect()
            }
            _ => return Vec::new(),
        };
        let all = self.objections();
        all.filter(|entry| waiting.is_empty() || waiting.contains(&entry.id))
            .collect()
    }

    /// The objection that a letter tells of: the one that is chosen, or the only one that it can
    /// be. Of several none is picked silently: each household gets its own answer.
    pub fn objection_of(&self, letter: LetterKind, chosen: Option<EntryId>) -> Option<&'a Entry> {
        let all = self.objections_for(letter);
        match (chosen.map(|id| self.as_it_stands(id)), all.as_slice()) {
            (Some(id), _) => self.objections().find(|entry| entry.id == id),
            (None, [one]) => Some(one),
            (None, _) => None,
        }
    }

    /// The guardians whose objection it is, where that is known: those of the letter that they
    /// object to.
    pub fn objectors(&self, objection: &Entry) -> Option<&'a [GuardianId]> {
        let Some(What::Objected { letter }) = objection.said.what else {
            return None;
        };
        let mut tidings = self.tidings();
        tidings
            .find(|sent| sent.id == letter)
            .map(|sent| sent.guardians.as_slice())
    }

    /// What was put down last at a station about an objection.
    pub fn answer(&self, at: StationKind, objection: EntryId) -> Option<&'a Entry> {
        self.about(at, EntryKind::Done, objection).last()
    }

    /// The day that is set for hearing who made an objection, once one is.
    pub fn hearing_set(&self, objection: EntryId) -> Option<NaiveDate> {
        self.hearing_on(objection)
    }

    /// By when an objection is answered at a station, apart from its decision: an acknowledgement
    /// within a week, a hearing on its day or before the decision.
    pub(super) fn answer_due(&self, at: StationKind) -> Option<NaiveDate> {
        let due = |objection: EntryId| match at {
            S::ObjectionAcknowledged => {
                let received = self.objections().find(|entry| entry.id == objection)?;
                received.said.on.checked_add_days(Days::new(7))
            }
            _ => self
                .hearing_on(objection)
                .or_else(|| Some(self.decision_term_of(objection)?.ends_on)),
        };
        self.waiting(at).into_iter().filter_map(due).min()
    }

    /// The term in which an objection is decided, paused while a dispute is before the committee
    /// (WPO 40(12), 43(4), 63(3); Awb 7:10), with the extension that was told.
    pub fn decision_term_of(&self, objection: EntryId) -> Option<Term> {
        let term = self.unextended_term(objection)?;
        let mut told = self.about(S::ObjectionDecided, EntryKind::Planned, objection);
        // Only an extension that the law knows is let in.
        Some(match told.next() {
            Some(entry) => term.clone().extended(entry.said.on).unwrap_or(term),
            None => term,
        })
    }

    /// The term of the objection that is to be decided first; once all are, of the last.
    pub(super) fn decision_term(&self) -> Option<Term> {
        let waiting = self.waiting(S::ObjectionDecided).into_iter();
        let first = waiting
            .filter_map(|id| self.decision_term_of(id))
            .min_by_key(|term| term.ends_on);
        first.or_else(|| self.decision_term_of(self.objections().last()?.id))
    }

    /// As [`decision_term_of`](Self::decision_term_of), without the extension. Where no objection
    /// is offered and one came in all the same, the board answers as an independent school does.
    pub(super) fn unextended_term(&self, objection: EntryId) -> Option<Term> {
        let objection = self.objections().find(|entry| entry.id == objection)?;
        let received = objection.said.on;
        let term = if !self.is_public() || !self.offers_objection() {
            Term::of(TermKind::ObjectionDecision, received, &Calendar::default())
        } else {
            let own = match objection.said.what {
                Some(What::Objected { letter }) => self.objection_term_of(letter),
                // Of which household it is, is not written down: the first that was told.
                _ => self.objection_terms().into_iter().next(),
            };
            // Whom no letter reached has nothing to count from yet.
            decide_on_objection(self.school.denomination, self.opening.kind, received, &own?)
        };
        let term = term.written_in(track::source(self, S::ObjectionDecided));
        let Some(from) = self.first(S::DisputeFiled) else {
            return Some(term);
        };
        let pause = Pause {
            from,
            until: self.last(S::DisputeOpinion),
        };
        Some(term.clone().paused(pause, self.today).unwrap_or(term))
    }
}
