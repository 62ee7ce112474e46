-- Why: a school words its letters itself, and every version stays with who proposed and who judged it.
-- Older programs may open: no

CREATE TABLE letter_text (
    seq           INTEGER PRIMARY KEY,
    id            TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    letter        TEXT NOT NULL,
    language      TEXT NOT NULL,
    source        TEXT NOT NULL, -- empty for that of the program
    beside        TEXT NOT NULL, -- SHA-256 of the program's own, as it was then
    why           TEXT NOT NULL,
    proposed_by   TEXT NOT NULL,
    proposed_role TEXT NOT NULL,
    proposed_at   TEXT NOT NULL,
    state         TEXT NOT NULL,
    judged_by     TEXT,
    judged_at     TEXT,
    answer        TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX letter_text_waits ON letter_text (letter, language) WHERE state = 'proposed';
CREATE INDEX letter_text_of ON letter_text (letter, language, seq);
CREATE TRIGGER letter_text_stays BEFORE DELETE ON letter_text BEGIN
    SELECT RAISE(ABORT, 'a text of a letter stays');
END;
CREATE TRIGGER letter_text_is_fixed BEFORE UPDATE OF seq, id, letter, language, source, beside, why,
    proposed_by, proposed_role, proposed_at ON letter_text BEGIN
    SELECT RAISE(ABORT, 'a text of a letter is fixed');
END;
CREATE TRIGGER letter_text_is_judged_once BEFORE UPDATE OF state, judged_by, judged_at, answer ON letter_text
WHEN old.state <> 'proposed' BEGIN
    SELECT RAISE(ABORT, 'a text of a letter is judged once');
END;
