-- Why: what of the protocol's year was done, in which group and when.
-- Older programs may open: no

CREATE TABLE programme_done (
    id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    school_year TEXT NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN ('start_talk', 'group_rules', 'lessons', 'project',
        'social_media_week', 'consent_round', 'safety_monitor', 'evaluation', 'erasure_round')),
    -- Empty for what is done once for the school.
    grp         TEXT REFERENCES grp (id),
    done_on     TEXT NOT NULL CHECK (done_on IS date(done_on)),
    note        TEXT NOT NULL,
    by          TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX programme_done_once ON programme_done
    (school_year, kind, coalesce(grp, ''));
