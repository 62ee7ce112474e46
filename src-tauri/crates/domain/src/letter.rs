//! Letters: which there are, what each must say, in whose file it is kept, and the guard against a
//! wrong name.
//!
//! What a letter must say is its [`Rule`]s: a closed list of parts for each kind, so that a letter
//! without one of them is refused by name. An issued letter is frozen; how it is drawn is the
//! business of `documents`.

mod contract;
mod names;
mod passage;
mod signing;
mod text;

use crate::codes;
use crate::person::Subject;
use crate::sanction::SanctionKind;

pub use contract::{Entry, Need, Parts, Rule, Tense, Value, check, offers_objection};
pub use names::{Hit, Ordinary, hits, names_of_others};
pub use passage::Passage;
pub use signing::{Power, may_sign, power_of, says_otherwise, signers, signs};
pub use text::{FormKind, Hand, TextState, Worded, judge};

codes! {
    /// The letters of the school office, numbered as in the list of the domain (L1 to L25).
    pub enum LetterKind {
        /// An invitation to talk (L1).
        TalkInvitation = "talk_invitation",
        /// The report of a talk, signed for having been seen (L2).
        TalkReport = "talk_report",
        /// A written warning (L3).
        Warning = "warning",
        /// What guardians are told of a time-out (L4).
        TimeOut = "time_out",
        /// The decision to suspend (L5).
        Suspension = "suspension",
        /// That a pupil stays out of the own group, at school and with lessons: like L5, and no
        /// suspension in the sense of WPO 40c.
        InternalSuspension = "internal_suspension",
        /// What is agreed on the return after a suspension (L6).
        ReturnAgreement = "return_agreement",
        /// The intention to expel, with the invitation to be heard (L7).
        ExpulsionIntent = "expulsion_intent",
        /// The report of a hearing, signed for having been seen (L8).
        HearingReport = "hearing_report",
        /// The decision to expel (L9).
        ExpulsionDecision = "expulsion_decision",
        /// Which school admits the pupil and from which day the expulsion holds, where the decision
        /// could not say so yet (L9).
        LeavingDay = "leaving_day",
        /// The notice of an expulsion to the municipality (L10).
        MunicipalityNotice = "municipality_notice",
        /// That an objection has been received (L11).
        ObjectionReceipt = "objection_receipt",
        /// The invitation to be heard on an objection (L12).
        ObjectionHearing = "objection_hearing",
        /// The decision on an objection (L13).
        ObjectionDecision = "objection_decision",
        /// That a decision was taken back by who took it.
        Withdrawal = "withdrawal",
        /// What goes with the report to the receiving school, and with its copy (L14).
        TransferReport = "transfer_report",
        /// The notice of a suspension to the Inspectorate (L15).
        InspectorateNotice = "inspectorate_notice",
        /// To the guardians of the pupil it was done to (L16).
        TargetGuardians = "target_guardians",
        /// To the guardians of a pupil who had a part in it (L17).
        InvolvedGuardians = "involved_guardians",
        /// To all guardians of a group or of the school, without names (L18).
        GroupInformation = "group_information",
        /// A written warning to a guardian (L19).
        GuardianWarning = "guardian_warning",
        /// A guardian may not enter the grounds (L19).
        AccessBan = "access_ban",
        /// The request to take something offline (L20).
        TakedownRequest = "takedown_request",
        /// What goes with the yearly consent form (L21).
        ConsentCover = "consent_cover",
        /// That a consent form has not come back, with what is still open (L22).
        ConsentReminder = "consent_reminder",
        /// That a consent was taken back, with what is removed and what cannot be (L22).
        ConsentWithdrawal = "consent_withdrawal",
        /// The same to a member of staff, about themselves (L22; seed A-A5).
        StaffConsentWithdrawal = "staff_consent_withdrawal",
        /// What a household chose and still holds, once a year where a yes lasts (domain §5.2).
        ConsentChoices = "consent_choices",
        /// The intention to take a measure against a member of staff (L25).
        StaffIntention = "staff_intention",
        /// The decision on a measure against a member of staff (L25).
        StaffDecision = "staff_decision",
        /// That an order for a member of staff is made longer (L25).
        StaffExtension = "staff_extension",
        /// That a measure for a member of staff was taken back by who took it (L25).
        StaffWithdrawal = "staff_withdrawal",
        /// The intention to end the contract of a member of staff (L25).
        DismissalIntention = "dismissal_intention",
        /// The decision to end the contract of a member of staff (L25).
        DismissalDecision = "dismissal_decision",
        /// The dismissal of a member of staff for an urgent reason, at once (L25).
        SummaryDismissal = "summary_dismissal",
    }
}

