//! Every rule of a sanction, each with the smallest change to a decision that may be taken.

mod again;
mod ban;

use std::collections::BTreeSet;

use chrono::Days;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::act::{Act, ActPart};
use crate::calendar::Calendar;
use crate::calendar::Holiday;
use crate::guardian::Home;
use crate::id::{GuardianId, PartyId, PupilId, StaffId};
use crate::incident::{Category, DayPart, Party, PartyRole, ReportedBy};
use crate::person::Who;
use crate::procedure::{Ground, Grounds, StationKind};
use crate::school::{Address, Denomination, School};

const T: &str = "samen-online";
const A: &str = "sociale-media-stichting";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

fn protocol(id: &str) -> Protocol {
    Protocol::of(id).unwrap().unwrap()
}

fn pupil() -> PersonId {
    PersonId::Pupil(PupilId(id(1)))
}

fn guardian() -> PersonId {
    PersonId::Guardian(GuardianId(id(2)))
}

fn staff() -> PersonId {
    PersonId::Staff(StaffId(id(3)))
}

fn party(person: PersonId, role: PartyRole) -> Party {
    let who = match person {
        PersonId::Pupil(id) => Who::Pupil { id },
        PersonId::Guardian(id) => Who::Guardian { id },
        PersonId::Staff(id) => Who::Staff { id },
    };
    Party {
        id: PartyId(id(4)),
        who,
        role,
    }
}

fn earlier(n: u128, kind: SanctionKind, decided_on: &str) -> Earlier {
    Earlier {
        id: SanctionId(id(n)),
        kind,
        decided_on: day(decided_on),
        incident: Some(IncidentId(id(1000 + n))),
        happened_on: None,
        days: None,
        part_of_day: false,
        of_order: false,
        within: None,
        open: false,
        struck_out: false,
        revoked: false,
        ended_on: None,
        halted_on: None,
        decided_at: None,
        counting: None,
    }
}

/// A household of one guardian.
fn home(n: u128) -> Home {
    Home {
        guardians: vec![GuardianId(id(800 + n))],
        names: format!("Ouder {n}"),
    }
}

/// All that a decision rests on, to change one thing in.
#[derive(Clone)]
struct Case {
    protocol: Protocol,
    school: School,
    holidays: Vec<Holiday>,
    incident: Incident,
    acts: Vec<Act>,
    earlier: Vec<Earlier>,
    homes: Vec<Home>,
    invitations: Vec<Invitation>,
    today: NaiveDate,
    decision: Decision,
}

impl Case {
    fn decide(&self) -> Result<Outcome, Vec<Refusal>> {
        self.decide_about(Some(&self.incident))
    }

    fn decide_about(&self, incident: Option<&Incident>) -> Result<Outcome, Vec<Refusal>> {
        decide(
            &self.decision,
            &Circumstances {
                protocol: &self.protocol,
                school: &self.school,
                calendar: &Calendar::new(&self.holidays),
                incident,
                acts: &self.acts,
                earlier: &self.earlier,
                procedure: None,
                homes: &self.homes,
                invitations: &self.invitations,
                birth_date: None,
                today: self.today,
            },
        )
    }

    fn propose(&self) -> Result<Proposal, Refusal> {
        propose(
            &self.protocol,
            &self.incident,
            self.decision.person,
            &self.earlier,
            self.today,
        )
    }

    fn terms(&mut self) -> &mut Suspension {
        self.decision.suspension.as_mut().unwrap()
    }

    /// Another person, accused in the incident and without earlier steps.
    fn about(mut self, person: PersonId) -> Case {
        self.incident.parties = vec![party(person, PartyRole::Perpetrator)];
        self.decision.person = person;
        self.earlier.clear();
        self
    }

    fn lasting(mut self, first: &str, last: &str) -> Case {
        let decided_on = day(first) - Days::new(1);
        self.today = decided_on;
        self.incident.happened_on = decided_on;
        self.decision.decided_on = decided_on;
        self.decision.hearing.pupil_heard_on = Some(decided_on);
        self.decision.hearing.guardians_heard_on = Some(decided_on);
        self.earlier = vec![Earlier {
            decided_on,
            ..earlier(1, SanctionKind::WrittenWarning, "2026-10-05")
        }];
        let terms = self.terms();
        terms.first_day = day(first);
        terms.last_day = day(last);
        terms.return_talk_on = Some(day("2030-01-07"));
        self
    }
}

/// A suspension of two school days that may be decided: after a warning that counts, heard, with
/// mandate, with a letter to one household.
fn suspension() -> Case {
    Case {
        protocol: protocol(T),
        school: School {
            name: "De Verzonnen School".into(),
            board: "Stichting Verzinsel".into(),
            denomination: Denomination::Private,
            brin: String::new(),
            address: Address::default(),
            board_address: Address::default(),
            phone: String::new(),
            email: String::new(),
            protocol: T.into(),
            director_may_suspend: true,
            director_may_expel: false,
            objection_to_suspension: true,
        },
        holidays: vec![Holiday {
            name: "Kerstvakantie".into(),
            first_day: day("2026-12-19"),
            last_day: day("2027-01-03"),
        }],
        incident: Incident {
            id: IncidentId(id(10)),
            number: "2026-014".into(),
            happened_on: day("2026-11-18"),
            happened_at: None,
            day_part: DayPart::LunchBreak,
            place: Place::Yard,
            platform: String::new(),
            facts: "Verzonnen feiten.".into(),
            felt_at_school: String::new(),
            categories: vec![Category::PhysicalViolence],
            severity: Severity::Serious,
            clauses: vec!["T-G0".into()],
            possibly_criminal: false,
            scope: None,
            reported_by: ReportedBy::Staff,
            reported_on: day("2026-11-18"),
            status: IncidentStatus::InProgress,
            parties: vec![party(pupil(), PartyRole::Perpetrator)],
            version: 1,
        },
        acts: Vec::new(),
        earlier: vec![earlier(1, SanctionKind::WrittenWarning, "2026-10-05")],
        homes: vec![home(1)],
        invitations: Vec::new(),
        today: day("2026-11-22"),
        decision: Decision {
            incident: Some(IncidentId(id(10))),
            person: pupil(),
            kind: SanctionKind::Suspension,
            decided_on: day("2026-11-20"),
            decided_by: Decider::Director,
            facts: "Er is geslagen.".into(),
            reasons: "Een ander kind is pijn gedaan.".into(),
            expectation: String::new(),
            skip_reason: String::new(),
            hearing: Hearing {
                pupil_heard_on: Some(day("2026-11-19")),
                guardians_heard_on: Some(day("2026-11-20")),
                households: Vec::new(),
                urgency: String::new(),
                hear_on: None,
                account: String::new(),
            },
            suspension: Some(Suspension {
                first_day: day("2026-11-23"),
                last_day: day("2026-11-24"),
                proportionality: "Eerdere stappen hielpen niet.".into(),
                schoolwork: "Elke dag een pakket.".into(),
                contact: "De directeur.".into(),
                return_talk_on: Some(day("2026-11-25")),
            }),
            grounds: Grounds::default(),
            procedure: None,
            particulars: None,
            signer: String::new(),
            in_person: true,
        },
    }
}

