//! What is kept too long is listed, held back and erased for good; what the rules say of it is
//! tested in `domain`, and that not a word is left on the disk in `register`.

use domain::id::PupilId;
use domain::incident::{IncidentStatus, PartyRole, Severity};
use domain::person::Who;
use domain::retention::{Hold, Kept, KeptClass};
use domain::staff::Role;
use fixtures::cases;
use office::accounts::AccountEdit;
use office::incidents::{IncidentFilter, NewIncident, NewParty};
use office::pupils::PupilEdit;
use office::retention::{KeptLine, KeptState};
use office::staff::StaffEdit;
use office::{Error, Noun};

use crate::desk::{Desk, day, incident, now, on, pupil, rules, warning};

/// Says that a pupil left on a day.
fn left(desk: &mut Desk, id: PupilId, on: &str) {
    let there = desk.office.pupil(id, now()).unwrap().pupil;
    let edit = PupilEdit {
        id: Some(id),
        name: there.name,
        birth_date: there.birth_date,
        gender: there.gender,
        group: there.group,
        year_group: there.year_group,
        enrolled_on: None,
        left_on: Some(day(on)),
        version: there.version,
    };
    desk.office.save_pupil(&edit, now()).unwrap();
}

/// Closes every incident in which the pupil had a part, as a quarrel where it seemed bullying.
fn close_all(desk: &mut Desk, id: PupilId) {
    let filter = IncidentFilter {
        person: Some(pupil(id)),
        limit: 100,
        ..IncidentFilter::default()
    };
    for row in desk.office.incidents(&filter).unwrap().rows {
        let closed = IncidentStatus::Closed;
        if !desk
            .office
            .incident(row.id, now())
            .unwrap()
            .follow_through
            .closing
            .is_empty()
        {
            // It was a quarrel, which asks no aftercare.
            let quarrel = domain::judgement::Judgement {
                unequal: domain::guardian::Known::No,
                ..crate::judgements::bullying()
            };
            desk.office.judge_incident(row.id, &quarrel, now()).unwrap();
        }
        let version = desk
            .office
            .incident(row.id, now())
            .unwrap()
            .incident
            .version;
        desk.office
            .set_incident_status(row.id, closed, version, now())
            .unwrap();
    }
}

fn line(desk: &Desk, kept: Kept) -> Option<KeptLine> {
    let list = desk.office.retention(now()).unwrap();
    list.lines.into_iter().find(|line| line.kept == kept)
}

fn about(who: &[(PupilId, PartyRole)], severity: Severity) -> NewIncident {
    NewIncident {
        severity,
        parties: who
            .iter()
            .map(|(id, role)| NewParty {
                who: Who::Pupil { id: *id },
                role: *role,
            })
            .collect(),
        ..incident(pupil(who[0].0))
    }
}

#[test]
fn the_list_says_what_must_go_since_when_and_what_goes_next_summer() {
    let mut desk = Desk::settled();
    let (gone, next) = (cases::single_parent(), cases::two_mothers());
    left(&mut desk, gone, "2024-07-31");
    left(&mut desk, next, "2025-07-31");
    let first = line(&desk, Kept::Pupil(gone)).unwrap();
    assert_eq!(
        (first.state, first.may_from, first.class),
        (KeptState::Must, day("2026-08-01"), KeptClass::PupilFile)
    );
    assert_eq!(first.source, "AVG 5(1)(e); AP");
    let second = line(&desk, Kept::Pupil(next)).unwrap();
    assert_eq!(
        (second.state, second.may_from),
        (KeptState::Coming, day("2027-08-01"))
    );
    let later = line(&desk, Kept::Pupil(cases::leaver()));
    assert_eq!(later, None, "of October 2026 it is not the turn yet");
    assert!(desk.office.today(now()).unwrap().kept_too_long > 0);
    desk.office.set_referral(gone, true, now()).unwrap();
    let referred = line(&desk, Kept::Pupil(gone)).unwrap();
    assert_eq!(
        (referred.class, referred.state),
        (KeptClass::ReferredFile, KeptState::Coming)
    );
}

