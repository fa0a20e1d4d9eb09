"""What keeps a filled-in meeting form from being saved, in words for each field."""

from enum import StrEnum

from nhplogger.i18n import _
from nhplogger.ui.meetings.form_values import FormValues
from nhplogger.ui.meetings.typed_time import read_time


class Field(StrEnum):
    """A field of the form that words can stand beside."""

    AREA = "area"
    TITLE = "title"
    BEGINS = "begins"
    ENDS = "ends"
    PEOPLE = "people"
    AGENDA = "agenda"


def problems(values: FormValues) -> dict[Field, str]:
    """A sentence for each field that has to be mended first; empty where all is well."""
    found = {
        Field.AREA: "" if values.area.strip() else _("Type the area this meeting belongs to."),
        Field.TITLE: "" if values.title.strip() else _("Give the meeting a title."),
        Field.BEGINS: _time_problem(values.begins),
        Field.ENDS: _time_problem(values.ends) or _order_problem(values),
        Field.PEOPLE: _people_problem(values),
        Field.AGENDA: _agenda_problem(values),
    }
    return {field: words for field, words in found.items() if words}


def _time_problem(words: str) -> str:
    try:
        read_time(words)
    except ValueError:
        return _("“{words}” is not a time. Type it like 13:45.").format(words=words.strip())
    return ""


def _order_problem(values: FormValues) -> str:
    if _time_problem(values.begins):
        return ""
    begins, ends = read_time(values.begins), read_time(values.ends)
    if begins and ends and ends < begins:
        return _("This meeting would end before it begins. Change one of the two times.")
    return ""


def _people_problem(values: FormValues) -> str:
    nameless = [line for line in values.people if not line.is_blank and not line.name.strip()]
    if not nameless:
        return ""
    who = nameless[0].role.strip() or nameless[0].agency.strip()
    return _("Row “{who}” has no name. Type one, such as “Unnamed resident”.").format(who=who)


def _agenda_problem(values: FormValues) -> str:
    for line in values.agenda:
        if not line.is_blank and not line.title.strip():
            return _("An agenda item has minutes but no title.")
        if line.minutes.strip() and not line.minutes.strip().isdecimal():
            return _("“{words}” is not a number of minutes.").format(words=line.minutes.strip())
    return ""
