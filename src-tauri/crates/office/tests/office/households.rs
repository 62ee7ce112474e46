//! Guardians who live apart: each is heard, each objects, and each copy tells what is true of them.

use domain::letter::{LetterKind, LetterMark, Part};
use domain::procedure::{EntryKind, Manner, Said, StationKind, What};
use domain::sanction::Decision;
use fixtures::cases;
use office::letters::LetterLine;

use crate::desk::{Desk, day, each_heard, letter, now, on, pupil, rules, suspension};
use crate::played::{expelled, heard, issued, text, whole};

fn of<'a>(letters: &'a [LetterLine], family: &str) -> &'a LetterLine {
    let mut letters = letters.iter();
    letters
        .find(|one| one.recipients.join(" ").contains(family))
        .unwrap()
}

#[test]
fn the_copy_of_each_household_tells_when_that_household_was_heard() {
    let mut desk = Desk::settled();
    let child = pupil(cases::divorced_two_households());
    let incident = desk.recorded(cases::divorced_two_households());
    let mut decision = Decision {
        skip_reason: "De veiligheid van anderen vraagt erom.".into(),
        ..suspension(incident, child)
    };
    // Who names one day has heard nobody who lives apart.
    decision.hearing.pupil_heard_on = Some(now().today);
    decision.hearing.guardians_heard_on = Some(now().today);
    let refused = desk
        .office
        .decide_sanction(&decision, &[], now())
        .unwrap_err();
    assert_eq!(rules(&refused), ["not_heard"]);

    decision.hearing = each_heard(&desk, incident, child, "2026-11-22");
    // The mother first.
    decision.hearing.households.reverse();
    let both = decision.hearing.households.clone();
    decision.hearing.households.truncate(1);
    let refused = desk
        .office
        .decide_sanction(&decision, &[], now())
        .unwrap_err();
    assert_eq!(rules(&refused), ["household_not_heard"]);
    let json = serde_json::to_string(&refused).unwrap();
    assert!(json.contains("Pieter van 't Vuurbaken"), "{json}");

    decision.hearing.households = both;
    decision.hearing.households[1].declined = true;
    decision.hearing.households[1].on = day("2026-11-23");
    decision.hearing.account = "Zij vindt het naar wat er is gebeurd.".into();
    decision.hearing.households[0].account = "U vertelde dat het thuis onrustig is.".into();
    let at = on("2026-11-24");
    decision.decided_on = at.today;
    if let Some(period) = &mut decision.suspension {
        (period.first_day, period.last_day) = (day("2026-11-25"), day("2026-11-26"));
        period.return_talk_on = Some(day("2026-11-27"));
    }
    // Nobody invited him.
    let refused = desk.office.decide_sanction(&decision, &[], at);
    assert_eq!(rules(&refused.unwrap_err()), ["invitation_missing"]);
    let mut invitation = letter(LetterKind::TalkInvitation, child);
    invitation.incident = Some(incident);
    invitation.in_person = true;
    let words = "Wij willen uw verhaal horen.".to_owned();
    for part in [Part::Reason, Part::MeetingPlace, Part::Attendees] {
        invitation.parts.insert(part, words.clone());
    }
    let parts = &mut invitation.parts;
    parts.insert(Part::MeetingDate, "2026-11-23".into());
    parts.insert(Part::MeetingTime, "15.30 uur".into());
    let invitations = issued(&mut desk, &invitation, now());
    let to_him = of(&invitations, "Vuurbaken").id;
    // It still lies at school.
    let refused = desk.office.decide_sanction(&decision, &[], at);
    assert_eq!(rules(&refused.unwrap_err()), ["invitation_missing"]);
    let posted = LetterMark::Posted;
    desk.office
        .mark_letter(to_him, posted, now().today, now())
        .unwrap();
    // What the post brings tomorrow invites nobody for tomorrow; what he got in his hand does.
    let refused = desk.office.decide_sanction(&decision, &[], at);
    assert_eq!(rules(&refused.unwrap_err()), ["invited_too_late"]);
    let handed_over = LetterMark::HandedOver;
    desk.office
        .mark_letter(to_him, handed_over, now().today, now())
        .unwrap();
    // He can still come that day.
    let same_day = Decision {
        decided_on: day("2026-11-23"),
        ..decision.clone()
    };
    let refused = desk
        .office
        .decide_sanction(&same_day, &[], on("2026-11-23"));
    assert_eq!(rules(&refused.unwrap_err()), ["still_to_be_heard"]);
    let id = desk.office.decide_sanction(&decision, &[], at).unwrap();
    let letters = desk.office.sanction(id, at).unwrap().letters;
    let (mother, father) = (of(&letters, "Wolkendijk"), of(&letters, "Vuurbaken"));
    let (desk, to_mother) = text(desk, mother);
    let (_desk, to_father) = text(desk, father);
    assert!(
        to_mother.contains("Met u spraken wij op zondag 22 november 2026"),
        "{to_mother}"
    );
    // What one household said is for its own eyes.
    assert!(to_mother.contains("thuis onrustig"), "{to_mother}");
    assert!(!to_father.contains("thuis onrustig"), "{to_father}");
    for both in [&to_mother, &to_father] {
        assert!(both.contains("naar wat er is gebeurd"), "{both}");
    }
    assert!(
        !to_mother.contains("geen gebruik van gemaakt"),
        "{to_mother}"
    );
    assert!(!to_father.contains("Met u spraken wij"), "{to_father}");
    assert!(
        to_father.contains("geen gebruik van gemaakt"),
        "{to_father}"
    );
}

