# Het bewijs van één antwoord op één dag.

proof-title = Bewijs: { $item }, { $name }
proof-open = Bewijs
proof-of = Bewijs: { $item }
proof-of-person = Bewijs: { $item }, { $name }
proof-on = Zoals het was op
proof-on-hint = Kies ook een dag van vroeger.
proof-held = Dit gold op { $day }.
proof-hash = Controlegetal van de tekst: { $hash }
