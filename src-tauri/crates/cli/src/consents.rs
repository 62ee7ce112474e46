//! The commands about consents: printing, booking in, asking what holds, and showing the proof.

mod lines;

use std::ops::ControlFlow;

use chrono::NaiveDate;
use domain::consent::{Answer, Answered, ConsentState, Medium, Outcome, Publishing, Question, Via};
use domain::person::PersonId;
use office::consents::{
    BookForm, FormFound, FormsFor, MatrixFor, NewStatement, SheetChoice, SheetFor, TableFormat,
    TableWords, Withdrawal,
};
use office::error::Problem;
use office::publications::{MayPublish, NewPublication, PublicationFilter};
use office::{Error, Noun, Now, Office};

use crate::arguments::{Answers, Book, ConsentCommand, ItemCommand, Publish, Say, Shown, Withdraw};
use crate::run::{Done, Fault, answer, file, from_stdin, group_id, id, person, write};
use crate::words::Words;
use lines::{
    booked_lines, found_lines, light_lines, off_words, point_code, point_lines, proof_lines,
    publication_lines,
};

/// Does what was asked about consents.
pub(crate) fn run(office: &mut Office, command: &ConsentCommand, now: Now, words: &Words) -> Done {
    match command {
        ConsentCommand::Forms {
            year,
            group,
            pupil,
            staff,
            letter,
            to,
        } => {
            let whom = FormsFor {
                group: group
                    .as_deref()
                    .map(|name| group_id(office, name, now))
                    .transpose()?,
                pupil: pupil.as_deref().map(id).transpose()?,
                staff: *staff,
                letter: *letter,
            };
            let (pdf, made) =
                office.consent_forms(year, &whom, now, &mut |_, _| ControlFlow::Continue(()))?;
            write(to, &pdf)?;
            let lines = vec![words.say(
                "cli-forms",
                &[
                    ("forms", made.forms.into()),
                    ("pupils", made.pupils.into()),
                    ("pages", made.pages.into()),
                    ("skipped", made.skipped.len().into()),
                ],
            )];
            answer(&made, lines)
        }
        ConsentCommand::Remind {
            year,
            group,
            pupil,
            staff,
            to,
        } => {
            let whom = FormsFor {
                group: group
                    .as_deref()
                    .map(|name| group_id(office, name, now))
                    .transpose()?,
                pupil: pupil.as_deref().map(id).transpose()?,
                staff: *staff,
                letter: false,
            };
            let (pdf, made) = office
                .consent_reminders(year, &whom, now, &mut |_, _| ControlFlow::Continue(()))?;
            write(to, &pdf)?;
            let lines = vec![words.say(
                "cli-reminders",
                &[
                    ("reminders", made.reminders.into()),
                    ("choices", made.choices.into()),
                    ("people", made.people.into()),
                    ("unprinted", made.unprinted.into()),
                ],
            )];
            answer(&made, lines)
        }
        ConsentCommand::Confirm { statement, to } => {
            let letter = office.confirm_withdrawal(id(statement)?, now)?;
            if let Some(to) = to {
                write(to, &office.letter_pdf(letter, now)?)?;
            }
            answer(
                &letter,
                vec![format!("{letter}  {}", words.plain("cli-saved"))],
            )
        }
        ConsentCommand::Overview { year } => {
            let overview = office.form_overview(year, now)?;
            let lines = overview
                .iter()
                .map(|row| format!("{}  {} / {}", row.name, row.printed, row.pupils))
                .collect();
            answer(&overview, lines)
        }
        ConsentCommand::Items => {
            let items = office.consent_items(now)?;
            let lines = items
                .iter()
                .flat_map(|line| {
                    let asked = line.asked;
                    let item = &line.item;
                    item.questions().into_iter().map(move |question| {
                        let code = point_code(&question.item, question.medium);
                        let label = words.either(&item.label_nl, &item.label_en);
                        let mark = if asked {
                            String::new()
                        } else {
                            format!("  ({})", words.plain("cli-retired"))
                        };
                        format!("{code}  {label}{mark}")
                    })
                })
                .collect();
            answer(&items, lines)
        }
        ConsentCommand::Item(command) => item(office, command, now, words),
        ConsentCommand::Strike { statement, reason } => {
            let struck = office.strike_consent(id(statement)?, reason, now)?;
            let lines = booked_lines(&struck, words);
            answer(&struck, lines)
        }
        ConsentCommand::Publications {
            person: who,
            limit,
            offset,
        } => {
            let who = who.as_deref().map(|who| person(office, who, now));
            let list = office.publications(&PublicationFilter {
                person: who.transpose()?,
                limit: *limit,
                offset: *offset,
            })?;
            let lines = publication_lines(&list, words);
            answer(&list, lines)
        }
        ConsentCommand::Form { code } => {
            let found = office.form(code, now)?;
            let lines = found_lines(&found, words);
            answer(&found, lines)
        }
        ConsentCommand::Book(book) => booked_in(office, book, now, words),
        ConsentCommand::Say(say) => said(office, say, now, words),
        ConsentCommand::Withdraw(withdraw) => withdrawn(office, withdraw, now, words),
        ConsentCommand::Check(check) => {
            let light = office.may_publish(&may_publish(office, &check.shown, now)?, now)?;
            let lines = light_lines(&light, words);
            if light.green {
                answer(&light, lines)
            } else {
                Err(Fault::Blocked(light, lines))
            }
        }
        ConsentCommand::Publish(publish) => published(office, publish, now, words),
        ConsentCommand::Takedowns { all } => {
            let takedowns = office.takedowns(*all, now)?;
            let lines = takedowns
                .iter()
                .map(|one| {
                    let done = match one.outcome {
                        Some(outcome) => words.label("outcome", outcome.code()),
                        None if one.may_stay => words.plain("publications-may-stay"),
                        None => String::new(),
                    };
                    format!(
                        "{}  {}  {}  {}  {}  {done}",
                        one.id,
                        words.date(one.due_on),
                        one.person.name,
                        one.title,
                        off_words(&one.off, words)
                    )
                })
                .collect();
            answer(&takedowns, lines)
        }
        ConsentCommand::Takedown {
            id: takedown,
            outcome,
            on,
            note,
        } => {
            let outcome = Outcome::from_code(outcome)
                .ok_or(Fault::Office(Error::field("outcome", Problem::NotAChoice)))?;
            let wanted: domain::id::TakedownId = id(takedown)?;
            let version = office
                .takedowns(true, now)?
                .into_iter()
                .find(|one| one.id == wanted)
                .map(|one| one.version)
                .ok_or(Fault::Office(Error::NotFound {
                    noun: Noun::Publication,
                }))?;
            let on = on.unwrap_or(now.today);
            office.finish_takedown(wanted, outcome, on, note, version, now)?;
            answer(&(), vec![words.plain("cli-saved")])
        }
        ConsentCommand::Status {
            group,
            person: who,
            staff,
            on,
        } => match (who, group) {
            (Some(who), _) => of_person(office, who, *on, now, words),
            (None, None) if !staff => school(office, now, words),
            (None, group) => {
                let whom = whom(office, group.as_deref(), *staff, *on, now)?;
                status(office, &whom, now, words)
            }
        },
        ConsentCommand::Sheet {
            kind,
            group,
            channel,
            medium,
            to,
        } => {
            let sheet = match kind.as_str() {
                "photographer" => SheetChoice::Photographer,
                "overview" => SheetChoice::Overview,
                "not_in_app" => SheetChoice::NotInApp,
                _ => return Err(Fault::Office(Error::field("kind", Problem::NotAChoice))),
            };
            let asked = SheetFor {
                sheet,
                group: group
                    .as_deref()
                    .map(|name| group_id(office, name, now))
                    .transpose()?,
                channels: channel.clone(),
                medium: Some(
                    Medium::from_code(medium)
                        .ok_or(Fault::Office(Error::field("medium", Problem::NotAChoice)))?,
                ),
                language: words.language(),
            };
            write(to, &office.consent_sheet(&asked, now)?.0)?;
            answer(&(), vec![words.plain("cli-saved")])
        }
        ConsentCommand::Export {
            group,
            staff,
            on,
            to,
        } => {
            let whom = whom(office, group.as_deref(), *staff, *on, now)?;
            let workbook = to
                .extension()
                .is_some_and(|end| end.eq_ignore_ascii_case("xlsx"));
            let format = if workbook {
                TableFormat::Xlsx
            } else {
                TableFormat::Csv
            };
            let labels = |of: &str, codes: Vec<&str>| {
                codes
                    .into_iter()
                    .map(|code| (code.to_owned(), words.label(of, code)))
                    .collect()
            };
            let table = TableWords {
                language: words.language(),
                name: words.plain("cli-table-name"),
                group: words.plain("cli-table-group"),
                media: labels("medium", Medium::ALL.iter().map(|one| one.code()).collect()),
                states: labels(
                    "consent-state",
                    ConsentState::ALL.iter().map(|one| one.code()).collect(),
                ),
            };
            write(to, &office.consent_table(&whom, format, &table, now)?)?;
            answer(&(), vec![words.plain("cli-saved")])
        }
        ConsentCommand::Proof {
            person: who,
            item,
            on,
            scan_to,
        } => {
            let who = person(office, who, now)?;
            let question = question(item)?;
            let proof = office.consent_proof(who, &question, on.unwrap_or(now.today), now)?;
            if let Some(to) = scan_to {
                let scan = proof.statements.iter().flat_map(|s| &s.scans).next();
                let scan = scan.ok_or(Fault::Office(Error::NotFound { noun: Noun::Form }))?;
                write(to, &office.scan(scan.id)?.1)?;
            }
            let lines = proof_lines(&proof, words);
            answer(&proof, lines)
        }
    }
}

