"""The themes that are rated in a debrief, each with the evidence marked for it, as rows."""

from collections.abc import Iterable
from dataclasses import dataclass

from nhplogger.analysis.theme_evidence import strengths
from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Sign
from nhplogger.domain.theme import Rating, Theme
from nhplogger.i18n import _
from nhplogger.ui.capture.dynamics_counts import quick_themes

WEAKEST, STRONGEST = 1, 5


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingRow:
    """One theme; `value` is none where it was not seen, and where it is not `rated` yet."""

    theme_id: str
    name: str
    label: str
    helps: int = 0
    hinders: int = 0
    neither: int = 0
    value: int | None = None
    rated: bool = False

    @property
    def is_not_seen(self) -> bool:
        """Whether it was said that the theme did not show."""
        return self.rated and self.value is None

    @property
    def evidence(self) -> str:
        """What was marked, in words: 4 for, 1 against."""
        neither = [_("{count} neither").format(count=self.neither)] if self.neither else []
        said = [
            _("{count} for").format(count=self.helps),
            _("{count} against").format(count=self.hinders),
            *neither,
        ]
        return ", ".join(said) if self.helps or self.hinders or self.neither else _("nothing marked")

    @property
    def rating(self) -> str:
        """How it is rated, in words."""
        if not self.rated:
            return _("not rated yet")
        return _("rated {value}").format(value=self.value) if self.value else _("not seen")

    @property
    def spoken(self) -> str:
        """The row as one sentence, for those who listen to the screen."""
        return f"{self.name}, {self.evidence}, {self.rating}"


def rating_rows(register: Contents, meeting: Contents) -> list[RatingRow]:
    """The quick themes in the order of the codebook, as the meeting has them rated and marked."""
    ratings = {each.theme_id: each for each in meeting.all(Rating)}
    counts = strengths(meeting)
    return [
        RatingRow(
            theme_id=theme.id,
            name=_opened(theme.name),
            label=_opened(theme.label),
            helps=counts[theme.id, Sign.HELPS],
            hinders=counts[theme.id, Sign.HINDERS],
            neither=counts[theme.id, Sign.NEUTRAL],
            value=ratings[theme.id].value if theme.id in ratings else None,
            rated=theme.id in ratings,
        )
        for theme in quick_themes(register.all(Theme))
    ]


def rated_count(rows: Iterable[RatingRow]) -> int:
    """How many are rated, or were said not to have shown."""
    return sum(row.rated for row in rows)


def _opened(name: str) -> str:
    return name[:1].upper() + name[1:]
