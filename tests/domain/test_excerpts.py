import pytest

from nhplogger.domain.contents import Contents
from nhplogger.domain.excerpts import excerpt
from nhplogger.domain.query_reader import read_query


def marked(text: str, line: str, length: int = 160) -> list[str]:
    found = excerpt(text, read_query(line, Contents()), length)
    return [found.text[first:last] for first, last in found.marked]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("Four street lights out", "LIGHTS ", ["lights"]),
        ("Four street lights out", "li", ["lights"]),
        ("Four street lights out", "l", []),
        ("Four street lights out", '"street lights"', ["street lights"]),
        ("lights street lights", '"street lights"', ["street lights"]),
        ("Heol Dŵr and a café", "dwr cafe ", ["Dŵr", "café"]),
        ("the follow-up", "follow-up ", ["follow-up"]),
        ("nothing of it", "-nothing", []),
    ],
)
def test_the_words_found_are_marked(text: str, line: str, words: list[str]) -> None:
    assert marked(text, line) == words


def test_a_long_line_is_cut_around_the_first_word_found() -> None:
    text = f"{'before ' * 60}lights {'after ' * 60}"
    found = excerpt(text, read_query("lights ", Contents()))
    assert marked(text, "lights ") == ["lights"]
    assert found.text.startswith("…before ")
    assert found.text.endswith("after…")
    assert len(found.text) <= 162
