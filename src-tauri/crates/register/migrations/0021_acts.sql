-- Why: the acts of an incident, incidents that belong together, and why a report was declined.
-- Older programs may open: no

CREATE TABLE act (
    seq        INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    incident   TEXT NOT NULL REFERENCES incident (id),
    category   TEXT NOT NULL,
    happened   TEXT CHECK (happened IS date(happened)),
    what       TEXT NOT NULL,
    parts      TEXT NOT NULL CHECK (json_type(parts) = 'array'),
    at         TEXT NOT NULL,
    by         TEXT NOT NULL,
    struck_why TEXT
) STRICT;
CREATE INDEX act_by_incident ON act (incident, seq);
CREATE TRIGGER act_is_fixed BEFORE UPDATE OF id, incident, category, happened, what, parts, at, by
    ON act BEGIN
    SELECT RAISE(ABORT, 'an act is fixed');
END;

-- `one` follows from `other`, or went into it.
CREATE TABLE incident_link (
    id    TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    one   TEXT NOT NULL REFERENCES incident (id),
    other TEXT NOT NULL REFERENCES incident (id) CHECK (other <> one),
    kind  TEXT NOT NULL CHECK (kind IN ('same_matter', 'follows_from', 'double')),
    at    TEXT NOT NULL,
    by    TEXT NOT NULL
) STRICT;
CREATE INDEX incident_link_one ON incident_link (one);
CREATE INDEX incident_link_other ON incident_link (other);

CREATE TABLE declined (
    incident TEXT NOT NULL PRIMARY KEY REFERENCES incident (id),
    reason   TEXT NOT NULL CHECK (reason <> ''),
    at       TEXT NOT NULL,
    by       TEXT NOT NULL
) STRICT;
