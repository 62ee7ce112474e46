//! Nobody does what the table does not allow: the whole table of roles and use cases, written out,
//! held against the table of the office and against the use cases themselves.

use std::ops::ControlFlow;
use std::path::Path;

use domain::consent::{Medium, Outcome, Publishing, Question, Via};
use domain::copies::Copying;
use domain::incident::{IncidentStatus, PartyRole, Scope, Severity};
use domain::letter::{LetterKind, LetterMark};
use domain::person::{PersonId, Who};
use domain::procedure::{Grounds, Opening, StationKind};
use domain::pupil::Gender;
use domain::region::Region;
use domain::sanction::SanctionKind;
use domain::school::Language;
use domain::staff::Role;
use domain::stationery::Stationery;
use fixtures::cases;
use office::accounts::AccountEdit;
use office::consents::{BookForm, FormsFor, ItemEdit, MatrixFor, NewStatement, Withdrawal};
use office::guardians::GuardianEdit;
use office::imports::ImportFiles;
use office::incidents::IncidentFilter;
use office::letters::{LetterFilter, LetterRequest};
use office::procedures::ProcedureFilter;
use office::publications::{MayPublish, NewPublication, PublicationFilter};
use office::pupils::{PupilEdit, PupilFilter};
use office::rights::UseCase::{self, *};
use office::sanctions::SanctionFilter;
use office::staff::StaffEdit;
use office::{Error, Noun, Office};

use crate::desk::{Desk, incident, invented, letter, now, pupil, status, warning};

const ROLES: [Role; 5] = [
    Role::Director,
    Role::Counsellor,
    Role::Administrator,
    Role::Teacher,
    Role::Reader,
];

const YES: bool = true;
const NO_: bool = false;

/// Who may do what. Columns: director, counsellor, administrator, teacher, reader.
const TABLE: &[(UseCase, [bool; 5])] = &[
    (SeeRoster, [YES, YES, YES, YES, NO_]),
    (SeeWholeRoster, [YES, YES, YES, NO_, NO_]),
    (KeepRoster, [YES, NO_, YES, NO_, NO_]),
    (SeeIncidents, [YES, YES, NO_, NO_, NO_]),
    (RecordIncident, [YES, YES, NO_, YES, NO_]),
    (HandleIncident, [YES, YES, NO_, NO_, NO_]),
    (SeeStaffCases, [YES, NO_, NO_, NO_, NO_]),
    (SeeSanctions, [YES, YES, NO_, NO_, NO_]),
    (ProposeSanction, [YES, YES, NO_, NO_, NO_]),
    (DecideSanction, [YES, NO_, NO_, NO_, NO_]),
    (OpenProcedure, [YES, NO_, NO_, NO_, NO_]),
    (EnterStation, [YES, YES, NO_, NO_, NO_]),
    (DecideOnPolice, [YES, NO_, NO_, NO_, NO_]),
    (SeeLetters, [YES, YES, YES, NO_, NO_]),
    (IssueLetter, [YES, YES, NO_, NO_, NO_]),
    (WordLetters, [YES, YES, NO_, NO_, NO_]),
    (PrintConsentForms, [YES, YES, YES, NO_, NO_]),
    (SeeConsents, [YES, YES, YES, NO_, NO_]),
    (SeeConsentSheets, [YES, YES, YES, YES, NO_]),
    (BookConsents, [YES, YES, YES, NO_, NO_]),
    (SeeTasks, [YES, YES, YES, NO_, NO_]),
    (FinishTask, [YES, YES, NO_, NO_, NO_]),
    (SeeProgramme, [YES, YES, YES, YES, NO_]),
    (FinishProgramme, [YES, YES, NO_, YES, NO_]),
    (SeeSettings, [YES, YES, YES, NO_, NO_]),
    (ChangeSettings, [YES, NO_, NO_, NO_, NO_]),
    (KeepCopies, [YES, NO_, YES, NO_, NO_]),
    (KeepAccounts, [YES, NO_, NO_, NO_, NO_]),
    (ChangeKeys, [YES, NO_, NO_, NO_, NO_]),
    (ChangeOwnPassword, [YES, YES, YES, YES, YES]),
    (SeeHistory, [YES, NO_, NO_, NO_, YES]),
    (KeepRetention, [YES, NO_, NO_, NO_, NO_]),
    (GiveAccess, [YES, NO_, NO_, NO_, NO_]),
    (SeeViewpoints, [YES, YES, NO_, NO_, NO_]),
    (WriteNotes, [YES, YES, NO_, NO_, NO_]),
    (SeeNotes, [YES, YES, YES, YES, NO_]),
    (SeeFigures, [YES, YES, NO_, NO_, YES]),
    (KeepPress, [YES, YES, NO_, NO_, NO_]),
    (KeepBreaches, [YES, NO_, NO_, NO_, NO_]),
    (Undo, [YES, NO_, YES, NO_, NO_]),
];

