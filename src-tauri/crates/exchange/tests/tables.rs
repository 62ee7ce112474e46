//! Lists as schools make them, in CSV and XLSX, with invented people.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use exchange::table::{Sheet, read};
use exchange::{Cause, Noun, Reason, RemarkKind};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

fn csv(text: &str) -> Sheet {
    read(text.as_bytes(), None).unwrap()
}

fn kinds(sheet: &Sheet) -> Vec<(RemarkKind, Option<u32>)> {
    sheet
        .remarks
        .iter()
        .map(|remark| (remark.kind, remark.line))
        .collect()
}

#[test]
fn every_encoding_of_excel_gives_the_same_sheet() {
    let text = "Roepnaam;Achternaam\r\nZoë;Café\r\n";
    let windows: Vec<u8> = text
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    let marked = [b"\xEF\xBB\xBF".as_slice(), text.as_bytes()].concat();
    let wide: Vec<u8> = "\u{FEFF}"
        .encode_utf16()
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    for bytes in [text.as_bytes().to_vec(), windows, marked, wide] {
        let sheet = read(&bytes, None).unwrap();
        assert_eq!(sheet.header, ["Roepnaam", "Achternaam"]);
        assert_eq!(sheet.rows[0].cells, ["Zoë", "Café"]);
        assert_eq!(sheet.rows[0].line, 2);
        assert_eq!(sheet.remarks, []);
    }
}

#[test]
fn a_title_above_the_list_is_skipped() {
    let sheet = csv("Lijst van ouders;;;\n;;;\nNaam;Groep;Mail;Tel\nBo;4;;\n");
    assert_eq!(sheet.header, ["Naam", "Groep", "Mail", "Tel"]);
    assert_eq!(sheet.header_line, 3);
    assert_eq!(kinds(&sheet), [(RemarkKind::LeadingRowsSkipped, None)]);
}

#[test]
fn a_row_too_long_is_refused_and_a_row_too_short_is_remarked() {
    let sheet = csv("a;b;c\n1;2;3;4\n5;6\n7;8;9;;\n");
    let rows: Vec<_> = sheet.rows.iter().map(|row| row.cells.concat()).collect();
    assert_eq!(rows, ["56", "789"]);
    assert_eq!(kinds(&sheet), [(RemarkKind::RowTooShort, Some(3))]);
    let refused = &sheet.refused[0];
    assert_eq!(
        (refused.line, refused.noun, refused.reason),
        (2, Noun::Row, Reason::TooManyCells)
    );
}

#[test]
fn forbidden_columns_are_gone_by_header_and_by_content() {
    let sheet = csv("Naam;BSN;Nationaliteit;Nummer;Klas\nBo;1;NL;111222333;4\n\
                     Io;2;BE;123456782;5\nAl;3;NL;999990019;6\n");
    assert_eq!(sheet.header, ["Naam", "Klas"]);
    assert_eq!(sheet.rows[2].cells, ["Al", "6"]);
    let told = serde_json::to_string(&sheet).unwrap();
    for bsn in ["111222333", "123456782", "999990019"] {
        assert!(!told.contains(bsn), "a BSN came through");
    }
    assert_eq!(sheet.remarks[0].kind, RemarkKind::ForbiddenColumnsDropped);
    assert_eq!(sheet.remarks[0].count, 3);
}

#[test]
fn a_workbook_gives_dates_numbers_and_texts_as_a_person_reads_them() {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Leeg").unwrap();
    let sheet = book.add_worksheet();
    sheet.set_name("Ouders").unwrap();
    let dated = Format::new().set_num_format("dd-mm-yyyy");
    for (column, header) in ["Naam", "Geboren", "Telefoon", "Gezag"].iter().enumerate() {
        sheet
            .write(0, u16::try_from(column).unwrap(), *header)
            .unwrap();
    }
    sheet.write(2, 0, "Zoë").unwrap();
    let birth = ExcelDateTime::from_ymd(2018, 6, 21).unwrap();
    sheet.write_with_format(2, 1, &birth, &dated).unwrap();
    sheet.write(2, 2, 612345678).unwrap();
    sheet.write(2, 3, true).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let read = read(&bytes, None).unwrap();
    assert_eq!(
        read.name.as_deref(),
        Some("Ouders"),
        "the first sheet is empty"
    );
    assert_eq!(read.rows[0].line, 3);
    assert_eq!(
        read.rows[0].cells,
        ["Zoë", "2018-06-21", "612345678", "true"]
    );
    assert_eq!(kinds(&read), [(RemarkKind::OtherSheetsIgnored, None)]);
}

#[test]
fn the_named_sheet_is_read_and_an_unknown_name_falls_back() {
    let mut book = Workbook::new();
    for name in ["Een", "Twee"] {
        let sheet = book.add_worksheet();
        sheet.set_name(name).unwrap();
        sheet.write(0, 0, "Naam").unwrap();
        sheet.write(0, 1, name).unwrap();
    }
    let bytes = book.save_to_buffer().unwrap();
    let name = |hint| read(&bytes, hint).unwrap().name.unwrap();
    assert_eq!(name(Some("Twee")), "Twee");
    assert_eq!(name(Some("ouders.xlsx")), "Een");
    assert_eq!(name(None), "Een");
}

#[test]
fn one_cell_in_the_far_corner_is_refused_and_fills_no_memory() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "Naam").unwrap();
    sheet.write(1_048_575, 16_383, "x").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    assert_eq!(read(&bytes, None).unwrap_err().cause, Cause::TooManyColumns);
}

#[test]
fn a_zip_bomb_is_refused() {
    use std::io::Write;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default()
        .compression_method(zip::CompressionMethod::Deflated);
    zip.start_file("xl/workbook.xml", options).unwrap();
    let nothing = vec![0; 1024 * 1024];
    for _ in 0..300 {
        zip.write_all(&nothing).unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    assert!(bytes.len() < 2 * 1024 * 1024, "small outside");
    assert_eq!(
        read(&bytes, None).unwrap_err().cause,
        Cause::WorkbookTooLarge
    );
}