codes! {
    /// A part of a letter. Its code is the name of the field in the text of the letter.
    pub enum Part {
        /// How the letter greets, without the comma.
        Salutation = "salutation",
        /// Full name of the pupil.
        Pupil = "pupil",
        /// The name by which the pupil is called.
        PupilFirstName = "pupil_first_name",
        /// Initials of the pupil, where the name may not be given.
        PupilInitials = "pupil_initials",
        /// Date of birth of the pupil.
        BirthDate = "birth_date",
        /// The group of the pupil.
        Group = "group",
        /// The group or school that a general letter goes to.
        Audience = "audience",
        /// Whether the letter is about the guardian, not about the pupil.
        AboutGuardian = "about_guardian",
        /// Where the letter is sent, line by line, for whom the school keeps no address.
        Address = "address",
        /// How the school can be reached.
        Contact = "contact",
        /// To whom the guardian can speak.
        ContactPerson = "contact_person",
        /// Who signs for the board.
        Signer = "signer",
        /// Why the talk is asked for.
        Reason = "reason",
        /// The day of a talk.
        MeetingDate = "meeting_date",
        /// The time of a talk.
        MeetingTime = "meeting_time",
        /// Where a talk is.
        MeetingPlace = "meeting_place",
        /// Who is there.
        Attendees = "attendees",
        /// What the school told in a talk.
        SchoolView = "school_view",
        /// What the guardians told, short and in their own words.
        GuardianView = "guardian_view",
        /// What the pupil told.
        PupilView = "pupil_view",
        /// What was agreed: who, what and when.
        Agreements = "agreements",
        /// When agreements are looked back on.
        EvaluationDate = "evaluation_date",
        /// What follows now.
        FurtherSteps = "further_steps",
        /// The day it happened.
        IncidentDate = "incident_date",
        /// What happened, without names of others.
        Facts = "facts",
        /// The protocol, within a sentence.
        Protocol = "protocol",
        /// The rule that was broken.
        Rule = "rule",
        /// Talks and measures before.
        EarlierTalks = "earlier_talks",
        /// Measures before.
        EarlierMeasures = "earlier_measures",
        /// Suspensions before.
        EarlierSuspensions = "earlier_suspensions",
        /// What was tried before an expulsion.
        MeasuresTried = "measures_tried",
        /// What is expected from now on.
        Expectations = "expectations",
        /// How the school helps.
        Support = "support",
        /// What follows when it happens again, within a sentence.
        NextStep = "next_step",
        /// What follows when agreements are not kept.
        Consequence = "consequence",
        /// By when a reply is most welcome.
        ReactBefore = "react_before",
        /// Why this decision.
        Reasons = "reasons",
        /// Why nothing milder will do.
        Proportionality = "proportionality",
        /// How the interests were weighed.
        Interests = "interests",
        /// What the time-out is for.
        Purpose = "purpose",
        /// The day of a time-out.
        TimeOutDate = "time_out_date",
        /// From when on that day.
        TimeOutFrom = "time_out_from",
        /// Until when: at most one school day.
        TimeOutUntil = "time_out_until",
        /// Who looks after the pupil meanwhile.
        Supervision = "supervision",
        /// The first day it holds.
        FirstDay = "first_day",
        /// The last day it holds.
        LastDay = "last_day",
        /// The number of school days.
        SchoolDays = "school_days",
        /// Where the pupil may not be.
        Forbidden = "forbidden",
        /// Where the pupil is meanwhile.
        Stay = "stay",
        /// How the pupil gets lessons meanwhile.
        Education = "education",
        /// How schoolwork goes on.
        Schoolwork = "schoolwork",
        /// Whom to ask about schoolwork.
        SchoolworkContact = "schoolwork_contact",
        /// The day on which the pupil was heard before the decision.
        PupilHeardDate = "pupil_heard_date",
        /// Whether the pupil or the guardians are still to be heard.
        HearLater = "hear_later",
        /// Whether who was invited to a hearing used it.
        Heard = "heard",
        /// Why the hearing had to wait.
        HearingUrgency = "hearing_urgency",
        /// The day of a hearing.
        HearingDate = "hearing_date",
        /// The time of a hearing.
        HearingTime = "hearing_time",
        /// Where a hearing is.
        HearingPlace = "hearing_place",
        /// What was said at the hearing.
        HearingAccount = "hearing_account",
        /// The first day back at school.
        ReturnDate = "return_date",
        /// The day of the talk on return.
        ReturnTalkDate = "return_talk_date",
        /// The time of the talk on return.
        ReturnTalkTime = "return_talk_time",
        /// Where the talk on return is.
        ReturnTalkPlace = "return_talk_place",
        /// What is done to let the pupil return.
        ReturnActions = "return_actions",
        /// Whether the school is public.
        PublicSchool = "public_school",
        /// Whether an objection is offered.
        ObjectionOffered = "objection_offered",
        /// The last day to object.
        ObjectionLastDay = "objection_last_day",
        /// To whom an objection is sent.
        ObjectionAddressee = "objection_addressee",
        /// Where an objection is sent.
        ObjectionAddress = "objection_address",
        /// The body for complaints, within a sentence.
        ComplaintRoute = "complaint_route",
        /// Whether the pupil is of compulsory school age.
        Compulsory = "compulsory",
        /// Who else gets a copy.
        Copies = "copies",
        /// When the group teacher was heard.
        TeacherHeardDate = "teacher_heard_date",
        /// When the guardians were heard.
        GuardiansHeardDate = "guardians_heard_date",
        /// The day to which guardians were invited who did not come.
        InvitedDate = "invited_date",
        /// By when a written view can be given.
        ViewBefore = "view_before",
        /// What the school says to the view that was given.
        ViewAnswer = "view_answer",
        /// Whether the pupil comes to school meanwhile.
        PositionMeanwhile = "position_meanwhile",
        /// The attendance officer of the municipality.
        AttendanceContact = "attendance_contact",
        /// The school that is willing to admit the pupil.
        ReceivingSchool = "receiving_school",
        /// Address of that school, line by line.
        ReceivingAddress = "receiving_address",
        /// From which day an expulsion holds.
        EffectiveDate = "effective_date",
        /// The municipality.
        Municipality = "municipality",
        /// Address of the municipality, line by line.
        MunicipalityAddress = "municipality_address",
        /// The day of the decision.
        DecisionDate = "decision_date",
        /// The kind of reason, without details.
        ReasonCategory = "reason_category",
        /// The decision that is objected to, within a sentence.
        ContestedDecision = "contested_decision",
        /// When the objection was received.
        ReceivedDate = "received_date",
        /// By when the objection is decided.
        DecideBefore = "decide_before",
        /// Whether the time to decide on the objection runs; it stands still from the day on which
        /// a dispute is brought until the committee has given its opinion.
        TermRuns = "term_runs",
        /// Whether the decision is an expulsion.
        AboutExpulsion = "about_expulsion",
        /// Whether the ground is that the school cannot give the support that is needed.
        SupportNeed = "support_need",
        /// Where the development plan is, and of which day.
        DevelopmentPlan = "development_plan",
        /// Which documents can be read, where and when.
        DocumentsToRead = "documents_to_read",
        /// What is decided on the objection.
        Ruling = "ruling",
        /// What the decision means from now on.
        Outcome = "outcome",
        /// The court for an appeal, within a sentence.
        Court = "court",
        /// The last day to appeal.
        AppealLastDay = "appeal_last_day",
        /// Whether this copy is for the receiving school.
        ForSchool = "for_school",
        /// Whether a yes holds until it is taken back, not for the school year.
        Lasting = "lasting",
        /// What was chosen and still holds.
        Chosen = "chosen",
        /// What goes with the letter.
        Enclosures = "enclosures",
        /// Number of the school and its location.
        Brin = "brin",
        /// What the school does.
        SchoolActions = "school_actions",
        /// When the school gets in touch again.
        NextContactDate = "next_contact_date",
        /// What guardians can do at home.
        Tips = "tips",
        /// What may not be entered.
        Area = "area",
        /// How the child is brought and fetched meanwhile.
        ChildArrangement = "child_arrangement",
        /// When it is looked at again.
        ReviewDate = "review_date",
        /// What was posted.
        Post = "post",
        /// Where it is.
        PostPlace = "post_place",
        /// When it was posted.
        PostDate = "post_date",
        /// By when it should be gone.
        RemoveBefore = "remove_before",
        /// Whether a measure for staff is disciplinary, and not an order measure.
        Disciplinary = "disciplinary",
        /// The measure against a member of staff.
        Measure = "measure",
        /// Which duty may not have been met.
        Neglect = "neglect",
        /// By which road a contract ends.
        Route = "route",
        /// The day on which a contract ends.
        ContractEnds = "contract_ends",
        /// The urgent reason for a dismissal at once.
        UrgentReason = "urgent_reason",
        /// Why a summary dismissal was not given at once.
        Delay = "delay",
        /// The day on which that reason was told.
        ToldDate = "told_date",
        /// The date of the intention.
        IntentionDate = "intention_date",
        /// The school year.
        SchoolYear = "school_year",
        /// The last day to return a form.
        ReturnBy = "return_by",
        /// Where the privacy statement is.
        PrivacyStatement = "privacy_statement",
        /// The code of a consent form.
        FormCode = "form_code",
        /// When a consent form was printed.
        PrintedOn = "printed_on",
        /// What has no answer yet.
        OpenItems = "open_items",
        /// The day on which the school heard that a consent is taken back.
        WithdrawnOn = "withdrawn_on",
        /// What is a no from then on.
        Withdrawn = "withdrawn",
        /// What was published and comes offline.
        TakenDown = "taken_down",
        /// What was published and cannot be called back.
        Kept = "kept",
    }
}

