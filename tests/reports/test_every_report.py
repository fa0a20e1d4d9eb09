"""Every kind of report, with everything that may be chosen, of hostile words, is a document Word can read."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from nhplogger import assets
from nhplogger.domain.contents import Contents
from nhplogger.i18n import speaking
from nhplogger.reports.html import html_text
from nhplogger.reports.lint import faults
from nhplogger.reports.making import make_report
from nhplogger.reports.observed import Observed
from nhplogger.reports.options import ReportKind, ReportOptions
from nhplogger.reports.templates.fields import fields
from nhplogger.reports.templates.filling import described, filled
from nhplogger.reports.word import document_bytes
from tests.builders import a_study
from tests.reports.everything import LANGUAGES, STYLES, Chosen, covering, each_choice, everything, made
from tests.reports.meetings import MEETING, NOW, any_meeting
from tests.reports.periods import one_meeting
from tests.reports.test_word_validity import complaints, validator

WHOLE = everything()
CHOSEN = covering()


def named(chosen: Chosen) -> str:
    options, style = chosen
    left = len(options.parts)
    return f"{options.kind}-{options.language}-{left}-{options.real_names:d}{options.hide_agencies:d}-{style}"


@pytest.mark.parametrize("kind", list(ReportKind))
def test_whatever_is_chosen_the_document_has_no_fault(kind: ReportKind) -> None:
    for number, options in enumerate(each_choice(kind)):
        report = made(options, WHOLE)
        style = STYLES[number % len(STYLES)]
        assert faults(document_bytes(report, style)) == [], options
        assert html_text(report).count("<h1") == 1


def test_a_few_reports_stand_for_all_pairs_of_choices() -> None:
    assert len(CHOSEN) <= 25
    assert {options.kind for options, _style in CHOSEN} == set(ReportKind)


@pytest.mark.skipif(validator() is None, reason="no Open XML validator: name one in OOXML_VALIDATOR")
@pytest.mark.parametrize("chosen", CHOSEN, ids=named)
def test_a_report_is_valid_whatever_is_chosen(chosen: Chosen, tmp_path: Path) -> None:
    options, style = chosen
    path = tmp_path / "report.docx"
    path.write_bytes(document_bytes(made(options, WHOLE), STYLES[style]))
    assert complaints(path) == []


@pytest.mark.skipif(validator() is None, reason="no Open XML validator: name one in OOXML_VALIDATOR")
def test_a_filled_template_is_valid_and_has_no_fault(tmp_path: Path) -> None:
    options = ReportOptions(reflections=True, language="cy-GB")
    with speaking(options.language):
        told = fields(Observed(a_study(), WHOLE, MEETING, options, NOW))
    path = tmp_path / "report.docx"
    template = (assets.ROOT / "word" / "template.docx").read_bytes()
    path.write_bytes(described(filled(template, told, "template.docx"), made(options, WHOLE)))
    assert faults(path.read_bytes()) == []
    assert complaints(path) == []


@pytest.mark.parametrize("kind", list(ReportKind))
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_study_and_choice_make_the_same_bytes(kind: ReportKind, language: str) -> None:
    options = ReportOptions(kind=kind, reflections=True, language=language)
    first, second = made(options, WHOLE), made(options, again(WHOLE))
    assert document_bytes(first) == document_bytes(second)
    assert html_text(first) == html_text(second)


def again(contents: Contents) -> Contents:
    """The same values as if they had been read anew."""
    return Contents(replace(value) for value in contents.values())


@settings(max_examples=8, deadline=None, suppress_health_check=[*HealthCheck])
@given(any_meeting())
def test_any_meeting_makes_the_same_bytes_again(study: tuple[Contents, Contents]) -> None:
    register, contents = study
    for kind in ReportKind:
        options = ReportOptions(kind=kind, reflections=True)
        one = make_report(one_meeting(contents, register), options, NOW)
        other = make_report(
            one_meeting(Contents(contents.values()), Contents(register.values())), options, NOW
        )
        assert document_bytes(one) == document_bytes(other)
        assert html_text(one) == html_text(other)
