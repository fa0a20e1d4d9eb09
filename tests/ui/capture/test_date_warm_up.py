"""The reader of rare dates, brought in beside a window that goes on."""

import subprocess
import sys

PROGRAM = """
import gc, sys, threading
from PySide6.QtCore import QCoreApplication, QTimer
from nhplogger.domain import loose_dates
from nhplogger.domain.reading import Known
from nhplogger.domain.names import Names
from nhplogger.ui.capture.date_warm_up import DateWarmUp, warm_up_dates
from nhplogger.ui.capture.line_reader import LineReader
from datetime import date

app = QCoreApplication([])
reader = LineReader(lambda: Known(Names([]), Names([]), date(2025, 11, 27)))
before = reader.read("! report back by next month").due
warm_up_dates()
warm_up_dates()
ticks = []
timer = QTimer(interval=0)
timer.timeout.connect(lambda: ticks.append(loose_dates.is_ready()))
timer.start()
(work,) = app.findChildren(DateWarmUp)
while work.goes_on:
    app.processEvents()
after = reader.read("! report back by next month").due
print(before, after and after.day, gc.isenabled(), ticks.count(False) > 20, threading.active_count())
"""


def test_the_window_goes_on_while_it_is_brought_in_and_lines_are_read_by_it_afterwards() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("None 2025-12-27 True True 1\n", "")