#[test]
fn a_file_goes_with_its_guardian_and_a_certificate_tells_how_much_and_names_nobody() {
    let mut desk = Desk::settled();
    let gone = cases::single_parent();
    let file = desk.office.pupil(gone, now()).unwrap();
    let mother = file.guardians[0].guardian.clone();
    left(&mut desk, gone, "2024-07-31");
    let folder = tempfile::tempdir().unwrap();
    desk.office
        .choose_copy_folder(folder.path(), now())
        .unwrap();
    desk.office.make_copy(None, now()).unwrap();

    let chosen = [Kept::Pupil(gone)];
    let before = desk.office.rehearse_erasure(&chosen, now()).unwrap();
    assert_eq!((before.files, before.refusals.len()), (1, 0));
    assert_eq!(before.along, [mother.name.full()]);
    assert_eq!(before.copies[0].name, "pluis-2026-11-22-1.pluis");
    assert!(desk.office.pupil(gone, now()).is_ok(), "nothing went yet");

    let slip = desk.office.erase(&chosen, 2, now()).unwrap_err();
    assert_eq!(rules(&slip), ["other_count"]);
    let done = desk.office.erase(&chosen, 1, now()).unwrap();
    assert!(done.swept);
    assert_eq!(done.counts, before.counts);
    assert_eq!((done.counts.pupils, done.counts.guardians), (1, 1));
    assert_eq!(done.number, "2026-W01");
    assert_eq!(done.copies[0].made_on, Some(day("2026-11-22")));
    let missing = |noun| Error::NotFound { noun };
    assert_eq!(
        desk.office.pupil(gone, now()).unwrap_err(),
        missing(Noun::Pupil)
    );
    assert_eq!(
        desk.office.guardian(mother.id).unwrap_err(),
        missing(Noun::Guardian)
    );
    assert_eq!(desk.office.undo(now()), Err(Error::NothingToUndo));

    let pdf = desk.office.erasure_certificate(done.id).unwrap();
    let document = lopdf::Document::load_mem(&pdf).unwrap();
    let text = document.extract_text(&[1]).unwrap();
    for said in ["2026-W01", "22 november 2026", "Dossiers van leerlingen"] {
        assert!(text.contains(said), "{said} in {text}");
    }
    for name in [&file.pupil.name, &mother.name] {
        assert!(!text.contains(&name.family), "{text}");
    }
    let list = desk.office.retention(now()).unwrap();
    assert_eq!(list.erasures[0].counts, done.counts);
    let last = desk.office.history(1, None).unwrap().remove(0);
    assert_eq!(last.op, "erase");
    desk.is_sound();
}

#[test]
fn what_somebody_holds_back_stays_until_they_let_it_go() {
    let mut desk = Desk::settled();
    let gone = Kept::Pupil(cases::single_parent());
    left(&mut desk, cases::single_parent(), "2024-07-31");
    let refused = desk.office.hold_back(gone, "  ", now()).unwrap_err();
    assert_eq!(rules(&refused), ["hold_needs_reason"]);
    let why = "De ouders hebben de school aansprakelijk gesteld.";
    desk.office.hold_back(gone, why, now()).unwrap();
    let held = line(&desk, gone).unwrap();
    assert_eq!(held.state, KeptState::Held);
    let Hold::ByHand { reason, since, by } = &held.holds[0] else {
        panic!("{:?}", held.holds);
    };
    assert_eq!((reason.as_str(), *since), (why, now().today));
    assert_eq!(*by, desk.office.me(now()).unwrap().name);
    let refused = desk.office.erase(&[gone], 1, now()).unwrap_err();
    assert_eq!(rules(&refused), ["held_back"]);
    desk.office.release(gone, now()).unwrap();
    assert_eq!(line(&desk, gone).unwrap().state, KeptState::Must);
    desk.office.erase(&[gone], 1, now()).unwrap();
}

#[test]
fn before_its_day_a_file_is_not_erased_by_anyone() {
    let mut desk = Desk::settled();
    left(&mut desk, cases::single_parent(), "2024-12-01");
    let chosen = [Kept::Pupil(cases::single_parent())];
    let refused = desk.office.erase(&chosen, 1, now()).unwrap_err();
    assert_eq!(rules(&refused), ["still_kept"]);
    let there = Kept::Pupil(cases::warned_pupil());
    let refused = desk.office.erase(&[there], 1, now()).unwrap_err();
    assert_eq!(refused, Error::NotFound { noun: Noun::Pupil });
    let nothing = desk.office.erase(&[], 0, now()).unwrap_err();
    assert_eq!(rules(&nothing), ["erases_nothing"]);
    desk.office.erase(&chosen, 1, on("2026-12-02")).unwrap();
}

#[test]
fn an_open_incident_holds_back_and_a_shared_one_stays_for_the_other_without_the_name() {
    let mut desk = Desk::settled();
    let (gone, other) = (cases::single_parent(), cases::two_mothers());
    let name = desk.office.pupil(gone, now()).unwrap().pupil.name;
    let given = &name.given;
    let new = NewIncident {
        facts: format!("{given} trok aan een jas. {}s moeder is gebeld.", given),
        ..about(
            &[(gone, PartyRole::Perpetrator), (other, PartyRole::Target)],
            Severity::Moderate,
        )
    };
    let shared = desk.office.record_incident(&new, now()).unwrap();
    left(&mut desk, gone, "2024-07-31");
    let chosen = [Kept::Pupil(gone)];
    let held = line(&desk, chosen[0]).unwrap();
    let open = held
        .holds
        .iter()
        .any(|hold| matches!(hold, Hold::IncidentOpen { .. }));
    assert!(open, "{:?}", held.holds);
    close_all(&mut desk, gone);
    assert_eq!(line(&desk, chosen[0]).unwrap().state, KeptState::Must);
    let done = desk.office.erase(&chosen, 1, now()).unwrap();
    assert!(done.counts.unnamed >= 1);
    let kept = desk.office.incident(shared, now()).unwrap().incident;
    assert!(!kept.facts.contains(given.as_str()), "{}", kept.facts);
    assert!(
        kept.facts.starts_with("een oud-leerling trok"),
        "{}",
        kept.facts
    );
    assert_eq!(
        kept.parties[0].who,
        Who::Unknown {
            description: "een oud-leerling".into()
        }
    );
}

