"""Names for values."""

import time
import uuid

from nhplogger.domain.ids import derived_id, new_id


def test_a_new_id_is_a_version_7_uuid_of_this_moment() -> None:
    before = time.time_ns() // 1_000_000
    made = uuid.UUID(new_id())
    after = time.time_ns() // 1_000_000
    assert (made.version, made.variant) == (7, uuid.RFC_4122)
    assert before <= made.int >> 80 <= after


def test_no_two_new_ids_are_the_same() -> None:
    assert len({new_id() for _each in range(10_000)}) == 10_000


def test_the_same_parts_give_the_same_id() -> None:
    assert derived_id("person", "Brackwell", 2) == derived_id("person", "Brackwell", 2)
    assert derived_id("person", "Brackwell", 2) != derived_id("person", "Brackwell", 3)
    assert derived_id("ab", "c") != derived_id("a", "bc")
