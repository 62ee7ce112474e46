//! Letters that have their place in a procedure: none before its turn, each with what was decided,
//! and a station that asks for a letter is done by issuing it.

use domain::id::{IncidentId, SanctionId};
use domain::letter::{File, LetterKind, LetterMark, Part};
use domain::person::PersonId;
use domain::procedure::{
    Grounds, Manner, Nature, Opening, Route, Said, StationKind, StationState, Verdict, What, said,
};
use domain::sanction::{
    AccessBan, Decider, Decision, InternalSuspension, Particulars, SanctionKind, StaffMeasure,
    TaskKind, TimeOut,
};
use domain::school::{Denomination, School};
use fixtures::cases;
use office::Error;
use office::letters::{LetterFilter, LetterRequest};

use crate::desk::{Desk, day, incident, invented, letter, now, on, pupil, rules, warning};
use crate::played::{
    decided_on_objection, decision, expelled, heard, issued, opened, state, text, whole,
};

#[test]
fn the_day_of_a_hearing_that_is_missing_or_has_passed_is_said_once() {
    let mut desk = Desk::settled();
    let child = pupil(cases::single_parent());
    let of = opened(&mut desk, SanctionKind::Expulsion, child);
    let teacher = heard(StationKind::TeacherHeard, "2026-11-22");
    desk.office.enter_station(of, &teacher, now()).unwrap();
    let mut intent = whole(&desk, LetterKind::ExpulsionIntent, child, of, now());
    for (typed, rule) in [
        ("", "part_missing"),
        ("2026-11-20", "day_has_passed"),
        // Today is no notice at all: the station says so itself.
        ("2026-11-22", "entry_lacks"),
    ] {
        intent.parts.insert(Part::HearingDate, typed.into());
        let refused = desk.office.issue_letter(&intent, now()).unwrap_err();
        assert_eq!(rules(&refused), [rule], "{typed}");
    }
}

#[test]
fn the_letters_of_an_expulsion_follow_each_other_and_do_their_stations() {
    let mut desk = Desk::settled();
    let child = pupil(cases::divorced_two_households());
    let of = opened(&mut desk, SanctionKind::Expulsion, child);
    // No decision, so no letter that tells one.
    for kind in [
        LetterKind::ExpulsionDecision,
        LetterKind::MunicipalityNotice,
    ] {
        let request = whole(&desk, kind, child, of, now());
        let refused = desk.office.issue_letter(&request, now()).unwrap_err();
        assert!(
            rules(&refused).contains(&"not_decided".to_owned()),
            "{kind:?}: {refused:?}"
        );
    }
    let mut desk = Desk::settled();
    let of = opened(&mut desk, SanctionKind::Expulsion, child);
    let teacher = heard(StationKind::TeacherHeard, "2026-11-22");
    desk.office.enter_station(of, &teacher, now()).unwrap();
    assert_ne!(
        state(&desk, of, StationKind::Intent, now()),
        StationState::Done
    );
    let intent = whole(&desk, LetterKind::ExpulsionIntent, child, of, now());
    assert_eq!(intent.parts[&Part::TeacherHeardDate], "2026-11-22");
    assert_eq!(issued(&mut desk, &intent, now()).len(), 2, "two households");
    assert_eq!(
        state(&desk, of, StationKind::Intent, now()),
        StationState::Done
    );

    let mut desk = Desk::settled();
    let of = expelled(&mut desk, child);
    let at = on("2026-12-01");
    let open = |desk: &Desk| -> Vec<TaskKind> {
        let file = desk.office.procedure(of, at).unwrap();
        let open = file.tasks.into_iter().filter(|task| task.done_on.is_none());
        open.map(|task| task.kind).collect()
    };
    assert!(open(&desk).contains(&TaskKind::WriteLetter));
    assert!(open(&desk).contains(&TaskKind::NotifyMunicipality));
    let told = whole(&desk, LetterKind::ExpulsionDecision, child, of, at);
    assert_eq!(told.parts[&Part::Interests], "Wij hebben alles gewogen.");
    let letters = issued(&mut desk, &told, at);
    assert_eq!(letters.len(), 2);
    assert!(!open(&desk).contains(&TaskKind::WriteLetter));
    let mut notice = whole(&desk, LetterKind::MunicipalityNotice, child, of, at);
    notice
        .parts
        .insert(Part::Municipality, "Gemeente Verzonnendam".into());
    issued(&mut desk, &notice, at);
    assert!(!open(&desk).contains(&TaskKind::NotifyMunicipality));
    assert_eq!(
        state(&desk, of, StationKind::Municipality, at),
        StationState::Done
    );
    // The notice makes nothing known to the guardians.
    assert_ne!(
        state(&desk, of, StationKind::Delivered, at),
        StationState::Done
    );
    for line in &letters {
        let posted = LetterMark::Posted;
        desk.office
            .mark_letter(line.id, posted, day("2026-12-02"), on("2026-12-03"))
            .unwrap();
    }
    let later = on("2026-12-03");
    assert_eq!(
        state(&desk, of, StationKind::Delivered, later),
        StationState::Done
    );
    let file = desk.office.procedure(of, later).unwrap();
    let objection = file
        .stations
        .iter()
        .find(|one| one.kind == StationKind::Objection)
        .unwrap();
    assert_eq!(objection.term.as_ref().unwrap().ends_on, day("2027-01-13"));
    // Each household has its own six weeks.
    let back = LetterMark::Returned;
    let at = on("2026-12-04");
    desk.office
        .mark_letter(letters[0].id, back, at.today, at)
        .unwrap();
    let households = desk.office.procedure(of, at).unwrap().households;
    let ends = |id| {
        let mut all = households.iter();
        all.find(|one| one.letter == id).unwrap().ends_on
    };
    assert_eq!(ends(letters[0].id), None, "it came back");
    assert_eq!(ends(letters[1].id), Some(day("2027-01-13")));
    desk.is_sound();
}

