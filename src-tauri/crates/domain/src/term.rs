//! Legal terms: from which day they run, how long, and on which day they end.
//!
//! One engine for every term that the school has to do with (domain §10, D1-D17). The end of a
//! term of law moves past weekends and public holidays (Algemene termijnenwet, art. 1 and 3);
//! school holidays never move one. Only D1 and D2 look at school days. Where the law leaves room
//! about moving the end of a duty of the school, the term here ends early rather than late.

use chrono::{DateTime, Days, FixedOffset, Months, NaiveDate, TimeDelta};

use crate::calendar::{Calendar, DayOff, Holiday, day_off};
use crate::refusal::Refusal;
use crate::sanction::SanctionKind;
use crate::school::{Denomination, SchoolYear};
use crate::{codes, value};

pub mod absence;

codes! {
    /// Which term.
    pub enum TermKind {
        /// The longest that a suspension lasts (D1).
        Suspension = "suspension",
        /// Telling the Inspectorate of a suspension of more than one day (D2).
        InspectorateNotice = "inspectorate_notice",
        /// Telling the municipality of an expulsion (D3).
        MunicipalityNotice = "municipality_notice",
        /// In which guardians can object (D4).
        Objection = "objection",
        /// In which the board of an independent school decides on an objection (D5a).
        ObjectionDecision = "objection_decision",
        /// In which a public school decides on an objection to an expulsion (D5b).
        ExpulsionObjectionDecision = "expulsion_objection_decision",
        /// In which a public school decides on an objection to a suspension (D5c).
        SuspensionObjectionDecision = "suspension_objection_decision",
        /// In which the disputes committee gives its opinion (D6).
        DisputesOpinion = "disputes_opinion",
        /// In which the board answers the opinion on a complaint (D8).
        ComplaintAnswer = "complaint_answer",
        /// In which a development plan is made after enrolment (D9).
        DevelopmentPlan = "development_plan",
        /// In which a development plan is evaluated: each school year (D9).
        DevelopmentPlanReview = "development_plan_review",
        /// In which a request to see a file is answered (D10).
        AccessAnswer = "access_answer",
        /// In which a data breach is reported to the authority (D11).
        BreachNotice = "breach_notice",
        /// In which a member of staff gives a view on an intended measure (D12).
        StaffView = "staff_view",
        /// In which a member of staff appeals (D13).
        StaffAppeal = "staff_appeal",
        /// In which guardians go to court against the decision on their objection.
        CourtAppeal = "court_appeal",
        /// For which the pupil register is kept at least (D14).
        RegisterKept = "register_kept",
        /// In which funding data is destroyed after that (D14).
        FundingDestroyed = "funding_destroyed",
        /// For which a pupil's file is kept (D15).
        FileKept = "file_kept",
        /// For which the file of a pupil referred to special education is kept (D15).
        ReferredFileKept = "referred_file_kept",
        /// For which a consent of a school year holds (D16).
        Consent = "consent",
        /// Reporting unauthorised absence (D17).
        AbsenceReport = "absence_report",
    }
}

codes! {
    /// In what a term is counted.
    pub enum Unit {
        /// Hours, which run on through nights and weekends.
        Hours = "hours",
        /// Days of the calendar.
        Days = "days",
        /// Weeks.
        Weeks = "weeks",
        /// Months of the calendar.
        Months = "months",
        /// Years.
        Years = "years",
        /// Until the school year is over.
        SchoolYears = "school_years",
    }
}

codes! {
    /// Who has to do something, or may, before a term ends.
    pub enum Turn {
        /// The school.
        School = "school",
        /// The board.
        Board = "board",
        /// The guardians.
        Guardians = "guardians",
        /// A member of staff.
        Employee = "employee",
        /// The disputes committee.
        Committee = "committee",
    }
}

codes! {
    /// How a term stands on a day.
    pub enum TermState {
        /// It runs.
        Running = "running",
        /// It stands still.
        Paused = "paused",
        /// Its last day is today, or it asks to be done without delay.
        Due = "due",
        /// Its last day has passed.
        Over = "over",
    }
}

value! {
    /// How long something lasts.
    #[derive(Copy)]
    pub struct Length {
        /// How many.
        pub count: u32,
        /// Of what.
        pub unit: Unit,
    }
}

value! {
    /// A day on which a term could not end, and why.
    #[derive(Copy)]
    pub struct DaySkipped {
        /// The day.
        pub day: NaiveDate,
        /// Why.
        pub why: DayOff,
    }
}

value! {
    /// A time in which a term stands still: a dispute before the committee (WPO 43(4)).
    #[derive(Copy)]
    pub struct Pause {
        /// The day on which the dispute was brought.
        pub from: NaiveDate,
        /// The day of the opinion; `None` while there is none.
        pub until: Option<NaiveDate>,
    }
}