#[test]
fn the_table_of_the_office_is_this_one() {
    assert_eq!(ROLES.as_slice(), Role::ALL);
    let rows: Vec<_> = TABLE.iter().map(|(what, _)| *what).collect();
    assert_eq!(rows, UseCase::ALL);
    for (what, row) in TABLE.iter().copied() {
        for (role, expected) in ROLES.into_iter().zip(row) {
            assert_eq!(
                office::rights::may(role, what),
                expected,
                "{role:?} {what:?}"
            );
        }
    }
}

fn website() -> Publishing {
    Publishing {
        channels: vec!["website_public".into()],
        medium: Medium::Photo,
        with_names: false,
        portrait: false,
    }
}

/// An item that the school adds.
fn item(code: &str) -> ItemEdit {
    let offer = domain::consent::catalogue().remove(0);
    ItemEdit {
        code: code.into(),
        subject: offer.subject,
        kind: offer.kind,
        media: offer.media,
        name_nl: offer.name_nl,
        name_en: offer.name_en,
        label_nl: offer.label_nl,
        label_en: offer.label_en,
        explanation_nl: offer.explanation_nl,
        explanation_en: offer.explanation_en,
        version: 0,
    }
}

/// A turn of the year that moves nobody.
fn no_turn() -> office::year_turn::TurnPlan {
    office::year_turn::TurnPlan {
        to: "2027-2028".into(),
        groups: Vec::new(),
        places: Vec::new(),
        teachers_stay: false,
    }
}

