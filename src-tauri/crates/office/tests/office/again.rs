//! One measure after another: on the same facts, taken back, and banned anew.

use domain::letter::{LetterKind, Part};
use domain::person::PersonId;
use domain::procedure::{Said, StationKind, What, said};
use domain::sanction::{
    AccessBan, Decider, Decision, Hearing, Particulars, SanctionKind, Suspension, TimeOut,
};
use domain::school::Denomination;
use fixtures::cases;
use office::Now;
use office::incidents::NewIncident;

use crate::desk::{Desk, day, incident, now, on, pupil, rules, suspension, warning};
use crate::played::{issued, text, whole};

/// The director takes a decision back on a day.
fn taken_back(on: &str) -> Said {
    Said {
        what: Some(What::Withdrawn {
            decided_by: Decider::Director,
        }),
        report: "De klas was niet gehoord.".into(),
        ..said(StationKind::Withdrawn, day(on), "")
    }
}

/// The suspension that can be given, of other days.
fn of_days(first: &str, last: &str, at: Now) -> Decision {
    let mut decision = suspension(cases::next_incident(), pupil(cases::warned_pupil()));
    decision.decided_on = at.today;
    decision.suspension = Some(Suspension {
        first_day: day(first),
        last_day: day(last),
        return_talk_on: Some(day(last)),
        ..decision.suspension.unwrap()
    });
    decision
}

#[test]
fn a_suspension_that_was_taken_back_halfway_leaves_the_days_that_it_did_not_run() {
    let mut desk = Desk::settled();
    let whole_week = of_days("2026-11-23", "2026-11-27", now());
    let id = desk
        .office
        .decide_sanction(&whole_week, &[], now())
        .unwrap();
    desk.hands_over(id, now());
    let at = on("2026-11-25");
    desk.office
        .enter_station(id, &taken_back("2026-11-25"), at)
        .unwrap();
    // What it ran is excused, and what it would have run is no absence.
    let absence = desk.office.sanction(id, at).unwrap().absence.unwrap();
    assert_eq!((absence.last_day, absence.school_days), (at.today, 3));
    let three_more = of_days("2026-11-27", "2026-12-01", at);
    let refused = desk
        .office
        .decide_sanction(&three_more, &[], at)
        .unwrap_err();
    assert_eq!(rules(&refused), ["too_many_days_together"]);
    let json = serde_json::to_string(&refused).unwrap();
    assert!(json.contains("\"before\":3,\"left\":2"), "{json}");
    let two_more = of_days("2026-11-27", "2026-11-30", at);
    desk.office.decide_sanction(&two_more, &[], at).unwrap();
}

#[test]
fn a_suspension_that_is_entered_after_it_began_is_refused_with_the_day_on_which_it_can_begin() {
    let mut desk = Desk::settled();
    let at = on("2026-11-26");
    let mut late = of_days("2026-11-24", "2026-11-27", at);
    late.decided_on = day("2026-11-24");
    let refused = desk.office.decide_sanction(&late, &[], at).unwrap_err();
    assert_eq!(rules(&refused), ["begun_before_made_known"]);
    let json = serde_json::to_string(&refused).unwrap();
    assert!(json.contains("2026-11-26"), "{json}");
}

#[test]
fn a_second_record_of_what_was_known_gives_no_second_suspension() {
    let mut desk = Desk::settled();
    let child = pupil(cases::warned_pupil());
    let first = of_days("2026-11-23", "2026-11-24", now());
    desk.office.decide_sanction(&first, &[], now()).unwrap();
    let again = desk.recorded(cases::warned_pupil());
    let at = on("2026-12-01");
    let mut second = Decision {
        incident: Some(again),
        person: child,
        skip_reason: "Het blijft nodig.".into(),
        ..of_days("2026-12-02", "2026-12-03", at)
    };
    second.hearing.pupil_heard_on = Some(at.today);
    second.hearing.guardians_heard_on = Some(at.today);
    let refused = desk.office.decide_sanction(&second, &[], at).unwrap_err();
    assert_eq!(rules(&refused), ["known_before"]);
}

