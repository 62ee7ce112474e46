//! Invented letters and forms, one of each kind in both languages.
#![allow(clippy::expect_used, reason = "a broken sample should fail the test")]
#![allow(dead_code, reason = "each test file uses some of these")]
#![allow(
    unreachable_pub,
    reason = "shared by several test files and an example"
)]

use chrono::NaiveDate;
use documents::{
    ConsentAsk, ConsentForm, ConsentLine, Fields, Language, Letter, LetterKind, Letterhead, Medium,
    Signatory,
};

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}

pub fn letterhead() -> Letterhead {
    Letterhead {
        school: "Basisschool De Regenboog".to_owned(),
        board: "Stichting Openbaar Onderwijs Het Voorbeeld".to_owned(),
        address: vec![
            "Dorpsstraat 1".to_owned(),
            "1234 AB Voorbeelddorp".to_owned(),
        ],
        contact: vec![
            "012 345 67 89".to_owned(),
            "info@regenboog.example".to_owned(),
            "www.regenboog.example".to_owned(),
        ],
    }
}

pub fn letter(kind: LetterKind, language: Language) -> Letter {
    let dutch = language == Language::Dutch;
    let word = |nl: &str, en: &str| if dutch { nl.to_owned() } else { en.to_owned() };
    Letter {
        kind,
        language,
        letterhead: letterhead(),
        recipient: match kind {
            LetterKind::InspectorateNotice => Vec::new(),
            _ => vec![
                word(
                    "Aan de ouders/verzorgers van Şeyma Yıldız",
                    "To the parents/carers of Şeyma Yıldız",
                ),
                "Burgemeester Van Tuyllkade 112 bis".to_owned(),
                "1234 CD Voorbeelddorp".to_owned(),
            ],
        },
        place: "Voorbeelddorp".to_owned(),
        date: day(2026, 11, 22),
        reference: "2026-0417".to_owned(),
        fields: fields(kind, language),
        signatory: Signatory {
            name: "Marieke de Wit-Özgür".to_owned(),
            function: word("directeur", "head teacher"),
            on_behalf_of: Some(word("het bevoegd gezag", "the competent authority")),
        },
    }
}

