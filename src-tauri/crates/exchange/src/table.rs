//! A list that a user made in a spreadsheet: one header, rows of text, each with its line.
//!
//! CSV in any usual notation and XLSX give the same [`Sheet`]. Columns that may not be kept
//! (BSN, nationality, religion, …) are gone before anyone sees them. Deliberately absent: what
//! the columns mean; that is a mapping, which the user may correct.

use serde::{Deserialize, Serialize};

use crate::remark::{Cause, Noun, Reason, RefusedRow, Remark, RemarkKind, Unreadable};
use crate::text::{clean, decode_table};
use crate::{LARGEST_FILE, delimited, forbidden, workbook};

/// Most rows with text; a hundred schools together have fewer guardians.
pub(crate) const MOST_ROWS: usize = 100_000;
/// Most columns with text.
pub(crate) const MOST_COLUMNS: usize = 512;
/// Longest cell in bytes; Excel itself stops at 32 767 characters.
pub(crate) const LONGEST_CELL: usize = 32_767;
/// Rows from the top among which the header is sought.
const HEADER_WITHIN: usize = 10;

/// A list with its header.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Sheet {
    /// The sheet's name, when it came from a workbook.
    pub name: Option<String>,
    /// The line of the header, from 1.
    pub header_line: u32,
    /// The headers as they were written; may be empty, may be double.
    pub header: Vec<String>,
    /// The rows below, each with exactly as many cells as the header.
    pub rows: Vec<Row>,
    /// What deviates.
    pub remarks: Vec<Remark>,
    /// Rows that were left out, with their line.
    pub refused: Vec<RefusedRow>,
}

/// One row of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Row {
    /// The line in the text file, or the row number in Excel, from 1.
    pub line: u32,
    /// Clean text, empty where there was none; dates from Excel are `2016-05-23`.
    pub cells: Vec<String>,
}

/// Reads CSV or XLSX, whichever the bytes are.
///
/// `name_hint` names the sheet of a workbook; when it has no such sheet, or there is no hint,
/// the first visible sheet with anything in it is read.
///
/// # Errors
///
/// [`Unreadable`] when the file is too large, no text and no workbook, damaged, locked, has a
/// quote that never closes, or has no row with at least two cells to be the header.
pub fn read(bytes: &[u8], name_hint: Option<&str>) -> Result<Sheet, Unreadable> {
    if bytes.is_empty() {
        return Err(Cause::Empty.file());
    }
    if bytes.len() > LARGEST_FILE {
        return Err(Cause::TooLarge.file());
    }
    // The old binary formats and password-protected workbooks share this container.
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(Cause::WorkbookLockedOrOld.file());
    }
    if bytes.starts_with(b"%PDF") {
        return Err(Cause::NotText.file());
    }
    if bytes.starts_with(b"PK") {
        let cells = workbook::rows(bytes, name_hint)?;
        let mut sheet = sheet(cells.rows, cells.remarks, false)?;
        sheet.name = Some(cells.name);
        return Ok(sheet);
    }
    let decoded = decode_table(bytes)?;
    if decoded.text.trim().is_empty() {
        return Err(Cause::Empty.file());
    }
    let (rows, remarks) = delimited::rows(&decoded.text)?;
    sheet(
        rows,
        decoded.remarks.into_iter().chain(remarks).collect(),
        true,
    )
}

/// Finds the header, makes all rows as wide, and drops what may not be kept. `ragged` says that
/// a short row is odd; in a workbook it is not.
fn sheet(rows: Vec<Row>, remarks: Vec<Remark>, ragged: bool) -> Result<Sheet, Unreadable> {
    let mut rows = rows.into_iter().map(tidy);
    let mut top: Vec<Row> = rows.by_ref().take(HEADER_WITHIN).collect();
    let filled = |row: &Row| row.cells.iter().filter(|cell| !cell.is_empty()).count();
    let widest = top.iter().map(filled).max().unwrap_or(0);
    // A title above the list fills a cell or two; the header fills at least half of the columns.
    let place = top
        .iter()
        .position(|row| filled(row) >= 2.max(widest.div_ceil(2)));
    let place = place.ok_or(Cause::NoHeader.file())?;
    let below = top.split_off(place + 1);
    let Some(head) = top.pop() else {
        return Err(Cause::NoHeader.file());
    };
    let mut sheet = Sheet {
        header_line: head.line,
        remarks,
        ..Sheet::default()
    };
    sheet
        .remarks
        .extend(Remark::counted(RemarkKind::LeadingRowsSkipped, top.len()));
    let width = head
        .cells
        .iter()
        .rposition(|cell| !cell.is_empty())
        .map_or(0, |last| last + 1);
    sheet.header = head.cells;
    sheet.header.truncate(width);
    for mut row in below.into_iter().chain(rows) {
        if row.cells.iter().skip(width).any(|cell| !cell.is_empty()) {
            let reason = Reason::TooManyCells;
            sheet.refused.push(RefusedRow {
                line: row.line,
                noun: Noun::Row,
                reason,
            });
            continue;
        }
        if ragged && row.cells.len() < width {
            sheet
                .remarks
                .push(Remark::at(RemarkKind::RowTooShort, row.line));
        }
        row.cells.resize(width, String::new());
        if row.cells.iter().any(|cell| !cell.is_empty()) {
            sheet.rows.push(row);
        }
    }
    drop_forbidden(&mut sheet);
    if sheet.rows.is_empty() && sheet.refused.is_empty() {
        sheet.remarks.push(Remark::file(RemarkKind::NoRows));
    }
    Ok(sheet)
}

fn tidy(row: Row) -> Row {
    let cells = row.cells.iter().map(|cell| clean(cell)).collect();
    Row {
        line: row.line,
        cells,
    }
}

/// Columns go by their header, and whatever the header by what is in them.
fn drop_forbidden(sheet: &mut Sheet) {
    let kept: Vec<bool> = sheet
        .header
        .iter()
        .enumerate()
        .map(|(column, header)| {
            let cells = sheet.rows.iter().filter_map(|row| row.cells.get(column));
            let cells = cells.map(String::as_str).filter(|cell| !cell.is_empty());
            !forbidden::header(header) && !forbidden::look_like_bsns(cells)
        })
        .collect();
    let dropped = kept.iter().filter(|kept| !**kept).count();
    if dropped == 0 {
        return;
    }
    let keep = |cells: &mut Vec<String>| {
        let mut kept = kept.iter();
        cells.retain(|_| kept.next().copied().unwrap_or(false));
    };
    keep(&mut sheet.header);
    for row in &mut sheet.rows {
        keep(&mut row.cells);
    }
    sheet.remarks.extend(Remark::counted(
        RemarkKind::ForbiddenColumnsDropped,
        dropped,
    ));
}
