//! The school's own protocol: clauses, categories, ladders and consent items, read from TOML.
//!
//! A protocol holds no name of a school, a board or a person. It can be stricter than the law and
//! never looser: the law is code ([`crate::sanction`]), and no setting here switches it off.

use std::collections::BTreeSet;

use crate::consent::ConsentItem;
use crate::incident::{Category, Severity};
use crate::person::Subject;
use crate::programme::{ProgrammeItem, ProgrammeKind};
use crate::sanction::{Decider, SanctionKind};
use crate::school::SchoolYear;
use crate::{codes, value};

codes! {
    /// What the protocol says of a report to the police when something may be a criminal offence.
    pub enum PolicePolicy {
        /// The board reports it ("zal", seed T-X5).
        Mandatory = "mandatory",
        /// The board can report it and says why either way ("kan", seed A-X5).
        Discretionary = "discretionary",
    }
}

codes! {
    /// How long an earlier step counts on the ladder.
    pub enum Lapse {
        /// Until the school year ends.
        SchoolYear = "school_year",
        /// For twelve months.
        TwelveMonths = "twelve_months",
        /// For as long as the person is at the school.
        Never = "never",
    }
}

codes! {
    /// How long a consent holds.
    pub enum ConsentPeriod {
        /// For one school year: each year asks anew.
        SchoolYear = "school_year",
        /// Until it is withdrawn, with a reminder each year.
        UntilWithdrawn = "until_withdrawn",
    }
}

value! {
    /// A numbered clause, in our own words.
    pub struct Clause {
        /// "T-X4".
        pub id: String,
        /// The gist in Dutch.
        pub nl: String,
        /// The gist in English.
        pub en: String,
    }
}

value! {
    /// One step of a ladder.
    pub struct Rung {
        /// Which sanction.
        pub kind: SanctionKind,
        /// Who decides it in this protocol.
        pub decider: Decider,
        /// The clause it rests on.
        pub clause: String,
        /// How long it counts.
        pub lapse: Lapse,
        /// After how many weeks it no longer counts, where that is sooner; 0 for as `lapse` says.
        #[serde(default)]
        pub lapse_weeks: u32,
        /// After how many weeks it is evaluated; 0 for never.
        #[serde(default)]
        pub evaluate_after_weeks: u32,
        /// Whether the protocol itself names the step, so that a school cannot take it out.
        #[serde(default)]
        pub fixed: bool,
    }
}

/// How long a step counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counting {
    /// Until when at most.
    pub lapse: Lapse,
    /// After how many weeks already; 0 for as `lapse` says.
    pub weeks: u32,
}

impl From<Lapse> for Counting {
    fn from(lapse: Lapse) -> Self {
        Counting { lapse, weeks: 0 }
    }
}

impl Rung {
    /// How long the step counts.
    pub fn counting(&self) -> Counting {
        Counting {
            lapse: self.lapse,
            weeks: self.lapse_weeks,
        }
    }
}

value! {
    /// The ladder for one kind of person, the mildest step first.
    pub struct Ladder {
        /// For whom.
        pub subject: Subject,
        /// Where a first light incident begins.
        pub first_light: SanctionKind,
        /// Where a first moderate incident begins.
        pub first_moderate: SanctionKind,
        /// Where a first serious incident begins.
        pub first_serious: SanctionKind,
        /// The steps.
        pub rungs: Vec<Rung>,
    }
}

impl Ladder {
    /// The place of a step on the ladder, 0 for the mildest; `None` when it is not on it.
    pub fn place(&self, kind: SanctionKind) -> Option<usize> {
        self.rungs.iter().position(|rung| rung.kind == kind)
    }

    /// The step on the ladder; `None` when it is not on it.
    pub fn rung(&self, kind: SanctionKind) -> Option<&Rung> {
        self.rungs.iter().find(|rung| rung.kind == kind)
    }

