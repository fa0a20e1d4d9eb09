"""A Word file with a password."""

import io

import pytest
from msoffcrypto.exceptions import InvalidKeyError
from msoffcrypto.format.ooxml import OOXMLFile

from nhplogger.reports.not_written import ReportNotWritten
from nhplogger.reports.protecting import protected
from nhplogger.reports.word import document_bytes
from tests.reports.samples import rich


def unlocked(content: bytes, password: str) -> bytes:
    file = OOXMLFile(io.BytesIO(content))
    file.load_key(password=password, verify_password=True)
    opened = io.BytesIO()
    file.decrypt(opened)
    return opened.getvalue()


@pytest.mark.parametrize("password", ["open sesame", "tŷ’r dŵr ☃", "x" * 255])
def test_it_opens_with_its_password_and_is_what_it_was(password: str) -> None:
    content = document_bytes(rich())
    locked = protected(content, password)
    assert b"word/document.xml" not in locked
    assert unlocked(locked, password) == content


def test_it_does_not_open_with_another() -> None:
    with pytest.raises(InvalidKeyError):
        unlocked(protected(document_bytes(rich()), "open sesame"), "open")


def test_a_password_that_word_would_not_take_is_refused() -> None:
    with pytest.raises(ReportNotWritten, match="at most 255"):
        protected(b"", "x" * 256)
