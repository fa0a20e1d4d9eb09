"""The columns of the log, for a width and a text size."""

from dataclasses import dataclass, replace

from nhplogger.ui.look import Look

_PAD, _TIME, _SPEAKER, _KIND, _KIND_NARROW, _STAR, _AFTER_TEXT = 12, 42, 164, 88, 30, 18, 8
_SPEAKER_NARROW = 140
_LEAST_TEXT = 300
PAD_TOP, LINE, TAG_LINE, META_LINE, DIVIDER = 5, 20, 23, 19, 28
BAND_MARGIN, BAND_PAD = 4, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Left edges and widths in pixels.

    Where the words would get too little room, kinds are marks only; where that is not enough, the speaker
    stands above the words (`stacked`).
    """

    width: int
    time: int
    speaker: int
    kind: int
    text: int
    text_width: int
    star: int
    kind_words: bool = True
    stacked: bool = False


def columns(width: int, look: Look) -> Columns:
    """The columns of a row that wide."""
    least = _LEAST_TEXT * look.text_scale
    wide = _columns(width, look, _SPEAKER, _KIND)
    if wide.text_width >= least:
        return wide
    narrow = replace(_columns(width, look, _SPEAKER_NARROW, _KIND_NARROW), kind_words=False)
    return narrow if narrow.text_width >= least else _stacked(narrow)


def _stacked(narrow: Columns) -> Columns:
    room = narrow.text - narrow.speaker
    return replace(
        narrow,
        text=narrow.speaker,
        text_width=narrow.text_width + room,
        kind=narrow.star - (narrow.text - narrow.kind),
        stacked=True,
    )


def _columns(width: int, look: Look, speaker_width: int, kind_width: int) -> Columns:
    speaker = look.scaled(_PAD + _TIME)
    kind = speaker + look.scaled(speaker_width)
    text = kind + look.scaled(kind_width)
    star = width - look.scaled(_PAD + _STAR)
    return Columns(
        width=width,
        time=look.scaled(_PAD),
        speaker=speaker,
        kind=kind,
        text=text,
        text_width=max(1, star - look.scaled(_AFTER_TEXT) - text),
        star=star,
    )
