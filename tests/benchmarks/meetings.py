"""How long the list of a big study takes: its rows, its counts, its painting, beside SQL by hand."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QApplication

from nhplogger.domain.meeting_list import Column, Order
from nhplogger.domain.query import Facet, Query
from nhplogger.domain.query_reader import read_query
from nhplogger.logbook.clock import Clock
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.meetings_overview import MeetingsOverview
from nhplogger.storage.meeting_list import MeetingList
from nhplogger.storage.store import Store
from nhplogger.ui.look import Look
from nhplogger.ui.meetings.list_model import KEPT, PAGE, ListModel
from nhplogger.ui.meetings.list_view import ListView
from nhplogger.ui.theme import ThemeName
from tests.benchmarks.big_study import PASSPHRASE, big_study
from tests.benchmarks.feed import FRAME_MS, page_milliseconds
from tests.benchmarks.held import TIMES, growth
from tests.benchmarks.side_by_side import ratio, reading

LIMIT = 2.0
WIDTH, HEIGHT = 1074, 330
TODAY = date(2024, 6, 3)
NARROWED = "area:Brackwell area:Carrowby theme:info agency:Housing from:2019-03"
_IN_ROOM = "removed_at IS NULL AND status NOT IN ('apologies', 'absent')"
_ORDERED = "SELECT id FROM meeting WHERE removed_at IS NULL ORDER BY day DESC, begins DESC, id DESC"
_NARROWED = f"""
SELECT id FROM meeting WHERE removed_at IS NULL AND day >= '2019-03-01' AND area_id IN ({{areas}})
    AND id IN (SELECT meeting_id FROM mark WHERE removed_at IS NULL AND theme_id IN ({{themes}}))
    AND id IN (SELECT meeting_id FROM attendance WHERE {_IN_ROOM} AND agency_id IN ({{agencies}}))
"""
_PAGE = f"""
SELECT id, title, day, area_id, state,
    (SELECT group_concat(DISTINCT agency_id) FROM attendance WHERE meeting_id = meeting.id AND {_IN_ROOM}),
    (SELECT count(*) FROM attendance WHERE meeting_id = meeting.id AND {_IN_ROOM}),
    (SELECT count(*) FROM entry WHERE meeting_id = meeting.id AND removed_at IS NULL),
    (SELECT count(*) FROM action WHERE meeting_id = meeting.id AND removed_at IS NULL),
    (SELECT count(*) FROM action WHERE meeting_id = meeting.id AND removed_at IS NULL
        AND status IN ('not started', 'in progress') AND due < '{TODAY}'),
    (SELECT count(*) FROM export_log WHERE meeting_id = meeting.id)
FROM meeting WHERE id IN (SELECT id FROM meeting WHERE removed_at IS NULL
    ORDER BY day DESC, begins DESC, id DESC LIMIT {PAGE})
ORDER BY day DESC, begins DESC, id DESC
"""
_LARGEST = """
SELECT id FROM meeting WHERE removed_at IS NULL ORDER BY (SELECT count(*) FROM entry
    WHERE meeting_id = meeting.id AND removed_at IS NULL) DESC, day DESC, begins DESC, id DESC
"""
_WORDS = """
SELECT id FROM meeting WHERE removed_at IS NULL AND id IN (SELECT meeting_id FROM entry_text
    JOIN entry ON entry.row = entry_text.rowid WHERE entry_text MATCH '"street lights"')
ORDER BY day DESC, begins DESC, id DESC
"""
_COUNTED = tuple(
    f"SELECT {column}, count(DISTINCT {meeting}) FROM {table} WHERE {where} {{narrowed}} GROUP BY 1"
    for column, table, meeting, where in (
        ("area_id", "meeting", "id", "removed_at IS NULL"),
        ("kind", "meeting", "id", "removed_at IS NULL"),
        ("state", "meeting", "id", "removed_at IS NULL"),
        ("theme_id", "mark", "meeting_id", "removed_at IS NULL"),
        ("agency_id", "attendance", "meeting_id", _IN_ROOM),
        ("person_id", "attendance", "meeting_id", _IN_ROOM),
    )
)


def rows() -> list[tuple[str, float, float]]:
    """What was measured, its ratio, and the limit of that ratio."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance()
    app = app if isinstance(app, QApplication) else QApplication(sys.argv[:1])
    with closing(Store.open(big_study(), PASSPHRASE)) as store:
        return [*_read(store), *_painted(app, store)]


