"""Tables with a caption, headings that say what they head, and facts as a list of pairs."""

from collections.abc import Iterator

from nhplogger.reports.blocks import Facts, Runs, Table, TableLook, plain
from nhplogger.reports.html_parts.text import inside, ordered, text
from nhplogger.reports.word_parts.tables import columns_of, shared_out

_LOOKS = {TableLook.BOXED: "boxed", TableLook.RULED: "ruled"}
_PAPER = 9_000  # twentieths of a point, by which columns are made wide enough for their headings
_WIDTH = 1000  # parts that the columns share


def table(given: Table) -> Iterator[str]:
    """The table; its summary is for those who do not see it."""
    yield f'<table class="{_LOOKS[given.look]}">'
    yield from _caption(given)
    columns = shared_out(_WIDTH, columns_of(given, _PAPER))
    yield "<colgroup>" + "".join(f'<col style="width: {part / 10:g}%">' for part in columns) + "</colgroup>"
    heads = "".join(f'<th scope="col"{ordered(plain(head))}>{text(head)}</th>' for head in given.header)
    yield f"<thead><tr>{heads}</tr></thead>"
    yield "<tbody>"
    for row in given.rows:
        yield f"<tr>{''.join(map(_cell, row))}</tr>"
    yield "</tbody>"
    yield "</table>"


def facts(given: Facts) -> Iterator[str]:
    """Labels and what goes with them."""
    if not given.facts:
        return
    yield '<dl class="facts">'
    for fact in given.facts:
        label = f"<dt{ordered(plain(fact.label))}>{text(fact.label)}</dt>"
        yield f"<div>{label}<dd{ordered(fact.runs)}>{inside(fact.runs)}</dd></div>"
    yield "</dl>"


def _caption(given: Table) -> Iterator[str]:
    shown = f"<span{ordered(plain(given.caption))}>{text(given.caption)}</span>" if given.caption else ""
    said = f'<span class="said">{text(given.summary)}</span>' if given.summary else ""
    if shown or said:
        yield f"<caption>{' '.join(part for part in (shown, said) if part)}</caption>"


def _cell(runs: Runs) -> str:
    return f"<td{ordered(runs)}>{inside(runs)}</td>"
