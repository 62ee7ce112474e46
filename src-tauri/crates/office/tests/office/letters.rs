//! The letters of a decision.

use domain::id::PupilId;
use domain::letter::{File, LetterKind, LetterMark};
use domain::sanction::{Decision, TaskKind};
use domain::school::Address;
use fixtures::cases;
use office::letters::{LetterFilter, LetterLine};
use office::pupils::PupilEdit;
use office::{Error, Noun};
use sha2::{Digest, Sha256};

use crate::desk::{
    Desk, day, each_heard, invented, now, on, pupil, rules, status, suspension, warning,
};

fn warned(desk: &mut Desk, child: PupilId) -> Vec<LetterLine> {
    let id = desk.recorded(child);
    let decided = desk
        .office
        .decide_sanction(&warning(id, pupil(child)), &[], now())
        .unwrap();
    desk.office.sanction(decided, now()).unwrap().letters
}

#[test]
fn guardians_who_live_apart_each_get_a_letter() {
    let mut desk = Desk::settled();
    let letters = warned(&mut desk, cases::divorced_two_households());
    let mut to: Vec<_> = letters.iter().map(|l| l.recipients.join(" + ")).collect();
    to.sort_unstable();
    assert_eq!(to, ["Marije Wolkendijk", "Pieter van 't Vuurbaken"]);
    for letter in &letters {
        assert_eq!(letter.kind, LetterKind::Warning);
        assert_eq!(letter.file, File::PupilFile);
        let filed = letter.person.as_ref().unwrap();
        assert_eq!(filed.person, pupil(cases::divorced_two_households()));
        assert_eq!(
            letter.title,
            "Schriftelijke waarschuwing voor Jelle van 't Vuurbaken"
        );
        assert!(letter.has_address && letter.pages >= 1);
        assert!(letter.number.starts_with("2026-B"), "{}", letter.number);
    }
    assert_ne!(letters[0].number, letters[1].number);
    desk.is_sound();
}

#[test]
fn an_email_is_made_ready_for_those_the_letter_is_for_and_names_no_child() {
    let mut desk = Desk::settled();
    let child = cases::divorced_two_households();
    let letters = warned(&mut desk, child);
    let guardians = desk.office.pupil(child, now()).unwrap().guardians;
    for letter in letters {
        let mail = desk.office.letter_email(letter.id, now()).unwrap();
        let mail = String::from_utf8(mail).unwrap();
        let heads = mail.split("\r\n\r\n").next().unwrap();
        for one in &guardians {
            let meant = letter.recipients.contains(&one.full_name);
            assert_eq!(heads.contains(&one.guardian.email), meant, "{heads}");
        }
        assert!(mail.contains(&format!("filename=\"{}.pdf\"", letter.number)));
        // Making it ready is not sending it.
        assert!(desk.office.letter(letter.id).unwrap().waits);
    }
}

#[test]
fn a_father_without_authority_gets_no_letter() {
    let mut desk = Desk::settled();
    let letters = warned(&mut desk, cases::father_without_authority());
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].recipients, ["Carola Baakstra"]);
}

#[test]
fn guardians_who_read_english_get_an_english_letter() {
    let mut desk = Desk::settled();
    let letters = warned(&mut desk, cases::parents_read_english());
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].title, "Written warning for Solomiia Kazkovenko");
}

#[test]
fn an_issued_letter_is_frozen_and_its_hash_is_that_of_its_bytes() {
    let mut desk = Desk::settled();
    let child = cases::divorced_two_households();
    let letter = warned(&mut desk, child).remove(0);
    let pdf = desk.office.letter_pdf(letter.id, now()).unwrap();
    assert!(pdf.starts_with(b"%PDF"));
    let hash: String = Sha256::digest(&pdf)
        .iter()
        .map(|b| format!("{b:02x}"))
        .collect();
    assert_eq!(hash, letter.sha256);

    // The child gets another name and the school another address: the letter stays.
    let old = desk.office.pupil(child, now()).unwrap().pupil;
    let mut name = old.name;
    name.family = "Anders".into();
    desk.office
        .save_pupil(
            &PupilEdit {
                id: Some(child),
                name,
                birth_date: old.birth_date,
                gender: old.gender,
                group: old.group,
                year_group: old.year_group,
                enrolled_on: old.enrolled_on,
                left_on: old.left_on,
                version: old.version,
            },
            now(),
        )
        .unwrap();
    let mut school = desk.office.settings().unwrap().school;
    school.address.street = "Nieuwelaan 1".into();
    desk.office.save_school(&school, now()).unwrap();
    let desk = desk.again(None);
    assert_eq!(desk.office.letter_pdf(letter.id, now()).unwrap(), pdf);
    let kept = desk.office.letter(letter.id).unwrap();
    assert_eq!(
        (kept.title, kept.recipients),
        (letter.title, letter.recipients)
    );
    assert_eq!(kept.person.unwrap().name, "Jelle van 't Anders");
    desk.is_sound();
}

