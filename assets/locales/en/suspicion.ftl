# A suspicion of a sexual offence by staff

suspicion-call = Call the confidential inspector: { $phone }
suspicion-locked = The school does not look into this itself
suspicion-locked-why = It concerns a possible sexual offence by someone who works for the school. Ask no questions of the child, the member of staff or others, and take no measure. The law asks for three steps, in this order.
suspicion-inspector = Confidential inspector
suspicion-inspector-why = The board calls as soon as it has been told. The confidential inspector advises on reporting to the police.
suspicion-steps = Three steps
suspicion-dates-only = Only dates stand here. What was said belongs with the board and the police.
suspicion-done = The three steps have been taken
suspicion-done-why = The school does nothing more itself. Follow what the board, the confidential inspector and the police ask. You can close the incident.
suspicion-report = The report
suspicion-about = What
suspicion-reported = Reported on
suspicion-who = Named
suspicion-facts = What was written down with the report
