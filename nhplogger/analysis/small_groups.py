"""Groups too small to be counted apart, put together so that nobody stands out."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Told:
    """Which groups may be counted apart, and which only together; neither where all are too few."""

    apart: tuple[str, ...]
    together: tuple[str, ...]


def told_apart(people: Mapping[str, int], least: int) -> Told:
    """Groups of fewer than `least` people are only told together.

    Where even together those are too few, the smallest of the others joins them: what is left out of a whole
    could else be worked out (secondary suppression, as statistics offices have it). The order is kept.
    """
    there = {key: number for key, number in people.items() if number}
    together = {key for key, number in there.items() if number < least}
    while together and sum(there[key] for key in together) < least:
        others = [key for key in there if key not in together]
        if not others:
            return Told((), ())
        together.add(min(others, key=there.__getitem__))
    return Told(
        tuple(key for key in there if key not in together), tuple(key for key in there if key in together)
    )
