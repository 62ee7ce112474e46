//! Invented letters and forms, one of each kind in both languages.
#![allow(clippy::expect_used, reason = "a broken sample should fail the test")]
#![allow(dead_code, reason = "each test file uses some of these")]
#![allow(
    unreachable_pub,
    reason = "shared by several test files and an example"
)]

use chrono::NaiveDate;
use documents::{
    ConsentAsk, ConsentForm, ConsentLine, Language, Letter, Letterhead, Medium, Signatory,
};
use domain::letter::{Choice, Entry, LetterKind, Need, Part, Parts, Value};
use domain::stationery::Stationery;

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
        logo: None,
        stationery: Stationery::default(),
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
        seen_by: vec!["Ayşe Yıldız".to_owned(), "Emre Yıldız".to_owned()],
        place: "Voorbeelddorp".to_owned(),
        date: day(2026, 11, 22),
        reference: "2026-0417".to_owned(),
        parts: parts(kind, language),
        signatory: Signatory {
            name: "Marieke de Wit-Özgür".to_owned(),
            function: word("directeur", "head teacher"),
            on_behalf_of: Some(word("het bevoegd gezag", "the competent authority")),
        },
        template: None,
    }
}

pub fn parts(kind: LetterKind, language: Language) -> Parts {
    match (kind, language) {
        (LetterKind::Warning, Language::Dutch) => Parts::new()
            .text(Part::Salutation, "Geachte heer en mevrouw Yıldız")
            .text(Part::Pupil, "Şeyma Yıldız")
            .text(Part::PupilFirstName, "Şeyma")
            .text(Part::Group, "7b")
            .date(Part::IncidentDate, day(2026, 11, 16))
            .text(
                Part::Facts,
                "In de ochtendpauze heeft Şeyma een kind uit een andere groep drie keer geduwd, \
                 ook nadat de pleinwacht had gezegd dat het moest stoppen. Het kind viel en had \
                 een schaafwond.\nIn het gesprek met de leerkracht vertelde Şeyma dat zij boos was \
                 over een appje van de dag ervoor.",
            )
            .text(Part::Protocol, "ons protocol tegen pesten")
            .text(
                Part::Rule,
                "Wij lossen ruzie op met woorden en stoppen als iemand stop zegt",
            )
            .list(
                Part::EarlierTalks,
                [
                    "op 22 september spraken wij met Şeyma over schelden tijdens de gym;",
                    "op 13 oktober spraken wij met u en met Şeyma over duwen in de gang.",
                ],
            )
            .list(
                Part::Expectations,
                [
                    "Şeyma blijft met haar handen van andere kinderen af.",
                    "Is Şeyma boos, dan gaat zij naar de pleinwacht of naar haar leerkracht.",
                    "Şeyma biedt het andere kind deze week haar excuses aan.",
                ],
            )
            .text(
                Part::Support,
                "Meester Joël praat elke vrijdag tien minuten met Şeyma over de week",
            )
            .text(
                Part::NextStep,
                "een time-out voor de rest van de dag, met een gesprek op school",
            )
            .date(Part::ReactBefore, day(2026, 12, 4))
            .text(
                Part::Contact,
                "telefoon 012 345 67 89, e-mail m.dewit@regenboog.example",
            ),
        (LetterKind::Warning, Language::English) => Parts::new()
            .text(Part::Salutation, "Dear Mr and Mrs Yıldız")
            .text(Part::Pupil, "Şeyma Yıldız")
            .text(Part::PupilFirstName, "Şeyma")
            .text(Part::Group, "7b")
            .date(Part::IncidentDate, day(2026, 11, 16))
            .text(
                Part::Facts,
                "In the morning break Şeyma pushed a child of another group.",
            )
            .text(Part::Protocol, "our protocol against bullying")
            .text(Part::Rule, "We settle quarrels with words")
            .list(
                Part::Expectations,
                ["Şeyma keeps her hands to herself.", "Şeyma says sorry."],
            )
            .text(Part::NextStep, "a time-out for the rest of the day")
            .text(Part::Contact, "telephone 012 345 67 89"),
        (LetterKind::Suspension, Language::Dutch) => Parts::new()
            .text(Part::Salutation, "Geachte heer en mevrouw Yıldız")
            .text(Part::Pupil, "Şeyma Yıldız")
            .text(Part::PupilFirstName, "Şeyma")
            .text(Part::Group, "7b")
            .date(Part::IncidentDate, day(2026, 11, 16))
            .text(
                Part::Facts,
                "In de ochtendpauze heeft Şeyma een kind uit een andere groep met een stok tegen \
                 het been geslagen. De pleinwacht, meester Joël Groeneveld, greep meteen in. Het \
                 kind had een kneuzing en is bij de huisarts geweest. Şeyma heeft verteld dat zij \
                 dit met opzet deed.",
            )
            .text(
                Part::Reasons,
                "Andere kinderen moeten zich op school veilig voelen. Met een stok slaan is \
                 gevaarlijk en gaat veel verder dan ruzie.",
            )
            .text(
                Part::Proportionality,
                "Wij hebben het belang van Şeyma om naar school te gaan afgewogen tegen de \
                 veiligheid van de andere kinderen. Twee dagen maken duidelijk waar de grens ligt \
                 en geven ons de tijd om een goede terugkeer voor te bereiden.",
            )
            .list(
                Part::EarlierMeasures,
                [
                    "op 22 september een gesprek met Şeyma;",
                    "op 13 oktober een schriftelijke waarschuwing.",
                ],
            )
            .date(Part::FirstDay, day(2026, 11, 24))
            .date(Part::LastDay, day(2026, 11, 25))
            .count(Part::SchoolDays, 2)
            .list(
                Part::Forbidden,
                ["het schoolgebouw;", "het schoolplein en het speelveld."],
            )
            .text(
                Part::Schoolwork,
                "Şeyma krijgt voor elke dag werk mee voor rekenen, taal en lezen. Op donderdag \
                 kijkt de leerkracht het werk na.",
            )
            .text(
                Part::SchoolworkContact,
                "meester Joël Groeneveld, j.groeneveld@regenboog.example",
            )
            .flag(Part::HearLater, true)
            .date(Part::PupilHeardDate, day(2026, 11, 16))
            .date(Part::HearingDate, day(2026, 11, 25))
            .text(
                Part::HearingAccount,
                "Zij vertelde dat zij zich de laatste weken buitengesloten voelt. Dat nemen wij \
                 serieus: de anti-pestcoördinator zoekt dit uit.",
            )
            .date(Part::ReturnTalkDate, day(2026, 11, 26))
            .text(Part::ReturnTalkTime, "8.00 uur")
            .text(Part::ReturnTalkPlace, "in de kamer van de directeur")
            .flag(Part::PublicSchool, true)
            .flag(Part::ObjectionOffered, true)
            .date(Part::ObjectionLastDay, day(2027, 1, 4))
            .text(
                Part::ObjectionAddressee,
                "het bestuur van Stichting Openbaar Onderwijs Het Voorbeeld",
            )
            .text(Part::ObjectionAddress, "Postbus 12, 1234 ZZ Voorbeelddorp")
            .text(
                Part::ComplaintRoute,
                "de Landelijke Klachtencommissie Onderwijs, www.onderwijsgeschillen.example",
            )
            .list(
                Part::Copies,
                [
                    "het bestuur van de school;",
                    "de leerplichtambtenaar van de gemeente.",
                ],
            )
            .text(
                Part::Contact,
                "telefoon 012 345 67 89, e-mail m.dewit@regenboog.example",
            ),
        (LetterKind::Suspension, Language::English) => Parts::new()
            .text(Part::Salutation, "Dear Mr and Mrs Yıldız")
            .text(Part::Pupil, "Şeyma Yıldız")
            .text(Part::PupilFirstName, "Şeyma")
            .text(Part::Group, "7b")
            .date(Part::IncidentDate, day(2026, 11, 16))
            .text(
                Part::Facts,
                "In the morning break Şeyma hit a child of another group.",
            )
            .text(Part::Reasons, "Other children must feel safe at school.")
            .text(
                Part::Proportionality,
                "One day makes clear where the limit is.",
            )
            .date(Part::FirstDay, day(2026, 11, 24))
            .date(Part::LastDay, day(2026, 11, 24))
            .count(Part::SchoolDays, 1)
            .list(Part::Forbidden, ["the school building", "the playground"])
            .text(
                Part::Schoolwork,
                "Şeyma takes work home for arithmetic and reading.",
            )
            .text(Part::SchoolworkContact, "Mr Joël Groeneveld")
            .flag(Part::HearLater, true)
            .date(Part::HearingDate, day(2026, 11, 23))
            .text(Part::HearingUrgency, "You could not be reached that day.")
            .date(Part::ReturnTalkDate, day(2026, 11, 25))
            .flag(Part::PublicSchool, false)
            .flag(Part::ObjectionOffered, true)
            .date(Part::ObjectionLastDay, day(2027, 1, 4))
            .text(Part::ObjectionAddressee, "the board")
            .text(Part::ObjectionAddress, "Postbus 12, 1234 ZZ Voorbeelddorp")
            .text(Part::ComplaintRoute, "the national complaints committee")
            .list(Part::Copies, ["the board"])
            .text(Part::Contact, "telephone 012 345 67 89"),
        (LetterKind::InspectorateNotice, _) => Parts::new()
            .text(Part::Brin, "99XX, 00")
            .text(Part::PupilInitials, "Ş.Y.")
            .date(Part::BirthDate, day(2016, 3, 5))
            .text(Part::Group, "7")
            .date(Part::DecisionDate, day(2026, 11, 18))
            .date(Part::FirstDay, day(2026, 11, 24))
            .date(Part::LastDay, day(2026, 11, 25))
            .count(Part::SchoolDays, 2)
            .text(Part::ReasonCategory, "Geweld tegen een leerling")
            .text(
                Part::Reasons,
                "De leerling heeft een andere leerling met een stok geslagen.",
            )
            .list(
                Part::ReturnActions,
                ["gesprek vóór de terugkeer", "wekelijkse begeleiding"],
            )
            .text(Part::Contact, "Marieke de Wit-Özgür, 012 345 67 89"),
        (LetterKind::ConsentCover, _) => Parts::new()
            .text(
                Part::Salutation,
                if language == Language::Dutch {
                    "Beste ouders"
                } else {
                    "Dear parents"
                },
            )
            .text(Part::SchoolYear, "2026-2027")
            .date(Part::ReturnBy, day(2026, 12, 4))
            .flag(Part::Lasting, false)
            .text(Part::PrivacyStatement, "www.regenboog.example/privacy")
            .text(Part::Contact, "telefoon 012 345 67 89"),
        _ => {
            // Who is heard afterwards was not heard before.
            let before = [Part::GuardiansHeardDate, Part::HearingAccount];
            let later = kind == LetterKind::AccessBan;
            let rules = kind.rules().iter();
            rules
                .filter(|rule| !(later && before.contains(&rule.part)))
                .fold(Parts::new(), |parts, rule| {
                    parts.with(rule.part, value(rule.part, language))
                })
        }
    }
}