value! {
    /// A term.
    pub struct Term {
        /// Which.
        pub kind: TermKind,
        /// The day of what set it going; it is counted from the day after.
        pub from: NaiveDate,
        /// How long, without extension.
        pub length: Length,
        /// By how much it was extended.
        pub extended_by: Option<Length>,
        /// For how many days it stood still up to now.
        pub paused_days: u32,
        /// Since when it stands still, if it does.
        pub paused_since: Option<NaiveDate>,
        /// The last day by counting alone.
        pub raw_end: NaiveDate,
        /// The last day, past weekends and public holidays where the term moves past them. While
        /// the term stands still: as if it went on today.
        pub ends_on: NaiveDate,
        /// The moment at which a term in hours ends.
        pub ends_at: Option<DateTime<FixedOffset>>,
        /// The first day on which it is too late.
        pub late_from: NaiveDate,
        /// The days past which the end moved, in order; empty when it did not move.
        pub skipped: Vec<DaySkipped>,
        /// Where it is written.
        pub source: String,
    }
}

/// What is written about a term.
struct Written {
    length: Length,
    /// Whether its end moves past days off.
    moves: bool,
    source: &'static str,
}

impl TermKind {
    /// The table of domain §10.
    fn written(self) -> Written {
        use TermKind as K;
        use Unit as U;
        let (count, unit, moves, source) = match self {
            K::Suspension => (1, U::Weeks, false, "WPO 40c(1)"),
            K::InspectorateNotice => (0, U::Days, false, "WPO 40c(3)"),
            K::MunicipalityNotice => (0, U::Days, false, "Leerplichtwet 18"),
            K::Objection => (6, U::Weeks, true, "WPO 63(3); Awb 6:7, 6:8"),
            K::ObjectionDecision => (4, U::Weeks, true, "WPO 63(3)"),
            K::ExpulsionObjectionDecision => (4, U::Weeks, true, "WPO 40(12)"),
            K::SuspensionObjectionDecision => (6, U::Weeks, true, "Awb 7:10"),
            K::DisputesOpinion => (10, U::Weeks, false, "WPO 43(3)"),
            K::ComplaintAnswer => (4, U::Weeks, false, "WPO 14(7)"),
            K::DevelopmentPlan => (6, U::Weeks, false, "WPO 40a"),
            K::DevelopmentPlanReview => (1, U::SchoolYears, false, "WPO 40a"),
            K::AccessAnswer => (1, U::Months, false, "AVG 12(3)"),
            K::BreachNotice => (72, U::Hours, false, "AVG 33(1)"),
            K::StaffView => (3, U::Weeks, false, "CAO PO"),
            K::StaffAppeal => (6, U::Weeks, false, "CAO PO"),
            K::CourtAppeal => (6, U::Weeks, true, "Awb 6:7, 6:8, 8:1"),
            K::RegisterKept => (5, U::Years, false, "Besluit bekostiging WPO 2022, 11"),
            K::FundingDestroyed => (8, U::Weeks, false, "Besluit bekostiging WPO 2022, 12"),
            K::FileKept => (2, U::Years, false, "AVG 5(1)(e)"),
            K::ReferredFileKept => (3, U::Years, false, "AVG 5(1)(e)"),
            K::Consent => (1, U::SchoolYears, false, "protocol"),
            K::AbsenceReport => (0, U::Days, false, "Leerplichtwet 21a"),
        };
        Written {
            length: Length { count, unit },
            moves,
            source,
        }
    }

    /// Whose term it is: who has to act before it ends, or may.
    pub fn turn(self) -> Turn {
        use TermKind as K;
        match self {
            K::Objection | K::CourtAppeal => Turn::Guardians,
            K::DisputesOpinion => Turn::Committee,
            K::StaffView | K::StaffAppeal => Turn::Employee,
            K::ObjectionDecision
            | K::ExpulsionObjectionDecision
            | K::SuspensionObjectionDecision
            | K::ComplaintAnswer
            | K::BreachNotice => Turn::Board,
            K::Suspension
            | K::InspectorateNotice
            | K::MunicipalityNotice
            | K::DevelopmentPlan
            | K::DevelopmentPlanReview
            | K::AccessAnswer
            | K::RegisterKept
            | K::FundingDestroyed
            | K::FileKept
            | K::ReferredFileKept
            | K::Consent
            | K::AbsenceReport => Turn::School,
        }
    }

    /// By how much the term can be extended, once, when that is told before it ends: `None` when
    /// the law knows no extension of a fixed length.
    fn extension(self) -> Option<Length> {
        match self {
            TermKind::SuspensionObjectionDecision => Some(Length {
                count: 6,
                unit: Unit::Weeks,
            }),
            TermKind::AccessAnswer => Some(Length {
                count: 2,
                unit: Unit::Months,
            }),
            _ => None,
        }
    }

