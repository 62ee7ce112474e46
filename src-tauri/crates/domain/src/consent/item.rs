//! What a school asks consent for: the items of its protocol, those it adds itself, and the
//! catalogue from which it takes them.

use chrono::NaiveDate;

use super::{Medium, Question};
use crate::person::Subject;
use crate::school::Language;
use crate::{codes, value};

codes! {
    /// What a yes to an item allows.
    pub enum ItemKind {
        /// Publishing or using a recording somewhere.
        Channel = "channel",
        /// Showing one person alone, on top of a channel (seed T-S8b).
        Portrait = "portrait",
        /// A name with the recording, on top of a channel (seed T-S8a).
        Name = "name",
        /// Sharing details of the child or the family.
        Details = "details",
        /// Sharing details of who answers, as a telephone number: each speaks for themselves
        /// (seed A-B1).
        OwnDetails = "own_details",
    }
}

codes! {
    /// Where an item comes from.
    pub enum ItemOrigin {
        /// The protocol in force asks it.
        Protocol = "protocol",
        /// The school added it.
        School = "school",
    }
}

value! {
    /// One thing a school asks consent for. Each is asked and answered apart (AVG 7; UAVG 5).
    pub struct ConsentItem {
        /// The stable code ("website_public").
        pub code: String,
        /// Whether pupils or staff are asked.
        pub subject: Subject,
        /// What a yes allows.
        pub kind: ItemKind,
        /// Where it is published, when that is not the code itself: the channel that an item for
        /// staff shares with one for pupils.
        #[serde(default)]
        pub channel: Option<String>,
        /// What carries the recording; empty where nothing is recorded (a telephone number).
        #[serde(default)]
        pub media: Vec<Medium>,
        /// The clause of the protocol that asks it, as "T-K1".
        pub clause: String,
        /// What it is called in a narrow column, in Dutch; may be empty.
        #[serde(default)]
        pub name_nl: String,
        /// What it is called in a narrow column, in English; may be empty.
        #[serde(default)]
        pub name_en: String,
        /// The question on the form, in Dutch.
        pub label_nl: String,
        /// The question on the form, in English.
        pub label_en: String,
        /// What it means and what the risk is, in Dutch.
        pub explanation_nl: String,
        /// What it means and what the risk is, in English.
        pub explanation_en: String,
        /// The day from which it is asked no more; its answers stay.
        #[serde(default)]
        pub retired_on: Option<NaiveDate>,
    }
}

impl ConsentItem {
    /// What it is called in a narrow column: its name, or else the question. In English, or else
    /// in Dutch.
    pub fn called(&self, language: Language) -> &str {
        let (name, label) = match language {
            Language::English => (&self.name_en, &self.label_en),
            _ => (&self.name_nl, &self.label_nl),
        };
        if name.is_empty() { label } else { name }
    }

    /// Where it is published.
    pub fn channel(&self) -> &str {
        self.channel.as_deref().unwrap_or(&self.code)
    }

    /// Whether it is asked on `day`, in any medium.
    pub fn is_asked(&self, day: NaiveDate) -> bool {
        self.retired_on.is_none_or(|retired| day < retired)
    }

    /// Whether it is asked on `day` in this medium.
    pub fn asks(&self, medium: Option<Medium>, day: NaiveDate) -> bool {
        let asks = match medium {
            Some(medium) => self.media.contains(&medium),
            None => self.media.is_empty(),
        };
        asks && self.is_asked(day)
    }

    /// Each question that it asks: one per medium, or one alone.
    pub fn questions(&self) -> Vec<Question> {
        let question = |medium| Question {
            item: self.code.clone(),
            medium,
        };
        if self.media.is_empty() {
            return vec![question(None)];
        }
        self.media.iter().map(|m| question(Some(*m))).collect()
    }
}

/// The items of a school, the protocol's first: `kept` are those that the school added, worded
/// anew or retired. What the protocol says an item is for and of whom it is asked stays; words,
/// media, whether it is asked and where it stands are the school's: `order` has codes in the order
/// of asking, and what is not in it comes after.
pub fn in_force(
    protocol: &[ConsentItem],
    kept: &[ConsentItem],
    order: &[String],
) -> Vec<(ConsentItem, ItemOrigin)> {
    let of_protocol = protocol.iter().map(|item| {
        let item = match kept.iter().find(|kept| kept.code == item.code) {
            Some(kept) => ConsentItem {
                subject: item.subject,
                kind: item.kind,
                channel: item.channel.clone(),
                clause: item.clause.clone(),
                ..kept.clone()
            },
            None => item.clone(),
        };
        (item, ItemOrigin::Protocol)
    });
    let added = kept
        .iter()
        .filter(|kept| protocol.iter().all(|item| item.code != kept.code))
        .map(|kept| (kept.clone(), ItemOrigin::School));
    let mut all: Vec<(ConsentItem, ItemOrigin)> = of_protocol.chain(added).collect();
    all.sort_by_key(|(item, _)| {
        let place = order.iter().position(|code| *code == item.code);
        place.unwrap_or(usize::MAX)
    });
    all
}

