import json

import pytest
from click.testing import CliRunner

from cpa.kernel.account_id import AccountId
from cpa.modules.profile.life.queries import life_of
from cpa.modules.profile.skills import commands
from cpa.modules.profile.skills.facts import facts
from cpa.modules.profile.skills.queries import said_by
from tests.databases import both_stores
from tests.modules.profile.lives import brick

pytestmark = both_stores
IVAN = AccountId(7401)
TOLD = {
    "skills": [
        {"of": "Soudeur", "confirms": {"1": "Souder"}, "refuses": {"2": "Peindre"}, "own": ["former un apprenti"]}
    ],
    "life": {"place": "Saint-Nazaire", "limits": ["no_nights"], "income_floor_euros": 1500},
}


@pytest.fixture(autouse=True)
def path(monkeypatch):
    monkeypatch.setattr(commands, "bricks_of", lambda account: (brick("a", what="Soudeur"),))


def say(folder, told):
    file = folder / "told.json"
    file.write_text(json.dumps(told), encoding="utf-8")
    return CliRunner().invoke(commands.path_, ["say", str(IVAN), str(file)])


def test_what_a_persona_can_do_and_their_life_are_said_once(tmp_path):
    for _ in range(2):
        assert say(tmp_path, TOLD).exit_code == 0
    said = facts((), said_by(IVAN), life_of(IVAN))
    assert (said.skills, said.refused, said.own_words) == ({"1"}, {"2"}, ("former un apprenti",))
    assert (said.limits, said.income_floor_cents) == ({"no_nights"}, 150_000)
    assert all(each.bricks == ["a"] for each in said_by(IVAN))


def test_a_brick_that_is_not_there_is_told(tmp_path):
    told = say(tmp_path, {"skills": [{"of": "Cosmonaute"}]})
    assert told.exit_code == 1
    assert "Cosmonaute" in told.output


def test_nobody_speaks_for_real_people(tmp_path, settings):
    settings.CPA_DEMONSTRATION = False
    assert say(tmp_path, TOLD).exit_code == 1
    assert said_by(IVAN) == ()
