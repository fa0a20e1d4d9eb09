"""What was understood of a log, line by line, in words."""

from collections import defaultdict
from collections.abc import Iterable

from nhplogger.domain.field_notes import Problem
from nhplogger.domain.reading import Reading
from nhplogger.exchange.notes_log import LineRead
from nhplogger.i18n import _, plural, short_date
from nhplogger.logbook.past_meeting import Preview, local_time
from nhplogger.ui.bringing.plan_model import PlanRow
from nhplogger.ui.capture.words import kind_word, sign_words


def line_rows(found: Preview) -> tuple[PlanRow, ...]:
    """A row a line, problems first where they are of no line; a line with a problem is amber."""
    said: defaultdict[int, list[str]] = defaultdict(list)
    for problem in found.problems:
        said[problem.number].append(problem.words)
    numbers = {line.number for line in found.lines if line.number > 0}
    rows = [_problem(0, words) for words in said[0]]
    rows += [_problem(n, words) for n in sorted(set(said) - numbers - {0}) for words in said[n]]
    return (*rows, *(_line(line, found, said[line.number]) for line in found.lines if line.number > 0))


def row_of_line(rows: Iterable[PlanRow], number: int) -> int:
    """Where the row of a line stands, or that of the line before it; -1 where there is none."""
    found = -1
    for place, row in enumerate(rows):
        if row.cells[0].isdecimal() and int(row.cells[0]) <= number:
            found = place
    return found


def counted(found: Preview) -> str:
    """8 present, 4 away, 14 lines, 3 actions; 2 people new."""
    counts = [
        _("{count} present").format(count=found.present),
        _("{count} away").format(count=found.apologies),
        plural("{count} line", "{count} lines", found.entries),
        plural("{count} action", "{count} actions", found.actions),
    ]
    people, agencies = len(found.new_people), len(found.new_agencies)
    new = [plural("{count} person new", "{count} people new", people)] if people else []
    new += [plural("{count} agency new", "{count} agencies new", agencies)] if agencies else []
    problems = len(found.problems)
    look = [plural("{count} thing to look at", "{count} things to look at", problems)] if problems else []
    return "; ".join((", ".join(counts), *new, *look))


def numbered(number: int, words: str) -> str:
    """line 31: no such person '@QZ': kept in the text."""
    return _("line {number}: {problem}").format(number=number, problem=words) if number > 0 else words


def _problem(number: int, words: str) -> PlanRow:
    problem = Problem(number, words)
    shown = str(number) if number > 0 else ""
    sentence = numbered(problem.number, problem.words)
    return PlanRow(cells=(shown, _("Look"), words), sentence=sentence, tone="warn")


def _line(line: LineRead, found: Preview, problems: list[str]) -> PlanRow:
    reading = line.reading
    parts = [
        local_time(found.meeting, line.at),
        *_people(reading, found),
        reading.text,
        *_marks(reading, found),
    ]
    parts += [_due(reading)]
    kind = kind_word(reading.kind) if reading.text else _("Mark")
    told = ", ".join(part for part in parts if part)
    shown = "; ".join((*problems, told)) if problems else told
    sentence = numbered(line.number, "; ".join((*problems, told) if problems else (f"{kind}, {told}",)))
    return PlanRow(
        cells=(str(line.number), kind, shown), sentence=sentence, tone="warn" if problems else "text"
    )


def _people(reading: Reading, found: Preview) -> list[str]:
    name = found.names.get
    owners = [name(each, "") for each in reading.owners]
    told = [_("owner {names}").format(names=_(" and ").join(owners))] if owners else []
    if reading.speaker_id:
        told.append(name(reading.speaker_id, ""))
    if reading.said_to_id:
        told.append(_("to {name}").format(name=name(reading.said_to_id, "")))
    return told


def _marks(reading: Reading, found: Preview) -> list[str]:
    return [f"#{found.names.get(theme, '')} {sign_words(sign)}".strip() for theme, sign in reading.marks]


def _due(reading: Reading) -> str:
    if reading.due is None:
        return ""
    when = short_date(reading.due.day) if reading.due.day else reading.due.words
    return _("due {when}").format(when=when)
