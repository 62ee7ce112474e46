//! What is measured of consents at two sizes: a large school, and fifty of them in one register.
//! The note of the larger says how much longer it takes than the smaller.

use std::hint::black_box;
use std::time::Duration;

use domain::consent::{Medium, Publishing, Question};
use domain::id::GroupId;
use domain::person::PersonId;
use fixtures::InventedSchool;
use office::consents::MatrixFor;
use office::publications::MayPublish;

use crate::school::{Desk, now};
use crate::{Line, measure};

/// A register with everyone in it and what they said, without incidents.
fn settled(invented: &InventedSchool) -> Desk {
    let mut desk = Desk::founded(invented);
    desk.take_in(invented);
    desk.office
        .settle_consents(&invented.consents, &[], now())
        .unwrap();
    desk
}

/// What each question is called at both sizes, with what a person would wait for.
const WHAT: [[(&str, u64); 2]; 6] = [
    [
        ("how far 400 pupils are with consents", 200),
        ("how far 20,000 pupils are with consents", 4000),
    ],
    [
        ("consents of everyone of 400", 300),
        ("consents of everyone of 20,000", 6000),
    ],
    [
        ("consents of a group of 400", 100),
        ("consents of a group of 20,000", 100),
    ],
    [
        ("may this photo of thirty, of 400", 50),
        ("may this photo of thirty, of 20,000", 50),
    ],
    [
        ("a form by its code, of 400", 50),
        ("a form by its code, of 20,000", 50),
    ],
    [
        ("the proof of one answer, of 400", 50),
        ("the proof of one answer, of 20,000", 50),
    ],
];

/// The lines of both sizes, one below the other.
pub(crate) fn lines(small: &InventedSchool, large: &InventedSchool) -> Vec<Line> {
    let less = measured(small, WHAT.map(|[small, _]| small));
    let more = measured(large, WHAT.map(|[_, large]| large));
    let times = |one: &Line| one.median().max(Duration::from_nanos(1)).as_secs_f64();
    let mut lines = Vec::new();
    for (less, mut more) in less.into_iter().zip(more) {
        let longer = times(&more) / times(&less);
        more.note = format!("{longer:.1} × the smaller; {}", more.note);
        lines.extend([less, more]);
    }
    lines
}

fn measured(invented: &InventedSchool, what: [(&'static str, u64); 6]) -> Vec<Line> {
    let desk = settled(invented);
    let office = &desk.office;
    let thirty: Vec<PersonId> = invented
        .pupils
        .iter()
        .filter(|one| !one.has_left(now().today))
        .take(30)
        .map(|one| PersonId::Pupil(one.id))
        .collect();
    let group: Option<GroupId> = invented.pupils.iter().find_map(|one| one.group);
    let matrix = |group: Option<GroupId>| {
        let whom = MatrixFor {
            group,
            ..MatrixFor::default()
        };
        office.consent_matrix(&whom, now()).unwrap().rows.len()
    };
    let photo = MayPublish {
        people: thirty.clone(),
        group: None,
        without: Vec::new(),
        what: Publishing {
            channels: vec!["website_public".into()],
            medium: Medium::Photo,
            with_names: true,
            portrait: false,
        },
        on: None,
    };
    let question = Question {
        item: "website_public".into(),
        medium: Some(Medium::Photo),
    };
    let file = office.consents_of(thirty[0], None, now()).unwrap();
    let code = file.forms[0].code.clone();
    let mut works: [Box<dyn FnMut() -> usize + '_>; 6] = [
        Box::new(|| office.consent_counts(now()).unwrap().total.people as usize),
        Box::new(|| matrix(None)),
        Box::new(|| matrix(group)),
        Box::new(|| office.may_publish(&photo, now()).unwrap().people as usize),
        Box::new(|| {
            black_box(office.form(&code, now()).unwrap());
            1
        }),
        Box::new(|| {
            let today = now().today;
            let proof = office.consent_proof(thirty[0], &question, today, now());
            proof.unwrap().statements.len()
        }),
    ];
    let measured = works.iter_mut().zip(what).map(|(work, (what, budget))| {
        let mut people = 0;
        let mut line = measure(what, budget, 5, || people = black_box(work()));
        line.note = format!("{people} in the answer");
        line
    });
    measured.collect()
}
