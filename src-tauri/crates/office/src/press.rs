//! While the press is asking: who speaks for the school, what may be said, who called and what was
//! seen to. The rules are in `domain::press`; the letter to guardians is the one about an incident
//! in a group, which names nobody either.

use std::collections::BTreeSet;

use chrono::Datelike;
use documents::{Part, Report, ReportKind, Value};
use domain::id::{PressAddressId, PressContactId, PressMatterId, StaffId};
use domain::person::PersonId;
use domain::press::{self, PressAddress, PressContact, PressMatter, PressStep};
use register::{PressAddressRow, PressContactRow, PressMatterRow};

use crate::error::{Checks, Error, Result};
use crate::letters::Words;
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// A matter in a list.
    pub struct PressLine {
        /// Its id.
        pub id: PressMatterId,
        /// Its number.
        pub number: String,
        /// What is kept of it.
        pub matter: PressMatter,
        /// Who speaks for the school.
        pub coordinator: String,
        /// Its version, for an edit.
        pub version: u32,
    }
}

view! {
    /// A time that the press was in touch.
    pub struct PressContactLine {
        /// Its id.
        pub id: PressContactId,
        /// What was said.
        pub contact: PressContact,
        /// Who put it down; empty when the account is gone.
        pub by: String,
        /// Its version, for an edit.
        pub version: u32,
    }
}

view! {
    /// A step, and where it comes from.
    pub struct PressStepLine {
        /// The step.
        pub step: PressStep,
        /// The clause; empty where the school's protocol has no such clause.
        pub clause: String,
    }
}

view! {
    /// Everything around a matter.
    pub struct PressFile {
        /// The matter.
        pub line: PressLine,
        /// The number of the incident it is about.
        pub incident_number: String,
        /// The contacts, the newest first.
        pub contacts: Vec<PressContactLine>,
        /// What has to be seen to.
        pub steps: Vec<PressStepLine>,
        /// Members of staff that had a part in it, and cannot speak for the school.
        pub involved: Vec<StaffId>,
    }
}

view! {
    /// Somebody on the list.
    pub struct PressAddressLine {
        /// Its id.
        pub id: PressAddressId,
        /// Who, and how to reach them.
        pub address: PressAddress,
        /// Its version, for an edit.
        pub version: u32,
    }
}

/// What goes on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum PressPaper {
    /// What is known, with the list of what to see to: for the school itself.
    Sheet,
    /// What may be said: for the press.
    Statement,
}

fn check(matter: &PressMatter) -> Result<()> {
    let mut checks = Checks::default();
    checks.text("title", &matter.title, 200);
    checks.length("coordinator.outsider", &matter.coordinator.outsider, 200);
    checks.length("coordinator.phone", &matter.coordinator.phone, 40);
    let facts = &matter.facts;
    checks.text("facts.happened", &facts.happened, 3_000);
    checks.text("facts.done", &facts.done, 3_000);
    checks.length("facts.unknown", &facts.unknown, 2_000);
    checks.length("facts.unsaid", &facts.unsaid, 2_000);
    checks.length("facts.next", &facts.next, 1_000);
    let steps: BTreeSet<_> = matter.steps.iter().map(|done| done.step).collect();
    if steps.len() < matter.steps.len() {
        checks.wrong("steps", crate::Problem::Twice);
    }
    checks.done()
}

impl Office {
    fn press_line(&self, row: PressMatterRow) -> Result<PressLine> {
        let coordinator = match row.matter.coordinator.staff {
            Some(staff) => match self.name_of(PersonId::Staff(staff)) {
                Ok(named) => named.name,
                Err(Error::NotFound { .. }) => String::new(),
                Err(error) => return Err(error),
            },
            None => row.matter.coordinator.outsider.clone(),
        };
        Ok(PressLine {
            id: row.id,
            number: row.number,
            coordinator,
            matter: row.matter,
            version: row.version,
        })
    }

    /// Whether who is working sees a matter: not one about an incident that is hidden from them.
    fn sees_press(&self, matter: &PressMatter) -> Result<bool> {
        match matter.incident {
            None => Ok(true),
            Some(id) => Ok(self.sees_incident(&self.read().incident(id)?)),
        }
    }

    fn seen_press(&self, id: PressMatterId) -> Result<PressMatterRow> {
        self.allow(UseCase::KeepPress)?;
        let row = self.read().press_matter(id)?;
        if self.sees_press(&row.matter)? {
            Ok(row)
        } else {
            Err(Error::NotFound {
                noun: crate::Noun::Press,
            })
        }
    }

