INSERT INTO consent_statement (id, person_kind, person_id, by_kind, by_id, kind, school_year,
    period, given_on, dated, received_on, entered_on, via, signed, form, wording, answers, note,
    mends, entered_at, entered_by, sha256)
VALUES (:id, :person_kind, :person_id, :by_kind, :by_id, :kind, :school_year,
    :period, :given_on, :dated, :received_on, :entered_on, :via, :signed, :form, :wording, :answers,
    :note, :mends, :entered_at, :entered_by, :sha256)
