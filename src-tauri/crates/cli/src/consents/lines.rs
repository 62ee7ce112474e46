//! What is told about consents when nobody asked for JSON: a line for each thing.

use domain::consent::{ItemKind, Medium, TakenOff};
use office::consents::{
    Booked, ConsentPoint, ConsentProof, FormDesk, FormFound, Notice, StatementLine,
};
use office::publications::{Light, PublicationList};

use crate::words::Words;

/// "website_public/photo".
pub(super) fn point_code(item: &str, medium: Option<Medium>) -> String {
    match medium {
        Some(medium) => format!("{item}/{}", medium.code()),
        None => item.to_owned(),
    }
}

/// "website_public, social_school (Name)": a channel alone stands for the recording itself.
pub(super) fn off_words(off: &[TakenOff], words: &Words) -> String {
    let told = off.iter().map(|one| match one.kind {
        ItemKind::Channel => one.channel.clone(),
        kind => format!(
            "{} ({})",
            one.channel,
            words.label("item-kind", kind.code())
        ),
    });
    told.collect::<Vec<String>>().join(", ")
}

pub(super) fn point_lines(point: &ConsentPoint, words: &Words) -> Vec<String> {
    let code = point_code(&point.column.item, point.column.medium);
    let state = words.label("consent-state", point.state.code());
    let mut lines = vec![format!("  {code}  {state}")];
    for voice in &point.voices {
        lines.push(format!(
            "    {}  {}  {}  {}",
            voice.name,
            words.label("answer", voice.answer.code()),
            words.date(voice.given_on),
            words.label("weight", voice.weight.code()),
        ));
    }
    lines
}

pub(super) fn proof_lines(proof: &ConsentProof, words: &Words) -> Vec<String> {
    let mut lines = vec![format!("{}  {}", proof.person.name, words.date(proof.on))];
    lines.extend(point_lines(&proof.point, words));
    let column = &proof.point.column;
    for statement in &proof.statements {
        lines.extend(statement_lines(statement, words));
        let mut said = statement.answers.iter();
        if let Some(one) = said.find(|one| one.is_to(&column.item, column.medium)) {
            let code = point_code(&one.item, one.medium);
            let answer = words.label("answer", one.answer.code());
            lines.push(format!("  {code}  {answer}"));
        }
    }
    for text in proof.wordings.values() {
        lines.push(String::new());
        lines.extend(text.lines().map(str::to_owned));
    }
    lines
}

pub(super) fn statement_lines(it: &StatementLine, words: &Words) -> Vec<String> {
    let mut lines = vec![
        it.id.to_string(),
        words.say(
            "cli-statement",
            &[
                ("kind", words.label("statement-kind", it.kind.code()).into()),
                ("name", it.by.name.clone().into()),
                ("given", words.date(it.given_on).into()),
                ("received", words.date(it.received_on).into()),
                ("via", words.label("via", it.via.code()).into()),
                (
                    "signed",
                    words
                        .label("known", if it.signed { "yes" } else { "no" })
                        .into(),
                ),
                ("form", it.form.clone().unwrap_or_default().into()),
                ("entered", words.date(it.entered_on).into()),
                ("by", it.entered_by.clone().into()),
                ("hash", it.wording.clone().into()),
            ],
        ),
    ];
    if let Some(struck) = &it.struck {
        let id = match struck.reason {
            None => "cli-statement-struck",
            Some(_) => "cli-statement-struck-why",
        };
        lines.push(words.say(
            id,
            &[
                ("day", words.date(struck.on).into()),
                ("by", struck.by.clone().into()),
                ("reason", struck.reason.clone().unwrap_or_default().into()),
            ],
        ));
    }
    for scan in &it.scans {
        lines.push(format!("  {}  {}", scan.kind.code(), scan.sha256));
    }
    lines
}

