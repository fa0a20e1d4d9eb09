"""Every kind of value a study keeps."""

from typing import get_args

from nhplogger.domain.action import Action, ActionOwner, ActionUpdate
from nhplogger.domain.entry import Draft, Entry, Mark, Turn
from nhplogger.domain.leaving import ReflectiveSummary, Replacement, SettledCheck
from nhplogger.domain.meeting import AgendaItem, Meeting
from nhplogger.domain.outside import BackupLog, CrimeCount, ExportLog
from nhplogger.domain.people import Agency, Attendance, Person
from nhplogger.domain.review import Amendment, Annotation, SavedView, Supersession
from nhplogger.domain.spell import Spell
from nhplogger.domain.study import Area, Study
from nhplogger.domain.theme import MatrixSummary, Rating, Theme

# In the order in which they can be written: what is referred to comes before what refers to it.
Value = (
    Study
    | Area
    | Agency
    | Person
    | Theme
    | Meeting
    | AgendaItem
    | Attendance
    | Entry
    | Mark
    | Turn
    | Spell
    | Action
    | ActionOwner
    | ActionUpdate
    | Supersession
    | Annotation
    | Amendment
    | Rating
    | MatrixSummary
    | CrimeCount
    | SavedView
    | Replacement
    | ReflectiveSummary
    | SettledCheck
    | Draft
    | ExportLog
    | BackupLog
)
KINDS: tuple[type[Value], ...] = get_args(Value)
