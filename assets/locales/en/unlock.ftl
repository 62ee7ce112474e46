# The door of the register.

unlock-title = Open the register
unlock-name = Your name
unlock-name-hint = As it stands with your account.
unlock-password = Password
unlock-open = Open
unlock-demo = The password of the invented school is: alles is verzonnen
