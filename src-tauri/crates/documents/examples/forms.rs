//! Draws 400 consent forms into one file, to measure time and memory:
//! `cargo build --release -p documents --example forms`, then `/usr/bin/time -v`.
//!
//! The first argument is where the PDF goes, the second how many forms.

use std::ops::ControlFlow;

use chrono::NaiveDate;
use documents::{
    ConsentAsk, ConsentForm, ConsentLine, Language, Letterhead, Medium, consent_forms,
};
use domain::stationery::Stationery;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let target = arguments.next().unwrap_or_else(|| "forms.pdf".to_owned());
    let count = arguments
        .next()
        .and_then(|count| count.parse().ok())
        .unwrap_or(400);
    let forms: Vec<ConsentForm> = (0..count).map(form).collect();
    let drawn = consent_forms(&forms, &letterhead(), &mut |_, _| ControlFlow::Continue(()))?;
    std::fs::write(target, drawn.pdf)?;
    Ok(())
}

fn letterhead() -> Letterhead {
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
        ],
        logo: None,
        stationery: Stationery::default(),
    }
}

fn form(index: usize) -> ConsentForm {
    let first = [
        "Zoë", "Şeyma", "Łukasz", "Çağla", "Daniël", "Ìfẹ́", "محمد", "Jurriën", "IJsbrand",
    ];
    let last = [
        "de Vries",
        "Yıldız",
        "Wójcik",
        "van ’t Hoff",
        "Nguyễn",
        "Öztürk",
        "الحسيني",
    ];
    let items = [
        (
            "Foto’s en video’s op de schoolwebsite",
            "Iedereen kan ze zien en opslaan.",
        ),
        (
            "Foto’s en video’s op sociale media van de school",
            "Anderen kunnen ze delen.",
        ),
        (
            "Foto’s en video’s in de besloten ouderapp",
            "Alleen ouders van de groep zien ze.",
        ),
        (
            "Foto’s in de nieuwsbrief",
            "De nieuwsbrief gaat per e-mail naar alle gezinnen.",
        ),
        (
            "Foto’s in de schoolgids en op folders",
            "Drukwerk kunnen wij niet terughalen.",
        ),
        (
            "Klassenfoto door de schoolfotograaf",
            "Andere ouders kunnen de foto kopen.",
        ),
        (
            "Voornaam bij een foto online",
            "Uw kind is dan met naam te vinden.",
        ),
        (
            "Naam, adres en telefoonnummer op de klassenlijst",
            "De lijst gaat naar de groep.",
        ),
    ];
    let item = |(at, (label, explanation)): (usize, (&str, &str))| ConsentLine {
        label: label.to_owned(),
        explanation: explanation.to_owned(),
        asks: [Medium::Photo, Medium::Film, Medium::Sound]
            .map(|medium| ConsentAsk {
                medium: Some(medium),
                last_year: [Some(true), Some(false), None][(index + at) % 3],
            })
            .into(),
    };
    let family = last[(index * 5 + index / 9) % last.len()];
    ConsentForm {
        language: Language::Dutch,
        school_year: "2026-2027".to_owned(),
        pupil: format!("{} {family}", first[index % first.len()]),
        group: format!(
            "{}{}",
            index / 50 + 1,
            if index % 50 < 25 { 'a' } else { 'b' }
        ),
        staff: false,
        lasting: false,
        code: format!(
            "T27-{:04}-{}",
            1000 + index * 7,
            ["KX", "PR", "TW"][index % 3]
        ),
        household: vec![format!("Ayşe {family}"), format!("Piotr {family}")],
        recipient: Vec::new(),
        items: items.into_iter().enumerate().map(item).collect(),
        return_by: NaiveDate::from_ymd_opt(2026, 12, 4).unwrap_or_default(),
        contact: "de administratie (info@regenboog.example)".to_owned(),
        letter: None,
        template: None,
    }
}
