-- Why: the school itself. Who is there, what happened, what was decided and what was written;
-- the words by which they are found; and the guards of what may not change once it is written.
-- Older programs may open: no

-- How the tables are made: `id` is a UUID in its usual writing; days, times and moments are ISO
-- text; a list whose order counts and that nobody joins is JSON; `place` keeps the order of a
-- child table. `seq` is the row's number for the search tables. A person without regard to kind is
-- `person_kind` and `person_id`. `words` and `sort` are folded by the program (small letters
-- without accents): `words` to search in, `sort` to order by.

-- One row: the settings.
CREATE TABLE school (
    one                     INTEGER PRIMARY KEY CHECK (one = 1),
    name                    TEXT NOT NULL,
    board                   TEXT NOT NULL,
    denomination            TEXT NOT NULL CHECK (denomination IN ('openbaar', 'bijzonder')),
    brin                    TEXT NOT NULL,
    street                  TEXT NOT NULL,
    postcode                TEXT NOT NULL,
    town                    TEXT NOT NULL,
    board_street            TEXT NOT NULL,
    board_postcode          TEXT NOT NULL,
    board_town              TEXT NOT NULL,
    phone                   TEXT NOT NULL,
    email                   TEXT NOT NULL,
    protocol                TEXT NOT NULL,
    director_may_suspend    INTEGER NOT NULL CHECK (director_may_suspend IN (0, 1)),
    director_may_expel      INTEGER NOT NULL CHECK (director_may_expel IN (0, 1)),
    objection_to_suspension INTEGER NOT NULL CHECK (objection_to_suspension IN (0, 1))
) STRICT;

CREATE TABLE holiday (
    place     INTEGER PRIMARY KEY,
    name      TEXT NOT NULL,
    first_day TEXT NOT NULL CHECK (first_day IS date(first_day)),
    last_day  TEXT NOT NULL CHECK (last_day IS date(last_day))
) STRICT;

-- The part of the country whose school holidays the school follows; none until it chose.
CREATE TABLE holiday_region (
    one    INTEGER PRIMARY KEY CHECK (one = 1),
    region TEXT NOT NULL CHECK (region IN ('noord', 'midden', 'zuid'))
) STRICT;

-- Who uses the program. Passwords are in the header of the file, never here.
CREATE TABLE account (
    id       TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    name     TEXT NOT NULL CHECK (name <> ''),
    folded   TEXT NOT NULL UNIQUE,
    role     TEXT NOT NULL CHECK (role IN
        ('director', 'counsellor', 'administrator', 'teacher', 'reader')),
    language TEXT NOT NULL CHECK (language IN ('nl', 'en')),
    -- What the school calls it, such as "intern bevoegde"; empty for the word of the role.
    title    TEXT NOT NULL,
    -- The member of staff it is: a teacher sees their groups.
    staff    TEXT REFERENCES staff (id),
    suspended_on TEXT CHECK (suspended_on IS date(suspended_on)),
    -- Whether the password of now was given by another and must be changed.
    one_time INTEGER NOT NULL CHECK (one_time IN (0, 1)),
    version  INTEGER NOT NULL
) STRICT;

CREATE TABLE grp (
    id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    name        TEXT NOT NULL,
    school_year TEXT NOT NULL,
    year_groups TEXT NOT NULL CHECK (json_type(year_groups) = 'array'),
    kind        TEXT NOT NULL CHECK (kind IN ('home', 'composite')),
    key         TEXT
) STRICT;
CREATE INDEX grp_by_year ON grp (school_year);

