"""What is asked for before a study is made."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class NewStudy:
    """A study to be made."""

    name: str
    observer: str
    passphrase: str
