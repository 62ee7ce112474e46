//! What comes back: the same target, the same two children, the same place and time, the same group
//! chat. Each signal names the incidents that it rests on, so that a person can look.
//!
//! A signal is about incidents and never a figure about a child: nothing is added up, weighed or
//! compared between children, and nothing follows from it by itself (AVG 22).

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};

use crate::id::{IncidentId, PupilId};
use crate::incident::{DayPart, Incident, PartyRole, Place};
use crate::person::PersonId;
use crate::procedure::offence;
use crate::school::SchoolYear;
use crate::{codes, value};

codes! {
    /// What comes back.
    pub enum SignalKind {
        /// The same child is the target, three times in a school year.
        SameTarget = "same_target",
        /// The same two children, twice in eight weeks.
        SamePair = "same_pair",
        /// The same place at the same part of the day, three times in six weeks.
        SamePlace = "same_place",
        /// The same children on the same platform, twice in six weeks.
        GroupChat = "group_chat",
    }
}

value! {
    /// Something that comes back, and where it can be read.
    pub struct Signal {
        /// What.
        pub kind: SignalKind,
        /// The incidents, the oldest first.
        pub incidents: Vec<IncidentId>,
        /// The children it is about; none for a place.
        pub people: Vec<PersonId>,
        /// Where, for a place.
        pub place: Option<Place>,
        /// At which part of the day, for a place.
        pub day_part: Option<DayPart>,
        /// On which platform, for a group chat.
        pub platform: String,
        /// The day of the oldest.
        pub since: NaiveDate,
        /// The day of the newest.
        pub until: NaiveDate,
    }
}

impl SignalKind {
    /// How many incidents make it a signal.
    pub fn least(self) -> usize {
        match self {
            SignalKind::SameTarget | SignalKind::SamePlace => 3,
            SignalKind::SamePair | SignalKind::GroupChat => 2,
        }
    }

    /// The first day that counts when the newest incident is of `last`.
    pub fn from(self, last: NaiveDate) -> NaiveDate {
        match self {
            SignalKind::SameTarget => SchoolYear::of(last).first_day(),
            SignalKind::SamePair => last - Days::new(56),
            SignalKind::SamePlace | SignalKind::GroupChat => last - Days::new(42),
        }
    }
}

/// For how many days after the newest incident a signal is still news.
pub const FRESH: u64 = 28;

/// What one incident adds to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Target(PupilId),
    Pair(PupilId, PupilId),
    Place(Place, DayPart),
    Chat(String),
}

fn with_role(incident: &Incident, fits: impl Fn(PartyRole) -> bool) -> BTreeSet<PupilId> {
    let parties = incident.parties.iter().filter(|party| fits(party.role));
    parties
        .filter_map(|party| match party.who.person() {
            Some(PersonId::Pupil(pupil)) => Some(pupil),
            _ => None,
        })
        .collect()
}

/// Who stood against whom: a target and who may have done it, or two children of whom no part is
/// known yet.
fn pairs(incident: &Incident) -> Vec<(PupilId, PupilId)> {
    let targets = with_role(incident, |role| role == PartyRole::Target);
    let others = with_role(incident, PartyRole::can_be_sanctioned);
    if targets.is_empty() {
        let mut two = others.iter().copied();
        return match (two.next(), two.next(), two.next()) {
            (Some(one), Some(other), None) => vec![(one, other)],
            _ => Vec::new(),
        };
    }
    let against = |target: PupilId| {
        let others = others.iter().copied();
        others.map(move |other| (target.min(other), target.max(other)))
    };
    targets.into_iter().flat_map(against).collect()
}

