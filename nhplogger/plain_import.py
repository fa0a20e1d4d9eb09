"""Brings in Qt, and puts Python's own `import` back, in whose place PySide6 has put one of its own.

That one reads the source of every module imported after it, and keeps it in memory, to find out whether the
module may ask for `snake_case` names. Nothing here does; it saves a tenth of the start, and some megabytes.
"""

import builtins

_plain = builtins.__import__

import PySide6.QtCore  # noqa: E402, F401

builtins.__import__ = _plain
