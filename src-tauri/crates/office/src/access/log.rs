//! Who looked into somebody's file and what was done with it, from the history: kinds of steps and
//! days, with what whoever did it is in the school and not their name (AVG 15(1); CJEU C-579/21).
//! Of a colleague it belongs to it what they did themselves, counted.
//!
//! The words of a step are those of the screen of the history. Deliberately absent: what a step
//! changed, which stands in the file itself.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::access::Section;
use domain::person::PersonId;
use domain::school::{Language, SchoolYear};
use register::{Actor, Line};
use uuid::Uuid;

use super::gather::Basket;
use crate::Office;
use crate::error::Result;

/// How many lines are read at once.
const PAGE: u32 = 2_000;

/// What the screen of the history says of a step.
fn said(op: &str, language: Language) -> String {
    let words = match language {
        Language::English => include_str!("../../../../../assets/locales/en/history.ftl"),
        Language::Dutch | Language::German => {
            include_str!("../../../../../assets/locales/nl/history.ftl")
        }
    };
    let find = |key: &str| {
        let mut lines = words.lines();
        lines.find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "))
    };
    match op.strip_prefix("undo:") {
        Some(seq) => find("history-op-undo").map(|text| text.replace("{ $seq }", seq)),
        None => find(&format!("history-op-{}", op.replace('_', "-"))).map(str::to_owned),
    }
    .or_else(|| find("history-op-other").map(str::to_owned))
    .unwrap_or_default()
}

/// How often a step was done, from which day until which.
#[derive(Debug, Clone, Copy)]
struct Often {
    count: u32,
    first: NaiveDate,
    last: NaiveDate,
}

impl Office {
    /// What was done with all that was gathered before, school year by school year; and what a
    /// colleague did.
    pub(super) fn gather_log(&self, person: PersonId, basket: &mut Basket) -> Result<()> {
        let mut ids = basket.ids();
        ids.insert(person.uuid());
        let mut own = BTreeSet::new();
        if let PersonId::Staff(id) = person {
            own.extend(self.accounts_of(id)?.into_iter().map(|one| one.id.0));
        }
        let accounts = self.read().accounts()?.into_iter();
        let roles: BTreeMap<Uuid, String> = accounts
            .map(|one| {
                let role = basket.words.get(&format!("account.{}", one.role.code()));
                (
                    one.id.0,
                    Some(one.title).filter(|it| !it.is_empty()).unwrap_or(role),
                )
            })
            .collect();
        let who = |line: &Line, basket: &Basket| match line.by {
            Actor::Staff(id) => roles
                .get(&id)
                .cloned()
                .unwrap_or_else(|| basket.words.get("who.staff")),
            Actor::Program => "Pluis".to_owned(),
        };
        let mut years: BTreeMap<SchoolYear, BTreeMap<(NaiveDate, String, String), u32>> =
            BTreeMap::new();
        let mut did: BTreeMap<String, Often> = BTreeMap::new();
        let mut before = None;
        loop {
            let lines = self.register.history(PAGE, before)?;
            let Some(oldest) = lines.last() else { break };
            before = Some(oldest.seq);
            for line in &lines {
                let day = line.at.date_naive();
                if line.touched.iter().any(|touched| ids.contains(&touched.id)) {
                    let step = (day, line.op.clone(), who(line, basket));
                    *years
                        .entry(SchoolYear::of(day))
                        .or_default()
                        .entry(step)
                        .or_default() += 1;
                }
                if matches!(line.by, Actor::Staff(id) if own.contains(&id)) {
                    // The newest line comes first.
                    let often = did.entry(line.op.clone()).or_insert(Often {
                        count: 0,
                        first: day,
                        last: day,
                    });
                    (often.count, often.first) = (often.count + 1, day);
                }
            }
        }
        self.tell_log(years, did, basket);
        Ok(())
    }

    fn tell_log(
        &self,
        years: BTreeMap<SchoolYear, BTreeMap<(NaiveDate, String, String), u32>>,
        did: BTreeMap<String, Often>,
        basket: &mut Basket,
    ) {
        let (language, none) = (self.me.language, BTreeSet::new());
        let times = |count: u32, basket: &Basket| {
            let times = basket.words.get("access.times");
            (count > 1).then(|| times.replace("{count}", &count.to_string()))
        };
        for (year, steps) in years {
            let lines = steps.into_iter().map(|((day, op, who), count)| {
                let day = basket.words.date(day);
                let around: Vec<_> = [who].into_iter().chain(times(count, basket)).collect();
                format!("{day}: {} ({})", said(&op, language), around.join(", "))
            });
            let text = lines.collect::<Vec<_>>().join("\n");
            let title = basket.words.get("access.log_year");
            let title = title.replace("{year}", &year.to_string());
            let key = (Section::Log, format!("log:{year}"));
            basket.add(key, (None, "", title), text, &none);
        }
        if did.is_empty() {
            return;
        }
        let lines = did.into_iter().map(|(op, often)| {
            let days = match often.first == often.last {
                true => basket.words.date(often.last),
                false => basket
                    .words
                    .get("access.from_to")
                    .replace("{first}", &basket.words.date(often.first))
                    .replace("{last}", &basket.words.date(often.last)),
            };
            let around: Vec<_> = [days]
                .into_iter()
                .chain(times(often.count, basket))
                .collect();
            format!("{}: {}", said(&op, language), around.join(", "))
        });
        let text = lines.collect::<Vec<_>>().join("\n");
        let key = (Section::Log, "log:own".to_owned());
        let title = basket.words.get("access.log_own");
        basket.add(key, (None, "", title), text, &none);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::openings::OPENINGS;

    #[test]
    fn every_opening_is_told_in_the_words_of_the_history() {
        let unknown = said("what_nobody_does", Language::Dutch);
        for language in [Language::Dutch, Language::English] {
            for op in OPENINGS {
                let words = said(op, language);
                assert!(!words.is_empty() && words != unknown, "{op}: {words}");
            }
        }
        assert_eq!(said("undo:12", Language::Dutch), "Stap 12 ongedaan gemaakt");
        assert_eq!(unknown, "Iets anders, door een andere versie van Pluis");
    }
}
