"""The sample deposits and raw norm tables that stand beside the project. What asks for them bears the mark
`shared_data`."""

from pathlib import Path

from tests.shared_data import FOLDER


def shared_dsn() -> Path:
    """Their folder."""
    return FOLDER / "dsn"
