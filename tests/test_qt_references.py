"""Qt calls that return nothing must not use up references to None: some versions end the program so."""

import subprocess
import sys

CALLS = 20_000
# On Python below 3.12 PySide6 6.12.0 loses one reference a call, and some 5,300 calls are the end.
SCRIPT = f"""
import sys
from PySide6.QtCore import QObject, QStringListModel
thing, model = QObject(), QStringListModel()
before = sys.getrefcount(None)
for call in range({CALLS}):
    thing.setObjectName("a name")
    model.setStringList(["a", "row"])
lost = before - sys.getrefcount(None)
print("lost", lost)
sys.exit(abs(lost) > 1_000)
"""


def test_twenty_thousand_void_calls_lose_no_reference() -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert done.stdout.startswith("lost ")
