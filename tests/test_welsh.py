"""Reports speak Welsh: every fixed word has its own, and nothing recorded is turned into another language."""

import ast
import string
from collections.abc import Iterator
from gettext import NullTranslations
from pathlib import Path

import pytest
from typing_extensions import override

import nhplogger
from nhplogger import i18n
from nhplogger.i18n import _, long_date, plural, speaking
from nhplogger.reports.blocks import Heading, Report, Table
from nhplogger.reports.options import ReportKind, ReportOptions
from nhplogger.reports.word import document_bytes
from tests.builders import DAY
from tests.catalogues import SOURCES, compiled, read
from tests.reports.everything import made

PACKAGE = Path(nhplogger.__file__).parent
(WELSH,) = SOURCES
# What these say is for whoever writes a report, in the language of the program.
FOR_THE_WRITER = {
    *("file_name.py", "placing.py", "protecting.py", "rendering.py", "style_check.py", "writing.py"),
    *("fields.py", "filling.py"),
}
SENTENCES = ("area_sentences", "fate_sentences", "number_words", "summary_sentences")


def modules() -> Iterator[Path]:
    """Those whose words stand in reports."""
    yield from (each for each in (PACKAGE / "reports").rglob("*.py") if each.name not in FOR_THE_WRITER)
    yield from (PACKAGE / "analysis" / f"{name}.py" for name in SENTENCES)
    yield PACKAGE / "domain" / "value_words.py"


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"_", "plural"}:
            yield node


def used() -> set[str]:
    """Every piece of words in those modules; of a count, the form for one."""
    said = (call.args[0] for path in modules() for call in calls(ast.parse(path.read_text("utf-8"))))
    return {each.value for each in said if isinstance(each, ast.Constant) and isinstance(each.value, str)}


Words = str | tuple[str, ...] | list[str] | None


def one(words: Words) -> str:
    return _forms(words)[0]


def placeholders(words: str) -> set[str]:
    return {name for _text, name, _spec, _turn in string.Formatter().parse(words) if name}


def test_every_fixed_word_of_a_report_has_its_welsh_and_nothing_else_is_kept() -> None:
    told = {one(each.id) for each in read(WELSH) if each.id and all(_forms(each.string))}
    assert told == used()


def _forms(words: Words) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words or ("",))


def test_every_form_has_the_places_of_its_english() -> None:
    for each in read(WELSH):
        if each.id:
            for form in _forms(each.string):
                missing = placeholders(one(each.id)) - placeholders(form)
                assert placeholders(form) <= placeholders(one(each.id)), each.id
                assert not missing or form in {"unwaith", "dwywaith"}, each.id


def test_what_is_shipped_is_compiled_from_what_is_written() -> None:
    assert i18n.catalogue("cy-GB").read_bytes() == compiled(WELSH)


def test_no_word_of_a_report_is_settled_when_its_module_is_imported() -> None:
    for path in modules():
        tree = ast.parse(path.read_text("utf-8"))
        within = {
            id(call) for each in ast.walk(tree) if isinstance(each, ast.FunctionDef) for call in calls(each)
        }
        assert {id(call) for call in calls(tree)} <= within, path


class Unknown(NullTranslations):
    """Notes what was asked for in vain."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[str] = set()

    @override
    def gettext(self, message: str) -> str:
        self.asked.add(message)
        return message

    @override
    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        self.asked.add(msgid1)
        return msgid1


@pytest.fixture
def unknown() -> Iterator[set[str]]:
    """The words that a report asked for and Welsh did not have."""
    noted = Unknown()
    i18n._shipped("cy-GB").add_fallback(noted)
    yield noted.asked
    i18n._shipped.cache_clear()


@pytest.mark.parametrize("kind", list(ReportKind))
def test_no_word_of_a_welsh_report_stays_english(kind: ReportKind, unknown: set[str]) -> None:
    report = made(ReportOptions(kind=kind, reflections=True, language="cy-GB"))
    document_bytes(report)
    assert report.language == "cy-GB"
    assert unknown == set()
    fixed = {one(each.id) for each in read(WELSH) if each.id and each.id != each.string}
    assert not headings(report) & fixed


def headings(report: Report) -> set[str]:
    """Headings without their numbers, and the heads of tables."""
    heads = {each.text.lstrip("0123456789. ") for each in report.blocks if isinstance(each, Heading)}
    tables = [each for each in report.blocks if isinstance(each, Table)]
    return heads | {words for each in tables for words in each.header}


def test_counts_mutate_as_welsh_has_them() -> None:
    with speaking("cy-GB"):
        told = [plural("{count} meeting", "{count} meetings", count) for count in (1, 2, 3, 4, 6, 11)]
    said = ["1 cyfarfod", "2 gyfarfod", "3 chyfarfod", "4 cyfarfod", "6 chyfarfod", "11 cyfarfod"]
    assert told == said


def test_days_are_welsh_only_meanwhile() -> None:
    with speaking("cy-GB"):
        assert long_date(DAY) == "Dydd Iau 27 Tachwedd 2025"
    assert long_date(DAY) == "Thursday 27 November 2025"


def test_a_language_that_is_not_shipped_is_told_in_english() -> None:
    with speaking("fr-FR"):
        assert (_("Who took part"), long_date(DAY)) == ("Who took part", "Thursday 27 November 2025")
