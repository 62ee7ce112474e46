//! Doing what was asked: open, one call into the office, answer.

use std::io::{Read, Write};
use std::path::Path;
use std::process::ExitCode;

use chrono::{Local, NaiveDate, Utc};
use domain::copies::Copying;
use domain::person::PersonId;
use domain::school::{Address, Denomination};
use office::door::{Founding, Hardness};
use office::error::Problem;
use office::imports::ImportFiles;
use office::incidents::{IncidentFilter, NewIncident, NewParty};
use office::pupils::PupilFilter;
use office::secret::Secret;
use office::{Error, Noun, Now, Office};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::arguments::{
    Arguments, Command, Create, Import, IncidentCommand, ProtocolCommand, Save, SettingsCommand,
    TaskCommand,
};
use crate::copies;
use crate::keys;
use crate::moments;
use crate::notes;
use crate::privacy;
use crate::programme;
use crate::retention;
use crate::users;
use crate::words::Words;
use crate::year_turn;

/// Why it did not work.
pub(crate) enum Fault {
    /// The office says why.
    Office(Error),
    /// The register cannot be opened, and why.
    Door(Error),
    /// No protocol of this name comes with the program; which do is said with it.
    Protocol(Error),
    /// A copy cannot be made, tried or put back, and the exit code.
    Copy(Error, u8),
    /// The JSON on standard input cannot be read; the parser names line and column.
    Json(serde_json::Error),
    /// A text on the command line is no id.
    NoId(String),
    /// No register was named.
    NoRegisterNamed,
    /// No password was given.
    NoPassword,
    /// The decision or letter would be refused (a rehearsal).
    Rehearsed(Vec<office::Spoken>),
    /// The file with the password cannot be read.
    PasswordFile,
    /// It may not be published, and who stands in the way.
    Blocked(office::publications::Light, Vec<String>),
    /// No form has this code, and which may be meant.
    Unfound(office::consents::FormFound, Vec<String>),
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        Fault::Office(error)
    }
}

pub(crate) type Done = Result<Answer, Fault>;

/// What is printed: the same thing as JSON and in lines of words.
pub(crate) struct Answer {
    json: serde_json::Value,
    lines: Vec<String>,
}

pub(crate) fn answer(value: &impl Serialize, lines: Vec<String>) -> Done {
    Ok(Answer {
        json: serde_json::to_value(value).map_err(Fault::Json)?,
        lines,
    })
}

/// Does what was asked and says how it went.
pub(crate) fn run(arguments: &Arguments) -> ExitCode {
    let words = Words::of(arguments.language);
    match done(arguments, &words) {
        Ok(answer) => {
            let mut out = std::io::stdout().lock();
            let written = if arguments.json {
                writeln!(out, "{}", answer.json)
            } else {
                answer
                    .lines
                    .iter()
                    .try_for_each(|line| writeln!(out, "{line}"))
            };
            // A closed pipe is the reader's choice.
            drop(written);
            ExitCode::SUCCESS
        }
        Err(fault) => refuse(&fault, arguments.json, &words),
    }
}

