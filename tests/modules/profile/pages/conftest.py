"""Someone's browser over their path: who they are, their declared jobs and the occupations are stood in for."""

from datetime import date

import pytest
from django.test import Client

from cpa.kernel.account_id import AccountId
from cpa.module_api import access
from cpa.module_api.three_steps import DeclaredJob, NamedOccupation, OccupationMatch
from cpa.modules.profile import occupations, reading, supposing

IVAN, TRIAL = AccountId(8001), AccountId(8002)
BAKER = NamedOccupation("D1102", "Boulanger / Boulangère", "D")
CLEANER = NamedOccupation("K2205", "Agent / Agente de propreté de locaux", "K")
CLEANING = DeclaredJob("0a1b2c3d", "Agente d’entretien", "684a", date(2014, 5, 1), None, "déclarations")


class Others:
    """What other modules answer."""

    def __init__(self) -> None:
        self.signed_in: AccountId | None = IVAN
        self.trial: AccountId | None = None
        self.jobs: list[DeclaredJob] = []
        self.born: date | None = None

    def signed_in_account(self, request: object) -> AccountId | None:
        return self.signed_in

    def roles_of(self, account: AccountId) -> frozenset[str]:
        return frozenset()

    def trial_account(self, request: object, opening: bool) -> AccountId | None:
        if opening:
            self.trial = TRIAL
        return self.trial

    def declared_jobs(self, account: AccountId) -> list[DeclaredJob]:
        return self.jobs if account == IVAN else []

    def birth_months(self, accounts: list[AccountId]) -> dict[AccountId, date]:
        return {accounts[0]: self.born} if self.born else {}

    def who_answers(self, name: str) -> frozenset[str]:
        return frozenset({"occupations"})

    def find_occupations(self, text: str, limit: int) -> list[OccupationMatch]:
        return [OccupationMatch("D1102", BAKER.name, "Mitron / Mitronne", 900)] if "boul" in text else []

    def supposed_occupation(self, words: str, pcs: str) -> NamedOccupation | None:
        return CLEANER if pcs == CLEANING.pcs else None

    def named_occupations(self, codes: list[str]) -> dict[str, NamedOccupation]:
        return {"D1102": BAKER} if "D1102" in codes else {}


@pytest.fixture
def others(monkeypatch: pytest.MonkeyPatch) -> Others:
    stand_in = Others()
    for module in (access, occupations, reading, supposing):
        monkeypatch.setattr(module, "hooks", lambda: stand_in)
    return stand_in


@pytest.fixture
def browser(others: Others) -> Client:
    return Client(headers={"accept-language": "fr"})
