find-title = Find
find-hint = Type a name.
