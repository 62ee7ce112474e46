//! Every kind of document against the strict reader, and the strict reader against broken copies.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "what cannot be drawn fails the test"
)]

mod samples;
mod strict;

use std::ops::ControlFlow;

use documents::{
    Language, Part, ProofSheet, RecoverySheet, Report, ReportKind, Value, consent_forms, letter,
    proof_sheet, recovery_sheet, report, test_page,
};
use domain::letter::LetterKind;
use lopdf::{Document, Object, ObjectId};

fn forms(language: Language) -> Vec<u8> {
    let forms: Vec<_> = (0..6).map(|index| samples::form(language, index)).collect();
    let mut carry_on = |_, _| ControlFlow::Continue(());
    consent_forms(&forms, &samples::letterhead(), &mut carry_on)
        .expect("forms")
        .pdf
}

fn recovery(language: Language) -> RecoverySheet {
    RecoverySheet {
        language,
        letterhead: samples::letterhead(),
        made_on: chrono::NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day"),
        groups: (1..9).map(|n| format!("{n}XQ7")).collect(),
    }
}

fn proof(language: Language, faults: u32) -> ProofSheet {
    ProofSheet {
        language,
        letterhead: samples::letterhead(),
        made_on: chrono::NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day"),
        made_by: "D. Denkbeeld".into(),
        lines: 1_204,
        letters: 37,
        faults,
        head: "0123456789abcdef".repeat(4),
    }
}

/// A report with everything in it, and a table that goes on on a second page.
fn reported(kind: ReportKind, language: Language) -> Report {
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    let text = |text: &str| Value::Text(text.into());
    let row = |n: u32| vec![format!("Rij {n}"), "Een wolk van een kind. ".repeat(6)];
    Report {
        kind,
        language,
        letterhead: samples::letterhead(),
        values: vec![
            ("number", text("2026-W01")),
            ("erased_on", Value::Date(day)),
            ("erased_by", text("D. Denkbeeld")),
            ("unnamed", Value::Flag(true)),
            ("person", text("Wolkje Voorbeeld")),
            ("asked_by", text("Wies Voorbeeld")),
            ("asked_on", Value::Date(day)),
            ("given_on", Value::Date(day)),
            ("made_on", Value::Date(day)),
            ("limited", Value::Flag(true)),
            ("names", Value::Flag(true)),
            ("none", Value::Flag(false)),
            ("count", text("3")),
            ("address", text("Bedachtlaan 1")),
            ("contact", text("school@voorbeeld.example")),
            ("protocol", text("samen-online 2026.1")),
            ("accounts", text("5")),
            ("pupils", text("212")),
            ("idle", text("15")),
            ("year", text("2026-2027")),
            ("period", text("Hele schooljaar")),
            ("grouped", Value::Flag(true)),
            ("group", text("Groep 7")),
            ("few", Value::Flag(false)),
            ("left_out", Value::Flag(true)),
            ("matter", text("Vragen over een filmpje")),
            ("coordinator", text("D. Denkbeeld")),
            ("reachable", Value::Flag(true)),
            ("phone", text("0000 000 000")),
            (
                "copies",
                match kind {
                    ReportKind::Erasure => Value::List(vec!["21 november 2026".into()]),
                    _ => Value::Flag(true),
                },
            ),
        ],
        parts: vec![
            Part::Heading("Wat er is".into()),
            Part::Lead("2026-001 · pesten".into()),
            Part::Text("Eerst dit.\n\nEn dan dat.".into()),
            Part::Pairs(vec![("Naam".into(), "Bram Bedacht".into())]),
            Part::Table {
                heads: vec!["Wat".into(), "Hoe".into()],
                rows: (1..30).map(row).collect(),
                widths: vec![1, 3],
            },
        ],
    }
}

