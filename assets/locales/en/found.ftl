# Setting up a school.

found-steps = Steps of the set-up
found-step-school = School and board
found-step-protocol = Protocol
found-step-password = Director and password

found-school = Welcome. Which school is this?
found-school-under = These details will stand on letters. Only the names and the kind of school are needed now; the rest can follow in Settings.
found-protocol = Which protocol does the school follow?
found-protocol-under = The protocol says which sanctions there are, who decides on them, and what you ask consent for.
found-protocol-later = You can change over later. In Settings you can read the whole protocol.
found-password = Who opens the register?
found-password-under = Everything goes into one encrypted file on this computer. This password opens it.

found-director = Name of the director
found-director-hint = This name stands under the letters.
found-password-field = Password
found-password-hint = At least twelve characters. A sentence is easiest to remember.
found-repeat = Password once more
found-show = Show what I type
found-passwords-differ = The two passwords are not the same. Type them again.
found-lost-title = Keep this password safe
found-lost = Without the password nobody can open the register, the maker of Pluis neither. Write it down and put it in the safe.

found-next = Next
found-back = Back
found-found = Make the register
