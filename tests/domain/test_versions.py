"""What lines said before they were changed."""

from dataclasses import replace

import pytest

from nhplogger.domain.edits import Added, Changed, Removed
from nhplogger.domain.entry import Kind
from nhplogger.domain.versions import Version, versions
from tests.builders import a_moment, an_entry, an_item


@pytest.mark.parametrize(
    "change",
    [
        {"text": "Five of six"},
        {"kind": Kind.QUOTE},
        {"typed": "Four of six #info-"},
        {"speaker_id": "somebody else"},
        {"at": a_moment("14:06")},
    ],
)
def test_a_line_changed_in_its_words_leaves_its_earlier_ones(change: dict[str, object]) -> None:
    entry = an_entry()
    edit = Changed(entry, replace(entry, **change))  # type: ignore[arg-type]
    assert versions((edit,), a_moment("14:07")) == (Version(line=entry, until=a_moment("14:07")),)


def test_what_is_beside_the_words_makes_no_version() -> None:
    entry, item = an_entry(), an_item()
    edits = (
        Added(entry),
        Changed(entry, replace(entry, starred=True)),
        Changed(entry, replace(entry, item_id=item.id)),
        Changed(item, replace(item, title="Other")),
        Removed(entry),
    )
    assert versions(edits, a_moment("14:07")) == ()
