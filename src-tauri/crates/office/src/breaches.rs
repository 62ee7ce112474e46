//! The school's register of breaches: putting one down, filling in what becomes known, the clock
//! of 72 hours, and the register on paper. The rules are in `domain::breach`.

use chrono::{DateTime, Datelike, Utc};
use documents::{Part, Report, ReportKind, Value};
use domain::breach::{Breach, record};
use domain::id::BreachId;
use register::BreachRow;

use crate::error::{Checks, Error, Result};
use crate::letters::Words;
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// A breach as the list shows it.
    pub struct BreachLine {
        /// Its id.
        pub id: BreachId,
        /// Its number.
        pub number: String,
        /// What is known of it.
        pub breach: Breach,
        /// Until when the supervisor can be told in time.
        pub report_by: DateTime<Utc>,
        /// How many hours are left; less than 0 when the term has passed.
        pub hours_left: i32,
        /// Whether the supervisor has still to be told, or it is to be said why not.
        pub asks_report: bool,
        /// Whether those concerned have still to be told.
        pub asks_telling: bool,
        /// Its version, for an edit.
        pub version: u32,
    }
}

fn line(row: BreachRow, now: Now) -> BreachLine {
    let left = row.breach.report_by() - now.at;
    BreachLine {
        id: row.id,
        number: row.number,
        report_by: row.breach.report_by(),
        hours_left: i32::try_from(left.num_hours()).unwrap_or(i32::MAX),
        asks_report: row.breach.asks_report(),
        asks_telling: row.breach.asks_telling(),
        version: row.version,
        breach: row.breach,
    }
}

fn check(breach: &Breach) -> Result<()> {
    let mut checks = Checks::default();
    checks.text("what", &breach.what, 5_000);
    checks.text("concerned", &breach.concerned, 1_000);
    checks.length("consequences", &breach.consequences, 5_000);
    checks.length("measures", &breach.measures, 5_000);
    checks.length("reportMotivation", &breach.report_motivation, 2_000);
    checks.length("toldMotivation", &breach.told_motivation, 2_000);
    checks.done()
}

impl Office {
    /// Every breach, the newest first.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn breaches(&self, now: Now) -> Result<Vec<BreachLine>> {
        self.allow(UseCase::KeepBreaches)?;
        let rows = self.read().breaches()?;
        Ok(rows.into_iter().map(|row| line(row, now)).collect())
    }

    /// The breaches on which something is still to be decided or done, for the first screen; none
    /// for who does not keep the register.
    pub(crate) fn open_breaches(&self, now: Now) -> Result<Vec<BreachLine>> {
        if self.allow(UseCase::KeepBreaches).is_err() {
            return Ok(Vec::new());
        }
        let mut lines = self.breaches(now)?;
        lines.retain(|line| line.asks_report || line.asks_telling);
        lines.sort_by_key(|line| line.report_by);
        Ok(lines)
    }

    /// Puts a breach down. The clock runs from when it was known, not from now.
    ///
    /// # Errors
    /// [`Error::Refused`] with every rule in the way, [`Error::Invalid`], [`Error::Forbidden`].
    pub fn record_breach(&mut self, breach: &Breach, now: Now) -> Result<BreachId> {
        self.allow(UseCase::KeepBreaches)?;
        check(breach)?;
        record(breach, now.at).map_err(Error::all_refused)?;
        let by = self.me.id.to_string();
        let year = now.today.year();
        self.change("record_breach", now, |change| {
            let id = BreachId(change.new_id()?);
            change.add_breach(&BreachRow {
                id,
                number: format!("{year}-L{:02}", change.next_breach_number(year)?),
                breach: breach.clone(),
                at: now.at,
                by,
                version: 1,
            })?;
            Ok(id)
        })
    }

    /// Puts down what more became known of a breach.
    ///
    /// # Errors
    /// [`Error::Stale`], and as [`Office::record_breach`].
    pub fn edit_breach(
        &mut self,
        id: BreachId,
        breach: &Breach,
        version: u32,
        now: Now,
    ) -> Result<()> {
        self.allow(UseCase::KeepBreaches)?;
        check(breach)?;
        record(breach, now.at).map_err(Error::all_refused)?;
        self.change("edit_breach", now, |change| {
            Ok(change.edit_breach(id, breach, version)?)
        })
    }

    /// The register of breaches, as a PDF.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn breach_register(&self, now: Now) -> Result<Vec<u8>> {
        let rows = self.breaches(now)?;
        let words = Words::of(self.me.language);
        let moment = |at: DateTime<Utc>| {
            let here = domain::calendar::dutch_time(at);
            format!("{}, {}", words.date(here.date()), here.format("%H:%M"))
        };
        let mut parts = Vec::new();
        for row in &rows {
            let it = &row.breach;
            parts.push(Part::Heading(row.number.clone()));
            let reported = it.reported_at.map(moment);
            let told = it.told_on.map(|day| words.date(day));
            let pairs = [
                ("what", it.what.clone()),
                (
                    "happened",
                    it.happened_on.map_or(String::new(), |d| words.date(d)),
                ),
                ("known", moment(it.known_at)),
                ("concerned", it.concerned.clone()),
                ("people", it.people.map_or(String::new(), |n| n.to_string())),
                ("consequences", it.consequences.clone()),
                ("measures", it.measures.clone()),
                ("risk", words.get(&format!("risk.{}", it.risk.code()))),
                (
                    "reported",
                    reported.unwrap_or_else(|| words.get("breach.not")),
                ),
                ("report_motivation", it.report_motivation.clone()),
                ("told", told.unwrap_or_else(|| words.get("breach.not"))),
                ("told_motivation", it.told_motivation.clone()),
            ];
            let pairs = pairs.into_iter().filter(|(_, value)| !value.is_empty());
            parts.push(Part::Pairs(
                pairs
                    .map(|(key, value)| (words.get(&format!("breach.{key}")), value))
                    .collect(),
            ));
        }
        let report = Report {
            kind: ReportKind::Breaches,
            language: self.me.language,
            letterhead: self.plain_letterhead(&self.read().school()?)?,
            values: vec![
                ("made_on", Value::Date(now.today)),
                ("count", Value::Text(rows.len().to_string())),
                ("none", Value::Flag(rows.is_empty())),
            ],
            parts,
        };
        Ok(documents::report(&report)?.pdf)
    }
}
