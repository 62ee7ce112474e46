letters-title = Brieven
