"""What was said in a practice meeting set against what was logged."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from nhplogger.analysis.likeness import content_words, overlap
from nhplogger.analysis.rehearsal import NEAR, WINDOW, Logged, Outcome, Said, Verdict, compare, totals
from nhplogger.domain.entry import Kind, Sign

START = datetime(2025, 11, 27, 14, tzinfo=UTC)
INFO = ("info", Sign.HINDERS)
GATE = Said(
    at=START,
    kind=Kind.NOTE,
    words="The gate is ordered, but nobody has told me who holds the key.",
    line="Gate is ordered, nobody told housing who holds the key",
    speaker_id="housing",
    marks=frozenset([INFO]),
)
FRIDAY = Said(
    at=START + timedelta(seconds=12),
    kind=Kind.ACTION,
    words="Then will you find out who holds the key, and tell everybody by Friday?",
    line="find out who holds the gate key and tell everybody",
    speaker_id="chair",
    owners=frozenset(["housing"]),
)
LOOKS = Said(
    at=START + timedelta(seconds=24),
    kind=Kind.REFLECTION,
    words="(They look away.)",
    line="they seem let down",
)
ALL = (GATE, FRIDAY, LOOKS)


def good(said: Said, behind: float = 4.0) -> Logged:
    """The line a good observer would write."""
    return Logged(
        at=said.at + timedelta(seconds=behind),
        kind=said.kind,
        text=said.line,
        speaker_id=said.speaker_id,
        owners=said.owners,
        marks=said.marks,
    )


def only(said: Said, logged: Logged) -> Outcome:
    (outcome,) = compare([said], [logged])
    return outcome


def test_a_line_in_short_is_as_like_as_the_whole_sentence() -> None:
    assert overlap("Four of the six lights in the car park are out", "lights out") == 1.0
    assert overlap("", "lights out") == 0.0
    assert overlap("The pond is frozen", "lights out") == 0.0


def test_words_are_compared_by_their_beginnings_and_small_ones_left_out() -> None:
    assert content_words("The repairs aren’t agreed") == content_words("repaired; arent agreeing")
    assert content_words("it is to be") == frozenset()


def test_a_good_line_is_caught_with_everything_right() -> None:
    outcome = only(GATE, good(GATE))
    assert outcome.verdict is Verdict.CAUGHT
    assert (outcome.speaker, outcome.kind, outcome.theme, outcome.behind) == (True, True, True, 4.0)


def test_a_line_of_another_kind_or_speaker_is_partly_caught_and_says_which() -> None:
    kind = only(GATE, replace(good(GATE), kind=Kind.QUOTE))
    speaker = only(GATE, replace(good(GATE), speaker_id=None))
    assert (kind.verdict, kind.kind, kind.speaker) == (Verdict.PARTLY, False, True)
    assert (speaker.verdict, speaker.kind, speaker.speaker) == (Verdict.PARTLY, True, False)


def test_a_theme_left_out_is_told_and_does_not_make_the_line_less_caught() -> None:
    outcome = only(GATE, replace(good(GATE), marks=frozenset()))
    assert (outcome.verdict, outcome.theme) == (Verdict.CAUGHT, False)


def test_an_action_goes_by_its_owner_and_not_by_who_spoke() -> None:
    assert only(FRIDAY, replace(good(FRIDAY), speaker_id=None)).verdict is Verdict.CAUGHT
    assert only(FRIDAY, replace(good(FRIDAY), owners=frozenset(["chair"]))).verdict is Verdict.PARTLY


def test_a_reflection_is_caught_in_any_words() -> None:
    thought = Logged(at=LOOKS.at + timedelta(seconds=9), kind=Kind.REFLECTION, text="sad")
    outcome = only(LOOKS, thought)
    assert (outcome.verdict, outcome.speaker) == (Verdict.CAUGHT, None)


def test_a_line_in_quite_other_words_is_partly_caught_where_it_came_soon() -> None:
    soon = replace(good(GATE, NEAR), text="utterly different")
    assert only(GATE, soon).verdict is Verdict.PARTLY
    assert only(GATE, replace(good(GATE, NEAR + 1), text="utterly different")).verdict is Verdict.MISSED


def test_a_mark_without_words_catches_its_theme_in_part() -> None:
    mark = Logged(at=GATE.at, kind=None, marks=GATE.marks)
    outcome = only(GATE, mark)
    assert (outcome.verdict, outcome.theme, outcome.kind, outcome.speaker) == (
        Verdict.PARTLY,
        True,
        None,
        None,
    )
    assert only(FRIDAY, mark).verdict is Verdict.MISSED


def test_a_line_begun_long_before_or_after_is_not_about_it() -> None:
    assert only(GATE, good(GATE, -4)).verdict is Verdict.MISSED
    assert only(GATE, good(GATE, WINDOW)).verdict is Verdict.CAUGHT
    assert only(GATE, good(GATE, WINDOW + 1)).verdict is Verdict.MISSED


def test_a_line_belongs_to_the_utterance_it_is_most_like() -> None:
    found = compare(ALL, [good(FRIDAY, 5)])
    assert [each.verdict for each in found] == [Verdict.MISSED, Verdict.CAUGHT, Verdict.MISSED]


def test_the_numbers_count_what_could_be_right() -> None:
    found = totals(compare(ALL, [good(GATE, 2), good(FRIDAY, 6), replace(good(LOOKS), kind=Kind.NOTE)]))
    assert (found.caught, found.partly, found.missed) == (2, 1, 0)
    assert (found.speakers, found.kinds, found.themes) == ((2, 2), (2, 3), (1, 1))
    assert found.behind == 4.0


def test_nothing_logged_is_all_missed() -> None:
    found = totals(compare(ALL, []))
    assert (found.caught, found.partly, found.missed, found.behind) == (0, 0, 3, None)


MOMENTS = st.integers(-90, 90).map(lambda seconds: START + timedelta(seconds=seconds))
PEOPLE = st.sampled_from([None, "housing", "chair"])
MARKS = st.frozensets(st.sampled_from([INFO, ("aims", Sign.HELPS)]))
WORDS = ["gate", "key", "ordered", "friday", "tell", "lamps", "down", "nobody"]
TEXTS = st.lists(st.sampled_from(WORDS)).map(" ".join)
LOGGED = st.builds(
    Logged, at=MOMENTS, kind=st.sampled_from([None, *Kind]), text=TEXTS, speaker_id=PEOPLE, marks=MARKS,
    owners=st.frozensets(st.sampled_from(["housing", "chair"])),
)  # fmt: skip
SAID = st.builds(
    Said, at=MOMENTS, kind=st.sampled_from(list(Kind)), words=TEXTS, line=TEXTS, speaker_id=PEOPLE,
    marks=MARKS, owners=st.frozensets(st.sampled_from(["housing", "chair"])),
)  # fmt: skip


@given(st.lists(SAID, max_size=6), st.lists(LOGGED, max_size=6))
def test_each_utterance_has_one_outcome_and_each_line_is_used_once(
    said: list[Said], logged: list[Logged]
) -> None:
    outcomes = compare(said, logged)
    assert [each.said for each in outcomes] == said
    used = [id(each.logged) for each in outcomes if each.logged]
    assert len(used) == len(set(used))
    assert {id(each) for each in logged} >= set(used)
    counted = totals(outcomes)
    assert counted.caught + counted.partly + counted.missed == len(said)
    assert all((each.logged is None) == (each.verdict is Verdict.MISSED) for each in outcomes)
    assert all(each.behind is None or 0 <= each.behind <= WINDOW for each in outcomes)


@given(st.lists(SAID, max_size=5), st.lists(LOGGED, max_size=5))
def test_a_line_nobody_could_mean_changes_nothing(said: list[Said], logged: list[Logged]) -> None:
    elsewhere = Logged(at=START + timedelta(days=1), kind=Kind.NOTE, text="gate key")
    assert compare(said, [*logged, elsewhere]) == compare(said, logged)


@given(st.sets(st.sampled_from(ALL)), st.floats(0, 8))
def test_whatever_is_logged_well_is_caught(written: set[Said], behind: float) -> None:
    outcomes = compare(ALL, [good(each, behind) for each in written])
    assert {each.said for each in outcomes if each.verdict is Verdict.CAUGHT} == written
