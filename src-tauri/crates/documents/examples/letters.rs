//! Draws one letter of each kind in both languages, and two consent forms, to look at:
//! `cargo run -p documents --example letters -- <folder>`.

use std::ops::ControlFlow;
use std::path::PathBuf;

use documents::{Grammar, Language};
use domain::letter::LetterKind;

#[path = "../tests/samples/mod.rs"]
mod samples;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| ".".to_owned()));
    for language in Language::WHOLE {
        let tag = language.tag();
        for kind in LetterKind::ALL.iter().copied() {
            for (length, letter) in [
                ("", samples::letter(kind, language)),
                ("-longest", samples::longest(kind, language)),
            ] {
                let drawn = documents::letter(&letter)?;
                let name = format!("{tag}-{}{length}", kind.code());
                std::fs::write(folder.join(format!("{name}.pdf")), drawn.pdf)?;
                std::fs::write(folder.join(format!("{name}.txt")), drawn.text)?;
            }
        }
        let mut posted = samples::form(language, 3);
        posted.recipient = samples::letter(LetterKind::Warning, language).recipient;
        let forms = [samples::form(language, 1), posted];
        let mut carry_on = |_, _| ControlFlow::Continue(());
        let drawn = documents::consent_forms(&forms, &samples::letterhead(), &mut carry_on)?;
        std::fs::write(folder.join(format!("{tag}-forms.pdf")), drawn.pdf)?;
        std::fs::write(folder.join(format!("{tag}-forms.txt")), drawn.text)?;
    }
    Ok(())
}
