-- Why: the file itself. What was done, by whom and to what, in a chain in which each line holds
-- the hash of the one before it; and for the last steps the rows as they were, to take them back.
-- Older programs may open: no

-- One row: which file it is, what a program must know to open it, and where the chain ends.
CREATE TABLE meta (
    one       INTEGER PRIMARY KEY CHECK (one = 1),
    file_id   BLOB NOT NULL CHECK (length(file_id) = 16),
    needs     INTEGER NOT NULL,
    head_seq  INTEGER NOT NULL DEFAULT 0,
    head_hash BLOB NOT NULL CHECK (length(head_hash) = 32)
) STRICT;

-- `by` is a member of staff, or null for the program itself.
-- `touched` lists `noun:id` with a space between, sorted: kinds and ids, never names.
CREATE TABLE history (
    seq       INTEGER PRIMARY KEY CHECK (seq > 0),
    id        BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    at        TEXT NOT NULL,
    by        BLOB CHECK (length(by) = 16),
    op        TEXT NOT NULL CHECK (op <> ''),
    touched   TEXT NOT NULL,
    prev_hash BLOB NOT NULL CHECK (length(prev_hash) = 32),
    hash      BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TRIGGER history_is_not_rewritten BEFORE UPDATE ON history
BEGIN
    SELECT RAISE(ABORT, 'the history only grows');
END;

CREATE TRIGGER history_is_not_erased BEFORE DELETE ON history
BEGIN
    SELECT RAISE(ABORT, 'the history only grows');
END;

-- The rows of a step before and after it, as JSON: null before an insertion, null after a removal.
-- A text value begins with `t`, bytes are `x` and hexadecimal digits.
CREATE TABLE image (
    id     INTEGER PRIMARY KEY,
    step   INTEGER NOT NULL,
    tbl    TEXT NOT NULL,
    before TEXT,
    after  TEXT,
    CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;

CREATE INDEX image_by_step ON image (step);