/// An item of the school as it was since a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemKept {
    /// The item.
    pub item: ConsentItem,
    /// Since when it is so.
    pub since: NaiveDate,
}

/// Everything that the school asks and ever asked, with since when: so that what was asked on a day
/// long ago is answered as it was then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The items of each protocol that was in force, since which day; the oldest first. The first
    /// was in force from the beginning.
    pub protocols: Vec<(NaiveDate, Vec<ConsentItem>)>,
    /// What the school made of its items, in the order in which it was written.
    pub kept: Vec<ItemKept>,
    /// The codes in the order of asking.
    pub order: Vec<String>,
}

impl Asked {
    /// The items as they were on `day`, retired ones too, in the order in which they are asked.
    pub fn on(&self, day: NaiveDate) -> Vec<(ConsentItem, ItemOrigin)> {
        let protocol = self
            .protocols
            .iter()
            .rfind(|(since, _)| *since <= day)
            .or(self.protocols.first())
            .map_or(&[][..], |(_, items)| items);
        let mut kept: Vec<ConsentItem> = Vec::new();
        for one in self.kept.iter().filter(|one| one.since <= day) {
            match kept.iter_mut().find(|item| item.code == one.item.code) {
                Some(item) => *item = one.item.clone(),
                None => kept.push(one.item.clone()),
            }
        }
        in_force(protocol, &kept, &self.order)
    }

    /// Every item that was ever asked, as it was last, in every medium in which it was.
    pub fn ever(&self) -> Vec<ConsentItem> {
        let days = self.protocols.iter().map(|(since, _)| *since);
        let mut days: Vec<NaiveDate> = days.chain(self.kept.iter().map(|one| one.since)).collect();
        days.sort_unstable();
        days.dedup();
        let mut all: Vec<ConsentItem> = Vec::new();
        for day in days.into_iter().rev() {
            for (item, _) in self.on(day) {
                match all.iter_mut().find(|known| known.code == item.code) {
                    None => all.push(item),
                    Some(known) => {
                        known.media.extend(item.media);
                        known.media.sort_unstable();
                        known.media.dedup();
                    }
                }
            }
        }
        all
    }
}

#[derive(serde::Deserialize)]
struct Catalogue {
    items: Vec<ConsentItem>,
}

