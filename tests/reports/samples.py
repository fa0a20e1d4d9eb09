"""Reports for tests and benchmarks: a rich one, a hostile one, and one of any length."""

import struct
import zlib
from dataclasses import replace
from datetime import UTC, datetime

from nhplogger.reports.blocks import (
    Block,
    BulletList,
    Fact,
    Facts,
    Heading,
    PageBreak,
    Paragraph,
    Picture,
    Quote,
    Report,
    Rule,
    Run,
    Runs,
    Table,
    TableLook,
    plain,
)

MADE = datetime(2025, 11, 27, 16, 20, tzinfo=UTC)
HOSTILE = {
    "control characters": "".join(map(chr, range(32))) + "\x7f\x85",
    "mark-up": "<w:p>&amp; ]]> <!-- <&>\"' &#0;",
    "templates": "{{ 7 * 7 }} {% raw %} {page} %s",
    "a long word": "w" * 5_000,
    "emoji": "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿 🫠",
    "from the right": "אבג 12 (דה)! قال: «نعم» and back",
    "overrides": "\u202egnp.exe\u202c \u2067x\u2069 \u200b\ufeff",
    "Welsh": "Cyfarfod tŵr y dŵr, ŷd a’r gŵyl",
    "not characters": "\ud800 \udfff \ufffe \uffff \U0001ffff",
    "nothing": "",
    "spaces": "  two before,\ttab, two after  \n\n new lines \r\n\x0b\x0c",
    "formula": '=HYPERLINK("http://example.org")',
}


def png(width: int = 4, height: int = 2) -> bytes:
    """A blue picture of that many pixels."""
    lines = (b"\0" + b"\x2f\x54\x96" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(lines)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


def report(*blocks: Block, title: str = "Observation report: Area B partnership meeting") -> Report:
    """A report of these blocks."""
    return Report(
        title=title,
        subject="Neighbourhood policing partnerships study",
        author="Fieldworker 2",
        created=MADE,
        header_left="Neighbourhood policing partnerships study",
        header_right="Confidential research data",
        blocks=blocks,
    )


def rich() -> Report:
    """Every kind of block, as an observation report has them."""
    return report(*_opening(), *_who_took_part(), *_observed(), *_log())


def _opening() -> tuple[Block, ...]:
    when = "Thursday 27 November 2025, 13:45 to 15:12 (1 hour 27 minutes)"
    record = "61 entries: 34 notes, 9 quotes, 4 decisions, 4 actions, 4 priorities, 6 reflections (left out)"
    labels = ("Date and time", when), ("Place", "Community hub, Area B"), ("Record", record)
    court = Run(text="Mill Court", highlight=True)
    return (
        Facts(facts=tuple(Fact(label=label, runs=plain(value)) for label, value in labels)),
        Heading(text="1. Summary"),
        Paragraph(
            runs=(
                Run(text="Thirteen people from six agencies met, chaired by the council. Lighting at "),
                court,
                Run(text=" took the most time. One carried-over action, the entry door at "),
                court,
                Run(text=", is 13 days overdue."),
            )
        ),
    )


def _who_took_part() -> tuple[Block, ...]:
    seats = (
        ("Police", "Neighbourhood Sgt, PCSO. Apologies: Inspector", "2", "21%"),
        ("Council", "Safety officer (chair), ASB case officer, Ward councillor (from 13:58)", "3", "30%"),
        ("Housing", "Housing officer, Estate caretaker (deputy for Tenancy manager)", "2", "13%"),
        ("Residents", "Residents 1 to 4", "4", "20%"),
    )
    return (
        Heading(text="2. Who took part"),
        Table(
            header=("Agency", "People present", "Seats", "Share of talk"),
            widths=(112, 275, 62, 78),
            rows=tuple(tuple(plain(cell) for cell in row) for row in seats),
            summary="Who came, by agency, with their share of the talk.",
        ),
        Paragraph(runs=plain("Share of talk is an estimate from speaker marks."), quiet=True),
    )


def _observed() -> tuple[Block, ...]:
    return (
        Heading(text="3. What was observed"),
        Heading(level=2, text="What gets in the way"),
        Heading(level=3, text="Priorities"),
        Paragraph(
            runs=(
                Run(text="Community priorities and recorded figures. ", bold=True),
                Run(text="Recorded anti-social behaviour was down 12%. Residents did not recognise this:"),
            )
        ),
        Quote(
            runs=plain("“It isn’t down. We stopped ringing 101 because nobody rings back.”"),
            attribution="Resident 2, 14:18",
        ),
        Quote(runs=(Run(text="“Mae’r dŵr yn oer.”", language="cy-GB"),), attribution="Resident 1, 14:20"),
        Paragraph(runs=(Run(text="قال: نعم (2)", language="ar-EG"), Run(text=" was said."))),
        Paragraph(margin="14:21", runs=plain("Four of six lights are out.")),
        BulletList(
            items=(
                plain("Lighting goes first."),
                (Run(text="The call log ", italic=True), Run(text="is shared.")),
                plain(
                    "One point long enough to run on to a second line, so that the hanging indent of the "
                    "list can be seen."
                ),
            )
        ),
        Picture(png=png(40, 12), alt="Bars: residents spoke 20% of the time.", caption="Share of talk"),
        Rule(),
    )


def _log() -> tuple[Block, ...]:
    return (PageBreak(), Heading(text="4. The log"), log(60))


def log(entries: int) -> Table:
    """A log of so many entries."""
    return Table(
        header=("Time", "Who", "Kind", "Entry"),
        widths=(1, 2, 1.4, 7),
        rows=tuple(_log_row(number) for number in range(entries)),
        caption="Every entry with its time",
        look=TableLook.RULED,
    )


def _log_row(number: int) -> tuple[Runs, ...]:
    said = (
        Run(text=f"Entry {number}: four of six car park lights are out, and the contractor was paid. "),
        Run(text="communication and information sharing", italic=True),
    )
    minute = 13 * 60 + 45 + number // 4
    return (
        plain(f"{minute // 60:02}:{minute % 60:02}"),
        plain(f"Resident {number % 7}"),
        plain("Note"),
        said,
    )


def hostile() -> Report:
    """Every hostile text in every place that holds text."""
    all_of_it = " ".join(HOSTILE.values())
    return replace(
        report(*(block for text in HOSTILE.values() for block in _everywhere(text)), title=all_of_it),
        subject=all_of_it,
        author=all_of_it,
        keywords=all_of_it,
        header_left=all_of_it,
        header_right=all_of_it,
    )


def _everywhere(text: str) -> tuple[Block, ...]:
    """The text in each kind of block."""
    runs = (
        Run(text=text),
        Run(text=text, bold=True, italic=True, highlight=True, language="cy-GB"),
    )
    return (
        Heading(text=text),
        Paragraph(runs=runs),
        Paragraph(runs=(), quiet=True),
        Paragraph(runs=runs, margin=text),
        Quote(runs=runs, attribution=text),
        Facts(facts=(Fact(label=text, runs=runs),)),
        BulletList(items=(runs, ())),
        Table(header=(text, text), widths=(1, 900), rows=((runs, ()),), caption=text, summary=text),
        Picture(png=png(), alt=text or "Nothing", width=0.2, caption=text),
    )
