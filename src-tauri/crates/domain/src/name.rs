//! A person's name as Dutch registers keep it: given name, prefix and family name apart, so that
//! lists sort "de Vries" under V and letters can write each form.

use crate::value;

value! {
    /// A person's name. `family` is never empty; the other parts may be.
    pub struct Name {
        /// The name a person is called by ("roepnaam"); empty when only initials are known.
        #[serde(default)]
        pub given: String,
        /// Initials without spaces, as in "J.P."; empty when unknown.
        #[serde(default)]
        pub initials: String,
        /// The part between given and family name ("van der"), in small letters; may be empty.
        #[serde(default)]
        pub prefix: String,
        /// The family name without prefix.
        pub family: String,
    }
}

impl Name {
    /// A name of given name, prefix and family name, with white space tidied.
    /// `None` when the family name is empty.
    pub fn new(given: &str, prefix: &str, family: &str) -> Option<Name> {
        let name = Name {
            given: tidy(given),
            initials: String::new(),
            prefix: tidy(prefix),
            family: tidy(family),
        };
        (!name.family.is_empty()).then_some(name)
    }

    /// "Sanne van der Berg"; initials stand in for a missing given name.
    pub fn full(&self) -> String {
        let first = if self.given.is_empty() {
            &self.initials
        } else {
            &self.given
        };
        join(&[first, &self.prefix, &self.family])
    }

    /// "Berg, Sanne van der": for lists that sort on the family name.
    pub fn listed(&self) -> String {
        let first = if self.given.is_empty() {
            &self.initials
        } else {
            &self.given
        };
        let rest = join(&[first, &self.prefix]);
        if rest.is_empty() {
            self.family.clone()
        } else {
            format!("{}, {rest}", self.family)
        }
    }

    /// "S. van der Berg": as on an envelope.
    pub fn formal(&self) -> String {
        let initial = self
            .given
            .chars()
            .next()
            .map(|c| format!("{c}."))
            .unwrap_or_default();
        let first = if self.initials.is_empty() {
            &initial
        } else {
            &self.initials
        };
        join(&[first, &self.prefix, &self.family])
    }

    /// "Van der Berg": the family name as it stands alone, after "mevrouw" in small letters.
    pub fn surname(&self) -> String {
        join(&[&self.prefix, &self.family])
    }
}

fn join(parts: &[&str]) -> String {
    parts
        .iter()
        .filter(|part| !part.is_empty())
        .copied()
        .collect::<Vec<_>>()
        .join(" ")
}

/// White space at the ends removed and inside made single.
pub fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_sorts_on_the_family_name_without_its_prefix() {
        let name = Name::new("Sanne", " van  der ", "Berg").unwrap();
        assert_eq!(name.listed(), "Berg, Sanne van der");
        assert_eq!(name.full(), "Sanne van der Berg");
        assert_eq!(name.formal(), "S. van der Berg");
    }

    #[test]
    fn a_name_without_family_name_is_no_name() {
        assert_eq!(Name::new("Sanne", "de", "  "), None);
    }

    #[test]
    fn initials_stand_in_for_a_missing_given_name() {
        let name = Name {
            initials: "J.P.".into(),
            ..Name::new("", "de", "Vries").unwrap()
        };
        assert_eq!(name.full(), "J.P. de Vries");
        assert_eq!(name.listed(), "Vries, J.P. de");
    }
}
