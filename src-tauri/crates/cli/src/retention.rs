//! What is kept too long, on the command line: list, hold back, release and erase.

use domain::retention::{Erased, Kept};
use office::error::Problem;
use office::{Error, Now, Office};

use crate::arguments::RetentionCommand;
use crate::run::{Done, Fault, answer, write};
use crate::words::Words;

/// What was named as `pupil:ID`.
pub(crate) fn kept(named: &str) -> Result<Kept, Fault> {
    let wrong = || Fault::Office(Error::field("kept", Problem::NotAChoice));
    let (kind, id) = named.split_once(':').ok_or_else(wrong)?;
    Ok(match kind {
        "pupil" => Kept::Pupil(id.parse().map_err(|_| wrong())?),
        "guardian" => Kept::Guardian(id.parse().map_err(|_| wrong())?),
        "staff" => Kept::Staff(id.parse().map_err(|_| wrong())?),
        "incident" => Kept::Incident(id.parse().map_err(|_| wrong())?),
        _ => return Err(wrong()),
    })
}

fn code(kept: Kept) -> String {
    match kept {
        Kept::Pupil(id) => format!("pupil:{id}"),
        Kept::Guardian(id) => format!("guardian:{id}"),
        Kept::Staff(id) => format!("staff:{id}"),
        Kept::Incident(id) => format!("incident:{id}"),
    }
}

fn counts(counts: &Erased, words: &Words) -> Vec<String> {
    [
        ("pupils", counts.pupils),
        ("guardians", counts.guardians),
        ("staff", counts.staff),
        ("incidents", counts.incidents),
        ("measures", counts.measures),
        ("letters", counts.letters),
        ("statements", counts.statements),
        ("forms", counts.forms),
        ("scans", counts.scans),
        ("tasks", counts.tasks),
        ("drafts", counts.drafts),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .map(|(what, count)| {
        format!(
            "{count:>6}  {}",
            words.plain(&format!("retention-count-{what}"))
        )
    })
    .collect()
}

/// Does what was asked.
pub(crate) fn retention(
    office: &mut Office,
    command: &RetentionCommand,
    now: Now,
    words: &Words,
) -> Done {
    match command {
        RetentionCommand::List => {
            let list = office.retention(now)?;
            let state = |line: &office::retention::KeptLine| {
                use office::retention::KeptState as S;
                match line.state {
                    S::Must => "retention-state-must",
                    S::May => "retention-state-may",
                    S::Held => "retention-state-held",
                    S::Coming => "retention-state-coming",
                }
            };
            let lines = list.lines.iter().map(|line| {
                format!(
                    "{}  {}  {}  {}  {}",
                    words.date(line.may_from),
                    words.plain(state(line)),
                    words.label("kept-class", line.class.code()),
                    line.name,
                    code(line.kept)
                )
            });
            let lines = lines.collect();
            answer(&list, lines)
        }
        RetentionCommand::Hold {
            kept: named,
            reason,
        } => {
            office.hold_back(kept(named)?, reason, now)?;
            answer(&(), vec![words.plain("retention-cli-held")])
        }
        RetentionCommand::Release { kept: named } => {
            office.release(kept(named)?, now)?;
            answer(&(), vec![words.plain("retention-cli-released")])
        }
        RetentionCommand::Erase {
            kept: named,
            count,
            to,
        } => {
            let chosen = named
                .iter()
                .map(|one| kept(one))
                .collect::<Result<Vec<_>, _>>()?;
            let Some(count) = count else {
                let told = office.rehearse_erasure(&chosen, now)?;
                let mut lines = counts(&told.counts, words);
                for spoken in &told.refusals {
                    lines.push(words.refusal(&spoken.refusal));
                }
                lines.push(words.say("retention-cli-files", &[("count", told.files.into())]));
                return answer(&told, lines);
            };
            let done = office.erase(&chosen, *count, now)?;
            write(to, &office.erasure_certificate(done.id)?)?;
            let mut lines = counts(&done.counts, words);
            lines.push(words.say(
                "retention-cli-erased",
                &[
                    ("number", done.number.clone().into()),
                    ("file", to.display().to_string().into()),
                ],
            ));
            for copy in &done.copies {
                let name = copy.name.clone();
                lines.push(words.say("retention-cli-copy", &[("name", name.into())]));
            }
            answer(&done, lines)
        }
    }
}
