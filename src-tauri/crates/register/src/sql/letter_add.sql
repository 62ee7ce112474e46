INSERT INTO letter (
    id, number, kind, language, person_kind, person_id, file, incident, sanction, about, invites_to,
    recipients, guardians, address, title, text, sha256, pages, issued_at, issued_on, by,
    printed_on, handed_over_on, posted_on, returned_on
) VALUES (
    :id, :number, :kind, :language, :person_kind, :person_id, :file, :incident, :sanction, :about,
    :invites_to, :recipients, :guardians, :address, :title, :text, :sha256, :pages, :issued_at,
    :issued_on, :by, :printed_on, :handed_over_on, :posted_on, :returned_on
)