CREATE TABLE pupil (
    seq         INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    given       TEXT NOT NULL,
    initials    TEXT NOT NULL,
    prefix      TEXT NOT NULL,
    family      TEXT NOT NULL CHECK (family <> ''),
    birth_date  TEXT CHECK (birth_date IS date(birth_date)),
    gender      TEXT NOT NULL CHECK (gender IN ('unknown', 'male', 'female', 'unspecified')),
    year_group  TEXT,
    home_group  TEXT REFERENCES grp (id),
    key         TEXT,
    eck_id      TEXT,
    enrolled_on TEXT CHECK (enrolled_on IS date(enrolled_on)),
    left_on     TEXT CHECK (left_on IS date(left_on)),
    version     INTEGER NOT NULL,
    words       TEXT NOT NULL,
    sort        TEXT NOT NULL
) STRICT;
CREATE INDEX pupil_by_name ON pupil (sort, id, left_on);
CREATE INDEX pupil_present_first ON pupil (left_on IS NOT NULL, sort, id);
CREATE INDEX pupil_by_group ON pupil (home_group);

-- Every group that a pupil is or was in. `now` is 1 for the groups of today; the groups of earlier
-- school years stay with 0.
CREATE TABLE membership (
    pupil TEXT NOT NULL REFERENCES pupil (id),
    grp   TEXT NOT NULL REFERENCES grp (id),
    kind  TEXT NOT NULL CHECK (kind IN ('home', 'composite')),
    place INTEGER NOT NULL,
    now   INTEGER NOT NULL CHECK (now IN (0, 1)),
    PRIMARY KEY (pupil, grp, kind)
) STRICT;
CREATE INDEX membership_by_group ON membership (grp, pupil);

CREATE TABLE guardian (
    seq      INTEGER PRIMARY KEY,
    id       TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    given    TEXT NOT NULL,
    initials TEXT NOT NULL,
    prefix   TEXT NOT NULL,
    family   TEXT NOT NULL CHECK (family <> ''),
    street   TEXT NOT NULL,
    postcode TEXT NOT NULL,
    town     TEXT NOT NULL,
    email    TEXT NOT NULL,
    phone    TEXT NOT NULL,
    language TEXT NOT NULL CHECK (length(language) = 2),
    version  INTEGER NOT NULL,
    words    TEXT NOT NULL,
    sort     TEXT NOT NULL
) STRICT;
CREATE INDEX guardian_by_name ON guardian (sort, id);

CREATE TABLE guardianship (
    guardian   TEXT NOT NULL REFERENCES guardian (id),
    pupil      TEXT NOT NULL REFERENCES pupil (id),
    place      INTEGER NOT NULL,
    relation   TEXT NOT NULL CHECK (relation IN ('mother', 'father', 'parent', 'step_parent',
        'foster_parent', 'legal_guardian', 'carer', 'other')),
    authority  TEXT NOT NULL CHECK (authority IN ('yes', 'no', 'unknown')),
    lives_with TEXT NOT NULL CHECK (lives_with IN ('yes', 'no', 'unknown')),
    PRIMARY KEY (guardian, pupil)
) STRICT;
CREATE INDEX guardianship_by_pupil ON guardianship (pupil, guardian);

CREATE TABLE staff (
    seq      INTEGER PRIMARY KEY,
    id       TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    given    TEXT NOT NULL,
    initials TEXT NOT NULL,
    prefix   TEXT NOT NULL,
    family   TEXT NOT NULL CHECK (family <> ''),
    function TEXT NOT NULL,
    email    TEXT NOT NULL,
    key      TEXT,
    left_on  TEXT CHECK (left_on IS date(left_on)),
    version  INTEGER NOT NULL,
    words    TEXT NOT NULL,
    sort     TEXT NOT NULL
) STRICT;
CREATE INDEX staff_by_name ON staff (sort, id, left_on);

CREATE TABLE staff_group (
    staff TEXT NOT NULL REFERENCES staff (id),
    grp   TEXT NOT NULL REFERENCES grp (id),
    place INTEGER NOT NULL,
    PRIMARY KEY (staff, grp)
) STRICT;

