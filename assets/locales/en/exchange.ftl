# What stood out while reading a file, and what you can do.
# { $line } is the line in the file; in Excel that is the row number.

## Kind of line

exchange-pupil = pupil
exchange-staff-member = member of staff
exchange-group = group
exchange-guardian = parent or carer
exchange-row = row
exchange-event = day or holiday

## Left out: this line was not read

exchange-family-name-missing = Line { $line }: the family name is missing. Fill it in in the pupil administration system and make the file again, or enter this person by hand.
exchange-given-name-missing = Line { $line }: the calling name, first names and initials are all missing. Fill in one of them and make the file again.
exchange-name-too-long = Line { $line }: a name is longer than 200 characters. See whether other text stands with the name and remove it.
exchange-birth-date-impossible = Line { $line }: the birth date does not exist. Correct the date and make the file again.
exchange-birth-date-after-reference = Line { $line }: the birth date lies after the reference date of the file. Check both dates.
exchange-leaving-date-unreadable = Line { $line }: the leaving date does not exist. Correct the date, so that it is clear whether this pupil is still at school.
exchange-key-double = Line { $line }: this key was in the file before. Check whether someone is listed twice and remove the double one.
exchange-group-name-missing = Line { $line }: a group has no name and no key. Name the group and make the file again.
exchange-too-many-cells = Line { $line }: this row has more cells than there are columns. Often a text contains a separator. Put that text between quotes, or save the list as xlsx.
exchange-pupil-unnamed = Line { $line }: it does not say which pupil it is about. Fill in the pupil’s number or family name.
exchange-guardian-missing = Line { $line }: this pupil has no parent or carer. Add one to the list, or enter one by hand.
exchange-guardian-unnamed = Line { $line }: a parent or carer has no name, no e-mail address and no telephone number. Fill in at least one of these.
exchange-event-date-missing = Line { $line }: it does not say on which day this begins. Enter this day off by hand.
exchange-event-date-unreadable = Line { $line }: a day is no real date. Enter this day off by hand.
exchange-event-ends-before-it-begins = Line { $line }: the last day is before the first. Check the calendar, or enter these days by hand.
exchange-event-too-long = Line { $line }: this lasts longer than a year. Check the calendar.
exchange-event-name-missing = Line { $line }: there is no name. Give the day a name in the calendar, or enter it by hand.
exchange-event-repetition-unreadable = Line { $line }: this repeats in a way that Pluis does not read. Enter these days by hand.

## Remarked: read all the same

