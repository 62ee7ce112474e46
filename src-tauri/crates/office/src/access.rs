//! Giving somebody what the school holds on them: gathering it, putting letters and functions in
//! the place of the names of others, leaving out what may not be given, and remembering what that
//! was. What somebody wants to be kept with their file, and restricting it, belong to it (AVG 15,
//! 16 and 18; BW 1:377c).
//!
//! The office proposes and a person decides: nothing leaves before somebody looked at every name
//! that was found. Deliberately absent: saving it, which is the face's.

mod consents;
pub mod covered;
mod drawn;
mod fellows;
mod gather;
mod incidents;
mod kept;
mod log;
mod measures;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use domain::access::{AnswerBy, Extent, Section, Withholding, answer_by, extent};
use domain::id::{GuardianId, ReleaseId, ViewpointId};
use domain::person::{Named, PersonId};
use domain::retention::Kept;
use register::{ReleaseRow, RestrictionRow, ViewpointRow, Withheld};
use serde::Serialize;

use crate::error::{Checks, Error, Problem, Result};
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// Who asks for what.
    pub struct AccessRequest {
        /// Of whom.
        pub person: PersonId,
        /// Which guardian asks, of a pupil's file; `None` for the person themselves.
        #[serde(default)]
        pub for_guardian: Option<GuardianId>,
        /// When it was asked.
        pub asked_on: NaiveDate,
    }
}

view! {
    /// What would be given, to look at before it is.
    pub struct AccessFile {
        /// Of whom.
        pub person: Named,
        /// To whom, where it is a guardian.
        pub for_guardian: Option<Named>,
        /// The guardians who can ask.
        pub guardians: Vec<Named>,
        /// How much.
        pub extent: Extent,
        /// By when it must be answered.
        pub answer_by: AnswerBy,
        /// What there is, section by section.
        pub items: Vec<AccessItem>,
    }
}

view! {
    /// One thing that the school holds.
    pub struct AccessItem {
        /// What it is called while it is looked at; the same each time.
        pub key: String,
        /// In which part of the file.
        pub section: Section,
        /// The day it is about.
        pub on: Option<NaiveDate>,
        /// The number by which the school knows it; may be empty.
        pub number: String,
        /// What it is.
        pub title: String,
        /// What it says, with every name still in it.
        pub text: String,
        /// The names of others in it, in order.
        pub hits: Vec<AccessHit>,
        /// Why it is proposed to leave it out.
        pub withheld: Option<Withholding>,
        /// The name in the archive of the file that goes with it: a letter, a scan, proof.
        pub enclosed: Option<String>,
    }
}

view! {
    /// A name of somebody else, and what takes its place.
    pub struct AccessHit {
        /// Where it begins, in UTF-16 units.
        pub at: u32,
        /// How long it is, in UTF-16 units.
        pub length: u32,
        /// The name as it stands there.
        pub words: String,
        /// What takes its place, as "[medeleerling A]".
        pub replacement: String,
    }
}

view! {
    /// What was decided of one item; an item without one is given as proposed.
    pub struct AccessChoice {
        /// Which item.
        pub key: String,
        /// Whether it is left out.
        pub leave: bool,
        /// Why it is left out.
        pub ground: Option<Withholding>,
        /// Where names stand that may be shown after all.
        #[serde(default)]
        pub shown: Vec<u32>,
    }
}

view! {
    /// What was given.
    pub struct AccessGiven {
        /// Its number.
        pub number: String,
        /// When it was asked.
        pub asked_on: NaiveDate,
        /// When it was given.
        pub given_on: NaiveDate,
        /// To which guardian; empty for the person themselves.
        pub to: String,
        /// How much.
        pub extent: Extent,
        /// How many things.
        pub items: u32,
        /// How many names other words took the place of.
        pub names: u32,
        /// What was left out, and why.
        pub withheld: Vec<LeftOut>,
    }
}

view! {
    /// Something that was left out.
    pub struct LeftOut {
        /// In which part of the file it stands.
        pub section: Section,
        /// The day it is about.
        pub on: Option<NaiveDate>,
        /// Its number; may be empty.
        pub number: String,
        /// Why.
        pub ground: Withholding,
        /// Where the ground is written.
        pub source: String,
    }
}

view! {
    /// What protects somebody's file: whether it is restricted, what they want to be kept with it,
    /// and what was given of it.
    pub struct Protection {
        /// That it is restricted.
        pub restriction: Option<Restriction>,
        /// What is kept with it at their wish, the first first.
        pub viewpoints: Vec<Viewpoint>,
        /// What was given, the newest first.
        pub given: Vec<AccessGiven>,
    }
}

view! {
    /// That a file is restricted.
    pub struct Restriction {
        /// Since when.
        pub since: NaiveDate,
        /// Why.
        pub reason: String,
    }
}

view! {
    /// What somebody wants to be kept with a file.
    pub struct Viewpoint {
        /// Its id.
        pub id: ViewpointId,
        /// Whose it is.
        pub who: String,
        /// The day on which it was given.
        pub given_on: NaiveDate,
        /// What it says.
        pub text: String,
    }
}