-- `staff_case`: for a compartment of its own, seen by fewer eyes.
CREATE TABLE incident (
    seq               INTEGER PRIMARY KEY,
    id                TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    number            TEXT NOT NULL,
    happened_on       TEXT NOT NULL CHECK (happened_on IS date(happened_on)),
    happened_at       TEXT CHECK (happened_at IS NULL OR time(happened_at) IS NOT NULL),
    day_part          TEXT NOT NULL CHECK (day_part IN ('before_school', 'lesson',
        'morning_break', 'lunch_break', 'after_school', 'evening', 'weekend', 'unknown')),
    place             TEXT NOT NULL CHECK (place IN ('classroom', 'yard', 'corridor', 'toilets',
        'gym', 'on_the_way', 'lunch_room', 'after_school_care', 'trip', 'home', 'online',
        'elsewhere')),
    platform          TEXT NOT NULL,
    categories        TEXT NOT NULL CHECK (json_array_length(categories) > 0),
    severity          TEXT NOT NULL CHECK (severity IN ('light', 'moderate', 'serious')),
    clauses           TEXT NOT NULL CHECK (json_type(clauses) = 'array'),
    possibly_criminal INTEGER NOT NULL CHECK (possibly_criminal IN (0, 1)),
    scope             TEXT CHECK (scope IN ('school', 'private')),
    reported_by       TEXT NOT NULL CHECK (reported_by IN
        ('pupil', 'guardian', 'staff', 'outsider')),
    reported_on       TEXT NOT NULL CHECK (reported_on IS date(reported_on)),
    status            TEXT NOT NULL CHECK (status IN ('sent_in', 'reported', 'in_progress',
        'measures', 'aftercare', 'closed', 'struck_out')),
    staff_case        INTEGER NOT NULL CHECK (staff_case IN (0, 1)),
    recorded_at       TEXT NOT NULL,
    recorded_by       TEXT NOT NULL,
    version           INTEGER NOT NULL
) STRICT;
-- A number is a year and a count, "2026-017"; the highest of a year is found at once.
CREATE UNIQUE INDEX incident_number ON incident
    (substr(number, 1, 5), CAST(substr(number, 6) AS INTEGER));
-- Holds all that a list filters on, so that counting reads nothing else.
CREATE INDEX incident_newest ON incident
    (happened_on DESC, seq DESC, status, staff_case, categories);

-- What was written down, apart from the rest, so that lists stay small. `words` is all of it,
-- folded; `people` the names of who had a part in it.
CREATE TABLE incident_text (
    incident       INTEGER PRIMARY KEY REFERENCES incident (seq),
    facts          TEXT NOT NULL,
    felt_at_school TEXT NOT NULL,
    words          TEXT NOT NULL,
    people         TEXT NOT NULL
) STRICT;

CREATE TABLE party (
    id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    incident    TEXT NOT NULL REFERENCES incident (id),
    place       INTEGER NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN
        ('pupil', 'guardian', 'staff', 'outsider', 'unknown')),
    person_id   TEXT CHECK (length(person_id) = 36),
    description TEXT NOT NULL,
    role        TEXT NOT NULL CHECK (role IN ('involved', 'target', 'perpetrator', 'assistant',
        'reinforcer', 'defender', 'bystander', 'witness', 'reporter')),
    CHECK ((kind IN ('pupil', 'guardian', 'staff')) = (person_id IS NOT NULL))
) STRICT;
CREATE INDEX party_by_incident ON party (incident, place);
CREATE INDEX party_by_person ON party (person_id, kind, incident);