exchange-school-missing = The file says nothing about the school. Check that this is the file of your school.
exchange-school-year-unreadable = The school year in the file cannot be read. Check that the file is of this school year.
exchange-reference-date-unreadable = The reference date in the file cannot be read. Check which pupils have left already.
exchange-brin-unreadable = The BRIN number in the file is not right. Check that this is the file of your school.
exchange-no-pupils = There are no pupils in the file. Make the file again and choose all groups.
exchange-encoding-guessed = The letters in the file were stored in another way than the file says. Check names with accents, such as é and ï.
exchange-characters-lost = { $count ->
    [one] One letter was lost already when the file was made. Look for the sign � and correct the name.
   *[other] { $count } letters were lost already when the file was made. Look for the sign � and correct the names.
}
exchange-forbidden-dropped = { $count ->
    [one] One item that may not be kept here, such as a BSN or a country of birth, was left out. You need not do anything.
   *[other] { $count } items that may not be kept here, such as BSN or country of birth, were left out. You need not do anything.
}
exchange-forbidden-columns-dropped = { $count ->
    [one] One column that may not be kept here, such as BSN or nationality, was left out. Make the list without that column next time.
   *[other] { $count } columns that may not be kept here, such as BSN or nationality, were left out. Make the list without those columns next time.
}
exchange-keys-like-bsn = { $count ->
    [one] One key looks like a BSN and was left out.
   *[other] { $count } keys look like BSNs and were left out.
} Ask your supplier to use another key. Until then names and birth dates are compared.
exchange-key-missing = Line { $line }: there is no usable key. When you read a file again, check that the right person or group was recognised.
exchange-keys-dummy = { $count ->
    [one] One key is temporary and was not kept.
   *[other] { $count } keys are temporary and were not kept.
} When you read a file again, check that the right people were recognised.
exchange-eckid-double = Line { $line }: this ECK iD was in the file before and was left out here. Tell your supplier.
exchange-given-name-from-initials = Line { $line }: there is no calling name. The initials stand in its place for now. Add the calling name.
exchange-birth-date-missing = { $count ->
    [one] One pupil has no birth date. Add it.
   *[other] { $count } pupils have no birth date. Add them.
}
exchange-gender-unreadable = Line { $line }: the gender cannot be read and is now unknown. Fill it in if needed.
exchange-year-group-unreadable = Line { $line }: the year group cannot be read and was left out. Fill it in.
exchange-group-unknown = Line { $line }: the group that is named is not in the file. Choose a group yourself.
exchange-second-home-group = Line { $line }: there is more than one home group. The first known one was used. Check that it is right.
exchange-group-name-from-key = Line { $line }: a group has no name. Its key is the name for now. Change it if needed.
exchange-groups-merged = { $count ->
    [one] One group was listed per year and has been joined. Check the groups.
   *[other] { $count } groups were listed per year and have been joined. Check the groups.
}
exchange-group-names-double = { $count ->
    [one] One name belongs to more than one group. Give those groups different names.
   *[other] { $count } names belong to more than one group. Give those groups different names.
}
exchange-enrolment-date-unreadable = Line { $line }: the enrolment date does not exist and was left out. Fill it in.
exchange-enrolment-after-leaving = Line { $line }: the enrolment date lies after the leaving date and was left out. Check both dates.
exchange-leavers-unchecked = { $count ->
    [one] One pupil has a leaving date, but the file does not say on which day it was true.
   *[other] { $count } pupils have a leaving date, but the file does not say on which day it was true.
} Check who has really left.
exchange-historic-without-date = Line { $line }: this pupil has left, but the leaving date is missing. Add it, because it decides how long the record is kept.
exchange-no-rows = There is nothing below the column headers. Check that you chose the right list.
exchange-leading-rows-skipped = { $count ->
    [one] One row above the column headers was skipped. Check that the column headers are right.
   *[other] { $count } rows above the column headers were skipped. Check that the column headers are right.
}
exchange-row-too-short = Line { $line }: this row has fewer cells than there are columns. The rest counts as empty. Check this row.
exchange-quote-stray = Line { $line }: there is text outside the quotes. Check this row.
exchange-cell-error = Line { $line }: a cell holds an error of Excel, such as #N/A, and counts as empty. Correct the formula or type the value.
exchange-other-sheets-ignored = { $count ->
    [one] The file has one more sheet; it was not read. Choose another sheet if this is not the right one.
   *[other] The file has { $count } more sheets; they were not read. Choose another sheet if this is not the right one.
}
exchange-mapped-column-missing = { $count ->
    [one] One column that you chose before is not in this file. Choose the columns again.
   *[other] { $count } columns that you chose before are not in this file. Choose the columns again.
}
exchange-pupil-not-mapped = No column says which pupil it is about. Choose the column with the pupil’s number or name.
exchange-guardian-not-mapped = No column says who the parent or carer is. Choose the column with the name, e-mail address or telephone number.
exchange-name-guessed = Line { $line }: it was not certain where the first name ends and the family name begins. Check the name.
exchange-guardian-name-missing = Line { $line }: a parent or carer has no family name. Add it.
exchange-relation-unreadable = Line { $line }: the relation with the pupil was not recognised. Choose it yourself.
exchange-authority-unreadable = Line { $line }: who has parental authority was not recognised and is now unknown. Ask, and fill it in.
exchange-lives-with-unreadable = Line { $line }: with whom the pupil lives was not recognised and is now unknown. Fill it in.
exchange-pupil-birth-date-unreadable = Line { $line }: the pupil’s birth date cannot be read. Check that the right pupil was found.
exchange-postcode-unreadable = Line { $line }: the postcode is not right and was left out. Add it.
exchange-email-unreadable = Line { $line }: the e-mail address is not right and was left out. Add it.
exchange-phone-unreadable = Line { $line }: the telephone number is not right and was left out. Add it.
exchange-email-second-dropped = Line { $line }: there was more than one e-mail address. The first was kept. Check that it is the right one.
exchange-phone-second-dropped = Line { $line }: there was more than one telephone number. One was kept, a mobile one if there was any. Check that it is the right one.
exchange-timed-events-skipped = { $count ->
    [one] 1 appointment at an hour was skipped. Only whole days are days off.
   *[other] { $count } appointments at an hour were skipped. Only whole days are days off.
}
exchange-cancelled-events-skipped = { $count ->
    [one] 1 appointment that was called off was skipped.
   *[other] { $count } appointments that were called off were skipped.
}
exchange-calendar-line-skipped = Line { $line } was not understood and was skipped. Check the day it belongs to.
exchange-repetition-cut = Line { $line }: this repeats without end. Only the first years were read.
exchange-no-days-off = This calendar holds no whole days. Choose a calendar with holidays and days off.