#[test]
fn the_letter_of_a_suspension_names_the_time_out_on_the_same_facts() {
    let mut desk = Desk::settled();
    let child = pupil(cases::single_parent());
    let id = desk.recorded(cases::single_parent());
    let at = on("2026-11-20");
    let time_out = Decision {
        kind: SanctionKind::TimeOut,
        decided_on: at.today,
        skip_reason: "Het kind moest eerst tot rust komen.".into(),
        hearing: Hearing::default(),
        suspension: None,
        particulars: Some(Particulars::TimeOut(TimeOut {
            day: at.today,
            from: None,
            purpose: "Tot rust komen.".into(),
            supervision: "De conciërge.".into(),
            talk_on: None,
        })),
        ..suspension(id, child)
    };
    desk.office.decide_sanction(&time_out, &[], at).unwrap();
    let mut graver = suspension(id, child);
    graver.hearing.pupil_heard_on = Some(day("2026-11-20"));
    graver.hearing.guardians_heard_on = Some(day("2026-11-20"));
    graver.skip_reason = "In het gesprek bleek hoe ernstig het was.".into();
    let of = desk.office.decide_sanction(&graver, &[], now()).unwrap();
    let letters = desk.office.sanction(of, now()).unwrap().letters;
    let to_guardians = |it: &&office::letters::LetterLine| it.kind == LetterKind::Suspension;
    let (_desk, words) = text(desk, letters.iter().find(to_guardians).unwrap());
    assert!(
        words.contains("een time-out na ditzelfde voorval, op 20 november 2026"),
        "{words}"
    );
    assert!(!words.contains("Eerdere maatregelen"), "{words}");
}

#[test]
fn a_director_with_a_mandate_takes_back_in_the_name_of_the_board_and_tells_who_knew() {
    let mut desk = Desk::settled();
    let child = pupil(cases::warned_pupil());
    let decision = suspension(cases::next_incident(), child);
    let id = desk.office.decide_sanction(&decision, &[], now()).unwrap();
    desk.hands_over(id, now());
    let told = said(StationKind::Inspectorate, now().today, "");
    desk.office.enter_station(id, &told, now()).unwrap();
    desk.office
        .enter_station(id, &taken_back("2026-11-22"), now())
        .unwrap();
    let request = whole(&desk, LetterKind::Withdrawal, child, id, now());
    let letters = issued(&mut desk, &request, now());
    let (desk, words) = text(desk, &letters[0]);
    let board = &crate::desk::invented().school.board;
    let signed = words.rfind("Met vriendelijke groet").unwrap();
    assert!(words[signed..].contains(board.as_str()), "{words}");
    for who in [
        "het bestuur",
        "de leerplichtambtenaar van de gemeente",
        "de Inspectie van het Onderwijs",
    ] {
        assert!(words.contains(who), "{who}: {words}");
    }
    desk.is_sound();
}

#[test]
fn the_inspectorate_reads_of_an_earlier_suspension_that_ran_before_it_was_taken_back() {
    let mut desk = Desk::settled();
    let child = pupil(cases::warned_pupil());
    let first = suspension(cases::next_incident(), child);
    let id = desk.office.decide_sanction(&first, &[], now()).unwrap();
    let back = on("2026-12-01");
    desk.hands_over(id, now());
    desk.office
        .enter_station(id, &taken_back("2026-12-01"), back)
        .unwrap();
    let later = NewIncident {
        happened_on: day("2026-12-07"),
        ..incident(child)
    };
    let at = on("2026-12-08");
    let incident = desk.office.record_incident(&later, at).unwrap();
    let mut second = Decision {
        decided_on: at.today,
        skip_reason: "De veiligheid van anderen vraagt erom.".into(),
        ..suspension(incident, child)
    };
    second.hearing.pupil_heard_on = Some(at.today);
    second.hearing.guardians_heard_on = Some(at.today);
    if let Some(period) = &mut second.suspension {
        (period.first_day, period.last_day) = (day("2026-12-09"), day("2026-12-10"));
        period.return_talk_on = Some(day("2026-12-11"));
    }
    let of = desk.office.decide_sanction(&second, &[], at).unwrap();
    let letters = desk.office.sanction(of, at).unwrap().letters;
    let to_inspectorate = |it: &&office::letters::LetterLine| it.guardians.is_empty();
    let (_, words) = text(desk, letters.iter().find(to_inspectorate).unwrap());
    assert!(
        words.contains("22 november 2026 (uitgevoerd, daarna ingetrokken)"),
        "{words}"
    );
}