-- A sanction from the opening of its procedure on. What was decided is in the same row, empty
-- until then; a step that is decided at once is opened with its decision.
CREATE TABLE procedure (
    id                 TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    number             TEXT NOT NULL UNIQUE,
    incident           TEXT REFERENCES incident (id),
    person_kind        TEXT NOT NULL CHECK (person_kind IN ('pupil', 'guardian', 'staff')),
    person_id          TEXT NOT NULL CHECK (length(person_id) = 36),
    kind               TEXT NOT NULL CHECK (kind IN ('conversation', 'parent_contact',
        'written_warning', 'behaviour_contract', 'time_out', 'internal_suspension', 'suspension',
        'expulsion', 'guardian_talk', 'guardian_warning', 'access_ban', 'staff_talk',
        'staff_warning', 'reprimand', 'staff_suspension', 'dismissal', 'summary_dismissal')),
    opened_on          TEXT NOT NULL CHECK (opened_on IS date(opened_on)),
    opened_at          TEXT NOT NULL,
    opened_by          TEXT NOT NULL,
    ground             TEXT CHECK (ground IN
        ('pupil_conduct', 'guardian_conduct', 'support_need')),
    milder             TEXT NOT NULL,
    development_plan   TEXT NOT NULL,
    nature             TEXT CHECK (nature IN
        ('informal', 'disciplinary', 'order', 'termination')),
    route              TEXT CHECK (route IN ('agreement', 'permit', 'court')),
    skip_reason        TEXT NOT NULL,
    end                TEXT CHECK (end IN ('stopped', 'revoked', 'changed')),
    ended_on           TEXT CHECK (ended_on IS date(ended_on)),
    within             TEXT REFERENCES procedure (id),
    decided_on         TEXT CHECK (decided_on IS date(decided_on)),
    decided_by         TEXT CHECK (decided_by IN
        ('teacher', 'counsellor', 'director', 'board')),
    facts              TEXT NOT NULL DEFAULT '',
    reasons            TEXT NOT NULL DEFAULT '',
    expectation        TEXT NOT NULL DEFAULT '',
    pupil_heard_on     TEXT CHECK (pupil_heard_on IS date(pupil_heard_on)),
    guardians_heard_on TEXT CHECK (guardians_heard_on IS date(guardians_heard_on)),
    households_heard   TEXT NOT NULL DEFAULT '[]' CHECK (json_type(households_heard) = 'array'),
    urgency            TEXT NOT NULL DEFAULT '',
    hear_on            TEXT CHECK (hear_on IS date(hear_on)),
    account            TEXT NOT NULL DEFAULT '',
    first_day          TEXT CHECK (first_day IS date(first_day)),
    last_day           TEXT CHECK (last_day IS date(last_day)),
    proportionality    TEXT,
    schoolwork         TEXT,
    contact            TEXT,
    return_talk_on     TEXT CHECK (return_talk_on IS date(return_talk_on)),
    particulars        TEXT CHECK (particulars IS NULL OR json_valid(particulars)),
    signer             TEXT NOT NULL DEFAULT '',
    in_person          INTEGER NOT NULL DEFAULT 0 CHECK (in_person IN (0, 1)),
    clause             TEXT NOT NULL,
    protocol_version   TEXT NOT NULL,
    school_days        INTEGER NOT NULL DEFAULT 0 CHECK (school_days >= 0),
    objection_until    TEXT CHECK (objection_until IS date(objection_until)),
    decided_at         TEXT,
    by                 TEXT,
    CHECK ((decided_on IS NULL) = (decided_by IS NULL)
        AND (decided_on IS NULL) = (decided_at IS NULL)
        AND (decided_on IS NULL) = (by IS NULL)),
    CHECK ((first_day IS NULL) = (last_day IS NULL)
        AND (first_day IS NULL) = (proportionality IS NULL)
        AND (first_day IS NULL) = (schoolwork IS NULL)
        AND (first_day IS NULL) = (contact IS NULL)
        AND (first_day IS NOT NULL OR return_talk_on IS NULL))
) STRICT;
CREATE INDEX procedure_by_person ON procedure (person_id, person_kind);
CREATE INDEX procedure_by_incident ON procedure (incident);
CREATE INDEX procedure_newest ON procedure (decided_on DESC, decided_at DESC);

-- What was decided.
CREATE VIEW sanction AS SELECT * FROM procedure WHERE decided_on IS NOT NULL;

