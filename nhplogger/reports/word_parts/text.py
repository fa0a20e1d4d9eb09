"""Text on its last step into XML: what XML cannot hold is dropped, the rest is escaped."""

import re
import unicodedata
from xml.sax.saxutils import escape, quoteattr

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c]")
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile("([\n\t])")
_LONGEST = 255  # characters that a property of a file holds
_INSTEAD = {"\n": "<w:br/>", "\t": "<w:tab/>"}


def xml_safe(text: str) -> str:
    """The text without what XML 1.0 forbids (its section 2.2); every kind of line end becomes `\\n`."""
    if text.isprintable():
        return text
    return _FORBIDDEN.sub("", _LINE_ENDS.sub("\n", text))


def one_line(text: str) -> str:
    """The text on one line, short enough for a property, without marks that turn its direction unseen."""
    visible = "".join(" " if unicodedata.category(sign)[0] == "Z" else sign for sign in _readable(text))
    return " ".join(visible.split())[:_LONGEST].rstrip()


def _readable(text: str) -> str:
    return "".join(
        sign
        for sign in xml_safe(text)
        if not "\u202a" <= sign <= "\u202e" and not "\u2066" <= sign <= "\u2069"
    )


def attribute(text: str) -> str:
    """The text as the value of an attribute, quotation marks included."""
    return quoteattr(xml_safe(text))


def pieces(text: str) -> str:
    """Safe text as the inside of a w:r: words, line breaks and tabs."""
    if "\n" not in text and "\t" not in text:
        return _words(text)
    return "".join(_INSTEAD.get(piece) or _words(piece) for piece in _BREAKS.split(text) if piece)


def _words(text: str) -> str:
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'
