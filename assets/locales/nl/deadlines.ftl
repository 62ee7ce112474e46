# Wettelijke termijnen die lopen.

deadline-title = Termijnen die lopen
deadline-none = Er loopt geen wettelijke termijn.
deadline-left = { $count ->
    [one] Nog 1 dag, tot en met { $end }
   *[other] Nog { $count } dagen, tot en met { $end }
}
deadline-due = Vandaag is de laatste dag
deadline-now = Moest meteen, op { $end }; doe het nu
deadline-over = { $count ->
    [one] 1 dag te laat, het moest uiterlijk { $end }
   *[other] { $count } dagen te laat, het moest uiterlijk { $end }
}
deadline-paused = Staat stil sinds { $date }, want er ligt een geschil bij de geschillencommissie
deadline-paused-days = { $count ->
    [one] Heeft 1 dag stilgestaan.
   *[other] Heeft { $count } dagen stilgestaan.
}
deadline-moved = { $day } is { $why ->
    [saturday] een zaterdag
    [sunday] een zondag
    [new_year] nieuwjaarsdag
    [good_friday] Goede Vrijdag
    [easter_monday] tweede paasdag
    [kings_day] Koningsdag
    [liberation_day] Bevrijdingsdag
    [ascension_day] Hemelvaartsdag
    [whit_monday] tweede pinksterdag
    [christmas_day] eerste kerstdag
    [second_christmas_day] tweede kerstdag
   *[equated_day] voor de wet een feestdag
}, dus { $end } is de laatste dag.
deadline-through = Loopt door { $names }. Een schoolvakantie verschuift de termijn niet.
deadline-holiday = { $name } ({ $first } – { $last })
deadline-turn = Aan zet: { $turn }
