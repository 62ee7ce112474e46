-- Why: what people were given of what is held on them, what they want to be kept with their file,
-- and whose file is restricted.
-- Older programs may open: no

-- What was given and what was left out of it, each with its ground. `for_guardian` is who asked,
-- where it was not the person themselves.
CREATE TABLE access_release (
    id           TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    number       TEXT NOT NULL UNIQUE,
    person_kind  TEXT NOT NULL CHECK (person_kind IN ('pupil', 'guardian', 'staff')),
    person_id    TEXT NOT NULL CHECK (length(person_id) = 36),
    for_guardian TEXT CHECK (length(for_guardian) = 36),
    extent       TEXT NOT NULL CHECK (extent IN ('full', 'limited')),
    asked_on     TEXT NOT NULL CHECK (asked_on IS date(asked_on)),
    given_on     TEXT NOT NULL CHECK (given_on IS date(given_on)),
    at           TEXT NOT NULL,
    by           TEXT NOT NULL,
    items        INTEGER NOT NULL CHECK (items >= 0),
    withheld     TEXT NOT NULL CHECK (json_type(withheld) = 'array'),
    names        INTEGER NOT NULL CHECK (names >= 0)
) STRICT;
CREATE INDEX access_release_by_person ON access_release (person_id, person_kind);
CREATE TRIGGER access_release_is_fixed BEFORE UPDATE ON access_release BEGIN
    SELECT RAISE(ABORT, 'what was given is fixed');
END;
CREATE TRIGGER access_release_stays BEFORE DELETE ON access_release BEGIN
    SELECT RAISE(ABORT, 'what was given is fixed');
END;

-- What somebody wants to be kept with a file. Only ever added (AVG 16).
CREATE TABLE viewpoint (
    seq         INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    person_kind TEXT NOT NULL CHECK (person_kind IN ('pupil', 'guardian', 'staff')),
    person_id   TEXT NOT NULL CHECK (length(person_id) = 36),
    who         TEXT NOT NULL,
    given_on    TEXT NOT NULL CHECK (given_on IS date(given_on)),
    text        TEXT NOT NULL CHECK (text <> ''),
    at          TEXT NOT NULL,
    by          TEXT NOT NULL
) STRICT;
CREATE INDEX viewpoint_by_person ON viewpoint (person_id, person_kind);
CREATE TRIGGER viewpoint_is_fixed BEFORE UPDATE ON viewpoint BEGIN
    SELECT RAISE(ABORT, 'what was said is fixed');
END;
CREATE TRIGGER viewpoint_stays BEFORE DELETE ON viewpoint BEGIN
    SELECT RAISE(ABORT, 'what was said is fixed');
END;

-- Whose file may only be kept and not used otherwise (AVG 18).
CREATE TABLE restriction (
    person_kind TEXT NOT NULL CHECK (person_kind IN ('pupil', 'guardian', 'staff')),
    person_id   TEXT NOT NULL CHECK (length(person_id) = 36),
    since       TEXT NOT NULL CHECK (since IS date(since)),
    reason      TEXT NOT NULL CHECK (reason <> ''),
    by          TEXT NOT NULL,
    PRIMARY KEY (person_kind, person_id)
) STRICT;