    /// Whether the term stands still while a dispute is before the committee (WPO 43(4)).
    fn pauses(self) -> bool {
        matches!(
            self,
            TermKind::ObjectionDecision | TermKind::ExpulsionObjectionDecision
        )
    }
}

impl Length {
    /// The last day of this length, counted from the day after `from`.
    fn after(self, from: NaiveDate) -> NaiveDate {
        let count = self.count;
        let end = match self.unit {
            Unit::Hours => from.checked_add_days(Days::new(u64::from(count.div_ceil(24)))),
            Unit::Days => from.checked_add_days(Days::new(u64::from(count))),
            Unit::Weeks => from.checked_add_days(Days::new(u64::from(count) * 7)),
            Unit::Months => from.checked_add_months(Months::new(count)),
            Unit::Years => from.checked_add_months(Months::new(count.saturating_mul(12))),
            Unit::SchoolYears => Some(SchoolYear::of(from).last_day()),
        };
        end.unwrap_or(NaiveDate::MAX)
    }
}

/// Which term the board has to decide on an objection, and from which day it runs: in an
/// independent school four weeks from the day the objection came in (WPO 63(3)); in a public one
/// from the end of the term for objecting, four weeks for an expulsion (WPO 40(12)) and six for a
/// suspension (Awb 7:10).
pub fn decide_on_objection(
    denomination: Denomination,
    to: SanctionKind,
    received_on: NaiveDate,
    objection: &Term,
) -> Term {
    let (kind, from) = match (denomination, to) {
        (Denomination::Private, _) => (TermKind::ObjectionDecision, received_on),
        (Denomination::Public, SanctionKind::Expulsion) => {
            (TermKind::ExpulsionObjectionDecision, objection.ends_on)
        }
        (Denomination::Public, _) => (TermKind::SuspensionObjectionDecision, objection.ends_on),
    };
    Term::of(kind, from, &Calendar::default())
}

impl Term {
    /// The same term, written in another place than its kind usually is.
    pub(crate) fn written_in(mut self, source: &str) -> Term {
        self.source = self.source.replacen(self.kind.written().source, source, 1);
        self
    }

    /// The term of a kind that was set going on `from`: the day on which a decision was made known,
    /// a request came in, a pupil left. Of a suspension it is its first day. The calendar counts
    /// for a suspension and the notice of it alone.
    pub fn of(kind: TermKind, from: NaiveDate, calendar: &Calendar) -> Term {
        let written = kind.written();
        let mut term = Term {
            kind,
            from,
            length: written.length,
            extended_by: None,
            paused_days: 0,
            paused_since: None,
            raw_end: written.length.after(from),
            ends_on: from,
            ends_at: None,
            late_from: from,
            skipped: Vec::new(),
            source: written.source.to_owned(),
        };
        match kind {
            TermKind::Suspension => {
                // The first day is a day of the suspension itself.
                term.raw_end = term.raw_end.pred_opt().unwrap_or(from);
                let days = calendar.school_days(from, term.raw_end);
                let last = days.get(4).or(days.last()).copied();
                term.ends_on = last.unwrap_or(term.raw_end);
                term.late_from = after(term.ends_on);
            }
            TermKind::InspectorateNotice => {
                term.ends_on = from;
                term.late_from = after(calendar.next_school_day(from));
            }
            _ => term.settle(),
        }
        term
    }

    /// The 72 hours in which a data breach is reported, from the moment the school knew of it
    /// (AVG 33(1)). They run on through nights, weekends and holidays.
    pub fn breach(known_at: DateTime<FixedOffset>) -> Term {
        let mut term = Term::of(
            TermKind::BreachNotice,
            known_at.date_naive(),
            &Calendar::default(),
        );
        term.ends_at = known_at.checked_add_signed(TimeDelta::hours(term.length.count.into()));
        if let Some(end) = term.ends_at {
            term.raw_end = end.date_naive();
            term.settle();
        }
        term
    }

    /// Finds the end from what was counted, and moves it past days off where that is the law.
    fn settle(&mut self) {
        let Written { moves, source, .. } = self.kind.written();
        self.skipped = if moves {
            skipped(self.raw_end)
        } else {
            Vec::new()
        };
        let last = self.skipped.last();
        self.ends_on = last.map_or(self.raw_end, |last| after(last.day));
        self.late_from = after(self.ends_on);
        let moved = if last.is_some() {
            "; Algemene termijnenwet 1"
        } else {
            ""
        };
        self.source = format!("{source}{moved}");
    }

