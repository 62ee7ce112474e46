-- Why: when somebody was at school before, who left and came back.
-- Older programs may open: no

CREATE TABLE earlier_stay (
    pupil       TEXT NOT NULL REFERENCES pupil (id),
    enrolled_on TEXT CHECK (enrolled_on IS date(enrolled_on)),
    left_on     TEXT NOT NULL CHECK (left_on IS date(left_on)),
    PRIMARY KEY (pupil, left_on)
) STRICT;