CREATE TABLE letter (
    id             TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    number         TEXT NOT NULL UNIQUE,
    kind           TEXT NOT NULL CHECK (kind IN (
        'talk_invitation', 'talk_report', 'warning', 'time_out', 'suspension',
        'return_agreement', 'expulsion_intent', 'hearing_report', 'expulsion_decision',
        'municipality_notice', 'objection_receipt', 'objection_hearing', 'objection_decision',
        'leaving_day', 'withdrawal',
        'transfer_report', 'inspectorate_notice', 'target_guardians', 'involved_guardians',
        'group_information', 'guardian_warning', 'access_ban', 'takedown_request',
        'consent_cover', 'consent_reminder', 'consent_withdrawal', 'staff_consent_withdrawal',
        'consent_choices', 'staff_intention',
        'staff_decision', 'staff_extension', 'staff_withdrawal', 'internal_suspension', 'dismissal_intention', 'dismissal_decision',
        'summary_dismissal')),
    language       TEXT NOT NULL CHECK (length(language) = 2),
    person_kind    TEXT CHECK (person_kind IN ('pupil', 'guardian', 'staff')),
    person_id      TEXT CHECK (length(person_id) = 36),
    file           TEXT NOT NULL CHECK (file IN ('pupil_file', 'personnel_file', 'school_file')),
    incident       TEXT REFERENCES incident (id),
    sanction       TEXT REFERENCES procedure (id),
    about          TEXT CHECK (length(about) = 36),
    invites_to     TEXT CHECK (invites_to IS date(invites_to)),
    recipients     TEXT NOT NULL CHECK (json_type(recipients) = 'array'),
    guardians      TEXT NOT NULL CHECK (json_type(guardians) = 'array'),
    address        TEXT NOT NULL CHECK (json_type(address) = 'array'),
    title          TEXT NOT NULL,
    text           TEXT NOT NULL,
    sha256         TEXT NOT NULL CHECK (length(sha256) = 64),
    pages          INTEGER NOT NULL,
    issued_at      TEXT NOT NULL,
    issued_on      TEXT NOT NULL CHECK (issued_on IS date(issued_on)),
    by             TEXT NOT NULL,
    printed_on     TEXT CHECK (printed_on IS date(printed_on)),
    handed_over_on TEXT CHECK (handed_over_on IS date(handed_over_on)),
    posted_on      TEXT CHECK (posted_on IS date(posted_on)),
    returned_on    TEXT CHECK (returned_on IS date(returned_on)),
    CHECK ((person_kind IS NULL) = (person_id IS NULL)
        AND (person_kind IS NULL) = (file = 'school_file'))
) STRICT;
CREATE INDEX letter_by_person ON letter (person_id, person_kind);
CREATE INDEX letter_by_incident ON letter (incident);
CREATE INDEX letter_by_sanction ON letter (sanction);
CREATE INDEX letter_newest ON letter (issued_at DESC);

-- The bytes of a letter, apart from it, so that lists stay small.
CREATE TABLE letter_pdf (
    letter TEXT NOT NULL PRIMARY KEY REFERENCES letter (id),
    pdf    BLOB NOT NULL
) STRICT;

