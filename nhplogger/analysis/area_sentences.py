"""An area over a period in sentences of a fixed pattern, every number in them counted."""

from collections import Counter
from collections.abc import Iterator, Sequence

from nhplogger.analysis.continuity import AgencyRecord, Came, Post, Sat
from nhplogger.analysis.number_words import capital, spelled, times
from nhplogger.analysis.raised import Raised
from nhplogger.analysis.summary_sentences import listed, shortened
from nhplogger.analysis.traced import Figure, Naming, Traced, count, count_ids
from nhplogger.domain.entry import Mark, Sign
from nhplogger.domain.theme import Theme
from nhplogger.i18n import _, plural


def came_sentences(sat: Sequence[Sat], records: Sequence[AgencyRecord], naming: Naming) -> Iterator[Traced]:
    """How many people and agencies came, who was always there, and who was gone longest."""
    meetings = count_ids(each.meeting_id for each in sat)
    if not meetings.number:
        yield Traced(_("No meeting was held."), (meetings,))
        return
    yield _how_many(sat, records, meetings)
    yield from _always(records, naming)
    yield from _gone(sat, records, naming)


def _how_many(sat: Sequence[Sat], records: Sequence[AgencyRecord], meetings: Figure) -> Traced:
    people = count_ids(seat.person_id for each in sat for seat in each.there)
    agencies = count_ids(each.agency for each in records if each.attended)
    words = _("{meetings} held; {people} from {agencies} came to them.").format(
        meetings=spelled(
            plural("{count} meeting was", "{count} meetings were", meetings.number), meetings.number
        ),
        people=spelled(plural("{count} person", "{count} people", people.number), people.number),
        agencies=spelled(plural("{count} agency", "{count} agencies", agencies.number), agencies.number),
    )
    return Traced(capital(words), (meetings, people, agencies))


def _always(records: Sequence[AgencyRecord], naming: Naming) -> Iterator[Traced]:
    steady = [each for each in records if each.came and each.attended == len(each.came)]
    if steady and len(steady[0].came) > 1:
        names = listed([naming.agency(each.agency) for each in steady])
        one, many = _("{agencies} was at all of them."), _("{agencies} were at all of them.")
        yield Traced((one if len(steady) == 1 else many).format(agencies=names))


def _gone(sat: Sequence[Sat], records: Sequence[AgencyRecord], naming: Naming) -> Iterator[Traced]:
    """The longest gap: Health missed three meetings in a row."""
    longest = max(records, key=lambda each: each.longest_gap, default=None)
    if longest is None or longest.longest_gap < 2:
        return
    missed = spelled(plural("{count} meeting", "{count} meetings", longest.longest_gap), longest.longest_gap)
    words = _("The longest gap was that of {agency}, which missed {meetings} in a row.")
    figure = Figure(longest.longest_gap, _missed_in_a_row(sat, longest))
    yield Traced(words.format(agency=naming.agency(longest.agency), meetings=missed), (figure,))


def _missed_in_a_row(sat: Sequence[Sat], record: AgencyRecord) -> tuple[str, ...]:
    """The ids of the meetings of its longest gap."""
    missed = [each is Came.MISSED for each in record.came]
    length = record.longest_gap
    first = next(place for place, gone in enumerate(missed) if not gone)
    start = next(place for place in range(first, len(missed)) if all(missed[place : place + length]))
    return tuple(each.meeting_id for each in sat[start : start + length])


def post_sentences(posts: Sequence[Post], naming: Naming) -> Iterator[Traced]:
    """Two of eleven posts changed hands: Council, street scene officer."""
    if not posts:
        return
    changed = [each for each in posts if len(each.holders) > 1]
    every, some = Figure(len(posts), _keys(posts)), Figure(len(changed), _keys(changed))
    of_all = spelled(plural("{count} post", "{count} posts", every.number), every.number)
    if not changed:
        words = _("Of {posts}, none changed hands.").format(posts=of_all)
        yield Traced(words, (every,))
        return
    moved = spelled(plural("{count} changed hands", "{count} changed hands", some.number), some.number)
    words = _("Of {posts}, {changed}: {which}.").format(
        posts=of_all, changed=moved, which="; ".join(_post(each, naming) for each in changed)
    )
    yield Traced(words, (every, some))


def _keys(posts: Sequence[Post]) -> tuple[str, ...]:
    return tuple(f"{each.agency} {each.role}" for each in posts)


def _post(post: Post, naming: Naming) -> str:
    agency, role = naming.agency(post.agency), naming.replace(post.role)
    return _("{agency}, {role}").format(agency=agency, role=role) if agency else role


def theme_sentences(themes: Sequence[Theme], marks: Sequence[Mark], naming: Naming) -> Iterator[Traced]:
    """What helped most, and what got in the way most, and at how many meetings."""
    words = {
        Sign.HELPS: _("“{theme}” was marked most as a help: {times}, at {meetings}."),
        Sign.HINDERS: _("“{theme}” was marked most as in the way: {times}, at {meetings}."),
    }
    for sign, sentence in words.items():
        counts = Counter(mark.theme_id for mark in marks if mark.sign is sign)
        most = max(themes, key=lambda theme: counts[theme.id], default=None)
        if most is None or not counts[most.id]:
            continue
        mine = [mark for mark in marks if mark.theme_id == most.id and mark.sign is sign]
        marked, meetings = count(mine), count_ids(mark.meeting_id for mark in mine)
        at = spelled(plural("{count} meeting", "{count} meetings", meetings.number), meetings.number)
        name = naming.replace(most.name)
        told = sentence.format(theme=name, times=times(marked.number), meetings=at)
        yield Traced(told, (marked, meetings))


def raised_sentences(raised: Sequence[Raised], naming: Naming) -> Iterator[Traced]:
    """“Off-road bikes on the field” was raised most: six times, at five meetings."""
    if not raised or len(raised[0].entries) < 2:
        return
    most = raised[0]
    entries, meetings = count(most.entries), count_ids(most.meetings)
    at = spelled(plural("{count} meeting", "{count} meetings", meetings.number), meetings.number)
    words = _("The priority raised most was “{priority}”: {times}, at {meetings}.").format(
        priority=shortened(naming.replace(most.entries[0].text)), times=times(entries.number), meetings=at
    )
    yield Traced(words, (entries, meetings))
