"""What every test stands on: no screen, no settings of the machine's user."""

import os

from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["NHPLOGGER_PASSPHRASE"] = ""

# A busy machine is no fault of the program: how fast it must be is measured in benchmarks.
settings.register_profile("tests", deadline=None, max_examples=60)
settings.load_profile("tests")
