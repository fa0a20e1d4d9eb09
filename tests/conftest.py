"""What every test stands on: no screen, no settings of the machine's user, nothing slow done twice."""

import os
import tempfile
from functools import cache

import pytest
from hypothesis import settings

from nhplogger.storage import opening
from nhplogger.storage.key import derive_key

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["NHPLOGGER_PASSPHRASE"] = ""

# Processes that tests start share compiled modules, as those of an installed program do.
_COMPILED = tempfile.TemporaryDirectory(prefix="nhplogger-compiled-")
os.environ.setdefault("PYTHONPYCACHEPREFIX", _COMPILED.name)
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# A key takes long to derive, on purpose: each is derived once. Tests of the derivation itself import it
# from where it is.
pytest.MonkeyPatch().setattr(opening, "derive_key", cache(derive_key))

# A busy machine is no fault of the program: how fast it must be is measured in benchmarks.
settings.register_profile("tests", deadline=None, max_examples=60)
settings.load_profile("tests")
