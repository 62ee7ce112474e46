//! Sanctions: the steps of the ladders, which one is proposed, and what the law asks of each.
//!
//! The program proposes, a person decides. Nothing escalates by itself: every step rests on one
//! incident, and one incident gives one person at most one step.

mod again;
mod ban;
mod decide;
mod decision;
mod dismissal;
mod measures;
mod remark;

use chrono::{Months, NaiveDate, NaiveTime};

use crate::id::{IncidentId, SanctionId};
use crate::incident::{Incident, IncidentStatus, Place, Scope, Severity};
use crate::person::{PersonId, Subject};
use crate::procedure::{self, Entry, offence};
use crate::protocol::{Counting, Ladder, Lapse, Protocol};
use crate::refusal::Refusal;
use crate::school::SchoolYear;
use crate::{codes, value};

pub(crate) use again::answered_before;
pub use ban::{ban_before, own_reasons};
pub use decide::{Circumstances, Outcome, decide, least_by_law, time_out_at_once};
pub(crate) use decide::{immediate, mandated};
pub use decision::{
    Absence, AccessBan, Decision, Expulsion, Hearing, HouseholdHeard, InternalSuspension,
    Invitation, Particulars, StaffMeasure, Suspension, TimeOut,
};
pub(crate) use measures::household_not_heard;
pub use measures::period;
pub use remark::{Remark, remarks};

codes! {
    /// The steps that ladders are made of. Which are on a ladder, and in which order, is up to the
    /// protocol; for whom each is, is fixed.
    pub enum SanctionKind {
        /// A corrective talk with the pupil.
        Conversation = "conversation",
        /// Guardians informed.
        ParentContact = "parent_contact",
        /// A written warning.
        WrittenWarning = "written_warning",
        /// Agreements on behaviour, in writing.
        BehaviourContract = "behaviour_contract",
        /// A time-out of at most one school day.
        TimeOut = "time_out",
        /// At school, not in the own group.
        InternalSuspension = "internal_suspension",
        /// Suspension (WPO 40c).
        Suspension = "suspension",
        /// Expulsion (WPO 40).
        Expulsion = "expulsion",
        /// A talk with a guardian.
        GuardianTalk = "guardian_talk",
        /// A written warning to a guardian.
        GuardianWarning = "guardian_warning",
        /// A guardian may not enter the grounds.
        AccessBan = "access_ban",
        /// A talk with a member of staff.
        StaffTalk = "staff_talk",
        /// A warning to a member of staff. No measure that the CAO PO knows.
        StaffWarning = "staff_warning",
        /// A written reprimand (CAO PO).
        Reprimand = "reprimand",
        /// Suspension of a member of staff (CAO PO).
        StaffSuspension = "staff_suspension",
        /// Dismissal (BW 7:669).
        Dismissal = "dismissal",
        /// Summary dismissal (BW 7:677).
        SummaryDismissal = "summary_dismissal",
    }
}

impl SanctionKind {
    /// For whom the step is: three ladders, never mixed.
    pub fn subject(self) -> Subject {
        use SanctionKind as K;
        match self {
            K::Conversation
            | K::ParentContact
            | K::WrittenWarning
            | K::BehaviourContract
            | K::TimeOut
            | K::InternalSuspension
            | K::Suspension
            | K::Expulsion => Subject::Pupil,
            K::GuardianTalk | K::GuardianWarning | K::AccessBan => Subject::Guardian,
            K::StaffTalk
            | K::StaffWarning
            | K::Reprimand
            | K::StaffSuspension
            | K::Dismissal
            | K::SummaryDismissal => Subject::Staff,
        }
    }
}

codes! {
    /// Who decides a step.
    pub enum Decider {
        /// The teacher.
        Teacher = "teacher",
        /// The internal counsellor.
        Counsellor = "counsellor",
        /// The director, in the board's name where the law gives the power to the board.
        Director = "director",
        /// The board.
        Board = "board",
    }
}

codes! {
    /// Whether an earlier step counts.
    pub enum Standing {
        /// It counts.
        Counts = "counts",
        /// Its time has passed; it is shown and does not count.
        Lapsed = "lapsed",
        /// Its incident was struck out; it does not count.
        StruckOut = "struck_out",
        /// It was withdrawn after an objection; it does not count.
        Revoked = "revoked",
        /// Its procedure runs; nothing was decided yet.
        Open = "open",
    }
}

