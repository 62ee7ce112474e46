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
//! Inside a line: `**bold**`, `{field}` for a value, `{#if field}`, `{#if field > 1}`, `{else}`
//! and `{/if}`. A condition holds for a flag that is up and for any other value that is not empty.
//! A line that holds nothing but such a mark leaves no line behind. `{#keep name}` and `{/keep}`
//! stand around a [`Passage`] that every wording of the letter has to have, in words of its own. A
//! list field alone in an item makes one item each. `{field short}` words a date without its
//! weekday and a number in digits. A full stop after a value that ends a sentence itself is not
//! printed twice. There are no loops, no sums and no inclusion of other files, and a value is
//! never read as markup.

mod fill;
mod keeping;

use std::collections::BTreeMap;

use domain::letter::Passage;

use crate::error::Error;

pub(crate) use fill::{Block, Stretch, plain};
pub use keeping::Lack;
pub(crate) use keeping::{Given, Promise};

/// Something the program draws at a line of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
    /// `{/keep}` without its `{#keep …}`, or one that begins before the last has ended.
    #[error("there is no {{#keep …}} to go with this")]
    NoKeep,
    /// `{#keep …}` without its `{/keep}`.
    #[error("this {{#keep …}} is never closed")]
    OpenKeep,
    /// A passage that no letter has.
    #[error("there is no passage of this name")]
    Passage,
    /// A passage without words.
    #[error("this passage says nothing")]
    EmptyPassage,
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    nodes: Vec<Node>,
    /// On which line each field is named first, counted from 1.
    lines: BTreeMap<String, usize>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
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
    Kept {
        passage: Passage,
        nodes: Vec<Self>,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Condition {
    field: String,
    above: Option<u32>,
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
        let mut lines = BTreeMap::new();
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
                if let Part::Value { field, .. } | Part::If(Condition { field, .. }) = &part {
                    lines.entry(field.clone()).or_insert(number);
                }
                match part {
                    Part::Text(_) if only_marks => {}
                    Part::Text(text) => nodes.push(Node::Text(text)),
                    Part::Value { field, short } => nodes.push(Node::Value { field, short }),
                    Part::If(condition) => {
                        let mark = Mark::If {
                            condition,
                            yes: None,
                        };
                        open.push(Open::new(number, mark, &mut nodes));
                    }
                    Part::Keep(passage) => {
                        open.push(Open::new(number, Mark::Keep(passage), &mut nodes));
                    }
                    Part::Else => match open.last_mut().map(|open| &mut open.mark) {
                        Some(Mark::If { yes, .. }) if yes.is_none() => {
                            *yes = Some(std::mem::take(&mut nodes));
                        }
                        _ => return Err(mistake(number, Mistake::NoIf)),
                    },
                    Part::EndIf => match open.pop() {
                        Some(choice) if matches!(choice.mark, Mark::If { .. }) => {
                            nodes = choice.close(nodes);
                        }
                        _ => return Err(mistake(number, Mistake::NoIf)),
                    },
                    Part::EndKeep => match open.pop() {
                        Some(kept) if matches!(kept.mark, Mark::Keep(_)) => {
                            if !nodes.iter().any(speaks) {
                                return Err(mistake(kept.line, Mistake::EmptyPassage));
                            }
                            nodes = kept.close(nodes);
                        }
                        _ => return Err(mistake(number, Mistake::NoKeep)),
                    },
                }
            }
            if !only_marks {
                nodes.push(Node::Text("\n".to_owned()));
            }
        }
        match open.last() {
            Some(open) if matches!(open.mark, Mark::Keep(_)) => {
                return Err(mistake(open.line, Mistake::OpenKeep));
            }
            Some(open) => return Err(mistake(open.line, Mistake::OpenIf)),
            None => {}
        }
        if !has_subject {
            return Err(mistake(1, Mistake::NoSubject));
        }
        Ok(Self { nodes, lines })
    }

    /// The passages in it, each once, in order.
    pub fn passages(&self) -> Vec<Passage> {
        fn walk(nodes: &[Node], found: &mut Vec<Passage>) {
            for node in nodes {
                match node {
                    Node::Text(_) | Node::Value { .. } => {}
                    Node::Choice { yes, no, .. } => {
                        walk(yes, found);
                        walk(no, found);
                    }
                    Node::Kept { passage, nodes } => {
                        if !found.contains(passage) {
                            found.push(*passage);
                        }
                        walk(nodes, found);
                    }
                }
            }
        }
        let mut found = Vec::new();
        walk(&self.nodes, &mut found);
        found
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
                    Node::Kept { nodes, .. } => walk(nodes, names),
                }
            }
        }
        let mut names = Vec::new();
        walk(&self.nodes, &mut names);
        let mut seen = std::collections::BTreeSet::new();
        names.retain(|name| seen.insert(*name));
        names
    }
}

/// A mark whose end has not come yet.
struct Open {
    line: usize,
    mark: Mark,
    before: Vec<Node>,
}

enum Mark {
    If {
        condition: Condition,
        yes: Option<Vec<Node>>,
    },
    Keep(Passage),
}

impl Open {
    fn new(line: usize, mark: Mark, nodes: &mut Vec<Node>) -> Self {
        let before = std::mem::take(nodes);
        Self { line, mark, before }
    }

    fn close(self, last: Vec<Node>) -> Vec<Node> {
        let mut nodes = self.before;
        nodes.push(match self.mark {
            Mark::If { condition, yes } => {
                let (yes, no) = match yes {
                    Some(yes) => (yes, last),
                    None => (last, Vec::new()),
                };
                Node::Choice { condition, yes, no }
            }
            Mark::Keep(passage) => Node::Kept {
                passage,
                nodes: last,
            },
        });
        nodes
    }
}

/// Whether there is something to read in it: a word of three letters.
fn speaks(node: &Node) -> bool {
    match node {
        Node::Text(text) => text
            .split(|c: char| !c.is_alphabetic())
            .any(|word| word.chars().count() >= 3),
        Node::Value { .. } => false,
        Node::Choice { yes, no, .. } => yes.iter().chain(no).any(speaks),
        Node::Kept { nodes, .. } => nodes.iter().any(speaks),
    }
}

enum Part {
    Text(String),
    Value { field: String, short: bool },
    If(Condition),
    Else,
    EndIf,
    Keep(Passage),
    EndKeep,
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
            "/keep" => Part::EndKeep,
            _ => match (mark.strip_prefix("#if "), mark.strip_prefix("#keep ")) {
                (Some(condition), _) => Part::If(parse_condition(condition)?),
                (None, Some(passage)) => {
                    let passage = Passage::from_code(passage.trim());
                    Part::Keep(passage.ok_or(Mistake::Passage)?)
                }
                (None, None) => Part::Value {
                    field: field_name(mark.strip_suffix(" short").unwrap_or(mark))?,
                    short: mark.ends_with(" short"),
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

/// Short words a document needs around its text, such as `page`; one `name = text` a line.
#[derive(Clone, Debug)]
pub struct Labels(BTreeMap<String, String>);

impl Labels {
    /// Reads a label file.
    ///
    /// # Errors
    /// A line that is neither a remark, nor empty, nor `name = text`.
    pub fn parse(name: &str, source: &str) -> Result<Self, TemplateError> {
        let mut labels = BTreeMap::new();
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
