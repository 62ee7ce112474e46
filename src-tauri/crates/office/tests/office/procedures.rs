//! Procedures through the office: rights, tasks that follow the stations, and one step of history
//! for each.

use domain::id::SanctionId;
use domain::incident::IncidentStatus;
use domain::person::PersonId;
use domain::procedure::{
    EntryKind, Ground, Grounds, Manner, Opening, ProcedureEnd, Said, StationKind, StationState,
    Verdict, What, said,
};
use domain::sanction::{Decider, Decision, Expulsion, Particulars, SanctionKind, TaskKind};
use fixtures::cases;
use office::Error;
use office::sanctions::SanctionFilter;

use crate::desk::{
    Desk, day, incident, invented, now, on, pupil, rule, rules, status, suspension, warning,
};

pub(crate) fn child() -> PersonId {
    pupil(cases::warned_pupil())
}

/// An expulsion after the incident of Friday 20 November.
pub(crate) fn expulsion(desk: &mut Desk) -> Opening {
    Opening {
        kind: SanctionKind::Expulsion,
        person: child(),
        incident: Some(desk.recorded(cases::warned_pupil())),
        opened_on: now().today,
        grounds: Grounds {
            ground: Some(Ground::PupilConduct),
            ..Grounds::default()
        },
        nature: None,
        route: None,
        skip_reason: "De veiligheid van anderen vraagt erom.".into(),
    }
}

pub(crate) fn full(station: StationKind, date: &str) -> Said {
    Said {
        who: "wie erbij was".into(),
        manner: Some(match station {
            StationKind::ObjectionReceived => Manner::Written,
            _ => Manner::Talk,
        }),
        report: "Wat er is gezegd.".into(),
        set_for: (station == StationKind::Intent).then(|| day(date) + chrono::Days::new(7)),
        view_before: (station == StationKind::Intent).then(|| day(date) + chrono::Days::new(7)),
        ..said(station, day(date), "")
    }
}

/// Puts something down on the day itself.
pub(crate) fn enter(desk: &mut Desk, id: SanctionId, said: &Said) {
    let at = on(&said.on.to_string());
    desk.office.enter_station(id, said, at).unwrap();
}

pub(crate) fn heard(desk: &mut Desk) -> (SanctionId, Decision) {
    let opening = expulsion(desk);
    let id = desk.office.open_procedure(&opening, now()).unwrap();
    for (station, date) in [
        (StationKind::TeacherHeard, "2026-11-23"),
        (StationKind::Intent, "2026-11-24"),
        (StationKind::GuardiansHeard, "2026-11-30"),
    ] {
        enter(desk, id, &full(station, date));
    }
    let decision = Decision {
        kind: SanctionKind::Expulsion,
        incident: opening.incident,
        decided_on: day("2026-12-01"),
        decided_by: Decider::Board,
        procedure: Some(id),
        particulars: Some(Particulars::Expulsion(Expulsion {
            interests: "De groep en het kind.".into(),
            answer_to_view: "Hulp is geprobeerd.".into(),
            effective_on: None,
        })),
        ..warning(cases::next_incident(), child())
    };
    (id, decision)
}

pub(crate) fn open_tasks(desk: &Desk, id: SanctionId, date: &str) -> Vec<(TaskKind, String)> {
    let tasks = desk.office.tasks(on(date)).unwrap();
    tasks
        .into_iter()
        .filter(|task| task.sanction == Some(id) && task.letter.is_none())
        .map(|task| (task.kind, task.due_on.to_string()))
        .collect()
}

#[test]
fn opening_is_one_step_gives_a_number_and_sets_the_incident_going() {
    let mut desk = Desk::settled();
    let opening = expulsion(&mut desk);
    let before = desk.last_line();
    let rehearsal = desk.office.rehearse_procedure(&opening, now()).unwrap();
    assert_eq!((rehearsal.refusals.len(), rehearsal.nature), (0, None));
    let id = desk.office.open_procedure(&opening, now()).unwrap();
    assert_eq!(desk.last_line(), before + 1);
    let file = desk.office.procedure(id, now()).unwrap();
    assert_eq!(file.opening, opening);
    assert_eq!((file.decision, file.end), (None, None));
    assert_eq!(file.person.name, "Sem van de Stormkade");
    assert_eq!(file.clause.unwrap().id, "T-X4");
    let incident = opening.incident.unwrap();
    assert_eq!(status(&desk, incident).0, IncidentStatus::InProgress);
    let around = desk.office.incident(incident, now()).unwrap();
    assert_eq!(around.procedures[0].id, id);
    assert!(around.sanctions.is_empty() && !around.is_suspicion);
    // The account of facts knows the warning of September and what led to it.
    let steps: Vec<_> = file.history.iter().filter_map(|line| line.step).collect();
    assert!(steps.contains(&SanctionKind::WrittenWarning), "{steps:?}");
    let mut days: Vec<_> = file.history.iter().map(|line| line.on).collect();
    assert!(days.is_sorted() && days.len() >= 3, "{days:?}");
    days.dedup();
    desk.is_sound();
}