/// Everything that a use case of the table opens, tried. What else may be wrong with the input
/// does not matter: rights are asked first.
fn tried(office: &mut Office, what: UseCase) -> Vec<(&'static str, Option<Error>)> {
    fn said<T>(result: Result<T, Error>) -> Option<Error> {
        result.err()
    }
    let child = cases::warned_pupil();
    let case = cases::next_incident();
    let staff = PersonId::Staff(cases::teacher());
    let decision = warning(case, pupil(child));
    let name = || invented().director.clone();
    match what {
        SeeRoster => vec![
            (
                "pupils",
                said(office.pupils(&PupilFilter::default(), now())),
            ),
            ("groups", said(office.groups(now()))),
            ("pupil", said(office.pupil(child, now()))),
            ("moments", said(office.moments(pupil(child), None, now()))),
            ("guardian", said(office.guardian(cases::legal_guardian()))),
            ("find_people", said(office.find_people("sem", 5))),
        ],
        SeeWholeRoster => vec![
            ("guardians", said(office.guardians("", 0, 0))),
            ("staff", said(office.staff())),
        ],
        KeepRoster => vec![
            ("year_turn", said(office.year_turn(None, now()))),
            (
                "rehearse_year_turn",
                said(office.rehearse_year_turn(&no_turn(), now())),
            ),
            ("turn_year", said(office.turn_year(&no_turn(), now()))),
            (
                "save_pupil",
                said(office.save_pupil(
                    &PupilEdit {
                        id: None,
                        name: name(),
                        birth_date: None,
                        gender: Gender::Unknown,
                        group: None,
                        year_group: None,
                        enrolled_on: None,
                        left_on: None,
                        version: 0,
                    },
                    now(),
                )),
            ),
            (
                "save_guardian",
                said(office.save_guardian(
                    &GuardianEdit {
                        id: None,
                        name: name(),
                        address: invented().school.address.clone(),
                        email: String::new(),
                        phone: String::new(),
                        language: Language::Dutch,
                        pupils: Vec::new(),
                        version: 0,
                    },
                    now(),
                )),
            ),
            (
                "save_staff",
                said(office.save_staff(
                    &StaffEdit {
                        id: None,
                        name: name(),
                        function: String::new(),
                        email: String::new(),
                        groups: Vec::new(),
                        left_on: None,
                        version: 0,
                    },
                    now(),
                )),
            ),
            (
                "preview_import",
                said(office.preview_import(ImportFiles::default(), now())),
            ),
            (
                "import",
                said(office.import(ImportFiles::default(), &[], None, now())),
            ),
        ],
        SeeIncidents => vec![
            ("incident", said(office.incident(case, now()))),
            ("signals", said(office.signals(now()))),
            (
                "evidence",
                said(office.evidence(domain::id::EvidenceId(case.0), now())),
            ),
            (
                "evidence_thumbnail",
                said(office.evidence_thumbnail(domain::id::EvidenceId(case.0))),
            ),
        ],
        RecordIncident => vec![
            ("saved_filters", said(office.saved_filters())),
            (
                "save_filter",
                said(office.save_filter(&crate::saved_filters::filter("A"), now())),
            ),
            (
                "drop_filter",
                said(office.drop_filter(domain::id::SavedFilterId(case.0), now())),
            ),
            (
                "record_incident",
                said(office.record_incident(&incident(pupil(child)), now())),
            ),
            (
                "incidents",
                said(office.incidents(&IncidentFilter::default())),
            ),
            ("templates", said(office.templates())),
            ("recording", said(office.recording())),
        ],
        HandleIncident => {
            let party = domain::id::PartyId(case.0);
            vec![
                (
                    "add_party",
                    said(office.add_party(case, &crate::parties::stranger(), now())),
                ),
                (
                    "name_party",
                    said(office.name_party(case, party, pupil(cases::first_twin()), now())),
                ),
                (
                    "take_out_party",
                    said(office.take_out_party(case, party, "x", now())),
                ),
                (
                    "amend_incident",
                    said(office.amend_incident(case, &crate::amendments::words("x"), 99, now())),
                ),
                (
                    "add_act",
                    said(office.add_act(case, &crate::links::act(Vec::new()), now())),
                ),
                (
                    "strike_act",
                    said(office.strike_act(domain::id::ActId(case.0), "x", now())),
                ),
                (
                    "link_incidents",
                    said(office.link_incidents(
                        case,
                        case,
                        domain::link::LinkKind::SameMatter,
                        now(),
                    )),
                ),
                (
                    "unlink_incidents",
                    said(office.unlink_incidents(domain::id::LinkId(case.0), case, now())),
                ),
                (
                    "merge_incidents",
                    said(office.merge_incidents(case, case, 1, now())),
                ),
                (
                    "decline_incident",
                    said(office.decline_incident(case, "x", 1, now())),
                ),
                (
                    "set_role",
                    said(office.set_role(case, party, PartyRole::Witness, now())),
                ),
                (
                    "set_scope",
                    said(office.set_scope(case, Scope::School, 99, now())),
                ),
                (
                    "set_possibly_criminal",
                    said(office.set_possibly_criminal(case, true, 99, now())),
                ),
                (
                    "set_incident_status",
                    said(office.set_incident_status(case, IncidentStatus::Closed, 99, now())),
                ),
                (
                    "take_over_incident",
                    said(office.take_over_incident(case, &[], Severity::Light, 99, now())),
                ),
                (
                    "judge_incident",
                    said(office.judge_incident(case, &crate::judgements::bullying(), now())),
                ),
                (
                    "set_online",
                    said(office.set_online(case, &crate::judgements::online(), now())),
                ),
                (
                    "add_evidence",
                    said(office.add_evidence(
                        case,
                        &crate::evidence::origin(),
                        domain::evidence::Seen::Ordinary,
                        b"",
                        now(),
                    )),
                ),
                (
                    "describe_evidence",
                    said(office.describe_evidence(case, &crate::evidence::origin(), now())),
                ),
                (
                    "cover_evidence",
                    said(office.cover_evidence(domain::id::EvidenceId(case.0), &[], now())),
                ),
                (
                    "record_talk",
                    said(office.record_talk(case, &crate::talks::called(child, &[]), &[], now())),
                ),
                (
                    "strike_talk",
                    said(office.strike_talk(domain::id::TalkId(case.0), "x", now())),
                ),
                ("plan_steps", said(office.plan_steps(case, &[], now()))),
                (
                    "save_template",
                    said(office.save_template(&crate::judgements::template(), now())),
                ),
                (
                    "drop_template",
                    said(office.drop_template(domain::id::TemplateId(case.0), now())),
                ),
            ]
        }
        SeeStaffCases => {
            let mut about_staff = warning(cases::staff_incident(), staff);
            about_staff.kind = SanctionKind::StaffTalk;
            vec![
                (
                    "propose_sanction",
                    said(office.propose_sanction(cases::staff_incident(), staff, now())),
                ),
                (
                    "rehearse_sanction",
                    said(office.rehearse_sanction(&about_staff, &[], now())),
                ),
                (
                    "decide_sanction",
                    said(office.decide_sanction(&about_staff, &[], now())),
                ),
                (
                    "suspicion",
                    said(office.suspicion(cases::staff_incident(), now())),
                ),
                (
                    "enter_suspicion",
                    said(office.enter_suspicion(
                        cases::staff_incident(),
                        &domain::procedure::said(StationKind::BoardTold, now().today, ""),
                        now(),
                    )),
                ),
                (
                    "issue_letter to staff",
                    said(office.issue_letter(&letter(LetterKind::StaffIntention, staff), now())),
                ),
            ]
        }
        SeeSanctions => vec![
            (
                "sanctions",
                said(office.sanctions(&SanctionFilter::default())),
            ),
            ("sanction", said(office.sanction(cases::warning(), now()))),
            ("deadlines", said(office.deadlines(now()))),
            (
                "procedures",
                said(office.procedures(&ProcedureFilter::default(), now())),
            ),
            ("procedure", said(office.procedure(cases::warning(), now()))),
        ],
        ProposeSanction => vec![
            (
                "propose_sanction",
                said(office.propose_sanction(case, pupil(child), now())),
            ),
            (
                "rehearse_sanction",
                said(office.rehearse_sanction(&decision, &[], now())),
            ),
            (
                "preview_decision",
                said(office.preview_decision(&decision, 0, now())),
            ),
        ],
        DecideSanction => {
            let ban = letter(
                LetterKind::AccessBan,
                PersonId::Guardian(cases::aggressive_parent()),
            );
            vec![
                (
                    "decide_sanction",
                    said(office.decide_sanction(&decision, &[], now())),
                ),
                (
                    "issue_letter of the board",
                    said(office.issue_letter(&ban, now())),
                ),
            ]
        }
        OpenProcedure => {
            let opening = Opening {
                kind: SanctionKind::Expulsion,
                person: pupil(child),
                incident: Some(case),
                opened_on: now().today,
                grounds: Grounds::default(),
                nature: None,
                route: None,
                skip_reason: String::new(),
            };
            vec![
                (
                    "rehearse_procedure",
                    said(office.rehearse_procedure(&opening, now())),
                ),
                (
                    "open_procedure",
                    said(office.open_procedure(&opening, now())),
                ),
            ]
        }
        EnterStation => {
            let entry = domain::procedure::said(StationKind::Evaluated, now().today, "");
            vec![
                (
                    "rehearse_entry",
                    said(office.rehearse_entry(cases::warning(), &entry, now())),
                ),
                (
                    "enter_station",
                    said(office.enter_station(cases::suspension(), &entry, now())),
                ),
            ]
        }
        DecideOnPolice => vec![(
            "decide_on_police",
            said(office.decide_on_police(case, &crate::police_decisions::report(), now())),
        )],
        SeeLetters => {
            let letter = domain::id::LetterId(case.0);
            vec![
                ("letters", said(office.letters(&LetterFilter::default()))),
                ("letter", said(office.letter(letter))),
                ("letter_pdf", said(office.letter_pdf(letter, now()))),
                ("letter_email", said(office.letter_email(letter, now()))),
                (
                    "mark_letter",
                    said(office.mark_letter(letter, LetterMark::Printed, now().today, now())),
                ),
            ]
        }
        IssueLetter => {
            let request = LetterRequest {
                incident: Some(case),
                ..letter(LetterKind::TalkInvitation, pupil(child))
            };
            vec![
                ("letter_kinds", said(office.letter_kinds(None))),
                ("letter_form", said(office.letter_form(&request, now()))),
                (
                    "rehearse_letter",
                    said(office.rehearse_letter(&request, now())),
                ),
                (
                    "preview_letter",
                    said(office.preview_letter(&request, 0, now())),
                ),
                ("issue_letter", said(office.issue_letter(&request, now()))),
            ]
        }
        PrintConsentForms => {
            let whom = FormsFor {
                group: None,
                pupil: Some(cases::single_parent()),
                staff: false,
                letter: false,
            };
            let mut on = |_, _| ControlFlow::Continue(());
            vec![
                (
                    "consent_reminders",
                    said(office.consent_reminders("2026-2027", &whom, now(), &mut on)),
                ),
                (
                    "consent_forms",
                    said(office.consent_forms("2026-2027", &whom, now(), &mut on)),
                ),
                (
                    "form_overview",
                    said(office.form_overview("2026-2027", now())),
                ),
            ]
        }
        SeeConsents => {
            let question = Question {
                item: "social_school".into(),
                medium: Some(Medium::Photo),
            };
            let may = MayPublish {
                people: vec![pupil(child)],
                group: None,
                without: Vec::new(),
                what: website(),
                on: None,
            };
            vec![
                (
                    "consent_matrix",
                    said(office.consent_matrix(&MatrixFor::default(), now())),
                ),
                ("consent_counts", said(office.consent_counts(now()))),
                (
                    "consents_of",
                    said(office.consents_of(pupil(child), None, now())),
                ),
                (
                    "consent_proof",
                    said(office.consent_proof(pupil(child), &question, now().today, now())),
                ),
                ("consent_items", said(office.consent_items(now()))),
                ("consent_catalogue", said(office.consent_catalogue(now()))),
                ("scan", said(office.scan(domain::id::ScanId(case.0)))),
                ("may_publish", said(office.may_publish(&may, now()))),
                (
                    "publications",
                    said(office.publications(&PublicationFilter::default())),
                ),
                ("takedowns", said(office.takedowns(true, now()))),
            ]
        }
        // A teacher may see the sheet of an own group alone: tried in `sheets`.
        SeeConsentSheets => Vec::new(),
        BookConsents => {
            let by = PersonId::Guardian(cases::legal_guardian());
            let today = now().today;
            let booking = BookForm {
                code: "222-222-222".into(),
                by: vec![by],
                signed: true,
                given_on: Some(today),
                received_on: today,
                answers: Vec::new(),
                note: String::new(),
                again: false,
            };
            let statement = NewStatement {
                person: pupil(child),
                by,
                given_on: today,
                received_on: today,
                via: Via::Email,
                signed: false,
                answers: Vec::new(),
                note: String::new(),
            };
            let withdrawal = Withdrawal {
                person: pupil(child),
                by,
                given_on: today,
                received_on: today,
                via: Via::Oral,
                questions: Vec::new(),
                note: String::new(),
            };
            let publication = NewPublication {
                title: String::new(),
                place: String::new(),
                what: website(),
                published_on: today,
                people: Vec::new(),
                anyway: String::new(),
            };
            let takedown = domain::id::TakedownId(case.0);
            vec![
                ("form", said(office.form("222-222-222", now()))),
                ("book_form", said(office.book_form(&booking, now()))),
                (
                    "confirm_withdrawal",
                    said(office.confirm_withdrawal(domain::id::StatementId(case.0), now())),
                ),
                (
                    "register_consent",
                    said(office.register_consent(&statement, now())),
                ),
                (
                    "withdraw_consent",
                    said(office.withdraw_consent(&withdrawal, now())),
                ),
                (
                    "strike_consent",
                    said(office.strike_consent(domain::id::StatementId(case.0), "x", now())),
                ),
                (
                    "attach_scan",
                    said(office.attach_scan(&[], b"%PDF-", now())),
                ),
                (
                    "record_publication",
                    said(office.record_publication(&publication, now())),
                ),
                (
                    "finish_takedown",
                    said(office.finish_takedown(takedown, Outcome::Removed, today, "", 1, now())),
                ),
            ]
        }
        SeeTasks => vec![
            ("tasks", said(office.tasks(now()))),
            ("calendar_entries", said(office.calendar_entries(now()))),
            (
                "calendar",
                said(office.calendar_file(&Default::default(), now())),
            ),
        ],
        FinishTask => {
            let task = domain::id::TaskId(case.0);
            vec![(
                "finish_task",
                said(office.finish_task(task, now().today, "", 1, now())),
            )]
        }
        SeeSettings => vec![
            ("settings", said(office.settings())),
            ("ladders", said(office.ladders(now()))),
            ("paper", said(office.paper())),
            ("test_page", said(office.test_page(Stationery::default()))),
        ],
        ChangeSettings => vec![
            (
                "rehearse_ladder",
                said(office.rehearse_ladder(&crate::ladders::stricter(), now())),
            ),
            (
                "change_ladder",
                said(office.change_ladder(&crate::ladders::stricter(), now())),
            ),
            (
                "simulate",
                said(office.simulate(&Default::default(), now())),
            ),
            (
                "save_school",
                said(office.save_school(&invented().school, now())),
            ),
            (
                "save_consent_item",
                said(office.save_consent_item(&item("radio"), now())),
            ),
            (
                "move_consent_item",
                said(office.move_consent_item("radio", true, now())),
            ),
            (
                "retire_consent_item",
                said(office.retire_consent_item("radio", true, 1, now())),
            ),
            (
                "save_idle_minutes",
                said(office.save_idle_minutes(5, now())),
            ),
            (
                "save_holidays",
                said(office.save_holidays(&invented().holidays, now())),
            ),
            (
                "preview_calendar",
                said(office.preview_calendar(b"", now())),
            ),
            (
                "region_holidays",
                said(office.region_holidays(Region::Middle, now())),
            ),
            ("add_holidays", said(office.add_holidays(&[], None, now()))),
            (
                "save_stationery",
                said(office.save_stationery(Stationery::default(), now())),
            ),
            ("save_logo", said(office.save_logo(b"", now()))),
            ("remove_logo", said(office.remove_logo(now()))),
            (
                "save_copying",
                said(office.save_copying(&Copying::default(), now())),
            ),
            (
                "choose_copy_folder",
                said(office.choose_copy_folder(Path::new(""), now())),
            ),
            (
                "settle_consents",
                said(office.settle_consents(&[], &[], now())),
            ),
            (
                "settle_account",
                said(office.settle_account("Iemand", Role::Reader, None, "een verzinsel", now())),
            ),
            (
                "settle",
                said(office.settle(
                    office::settle::Settlement {
                        groups: &[],
                        pupils: &[],
                        guardians: &[],
                        staff: &[],
                        holidays: &invented().holidays,
                        incidents: &[],
                        decisions: &[],
                    },
                    now(),
                )),
            ),
        ],
        KeepCopies => vec![
            ("copies", said(office.copies(now()))),
            ("make_copy", said(office.make_copy(None, now()))),
            ("check_copy", said(office.check_copy("", "", now()))),
            ("copy_at", said(office.copy_at("", ""))),
        ],
        KeepAccounts => {
            let account = domain::id::AccountId(case.0);
            let edit = AccountEdit {
                id: Some(account),
                name: String::new(),
                role: Role::Reader,
                title: String::new(),
                staff: None,
                version: 1,
            };
            vec![
                ("accounts", said(office.accounts())),
                ("add_account", said(office.add_account(&edit, now()))),
                ("edit_account", said(office.edit_account(&edit, now()))),
                (
                    "suspend_account",
                    said(office.suspend_account(account, 1, now())),
                ),
                (
                    "resume_account",
                    said(office.resume_account(account, 1, now())),
                ),
                (
                    "reset_password",
                    said(office.reset_password(account, now())),
                ),
            ]
        }
        ChangeKeys => vec![
            ("keys", said(office.keys())),
            ("recovery_sheet", said(office.recovery_sheet())),
            (
                "check_recovery_key",
                said(office.check_recovery_key("", now())),
            ),
            ("make_recovery_key", said(office.make_recovery_key(now()))),
            ("renew_key", said(office.renew_key(now()))),
        ],
        ChangeOwnPassword => vec![(
            "change_password",
            said(office.change_password("", "", now())),
        )],
        SeeHistory => vec![
            ("history", said(office.history(5, None))),
            ("verify", said(office.verify())),
        ],
        KeepRetention => {
            use domain::retention::Kept;
            let nobody = domain::id::ErasureId(Default::default());
            let kept = Kept::Pupil(child);
            vec![
                ("retention", said(office.retention(now()))),
                ("hold_back", said(office.hold_back(kept, "", now()))),
                ("release", said(office.release(kept, now()))),
                (
                    "set_referral",
                    said(office.set_referral(child, false, now())),
                ),
                (
                    "rehearse_erasure",
                    said(office.rehearse_erasure(&[], now())),
                ),
                ("erase", said(office.erase(&[], 0, now()))),
                (
                    "erasure_certificate",
                    said(office.erasure_certificate(nobody)),
                ),
            ]
        }
        GiveAccess => {
            let asked = office::access::AccessRequest {
                person: pupil(child),
                for_guardian: None,
                asked_on: now().today,
            };
            vec![
                ("access_file", said(office.access_file(&asked, now()))),
                ("draw_access", said(office.draw_access(&asked, &[], now()))),
                ("give_access", said(office.give_access(&asked, &[], now()))),
                ("restrict", said(office.restrict(pupil(child), None, now()))),
            ]
        }
        SeeViewpoints => {
            let new = office::access::NewViewpoint {
                who: String::new(),
                given_on: now().today,
                text: String::new(),
            };
            vec![
                ("protection", said(office.protection(pupil(child)))),
                (
                    "add_viewpoint",
                    said(office.add_viewpoint(pupil(child), &new, now())),
                ),
            ]
        }
        WriteNotes => {
            let new = office::notes::NewNote {
                of: domain::note::NoteOf::Pupil(child),
                readers: Vec::new(),
                text: String::new(),
            };
            let nothing = domain::id::NoteId(case.0);
            vec![
                ("write_note", said(office.write_note(&new, now()))),
                (
                    "strike_note",
                    said(office.strike_note(nothing, "klopt niet", None, now())),
                ),
            ]
        }
        SeeNotes => {
            let nothing = domain::id::NoteId(case.0);
            let of = domain::note::NoteOf::Pupil(child);
            vec![
                ("notes", said(office.notes(of))),
                ("note", said(office.note(nothing, now()))),
            ]
        }
        SeeProgramme => vec![("programme", said(office.programme("2026-2027", now())))],
        FinishProgramme => {
            let done = crate::programme::report(domain::programme::ProgrammeKind::Evaluation, &[]);
            let nobody = domain::id::ProgrammeId(Default::default());
            vec![
                (
                    "finish_programme",
                    said(office.finish_programme(&done, now())),
                ),
                (
                    "reopen_programme",
                    said(office.reopen_programme(nobody, now())),
                ),
            ]
        }
        SeeFigures => {
            let asked = crate::figures::asked();
            let form = office::figures::FiguresForm::Csv;
            vec![
                ("figures", said(office.figures(&asked))),
                (
                    "figures_file",
                    said(office.figures_file(&asked, form, now())),
                ),
            ]
        }
        KeepPress => {
            let matter = crate::press::matter();
            let nothing = domain::id::PressMatterId(Default::default());
            let nobody = domain::id::PressAddressId(Default::default());
            let call = crate::press::call();
            let address = crate::press::address();
            let paper = office::press::PressPaper::Sheet;
            vec![
                ("press_matters", said(office.press_matters())),
                ("press_file", said(office.press_file(nothing))),
                (
                    "save_press_matter",
                    said(office.save_press_matter(None, &matter, 0, now())),
                ),
                (
                    "save_press_contact",
                    said(office.save_press_contact(nothing, None, &call, 0, now())),
                ),
                ("press_addresses", said(office.press_addresses())),
                (
                    "save_press_address",
                    said(office.save_press_address(None, &address, 0, now())),
                ),
                (
                    "drop_press_address",
                    said(office.drop_press_address(nobody, now())),
                ),
                (
                    "press_paper",
                    said(office.press_paper(nothing, paper, now())),
                ),
            ]
        }
        WordLetters => {
            let (kind, dutch) = (LetterKind::Warning.into(), Language::Dutch);
            let nobody = domain::id::LetterTextId(Default::default());
            vec![
                ("letter_texts", said(office.letter_texts())),
                ("letter_text", said(office.letter_text(kind, dutch))),
                (
                    "check_letter_text",
                    said(office.check_letter_text(kind, dutch, "")),
                ),
                (
                    "preview_letter_text",
                    said(office.preview_letter_text(kind, dutch, "", true, now())),
                ),
                (
                    "propose_letter_text",
                    said(office.propose_letter_text(kind, dutch, "", "", now())),
                ),
                (
                    "judge_letter_text",
                    said(office.judge_letter_text(nobody, true, "", now())),
                ),
                (
                    "withdraw_letter_text",
                    said(office.withdraw_letter_text(nobody, now())),
                ),
            ]
        }
        KeepBreaches => {
            let breach = crate::breaches::breach();
            let nobody = domain::id::BreachId(Default::default());
            vec![
                ("breaches", said(office.breaches(now()))),
                ("record_breach", said(office.record_breach(&breach, now()))),
                (
                    "edit_breach",
                    said(office.edit_breach(nobody, &breach, 1, now())),
                ),
                ("breach_register", said(office.breach_register(now()))),
                ("processing_entry", said(office.processing_entry(now()))),
                ("impact_sheet", said(office.impact_sheet(now()))),
            ]
        }
        Undo => vec![("undo", said(office.undo(now())))],
    }
}

