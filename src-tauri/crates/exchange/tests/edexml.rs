//! EDEXML as schools really export it, with invented people.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

use chrono::NaiveDate;
use exchange::edexml::{Gender, Group, GroupKind, Pupil, Roster, read};
use exchange::{Cause, Noun, Reason, RemarkKind};

const OFFICIAL: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<EDEX xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
      xsi:noNamespaceSchemaLocation="EDEXML.structuur.xsd">
  <school>
    <schooljaar>2026-2027</schooljaar>
    <peildatum>2026-10-01</peildatum>
    <brincode>99ZZ</brincode><dependancecode>00</dependancecode>
    <schoolkey>4</schoolkey>
    <aanmaakdatum>2026-11-02T14:33:33</aanmaakdatum>
    <auteur>Tovenaar</auteur><xsdversie>2.1</xsdversie>
    <toevoegingen><blok xsi:type="OpmerkingGegevensType"><code>x</code></blok></toevoegingen>
  </school>
  <vestigingen><vestiging key="V1"><naam>Bloemkoolplein</naam></vestiging></vestigingen>
  <groepen>
    <groep key="G4"><naam>Eekhoorns</naam><jaargroep>4</jaargroep>
      <toevoegingen><blok><naam>Geheim</naam></blok></toevoegingen></groep>
    <samengestelde_groep key="S1"><naam>Schaakclub</naam></samengestelde_groep>
    <groep key="G0"><naam>Kikkers</naam><jaargroep>0</jaargroep></groep>
  </groepen>
  <leerlingen>
    <leerling key="1001" eckid="https://id.example/a1">
      <achternaam>Bloemkool</achternaam><voorvoegsel>van der</voorvoegsel>
      <voornamen>Zoë Margriet</voornamen><voorletters-1>ZM</voorletters-1>
      <roepnaam>Zoë</roepnaam><geboortedatum>2018-06-21</geboortedatum>
      <geslacht>2</geslacht><jaargroep>4</jaargroep><groep key="G4"/>
      <samengestelde_groepen><samengestelde_groep key="S1"/></samengestelde_groepen>
      <vestiging key="V1"/><fotourl>http://foto.example/1</fotourl>
      <land>NL</land><bsn>111222333</bsn><gewicht_nieuw>0,3</gewicht_nieuw>
      <postcodenl>1234AB</postcodenl><instroomdatum>2022-06-21</instroomdatum>
      <mutatiedatum>2026-09-07T08:47:34</mutatiedatum>
    </leerling>
    <leerling key="1002">
      <achternaam>Öztürk-Kaassoufflé</achternaam><roepnaam>Çağlar</roepnaam>
      <geboortedatum>2018-02-28</geboortedatum><geslacht>1</geslacht>
      <jaargroep>H</jaargroep><uitstroomdatum>2026-07-31</uitstroomdatum>
    </leerling>
  </leerlingen>
  <leerkrachten>
    <leerkracht key="L1" eckid="https://id.example/l1">
      <achternaam>Krijt</achternaam><voorvoegsel>'t</voorvoegsel>
      <voorletters-1>J</voorletters-1><roepnaam>Julia</roepnaam>
      <emailadres>Julia@School.Example</emailadres><rol>LRK</rol><rol>IB</rol>
      <groepen><groep key="G4"><rol>sta</rol><rolomschrijving>Mentor</rolomschrijving></groep>
        <samengestelde_groep key="S1"/></groepen>
    </leerkracht>
  </leerkrachten>
</EDEX>"#;

fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

/// A file with these groups and pupils and a reference date of 1 October 2026.
fn file(groups: &str, pupils: &str) -> String {
    format!(
        "<EDEX><school><schooljaar>2026-2027</schooljaar><peildatum>2026-10-01</peildatum>\
         <brincode>99ZZ</brincode></school><groepen>{groups}</groepen>\
         <leerlingen>{pupils}</leerlingen></EDEX>"
    )
}

fn roster(groups: &str, pupils: &str) -> Roster {
    read(file(groups, pupils).as_bytes()).unwrap()
}

fn one(pupil: &str) -> Pupil {
    let roster = roster("", pupil);
    assert_eq!(roster.refused, []);
    roster.pupils.into_iter().next().unwrap()
}

fn kinds(roster: &Roster) -> Vec<RemarkKind> {
    roster.remarks.iter().map(|remark| remark.kind).collect()
}

