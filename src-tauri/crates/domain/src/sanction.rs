//! Sanctions: the steps of the ladders, which one is proposed, and what the law asks of each.
//!
//! The program proposes, a person decides. Nothing escalates by itself: every step rests on one
//! incident, and one incident gives one person at most one step.

use chrono::{Months, NaiveDate};

use crate::calendar::Calendar;
use crate::id::{IncidentId, SanctionId};
use crate::incident::{Category, Incident, IncidentStatus, Place, Scope, Severity};
use crate::person::{PersonId, Subject};
use crate::protocol::{Lapse, Protocol, Rung};
use crate::refusal::Refusal;
use crate::school::{School, SchoolYear};
use crate::{codes, term, value};

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
            | K::Reprimand
            | K::StaffSuspension
            | K::Dismissal
            | K::SummaryDismissal => Subject::Staff,
        }
    }

    /// Whether the step has a procedure of its own before the board: expulsion of a pupil
    /// (WPO 40(11), 63), an access ban, and every measure against staff beyond a talk (CAO PO).
    pub fn is_board_procedure(self) -> bool {
        use SanctionKind as K;
        match self {
            K::Expulsion
            | K::GuardianWarning
            | K::AccessBan
            | K::Reprimand
            | K::StaffSuspension
            | K::Dismissal
            | K::SummaryDismissal => true,
            K::Conversation
            | K::ParentContact
            | K::WrittenWarning
            | K::BehaviourContract
            | K::TimeOut
            | K::InternalSuspension
            | K::Suspension
            | K::GuardianTalk
            | K::StaffTalk => false,
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
    }
}

/// A step that a person got before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// Which decision.
    pub id: SanctionId,
    /// The step.
    pub kind: SanctionKind,
    /// When it was decided.
    pub decided_on: NaiveDate,
    /// For which incident.
    pub incident: IncidentId,
    /// Whether that incident was struck out since.
    pub struck_out: bool,
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
    }
}