#[test]
fn a_report_says_everything_that_it_was_given_in_the_order_given() {
    for kind in ReportKind::ALL {
        for language in Language::WHOLE {
            let drawn = report(&reported(kind, language)).expect("a report");
            assert!(drawn.pages > 1, "{kind:?}");
            let places: Vec<_> = ["Eerst dit.", "En dan dat.", "Bram Bedacht", "Rij 29"]
                .iter()
                .map(|said| drawn.text.find(said).unwrap_or_else(|| panic!("{said}")))
                .collect();
            assert!(places.is_sorted(), "{places:?}");
            assert!(!drawn.text.contains('{'), "{}", drawn.text);
        }
    }
}

#[test]
fn the_proof_for_the_board_is_one_page_with_the_whole_hash_and_says_what_was_found() {
    for language in Language::WHOLE {
        let texts = [0, 2].map(|faults| {
            let pdf = proof_sheet(&proof(language, faults)).expect("a sheet");
            let document = Document::load_mem(&pdf).expect("a PDF");
            assert_eq!(document.get_pages().len(), 1, "{language:?}");
            let text = document.extract_text(&[1]).expect("text");
            assert_eq!(text.matches("01234567").count(), 4, "{text}");
            assert!(
                text.contains("1204") && text.contains("D. Denkbeeld"),
                "{text}"
            );
            text
        });
        assert_ne!(texts[0], texts[1], "a fault is told");
    }
}

#[test]
fn the_recovery_key_stands_on_one_page_group_by_group() {
    for language in Language::WHOLE {
        let pdf = recovery_sheet(&recovery(language)).expect("a sheet");
        let document = Document::load_mem(&pdf).expect("a PDF");
        assert_eq!(document.get_pages().len(), 1, "{language:?}");
        let text = document.extract_text(&[1]).expect("text");
        for group in recovery(language).groups {
            assert!(text.contains(&group), "{group} in {text}");
        }
        assert!(!format!("{:?}", recovery(language)).contains("1XQ7"));
    }
}

#[test]
fn every_document_meets_the_standards_it_declares() {
    for language in Language::WHOLE {
        for kind in LetterKind::ALL.iter().copied() {
            let drawn = letter(&samples::letter(kind, language)).expect("a letter");
            assert_eq!(
                strict::findings(&drawn.pdf),
                [""; 0],
                "{kind:?} in {language:?}"
            );
        }
        let page = test_page(&samples::letterhead(), language).expect("a page");
        assert_eq!(
            strict::findings(&page.pdf),
            [""; 0],
            "test page in {language:?}"
        );
        let sheet = recovery_sheet(&recovery(language)).expect("a sheet");
        assert_eq!(
            strict::findings(&sheet),
            [""; 0],
            "recovery sheet in {language:?}"
        );
        for kind in ReportKind::ALL {
            let drawn = report(&reported(kind, language)).expect("a report");
            assert_eq!(
                strict::findings(&drawn.pdf),
                [""; 0],
                "{kind:?} in {language:?}"
            );
        }
        for faults in [0, 2] {
            let sheet = proof_sheet(&proof(language, faults)).expect("a sheet");
            assert_eq!(
                strict::findings(&sheet),
                [""; 0],
                "proof sheet in {language:?}"
            );
        }
        assert_eq!(
            strict::findings(&forms(language)),
            [""; 0],
            "forms in {language:?}"
        );
    }
}

/// Changes a good document, and expects the strict reader to say so.
fn broken(change: impl FnOnce(&mut Document), expected: &str) {
    let mut document = Document::load_mem(&forms(Language::Dutch)).expect("a PDF");
    change(&mut document);
    let mut bytes = Vec::new();
    document.save_modern(&mut bytes).expect("bytes");
    let findings = strict::findings(&bytes);
    let found = findings.iter().any(|finding| finding.contains(expected));
    assert!(found, "{expected:?} is not among {findings:?}");
}

fn first_page(document: &Document) -> ObjectId {
    document.get_pages()[&1]
}

/// Replaces a stretch of the drawing of the first page.
fn redraw(document: &mut Document, from: &str, to: &str) {
    let page = first_page(document);
    let mut content = document.get_page_content(page);
    let length = from.len();
    let at = content
        .windows(length)
        .position(|part| part == from.as_bytes());
    let at = at.expect("what is to be replaced is drawn");
    content.splice(at..at + length, to.bytes());
    document.change_page_content(page, content).expect("page");
}

