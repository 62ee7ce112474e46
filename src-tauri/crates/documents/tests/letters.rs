//! What a reader of a letter would miss.

#![allow(clippy::expect_used, reason = "what cannot be drawn fails the test")]

mod samples;
mod strict;

use documents::{
    Error, Field, FieldKind, Fields, Language, Letter, LetterKind, Need, assets, letter, template,
};

/// Letters and digits only: what must be the same however it is laid out.
fn essence(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn warning() -> Letter {
    samples::letter(LetterKind::Warning, Language::Dutch)
}

fn suspension(fields: impl FnOnce(Fields) -> Fields) -> String {
    let mut whole = samples::letter(LetterKind::Suspension, Language::Dutch);
    whole.fields = fields(whole.fields);
    letter(&whole).expect("a letter").text
}

#[test]
fn every_letter_is_read_aloud_as_it_is_filed() {
    for language in Language::ALL {
        for kind in LetterKind::ALL {
            let drawn = letter(&samples::letter(kind, language)).expect("a letter");
            let spoken = strict::spoken(&drawn.pdf).concat();
            assert_eq!(
                essence(&spoken),
                essence(&drawn.text),
                "{kind:?} in {language:?}"
            );
            assert!(
                drawn.text.contains(&drawn.title),
                "{kind:?} in {language:?}"
            );
        }
    }
}

#[test]
fn the_same_letter_is_the_same_bytes() {
    for kind in LetterKind::ALL {
        let whole = samples::letter(kind, Language::Dutch);
        assert_eq!(
            letter(&whole).expect("a letter"),
            letter(&whole).expect("a letter")
        );
    }
}

#[test]
fn every_value_that_is_given_is_printed() {
    for language in Language::ALL {
        for kind in LetterKind::ALL {
            let whole = samples::letter(kind, language);
            let text = letter(&whole).expect("a letter").text;
            for (name, field) in whole.fields.iter() {
                let values = match field {
                    Field::Text(value) => value.split('\n').map(str::trim).collect(),
                    Field::List(values) => values.iter().map(String::as_str).collect(),
                    _ => Vec::new(),
                };
                let unprinted = ["last_day"].contains(&name);
                for value in values {
                    assert!(unprinted || text.contains(value), "{name} of {kind:?}");
                }
            }
        }
    }
}

#[test]
fn a_letter_without_a_value_it_needs_names_the_field() {
    for kind in LetterKind::ALL {
        for rule in kind
            .contract()
            .iter()
            .filter(|rule| rule.need != Need::Optional)
        {
            let mut whole = samples::letter(kind, Language::Dutch);
            whole.fields = whole.fields.without(rule.name);
            match letter(&whole) {
                Err(Error::MissingField { name }) => assert_eq!(name, rule.name),
                other => panic!("{} of {kind:?}: {other:?}", rule.name),
            }
        }
    }
}

#[test]
fn an_empty_value_counts_as_none() {
    let mut whole = warning();
    whole.fields = whole.fields.text("facts", " \n ");
    assert!(matches!(letter(&whole), Err(Error::MissingField { name }) if name == "facts"));
}

#[test]
fn what_is_optional_can_be_left_out() {
    for language in Language::ALL {
        for kind in LetterKind::ALL {
            let mut whole = samples::letter(kind, language);
            for rule in kind
                .contract()
                .iter()
                .filter(|rule| rule.need == Need::Optional)
            {
                whole.fields = whole.fields.without(rule.name);
            }
            let text = letter(&whole).expect("a letter").text;
            assert!(!text.contains(['{', '}']), "{text}");
        }
    }
}

#[test]
fn a_misspelt_or_wrong_value_is_refused() {
    let mut whole = warning();
    whole.fields = whole.fields.text("fact", "Er is geduwd.");
    assert!(matches!(letter(&whole), Err(Error::UnknownField { name }) if name == "fact"));
    let mut whole = warning();
    whole.fields = whole.fields.text("incident_date", "gisteren");
    let error = letter(&whole).expect_err("a text is no date");
    assert!(
        matches!(
            error,
            Error::FieldKind {
                expected: FieldKind::Date,
                ..
            }
        ),
        "{error}"
    );
}

#[test]
fn a_value_is_never_read_as_markup() {
    let mut whole = warning();
    let odd = "## Niet vet, **niet** een {veld} en geen {#if heard} keuze";
    whole.fields = whole.fields.text("facts", odd);
    let text = letter(&whole).expect("a letter").text;
    assert!(text.contains(odd), "{text}");
}

#[test]
fn templates_use_exactly_the_fields_of_their_contract() {
    for language in Language::ALL {
        for kind in LetterKind::ALL {
            let template = assets::template(kind.code(), language).expect("a template");
            let mut used = template.fields();
            used.retain(|name| !["school", "board"].contains(name));
            used.sort_unstable();
            let mut promised: Vec<&str> = kind.contract().iter().map(|rule| rule.name).collect();
            promised.sort_unstable();
            assert_eq!(used, promised, "{kind:?} in {language:?}");
        }
    }
}

#[test]
fn both_languages_have_the_same_labels() {
    let [dutch, english] = Language::ALL.map(|language| assets::labels(language).expect("labels"));
    assert!(dutch.names().eq(english.names()));
}

#[test]
fn the_documentation_names_every_field() {
    let documentation = include_str!("../src/lib.rs");
    for kind in LetterKind::ALL {
        for rule in kind.contract() {
            assert!(
                documentation.contains(&format!("`{}`", rule.name)),
                "{}",
                rule.name
            );
        }
        assert_eq!(LetterKind::from_code(kind.code()), Some(kind));
    }
}

#[test]
fn a_mistake_in_a_template_is_reported_with_its_line() {
    use template::Mistake;
    for (source, line, mistake) in [
        ("# Brief\n\nBeste {naam", 3, Mistake::OpenBrace),
        ("# Brief\n{Naam}", 2, Mistake::FieldName),
        ("# Brief\n{/if}", 2, Mistake::NoIf),
        ("# Brief\n{else}", 2, Mistake::NoIf),
        ("# Brief\n\n{#if a}\nja", 3, Mistake::OpenIf),
        ("# Brief\n**vet", 2, Mistake::OpenBold),
        ("# Brief\n### Kop", 2, Mistake::Heading),
        ("# Brief\n@handtekening", 2, Mistake::Place),
        ("Beste ouders", 1, Mistake::NoSubject),
    ] {
        let error = template::Template::parse("nl/proef", source).expect_err(source);
        assert_eq!((error.line, error.mistake), (line, mistake), "{source}");
    }
}

#[test]
fn a_public_school_names_the_law_and_another_its_school_guide() {
    let public = suspension(|fields| fields.flag("public_school", true));
    assert!(public.contains("Algemene wet bestuursrecht"));
    let promised = suspension(|fields| fields.flag("public_school", false));
    assert!(promised.contains("schoolgids") && !promised.contains("bestuursrecht"));
    for text in [&public, &promised] {
        assert!(
            text.contains("zes weken") && text.contains("maandag 4 januari 2027"),
            "{text}"
        );
        assert!(text.contains("Postbus 12, 1234 ZZ Voorbeelddorp"));
    }
    let without = suspension(|fields| {
        let fields = fields
            .flag("public_school", false)
            .flag("objection_offered", false);
        fields.without("objection_last_day")
    });
    assert!(!without.contains("Bezwaar") && without.contains("klacht"));
}

#[test]
fn the_inspectorate_is_named_only_above_one_school_day() {
    let two = suspension(|fields| fields.count("school_days", 2));
    assert!(two.contains("Inspectie van het Onderwijs") && two.contains("twee schooldagen"));
    let one = suspension(|fields| fields.count("school_days", 1));
    assert!(
        !one.contains("Inspectie") && one.contains("een schooldag."),
        "{one}"
    );
}

#[test]
fn parents_who_were_not_heard_are_invited() {
    let heard = suspension(|fields| fields.flag("heard", true));
    assert!(heard.contains("Wij hebben vóór dit besluit met u en met Şeyma gesproken"));
    let not_yet = suspension(|fields| fields.flag("heard", false));
    assert!(not_yet.contains("Wij willen uw verhaal alsnog horen, op dinsdag 17 november 2026."));
}

#[test]
fn a_full_stop_is_never_doubled() {
    let mut whole = warning();
    whole.fields = whole
        .fields
        .text("rule", "Stop is stop.")
        .text("next_step", "een time-out.");
    let text = letter(&whole).expect("a letter").text;
    assert!(
        text.contains("Stop is stop.") && !text.contains(".."),
        "{text}"
    );
}

#[test]
fn the_longest_names_stay_on_the_page() {
    let name = "Maximiliaan-Christoffel Alexander van Oldenbarnevelt tot Wolfeschlegelsteinhausen";
    let mut whole = warning();
    whole.letterhead.school = format!("Christelijke Basisschool voor Jenaplanonderwijs {name}");
    whole
        .letterhead
        .contact
        .push(format!("{}@example.example", "directie".repeat(12)));
    whole.recipient = vec![format!("Aan de ouders van {name}"); 4];
    whole.place = "Gasselterboerveenschemond aan den Rijn en aan de Schie".to_owned();
    whole.fields = whole
        .fields
        .text("pupil", name)
        .text("pupil_first_name", name);
    whole.signatory.name = format!("{name} {name}");
    let drawn = letter(&whole).expect("a letter");
    assert_eq!(strict::findings(&drawn.pdf), [""; 0]);
    for (text, right) in strict::right_ends(&drawn.pdf) {
        assert!(right < 595.3 - 20.0, "{text} ends at {right}");
    }
}

#[test]
fn a_name_without_glyphs_is_refused_and_named() {
    let mut whole = warning();
    whole.fields = whole.fields.text("pupil", "Lin 林");
    let error = letter(&whole).expect_err("no glyph");
    assert!(
        matches!(error, Error::MissingGlyph { character: '林' }),
        "{error}"
    );
    assert_eq!(error.to_string(), "no font has the character '林' (U+6797)");
}

#[test]
fn a_long_letter_takes_its_signature_along_with_some_text() {
    for paragraphs in 1..40 {
        let mut whole = warning();
        let facts = vec!["Er is geduwd en daarna is er gepraat."; paragraphs].join("\n");
        whole.fields = whole.fields.text("facts", facts);
        let drawn = letter(&whole).expect("a letter");
        let last = strict::pages(&drawn.pdf).pop().expect("a page");
        assert!(
            last.contains("bereikt ons zo"),
            "{paragraphs} paragraphs: {last}"
        );
        assert!(
            last.contains("Marieke de Wit-Özgür"),
            "{paragraphs} paragraphs: {last}"
        );
    }
}