fn question(text: &str) -> Result<Question, Fault> {
    let (item, medium) = match text.split_once('/') {
        Some((item, medium)) => {
            let medium = Medium::from_code(medium)
                .ok_or(Fault::Office(Error::field("item", Problem::NotAChoice)))?;
            (item, Some(medium))
        }
        None => (text, None),
    };
    Ok(Question {
        item: item.to_owned(),
        medium,
    })
}

fn via(text: &str) -> Result<Via, Fault> {
    Via::from_code(text).ok_or(Fault::Office(Error::field("via", Problem::NotAChoice)))
}

/// The questions that a text on the command line names: one, every medium of an item, or all.
fn named<'a>(text: &str, asked: &'a [Question]) -> Result<Vec<&'a Question>, Fault> {
    let found: Vec<&Question> = asked
        .iter()
        .filter(|one| {
            text == "all" || text == one.item || text == point_code(&one.item, one.medium)
        })
        .collect();
    if found.is_empty() {
        return Err(Fault::Office(Error::field("answers", Problem::NotAChoice)));
    }
    Ok(found)
}

fn answered(answers: &Answers, asked: &[Question]) -> Result<Vec<Answered>, Fault> {
    let mut said: Vec<Answered> = Vec::new();
    for (texts, answer) in [(&answers.yes, Answer::Yes), (&answers.no, Answer::No)] {
        for text in texts {
            for question in named(text, asked)? {
                said.retain(|one| !one.is_to(&question.item, question.medium));
                said.push(Answered {
                    item: question.item.clone(),
                    medium: question.medium,
                    answer,
                });
            }
        }
    }
    Ok(said)
}

