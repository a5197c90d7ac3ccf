"""Tests that compare with the public sample data, which stand beside the project and are never part of it."""

from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "data"
MARK = "shared_data"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Where these data are not, leave out what compares with them, and say so."""
    if FOLDER.is_dir():
        return
    out = [item for item in items if item.get_closest_marker(MARK)]
    items[:] = [item for item in items if item not in set(out)]
    config.hook.pytest_deselected(items=out)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say once what was left out."""
    if not FOLDER.is_dir():
        terminalreporter.write_line("Left out: the tests that compare with ../shared/data, which is not there.")
