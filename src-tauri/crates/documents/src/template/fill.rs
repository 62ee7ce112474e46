//! Values fill a template: the choices are made, and the lines that are left become blocks.

use super::{Condition, Node, Place, Template, place};
use crate::error::Error;
use crate::fields::{Field, Fields};
use crate::language::Language;

/// A stretch of text in one weight.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Stretch {
    pub(crate) text: String,
    pub(crate) bold: bool,
}

/// Text with bold stretches.
pub(crate) type Rich = Vec<Stretch>;

/// One block of a filled template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Block {
    Subject(Rich),
    Heading(Rich),
    Paragraph(Rich),
    Numbered(Vec<Rich>),
    Bulleted(Vec<Rich>),
    Table(Vec<(Rich, Rich)>),
    Place(Place),
}

impl Template {
    /// The blocks of the document, with every value in its place.
    ///
    /// # Errors
    /// [`Error::MissingField`] for a value that is printed but not given.
    pub(crate) fn fill(&self, fields: &Fields, language: Language) -> Result<Vec<Block>, Error> {
        let mut lines: Vec<Line<'_>> = vec![Vec::new()];
        flatten(&self.nodes, fields, &mut lines)?;
        let mut blocks = Blocks::default();
        for line in &lines {
            blocks.add(line, language);
        }
        Ok(blocks.finish())
    }
}

/// What stands on a line once all choices are made.
enum Inline<'a> {
    Text(&'a str),
    Value { field: &'a Field, short: bool },
}

type Line<'a> = Vec<Inline<'a>>;

fn flatten<'a>(
    nodes: &'a [Node],
    fields: &'a Fields,
    lines: &mut Vec<Line<'a>>,
) -> Result<(), Error> {
    for node in nodes {
        match node {
            Node::Text(text) if text == "\n" => lines.push(Vec::new()),
            Node::Text(text) => push(lines, Inline::Text(text)),
            Node::Value { field: name, short } => match fields.get(name) {
                Some(field) if !field.is_empty() => {
                    push(
                        lines,
                        Inline::Value {
                            field,
                            short: *short,
                        },
                    );
                }
                _ => return Err(Error::MissingField { name: name.clone() }),
            },
            Node::Choice { condition, yes, no } => {
                let branch = if condition.holds(fields) { yes } else { no };
                flatten(branch, fields, lines)?;
            }
            Node::Kept { nodes, .. } => flatten(nodes, fields, lines)?,
        }
    }
    Ok(())
}

fn push<'a>(lines: &mut [Line<'a>], inline: Inline<'a>) {
    if let Some(line) = lines.last_mut() {
        line.push(inline);
    }
}

impl Condition {
    fn holds(&self, fields: &Fields) -> bool {
        match (fields.get(&self.field), self.above) {
            (Some(Field::Count(count)), Some(limit)) => *count > limit,
            (Some(field), None) => field.holds(),
            _ => false,
        }
    }
}

#[derive(Default)]
struct Blocks {
    done: Vec<Block>,
    /// The paragraph that an empty line or another kind of line will end.
    paragraph: Rich,
}

impl Blocks {
    fn finish(mut self) -> Vec<Block> {
        self.end_paragraph();
        self.done
    }

    fn end_paragraph(&mut self) {
        let mut whole = std::mem::take(&mut self.paragraph);
        // A line break inside a value begins a new paragraph.
        while let Some((at, byte)) = whole
            .iter()
            .enumerate()
            .find_map(|(at, stretch)| stretch.text.find('\n').map(|byte| (at, byte)))
        {
            let mut rest = whole.split_off(at);
            let tail = rest[0].text.split_off(byte);
            whole.push(rest[0].clone());
            rest[0].text = tail.trim_start().to_owned();
            self.push_paragraph(std::mem::replace(&mut whole, rest));
        }
        self.push_paragraph(whole);
    }

    fn push_paragraph(&mut self, rich: Rich) {
        let rich = trimmed(rich);
        if !rich.is_empty() {
            self.done.push(Block::Paragraph(rich));
        }
    }