#[test]
fn a_file_of_version_2_1_is_read_whole() {
    let roster = read(OFFICIAL.as_bytes()).unwrap();
    assert_eq!(
        roster.school_year.as_deref(),
        Some("2026-2027"),
        "past the enumeration"
    );
    assert_eq!(roster.reference_date, day(2026, 10, 1));
    assert_eq!(roster.brin.as_deref(), Some("99ZZ"));
    let names: Vec<_> = roster
        .groups
        .iter()
        .map(|group| group.name.as_str())
        .collect();
    assert_eq!(names, ["Eekhoorns", "Schaakclub", "Kikkers"]);
    assert_eq!(roster.groups[1].kind, GroupKind::Composite);
    assert_eq!(
        roster.pupils[0],
        Pupil {
            key: Some("1001".into()),
            eckid: Some("https://id.example/a1".into()),
            family_name: "Bloemkool".into(),
            name_prefix: Some("van der".into()),
            given_name: "Zoë".into(),
            initials: Some("Z.M.".into()),
            birth_date: day(2018, 6, 21),
            gender: Gender::Girl,
            year_group: Some("4".into()),
            group_key: Some("G4".into()),
            composite_group_keys: vec!["S1".into()],
            enrolled_on: day(2022, 6, 21),
            left_on: None,
        }
    );
    let staff = &roster.staff[0];
    assert_eq!(staff.name_prefix.as_deref(), Some("'t"));
    assert_eq!(staff.email.as_deref(), Some("Julia@school.example"));
    assert_eq!(staff.roles, ["LRK", "IB", "STA", "Mentor"]);
    assert_eq!(staff.group_keys, ["G4", "S1"]);
    assert_eq!(kinds(&roster), [RemarkKind::ForbiddenDropped]);
    assert_eq!(roster.remarks[0].count, 4);
    assert_eq!(roster.refused, []);
}

#[test]
fn a_pupil_who_left_before_the_reference_date_is_marked_and_one_who_will_leave_is_not() {
    let left = |date: &str| {
        one(&format!(
            "<leerling key='1'><achternaam>Kaars</achternaam><roepnaam>Bo</roepnaam>\
             <uitstroomdatum>{date}</uitstroomdatum></leerling>"
        ))
        .left_on
    };
    assert_eq!(left("2026-07-31"), day(2026, 7, 31));
    assert_eq!(left("2026-10-01"), None);
    assert_eq!(left("2027-07-31"), None);
}

#[test]
fn without_any_date_in_the_file_leavers_are_given_with_a_remark() {
    let xml = "<EDEX><leerlingen><leerling key='1'><achternaam>Kaars</achternaam>\
               <roepnaam>Bo</roepnaam><uitstroomdatum>2026-07-31</uitstroomdatum></leerling>\
               </leerlingen></EDEX>";
    let roster = read(xml.as_bytes()).unwrap();
    assert_eq!(roster.pupils[0].left_on, day(2026, 7, 31));
    assert!(kinds(&roster).contains(&RemarkKind::LeaversUnchecked));
    assert!(kinds(&roster).contains(&RemarkKind::SchoolMissing));
}

#[test]
fn keys_may_be_elements_and_names_may_have_their_old_labels() {
    let roster = roster(
        "<groep><key>G1</key><naam>Mieren</naam><jaargroep>1</jaargroep></groep>",
        "<leerling><key>77</key><eckid>e</eckid><achternaam>Vries</achternaam>\
         <tussenvoegsel>de</tussenvoegsel><voorletters>J.P.</voorletters>\
         <roepnaam>Jip</roepnaam><groep><key>G1</key></groep></leerling>\
         <leerling key='78'><achternaam>De Vries</achternaam><roepnaam>Jop</roepnaam>\
         <groep>G1</groep></leerling>",
    );
    let [jip, jop] = roster.pupils.as_slice() else {
        panic!("two pupils")
    };
    assert_eq!(jip.key.as_deref(), Some("77"));
    assert_eq!(jip.initials.as_deref(), Some("J.P."));
    assert_eq!(jip.group_key.as_deref(), Some("G1"));
    assert_eq!(jip.year_group.as_deref(), Some("1"), "taken from the group");
    for pupil in [jip, jop] {
        assert_eq!(pupil.name_prefix.as_deref(), Some("de"));
        assert_eq!(pupil.family_name, "Vries");
        assert_eq!(pupil.group_key.as_deref(), Some("G1"));
    }
}

