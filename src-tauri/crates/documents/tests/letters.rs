//! What a reader of a letter would miss.

#![allow(clippy::expect_used, reason = "what cannot be drawn fails the test")]

mod samples;
mod strict;

use documents::{Error, Language, Letter, assets, letter, names, template};
use domain::letter::{Choice, LetterKind, Need, Part, Parts, Value};
use domain::stationery::Window;

/// Letters and digits only: what must be the same however it is laid out.
fn essence(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn warning() -> Letter {
    samples::letter(LetterKind::Warning, Language::Dutch)
}

fn suspension(parts: impl FnOnce(Parts) -> Parts) -> String {
    let mut whole = samples::letter(LetterKind::Suspension, Language::Dutch);
    whole.parts = parts(whole.parts);
    letter(&whole).expect("a letter").text
}

#[test]
fn every_letter_is_read_aloud_as_it_is_filed() {
    for language in Language::WHOLE {
        for kind in LetterKind::ALL.iter().copied() {
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
    for kind in LetterKind::ALL.iter().copied() {
        let whole = samples::letter(kind, Language::Dutch);
        assert_eq!(
            letter(&whole).expect("a letter"),
            letter(&whole).expect("a letter")
        );
    }
}

#[test]
fn every_value_that_is_given_is_printed() {
    for language in Language::WHOLE {
        for kind in LetterKind::ALL.iter().copied() {
            let whole = samples::letter(kind, language);
            let mut texts = vec![letter(&whole).expect("a letter").text];
            // A choice leaves its other side out.
            for rule in kind.rules() {
                let mut other = whole.clone();
                match whole.parts.get(rule.part) {
                    Some(Value::Flag(up)) => {
                        other.parts = other.parts.flag(rule.part, !up);
                        texts.push(letter(&other).expect("a letter").text);
                    }
                    _ if rule.need != Need::Always => {
                        other.parts = other.parts.without(rule.part);
                        texts.extend(letter(&other).ok().map(|drawn| drawn.text));
                    }
                    _ => {}
                }
            }
            for (part, value) in whole.parts.iter() {
                let words = match value {
                    Value::List(items) if part == Part::ReceivingAddress => items.join(", "),
                    other => other.words(),
                };
                if !names(kind).contains(&part.code().to_owned()) {
                    continue;
                }
                for line in words.lines() {
                    let printed = texts.iter().any(|text| text.contains(line));
                    assert!(printed, "{part:?} of {kind:?}: {line}");
                }
            }
        }
    }
}

#[test]
fn a_letter_without_a_part_it_needs_names_the_part() {
    for kind in LetterKind::ALL.iter().copied() {
        for rule in kind.rules() {
            let mut whole = samples::letter(kind, Language::Dutch);
            // What no flag calls for can be left out.
            let down = |it: &Part| whole.parts.get(*it) == Some(&Value::Flag(false));
            let uncalled = matches!(rule.need, Need::With(others) if others.iter().all(down));
            if rule.need == Need::Optional || uncalled || !whole.parts.has(rule.part) {
                continue;
            }
            whole.parts = whole.parts.without(rule.part);
            match letter(&whole) {
                Err(Error::MissingField { name }) => assert_eq!(name, rule.part.code()),
                other => panic!("{:?} of {kind:?}: {other:?}", rule.part),
            }
        }
    }
}

#[test]
fn an_empty_value_counts_as_none() {
    let mut whole = warning();
    whole.parts = whole.parts.text(Part::Facts, " \n ");
    assert!(
        matches!(letter(&whole), Err(Error::MissingField { name }) if name == Part::Facts.code())
    );
}

#[test]
fn the_shortest_letter_reads_well_and_the_longest_stays_on_its_pages() {
    for language in Language::WHOLE {
        for kind in LetterKind::ALL.iter().copied() {
            let short = letter(&samples::shortest(kind, language)).expect("a letter");
            assert!(!short.text.contains(['{', '}']), "{}", short.text);
            assert_eq!(strict::findings(&short.pdf), [""; 0], "{kind:?}");
            let long = letter(&samples::longest(kind, language)).expect("a letter");
            assert_eq!(strict::findings(&long.pdf), [""; 0], "{kind:?}");
            assert!(long.pages >= short.pages, "{kind:?}");
            for (text, right) in strict::right_ends(&long.pdf) {
                assert!(right < 595.3 - 20.0, "{kind:?}: {text} ends at {right}");
            }
        }
    }
}

#[test]
fn the_address_and_nothing_else_shows_in_the_window_of_an_envelope() {
    const MM: f32 = 72.0 / 25.4;
    // DL and C5: 90 by 35 millimetres, 50 from the top and 20 from one side.
    let (top, bottom) = (841.89 - 50.0 * MM, 841.89 - 85.0 * MM);
    // Capitals of ten points rise 7.2 above the line; tails fall 2.4 below it.
    let (rise, fall) = (7.2, 2.4);
    for (window, left, right) in [
        (Window::Left, 20.0 * MM, 110.0 * MM),
        (Window::Right, 100.0 * MM, 190.0 * MM),
    ] {
        for whole in [samples::letter, samples::longest] {
            for kind in LetterKind::ALL.iter().copied() {
                let mut sample = whole(kind, Language::Dutch);
                sample.letterhead.stationery.window = window;
                let drawn = letter(&sample).expect("a letter");
                let address: String = sample.recipient.iter().map(|line| essence(line)).collect();
                let mut seen = String::new();
                for line in strict::lines(&drawn.pdf) {
                    let beside = line.right <= left || line.left >= right;
                    let away = line.baseline - fall >= top || line.baseline + rise <= bottom;
                    if line.page > 0 || beside || away || sample.recipient.is_empty() {
                        continue;
                    }
                    assert!(
                        line.left >= left && line.right <= right,
                        "{kind:?} {window:?}: {}",
                        line.text
                    );
                    let inside = line.baseline + rise <= top && line.baseline - fall >= bottom;
                    assert!(inside, "{kind:?} {window:?}: {} is cut", line.text);
                    seen.push_str(&essence(&line.text));
                }
                assert_eq!(seen, address, "{kind:?} {window:?}");
            }
        }
    }
}

#[test]
fn a_part_that_is_no_part_of_the_letter_is_refused() {
    let mut whole = warning();
    whole.parts = whole.parts.text(Part::Court, "de rechtbank");
    assert!(matches!(letter(&whole), Err(Error::UnknownField { name }) if name == "court"));
}

#[test]
fn a_value_is_never_read_as_markup() {
    let mut whole = warning();
    let odd = "## Niet vet, **niet** een {veld} en geen {#if heard} keuze";
    whole.parts = whole.parts.text(Part::Facts, odd);
    let text = letter(&whole).expect("a letter").text;
    assert!(text.contains(odd), "{text}");
}

#[test]
fn templates_use_exactly_the_parts_that_their_letter_says() {
    for language in Language::WHOLE {
        for kind in LetterKind::ALL.iter().copied() {
            let template = assets::template(kind.code(), language).expect("a template");
            let mut used = template.fields();
            used.retain(|name| !["school", "board"].contains(name));
            used.sort_unstable();
            let mut promised = names(kind);
            promised.sort_unstable();
            assert_eq!(used, promised, "{kind:?} in {language:?}");
        }
    }
}

#[test]
fn both_languages_have_the_same_labels() {
    let [dutch, english] =
        Language::WHOLE.map(|language| assets::labels(language).expect("labels"));
    assert!(dutch.names().eq(english.names()));
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
        ("# Brief\n{#keep filed}\nbewaard", 2, Mistake::OpenKeep),
        ("# Brief\n{/keep}", 2, Mistake::NoKeep),
        (
            "# Brief\n{#if a}{#keep filed}bewaard{/if}",
            2,
            Mistake::NoIf,
        ),
        (
            "# Brief\n{#keep bewaard}bewaard{/keep}",
            2,
            Mistake::Passage,
        ),
        (
            "# Brief\n{#keep filed}{a}.{/keep}",
            2,
            Mistake::EmptyPassage,
        ),
        ("Beste ouders", 1, Mistake::NoSubject),
    ] {
        let error = template::Template::parse("nl/proef", source).expect_err(source);
        assert_eq!((error.line, error.mistake), (line, mistake), "{source}");
    }
}

#[test]
fn a_public_school_names_the_law_and_another_its_school_guide() {
    let public = suspension(|parts| parts.flag(Part::PublicSchool, true));
    assert!(public.contains("Algemene wet bestuursrecht"));
    let promised = suspension(|parts| parts.flag(Part::PublicSchool, false));
    assert!(promised.contains("schoolgids") && !promised.contains("bestuursrecht"));
    for text in [&public, &promised] {
        assert!(
            text.contains("zes weken") && text.contains("maandag 4 januari 2027"),
            "{text}"
        );
        assert!(text.contains("Postbus 12, 1234 ZZ Voorbeelddorp"));
    }
    let without = suspension(|parts| {
        let parts = parts
            .flag(Part::PublicSchool, false)
            .flag(Part::ObjectionOffered, false);
        parts.without(Part::ObjectionLastDay)
    });
    assert!(!without.contains("Bezwaar") && without.contains("klacht"));
}

#[test]
fn who_is_put_in_the_right_is_not_sent_to_a_court() {
    let ruled = |choice| {
        let mut whole = samples::letter(LetterKind::ObjectionDecision, Language::Dutch);
        whole.parts = whole.parts.with(Part::Ruling, Value::Choice(choice));
        letter(&whole).expect("a letter").text
    };
    for choice in [Choice::Rejected, Choice::PartlyUpheld, Choice::Inadmissible] {
        assert!(ruled(choice).contains("in beroep gaan bij de rechtbank"));
    }
    let upheld = ruled(Choice::Upheld);
    assert!(!upheld.contains("rechtbank") && !upheld.contains("niet mee eens"));
}

#[test]
fn a_letter_about_lack_of_support_names_that_ground_and_the_development_plan() {
    for kind in [LetterKind::ExpulsionIntent, LetterKind::ExpulsionDecision] {
        let mut whole = samples::letter(kind, Language::Dutch);
        let plan = "OPP van 3 september 2026";
        whole.parts = whole.parts.text(Part::DevelopmentPlan, plan);
        let conduct = letter(&whole).expect("a letter").text;
        assert!(!conduct.contains(plan) && conduct.contains("Wat er is gebeurd"));
        whole.parts = whole.parts.flag(Part::SupportNeed, true);
        let support = letter(&whole).expect("a letter").text;
        assert!(support.contains(plan) && support.contains("geen straf"));
        assert!(!support.contains("Wat er is gebeurd"), "{support}");
    }
}

#[test]
fn a_letter_that_keeps_a_pupil_away_says_which_judge_can_halt_it() {
    for kind in [LetterKind::Suspension, LetterKind::ExpulsionDecision] {
        let said = |public| {
            let mut whole = samples::letter(kind, Language::Dutch);
            whole.parts = whole.parts.flag(Part::PublicSchool, public);
            letter(&whole).expect("a letter").text
        };
        assert!(said(true).contains("voorlopige voorziening"), "{kind:?}");
        assert!(said(false).contains("in kort geding"), "{kind:?}");
    }
}

#[test]
fn the_inspectorate_is_named_only_above_one_school_day() {
    let two = suspension(|parts| parts.count(Part::SchoolDays, 2));
    assert!(two.contains("Inspectie van het Onderwijs") && two.contains("twee schooldagen"));
    let one = suspension(|parts| parts.count(Part::SchoolDays, 1));
    assert!(
        !one.contains("Inspectie") && one.contains("een schooldag."),
        "{one}"
    );
}

#[test]
fn who_was_not_heard_is_invited_and_what_was_said_stays_with_who_said_it() {
    let on = samples::day(2026, 11, 17);
    let heard = suspension(|parts| {
        parts
            .flag(Part::HearLater, false)
            .date(Part::GuardiansHeardDate, on)
    });
    assert!(heard.contains("spraken wij op maandag 16 november 2026 met Şeyma."));
    assert!(heard.contains("Met u spraken wij op dinsdag 17 november 2026. Zij vertelde"));
    assert!(!heard.contains("alsnog"));

    let urgency = "U was niet te bereiken.";
    let pupil = suspension(|parts| parts.text(Part::HearingUrgency, urgency));
    assert!(pupil.contains("spraken wij op maandag 16 november 2026 met Şeyma."));
    assert!(pupil.contains("Met u konden wij vóór dit besluit niet spreken. U was niet"));
    assert!(pupil.contains("Wij willen uw verhaal alsnog horen, op woensdag 25 november 2026."));
    let guardians = suspension(|parts| {
        parts
            .without(Part::PupilHeardDate)
            .date(Part::GuardiansHeardDate, on)
    });
    assert!(guardians.contains("spraken wij op dinsdag 17 november 2026 met u."));
    assert!(guardians.contains("Met Şeyma konden wij vóór dit besluit niet spreken."));
    assert!(guardians.contains("Het verhaal van Şeyma horen wij alsnog, op woensdag 25"));
    let nobody = suspension(|parts| parts.without(Part::PupilHeardDate));
    assert!(nobody.contains("Wij konden vóór dit besluit niet met u en met Şeyma spreken."));
}

#[test]
fn a_full_stop_is_never_doubled() {
    let mut whole = warning();
    whole.parts = whole
        .parts
        .text(Part::Rule, "Stop is stop.")
        .text(Part::NextStep, "een time-out.");
    let text = letter(&whole).expect("a letter").text;
    assert!(
        text.contains("Stop is stop.") && !text.contains(".."),
        "{text}"
    );
}

#[test]
fn the_longest_names_stay_on_the_page() {
    let name = samples::LONGEST;
    let mut whole = warning();
    whole.letterhead.school = format!("Christelijke Basisschool voor Jenaplanonderwijs {name}");
    whole
        .letterhead
        .contact
        .push(format!("{}@example.example", "directie".repeat(12)));
    whole.recipient = vec![format!("Aan de ouders van {name}"); 4];
    whole.place = "Gasselterboerveenschemond aan den Rijn en aan de Schie".to_owned();
    whole.parts = whole
        .parts
        .text(Part::Pupil, name)
        .text(Part::PupilFirstName, name);
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
    whole.parts = whole.parts.text(Part::Pupil, "Lin 林");
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
        whole.parts = whole.parts.text(Part::Facts, facts);
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