#[test]
fn an_objection_that_can_still_be_made_holds_the_file_back_by_itself() {
    let mut desk = Desk::settled();
    let gone = cases::single_parent();
    let id = desk.recorded(gone);
    let mut school = desk.office.settings().unwrap().school;
    school.objection_to_suspension = true;
    desk.office.save_school(&school, now()).unwrap();
    let mut decision = crate::desk::suspension(id, pupil(gone));
    decision.skip_reason = "Dit was te ernstig voor een waarschuwing.".into();
    decision.hearing.pupil_heard_on = Some(day("2026-11-20"));
    decision.hearing.guardians_heard_on = Some(day("2026-11-20"));
    let sanction = desk.office.decide_sanction(&decision, &[], now()).unwrap();
    desk.hands_over(sanction, now());
    close_all(&mut desk, gone);
    left(&mut desk, gone, "2024-07-31");
    let held = line(&desk, Kept::Pupil(gone)).unwrap();
    let contested = held
        .holds
        .iter()
        .any(|hold| matches!(hold, Hold::ObjectionRuns { .. }));
    assert!(contested, "{:?}", held.holds);
}

#[test]
fn a_light_incident_goes_alone_and_one_from_which_something_followed_does_not() {
    let mut desk = Desk::settled();
    let gone = cases::single_parent();
    let who = [(gone, PartyRole::Involved)];
    let at = on("2024-11-22");
    let long_ago = NewIncident {
        happened_on: day("2024-11-20"),
        ..about(&who, Severity::Light)
    };
    let light = desk.office.record_incident(&long_ago, at).unwrap();
    let followed = desk.office.record_incident(&long_ago, at).unwrap();
    let mut step = warning(followed, pupil(gone));
    step.skip_reason = "Het gesprek was er al.".into();
    desk.office.decide_sanction(&step, &[], now()).unwrap();
    close_all(&mut desk, gone);
    let line_of = line(&desk, Kept::Incident(light)).unwrap();
    assert_eq!(
        (line_of.state, line_of.class, line_of.may_from),
        (KeptState::May, KeptClass::LightIncident, day("2026-08-01"))
    );
    assert_eq!(line(&desk, Kept::Incident(followed)), None);
    desk.office
        .erase(&[Kept::Incident(light)], 1, now())
        .unwrap();
    assert!(desk.office.incident(light, now()).is_err());
    assert!(desk.office.incident(followed, now()).is_ok());
    assert!(desk.office.pupil(gone, now()).is_ok());
}

#[test]
fn the_account_of_staff_who_went_is_nobodys_and_an_open_one_holds_the_file_back() {
    let mut desk = Desk::settled();
    let name = domain::name::Name::new("Zita", "", "Zonderbaan").unwrap();
    let left = StaffEdit {
        id: None,
        name: name.clone(),
        function: "leerkracht".into(),
        email: String::new(),
        groups: Vec::new(),
        left_on: Some(day("2024-07-31")),
        version: 0,
    };
    let staff = desk.office.save_staff(&left, now()).unwrap();
    // One account says whose it is; another only bears the name.
    for (called, staff) in [("Juf Zita", Some(staff)), ("zita zonderbaan", None)] {
        let edit = AccountEdit {
            id: None,
            name: called.into(),
            role: Role::Counsellor,
            title: "Juf Zonderbaan".into(),
            staff,
            version: 0,
        };
        desk.office.add_account(&edit, now()).unwrap();
    }
    let kept = Kept::Staff(staff);
    let hers = |desk: &Desk| {
        let mut all = desk.office.accounts().unwrap();
        all.retain(|account| account.role == Role::Counsellor);
        all
    };
    for account in hers(&desk) {
        assert_eq!(line(&desk, kept).unwrap().holds, [Hold::AccountOpen]);
        desk.office
            .suspend_account(account.id, account.version, now())
            .unwrap();
    }
    desk.office.erase(&[kept], 1, now()).unwrap();
    let left = hers(&desk);
    let names: Vec<_> = left.iter().map(|account| account.name.as_str()).collect();
    assert_eq!(names, ["oud-gebruiker 1", "oud-gebruiker 2"]);
    assert!(
        left.iter()
            .all(|it| it.title.is_empty() && it.staff.is_none())
    );
    let told = format!("{:?}", desk.office.history(100, None).unwrap());
    assert!(
        !told.contains("Zita") && !told.contains("onderbaan"),
        "{told}"
    );
    desk.is_sound();
}