def _read(store: Store) -> Iterator[tuple[str, float, float]]:
    ours, every, newest = MeetingList(store.opened), Query(), Order()
    narrowed = read_query(NARROWED, store.read_register())
    words = read_query('"street lights"', store.read_register())
    largest = Order(column=Column.ENTRIES)
    ids = ours.ids(every, newest, TODAY)
    for what, run, by_hand in (
        ("In order", lambda: ours.ids(every, newest, TODAY), (_ORDERED,)),
        ("Most entries first", lambda: ours.ids(every, largest, TODAY), (_LARGEST,)),
        ("With a phrase", lambda: ours.ids(words, newest, TODAY), (_WORDS,)),
        ("Narrowed by three facets", lambda: ours.ids(narrowed, newest, TODAY), (_by_hand(narrowed),)),
        (f"A page of {PAGE}", lambda: ours.rows(ids[:PAGE], TODAY), (_PAGE,)),
        ("Counts of six facets", lambda: ours.counts(every, TODAY), _counts_by_hand(every)),
        ("The same, narrowed", lambda: ours.counts(narrowed, TODAY), _counts_by_hand(narrowed)),
    ):
        name = f"{what}, {len(ids):,} meetings, beside SQL by hand"
        yield name, ratio(run, reading(store, *by_hand)), LIMIT


def _painted(app: QApplication, store: Store) -> Iterator[tuple[str, float, float]]:
    look, book = Look(app, ThemeName.LIGHT), Logbook(store, Clock())
    overview = MeetingsOverview(book, book.clock)
    model = ListModel(overview, book.register)
    model.show_ids(overview.ids(Query(), Order()))
    view = ListView(model, look)
    view.resize(WIDTH, HEIGHT)
    view.show()
    app.processEvents()
    yield "Page of meetings scrolled to, beside 16 ms", page_milliseconds(app, view)[1] / FRAME_MS, 1.0
    ids = overview.ids(Query(), Order())
    kept = PAGE * KEPT
    model.show_ids((ids * (TIMES * kept // len(ids) + 1))[: TIMES * kept])
    yield f"Memory after {TIMES} times the rows kept were seen, beside once", growth(_seen(model), kept), 1.25
    view.deleteLater()


def _seen(model: ListModel) -> Callable[[int], None]:
    def see(place: int) -> None:
        model.row(place)

    return see


def _by_hand(query: Query) -> str:
    """The meetings that a query leaves, each facet where it has one."""
    chosen = {
        "areas": _quoted(query, Facet.AREA),
        "themes": _quoted(query, Facet.THEME),
        "agencies": _quoted(query, Facet.AGENCY),
    }
    return _NARROWED.format(**chosen)


def _counts_by_hand(query: Query) -> tuple[str, ...]:
    """A statement a facet, narrowed by what is chosen of the others."""
    facets = (Facet.AREA, Facet.TYPE, Facet.STATE, Facet.THEME, Facet.AGENCY, Facet.PERSON)
    statements = []
    for facet, statement in zip(facets, _COUNTED, strict=True):
        column = "id" if "FROM meeting " in statement else "meeting_id"
        left = replace(query, filters=query.filters - set(query.of(facet)))
        among = f"AND {column} IN ({_without_empty(left)})" if query.filters else ""
        statements.append(statement.format(narrowed=among))
    return tuple(statements)


def _without_empty(query: Query) -> str:
    lines = _by_hand(query).strip().splitlines()
    return "\n".join(line.replace("AND area_id IN ()", "") for line in lines if "_id IN ())" not in line)


def _quoted(query: Query, facet: Facet) -> str:
    return ", ".join(f"'{each.value}'" for each in query.of(facet))
