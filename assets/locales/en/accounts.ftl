# Users: who opens the register, and as what.

accounts-tab = Users
accounts-why = Everybody opens the register with a name and password of their own. What somebody sees and may do follows from the role.
accounts-name = Name
accounts-name-hint = This person opens Pluis with this name. It cannot be changed later.
accounts-role = Role
accounts-role-director = Everything: decisions, staff cases, settings and users.
accounts-role-counsellor = Pupils, incidents, measures and letters. No cases of staff.
accounts-role-administrator = Pupils, consents, sending letters and copies. Reads no incidents.
accounts-role-teacher = Sees the own group and records what happens there. Sees no reports but their own.
accounts-role-reader = Checks the history for the board. Sees no names of children.
accounts-title = Title
accounts-title-hint = What you call this role at school, for instance quality coordinator. May stay empty.
accounts-staff = Member of staff
accounts-staff-hint = Only needed for a teacher.
accounts-staff-teacher = The teacher sees the groups of this member of staff.
accounts-staff-none = None
accounts-groups = Groups
accounts-state = State
accounts-own = You
accounts-one-time = Still has to choose a password
accounts-suspended-on = No access since { $date }
accounts-actions = Do with { $name }

## Adding and changing

accounts-add = Add a user
accounts-add-do = Add
accounts-edit = Change role or title
accounts-edit-title = Change { $name }
accounts-save = Save
accounts-saved = The change was saved. Who is working now notices it at the next opening.

## The given password

accounts-given-title = Password for { $name }
accounts-given-why = Give this to the person in words or on a note. At the first opening Pluis asks for a password of their own.
accounts-given-name = Name
accounts-given-password = Password
accounts-given-once = This stands here only once. Lost? Then give a new password.
accounts-given-done = Passed on
accounts-reset = Give a new password
accounts-reset-title = Give { $name } a new password?
accounts-reset-why = The password of now then stops working at once. You will see a password to pass on.

## Taking access

accounts-suspend = Take access away
accounts-suspend-title = Take access away from { $name }?
accounts-suspend-why = The password then no longer opens this register. What this person recorded stays. Copies of before still open with it.
accounts-suspend-do = Take access away
accounts-suspended = { $name } can no longer open the register.
accounts-suspended-then = Give the register a new key now too
accounts-suspended-then-why = Do so at Keys when this person may have a copy. Then make a new copy and erase the old ones.
accounts-resume = Give access again

## The first time

accounts-first-title = Welcome, { $name }
accounts-first-under = You were given a password that works once. Choose a password of your own now, that nobody else knows.
accounts-first-given = Password that you were given

## On the command line

accounts-cli-given = Password for { $name }: { $password } (must be changed at the first opening).
