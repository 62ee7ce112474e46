//! A letter of a decision that came back is drawn anew, for the address that is known now. It says
//! what the decision says, and its own day: the time to object runs from when this one leaves the
//! school.

use domain::id::LetterId;
use domain::letter::LetterKind;
use domain::refusal::Refusal;
use domain::sanction::{Outcome, TaskKind};
use register::StaffCases;

use super::decision::Which;
use super::paper::issue;
use crate::error::{Error, Result};
use crate::procedures::follow;
use crate::rights::UseCase;
use crate::{Noun, Now, Office};

impl Office {
    /// Draws a letter that came back anew, and issues it under a number of its own: for the same
    /// guardians, at the address that is known now, without another decision. Only letters that are
    /// drawn within a decision; the others are composed again.
    ///
    /// # Errors
    /// [`Error::Refused`] when it did not come back or there is no address, [`Error::NotFound`],
    /// [`Error::Forbidden`], or what cannot be printed; nothing was written then.
    pub fn redraw_letter(&mut self, id: LetterId, now: Now) -> Result<Vec<LetterId>> {
        self.allow(UseCase::IssueLetter)?;
        self.allow(UseCase::DecideSanction)?;
        let line = self.letter(id)?;
        let drawn_within = matches!(line.kind, LetterKind::Warning | LetterKind::Suspension);
        let Some(sanction) = line.sanction.filter(|_| drawn_within) else {
            return Err(Error::NotFound { noun: Noun::Letter });
        };
        if line.returned_on.is_none() || !line.waits {
            return Err(Refusal::LetterNotReturned.into());
        }
        let mut read = self.read_procedure(sanction)?;
        let case = read.case(now.today);
        if let Some(on) = case.told_before(line.kind, line.about, &line.guardians, Some(id)) {
            return Err(Refusal::ToldBefore { on }.into());
        }
        let row = self.read().sanction(sanction)?;
        let offers = self.read().school()?.offers_objection(row.decision.kind);
        let outcome = Outcome {
            school_days: row.school_days,
            objection_until: offers.then(|| domain::term::objection_ends(now.today)),
            tasks: Vec::new(),
            remarks: Vec::new(),
        };
        let to = Which::To(&line.guardians);
        let drafts = self.draw_copies(&row.decision, &outcome, to, now)?;
        if drafts.is_empty() {
            return Err(Refusal::NobodyToInform.into());
        }
        let without = drafts.iter().filter(|draft| draft.address.is_empty());
        let names: Vec<String> = without.flat_map(|draft| draft.recipients.clone()).collect();
        if !names.is_empty() && !row.decision.in_person {
            let names = names.join(", ");
            return Err(Refusal::NoAddress { names }.into());
        }
        let open = self.read().open_tasks(StaffCases::Shown)?.into_iter();
        let waiting: Vec<_> = open
            .filter(|task| task.letter == Some(id) && task.kind == TaskKind::RedeliverLetter)
            .collect();
        let by = self.me.id.to_string();
        self.change("issue_letter", now, |change| {
            for task in waiting {
                change.finish_task(task.id, now.today, "", task.version)?;
            }
            let mut issued = Vec::new();
            for draft in drafts {
                let (kind, to) = (draft.kind, (draft.guardians.clone(), draft.about));
                let id = issue(change, draft, Some(sanction), &by, now)?;
                read.send(id, kind, to, now.today);
                issued.push(id);
            }
            follow(change, &read, now.today, now)?;
            Ok(issued)
        })
    }
}
