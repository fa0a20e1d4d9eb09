"""What every report has round its blocks: title, properties, and the line at the head of each page."""

from collections.abc import Iterable
from datetime import datetime

from nhplogger.domain.contents import Contents
from nhplogger.domain.ids import derived_id
from nhplogger.domain.study import Study
from nhplogger.i18n import _
from nhplogger.reports.blocks import Block, Report
from nhplogger.reports.options import ReportKind, ReportOptions
from nhplogger.reports.pseudonyms import Pseudonyms


def framed(
    title: str,
    blocks: Iterable[Block],
    *,
    register: Contents,
    names: Pseudonyms,
    options: ReportOptions,
    created: datetime,
    author: str,
    key: str,
) -> Report:
    """A report of these blocks; `created` is in the zone it tells the time in, `key` knows it again.

    `title` and `author` come as they may be shown.
    """
    study = next((names.replace(each.name) for each in register.all(Study)), "")
    return Report(
        title=title,
        subject=study,
        author=author,
        created=created,
        header_left=study,
        header_right=_confidence(options),
        language=options.language,
        keywords=key,
        blocks=tuple(blocks),
    )


def report_key(meeting_id: str) -> str:
    """What the reports of a meeting carry among their keywords, to be known again; it says nothing else."""
    return derived_id("report", meeting_id)


def kind_key(kind: ReportKind, *about: str) -> str:
    """The same for a report of another kind than the observation report, about a meeting or a period."""
    return derived_id("report", " ".join((kind, *about)))


def _confidence(options: ReportOptions) -> str:
    private = options.kind is ReportKind.REFLECTIONS
    if options.real_names:
        return _("Private: holds real names") if private else _("Confidential: holds real names")
    if private:
        return _("Private to the observer")
    return _("For partners") if options.kind is ReportKind.PARTNERS else _("Confidential research data")
