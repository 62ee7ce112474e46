//! The small markup in which letter texts are written, its checks, and how values fill it.
//!
//! A template is plain text that a school's secretary can read. Line by line:
//!
//! | Line | Meaning |
//! | --- | --- |
//! | `# text` | the subject; the document's title |
//! | `## text` | a heading |
//! | `1. text` | an item of a numbered list (the number itself does not matter) |
//! | `- text` | an item of a plain list |
//! | `term :: text` | a row of a two-column table |
//! | `@place` | something the program draws here, see [`Place`] |
//! | `// text` | a remark for whoever edits the template; not printed |
//! | anything else | a paragraph; an empty line ends it |
//!
//! Inside a line: `**bold**`, `{field}` for a value, `{#if field}`, `{#if field > 1}`, `{else}` and
//! `{/if}`. A condition holds for a flag that is up and for any other value that is not empty. A
//! line that holds nothing but such a mark leaves no line behind. A list field alone in an item
//! makes one item each. `{field short}` words a date without its weekday and a
//! number in digits. A full stop after a value that
//! ends a sentence itself is not printed twice. There are no loops, no sums and no inclusion of
//! other files, and a value is never read as markup.

use crate::error::Error;
use crate::fields::{Field, Fields};
use crate::language::Language;

/// Something the program draws at a line of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// `@signature`: room to sign, with name and function of the signatory.
    Signature,
    /// `@items`: the table of things one can consent to.
    Items,
    /// `@answers`: a new page with the head of the answer sheet.
    Answers,
    /// `@signatures`: a line to sign for each guardian.
    Signatures,
}

/// What is wrong with a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Mistake {
    /// `{` without `}` on the same line.
    #[error("a {{ is never closed")]
    OpenBrace,
    /// A field name of other signs than lower-case letters, digits and underscores.
    #[error("this is not the name of a field")]
    FieldName,
    /// `{else}` or `{/if}` without its `{#if …}`.
    #[error("there is no {{#if …}} to go with this")]
    NoIf,
    /// `{#if …}` without its `{/if}`.
    #[error("this {{#if …}} is never closed")]
    OpenIf,
    /// An odd number of `**` on a line.
    #[error("** is opened but not closed on this line")]
    OpenBold,
    /// `###`, or `#` without a space.
    #[error("a heading is written as # or ## and a space")]
    Heading,
    /// A place the program does not know.
    #[error("there is no place of this name")]
    Place,
    /// The text has no `# …` line, so the document would have no title.
    #[error("there is no subject, a line that begins with #")]
    NoSubject,
    /// A label file's line without `=`.
    #[error("a label is written as: name = text")]
    Label,
}

/// A mistake and where it is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("template {template}, line {line}: {mistake}")]
pub struct TemplateError {
    /// Name of the template, such as `nl/warning`.
    pub template: String,
    /// Line, counted from 1.
    pub line: usize,
    /// What is wrong there.
    pub mistake: Mistake,
}

/// A checked template.
#[derive(Clone, Debug)]
pub struct Template {
    nodes: Vec<Node>,
}

#[derive(Clone, Debug)]
enum Node {
    Text(String),
    Value {
        field: String,
        short: bool,
    },
    Choice {
        condition: Condition,
        yes: Vec<Self>,
        no: Vec<Self>,
    },
}

#[derive(Clone, Debug)]
struct Condition {
    field: String,
    above: Option<u32>,
}

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
    /// Reads and checks a template.
    ///
    /// # Errors
    /// The first mistake, with its line.
    pub fn parse(name: &str, source: &str) -> Result<Self, TemplateError> {
        let mistake = |line: usize, mistake| TemplateError {
            template: name.to_owned(),
            line,
            mistake,
        };
        let mut open: Vec<Open> = Vec::new();
        let mut nodes = Vec::new();
        let mut has_subject = false;
        for (index, line) in source.lines().enumerate() {
            let number = index + 1;
            if line.trim_start().starts_with("//") {
                continue;
            }
            check_line(line).map_err(|m| mistake(number, m))?;
            has_subject |= line.starts_with("# ");
            let parts = split_line(line).map_err(|m| mistake(number, m))?;
            let only_marks = parts.iter().all(|part| match part {
                Part::Text(text) => text.trim().is_empty(),
                Part::Value { .. } => false,
                _ => true,
            }) && parts.iter().any(|part| !matches!(part, Part::Text(_)));
            for part in parts {
                match part {
                    Part::Text(_) if only_marks => {}
                    Part::Text(text) => nodes.push(Node::Text(text)),
                    Part::Value { field, short } => nodes.push(Node::Value { field, short }),
                    Part::If(condition) => {
                        let before = std::mem::take(&mut nodes);
                        open.push(Open {
                            line: number,
                            condition,
                            before,
                            yes: None,
                        });
                    }
                    Part::Else => match open.last_mut() {
                        Some(choice) if choice.yes.is_none() => {
                            choice.yes = Some(std::mem::take(&mut nodes));
                        }
                        _ => return Err(mistake(number, Mistake::NoIf)),
                    },
                    Part::EndIf => {
                        let Some(choice) = open.pop() else {
                            return Err(mistake(number, Mistake::NoIf));
                        };
                        nodes = choice.close(nodes);
                    }
                }
            }
            if !only_marks {
                nodes.push(Node::Text("\n".to_owned()));
            }
        }
        if let Some(choice) = open.last() {
            return Err(mistake(choice.line, Mistake::OpenIf));
        }
        if !has_subject {
            return Err(mistake(1, Mistake::NoSubject));
        }
        Ok(Self { nodes })
    }

    /// The names of all fields the template prints or asks about, each once, in order.
    pub fn fields(&self) -> Vec<&str> {
        fn walk<'a>(nodes: &'a [Node], names: &mut Vec<&'a str>) {
            for node in nodes {
                match node {
                    Node::Text(_) => {}
                    Node::Value { field, .. } => names.push(field),
                    Node::Choice { condition, yes, no } => {
                        names.push(&condition.field);
                        walk(yes, names);
                        walk(no, names);
                    }
                }
            }
        }
        let mut names = Vec::new();
        walk(&self.nodes, &mut names);
        let mut seen = std::collections::BTreeSet::new();
        names.retain(|name| seen.insert(*name));
        names
    }

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

