//! Ids that sort by creation: UUID version 7 (RFC 9562, section 5.7).
//!
//! The moment comes in as an argument; the random part comes from the operating system, or, for
//! tests and rehearsals, from a number, so that the same steps give the same ids.
//! Within a millisecond, and when the clock was set back, a counter keeps the order.

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use uuid::{Builder, Uuid};

use crate::Error;
use crate::keys::fill;

/// Where the random part of an id comes from. Keys never come from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chance {
    /// The operating system.
    System,
    /// The same ids for the same number; for tests and rehearsals with invented people.
    Rehearsed(u64),
}

/// Makes ids, each larger than the one before.
#[derive(Debug)]
pub(crate) struct Ids {
    chance: Chance,
    made: u64,
    last_ms: u64,
    counter: u16,
}

impl Ids {
    pub(crate) fn new(chance: Chance) -> Self {
        Self {
            chance,
            made: 0,
            last_ms: 0,
            counter: 0,
        }
    }

    pub(crate) fn next(&mut self, at: DateTime<Utc>) -> Result<Uuid, Error> {
        let ms = u64::try_from(at.timestamp_millis()).unwrap_or(0);
        if ms > self.last_ms {
            (self.last_ms, self.counter) = (ms, 0);
        } else if self.counter == 0x0fff {
            (self.last_ms, self.counter) = (self.last_ms + 1, 0);
        } else {
            self.counter += 1;
        }
        self.made += 1;
        let mut random = [0; 10];
        match self.chance {
            Chance::System => fill(&mut random)?,
            Chance::Rehearsed(number) => {
                let hash = Sha256::new()
                    .chain_update(number.to_be_bytes())
                    .chain_update(self.made.to_be_bytes())
                    .finalize();
                random.copy_from_slice(&hash[..10]);
            }
        }
        random[..2].copy_from_slice(&self.counter.to_be_bytes());
        Ok(Builder::from_unix_timestamp_millis(self.last_ms, &random).into_uuid())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn morning() -> DateTime<Utc> {
        "2026-11-22T09:00:00Z".parse().unwrap()
    }

    #[test]
    fn ids_of_one_millisecond_sort_by_creation_even_when_the_clock_goes_back() {
        let mut ids = Ids::new(Chance::System);
        let made: Vec<_> = (0..10_000)
            .map(|n| {
                ids.next(morning() - chrono::TimeDelta::milliseconds(n % 3))
                    .unwrap()
            })
            .collect();
        assert!(made.is_sorted_by(|a, b| a < b));
        assert_eq!(made[0].get_version_num(), 7);
    }

    #[test]
    fn a_rehearsal_gives_the_same_ids_twice() {
        let run = |number| Ids::new(Chance::Rehearsed(number)).next(morning()).unwrap();
        assert_eq!(run(7), run(7));
        assert_ne!(run(7), run(8));
    }
}
