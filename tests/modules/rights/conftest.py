import pytest

from cpa.modules.rights import accruing
from tests.modules.rights.careers import Declared


@pytest.fixture
def declared(monkeypatch):
    """What was declared, in place of the declarations module."""
    stand_in = Declared()
    monkeypatch.setattr(accruing, "hooks", lambda: stand_in)
    return stand_in
