//! What a letter says in words of its own, without a value: passages that every wording of the
//! letter has to have. Where each stands, and under which conditions, is in the text of the letter.

use crate::codes;

codes! {
    /// A passage that a school may word anew and may not leave out (domain §9).
    pub enum Passage {
        /// That the addressees may bring someone to a talk (L1, L4, L7, L12).
        BringSomeone = "bring_someone",
        /// What a signature under the letter means (L2, L6, L8).
        Signing = "signing",
        /// In which file the letter is kept (L2, L3, L4).
        Filed = "filed",
        /// That one may react in writing, and what becomes of that (L3).
        React = "react",
        /// Which article the decision rests on (L5, L7, L9, L10, L15).
        Basis = "basis",
        /// That an internal suspension is no suspension (WPO 40c).
        NoSuspension = "no_suspension",
        /// That a measure keeps order and is no punishment (domain §1.5, §3).
        NoPunishment = "no_punishment",
        /// That the Inspectorate is told of a suspension of more than a day (L5; WPO 40c(3)).
        Inspectorate = "inspectorate",
        /// How one objects (L5, L9).
        Objection = "objection",
        /// Within what time one objects, and where to (L5, L9).
        ObjectionTerm = "objection_term",
        /// That a judge can be asked to halt the decision (L5, L9; Awb 8:81, Rv 254).
        Interim = "interim",
        /// That one is heard on an objection, and when it is decided (L9; WPO 63(3), Awb 7:10).
        HeardOnObjection = "heard_on_objection",
        /// That it is an intention and no decision (L7, L25).
        NoDecisionYet = "no_decision_yet",
        /// That a decision follows on paper, with its reasons (L7, L25).
        DecisionFollows = "decision_follows",
        /// That another school is sought, and what that means (L7, L9; WPO 40(11)).
        AnotherSchool = "another_school",
        /// The disputes committee and what going there does (L9, L11; WPO 43).
        DisputesCommittee = "disputes_committee",
        /// That the time to decide stands still until the committee gave its opinion (L11; WPO 43).
        TermStandsStill = "term_stands_still",
        /// That the municipality is told (L9; Leerplichtwet 18).
        Municipality = "municipality",
        /// That a transfer report is made, and its copy (L9; WPO 42).
        TransferReport = "transfer_report",
        /// That the documents can be read beforehand (L12).
        Documents = "documents",
        /// Where one can go next (L13, L25).
        Remedy = "remedy",
        /// That a measure taken back no longer counts.
        CountsNoMore = "counts_no_more",
        /// That the guardians get a copy of the transfer report (L14; WPO 42).
        OwnCopy = "own_copy",
        /// That what is wrong in the transfer report is mended (AVG 16).
        Rectify = "rectify",
        /// That nothing is told of what is done with other children (L16).
        OthersApart = "others_apart",
        /// That no names are given (L18).
        NoNames = "no_names",
        /// Whom to send the press to (L18).
        Press = "press",
        /// That the child itself is welcome as before (L19).
        ChildWelcome = "child_welcome",
        /// That the police can be called (L19; Sr 138 and 461).
        Police = "police",
        /// That the guardian keeps the right to information (L19; BW 1:377c).
        Information = "information",
        /// That saying no has no disadvantage (L21, L22).
        NoDisadvantage = "no_disadvantage",
        /// That no answer is taken as no (L21, L22).
        UnansweredIsNo = "unanswered_is_no",
        /// That consent is withdrawn as easily as it is given (L21; AVG 7(3)).
        Withdrawing = "withdrawing",
        /// That what was online can have been kept by others (L21, L22).
        StaysOnline = "stays_online",
        /// How long a yes holds (L21).
        Validity = "validity",
        /// Who signs, and whose no counts (L21).
        BothSign = "both_sign",
        /// That neglect of duty is not yet judged (L25).
        NoJudgementYet = "no_judgement_yet",
        /// That one may have counsel (L25).
        Counsel = "counsel",
        /// That one can still tell the own side (L25).
        OwnSide = "own_side",
        /// Fourteen days to think again after an agreement (L25; BW 7:670b).
        ThinkAgain = "think_again",
        /// Appeal to the committee within six weeks (L25).
        Appeal = "appeal",
    }
}
