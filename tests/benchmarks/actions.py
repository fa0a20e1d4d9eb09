"""How long the list of actions of a big study takes: its first rows and its counts, beside SQL by hand."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date

from nhplogger.domain.action_list import GroupBy, Tab, Wanted
from nhplogger.domain.contents import Contents
from nhplogger.domain.study import Area
from nhplogger.logbook.action_overview import ActionOverview
from nhplogger.logbook.clock import Clock
from nhplogger.logbook.logbook import Logbook
from nhplogger.storage.action_list import read_counts, read_groups, read_lines
from nhplogger.storage.store import Store
from nhplogger.ui.action_list.actions_model import KEPT, PAGE, ActionsModel
from nhplogger.ui.action_list.rows import GroupRow, list_row
from tests.benchmarks.big_study import PASSPHRASE, big_study
from tests.benchmarks.held import TIMES, growth
from tests.benchmarks.side_by_side import ratio, reading

LIMIT = 2.0
TODAY, SOON = date(2019, 6, 3), date(2019, 6, 18)
_OPEN = "action.removed_at IS NULL AND status IN ('not started', 'in progress')"
_FROM = "FROM action JOIN meeting ON meeting.id = action.meeting_id AND meeting.removed_at IS NULL"
_DUE = f"CASE WHEN due IS NULL THEN 3 WHEN due > '{SOON}' THEN 2 WHEN due < '{TODAY}' THEN 0 ELSE 1 END"
_OWNER = """(SELECT person_id FROM action_owner WHERE action_id = action.id AND removed_at IS NULL
    ORDER BY position LIMIT 1)"""
_OWNERS = f"LEFT JOIN person ON person.id = {_OWNER} LEFT JOIN agency ON agency.id = person.agency_id"
_BY_DUE = f"SELECT action.id, {_DUE} {_FROM} WHERE {_OPEN} ORDER BY {_DUE}, due IS NULL, due, action.id"
_BY_AREA = f"""SELECT action.id, area.name {_FROM} JOIN area ON area.id = area_id
WHERE {_OPEN} ORDER BY area.name, due IS NULL, due, action.id"""
_BY_AGENCY = f"""SELECT action.id, agency.id {_FROM} {_OWNERS}
WHERE {_OPEN} ORDER BY agency.name, due IS NULL, due, action.id"""
_PAGE = f"""
SELECT action.id, action.text, due, due_words, status, meeting.title, day, area.name,
    (SELECT group_concat(name) FROM action_owner JOIN person ON person.id = person_id
        WHERE action_id = action.id AND action_owner.removed_at IS NULL),
    agency.name,
    (SELECT count(DISTINCT meeting_id) FROM action_update WHERE action_id = action.id AND removed_at IS NULL
        AND status IN ('not started', 'in progress') AND meeting_id <> action.meeting_id),
    (SELECT count(*) FROM action_update WHERE action_id = action.id AND removed_at IS NULL
        AND status = 'done' AND trim(evidence || text) <> ''),
    (SELECT count(*) FROM supersession WHERE action_id = action.id AND removed_at IS NULL)
{_FROM} JOIN area ON area.id = meeting.area_id {_OWNERS} WHERE action.id IN ({{ids}})
ORDER BY due IS NULL, due, action.id
"""
_LATE = f"{_OPEN} AND due < '{TODAY}' AND due_words NOT LIKE 'every%'"
_NOBODYS = (
    f"{_OPEN} AND NOT EXISTS (SELECT 1 FROM action_owner WHERE action_id = action.id AND removed_at IS NULL)"
)
_CLOSED = "action.removed_at IS NULL AND status = '{status}'"
_WHERE = (_OPEN, _LATE, _NOBODYS, _CLOSED.format(status="done"), _CLOSED.format(status="dropped"))
_COUNTED = (
    f"SELECT count(DISTINCT area_id) {_FROM} WHERE {_OPEN} {{narrowed}}",
    *(f"SELECT count(*) {_FROM} WHERE {where} {{narrowed}}" for where in _WHERE),
)


def rows() -> list[tuple[str, float, float]]:
    """What was measured, its ratio, and the limit of that ratio."""
    with closing(Store.open(big_study(), PASSPHRASE)) as store:
        return [*_read(store, store.read_register()), _held(store)]


def _read(store: Store, register: Contents) -> Iterator[tuple[str, float, float]]:
    wanted, db = Wanted(today=TODAY), store._db
    every = [each for group in read_groups(db, wanted, register) for each in group.ids]
    page = _PAGE.format(ids=", ".join(f"'{each}'" for each in every[:PAGE]))
    area = register.all(Area)[0].id

    def groups(group: GroupBy) -> Callable[[], object]:
        return lambda: read_groups(db, replace(wanted, group=group), register)

    def counts(area_id: str) -> Callable[[], object]:
        return lambda: read_counts(db, replace(wanted, area_id=area_id), register)

    for what, run, by_hand in (
        ("In order of their dates", groups(GroupBy.DUE), (_BY_DUE,)),
        ("By area", groups(GroupBy.AREA), (_BY_AREA,)),
        ("By agency", groups(GroupBy.AGENCY), (_BY_AGENCY,)),
        (f"First {PAGE} rows", lambda: read_lines(db, every[:PAGE], register), (page,)),
        ("Counts of the tabs", counts(""), _counts_by_hand("")),
        ("The same of one area", counts(area), _counts_by_hand(f"AND area_id = '{area}'")),
    ):
        yield (
            f"{what}, {len(every):,} open actions, beside SQL by hand",
            ratio(run, reading(store, *by_hand)),
            LIMIT,
        )


def _counts_by_hand(narrowed: str) -> tuple[str, ...]:
    return tuple(statement.format(narrowed=narrowed) for statement in _COUNTED)


def _held(store: Store) -> tuple[str, float, float]:
    """Rows are held by the ids of their actions, of which a thousand meetings have enough."""
    book = Logbook(store, Clock())
    overview = ActionOverview(book)
    model = ActionsModel(lambda ids: [list_row(line, TODAY) for line in overview.lines(ids)])
    tabs = (Tab.DONE, Tab.OPEN)
    ids = [
        each for tab in tabs for group in overview.groups(Wanted(today=TODAY, tab=tab)) for each in group.ids
    ]
    model.show_groups([GroupRow(key="", text="", count=len(ids), folded=False, late=False)], [tuple(ids)])

    def see(place: int) -> None:
        model.row(model.index(place + 1))

    return f"Memory after {TIMES} times the rows kept were seen, beside once", growth(see, KEPT), 1.25
