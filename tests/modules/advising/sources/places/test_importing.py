"""Places are shown whole or not at all, and asked for by the commune that they are near."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from cpa.module_api.registry import hooks
from cpa.modules.advising.models import HelpPlace, PlaceMention
from cpa.modules.advising.sources.places.importing import import_places
from cpa.modules.advising.sources.places.loading import load_places
from cpa.sources.outcome import Outcome
from cpa.sources.reference.place import REFERENCE
from cpa.sources.report import Report
from cpa.surfaces.operations.cli import main
from tests.databases import activity_store, both_stores
from tests.modules.advising.sources.places.folder import around_quimper, few
from tests.modules.occupations.small_market import publish_places

QUIMPER, CARHAIX = "29232", "29024"


def _import(at: Path) -> Report:
    report, _read = import_places(around_quimper(at), of=few())
    return report


@activity_store
def test_lists_become_places_each_with_the_lines_that_told_of_it(tmp_path: Path) -> None:
    publish_places()
    assert _import(tmp_path).outcome is Outcome.ACCEPTED
    house = HelpPlace.objects.using("activity").get(name="France services Quimper")
    assert (house.kinds, house.phone, house.exact) == (["formalities", "digital", "online_for_me", "mobility"],
                                                       "02 98 00 00 00", True)  # fmt: skip
    told = PlaceMention.objects.using("activity").filter(place=house).order_by("rank")
    assert [(one.table.dataset, one.line, one.reason) for one in told] == [
        ("france_services", 2, ""),
        ("conseillers_numeriques_permanences", 2, "same-street-and-kind"),
        ("data_inclusion_structures", 2, "same-identifier"),
        ("aidants_connect_structures", 2, "same-street-and-firm"),
    ]


@activity_store
def test_the_same_lists_again_change_nothing_and_a_bad_one_leaves_what_is_shown(tmp_path: Path) -> None:
    publish_places()
    _import(tmp_path)
    before = list(HelpPlace.objects.using("activity").values().order_by("pk"))
    assert _import(tmp_path).outcome is Outcome.DUPLICATE
    report, _read = import_places(tmp_path)
    assert report.outcome is Outcome.REJECTED
    (tmp_path / "france_services_2022-12.csv").write_bytes(b"\x00\x01")
    assert import_places(tmp_path, of=few())[0].outcome is Outcome.REJECTED
    assert list(HelpPlace.objects.using("activity").values().order_by("pk")) == before


@activity_store
def test_places_wait_for_territories(tmp_path: Path) -> None:
    report = _import(tmp_path)
    assert report.outcome is Outcome.REJECTED
    assert "place-without-territories" in {problem.code for problem in report.problems}
    assert load_places(REFERENCE / "places", False).startswith("nothing")


@activity_store
def test_the_nearest_come_first_then_those_of_the_department_known_by_name(tmp_path: Path) -> None:
    publish_places()
    _import(tmp_path)
    found = hooks().find_help_places(commune=QUIMPER, kinds=[], limit=20)
    distances = [one.distance_metres for one in found]
    known = [one for one in distances if one is not None]
    assert known == sorted(known)
    assert distances[len(known) :] == [None] * (len(found) - len(known)) != []
    assert found[-1].source


@activity_store
def test_a_kind_of_help_and_a_limit_are_kept_and_an_unknown_commune_finds_nothing(tmp_path: Path) -> None:
    publish_places()
    _import(tmp_path)
    (one,) = hooks().find_help_places(commune=QUIMPER, kinds=["experience"], limit=5)
    assert one.kinds == ("experience",)
    assert len(hooks().find_help_places(commune=QUIMPER, kinds=[], limit=2)) == 2
    assert hooks().find_help_places(commune="00000", kinds=[], limit=5) == []


@activity_store
def test_further_than_thirty_kilometres_names_of_the_department_are_told_instead(tmp_path: Path) -> None:
    publish_places()
    _import(tmp_path)
    assert [one.distance_metres for one in hooks().find_help_places(commune=CARHAIX, kinds=["young"], limit=5)] == [
        None
    ]
    (far,) = hooks().find_help_places(commune=CARHAIX, kinds=["experience"], limit=5)
    assert far.distance_metres and far.distance_metres > 30_000
    assert hooks().find_help_places(commune="75056", kinds=["experience"], limit=5) == []


@both_stores
@pytest.mark.usefixtures("db")
def test_the_command_says_what_was_read_and_fails_on_a_folder_that_is_too_short(tmp_path: Path) -> None:
    publish_places()
    told = CliRunner().invoke(main, ["import", "places", str(around_quimper(tmp_path)), "--json"])
    assert told.exit_code == 1
    said = json.loads(told.output)
    assert (said["outcome"], said["read"]) == ("rejected", 10)
    assert {"taken", "mended", "quarantined", "leftovers"} <= said.keys()
