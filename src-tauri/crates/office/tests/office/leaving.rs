//! The letter with the day on which an expelled pupil leaves: made once a school says yes, one for
//! each household, and nobody leaves without it.

use domain::id::SanctionId;
use domain::letter::{LetterKind, LetterMark, Part};
use domain::person::PersonId;
use domain::procedure::{EntryKind, Said, StationKind, StationState, What, said};
use domain::sanction::TaskKind;
use fixtures::cases;
use office::letters::LetterRequest;

use crate::desk::{Desk, on, pupil, rules};
use crate::played::{expelled, issued, state, text, whole};

/// A school says yes on a day.
fn admitted(desk: &mut Desk, of: SanctionId, date: &str) {
    let at = on(date);
    let search = |what| Said {
        what: Some(what),
        ..said(StationKind::Search, at.today, "")
    };
    let asked = search(What::Asked {
        school: "De Verzonnen Zon".into(),
        profile: String::new(),
        distance_km: None,
        preferred: true,
    });
    let to = desk.office.enter_station(of, &asked, at).unwrap();
    let answered = search(What::Answered { to, accepts: true });
    desk.office.enter_station(of, &answered, at).unwrap();
}

fn open(desk: &Desk, of: SanctionId, date: &str) -> Vec<TaskKind> {
    let file = desk.office.procedure(of, on(date)).unwrap();
    let open = file.tasks.into_iter().filter(|it| it.done_on.is_none());
    open.map(|it| it.kind).collect()
}

/// A decision of 1 December that could not name a school, handed over to both households.
fn decided_without_a_school() -> (Desk, PersonId, SanctionId) {
    let mut desk = Desk::settled();
    let child = pupil(cases::divorced_two_households());
    let of = expelled(&mut desk, child);
    let at = on("2026-12-01");
    let told = whole(&desk, LetterKind::ExpulsionDecision, child, of, at);
    let line = issued(&mut desk, &told, at).remove(0);
    desk.hands_over(of, at);
    let (desk, words) = text(desk, &line);
    assert!(words.contains("schrijven wij u vanaf welke dag"), "{words}");
    (desk, child, of)
}

#[test]
fn the_later_letter_that_the_decision_promised_goes_to_each_household_before_the_pupil_leaves() {
    let (mut desk, child, of) = decided_without_a_school();
    let at = on("2026-12-03");
    let early = whole(&desk, LetterKind::LeavingDay, child, of, at);
    let refused = desk.office.issue_letter(&early, at).unwrap_err();
    assert!(rules(&refused).contains(&"no_school_accepts".to_owned()));
    admitted(&mut desk, of, "2026-12-03");
    assert!(open(&desk, of, "2026-12-03").contains(&TaskKind::TellLeaving));

    let later = on("2026-12-18");
    let gone = said(StationKind::Removed, later.today, "");
    let refused = desk.office.enter_station(of, &gone, later).unwrap_err();
    assert_eq!(rules(&refused), ["leaving_not_told"; 2]);

    let mut request = whole(&desk, LetterKind::LeavingDay, child, of, at);
    assert_eq!(request.parts[&Part::ReceivingSchool], "De Verzonnen Zon");
    request
        .parts
        .insert(Part::EffectiveDate, "2026-12-18".into());
    let hasty = LetterRequest {
        parts: {
            let mut parts = request.parts.clone();
            parts.insert(Part::EffectiveDate, "2026-12-04".into());
            parts
        },
        ..request.clone()
    };
    let refused = desk.office.issue_letter(&hasty, at).unwrap_err();
    assert_eq!(rules(&refused), ["leaves_too_soon"]);
    let letters = issued(&mut desk, &request, at);
    assert_eq!(letters.len(), 2, "one for each household");
    // It is still at school.
    assert!(open(&desk, of, "2026-12-03").contains(&TaskKind::TellLeaving));
    let mark = |desk: &mut Desk, which: usize| {
        let mark = LetterMark::Posted;
        let id = letters[which].id;
        desk.office.mark_letter(id, mark, at.today, at).unwrap();
    };
    mark(&mut desk, 0);
    let refused = desk.office.enter_station(of, &gone, later).unwrap_err();
    assert_eq!(rules(&refused), ["leaving_not_told"]);
    mark(&mut desk, 1);
    assert!(!open(&desk, of, "2026-12-03").contains(&TaskKind::TellLeaving));
    let told = state(&desk, of, StationKind::LeavingTold, at);
    assert_eq!(told, StationState::Done);
    let sooner = said(StationKind::Removed, on("2026-12-17").today, "");
    let refused = desk.office.enter_station(of, &sooner, later).unwrap_err();
    assert_eq!(rules(&refused), ["leaves_later"]);
    desk.office.enter_station(of, &gone, later).unwrap();
    let PersonId::Pupil(id) = child else {
        panic!("{child:?}");
    };
    let left_on = |desk: &Desk| desk.office.pupil(id, later).unwrap().pupil.left_on;
    assert_eq!(left_on(&desk), None);
    let off = said(StationKind::Deregistered, later.today, "");
    let entry = desk.office.enter_station(of, &off, later).unwrap();
    assert_eq!(left_on(&desk), Some(later.today));
    let back = Said {
        kind: EntryKind::StruckOut,
        strikes: Some(entry),
        strike_reason: "Verkeerd kind.".into(),
        ..off.clone()
    };
    desk.office.enter_station(of, &back, later).unwrap();
    assert_eq!(left_on(&desk), None);
    desk.office.enter_station(of, &off, later).unwrap();
    let (desk, words) = text(desk, &letters[0]);
    assert!(words.contains("vrijdag 18 december 2026"), "{words}");
    assert!(words.contains("De Verzonnen Zon"), "{words}");
    desk.is_sound();
}

#[test]
fn a_decision_whose_letter_names_school_and_day_needs_no_other_letter() {
    let mut desk = Desk::settled();
    let child = pupil(cases::divorced_two_households());
    let of = expelled(&mut desk, child);
    admitted(&mut desk, of, "2026-12-02");
    let at = on("2026-12-02");
    let mut told = whole(&desk, LetterKind::ExpulsionDecision, child, of, at);
    told.parts.insert(Part::EffectiveDate, "2026-12-18".into());
    let line = issued(&mut desk, &told, at).remove(0);
    desk.hands_over(of, at);
    assert!(!open(&desk, of, "2026-12-02").contains(&TaskKind::TellLeaving));
    let later = on("2026-12-18");
    let gone = said(StationKind::Removed, later.today, "");
    desk.office.enter_station(of, &gone, later).unwrap();
    let (_, words) = text(desk, &line);
    assert!(words.contains("gaat in op vrijdag 18 december"), "{words}");
}