#[test]
fn an_expulsion_tells_of_the_objection_by_denomination_and_always_of_the_committee() {
    for (denomination, by_law) in [(Denomination::Public, true), (Denomination::Private, false)] {
        let mut desk = Desk::settled();
        let mut school: School = desk.office.settings().unwrap().school;
        school.denomination = denomination;
        school.objection_to_suspension = false;
        desk.office.save_school(&school, now()).unwrap();
        let child = pupil(cases::single_parent());
        let of = expelled(&mut desk, child);
        let at = on("2026-12-01");
        let request = whole(&desk, LetterKind::ExpulsionDecision, child, of, at);
        let line = issued(&mut desk, &request, at).remove(0);
        let (_desk, text) = text(desk, &line);
        assert!(
            text.contains("zes weken") && text.contains("12 januari 2027"),
            "{text}"
        );
        assert!(text.contains("Geschillencommissie passend onderwijs"));
        assert_eq!(text.contains("Algemene wet bestuursrecht"), by_law);
        assert_eq!(text.contains("artikel 63"), !by_law);
        assert!(
            text.contains(&school.board_address.lines().join(", ")),
            "{text}"
        );
        assert!(text.contains("een klacht indienen"));
    }
}

#[test]
fn whoever_did_not_come_to_the_hearing_reads_no_day_on_which_they_were_heard() {
    let mut desk = Desk::settled();
    let child = pupil(cases::single_parent());
    let of = expelled(&mut desk, child);
    let file = desk.office.procedure(of, on("2026-12-01")).unwrap();
    let entries = file.entries.iter();
    let came = entries
        .clone()
        .find(|one| one.said.station == StationKind::GuardiansHeard);
    let waived = Said {
        manner: Some(Manner::Waived),
        strikes: came.map(|one| one.id),
        strike_reason: "Zij hadden afgezegd.".into(),
        ..heard(StationKind::GuardiansHeard, "2026-11-30")
    };
    let at = on("2026-12-01");
    desk.office.enter_station(of, &waived, at).unwrap();
    let request = whole(&desk, LetterKind::ExpulsionDecision, child, of, at);
    let line = issued(&mut desk, &request, at).remove(0);
    let (_desk, text) = text(desk, &line);
    assert!(text.contains("geen gebruik van gemaakt"), "{text}");
    assert!(!text.contains("30 november 2026"), "{text}");
}

#[test]
fn the_director_signs_no_expulsion_without_a_mandate_and_never_a_decision_on_an_objection() {
    let mut desk = Desk::settled();
    let child = pupil(cases::single_parent());
    let of = expelled(&mut desk, child);
    let at = on("2026-12-01");
    let mut request = whole(&desk, LetterKind::ExpulsionDecision, child, of, at);
    request.signed_by = Some(Decider::Director);
    let refused = desk.office.issue_letter(&request, at).unwrap_err();
    assert_eq!(rules(&refused), ["signed_by_who_decided"]);
    let form = desk.office.letter_form(&request, at).unwrap();
    assert_eq!(form.signers, [Decider::Board]);
    // A mandate that was given since changes nothing about who decided.
    let mut school = desk.office.settings().unwrap().school;
    school.director_may_expel = true;
    desk.office.save_school(&school, at).unwrap();
    let refused = desk.office.issue_letter(&request, at).unwrap_err();
    assert_eq!(rules(&refused), ["signed_by_who_decided"]);
    decided_on_objection(&mut desk, of, Verdict::Stands, Manner::Talk);
    let at = on("2026-12-15");
    let mut ruling = whole(&desk, LetterKind::ObjectionDecision, child, of, at);
    ruling.signed_by = Some(Decider::Director);
    let refused = desk.office.issue_letter(&ruling, at).unwrap_err();
    assert_eq!(rules(&refused), ["own_decision"]);
}

