# Keys: one's own password, the recovery key and a new key for the register.

keys-tab = Keys

## Own password

keys-password = Your password
keys-password-why = The new password counts at once. Copies of before still open with the old one.
keys-password-old = Password of now
keys-password-old-wrong = This is not the password of now.
keys-password-new = New password
keys-password-new-hint = At least twelve characters. A sentence is easiest to remember.
keys-password-repeat = New password once more
keys-password-do = Change password
keys-password-changed = The password was changed.
keys-passwords-differ = The two passwords are not alike. Type them again.

## Locking

keys-idle = Locking
keys-idle-why = When nobody touches Pluis it locks by itself. When the computer has slept, Pluis asks for the password again too. Ctrl Shift L locks at once; Ctrl L only hides the screen.
keys-idle-minutes = Lock after so many minutes
keys-idle-hint = From 1 to 60. It holds for everybody at this school.
keys-idle-save = Save
keys-idle-saved = Saved. From now on Pluis locks after this time.
keys-idle-wrong = Enter a number from 1 to 60.
keys-idle-now = Pluis locks after { $count ->
    [one] 1 minute.
   *[other] { $count } minutes.
}

## Recovery key

keys-recovery = Recovery key
keys-recovery-why = A key on paper, for the safe. With it you get in again when nobody knows a password any more.
keys-recovery-none = There is no recovery key yet
keys-recovery-none-why = If everybody forgets the password, everything is lost. Not even the maker of Pluis can get in then.
keys-recovery-unchecked = The recovery key was not checked yet
keys-recovery-unchecked-why = Nobody has shown that the sheet was printed well. Make a new one and type a group back.
keys-recovery-good = There is a recovery key, checked on { $date }
keys-recovery-make = Make a recovery key
keys-recovery-again = Make a new recovery key
keys-recovery-again-why = When you make a new one, the sheet of now no longer works on this register.
keys-recovery-title = Recovery key
keys-recovery-once = You see this only once
keys-recovery-once-why = Print the sheet, or write down the eight groups. Put it in the safe and not with the computer. Do you save it as a file? Throw that away after printing.
keys-recovery-sheet = Sheet with the recovery key
keys-recovery-file = recovery-key.pdf
keys-recovery-have = I have the sheet on paper
keys-recovery-look = Show the sheet once more
keys-recovery-group = Type group { $number } from the paper
keys-recovery-group-hint = Four characters. So you are sure that the sheet is right.
keys-recovery-group-wrong = This is not group { $number } of the sheet. Look at it character by character.
keys-recovery-check = Is this right?
keys-recovery-checked = The recovery key was checked. Keep the sheet in the safe.
keys-recovery-go = To the recovery key
keys-recovery-later = Later

## After founding

keys-first-title = One more thing: a key for the safe
keys-first-under = If everybody forgets the password, everything is lost. With a recovery key on paper you get in again.
keys-first-1 = Pluis makes a sheet with the key. You print it.
keys-first-2 = You type back one group of the sheet. So you are sure that it stands well on paper.
keys-first-3 = You put the sheet in the safe, not with the computer.
keys-first-later = No printer at hand? Choose Later. Today will say that this is still to be done.

## A new key for the register

keys-renew = New key for the register
keys-renew-why = Do this when somebody left who could open the register, or when a copy or the recovery key is in the wrong hands. Everything is encrypted anew. Everybody keeps their password.
keys-renew-honest = What this cannot do: copies of before can still be opened with a password or recovery key of then. Erase such copies where you can reach them.
keys-renew-do = Give a new key
keys-renew-title = Give the register a new key?
keys-renew-sure = This takes a while, and there must be room for the register once more. Make a new copy afterwards.
keys-renewed = The register has a new key. Make a new copy now.
keys-renewed-on = Last new key: { $date }

## Forgot your password

keys-forgot = Forgot your password?
keys-forgot-title = Open with the recovery key
keys-forgot-ask = Ask the director
keys-forgot-ask-why = Who is director in Pluis can give you a new password. If the director does not know it either, the sheet from the safe is needed.
keys-forgot-no-key = No recovery key was ever made for this register. Look for a copy whose password you still know.
keys-forgot-why = Take the sheet from the safe. With this key a director gets a new password.
keys-forgot-key = Recovery key
keys-forgot-key-hint = The eight groups of the sheet. Dashes and spaces are not needed.
keys-forgot-next = Next
keys-forgot-wrong = This recovery key does not fit this register. Perhaps a new one was made later.
keys-forgot-group = Group { $number } is not right. Look at it character by character.
keys-forgot-length = A recovery key has eight groups of four characters. Something is missing, or there is too much.
keys-forgot-who = Who are you?
keys-forgot-for = { $name } gets a new password.
keys-forgot-do = Make password and open

## On the command line

keys-cli-no-recovery = There is no recovery key yet.
keys-cli-recovery-unchecked = There is a recovery key, but its sheet was not checked yet.
keys-cli-recovery = There is a recovery key, checked on { $date }.
keys-cli-sheet = The sheet with the recovery key was saved. Print it, put it in the safe and throw the file away.
keys-cli-renewed = The register has a new key. Copies of before still open with a password of then.
