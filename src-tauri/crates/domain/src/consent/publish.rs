//! "May this photo go online?": which questions must be yes for it, and which of them block.

use chrono::NaiveDate;

use super::{
    Answer, AuthorityKept, ConsentItem, ConsentState, Effective, ItemKind, Medium, Statement,
    Weight, effective, heard,
};
use crate::id::StatementId;
use crate::person::{PersonId, Subject};
use crate::value;

value! {
    /// What somebody wants to publish.
    pub struct Publishing {
        /// Where: the channels of items, as "website_public".
        pub channels: Vec<String>,
        /// What it is.
        pub medium: Medium,
        /// Whether names stand with it.
        #[serde(default)]
        pub with_names: bool,
        /// Whether one person alone is seen.
        #[serde(default)]
        pub portrait: bool,
    }
}

value! {
    /// A question that is not a yes, and so stands in the way.
    pub struct Block {
        /// The code of the item.
        pub item: String,
        /// What holds instead of a yes.
        pub state: ConsentState,
    }
}

value! {
    /// What must come off a channel: the recording itself, the name with it, or the portrait.
    #[derive(PartialOrd, Ord)]
    pub struct TakenOff {
        /// The channel.
        pub channel: String,
        /// What of it: the kind of the item that is a yes no more.
        pub kind: ItemKind,
    }
}

impl Publishing {
    /// As it is with so many people on it: who is alone in a recording is seen alone, whether or
    /// not somebody ticked that (seed T-S8b).
    pub fn of(&self, people: usize) -> Publishing {
        Publishing {
            portrait: self.portrait || people == 1,
            ..self.clone()
        }
    }
}

/// What there is to know about one person at a moment: on which day, and from what.
#[derive(Debug, Clone, Copy)]
pub struct Moment<'a> {
    /// What was said about them.
    pub statements: &'a [Statement],
    /// What the school knew of authority.
    pub authority: &'a [AuthorityKept],
    /// The day.
    pub day: NaiveDate,
}

/// Whether what was published under one answer must come offline under another (AVG 7(3),
/// 17(1)(b)): somebody says no who did not, or what was a yes never was one. A yes that ran out or
/// is asked no more is nobody's no: it allows nothing new, and what stands may stay (domain §5.2).
pub fn must_come_off(before: &Effective, after: &Effective) -> bool {
    use ConsentState::{
        AuthorityUnknown, Conflict, Expired, No, NoAuthority, NotAsked, Unanswered, Yes,
    };
    let was_fine = matches!(before.state, Yes | Expired);
    match after.state {
        Yes | Expired | NotAsked => false,
        No | Conflict => {
            let stood = nays(before);
            nays(after).any(|by| stood.clone().all(|other| other != by))
        }
        NoAuthority | AuthorityUnknown => was_fine,
        // A form of a new year that leaves it blank takes nothing back of a year that has ended.
        Unanswered if before.state == Expired => {
            after.voices.iter().all(|one| one.answer != Answer::Blank)
        }
        Unanswered => was_fine,
    }
}

/// Who says no so that it counts.
fn nays(held: &Effective) -> impl Iterator<Item = PersonId> + Clone {
    let counts = |weight| matches!(weight, Weight::Counts | Weight::AuthorityUnknown);
    held.voices
        .iter()
        .filter(move |voice| voice.answer == Answer::No && counts(voice.weight))
        .map(|voice| voice.by)
}

/// What of a publication must come offline for one person, since `after` is known in place of
/// `before`. `items` are all that the school ever asked: who takes back a yes to something that is
/// asked no more takes it back all the same. With each stands the statement that says no to it,
/// where one does.
pub fn to_take_off(
    items: &[ConsentItem],
    subject: Subject,
    what: &Publishing,
    before: Moment<'_>,
    after: Moment<'_>,
) -> Vec<(TakenOff, Option<StatementId>)> {
    let mut off = Vec::new();
    for channel in &what.channels {
        let alone = Publishing {
            channels: vec![channel.clone()],
            ..what.clone()
        };
        for (_, item) in needed(items, subject, &alone) {
            let Some(item) = item else { continue };
            let at = |known: Moment<'_>| {
                let medium = Some(what.medium);
                heard(item, medium, known.statements, known.authority, known.day)
            };
            let (before, after) = (at(before), at(after));
            if must_come_off(&before, &after) {
                let nays = after.voices.iter().filter(|one| one.answer == Answer::No);
                let last = nays.max_by_key(|one| one.given_on);
                let taken = TakenOff {
                    channel: channel.clone(),
                    kind: item.kind,
                };
                off.push((taken, last.map(|one| one.statement)));
            }
        }
    }
    off
}