#[test]
fn what_was_decided_and_put_down_is_not_typed_over() {
    let mut desk = Desk::settled();
    let child = pupil(cases::single_parent());
    let of = expelled(&mut desk, child);
    let at = on("2026-12-01");
    let told = whole(&desk, LetterKind::ExpulsionDecision, child, of, at);
    for (part, typed) in [
        (Part::TeacherHeardDate, "2026-11-21"),
        (Part::ReceivingSchool, "De Verzonnen Zon"),
        (Part::EffectiveDate, "2026-12-18"),
    ] {
        let mut request = told.clone();
        request.parts.insert(part, typed.into());
        let refused = desk.office.issue_letter(&request, at).unwrap_err();
        assert_eq!(rules(&refused), ["part_says_otherwise"], "{part:?}");
        let json = serde_json::to_string(&refused).unwrap();
        assert!(json.contains(part.code()), "{json}");
    }
    let form = desk.office.letter_form(&told, at).unwrap();
    let fixed = |part| {
        form.parts
            .iter()
            .find(|one| one.part == part)
            .unwrap()
            .fixed
    };
    assert!(fixed(Part::TeacherHeardDate) && !fixed(Part::Reasons));

    decided_on_objection(&mut desk, of, Verdict::Stands, Manner::Talk);
    let at = on("2026-12-15");
    let ruling = whole(&desk, LetterKind::ObjectionDecision, child, of, at);
    for (part, typed) in [
        (Part::Ruling, "upheld"),
        (Part::HearingDate, "2026-12-11"),
        (Part::ReceivedDate, "2026-12-05"),
        (Part::Signer, "de directeur"),
        (Part::ContestedDecision, "het besluit tot schorsing"),
    ] {
        let mut request = ruling.clone();
        request.parts.insert(part, typed.into());
        let refused = desk.office.issue_letter(&request, at).unwrap_err();
        assert_eq!(rules(&refused), ["part_says_otherwise"], "{part:?}");
    }
    let line = issued(&mut desk, &ruling, at).remove(0);
    let (_desk, text) = text(desk, &line);
    for said in [
        "ongegrond",
        "10 december 2026",
        "Er is niets nieuws gebleken",
        "de voorzitter",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
}

#[test]
fn a_decision_on_an_objection_is_told_once_it_is_taken_and_says_whether_they_were_heard() {
    for (verdict, heard_by, says, not) in [
        (
            Verdict::Stands,
            Manner::Waived,
            "geen gebruik van gemaakt",
            "vertelde u ons",
        ),
        (
            Verdict::Changed,
            Manner::Talk,
            "deels gegrond",
            "geen gebruik van gemaakt",
        ),
    ] {
        let mut desk = Desk::settled();
        let child = pupil(cases::single_parent());
        let of = expelled(&mut desk, child);
        let at = on("2026-12-15");
        let early = whole(&desk, LetterKind::ObjectionDecision, child, of, at);
        let refused = desk.office.issue_letter(&early, at).unwrap_err();
        assert!(rules(&refused).contains(&"no_objection".to_owned()));
        decided_on_objection(&mut desk, of, verdict, heard_by);
        let ruling = whole(&desk, LetterKind::ObjectionDecision, child, of, at);
        let line = issued(&mut desk, &ruling, at).remove(0);
        let (_desk, text) = text(desk, &line);
        assert!(text.contains(says) && !text.contains(not), "{text}");
    }
}

#[test]
fn a_late_objection_at_a_public_school_is_not_considered_once_nothing_excuses_it() {
    let mut desk = Desk::settled();
    let mut school = desk.office.settings().unwrap().school;
    school.denomination = Denomination::Public;
    desk.office.save_school(&school, now()).unwrap();
    let child = pupil(cases::single_parent());
    let of = expelled(&mut desk, child);
    let at = on("2026-12-01");
    let told = whole(&desk, LetterKind::ExpulsionDecision, child, of, at);
    issued(&mut desk, &told, at);
    desk.hands_over(of, at);
    // The last day was 12 January.
    let at = on("2027-01-13");
    let objected = heard(StationKind::ObjectionReceived, "2027-01-13");
    desk.office.enter_station(of, &objected, at).unwrap();
    let ended = |excuse: &str| Said {
        who: "A. Verzonnen".into(),
        what: Some(What::Ended {
            verdict: Verdict::Inadmissible,
            decided_by: Some(Decider::Board),
            excuse: excuse.into(),
        }),
        ..heard(StationKind::ObjectionDecided, "2027-01-13")
    };
    let refused = desk.office.enter_station(of, &ended(""), at).unwrap_err();
    assert_eq!(rules(&refused), ["entry_lacks"]);
    let weighed = ended("De brief was vergeten; dat verontschuldigt niets.");
    desk.office.enter_station(of, &weighed, at).unwrap();
    // What was weighed is kept.
    let file = desk.office.procedure(of, at).unwrap();
    assert_eq!(file.entries.last().unwrap().said.what, weighed.what);
    let ruling = whole(&desk, LetterKind::ObjectionDecision, child, of, at);
    let line = issued(&mut desk, &ruling, at).remove(0);
    let (_desk, text) = text(desk, &line);
    assert!(text.contains("niet-ontvankelijk"), "{text}");
    assert!(text.contains("dat verontschuldigt niets"), "{text}");
    assert!(!text.contains("vertelde u ons"), "{text}");
}

#[test]
fn no_letter_goes_before_the_committee_and_a_hearing_is_told_after_it_was_held() {
    let mut desk = Desk::settled();
    let child = pupil(cases::single_parent());
    let of = expelled(&mut desk, child);
    for (station, date) in [
        (StationKind::ObjectionReceived, "2026-12-04"),
        (StationKind::ObjectionHearing, "2026-12-10"),
        (StationKind::DisputeFiled, "2026-12-11"),
    ] {
        let put = heard(station, date);
        desk.office.enter_station(of, &put, on(date)).unwrap();
    }
    let at = on("2026-12-15");
    let ruling = whole(&desk, LetterKind::ObjectionDecision, child, of, at);
    let refused = desk.office.issue_letter(&ruling, at).unwrap_err();
    assert!(rules(&refused).contains(&"objection_not_decided".to_owned()));
    let decided = Said {
        what: Some(What::Ended {
            verdict: Verdict::Stands,
            decided_by: Some(Decider::Board),
            excuse: String::new(),
        }),
        ..heard(StationKind::ObjectionDecided, "2026-12-15")
    };
    let refused = desk.office.enter_station(of, &decided, at).unwrap_err();
    assert_eq!(rules(&refused), ["dispute_pending"]);
    let report = whole(&desk, LetterKind::HearingReport, child, of, at);
    assert_eq!(report.parts[&Part::HearingDate], "2026-12-10");
    issued(&mut desk, &report, at);

    let mut desk = Desk::settled();
    let of = opened(&mut desk, SanctionKind::Expulsion, child);
    let report = whole(&desk, LetterKind::HearingReport, child, of, now());
    let refused = desk.office.issue_letter(&report, now()).unwrap_err();
    assert_eq!(rules(&refused), ["guardians_not_heard"]);
    let transfer = whole(&desk, LetterKind::TransferReport, child, of, now());
    for sanction in [Some(of), None] {
        let request = LetterRequest {
            sanction,
            ..transfer.clone()
        };
        let refused = desk.office.issue_letter(&request, now()).unwrap_err();
        assert!(
            rules(&refused).contains(&"not_decided".to_owned()),
            "{refused:?}"
        );
    }
}

#[test]
fn telling_that_an_objection_came_in_acknowledges_it_and_sets_the_hearing() {
    let mut desk = Desk::settled();
    let child = pupil(cases::single_parent());
    let of = expelled(&mut desk, child);
    let objected = heard(StationKind::ObjectionReceived, "2026-12-04");
    let at = on("2026-12-04");
    desk.office.enter_station(of, &objected, at).unwrap();
    let mut receipt = whole(&desk, LetterKind::ObjectionReceipt, child, of, at);
    receipt.parts.insert(Part::HearingDate, "2026-12-14".into());
    issued(&mut desk, &receipt, at);
    let file = desk.office.procedure(of, at).unwrap();
    let station = |kind| file.stations.iter().find(|one| one.kind == kind).unwrap();
    assert_eq!(
        station(StationKind::ObjectionAcknowledged).state,
        StationState::Done
    );
    let hearing = station(StationKind::ObjectionHearing);
    assert_eq!(
        (hearing.state, hearing.on),
        (StationState::Due, Some(day("2026-12-14")))
    );
    // The invitation names the same day and no other.
    let mut invitation = whole(&desk, LetterKind::ObjectionHearing, child, of, at);
    assert_eq!(invitation.parts[&Part::HearingDate], "2026-12-14");
    let same = issued(&mut desk, &invitation, at);
    assert_eq!(same.len(), 1);
    invitation
        .parts
        .insert(Part::HearingDate, "2026-12-15".into());
    let refused = desk.office.issue_letter(&invitation, at).unwrap_err();
    assert_eq!(rules(&refused), ["part_says_otherwise"]);
}

#[test]
fn the_counsellor_issues_nothing_in_the_name_of_the_director_or_the_board() {
    let mut desk = Desk::settled();
    let child = pupil(cases::single_parent());
    let of = expelled(&mut desk, child);
    let desk = desk.with_every_role();
    let desk = desk.again(Some("counsellor"));
    let kinds = desk.office.letter_kinds(Some(child)).unwrap();
    for kind in LetterKind::ALL {
        let office = kind.power() != domain::letter::Power::Team;
        assert!(!(office && kinds.contains(kind)), "{kind:?}");
    }
    let mut request = letter(LetterKind::ObjectionReceipt, child);
    request.sanction = Some(of);
    let refused = desk.office.letter_form(&request, now()).unwrap_err();
    assert_eq!(refused, Error::Forbidden);
    let mut talk = letter(LetterKind::TalkInvitation, child);
    let form = desk.office.letter_form(&talk, now()).unwrap();
    assert_eq!(form.signers, [Decider::Counsellor]);
    talk.signed_by = Some(Decider::Director);
    let rehearsal = desk.office.rehearse_letter(&talk, now()).unwrap();
    let json = serde_json::to_string(&rehearsal.refusals).unwrap();
    assert!(json.contains("signs_for_another"), "{json}");
}

#[test]
fn nobody_is_expelled_on_a_day_before_another_school_is_willing() {
    let mut desk = Desk::settled();
    let child = pupil(cases::single_parent());
    let of = expelled(&mut desk, child);
    let at = on("2026-12-01");
    let mut request = whole(&desk, LetterKind::ExpulsionDecision, child, of, at);
    request
        .parts
        .insert(Part::EffectiveDate, "2026-12-18".into());
    let refused = desk.office.issue_letter(&request, at).unwrap_err();
    assert_eq!(rules(&refused), ["part_says_otherwise"]);
}

fn banned(desk: &mut Desk) -> (SanctionId, IncidentId) {
    let person = PersonId::Guardian(cases::aggressive_parent());
    let shouted = incident(person);
    let id = desk.office.record_incident(&shouted, now()).unwrap();
    let decision = Decision {
        kind: SanctionKind::AccessBan,
        decided_by: Decider::Board,
        skip_reason: "Een waarschuwing is nu te licht.".into(),
        hearing: domain::sanction::Hearing {
            guardians_heard_on: Some(now().today),
            ..Default::default()
        },
        particulars: Some(Particulars::AccessBan(AccessBan {
            area: "het schoolgebouw\nhet schoolplein".into(),
            first_day: day("2026-11-23"),
            last_day: day("2027-01-23"),
            review_on: Some(day("2026-12-14")),
            contact: "de intern begeleider".into(),
            proportionality: "Een gesprek hielp niet.".into(),
        })),
        ..warning(id, person)
    };
    let of = desk.office.decide_sanction(&decision, &[], now()).unwrap();
    (of, id)
}

#[test]
fn a_ban_goes_to_the_guardian_alone_and_is_found_with_child_and_guardian() {
    let mut desk = Desk::settled();
    let guardian = PersonId::Guardian(cases::aggressive_parent());
    let child = pupil(cases::child_of_aggressive_parent());
    let bare = letter(LetterKind::AccessBan, guardian);
    let rehearsal = desk.office.rehearse_letter(&bare, now()).unwrap();
    let json = serde_json::to_string(&rehearsal.refusals).unwrap();
    assert!(json.contains("not_decided"), "{json}");
    let (of, id) = banned(&mut desk);
    let mut request = whole(&desk, LetterKind::AccessBan, guardian, of, now());
    request.signed_by = Some(Decider::Board);
    assert_eq!(request.parts[&Part::LastDay], "2027-01-23");
    let letters = issued(&mut desk, &request, now());
    assert_eq!((letters.len(), letters[0].recipients.len()), (1, 1));
    assert_eq!(letters[0].incident, Some(id));
    for person in [child, guardian] {
        let filter = LetterFilter {
            person: Some(person),
            ..LetterFilter::default()
        };
        assert_eq!(desk.office.letters(&filter).unwrap().rows, letters);
    }
    let (_desk, text) = text(desk, &letters[0]);
    assert!(
        text.contains("138 en 461") && text.contains("Bezwaar maken"),
        "{text}"
    );
    assert!(
        text.contains(&invented().school.board),
        "signed for the board"
    );
}

#[test]
fn an_objection_against_a_ban_is_answered_to_the_guardian_alone() {
    let mut desk = Desk::settled();
    let guardian = PersonId::Guardian(cases::aggressive_parent());
    let (of, _) = banned(&mut desk);
    let told = whole(&desk, LetterKind::AccessBan, guardian, of, now());
    issued(&mut desk, &told, now());
    desk.hands_over(of, now());
    let at = on("2026-12-04");
    let objected = heard(StationKind::ObjectionReceived, "2026-12-04");
    desk.office.enter_station(of, &objected, at).unwrap();
    let mut receipt = whole(&desk, LetterKind::ObjectionReceipt, guardian, of, at);
    receipt.parts.insert(Part::HearingDate, "2026-12-14".into());
    let letters = issued(&mut desk, &receipt, at);
    assert_eq!((letters.len(), letters[0].recipients.len()), (1, 1));
    let (_desk, text) = text(desk, &letters[0]);
    assert!(text.contains("22 november 2026"), "the ban: {text}");
    assert!(!text.contains("Geschillencommissie"), "{text}");
}

#[test]
fn a_time_out_is_told_as_it_was_decided() {
    let mut desk = Desk::settled();
    let child = pupil(cases::single_parent());
    let id = desk.recorded(cases::single_parent());
    let decision = Decision {
        kind: SanctionKind::TimeOut,
        decided_by: Decider::Director,
        skip_reason: "Het moest meteen stoppen.".into(),
        particulars: Some(Particulars::TimeOut(TimeOut {
            day: day("2026-11-23"),
            from: chrono::NaiveTime::from_hms_opt(10, 15, 0),
            purpose: "Tot rust komen.".into(),
            supervision: "De conciërge let op.".into(),
            talk_on: Some(day("2026-11-24")),
        })),
        ..warning(id, child)
    };
    let of = desk.office.decide_sanction(&decision, &[], now()).unwrap();
    let request = whole(&desk, LetterKind::TimeOut, child, of, now());
    assert_eq!(request.parts[&Part::TimeOutFrom], "10.15 uur");
    assert_eq!(request.parts[&Part::MeetingDate], "2026-11-24");
    issued(&mut desk, &request, now());
    assert_eq!(
        state(&desk, of, StationKind::Letter, now()),
        StationState::Done
    );
}

#[test]
fn an_internal_suspension_is_made_known_and_is_no_suspension() {
    let mut desk = Desk::settled();
    let child = pupil(cases::single_parent());
    let incident = desk
        .office
        .record_incident(&incident(child), now())
        .unwrap();
    let mut decision = Decision {
        kind: SanctionKind::InternalSuspension,
        skip_reason: "De rust in de groep vraagt erom.".into(),
        particulars: Some(Particulars::InternalSuspension(InternalSuspension {
            first_day: day("2026-11-23"),
            last_day: day("2026-11-24"),
            place: "in groep 8".into(),
            education: "De leerkracht geeft het weekplan mee.".into(),
            contact: "de intern begeleider".into(),
            return_talk_on: Some(day("2026-11-25")),
        })),
        ..warning(incident, child)
    };
    decision.hearing.pupil_heard_on = Some(now().today);
    decision.hearing.guardians_heard_on = Some(now().today);
    decision.hearing.account = "Het spijt haar.".into();
    let of = desk.office.decide_sanction(&decision, &[], now()).unwrap();
    assert_eq!(
        state(&desk, of, StationKind::Letter, now()),
        StationState::Due
    );
    let mut request = letter(LetterKind::InternalSuspension, child);
    request.sanction = Some(of);
    let rehearsal = desk.office.rehearse_letter(&request, now()).unwrap();
    assert_eq!(rehearsal.refusals, [], "the decision says it all");
    let line = issued(&mut desk, &request, now()).remove(0);
    assert_eq!(
        state(&desk, of, StationKind::Letter, now()),
        StationState::Done
    );
    assert_eq!(line.file, File::PupilFile);
    let (_, text) = text(desk, &line);
    for said in [
        "twee schooldagen",
        "in groep 8",
        "geen schorsing",
        "Het spijt haar.",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains("Bezwaar maken"), "{text}");
}

#[test]
fn a_dismissal_has_an_intention_and_a_decision_that_name_the_road_of_the_law() {
    let mut desk = Desk::settled();
    let teacher = PersonId::Staff(cases::teacher());
    let of = opened(&mut desk, SanctionKind::Dismissal, teacher);
    let mut intention = whole(&desk, LetterKind::DismissalIntention, teacher, of, now());
    let soon = intention
        .parts
        .insert(Part::ViewBefore, "2026-12-12".into());
    let refused = desk.office.issue_letter(&intention, now()).unwrap_err();
    assert_eq!(rules(&refused), ["view_term_too_short"]);
    intention.parts.insert(Part::ViewBefore, soon.unwrap());
    // The road is that for which the procedure was opened.
    assert_eq!(intention.parts[&Part::Route], "court");
    let mut other = intention.clone();
    other.parts.insert(Part::Route, "permit".into());
    let refused = desk.office.issue_letter(&other, now()).unwrap_err();
    assert_eq!(rules(&refused), ["part_says_otherwise"]);
    let line = issued(&mut desk, &intention, now()).remove(0);
    assert_eq!(line.file, File::PersonnelFile);
    let sent = Said {
        manner: Some(Manner::RegisteredPost),
        proof: "3SABC0002".into(),
        ..said(StationKind::Intent, now().today, "")
    };
    desk.office.enter_station(of, &sent, now()).unwrap();
    let asked = said(StationKind::RequestFiled, day("2026-12-14"), "");
    desk.office
        .enter_station(of, &asked, on("2026-12-14"))
        .unwrap();
    let at = on("2027-01-18");
    let ruling = Said {
        proof: "zaak 12345".into(),
        set_for: Some(day("2027-02-28")),
        ..said(StationKind::RequestGranted, at.today, "")
    };
    desk.office.enter_station(of, &ruling, at).unwrap();
    let particulars = Particulars::StaffMeasure(StaffMeasure {
        route: Some(Route::Court),
        ends_on: Some(day("2027-02-28")),
        ..StaffMeasure::default()
    });
    let decision = decision(&desk, of, Some(particulars), at);
    desk.office.decide_sanction(&decision, &[], at).unwrap();
    let told = whole(&desk, LetterKind::DismissalDecision, teacher, of, at);
    assert_eq!(told.parts[&Part::Route], "court");
    let line = issued(&mut desk, &told, at).remove(0);
    assert_eq!(
        state(&desk, of, StationKind::Letter, at),
        StationState::Done
    );
    let (_, text) = text(desk, &line);
    assert!(text.contains("kantonrechter heeft het contract"), "{text}");
    assert!(text.contains("zondag 28 februari 2027"), "{text}");
    assert!(!text.contains("UWV"), "{text}");
}

#[test]
fn a_dismissal_at_once_confirms_the_reason_that_was_told() {
    let mut desk = Desk::settled();
    let teacher = PersonId::Staff(cases::teacher());
    let of = opened(&mut desk, SanctionKind::SummaryDismissal, teacher);
    let particulars = Particulars::StaffMeasure(StaffMeasure {
        urgent_reason: "Er is geld weggenomen.".into(),
        ..StaffMeasure::default()
    });
    let decision = decision(&desk, of, Some(particulars), now());
    desk.office.decide_sanction(&decision, &[], now()).unwrap();
    // Nothing is confirmed before it was told, whatever the day of the decision is.
    let request = whole(&desk, LetterKind::SummaryDismissal, teacher, of, now());
    assert!(
        !request.parts.contains_key(&Part::ToldDate)
            || request.parts[&Part::ToldDate] != "2026-11-22"
    );
    let refused = desk.office.issue_letter(&request, now()).unwrap_err();
    assert!(
        rules(&refused).contains(&"reason_not_told".to_owned()),
        "{refused:?}"
    );
    let at = on("2026-11-23");
    let told = said(StationKind::ReasonTold, at.today, "");
    desk.office.enter_station(of, &told, at).unwrap();
    let request = whole(&desk, LetterKind::SummaryDismissal, teacher, of, at);
    assert_eq!(request.parts[&Part::UrgentReason], "Er is geld weggenomen.");
    assert_eq!(request.parts[&Part::ToldDate], "2026-11-23");
    assert_eq!(request.parts[&Part::ContractEnds], "2026-11-23");
    for part in [Part::ToldDate, Part::ContractEnds] {
        let mut other = request.clone();
        other.parts.insert(part, "2026-11-22".into());
        let refused = desk.office.issue_letter(&other, at).unwrap_err();
        assert_eq!(rules(&refused), ["part_says_otherwise"], "{part:?}");
    }
    let line = issued(&mut desk, &request, at).remove(0);
    assert_eq!(line.title, "Ontslag op staande voet");
    assert_eq!(
        state(&desk, of, StationKind::Letter, at),
        StationState::Done
    );
    // Once it left, the day that it names stays.
    let posted = LetterMark::Posted;
    desk.office
        .mark_letter(line.id, posted, at.today, at)
        .unwrap();
    let file = desk.office.procedure(of, at).unwrap();
    let other = Said {
        strikes: Some(file.entries[0].id),
        strike_reason: "Het was een dag eerder.".into(),
        ..said(StationKind::ReasonTold, now().today, "")
    };
    let refused = desk.office.enter_station(of, &other, at).unwrap_err();
    assert_eq!(rules(&refused), ["rests_on_it"]);
}

#[test]
fn a_dismissal_at_once_that_waited_says_in_its_letter_why() {
    let mut desk = Desk::settled();
    let teacher = PersonId::Staff(cases::teacher());
    let of = opened(&mut desk, SanctionKind::SummaryDismissal, teacher);
    let at = on("2026-11-30");
    let particulars = Particulars::StaffMeasure(StaffMeasure {
        urgent_reason: "Er is geld weggenomen.".into(),
        delay: "De kas is eerst door een accountant nageteld.".into(),
        ..StaffMeasure::default()
    });
    let decision = decision(&desk, of, Some(particulars), at);
    desk.office.decide_sanction(&decision, &[], at).unwrap();
    let told = said(StationKind::ReasonTold, at.today, "");
    desk.office.enter_station(of, &told, at).unwrap();
    let request = whole(&desk, LetterKind::SummaryDismissal, teacher, of, at);
    let line = issued(&mut desk, &request, at).remove(0);
    let (_desk, words) = text(desk, &line);
    assert!(words.contains("door een accountant nageteld"), "{words}");
}

#[test]
fn an_order_suspension_of_staff_tells_of_no_intention_and_no_neglect_and_invites_to_a_talk() {
    let mut desk = Desk::settled();
    let teacher = PersonId::Staff(cases::teacher());
    let incident = desk
        .office
        .record_incident(&incident(teacher), now())
        .unwrap();
    let opening = Opening {
        kind: SanctionKind::StaffSuspension,
        person: teacher,
        incident: Some(incident),
        opened_on: now().today,
        grounds: Grounds::default(),
        nature: Some(Nature::Order),
        route: None,
        skip_reason: String::new(),
    };
    let of = desk.office.open_procedure(&opening, now()).unwrap();
    let particulars = Particulars::StaffMeasure(StaffMeasure {
        first_day: Some(day("2026-11-23")),
        last_day: Some(day("2026-12-18")),
        ..StaffMeasure::default()
    });
    let mut decision = decision(&desk, of, Some(particulars), now());
    decision.hearing.urgency = "Kinderen voelden zich niet veilig.".into();
    decision.hearing.hear_on = Some(day("2026-11-24"));
    desk.office.decide_sanction(&decision, &[], now()).unwrap();
    let told = whole(&desk, LetterKind::StaffDecision, teacher, of, now());
    assert!(!told.parts.contains_key(&Part::IntentionDate));
    assert!(!told.parts.contains_key(&Part::Neglect));
    let line = issued(&mut desk, &told, now()).remove(0);
    let (_, text) = text(desk, &line);
    for said in [
        "ordemaatregel en geen straf",
        "De eerste dag van de schorsing is maandag 23 november 2026, de laatste dag is vrijdag 18",
        "Is de schorsing eerder niet meer nodig",
        "Wij nodigen u uit voor een gesprek op dinsdag 24 november 2026",
        "Daarmee konden wij niet wachten. Kinderen voelden zich niet veilig.",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains("Plichtsverzuim") && !text.contains("van plan waren"));
}

#[test]
fn a_letter_to_staff_is_in_the_personnel_file_that_the_counsellor_does_not_see() {
    let mut desk = Desk::settled();
    let teacher = PersonId::Staff(cases::teacher());
    let bare = letter(LetterKind::StaffIntention, teacher);
    let rehearsal = desk.office.rehearse_letter(&bare, now()).unwrap();
    let json = serde_json::to_string(&rehearsal.refusals).unwrap();
    assert!(json.contains("not_opened"), "{json}");
    let of = opened(&mut desk, SanctionKind::Reprimand, teacher);
    let request = whole(&desk, LetterKind::StaffIntention, teacher, of, now());
    assert_eq!(request.parts[&Part::ViewBefore], "2026-12-13");
    let line = issued(&mut desk, &request, now()).remove(0);
    assert_eq!(line.file, File::PersonnelFile);
    assert_eq!(line.title, "Voornemen tot een schriftelijke berisping");
    // The station waits for the number of registered post.
    assert_ne!(
        state(&desk, of, StationKind::Intent, now()),
        StationState::Done
    );
    let sent = Said {
        manner: Some(Manner::RegisteredPost),
        proof: "3SABC0001".into(),
        ..said(StationKind::Intent, now().today, "")
    };
    desk.office.enter_station(of, &sent, now()).unwrap();
    let at = on("2026-12-14");
    let particulars = Particulars::StaffMeasure(StaffMeasure::default());
    let decision = decision(&desk, of, Some(particulars), at);
    desk.office.decide_sanction(&decision, &[], at).unwrap();
    let told = whole(&desk, LetterKind::StaffDecision, teacher, of, at);
    assert_eq!(told.parts[&Part::IntentionDate], "2026-11-22");
    let decided = issued(&mut desk, &told, at).remove(0);
    let (desk, text) = text(desk, &decided);
    assert!(
        text.contains("Commissie van Beroep") && text.contains("25 januari 2027"),
        "{text}"
    );

    let mut desk = desk.with_every_role().again(Some("counsellor"));
    assert_eq!(
        desk.office.letters(&LetterFilter::default()).unwrap().total,
        0
    );
    assert_eq!(desk.office.letter(line.id).unwrap_err(), Error::Forbidden);
    assert_eq!(
        desk.office.letter_pdf(line.id, now()).unwrap_err(),
        Error::Forbidden
    );
    let marked = desk
        .office
        .mark_letter(line.id, LetterMark::Printed, now().today, at);
    assert_eq!(marked.unwrap_err(), Error::Forbidden);
    let tasks = desk.office.tasks(at).unwrap();
    assert!(tasks.iter().all(|task| task.letter != Some(line.id)));
    assert_eq!(
        desk.office.issue_letter(&request, at).unwrap_err(),
        Error::Forbidden
    );
    assert_eq!(desk.office.letter_kinds(Some(teacher)).unwrap(), []);
    let child = Some(pupil(cases::single_parent()));
    let kinds = desk.office.letter_kinds(child).unwrap();
    assert!(kinds.contains(&LetterKind::TalkInvitation));
    assert!(!kinds.contains(&LetterKind::ExpulsionDecision));
}
