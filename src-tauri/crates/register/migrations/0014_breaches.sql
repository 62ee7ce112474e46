-- Why: the register of breaches that every school keeps (AVG 33(5)). It names nobody.
-- Older programs may open: no

CREATE TABLE breach (
    id      TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    number  TEXT NOT NULL UNIQUE,
    breach  TEXT NOT NULL CHECK (json_type(breach) = 'object'),
    at      TEXT NOT NULL,
    by      TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE TRIGGER breach_stays BEFORE DELETE ON breach BEGIN
    SELECT RAISE(ABORT, 'a breach stays in the register');
END;
