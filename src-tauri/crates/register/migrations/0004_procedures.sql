-- Why: what people put down at the stations of a procedure. Only ever added; a mistake is struck by
-- a later entry that says why.
-- Older programs may open: no

-- An entry belongs to a procedure, or to an incident on which the school takes no step of its own
-- (WPO 4a). `seq` keeps the order in which they were put down.
CREATE TABLE entry (
    seq           INTEGER PRIMARY KEY,
    id            TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    procedure     TEXT REFERENCES procedure (id),
    incident      TEXT REFERENCES incident (id),
    station       TEXT NOT NULL CHECK (station <> ''),
    kind          TEXT NOT NULL CHECK (kind IN ('done', 'planned', 'not_needed', 'struck_out')),
    day           TEXT NOT NULL CHECK (day IS date(day)),
    who           TEXT NOT NULL,
    manner        TEXT,
    report        TEXT NOT NULL,
    agreements    TEXT NOT NULL,
    proof         TEXT NOT NULL,
    set_for       TEXT CHECK (set_for IS date(set_for)),
    view_before   TEXT CHECK (view_before IS date(view_before)),
    posted_on     TEXT CHECK (posted_on IS date(posted_on)),
    guardians     TEXT NOT NULL CHECK (json_type(guardians) = 'array'),
    what          TEXT CHECK (what IS NULL OR json_valid(what)),
    objection     TEXT REFERENCES entry (id),
    strikes       TEXT REFERENCES entry (id),
    strike_reason TEXT NOT NULL,
    at            TEXT NOT NULL,
    by            TEXT NOT NULL,
    CHECK ((procedure IS NULL) <> (incident IS NULL))
) STRICT;
CREATE INDEX entry_by_procedure ON entry (procedure, seq);
CREATE INDEX entry_by_incident ON entry (incident, seq);
CREATE UNIQUE INDEX entry_struck_once ON entry (strikes) WHERE strikes IS NOT NULL;

CREATE TRIGGER entry_is_fixed BEFORE UPDATE ON entry BEGIN
    SELECT RAISE(ABORT, 'an entry is fixed');
END;
CREATE TRIGGER entry_stays BEFORE DELETE ON entry BEGIN
    SELECT RAISE(ABORT, 'an entry is fixed');
END;
