//! What can be asked on the command line, with an example of each JSON document.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};

/// Pluis without a window.
#[derive(Debug, Parser)]
#[command(name = "pluis-cli", version, about, long_about = None, after_help = AFTER)]
pub(crate) struct Arguments {
    /// The register: the encrypted file that holds the school.
    #[arg(long, global = true, env = "PLUIS_REGISTER", value_name = "FILE")]
    pub(crate) register: Option<PathBuf>,
    /// A file whose first line is the password. Otherwise PLUIS_PASSWORD is used.
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) password_file: Option<PathBuf>,
    /// Who you are, where several people can open the register.
    #[arg(long, global = true, value_name = "NAME")]
    pub(crate) user: Option<String>,
    /// Answer as JSON.
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// The language of answers.
    #[arg(long, global = true, default_value = "nl", value_name = "nl|en")]
    pub(crate) language: Tongue,
    /// The day of today, for rehearsals: 2026-11-22.
    #[arg(long, global = true, value_name = "DATE")]
    pub(crate) today: Option<NaiveDate>,
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// A language of answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Tongue {
    /// Dutch.
    Nl,
    /// English.
    En,
}

const AFTER: &str = "\
Exit codes: 0 done, 1 refused by a rule, 2 bad input, 3 the register cannot be opened.

Example, from nothing to a letter:
  export PLUIS_PASSWORD='een zin die u onthoudt' PLUIS_REGISTER=school.pluis
  pluis-cli create --school 'De Verzonnen School' --board 'Stichting Bedacht' \\
      --denomination bijzonder --protocol samen-online --director 'Jo Verzonnen' \\
      --street 'Bedachtlaan 1' --postcode '1234 AB' --town Verzonnendam
  pluis-cli import EDEX.xml --guardians ouders.csv
  pluis-cli incident record < incident.json
  pluis-cli sanction propose --incident ID --person ID
  pluis-cli sanction decide < decision.json
  pluis-cli letter list
  pluis-cli letter save ID --to brief.pdf";

/// The turn of the year.
#[derive(Debug, Subcommand)]
pub(crate) enum TurnCommand {
    /// Where the program would place each pupil.
    Show,
    /// The same as a plan in JSON, to change and hand in: who is unclear is left out.
    Plan,
    /// What a plan on standard input would bring. Nothing is written.
    Try,
    /// Do what a plan on standard input says, in one step that can be undone.
    Do,
}

