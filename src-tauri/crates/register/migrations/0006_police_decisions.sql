-- Why: what was decided about the police after an incident. Only ever added: a later decision takes
-- the place of an earlier one, which stays to be seen.
-- Older programs may open: no

-- `seq` keeps the order; the newest of an incident is the one that stands.
CREATE TABLE police_decision (
    seq              INTEGER PRIMARY KEY,
    id               TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    incident         TEXT NOT NULL REFERENCES incident (id),
    decided_on       TEXT NOT NULL CHECK (decided_on IS date(decided_on)),
    decided_by       TEXT NOT NULL CHECK (decided_by IN
        ('teacher', 'counsellor', 'director', 'board')),
    step             TEXT NOT NULL CHECK (step IN ('report', 'notice', 'neither')),
    motivation       TEXT NOT NULL,
    told_on          TEXT CHECK (told_on IS date(told_on)),
    reference        TEXT NOT NULL,
    correction       TEXT NOT NULL,
    policy           TEXT NOT NULL CHECK (policy IN ('mandatory', 'discretionary')),
    clause           TEXT NOT NULL,
    protocol_version TEXT NOT NULL,
    at               TEXT NOT NULL,
    by               TEXT NOT NULL
) STRICT;
CREATE INDEX police_decision_by_incident ON police_decision (incident, seq);

CREATE TRIGGER police_decision_is_fixed BEFORE UPDATE ON police_decision BEGIN
    SELECT RAISE(ABORT, 'a decision is fixed');
END;
CREATE TRIGGER police_decision_stays BEFORE DELETE ON police_decision BEGIN
    SELECT RAISE(ABORT, 'a decision is fixed');
END;
