"""Each import contract refuses what it forbids: every one is broken on purpose."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.repository.tree import ROOT

BREACHES = {
    "Layers look down only": ("cpa/ledger/breach.py", "import cpa.module_api.registry"),
    "Modules never import one another": ("cpa/modules/rights/breach.py", "import cpa.modules.declarations.apps"),
    "Surfaces and the demonstration reach modules only through hooks": (
        "cpa/surfaces/portal/breach.py",
        "import cpa.modules.rights.apps",
    ),
    "Kernel, rules and legislation know no framework": ("cpa/legislation/breach.py", "import django.conf"),
    "Only the rights module posts to the ledger": ("cpa/modules/declarations/breach.py", "import cpa.ledger.post"),
    "The code never imports its configuration": ("cpa/modules/rights/breach.py", "import config.databases"),
    "No cycles between siblings": ("cpa/kernel/period.py", "import cpa.kernel.breach"),
}
"""Contract → a file to add, or to add to, and the import that breaks it."""


def refused(root: Path) -> set[str]:
    """The names of the contracts that import-linter finds broken."""
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    environment = {**os.environ, "PYTHONPATH": str(root), "COLUMNS": "200"}
    said = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False).stdout
    contracts = [line.rpartition(" ")[0] for line in said.splitlines() if line.endswith(" BROKEN")]
    assert contracts or " KEPT" in said, said
    return set(contracts)


def test_every_contract_has_its_breach() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert {contract["name"] for contract in project["tool"]["importlinter"]["contracts"]} == set(BREACHES)


def test_no_contract_is_broken() -> None:
    assert refused(ROOT) == set()


@pytest.mark.parametrize("contract", BREACHES)
def test_a_breach_is_refused(contract: str, copy: Path) -> None:
    name, statement = BREACHES[contract]
    if contract == "No cycles between siblings":
        (copy / "cpa/kernel/breach.py").write_text("import cpa.kernel.period\n")
    with (copy / name).open("a") as breach:
        breach.write(f"{statement}\n")
    assert contract in refused(copy)


def test_a_package_outside_of_the_layers_is_refused(copy: Path) -> None:
    (copy / "cpa/elsewhere").mkdir()
    (copy / "cpa/elsewhere/__init__.py").touch()
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    environment = {**os.environ, "PYTHONPATH": str(copy)}
    done = subprocess.run(command, cwd=copy, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "elsewhere" in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("name", "allowed"),
    [
        ("cpa/modules/rights/breach.py", False),
        ("cpa/surfaces/portal/breach.py", False),
        ("cpa/modules/identity/door.py", True),
    ],
)
def test_only_identity_knows_who_signs_in(name: str, allowed: bool, copy: Path) -> None:
    (copy / name).write_text("from django.contrib.auth import get_user_model\n\n__all__ = ['get_user_model']\n")
    command = [sys.executable, "-m", "ruff", "check", "--no-cache", "--select", "TID251", name]
    done = subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False)
    assert (done.returncode == 0) is allowed, done.stdout + done.stderr
