-- Why: copies. Where they go, when they are made by themselves, which were made, and when each was
-- last found good.
-- Older programs may open: yes

-- One row. `folder` is empty while none is chosen.
CREATE TABLE copying (
    one             INTEGER PRIMARY KEY CHECK (one = 1),
    folder          TEXT NOT NULL,
    on_close        INTEGER NOT NULL CHECK (on_close IN (0, 1)),
    daily           INTEGER NOT NULL CHECK (daily IN (0, 1)),
    warn_after_days INTEGER NOT NULL CHECK (warn_after_days > 0)
) STRICT;
INSERT INTO copying (one, folder, on_close, daily, warn_after_days) VALUES (1, '', 1, 1, 7);

-- A copy's name is its day and number. `lines` and `head` are the end of the history in it.
CREATE TABLE copy (
    id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    folder      TEXT NOT NULL,
    made_on     TEXT NOT NULL CHECK (made_on IS date(made_on)),
    number      INTEGER NOT NULL CHECK (number > 0),
    made_at     TEXT NOT NULL,
    size        INTEGER NOT NULL,
    lines       INTEGER NOT NULL,
    head        BLOB NOT NULL CHECK (length(head) = 32),
    verified_at TEXT,
    UNIQUE (folder, made_on, number)
) STRICT;
