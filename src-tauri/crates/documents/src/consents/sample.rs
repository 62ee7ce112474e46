//! A form about nobody, to see how a wording reads. Its values are in
//! `assets/letters/*/samples.txt`.

use std::sync::Arc;

use chrono::{Days, NaiveDate};

use super::{ConsentAsk, ConsentForm, ConsentLine, Medium};
use crate::error::Error;
use crate::language::Language;
use crate::sample::Samples;
use crate::template::Template;

/// A form about invented people, as if it were printed on `today`: of a pupil with a yes that lasts
/// when it is `whole`, else of a member of staff for one school year.
///
/// # Errors
/// A mistake in the sample values, or one that is missing; a test keeps that from being shipped.
pub fn sample_form(
    language: Language,
    template: Option<Template>,
    today: NaiveDate,
    whole: bool,
) -> Result<ConsentForm, Error> {
    let samples = Samples::of(language)?;
    let text = |name: &str| samples.text(name).map(str::to_owned);
    let household = samples.list("seen_by")?;
    let explanation = text("question_why")?;
    let recorded = samples.list("questions")?.into_iter();
    let items = recorded.map(|label| ConsentLine {
        label,
        explanation: explanation.clone(),
        asks: Medium::ALL
            .into_iter()
            .map(|medium| ConsentAsk {
                medium: Some(medium),
                last_year: None,
            })
            .collect(),
    });
    Ok(ConsentForm {
        language,
        school_year: text("school_year")?,
        pupil: text("pupil")?,
        group: text("group")?,
        staff: !whole,
        lasting: whole,
        code: "T00-0000-XX".to_owned(),
        household: match whole {
            true => household,
            false => vec![text("pupil")?],
        },
        recipient: samples.list("recipient")?,
        items: items.collect(),
        return_by: today + Days::new(14),
        contact: text("contact")?,
        letter: None,
        template: template.map(Arc::new),
    })
}
