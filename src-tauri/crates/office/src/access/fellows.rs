//! What takes the place of the names of others: a letter for each fellow pupil, the same wherever
//! they are named, a function for staff, and a plain word for whoever cannot be told apart.

use std::collections::{BTreeMap, BTreeSet};

use documents::Grammar;
use domain::access::letter_of;
use domain::id::PupilId;
use domain::letter::{Ordinary, hits};
use domain::name::Name;
use domain::person::{PersonId, Subject};
use domain::school::Language;

use super::{AccessHit, AccessRequest};
use crate::Office;
use crate::error::Result;
use crate::letters::Words;

/// Everyone else, and the letters that were given out.
pub(super) struct Fellows {
    /// Who it is about.
    about: (PersonId, Name),
    own: Vec<Name>,
    others: Vec<(PersonId, Name, String)>,
    letters: BTreeMap<PupilId, usize>,
    titles: Vec<String>,
    ordinary: Vec<String>,
    words: Words,
    language: Language,
}

impl Fellows {
    /// The letter of a fellow pupil; the next one for whoever has none yet.
    fn letter(&mut self, pupil: PupilId) -> String {
        let next = self.letters.len();
        letter_of(*self.letters.entry(pupil).or_insert(next))
    }

    /// What stands in the place of somebody: "medeleerling A", "een ouder", their function.
    pub(super) fn called(&mut self, person: PersonId) -> String {
        match person {
            PersonId::Pupil(id) => {
                let letter = self.letter(id);
                let fellow = self.words.get("access.fellow");
                fellow.replace("{letter}", &letter)
            }
            PersonId::Guardian(_) => self.words.get("who.guardian"),
            PersonId::Staff(_) => self
                .others
                .iter()
                .find(|(other, ..)| *other == person)
                .map(|(.., function)| function.clone())
                .filter(|function| !function.is_empty())
                .unwrap_or_else(|| self.words.get("who.staff")),
        }
    }

    /// Whether a text names who it is about: in full, or by what nobody else at the school is
    /// called.
    pub(super) fn is_named(&self, text: &str) -> bool {
        let (person, name) = &self.about;
        let titles: Vec<&str> = self.titles.iter().map(String::as_str).collect();
        let ordinary: Vec<&str> = self.ordinary.iter().map(String::as_str).collect();
        let around = Ordinary {
            titles: &titles,
            words: &ordinary,
            ..Ordinary::default()
        };
        let them = [(person.subject(), name)];
        let all = hits(text, &[], &them, &around);
        all.iter().any(|hit| {
            let others = self
                .own
                .iter()
                .chain(self.others.iter().map(|(_, name, _)| name));
            let mut others = others.filter(|other| *other != name);
            let shared = others.any(|other| {
                let one = [(Subject::Pupil, other)];
                !hits(&hit.words, &[], &one, &around).is_empty()
            });
            !shared || in_full(&hit.words, name)
        })
    }

