//! Letters that someone composes: from the form of each kind to a frozen letter in the right file.

use domain::incident::Category;
use domain::letter::{Entry, File, LetterKind, LetterMark, Part, Tense};
use domain::person::{PersonId, Subject};
use domain::procedure::{Manner, StationKind, StationState, said};
use domain::sanction::{Decider, SanctionKind, TaskKind};
use domain::school::Denomination;
use fixtures::cases;
use office::letters::{LetterLine, LetterRequest};
use office::{Error, Noun, Now};

use crate::desk::{
    Desk, day, each_heard, incident, invented, letter, now, on, pupil, rules, suspension,
};

/// A letter with all that it must say typed, whatever was known already.
fn typed(request: LetterRequest, office: &office::Office) -> LetterRequest {
    typed_on(request, office, now())
}

fn typed_on(mut request: LetterRequest, office: &office::Office, at: Now) -> LetterRequest {
    let form = office.letter_form(&request, at).unwrap();
    let rules = request.kind.rules();
    let open = form.parts.iter().filter(|part| !part.fixed);
    for part in open.filter(|part| part.mandatory) {
        let rule = rules.iter().find(|rule| rule.part == part.part).unwrap();
        let text = match part.entry {
            Entry::Line => "een woord".to_owned(),
            Entry::Lines => "Er was ruzie in de pauze.\nDaarna is er gepraat.".to_owned(),
            Entry::List => "de eerste afspraak\nde tweede afspraak".to_owned(),
            Entry::Date if rule.tense == Tense::Past => "2026-11-20".to_owned(),
            Entry::Date => "2027-01-18".to_owned(),
            Entry::Choice => part.choices[0].code().to_owned(),
            Entry::Count | Entry::Flag => panic!("{:?} is not typed", part.part),
        };
        request.parts.insert(part.part, text);
    }
    request
}

fn issued(desk: &mut Desk, request: &LetterRequest) -> Vec<LetterLine> {
    issued_on(desk, request, now())
}

fn issued_on(desk: &mut Desk, request: &LetterRequest, at: Now) -> Vec<LetterLine> {
    let ids = desk.office.issue_letter(request, at).unwrap();
    ids.into_iter()
        .map(|id| desk.office.letter(id).unwrap())
        .collect()
}

/// The text of a letter as it was frozen.
fn text(desk: Desk, letter: &LetterLine) -> (Desk, String) {
    let mut text = String::new();
    let desk = desk.beneath(|register| text = register.read().letter(letter.id).unwrap().text);
    (desk, text)
}

fn ready(desk: &Desk, kind: LetterKind, person: PersonId) -> LetterRequest {
    typed(letter(kind, person), &desk.office)
}

#[test]
fn every_letter_can_be_composed_from_its_form_and_is_kept_in_the_right_file() {
    let mut desk = Desk::settled();
    let child = cases::divorced_two_households();
    let guardian = cases::aggressive_parent();
    let mut composed = 0;
    for &kind in LetterKind::ALL {
        for person in [
            Some(pupil(child)),
            Some(PersonId::Guardian(guardian)),
            Some(PersonId::Staff(cases::teacher())),
            None,
        ] {
            // What rests on a procedure has stories of its own.
            let free = kind.rests_on().is_empty();
            if !free || !desk.office.letter_kinds(person).unwrap().contains(&kind) {
                continue;
            }
            let mut request = letter(kind, pupil(child));
            request.person = person;
            request.in_person = true;
            let request = typed(request, &desk.office);
            let rehearsal = desk.office.rehearse_letter(&request, now()).unwrap();
            assert_eq!(rehearsal.refusals, [], "{kind:?}");
            let letters = issued(&mut desk, &request);
            assert_eq!(letters.len(), rehearsal.recipients.len(), "{kind:?}");
            for line in letters {
                composed += 1;
                assert_eq!(line.kind, kind);
                assert_eq!(line.file, kind.file());
                let filed = line.person.map(|named| named.person);
                let expected = match person {
                    Some(PersonId::Guardian(_)) => Some(pupil(cases::child_of_aggressive_parent())),
                    other => other,
                };
                assert_eq!(filed, expected, "{kind:?}");
                let pdf = desk.office.letter_pdf(line.id, now()).unwrap();
                assert!(pdf.starts_with(b"%PDF"));
                assert!(line.waits, "{kind:?}");
            }
        }
    }
    // Most kinds go to two households.
    assert!(composed >= 18, "{composed} letters");
    desk.is_sound();
}

