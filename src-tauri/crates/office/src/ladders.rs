//! The school's own ladders: which rule today, what may be changed in them, and every version that
//! there was. The rules are in `domain::ladder`; here they are asked and a version is kept.

use chrono::NaiveDate;
use domain::ladder::{self, OwnLadders};
use domain::person::{PersonId, Subject};
use domain::protocol::{Ladder, Protocol};
use domain::refusal::Refusal;
use domain::sanction::{Decider, Earlier, SanctionKind, least_by_law};
use register::{EntryOf, OwnLaddersRow, Reading};

use crate::door::protocol;
use crate::error::{Checks, Error, Result, Spoken};
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// A version of the ladders, as the school brought it in.
    pub struct LadderVersion {
        /// Its number.
        pub number: u32,
        /// The first day on which it rules.
        pub from: NaiveDate,
        /// Why the school changed them; may be empty.
        pub motivation: String,
        /// Whether it rules today.
        pub rules: bool,
        /// The day on which it was recorded.
        pub recorded_on: NaiveDate,
        /// Who recorded it; empty when the account is gone.
        pub by: String,
        /// The ladders.
        pub ladders: Vec<Ladder>,
    }
}

view! {
    /// A step that can stand on a ladder.
    pub struct LadderStep {
        /// Which.
        pub kind: SanctionKind,
        /// On whose ladder.
        pub subject: Subject,
        /// Who at least decides it by law.
        pub least: Decider,
        /// Whether the protocol names it, so that it stays.
        pub fixed: bool,
    }
}

view! {
    /// The ladders of the school.
    pub struct Ladders {
        /// The name of what rules today: "samen-online 2026.1+3".
        pub version: String,
        /// The ladders that rule today.
        pub ruling: Vec<Ladder>,
        /// The ladders as the protocol ships.
        pub file: Vec<Ladder>,
        /// The versions of the school for this protocol, the newest first.
        pub versions: Vec<LadderVersion>,
        /// Every step that can stand on one.
        pub steps: Vec<LadderStep>,
    }
}

view! {
    /// A change to one ladder.
    pub struct LadderChange {
        /// The ladder as it is to be.
        pub ladder: Ladder,
        /// The first day on which it rules.
        pub from: NaiveDate,
        /// Why; may be empty.
        #[serde(default)]
        pub motivation: String,
    }
}

/// The versions that the register keeps, the oldest first.
pub(crate) fn versions(reading: Reading<'_>) -> Result<Vec<OwnLadders>> {
    Ok(reading
        .own_ladders()?
        .into_iter()
        .map(|row| row.own)
        .collect())
}

impl Office {
    /// The protocol with the ladders that rule on a day.
    pub fn ruling(&self, day: NaiveDate) -> Protocol {
        let own = ladder::in_force(&self.own_ladders, &self.protocol.id, day);
        self.protocol.with_own(own)
    }

    /// The protocol by the name that a decision kept of it: with the ladders of that version, also
    /// when the school has another protocol since. What does not ship any more is read as today's.
    pub(crate) fn ruled_under(&self, name: &str) -> Protocol {
        let (id, number) = ladder::of_named_version(name);
        let file = if id == self.protocol.id {
            None
        } else {
            protocol(id)
        };
        let file = file.as_ref().unwrap_or(&self.protocol);
        let own = self
            .own_ladders
            .iter()
            .find(|own| Some(own.number) == number && own.protocol == file.id);
        file.with_own(own)
    }

    /// The steps that a person got before, each counting as the ladder said that ruled it.
    pub(crate) fn earlier(&self, person: PersonId) -> Result<Vec<Earlier>> {
        let ruled_by = self.read().ruled_by(person)?;
        let mut earlier = self.read().earlier(person)?;
        for step in &mut earlier {
            if step.days.is_some() {
                let rows = self.read().entries(EntryOf::Procedure(step.id))?;
                let entries: Vec<_> = rows.into_iter().map(|row| row.entry).collect();
                *step = step.clone().followed(&entries);
            }
            if let Some(name) = ruled_by.get(&step.id) {
                let ruled = self.ruled_under(name);
                step.counting = ruled.rung(step.kind).map(|rung| rung.counting());
            }
        }
        Ok(earlier)
    }