/// A value for a part, as it could stand in a letter about Şeyma.
pub fn value(part: Part, language: Language) -> Value {
    let dutch = language == Language::Dutch;
    let word = |nl: &str, en: &str| (if dutch { nl } else { en }).to_owned();
    let sentence = |nl: &str, en: &str| Value::Text(word(nl, en));
    let list = |nl: &[&str], en: &[&str]| {
        let items = if dutch { nl } else { en };
        Value::List(items.iter().map(|item| (*item).to_owned()).collect())
    };
    match part {
        Part::Salutation => sentence(
            "Geachte Ayşe Yıldız en Emre Yıldız",
            "Dear Ayşe and Emre Yıldız",
        ),
        Part::Pupil => Value::Text("Şeyma Yıldız".into()),
        Part::PupilFirstName => Value::Text("Şeyma".into()),
        Part::Group => Value::Text("7b".into()),
        Part::Audience => sentence("groep 7b", "group 7b"),
        Part::Contact => sentence(
            "telefoon 012 345 67 89, e-mail m.dewit@regenboog.example",
            "telephone 012 345 67 89, e-mail m.dewit@regenboog.example",
        ),
        Part::ContactPerson => sentence(
            "Joël Groeneveld, de intern begeleider, via 012 345 67 89",
            "Joël Groeneveld, the internal counsellor, on 012 345 67 89",
        ),
        Part::MeetingTime | Part::HearingTime => sentence("15.30 uur", "15.30"),
        Part::MeetingPlace | Part::HearingPlace => {
            sentence("in de kamer van de directeur", "in the director’s room")
        }
        Part::Attendees => list(
            &[
                "de leerkracht van groep 7b",
                "de intern begeleider",
                "de directeur",
            ],
            &[
                "the teacher of group 7b",
                "the internal counsellor",
                "the director",
            ],
        ),
        Part::Agreements | Part::Expectations => list(
            &[
                "Şeyma gaat naar de pleinwacht als zij boos is.",
                "De leerkracht vraagt elke vrijdag hoe de week was.",
                "Ouders kijken thuis mee op de telefoon, tot de kerstvakantie.",
            ],
            &[
                "Şeyma goes to the adult in the yard when she is angry.",
                "The teacher asks each Friday how the week was.",
            ],
        ),
        Part::MeasuresTried => list(
            &[
                "een gesprek met de leerling, op 22 september 2026",
                "een schriftelijke waarschuwing, op 13 oktober 2026",
                "een schorsing, op 3 november 2026",
            ],
            &["a talk with the pupil, on 22 September 2026"],
        ),
        Part::Tips => list(
            &[
                "Vraag uw kind rustig wat het heeft gezien of gehoord.",
                "Spreek af dat niemand beelden doorstuurt.",
                "Vertel ons wat uw kind dwarszit.",
            ],
            &[
                "Ask your child calmly what it saw or heard.",
                "Agree that nobody passes on images.",
            ],
        ),
        Part::SchoolActions => list(
            &[
                "De leerkracht praat met de hele groep over hoe je elkaar helpt.",
                "In de pauze let een extra volwassene op.",
            ],
            &[
                "The teacher talks with the whole group.",
                "An extra adult looks on in the break.",
            ],
        ),
        Part::Area | Part::Forbidden => list(
            &["het schoolgebouw", "het schoolplein"],
            &["the school building", "the school yard"],
        ),
        Part::Copies => list(
            &[
                "het college van burgemeester en wethouders",
                "de Inspectie van het Onderwijs",
            ],
            &["the mayor and aldermen", "the Inspectorate of Education"],
        ),
        Part::Enclosures => list(&["het onderwijskundig rapport"], &["the transfer report"]),
        Part::ReceivingSchool => Value::Text("Basisschool De Overkant".into()),
        Part::ReceivingAddress | Part::MunicipalityAddress => list(
            &["Kade 7", "1234 EF Voorbeelddorp"],
            &["Kade 7", "1234 EF Voorbeelddorp"],
        ),
        Part::Municipality => sentence("Gemeente Voorbeelddorp", "Municipality of Voorbeelddorp"),
        Part::ContestedDecision => sentence(
            "het besluit tot schorsing van 12 november 2026",
            "the decision to suspend of 12 November 2026",
        ),
        Part::Court => sentence("de rechtbank", "the court (rechtbank)"),
        Part::ComplaintRoute => sentence(
            "de Landelijke Klachtencommissie Onderwijs",
            "the national complaints committee",
        ),
        Part::ObjectionAddressee => {
            Value::Text("Stichting Openbaar Onderwijs Het Voorbeeld".into())
        }
        Part::ObjectionAddress => Value::Text("Postbus 12, 1234 ZZ Voorbeelddorp".into()),
        Part::AttendanceContact => sentence(
            "leerplicht Voorbeelddorp, 012 987 65 43",
            "attendance office Voorbeelddorp, 012 987 65 43",
        ),
        Part::NextStep => sentence("een time-out", "a time-out"),
        Part::TimeOutFrom => sentence("10.15 uur", "10.15"),
        Part::TimeOutUntil => sentence("het einde van de schooldag", "the end of the school day"),
        Part::PostPlace => sentence("de groepsapp van groep 7b", "the group chat of group 7b"),
        Part::ReasonCategory => sentence("gedrag van de leerling", "conduct of the pupil"),
        part => match part.entry() {
            Entry::Line => sentence("een regel", "a line"),
            Entry::Lines => sentence(
                "Dit is wat wij ervan weten. In de ochtendpauze was er ruzie op het plein, en de \
                 pleinwacht heeft ieder apart gesproken.",
                "This is what we know. There was a quarrel in the yard in the morning break.",
            ),
            Entry::List => list(
                &["een ding", "nog een ding"],
                &["one thing", "another thing"],
            ),
            Entry::Date if part == Part::BirthDate => Value::Date(day(2016, 3, 5)),
            Entry::Date => Value::Date(day(2026, 12, 14)),
            Entry::Count => Value::Count(2),
            Entry::Flag => Value::Flag(part != Part::SupportNeed),
            Entry::Choice if part == Part::Ruling => Value::Choice(Choice::Rejected),
            Entry::Choice => Value::Choice(part.choices()[0]),
        },
    }
}

