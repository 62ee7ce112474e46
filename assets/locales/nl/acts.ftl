# Handelingen binnen een incident.

acts-title = Wat er na elkaar gebeurde
acts-add = Handeling toevoegen
acts-why = Gebeurden er meer dingen, zoals eerst een bericht en later een klap? Leg elke handeling apart vast, met wie daarbij was. De rol geldt alleen voor deze handeling.
acts-none = Nog niet uitgesplitst. Gebeurden er meer dingen? Voeg ze hier toe, elk met de mensen die erbij waren.
acts-category = Soort
acts-category-empty = Kies een soort
acts-on = Dag
acts-what = Wat gebeurde er?
acts-what-hint = Alleen feiten. De tekst ligt daarna vast.
acts-who = Wie waren hierbij?
acts-role = Rol van { $name }
acts-unknown = Onbekende
acts-save = Vastleggen
acts-added = De handeling is vastgelegd.
acts-by = Vastgelegd op { $date }, { $by }
acts-struck = Doorgehaald
acts-strike = Doorhalen
acts-strike-title = Handeling doorhalen
acts-strike-why = Waarom klopt dit niet?
acts-struck-said = De handeling is doorgehaald en blijft zichtbaar.
