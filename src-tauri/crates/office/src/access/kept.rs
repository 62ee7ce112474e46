//! How the file itself is kept: what somebody wants to be kept with it, that it is restricted or
//! held back, what was given of it before; and wherever else in the register they are named.

use std::collections::BTreeSet;

use domain::access::{Section, Withholding};
use domain::person::PersonId;
use domain::retention::Kept;

use super::gather::Basket;
use crate::Office;
use crate::error::Result;

impl Office {
    /// What is kept with the file at their wish, what is held back, and what was given of it.
    pub(super) fn gather_kept(&self, person: PersonId, basket: &mut Basket) -> Result<()> {
        let read = self.read();
        let none = BTreeSet::new();
        for row in read.viewpoints(person)? {
            let key = (Section::Viewpoints, format!("viewpoint:{}", row.id));
            basket.add(key, (Some(row.given_on), "", row.who), row.text, &none);
        }
        if let Some(row) = read.restriction(person)? {
            let key = (Section::Keeping, "restriction".to_owned());
            let title = basket.words.get("access.restriction");
            let text = basket.lines(&[("why_kept", row.reason)]);
            basket.add(key, (Some(row.since), "", title), text, &none);
        }
        for row in read.holds()? {
            if row.kept != Kept::from(person) {
                continue;
            }
            let key = (Section::Keeping, format!("hold:{}", row.id));
            let title = basket.words.get("access.hold");
            let text = basket.lines(&[
                ("why_kept", row.reason),
                ("lifted", basket.day(row.lifted_on)),
            ]);
            basket.add(key, (Some(row.since), "", title), text, &none);
        }
        for row in read.releases(person)? {
            let to = row.for_guardian.map(PersonId::Guardian).unwrap_or(person);
            let names = read.names(&[to])?;
            let name = names.into_values().next().map(|named| named.name);
            let text = basket.lines(&[("given_to", name.unwrap_or_default())]);
            let title = basket.words.get("access.release");
            let key = (Section::Releases, format!("release:{}", row.id));
            let head = (Some(row.given_on), &*row.number, title);
            basket.add(key, head, text, &none);
        }
        Ok(())
    }

    /// Wherever else somebody wrote their name: in the file of another, when the press called, in
    /// the programme. What stands in the file of another is theirs first.
    pub(super) fn gather_named(&self, person: PersonId, basket: &mut Basket) -> Result<()> {
        let read = self.read();
        for row in read.written()? {
            let named = |text: &String| {
                basket.fellows.is_named(text)
                    && !basket.texts().any(|given| given.contains(text.trim()))
            };
            let hidden = row.about.is_some_and(|who| self.may_see(who).is_err());
            if hidden || !row.texts.iter().any(named) {
                continue;
            }
            let incident = row.incident.map(|id| read.incident(id)).transpose()?;
            if incident.as_ref().is_some_and(|it| !self.sees_incident(it)) {
                continue;
            }
            let near = incident.iter().flat_map(|it| &it.parties);
            let near = near.filter_map(|party| party.who.person()).collect();
            let title = basket.words.get(&format!("access.in.{}", row.table));
            let key = (Section::Named, format!("in:{}:{}", row.table, row.row));
            let on = incident.as_ref().map(|it| it.happened_on);
            let number = incident.map(|it| it.number).unwrap_or_default();
            basket.add(key, (on, &*number, title), row.texts.join("\n"), &near);
            if row.about.is_some_and(|who| who != person) {
                basket.withhold(Withholding::RightsOfOthers);
            }
        }
        Ok(())
    }
}
