"""Someone's browser over the questionnaire: who they are is stood in for, what others answer too."""

from collections.abc import Callable

import pytest
from django.test import Client

from cpa.kernel.account_id import AccountId
from cpa.module_api import access
from cpa.module_api.three_steps import PathFacts
from cpa.modules.assessment import examples
from cpa.modules.assessment.measures.instrument import OURS, Instrument, instrument

AWA, PAUL = AccountId(7001), AccountId(7002)


class Others:
    """What other modules answer: who acts, and what their path says."""

    def __init__(self) -> None:
        self.acting: AccountId | None = None
        self.opened = AWA
        self.facts, self.names = PathFacts(), {}

    def signed_in_account(self, request: object) -> None:
        return None

    def roles_of(self, account: object) -> frozenset[str]:
        return frozenset()

    def trial_account(self, request: object, opening: bool) -> AccountId | None:
        if opening:
            self.acting = self.opened
        return self.acting

    def path_facts(self, account: AccountId) -> PathFacts:
        return self.facts

    def named_occupations(self, codes: object) -> dict[str, object]:
        return self.names


@pytest.fixture
def others(monkeypatch: pytest.MonkeyPatch) -> Others:
    stand_in = Others()
    for module in (access, examples):
        monkeypatch.setattr(module, "hooks", lambda: stand_in)
    return stand_in


@pytest.fixture
def browser(others: Others) -> Client:
    return Client(headers={"accept-language": "fr"})


@pytest.fixture
def ours() -> Instrument:
    return instrument(OURS)


def answering(value: Callable[[str, int], int], keys: object) -> dict[str, int]:
    """Answers to these statements: `value` is told the key and its rank."""
    return {key: value(key, rank) for rank, key in enumerate(keys)}
