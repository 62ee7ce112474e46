-- Why: notes about a pupil or an incident that few may read. They go with the file they are in.
-- Older programs may open: no

-- `readers` are the roles that it is for. A note is only ever added: what was wrong is struck out
-- once and stays to be seen, and `corrects` says which one a better one takes the place of.
CREATE TABLE note (
    seq        INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    pupil      TEXT REFERENCES pupil (id),
    incident   TEXT REFERENCES incident (id),
    readers    TEXT NOT NULL CHECK (json_array_length(readers) > 0),
    text       TEXT NOT NULL CHECK (text <> ''),
    at         TEXT NOT NULL,
    by         TEXT NOT NULL,
    corrects   TEXT REFERENCES note (id),
    struck_why TEXT CHECK (struck_why <> ''),
    struck_at  TEXT,
    struck_by  TEXT,
    CHECK ((struck_why IS NULL) = (struck_at IS NULL)
        AND (struck_why IS NULL) = (struck_by IS NULL)),
    CHECK ((pupil IS NULL) <> (incident IS NULL))
) STRICT;
CREATE INDEX note_by_pupil ON note (pupil) WHERE pupil IS NOT NULL;
CREATE INDEX note_by_incident ON note (incident) WHERE incident IS NOT NULL;

CREATE TRIGGER note_is_fixed BEFORE UPDATE OF seq, id, pupil, incident, readers, text, at, by,
    corrects ON note BEGIN
    SELECT RAISE(ABORT, 'a note is fixed');
END;
CREATE TRIGGER note_is_struck_once BEFORE UPDATE OF struck_why, struck_at, struck_by ON note
WHEN old.struck_why IS NOT NULL BEGIN
    SELECT RAISE(ABORT, 'a note is struck once');
END;
CREATE TRIGGER note_stays BEFORE DELETE ON note BEGIN
    SELECT RAISE(ABORT, 'a note is fixed');
END;
