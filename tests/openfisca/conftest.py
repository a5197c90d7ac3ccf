"""OpenFisca lives in an environment of its own (make openfisca-test makes it): the project never imports it."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.repository.tree import ROOT
from tools.openfisca_package.__main__ import write

PIP = ("-m", "pip", "--disable-pip-version-check", "--quiet", "install", "--no-deps", "--no-build-isolation")
ANSWERING = Path(__file__).parent / "answering.py"


@pytest.fixture(scope="session")
def python() -> Path:
    """OpenFisca's Python."""
    found = Path(os.environ.get("OPENFISCA_VENV", ROOT / ".venv-openfisca")) / "bin/python"
    assert found.exists(), f"{found} is missing: make openfisca-test makes this environment"
    return found


@pytest.fixture(scope="package")
def package(python: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The generated package, installed as anyone would, in a folder that goes away."""
    folder = tmp_path_factory.mktemp("package")
    write(folder / "source")
    installed = folder / "installed"
    subprocess.run([python, *PIP, "--target", installed, folder / "source"], check=True, capture_output=True)
    return installed


@pytest.fixture
def openfisca(python: Path, tmp_path: Path) -> Callable[..., Any]:
    """`openfisca("values", question)`: what answering.py says, run by OpenFisca's Python."""

    def ask(what: str, question: Any, *arguments: str) -> Any:
        asked = tmp_path / "asked.json"
        asked.write_text(json.dumps(question), "utf-8")
        done = subprocess.run([python, ANSWERING, what, *arguments, asked], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return ask