/// An `{#if …}` whose `{/if}` has not come yet.
struct Open {
    line: usize,
    condition: Condition,
    before: Vec<Node>,
    yes: Option<Vec<Node>>,
}

impl Open {
    fn close(self, last: Vec<Node>) -> Vec<Node> {
        let (yes, no) = match self.yes {
            Some(yes) => (yes, last),
            None => (last, Vec::new()),
        };
        let mut nodes = self.before;
        nodes.push(Node::Choice {
            condition: self.condition,
            yes,
            no,
        });
        nodes
    }
}

enum Part {
    Text(String),
    Value { field: String, short: bool },
    If(Condition),
    Else,
    EndIf,
}

fn check_line(line: &str) -> Result<(), Mistake> {
    if line.starts_with('#') && !line.starts_with("# ") && !line.starts_with("## ") {
        return Err(Mistake::Heading);
    }
    if line.starts_with('@') && place(line).is_none() {
        return Err(Mistake::Place);
    }
    if line.matches("**").count() % 2 == 1 {
        return Err(Mistake::OpenBold);
    }
    Ok(())
}

fn place(line: &str) -> Option<Place> {
    match line.trim_end() {
        "@signature" => Some(Place::Signature),
        "@items" => Some(Place::Items),
        "@answers" => Some(Place::Answers),
        "@signatures" => Some(Place::Signatures),
        _ => None,
    }
}

fn split_line(line: &str) -> Result<Vec<Part>, Mistake> {
    let mut parts = Vec::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('{') {
        let (mark, behind) = after.split_once('}').ok_or(Mistake::OpenBrace)?;
        if !before.is_empty() {
            parts.push(Part::Text(before.to_owned()));
        }
        parts.push(match mark {
            "else" => Part::Else,
            "/if" => Part::EndIf,
            _ => match mark.strip_prefix("#if ") {
                Some(condition) => Part::If(parse_condition(condition)?),
                None => match mark.strip_suffix(" short") {
                    Some(field) => Part::Value {
                        field: field_name(field)?,
                        short: true,
                    },
                    None => Part::Value {
                        field: field_name(mark)?,
                        short: false,
                    },
                },
            },
        });
        rest = behind;
    }
    if !rest.is_empty() {
        parts.push(Part::Text(rest.to_owned()));
    }
    Ok(parts)
}

fn parse_condition(condition: &str) -> Result<Condition, Mistake> {
    match condition.split_once('>') {
        None => Ok(Condition {
            field: field_name(condition.trim())?,
            above: None,
        }),
        Some((field, number)) => Ok(Condition {
            field: field_name(field.trim())?,
            above: Some(number.trim().parse().map_err(|_| Mistake::FieldName)?),
        }),
    }
}

fn field_name(name: &str) -> Result<String, Mistake> {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if !name.is_empty() && name.chars().all(fits) {
        Ok(name.to_owned())
    } else {
        Err(Mistake::FieldName)
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

/// Short words a document needs around its text, such as `page`; one `name = text` a line.
#[derive(Clone, Debug)]
pub struct Labels(std::collections::BTreeMap<String, String>);

impl Labels {
    /// Reads a label file.
    ///
    /// # Errors
    /// A line that is neither a remark, nor empty, nor `name = text`.
    pub fn parse(name: &str, source: &str) -> Result<Self, TemplateError> {
        let mut labels = std::collections::BTreeMap::new();
        for (index, line) in source.lines().enumerate() {
            if line.trim().is_empty() || line.starts_with("//") {
                continue;
            }
            let (key, text) = line.split_once(" = ").ok_or_else(|| TemplateError {
                template: name.to_owned(),
                line: index + 1,
                mistake: Mistake::Label,
            })?;
            labels.insert(key.trim().to_owned(), text.trim().to_owned());
        }
        Ok(Self(labels))
    }

    /// The words behind a name as they are written; `None` when there are none.
    pub fn find(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// The names of all labels.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The words behind a name, with each `{key}` replaced by its value.
    pub(crate) fn get(&self, name: &str, values: &[(&str, &str)]) -> Result<String, Error> {
        let missing = || Error::MissingField {
            name: name.to_owned(),
        };
        let mut text = self.0.get(name).ok_or_else(missing)?.clone();
        for (key, value) in values {
            text = text.replace(&format!("{{{key}}}"), value);
        }
        Ok(text)
    }
}
