"""The sample deposits and raw norm tables that stand beside the project."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[5]


def shared_dsn() -> Path:
    """Their folder. Fails the test that asks for it when it is absent."""
    folder = ROOT.parent / "shared" / "data" / "dsn"
    if not folder.is_dir():
        pytest.fail("this test reads the sample deposits of ../shared/data/dsn, which is not beside the project")
    return folder
