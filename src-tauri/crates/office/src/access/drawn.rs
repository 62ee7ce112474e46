//! What somebody is given, drawn: a PDF to read, and an archive with the same for another program
//! and the files that go with it.

use documents::{Part, Report, ReportKind, Value};
use domain::access::{Extent, Section};
use domain::person::PersonId;

use super::{AccessChoice, AccessFiles, AccessRequest};
use crate::error::{Error, Result};
use crate::letters::Words;
use crate::rights::UseCase;
use crate::{Now, Office};

impl Office {
    /// What would leave, drawn: nothing is remembered of it.
    ///
    /// # Errors
    /// [`Error::Refused`] for something left out without a ground, and as [`Office::access_file`].
    pub fn draw_access(
        &self,
        request: &AccessRequest,
        choices: &[AccessChoice],
        now: Now,
    ) -> Result<AccessFiles> {
        self.allow(UseCase::GiveAccess)?;
        let giving = self.weigh_access(request, choices, now)?;
        let language = self.me.language;
        let words = Words::of(language);
        let said = |key: &str| words.get(key);
        let mut parts = Vec::new();
        for section in Section::ALL {
            let mut of = giving.items.iter().filter(|one| one.section == *section);
            let Some(first) = of.next() else { continue };
            parts.push(Part::Heading(said(&format!("section.{}", section.code()))));
            for one in std::iter::once(first).chain(of) {
                let day = one.on.map(|day| words.date(day)).unwrap_or_default();
                let head: Vec<&str> = [one.number.as_str(), &day, &one.title]
                    .into_iter()
                    .filter(|part| !part.is_empty())
                    .collect();
                // Who they are needs no second heading.
                if !matches!(section, Section::Person | Section::Ties) {
                    parts.push(Part::Lead(head.join(" · ")));
                }
                let mut text = one.text.clone();
                if let Some(name) = &one.enclosed {
                    let file = format!("{}: {name}", said("access.enclosed"));
                    text = [text, file].join("\n").trim().to_owned();
                }
                parts.push(Part::Text(text));
            }
        }
        if !giving.withheld.is_empty() {
            parts.push(Part::Heading(said("access.withheld")));
            parts.push(Part::Table {
                heads: ["access.what", "access.why", "access.source"]
                    .map(said)
                    .to_vec(),
                rows: giving
                    .withheld
                    .iter()
                    .map(|one| {
                        let day = one.on.map(|day| words.date(day)).unwrap_or_default();
                        let what = [said(&format!("section.{}", one.section.code())), day];
                        vec![
                            what.join(" "),
                            said(&format!("withholding.{}", one.ground.code())),
                            one.ground.source().to_owned(),
                        ]
                    })
                    .collect(),
                widths: vec![3, 4, 3],
            });
        }
        let asked_by = match request.for_guardian {
            Some(id) => self.name_of(PersonId::Guardian(id))?.name,
            None => self.name_of(request.person)?.name,
        };
        let report = documents::report(&Report {
            kind: ReportKind::Access,
            language,
            letterhead: self.plain_letterhead(&self.read().school()?)?,
            values: vec![
                ("number", Value::Text(giving.number.clone())),
                ("person", Value::Text(self.name_of(request.person)?.name)),
                ("asked_by", Value::Text(asked_by)),
                ("asked_on", Value::Date(request.asked_on)),
                ("given_on", Value::Date(now.today)),
                ("limited", Value::Flag(giving.extent == Extent::Limited)),
                ("names", Value::Flag(giving.names > 0)),
            ],
            parts,
        })?;
        let json = serde_json::to_vec_pretty(&giving).map_err(|_| Error::Damaged)?;
        let mut files = vec![
            (format!("{}.json", giving.number), json),
            (format!("{}.pdf", giving.number), report.pdf.clone()),
        ];
        for (key, name) in &giving.enclosed {
            files.push((name.clone(), self.enclosed(key)?));
        }
        let archive = exchange::out::archive(&files).map_err(|_| Error::Unexpected {
            code: "archive".into(),
        })?;
        Ok(AccessFiles {
            pdf: report.pdf,
            archive,
        })
    }

    /// The bytes of the file that goes with an item.
    fn enclosed(&self, key: &str) -> Result<Vec<u8>> {
        let (kind, id) = key.split_once(':').ok_or(Error::Damaged)?;
        let wrong = |_| Error::Damaged;
        let read = self.read();
        Ok(match kind {
            "letter" => read.letter_pdf(id.parse().map_err(wrong)?)?,
            "scan" => read.scan(id.parse().map_err(wrong)?)?.1,
            "evidence" => read.evidence_bytes(id.parse().map_err(wrong)?)?,
            _ => return Err(Error::Damaged),
        })
    }
}
