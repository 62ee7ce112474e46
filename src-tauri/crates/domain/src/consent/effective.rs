//! What holds on a day: the one function that turns everything that was said into yes or no.
//!
//! It knows no today: given a day of last year it answers as it was then.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Answer, ConsentItem, ItemKind, Medium, Question, Statement, standing};
use crate::guardian::Known;
use crate::id::{GuardianId, StatementId};
use crate::person::PersonId;
use crate::protocol::ConsentPeriod;
use crate::{codes, value};

codes! {
    /// What holds for one question about one person. Only [`ConsentState::Yes`] is a yes.
    pub enum ConsentState {
        /// Someone who may decide said yes, and nobody who may decide says no.
        Yes = "yes",
        /// Someone who may decide says no.
        No = "no",
        /// One says yes and another no: the no prevails until they agree.
        Conflict = "conflict",
        /// There was a yes for a school year that has ended.
        Expired = "expired",
        /// Yes, but the school does not know whether who said it has authority.
        AuthorityUnknown = "authority_unknown",
        /// Yes, but only of someone without authority.
        NoAuthority = "no_authority",
        /// Nobody answered.
        Unanswered = "unanswered",
        /// The school does not ask it, or no longer, or not in this medium.
        NotAsked = "not_asked",
    }
}

impl ConsentState {
    /// Whether something may be published.
    pub fn allows(self) -> bool {
        self == ConsentState::Yes
    }

    /// Whether an answer must still come, of someone who may decide.
    pub fn is_missing(self) -> bool {
        use ConsentState::{Expired, NoAuthority, Unanswered};
        matches!(self, Unanswered | Expired | NoAuthority)
    }

    /// Whether it was answered by someone who may decide, whatever they said.
    pub fn is_answered(self) -> bool {
        use ConsentState::{Conflict, No, Yes};
        matches!(self, Yes | No | Conflict)
    }
}

codes! {
    /// What the word of one person weighs.
    pub enum Weight {
        /// It counts.
        Counts = "counts",
        /// Its school year has ended.
        Expired = "expired",
        /// The school does not know whether they have authority: a no counts, a yes does not yet.
        AuthorityUnknown = "authority_unknown",
        /// They have no authority: it is a signal, no decision.
        NoAuthority = "no_authority",
    }
}

value! {
    /// What one person last said to a question.
    pub struct Voice {
        /// Who.
        pub by: PersonId,
        /// What.
        pub answer: Answer,
        /// What it weighs.
        pub weight: Weight,
        /// In which statement.
        pub statement: StatementId,
        /// The day that the statement bears.
        pub given_on: NaiveDate,
        /// The last day on which a yes holds; `None` until it is withdrawn.
        pub until: Option<NaiveDate>,
    }
}

value! {
    /// What holds, and by whose word.
    pub struct Effective {
        /// What holds.
        pub state: ConsentState,
        /// The last day on which the yes holds; `None` when there is none, or no end.
        pub until: Option<NaiveDate>,
        /// Whether someone without authority says no: a signal that the guardians may disagree.
        pub objection: bool,
        /// What each person last said.
        pub voices: Vec<Voice>,
    }
}

impl Effective {
    /// What holds where the school does not ask it: no yes, whoever said it.
    #[must_use]
    pub fn not_asked(self) -> Effective {
        Effective {
            state: ConsentState::NotAsked,
            until: None,
            objection: false,
            ..self
        }
    }
}

/// What the school knew of someone's authority over a pupil since a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AuthorityKept {
    /// Whose authority.
    pub guardian: GuardianId,
    /// What the school knew; `No` also once they were no guardian of the pupil any more.
    pub authority: Known,
    /// Since which day.
    pub since: NaiveDate,
}

/// What the school knew of the authority of `guardian` on `day`, from what was kept of one pupil in
/// the order in which it was written. Before the first that was kept, the first is taken: further
/// back nothing is known. Who was never kept is no guardian.
pub fn authority_on(kept: &[AuthorityKept], guardian: GuardianId, day: NaiveDate) -> Known {
    let of_them = || kept.iter().filter(|one| one.guardian == guardian);
    of_them()
        .rfind(|one| one.since <= day)
        .or_else(|| of_them().next())
        .map_or(Known::No, |one| one.authority)
}