#[test]
fn nobody_does_what_the_table_does_not_allow() {
    let mut desk = Desk::settled().with_every_role();
    for (place, role) in ROLES.into_iter().enumerate() {
        let director = invented().director.full();
        let user = if role == Role::Director {
            director.as_str()
        } else {
            role.code()
        };
        desk = desk.again(Some(user));
        assert_eq!(desk.office.me(now()).unwrap().role, role);
        for (what, row) in TABLE.iter().copied() {
            for (call, error) in tried(&mut desk.office, what) {
                let forbidden = error == Some(Error::Forbidden);
                assert_eq!(
                    !forbidden, row[place],
                    "{role:?} {what:?} {call}: {error:?}"
                );
            }
        }
    }
    let desk = desk.again(Some(&invented().director.full()));
    desk.is_sound();
}

#[test]
fn a_case_of_staff_is_not_there_for_the_counsellor() {
    let mut desk = Desk::settled();
    let mut new = incident(PersonId::Staff(cases::teacher()));
    new.possibly_criminal = true;
    let id = desk.office.record_incident(&new, now()).unwrap();
    let all = desk
        .office
        .incidents(&IncidentFilter::default())
        .unwrap()
        .total;
    let file = desk.office.incident(id, now()).unwrap();
    let (task, version) = (file.tasks[0].id, status(&desk, id).1);

    let desk = desk.with_every_role();
    let mut desk = desk.again(Some("counsellor"));
    let missing = Error::NotFound {
        noun: Noun::Incident,
    };
    let office = &mut desk.office;
    for id in [id, cases::staff_incident()] {
        assert_eq!(office.incident(id, now()).unwrap_err(), missing);
    }
    let closed = office.set_incident_status(id, IncidentStatus::Closed, version, now());
    assert_eq!(closed.unwrap_err(), missing);
    let seen = office.incidents(&IncidentFilter::default()).unwrap();
    let hidden = invented().incidents.iter().filter(|incident| {
        let mut parties = incident.parties.iter();
        parties.any(|p| matches!(p.who, Who::Staff { .. }) && p.role.can_be_sanctioned())
    });
    assert_eq!((all - seen.total) as usize, hidden.count() + 1);
    assert!(
        office
            .tasks(now())
            .unwrap()
            .iter()
            .all(|line| line.id != task)
    );
    assert_eq!(
        office.finish_task(task, now().today, "", 1, now()),
        Err(Error::NotFound { noun: Noun::Task })
    );
    let found = office.find("jas in de sloot").unwrap();
    assert_eq!(found.incidents, []);
    let desk = desk.again(Some(&invented().director.full()));
    assert_eq!(
        desk.office.incident(id, now()).unwrap().tasks[0].done_on,
        None
    );
}

