//! Everything that the register holds on somebody, one item for each thing, in their words: who
//! they are, and the order of all else.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::access::{Extent, Section, Withholding};
use domain::guardian::Guardian;
use domain::id::{GuardianId, PupilId, StaffId};
use domain::person::PersonId;
use domain::school::Language;
use uuid::Uuid;

use super::fellows::Fellows;
use super::{AccessHit, AccessItem, AccessRequest};
use crate::Office;
use crate::error::Result;
use crate::letters::Words;

/// More rows than anybody has.
pub(super) const ALL: u32 = 10_000;

/// A text with other words in the place of names.
pub(super) fn replaced(text: &str, hits: &[&AccessHit]) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    let place = |at: u32| usize::try_from(at).unwrap_or(usize::MAX).min(units.len());
    let (mut clean, mut from) = (String::new(), 0);
    for hit in hits {
        let (start, end) = (place(hit.at), place(hit.at.saturating_add(hit.length)));
        if start < from {
            continue;
        }
        clean.push_str(&String::from_utf16_lossy(&units[from..start]));
        clean.push_str(&hit.replacement);
        from = end;
    }
    clean.push_str(&String::from_utf16_lossy(&units[from..]));
    clean
}

/// What is gathered so far.
pub(super) struct Basket {
    items: Vec<AccessItem>,
    pub(super) fellows: Fellows,
    pub(super) words: Words,
    extent: Extent,
}

impl Basket {
    /// Adds an item, with the names of others in it; what is not for who asks is proposed to be
    /// left out.
    pub(super) fn add(
        &mut self,
        (section, key): (Section, String),
        (on, number, title): (Option<NaiveDate>, &str, String),
        text: String,
        near: &BTreeSet<PersonId>,
    ) {
        // A letter was sent to them already: who signed it is no secret.
        let staff = section != Section::Letters;
        let hits = self.fellows.hits(&text, near, staff);
        let withheld = (!section.is_for(self.extent)).then_some(Withholding::NotImportant);
        self.items.push(AccessItem {
            key,
            section,
            on,
            number: number.to_owned(),
            title,
            text,
            hits,
            withheld,
            enclosed: None,
        });
    }

    /// Proposes to leave out the item that was added last.
    pub(super) fn withhold(&mut self, ground: Withholding) {
        if let Some(item) = self.items.last_mut() {
            item.withheld = item.withheld.or(Some(ground));
        }
    }

    /// The ids of what was gathered so far, but for what stands in the file of another.
    pub(super) fn ids(&self) -> BTreeSet<Uuid> {
        let own = self
            .items
            .iter()
            .filter(|item| item.section != Section::Named);
        own.filter_map(|item| item.key.rsplit_once(':')?.1.parse().ok())
            .collect()
    }

    /// All that was gathered so far, text by text.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        self.items.iter().map(|item| item.text.as_str())
    }

    /// Lets a file go with the item that was added last, under this name in the archive; with a
    /// ground it is proposed to leave the item out.
    pub(super) fn enclose(&mut self, name: String, withheld: Option<Withholding>) {
        if let Some(item) = self.items.last_mut() {
            item.withheld = item.withheld.or(withheld);
            item.enclosed = Some(name);
        }
    }

    /// Lines of "what: value", without those that have no value.
    pub(super) fn lines(&self, pairs: &[(&str, String)]) -> String {
        let lines = pairs.iter().filter(|(_, value)| !value.trim().is_empty());
        lines
            .map(|(key, value)| format!("{}: {value}", self.words.get(&format!("access.{key}"))))
            .collect::<Vec<_>>()
            .join("\n")
    }

    pub(super) fn day(&self, day: Option<NaiveDate>) -> String {
        let known = day.filter(|day| *day > NaiveDate::MIN);
        known.map(|day| self.words.date(day)).unwrap_or_default()
    }
}