#[test]
fn groups_listed_once_per_year_become_one_and_the_pupil_keeps_its_year() {
    let roster = roster(
        "<groep key='22_lj_2'><naam>Bijen</naam><jaargroep>2</jaargroep></groep>\
         <groep key='22_lj_1'><naam>Bijen</naam><jaargroep>1</jaargroep></groep>\
         <groep key='33_lj_3'><naam>Vossen</naam><jaargroep>3</jaargroep></groep>",
        "<leerling key='1'><achternaam>Kaars</achternaam><roepnaam>Bo</roepnaam>\
         <groep key='22_lj_1'/></leerling>\
         <leerling key='2'><achternaam>Kaars</achternaam><roepnaam>Io</roepnaam>\
         <groep key='22_lj_2'/></leerling>",
    );
    assert_eq!(
        roster.groups[0],
        Group {
            key: "22".into(),
            name: "Bijen".into(),
            year_groups: vec!["1".into(), "2".into()],
            kind: GroupKind::Home,
        }
    );
    assert_eq!(
        roster.groups[1].key, "33",
        "the same next year, when year 4 joins"
    );
    assert_eq!(roster.pupils[0].group_key.as_deref(), Some("22"));
    assert_eq!(roster.pupils[0].year_group.as_deref(), Some("1"));
    assert_eq!(roster.pupils[1].year_group.as_deref(), Some("2"));
    assert_eq!(
        roster
            .remarks
            .iter()
            .find(|r| r.kind == RemarkKind::GroupsMerged)
            .unwrap()
            .count,
        1
    );
}

#[test]
fn a_combination_group_c_takes_its_years_from_its_pupils() {
    let pupil = |key: u8, year: &str| {
        format!(
            "<leerling key='{key}'><achternaam>Kaars</achternaam><roepnaam>Bo</roepnaam>\
             <jaargroep>{year}</jaargroep><groep key='C1'/></leerling>"
        )
    };
    let roster = roster(
        "<groep key='C1'><naam>Uilen</naam><jaargroep>C</jaargroep></groep>",
        &[pupil(1, "8"), pupil(2, "7"), pupil(3, "C")].concat(),
    );
    assert_eq!(roster.groups[0].year_groups, ["7", "8"]);
    assert_eq!(
        roster.pupils[2].year_group, None,
        "C says nothing about one pupil"
    );
}

#[test]
fn groups_of_one_name_with_unrelated_keys_stay_apart() {
    let roster = roster(
        "<groep key='A4'><naam>4</naam><jaargroep>4</jaargroep></groep>\
         <groep key='B4'><naam>4</naam><jaargroep>4</jaargroep></groep>",
        "",
    );
    assert_eq!(roster.groups.len(), 2);
    assert!(kinds(&roster).contains(&RemarkKind::GroupNamesDouble));
}

#[test]
fn twins_are_two_pupils() {
    let twin = |key: u8, name: &str| {
        format!(
            "<leerling key='{key}'><achternaam>Tweeling</achternaam><roepnaam>{name}</roepnaam>\
             <geboortedatum>2017-03-03</geboortedatum></leerling>"
        )
    };
    let roster = roster("", &[twin(1, "Pim"), twin(2, "Pom")].concat());
    assert_eq!(roster.pupils.len(), 2);
    assert_eq!(kinds(&roster), []);
}

#[test]
fn dummy_keys_are_not_keys() {
    let roster = roster(
        "",
        "<leerling key='#1'><achternaam>Kaars</achternaam><roepnaam>Bo</roepnaam></leerling>\
         <leerling key='#1'><achternaam>Kaars</achternaam><roepnaam>Io</roepnaam></leerling>",
    );
    assert_eq!(
        roster
            .pupils
            .iter()
            .filter_map(|pupil| pupil.key.as_ref())
            .count(),
        0
    );
    let remark = roster
        .remarks
        .iter()
        .find(|r| r.kind == RemarkKind::KeysDummy)
        .unwrap();
    assert_eq!(remark.count, 2);
}

