"""Why a complete meeting was changed: every act on it, and every act that takes one back, says so itself."""

from collections.abc import Iterable

from nhplogger.domain.edits import Edit, subject
from nhplogger.domain.review import Amendment


def unexplained(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """What an act does, without the reason for it.

    A reason that was given stays in the record when its act is taken back, so it is never an edit to undo.
    """
    return tuple(edit for edit in edits if not isinstance(subject(edit), Amendment))
