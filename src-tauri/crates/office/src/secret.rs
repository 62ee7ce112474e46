//! What somebody types that nobody else may know: a password, the recovery key.
//!
//! It is wiped when it is let go and shows nothing when it is printed for debugging. Deliberately
//! absent: what the window and the system kept of it on its way here, which nobody can wipe.

use std::fmt;
use std::ops::Deref;

use serde::{Deserialize, Deserializer};
use zeroize::Zeroizing;

/// A text that is wiped when it is let go.
#[derive(Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
pub struct Secret(#[cfg_attr(feature = "wire", specta(type = String))] Zeroizing<String>);

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Secret(Zeroizing::new(text))
    }
}

impl Deref for Secret {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(String::deserialize(deserializer)?.into())
    }
}

#[cfg(test)]
mod tests {
    use super::Secret;

    #[test]
    fn a_secret_shows_nothing_and_a_wrong_one_is_not_repeated_in_the_error() {
        let secret: Secret = serde_json::from_str("\"zeven zachte zebra's\"").unwrap();
        assert_eq!(&*secret, "zeven zachte zebra's");
        assert_eq!(format!("{secret:?}"), "Secret");
        let error = serde_json::from_str::<Secret>("4711").unwrap_err();
        assert!(!error.to_string().contains("zebra"), "{error}");
    }
}
