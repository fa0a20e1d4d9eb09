"""A meeting's timeline in words: for those who listen, for tool tips and under the cursor."""

from nhplogger.analysis.timeline_parts import (
    AgendaStretch,
    MeetingTimeline,
    SpellStretch,
    Stop,
    ThemeMark,
    Voice,
)
from nhplogger.domain.entry import Entry, Kind, Mark, Sign
from nhplogger.domain.people import Agency
from nhplogger.domain.theme import Theme
from nhplogger.i18n import _, plural
from nhplogger.reports.local_times import NOT_RECORDED, LocalTimes, length
from nhplogger.ui.capture.group_states import state_word
from nhplogger.ui.capture.words import kind_word, sign_words


class TimelineWords:
    """Says what the parts of one timeline are."""

    def __init__(self, timeline: MeetingTimeline) -> None:
        self._timeline = timeline
        self._times = LocalTimes.of(timeline.meeting)
        self._themes: dict[str, Theme] = {mark.theme.id: mark.theme for mark in timeline.marks}

    def description(self) -> str:
        """The whole timeline in one sentence."""
        timeline = self._timeline
        if timeline.is_empty:
            return _("Timeline of {title}, nothing recorded").format(title=timeline.meeting.title)
        parts = [
            _("Timeline of {title}, {times}").format(
                title=timeline.meeting.title, times=self._times.span(timeline.begun, timeline.ended)
            )
        ]
        parts += [self.voice(voice) for voice in timeline.voices if voice.turns or not timeline.has_turns]
        parts += [] if timeline.has_turns else [_("no speaking turns were recorded")]
        return ", ".join((*parts, *self._counted()))

    def time(self, stop: Stop) -> str:
        """When a stop was, or a dash."""
        return self._times.clock(stop.at) if _is_timed(stop) else NOT_RECORDED

    def shown(self, stop: Stop) -> str:
        """A stop in a line: who, and the words or the themes."""
        said = text_of(stop.entry) if stop.entry else ", ".join(map(self._marked, stop.marks))
        return _("{who}: {words}").format(who=stop.speaker.name, words=said) if stop.speaker else said

    def stop(self, stop: Stop) -> str:
        """A stop in one sentence, for those who hear it."""
        parts = [self.time(stop) if _is_timed(stop) else _("time not recorded")]
        parts += [stop.agency.name] if stop.agency else []
        parts += [stop.speaker.name] if stop.speaker else []
        if stop.entry:
            parts += [kind_word(stop.entry.kind).casefold(), text_of(stop.entry)]
        parts += [_("theme {name}").format(name=self._marked(mark)) for mark in stop.marks]
        parts += [_("key moment")] if stop.entry and stop.entry.starred else []
        return ", ".join(parts)

    def item(self, stretch: AgendaStretch) -> str:
        """An agenda item and when it was on."""
        times = self._times.span(stretch.begun, stretch.ended)
        return _("{number} {title}, {times}").format(
            number=stretch.number, title=stretch.item.title, times=times
        )

    def voice(self, voice: Voice) -> str:
        """An agency and how much was heard or written of it."""
        name = agency_name(voice.agency)
        if not self._timeline.has_turns:
            return _("{name} {lines}").format(name=name, lines=lines_word(len(voice.lines)))
        return _("{name} {share} of talk").format(name=name, share=percent(voice.share))

    def voice_in_full(self, voice: Voice) -> str:
        """The same with minutes and turns, where there were turns."""
        if not voice.turns:
            return self.voice(voice)
        turns = plural("{count} turn", "{count} turns", voice.turns)
        return ", ".join((self.voice(voice), length(voice.held), turns))

    def spell(self, spell: SpellStretch) -> str:
        """What went on, and when."""
        word = state_word(spell.kind)
        if spell.kind.is_moment:
            return _("{what}, {time}").format(what=word, time=self._times.clock(spell.begun))
        return _("{what}, {time}").format(what=word, time=self._times.span(spell.begun, spell.ended))

    def mark(self, mark: ThemeMark) -> str:
        """A theme, its sign and when."""
        said = _signed(mark.theme.label, mark.sign)
        return f"{self._times.clock(mark.at)} {said}" if self._timeline.has_times else said

    def _marked(self, mark: Mark) -> str:
        theme = self._themes.get(mark.theme_id)
        return _signed(theme.label if theme else "", mark.sign)

    def _counted(self) -> list[str]:
        """How much of what there is, where there is any."""
        items = len({each.item.id for each in self._timeline.agenda})
        signs = [mark.sign for mark in self._timeline.marks]
        counts = (
            (items, plural("{count} agenda item", "{count} agenda items", items)),
            _count(signs, Sign.HELPS),
            _count(signs, Sign.HINDERS),
            _count(signs, Sign.NEUTRAL),
        )
        return [words for count, words in counts if count]


def _count(signs: list[Sign], sign: Sign) -> tuple[int, str]:
    count = signs.count(sign)
    words = {
        Sign.HELPS: plural("{count} theme helps", "{count} themes help", count),
        Sign.HINDERS: plural("{count} theme gets in the way", "{count} themes get in the way", count),
        Sign.NEUTRAL: plural("{count} theme neither", "{count} themes neither", count),
    }[sign]
    return count, words


def _is_timed(stop: Stop) -> bool:
    return stop.entry is None or stop.entry.timed


def _signed(label: str, sign: Sign) -> str:
    return f"{label}, {sign_words(sign)}" if sign else label


def text_of(entry: Entry) -> str:
    """A line's words on one line; what was said word for word stands in quotation marks."""
    text = " ".join(entry.text.split())
    return f"“{text}”" if entry.kind is Kind.QUOTE and text[:1] not in ('"', "“") else text


def agency_name(agency: Agency | None) -> str:
    """An agency's name, or what stands for none."""
    return agency.name if agency else _("No agency given")


def percent(share: float) -> str:
    """A share of 0 to 1 in hundredths: 21%."""
    return f"{round(100 * share)}%"


def lines_word(count: int) -> str:
    """So many lines."""
    return plural("{count} line", "{count} lines", count)


def themes_word() -> str:
    """What stands before the line of the themes."""
    return _("Themes")
