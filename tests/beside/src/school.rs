//! Four hundred forms of invented pupils, and the words on them for those who bring their own
//! typesetter.

use std::ops::ControlFlow;

use chrono::NaiveDate;
use documents::{ConsentAsk, ConsentForm, ConsentLine, Language, Letterhead, Medium};
use qrcode::QrCode;
use qrcode::render::svg;
use serde::Serialize;

use crate::Fault;

/// What all typesetters set.
pub(crate) struct School {
    forms: Vec<ConsentForm>,
    letterhead: Letterhead,
}

/// The same in words, to be read by a template.
#[derive(Serialize)]
pub(crate) struct Words {
    pub(crate) title: String,
    pub(crate) school: String,
    pub(crate) address: Vec<String>,
    pub(crate) media: Vec<&'static str>,
    pub(crate) items: Vec<Item>,
    pub(crate) words: Labels,
    pub(crate) groups: Vec<Group>,
}

#[derive(Serialize)]
pub(crate) struct Item {
    pub(crate) label: String,
    pub(crate) explanation: String,
}

#[derive(Serialize)]
pub(crate) struct Labels {
    pub(crate) subject: String,
    pub(crate) front: Vec<String>,
    pub(crate) back: Vec<String>,
    pub(crate) sheet: &'static str,
    pub(crate) what: &'static str,
    pub(crate) yes: &'static str,
    pub(crate) no: &'static str,
    pub(crate) name: &'static str,
    pub(crate) code: &'static str,
}

#[derive(Serialize)]
pub(crate) struct Group {
    pub(crate) name: String,
    pub(crate) forms: Vec<Form>,
}

#[derive(Serialize)]
pub(crate) struct Form {
    pub(crate) pupil: String,
    pub(crate) group: String,
    pub(crate) code: String,
    /// The QR code as SVG.
    pub(crate) square: String,
    pub(crate) household: Vec<String>,
}

/// A school with that many pupils, in groups of twenty-five.
pub(crate) fn of(pupils: usize) -> School {
    School {
        forms: (0..pupils).map(form).collect(),
        letterhead: Letterhead {
            school: "Basisschool De Regenboog".into(),
            board: "Stichting Het Voorbeeld".into(),
            address: vec!["Dorpsstraat 1".into(), "1234 AB Voorbeelddorp".into()],
            contact: vec!["info@regenboog.example".into()],
            logo: None,
            stationery: Default::default(),
        },
    }
}

fn form(index: usize) -> ConsentForm {
    const FIRST: [&str; 7] = [
        "Noor", "Yusuf", "Fleur", "Aïcha", "Daan", "Oliwia", "Şebnem",
    ];
    const LAST: [&str; 6] = [
        "Stormkade",
        "Duinzand",
        "van Wolkenveld",
        "Öztuin",
        "Dąbek",
        "Bries",
    ];
    let last = LAST[index % LAST.len()];
    ConsentForm {
        language: Language::Dutch,
        school_year: "2026-2027".into(),
        pupil: format!("{} {last}", FIRST[index % FIRST.len()]),
        group: format!("{}{}", index / 50 + 1, ['a', 'b'][index / 25 % 2]),
        staff: false,
        lasting: false,
        code: format!("T27-{:04}-KX", index + 1000),
        household: vec![format!("Ayşe {last}"), format!("Piotr {last}")],
        recipient: Vec::new(),
        items: items(),
        return_by: NaiveDate::from_ymd_opt(2026, 12, 4).unwrap_or_default(),
        contact: "info@regenboog.example".into(),
        letter: None,
        template: None,
    }
}

fn items() -> Vec<ConsentLine> {
    [
        (
            "Op de website van de school",
            "Iedereen kan het zien en opslaan.",
        ),
        (
            "Op sociale media van de school",
            "Anderen kunnen het delen.",
        ),
        (
            "In de app voor ouders",
            "Alleen ouders van de groep zien het.",
        ),
        ("In de nieuwsbrief", "De nieuwsbrief gaat naar alle ouders."),
        ("In de schoolgids", "De gids staat ook op de website."),
        (
            "Door de schoolfotograaf",
            "Andere ouders kunnen de groepsfoto kopen.",
        ),
    ]
    .map(|(label, explanation)| ConsentLine {
        label: label.into(),
        explanation: explanation.into(),
        asks: [Medium::Photo, Medium::Film]
            .map(|medium| ConsentAsk {
                medium: Some(medium),
                last_year: None,
            })
            .into(),
    })
    .into()
}

impl School {
    pub(crate) fn by_pluis(&self) -> Result<Vec<u8>, Fault> {
        let mut go_on = |_, _| ControlFlow::Continue(());
        Ok(documents::consent_forms(&self.forms, &self.letterhead, &mut go_on)?.pdf)
    }

    pub(crate) fn by_krilla(&self) -> Result<Vec<u8>, Fault> {
        Ok(documents::consent_forms_by_second_writer(
            &self.forms,
            &self.letterhead,
        )?)
    }

    pub(crate) fn words(&self) -> Result<Words, Fault> {
        let text = documents::consent_words(Language::Dutch, None, false, false)?;
        let mut lines = text.lines().map(str::to_owned);
        let subject = lines.next().ok_or("a form without words")?;
        let mut front: Vec<String> = lines.collect();
        // The last stands over the boxes.
        let back = front.pop().into_iter().collect();
        let groups = self.forms.chunk_by(|one, next| one.group == next.group);
        Ok(Words {
            title: subject.clone(),
            school: self.letterhead.school.clone(),
            address: self.letterhead.address.clone(),
            media: vec!["Foto", "Film"],
            items: items()
                .into_iter()
                .map(|item| Item {
                    label: item.label,
                    explanation: item.explanation,
                })
                .collect(),
            words: Labels {
                subject,
                front,
                back,
                sheet: "Antwoordblad",
                what: "Wat",
                yes: "Ja",
                no: "Nee",
                name: "Naam",
                code: "Code",
            },
            groups: groups.map(group).collect::<Result<_, _>>()?,
        })
    }
}

fn group(forms: &[ConsentForm]) -> Result<Group, Fault> {
    let name = forms.first().map(|form| format!("Groep {}", form.group));
    let forms = forms.iter().map(|form| {
        let code = QrCode::new(form.code.as_bytes())?;
        let square = code.render::<svg::Color<'_>>().quiet_zone(false).build();
        Ok(Form {
            pupil: form.pupil.clone(),
            group: form.group.clone(),
            code: form.code.clone(),
            square,
            household: form.household.clone(),
        })
    });
    Ok(Group {
        name: name.unwrap_or_default(),
        forms: forms.collect::<Result<_, Fault>>()?,
    })
}
