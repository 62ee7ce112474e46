# Opening a procedure

open-one = Open a procedure
open-title = Open a procedure: { $kind } for { $name }
open-under = After incident { $number } · { $category } · { $date }
open-why = What the procedure rests on
open-ground = Ground
open-ground-hint = Whose conduct is it about (WPO 40(1))? A child that needs more help than the school can give gets no measure for that.
open-ground-hint-support = Without an incident only this ground is possible: the school cannot give the help that is needed (WPO 40(4)).
open-milder = Which milder measures were tried?
open-milder-hint = For instance a talk, a warning or an access ban for the guardian, and why that did not help (Awb 3:4).
open-plan = Where is the development plan?
open-plan-hint = The place and the date (WPO 40a). Its contents stay in the pupil file.
open-nature = Punishment or measure of order?
open-nature-hint = The CAO PO has rules of its own for each.
open-nature-disciplinary = For neglect of duty. First the intention, then three weeks to respond.
open-nature-order = To bring calm or to look into it. Possible without an intention when it cannot wait.
open-route = By which road would the contract end?
open-route-hint = The intention names this road, and the member of staff responds to it (BW 7:669 to 7:671b).
open-route-agreement = You and the member of staff put down together that the contract ends.
open-route-court = Over conduct, unfitness or a disturbed working relation the subdistrict court decides.
open-route-permit = The UWV only deals with economic reasons and long illness.
open-skip = Why this step and not the one proposed?
open-skip-hint = The ladder proposes ‘{ $proposed }’. Give a reason that can still be followed a year from now.
open-after = Why does an expulsion follow this?
open-after-hint = Something was decided for this incident: { $kind }, on { $date }. Give a reason that can still be followed in a year.
open-on = Opened on
open-on-hint = The day on which the school began this procedure.
open-next = What comes next
open-next-expulsion = First you hear the group teacher. Then the intention goes to the guardians, with an invitation to be heard, and you look for another school. Only after that the board can decide.
open-next-reprimand = The intention goes to the member of staff by registered post. They have three weeks to respond. Then the board decides; an appeal is possible within six weeks.
open-next-staff-suspension = For a punishment the intention first goes to the member of staff by registered post, who has three weeks to respond. A measure of order can be taken at once when it cannot wait.
open-next-dismissal = The intention goes to the member of staff by registered post. A dismissal then takes a road of the law. Ask for legal advice before you go on.
open-next-summary-dismissal = The board decides at once and tells the member of staff the urgent reason at once. Ask for legal advice before you go on.
open-nothing-decided = Nothing is decided by opening. A procedure can always be stopped.
open-way = What still stands in the way
open-way-count = { $count ->
    [one] 1 thing still stands in the way
   *[other] { $count } things still stand in the way
}
open-to-field = Go to the box
open-open = Open the procedure
open-not-allowed = Only the director can open a procedure. What you prepared is kept as your draft.
open-done = The procedure is open.