/// Whether an earlier step counts on `today` (domain: a step lapses; design: clean slate).
pub fn standing(earlier: &Earlier, lapse: Lapse, today: NaiveDate) -> Standing {
    if earlier.struck_out {
        return Standing::StruckOut;
    }
    let lapsed = match lapse {
        Lapse::SchoolYear => SchoolYear::of(earlier.decided_on) != SchoolYear::of(today),
        Lapse::TwelveMonths => earlier
            .decided_on
            .checked_add_months(Months::new(12))
            .is_none_or(|end| today >= end),
        Lapse::Never => false,
    };
    if lapsed {
        Standing::Lapsed
    } else {
        Standing::Counts
    }
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
    if incident.status == IncidentStatus::StruckOut {
        return Err(Refusal::StruckOut);
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
    let sexual = incident
        .categories
        .iter()
        .any(|c| matches!(c, Category::SexualAbuse | Category::SexualHarassment));
    let by_staff = incident
        .parties
        .iter()
        .any(|p| matches!(p.who.person(), Some(PersonId::Staff(_))) && p.role.can_be_sanctioned());
    if sexual && by_staff {
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
        .find(|e| e.incident == incident.id && !e.struck_out)
    {
        return Err(Refusal::AlreadyDecided {
            kind: same.kind,
            decided_on: same.decided_on,
        });
    }
    let subject = person.subject();
    let ladder = protocol
        .ladder(subject)
        .ok_or(Refusal::NoLadder { subject })?;

    let mut weighed: Vec<Weighed> = earlier
        .iter()
        .map(|e| {
            let lapse = ladder
                .rungs
                .iter()
                .find(|rung| rung.kind == e.kind)
                .map_or(Lapse::SchoolYear, |rung| rung.lapse);
            Weighed {
                id: e.id,
                kind: e.kind,
                decided_on: e.decided_on,
                standing: standing(e, lapse, today),
            }
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
    let (place, because) = match counting
        .iter()
        .max_by_key(|(place, w)| (*place, w.decided_on))
    {
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
    })
}

value! {
    /// Who was heard, and when; or why that has to wait.
    #[derive(Default)]
    pub struct Hearing {
        /// The day the pupil was heard.
        #[serde(default)]
        pub pupil_heard_on: Option<NaiveDate>,
        /// The day the guardians were heard.
        #[serde(default)]
        pub guardians_heard_on: Option<NaiveDate>,
        /// Why the decision could not wait for the hearing (Awb 4:11); empty when it did.
        #[serde(default)]
        pub urgency: String,
        /// The day on which who was not heard will be.
        #[serde(default)]
        pub hear_on: Option<NaiveDate>,
        /// What they said, as it will stand in the letter; may be empty.
        #[serde(default)]
        pub account: String,
    }
}

value! {
    /// What is particular to a suspension.
    pub struct Suspension {
        /// First day without school.
        pub first_day: NaiveDate,
        /// Last day without school.
        pub last_day: NaiveDate,
        /// Why nothing milder will do (Awb 3:4).
        #[serde(default)]
        pub proportionality: String,
        /// How schoolwork goes on.
        pub schoolwork: String,
        /// Whom the guardians can speak to.
        pub contact: String,
        /// The day of the talk on return.
        #[serde(default)]
        pub return_talk_on: Option<NaiveDate>,
    }
}

value! {
    /// What a person decided.
    pub struct Decision {
        /// On which incident it rests.
        pub incident: IncidentId,
        /// For whom.
        pub person: PersonId,
        /// The step.
        pub kind: SanctionKind,
        /// When it was decided.
        pub decided_on: NaiveDate,
        /// Who decided.
        pub decided_by: Decider,
        /// What happened, as it will stand in the letter; empty takes the facts of the incident.
        #[serde(default)]
        pub facts: String,
        /// Why this step, as it will stand in the letter.
        pub reasons: String,
        /// What is expected from now on, as it will stand in the letter of a warning.
        #[serde(default)]
        pub expectation: String,
        /// Why a step was skipped; empty when none was.
        #[serde(default)]
        pub skip_reason: String,
        /// Who was heard.
        #[serde(default)]
        pub hearing: Hearing,
        /// Of a suspension.
        #[serde(default)]
        pub suspension: Option<Suspension>,
    }
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
        /// See whether the measure helped.
        Evaluate = "evaluate",
        /// The last day on which guardians can object.
        ObjectionEnds = "objection_ends",
        /// Decide on a report to the police (the protocol's police clause).
        DecideOnPolice = "decide_on_police",
        /// Tell the guardians of a child what happened (seed T-D2).
        InformGuardians = "inform_guardians",
        /// Take offline what someone withdrew consent for (AVG 7(3), 17(1)(b)).
        TakeDown = "take_down",
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
    pub source: &'static str,
}

/// What follows from a decision that may be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The school days of a suspension; 0 for other steps.
    pub school_days: u32,
    /// Until when guardians can object, where an objection is offered and the letter goes out on
    /// the day of the decision.
    pub objection_until: Option<NaiveDate>,
    /// What must be done.
    pub tasks: Vec<NewTask>,
}

/// What [`decide`] has to know besides the decision itself.
#[derive(Debug, Clone, Copy)]
pub struct Circumstances<'a> {
    /// The protocol in force.
    pub protocol: &'a Protocol,
    /// The school's settings.
    pub school: &'a School,
    /// Which days there is school.
    pub calendar: &'a Calendar,
    /// The incident.
    pub incident: &'a Incident,
    /// The steps that the person got before.
    pub earlier: &'a [Earlier],
    /// How many households would get a letter.
    pub households: usize,
    /// The day of today.
    pub today: NaiveDate,
}

/// Whether a decision may be taken, and what follows from it.
///
/// # Errors
/// Every [`Refusal`] that stands in its way, so that all can be mended at once.
pub fn decide(decision: &Decision, at: &Circumstances<'_>) -> Result<Outcome, Vec<Refusal>> {
    let proposal = propose(
        at.protocol,
        at.incident,
        decision.person,
        at.earlier,
        at.today,
    )
    .map_err(|refusal| match (refusal, decision.kind) {
        (
            Refusal::AlreadyDecided {
                kind: SanctionKind::Suspension,
                decided_on,
            },
            SanctionKind::Suspension,
        ) => vec![Refusal::SameFacts { decided_on }],
        (refusal, _) => vec![refusal],
    })?;
    let mut refusals = Vec::new();
    if decision.kind.subject() != decision.person.subject() {
        refusals.push(Refusal::WrongSubject {
            kind: decision.kind,
        });
        return Err(refusals);
    }
    if decision.kind.is_board_procedure() {
        refusals.push(Refusal::BoardProcedure {
            kind: decision.kind,
        });
        return Err(refusals);
    }
    let ladder = at.protocol.ladder(decision.person.subject());
    let rung = ladder.and_then(|ladder| ladder.rungs.iter().find(|r| r.kind == decision.kind));
    // A step that is not on the ladder at all is as much a departure as one further up.
    let skips = ladder.is_none_or(|ladder| {
        ladder
            .place(decision.kind)
            .is_none_or(|place| Some(place) > ladder.place(proposal.kind))
    });
    if skips && decision.skip_reason.trim().is_empty() {
        refusals.push(Refusal::SkipNeedsMotivation {
            proposed: proposal.kind,
        });
    }
    if decision.decided_by < least_decider(decision.kind, rung) {
        refusals.push(Refusal::WrongDecider);
    }
    if decision.reasons.trim().is_empty() {
        refusals.push(Refusal::ReasonsMissing);
    }
    if decision.decided_on > at.today {
        refusals.push(Refusal::DecidedInFuture);
    }
    if decision.decided_on < at.incident.happened_on {
        refusals.push(Refusal::DecidedBeforeIncident);
    }
    let mut outcome = Outcome {
        school_days: 0,
        objection_until: None,
        tasks: Vec::new(),
    };
    match decision.kind {
        SanctionKind::WrittenWarning => warning(decision, at, &mut refusals),
        SanctionKind::Suspension => {
            suspension(decision, at, &mut refusals, &mut outcome);
        }
        _ => {}
    }
    if !refusals.is_empty() {
        return Err(refusals);
    }
    let weeks = rung.map_or(0, |rung| rung.evaluate_after_weeks);
    if weeks > 0 {
        outcome.tasks.push(NewTask {
            kind: TaskKind::Evaluate,
            due_on: decision.decided_on + chrono::Days::new(u64::from(weeks) * 7),
            source: "protocol",
        });
    }
    Ok(outcome)
}

/// Who at least decides a step: whom the protocol names, or anyone higher. A written warning and a
/// suspension are never below the director, whatever a protocol says (WPO 40c: the board's power,
/// by mandate the director's).
fn least_decider(kind: SanctionKind, rung: Option<&Rung>) -> Decider {
    let named = rung.map_or(Decider::Teacher, |rung| rung.decider);
    match kind {
        SanctionKind::WrittenWarning | SanctionKind::Suspension => named.max(Decider::Director),
        _ => named,
    }
}

/// A written warning goes to the guardians and says what is expected from now on.
fn warning(decision: &Decision, at: &Circumstances<'_>, refusals: &mut Vec<Refusal>) {
    if decision.expectation.trim().is_empty() {
        refusals.push(Refusal::ExpectationMissing);
    }
    if at.households == 0 {
        refusals.push(Refusal::NobodyToInform);
    }
}

/// WPO 40c: reasons, at most one week (read as at most five school days), in writing to the
/// guardians, and the Inspectorate without delay when it is longer than one day. Care asks for a
/// hearing before, or for urgency and a hearing soon after (Awb 3:2, 4:8, 4:11).
fn suspension(
    decision: &Decision,
    at: &Circumstances<'_>,
    refusals: &mut Vec<Refusal>,
    outcome: &mut Outcome,
) {
    if decision.decided_by == Decider::Director && !at.school.director_may_suspend {
        refusals.push(Refusal::NoMandate);
    }
    if at.households == 0 {
        refusals.push(Refusal::NobodyToInform);
    }
    hearing(decision, at, refusals);
    let Some(terms) = &decision.suspension else {
        refusals.push(Refusal::PeriodMissing);
        return;
    };
    if terms.proportionality.trim().is_empty() {
        refusals.push(Refusal::ProportionalityMissing);
    }
    if terms.schoolwork.trim().is_empty() {
        refusals.push(Refusal::SchoolworkMissing);
    }
    if terms.contact.trim().is_empty() {
        refusals.push(Refusal::ContactMissing);
    }
    if terms.first_day < decision.decided_on {
        refusals.push(Refusal::BeginsBeforeDecision);
    }
    // The talk may be on the last day itself, but not before.
    if terms.return_talk_on.is_some_and(|day| day < terms.last_day) {
        refusals.push(Refusal::ReturnTalkTooEarly);
    }
    let days = match period(terms.first_day, terms.last_day, at.calendar) {
        Ok(days) => days,
        Err(mut wrong) => {
            refusals.append(&mut wrong);
            return;
        }
    };
    outcome.school_days = days;
    if at.school.offers_objection_to_suspension() {
        let until = term::objection_ends(decision.decided_on);
        outcome.objection_until = Some(until);
        outcome.tasks.push(NewTask {
            kind: TaskKind::ObjectionEnds,
            due_on: until,
            source: "Awb 6:7, 6:8; Algemene termijnenwet 1",
        });
    }
    if days > 1 {
        outcome.tasks.push(NewTask {
            kind: TaskKind::NotifyInspectorate,
            due_on: decision.decided_on,
            source: "WPO 40c(3)",
        });
    }
    match terms.return_talk_on {
        Some(day) => outcome.tasks.push(NewTask {
            kind: TaskKind::ReturnTalk,
            due_on: day,
            source: "protocol",
        }),
        None => outcome.tasks.push(NewTask {
            kind: TaskKind::PlanReturnTalk,
            due_on: terms.last_day,
            source: "protocol",
        }),
    }
    if let (false, Some(day)) = (was_heard(&decision.hearing), decision.hearing.hear_on) {
        outcome.tasks.push(NewTask {
            kind: TaskKind::HearAfterwards,
            due_on: day,
            source: "Awb 4:11",
        });
    }
}

/// How many school days a suspension from `first` to `last` takes.
///
/// # Errors
/// The refusals of WPO 40c(1): end before begin, longer than one week, more than five school days,
/// a first or last day without school.
pub fn period(first: NaiveDate, last: NaiveDate, calendar: &Calendar) -> Result<u32, Vec<Refusal>> {
    if last < first {
        return Err(vec![Refusal::EndsBeforeItBegins]);
    }
    let mut refusals = Vec::new();
    let last_allowed = first
        .checked_add_days(chrono::Days::new(6))
        .unwrap_or(NaiveDate::MAX);
    if last > last_allowed {
        refusals.push(Refusal::LongerThanAWeek { last_allowed });
    }
    let count = u32::try_from(calendar.school_days(first, last).len()).unwrap_or(u32::MAX);
    if count > 5 {
        refusals.push(Refusal::MoreThanFiveSchoolDays { count });
    }
    let mut edges = vec![first, last];
    edges.dedup();
    for day in edges {
        if !calendar.is_school_day(day) {
            refusals.push(Refusal::NotASchoolDay {
                day,
                next: calendar.next_school_day(day),
            });
        }
    }
    if refusals.is_empty() {
        Ok(count)
    } else {
        Err(refusals)
    }
}

fn was_heard(hearing: &Hearing) -> bool {
    hearing.pupil_heard_on.is_some() && hearing.guardians_heard_on.is_some()
}

fn hearing(decision: &Decision, at: &Circumstances<'_>, refusals: &mut Vec<Refusal>) {
    let hearing = &decision.hearing;
    let days = [hearing.pupil_heard_on, hearing.guardians_heard_on];
    if days.iter().flatten().any(|day| *day > decision.decided_on) {
        refusals.push(Refusal::HeardAfterDecision);
    }
    if days
        .iter()
        .flatten()
        .any(|day| *day < at.incident.happened_on)
    {
        refusals.push(Refusal::HeardBeforeIncident);
    }
    if was_heard(hearing) {
        return;
    }
    if hearing.urgency.trim().is_empty() {
        refusals.push(Refusal::NotHeard);
    } else if hearing.hear_on.is_none_or(|day| day < decision.decided_on) {
        refusals.push(Refusal::HearingNotPlanned);
    }
}

#[cfg(test)]
mod tests;
