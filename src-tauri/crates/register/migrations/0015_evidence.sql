-- Why: screenshots and files as proof of an incident, and descriptions of what may not be kept.
-- They go with the incident when that is erased.
-- Older programs may open: no

-- `kind` is empty for what was only described. `cover_of` is the original of a copy on which parts
-- are covered. The bytes are apart, so that lists stay small.
CREATE TABLE evidence (
    seq         INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    incident    TEXT NOT NULL REFERENCES incident (id),
    kind        TEXT CHECK (kind IN ('pdf', 'jpeg', 'png')),
    size        INTEGER NOT NULL CHECK (size >= 0),
    sha256      TEXT NOT NULL,
    thumbnail   BLOB,
    cover_of    TEXT REFERENCES evidence (id),
    source      TEXT NOT NULL,
    seen_on     TEXT NOT NULL CHECK (seen_on IS date(seen_on)),
    seen_by     TEXT NOT NULL,
    description TEXT NOT NULL,
    added_at    TEXT NOT NULL,
    by          TEXT NOT NULL,
    CHECK ((kind IS NULL) = (sha256 = ''))
) STRICT;
CREATE INDEX evidence_by_incident ON evidence (incident, seq);

CREATE TABLE evidence_bytes (
    evidence TEXT NOT NULL PRIMARY KEY REFERENCES evidence (id),
    bytes    BLOB NOT NULL
) STRICT;

CREATE TRIGGER evidence_is_fixed BEFORE UPDATE ON evidence BEGIN
    SELECT RAISE(ABORT, 'proof is fixed');
END;
CREATE TRIGGER evidence_bytes_are_fixed BEFORE UPDATE ON evidence_bytes BEGIN
    SELECT RAISE(ABORT, 'proof is fixed');
END;
CREATE TRIGGER evidence_stays BEFORE DELETE ON evidence BEGIN
    SELECT RAISE(ABORT, 'proof is fixed');
END;
CREATE TRIGGER evidence_bytes_stay BEFORE DELETE ON evidence_bytes BEGIN
    SELECT RAISE(ABORT, 'proof is fixed');
END;
