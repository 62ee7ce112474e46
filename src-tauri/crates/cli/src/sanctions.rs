//! Sanctions and their procedures on the command line: propose, decide, open, enter, strip.

use domain::id::SanctionId;
use domain::person::Subject;
use domain::procedure::{Opening, Said};
use domain::sanction::{Because, Decision, SanctionKind};
use office::error::Problem;
use office::procedures::{ProcedureFilter, Station};
use office::sanctions::SanctionFilter;
use office::simulation::Candidate;
use office::{Error, Now, Office, Spoken};

use crate::arguments::{SanctionCommand, Which};
use crate::run::{Done, Fault, answer, from_stdin, id, person};
use crate::words::Words;

/// A decision as it is typed: the decision itself, and the names that were looked at.
fn decision() -> Result<(Decision, Vec<String>), Fault> {
    let mut json: serde_json::Value = from_stdin()?;
    let cleared = json
        .as_object_mut()
        .and_then(|object| object.remove("clearedNames"))
        .map(serde_json::from_value)
        .transpose()
        .map_err(Fault::Json)?
        .unwrap_or_default();
    Ok((serde_json::from_value(json).map_err(Fault::Json)?, cleared))
}

pub(crate) fn sanctions(
    office: &mut Office,
    command: &SanctionCommand,
    now: Now,
    words: &Words,
) -> Done {
    match command {
        SanctionCommand::Propose {
            incident,
            person: who,
        } => {
            let who = person(office, who, now)?;
            let view = office.propose_sanction(id(incident)?, who, now)?;
            let kind = words.label("sanction-kind", view.proposal.kind.code());
            let because = because(view.proposal.because, words);
            let lines = vec![
                format!("{}: {kind}", view.person.name),
                because,
                format!("[{}]", view.proposal.clause),
            ];
            answer(&view, lines)
        }
        SanctionCommand::Decide { rehearse } => {
            let (decision, cleared) = decision()?;
            if *rehearse {
                let rehearsal = office.rehearse_sanction(&decision, &cleared, now)?;
                if !rehearsal.refusals.is_empty() {
                    return Err(Fault::Rehearsed(rehearsal.refusals));
                }
                let remarks = rehearsal.remarks.iter().map(|spoken| words.remark(spoken));
                let tasks = rehearsal
                    .tasks
                    .iter()
                    .map(|task| words.task(task.due_on, task.kind, &task.source));
                let lines = remarks.chain(tasks).collect();
                return answer(&rehearsal, lines);
            }
            let decided = office.decide_sanction(&decision, &cleared, now)?;
            let file = office.sanction(decided, now)?;
            let mut lines = vec![format!("{}  {}", file.id, file.number)];
            lines.extend(
                file.letters
                    .iter()
                    .map(|letter| format!("{}  {}  {}", letter.id, letter.number, letter.title)),
            );
            answer(&file, lines)
        }
        SanctionCommand::Simulate {
            protocol,
            ladder,
            year,
            differs,
        } => {
            let candidate = Candidate {
                protocol: protocol.clone(),
                ladder: ladder.then(from_stdin).transpose()?,
                school_year: year.clone(),
            };
            crate::simulation::simulate(office, &candidate, *differs, now, words)
        }
        SanctionCommand::List { which } => {
            let list = office.sanctions(&SanctionFilter {
                limit: 1000,
                subject: subject(which)?,
                from: which.from,
                to: which.to,
                ..Default::default()
            })?;
            let lines = list
                .iter()
                .map(|row| {
                    format!(
                        "{}  {}  {}  {}  {}",
                        row.id,
                        row.number,
                        words.date(row.decided_on),
                        words.label("sanction-kind", row.kind.code()),
                        row.person.name
                    )
                })
                .collect();
            answer(&list, lines)
        }
        SanctionCommand::Show { id: sanction } => {
            let file = office.sanction(id(sanction)?, now)?;
            let mut lines = vec![format!(
                "{}  {}  {}",
                file.number,
                words.label("sanction-kind", file.decision.kind.code()),
                file.person.name
            )];
            for task in &file.tasks {
                lines.push(format!(
                    "  {}",
                    words.task(task.due_on, task.kind, &task.source)
                ));
            }
            answer(&file, lines)
        }
        SanctionCommand::Open { rehearse } => open(office, *rehearse, now, words),
        SanctionCommand::Enter {
            id: of,
            rehearse,
            suspicion: false,
        } => enter(office, id(of)?, *rehearse, now, words),
        SanctionCommand::Enter { id: of, .. } => {
            let incident = id(of)?;
            office.enter_suspicion(incident, &from_stdin()?, now)?;
            let file = office.suspicion(incident, now)?;
            answer(&file, strip(&file.stations, words))
        }
        SanctionCommand::Strip {
            id: of,
            suspicion: true,
        } => {
            let file = office.suspicion(id(of)?, now)?;
            let mut lines = vec![words.say("suspicion-call", &[("phone", (&file.phone).into())])];
            lines.extend(strip(&file.stations, words));
            answer(&file, lines)
        }
        SanctionCommand::Strip { id: of, .. } => {
            let file = office.procedure(id(of)?, now)?;
            let mut lines = vec![format!(
                "{}  {}  {}",
                file.number,
                words.label("sanction-kind", file.opening.kind.code()),
                file.person.name
            )];
            lines.extend(strip(&file.stations, words));
            lines.extend(file.remarks.iter().map(|spoken| words.remark(spoken)));
            answer(&file, lines)
        }
        SanctionCommand::Procedures {
            running,
            ended,
            which,
        } => {
            let filter = ProcedureFilter {
                running: *running,
                ended: *ended,
                subject: subject(which)?,
                from: which.from,
                to: which.to,
                limit: 1000,
                ..ProcedureFilter::default()
            };
            procedures(office, &filter, now, words)
        }
    }
}

