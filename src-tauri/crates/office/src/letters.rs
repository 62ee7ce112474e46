//! Letters: drawing them for each household, freezing them, and saying what became of each.

mod words;

use chrono::{Datelike, NaiveDate};
use documents::{Fields, Letterhead, Signatory};
use domain::guardian::Household;
use domain::id::{GuardianId, LetterId, SanctionId};
use domain::incident::Incident;
use domain::letter::{File, LetterKind, LetterMark};
use domain::name::Name;
use domain::person::{Named, PersonId};
use domain::pupil::Pupil;
use domain::refusal::Refusal;
use domain::sanction::{Decider, Decision, Outcome, SanctionKind, Standing, TaskKind};
use domain::school::{Address, Denomination, Language, School};
use domain::staff::Role;
use register::{Change, LetterQuery, LetterRow};
use sha2::{Digest, Sha256};
use words::Words;

use crate::error::{Error, Problem, Result};
use crate::pupils::page;
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// Which letters a list shows.
    #[derive(Default)]
    pub struct LetterFilter {
        /// Only in the file of this person.
        #[serde(default)]
        pub person: Option<PersonId>,
        /// Only those that reached nobody yet.
        #[serde(default)]
        pub undelivered: bool,
        /// How many rows, 0 for the usual 100.
        #[serde(default)]
        pub limit: u32,
        /// How many rows to pass over.
        #[serde(default)]
        pub offset: u32,
    }
}

view! {
    /// A letter in a list.
    pub struct LetterLine {
        /// Its id.
        pub id: LetterId,
        /// "2026-B0012".
        pub number: String,
        /// Which letter.
        pub kind: LetterKind,
        /// In whose file it is kept.
        pub person: Named,
        /// In which file.
        pub file: File,
        /// The sanction it belongs to.
        pub sanction: Option<SanctionId>,
        /// To whom.
        pub recipients: Vec<String>,
        /// Whether there is an address to post it to.
        pub has_address: bool,
        /// The subject.
        pub title: String,
        /// How many pages.
        pub pages: u32,
        /// When it was issued.
        pub issued_on: NaiveDate,
        /// The SHA-256 of its bytes, in hexadecimal.
        pub sha256: String,
        /// When it was printed.
        pub printed_on: Option<NaiveDate>,
        /// When it was handed over.
        pub handed_over_on: Option<NaiveDate>,
        /// When it was posted.
        pub posted_on: Option<NaiveDate>,
    }
}

view! {
    /// A page of letters and how many there are.
    pub struct LetterList {
        /// The rows of this page, the newest first.
        pub rows: Vec<LetterLine>,
        /// How many fit the filter.
        pub total: u32,
    }
}

/// A letter that is drawn and not yet issued.
#[derive(Debug)]
pub(crate) struct DrawnLetter {
    kind: LetterKind,
    language: Language,
    person: PersonId,
    recipients: Vec<String>,
    guardians: Vec<GuardianId>,
    address: Vec<String>,
    drawn: documents::Drawn,
}

pub(crate) fn letterhead(school: &School) -> Letterhead {
    let contact = [&school.phone, &school.email];
    Letterhead {
        school: school.name.clone(),
        board: school.board.clone(),
        address: school.address.lines(),
        contact: contact
            .into_iter()
            .filter(|line| !line.is_empty())
            .cloned()
            .collect(),
    }
}

pub(crate) fn language(language: Language) -> documents::Language {
    match language {
        Language::Dutch => documents::Language::Dutch,
        Language::English => documents::Language::English,
    }
}

/// The number that the school speaks of: "2026-B0012".
fn number(year: i32, order: u32) -> String {
    format!("{year}-B{order:04}")
}

