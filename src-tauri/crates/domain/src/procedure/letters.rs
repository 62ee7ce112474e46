//! Letters at the stations: which belongs to each, what issuing one puts down there, and what has
//! to be put down before it can tell of it. No state of its own.

use chrono::NaiveDate;

use crate::id::{EntryId, GuardianId, LetterId};
use crate::letter::{Audience, LetterKind};
use crate::person::Subject;
use crate::procedure::strip::in_the_way;
use crate::procedure::track::said;
use crate::procedure::{Case, Entry, EntryKind, Manner, Said, Sent, StationKind, Verdict, What};
use crate::refusal::Refusal;
use crate::sanction::SanctionKind;

use StationKind as S;

/// The letter that belongs to a station of a step.
pub(super) fn letter(kind: SanctionKind, station: StationKind) -> Option<LetterKind> {
    use LetterKind as L;
    use SanctionKind as K;
    match (kind, station) {
        (K::WrittenWarning, S::Letter) => Some(L::Warning),
        (K::Suspension, S::Letter) => Some(L::Suspension),
        (K::InternalSuspension, S::Letter) => Some(L::InternalSuspension),
        (K::Dismissal, S::Intent) => Some(L::DismissalIntention),
        (K::Dismissal, S::Letter) => Some(L::DismissalDecision),
        (K::SummaryDismissal, S::Letter) => Some(L::SummaryDismissal),
        (K::Suspension, S::Inspectorate) => Some(L::InspectorateNotice),
        (K::TimeOut, S::Letter) => Some(L::TimeOut),
        (K::Suspension | K::InternalSuspension, S::ReturnTalk) => Some(L::ReturnAgreement),
        (K::Expulsion, S::Intent) => Some(L::ExpulsionIntent),
        (K::Expulsion, S::GuardiansHeard) => Some(L::HearingReport),
        (K::Expulsion, S::Letter) => Some(L::ExpulsionDecision),
        (K::Expulsion, S::Municipality) => Some(L::MunicipalityNotice),
        (K::Expulsion, S::LeavingTold) => Some(L::LeavingDay),
        (K::Expulsion, S::TransferReport) => Some(L::TransferReport),
        (K::GuardianWarning, S::Letter) => Some(L::GuardianWarning),
        (K::AccessBan, S::Letter) => Some(L::AccessBan),
        (K::Reprimand | K::StaffSuspension, S::Intent) => Some(L::StaffIntention),
        (K::Reprimand | K::StaffSuspension, S::Letter) => Some(L::StaffDecision),
        (K::StaffSuspension, S::ExtensionTold) => Some(L::StaffExtension),
        (kind, S::WithdrawalTold) if kind.subject() == Subject::Staff => Some(L::StaffWithdrawal),
        (_, S::WithdrawalTold) => Some(L::Withdrawal),
        (_, S::ObjectionAcknowledged) => Some(L::ObjectionReceipt),
        (_, S::ObjectionHearing) => Some(L::ObjectionHearing),
        (_, S::ObjectionDecided) => Some(L::ObjectionDecision),
        _ => None,
    }
}

/// What issuing a letter says of the station it belongs to, for a letter with which the station is
/// done. `set_for` is the day that the letter sets, of a hearing or on which a pupil leaves;
/// `view_before` until when it lets a written view come. The letter of the decision itself counts
/// by itself, and the intention to a member of staff waits for its number of registered post.
pub fn said_by_letter(
    kind: SanctionKind,
    of: LetterKind,
    (on, set_for, view_before): (NaiveDate, Option<NaiveDate>, Option<NaiveDate>),
    who: &str,
    manner: Manner,
) -> Option<Said> {
    let station = match of {
        LetterKind::ExpulsionIntent => S::Intent,
        LetterKind::MunicipalityNotice => S::Municipality,
        LetterKind::ObjectionReceipt => S::ObjectionAcknowledged,
        LetterKind::TransferReport => S::TransferReport,
        LetterKind::Withdrawal | LetterKind::StaffWithdrawal => S::WithdrawalTold,
        LetterKind::ObjectionHearing => return Some(hearing_set(on, set_for)),
        // The school and the day that the households read: none leaves before it.
        LetterKind::ExpulsionDecision | LetterKind::LeavingDay => {
            return set_for.is_some().then(|| Said {
                who: who.to_owned(),
                kind: EntryKind::Planned,
                set_for,
                ..said(S::Removed, on, "")
            });
        }
        _ => return None,
    };
    (letter(kind, station) == Some(of)).then(|| Said {
        who: who.to_owned(),
        manner: Some(manner),
        set_for,
        view_before,
        ..said(station, on, "")
    })
}

/// That a day is set for hearing who objected.
pub fn hearing_set(on: NaiveDate, set_for: Option<NaiveDate>) -> Said {
    Said {
        kind: EntryKind::Planned,
        set_for,
        ..said(S::ObjectionHearing, on, "")
    }
}