    /// The step at which a first incident of this seriousness begins.
    pub fn first(&self, severity: Severity) -> SanctionKind {
        match severity {
            Severity::Light => self.first_light,
            Severity::Moderate => self.first_moderate,
            Severity::Serious => self.first_serious,
        }
    }
}

value! {
    /// A protocol.
    pub struct Protocol {
        /// Its stable id, as in `assets/protocols/ID.toml`.
        pub id: String,
        /// Its version, printed with every clause that is cited.
        pub version: String,
        /// Its name in Dutch.
        pub title_nl: String,
        /// Its name in English.
        pub title_en: String,
        /// One sentence for who has to choose, in Dutch.
        pub summary_nl: String,
        /// One sentence for who has to choose, in English.
        pub summary_en: String,
        /// Report to the police: must or may.
        pub police: PolicePolicy,
        /// The clause that says so.
        pub police_clause: String,
        /// Whether an online or private incident must first be shown to concern the school.
        pub scope_check: bool,
        /// How many months an access ban for a guardian lasts at most; after that the board decides
        /// anew.
        #[serde(default = "six")]
        pub access_ban_months: u32,
        /// Within how many weeks a second time-out asks whether something else fits better.
        #[serde(default = "eight")]
        pub time_out_weeks: u32,
        /// How long a consent holds.
        pub consent_period: ConsentPeriod,
        /// The categories of incident in use.
        pub categories: Vec<Category>,
        /// Platforms to choose from.
        pub platforms: Vec<String>,
        /// The clauses.
        pub clauses: Vec<Clause>,
        /// The ladders.
        pub ladders: Vec<Ladder>,
        /// What consent is asked for.
        pub consents: Vec<ConsentItem>,
        /// What is done each year, in the order in which a year goes.
        pub programme: Vec<ProgrammeItem>,
    }
}

fn six() -> u32 {
    6
}

fn eight() -> u32 {
    8
}

/// Why a text is no protocol.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAProtocol {
    /// It is no TOML of the right shape.
    #[error("the protocol cannot be read: {0}")]
    Shape(#[from] toml::de::Error),
    /// It names a clause that it does not have.
    #[error("clause {0} is named but not given")]
    UnknownClause(String),
    /// A ladder holds a step that is not for this kind of person.
    #[error("the ladder for {subject:?} holds {kind:?}")]
    WrongLadder {
        /// Whose ladder.
        subject: Subject,
        /// The step.
        kind: SanctionKind,
    },
    /// A ladder has no steps, or begins at one that it does not have, or has one twice; or a kind
    /// of person has two ladders.
    #[error("the ladder for {0:?} does not hang together")]
    BrokenLadder(Subject),
    /// Something of the programme stands without a clause or a law, or on days that no year has.
    #[error("the programme does not hang together at {0:?}")]
    BrokenProgramme(ProgrammeKind),
    /// Two things have the same code.
    #[error("{0} stands twice")]
    Twice(String),
}

/// The protocols that come with the program, each under its id.
const SHIPPED: &[(&str, &str)] = &[
    (
        "samen-online",
        include_str!("../../../../assets/protocols/samen-online.toml"),
    ),
    (
        "sociale-media-stichting",
        include_str!("../../../../assets/protocols/sociale-media-stichting.toml"),
    ),
];

/// The protocols that come with the program, as id and TOML; the first is the one to offer first.
pub fn shipped() -> &'static [(&'static str, &'static str)] {
    SHIPPED
}

impl Protocol {
    /// The shipped protocol with this id, read and checked; `None` when there is none.
    pub fn of(id: &str) -> Option<Result<Protocol, NotAProtocol>> {
        SHIPPED
            .iter()
            .find(|(shipped, _)| *shipped == id)
            .map(|(_, text)| Protocol::parse(text))
    }

    /// Reads and checks a protocol.
    ///
    /// # Errors
    /// [`NotAProtocol`] says what does not hang together.
    pub fn parse(text: &str) -> Result<Protocol, NotAProtocol> {
        let protocol: Protocol = toml::from_str(text)?;
        protocol.check()?;
        Ok(protocol)
    }

