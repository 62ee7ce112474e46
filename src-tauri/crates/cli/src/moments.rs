//! The file of one person on the command line: one line of time, the parts by school year, and with
//! whom they were in incidents.

use domain::moment::{LookBack, MomentKind, SchoolStep};
use domain::person::PersonId;
use domain::retention::Kept;
use office::error::Problem;
use office::moments::{Happening, Moment, Moments};
use office::{Error, Now, Office};

use crate::arguments::FileArguments;
use crate::retention::kept;
use crate::run::{Done, Fault, answer};
use crate::words::Words;

pub(crate) fn person(named: &str) -> Result<PersonId, Fault> {
    match kept(named)? {
        Kept::Pupil(id) => Ok(PersonId::Pupil(id)),
        Kept::Guardian(id) => Ok(PersonId::Guardian(id)),
        Kept::Staff(id) => Ok(PersonId::Staff(id)),
        Kept::Incident(_) => Err(Fault::Office(Error::field("person", Problem::NotAChoice))),
    }
}

fn code<T>(
    text: Option<&str>,
    field: &str,
    read: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>, Fault> {
    text.map(|text| {
        read(text).ok_or_else(|| Fault::Office(Error::field(field, Problem::NotAChoice)))
    })
    .transpose()
}

/// Reads a file, of one kind of moments where that is asked.
pub(crate) fn read(
    office: &Office,
    person: PersonId,
    arguments: &FileArguments,
    now: Now,
) -> Result<Moments, Fault> {
    let back = code(arguments.back.as_deref(), "back", LookBack::from_code)?;
    let only = code(arguments.only.as_deref(), "only", MomentKind::from_code)?;
    let mut file = office.moments(person, back, now)?;
    if let Some(only) = only {
        file.rows.retain(|row| row.what.kind() == only);
    }
    Ok(file)
}

/// The file of a person, named as `pupil:ID`.
pub(crate) fn file(
    office: &Office,
    named: &str,
    arguments: &FileArguments,
    now: Now,
    words: &Words,
) -> Done {
    let file = read(office, person(named)?, arguments, now)?;
    let mut said = vec![format!("{}  {}", file.person.name, file.person.detail)];
    said.extend(lines(&file, words));
    answer(&file, said)
}

/// A file in words.
pub(crate) fn lines(file: &Moments, words: &Words) -> Vec<String> {
    let mut said: Vec<String> = file.rows.iter().map(|row| line(row, words)).collect();
    if file.earlier > 0 {
        said.push(words.say("moments-earlier", &[("count", file.earlier.into())]));
    }
    for year in &file.roles {
        for one in &year.roles {
            let role = words.label("party-role", one.role.code());
            said.push(format!("  {}  {role}: {}", year.school_year, one.incidents));
        }
    }
    for one in &file.together {
        let count = one.incidents.len();
        let count = words.say("together-incidents", &[("count", count.into())]);
        let numbers: Vec<&str> = one.incidents.iter().map(|it| it.number.as_str()).collect();
        let (name, numbers) = (&one.other.name, numbers.join(", "));
        said.push(format!("  {name}  {count}  {numbers}"));
    }
    said
}

fn line(row: &Moment, words: &Words) -> String {
    let what = match &row.what {
        Happening::Incident { line, role } => format!(
            "{}  {}  {}",
            line.number,
            words.label("category", line.category.code()),
            words.label("party-role", role.code())
        ),
        Happening::Talk { line } => {
            let names: Vec<&str> = line.with.iter().map(|one| one.name.as_str()).collect();
            format!(
                "{}  {}  {}",
                line.number,
                words.label("talk-kind", line.kind.code()),
                names.join(", ")
            )
        }
        Happening::Measure { line } => format!(
            "{}  {}",
            line.number,
            words.label("sanction-kind", line.kind.code())
        ),
        Happening::Letter { line } => format!(
            "{}  {}",
            line.number,
            words.label("letter-kind", line.kind.code())
        ),
        Happening::Consent { line } => format!(
            "{}  {}",
            words.plain(&format!("moments-consent-{}", line.kind.code())),
            line.by.name
        ),
        Happening::Note { .. } => words.plain("moments-note"),
        Happening::School { line } => match line.step {
            SchoolStep::Joined => {
                words.say("moments-joined", &[("group", line.group.as_str().into())])
            }
            step => words.label("school-step", step.code()),
        },
    };
    let kind = words.label("moment-kind", row.what.kind().code());
    format!("  {}  {kind}  {what}", words.date(row.on))
}
