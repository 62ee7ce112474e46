-- Why: what the school asks consent for, the forms it printed, what everyone said, the proof of
-- it, what was published with whom on it, and what must come offline.
-- Older programs may open: no

-- What the school added to the items of its protocol, worded anew or asks no more.
CREATE TABLE consent_item (
    code           TEXT NOT NULL PRIMARY KEY CHECK (code <> ''),
    place          INTEGER NOT NULL,
    subject        TEXT NOT NULL CHECK (subject IN ('pupil', 'staff')),
    kind           TEXT NOT NULL CHECK (kind IN
        ('channel', 'portrait', 'name', 'details', 'own_details')),
    channel        TEXT,
    media          TEXT NOT NULL CHECK (json_type(media) = 'array'),
    clause         TEXT NOT NULL,
    name_nl        TEXT NOT NULL,
    name_en        TEXT NOT NULL,
    label_nl       TEXT NOT NULL,
    label_en       TEXT NOT NULL,
    explanation_nl TEXT NOT NULL,
    explanation_en TEXT NOT NULL,
    retired_on     TEXT CHECK (retired_on IS date(retired_on)),
    version        INTEGER NOT NULL
) STRICT;

-- Each item as it was since a day, so that what was asked long ago stays what it was; and each
-- protocol that was in force, since when, with the items that it asked: a new version of the
-- program may bring it with others.
CREATE TABLE consent_item_kept (
    seq   INTEGER PRIMARY KEY,
    code  TEXT NOT NULL,
    since TEXT NOT NULL CHECK (since IS date(since)),
    item  TEXT NOT NULL CHECK (json_type(item) = 'object')
) STRICT;
CREATE TABLE protocol_kept (
    seq      INTEGER PRIMARY KEY,
    protocol TEXT NOT NULL,
    since    TEXT NOT NULL CHECK (since IS date(since)),
    items    TEXT NOT NULL CHECK (json_type(items) = 'array')
) STRICT;

-- In which order the items are asked; those that are not here come after, in the order of the
-- protocol and of being added.
CREATE TABLE consent_order (
    code  TEXT NOT NULL PRIMARY KEY,
    place INTEGER NOT NULL UNIQUE
) STRICT;

-- The words that were asked, under the hash of them.
CREATE TABLE consent_wording (
    hash     TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
    language TEXT NOT NULL CHECK (length(language) = 2),
    text     TEXT NOT NULL
) STRICT;

CREATE TABLE consent_form (
    id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    code        TEXT NOT NULL UNIQUE,
    person_kind TEXT NOT NULL CHECK (person_kind IN ('pupil', 'staff')),
    person_id   TEXT NOT NULL CHECK (length(person_id) = 36),
    school_year TEXT NOT NULL,
    period      TEXT NOT NULL CHECK (period IN ('school_year', 'until_withdrawn')),
    household   TEXT NOT NULL,
    guardians   TEXT NOT NULL CHECK (json_type(guardians) = 'array'),
    language    TEXT NOT NULL CHECK (length(language) = 2),
    questions   TEXT NOT NULL CHECK (json_type(questions) = 'array'),
    wording     TEXT NOT NULL REFERENCES consent_wording (hash),
    -- Which printing for this household it is, from 1: what is on paper does not change, so each
    -- printing has a code of its own.
    printing    INTEGER NOT NULL CHECK (printing > 0),
    printed_on  TEXT NOT NULL CHECK (printed_on IS date(printed_on)),
    reminded_on TEXT CHECK (reminded_on IS date(reminded_on)),
    UNIQUE (person_id, person_kind, school_year, household, printing)
) STRICT;
CREATE INDEX consent_form_by_year ON consent_form (school_year);

-- When a household, or a member of staff, was shown what they chose: once a year where a yes lasts.
CREATE TABLE consent_shown (
    person_kind TEXT NOT NULL CHECK (person_kind IN ('pupil', 'staff')),
    person_id   TEXT NOT NULL CHECK (length(person_id) = 36),
    household   TEXT NOT NULL,
    shown_on    TEXT NOT NULL CHECK (shown_on IS date(shown_on)),
    PRIMARY KEY (person_id, person_kind, household, shown_on)
) STRICT;

