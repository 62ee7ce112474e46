//! Those who go: what goes with them, and the words that take the place of their names in what
//! stays for others.

use std::collections::{BTreeMap, BTreeSet};

use domain::id::{AccountId, IncidentId, PupilId};
use domain::letter::{Ordinary, hits};
use domain::name::Name;
use domain::person::{PersonId, Subject};
use domain::retention::{Kept, incident_stays};
use register::Going;

use crate::error::Result;
use crate::letters::Words;
use crate::{Now, Office};

/// Names of fewer letters the guard against names does not look for.
const SHORT: usize = 3;

/// Those who go, with their names.
pub(super) struct Former {
    pub(super) going: Going,
    /// The names of guardians who go along with their last child.
    pub(super) along: Vec<String>,
    names: Vec<(Subject, Name)>,
    /// Who stays and had a part in the same incidents: a name that is theirs as well stays.
    staying: Vec<Name>,
    titles: Vec<String>,
    ordinary: Vec<String>,
}

impl Former {
    fn description(&self, subject: Subject) -> &str {
        self.going
            .descriptions
            .get(&subject)
            .map(String::as_str)
            .unwrap_or_default()
    }

    /// Whether a stretch names one of them in full.
    fn in_full(&self, words: &str) -> bool {
        let words = words.to_lowercase();
        self.names.iter().any(|(_, name)| {
            words.contains(&name.family.to_lowercase())
                && (name.given.is_empty() || words.contains(&name.given.to_lowercase()))
        })
    }
}

impl register::Words for Former {
    fn without(&self, text: &str, near: bool) -> Option<String> {
        let others: Vec<(Subject, &Name)> = self.names.iter().map(|(s, n)| (*s, n)).collect();
        let staying: Vec<&Name> = self.staying.iter().filter(|_| near).collect();
        let titles: Vec<&str> = self.titles.iter().map(String::as_str).collect();
        let ordinary: Vec<&str> = self.ordinary.iter().map(String::as_str).collect();
        let around = Ordinary {
            titles: &titles,
            words: &ordinary,
            ..Ordinary::default()
        };
        let units: Vec<u16> = text.encode_utf16().collect();
        let place = |at: u32| usize::try_from(at).unwrap_or(usize::MAX).min(units.len());
        let (mut clean, mut from) = (String::new(), 0);
        for hit in hits(text, &staying, &others, &around) {
            let (start, end) = (place(hit.at), place(hit.at.saturating_add(hit.length)));
            if start < from || !(near || self.in_full(&hit.words)) {
                continue;
            }
            clean.push_str(&String::from_utf16_lossy(&units[from..start]));
            clean.push_str(self.description(hit.subject));
            from = end;
        }
        clean.push_str(&String::from_utf16_lossy(&units[from..]));
        if near {
            for (subject, name) in &self.names {
                let short = (1..SHORT).contains(&name.given.chars().count());
                if short && !self.staying.iter().any(|other| other.given == name.given) {
                    clean = without_word(&clean, &name.given, self.description(*subject));
                }
            }
        }
        (clean != text).then_some(clean)
    }
}

/// The text with other words wherever `word` stands alone, in just these letters.
fn without_word(text: &str, word: &str, instead: &str) -> String {
    let mut clean = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(word) {
        let (before, after) = (&rest[..at], &rest[at + word.len()..]);
        let joined = before.ends_with(char::is_alphanumeric)
            || (before.is_empty() && clean.ends_with(char::is_alphanumeric))
            || after.starts_with(char::is_alphanumeric);
        clean.push_str(before);
        clean.push_str(if joined { word } else { instead });
        rest = after;
    }
    clean.push_str(rest);
    clean
}

