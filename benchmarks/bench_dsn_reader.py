"""The DSN reader with all its controls, against a bare loop that only decodes and splits the same lines.

The file is made by the generator of `../shared/data/dsn`, beside the project: 25 000 individus, about 1.7 million lines
(41 MB). Both sides take turns in a process of their own, so that its memory is that of reading alone.
"""

import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.measuring import Measure, best_of_both
from cpa.kernel.problem import Severity
from cpa.modules.declarations.sources.dsn.importer import read_envois
from cpa.modules.declarations.sources.dsn.values import DeclarationClosed, EnvoiClosed, PersonRead

ROOT = Path(__file__).resolve().parents[1]
GENERATOR = ROOT.parent / "shared" / "data" / "dsn" / "make_dsn.py"
OPTIONS = {
    "--individuals": "25000",
    "--months": "1",
    "--profile": "slim",
    "--per-establishment": "25000",
    "--per-envoi": "50",
}
ROUNDS = 5
MOST_MEGABYTES, HIGHEST_RATIO = 150, 8


def measure() -> Iterator[Measure]:
    """Ratio of processor time, and the peak of resident memory. Raises FileNotFoundError without the generator."""
    if not GENERATOR.is_file():
        raise FileNotFoundError(f"{GENERATOR} makes the file to read; it is not there")
    with tempfile.TemporaryDirectory() as folder:
        path = _make(Path(folder) / "world")
        command = [sys.executable, "-m", "benchmarks.bench_dsn_reader", str(path)]
        found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT).stdout)
    bare, read = found["bare"], found["read"]
    detail = f"{read:.2f} s of processor against {bare:.2f} s, best of {ROUNDS}, {found['lines']} lines; aim 4"
    yield Measure("dsn reader / bare split", read / bare, HIGHEST_RATIO, "×", detail)
    yield Measure(
        "dsn reader, peak of memory", found["megabytes"], MOST_MEGABYTES, "MB", f"{found['persons']} individus"
    )


def _make(world: Path) -> Path:
    options = [
        *(word for pair in OPTIONS.items() for word in pair),
        "--no-corrections",
        "--no-signalements",
        "--out",
        str(world),
    ]
    subprocess.run([sys.executable, str(GENERATOR), *options], check=True, capture_output=True)
    return max(world.rglob("*.dsn"), key=lambda path: path.stat().st_size)


def _bare(path: Path) -> int:
    count = 0
    with path.open("rb") as stream:
        for raw in stream:
            _code, _, value = raw.decode("iso-8859-1").rstrip("\r\n").partition(",'")
            value = value[:-1]
            count += 1
    return count


def _read(path: Path) -> int:
    count = 0
    with path.open("rb") as stream:
        for event in read_envois(stream):
            count += isinstance(event, PersonRead)
            if isinstance(event, DeclarationClosed | EnvoiClosed):
                assert all(problem.severity is Severity.WARNS for problem in event.problems)
    return count


def _measured(path: Path) -> dict[str, float]:
    lines, persons = _bare(path), _read(path)
    bare, read = best_of_both(ROUNDS, partial(_bare, path), partial(_read, path))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"bare": bare, "read": read, "lines": lines, "persons": persons, "megabytes": peak}


if __name__ == "__main__":
    print(json.dumps(_measured(Path(sys.argv[1]))))