#[test]
fn the_household_that_is_still_to_be_heard_is_told_so_and_the_other_is_not() {
    let mut desk = Desk::settled();
    let child = pupil(cases::divorced_two_households());
    let incident = desk.recorded(cases::divorced_two_households());
    let mut decision = Decision {
        skip_reason: "De veiligheid van anderen vraagt erom.".into(),
        ..suspension(incident, child)
    };
    decision.hearing = each_heard(&desk, incident, child, "2026-11-22");
    // The mother first.
    decision.hearing.households.reverse();
    decision.hearing.households.truncate(1);
    decision.hearing.urgency = "De vader was op reis.".into();
    decision.hearing.hear_on = Some(day("2026-11-24"));
    let id = desk.office.decide_sanction(&decision, &[], now()).unwrap();
    let letters = desk.office.sanction(id, now()).unwrap().letters;
    let (mother, father) = (of(&letters, "Wolkendijk"), of(&letters, "Vuurbaken"));
    let (desk, to_mother) = text(desk, mother);
    let (desk, to_father) = text(desk, father);
    assert!(!to_mother.contains("alsnog"), "{to_mother}");
    assert!(!to_mother.contains("op reis"), "{to_mother}");
    assert!(to_father.contains("op reis"), "{to_father}");
    assert!(
        to_father.contains("Wij willen uw verhaal alsnog horen"),
        "{to_father}"
    );
    // It stays open until the other was heard too.
    let file = desk.office.procedure(id, now()).unwrap();
    let station = file
        .stations
        .iter()
        .find(|one| one.kind == StationKind::GuardiansHeard);
    assert_ne!(
        station.unwrap().state,
        domain::procedure::StationState::Done
    );
}

