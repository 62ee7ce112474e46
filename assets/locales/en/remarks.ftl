# What is good to know before a step that may be taken.

remark-second-time-out = There was a time-out on { $on } as well, less than { $weeks } weeks ago. Would a talk about support or another step fit better now?
remark-guardian-conduct = Courts look very closely when a child is kept away for what a guardian did. An access ban for the guardian is milder.
remark-not-compulsory = The pupil is of compulsory school age only from { $from }. The notice to the municipality then does not rest on the Leerplichtwet; the rules of the WPO do hold.
remark-begins-before-letter = The first day is { $firstDay }, but the letter only goes out today. The measure runs from the moment the guardians have the letter; what was before does not count as this measure.
remark-not-at-once = The school has known of this since { $knownOn }. Summary dismissal must be given without delay: the longer you wait, the less urgent the reason is to a court. Only a swift inquiry or advice may take time. Have a lawyer look at it before you decide.
remark-no-cao-measure = The CAO PO knows no warning as a disciplinary measure. Meant as one, it is void; choose a reprimand with its procedure then.
remark-no-escalation = The steps for staff are no ladder. Choose what fits this case; no earlier step is needed.
remark-ends-by-civil-law = A dismissal is no measure of the CAO but the end of the contract. Ask for legal advice.
