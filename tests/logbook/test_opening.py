from pathlib import Path

import pytest

from nhplogger.domain.faults import StudyError, WrongPassphraseError
from nhplogger.domain.study import Study
from nhplogger.domain.theme import Theme
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.opening import create_study, open_study
from nhplogger.storage.store import Store
from tests.places import no_file_longer_than, read_only, small_disk
from tests.studies import PASSPHRASE, names_in, recovery

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_new_study_has_its_name_and_codebook_and_words_that_open_it(
    tmp_path: Path, clock: StillClock
) -> None:
    logbook, words = create_study(tmp_path / "new" / "six.nhp", "Six areas", PASSPHRASE, clock, "Observer 1")
    (study,) = logbook.register.all(Study)
    assert (study.name, study.created_at) == ("Six areas", clock.now())
    assert logbook.register.count(Theme) == 15
    assert logbook.current is None
    assert logbook.undo() is None, "a study cannot be unmade by undo"
    register = logbook.register
    logbook.close()
    assert names_in(tmp_path) == {"six.nhp"}
    for secret in (words, PASSPHRASE):
        again = open_study(tmp_path / "new" / "six.nhp", secret, clock)
        assert again.register == register
        assert len(again.store.acts()) == 1
        again.close()


def test_a_study_stopped_before_it_was_furnished_is_furnished_when_it_opens(
    tmp_path: Path, clock: StillClock
) -> None:
    Store.create(tmp_path / "Six areas.nhp", PASSPHRASE).close()
    logbook = open_study(tmp_path / "Six areas.nhp", PASSPHRASE, clock)
    assert [study.name for study in logbook.register.all(Study)] == ["Six areas"]
    assert logbook.register.count(Theme) == 15
    logbook.close()


@pytest.mark.parametrize("room", [250_000, 120_000, 60_000])
def test_a_study_that_finds_no_room_for_its_codebook_is_not_left_behind(
    tmp_path: Path, clock: StillClock, room: int
) -> None:
    """Wherever it stops, there is a whole study or none."""
    path = tmp_path / "new.nhp"
    with no_file_longer_than(room):
        try:
            create_study(path, "Six areas", PASSPHRASE, clock)[0].close()
        except StudyError as error:
            assert "new.nhp" in str(error)  # noqa: PT017 either end is right, each with its own consequence
            assert list(tmp_path.iterdir()) == []
    if path.exists():
        logbook = open_study(path, PASSPHRASE, clock)
        assert logbook.register.count(Theme) == 15
        logbook.close()


def test_a_full_disk_leaves_no_study_and_no_lock(tmp_path: Path, clock: StillClock) -> None:
    for size in range(180, 330, 30):
        with small_disk(tmp_path, size) as disk:
            try:
                create_study(disk / "new.nhp", "Six areas", PASSPHRASE, clock)[0].close()
            except StudyError:
                assert list(disk.iterdir()) == []


def test_a_study_without_a_name_is_not_made(tmp_path: Path, clock: StillClock) -> None:
    with pytest.raises(StudyError, match="A name is missing"):
        create_study(tmp_path / "new.nhp", " ", PASSPHRASE, clock)
    assert list(tmp_path.iterdir()) == []


def test_a_study_that_is_there_is_not_made_again(path: Path, clock: StillClock) -> None:
    with pytest.raises(StudyError, match="there already"):
        create_study(path, "Six areas", PASSPHRASE, clock)
    assert names_in(path.parent) == {"study.nhp"}


def test_a_study_is_not_made_in_a_folder_that_may_not_be_written(tmp_path: Path, clock: StillClock) -> None:
    with read_only(tmp_path):
        for path in (tmp_path / "new.nhp", tmp_path / "folder" / "new.nhp"):
            with pytest.raises(StudyError, match=r"new\.nhp|cannot be made"):
                create_study(path, "Six areas", PASSPHRASE, clock)


@pytest.mark.parametrize("name", ["gone.nhp", "x" * 300, "gone/gone.nhp", "nul\0.nhp"])
def test_a_study_that_is_not_there_is_told_and_not_made(tmp_path: Path, clock: StillClock, name: str) -> None:
    with pytest.raises(StudyError, match="There is no file"):
        open_study(tmp_path / name, PASSPHRASE, clock)
    assert list(tmp_path.iterdir()) == []


def test_after_a_wrong_passphrase_the_right_one_opens(path: Path, clock: StillClock) -> None:
    for _time in range(2):
        with pytest.raises(WrongPassphraseError):
            open_study(path, "incorrect horse", clock)
    assert names_in(path.parent) == {"study.nhp"}
    open_study(path, recovery(), clock).close()