#[test]
fn who_may_not_read_incidents_finds_none_and_counts_none() {
    let desk = Desk::settled().with_every_role();
    let desk = desk.again(Some("administrator"));
    let found = desk.office.find("sem").unwrap();
    assert!(!found.people.is_empty());
    assert_eq!(found.incidents, []);
    let today = desk.office.today(now()).unwrap();
    assert_eq!(
        (today.incidents.len(), today.incidents_this_year),
        (0, None)
    );
    let list = desk.office.pupils(&PupilFilter::default(), now()).unwrap();
    assert!(list.rows.iter().all(|row| row.incidents.is_none()));
    let desk = desk.again(Some("reader"));
    let found = desk.office.find("sem").unwrap();
    assert_eq!((found.people.len(), found.incidents.len()), (0, 0));
    let today = desk.office.today(now()).unwrap();
    assert_eq!(
        (today.pupils, today.tasks.len(), today.forms.len()),
        (0, 0, 0)
    );
}

/// The names in a list of incidents.
fn names(list: &office::incidents::IncidentList) -> Vec<String> {
    let people = list.rows.iter().flat_map(|row| &row.people);
    people.map(|named| named.name.clone()).collect()
}

#[test]
fn a_teacher_sees_the_own_group_and_nobody_else() {
    let desk = Desk::settled().with_every_role();
    let all = desk.office.groups(now()).unwrap();
    let staff = desk.office.staff().unwrap();
    let me = staff.iter().find(|line| line.staff.id == cases::teacher());
    let own = me.unwrap().staff.groups.clone();
    let everybody = desk.office.pupils(&PupilFilter::default(), now()).unwrap();
    let other = all.iter().find(|group| !own.contains(&group.id)).unwrap();
    let theirs = PupilFilter {
        group: Some(other.id),
        ..PupilFilter::default()
    };
    let stranger = desk.office.pupils(&theirs, now()).unwrap().rows.remove(0);
    let guardian = desk.office.pupil(stranger.id, now()).unwrap().guardians[0].clone();

    let mut desk = desk.again(Some("teacher"));
    let office = &mut desk.office;
    let groups = office.groups(now()).unwrap();
    assert!(!groups.is_empty() && groups.iter().all(|group| own.contains(&group.id)));
    let seen = office.pupils(&PupilFilter::default(), now()).unwrap();
    let counted: u32 = groups.iter().map(|group| group.pupils).sum();
    assert_eq!((seen.total, seen.leavers_hidden), (counted, 0));
    assert!(seen.total < everybody.total);
    assert_eq!(office.today(now()).unwrap().pupils, counted);
    assert_eq!(office.pupils(&theirs, now()).unwrap().total, 0);
    assert_eq!(
        office.pupil(stranger.id, now()).unwrap_err(),
        Error::NotFound { noun: Noun::Pupil }
    );
    assert_eq!(
        office.guardian(guardian.guardian.id).unwrap_err(),
        Error::NotFound {
            noun: Noun::Guardian
        }
    );
    let family = stranger.name.split(',').next().unwrap();
    let found = office.find(family).unwrap().people;
    assert!(found.iter().all(|named| named.person != pupil(stranger.id)));
    let first = &seen.rows[0];
    let own_name = first.name.split(',').next().unwrap();
    let found = office.find_people(own_name, 50).unwrap();
    assert!(found.iter().any(|named| named.person == pupil(first.id)));
    for row in &seen.rows {
        let file = office.pupil(row.id, now()).unwrap();
        for sibling in file.siblings {
            assert!(seen.rows.iter().any(|row| row.id == sibling.id));
        }
        for one in file.guardians {
            let file = office.guardian(one.guardian.id).unwrap();
            let own = seen.rows.iter().map(|row| row.full_name.as_str());
            let own: Vec<&str> = own.collect();
            assert!(
                file.line
                    .pupils
                    .iter()
                    .all(|named| own.contains(&named.name.as_str()))
            );
        }
    }
}