codes! {
    /// What can be chosen for a part that is a choice.
    pub enum Choice {
        /// The objection is right.
        Upheld = "upheld",
        /// The objection is right in part.
        PartlyUpheld = "partly_upheld",
        /// The objection is not right.
        Rejected = "rejected",
        /// The objection came too late, and nothing excused that.
        Inadmissible = "inadmissible",
        /// A written reprimand (CAO PO).
        Reprimand = "reprimand",
        /// Suspension of a member of staff (CAO PO).
        StaffSuspension = "staff_suspension",
        /// The contract ends because both agree to it (BW 7:670b).
        Agreement = "agreement",
        /// The contract ends with a permit of the UWV (BW 7:671a).
        Permit = "permit",
        /// The contract is ended by the subdistrict court (BW 7:671b).
        Court = "court",
    }
}

codes! {
    /// Whose file a letter is kept in.
    pub enum File {
        /// The file of the pupil.
        PupilFile = "pupil_file",
        /// The personnel file, which the counsellor does not see.
        PersonnelFile = "personnel_file",
        /// The school's own papers: letters to a whole group, in nobody's file.
        SchoolFile = "school_file",
    }
}

codes! {
    /// What happened to a letter after it was issued; a person says so, never the program.
    pub enum LetterMark {
        /// Printed.
        Printed = "printed",
        /// Handed over.
        HandedOver = "handed_over",
        /// Posted.
        Posted = "posted",
        /// It came back: it reached nobody.
        Returned = "returned",
    }
}