fn refuse(fault: &Fault, json: bool, words: &Words) -> ExitCode {
    let (lines, value, code) = match fault {
        Fault::Office(error) => {
            let code = match error {
                Error::Refused { .. } | Error::Forbidden | Error::NothingToUndo => 1,
                _ => 2,
            };
            (
                words.error(error),
                serde_json::to_value(error).unwrap_or_default(),
                code,
            )
        }
        Fault::Door(error) => {
            let code = if matches!(error, Error::Invalid { .. }) {
                2
            } else {
                3
            };
            (
                words.error(error),
                serde_json::to_value(error).unwrap_or_default(),
                code,
            )
        }
        Fault::Protocol(error) => {
            let choices = office::door::protocols();
            let mut lines = words.error(error);
            lines.extend(choices.iter().map(|choice| {
                format!(
                    "  {}  {}",
                    choice.id,
                    words.either(&choice.title_nl, &choice.title_en)
                )
            }));
            let ids: Vec<&str> = choices.iter().map(|choice| choice.id.as_str()).collect();
            let mut value = serde_json::to_value(error).unwrap_or_default();
            if let Some(object) = value.as_object_mut() {
                object.insert("protocols".to_owned(), ids.into());
            }
            (lines, value, 2)
        }
        Fault::Copy(error, code) => (
            words.copy_error(error),
            serde_json::to_value(error).unwrap_or_default(),
            *code,
        ),
        Fault::Rehearsed(refusals) => (
            refusals
                .iter()
                .map(|spoken| words.refusal(&spoken.refusal))
                .collect(),
            serde_json::json!({"kind": "refused", "refusals": refusals}),
            1,
        ),
        Fault::Blocked(light, lines) => (
            lines.clone(),
            serde_json::to_value(light).unwrap_or_default(),
            1,
        ),
        Fault::Unfound(found, lines) => (
            lines.clone(),
            serde_json::to_value(found).unwrap_or_default(),
            2,
        ),
        Fault::Json(error) => {
            let at = words.say(
                "cli-json",
                &[
                    ("line", error.line().into()),
                    ("column", error.column().into()),
                ],
            );
            // The parser's own words name fields and never values of them.
            let what = serde_json::json!({"kind": "json", "line": error.line(),
                "column": error.column(), "what": error.to_string()});
            (vec![at, error.to_string()], what, 2)
        }
        Fault::NoId(text) => (
            vec![words.say("cli-no-id", &[("text", text.as_str().into())])],
            serde_json::json!({"kind": "no_id"}),
            2,
        ),
        Fault::NoRegisterNamed => (
            vec![words.plain("cli-no-register-named")],
            serde_json::json!({"kind": "no_register_named"}),
            2,
        ),
        Fault::NoPassword => (
            vec![words.plain("cli-no-password")],
            serde_json::json!({"kind": "no_password"}),
            2,
        ),
        Fault::PasswordFile => (
            vec![words.plain("cli-password-file")],
            serde_json::json!({"kind": "password_file"}),
            2,
        ),
    };
    let mut out = std::io::stderr().lock();
    let written = if json {
        writeln!(out, "{value}")
    } else {
        lines.iter().try_for_each(|line| writeln!(out, "{line}"))
    };
    drop(written);
    ExitCode::from(code)
}

/// The one clock of the command line.
#[expect(
    clippy::disallowed_methods,
    reason = "the one clock of the command line"
)]
fn now(arguments: &Arguments) -> Now {
    Now {
        at: Utc::now(),
        today: arguments.today.unwrap_or_else(|| Local::now().date_naive()),
    }
}

fn password(arguments: &Arguments) -> Result<Option<Secret>, Fault> {
    if let Some(path) = &arguments.password_file {
        return first_line(path).map(Some);
    }
    Ok(std::env::var("PLUIS_PASSWORD").ok().map(Secret::from))
}

/// The first line of a file that holds a secret.
pub(crate) fn first_line(path: &Path) -> Result<Secret, Fault> {
    let text = std::fs::read_to_string(path).map_err(|_| Fault::PasswordFile)?;
    let text = Secret::from(text);
    let line = text.lines().next().unwrap_or_default();
    Ok(Secret::from(line.to_owned()))
}

fn hardness() -> Hardness {
    if std::env::var("PLUIS_KDF").as_deref() == Ok("rehearsal") {
        Hardness::Rehearsal
    } else {
        Hardness::Real
    }
}

pub(crate) fn from_stdin<T: DeserializeOwned>() -> Result<T, Fault> {
    let mut text = String::new();
    std::io::stdin()
        .read_to_string(&mut text)
        .map_err(|e| Fault::Json(serde_json::Error::io(e)))?;
    serde_json::from_str(&text).map_err(Fault::Json)
}

pub(crate) fn id<T: std::str::FromStr>(text: &str) -> Result<T, Fault> {
    text.parse().map_err(|_| Fault::NoId(text.to_owned()))
}

pub(crate) fn file(path: &Path) -> Result<Vec<u8>, Fault> {
    std::fs::read(path).map_err(|error| Fault::Office(disk(&error)))
}

pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    office::files::write_own(path, bytes).map_err(Fault::Office)
}

