"""How to search, as examples from the study itself that can be tried at once."""

from collections.abc import Iterator

from nhplogger.domain.contents import Contents
from nhplogger.domain.people import Agency, Person
from nhplogger.domain.query import Facet, Query
from nhplogger.domain.query_writer import write_query
from nhplogger.domain.study import Area
from nhplogger.domain.theme import Theme
from nhplogger.i18n import _
from nhplogger.ui.widgets.row_model import Row


def examples(register: Contents) -> list[Row]:
    """Rows whose ids are the lines to try."""
    return [Row(id=line, title=line, detail=words) for line, words in _examples(register)]


def _examples(register: Contents) -> Iterator[tuple[str, str]]:
    yield _("lights repair"), _("Words: lines that have all of them, whatever their accents and capitals")
    yield _('"street lights"'), _("A phrase: these words one after another")
    yield _("repai"), _("A beginning: the last word finds whatever begins with it")
    yield _("lights -park"), _("Not: lines without that word")
    for kind, facet, words in (
        (Area, Facet.AREA, _("Area: meetings of one area")),
        (Theme, Facet.THEME, _("Theme: add + or - for lines where it helps or gets in the way")),
        (Person, Facet.PERSON, _("Person: what somebody said and the actions they own")),
        (Agency, Facet.AGENCY, _("Agency: what its people said")),
    ):
        first = next(iter(register.all(kind)), None)
        if first is not None:
            sign = "-" if facet is Facet.THEME else ""
            yield write_query(Query().toggled(facet, first.id), register) + sign, words
    yield _("kind:quote"), _("Kind: note, quote, decision, action, priority or reflection")
    yield _("is:open"), _("Actions that are open, overdue, done or dropped; meetings; starred lines")
    yield _("from:2025-01 to:2025-06"), _("Days: a year, a month or a day, both ends included")
