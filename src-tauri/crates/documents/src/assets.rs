//! The texts that are compiled in: each file of each language's folder in `assets/letters`.

use crate::language::{Grammar, Language};
use crate::template::{Labels, Template, TemplateError};

/// Each text with its language and its name: `("nl", "warning", "# …")`.
const TEXTS: &[(&str, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/texts.rs"));

/// The files of a folder that are no templates.
const NO_TEMPLATES: [&str; 5] = ["grammar", "items", "labels", "samples", "words"];

/// The names of the templates that a language has, in the order of the alphabet.
pub fn templates(language: Language) -> Vec<&'static str> {
    let of_language = TEXTS.iter().filter(|(code, ..)| *code == language.code());
    of_language
        .map(|(_, name, _)| *name)
        .filter(|name| !NO_TEMPLATES.contains(name))
        .collect()
}

/// The checked template of that name.
///
/// # Errors
/// The first mistake in it, also that the language has none; a test keeps it from being shipped
/// with one.
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
    words("labels", language)
}

/// Short words of a language, one `name = text` a line: `labels`, `words`, `grammar`, and `items`
/// with how the shipped consent items read in a language that is not in the protocols.
///
/// # Errors
/// The first mistake in them.
pub fn words(name: &str, language: Language) -> Result<Labels, TemplateError> {
    Labels::parse(
        &format!("{}/{name}", language.code()),
        source(name, language),
    )
}

/// A text as it is written; empty when the language has none of that name.
pub fn source(name: &str, language: Language) -> &'static str {
    let mut texts = TEXTS.iter();
    let found = texts.find(|(code, of, _)| *code == language.code() && *of == name);
    found.map_or("", |(.., text)| text)
}