#[test]
fn the_body_of_a_uwlr_answer_is_read_whatever_its_namespaces() {
    let xml = r#"<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
      <l:leerlinggegevens_antwoord xmlns:l="http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens">
      <l:school><l:schooljaar>2026-2027</l:schooljaar></l:school>
      <l:groepen><l:groep key="G"><l:naam>Mieren</l:naam><l:jaargroep>1</l:jaargroep></l:groep></l:groepen>
      <l:leerlingen><l:leerling key="1"><l:achternaam>Kaars</l:achternaam>
      <l:roepnaam>Bo</l:roepnaam><l:groep key="G"/></l:leerling></l:leerlingen>
      </l:leerlinggegevens_antwoord></s:Body></s:Envelope>"#;
    let roster = read(xml.as_bytes()).unwrap();
    assert_eq!(roster.school_year.as_deref(), Some("2026-2027"));
    assert_eq!(roster.pupils[0].group_key.as_deref(), Some("G"));
}

#[test]
fn every_encoding_of_a_school_gives_the_same_pupil() {
    let body = "<EDEX><leerlingen><leerling key='1'><achternaam>Noël</achternaam>\
                <roepnaam>Zoé</roepnaam></leerling></leerlingen></EDEX>";
    let latin = |label: &str| {
        let text = format!("<?xml version=\"1.0\" encoding=\"{label}\"?>{body}");
        let bytes = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap());
        bytes.collect::<Vec<u8>>()
    };
    let mut marked = "\u{FEFF}".to_owned().into_bytes();
    marked.extend(body.bytes());
    let wide = |order: fn(u16) -> [u8; 2]| {
        let text = format!("\u{FEFF}<?xml version='1.0' encoding='UTF-16'?>{body}");
        text.encode_utf16().flat_map(order).collect::<Vec<u8>>()
    };
    for bytes in [
        body.as_bytes().to_vec(),
        marked,
        latin("ISO-8859-1"),
        latin("windows-1252"),
        latin("ISO-8859-15"),
        wide(u16::to_le_bytes),
        wide(u16::to_be_bytes),
    ] {
        let roster = read(&bytes).unwrap();
        assert_eq!(roster.pupils[0].family_name, "Noël");
        assert_eq!(roster.pupils[0].given_name, "Zoé");
    }
}

#[test]
fn names_of_many_languages_arrive_unharmed() {
    for (family, given) in [
        ("Nguyễn Thị", "Bánh"),
        ("Łódka", "Żółw"),
        ("Ó Brocolaí", "Sínéad"),
        ("Õunapuu", "Jüri"),
        ("Αγγούρι", "Ζωή"),
        ("Кабачок", "Ёлка"),
        ("باذنجان", "ليمون"),
        ("豆腐", "小瓜"),
        ("O'Paprika", "Björk & Ása"),
    ] {
        let escaped = given.replace('&', "&amp;");
        let pupil = one(&format!(
            "<leerling key='1'><achternaam>{family}</achternaam>\
             <roepnaam>{escaped}</roepnaam></leerling>"
        ));
        assert_eq!(
            (pupil.family_name.as_str(), pupil.given_name.as_str()),
            (family, given)
        );
    }
}

#[test]
fn a_broken_pupil_is_refused_with_its_line_and_the_others_go_on() {
    let xml = "<EDEX><leerlingen>\n\
        <leerling key='1'><achternaam>Kaars</achternaam><roepnaam>Bo</roepnaam></leerling>\n\
        <leerling key='2'><roepnaam>Io</roepnaam></leerling>\n\
        <leerling key='3'>\n<achternaam>Kaars</achternaam><roepnaam>Al</roepnaam>\n\
        <geboortedatum>2019-02-29</geboortedatum></leerling>\n\
        <leerling key='4'><achternaam>Kaars</achternaam><roepnaam>Ed</roepnaam></leerling>\n\
        </leerlingen></EDEX>";
    let roster = read(xml.as_bytes()).unwrap();
    let names: Vec<_> = roster
        .pupils
        .iter()
        .map(|pupil| pupil.given_name.as_str())
        .collect();
    assert_eq!(names, ["Bo", "Ed"]);
    let refused: Vec<_> = roster
        .refused
        .iter()
        .map(|row| (row.line, row.noun, row.reason))
        .collect();
    assert_eq!(
        refused,
        [
            (3, Noun::Pupil, Reason::FamilyNameMissing),
            (4, Noun::Pupil, Reason::BirthDateImpossible),
        ]
    );
}