/// A letter with no more than it must say, in as few words as possible.
pub fn shortest(kind: LetterKind, language: Language) -> Letter {
    let mut whole = letter(kind, language);
    for rule in kind.rules() {
        let part = rule.part;
        whole.parts = match (rule.need, part.entry()) {
            (Need::Optional, _) => whole.parts.without(part),
            (_, Entry::Line | Entry::Lines) => whole.parts.text(part, "Bo"),
            (_, Entry::List) => whole.parts.list(part, ["Bo"]),
            _ => whole.parts,
        };
    }
    whole.recipient.truncate(1);
    whole.seen_by = vec!["Bo".to_owned()];
    whole
}

/// The longest name that a school may have to print.
pub const LONGEST: &str =
    "Maximiliaan-Christoffel Alexander van Oldenbarnevelt tot Wolfeschlegelsteinhausen";

/// A letter in which everything is said at length, with the longest names.
pub fn longest(kind: LetterKind, language: Language) -> Letter {
    let mut whole = letter(kind, language);
    let text = "Wij hebben met iedereen gesproken die erbij was, en iedereen vertelde hetzelfde: \
                eerst werd er gescholden, daarna werd er geduwd, en ten slotte is de tas van een \
                medeleerling in de sloot gegooid terwijl anderen toekeken en lachten. ";
    let paragraphs = vec![text.repeat(3); 3].join("\n");
    for rule in kind.rules() {
        let part = rule.part;
        whole.parts = match part.entry() {
            Entry::Lines if part != Part::NextStep => whole.parts.text(part, &paragraphs),
            Entry::List => whole.parts.list(part, vec![text.trim(); 7]),
            Entry::Line if matches!(part, Part::Pupil | Part::PupilFirstName | Part::Group) => {
                whole.parts.text(part, LONGEST)
            }
            Entry::Line if matches!(part, Part::Contact | Part::ReceivingSchool) => {
                let mail = "directie".repeat(9);
                whole
                    .parts
                    .text(part, format!("{LONGEST}, {mail}@regenboog.example"))
            }
            Entry::Line if part == Part::Salutation => whole
                .parts
                .text(part, format!("Geachte {LONGEST} en {LONGEST}")),
            Entry::Flag => whole.parts.flag(part, true),
            _ => whole.parts.with(part, value(part, language)),
        };
    }
    whole.letterhead.school = format!("Christelijke Basisschool voor Jenaplan {LONGEST}");
    whole.recipient = vec![
        LONGEST.to_owned(),
        LONGEST.to_owned(),
        "Burgemeester Van Oldenbarneveltkade-Noordoostzijde 112 bis".to_owned(),
        "1234 CD Gasselterboerveenschemond aan den Rijn".to_owned(),
    ];
    whole.seen_by = vec![LONGEST.to_owned(), LONGEST.to_owned()];
    whole.signatory.name = LONGEST.to_owned();
    whole
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
        Language::German => vec![item(
            "Darf Ihr Kind auf der Website der Schule zu sehen oder zu hören sein?",
            "Jeder kann sie ansehen. Was online steht, bleibt oft online.",
            Some(true),
        )],
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
        letter: None,
        template: None,
    }
}