#[test]
fn one_incident_carries_one_procedure_and_no_other_step_beside_it() {
    let mut desk = Desk::settled();
    let opening = expulsion(&mut desk);
    desk.office.open_procedure(&opening, now()).unwrap();
    let before = desk.last_line();
    let again = desk.office.open_procedure(&opening, now()).unwrap_err();
    assert_eq!(rules(&again), ["already_opened"]);
    let incident = opening.incident.unwrap();
    let beside = desk
        .office
        .decide_sanction(&warning(incident, child()), &[], now());
    assert_eq!(rules(&beside.unwrap_err()), ["already_opened"]);
    let asked = desk.office.propose_sanction(incident, child(), now());
    assert_eq!(rules(&asked.unwrap_err()), ["already_opened"]);
    assert_eq!(desk.last_line(), before);
    // It is shown among the earlier steps and does not count yet.
    let view = desk
        .office
        .propose_sanction(cases::next_incident(), child(), now())
        .unwrap();
    let standing = view.proposal.earlier[0].standing;
    assert_eq!(standing, domain::sanction::Standing::Open);
    assert_eq!(view.proposal.kind, SanctionKind::Suspension);
}

#[test]
fn the_tasks_follow_what_is_put_down_and_come_back_when_it_is_struck() {
    let mut desk = Desk::settled();
    let opening = expulsion(&mut desk);
    let id = desk.office.open_procedure(&opening, now()).unwrap();
    assert_eq!(open_tasks(&desk, id, "2026-11-22"), []);
    let intent = full(StationKind::Intent, "2026-11-24");
    let rehearsal = desk
        .office
        .rehearse_entry(id, &intent, on("2026-11-24"))
        .unwrap();
    assert_eq!(rehearsal.follow[0].kind, TaskKind::HearGuardians);
    enter(&mut desk, id, &intent);
    let asked = [(TaskKind::HearGuardians, "2026-12-01".to_owned())];
    assert_eq!(open_tasks(&desk, id, "2026-11-24"), asked);

    let heard = full(StationKind::GuardiansHeard, "2026-11-30");
    let rehearsal = desk
        .office
        .rehearse_entry(id, &heard, on("2026-11-30"))
        .unwrap();
    assert_eq!(rehearsal.end, [TaskKind::HearGuardians]);
    enter(&mut desk, id, &heard);
    assert_eq!(open_tasks(&desk, id, "2026-11-30"), []);
    let file = desk.office.procedure(id, on("2026-11-30")).unwrap();
    let done = file
        .tasks
        .iter()
        .find(|t| t.kind == TaskKind::HearGuardians);
    assert_eq!(done.unwrap().done_on, Some(day("2026-11-30")));

    let struck = file.entries.last().unwrap().id;
    enter(
        &mut desk,
        id,
        &Said {
            kind: EntryKind::StruckOut,
            strikes: Some(struck),
            strike_reason: "Het ging over een ander kind.".into(),
            ..full(StationKind::GuardiansHeard, "2026-12-01")
        },
    );
    let file = desk.office.procedure(id, on("2026-12-01")).unwrap();
    assert_eq!(file.entries[1].struck_by, Some(file.entries[2].id));
    assert_eq!(file.entries[1].struck_why, "Het ging over een ander kind.");
    let station = file
        .stations
        .iter()
        .find(|s| s.kind == StationKind::GuardiansHeard);
    assert_eq!(station.unwrap().state, StationState::Due);
    desk.is_sound();
}

#[test]
fn a_refused_entry_writes_nothing_and_names_every_rule() {
    let mut desk = Desk::settled();
    let opening = expulsion(&mut desk);
    let id = desk.office.open_procedure(&opening, now()).unwrap();
    let before = desk.last_line();
    let early = Said {
        report: String::new(),
        ..full(StationKind::GuardiansHeard, "2026-11-22")
    };
    let refused = desk.office.enter_station(id, &early, now()).unwrap_err();
    assert_eq!(rules(&refused), ["entry_lacks", "intent_not_sent"]);
    let rehearsal = desk.office.rehearse_entry(id, &early, now()).unwrap();
    let spoken: Vec<_> = rehearsal
        .refusals
        .iter()
        .map(|r| rule(&r.refusal))
        .collect();
    assert_eq!(spoken, ["entry_lacks", "intent_not_sent"]);
    let long = Said {
        report: "a".repeat(20_001),
        ..early
    };
    let wrong = desk.office.enter_station(id, &long, now()).unwrap_err();
    assert!(matches!(wrong, Error::Invalid { .. }), "{wrong:?}");
    assert_eq!(desk.last_line(), before);
    assert_eq!(desk.office.procedure(id, now()).unwrap().entries, []);
}

