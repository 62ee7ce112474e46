-- Why: whether the figures hold what a registration of serious incidents would ask (bill 36 777,
-- which is no law yet).
-- Older programs may open: yes

CREATE TABLE figures (
    one       INTEGER PRIMARY KEY CHECK (one = 1),
    registers INTEGER NOT NULL CHECK (registers IN (0, 1))
) STRICT;
INSERT INTO figures (one, registers) VALUES (1, 0);
