//! CSV as Dutch Excel, and everyone else, writes it: separated by `;`, `,`, tab or `|`.
//!
//! Written here because an opened and never closed quote must be an error: a tolerant parser
//! would quietly swallow the rest of the school into one cell.

use crate::remark::{Cause, Remark, RemarkKind, Unreadable};
use crate::table::{LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, Row};

/// Separators by preference, for when they occur equally often.
const SEPARATORS: [char; 4] = [';', '\t', ',', '|'];

/// Cuts text into rows of raw cells; empty rows are left out.
pub(crate) fn rows(text: &str) -> Result<(Vec<Row>, Vec<Remark>), Unreadable> {
    let (separator, body, line) = match declared_separator(text) {
        Some((separator, body)) => (separator, body, 2),
        None => (likely_separator(text), text, 1),
    };
    let mut cutter = Cutter {
        separator,
        line,
        row_line: line,
        cells: Vec::new(),
        cell: String::new(),
        rows: Vec::new(),
        remarks: Vec::new(),
        stray: false,
    };
    cutter.cut(body)?;
    Ok((cutter.rows, cutter.remarks))
}

/// Excel's own first line, `sep=;`.
fn declared_separator(text: &str) -> Option<(char, &str)> {
    let head = text
        .get(..4)
        .filter(|head| head.eq_ignore_ascii_case("sep="))?;
    let mut rest = text[head.len()..].chars();
    let separator = rest.next().filter(|c| SEPARATORS.contains(c))?;
    let rest = rest.as_str();
    let body = rest
        .strip_prefix("\r\n")
        .or_else(|| rest.strip_prefix(['\n', '\r']))?;
    Some((separator, body))
}

/// The separator that occurs most in the first ten lines, outside quotes.
fn likely_separator(text: &str) -> char {
    let mut counts = [0_usize; SEPARATORS.len()];
    let mut quoted = false;
    let mut lines = 0;
    for c in text.chars() {
        match c {
            '"' => quoted = !quoted,
            '\n' | '\r' => {
                lines += 1;
                if lines == 20 {
                    break;
                }
            }
            _ if quoted => {}
            _ => {
                if let Some(place) = SEPARATORS.iter().position(|separator| *separator == c) {
                    counts[place] += 1;
                }
            }
        }
    }
    let most = counts.iter().max().copied().unwrap_or(0);
    let place = counts.iter().position(|count| *count == most).unwrap_or(0);
    SEPARATORS[place]
}

struct Cutter {
    separator: char,
    line: u32,
    row_line: u32,
    cells: Vec<String>,
    cell: String,
    rows: Vec<Row>,
    remarks: Vec<Remark>,
    stray: bool,
}

/// Where in a cell the cutter is.
#[derive(PartialEq)]
enum Within {
    /// Nothing of the cell was seen.
    Start,
    /// In a cell without quotes.
    Plain,
    /// Within quotes that opened on this line.
    Quoted(u32),
    /// After the closing quote; whether the quotes held a line end, and where they opened.
    Closed(u32),
}