CREATE TABLE consent_statement (
    seq         INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    person_kind TEXT NOT NULL CHECK (person_kind IN ('pupil', 'staff')),
    person_id   TEXT NOT NULL CHECK (length(person_id) = 36),
    by_kind     TEXT NOT NULL CHECK (by_kind IN ('guardian', 'staff')),
    by_id       TEXT NOT NULL CHECK (length(by_id) = 36),
    kind        TEXT NOT NULL CHECK (kind IN ('answers', 'withdrawal', 'strike')),
    school_year TEXT NOT NULL,
    period      TEXT NOT NULL CHECK (period IN ('school_year', 'until_withdrawn')),
    given_on    TEXT NOT NULL CHECK (given_on IS date(given_on)),
    -- Whether it bears a day; without one `given_on` is the day on which the form was printed.
    dated       INTEGER NOT NULL CHECK (dated IN (0, 1)),
    received_on TEXT NOT NULL CHECK (received_on IS date(received_on)),
    entered_on  TEXT NOT NULL CHECK (entered_on IS date(entered_on)),
    via         TEXT NOT NULL CHECK (via IN ('paper', 'portal', 'email', 'oral')),
    signed      INTEGER NOT NULL CHECK (signed IN (0, 1)),
    form        TEXT REFERENCES consent_form (id),
    wording     TEXT NOT NULL REFERENCES consent_wording (hash),
    answers     TEXT NOT NULL CHECK ((json_array_length(answers) = 0) = (kind = 'strike')),
    note        TEXT NOT NULL,
    -- What it strikes, with the day: what was entered stays, and does not count from then on.
    mends       TEXT CHECK (json_array_length(mends, '$.statements') > 0),
    entered_at  TEXT NOT NULL,
    entered_by  TEXT NOT NULL,
    sha256      TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;
CREATE INDEX consent_statement_by_person ON consent_statement (person_id, person_kind, seq);
CREATE INDEX consent_statement_by_signatory ON consent_statement (by_id, by_kind);
CREATE INDEX consent_statement_by_form ON consent_statement (form);

-- A scan of a form or an e-mail, and for which statements it is the proof.
CREATE TABLE consent_scan (
    id       TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    kind     TEXT NOT NULL CHECK (kind IN ('pdf', 'jpeg', 'png')),
    size     INTEGER NOT NULL,
    sha256   TEXT NOT NULL CHECK (length(sha256) = 64),
    added_at TEXT NOT NULL,
    by       TEXT NOT NULL
) STRICT;
CREATE TABLE consent_scan_bytes (
    scan  TEXT NOT NULL PRIMARY KEY REFERENCES consent_scan (id),
    bytes BLOB NOT NULL
) STRICT;
CREATE TABLE consent_proof (
    statement TEXT NOT NULL REFERENCES consent_statement (id),
    scan      TEXT NOT NULL REFERENCES consent_scan (id),
    PRIMARY KEY (statement, scan)
) STRICT;

-- What the school knew of authority since each step. It follows guardianship by triggers, so that
-- it follows an import and an undoing as well; the history has the moment of the step.
CREATE TABLE authority (
    seq       INTEGER PRIMARY KEY,
    guardian  TEXT NOT NULL,
    pupil     TEXT NOT NULL,
    authority TEXT NOT NULL CHECK (authority IN ('yes', 'no', 'unknown')),
    step      INTEGER NOT NULL
) STRICT;
CREATE INDEX authority_by_pupil ON authority (pupil, seq);
CREATE INDEX authority_by_step ON authority (step);
INSERT INTO authority (guardian, pupil, authority, step)
SELECT guardian, pupil, authority, 0 FROM guardianship;
CREATE TRIGGER authority_known AFTER INSERT ON guardianship BEGIN
    INSERT INTO authority (guardian, pupil, authority, step)
    SELECT new.guardian, new.pupil, new.authority, head_seq + 1 FROM meta;
END;
CREATE TRIGGER authority_changed AFTER UPDATE OF authority ON guardianship
WHEN new.authority <> old.authority BEGIN
    INSERT INTO authority (guardian, pupil, authority, step)
    SELECT new.guardian, new.pupil, new.authority, head_seq + 1 FROM meta;
END;
CREATE TRIGGER authority_ended AFTER DELETE ON guardianship BEGIN
    INSERT INTO authority (guardian, pupil, authority, step)
    SELECT old.guardian, old.pupil, 'no', head_seq + 1 FROM meta;
END;

-- Who was in which group since each step, as with authority: a photo of October shows who was in
-- the group in October.
CREATE TABLE member_kept (
    seq   INTEGER PRIMARY KEY,
    pupil TEXT NOT NULL,
    grp   TEXT NOT NULL,
    is_in INTEGER NOT NULL CHECK (is_in IN (0, 1)),
    step  INTEGER NOT NULL
) STRICT;
CREATE INDEX member_kept_by_pupil ON member_kept (pupil, seq);
CREATE INDEX member_kept_by_group ON member_kept (grp);
INSERT INTO member_kept (pupil, grp, is_in, step)
SELECT pupil, grp, 1, 0 FROM membership WHERE now = 1;
CREATE TRIGGER member_came AFTER INSERT ON membership WHEN new.now = 1 BEGIN
    INSERT INTO member_kept (pupil, grp, is_in, step)
    SELECT new.pupil, new.grp, 1, head_seq + 1 FROM meta;
END;
CREATE TRIGGER member_changed AFTER UPDATE OF now ON membership WHEN new.now <> old.now BEGIN
    INSERT INTO member_kept (pupil, grp, is_in, step)
    SELECT new.pupil, new.grp, new.now, head_seq + 1 FROM meta;
END;
CREATE TRIGGER member_went AFTER DELETE ON membership WHEN old.now = 1 BEGIN
    INSERT INTO member_kept (pupil, grp, is_in, step)
    SELECT old.pupil, old.grp, 0, head_seq + 1 FROM meta;
END;

CREATE TABLE publication (
    seq          INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    title        TEXT NOT NULL CHECK (title <> ''),
    place        TEXT NOT NULL,
    channels     TEXT NOT NULL CHECK (json_array_length(channels) > 0),
    medium       TEXT NOT NULL CHECK (medium IN ('photo', 'film', 'sound')),
    with_names   INTEGER NOT NULL CHECK (with_names IN (0, 1)),
    portrait     INTEGER NOT NULL CHECK (portrait IN (0, 1)),
    published_on TEXT NOT NULL CHECK (published_on IS date(published_on)),
    anyway       TEXT NOT NULL,
    recorded_at  TEXT NOT NULL,
    by           TEXT NOT NULL
) STRICT;
CREATE INDEX publication_newest ON publication (published_on DESC, seq DESC);
CREATE TABLE publication_person (
    publication TEXT NOT NULL REFERENCES publication (id),
    person_kind TEXT NOT NULL CHECK (person_kind IN ('pupil', 'staff')),
    person_id   TEXT NOT NULL CHECK (length(person_id) = 36),
    PRIMARY KEY (publication, person_kind, person_id)
) STRICT;
CREATE INDEX publication_by_person ON publication_person (person_id, person_kind);

-- What must come offline, one row for each publication and each person whose yes is one no more:
-- from which channels, and of each what (the recording, the name or the portrait). Without a
-- statement something else brought it about, such as what became known of authority.
CREATE TABLE takedown (
    id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    publication TEXT NOT NULL REFERENCES publication (id),
    person_kind TEXT NOT NULL CHECK (person_kind IN ('pupil', 'staff')),
    person_id   TEXT NOT NULL CHECK (length(person_id) = 36),
    off         TEXT NOT NULL CHECK (json_array_length(off) > 0),
    statement   TEXT REFERENCES consent_statement (id),
    asked_on    TEXT NOT NULL CHECK (asked_on IS date(asked_on)),
    due_on      TEXT NOT NULL CHECK (due_on IS date(due_on)),
    outcome     TEXT CHECK (outcome IN
        ('removed', 'made_unrecognisable', 'cannot', 'not_needed')),
    done_on     TEXT CHECK (done_on IS date(done_on)),
    note        TEXT NOT NULL,
    version     INTEGER NOT NULL,
    CHECK ((outcome IS NULL) = (done_on IS NULL))
) STRICT;
CREATE INDEX takedown_open ON takedown (due_on) WHERE done_on IS NULL;
CREATE INDEX takedown_by_person ON takedown (person_id, person_kind);

-- What was said is said, what was asked on paper was asked, and so is the proof of it.
CREATE TRIGGER form_is_fixed BEFORE UPDATE OF code, person_kind, person_id, school_year, period,
    household, guardians, language, questions, wording, printing, printed_on ON consent_form BEGIN
    SELECT RAISE(ABORT, 'a form that was printed is fixed');
END;
CREATE TRIGGER statement_is_fixed BEFORE UPDATE ON consent_statement BEGIN
    SELECT RAISE(ABORT, 'a statement is fixed');
END;
CREATE TRIGGER statement_stays BEFORE DELETE ON consent_statement BEGIN
    SELECT RAISE(ABORT, 'a statement is fixed');
END;
CREATE TRIGGER wording_is_fixed BEFORE UPDATE ON consent_wording BEGIN
    SELECT RAISE(ABORT, 'words that were asked are fixed');
END;
CREATE TRIGGER wording_stays BEFORE DELETE ON consent_wording BEGIN
    SELECT RAISE(ABORT, 'words that were asked are fixed');
END;
CREATE TRIGGER scan_is_fixed BEFORE UPDATE ON consent_scan_bytes BEGIN
    SELECT RAISE(ABORT, 'a scan is fixed');
END;
CREATE TRIGGER scan_stays BEFORE DELETE ON consent_scan_bytes BEGIN
    SELECT RAISE(ABORT, 'a scan is fixed');
END;
CREATE TRIGGER proof_stays BEFORE DELETE ON consent_proof BEGIN
    SELECT RAISE(ABORT, 'a scan is fixed');
END;
