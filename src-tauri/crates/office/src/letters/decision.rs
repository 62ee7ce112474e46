//! The letters that a decision issues: drawn within it, or it is not taken.

use chrono::{Datelike, NaiveDate};
use domain::guardian::Home;
use domain::id::{GuardianId, IncidentId, SanctionId};
use domain::incident::Incident;
use domain::letter::{LetterKind, Part, Parts};
use domain::name::Name;
use domain::person::PersonId;
use domain::pupil::{Pupil, compulsory_from};
use domain::refusal::Refusal;
use domain::sanction::{Decider, Decision, Outcome, SanctionKind, Standing};
use domain::school::{Denomination, Language, School};

use super::paper::{DrawnLetter, Envelope, copy, envelopes, number};
use super::words::Words;
use crate::error::{Error, Result};
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// A letter that a decision would issue.
    pub struct DraftedLetter {
        /// Which.
        pub kind: LetterKind,
        /// To whom; empty for the Inspectorate.
        pub names: Vec<String>,
        /// Whether it can be posted; who has no address gets it handed over.
        pub has_address: bool,
    }
}

/// Which of the letters of a decision are drawn.
#[derive(Clone, Copy)]
pub(super) enum Which<'a> {
    /// All of them.
    All,
    /// One, as they are counted from 0.
    Copy(u32),
    /// Those that make it known to these guardians.
    To(&'a [GuardianId]),
}

impl Office {
    /// Draws one of the letters of a decision without issuing it, to look at while the decision is
    /// being made: which, as [`drafted_letters`](Self::drafted_letters) counts them from 0.
    ///
    /// # Errors
    /// What the decision or its letter still lacks; [`Error::NotFound`] when there are not as many.
    pub fn preview_decision(&self, decision: &Decision, copy: u32, now: Now) -> Result<Vec<u8>> {
        self.allow(UseCase::ProposeSanction)?;
        let outcome = Outcome {
            school_days: self.school_days(decision)?,
            objection_until: self
                .read()
                .school()?
                .offers_objection_to_suspension()
                .then(|| domain::term::objection_ends(now.today)),
            tasks: Vec::new(),
            remarks: Vec::new(),
        };
        self.draw_copies(decision, &outcome, Which::Copy(copy), now)?
            .pop()
            .map(|draft| draft.drawn.pdf)
            .ok_or(Error::NotFound {
                noun: crate::Noun::Letter,
            })
    }

    /// Draws the letters that a decision issues: one per household, and for a suspension of more
    /// than one school day the notice to the Inspectorate.
    pub(crate) fn sanction_letters(
        &self,
        decision: &Decision,
        outcome: &Outcome,
        now: Now,
    ) -> Result<Vec<DrawnLetter>> {
        self.draw_copies(decision, outcome, Which::All, now)
    }

    /// The letters that a decision would issue and to whom each goes, in the order of their
    /// numbers; none when they are composed later.
    pub(crate) fn drafted_letters(
        &self,
        decision: &Decision,
        school_days: u32,
    ) -> Result<Vec<DraftedLetter>> {
        let copies = self.copies_of(decision, school_days)?;
        let drafted = copies.into_iter().map(|(kind, envelope)| DraftedLetter {
            kind,
            has_address: !envelope.address.is_empty(),
            names: envelope.names,
        });
        Ok(drafted.collect())
    }

    /// That guardians have no address to which the letter of a decision can go, unless it is
    /// handed over to them.
    pub(crate) fn without_address(&self, decision: &Decision) -> Result<Option<Refusal>> {
        let copies = self.copies_of(decision, 0)?;
        let without: Vec<String> = copies
            .into_iter()
            .filter(|(_, envelope)| envelope.address.is_empty())
            .flat_map(|(_, envelope)| envelope.names)
            .collect();
        let none = without.is_empty() || decision.in_person;
        Ok((!none).then(|| Refusal::NoAddress {
            names: without.join(", "),
        }))
    }

