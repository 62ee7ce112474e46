# A document on the desk: looking, saving, printing.

documents-print = Print
documents-print-anyway = Print now all the same
documents-save = Save as PDF
documents-saved = Saved as { $name }.
documents-laying = Getting the pages ready for the printer
documents-many = These are { $pages } pages
documents-many-advice = Save them first and print them from the file. That is quicker, and if the printer falters you lose nothing.