#[test]
fn a_letter_without_a_mandatory_part_is_refused_and_the_part_is_named() {
    let mut desk = Desk::settled();
    let child = pupil(cases::single_parent());
    let whole = ready(&desk, LetterKind::TalkInvitation, child);
    let before = desk.last_line();
    for part in [
        Part::Reason,
        Part::MeetingDate,
        Part::Attendees,
        Part::Contact,
    ] {
        let mut request = whole.clone();
        request.parts.insert(part, "  ".into());
        let refused = desk.office.issue_letter(&request, now()).unwrap_err();
        let json = serde_json::to_value(&refused).unwrap();
        let refusal = &json["refusals"][0]["refusal"];
        assert_eq!(refusal["rule"], "part_missing");
        assert_eq!(refusal["part"], part.code());
        assert_eq!(refusal["letter"], "talk_invitation");
        assert!(
            desk.office.preview_letter(&request, 0, now()).is_ok(),
            "dots"
        );
    }
    assert_eq!(desk.last_line(), before);
    desk.office.issue_letter(&whole, now()).unwrap();
}

#[test]
fn what_cannot_be_read_is_said_of_its_own_field() {
    let desk = Desk::settled();
    let child = pupil(cases::single_parent());
    let mut request = ready(&desk, LetterKind::TalkInvitation, child);
    request.parts.insert(Part::MeetingDate, "donderdag".into());
    request.parts.insert(Part::Salutation, "Hoi".into());
    request.parts.insert(Part::Court, "de rechtbank".into());
    request.parts.insert(Part::Reason, "x".repeat(10_001));
    let wrong = desk.office.rehearse_letter(&request, now()).unwrap_err();
    let json = serde_json::to_value(&wrong).unwrap();
    let fields: Vec<_> = json["fields"]
        .as_array()
        .unwrap()
        .iter()
        .map(|field| {
            (
                field["field"].as_str().unwrap(),
                field["problem"].as_str().unwrap(),
            )
        })
        .collect();
    for field in [
        ("parts.meeting_date", "no_such_date"),
        ("parts.salutation", "not_a_choice"),
        ("parts.court", "not_a_choice"),
        ("parts.reason", "too_long"),
    ] {
        assert!(fields.contains(&field), "{field:?} in {fields:?}");
    }
}

#[test]
fn who_lives_apart_gets_a_letter_each_and_who_has_no_authority_gets_none() {
    let mut desk = Desk::settled();
    let request = ready(
        &desk,
        LetterKind::TargetGuardians,
        pupil(cases::divorced_two_households()),
    );
    let letters = issued(&mut desk, &request);
    let mut to: Vec<_> = letters.iter().map(|l| l.recipients.join(" + ")).collect();
    to.sort_unstable();
    assert_eq!(to, ["Marije Wolkendijk", "Pieter van 't Vuurbaken"]);
    let request = ready(
        &desk,
        LetterKind::TargetGuardians,
        pupil(cases::father_without_authority()),
    );
    let letters = issued(&mut desk, &request);
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].recipients, ["Carola Baakstra"]);
}

#[test]
fn without_an_address_the_letter_waits_until_someone_says_that_it_is_handed_over() {
    let mut desk = Desk::settled();
    let child = pupil(cases::household_without_address());
    let mut request = ready(&desk, LetterKind::TalkInvitation, child);
    let refused = desk.office.issue_letter(&request, now()).unwrap_err();
    assert_eq!(rules(&refused), ["no_address"]);
    request.in_person = true;
    let letters = issued(&mut desk, &request);
    assert_eq!((letters.len(), letters[0].has_address), (1, false));
    let nobody = pupil(cases::pupil_without_guardian());
    let request = ready(&desk, LetterKind::TalkInvitation, nobody);
    let refused = desk.office.issue_letter(&request, now()).unwrap_err();
    assert_eq!(rules(&refused), ["nobody_to_inform"]);
}

