"""What a line can name at a meeting: the people of its area, the study's themes."""

from datetime import date

from nhplogger.domain.contents import Contents
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.names import people_names, theme_names
from nhplogger.domain.people import Attendance, Person
from nhplogger.domain.reading import Known
from nhplogger.domain.theme import Theme


def known_names(register: Contents, meeting: Contents, today: date) -> Known:
    """What lines of the one meeting in `meeting` can name, seen from `today`."""
    areas = {each.area_id for each in meeting.all(Meeting)}
    people = [person for person in register.all(Person) if person.area_id in areas]
    return Known(
        people=people_names(people, meeting.all(Attendance)),
        themes=theme_names(register.all(Theme)),
        today=today,
    )