fn booked_in(office: &mut Office, book: &Book, now: Now, words: &Words) -> Done {
    let found = office.form(&book.code, now)?;
    let FormFound::Form { desk } = &found else {
        let lines = found_lines(&found, words);
        return Err(Fault::Unfound(found, lines));
    };
    let asked: Vec<Question> = desk
        .items
        .iter()
        .flat_map(|item| {
            item.asks.iter().map(|ask| Question {
                item: item.code.clone(),
                medium: ask.medium,
            })
        })
        .collect();
    let received_on = book.received.unwrap_or(now.today);
    let scan = book.scan.as_deref().map(file).transpose()?;
    let by = book
        .by
        .iter()
        .map(|text| person(office, text, now))
        .collect::<Result<Vec<PersonId>, Fault>>()?;
    let booked = office.book_form(
        &BookForm {
            code: book.code.clone(),
            by,
            signed: !book.unsigned,
            given_on: book.given,
            received_on,
            answers: answered(&book.answers, &asked)?,
            note: book.note.clone(),
            again: book.again,
        },
        now,
    )?;
    if let Some(scan) = scan {
        office.attach_scan(&booked.statements, &scan, now)?;
    }
    let lines = booked_lines(&booked, words);
    answer(&booked, lines)
}

fn asked_of(office: &Office, who: PersonId, now: Now) -> Result<Vec<Question>, Fault> {
    let items = office.consent_items(now)?;
    Ok(items
        .into_iter()
        .filter(|line| line.asked && line.item.subject == who.subject())
        .flat_map(|line| line.item.questions())
        .collect())
}

