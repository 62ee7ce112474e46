//! The words of the command line, from the same locales as the window.

use domain::Refusal;
use domain::sanction::TaskKind;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use office::error::Problem;
use office::procedures::SpokenRemark;
use office::{Error, Noun};

use crate::arguments::Tongue;

macro_rules! locales {
    ($tongue:literal) => {
        [
            include_str!(concat!("../../../../assets/locales/", $tongue, "/cli.ftl")),
            include_str!(concat!(
                "../../../../assets/locales/",
                $tongue,
                "/codes.ftl"
            )),
            include_str!(concat!(
                "../../../../assets/locales/",
                $tongue,
                "/copies.ftl"
            )),
            include_str!(concat!(
                "../../../../assets/locales/",
                $tongue,
                "/errors.ftl"
            )),
            include_str!(concat!(
                "../../../../assets/locales/",
                $tongue,
                "/exchange.ftl"
            )),
            include_str!(concat!(
                "../../../../assets/locales/",
                $tongue,
                "/accounts.ftl"
            )),
            include_str!(concat!("../../../../assets/locales/", $tongue, "/keys.ftl")),
            include_str!(concat!(
                "../../../../assets/locales/",
                $tongue,
                "/ladders.ftl"
            )),
            include_str!(concat!(
                "../../../../assets/locales/",
                $tongue,
                "/refusals.ftl"
            )),
            include_str!(concat!(
                "../../../../assets/locales/",
                $tongue,
                "/remarks.ftl"
            )),
            include_str!(concat!(
                "../../../../assets/locales/",
                $tongue,
                "/retention.ftl"
            )),
            include_str!(concat!(
                "../../../../assets/locales/",
                $tongue,
                "/access.ftl"
            )),
            include_str!(concat!(
                "../../../../assets/locales/",
                $tongue,
                "/moments.ftl"
            )),
            include_str!(concat!(
                "../../../../assets/locales/",
                $tongue,
                "/notes.ftl"
            )),
            include_str!(concat!(
                "../../../../assets/locales/",
                $tongue,
                "/breaches.ftl"
            )),
            include_str!(concat!(
                "../../../../assets/locales/",
                $tongue,
                "/figures.ftl"
            )),
            include_str!(concat!(
                "../../../../assets/locales/",
                $tongue,
                "/programme.ftl"
            )),
            include_str!(concat!(
                "../../../../assets/locales/",
                $tongue,
                "/simulation.ftl"
            )),
            include_str!(concat!(
                "../../../../assets/locales/",
                $tongue,
                "/stationery.ftl"
            )),
            include_str!(concat!(
                "../../../../assets/locales/",
                $tongue,
                "/suspicion.ftl"
            )),
            include_str!(concat!(
                "../../../../assets/locales/",
                $tongue,
                "/tasks.ftl"
            )),
            include_str!(concat!(
                "../../../../assets/locales/",
                $tongue,
                "/texts.ftl"
            )),
            include_str!(concat!("../../../../assets/locales/", $tongue, "/turn.ftl")),
        ]
    };
}

/// The words of one language.
pub(crate) struct Words {
    bundle: FluentBundle<FluentResource>,
    tongue: Tongue,
}