#[test]
fn each_household_gets_its_own_answer_to_its_own_objection() {
    let mut desk = Desk::settled();
    let child = pupil(cases::divorced_two_households());
    let id = expelled(&mut desk, child);
    let at = on("2026-12-01");
    let told = whole(&desk, LetterKind::ExpulsionDecision, child, id, at);
    let letters = issued(&mut desk, &told, at);
    for line in &letters {
        desk.office
            .mark_letter(line.id, LetterMark::Posted, at.today, at)
            .unwrap();
    }
    let mother = of(&letters, "Wolkendijk");
    let father = of(&letters, "Vuurbaken");
    for (line, date) in [(mother, "2026-12-04"), (father, "2026-12-07")] {
        let objected = Said {
            who: line.recipients.join(", "),
            manner: Some(Manner::Post),
            what: Some(What::Objected { letter: line.id }),
            ..heard(StationKind::ObjectionReceived, date)
        };
        desk.office.enter_station(id, &objected, on(date)).unwrap();
    }
    let at = on("2026-12-08");
    let kind = LetterKind::ObjectionReceipt;
    let mut request = whole(&desk, kind, child, id, at);
    request.parts.insert(Part::ReceivedDate, String::new());
    request.parts.remove(&Part::ReceivedDate);
    let refused = desk.office.issue_letter(&request, at).unwrap_err();
    assert!(
        rules(&refused).contains(&"which_entry".to_owned()),
        "{refused:?}"
    );
    let form = desk.office.letter_form(&request, at).unwrap();
    assert_eq!(form.abouts.len(), 2);
    let second = form
        .abouts
        .iter()
        .find(|one| one.who.contains("Vuurbaken"))
        .unwrap();
    let mut request = letter(kind, child);
    request.sanction = Some(id);
    request.in_person = true;
    request.about = Some(second.entry);
    request.parts.insert(Part::HearingDate, "2026-12-16".into());
    request.parts.insert(Part::Signer, "A. Verzonnen".into());
    let answered = issued(&mut desk, &request, at);
    assert_eq!(answered.len(), 1, "one household objected");
    assert_eq!(answered[0].recipients, father.recipients);
    assert_eq!(answered[0].about, Some(second.entry));
    let (desk, words) = text(desk, &answered[0]);
    assert!(words.contains("7 december 2026"), "{words}");
    // It reached nobody yet, so nobody declined.
    let file = desk.office.procedure(id, at).unwrap();
    let planned = file
        .entries
        .iter()
        .find(|one| one.said.kind == EntryKind::Planned);
    assert_eq!(planned.unwrap().said.objection, Some(second.entry));
    let mut desk = desk;
    let declined = Said {
        manner: Some(Manner::Declined),
        objection: Some(second.entry),
        ..heard(StationKind::ObjectionHearing, "2026-12-17")
    };
    let later = on("2026-12-17");
    let refused = desk.office.enter_station(id, &declined, later).unwrap_err();
    assert_eq!(rules(&refused), ["not_invited"]);
    desk.office
        .mark_letter(answered[0].id, LetterMark::Posted, at.today, later)
        .unwrap();
    desk.office.enter_station(id, &declined, later).unwrap();
    desk.is_sound();
}