fn said(office: &mut Office, say: &Say, now: Now, words: &Words) -> Done {
    let who = person(office, &say.person, now)?;
    let received_on = say.received.unwrap_or(now.today);
    let scan = say.scan.as_deref().map(file).transpose()?;
    let new = NewStatement {
        person: who,
        by: person(office, &say.by, now)?,
        given_on: say.given.unwrap_or(received_on),
        received_on,
        via: via(&say.via)?,
        signed: say.signed,
        answers: answered(&say.answers, &asked_of(office, who, now)?)?,
        note: say.note.clone(),
    };
    let booked = office.register_consent(&new, now)?;
    if let Some(scan) = scan {
        office.attach_scan(&booked.statements, &scan, now)?;
    }
    let lines = booked_lines(&booked, words);
    answer(&booked, lines)
}

fn withdrawn(office: &mut Office, withdraw: &Withdraw, now: Now, words: &Words) -> Done {
    let who = person(office, &withdraw.person, now)?;
    let by = person(office, &withdraw.by, now)?;
    let received_on = withdraw.received.unwrap_or(now.today);
    let standing = office.consents_of(who, None, now)?.standing.into_iter();
    let asked: Vec<Question> = standing
        .filter(|line| line.by == by)
        .flat_map(|line| line.questions)
        .map(|column| Question {
            item: column.item,
            medium: column.medium,
        })
        .collect();
    let mut questions = Vec::new();
    for text in &withdraw.item {
        questions.extend(named(text, &asked)?.into_iter().cloned());
    }
    let withdrawal = Withdrawal {
        person: who,
        by,
        given_on: received_on,
        received_on,
        via: via(&withdraw.via)?,
        questions,
        note: withdraw.note.clone(),
    };
    let withdrawn = office.withdraw_consent(&withdrawal, now)?;
    let mut lines = booked_lines(&withdrawn.booked, words);
    lines.extend(withdrawn.booked.statements.iter().map(ToString::to_string));
    for question in &withdrawn.questions {
        let code = point_code(&question.item, question.medium);
        lines.push(format!("  {code}  {}", words.label("answer", "no")));
    }
    answer(&withdrawn, lines)
}

fn may_publish(office: &Office, shown: &Shown, now: Now) -> Result<MayPublish, Fault> {
    let people = |texts: &[String]| -> Result<Vec<PersonId>, Fault> {
        texts.iter().map(|text| person(office, text, now)).collect()
    };
    Ok(MayPublish {
        people: people(&shown.person)?,
        group: shown
            .group
            .as_deref()
            .map(|name| group_id(office, name, now))
            .transpose()?,
        without: people(&shown.without)?,
        what: Publishing {
            channels: shown.channel.clone(),
            medium: Medium::from_code(&shown.medium)
                .ok_or(Fault::Office(Error::field("medium", Problem::NotAChoice)))?,
            with_names: shown.names,
            portrait: shown.portrait,
        },
        on: shown.on,
    })
}