pub(super) fn light_lines(light: &Light, words: &Words) -> Vec<String> {
    let mut lines = Vec::new();
    if light.green {
        let until = light
            .until
            .map_or_else(|| "blank".to_owned(), |day| words.date(day));
        lines.push(words.say(
            "cli-may-publish",
            &[("people", light.people.into()), ("until", until.into())],
        ));
    } else {
        lines.push(words.say(
            "cli-may-not-publish",
            &[("count", light.blocked.len().into())],
        ));
    }
    for blocked in &light.blocked {
        for block in &blocked.blocks {
            let state = words.label("consent-state", block.state.code());
            let named = &blocked.person;
            lines.push(format!("  {}  {}: {state}", named.name, block.item));
        }
    }
    for named in &light.objections {
        lines.push(words.say("cli-objection", &[("name", named.name.clone().into())]));
    }
    lines
}

pub(super) fn found_lines(found: &FormFound, words: &Words) -> Vec<String> {
    match found {
        FormFound::Form { desk } => desk_lines(desk, words),
        FormFound::Typo { proposals } | FormFound::Unknown { proposals } => {
            let id = match found {
                FormFound::Typo { .. } => "cli-form-typo",
                _ => "cli-form-unknown",
            };
            let mut lines = vec![words.say(id, &[("count", proposals.len().into())])];
            for proposal in proposals {
                lines.push(format!("  {}  {}", proposal.code, proposal.person.name));
            }
            lines
        }
    }
}

pub(super) fn desk_lines(desk: &FormDesk, words: &Words) -> Vec<String> {
    let form = &desk.form;
    let mut lines = vec![format!(
        "{}  {}  {}  {}",
        form.code, form.person.name, form.person.detail, form.school_year
    )];
    for signatory in &desk.signatories {
        lines.push(format!(
            "  {}  {}  {}: {}",
            signatory.person.uuid(),
            signatory.name,
            words.plain("cli-authority"),
            words.label("known", signatory.authority.code()),
        ));
    }
    for item in &desk.items {
        for ask in &item.asks {
            lines.push(format!(
                "  {}  {}",
                point_code(&item.code, ask.medium),
                item.label
            ));
        }
    }
    for booking in &desk.bookings {
        lines.push(words.say(
            "cli-booked-before",
            &[
                ("date", words.date(booking.received_on).into()),
                ("name", booking.by.clone().into()),
                ("by", booking.booked_by.clone().into()),
            ],
        ));
    }
    for spoken in &desk.in_the_way {
        lines.push(words.refusal(&spoken.refusal));
    }
    lines
}

pub(super) fn booked_lines(booked: &Booked, words: &Words) -> Vec<String> {
    let name = booked.person.name.clone();
    let mut lines = vec![words.say("cli-booked", &[("name", name.into())])];
    for notice in &booked.notices {
        lines.push(match notice {
            Notice::LeftBlank { count } => {
                words.say("cli-notice-left-blank", &[("count", (*count).into())])
            }
            Notice::AuthorityUnknown { name, .. } => words.say(
                "cli-notice-authority-unknown",
                &[("name", name.clone().into())],
            ),
            Notice::NoAuthority { name } => {
                words.say("cli-notice-no-authority", &[("name", name.clone().into())])
            }
            Notice::OthersSilent { names } => words.say(
                "cli-notice-others-silent",
                &[("names", names.join(", ").into())],
            ),
            Notice::Conflict { count } => {
                words.say("cli-notice-conflict", &[("count", (*count).into())])
            }
            Notice::TakeDown { count } => {
                words.say("cli-notice-take-down", &[("count", (*count).into())])
            }
        });
    }
    lines
}

pub(super) fn publication_lines(list: &PublicationList, words: &Words) -> Vec<String> {
    let mut lines = Vec::new();
    for row in &list.rows {
        let day = words.date(row.published_on);
        let channels = row.what.channels.join(", ");
        lines.push(format!("{}  {day}  {}  {channels}", row.id, row.title));
        let names: Vec<&str> = row.people.iter().map(|one| one.name.as_str()).collect();
        lines.push(format!("  {}", names.join(", ")));
        if row.to_take_down > 0 {
            let count = row.to_take_down.into();
            lines.push(words.say("cli-to-take-down", &[("count", count)]));
        }
    }
    let shown = [
        ("shown", list.rows.len().into()),
        ("total", list.total.into()),
    ];
    lines.push(words.say("cli-shown", &shown));
    lines
}
