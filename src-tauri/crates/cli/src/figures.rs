//! Figures about incidents on the command line.

use domain::figures::{Cut, Period};
use domain::school::SchoolYear;
use office::error::Problem;
use office::figures::{FiguresAsked, FiguresForm};
use office::{Error, Now, Office};

use crate::arguments::FiguresArguments;
use crate::run::{Done, Fault, answer, write};
use crate::words::Words;

/// Of which kind of value the codes of a cut are.
fn of(cut: Cut) -> Option<&'static str> {
    match cut {
        Cut::Kind => Some("category"),
        Cut::Place => Some("place"),
        Cut::Moment => Some("day-part"),
        Cut::Severity => Some("severity"),
        Cut::Month => None,
        Cut::Role => Some("party-role"),
        Cut::Measure => Some("sanction-kind"),
        Cut::FollowUp => Some("follow-up"),
        Cut::Repeat => Some("repeat"),
    }
}

/// Shows the figures of a selection, or saves them.
pub(crate) fn figures(
    office: &Office,
    arguments: &FiguresArguments,
    now: Now,
    words: &Words,
) -> Done {
    let wrong = |field: &str| Fault::Office(Error::field(field, Problem::NotAChoice));
    let year = SchoolYear::of(now.today).to_string();
    let mut asked = FiguresAsked {
        school_year: arguments.year.clone().unwrap_or(year),
        period: Period::from_code(&arguments.period).ok_or_else(|| wrong("period"))?,
        group: None,
    };
    if let Some(name) = &arguments.group {
        let groups = office.figures(&asked)?.groups;
        let group = groups.iter().find(|group| group.name == *name);
        asked.group = Some(group.ok_or_else(|| wrong("group"))?.id);
    }
    if let Some(path) = &arguments.to {
        let ending = path.extension().and_then(|ending| ending.to_str());
        let form = match ending {
            Some("pdf") => FiguresForm::Pdf,
            Some("csv") => FiguresForm::Csv,
            Some("xlsx") => FiguresForm::Xlsx,
            _ => return Err(wrong("to")),
        };
        write(path, &office.figures_file(&asked, form, now)?)?;
    }
    let shown = office.figures(&asked)?;
    let hidden = || words.plain("figures-hidden");
    let number = |count: Option<u32>| count.map_or_else(hidden, |count| count.to_string());
    let mut lines = vec![format!(
        "{}  {}",
        words.plain("figures-title"),
        number(shown.figures.incidents)
    )];
    for table in &shown.figures.tables {
        lines.push(words.label("cut", table.cut.code()));
        lines.extend(table.rows.iter().map(|row| {
            let what = of(table.cut).map_or(row.code.clone(), |of| words.label(of, &row.code));
            format!("  {what}  {}", number(row.count))
        }));
    }
    answer(&shown, lines)
}
