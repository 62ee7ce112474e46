//! Dates as they are written in Dutch files: `2016-05-23`, `23-05-2016`, `3/5/2016`,
//! `23 mei 2016`, and Excel's count of days. Deliberately absent: American order and years of
//! two digits, which would be guesses.

use chrono::{Datelike, Days, NaiveDate};

/// Months as Excel and people write them in Dutch, by their first letters.
const MONTHS: [&[&str]; 12] = [
    &["jan"],
    &["feb"],
    &["mrt", "maa", "mar"],
    &["apr"],
    &["mei", "may"],
    &["jun"],
    &["jul"],
    &["aug"],
    &["sep"],
    &["okt", "oct"],
    &["nov"],
    &["dec"],
];

/// The date in `raw`, or nothing when it is not certain. Years run from 1900 up to 2199; a time
/// of day after the date is ignored.
pub(crate) fn date(raw: &str) -> Option<NaiveDate> {
    let raw = raw.trim();
    let parts: Vec<&str> = raw
        .trim_end_matches('Z')
        .split(|c: char| !c.is_alphanumeric() || c == 'T')
        .filter(|part| !part.is_empty())
        .take(9)
        .collect();
    let found = match parts.as_slice() {
        [whole] => compact(whole),
        [a, b, c, time @ ..] => {
            let timely = |part: &&str| part.len() <= 9 && number(part).is_some();
            if !time.iter().all(timely) {
                None
            } else if a.len() == 4 {
                ymd(a, b, c)
            } else {
                ymd(c, b, a)
            }
        }
        // Excel's count of days with a time of day behind the point.
        [days, fraction] if raw == format!("{days}.{fraction}") => {
            number(fraction).and_then(|_| serial(days))
        }
        _ => None,
    }?;
    (1900..2200).contains(&found.year()).then_some(found)
}

fn number(part: &str) -> Option<u32> {
    let digits = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if digits { part.parse().ok() } else { None }
}

fn ymd(year: &str, month: &str, day: &str) -> Option<NaiveDate> {
    if year.len() != 4 || day.len() > 2 {
        return None;
    }
    let month = match number(month) {
        Some(month) if month <= 12 => month,
        Some(_) => return None,
        None => {
            let word = month.to_lowercase();
            let place = MONTHS
                .iter()
                .position(|names| names.iter().any(|name| word.starts_with(name)))?;
            u32::try_from(place).ok()? + 1
        }
    };
    NaiveDate::from_ymd_opt(i32::try_from(number(year)?).ok()?, month, number(day)?)
}

/// `20160523` or Excel's `42513`.
fn compact(whole: &str) -> Option<NaiveDate> {
    number(whole)?;
    match whole.len() {
        8 => ymd(&whole[..4], &whole[4..6], &whole[6..]),
        5 => serial(whole),
        _ => None,
    }
}

/// The date of Excel's day `days` in the 1900 system: day 60 is the 29 February 1900 that never
/// was, so that counting starts two days before 1 January 1900.
fn serial(days: &str) -> Option<NaiveDate> {
    let days = number(days).filter(|days| (10_000..80_000).contains(days))?;
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(u64::from(days)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_in_every_dutch_notation() {
        for written in [
            "2016-05-23",
            "23-05-2016",
            "23/5/2016",
            "23.05.2016",
            "2016/05/23",
            "20160523",
            "2016-05-23T08:47:34",
            "2016-05-23+02:00",
            "2016-05-23Z",
            "23-05-2016 00:00:00",
            "2016-05-23T08:47:34.1234567+02:00",
            "23 mei 2016",
            "23-mei-2016",
            "42513",
            "42513.5",
            " 2016-05-23 ",
        ] {
            assert_eq!(
                date(written),
                NaiveDate::from_ymd_opt(2016, 5, 23),
                "{written}"
            );
        }
        assert_eq!(date("29-02-2020"), NaiveDate::from_ymd_opt(2020, 2, 29));
        assert_eq!(date("1 augustus 2015"), NaiveDate::from_ymd_opt(2015, 8, 1));
    }

    #[test]
    fn what_is_not_certain_is_no_date() {
        for written in [
            "",
            "-",
            "29-02-2019",
            "31-04-2016",
            "5/23/2016",
            "23-05-16",
            "0000-00-00",
            "1899-12-31",
            "2016-13-01",
            "9999",
            "123456",
            "99999",
            "2016",
            "23 foo 2016",
            "2016-05-23 of later",
            "1-2-3-2016",
            "٢٠١٦-٠٥-٢٣",
            "12-2016",
            "3.5",
        ] {
            assert_eq!(date(written), None, "{written}");
        }
    }
}
