"""The evidence for one theme as rows: each mark with its line, who said it, and what it says of the theme."""

from dataclasses import dataclass

from nhplogger.analysis.theme_evidence import evidence
from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Kind, Sign
from nhplogger.domain.meeting import Meeting
from nhplogger.i18n import _
from nhplogger.ui.capture.room import Room, Who
from nhplogger.ui.capture.words import kind_word, local_time, sign_words


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRow:
    """One mark; `line_id` is its line, or the mark itself where it was made without words."""

    line_id: str
    time: str
    sign: Sign
    words: str
    kind: Kind | None = None
    speaker: Who | None = None

    @property
    def said(self) -> str:
        """The words, or that there are none."""
        return self.words or _("Marked without words")

    @property
    def spoken(self) -> str:
        """The row as one sentence, for those who listen to the screen."""
        parts = (
            sign_words(self.sign),
            self.time,
            self.speaker.name if self.speaker else "",
            kind_word(self.kind).lower() if self.kind else "",
            self.said,
        )
        return ", ".join(part for part in parts if part)


def evidence_rows(meeting: Contents, register: Contents, about: Meeting, theme_id: str) -> list[EvidenceRow]:
    """The marks of a theme, in the order of the log."""
    room = Room(register, meeting)
    rows = []
    for found in evidence(meeting, theme_id):
        entry = found.entry
        timed = entry is None or entry.timed
        rows.append(
            EvidenceRow(
                line_id=entry.id if entry else found.mark.id,
                time=local_time(entry.at if entry else found.mark.at, about) if timed else "",
                sign=found.mark.sign,
                words=entry.text if entry else "",
                kind=entry.kind if entry else None,
                speaker=room.who(entry.speaker_id) if entry else None,
            )
        )
    return rows
