//! Reads a file of twenty thousand invented pupils and says how long that took.
//!
//! `cargo run --release -p exchange --example twenty_thousand`
#![allow(clippy::print_stdout, reason = "an example speaks to its terminal")]

use std::fmt::Write;
use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut xml =
        String::from("<EDEX><school><schooljaar>2026-2027</schooljaar></school><groepen>");
    for group in 0..800 {
        write!(xml, "<groep key='G{group}'><naam>Groep {group}</naam>")?;
        write!(xml, "<jaargroep>{}</jaargroep></groep>", group % 8 + 1)?;
    }
    xml.push_str("</groepen><leerlingen>\n");
    for pupil in 0..20_000 {
        write!(
            xml,
            "<leerling key='K{pupil}'><achternaam>Bloemkool {pupil}</achternaam>"
        )?;
        xml.push_str("<voorvoegsel>van der</voorvoegsel><roepnaam>Zoë</roepnaam>");
        xml.push_str("<geboortedatum>2018-06-21</geboortedatum><geslacht>2</geslacht>");
        writeln!(
            xml,
            "<groep key='G{}'/><bsn>123456782</bsn></leerling>",
            pupil % 800
        )?;
    }
    xml.push_str("</leerlingen></EDEX>");
    let start = Instant::now();
    let roster = exchange::edexml::read(xml.as_bytes())?;
    let took = start.elapsed();
    println!(
        "{} pupils from {} KiB in {took:?}",
        roster.pupils.len(),
        xml.len() / 1024
    );
    Ok(())
}
