//! From an incident to a decision.

use domain::Refusal;
use domain::calendar::Holiday;
use domain::guardian::households;
use domain::incident::IncidentStatus;
use domain::procedure::{StationKind, StationState};
use domain::sanction::{
    Because, Decider, Decision, Hearing, Particulars, SanctionKind, Suspension, TaskKind, TimeOut,
};
use domain::school::Address;
use fixtures::cases;
use office::Error;
use office::sanctions::{RungState, SanctionFilter};

use crate::desk::{
    Desk, day, incident, invented, now, on, pupil, rule, rules, status, suspension, warning,
};
use crate::played::text;

#[test]
fn after_a_warning_of_this_school_year_a_suspension_is_proposed_and_it_says_why() {
    let desk = Desk::settled();
    let view = desk
        .office
        .propose_sanction(cases::next_incident(), pupil(cases::warned_pupil()), now())
        .unwrap();
    assert_eq!(view.proposal.kind, SanctionKind::Suspension);
    assert_eq!(
        view.proposal.because,
        Because::AfterStep {
            kind: SanctionKind::WrittenWarning,
            decided_on: day("2026-09-25"),
            count: 1
        }
    );
    assert_eq!(view.clause.unwrap().id, "T-X4");
    assert_eq!(view.person.name, "Sem van de Stormkade");
    assert_eq!(
        view.recipients,
        [["Danielle Ankerveld", "Marco van de Stormkade"]]
    );
    let ladder: Vec<_> = view
        .ladder
        .iter()
        .map(|rung| (rung.kind, rung.state))
        .collect();
    assert_eq!(
        ladder,
        [
            (SanctionKind::Conversation, RungState::Below),
            (SanctionKind::WrittenWarning, RungState::Taken),
            (SanctionKind::Suspension, RungState::Proposed),
            (SanctionKind::Expulsion, RungState::Above),
        ]
    );
    assert_eq!(view.ladder[1].taken_on, Some(day("2026-09-25")));
}

#[test]
fn a_warning_of_the_school_year_before_counts_no_longer() {
    let mut desk = Desk::settled();
    let child = cases::lapsed_warning();
    let id = desk.recorded(child);
    let view = desk
        .office
        .propose_sanction(id, pupil(child), now())
        .unwrap();
    assert_eq!(view.proposal.kind, SanctionKind::WrittenWarning);
    assert!(matches!(view.proposal.because, Because::FirstStep { .. }));
    assert_eq!(view.proposal.earlier.len(), 1, "it is shown");
}

#[test]
fn a_decision_with_every_field_missing_names_every_rule_at_once() {
    let mut desk = Desk::settled();
    let mut school = desk.office.settings().unwrap().school;
    school.address = Address::default();
    desk.office.save_school(&school, now()).unwrap();
    let before = desk.last_line();
    let mut decision = suspension(cases::next_incident(), pupil(cases::warned_pupil()));
    decision.facts.clear();
    decision.reasons.clear();
    decision.hearing = Hearing::default();
    decision.suspension = Some(Suspension {
        first_day: day("2026-11-23"),
        last_day: day("2026-11-23"),
        proportionality: String::new(),
        schoolwork: " ".into(),
        contact: String::new(),
        return_talk_on: None,
    });
    let expected = [
        "reasons_missing",
        "not_heard",
        "proportionality_missing",
        "schoolwork_missing",
        "contact_missing",
        "return_talk_missing",
        "school_address_missing",
        // The facts of the incident would stand in the letter, and they name two other children.
        "names_someone_else",
    ];
    let rehearsal = desk
        .office
        .rehearse_sanction(&decision, &[], now())
        .unwrap();
    let spoken: Vec<_> = rehearsal
        .refusals
        .iter()
        .map(|r| rule(&r.refusal))
        .collect();
    assert_eq!(spoken, expected);
    assert!(rehearsal.refusals.iter().all(|r| !r.source.is_empty()));
    let refused = desk
        .office
        .decide_sanction(&decision, &[], now())
        .unwrap_err();
    assert_eq!(rules(&refused), expected);
    assert_eq!(desk.last_line(), before, "nothing was written");

    decision.suspension = None;
    let refused = desk
        .office
        .decide_sanction(&decision, &[], now())
        .unwrap_err();
    assert!(rules(&refused).contains(&"period_missing".to_owned()));
    decision.kind = SanctionKind::WrittenWarning;
    let refused = desk
        .office
        .decide_sanction(&decision, &[], now())
        .unwrap_err();
    assert_eq!(
        rules(&refused),
        [
            "reasons_missing",
            "expectation_missing",
            "school_address_missing"
        ]
    );
}