/// The time-out for the same incident, of a day.
fn at_once(on: &str) -> Earlier {
    Earlier {
        incident: Some(IncidentId(id(10))),
        days: Some((day(on), day(on))),
        ..earlier(3, SanctionKind::TimeOut, on)
    }
}

/// A household that was heard on a day, or did not come.
fn heard(n: u128, on: &str, declined: bool) -> HouseholdHeard {
    HouseholdHeard {
        guardians: home(n).guardians,
        on: day(on),
        declined,
        account: String::new(),
    }
}

/// A letter that invited a household for a day and was handed over on another.
fn invited(n: u128, to: &str, left_on: &str) -> Invitation {
    Invitation {
        guardians: home(n).guardians,
        to: day(to),
        left_on: day(left_on),
        in_hand: true,
    }
}

/// Of two households one was heard, and the other did not come the day before the decision.
fn one_did_not_come(case: &mut Case) {
    case.homes.push(home(2));
    case.decision.hearing.households =
        vec![heard(1, "2026-11-20", false), heard(2, "2026-11-19", true)];
}

/// A time-out of Monday.
fn time_out() -> Particulars {
    Particulars::TimeOut(TimeOut {
        day: day("2026-11-23"),
        from: None,
        purpose: "Tot rust komen en afspraken maken.".into(),
        supervision: "De conciërge.".into(),
        talk_on: Some(day("2026-11-23")),
    })
}

/// A written warning that may be decided, as the first step after a serious incident.
fn warning() -> Case {
    let mut case = suspension();
    case.earlier.clear();
    case.decision.kind = SanctionKind::WrittenWarning;
    case.decision.expectation = "Je blijft van een ander af.".into();
    case.decision.suspension = None;
    case.decision.hearing = Hearing::default();
    case
}

fn tasks(outcome: &Outcome) -> Vec<(TaskKind, NaiveDate)> {
    outcome.tasks.iter().map(|t| (t.kind, t.due_on)).collect()
}

// One rule, one change.

type Change = fn(&mut Case);

/// Every refusal of a suspension, with the change that calls for it and for nothing else.
fn broken_suspensions() -> Vec<(Refusal, Change)> {
    use Refusal as R;
    vec![
        (R::ReasonsMissing, |c| c.decision.reasons = "  ".into()),
        (R::PeriodMissing, |c| c.decision.suspension = None),
        (R::EndsBeforeItBegins, |c| {
            c.terms().last_day = day("2026-11-22");
        }),
        (
            R::LongerThanAWeek {
                last_allowed: day("2026-11-29"),
            },
            |c| {
                c.holidays.push(Holiday {
                    name: "Studiedagen".into(),
                    first_day: day("2026-11-26"),
                    last_day: day("2026-11-27"),
                });
                c.terms().last_day = day("2026-11-30");
                c.terms().return_talk_on = Some(day("2026-12-01"));
            },
        ),
        (
            R::NotASchoolDay {
                day: day("2026-11-21"),
                next: day("2026-11-23"),
            },
            |c| c.terms().first_day = day("2026-11-21"),
        ),
        (R::BeginsBeforeDecision, |c| {
            c.terms().first_day = day("2026-11-19");
        }),
        (
            R::SameFacts {
                decided_on: day("2026-11-19"),
            },
            |c| {
                let incident = Some(c.incident.id);
                c.earlier.push(Earlier {
                    incident,
                    ..earlier(2, SanctionKind::Suspension, "2026-11-19")
                });
            },
        ),
        (R::NotHeard, |c| c.decision.hearing.pupil_heard_on = None),
        (R::NotHeard, |c| {
            c.decision.hearing.guardians_heard_on = None;
        }),
        (R::HearingNotPlanned, |c| {
            c.decision.hearing.guardians_heard_on = None;
            c.decision.hearing.urgency = "Het plein was niet veilig.".into();
        }),
        (
            R::HearingTooLate {
                by: day("2026-11-24"),
            },
            |c| {
                c.decision.hearing.guardians_heard_on = None;
                c.decision.hearing.urgency = "Het plein was niet veilig.".into();
                c.decision.hearing.hear_on = Some(day("2026-11-25"));
            },
        ),
        (R::HeardAfterDecision, |c| {
            c.decision.hearing.guardians_heard_on = Some(day("2026-11-21"));
        }),
        (
            R::HouseholdNotHeard {
                names: "Ouder 2".into(),
            },
            |c| {
                c.homes.push(home(2));
                c.decision.hearing.guardians_heard_on = None;
                c.decision.hearing.households = vec![heard(1, "2026-11-20", false)];
            },
        ),
        (R::NotHeard, |c| c.homes.push(home(2))),
        (R::HeardAfterDecision, |c| {
            c.homes.push(home(2));
            c.decision.hearing.households =
                vec![heard(1, "2026-11-20", false), heard(2, "2026-11-21", false)];
        }),
        (
            // Whoever was invited for the day itself can still come.
            R::StillToBeHeard {
                station: StationKind::GuardiansHeard,
                until: day("2026-11-20"),
            },
            |c| {
                c.homes.push(home(2));
                c.decision.hearing.households =
                    vec![heard(1, "2026-11-20", false), heard(2, "2026-11-20", true)];
                c.invitations = vec![invited(2, "2026-11-20", "2026-11-19")];
            },
        ),
        (
            // Nobody was invited: that they did not come says nothing.
            R::InvitationMissing {
                names: "Ouder 2".into(),
            },
            |c| one_did_not_come(c),
        ),
        (
            // What is handed over on the day itself invites nobody to it.
            R::InvitedTooLate {
                to: day("2026-11-19"),
                by: day("2026-11-16"),
            },
            |c| {
                one_did_not_come(c);
                c.invitations = vec![invited(2, "2026-11-19", "2026-11-19")];
            },
        ),
        (
            // Nor does what the post brings after it.
            R::InvitedTooLate {
                to: day("2026-11-19"),
                by: day("2026-11-16"),
            },
            |c| {
                one_did_not_come(c);
                let posted = Invitation {
                    in_hand: false,
                    ..invited(2, "2026-11-19", "2026-11-17")
                };
                c.invitations = vec![posted];
            },
        ),
        (
            // Nor does an invitation for another day, or to another household.
            R::InvitationMissing {
                names: "Ouder 2".into(),
            },
            |c| {
                one_did_not_come(c);
                c.invitations = vec![
                    invited(2, "2026-11-20", "2026-11-18"),
                    invited(1, "2026-11-19", "2026-11-18"),
                ];
            },
        ),
        (R::HeardBeforeIncident, |c| {
            c.decision.hearing.pupil_heard_on = Some(day("2026-11-17"));
        }),
        (R::NoMandate, |c| c.school.director_may_suspend = false),
        (R::WrongDecider, |c| {
            c.decision.decided_by = Decider::Teacher;
        }),
        (R::ProportionalityMissing, |c| {
            c.terms().proportionality.clear()
        }),
        (R::SchoolworkMissing, |c| c.terms().schoolwork.clear()),
        (R::ContactMissing, |c| c.terms().contact.clear()),
        (R::NobodyToInform, |c| c.homes.clear()),
        (R::ReturnTalkMissing, |c| c.terms().return_talk_on = None),
        (R::SignerMissing, |c| c.decision.decided_by = Decider::Board),
        (R::OverBeforeMadeKnown, |c| c.today = day("2026-11-25")),
        (
            R::BegunBeforeMadeKnown {
                from: day("2026-11-24"),
            },
            |c| c.today = day("2026-11-24"),
        ),
        (
            R::BeginsTooLate {
                by: day("2026-11-27"),
            },
            |c| {
                c.terms().first_day = day("2026-11-30");
                c.terms().last_day = day("2026-11-30");
                c.terms().return_talk_on = Some(day("2026-12-01"));
            },
        ),
        (
            R::KnownBefore {
                decided_on: day("2026-11-19"),
            },
            |c| {
                c.earlier
                    .push(earlier(2, SanctionKind::Suspension, "2026-11-19"));
            },
        ),
        (R::TooManyDaysTogether { before: 4, left: 1 }, |c| {
            c.earlier.push(Earlier {
                incident: Some(c.incident.id),
                days: Some((day("2026-11-10"), day("2026-11-13"))),
                revoked: true,
                ended_on: Some(day("2026-11-16")),
                ..earlier(2, SanctionKind::Suspension, "2026-11-19")
            });
        }),
        (
            R::SecondStepNeedsReason {
                kind: SanctionKind::TimeOut,
                decided_on: day("2026-11-18"),
            },
            |c| c.earlier.push(at_once("2026-11-18")),
        ),
        (R::ReturnTalkTooEarly, |c| {
            c.terms().return_talk_on = Some(day("2026-11-23"));
        }),
        (R::DecidedInFuture, |c| {
            c.decision.decided_on = day("2026-11-23");
        }),
        (
            R::SkipNeedsMotivation {
                proposed: SanctionKind::WrittenWarning,
            },
            |c| c.earlier.clear(),
        ),
    ]
}