#[test]
fn what_is_previewed_is_what_is_issued_to_each_household_and_to_the_inspectorate() {
    let mut desk = Desk::settled();
    let child = pupil(cases::divorced_two_households());
    let incident = desk.recorded(cases::divorced_two_households());
    let mut decision = Decision {
        skip_reason: "De veiligheid van anderen vraagt erom.".into(),
        ..suspension(incident, child)
    };
    decision.hearing = each_heard(&desk, incident, child, "2026-11-22");
    let before = desk.last_line();
    let rehearsal = desk
        .office
        .rehearse_sanction(&decision, &[], now())
        .unwrap();
    assert_eq!(rehearsal.refusals, []);
    let drafted = rehearsal.letters;
    let mut names: Vec<_> = drafted.iter().map(|l| l.names.join(" + ")).collect();
    names.sort_unstable();
    assert_eq!(names, ["", "Marije Wolkendijk", "Pieter van 't Vuurbaken"]);
    let preview = |copy| desk.office.preview_decision(&decision, copy, now());
    let seen: Vec<_> = (0..3).map(|copy| preview(copy).unwrap()).collect();
    assert!(matches!(preview(3), Err(Error::NotFound { .. })));
    assert_eq!(desk.last_line(), before, "a preview writes nothing");
    let id = desk.office.decide_sanction(&decision, &[], now()).unwrap();
    let file = desk.office.sanction(id, now()).unwrap();
    for (drafted, seen) in drafted.into_iter().zip(seen) {
        let mut letters = file.letters.iter();
        let letter = letters
            .find(|l| l.kind == drafted.kind && l.recipients == drafted.names)
            .unwrap();
        assert_eq!(desk.office.letter_pdf(letter.id, now()).unwrap(), seen);
    }
}

#[test]
fn who_gets_letters_is_told_also_while_a_rule_stands_in_the_way() {
    let desk = Desk::settled();
    let mut decision = suspension(cases::next_incident(), pupil(cases::warned_pupil()));
    decision.reasons = String::new();
    let rehearsal = desk
        .office
        .rehearse_sanction(&decision, &[], now())
        .unwrap();
    assert!(!rehearsal.refusals.is_empty());
    assert!(rehearsal.letters.len() > 1, "{:?}", rehearsal.letters);
}

#[test]
fn a_letter_that_names_another_child_goes_out_only_after_someone_looked_at_the_word() {
    let mut desk = Desk::settled();
    let (id, child) = (cases::next_incident(), pupil(cases::warned_pupil()));
    let mut decision = suspension(id, child);
    decision.reasons = "Sem heeft Boaz geschopt; Boaz had pijn.".into();
    let refused = desk
        .office
        .decide_sanction(&decision, &[], now())
        .unwrap_err();
    assert_eq!(rules(&refused), ["names_someone_else"]);
    let json = serde_json::to_value(&refused).unwrap();
    assert_eq!(json["refusals"][0]["refusal"]["words"], "Boaz");
    assert_eq!(
        desk.office.letters(&LetterFilter::default()).unwrap().total,
        0
    );
    desk.office
        .decide_sanction(&decision, &["Boaz".into()], now())
        .unwrap();
    assert_eq!(
        desk.office.letters(&LetterFilter::default()).unwrap().total,
        2
    );
}

#[test]
fn whatever_would_stand_in_the_letter_is_searched_for_names() {
    let desk = Desk::settled();
    let (id, child) = (cases::next_incident(), pupil(cases::warned_pupil()));
    let named = |alter: &dyn Fn(&mut Decision)| {
        let mut decision = suspension(id, child);
        alter(&mut decision);
        let rehearsal = desk
            .office
            .rehearse_sanction(&decision, &[], now())
            .unwrap();
        serde_json::to_string(&rehearsal.refusals).unwrap()
    };
    assert_eq!(named(&|_| {}), "[]");
    for (what, words) in [
        ("facts", named(&|d| d.facts = "Het was Boaz.".into())),
        (
            "account",
            named(&|d| d.hearing.account = "Boaz begon.".into()),
        ),
        (
            "schoolwork",
            named(&|d| {
                if let Some(period) = &mut d.suspension {
                    period.schoolwork = "Boaz brengt het werk.".into();
                }
            }),
        ),
        (
            "proportionality",
            named(&|d| {
                if let Some(period) = &mut d.suspension {
                    period.proportionality = "Boaz is nu al twee keer geslagen.".into();
                }
            }),
        ),
    ] {
        assert!(words.contains("\"words\":\"Boaz\""), "{what}: {words}");
    }
    // Without facts of its own the letter takes those of the incident.
    let words = named(&|d| d.facts.clear());
    assert!(words.contains("\"words\":\"Boaz, Ravi\""), "{words}");
}