pub fn fields(kind: LetterKind, language: Language) -> Fields {
    match (kind, language) {
        (LetterKind::Warning, Language::Dutch) => Fields::new()
            .text("salutation", "Geachte heer en mevrouw Yıldız")
            .text("pupil", "Şeyma Yıldız")
            .text("pupil_first_name", "Şeyma")
            .text("group", "7b")
            .date("incident_date", day(2026, 11, 16))
            .text(
                "facts",
                "In de ochtendpauze heeft Şeyma een kind uit een andere groep drie keer geduwd, \
                 ook nadat de pleinwacht had gezegd dat het moest stoppen. Het kind viel en had \
                 een schaafwond.\nIn het gesprek met de leerkracht vertelde Şeyma dat zij boos was \
                 over een appje van de dag ervoor.",
            )
            .text("protocol", "ons protocol tegen pesten")
            .text(
                "rule",
                "Wij lossen ruzie op met woorden en stoppen als iemand stop zegt",
            )
            .list(
                "earlier_talks",
                [
                    "op 22 september spraken wij met Şeyma over schelden tijdens de gym;",
                    "op 13 oktober spraken wij met u en met Şeyma over duwen in de gang.",
                ],
            )
            .list(
                "expectations",
                [
                    "Şeyma blijft met haar handen van andere kinderen af.",
                    "Is Şeyma boos, dan gaat zij naar de pleinwacht of naar haar leerkracht.",
                    "Şeyma biedt het andere kind deze week haar excuses aan.",
                ],
            )
            .text(
                "support",
                "Meester Joël praat elke vrijdag tien minuten met Şeyma over de week",
            )
            .text(
                "next_step",
                "een time-out voor de rest van de dag, met een gesprek op school",
            )
            .date("react_before", day(2026, 12, 4))
            .text(
                "contact",
                "telefoon 012 345 67 89, e-mail m.dewit@regenboog.example",
            ),
        (LetterKind::Warning, Language::English) => Fields::new()
            .text("salutation", "Dear Mr and Mrs Yıldız")
            .text("pupil", "Şeyma Yıldız")
            .text("pupil_first_name", "Şeyma")
            .text("group", "7b")
            .date("incident_date", day(2026, 11, 16))
            .text(
                "facts",
                "In the morning break Şeyma pushed a child of another group.",
            )
            .text("protocol", "our protocol against bullying")
            .text("rule", "We settle quarrels with words")
            .list(
                "expectations",
                ["Şeyma keeps her hands to herself.", "Şeyma says sorry."],
            )
            .text("next_step", "a time-out for the rest of the day")
            .text("contact", "telephone 012 345 67 89"),
        (LetterKind::Suspension, Language::Dutch) => Fields::new()
            .text("salutation", "Geachte heer en mevrouw Yıldız")
            .text("pupil", "Şeyma Yıldız")
            .text("pupil_first_name", "Şeyma")
            .text("group", "7b")
            .date("incident_date", day(2026, 11, 16))
            .text(
                "facts",
                "In de ochtendpauze heeft Şeyma een kind uit een andere groep met een stok tegen \
                 het been geslagen. De pleinwacht, meester Joël Groeneveld, greep meteen in. Het \
                 kind had een kneuzing en is bij de huisarts geweest. Şeyma heeft verteld dat zij \
                 dit met opzet deed.",
            )
            .text(
                "reasons",
                "Andere kinderen moeten zich op school veilig voelen. Met een stok slaan is \
                 gevaarlijk en gaat veel verder dan ruzie.",
            )
            .text(
                "proportionality",
                "Wij hebben het belang van Şeyma om naar school te gaan afgewogen tegen de \
                 veiligheid van de andere kinderen. Twee dagen maken duidelijk waar de grens ligt \
                 en geven ons de tijd om een goede terugkeer voor te bereiden.",
            )
            .list(
                "earlier_measures",
                [
                    "op 22 september een gesprek met Şeyma;",
                    "op 13 oktober een schriftelijke waarschuwing.",
                ],
            )
            .date("first_day", day(2026, 11, 24))
            .date("last_day", day(2026, 11, 25))
            .count("school_days", 2)
            .list(
                "forbidden",
                ["het schoolgebouw;", "het schoolplein en het speelveld."],
            )
            .text(
                "schoolwork",
                "Şeyma krijgt voor elke dag werk mee voor rekenen, taal en lezen. Op donderdag \
                 kijkt de leerkracht het werk na.",
            )
            .text(
                "schoolwork_contact",
                "meester Joël Groeneveld, j.groeneveld@regenboog.example",
            )
            .flag("heard", true)
            .date("hearing_date", day(2026, 11, 17))
            .text(
                "hearing_account",
                "U vertelde dat Şeyma zich de laatste weken buitengesloten voelt. Dat nemen wij \
                 serieus: de anti-pestcoördinator zoekt dit uit.",
            )
            .date("return_talk_date", day(2026, 11, 26))
            .text("return_talk_time", "8.00 uur")
            .text("return_talk_place", "in de kamer van de directeur")
            .flag("public_school", true)
            .flag("objection_offered", true)
            .date("objection_last_day", day(2027, 1, 4))
            .text(
                "objection_addressee",
                "het bestuur van Stichting Openbaar Onderwijs Het Voorbeeld",
            )
            .text("objection_address", "Postbus 12, 1234 ZZ Voorbeelddorp")
            .text(
                "complaint_route",
                "de Landelijke Klachtencommissie Onderwijs, www.onderwijsgeschillen.example",
            )
            .list(
                "copies",
                [
                    "het bestuur van de school;",
                    "de leerplichtambtenaar van de gemeente.",
                ],
            )
            .text(
                "contact",
                "telefoon 012 345 67 89, e-mail m.dewit@regenboog.example",
            ),
        (LetterKind::Suspension, Language::English) => Fields::new()
            .text("salutation", "Dear Mr and Mrs Yıldız")
            .text("pupil", "Şeyma Yıldız")
            .text("pupil_first_name", "Şeyma")
            .text("group", "7b")
            .date("incident_date", day(2026, 11, 16))
            .text(
                "facts",
                "In the morning break Şeyma hit a child of another group.",
            )
            .text("reasons", "Other children must feel safe at school.")
            .text("proportionality", "One day makes clear where the limit is.")
            .date("first_day", day(2026, 11, 24))
            .date("last_day", day(2026, 11, 24))
            .count("school_days", 1)
            .list("forbidden", ["the school building", "the playground"])
            .text(
                "schoolwork",
                "Şeyma takes work home for arithmetic and reading.",
            )
            .text("schoolwork_contact", "Mr Joël Groeneveld")
            .flag("heard", false)
            .date("hearing_date", day(2026, 11, 23))
            .text("hearing_account", "You could not be reached that day.")
            .date("return_talk_date", day(2026, 11, 25))
            .flag("public_school", false)
            .flag("objection_offered", true)
            .date("objection_last_day", day(2027, 1, 4))
            .text("objection_addressee", "the board")
            .text("objection_address", "Postbus 12, 1234 ZZ Voorbeelddorp")
            .text("complaint_route", "the national complaints committee")
            .text("contact", "telephone 012 345 67 89"),
        (LetterKind::InspectorateNotice, _) => Fields::new()
            .text("brin", "99XX, 00")
            .text("pupil_initials", "Ş.Y.")
            .date("birth_date", day(2016, 3, 5))
            .text("group", "7")
            .date("decision_date", day(2026, 11, 18))
            .date("first_day", day(2026, 11, 24))
            .date("last_day", day(2026, 11, 25))
            .count("school_days", 2)
            .text("reason_category", "Geweld tegen een leerling")
            .text(
                "reasons",
                "De leerling heeft een andere leerling met een stok geslagen.",
            )
            .list(
                "return_actions",
                ["gesprek vóór de terugkeer", "wekelijkse begeleiding"],
            )
            .text("contact", "Marieke de Wit-Özgür, 012 345 67 89"),
        (LetterKind::ConsentCover, _) => Fields::new()
            .text(
                "salutation",
                if language == Language::Dutch {
                    "Beste ouders"
                } else {
                    "Dear parents"
                },
            )
            .text("school_year", "2026-2027")
            .date("return_by", day(2026, 12, 4))
            .text("privacy_statement", "www.regenboog.example/privacy")
            .text("contact", "telefoon 012 345 67 89"),
    }
}