fn disk(error: &std::io::Error) -> Error {
    use std::io::ErrorKind as K;
    match error.kind() {
        K::NotFound => Error::NoFolder,
        K::PermissionDenied | K::ReadOnlyFilesystem => Error::ReadOnly,
        K::StorageFull => Error::DiskFull,
        kind => Error::Unexpected {
            code: kind.to_string(),
        },
    }
}

fn done(arguments: &Arguments, words: &Words) -> Done {
    let path = arguments
        .register
        .as_deref()
        .ok_or(Fault::NoRegisterNamed)?;
    let now = now(arguments);
    let password = password(arguments)?;
    match &arguments.command {
        Command::Create(create) => {
            let password = password.ok_or(Fault::NoPassword)?;
            return found(path, create, &password, now, words);
        }
        Command::Demo => {
            let password = password.as_deref().unwrap_or(fixtures::demo::PASSWORD);
            let office = fixtures::demo::settle(path, password, now).map_err(Fault::Door)?;
            let me = office.me(now)?;
            office.close()?;
            return answer(
                &me,
                vec![words.say("cli-demo", &[("school", me.school.clone().into())])],
            );
        }
        Command::Recover(with) => return keys::recovered(path, with, now, words),
        Command::Restore(restore) => {
            let password = password.ok_or(Fault::NoPassword)?;
            let user = arguments.user.as_deref();
            return copies::restore(path, restore, user, &password, now, words);
        }
        Command::Salvage { to } => {
            let password = password.ok_or(Fault::NoPassword)?;
            let user = arguments.user.as_deref();
            return copies::salvage(path, to, user, &password, now, words);
        }
        _ => {}
    }
    let password = password.ok_or(Fault::NoPassword)?;
    let mut office =
        Office::open(path, arguments.user.as_deref(), &password, now).map_err(Fault::Door)?;
    let done = command(&mut office, &arguments.command, now, words)?;
    office.close()?;
    Ok(done)
}

fn found(path: &Path, create: &Create, password: &str, now: Now, words: &Words) -> Done {
    let denomination = Denomination::from_code(&create.denomination).ok_or(Fault::Office(
        Error::field("denomination", Problem::NotAChoice),
    ))?;
    let founding = Founding {
        school: create.school.clone(),
        board: create.board.clone(),
        denomination,
        brin: create.brin.clone(),
        protocol: create.protocol.clone(),
        director: create.director.clone(),
        address: Address {
            street: create.street.clone(),
            postcode: create.postcode.clone(),
            town: create.town.clone(),
        },
        board_address: Address {
            street: create.board_street.clone(),
            postcode: create.board_postcode.clone(),
            town: create.board_town.clone(),
        },
        phone: create.phone.clone(),
        email: create.email.clone(),
    };
    let office =
        Office::found(path, &founding, password, hardness(), now).map_err(|error| match error {
            Error::Invalid { ref fields }
                if fields.iter().any(|field| field.field == "protocol") =>
            {
                Fault::Protocol(error)
            }
            error => Fault::Door(error),
        })?;
    let me = office.me(now)?;
    office.close()?;
    answer(
        &me,
        vec![words.say("cli-created", &[("school", me.school.clone().into())])],
    )
}

