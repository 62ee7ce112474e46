-- Why: what is held back from erasing and why, who was referred to special education, and which
-- erasings there were, without a name.
-- Older programs may open: no

-- Somebody or an incident whose file stays, whatever its term says. A hold that was lifted stays
-- to be seen as long as the file.
CREATE TABLE hold (
    id        TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    kind      TEXT NOT NULL CHECK (kind IN ('pupil', 'guardian', 'staff', 'incident')),
    kept      TEXT NOT NULL CHECK (length(kept) = 36),
    reason    TEXT NOT NULL CHECK (reason <> ''),
    since     TEXT NOT NULL CHECK (since IS date(since)),
    by        TEXT NOT NULL,
    lifted_on TEXT CHECK (lifted_on IS date(lifted_on)),
    lifted_by TEXT,
    CHECK ((lifted_on IS NULL) = (lifted_by IS NULL))
) STRICT;
CREATE INDEX hold_by_kept ON hold (kept);

-- Pupils who left for special education: their file is kept a year longer.
CREATE TABLE referral (
    pupil TEXT NOT NULL PRIMARY KEY REFERENCES pupil (id)
) STRICT;

-- What was erased: how much of each kind, and nothing of whom. `copies` are the days of the copies
-- of the register that still held it.
CREATE TABLE erasure (
    id        TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    number    TEXT NOT NULL UNIQUE,
    erased_on TEXT NOT NULL CHECK (erased_on IS date(erased_on)),
    at        TEXT NOT NULL,
    by        TEXT NOT NULL,
    counts    TEXT NOT NULL CHECK (json_type(counts) = 'object'),
    copies    TEXT NOT NULL CHECK (json_type(copies) = 'array')
) STRICT;
CREATE TRIGGER erasure_is_fixed BEFORE UPDATE ON erasure BEGIN
    SELECT RAISE(ABORT, 'an erasing is fixed');
END;
CREATE TRIGGER erasure_stays BEFORE DELETE ON erasure BEGIN
    SELECT RAISE(ABORT, 'an erasing is fixed');
END;
