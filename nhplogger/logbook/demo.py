"""The demo study, built from the field notes that ship with the program."""

from collections import deque
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from nhplogger import assets
from nhplogger.domain.edits import Added
from nhplogger.domain.ids import derived_id
from nhplogger.domain.study import Area, Post
from nhplogger.i18n import _
from nhplogger.logbook.clock import Clock
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.opening import create_study

PASSPHRASE = "demo"  # noqa: S105 not a secret: everything in the demo is invented
OBSERVER = "Fieldworker 2"
# The demo's own today, on which its clock starts: a meeting begins in 25 minutes.
NOW = datetime(2025, 11, 27, 13, 20, 4, tzinfo=ZoneInfo("Europe/London"))


class DemoBuild:
    """Builds the demo study a meeting at a time, so that a window can stay awake meanwhile."""

    def __init__(self, path: Path, clock: Clock | None = None) -> None:
        """Makes the study's file, with its areas and no meeting yet. Raises StudyError."""
        # Imported for building: to look at a demo that is there takes none of it.
        from nhplogger.exchange.notes_file import read_notes_file

        files = (assets.ROOT / "demo").glob("*.txt")
        self._left = deque(sorted(map(read_notes_file, files), key=lambda each: each.day))
        self.meetings = len(self._left)
        self.logbook, _words = create_study(path, _("Demo study"), PASSPHRASE, clock or Clock(NOW), OBSERVER)
        self.logbook.take(_("Add the areas"), tuple(Added(area) for area in demo_areas()), None)

    @property
    def built(self) -> int:
        """How many meetings are in."""
        return self.meetings - len(self._left)

    def step(self) -> bool:
        """Take in one more meeting; whether there are others left."""
        from nhplogger.logbook.notes import import_notes

        import_notes(self.logbook, self._left.popleft())
        return bool(self._left)


def build_demo(path: Path, clock: Clock | None = None) -> Logbook:
    """The demo study in a new file, open. Raises StudyError."""
    build = DemoBuild(path, clock)
    with build.logbook.store.one_write():
        while build.step():
            pass
    return build.logbook


def demo_areas() -> tuple[Area, ...]:
    """The six areas, in the order of their letters."""
    import tomllib

    areas = tomllib.loads((assets.ROOT / "demo" / "areas.toml").read_text(encoding="utf-8"))["areas"]
    return tuple(
        Area(
            id=derived_id("area", area["name"]),
            name=area["name"],
            letter=letter,
            post=Post(area["post"]),
            independence=area["independence"],
            co_location=area["co_location"],
            funding=area["funding"],
            funding_ends=date.fromisoformat(area["funding_ends"]) if area.get("funding_ends") else None,
        )
        for letter, area in zip("ABCDEF", areas, strict=True)
    )