impl Words {
    /// The words of a language.
    pub(crate) fn of(tongue: Tongue) -> Words {
        let (texts, id) = match tongue {
            Tongue::Nl => (locales!("nl"), "nl"),
            Tongue::En => (locales!("en"), "en"),
        };
        let mut bundle = FluentBundle::new(vec![id.parse().unwrap_or_default()]);
        bundle.set_use_isolating(false);
        for text in texts {
            // What a file has wrong, tests of the locales find; the rest of it still speaks.
            let resource = match FluentResource::try_new(text.to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Words { bundle, tongue }
    }

    /// A message by its id; the id itself when there is none.
    pub(crate) fn say<'a>(&self, id: &'a str, arguments: &[(&'a str, FluentValue<'a>)]) -> String {
        let Some(pattern) = self
            .bundle
            .get_message(id)
            .and_then(|message| message.value())
        else {
            return id.to_owned();
        };
        let mut args = FluentArgs::new();
        for (name, value) in arguments {
            args.set(*name, value.clone());
        }
        self.bundle
            .format_pattern(pattern, Some(&args), &mut Vec::new())
            .into_owned()
    }

    /// A message without arguments.
    pub(crate) fn plain(&self, id: &str) -> String {
        self.say(id, &[])
    }

    /// The label of a code: ("category", "bullying_online") is `category-bullying-online`.
    pub(crate) fn label(&self, of: &str, code: &str) -> String {
        self.plain(&format!("{of}-{}", code.replace('_', "-")))
    }

    /// The language.
    pub(crate) fn language(&self) -> domain::school::Language {
        match self.tongue {
            Tongue::Nl => domain::school::Language::Dutch,
            Tongue::En => domain::school::Language::English,
        }
    }

    /// Whichever of two texts is in the language.
    pub(crate) fn either<'a>(&self, nl: &'a str, en: &'a str) -> &'a str {
        match self.tongue {
            Tongue::Nl => nl,
            Tongue::En => en,
        }
    }

    /// A date in words of the language.
    pub(crate) fn date(&self, day: chrono::NaiveDate) -> String {
        let form = match self.tongue {
            Tongue::Nl => "%d-%m-%Y",
            Tongue::En => "%d/%m/%Y",
        };
        day.format(form).to_string()
    }

    /// A task by its day: what, and where it is written.
    pub(crate) fn task(&self, due_on: chrono::NaiveDate, kind: TaskKind, source: &str) -> String {
        let (day, what) = (self.date(due_on), self.label("task", kind.code()));
        format!("{day}  {what}  [{source}]")
    }

    /// What a rule says, with where it is written.
    pub(crate) fn refusal(&self, refusal: &Refusal) -> String {
        let json = serde_json::to_value(refusal).unwrap_or_default();
        format!(
            "{} [{}]",
            self.spoken("refusal", "rule", &json),
            refusal.source()
        )
    }

    /// What is worth knowing, with where it comes from.
    pub(crate) fn remark(&self, spoken: &SpokenRemark) -> String {
        let json = serde_json::to_value(spoken.remark).unwrap_or_default();
        format!(
            "{} [{}]",
            self.spoken("remark", "remark", &json),
            spoken.source
        )
    }

    /// The sentence of a tagged value: its tag names the message, its fields are the arguments.
    fn spoken(&self, of: &str, tag: &str, json: &serde_json::Value) -> String {
        let name = json
            .get(tag)
            .and_then(|tag| tag.as_str())
            .unwrap_or_default();
        let id = format!("{of}-{}", name.replace('_', "-"));
        let mut arguments: Vec<(String, FluentValue<'static>)> = Vec::new();
        for (name, value) in json.as_object().into_iter().flatten() {
            let value: FluentValue<'static> = match (name.as_str(), value) {
                ("kind" | "proposed", serde_json::Value::String(code)) => {
                    self.label("sanction-kind", code).into()
                }
                ("decider", serde_json::Value::String(code)) => self.label("decider", code).into(),
                ("severity", serde_json::Value::String(code)) => {
                    self.label("severity", code).into()
                }
                ("subject", serde_json::Value::String(code)) => self.label("subject", code).into(),
                ("part", serde_json::Value::String(code)) => self.label("part", code).into(),
                ("letter", serde_json::Value::String(code)) => {
                    self.label("letter-kind", code).into()
                }
                ("term", serde_json::Value::String(code)) => self.label("term-kind", code).into(),
                ("station", serde_json::Value::String(code)) => {
                    self.label("station-kind", code).into()
                }
                ("asks", serde_json::Value::String(code)) => self.label("asks", code).into(),
                (_, serde_json::Value::String(text)) => match text.parse::<chrono::NaiveDate>() {
                    Ok(day) => self.date(day).into(),
                    Err(_) => text.clone().into(),
                },
                (_, serde_json::Value::Number(number)) => {
                    number.as_u64().unwrap_or_default().into()
                }
                _ => continue,
            };
            arguments.push((name.clone(), value));
        }
        let borrowed: Vec<(&str, FluentValue<'_>)> = arguments
            .iter()
            .map(|(name, value)| (name.as_str(), value.clone()))
            .collect();
        self.say(&id, &borrowed)
    }

    /// What stands in the way of a copy, in the words for a copy where there are such.
    pub(crate) fn copy_error(&self, error: &Error) -> Vec<String> {
        let json = serde_json::to_value(error).unwrap_or_default();
        let kind = json.get("kind").and_then(|kind| kind.as_str());
        let id = format!(
            "copies-trouble-{}",
            kind.unwrap_or_default().replace('_', "-")
        );
        if self.bundle.has_message(&id) {
            vec![self.plain(&id)]
        } else {
            self.error(error)
        }
    }

    /// What stands in the way, line by line.
    pub(crate) fn error(&self, error: &Error) -> Vec<String> {
        match error {
            Error::Refused { refusals } => refusals
                .iter()
                .map(|spoken| self.refusal(&spoken.refusal))
                .collect(),
            Error::Invalid { fields } => fields
                .iter()
                .map(|field| format!("{}: {}", field.field, self.plain(problem(field.problem))))
                .collect(),
            Error::NotFound { noun } => {
                vec![self.say(
                    "error-not-found",
                    &[("noun", self.plain(noun_id(*noun)).into())],
                )]
            }
            Error::Stale { noun } => {
                vec![self.say(
                    "error-stale",
                    &[("noun", self.plain(noun_id(*noun)).into())],
                )]
            }
            Error::Unreadable { code, line } => vec![self.say(
                &format!("exchange-{code}"),
                &[
                    ("line", line.unwrap_or_default().into()),
                    ("count", 1.into()),
                ],
            )],
            Error::MissingGlyph { character } => {
                vec![self.say(
                    "error-missing-glyph",
                    &[("character", character.as_str().into())],
                )]
            }
            Error::LetterIncomplete { field } => {
                vec![self.say(
                    "error-letter-incomplete",
                    &[("field", field.as_str().into())],
                )]
            }
            Error::Unexpected { code } => {
                vec![self.say("error-unexpected", &[("code", code.as_str().into())])]
            }
            Error::Forbidden => vec![self.plain("error-forbidden")],
            Error::Locked => vec![self.plain("error-locked")],
            Error::TooSoon { seconds } => {
                let (id, count) = if *seconds < 60 {
                    ("error-wait-seconds", *seconds)
                } else {
                    ("error-wait-minutes", seconds.div_ceil(60))
                };
                let wait = self.say(id, &[("count", count.into())]);
                vec![self.say("error-too-soon", &[("wait", wait.into())])]
            }
            Error::WrongPassword => vec![self.plain("error-wrong-password")],
            Error::WhichUser => vec![self.plain("error-which-user")],
            Error::AlreadyExists => vec![self.plain("error-already-exists")],
            Error::NoRegister => vec![self.plain("error-no-register")],
            Error::NotARegister => vec![self.plain("error-not-a-register")],
            Error::Damaged => vec![self.plain("error-damaged")],
            Error::NewerFile => vec![self.plain("error-newer-file")],
            Error::AlreadyOpen => vec![self.plain("error-already-open")],
            Error::ReadOnly => vec![self.plain("error-read-only")],
            Error::DiskFull => vec![self.plain("error-disk-full")],
            Error::DiskFailed => vec![self.plain("error-disk-failed")],
            Error::OtherKey => vec![self.plain("error-other-key")],
            Error::OtherRegister => vec![self.plain("error-other-register")],
            Error::NoFolder => vec![self.plain("error-no-folder")],
            Error::Cancelled => vec![self.plain("error-cancelled")],
            Error::NothingToUndo => vec![self.plain("error-nothing-to-undo")],
        }
    }
}

fn problem(problem: Problem) -> &'static str {
    match problem {
        Problem::Missing => "problem-missing",
        Problem::TooLong => "problem-too-long",
        Problem::NoSuchDate => "problem-no-such-date",
        Problem::InFuture => "problem-in-future",
        Problem::BeforeAsked => "problem-before-asked",
        Problem::NoEmail => "problem-no-email",
        Problem::NoPostcode => "problem-no-postcode",
        Problem::NoBrin => "problem-no-brin",
        Problem::NotAChoice => "problem-not-a-choice",
        Problem::PasswordTooShort => "problem-password-too-short",
        Problem::SamePassword => "problem-same-password",
        Problem::NoSchoolYear => "problem-no-school-year",
        Problem::EndsBeforeItBegins => "problem-ends-before-it-begins",
        Problem::Twice => "problem-twice",
        Problem::NoRecoveryKey => "problem-no-recovery-key",
        Problem::NoScan => "problem-no-scan",
        Problem::TooLarge => "problem-too-large",
        Problem::NoPicture => "problem-no-picture",
        Problem::PictureTooLarge => "problem-picture-too-large",
        Problem::PictureTooSmall => "problem-picture-too-small",
        Problem::PictureEmpty => "problem-picture-empty",
        Problem::NotOnlyShapes => "problem-not-only-shapes",
    }
}

fn noun_id(noun: Noun) -> &'static str {
    match noun {
        Noun::School => "noun-school",
        Noun::Account => "noun-account",
        Noun::Group => "noun-group",
        Noun::Pupil => "noun-pupil",
        Noun::Guardian => "noun-guardian",
        Noun::Staff => "noun-staff",
        Noun::Incident => "noun-incident",
        Noun::Sanction => "noun-sanction",
        Noun::Task => "noun-task",
        Noun::Letter => "noun-letter",
        Noun::Form => "noun-form",
        Noun::ConsentItem => "noun-consent-item",
        Noun::Publication => "noun-publication",
        Noun::Protocol => "noun-protocol",
        Noun::Step => "noun-step",
        Noun::Copy => "noun-copy",
        Noun::RecoveryKey => "noun-recovery-key",
        Noun::Erasure => "noun-erasure",
        Noun::Breach => "noun-breach",
        Noun::Note => "noun-note",
        Noun::Press => "noun-press",
        Noun::Programme => "noun-programme",
        Noun::LetterText => "noun-letter-text",
    }
}