/// Why a step is proposed.
pub(crate) fn because(why: Because, words: &Words) -> String {
    let step = |kind: SanctionKind| words.label("sanction-kind", kind.code());
    match why {
        Because::FirstStep { severity } => words.say(
            "because-first-step",
            &[("severity", words.label("severity", severity.code()).into())],
        ),
        Because::AfterStep {
            kind,
            decided_on,
            count,
        } => words.say(
            "because-after-step",
            &[
                ("kind", step(kind).into()),
                ("date", words.date(decided_on).into()),
                ("count", count.into()),
            ],
        ),
        Because::NoOrder { severity } => words.say(
            "because-no-order",
            &[("severity", words.label("severity", severity.code()).into())],
        ),
        Because::LastStep { kind } => {
            words.say("because-last-step", &[("kind", step(kind).into())])
        }
    }
}

/// One line for each station: how it stands, since or until when, and what stands in its way.
fn strip(stations: &[Station], words: &Words) -> Vec<String> {
    let mut lines = Vec::new();
    for station in stations {
        let on = station.on.map(|day| words.date(day)).unwrap_or_default();
        lines.push(format!(
            "{:<12}  {on:<10}  {}  [{}]",
            words.label("station-state", station.state.code()),
            words.label("station-kind", station.kind.code()),
            station.source
        ));
        lines.extend(
            station
                .refusals
                .iter()
                .map(|spoken| format!("    {}", words.refusal(&spoken.refusal))),
        );
    }
    lines
}

/// Every rule in the way of a rehearsal, as a refusal.
fn in_the_way(refusals: Vec<Spoken>) -> Result<(), Fault> {
    if refusals.is_empty() {
        Ok(())
    } else {
        Err(Error::Refused { refusals }.into())
    }
}

fn open(office: &mut Office, rehearse: bool, now: Now, words: &Words) -> Done {
    let opening: Opening = from_stdin()?;
    let rehearsal = office.rehearse_procedure(&opening, now)?;
    in_the_way(rehearsal.refusals.clone())?;
    let remarks = rehearsal.remarks.iter().map(|spoken| words.remark(spoken));
    let mut lines: Vec<String> = remarks.collect();
    if rehearse {
        return answer(&rehearsal, lines);
    }
    let opened = office.open_procedure(&opening, now)?;
    let file = office.procedure(opened, now)?;
    lines.insert(0, format!("{}  {}", file.id, file.number));
    answer(&file, lines)
}

fn enter(office: &mut Office, of: SanctionId, rehearse: bool, now: Now, words: &Words) -> Done {
    let said: Said = from_stdin()?;
    if rehearse {
        let rehearsal = office.rehearse_entry(of, &said, now)?;
        in_the_way(rehearsal.refusals.clone())?;
        let lines = rehearsal
            .follow
            .iter()
            .map(|task| words.task(task.due_on, task.kind, &task.source))
            .collect();
        return answer(&rehearsal, lines);
    }
    let entered = office.enter_station(of, &said, now)?;
    let file = office.procedure(of, now)?;
    let mut lines = vec![entered.to_string()];
    lines.extend(strip(&file.stations, words));
    answer(
        &serde_json::json!({"entry": entered, "procedure": file}),
        lines,
    )
}

/// The ladder that a list is asked of.
fn subject(which: &Which) -> Result<Option<Subject>, Fault> {
    which
        .of
        .as_deref()
        .map(|code| {
            Subject::from_code(code).ok_or(Fault::Office(Error::field("of", Problem::NotAChoice)))
        })
        .transpose()
}

fn procedures(office: &Office, filter: &ProcedureFilter, now: Now, words: &Words) -> Done {
    let list = office.procedures(filter, now)?;
    let lines = list
        .iter()
        .map(|row| {
            let next = row
                .next
                .map(|station| words.label("station-kind", station.code()));
            format!(
                "{}  {}  {}  {}  {}",
                row.id,
                row.number,
                words.label("sanction-kind", row.kind.code()),
                row.person.name,
                next.unwrap_or_default()
            )
        })
        .collect();
    answer(&list, lines)
}
