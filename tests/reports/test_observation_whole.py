"""A whole report, poured into Word, is valid and loses nothing, whatever was typed."""

import io
import itertools
import re
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings

from nhplogger.domain.action import Action
from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Entry, Kind, Mark
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.people import Attendance, Person
from nhplogger.domain.theme import Theme
from nhplogger.reports.blocks import Report
from nhplogger.reports.lint import faults
from nhplogger.reports.observed import in_quotation_marks
from nhplogger.reports.pseudonyms import Pseudonyms
from nhplogger.reports.word import document_bytes
from nhplogger.reports.word_parts.text import xml_safe
from tests.builders import a_study, an_action, an_attendance, an_entry, an_item
from tests.reports.meetings import any_meeting, told, with_meeting
from tests.reports.samples import HOSTILE
from tests.reports.test_word_validity import complaints, validator

ANY = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def paragraphs(report: Report) -> list[str]:
    """The text of every paragraph, in tables or not, its spaces made plain."""
    body = docx.Document(io.BytesIO(document_bytes(report))).element.body
    texts = ("".join(_written(each) for each in p.iter()) for p in body.iter() if _is(p, "p"))
    return [plain(text) for text in texts]


def _is(element: object, tag: str) -> bool:
    return str(getattr(element, "tag", "")).endswith("}" + tag)


def _written(element: object) -> str:
    if _is(element, "br") or _is(element, "tab"):
        return " "
    return getattr(element, "text", "") or "" if _is(element, "t") else ""


def plain(text: str) -> str:
    return " ".join(xml_safe(text).split())


def without_reflections(contents: Contents) -> list[Entry]:
    return [entry for entry in contents.all(Entry) if entry.kind is not Kind.REFLECTION]


@ANY
@given(any_meeting())
def test_every_entry_action_and_person_is_in_the_document(made: tuple[Contents, Contents]) -> None:
    register, contents = made
    report = told(contents, register)
    whole = "\n".join(paragraphs(report))
    (meeting,) = contents.all(Meeting)
    names = Pseudonyms(register, meeting.area_id)
    for entry in without_reflections(contents):
        words = names.replace(entry.text)
        assert plain(in_quotation_marks(words) if entry.kind is Kind.QUOTE else words) in whole
    for action in contents.all(Action):
        assert plain(names.replace(action.text)) in whole
    for seat in contents.all(Attendance):
        assert plain(names.person(seat.person_id)) in whole


@ANY
@given(any_meeting())
def test_every_mark_is_counted_under_its_theme_and_has_its_line(made: tuple[Contents, Contents]) -> None:
    register, contents = made
    report = told(contents, register, reflections=True)
    document = docx.Document(io.BytesIO(document_bytes(report)))
    tables = [table for table in document.tables if table.rows[0].cells[-1].text == "The entries behind it"]
    lines = [line for table in tables for row in table.rows[1:] for line in row.cells[-1].text.split("\n")]
    known = [mark for mark in contents.all(Mark) if register.get(Theme, mark.theme_id)]
    signs = sorted({1: "+", -1: "−", 0: "·"}[int(mark.sign)] for mark in known)
    assert sorted(line[0] for line in lines if line) == signs


@ANY
@given(any_meeting())
def test_no_reflection_is_in_a_report_that_leaves_them_out(made: tuple[Contents, Contents]) -> None:
    register, contents = made
    numbers = itertools.count()
    marked = {
        entry.id: f"zqjx{next(numbers)}zqjx" for entry in contents.all(Entry) if entry.kind is Kind.REFLECTION
    }
    secret = Contents(
        replace(value, text=marked[value.id]) if value.id in marked and isinstance(value, Entry) else value
        for value in contents.values()
    )
    assert "zqjx" not in repr(told(secret, register))
    whole = "\n".join(paragraphs(told(secret, register, reflections=True)))
    assert {f"zqjx{number}zqjx" for number in range(len(marked))} == set(re.findall(r"zqjx\d+zqjx", whole))


@ANY
@given(any_meeting())
def test_any_meeting_makes_a_document_word_can_read(made: tuple[Contents, Contents]) -> None:
    register, contents = made
    assert faults(document_bytes(told(contents, register, reflections=True))) == []


def hostile() -> Contents:
    """A meeting in which everything that can be typed is hostile."""
    texts = list(HOSTILE.values())
    people = a_study().all(Person)
    items = [an_item(text, position=number) for number, text in enumerate(texts)]
    return with_meeting(
        *items,
        *(an_entry(text, kind=kind, item_id=item.id, starred=True)
          for text, item in zip(texts, items, strict=True) for kind in Kind),
        *(an_action(text, due_words=text) for text in texts),
        *(an_attendance(person, seat, role=texts[seat]) for seat, person in enumerate(people)),
        title=" ".join(texts),
        place=texts[1],
        kind=texts[2],
        observer=texts[4],
    )  # fmt: skip


def test_the_same_meeting_makes_the_same_bytes() -> None:
    assert document_bytes(told(hostile())) == document_bytes(told(hostile()))


@pytest.mark.skipif(validator() is None, reason="no Open XML validator: name one in OOXML_VALIDATOR")
@pytest.mark.parametrize("contents", [hostile(), with_meeting()], ids=["hostile", "empty"])
def test_a_report_is_valid_open_xml(contents: Contents, tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(document_bytes(told(contents, reflections=True)))
    assert complaints(path) == []


@pytest.mark.skipif(validator() is None, reason="no Open XML validator: name one in OOXML_VALIDATOR")
@settings(max_examples=8, deadline=None, suppress_health_check=[*HealthCheck])
@given(any_meeting())
def test_any_report_is_valid_open_xml(tmp_path: Path, made: tuple[Contents, Contents]) -> None:
    register, contents = made
    path = tmp_path / "report.docx"
    path.write_bytes(document_bytes(told(contents, register, reflections=True)))
    assert complaints(path) == []