#[test]
fn names_of_others_are_pointed_at_with_what_can_take_their_place() {
    let mut desk = Desk::settled();
    let child = pupil(cases::warned_pupil());
    let mut request = ready(&desk, LetterKind::InvolvedGuardians, child);
    let teacher = invented()
        .staff
        .iter()
        .find(|one| one.id == cases::teacher())
        .unwrap();
    let facts = format!(
        "Sem gooide Boaz’ pet weg. Boaz huilde, en juf {} zag het.",
        teacher.name.full()
    );
    request.parts.insert(Part::Facts, facts.clone());
    let rehearsal = desk.office.rehearse_letter(&request, now()).unwrap();
    let mended = rehearsal.hits.iter().rev().fold(
        facts.encode_utf16().collect::<Vec<u16>>(),
        |mut text, hit| {
            assert_eq!(hit.part, Part::Facts);
            let (at, length) = (hit.at as usize, hit.length as usize);
            text.splice(at..at + length, hit.replacement.encode_utf16());
            text
        },
    );
    assert_eq!(
        String::from_utf16(&mended).unwrap(),
        "Sem gooide andermans pet weg. Een medeleerling huilde, en een medewerker zag het."
    );
    let refused = desk.office.issue_letter(&request, now()).unwrap_err();
    assert_eq!(rules(&refused), ["names_someone_else"]);
    request.cleared = rehearsal.hits.into_iter().map(|hit| hit.words).collect();
    let rehearsal = desk.office.rehearse_letter(&request, now()).unwrap();
    assert!(rehearsal.hits.iter().all(|hit| hit.cleared));
    desk.office.issue_letter(&request, now()).unwrap();
}

#[test]
fn who_is_the_contact_or_comes_to_the_talk_may_be_named() {
    let mut desk = Desk::settled();
    let teacher = invented()
        .staff
        .iter()
        .find(|one| one.id == cases::teacher())
        .unwrap();
    let name = teacher.name.full();
    let child = pupil(cases::single_parent());
    let mut request = ready(&desk, LetterKind::TalkInvitation, child);
    request
        .parts
        .insert(Part::Reason, format!("U sprak hierover met {name}."));
    let refused = desk.office.issue_letter(&request, now()).unwrap_err();
    assert_eq!(rules(&refused), ["names_someone_else"]);
    request
        .parts
        .insert(Part::Attendees, format!("{name}, leerkracht"));
    desk.office.issue_letter(&request, now()).unwrap();
    // Another child is no contact.
    request
        .parts
        .insert(Part::Attendees, "Boaz Schelpenlaar".into());
    request.parts.insert(Part::Reason, "Er was ruzie.".into());
    let refused = desk.office.issue_letter(&request, now()).unwrap_err();
    assert_eq!(rules(&refused), ["names_someone_else"]);
}

#[test]
fn the_names_in_the_facts_of_the_incident_do_not_reach_the_letter_unseen() {
    let desk = Desk::settled();
    let mut request = letter(LetterKind::TargetGuardians, pupil(cases::bullied_pupil()));
    request.incident = Some(cases::next_incident());
    let form = desk.office.letter_form(&request, now()).unwrap();
    let facts = form
        .parts
        .iter()
        .find(|part| part.part == Part::Facts)
        .unwrap();
    assert!(facts.value.contains("Sem"), "proposed from the incident");
    let rehearsal = desk.office.rehearse_letter(&request, now()).unwrap();
    let words: Vec<_> = rehearsal
        .hits
        .iter()
        .map(|hit| hit.words.as_str())
        .collect();
    assert!(
        words.contains(&"Sem") && words.contains(&"Ravi"),
        "{words:?}"
    );
    assert!(!words.contains(&"Boaz"), "the own child");
    let json = serde_json::to_string(&rehearsal.refusals).unwrap();
    assert!(json.contains("names_someone_else"), "{json}");
}

