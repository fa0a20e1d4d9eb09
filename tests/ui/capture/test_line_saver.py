"""Lines that are saved, held, taken back and changed."""

from pytestqt.qtbot import QtBot

from nhplogger.domain.capture_syntax import read_line
from nhplogger.domain.entry import Entry, Kind, Mark
from nhplogger.domain.known import known_names
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.capture_line import Begun
from nhplogger.ui.capture.line_saver import LineSaver
from nhplogger.ui.capture.meeting_moves import MeetingMoves
from tests.ui.capture.brackwell import moment


def _save(book: Logbook, saver: LineSaver, text: str, speaker: str | None = None, minute: int = 33) -> bool:
    known = known_names(book.register, book.meeting, book.clock.today())
    begun = Begun(at=moment(14, minute), speaker_id=speaker)
    return saver.save(text, read_line(text, known), begun, "item-4")


def _last(book: Logbook) -> Entry:
    return max(book.meeting.all(Entry), key=lambda entry: entry.seq)


def _refuse(book: Logbook) -> None:
    book.store._db.execute("PRAGMA query_only = ON")


def _allow(book: Logbook) -> None:
    book.store._db.execute("PRAGMA query_only = OFF")


def test_a_line_is_saved_with_the_moment_and_speaker_of_its_first_key(book: Logbook) -> None:
    assert _save(book, LineSaver(book), "Lights are out", "person-PCSO")
    entry = _last(book)
    assert (entry.text, entry.at, entry.speaker_id, entry.item_id) == (
        "Lights are out",
        moment(14, 33),
        "person-PCSO",
        "item-4",
    )


def test_lines_are_numbered_as_they_are_written(book: Logbook) -> None:
    saver = LineSaver(book)
    before = _last(book).seq
    assert _save(book, saver, "one")
    assert _save(book, saver, "two", minute=20)
    assert [_last(book).seq, _last(book).text] == [before + 2, "two"]


def test_a_mark_without_words_is_a_mark_and_no_line(book: Logbook) -> None:
    saver, entries, marks = LineSaver(book), book.meeting.count(Entry), book.meeting.count(Mark)
    assert _save(book, saver, "+l")
    assert (book.meeting.count(Entry), book.meeting.count(Mark)) == (entries, marks + 1)
    taken = saver.take_back()
    assert taken
    assert taken.text == "+l"
    assert book.meeting.count(Mark) == marks


def test_lines_the_disk_refuses_are_in_the_log_and_written_in_their_order(
    book: Logbook, qtbot: QtBot
) -> None:
    saver, before = LineSaver(book), book.meeting.count(Entry)
    _refuse(book)
    with qtbot.waitSignal(book.failed):
        assert _save(book, saver, "first")
    assert _save(book, saver, "second")
    assert book.held == 2
    assert book.meeting.count(Entry) == before + 2
    _allow(book)
    assert _save(book, saver, "third")
    assert book.held == 0
    kept = book.store.read_meeting("meeting").all(Entry)
    texts = [entry.text for entry in sorted(kept, key=lambda entry: entry.seq)]
    assert texts[-3:] == ["first", "second", "third"]


def test_the_last_line_is_taken_back_whole_and_put_back_the_same(book: Logbook) -> None:
    saver = LineSaver(book)
    assert _save(book, saver, "! @7 mend the door by next fri #info+", "person-PCSO")
    after = book.meeting.copy()
    taken = saver.take_back()
    assert taken
    assert taken.text == "! @7 mend the door by next fri #info+"
    assert taken.begun.at == moment(14, 33)
    assert saver.put_back(taken)
    assert book.meeting == after


def test_a_speaker_marked_after_the_line_does_not_stand_in_its_way(book: Logbook) -> None:
    saver = LineSaver(book)
    assert _save(book, saver, "Lights are out", "person-PCSO")
    assert MeetingMoves(book).speak("person-Resident 1")
    taken = saver.take_back()
    assert taken
    assert taken.text == "Lights are out"
    assert "Lights are out" not in [entry.text for entry in book.meeting.all(Entry)]
    assert saver.put_back(taken)
    assert _last(book).text == "Lights are out"


def test_a_line_saved_before_the_program_was_opened_is_taken_back_with_its_mark(book: Logbook) -> None:
    taken = LineSaver(book).take_back()
    assert taken
    assert taken.text == '"First time anyone has told us what happened to what we reported.'
    assert taken.begun.speaker_id == "person-Resident 3"


def test_nothing_is_taken_back_from_an_empty_log(quiet_book: Logbook) -> None:
    assert LineSaver(quiet_book).take_back() is None


def test_a_changed_line_keeps_its_moment_place_and_speaker(book: Logbook) -> None:
    saver = LineSaver(book)
    assert _save(book, saver, "Lights are out", "person-PCSO")
    entry = _last(book)
    known = known_names(book.register, book.meeting, book.clock.today())
    assert saver.rewrite(entry, "= lights first", read_line("= lights first", known))
    after = book.meeting.get(Entry, entry.id)
    assert after
    assert (after.kind, after.text, after.at, after.seq, after.speaker_id) == (
        Kind.DECISION,
        "lights first",
        entry.at,
        entry.seq,
        "person-PCSO",
    )


def test_a_speaker_taken_out_of_a_changed_line_is_gone_from_it(book: Logbook) -> None:
    saver = LineSaver(book)
    assert _save(book, saver, "@7 lights are out")
    entry = _last(book)
    assert entry.speaker_id == "person-Housing officer"
    known = known_names(book.register, book.meeting, book.clock.today())
    assert saver.rewrite(entry, "Lights are out", read_line("Lights are out", known))
    after = book.meeting.get(Entry, entry.id)
    assert after
    assert after.speaker_id is None
