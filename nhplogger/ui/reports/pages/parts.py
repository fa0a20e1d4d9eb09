"""What stands on a page, as plain values; lengths are in twentieths of a point."""

from dataclasses import dataclass

from nhplogger.reports.blocks import Runs
from nhplogger.reports.looks.values import TextLook


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A paragraph to be set in `width`; `at_right` sets it against its right edge."""

    runs: Runs
    look: TextLook
    width: float
    at_right: bool = False

    @property
    def text(self) -> str:
        """All its words."""
        return self.runs[0].text if len(self.runs) == 1 else "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """Lines `first` to `end` of a paragraph, from `x` and `y` on.

    `above` is the height of the lines before them; `start` and `stop` are the characters they hold.
    """

    words: Words
    x: float = 0
    y: float = 0
    first: int
    end: int
    above: float
    start: int
    stop: int

    @property
    def text(self) -> str:
        """The words of these lines."""
        return self.words.text[self.start : self.stop]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A filled rectangle; thin ones are lines."""

    x: float
    y: float
    width: float
    height: float
    colour: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture, with words for those who cannot see it."""

    x: float
    y: float
    width: float
    height: float
    png: bytes
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Highlighted words, and where they stand; `begins` is false where they run on from the line above."""

    words: str
    x: float
    y: float
    width: float
    height: float
    begins: bool = True


Part = Lines | Ground | Image


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """A band across the page that is never broken.

    `before` and `after` are the room above and beneath; `with_next` keeps it off the foot of a page where
    more follows; `heading` stands above it once more where it begins a page.
    """

    height: float
    parts: tuple[Part, ...] = ()
    findings: tuple[Finding, ...] = ()
    before: float = 0
    after: float = 0
    with_next: bool = False
    new_page: bool = False
    heading: "Strip | None" = None
    title: str = ""  # what an outline calls it
    level: int = 0