fn command(office: &mut Office, command: &Command, now: Now, words: &Words) -> Done {
    match command {
        // Handled before the register is opened.
        Command::Create(_)
        | Command::Demo
        | Command::Recover(_)
        | Command::Restore(_)
        | Command::Salvage { .. } => answer(&(), Vec::new()),
        Command::Key(key) => keys::keys(office, key, now, words),
        Command::Retention(what) => retention::retention(office, what, now, words),
        Command::Note(note) => notes::notes(office, note, now, words),
        Command::Access(asked) => privacy::access(office, asked, now, words),
        Command::Figures(asked) => crate::figures::figures(office, asked, now, words),
        Command::Press(what) => crate::press::press(office, what, now, words),
        Command::Calendar { to } => programme::calendar(office, to.as_deref(), now, words),
        Command::Programme(asked) => programme::programme(office, asked, now, words),
        Command::Privacy(what) => privacy::privacy(office, what, now, words),
        Command::User(user) => users::users(office, user, now, words),
        Command::Copy { to } => copies::copy(office, to.as_deref(), now, words),
        Command::Copies => copies::copies(office, now, words),
        Command::Import(import) => read_in(office, import, now, words),
        Command::Undo => {
            let op = office.undo(now)?;
            answer(
                &op,
                vec![words.say("cli-undone", &[("op", op.clone().into())])],
            )
        }
        Command::Pupils {
            group,
            text,
            leavers,
        } => {
            let filter = PupilFilter {
                text: text.clone(),
                group: group
                    .as_deref()
                    .map(|name| group_id(office, name, now))
                    .transpose()?,
                with_leavers: *leavers,
                limit: 1000,
                offset: 0,
            };
            let mut list = office.pupils(&filter, now)?;
            // A list on the command line is whole: no page hides anyone.
            while u32::try_from(list.rows.len()).unwrap_or(u32::MAX) < list.total {
                let offset = u32::try_from(list.rows.len()).unwrap_or(u32::MAX);
                let more = office.pupils(
                    &PupilFilter {
                        offset,
                        ..filter.clone()
                    },
                    now,
                )?;
                if more.rows.is_empty() {
                    break;
                }
                list.rows.extend(more.rows);
            }
            let mut lines: Vec<String> = list
                .rows
                .iter()
                .map(|row| {
                    format!(
                        "{}  {}  {}",
                        row.id,
                        row.name,
                        row.group.clone().unwrap_or_default()
                    )
                })
                .collect();
            lines.push(words.say(
                "cli-pupils",
                &[
                    ("total", list.total.into()),
                    ("hidden", list.leavers_hidden.into()),
                ],
            ));
            answer(&list, lines)
        }
        Command::Pupil {
            id: pupil,
            file: arguments,
        } => {
            let pupil = id(pupil)?;
            let file = office.pupil(pupil, now)?;
            let moments = moments::read(office, PersonId::Pupil(pupil), arguments, now)?;
            let mut lines = vec![format!(
                "{}  {}",
                file.full_name,
                file.group
                    .as_ref()
                    .map(|group| group.name.clone())
                    .unwrap_or_default()
            )];
            for guardian in &file.guardians {
                lines.push(format!(
                    "  {}  {}: {}  {}: {}",
                    guardian.full_name,
                    words.plain("cli-relation"),
                    words.label("relation", guardian.tie.relation.code()),
                    words.plain("cli-authority"),
                    words.label("known", guardian.tie.authority.code()),
                ));
            }
            lines.extend(moments::lines(&moments, words));
            let mut value = serde_json::to_value(&file).map_err(Fault::Json)?;
            if let Some(object) = value.as_object_mut() {
                let moments = serde_json::to_value(&moments).map_err(Fault::Json)?;
                object.insert("moments".to_owned(), moments);
            }
            answer(&value, lines)
        }
        Command::Turn(command) => year_turn::turn(office, command, now, words),
        Command::File { person, file } => moments::file(office, person, file, now, words),
        Command::Guardians { text } => {
            let mut list = office.guardians(text, 1000, 0)?;
            while u32::try_from(list.rows.len()).unwrap_or(u32::MAX) < list.total {
                let offset = u32::try_from(list.rows.len()).unwrap_or(u32::MAX);
                let more = office.guardians(text, 1000, offset)?;
                if more.rows.is_empty() {
                    break;
                }
                list.rows.extend(more.rows);
            }
            let lines = list
                .rows
                .iter()
                .map(|row| {
                    let children: Vec<&str> =
                        row.pupils.iter().map(|pupil| pupil.name.as_str()).collect();
                    format!(
                        "{}  {}  ({})",
                        row.guardian.id,
                        row.name,
                        children.join(", ")
                    )
                })
                .collect();
            answer(&list, lines)
        }
        Command::Staff => {
            let staff = office.staff()?;
            let lines = staff
                .iter()
                .map(|row| format!("{}  {}  {}", row.staff.id, row.name, row.staff.function))
                .collect();
            answer(&staff, lines)
        }
        Command::Groups => {
            let groups = office.groups(now)?;
            let lines = groups
                .iter()
                .map(|group| format!("{}  {}  {}", group.id, group.name, group.pupils))
                .collect();
            answer(&groups, lines)
        }
        Command::Save(save) => {
            let saved = match save {
                Save::Pupil => office.save_pupil(&from_stdin()?, now)?.to_string(),
                Save::Guardian => office.save_guardian(&from_stdin()?, now)?.to_string(),
                Save::Staff => office.save_staff(&from_stdin()?, now)?.to_string(),
            };
            answer(&serde_json::json!({"id": saved}), vec![saved])
        }
        Command::Incident(incident) => incidents(office, incident, now, words),
        Command::Sanction(sanction) => crate::sanctions::sanctions(office, sanction, now, words),
        Command::Letter(letter) => crate::letters::run(office, letter, now, words),
        Command::Consent(consent) => crate::consents::run(office, consent, now, words),
        Command::Task(task) => tasks(office, task, now, words),
        Command::Deadlines => {
            let deadlines = office.deadlines(now)?;
            let lines = deadlines.iter().map(|one| {
                format!(
                    "{}  {:>4}  {}  {}  [{}]",
                    words.date(one.term.ends_on),
                    one.days_left,
                    words.label("term-kind", one.term.kind.code()),
                    one.person.name,
                    one.term.source
                )
            });
            let lines = lines.collect();
            answer(&deadlines, lines)
        }
        Command::Protocol(ProtocolCommand::Ladder(asked)) => {
            crate::ladders::ladders(office, asked, now, words)
        }
        Command::Holidays(asked) => crate::holidays::holidays(office, asked, now, words),
        Command::Stationery(asked) => crate::stationery::stationery(office, asked, now, words),
        Command::Settings(settings) => match settings {
            SettingsCommand::Show => {
                let settings = office.settings()?;
                let lines = vec![
                    settings.school.name.clone(),
                    settings.school.board.clone(),
                    words.label("denomination", settings.school.denomination.code()),
                    format!("{} {}", settings.protocol.id, settings.protocol.version),
                ];
                answer(&settings, lines)
            }
            SettingsCommand::School => {
                office.save_school(&from_stdin()?, now)?;
                answer(&(), vec![words.plain("cli-saved")])
            }
            SettingsCommand::Copies => {
                let copying: Copying = from_stdin()?;
                office.save_copying(&copying, now)?;
                office.choose_copy_folder(Path::new(&copying.folder), now)?;
                answer(&(), vec![words.plain("cli-saved")])
            }
            SettingsCommand::Holidays => {
                office.save_holidays(&from_stdin::<Vec<_>>()?, now)?;
                answer(&(), vec![words.plain("cli-saved")])
            }
        },
        Command::History { limit } => {
            let history = office.history(*limit, None)?;
            let lines = history
                .iter()
                .map(|line| {
                    format!(
                        "{:>6}  {}  {}  {}",
                        line.seq,
                        line.at.format("%Y-%m-%d %H:%M:%S"),
                        line.op,
                        line.by.clone().unwrap_or_default()
                    )
                })
                .collect();
            answer(&history, lines)
        }
        Command::Verify { to } => {
            let proof = office.verify()?;
            if let Some(to) = to {
                write(to, &office.proof_sheet(now)?)?;
            }
            let id = if proof.faults.is_empty() {
                "cli-sound"
            } else {
                "cli-unsound"
            };
            let mut lines = vec![words.say(
                id,
                &[
                    ("lines", proof.lines.into()),
                    ("faults", proof.faults.len().into()),
                ],
            )];
            lines.push(proof.head.clone());
            if proof.faults.is_empty() {
                answer(&proof, lines)
            } else {
                Err(Error::Damaged.into())
            }
        }
    }
}