#[test]
fn a_letter_about_an_incident_goes_to_who_had_a_part_in_it() {
    let desk = Desk::settled();
    let mut request = ready(
        &desk,
        LetterKind::TargetGuardians,
        pupil(cases::single_parent()),
    );
    request.incident = Some(cases::next_incident());
    let refused = desk.office.rehearse_letter(&request, now()).unwrap();
    let json = serde_json::to_string(&refused.refusals).unwrap();
    assert!(json.contains("not_a_party"), "{json}");
}

#[test]
fn the_transfer_report_goes_to_the_other_school_and_its_copy_to_every_household() {
    let mut desk = Desk::settled();
    let child = pupil(cases::divorced_two_households());
    let mut request = ready(&desk, LetterKind::TransferReport, child);
    request
        .parts
        .insert(Part::ReceivingSchool, "Basisschool De Overkant".into());
    request.parts.insert(
        Part::ReceivingAddress,
        "Kade 7\n1234 EF Verzonnendam".into(),
    );
    let letters = issued(&mut desk, &request);
    let to: Vec<_> = letters.iter().map(|l| l.recipients[0].as_str()).collect();
    assert_eq!(to.len(), 3);
    assert_eq!(to[0], "Basisschool De Overkant");
    let (desk, school) = text(desk, &letters[0]);
    assert!(school.contains("De ouders krijgen een kopie"), "{school}");
    let (_desk, home) = text(desk, &letters[1]);
    assert!(home.contains("Hierbij krijgt u een kopie"), "{home}");
}

#[test]
fn a_letter_to_a_group_is_one_letter_in_nobodys_file() {
    let mut desk = Desk::settled();
    let group = desk.office.groups(now()).unwrap().remove(0);
    let mut request = letter(LetterKind::GroupInformation, pupil(cases::single_parent()));
    request.person = None;
    request.group = Some(group.id);
    request
        .parts
        .insert(Part::Facts, "Er gaan beelden rond van een ruzie.".into());
    request.parts.insert(
        Part::SchoolActions,
        "De leerkracht praat met de groep.".into(),
    );
    let general = issued(&mut desk, &request).remove(0);
    assert_eq!(general.person, None);
    assert_eq!(general.file, File::SchoolFile);
    assert_eq!(general.recipients, [format!("groep {}", group.name)]);
    request.per_household = true;
    let homes = desk.office.rehearse_letter(&request, now()).unwrap();
    assert!(homes.recipients.len() > 1);
    let letters = issued(&mut desk, &request);
    assert_eq!(letters.len(), 1, "one file to print");
    let copies = u32::try_from(homes.recipients.len()).unwrap();
    assert_eq!(letters[0].pages, copies * general.pages);
    request
        .parts
        .insert(Part::Facts, "Sem heeft Boaz gefilmd.".into());
    let refused = desk.office.issue_letter(&request, now()).unwrap_err();
    assert_eq!(rules(&refused), ["names_someone_else"]);
    desk.is_sound();
}

#[test]
fn a_letter_that_came_back_asks_to_be_delivered_again() {
    let mut desk = Desk::settled();
    let child = pupil(cases::single_parent());
    let request = ready(&desk, LetterKind::TalkInvitation, child);
    let id = issued(&mut desk, &request).remove(0).id;
    let kinds = |desk: &Desk| -> Vec<_> {
        let tasks = desk.office.tasks(on("2026-11-30")).unwrap();
        tasks
            .into_iter()
            .filter(|task| task.letter == Some(id))
            .map(|task| task.kind)
            .collect()
    };
    for (mark, date, tasks) in [
        (LetterMark::Posted, "2026-11-23", vec![]),
        (
            LetterMark::Returned,
            "2026-11-26",
            vec![TaskKind::RedeliverLetter],
        ),
        (
            LetterMark::Printed,
            "2026-11-26",
            vec![TaskKind::RedeliverLetter],
        ),
        (LetterMark::HandedOver, "2026-11-27", vec![]),
    ] {
        desk.office
            .mark_letter(id, mark, day(date), on("2026-11-30"))
            .unwrap();
        assert_eq!(kinds(&desk), tasks, "{mark:?}");
        let waits = desk.office.letter(id).unwrap().waits;
        assert_eq!(waits, !tasks.is_empty(), "{mark:?}");
    }
    desk.is_sound();
}