#[test]
fn a_suspension_of_two_days_makes_its_letters_its_tasks_and_its_stations() {
    let mut desk = Desk::settled();
    let decision = suspension(cases::next_incident(), pupil(cases::warned_pupil()));
    let rehearsal = desk
        .office
        .rehearse_sanction(&decision, &[], now())
        .unwrap();
    assert_eq!((rehearsal.refusals.len(), rehearsal.school_days), (0, 2));
    let before = desk.last_line();
    let id = desk.office.decide_sanction(&decision, &[], now()).unwrap();
    assert_eq!(desk.last_line(), before + 1, "one decision is one step");

    let file = desk.office.sanction(id, now()).unwrap();
    assert_eq!((file.school_days, file.decision), (2, decision));
    let letters: Vec<_> = file
        .letters
        .iter()
        .map(|letter| (letter.kind.code(), letter.recipients.len()))
        .collect();
    assert_eq!(letters.len(), 2);
    assert!(letters.contains(&("suspension", 2)), "{letters:?}");
    assert!(letters.contains(&("inspectorate_notice", 0)), "{letters:?}");

    // 42 days after Sunday 22 November is Sunday 3 January: the Monday after is the last day.
    let objection = day("2027-01-04");
    assert_eq!(file.objection_until, None, "it is on the desk");
    desk.hands_over(id, now());
    let file = desk.office.sanction(id, now()).unwrap();
    assert_eq!(file.objection_until, Some(objection));
    let mut tasks: Vec<_> = file
        .tasks
        .iter()
        .map(|task| (task.due_on, task.kind))
        .collect();
    tasks.sort_by_key(|(due, kind)| (*due, kind.code()));
    assert_eq!(
        tasks,
        [
            (day("2026-11-22"), TaskKind::DeliverLetter),
            (day("2026-11-22"), TaskKind::NotifyAttendance),
            (day("2026-11-22"), TaskKind::NotifyInspectorate),
            (day("2026-11-25"), TaskKind::ReturnTalk),
            (day("2026-12-20"), TaskKind::Evaluate),
            (objection, TaskKind::ObjectionEnds),
        ]
    );
    use StationKind as K;
    use StationState as S;
    let stations: Vec<_> = file
        .stations
        .iter()
        .map(|s| (s.kind, s.state, s.on))
        .collect();
    let on_day = |text| Some(day(text));
    assert_eq!(
        stations,
        [
            (K::PupilHeard, S::Done, on_day("2026-11-17")),
            (K::GuardiansHeard, S::Done, on_day("2026-11-17")),
            (K::Decided, S::Done, on_day("2026-11-22")),
            (K::Letter, S::Done, on_day("2026-11-22")),
            (K::Delivered, S::Done, on_day("2026-11-22")),
            (K::Inspectorate, S::Due, on_day("2026-11-22")),
            (K::AttendanceTold, S::Due, on_day("2026-11-22")),
            (K::InForce, S::Due, on_day("2026-11-23")),
            (K::ReturnTalk, S::Due, on_day("2026-11-25")),
            (K::Evaluated, S::Due, on_day("2026-12-20")),
            (K::Objection, S::Due, Some(objection)),
            (K::ObjectionReceived, S::Possible, None),
            (K::ObjectionAcknowledged, S::NotNeeded, None),
            (K::ObjectionHearing, S::NotNeeded, None),
            (K::ObjectionDecided, S::NotNeeded, None),
            (K::InjunctionAsked, S::Possible, None),
            (K::AppealFiled, S::Possible, None),
            (K::Withdrawn, S::Possible, None),
        ]
    );
    let later = desk.office.sanction(id, on("2026-11-26")).unwrap();
    let late: Vec<_> = later
        .stations
        .iter()
        .filter(|station| station.state == S::Late)
        .map(|station| station.kind)
        .collect();
    assert_eq!(late, [K::Inspectorate, K::AttendanceTold, K::ReturnTalk]);
    assert_eq!(
        status(&desk, cases::next_incident()).0,
        IncidentStatus::Measures
    );
    desk.is_sound();
}