#[test]
fn a_file_full_of_bsns_yields_no_value_with_one() {
    let bsns = ["111222333", "123456782", "999990019"];
    let pupils: String = bsns
        .iter()
        .map(|bsn| {
            format!(
                "<leerling key='{bsn}' bsn='{bsn}'><achternaam>Kaars</achternaam>\
                 <roepnaam>Bo</roepnaam><bsn>{bsn}</bsn><sofinummer>{bsn}</sofinummer>\
                 <onderwijsnummer><key>{bsn}</key></onderwijsnummer>\
                 <bsn_ondwnr-4>{bsn}</bsn_ondwnr-4>\
                 <rijksregisternummer>{bsn}</rijksregisternummer>\
                 <etniciteit>{bsn}</etniciteit><land>{bsn}</land>\
                 <land_vader>{bsn}</land_vader><land_moeder>{bsn}</land_moeder>\
                 <gewicht>{bsn}</gewicht><gewicht_nieuw>{bsn}</gewicht_nieuw>\
                 <fotourl>{bsn}</fotourl><onbekend>{bsn}</onbekend>\
                 <toevoegingen><blok><roepnaam>{bsn}</roepnaam></blok></toevoegingen>\
                 </leerling>"
            )
        })
        .collect();
    let roster = roster("", &pupils);
    assert_eq!(roster.pupils.len(), 3);
    let told = serde_json::to_string(&roster).unwrap() + &format!("{roster:?}");
    for bsn in bsns {
        assert!(!told.contains(bsn), "a BSN came through");
    }
    assert!(kinds(&roster).contains(&RemarkKind::KeysLikeBsn));
    let dropped = roster
        .remarks
        .iter()
        .find(|r| r.kind == RemarkKind::ForbiddenDropped)
        .unwrap();
    assert_eq!(dropped.count, 39);
}

#[test]
fn a_billion_laughs_and_an_external_entity_are_refused() {
    let laughs = r#"<?xml version="1.0"?><!DOCTYPE EDEX [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">
        <!ENTITY c "&b;&b;&b;">]><EDEX><leerlingen><leerling key="1"><achternaam>&c;</achternaam>
        </leerling></leerlingen></EDEX>"#;
    assert_eq!(
        read(laughs.as_bytes()).unwrap_err().cause,
        Cause::DoctypeRefused
    );
    let external = r#"<!DOCTYPE EDEX [<!ENTITY x SYSTEM "file:///etc/passwd">]>
        <EDEX><leerlingen><leerling><achternaam>&x;</achternaam></leerling></leerlingen></EDEX>"#;
    assert_eq!(
        read(external.as_bytes()).unwrap_err().cause,
        Cause::DoctypeRefused
    );
    let undeclared = "<EDEX><leerlingen>\n<leerling key='&x;'/></leerlingen></EDEX>";
    let error = read(undeclared.as_bytes()).unwrap_err();
    assert_eq!((error.cause, error.line), (Cause::EntityRefused, Some(2)));
}

#[test]
fn the_caps_hold() {
    let deep = format!("<EDEX>{}{}</EDEX>", "<a>".repeat(100), "</a>".repeat(100));
    assert_eq!(read(deep.as_bytes()).unwrap_err().cause, Cause::TooDeep);
    let long = file(
        "",
        &format!(
            "<leerling><achternaam>{}</achternaam></leerling>",
            "x".repeat(70_000)
        ),
    );
    assert_eq!(
        read(long.as_bytes()).unwrap_err().cause,
        Cause::ValueTooLong
    );
    let many = file(
        "",
        &format!("<leerling>{}</leerling>", "<roepnaam/>".repeat(20_000)),
    );
    assert_eq!(
        read(many.as_bytes()).unwrap_err().cause,
        Cause::ValueTooLong
    );
    let large = vec![b' '; exchange::LARGEST_FILE + 1];
    assert_eq!(read(&large).unwrap_err().cause, Cause::TooLarge);
}

#[test]
fn a_roster_travels_as_json_and_comes_back_the_same() {
    let roster = read(OFFICIAL.as_bytes()).unwrap();
    let json = serde_json::to_string(&roster).unwrap();
    assert!(json.contains("\"familyName\":\"Bloemkool\""));
    assert!(json.contains("\"kind\":\"forbiddenDropped\""));
    assert_eq!(serde_json::from_str::<Roster>(&json).unwrap(), roster);
}