/// Every refusal that does not belong to a suspension, on a written warning.
fn broken_warnings() -> Vec<(Refusal, Change)> {
    use Refusal as R;
    vec![
        (R::ExpectationMissing, |c| c.decision.expectation.clear()),
        (R::WrongDecider, |c| {
            c.decision.decided_by = Decider::Counsellor;
        }),
        (R::NobodyToInform, |c| c.homes.clear()),
        (R::DecidedBeforeIncident, |c| {
            c.decision.decided_on = day("2026-11-17");
        }),
        (
            R::AlreadyDecided {
                kind: SanctionKind::Conversation,
                decided_on: day("2026-11-19"),
            },
            |c| {
                let incident = Some(c.incident.id);
                c.earlier.push(Earlier {
                    incident,
                    ..earlier(2, SanctionKind::Conversation, "2026-11-19")
                });
            },
        ),
        (R::NotAParty, |c| c.incident.parties.clear()),
        (R::NotAccused, |c| {
            c.incident.parties = vec![party(pupil(), PartyRole::Target)];
        }),
        (R::StruckOut, |c| {
            c.incident.status = IncidentStatus::StruckOut;
        }),
        (R::OutsideScope, |c| {
            c.protocol = protocol(A);
            c.incident.scope = Some(Scope::Private);
        }),
        (R::ScopeUnknown, |c| {
            c.protocol = protocol(A);
            c.incident.place = Place::Online;
        }),
        (
            R::NoLadder {
                subject: Subject::Pupil,
            },
            |c| c.protocol.ladders.retain(|l| l.subject != Subject::Pupil),
        ),
        (
            R::WrongSubject {
                kind: SanctionKind::Reprimand,
            },
            |c| c.decision.kind = SanctionKind::Reprimand,
        ),
        (
            R::NotOpened {
                kind: SanctionKind::Expulsion,
            },
            |c| c.decision.kind = SanctionKind::Expulsion,
        ),
        (R::SexualOffenceByStaff, |c| {
            c.incident.categories.push(Category::SexualAbuse);
            c.incident.parties.push(party(staff(), PartyRole::Involved));
        }),
    ]
}

#[test]
fn the_decisions_that_the_others_are_changed_from_may_be_taken() {
    suspension().decide().unwrap();
    warning().decide().unwrap();
}

#[test]
fn one_thing_wrong_is_refused_for_that_one_thing() {
    for (base, table) in [
        (suspension(), broken_suspensions()),
        (warning(), broken_warnings()),
    ] {
        for (refusal, change) in table {
            let mut case = base.clone();
            change(&mut case);
            assert_eq!(case.decide(), Err(vec![refusal]));
        }
    }
}

