# Copies: making, checking, trying and putting back.

copies-tab = Copies
copies-go = To copies

## How things stand

copies-now-good = The newest good copy is of { $date }
copies-now-good-why = Pluis read that copy as a whole and compared it with the register.
copies-now-stale = The newest good copy is of { $date }
copies-now-stale-why = That is too long ago. If this computer breaks or gets lost today, everything recorded since is gone.
copies-now-none = There is no good copy yet
copies-now-none-why = If this computer breaks or gets lost, everything is gone. Choose a stick or a folder on the network and make a copy.
copies-trouble-title = The last copy that was to be made by itself did not succeed
copies-none-good = There is no good copy yet.
copies-make = Make a copy now
copies-make-elsewhere = Copy to another place
copies-made = The copy was made and checked: { $name }

## Where and when

copies-where = Where copies go
copies-where-why = A copy is encrypted just like the register and opens with the same passwords. The name of the file says nothing about the school.
copies-folder = Folder or stick
copies-folder-none = Not chosen yet
copies-folder-choose = Choose a folder
copies-folder-away = This folder or stick is not here now.
copies-folder-beside = This folder lies beside the register itself. If the computer gets lost, so do the copies. Rather choose a stick or a folder on the network.
copies-daily = Every day that Pluis is open
copies-daily-hint = Pluis makes the copy by itself, if anything changed since the last one.
copies-on-close = When Pluis closes
copies-on-close-hint = Then too only if anything changed.
copies-warn-after = Warn after so many days without a good copy
copies-warn-after-hint = A number from 1 to 31. The warning then stands on Today.
copies-save = Save
copies-saved = Saved where and when copies are made.
copies-rotation = Pluis clears away old copies in this folder by itself. Seven days, four weeks and twelve months stay.
copies-director-only = Only the director chooses where and when copies are made.

## The list

copies-list = Copies that there are
copies-list-none = There are no copies yet
copies-list-none-why = The first copy that you make will stand here.
copies-show-all = Show all copies
copies-not-shown = { $count ->
    [one] 1 older copy not shown
   *[other] { $count } older copies not shown
}
copies-column-made = Made
copies-column-place = Place
copies-column-size = Size
copies-column-good = Checked
copies-size-kib = { $size } kB
copies-size-mib = { $size } MB
copies-good = good
copies-good-on = Good on { $date }
copies-not-checked = not checked
copies-away = not here now
copies-check = Check { $name } again
copies-check-short = Check
copies-checked = { $name } was read as a whole and is good.
copies-try = Try { $name }
copies-try-short = Try

## Trial restore

copies-trial = Trial restore
copies-trial-why = A copy that you never opened is a gamble. In a trial restore Pluis opens the copy beside the register and tells what is in it. Nothing changes.
copies-trial-choose = Choose a copy
copies-trial-title = Try a copy
copies-trial-file = Copy: { $name }
copies-trial-name = Your name
copies-trial-name-hint = As you were in Pluis then.
copies-trial-password = Password
copies-trial-password-hint = The password of the day on which the copy was made.
copies-trial-open = Open the copy
copies-trial-done = Trial restore succeeded
copies-contents-school = School
copies-contents-people = People
copies-contents-people-count = { $pupils ->
    [one] 1 pupil
   *[other] { $pupils } pupils
}, { $guardians ->
    [one] 1 parent or carer
   *[other] { $guardians } parents and carers
}, { $staff ->
    [one] 1 member of staff
   *[other] { $staff } members of staff
}
copies-contents-incidents = Incidents
copies-contents-sanctions = Measures
copies-contents-letters = Letters
copies-contents-last = Last done
copies-contents-last-line = { $what }, { $date }, by { $by }
copies-contents-lines = History
copies-contents-lines-count = { $count ->
    [one] 1 line
   *[other] { $count } lines
}
copies-contents-sound = Every line and every letter is as it was written.
copies-contents-unsound = Not every line or letter is as it was written. Do not use this copy.
copies-contents-other = This is a copy of another register than the one on this computer.

## Putting back

copies-restore-ask = Put back…
copies-restore-door = Put back from a copy
copies-restore-have = I have a copy of Pluis already
copies-restore-title = Put this copy back?
copies-restore-why = The copy takes the place of the register. What was recorded after { $date } is not in it. The register of now is not erased: it stays beside it under another name.
copies-restore-new = The copy becomes the register on this computer.
copies-restore-other = Yes, I know that this is another register
copies-restore-other-why = There is a register on this computer already, and it is not the same one.
copies-restore-other-missing = Tick this if you really mean it.
copies-restore-do = Put back
copies-restored = The copy was put back. Open the register with the password of the copy.
copies-restored-aside = The register of before is now called { $name } and lies in the same folder.

## Moving

copies-move = To another computer
copies-move-1 = Make a copy on a stick here. Wait until Pluis says that the copy is good.
copies-move-2 = Close Pluis on this computer and do not work in it any more. What you record here later does not come along.
copies-move-3 = Put Pluis on the new computer and open it. At the welcome, choose “I have a copy of Pluis already”.
copies-move-4 = Choose the copy on the stick and open it with your own name and password. See whether school and numbers are right, and put the copy back.
copies-move-5 = On the new computer, choose again at Settings, Copies where copies go.
copies-move-6 = Is everything right? Then erase Pluis and the register from the old computer. Keep the stick in a safe place, or erase it too.

## What stands in the way

copies-trouble-no-folder = The folder or stick for the copy is not there. Put the stick into the computer or choose another folder.
copies-trouble-disk-full = There is too little room for the copy. Make room or take another stick. No half copy was left behind.
copies-trouble-disk-failed = The stick or disk failed. Perhaps it was taken out too soon. Put it in again and try once more; if it fails again, take another one.
copies-trouble-read-only = This folder or stick cannot be written. Choose another folder, or ask who looks after the computers.
copies-trouble-damaged = This copy is damaged and cannot be used. Take another copy, and make a new one on another stick.
copies-trouble-other-register = This copy is of another register than the one on this computer. Nothing was changed.
copies-trouble-other-key = This copy is of before the register got a new key. It can no longer be compared; with a password of then you can still try it.
copies-trouble-newer-file = This copy was made by a newer Pluis. Put the newest Pluis on this computer first.
copies-trouble-not-a-register = This file is no copy of Pluis. The name of a copy begins with pluis and ends in .pluis.
copies-trouble-no-register = The copy is no longer there. Perhaps the stick was taken out or the file was moved.
copies-trouble-already-open = This register is still open somewhere or was not closed well. Close Pluis there and try again.
copies-trouble-wrong-password = This name and password do not fit the copy. Take the password of the day on which the copy was made.
copies-trouble-forbidden = Only the director and the administration can try a copy or put it back.

## On the command line

copies-cli-made = The copy { $name } was made and checked ({ $kib } KiB).
copies-cli-newest = The newest good copy is of { $date }.
copies-cli-contents = Pupils: { $pupils }. Parents and carers: { $guardians }. Staff: { $staff }. Incidents: { $incidents }. Measures: { $sanctions }. Letters: { $letters }. Lines of history: { $lines }.
copies-cli-restored = The copy was put back.
copies-cli-aside = The register of before is now called { $name }.
copies-cli-saved = Saved: { $rows } rows, in the new register { $file }. The damaged register was not touched.
copies-cli-saved-torn = Not all of it could be read ({ $count } parts), and { $loose } rows belonged to something that is gone. Compare it with the newest copy before you go on with it.
