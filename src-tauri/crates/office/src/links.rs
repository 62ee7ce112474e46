//! Incidents that belong together, doubles that become one, and reports that are declined.

use std::collections::BTreeSet;

use domain::id::{IncidentId, LinkId, PartyId};
use domain::incident::{IncidentStatus, Party};
use domain::link::{self, LinkKind};
use register::LinkRow;

use crate::error::{Checks, Error, Result};
use crate::incidents::IncidentLine;
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// An incident that belongs together with another.
    pub struct LinkLine {
        /// The id of the link.
        pub id: LinkId,
        /// How they belong together.
        pub kind: LinkKind,
        /// Whether this one follows from the other, or was the double.
        pub from_here: bool,
        /// The other.
        pub incident: IncidentLine,
    }
}

impl Office {
    /// What an incident belongs together with, as far as who is working sees it.
    pub(crate) fn link_lines(&self, incident: IncidentId) -> Result<Vec<LinkLine>> {
        let mut lines = Vec::new();
        for row in self.read().links(incident)? {
            let from_here = row.one == incident;
            let other = if from_here { row.other } else { row.one };
            let other = self.read().incident(other)?;
            if let Some(line) = self.line_of(Some(&other))? {
                lines.push(LinkLine {
                    id: row.id,
                    kind: row.kind,
                    from_here,
                    incident: line,
                });
            }
        }
        Ok(lines)
    }

    /// Links an incident to another.
    ///
    /// # Errors
    /// [`Error::Refused`] when it is the same or linked before; [`Error::NotFound`],
    /// [`Error::Forbidden`].
    pub fn link_incidents(
        &mut self,
        one: IncidentId,
        other: IncidentId,
        kind: LinkKind,
        now: Now,
    ) -> Result<()> {
        self.allow(UseCase::HandleIncident)?;
        let (here, there) = (self.seen_incident(one)?, self.seen_incident(other)?);
        if kind == LinkKind::Double {
            return Err(Error::field("kind", crate::Problem::NotAChoice));
        }
        let linked = self.read().links(one)?;
        let linked = linked
            .iter()
            .any(|row| row.one == other || row.other == other);
        link::link(&here, &there, linked)?;
        let by = self.me.id.to_string();
        self.change("link_incidents", now, |change| {
            Ok(change.add_link(&LinkRow {
                id: LinkId(change.new_id()?),
                one,
                other,
                kind,
                at: now.at,
                by,
            })?)
        })
    }

    /// Takes a link away; that of a double stays.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::Forbidden`].
    pub fn unlink_incidents(&mut self, id: LinkId, of: IncidentId, now: Now) -> Result<()> {
        self.allow(UseCase::HandleIncident)?;
        self.seen_incident(of)?;
        self.change("unlink_incidents", now, |change| {
            Ok(change.drop_link(id, of)?)
        })
    }

    /// Has a double go into another incident: whoever is only in the double comes into the other,
    /// and the double is struck out with the way to it. What was written down stays in both.
    ///
    /// # Errors
    /// [`Error::Refused`] with every rule in the way, [`Error::Stale`], [`Error::NotFound`],
    /// [`Error::Forbidden`].
    pub fn merge_incidents(
        &mut self,
        kept: IncidentId,
        double: IncidentId,
        version: u32,
        now: Now,
    ) -> Result<()> {
        self.allow(UseCase::HandleIncident)?;
        let (to, from) = (self.seen_incident(kept)?, self.seen_incident(double)?);
        let read = self.read();
        let handled = !read.talks(double)?.is_empty()
            || !read.evidence_of(double)?.is_empty()
            || !read.acts(double)?.is_empty()
            || !self.letters_about(double)?.is_empty()
            || !read
                .procedures(&register::ProcedureQuery {
                    incident: Some(double),
                    limit: 1,
                    ..register::ProcedureQuery::default()
                })?
                .is_empty();
        link::merge(&to, &from, handled).map_err(Error::all_refused)?;
        let known: BTreeSet<_> = to.parties.iter().filter_map(|p| p.who.person()).collect();
        let by = self.me.id.to_string();
        let protocol = self.protocol.clone();
        self.change("merge_incidents", now, |change| {
            let mut more = Vec::new();
            for party in from.parties {
                if party.who.person().is_none_or(|one| !known.contains(&one)) {
                    more.push(Party {
                        id: PartyId(change.new_id()?),
                        ..party
                    });
                }
            }
            change.add_parties(kept, &more)?;
            change.set_incident_status(double, IncidentStatus::StruckOut, version)?;
            change.add_link(&LinkRow {
                id: LinkId(change.new_id()?),
                one: double,
                other: kept,
                kind: LinkKind::Double,
                at: now.at,
                by,
            })?;
            for id in [double, kept] {
                let incident = change.incident(id)?;
                crate::incidents::follow_bullying(change, &incident, now.today)?;
                crate::police_decisions::follow_protocol(change, &protocol, &incident, now.today)?;
            }
            Ok(())
        })
    }

    /// Declines a report that was sent in. Its sender reads why.
    ///
    /// # Errors
    /// [`Error::Refused`] when it was taken over before or no reason is given; [`Error::Stale`],
    /// [`Error::NotFound`], [`Error::Forbidden`].
    pub fn decline_incident(
        &mut self,
        incident: IncidentId,
        reason: &str,
        version: u32,
        now: Now,
    ) -> Result<()> {
        self.allow(UseCase::HandleIncident)?;
        let seen = self.seen_incident(incident)?;
        let mut checks = Checks::default();
        checks.length("reason", reason, 1_000);
        checks.done()?;
        link::decline(&seen, reason)?;
        let by = self.me.id.to_string();
        self.change("decline_incident", now, |change| {
            change.set_incident_status(incident, IncidentStatus::StruckOut, version)?;
            Ok(change.decline(incident, reason.trim(), now.at, &by)?)
        })
    }
}