#[test]
fn a_name_of_another_is_pointed_at_in_the_words_of_a_decision_with_what_can_take_its_place() {
    let desk = Desk::settled();
    let mut decision = suspension(cases::next_incident(), pupil(cases::warned_pupil()));
    let other = desk
        .office
        .pupils(&office::pupils::PupilFilter::default(), now());
    let other = other.unwrap().rows.into_iter();
    let own = cases::warned_pupil();
    let named = other.clone().find(|row| row.id != own).unwrap().full_name;
    decision.reasons = format!("Het ging om een film van {named}.");
    let rehearsed = |cleared: &[String]| {
        let rehearsal = desk.office.rehearse_sanction(&decision, cleared, now());
        rehearsal.unwrap().names
    };
    let names = rehearsed(&[]);
    let found = names.iter().find(|name| name.field == "reasons").unwrap();
    assert_eq!(found.words, named);
    assert_eq!(found.replacement, "een medeleerling");
    let at = usize::try_from(found.at).unwrap();
    assert_eq!(&decision.reasons[at..at + named.len()], named);
    assert_eq!(rehearsed(std::slice::from_ref(&named)), []);
}

#[test]
fn a_suspension_of_one_day_goes_to_the_guardians_alone() {
    let mut desk = Desk::settled();
    let mut decision = suspension(cases::next_incident(), pupil(cases::warned_pupil()));
    if let Some(period) = &mut decision.suspension {
        period.last_day = period.first_day;
    }
    let id = desk.office.decide_sanction(&decision, &[], now()).unwrap();
    let file = desk.office.sanction(id, now()).unwrap();
    assert_eq!(file.letters.len(), 1);
    let kinds: Vec<_> = file.tasks.iter().map(|task| task.kind).collect();
    assert!(!kinds.contains(&TaskKind::NotifyInspectorate));
    assert!(kinds.contains(&TaskKind::ReturnTalk));
    // One day is nothing for the attendance officer either; the board gets a copy.
    let (_desk, words) = text(desk, &file.letters[0]);
    assert!(
        words.contains("Een kopie van deze brief gaat naar"),
        "{words}"
    );
    assert!(words.contains("het bestuur"), "{words}");
    assert!(!words.contains("leerplichtambtenaar"), "{words}");
}

#[test]
fn the_time_to_object_runs_from_the_day_of_the_letter_and_not_of_the_decision() {
    let mut desk = Desk::settled();
    let mut decision = suspension(cases::next_incident(), pupil(cases::warned_pupil()));
    decision.decided_on = day("2026-11-17");
    let rehearsal = desk
        .office
        .rehearse_sanction(&decision, &[], now())
        .unwrap();
    assert_eq!(rehearsal.objection_until, Some(day("2027-01-04")));
    let id = desk.office.decide_sanction(&decision, &[], now()).unwrap();
    desk.hands_over(id, now());
    let file = desk.office.sanction(id, now()).unwrap();
    assert_eq!(file.objection_until, Some(day("2027-01-04")));
    let task = file
        .tasks
        .iter()
        .find(|task| task.kind == TaskKind::ObjectionEnds);
    assert_eq!(task.unwrap().due_on, day("2027-01-04"));
}

#[test]
fn a_holiday_counts_for_the_school_days_of_a_suspension() {
    let mut desk = Desk::settled();
    let holidays = [Holiday {
        name: "Studiedag".into(),
        first_day: day("2026-11-24"),
        last_day: day("2026-11-24"),
    }];
    desk.office.save_holidays(&holidays, now()).unwrap();
    let mut decision = suspension(cases::next_incident(), pupil(cases::warned_pupil()));
    let refused = desk
        .office
        .decide_sanction(&decision, &[], now())
        .unwrap_err();
    assert_eq!(
        refused,
        Error::refused(Refusal::NotASchoolDay {
            day: day("2026-11-24"),
            next: day("2026-11-25"),
        })
    );
    if let Some(period) = &mut decision.suspension {
        period.last_day = day("2026-11-25");
    }
    let rehearsal = desk
        .office
        .rehearse_sanction(&decision, &[], now())
        .unwrap();
    assert_eq!(rehearsal.school_days, 2);
}

