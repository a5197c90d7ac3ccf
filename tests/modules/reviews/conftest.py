import pytest

from cpa.module_api import access
from cpa.modules.reviews import queries
from cpa.modules.reviews.moderation import deciding
from tests.modules.reviews.world import Person


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> Person:
    """Nadia's browser, signed in, without a role, who followed nothing yet."""
    found = Person()
    for module in (access, queries, deciding):
        monkeypatch.setattr(module, "hooks", lambda: found)
    return found
