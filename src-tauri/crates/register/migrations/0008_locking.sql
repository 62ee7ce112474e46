-- Why: after how long without anyone touching it the program locks.
-- Older programs may open: yes

CREATE TABLE locking (
    one          INTEGER PRIMARY KEY CHECK (one = 1),
    idle_minutes INTEGER NOT NULL CHECK (idle_minutes BETWEEN 1 AND 60)
) STRICT;
INSERT INTO locking (one, idle_minutes) VALUES (1, 15);