view! {
    /// What somebody wants to be kept with a file, as it is entered.
    pub struct NewViewpoint {
        /// Whose it is, as "de moeder".
        pub who: String,
        /// The day on which it was given.
        pub given_on: NaiveDate,
        /// What it says, in their own words.
        pub text: String,
    }
}

/// The two forms in which it is given.
#[derive(Debug, Clone)]
pub struct AccessFiles {
    /// To read.
    pub pdf: Vec<u8>,
    /// For another program: JSON, the letters and the PDF.
    pub archive: Vec<u8>,
}

/// An item as it leaves.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
struct Given {
    section: Section,
    on: Option<NaiveDate>,
    number: String,
    title: String,
    text: String,
    enclosed: Option<String>,
}

/// All that leaves, and what does not.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
struct Giving {
    number: String,
    school: String,
    extent: Extent,
    asked_on: NaiveDate,
    given_on: NaiveDate,
    items: Vec<Given>,
    withheld: Vec<Withheld>,
    #[serde(skip)]
    names: u32,
    /// Which files go with it: the key of each, and its name in the archive.
    #[serde(skip)]
    enclosed: Vec<(String, String)>,
}

impl Office {
    /// What would be given, with every name of others found and everything that is better left out
    /// proposed so.
    ///
    /// # Errors
    /// [`Error::Refused`] while it is not known whether the guardian has authority,
    /// [`Error::NotFound`] for one who is no guardian of the pupil.
    pub fn access_file(&self, request: &AccessRequest, now: Now) -> Result<AccessFile> {
        self.allow(UseCase::GiveAccess)?;
        self.may_see(request.person)?;
        let mut checks = Checks::default();
        if request.asked_on > now.today {
            checks.wrong("askedOn", Problem::InFuture);
        }
        checks.done()?;
        let (extent, guardians) = self.entitled(request)?;
        let named = |id: GuardianId| self.name_of(PersonId::Guardian(id));
        Ok(AccessFile {
            person: self.name_of(request.person)?,
            for_guardian: request.for_guardian.map(named).transpose()?,
            guardians: guardians.into_iter().map(named).collect::<Result<_>>()?,
            extent,
            answer_by: answer_by(request.asked_on),
            items: self.gather_access(request, extent)?,
        })
    }

    /// How much who asks may have, and which guardians can ask.
    fn entitled(&self, request: &AccessRequest) -> Result<(Extent, Vec<GuardianId>)> {
        let PersonId::Pupil(pupil) = request.person else {
            return Ok((Extent::Full, Vec::new()));
        };
        let all = self.read().every_guardian()?;
        let ties: Vec<_> = all
            .iter()
            .filter_map(|one| Some((one.id, one.pupils.iter().find(|tie| tie.pupil == pupil)?)))
            .collect();
        let extent = match request.for_guardian {
            None => Extent::Full,
            Some(id) => {
                let tie = ties.iter().find(|(guardian, _)| *guardian == id);
                let (_, tie) = tie.ok_or(Error::NotFound {
                    noun: crate::Noun::Guardian,
                })?;
                extent(tie.authority)?
            }
        };
        Ok((extent, ties.into_iter().map(|(id, _)| id).collect()))
    }

    /// What leaves and what does not, as was decided.
    fn weigh_access(
        &self,
        request: &AccessRequest,
        choices: &[AccessChoice],
        now: Now,
    ) -> Result<Giving> {
        let file = self.access_file(request, now)?;
        let choices: BTreeMap<&str, &AccessChoice> =
            choices.iter().map(|one| (one.key.as_str(), one)).collect();
        let year = now.today.year();
        let mut giving = Giving {
            number: format!("{year}-I{:02}", self.read().next_release_number(year)?),
            school: self.read().school()?.name,
            extent: file.extent,
            asked_on: request.asked_on,
            given_on: now.today,
            items: Vec::new(),
            withheld: Vec::new(),
            names: 0,
            enclosed: Vec::new(),
        };
        for item in file.items {
            let choice = choices.get(item.key.as_str());
            let (leave, ground) = match choice {
                Some(choice) => (choice.leave, choice.ground),
                None => (item.withheld.is_some(), item.withheld),
            };
            if leave {
                giving.withheld.push(Withheld {
                    section: item.section,
                    on: item.on,
                    number: item.number,
                    ground: ground.ok_or(domain::Refusal::WithheldWithoutGround)?,
                });
                continue;
            }
            let shown = choice
                .map(|choice| choice.shown.clone())
                .unwrap_or_default();
            let hidden: Vec<&AccessHit> = item
                .hits
                .iter()
                .filter(|hit| !shown.contains(&hit.at))
                .collect();
            giving.names += u32::try_from(hidden.len()).unwrap_or(u32::MAX);
            // An issued letter is frozen: one that names another goes as text alone.
            let whole = item.section != Section::Letters || hidden.is_empty();
            let enclosed = item.enclosed.filter(|_| whole);
            if let Some(name) = &enclosed {
                giving.enclosed.push((item.key, name.clone()));
            }
            giving.items.push(Given {
                section: item.section,
                on: item.on,
                number: item.number,
                title: item.title,
                text: gather::replaced(&item.text, &hidden),
                enclosed,
            });
        }
        Ok(giving)
    }