#[test]
fn an_expulsion_is_decided_in_its_procedure_under_its_number() {
    let mut desk = Desk::settled();
    let (id, decision) = heard(&mut desk);
    let at = on("2026-12-01");
    let listed = desk.office.sanctions(&SanctionFilter::default()).unwrap();
    assert!(listed.iter().all(|line| line.id != id));
    let number = desk.office.procedure(id, at).unwrap().number;
    let decided = desk.office.decide_sanction(&decision, &[], at).unwrap();
    assert_eq!(decided, id);
    let file = desk.office.sanction(id, at).unwrap();
    assert_eq!(file.number, number);
    assert_eq!(file.decision.grounds.ground, Some(Ground::PupilConduct));
    assert_eq!(file.objection_until, None, "no letter told it yet");
    assert_eq!(file.absence, None);
    assert_eq!(
        open_tasks(&desk, id, "2026-12-01"),
        [
            (TaskKind::WriteLetter, "2026-12-01".to_owned()),
            (TaskKind::NotifyMunicipality, "2026-12-01".to_owned()),
            (TaskKind::NotifyInspectorate, "2026-12-01".to_owned()),
        ]
    );
    let again = desk.office.decide_sanction(&decision, &[], at).unwrap_err();
    assert_eq!(rules(&again), ["already_decided"]);
    desk.is_sound();
}

#[test]
fn a_term_to_object_that_passes_without_an_objection_is_no_task_any_longer() {
    let mut desk = Desk::settled();
    let decision = suspension(cases::next_incident(), child());
    let at = on("2026-11-22");
    let id = desk.office.decide_sanction(&decision, &[], at).unwrap();
    desk.hands_over(id, at);
    let kinds = |desk: &Desk, date: &str| -> Vec<TaskKind> {
        let open = open_tasks(desk, id, date);
        open.into_iter().map(|(kind, _)| kind).collect()
    };
    assert!(kinds(&desk, "2027-01-04").contains(&TaskKind::ObjectionEnds));
    let after = kinds(&desk, "2027-01-05");
    assert!(!after.contains(&TaskKind::ObjectionEnds), "{after:?}");
    assert!(after.contains(&TaskKind::NotifyInspectorate), "{after:?}");
    let file = desk.office.sanction(id, on("2027-01-05")).unwrap();
    let term = file
        .tasks
        .iter()
        .find(|t| t.kind == TaskKind::ObjectionEnds);
    assert_eq!(term.unwrap().done_on, Some(day("2027-01-04")));
    assert_eq!(term.unwrap().urgency, office::tasks::Urgency::Done);
}

#[test]
fn a_finished_task_is_put_down_at_its_station_with_its_note() {
    let mut desk = Desk::settled();
    let (id, decision) = heard(&mut desk);
    let at = on("2026-12-01");
    desk.office.decide_sanction(&decision, &[], at).unwrap();
    let before = desk.last_line();
    let tasks = desk.office.tasks(at).unwrap();
    let told = tasks
        .iter()
        .find(|t| t.sanction == Some(id) && t.kind == TaskKind::NotifyMunicipality);
    let told = told.unwrap();
    desk.office
        .finish_task(
            told.id,
            at.today,
            "Gemaild, met kenmerk 12.",
            told.version,
            at,
        )
        .unwrap();
    assert_eq!(desk.last_line(), before + 1, "one step");
    let file = desk.office.sanction(id, at).unwrap();
    let entry = file.entries.last().unwrap();
    assert_eq!(entry.said.station, StationKind::Municipality);
    assert_eq!(entry.said.report, "Gemaild, met kenmerk 12.");
    let station = file
        .stations
        .iter()
        .find(|s| s.kind == StationKind::Municipality);
    assert_eq!(station.unwrap().state, StationState::Done);
    let same: Vec<_> = file
        .tasks
        .iter()
        .filter(|t| t.kind == TaskKind::NotifyMunicipality)
        .collect();
    assert_eq!(same.len(), 1, "it does not come back");
    assert_eq!(same[0].note, "Gemaild, met kenmerk 12.");
}