/// What has to be put down in the procedure before a letter can tell of it (WPO 40(11), 43(4),
/// 63(3); Awb 7:2, 7:11, 7:12): the report of a hearing tells of one that was held, the decision on
/// an objection of one that was taken. What issuing puts down itself is asked of
/// [`enter`](crate::procedure::enter).
pub fn rests_on_station(
    case: &Case<'_>,
    letter: LetterKind,
    about: Option<EntryId>,
) -> Option<Refusal> {
    match letter {
        _ if letter.takes_back() => (!case.is_told_of_fall()).then_some(Refusal::NotWithdrawn),
        LetterKind::SummaryDismissal => {
            let told = case.first(S::ReasonTold).is_some();
            (!told).then_some(Refusal::ReasonNotTold)
        }
        LetterKind::StaffExtension if case.is_revoked() => Some(Refusal::StandsNoLonger),
        LetterKind::StaffExtension => case.extended().is_none().then_some(Refusal::NotExtended),
        LetterKind::LeavingDay if case.is_revoked() => Some(Refusal::StandsNoLonger),
        LetterKind::LeavingDay => in_the_way(case, S::LeavingTold).into_iter().next(),
        LetterKind::HearingReport => {
            if case.hearings().is_empty() {
                return Some(Refusal::GuardiansNotHeard);
            }
            let none = case.hearing_of(about).is_none();
            none.then_some(Refusal::WhichEntry { letter })
        }
        _ if letter.answers_objection() && case.objections().next().is_none() => {
            Some(Refusal::NoObjection)
        }
        _ if letter.answers_objection() && case.objection_of(letter, about).is_none() => {
            Some(Refusal::WhichEntry { letter })
        }
        LetterKind::ObjectionDecision => {
            let objection = case.objection_of(letter, about)?;
            let Some(decided) = case.answer(S::ObjectionDecided, objection.id) else {
                return Some(Refusal::ObjectionNotDecided);
            };
            let taken_back = matches!(
                decided.said.what,
                Some(What::Ended {
                    verdict: Verdict::TakenBack,
                    ..
                })
            );
            taken_back.then_some(Refusal::ObjectionTakenBack)
        }
        _ => None,
    }
}

impl Case<'_> {
    /// The day by which whoever a letter goes to had read what it tells once and for all: the
    /// decision, or what was decided on their objection. Their term runs from that day, and no
    /// other copy begins it anew (Awb 3:41, 6:8(1)). `None` while it did not reach each of them,
    /// and for a letter that can be sent again. `but` is the letter itself, where it was issued.
    pub fn told_before(
        &self,
        kind: LetterKind,
        about: Option<EntryId>,
        guardians: &[GuardianId],
        but: Option<LetterId>,
    ) -> Option<NaiveDate> {
        let as_it_stands = |about: Option<EntryId>| about.map(|id| self.as_it_stands(id));
        let told = |who: Option<GuardianId>| {
            let letters = self.letters.iter().filter(|sent| {
                let own = Some(sent.id) == but;
                !own && sent.kind == kind && as_it_stands(sent.about) == as_it_stands(about)
            });
            letters
                .filter(|sent| who.is_none_or(|who| sent.guardians.contains(&who)))
                .filter_map(|sent| sent.delivered_on)
                .min()
        };
        if !kind.tells_once() {
            return None;
        }
        if kind.audience() == Audience::Staff {
            return told(None);
        }
        let days: Option<Vec<NaiveDate>> = guardians.iter().map(|who| told(Some(*who))).collect();
        days?.into_iter().max()
    }
}

impl Case<'_> {
    /// That the intention would have been sent on another day than its letter: the one that left on
    /// that day, or was made by then and is still to be marked. What issuing a letter puts down
    /// itself is of the day of issue (WPO 63(2); CAO PO).
    pub(super) fn intent_letter_on(&self, said: &Said) -> Option<Refusal> {
        let intends = |kind: LetterKind| {
            matches!(
                kind,
                LetterKind::ExpulsionIntent
                    | LetterKind::StaffIntention
                    | LetterKind::DismissalIntention
            )
        };
        let letters = self.letters.iter().filter(|sent| intends(sent.kind));
        let letters = letters.filter(|_| said.station == S::Intent);
        let fits = |sent: &Sent| match sent.delivered_on {
            Some(on) => on == said.on || sent.issued_on == said.on,
            None => sent.issued_on <= said.on,
        };
        let last = letters.clone().next_back()?;
        let none = !letters.clone().any(fits);
        let on = last.delivered_on.unwrap_or(last.issued_on);
        none.then_some(Refusal::IntentLetterOn { on })
    }
}

/// Whether an entry says that a talk or hearing was not held, because nobody used it.
pub fn was_not_held(entry: &Entry) -> bool {
    matches!(entry.said.manner, Some(Manner::Declined | Manner::Waived))
}
