# Acts within an incident.

acts-title = What happened one after another
acts-add = Add an act
acts-why = Did several things happen, such as a message first and a blow later? Record each act by itself, with who was in it. The part holds for this act alone.
acts-none = Not taken apart yet. Did several things happen? Add them here, each with the people who were in it.
acts-category = Kind
acts-category-empty = Choose a kind
acts-on = Day
acts-what = What happened?
acts-what-hint = Facts only. The text is fixed afterwards.
acts-who = Who were in this?
acts-role = Part of { $name }
acts-unknown = Somebody unknown
acts-save = Record
acts-added = The act is recorded.
acts-by = Recorded on { $date }, { $by }
acts-struck = Struck out
acts-strike = Strike out
acts-strike-title = Strike out an act
acts-strike-why = Why is this not right?
acts-struck-said = The act is struck out and stays to be seen.