#[test]
fn a_talk_on_return_asks_what_was_agreed_before_its_task_is_done() {
    let mut desk = Desk::settled();
    let decision = suspension(cases::next_incident(), child());
    let id = desk.office.decide_sanction(&decision, &[], now()).unwrap();
    let at = on("2026-11-25");
    let tasks = desk.office.tasks(at).unwrap();
    let talk = tasks
        .iter()
        .find(|t| t.sanction == Some(id) && t.kind == TaskKind::ReturnTalk);
    let talk = talk.unwrap();
    let silent = desk
        .office
        .finish_task(talk.id, at.today, "", talk.version, at)
        .unwrap_err();
    assert_eq!(rules(&silent), ["entry_lacks"]);
    let agreed = "Elke ochtend een kort gesprek.";
    desk.office
        .finish_task(talk.id, at.today, agreed, talk.version, at)
        .unwrap();
    let file = desk.office.sanction(id, at).unwrap();
    assert_eq!(file.entries[0].said.agreements, agreed);
    let absence = file.absence.unwrap();
    assert!(absence.excused);
    assert_eq!(
        (absence.school_days, &*absence.source),
        (2, "Leerplichtwet 11(c)")
    );
    // What was agreed stands in the account of facts of a later procedure.
    let opening = expulsion(&mut desk);
    let later = desk.office.open_procedure(&opening, at).unwrap();
    let history = desk.office.procedure(later, at).unwrap().history;
    assert!(history.iter().any(|line| line.text == agreed));
}

#[test]
fn the_task_of_the_time_to_object_moves_to_when_the_letter_reached_the_guardians() {
    let mut desk = Desk::settled();
    let decision = suspension(cases::next_incident(), child());
    let id = desk.office.decide_sanction(&decision, &[], now()).unwrap();
    let file = desk.office.sanction(id, now()).unwrap();
    let letter = file
        .letters
        .iter()
        .find(|letter| !letter.recipients.is_empty());
    let letter = letter.unwrap().id;
    let desk = desk.with_every_role();
    let mut desk = desk.again(Some("administrator"));
    let at = on("2026-11-25");
    let posted = domain::letter::LetterMark::Posted;
    desk.office
        .mark_letter(letter, posted, at.today, at)
        .unwrap();
    let desk = desk.again(Some(&invented().director.full()));
    let file = desk.office.sanction(id, at).unwrap();
    assert_eq!(file.objection_until, Some(day("2027-01-06")));
    let open = file.tasks.iter().filter(|task| task.done_on.is_none());
    let ends: Vec<_> = open
        .filter(|task| task.kind == TaskKind::ObjectionEnds)
        .map(|task| task.due_on)
        .collect();
    assert_eq!(ends, [day("2027-01-06")]);
}

#[test]
fn a_suspension_meanwhile_belongs_to_the_expulsion_and_shows_there() {
    let mut desk = Desk::settled();
    let opening = expulsion(&mut desk);
    let id = desk.office.open_procedure(&opening, now()).unwrap();
    let mut decision = suspension(opening.incident.unwrap(), child());
    decision.hearing.pupil_heard_on = Some(day("2026-11-20"));
    decision.hearing.guardians_heard_on = Some(day("2026-11-20"));
    let alone = desk.office.decide_sanction(&decision, &[], now());
    assert_eq!(rules(&alone.unwrap_err()), ["already_opened"]);
    decision.procedure = Some(id);
    let given = desk.office.decide_sanction(&decision, &[], now()).unwrap();
    assert_ne!(given, id);
    let file = desk.office.procedure(id, now()).unwrap();
    let station = file
        .stations
        .iter()
        .find(|s| s.kind == StationKind::SuspendedMeanwhile);
    assert_eq!(station.unwrap().on, Some(now().today));
    let twice = desk.office.decide_sanction(&decision, &[], now());
    assert_eq!(rules(&twice.unwrap_err()), ["same_facts"]);
}

#[test]
fn a_decision_that_is_withdrawn_or_replaced_on_objection_counts_no_longer() {
    for (verdict, ended) in [
        (Verdict::Revoked, ProcedureEnd::Revoked),
        (Verdict::Changed, ProcedureEnd::Changed),
    ] {
        no_longer_counts(verdict, ended);
    }
}

