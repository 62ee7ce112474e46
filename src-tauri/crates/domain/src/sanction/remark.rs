//! Remarks: what the program has to say about a step that may be taken all the same. A refusal
//! stops; a remark makes someone think.

use chrono::NaiveDate;

use crate::incident::Incident;
use crate::procedure::{Ground, Grounds};
use crate::protocol::Protocol;
use crate::pupil::compulsory_from;
use crate::sanction::{Earlier, SanctionKind, decide, measures};

/// What is worth knowing before a step is taken. The sentence is in `assets/locales/*/remarks.ftl`,
/// under `remark-<remark>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(
    tag = "remark",
    rename_all = "snake_case",
    rename_all_fields = "camelCase"
)]
pub enum Remark {
    /// There was a time-out not long ago: a talk about support, or a suspension, may fit better.
    SecondTimeOut {
        /// When.
        on: NaiveDate,
        /// Within how many weeks the protocol says so.
        weeks: u32,
    },
    /// A pupil is kept away for what a guardian did: courts ask the highest care, and find a ban
    /// for the guardian milder.
    GuardianConduct,
    /// The pupil is not of compulsory school age yet: the notice to the municipality does not rest
    /// on the Leerplichtwet.
    NotCompulsory {
        /// From which day the pupil is.
        from: NaiveDate,
    },
    /// Its days begin before its letter can reach anyone: it runs only from then on.
    BeginsBeforeLetter {
        /// The first day that was decided.
        first_day: NaiveDate,
    },
    /// A summary dismissal was not given at once: a court asks why it could wait.
    NotAtOnce {
        /// When the school came to know.
        known_on: NaiveDate,
    },
    /// The CAO PO knows no warning as a disciplinary measure.
    NoCaoMeasure,
    /// The steps for staff stand beside each other; none leads to the next.
    NoEscalation,
    /// A dismissal is no measure of the CAO: a contract ends by civil law.
    EndsByCivilLaw,
}

impl Remark {
    /// Every remark and the names of what it carries, for the tests that walk all of them.
    #[cfg(test)]
    pub(crate) const ALL: &[(&str, &[&str])] = &[
        ("SecondTimeOut", &["on", "weeks"]),
        ("GuardianConduct", &[]),
        ("NotCompulsory", &["from"]),
        ("BeginsBeforeLetter", &["first_day"]),
        ("NotAtOnce", &["known_on"]),
        ("NoCaoMeasure", &[]),
        ("NoEscalation", &[]),
        ("EndsByCivilLaw", &[]),
    ];

    /// Where it comes from: a judgement, a collective agreement, an article or the protocol.
    pub fn source(&self) -> &'static str {
        match self {
            Remark::SecondTimeOut { .. } => "protocol",
            Remark::GuardianConduct => "ECLI:NL:RBLIM:2022:5138",
            Remark::NotCompulsory { .. } => "Leerplichtwet 3",
            Remark::BeginsBeforeLetter { .. } => "WPO 40c(2); Awb 3:40",
            Remark::NotAtOnce { .. } => "BW 7:677(1)",
            Remark::NoCaoMeasure => "CAO PO; Commissie van Beroep 102653",
            Remark::NoEscalation => "CAO PO",
            Remark::EndsByCivilLaw => "BW 7:669, 7:677",
        }
    }
}

/// What is worth knowing before `kind` is taken on `on`. `birth_date` is that of the pupil.
pub fn remarks(
    kind: SanctionKind,
    grounds: &Grounds,
    protocol: &Protocol,
    incident: Option<&Incident>,
    earlier: &[Earlier],
    birth_date: Option<NaiveDate>,
    on: NaiveDate,
) -> Vec<Remark> {
    use SanctionKind as K;
    let mut remarks = Vec::new();
    if kind == K::TimeOut {
        let weeks = protocol.time_out_weeks;
        let since = on - chrono::Days::new(u64::from(weeks) * 7);
        let last = earlier
            .iter()
            .filter(|e| e.kind == K::TimeOut && !e.struck_out && !e.revoked)
            .filter(|e| incident.is_none_or(|incident| e.incident != Some(incident.id)))
            .map(|e| e.decided_on)
            .filter(|day| *day >= since && *day <= on)
            .max();
        remarks.extend(last.map(|on| Remark::SecondTimeOut { on, weeks }));
    }
    // Also where the conduct of the pupil is given: a guardian had a part in it.
    let beside = incident.is_some_and(decide::guardian_accused);
    let away = measures::keeps_away(kind) || kind == K::Expulsion;
    if grounds.ground == Some(Ground::GuardianConduct) || away && beside {
        remarks.push(Remark::GuardianConduct);
    }
    if kind == K::Expulsion
        && let Some(from) = birth_date.map(compulsory_from).filter(|from| *from > on)
    {
        remarks.push(Remark::NotCompulsory { from });
    }
    match kind {
        K::StaffWarning => remarks.push(Remark::NoCaoMeasure),
        K::Reprimand | K::StaffSuspension => remarks.push(Remark::NoEscalation),
        K::Dismissal | K::SummaryDismissal => remarks.push(Remark::EndsByCivilLaw),
        _ => {}
    }
    remarks
}
