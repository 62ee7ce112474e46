//! A procedure read together: its row, its entries, its decision, its letters and all else that its
//! stations depend on.

use chrono::NaiveDate;
use domain::calendar::Calendar;
use domain::guardian::Home;
use domain::id::{EntryId, GuardianId, LetterId, SanctionId};
use domain::incident::Incident;
use domain::letter::{LetterKind, LetterMark};
use domain::person::PersonId;
use domain::procedure::{Case, Decided, Entry, EntryKind, Sent, StationKind};
use domain::sanction::SanctionKind;
use domain::school::School;
use register::{EntryOf, EntryRow, ProcedureRow, SanctionRow};

use crate::Office;
use crate::error::Result;
use crate::letters::LetterLine;
use crate::procedures::{HouseholdTerm, Station};

/// A procedure with all that its stations depend on.
pub(crate) struct Read {
    pub(crate) row: ProcedureRow,
    pub(crate) entries: Vec<EntryRow>,
    pub(crate) plain: Vec<Entry>,
    pub(crate) sanction: Option<SanctionRow>,
    pub(crate) letters: Vec<LetterLine>,
    sent: Vec<Sent>,
    school: School,
    homes: Vec<Home>,
    calendar: Calendar,
    pub(crate) incident: Option<Incident>,
    birth_date: Option<NaiveDate>,
    suspended_on: Option<NaiveDate>,
    evaluate_after_weeks: u32,
}

impl Read {
    pub(crate) fn case(&self, today: NaiveDate) -> Case<'_> {
        Case {
            opening: &self.row.opening,
            entries: &self.plain,
            decided: self.sanction.as_ref().map(|row| Decided {
                decision: &row.decision,
                school_days: row.school_days,
                evaluate_after_weeks: self.evaluate_after_weeks,
            }),
            letters: &self.sent,
            school: &self.school,
            homes: &self.homes,
            calendar: &self.calendar,
            happened_on: self.incident.as_ref().map(|incident| incident.happened_on),
            birth_date: self.birth_date,
            suspended_on: self.suspended_on,
            today,
        }
    }

    /// Its letters, as far as stations need to know.
    pub(crate) fn sent(&self) -> &[Sent] {
        &self.sent
    }

    /// Notes that a letter went out: to which guardians, and which entry it reports or answers.
    pub(crate) fn send(
        &mut self,
        id: LetterId,
        kind: LetterKind,
        (guardians, about): (Vec<GuardianId>, Option<EntryId>),
        on: NaiveDate,
    ) {
        self.sent.push(Sent {
            id,
            kind,
            issued_on: on,
            delivered_on: None,
            in_hand: false,
            makes_known: kind.makes_known(),
            guardians,
            about,
        });
    }

    /// The last day on which something was done at a station.
    pub(crate) fn done_on(&self, at: StationKind) -> Option<NaiveDate> {
        domain::procedure::standing_entries(&self.plain)
            .filter(|entry| entry.said.station == at && entry.said.kind == EntryKind::Done)
            .map(|entry| entry.said.on)
            .max()
    }

    /// The day that was last set for a station.
    pub(crate) fn planned_for(&self, at: StationKind) -> Option<NaiveDate> {
        domain::procedure::standing_entries(&self.plain)
            .filter(|entry| entry.said.station == at && entry.said.kind == EntryKind::Planned)
            .filter_map(|entry| entry.said.set_for)
            .last()
    }

    /// The school that admits the pupil.
    pub(crate) fn accepting_school(&self) -> Option<String> {
        let attempts = domain::procedure::attempts(&self.plain);
        let accepted = attempts.into_iter().find(|one| one.accepts == Some(true))?;
        Some(accepted.school)
    }

    /// Notes what happened to one of its letters.
    pub(crate) fn mark(&mut self, letter: LetterId, mark: LetterMark, on: NaiveDate) {
        for line in &mut self.letters {
            match mark {
                _ if line.id != letter => {}
                LetterMark::HandedOver => line.handed_over_on = Some(on),
                LetterMark::Posted => line.posted_on = Some(on),
                LetterMark::Returned => line.returned_on = Some(on),
                LetterMark::Printed => {}
            }
            let goes_out = matches!(mark, LetterMark::HandedOver | LetterMark::Posted);
            if line.id == letter && goes_out {
                line.returned_on = line.returned_on.filter(|day| *day != on);
            }
        }
        self.sent = self.letters.iter().map(sent).collect();
    }

    /// Until when each household can object, where there are several.
    pub(crate) fn households(&self, today: NaiveDate) -> Vec<HouseholdTerm> {
        let case = self.case(today);
        // What came back and was made anew is no letter of its own.
        let anew = |line: &LetterLine| {
            self.letters.iter().any(|other| {
                let same = (other.kind, &other.guardians) == (line.kind, &line.guardians);
                same && other.id.0 > line.id.0
            })
        };
        let told = self.letters.iter().filter(|line| line.kind.makes_known());
        let told = told.filter(|line| line.left_on().is_some() || !anew(line));
        let terms: Vec<HouseholdTerm> = told
            .map(|line| HouseholdTerm {
                letter: line.id,
                recipients: line.recipients.clone(),
                ends_on: case.objection_term_of(line.id).map(|term| term.ends_on),
            })
            .collect();
        // One is the term of the station, and none that runs is none to show.
        if terms.len() > 1 && terms.iter().any(|term| term.ends_on.is_some()) {
            terms
        } else {
            Vec::new()
        }
    }

    pub(crate) fn strip(&self, today: NaiveDate) -> Vec<Station> {
        domain::procedure::strip(&self.case(today))
            .into_iter()
            .map(Station::from)
            .collect()
    }
}

