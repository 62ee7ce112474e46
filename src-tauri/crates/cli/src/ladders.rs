//! The school's own ladders on the command line: show and change.

use domain::protocol::Rung;
use office::ladders::LadderChange;
use office::{Now, Office};

use crate::arguments::LadderCommand;
use crate::run::{Done, Fault, answer, from_stdin};
use crate::words::Words;

pub(crate) fn ladders(
    office: &mut Office,
    command: &LadderCommand,
    now: Now,
    words: &Words,
) -> Done {
    if let LadderCommand::Change { rehearse } = command {
        let change: LadderChange = from_stdin()?;
        if *rehearse {
            let refusals = office.rehearse_ladder(&change, now)?;
            return if refusals.is_empty() {
                answer(&refusals, Vec::new())
            } else {
                Err(Fault::Rehearsed(refusals))
            };
        }
        office.change_ladder(&change, now)?;
    }
    let ladders = office.ladders(now)?;
    let mut lines = vec![ladders.version.clone()];
    for ladder in &ladders.ruling {
        lines.push(words.label("subject", ladder.subject.code()));
        lines.extend(ladder.rungs.iter().map(|rung| rung_line(rung, words)));
    }
    for version in &ladders.versions {
        lines.push(words.say(
            if version.rules {
                "ladders-version-rules"
            } else {
                "ladders-version"
            },
            &[
                ("number", version.number.into()),
                ("date", words.date(version.from).into()),
                ("by", version.by.as_str().into()),
            ],
        ));
    }
    answer(&ladders, lines)
}

/// A step: who decides it, how long it counts, when it is evaluated, on which clause it rests.
fn rung_line(rung: &Rung, words: &Words) -> String {
    let counts = if rung.lapse_weeks > 0 {
        words.say("ladders-weeks", &[("weeks", rung.lapse_weeks.into())])
    } else {
        words.label("lapse", rung.lapse.code())
    };
    let weeks = rung.evaluate_after_weeks;
    format!(
        "  {}  {}  {counts}  {}  [{}]",
        words.label("sanction-kind", rung.kind.code()),
        words.label("decider", rung.decider.code()),
        words.say("ladders-evaluated", &[("weeks", weeks.into())]),
        rung.clause
    )
}