/// What holds for a question about one person on `day` (domain §5.1; UAVG 5, AVG 7).
///
/// * Only a yes of someone with authority is a yes; a yes whose school year has not begun or has
///   ended is none. It counts from the day on which the school entered it: who publishes before
///   that cannot have known of it. A no holds from the day on which it came, also in the next
///   school year, until who said it says yes.
/// * The strictest answer prevails: with a no of someone else who has authority, or of whom the
///   school does not know that they have not, nothing is allowed.
/// * A no of someone without authority decides nothing, and is a signal.
/// * What was left blank is no yes, and takes back an earlier one of the same person.
/// * A booking that was mended counts until the day on which it was mended, for that is what the
///   school went by; from that day on it is struck, and what mends it counts in its place.
/// * For someone's own details ([`ItemKind::OwnDetails`]) each speaks for themselves.
///
/// `statements` are those about this person, in the order in which they were written; of one
/// person the one that bears the latest day speaks, then the one that came last. A yes without a
/// day is as old as its form, so that it overrules no withdrawal; a no without one is as young as
/// the day on which it came. `authority` is what was kept of this pupil. Members of staff speak for
/// themselves. What the school does not ask on `day` is no yes, whoever said it; `item` is as it
/// was on that day.
pub fn effective(
    item: &ConsentItem,
    medium: Option<Medium>,
    statements: &[Statement],
    authority: &[AuthorityKept],
    day: NaiveDate,
) -> Effective {
    let held = heard(item, medium, statements, authority, day);
    if item.asks(medium, day) {
        held
    } else {
        held.not_asked()
    }
}

/// As [`effective`], whether or not the school asks it on `day`: what was said to something that is
/// asked no more can still be taken back.
pub fn heard(
    item: &ConsentItem,
    medium: Option<Medium>,
    statements: &[Statement],
    authority: &[AuthorityKept],
    day: NaiveDate,
) -> Effective {
    let own = item.kind == ItemKind::OwnDetails;
    let voices: Vec<Voice> = last_words(&item.code, medium, statements, day)
        .into_iter()
        .map(|(by, (statement, answer))| {
            let until = until(statement);
            let expired = answer != Answer::No && until.is_some_and(|last| last < day);
            let authority = match by {
                PersonId::Guardian(id) if !own => authority_on(authority, id, day),
                _ => Known::Yes,
            };
            Voice {
                by,
                answer,
                weight: match authority {
                    Known::No => Weight::NoAuthority,
                    _ if expired => Weight::Expired,
                    Known::Unknown => Weight::AuthorityUnknown,
                    Known::Yes => Weight::Counts,
                },
                statement: statement.id,
                given_on: statement.given_on,
                until,
            }
        })
        .collect();
    let state = weigh(&voices, own);
    let yes = |voice: &&Voice| voice.answer == Answer::Yes && voice.weight == Weight::Counts;
    let ends: Option<Vec<NaiveDate>> = voices.iter().filter(yes).map(|voice| voice.until).collect();
    Effective {
        state,
        // A yes without an end outlasts one that has one.
        until: match state {
            ConsentState::Yes => ends.and_then(|ends| ends.into_iter().max()),
            _ => None,
        },
        objection: voices
            .iter()
            .any(|voice| voice.answer == Answer::No && voice.weight == Weight::NoAuthority),
        voices,
    }
}

/// The questions to which `by` said yes and has not taken it back, also for a school year that is
/// to come or has ended, and also where the school asks it no more: what a withdrawal that bears
/// `given_on` can take back (AVG 7(3): at any time). A yes that bears a later day stays.
pub fn standing_yes(
    statements: &[Statement],
    by: PersonId,
    given_on: NaiveDate,
    today: NaiveDate,
) -> Vec<Question> {
    let years = statements.iter().map(|one| one.school_year.first_day());
    let days: BTreeSet<NaiveDate> = years.chain([today]).filter(|day| *day >= today).collect();
    let mut asked: Vec<Question> = Vec::new();
    for one in statements.iter().filter(|one| one.by == by) {
        for answered in one.answers.iter().filter(|a| a.answer == Answer::Yes) {
            let question = Question {
                item: answered.item.clone(),
                medium: answered.medium,
            };
            if !asked.contains(&question) {
                asked.push(question);
            }
        }
    }
    asked.retain(|question| {
        days.iter().any(|day| {
            let words = last_words(&question.item, question.medium, statements, *day);
            let word = words.get(&by);
            word.is_some_and(|(statement, answer)| {
                *answer == Answer::Yes && statement.given_on <= given_on
            })
        })
    });
    asked
}