#[test]
fn a_school_without_address_issues_no_letter() {
    let mut desk = Desk::settled();
    let mut school = desk.office.settings().unwrap().school;
    school.address = Address::default();
    desk.office.save_school(&school, now()).unwrap();
    let child = cases::single_parent();
    let id = desk.recorded(child);
    let refused = desk
        .office
        .decide_sanction(&warning(id, pupil(child)), &[], now())
        .unwrap_err();
    assert_eq!(rules(&refused), ["school_address_missing"]);
    assert!(desk.office.today(now()).unwrap().address_missing);
    school.address.clone_from(&invented().school.address);
    desk.office.save_school(&school, now()).unwrap();
    desk.office
        .decide_sanction(&warning(id, pupil(child)), &[], now())
        .unwrap();
}

#[test]
fn nothing_is_written_when_a_letter_cannot_be_drawn() {
    let mut desk = Desk::settled();
    let child = cases::single_parent();
    let id = desk.recorded(child);
    let (before, tasks) = (desk.last_line(), desk.office.tasks(now()).unwrap().len());
    let mut decision = warning(id, pupil(child));
    decision.reasons = "Dit was niet aardig \u{1f9a5}.".into();
    let failed = desk
        .office
        .decide_sanction(&decision, &[], now())
        .unwrap_err();
    assert_eq!(
        failed,
        Error::MissingGlyph {
            character: "\u{1f9a5}".into()
        }
    );
    assert_eq!(desk.last_line(), before);
    assert_eq!(desk.office.tasks(now()).unwrap().len(), tasks);
    let file = desk.office.incident(id, now()).unwrap();
    assert_eq!((file.sanctions.len(), file.letters.len()), (0, 0));
    assert_eq!(
        status(&desk, id).0,
        domain::incident::IncidentStatus::Reported
    );
}

#[test]
fn handing_a_letter_over_settles_its_delivery_and_printing_it_does_not() {
    let mut desk = Desk::settled();
    let letters = warned(&mut desk, cases::divorced_two_households());
    let waiting = |desk: &Desk| -> Vec<_> {
        let tasks = desk.office.tasks(now()).unwrap();
        tasks
            .into_iter()
            .filter(|task| task.kind == TaskKind::DeliverLetter)
            .filter_map(|task| task.letter)
            .collect()
    };
    assert_eq!(waiting(&desk).len(), 2);
    let id = letters[0].id;
    let mark =
        |desk: &mut Desk, mark, date: &str, now| desk.office.mark_letter(id, mark, day(date), now);
    mark(&mut desk, LetterMark::Printed, "2026-11-22", now()).unwrap();
    assert_eq!(waiting(&desk).len(), 2);
    for wrong in ["2026-11-23", "2026-11-21"] {
        let refused = mark(&mut desk, LetterMark::Posted, wrong, now()).unwrap_err();
        assert!(matches!(refused, Error::Invalid { .. }), "{wrong}");
    }
    mark(
        &mut desk,
        LetterMark::HandedOver,
        "2026-11-23",
        on("2026-11-24"),
    )
    .unwrap();
    assert_eq!(waiting(&desk), [letters[1].id]);
    let line = desk.office.letter(id).unwrap();
    assert_eq!(
        (line.printed_on, line.handed_over_on, line.posted_on),
        (Some(day("2026-11-22")), Some(day("2026-11-23")), None)
    );
    let undelivered = LetterFilter {
        undelivered: true,
        ..LetterFilter::default()
    };
    assert_eq!(desk.office.letters(&undelivered).unwrap().total, 1);
    desk.is_sound();
}

#[test]
fn a_letter_that_is_not_there_is_not_found() {
    let desk = Desk::settled();
    let gone = domain::id::LetterId(cases::warning().0);
    let missing = Error::NotFound { noun: Noun::Letter };
    assert_eq!(desk.office.letter(gone).unwrap_err(), missing);
    assert_eq!(desk.office.letter_pdf(gone, now()).unwrap_err(), missing);
}