#[test]
fn every_rule_is_tried_here_or_is_known_to_speak_elsewhere() {
    let elsewhere = [
        // When an incident is recorded and when a person is chosen.
        "NoFile",
        "HappenedInFuture",
        "NobodyInvolved",
        // When something is printed.
        "NamesSomeoneElse",
        "SchoolAddressMissing",
        "SchoolContactMissing",
        "BoardAddressMissing",
        "NobodyChosen",
        // When a term is extended or stands still.
        "NoExtension",
        "ExtendedTooLate",
        "NoPause",
        "PausedTooLate",
        // When a letter is composed.
        "PartMissing",
        "DayHasPassed",
        "DayStillToCome",
        "ViewTermTooShort",
        "OwnDecision",
        "NoAddress",
        "ToldBefore",
        "LetterNotReturned",
        // Where one access ban follows on another.
        "BanStillRuns",
        "RenewedTooEarly",
        "HeardForEarlierBan",
        "ReasonsOfEarlierBan",
        "ReviewTooLate",
        // Six school days never fit in one week: it comes only together with LongerThanAWeek.
        "MoreThanFiveSchoolDays",
        // When the police are decided on.
        "NotPossiblyCriminal",
        "BoardDecidesOnPolice",
        "PoliceMotivationMissing",
        "PoliceToldInFuture",
        "PoliceToldBeforeIncident",
        "NothingToldToPolice",
        "CorrectionNeedsReason",
        "PoliceDecisionAsked",
        // When a task of a suspicion is ticked off.
        "DateAskedAtIncident",
        // When a letter is signed, or repeats what is known.
        "SignedByWhoDecided",
        "SignsForAnother",
        "PartSaysOtherwise",
        // When the incident of a suspicion, or one that a procedure rests on, gets a status.
        "SuspicionRuns",
        "SuspicionTold",
        "ProcedureRestsOnIt",
        // When somebody's access changes.
        "LastDirector",
        "OwnAccess",
        // When a consent is booked in, withdrawn or asked for.
        "ReceivedInFuture",
        "GivenAfterReceived",
        "SignedByStranger",
        "NothingAnswered",
        "OralYes",
        "NotSigned",
        "SignedWithoutAuthority",
        "LeftSchool",
        "FormOfAnotherYear",
        "YesOfAnotherYear",
        "StruckAlready",
        "AlreadyBooked",
        "NobodyToRemind",
        "NothingToWithdraw",
        "NotEveryoneAgreed",
        // When a report is taken over, an incident judged, or something online followed.
        "NotTakenOver",
        "TakenOverBefore",
        "JudgedInFuture",
        "JudgedBeforeIncident",
        "NotOnline",
        "TakedownInFuture",
        "TakedownBeforeIncident",
        "GoneYetVisible",
        // When something is erased or held back from it.
        "StillKept",
        "HeldBack",
        "ErasesNothing",
        "OtherCount",
        "HoldNeedsReason",
        // When proof is kept, described or covered.
        "SexualImageOfMinor",
        "SeenInFuture",
        "DescriptionMissing",
        "NothingCovered",
        // When a talk or a plan is recorded, and when a case is closed.
        "TalkInFuture",
        "TalkBeforeIncident",
        "TalkWithNobody",
        "TalkSaysNothing",
        "TalkAboutNobody",
        "AftercareWithoutChild",
        "GuardiansNotTold",
        "TargetNotNamed",
        "AftercareMissing",
        "TalkAsked",
        "TalkStruckBefore",
        "PlannedInPast",
        // When somebody is given what is held on them, or a breach is put down.
        "AuthorityUnknown",
        "ViewpointEmpty",
        "NoteHiddenFromDirector",
        "NoteForOther",
        "NoteStruckBefore",
        "WithheldWithoutGround",
        "BreachKnownInFuture",
        "BreachAfterKnown",
        // When a school words its letters itself.
        "OwnLetterText",
        "LetterTextJudged",
        "LetterTextWaits",
        "LetterTextNeedsDirector",
        "LetterTextLacks",
        "LetterTextSame",
        "ReportedBeforeKnown",
        "LateReportNeedsReason",
        // At the turn of the year.
        "YearNotBegun",
        // When something of the programme of the year is put down.
        // When acts are put down, doubles merged and reports declined.
        "IncidentShut",
        "ActOfNobody",
        "ActOfStranger",
        "ActInFuture",
        "PartyTwice",
        "PartyKnown",
        "LastParty",
        "PartyInAct",
        "MeasureRestsOnParty",
        "LinkedToItself",
        "LinkedBefore",
        "DoubleIsHandled",
        "DeclineNeedsReason",
        // When the press asks.
        "PressCoordinatorMissing",
        "PressCoordinatorInvolved",
        "NamedToPress",
        "PressDaysWrong",
        "PressStepOutside",
        "NotInProgramme",
        "DoneInOtherYear",
    ];
    let tried = broken_suspensions()
        .into_iter()
        .chain(broken_warnings())
        .map(|(refusal, _)| {
            let shown = format!("{refusal:?}");
            shown.split(' ').next().unwrap_or_default().to_owned()
        })
        .chain(elsewhere.map(String::from))
        .chain(procedure::tests::tried())
        .chain(crate::ladder::tests::tried())
        .collect::<BTreeSet<_>>();
    let all: BTreeSet<String> = Refusal::RULES.iter().map(|(n, _)| (*n).into()).collect();
    assert_eq!(tried, all);
}

#[test]
fn all_that_is_wrong_is_said_at_once() {
    let mut case = suspension();
    case.decision.reasons.clear();
    case.decision.hearing.pupil_heard_on = None;
    case.school.director_may_suspend = false;
    case.terms().contact.clear();
    case.terms().first_day = day("2026-11-22");
    let refusals = case.decide().unwrap_err();
    for refusal in [
        Refusal::ReasonsMissing,
        Refusal::NotHeard,
        Refusal::NoMandate,
        Refusal::ContactMissing,
        Refusal::NotASchoolDay {
            day: day("2026-11-22"),
            next: day("2026-11-23"),
        },
    ] {
        assert!(refusals.contains(&refusal), "{refusal:?}: {refusals:?}");
    }
    assert_eq!(refusals.len(), 5);
}

#[test]
fn every_rule_names_its_source() {
    for (refusal, _) in broken_suspensions().into_iter().chain(broken_warnings()) {
        assert!(!refusal.source().is_empty());
    }
    assert_eq!(
        Refusal::LongerThanAWeek {
            last_allowed: day("2026-11-29")
        }
        .source(),
        "WPO 40c(1)"
    );
}

// The ladder.

#[test]
fn a_first_step_begins_where_the_seriousness_says() {
    use SanctionKind as K;
    for (protocol_id, steps) in [
        (T, [K::Conversation, K::WrittenWarning, K::WrittenWarning]),
        (A, [K::Conversation, K::ParentContact, K::WrittenWarning]),
    ] {
        for (severity, kind) in Severity::ALL.iter().zip(steps) {
            let mut case = warning();
            case.protocol = protocol(protocol_id);
            case.incident.severity = *severity;
            let proposal = case.propose().unwrap();
            assert_eq!(proposal.kind, kind, "{protocol_id} {severity:?}");
            let severity = *severity;
            assert_eq!(proposal.because, Because::FirstStep { severity });
        }
    }
}

#[test]
fn the_next_step_comes_after_the_highest_that_counts_not_after_the_last_one_taken() {
    let mut case = suspension();
    case.incident.severity = Severity::Light;
    case.earlier
        .push(earlier(2, SanctionKind::Conversation, "2026-11-02"));
    let proposal = case.propose().unwrap();
    assert_eq!(proposal.kind, SanctionKind::Suspension);
    assert_eq!(proposal.decider, Decider::Director);
    assert_eq!(proposal.clause, "T-X4");
    assert_eq!(
        proposal.because,
        Because::AfterStep {
            kind: SanctionKind::WrittenWarning,
            decided_on: day("2026-10-05"),
            count: 2
        }
    );
    let newest: Vec<_> = proposal.earlier.iter().map(|w| w.kind).collect();
    assert_eq!(
        newest,
        [SanctionKind::Conversation, SanctionKind::WrittenWarning]
    );
}

