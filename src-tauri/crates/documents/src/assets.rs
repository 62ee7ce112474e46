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
    "warning",
    "suspension",
    "inspectorate_notice",
    "consent_cover",
    "consent_form"
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
