//! How long finding takes at two sizes, the larger ten times the smaller: a register of 50,000
//! pupils and 100,000 incidents answers 99 of 100 questions within a frame of the screen, and takes
//! no more than 1.3 times as long as one of a tenth.

use std::hint::black_box;
use std::time::Duration;

use office::incidents::IncidentFilter;
use office::pupils::PupilFilter;

use crate::school::{Desk, now};
use crate::{Line, measure};

/// A frame of a screen that draws sixty times a second.
const FRAME: u64 = 16;
/// So many questions of each kind.
const ASKED: usize = 200;
/// How much longer the larger may take.
const GROWTH: f64 = 1.3;
/// Two times below this, a sixteenth of the frame, are told apart by the machine and by nobody.
const NOISE: Duration = Duration::from_millis(1);

/// What each question is called at both sizes, and what is typed.
const WHAT: [(&str, &str, Question, &str); 7] = [
    (
        "find a pupil by name among 5,000",
        "find a pupil by name among 50,000",
        Question::Anyone,
        "stormkade",
    ),
    (
        "find a pupil with a typing error among 5,000",
        "find a pupil with a typing error among 50,000",
        Question::Anyone,
        "stromkade",
    ),
    (
        "everything by three letters, 5,000 and 10,000",
        "everything by three letters, 50,000 and 100,000",
        Question::Everything,
        "sem",
    ),
    (
        "a word in 10,000 incidents",
        "a word in 100,000 incidents",
        Question::Incidents,
        "fietsenhok",
    ),
    (
        "a name in 10,000 incidents",
        "a name in 100,000 incidents",
        Question::Incidents,
        "stormkade",
    ),
    (
        "the first page of 10,000 incidents",
        "the first page of 100,000 incidents",
        Question::Incidents,
        "",
    ),
    (
        "the first page of 5,000 pupils",
        "the first page of 50,000 pupils",
        Question::Pupils,
        "",
    ),
];

#[derive(Clone, Copy)]
enum Question {
    Anyone,
    Everything,
    Incidents,
    Pupils,
}

/// A register of so many pupils and incidents.
fn settled(pupils: usize, incidents: usize) -> Desk {
    let invented = fixtures::school_of(pupils);
    let mut desk = Desk::founded(&invented);
    desk.take_in(&invented);
    desk.take_in_incidents(&invented, incidents);
    desk
}

/// The lines of both sizes, one below the other.
pub(crate) fn lines() -> Vec<Line> {
    let less = measured(&settled(5_000, 10_000), |what| what.0);
    let more = measured(&settled(50_000, 100_000), |what| what.1);
    let mut lines = Vec::new();
    for (less, mut more) in less.into_iter().zip(more) {
        let times = |line: &Line| line.median().max(NOISE).as_secs_f64();
        let growth = times(&more) / times(&less);
        more.note = format!(
            "p99 {:.1?}; {growth:.2} × the smaller, aim {GROWTH} ×; {}",
            more.p99(),
            more.note
        );
        lines.extend([less, more]);
    }
    lines
}

fn measured(
    desk: &Desk,
    called: impl Fn(&(&'static str, &'static str, Question, &'static str)) -> &'static str,
) -> Vec<Line> {
    let lines = WHAT.iter().map(|what| {
        let mut found = 0;
        let mut line = measure(called(what), FRAME, ASKED, || {
            found = black_box(asked(desk, what.2, what.3));
        });
        line.at_p99 = true;
        line.note = format!("{found} found");
        line
    });
    lines.collect()
}

/// Asks once; how many were found.
fn asked(desk: &Desk, question: Question, text: &str) -> usize {
    let office = &desk.office;
    match question {
        Question::Anyone => office.find_people(text, 12).unwrap().len(),
        Question::Everything => {
            let found = office.find(text).unwrap();
            found.people.len() + found.incidents.len()
        }
        Question::Incidents => {
            let filter = IncidentFilter {
                text: text.to_owned(),
                limit: 50,
                ..IncidentFilter::default()
            };
            office.incidents(&filter).unwrap().total as usize
        }
        Question::Pupils => {
            let filter = PupilFilter {
                text: text.to_owned(),
                limit: 50,
                ..PupilFilter::default()
            };
            office.pupils(&filter, now()).unwrap().total as usize
        }
    }
}
