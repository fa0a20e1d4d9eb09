"""Studies full of names, every text of them naming somebody, and what a report must not say then."""

import io
import re
import unicodedata
import zipfile
from dataclasses import dataclass, fields, replace
from typing import Any

from hypothesis import strategies as st

from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Entry
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.people import Agency, Attendance, Person
from nhplogger.domain.study import Area, Study
from nhplogger.domain.values import Value
from nhplogger.reports.blocks import Report
from nhplogger.reports.word import document_bytes
from tests.builders import a_person, a_study_value, an_agency, an_area, an_attendance, an_entry
from tests.reports.meetings import any_meeting

_SOFT = {"p": "b", "t": "d", "c": "g", "b": "f", "d": "dd", "g": "", "m": "f", "ll": "l", "rh": "r"}
_NASAL = {"p": "mh", "t": "nh", "c": "ngh", "b": "m", "d": "n", "g": "ng"}
_ASPIRATE = {"p": "ph", "t": "th", "c": "ch"}
_BEFORE = {"o": _SOFT, "yn": _NASAL, "gyda": _ASPIRATE}
_UNSEEN = ("\u00ad", "\u200b", "\u2060", "\u200f")
# Names that are words besides are secret only as they are written.
WORDS = frozenset(("mark", "will", "may", "rose", "young"))

_strange = st.text("bcdfgjvxzŵŷêôï", min_size=4, max_size=7).map(str.capitalize)
_given = st.one_of(
    st.sampled_from(["Ann", "Annes", "Gwen", "Mair", "Mark", "Will", "Siân", "Llinos", "Rhys", "Priya"]),
    _strange,
)
_family = st.one_of(
    st.sampled_from(["O'Brien", "Jones-Davies", "Begum", "Pugh", "ap Rhydderch", "Young", "Bevan", "Tudur"]),
    _strange,
)
_people = st.one_of(_given, st.builds("{} {}".format, _given, _family), st.builds("Sgt {}".format, _family))
_areas = st.one_of(
    st.sampled_from(["Brackwell", "Caerdydd", "Pontarddu", "Llanfach", "Ffynnon Las"]), _strange
)


@dataclass(frozen=True)
class Hidden:
    """A register and one meeting of it, and the words of which no report under pseudonyms may say any."""

    register: Contents
    contents: Contents
    secrets: frozenset[str]

    def elsewhere(self) -> Contents:
        """The same meeting once more, held in the other area."""
        area = self.register.all(Area)[1]
        return Contents(_moved(each, area.id) for each in self.contents.values())


@st.composite
def hidden_names(draw: st.DrawFn, *, agencies: bool = False) -> Hidden:
    """Any meeting at all, with names in all of its texts; `agencies` are secret too."""
    names = draw(st.lists(_people, min_size=1, max_size=4, unique_by=str.casefold))
    home, away = (an_area(each, letter=letter) for each, letter in zip(draw(_two_areas), "BC", strict=True))
    people = [
        a_person(name, pseudonym=f"Qqq {place}", area_id=draw(st.sampled_from((home, home, away))).id)
        for place, name in enumerate(names)
    ]
    there = [an_agency("Xylo-Trust", "XT"), an_agency("Zwmzy Llw", "ZL")] if agencies else []
    typed = _Typed(draw, people, (home, away), there)
    register, contents = draw(any_meeting())
    (meeting,) = contents.all(Meeting)
    kept = [each for each in register.values() if not isinstance(each, Person | Area | Agency | Meeting)]
    values = [typed.into(each) for each in contents.values() if not isinstance(each, Attendance)]
    values += [typed.into(an_entry(speaker_id=people[0].id, meeting_id=meeting.id, seq=10_000))]
    values += [
        typed.into(an_attendance(each, seat, meeting_id=meeting.id)) for seat, each in enumerate(people)
    ]
    study = typed.into(a_study_value())
    values = [replace(each, area_id=home.id) if isinstance(each, Meeting) else each for each in values]
    values = [_spoken(each, people[0]) if isinstance(each, Entry) else each for each in values]
    known = [study, home, away, *there, *people, *map(typed.into, kept)]
    return Hidden(Contents(known), Contents(values), typed.secrets)


def _moved(value: Value, area_id: str) -> Value:
    if isinstance(value, Meeting):
        return replace(value, id="elsewhere", area_id=area_id)
    where: dict[str, Any] = {"meeting_id": "elsewhere"} if hasattr(value, "meeting_id") else {}
    moved: Value = replace(value, **where)
    return moved


_two_areas = st.lists(_areas, min_size=2, max_size=2, unique_by=str.casefold)


def _spoken(entry: Entry, person: Person) -> Entry:
    return replace(
        entry, speaker_id=entry.speaker_id and person.id, said_to_id=entry.said_to_id and person.id
    )


