from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pytest

from cpa.kernel.problem import Problem
from cpa.sources.models import Run, RunProblem, State
from cpa.sources.outcome import Outcome
from cpa.sources.report import SHOWN_PROBLEMS, Taken
from cpa.sources.run import import_file
from tests.databases import activity_store

pytestmark = activity_store
PROBLEM = Problem("X-1", "ligne 3", "Une rubrique manque.", 3)


class Notes:
    """A source that does as it is told and remembers what it was asked."""

    name = "notes"

    def __init__(self, answer: Callable[[], Taken]) -> None:
        self.answer = answer
        self.asked: list[tuple[bytes, bool]] = []

    def take(self, stream: BinaryIO, run: Run, *, resuming: bool) -> Taken:
        self.asked.append((stream.read(), resuming))
        return self.answer()


def notes(*outcomes: Outcome, problems: tuple[Problem, ...] = ()) -> Notes:
    return Notes(lambda: Taken(outcomes, problems, {"lines": 4}, {"S99": 2}))


def raising(error: BaseException) -> Notes:
    def fail() -> Taken:
        raise error

    return Notes(fail)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "DUPONT_Jeanne.dsn"
    path.write_bytes(b"four\nlines\nof\nnotes\n")
    return path


def test_a_file_is_read_once_and_its_run_tells_what_became_of_it(file: Path) -> None:
    source = notes(Outcome.ACCEPTED, problems=(PROBLEM,))
    report = import_file(file, source)
    assert source.asked == [(file.read_bytes(), False)]
    assert (report.outcome, report.problems) == (Outcome.ACCEPTED, (PROBLEM,))
    run = Run.objects.get()
    assert (run.state, run.outcome, run.leftovers) == (State.DONE, "accepted", {"S99": 2})
    assert run.counts == {"lines": 4, "accepted": 1, "problems": 1}
    assert run.problems.values_list("code", "where", "line", "message").get() == (
        "X-1", "ligne 3", 3, "Une rubrique manque.",
    )  # fmt: skip


def test_the_same_bytes_under_another_name_are_a_duplicate_and_are_not_read(file: Path, tmp_path: Path) -> None:
    import_file(file, notes(Outcome.ACCEPTED))
    copy = tmp_path / "copy.dsn"
    copy.write_bytes(file.read_bytes())
    source = notes(Outcome.ACCEPTED)
    assert import_file(copy, source).outcome is Outcome.DUPLICATE
    assert source.asked == []


@pytest.mark.parametrize("outcome", [Outcome.REJECTED, Outcome.QUARANTINED, Outcome.TRIAL])
def test_what_was_refused_set_aside_or_tried_is_read_afresh(file: Path, outcome: Outcome) -> None:
    import_file(file, notes(Outcome.ACCEPTED, outcome))
    source = notes(Outcome.ACCEPTED)
    assert import_file(file, source).outcome is Outcome.ACCEPTED
    assert source.asked[0][1] is False


def test_two_sources_may_read_the_same_bytes(file: Path) -> None:
    import_file(file, notes(Outcome.ACCEPTED))
    other = notes(Outcome.ACCEPTED)
    other.name = "others"
    assert import_file(file, other).outcome is Outcome.ACCEPTED


def test_a_run_whose_process_died_is_taken_up_again(file: Path) -> None:
    import_file(file, notes(Outcome.ACCEPTED))
    Run.objects.update(state=State.OPENED, closed_at=None, outcome="")
    source = notes(Outcome.ACCEPTED)
    assert import_file(file, source).outcome is Outcome.ACCEPTED
    assert source.asked[0][1] is True
    assert (Run.objects.get().attempts, Run.objects.get().state) == (2, State.DONE)


@pytest.mark.parametrize(
    ("error", "state"), [(RuntimeError("ours"), State.FAILED), (KeyboardInterrupt(), State.INTERRUPTED)]
)
def test_our_own_failure_closes_the_run_goes_through_and_may_be_tried_again(
    file: Path, error: BaseException, state: State
) -> None:
    with pytest.raises(type(error)):
        import_file(file, raising(error))
    assert Run.objects.get().state == state
    assert import_file(file, notes(Outcome.ACCEPTED)).outcome is Outcome.ACCEPTED
    assert Run.objects.get().state == State.DONE


def test_a_file_that_cannot_be_read_has_no_outcome_and_no_run(tmp_path: Path) -> None:
    for path in (tmp_path / "absent.dsn", tmp_path):
        report = import_file(path, notes(Outcome.ACCEPTED))
        assert (report.outcome, [p.code for p in report.problems]) == (None, ["file-unreadable"])
    assert not Run.objects.exists()


def test_a_file_whose_disk_fails_on_the_way_has_no_outcome_and_may_be_tried_again(file: Path) -> None:
    assert import_file(file, raising(OSError(5, "Input/output error"))).outcome is None
    assert import_file(file, notes(Outcome.ACCEPTED)).outcome is Outcome.ACCEPTED


def test_neither_the_name_of_a_file_nor_its_content_is_kept(file: Path) -> None:
    import_file(file, notes(Outcome.REJECTED, problems=(PROBLEM,)))
    kept = f"{Run.objects.values().get()} {RunProblem.objects.values().get()}"
    assert "DUPONT" not in kept
    assert "notes\\n" not in kept


def test_of_very_many_problems_the_first_are_kept_and_all_are_counted(file: Path) -> None:
    report = import_file(file, notes(Outcome.REJECTED, problems=(PROBLEM,) * (SHOWN_PROBLEMS + 5)))
    assert (len(report.problems), report.counts["problems"]) == (SHOWN_PROBLEMS, SHOWN_PROBLEMS + 5)
    assert RunProblem.objects.count() == SHOWN_PROBLEMS


def test_progress_is_told_every_byte(file: Path) -> None:
    told: list[int] = []
    import_file(file, notes(Outcome.ACCEPTED), progress=told.append)
    assert sum(told) == file.stat().st_size