impl Office {
    /// Reads a procedure together, if who is working may see it.
    pub(crate) fn read_procedure(&self, id: SanctionId) -> Result<Read> {
        let read = self.gather_procedure(id)?;
        self.may_see(read.row.opening.person)?;
        Ok(read)
    }

    /// Reads a procedure together, for what follows by itself from something that is allowed.
    pub(crate) fn gather_procedure(&self, id: SanctionId) -> Result<Read> {
        let read = self.read();
        let row = read.procedure(id)?;
        let incident = row
            .opening
            .incident
            .map(|incident| read.incident(incident))
            .transpose()?;
        let entries = read.entries(EntryOf::Procedure(id))?;
        let letters = self.letters_of(id)?;
        let earlier = read.earlier(row.opening.person)?;
        Ok(Read {
            plain: entries.iter().map(|row| row.entry.clone()).collect(),
            entries,
            sanction: row.is_decided.then(|| read.sanction(id)).transpose()?,
            sent: letters.iter().map(sent).collect(),
            letters,
            school: read.school()?,
            homes: self.homes(row.opening.person)?,
            calendar: self.calendar()?,
            incident,
            birth_date: self.birth_date(row.opening.person)?,
            // Within the procedure, or before it was opened for the same incident.
            suspended_on: earlier
                .iter()
                .filter(|e| e.kind == SanctionKind::Suspension && e.id != id)
                .filter(|e| !e.struck_out && !e.revoked)
                .find(|e| {
                    let same = e.incident.is_some() && e.incident == row.opening.incident;
                    e.within == Some(id) || same
                })
                .map(|e| e.decided_on),
            evaluate_after_weeks: self
                .ruled_under(&row.protocol_version)
                .rung(row.opening.kind)
                .map_or(0, |rung| rung.evaluate_after_weeks),
            row,
        })
    }

    pub(crate) fn birth_date(&self, person: PersonId) -> Result<Option<NaiveDate>> {
        match person {
            PersonId::Pupil(pupil) => Ok(self.read().pupil(pupil)?.birth_date),
            PersonId::Guardian(_) | PersonId::Staff(_) => Ok(None),
        }
    }
}

/// A letter that came back since reached nobody.
fn sent(line: &LetterLine) -> Sent {
    Sent {
        id: line.id,
        kind: line.kind,
        issued_on: line.issued_on,
        delivered_on: line.left_on(),
        in_hand: line.in_hand(),
        makes_known: line.kind.makes_known(),
        guardians: line.guardians.clone(),
        about: line.about,
    }
}