fn keys(incident: &Incident) -> Vec<Key> {
    let targets = with_role(incident, |role| role == PartyRole::Target);
    let mut keys: Vec<Key> = targets.into_iter().map(Key::Target).collect();
    keys.extend(pairs(incident).into_iter().map(|(a, b)| Key::Pair(a, b)));
    let own = !matches!(
        incident.place,
        Place::Online | Place::Home | Place::Elsewhere
    );
    if own && incident.day_part != DayPart::Unknown {
        keys.push(Key::Place(incident.place, incident.day_part));
    }
    let several = with_role(incident, |role| role != PartyRole::Reporter).len() > 2;
    if incident.place == Place::Online && !incident.platform.is_empty() && several {
        keys.push(Key::Chat(incident.platform.to_lowercase()));
    }
    keys
}

/// The signals in these incidents, the newest first. What was struck out, waits to be taken over or
/// is a suspicion against staff is left out.
pub fn signals(incidents: &[Incident]) -> Vec<Signal> {
    let mut found: BTreeMap<Key, Vec<&Incident>> = BTreeMap::new();
    let counting = incidents
        .iter()
        .filter(|one| one.status.counts() && !offence::concerns(one));
    for incident in counting {
        for key in keys(incident) {
            found.entry(key).or_default().push(incident);
        }
    }
    let mut signals: Vec<Signal> = found
        .into_iter()
        .filter_map(|(key, incidents)| signal(&key, incidents))
        .collect();
    signals.sort_by(|a, b| b.until.cmp(&a.until).then(a.kind.cmp(&b.kind)));
    signals
}

