"""`cpa radar --all`: counts over everyone, nothing kept."""

import json

from click.testing import CliRunner

from cpa.modules.radar import commands
from cpa.modules.radar.models import Answer, Dismissal
from tests.databases import both_stores
from tests.modules.radar.conftest import JEAN_LUC, NADIA
from tests.modules.radar.years import exposed, worked


@both_stores
def test_the_nightly_run_counts_by_kind_and_keeps_nothing(others, monkeypatch):
    monkeypatch.setattr(commands, "BATCH", 1)
    others.facts[JEAN_LUC] = [exposed(worked(y), "08") if y != 2022 else worked(y) for y in range(2021, 2024)]
    others.facts[NADIA] = [worked(2023), worked(2024)]
    told = CliRunner().invoke(commands.radar, ["--all", "--json"], catch_exceptions=False)
    assert json.loads(told.stdout) == {"exposure": 1, "accounts": 2, "with_a_notice": 1}
    assert "2 accounts searched" in told.stderr
    assert "exposure: 1" in CliRunner().invoke(commands.radar, ["--all"], catch_exceptions=False).stdout
    assert not Dismissal.objects.using("activity").exists() and not Answer.objects.using("activity").exists()
