"""What the debrief lists, as rows that can be heard, in models that are sound."""

from pytestqt.modeltest import ModelTester

from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Sign
from nhplogger.ui.debrief.evidence_rows import EvidenceRow, evidence_rows
from nhplogger.ui.debrief.list_rows import ListRows
from nhplogger.ui.debrief.rating_rows import RatingRow, rated_count, rating_rows
from nhplogger.ui.debrief.reflection_rows import reflection_rows
from tests.past_sessions import OVER
from tests.ui.debrief.debriefed import AIMS, debrief_study


def contents() -> tuple[Contents, Contents]:
    book = debrief_study()
    return book.register, book.contents_of(OVER.id)


def test_a_theme_says_its_evidence_and_its_rating_in_one_sentence() -> None:
    rows = rating_rows(*contents())
    assert [row.spoken for row in rows] == [
        "Leadership, nothing marked, not rated yet",
        "Shared aims, 2 for, 1 against, not rated yet",
        "Information sharing, 0 for, 1 against, rated 4",
    ]
    assert rated_count(rows) == 1


def test_not_seen_is_rated_and_neutral_marks_are_said_apart() -> None:
    row = RatingRow(theme_id="x", name="Aims", label="aims", neither=2, rated=True)
    assert row.is_not_seen
    assert row.spoken == "Aims, 0 for, 0 against, 2 neither, not seen"


def test_evidence_says_sign_time_speaker_and_words() -> None:
    register, meeting = contents()
    rows = evidence_rows(meeting, register, OVER, AIMS.id)
    assert [row.spoken for row in rows] == [
        "helps, 14:02, Marked without words",
        "helps, 14:05, Sgt Hughes, note, Four of six lights are out",
        "gets in the way, 14:25, Sgt Hughes, note, Nobody took the minutes",
    ]
    assert [row.line_id for row in rows] == ["bare", "lights", "minutes"]


def test_reflections_say_when_they_were_written_where_that_is_known() -> None:
    _register, meeting = contents()
    rows = reflection_rows(meeting, OVER)
    assert [row.spoken for row in rows] == [
        "14:26, reflection, chair moved on too soon",
        "reflection, relief at the date",
    ]


def test_the_lists_are_sound_models_empty_and_full(qtmodeltester: ModelTester) -> None:
    register, meeting = contents()
    ratings: ListRows[RatingRow] = ListRows()
    lines: ListRows[EvidenceRow] = ListRows()
    for model in (ratings, lines):
        qtmodeltester.check(model)
    ratings.show_rows(rating_rows(register, meeting))
    lines.show_rows([EvidenceRow(line_id="a", time="14:05", sign=Sign.HELPS, words="One")])
    assert (ratings.rowCount(), lines.rowCount()) == (3, 1)
    for model in (ratings, lines):
        qtmodeltester.check(model)
