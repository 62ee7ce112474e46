INSERT INTO incident (
    id, number, happened_on, happened_at, day_part, place, platform, categories, severity, clauses,
    possibly_criminal, scope, reported_by, reported_on, status, staff_case, recorded_at,
    recorded_by, version
) VALUES (
    :id, :number, :happened_on, :happened_at, :day_part, :place, :platform, :categories, :severity,
    :clauses, :possibly_criminal, :scope, :reported_by, :reported_on, :status, :staff_case,
    :recorded_at, :recorded_by, :version
)