/// What each person last said by `day`.
fn last_words<'a>(
    item: &str,
    medium: Option<Medium>,
    statements: &'a [Statement],
    day: NaiveDate,
) -> BTreeMap<PersonId, (&'a Statement, Answer)> {
    let mut said: Vec<(&Statement, Answer)> = standing(statements, day)
        .filter_map(|statement| Some((statement, statement.answer(item, medium)?)))
        .filter(|(statement, answer)| counts_from(statement, *answer) <= day)
        .collect();
    // Stable: of what bears one day and came on one day, what was written last speaks. What mends a
    // booking stands where that stood: it is no later word than a withdrawal in between.
    let place = |statement: &Statement| {
        let first = statement.mends.as_ref().and_then(|m| m.statements.first());
        let first = first.copied().unwrap_or(statement.id);
        statements.iter().position(|one| one.id == first)
    };
    said.sort_by_key(|(it, answer)| (bears(it, *answer), it.received_on, place(it)));
    let mut words: BTreeMap<PersonId, (&Statement, Answer)> = BTreeMap::new();
    for (statement, answer) in said {
        let stands = words.get(&statement.by).map(|(_, answer)| *answer);
        if answer == Answer::Blank && stands == Some(Answer::No) {
            continue;
        }
        words.insert(statement.by, (statement, answer));
    }
    words
}

/// The day that it bears, as it weighs: without one, a no is taken for as young as it can be, and a
/// yes for as old.
fn bears(statement: &Statement, answer: Answer) -> NaiveDate {
    if answer == Answer::No && !statement.dated {
        statement.received_on
    } else {
        statement.given_on
    }
}

/// A no counts as soon as the school has it; anything else not before its school year, and a yes
/// not before the school entered it; what mends a booking not before it did.
fn counts_from(statement: &Statement, answer: Answer) -> NaiveDate {
    let received = statement.received_on;
    let begins = match answer {
        Answer::No => received,
        Answer::Blank => received.max(statement.school_year.first_day()),
        Answer::Yes => received
            .max(statement.school_year.first_day())
            .max(statement.entered_on),
    };
    let mended = statement.mends.as_ref().map(|mends| mends.on);
    mended.map_or(begins, |on| begins.max(on))
}

fn until(statement: &Statement) -> Option<NaiveDate> {
    match statement.period {
        ConsentPeriod::SchoolYear => Some(statement.school_year.last_day()),
        ConsentPeriod::UntilWithdrawn => None,
    }
}

fn weigh(voices: &[Voice], own: bool) -> ConsentState {
    let says = |answer: Answer, weights: &[Weight]| {
        voices
            .iter()
            .any(|voice| voice.answer == answer && weights.contains(&voice.weight))
    };
    let yes = says(Answer::Yes, &[Weight::Counts]);
    let no = says(Answer::No, &[Weight::Counts, Weight::AuthorityUnknown]);
    match (yes, no) {
        (true, true) if own => ConsentState::Yes,
        (true, true) => ConsentState::Conflict,
        (true, false) => ConsentState::Yes,
        (false, true) => ConsentState::No,
        (false, false) if says(Answer::Yes, &[Weight::AuthorityUnknown]) => {
            ConsentState::AuthorityUnknown
        }
        (false, false) if says(Answer::Yes, &[Weight::Expired]) => ConsentState::Expired,
        (false, false) if says(Answer::Yes, &[Weight::NoAuthority]) => ConsentState::NoAuthority,
        (false, false) => ConsentState::Unanswered,
    }
}

#[cfg(test)]
mod tests;
