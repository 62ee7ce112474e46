//! One letter on paper: to whom it goes, who signs it, how it is drawn and how it is issued.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use documents::{Letterhead, Signatory};
use domain::guardian::{Guardian, households};
use domain::id::{EntryId, GuardianId, IncidentId, LetterId, PupilId, SanctionId};
use domain::letter::{Audience, LetterKind, Parts, Power};
use domain::person::PersonId;
use domain::sanction::{Decider, TaskKind};
use domain::school::{Address, Language, School};
use domain::staff::Role;
use register::{Change, LetterRow};
use sha2::{Digest, Sha256};

use super::words::Words;
use crate::error::Result;
use crate::{Now, Office};

/// To whom one copy of a letter goes.
#[derive(Debug, Clone, Default)]
pub(super) struct Envelope {
    /// Names, each on its own line.
    pub(super) names: Vec<String>,
    /// Which guardians they are.
    pub(super) guardians: Vec<GuardianId>,
    /// The lines below the names; none when it is handed over.
    pub(super) address: Vec<String>,
    /// The language that they read; Dutch when it is not theirs to choose.
    pub(super) language: Option<Language>,
    /// Whether it is the copy of the receiving school.
    pub(super) for_school: bool,
}

impl Envelope {
    pub(super) fn language(&self) -> Language {
        self.language.unwrap_or(Language::Dutch)
    }
}

/// An envelope for each household of a pupil (equal information: guardians who live apart each
/// get their own).
pub(super) fn envelopes(guardians: &[Guardian], pupil: PupilId) -> Vec<Envelope> {
    households(guardians, pupil)
        .iter()
        .map(|home| Envelope {
            names: home
                .members
                .iter()
                .map(|m| m.guardian.name.full())
                .collect(),
            guardians: home.members.iter().map(|m| m.guardian.id).collect(),
            address: home.address.map(Address::lines).unwrap_or_default(),
            language: home
                .members
                .first()
                .map(|m| m.guardian.language.of_letters()),
            for_school: false,
        })
        .collect()
}

/// An envelope for each household of several pupils; guardians of two of them get one.
pub(super) fn envelopes_of_all(guardians: &[Guardian], pupils: &[PupilId]) -> Vec<Envelope> {
    let mut of_pupil: BTreeMap<PupilId, Vec<Guardian>> = BTreeMap::new();
    for guardian in guardians {
        for tie in &guardian.pupils {
            of_pupil
                .entry(tie.pupil)
                .or_default()
                .push(guardian.clone());
        }
    }
    let mut all: Vec<Envelope> = Vec::new();
    for pupil in pupils {
        for envelope in envelopes(of_pupil.get(pupil).map_or(&[], Vec::as_slice), *pupil) {
            if !all
                .iter()
                .any(|other| other.guardians == envelope.guardians)
            {
                all.push(envelope);
            }
        }
    }
    all
}

/// A letter that is drawn and not yet issued.
#[derive(Debug)]
pub(crate) struct DrawnLetter {
    pub(crate) kind: LetterKind,
    pub(crate) language: Language,
    pub(crate) person: Option<PersonId>,
    pub(crate) incident: Option<IncidentId>,
    pub(crate) about: Option<EntryId>,
    /// The day of the talk to which it invites.
    pub(crate) invites_to: Option<NaiveDate>,
    pub(crate) recipients: Vec<String>,
    pub(crate) guardians: Vec<GuardianId>,
    pub(crate) address: Vec<String>,
    pub(crate) drawn: documents::Drawn,
}

/// The number that the school speaks of: "2026-B0012".
pub(crate) fn number(year: i32, order: u32) -> String {
    format!("{year}-B{order:04}")
}

/// A copy of a letter before it is drawn.
pub(super) fn copy(
    kind: LetterKind,
    (letterhead, place): (Letterhead, &str),
    envelope: &Envelope,
    (parts, signatory): (Parts, Signatory),
    (reference, now): (String, Now),
) -> documents::Letter {
    let mut recipient = envelope.names.clone();
    recipient.extend(envelope.address.iter().cloned());
    documents::Letter {
        kind,
        language: envelope.language(),
        letterhead,
        recipient,
        seen_by: envelope.names.clone(),
        place: place.to_owned(),
        date: now.today,
        reference,
        parts,
        signatory,
        template: None,
    }
}

/// Where it is written that a letter must reach whom it is for.
fn source(kind: LetterKind) -> &'static str {
    use LetterKind as K;
    match kind {
        K::Suspension => "WPO 40c(2)",
        K::ExpulsionIntent | K::ExpulsionDecision | K::ObjectionDecision => "WPO 63(2)",
        K::LeavingDay => "WPO 40(11)",
        K::MunicipalityNotice => "Leerplichtwet 18",
        K::TransferReport => "WPO 42",
        K::StaffIntention | K::StaffDecision | K::StaffExtension => "CAO PO",
        K::DismissalIntention | K::DismissalDecision => "BW 7:669",
        K::SummaryDismissal => "BW 7:677(1)",
        _ => "protocol",
    }
}

/// Issues a drawn letter: freezes its text, recipients and bytes, and asks for its delivery when
/// it goes to someone on paper.
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
    let (kind, person, incident) = (draft.kind, draft.person, draft.incident);
    change.add_letter(
        &LetterRow {
            id,
            number: number(year, order),
            kind,
            language: draft.language,
            person,
            file: kind.file(),
            incident,
            sanction,
            about: draft.about,
            invites_to: draft.invites_to,
            recipients: draft.recipients,
            guardians: draft.guardians,
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
            returned_on: None,
        },
        &draft.drawn.pdf,
    )?;
    if kind.audience() != Audience::Inspectorate {
        crate::tasks::add(
            change,
            TaskKind::DeliverLetter,
            now.today,
            source(kind),
            person,
            incident,
            sanction,
            Some(id),
        )?;
    }
    Ok(id)
}

impl Office {
    /// Who signs a letter: the board, or someone of the school by name, in the board's name where
    /// the power that it uses is the board's. `signer` is who signs for the board; empty when that
    /// is open.
    pub(crate) fn signatory(
        &self,
        power: Power,
        by: Decider,
        signer: &str,
        school: &School,
        to: Language,
    ) -> Result<Signatory> {
        let words = Words::of(to);
        let (role, function) = match by {
            Decider::Board => {
                return Ok(Signatory {
                    name: signer.trim().to_owned(),
                    function: school.board.clone(),
                    on_behalf_of: None,
                });
            }
            Decider::Counsellor if power == Power::Team => (Role::Counsellor, "counsellor"),
            Decider::Counsellor | Decider::Director | Decider::Teacher => {
                (Role::Director, "director")
            }
        };
        let name = if self.me.role == role {
            self.me.name.clone()
        } else {
            let mut accounts = self.read().accounts()?.into_iter();
            let account = accounts.find(|account| account.role == role);
            account.map(|account| account.name).unwrap_or_default()
        };
        Ok(Signatory {
            name,
            function: words.get(function),
            on_behalf_of: power.is_the_boards().then(|| school.board.clone()),
        })
    }
}