/// The elements of the tree with a role.
fn elements(document: &Document, role: &str) -> Vec<ObjectId> {
    let has_role = |object: &Object| {
        let dictionary = object.as_dict().ok()?;
        Some(dictionary.has(b"P") && dictionary.get(b"S").ok()?.as_name().ok()? == role.as_bytes())
    };
    let found = document
        .objects
        .iter()
        .filter(|(_, object)| has_role(object) == Some(true));
    found.map(|(id, _)| *id).collect()
}

fn fonts(document: &Document) -> Vec<ObjectId> {
    let is_font = |object: &Object| object.as_dict().is_ok_and(|d| d.has(b"DescendantFonts"));
    document
        .objects
        .iter()
        .filter(|(_, o)| is_font(o))
        .map(|(id, _)| *id)
        .collect()
}

fn change(document: &mut Document, id: ObjectId, edit: impl FnOnce(&mut lopdf::Dictionary)) {
    edit(document.get_dictionary_mut(id).expect("a dictionary"));
}

#[test]
fn broken_copies_are_found_out() {
    broken(
        |d| drop(d.catalog_mut().unwrap().remove(b"Lang")),
        "no language",
    );
    broken(
        |d| drop(d.catalog_mut().unwrap().remove(b"MarkInfo")),
        "not marked as tagged",
    );
    broken(
        |d| drop(d.catalog_mut().unwrap().remove(b"ViewerPreferences")),
        "title is not shown",
    );
    broken(
        |d| drop(d.catalog_mut().unwrap().remove(b"OutputIntents")),
        "no output intent",
    );
    broken(
        |d| drop(d.catalog_mut().unwrap().remove(b"StructTreeRoot")),
        "no structure tree",
    );
    broken(|d| drop(d.trailer.remove(b"ID")), "no ID");
    broken(
        |d| {
            let id = d
                .catalog()
                .unwrap()
                .get(b"Metadata")
                .unwrap()
                .as_reference()
                .unwrap();
            let stream = d.get_object_mut(id).unwrap().as_stream_mut().unwrap();
            let packet = String::from_utf8(stream.content.clone()).unwrap();
            stream.set_content(packet.replace("pdfuaid:part", "pdfuaid:past").into_bytes());
        },
        "lacks <pdfuaid:part>1",
    );
    broken(
        |d| {
            let info = d.trailer.get(b"Info").unwrap().as_reference().unwrap();
            change(d, info, |info| {
                info.set("Title", Object::string_literal("Else"))
            });
        },
        "disagree",
    );
}

#[test]
fn broken_tags_are_found_out() {
    broken(|d| redraw(d, "EMC\n", ""), "does not end");
    broken(
        |d| redraw(d, "EMC", "EMC 0 0 9 9 re f"),
        "without a meaning",
    );
    broken(|d| redraw(d, "/MCID 1>>", "/MCID 0>>"), "there twice");
    broken(
        |d| redraw(d, "/MCID 1>>", "/MCID 999>>"),
        "nothing in the tree claims",
    );
    broken(
        |d| {
            let page = first_page(d);
            change(d, page, |page| drop(page.remove(b"StructParents")));
        },
        "no place in the tree",
    );
    broken(
        |d| {
            let figure = elements(d, "Figure")[0];
            change(d, figure, |figure| drop(figure.remove(b"Alt")));
        },
        "a Figure is not as it should be",
    );
    broken(
        |d| {
            let header = elements(d, "TH")[0];
            change(d, header, |header| drop(header.remove(b"A")));
        },
        "a TH is not as it should be",
    );
    broken(
        |d| {
            let wide = |d: &Document, cell| {
                let cell = d.get_dictionary(cell).unwrap();
                let attributes = cell.get(b"A").and_then(Object::as_dict);
                attributes.is_ok_and(|a| a.has(b"ColSpan"))
            };
            let headers = elements(d, "TH");
            let header = headers.into_iter().find(|cell| wide(d, *cell)).unwrap();
            change(d, header, |header| {
                let attributes = header.get_mut(b"A").unwrap();
                attributes.as_dict_mut().unwrap().remove(b"ColSpan");
            });
        },
        "the rows of a table are not equally long",
    );
    broken(
        |d| {
            let [first, second] = [elements(d, "TD")[0], elements(d, "TD")[9]];
            let parent = d.get_dictionary(second).unwrap().get(b"P").unwrap().clone();
            change(d, first, |cell| cell.set("P", parent));
        },
        "does not know its parent",
    );
}

