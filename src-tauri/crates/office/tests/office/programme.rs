//! The year of the protocol: on the first screen until it is done, and teachers for their own.

use domain::id::GroupId;
use domain::programme::ProgrammeKind;
use office::programme::{ProgrammeLine, ProgrammeReport};
use office::tasks::Urgency;
use office::{Error, Noun};

use crate::desk::{Desk, day, invented, now, on, rules};

pub(crate) fn report(kind: ProgrammeKind, groups: &[GroupId]) -> ProgrammeReport {
    ProgrammeReport {
        school_year: "2026-2027".into(),
        kind,
        groups: groups.to_vec(),
        on: day("2026-11-20"),
        note: "  Met een kringgesprek. ".into(),
    }
}

fn of(lines: &[ProgrammeLine], kind: ProgrammeKind) -> Vec<&ProgrammeLine> {
    lines.iter().filter(|line| line.kind == kind).collect()
}

#[test]
fn what_can_be_done_stands_on_the_first_screen_until_it_is() {
    let mut desk = Desk::settled();
    let talk = ProgrammeKind::StartTalk;
    let before = desk.office.today(now()).unwrap().programme;
    let open = of(&before, talk);
    assert!(open.len() > 3, "one for each home group");
    assert!(open.iter().all(|line| line.urgency == Urgency::Overdue));
    assert!(
        of(&before, ProgrammeKind::SafetyMonitor).is_empty(),
        "in November it is not time for it"
    );
    let group = open[0].group.unwrap();
    desk.office
        .finish_programme(&report(talk, &[group]), now())
        .unwrap();
    let after = desk.office.today(now()).unwrap().programme;
    assert_eq!(of(&after, talk).len(), open.len() - 1);
    let year = desk.office.programme("2026-2027", now()).unwrap();
    let line = of(&year.lines, talk)
        .into_iter()
        .find(|line| line.group == Some(group))
        .unwrap();
    let done = line.done.as_ref().unwrap();
    assert_eq!(done.note, "Met een kringgesprek.");
    assert_eq!(done.by, invented().director.full());
    assert_eq!((done.on, line.urgency), (day("2026-11-20"), Urgency::Done));

    desk.office.reopen_programme(done.id, now()).unwrap();
    assert_eq!(desk.office.today(now()).unwrap().programme, before);
    desk.office.undo(now()).unwrap();
    assert_eq!(desk.office.today(now()).unwrap().programme, after);
    desk.is_sound();
}

#[test]
fn several_groups_are_put_down_at_once_and_the_school_by_itself() {
    let mut desk = Desk::settled();
    let rules = ProgrammeKind::GroupRules;
    let year = desk.office.programme("2026-2027", now()).unwrap();
    let groups: Vec<_> = of(&year.lines, rules)
        .iter()
        .filter_map(|line| line.group)
        .collect();
    desk.office
        .finish_programme(&report(rules, &groups), now())
        .unwrap();
    desk.office
        .finish_programme(&report(rules, &groups[..1]), now())
        .unwrap();
    desk.office
        .finish_programme(&report(ProgrammeKind::ErasureRound, &[]), now())
        .unwrap();
    let year = desk.office.programme("2026-2027", now()).unwrap();
    for kind in [rules, ProgrammeKind::ErasureRound] {
        let lines = of(&year.lines, kind);
        assert!(lines.iter().all(|line| line.done.is_some()), "{kind:?}");
    }
    let before = desk.office.programme("2025-2026", now()).unwrap();
    assert!(before.lines.iter().all(|line| line.done.is_none()));
}

#[test]
fn what_is_not_asked_or_not_yet_over_is_refused() {
    let mut desk = Desk::settled();
    let week = ProgrammeKind::SocialMediaWeek;
    let year = desk.office.programme("2026-2027", now()).unwrap();
    let asked: Vec<_> = of(&year.lines, week)
        .iter()
        .map(|line| line.group)
        .collect();
    let young = of(&year.lines, ProgrammeKind::StartTalk)
        .into_iter()
        .find(|line| !asked.contains(&line.group))
        .and_then(|line| line.group)
        .unwrap();
    let refused = desk.office.finish_programme(&report(week, &[young]), now());
    assert_eq!(rules(&refused.unwrap_err()), ["not_in_programme"]);
    let last_year = ProgrammeReport {
        on: day("2026-07-01"),
        ..report(ProgrammeKind::Evaluation, &[])
    };
    let refused = desk.office.finish_programme(&last_year, now());
    assert_eq!(rules(&refused.unwrap_err()), ["done_in_other_year"]);
    let wrong = ProgrammeReport {
        on: day("2026-11-23"),
        ..report(week, &[])
    };
    let Err(Error::Invalid { fields }) = desk.office.finish_programme(&wrong, now()) else {
        panic!("taken");
    };
    let fields: Vec<_> = fields.iter().map(|field| field.field.as_str()).collect();
    assert_eq!(fields, ["on", "groups"]);
    assert!(desk.office.programme("een jaar", now()).is_err());
    let later = desk.office.today(on("2027-08-03")).unwrap().programme;
    assert!(later.is_empty(), "a new year begins with nothing to do");
}

#[test]
fn a_teacher_sees_and_settles_the_programme_of_the_own_groups_alone() {
    let desk = Desk::settled().with_every_role();
    let all = desk.office.programme("2026-2027", now()).unwrap().lines;
    let mut desk = desk.again(Some("teacher"));
    let own = desk.office.programme("2026-2027", now()).unwrap().lines;
    assert!(!own.is_empty() && own.len() < all.len());
    assert!(own.iter().all(|line| line.group.is_some()));
    assert_eq!(
        desk.office.today(now()).unwrap().programme.len(),
        own.iter().filter(|line| line.from <= now().today).count()
    );
    let talk = ProgrammeKind::StartTalk;
    let mine = of(&own, talk)[0].group.unwrap();
    let other = of(&all, talk)
        .iter()
        .filter_map(|line| line.group)
        .find(|group| *group != mine)
        .unwrap();
    desk.office
        .finish_programme(&report(talk, &[mine]), now())
        .unwrap();
    assert_eq!(
        desk.office.finish_programme(&report(talk, &[other]), now()),
        Err(Error::NotFound { noun: Noun::Group })
    );
}
