import pytest

from cpa.modules.rights import queries
from tests.modules.rights.pages.conftest import maria

__all__ = ["maria"]


@pytest.fixture
def declared(declared, monkeypatch):
    """What was declared, for the pages too."""
    monkeypatch.setattr(queries, "hooks", lambda: declared)
    return declared
