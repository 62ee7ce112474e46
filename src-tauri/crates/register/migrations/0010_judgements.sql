-- Why: what the school makes of an incident, what is known of what stood online, and the school's
-- own beginnings of an incident. All of it goes with the incident when that is erased.
-- Older programs may open: no

-- Only ever added; the newest of an incident is the one that stands. `seq` keeps the order.
CREATE TABLE judgement (
    seq       INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    incident  TEXT NOT NULL REFERENCES incident (id),
    repeated  TEXT NOT NULL CHECK (repeated IN ('yes', 'no', 'unknown')),
    intended  TEXT NOT NULL CHECK (intended IN ('yes', 'no', 'unknown')),
    unequal   TEXT NOT NULL CHECK (unequal IN ('yes', 'no', 'unknown')),
    judged_on TEXT NOT NULL CHECK (judged_on IS date(judged_on)),
    grounds   TEXT NOT NULL,
    at        TEXT NOT NULL,
    by        TEXT NOT NULL
) STRICT;
CREATE INDEX judgement_by_incident ON judgement (incident, seq);

CREATE TRIGGER judgement_is_fixed BEFORE UPDATE ON judgement BEGIN
    SELECT RAISE(ABORT, 'a judgement is fixed');
END;

CREATE TABLE online (
    incident TEXT NOT NULL PRIMARY KEY REFERENCES incident (id),
    account  TEXT NOT NULL,
    reach    TEXT CHECK (reach IN ('one', 'group', 'school', 'public')),
    visible  TEXT NOT NULL CHECK (visible IN ('yes', 'no', 'unknown')),
    asked_on TEXT CHECK (asked_on IS date(asked_on)),
    gone_on  TEXT CHECK (gone_on IS date(gone_on))
) STRICT;

-- `form` is what the form begins with. It names nobody.
CREATE TABLE template (
    id   TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    form TEXT NOT NULL CHECK (json_valid(form))
) STRICT;
