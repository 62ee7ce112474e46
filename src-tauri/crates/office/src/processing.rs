//! What the school writes down about its own processing: the entry for its register (AVG 30) and
//! the input for an assessment of the impact (AVG 35), filled in from the settings.
//!
//! The texts are templates; only what differs from school to school comes from here.

use documents::{Part, Report, ReportKind, Value};
use domain::retention::KeptClass;

use crate::error::Result;
use crate::letters::Words;
use crate::rights::UseCase;
use crate::{Now, Office};

impl Office {
    /// The entry for the register of processing, as a PDF.
    ///
    /// # Errors
    /// [`crate::Error::Forbidden`].
    pub fn processing_entry(&self, now: Now) -> Result<Vec<u8>> {
        self.written(ReportKind::Processing, now)
    }

    /// The input for an assessment of the impact on privacy, as a PDF.
    ///
    /// # Errors
    /// [`crate::Error::Forbidden`].
    pub fn impact_sheet(&self, now: Now) -> Result<Vec<u8>> {
        self.written(ReportKind::Impact, now)
    }

    fn written(&self, kind: ReportKind, now: Now) -> Result<Vec<u8>> {
        self.allow(UseCase::KeepBreaches)?;
        let school = self.read().school()?;
        let words = Words::of(self.me.language);
        let copying = self.read().copying()?;
        let accounts = self.read().accounts()?;
        let open = accounts.iter().filter(|it| it.suspended_on.is_none());
        let today = now.today;
        let pupils = self.read().every_pupil()?;
        let pupils = pupils.iter().filter(|pupil| !pupil.has_left(today)).count();
        let rows = KeptClass::ALL.iter().map(|class| {
            let term = match class.years() {
                Some(years) => words
                    .get("kept.years")
                    .replace("{years}", &years.to_string()),
                None => words.get("kept.next_year"),
            };
            let what = words.get(&format!("kept.{}", class.code()));
            vec![what, term, class.source().to_owned()]
        });
        let report = Report {
            kind,
            language: self.me.language,
            letterhead: self.plain_letterhead(&school)?,
            values: vec![
                ("made_on", Value::Date(today)),
                ("address", Value::Text(school.address.lines().join(", "))),
                ("contact", Value::Text(school.email.clone())),
                ("protocol", Value::Text(self.protocol.named_version())),
                ("accounts", Value::Text(open.count().to_string())),
                ("pupils", Value::Text(pupils.to_string())),
                ("idle", Value::Text(self.read().idle_minutes()?.to_string())),
                ("copies", Value::Flag(!copying.folder.is_empty())),
            ],
            parts: vec![Part::Table {
                heads: ["kept.what", "kept.how_long", "kept.source"]
                    .map(|key| words.get(key))
                    .to_vec(),
                rows: rows.collect(),
                widths: vec![5, 4, 3],
            }],
        };
        Ok(documents::report(&report)?.pdf)
    }
}
