"""`cpa import dsn` really killed and started again, on a database server of the test's own."""

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.modules.declarations import truth
from tests.modules.declarations.shared_data import in_order_of_arrival, make_world, needs_shared_data

pytestmark = needs_shared_data

PROGRAM = [sys.executable, "-c", "from cpa.surfaces.operations.cli import main; main()"]
COLUMNS = ("paid_hours", "protected_hours", "other_absence_hours", "paid_days", "protected_days", "other_absence_days")


class Installation:
    """The `cpa` program with databases of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        kept = {k: v for k, v in os.environ.items() if not k.endswith("DATABASE_URL")}
        self.environment = kept | {
            "CPA_DATA_DIR": str(folder),
            "DJANGO_SETTINGS_MODULE": "config.settings.development",
        }

    def run(self, *arguments: str | Path) -> str:
        done = subprocess.run([*PROGRAM, *map(str, arguments)], env=self.environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def run_and_kill(self, after_lines: int, *arguments: str | Path) -> None:
        """Kill the program without warning once it has told this many lines."""
        with subprocess.Popen(
            [*PROGRAM, *map(str, arguments)], env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        ) as running:
            assert running.stdout is not None
            for _ in range(after_lines):
                assert running.stdout.readline()
            running.kill()

    def outcomes(self, files: list[Path]) -> list[str]:
        told = self.run("import", "dsn", "--json", *files).splitlines()
        return [json.loads(line)["outcome"] for line in told]

    def facts(self, world: Path) -> truth.Comparable:
        numbers = self.folder / "numbers.txt"
        numbers.write_text("\n".join(row["nir"] for row in truth.read(world / "verite_individus.csv")))
        rows = map(json.loads, self.run("facts", "--json", "--nirs", numbers).splitlines())
        return {(row["number"],): (*(row[c] for c in COLUMNS), set(row["factors"])) for row in rows}


@pytest.fixture
def installation() -> Iterator[Installation]:
    # Not under pytest's own folder: the private server, started as root, opens the folders above its data.
    folder = Path(tempfile.mkdtemp(prefix="cpa-test-", dir="/var/tmp"))
    made = Installation(folder)
    yield made
    made.run("base", "stop")
    shutil.rmtree(folder)


@pytest.mark.parametrize("individuals", [200, pytest.param(2000, marks=pytest.mark.slow)])
def test_a_world_shuffled_sent_twice_and_killed_in_the_middle_gives_its_truth(
    installation: Installation, tmp_path: Path, individuals: int
) -> None:
    world = make_world(tmp_path / "world", individuals)
    files = in_order_of_arrival(world) * 2
    random.Random(individuals).shuffle(files)
    for cut in (3, len(files) // 3, len(files) // 2):
        installation.run_and_kill(cut, "import", "dsn", "--json", *files)
    assert not {"rejected", "quarantined", None} & set(installation.outcomes(files))
    assert installation.facts(world) == truth.persons_expected(world)


@pytest.mark.slow
def test_a_world_of_two_thousand_persons_imported_in_order_gives_its_truth(
    installation: Installation, tmp_path: Path
) -> None:
    world = make_world(tmp_path / "world", individuals=2000)
    outcomes = installation.outcomes(in_order_of_arrival(world))
    assert {name: outcomes.count(name) for name in set(outcomes)} == {
        "accepted": 1008,
        "event": 85,
        "replaced": 33,
        "duplicate": 15,
    }
    assert installation.facts(world) == truth.persons_expected(world)
