//! The texts that are compiled in: templates and labels in both languages.

use crate::language::Language;
use crate::template::{Labels, Template, TemplateError};

macro_rules! letter_file {
    ($language:literal, $name:literal) => {
        include_str!(concat!(
            "../../../../assets/letters/",
            $language,
            "/",
            $name,
            ".txt"
        ))
    };
}

macro_rules! templates {
    ($($name:literal),*) => {
        /// The names of all templates.
        pub const TEMPLATES: &[&str] = &[$($name),*];

        fn source(name: &str, language: Language) -> &'static str {
            match (name, language) {
                $(
                    ($name, Language::Dutch) => letter_file!("nl", $name),
                    ($name, Language::English) => letter_file!("en", $name),
                )*
                _ => "",
            }
        }
    };
}

templates!(
    "talk_invitation",
    "talk_report",
    "warning",
    "time_out",
    "suspension",
    "return_agreement",
    "expulsion_intent",
    "hearing_report",
    "expulsion_decision",
    "municipality_notice",
    "objection_receipt",
    "objection_hearing",
    "objection_decision",
    "transfer_report",
    "inspectorate_notice",
    "target_guardians",
    "involved_guardians",
    "group_information",
    "guardian_warning",
    "access_ban",
    "takedown_request",
    "consent_cover",
    "consent_reminder",
    "consent_withdrawal",
    "staff_consent_withdrawal",
    "consent_choices",
    "staff_intention",
    "staff_decision",
    "internal_suspension",
    "dismissal_intention",
    "dismissal_decision",
    "summary_dismissal",
    "consent_form",
    "recovery_sheet",
    "proof_sheet",
    "proof_sheet_faults",
    "test_page"
);

/// The checked template of that name.
///
/// # Errors
/// The first mistake in it; a test keeps it from being shipped with one.
pub fn template(name: &str, language: Language) -> Result<Template, TemplateError> {
    Template::parse(
        &format!("{}/{name}", language.tag()),
        source(name, language),
    )
}

/// The labels of a language.
///
/// # Errors
/// The first mistake in them.
pub fn labels(language: Language) -> Result<Labels, TemplateError> {
    let source = match language {
        Language::Dutch => letter_file!("nl", "labels"),
        Language::English => letter_file!("en", "labels"),
    };
    Labels::parse(&format!("{}/labels", language.tag()), source)
}
