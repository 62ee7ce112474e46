//! What a school may word anew: which values a wording may use, when each of them is there, and
//! whether a wording says all that the program's own says.

use chrono::NaiveDate;
use domain::letter::{Entry, FormKind, LetterKind, Need, Worded};

use crate::assets;
use crate::consents::sample_form;
use crate::error::Error;
use crate::language::{Grammar, Language};
use crate::letters::{name_of, names};
use crate::sample::Samples;
use crate::template::{Given, Lack, Promise, Template, TemplateError};

/// The pages of a form: the front, and the answers on its back.
const FORM_PAGES: usize = 2;

/// The names that a wording may use.
pub fn text_names(worded: Worded) -> Vec<String> {
    match worded {
        Worded::Letter(kind) => {
            let of_letter = names(kind).into_iter();
            of_letter.chain(OF_HEAD.map(str::to_owned)).collect()
        }
        Worded::Form(FormKind::ConsentForm) => {
            let own = OF_FORM.iter().map(|(name, _)| *name);
            own.chain(OF_HEAD).map(str::to_owned).collect()
        }
    }
}

/// What comes from the letterhead.
const OF_HEAD: [&str; 2] = ["school", "board"];

/// The values of the consent form, and whether they are always there.
const OF_FORM: [(&str, bool); 5] = [
    ("school_year", true),
    ("contact", true),
    ("return_by", true),
    ("lasting", false),
    ("staff", false),
];

/// Reads a school's own wording.
///
/// # Errors
/// Its first mistake, with the line.
pub fn read_text(
    worded: Worded,
    language: Language,
    source: &str,
) -> Result<Template, TemplateError> {
    Template::parse(&format!("{}/{}", language.tag(), worded.code()), source)
}

/// What keeps a wording from taking the place of the program's own; nothing when it can.
///
/// # Errors
/// A mistake in the program's own wording; a test keeps it from being shipped with one.
pub fn lacks(
    worded: Worded,
    language: Language,
    wording: &Template,
) -> Result<Vec<Lack>, TemplateError> {
    let own = assets::template(worded.code(), language)?;
    let mut lacks = wording.lacks(&own, &promise(worded));
    if lacks.is_empty()
        && worded == FormKind::ConsentForm.into()
        // What cannot be drawn at all is told of the line where it stands.
        && !fits(language, wording).unwrap_or(true)
    {
        lacks.push(Lack::TooLong);
    }
    Ok(lacks)
}

/// Whether a form in this wording keeps its answers on one page, on the back of what it tells.
fn fits(language: Language, wording: &Template) -> Result<bool, Error> {
    let head = Samples::of(language)?.letterhead()?;
    for whole in [true, false] {
        let form = sample_form(language, Some(wording.clone()), NaiveDate::MIN, whole)?;
        if crate::consents::pages_of(&form, &head)? != FORM_PAGES {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The names that a wording may use, and when each has a value.
fn promise(worded: Worded) -> Promise {
    let always = OF_HEAD.map(|name| (name.to_owned(), Given::Always));
    let mut promise = Promise::from(always);
    match worded {
        Worded::Letter(kind) => promise.extend(of_letter(kind)),
        Worded::Form(FormKind::ConsentForm) => {
            promise.extend(OF_FORM.map(|(name, always)| {
                let given = if always {
                    Given::Always
                } else {
                    Given::Sometimes
                };
                (name.to_owned(), given)
            }));
        }
    }
    promise
}

/// The values that come from the parts of a letter.
fn of_letter(kind: LetterKind) -> Promise {
    let mut promise = Promise::new();
    for rule in kind.rules() {
        let part = rule.part;
        let all: Vec<String> = part
            .choices()
            .iter()
            .map(|one| name_of(part, *one))
            .collect();
        if !all.is_empty() {
            let given = match rule.need {
                Need::Always => Given::OneOf(all.clone()),
                Need::With(_) | Need::Optional => Given::Sometimes,
            };
            promise.extend(all.into_iter().map(|name| (name, given.clone())));
            continue;
        }
        let given = match (rule.need, part.entry()) {
            // A flag is always there, and up or down.
            (_, Entry::Flag) => Given::Sometimes,
            (Need::Always, _) => Given::Always,
            (Need::With(others), _) => {
                Given::With(others.iter().map(|part| part.code().to_owned()).collect())
            }
            (Need::Optional, _) => Given::Sometimes,
        };
        promise.insert(part.code().to_owned(), given);
    }
    promise
}

/// Whether a value is in every such letter or form, so that a wording needs no condition around it.
pub fn is_always_there(worded: Worded, name: &str) -> bool {
    promise(worded).get(name) == Some(&Given::Always)
}
