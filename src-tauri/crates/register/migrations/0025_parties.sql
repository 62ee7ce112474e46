-- Why: who was taken out of an incident again, what was added to an incident or put right in it,
-- and one place that says what of an incident can be searched.
-- Older programs may open: no

-- The part of somebody who was not there after all, as it stood.
CREATE TABLE party_out (
    id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    incident    TEXT NOT NULL REFERENCES incident (id),
    kind        TEXT NOT NULL CHECK (kind IN
        ('pupil', 'guardian', 'staff', 'outsider', 'unknown')),
    person_id   TEXT CHECK (length(person_id) = 36),
    description TEXT NOT NULL,
    role        TEXT NOT NULL,
    why         TEXT NOT NULL CHECK (why <> ''),
    at          TEXT NOT NULL,
    by          TEXT NOT NULL,
    CHECK ((kind IN ('pupil', 'guardian', 'staff')) = (person_id IS NOT NULL))
) STRICT;
CREATE INDEX party_out_by_incident ON party_out (incident);
CREATE INDEX party_out_by_person ON party_out (person_id, kind);

-- `before` and `after` are the outline of the incident, where that was put right.
CREATE TABLE amendment (
    seq      INTEGER PRIMARY KEY,
    id       TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    incident TEXT NOT NULL REFERENCES incident (id),
    text     TEXT NOT NULL CHECK (text <> ''),
    before   TEXT CHECK (json_valid(before)),
    after    TEXT CHECK (json_valid(after)),
    at       TEXT NOT NULL,
    by       TEXT NOT NULL,
    CHECK ((before IS NULL) = (after IS NULL))
) STRICT;
CREATE INDEX amendment_by_incident ON amendment (incident, seq);
CREATE TRIGGER amendment_is_fixed BEFORE UPDATE ON amendment BEGIN
    SELECT RAISE(ABORT, 'an amendment is fixed');
END;

-- All that was written down of an incident, to search in.
CREATE VIEW incident_written AS
SELECT incident.seq AS incident, incident.number || ' ' || incident_text.facts || ' '
    || incident_text.felt_at_school || ' ' || incident.platform || ' '
    || coalesce((SELECT group_concat(party.description, ' ') FROM party
        WHERE party.incident = incident.id), '') || ' '
    || coalesce((SELECT group_concat(amendment.text, ' ') FROM amendment
        WHERE amendment.incident = incident.id), '') AS written
FROM incident JOIN incident_text ON incident_text.incident = incident.seq;