#[test]
fn the_time_to_object_runs_from_the_day_on_which_the_last_household_was_told() {
    let mut desk = Desk::settled();
    let child = cases::divorced_two_households();
    let mut new = incident(pupil(child));
    new.categories = vec![Category::PhysicalViolence];
    let id = desk.office.record_incident(&new, now()).unwrap();
    let mut decision = suspension(id, pupil(child));
    decision.skip_reason = "Zo ernstig dat een lichtere stap niet past.".into();
    decision.hearing = each_heard(&desk, id, pupil(child), "2026-11-22");
    let sanction = desk.office.decide_sanction(&decision, &[], now()).unwrap();
    let until = |desk: &Desk| {
        let file = desk.office.sanction(sanction, now()).unwrap();
        let task = file
            .tasks
            .iter()
            .find(|task| task.kind == TaskKind::ObjectionEnds && task.done_on.is_none());
        let due_on = task.map(|task| task.due_on);
        assert_eq!(due_on, file.objection_until);
        due_on
    };
    assert_eq!(until(&desk), None, "the letters are still on the desk");
    let file = desk.office.sanction(sanction, now()).unwrap();
    let letters: Vec<_> = file
        .letters
        .iter()
        .filter(|line| line.kind == LetterKind::Suspension)
        .map(|line| line.id)
        .collect();
    let mark = |desk: &mut Desk, at: usize, mark, date: &str| {
        desk.office
            .mark_letter(letters[at], mark, day(date), on("2026-11-30"))
            .unwrap();
    };
    mark(&mut desk, 0, LetterMark::Printed, "2026-11-24");
    assert_eq!(until(&desk), None, "printing tells nobody");
    mark(&mut desk, 0, LetterMark::HandedOver, "2026-11-24");
    assert_eq!(until(&desk), Some(day("2027-01-05")));
    mark(&mut desk, 1, LetterMark::Posted, "2026-11-27");
    assert_eq!(until(&desk), Some(day("2027-01-08")));
    // What came back told nobody: only the other household was told.
    mark(&mut desk, 1, LetterMark::Returned, "2026-11-30");
    assert_eq!(until(&desk), Some(day("2027-01-05")));
    let file = desk.office.sanction(sanction, now()).unwrap();
    let station = |kind| file.stations.iter().find(|one| one.kind == kind).unwrap();
    assert_ne!(station(StationKind::Delivered).state, StationState::Done);
}

#[test]
fn what_is_previewed_is_what_is_issued_and_a_preview_writes_nothing() {
    let mut desk = Desk::settled();
    let child = pupil(cases::parents_read_english());
    let empty = letter(LetterKind::TalkReport, child);
    let before = desk.last_line();
    assert!(desk.office.preview_letter(&empty, 0, now()).is_ok());
    let request = typed(empty, &desk.office);
    let seen = desk.office.preview_letter(&request, 0, now()).unwrap();
    assert_eq!(desk.last_line(), before);
    let line = issued(&mut desk, &request).remove(0);
    assert_eq!(desk.office.letter_pdf(line.id, now()).unwrap(), seen);
    assert_eq!(line.title, "Report of the talk about Solomiia Kazkovenko");
    let tasks = desk.office.tasks(now()).unwrap();
    let delivery = tasks
        .iter()
        .find(|task| task.letter == Some(line.id))
        .unwrap();
    assert_eq!(delivery.kind, TaskKind::DeliverLetter);
}

