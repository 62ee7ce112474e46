consents-title = Consents
