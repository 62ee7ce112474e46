//! Nothing that the register holds on somebody is forgotten when they ask what it holds: each table
//! of people says where it is given, and a word of each is found there.

use std::collections::{BTreeMap, BTreeSet};

use chrono::DateTime;
use domain::act::ActPart;
use domain::consent::{Outcome, Publishing, Question, Via};
use domain::evidence::{Origin, Seen};
use domain::guardian::Known;
use domain::id::{EntryId, LetterTextId, PressContactId, PressMatterId, PupilId};
use domain::incident::{Category, PartyRole, Place};
use domain::judgement::Judgement;
use domain::letter::{LetterKind, TextState};
use domain::link::LinkKind;
use domain::note::NoteOf;
use domain::person::{PersonId, Who};
use domain::plan::{PlanStep, Track};
use domain::police_decision::PoliceDecision;
use domain::press::{PressContact, PressMatter};
use domain::procedure::{Entry, StationKind};
use domain::programme::ProgrammeKind;
use domain::retention::Kept;
use domain::school::Language;
use domain::staff::Role;
use domain::talk::Talk;
use fixtures::cases;
use office::access::covered::{GIVEN, Given};
use office::access::{AccessFile, AccessRequest, NewViewpoint};
use office::consents::Withdrawal;
use office::incidents::NewParty;
use office::notes::NewNote;
use office::publications::NewPublication;
use register::{Actor, EntryOf, EntryRow, LetterTextRow, PressContactRow, PressMatterRow};

use crate::booking::{booking, codes, guardians, website};
use crate::desk::{Desk, day, incident, invented, now, pupil, warning};

#[test]
fn every_table_with_something_of_people_says_where_it_is_given() {
    let said: Vec<_> = GIVEN.iter().map(|(table, _)| *table).collect();
    let tables: Vec<_> = register::tables_of_people().into_iter().collect();
    assert_eq!(said, tables);
}