/// What else a school may ask (domain §5.3), to take from; empty only if the program itself were
/// broken, which a test rules out.
pub fn catalogue() -> Vec<ConsentItem> {
    let text = include_str!("../../../../../assets/protocols/catalogue.toml");
    toml::from_str::<Catalogue>(text).map_or_else(|_| Vec::new(), |read| read.items)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::protocol::Protocol;

    fn protocol() -> Vec<ConsentItem> {
        Protocol::of("samen-online").unwrap().unwrap().consents
    }

    #[test]
    fn the_catalogue_can_be_read_and_has_each_code_once() {
        let items = catalogue();
        let codes: BTreeSet<&str> = items.iter().map(|item| item.code.as_str()).collect();
        assert_eq!(codes.len(), items.len());
        for code in [
            "website_public",
            "social_school",
            "social_staff_personal",
            "portal_closed",
            "newsletter",
            "print",
            "press",
            "individual_portrait",
            "name_with_photo",
            "class_photo",
            "video_coaching",
            "sound",
            "class_list",
            "group_app",
            "parent_council",
            "alumni",
        ] {
            assert!(codes.contains(code), "{code}");
        }
        for item in &items {
            assert!(item.label_nl.ends_with('?') && item.label_en.ends_with('?'));
            assert!(!item.explanation_nl.is_empty() && !item.explanation_en.is_empty());
            for language in Language::WHOLE {
                assert!(item.called(language).chars().count() < 30, "{}", item.code);
            }
        }
    }

    #[test]
    fn every_code_means_the_same_in_the_catalogue_and_in_a_protocol() {
        for (id, _) in crate::protocol::shipped() {
            for item in Protocol::of(id).unwrap().unwrap().consents {
                let twin = catalogue().into_iter().find(|twin| twin.code == item.code);
                if let Some(twin) = twin {
                    assert_eq!((twin.kind, twin.subject), (item.kind, item.subject));
                }
            }
        }
    }

    #[test]
    fn the_school_words_retires_and_adds_items_and_the_protocol_stays_what_it_is() {
        let mut worded = protocol()[0].clone();
        worded.label_nl = "Mag het?".into();
        worded.kind = ItemKind::Details;
        worded.retired_on = Some("2026-10-01".parse().unwrap());
        let mut added = protocol()[0].clone();
        added.code = "school_radio".into();
        let all = in_force(&protocol(), &[added.clone(), worded], &[]);
        assert_eq!(all.len(), protocol().len() + 1);
        let (first, origin) = &all[0];
        assert_eq!(first.label_nl, "Mag het?");
        assert_eq!(
            (first.kind, *origin),
            (ItemKind::Channel, ItemOrigin::Protocol)
        );
        assert!(first.is_asked("2026-09-30".parse().unwrap()));
        assert!(!first.is_asked("2026-10-01".parse().unwrap()));
        assert_eq!(all.last(), Some(&(added, ItemOrigin::School)));
    }

    #[test]
    fn the_school_asks_in_its_own_order_and_what_is_new_comes_last() {
        let codes = |order: &[&str]| {
            let order: Vec<String> = order.iter().map(|&code| code.to_owned()).collect();
            let all = in_force(&protocol(), &[], &order);
            all.into_iter()
                .map(|(item, _)| item.code)
                .collect::<Vec<_>>()
        };
        let plain = codes(&[]);
        let first = plain[1].as_str();
        let moved = codes(&[first, "an_item_that_is_gone"]);
        assert_eq!(moved[..2], [plain[1].clone(), plain[0].clone()]);
        assert_eq!(moved[2..], plain[2..]);
    }

    #[test]
    fn what_was_asked_on_a_day_long_ago_stays_what_it_was() {
        let day = |text: &str| -> NaiveDate { text.parse().unwrap() };
        let other = Protocol::of("sociale-media-stichting").unwrap().unwrap();
        let was = protocol()[0].clone();
        let mut photos = was.clone();
        photos.media = vec![Medium::Photo];
        let mut retired = photos.clone();
        retired.retired_on = Some(day("2026-09-10"));
        let kept = |item: &ConsentItem, since: &str| ItemKept {
            item: item.clone(),
            since: day(since),
        };
        let asked = Asked {
            protocols: vec![
                (NaiveDate::MIN, protocol()),
                (day("2026-11-01"), other.consents.clone()),
            ],
            kept: vec![
                kept(&photos, "2026-09-01"),
                kept(&retired, "2026-09-10"),
                kept(&was, "2026-10-01"),
            ],
            order: Vec::new(),
        };
        let asks = |medium, on: &str| {
            let items = asked.on(day(on));
            let item = items.iter().find(|(item, _)| item.code == was.code);
            item.is_some_and(|(item, _)| item.asks(Some(medium), day(on)))
        };
        assert!(asks(Medium::Film, "2026-08-31"));
        assert!(!asks(Medium::Film, "2026-09-01") && asks(Medium::Photo, "2026-09-01"));
        // It was retired, and is asked again since: in between it was not asked.
        assert!(!asks(Medium::Photo, "2026-09-15"));
        assert!(asks(Medium::Photo, "2026-10-01") && asks(Medium::Film, "2026-10-01"));
        let before = asked.on(day("2026-10-31"));
        assert_eq!(before.len(), protocol().len());
        assert_ne!(asked.on(day("2026-11-01")), before);
        let ever = asked.ever();
        for item in protocol().iter().chain(&other.consents) {
            assert!(
                ever.iter().any(|one| one.code == item.code),
                "{}",
                item.code
            );
        }
        let found = ever.iter().find(|item| item.code == was.code).unwrap();
        assert_eq!(found.media, was.media);
    }

    #[test]
    fn an_item_without_media_is_one_question_and_another_one_per_medium() {
        let catalogue = catalogue();
        let of = |code: &str| catalogue.iter().find(|item| item.code == code).unwrap();
        assert_eq!(of("group_app").questions().len(), 1);
        let day = "2026-11-22".parse().unwrap();
        assert!(of("group_app").asks(None, day));
        assert!(!of("group_app").asks(Some(Medium::Photo), day));
        assert_eq!(of("press").questions().len(), 3);
        assert!(!of("press").asks(None, day));
        assert!(!of("newsletter").asks(Some(Medium::Film), day));
    }
}