codes! {
    /// To whom a letter goes.
    pub enum Audience {
        /// The households of a pupil.
        Guardians = "guardians",
        /// One guardian, about themselves.
        Guardian = "guardian",
        /// A member of staff.
        Staff = "staff",
        /// The households of a group or of the school.
        Group = "group",
        /// The receiving school, and the households of the pupil.
        Schools = "schools",
        /// The municipality.
        Municipality = "municipality",
        /// The Inspectorate.
        Inspectorate = "inspectorate",
    }
}

impl LetterKind {
    /// To whom it goes.
    pub fn audience(self) -> Audience {
        use LetterKind as K;
        match self {
            K::TalkInvitation
            | K::TalkReport
            | K::Warning
            | K::TimeOut
            | K::Suspension
            | K::InternalSuspension
            | K::ReturnAgreement
            | K::ExpulsionIntent
            | K::HearingReport
            | K::ExpulsionDecision
            | K::LeavingDay
            | K::ObjectionReceipt
            | K::ObjectionHearing
            | K::ObjectionDecision
            | K::Withdrawal
            | K::TargetGuardians
            | K::InvolvedGuardians
            | K::TakedownRequest
            | K::ConsentCover
            | K::ConsentReminder
            | K::ConsentChoices
            | K::ConsentWithdrawal => Audience::Guardians,
            K::GuardianWarning | K::AccessBan => Audience::Guardian,
            K::StaffIntention
            | K::StaffConsentWithdrawal
            | K::StaffDecision
            | K::StaffExtension
            | K::StaffWithdrawal
            | K::DismissalIntention
            | K::DismissalDecision
            | K::SummaryDismissal => Audience::Staff,
            K::GroupInformation => Audience::Group,
            K::TransferReport => Audience::Schools,
            K::MunicipalityNotice => Audience::Municipality,
            K::InspectorateNotice => Audience::Inspectorate,
        }
    }