    /// Every matter, the newest first.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn press_matters(&self) -> Result<Vec<PressLine>> {
        self.allow(UseCase::KeepPress)?;
        let mut lines = Vec::new();
        for row in self.read().press_matters()? {
            if self.sees_press(&row.matter)? {
                lines.push(self.press_line(row)?);
            }
        }
        Ok(lines)
    }

    /// The matters that last, for the first screen; none for who does not keep them.
    pub(crate) fn open_press(&self) -> Result<Vec<PressLine>> {
        if self.allow(UseCase::KeepPress).is_err() {
            return Ok(Vec::new());
        }
        let mut lines = self.press_matters()?;
        lines.retain(|line| line.matter.closed_on.is_none());
        Ok(lines)
    }

    /// Everything around a matter.
    ///
    /// # Errors
    /// [`Error::NotFound`], also for one about an incident that is hidden; [`Error::Forbidden`].
    pub fn press_file(&self, id: PressMatterId) -> Result<PressFile> {
        let row = self.seen_press(id)?;
        let accounts = self.account_names()?;
        let contacts = self.read().press_contacts(id)?.into_iter();
        let contacts = contacts.map(|row| PressContactLine {
            id: row.id,
            contact: row.contact,
            by: accounts.get(&row.by).cloned().unwrap_or_default(),
            version: row.version,
        });
        let (mut involved, mut incident_number) = (Vec::new(), String::new());
        if let Some(incident) = row.matter.incident {
            let incident = self.read().incident(incident)?;
            incident_number = incident.number;
            for party in incident.parties {
                if let Some(PersonId::Staff(id)) = party.who.person() {
                    involved.push(id);
                }
            }
        }
        let clauses = !self.protocol.clauses.is_empty() && self.protocol.clause("T-M3").is_some();
        Ok(PressFile {
            contacts: contacts.collect(),
            steps: PressStep::ALL
                .iter()
                .map(|step| PressStepLine {
                    step: *step,
                    clause: if clauses { step.clause() } else { "" }.to_owned(),
                })
                .collect(),
            involved,
            incident_number,
            line: self.press_line(row)?,
        })
    }

    /// Keeps a matter: a new one, or what changed in one that was read.
    ///
    /// # Errors
    /// [`Error::Refused`] with every rule in the way, also for a name in what goes out;
    /// [`Error::Invalid`], [`Error::NotFound`], [`Error::Stale`], [`Error::Forbidden`].
    pub fn save_press_matter(
        &mut self,
        id: Option<PressMatterId>,
        matter: &PressMatter,
        version: u32,
        now: Now,
    ) -> Result<PressMatterId> {
        self.allow(UseCase::KeepPress)?;
        check(matter)?;
        if let Some(id) = id {
            self.seen_press(id)?;
        }
        if let Some(staff) = matter.coordinator.staff {
            self.name_of(PersonId::Staff(staff))?;
        }
        let incident = match matter.incident {
            Some(incident) => Some(self.seen_incident(incident)?),
            None => None,
        };
        let names = self.names_for(None, None, "", self.me.language)?;
        let hits = names.hits(&format!("{}\n{}", matter.title, matter.facts.text()), false);
        let named: BTreeSet<String> = hits.into_iter().map(|hit| hit.words).collect();
        let named: Vec<String> = named.into_iter().collect();
        press::keep(matter, incident.as_ref(), &named, now.today).map_err(Error::all_refused)?;
        let year = matter.opened_on.year();
        self.change("save_press_matter", now, |change| {
            let row = match id {
                Some(id) => PressMatterRow {
                    number: change.press_matter(id)?.number,
                    id,
                    matter: matter.clone(),
                    version: version.max(1),
                },
                None => PressMatterRow {
                    id: PressMatterId(change.new_id()?),
                    number: format!("{year}-P{:02}", change.next_press_number(year)?),
                    matter: matter.clone(),
                    version: 0,
                },
            };
            change.save_press_matter(&row)?;
            Ok(row.id)
        })
    }

    /// Puts down that the press was in touch, or what became of it later.
    ///
    /// # Errors
    /// [`Error::Refused`] for a day outside the matter; [`Error::Invalid`], [`Error::NotFound`],
    /// [`Error::Stale`], [`Error::Forbidden`].
    pub fn save_press_contact(
        &mut self,
        matter: PressMatterId,
        id: Option<PressContactId>,
        contact: &PressContact,
        version: u32,
        now: Now,
    ) -> Result<()> {
        let row = self.seen_press(matter)?;
        let mut checks = Checks::default();
        checks.text("outlet", &contact.outlet, 200);
        checks.length("who", &contact.who, 300);
        checks.length("purpose", &contact.purpose, 1_000);
        checks.text("question", &contact.question, 3_000);
        checks.length("answer", &contact.answer, 3_000);
        checks.done()?;
        press::contact(contact, &row.matter, now.today)?;
        let by = self.me.id.to_string();
        self.change("save_press_contact", now, |change| {
            let fresh = id.is_none();
            Ok(change.save_press_contact(&PressContactRow {
                id: match id {
                    Some(id) => id,
                    None => PressContactId(change.new_id()?),
                },
                matter,
                contact: contact.clone(),
                at: now.at,
                by,
                version: if fresh { 0 } else { version.max(1) },
            })?)
        })
    }

    /// The list of whom to find of the press.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn press_addresses(&self) -> Result<Vec<PressAddressLine>> {
        self.allow(UseCase::KeepPress)?;
        let rows = self.read().press_addresses()?.into_iter();
        let line = |row: PressAddressRow| PressAddressLine {
            id: row.id,
            address: row.address,
            version: row.version,
        };
        Ok(rows.map(line).collect())
    }

    /// Keeps somebody on the list.
    ///
    /// # Errors
    /// [`Error::Invalid`], [`Error::NotFound`], [`Error::Stale`], [`Error::Forbidden`].
    pub fn save_press_address(
        &mut self,
        id: Option<PressAddressId>,
        address: &PressAddress,
        version: u32,
        now: Now,
    ) -> Result<()> {
        self.allow(UseCase::KeepPress)?;
        let mut checks = Checks::default();
        checks.text("outlet", &address.outlet, 200);
        checks.length("who", &address.who, 200);
        checks.length("phone", &address.phone, 40);
        checks.email("email", &address.email);
        checks.length("note", &address.note, 1_000);
        checks.done()?;
        self.change("save_press_address", now, |change| {
            let fresh = id.is_none();
            Ok(change.save_press_address(&PressAddressRow {
                id: match id {
                    Some(id) => id,
                    None => PressAddressId(change.new_id()?),
                },
                address: address.clone(),
                version: if fresh { 0 } else { version.max(1) },
            })?)
        })
    }

    /// Takes somebody off the list.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::Forbidden`].
    pub fn drop_press_address(&mut self, id: PressAddressId, now: Now) -> Result<()> {
        self.allow(UseCase::KeepPress)?;
        self.change("drop_press_address", now, |change| {
            Ok(change.drop_press_address(id)?)
        })
    }

    /// What is known, or what may be said, as a PDF.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::Forbidden`]; [`Error::MissingGlyph`].
    pub fn press_paper(&self, id: PressMatterId, paper: PressPaper, now: Now) -> Result<Vec<u8>> {
        let file = self.press_file(id)?;
        let matter = &file.line.matter;
        let words = Words::of(self.me.language);
        let facts = &matter.facts;
        let mut parts = Vec::new();
        let mut told = |key: &str, text: &str| {
            if !text.trim().is_empty() {
                parts.push(Part::Heading(words.get(&format!("press.{key}"))));
                parts.push(Part::Text(text.to_owned()));
            }
        };
        told("happened", &facts.happened);
        told("done", &facts.done);
        if paper == PressPaper::Sheet {
            told("unknown", &facts.unknown);
            told("unsaid", &facts.unsaid);
        }
        told("next", &facts.next);
        if paper == PressPaper::Sheet {
            parts.push(Part::Heading(words.get("press.steps")));
            let row = |line: &PressStepLine| {
                let mut done = matter.steps.iter().filter(|done| done.step == line.step);
                let on = done.next().map(|done| words.date(done.on));
                vec![
                    words.get(&format!("press_step.{}", line.step.code())),
                    on.unwrap_or_else(|| words.get("press.open")),
                ]
            };
            parts.push(Part::Table {
                heads: vec![words.get("press.step"), words.get("press.on")],
                rows: file.steps.iter().map(row).collect(),
                widths: vec![4, 1],
            });
        }
        let report = Report {
            kind: match paper {
                PressPaper::Sheet => ReportKind::PressSheet,
                PressPaper::Statement => ReportKind::PressStatement,
            },
            language: self.me.language,
            letterhead: self.plain_letterhead(&self.read().school()?)?,
            values: vec![
                ("made_on", Value::Date(now.today)),
                ("number", Value::Text(file.line.number.clone())),
                ("matter", Value::Text(matter.title.clone())),
                ("coordinator", Value::Text(file.line.coordinator.clone())),
                (
                    "reachable",
                    Value::Flag(!matter.coordinator.phone.is_empty()),
                ),
                ("phone", Value::Text(matter.coordinator.phone.clone())),
            ],
            parts,
        };
        Ok(documents::report(&report)?.pdf)
    }
}