/// A ban after an incident of Friday, as the board decides it.
fn ban(desk: &mut Desk, urgent: bool) -> Decision {
    let person = PersonId::Guardian(cases::aggressive_parent());
    let shouted = incident(person);
    let id = desk.office.record_incident(&shouted, now()).unwrap();
    let heard = Hearing {
        guardians_heard_on: Some(now().today),
        ..Hearing::default()
    };
    let not_yet = Hearing {
        urgency: "Er is gedreigd op het plein.".into(),
        hear_on: Some(day("2026-11-24")),
        ..Hearing::default()
    };
    Decision {
        kind: SanctionKind::AccessBan,
        decided_by: Decider::Board,
        skip_reason: "Een waarschuwing is nu te licht.".into(),
        hearing: if urgent { not_yet } else { heard },
        particulars: Some(Particulars::AccessBan(AccessBan {
            area: "het schoolgebouw\nhet schoolplein".into(),
            first_day: day("2026-11-23"),
            last_day: day("2027-01-22"),
            review_on: Some(day("2026-12-14")),
            contact: "de intern begeleider".into(),
            proportionality: "Een gesprek hielp niet.".into(),
        })),
        ..warning(id, person)
    }
}

#[test]
fn a_ban_that_could_not_wait_invites_to_be_heard_and_rests_on_civil_law_in_every_school() {
    for denomination in Denomination::ALL {
        let mut desk = Desk::settled();
        let mut school = desk.office.settings().unwrap().school;
        school.denomination = *denomination;
        desk.office.save_school(&school, now()).unwrap();
        let decision = ban(&mut desk, true);
        let of = desk.office.decide_sanction(&decision, &[], now()).unwrap();
        let request = whole(&desk, LetterKind::AccessBan, decision.person, of, now());
        let letters = issued(&mut desk, &request, now());
        let (desk, words) = text(desk, &letters[0]);
        assert!(words.contains("Er is gedreigd op het plein."), "{words}");
        assert!(words.contains("dinsdag 24 november 2026"), "{words}");
        assert!(
            words.contains("Uw verhaal willen wij alsnog horen"),
            "{words}"
        );
        assert!(!words.contains("Algemene wet bestuursrecht"), "{words}");
        assert!(words.contains("burgerlijke rechter"), "{words}");
        let file = desk.office.procedure(of, now()).unwrap();
        let mut stations = file.stations.iter();
        assert!(stations.all(|it| it.kind != StationKind::Appeal));
    }
}

#[test]
fn a_ban_that_ends_is_followed_by_a_new_one_whose_letter_says_so() {
    let mut desk = Desk::settled();
    let first = ban(&mut desk, false);
    desk.office.decide_sanction(&first, &[], now()).unwrap();
    let again = |decided: &str, first_day: &str| Decision {
        decided_on: day(decided),
        reasons: "Ook in januari is er nog geroepen.".into(),
        hearing: Hearing {
            guardians_heard_on: Some(day(decided)),
            ..Hearing::default()
        },
        particulars: Some(Particulars::AccessBan(AccessBan {
            area: "het schoolplein".into(),
            first_day: day(first_day),
            last_day: day("2027-03-22"),
            review_on: Some(day("2027-02-15")),
            contact: "de intern begeleider".into(),
            proportionality: "Afspraken hielpen niet.".into(),
        })),
        ..first.clone()
    };
    let early = again("2026-12-01", "2027-01-23");
    let at = on("2026-12-01");
    let refused = desk.office.decide_sanction(&early, &[], at).unwrap_err();
    assert_eq!(rules(&refused), ["renewed_too_early"]);
    let at = on("2027-01-14");
    let incident = first.incident.unwrap();
    let view = desk
        .office
        .propose_sanction(incident, first.person, at)
        .unwrap();
    assert_eq!(view.proposal.kind, SanctionKind::AccessBan);
    let both = again("2027-01-14", "2027-01-18");
    let refused = desk.office.decide_sanction(&both, &[], at).unwrap_err();
    assert_eq!(rules(&refused), ["ban_still_runs"]);
    let next = again("2027-01-14", "2027-01-23");
    let copied = Decision {
        reasons: first.reasons.clone(),
        ..next.clone()
    };
    let refused = desk.office.decide_sanction(&copied, &[], at).unwrap_err();
    assert_eq!(rules(&refused), ["reasons_of_earlier_ban"]);
    let of = desk.office.decide_sanction(&next, &[], at).unwrap();
    let request = whole(&desk, LetterKind::AccessBan, first.person, of, at);
    assert_eq!(request.parts[&Part::ReviewDate], "2027-02-15");
    let letters = issued(&mut desk, &request, at);
    let (desk, words) = text(desk, &letters[0]);
    assert!(
        words.contains("Het volgt op ons besluit van zondag 22 november 2026"),
        "{words}"
    );
    desk.is_sound();
}