    fn copies_of(
        &self,
        decision: &Decision,
        school_days: u32,
    ) -> Result<Vec<(LetterKind, Envelope)>> {
        let kind = match decision.kind {
            SanctionKind::WrittenWarning => LetterKind::Warning,
            SanctionKind::Suspension => LetterKind::Suspension,
            _ => return Ok(Vec::new()),
        };
        let PersonId::Pupil(id) = decision.person else {
            return Ok(Vec::new());
        };
        let guardians = self.read().guardians_of(id)?;
        let homes = envelopes(&guardians, id).into_iter();
        let mut copies: Vec<_> = homes.map(|envelope| (kind, envelope)).collect();
        if school_days > 1 {
            copies.push((LetterKind::InspectorateNotice, Envelope::default()));
        }
        Ok(copies)
    }

    /// Draws the copies of a decision, or only some of them.
    pub(super) fn draw_copies(
        &self,
        decision: &Decision,
        outcome: &Outcome,
        which: Which<'_>,
        now: Now,
    ) -> Result<Vec<DrawnLetter>> {
        let PersonId::Pupil(id) = decision.person else {
            return Ok(Vec::new());
        };
        let read = self.read();
        let pupil = read.pupil(id)?;
        let school = read.school()?;
        let facts = Facts {
            decision,
            outcome,
            school: &school,
            pupil: &pupil,
            group: pupil
                .group
                .map(|group| read.group(group))
                .transpose()?
                .map(|g| g.name),
            office: self,
            homes: self.homes(decision.person)?,
            now,
        };
        // Nobody else writes meanwhile: these are the numbers that they will be issued under.
        let year = now.today.year();
        let first = read.next_letter_number(year)?;
        let copies = self.copies_of(decision, outcome.school_days)?;
        let wanted = (0..)
            .zip(copies)
            .filter(|(at, (kind, envelope))| match which {
                Which::All => true,
                Which::Copy(copy) => copy == *at,
                Which::To(guardians) => {
                    let theirs = envelope.guardians.iter().any(|one| guardians.contains(one));
                    kind.makes_known() && theirs
                }
            });
        (0..)
            .zip(wanted)
            .map(|(order, (at, (kind, envelope)))| {
                // One copy that is looked at has the number that it will have among all.
                let order = if matches!(which, Which::Copy(_)) {
                    at
                } else {
                    order
                };
                facts.draw(kind, &envelope, number(year, first + order))
            })
            .collect()
    }
}

impl Office {
    /// The step above another on the ladder.
    pub(super) fn step_after(&self, kind: SanctionKind, now: Now) -> Option<SanctionKind> {
        let ruling = self.ruling(now.today);
        let ladder = ruling.ladder(kind.subject())?;
        let place = ladder.place(kind)?;
        ladder.rungs.get(place + 1).map(|rung| rung.kind)
    }

    /// The earlier steps of a person that count on a day, the oldest first, but for the one that
    /// the letter is about. What was done at once about the same incident says so.
    pub(super) fn counting_steps(
        &self,
        person: PersonId,
        (own, incident): (Option<SanctionId>, Option<IncidentId>),
        words: &Words,
        on: NaiveDate,
    ) -> Result<Vec<String>> {
        let earlier = self.earlier(person)?;
        let ruling = self.ruling(on);
        let ladder = ruling.ladder(person.subject());
        let mut counting: Vec<_> = earlier
            .iter()
            .filter(|e| own.is_none() || own != Some(e.id))
            .filter(|e| domain::sanction::standing_on(ladder, e, on) == Standing::Counts)
            .collect();
        counting.sort_by_key(|e| e.decided_on);
        Ok(counting
            .into_iter()
            .map(|e| {
                let same = incident.is_some() && e.incident == incident;
                words.earlier(e.kind, e.decided_on, same)
            })
            .collect())
    }
}

