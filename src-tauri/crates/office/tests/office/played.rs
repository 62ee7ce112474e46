//! A procedure played through the office, as far as a test needs it: opened, heard, decided, and
//! the letters of it with all that they must say.

use domain::id::SanctionId;
use domain::letter::{Entry, LetterKind, Part, Tense};
use domain::person::PersonId;
use domain::procedure::{
    Ground, Grounds, Manner, Nature, Opening, Said, StationKind, StationState, Verdict, What, said,
};
use domain::sanction::{Decider, Decision, Expulsion, Particulars, SanctionKind};
use office::Now;
use office::letters::{LetterLine, LetterRequest};

use crate::desk::{Desk, day, incident, letter, now, on, warning};

/// A letter of a procedure with all that it must say, whatever was known already.
pub(crate) fn whole(
    desk: &Desk,
    kind: LetterKind,
    person: PersonId,
    of: SanctionId,
    at: Now,
) -> LetterRequest {
    let mut request = letter(kind, person);
    request.sanction = Some(of);
    request.in_person = true;
    let form = desk.office.letter_form(&request, at).unwrap();
    let open = form
        .parts
        .iter()
        .filter(|part| part.mandatory || part.fixed);
    for part in open {
        let rule = kind
            .rules()
            .iter()
            .find(|rule| rule.part == part.part)
            .unwrap();
        let keep = !part.value.is_empty() && part.part != Part::Facts;
        let text = match part.entry {
            _ if keep || part.fixed => part.value.clone(),
            Entry::Date if rule.tense == Tense::Past => "2026-11-20".into(),
            Entry::Date => "2026-12-30".into(),
            Entry::Choice => part.choices[0].code().into(),
            _ => "Er is met iedereen gesproken.".into(),
        };
        request.parts.insert(part.part, text);
    }
    request
}

/// Issues a letter and gives its copies.
pub(crate) fn issued(desk: &mut Desk, request: &LetterRequest, at: Now) -> Vec<LetterLine> {
    let ids = desk.office.issue_letter(request, at).unwrap();
    ids.into_iter()
        .map(|id| desk.office.letter(id).unwrap())
        .collect()
}

/// The words of a letter as it was printed.
pub(crate) fn text(desk: Desk, letter: &LetterLine) -> (Desk, String) {
    let mut text = String::new();
    let desk = desk.beneath(|register| text = register.read().letter(letter.id).unwrap().text);
    (desk, text)
}

/// How a station stands.
pub(crate) fn state(desk: &Desk, of: SanctionId, station: StationKind, at: Now) -> StationState {
    let file = desk.office.procedure(of, at).unwrap();
    file.stations
        .iter()
        .find(|one| one.kind == station)
        .unwrap()
        .state
}

/// Somebody was heard in a talk.
pub(crate) fn heard(station: StationKind, on: &str) -> Said {
    Said {
        who: "iedereen".into(),
        manner: Some(match station {
            StationKind::ObjectionReceived => Manner::Written,
            _ => Manner::Talk,
        }),
        ..said(station, day(on), "Zij hebben verteld wat zij ervan vinden.")
    }
}

/// A procedure that was opened today, out of an incident.
pub(crate) fn opened(desk: &mut Desk, kind: SanctionKind, person: PersonId) -> SanctionId {
    let id = desk
        .office
        .record_incident(&incident(person), now())
        .unwrap();
    let opening = Opening {
        kind,
        person,
        incident: Some(id),
        opened_on: now().today,
        grounds: Grounds {
            ground: (kind == SanctionKind::Expulsion).then_some(Ground::PupilConduct),
            ..Grounds::default()
        },
        nature: (kind == SanctionKind::StaffSuspension).then_some(Nature::Disciplinary),
        route: (kind == SanctionKind::Dismissal).then_some(domain::procedure::Route::Court),
        skip_reason: "Dit is zo ernstig dat een lichtere stap niet past.".into(),
    };
    desk.office.open_procedure(&opening, now()).unwrap()
}

/// The board's decision in a procedure.
pub(crate) fn decision(
    desk: &Desk,
    of: SanctionId,
    particulars: Option<Particulars>,
    at: Now,
) -> Decision {
    let opening = desk.office.procedure(of, at).unwrap().opening;
    Decision {
        kind: opening.kind,
        incident: opening.incident,
        decided_on: at.today,
        decided_by: Decider::Board,
        procedure: Some(of),
        particulars,
        ..warning(opening.incident.unwrap(), opening.person)
    }
}

/// An expulsion up to and with its decision, on 1 December; its intention is issued as a letter.
pub(crate) fn expelled(desk: &mut Desk, child: PersonId) -> SanctionId {
    let of = opened(desk, SanctionKind::Expulsion, child);
    let teacher = heard(StationKind::TeacherHeard, "2026-11-22");
    desk.office.enter_station(of, &teacher, now()).unwrap();
    let mut intent = whole(desk, LetterKind::ExpulsionIntent, child, of, now());
    intent.parts.insert(Part::ViewBefore, "2026-12-01".into());
    issued(desk, &intent, now());
    let homes = desk.office.procedure(of, now()).unwrap().homes;
    let guardians = Said {
        guardians: homes.into_iter().flat_map(|home| home.guardians).collect(),
        ..heard(StationKind::GuardiansHeard, "2026-11-30")
    };
    desk.office
        .enter_station(of, &guardians, on("2026-11-30"))
        .unwrap();
    let at = on("2026-12-01");
    let particulars = Particulars::Expulsion(Expulsion {
        interests: "Wij hebben alles gewogen.".into(),
        answer_to_view: "Wij hebben u gehoord en blijven erbij.".into(),
        effective_on: None,
    });
    let decision = decision(desk, of, Some(particulars), at);
    assert_eq!(desk.office.decide_sanction(&decision, &[], at).unwrap(), of);
    of
}

/// The objection of 4 December against an expulsion, heard on the 10th and decided on the 14th.
pub(crate) fn decided_on_objection(
    desk: &mut Desk,
    of: SanctionId,
    verdict: Verdict,
    heard_by: Manner,
) {
    let objected = heard(StationKind::ObjectionReceived, "2026-12-04");
    let at = on("2026-12-04");
    desk.office.enter_station(of, &objected, at).unwrap();
    let hearing = Said {
        manner: Some(heard_by),
        ..heard(StationKind::ObjectionHearing, "2026-12-10")
    };
    desk.office
        .enter_station(of, &hearing, on("2026-12-10"))
        .unwrap();
    let decided = Said {
        who: "de voorzitter van het bestuur".into(),
        report: "Er is niets nieuws gebleken.".into(),
        what: Some(What::Ended {
            verdict,
            decided_by: Some(Decider::Board),
            excuse: String::new(),
        }),
        ..heard(StationKind::ObjectionDecided, "2026-12-14")
    };
    desk.office
        .enter_station(of, &decided, on("2026-12-14"))
        .unwrap();
}
