//! CSV and XLSX, from values: the lists that leave the program.
//!
//! UTF-8 with a mark, separated by `;`, as Dutch Excel opens it without questions. A cell that
//! a spreadsheet would take for a formula gets a quote in front, so that a name typed by one
//! person never runs on the machine of another.

/// The file for these rows; the first is the header. Every row ends with a line end.
pub fn csv<Rows, Cells, Cell>(rows: Rows) -> Vec<u8>
where
    Rows: IntoIterator<Item = Cells>,
    Cells: IntoIterator<Item = Cell>,
    Cell: AsRef<str>,
{
    let mut text = String::from("\u{FEFF}");
    for row in rows {
        for (column, cell) in row.into_iter().enumerate() {
            if column > 0 {
                text.push(';');
            }
            write_cell(&mut text, cell.as_ref());
        }
        text.push_str("\r\n");
    }
    text.into_bytes()
}

/// The same as a workbook of one sheet; the first row is the header and stays in sight. Every cell
/// is text, so that nothing in it is ever a formula.
///
/// # Errors
/// Only for more rows, columns or letters in a cell than a workbook holds.
pub fn xlsx(rows: &[Vec<String>]) -> Result<Vec<u8>, rust_xlsxwriter::XlsxError> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    // A fixed day: the same rows give the same bytes.
    let day = rust_xlsxwriter::ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&rust_xlsxwriter::DocProperties::new().set_creation_datetime(&day));
    let bold = rust_xlsxwriter::Format::new().set_bold();
    let sheet = workbook.add_worksheet();
    for (row, place) in rows.iter().zip(0u32..) {
        for (cell, column) in row.iter().zip(0u16..) {
            if place == 0 {
                sheet.write_string_with_format(place, column, cell, &bold)?;
            } else {
                sheet.write_string(place, column, cell)?;
            }
        }
    }
    sheet.set_freeze_panes(1, 1)?;
    workbook.save_to_buffer()
}

/// An archive of files, each under its name; a name leads to no folder above the archive.
///
/// # Errors
/// Only for more than an archive holds.
pub fn archive(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, zip::result::ZipError> {
    use std::io::Write;
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(inside(name), zip::write::SimpleFileOptions::default())?;
        writer.write_all(bytes)?;
    }
    Ok(writer.finish()?.into_inner())
}

/// The name without whatever would lead out of the archive or mean something to a file system.
fn inside(name: &str) -> String {
    let parts = name.split(['/', '\\']);
    let parts = parts.filter(|part| !matches!(part.trim_matches([' ', '.']), ""));
    let clean = parts.map(|part| {
        let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ' ');
        part.chars()
            .map(|c| if plain(c) { c } else { '-' })
            .collect::<String>()
    });
    clean.collect::<Vec<_>>().join("/")
}

fn write_cell(text: &mut String, cell: &str) {
    let dangerous = starts_a_formula(cell);
    let quoted = dangerous
        || cell.contains([';', ',', '"', '\n', '\r', '\t'])
        || cell.starts_with(char::is_whitespace)
        || cell.ends_with(char::is_whitespace);
    if quoted {
        text.push('"');
    }
    if dangerous {
        text.push('\'');
    }
    for c in cell.chars().filter(|c| *c != '\0') {
        if c == '"' {
            text.push('"');
        }
        text.push(c);
    }
    if quoted {
        text.push('"');
    }
}

/// Whether a spreadsheet may take the cell for a formula: by its first character, also after
/// blanks, and also by the wide forms of East Asian keyboards.
fn starts_a_formula(cell: &str) -> bool {
    let formula = |c: char| matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠');
    cell.starts_with(['\t', '\r', '\n'])
        || cell
            .trim_start_matches(|c: char| c.is_whitespace() || c == '\0')
            .starts_with(formula)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(cell: &str) -> String {
        String::from_utf8(csv([[cell]])).unwrap()
    }

    #[test]
    fn excel_opens_the_list_as_it_is() {
        let bytes = csv([vec!["Naam", "Groep"], vec!["Zoë; \"de\" Kaars", "4"]]);
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(
            text,
            "\u{FEFF}Naam;Groep\r\n\"Zoë; \"\"de\"\" Kaars\";4\r\n"
        );
    }

    #[test]
    fn no_cell_starts_a_formula() {
        for cell in [
            "=1+1",
            "+31612345678",
            "-5",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            " =1",
            "＝1",
            "=HYPERLINK(\"http://x.example\")",
            "\0=1",
        ] {
            assert!(one(cell).starts_with("\u{FEFF}\"'"), "{cell:?}");
        }
        for cell in ["Kaars", "a=b", "12-11", "a@b.example"] {
            assert!(!one(cell).contains('\''), "{cell:?}");
        }
    }

    #[test]
    fn an_archive_holds_its_files_and_no_name_leads_out_of_it() {
        use std::io::Read;
        let files = [
            ("inzage.json", "{}"),
            ("../../etc/passwd", "x"),
            ("brieven\\..\\B:1.pdf", "y"),
        ]
        .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
        let bytes = archive(&files).unwrap();
        let mut read = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        let names: Vec<_> = (0..read.len())
            .map(|at| read.by_index(at).unwrap().name().unwrap().into_owned())
            .collect();
        assert_eq!(names, ["inzage.json", "etc/passwd", "brieven/B-1.pdf"]);
        let mut text = String::new();
        read.by_name("inzage.json")
            .unwrap()
            .read_to_string(&mut text)
            .unwrap();
        assert_eq!(text, "{}");
    }

    #[test]
    fn what_is_written_can_be_read_back() {
        let rows = [
            ["naam", "nota"],
            ["Kaars; \"Bo\"", "twee\nregels"],
            ["Io", ",;"],
        ];
        let sheet = crate::table::read(&csv(rows), None).unwrap();
        assert_eq!(sheet.header, ["naam", "nota"]);
        assert_eq!(sheet.rows[0].cells, ["Kaars; \"Bo\"", "twee regels"]);
        assert_eq!(sheet.rows[1].cells, ["Io", ",;"]);
    }
}
