"""A copy of the tree, to be broken."""

import shutil
from pathlib import Path

import pytest

from tests.repository.tree import ROOT, files, place


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The project's text files in a folder of its own, without its history: break it at will."""
    root = tmp_path / "copy"
    for path in files(ROOT):
        if path.suffix not in {".png", ".dsn", ".csv", ".gz", ".parquet"}:
            target = root / place(ROOT, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    return root
