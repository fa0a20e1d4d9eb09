from dataclasses import replace
from datetime import timedelta

from nhplogger.domain.edits import Added, Removed
from nhplogger.domain.entry import Mark, Sign
from nhplogger.domain.used import Used
from nhplogger.storage.store import Store
from tests.builders import DAY, a_meeting, a_moment, a_study, an_act, an_area, an_entry

_HERE = a_meeting()
_BEFORE = replace(a_meeting("Before"), day=DAY - timedelta(days=30))
_ELSEWHERE = replace(a_meeting("Elsewhere"), area_id="other-area", day=DAY - timedelta(days=3))


def _store() -> Store:
    store = Store.in_memory()
    other = replace(an_area("Dunmere"), id="other-area")
    store.apply(an_act(*(Added(value) for value in (*a_study().values(), other, _HERE, _BEFORE, _ELSEWHERE))))
    return store


def _speaker() -> str:
    return next(value.id for value in a_study().values() if getattr(value, "name", "") == "Resident 1")


def test_people_are_counted_in_the_area_and_in_the_study_but_not_today() -> None:
    store, speaker = _store(), _speaker()
    lines = [
        an_entry(f"{number}", seq=number, meeting_id=meeting.id, speaker_id=speaker)
        for number, meeting in enumerate((_HERE, _BEFORE, _BEFORE, _ELSEWHERE))
    ]
    store.apply(an_act(*map(Added, lines)))
    assert store.uses(_HERE.id) == {speaker: Used(area=2, study=3)}


def test_what_was_taken_back_does_not_count() -> None:
    store, speaker = _store(), _speaker()
    line = an_entry("gone", meeting_id=_BEFORE.id, speaker_id=speaker)
    store.apply(an_act(Added(line)))
    store.apply(an_act(Removed(line)))
    assert store.uses(_HERE.id) == {}


def test_themes_are_counted_by_their_marks() -> None:
    store = _store()
    theme = next(value.id for value in a_study().values() if getattr(value, "short", "") == "info")
    mark = Mark(id="m", meeting_id=_BEFORE.id, theme_id=theme, sign=Sign.HELPS, at=a_moment("14:00"))
    store.apply(an_act(Added(mark)))
    assert store.uses(_HERE.id) == {theme: Used(area=1, study=1)}