/// Issues a drawn letter: freezes its text, recipients and bytes, and asks for its delivery when
/// it goes to guardians.
pub(crate) fn issue(
    change: &Change<'_>,
    draft: DrawnLetter,
    sanction: Option<SanctionId>,
    by: &str,
    now: Now,
) -> Result<LetterId> {
    let id = LetterId(change.new_id()?);
    let year = now.today.year();
    let order = change.next_letter_number(year)?;
    let hash = Sha256::digest(&draft.drawn.pdf);
    change.add_letter(
        &LetterRow {
            id,
            number: number(year, order),
            kind: draft.kind,
            language: draft.language,
            person: draft.person,
            file: match draft.person {
                PersonId::Staff(_) => File::PersonnelFile,
                PersonId::Pupil(_) | PersonId::Guardian(_) => File::PupilFile,
            },
            sanction,
            recipients: draft.recipients,
            guardians: draft.guardians.clone(),
            address: draft.address,
            title: draft.drawn.title,
            text: draft.drawn.text,
            sha256: hash.iter().map(|byte| format!("{byte:02x}")).collect(),
            pages: draft.drawn.pages,
            issued_at: now.at,
            issued_on: now.today,
            by: by.to_owned(),
            printed_on: None,
            handed_over_on: None,
            posted_on: None,
        },
        &draft.drawn.pdf,
    )?;
    if !draft.guardians.is_empty() {
        crate::tasks::add(
            change,
            TaskKind::DeliverLetter,
            now.today,
            "WPO 40c(2)",
            Some(draft.person),
            None,
            sanction,
            Some(id),
        )?;
    }
    Ok(id)
}