#[test]
fn both_protocols_weigh_the_same_history_by_their_own_ladder() {
    for (protocol_id, next) in [
        (T, SanctionKind::Suspension),
        (A, SanctionKind::BehaviourContract),
    ] {
        let mut case = suspension();
        case.protocol = protocol(protocol_id);
        assert_eq!(case.propose().unwrap().kind, next, "{protocol_id}");
    }
}

#[test]
fn a_step_that_the_ladder_does_not_have_is_shown_and_moves_nothing() {
    let mut case = suspension();
    case.earlier = vec![earlier(2, SanctionKind::TimeOut, "2026-11-02")];
    let proposal = case.propose().unwrap();
    assert_eq!(proposal.kind, SanctionKind::WrittenWarning);
    assert_eq!(proposal.earlier.len(), 1);
}

#[test]
fn a_step_lapses_when_the_school_year_turns() {
    let mut case = suspension();
    case.earlier = vec![earlier(1, SanctionKind::WrittenWarning, "2027-07-31")];
    case.incident.severity = Severity::Light;
    case.today = day("2027-07-31");
    let proposal = case.propose().unwrap();
    assert_eq!(proposal.kind, SanctionKind::Suspension);
    assert_eq!(proposal.earlier[0].standing, Standing::Counts);
    case.today = day("2027-08-01");
    let proposal = case.propose().unwrap();
    assert_eq!(proposal.kind, SanctionKind::Conversation);
    assert_eq!(proposal.earlier[0].standing, Standing::Lapsed);
}

#[test]
fn a_step_of_twelve_months_lapses_on_its_anniversary_and_one_that_never_lapses_does_not() {
    let step = earlier(1, SanctionKind::StaffTalk, "2026-11-22");
    let on = |lapse, today| standing(&step, lapse, day(today));
    assert_eq!(on(Lapse::TwelveMonths, "2027-11-21"), Standing::Counts);
    assert_eq!(on(Lapse::TwelveMonths, "2027-11-22"), Standing::Lapsed);
    assert_eq!(on(Lapse::Never, "2046-11-22"), Standing::Counts);
    let leap = earlier(1, SanctionKind::StaffTalk, "2028-02-29");
    let on = |today| standing(&leap, Lapse::TwelveMonths, day(today));
    assert_eq!(on("2029-02-27"), Standing::Counts);
    assert_eq!(on("2029-02-28"), Standing::Lapsed);
}

#[test]
fn a_step_whose_incident_was_struck_out_never_counts() {
    let mut case = suspension();
    case.earlier[0].struck_out = true;
    let proposal = case.propose().unwrap();
    assert_eq!(proposal.kind, SanctionKind::WrittenWarning);
    assert_eq!(proposal.earlier[0].standing, Standing::StruckOut);
    let step = &case.earlier[0];
    for lapse in Lapse::ALL {
        assert_eq!(standing(step, *lapse, case.today), Standing::StruckOut);
    }
}

#[test]
fn a_step_of_an_incident_that_was_struck_out_leaves_room_for_a_new_one() {
    let mut case = warning();
    let incident = Some(case.incident.id);
    case.earlier = vec![Earlier {
        incident,
        struck_out: true,
        ..earlier(2, SanctionKind::Conversation, "2026-11-19")
    }];
    case.decide().unwrap();
}

#[test]
fn after_the_last_step_there_is_no_further_one() {
    let mut case = suspension();
    case.earlier = vec![earlier(1, SanctionKind::Expulsion, "2024-10-05")];
    let proposal = case.propose().unwrap();
    assert_eq!(proposal.kind, SanctionKind::Expulsion);
    assert_eq!(
        proposal.because,
        Because::LastStep {
            kind: SanctionKind::Expulsion
        }
    );
}

#[test]
fn a_skipped_step_may_be_taken_when_it_says_why() {
    let mut case = suspension();
    case.earlier.clear();
    case.decision.skip_reason = "Het letsel was ernstig.".into();
    case.decide().unwrap();
}

#[test]
fn a_milder_step_than_proposed_needs_no_reason_and_one_off_the_ladder_does() {
    let mut case = suspension();
    case.decision.kind = SanctionKind::Conversation;
    case.decision.suspension = None;
    case.decide().unwrap();
    case.decision.kind = SanctionKind::TimeOut;
    case.decision.particulars = Some(time_out());
    assert_eq!(
        case.decide(),
        Err(vec![Refusal::SkipNeedsMotivation {
            proposed: SanctionKind::Suspension
        }])
    );
    case.decision.skip_reason = "Even rust helpt hier beter.".into();
    case.decide().unwrap();
}

#[test]
fn a_step_is_decided_by_whom_the_protocol_names_or_anyone_higher() {
    let mut case = warning();
    case.protocol = protocol(A);
    case.decision.kind = SanctionKind::TimeOut;
    case.decision.particulars = Some(time_out());
    case.decision.skip_reason = "Rust voor iedereen.".into();
    for (decider, may) in [
        (Decider::Teacher, false),
        (Decider::Counsellor, false),
        (Decider::Director, true),
        (Decider::Board, true),
    ] {
        case.decision.decided_by = decider;
        let refused = case.decide().is_err_and(|r| r == [Refusal::WrongDecider]);
        assert_eq!(refused, !may, "{decider:?}");
    }
}

#[test]
fn a_protocol_can_keep_suspension_for_the_board_and_cannot_give_it_to_a_teacher() {
    let with = |named| {
        let mut case = suspension();
        for ladder in &mut case.protocol.ladders {
            for rung in &mut ladder.rungs {
                rung.decider = named;
            }
        }
        case
    };
    let case = with(Decider::Board);
    assert_eq!(case.decide(), Err(vec![Refusal::WrongDecider]));
    let mut case = with(Decider::Teacher);
    case.decide().unwrap();
    case.decision.decided_by = Decider::Teacher;
    assert_eq!(case.decide(), Err(vec![Refusal::WrongDecider]));
}

#[test]
fn who_was_targeted_stood_up_saw_or_reported_it_never_gets_a_sanction() {
    for role in PartyRole::ALL {
        let mut case = warning();
        case.incident.parties = vec![party(pupil(), *role)];
        let accused = matches!(
            role,
            PartyRole::Involved
                | PartyRole::Perpetrator
                | PartyRole::Assistant
                | PartyRole::Reinforcer
        );
        match case.propose() {
            Ok(_) => assert!(accused, "{role:?}"),
            Err(refusal) => {
                assert!(!accused, "{role:?}");
                assert_eq!(refusal, Refusal::NotAccused);
            }
        }
    }
}

