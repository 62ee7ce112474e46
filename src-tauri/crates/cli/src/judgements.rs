//! What the school makes of an incident, on the command line: taking over what a teacher sent in,
//! the three tests of bullying, and the beginnings of incidents that happen often.

use domain::id::IncidentId;
use domain::incident::{Category, Severity};
use domain::judgement::Judgement;
use domain::template::Template;
use office::error::Problem;
use office::{Error, Now, Office};

use crate::run::{Done, Fault, answer, from_stdin, id};
use crate::words::Words;

/// Takes over a report, as what was sent in where nothing else is said.
pub(crate) fn take_over(
    office: &mut Office,
    incident: IncidentId,
    categories: &[String],
    severity: Option<&str>,
    now: Now,
    words: &Words,
) -> Done {
    let not = |field: &str| Fault::Office(Error::field(field, Problem::NotAChoice));
    let sent = office.incident(incident, now)?.incident;
    let severity = match severity {
        None => sent.severity,
        Some(code) => Severity::from_code(code).ok_or_else(|| not("severity"))?,
    };
    let mut chosen = Vec::new();
    for code in categories {
        chosen.push(Category::from_code(code).ok_or_else(|| not("categories"))?);
    }
    if chosen.is_empty() {
        chosen = sent.categories;
    }
    office.take_over_incident(incident, &chosen, severity, sent.version, now)?;
    answer(&(), vec![words.plain("cli-saved")])
}

/// Records a judgement and says what it comes down to.
pub(crate) fn judge(office: &mut Office, incident: IncidentId, now: Now, words: &Words) -> Done {
    let judgement: Judgement = from_stdin()?;
    office.judge_incident(incident, &judgement, now)?;
    let found = judgement.found();
    answer(
        &found,
        vec![
            words.label("finding", found.finding.code()),
            words.label("finding-reason", found.reason.code()),
        ],
    )
}

/// Lists the beginnings, after keeping or taking away the one that was asked.
pub(crate) fn templates(
    office: &mut Office,
    save: bool,
    drop: Option<&str>,
    now: Now,
    words: &Words,
) -> Done {
    if save {
        let template: Template = from_stdin()?;
        office.save_template(&template, now)?;
    }
    if let Some(which) = drop {
        office.drop_template(id(which)?, now)?;
    }
    let templates = office.templates()?;
    let lines = templates
        .iter()
        .map(|line| match (line.id, line.beginning) {
            (_, Some(beginning)) => words.label("beginning", beginning.code()),
            (Some(id), None) => format!("{id}  {}", line.template.name),
            (None, None) => line.template.name.clone(),
        })
        .collect();
    answer(&templates, lines)
}
