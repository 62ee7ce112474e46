INSERT INTO procedure (
    id, number, incident, person_kind, person_id, kind, opened_on, opened_at, opened_by, ground,
    milder, development_plan, nature, skip_reason, within, decided_on, decided_by, facts, reasons,
    expectation, pupil_heard_on, guardians_heard_on, households_heard, urgency, hear_on,
    account, first_day, last_day, proportionality, schoolwork, contact, return_talk_on,
    particulars, signer, in_person, clause, protocol_version, school_days, objection_until, decided_at, by
) VALUES (
    :id, :number, :incident, :person_kind, :person_id, :kind, :decided_on, :decided_at, :by,
    :ground, :milder, :development_plan, :nature, :skip_reason, :within, :decided_on, :decided_by,
    :facts, :reasons, :expectation, :pupil_heard_on, :guardians_heard_on, :households_heard,
    :urgency, :hear_on, :account, :first_day, :last_day, :proportionality, :schoolwork, :contact,
    :return_talk_on, :particulars, :signer, :in_person, :clause, :protocol_version, :school_days, :objection_until, :decided_at, :by
)
-- The decision ends a procedure that was opened before.
ON CONFLICT (id) DO UPDATE SET
    decided_on = excluded.decided_on, decided_by = excluded.decided_by, facts = excluded.facts,
    reasons = excluded.reasons, expectation = excluded.expectation,
    pupil_heard_on = excluded.pupil_heard_on, guardians_heard_on = excluded.guardians_heard_on,
    households_heard = excluded.households_heard, urgency = excluded.urgency,
    hear_on = excluded.hear_on, account = excluded.account,
    first_day = excluded.first_day, last_day = excluded.last_day,
    proportionality = excluded.proportionality, schoolwork = excluded.schoolwork,
    contact = excluded.contact, return_talk_on = excluded.return_talk_on,
    particulars = excluded.particulars,
    signer = excluded.signer, in_person = excluded.in_person, clause = excluded.clause,
    protocol_version = excluded.protocol_version, school_days = excluded.school_days,
    objection_until = excluded.objection_until, decided_at = excluded.decided_at, by = excluded.by