#[test]
fn who_was_targeted_and_also_hit_back_can_get_a_step() {
    let mut case = warning();
    case.incident.parties = vec![
        party(pupil(), PartyRole::Target),
        party(pupil(), PartyRole::Perpetrator),
    ];
    case.propose().unwrap();
}

#[test]
fn a_suspicion_of_a_sexual_offence_by_staff_locks_every_step_for_everyone() {
    for category in [Category::SexualAbuse, Category::SexualHarassment] {
        for role in [PartyRole::Involved, PartyRole::Perpetrator] {
            let mut case = warning().about(staff());
            case.incident.categories = vec![Category::Other, category];
            case.incident.parties = vec![party(staff(), role), party(pupil(), PartyRole::Involved)];
            assert_eq!(case.propose(), Err(Refusal::SexualOffenceByStaff));
            case.decision.person = pupil();
            assert_eq!(case.propose(), Err(Refusal::SexualOffenceByStaff));
        }
    }
    // A member of staff who only saw what pupils did locks nothing.
    let mut case = warning();
    case.incident.categories = vec![Category::SexualHarassment];
    case.incident
        .parties
        .push(party(staff(), PartyRole::Witness));
    case.propose().unwrap();
}

#[test]
fn only_a_protocol_with_a_scope_check_asks_whether_it_concerns_the_school() {
    let at = |protocol_id, place, scope| {
        let mut case = warning();
        case.protocol = protocol(protocol_id);
        case.incident.place = place;
        case.incident.scope = scope;
        case.propose().map(|_| ())
    };
    for place in [Place::Online, Place::Home] {
        assert_eq!(at(A, place, None), Err(Refusal::ScopeUnknown));
        assert_eq!(at(A, place, Some(Scope::School)), Ok(()));
        assert_eq!(at(T, place, None), Ok(()));
        assert_eq!(at(T, place, Some(Scope::Private)), Ok(()));
    }
    assert_eq!(at(A, Place::Yard, None), Ok(()));
    assert_eq!(
        at(A, Place::Elsewhere, Some(Scope::Private)),
        Err(Refusal::OutsideScope)
    );
}

#[test]
fn guardians_and_staff_have_ladders_of_their_own() {
    for protocol_id in [T, A] {
        let mut case = warning().about(guardian());
        case.protocol = protocol(protocol_id);
        case.incident.severity = Severity::Light;
        assert_eq!(case.propose().unwrap().kind, SanctionKind::GuardianTalk);
        case.decision.kind = SanctionKind::Suspension;
        assert_eq!(
            case.decide(),
            Err(vec![Refusal::WrongSubject {
                kind: SanctionKind::Suspension
            }])
        );
        let mut case = case.about(staff());
        assert_eq!(case.propose().unwrap().kind, SanctionKind::StaffTalk);
        case.decision.kind = SanctionKind::Expulsion;
        assert_eq!(
            case.decide(),
            Err(vec![Refusal::WrongSubject {
                kind: SanctionKind::Expulsion
            }])
        );
    }
}

#[test]
fn no_earlier_step_of_a_member_of_staff_leads_to_a_heavier_one() {
    for protocol_id in [T, A] {
        let mut case = warning().about(staff());
        case.protocol = protocol(protocol_id);
        case.incident.severity = Severity::Moderate;
        case.earlier = vec![
            earlier(1, SanctionKind::StaffTalk, "2026-10-05"),
            earlier(2, SanctionKind::StaffSuspension, "2026-10-12"),
        ];
        let proposal = case.propose().unwrap();
        assert_eq!(proposal.kind, SanctionKind::StaffTalk, "{protocol_id}");
        let severity = Severity::Moderate;
        assert_eq!(proposal.because, Because::NoOrder { severity });
        assert_eq!(proposal.earlier.len(), 2, "what was is still shown");
    }
}

#[test]
fn lack_of_support_is_a_ground_to_expel_and_for_nothing_else() {
    let mut case = warning().about(guardian());
    case.decision.kind = SanctionKind::GuardianWarning;
    case.decision.incident = None;
    case.decision.grounds.ground = Some(Ground::SupportNeed);
    assert_eq!(case.decide_about(None), Err(vec![Refusal::IncidentMissing]));
}

#[test]
fn what_has_a_procedure_is_proposed_and_decided_in_it_alone() {
    for kind in SanctionKind::ALL.iter().filter(|k| k.is_opened_first()) {
        let person = match kind.subject() {
            Subject::Pupil => pupil(),
            Subject::Guardian => guardian(),
            Subject::Staff => staff(),
        };
        let mut case = warning().about(person);
        case.decision.kind = *kind;
        case.decision.decided_by = Decider::Board;
        case.decision.skip_reason = "Ernstig.".into();
        assert_eq!(case.decide(), Err(vec![Refusal::NotOpened { kind: *kind }]));
    }
}

#[test]
fn a_warning_is_evaluated_after_the_weeks_of_the_protocol() {
    let outcome = warning().decide().unwrap();
    assert_eq!(
        tasks(&outcome),
        [(TaskKind::Evaluate, day("2027-01-01"))],
        "six weeks after 20 November"
    );
    assert_eq!((outcome.school_days, outcome.objection_until), (0, None));
}

// The suspension.

#[test]
fn one_day_asks_no_notice_to_the_inspectorate_and_two_days_ask_it_the_same_day() {
    let one = suspension().lasting("2026-11-23", "2026-11-23");
    let outcome = one.decide().unwrap();
    assert_eq!(outcome.school_days, 1);
    assert!(
        !tasks(&outcome)
            .iter()
            .any(|(kind, _)| *kind == TaskKind::NotifyInspectorate)
    );
    let two = suspension();
    let outcome = two.decide().unwrap();
    assert_eq!(outcome.school_days, 2);
    assert!(tasks(&outcome).contains(&(TaskKind::NotifyInspectorate, two.decision.decided_on)));
}

#[test]
fn two_days_with_a_weekend_between_are_two_school_days() {
    let outcome = suspension().lasting("2026-11-27", "2026-11-30").decide();
    let outcome = outcome.unwrap();
    assert_eq!(outcome.school_days, 2);
    assert!(tasks(&outcome).contains(&(TaskKind::NotifyInspectorate, day("2026-11-26"))));
}

#[test]
fn friday_to_thursday_is_five_school_days_within_one_week() {
    let outcome = suspension().lasting("2026-11-20", "2026-11-26").decide();
    assert_eq!(outcome.unwrap().school_days, 5);
}

