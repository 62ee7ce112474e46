INSERT INTO incident_text (incident, facts, felt_at_school, words, people)
SELECT seq, :facts, :felt_at_school, :words,
    coalesce((SELECT people FROM incident_people AS named WHERE named.incident = seq), '')
FROM incident WHERE id = :id