fn published(office: &mut Office, publish: &Publish, now: Now, words: &Words) -> Done {
    let asked = may_publish(office, &publish.shown, now)?;
    let mut people = asked.people;
    if let Some(group) = asked.group {
        let matrix = office.consent_matrix(
            &MatrixFor {
                group: Some(group),
                staff: false,
                on: asked.on,
            },
            now,
        )?;
        people.extend(matrix.rows.into_iter().map(|row| row.person.person));
    }
    people.retain(|one| !asked.without.contains(one));
    let new = NewPublication {
        title: publish.title.clone(),
        place: publish.place.clone(),
        what: asked.what,
        published_on: asked.on.unwrap_or(now.today),
        people,
        anyway: publish.anyway.clone(),
    };
    let id = office.record_publication(&new, now)?;
    answer(&id, vec![format!("{id}  {}", words.plain("cli-saved"))])
}

fn item(office: &mut Office, command: &ItemCommand, now: Now, words: &Words) -> Done {
    let version = |office: &Office, code: &str| -> Result<u32, Fault> {
        let mut lines = office.consent_items(now)?.into_iter();
        let line = lines.find(|line| line.item.code == code);
        line.map(|line| line.version)
            .ok_or(Fault::Office(Error::NotFound {
                noun: Noun::ConsentItem,
            }))
    };
    match command {
        ItemCommand::Catalogue => {
            let offers = office.consent_catalogue(now)?;
            let lines = offers
                .iter()
                .map(|one| {
                    format!(
                        "{}  {}",
                        one.code,
                        words.either(&one.label_nl, &one.label_en)
                    )
                })
                .collect();
            return answer(&offers, lines);
        }
        ItemCommand::Save => office.save_consent_item(&from_stdin()?, now)?,
        ItemCommand::Retire { code } => {
            office.retire_consent_item(code, true, version(office, code)?, now)?;
        }
        ItemCommand::Again { code } => {
            office.retire_consent_item(code, false, version(office, code)?, now)?;
        }
        ItemCommand::Move { code, down } => office.move_consent_item(code, !down, now)?,
    }
    answer(&(), vec![words.plain("cli-saved")])
}

/// Whose matrix is asked for.
fn whom(
    office: &Office,
    group: Option<&str>,
    staff: bool,
    on: Option<NaiveDate>,
    now: Now,
) -> Result<MatrixFor, Fault> {
    let group = group.map(|name| group_id(office, name, now)).transpose()?;
    Ok(MatrixFor { group, staff, on })
}

/// How far the school is.
fn school(office: &Office, now: Now, words: &Words) -> Done {
    let counts = office.consent_counts(now)?;
    let mut lines: Vec<String> = Vec::new();
    for row in counts.groups.iter().chain([&counts.total]) {
        lines.push(words.say(
            "cli-consent-counts",
            &[
                ("name", row.name.clone().into()),
                ("people", row.people.into()),
                ("complete", row.complete.into()),
                ("missing", row.missing.into()),
                ("conflicts", row.conflicts.into()),
                ("forms", row.forms.into()),
                ("booked", row.booked.into()),
            ],
        ));
    }
    if counts.nobody_decides > 0 {
        let count = counts.nobody_decides.into();
        lines.push(words.say("cli-nobody-decides", &[("count", count)]));
    }
    answer(&counts, lines)
}

/// What holds for everyone of a group, or for staff.
fn status(office: &Office, whom: &MatrixFor, now: Now, words: &Words) -> Done {
    let matrix = office.consent_matrix(whom, now)?;
    let mut lines = Vec::new();
    for row in &matrix.rows {
        lines.push(row.listed.clone());
        for (column, cell) in matrix.columns.iter().zip(&row.cells) {
            let code = point_code(&column.item, column.medium);
            let state = words.label("consent-state", cell.state.code());
            lines.push(format!("  {code}  {state}"));
        }
    }
    answer(&matrix, lines)
}

fn of_person(office: &Office, who: &str, on: Option<NaiveDate>, now: Now, words: &Words) -> Done {
    let file = office.consents_of(person(office, who, now)?, on, now)?;
    let mut lines = vec![format!("{}  {}", file.person.name, words.date(file.on))];
    for point in &file.points {
        lines.extend(point_lines(point, words));
    }
    answer(&file, lines)
}
