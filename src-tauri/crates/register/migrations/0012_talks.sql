-- Why: what was said after an incident, with whom and how. It goes with the incident when that is
-- erased; the names in it with the person.
-- Older programs may open: no

-- The words are fixed; what was recorded by mistake is struck out once, and stays to be seen.
CREATE TABLE talk (
    seq        INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    incident   TEXT NOT NULL REFERENCES incident (id),
    kind       TEXT NOT NULL CHECK (kind IN ('hearing', 'guardians', 'conversation',
        'restorative', 'support_group', 'aftercare')),
    held_on    TEXT NOT NULL CHECK (held_on IS date(held_on)),
    held_at    TEXT CHECK (held_at IS NULL OR time(held_at) IS NOT NULL),
    means      TEXT NOT NULL CHECK (means IN ('in_person', 'phone', 'video', 'email', 'portal',
        'letter')),
    others     TEXT NOT NULL,
    about      TEXT REFERENCES pupil (id),
    said       TEXT NOT NULL,
    answers    TEXT NOT NULL CHECK (json_type(answers) = 'array'),
    agreed     TEXT NOT NULL,
    at         TEXT NOT NULL,
    by         TEXT NOT NULL,
    struck_why TEXT,
    struck_by  TEXT
) STRICT;
CREATE INDEX talk_by_incident ON talk (incident, held_on, seq);
CREATE INDEX talk_by_pupil ON talk (about) WHERE about IS NOT NULL;

CREATE TABLE talk_person (
    talk        TEXT NOT NULL REFERENCES talk (id),
    place       INTEGER NOT NULL,
    person_kind TEXT NOT NULL CHECK (person_kind IN ('pupil', 'guardian', 'staff')),
    person_id   TEXT NOT NULL CHECK (length(person_id) = 36),
    PRIMARY KEY (talk, place)
) STRICT;
CREATE INDEX talk_person_by_person ON talk_person (person_id, person_kind);

CREATE TRIGGER talk_is_fixed BEFORE UPDATE OF id, incident, kind, held_on, held_at, means, others,
    about, said, answers, agreed, at, by ON talk BEGIN
    SELECT RAISE(ABORT, 'a talk is fixed');
END;
CREATE TRIGGER talk_is_struck_once BEFORE UPDATE OF struck_why ON talk
WHEN old.struck_why IS NOT NULL BEGIN
    SELECT RAISE(ABORT, 'a talk is struck once');
END;