    fn add(&mut self, line: &[Inline<'_>], language: Language) {
        let start = match line.first() {
            Some(Inline::Text(text)) => *text,
            _ => "",
        };
        let blank = line
            .iter()
            .all(|part| matches!(part, Inline::Text(t) if t.trim().is_empty()));
        if blank {
            self.end_paragraph();
        } else if let Some(place) = place(start) {
            self.end_paragraph();
            self.done.push(Block::Place(place));
        } else if start.starts_with("## ") {
            self.end_paragraph();
            self.done.push(Block::Heading(rich(line, 3, language)));
        } else if start.starts_with("# ") {
            self.end_paragraph();
            self.done.push(Block::Subject(rich(line, 2, language)));
        } else if let Some(marker) = numbered_marker(start) {
            let items = items(line, marker, language);
            self.end_paragraph();
            match self.done.last_mut() {
                Some(Block::Numbered(list)) => list.extend(items),
                _ => self.done.push(Block::Numbered(items)),
            }
        } else if start.starts_with("- ") {
            let items = items(line, 2, language);
            self.end_paragraph();
            match self.done.last_mut() {
                Some(Block::Bulleted(list)) => list.extend(items),
                _ => self.done.push(Block::Bulleted(items)),
            }
        } else if let Some((term, rest)) = start.split_once(" ::") {
            let row = (
                vec![Stretch {
                    text: term.trim().to_owned(),
                    bold: false,
                }],
                rich(line, start.len() - rest.len(), language),
            );
            self.end_paragraph();
            match self.done.last_mut() {
                Some(Block::Table(rows)) => rows.push(row),
                _ => self.done.push(Block::Table(vec![row])),
            }
        } else {
            if !self.paragraph.is_empty() {
                self.paragraph.push(Stretch {
                    text: " ".to_owned(),
                    bold: false,
                });
            }
            self.paragraph.extend(rich(line, 0, language));
        }
    }
}

/// The length of `1. `, whatever the number.
fn numbered_marker(line: &str) -> Option<usize> {
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    (digits > 0 && line[digits..].starts_with(". ")).then_some(digits + 2)
}

fn items(line: &[Inline<'_>], marker: usize, language: Language) -> Vec<Rich> {
    match line {
        [
            Inline::Text(start),
            Inline::Value {
                field: Field::List(values),
                ..
            },
        ] if start.len() == marker => {
            let filled = values.iter().filter(|value| !value.trim().is_empty());
            filled
                .map(|value| {
                    vec![Stretch {
                        text: value.trim().to_owned(),
                        bold: false,
                    }]
                })
                .collect()
        }
        _ => vec![rich(line, marker, language)],
    }
}

/// The text of a line without its first `skip` bytes, with its bold stretches.
fn rich(line: &[Inline<'_>], skip: usize, language: Language) -> Rich {
    let mut bold = false;
    let mut sentence_ended = false;
    let mut stretches: Rich = Vec::new();
    let mut add = |text: &str, bold: bool| match stretches.last_mut() {
        _ if text.is_empty() => {}
        Some(last) if last.bold == bold => last.text.push_str(text),
        _ => stretches.push(Stretch {
            text: text.to_owned(),
            bold,
        }),
    };
    for (index, part) in line.iter().enumerate() {
        match part {
            Inline::Value { field, short } => {
                let wording = field.wording(language, *short);
                sentence_ended = wording.ends_with(['.', '!', '?']);
                add(&wording, bold);
            }
            Inline::Text(text) => {
                let text = if index == 0 {
                    &text[skip.min(text.len())..]
                } else {
                    text
                };
                let doubled = std::mem::take(&mut sentence_ended);
                let text = text.strip_prefix('.').filter(|_| doubled).unwrap_or(text);
                for (turn, piece) in text.split("**").enumerate() {
                    if turn > 0 {
                        bold = !bold;
                    }
                    add(piece, bold);
                }
            }
        }
    }
    trimmed(stretches)
}

fn trimmed(mut rich: Rich) -> Rich {
    if let Some(first) = rich.first_mut() {
        first.text = first.text.trim_start().to_owned();
    }
    if let Some(last) = rich.last_mut() {
        last.text.truncate(last.text.trim_end().len());
    }
    rich.retain(|stretch| !stretch.text.is_empty());
    rich
}

/// The words of a rich text without its weights.
pub(crate) fn plain(rich: &[Stretch]) -> String {
    rich.iter().map(|stretch| stretch.text.as_str()).collect()
}