CREATE TABLE task (
    id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    kind        TEXT NOT NULL CHECK (kind IN ('notify_inspectorate', 'hear_afterwards',
        'return_talk', 'plan_return_talk', 'deliver_letter', 'redeliver_letter',
        'write_letter', 'evaluate',
        'objection_ends', 'decide_on_police', 'report_to_police', 'notify_police',
        'inform_guardians', 'take_down', 'hear_guardians',
        'tell_guardians',
        'notify_municipality', 'acknowledge_objection', 'hear_objectors', 'decide_on_objection',
        'dispute_opinion', 'view_ends', 'appeal_ends', 'tell_reason', 'access_ban_ends',
        'send_transfer_report', 'deregister', 'tell_board', 'consult_inspector', 'tell_police',
        'aftercare_first', 'aftercare_second', 'agreed', 'take_new_decision',
        'tell_withdrawal', 'pass_on', 'notify_attendance', 'tell_leaving',
        'staff_suspension_ends', 'tell_extension')),
    due_on      TEXT NOT NULL CHECK (due_on IS date(due_on)),
    source      TEXT NOT NULL,
    person_kind TEXT CHECK (person_kind IN ('pupil', 'guardian', 'staff')),
    person_id   TEXT CHECK (length(person_id) = 36),
    incident    TEXT REFERENCES incident (id),
    sanction    TEXT REFERENCES procedure (id),
    letter      TEXT REFERENCES letter (id),
    done_on     TEXT CHECK (done_on IS date(done_on)),
    note        TEXT NOT NULL,
    -- What was agreed, who does it, and whom it supports.
    what        TEXT NOT NULL DEFAULT '',
    owner       TEXT REFERENCES staff (id),
    track       TEXT CHECK (track IN ('target', 'perpetrator', 'group', 'staff', 'guardians')),
    version     INTEGER NOT NULL,
    CHECK ((person_kind IS NULL) = (person_id IS NULL)),
    CHECK ((kind = 'agreed') = (what <> ''))
) STRICT;
CREATE INDEX task_open ON task (due_on) WHERE done_on IS NULL;
CREATE INDEX task_by_incident ON task (incident) WHERE incident IS NOT NULL;
CREATE INDEX task_by_sanction ON task (sanction) WHERE sanction IS NOT NULL;
CREATE INDEX task_by_letter ON task (letter) WHERE letter IS NOT NULL;
CREATE INDEX task_by_person ON task (person_id, person_kind) WHERE person_id IS NOT NULL;

-- What somebody is typing. No part of the history.
CREATE TABLE draft (
    account TEXT NOT NULL CHECK (length(account) = 36),
    form    TEXT NOT NULL,
    json    TEXT NOT NULL,
    at      TEXT NOT NULL,
    PRIMARY KEY (account, form)
) STRICT;

-- Searching. The program folds and splits, so that `ascii` has only to cut at the spaces.
-- Nothing that was taken away stays behind in an index.
CREATE VIRTUAL TABLE pupil_fts USING fts5 (
    words, content = 'pupil', content_rowid = 'seq',
    tokenize = 'ascii', prefix = '1 2 3', detail = 'none'
);
CREATE VIRTUAL TABLE guardian_fts USING fts5 (
    words, content = 'guardian', content_rowid = 'seq',
    tokenize = 'ascii', prefix = '1 2 3', detail = 'none'
);
CREATE VIRTUAL TABLE staff_fts USING fts5 (
    words, content = 'staff', content_rowid = 'seq',
    tokenize = 'ascii', prefix = '1 2 3', detail = 'none'
);
CREATE VIRTUAL TABLE incident_fts USING fts5 (
    words, people, content = 'incident_text', content_rowid = 'incident',
    tokenize = 'ascii', prefix = '1 2 3', detail = 'none'
);
INSERT INTO pupil_fts (pupil_fts, rank) VALUES ('secure-delete', 1);
INSERT INTO guardian_fts (guardian_fts, rank) VALUES ('secure-delete', 1);
INSERT INTO staff_fts (staff_fts, rank) VALUES ('secure-delete', 1);
INSERT INTO incident_fts (incident_fts, rank) VALUES ('secure-delete', 1);

-- The search follows its table by triggers, so that it also follows when a step is undone.
CREATE TRIGGER pupil_found AFTER INSERT ON pupil BEGIN
    INSERT INTO pupil_fts (rowid, words) VALUES (new.seq, new.words);
END;
CREATE TRIGGER pupil_lost AFTER DELETE ON pupil BEGIN
    INSERT INTO pupil_fts (pupil_fts, rowid, words) VALUES ('delete', old.seq, old.words);
END;
CREATE TRIGGER pupil_renamed AFTER UPDATE OF words ON pupil WHEN new.words <> old.words BEGIN
    INSERT INTO pupil_fts (pupil_fts, rowid, words) VALUES ('delete', old.seq, old.words);
    INSERT INTO pupil_fts (rowid, words) VALUES (new.seq, new.words);
    UPDATE incident_text SET people = (
        SELECT coalesce(group_concat(party_words.words, ' '), '')
        FROM incident JOIN party_words ON party_words.incident = incident.id
        WHERE incident.seq = incident_text.incident)
    WHERE incident IN (
        SELECT incident.seq FROM party JOIN incident ON incident.id = party.incident
        WHERE party.person_id = new.id AND party.kind = 'pupil');