/// How far back a file is read, and what of it.
#[derive(Debug, Args)]
pub(crate) struct FileArguments {
    /// Also what lies before the last school year, and why; it is written down.
    #[arg(long, value_name = "incident|measure|asked|support")]
    pub(crate) back: Option<String>,
    /// Only one kind of moments.
    #[arg(long, value_name = "incident|talk|measure|letter|consent|note|school")]
    pub(crate) only: Option<String>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Found a school's register.
    Create(Box<Create>),
    /// Read in EDEXML files and a list of guardians, in one step that can be undone.
    Import(Import),
    /// Undo the last step of the roster.
    Undo,
    /// List the pupils.
    Pupils {
        /// Only this group, by name.
        #[arg(long)]
        group: Option<String>,
        /// Only names with this in them.
        #[arg(long, default_value = "")]
        text: String,
        /// Also who has left.
        #[arg(long)]
        leavers: bool,
    },
    /// The file of one child.
    Pupil {
        /// The pupil's id.
        id: String,
        #[command(flatten)]
        file: FileArguments,
    },
    /// The file of anyone as one line of time, and with whom they were in incidents.
    File {
        /// Whose: pupil:ID, guardian:ID or staff:ID.
        person: String,
        #[command(flatten)]
        file: FileArguments,
    },
    /// List the guardians.
    Guardians {
        /// Only names with this in them.
        #[arg(long, default_value = "")]
        text: String,
    },
    /// List the staff.
    Staff,
    /// List the groups of this school year.
    Groups,
    /// The turn of the year: every pupil to a group of the next school year, or away.
    #[command(subcommand)]
    Turn(TurnCommand),
    /// Enter or edit by hand, from JSON on standard input.
    #[command(subcommand)]
    Save(Save),
    /// Incidents.
    #[command(subcommand)]
    Incident(IncidentCommand),
    /// Sanctions.
    #[command(subcommand)]
    Sanction(SanctionCommand),
    /// Letters.
    #[command(subcommand)]
    Letter(LetterCommand),
    /// Consents.
    #[command(subcommand)]
    Consent(ConsentCommand),
    /// What must be done.
    #[command(subcommand)]
    Task(TaskCommand),
    /// List the terms of law that run, with their ends.
    Deadlines,
    /// Figures about incidents, with nobody in them; counts below five are hidden.
    Figures(FiguresArguments),
    /// While the press is asking: who speaks, what may be said, who called.
    #[command(subcommand)]
    Press(PressCommand),
    /// Save the terms, the tasks and the programme as a calendar file, without any name; without a
    /// file it lists them.
    Calendar {
        /// Where, as school.ics.
        #[arg(long, value_name = "FILE")]
        to: Option<PathBuf>,
    },
    /// The programme of the protocol's year: what is done in which group, and by when. Without
    /// options it lists this school year.
    Programme(ProgrammeArguments),
    /// The days without school. Without options it lists them.
    Holidays(HolidaysArguments),
    /// Show or change the school's paper: logo, envelopes, folds; or save a page to try them on.
    Stationery(StationeryArguments),
    /// The settings.
    #[command(subcommand)]
    Settings(SettingsCommand),
    /// The protocol.
    #[command(subcommand)]
    Protocol(ProtocolCommand),
    /// The newest lines of the history.
    History {
        /// How many.
        #[arg(long, default_value_t = 50)]
        limit: u32,
    },
    /// Check that the history and every letter are as they were written.
    Verify {
        /// Where the proof sheet for the board goes, as PDF.
        #[arg(long, value_name = "FILE")]
        to: Option<PathBuf>,
    },
    /// Keys: one's own password, the recovery key, a new key of the file.
    #[command(subcommand)]
    Key(KeyCommand),
    /// What is kept too long: listing it, holding it back and erasing it.
    #[command(subcommand)]
    Retention(RetentionCommand),
    /// Notes that few may read, about a pupil or an incident.
    #[command(subcommand)]
    Note(NoteCommand),
    /// Look at what somebody would be given of what is held on them, or give it.
    Access(AccessArguments),
    /// The register of breaches, and the sheets about processing.
    #[command(subcommand)]
    Privacy(PrivacyCommand),
    /// Users: who opens the register, and as what.
    #[command(subcommand)]
    User(UserCommand),
    /// Give a director a new password with the recovery key.
    Recover(Recover),
    /// Make a copy of the register and find it good.
    Copy {
        /// The folder; the chosen one when left out.
        #[arg(long, value_name = "FOLDER")]
        to: Option<PathBuf>,
    },
    /// List the copies, the newest first.
    Copies,
    /// Put a copy in the place of the register, which is set aside and never overwritten.
    Restore(Restore),
    /// Read what can be read of a damaged register into a new one, which opens with the same
    /// passwords. The damaged one is never touched. A good copy is better: see restore.
    Salvage {
        /// The new register.
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
    /// Make an invented school, to look around in. Its password is "alles is verzonnen" unless you
    /// give one.
    Demo,
}

/// Keys.
#[derive(Debug, Subcommand)]
pub(crate) enum KeyCommand {
    /// How the keys stand.
    Show,
    /// Make a recovery key and save its sheet as PDF; one of before no longer works.
    Recovery {
        /// Where; print it, put it in the safe, and throw the file away.
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
    /// Encrypt every page anew, under a new key; everybody keeps their password.
    Renew,
    /// Give oneself another password.
    Password {
        /// A file whose first line is the password of now.
        #[arg(long, value_name = "FILE")]
        old: PathBuf,
        /// A file whose first line is the new password.
        #[arg(long, value_name = "FILE")]
        new: PathBuf,
    },
}

/// What is kept too long. A file is named by its kind and id: `pupil:ID`, `guardian:ID`,
/// `staff:ID` or `incident:ID`.
#[derive(Debug, Subcommand)]
pub(crate) enum RetentionCommand {
    /// What may and must go, and what holds it back.
    List,
    /// Hold something back.
    Hold {
        /// What.
        #[arg(value_name = "KIND:ID")]
        kept: String,
        /// Why.
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// Hold something back no longer.
    Release {
        /// What.
        #[arg(value_name = "KIND:ID")]
        kept: String,
    },
    /// Erase for good, and save the certificate as PDF. It cannot be undone.
    Erase {
        /// What.
        #[arg(value_name = "KIND:ID", required = true)]
        kept: Vec<String>,
        /// How many files go; without it nothing is erased and what would go is told.
        #[arg(long, value_name = "NUMBER")]
        count: Option<u32>,
        /// Where the certificate goes.
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
}

/// Notes that few may read. Everyone who sees the file sees that there is one.
#[derive(Debug, Subcommand)]
pub(crate) enum NoteCommand {
    /// List the notes about something, without what they say.
    List {
        /// About what: `pupil:ID` or `incident:ID`.
        #[arg(value_name = "KIND:ID")]
        of: String,
    },
    /// Open a note, which is written down in the history.
    Open {
        /// Its id.
        id: String,
    },
    /// Strike out a note that is wrong; it stays to be seen, with the reason. With --instead a
    /// better one comes in its place, from JSON on standard input: {"text"}.
    Strike {
        /// Its id.
        id: String,
        /// Why it is wrong.
        #[arg(long)]
        why: String,
        /// Read a better one.
        #[arg(long)]
        instead: bool,
    },
    /// Write a note, from JSON on standard input: {"readers": ["director", "counsellor"], "text"}.
    /// The director is always a reader.
    Write {
        /// About what: `pupil:ID` or `incident:ID`.
        #[arg(value_name = "KIND:ID")]
        of: String,
    },
}

/// What somebody is given. Without --to nothing is given: every piece is listed, with the names of
/// others that were found. With --to, the choices are read as JSON from standard input: an array
/// of {"key", "leave", "ground", "shown"}, empty to give as proposed.
#[derive(Debug, Args)]
pub(crate) struct AccessArguments {
    /// Of whom: `pupil:ID`, `guardian:ID` or `staff:ID`.
    #[arg(value_name = "KIND:ID")]
    pub(crate) person: String,
    /// Which guardian asks, of a pupil's file.
    #[arg(long, value_name = "ID")]
    pub(crate) guardian: Option<String>,
    /// When it was asked; today when left out.
    #[arg(long, value_name = "DATE")]
    pub(crate) asked: Option<String>,
    /// Where it goes: a PDF to read, or a ZIP for another program.
    #[arg(long, value_name = "FILE")]
    pub(crate) to: Option<PathBuf>,
}

/// Figures about incidents.
#[derive(Debug, Args)]
pub(crate) struct FiguresArguments {
    /// The school year, as 2026-2027; that of today when left out.
    #[arg(long, value_name = "YEAR")]
    pub(crate) year: Option<String>,
    /// The part of it: year, autumn, winter, spring or summer.
    #[arg(long, value_name = "PART", default_value = "year")]
    pub(crate) period: String,
    /// Only with a pupil of this group in it, by name.
    #[arg(long, value_name = "GROUP")]
    pub(crate) group: Option<String>,
    /// Where they go: a PDF, CSV or XLSX by its ending.
    #[arg(long, value_name = "FILE")]
    pub(crate) to: Option<PathBuf>,
}

/// While the press is asking.
#[derive(Debug, Subcommand)]
pub(crate) enum PressCommand {
    /// List the matters, the newest first.
    Matters,
    /// Show one, with its contacts and what was seen to.
    Show {
        /// Which.
        #[arg(value_name = "ID")]
        id: String,
    },
    /// Keep a matter from JSON on standard input, in the place of the one that is named:
    /// {"title", "coordinator": {"staff"}, "openedOn", "facts": {"happened", "done"}, ...}.
    Save {
        /// Which; a new one when left out.
        #[arg(long, value_name = "ID")]
        id: Option<String>,
    },
    /// Put down that the press was in touch, from JSON on standard input:
    /// {"on", "outlet", "question", "readingAgreed", "correction", ...}.
    Contact {
        /// In which matter.
        #[arg(value_name = "ID")]
        id: String,
    },
    /// List whom to find of the press, after adding the one on standard input if asked.
    Addresses {
        /// Add {"outlet", "who", "phone", "email", "note"}.
        #[arg(long)]
        add: bool,
    },
    /// Save the fact sheet as PDF, or the statement.
    Paper {
        /// Of which matter.
        #[arg(value_name = "ID")]
        id: String,
        /// The statement for the press, and not the sheet for the school.
        #[arg(long)]
        statement: bool,
        /// Where.
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
}

/// The programme of the year.
#[derive(Debug, Args)]
pub(crate) struct ProgrammeArguments {
    /// The school year, as 2026-2027; that of today when left out.
    #[arg(long, value_name = "YEAR")]
    pub(crate) year: Option<String>,
    /// Put this down as done, as start_talk.
    #[arg(long, value_name = "KIND")]
    pub(crate) done: Option<String>,
    /// In these groups, by name; left out for what is done once for the school.
    #[arg(long, value_name = "GROUP", requires = "done")]
    pub(crate) group: Vec<String>,
    /// The day; today when left out.
    #[arg(long, value_name = "DAY", requires = "done")]
    pub(crate) on: Option<String>,
    /// A remark.
    #[arg(long, requires = "done", default_value = "")]
    pub(crate) note: String,
    /// Take back what was put down, by its id.
    #[arg(long, value_name = "ID", conflicts_with = "done")]
    pub(crate) reopen: Option<String>,
}

/// The register of breaches, and the sheets about processing.
#[derive(Debug, Subcommand)]
pub(crate) enum PrivacyCommand {
    /// List the breaches, the newest first.
    Breaches,
    /// Put a breach down from JSON on standard input:
    /// {"what", "knownAt", "concerned", "risk", "measures", ...}.
    Record,
    /// Save the register of breaches as PDF.
    Register {
        /// Where.
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
    /// Save the entry for the register of processing as PDF.
    Processing {
        /// Where.
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
    /// Save the input for an assessment of the impact as PDF.
    Impact {
        /// Where.
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
}

/// Users. Who is added, taken up again or helped gets a password that works once; it is printed,
/// and changed with `key password`.
#[derive(Debug, Subcommand)]
pub(crate) enum UserCommand {
    /// Who opens the register.
    List,
    /// Let somebody open the register.
    Add {
        /// The name to open it with.
        #[arg(value_name = "NAME")]
        name: String,
        #[command(flatten)]
        what: What,
    },
    /// Change what somebody is.
    Edit {
        /// The name.
        #[arg(value_name = "NAME")]
        name: String,
        #[command(flatten)]
        what: What,
    },
    /// Take somebody's way in.
    Suspend {
        /// The name.
        #[arg(value_name = "NAME")]
        name: String,
    },
    /// Take somebody up again.
    Resume {
        /// The name.
        #[arg(value_name = "NAME")]
        name: String,
    },
    /// Give somebody who forgot it another password.
    Password {
        /// The name.
        #[arg(value_name = "NAME")]
        name: String,
    },
}

/// What somebody is.
#[derive(Debug, Args)]
pub(crate) struct What {
    /// director, counsellor, administrator, teacher or reader; when editing, left as it is.
    #[arg(long, value_name = "ROLE")]
    pub(crate) role: Option<String>,
    /// What the school calls it, such as "intern bevoegde".
    #[arg(long, value_name = "TEXT")]
    pub(crate) title: Option<String>,
    /// The member of staff it is, by id; a teacher needs one.
    #[arg(long, value_name = "ID")]
    pub(crate) staff: Option<String>,
}

/// Give a director a new password with the recovery key.
#[derive(Debug, Args)]
pub(crate) struct Recover {
    /// A file whose first line is the recovery key.
    #[arg(long, value_name = "FILE")]
    pub(crate) key: PathBuf,
    /// The director.
    #[arg(long, value_name = "NAME")]
    pub(crate) name: String,
    /// A file whose first line is the new password.
    #[arg(long, value_name = "FILE")]
    pub(crate) new: PathBuf,
}

/// Put a copy in the place of the register.
#[derive(Debug, Args)]
pub(crate) struct Restore {
    /// The copy.
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    /// Only open it beside the register, and say what is in it.
    #[arg(long)]
    pub(crate) check: bool,
    /// Also when it is of another register than the one that is there.
    #[arg(long)]
    pub(crate) other: bool,
}

/// Found a school's register.
#[derive(Debug, Args)]
pub(crate) struct Create {
    /// The school's name.
    #[arg(long)]
    pub(crate) school: String,
    /// The board's name.
    #[arg(long)]
    pub(crate) board: String,
    /// openbaar or bijzonder.
    #[arg(long)]
    pub(crate) denomination: String,
    /// The id of a protocol; a wrong one lists them.
    #[arg(long)]
    pub(crate) protocol: String,
    /// The director's name; also the name to open the register with.
    #[arg(long)]
    pub(crate) director: String,
    /// The school's number.
    #[arg(long, default_value = "")]
    pub(crate) brin: String,
    /// Street and number of the school.
    #[arg(long, default_value = "")]
    pub(crate) street: String,
    /// Postcode of the school.
    #[arg(long, default_value = "")]
    pub(crate) postcode: String,
    /// Town of the school.
    #[arg(long, default_value = "")]
    pub(crate) town: String,
    /// Telephone number of the school.
    #[arg(long, default_value = "")]
    pub(crate) phone: String,
    /// E-mail address of the school.
    #[arg(long, default_value = "")]
    pub(crate) email: String,
    /// Street and number of the board.
    #[arg(long, default_value = "")]
    pub(crate) board_street: String,
    /// Postcode of the board.
    #[arg(long, default_value = "")]
    pub(crate) board_postcode: String,
    /// Town of the board.
    #[arg(long, default_value = "")]
    pub(crate) board_town: String,
}

/// Read in EDEXML files and a list of guardians.
#[derive(Debug, Args)]
pub(crate) struct Import {
    /// EDEXML files.
    pub(crate) files: Vec<PathBuf>,
    /// A list of guardians, CSV or XLSX.
    #[arg(long, value_name = "FILE")]
    pub(crate) guardians: Option<PathBuf>,
    /// What its columns mean, as JSON; a preview with --json shows what is guessed.
    #[arg(long, value_name = "FILE")]
    pub(crate) mapping: Option<PathBuf>,
    /// Only show what would happen.
    #[arg(long)]
    pub(crate) preview: bool,
    /// Mark this pupil, who is missing from the roster, as having left. May be repeated.
    #[arg(long = "left", value_name = "ID")]
    pub(crate) left: Vec<String>,
}

/// Enter or edit by hand.
#[derive(Debug, Subcommand)]
pub(crate) enum Save {
    /// A pupil: {"id":null,"name":{"given":"Noor","prefix":"de","family":"Verzonnen"},
    /// "birthDate":"2018-03-01","gender":"female","group":null,"yearGroup":"4","version":0}
    #[command(verbatim_doc_comment)]
    Pupil,
    /// A guardian: {"id":null,"name":{"given":"Jo","family":"Verzonnen"},"address":{"street":
    /// "Kade 1","postcode":"1234 AB","town":"Verzonnendam"},"language":"nl",
    /// "pupils":[{"pupil":"ID",
    /// "relation":"mother","authority":"yes","livesWith":"yes"}],"version":0}
    #[command(verbatim_doc_comment)]
    Guardian,
    /// A member of staff: {"id":null,"name":{"given":"Jo","family":"Verzonnen"},
    /// "function":"leerkracht","version":0}
    #[command(verbatim_doc_comment)]
    Staff,
}

/// Incidents.
#[derive(Debug, Subcommand)]
pub(crate) enum IncidentCommand {
    /// Record an incident from JSON on standard input.
    #[command(after_help = "\
Example of the JSON:
  {
    \"happenedOn\": \"2026-11-20\", \"dayPart\": \"morning_break\", \"place\": \"yard\",
    \"facts\": \"In de pauze is een jas in de sloot gegooid.\",
    \"categories\": [\"bullying\", \"vandalism\"], \"severity\": \"moderate\",
    \"clauses\": [], \"possiblyCriminal\": false, \"reportedBy\": \"staff\",
    \"parties\": [
      {\"who\": {\"kind\": \"pupil\", \"id\": \"ID\"}, \"role\": \"perpetrator\"},
      {\"who\": {\"kind\": \"guardian\", \"id\": \"ID\"}},
      {\"who\": {\"kind\": \"outsider\", \"description\": \"jongen van een andere school\"}},
      {\"who\": {\"kind\": \"unknown\"}, \"role\": \"witness\"}
    ]
  }
Also: happenedAt \"10:15:00\", platform, feltAtSchool, scope school|private, reportedOn, online (as in
`incident online`), judgement (as in `incident judge`).
Places: classroom yard corridor toilets gym on_the_way lunch_room after_school_care trip home online
elsewhere. Severity: light moderate serious. Roles: involved target perpetrator assistant reinforcer
defender bystander witness reporter.")]
    Record,
    /// List incidents, the newest first.
    List {
        /// Words in the facts, a number or a name.
        #[arg(long, default_value = "")]
        text: String,
        /// At most so many.
        #[arg(long, default_value_t = 100)]
        limit: u32,
    },
    /// Everything around one incident.
    Show {
        /// Its id.
        id: String,
    },
    /// Give someone another part in an incident.
    Role {
        /// The incident.
        #[arg(long)]
        incident: String,
        /// The part.
        #[arg(long)]
        party: String,
        /// The role, as "perpetrator".
        #[arg(long)]
        role: String,
    },
    /// Add from JSON somebody who was in an incident too:
    /// {"who": {"kind", "id"}, "role"}, or {"who": {"kind": "unknown", "description"}}.
    AddParty {
        /// The incident.
        id: String,
    },
    /// Say who somebody unknown in an incident turns out to be.
    NameParty {
        /// The incident.
        id: String,
        /// The part.
        #[arg(long)]
        party: String,
        /// Who it is, as "pupil:ID", "guardian:ID" or "staff:ID".
        #[arg(long)]
        person: String,
    },
    /// Take somebody out of an incident who was not in it after all.
    TakeOutParty {
        /// The incident.
        id: String,
        /// The part.
        #[arg(long)]
        party: String,
        /// Why they do not belong in it.
        #[arg(long)]
        why: String,
    },
    /// Add from JSON to an incident what became known later, or put its outline right.
    #[command(after_help = "\
Example of the JSON; leave out the outline to add words alone:
  {
    \"text\": \"Het was woensdag, niet dinsdag.\",
    \"outline\": {
      \"happenedOn\": \"2026-11-18\", \"dayPart\": \"lunch_break\", \"place\": \"yard\",
      \"categories\": [\"threat\"], \"severity\": \"moderate\", \"clauses\": []
    }
  }")]
    Amend {
        /// The incident.
        id: String,
    },
    /// Put down from JSON an act of an incident, with its own people:
    /// {"category", "on", "what", "parts": [{"party", "role"}]}.
    Act {
        /// The incident.
        id: String,
    },
    /// Strike out an act that was put down by mistake.
    StrikeAct {
        /// The act.
        id: String,
        /// Why.
        #[arg(long)]
        why: String,
    },
    /// Link an incident to another.
    Link {
        /// The incident.
        id: String,
        /// The other.
        #[arg(long, value_name = "ID")]
        to: String,
        /// How: same_matter or follows_from.
        #[arg(long, default_value = "same_matter")]
        kind: String,
    },
    /// Have a double go into another incident, with whoever is only in the double.
    Merge {
        /// The incident that stays.
        id: String,
        /// The double.
        #[arg(long, value_name = "ID")]
        double: String,
    },
    /// Decline a report that a teacher sent in.
    Decline {
        /// The report.
        id: String,
        /// Why; its sender reads it.
        #[arg(long)]
        why: String,
    },
    /// Take over a report that a teacher sent in.
    TakeOver {
        /// The incident.
        id: String,
        /// What kind, the main one first, as "bullying"; as it was sent in when left out.
        #[arg(long = "category")]
        categories: Vec<String>,
        /// How serious, as "moderate"; as it was sent in when left out.
        #[arg(long)]
        severity: Option<String>,
    },
    /// Say from JSON whether it is bullying, by the three tests.
    #[command(after_help = "\
Example of the JSON:
  {
    \"repeated\": \"yes\", \"intended\": \"yes\", \"unequal\": \"unknown\",
    \"judgedOn\": \"2026-11-22\", \"grounds\": \"Derde keer in twee weken.\"
  }
Answers: yes no unknown.")]
    Judge {
        /// The incident.
        id: String,
    },
    /// Keep from JSON what is known of what stood online.
    #[command(after_help = "\
Example of the JSON:
  {
    \"account\": \"@verzonnen\", \"reach\": \"group\", \"visible\": \"yes\",
    \"askedOn\": \"2026-11-22\", \"goneOn\": null
  }
Reach: one group school public. Visible: yes no unknown.")]
    Online {
        /// The incident.
        id: String,
    },
    /// What came back lately, with the incidents that it rests on.
    Signals,
    /// Say how far the handling is, as "in_progress", "aftercare", "closed" or "struck_out".
    Status {
        /// The incident.
        id: String,
        /// How far.
        #[arg(long)]
        to: String,
    },
    /// Record a talk from JSON, with what was agreed as tasks.
    #[command(after_help = "\
Example of the JSON:
  {
    \"kind\": \"guardians\", \"heldOn\": \"2026-11-22\", \"means\": \"phone\",
    \"with\": [{\"kind\": \"guardian\", \"id\": \"ID\"}], \"about\": \"ID of the pupil\",
    \"said\": \"Verteld wat er is gebeurd.\", \"agreed\": \"We bellen vrijdag weer.\",
    \"steps\": [{\"track\": \"guardians\", \"what\": \"Ouders bellen\", \"dueOn\": \"2026-11-27\"}]
  }
Kinds: hearing guardians conversation restorative support_group aftercare. Means: in_person phone
video email portal letter. Tracks: target perpetrator group staff guardians. Also: heldAt, others,
answers [{prompt, answer}], and in a step owner (ID of a member of staff).")]
    Talk {
        /// The incident.
        id: String,
    },
    /// Strike out a talk that was recorded by mistake.
    StrikeTalk {
        /// The talk.
        id: String,
        /// Why.
        #[arg(long)]
        why: String,
    },
    /// Put down from JSON what is agreed to do: a list of steps, as in `incident talk`.
    Plan {
        /// The incident.
        id: String,
    },
    /// Keep a screenshot, photo or PDF as proof; without a file, describe what may not be kept.
    ///
    /// A sexual image of a minor is never kept: leave out --ordinary when it is or may be one.
    Evidence {
        /// The incident.
        id: String,
        /// The file.
        #[arg(long, value_name = "PATH")]
        file: Option<PathBuf>,
        /// Nothing sexual can be seen on it.
        #[arg(long)]
        ordinary: bool,
        /// From whom or where.
        #[arg(long)]
        source: String,
        /// When it was seen; today when left out.
        #[arg(long, value_name = "DATE")]
        seen_on: Option<NaiveDate>,
        /// Who saw it.
        #[arg(long)]
        seen_by: String,
        /// What can be seen, in words.
        #[arg(long, default_value = "")]
        description: String,
    },
    /// Save a piece of proof to a file; that it was opened is written down.
    EvidenceSave {
        /// The piece of proof.
        id: String,
        /// Where to.
        #[arg(long, value_name = "PATH")]
        to: PathBuf,
    },
    /// The beginnings of incidents that happen often.
    Templates {
        /// Read a beginning from JSON on standard input and keep it.
        #[arg(long)]
        save: bool,
        /// Take one of the school's own away.
        #[arg(long, value_name = "ID", conflicts_with = "save")]
        drop: Option<String>,
    },
    /// What there is to decide about the police, or with --decide record it from JSON.
    #[command(after_help = "\
Example of the JSON:
  {
    \"decidedOn\": \"2026-11-22\", \"decidedBy\": \"board\", \"step\": \"report\",
    \"motivation\": \"Waarom wel of niet.\", \"toldOn\": \"2026-11-22\",
    \"reference\": \"PL-0000\"
  }
Steps: report (aangifte) notice (melding) neither. Also: correction (why it takes the place of an
earlier decision).")]
    Police {
        /// The incident.
        id: String,
        /// Read a decision from JSON on standard input and record it.
        #[arg(long)]
        decide: bool,
        /// Only say that the incident may be a criminal offence, or with =false that it may not.
        #[arg(long, value_name = "BOOL", num_args = 0..=1, default_missing_value = "true",
              require_equals = true, conflicts_with = "decide")]
        criminal: Option<bool>,
    },
}

/// Which rows a list of measures shows.
#[derive(Debug, Args)]
pub(crate) struct Which {
    /// Only of this ladder: pupil, guardian or staff.
    #[arg(long, value_name = "SUBJECT")]
    pub(crate) of: Option<String>,
    /// Only from this day on.
    #[arg(long)]
    pub(crate) from: Option<NaiveDate>,
    /// Only up to this day.
    #[arg(long)]
    pub(crate) to: Option<NaiveDate>,
}

/// Sanctions.
#[derive(Debug, Subcommand)]
pub(crate) enum SanctionCommand {
    /// What the ladder proposes for a person after an incident, and why.
    Propose {
        /// The incident.
        #[arg(long)]
        incident: String,
        /// The pupil, guardian or member of staff.
        #[arg(long)]
        person: String,
    },
    /// Take a decision from JSON on standard input, and issue its letters.
    #[command(after_help = "\
Example of a warning:
  {
    \"incident\": \"ID\", \"person\": {\"kind\": \"pupil\", \"id\": \"ID\"},
    \"kind\": \"written_warning\", \"decidedOn\": \"2026-11-22\", \"decidedBy\": \"director\",
    \"reasons\": \"Wat er is gebeurd en waarom.\", \"expectation\": \"Wat we nu verwachten.\"
  }
Example of a suspension:
  {
    \"incident\": \"ID\", \"person\": {\"kind\": \"pupil\", \"id\": \"ID\"},
    \"kind\": \"suspension\", \"decidedOn\": \"2026-11-22\", \"decidedBy\": \"director\",
    \"facts\": \"Wat er is gebeurd.\", \"reasons\": \"Waarom deze maatregel.\",
    \"hearing\": {\"pupilHeardOn\": \"2026-11-21\", \"guardiansHeardOn\": \"2026-11-21\"},
    \"suspension\": {\"firstDay\": \"2026-11-23\", \"lastDay\": \"2026-11-24\",
      \"proportionality\": \"De waarschuwing hielp niet.\",
      \"schoolwork\": \"Het weekplan gaat mee.\", \"contact\": \"juf Jo, 06-00000000\",
      \"returnTalkOn\": \"2026-11-25\"}
  }
Also: skipReason (when a step is skipped), hearing.urgency with hearing.hearOn (when hearing had to
wait), hearing.households, each with guardians, on and account (where guardians live apart: what
each said stands in their own letter alone, and hearing.account is then what the pupil said),
clearedNames [\"Roos\"] (words that look like another child's name and are
not), grounds, procedure (the id of the procedure in which it is decided), and particulars:
  {\"of\": \"time_out\", \"day\": \"2026-11-23\", \"purpose\": \"\", \"supervision\": \"\"}
  {\"of\": \"internal_suspension\", \"firstDay\": \"2026-11-23\", \"lastDay\": \"2026-11-24\",
   \"place\": \"\", \"education\": \"\", \"contact\": \"\"}
  {\"of\": \"expulsion\", \"interests\": \"\", \"answerToView\": \"\", \"effectiveOn\": null}
  {\"of\": \"access_ban\", \"area\": \"\", \"firstDay\": \"2026-11-23\",
   \"lastDay\": \"2027-02-22\", \"contact\": \"\", \"proportionality\": \"\"}
  {\"of\": \"staff_measure\", \"firstDay\": null, \"lastDay\": null, \"route\": null,
   \"urgentReason\": \"\"}")]
    Decide {
        /// Only say what would follow.
        #[arg(long)]
        rehearse: bool,
    },
    /// Open the procedure of an expulsion or of a measure for staff, from JSON on standard input.
    #[command(after_help = OPEN)]
    Open {
        /// Only say whether it could be opened.
        #[arg(long)]
        rehearse: bool,
    },
    /// Put something down at a station of a procedure, from JSON on standard input.
    #[command(after_help = ENTER)]
    Enter {
        /// The procedure; of an incident under `--suspicion`.
        id: String,
        /// Only say what would follow.
        #[arg(long)]
        rehearse: bool,
        /// At an incident: the three stations of a suspicion of a sexual offence by staff.
        #[arg(long)]
        suspicion: bool,
    },
    /// The stations of a procedure: what is done, due, late, and what stands in the way.
    Strip {
        /// The procedure; of an incident under `--suspicion`.
        id: String,
        /// Of an incident: the three stations of a suspicion of a sexual offence by staff.
        #[arg(long)]
        suspicion: bool,
    },
    /// List the procedures, the newest first.
    Procedures {
        /// Only those that run.
        #[arg(long)]
        running: bool,
        /// Only those that were stopped or withdrawn.
        #[arg(long)]
        ended: bool,
        #[command(flatten)]
        which: Which,
    },
    /// What another protocol or ladder would have proposed over a school year, beside what was
    /// proposed and decided then. Nothing is written.
    Simulate {
        /// The id of another protocol that ships.
        #[arg(long)]
        protocol: Option<String>,
        /// Read a ladder as JSON from standard input: the `ladder` of `protocol ladder change`.
        #[arg(long, conflicts_with = "protocol")]
        ladder: bool,
        /// The school year, as 2025-2026; the one before this one when left out.
        #[arg(long)]
        year: Option<String>,
        /// Only where it says something else than what ruled then.
        #[arg(long)]
        differs: bool,
    },
    /// List sanctions, the newest first.
    List {
        #[command(flatten)]
        which: Which,
    },
    /// Everything around one sanction.
    Show {
        /// Its id.
        id: String,
    },
}

const OPEN: &str = "\
Example of an expulsion:
  {
    \"kind\": \"expulsion\", \"person\": {\"kind\": \"pupil\", \"id\": \"ID\"},
    \"incident\": \"ID\", \"openedOn\": \"2026-11-22\",
    \"grounds\": {\"ground\": \"pupil_conduct\"},
    \"skipReason\": \"Waarom een stap wordt overgeslagen.\"
  }
Grounds: pupil_conduct; guardian_conduct with grounds.milder (what was tried first); support_need
with grounds.developmentPlan and without an incident.
For staff: kind reprimand, staff_suspension (with nature disciplinary or order), dismissal (with
route agreement, permit or court), summary_dismissal. Every other step is decided at once:
pluis-cli sanction decide.
The decision is taken with sanction decide, with the id of the procedure in \"procedure\".";

const ENTER: &str = "\
Example of what is put down:
  {
    \"station\": \"teacher_heard\", \"on\": \"2026-11-22\",
    \"who\": \"de groepsleerkracht\", \"manner\": \"talk\", \"report\": \"Wat er is gezegd.\"
  }
Also: agreements, proof, setFor (a day that is set), kind done|planned|not_needed|struck_out,
strikes with strikeReason (an earlier entry that was wrong), objection (the entry with which it
came in, where there are several), and what:
  a school that was asked    {\"of\": \"asked\", \"school\": \"De Regenboog\", \"profile\": \"\",
                              \"distanceKm\": 4, \"preferred\": true}
  what it answered           {\"of\": \"answered\", \"to\": \"ENTRY\", \"accepts\": true}
  how an objection ended     {\"of\": \"ended\", \"verdict\": \"stands\",
                              \"decidedBy\": \"board\"}
  whose objection it is      {\"of\": \"objected\", \"letter\": \"LETTER\"}
  who heard before police    {\"of\": \"informed\", \"guardiansOn\": \"2026-11-22\",
                              \"personOn\": \"2026-11-22\"}
Stations before a decision: history teacher_heard counsellor_consulted partnership_consulted
attendance_consulted intent pupil_heard guardians_heard guardian_heard view
request_filed request_granted search stopped.
After it: delivered reason_told guardians_told municipality inspectorate attendance_told
return_talk evaluated objection_received objection_acknowledged dispute_filed dispute_opinion
objection_hearing objection_decided appeal_filed appeal_decided removed transfer_report
deregistered. Of a suspicion: board_told inspector_consulted police_told.
Manners: talk phone written post registered_post handed_over email portal declined waived.
Verdicts: stands revoked changed inadmissible taken_back.";

/// Letters.
#[derive(Debug, Subcommand)]
pub(crate) enum LetterCommand {
    /// List letters, the newest first.
    List,
    /// The kinds of letters that can be composed for a person, or for a group and the school.
    Kinds {
        /// The pupil, guardian or member of staff.
        #[arg(long)]
        person: Option<String>,
    },
    /// Which parts a letter has, what is known of them and to whom it goes: from the JSON of
    /// issue, without parts. A star marks what the letter cannot do without.
    Form,
    /// Issue a letter from JSON on standard input: a copy for each household.
    #[command(after_help = "\
Example of an invitation:
  {
    \"kind\": \"talk_invitation\", \"person\": {\"kind\": \"pupil\", \"id\": \"ID\"},
    \"incident\": \"ID\",
    \"parts\": {
      \"reason\": \"Er is ruzie geweest in de pauze.\",
      \"meeting_date\": \"2026-11-26\", \"meeting_time\": \"15.30 uur\",
      \"meeting_place\": \"kamer van de directeur\",
      \"attendees\": \"de leerkracht\\nde intern begeleider\"
    }
  }
Example of a letter to a group:
  {
    \"kind\": \"group_information\", \"group\": \"ID\", \"perHousehold\": false,
    \"parts\": {
      \"facts\": \"Er gaan beelden rond van een ruzie.\",
      \"school_actions\": \"De leerkracht praat met de groep.\"
    }
  }
Also: sanction, pupil (for a guardian with several children), signedBy director|board|counsellor,
inPerson true (when there is no address), cleared [\"Roos\"] (words that look like another's name
and are not). A day is written as 2026-11-26, several things one a line. What is left out is
proposed from the register; letter form shows it, and every part by its code.")]
    Issue {
        /// Only say what stands in the way.
        #[arg(long)]
        rehearse: bool,
        /// Draw the first copy here, with dots where something is missing.
        #[arg(long, value_name = "FILE")]
        preview: Option<PathBuf>,
    },
    /// Save a letter as it was issued.
    Save {
        /// Its id.
        id: String,
        /// Where.
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
    /// Save a draft of an e-mail with the letter attached, for your own mail program.
    Email {
        /// Its id.
        id: String,
        /// Where; a name that ends in .eml.
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
    /// Draw a letter of a warning or a suspension that came back anew, for the address that is
    /// known now.
    Redraw {
        /// Its id.
        id: String,
    },
    /// How the school words its letters.
    #[command(subcommand)]
    Text(LetterTextCommand),
    /// Say that a letter was printed, handed_over, posted or returned.
    Mark {
        /// Its id.
        id: String,
        /// printed, handed_over, posted or returned.
        #[arg(long)]
        mark: String,
        /// When; today when left out.
        #[arg(long)]
        on: Option<NaiveDate>,
    },
}

/// Which text of a letter.
#[derive(Debug, clap::Args)]
pub(crate) struct OfLetter {
    /// The letter or form, by its code: warning, suspension, consent_form, ...
    #[arg(value_name = "KIND")]
    pub(crate) kind: String,
    /// nl, en or de.
    #[arg(long = "in", default_value = "nl", value_name = "LANGUAGE")]
    pub(crate) tongue: String,
}

/// How the school words its letters. A text is used once a second person has approved it.
#[derive(Debug, Subcommand)]
pub(crate) enum LetterTextCommand {
    /// Which letters there are, and which have a text of the school's own.
    List,
    /// The text that is in use, to change it in an editor.
    Show {
        #[command(flatten)]
        of: OfLetter,
        /// That of the program, whatever is in use.
        #[arg(long)]
        program: bool,
    },
    /// Every version there was.
    Versions {
        #[command(flatten)]
        of: OfLetter,
    },
    /// Say what is wrong with a text on standard input.
    Check {
        #[command(flatten)]
        of: OfLetter,
        /// Draw it here, with invented values.
        #[arg(long, value_name = "FILE")]
        preview: Option<PathBuf>,
    },
    /// Propose the text on standard input; an empty one goes back to that of the program.
    Propose {
        #[command(flatten)]
        of: OfLetter,
        /// Why.
        #[arg(long)]
        why: String,
    },
    /// Approve what someone else proposed.
    Approve {
        /// Its id.
        id: String,
    },
    /// Decline what someone else proposed.
    Decline {
        /// Its id.
        id: String,
        /// Why.
        #[arg(long)]
        answer: String,
    },
    /// Take back what you proposed.
    Withdraw {
        /// Its id.
        id: String,
    },
}

/// Consents.
#[derive(Debug, Subcommand)]
pub(crate) enum ConsentCommand {
    /// Print the consent forms of a group or the whole school as one PDF.
    Forms {
        /// The school year, as 2026-2027.
        #[arg(long)]
        year: String,
        /// Only this group, by name.
        #[arg(long)]
        group: Option<String>,
        /// Only this pupil.
        #[arg(long, value_name = "ID")]
        pupil: Option<String>,
        /// Staff instead of pupils.
        #[arg(long)]
        staff: bool,
        /// With the letter in front of each form.
        #[arg(long)]
        letter: bool,
        /// Where.
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
    /// Print a reminder for each household whose form has not come back, as one PDF; where a yes
    /// lasts, who has answered is shown what they chose, once a school year.
    Remind {
        /// The school year, as 2026-2027.
        #[arg(long)]
        year: String,
        /// Only this group, by name.
        #[arg(long)]
        group: Option<String>,
        /// Only this pupil.
        #[arg(long, value_name = "ID")]
        pupil: Option<String>,
        /// Staff instead of pupils.
        #[arg(long)]
        staff: bool,
        /// Where.
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
    /// Confirm to a guardian by letter what they took back. `withdraw` gives the statement.
    Confirm {
        /// The statement.
        #[arg(value_name = "ID")]
        statement: String,
        /// Where to write the letter as well.
        #[arg(long, value_name = "FILE")]
        to: Option<PathBuf>,
    },
    /// How far the forms of a school year are, per group.
    Overview {
        /// The school year, as 2026-2027.
        #[arg(long)]
        year: String,
    },
    /// What the school asks, with the codes of the items.
    Items,
    /// Word, add, retire or move an item.
    #[command(subcommand)]
    Item(ItemCommand),
    /// The form with a code: whose it is, what it asks and who may sign.
    Form {
        /// The code, as K3F-7QP-29X.
        code: String,
    },
    /// Book in a form that came back.
    Book(Box<Book>),
    /// Keep what somebody said without a form: by e-mail, in the portal, or a no at the gate.
    Say(Box<Say>),
    /// Take back a yes, and list what must come offline.
    Withdraw(Box<Withdraw>),
    /// Strike what was entered by mistake, from today. `proof` names the statement.
    Strike {
        /// The statement.
        #[arg(value_name = "ID")]
        statement: String,
        /// Why it is a mistake.
        #[arg(long)]
        reason: String,
    },
    /// May it be published? Exit code 1 and the names that block it when it may not.
    Check(Box<Check>),
    /// Record what was published and who is on it.
    Publish(Box<Publish>),
    /// What was published, the newest first.
    Publications {
        /// Only with this pupil or member of staff on it.
        #[arg(long, value_name = "ID")]
        person: Option<String>,
        /// At most so many.
        #[arg(long, default_value_t = 50)]
        limit: u32,
        /// After so many.
        #[arg(long, default_value_t = 0)]
        offset: u32,
    },
    /// What must come offline.
    Takedowns {
        /// Also what did.
        #[arg(long)]
        all: bool,
    },
    /// Say how taking something down ended.
    Takedown {
        /// Its id.
        id: String,
        /// removed, made_unrecognisable, cannot or not_needed.
        #[arg(long)]
        outcome: String,
        /// When; today when left out.
        #[arg(long)]
        on: Option<NaiveDate>,
        /// What to note with it.
        #[arg(long, default_value = "")]
        note: String,
    },
    /// What holds: for the school, a group or one person.
    Status {
        /// Only this group, by name.
        #[arg(long)]
        group: Option<String>,
        /// Only this pupil or member of staff.
        #[arg(long, value_name = "ID", conflicts_with = "group")]
        person: Option<String>,
        /// Staff, one by one.
        #[arg(long, conflicts_with_all = ["group", "person"])]
        staff: bool,
        /// As it was on this day; today when left out.
        #[arg(long)]
        on: Option<NaiveDate>,
    },
    /// Draw a sheet as PDF: photographer, overview, or not_in_app.
    Sheet {
        /// photographer, overview or not_in_app.
        kind: String,
        /// Only this group, by name.
        #[arg(long)]
        group: Option<String>,
        /// For the photographer: a channel, as website_public; may be repeated.
        #[arg(long)]
        channel: Vec<String>,
        /// For the photographer: photo, film or sound.
        #[arg(long, default_value = "photo")]
        medium: String,
        /// Where.
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
    /// Everything as a table: CSV, or XLSX when the file ends in .xlsx.
    Export {
        /// Only this group, by name.
        #[arg(long)]
        group: Option<String>,
        /// Staff instead of pupils.
        #[arg(long, conflicts_with = "group")]
        staff: bool,
        /// As it was on this day; today when left out.
        #[arg(long)]
        on: Option<NaiveDate>,
        /// Where.
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
    /// The proof of one answer: who gave it, when and how, under which words.
    Proof {
        /// The pupil or member of staff.
        #[arg(long, value_name = "ID")]
        person: String,
        /// The item, as website_public/photo or group_app.
        #[arg(long)]
        item: String,
        /// The day; today when left out.
        #[arg(long)]
        on: Option<NaiveDate>,
        /// Save the first scan that proves it here.
        #[arg(long, value_name = "FILE")]
        scan_to: Option<PathBuf>,
    },
}

/// An item: what the school asks. The codes stand in `consent items` and `consent item catalogue`.
#[derive(Debug, Subcommand)]
pub(crate) enum ItemCommand {
    /// What else the school may ask.
    Catalogue,
    /// Add an item or word one anew: {"code":"school_radio","subject":"pupil","kind":"channel",
    /// "media":["sound"],"labelNl":"Mag het?","labelEn":"May we?","explanationNl":"Uitleg.",
    /// "explanationEn":"What it means.","version":0}
    /// Give back the version that `consent items --json` shows; 0 for a new one.
    #[command(verbatim_doc_comment)]
    Save,
    /// Ask it no more, from today; its answers stay.
    Retire {
        /// Its code.
        code: String,
    },
    /// Ask it again, from today.
    Again {
        /// Its code.
        code: String,
    },
    /// Ask it before the one above it, or with --down after the one below.
    Move {
        /// Its code.
        code: String,
        /// After the one below.
        #[arg(long)]
        down: bool,
    },
}

/// Book in a form that came back.
#[derive(Debug, Args)]
pub(crate) struct Book {
    /// The code on it, as K3F-7QP-29X.
    pub(crate) code: String,
    /// Who signed; may be repeated.
    #[arg(long, value_name = "ID", required = true)]
    pub(crate) by: Vec<String>,
    /// No signature was seen.
    #[arg(long)]
    pub(crate) unsigned: bool,
    /// The day that it bears; leave it out for a form without one, which is then as old as its
    /// printing.
    #[arg(long)]
    pub(crate) given: Option<NaiveDate>,
    /// The day on which it came in; today when left out.
    #[arg(long)]
    pub(crate) received: Option<NaiveDate>,
    /// What was answered.
    #[command(flatten)]
    pub(crate) answers: Answers,
    /// A scan of it: PDF, JPEG or PNG.
    #[arg(long, value_name = "FILE")]
    pub(crate) scan: Option<PathBuf>,
    /// It mends an earlier booking of the same form.
    #[arg(long)]
    pub(crate) again: bool,
    /// What to note with it.
    #[arg(long, default_value = "")]
    pub(crate) note: String,
}

/// What was answered.
#[derive(Debug, Args)]
pub(crate) struct Answers {
    /// A yes, as website_public/photo, group_app, or website_public for every medium, or all.
    #[arg(long, value_name = "ITEM")]
    pub(crate) yes: Vec<String>,
    /// A no, named in the same way; it goes before a yes.
    #[arg(long, value_name = "ITEM")]
    pub(crate) no: Vec<String>,
}

/// Keep what somebody said without a form.
#[derive(Debug, Args)]
pub(crate) struct Say {
    /// The pupil or member of staff whom it is about.
    #[arg(long, value_name = "ID")]
    pub(crate) person: String,
    /// Who says it.
    #[arg(long, value_name = "ID")]
    pub(crate) by: String,
    /// paper, portal, email or oral.
    #[arg(long)]
    pub(crate) via: String,
    /// A signature was seen.
    #[arg(long)]
    pub(crate) signed: bool,
    /// The day that it bears; the day of receipt when left out.
    #[arg(long)]
    pub(crate) given: Option<NaiveDate>,
    /// The day on which it came in; today when left out.
    #[arg(long)]
    pub(crate) received: Option<NaiveDate>,
    /// What was answered.
    #[command(flatten)]
    pub(crate) answers: Answers,
    /// A scan of it: PDF, JPEG or PNG.
    #[arg(long, value_name = "FILE")]
    pub(crate) scan: Option<PathBuf>,
    /// What to note with it.
    #[arg(long, default_value = "")]
    pub(crate) note: String,
}

/// Take back a yes.
#[derive(Debug, Args)]
pub(crate) struct Withdraw {
    /// The pupil or member of staff whom it is about.
    #[arg(long, value_name = "ID")]
    pub(crate) person: String,
    /// Who takes it back.
    #[arg(long, value_name = "ID")]
    pub(crate) by: String,
    /// paper, portal, email or oral.
    #[arg(long, default_value = "oral")]
    pub(crate) via: String,
    /// Which answer, as website_public/photo; all that they said yes to when left out.
    #[arg(long, value_name = "ITEM")]
    pub(crate) item: Vec<String>,
    /// The day on which it came in; today when left out.
    #[arg(long)]
    pub(crate) received: Option<NaiveDate>,
    /// What to note with it.
    #[arg(long, default_value = "")]
    pub(crate) note: String,
}

/// What is published and who is on it.
#[derive(Debug, Args)]
pub(crate) struct Shown {
    /// Where, as website_public; may be repeated.
    #[arg(long, required = true)]
    pub(crate) channel: Vec<String>,
    /// photo, film or sound.
    #[arg(long, default_value = "photo")]
    pub(crate) medium: String,
    /// Names stand with it.
    #[arg(long)]
    pub(crate) names: bool,
    /// One person alone is seen.
    #[arg(long)]
    pub(crate) portrait: bool,
    /// Everyone of this group is on it.
    #[arg(long)]
    pub(crate) group: Option<String>,
    /// Who is on it; may be repeated.
    #[arg(long, value_name = "ID")]
    pub(crate) person: Vec<String>,
    /// Who of the group is not on it; may be repeated.
    #[arg(long, value_name = "ID")]
    pub(crate) without: Vec<String>,
    /// The day; today when left out.
    #[arg(long)]
    pub(crate) on: Option<NaiveDate>,
}

/// May it be published?
#[derive(Debug, Args)]
pub(crate) struct Check {
    /// What, where and with whom.
    #[command(flatten)]
    pub(crate) shown: Shown,
}

/// Record what was published.
#[derive(Debug, Args)]
pub(crate) struct Publish {
    /// What it is.
    #[arg(long)]
    pub(crate) title: String,
    /// Where exactly: an address on the internet, a page.
    #[arg(long, default_value = "")]
    pub(crate) place: String,
    /// What, where and with whom.
    #[command(flatten)]
    pub(crate) shown: Shown,
    /// Why it was published though not everyone had agreed.
    #[arg(long, default_value = "")]
    pub(crate) anyway: String,
}

/// Tasks.
#[derive(Debug, Subcommand)]
pub(crate) enum TaskCommand {
    /// List what must be done.
    List,
    /// Say that a task is done.
    Finish {
        /// Its id.
        id: String,
        /// When; today when left out.
        #[arg(long)]
        on: Option<NaiveDate>,
        /// What to note with it.
        #[arg(long, default_value = "")]
        note: String,
    },
}

/// The days without school. They change school days, never the end of a legal term.
#[derive(Debug, Args)]
pub(crate) struct HolidaysArguments {
    /// Add the days off of a calendar file.
    #[arg(long, value_name = "FILE", conflicts_with = "region")]
    pub(crate) ics: Option<PathBuf>,
    /// Add the holidays of a part of the country: noord, midden or zuid.
    #[arg(long, value_name = "REGION")]
    pub(crate) region: Option<String>,
    /// Also add what is not called like a day off, as a sports day.
    #[arg(long)]
    pub(crate) all: bool,
    /// Only show what would be added.
    #[arg(long)]
    pub(crate) preview: bool,
}

/// The protocol.
#[derive(Debug, Subcommand)]
pub(crate) enum ProtocolCommand {
    /// The ladders.
    #[command(subcommand)]
    Ladder(LadderCommand),
}

/// The ladders of the protocol, and the school's own versions of them.
#[derive(Debug, Subcommand)]
pub(crate) enum LadderCommand {
    /// The ladders that rule today, those of the protocol, and every version of the school.
    Show,
    /// Change one ladder from a day on, from JSON on standard input.
    #[command(after_help = "\
Example of the JSON:
  {
    \"from\": \"2027-01-04\", \"motivation\": \"Afgesproken met de medezeggenschapsraad.\",
    \"ladder\": {
      \"subject\": \"guardian\", \"firstLight\": \"guardian_talk\",
      \"firstModerate\": \"guardian_talk\", \"firstSerious\": \"guardian_warning\",
      \"rungs\": [
        {\"kind\": \"guardian_talk\", \"decider\": \"director\", \"clause\": \"T-X3a\",
         \"lapse\": \"school_year\", \"lapseWeeks\": 20},
        {\"kind\": \"guardian_warning\", \"decider\": \"board\", \"clause\": \"T-X4\",
         \"lapse\": \"school_year\", \"evaluateAfterWeeks\": 6},
        {\"kind\": \"access_ban\", \"decider\": \"board\", \"clause\": \"T-X4\",
         \"lapse\": \"twelve_months\"}
      ]
    }
  }
Lapse: school_year twelve_months never. A ladder of `protocol ladder show --json` can be changed and
given back. Deciders: teacher counsellor director board.")]
    Change {
        /// Only say what stands in the way.
        #[arg(long)]
        rehearse: bool,
    },
}

/// The school's paper. Letters that were issued stay as they are.
#[derive(Debug, Args)]
pub(crate) struct StationeryArguments {
    /// The side of the window in the envelopes: links or rechts.
    #[arg(long, value_name = "SIDE")]
    pub(crate) window: Option<String>,
    /// How a letter is folded, for the marks: geen, c5 (once) or dl (twice).
    #[arg(long, value_name = "FOLD")]
    pub(crate) fold: Option<String>,
    /// Whether the school's name is on the paper already: true or false.
    #[arg(long, value_name = "BOOL")]
    pub(crate) preprinted: Option<bool>,
    /// Take this PNG, JPEG or SVG as the logo.
    #[arg(long, value_name = "FILE", conflicts_with = "no_logo")]
    pub(crate) logo: Option<PathBuf>,
    /// Take the logo away.
    #[arg(long)]
    pub(crate) no_logo: bool,
    /// Save the page to try printer and envelopes on.
    #[arg(long, value_name = "FILE")]
    pub(crate) test_page: Option<PathBuf>,
}

/// Settings.
#[derive(Debug, Subcommand)]
pub(crate) enum SettingsCommand {
    /// Show them.
    Show,
    /// Replace the school's details from JSON on standard input: the `school` that show gives.
    School,
    /// Say where copies go and when they are made by themselves, from JSON on standard input:
    /// {"folder":"copies","onClose":true,"daily":true,"warnAfterDays":7}
    #[command(verbatim_doc_comment)]
    Copies,
    /// Replace the school's holidays from JSON on standard input:
    /// [{"name":"Herfstvakantie","firstDay":"2026-10-17","lastDay":"2026-10-25"}]
    #[command(verbatim_doc_comment)]
    Holidays,
}
