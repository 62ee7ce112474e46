letter-title = Brief
