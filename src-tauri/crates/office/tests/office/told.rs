//! A decision that is told again: whoever has read it keeps the letter of then, with its last day.

use domain::incident::{Category, PartyRole};
use domain::letter::{LetterKind, LetterMark};
use domain::person::Who;
use fixtures::cases;
use office::incidents::NewParty;

use crate::desk::{Desk, incident, invented, now, on, pupil, rules};
use crate::played::{expelled, issued, text, whole};

#[test]
fn a_letter_with_a_decision_is_made_again_only_for_whom_it_did_not_reach() {
    let mut desk = Desk::settled();
    let child = pupil(cases::divorced_two_households());
    let of = expelled(&mut desk, child);
    let at = on("2026-12-01");
    let kind = LetterKind::ExpulsionDecision;
    let request = whole(&desk, kind, child, of, at);
    let first = issued(&mut desk, &request, at);
    let mark = |desk: &mut Desk, id, day: &str| {
        let at = on(day);
        desk.office
            .mark_letter(id, LetterMark::HandedOver, at.today, at)
    };
    mark(&mut desk, first[0].id, "2026-12-01").unwrap();

    let later = on("2026-12-08");
    let again = whole(&desk, kind, child, of, later);
    let second = issued(&mut desk, &again, later);
    assert_eq!(second.len(), 1, "only who has not read it");
    assert_eq!(second[0].guardians, first[1].guardians);
    mark(&mut desk, second[0].id, "2026-12-08").unwrap();
    // The one that still lies there reaches nobody any more.
    let refused = mark(&mut desk, first[1].id, "2026-12-09").unwrap_err();
    assert_eq!(rules(&refused), ["told_before"]);
    let tasks = desk.office.procedure(of, later).unwrap().tasks;
    let waits = tasks.iter().filter(|task| task.done_on.is_none());
    let letters: Vec<_> = waits.filter_map(|task| task.letter).collect();
    assert!(!letters.contains(&first[1].id), "nobody brings it");

    let later = on("2026-12-10");
    let again = whole(&desk, kind, child, of, later);
    let refused = desk.office.issue_letter(&again, later).unwrap_err();
    assert_eq!(rules(&refused), ["told_before"]);
    let json = serde_json::to_string(&refused).unwrap();
    assert!(json.contains("2026-12-08"), "{json}");

    // What came back was read by nobody.
    let id = second[0].id;
    desk.office
        .mark_letter(id, LetterMark::Returned, later.today, later)
        .unwrap();
    let third = issued(&mut desk, &again, later);
    assert_eq!(third.len(), 1);
    let (_, words) = text(desk, &third[0]);
    assert!(words.contains("21 januari 2027"), "{words}");
}

#[test]
fn of_a_picture_that_was_shared_it_is_asked_whether_it_is_sexual() {
    let mut desk = Desk::settled();
    let mut new = incident(pupil(cases::warned_pupil()));
    new.categories = vec![Category::ImageShared];
    let refused = desk.office.record_incident(&new, now()).unwrap_err();
    let json = serde_json::to_string(&refused).unwrap();
    assert!(json.contains("sexualImage"), "{json}");
    new.sexual_image = Some(false);
    let plain = desk.office.record_incident(&new, now()).unwrap();
    let plain = desk.office.incident(plain, now()).unwrap().incident;
    assert_eq!(plain.categories, [Category::ImageShared]);
    assert!(!plain.possibly_criminal);

    // The police are decided on, and by somebody of the school nothing is looked into.
    new.sexual_image = Some(true);
    new.parties.push(NewParty {
        who: Who::Staff {
            id: invented().staff[3].id,
        },
        role: PartyRole::Involved,
    });
    let sexual = desk.office.record_incident(&new, now()).unwrap();
    let file = desk.office.incident(sexual, now()).unwrap();
    let both = [Category::ImageShared, Category::Sexting];
    assert_eq!(file.incident.categories, both);
    assert!(file.incident.possibly_criminal && file.is_suspicion);
}
