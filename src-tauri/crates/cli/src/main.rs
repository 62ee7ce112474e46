//! Pluis without a window: the same office for administrators, scripts and machines without a
//! display.
//!
//! It reads its documents as JSON from standard input and answers on standard output, in words or,
//! with `--json`, as JSON. Exit codes: 0 done, 1 refused by a rule, 2 bad input, 3 the register
//! cannot be opened. There is no rule here and no SQL.

mod arguments;
mod consents;
mod copies;
mod figures;
mod holidays;
mod judgements;
mod keys;
mod ladders;
mod letter_texts;
mod letters;
mod moments;
mod notes;
mod police_decisions;
mod press;
mod privacy;
mod programme;
mod retention;
mod run;
mod sanctions;
mod simulation;
mod stationery;
mod talks;
mod users;
mod words;
mod year_turn;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    office::locking::close_memory();
    let arguments = match arguments::Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            let wrong = error.use_stderr();
            // Printing help cannot fail in a way that anyone could still be told of.
            drop(error.print());
            return ExitCode::from(if wrong { 2 } else { 0 });
        }
    };
    run::run(&arguments)
}