#[test]
fn one_incident_gives_one_person_one_step() {
    let mut desk = Desk::settled();
    let (id, child) = (cases::next_incident(), pupil(cases::warned_pupil()));
    let decision = suspension(id, child);
    desk.office.decide_sanction(&decision, &[], now()).unwrap();
    let before = desk.last_line();
    let again = desk
        .office
        .decide_sanction(&decision, &[], now())
        .unwrap_err();
    assert_eq!(rules(&again), ["same_facts"]);
    let other = desk.office.decide_sanction(&warning(id, child), &[], now());
    assert_eq!(rules(&other.unwrap_err()), ["already_decided"]);
    let asked = desk.office.propose_sanction(id, child, now()).unwrap_err();
    assert_eq!(rules(&asked), ["already_decided"]);
    assert_eq!(desk.last_line(), before);
    let filter = SanctionFilter {
        person: Some(child),
        ..SanctionFilter::default()
    };
    assert_eq!(desk.office.sanctions(&filter).unwrap().len(), 2);
}

#[test]
fn who_it_was_done_to_and_who_stood_up_for_them_gets_no_step() {
    let desk = Desk::settled();
    for child in [cases::bullied_pupil(), cases::household_without_address()] {
        let asked = desk
            .office
            .propose_sanction(cases::next_incident(), pupil(child), now());
        assert_eq!(rules(&asked.unwrap_err()), ["not_accused"]);
    }
    let asked = desk
        .office
        .propose_sanction(cases::next_incident(), pupil(cases::leaver()), now());
    assert_eq!(rules(&asked.unwrap_err()), ["not_a_party"]);
}

#[test]
fn striking_out_an_incident_takes_its_step_from_the_ladder() {
    let mut desk = Desk::settled();
    let child = pupil(cases::warned_pupil());
    let (_, version) = status(&desk, cases::warning_incident());
    desk.office
        .set_incident_status(
            cases::warning_incident(),
            IncidentStatus::StruckOut,
            version,
            now(),
        )
        .unwrap();
    let view = desk
        .office
        .propose_sanction(cases::next_incident(), child, now())
        .unwrap();
    assert_eq!(view.proposal.kind, SanctionKind::WrittenWarning);
    assert!(matches!(view.proposal.because, Because::FirstStep { .. }));
    let asked = desk
        .office
        .propose_sanction(cases::warning_incident(), child, now());
    assert_eq!(rules(&asked.unwrap_err()), ["struck_out"]);
    let line = desk.office.history(1, None).unwrap().remove(0);
    assert_eq!(line.op, "strike_out_incident");
    desk.is_sound();
}

#[test]
fn who_read_an_older_version_of_an_incident_is_told() {
    let mut desk = Desk::settled();
    let id = cases::fresh_incident();
    let (_, version) = status(&desk, id);
    let mut set = |status| desk.office.set_incident_status(id, status, version, now());
    set(IncidentStatus::InProgress).unwrap();
    let stale = set(IncidentStatus::Closed).unwrap_err();
    assert_eq!(
        stale,
        Error::Stale {
            noun: office::Noun::Incident
        }
    );
}

#[test]
fn bullying_asks_that_every_pupils_guardians_hear_of_it_and_a_crime_that_it_is_reported() {
    let mut desk = Desk::settled();
    let mut new = incident(pupil(cases::warned_pupil()));
    new.parties.push(office::incidents::NewParty {
        who: domain::person::Who::Pupil {
            id: cases::bullied_pupil(),
        },
        role: domain::incident::PartyRole::Target,
    });
    new.possibly_criminal = true;
    let id = desk.office.record_incident(&new, now()).unwrap();
    let file = desk.office.incident(id, now()).unwrap();
    let mut kinds: Vec<_> = file.tasks.iter().map(|task| task.kind.code()).collect();
    kinds.sort_unstable();
    assert_eq!(
        kinds,
        [
            "aftercare_first",
            "aftercare_second",
            "inform_guardians",
            "inform_guardians",
            "report_to_police"
        ]
    );
    assert!(
        file.incident.number.starts_with("2026-"),
        "{}",
        file.incident.number
    );
}

#[test]
fn an_incident_without_facts_people_or_kind_or_of_tomorrow_is_not_recorded() {
    let mut desk = Desk::settled();
    let before = desk.last_line();
    let mut new = incident(pupil(cases::warned_pupil()));
    new.facts = "  ".into();
    new.categories.clear();
    new.parties.clear();
    new.happened_on = day("2026-11-23");
    new.clauses = vec!["T-NIETS".into()];
    let Error::Invalid { fields } = desk.office.record_incident(&new, now()).unwrap_err() else {
        panic!("the input is wrong");
    };
    let wrong: Vec<_> = fields.iter().map(|field| field.field.as_str()).collect();
    assert_eq!(
        wrong,
        ["facts", "happenedOn", "categories", "clauses.0", "parties"]
    );
    assert_eq!(desk.last_line(), before);
}

