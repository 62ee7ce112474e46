INSERT INTO procedure (
    id, number, incident, person_kind, person_id, kind, opened_on, opened_at, opened_by, ground,
    milder, development_plan, nature, route, skip_reason, clause, protocol_version
) VALUES (
    :id, :number, :incident, :person_kind, :person_id, :kind, :opened_on, :opened_at, :opened_by,
    :ground, :milder, :development_plan, :nature, :route, :skip_reason, :clause, :protocol_version
)
