//! How a journey names what it means on the screen: by role and accessible name, by label, by
//! visible text. The search itself runs in the page, in `page.js`. CSS is there for what has no
//! name (the window's first `h1`), not as a way around one.

use std::fmt;

use serde_json::{Value, json};

/// Something on the screen, described as a person would.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Find {
    role: Option<&'static str>,
    name: Option<String>,
    text: Option<String>,
    css: Option<String>,
    containing: bool,
    nth: Option<usize>,
    within: Option<Box<Find>>,
}

const NOTHING: Find = Find {
    role: None,
    name: None,
    text: None,
    css: None,
    containing: false,
    nth: None,
    within: None,
};

/// Any element with this ARIA role and accessible name.
pub fn role(role: &'static str, name: &str) -> Find {
    Find {
        role: Some(role),
        name: Some(name.to_owned()),
        ..NOTHING
    }
}

/// Anything that can be filled in (input, select, text area, combobox) with this label.
pub fn field(label: &str) -> Find {
    role("field", label)
}

/// A button, or the summary that opens a `details`.
pub fn button(name: &str) -> Find {
    role("button", name)
}

/// A link.
pub fn link(name: &str) -> Find {
    role("link", name)
}

/// A heading of any level.
pub fn heading(name: &str) -> Find {
    role("heading", name)
}

/// An open dialog.
pub fn dialog(name: &str) -> Find {
    role("dialog", name)
}

/// A checkbox.
pub fn checkbox(label: &str) -> Find {
    role("checkbox", label)
}

/// A radio button.
pub fn radio(label: &str) -> Find {
    role("radio", label)
}

/// A tab of a tab list.
pub fn tab(name: &str) -> Find {
    role("tab", name)
}

/// An option of a list or of an open combobox.
pub fn option(name: &str) -> Find {
    role("option", name)
}

/// A message that interrupts, whose text contains `words`.
pub fn alert(words: &str) -> Find {
    role("alert", words).containing()
}

/// A table row whose cells together contain `words`.
pub fn row(words: &str) -> Find {
    role("row", words).containing()
}

/// The innermost element that shows `words`, whatever it is.
pub fn text(words: &str) -> Find {
    Find {
        text: Some(words.to_owned()),
        ..NOTHING
    }
}

/// What a CSS selector names.
pub fn css(selector: &str) -> Find {
    Find {
        css: Some(selector.to_owned()),
        ..NOTHING
    }
}

impl Find {
    /// The name need only contain the words, not be equal to them.
    #[must_use]
    pub fn containing(self) -> Self {
        Self {
            containing: true,
            ..self
        }
    }

    /// The `n`th of several, counted from zero. Without it, several are a failure.
    #[must_use]
    pub fn nth(self, n: usize) -> Self {
        Self {
            nth: Some(n),
            ..self
        }
    }

    /// Only inside of something else.
    #[must_use]
    pub fn within(self, outer: Find) -> Self {
        Self {
            within: Some(Box::new(outer)),
            ..self
        }
    }

    /// The description as `page.js` reads it.
    pub(crate) fn as_json(&self) -> Value {
        json!({
            "role": self.role,
            "name": self.name,
            "text": self.text,
            "css": self.css,
            "containing": self.containing,
            "nth": self.nth,
            "within": self.within.as_ref().map(|outer| outer.as_json()),
        })
    }
}

impl fmt::Display for Find {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let joint = if self.containing { " containing" } else { "" };
        match (&self.role, &self.name, &self.text, &self.css) {
            (Some(role), Some(name), ..) => write!(f, "{role}{joint} “{name}”")?,
            (_, _, Some(text), _) => write!(f, "text “{text}”")?,
            (_, _, _, Some(css)) => write!(f, "`{css}`")?,
            _ => f.write_str("anything")?,
        }
        if let Some(nth) = self.nth {
            write!(f, " (number {nth})")?;
        }
        if let Some(outer) = &self.within {
            write!(f, " within {outer}")?;
        }
        Ok(())
    }
}
