"""A person's request: what every module keeps about them is given, and erased."""

import json

import pytest
from click.testing import CliRunner, Result

from cpa.module_api.contributions import Identifiers
from cpa.module_api.registry import hooks
from cpa.surfaces.operations.cli import main
from tests.databases import both_stores

KNOWN, UNKNOWN = "2800699950001", "1041199951002"  # of a commune that no département has: nobody's

pytestmark = both_stores


@pytest.fixture
def account() -> int:
    """An account under the known number."""
    [resolution] = hooks().account_for_nir(people=[Identifiers(nir=KNOWN)])
    return int(resolution.account)


def ask(*words: str, numbers: str) -> Result:
    return CliRunner().invoke(main, ["personal-data", *words, "--nir-file", "-"], input=numbers)


def test_every_module_says_what_it_keeps(account: int) -> None:
    answer = ask("show", numbers=f"\n{KNOWN}\n")
    assert answer.exit_code == 0, answer.output
    given = json.loads(answer.stdout)
    assert given["line"] == 2
    assert {"identity", "declarations", "rights"} <= given["kept"].keys()
    assert [row["id"] for row in given["kept"]["identity"]["account"]] == [account]


def test_a_number_that_nobody_declared_is_told_by_its_line_alone(account: int) -> None:
    answer = ask("show", numbers=f"{UNKNOWN}\n{KNOWN}\n")
    assert answer.exit_code == 1
    assert answer.stderr == "line 1: nobody is known by this number\n"
    assert UNKNOWN not in answer.output
    assert json.loads(answer.stdout)["line"] == 2


def test_erasing_goes_through(account: int) -> None:
    assert ask("erase", "--yes", numbers=f"{KNOWN}\n").stdout == "line 1: erased\n"


def test_erasing_asks_first(account: int) -> None:
    answer = ask("erase", numbers=f"{KNOWN}\n")
    assert answer.exit_code == 1
    assert "erased" not in answer.stdout
