# What has to be done, and why the ladder proposes a step.

task-notify-inspectorate = Tell the Inspectorate of the decision today, in writing and with the reasons
task-hear-afterwards = Hear whoever could not be heard before the decision
task-return-talk = Hold the return talk with the pupil and the guardians
task-plan-return-talk = Plan a day for the return talk
task-deliver-letter = Hand the letter to whom it is for, or post it
task-redeliver-letter = Find out why the letter came back, and deliver it again
task-write-letter = Write the letter with the decision, and deliver it
task-evaluate = See together whether the measure has helped
task-objection-ends = Last day on which the guardians can object
task-decide-on-police = Record whether the police will be told, and why
task-report-to-police = Report to the police in the board’s name, and record that with the incident
task-notify-police = Give notice to the police, and record that with the incident
task-inform-guardians = Tell the guardians what happened to their child
task-take-down = Take down what consent was withdrawn for
task-hear-guardians = Hear the guardians on the intention
task-tell-guardians = Tell the guardians of the time-out today
task-notify-municipality = Tell the municipality of the expulsion today
task-notify-attendance = Tell the attendance officer of the suspension today
task-tell-leaving = Write to the parents which school admits the pupil and from which day, and deliver the letter
task-staff-suspension-ends = Last day of the suspension: it ends, or the board makes it longer before then
task-tell-extension = Write to the member of staff that the suspension is made longer
task-acknowledge-objection = Confirm that the objection came in
task-hear-objectors = Hear who objected
task-decide-on-objection = Decide on the objection
task-dispute-opinion = The disputes committee gives its opinion by today
task-view-ends = Last day on which the member of staff can react
task-appeal-ends = Last day to appeal
task-take-new-decision = Take the decision that replaces the old one
task-tell-withdrawal = Tell that the decision is taken back
task-pass-on = Pass on that the decision no longer stands, to who knew of it
task-tell-reason = Tell the reason of the dismissal at once
task-access-ban-ends = Last day of the access ban; after it a new decision is needed
task-send-transfer-report = Send the transfer report, with a copy to the guardians
task-deregister = Deregister the pupil
task-tell-board = Tell the board at once
task-consult-inspector = Have the board consult the confidential inspector at once
task-tell-police = Inform the guardians and the person, then tell the police
task-aftercare-first = Ask after two weeks how the child is, and record the talk at the incident
task-aftercare-second = Ask after six weeks how the child is, and record the talk at the incident
task-agreed = Do what was agreed

because-first-step = No earlier step counts yet. For the seriousness ‘{ $severity }’ the ladder begins here.
because-after-step = { $count ->
    [one] This step comes after ‘{ $kind }’ of { $date }, the only earlier step that counts.
   *[other] This step comes after ‘{ $kind }’ of { $date }. There are { $count } earlier steps that count.
}
because-last-step = The highest step that counts is ‘{ $kind }’, the last of the ladder.
because-no-order = The measures for staff stand side by side. Earlier steps do not make the next one heavier. With the seriousness ‘{ $severity }’ this is the lightest that fits.
