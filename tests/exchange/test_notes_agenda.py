"""The agenda of field notes, and when each item was talked about."""

from dataclasses import replace

from nhplogger.domain.edits import Changed, Removed
from nhplogger.domain.meeting import AgendaItem
from tests.exchange.studies import ReadStudy, notes

AGENDA = ("Agenda:", "Lighting; 20 min", "Youth work", "Any other business")


def spans(study: ReadStudy) -> list[tuple[str, str | None, str | None]]:
    """Title, start and end of each item, in its order."""
    return [
        (
            item.title,
            f"{item.started_at:%H:%M}" if item.started_at else None,
            f"{item.ended_at:%H:%M}" if item.ended_at else None,
        )
        for item in study.all(AgendaItem)
    ]


def test_planned_items_keep_their_order_and_minutes() -> None:
    study = ReadStudy().read(notes(*AGENDA))
    assert [(item.title, item.minutes, item.position) for item in study.all(AgendaItem)] == [
        ("Lighting", 20, 0),
        ("Youth work", None, 1),
        ("Any other business", None, 2),
    ]


def test_an_item_begins_with_its_first_timed_line_and_ends_the_one_before() -> None:
    study = ReadStudy().read(
        notes(*AGENDA, "", "Log:", "-- Lighting", "13:50 a", "b", "-- youth WORK", "c", "14:10 d")
    )
    assert spans(study) == [
        ("Lighting", "13:50", "14:10"),
        ("Youth work", "14:10", None),
        ("Any other business", None, None),
    ]


def test_an_item_taken_up_again_goes_on_from_its_first_start() -> None:
    log = ("Log:", "-- A", "13:50 a", "-- B", "14:00 b", "-- A", "14:10 c", "-- C", "14:20 d")
    assert spans(ReadStudy().read(notes(*log))) == [
        ("A", "13:50", "14:20"),
        ("B", "14:00", "14:10"),
        ("C", "14:20", None),
    ]


def test_lines_without_times_start_no_item() -> None:
    assert spans(ReadStudy().read(notes("Log:", "-- A", "a", "-- B", "b"))) == [
        ("A", None, None),
        ("B", None, None),
    ]


def test_an_item_that_is_not_on_the_agenda_is_added_at_its_end() -> None:
    study = ReadStudy().read(notes(*AGENDA, "", "Log:", "-- A new matter", "a"))
    assert [item.title for item in study.all(AgendaItem)][-1] == "A new matter"
    assert study.entries[0].item_id == study.all(AgendaItem)[-1].id


def test_a_title_planned_twice_is_one_item() -> None:
    study = ReadStudy().read(notes("Agenda:", "Reports", "reports", "Close", "", "Log:", "-- Close", "a"))
    assert [item.title for item in study.all(AgendaItem)] == ["Reports", "Close"]


def test_a_file_that_grows_by_its_log_times_the_items_it_had_planned() -> None:
    study = ReadStudy().read(notes(*AGENDA))
    study.read(notes(*AGENDA, "", "Log:", "-- Lighting", "13:50 a", "-- Youth work", "14:10 b"))
    assert spans(study)[:2] == [("Lighting", "13:50", "14:10"), ("Youth work", "14:10", None)]


def test_times_of_an_item_that_the_program_kept_stay() -> None:
    text = notes(*AGENDA, "", "Log:", "-- Lighting", "13:50 a")
    study = ReadStudy().read(text)
    item = study.all(AgendaItem)[0]
    assert item.started_at
    moved = replace(item, started_at=item.started_at.replace(minute=55))
    study.logbook.take("Move", (Changed(item, moved),), study.meeting.id)
    assert not study.read(text).imported.added
    assert study.all(AgendaItem)[0] == moved


def test_an_item_taken_off_the_agenda_does_not_come_back() -> None:
    text = notes(*AGENDA, "", "Log:", "-- Lighting", "13:50 a", "-- Youth work", "b")
    study = ReadStudy().read(notes(*AGENDA))
    item = study.all(AgendaItem)[0]
    study.logbook.take("Remove", (Removed(item),), study.meeting.id)
    study.read(text)
    assert [each.title for each in study.all(AgendaItem)] == ["Youth work", "Any other business"]
    assert [entry.item_id for entry in study.entries] == [None, study.all(AgendaItem)[0].id]


def test_two_thousand_items_take_no_longer_each_than_a_few() -> None:
    study = ReadStudy().read(
        notes("Log:", *(line for n in range(2000) for line in (f"-- Item {n}", f"14:00 {n}")))
    )
    assert len(study.all(AgendaItem)) == 2000