#[test]
fn a_teacher_logs_about_the_own_group_and_sees_the_own_log_alone() {
    let desk = Desk::settled().with_every_role();
    let whole = desk.office.pupils(&PupilFilter::default(), now()).unwrap();
    let mut desk = desk.again(Some("teacher"));
    let office = &mut desk.office;
    let seen = office.pupils(&PupilFilter::default(), now()).unwrap().rows;
    let strangers = whole.rows.iter();
    let stranger = strangers
        .map(|row| row.id)
        .find(|id| seen.iter().all(|row| row.id != *id));
    assert_eq!(
        office.incidents(&IncidentFilter::default()).unwrap().total,
        0
    );
    let refused = office.record_incident(&incident(pupil(stranger.unwrap())), now());
    assert_eq!(refused, Err(Error::NotFound { noun: Noun::Pupil }));
    let about_staff = incident(PersonId::Staff(cases::teacher()));
    assert_eq!(
        office.record_incident(&about_staff, now()),
        Err(Error::NotFound { noun: Noun::Staff })
    );
    let mut own = incident(pupil(seen[0].id));
    own.parties.push(office::incidents::NewParty {
        who: Who::Pupil { id: seen[1].id },
        role: PartyRole::Involved,
    });
    let id = office.record_incident(&own, now()).unwrap();
    let log = office.incidents(&IncidentFilter::default()).unwrap();
    assert_eq!((log.total, log.rows[0].id), (1, id));
    assert_eq!(names(&log).len(), 2);
    assert_eq!(office.incident(id, now()).unwrap_err(), Error::Forbidden);
    let desk = desk.again(Some(&invented().director.full()));
    assert!(
        desk.office
            .incidents(&IncidentFilter::default())
            .unwrap()
            .total
            > 1
    );
}

#[test]
fn a_teacher_without_a_group_sees_nobody() {
    let desk = Desk::settled().with_every_role();
    let teacher = desk.office.accounts().unwrap();
    let teacher = teacher.iter().find(|a| a.role == Role::Teacher).unwrap();
    let office = teacher.staff.unwrap();
    let staff = desk.office.staff().unwrap();
    let staff = staff.iter().find(|line| line.staff.id == office).unwrap();
    let edit = StaffEdit {
        id: Some(office),
        name: staff.staff.name.clone(),
        function: staff.staff.function.clone(),
        email: String::new(),
        groups: Vec::new(),
        left_on: None,
        version: staff.staff.version,
    };
    let mut desk = desk;
    desk.office.save_staff(&edit, now()).unwrap();
    let desk = desk.again(Some("teacher"));
    let seen = desk.office.pupils(&PupilFilter::default(), now()).unwrap();
    assert_eq!(
        (seen.total, desk.office.groups(now()).unwrap().len()),
        (0, 0)
    );
}