/// Whether all of this may stay after all: what was a no, or turned out to be none, is a yes since
/// (a withdrawal that was struck, an authority that was mended). What is asked no more cannot be
/// known to be one.
pub fn may_stay(
    items: &[ConsentItem],
    subject: Subject,
    medium: Medium,
    off: &[TakenOff],
    now: Moment<'_>,
) -> bool {
    off.iter().all(|taken| {
        let alone = Publishing {
            channels: vec![taken.channel.clone()],
            medium,
            with_names: taken.kind == ItemKind::Name,
            portrait: taken.kind == ItemKind::Portrait,
        };
        let items = needed(items, subject, &alone);
        let of_kind = items.into_iter().filter_map(|(_, item)| item);
        let mut of_kind = of_kind.filter(|item| item.kind == taken.kind).peekable();
        of_kind.peek().is_some()
            && of_kind.all(|item| {
                let held = heard(item, Some(medium), now.statements, now.authority, now.day);
                matches!(held.state, ConsentState::Yes | ConsentState::Expired)
            })
    })
}

/// The items that must be a yes before something about a person of this kind is published: every
/// channel, and with names or a portrait the item for that (seeds T-S8a, T-S8b). A code without an
/// item stands for something that nobody was asked.
///
/// Where the protocol has no item for portraits, the consent for the channel covers them; names
/// always need their own (AVG 4(11): consent is specific). Where it asks staff nothing at all,
/// nothing is needed of staff.
pub fn needed<'a>(
    items: &'a [ConsentItem],
    subject: Subject,
    what: &'a Publishing,
) -> Vec<(&'a str, Option<&'a ConsentItem>)> {
    let of_subject: Vec<&ConsentItem> = items.iter().filter(|i| i.subject == subject).collect();
    if of_subject.is_empty() && subject != Subject::Pupil {
        return Vec::new();
    }
    let of_kind = |kind: ItemKind| of_subject.iter().copied().find(|item| item.kind == kind);
    let mut needed: Vec<(&str, Option<&ConsentItem>)> = what
        .channels
        .iter()
        .map(|channel| {
            let item = of_subject
                .iter()
                .copied()
                .find(|item| item.kind == ItemKind::Channel && item.channel() == channel);
            (item.map_or(channel.as_str(), |item| &item.code), item)
        })
        .collect();
    if what.portrait
        && let Some(item) = of_kind(ItemKind::Portrait)
    {
        needed.push((&item.code, Some(item)));
    }
    if what.with_names {
        let item = of_kind(ItemKind::Name);
        needed.push((item.map_or("name_with_photo", |item| &item.code), item));
    }
    needed
}

/// Whether what was published on a channel can still be taken away: what is printed or in the hands
/// of the press cannot be called back (domain §5.2; AVG 17(2) asks what is reasonable).
pub fn can_come_off(channel: &str) -> bool {
    !matches!(channel, "print" | "press" | "class_photo")
}

