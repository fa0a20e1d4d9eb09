"""The evidence for how a theme showed."""

from nhplogger.analysis.theme_evidence import evidence, strengths
from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Sign
from tests.builders import a_mark, a_theme, an_entry

INFO, AIMS = a_theme(), a_theme("a", "aims")


def test_evidence_stands_in_the_order_of_the_log_and_not_of_the_marks() -> None:
    first, second = an_entry("First", "14:05", id="first"), an_entry("Second", "14:05", id="second", seq=2)
    bare = a_mark(INFO, Sign.HINDERS, "14:01", id="bare")
    contents = Contents(
        [
            second,
            first,
            a_mark(INFO, Sign.HELPS, "14:30", id="late", entry_id="first"),
            a_mark(INFO, Sign.NEUTRAL, "14:05", id="on time", entry_id="second"),
            a_mark(AIMS, Sign.HELPS, "14:05", id="other", entry_id="first"),
            bare,
        ]
    )
    found = evidence(contents, INFO.id)
    assert [each.mark.id for each in found] == ["bare", "late", "on time"]
    assert [each.entry for each in found] == [None, first, second]


def test_marks_are_counted_by_theme_and_sign() -> None:
    marks = [a_mark(INFO), a_mark(INFO), a_mark(INFO, Sign.HINDERS), a_mark(AIMS, Sign.NEUTRAL)]
    counted = strengths(Contents(marks))
    assert (counted[INFO.id, Sign.HELPS], counted[INFO.id, Sign.HINDERS]) == (2, 1)
    assert (counted[AIMS.id, Sign.NEUTRAL], counted[AIMS.id, Sign.HELPS]) == (1, 0)
