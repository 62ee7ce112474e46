INSERT INTO entry (
    id, procedure, incident, station, kind, day, who, manner, report, agreements, proof, set_for,
    view_before, posted_on, guardians, what, objection, strikes, strike_reason, at, by
) VALUES (
    :id, :procedure, :incident, :station, :kind, :day, :who, :manner, :report, :agreements, :proof,
    :set_for, :view_before, :posted_on, :guardians, :what, :objection, :strikes, :strike_reason, :at,
    :by
)