/// Something that is given: in which table it stands, of whom, and a word of it.
type Told = (&'static str, PersonId, String);

/// A pupil of whom there is something in every table.
struct Story {
    desk: Desk,
    own: PupilId,
    told: Vec<Told>,
}

/// The pupil left in October and came back in November.
fn came_back(desk: &mut Desk, own: PupilId) {
    let days = [("2024-08-01", Some("2026-10-16")), ("2026-11-02", None)];
    for (from, to) in days {
        let old = desk.office.pupil(own, now()).unwrap().pupil;
        let edit = office::pupils::PupilEdit {
            id: Some(own),
            name: old.name,
            birth_date: old.birth_date,
            gender: old.gender,
            group: old.group,
            year_group: old.year_group,
            enrolled_on: Some(day(from)),
            left_on: to.map(day),
            version: old.version,
        };
        desk.office.save_pupil(&edit, now()).unwrap();
    }
}

fn story() -> Story {
    let mut desk = Desk::settled();
    let own = cases::single_parent();
    let me = pupil(own);
    let name = desk.office.pupil(own, now()).unwrap().pupil.name;
    let mother = guardians(own, Known::Yes)[0];
    let mut told: Vec<Told> = Vec::new();
    let mut tell = |table, word: &str| told.push((table, me, word.to_owned()));

    // What happened, and what came of it.
    let mut new = incident(me);
    new.place = Place::Online;
    new.platform = "Prikbordje".into();
    new.categories = vec![Category::Threat];
    new.clauses.clear();
    new.possibly_criminal = true;
    new.facts = "Er hing een briefje met een knikkerpot erop.".into();
    new.online = Some(domain::online::Online {
        account: "schuilnaam_77".into(),
        ..crate::judgements::online()
    });
    new.parties.push(NewParty {
        who: Who::Unknown {
            description: "iemand met een rode pet".into(),
        },
        role: PartyRole::Bystander,
    });
    let id = desk.office.record_incident(&new, now()).unwrap();
    for (table, word) in [
        ("incident", "Prikbordje"),
        ("incident_text", "knikkerpot"),
        ("online", "schuilnaam_77"),
        ("party", "rode pet"),
    ] {
        tell(table, word);
    }
    let party = desk.office.incident(id, now()).unwrap().parties[0].party.id;
    let act = domain::act::Act {
        what: "Er werd met stoepkrijt geschreven.".into(),
        ..crate::links::act(vec![ActPart {
            party,
            role: PartyRole::Perpetrator,
        }])
    };
    desk.office.add_act(id, &act, now()).unwrap();
    tell("act", "stoepkrijt");
    let words = crate::amendments::words("Het bleek om een hinkelbaan te gaan.");
    let version = desk.office.incident(id, now()).unwrap().incident.version;
    desk.office
        .amend_incident(id, &words, version, now())
        .unwrap();
    tell("amendment", "hinkelbaan");
    let wrong = desk.recorded(cases::warned_pupil());
    let new = NewParty {
        who: Who::Pupil { id: own },
        role: PartyRole::Witness,
    };
    let stood = desk.office.add_party(wrong, &new, now()).unwrap();
    desk.office
        .take_out_party(wrong, stood, "Dat was een kind met een springtouw.", now())
        .unwrap();
    tell("party_out", "springtouw");
    let other = desk.recorded(own);
    desk.office
        .link_incidents(id, other, LinkKind::SameMatter, now())
        .unwrap();
    let number = desk.office.incident(other, now()).unwrap().incident.number;
    tell("incident_link", &format!("Hoort bij: {number}"));
    let judged = Judgement {
        grounds: "Het was een grap met een waterpistool.".into(),
        ..crate::judgements::bullying()
    };
    desk.office.judge_incident(id, &judged, now()).unwrap();
    tell("judgement", "waterpistool");
    let police = PoliceDecision {
        motivation: "De wijkagent noemde het een dreigbrief.".into(),
        ..crate::police_decisions::report()
    };
    desk.office.decide_on_police(id, &police, now()).unwrap();
    tell("police_decision", "dreigbrief");
    let talk = Talk {
        said: "Wilde liever met de cavia spelen.".into(),
        ..crate::talks::called(own, &[me])
    };
    let step = PlanStep {
        track: Track::Group,
        what: "Samen het aquarium schoonmaken.".into(),
        owner: None,
        due_on: day("2026-12-01"),
    };
    desk.office.record_talk(id, &talk, &[step], now()).unwrap();
    tell("talk", "cavia");
    tell("talk_person", "cavia");
    tell("task", "aquarium");
    let origin = Origin {
        description: "Een foto van een vlieger.".into(),
        ..crate::evidence::origin()
    };
    let picture = crate::evidence::PICTURE;
    desk.office
        .add_evidence(id, &origin, Seen::Ordinary, picture, now())
        .unwrap();
    tell("evidence", "vlieger");
    tell("evidence_bytes", "bewijs/");
    let note = NewNote {
        of: NoteOf::Pupil(own),
        readers: vec![Role::Director],
        text: "Slaapt slecht sinds de kermis.".into(),
    };
    desk.office.write_note(&note, now()).unwrap();
    tell("note", "kermis");
    let mut step = warning(other, me);
    step.skip_reason = "Er was al een gesprek bij de zandbak.".into();
    let decided = desk.office.decide_sanction(&step, &[], now()).unwrap();
    tell("procedure", "zandbak");
    tell("letter", "spullen van een ander");
    tell("letter_pdf", "brieven/");

    // What was said about consent, and what was published.
    let code = codes(&mut desk, own).remove(0);
    tell("consent_form", &code);
    tell("consent_wording", "De tekst van het formulier");
    let mut form = booking(&code, mother, &[website()]);
    form.note = "Met een paperclip eraan.".into();
    let booked = desk.office.book_form(&form, now()).unwrap().statements;
    desk.office
        .attach_scan(&booked, b"%PDF-1.7 met een krabbel", now())
        .unwrap();
    tell("consent_statement", "paperclip");
    for table in ["consent_proof", "consent_scan", "consent_scan_bytes"] {
        tell(table, "scans/1.pdf");
    }
    let photo = NewPublication {
        title: "De winnaar van het zaklopen".into(),
        place: String::new(),
        what: Publishing {
            channels: vec!["website_public".into()],
            medium: domain::consent::Medium::Photo,
            with_names: false,
            portrait: false,
        },
        published_on: day("2026-11-21"),
        people: vec![me],
        anyway: "Vergeten te vragen.".into(),
    };
    desk.office.record_publication(&photo, now()).unwrap();
    tell("publication", "zaklopen");
    tell("publication_person", "zaklopen");
    let withdrawal = Withdrawal {
        person: me,
        by: mother,
        given_on: day("2026-11-22"),
        received_on: day("2026-11-22"),
        via: Via::Oral,
        questions: vec![Question {
            item: "website_public".into(),
            medium: Some(domain::consent::Medium::Photo),
        }],
        note: String::new(),
    };
    desk.office.withdraw_consent(&withdrawal, now()).unwrap();
    let off = desk.office.takedowns(false, now()).unwrap().remove(0);
    desk.office
        .finish_takedown(
            off.id,
            Outcome::Removed,
            now().today,
            "Met een schaar eruit geknipt.",
            off.version,
            now(),
        )
        .unwrap();
    tell("takedown", "schaar");

    // How the file itself is kept.
    let view = NewViewpoint {
        who: "de moeder".into(),
        given_on: day("2026-11-21"),
        text: "Het was een misverstand over een step.".into(),
    };
    desk.office.add_viewpoint(me, &view, now()).unwrap();
    tell("viewpoint", "misverstand");
    desk.office
        .restrict(me, Some("Wij zoeken de regenjas uit."), now())
        .unwrap();
    tell("restriction", "regenjas");
    desk.office
        .hold_back(Kept::Pupil(own), "De advocaat van de buren.", now())
        .unwrap();
    tell("hold", "advocaat");
    came_back(&mut desk, own);
    tell("earlier_stay", "16 oktober 2026");
    desk.office.set_referral(own, true, now()).unwrap();
    tell("referral", "Verwezen naar speciaal onderwijs: ja");
    desk.office.give_access(&asked(me), &[], now()).unwrap();
    tell("access_release", "2026-I01");

    // Where others wrote the name.
    let done = office::programme::ProgrammeReport {
        note: format!("{} hield een spreekbeurt.", name.full()),
        ..crate::programme::report(ProgrammeKind::Evaluation, &[])
    };
    desk.office.finish_programme(&done, now()).unwrap();
    tell("programme_done", "spreekbeurt");
    let filter = office::saved_filters::SavedFilter {
        id: None,
        name: format!("{} en de kruiwagen", name.full()),
        text: String::new(),
        category: None,
        status: None,
        years_ago: None,
    };
    desk.office.save_filter(&filter, now()).unwrap();
    tell("saved_filter", "kruiwagen");
    let breach = domain::breach::Breach {
        consequences: format!("De schoenmaat van {} lag op straat.", name.full()),
        ..crate::breaches::breach()
    };
    desk.office.record_breach(&breach, now()).unwrap();
    tell("breach", "schoenmaat");

    // What no use case writes with so few words, straight into the register.
    let guardian = match mother {
        PersonId::Guardian(id) => id,
        _ => panic!("a mother is a guardian"),
    };
    let full = name.full();
    let desk = desk.beneath(|register| {
        let by = Actor::Program;
        let wrote = register.change("rehearse", by, now().at, |change| {
            change.decline(other, "Dubbelop door de conciërge.", now().at, "account")?;
            change.shown(me, &guardian.to_string(), now().today)?;
            let mut known = change.guardian(guardian)?;
            for tie in &mut known.pupils {
                tie.authority = Known::Unknown;
            }
            change.edit_guardian(&known)?;
            let said = domain::procedure::Said {
                report: "Vertelde over een vuurtoren.".into(),
                ..crate::played::heard(StationKind::PupilHeard, "2026-11-20")
            };
            let entry = EntryRow {
                entry: Entry {
                    id: EntryId(change.new_id()?),
                    said,
                },
                at: now().at,
                by: "account".into(),
            };
            change.add_entry(EntryOf::Procedure(decided), &entry)?;
            let matter = PressMatterRow {
                id: PressMatterId(change.new_id()?),
                number: "2026-P01".into(),
                matter: PressMatter {
                    title: format!("Vragen over {full} en een zeppelin"),
                    ..crate::press::matter()
                },
                version: 0,
            };
            change.save_press_matter(&matter)?;
            let contact = PressContactRow {
                id: PressContactId(change.new_id()?),
                matter: matter.id,
                contact: PressContact {
                    question: format!("Klopt het dat {full} een trompet had?"),
                    ..crate::press::call()
                },
                at: now().at,
                by: "account".into(),
                version: 0,
            };
            change.save_press_contact(&contact)?;
            change.add_letter_text(&LetterTextRow {
                id: LetterTextId(change.new_id()?),
                worded: LetterKind::Warning.into(),
                language: Language::Dutch,
                source: "# Brief".into(),
                beside: String::new(),
                why: format!("Om wat {full} zei over de dakgoot."),
                proposed_by: domain::id::AccountId(change.new_id()?),
                proposed_role: Role::Director,
                proposed_at: now().at,
                state: TextState::Proposed,
                judged_by: None,
                judged_at: None::<DateTime<chrono::Utc>>,
                answer: String::new(),
            })?;
            Ok::<_, register::Error>(())
        });
        wrote.unwrap();
    });
    for (table, word) in [
        ("declined", "conciërge"),
        ("consent_shown", "Laten zien wat er gekozen is"),
        ("authority", "gezag niet bekend"),
        ("entry", "vuurtoren"),
        ("press_matter", "zeppelin"),
        ("press_contact", "trompet"),
        ("letter_text", "dakgoot"),
    ] {
        tell(table, word);
    }

    // Who they are; and the others with a file.
    let group = desk.office.pupil(own, now()).unwrap().group.unwrap();
    tell("pupil", &name.initials);
    tell("membership", &group.name);
    tell("member_kept", &group.name);
    let mothers = invented().guardians_of(own)[0];
    tell("guardianship", &mothers.name.full());
    told.push(("guardian", mother, mothers.email.clone()));
    let teacher = PersonId::Staff(cases::teacher());
    let staff = invented().member_of_staff(cases::teacher()).unwrap();
    told.push(("staff", teacher, staff.function.clone()));
    told.push(("staff_group", teacher, "Groep".into()));
    told.push(("account", teacher, "Gebruiker van Pluis: teacher".into()));
    Story {
        desk: desk.with_every_role(),
        own,
        told,
    }
}

fn asked(person: PersonId) -> AccessRequest {
    AccessRequest {
        person,
        for_guardian: None,
        asked_on: now().today,
    }
}

/// All that is given, as one text.
fn whole(file: &AccessFile) -> String {
    let items = file.items.iter().map(|item| {
        let enclosed = item.enclosed.clone().unwrap_or_default();
        format!("{} {} {}\n{}", item.number, item.title, enclosed, item.text)
    });
    items.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_word_of_every_table_is_found_in_what_is_given() {
    let Story { desk, own, told } = story();
    let tables: BTreeSet<_> = told.iter().map(|(table, ..)| *table).collect();
    let promised: BTreeSet<_> = GIVEN
        .iter()
        .filter(|(_, given)| *given != Given::Nowhere)
        .map(|(table, _)| *table)
        .collect();
    assert_eq!(tables, promised, "each table has its word in the story");
    let mut given: BTreeMap<PersonId, String> = BTreeMap::new();
    for (table, person, word) in &told {
        let text = given
            .entry(*person)
            .or_insert_with(|| whole(&desk.office.access_file(&asked(*person), now()).unwrap()));
        assert!(text.contains(word.as_str()), "{table}: {word} in\n{text}");
    }
    for text in given.values() {
        for key in [
            "access.", "figure.", "task.", "outcome.", "reach.", "link.", "lives.",
        ] {
            assert!(!text.contains(key), "{key} has no words in\n{text}");
        }
    }
    let file = desk.office.access_file(&asked(pupil(own)), now()).unwrap();
    for (table, place) in GIVEN {
        let section = match place {
            Given::In(section) | Given::With(section) => *section,
            Given::WhereNamed => domain::access::Section::Named,
            Given::Nowhere => continue,
        };
        let Some((.., word)) = told
            .iter()
            .find(|(one, who, _)| one == table && *who == pupil(own))
        else {
            continue;
        };
        let there = file.items.iter().filter(|item| item.section == section);
        let mut texts = there.map(|item| {
            format!(
                "{} {} {} {}",
                item.number,
                item.title,
                item.enclosed.clone().unwrap_or_default(),
                item.text
            )
        });
        assert!(
            texts.any(|text| text.contains(word.as_str())),
            "{table}: {word} in {section:?}"
        );
    }
}

#[test]
fn what_stands_in_the_file_of_another_is_theirs_first_and_what_is_given_once_is_not_given_twice() {
    let Story { mut desk, own, .. } = story();
    let name = desk.office.pupil(own, now()).unwrap().pupil.name.full();
    let note = NewNote {
        of: NoteOf::Pupil(cases::two_mothers()),
        readers: vec![Role::Director],
        text: format!("Speelt elke dag met {name}."),
    };
    desk.office.write_note(&note, now()).unwrap();
    let file = desk.office.access_file(&asked(pupil(own)), now()).unwrap();
    let named: Vec<_> = file
        .items
        .iter()
        .filter(|item| item.section == domain::access::Section::Named)
        .collect();
    let theirs: Vec<_> = named
        .iter()
        .filter(|item| item.withheld.is_some())
        .collect();
    assert_eq!(theirs.len(), 1, "{named:?}");
    assert!(theirs[0].text.contains("elke dag"));
    let texts: BTreeSet<_> = named.iter().map(|item| &item.text).collect();
    assert_eq!(texts.len(), named.len());
    let own_note = file
        .items
        .iter()
        .filter(|item| item.text.contains("kermis"));
    assert_eq!(own_note.count(), 1);
}
