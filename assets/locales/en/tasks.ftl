# What has to be done, and why the ladder proposes a step.

task-notify-inspectorate = Tell the Inspectorate of the suspension today, in writing and with the reasons
task-hear-afterwards = Hear whoever could not be heard before the decision
task-return-talk = Hold the return talk with the pupil and the guardians
task-plan-return-talk = Plan a day for the return talk
task-deliver-letter = Hand the letter to the guardians or post it
task-evaluate = See together whether the measure has helped
task-objection-ends = Last day on which the guardians can object
task-decide-on-police = Record whether the police will be told, and why
task-inform-guardians = Tell the guardians what happened to their child
task-take-down = Take down what consent was withdrawn for

because-first-step = No earlier step counts yet. For the seriousness ‘{ $severity }’ the ladder begins here.
because-after-step = { $count ->
    [one] This step comes after ‘{ $kind }’ of { $date }, the only earlier step that counts.
   *[other] This step comes after ‘{ $kind }’ of { $date }. There are { $count } earlier steps that count.
}
because-last-step = The highest step that counts is ‘{ $kind }’, the last of the ladder.
