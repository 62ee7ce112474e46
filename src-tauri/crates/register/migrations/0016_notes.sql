-- Why: notes about a pupil or an incident that few may read. They go with the file they are in.
-- Older programs may open: no

-- `readers` are the roles that it is for. A note is only ever added.
CREATE TABLE note (
    seq      INTEGER PRIMARY KEY,
    id       TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    pupil    TEXT REFERENCES pupil (id),
    incident TEXT REFERENCES incident (id),
    readers  TEXT NOT NULL CHECK (json_array_length(readers) > 0),
    text     TEXT NOT NULL CHECK (text <> ''),
    at       TEXT NOT NULL,
    by       TEXT NOT NULL,
    CHECK ((pupil IS NULL) <> (incident IS NULL))
) STRICT;
CREATE INDEX note_by_pupil ON note (pupil) WHERE pupil IS NOT NULL;
CREATE INDEX note_by_incident ON note (incident) WHERE incident IS NOT NULL;

CREATE TRIGGER note_is_fixed BEFORE UPDATE ON note BEGIN
    SELECT RAISE(ABORT, 'a note is fixed');
END;
CREATE TRIGGER note_stays BEFORE DELETE ON note BEGIN
    SELECT RAISE(ABORT, 'a note is fixed');
END;