impl Office {
    /// Letters, the newest first.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn letters(&self, filter: &LetterFilter) -> Result<LetterList> {
        self.allow(UseCase::SeeLetters)?;
        let (rows, total) = self.read().letters(&LetterQuery {
            person: filter.person,
            undelivered: filter.undelivered,
            hide_staff: self.hides_staff_cases(),
            limit: page(filter.limit),
            offset: filter.offset,
            ..LetterQuery::default()
        })?;
        Ok(LetterList {
            rows: self.letter_lines(rows)?,
            total,
        })
    }

    pub(crate) fn letters_of(&self, sanction: SanctionId) -> Result<Vec<LetterLine>> {
        let (rows, _) = self.read().letters(&LetterQuery {
            sanction: Some(sanction),
            hide_staff: self.hides_staff_cases(),
            limit: 100,
            ..LetterQuery::default()
        })?;
        self.letter_lines(rows)
    }

    pub(crate) fn letter_lines(&self, rows: Vec<LetterRow>) -> Result<Vec<LetterLine>> {
        let people: Vec<PersonId> = rows.iter().map(|row| row.person).collect();
        let names = self.read().names(&people)?;
        Ok(rows
            .into_iter()
            .filter_map(|row| {
                Some(LetterLine {
                    person: names.get(&row.person)?.clone(),
                    id: row.id,
                    number: row.number,
                    kind: row.kind,
                    file: row.file,
                    sanction: row.sanction,
                    recipients: row.recipients,
                    has_address: !row.address.is_empty(),
                    title: row.title,
                    pages: row.pages,
                    issued_on: row.issued_on,
                    sha256: row.sha256,
                    printed_on: row.printed_on,
                    handed_over_on: row.handed_over_on,
                    posted_on: row.posted_on,
                })
            })
            .collect())
    }

    fn seen_letter(&self, id: LetterId) -> Result<LetterRow> {
        self.allow(UseCase::SeeLetters)?;
        let row = self.read().letter(id)?;
        if matches!(row.person, PersonId::Staff(_)) {
            self.allow(UseCase::SeeStaffCases)?;
        }
        Ok(row)
    }

    /// One letter.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::Forbidden`].
    pub fn letter(&self, id: LetterId) -> Result<LetterLine> {
        let row = self.seen_letter(id)?;
        self.letter_lines(vec![row])?.pop().ok_or(Error::NotFound {
            noun: crate::Noun::Letter,
        })
    }

    /// The bytes of a letter exactly as it was issued (PDF).
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::Forbidden`], [`Error::Damaged`] when the bytes are no longer
    /// those that were issued.
    pub fn letter_pdf(&self, id: LetterId) -> Result<Vec<u8>> {
        let row = self.seen_letter(id)?;
        let pdf = self.read().letter_pdf(id)?;
        let hash: String = Sha256::digest(&pdf)
            .iter()
            .map(|b| format!("{b:02x}"))
            .collect();
        if hash == row.sha256 {
            Ok(pdf)
        } else {
            Err(Error::Damaged)
        }
    }

    /// Says that a letter was printed, handed over or posted. Handing over and posting settle its
    /// delivery.
    ///
    /// # Errors
    /// [`Error::Invalid`] for a day in the future or before it was issued.
    pub fn mark_letter(
        &mut self,
        id: LetterId,
        mark: LetterMark,
        on: NaiveDate,
        now: Now,
    ) -> Result<()> {
        let row = self.seen_letter(id)?;
        if on > now.today {
            return Err(Error::field("on", Problem::InFuture));
        }
        if on < row.issued_on {
            return Err(Error::field("on", Problem::EndsBeforeItBegins));
        }
        let delivery = self
            .read()
            .open_tasks(false)?
            .into_iter()
            .find(|task| task.letter == Some(id) && task.kind == TaskKind::DeliverLetter);
        self.change("mark_letter", now, |change| {
            change.mark_letter(id, mark, on)?;
            if let (LetterMark::HandedOver | LetterMark::Posted, Some(task)) = (mark, delivery) {
                change.finish_task(task.id, on, "", task.version)?;
            }
            Ok(())
        })
    }

    /// Draws the letters of a decision without issuing them: the first one, to look at while the
    /// decision is being made.
    ///
    /// # Errors
    /// What the decision or its letter still lacks.
    pub fn preview_letter(&self, decision: &Decision, now: Now) -> Result<Vec<u8>> {
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
        let clause = self
            .protocol
            .ladder(decision.person.subject())
            .and_then(|ladder| ladder.rungs.iter().find(|rung| rung.kind == decision.kind))
            .map(|rung| rung.clause.clone())
            .unwrap_or_default();
        self.sanction_letters(decision, &outcome, &clause, now)?
            .into_iter()
            .next()
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
        clause: &str,
        now: Now,
    ) -> Result<Vec<DrawnLetter>> {
        let kind = match decision.kind {
            SanctionKind::WrittenWarning => LetterKind::Warning,
            SanctionKind::Suspension => LetterKind::Suspension,
            _ => return Ok(Vec::new()),
        };
        let PersonId::Pupil(id) = decision.person else {
            return Ok(Vec::new());
        };
        let read = self.read();
        let pupil = read.pupil(id)?;
        let school = read.school()?;
        let guardians = read.guardians_of(id)?;
        let facts = Facts {
            decision,
            outcome,
            clause,
            school: &school,
            pupil: &pupil,
            group: pupil
                .group
                .map(|group| read.group(group))
                .transpose()?
                .map(|g| g.name),
            office: self,
            now,
        };
        // Nobody else writes meanwhile: these are the numbers that they will be issued under.
        let year = now.today.year();
        let mut numbers = (read.next_letter_number(year)?..).map(|order| number(year, order));
        let mut letters = Vec::new();
        for home in domain::guardian::households(&guardians, id) {
            letters.push(facts.draw(kind, Some(&home), numbers.next().unwrap_or_default())?);
        }
        if outcome.school_days > 1 {
            let number = numbers.next().unwrap_or_default();
            letters.push(facts.draw(LetterKind::InspectorateNotice, None, number)?);
        }
        Ok(letters)
    }

    /// Who signs: the director by name, for the board where the power is the board's.
    fn signatory(&self, decision: &Decision, school: &School, to: Language) -> Result<Signatory> {
        let director = self
            .read()
            .accounts()?
            .into_iter()
            .find(|account| account.role == Role::Director)
            .map(|account| account.name)
            .unwrap_or_default();
        let function = Words::of(to).get("director");
        Ok(match decision.decided_by {
            Decider::Board => Signatory {
                name: String::new(),
                function: school.board.clone(),
                on_behalf_of: None,
            },
            Decider::Director | Decider::Teacher | Decider::Counsellor => Signatory {
                name: director,
                function,
                on_behalf_of: (decision.kind == SanctionKind::Suspension)
                    .then(|| school.board.clone()),
            },
        })
    }
}

/// Everything that the letters of one decision are made of.
struct Facts<'a> {
    decision: &'a Decision,
    outcome: &'a Outcome,
    clause: &'a str,
    school: &'a School,
    pupil: &'a Pupil,
    group: Option<String>,
    office: &'a Office,
    now: Now,
}

impl Facts<'_> {
    fn draw(
        &self,
        kind: LetterKind,
        home: Option<&Household<'_>>,
        reference: String,
    ) -> Result<DrawnLetter> {
        let to = home
            .and_then(|home| home.members.first())
            .map_or(Language::Dutch, |member| member.guardian.language);
        let names: Vec<String> = home
            .map(|home| {
                home.members
                    .iter()
                    .map(|m| m.guardian.name.full())
                    .collect()
            })
            .unwrap_or_default();
        let address = home
            .and_then(|home| home.address)
            .map(Address::lines)
            .unwrap_or_default();
        let mut recipient = names.clone();
        recipient.extend(address.iter().cloned());
        let letter = documents::Letter {
            kind: match kind {
                LetterKind::Warning => documents::LetterKind::Warning,
                LetterKind::Suspension => documents::LetterKind::Suspension,
                LetterKind::InspectorateNotice => documents::LetterKind::InspectorateNotice,
            },
            language: language(to),
            letterhead: letterhead(self.school),
            recipient,
            place: self.school.address.town.clone(),
            date: self.now.today,
            reference,
            fields: match kind {
                LetterKind::Warning => self.warning(to, &names)?,
                LetterKind::Suspension => self.suspension(to, &names)?,
                LetterKind::InspectorateNotice => self.inspectorate_notice()?,
            },
            signatory: self.office.signatory(self.decision, self.school, to)?,
        };
        Ok(DrawnLetter {
            kind,
            language: to,
            person: self.decision.person,
            recipients: names,
            guardians: home
                .map(|home| home.members.iter().map(|m| m.guardian.id).collect())
                .unwrap_or_default(),
            address,
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
            Language::Dutch => protocol.title_nl.clone(),
            Language::English => protocol.title_en.clone(),
        }
    }

    /// The gist of the clause that the incident breaches, else of the one the step rests on.
    fn rule(&self, to: Language) -> String {
        let protocol = self.office.protocol();
        let breached = self
            .incident()
            .ok()
            .and_then(|incident| incident.clauses.into_iter().next());
        breached
            .as_deref()
            .and_then(|id| protocol.clause(id))
            .or_else(|| protocol.clause(self.clause))
            .map(|clause| match to {
                Language::Dutch => clause.nl.clone(),
                Language::English => clause.en.clone(),
            })
            .map(|text| text.trim_end_matches('.').to_owned())
            .unwrap_or_default()
    }

    /// The step above the one that is decided.
    fn next_step(&self) -> Option<SanctionKind> {
        let ladder = self
            .office
            .protocol()
            .ladder(self.decision.person.subject())?;
        let place = ladder.place(self.decision.kind)?;
        ladder.rungs.get(place + 1).map(|rung| rung.kind)
    }

    /// The earlier steps that count, the oldest first.
    fn earlier(&self, words: &Words) -> Result<Vec<String>> {
        let earlier = self.office.read().earlier(self.decision.person)?;
        let ladder = self
            .office
            .protocol()
            .ladder(self.decision.person.subject());
        let mut counting: Vec<_> = earlier
            .iter()
            .filter(|e| e.incident != self.decision.incident)
            .filter(|e| {
                let lapse = ladder
                    .and_then(|ladder| ladder.rungs.iter().find(|rung| rung.kind == e.kind))
                    .map_or(domain::protocol::Lapse::SchoolYear, |rung| rung.lapse);
                domain::sanction::standing(e, lapse, self.now.today) == Standing::Counts
            })
            .collect();
        counting.sort_by_key(|e| e.decided_on);
        Ok(counting
            .into_iter()
            .map(|e| words.earlier(e.kind, e.decided_on))
            .collect())
    }

    /// The fields that every letter of a decision to guardians has.
    fn common(&self, words: &Words, names: &[String]) -> Fields {
        let school = self.school;
        let contact = [school.phone.as_str(), school.email.as_str()]
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
            .join(", ");
        Fields::new()
            .text("salutation", words.salutation(names))
            .text("pupil", self.pupil.name.full())
            .text("pupil_first_name", &self.pupil.name.given)
            .text(
                "group",
                self.group.clone().unwrap_or_else(|| words.get("no_group")),
            )
            .text(
                "contact",
                if contact.is_empty() {
                    school.name.clone()
                } else {
                    contact
                },
            )
    }

    fn warning(&self, to: Language, names: &[String]) -> Result<Fields> {
        let decision = self.decision;
        let words = Words::of(to);
        let incident = self.incident()?;
        let expectations = decision
            .expectation
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty());
        let mut fields = self
            .common(&words, names)
            .date("incident_date", incident.happened_on)
            .text("facts", self.facts_and_reasons(&incident))
            .text("protocol", self.protocol_title(to))
            .text("rule", self.rule(to))
            .list(
                "expectations",
                expectations.map(str::to_owned).collect::<Vec<_>>(),
            )
            .text("next_step", words.next_step(self.next_step()));
        let earlier = self.earlier(&words)?;
        if !earlier.is_empty() {
            fields = fields.list("earlier_talks", earlier);
        }
        Ok(fields)
    }

    fn suspension(&self, to: Language, names: &[String]) -> Result<Fields> {
        let decision = self.decision;
        let words = Words::of(to);
        let incident = self.incident()?;
        let Some(period) = &decision.suspension else {
            return Err(Refusal::PeriodMissing.into());
        };
        let hearing = &decision.hearing;
        let heard_on = hearing.pupil_heard_on.max(hearing.guardians_heard_on);
        let heard = hearing.pupil_heard_on.is_some() && hearing.guardians_heard_on.is_some();
        let hearing_date = if heard { heard_on } else { hearing.hear_on };
        let account = if heard {
            &hearing.account
        } else {
            &hearing.urgency
        };
        let school = self.school;
        let mut fields = self
            .common(&words, names)
            .date("incident_date", incident.happened_on)
            .text("facts", self.facts(&incident))
            .text("reasons", &decision.reasons)
            .text("proportionality", &period.proportionality)
            .date("first_day", period.first_day)
            .date("last_day", period.last_day)
            .count("school_days", self.outcome.school_days)
            .list("forbidden", words.forbidden())
            .text("schoolwork", &period.schoolwork)
            .text("schoolwork_contact", &period.contact)
            .flag("heard", heard)
            .flag("public_school", school.denomination == Denomination::Public)
            .flag("objection_offered", self.outcome.objection_until.is_some())
            .text("complaint_route", words.get("complaint_route"));
        if let Some(day) = hearing_date {
            fields = fields.date("hearing_date", day);
        }
        if !account.trim().is_empty() {
            fields = fields.text("hearing_account", account);
        }
        if let Some(day) = period.return_talk_on {
            fields = fields.date("return_talk_date", day);
        }
        if let Some(day) = self.outcome.objection_until {
            let board = if school.board_address.is_complete() {
                &school.board_address
            } else {
                &school.address
            };
            fields = fields
                .date("objection_last_day", day)
                .text("objection_addressee", &school.board)
                .text("objection_address", board.lines().join(", "));
        }
        let earlier = self.earlier(&words)?;
        if !earlier.is_empty() {
            fields = fields.list("earlier_measures", earlier);
        }
        Ok(fields)
    }

    fn inspectorate_notice(&self) -> Result<Fields> {
        let decision = self.decision;
        let words = Words::of(Language::Dutch);
        let Some(period) = &decision.suspension else {
            return Err(Refusal::PeriodMissing.into());
        };
        let school = self.school;
        let incident = self.incident()?;
        let contact = [school.phone.as_str(), school.email.as_str()]
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
            .join(", ");
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
        let mut fields = Fields::new()
            .text("brin", or_unknown(&school.brin))
            .text("pupil_initials", initials(&self.pupil.name))
            .text(
                "group",
                self.group.clone().unwrap_or_else(|| words.get("no_group")),
            )
            .date("decision_date", decision.decided_on)
            .date("first_day", period.first_day)
            .date("last_day", period.last_day)
            .count("school_days", self.outcome.school_days)
            .text("reason_category", words.category(&incident))
            .text("reasons", &decision.reasons)
            .list("return_actions", actions)
            .text(
                "contact",
                if contact.is_empty() {
                    school.name.clone()
                } else {
                    contact
                },
            );
        if let Some(day) = self.pupil.birth_date {
            fields = fields.date("birth_date", day);
        }
        let earlier: Vec<String> = self
            .office
            .read()
            .earlier(decision.person)?
            .into_iter()
            .filter(|e| e.kind == SanctionKind::Suspension && !e.struck_out && !e.revoked)
            .map(|e| words.date(e.decided_on))
            .collect();
        if !earlier.is_empty() {
            fields = fields.list("earlier_suspensions", earlier);
        }
        Ok(fields)
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
