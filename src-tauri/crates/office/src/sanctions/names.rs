//! The names that slip into the words of a decision whose letters are drawn with it.

use domain::person::PersonId;
use domain::sanction::{Decision, SanctionKind};

use crate::error::Result;
use crate::{Office, view};

view! {
    /// A name in the words of a decision that may not stand in its letters, and what can take its
    /// place.
    pub struct NameInWords {
        /// In which of its texts: as "reasons", or "account" of the hearing.
        pub field: String,
        /// Where in that text, in UTF-16 units.
        pub at: u32,
        /// How long, in UTF-16 units.
        pub length: u32,
        /// The words there.
        pub words: String,
        /// What can take their place, as "een medeleerling".
        pub replacement: String,
    }
}

impl Office {
    /// Names of other pupils, guardians and staff in all that a letter takes over from a decision
    /// and its incident, less those that the user has looked at and cleared. The contact is left
    /// out: it is there to name someone. Where no letter is drawn with the decision, only in what
    /// households said apart.
    pub(crate) fn other_names(
        &self,
        decision: &Decision,
        cleared: &[String],
    ) -> Result<Vec<NameInWords>> {
        let drawn = matches!(
            decision.kind,
            SanctionKind::WrittenWarning | SanctionKind::Suspension
        );
        let PersonId::Pupil(pupil) = decision.person else {
            return Ok(Vec::new());
        };
        // What each household said goes into its own letter as it was decided.
        let told = decision.kind == SanctionKind::InternalSuspension;
        let mut texts = Vec::new();
        if drawn {
            texts = vec![
                ("facts", decision.facts.clone()),
                ("reasons", decision.reasons.clone()),
                ("expectation", decision.expectation.clone()),
                ("urgency", decision.hearing.urgency.clone()),
            ];
        } else if !told || decision.hearing.households.is_empty() {
            return Ok(Vec::new());
        }
        let accounts = decision.hearing.accounts();
        texts.extend(accounts.map(|(_, account)| ("account", account.to_owned())));
        if let Some(period) = &decision.suspension {
            texts.push(("proportionality", period.proportionality.clone()));
            texts.push(("schoolwork", period.schoolwork.clone()));
            // Where it gives no facts of its own, the letter takes those of the incident.
            if let (true, Some(incident)) = (decision.facts.trim().is_empty(), decision.incident) {
                texts.push(("facts", self.seen_incident(incident)?.facts));
            }
        }
        let school = self.read().school()?;
        let names = self.decision_names(decision, pupil, &school)?;
        let mut found = Vec::new();
        for (field, text) in &texts {
            for hit in names.hits(text, false) {
                if !cleared.contains(&hit.words) {
                    found.push(NameInWords {
                        field: (*field).to_owned(),
                        at: hit.at,
                        length: hit.length,
                        replacement: names.replacement(&hit),
                        words: hit.words,
                    });
                }
            }
        }
        Ok(found)
    }
}