    fn check(&self) -> Result<(), NotAProtocol> {
        let mut clauses = BTreeSet::new();
        for clause in &self.clauses {
            if !clauses.insert(clause.id.as_str()) {
                return Err(NotAProtocol::Twice(clause.id.clone()));
            }
        }
        let known = |id: &str| {
            if clauses.contains(id) {
                Ok(())
            } else {
                Err(NotAProtocol::UnknownClause(id.into()))
            }
        };
        known(&self.police_clause)?;
        let mut items = BTreeSet::new();
        for item in &self.consents {
            known(&item.clause)?;
            if !items.insert(item.code.as_str()) {
                return Err(NotAProtocol::Twice(item.code.clone()));
            }
        }
        let mut kinds = BTreeSet::new();
        // A year without a 29th of February, so that no day depends on the year.
        let year = SchoolYear::parse("2026-2027");
        for item in &self.programme {
            item.clause.as_deref().map_or(Ok(()), known)?;
            if item.source().is_none() || year.and_then(|year| item.period(year)).is_none() {
                return Err(NotAProtocol::BrokenProgramme(item.kind));
            }
            if !kinds.insert(item.kind) {
                return Err(NotAProtocol::Twice(item.kind.code().into()));
            }
        }
        let mut subjects = BTreeSet::new();
        for ladder in &self.ladders {
            if !subjects.insert(ladder.subject) {
                return Err(NotAProtocol::BrokenLadder(ladder.subject));
            }
            let mut kinds = BTreeSet::new();
            for rung in &ladder.rungs {
                known(&rung.clause)?;
                if rung.kind.subject() != ladder.subject {
                    return Err(NotAProtocol::WrongLadder {
                        subject: ladder.subject,
                        kind: rung.kind,
                    });
                }
                if !kinds.insert(rung.kind) {
                    return Err(NotAProtocol::BrokenLadder(ladder.subject));
                }
            }
            let starts = [
                ladder.first_light,
                ladder.first_moderate,
                ladder.first_serious,
            ];
            if kinds.is_empty() || starts.iter().any(|kind| !kinds.contains(kind)) {
                return Err(NotAProtocol::BrokenLadder(ladder.subject));
            }
        }
        Ok(())
    }

    /// The ladder for a kind of person.
    pub fn ladder(&self, subject: Subject) -> Option<&Ladder> {
        self.ladders.iter().find(|ladder| ladder.subject == subject)
    }

    /// A step on the ladder of its kind of person.
    pub fn rung(&self, kind: SanctionKind) -> Option<&Rung> {
        self.ladder(kind.subject())?.rung(kind)
    }

    /// Under which name a decision keeps the protocol that ruled it: "samen-online 2026.1".
    pub fn named_version(&self) -> String {
        format!("{} {}", self.id, self.version)
    }