/// Everything that the letters of one decision are made of.
struct Facts<'a> {
    decision: &'a Decision,
    outcome: &'a Outcome,
    school: &'a School,
    pupil: &'a Pupil,
    group: Option<String>,
    office: &'a Office,
    homes: Vec<Home>,
    now: Now,
}

impl Facts<'_> {
    fn draw(
        &self,
        kind: LetterKind,
        envelope: &Envelope,
        reference: String,
    ) -> Result<DrawnLetter> {
        let (to, names) = (envelope.language(), &envelope.names);
        let parts = match kind {
            LetterKind::Warning => self.warning(to, names)?,
            LetterKind::Suspension => self.suspension(envelope)?,
            _ => self.inspectorate_notice()?,
        };
        let missing = domain::letter::check(kind, &parts, self.now.today);
        if !missing.is_empty() {
            return Err(Error::all_refused(missing));
        }
        let by = self.decision.decided_by;
        let signer = self.decision.signer.as_str();
        let power = domain::letter::power_of(kind, Some(self.decision.kind));
        let signatory = self.office.signatory(power, by, signer, self.school, to)?;
        let head = self.office.letterhead(self.school)?;
        let letter = copy(
            kind,
            (head, &self.school.address.town),
            envelope,
            (parts, signatory),
            (reference, self.now),
        );
        let letter = self.office.worded(letter)?;
        Ok(DrawnLetter {
            kind,
            about: None,
            invites_to: None,
            language: to,
            person: Some(self.decision.person),
            incident: self.decision.incident,
            recipients: envelope.names.clone(),
            guardians: envelope.guardians.clone(),
            address: envelope.address.clone(),
            drawn: documents::letter(&letter)?,
        })
    }

    /// The facts of a letter: those of the decision, or of the incident when it gives none.
    fn facts(&self, incident: &Incident) -> String {
        let own = self.decision.facts.trim();
        if own.is_empty() {
            incident.facts.clone()
        } else {
            own.to_owned()
        }
    }

    /// What happened and why that calls for a warning, as two paragraphs.
    fn facts_and_reasons(&self, incident: &Incident) -> String {
        let reasons = self.decision.reasons.trim();
        let facts = self.facts(incident);
        if self.decision.facts.trim().is_empty() {
            // Who gives reasons only has told what happened in them.
            reasons.to_owned()
        } else {
            format!("{facts}\n{reasons}")
        }
    }

    /// The incident that the decision rests on.
    fn incident(&self) -> Result<Incident> {
        let incident = self.decision.incident.ok_or(Refusal::IncidentMissing)?;
        self.office.seen_incident(incident)
    }

    fn protocol_title(&self, to: Language) -> String {
        let protocol = self.office.protocol();
        match to {
            Language::English => protocol.title_en.clone(),
            _ => protocol.title_nl.clone(),
        }
    }

    /// The gist of the clause that the incident was recorded to breach; none where it was not. The
    /// clause on which the step rests is no rule that anybody broke.
    fn rule(&self, incident: &Incident, to: Language) -> Option<String> {
        let protocol = self.office.protocol();
        let mut breached = incident.clauses.iter();
        let clause = breached.find_map(|id| protocol.clause(id))?;
        let text = match to {
            Language::English => &clause.en,
            _ => &clause.nl,
        };
        Some(text.trim_end_matches('.').to_owned())
    }

    /// The group of the pupil; empty for who is in none.
    fn group(&self) -> &str {
        self.group.as_deref().unwrap_or_default()
    }

    /// The parts that every letter of a decision to guardians has.
    fn common(&self, words: &Words, names: &[String]) -> Parts {
        let school = self.school;
        Parts::new()
            .text(Part::Salutation, words.salutation(names))
            .text(Part::Pupil, self.pupil.name.full())
            .text(Part::PupilFirstName, &self.pupil.name.given)
            .text(Part::Group, self.group())
            .text(Part::Contact, contact(school))
    }

    fn warning(&self, to: Language, names: &[String]) -> Result<Parts> {
        let decision = self.decision;
        let words = Words::of(to);
        let incident = self.incident()?;
        let expectations = decision
            .expectation
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty());
        let mut parts = self
            .common(&words, names)
            .date(Part::IncidentDate, incident.happened_on)
            .text(Part::Facts, self.facts_and_reasons(&incident))
            .text(Part::Protocol, self.protocol_title(to))
            .list(
                Part::Expectations,
                expectations.map(str::to_owned).collect::<Vec<_>>(),
            )
            .text(
                Part::NextStep,
                words.next_step(self.office.step_after(self.decision.kind, self.now)),
            );
        if let Some(rule) = self.rule(&incident, to) {
            parts = parts.text(Part::Rule, rule);
        }
        let earlier = self.office.counting_steps(
            self.decision.person,
            (None, self.decision.incident),
            &words,
            self.decision.decided_on,
        )?;
        if !earlier.is_empty() {
            parts = parts.list(Part::EarlierTalks, earlier);
        }
        Ok(parts)
    }

    /// What is said of hearings is true for the household of this copy.
    fn suspension(&self, envelope: &Envelope) -> Result<Parts> {
        let decision = self.decision;
        let words = Words::of(envelope.language());
        let incident = self.incident()?;
        let Some(period) = &decision.suspension else {
            return Err(Refusal::PeriodMissing.into());
        };
        let hearing = &decision.hearing;
        let homes = self.homes.iter();
        let own = homes.filter(|home| home.has_one_of(&envelope.guardians));
        let heard = own.filter_map(|home| hearing.of(home, &self.homes)).next();
        let (came, invited) = match &heard {
            Some(it) if it.declined => (None, Some(it.on)),
            Some(it) => (Some(it.on), None),
            None => (None, None),
        };
        let hear_later = hearing.pupil_heard_on.is_none() || heard.is_none();
        let school = self.school;
        let mut parts = self
            .common(&words, &envelope.names)
            .date(Part::IncidentDate, incident.happened_on)
            .text(Part::Facts, self.facts(&incident))
            .text(Part::Reasons, &decision.reasons)
            .text(Part::Proportionality, &period.proportionality)
            .date(Part::FirstDay, period.first_day)
            .date(Part::LastDay, period.last_day)
            .count(Part::SchoolDays, self.outcome.school_days)
            .list(Part::Forbidden, words.forbidden())
            .text(Part::Schoolwork, &period.schoolwork)
            .text(Part::SchoolworkContact, &period.contact)
            .flag(Part::HearLater, hear_later)
            .flag(
                Part::PublicSchool,
                school.denomination == Denomination::Public,
            )
            .flag(
                Part::ObjectionOffered,
                self.outcome.objection_until.is_some(),
            )
            .list(Part::Copies, self.copies(&words))
            .text(Part::ComplaintRoute, words.get("complaint_route"));
        for (part, day) in [
            (Part::PupilHeardDate, hearing.pupil_heard_on),
            (Part::GuardiansHeardDate, came),
            (Part::InvitedDate, invited),
            (Part::HearingDate, hearing.hear_on.filter(|_| hear_later)),
        ] {
            if let Some(day) = day {
                parts = parts.date(part, day);
            }
        }
        for (part, said) in [
            (
                Part::HearingAccount,
                hearing.account_for(&envelope.guardians).as_str(),
            ),
            (Part::HearingUrgency, hearing.urgency.as_str()),
        ] {
            // Why a hearing waits is told to whom it waits for.
            let told = hear_later || part != Part::HearingUrgency;
            if told && !said.trim().is_empty() {
                parts = parts.text(part, said);
            }
        }
        if let Some(day) = period.return_talk_on {
            parts = parts.date(Part::ReturnTalkDate, day);
        }
        if let Some(day) = self.outcome.objection_until {
            parts = parts
                .date(Part::ObjectionLastDay, day)
                .text(Part::ObjectionAddressee, &school.board)
                .text(
                    Part::ObjectionAddress,
                    school.board_address.lines().join(", "),
                );
        }
        let earlier = self.office.counting_steps(
            self.decision.person,
            (None, self.decision.incident),
            &words,
            self.decision.decided_on,
        )?;
        if !earlier.is_empty() {
            parts = parts.list(Part::EarlierMeasures, earlier);
        }
        Ok(parts)
    }

    /// Who gets a copy of a suspension: who did not decide it, and for more than one day the
    /// attendance officer of a pupil of compulsory school age.
    fn copies(&self, words: &Words) -> Vec<String> {
        let by = self.decision.decided_by;
        let other = if by == Decider::Board {
            "director"
        } else {
            "board"
        };
        let on = self.decision.decided_on;
        let born = self.pupil.birth_date;
        let compulsory = born.is_none_or(|born| compulsory_from(born) <= on);
        let attendance = self.outcome.school_days > 1 && compulsory;
        let keys = [Some(other), attendance.then_some("attendance")];
        let copy = |key: &str| words.get(&format!("copies_suspension.{key}"));
        keys.into_iter().flatten().map(copy).collect()
    }

    fn inspectorate_notice(&self) -> Result<Parts> {
        let decision = self.decision;
        let words = Words::of(Language::Dutch);
        let Some(period) = &decision.suspension else {
            return Err(Refusal::PeriodMissing.into());
        };
        let school = self.school;
        let incident = self.incident()?;
        let mut actions = vec![words.get("schoolwork_action")];
        if period.return_talk_on.is_some() {
            actions.push(words.get("return_talk_action"));
        }
        let or_unknown = |text: &str| {
            if text.is_empty() {
                words.get("unknown")
            } else {
                text.to_owned()
            }
        };
        let mut parts = Parts::new()
            .text(Part::Brin, or_unknown(&school.brin))
            .text(Part::PupilInitials, initials(&self.pupil.name))
            .text(Part::Group, self.group())
            .date(Part::DecisionDate, decision.decided_on)
            .date(Part::FirstDay, period.first_day)
            .date(Part::LastDay, period.last_day)
            .count(Part::SchoolDays, self.outcome.school_days)
            .text(Part::ReasonCategory, words.category(&incident))
            .text(Part::Reasons, &decision.reasons)
            .list(Part::ReturnActions, actions)
            .text(Part::Contact, contact(school));
        if let Some(day) = self.pupil.birth_date {
            parts = parts.date(Part::BirthDate, day);
        }
        let earlier: Vec<String> = self
            .office
            .read()
            .earlier(decision.person)?
            .into_iter()
            .filter(|e| e.kind == SanctionKind::Suspension && !e.struck_out && !e.open)
            // What was taken back after it ran kept the pupil away all the same.
            .filter(|e| !e.revoked || e.ran().is_some())
            .map(|e| {
                let key = if e.revoked {
                    "suspension_revoked"
                } else {
                    "suspension_of"
                };
                words.get(key).replace("{date}", &words.date(e.decided_on))
            })
            .collect();
        if !earlier.is_empty() {
            parts = parts.list(Part::EarlierSuspensions, earlier);
        }
        Ok(parts)
    }
}

/// "N.V." from a name: enough for a notice, no more.
fn initials(name: &Name) -> String {
    [&name.given, &name.family]
        .into_iter()
        .filter_map(|part| part.chars().next())
        .map(|c| format!("{c}."))
        .collect()
}

/// How the school is reached, or its name when nothing is known.
pub(super) fn contact(school: &School) -> String {
    let known = [school.phone.as_str(), school.email.as_str()]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>();
    if known.is_empty() {
        school.name.clone()
    } else {
        known.join(", ")
    }
}

/// Whether it is known how the school is reached.
pub(crate) fn can_be_reached(school: &School) -> bool {
    [&school.phone, &school.email]
        .iter()
        .any(|text| !text.trim().is_empty())
}
