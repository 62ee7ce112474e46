//! Moving in what was said about consent in past months: for the demo, tests and benchmarks, with
//! invented people.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveTime};
use domain::consent::{Moment, Statement, StatementKind, Via};
use domain::id::PublicationId;
use domain::person::{PersonId, Subject};
use domain::school::{Language, SchoolYear};
use register::{PublicationQuery, StatementRow};

use super::{FormsFor, Said};
use crate::error::Result;
use crate::publications::{NewPublication, Turn, take_down};
use crate::rights::UseCase;
use crate::{Now, Office};

impl Office {
    /// Moves in what was said about consent in past months, with the forms on which it was said
    /// and those that are still out, and what was published; what must come offline since a
    /// withdrawal is put on the list. Everyone must be moved in before.
    ///
    /// # Errors
    /// When something refers to who is not there; nothing was written then.
    pub fn settle_consents(
        &mut self,
        said: &[Statement],
        published: &[NewPublication],
        now: Now,
    ) -> Result<()> {
        self.allow(UseCase::ChangeSettings)?;
        let this = SchoolYear::of(now.today);
        let mut forms = Vec::new();
        for year in [this.previous(), this] {
            let (planned, _) = self.plan_forms(year, &FormsFor::default(), now)?;
            let asked_on = year.first_day() + Days::new(23);
            forms.extend(planned.into_iter().map(|mut plan| {
                plan.row.printed_on = asked_on.min(now.today);
                plan
            }));
        }
        let mut found: BTreeMap<(PersonId, SchoolYear), Vec<usize>> = BTreeMap::new();
        for (place, plan) in forms.iter().enumerate() {
            let year = if plan.row.school_year == this.to_string() {
                this
            } else {
                this.previous()
            };
            found
                .entry((plan.row.person, year))
                .or_default()
                .push(place);
        }
        let form_of = |statement: &Statement| {
            let about = found.get(&(statement.subject, statement.school_year))?;
            about.iter().copied().find(|place| {
                forms.get(*place).is_some_and(|plan| match statement.by {
                    PersonId::Guardian(by) => plan.row.guardians.contains(&by),
                    by => plan.row.person == by,
                })
            })
        };
        let on_form: Vec<Option<usize>> = said
            .iter()
            .map(|statement| form_of(statement).filter(|_| statement.via == Via::Paper))
            .collect();
        let used: BTreeSet<usize> = on_form.iter().copied().flatten().collect();
        let year = this.to_string();
        let asked = self.asked()?;
        let (wording, words) = self.wording(
            Subject::Pupil,
            Language::Dutch,
            self.protocol.consent_period,
            now,
        )?;
        let by = self.me.id.to_string();
        self.change("settle_consents", now, |change| {
            change.keep_wording(&wording, Language::Dutch, &words)?;
            for (place, plan) in forms.iter().enumerate() {
                if plan.row.school_year == year || used.contains(&place) {
                    change.keep_wording(&plan.row.wording, plan.row.language, &plan.words)?;
                    change.add_form(&plan.row)?;
                }
            }
            for new in published {
                change.add_publication(&new.row(
                    PublicationId(change.new_id()?),
                    now.at,
                    by.clone(),
                ))?;
            }
            for (statement, place) in said.iter().zip(&on_form) {
                let form = place.and_then(|place| forms.get(place));
                let statement = Statement {
                    form: form.map(|plan| plan.row.id),
                    wording: form.map_or_else(|| wording.clone(), |plan| plan.row.wording.clone()),
                    ..statement.clone()
                };
                change.add_statement(&StatementRow {
                    entered_at: statement.entered_on.and_time(NaiveTime::MIN).and_utc(),
                    entered_by: by.clone(),
                    statement,
                })?;
            }
            for statement in said.iter().filter(|s| s.kind == StatementKind::Withdrawal) {
                let people = [statement.subject];
                let about = Said::read(**change, &asked, Some(&people), now.today)?;
                let (rows, _) = change.publications(&PublicationQuery {
                    person: Some(statement.subject),
                    ..PublicationQuery::default()
                })?;
                let after = about.moment(statement.subject, now.today);
                let mut before = after.statements.to_vec();
                before.retain(|one| one.id != statement.id);
                let turn = Turn {
                    person: statement.subject,
                    before: Moment {
                        statements: &before,
                        ..after
                    },
                    after,
                    statement: Some(statement.id),
                };
                take_down(change, about.ever(), &rows, &turn, now)?;
            }
            Ok(())
        })
    }
}
