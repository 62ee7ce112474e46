//! The days without school on the command line: list, preview and add.

use domain::calendar::Holiday;
use domain::region::Region;
use office::error::Problem;
use office::holidays::{HolidayStanding, OfferedHoliday};
use office::{Error, Now, Office};

use crate::arguments::HolidaysArguments;
use crate::run::{Done, Fault, answer, file};
use crate::words::Words;

fn line(holiday: &Holiday, words: &Words) -> String {
    format!(
        "{}  {}  {}",
        words.date(holiday.first_day),
        words.date(holiday.last_day),
        holiday.name
    )
}

/// Lists the holidays, or adds what a file or a region has to offer.
pub(crate) fn holidays(
    office: &mut Office,
    asked: &HolidaysArguments,
    now: Now,
    words: &Words,
) -> Done {
    let region = asked
        .region
        .as_deref()
        .map(|code| {
            Region::from_code(code)
                .ok_or(Fault::Office(Error::field("region", Problem::NotAChoice)))
        })
        .transpose()?;
    let offer = match (&asked.ics, region) {
        (Some(path), _) => office.preview_calendar(&file(path)?, now)?,
        (None, Some(region)) => office.region_holidays(region, now)?,
        (None, None) => {
            let settings = office.settings()?;
            let lines = settings.holidays.iter().map(|one| line(one, words));
            let lines = lines.collect();
            return answer(&settings.holidays, lines);
        }
    };
    let chosen = |one: &OfferedHoliday| {
        one.suggested || (asked.all && one.standing != HolidayStanding::Known)
    };
    let mut lines: Vec<String> = offer
        .holidays
        .iter()
        .map(|one| {
            let mark = if chosen(one) { "+" } else { " " };
            format!("{mark} {}", line(&one.holiday, words))
        })
        .collect();
    for note in &offer.notes {
        lines.push(words.say(
            &note.message,
            &[
                ("line", note.line.unwrap_or_default().into()),
                ("count", note.count.into()),
            ],
        ));
    }
    if asked.preview {
        return answer(&offer, lines);
    }
    let taken: Vec<Holiday> = offer
        .holidays
        .iter()
        .filter(|one| chosen(one))
        .map(|one| one.holiday.clone())
        .collect();
    let added = office.add_holidays(&taken, region, now)?;
    lines.push(words.say("cli-holidays-added", &[("count", added.into())]));
    answer(
        &serde_json::json!({ "added": added, "offer": offer }),
        lines,
    )
}
