//! Whether both languages have a word for everything this crate can say: each value of each closed
//! enum, each rule and each task. Reads only as much of Fluent as that needs.

use std::collections::{BTreeMap, BTreeSet};

use crate::refusal::Refusal;
use crate::sanction::{Because, Remark, SanctionKind, TaskKind};
use crate::{
    access, aftercare, breach, calendar, consent, evidence, figures, guardian, incident, judgement,
    letter, link, moment, online, person, plan, police_decision, press, procedure, programme,
    protocol, pupil, region, retention, sanction, school, signal, staff, stationery, talk,
    template, term, year_turn,
};

/// The messages of a locale file: the arguments each uses, by its id.
type Messages = BTreeMap<String, BTreeSet<String>>;

struct Locale {
    language: &'static str,
    codes: Messages,
    refusals: Messages,
    tasks: Messages,
    remarks: Messages,
}

macro_rules! locale {
    ($language:literal) => {
        Locale {
            language: $language,
            codes: messages(include_str!(concat!(
                "../../../../assets/locales/",
                $language,
                "/codes.ftl"
            ))),
            refusals: messages(include_str!(concat!(
                "../../../../assets/locales/",
                $language,
                "/refusals.ftl"
            ))),
            tasks: messages(include_str!(concat!(
                "../../../../assets/locales/",
                $language,
                "/tasks.ftl"
            ))),
            remarks: messages(include_str!(concat!(
                "../../../../assets/locales/",
                $language,
                "/remarks.ftl"
            ))),
        }
    };
}

fn locales() -> [Locale; 2] {
    [locale!("nl"), locale!("en")]
}

/// Lines at the margin begin a message; indented lines go on with it.
fn messages(text: &str) -> Messages {
    let mut found = Messages::new();
    let mut id = String::new();
    for line in text.lines() {
        if line.trim().is_empty() || line.starts_with('#') || line.starts_with('}') {
            continue;
        }
        let said = if line.starts_with(' ') {
            line
        } else {
            let (name, said) = line.split_once(" = ").unwrap_or_else(|| panic!("{line}"));
            assert!(!said.trim().is_empty(), "{name} says nothing");
            id = name.to_owned();
            let twice = found.insert(id.clone(), BTreeSet::new());
            assert!(twice.is_none(), "{name} stands twice");
            said
        };
        let arguments = said.split('$').skip(1).map(|rest| {
            rest.split(|c: char| !c.is_ascii_alphanumeric())
                .next()
                .unwrap_or_default()
                .to_owned()
        });
        found.get_mut(&id).unwrap().extend(arguments);
    }
    found
}

/// "MoreThanFiveSchoolDays" as "more-than-five-school-days".
fn kebab(name: &str) -> String {
    let mut id = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() && !id.is_empty() {
            id.push('-');
        }
        id.push(c.to_ascii_lowercase());
    }
    id
}

/// "last_allowed" as "lastAllowed".
fn camel(name: &str) -> String {
    let mut parts = name.split('_');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |joined, part| {
        let (head, tail) = part.split_at(1);
        joined + &head.to_ascii_uppercase() + tail
    })
}

fn without_arguments(ids: impl IntoIterator<Item = String>) -> Messages {
    ids.into_iter().map(|id| (id, BTreeSet::new())).collect()
}

fn code_ids() -> Vec<String> {
    let mut ids = Vec::new();
    let mut enums = 0;
    macro_rules! walk {
        ($($module:ident::$name:ident),+ $(,)?) => {$(
            enums += 1;
            for value in $module::$name::ALL {
                let code = value.code().replace('_', "-");
                ids.push(format!("{}-{code}", kebab(stringify!($name))));
            }
        )+};
    }
    walk!(
        aftercare::Round,
        access::Extent,
        access::Withholding,
        access::Section,
        breach::Risk,
        calendar::DayOff,
        consent::Answer,
        consent::ConsentState,
        consent::ItemKind,
        consent::ItemOrigin,
        consent::Medium,
        consent::Outcome,
        consent::ScanKind,
        consent::StatementKind,
        consent::Via,
        consent::Weight,
        evidence::Seen,
        evidence::StopStep,
        figures::Cut,
        figures::FollowUp,
        figures::Period,
        figures::Repeat,
        guardian::Known,
        guardian::Relation,
        incident::Category,
        incident::DayPart,
        incident::IncidentStatus,
        incident::PartyRole,
        incident::Place,
        incident::ReportedBy,
        incident::Scope,
        incident::Severity,
        judgement::Finding,
        judgement::FindingReason,
        letter::Audience,
        letter::Choice,
        letter::File,
        letter::FormKind,
        letter::LetterKind,
        letter::LetterMark,
        letter::Part,
        letter::Passage,
        letter::TextState,
        link::LinkKind,
        moment::LookBack,
        moment::MomentKind,
        moment::SchoolStep,
        online::Reach,
        person::Subject,
        procedure::Asks,
        procedure::EntryKind,
        procedure::Ground,
        procedure::Manner,
        procedure::Nature,
        procedure::PastKind,
        procedure::ProcedureEnd,
        procedure::Route,
        procedure::StationKind,
        procedure::StationState,
        procedure::Verdict,
        press::Correction,
        press::PressStep,
        programme::Each,
        programme::ProgrammeKind,
        plan::SupportStep,
        plan::Track,
        police_decision::PoliceStep,
        protocol::ConsentPeriod,
        protocol::Lapse,
        protocol::PolicePolicy,
        pupil::Gender,
        pupil::GroupKind,
        region::Region,
        retention::KeptClass,
        sanction::Decider,
        sanction::SanctionKind,
        sanction::Standing,
        sanction::TaskKind,
        school::Denomination,
        school::Language,
        signal::SignalKind,
        staff::Role,
        stationery::Fold,
        stationery::Window,
        talk::Means,
        talk::Prompt,
        talk::TalkKind,
        template::Beginning,
        term::TermKind,
        term::TermState,
        term::Turn,
        term::Unit,
        year_turn::Going,
    );
    assert_eq!(enums, closed_enums_in_the_source(), "an enum is not walked");
    ids
}

