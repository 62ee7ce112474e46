-- Why: what the school keeps while the press is asking: who speaks, what may be said, who called,
-- and whom to find of the press. It names no pupil.
-- Older programs may open: no

CREATE TABLE press_matter (
    id       TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    number   TEXT NOT NULL UNIQUE,
    incident TEXT REFERENCES incident (id),
    matter   TEXT NOT NULL CHECK (json_type(matter) = 'object'),
    version  INTEGER NOT NULL
) STRICT;

CREATE TABLE press_contact (
    seq     INTEGER PRIMARY KEY,
    id      TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    matter  TEXT NOT NULL REFERENCES press_matter (id),
    contact TEXT NOT NULL CHECK (json_type(contact) = 'object'),
    at      TEXT NOT NULL,
    by      TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX press_contact_of ON press_contact (matter, seq);

CREATE TABLE press_address (
    id      TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    address TEXT NOT NULL CHECK (json_type(address) = 'object'),
    version INTEGER NOT NULL
) STRICT;
