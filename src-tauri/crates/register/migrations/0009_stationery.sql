-- Why: the school's own paper, its envelopes and folds, and its logo as it is printed.
-- Older programs may open: yes

CREATE TABLE stationery (
    one        INTEGER PRIMARY KEY CHECK (one = 1),
    window     TEXT NOT NULL CHECK (window IN ('links', 'rechts')),
    fold       TEXT NOT NULL CHECK (fold IN ('geen', 'c5', 'dl')),
    preprinted INTEGER NOT NULL CHECK (preprinted IN (0, 1))
) STRICT;

-- Red, green and blue of each point, row by row, compressed by zlib.
CREATE TABLE logo (
    one    INTEGER PRIMARY KEY CHECK (one = 1),
    width  INTEGER NOT NULL CHECK (width BETWEEN 1 AND 1200),
    height INTEGER NOT NULL CHECK (height BETWEEN 1 AND 1200),
    points BLOB NOT NULL
) STRICT;