    /// In whose file it is kept: what concerns a guardian in that of the pupil, what concerns
    /// staff in the personnel file, what goes to a whole group in nobody's.
    pub fn file(self) -> File {
        match self.audience() {
            Audience::Staff => File::PersonnelFile,
            Audience::Group => File::SchoolFile,
            Audience::Guardians
            | Audience::Guardian
            | Audience::Schools
            | Audience::Municipality
            | Audience::Inspectorate => File::PupilFile,
        }
    }

    /// The steps whose decision it makes known to whom it is for (Awb 3:41; WPO 40c(2), 63(2));
    /// none for a letter that tells no decision.
    pub fn makes_known_of(self) -> &'static [SanctionKind] {
        use SanctionKind as S;
        match self {
            LetterKind::Warning => &[S::WrittenWarning],
            LetterKind::TimeOut => &[S::TimeOut],
            LetterKind::Suspension => &[S::Suspension],
            LetterKind::InternalSuspension => &[S::InternalSuspension],
            LetterKind::ExpulsionDecision => &[S::Expulsion],
            LetterKind::GuardianWarning => &[S::GuardianWarning],
            LetterKind::AccessBan => &[S::AccessBan],
            LetterKind::StaffDecision => &[S::Reprimand, S::StaffSuspension],
            LetterKind::DismissalDecision => &[S::Dismissal],
            LetterKind::SummaryDismissal => &[S::SummaryDismissal],
            _ => &[],
        }
    }

    /// The steps in whose procedure it has its place, where it has none without one.
    pub fn rests_on(self) -> &'static [SanctionKind] {
        use SanctionKind as S;
        match self {
            LetterKind::ExpulsionIntent
            | LetterKind::LeavingDay
            | LetterKind::MunicipalityNotice => &[S::Expulsion],
            // Whatever guardians can object to, or complain of (WPO 14, 63; Awb 6:4).
            LetterKind::HearingReport
            | LetterKind::ObjectionReceipt
            | LetterKind::ObjectionHearing
            | LetterKind::ObjectionDecision => &[
                S::Expulsion,
                S::Suspension,
                S::InternalSuspension,
                S::WrittenWarning,
                S::GuardianWarning,
                S::AccessBan,
            ],
            LetterKind::Withdrawal => &[
                S::Conversation,
                S::ParentContact,
                S::WrittenWarning,
                S::BehaviourContract,
                S::TimeOut,
                S::InternalSuspension,
                S::Suspension,
                S::Expulsion,
                S::GuardianTalk,
                S::GuardianWarning,
                S::AccessBan,
            ],
            LetterKind::StaffIntention => &[S::Reprimand, S::StaffSuspension],
            LetterKind::StaffExtension => &[S::StaffSuspension],
            LetterKind::StaffWithdrawal => &[
                S::StaffTalk,
                S::StaffWarning,
                S::Reprimand,
                S::StaffSuspension,
                S::Dismissal,
                S::SummaryDismissal,
            ],
            LetterKind::DismissalIntention => &[S::Dismissal],
            _ => self.makes_known_of(),
        }
    }

    /// Whether it can only be written after the decision in its procedure.
    pub fn comes_after_decision(self) -> bool {
        self.makes_known()
            || self.answers_objection()
            || self.takes_back()
            || matches!(
                self,
                LetterKind::LeavingDay
                    | LetterKind::MunicipalityNotice
                    | LetterKind::StaffExtension
            )
    }

    /// Whether it tells that a decision was taken back.
    pub fn takes_back(self) -> bool {
        matches!(self, LetterKind::Withdrawal | LetterKind::StaffWithdrawal)
    }

    /// Whether it answers an objection.
    pub fn answers_objection(self) -> bool {
        matches!(
            self,
            LetterKind::ObjectionReceipt
                | LetterKind::ObjectionHearing
                | LetterKind::ObjectionDecision
        )
    }

    /// Whether it tells a decision, from when it holds, or that it is taken back: who decided signs
    /// it.
    pub fn tells_decision(self) -> bool {
        let later = matches!(self, LetterKind::LeavingDay | LetterKind::StaffExtension);
        self.makes_known() || later || self.takes_back()
    }

    /// Whether it makes a decision known.
    pub fn makes_known(self) -> bool {
        !self.makes_known_of().is_empty()
    }

    /// Whether what it tells is told once: a term runs from the day on which it is read, so that
    /// nobody gets it anew who has read it (Awb 3:41, 6:8(1)).
    pub fn tells_once(self) -> bool {
        let later = [LetterKind::ObjectionDecision, LetterKind::StaffExtension];
        self.makes_known() || later.contains(&self)
    }

    /// Whether it can be composed for a person of this kind, and is not drawn within a decision or
    /// with the consents.
    pub fn is_composed_for(self, subject: Subject) -> bool {
        use LetterKind as K;
        match self {
            K::Warning | K::Suspension | K::InspectorateNotice => false,
            K::ConsentCover | K::ConsentReminder | K::ConsentChoices => false,
            K::ConsentWithdrawal | K::StaffConsentWithdrawal => false,
            // A talk with a guardian, and what a guardian has posted.
            K::TalkInvitation | K::TalkReport | K::TakedownRequest => subject != Subject::Staff,
            // A guardian objects against a ban as well.
            _ if self.answers_objection() => subject != Subject::Staff,
            K::Withdrawal => subject != Subject::Staff,
            _ => match self.audience() {
                Audience::Guardian => subject == Subject::Guardian,
                Audience::Staff => subject == Subject::Staff,
                Audience::Group => false,
                _ => subject == Subject::Pupil,
            },
        }
    }
}