pub(crate) fn group_id(
    office: &Office,
    name: &str,
    now: Now,
) -> Result<domain::id::GroupId, Fault> {
    office
        .groups(now)?
        .into_iter()
        .find(|group| group.name.eq_ignore_ascii_case(name) || group.id.to_string() == name)
        .map(|group| group.id)
        .ok_or(Fault::Office(Error::NotFound { noun: Noun::Group }))
}

/// The person with this id, whatever they are: a pupil, a guardian or staff.
pub(crate) fn person(office: &Office, text: &str, now: Now) -> Result<PersonId, Fault> {
    let uuid: domain::id::PupilId = id(text)?;
    if office.pupil(uuid, now).is_ok() {
        return Ok(PersonId::Pupil(uuid));
    }
    let guardian = domain::id::GuardianId(uuid.0);
    if office.guardian(guardian).is_ok() {
        return Ok(PersonId::Guardian(guardian));
    }
    let staff = domain::id::StaffId(uuid.0);
    if office.staff()?.iter().any(|row| row.staff.id == staff) {
        return Ok(PersonId::Staff(staff));
    }
    Err(Fault::Office(Error::NotFound { noun: Noun::Pupil }))
}

fn read_in(office: &mut Office, import: &Import, now: Now, words: &Words) -> Done {
    let rosters = import
        .files
        .iter()
        .map(|path| file(path))
        .collect::<Result<Vec<_>, _>>()?;
    let guardians = import.guardians.as_deref().map(file).transpose()?;
    let mapping = match &import.mapping {
        Some(path) => Some(
            serde_json::from_slice::<office::imports::Mapping>(&file(path)?)
                .map_err(Fault::Json)?,
        ),
        None => None,
    };
    let files = ImportFiles {
        rosters: &rosters,
        guardians: guardians.as_deref(),
        mapping: mapping.as_ref(),
    };
    let preview = office.preview_import(files, now)?;
    let mut lines = vec![words.say(
        "cli-import",
        &[
            ("pupilsNew", preview.pupils.new.len().into()),
            ("pupilsChanged", preview.pupils.changed.len().into()),
            ("guardiansNew", preview.guardians.new.len().into()),
            ("guardiansChanged", preview.guardians.changed.len().into()),
            ("staffNew", preview.staff.new.len().into()),
            ("groupsNew", preview.groups.len().into()),
            ("maybeLeft", preview.maybe_left.len().into()),
            ("refused", preview.refused.len().into()),
        ],
    )];
    for refused in &preview.refused {
        lines.push(words.say(&refused.message, &[("line", refused.line.into())]));
    }
    for remark in &preview.remarks {
        lines.push(words.say(
            &remark.message,
            &[
                ("line", remark.line.unwrap_or_default().into()),
                ("count", remark.count.into()),
            ],
        ));
    }
    if import.preview {
        return answer(&preview, lines);
    }
    let left = import
        .left
        .iter()
        .map(|text| id(text))
        .collect::<Result<Vec<_>, _>>()?;
    let done = office.import(files, &left, Some(&preview.token), now)?;
    lines.push(words.plain("cli-imported"));
    answer(&done, lines)
}