impl Cutter {
    fn cut(&mut self, text: &str) -> Result<(), Unreadable> {
        let mut within = Within::Start;
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            if let Within::Quoted(opened) = within {
                if c != '"' {
                    if c == '\n' || (c == '\r' && chars.peek() != Some(&'\n')) {
                        self.line = self.line.saturating_add(1);
                    }
                    self.cell.push(c);
                    if self.cell.len() > LONGEST_CELL {
                        return Err(Cause::QuoteOpen.at(opened));
                    }
                } else if chars.next_if_eq(&'"').is_some() {
                    self.cell.push('"');
                } else {
                    within = Within::Closed(opened);
                }
                continue;
            }
            match c {
                '\n' | '\r' => {
                    if c == '\r' {
                        chars.next_if_eq(&'\n');
                    }
                    self.end_row()?;
                    self.line = self.line.saturating_add(1);
                    self.row_line = self.line;
                    within = Within::Start;
                }
                c if c == self.separator => {
                    self.end_cell()?;
                    within = Within::Start;
                }
                '"' if within == Within::Start => {
                    self.cell.clear();
                    within = Within::Quoted(self.line);
                }
                c if c.is_whitespace() && within == Within::Start => {}
                c => {
                    match within {
                        Within::Closed(_) if c.is_whitespace() => continue,
                        // Quotes that span lines and then run on have paired up wrongly.
                        Within::Closed(opened) if opened != self.line => {
                            return Err(Cause::QuoteOpen.at(opened));
                        }
                        Within::Closed(_) => self.stray = true,
                        _ => {}
                    }
                    within = Within::Plain;
                    self.cell.push(c);
                    if self.cell.len() > LONGEST_CELL {
                        return Err(Cause::ValueTooLong.at(self.line));
                    }
                }
            }
        }
        if let Within::Quoted(opened) = within {
            return Err(Cause::QuoteOpen.at(opened));
        }
        self.end_row()
    }

    fn end_cell(&mut self) -> Result<(), Unreadable> {
        self.cells.push(std::mem::take(&mut self.cell));
        if self.cells.len() > MOST_COLUMNS {
            Err(Cause::TooManyColumns.file())
        } else {
            Ok(())
        }
    }

    fn end_row(&mut self) -> Result<(), Unreadable> {
        self.end_cell()?;
        let cells = std::mem::take(&mut self.cells);
        if std::mem::take(&mut self.stray) {
            self.remarks
                .push(Remark::at(RemarkKind::QuoteStray, self.row_line));
        }
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            if self.rows.len() >= MOST_ROWS {
                return Err(Cause::TooManyRows.file());
            }
            self.rows.push(Row {
                line: self.row_line,
                cells,
            });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        rows(text)
            .unwrap()
            .0
            .into_iter()
            .map(|row| row.cells)
            .collect()
    }

    #[test]
    fn every_separator_is_found() {
        for separator in [';', ',', '\t', '|'] {
            let text = format!("a{separator}b\nc{separator}d\n");
            assert_eq!(cells(&text), [["a", "b"], ["c", "d"]]);
        }
        assert_eq!(cells("sep=,\r\na;b,c\r\n"), [["a;b", "c"]]);
        assert_eq!(
            cells("naam;adres\nx;\"a,b,c,d\"\n"),
            [["naam", "adres"], ["x", "a,b,c,d"]]
        );
    }

    #[test]
    fn quotes_keep_separators_line_ends_and_quotes() {
        assert_eq!(
            cells("a;\"b;c\"\n\"d\ne\";\"f\"\"g\""),
            [["a", "b;c"], ["d\ne", "f\"g"]]
        );
        assert_eq!(cells("van \"t Lam;b"), [["van \"t Lam", "b"]]);
    }

    #[test]
    fn lines_are_counted_as_an_editor_counts_them() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["a;b", "", "\"c", "c\";d", "e;f"].join(end);
            let lines: Vec<_> = rows(&text).unwrap().0.iter().map(|row| row.line).collect();
            assert_eq!(lines, [1, 3, 5], "{end:?}");
        }
    }

    #[test]
    fn a_quote_that_never_closes_is_an_error_and_not_a_long_cell() {
        for text in ["a;b\n\"c;d\ne;f\n", "a;b\n\"c;d\ne;\"f\"\n", "a;\""] {
            let error = rows(text).err().unwrap();
            assert_eq!(error.cause, Cause::QuoteOpen, "{text:?}");
        }
        let (rows, remarks) = rows("a;b\n\"c\"d;e\n").unwrap();
        assert_eq!(rows[1].cells, ["cd", "e"]);
        assert_eq!(remarks, [Remark::at(RemarkKind::QuoteStray, 2)]);
    }
}
