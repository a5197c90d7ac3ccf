"""The official files themselves: nothing left over in silence, and the counts that their notices give."""

from functools import cache
from pathlib import Path

import pytest

from cpa.modules.occupations.sources.folders import Found, found_in
from cpa.modules.occupations.sources.labour_market import tables as labour_market
from cpa.modules.occupations.sources.official_table.areas import Areas
from cpa.modules.occupations.sources.official_table.whole import TableRead, read_table
from cpa.modules.occupations.sources.territories import tables as territories
from cpa.modules.occupations.sources.territories.known import NAMED, areas_of
from tests.shared_data import FOLDER

pytestmark = pytest.mark.shared_data


@cache
def places() -> dict[str, TableRead]:
    return _read(found_in([FOLDER / "geo"], territories.DESCRIPTION), territories.READERS, Areas({}, {}))


@cache
def market() -> dict[str, TableRead]:
    names = {code: name for dataset in NAMED for code, name in places()[dataset].labels}
    areas = areas_of(names, places()["communes"].communes, places()["former_communes"].links)
    return _read(_market_files(), labour_market.READERS, areas)


def _market_files() -> Found:
    return found_in([FOLDER / "marche_travail", FOLDER / "correspondances"], labour_market.DESCRIPTION)


def _read(found: Found, readers: dict, areas: Areas) -> dict[str, TableRead]:
    read = {}
    for path, description in found.tables:
        with Path(path).open("rb") as stream:
            read[description.dataset] = read_table(stream, description, readers[description.dataset], areas)
    return read


def test_every_official_file_is_a_table_or_left_with_a_reason() -> None:
    for found in (found_in([FOLDER / "geo"], territories.DESCRIPTION), _market_files()):
        assert not found.unknown
        assert not found.missing


def test_every_table_is_publishable_and_the_only_leftovers_are_basins_without_communes() -> None:
    read = {**places(), **market()}
    assert all(one.publishable for one in read.values())
    problems = {(name, one.code, one.where) for name, table in read.items() for one in table.problems}
    assert problems == {
        ("recruitment", "TABLE-TERRITOIRE", "B0104"),
        ("recruitment", "TABLE-TERRITOIRE", "B0304"),
        ("recruitment", "TABLE-TERRITOIRE", "B7549"),
        ("tension_basin", "TABLE-TERRITOIRE", "B7549"),
    }


def test_the_hiring_survey_has_the_counts_of_its_notice() -> None:
    counts = market()["recruitment"].counts
    expected = {"rows": 53_443, "codes": 217, "projects": 2_751_069, "masked met": 10_891, "masked xmet": 20_507,
                "masked smet": 39_359}  # fmt: skip
    assert {name: counts[name] for name in expected} == expected
    basins = {one.area for one in market()["recruitment"].figures if one.area.startswith("B")}
    assert len(basins) == 406


@pytest.mark.parametrize(
    ("dataset", "expected"),
    [
        ("tension_basin", {"rows": 27_135, "codes": 397, "areas": 403}),
        ("tension_family", {"rows": 31_034}),
        ("tension_series", {"rows": 2_367}),
        ("projections", {"rows": 1_049, "codes": 98, "areas": 13}),
        ("shortages", {"rows": 399}),
        ("offers", {"rows": 324_997, "offers": 925_168}),
        ("rome_to_family", {"rows": 2_341, "codes": 532, "direct": 331}),
        ("family_2021_to_2009", {"rows": 164}),
        ("names_2009", {"rows": 225}),
        ("names_2021", {"rows": 341}),
        ("ages", {"rows": 3_060}),
        ("hours", {"rows": 1_020}),
        ("working_time", {"rows": 1_020}),
        ("status", {"rows": 3_400}),
        ("women", {"rows": 7_453}),
        ("median_wage", {"rows": 654}),
        ("wage_bands", {"rows": 1_645}),
        ("jobs", {"rows": 36}),
    ],
)
def test_each_table_of_the_labour_market_has_the_counts_of_its_notice(dataset: str, expected: dict[str, int]) -> None:
    counts = market()[dataset].counts
    assert {name: counts.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("dataset", "expected"),
    [
        ("communes", {"rows": 37_590, "current": 34_969, "delegated": 2_105, "associated": 471, "district": 45}),
        ("departments", {"rows": 109}),
        ("regions", {"rows": 26}),
        ("basins_2019", {"rows": 35_357}),
        ("former_communes", {"rows": 36_955, "changes": 1_887 - 16}),  # 16 are of regions
    ],
)
def test_each_list_of_places_has_the_counts_of_its_notice(dataset: str, expected: dict[str, int]) -> None:
    counts = places()[dataset].counts
    assert {name: counts.get(name) for name in expected} == expected


def test_current_communes_are_located_and_in_a_basin_as_the_notice_says() -> None:
    current = [one for one in places()["communes"].communes if one.kind == "current"]
    assert sum(one.latitude is not None for one in current) == 34_888
    assert sum(bool(one.basin) for one in current) == 34_879
    assert len({link.target for link in places()["basins_2019"].links}) == 403


def test_basins_of_the_tables_are_those_of_the_territories() -> None:
    known = {code for code, _name in places()["communes"].labels}
    tension, hiring = ({one.area for one in market()[name].figures if one.area.startswith("B")}
                       for name in ("tension_basin", "recruitment"))  # fmt: skip
    assert (len(tension & known), len(hiring & known)) == (402, 403)