END;

CREATE TRIGGER guardian_found AFTER INSERT ON guardian BEGIN
    INSERT INTO guardian_fts (rowid, words) VALUES (new.seq, new.words);
END;
CREATE TRIGGER guardian_lost AFTER DELETE ON guardian BEGIN
    INSERT INTO guardian_fts (guardian_fts, rowid, words) VALUES ('delete', old.seq, old.words);
END;
CREATE TRIGGER guardian_renamed AFTER UPDATE OF words ON guardian
WHEN new.words <> old.words BEGIN
    INSERT INTO guardian_fts (guardian_fts, rowid, words) VALUES ('delete', old.seq, old.words);
    INSERT INTO guardian_fts (rowid, words) VALUES (new.seq, new.words);
    UPDATE incident_text SET people = (
        SELECT coalesce(group_concat(party_words.words, ' '), '')
        FROM incident JOIN party_words ON party_words.incident = incident.id
        WHERE incident.seq = incident_text.incident)
    WHERE incident IN (
        SELECT incident.seq FROM party JOIN incident ON incident.id = party.incident
        WHERE party.person_id = new.id AND party.kind = 'guardian');
END;

CREATE TRIGGER staff_found AFTER INSERT ON staff BEGIN
    INSERT INTO staff_fts (rowid, words) VALUES (new.seq, new.words);
END;
CREATE TRIGGER staff_lost AFTER DELETE ON staff BEGIN
    INSERT INTO staff_fts (staff_fts, rowid, words) VALUES ('delete', old.seq, old.words);
END;
CREATE TRIGGER staff_renamed AFTER UPDATE OF words ON staff WHEN new.words <> old.words BEGIN
    INSERT INTO staff_fts (staff_fts, rowid, words) VALUES ('delete', old.seq, old.words);
    INSERT INTO staff_fts (rowid, words) VALUES (new.seq, new.words);
    UPDATE incident_text SET people = (
        SELECT coalesce(group_concat(party_words.words, ' '), '')
        FROM incident JOIN party_words ON party_words.incident = incident.id
        WHERE incident.seq = incident_text.incident)
    WHERE incident IN (
        SELECT incident.seq FROM party JOIN incident ON incident.id = party.incident
        WHERE party.person_id = new.id AND party.kind = 'staff');
END;

-- The name of who had a part in an incident, to search in.
CREATE VIEW party_words AS
SELECT party.incident, CASE party.kind
    WHEN 'pupil' THEN (SELECT words FROM pupil WHERE id = party.person_id)
    WHEN 'guardian' THEN (SELECT words FROM guardian WHERE id = party.person_id)
    WHEN 'staff' THEN (SELECT words FROM staff WHERE id = party.person_id)
END AS words
FROM party;

CREATE TRIGGER incident_found AFTER INSERT ON incident_text BEGIN
    INSERT INTO incident_fts (rowid, words, people)
    VALUES (new.incident, new.words, new.people);
END;
CREATE TRIGGER incident_lost AFTER DELETE ON incident_text BEGIN
    INSERT INTO incident_fts (incident_fts, rowid, words, people)
    VALUES ('delete', old.incident, old.words, old.people);
END;
CREATE TRIGGER incident_found_anew AFTER UPDATE OF words, people ON incident_text BEGIN
    INSERT INTO incident_fts (incident_fts, rowid, words, people)
    VALUES ('delete', old.incident, old.words, old.people);
    INSERT INTO incident_fts (rowid, words, people)
    VALUES (new.incident, new.words, new.people);
END;

-- Facts are fixed once recorded; a correction is added, never written over.
CREATE TRIGGER facts_are_fixed
BEFORE UPDATE OF incident, facts, felt_at_school ON incident_text BEGIN
    SELECT RAISE(ABORT, 'facts are fixed once recorded');
