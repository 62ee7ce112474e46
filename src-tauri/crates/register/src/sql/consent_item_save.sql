INSERT INTO consent_item (code, place, subject, kind, channel, media, clause, name_nl,
    name_en, label_nl, label_en, explanation_nl, explanation_en, retired_on, version)
SELECT :code, (SELECT coalesce(max(place), 0) + 1 FROM consent_item), :subject, :kind, :channel,
    :media, :clause, :name_nl, :name_en, :label_nl, :label_en, :explanation_nl, :explanation_en,
    :retired_on, 1
WHERE :version = 0 OR EXISTS (SELECT 1 FROM consent_item WHERE code = :code)
ON CONFLICT (code) DO UPDATE SET
    media = excluded.media,
    name_nl = excluded.name_nl,
    name_en = excluded.name_en,
    label_nl = excluded.label_nl,
    label_en = excluded.label_en,
    explanation_nl = excluded.explanation_nl,
    explanation_en = excluded.explanation_en,
    retired_on = excluded.retired_on,
    version = version + 1
WHERE version = :version
