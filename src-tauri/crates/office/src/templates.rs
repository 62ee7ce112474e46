//! Beginnings for incidents that happen often: those of the program and those of the school.

use domain::id::TemplateId;
use domain::protocol::Protocol;
use domain::template::{Beginning, Template};

use crate::error::{Checks, Problem, Result};
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// A beginning of an incident.
    pub struct TemplateLine {
        /// The school's own, which can be taken away.
        pub id: Option<TemplateId>,
        /// One that comes with the program; its name and first words are in the locales.
        pub beginning: Option<Beginning>,
        /// What the form begins with.
        pub template: Template,
    }
}

view! {
    /// What the form of an incident needs to know.
    pub struct Recording {
        /// The protocol in force: its kinds, clauses and platforms, and what it asks.
        pub protocol: Protocol,
        /// The beginnings that can be chosen.
        pub templates: Vec<TemplateLine>,
    }
}

impl Office {
    /// What the form of an incident needs to know.
    ///
    /// # Errors
    /// [`crate::Error::Forbidden`].
    pub fn recording(&self) -> Result<Recording> {
        Ok(Recording {
            templates: self.templates()?,
            protocol: self.protocol.clone(),
        })
    }

    /// The beginnings that can be chosen, the school's own first; only of kinds that the protocol
    /// has.
    ///
    /// # Errors
    /// [`crate::Error::Forbidden`].
    pub fn templates(&self) -> Result<Vec<TemplateLine>> {
        self.allow(UseCase::RecordIncident)?;
        let own = self.read().templates()?.into_iter();
        let own = own.map(|(id, template)| TemplateLine {
            id: Some(id),
            beginning: None,
            template,
        });
        let shipped = Beginning::ALL.iter().map(|beginning| TemplateLine {
            id: None,
            beginning: Some(*beginning),
            template: beginning.template(),
        });
        Ok(own.chain(shipped).collect())
    }

    /// Keeps a beginning of the school's own, in the place of one of the same name. It names
    /// nobody: the first words are not searched for names, so that the form asks to look.
    ///
    /// # Errors
    /// [`crate::Error::Invalid`], [`crate::Error::Forbidden`].
    pub fn save_template(&mut self, template: &Template, now: Now) -> Result<TemplateId> {
        self.allow(UseCase::HandleIncident)?;
        let mut checks = Checks::default();
        checks.text("name", &template.name, 60);
        checks.length("facts", &template.facts, 2_000);
        if template.categories.is_empty() {
            checks.wrong("categories", Problem::Missing);
        }
        checks.done()?;
        let template = Template {
            name: template.name.trim().to_owned(),
            facts: template.facts.trim().to_owned(),
            ..template.clone()
        };
        self.change("save_template", now, |change| {
            let id = TemplateId(change.new_id()?);
            change.save_template(id, &template)?;
            let kept = change.templates()?;
            let kept = kept.into_iter().find(|(_, one)| one.name == template.name);
            Ok(kept.map_or(id, |(id, _)| id))
        })
    }

    /// Takes a beginning of the school's own away.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`], [`crate::Error::Forbidden`].
    pub fn drop_template(&mut self, id: TemplateId, now: Now) -> Result<()> {
        self.allow(UseCase::HandleIncident)?;
        self.change("drop_template", now, |change| Ok(change.drop_template(id)?))
    }
}
