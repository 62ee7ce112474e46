//! XLSX becomes rows of text: the named sheet, or the first visible one with anything in it.
//!
//! The packing is weighed before it is opened, and cells arrive one by one, so that neither a
//! zip bomb nor one cell in the far corner can fill the memory. Deliberately absent: formulas
//! (their last result counts), colours, merged cells, and the formats from before 2007.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, copy, sink};

use calamine::{DataRef, ExcelDateTime, Reader, SheetVisible, Xlsx, XlsxError};
use zip::ZipArchive;

use crate::remark::{Cause, Remark, RemarkKind, Unreadable};
use crate::table::{LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, Row};

/// Most bytes that a workbook may unpack to. A sheet of 100 000 rows takes about fifty MiB.
const LARGEST_UNPACKED: u64 = 256 * 1024 * 1024;
/// Most text in bytes in one sheet.
const MOST_TEXT: usize = crate::LARGEST_FILE;

/// What one sheet held.
pub(crate) struct Cells {
    /// The sheet's name.
    pub(crate) name: String,
    /// Rows with anything in them; the line is the row number in Excel.
    pub(crate) rows: Vec<Row>,
    /// What deviates.
    pub(crate) remarks: Vec<Remark>,
}

/// Reads one sheet of an XLSX file.
///
/// The parser is not ours and can stumble over positions that no cell can have, so a panic in
/// it is caught here: it holds nothing that outlives the call, and the file is damaged anyway.
pub(crate) fn rows(bytes: &[u8], name_hint: Option<&str>) -> Result<Cells, Unreadable> {
    weigh(bytes)?;
    let parsed = std::panic::catch_unwind(|| parse(bytes, name_hint));
    parsed.unwrap_or(Err(Cause::WorkbookDamaged.file()))
}

fn parse(bytes: &[u8], name_hint: Option<&str>) -> Result<Cells, Unreadable> {
    let damaged = |error: XlsxError| match error {
        XlsxError::Password => Cause::WorkbookLockedOrOld.file(),
        _ => Cause::WorkbookDamaged.file(),
    };
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut sheets: Vec<(String, bool)> = book
        .sheets_metadata()
        .iter()
        .map(|sheet| (sheet.name.clone(), sheet.visible == SheetVisible::Visible))
        .collect();
    // Stable: hidden sheets come last, and the named one first of all.
    sheets.sort_by_key(|(name, visible)| (Some(name.as_str()) != name_hint, !visible));
    let others = sheets
        .iter()
        .filter(|(_, visible)| *visible)
        .count()
        .saturating_sub(1);
    for (name, _) in sheets {
        let (rows, mut remarks) = sheet(&mut book, &name)?;
        if !rows.is_empty() {
            remarks.extend(Remark::counted(RemarkKind::OtherSheetsIgnored, others));
            return Ok(Cells {
                name,
                rows,
                remarks,
            });
        }
    }
    Err(Cause::NoHeader.file())
}

/// Unpacks everything once into nothing, counting.
fn weigh(bytes: &[u8]) -> Result<(), Unreadable> {
    let damaged = Cause::WorkbookDamaged.file();
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged)?;
    let is_book = |name: &str| name.to_lowercase().ends_with("workbook.xml");
    if !archive
        .file_names()
        .any(|name| name.is_ok_and(|name| is_book(&name)))
    {
        return Err(Cause::NotAWorkbook.file());
    }
    let mut left = LARGEST_UNPACKED;
    for place in 0..archive.len() {
        let entry = archive.by_index(place).map_err(|_| damaged)?;
        let weight = copy(&mut entry.take(left + 1), &mut sink()).map_err(|_| damaged)?;
        left = left
            .checked_sub(weight)
            .ok_or(Cause::WorkbookTooLarge.file())?;
    }
    Ok(())
}

fn sheet(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
) -> Result<(Vec<Row>, Vec<Remark>), Unreadable> {
    let damaged = Cause::WorkbookDamaged.file();
    let mut remarks = Vec::new();
    let mut rows: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    let mut cells = match book.worksheet_cells_reader(name) {
        Ok(cells) => cells,
        // A sheet with only a chart has no cells.
        Err(XlsxError::NotAWorksheet(_)) => return Ok((Vec::new(), remarks)),
        Err(_) => return Err(damaged),
    };
    let mut weight = 0;
    while let Some(cell) = cells.next_cell().map_err(|_| damaged)? {
        let (row, column) = cell.get_position();
        let line = row.saturating_add(1);
        let text = match cell.get_value() {
            DataRef::Error(_) => {
                remarks.push(Remark::at(RemarkKind::CellError, line));
                continue;
            }
            value => written(value),
        };
        if text.trim().is_empty() {
            continue;
        }
        if text.len() > LONGEST_CELL {
            return Err(Cause::ValueTooLong.at(line));
        }
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        if column >= MOST_COLUMNS {
            return Err(Cause::TooManyColumns.file());
        }
        weight += text.len();
        if weight > MOST_TEXT {
            return Err(Cause::WorkbookTooLarge.file());
        }
        let cells = rows.entry(line).or_default();
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        cells[column] = text;
        if rows.len() > MOST_ROWS {
            return Err(Cause::TooManyRows.file());
        }
    }
    let rows = rows
        .into_iter()
        .map(|(line, cells)| Row { line, cells })
        .collect();
    Ok((rows, remarks))
}

/// A cell as a person reads it: dates as `2016-05-23`, whole numbers without a point.
fn written(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) if number.is_finite() => number.to_string(),
        DataRef::Bool(yes) => yes.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone()
        }
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::DateTime(moment) => date(moment),
        DataRef::Float(_) | DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

fn date(moment: &ExcelDateTime) -> String {
    let days = moment.as_f64();
    if moment.is_duration() || !(1.0..2_958_466.0).contains(&days) {
        return if days.is_finite() {
            days.to_string()
        } else {
            String::new()
        };
    }
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}