fn signal(key: &Key, mut incidents: Vec<&Incident>) -> Option<Signal> {
    incidents.sort_by_key(|incident| (incident.happened_on, incident.id));
    let last = *incidents.last()?;
    let kind = match key {
        Key::Target(_) => SignalKind::SameTarget,
        Key::Pair(..) => SignalKind::SamePair,
        Key::Place(..) => SignalKind::SamePlace,
        Key::Chat(_) => SignalKind::GroupChat,
    };
    let from = kind.from(last.happened_on);
    incidents.retain(|incident| incident.happened_on >= from);
    let (mut people, mut place, mut day_part, mut platform) =
        (Vec::new(), None, None, String::new());
    match key {
        Key::Target(pupil) => people.push(*pupil),
        Key::Pair(one, other) => people.extend([*one, *other]),
        Key::Place(at, part) => (place, day_part) = (Some(*at), Some(*part)),
        Key::Chat(_) => {
            // The same chat is one with at least two of the same children.
            let members =
                |incident: &Incident| with_role(incident, |role| role != PartyRole::Reporter);
            let these = members(last);
            incidents.retain(|incident| members(incident).intersection(&these).count() > 1);
            let shared = incidents.iter().fold(these, |shared, incident| {
                shared.intersection(&members(incident)).copied().collect()
            });
            people.extend(shared);
            platform.clone_from(&last.platform);
        }
    }
    let first = *incidents.first()?;
    (incidents.len() >= kind.least()).then(|| Signal {
        kind,
        incidents: incidents.iter().map(|incident| incident.id).collect(),
        people: people.into_iter().map(PersonId::Pupil).collect(),
        place,
        day_part,
        platform,
        since: first.happened_on,
        until: last.happened_on,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::incident::IncidentStatus;
    use crate::rehearsal::{day, incident, pupil};
    use uuid::Uuid;

    const T: PartyRole = PartyRole::Target;
    const P: PartyRole = PartyRole::Perpetrator;
    const I: PartyRole = PartyRole::Involved;

    fn on(n: u128, date: &str, place: Place, who: &[(u128, PartyRole)]) -> Incident {
        let who: Vec<_> = who.iter().map(|(n, role)| (pupil(*n), *role)).collect();
        let mut one = incident(&who);
        one.id = IncidentId(Uuid::from_u128(n));
        one.happened_on = day(date);
        one.place = place;
        one
    }

    fn kinds(incidents: &[Incident]) -> Vec<(SignalKind, usize)> {
        let signals = signals(incidents);
        signals
            .iter()
            .map(|signal| (signal.kind, signal.incidents.len()))
            .collect()
    }

    #[test]
    fn the_third_incident_of_a_school_year_with_one_target_is_a_signal() {
        let mut three = vec![
            on(1, "2026-09-01", Place::Yard, &[(1, T), (2, P)]),
            on(2, "2026-11-20", Place::Gym, &[(1, T), (3, P)]),
        ];
        assert_eq!(kinds(&three), []);
        three.push(on(3, "2026-07-31", Place::Gym, &[(1, T), (4, P)]));
        assert_eq!(kinds(&three), [], "that was last school year");
        three.push(on(4, "2026-10-01", Place::Toilets, &[(1, T), (5, P)]));
        assert_eq!(kinds(&three), [(SignalKind::SameTarget, 3)]);
        let found = &signals(&three)[0];
        assert_eq!(
            (found.since, found.until),
            (day("2026-09-01"), day("2026-11-20"))
        );
        assert_eq!(found.people.len(), 1);
    }

    #[test]
    fn the_same_two_children_twice_in_eight_weeks_are_a_signal_whoever_was_the_target() {
        let two = |date| {
            [
                on(1, "2026-10-01", Place::Yard, &[(1, T), (2, P)]),
                on(2, date, Place::Gym, &[(2, T), (1, P)]),
            ]
        };
        assert_eq!(kinds(&two("2026-11-26")), [(SignalKind::SamePair, 2)]);
        assert_eq!(kinds(&two("2026-11-27")), []);
        let unknown = [
            on(1, "2026-10-01", Place::Yard, &[(1, I), (2, I)]),
            on(2, "2026-10-02", Place::Gym, &[(1, I), (2, I)]),
        ];
        assert_eq!(kinds(&unknown), [(SignalKind::SamePair, 2)]);
        let many = [
            on(1, "2026-10-01", Place::Yard, &[(1, I), (2, I), (3, I)]),
            on(2, "2026-10-02", Place::Gym, &[(1, I), (2, I), (3, I)]),
        ];
        assert_eq!(
            kinds(&many),
            [],
            "of three it is not known who stood against whom"
        );
    }

    #[test]
    fn a_place_and_time_that_come_back_are_a_signal_about_nobody() {
        let mut three: Vec<Incident> = (1..=3)
            .map(|n| on(n, &format!("2026-11-{:02}", n * 2), Place::Yard, &[(n, T)]))
            .collect();
        assert_eq!(
            kinds(&three),
            [],
            "without the part of the day it says nothing"
        );
        for one in &mut three {
            one.day_part = DayPart::MorningBreak;
        }
        assert_eq!(kinds(&three), [(SignalKind::SamePlace, 3)]);
        assert_eq!(signals(&three)[0].people, []);
        three[0].day_part = DayPart::LunchBreak;
        assert_eq!(kinds(&three), []);
    }

    #[test]
    fn a_group_chat_comes_back_when_at_least_two_of_its_children_do() {
        let chat = |n, date, who: &[u128]| {
            let who: Vec<_> = who.iter().map(|n| (*n, I)).collect();
            let mut one = on(n, date, Place::Online, &who);
            one.platform = "WhatsApp".into();
            one
        };
        let again = [
            chat(1, "2026-11-01", &[1, 2, 3]),
            chat(2, "2026-11-20", &[2, 3, 4, 5]),
        ];
        assert_eq!(kinds(&again), [(SignalKind::GroupChat, 2)]);
        assert_eq!(signals(&again)[0].people.len(), 2);
        let others = [
            chat(1, "2026-11-01", &[1, 2, 3]),
            chat(2, "2026-11-20", &[3, 4, 5]),
        ];
        assert_eq!(kinds(&others), []);
    }

    #[test]
    fn what_was_struck_out_or_waits_is_no_part_of_a_signal() {
        for status in [IncidentStatus::StruckOut, IncidentStatus::SentIn] {
            let mut two = [
                on(1, "2026-10-01", Place::Yard, &[(1, T), (2, P)]),
                on(2, "2026-10-02", Place::Gym, &[(1, T), (2, P)]),
            ];
            assert_eq!(kinds(&two).len(), 1);
            two[0].status = status;
            assert_eq!(kinds(&two), []);
        }
    }
}