/// A step that a person got before, or towards which a procedure runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// Which decision.
    pub id: SanctionId,
    /// The step.
    pub kind: SanctionKind,
    /// When it was decided; while its procedure runs, when that was opened.
    pub decided_on: NaiveDate,
    /// At what time it was put down, where that was on the day itself.
    pub decided_at: Option<NaiveTime>,
    /// For which incident, if any.
    pub incident: Option<IncidentId>,
    /// When that incident happened.
    pub happened_on: Option<NaiveDate>,
    /// The first and last day that were decided, where it takes any.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// Whether it takes only the rest of a day.
    pub part_of_day: bool,
    /// Whether it is an order for staff, which judges nothing (CAO PO).
    pub of_order: bool,
    /// In which procedure it was a suspension meanwhile.
    pub within: Option<SanctionId>,
    /// Whether its procedure still runs.
    pub open: bool,
    /// Whether that incident was struck out since.
    pub struck_out: bool,
    /// Whether its decision stands no longer: withdrawn, or changed after an objection or appeal.
    pub revoked: bool,
    /// The day on which it ceased to stand.
    pub ended_on: Option<NaiveDate>,
    /// The day on which a judge halted it, where it is halted or its days were over by then.
    pub halted_on: Option<NaiveDate>,
    /// How long it counts by the ladder that ruled it; `None` for what the ladder of today says.
    pub counting: Option<Counting>,
}

impl Earlier {
    /// Whether it was decided and its decision stands.
    pub(crate) fn stands(&self) -> bool {
        !self.open && !self.struck_out && !self.revoked
    }

    /// The days that it really took: of what was taken back, or halted by a judge, those up to and
    /// including the day on which it was. Who was kept away was kept away, whatever became of the
    /// decision.
    pub fn ran(&self) -> Option<(NaiveDate, NaiveDate)> {
        let (first, last) = self.days?;
        let ended = self.ended_on.filter(|_| self.revoked);
        let stopped = [ended, self.halted_on].into_iter().flatten();
        let last = stopped.fold(last, NaiveDate::min);
        (first <= last).then_some((first, last))
    }

    /// The step with what was put down in its procedure since: an order that was made longer for
    /// who was told of it, and a judge who halted it (Awb 8:81; Rv 254).
    #[must_use]
    pub fn followed(mut self, entries: &[Entry]) -> Earlier {
        let longer = procedure::extended_until(entries);
        self.days = self
            .days
            .map(|(first, last)| (first, longer.unwrap_or(last)));
        let halted = |(_, last)| procedure::halted_until(entries, last);
        self.halted_on = self.days.and_then(halted);
        self
    }

    /// Whether it could be decided with this incident in mind: it is the one that it rests on, it
    /// was known by then, or it is a second record of the same day.
    pub(crate) fn knew(&self, incident: &Incident) -> bool {
        let known = incident.reported_on <= self.decided_on;
        let same_day = self.happened_on == Some(incident.happened_on);
        self.incident == Some(incident.id) || self.came_after(incident) && (known || same_day)
    }

    /// Whether it was decided after an incident: what happened on the same day, at a time after the
    /// decision, is a new fact.
    pub(crate) fn came_after(&self, incident: &Incident) -> bool {
        let times = self.decided_at.zip(incident.happened_at);
        let later = times.is_some_and(|(decided, happened)| decided < happened);
        let same_day = incident.happened_on == self.decided_on;
        incident.happened_on < self.decided_on || same_day && !later
    }
}

value! {
    /// An earlier step and whether it counts.
    pub struct Weighed {
        /// Which decision.
        pub id: SanctionId,
        /// The step.
        pub kind: SanctionKind,
        /// When it was decided.
        pub decided_on: NaiveDate,
        /// Whether it counts today.
        pub standing: Standing,
    }
}

/// Why a step is proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(
    tag = "why",
    rename_all = "snake_case",
    rename_all_fields = "camelCase"
)]
pub enum Because {
    /// Nothing counts yet: the ladder begins here for an incident of this seriousness.
    FirstStep {
        /// How serious.
        severity: Severity,
    },
    /// It comes after the highest step that counts.
    AfterStep {
        /// That step.
        kind: SanctionKind,
        /// When it was decided.
        decided_on: NaiveDate,
        /// How many steps count.
        count: u32,
    },
    /// The highest step that counts is the last of the ladder.
    LastStep {
        /// That step.
        kind: SanctionKind,
    },
    /// The steps for staff stand beside each other: what was done before leads to none of them, so
    /// the lightest for this seriousness comes first (CAO PO).
    NoOrder {
        /// How serious.
        severity: Severity,
    },
}