fn incidents(office: &mut Office, command: &IncidentCommand, now: Now, words: &Words) -> Done {
    match command {
        IncidentCommand::Record => {
            let new: NewIncident = from_stdin()?;
            let recorded = office.record_incident(&new, now)?;
            let file = match office.incident(recorded, now) {
                // Who may not read incidents sent it in, and hears only that.
                Err(Error::Forbidden | Error::NotFound { .. }) => {
                    let id = recorded.to_string();
                    let sent = serde_json::json!({"incident": {"id": id, "status": "sent_in"}});
                    let status = words.label("incident-status", "sent_in");
                    return answer(&sent, vec![format!("{id}  {status}")]);
                }
                file => file?,
            };
            answer(
                &file,
                vec![format!("{}  {}", file.incident.id, file.incident.number)],
            )
        }
        IncidentCommand::List { text, limit } => {
            let list = office.incidents(&IncidentFilter {
                text: text.clone(),
                limit: *limit,
                ..IncidentFilter::default()
            })?;
            let mut lines: Vec<String> = list
                .rows
                .iter()
                .map(|row| {
                    let people: Vec<&str> = row
                        .people
                        .iter()
                        .map(|person| person.name.as_str())
                        .collect();
                    format!(
                        "{}  {}  {}  {}  {}",
                        row.id,
                        row.number,
                        words.date(row.happened_on),
                        words.label("category", row.category.code()),
                        people.join(", ")
                    )
                })
                .collect();
            lines.push(words.say(
                "cli-shown",
                &[
                    ("shown", list.rows.len().into()),
                    ("total", list.total.into()),
                ],
            ));
            answer(&list, lines)
        }
        IncidentCommand::Show { id: incident } => {
            let file = office.incident(id(incident)?, now)?;
            let mut lines = vec![
                format!(
                    "{}  {}",
                    file.incident.number,
                    words.date(file.incident.happened_on)
                ),
                file.incident.facts.clone(),
            ];
            for party in &file.parties {
                let name = party
                    .named
                    .as_ref()
                    .map_or_else(|| words.plain("cli-no-file"), |named| named.name.clone());
                lines.push(format!(
                    "  {}  {}  {}",
                    party.party.id,
                    name,
                    words.label("party-role", party.party.role.code())
                ));
            }
            for line in &file.sanctions {
                lines.push(format!(
                    "  {}  {}  {}",
                    line.number,
                    words.label("sanction-kind", line.kind.code()),
                    line.person.name
                ));
            }
            answer(&file, lines)
        }
        IncidentCommand::Role {
            incident,
            party,
            role,
        } => {
            let role = domain::incident::PartyRole::from_code(role)
                .ok_or(Fault::Office(Error::field("role", Problem::NotAChoice)))?;
            office.set_role(id(incident)?, id(party)?, role, now)?;
            answer(&(), vec![words.plain("cli-saved")])
        }
        IncidentCommand::AddParty { id: which } => {
            let new: NewParty = from_stdin()?;
            let kept = office.add_party(id(which)?, &new, now)?;
            answer(&kept, vec![words.plain("cli-saved")])
        }
        IncidentCommand::NameParty {
            id: which,
            party,
            person,
        } => {
            let person = moments::person(person)?;
            office.name_party(id(which)?, id(party)?, person, now)?;
            answer(&(), vec![words.plain("cli-saved")])
        }
        IncidentCommand::TakeOutParty {
            id: which,
            party,
            why,
        } => {
            office.take_out_party(id(which)?, id(party)?, why, now)?;
            answer(&(), vec![words.plain("cli-saved")])
        }
        IncidentCommand::Amend { id: which } => {
            let new: office::amendments::NewAmendment = from_stdin()?;
            let version = office.incident(id(which)?, now)?.incident.version;
            let kept = office.amend_incident(id(which)?, &new, version, now)?;
            answer(&kept, vec![words.plain("cli-saved")])
        }
        IncidentCommand::Act { id: which } => {
            let act: domain::act::Act = from_stdin()?;
            let kept = office.add_act(id(which)?, &act, now)?;
            answer(&kept, vec![words.plain("cli-saved")])
        }
        IncidentCommand::StrikeAct { id: which, why } => {
            office.strike_act(id(which)?, why, now)?;
            answer(&(), vec![words.plain("cli-saved")])
        }
        IncidentCommand::Link {
            id: which,
            to,
            kind,
        } => {
            let kind = domain::link::LinkKind::from_code(kind)
                .ok_or(Fault::Office(Error::field("kind", Problem::NotAChoice)))?;
            office.link_incidents(id(which)?, id(to)?, kind, now)?;
            answer(&(), vec![words.plain("cli-saved")])
        }
        IncidentCommand::Merge { id: which, double } => {
            let double = office.incident(id(double)?, now)?.incident;
            office.merge_incidents(id(which)?, double.id, double.version, now)?;
            answer(&(), vec![words.plain("cli-saved")])
        }
        IncidentCommand::Decline { id: which, why } => {
            let report = office.incident(id(which)?, now)?.incident;
            office.decline_incident(report.id, why, report.version, now)?;
            answer(&(), vec![words.plain("cli-saved")])
        }
        IncidentCommand::TakeOver {
            id: which,
            categories,
            severity,
        } => crate::judgements::take_over(
            office,
            id(which)?,
            categories,
            severity.as_deref(),
            now,
            words,
        ),
        IncidentCommand::Judge { id: which } => {
            crate::judgements::judge(office, id(which)?, now, words)
        }
        IncidentCommand::Online { id: which } => {
            let online: domain::online::Online = from_stdin()?;
            office.set_online(id(which)?, &online, now)?;
            answer(&(), vec![words.plain("cli-saved")])
        }
        IncidentCommand::Signals => {
            let signals = office.signals(now)?;
            let lines = signals
                .iter()
                .map(|line| {
                    let names = line.people.iter().map(|one| one.name.as_str());
                    let numbers = line.incidents.iter().map(|one| one.number.as_str());
                    format!(
                        "{}  {}  {}",
                        words.label("signal-kind", line.kind.code()),
                        names.collect::<Vec<_>>().join(", "),
                        numbers.collect::<Vec<_>>().join(", ")
                    )
                })
                .collect();
            answer(&signals, lines)
        }
        IncidentCommand::Status { id: which, to } => {
            let status = domain::incident::IncidentStatus::from_code(to)
                .ok_or(Fault::Office(Error::field("to", Problem::NotAChoice)))?;
            let incident = id(which)?;
            let version = office.incident(incident, now)?.incident.version;
            office.set_incident_status(incident, status, version, now)?;
            answer(&(), vec![words.plain("cli-saved")])
        }
        IncidentCommand::Talk { id: which } => crate::talks::record(office, id(which)?, now, words),
        IncidentCommand::StrikeTalk { id: which, why } => {
            office.strike_talk(id(which)?, why, now)?;
            answer(&(), vec![words.plain("cli-saved")])
        }
        IncidentCommand::Plan { id: which } => {
            let steps: Vec<domain::plan::PlanStep> = from_stdin()?;
            office.plan_steps(id(which)?, &steps, now)?;
            answer(&(), vec![words.plain("cli-saved")])
        }
        IncidentCommand::Evidence {
            id: which,
            file: path,
            ordinary,
            source,
            seen_on,
            seen_by,
            description,
        } => {
            use domain::evidence::{Origin, Seen};
            let origin = Origin {
                source: source.clone(),
                seen_on: seen_on.unwrap_or(now.today),
                seen_by: seen_by.clone(),
                description: description.clone(),
            };
            let incident = id(which)?;
            if let Some(path) = path {
                let seen = if *ordinary {
                    Seen::Ordinary
                } else {
                    Seen::Unsure
                };
                office.add_evidence(incident, &origin, seen, &file(path)?, now)?;
            } else {
                office.describe_evidence(incident, &origin, now)?;
            }
            let kept = office.incident(incident, now)?.evidence;
            answer(&kept, vec![words.plain("cli-saved")])
        }
        IncidentCommand::EvidenceSave { id: which, to } => {
            let (line, bytes) = office.evidence(id(which)?, now)?;
            write(to, &bytes)?;
            answer(&line, vec![words.plain("cli-saved")])
        }
        IncidentCommand::Templates { save, drop } => {
            crate::judgements::templates(office, *save, drop.as_deref(), now, words)
        }
        IncidentCommand::Police {
            id: which,
            decide,
            criminal,
        } => crate::police_decisions::police(office, id(which)?, *decide, *criminal, now, words),
    }
}

fn tasks(office: &mut Office, command: &TaskCommand, now: Now, words: &Words) -> Done {
    match command {
        TaskCommand::List => {
            let tasks = office.tasks(now)?;
            let lines = tasks
                .iter()
                .map(|task| {
                    let who = task
                        .person
                        .as_ref()
                        .map(|p| p.name.clone())
                        .unwrap_or_default();
                    let what = if task.what.is_empty() {
                        words.label("task", task.kind.code())
                    } else {
                        task.what.clone()
                    };
                    format!(
                        "{}  {}  {what}  {who}  [{}]",
                        task.id,
                        words.date(task.due_on),
                        task.source
                    )
                })
                .collect();
            answer(&tasks, lines)
        }
        TaskCommand::Finish { id: task, on, note } => {
            let wanted: domain::id::TaskId = id(task)?;
            let version = office
                .tasks(now)?
                .into_iter()
                .find(|task| task.id == wanted)
                .map(|task| task.version)
                .ok_or(Fault::Office(Error::NotFound { noun: Noun::Task }))?;
            let on: NaiveDate = on.unwrap_or(now.today);
            office.finish_task(wanted, on, note, version, now)?;
            answer(&(), vec![words.plain("cli-saved")])
        }
    }
}
