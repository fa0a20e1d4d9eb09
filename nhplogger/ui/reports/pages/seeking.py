"""Looks for words on the pages of a report."""

from itertools import chain, dropwhile

from nhplogger.ui.reports.pages.paged_report import Found, PagedReport


def next_place(paged: PagedReport, words: str, last: Found | None) -> Found | None:
    """Where the words are highlighted next after `last`, or first; none where they are not."""
    found, wanted = list(paged.found()), _alike(words)
    places = [each for each in found if _alike(each.words) == wanted]
    places = places or [each for each in found if wanted in _alike(each.words)]
    if last is None:
        return next(iter(places), None)
    there = _place(last)
    return next(chain(dropwhile(lambda each: _place(each) <= there, places), places), None)


def page_with(paged: PagedReport, words: str) -> int | None:
    """The first page that has the words, highlighted or not, counted from 0."""
    wanted = _alike(words)
    return next((page for page in range(paged.ready) if wanted in _alike(paged.text(page))), None)


def _place(found: Found) -> tuple[int, float, float]:
    return found.page, found.place.top(), found.place.left()


def _alike(words: str) -> str:
    """The same for words that differ only in blanks and capitals."""
    return " ".join(words.split()).casefold()
