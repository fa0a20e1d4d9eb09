"""The seat board follows who comes, who goes and who speaks."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from nhplogger.domain import moves
from nhplogger.domain.edits import Added, Changed
from nhplogger.domain.people import Attendance, Person, Presence
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.meeting_moves import MeetingMoves
from nhplogger.ui.capture.seats_model import SeatsModel
from nhplogger.ui.capture.seats_rows import AgencyRow, SeatRow
from tests.ui.capture.brackwell import MEETING


def _seats(model: SeatsModel) -> dict[str, SeatRow]:
    found: dict[str, SeatRow] = {}
    for agency in range(model.rowCount()):
        parent = model.index(agency, 0)
        for row in range(model.rowCount(parent)):
            seat = model.at(model.index(row, 0, parent))
            assert isinstance(seat, SeatRow)
            found[seat.who.name] = seat
    return found


def _agencies(model: SeatsModel) -> list[AgencyRow]:
    rows = [model.at(model.index(row, 0)) for row in range(model.rowCount())]
    return [row for row in rows if isinstance(row, AgencyRow)]


def _attendance(book: Logbook, name: str) -> Attendance:
    return next(each for each in book.meeting.all(Attendance) if each.person_id == f"person-{name}")


def test_the_board_is_a_proper_model_while_acts_are_applied(
    book: Logbook, qtmodeltester: ModelTester
) -> None:
    model = SeatsModel(book)
    qtmodeltester.check(model)
    made = MeetingMoves(book)
    assert made.add_person("Mrs Price", "", "Churches")
    assert made.speak("person-PCSO")
    assert made.next_presence(_attendance(book, "Inspector"))
    assert book.undo()
    book.close_meeting()
    assert model.rowCount() == 0
    book.open_meeting(MEETING.id)


def test_agencies_stand_in_the_order_of_their_first_seat_with_how_many_are_here(book: Logbook) -> None:
    shown = [(row.initials, row.count) for row in _agencies(SeatsModel(book))]
    assert shown[:3] == [("PO", "2 of 3"), ("CO", "3 of 3"), ("HO", "2 of 2")]
    assert shown[-1] == ("HE", "0 of 1")


def test_thirteen_of_fifteen_are_in_the_room(book: Logbook, qtbot: QtBot) -> None:
    model = SeatsModel(book)
    assert model.in_room == (13, 15)
    inspector = _attendance(book, "Inspector")
    with qtbot.waitSignal(model.counted) as counted:
        assert book.do("here", Changed(inspector, replace(inspector, status=Presence.PRESENT)))
    assert counted.args == [(14, 15)]


def test_seats_have_keys_in_their_order(book: Logbook) -> None:
    seats = _seats(SeatsModel(book))
    assert [seats[name].key for name in ("Neighbourhood Sgt", "Youth worker", "Resident 1")] == [
        "1",
        "9",
        "a",
    ]


def test_the_second_line_says_what_is_to_be_known(book: Logbook) -> None:
    seats = _seats(SeatsModel(book))
    assert seats["Safety officer"].under == "speaking now, 0:42"
    assert seats["Ward councillor"].under == "late, arrived 13:58"
    assert seats["Estate caretaker"].under == "deputy for the Tenancy manager"
    assert seats["Resident 1"].under == ""


def test_the_chair_is_named_so(book: Logbook) -> None:
    assert _seats(SeatsModel(book))["Safety officer"].name == "Safety officer, chair"


def test_shares_of_the_talk_come_to_a_hundred(book: Logbook) -> None:
    shares = [seat.share for seat in _seats(SeatsModel(book)).values()]
    assert abs(sum(shares) - 1) < 1e-9
    assert _seats(SeatsModel(book))["Safety officer"].percent == "22%"


def test_who_takes_the_floor_is_shown_and_the_one_before_no_more(book: Logbook) -> None:
    model = SeatsModel(book)
    edits = moves.speak("person-PCSO", MEETING.id, book.meeting, book.clock.now())
    assert book.do("speak", *edits)
    seats = _seats(model)
    assert seats["PCSO"].speaking
    assert not seats["Safety officer"].speaking


def test_a_second_moves_the_clock_of_who_speaks_and_tells_of_that_row_only(book: Logbook) -> None:
    model = SeatsModel(book)
    told: list[str] = []

    def changed(first: QModelIndex, _last: QModelIndex) -> None:
        told.append(first.data(Qt.ItemDataRole.DisplayRole))

    assert isinstance(book.clock, StillClock)
    book.clock.advance(1)  # shares of whole percents stand where a bar is about to move
    model.tick()
    model.dataChanged.connect(changed)
    book.clock.advance(1)
    model.tick()
    assert told == ["Safety officer, chair"]
    assert _seats(model)["Safety officer"].under == "speaking now, 0:44"


def test_somebody_new_takes_the_next_key(book: Logbook) -> None:
    model = SeatsModel(book)
    person = Person(id="price", area_id="area", name="Mrs Price", pseudonym="Resident 4")
    seat = Attendance(id="seat-price", meeting_id=MEETING.id, person_id="price", seat=15)
    assert book.do("come", Added(person), Added(seat))
    assert _seats(model)["Mrs Price"].key == "g"
    assert _agencies(model)[-1].name == "No agency"


def test_a_row_is_read_out_as_one_sentence(book: Logbook) -> None:
    seats = _seats(SeatsModel(book))
    assert seats["Ward councillor"].spoken == (
        "seat 6, Ward councillor, Council, late, arrived 13:58, 7% of the talk"
    )
    assert seats["Inspector"].spoken == "seat 3, Inspector, Police, apologies"
