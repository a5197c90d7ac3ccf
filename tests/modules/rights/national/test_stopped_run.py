"""A run that is stopped goes on from where it was, and ends with the same content."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random
from typing import Any

import pytest

from cpa.modules.rights.national import running
from cpa.modules.rights.national.crediting import RIGHTS
from cpa.modules.rights.national.refused import Refused
from cpa.modules.rights.national.running import Request, run
from cpa.modules.rights.national.tables import LAST_ACCOUNT
from tests.modules.rights.national.conftest import YEAR
from tests.modules.rights.national.written import digests

PROGRAM = "from cpa.modules.rights.national.commands import national; national()"


@pytest.fixture(scope="module")
def whole(population: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("whole")
    list(run(Request(population, out, YEAR)))
    return out


def started(facts: Path, out: Path, accounts: int) -> subprocess.Popen[bytes]:
    words = ["run", "--facts", str(facts), "--out", str(out), "--year", str(YEAR), "--range-accounts", str(accounts)]
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, *words], stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    )


def number_done(out: Path) -> int:
    manifest = out / "manifest.json"
    return len(json.loads(manifest.read_text())["done"]) if manifest.exists() else 0


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2))
def test_a_run_killed_at_any_point_ends_with_the_same_digest(
    population: Path, whole: Path, seed: int, tmp_path: Path
) -> None:
    random, killed = Random(seed), 0
    for _ in range(3):
        before, program = number_done(tmp_path), started(population, tmp_path, 500)
        while number_done(tmp_path) == before and program.poll() is None:
            time.sleep(0.01)
        time.sleep(random.random() * 0.3)
        killed += program.poll() is None
        os.kill(program.pid, signal.SIGKILL) if program.poll() is None else None
        program.wait()
    assert killed and 0 < number_done(tmp_path) < 13 * len(RIGHTS)
    assert started(population, tmp_path, 500).wait() == 0
    assert digests(tmp_path) == digests(whole)
    assert not list(tmp_path.rglob("*.part")) and not (tmp_path / ".spill").exists()


def test_what_is_done_is_not_done_again(population: Path, tmp_path: Path) -> None:
    request = Request(population, tmp_path, YEAR, range_accounts=1_000)
    first = run(request)
    for _ in range(4):
        next(first)
    first.close()
    rest = list(run(request))
    assert (len(rest), rest[0].resumed) == (6 * len(RIGHTS) - 4, 4)
    assert list(run(request)) == []


def test_a_file_that_was_lost_or_changed_is_made_again(population: Path, whole: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    shutil.copytree(whole, out)
    (out / "credits/cpf/range-00000.parquet").unlink()
    (out / "balances-cec/range-00000.parquet").write_bytes(b"")
    assert sorted(each.latest.key for each in run(Request(population, out, YEAR))) == ["cec/00000", "cpf/00000"]
    assert digests(out) == digests(whole)


def test_facts_that_changed_since_are_refused(population: Path, whole: Path, tmp_path: Path) -> None:
    facts, out = tmp_path / "facts", tmp_path / "out"
    shutil.copytree(population, facts)
    shutil.copytree(whole, out)
    shutil.copy(facts / "work/part-000000000.parquet", facts / "work/part-9.parquet")
    assert _refused(facts, out) == [("national-facts-changed", "work")]


def test_rules_that_changed_since_are_refused(population: Path, whole: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    shutil.copytree(whole, out)
    text = (out / "manifest.json").read_text().replace(RIGHTS["c2p"].rules_version(), "0" * 16)
    (out / "manifest.json").write_text(text)
    assert _refused(population, out) == [("national-rules-changed", "c2p")]


def test_a_manifest_of_another_year_or_of_no_known_form_is_refused(
    population: Path, whole: Path, tmp_path: Path
) -> None:
    told: dict[str, Any] = json.loads((whole / "manifest.json").read_text())
    for change, code in (({"year": 2024}, "differs"), ({"format": "2"}, "unreadable"), ({"done": 1}, "unreadable")):
        (tmp_path / "manifest.json").write_text(json.dumps(told | change))
        assert [found[0].rsplit("-")[-1] for found in _refused(population, tmp_path)] == [code]


@pytest.mark.parametrize(
    "change",
    [
        {"ranges": []},
        {"ranges": [[1, 10]]},
        {"ranges": [[1, 10], [12, LAST_ACCOUNT]]},
        {"ranges": [["a", "b"]]},
        {"done": {"cpf/99999": {}}},
        {"done": {"../../cpf/00000": {}}},
        {"done": {"cpf/00000": {"lanes": ["0"]}}},
    ],
)
def test_a_manifest_that_does_not_hold_together_is_refused(
    population: Path, whole: Path, tmp_path: Path, change: dict[str, Any]
) -> None:
    told: dict[str, Any] = json.loads((whole / "manifest.json").read_text())
    one = next(iter(told["done"].values()))
    done = {"done": {key: one | part for key, part in change["done"].items()}} if "done" in change else {}
    (tmp_path / "manifest.json").write_text(json.dumps(told | change | done))
    assert _refused(population, tmp_path) == [("national-manifest-unreadable", "manifest.json")]


def test_two_runs_never_write_in_one_folder(population: Path, tmp_path: Path) -> None:
    first = run(Request(population, tmp_path, YEAR, range_accounts=1_000))
    next(first)
    assert _refused(population, tmp_path) == [("national-run-in-progress", ".lock")]
    first.close()


def test_a_run_keeps_to_the_memory_it_is_given(population: Path, tmp_path: Path) -> None:
    request = Request(population, tmp_path, YEAR, memory=512 * 1024**2, workers=2)
    assert request.limits.memory == 256 * 1024**2 and request.limits.spill.name == running.SPILL


def _refused(facts: Path, out: Path) -> list[tuple[str, str]]:
    with pytest.raises(Refused) as caught:
        list(run(Request(facts, out, YEAR)))
    return [(each.code, each.where) for each in caught.value.problems]
