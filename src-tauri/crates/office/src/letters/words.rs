//! The words with which the office fills the fields of letters, from `assets/letters/*/words.txt`:
//! one `key = words` a line, `//` before a remark.

use chrono::{NaiveDate, NaiveTime};
use documents::Grammar;
use documents::template::Labels;
use domain::incident::{Category, Incident};
use domain::sanction::SanctionKind;
use domain::school::Language;

/// The words of one language.
pub(crate) struct Words {
    words: Option<Labels>,
    language: Language,
}

impl Words {
    pub(crate) fn of(language: Language) -> Words {
        Words {
            words: documents::assets::words("words", language).ok(),
            language,
        }
    }

    /// The words of a key; the key itself when there are none, which a test keeps from happening.
    pub(crate) fn get(&self, key: &str) -> String {
        self.find(key).unwrap_or(key).to_owned()
    }

    fn find(&self, key: &str) -> Option<&str> {
        self.words.as_ref()?.find(key)
    }

    pub(crate) fn date(&self, day: NaiveDate) -> String {
        self.language.date(day)
    }

    /// "Geachte Sanne Bakker en Jan Bakker".
    pub(crate) fn salutation(&self, names: &[String]) -> String {
        if names.is_empty() {
            return self.get("salutation_unknown");
        }
        self.get("salutation")
            .replace("{names}", &self.language.enumeration(names))
    }

    /// What a suspended pupil may not enter.
    pub(crate) fn forbidden(&self) -> Vec<String> {
        self.several("forbidden")
    }

    /// A step as it reads in a sentence.
    pub(crate) fn step(&self, kind: SanctionKind) -> String {
        self.get(&format!("step.{}", kind.code()))
    }

    /// A step that was taken, with its date; said so where it was about the same incident.
    pub(crate) fn earlier(&self, kind: SanctionKind, on: NaiveDate, same: bool) -> String {
        self.get(if same { "earlier_same" } else { "earlier" })
            .replace("{step}", &self.step(kind))
            .replace("{date}", &self.date(on))
    }

    /// Several things of one kind: `tips.1`, `tips.2` and so on.
    pub(crate) fn several(&self, of: &str) -> Vec<String> {
        (1..)
            .map_while(|place| self.find(&format!("{of}.{place}")))
            .map(str::to_owned)
            .collect()
    }

    /// "het besluit tot schorsing van 12 november 2026".
    pub(crate) fn decision(&self, kind: SanctionKind, on: NaiveDate) -> String {
        self.get(&format!("decision.{}", kind.code()))
            .replace("{date}", &self.date(on))
    }

    /// From what time on a day; the beginning of the school day when it is not said.
    pub(crate) fn from(&self, time: Option<NaiveTime>) -> String {
        match time {
            Some(time) => self
                .get("time")
                .replace("{time}", &time.format("%-H.%M").to_string()),
            None => self.get("begin_of_day"),
        }
    }

    /// What follows when it happens again.
    pub(crate) fn next_step(&self, next: Option<SanctionKind>) -> String {
        next.map_or_else(|| self.get("next.none"), |kind| self.step(kind))
    }

    /// The kind of reason as the notice to the Inspectorate words it, without details.
    pub(crate) fn category(&self, incident: &Incident) -> String {
        use Category as C;
        let key = match incident.categories.first() {
            Some(
                C::PhysicalViolence
                | C::VerbalViolence
                | C::Fighting
                | C::Threat
                | C::Insult
                | C::Discrimination
                | C::SexualHarassment
                | C::SexualAbuse
                | C::ParentAggression,
            ) => "violence",
            Some(C::Bullying | C::Exclusion | C::Stalking) => "bullying",
            Some(
                C::BullyingOnline
                | C::Defamation
                | C::ImageShared
                | C::Sexting
                | C::PrivacyBreach
                | C::AccountHack
                | C::Impersonation
                | C::Grooming
                | C::Copyright
                | C::Reputation,
            ) => "online",
            Some(C::Vandalism | C::Theft) => "property",
            Some(C::Weapon | C::DrugsAlcohol | C::Radicalisation | C::Runaway) => "danger",
            Some(C::Disobedience | C::Accident | C::Trespass | C::StaffMisconduct | C::Other)
            | None => "other",
        };
        self.get(&format!("category.{key}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::person::Subject;

    #[test]
    fn every_word_that_a_letter_needs_is_there_in_both_languages() {
        for language in Language::WHOLE {
            let words = Words::of(language);
            let mut keys: Vec<String> = [
                "director",
                "salutation",
                "salutation_unknown",
                "unknown",
                "complaint_route",
                "counsellor",
                "time",
                "begin_of_day",
                "end_of_day",
                "salutation_school",
                "group",
                "court",
                "transfer_report",
                "reason.pupil_conduct",
                "titles",
                "tips.1",
                "copies.1",
                "forbidden.1",
                "forbidden.2",
                "schoolwork_action",
                "return_talk_action",
                "earlier",
                "earlier_same",
                "suspension_of",
                "suspension_revoked",
                "next.none",
                "category.violence",
                "category.bullying",
                "category.online",
                "category.property",
                "category.danger",
                "category.other",
            ]
            .map(str::to_owned)
            .into();
            keys.extend(
                SanctionKind::ALL
                    .iter()
                    .filter(|kind| kind.subject() == Subject::Pupil)
                    .map(|kind| format!("step.{}", kind.code())),
            );
            keys.extend(
                SanctionKind::ALL
                    .iter()
                    .map(|kind| format!("decision.{}", kind.code())),
            );
            for subject in Subject::ALL {
                keys.extend(["who", "whose"].map(|word| format!("{word}.{}", subject.code())));
            }
            for key in keys {
                assert!(words.find(&key).is_some(), "{key} in {language:?}");
            }
        }
    }

    #[test]
    fn every_code_that_an_access_words_has_its_word_in_both_languages() {
        use domain::consent::Outcome;
        use domain::incident::ReportedBy;
        use domain::link::LinkKind;
        use domain::online::Reach;
        use domain::pupil::Gender;
        use domain::sanction::TaskKind;
        let mut keys: Vec<String> = Vec::new();
        let mut add = |of: &str, code: &str| keys.push(format!("{of}.{code}"));
        for section in domain::access::Section::ALL {
            add("section", section.code());
        }
        TaskKind::ALL.iter().for_each(|it| add("task", it.code()));
        Outcome::ALL.iter().for_each(|it| add("outcome", it.code()));
        ReportedBy::ALL
            .iter()
            .for_each(|it| add("reported", it.code()));
        LinkKind::ALL.iter().for_each(|it| add("link", it.code()));
        Reach::ALL.iter().for_each(|it| add("reach", it.code()));
        Gender::ALL.iter().for_each(|it| add("gender", it.code()));
        for role in domain::staff::Role::ALL {
            add("account", role.code());
        }
        for table in register::tables_with_texts() {
            add("access.in", table);
        }
        for language in Language::WHOLE {
            let words = Words::of(language);
            for key in &keys {
                assert!(words.find(key).is_some(), "{key} in {language:?}");
            }
        }
    }

    #[test]
    fn both_languages_have_the_same_words() {
        let [dutch, english] = Language::WHOLE.map(|language| {
            let lines = documents::assets::source("words", language).lines();
            let keys = lines.filter(|line| !line.starts_with("//"));
            let keys = keys.filter_map(|line| line.split_once(" = "));
            let mut keys: Vec<&str> = keys.map(|(key, _)| key).collect();
            keys.sort_unstable();
            keys
        });
        assert_eq!(dutch, english);
    }
}
