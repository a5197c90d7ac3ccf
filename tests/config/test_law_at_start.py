"""A value of the law that cannot be right stops the server's start and every command, with its file and its line."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.repository.tree import ROOT

INVENTED = ROOT / "tests" / "legislation" / "invented"
VALUE = "parameters/scale/most_days.yaml"
CASES = INVENTED / "reading_days" / "cases"
SERVER = "import config.wsgi"
COMMAND = f"from cpa.surfaces.operations.cli import main; main(['law', 'test', {str(CASES)!r}])"
FAULTS = {
    "a_float": ("value: 3", "value: 3.5", 4, "virgule"),
    "an_unknown_unit": ("unit: day", "unit: fortnight", 6, "fortnight"),
    "a_gap": ("value: 3\n", "value: null\n  2026-01-01:\n    value: 3\n", 5, "trou"),
    "an_overlap": ("value: 3\n", "value: 3\n  2001-01-01:\n    value: 4\n", 5, "recouvrent"),
}


def start(folder: Path, what: str) -> subprocess.CompletedProcess[str]:
    """The project with one more right, whose folder is under `folder`."""
    program = f"import cpa.legislation; cpa.legislation.__path__.append({str(folder)!r}); {what}"
    return subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.fixture
def right(tmp_path: Path) -> Path:
    shutil.copytree(INVENTED / "reading_days", tmp_path / "reading_days")
    return tmp_path


def test_a_sound_law_lets_the_server_start(right: Path) -> None:
    done = start(right, SERVER)
    assert done.returncode == 0, done.stderr


def test_values_that_cannot_be_right_stop_the_server_each_with_its_file_and_line(right: Path) -> None:
    sound = (right / "reading_days" / VALUE).read_text("utf-8")
    for name, (before, after, _, _) in FAULTS.items():
        assert before in sound
        (right / "reading_days" / VALUE).with_stem(name).write_text(sound.replace(before, after, 1), "utf-8")
    done = start(right, SERVER)
    assert done.returncode != 0
    for name, (_, _, line, words) in FAULTS.items():
        place = f"{(right / 'reading_days' / VALUE).with_stem(name)}:{line}: "
        assert any(place in told and words in told for told in done.stderr.splitlines()), done.stderr


def test_a_command_tells_it_in_a_sentence(right: Path) -> None:
    file = right / "reading_days" / VALUE
    file.write_text(file.read_text("utf-8").replace("value: 3", "value: 3.5", 1), "utf-8")
    done = start(right, COMMAND)
    assert done.returncode == 1
    assert f"{file}:4: " in done.stderr and "Traceback" not in done.stderr