/// The areas of the first page that lead somewhere.
fn areas(document: &Document) -> Vec<ObjectId> {
    let page = document.get_dictionary(first_page(document)).unwrap();
    let areas = page.get(b"Annots").and_then(Object::as_array).unwrap();
    areas.iter().map(|id| id.as_reference().unwrap()).collect()
}

#[test]
fn broken_links_are_found_out() {
    broken(
        |d| {
            let area = areas(d)[0];
            change(d, area, |area| drop(area.remove(b"Contents")));
        },
        "does not say where it leads",
    );
    broken(
        |d| {
            let area = areas(d)[0];
            change(d, area, |area| area.set("F", 2));
        },
        "is not printed",
    );
    broken(
        |d| {
            let area = areas(d)[0];
            change(d, area, |area| area.set("StructParent", 0));
        },
        "nothing in the tree claims an area",
    );
    broken(
        |d| {
            let link = elements(d, "Link")[0];
            change(d, link, |link| link.set("K", 0));
        },
        "a Link is not as it should be",
    );
}

#[test]
fn an_address_in_a_letter_leads_where_it_says_and_lies_over_its_own_letters() {
    let mut letter = samples::letter(LetterKind::Warning, Language::Dutch);
    letter.letterhead = samples::letterhead();
    let drawn = documents::letter(&letter).expect("a letter");
    let document = Document::load_mem(&drawn.pdf).expect("a PDF");
    let lines = strict::lines(&drawn.pdf);
    let areas = areas(&document);
    assert!(!areas.is_empty());
    for id in areas {
        let area = document.get_dictionary(id).unwrap();
        let said = area.get(b"Contents").and_then(Object::as_str).unwrap();
        let said = String::from_utf8(said.to_vec()).unwrap();
        let action = area.get(b"A").and_then(Object::as_dict).unwrap();
        let to = action.get(b"URI").and_then(Object::as_str).unwrap();
        let to = String::from_utf8(to.to_vec()).unwrap();
        assert!(to == format!("mailto:{said}") || to == said, "{to}");
        let shown = said.trim_start_matches("https://");
        let bounds = area.get(b"Rect").and_then(Object::as_array).unwrap();
        let [left, low, right, high] = [0, 1, 2, 3].map(|at: usize| bounds[at].as_float().unwrap());
        let line = lines
            .iter()
            .find(|line| line.text.trim() == shown && line.page == 0)
            .unwrap_or_else(|| panic!("{shown} is not a line of its own"));
        assert!(low < line.baseline && line.baseline < high);
        assert!((left - line.left).abs() < 0.1 && (right - line.right).abs() < 0.1);
    }
}

#[test]
fn broken_fonts_are_found_out() {
    broken(
        |d| {
            let font = fonts(d)[0];
            change(d, font, |font| drop(font.remove(b"ToUnicode")));
        },
        "stands for no text",
    );
    broken(
        |d| {
            let font = fonts(d)[0];
            change(d, font, |font| {
                let inner = font
                    .get_mut(b"DescendantFonts")
                    .unwrap()
                    .as_array_mut()
                    .unwrap();
                inner[0].as_dict_mut().unwrap().remove(b"W");
            });
        },
        "wide, not 1000",
    );
    broken(
        |d| {
            let font = fonts(d)[0];
            change(d, font, |font| {
                font.set("BaseFont", Object::Name(b"NotoSans".to_vec()))
            });
        },
        "not marked as a reduced font",
    );
}
