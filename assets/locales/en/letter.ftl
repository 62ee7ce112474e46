letter-title = Letter
