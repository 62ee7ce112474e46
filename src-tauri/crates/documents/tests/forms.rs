//! What a school would miss in its consent forms.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "what cannot be drawn fails the test"
)]

mod samples;
mod strict;

use std::ops::ControlFlow;

use documents::{ConsentForm, Drawn, Error, Language, assets, consent_forms};

fn draw(forms: &[ConsentForm]) -> Drawn {
    let mut carry_on = |_, _| ControlFlow::Continue(());
    consent_forms(forms, &samples::letterhead(), &mut carry_on).expect("forms")
}

fn forms(count: usize) -> Vec<ConsentForm> {
    (0..count)
        .map(|index| samples::form(Language::Dutch, index))
        .collect()
}

#[test]
fn four_hundred_forms_have_four_hundred_bookmarks_and_codes() {
    let forms = forms(400);
    let drawn = draw(&forms);
    let bookmarks = strict::bookmarks(&drawn.pdf);
    let groups = bookmarks
        .iter()
        .filter(|title| title.starts_with("Groep "))
        .count();
    assert_eq!((bookmarks.len() - groups, groups), (400, 16));
    for form in &forms {
        let title = format!("{} ({})", form.pupil, form.code);
        assert!(bookmarks.contains(&title), "{title}");
        assert!(
            drawn
                .text
                .contains(&format!("QR-code van formulier {}", form.code))
        );
    }
    assert_eq!(
        drawn.pages, 832,
        "printed on both sides, each begins on a sheet of its own"
    );
}

#[test]
fn a_form_is_read_aloud_as_it_is_filed() {
    let essence = |text: &str| {
        text.chars()
            .filter(|c| c.is_alphanumeric())
            .collect::<String>()
    };
    let forms = [
        samples::form(Language::Dutch, 1),
        samples::form(Language::Dutch, 3),
    ];
    let drawn = draw(&forms);
    assert_eq!(
        essence(&strict::spoken(&drawn.pdf).concat()),
        essence(&drawn.text)
    );
}

#[test]
fn arabic_names_keep_their_letters() {
    let drawn = draw(&[samples::form(Language::Dutch, 4)]);
    let spoken = strict::spoken(&drawn.pdf).concat();
    for letter in "محمد".chars() {
        assert!(spoken.contains(letter), "{letter}");
    }
    assert!(drawn.text.contains("محمد الحسيني"));
}

#[test]
fn the_same_forms_are_the_same_bytes() {
    let forms = forms(30);
    assert!(draw(&forms) == draw(&forms));
}

#[test]
fn no_box_is_ticked_and_last_year_is_a_word() {
    let drawn = draw(&forms(1));
    assert_eq!(
        drawn.text.matches('☐').count(),
        22,
        "five items twice, one once"
    );
    assert!(!drawn.text.contains(['☑', '☒']));
    for (words, count) in [("vorig jaar ja", 2), ("vorig jaar nee", 1)] {
        assert_eq!(drawn.text.matches(words).count(), count, "{words}");
    }
    let mut lasting = forms(1);
    lasting[0].lasting = true;
    let text = draw(&lasting).text;
    assert!(text.contains("nu ja") && text.contains("Uw ja geldt tot u het intrekt"));
    assert!(!text.contains("31 juli"));
    let mut fresh = forms(1);
    for ask in fresh[0].items.iter_mut().flat_map(|item| &mut item.asks) {
        ask.last_year = None;
    }
    assert!(!draw(&fresh).text.contains("vorig jaar"));
}

#[test]
fn photo_and_film_have_columns_of_their_own_and_what_is_not_asked_has_no_box() {
    let mut form = forms(1);
    form[0].items[0].asks.pop();
    let text = draw(&form).text;
    let mut heads = text.lines().skip_while(|line| !line.contains("Waarvoor"));
    for expected in [
        &["Waarvoor", "Foto", "Film"][..],
        &["Ja", "Nee", "Ja", "Nee"],
    ] {
        let words: Vec<_> = heads.next().unwrap().split_whitespace().collect();
        assert_eq!(words, expected);
    }
    assert!(!text.contains("Geluid"));
    assert_eq!(text.matches('☐').count(), 20);
    assert_eq!(
        text.matches("Waarvoor").count(),
        2,
        "what is no recording has its own table"
    );
}

#[test]
fn a_form_for_staff_says_that_no_is_free_and_asks_no_parent_anything() {
    let mut form = forms(1);
    (form[0].staff, form[0].group) = (true, "Medewerkers".to_owned());
    let text = draw(&form).text;
    assert!(text.contains("geen gevolgen voor uw werk"));
    for words in ["uw kind", "ouders met gezag", "Groep"] {
        assert!(!text.contains(words), "{words}");
    }
}