/// What stands in the way of publishing something about one person on `day`; nothing when it is
/// allowed. An item that is not asked in this medium blocks: a missing cell is a no (seed T-K1).
pub fn blocks(
    items: &[ConsentItem],
    subject: Subject,
    what: &Publishing,
    statements: &[Statement],
    authority: &[AuthorityKept],
    day: NaiveDate,
) -> Vec<Block> {
    needed(items, subject, what)
        .into_iter()
        .filter_map(|(code, item)| {
            let state = item.map_or(ConsentState::NotAsked, |item| {
                effective(item, Some(what.medium), statements, authority, day).state
            });
            (!state.allows()).then(|| Block {
                item: code.to_owned(),
                state,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::super::Voice;
    use super::*;
    use crate::id::GuardianId;
    use crate::protocol::Protocol;

    fn items(id: &str) -> Vec<ConsentItem> {
        Protocol::of(id).unwrap().unwrap().consents
    }

    fn what(channels: &[&str], medium: Medium) -> Publishing {
        Publishing {
            channels: channels.iter().map(|&channel| channel.into()).collect(),
            medium,
            with_names: false,
            portrait: false,
        }
    }

    fn codes<'a>(
        items: &'a [ConsentItem],
        subject: Subject,
        what: &'a Publishing,
    ) -> Vec<(&'a str, bool)> {
        needed(items, subject, what)
            .into_iter()
            .map(|(code, item)| (code, item.is_some()))
            .collect()
    }

    #[test]
    fn each_channel_needs_its_own_yes_and_names_and_a_portrait_theirs() {
        let items = items("samen-online");
        let mut photo = what(&["social_school", "website_public"], Medium::Photo);
        assert_eq!(
            codes(&items, Subject::Pupil, &photo),
            [("social_school", true), ("website_public", true)]
        );
        (photo.with_names, photo.portrait) = (true, true);
        assert_eq!(
            codes(&items, Subject::Pupil, &photo)[2..],
            [("individual_portrait", true), ("name_with_photo", true)]
        );
    }

    #[test]
    fn without_an_item_for_portraits_the_channel_covers_them_and_names_are_never_covered() {
        let items = items("sociale-media-stichting");
        let mut photo = what(&["social_school"], Medium::Photo);
        (photo.with_names, photo.portrait) = (true, true);
        assert_eq!(
            codes(&items, Subject::Pupil, &photo),
            [("social_school", true), ("name_with_photo", false)]
        );
    }

    #[test]
    fn staff_are_asked_where_the_protocol_asks_them_under_the_same_channel() {
        let photo = what(&["social_school"], Medium::Photo);
        let asks = items("sociale-media-stichting");
        assert_eq!(
            codes(&asks, Subject::Staff, &photo),
            [("staff_social_school", true)]
        );
        let asks_not = items("samen-online");
        assert_eq!(codes(&asks_not, Subject::Staff, &photo), []);
    }

    fn nay(n: u128) -> Voice {
        Voice {
            by: PersonId::Guardian(GuardianId(Uuid::from_u128(n))),
            answer: Answer::No,
            weight: Weight::Counts,
            statement: StatementId(Uuid::from_u128(n)),
            given_on: "2026-11-22".parse().unwrap(),
            until: None,
        }
    }

    fn held(state: ConsentState) -> Effective {
        let says_no = matches!(state, ConsentState::No | ConsentState::Conflict);
        Effective {
            state,
            until: None,
            objection: false,
            voices: says_no.then(|| nay(1)).into_iter().collect(),
        }
    }

    #[test]
    fn another_who_says_no_takes_down_what_was_published_over_the_no_of_one() {
        let before = held(ConsentState::No);
        let mut after = held(ConsentState::No);
        assert!(!must_come_off(&before, &after));
        after.voices.push(nay(2));
        assert!(must_come_off(&before, &after));
        // Of someone without authority it is a signal.
        after.voices[1].weight = Weight::NoAuthority;
        assert!(!must_come_off(&before, &after));
    }

    #[test]
    fn a_form_of_this_year_that_leaves_it_blank_takes_nothing_of_last_year_down() {
        let mut after = held(ConsentState::Unanswered);
        after.voices.push(Voice {
            answer: Answer::Blank,
            ..nay(1)
        });
        assert!(!must_come_off(&held(ConsentState::Expired), &after));
        assert!(must_come_off(&held(ConsentState::Yes), &after));
    }

    #[test]
    fn only_a_yes_that_is_taken_back_or_never_was_must_come_off() {
        use ConsentState::*;
        let off = [
            (Yes, No),
            (Yes, Conflict),
            (Yes, Unanswered),
            (Yes, NoAuthority),
            (Yes, AuthorityUnknown),
            (Expired, No),
            (Expired, Conflict),
            (Expired, Unanswered),
            (Expired, NoAuthority),
            (Expired, AuthorityUnknown),
            // It was published though nobody had answered, and now somebody says no.
            (Unanswered, No),
            (Unanswered, Conflict),
            (AuthorityUnknown, No),
            (AuthorityUnknown, Conflict),
            (NoAuthority, No),
            (NoAuthority, Conflict),
            (NotAsked, No),
            (NotAsked, Conflict),
        ];
        for before in ConsentState::ALL {
            for after in ConsentState::ALL {
                let must = off.contains(&(*before, *after));
                let (before, after) = (held(*before), held(*after));
                assert_eq!(must_come_off(&before, &after), must, "{before:?} {after:?}");
            }
        }
    }

    #[test]
    fn who_is_alone_in_a_photo_is_a_portrait_without_anybody_ticking_it() {
        let photo = what(&["website_public"], Medium::Photo);
        assert!(photo.of(1).portrait);
        assert!(!photo.of(2).portrait);
    }

    #[test]
    fn a_channel_or_medium_that_nobody_was_asked_about_blocks() {
        let day = "2026-11-22".parse().unwrap();
        let mut film = what(&["press"], Medium::Film);
        film.with_names = true;
        let blocked = blocks(&items("samen-online"), Subject::Pupil, &film, &[], &[], day);
        let not_asked = |item: &str| Block {
            item: item.into(),
            state: ConsentState::NotAsked,
        };
        // Names with film are not asked by this protocol: its question is about photos.
        assert_eq!(blocked, [not_asked("press"), not_asked("name_with_photo")]);
    }
}
