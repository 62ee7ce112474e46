//! Whether one wording of a letter says all that another says, whatever the letter is about.
//!
//! A school may word a letter anew. What the program's own wording prints of a value, a place to
//! sign and a [`Passage`], the new one prints as well, in every letter that can come to be; and it
//! prints no value that such a letter may lack, unless the program's own does so there. This is
//! found out by going through the states that the conditions around a value can be in. How the new
//! words read is for a person to judge.

use std::collections::{BTreeMap, BTreeSet};

use domain::letter::Passage;

use super::{Condition, Node, Place, Template, place};

/// The most conditions around one value that are gone through.
const MOST: usize = 14;

/// When a value of a letter is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Given {
    /// In every letter.
    Always,
    /// At least when one of these is.
    With(Vec<String>),
    /// In some letters.
    Sometimes,
    /// As exactly one of these names.
    OneOf(Vec<String>),
}

/// The values of a kind of letter by name, and when each is there.
pub(crate) type Promise = BTreeMap<String, Given>;

/// What is wrong with a wording beside another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lack {
    /// The letter has no such field.
    Unknown {
        /// Its name.
        field: String,
        /// On which line it is named first.
        line: usize,
    },
    /// It is printed, also in letters that do not have it.
    MayBeEmpty {
        /// Its name.
        field: String,
        /// On which line it is named first.
        line: usize,
    },
    /// A value is left out, or left out of some letters.
    Field {
        /// Its name.
        field: String,
    },
    /// A passage is left out, or left out of some letters.
    Passage {
        /// Which.
        passage: Passage,
    },
    /// A place to sign, or a table, is left out.
    Place {
        /// Which.
        place: Place,
    },
    /// A place stands before one that it has to come after.
    Moved {
        /// Which.
        place: Place,
    },
    /// The subject is left out of some letters.
    Subject,
    /// A form takes more pages than its two sides.
    TooLong,
    /// More conditions stand around one value than can be gone through.
    TooManyConditions {
        /// The value's name.
        field: String,
    },
}

/// Something that a wording says.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Said {
    Field(String),
    Passage(Passage),
    Place(Place),
    Subject,
}

/// The conditions that hold where something is said, and those that do not.
type Path = Vec<(Condition, bool)>;

impl Template {
    /// What is wrong with this wording beside `other`, for a letter whose values are as promised;
    /// nothing when it can take its place.
    pub(crate) fn lacks(&self, other: &Template, promise: &Promise) -> Vec<Lack> {
        let mut lacks: Vec<Lack> = Vec::new();
        for (field, line) in &self.lines {
            if !promise.contains_key(field) {
                let (field, line) = (field.clone(), *line);
                lacks.push(Lack::Unknown { field, line });
            }
        }
        let (mine, theirs) = (self.said(), other.said());
        let empty = Vec::new();
        let all: BTreeSet<&Said> = mine.keys().chain(theirs.keys()).collect();
        for said in all {
            let mine = mine.get(said).unwrap_or(&empty);
            let theirs = theirs.get(said).unwrap_or(&empty);
            let field = match said {
                Said::Field(field) if !promise.contains_key(field) => continue,
                Said::Field(field) => Some(field),
                Said::Passage(_) | Said::Place(_) | Said::Subject => None,
            };
            let Some(states) = States::of(mine, theirs, field, promise) else {
                let field = field.cloned().unwrap_or_default();
                lacks.push(Lack::TooManyConditions { field });
                continue;
            };
            if states.any(|state| state.any(theirs) && !state.any(mine)) {
                lacks.push(match said {
                    Said::Field(field) => Lack::Field {
                        field: field.clone(),
                    },
                    Said::Passage(passage) => Lack::Passage { passage: *passage },
                    Said::Place(place) => Lack::Place { place: *place },
                    Said::Subject => Lack::Subject,
                });
            }
            if let Some(field) = field
                && states.any(|s| s.any(mine) && !s.has(field) && !s.any(theirs))
            {
                lacks.push(Lack::MayBeEmpty {
                    field: field.clone(),
                    line: self.lines.get(field).copied().unwrap_or_default(),
                });
            }
        }
        if let Some(place) = self.moved(other) {
            lacks.push(Lack::Moved { place });
        }
        lacks
    }

    /// The first place that stands in another order than in `other`.
    fn moved(&self, other: &Template) -> Option<Place> {
        let theirs = other.places();
        let mine = self.places();
        let both = |one: &Place, all: &[Place]| all.contains(one);
        let mut wanted = theirs.iter().filter(|place| both(place, &mine));
        let moved = mine.iter().filter(|place| both(place, &theirs));
        let mut moved = moved.filter(|place| wanted.next() != Some(*place));
        moved.next().copied()
    }

