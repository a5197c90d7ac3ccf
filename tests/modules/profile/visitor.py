"""A visitor's browser who tries without an account: who they are, and what other modules answer, are stood in for."""

import pytest
from django.test import Client

from cpa.kernel.account_id import AccountId
from cpa.module_api import access
from cpa.module_api.three_steps import Place, ProposedSkill
from cpa.modules.profile import supposing
from cpa.modules.profile.life import places
from cpa.modules.profile.skills import asking

KEVIN = AccountId(7301)
SKILLS = tuple(ProposedSkill(str(number), f"Savoir-faire {number}", "") for number in range(1, 9))
PLACES = (Place("69123", "Lyon", "Rhône"), Place("38218", "Lyon", "Ailleurs"))


class Others:
    """What other modules answer. Nobody is signed in; a trial opens only where something is kept."""

    def __init__(self):
        self.trial = None

    def signed_in_account(self, request):
        return None

    def roles_of(self, account):
        return frozenset()

    def trial_account(self, request, opening):
        self.trial = self.trial or (KEVIN if opening else None)
        return self.trial

    def proposed_skills(self, occupations, words, limit):
        return SKILLS[:limit]

    def who_answers(self, name):
        return frozenset({"occupations"})

    def supposed_occupation(self, words, pcs):
        return None

    def find_places(self, text, limit):
        return [place for place in PLACES if place.name.casefold() == text.casefold()]

    def declared_jobs(self, account):
        return ()


@pytest.fixture
def others(monkeypatch):
    stand_in = Others()
    for module in (access, asking, places, supposing):
        monkeypatch.setattr(module, "hooks", lambda: stand_in)
    return stand_in


@pytest.fixture
def browser(others):
    return Client(headers={"accept-language": "fr"})
