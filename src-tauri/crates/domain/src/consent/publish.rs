//! "May this photo go online?": which questions must be yes for it, and which of them block.

use chrono::NaiveDate;

use super::{AuthorityKept, ConsentItem, ConsentState, ItemKind, Medium, Statement, effective};
use crate::person::Subject;
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
    use super::*;
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