#[test]
fn monday_to_the_next_monday_is_refused_twice_over() {
    let case = suspension().lasting("2026-11-23", "2026-11-30");
    assert_eq!(
        case.decide(),
        Err(vec![
            Refusal::LongerThanAWeek {
                last_allowed: day("2026-11-29")
            },
            Refusal::MoreThanFiveSchoolDays { count: 6 }
        ])
    );
}

#[test]
fn a_holiday_does_not_make_a_week_longer() {
    let case = suspension().lasting("2026-12-18", "2027-01-04");
    assert_eq!(
        case.decide(),
        Err(vec![Refusal::LongerThanAWeek {
            last_allowed: day("2026-12-24")
        }]),
        "two school days, and still longer than one week"
    );
}

#[test]
fn a_suspension_may_reach_over_a_public_holiday_and_does_not_count_it() {
    let easter = suspension().lasting("2027-03-25", "2027-03-30");
    assert_eq!(easter.decide().unwrap().school_days, 2);
    let ascension = suspension().lasting("2027-05-03", "2027-05-07");
    assert_eq!(ascension.decide().unwrap().school_days, 3);
}

#[test]
fn a_suspension_that_begins_in_a_holiday_is_told_the_first_day_after_it() {
    let case = suspension().lasting("2026-12-21", "2026-12-22");
    let next = day("2027-01-04");
    let refusals = ["2026-12-21", "2026-12-22"].map(|wrong| Refusal::NotASchoolDay {
        day: day(wrong),
        next,
    });
    assert_eq!(case.decide(), Err(refusals.into()));
    let case = suspension().lasting("2026-12-21", "2026-12-21");
    assert_eq!(case.decide().unwrap_err().len(), 1, "one day is named once");
}

#[test]
fn a_suspension_may_cross_the_end_of_the_year_and_of_february() {
    let mut year_end = suspension().lasting("2026-12-31", "2027-01-05");
    year_end.holidays.clear();
    assert_eq!(year_end.decide().unwrap().school_days, 3);
    let leap = suspension().lasting("2028-02-25", "2028-03-02");
    assert_eq!(leap.decide().unwrap().school_days, 5);
    let too_long = suspension().lasting("2028-02-25", "2028-03-03");
    assert!(too_long.decide().is_err());
}

#[test]
fn who_is_only_involved_is_not_kept_away_for_what_they_did() {
    let mut case = suspension();
    case.incident.parties[0].role = PartyRole::Involved;
    for ground in [None, Some(Ground::PupilConduct)] {
        case.decision.grounds.ground = ground;
        assert_eq!(case.decide(), Err(vec![Refusal::DidNothing]), "{ground:?}");
    }
    // An act in which the pupil did something satisfies it, and so does the role.
    let mut by_act = case.clone();
    by_act.acts = vec![Act {
        category: Category::Fighting,
        on: None,
        what: "Er is geslagen.".into(),
        parts: vec![ActPart {
            party: by_act.incident.parties[0].id,
            role: PartyRole::Perpetrator,
        }],
    }];
    by_act.decide().unwrap();
    by_act.acts[0].parts[0].role = PartyRole::Involved;
    assert_eq!(by_act.decide(), Err(vec![Refusal::DidNothing]));
    case.incident.parties[0].role = PartyRole::Reinforcer;
    case.decide().unwrap();
}

#[test]
fn guardians_who_live_apart_are_each_heard_or_invited_in_vain_before_a_suspension() {
    let mut case = suspension();
    case.homes.push(home(2));
    case.decision.hearing.guardians_heard_on = None;
    case.invitations = vec![invited(2, "2026-11-19", "2026-11-18")];
    for second in [heard(2, "2026-11-19", false), heard(2, "2026-11-19", true)] {
        case.decision.hearing.households = vec![heard(1, "2026-11-20", false), second];
        case.decide().unwrap();
    }
    // Who could not be reached is heard soon after, when it could not wait.
    case.decision.hearing.households.pop();
    case.decision.hearing.urgency = "De vader was niet te bereiken.".into();
    case.decision.hearing.hear_on = Some(day("2026-11-23"));
    let outcome = case.decide().unwrap();
    assert!(tasks(&outcome).contains(&(TaskKind::HearAfterwards, day("2026-11-23"))));
}

#[test]
fn urgency_lets_the_decision_go_first_and_brings_the_hearing_as_a_task() {
    let mut case = suspension();
    case.decision.hearing = Hearing {
        pupil_heard_on: Some(day("2026-11-20")),
        guardians_heard_on: None,
        households: Vec::new(),
        urgency: "Niemand nam de telefoon op.".into(),
        hear_on: Some(day("2026-11-23")),
        account: String::new(),
    };
    let outcome = case.decide().unwrap();
    assert!(tasks(&outcome).contains(&(TaskKind::HearAfterwards, day("2026-11-23"))));
    case.decision.hearing.hear_on = Some(day("2026-11-19"));
    assert_eq!(case.decide(), Err(vec![Refusal::HearingNotPlanned]));
}

#[test]
fn the_talk_on_the_return_may_be_on_the_last_day_and_is_set_with_the_decision() {
    let mut case = suspension();
    case.terms().return_talk_on = Some(day("2026-11-24"));
    let outcome = case.decide().unwrap();
    assert!(tasks(&outcome).contains(&(TaskKind::ReturnTalk, day("2026-11-24"))));
    case.terms().return_talk_on = None;
    assert_eq!(case.decide(), Err(vec![Refusal::ReturnTalkMissing]));
}

#[test]
fn a_suspension_may_follow_on_the_time_out_that_came_at_once_with_a_reason() {
    let mut case = suspension();
    // The suspension begins on the next school day.
    case.earlier.push(Earlier {
        days: Some((day("2026-11-20"), day("2026-11-20"))),
        ..at_once("2026-11-19")
    });
    case.decision.skip_reason = "Na het gesprek bleek hoe ernstig het was.".into();
    case.decide().unwrap();
    // Long after the incident it was no immediate measure, but the step of this incident.
    let mut late = suspension();
    late.earlier.push(at_once("2026-11-20"));
    late.decision.skip_reason = "Toch nog.".into();
    let kind = SanctionKind::TimeOut;
    let decided_on = day("2026-11-20");
    assert_eq!(
        late.decide(),
        Err(vec![Refusal::AlreadyDecided { kind, decided_on }])
    );
}