fn no_longer_counts(verdict: Verdict, ended: ProcedureEnd) {
    let mut desk = Desk::settled();
    let decision = suspension(cases::next_incident(), child());
    let id = desk.office.decide_sanction(&decision, &[], now()).unwrap();
    for (station, date) in [
        (StationKind::ObjectionReceived, "2026-11-30"),
        (StationKind::ObjectionHearing, "2026-12-07"),
    ] {
        enter(&mut desk, id, &full(station, date));
    }
    let at = on("2026-12-08");
    let third = desk.office.record_incident(&incident(child()), at).unwrap();
    let next = |desk: &Desk| {
        let view = desk.office.propose_sanction(third, child(), at).unwrap();
        view.proposal.kind
    };
    assert_eq!(next(&desk), SanctionKind::Expulsion);
    enter(
        &mut desk,
        id,
        &Said {
            what: Some(What::Ended {
                verdict,
                decided_by: Some(Decider::Board),
                excuse: String::new(),
            }),
            ..full(StationKind::ObjectionDecided, "2026-12-08")
        },
    );
    let file = desk.office.sanction(id, at).unwrap();
    assert_eq!(file.end, Some(ended));
    assert_eq!(
        next(&desk),
        SanctionKind::Suspension,
        "as if it had not been"
    );
    // And the same incident leaves room for the decision in its place.
    let again = desk
        .office
        .propose_sanction(cases::next_incident(), child(), at);
    assert_eq!(again.unwrap().proposal.kind, SanctionKind::Suspension);
}

#[test]
fn whoever_suspended_by_mandate_does_not_decide_on_the_objection_in_person() {
    let mut desk = Desk::settled();
    let decision = suspension(cases::next_incident(), child());
    let id = desk.office.decide_sanction(&decision, &[], now()).unwrap();
    for (station, date) in [
        (StationKind::ObjectionReceived, "2026-11-30"),
        (StationKind::ObjectionHearing, "2026-12-07"),
    ] {
        enter(&mut desk, id, &full(station, date));
    }
    let at = on("2026-12-08");
    let decided = |who: &str| Said {
        who: who.into(),
        what: Some(What::Ended {
            verdict: Verdict::Stands,
            decided_by: Some(Decider::Board),
            excuse: String::new(),
        }),
        ..full(StationKind::ObjectionDecided, "2026-12-08")
    };
    let director = invented().director.full();
    let own = decided(&format!("{director} en de voorzitter"));
    let refused = desk.office.enter_station(id, &own, at).unwrap_err();
    assert_eq!(rules(&refused), ["own_decision"]);
    let rehearsal = desk.office.rehearse_entry(id, &own, at).unwrap();
    assert_eq!(rehearsal.refusals.len(), 1);
    let board = decided("de voorzitter van het bestuur");
    desk.office.enter_station(id, &board, at).unwrap();
    let file = desk.office.sanction(id, at).unwrap();
    let kept = file.entries.last().unwrap();
    assert_eq!(kept.said.who, "de voorzitter van het bestuur");
}

#[test]
fn an_expulsion_is_opened_after_a_suspension_for_the_same_incident_and_shows_it() {
    let mut desk = Desk::settled();
    let decision = suspension(cases::next_incident(), child());
    desk.office.decide_sanction(&decision, &[], now()).unwrap();
    let mut opening = expulsion(&mut desk);
    opening.incident = Some(cases::next_incident());
    let why = std::mem::take(&mut opening.skip_reason);
    let refused = desk.office.open_procedure(&opening, now()).unwrap_err();
    assert_eq!(rules(&refused), ["second_step_needs_reason"]);
    opening.skip_reason = why;
    let id = desk.office.open_procedure(&opening, now()).unwrap();
    let file = desk.office.procedure(id, now()).unwrap();
    let meanwhile = file
        .stations
        .iter()
        .find(|one| one.kind == StationKind::SuspendedMeanwhile);
    assert_eq!(meanwhile.unwrap().on, Some(now().today));
}

#[test]
fn what_a_running_procedure_rests_on_is_not_struck_out() {
    let mut desk = Desk::settled();
    let opening = expulsion(&mut desk);
    let incident = opening.incident.unwrap();
    let id = desk.office.open_procedure(&opening, now()).unwrap();
    let strike = |desk: &mut Desk| {
        let version = desk
            .office
            .incident(incident, now())
            .unwrap()
            .incident
            .version;
        let struck = IncidentStatus::StruckOut;
        desk.office
            .set_incident_status(incident, struck, version, now())
    };
    let refused = strike(&mut desk).unwrap_err();
    assert_eq!(rules(&refused), ["procedure_rests_on_it"]);
    let stop = said(
        StationKind::Stopped,
        now().today,
        "De school ziet ervan af.",
    );
    desk.office.enter_station(id, &stop, now()).unwrap();
    strike(&mut desk).unwrap();
}
