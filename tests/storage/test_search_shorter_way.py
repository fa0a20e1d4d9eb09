"""A search that begins with the rarer side finds what going through every line finds."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Added, Removed
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.query import Query
from nhplogger.domain.query_reader import read_query
from nhplogger.storage import search
from nhplogger.storage.search import find
from nhplogger.storage.search_lines import Lines, Row
from nhplogger.storage.search_match import endings, match_query
from nhplogger.storage.search_rarest import rarest_rows
from nhplogger.storage.search_span import span_of
from nhplogger.storage.store import Store
from tests.benchmarks.big_meetings import FIRST_DAY
from tests.benchmarks.big_study import PASSPHRASE, build
from tests.benchmarks.big_words import PHRASE
from tests.builders import a_meeting, a_study, an_act, an_entry

FILTERS = (
    *("area:Brackwell", "-area:Brackwell", "theme:info", "theme:info-", "-theme:info", "kind:quote"),
    *("kind:decision", "is:starred", "-is:starred", "is:open", "is:overdue", "is:done", "is:debrief"),
    *("is:planned", "agency:police", "agency:ho", '@"Police 1 of Brackwell"', '-@"Police 1 of Ashmere"'),
    *("type:panel", f"from:{FIRST_DAY}", "to:2019-01-09"),
)
WORDS = ("", "the ", "th", "re", "the residents ", f'"{PHRASE}"', "the -and ", "nowhere ", "b")
TODAY = FIRST_DAY.replace(month=4)


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path: Path = tmp_path_factory.mktemp("study")
    with closing(Store.open(build(path / "some.nhp", 24, 50), PASSPHRASE)) as store:
        first = store.read_register().all(Meeting)[0]
        store.apply(an_act(Removed(first)))
        yield store


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A shorter way is looked for after a few lines."""
    monkeypatch.setattr(search, "_FIRST", 5)
    monkeypatch.setattr(search, "_MORE", 10)


def through_all(store: Store, query: Query, limit: int, before: int | None) -> list[Row]:
    """The plain way: every line is asked."""
    lines = Lines(store._db, query, match_query(query), TODAY)
    return lines.newest(span_of(store._db, query, before), limit)


@pytest.mark.usefixtures("impatient")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(
    filters=st.lists(st.sampled_from(FILTERS), min_size=1, max_size=4, unique=True),
    words=st.sampled_from(WORDS),
    limit=st.integers(1, 60),
    asked=st.sampled_from([1, 60, 10_000]),
)
def test_lines_are_the_same_whichever_way_they_are_looked_for(
    study: Store, monkeypatch: pytest.MonkeyPatch, filters: list[str], words: str, limit: int, asked: int
) -> None:
    monkeypatch.setattr(search, "_ASKED", asked)
    query = read_query(f"{' '.join(filters)} {words}", study.read_register())
    assert query.problems == ()
    if not (query.has_text or query.filters or query.since or query.until):
        return
    before: int | None = None
    for _page in range(2):
        found = find(study._db, query, limit, before, TODAY)
        wanted = through_all(study, query, limit, before)
        assert [hit.row for hit in found] == [row[0] for row in wanted]
        before = found[-1].row if found else 0


@pytest.mark.parametrize(
    "line",
    [
        "theme:info- ",
        "is:overdue",
        "area:Ashmere is:done",
        '@"Police 1 of Brackwell"',
        "area:Ashmere is:complete",
    ],
)
def test_a_filter_that_leaves_few_lines_tells_them_and_one_that_leaves_many_does_not(
    study: Store, line: str
) -> None:
    query = read_query(line, study.read_register())
    rows = rarest_rows(study._db, query, TODAY, 10_000)
    wanted = through_all(study, query, 10_000, None)
    assert rows is not None
    assert wanted
    assert {row[0] for row in wanted} <= set(rows)
    assert list(rows) == sorted(rows, reverse=True)
    assert rarest_rows(study._db, query, TODAY, len(rows) - 1) is None


@pytest.fixture(scope="module")
def one() -> Iterator[Store]:
    with closing(Store.in_memory()) as store:
        store.apply(an_act(*map(Added, a_study().values()), Added(a_meeting())))
        yield store


@given(st.lists(st.text(min_size=1, max_size=8), min_size=1, max_size=5), st.data())
def test_the_words_that_begin_so_find_what_the_beginning_finds(
    one: Store, words: list[str], data: st.DataObject
) -> None:
    entry = an_entry(" ".join(words))
    one.apply(an_act(Added(entry)))
    letters = "".join(each for each in data.draw(st.sampled_from(words)) if each.isalnum())
    query = read_query(letters[:3], Contents())
    named, plain = match_query(query, endings(one._db, query)), match_query(query)
    if plain:
        rows = "SELECT rowid FROM entry_text WHERE entry_text MATCH ? ORDER BY rowid DESC"
        assert one._db.execute(rows, (named,)).fetchall() == one._db.execute(rows, (plain,)).fetchall()
    one.apply(an_act(Removed(entry)))


def test_beginnings_of_too_many_words_are_not_spelt_out(one: Store) -> None:
    entry = an_entry(" ".join(f"qu{number}" for number in range(401)))
    one.apply(an_act(Added(entry)))
    assert endings(one._db, read_query("qu", Contents())) == ()
    assert endings(one._db, read_query("qu1", Contents()))[:3] == ("qu1", "qu10", "qu100")
    one.apply(an_act(Removed(entry)))
    assert endings(one._db, read_query("qu1", Contents())) == ()