impl Office {
    /// Gathers what the register holds, section by section.
    pub(super) fn gather_access(
        &self,
        request: &AccessRequest,
        extent: Extent,
    ) -> Result<Vec<AccessItem>> {
        let language: Language = self.me.language;
        let mut basket = Basket {
            items: Vec::new(),
            fellows: self.fellows(request, language)?,
            words: Words::of(language),
            extent,
        };
        let person = request.person;
        self.gather_person(person, &mut basket)?;
        self.gather_incidents(person, &mut basket)?;
        self.gather_notes(person, &mut basket)?;
        self.gather_measures(person, &mut basket)?;
        self.gather_tasks(person, &mut basket)?;
        self.gather_letters(person, &mut basket)?;
        self.gather_consents(request, &mut basket)?;
        self.gather_kept(person, &mut basket)?;
        self.gather_named(person, &mut basket)?;
        self.gather_log(person, &mut basket)?;
        Ok(basket.items)
    }

    fn gather_person(&self, person: PersonId, basket: &mut Basket) -> Result<()> {
        let (own, ties) = match person {
            PersonId::Pupil(id) => (self.own_of_pupil(id, basket)?, self.ties_of(id, basket)?),
            PersonId::Guardian(id) => self.own_of_guardian(id, basket)?,
            PersonId::Staff(id) => (self.own_of_staff(id, basket)?, String::new()),
        };
        let none = BTreeSet::new();
        let title = basket.words.get("section.person");
        let key = (Section::Person, "person".to_owned());
        basket.add(key, (None, "", title), own, &none);
        if !ties.is_empty() {
            let title = basket.words.get("section.ties");
            let key = (Section::Ties, "ties".to_owned());
            basket.add(key, (None, "", title), ties, &none);
        }
        Ok(())
    }

    fn own_of_pupil(&self, id: PupilId, basket: &Basket) -> Result<String> {
        let read = self.read();
        let pupil = read.pupil(id)?;
        let groups: Vec<String> = read
            .groups_kept(id)?
            .into_iter()
            .map(|kept| {
                let way = if kept.is_in {
                    "access.in"
                } else {
                    "access.out"
                };
                let day = basket.day(Some(kept.since));
                let since = match day.as_str() {
                    "" => String::new(),
                    day => format!(", {} {day}", basket.words.get(way)),
                };
                format!("{} ({}){since}", kept.group, kept.school_year)
            })
            .collect();
        let stays = read.earlier_stays(id)?.into_iter().map(|stay| {
            let days = [stay.enrolled_on, Some(stay.left_on)].map(|day| basket.day(day));
            days.join(" – ")
        });
        let stays: Vec<String> = stays.collect();
        let gender = format!("gender.{}", pupil.gender.code());
        let referred = read.referrals()?.contains(&id);
        Ok(basket.lines(&[
            ("name", pupil.name.full()),
            ("initials", pupil.name.initials),
            ("born", basket.day(pupil.birth_date)),
            ("gender", basket.words.get(&gender)),
            ("year_group", pupil.year_group.unwrap_or_default()),
            ("group", groups.join("; ")),
            ("stayed", stays.join("; ")),
            ("enrolled", basket.day(pupil.enrolled_on)),
            ("left", basket.day(pupil.left_on)),
            (
                "referred",
                basket
                    .words
                    .get(if referred { "known.yes" } else { "known.no" }),
            ),
            ("key", pupil.key.unwrap_or_default()),
            ("eck", pupil.eck_id.unwrap_or_default()),
        ]))
    }

    /// A guardian as the file of a child tells it: how they are related, whether they have
    /// authority and whether the child lives there.
    fn tie(&self, guardian: &Guardian, pupil: PupilId, basket: &Basket) -> Option<String> {
        let tie = guardian.pupils.iter().find(|tie| tie.pupil == pupil)?;
        let words = [
            format!("relation.{}", tie.relation.code()),
            format!("authority.{}", tie.authority.code()),
            format!("lives.{}", tie.lives_with.code()),
        ];
        let words = words.map(|key| basket.words.get(&key));
        Some(words.join(", "))
    }

