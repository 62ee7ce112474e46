//! The school's paper on the command line.

use domain::stationery::{Fold, Window};
use office::error::Problem;
use office::{Error, Now, Office};

use crate::arguments::StationeryArguments;
use crate::run::{Done, Fault, answer, file, write};
use crate::words::Words;

/// Shows or changes the school's paper, or saves the page to try it on.
pub(crate) fn stationery(
    office: &mut Office,
    asked: &StationeryArguments,
    now: Now,
    words: &Words,
) -> Done {
    let wrong = |field: &str| Fault::Office(Error::field(field, Problem::NotAChoice));
    let before = office.paper()?.stationery;
    let mut stationery = before;
    if let Some(code) = &asked.window {
        stationery.window = Window::from_code(code).ok_or_else(|| wrong("window"))?;
    }
    if let Some(code) = &asked.fold {
        stationery.fold = Fold::from_code(code).ok_or_else(|| wrong("fold"))?;
    }
    if let Some(preprinted) = asked.preprinted {
        stationery.preprinted = preprinted;
    }
    if let Some(path) = &asked.logo {
        office.save_logo(&file(path)?, now)?;
    } else if asked.no_logo {
        office.remove_logo(now)?;
    }
    if stationery != before {
        office.save_stationery(stationery, now)?;
    }
    let mut lines = vec![
        words.label("window", stationery.window.code()),
        words.label("fold", stationery.fold.code()),
    ];
    if stationery.preprinted {
        lines.push(words.plain("stationery-preprinted"));
    }
    if let Some(path) = &asked.test_page {
        write(path, &office.test_page(stationery)?)?;
        lines.push(words.plain("cli-saved"));
    }
    answer(&office.paper()?, lines)
}