#[test]
fn a_letter_is_not_composed_for_who_it_is_not_for() {
    let desk = Desk::settled();
    for (kind, person) in [
        (LetterKind::AccessBan, pupil(cases::single_parent())),
        (LetterKind::Suspension, pupil(cases::single_parent())),
        (
            LetterKind::TargetGuardians,
            PersonId::Guardian(cases::legal_guardian()),
        ),
        (
            LetterKind::TalkInvitation,
            PersonId::Staff(cases::teacher()),
        ),
    ] {
        let wrong = desk.office.letter_form(&letter(kind, person), now());
        assert!(matches!(wrong, Err(Error::Invalid { .. })), "{kind:?}");
        let offered = desk.office.letter_kinds(Some(person)).unwrap();
        assert!(!offered.contains(&kind), "{kind:?}");
    }
    for subject in Subject::ALL {
        let fits = LetterKind::ALL
            .iter()
            .any(|kind| kind.is_composed_for(*subject));
        assert!(fits, "{subject:?}");
    }
    let gone = PersonId::Pupil(domain::id::PupilId(cases::warning().0));
    let wrong = desk
        .office
        .letter_form(&letter(LetterKind::TalkInvitation, gone), now());
    assert_eq!(wrong, Err(Error::NotFound { noun: Noun::Pupil }));
}

#[test]
fn a_letter_of_a_decision_takes_over_what_was_decided() {
    let mut desk = Desk::settled();
    let child = pupil(cases::warned_pupil());
    let decision = suspension(cases::next_incident(), child);
    let sanction = desk.office.decide_sanction(&decision, &[], now()).unwrap();
    let mut request = letter(LetterKind::ReturnAgreement, child);
    request.sanction = Some(sanction);
    let form = desk.office.letter_form(&request, now()).unwrap();
    let value = |part| {
        let found = form.parts.iter().find(|one| one.part == part).unwrap();
        found.value.as_str()
    };
    assert_eq!(value(Part::MeetingDate), "2026-11-25");
    assert_eq!(value(Part::ReturnDate), "2026-11-25");
    let mut request = letter(LetterKind::ObjectionReceipt, child);
    request.sanction = Some(sanction);
    let early = typed(request.clone(), &desk.office);
    let refused = desk.office.issue_letter(&early, now()).unwrap_err();
    assert_eq!(rules(&refused), ["no_objection"]);
    let mut objected = said(StationKind::ObjectionReceived, now().today, "");
    objected.who = "de ouders".into();
    objected.manner = Some(Manner::Written);
    desk.office
        .enter_station(sanction, &objected, now())
        .unwrap();
    let form = desk.office.letter_form(&request, now()).unwrap();
    let value = |part| {
        let found = form.parts.iter().find(|one| one.part == part).unwrap();
        found.value.as_str()
    };
    assert_eq!(
        value(Part::ContestedDecision),
        "het besluit tot schorsing van 22 november 2026"
    );
    let decides: chrono::NaiveDate = value(Part::DecideBefore).parse().unwrap();
    let expected = match invented().school.denomination {
        Denomination::Private => "2026-12-21",
        Denomination::Public => "2027-02-15",
    };
    assert_eq!(decides, day(expected));
    assert_eq!(form.signers[0], Decider::Board);
    assert_eq!(value(Part::ReceivedDate), "2026-11-22");
    let acknowledged = |desk: &Desk| {
        let file = desk.office.procedure(sanction, now()).unwrap();
        let stations = file.stations.into_iter();
        let mut found = stations.filter(|one| one.kind == StationKind::ObjectionAcknowledged);
        found.next().unwrap().state
    };
    assert_ne!(acknowledged(&desk), StationState::Done);
    let request = typed(request, &desk.office);
    let mut whole = request.clone();
    whole.signed_by = Some(Decider::Board);
    issued(&mut desk, &whole);
    assert_eq!(acknowledged(&desk), StationState::Done);
    let mut request = request;
    // A sanction of another child is no choice.
    request.person = Some(pupil(cases::single_parent()));
    let wrong = desk.office.letter_form(&request, now()).unwrap_err();
    assert!(matches!(wrong, Error::Invalid { .. }), "{wrong:?}");
    assert_eq!(decision.kind, SanctionKind::Suspension);
}
