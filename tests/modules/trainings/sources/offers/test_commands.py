"""`cpa import offers` and `cpa trainings quality`: one account of what became of the files, and what is shown."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.catalogue.offers import shown_offers
from cpa.modules.trainings.models import Delivery
from cpa.modules.trainings.quality.commands import trainings
from cpa.modules.trainings.sources.offers.commands import importing
from tests.databases import both_stores
from tests.modules.trainings.sources.offers.reading import SAMPLES

pytestmark = both_stores
REGION = str(SAMPLES / "region.xml")


@pytest.fixture(autouse=True)
def ready(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cpa.module_api.commands.make_ready", lambda: None)


def run(*words: str) -> tuple[int, Any]:
    done = CliRunner().invoke(importing, ["offers", *words, "--json"])
    return done.exit_code, json.loads(done.stdout) if done.stdout else None


def test_one_object_says_what_became_of_the_files() -> None:
    status, told = run("--format", "lheo", REGION)
    assert (status, told["outcome"], told["read"], told["taken"], told["quarantined"]) == (0, "accepted", 4, 2, 2)
    assert (told["counts"]["shown"], told["values_quarantined"]) == (3, 5)
    assert told["leftovers"] == {"nouvelle-rubrique": 1}
    assert told["mended"]["partial_date: debut"] == 1
    status, told = run("--format", "lheo", REGION)
    assert (status, told["outcome"], told["counts"]["unchanged"]) == (0, "duplicate", 3)


def test_a_refused_file_says_why_and_where(tmp_path: Path) -> None:
    cut = tmp_path / "cut.xml"
    cut.write_text(Path(REGION).read_text("utf-8")[:2000], "utf-8")
    status, told = run("--format", "lheo", str(cut))
    assert (status, told["outcome"], told["taken"]) == (1, "rejected", 0)
    assert [one["code"] for one in told["problems"]] == ["offers-xml-malformed"]
    assert told["problems"][0]["line"] > 10 and "cut.xml" in told["problems"][0]["where"]
    assert run("--format", "lheo", str(tmp_path / "nowhere.xml"))[0] == 1


def test_feeds_of_one_format_do_not_take_each_other_away() -> None:
    run(
        "--format", "lheo", REGION, "--feed", "bretagne", "--producer", "Carif-Oref", "--licence", "Licence Ouverte 2.0"
    )
    run("--format", "lheo", REGION, "--feed", "corse")
    assert {one.source for one in shown_offers()} == {"lheo-bretagne", "lheo-corse"}
    said = Delivery.objects.using(ACTIVITY).get(source="lheo-bretagne")
    assert (said.producer, said.licence) == ("Carif-Oref", "Licence Ouverte 2.0")
    assert run("--format", "lheo", REGION, "--feed", "Pays de Loire")[0] == 2


def test_what_is_shown_is_measured() -> None:
    done = CliRunner().invoke(trainings, ["quality"])
    assert done.output == "No offer is shown.\n"
    run("--format", "lheo", REGION)
    told = json.loads(CliRunner().invoke(trainings, ["quality", "--json"]).stdout)
    assert (told["offers"], told["sources"]["lheo"]["offers"]) == (3, 3)
    assert 0 <= told["sources"]["lheo"]["mean"] <= 100
    assert "lheo: 3 offers" in CliRunner().invoke(trainings, ["quality"]).output
