//! Every variant that a user may meet has its words in both languages, and no words are left
//! over.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use exchange::guardians::{GuardianField, Preset};
use exchange::{About, Cause, Noun, Reason, RemarkKind};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

/// Message id → the arguments it may take.
fn expected() -> BTreeMap<String, Option<&'static str>> {
    let argument = |about| match about {
        About::File => None,
        About::Line => Some("line"),
        About::Count => Some("count"),
    };
    let mut all: Vec<(&str, Option<&str>)> = Vec::new();
    all.extend(Noun::ALL.iter().map(|noun| (noun.code(), None)));
    all.extend(
        Reason::ALL
            .iter()
            .map(|reason| (reason.code(), Some("line"))),
    );
    all.extend(
        RemarkKind::ALL
            .iter()
            .map(|kind| (kind.code(), argument(kind.about()))),
    );
    all.extend(
        Cause::ALL
            .iter()
            .map(|cause| (cause.code(), argument(cause.about()))),
    );
    all.extend(GuardianField::ALL.iter().map(|field| (field.code(), None)));
    all.extend(Preset::ALL.iter().map(|preset| (preset.code(), None)));
    let count = all.len();
    let expected: BTreeMap<_, _> = all
        .into_iter()
        .map(|(code, argument)| (format!("exchange-{code}"), argument))
        .collect();
    assert_eq!(expected.len(), count, "two variants share a message");
    expected
}

fn variables(pattern: &Pattern<String>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        let inline = match expression {
            Expression::Inline(inline) => inline,
            Expression::Select { selector, variants } => {
                variants
                    .iter()
                    .for_each(|variant| variables(&variant.value, found));
                selector
            }
        };
        match inline {
            InlineExpression::VariableReference { id } => {
                found.insert(id.name.clone());
            }
            other => panic!("only plain arguments are expected, not {other:?}"),
        }
    }
}

fn check(language: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../assets/locales")
        .join(language)
        .join("exchange.ftl");
    let resource = fluent_syntax::parser::parse(fs::read_to_string(path).unwrap());
    let resource = resource.unwrap_or_else(|(_, errors)| panic!("{language}: {errors:?}"));
    let mut expected = expected();
    for entry in &resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let id = &message.id.name;
        let argument = expected.remove(id);
        let Some(argument) = argument else {
            panic!("{language}: {id} belongs to nothing")
        };
        let mut found = BTreeSet::new();
        variables(message.value.as_ref().unwrap(), &mut found);
        let found: Vec<_> = found.iter().map(String::as_str).collect();
        assert_eq!(
            found,
            argument.into_iter().collect::<Vec<_>>(),
            "{language}: {id}"
        );
    }
    assert_eq!(expected, BTreeMap::new(), "{language} lacks these");
}

#[test]
fn dutch_has_exactly_the_words_that_are_needed() {
    check("nl");
}

#[test]
fn english_has_exactly_the_words_that_are_needed() {
    check("en");
}
