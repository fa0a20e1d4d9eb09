"""How the meeting was recorded, so that nobody takes the report for more than it is."""

from collections.abc import Iterator
from datetime import timedelta

from nhplogger.domain.spell import Spell, SpellKind
from nhplogger.i18n import _, long_date, plural
from nhplogger.reports.blocks import Block, Paragraph, Rule, plain
from nhplogger.reports.observed import Observed
from nhplogger.reports.sections.counting import kinds_counted


def recording(observed: Observed) -> tuple[Block, ...]:
    """A rule, then one quiet paragraph."""
    return Rule(), Paragraph(runs=plain(" ".join(_sentences(observed))), quiet=True)


def _sentences(observed: Observed) -> Iterator[str]:
    yield _("How this was recorded: typed by the observer, quotes as they were heard.")
    yield _("Times are when a line was begun ({zone}).").format(zone=observed.times.zone)
    yield from _untimed(observed)
    yield from _restricted(observed)
    yield _("A theme marked + was seen to help, − to get in the way.")
    if not observed.options.real_names:
        yield _("Words in [square brackets] stand for a name; places not on the study’s list are as written.")
    yield from _left_out(observed)
    made = observed.now.astimezone(observed.times.zone).date()
    yield _("Made with NHP Logger on {day}.").format(day=long_date(made))


def _untimed(observed: Observed) -> Iterator[str]:
    untimed = sum(not entry.timed for entry in observed.entries)
    if untimed:
        yield plural(
            "The time of {count} entry was not recorded; it shows –.",
            "The times of {count} entries were not recorded; they show –.",
            untimed,
        )


def _restricted(observed: Observed) -> Iterator[str]:
    """Of a restricted passage a report says how long it was, and nothing else."""
    kept = observed.contents.all(Spell)
    passages = [each for each in kept if each.kind is SpellKind.RESTRICTED and each.ended_at]
    if passages:
        ends = ((each.ended_at or each.started_at) - each.started_at for each in passages)
        minutes = max(1, round(sum(ends, timedelta()) / timedelta(minutes=1)))
        yield plural(
            "{count} minute was restricted: nothing of it was written down.",
            "{count} minutes were restricted: nothing of them was written down.",
            minutes,
        )


def _left_out(observed: Observed) -> Iterator[str]:
    left_out = kinds_counted(observed.left_out)
    if left_out:
        yield _("Left out, with the marks on them: {kinds}.").format(kinds=left_out)