#[test]
fn when_one_household_is_right_the_other_reads_that_the_decision_fell() {
    let mut desk = Desk::settled();
    let child = pupil(cases::divorced_two_households());
    let id = expelled(&mut desk, child);
    let at = on("2026-12-01");
    let told = whole(&desk, LetterKind::ExpulsionDecision, child, id, at);
    let letters = issued(&mut desk, &told, at);
    desk.hands_over(id, at);
    let notice = domain::procedure::said(StationKind::Municipality, at.today, "");
    desk.office.enter_station(id, &notice, at).unwrap();
    let (mother, father) = (of(&letters, "Wolkendijk"), of(&letters, "Vuurbaken"));
    let objected = Said {
        manner: Some(Manner::Post),
        what: Some(What::Objected { letter: mother.id }),
        ..heard(StationKind::ObjectionReceived, "2026-12-04")
    };
    let hearing = heard(StationKind::ObjectionHearing, "2026-12-10");
    let decided = Said {
        who: "A. Verzonnen".into(),
        what: Some(What::Ended {
            verdict: domain::procedure::Verdict::Revoked,
            decided_by: Some(domain::sanction::Decider::Board),
            excuse: String::new(),
        }),
        ..heard(StationKind::ObjectionDecided, "2026-12-14")
    };
    for said in [&objected, &hearing] {
        let day = on(&said.on.to_string());
        desk.office.enter_station(id, said, day).unwrap();
    }
    let at = on("2026-12-14");
    let early = whole(&desk, LetterKind::Withdrawal, child, id, at);
    let refused = desk.office.issue_letter(&early, at).unwrap_err();
    assert!(rules(&refused).contains(&"not_withdrawn".to_owned()));
    desk.office.enter_station(id, &decided, at).unwrap();

    let open = |desk: &Desk| -> Vec<domain::sanction::TaskKind> {
        let file = desk.office.procedure(id, at).unwrap();
        let open = file.tasks.into_iter().filter(|it| it.done_on.is_none());
        open.filter(|it| it.letter.is_none())
            .map(|it| it.kind)
            .collect()
    };
    use domain::sanction::TaskKind as T;
    assert_eq!(open(&desk), [T::TellWithdrawal, T::PassOn]);
    let request = whole(&desk, LetterKind::Withdrawal, child, id, at);
    let told = issued(&mut desk, &request, at);
    assert_eq!(told.len(), 1, "who objected reads it in the answer");
    assert_eq!(told[0].recipients, father.recipients);
    let (desk, words) = text(desk, &told[0]);
    assert!(words.contains("Op maandag 14 december 2026"), "{words}");
    assert!(words.contains("burgemeester en wethouders"), "{words}");
    assert_eq!(open(&desk), [T::PassOn]);
    desk.is_sound();
}

#[test]
fn a_suspension_that_the_school_takes_back_counts_no_longer_and_is_told() {
    let mut desk = Desk::settled();
    let child = pupil(cases::warned_pupil());
    let decision = suspension(cases::next_incident(), child);
    let id = desk.office.decide_sanction(&decision, &[], now()).unwrap();
    let told = domain::procedure::said(StationKind::Inspectorate, now().today, "");
    desk.office.enter_station(id, &told, now()).unwrap();
    let back = Said {
        what: Some(What::Withdrawn {
            decided_by: domain::sanction::Decider::Director,
        }),
        report: "Het bleek een ander kind te zijn.".into(),
        ..domain::procedure::said(StationKind::Withdrawn, now().today, "")
    };
    let early = whole(&desk, LetterKind::Withdrawal, child, id, now());
    let refused = desk.office.issue_letter(&early, now()).unwrap_err();
    assert!(
        rules(&refused).contains(&"not_withdrawn".to_owned()),
        "{refused:?}"
    );
    desk.office.enter_station(id, &back, now()).unwrap();
    let request = whole(&desk, LetterKind::Withdrawal, child, id, now());
    assert_eq!(
        request.parts[&Part::Reasons],
        "Het bleek een ander kind te zijn."
    );
    let letters = issued(&mut desk, &request, now());
    let (desk, words) = text(desk, &letters[0]);
    assert!(words.contains("het besluit tot schorsing van"), "{words}");
    assert!(words.contains("Inspectie van het Onderwijs"), "{words}");
    let file = desk.office.procedure(id, now()).unwrap();
    assert_eq!(file.end, Some(domain::procedure::ProcedureEnd::Revoked));
    let open: Vec<_> = file
        .tasks
        .iter()
        .filter(|task| task.done_on.is_none())
        .collect();
    let kinds: Vec<_> = open
        .iter()
        .filter(|task| task.letter.is_none())
        .map(|t| t.kind)
        .collect();
    assert_eq!(kinds, [domain::sanction::TaskKind::PassOn]);
    // Another step can follow for the same incident.
    let incident = cases::next_incident();
    let proposal = desk
        .office
        .propose_sanction(incident, child, now())
        .unwrap();
    let revoked = domain::sanction::Standing::Revoked;
    let mut earlier = proposal.proposal.earlier.iter();
    assert_eq!(earlier.find(|one| one.id == id).unwrap().standing, revoked);
}
