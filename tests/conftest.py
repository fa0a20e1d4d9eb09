"""What every test stands on: no screen, no settings of the machine's user."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["NHPLOGGER_PASSPHRASE"] = ""
