-- Why: the distinct words of names, to find a name that was typed with an error.
-- Older programs may open: yes

CREATE VIRTUAL TABLE pupil_vocabulary USING fts5vocab(pupil_fts, 'row');
CREATE VIRTUAL TABLE guardian_vocabulary USING fts5vocab(guardian_fts, 'row');
CREATE VIRTUAL TABLE staff_vocabulary USING fts5vocab(staff_fts, 'row');
