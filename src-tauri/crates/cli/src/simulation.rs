//! A school year under another ladder, on the command line: a line for each person and incident.

use office::simulation::{Candidate, Simulated};
use office::{Now, Office};

use crate::run::{Done, answer};
use crate::sanctions::because;
use crate::words::Words;

pub(crate) fn simulate(
    office: &Office,
    candidate: &Candidate,
    differs: bool,
    now: Now,
    words: &Words,
) -> Done {
    let mut simulation = office.simulate(candidate, now)?;
    if differs {
        simulation.lines.retain(|line| line.differs);
    }
    let mut lines = vec![words.say(
        "simulation-over",
        &[
            ("year", simulation.school_year.as_str().into()),
            ("count", simulation.incidents.into()),
        ],
    )];
    for line in &simulation.lines {
        let decided = line.taken.as_ref().map_or_else(
            || words.plain("simulation-nothing-decided"),
            |taken| words.label("sanction-kind", taken.kind.code()),
        );
        lines.push(format!(
            "{} {}  {}  {}",
            if line.differs { "*" } else { " " },
            line.number,
            words.date(line.happened_on),
            line.person.name
        ));
        let told = [
            ("simulation-candidate", said(&line.candidate, words)),
            ("simulation-then", said(&line.then, words)),
            ("simulation-decided", decided),
        ];
        lines.extend(
            told.into_iter()
                .map(|(id, text)| format!("    {}: {text}", words.plain(id))),
        );
    }
    answer(&simulation, lines)
}

/// The step and why, or why there is none.
fn said(of: &Simulated, words: &Words) -> String {
    match (&of.step, &of.refusal) {
        (Some(step), _) => format!(
            "{} ({}) [{}]",
            words.label("sanction-kind", step.kind.code()),
            because(step.because, words),
            step.clause
        ),
        (None, Some(spoken)) => words.refusal(&spoken.refusal),
        (None, None) => String::new(),
    }
}
