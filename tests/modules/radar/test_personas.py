"""What each persona of the demonstration hides is found, through the real import, and nobody is told anything wrong.

`ANSWERS` are what their situation says that they would answer; the search asks before it tells.
"""

from datetime import date

import pytest
from click.testing import CliRunner

from cpa.demo.reading import read_world
from cpa.module_api.registry import hooks
from cpa.modules.radar import actions, queries
from cpa.modules.radar.notices.known import GROUPS, Kind
from cpa.surfaces.operations.cli import main
from tests.databases import both_stores_for_real

TODAY = date(2026, 11, 25)
FROM_DECLARATIONS = {
    "Nadia": {(Kind.MISSING_MONTHS, "", (2024,))},
    "Kévin": set(),
    "Maria": {(Kind.WORKING_TIME, "weekly", (2024, 2025, 2026))},
    "Jean-Luc": {(Kind.EXPOSURE, "", (2022, 2024, 2025))},
    "Aminata": {(Kind.WORKING_TIME, "short_months", (2022,))},
    "Thomas": {(Kind.DISABLED_WORKER, "", (2023, 2024, 2025, 2026))},
    "Chloé": set(),
    "Gérard": set(),
    "Sophie": set(),
    "Ivan": set(),
}
ANSWERS = {
    "Kévin": (Kind.LOW_QUALIFICATION, (2026,)),
    "Gérard": (Kind.ENGAGEMENT, (2026,)),
    "Sophie": (Kind.ABSENCE, (2024,)),
    "Ivan": (Kind.OTHER_NUMBER, (2023, 2024)),
}


@pytest.fixture
def accounts():
    told = CliRunner().invoke(main, ["demo", "reset"], catch_exceptions=False)
    assert told.exit_code == 0, told.output
    personas = read_world().personas
    known = hooks().known_account_for_nir(numbers=[persona.nir for persona in personas])
    return {persona.first_name: known[persona.nir] for persona in personas}


def told_of(account):
    return {(n.kind, n.pattern, n.years) for n in (each.notice for each in queries.radar(account, TODAY).notices)}


@both_stores_for_real
def test_what_each_persona_hides_is_found_and_nothing_else(accounts):
    assert {name: told_of(account) for name, account in accounts.items()} == FROM_DECLARATIONS

    worth = queries.radar(accounts["Nadia"], TODAY).notices[0].worth
    assert worth is not None and worth.amount == 271_43  # 500.00 − 228.57

    for name, (kind, years) in ANSWERS.items():
        account = accounts[name]
        assert kind in {ask.kind for ask in queries.radar(account, TODAY).asks}
        actions.answer(account=account, answers=dict.fromkeys(GROUPS[kind], True), answered_on=TODAY)
        assert (kind, years) in {(found, when) for found, _, when in told_of(account)}, name
