//! Breaches of security around personal data: within how long the supervisor is told, when those
//! concerned are told as well, and what the school's own register of them holds (AVG 33 and 34).
//!
//! Every breach stands in the register, also one that nobody has to be told of.

use chrono::{DateTime, Duration, NaiveDate, Utc};

use crate::refusal::Refusal;
use crate::{codes, value};

/// Within how many hours after it became known the supervisor is told (AVG 33(1)). They run on in
/// weekends and holidays.
pub const HOURS: i64 = 72;

codes! {
    /// How bad it can be for those concerned.
    pub enum Risk {
        /// It is not known yet.
        Unknown = "unknown",
        /// It is unlikely to harm anyone.
        Unlikely = "unlikely",
        /// It may harm somebody.
        Risk = "risk",
        /// It may harm somebody badly.
        High = "high",
    }
}

value! {
    /// A breach, as the register of them holds it.
    pub struct Breach {
        /// What happened.
        pub what: String,
        /// The day on which it happened, where known.
        #[serde(default)]
        pub happened_on: Option<NaiveDate>,
        /// When the school came to know: the clock begins here.
        pub known_at: DateTime<Utc>,
        /// Who is concerned, by groups of people and never by name.
        pub concerned: String,
        /// About how many people; `None` when it is not known.
        #[serde(default)]
        pub people: Option<u32>,
        /// What follows from it, or may.
        #[serde(default)]
        pub consequences: String,
        /// What was done about it.
        #[serde(default)]
        pub measures: String,
        /// How bad it can be.
        pub risk: Risk,
        /// When the supervisor was told.
        #[serde(default)]
        pub reported_at: Option<DateTime<Utc>>,
        /// Why the supervisor is not told, or why so late.
        #[serde(default)]
        pub report_motivation: String,
        /// When those concerned were told.
        #[serde(default)]
        pub told_on: Option<NaiveDate>,
        /// Why those concerned are not told.
        #[serde(default)]
        pub told_motivation: String,
    }
}

impl Breach {
    /// Until when the supervisor can be told in time (AVG 33(1)).
    pub fn report_by(&self) -> DateTime<Utc> {
        self.known_at + Duration::hours(HOURS)
    }

    /// Whether it still has to be decided or done that the supervisor is told.
    pub fn asks_report(&self) -> bool {
        self.reported_at.is_none()
            && (self.risk != Risk::Unlikely || self.report_motivation.trim().is_empty())
    }

    /// Whether those concerned still have to be told (AVG 34(1)).
    pub fn asks_telling(&self) -> bool {
        self.risk == Risk::High && self.told_on.is_none() && self.told_motivation.trim().is_empty()
    }

    /// Whether something has still to be decided or done.
    pub fn is_open(&self) -> bool {
        self.asks_report() || self.asks_telling()
    }
}

/// Whether a breach can be put down as it is.
///
/// # Errors
/// Every rule in the way.
pub fn record(breach: &Breach, now: DateTime<Utc>) -> Result<(), Vec<Refusal>> {
    let mut refusals = Vec::new();
    if breach.known_at > now {
        refusals.push(Refusal::BreachKnownInFuture);
    }
    if let Some(reported) = breach.reported_at {
        if reported > now || reported < breach.known_at {
            refusals.push(Refusal::ReportedBeforeKnown);
        } else if reported > breach.report_by() && breach.report_motivation.trim().is_empty() {
            refusals.push(Refusal::LateReportNeedsReason);
        }
    }
    let known_on = crate::calendar::dutch_day(breach.known_at);
    if breach.happened_on.is_some_and(|day| day > known_on) {
        refusals.push(Refusal::BreachAfterKnown);
    }
    if refusals.is_empty() {
        Ok(())
    } else {
        Err(refusals)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn breach() -> Breach {
        Breach {
            what: "Een lijst met namen is aan een verkeerde ouder gemaild.".into(),
            happened_on: None,
            known_at: at("2026-11-20T15:00:00Z"),
            concerned: "leerlingen van één groep".into(),
            people: Some(24),
            consequences: String::new(),
            measures: String::new(),
            risk: Risk::Unknown,
            reported_at: None,
            report_motivation: String::new(),
            told_on: None,
            told_motivation: String::new(),
        }
    }

    #[test]
    fn the_clock_runs_for_seventy_two_hours_through_the_weekend() {
        assert_eq!(breach().report_by(), at("2026-11-23T15:00:00Z"));
    }

    #[test]
    fn it_stays_open_until_the_supervisor_was_told_or_it_is_said_why_not() {
        let open = |change: fn(&mut Breach)| {
            let mut breach = breach();
            change(&mut breach);
            breach.is_open()
        };
        assert!(open(|_| ()));
        assert!(open(|b| b.risk = Risk::Unlikely), "without saying why");
        assert!(!open(|b| {
            b.risk = Risk::Unlikely;
            b.report_motivation = "De mail is ongelezen gewist.".into();
        }));
        assert!(
            open(|b| {
                b.risk = Risk::Risk;
                b.report_motivation = "Niet nodig.".into();
            }),
            "a risk is reported, whatever is written"
        );
        assert!(!open(|b| {
            b.risk = Risk::Risk;
            b.reported_at = Some(b.known_at);
        }));
    }

    #[test]
    fn where_the_risk_is_high_those_concerned_are_told_as_well() {
        let mut high = breach();
        high.risk = Risk::High;
        high.reported_at = Some(high.known_at);
        assert!(high.asks_telling() && high.is_open());
        high.told_on = Some("2026-11-21".parse().unwrap());
        assert!(!high.is_open());
        high.told_on = None;
        high.told_motivation = "Alles was versleuteld.".into();
        assert!(!high.is_open());
    }

    #[test]
    fn days_that_cannot_be_are_refused_and_a_late_report_says_why() {
        let now = at("2026-11-25T09:00:00Z");
        let said = |change: fn(&mut Breach)| {
            let mut breach = breach();
            change(&mut breach);
            record(&breach, now).err().unwrap_or_default()
        };
        assert_eq!(said(|_| ()), []);
        assert_eq!(
            said(|b| b.known_at = at("2026-11-26T09:00:00Z")),
            [Refusal::BreachKnownInFuture]
        );
        for reported in ["2026-11-20T14:59:00Z", "2026-11-25T09:01:00Z"] {
            let mut broken = breach();
            broken.reported_at = Some(at(reported));
            assert_eq!(
                record(&broken, now),
                Err(vec![Refusal::ReportedBeforeKnown]),
                "{reported}"
            );
        }
        assert_eq!(
            said(|b| b.reported_at = Some(at("2026-11-23T15:00:01Z"))),
            [Refusal::LateReportNeedsReason]
        );
        assert_eq!(
            said(|b| {
                b.reported_at = Some(at("2026-11-24T09:00:00Z"));
                b.report_motivation = "Eerst was niet bekend dat er namen in stonden.".into();
            }),
            []
        );
        assert_eq!(
            said(|b| b.happened_on = Some("2026-11-21".parse().unwrap())),
            [Refusal::BreachAfterKnown]
        );
    }
}