value! {
    /// What the ladder proposes for one person after one incident.
    pub struct Proposal {
        /// The incident.
        pub incident: IncidentId,
        /// For whom.
        pub person: PersonId,
        /// The step.
        pub kind: SanctionKind,
        /// Who decides it.
        pub decider: Decider,
        /// The clause it rests on.
        pub clause: String,
        /// Why this step.
        pub because: Because,
        /// All earlier steps, the newest first, and whether each counts.
        pub earlier: Vec<Weighed>,
        /// The time-out that was taken at once for this incident, on which a graver step can
        /// follow for a reason; or the access ban that a new one can follow on.
        pub after: Option<SanctionId>,
    }
}

/// Whether an earlier step counts on `today` (domain: a step lapses; design: clean slate).
pub fn standing(earlier: &Earlier, counting: impl Into<Counting>, today: NaiveDate) -> Standing {
    let counting = counting.into();
    if earlier.struck_out {
        return Standing::StruckOut;
    }
    if earlier.revoked {
        return Standing::Revoked;
    }
    // What was decided later did not count on that day.
    if earlier.open || earlier.decided_on > today {
        return Standing::Open;
    }
    let weeks = chrono::Days::new(u64::from(counting.weeks) * 7);
    let soon = counting.weeks > 0
        && earlier
            .decided_on
            .checked_add_days(weeks)
            .is_none_or(|end| today >= end);
    let lapsed = match counting.lapse {
        Lapse::SchoolYear => SchoolYear::of(earlier.decided_on) != SchoolYear::of(today),
        Lapse::TwelveMonths => earlier
            .decided_on
            .checked_add_months(Months::new(12))
            .is_none_or(|end| today >= end),
        Lapse::Never => false,
    };
    if lapsed || soon {
        Standing::Lapsed
    } else {
        Standing::Counts
    }
}

/// Whether an earlier step counts on `today`, by the ladder that ruled it; where that is not known,
/// by this one. A step that is not on it counts for its school year.
pub fn standing_on(ladder: Option<&Ladder>, earlier: &Earlier, today: NaiveDate) -> Standing {
    let rung = ladder.and_then(|ladder| ladder.rung(earlier.kind));
    let counting = earlier
        .counting
        .or_else(|| rung.map(|rung| rung.counting()))
        .unwrap_or(Lapse::SchoolYear.into());
    standing(earlier, counting, today)
}

/// The step that the ladder proposes for `person` after `incident`.
///
/// # Errors
/// A [`Refusal`] when no step can follow from this incident for this person.
pub fn propose(
    protocol: &Protocol,
    incident: &Incident,
    person: PersonId,
    earlier: &[Earlier],
    today: NaiveDate,
) -> Result<Proposal, Refusal> {
    // An order for staff judges nothing: what follows from the incident is still to be decided.
    let order = |one: &Earlier| one.of_order && one.stands();
    propose_beside(protocol, incident, person, earlier, &order, today)
}

/// As [`propose`], after a step for the same incident that leaves room for one more: a pupil who
/// got a time-out at once may be suspended still, and a new access ban may follow on one that ends.
///
/// # Errors
/// As [`propose`].
pub fn propose_after(
    protocol: &Protocol,
    incident: &Incident,
    person: PersonId,
    earlier: &[Earlier],
    before: &Earlier,
    today: NaiveDate,
) -> Result<Proposal, Refusal> {
    let bans = before.kind == SanctionKind::AccessBan;
    let beside = |one: &Earlier| one.id == before.id || bans && ban::is_ban_for(one, incident);
    let proposal = propose_beside(protocol, incident, person, earlier, &beside, today)?;
    Ok(Proposal {
        after: Some(before.id),
        ..proposal
    })
}