impl Part {
    /// How it is typed.
    pub fn entry(self) -> Entry {
        use Part as P;
        match self {
            P::Salutation
            | P::Pupil
            | P::PupilFirstName
            | P::PupilInitials
            | P::Group
            | P::Audience
            | P::Contact
            | P::ContactPerson
            | P::Signer
            | P::MeetingTime
            | P::MeetingPlace
            | P::Protocol
            | P::Rule
            | P::TimeOutFrom
            | P::TimeOutUntil
            | P::SchoolworkContact
            | P::HearingTime
            | P::HearingPlace
            | P::ReturnTalkTime
            | P::ReturnTalkPlace
            | P::ObjectionAddressee
            | P::ObjectionAddress
            | P::ComplaintRoute
            | P::AttendanceContact
            | P::DevelopmentPlan
            | P::ReceivingSchool
            | P::Municipality
            | P::ReasonCategory
            | P::ContestedDecision
            | P::Court
            | P::Brin
            | P::Stay
            | P::PostPlace
            | P::SchoolYear
            | P::PrivacyStatement
            | P::FormCode => Entry::Line,
            P::Reason
            | P::SchoolView
            | P::GuardianView
            | P::PupilView
            | P::FurtherSteps
            | P::Facts
            | P::Support
            | P::NextStep
            | P::Consequence
            | P::Reasons
            | P::Proportionality
            | P::Interests
            | P::Purpose
            | P::Supervision
            | P::Schoolwork
            | P::HearingAccount
            | P::HearingUrgency
            | P::ViewAnswer
            | P::PositionMeanwhile
            | P::DocumentsToRead
            | P::Outcome
            | P::ChildArrangement
            | P::Post
            | P::Education
            | P::UrgentReason
            | P::Delay
            | P::Neglect => Entry::Lines,
            P::Address
            | P::Attendees
            | P::Agreements
            | P::EarlierTalks
            | P::EarlierMeasures
            | P::EarlierSuspensions
            | P::MeasuresTried
            | P::Expectations
            | P::Forbidden
            | P::ReturnActions
            | P::Copies
            | P::ReceivingAddress
            | P::MunicipalityAddress
            | P::Enclosures
            | P::SchoolActions
            | P::Tips
            | P::Area
            | P::OpenItems
            | P::Chosen
            | P::Withdrawn
            | P::TakenDown
            | P::Kept => Entry::List,
            P::BirthDate
            | P::PupilHeardDate
            | P::MeetingDate
            | P::EvaluationDate
            | P::IncidentDate
            | P::ReactBefore
            | P::TimeOutDate
            | P::FirstDay
            | P::LastDay
            | P::HearingDate
            | P::ReturnDate
            | P::ReturnTalkDate
            | P::ObjectionLastDay
            | P::TeacherHeardDate
            | P::GuardiansHeardDate
            | P::InvitedDate
            | P::ViewBefore
            | P::EffectiveDate
            | P::DecisionDate
            | P::ReceivedDate
            | P::DecideBefore
            | P::AppealLastDay
            | P::NextContactDate
            | P::ReviewDate
            | P::PostDate
            | P::RemoveBefore
            | P::IntentionDate
            | P::ContractEnds
            | P::ToldDate
            | P::ReturnBy
            | P::PrintedOn
            | P::WithdrawnOn => Entry::Date,
            P::SchoolDays => Entry::Count,
            P::AboutGuardian
            | P::Disciplinary
            | P::HearLater
            | P::Heard
            | P::PublicSchool
            | P::ObjectionOffered
            | P::AboutExpulsion
            | P::TermRuns
            | P::Compulsory
            | P::SupportNeed
            | P::ForSchool
            | P::Lasting => Entry::Flag,
            P::Ruling | P::Measure | P::Route => Entry::Choice,
        }
    }

    /// Whether it is there to name members of staff, so that their names are no slip.
    pub fn names_staff(self) -> bool {
        matches!(
            self,
            Part::Contact
                | Part::ContactPerson
                | Part::SchoolworkContact
                | Part::Attendees
                | Part::AttendanceContact
                | Part::Signer
        )
    }
}