#[test]
fn earlier_steps_are_weighed_on_the_day_of_the_decision() {
    let mut case = suspension();
    case.earlier = vec![
        earlier(1, SanctionKind::WrittenWarning, "2026-11-19"),
        earlier(2, SanctionKind::Suspension, "2026-11-21"),
    ];
    let proposal = propose(
        &case.protocol,
        &case.incident,
        pupil(),
        &case.earlier,
        day("2026-11-20"),
    );
    let weighed = proposal.unwrap().earlier;
    let standings: Vec<_> = weighed.iter().map(|w| w.standing).collect();
    assert_eq!(
        standings,
        [Standing::Open, Standing::Counts],
        "one came later"
    );
    // What counted on the day of the decision counts, also when it is recorded a school year later.
    case.earlier = vec![earlier(1, SanctionKind::WrittenWarning, "2026-10-05")];
    case.today = day("2027-08-02");
    let refused = case.decide().unwrap_err();
    assert_eq!(
        refused,
        [Refusal::OverBeforeMadeKnown],
        "no step is skipped"
    );
}

#[test]
fn the_board_needs_no_mandate() {
    let mut case = suspension();
    case.school.director_may_suspend = false;
    case.decision.decided_by = Decider::Board;
    assert_eq!(
        case.decide(),
        Err(vec![Refusal::SignerMissing]),
        "by whose name"
    );
    case.decision.signer = "A. Verzonnen".into();
    case.decide().unwrap();
}

#[test]
fn an_objection_is_offered_where_it_must_and_where_the_school_says_so() {
    for (denomination, promised, offered) in [
        (Denomination::Public, true, true),
        (Denomination::Public, false, true),
        (Denomination::Private, true, true),
        (Denomination::Private, false, false),
    ] {
        let mut case = suspension();
        case.school.denomination = denomination;
        case.school.objection_to_suspension = promised;
        let outcome = case.decide().unwrap();
        // Six weeks after 20 November is New Year's Day, a Friday.
        let until = offered.then(|| day("2027-01-04"));
        assert_eq!(outcome.objection_until, until, "{denomination:?}");
        // The task comes when the letter reached them: no term runs before.
        let mut tasks = tasks(&outcome).into_iter();
        assert!(tasks.all(|(kind, _)| kind != TaskKind::ObjectionEnds));
    }
}

#[test]
fn a_day_at_the_edge_of_time_is_refused_and_breaks_nothing() {
    let calendar = Calendar::default();
    let last = NaiveDate::MAX;
    let _ = period(last, last, &calendar);
    assert!(period(day("2026-11-23"), last, &calendar).is_err());
}

// What holds for every date and every history.

fn any_date() -> impl Strategy<Value = NaiveDate> {
    (0u64..1500).prop_map(|n| day("2026-08-01") + Days::new(n))
}

fn any_holidays() -> impl Strategy<Value = Vec<Holiday>> {
    proptest::collection::vec((any_date(), 0u64..20), 0..12).prop_map(|all| {
        all.into_iter()
            .map(|(first_day, length)| Holiday {
                name: "Vrij".into(),
                first_day,
                last_day: first_day + Days::new(length),
            })
            .collect()
    })
}

fn any_history() -> impl Strategy<Value = Vec<Earlier>> {
    let kinds: Vec<SanctionKind> = SanctionKind::ALL
        .iter()
        .copied()
        .filter(|kind| kind.subject() == Subject::Pupil)
        .collect();
    let step = (proptest::sample::select(kinds), 0u64..800, any::<bool>());
    proptest::collection::vec(step, 0..8).prop_map(|steps| {
        (1..)
            .zip(steps)
            .map(|(n, (kind, before, struck_out))| Earlier {
                decided_on: day("2026-11-22") - Days::new(before),
                struck_out,
                ..earlier(n, kind, "2026-11-22")
            })
            .collect()
    })
}

proptest! {
    #[test]
    fn no_accepted_suspension_is_longer_than_the_law_allows_or_without_a_school_day(
        first in any_date(), length in -3i64..16, holidays in any_holidays(),
    ) {
        let last = first + chrono::Duration::days(length);
        let calendar = Calendar::new(&holidays);
        let edges = calendar.is_school_day(first) && calendar.is_school_day(last);
        match period(first, last, &calendar) {
            Ok(count) => {
                prop_assert!((1..=5).contains(&count));
                prop_assert!((0..=6).contains(&length));
                prop_assert!(edges);
                prop_assert_eq!(count as usize, calendar.school_days(first, last).len());
            }
            Err(refusals) => {
                prop_assert!(!refusals.is_empty());
                prop_assert!(!(edges && (0..=6).contains(&length)), "refused without need");
            }
        }
    }

    #[test]
    fn the_inspectorate_is_told_exactly_when_more_than_one_school_day_is_taken(
        first in any_date(), length in 0u64..7, holidays in any_holidays(),
    ) {
        let last = first + Days::new(length);
        let mut case = suspension().lasting(&first.to_string(), &last.to_string());
        case.holidays = holidays;
        if let Ok(outcome) = case.decide() {
            let told = outcome.tasks.iter().any(|t| t.kind == TaskKind::NotifyInspectorate);
            prop_assert_eq!(told, outcome.school_days > 1);
        }
    }

    #[test]
    fn a_proposal_is_one_rung_above_what_counts_or_where_the_seriousness_begins(
        history in any_history(),
        severity in proptest::sample::select(Severity::ALL),
        protocol_id in proptest::sample::select(&[T, A]),
    ) {
        let mut case = warning();
        case.protocol = protocol(protocol_id);
        case.incident.severity = severity;
        case.earlier = history;
        let proposal = case.propose().unwrap();
        let ladder = case.protocol.ladder(Subject::Pupil).unwrap();
        let place = ladder.place(proposal.kind).unwrap();
        let start = ladder.place(ladder.first(severity)).unwrap();
        let highest = proposal.earlier.iter()
            .filter(|w| w.standing == Standing::Counts)
            .filter_map(|w| ladder.place(w.kind))
            .max();
        let above = highest.map_or(0, |h| (h + 1).min(ladder.rungs.len() - 1));
        prop_assert_eq!(place, above.max(start));
        // Nobody is suspended or expelled without a milder step that counts.
        if highest.is_none() {
            prop_assert!(place <= ladder.place(SanctionKind::WrittenWarning).unwrap());
        }
    }

    #[test]
    fn what_lapsed_or_was_struck_out_weighs_nothing(history in any_history()) {
        let mut case = warning();
        case.earlier = history;
        let with = case.propose().unwrap();
        let counts: Vec<SanctionId> = with.earlier.iter()
            .filter(|w| w.standing == Standing::Counts)
            .map(|w| w.id)
            .collect();
        case.earlier.retain(|e| counts.contains(&e.id));
        let without = case.propose().unwrap();
        prop_assert_eq!((with.kind, with.because), (without.kind, without.because));
    }
}
