"""A catalogue of one training, which a test may change."""

import pytest

from cpa.modules.requests import sessions
from tests.modules.requests.training.catalogue import Catalogue


@pytest.fixture
def catalogue(monkeypatch):
    """What the site offers."""
    found = Catalogue()
    monkeypatch.setattr(sessions, "hooks", lambda: found)
    return found
