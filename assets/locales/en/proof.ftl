# The proof of one answer on one day.

proof-title = Proof: { $item }, { $name }
proof-open = Proof
proof-of = Proof: { $item }
proof-of-person = Proof: { $item }, { $name }
proof-on = As it was on
proof-on-hint = A day in the past can be chosen too.
proof-held = This held on { $day }.
proof-hash = Check number of the words: { $hash }