#[test]
fn each_guardian_of_the_household_has_a_line_to_sign() {
    let drawn = draw(&forms(1));
    for name in ["Naam: Ayşe de Vries", "Naam: Piotr de Vries"] {
        assert!(drawn.text.contains(name), "{}", drawn.text);
    }
    assert_eq!(drawn.text.matches("Handtekening:").count(), 2);
    let mut unnamed = forms(1);
    unnamed[0].household.clear();
    assert_eq!(draw(&unnamed).text.matches("Handtekening:").count(), 1);
}

#[test]
fn a_form_says_what_the_law_asks() {
    let text = draw(&forms(1)).text;
    for words in [
        "voor elk doel apart",
        "geen enkel nadeel",
        "Online blijft online",
        "net zo makkelijk",
        "31 juli",
        "vrijdag 4 december 2026",
        "info@regenboog.example",
        "T27-1000-KX",
    ] {
        assert!(text.contains(words), "{words}");
    }
}

#[test]
fn many_items_and_guardians_go_on_a_second_page() {
    let mut form = samples::form(Language::Dutch, 0);
    let item = form.items[0].clone();
    form.items = vec![item; 14];
    form.household = (0..5)
        .map(|index| format!("Ouder nummer {index}"))
        .collect();
    form.recipient = vec!["Aan de ouders".to_owned(), "Dorpsstraat 2".to_owned()];
    let drawn = draw(&[form]);
    assert_eq!(drawn.pages, 3);
    assert_eq!(strict::findings(&drawn.pdf), [""; 0]);
}

#[test]
fn progress_is_told_and_can_stop_the_work() {
    let forms = forms(40);
    let mut heard = Vec::new();
    let mut listen = |done, of| {
        heard.push((done, of));
        ControlFlow::Continue(())
    };
    consent_forms(&forms, &samples::letterhead(), &mut listen).expect("forms");
    assert_eq!(heard, (1..=40).map(|done| (done, 40)).collect::<Vec<_>>());
    let mut stop = |_, _| ControlFlow::Break(());
    let stopped = consent_forms(&forms, &samples::letterhead(), &mut stop);
    assert!(matches!(stopped, Err(Error::Cancelled)));
}

#[test]
fn a_form_that_cannot_be_printed_is_known_beforehand() {
    for index in 0..6 {
        assert!(samples::form(Language::Dutch, index).is_printable());
    }
    let mut form = samples::form(Language::Dutch, 0);
    form.household.push("Lin 林".to_owned());
    assert!(!form.is_printable());
}

#[test]
fn nothing_to_ask_is_an_error_and_so_is_a_name_without_glyphs() {
    let mut carry_on = |_, _| ControlFlow::Continue(());
    let none = consent_forms(&[], &samples::letterhead(), &mut carry_on);
    assert!(matches!(none, Err(Error::Nothing)));
    let mut forms = forms(12);
    forms[11].pupil = "Lin 林".to_owned();
    let missing = consent_forms(&forms, &samples::letterhead(), &mut carry_on);
    assert!(matches!(
        missing,
        Err(Error::MissingGlyph { character: '林' })
    ));
}

#[test]
fn a_language_of_its_own_folder_has_all_that_asks_for_consent_and_nothing_else() {
    let of_consent = |name: &&str| name.starts_with("consent_");
    let dutch = assets::templates(Language::Dutch);
    let wanted: Vec<&str> = dutch.iter().copied().filter(|n| of_consent(n)).collect();
    for language in Language::ALL.iter().copied() {
        let there = assets::templates(language);
        if Language::WHOLE.contains(&language) {
            assert_eq!(there, dutch, "{language:?}");
            continue;
        }
        assert_eq!(there, wanted, "{language:?}");
        for name in there {
            let fields = |language| {
                let template = assets::template(name, language).expect("a template");
                let mut fields: Vec<String> =
                    template.fields().into_iter().map(str::to_owned).collect();
                // Staff are asked in Dutch.
                fields.retain(|field| field != "staff");
                fields.sort_unstable();
                fields
            };
            assert_eq!(
                fields(language),
                fields(Language::Dutch),
                "{name} in {language:?}"
            );
        }
    }
}

#[test]
fn a_pile_of_forms_speaks_dutch_and_each_form_its_own_language() {
    let german = samples::form(Language::German, 1);
    let alone = draw(std::slice::from_ref(&german));
    assert_eq!(alone.title, "Einwilligungsformulare 2026-2027");
    assert_eq!(strict::findings(&alone.pdf), [""; 0]);
    let pile = draw(&[german, samples::form(Language::English, 2)]);
    assert_eq!(pile.title, "Toestemmingsformulieren 2026-2027");
    for words in [
        "2 formulieren",
        "Antwortblatt",
        "Answer sheet",
        "Darf",
        "Online bleibt online",
    ] {
        assert!(pile.text.contains(words), "{words}");
    }
    assert_eq!(strict::findings(&pile.pdf), [""; 0]);
}