    /// The term, extended once as the law allows. `told_on` is the day on which that was told.
    ///
    /// # Errors
    /// [`Refusal::NoExtension`] for a term that knows none or was extended before,
    /// [`Refusal::ExtendedTooLate`] when it was over.
    pub fn extended(mut self, told_on: NaiveDate) -> Result<Term, Refusal> {
        let more = match (self.kind.extension(), self.extended_by) {
            (Some(more), None) => more,
            _ => return Err(Refusal::NoExtension { term: self.kind }),
        };
        if told_on > self.ends_on {
            return Err(Refusal::ExtendedTooLate {
                ends_on: self.ends_on,
            });
        }
        // One longer term, not a second one after the first: the days of the month stay whole.
        let whole = Length {
            count: self.length.count + more.count,
            unit: more.unit,
        };
        self.raw_end = whole.after(self.from);
        self.extended_by = Some(more);
        self.settle();
        Ok(self)
    }

    /// The term with its end put off to a day that the board named, with reasons: the answer to an
    /// opinion on a complaint alone (WPO 14(7)).
    ///
    /// # Errors
    /// [`Refusal::NoExtension`] for another term, [`Refusal::ExtendedTooLate`] when it was over or
    /// when the new day is not later.
    pub fn put_off(mut self, told_on: NaiveDate, until: NaiveDate) -> Result<Term, Refusal> {
        if self.kind != TermKind::ComplaintAnswer || self.extended_by.is_some() {
            return Err(Refusal::NoExtension { term: self.kind });
        }
        if told_on > self.ends_on || until <= self.ends_on {
            return Err(Refusal::ExtendedTooLate {
                ends_on: self.ends_on,
            });
        }
        self.extended_by = Some(Length {
            count: u32::try_from((until - self.raw_end).num_days()).unwrap_or(0),
            unit: Unit::Days,
        });
        self.raw_end = until;
        self.settle();
        Ok(self)
    }

    /// The term that stands still from the day a dispute was brought to the day of the opinion
    /// (WPO 43(4)). Without an opinion it stands still on `today`.
    ///
    /// # Errors
    /// [`Refusal::NoPause`] for a term that the committee does not stop,
    /// [`Refusal::PausedTooLate`] when it was over before the dispute was brought, and
    /// [`Refusal::EndsBeforeItBegins`] for an opinion before the dispute.
    pub fn paused(mut self, pause: Pause, today: NaiveDate) -> Result<Term, Refusal> {
        if !self.kind.pauses() {
            return Err(Refusal::NoPause { term: self.kind });
        }
        if pause.from > self.ends_on {
            return Err(Refusal::PausedTooLate {
                ends_on: self.ends_on,
            });
        }
        if pause.until.is_some_and(|until| until < pause.from) {
            return Err(Refusal::EndsBeforeItBegins);
        }
        // Brought before the term began: only what lies within it stands still, from its first day,
        // which is the one after `from`.
        let first = self.from.succ_opt().unwrap_or(self.from);
        let from = pause.from.max(first);
        let until = pause.until.unwrap_or(today).max(from);
        let days = u32::try_from((until - from).num_days()).unwrap_or(0);
        self.paused_days += days;
        self.paused_since = pause.until.is_none().then_some(pause.from);
        self.raw_end = self
            .raw_end
            .checked_add_days(Days::new(days.into()))
            .unwrap_or(NaiveDate::MAX);
        self.settle();
        Ok(self)
    }

    /// How the term stands on `today`.
    pub fn state(&self, today: NaiveDate) -> TermState {
        if self.paused_since.is_some() {
            TermState::Paused
        } else if today >= self.late_from {
            TermState::Over
        } else if today >= self.ends_on {
            TermState::Due
        } else {
            TermState::Running
        }
    }

    /// How many days are left: 0 on the last day, less when it has passed.
    pub fn days_left(&self, today: NaiveDate) -> i64 {
        (self.ends_on - today).num_days()
    }

    /// The holidays of the school through which the term runs. They do not move its end, which is
    /// why a screen says so.
    pub fn holidays_within<'a>(&self, holidays: &'a [Holiday]) -> Vec<&'a Holiday> {
        holidays
            .iter()
            .filter(|holiday| holiday.first_day <= holiday.last_day)
            .filter(|holiday| holiday.first_day <= self.ends_on && holiday.last_day > self.from)
            .collect()
    }
}

/// The days off from `day` on, up to the first working day.
fn skipped(day: NaiveDate) -> Vec<DaySkipped> {
    day.iter_days()
        .take(30)
        .map_while(|day| day_off(day).map(|why| DaySkipped { day, why }))
        .collect()
}

fn after(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap_or(day)
}

/// The last day on which guardians can object to a decision that was sent or handed over on
/// `made_known_on`: six weeks, beginning the day after (WPO 63(3); Awb 6:7 and 6:8).
pub fn objection_ends(made_known_on: NaiveDate) -> NaiveDate {
    Term::of(TermKind::Objection, made_known_on, &Calendar::default()).ends_on
}

#[cfg(test)]
mod tests;
