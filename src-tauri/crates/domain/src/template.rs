//! Beginnings for incidents that happen often, so that only who and when remain to be filled in.
//! Some come with the program; a school keeps its own. No template names anyone.

use crate::incident::{Category, DayPart, Place, Severity};
use crate::{codes, value};

codes! {
    /// A beginning that comes with the program. Its name and its first words are in the locales.
    pub enum Beginning {
        /// A fight in the break.
        FightInBreak = "fight_in_break",
        /// Calling names in class.
        NamesInClass = "names_in_class",
        /// Leaving someone out.
        LeftOut = "left_out",
        /// Things said in a group chat.
        GroupChat = "group_chat",
        /// A photo or film passed on.
        PhotoPassedOn = "photo_passed_on",
        /// Something broken or taken away.
        ThingBroken = "thing_broken",
    }
}

value! {
    /// What a form begins with. What is not in it stays as it was.
    pub struct Template {
        /// What the school calls it.
        pub name: String,
        /// Where.
        pub place: Option<Place>,
        /// The part of the day.
        pub day_part: Option<DayPart>,
        /// What kind, the main one first.
        pub categories: Vec<Category>,
        /// How serious.
        pub severity: Option<Severity>,
        /// The first words of what happened; may be empty.
        pub facts: String,
    }
}

impl Beginning {
    /// What the form begins with; without the words, which are in the locales.
    pub fn template(self) -> Template {
        let (place, day_part, categories) = match self {
            Beginning::FightInBreak => (
                Some(Place::Yard),
                Some(DayPart::MorningBreak),
                vec![Category::Fighting],
            ),
            Beginning::NamesInClass => (
                Some(Place::Classroom),
                Some(DayPart::Lesson),
                vec![Category::VerbalViolence],
            ),
            Beginning::LeftOut => (Some(Place::Yard), None, vec![Category::Exclusion]),
            Beginning::GroupChat => (
                Some(Place::Online),
                Some(DayPart::Evening),
                vec![Category::BullyingOnline],
            ),
            Beginning::PhotoPassedOn => (Some(Place::Online), None, vec![Category::ImageShared]),
            Beginning::ThingBroken => (None, None, vec![Category::Vandalism]),
        };
        Template {
            name: String::new(),
            place,
            day_part,
            categories,
            severity: None,
            facts: String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_beginning_says_what_kind_it_is_and_leaves_who_when_and_how_serious_to_the_form() {
        for beginning in Beginning::ALL {
            let template = beginning.template();
            assert!(!template.categories.is_empty(), "{beginning:?}");
            assert_eq!(template.severity, None, "{beginning:?}");
        }
    }
}