class _Typed:
    """Writes names into texts, in every shape they are typed in, and knows what is secret of them."""

    def __init__(
        self, draw: st.DrawFn, people: list[Person], areas: tuple[Area, ...], agencies: list[Agency]
    ) -> None:
        self._draw = draw
        self._names = [*(p.name for p in people), *(a.name for a in areas), *(a.name for a in agencies)]
        self._whole = {
            *(each.name for each in areas),
            *(each.name for each in agencies),
        }  # secret only as they are
        self._people = {each.name for each in people}
        self._agencies = {each.name for each in agencies}
        self._secret = {part for each in self._names for part in self._parts(each)}

    @property
    def secrets(self) -> frozenset[str]:
        return frozenset(self._secret)

    def into(self, value: Value) -> Value:
        """The value with names in each of its texts."""
        texts: dict[str, Any] = {
            each.name: self._text() for each in fields(value) if _is_text(value, each.name)
        }
        changed: Value = replace(value, **texts)
        return changed if not isinstance(changed, Study) else replace(changed, zone="Europe/London")

    def _text(self) -> str:
        if self._draw(st.integers(0, 2)) == 0:
            return "said nothing"
        name = self._draw(st.sampled_from(self._names))
        shape = self._draw(
            st.sampled_from(["{}", "{}'s", "{}’", "“{}”", "({})", "{}-led", "x {}. Y", "\n{}\t"])
        )
        return str(shape.format(self._draw(st.sampled_from(self._forms(name)))))

    def _parts(self, name: str) -> list[str]:
        words = [name] if name in self._whole else name.split()
        return [word for word in words if word not in ("Sgt", "ap")]

    def _forms(self, name: str) -> list[str]:
        parts = self._parts(name)
        last = parts[-1]
        forms = [name, name.upper(), last, parts[0], unicodedata.normalize("NFD", name), self._unseen(name)]
        forms += [_without_accents(name), name.replace("'", "’"), name.replace("-", " ")]
        if not any(part.casefold() in WORDS for part in parts):
            forms += [name.lower(), self._several(last)]
        if name in self._people and len(parts) > 1 and " " in name and not name.startswith("Sgt"):
            first, *_others, family = name.split()
            forms += [f"{first[0]}. {family}", f"{family}, {first}"]
            forms += [self._address(name)]
        return forms + ([] if name in self._agencies else self._mutated(name))

    def _unseen(self, name: str) -> str:
        place = self._draw(st.integers(1, len(name) - 1))
        return name[:place] + self._draw(st.sampled_from(_UNSEEN)) + name[place:]

    def _several(self, last: str) -> str:
        several = last + ("es" if last.endswith(("s", "x", "z", "ch", "sh")) else "s")
        self._secret.add(several)
        return f"the {several}"

    def _address(self, name: str) -> str:
        first, *_others, last = (re.sub(r"\W", "", _without_accents(word)).lower() for word in name.split())
        local = self._draw(st.sampled_from([f"{first}.{last}", f"{first[0]}{last}", f"{first}_{last}7"]))
        self._secret.add(local)
        return f"{local}@example.org"

    def _mutated(self, name: str) -> list[str]:
        """Behind a word that changes it, the first letter as Welsh changes it."""
        found = []
        small = _without_accents(name).lower()
        for before, table in _BEFORE.items():
            letter = next(
                (each for each in ("ll", "rh", *table) if small.startswith(each) and each in table), None
            )
            if letter is not None and not small.startswith(("ch", "th", "ph", "dd", "ng", "ff")):
                changed = table[letter] + name[len(letter) :]
                changed = changed[:1].upper() + changed[1:]
                if len(changed.split()[0]) > 2:
                    self._secret.add(changed if name in self._whole else changed.split()[0])
                    found.append(f"{before} {changed}")
        return found


def _is_text(value: Value, name: str) -> bool:
    if (
        name == "id"
        or name.endswith("_id")
        or name in ("zone", "key", "colour", "letter", "initials", "path")
    ):
        return False
    return type(getattr(value, name)) is str


def _without_accents(text: str) -> str:
    letters = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(each for each in letters if not unicodedata.combining(each)))


def said(report: Report) -> str:
    """Everything that the bytes of the report's document say, its properties and headers too."""
    with zipfile.ZipFile(io.BytesIO(document_bytes(report))) as archive:
        names = [
            each for each in archive.namelist() if re.match(r"word/(document|header|footer)|docProps/", each)
        ]
        parts = [archive.read(each).decode() for each in names if each.endswith(".xml")]
    assert "word/document.xml" in names
    return "\n".join(_words(part) for part in parts)


def _words(xml: str) -> str:
    alternative = " ".join(re.findall(r' (?:descr|title|name)="([^"]*)"', xml))
    text = re.sub(r"</w:p>|<w:(?:br|tab)[^>]*>", "\n", xml) + alternative
    text = re.sub(r"<[^>]*>", "", text)
    for entity, letter in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#39;", "'"), ("&amp;", "&")):
        text = text.replace(entity, letter)
    return text


def leaked(secrets: frozenset[str], text: str) -> list[str]:
    """The secrets that stand in a text as words, whatever their case, accents and unseen letters."""
    bare = _without_accents(
        re.sub("[\u00ad\u200b-\u200f\u2060-\u206f]", "", unicodedata.normalize("NFC", text))
    )
    bare = re.sub("^Mark$", "", bare.replace("’", "'"), flags=re.MULTILINE)  # the log's own word for a mark
    return [each for each in secrets if _stands(_without_accents(each), bare)]


def _stands(secret: str, text: str) -> bool:
    flags = re.NOFLAG if secret.casefold() in WORDS else re.IGNORECASE
    return re.search(rf"(?<!\w){re.escape(secret)}(?!\w)", text, flags) is not None
