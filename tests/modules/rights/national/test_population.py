"""The made-up population: the same person everywhere, a truth that the run finds again, every edge there."""

from pathlib import Path

import pytest

from cpa.modules.rights.national.crediting import RIGHTS
from cpa.modules.rights.national.population.generate import generate
from cpa.modules.rights.national.running import Request, run
from cpa.modules.rights.national.truth import differences
from tests.modules.rights.national.conftest import PEOPLE, YEAR
from tests.modules.rights.national.written import digests, read


def by_account(folder: Path) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for line in read(folder):
        found.setdefault(line["account"], []).append(str(sorted(line.items())))
    return {account: sorted(lines) for account, lines in found.items()}


def test_a_person_has_the_same_facts_whatever_the_population_and_the_files(population: Path, tmp_path: Path) -> None:
    list(generate(tmp_path, 900, YEAR, chunk=350))
    for table in sorted(folder.name for folder in tmp_path.iterdir() if folder.is_dir()):
        small, large = by_account(tmp_path / table), by_account(population / table)
        assert small and all(large[account] == lines for account, lines in small.items())
    assert len(by_account(tmp_path / "persons")) == 900


@pytest.mark.parametrize("year", (2024, 2025, 2026))
def test_a_run_finds_the_truth(year: int, tmp_path: Path) -> None:
    list(generate(tmp_path / "facts", 5_000, year))
    list(run(Request(tmp_path / "facts", tmp_path / "out", year)))
    assert {right: differences(tmp_path / "facts", tmp_path / "out", right) for right in RIGHTS} == dict.fromkeys(
        RIGHTS, 0
    )


def test_another_amount_is_a_difference(population: Path, tmp_path: Path) -> None:
    list(generate(tmp_path / "facts", 500, YEAR))
    list(run(Request(tmp_path / "facts", tmp_path / "out", YEAR, ("cpf",))))
    for file in (tmp_path / "facts/truth-cpf").glob("*.parquet"):
        file.unlink()
    list(generate(tmp_path / "other", 501, YEAR))
    (tmp_path / "other/truth-cpf/part-000000000.parquet").rename(tmp_path / "facts/truth-cpf/part.parquet")
    assert differences(tmp_path / "facts", tmp_path / "out", "cpf") == 1


def test_there_are_seven_contracts_for_five_people(population: Path) -> None:
    assert 1.35 < len(read(population / "work")) / PEOPLE < 1.45


def test_every_edge_is_there(population: Path, tmp_path: Path) -> None:
    list(run(Request(population, tmp_path, YEAR)))
    cpf = read(tmp_path / "credits/cpf")
    halves = [line for line in cpf if line["share_numerator"] * 2 == line["share_denominator"]]
    full = [line for line in cpf if line["entitlement"] > line["credit"]]
    used = [
        line
        for line in cpf
        if line["total_balance"] != line["carried_counted"] + line["carried_topups"] + line["credit"]
    ]
    nothing = [line for line in cpf if line["entitlement"] == 0]
    both = [line for line in cpf if line["low_qualified"] and line["disabled_worker"]]
    mixed = {}
    for line in read(population / "work"):
        mixed.setdefault(line["account"], set()).add((line["basis"], line["reference"]))
    several = [kinds for kinds in mixed.values() if len(kinds) > 1]
    assert min(map(len, (halves, full, used, nothing, both, several))) > 20
    doubled = [line for line in read(tmp_path / "credits/c2p") if line["born_before_doubling"] and line["credit"]]
    capped = [line for line in read(tmp_path / "credits/cec") if line["entitlement"] > line["credit"]]
    assert doubled and capped and all(digests(tmp_path).values())


def test_nobody_holds_less_than_nothing_nor_uses_more_than_they_hold(population: Path, tmp_path: Path) -> None:
    list(run(Request(population, tmp_path, YEAR)))
    for right, totals in (("cpf", ("counted_balance", "total_balance")), ("c2p", ("balance",)), ("cec", ("balance",))):
        lines = read(tmp_path / "credits" / right)
        carried = [name for name in lines[0] if name.startswith("carried_")]
        assert all(line[name] >= 0 for line in lines for name in (*carried, *totals))
