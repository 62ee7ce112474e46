-- Why: what somebody looks for again and again in the list of incidents.
-- Older programs may open: no

-- Each is of one account. `years_ago` counts school years back from that of the day on which it is
-- used; `text` may hold a name.
CREATE TABLE saved_filter (
    id        TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    account   TEXT NOT NULL CHECK (length(account) = 36),
    name      TEXT NOT NULL CHECK (name <> ''),
    text      TEXT NOT NULL,
    category  TEXT,
    status    TEXT,
    years_ago INTEGER CHECK (years_ago >= 0),
    UNIQUE (account, name)
) STRICT;
