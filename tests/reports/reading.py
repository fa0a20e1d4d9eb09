"""Reading a report in tests: its facts, its sections, the rows of its tables."""

from nhplogger.domain.values import Value
from nhplogger.reports.blocks import Block, Facts, Heading, Paragraph, Report, Rule, Runs, Table
from tests.builders import (
    a_person,
    a_theme,
)
from tests.reports.meetings import told, with_meeting

HUGHES, HOUSING, RESIDENT = a_person("Sgt Hughes"), a_person("Housing officer"), a_person("Resident 1")
INFO, FUNDING = a_theme("i", "info"), a_theme("f", "funding")


def words(runs: Runs) -> str:
    return "".join(run.text for run in runs)


def fact(report: Report, label: str) -> str:
    facts = next(block for block in report.blocks if isinstance(block, Facts))
    return next(words(fact.runs) for fact in facts.facts if fact.label == label)


def section(report: Report, title: str) -> list[Block]:
    """The blocks under the heading that ends in `title`."""
    found: list[Block] = []
    inside = False
    for block in report.blocks:
        if isinstance(block, Rule):
            return found
        if isinstance(block, Heading) and block.level == 1:
            inside = block.text.endswith(f". {title}")
        elif inside:
            found.append(block)
    return found


def rows(report: Report, title: str) -> list[tuple[str, ...]]:
    tables = [block for block in section(report, title) if isinstance(block, Table)]
    return [tuple(map(words, row)) for table in tables for row in table.rows]


def report_of(*values: Value, **fields: object) -> Report:
    return told(with_meeting(*values, **fields))


def tables(report: Report) -> list[list[tuple[str, ...]]]:
    return [
        [tuple(map(words, row)) for row in each.rows] for each in report.blocks if isinstance(each, Table)
    ]


def prose(report: Report) -> list[str]:
    return [words(each.runs) for each in report.blocks if isinstance(each, Paragraph)]


def headings(report: Report) -> list[str]:
    return [each.text for each in report.blocks if isinstance(each, Heading)]