impl Office {
    /// Who and what goes with what is chosen: guardians whose last child goes, unless something
    /// holds them back, and incidents that stay for nobody.
    pub(super) fn former(&self, chosen: &[Kept], now: Now) -> Result<Former> {
        let read = self.read();
        let mut people: BTreeSet<PersonId> = BTreeSet::new();
        let mut incidents: BTreeSet<IncidentId> = BTreeSet::new();
        for kept in chosen {
            match kept {
                Kept::Pupil(id) => drop(people.insert(PersonId::Pupil(*id))),
                Kept::Guardian(id) => drop(people.insert(PersonId::Guardian(*id))),
                Kept::Staff(id) => drop(people.insert(PersonId::Staff(*id))),
                Kept::Incident(id) => drop(incidents.insert(*id)),
            }
        }
        let gone: BTreeSet<PupilId> = chosen
            .iter()
            .filter_map(|kept| match kept {
                Kept::Pupil(id) => Some(*id),
                _ => None,
            })
            .collect();
        let there: BTreeSet<PupilId> = read.every_pupil()?.iter().map(|pupil| pupil.id).collect();
        let children = read.children_ever()?;
        let mut along = Vec::new();
        for one in self.every_kept(now)? {
            let Kept::Guardian(id) = one.kept else {
                continue;
            };
            let own = children.get(&id).cloned().unwrap_or_default();
            let of_gone = own.iter().any(|child| gone.contains(child));
            let mut left = own.iter().filter(|child| there.contains(child));
            if of_gone
                && left.all(|child| gone.contains(child))
                && !people.contains(&PersonId::Guardian(id))
                && self.holds_of(&one, now)?.is_empty()
            {
                people.insert(PersonId::Guardian(id));
                along.push(read.guardian(id)?.name.full());
            }
        }
        let parts = read.parts()?;
        let mut near: BTreeSet<IncidentId> = BTreeSet::new();
        near.extend(
            parts
                .iter()
                .filter(|part| people.contains(&part.person))
                .map(|part| part.incident),
        );
        let mut staying = Vec::new();
        for incident in &near {
            let stay: Vec<_> = parts
                .iter()
                .filter(|part| part.incident == *incident && !people.contains(&part.person))
                .collect();
            let roles: Vec<_> = stay
                .iter()
                .map(|part| (part.person.subject(), part.role))
                .collect();
            if incident_stays(&roles) {
                staying.extend(stay.iter().map(|part| part.person));
            } else {
                incidents.insert(*incident);
            }
        }
        let name = |person: &PersonId| -> Result<Name> {
            Ok(match person {
                PersonId::Pupil(id) => read.pupil(*id)?.name,
                PersonId::Guardian(id) => read.guardian(*id)?.name,
                PersonId::Staff(id) => read.staff(*id)?.name,
            })
        };
        let words = Words::of(domain::school::Language::Dutch);
        let descriptions: BTreeMap<Subject, String> = Subject::ALL
            .iter()
            .map(|subject| (*subject, words.get(&format!("former.{}", subject.code()))))
            .collect();
        Ok(Former {
            names: people
                .iter()
                .map(|person| Ok((person.subject(), name(person)?)))
                .collect::<Result<_>>()?,
            staying: staying.iter().map(name).collect::<Result<_>>()?,
            titles: words.get("titles").split(", ").map(str::to_owned).collect(),
            ordinary: words
                .get("ordinary")
                .split(", ")
                .map(str::to_owned)
                .collect(),
            along,
            going: Going {
                accounts: self.former_accounts(&people, &words)?,
                people: people.into_iter().collect(),
                incidents: incidents.into_iter().collect(),
                descriptions,
            },
        })
    }
}

impl Office {
    /// The accounts of staff who go, and a name for each that is nobody's.
    fn former_accounts(
        &self,
        people: &BTreeSet<PersonId>,
        words: &Words,
    ) -> Result<Vec<(AccountId, String)>> {
        let mut renamed = Vec::new();
        let mut number = 0;
        for person in people {
            let PersonId::Staff(staff) = person else {
                continue;
            };
            for account in self.accounts_of(*staff)? {
                let name = loop {
                    number += 1;
                    let name = words
                        .get("former.account")
                        .replace("{number}", &number.to_string());
                    if self.read().account(&name).is_err() {
                        break name;
                    }
                };
                renamed.push((account.id, name));
            }
        }
        Ok(renamed)
    }
}

#[cfg(test)]
mod tests {
    use super::without_word;

    #[test]
    fn a_short_name_goes_where_it_stands_alone() {
        let text = "Bo zei: Bob en JoBo kennen Bo.";
        assert_eq!(
            without_word(text, "Bo", "iemand"),
            "iemand zei: Bob en JoBo kennen iemand."
        );
        assert_eq!(without_word("BoBo", "Bo", "iemand"), "BoBo");
    }
}