fn closed_enums_in_the_source() -> usize {
    closed_enums_in(concat!(env!("CARGO_MANIFEST_DIR"), "/src").as_ref())
}

fn closed_enums_in(folder: &std::path::Path) -> usize {
    std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            if path.is_dir() {
                return closed_enums_in(&path);
            }
            let is_source = path.extension().is_some_and(|end| end == "rs");
            let source = is_source.then(|| std::fs::read_to_string(path).unwrap());
            let lines = source.iter().flat_map(|source| source.lines());
            lines.filter(|line| *line == "codes! {").count()
        })
        .sum()
}

#[test]
fn both_languages_have_a_word_for_every_code_and_no_word_too_many() {
    let needed = without_arguments(code_ids());
    for locale in locales() {
        assert_eq!(locale.codes, needed, "{}", locale.language);
    }
}

#[test]
fn both_languages_have_a_sentence_for_every_rule_that_names_what_the_rule_carries() {
    let needed: Messages = Refusal::RULES
        .iter()
        .map(|(rule, carried)| {
            let arguments = carried.iter().map(|field| camel(field)).collect();
            (format!("refusal-{}", kebab(rule)), arguments)
        })
        .collect();
    for locale in locales() {
        assert_eq!(locale.refusals, needed, "{}", locale.language);
    }
}

#[test]
fn both_languages_have_a_sentence_for_every_remark() {
    let needed: Messages = Remark::ALL
        .iter()
        .map(|(remark, carried)| {
            let arguments = carried.iter().map(|field| camel(field)).collect();
            (format!("remark-{}", kebab(remark)), arguments)
        })
        .collect();
    for locale in locales() {
        assert_eq!(locale.remarks, needed, "{}", locale.language);
    }
}

#[test]
fn both_languages_say_what_every_task_is_and_why_a_step_is_proposed() {
    let mut needed = without_arguments(
        TaskKind::ALL
            .iter()
            .map(|task| format!("task-{}", task.code().replace('_', "-"))),
    );
    let kind = SanctionKind::Suspension;
    let decided_on = chrono::NaiveDate::MIN;
    for why in [
        Because::FirstStep {
            severity: incident::Severity::Light,
        },
        Because::AfterStep {
            kind,
            decided_on,
            count: 1,
        },
        Because::LastStep { kind },
        Because::NoOrder {
            severity: incident::Severity::Light,
        },
    ] {
        let (id, arguments): (&str, &[&str]) = match why {
            Because::FirstStep { .. } => ("because-first-step", &["severity"]),
            Because::AfterStep { .. } => ("because-after-step", &["kind", "date", "count"]),
            Because::LastStep { .. } => ("because-last-step", &["kind"]),
            Because::NoOrder { .. } => ("because-no-order", &["severity"]),
        };
        let arguments = arguments.iter().map(|&name| name.to_owned()).collect();
        needed.insert(id.to_owned(), arguments);
    }
    for locale in locales() {
        assert_eq!(locale.tasks, needed, "{}", locale.language);
    }
}

#[test]
fn a_rule_is_named_on_the_wire_as_in_the_locales() {
    let refusal = Refusal::LongerThanAWeek {
        last_allowed: chrono::NaiveDate::from_ymd_opt(2026, 11, 29).unwrap(),
    };
    let wire = toml::to_string(&refusal).unwrap();
    assert!(wire.contains("rule = \"longer_than_a_week\""), "{wire}");
    assert!(wire.contains("lastAllowed"), "{wire}");
}