    /// Remembers that it was given, with what was left out and on what ground.
    ///
    /// # Errors
    /// As [`Office::draw_access`].
    pub fn give_access(
        &mut self,
        request: &AccessRequest,
        choices: &[AccessChoice],
        now: Now,
    ) -> Result<AccessGiven> {
        self.allow(UseCase::GiveAccess)?;
        let giving = self.weigh_access(request, choices, now)?;
        let by = self.me.id.to_string();
        let (person, for_guardian) = (request.person, request.for_guardian);
        let row = self.change("give_access", now, |change| {
            let row = ReleaseRow {
                id: ReleaseId(change.new_id()?),
                number: giving.number,
                person,
                for_guardian,
                extent: giving.extent,
                asked_on: giving.asked_on,
                given_on: giving.given_on,
                at: now.at,
                by,
                items: u32::try_from(giving.items.len()).unwrap_or(u32::MAX),
                withheld: giving.withheld,
                names: giving.names,
            };
            change.add_release(&row)?;
            Ok(row)
        })?;
        self.given(row)
    }

    fn given(&self, row: ReleaseRow) -> Result<AccessGiven> {
        let to = row.for_guardian.map(PersonId::Guardian);
        let names = self.read().names(&to.into_iter().collect::<Vec<_>>())?;
        Ok(AccessGiven {
            number: row.number,
            asked_on: row.asked_on,
            given_on: row.given_on,
            to: names
                .into_values()
                .next()
                .map(|named| named.name)
                .unwrap_or_default(),
            extent: row.extent,
            items: row.items,
            names: row.names,
            withheld: row
                .withheld
                .into_iter()
                .map(|one| LeftOut {
                    section: one.section,
                    on: one.on,
                    number: one.number,
                    ground: one.ground,
                    source: one.ground.source().to_owned(),
                })
                .collect(),
        })
    }

    /// Whether somebody's file is restricted, what is kept with it at their wish, and what was
    /// given of it.
    ///
    /// # Errors
    /// [`Error::Forbidden`], also for a file of staff that who is working does not see.
    pub fn protection(&self, person: PersonId) -> Result<Protection> {
        self.allow(UseCase::SeeViewpoints)?;
        self.may_see(person)?;
        let read = self.read();
        let given = match self.allow(UseCase::GiveAccess) {
            Ok(()) => read.releases(person)?,
            Err(_) => Vec::new(),
        };
        Ok(Protection {
            restriction: read.restriction(person)?.map(|row| Restriction {
                since: row.since,
                reason: row.reason,
            }),
            viewpoints: read
                .viewpoints(person)?
                .into_iter()
                .map(|row| Viewpoint {
                    id: row.id,
                    who: row.who,
                    given_on: row.given_on,
                    text: row.text,
                })
                .collect(),
            given: given
                .into_iter()
                .map(|row| self.given(row))
                .collect::<Result<_>>()?,
        })
    }

    /// Keeps with a file what somebody wants to be kept with it, in their own words.
    ///
    /// # Errors
    /// [`Error::Refused`] for nothing, [`Error::Invalid`], [`Error::Forbidden`].
    pub fn add_viewpoint(&mut self, person: PersonId, new: &NewViewpoint, now: Now) -> Result<()> {
        self.allow(UseCase::SeeViewpoints)?;
        self.may_see(person)?;
        self.is_there(Kept::from(person))?;
        if new.text.trim().is_empty() {
            return Err(domain::Refusal::ViewpointEmpty.into());
        }
        let mut checks = Checks::default();
        checks.text("who", &new.who, 120);
        checks.length("text", &new.text, 20_000);
        if new.given_on > now.today {
            checks.wrong("givenOn", Problem::InFuture);
        }
        checks.done()?;
        let by = self.me.id.to_string();
        self.change("add_viewpoint", now, |change| {
            Ok(change.add_viewpoint(&ViewpointRow {
                id: ViewpointId(change.new_id()?),
                person,
                who: new.who.trim().to_owned(),
                given_on: new.given_on,
                text: new.text.trim().to_owned(),
                at: now.at,
                by,
            })?)
        })
    }

    /// Restricts what may be done with somebody's file, or with `None` no longer (AVG 18).
    ///
    /// # Errors
    /// [`Error::Invalid`] without a reason.
    pub fn restrict(&mut self, person: PersonId, reason: Option<&str>, now: Now) -> Result<()> {
        self.allow(UseCase::GiveAccess)?;
        self.may_see(person)?;
        self.is_there(Kept::from(person))?;
        let mut checks = Checks::default();
        if let Some(reason) = reason {
            checks.text("reason", reason, 1_000);
        }
        checks.done()?;
        let row = reason.map(|reason| RestrictionRow {
            since: now.today,
            reason: reason.trim().to_owned(),
            by: self.me.id.to_string(),
        });
        let op = if row.is_some() {
            "restrict"
        } else {
            "lift_restriction"
        };
        self.change(op, now, |change| {
            Ok(change.set_restriction(person, row.as_ref())?)
        })
    }
}