    /// The ladders that rule, those of the file, and every version that there was.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn ladders(&self, now: Now) -> Result<Ladders> {
        self.allow(UseCase::SeeSettings)?;
        let ruling = self.ruling(now.today);
        let rules =
            ladder::in_force(&self.own_ladders, &self.protocol.id, now.today).map(|own| own.number);
        let accounts = self.read().accounts()?;
        let by = |id: &str| {
            let account = accounts.iter().find(|account| account.id.to_string() == id);
            account
                .map(|account| account.name.clone())
                .unwrap_or_default()
        };
        let rows = self.read().own_ladders()?;
        Ok(Ladders {
            version: ruling.named_version(),
            ruling: ruling.ladders,
            file: self.protocol.ladders.clone(),
            versions: rows
                .into_iter()
                .rev()
                .filter(|row| row.own.protocol == self.protocol.id)
                .map(|row| LadderVersion {
                    number: row.own.number,
                    from: row.own.from,
                    motivation: row.own.motivation,
                    rules: Some(row.own.number) == rules,
                    recorded_on: domain::calendar::dutch_day(row.at),
                    by: by(&row.by),
                    ladders: row.own.ladders,
                })
                .collect(),
            steps: SanctionKind::ALL
                .iter()
                .map(|kind| LadderStep {
                    kind: *kind,
                    subject: kind.subject(),
                    least: least_by_law(*kind),
                    fixed: self.protocol.rung(*kind).is_some_and(|rung| rung.fixed),
                })
                .collect(),
        })
    }

    /// Whether a ladder may be changed so, and into which protocol. A step that the protocol names
    /// goes on being named by it.
    pub(crate) fn weigh_ladder(
        &self,
        change: &LadderChange,
        now: Now,
    ) -> Result<std::result::Result<Protocol, Vec<Refusal>>> {
        let mut ladder = change.ladder.clone();
        for rung in &mut ladder.rungs {
            rung.fixed = self.protocol.rung(rung.kind).is_some_and(|own| own.fixed);
        }
        let base = self.ruling(change.from);
        let school = self.read().school()?;
        let (file, from) = (&self.protocol, change.from);
        let now_ruling = base.ladder(ladder.subject);
        Ok(
            ladder::change(&ladder, file, now_ruling, &school, from, now.today)
                .map(|()| base.with_ladder(&ladder)),
        )
    }

    /// Every rule in the way of a change to a ladder, without making it.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn rehearse_ladder(&self, change: &LadderChange, now: Now) -> Result<Vec<Spoken>> {
        self.allow(UseCase::ChangeSettings)?;
        let weighed = self.weigh_ladder(change, now)?;
        let refusals = weighed.err().unwrap_or_default();
        Ok(refusals.into_iter().map(Spoken::from).collect())
    }

    /// Changes one ladder from a day on: a new version of the school, beside the protocol as it
    /// ships. What was decided before stays under the version that ruled it. Answers its number.
    ///
    /// # Errors
    /// [`Error::Refused`] with every rule in the way, [`Error::Invalid`], [`Error::Forbidden`].
    pub fn change_ladder(&mut self, change: &LadderChange, now: Now) -> Result<u32> {
        self.allow(UseCase::ChangeSettings)?;
        let mut checks = Checks::default();
        checks.length("motivation", &change.motivation, 2_000);
        checks.done()?;
        let ruling = self
            .weigh_ladder(change, now)?
            .map_err(Error::all_refused)?;
        let number = self
            .own_ladders
            .iter()
            .map(|own| own.number)
            .max()
            .unwrap_or(0)
            + 1;
        let own = OwnLadders {
            number,
            protocol: ruling.id,
            from: change.from,
            motivation: change.motivation.trim().to_owned(),
            ladders: ruling.ladders,
        };
        let row = OwnLaddersRow {
            own: own.clone(),
            at: now.at,
            by: self.me.id.to_string(),
        };
        self.change("change_ladder", now, |change| {
            Ok(change.add_own_ladders(&row)?)
        })?;
        self.own_ladders.push(own);
        Ok(number)
    }
}
