//! The names that slip into a letter: whose name may not stand in it, where it does, and what can
//! take its place.

use domain::id::PupilId;
use domain::letter::{Hit, Ordinary, hits};
use domain::name::Name;
use domain::person::{PersonId, Subject};
use domain::sanction::Decision;
use domain::school::{Language, School};

use super::words::Words;
use crate::Office;
use crate::error::Result;

/// Whose names may stand in a letter, and whose may not.
pub(crate) struct Names {
    allowed: Vec<Name>,
    others: Vec<(Subject, Name)>,
    titles: Vec<String>,
    ordinary: Vec<String>,
    things: Vec<String>,
    articles: Vec<String>,
    words: Words,
}

impl Names {
    /// Where a text names someone who may not be named. Staff are let pass where a text is there
    /// to name them.
    pub(crate) fn hits(&self, text: &str, staff_may: bool) -> Vec<Hit> {
        let allowed: Vec<&Name> = self.allowed.iter().collect();
        let others: Vec<(Subject, &Name)> = self
            .others
            .iter()
            .filter(|(subject, _)| !(staff_may && *subject == Subject::Staff))
            .map(|(subject, name)| (*subject, name))
            .collect();
        self.around(|around| hits(text, &allowed, &others, around))
    }

    /// Looks at something with the words around names.
    fn around<T>(&self, look: impl FnOnce(&Ordinary<'_>) -> T) -> T {
        fn all(words: &[String]) -> Vec<&str> {
            words.iter().map(String::as_str).collect()
        }
        look(&Ordinary {
            titles: &all(&self.titles),
            words: &all(&self.ordinary),
            things: &all(&self.things),
            articles: &all(&self.articles),
        })
    }

    /// What can take the place of a hit: "een medeleerling", "andermans", "Een ouder".
    pub(crate) fn replacement(&self, hit: &Hit) -> String {
        let whose = if hit.possessive { "whose" } else { "who" };
        let words = self.words.get(&format!("{whose}.{}", hit.subject.code()));
        let mut letters = words.chars();
        match letters.next() {
            Some(first) if hit.opens => first.to_uppercase().chain(letters).collect(),
            _ => words,
        }
    }

    /// The text with other words in the place of every name that may not stand in it.
    pub(crate) fn taken_out(&self, text: &str) -> String {
        let mut hits = self.hits(text, false);
        hits.sort_by_key(|hit| hit.at);
        let units: Vec<u16> = text.encode_utf16().collect();
        let place = |at: u32| usize::try_from(at).unwrap_or(usize::MAX).min(units.len());
        let mut clean = String::new();
        let mut from = 0;
        for hit in &hits {
            let (start, end) = (place(hit.at), place(hit.at.saturating_add(hit.length)));
            if start < from {
                continue;
            }
            clean.push_str(&String::from_utf16_lossy(&units[from..start]));
            clean.push_str(&self.replacement(hit));
            from = end;
        }
        clean.push_str(&String::from_utf16_lossy(&units[from..]));
        clean
    }

    /// The members of staff that a text names may be named: it is there for that.
    pub(crate) fn allow_staff_in(&mut self, text: &str) {
        let named: Vec<Name> = self.around(|around| {
            let staff = self.others.iter();
            let staff = staff.filter(|(subject, _)| *subject == Subject::Staff);
            staff
                .filter(|(_, name)| !hits(text, &[], &[(Subject::Staff, name)], around).is_empty())
                .map(|(_, name)| name.clone())
                .collect()
        });
        self.allowed.extend(named);
    }
}

impl Office {
    /// The names for a letter about a person: they and their own may be named, and who signs;
    /// every other pupil, guardian and member of staff may not.
    pub(crate) fn names_for(
        &self,
        person: Option<PersonId>,
        file_of: Option<PupilId>,
        signer: &str,
        language: Language,
    ) -> Result<Names> {
        let read = self.read();
        let (pupils, guardians) = (read.every_pupil()?, read.every_guardian()?);
        let staff = read.every_staff()?;
        let mut allowed = Vec::new();
        let mut others = Vec::new();
        for pupil in pupils {
            if Some(pupil.id) == file_of {
                allowed.push(pupil.name);
            } else {
                others.push((Subject::Pupil, pupil.name));
            }
        }
        for guardian in guardians {
            let own = guardian.pupils.iter().any(|tie| Some(tie.pupil) == file_of);
            if own || person == Some(PersonId::Guardian(guardian.id)) {
                allowed.push(guardian.name);
            } else {
                others.push((Subject::Guardian, guardian.name));
            }
        }
        for one in staff {
            if person == Some(PersonId::Staff(one.id)) || one.name.full() == signer {
                allowed.push(one.name);
            } else {
                others.push((Subject::Staff, one.name));
            }
        }
        let words = Words::of(language);
        let several = |key| words.get(key).split(", ").map(str::to_owned).collect();
        Ok(Names {
            allowed,
            others,
            titles: several("titles"),
            ordinary: several("ordinary"),
            things: several("things"),
            articles: several("articles"),
            words,
        })
    }

    /// The names for the letters of a decision. Whom the guardians can speak to may be named.
    pub(crate) fn decision_names(
        &self,
        decision: &Decision,
        pupil: PupilId,
        school: &School,
    ) -> Result<Names> {
        let kind = domain::letter::LetterKind::Warning;
        let by = decision.decided_by;
        let signatory = self.signatory(kind.power(), by, "", school, Language::Dutch)?;
        let person = Some(decision.person);
        let mut names = self.names_for(person, Some(pupil), &signatory.name, Language::Dutch)?;
        if let Some(period) = &decision.suspension {
            names.allow_staff_in(&period.contact);
        }
        Ok(names)
    }
}
