INSERT INTO incident_text (incident, facts, felt_at_school, words, people)
SELECT incident.seq, :facts, :felt_at_school, :words,
    (
        SELECT coalesce(group_concat(party_words.words, ' '), '')
        FROM party_words WHERE party_words.incident = incident.id
    )
FROM incident WHERE incident.id = :id
