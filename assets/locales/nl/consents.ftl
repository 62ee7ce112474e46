consents-title = Toestemmingen