    /// The guardians of a pupil, and what the school knew of their authority before.
    fn ties_of(&self, id: PupilId, basket: &Basket) -> Result<String> {
        let read = self.read();
        let mut lines = Vec::new();
        for guardian in read.every_guardian()? {
            if let Some(tie) = self.tie(&guardian, id, basket) {
                lines.push(format!("{} ({tie})", guardian.name.full()));
            }
        }
        lines.extend(self.authority_told(&[id], None, basket)?);
        Ok(lines.join("\n"))
    }

    /// What the school came to know of authority after the first it knew, line by line; of one
    /// guardian, or of all.
    fn authority_told(
        &self,
        pupils: &[PupilId],
        of: Option<GuardianId>,
        basket: &Basket,
    ) -> Result<Vec<String>> {
        let read = self.read();
        let kept = read.authority_kept(Some(pupils))?;
        let mut lines = Vec::new();
        for (pupil, one) in &kept {
            let alike = kept.iter().filter(|(other, it)| {
                other == pupil
                    && it.guardian == one.guardian
                    && of.is_none_or(|id| id == it.guardian)
            });
            if alike.count() < 2 {
                continue;
            }
            let who = match of {
                Some(_) => PersonId::Pupil(*pupil),
                None => PersonId::Guardian(one.guardian),
            };
            let names = read.names(&[who])?;
            let name = names.into_values().next().map(|named| named.name);
            let what = basket
                .words
                .get(&format!("authority.{}", one.authority.code()));
            let day = basket.day(Some(one.since));
            let name = name.unwrap_or_default();
            let line = [day, format!("{name}, {what}")];
            let line: Vec<_> = line.into_iter().filter(|part| !part.is_empty()).collect();
            lines.push(line.join(": "));
        }
        Ok(lines)
    }

    fn own_of_guardian(&self, id: GuardianId, basket: &Basket) -> Result<(String, String)> {
        let read = self.read();
        let guardian = read.guardian(id)?;
        let children: Vec<PupilId> = guardian.pupils.iter().map(|tie| tie.pupil).collect();
        let mut ties = Vec::new();
        for child in &children {
            let name = read.pupil(*child)?.name.full();
            let tie = self.tie(&guardian, *child, basket).unwrap_or_default();
            ties.push(format!("{name} ({tie})"));
        }
        let ever = read.children_ever()?.remove(&id).unwrap_or_default();
        let ever: Vec<PupilId> = ever.into_iter().collect();
        ties.extend(self.authority_told(&ever, Some(id), basket)?);
        let own = basket.lines(&[
            ("name", guardian.name.full()),
            ("initials", guardian.name.initials),
            ("address", guardian.address.lines().join(", ")),
            ("email", guardian.email),
            ("phone", guardian.phone),
            ("language", guardian.language.code().to_owned()),
        ]);
        Ok((own, ties.join("\n")))
    }

    fn own_of_staff(&self, id: StaffId, basket: &Basket) -> Result<String> {
        let read = self.read();
        let staff = read.staff(id)?;
        let groups = read.groups(None)?.into_iter();
        let groups: Vec<String> = groups
            .filter(|group| staff.groups.contains(&group.id))
            .map(|group| format!("{} ({})", group.name, group.school_year))
            .collect();
        let accounts: Vec<String> = self
            .accounts_of(id)?
            .into_iter()
            .map(|account| {
                let role = basket
                    .words
                    .get(&format!("account.{}", account.role.code()));
                let title = Some(account.title).filter(|title| !title.is_empty());
                format!("{} ({})", account.name, title.unwrap_or(role))
            })
            .collect();
        Ok(basket.lines(&[
            ("name", staff.name.full()),
            ("initials", staff.name.initials),
            ("function", staff.function),
            ("email", staff.email),
            ("group", groups.join("; ")),
            ("left", basket.day(staff.left_on)),
            ("key", staff.key.unwrap_or_default()),
            ("account_of", accounts.join("; ")),
        ]))
    }
}
