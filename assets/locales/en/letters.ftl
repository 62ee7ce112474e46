letters-title = Letters