/// Whether an earlier step for the same incident leaves room for this one: an expulsion may follow
/// on what kept the pupil away, when a person says why; and any step for staff on an order, which
/// judges nothing yet (CAO PO).
pub(crate) fn may_go_before(kind: SanctionKind, earlier: &Earlier) -> bool {
    let kept_away = kind == SanctionKind::Expulsion && measures::keeps_away(earlier.kind);
    earlier.stands() && (kept_away || earlier.of_order)
}

/// As [`propose`], for a step that may stand beside some of the earlier ones for the incident:
/// those for which `beside` says so.
pub(crate) fn propose_beside(
    protocol: &Protocol,
    incident: &Incident,
    person: PersonId,
    earlier: &[Earlier],
    beside: &dyn Fn(&Earlier) -> bool,
    today: NaiveDate,
) -> Result<Proposal, Refusal> {
    if incident.status == IncidentStatus::StruckOut {
        return Err(Refusal::StruckOut);
    }
    if incident.status == IncidentStatus::SentIn {
        return Err(Refusal::NotTakenOver);
    }
    let mut parts = incident
        .parties
        .iter()
        .filter(|party| party.who.person() == Some(person));
    let Some(first) = parts.next() else {
        return Err(Refusal::NotAParty);
    };
    if !first.role.can_be_sanctioned() && !parts.any(|party| party.role.can_be_sanctioned()) {
        return Err(Refusal::NotAccused);
    }
    // Afterwards too there is no step of the school's own for anybody else in it.
    let staff = person.subject() == Subject::Staff;
    if offence::locks(incident) || offence::concerns(incident) && !staff {
        return Err(Refusal::SexualOffenceByStaff);
    }
    if protocol.scope_check {
        match incident.scope {
            Some(Scope::School) => {}
            Some(Scope::Private) => return Err(Refusal::OutsideScope),
            None if matches!(incident.place, Place::Online | Place::Home) => {
                return Err(Refusal::ScopeUnknown);
            }
            None => {}
        }
    }
    if let Some(same) = earlier
        .iter()
        .find(|e| e.incident == Some(incident.id) && !e.struck_out && !e.revoked && !beside(e))
    {
        let (kind, on) = (same.kind, same.decided_on);
        return Err(if same.open {
            Refusal::AlreadyOpened {
                kind,
                opened_on: on,
            }
        } else {
            Refusal::AlreadyDecided {
                kind,
                decided_on: on,
            }
        });
    }
    let subject = person.subject();
    let ladder = protocol
        .ladder(subject)
        .ok_or(Refusal::NoLadder { subject })?;

    let mut weighed: Vec<Weighed> = earlier
        .iter()
        .map(|e| Weighed {
            id: e.id,
            kind: e.kind,
            decided_on: e.decided_on,
            standing: standing_on(Some(ladder), e, today),
        })
        .collect();
    weighed.sort_by_key(|w| std::cmp::Reverse(w.decided_on));

    let counting: Vec<(usize, &Weighed)> = weighed
        .iter()
        .filter(|w| w.standing == Standing::Counts)
        .filter_map(|w| Some((ladder.place(w.kind)?, w)))
        .collect();
    let start = ladder.place(ladder.first(incident.severity)).unwrap_or(0);
    let last = ladder.rungs.len().saturating_sub(1);
    let highest = counting
        .iter()
        .max_by_key(|(place, w)| (*place, w.decided_on));
    let (place, because) = match highest {
        _ if subject == Subject::Staff => (
            start,
            Because::NoOrder {
                severity: incident.severity,
            },
        ),
        Some((highest, w)) if *highest >= last => (last, Because::LastStep { kind: w.kind }),
        Some((highest, w)) if highest + 1 >= start => (
            highest + 1,
            Because::AfterStep {
                kind: w.kind,
                decided_on: w.decided_on,
                count: u32::try_from(counting.len()).unwrap_or(u32::MAX),
            },
        ),
        _ => (
            start,
            Because::FirstStep {
                severity: incident.severity,
            },
        ),
    };
    let rung = ladder
        .rungs
        .get(place)
        .ok_or(Refusal::NoLadder { subject })?;
    Ok(Proposal {
        incident: incident.id,
        person,
        kind: rung.kind,
        decider: rung.decider,
        clause: rung.clause.clone(),
        because,
        earlier: weighed,
        after: None,
    })
}

