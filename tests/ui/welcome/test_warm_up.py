"""The slow parts, brought in while somebody types."""

import subprocess
import sys

PROGRAM = """
import sys
from PySide6.QtCore import QCoreApplication
from nhplogger.ui.welcome.warm_up import SLOW, WarmUp
app = QCoreApplication([])
work = WarmUp(parent=app)
while work.goes_on:
    app.processEvents()
from nhplogger.storage.engine import check_engine
check_engine()
print(all(name in sys.modules for name in SLOW))
"""


def test_everything_slow_is_brought_in_and_the_engine_is_sound_afterwards() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("True\n", "")
