# What stands in the way, and what to do.

## What did not work

error-invalid = Something is not filled in right yet.
error-refused = This is not possible now.
error-forbidden = This is not part of your role in the program. Ask the director.
error-not-found = We cannot find { $noun }. Perhaps something changed meanwhile. Go back and search again.
error-stale = Meanwhile { $noun } was changed. What you typed is still there. Open the page again and see what is different.
error-locked = The register is closed. Open it with the password.
error-wrong-password = This password is not right. See whether Caps Lock is on and try again.
error-too-soon = The password was wrong a few times. Wait { $wait } and then try again.
error-wait-seconds = { $count ->
    [one] 1 second
   *[other] { $count } seconds
}
error-wait-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
error-which-user = Several people can open this register. Fill in your name too.
error-already-exists = There is a file at this place already. Nothing was overwritten.
error-no-register = There is no register here.
error-not-a-register = This file is not a register of Pluis. Nothing in it was changed.
error-damaged = The file is damaged. Use the last backup, and leave this file as it is.
error-newer-file = This register was written by a newer Pluis. First put the newest Pluis on this computer.
error-already-open = The register is open somewhere else. Close it there and try again.
error-read-only = The file or folder may not be written. Ask who looks after the computers.
error-disk-full = The disk is full. Make room and try again. What you typed is still there.
error-disk-failed = The disk or stick failed, or was taken out. See whether everything is connected well and try again.
error-other-register = This is a copy of another register. Nothing was changed.
error-other-key = This copy still has the key of before.
error-no-folder = The folder or file is not there. See whether a network drive or USB stick is missing.
error-unreadable = This file cannot be read.
error-missing-glyph = The character “{ $character }” cannot be printed. Replace it in the name or the text.
error-letter-incomplete = The letter is not complete yet. See whether everything about school, pupil and decision is filled in. What is missing is called “{ $field }” in the letter.
error-cancelled = Stopped. Nothing was saved.
error-nothing-to-undo = There is nothing to undo. Only the last step with pupils, guardians and staff can be undone.
error-unexpected = Something went wrong that should not have happened. Try again. If it keeps going wrong, pass on this code: { $code }

## What is wrong with a field

problem-missing = Fill this in.
problem-too-long = This is too long. Make it shorter.
problem-no-such-date = This date does not exist or does not fit here. Check the day.
problem-in-future = This day is still to come. Choose today or earlier.
problem-before-asked = This day is before the day on which it was asked. Choose that day or later.
problem-no-email = This is not an e-mail address. An address looks like name@school.nl.
problem-no-postcode = This is not a Dutch postcode. A postcode looks like 1234 AB.
problem-no-brin = This is not a BRIN. A BRIN looks like 12AB.
problem-not-a-choice = Make a choice here.
problem-password-too-short = This password is too short. Use at least twelve characters; a sentence is easiest to remember.
problem-same-password = This is the password that you were given. Choose another, that only you know.
problem-no-school-year = This is not a school year. A school year looks like 2026-2027.
problem-ends-before-it-begins = The last day is before the first, or the period is longer than a year.
problem-twice = This person is there twice.
problem-no-recovery-key = This is not as it stands on the sheet. Look at it character by character.
problem-no-scan = This is no PDF, JPEG or PNG. Scan the form again or save it as PDF.
problem-too-large = This file is larger than 10 MB. Scan at a lower quality; 150 to 300 dpi is enough.
problem-no-picture = This file is no PNG, JPEG or SVG, or it is damaged. Ask the maker of the logo for a PNG.
problem-picture-too-large = This picture is too large. Take a file of at most 5 MB.
problem-picture-too-small = This picture is too small to print. Take one that is at least 64 pixels wide or high; 600 looks good.
problem-picture-empty = There is nothing to see on this picture. A white logo vanishes on white paper: take the version in colour.
problem-not-only-shapes = This SVG holds text or a photo, which would be lost. Save the logo as PNG.

## What it is about

noun-school = the details of the school
noun-account = this account
noun-group = this group
noun-pupil = this pupil
noun-guardian = this guardian
noun-staff = this member of staff
noun-incident = this incident
noun-sanction = this sanction
noun-task = this task
noun-letter = this letter
noun-form = this form
noun-consent-item = this question
noun-publication = this publication
noun-protocol = this protocol
noun-step = this step
noun-copy = this copy
noun-recovery-key = this recovery key

## Left out when reading in

import-pupil-not-found = Row { $line }: this pupil is not in Pluis. Read in the pupils first, or check the name and the number.
import-pupil-ambiguous = Row { $line }: this fits more than one pupil. Add the pupil number or the date of birth.
import-guardian-without-name = Row { $line }: this guardian has no family name. Add it to the list.

## Where a rule is written

source-protocol = the school’s protocol
source-mandate = mandate of the board
source-domain = the school’s protocol
source-practice = practice, not law
noun-erasure = this erasure
noun-breach = this breach
noun-note = this note
noun-programme = this part of the programme
noun-press = this press matter
noun-letter-text = this text of a letter