codes! {
    /// What must be done after a decision.
    pub enum TaskKind {
        /// Tell the Inspectorate of a suspension of more than one day (WPO 40c(3)).
        NotifyInspectorate = "notify_inspectorate",
        /// Hear who could not be heard before (Awb 4:11).
        HearAfterwards = "hear_afterwards",
        /// Hold the talk on return.
        ReturnTalk = "return_talk",
        /// Plan the talk on return.
        PlanReturnTalk = "plan_return_talk",
        /// Bring or post the letter.
        DeliverLetter = "deliver_letter",
        /// Find out why a letter came back, and deliver it again.
        RedeliverLetter = "redeliver_letter",
        /// Write the letter that makes a decision known.
        WriteLetter = "write_letter",
        /// See whether the measure helped.
        Evaluate = "evaluate",
        /// The last day on which guardians can object.
        ObjectionEnds = "objection_ends",
        /// Decide on a report to the police (the protocol's police clause).
        DecideOnPolice = "decide_on_police",
        /// Report to the police, in the board's name.
        ReportToPolice = "report_to_police",
        /// Give notice to the police.
        NotifyPolice = "notify_police",
        /// Tell the guardians of a child what happened (seed T-D2).
        InformGuardians = "inform_guardians",
        /// Take offline what someone withdrew consent for (AVG 7(3), 17(1)(b)).
        TakeDown = "take_down",
        /// Hear the guardians on the intention to expel (WPO 40(11)).
        HearGuardians = "hear_guardians",
        /// Tell the guardians of a time-out the same day.
        TellGuardians = "tell_guardians",
        /// Tell the municipality of an expulsion (Leerplichtwet 18).
        NotifyMunicipality = "notify_municipality",
        /// Confirm that an objection came in (Awb 6:14).
        AcknowledgeObjection = "acknowledge_objection",
        /// Hear who objected (WPO 63(3), Awb 7:2).
        HearObjectors = "hear_objectors",
        /// Decide on an objection (WPO 40(12), 63(3), Awb 7:10).
        DecideOnObjection = "decide_on_objection",
        /// The day by which the disputes committee gives its opinion (WPO 43(3)).
        DisputeOpinion = "dispute_opinion",
        /// The last day on which a member of staff can give a view (CAO PO).
        ViewEnds = "view_ends",
        /// The last day on which a member of staff can appeal (CAO PO).
        AppealEnds = "appeal_ends",
        /// Tell the reason of a summary dismissal at once (BW 7:677).
        TellReason = "tell_reason",
        /// The last day of an access ban; after it a new decision is needed.
        AccessBanEnds = "access_ban_ends",
        /// Send the transfer report to the new school (WPO 42).
        SendTransferReport = "send_transfer_report",
        /// Take the decision that takes the place of the one that was changed (Awb 7:11(2)).
        TakeNewDecision = "take_new_decision",
        /// Tell the attendance officer of a suspension of more than one day.
        NotifyAttendance = "notify_attendance",
        /// Tell the households which school admits the pupil, and from which day (WPO 40(11)).
        TellLeaving = "tell_leaving",
        /// The last day of a measure of order for staff: it ends, or is made longer before then
        /// (CAO PO).
        StaffSuspensionEnds = "staff_suspension_ends",
        /// Tell a member of staff, by registered post, that an order was made longer (CAO PO).
        TellExtension = "tell_extension",
        /// Tell whom it concerned that a decision is taken back (Awb 3:41).
        TellWithdrawal = "tell_withdrawal",
        /// Tell the authorities that had been told that a decision stands no longer.
        PassOn = "pass_on",
        /// Deregister the pupil.
        Deregister = "deregister",
        /// Tell the board of a suspicion (WPO 4a(3)).
        TellBoard = "tell_board",
        /// Consult the confidential inspector (WPO 4a(1)).
        ConsultInspector = "consult_inspector",
        /// Inform guardians and person, then the police (WPO 4a(2)).
        TellPolice = "tell_police",
        /// See after two weeks how the target is.
        AftercareFirst = "aftercare_first",
        /// See after six weeks how the target is.
        AftercareSecond = "aftercare_second",
        /// What was agreed; the task says it in words.
        Agreed = "agreed",
    }
}

/// A task that a decision brings with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewTask {
    /// What.
    pub kind: TaskKind,
    /// The last day, or the day itself.
    pub due_on: NaiveDate,
    /// Where it is written.
    pub source: String,
}

#[cfg(test)]
mod tests;