#[test]
fn nobody_can_be_warned_where_there_is_nobody_to_write_to() {
    let mut desk = Desk::settled();
    let child = cases::pupil_without_guardian();
    assert_eq!(households(&invented().guardians, child).len(), 0);
    let id = desk.recorded(child);
    let refused = desk
        .office
        .decide_sanction(&warning(id, pupil(child)), &[], now())
        .unwrap_err();
    assert_eq!(rules(&refused), ["nobody_to_inform"]);
}

#[test]
fn a_decision_for_guardians_without_an_address_waits_until_someone_says_that_it_is_handed_over() {
    let mut desk = Desk::settled();
    let child = cases::household_without_address();
    let incident = desk.recorded(child);
    let mut decision = suspension(incident, pupil(child));
    decision.skip_reason = "Zo ernstig dat een lichtere stap niet past.".into();
    decision.hearing.pupil_heard_on = Some(now().today);
    decision.hearing.guardians_heard_on = Some(now().today);
    decision.in_person = false;
    let refused = desk
        .office
        .decide_sanction(&decision, &[], now())
        .unwrap_err();
    assert_eq!(rules(&refused), ["no_address"]);
    decision.in_person = true;
    desk.office.decide_sanction(&decision, &[], now()).unwrap();
}

#[test]
fn the_name_of_a_person_stands_under_what_the_board_decides() {
    let mut desk = Desk::settled();
    let mut decision = suspension(cases::next_incident(), pupil(cases::warned_pupil()));
    decision.decided_by = Decider::Board;
    let refused = desk
        .office
        .decide_sanction(&decision, &[], now())
        .unwrap_err();
    assert_eq!(rules(&refused), ["signer_missing"]);
    decision.signer = "Saskia Bedacht".into();
    let id = desk.office.decide_sanction(&decision, &[], now()).unwrap();
    let file = desk.office.sanction(id, now()).unwrap();
    assert_eq!(file.decision.signer, "Saskia Bedacht");
    let mut letters = file.letters.iter();
    let told = letters.find(|one| !one.recipients.is_empty()).unwrap();
    let (_desk, words) = text(desk, told);
    assert!(words.contains("Saskia Bedacht"), "{words}");
    assert!(
        words.contains("leerplichtambtenaar"),
        "of more than one day: {words}"
    );
}

#[test]
fn after_a_time_out_at_once_a_suspension_is_proposed_and_taken_with_a_reason() {
    let mut desk = Desk::settled();
    let child = pupil(cases::warned_pupil());
    let incident = cases::next_incident();
    let day_of = desk
        .office
        .incident(incident, now())
        .unwrap()
        .incident
        .happened_on;
    let at = on(&day_of.to_string());
    let time_out = Decision {
        kind: SanctionKind::TimeOut,
        decided_on: day_of,
        skip_reason: "Het kind moest eerst tot rust komen.".into(),
        hearing: Hearing::default(),
        suspension: None,
        particulars: Some(Particulars::TimeOut(TimeOut {
            day: day_of,
            from: None,
            purpose: "Tot rust komen.".into(),
            supervision: "De conciërge.".into(),
            talk_on: None,
        })),
        ..suspension(incident, child)
    };
    desk.office.decide_sanction(&time_out, &[], at).unwrap();
    // The screen of a decision opens all the same.
    desk.office
        .propose_sanction(incident, child, now())
        .unwrap();
    let mut graver = suspension(incident, child);
    let refused = desk
        .office
        .decide_sanction(&graver, &[], now())
        .unwrap_err();
    assert_eq!(rules(&refused), ["second_step_needs_reason"]);
    graver.skip_reason = "In het gesprek bleek hoe ernstig het was.".into();
    desk.office.decide_sanction(&graver, &[], now()).unwrap();
    // That was the step of this incident.
    let refused = desk
        .office
        .propose_sanction(incident, child, now())
        .unwrap_err();
    assert_eq!(rules(&refused), ["already_decided"]);
}