    /// Each place once, where it stands first.
    fn places(&self) -> Vec<Place> {
        fn walk(nodes: &[Node], found: &mut Vec<Place>) {
            for node in nodes {
                match node {
                    Node::Text(text) => {
                        found.extend(place(text).filter(|place| !found.contains(place)));
                    }
                    Node::Value { .. } => {}
                    Node::Choice { yes, no, .. } => {
                        walk(yes, found);
                        walk(no, found);
                    }
                    Node::Kept { nodes, .. } => walk(nodes, found),
                }
            }
        }
        let mut found = Vec::new();
        walk(&self.nodes, &mut found);
        found
    }

    /// Everything it says, and on which paths.
    fn said(&self) -> BTreeMap<Said, Vec<Path>> {
        fn walk(nodes: &[Node], path: &mut Path, found: &mut BTreeMap<Said, Vec<Path>>) {
            for node in nodes {
                match node {
                    Node::Text(text) => {
                        let said = match place(text) {
                            Some(place) => Some(Said::Place(place)),
                            None => text.starts_with("# ").then_some(Said::Subject),
                        };
                        if let Some(said) = said {
                            found.entry(said).or_default().push(path.clone());
                        }
                    }
                    Node::Value { field, .. } => found
                        .entry(Said::Field(field.clone()))
                        .or_default()
                        .push(path.clone()),
                    Node::Choice { condition, yes, no } => {
                        for (nodes, holds) in [(yes, true), (no, false)] {
                            path.push((condition.clone(), holds));
                            walk(nodes, path, found);
                            path.pop();
                        }
                    }
                    Node::Kept { passage, nodes } => {
                        found
                            .entry(Said::Passage(*passage))
                            .or_default()
                            .push(path.clone());
                        walk(nodes, path, found);
                    }
                }
            }
        }
        let mut found = BTreeMap::new();
        walk(&self.nodes, &mut Vec::new(), &mut found);
        found
    }
}

/// The states that the conditions around one thing can be in.
struct States<'a> {
    promise: &'a Promise,
    conditions: Vec<Condition>,
}

/// One of them: which conditions hold.
struct State<'a> {
    states: &'a States<'a>,
    holds: u32,
}

impl<'a> States<'a> {
    /// `None` when there are too many conditions.
    fn of(
        mine: &[Path],
        theirs: &[Path],
        field: Option<&String>,
        promise: &'a Promise,
    ) -> Option<States<'a>> {
        let paths = mine.iter().chain(theirs).flatten();
        let mut wanted: Vec<Condition> = paths.map(|(condition, _)| condition.clone()).collect();
        wanted.extend(field.cloned().map(Condition::of));
        let mut conditions = BTreeSet::new();
        while let Some(condition) = wanted.pop() {
            let of = promise.get(&condition.field);
            if of == Some(&Given::Always) && condition.above.is_none() {
                continue;
            }
            if let Some(Given::With(others) | Given::OneOf(others)) = of {
                let others = others.iter().cloned().map(Condition::of);
                wanted.extend(others.filter(|other| !conditions.contains(other)));
            }
            if condition.above.is_some() {
                wanted.push(Condition::of(condition.field.clone()));
            }
            conditions.insert(condition);
            if conditions.len() > MOST {
                return None;
            }
        }
        Some(States {
            promise,
            conditions: conditions.into_iter().collect(),
        })
    }

    /// Whether something holds in one of the states that can be.
    fn any(&self, holds: impl Fn(&State<'_>) -> bool) -> bool {
        (0..1_u32 << self.conditions.len()).any(|bits| {
            let state = State {
                states: self,
                holds: bits,
            };
            state.can_be() && holds(&state)
        })
    }
}

impl State<'_> {
    fn holds(&self, condition: &Condition) -> bool {
        let mut all = self.states.conditions.iter();
        match all.position(|one| one == condition) {
            Some(at) => self.holds & (1 << at) != 0,
            // What is always there is not gone through.
            None => self.states.promise.get(&condition.field) == Some(&Given::Always),
        }
    }

    fn has(&self, field: &str) -> bool {
        self.holds(&Condition::of(field.to_owned()))
    }

    /// Whether it is said on one of these paths.
    fn any(&self, paths: &[Path]) -> bool {
        paths.iter().any(|path| {
            path.iter()
                .all(|(condition, holds)| self.holds(condition) == *holds)
        })
    }

    /// Whether the values can be there together.
    fn can_be(&self) -> bool {
        self.states.conditions.iter().all(|condition| {
            if condition.above.is_some() {
                let more =
                    |one: &&Condition| one.field == condition.field && one.above < condition.above;
                return !self.holds(condition)
                    || self
                        .states
                        .conditions
                        .iter()
                        .filter(more)
                        .all(|one| self.holds(one));
            }
            match self.states.promise.get(&condition.field) {
                Some(Given::With(others)) => {
                    self.holds(condition) || !others.iter().any(|other| self.has(other))
                }
                Some(Given::OneOf(all)) => all.iter().filter(|one| self.has(one)).count() == 1,
                Some(Given::Always | Given::Sometimes) | None => true,
            }
        })
    }
}

impl Condition {
    fn of(field: String) -> Condition {
        Condition { field, above: None }
    }
}
