# A document on the desk: looking, saving, printing.

documents-print = Print
documents-print-anyway = Print now all the same
documents-printer = To a printer
documents-printer-usual = { $name } (the usual one)
documents-sending = On its way to { $printer }, one moment…
documents-sent = { $printer } has the document. See that it comes out well.
documents-printer-gone = { $printer } is no longer there. Choose another printer, or use the button Print.
documents-printer-refused = { $printer } did not take the document. See whether the printer is on, and try again. If that fails, use the button Print.
documents-save = Save as PDF
documents-saved = Saved as { $name }.
documents-laying = Getting the pages ready for the printer
documents-many = These are { $pages } pages
documents-many-advice = Save them first and print them from the file. That is quicker, and if the printer falters you lose nothing.
