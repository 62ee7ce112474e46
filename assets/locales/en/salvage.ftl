# A damaged register: a copy first, otherwise save what can be saved.

salvage-way-out = What now?
salvage-met = Pluis met something that can no longer be read. You can still open the register, but do not go on working in it.
salvage-copy = First: put the newest copy back
salvage-copy-newest = The newest good copy is of { $date } and lies in { $folder }.
salvage-copy-away = That folder or stick is not here now. Plug the stick into the computer, or ask who looks after the computers.
salvage-copy-unknown = Pluis does not know where a good copy lies. Look on sticks and in the folder on the network.
salvage-copy-why = Pluis first reads the whole copy and tells what is in it. What was recorded after that day has to be recorded again. The damaged file is kept.
salvage-copy-do = Put this copy back
salvage-copy-again = Look again
salvage-copy-older = Take the copy of { $date }
salvage-copy-choose = Choose a copy yourself
salvage-rest = Otherwise: save what can still be read
salvage-rest-why = Is there no copy, or is it too old? Then Pluis reads what can still be read into a new file. Nothing changes in the damaged file.
salvage-rest-do = Save what can be read…
salvage-anyway = Open it all the same
salvage-rest-cannot = The beginning of the file is damaged as well. Without it no password fits any more: only a copy helps.

salvage-title = Save what can still be read
salvage-why = Pluis reads the damaged register row by row and puts what it can read into a new file beside it. Then Pluis tells what came over, and you choose whether to go on with that.
salvage-password-hint = The password of the director or the office, or the recovery key.
salvage-do = Read what can still be read
salvage-busy = Reading. This may take a few minutes.
salvage-told-whole = Everything could still be read
salvage-told-torn = Not everything could still be read
salvage-torn = Something is missing from: { $parts }.
salvage-loose = { $count ->
    [one] 1 row belonged to something that is gone, and was therefore left out.
   *[other] { $count } rows belonged to something that is gone, and were therefore left out.
}
salvage-unsound = The history or a letter is no longer whole. That stays to be seen at History and on the proof sheet. Tell the board.
salvage-compare = Do these numbers fit what you know? Compare them with the newest copy if there is one.
salvage-put-do = Go on with this
salvage-put = What was saved is the register now
salvage-put-aside = The damaged file is now called { $name } and lies in the same folder. Keep it until you have looked through everything.
salvage-put-then = Open the register with your password, make a copy at once, and add what is missing.
salvage-later-do = Not yet
salvage-later = Nothing was replaced
salvage-later-where = What was saved lies under the name { $name } beside the damaged file, and opens with the same passwords.

## Where something can be missing

salvage-part-people = pupils, parents, staff and groups
salvage-part-incidents = incidents
salvage-part-measures = measures and tasks
salvage-part-letters = letters
salvage-part-consents = consents and publications
salvage-part-notes = notes, statements and access
salvage-part-history = the history
salvage-part-school = settings, users and the press

## What stands in the way

salvage-trouble-damaged = Nothing of this file can be read any more. Put a copy back.
salvage-trouble-forbidden = Only the director and the office can save a register.
salvage-trouble-not-found = Who you are could no longer be read. Fill in the recovery key in the place of the password.
salvage-trouble-disk-full = There is too little room for a second file. Make room and try again. Nothing half was left behind.
salvage-trouble-already-open = The register is still open somewhere. Close it there and try again.
