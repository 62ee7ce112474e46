INSERT INTO sanction (
    id, number, incident, person_kind, person_id, kind, decided_on, decided_by, facts, reasons,
    expectation, skip_reason, pupil_heard_on, guardians_heard_on, urgency, hear_on, account,
    first_day, last_day, proportionality, schoolwork, contact, return_talk_on, clause,
    protocol_version, school_days, objection_until, decided_at, by
) VALUES (
    :id, :number, :incident, :person_kind, :person_id, :kind, :decided_on, :decided_by, :facts,
    :reasons, :expectation, :skip_reason, :pupil_heard_on, :guardians_heard_on, :urgency,
    :hear_on, :account, :first_day, :last_day, :proportionality, :schoolwork, :contact,
    :return_talk_on, :clause, :protocol_version, :school_days, :objection_until, :decided_at, :by
)
