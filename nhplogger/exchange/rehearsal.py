"""Scripts of practice meetings, read from the files that ship with the program."""

import tomllib
from pathlib import Path
from typing import Any

from nhplogger import assets
from nhplogger.domain.entry import Kind, Sign
from nhplogger.domain.script import Role, Script, Utterance

_SIGNS = {"+": Sign.HELPS, "-": Sign.HINDERS}


def practice_script() -> Script:
    """The practice meeting that ships: six people, five minutes."""
    return read_script(assets.ROOT / "rehearsal" / "partnership.toml")


def read_script(path: Path) -> Script:
    """The script in a file, its utterances in the order of their times.

    Raises KeyError or ValueError where the file is none of ours.
    """
    book = tomllib.loads(path.read_text(encoding="utf-8"))
    utterances = sorted(map(_utterance, book["utterances"]), key=_at)
    return Script(
        title=book["title"],
        area=book["area"],
        place=book["place"],
        seconds=float(book["seconds"]),
        people=tuple(Role(**person) for person in book["people"]),
        agenda=tuple(book["agenda"]),
        utterances=tuple(utterances),
    )


def _utterance(told: dict[str, Any]) -> Utterance:
    return Utterance(
        at=float(told["at"]),
        who=told["who"],
        kind=Kind(told["kind"]),
        words=told["words"],
        line=told["line"],
        themes=tuple(map(_theme, told["themes"])),
    )


def _theme(written: str) -> tuple[str, Sign]:
    """`info-` as the theme and its sign; no sign is neutral."""
    sign = _SIGNS.get(written[-1:], Sign.NEUTRAL)
    return (written[:-1] if sign else written), sign


def _at(utterance: Utterance) -> float:
    return utterance.at
