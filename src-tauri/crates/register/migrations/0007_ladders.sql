-- Why: the school's own version of the ladders of its protocol. Only ever added; the newest that began
-- rules, and what was decided under an earlier one goes on counting as that one said.
-- Older programs may open: no

-- All ladders of the version together, also those that are as the protocol has them.
CREATE TABLE own_ladders (
    number     INTEGER PRIMARY KEY CHECK (number > 0),
    protocol   TEXT NOT NULL CHECK (protocol <> ''),
    from_day   TEXT NOT NULL CHECK (from_day IS date(from_day)),
    motivation TEXT NOT NULL,
    ladders    TEXT NOT NULL CHECK (json_type(ladders) = 'array'),
    at         TEXT NOT NULL,
    by         TEXT NOT NULL
) STRICT;

CREATE TRIGGER own_ladders_are_fixed BEFORE UPDATE ON own_ladders BEGIN
    SELECT RAISE(ABORT, 'a version is fixed');
END;
CREATE TRIGGER own_ladders_stay BEFORE DELETE ON own_ladders BEGIN
    SELECT RAISE(ABORT, 'a version is fixed');
END;