END;

-- A decision is not edited; what follows from it is in the entries, the tasks and the letters.
CREATE TRIGGER decision_is_fixed BEFORE UPDATE OF id, number, incident, person_kind, person_id,
    kind, decided_on, decided_by, facts, reasons, expectation, first_day, last_day, particulars,
    clause, protocol_version, school_days, decided_at, by ON procedure
WHEN old.decided_on IS NOT NULL BEGIN
    SELECT RAISE(ABORT, 'a decision is fixed');
END;

-- An issued letter is frozen, but for what happened to the paper.
CREATE TRIGGER letter_is_frozen
BEFORE UPDATE OF id, number, kind, language, person_kind, person_id, file, incident, sanction,
    about, invites_to, recipients, guardians, address, title, text, sha256, pages, issued_at,
    issued_on, by ON letter BEGIN
    SELECT RAISE(ABORT, 'an issued letter is frozen');
END;
CREATE TRIGGER letter_stays BEFORE DELETE ON letter BEGIN
    SELECT RAISE(ABORT, 'an issued letter is frozen');
END;
CREATE TRIGGER letter_pdf_is_frozen BEFORE UPDATE ON letter_pdf BEGIN
    SELECT RAISE(ABORT, 'an issued letter is frozen');
END;
CREATE TRIGGER letter_pdf_stays BEFORE DELETE ON letter_pdf BEGIN
    SELECT RAISE(ABORT, 'an issued letter is frozen');
END;

-- References without regard to kind, which no foreign key can watch: who is named elsewhere
-- cannot be taken away, also not by undoing the import that brought them.
CREATE VIEW named_person AS
SELECT kind, person_id AS id FROM party WHERE person_id IS NOT NULL
UNION ALL SELECT kind, person_id FROM party_out WHERE person_id IS NOT NULL
UNION ALL SELECT person_kind, person_id FROM procedure
UNION ALL SELECT person_kind, person_id FROM letter WHERE person_id IS NOT NULL
UNION ALL SELECT person_kind, person_id FROM task WHERE person_id IS NOT NULL
UNION ALL SELECT 'guardian', value FROM letter, json_each(letter.guardians)
UNION ALL SELECT 'guardian', value FROM entry, json_each(entry.guardians)
UNION ALL SELECT 'guardian', who.value FROM procedure,
    json_each(procedure.households_heard) AS home, json_each(home.value, '$.guardians') AS who
UNION ALL SELECT person_kind, person_id FROM consent_form
UNION ALL SELECT 'guardian', value FROM consent_form, json_each(consent_form.guardians)
UNION ALL SELECT person_kind, person_id FROM consent_statement
UNION ALL SELECT by_kind, by_id FROM consent_statement
UNION ALL SELECT person_kind, person_id FROM publication_person
UNION ALL SELECT person_kind, person_id FROM talk_person
UNION ALL SELECT 'pupil', about FROM talk WHERE about IS NOT NULL
UNION ALL SELECT 'staff', owner FROM task WHERE owner IS NOT NULL;

CREATE TRIGGER pupil_is_named BEFORE DELETE ON pupil
WHEN EXISTS (SELECT 1 FROM named_person WHERE kind = 'pupil' AND id = old.id) BEGIN
    SELECT RAISE(ABORT, 'the pupil is named elsewhere');
END;
CREATE TRIGGER guardian_is_named BEFORE DELETE ON guardian
WHEN EXISTS (SELECT 1 FROM named_person WHERE kind = 'guardian' AND id = old.id) BEGIN
    SELECT RAISE(ABORT, 'the guardian is named elsewhere');
END;
CREATE TRIGGER staff_is_named BEFORE DELETE ON staff
WHEN EXISTS (SELECT 1 FROM named_person WHERE kind = 'staff' AND id = old.id) BEGIN
    SELECT RAISE(ABORT, 'the member of staff is named elsewhere');
END;
