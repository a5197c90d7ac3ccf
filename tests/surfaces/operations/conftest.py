"""A data folder of a test's own, where a private server may run under any user."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from config.databases import PRIVATE_NAMES
from config.embedded.server import PrivateServer


@pytest.fixture
def folder() -> Iterator[Path]:
    """An empty folder that other users may enter; its server is stopped and its files removed afterwards."""
    yield from _folder()


@pytest.fixture(scope="module")
def shared() -> Iterator[PrivateServer]:
    """One private server for the tests of a file, each of which takes it as it finds it: preparing one is slow."""
    for made in _folder():
        server(made).start()
        yield server(made)


def _folder() -> Iterator[Path]:
    made = Path(tempfile.mkdtemp(prefix="cpa-test-", dir="/var/tmp"))
    made.chmod(0o755)
    yield made
    for below in (made, *(path for path in made.iterdir() if path.is_dir())):
        server(below).stop()
    shutil.rmtree(made)


def server(folder: Path) -> PrivateServer:
    """The private server of a folder, as the settings make it."""
    return PrivateServer(folder, tuple(PRIVATE_NAMES.values()))
