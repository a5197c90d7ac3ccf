"""Lists of places are mended by the rules that say so, and what no rule mends is told."""

from pathlib import Path

import pytest

from cpa.modules.advising.sources.places.reading import read_places
from cpa.modules.advising.sources.places.record import Record
from cpa.sources.package import open_package
from tests.modules.advising.sources.places.folder import ROWS, folder, read


def _record(at: Path, dataset: str, **rows: str) -> Record:
    (found,) = (one for one in read(folder(at, **rows)).records if one.dataset == dataset)
    return found


def test_capitals_cedex_and_points_are_read_as_people_write_them(tmp_path: Path) -> None:
    found = _record(tmp_path, "agences_ft_ml_capemploi")
    assert (found.name, found.address, found.town) == ("France Travail Morlaix", "12 Av de la Gare", "Morlaix")
    assert (found.latitude, found.longitude) == (48_570_000, -3_830_000)


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("21\u202f290\u202f151\u202f600\u202f010", "21290151600010"),
        ("1\u202f290\u202f151\u202f600\u202f010", "01290151600010"),
        ("212\u202f901\u202f516", "212901516"),
        ("1", ""),
    ],
)
def test_a_siret_with_spaces_nine_digits_or_a_lost_zero_is_mended(tmp_path: Path, written: str, number: str) -> None:
    row = ROWS["aidants_connect_structures"].replace("21\u202f290\u202f151\u202f600\u202f010", written)
    assert _record(tmp_path, "aidants_connect_structures", aidants=row).number == number


def test_an_address_of_several_lines_gives_its_street_its_postal_code_and_its_town(tmp_path: Path) -> None:
    found = _record(tmp_path, "points_relais_conseil_vae")
    assert (found.address, found.postal_code, found.town) == ("2 rue du Pont", "29600", "Morlaix")


def test_hours_of_both_manners_are_read_and_a_zeroed_mobile_is_no_phone(tmp_path: Path) -> None:
    row = ROWS["france_services_2022-12"].replace("02 98 00 00 00", "06 00 00 00 00")
    house = _record(tmp_path, "france_services", france_services=row)
    assert house.hours == "Mo 09:00-12:00,14:00-17:00; Tu 09:00-12:00; Fr 09:00-12:00"
    assert house.phone == ""
    assert _record(tmp_path, "conseillers_numeriques_permanences").hours == "Mo-Fr 10:00-12:30"


def test_hours_that_cannot_be_read_leave_the_place_and_are_counted(tmp_path: Path) -> None:
    row = ROWS["conseillers_numeriques_permanences"].replace("Mo-Fr 10h00-12h30", "Mo 09:00-12:00-14:00")
    found = read(folder(tmp_path, conseillers=row))
    assert found.leftovers["hours left out: horaires"] == 1
    assert len(found.records) == 9


def test_services_add_what_they_help_with_to_their_structure_and_lone_ones_are_set_aside(tmp_path: Path) -> None:
    assert _record(tmp_path, "data_inclusion_structures").kinds == "digital mobility"
    alone = ROWS["data_inclusion_services_extrait_2022"].replace("62592a1d05457b0790816e6c", "nobody")
    assert read(folder(tmp_path, data_inclusion_services=alone)).aside == {"place-service-alone": 1}


def test_lodging_for_residents_is_set_aside_with_its_line(tmp_path: Path) -> None:
    row = ROWS["data_inclusion_structures_extrait_2023"].replace("conseiller-numerique", "siao")
    found = read(folder(tmp_path, data_inclusion_structures=row))
    assert [(one.code, one.line) for one in found.problems if one.code == "place-for-residents"] == [
        ("place-for-residents", 2)
    ]


def test_a_folder_below_its_floors_or_with_a_column_gone_is_refused(tmp_path: Path) -> None:
    assert read_places(open_package(folder(tmp_path))).refused
    path = tmp_path / "france_services_2022-12.csv"
    path.write_text(path.read_text("utf-8").replace("telephone", "tel"), "utf-8")
    found = read(tmp_path)
    assert found.refused
    assert "column-missing" in {problem.code for problem in found.problems}
