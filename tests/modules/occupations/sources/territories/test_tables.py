"""What the lists of places say, and their traps."""

from cpa.modules.occupations.sources.official_table.content import Link
from cpa.modules.occupations.sources.territories.known import areas_of
from tests.modules.occupations.sources.small_tables import codes, table

HEADER = (
    "code_insee,nom,type,departement,nom_departement,region,nom_region,codes_postaux,population,latitude,longitude,"
    "bassin_ft_2021,libelle_bassin_ft_2021,zone_emploi_2020,libelle_zone_emploi_2020,commune_parente\n"
)
PART = "01015,Arbignieu,commune-deleguee,01,Ain,84,ARA,,,45.7,5.6,8404,BELLEY,8404,Belley,01015\n"
WHOLE = "01015,Arboys en Bugey,commune-actuelle,01,Ain,84,ARA,01300|01301,655,45.72,5.65,8404,BELLEY,8404,Belley,\n"
BASSE_TERRE = "97105,Basse-Terre,commune-actuelle,971,Guadeloupe,01,Guadeloupe,97100,9861,,,101,BASSE TERRE,,,\n"


def test_a_commune_comes_before_its_part_of_the_same_code() -> None:
    communes = table("communes", HEADER + PART + WHOLE).communes
    assert [one.name for one in communes] == ["Arboys en Bugey", "Arbignieu"]
    assert communes[0].postal_codes == ("01300", "01301")
    assert (communes[0].latitude, communes[0].population, communes[1].population) == (457200, 655, None)


def test_basins_overseas_get_back_the_zero_they_lost_and_no_place_is_not_zero() -> None:
    read = table("communes", HEADER + BASSE_TERRE)
    assert read.communes[0].basin == "B0101"
    assert read.communes[0].latitude is None
    assert [label.code for label in read.labels] == ["B0101"]


def test_a_postal_code_that_a_spreadsheet_broke_is_refused_at_its_line() -> None:
    read = table("communes", HEADER + WHOLE.replace("01300|", "1300|"))
    assert codes(read) == [("TABLE-CODE", "ligne 2, colonne codes_postaux")]


def test_only_codes_of_communes_that_changed_are_kept_of_the_former_ones() -> None:
    header = "Année;Niveau;Type;Ancien Code Officiel;Code Courant Officiel\n"
    read = table(
        "former_communes", header + "2025;COM;commune;01001;01001\n2025;COM;commune;14001;14371\n2025;DEP;d;20;2A\n"
    )
    assert read.links == (Link("14001", "", "14371", 1000),)
    assert read.counts["left wider areas"] == 1


def test_a_former_commune_lies_where_its_heir_does() -> None:
    communes = table("communes", HEADER + WHOLE).communes
    areas = areas_of({}, communes, [Link("01999", "", "01015", 1000), Link("01998", "", "99999", 1000)])
    assert areas.of_commune["01999"] == areas.of_commune["01015"] == ("B8404", "D01", "R84")
    assert "01998" not in areas.of_commune