## Unreadable: nothing was read

exchange-empty = The file is empty. Make it again.
exchange-too-large = The file is larger than 64 MB. Check that you chose the right file.
exchange-not-text = This file cannot be read here. Choose an EDEXML, CSV or xlsx file.
exchange-encoding-unknown = The letters in this file are stored in a way that is not known here. Save the file as UTF-8.
exchange-doctype-refused = This file has a part that can do harm and does not belong in an EDEXML file. Ask your supplier for a clean file.
exchange-entity-refused = Line { $line }: the file refers to a text that is not in it. Ask your supplier for a clean file.
exchange-malformed = Line { $line }: the file is damaged here. Make it again and change nothing in it.
exchange-truncated = The file stops halfway. Make or download it again.
exchange-too-deep = Line { $line }: the file is too complex to be EDEXML. Check that you chose the right file.
exchange-value-too-long = Line { $line }: a value is longer than possible. Check that you chose the right file.
exchange-not-edexml = This is not an EDEXML file. Choose an export to EDEXML in the pupil administration system.
exchange-quote-open = Line { $line }: a quote is opened and not closed in the right place. Correct this, or save the list as xlsx.
exchange-no-header = No column headers were found. Put above each column what is in it; at least two columns are needed.
exchange-too-many-rows = The list has more than 100,000 rows. Check that you chose the right file.
exchange-too-many-columns = The list has more than 512 columns. See whether there is something far to the right and remove it.
exchange-workbook-locked-or-old = This Excel file has a password or is of an old kind. Take the password off and save it as xlsx.
exchange-workbook-damaged = This Excel file is damaged. Open it in Excel and save it as xlsx again.
exchange-workbook-too-large = This Excel file holds far more than a school needs. Put only the list in a new file.
exchange-not-a-workbook = This file is not an xlsx file. Open it in your spreadsheet program and save it as xlsx.
exchange-not-a-calendar = This file is no calendar. Choose a file that ends in .ics.

## What a column means

exchange-pupil-number = Pupil: number
exchange-pupil-given-name = Pupil: calling name
exchange-pupil-name-prefix = Pupil: prefix
exchange-pupil-family-name = Pupil: family name
exchange-pupil-full-name = Pupil: whole name
exchange-pupil-birth-date = Pupil: birth date
exchange-pupil-group = Pupil: group
exchange-given-name = First name
exchange-initials = Initials
exchange-name-prefix = Prefix
exchange-family-name = Family name
exchange-full-name = Whole name
exchange-relation = Relation with the pupil
exchange-authority = Parental authority
exchange-lives-with = Pupil lives here
exchange-street = Street
exchange-house-number = House number
exchange-house-number-addition = Addition to the house number
exchange-address = Street and house number
exchange-postcode = Postcode
exchange-town = Town
exchange-postcode-and-town = Postcode and town
exchange-email = E-mail address
exchange-phone = Telephone number
exchange-mobile = Mobile number
exchange-language = Language at home

## How the list is laid out

exchange-social-schools = Parents file of Social Schools
exchange-guardian-per-row = One parent or carer per row
exchange-guardians-on-pupil-row = Parents and carers on the row of the pupil