    /// The names of others in a text, and what takes the place of each. Whoever is in `near`, being
    /// in the same incident, is meant before another of the same name.
    /// Without `staff`, the names of staff are left as they are, also where another bears the same.
    pub(super) fn hits(
        &mut self,
        text: &str,
        near: &BTreeSet<PersonId>,
        staff: bool,
    ) -> Vec<AccessHit> {
        let (may, others): (Vec<_>, Vec<_>) = self
            .others
            .iter()
            .map(|(person, name, _)| (person.subject(), name))
            .partition(|(subject, _)| !staff && *subject == Subject::Staff);
        let may = may.into_iter().map(|(_, name)| name);
        let own: Vec<&Name> = self.own.iter().chain(may).collect();
        let titles: Vec<&str> = self.titles.iter().map(String::as_str).collect();
        let ordinary: Vec<&str> = self.ordinary.iter().map(String::as_str).collect();
        let around = Ordinary {
            titles: &titles,
            words: &ordinary,
            ..Ordinary::default()
        };
        let mut found = Vec::new();
        for hit in hits(text, &own, &others, &around) {
            let bears = |(person, name, _): &&(PersonId, Name, String)| {
                let one = [(person.subject(), name)];
                !hits(&hit.words, &own, &one, &around).is_empty()
            };
            let all: Vec<_> = self.others.iter().filter(bears).collect();
            let closest = [
                all.iter()
                    .filter(|one| near.contains(&one.0) && in_full(&hit.words, &one.1))
                    .collect::<Vec<_>>(),
                all.iter().filter(|one| near.contains(&one.0)).collect(),
                all.iter()
                    .filter(|one| in_full(&hit.words, &one.1))
                    .collect(),
                all.iter().collect(),
            ];
            // "Jip en Noor" is one stretch and two children.
            let each: Vec<PersonId> = all
                .iter()
                .filter(|one| near.contains(&one.0) && has_word(&hit.words, &one.1.given))
                .map(|one| one.0)
                .collect();
            let meant = closest.into_iter().find(|some| !some.is_empty());
            let one = meant.filter(|some| some.len() == 1).map(|some| some[0].0);
            found.push(match (one, each.len()) {
                (None, 2..) => (hit, each),
                (one, _) => (hit, one.into_iter().collect()),
            });
        }
        found
            .into_iter()
            .map(|(hit, people)| {
                let all: BTreeSet<PersonId> = people.into_iter().collect();
                let all: Vec<String> = all.into_iter().map(|one| self.called(one)).collect();
                let called = if all.is_empty() {
                    self.words.get(&format!("who.{}", hit.subject.code()))
                } else {
                    self.language.enumeration(&all)
                };
                let replacement = if hit.possessive {
                    let whose = self.words.get("access.whose");
                    whose.replace("{who}", &called)
                } else {
                    called
                };
                AccessHit {
                    at: hit.at,
                    length: hit.length,
                    words: hit.words,
                    replacement: format!("[{replacement}]"),
                }
            })
            .collect()
    }
}

/// Whether a stretch holds both the given name and the family name.
fn in_full(words: &str, name: &Name) -> bool {
    let words = words.to_lowercase();
    words.contains(&name.given.to_lowercase()) && words.contains(&name.family.to_lowercase())
}

/// Whether a name stands in a stretch as a word of its own.
fn has_word(words: &str, name: &str) -> bool {
    !name.is_empty()
        && words
            .split(|c: char| !(c.is_alphanumeric() || c == '-'))
            .any(|word| word == name)
}

impl Office {
    /// Everyone but who it is about and those who are named with them: the guardians of a pupil,
    /// the children of a guardian.
    pub(super) fn fellows(&self, request: &AccessRequest, language: Language) -> Result<Fellows> {
        let read = self.read();
        let guardians = read.every_guardian()?;
        let tied = |guardian: &domain::guardian::Guardian, pupil: PupilId| {
            guardian.pupils.iter().any(|tie| tie.pupil == pupil)
        };
        let (mut own, mut others) = (Vec::new(), Vec::new());
        for pupil in read.every_pupil()? {
            let mine = match request.person {
                PersonId::Pupil(id) => id == pupil.id,
                PersonId::Guardian(id) => guardians
                    .iter()
                    .any(|one| one.id == id && tied(one, pupil.id)),
                PersonId::Staff(_) => false,
            };
            if mine {
                own.push(pupil.name);
            } else {
                others.push((PersonId::Pupil(pupil.id), pupil.name, String::new()));
            }
        }
        for guardian in &guardians {
            let person = PersonId::Guardian(guardian.id);
            let mine = match request.person {
                PersonId::Pupil(id) => tied(guardian, id),
                about => about == person,
            };
            if mine {
                own.push(guardian.name.clone());
            } else {
                others.push((person, guardian.name.clone(), String::new()));
            }
        }
        for staff in read.every_staff()? {
            let person = PersonId::Staff(staff.id);
            if request.person == person {
                own.push(staff.name);
            } else {
                others.push((person, staff.name, staff.function));
            }
        }
        let words = Words::of(language);
        let titles = words.get("titles");
        let name = match request.person {
            PersonId::Pupil(id) => read.pupil(id)?.name,
            PersonId::Guardian(id) => read.guardian(id)?.name,
            PersonId::Staff(id) => read.staff(id)?.name,
        };
        Ok(Fellows {
            about: (request.person, name),
            own,
            others,
            letters: BTreeMap::new(),
            titles: titles.split(", ").map(str::to_owned).collect(),
            ordinary: words
                .get("ordinary")
                .split(", ")
                .map(str::to_owned)
                .collect(),
            words,
            language,
        })
    }
}