pub fn form(language: Language, index: usize) -> ConsentForm {
    let item = |label: &str, explanation: &str, last_year| ConsentLine {
        label: label.to_owned(),
        explanation: explanation.to_owned(),
        // What has no explanation is no recording.
        asks: match explanation {
            "" => vec![ConsentAsk {
                medium: None,
                last_year,
            }],
            _ => [Medium::Photo, Medium::Film]
                .into_iter()
                .map(|medium| ConsentAsk {
                    medium: Some(medium),
                    last_year: last_year.filter(|_| medium == Medium::Photo),
                })
                .collect(),
        },
    };
    let items = match language {
        Language::Dutch => vec![
            item(
                "Foto’s en video’s op de schoolwebsite",
                "Iedereen kan ze zien en opslaan, ook buiten Nederland.",
                Some(true),
            ),
            item(
                "Foto’s op sociale media van de school",
                "Anderen kunnen ze delen.",
                Some(false),
            ),
            item(
                "Foto’s in de besloten ouderapp",
                "Alleen ouders van de groep zien ze.",
                None,
            ),
            item(
                "Klassenfoto door de schoolfotograaf",
                "Andere ouders kunnen hem kopen.",
                None,
            ),
            item(
                "Voornaam bij een foto online",
                "Uw kind is dan met naam te vinden.",
                None,
            ),
            item("Adres en telefoonnummer op de klassenlijst", "", Some(true)),
        ],
        Language::English => vec![
            item(
                "Photos on the school’s web site",
                "Anyone can see and keep them.",
                None,
            ),
            item(
                "Photos in the parents’ app",
                "Only parents of the group see them.",
                None,
            ),
        ],
    };
    let first = ["Zoë", "Şeyma", "Łukasz", "Ìfẹ́olúwa", "محمد", "Jurriën"][index % 6];
    let last = [
        "de Vries",
        "Yıldız",
        "Wójcik",
        "Adébáyọ̀",
        "الحسيني",
        "van ’t Hoff",
    ][index % 6];
    ConsentForm {
        language,
        school_year: "2026-2027".to_owned(),
        pupil: format!("{first} {last}"),
        group: format!("{}b", index / 25 + 1),
        staff: false,
        lasting: false,
        code: format!("T27-{:04}-KX", index + 1000),
        household: vec![format!("Ayşe {last}"), format!("Piotr {last}")],
        recipient: Vec::new(),
        items,
        return_by: day(2026, 12, 4),
        contact: "info@regenboog.example".to_owned(),
    }
}