    /// A clause by its id.
    pub fn clause(&self, id: &str) -> Option<&Clause> {
        self.clauses.iter().find(|clause| clause.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_protocol_is_read_and_bears_the_id_under_which_it_is_asked_for() {
        for (id, text) in shipped() {
            let protocol = Protocol::parse(text).unwrap();
            assert_eq!(protocol.id, *id);
            assert_eq!(Protocol::of(id).unwrap().unwrap(), protocol);
        }
        assert_eq!(Protocol::of("elders"), None);
    }

    fn kinds(protocol: &Protocol, subject: Subject) -> Vec<SanctionKind> {
        let ladder = protocol.ladder(subject).unwrap();
        ladder.rungs.iter().map(|rung| rung.kind).collect()
    }

    fn both() -> [Protocol; 2] {
        ["samen-online", "sociale-media-stichting"].map(|id| Protocol::of(id).unwrap().unwrap())
    }

    #[test]
    fn the_two_differ_where_their_founding_documents_differ() {
        use SanctionKind as K;
        let [t, a] = both();
        assert_eq!(t.police, PolicePolicy::Mandatory);
        assert_eq!(a.police, PolicePolicy::Discretionary);
        assert!(!t.scope_check && a.scope_check);
        assert_eq!(t.consent_period, ConsentPeriod::SchoolYear);
        assert_eq!(a.consent_period, ConsentPeriod::UntilWithdrawn);
        assert_eq!(
            kinds(&t, Subject::Pupil),
            [
                K::Conversation,
                K::WrittenWarning,
                K::Suspension,
                K::Expulsion
            ]
        );
        assert_eq!(
            kinds(&a, Subject::Pupil),
            [
                K::Conversation,
                K::ParentContact,
                K::WrittenWarning,
                K::BehaviourContract,
                K::TimeOut,
                K::Suspension,
                K::Expulsion
            ]
        );
        // The one names five measures and not their order; the other names none.
        let measures = [K::Reprimand, K::StaffSuspension, K::Dismissal];
        assert_eq!(
            kinds(&t, Subject::Staff),
            [&[K::StaffTalk], &measures[..]].concat()
        );
        assert_eq!(
            kinds(&a, Subject::Staff),
            [
                &[K::StaffTalk, K::StaffWarning],
                &measures[..],
                &[K::SummaryDismissal]
            ]
            .concat()
        );
        assert_eq!((t.access_ban_months, a.access_ban_months), (6, 6));
        for protocol in [&t, &a] {
            assert_eq!(
                kinds(protocol, Subject::Guardian),
                [K::GuardianTalk, K::GuardianWarning, K::AccessBan]
            );
        }
    }

    #[test]
    fn what_a_protocol_names_is_fixed_on_its_ladder_and_the_rest_is_the_schools() {
        use SanctionKind as K;
        let fixed = |protocol: &Protocol, subject| -> Vec<SanctionKind> {
            let rungs = &protocol.ladder(subject).unwrap().rungs;
            let fixed = rungs.iter().filter(|rung| rung.fixed);
            fixed.map(|rung| rung.kind).collect()
        };
        let [t, a] = both();
        for protocol in [&t, &a] {
            let anchors = [K::WrittenWarning, K::Suspension, K::Expulsion];
            assert_eq!(fixed(protocol, Subject::Pupil), anchors);
            assert_eq!(fixed(protocol, Subject::Guardian), [K::GuardianWarning]);
        }
        assert_eq!(fixed(&t, Subject::Staff), []);
        let five = [
            K::StaffWarning,
            K::Reprimand,
            K::StaffSuspension,
            K::Dismissal,
            K::SummaryDismissal,
        ];
        assert_eq!(fixed(&a, Subject::Staff), five);
    }

    #[test]
    fn what_one_of_them_says_and_the_other_does_not_is_a_clause_of_that_one_alone() {
        let [t, a] = both();
        // Contact with guardians, the press and the programme of the year; app group and board.
        for id in [
            "T-G1", "T-S10", "T-M3", "T-M14", "T-J1", "T-J3", "T-J6", "T-X5",
        ] {
            assert!(t.clause(id).is_some() && a.clause(id).is_none(), "{id}");
        }
        for id in [
            "A-A1", "A-A5", "A-B1", "A-B2", "A-R1", "A-R2", "A-X2", "A-X5",
        ] {
            assert!(a.clause(id).is_some() && t.clause(id).is_none(), "{id}");
        }
        assert_eq!(
            (t.police_clause.as_str(), a.police_clause.as_str()),
            ("T-X5", "A-X5")
        );
    }

    #[test]
    fn one_asks_parents_for_each_channel_and_medium_and_the_other_asks_staff_as_well() {
        let [t, a] = both();
        let asked = |protocol: &Protocol, subject| -> Vec<(String, usize)> {
            let items = protocol.consents.iter();
            items
                .filter(|item| item.subject == subject)
                .map(|item| (item.code.clone(), item.media.len()))
                .collect()
        };
        let list = |items: &[(&str, usize)]| -> Vec<(String, usize)> {
            items.iter().map(|(code, n)| ((*code).into(), *n)).collect()
        };
        assert_eq!(
            asked(&t, Subject::Pupil),
            list(&[
                ("social_school", 3),
                ("website_public", 3),
                ("print", 3),
                ("portal_closed", 3),
                ("name_with_photo", 1),
                ("individual_portrait", 1)
            ])
        );
        assert_eq!(asked(&t, Subject::Staff), []);
        assert_eq!(
            asked(&a, Subject::Pupil),
            list(&[
                ("social_school", 3),
                ("social_staff_personal", 3),
                ("group_app", 0)
            ])
        );
        assert_eq!(
            asked(&a, Subject::Staff),
            list(&[("staff_social_school", 3), ("staff_social_personal", 3)])
        );
    }

    #[test]
    fn every_question_says_in_both_languages_that_what_is_online_stays_online() {
        for item in both().iter().flat_map(|protocol| &protocol.consents) {
            assert!(item.label_nl.ends_with('?') && item.label_en.ends_with('?'));
            for (text, stays) in [
                (&item.explanation_nl, "blijft"),
                (&item.explanation_en, "stay"),
            ] {
                let says = text.contains("online") && text.contains(stays);
                assert!(says, "{}", item.code);
            }
        }
    }

    #[test]
    fn an_incident_of_any_school_can_be_filed_under_either() {
        for protocol in both() {
            let used: BTreeSet<_> = protocol.categories.iter().collect();
            assert_eq!(used.len(), protocol.categories.len(), "one stands twice");
            for needed in [Category::Bullying, Category::SexualAbuse, Category::Other] {
                assert!(used.contains(&needed), "{needed:?}");
            }
            for clause in &protocol.clauses {
                assert!(
                    !clause.nl.is_empty() && !clause.en.is_empty(),
                    "{}",
                    clause.id
                );
            }
            for subject in Subject::ALL {
                assert!(protocol.ladder(*subject).is_some());
            }
        }
    }

    #[test]
    fn a_protocol_that_does_not_hang_together_says_where() {
        let text = shipped()[0].1;
        let with = |from: &str, to: &str| {
            assert!(text.contains(from), "{from}");
            Protocol::parse(&text.replacen(from, to, 1)).unwrap_err()
        };
        assert_eq!(
            with("clause = \"T-S8b\"", "clause = \"T-S99\""),
            NotAProtocol::UnknownClause("T-S99".into())
        );
        assert_eq!(
            with("id = \"T-I4\"", "id = \"T-I3\""),
            NotAProtocol::Twice("T-I3".into())
        );
        assert_eq!(
            with("code = \"print\"", "code = \"social_school\""),
            NotAProtocol::Twice("social_school".into())
        );
        assert_eq!(
            with("kind = \"suspension\"", "kind = \"reprimand\""),
            NotAProtocol::WrongLadder {
                subject: Subject::Pupil,
                kind: SanctionKind::Reprimand
            }
        );
        assert_eq!(
            with("kind = \"suspension\"", "kind = \"conversation\""),
            NotAProtocol::BrokenLadder(Subject::Pupil)
        );
        assert_eq!(
            with("firstLight = \"conversation\"", "firstLight = \"time_out\""),
            NotAProtocol::BrokenLadder(Subject::Pupil)
        );
        assert_eq!(
            with(
                "subject = \"guardian\"\nfirst",
                "subject = \"pupil\"\nfirst"
            ),
            NotAProtocol::BrokenLadder(Subject::Pupil)
        );
        assert_eq!(
            with("by = \"09-30\"", "by = \"02-30\""),
            NotAProtocol::BrokenProgramme(ProgrammeKind::StartTalk)
        );
        assert_eq!(
            with("clause = \"T-J6\"\n", ""),
            NotAProtocol::BrokenProgramme(ProgrammeKind::SocialMediaWeek)
        );
        assert_eq!(
            with("kind = \"group_rules\"", "kind = \"start_talk\""),
            NotAProtocol::Twice("start_talk".into())
        );
        assert!(matches!(
            with("police = \"mandatory\"", "police = \"perhaps\""),
            NotAProtocol::Shape(_)
        ));
    }
}
