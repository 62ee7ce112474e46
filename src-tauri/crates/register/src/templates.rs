//! The school's own beginnings of an incident.

use domain::id::TemplateId;
use domain::template::Template;
use rusqlite::named_params;

use crate::{Change, Error, Noun, Reading, row};

impl Reading<'_> {
    /// The school's own beginnings, by name.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn templates(&self) -> Result<Vec<(TemplateId, Template)>, Error> {
        let mut statement = self
            .conn()
            .prepare_cached("SELECT id, form FROM template ORDER BY name")?;
        let rows = statement.query_map([], |row| {
            let form = row::maybe_json(row, "form")?.ok_or_else(|| row::unreadable("form"))?;
            Ok((row::parsed(row, "id")?, form))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Change<'_> {
    /// Keeps a beginning, in the place of one of the same name.
    ///
    /// # Errors
    /// A constraint for one without a name.
    pub fn save_template(&self, id: TemplateId, template: &Template) -> Result<(), Error> {
        self.conn()
            .prepare_cached(
                "INSERT INTO template (id, name, form) VALUES (:id, :name, :form)
                 ON CONFLICT (name) DO UPDATE SET form = excluded.form",
            )?
            .execute(named_params! {
                ":id": id.to_string(),
                ":name": template.name,
                ":form": row::maybe_text(Some(template))?,
            })?;
        self.touch(Noun::Settings, id.0);
        Ok(())
    }

    /// Takes a beginning away.
    ///
    /// # Errors
    /// `NotFound(Settings)`.
    pub fn drop_template(&self, id: TemplateId) -> Result<(), Error> {
        let gone = self
            .conn()
            .prepare_cached("DELETE FROM template WHERE id = :id")?
            .execute(named_params! { ":id": id.to_string() })?;
        if gone == 0 {
            return Err(Error::NotFound(Noun::Settings));
        }
        self.touch(Noun::Settings, id.0);
        Ok(())
    }
}
