# The school's paper: logo, envelopes and a test page.

stationery-tab = Paper
stationery-director-only = Only the director changes the paper.

## Logo

stationery-logo = Logo
stationery-logo-why = The logo stands on top of letters and forms: beside the school's name, or above it when it is wide.
stationery-logo-none = There is no logo yet.
stationery-logo-some = There is a logo. You see it on the test page.
stationery-logo-choose = Choose a logo…
stationery-logo-other = Choose another logo…
stationery-logo-remove = Remove the logo
stationery-logo-taken = The logo stands on your letters from now on.
stationery-logo-removed = The logo was removed. Earlier letters keep it.

## Envelopes

stationery-envelopes = Envelopes and paper
stationery-window = Window of your envelopes
stationery-fold = Fold marks
stationery-preprinted = Our paper carries the school's name already
stationery-preprinted-hint = Letters then get no head of their own. Consent forms do: they go on plain paper.
stationery-save = Save paper
stationery-saved = The paper is saved.

## Test page

stationery-test = Test page
stationery-test-why = Shows beforehand whether the address fits the window and whether the printer shrinks anything.
stationery-test-save = Save test page…
stationery-test-saved = { $name } is saved.
stationery-test-page = The test page as it will be printed
stationery-test-name = Test page
